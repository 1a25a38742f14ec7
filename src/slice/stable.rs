//! The stable sort: leaves that std sorts, then merges of neighbouring runs.
//!
//! Sorted leaves that follow one another in order are one run, and leaves that are descending stay so until it is known how many of them are one
//! run. So a slice that is sorted, or the other way round, is not merged. The memory that std's sort of a leaf takes has been given back when
//! the buffer of the merges is allocated.

use super::merge::merge_all;
use super::order::{ElementOrder, is_worth_sharing};
use super::run::{Direction, direction, reverse, sort_run};
use crate::pool::{current_num_threads, join};

/// Minimum number of elements in a leaf.
const LEAF: usize = if cfg!(miri) { 32 } else { 1 << 10 };
/// Number of elements up to which one thread looks for a run first: a run of so few is sorted faster than a worker wakes.
const SHORT: usize = 1 << 16;

/// Neighbouring elements that are in order: from the end of the run before up to an end.
#[derive(Clone, Copy, Debug)]
struct SortedRun {
    end: usize,
    direction: Direction,
}

pub(super) fn sort<T, O>(slice: &mut [T], order: &O)
where
    T: Send,
    O: ElementOrder<T>,
{
    if size_of::<T>() == 0 || !is_worth_sharing(slice, order) {
        return order.sort(slice);
    }
    if slice.len() <= SHORT && sort_run(slice, order) {
        return;
    }
    let runs = runs(slice, order);
    reverse_descending(slice, &runs);
    merge_all(slice, runs.iter().map(|run| run.end).collect(), order);
}

/// Sorts the leaves but for those that are descending. Returns the runs that they make up.
fn runs<T, O>(slice: &mut [T], order: &O) -> Vec<SortedRun>
where
    T: Send,
    O: ElementOrder<T>,
{
    let leaf = leaf_len(slice.len());
    let ends = (0..slice.len()).step_by(leaf).map(|start| SortedRun {
        end: slice.len().min(start + leaf),
        direction: Direction::Ascending,
    });
    let mut runs: Vec<_> = ends.collect();
    sort_leaves(slice, &mut runs, leaf, order);
    runs.dedup_by(|next, run| {
        let direction = match order.less(&slice[run.end], &slice[run.end - 1]) {
            true => Direction::Descending,
            false => Direction::Ascending,
        };
        let goes_on = next.direction == direction && run.direction == direction;
        if goes_on {
            run.end = next.end;
        }
        goes_on
    });
    runs
}

/// Returns the number of elements in a leaf. There are two or more leaves for each thread, and a power of four of them, so that the last merges
/// go back into the slice.
fn leaf_len(len: usize) -> usize {
    let mut leaves = 4;
    while leaves < 2 * current_num_threads() {
        leaves *= 4;
    }
    len.div_ceil(leaves).max(LEAF)
}

fn sort_leaves<T, O>(slice: &mut [T], leaves: &mut [SortedRun], leaf: usize, order: &O)
where
    T: Send,
    O: ElementOrder<T>,
{
    if let [only] = leaves {
        match direction(slice, order) {
            Some(direction) => only.direction = direction,
            None => order.sort(slice),
        }
        return;
    }
    let half = leaves.len() / 2;
    let (leaves, leaves_right) = leaves.split_at_mut(half);
    let (slice, slice_right) = slice.split_at_mut(half * leaf);
    join(
        || sort_leaves(slice, leaves, leaf, order),
        || sort_leaves(slice_right, leaves_right, leaf, order),
    );
}

fn reverse_descending<T: Send>(slice: &mut [T], runs: &[SortedRun]) {
    let mut start = 0;
    for run in runs {
        if run.direction == Direction::Descending {
            reverse(&mut slice[start..run.end]);
        }
        start = run.end;
    }
}
