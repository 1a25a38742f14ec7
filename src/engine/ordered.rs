//! Segments on their way to one result: neighbours merge in iteration order.

use std::collections::BTreeMap;

use crate::pool::unwind::{Payload, catch};
use crate::sync::{Mutex, lock};

/// The partial result of the iterations `start..end`.
pub(crate) struct Piece<S> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) segment: S,
}

/// The pieces that wait for a neighbour, by where they start.
pub(crate) struct Ordered<S>(Mutex<BTreeMap<usize, Piece<S>>>);

impl<S> Default for Ordered<S> {
    fn default() -> Self {
        Ordered(Mutex::new(BTreeMap::new()))
    }
}

impl<S> Ordered<S> {
    /// Adds a piece, merged with the neighbours that are there. No lock is held while `merge` runs.
    ///
    /// A panic of `merge` comes back with the start of the pieces that it has cost.
    pub(crate) fn insert(
        &self,
        mut piece: Piece<S>,
        merge: impl Fn(&mut S, S),
    ) -> Result<(), (usize, Payload)> {
        loop {
            let (mut left, right) = {
                let mut pieces = lock(&self.0);
                let left = pieces.range(..piece.start).next_back();
                let left = left.filter(|(_, left)| left.end == piece.start);
                let left = left.map(|(&start, _)| start);
                if let Some(left) = left.and_then(|start| pieces.remove(&start)) {
                    (left, piece)
                } else if let Some(right) = pieces.remove(&piece.end) {
                    (piece, right)
                } else {
                    pieces.insert(piece.start, piece);
                    return Ok(());
                }
            };
            let start = left.start;
            left.end = right.end;
            piece = catch(|| {
                merge(&mut left.segment, right.segment);
                left
            })
            .map_err(|payload| (start, payload))?;
        }
    }

    /// The piece that starts the loop, and those that never met it.
    pub(crate) fn into_first(self) -> (Option<S>, Vec<S>) {
        let pieces = self.0.into_inner();
        let mut pieces = pieces.unwrap_or_else(std::sync::PoisonError::into_inner);
        let first = pieces.remove(&0).map(|piece| piece.segment);
        (first, pieces.into_values().map(|it| it.segment).collect())
    }
}
