//! Natural runs: slices that are sorted already, or the other way round.

use super::order::ElementOrder;
use crate::pool::join;

/// Number of pairs that one thread swaps without offering a part of them to others.
const GRAIN: usize = 1 << 15;

/// Number of pairs that are compared before the result of the comparisons is looked at.
const BLOCK: usize = 16;

/// The direction of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Direction {
    /// No element is less than the one before it.
    Ascending,
    /// Each element is less than the one before it, so that reversing the run leaves no equal elements in another order.
    Descending,
}

/// Returns the direction of the slice, if it is one run.
pub(super) fn direction<T>(slice: &[T], order: &impl ElementOrder<T>) -> Option<Direction> {
    let [first, second, ..] = slice else {
        return Some(Direction::Ascending);
    };
    let descends = order.less(second, first);
    // Block by block, so that comparisons of numbers are vectorised.
    let blocks = slice[1..].chunks(BLOCK).zip(slice.chunks(BLOCK));
    let mut blocks = blocks.map(|(later, earlier)| {
        let pairs = later.iter().zip(earlier);
        pairs.fold(true, |all, (later, earlier)| {
            all & (order.less(later, earlier) == descends)
        })
    });
    blocks.all(|goes_on| goes_on).then_some(match descends {
        true => Direction::Descending,
        false => Direction::Ascending,
    })
}

/// Sorts the slice if it is one run. Returns whether it was.
pub(super) fn sort_run<T: Send>(slice: &mut [T], order: &impl ElementOrder<T>) -> bool {
    let direction = direction(slice, order);
    if direction == Some(Direction::Descending) {
        reverse(slice);
    }
    direction.is_some()
}

/// Reverses the order of the elements.
pub(super) fn reverse<T: Send>(slice: &mut [T]) {
    let half = slice.len() / 2;
    if half <= GRAIN {
        return slice.reverse();
    }
    let (left, right) = slice.split_at_mut(half);
    let odd = right.len() - half;
    swap_reversed(left, &mut right[odd..]);
}

/// Swaps each element of `left` with its mirror image in `right`, which is as long.
fn swap_reversed<T: Send>(left: &mut [T], right: &mut [T]) {
    if left.len() > GRAIN {
        let half = left.len() / 2;
        let (left, left_end) = left.split_at_mut(half);
        let (right, right_end) = right.split_at_mut(right.len() - half);
        join(
            || swap_reversed(left, right_end),
            || swap_reversed(left_end, right),
        );
    } else {
        let pairs = left.iter_mut().zip(right.iter_mut().rev());
        pairs.for_each(|(left, right)| std::mem::swap(left, right));
    }
}
