//! Reductions: sums, products, means, extremes and the user's own, all in the fixed shape of the grid.

use std::cmp::Ordering;
use std::ops::{ControlFlow, Range};

use super::number::{Arithmetic, Element, Float};
use crate::engine::{Body, run};
use crate::grid::{Chain, Combine, Grid, LANES, LEAF, Lanes};
use crate::policy::Cuts;
use crate::range::Prange;
use crate::source::{Fold, Place, Source};

/// Runs `range` into `grid`: stretches within a leaf by `fill`, single values by `value`.
#[inline(always)]
pub(crate) fn run_grid<C: Combine>(
    combine: &C,
    grid: &mut Grid<C::Value, C::Leaf>,
    range: Range<usize>,
    at: &mut usize,
    mut value: impl FnMut(usize) -> Option<C::Value>,
    fill: impl Fn(&mut C::Leaf, Range<usize>, &mut usize),
) {
    let mut index = range.start;
    while index < range.end {
        match grid.stretch(index..range.end) {
            Some(stretch) => {
                let part = stretch.clone();
                grid.fill(
                    combine,
                    stretch.clone(),
                    #[inline(always)]
                    |leaf| fill(leaf, part, at),
                );
                index = stretch.end;
            }
            None => {
                *at = index;
                grid.push(combine, index, value(index));
                index += 1;
            }
        }
    }
}

/// Takes the values of `range` into the lanes of a leaf.
#[inline(always)]
pub(crate) fn fill_lanes<T: Copy>(
    lanes: &mut [T; LANES],
    range: Range<usize>,
    at: &mut usize,
    operator: impl Fn(T, T) -> T,
    value: impl Fn(usize) -> Option<T>,
) {
    let mut place = Place::new(at);
    let scalar = |lanes: &mut [T; LANES], place: &mut Place<'_>, range: Range<usize>| {
        for index in range {
            place.now = index;
            if let Some(value) = value(index) {
                lanes[index % LANES] = operator(lanes[index % LANES], value);
            }
        }
    };
    // Whole groups of lanes, between what is not.
    let start = range.start.checked_next_multiple_of(LANES);
    let start = start.unwrap_or(range.end).min(range.end);
    let end = start + (range.end - start) / LANES * LANES;
    scalar(lanes, &mut place, range.start..start);
    // A copy that no variable subscript touches can live in registers.
    let mut own = *lanes;
    for group in (start..end).step_by(LANES) {
        for lane in 0..LANES {
            place.now = group + lane;
            if let Some(value) = value(group + lane) {
                own[lane] = operator(own[lane], value);
            }
        }
    }
    *lanes = own;
    scalar(lanes, &mut place, end..range.end);
}

/// A commutative reduction of numbers.
pub(crate) struct LaneBody<S, N, T, F> {
    pub(crate) source: S,
    /// From an item to its number.
    pub(crate) number: N,
    pub(crate) lanes: Lanes<T, F>,
}

impl<S, N, T, F> Body for LaneBody<S, N, T, F>
where
    S: Source,
    N: Fn(S::Item) -> T + Sync,
    T: Copy + Send + Sync,
    F: Fn(T, T) -> T + Sync,
{
    type Scratch = ();
    type Segment = Grid<T, [T; LANES]>;

    fn cuts(&self) -> Cuts {
        Cuts::best_at(LEAF)
    }
    fn scratch(&self) {}

    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        grid: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let LaneBody {
            source,
            number,
            lanes,
        } = self;
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        let value = |index| unsafe { source.get(index) }.map(number);
        run_grid(
            lanes,
            grid,
            range,
            at,
            value,
            #[inline(always)]
            |leaf, part, at| fill_lanes(leaf, part, at, &lanes.operator, value),
        );
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&self.lanes, right);
    }
}

/// A commutative reduction of numbers that comes out the same in any grouping, so that it can be cut anywhere.
struct ExactBody<S, N, T, F> {
    source: S,
    number: N,
    identity: T,
    operator: F,
}

impl<S, N, T, F> Body for ExactBody<S, N, T, F>
where
    S: Source,
    N: Fn(S::Item) -> T + Sync,
    T: Copy + Send + Sync,
    F: Fn(T, T) -> T + Sync,
{
    type Scratch = ();
    type Segment = T;

    fn scratch(&self) {}

    fn segment(&self, _: usize) -> T {
        self.identity
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        segment: &mut T,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        // A copy on the stack can live in a register.
        let mut own = *segment;
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        let flow = unsafe {
            self.source.each(
                range,
                at,
                #[inline(always)]
                |_, item| {
                    own = (self.operator)(own, (self.number)(item));
                    ControlFlow::Continue(())
                },
            )
        };
        *segment = own;
        flow
    }

    fn merge(&self, left: &mut T, right: T) {
        *left = (self.operator)(*left, right);
    }
}

/// An associative reduction of any items.
struct ChainBody<S, T, F> {
    source: S,
    chain: Chain<T, F>,
}

impl<S, T, F> Body for ChainBody<S, T, F>
where
    S: Source<Item = T>,
    T: Send,
    F: Fn(T, T) -> T + Sync,
{
    type Scratch = ();
    type Segment = Grid<T, Option<T>>;

    fn cuts(&self) -> Cuts {
        Cuts::best_at(LEAF)
    }
    fn scratch(&self) {}

    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        grid: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        let value = |index| unsafe { self.source.get(index) };
        run_grid(
            &self.chain,
            grid,
            range,
            at,
            value,
            #[inline(always)]
            |leaf: &mut Option<T>, part, at| {
                let mut own = leaf.take();
                // SAFETY: as above.
                let _ = unsafe {
                    self.source.each(
                        part,
                        at,
                        #[inline(always)]
                        |index, item| {
                            self.chain.take(&mut own, index, item);
                            ControlFlow::Continue(())
                        },
                    )
                };
                *leaf = own;
            },
        );
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&self.chain, right);
    }
}

impl<S: Source> Prange<S> {
    fn lanes<T: Copy + Send + Sync>(
        self,
        identity: T,
        number: impl Fn(S::Item) -> T + Sync,
        operator: impl Fn(T, T) -> T + Sync,
    ) -> T {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let body = LaneBody {
            source,
            number,
            lanes: Lanes { identity, operator },
        };
        let grid = run(&clauses, len, &body);
        grid.finish(&body.lanes).unwrap_or(identity)
    }

    fn exact<T: Copy + Send + Sync>(
        self,
        identity: T,
        number: impl Fn(S::Item) -> T + Sync,
        operator: impl Fn(T, T) -> T + Sync,
    ) -> T {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let body = ExactBody {
            source,
            number,
            identity,
            operator,
        };
        run(&clauses, len, &body)
    }

    fn numbers<T: Arithmetic>(self, identity: T, operator: impl Fn(T, T) -> T + Sync) -> T
    where
        S::Item: Element<T>,
    {
        match T::EXACT {
            true => self.exact(identity, Element::number, operator),
            false => self.lanes(identity, Element::number, operator),
        }
    }

    fn chain(self, operator: impl Fn(S::Item, S::Item) -> S::Item + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let chain = Chain::new(operator);
        let body = ChainBody { source, chain };
        let grid = run(&clauses, len, &body);
        grid.finish(&body.chain)
    }

    /// The sum of the items. Integers wrap on overflow; floats add up in a shape fixed by the number
    /// of iterations, the same for any number of threads (see the crate's page on determinism).
    ///
    /// ```
    /// use prange::prelude::*;
    /// let sum: f64 = prange(&[0.5, 1.5, 2.0]).sum();
    /// assert_eq!(sum, 4.0);
    /// ```
    pub fn sum<T: Arithmetic>(self) -> T
    where
        S::Item: Element<T>,
    {
        self.numbers(T::ZERO, T::add)
    }

    /// The product of the items, as [`sum`](Self::sum).
    pub fn product<T: Arithmetic>(self) -> T
    where
        S::Item: Element<T>,
    {
        self.numbers(T::ONE, T::multiply)
    }

    /// The sum of the items over their number; NaN if there are none.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mean: f64 = prange(&[1.0, 2.0, 6.0]).mean();
    /// assert_eq!(mean, 3.0);
    /// ```
    pub fn mean<T: Float>(self) -> T
    where
        S::Item: Element<T>,
    {
        if S::DENSE {
            let count = self.source().len();
            return self.sum::<T>().divide(count);
        }
        let (sum, count) = self.lanes(
            (T::ZERO, 0),
            |item| (item.number(), 1),
            |(a, m): (T, usize), (b, n): (T, usize)| (a.add(b), m + n),
        );
        sum.divide(count)
    }

    /// The number of items, those that a filter refuses left out.
    pub fn count(self) -> usize {
        self.exact(0, |_| 1, |a: usize, b: usize| a + b)
    }

    /// Combines the items by an associative operator, in iteration order: it need not commute. The
    /// shape is fixed by the number of iterations, so rounding operators give the same bits for any
    /// number of threads. `identity` is the result if there are no items.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let max = prange(0..100).map(|i| f64::from(i * 7 % 100)).reduce(|| f64::NEG_INFINITY, f64::max);
    /// assert_eq!(max, 99.0);
    /// ```
    pub fn reduce(
        self,
        identity: impl Fn() -> S::Item,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> S::Item
    where
        S::Item: Send,
    {
        self.chain(operator).unwrap_or_else(identity)
    }

    /// Folds groups of neighbouring items into one value each, every one from its own `init()`; a
    /// `reduce` or another terminal then runs over the groups in order.
    ///
    /// The groups are fixed by the number of iterations: about 32 up to 131072 iterations, then one for
    /// each 4096. They are the smallest pieces that threads can share, so put heavy work into `map`.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let digits = prange(0..10)
    ///     .fold(String::new, |text, i: u32| text + &i.to_string())
    ///     .reduce(String::new, |left, right| left + &right);
    /// assert_eq!(digits, "0123456789");
    /// ```
    pub fn fold<A, I, F>(self, init: I, f: F) -> Prange<Fold<S, I, F>>
    where
        I: Fn() -> A + Sync,
        F: Fn(A, S::Item) -> A + Sync,
    {
        self.adapt(|base| Fold { base, init, f })
    }

    /// The least item, the first of equal ones; `None` if there are none.
    pub fn min(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
    {
        self.min_by(Ord::cmp)
    }

    /// The greatest item, the last of equal ones; `None` if there are none.
    pub fn max(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
    {
        self.max_by(Ord::cmp)
    }

    /// The least item by `compare`, the first of equal ones.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let least = prange(&[2.5f64, -1.0, 3.0]).min_by(|a, b| a.total_cmp(b));
    /// assert_eq!(least, Some(&-1.0));
    /// ```
    pub fn min_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.chain(|left, right| match compare(&left, &right) {
            Ordering::Greater => right,
            _ => left,
        })
    }

    /// The greatest item by `compare`, the last of equal ones.
    pub fn max_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.chain(|left, right| match compare(&left, &right) {
            Ordering::Greater => left,
            _ => right,
        })
    }

    /// The item with the least key, the first of equal ones. `key` runs once for each item.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let shortest = prange(&["three", "two", "six"]).min_by_key(|word| word.len());
    /// assert_eq!(shortest, Some(&"two"));
    /// ```
    pub fn min_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        let keyed = self.map(|item| (key(&item), item));
        keyed
            .min_by(|(a, _), (b, _)| a.cmp(b))
            .map(|(_, item)| item)
    }

    /// The item with the greatest key, the last of equal ones. `key` runs once for each item.
    pub fn max_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        let keyed = self.map(|item| (key(&item), item));
        keyed
            .max_by(|(a, _), (b, _)| a.cmp(b))
            .map(|(_, item)| item)
    }
}

#[cfg(test)]
mod tests {
    use crate::prelude::*;
    use crate::simd::tests::at_every_level;

    #[test]
    fn every_level_gives_the_same_bits() {
        for len in [1, 15, 16, 17, 100, 4095, 4096, 4097, 50_000] {
            let a: Vec<f64> = (0..len).map(|i| 1.0 / (f64::from(i) + 0.3)).collect();
            at_every_level(|| {
                let sum: f64 = prange(&a).sum();
                let product: f64 = prange(&a).map(|a| 1.0 + a / 1e3).product();
                let narrow: f32 = prange(&a).map(|&a| a as f32).filter(|a| *a < 0.5).mean();
                (sum.to_bits(), product.to_bits(), narrow.to_bits())
            });
        }
    }
}
