//! Segments on their way to one result: neighbours merge in iteration order.

use smallvec::SmallVec;

use crate::pool::unwind::{Payload, catch};
use crate::sync::{Mutex, lock};

/// The partial result of the iterations `start..end`. Only one that has left the loop at once has none.
pub(crate) struct Piece<S> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) segment: S,
}

/// The pieces that wait for a neighbour, in any order. A few fit on the owner's stack.
pub(crate) struct Ordered<S>(Mutex<SmallVec<[Piece<S>; 8]>>);

impl<S> Default for Ordered<S> {
    fn default() -> Self {
        Ordered(Mutex::new(SmallVec::new()))
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
                let is_neighbour =
                    |other: &Piece<S>| other.end == piece.start || piece.end == other.start;
                let Some(at) = pieces.iter().position(is_neighbour) else {
                    pieces.push(piece);
                    return Ok(());
                };
                let other = pieces.swap_remove(at);
                match other.end == piece.start {
                    true => (other, piece),
                    false => (piece, other),
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
    pub(crate) fn into_first(self) -> (Option<S>, SmallVec<[Piece<S>; 8]>) {
        let pieces = self.0.into_inner();
        let mut pieces = pieces.unwrap_or_else(std::sync::PoisonError::into_inner);
        let first = pieces.iter().position(|piece| piece.start == 0);
        let first = first.map(|at| pieces.swap_remove(at).segment);
        (first, pieces)
    }
}
