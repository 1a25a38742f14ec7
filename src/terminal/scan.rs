//! Scans: all partial results of a reduction, in the shape that [`Carries`] describes.

use std::convert::Infallible;
use std::mem::{MaybeUninit, needs_drop};
use std::ops::Range;

use crate::distributed::LoopClauses;
use crate::prange::{Prange, prange};
use crate::reduce_tree::{Carries, chain_leaf};
use crate::roles::{Fits, Opening, Position, Role, run_each, stays};
use crate::sealed::Sealed;
use crate::source::{Indexed, IntoSource, Zip};

/// A scan of values by an operator.
struct PrefixScan<T, O> {
    /// The value before the first one.
    initial: Option<T>,
    operator: O,
    /// Whether the result at a value is without that value.
    is_exclusive: bool,
}

impl<T, O> PrefixScan<T, O> {
    fn inclusive(operator: O) -> Self {
        PrefixScan {
            initial: None,
            operator,
            is_exclusive: false,
        }
    }

    fn exclusive(initial: T, operator: O) -> Self {
        PrefixScan {
            initial: Some(initial),
            operator,
            is_exclusive: true,
        }
    }
}

/// The role of the carry in a loop over blocks.
struct Carry<'s, T, O>(&'s PrefixScan<T, O>);

impl<T, O> Sealed for Carry<'_, T, O> {}
impl<S, T, O> Fits<S> for Carry<'_, T, O> {}

impl<T: Clone + Send + Sync, O: Fn(T, T) -> T + Sync> Role for Carry<'_, T, O> {
    type Scratch = ();
    /// `None` while a stretch has the carries.
    type Segment = Option<Carries<T>>;
    type Lent = Carries<T>;
    type Waiting = ();
    type Target = Carries<T>;
    /// The blocks that wait for their carry, with it, and the carry behind the last block.
    type Output = (Vec<(usize, T)>, Option<T>);

    fn scratch(&self) {}
    fn segment(&self, start: usize, _: usize) -> Self::Segment {
        Some(Carries::new(start, &self.0.initial))
    }
    fn lend(&self, (): &mut (), segment: &mut Self::Segment, _: &Opening) -> Carries<T> {
        segment.take().expect("given back by the last stretch")
    }
    fn waiting(&self, _: &mut Carries<T>) {}
    fn begin<'x>(&self, lent: &'x mut Carries<T>, _: &Position) -> &'x mut Carries<T> {
        lent
    }
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Self::Segment,
        lent: Carries<T>,
        _: Range<usize>,
    ) {
        *segment = Some(lent);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        match (left, right) {
            (Some(left), Some(right)) => left.merge(&self.0.operator, right),
            (left, right) => *left = left.take().or(right),
        }
    }
    fn finish(self, segment: Self::Segment) -> Self::Output {
        match segment {
            Some(Carries::Known { carry, late }) => (late, carry),
            _ => unreachable!("the loop has begun at the first block"),
        }
    }
}

impl<T: Clone + Send + Sync, O: Fn(T, T) -> T + Sync> PrefixScan<T, O> {
    /// Scans the values of `items` and puts each result into the slot beside the value. `late` gets the blocks, by number, whose results are still
    /// without their carries, and [`complete`](Self::complete) adds these. Returns the carry behind the last block.
    fn run<W, S: Indexed<Item = (W, T)>>(
        &self,
        items: S,
        clauses: &LoopClauses,
        put: impl Fn(W, T) + Sync,
    ) -> (Vec<(usize, T)>, Option<T>) {
        let len = items.len();
        let block = chain_leaf(len);
        let blocks = IntoSource::into_source(0..len.div_ceil(block));
        let each = |_: &_, (carries, ()): &mut (Carries<T>, ()), _: &mut _, _: &_, at: usize| {
            let range = at * block..len.min((at + 1) * block);
            let carry = match carries {
                Carries::Known { carry, .. } => carry.clone(),
                Carries::Unknown { .. } => None,
            };
            // SAFETY: the range is not empty and lies below the length, and no two blocks have an index in common. Each is one iteration.
            let total = unsafe { self.run_block(&items, range, &put, carry) };
            carries.push(&self.operator, total);
            None::<Infallible>
        };
        run_each(blocks, clauses, (Carry(self), ()), each).1.0
    }

    /// Scans a block, and returns its total.
    ///
    /// A function of its own, so that the compiler knows that what is written to the slots is not a part of the source.
    ///
    /// # Safety
    ///
    /// `range` must not be empty and must lie below the length of `items`. Each index is taken at most once.
    #[inline(never)]
    unsafe fn run_block<W, S: Indexed<Item = (W, T)>>(
        &self,
        items: &S,
        range: Range<usize>,
        put: &impl Fn(W, T),
        carry: Option<T>,
    ) -> T {
        // SAFETY: by the caller's promise.
        let items = range.map(|index| unsafe { items.item(index) });
        match carry {
            Some(carry) => self.chain(items, put, Some(carry.clone()), |value| {
                (self.operator)(carry.clone(), value)
            }),
            // What stands at the first value of an exclusive scan until the carry is known does not matter.
            None => self.chain(items, put, self.initial.clone(), |value| value),
        }
    }

    /// Puts the results of a block, by one chain, and returns the block's total. `first` is the first result of an exclusive scan.
    #[inline(always)]
    fn chain<W>(
        &self,
        mut items: impl Iterator<Item = (W, T)>,
        put: &impl Fn(W, T),
        first: Option<T>,
        with_carry: impl Fn(T) -> T,
    ) -> T {
        let (slot, mut total) = items.next().expect("a block has an item");
        match first {
            Some(first) if self.is_exclusive => {
                put(slot, first);
                for (slot, value) in items {
                    put(slot, with_carry(total.clone()));
                    total = (self.operator)(total, value);
                }
            }
            _ => {
                put(slot, with_carry(total.clone()));
                for (slot, value) in items {
                    total = (self.operator)(total, value);
                    put(slot, with_carry(total.clone()));
                }
            }
        }
        total
    }

    /// Combines the results of the blocks `late` with their carries.
    fn complete(&self, results: &mut [T], late: Vec<(usize, T)>, clauses: LoopClauses) {
        if late.is_empty() {
            return;
        }
        let block = chain_leaf(results.len());
        let mut late = late.into_iter().peekable();
        let blocks = results.chunks_mut(block).enumerate();
        let mut late: Vec<(&mut [T], T)> = blocks
            .filter_map(|(at, block)| {
                late.next_if(|(number, _)| *number == at)
                    .map(|(_, carry)| (block, carry))
            })
            .collect();
        let late = IntoSource::into_source(&mut late);
        Prange::from_parts(late, clauses).for_each(|(block, carry)| {
            let mut rest = &mut block[..];
            if self.is_exclusive {
                rest[0] = carry.clone();
                rest = &mut rest[1..];
            }
            for result in rest {
                *result = (self.operator)(carry.clone(), result.clone());
            }
        });
    }

    /// Writes the results to `out`, and returns the combination of all.
    fn write<S: Indexed<Item = T>>(
        self,
        values: S,
        clauses: LoopClauses,
        out: &mut [T],
    ) -> Option<T> {
        let slots = IntoSource::into_source(&mut *out);
        let (late, all) = self.run(Zip(slots, values), &clauses, |slot, value| *slot = value);
        self.complete(out, late, clauses);
        all
    }

    /// Replaces the elements by the results, and returns the combination of all.
    fn replace(self, slice: &mut [T]) -> Option<T> {
        fn with_value<T: Clone>(slot: &mut T) -> (&mut T, T) {
            let value = slot.clone();
            (slot, value)
        }
        let (slots, clauses) = prange(&mut *slice).map(with_value).into_parts();
        let (late, all) = self.run(slots, &clauses, |slot, value| *slot = value);
        self.complete(slice, late, clauses);
        all
    }

    /// Returns the results and the combination of all.
    fn collect<S: Indexed<Item = T>>(self, values: S, clauses: LoopClauses) -> (Vec<T>, Option<T>) {
        let len = values.len();
        let (mut results, late, all);
        if needs_drop::<T>() {
            // A panic drops the results that are there.
            let mut options = Vec::new();
            options.resize_with(len, || None);
            let slots = IntoSource::into_source(&mut options);
            (late, all) = self.run(Zip(slots, values), &clauses, |slot, value| {
                *slot = Some(value);
            });
            let there = options.into_iter();
            results = there
                .map(|result| result.expect("all have been put"))
                .collect();
        } else {
            results = Vec::with_capacity(len);
            let slots: &mut [MaybeUninit<T>] = &mut results.spare_capacity_mut()[..len];
            let slots = IntoSource::into_source(slots);
            (late, all) = self.run(Zip(slots, values), &clauses, |slot, value| {
                slot.write(value);
            });
            // SAFETY: the loop has ended without a panic, so that each slot has been written.
            unsafe { results.set_len(len) };
        }
        self.complete(&mut results, late, clauses);
        (results, all)
    }
}

impl<S: Indexed> Prange<S> {
    /// Returns all partial results of a reduction by an associative operator: for each item the combination of the items up to it, that item included
    /// (a prefix sum, if the operator adds). The operator need not commute.
    ///
    /// The shape depends on the number of items only, so that operators that round give the same bits for any number of threads. Items are
    /// divided into blocks: at most 8 in a loop of less than 1024 items and at most 16 up to 65 536, of as many items as a power of two, and in
    /// longer loops blocks of 4096. In each block one chain combines the items from the block's first item on; over blocks, one chain combines the
    /// totals of the blocks, and its value before a block is the block's *carry*. A result is the carry combined with the block's chain up to there.
    ///
    /// The operator runs twice for an item, once in the chain and once with the carry; behind another thread the carry is combined when that thread
    /// has ended, which reads and writes the results again. The two do not wait for one another, so a scan of numbers by one thread
    /// takes about as long as the serial loop; a costly operator takes up to twice as long. What threads share, with a
    /// [`schedule`](Self::schedule) and with [`min_chunk`](Self::min_chunk) too, are blocks. (Blelloch, *Prefix sums and their
    /// applications*, 1990, has the shape.)
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator` or of an adaptor's closure.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sums = prange(1..=5).inclusive_scan(|a, b| a + b);
    /// assert_eq!(sums, [1, 3, 6, 10, 15]);
    ///
    /// let prices = [3.0, 5.0, 4.0, 7.0];
    /// let highest = prange(&prices).map(|price| *price).inclusive_scan(f64::max);
    /// assert_eq!(highest, [3.0, 5.0, 5.0, 7.0]);
    /// ```
    pub fn inclusive_scan(
        self,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> Vec<S::Item>
    where
        S::Item: Clone + Send + Sync,
    {
        let (source, clauses) = self.into_parts();
        PrefixScan::inclusive(operator).collect(source, clauses).0
    }

    /// Writes the results of [`inclusive_scan`](Self::inclusive_scan) to `out`.
    ///
    /// # Panics
    ///
    /// If the length of `out` is not the number of items.
    /// Rethrows a panic of `operator` or of an adaptor's closure; some of `out` has been written then.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut factorials = [0; 5];
    /// prange(1..=5).inclusive_scan_into(&mut factorials, |a, b| a * b);
    /// assert_eq!(factorials, [1, 2, 6, 24, 120]);
    /// ```
    #[track_caller]
    pub fn inclusive_scan_into(
        self,
        out: &mut [S::Item],
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) where
        S::Item: Clone + Send + Sync,
    {
        let (source, clauses) = self.into_parts();
        assert_len("inclusive_scan_into", source.len(), out.len());
        PrefixScan::inclusive(operator).write(source, clauses, out);
    }

    /// Returns for each item the combination of `initial` and the items before it, and last the combination of all. The operator is associative and
    /// need not commute; `initial` stands to the left of the first item, and need not be an identity.
    ///
    /// The shape and the cost are those of [`inclusive_scan`](Self::inclusive_scan), with `initial` as the carry of the first block. The first result
    /// of a block is its carry.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator` or of an adaptor's closure.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// // Where the rows of a ragged array begin.
    /// let lengths = [3, 0, 2];
    /// let (starts, len) = prange(&lengths).map(|length| *length).exclusive_scan(0, |a, b| a + b);
    /// assert_eq!((&starts[..], len), (&[0, 3, 3][..], 5));
    /// ```
    pub fn exclusive_scan(
        self,
        initial: S::Item,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> (Vec<S::Item>, S::Item)
    where
        S::Item: Clone + Send + Sync,
    {
        let (source, clauses) = self.into_parts();
        let (results, all) = PrefixScan::exclusive(initial, operator).collect(source, clauses);
        (results, all.expect("at least the initial value"))
    }

    /// Writes the results of [`exclusive_scan`](Self::exclusive_scan) to `out`, and returns the combination of all.
    ///
    /// # Panics
    ///
    /// If the length of `out` is not the number of items.
    /// Rethrows a panic of `operator` or of an adaptor's closure; some of `out` has been written then.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut starts = [0; 3];
    /// let len = prange(&[3, 0, 2]).map(|length| *length).exclusive_scan_into(&mut starts, 0, |a, b| a + b);
    /// assert_eq!((starts, len), ([0, 3, 3], 5));
    /// ```
    #[track_caller]
    pub fn exclusive_scan_into(
        self,
        out: &mut [S::Item],
        initial: S::Item,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> S::Item
    where
        S::Item: Clone + Send + Sync,
    {
        let (source, clauses) = self.into_parts();
        assert_len("exclusive_scan_into", source.len(), out.len());
        let all = PrefixScan::exclusive(initial, operator).write(source, clauses, out);
        all.expect("at least the initial value")
    }
}

#[track_caller]
fn assert_len(terminal: &str, items: usize, slots: usize) {
    assert!(
        items == slots,
        "{terminal}: the loop has {items} items, the slice {slots}"
    );
}

/// Replaces the elements by their inclusive scan.
pub(crate) fn inclusive_in_place<T: Clone + Send + Sync>(
    slice: &mut [T],
    operator: impl Fn(T, T) -> T + Sync,
) {
    PrefixScan::inclusive(operator).replace(slice);
}

/// Replaces the elements by their exclusive scan. Returns the combination of all.
pub(crate) fn exclusive_in_place<T: Clone + Send + Sync>(
    slice: &mut [T],
    initial: T,
    operator: impl Fn(T, T) -> T + Sync,
) -> T {
    let all = PrefixScan::exclusive(initial, operator).replace(slice);
    all.expect("at least the initial value")
}

stays!([T: Clone + Send + Sync, O: Fn(T, T) -> T + Sync] Carry<'_, T, O>, []);
