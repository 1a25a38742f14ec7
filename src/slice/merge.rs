//! Merges of sorted runs: level by level, between the slice and a buffer, by any number of threads.
//!
//! A merge writes copies of its elements' bits, and leaves the originals as they are. As long as nobody takes the copies for elements, the
//! originals are the elements, so a merge that is cut short by a panic needs no repair. When all merges of a level have ended, the copies become
//! the elements; if these are in the buffer, an [`Away`] brings them back should a later level panic.
//!
//! An element is not compared after it has been copied, because a comparison may change what the element holds (behind a lock, for
//! instance). And it is compared by one thread at a time, because it need not be `Sync`: where two threads are to share a merge, one of them
//! finds the cut before it hands over the other's elements.

use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ops::Range;
use std::ptr;

use super::order::ElementOrder;
use crate::pool::join;

/// Number of elements that one thread merges without offering a part of them to others.
const GRAIN: usize = if cfg!(miri) { 32 } else { 1 << 13 };

/// Merges neighbouring runs, which end at `ends`, into one.
pub(super) fn merge_all<T: Send>(
    slice: &mut [T],
    mut ends: Vec<usize>,
    order: &impl ElementOrder<T>,
) {
    if ends.len() <= 1 {
        return;
    }
    let len = slice.len();
    let mut buffer = Vec::<T>::with_capacity(len);
    let buffer = &mut buffer.spare_capacity_mut()[..len];
    while ends.len() > 1 {
        merge_pairs(slice, buffer, 0, &ends, order);
        keep_seconds(&mut ends);
        // SAFETY: `merge_pairs` has copied all elements of the slice to the buffer. The value is forgotten after it has copied them back.
        let away = unsafe { Away::new(slice, buffer) };
        match ends.len() {
            1 => copy(away.buffer, away.slice),
            _ => {
                merge_pairs(away.buffer, away.slice, 0, &ends, order);
                keep_seconds(&mut ends);
            }
        }
        std::mem::forget(away);
    }
}

/// Removes the ends of the first runs of all pairs.
fn keep_seconds(ends: &mut Vec<usize>) {
    let mut at = 0;
    let last = ends.len();
    ends.retain(|_| {
        at += 1;
        at % 2 == 0 || at == last
    });
}

/// Merges pairs of runs, of which the first one begins at `start`. Copies all elements of `from` to `to`.
fn merge_pairs<T: Send>(
    from: &mut [T],
    to: &mut [MaybeUninit<T>],
    start: usize,
    ends: &[usize],
    order: &impl ElementOrder<T>,
) {
    match *ends {
        [] | [_] => copy(from, to),
        [middle, _] => {
            let (left, right) = from.split_at_mut(middle - start);
            merge(left, right, to, order);
        }
        _ => {
            // Whole pairs.
            let (ends, ends_right) = ends.split_at(ends.len().div_ceil(4) * 2);
            let middle = ends[ends.len() - 1];
            let (from, from_right) = from.split_at_mut(middle - start);
            let (to, to_right) = to.split_at_mut(middle - start);
            join(
                || merge_pairs(from, to, start, ends, order),
                || merge_pairs(from_right, to_right, middle, ends_right, order),
            );
        }
    }
}

/// A slice whose elements are in a buffer. If the value drops, by a panic, they are copied back.
struct Away<'a, T> {
    slice: &'a mut [MaybeUninit<T>],
    /// As long as the slice. Nothing is written to it.
    buffer: &'a mut [T],
}

impl<'a, T> Away<'a, T> {
    /// # Safety
    ///
    /// The buffer must be as long as the slice, and hold copies of all of its elements. The value must be dropped, or all elements be copied back
    /// before it is forgotten.
    unsafe fn new(slice: &'a mut [T], buffer: &'a mut [MaybeUninit<T>]) -> Self {
        Away {
            // SAFETY: the layouts are the same. What is written to the slice meanwhile are copies of elements, and at the end it holds each
            // element once, by the caller's promise.
            slice: unsafe { &mut *(ptr::from_mut(slice) as *mut [MaybeUninit<T>]) },
            // SAFETY: the layouts are the same, and all elements are there, by the caller's promise.
            buffer: unsafe { &mut *(ptr::from_mut(buffer) as *mut [T]) },
        }
    }
}

impl<T> Drop for Away<'_, T> {
    fn drop(&mut self) {
        copy_alone(self.buffer, self.slice);
    }
}

/// Copies `from` to `to`.
///
/// # Panics
///
/// Panics if the lengths differ.
fn copy_alone<T>(from: &mut [T], to: &mut [MaybeUninit<T>]) {
    assert!(from.len() == to.len());
    // SAFETY: the lengths are equal, and mutable slices do not overlap.
    unsafe { ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr().cast(), from.len()) }
}

/// Copies `from` to `to`, which is as long.
fn copy<T: Send>(from: &mut [T], to: &mut [MaybeUninit<T>]) {
    if from.len() <= 8 * GRAIN {
        return copy_alone(from, to);
    }
    let middle = from.len() / 2;
    let (from, from_right) = from.split_at_mut(middle);
    let (to, to_right) = to.split_at_mut(middle);
    join(|| copy(from, to), || copy(from_right, to_right));
}

/// Merges two runs. Copies all of their elements to `to`, which is as long as both together. Of equal elements those of `left` come first.
fn merge<T>(
    left: &mut [T],
    right: &mut [T],
    to: &mut [MaybeUninit<T>],
    order: &impl ElementOrder<T>,
) where
    T: Send,
{
    let len = left.len() + right.len();
    let is_in_order = match (left.last(), right.first()) {
        (Some(last), Some(first)) => !order.less(first, last),
        _ => true,
    };
    if is_in_order {
        let (to_left, to_right) = to.split_at_mut(left.len());
        copy(left, to_left);
        return copy(right, to_right);
    }
    if order.less(&right[right.len() - 1], &left[0]) {
        let (to_right, to_left) = to.split_at_mut(right.len());
        copy(left, to_left);
        return copy(right, to_right);
    }
    let middle = len / 2;
    let cut = cut(left, right, middle, order);
    let (left, left_end) = left.split_at_mut(cut);
    let (right, right_end) = right.split_at_mut(middle - cut);
    let (to, to_end) = to.split_at_mut(middle);
    if len > GRAIN {
        join(
            || merge(left, right, to, order),
            || merge(left_end, right_end, to_end, order),
        );
    } else {
        let mut front = Merge::new(left, right, to);
        let mut back = Merge::new(left_end, right_end, to_end);
        // Two merges that do not wait for one another keep the processor busy.
        while front.has_both() && back.has_both() {
            // SAFETY: both runs of both merges have elements left.
            unsafe {
                front.step(order);
                back.step(order);
            }
        }
        front.end(order);
        back.end(order);
    }
}

/// Returns how many of the first `count` elements of the merged runs come from `left`.
fn cut<T>(left: &[T], right: &[T], count: usize, order: &impl ElementOrder<T>) -> usize {
    let (mut low, mut high) = (count.saturating_sub(right.len()), count.min(left.len()));
    while low < high {
        let middle = low + (high - low) / 2;
        // Element `middle` of the left run is among the first if no more than `count` elements end with it: if the right element that would
        // otherwise be the last one is not less.
        match order.less(&right[count - middle - 1], &left[middle]) {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    low
}

/// A merge of two runs by one thread.
struct Merge<'m, T> {
    /// The elements of each run that have not been copied yet: from a start to an end within the run.
    left: Range<*const T>,
    right: Range<*const T>,
    /// Where the next copy goes. From here on there is room for all elements that have not been copied yet.
    to: *mut T,
    marker: PhantomData<(&'m mut [T], &'m mut [MaybeUninit<T>])>,
}

impl<'m, T> Merge<'m, T> {
    fn new(left: &'m mut [T], right: &'m mut [T], to: &'m mut [MaybeUninit<T>]) -> Self {
        assert!(size_of::<T>() > 0 && left.len() + right.len() == to.len());
        Merge {
            left: left.as_ptr_range(),
            right: right.as_ptr_range(),
            to: to.as_mut_ptr().cast(),
            marker: PhantomData,
        }
    }

    /// Returns whether both runs have elements left.
    #[inline(always)]
    fn has_both(&self) -> bool {
        self.left.start < self.left.end && self.right.start < self.right.end
    }

    /// Copies the next element.
    ///
    /// # Safety
    ///
    /// Both runs must have elements left.
    #[inline(always)]
    unsafe fn step(&mut self, order: &impl ElementOrder<T>) {
        // SAFETY: by the caller's promise both starts are at elements, which nobody writes to while `'m` lasts.
        let takes_right = unsafe { order.less(&*self.right.start, &*self.left.start) };
        let from = match takes_right {
            true => self.right.start,
            false => self.left.start,
        };
        // SAFETY: `from` is at an element, and there is room for it by the invariant of `to`. The starts stay within their runs. No branch
        // depends on the comparison, because it would often be mispredicted.
        unsafe {
            ptr::copy_nonoverlapping(from, self.to, 1);
            self.to = self.to.add(1);
            self.right.start = self.right.start.add(usize::from(takes_right));
            self.left.start = self.left.start.add(usize::from(!takes_right));
        }
    }

    /// Copies all elements that are left.
    fn end(mut self, order: &impl ElementOrder<T>) {
        while self.has_both() {
            // SAFETY: both runs have elements left.
            unsafe { self.step(order) };
        }
        for rest in [self.left, self.right] {
            // SAFETY: both ends of the range are in one run, of elements that have a size; there is room for them by the invariant of `to`.
            unsafe {
                let len = rest.end.offset_from_unsigned(rest.start);
                ptr::copy_nonoverlapping(rest.start, self.to, len);
                self.to = self.to.add(len);
            }
        }
    }
}
