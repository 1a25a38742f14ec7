//! How the values of iterations are combined into one: in lanes, exactly, in a chain, or end to end. All reductions share these accumulators.

use std::marker::PhantomData;
use std::ops::Range;

use super::append::{Collection, Room};
use super::stretch::{Group, Position, TOGETHER};
use super::traits::{Fits, Opening, Role};
use super::transfer::{
    put_grid, put_option, put_value, sends_segment, take_grid, take_option, take_value,
};
use crate::distributed::Sends;
use crate::reduce_tree::{By, Chain, Combine, Grid, LANES, Lanes, Operator, chain_leaf};
use crate::sealed::Sealed;

/// A way to combine values of type `T` into one.
pub trait Accumulator<T>: Sync {
    /// As [`Role::Segment`](super::traits::Role::Segment).
    type Segment: Send;
    /// The state that a stretch holds while it runs.
    type Run;
    /// As [`Role::Waiting`](super::traits::Role::Waiting).
    type Waiting;

    /// As [`Role::LANED`](super::traits::Role::LANED).
    const LANED: bool = false;
    /// As [`Role::CHAINED`](super::traits::Role::CHAINED).
    const CHAINED: bool = false;
    /// As [`Role::AT_ONCE`](super::traits::Role::AT_ONCE).
    const AT_ONCE: bool = false;

    /// Returns the partial result of no iterations, for a segment that begins at `start` in a loop of `len`.
    fn segment(&self, start: usize, len: usize) -> Self::Segment;
    /// Takes from the segment what a stretch that begins at `start` continues.
    fn open(&self, segment: &mut Self::Segment, start: usize) -> Self::Run;
    /// Returns the room of a stretch for values that wait.
    fn waiting(&self, run: &mut Self::Run) -> Self::Waiting;
    /// Returns the value that an iteration combines into.
    fn begin<'x>(&self, run: &'x mut Self::Run) -> &'x mut T;
    /// As [`begin`](Self::begin), for a body that is known to do nothing with the value but combine into it.
    #[inline(always)]
    fn begin_to_combine<'x>(&self, run: &'x mut Self::Run) -> &'x mut T {
        self.begin(run)
    }
    /// Takes in the value that the iteration has combined.
    fn commit(&self, run: &mut Self::Run, waiting: &mut Self::Waiting, position: &Position);
    /// As [`commit`](Self::commit), after [`begin_to_combine`](Self::begin_to_combine).
    #[inline(always)]
    fn commit_combined(
        &self,
        run: &mut Self::Run,
        waiting: &mut Self::Waiting,
        position: &Position,
    ) {
        self.commit(run, waiting, position);
    }
    /// As [`begin_to_combine`](Self::begin_to_combine), for a body that combines at most once.
    #[inline(always)]
    fn begin_once<'x>(&self, run: &'x mut Self::Run, _: &Position) -> &'x mut T {
        self.begin_to_combine(run)
    }
    /// Takes in a value that the iteration has computed.
    fn take(&self, run: &mut Self::Run, waiting: &mut Self::Waiting, position: &Position, value: T);
    /// Combines a value with those that the same iteration has computed before.
    fn join(&self, earlier: &mut Option<T>, later: T);
    /// Takes in the values that wait, when a group ends.
    #[inline(always)]
    fn end_group(&self, _: &mut Self::Run, _: &mut Self::Waiting, _: Group) {}
    /// Takes back the room for values that wait, when a stretch ends.
    #[inline(always)]
    fn end_stretch(&self, _: &mut Self::Run, _: Self::Waiting) {}
    /// Ends a stretch that has run the iterations `done`, and gives its result back to the segment.
    fn close(&self, segment: &mut Self::Segment, run: Self::Run, done: Range<usize>);
    /// Takes in `right`, the segment that follows.
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    /// Returns the value of all iterations, if there is any.
    fn finish(&self, segment: Self::Segment) -> Option<T>;
    /// Appends the bytes of a segment to `out`.
    fn put<P: Sends<T>>(&self, segment: &Self::Segment, out: &mut Vec<u8>);
    /// Takes a segment that [`put`](Self::put) has put on another rank.
    fn take_segment<P: Sends<T>>(&self, input: &mut &[u8]) -> Option<Self::Segment>;
}

/// A stretch of a reduction in lanes.
#[derive(Debug)]
pub struct LaneRun<T> {
    lanes: [T; LANES],
    /// The value of the iteration under way.
    own: T,
}

/// The values of a whole group, which wait to be taken into lanes. The loop that computes them vectorises by itself, however long its body is.
#[derive(Debug)]
pub struct Waiting<T>([T; LANES]);

impl<T: Copy + Send + Sync, O: Operator<T>> Accumulator<T> for Lanes<T, O> {
    type Segment = Grid<T, [T; LANES]>;
    type Run = LaneRun<T>;
    type Waiting = Waiting<T>;

    const LANED: bool = true;
    const AT_ONCE: bool = !TOGETHER;

    fn segment(&self, start: usize, _: usize) -> Self::Segment {
        Grid::new(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut Self::Segment, start: usize) -> LaneRun<T> {
        LaneRun {
            lanes: segment.open(self, start),
            own: self.operator.identity(),
        }
    }
    #[inline(always)]
    fn waiting(&self, _: &mut LaneRun<T>) -> Waiting<T> {
        Waiting([self.operator.identity(); LANES])
    }
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut LaneRun<T>) -> &'x mut T {
        run.own = self.operator.first();
        &mut run.own
    }
    #[inline(always)]
    fn commit(&self, run: &mut LaneRun<T>, waiting: &mut Waiting<T>, position: &Position) {
        Accumulator::take(self, run, waiting, position, run.own);
    }
    #[inline(always)]
    fn take(
        &self,
        run: &mut LaneRun<T>,
        Waiting(values): &mut Waiting<T>,
        position: &Position,
        value: T,
    ) {
        let lane = position.index % LANES;
        match position.waits {
            true => values[lane] = value,
            false => run.lanes[lane] = self.operator.apply(run.lanes[lane], value),
        }
    }
    #[inline(always)]
    fn begin_once<'x>(&self, run: &'x mut LaneRun<T>, position: &Position) -> &'x mut T {
        match TOGETHER {
            true => self.begin(run),
            // The iteration may combine into the lane: combining with the identity first would give the same value.
            false => &mut run.lanes[position.index % LANES],
        }
    }
    #[inline(always)]
    fn end_group(&self, run: &mut LaneRun<T>, Waiting(values): &mut Waiting<T>, group: Group) {
        if group.waits {
            for lane in 0..LANES {
                run.lanes[lane] = self.operator.apply(run.lanes[lane], values[lane]);
            }
        }
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut LaneRun<T>, _: Waiting<T>) {
        // The value of the last iteration would have to be kept apart from the vectors that it is in.
        run.own = self.operator.identity();
    }
    #[inline(always)]
    fn join(&self, earlier: &mut Option<T>, later: T) {
        self.operator.apply_to(earlier, later);
    }
    #[inline(always)]
    fn close(&self, segment: &mut Self::Segment, run: LaneRun<T>, done: Range<usize>) {
        if done.start < segment.head_end() {
            // A stretch in the head has at most one iteration for each lane.
            segment.keep(self, done, run.lanes, |lanes, at| lanes[at % LANES]);
        } else {
            segment.close(self, run.lanes, done);
        }
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(self, right);
    }
    fn finish(&self, segment: Self::Segment) -> Option<T> {
        segment.finish(self)
    }
    fn put<P: Sends<T>>(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
        put_grid(
            segment,
            put_value::<P, T>,
            |lanes, out| P::put(lanes, out),
            out,
        );
    }
    fn take_segment<P: Sends<T>>(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        take_grid(
            take_value::<P, T>,
            |input| P::take(LANES, input)?.try_into().ok(),
            input,
        )
    }
}

/// Combines by a commutative and associative operator, so the loop can be cut anywhere.
#[derive(Clone, Copy, Debug)]
pub struct Exact<T, O> {
    pub(crate) operator: O,
    marker: PhantomData<fn() -> T>,
}

/// A stretch of an exact reduction.
#[derive(Debug)]
pub struct ExactRun<T> {
    value: T,
    /// The value of the iteration under way.
    own: T,
}

impl<T, O> Exact<T, O> {
    pub(crate) fn new(operator: O) -> Self {
        Exact {
            operator,
            marker: PhantomData,
        }
    }
}

impl<T: Copy + Send + Sync, O: Operator<T>> Accumulator<T> for Exact<T, O> {
    type Segment = T;
    type Run = ExactRun<T>;
    type Waiting = ();

    const AT_ONCE: bool = true;

    fn segment(&self, _: usize, _: usize) -> T {
        self.operator.identity()
    }
    #[inline(always)]
    fn open(&self, segment: &mut T, _: usize) -> ExactRun<T> {
        ExactRun {
            value: *segment,
            own: self.operator.identity(),
        }
    }
    #[inline(always)]
    fn waiting(&self, _: &mut Self::Run) {}
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut ExactRun<T>) -> &'x mut T {
        run.own = self.operator.first();
        &mut run.own
    }
    #[inline(always)]
    fn begin_to_combine<'x>(&self, run: &'x mut ExactRun<T>) -> &'x mut T {
        &mut run.value
    }
    #[inline(always)]
    fn commit(&self, run: &mut ExactRun<T>, (): &mut (), position: &Position) {
        self.take(run, &mut (), position, run.own);
    }
    #[inline(always)]
    fn commit_combined(&self, _: &mut ExactRun<T>, (): &mut (), _: &Position) {}
    #[inline(always)]
    fn take(&self, run: &mut ExactRun<T>, (): &mut (), _: &Position, value: T) {
        run.value = self.operator.apply(run.value, value);
    }
    #[inline(always)]
    fn join(&self, earlier: &mut Option<T>, later: T) {
        self.operator.apply_to(earlier, later);
    }
    #[inline(always)]
    fn close(&self, segment: &mut T, run: ExactRun<T>, _: Range<usize>) {
        *segment = run.value;
    }
    fn merge(&self, left: &mut T, right: T) {
        *left = self.operator.apply(*left, right);
    }
    fn finish(&self, segment: T) -> Option<T> {
        Some(segment)
    }
    fn put<P: Sends<T>>(&self, segment: &T, out: &mut Vec<u8>) {
        put_value::<P, T>(segment, out);
    }
    fn take_segment<P: Sends<T>>(&self, input: &mut &[u8]) -> Option<T> {
        take_value::<P, T>(input)
    }
}

/// A stretch of a reduction in a chain.
#[derive(Debug)]
pub struct ChainRun<T> {
    /// The leaf under way.
    leaf: Option<T>,
    /// The value of the iteration under way.
    pub(super) own: Option<T>,
    /// The stretch's first iteration, and whether that lies in the grid's head.
    start: usize,
    in_head: bool,
    /// The rest of the segment, unless it is in [`Waiting`](Accumulator::Waiting).
    grid: Grid<T, Option<T>>,
}

impl<T: Send, O: Operator<T>> Accumulator<T> for Chain<T, O> {
    type Segment = Grid<T, Option<T>>;
    type Run = ChainRun<T>;
    /// The segment without the leaf under way, which the loop can keep in registers because it is apart.
    type Waiting = Grid<T, Option<T>>;

    const CHAINED: bool = true;

    fn segment(&self, start: usize, len: usize) -> Self::Segment {
        Grid::of(chain_leaf(len), start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut Self::Segment, start: usize) -> ChainRun<T> {
        let mut grid = std::mem::replace(segment, Grid::new(0));
        ChainRun {
            leaf: grid.leaf().take().flatten(),
            own: None,
            start,
            in_head: start < grid.head_end(),
            grid,
        }
    }
    #[inline(always)]
    fn waiting(&self, run: &mut ChainRun<T>) -> Self::Waiting {
        std::mem::replace(&mut run.grid, Grid::new(0))
    }
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut ChainRun<T>) -> &'x mut T {
        run.own.insert(self.operator.first())
    }
    #[inline(always)]
    fn commit(&self, run: &mut ChainRun<T>, waiting: &mut Self::Waiting, position: &Position) {
        if let Some(value) = run.own.take() {
            Accumulator::take(self, run, waiting, position, value);
        }
    }
    #[inline(always)]
    fn take(&self, run: &mut ChainRun<T>, _: &mut Self::Waiting, position: &Position, value: T) {
        Combine::take(self, &mut run.leaf, position.index, value);
    }
    #[inline(always)]
    fn end_group(&self, run: &mut ChainRun<T>, grid: &mut Self::Waiting, group: Group) {
        let end = run.start + group.lead.wrapping_add(group.end);
        if run.in_head {
            grid.push(self, end - 1, run.leaf.take());
        } else if grid.is_leaf_end(end) {
            grid.end_leaf(self, run.leaf.take(), end);
        }
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut ChainRun<T>, grid: Self::Waiting) {
        run.grid = grid;
    }
    #[inline(always)]
    fn join(&self, earlier: &mut Option<T>, later: T) {
        self.operator.apply_to(earlier, later);
    }
    #[inline(always)]
    fn close(&self, segment: &mut Self::Segment, mut run: ChainRun<T>, done: Range<usize>) {
        run.grid.go_on(run.leaf.map(Some), done.end);
        *segment = run.grid;
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(self, right);
    }
    fn finish(&self, segment: Self::Segment) -> Option<T> {
        segment.finish(self)
    }
    fn put<P: Sends<T>>(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
        put_grid(segment, put_value::<P, T>, put_option::<P, T>, out);
    }
    fn take_segment<P: Sends<T>>(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        take_grid(take_value::<P, T>, take_option::<P, T>, input)
    }
}

/// Concatenates in place.
#[derive(Debug)]
pub struct EndToEnd<C>(pub(super) Room<C>);

impl<C: Collection> Accumulator<C> for EndToEnd<C> {
    type Segment = C;
    type Run = C;
    type Waiting = ();

    fn segment(&self, start: usize, _: usize) -> C {
        self.0.take(start).unwrap_or_default()
    }
    #[inline]
    fn open(&self, segment: &mut C, _: usize) -> C {
        std::mem::take(segment)
    }
    #[inline(always)]
    fn waiting(&self, _: &mut Self::Run) {}
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut C) -> &'x mut C {
        run
    }
    #[inline(always)]
    fn commit(&self, _: &mut C, (): &mut (), _: &Position) {}
    #[inline]
    fn take(&self, run: &mut C, (): &mut (), _: &Position, value: C) {
        run.append(value);
    }
    fn join(&self, earlier: &mut Option<C>, later: C) {
        match earlier {
            Some(earlier) => earlier.append(later),
            None => *earlier = Some(later),
        }
    }
    #[inline]
    fn close(&self, segment: &mut C, run: C, _: Range<usize>) {
        *segment = run;
    }
    fn merge(&self, left: &mut C, right: C) {
        left.append(right);
    }
    fn finish(&self, segment: C) -> Option<C> {
        Some(segment)
    }
    fn put<P: Sends<C>>(&self, segment: &C, out: &mut Vec<u8>) {
        put_value::<P, C>(segment, out);
    }
    fn take_segment<P: Sends<C>>(&self, input: &mut &[u8]) -> Option<C> {
        take_value::<P, C>(input)
    }
}

/// Adds up strings by concatenation. Unlike with [`EndToEnd`], an iteration begins with an empty string.
#[derive(Clone, Copy, Debug)]
pub struct Texts;

/// A stretch of a sum of strings.
#[derive(Debug)]
pub struct TextRun {
    text: String,
    /// The string of the iteration under way.
    own: String,
}

impl Accumulator<String> for Texts {
    type Segment = String;
    type Run = TextRun;
    type Waiting = ();

    fn segment(&self, _: usize, _: usize) -> String {
        String::new()
    }
    #[inline]
    fn open(&self, segment: &mut String, _: usize) -> TextRun {
        TextRun {
            text: std::mem::take(segment),
            own: String::new(),
        }
    }
    #[inline(always)]
    fn waiting(&self, _: &mut Self::Run) {}
    #[inline]
    fn begin<'x>(&self, run: &'x mut TextRun) -> &'x mut String {
        run.own.clear();
        &mut run.own
    }
    #[inline(always)]
    fn begin_to_combine<'x>(&self, run: &'x mut TextRun) -> &'x mut String {
        &mut run.text
    }
    #[inline]
    fn commit(&self, run: &mut TextRun, (): &mut (), _: &Position) {
        run.text.push_str(&run.own);
    }
    #[inline(always)]
    fn commit_combined(&self, _: &mut TextRun, (): &mut (), _: &Position) {}
    #[inline]
    fn take(&self, run: &mut TextRun, (): &mut (), _: &Position, value: String) {
        run.text.push_str(&value);
    }
    fn join(&self, earlier: &mut Option<String>, later: String) {
        match earlier {
            Some(earlier) => earlier.push_str(&later),
            None => *earlier = Some(later),
        }
    }
    #[inline]
    fn close(&self, segment: &mut String, run: TextRun, _: Range<usize>) {
        *segment = run.text;
    }
    fn merge(&self, left: &mut String, right: String) {
        left.push_str(&right);
    }
    fn finish(&self, segment: String) -> Option<String> {
        Some(segment)
    }
    fn put<P: Sends<String>>(&self, segment: &String, out: &mut Vec<u8>) {
        put_value::<P, String>(segment, out);
    }
    fn take_segment<P: Sends<String>>(&self, input: &mut &[u8]) -> Option<String> {
        take_value::<P, String>(input)
    }
}

/// The role of a result that is not a variable, but the value of a terminal.
#[derive(Debug)]
pub(crate) struct Total<'a, T, A>(pub(crate) &'a A, PhantomData<fn() -> T>);

impl<'a, T, A> Total<'a, T, A> {
    pub(crate) fn new(accumulator: &'a A) -> Self {
        Total(accumulator, PhantomData)
    }
}

impl<T, A> Sealed for Total<'_, T, A> {}
impl<S, T, A> Fits<S> for Total<'_, T, A> {}

impl<T: Send, A: Accumulator<T>> Role for Total<'_, T, A> {
    type Scratch = ();
    type Segment = A::Segment;
    type Lent = A::Run;
    type Waiting = A::Waiting;
    type Target = T;
    type Output = Option<T>;

    const LANED: bool = A::LANED;
    const CHAINED: bool = A::CHAINED;

    fn scratch(&self) {}
    fn segment(&self, start: usize, len: usize) -> A::Segment {
        self.0.segment(start, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut A::Segment, opening: &Opening) -> A::Run {
        self.0.open(segment, opening.start)
    }
    #[inline(always)]
    fn waiting(&self, run: &mut A::Run) -> A::Waiting {
        self.0.waiting(run)
    }
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut A::Run, _: &Position) -> &'x mut T {
        self.0.begin(run)
    }
    #[inline(always)]
    fn commit(&self, run: &mut A::Run, waiting: &mut A::Waiting, position: &Position) {
        self.0.commit(run, waiting, position);
    }
    #[inline(always)]
    fn end_group(&self, run: &mut A::Run, waiting: &mut A::Waiting, group: Group) {
        self.0.end_group(run, waiting, group);
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut A::Run, waiting: A::Waiting) {
        self.0.end_stretch(run, waiting);
    }
    #[inline(always)]
    fn take_back(&self, (): &mut (), segment: &mut A::Segment, run: A::Run, done: Range<usize>) {
        self.0.close(segment, run, done);
    }
    fn merge(&self, left: &mut A::Segment, right: A::Segment) {
        self.0.merge(left, right);
    }
    fn finish(self, segment: A::Segment) -> Option<T> {
        self.0.finish(segment)
    }
}

sends_segment! {
    [T: Send, A: Accumulator<T>,] Total<'_, T, A>, [P: Sends<T>],
    |role, segment, out| role.0.put::<P>(segment, out),
    |role, input| role.0.take_segment::<P>(input)
}

/// A chain by an operator without a neutral element: each iteration brings a value of its own.
pub(crate) type InChain<T, F> = Chain<T, By<fn() -> T, F>>;

/// Returns a chain that combines by `operator`, which need not have a neutral element.
pub(crate) fn in_chain<T, F>(operator: F) -> InChain<T, F> {
    Chain::new(By(|| unreachable!("nothing is begun"), operator))
}
