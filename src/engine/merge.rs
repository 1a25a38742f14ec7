//! Partial results on their way to one result: neighbouring segments merge in iteration order.

use std::collections::BTreeMap;

use crate::pool::unwind::{Payload, catch};
use crate::sys::sync::{Mutex, lock};

/// The partial result of the iterations `start..end`, which may be no iterations if the first one has left the loop at once.
pub(crate) struct Piece<S> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) segment: S,
}

/// The pieces that wait for a neighbour.
pub(crate) struct PendingPieces<S>(Mutex<PendingList<S>>);

/// Number of pieces that are kept on the owner's stack: most loops have no more.
const FEW: usize = 8;

struct PendingList<S> {
    few: [Option<Piece<S>>; FEW],
    /// The other pieces, by their start.
    many: BTreeMap<usize, Piece<S>>,
}

impl<S> Default for PendingPieces<S> {
    fn default() -> Self {
        PendingPieces(Mutex::new(PendingList {
            few: [const { None }; FEW],
            many: BTreeMap::new(),
        }))
    }
}

impl<S> PendingList<S> {
    /// Removes and returns a piece that ends where `piece` starts or starts where `piece` ends.
    fn take_neighbour(&mut self, piece: &Piece<S>) -> Option<Piece<S>> {
        let meets = |other: &mut Piece<S>| other.end == piece.start || other.start == piece.end;
        let few = self.few.iter_mut().find_map(|place| place.take_if(meets));
        few.or_else(|| {
            let before = self.many.range(..piece.start).next_back();
            let before = before.filter(|(_, before)| before.end == piece.start);
            let start = before.map_or(piece.end, |(&start, _)| start);
            self.many.remove(&start)
        })
    }

    fn add(&mut self, piece: Piece<S>) {
        match self.few.iter_mut().find(|place| place.is_none()) {
            Some(place) => *place = Some(piece),
            None => drop(self.many.insert(piece.start, piece)),
        }
    }
}

impl<S> PendingPieces<S> {
    /// Adds a piece, after merging it with all neighbours that wait. No lock is held while `merge` runs.
    ///
    /// # Errors
    ///
    /// If `merge` panics, returns the payload with the start of the two pieces that are lost.
    pub(crate) fn insert(
        &self,
        mut piece: Piece<S>,
        merge: impl Fn(&mut S, S),
    ) -> Result<(), (usize, Payload)> {
        loop {
            let (mut left, right) = {
                let mut waiting = lock(&self.0);
                let Some(other) = waiting.take_neighbour(&piece) else {
                    waiting.add(piece);
                    return Ok(());
                };
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

    /// Returns the segment that begins at iteration 0, and the segments that have not been merged with it.
    pub(crate) fn into_first(self) -> (Option<S>, impl Iterator<Item = S>) {
        let waiting = self.0.into_inner();
        let mut waiting = waiting.unwrap_or_else(std::sync::PoisonError::into_inner);
        let first = waiting.few.iter_mut();
        let mut first = first.filter_map(|place| place.take_if(|piece| piece.start == 0));
        let first = first.next().or_else(|| waiting.many.remove(&0));
        let PendingList { few, many } = waiting;
        let rest = few.into_iter().flatten().chain(many.into_values());
        (
            first.map(|piece| piece.segment),
            rest.map(|piece| piece.segment),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_in_any_order_become_one() {
        for (len, stride) in [(1, 1), (5, 2), (8, 3), (100, 37), (1000, 7), (1001, 500)] {
            let ordered = PendingPieces::default();
            for k in 0..len {
                let start = k * stride % len;
                let piece = Piece {
                    start,
                    end: start + 1,
                    segment: vec![start],
                };
                let merge = |left: &mut Vec<usize>, right| left.extend(right);
                assert!(ordered.insert(piece, merge).is_ok());
            }
            let (first, rest) = ordered.into_first();
            assert_eq!(first, Some((0..len).collect()));
            assert_eq!(rest.count(), 0);
        }
    }
}
