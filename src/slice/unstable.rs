//! The unstable sort: a quicksort in place, whose parts go to the pool and whose leaves are std's.
//!
//! The parts depend on the elements alone, never on threads, and std's sort is a function of its input. So elements that are equal and still
//! differ come out in the same order however many threads there are.

use super::order::{ElementOrder, FEW, is_worth_sharing};
use super::run::sort_run;
use crate::pool::join;

/// Maximum number of elements in a leaf: so few are not worth sharing.
const LEAF: usize = FEW;
/// Number of elements of which a pivot is the median.
const SAMPLE: usize = 31;
/// Number of large elements that are compared before some of them are moved.
const BLOCK: usize = 64;
/// Maximum size of an element that is moved more often than it must be, in bytes.
const SMALL: usize = 16;

pub(super) fn sort<T, O>(slice: &mut [T], order: &O)
where
    T: Send,
    O: ElementOrder<T>,
{
    if slice.len() <= LEAF {
        return order.sort_unstable(slice);
    }
    if sort_run(slice, order) {
        return;
    }
    let shares = is_worth_sharing(slice, order);
    // A tree of halves is half as deep.
    let depth = 2 * (slice.len() / LEAF).ilog2();
    sort_parts(slice, None, depth, shares, order);
}

/// Sorts a slice of which no element is less than `before`.
fn sort_parts<T, O>(slice: &mut [T], before: Option<&mut T>, depth: u32, shares: bool, order: &O)
where
    T: Send,
    O: ElementOrder<T>,
{
    if slice.len() <= LEAF || depth == 0 {
        return order.sort_unstable(slice);
    }
    move_median_to_front(slice, order);
    let Some((pivot, rest)) = slice.split_first_mut() else {
        unreachable!("longer than a leaf");
    };
    // Equal elements follow one another in the tree until a pivot shows it.
    if before
        .as_ref()
        .is_some_and(|before| !order.less(before, pivot))
    {
        let equal = partition(rest, |element| !order.less(pivot, element));
        return sort_parts(&mut rest[equal..], None, depth - 1, shares, order);
    }
    let less = partition(rest, |element| order.less(element, pivot));
    slice.swap(0, less);
    let (left, right) = slice.split_at_mut(less);
    let Some((pivot, right)) = right.split_first_mut() else {
        unreachable!("the pivot is there");
    };
    let depth = depth - 1;
    if shares {
        join(
            || sort_parts(left, before, depth, shares, order),
            || sort_parts(right, Some(pivot), depth, shares, order),
        );
    } else {
        sort_parts(left, before, depth, shares, order);
        sort_parts(right, Some(pivot), depth, shares, order);
    }
}

/// Moves a sample to the front, and its median to the very front.
fn move_median_to_front<T>(slice: &mut [T], order: &impl ElementOrder<T>) {
    let step = slice.len() / SAMPLE;
    for at in 0..SAMPLE {
        slice.swap(at, at * step + step / 2);
    }
    order.sort_unstable(&mut slice[..SAMPLE]);
    slice.swap(0, SAMPLE / 2);
}

/// Moves the elements that `goes_left` holds for to the front, and returns their number. No branch depends on what it returns, because such a
/// branch is often mispredicted.
fn partition<T>(slice: &mut [T], goes_left: impl Fn(&T) -> bool) -> usize {
    match size_of::<T>() <= SMALL {
        true => partition_one_by_one(slice, goes_left),
        false => partition_by_blocks(slice, goes_left),
    }
}

/// Lomuto's partition: swaps each element.
fn partition_one_by_one<T>(slice: &mut [T], goes_left: impl Fn(&T) -> bool) -> usize {
    let mut left = 0;
    for at in 0..slice.len() {
        let goes = goes_left(&slice[at]);
        slice.swap(left.min(at), at);
        left += usize::from(goes);
    }
    left
}

/// Hoare's partition, in blocks: notes which elements are on the wrong side, and swaps only those (Edelkamp and Weiß, *BlockQuicksort*, 2016).
fn partition_by_blocks<T>(slice: &mut [T], goes_left: impl Fn(&T) -> bool) -> usize {
    let (mut start, mut end) = (0, slice.len());
    let (mut left, mut right) = (Misplaced::NONE, Misplaced::NONE);
    while end - start >= 2 * BLOCK {
        if left.is_empty() {
            left.fill(&slice[start..start + BLOCK], |element| !goes_left(element));
        }
        if right.is_empty() {
            right.fill(&slice[end - BLOCK..end], &goes_left);
        }
        let count = left.len().min(right.len());
        for (l, r) in left.take(count).iter().zip(right.take(count)) {
            slice.swap(start + usize::from(*l), end - BLOCK + usize::from(*r));
        }
        start += if left.is_empty() { BLOCK } else { 0 };
        end -= if right.is_empty() { BLOCK } else { 0 };
    }
    start + partition_one_by_one(&mut slice[start..end], goes_left)
}

/// The places in a block of elements that belong on the other side, but for those that have been taken.
struct Misplaced {
    places: [u8; BLOCK],
    start: usize,
    end: usize,
}

impl Misplaced {
    const NONE: Misplaced = Misplaced {
        places: [0; BLOCK],
        start: 0,
        end: 0,
    };

    fn len(&self) -> usize {
        self.end - self.start
    }

    fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Notes the places of a new block.
    fn fill<T>(&mut self, block: &[T], is_misplaced: impl Fn(&T) -> bool) {
        (self.start, self.end) = (0, 0);
        for (place, element) in (0..).zip(block) {
            // Fewer than `BLOCK` have been noted so far, which the compiler does not know.
            self.places[self.end % BLOCK] = place;
            self.end += usize::from(is_misplaced(element));
        }
    }

    /// Takes `count` places.
    fn take(&mut self, count: usize) -> &[u8] {
        let taken = self.start..self.start + count;
        self.start += count;
        &self.places[taken]
    }
}
