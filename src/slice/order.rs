//! The order of elements, and what it costs to compare them.

use std::cmp::Ordering;

use crate::pool::registry::any_eager;
use crate::pool::{current_if_made, is_alone};
use crate::sys::clock;

/// Number of elements from which on any sort is worth sharing.
const MANY: usize = 1 << 16;
/// Number of elements below which no sort is.
pub(super) const FEW: usize = if cfg!(miri) { 128 } else { 1 << 12 };
/// Minimum time that a sort must be expected to take to be worth sharing, in nanoseconds.
const MIN_SORT_NS: u64 = 300_000;
/// Number of comparisons that are timed.
const TIMED: usize = 64;

/// An order of elements, and std's sorts by it.
pub(super) trait ElementOrder<T>: Sync {
    /// Returns whether `a` is less than `b`.
    fn less(&self, a: &T, b: &T) -> bool;
    /// Sorts on the calling thread; equal elements keep their order.
    fn sort(&self, slice: &mut [T]);
    /// Sorts on the calling thread.
    fn sort_unstable(&self, slice: &mut [T]);
}

/// The order of the elements' type. For numbers `<` is a better basis of std's sorts than what `cmp` returns.
pub(super) struct Natural;

impl<T: Ord> ElementOrder<T> for Natural {
    #[inline(always)]
    fn less(&self, a: &T, b: &T) -> bool {
        a < b
    }
    fn sort(&self, slice: &mut [T]) {
        slice.sort();
    }
    fn sort_unstable(&self, slice: &mut [T]) {
        slice.sort_unstable();
    }
}

/// The order of a function that compares.
pub(super) struct ByFunction<F>(pub(super) F);

impl<T, F: Fn(&T, &T) -> Ordering + Sync> ElementOrder<T> for ByFunction<F> {
    #[inline(always)]
    fn less(&self, a: &T, b: &T) -> bool {
        (self.0)(a, b) == Ordering::Less
    }
    fn sort(&self, slice: &mut [T]) {
        slice.sort_by(
            #[inline(always)]
            |a, b| (self.0)(a, b),
        );
    }
    fn sort_unstable(&self, slice: &mut [T]) {
        slice.sort_unstable_by(
            #[inline(always)]
            |a, b| (self.0)(a, b),
        );
    }
}

/// The order of a key.
pub(super) struct ByKey<F>(pub(super) F);

impl<T, K: Ord, F: Fn(&T) -> K + Sync> ElementOrder<T> for ByKey<F> {
    #[inline(always)]
    fn less(&self, a: &T, b: &T) -> bool {
        (self.0)(a) < (self.0)(b)
    }
    fn sort(&self, slice: &mut [T]) {
        slice.sort_by_key(&self.0);
    }
    fn sort_unstable(&self, slice: &mut [T]) {
        slice.sort_unstable_by_key(&self.0);
    }
}

/// Returns whether the current pool shares what may not pay, for tests.
fn is_eager() -> bool {
    any_eager() && current_if_made().is_some_and(|pool| pool.eager)
}

/// Returns whether several threads sort the slice faster than one. If that is not clear from its length, some comparisons are timed.
pub(super) fn is_worth_sharing<T>(slice: &[T], order: &impl ElementOrder<T>) -> bool {
    let len = slice.len();
    if len < FEW || is_alone() {
        return false;
    }
    if len >= MANY || is_eager() {
        return true;
    }
    let start = clock::now();
    let less = slice[..=TIMED]
        .windows(2)
        .filter(|pair| order.less(&pair[1], &pair[0]));
    std::hint::black_box(less.count());
    let taken = clock::now().saturating_sub(start);
    let comparisons = len as u64 * u64::from(len.ilog2());
    taken.saturating_mul(comparisons) / TIMED as u64 >= MIN_SORT_NS
}
