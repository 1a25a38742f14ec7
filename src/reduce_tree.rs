//! The deterministic grid: the shape in which a reduction with rounding combines its values.
//!
//! The shape depends on the number of iterations only. Iterations are divided into *leaves*, of [`LEAF`] iterations for numbers in lanes
//! and of [`chain_leaf`] iterations for a user's operator, whose own work may be worth sharing. A leaf takes in its values in order, into
//! lanes or into one chain, as its [`Combine`] defines. The leaves are the bottom of a binary tree in which node `k` at level `l` covers
//! the leaves `k << l .. (k + 1) << l`. Complete nodes whose parent is incomplete are combined from right to left.
//!
//! A [`Grid`] is the partial result of one contiguous run of iterations. Any two neighbours can be merged, wherever the cut between them
//! lies, and the result has the bits of a run that was never cut: complete nodes join their siblings, and the values before the first whole
//! leaf are kept one by one until the left neighbour takes them in.

use std::marker::PhantomData;
use std::ops::Range;

use crate::sys::recycle;

/// Number of iterations in a leaf of lanes, and the maximum in any leaf.
pub(crate) const LEAF: usize = 4096;

/// Returns the number of iterations in a leaf of a chain, for a loop of `len` iterations. There are enough leaves for threads to share the
/// operator's own work, and so few that they cost next to nothing where that work is negligible.
#[inline]
pub(crate) fn chain_leaf(len: usize) -> usize {
    // Binary logarithm of the maximum number of leaves.
    let leaves = if len < 1024 { 3 } else { 4 };
    let least = (len.saturating_sub(1) >> leaves) + 1;
    least.min(LEAF).next_power_of_two()
}

/// Returns the start of the first whole leaf at or after `start`. `size` is a power of two. If that start does not fit in a `usize`, returns
/// `usize::MAX`, which is after the last iteration of every loop.
#[inline(always)]
pub(crate) fn first_of(size: usize, start: usize) -> usize {
    match start & (size - 1) {
        0 => start,
        over => start.saturating_add(size - over),
    }
}

/// An operator that combines values, with its identity.
pub trait Operator<T>: Sync {
    /// Returns the identity of the operator.
    fn identity(&self) -> T;
    /// Returns the value that an iteration starts with.
    #[inline(always)]
    fn first(&self) -> T {
        self.identity()
    }
    /// Combines two values; `earlier` comes before `later` in iteration order.
    fn apply(&self, earlier: T, later: T) -> T;
    /// As [`apply`](Self::apply), with the result in the place of `earlier`, where there is an earlier value.
    #[inline(always)]
    fn apply_to(&self, earlier: &mut Option<T>, later: T) {
        *earlier = Some(match earlier.take() {
            Some(earlier) => self.apply(earlier, later),
            None => later,
        });
    }
}

/// An operator made of two functions: the first returns the identity, the second combines two values.
#[derive(Clone, Copy, Debug)]
pub struct By<I, F>(pub(crate) I, pub(crate) F);

impl<T, I: Fn() -> T + Sync, F: Fn(T, T) -> T + Sync> Operator<T> for By<I, F> {
    #[inline(always)]
    fn identity(&self) -> T {
        (self.0)()
    }
    #[inline(always)]
    fn apply(&self, earlier: T, later: T) -> T {
        (self.1)(earlier, later)
    }
}

/// The operator that keeps the earlier value, unless the function says that the later one replaces it. No value is moved that stays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Replaced<F>(pub(crate) F);

impl<T, F: Fn(&T, &T) -> bool + Sync> Operator<T> for Replaced<F> {
    fn identity(&self) -> T {
        unreachable!("nothing is begun")
    }
    #[inline(always)]
    fn apply(&self, earlier: T, later: T) -> T {
        match (self.0)(&earlier, &later) {
            true => later,
            false => earlier,
        }
    }
    #[inline(always)]
    fn apply_to(&self, earlier: &mut Option<T>, later: T) {
        match earlier {
            Some(earlier) => {
                if (self.0)(earlier, &later) {
                    *earlier = later;
                }
            }
            None => *earlier = Some(later),
        }
    }
}

/// The rule by which values are combined, within a leaf and across leaves.
pub(crate) trait Combine {
    type Value;
    /// A leaf that is not complete yet.
    type Leaf;

    /// Creates an empty leaf.
    fn leaf(&self) -> Self::Leaf;
    /// Takes in the value of iteration `at`, which comes after all iterations taken in before.
    fn take(&self, leaf: &mut Self::Leaf, at: usize, value: Self::Value);
    /// Returns the value of a leaf; `None` if it has taken in no value.
    fn close(&self, leaf: Self::Leaf) -> Option<Self::Value>;
    /// Combines the values of two neighbouring nodes.
    fn combine(&self, left: Self::Value, right: Self::Value) -> Self::Value;
}

/// The partial result of the iterations `start..end`, with values `V` and the current leaf of type `L`. Its fields are read and made elsewhere only
/// to send it to another process.
#[derive(Debug)]
pub struct Grid<V, L> {
    /// Binary logarithm of the number of iterations in a leaf.
    pub(crate) shift: u32,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// If `start` is inside a leaf: the values up to that leaf's end, with their iterations. Else empty.
    pub(crate) head: Vec<(usize, V)>,
    /// The values of the nodes made of the closed leaves, from left to right. Each node is as large as its position and the number of closed leaves allow.
    pub(crate) nodes: Vec<Option<V>>,
    /// The current leaf. `None` while `end` is still in the head's leaf, and where no leaf has begun after the last one.
    pub(crate) leaf: Option<L>,
}

impl<V, L> Grid<V, L> {
    /// Creates an empty partial result that begins at iteration `start`, with leaves of [`LEAF`] iterations.
    pub(crate) fn new(start: usize) -> Self {
        Grid::of(LEAF, start)
    }

    /// Creates an empty partial result that begins at iteration `start`, with leaves of `size` iterations, a power of two.
    #[inline]
    pub(crate) fn of(size: usize, start: usize) -> Self {
        Grid {
            shift: size.ilog2(),
            start,
            end: start,
            head: Vec::new(),
            nodes: Vec::new(),
            leaf: None,
        }
    }

    /// Returns the iteration at which the first whole leaf begins.
    #[inline(always)]
    pub(crate) fn head_end(&self) -> usize {
        first_of(1 << self.shift, self.start)
    }

    /// Returns whether a leaf ends just before iteration `at`.
    #[inline(always)]
    pub(crate) fn is_leaf_end(&self, at: usize) -> bool {
        at & ((1 << self.shift) - 1) == 0
    }

    /// Returns the current leaf. `None` while `end` is still in the head's leaf, and where no leaf has begun after the last one.
    #[inline(always)]
    pub(crate) fn leaf(&mut self) -> &mut Option<L> {
        &mut self.leaf
    }

    /// Takes out the leaf for a stretch of iterations from `start` on; [`close`](Self::close) gives it back. A stretch lies within one
    /// leaf. In the head it has a leaf of its own, whose values go to [`keep`](Self::keep).
    #[inline(always)]
    pub(crate) fn open<C: Combine<Value = V, Leaf = L>>(&mut self, combine: &C, start: usize) -> L {
        let leaf = if start < self.head_end() {
            None
        } else {
            self.leaf.take()
        };
        leaf.unwrap_or_else(|| combine.leaf())
    }

    /// Keeps the values of a stretch in the head. `value` takes that of an iteration from the stretch's leaf.
    // Apart, and with a leaf of its own, so that other leaves can stay in registers.
    #[cold]
    #[inline(never)]
    pub(crate) fn keep<C: Combine<Value = V, Leaf = L>>(
        &mut self,
        combine: &C,
        stretch: Range<usize>,
        leaf: L,
        value: impl Fn(&L, usize) -> V,
    ) {
        for at in stretch {
            self.push(combine, at, Some(value(&leaf, at)));
        }
    }

    /// Gives back the leaf after it has taken in the values of `stretch`, which is not in the head.
    #[inline(always)]
    pub(crate) fn close<C: Combine<Value = V, Leaf = L>>(
        &mut self,
        combine: &C,
        leaf: L,
        stretch: Range<usize>,
    ) {
        debug_assert!(stretch.start >= self.head_end());
        if self.is_leaf_end(stretch.end) {
            // The leaf is closed without being stored first, so that its values can stay in registers.
            self.end = stretch.end;
            self.add_leaf(combine, combine.close(leaf));
        } else {
            self.leaf = Some(leaf);
            self.end = stretch.end;
        }
    }

    /// Takes in the value of iteration `at`, if the iteration has a value.
    pub(crate) fn push<C>(&mut self, combine: &C, at: usize, value: Option<V>)
    where
        C: Combine<Value = V, Leaf = L>,
    {
        if at < self.head_end() {
            if let Some(value) = value {
                recycle::push(&mut self.head, (at, value));
            }
        } else {
            let leaf = self.leaf.get_or_insert_with(|| combine.leaf());
            if let Some(value) = value {
                combine.take(leaf, at, value);
            }
        }
        self.advance(combine, at + 1);
    }

    /// Records that all iterations before `end` have been taken in.
    fn advance(&mut self, combine: &impl Combine<Value = V, Leaf = L>, end: usize) {
        self.end = end;
        if self.is_leaf_end(end)
            && let Some(leaf) = self.leaf.take()
        {
            self.add_leaf(combine, combine.close(leaf));
        }
    }

    /// Takes in the value of the leaf that ends at `end`.
    #[inline]
    pub(crate) fn end_leaf(
        &mut self,
        combine: &impl Combine<Value = V>,
        value: Option<V>,
        end: usize,
    ) {
        self.end = end;
        self.add_leaf(combine, value);
    }

    /// Stores the current leaf, which has taken in all iterations before `end`. After an exit, the end of the whole group has been recorded
    /// already, which is behind `end` and may have closed the leaf. It must not go back, hence `max`; no iteration follows.
    #[inline(always)]
    pub(crate) fn go_on(&mut self, leaf: Option<L>, end: usize) {
        self.leaf = leaf;
        self.end = self.end.max(end);
    }

    /// Takes in the value of the leaf that ends at the end of this run.
    #[inline]
    fn add_leaf(&mut self, combine: &impl Combine<Value = V>, value: Option<V>) {
        self.add_node(combine, (self.end >> self.shift) - 1, 0, value);
    }

    /// Appends the value of the node that begins at leaf `leaf`, to the right of all others. First combines it with its left siblings as
    /// far as they are present.
    #[inline]
    fn add_node(
        &mut self,
        combine: &impl Combine<Value = V>,
        leaf: usize,
        level: u32,
        mut value: Option<V>,
    ) {
        let first = self.head_end() >> self.shift;
        let mut width = 1 << level;
        let mut start = leaf;
        while start & width != 0
            && start - width >= first
            && let Some(left) = self.nodes.pop()
        {
            value = either(combine, left, value);
            start -= width;
            width *= 2;
        }
        recycle::push(&mut self.nodes, value);
    }

    /// Merges `right`, which begins where this run ends.
    pub(crate) fn merge(
        &mut self,
        combine: &impl Combine<Value = V, Leaf = L>,
        mut right: Grid<V, L>,
    ) {
        debug_assert_eq!(self.end, right.start);
        let inner = right.head_end().min(right.end);
        let (mut leaf, last) = (right.head_end() >> self.shift, right.end >> self.shift);
        for (at, value) in right.head.drain(..) {
            self.push(combine, at, Some(value));
        }
        recycle::give(right.head);
        if self.end < inner {
            // The last iterations of the head have no value.
            self.push(combine, inner - 1, None);
        }
        for value in right.nodes.drain(..) {
            let level = (last - leaf).ilog2().min(leaf.trailing_zeros());
            self.add_node(combine, leaf, level, value);
            leaf += 1 << level;
        }
        recycle::give(right.nodes);
        if right.leaf.is_some() {
            self.leaf = right.leaf;
        }
        self.end = right.end;
    }

    /// Returns the value of a run that began at iteration 0; `None` if no iteration had a value.
    pub(crate) fn finish(mut self, combine: &impl Combine<Value = V, Leaf = L>) -> Option<V> {
        debug_assert_eq!(self.start, 0);
        let last = self.leaf.and_then(|leaf| combine.close(leaf));
        let nodes = self.nodes.drain(..).rev();
        let value = nodes.fold(last, |right, node| either(combine, node, right));
        recycle::give(self.nodes);
        value
    }
}

fn either<C: Combine>(
    combine: &C,
    left: Option<C::Value>,
    right: Option<C::Value>,
) -> Option<C::Value> {
    match (left, right) {
        (Some(left), Some(right)) => Some(combine.combine(left, right)),
        (left, right) => left.or(right),
    }
}

/// Number of lanes of a numeric reduction: iteration `i` goes to lane `i % LANES`.
pub(crate) const LANES: usize = 16;

/// The combination of plain numbers by a commutative operator, in lanes.
#[derive(Clone, Copy, Debug)]
pub struct Lanes<T, O> {
    pub(crate) operator: O,
    marker: PhantomData<fn() -> T>,
}

impl<T, O> Lanes<T, O> {
    pub(crate) fn new(operator: O) -> Self {
        Lanes {
            operator,
            marker: PhantomData,
        }
    }
}

impl<T: Copy, O: Operator<T>> Combine for Lanes<T, O> {
    type Value = T;
    type Leaf = [T; LANES];

    #[inline]
    fn leaf(&self) -> [T; LANES] {
        [self.operator.identity(); LANES]
    }

    #[inline]
    fn take(&self, leaf: &mut [T; LANES], at: usize, value: T) {
        let lane = &mut leaf[at % LANES];
        *lane = self.operator.apply(*lane, value);
    }

    #[inline(always)]
    fn close(&self, mut leaf: [T; LANES]) -> Option<T> {
        let mut width = LANES;
        while width > 1 {
            width /= 2;
            for lane in 0..width {
                leaf[lane] = self.operator.apply(leaf[lane], leaf[lane + width]);
            }
        }
        Some(leaf[0])
    }

    #[inline]
    fn combine(&self, left: T, right: T) -> T {
        self.operator.apply(left, right)
    }
}

/// The combination of any values by an associative operator, in one chain for each leaf.
#[derive(Clone, Copy, Debug)]
pub struct Chain<T, O> {
    pub(crate) operator: O,
    marker: PhantomData<fn() -> T>,
}

impl<T, O> Chain<T, O> {
    pub(crate) fn new(operator: O) -> Self {
        Chain {
            operator,
            marker: PhantomData,
        }
    }
}

impl<T, O: Operator<T>> Combine for Chain<T, O> {
    type Value = T;
    type Leaf = Option<T>;

    #[inline]
    fn leaf(&self) -> Option<T> {
        None
    }

    #[inline]
    fn take(&self, leaf: &mut Option<T>, _: usize, value: T) {
        self.operator.apply_to(leaf, value);
    }

    #[inline]
    fn close(&self, leaf: Option<T>) -> Option<T> {
        leaf
    }

    #[inline]
    fn combine(&self, left: T, right: T) -> T {
        self.operator.apply(left, right)
    }
}

/// What a contiguous run of blocks of a scan leaves to those behind it.
///
/// A scan has the shape of a chain in each block of [`chain_leaf`] values, from the block's first value on, and of one chain over blocks: the
/// *carry* into a block is the initial value combined with the *totals* of the blocks before it, from left to right. The result at a value is the
/// carry combined with the chain up to there. So a run that begins inside of a loop can do all of its chains before the carry into it is known.
#[derive(Debug)]
pub(crate) enum Carries<T> {
    /// A run that begins at the first block.
    Known {
        /// The carry into the block behind the run. `None` if there is neither an initial value nor a block.
        carry: Option<T>,
        /// Blocks whose carry was not known when they ran, with it.
        late: Vec<(usize, T)>,
    },
    /// A run that begins at the block `first`, with the totals of its blocks.
    Unknown { first: usize, totals: Vec<T> },
}

impl<T: Clone> Carries<T> {
    /// Returns the run of no blocks that begins at block `first`.
    pub(crate) fn new(first: usize, initial: &Option<T>) -> Self {
        match first {
            0 => Carries::Known {
                carry: initial.clone(),
                late: Vec::new(),
            },
            _ => Carries::Unknown {
                first,
                totals: Vec::new(),
            },
        }
    }

    /// Takes in the total of the next block.
    #[inline]
    pub(crate) fn push(&mut self, operator: &impl Fn(T, T) -> T, total: T) {
        match self {
            Carries::Known { carry, .. } => {
                *carry = Some(match carry.take() {
                    Some(carry) => operator(carry, total),
                    None => total,
                });
            }
            Carries::Unknown { totals, .. } => totals.push(total),
        }
    }

    /// Takes in `right`, the next run.
    pub(crate) fn merge(&mut self, operator: &impl Fn(T, T) -> T, right: Carries<T>) {
        let Carries::Unknown { first, totals } = right else {
            unreachable!("the first run has nothing to its left");
        };
        for (block, total) in (first..).zip(totals) {
            if let Carries::Known { carry, late } = self
                && let Some(carry) = carry
            {
                late.push((block, carry.clone()));
            }
            self.push(operator, total);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(at: usize) -> f64 {
        1.0 / (at as f64 + 0.7)
    }

    fn lanes() -> Lanes<f64, impl Operator<f64>> {
        Lanes::new(By(|| -0.0, |a, b| a + b))
    }

    fn run<C: Combine<Value = f64>>(combine: &C, range: Range<usize>) -> Grid<f64, C::Leaf> {
        let mut grid = Grid::new(range.start);
        for at in range {
            // Some iterations have no value, as after a filter.
            grid.push(combine, at, (at % 5 != 3).then(|| value(at)));
        }
        grid
    }

    fn cut<C: Combine<Value = f64>>(combine: &C, cuts: &[usize]) -> Option<u64> {
        let mut pieces: Vec<_> = cuts.windows(2).map(|w| run(combine, w[0]..w[1])).collect();
        // The pairs that are merged depend on the cuts, and are not taken from the left only.
        while pieces.len() > 1 {
            let at = (cuts.iter().sum::<usize>() + pieces.len()) % (pieces.len() - 1);
            let right = pieces.remove(at + 1);
            pieces[at].merge(combine, right);
        }
        let grid = pieces.pop().expect("at least one piece");
        grid.finish(combine).map(f64::to_bits)
    }

    proptest! {
        #[test]
        fn any_cuts_give_the_same_bits(
            len in prop_oneof![0..40usize, 4080..4110usize, 0..30_000usize],
            cuts in prop::collection::vec(0.0..1.0f64, 0..12),
        ) {
            let mut places: Vec<_> = cuts.iter().map(|cut| (cut * len as f64) as usize).collect();
            places.extend([0, len]);
            places.sort_unstable();
            let chain = Chain::new(By(|| -0.0, |a: f64, b: f64| a + b));
            prop_assert_eq!(cut(&chain, &places), cut(&chain, &[0, len]));
            prop_assert_eq!(cut(&lanes(), &places), cut(&lanes(), &[0, len]));
        }
    }

    #[test]
    fn cuts_beside_the_leaves_give_the_same_bits() {
        let len = 5 * LEAF + 5;
        let whole = cut(&lanes(), &[0, len]);
        let edges = [
            1,
            LEAF - 1,
            LEAF,
            LEAF + 1,
            2 * LEAF,
            3 * LEAF - 1,
            3 * LEAF,
            4 * LEAF,
            5 * LEAF + 1,
        ];
        for first in edges {
            for second in edges.into_iter().filter(|&second| second >= first) {
                assert_eq!(cut(&lanes(), &[0, first, second, len]), whole);
            }
        }
    }

    #[test]
    fn pieces_of_any_leaves_give_the_same_brackets() {
        let bracket = |left: String, right: String| format!("({left}{right})");
        let chain = Chain::new(By(String::new, bracket));
        let len = 21;
        let piece = |range: Range<usize>| {
            let mut grid = Grid::of(2, range.start);
            range.for_each(|at| grid.push(&chain, at, Some(format!("{at},"))));
            grid
        };
        let whole = piece(0..len).finish(&chain);
        for first in 0..=len {
            for second in first..=len {
                let mut grid = piece(0..first);
                grid.merge(&chain, piece(first..second));
                grid.merge(&chain, piece(second..len));
                assert_eq!(grid.finish(&chain), whole, "{first} {second}");
            }
        }
    }

    #[test]
    fn runs_of_any_blocks_have_the_same_carries() {
        let bracket = |left: String, right: String| format!("({left}{right})");
        let len = 9;
        let piece = |range: Range<usize>, initial: &Option<String>| {
            let mut run = Carries::new(range.start, initial);
            range.for_each(|block| run.push(&bracket, block.to_string()));
            run
        };
        let none = None;
        let some = Some(String::from("i"));
        for initial in [none, some] {
            let carry = |blocks: usize| {
                let totals = (0..blocks).map(|block| block.to_string());
                initial.clone().into_iter().chain(totals).reduce(bracket)
            };
            for first in 1..=len {
                for second in first..=len {
                    let mut right = piece(first..second, &initial);
                    right.merge(&bracket, piece(second..len, &initial));
                    let mut run = piece(0..first, &initial);
                    run.merge(&bracket, right);
                    let Carries::Known { carry: last, late } = run else {
                        panic!("begins at the first block");
                    };
                    assert_eq!(last, carry(len));
                    let expected = (first..len).map(|block| (block, carry(block).expect("blocks")));
                    assert_eq!(late, expected.collect::<Vec<_>>());
                }
            }
        }
    }

    #[test]
    fn a_single_leaf_adds_in_lanes() {
        let mut expected = [-0.0; LANES];
        for at in (0..100).filter(|at| at % 5 != 3) {
            expected[at % LANES] += value(at);
        }
        for width in [8, 4, 2, 1] {
            for lane in 0..width {
                expected[lane] += expected[lane + width];
            }
        }
        assert_eq!(cut(&lanes(), &[0, 100]), Some(expected[0].to_bits()));
    }
}
