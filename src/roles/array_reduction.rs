//! Arrays whose elements iterations combine into at any subscript: histograms, assembled matrices.

use std::marker::PhantomData;
use std::num::{Saturating, Wrapping};
use std::ops::{Add, Range};
use std::sync::OnceLock;
use std::time::Duration;

use super::append::Collection;
use super::reduction::{Append, BitAnd, BitOr, BitXor, Bits, Extreme, Max, Min, Product, Sum};
use super::stretch::Position;
use super::sum::{Reducible, ReducibleProduct};
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{Transferable, stays};
use crate::distributed::{Alone, Keeps, Over, Wire};
use crate::number::Arithmetic;
use crate::sealed::Sealed;
use crate::sys::disjoint::PassedSlice;
use crate::sys::recycle;
use crate::sys::sync::{Mutex, lock};

/// An array of which every element is a reduction by `O`.
///
/// The first iterations combine into the array itself; other threads combine into copies. Where the order of operations can change the result
/// (floats), the updates of the first iterations, the trial, are counted to estimate how many the loop will make:
///
/// - If there are few updates relative to the array's length, all are made in the serial loop's order: other threads log their updates, and each
///   logged update is made when all those before it have been. So the result is that of the serial loop, to the bit.
/// - Otherwise a copy serves one block of neighbouring iterations, and blocks are combined from left to right. There are at most 64 blocks, and each
///   has so many updates that the cost of its copy is negligible.
///
/// Where updates cannot be logged, any number of blocks from 1 on is possible. Without `counts` the lengths alone decide.
///
/// Both decisions depend on the loop's length, the array's length, and the updates of the first iterations, but never on threads or time.
///
/// The ranks of a team combine into copies alone, which are merged on their way to rank 0, and each rank combines the merged copy into its array. That is
/// the same result where any grouping gives the same: for integers, minima and maxima.
#[derive(Debug)]
pub struct Bins<'v, T, O, P = Alone> {
    kept: Mutex<SpareCopies<'v, T>>,
    len: usize,
    operator: PhantomData<fn() -> O>,
    processes: PhantomData<fn(P)>,
    /// Whether every update in the body is counted and can be logged, by way of [`UpdateLog`].
    counts: bool,
    /// Whether updates may be made later than their iteration runs.
    replays: bool,
    plan: OnceLock<BlockPlan>,
}

#[derive(Debug)]
struct SpareCopies<'v, T> {
    /// The array, until the first iterations take it.
    array: Option<&'v mut [T]>,
    /// Models of neutral elements, set when other threads join; empty if one neutral element serves all shapes.
    like: Vec<T>,
}

/// The decision that follows from the first iterations.
#[derive(Clone, Copy, Debug)]
struct BlockPlan {
    /// Number of iterations of a block; 0 if updates are logged instead.
    block: usize,
    /// Number of updates in the trial, and the number expected of the whole loop.
    counted: u64,
    expected: u64,
}

/// The most blocks, and the fewest where updates can be logged instead.
const BLOCKS: usize = 64;
const FEW_BLOCKS: usize = 4;
/// Number of updates for each element of its copy that make a block worth its while, and the number of elements that are added to the array's length
/// for the cost of beginning a copy.
const UPDATES: f64 = 32.0;
const TRIFLE: usize = 256;
/// How many nanoseconds must pass from one update to the next for it to pay to log an update and make it later.
const WORTH_LOGGING: u64 = 32;

/// Returns the expected number of updates of a loop of `len` iterations, of which the first `trial` make `all`, and the first half of these makes
/// `half`.
fn expected(half: u64, all: u64, trial: usize, len: usize) -> f64 {
    let (first, second) = (half as f64, (all - half) as f64);
    let (trial, len) = (trial as f64, len as f64);
    // If the numbers grow, as in a triangle, they are expected to go on growing.
    if second > 2.0 * first + 32.0 && trial >= 2.0 {
        let half = trial / 2.0;
        let slope = (second - first) / (half * half);
        return (first / half + slope * (len / 2.0 - half / 2.0)) * len;
    }
    (first + second) / trial * len
}

impl<'v, T, O, P> Bins<'v, T, O, P> {
    /// Makes the role of `array`.
    ///
    /// With `counts`, all updates in the body must be made by way of [`UpdateLog`]; with `replays`, by the operator of [`Bin::combine`].
    pub(crate) fn new(array: &'v mut [T], counts: bool, replays: bool) -> Self {
        Bins {
            len: array.len(),
            kept: Mutex::new(SpareCopies {
                array: Some(array),
                like: Vec::new(),
            }),
            operator: PhantomData,
            processes: PhantomData,
            counts,
            replays,
            plan: OnceLock::new(),
        }
    }
}

/// An element of an array reduction by `O`: a number, a [`Reducible`] or a [`ReducibleProduct`] type, or an array or vector of these.
#[diagnostic::on_unimplemented(
    message = "an array of `{Self}` is no array reduction by `{O}`",
    note = "the element of an array reduction is a number, a type that implements `prange::roles::Reducible` (for `+=`) or `ReducibleProduct` (for `*=`), an \
            array or a `Vec` of these, or (for `push` and the like) a collection"
)]
pub trait Bin<O>: Send + Sync {
    /// Whether values combine to the same result in any grouping.
    const EXACT: bool;
    /// Whether one neutral element serves values of all shapes.
    const SHAPELESS: bool;
    /// Whether an update can be replayed: combining an element with the result of updating a neutral element is the same as updating the element, to
    /// the bit.
    const REPLAYS: bool = false;
    /// Returns the neutral element in the shape of `like`, which may be `None` only if the type is [`SHAPELESS`](Self::SHAPELESS).
    #[must_use]
    fn neutral(like: Option<&Self>) -> Self;
    /// Combines with `later`, which later iterations have left.
    fn combine(&mut self, later: Self);
}

/// A [`Bin`] whose values combine to the same result in any grouping: processes can share the reduction of an array of these.
#[diagnostic::on_unimplemented(
    message = "ranks of a team cannot share an array reduction of `{Self}` by `{O}`",
    label = "an array reduction in a loop `.over` a team",
    note = "in which order floats are added depends on the updates of the first iterations, which one rank alone has; sums of \
            integers, minima and maxima, and collections can be shared; for floats fold into an array of your own, `.fold(|| vec![0.0; n], ..).reduce(..)`, or \
            run the loop without `.over`"
)]
pub trait ExactBin<O>: Bin<O> {}

/// `if later < earlier { earlier = later }`, or with another comparison: selects the least or the greatest value, and of equal values the first or
/// the last.
#[derive(Clone, Copy, Debug)]
pub struct Picked<const GREATEST: bool, const LAST: bool>;
impl<const GREATEST: bool, const LAST: bool> Within for Picked<GREATEST, LAST> {}

macro_rules! exact {
    (true $operator:ident $type:ty) => {
        impl ExactBin<$operator> for $type {}
    };
    (false $operator:ident $type:ty) => {};
}

macro_rules! bins {
    ($($operator:ident $identity:path, $combine:path, $exact:tt: $($type:ty)*;)*) => {$($(
        exact!($exact $operator $type);

        impl Bin<$operator> for $type {
            const EXACT: bool = $exact;
            const SHAPELESS: bool = true;
            const REPLAYS: bool = true;

            fn neutral(_: Option<&$type>) -> $type {
                $identity
            }
            fn combine(&mut self, later: $type) {
                *self = $combine(*self, later);
            }
        }
    )*)*};
}

macro_rules! numbers {
    ($exact:tt $least:ident $greatest:ident: $($type:ident)*) => {
        bins! {
            Sum Arithmetic::ZERO, Arithmetic::plus, $exact: $($type)*;
            Product Arithmetic::ONE, Arithmetic::times, $exact: $($type)*;
            Min Extreme::MIN_NEUTRAL, Extreme::least, true: $($type)*;
            Max Extreme::MAX_NEUTRAL, Extreme::greatest, true: $($type)*;
        }
        $(
            impl<const GREATEST: bool, const LAST: bool> ExactBin<Picked<GREATEST, LAST>> for $type {}

            impl<const GREATEST: bool, const LAST: bool> Bin<Picked<GREATEST, LAST>> for $type {
                const EXACT: bool = true;
                const SHAPELESS: bool = true;

                fn neutral(_: Option<&$type>) -> $type {
                    if GREATEST { $type::$least } else { $type::$greatest }
                }
                fn combine(&mut self, later: $type) {
                    let wins = match (GREATEST, LAST) {
                        (false, false) => later < *self,
                        (false, true) => later <= *self,
                        (true, false) => later > *self,
                        (true, true) => later >= *self,
                    };
                    if wins {
                        *self = later;
                    }
                }
            }
        )*
    };
}
numbers!(true MIN MAX: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
numbers!(false NEG_INFINITY INFINITY: f32 f64);
macro_rules! wrapping {
    ($($type:ident)*) => {
        bins! {
            Sum Arithmetic::ZERO, Arithmetic::plus, true: $(Wrapping<$type>)*;
            Product Arithmetic::ONE, Arithmetic::times, true: $(Wrapping<$type>)*;
        }
    };
}
macro_rules! saturating {
    ($($type:ident)*) => {
        bins! {
            Sum Arithmetic::ZERO, Arithmetic::plus, true: $(Saturating<$type>)*;
            Product Arithmetic::ONE, Arithmetic::times, true: $(Saturating<$type>)*;
        }
    };
}
#[cfg(feature = "num-complex")]
bins! {
    Sum Arithmetic::ZERO, Arithmetic::plus, false: num_complex::Complex<f32> num_complex::Complex<f64>;
}
wrapping!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
saturating!(u8 u16 u32 u64 u128 usize);
bins! {
    Sum Duration::ZERO, Add::add, true: Duration;
    BitAnd Bits::ONES, Bits::and, true: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    BitOr Bits::ZEROS, Bits::or, true: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    BitXor Bits::ZEROS, Bits::xor, true: bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
}

impl<T: Reducible + Sync> Bin<Sum> for T {
    const EXACT: bool = false;
    const SHAPELESS: bool = true;

    fn neutral(_: Option<&T>) -> T {
        T::identity()
    }
    fn combine(&mut self, later: T) {
        let before = std::mem::replace(self, T::identity());
        *self = Reducible::combine(before, later);
    }
}

impl<T: ReducibleProduct + Sync> Bin<Product> for T {
    const EXACT: bool = false;
    const SHAPELESS: bool = true;

    fn neutral(_: Option<&T>) -> T {
        T::one()
    }
    fn combine(&mut self, later: T) {
        let before = std::mem::replace(self, T::one());
        *self = ReducibleProduct::multiply(before, later);
    }
}

impl<C: Collection + Sync> Bin<Append> for C {
    const EXACT: bool = true;
    const SHAPELESS: bool = true;

    fn neutral(_: Option<&C>) -> C {
        C::default()
    }
    fn combine(&mut self, later: C) {
        self.append(later);
    }
}

impl<C: Collection + Sync> ExactBin<Append> for C {}
impl<O: Within, T: ExactBin<O>, const N: usize> ExactBin<O> for [T; N] {}
impl<O: Within, T: ExactBin<O>> ExactBin<O> for Vec<T> {}

/// An operator that may apply to the elements of elements.
pub trait Within {}
impl Within for Sum {}
impl Within for Product {}
impl Within for BitAnd {}
impl Within for BitOr {}
impl Within for BitXor {}
impl Within for Min {}
impl Within for Max {}

impl<O: Within, T: Bin<O>, const N: usize> Bin<O> for [T; N] {
    const EXACT: bool = T::EXACT;
    const SHAPELESS: bool = T::SHAPELESS;
    const REPLAYS: bool = T::REPLAYS;

    fn neutral(like: Option<&Self>) -> Self {
        std::array::from_fn(|index| T::neutral(like.map(|like| &like[index])))
    }
    fn combine(&mut self, later: Self) {
        combine_each(self, later);
    }
}

impl<O: Within, T: Bin<O>> Bin<O> for Vec<T> {
    const EXACT: bool = T::EXACT;
    const SHAPELESS: bool = false;

    fn neutral(like: Option<&Self>) -> Self {
        let like = like.expect("a vector has a shape");
        like.iter().map(|like| T::neutral(Some(like))).collect()
    }
    fn combine(&mut self, later: Self) {
        combine_each(self, later);
    }
}

fn combine_each<O, T: Bin<O>>(earlier: &mut [T], later: impl IntoIterator<Item = T>) {
    for (element, later) in earlier.iter_mut().zip(later) {
        element.combine(later);
    }
}

/// The changes of a contiguous run of iterations to the array.
#[derive(Debug)]
pub struct Copies<'v, T> {
    /// Number of the first block, and its copy, which may be the array itself.
    first: Option<(usize, PassedSlice<'v, T>)>,
    /// Numbers and copies of later blocks.
    later: Vec<(usize, PassedSlice<'v, T>)>,
    /// Logged updates: indices, and the results of updating a neutral element.
    log: Vec<(usize, T)>,
    /// Number of updates in the loop's trial, and in the first half of the trial.
    counted: u64,
    half: u64,
}

impl<T> Copies<'_, T> {
    /// Combines the later copies into the first one, if that is of block 0: there is no earlier block that would have to be combined with it before.
    fn fold<O>(&mut self)
    where
        T: Bin<O>,
    {
        if let Some((0, first)) = &mut self.first {
            for (_, later) in self.later.drain(..) {
                absorb(first, later);
            }
        }
    }
}

/// Combines with a copy that later iterations have left.
fn absorb<O, T: Bin<O>>(earlier: &mut [T], later: PassedSlice<'_, T>) {
    let mut later = later.into_owned();
    combine_each(earlier, later.drain(..));
    recycle::give(later);
}

/// What a stretch of iterations may change: elements, or a log.
#[derive(Debug)]
pub struct Lending<'v, T> {
    elements: PassedSlice<'v, T>,
    updates: UpdateLog<T>,
}

/// The count or the log of a stretch's updates.
#[derive(Debug)]
pub struct UpdateLog<T> {
    counted: u64,
    /// Set if the stretch logs its updates, and has no elements to change.
    log: Option<Log<T>>,
}

#[derive(Debug)]
struct Log<T> {
    len: usize,
    neutral: fn() -> T,
    updates: Vec<(usize, T)>,
}

impl<T> Lending<'_, T> {
    #[inline(always)]
    pub fn __prange_parts(&mut self) -> (&mut [T], &mut UpdateLog<T>) {
        (&mut self.elements, &mut self.updates)
    }
}

impl<T> UpdateLog<T> {
    /// Returns the element to update, or a neutral element in the log that stands for it.
    #[inline]
    #[track_caller]
    pub(crate) fn element<'x>(&'x mut self, elements: &'x mut [T], at: usize) -> &'x mut T {
        let Some(Log {
            len,
            neutral,
            updates,
        }) = &mut self.log
        else {
            self.counted += 1;
            return &mut elements[at];
        };
        let len = *len;
        assert!(
            at < len,
            "index out of bounds: the len is {len} but the index is {at}"
        );
        updates.push((at, neutral()));
        &mut updates.last_mut().expect("just pushed").1
    }
}

impl<T, O, P> Sealed for Bins<'_, T, O, P> {}
impl<S, T, O, P> Fits<S> for Bins<'_, T, O, P> {}

impl<'v, T: Bin<O>, O: Sync, P: Keeps> Role for Bins<'v, T, O, P> {
    type Scratch = ();
    type Segment = Copies<'v, T>;
    type Lent = Lending<'v, T>;
    type Target = [T];
    type Output = ();

    nothing_waits!();

    const BLOCKED: bool = !T::EXACT;
    const LOGGED: bool = !T::EXACT;

    fn trial(&self, len: usize) -> usize {
        match self.counts && !T::EXACT {
            true => len.div_ceil(2 * BLOCKS),
            false => 0,
        }
    }
    fn trial_half(&self, segment: &mut Copies<'v, T>) {
        segment.half = segment.counted;
    }
    fn trial_end(&self, segment: &Copies<'v, T>, trial: usize, len: usize) {
        if self.trial(len) == 0 {
            return;
        }
        let counted = segment.counted;
        let expected = expected(segment.half, counted, trial, len);
        let blocks = (expected / (UPDATES * (self.len + TRIFLE) as f64)) as usize;
        let _ = self.plan.set(BlockPlan {
            block: match blocks {
                ..FEW_BLOCKS if T::REPLAYS && self.replays => 0,
                blocks => len.div_ceil(blocks.clamp(1, BLOCKS)),
            },
            counted,
            expected: expected as u64,
        });
    }
    fn block(&self, len: usize) -> usize {
        match self.plan.get() {
            Some(plan) => plan.block,
            None if T::EXACT || self.counts => 0,
            // Several iterations for each element.
            None => len.div_ceil((len.saturating_mul(4) / self.len.max(1)).clamp(1, BLOCKS)),
        }
    }
    fn logs(&self) -> bool {
        matches!(self.plan.get(), Some(BlockPlan { block: 0, .. }))
    }
    fn share(&self, segment: &Copies<'v, T>) {
        if !T::SHAPELESS {
            let mut kept = lock(&self.kept);
            let array = match &segment.first {
                Some((_, first)) => &first[..],
                None => kept.array.as_deref().unwrap_or_default(),
            };
            kept.like = array.iter().map(|like| T::neutral(Some(like))).collect();
        }
    }
    fn joining(&self, trial: u64) -> u64 {
        match self.plan.get() {
            Some(plan) if plan.block == 0 => match trial >= plan.counted * WORTH_LOGGING {
                true => plan.expected.saturating_mul(WORTH_LOGGING / 2),
                false => u64::MAX,
            },
            // A copy is written, added and read: about one nanosecond for every four bytes.
            _ => size_of::<T>().saturating_mul(self.len) as u64 / 4,
        }
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Copies<'v, T> {
        Copies {
            first: None,
            later: Vec::new(),
            log: Vec::new(),
            counted: 0,
            half: 0,
        }
    }
    #[inline]
    fn lend(&self, (): &mut (), segment: &mut Copies<'v, T>, opening: &Opening) -> Lending<'v, T> {
        let updates = |log| UpdateLog { counted: 0, log };
        let in_order = T::EXACT || self.logs();
        if !T::EXACT && in_order && opening.logged {
            return Lending {
                elements: PassedSlice::owned(Vec::new()),
                updates: updates(Some(Log {
                    len: self.len,
                    neutral: || T::neutral(None),
                    updates: std::mem::take(&mut segment.log),
                })),
            };
        }
        let block = if in_order { 0 } else { opening.block };
        let last = segment.later.last_mut().or(segment.first.as_mut());
        let elements = match last {
            Some((last, held)) if *last == block => held.take(),
            _ => {
                segment.fold::<O>();
                let held = self.start(opening.start, segment);
                let empty = (block, PassedSlice::owned(Vec::new()));
                match segment.first {
                    None => segment.first = Some(empty),
                    Some(_) => recycle::push(&mut segment.later, empty),
                }
                held
            }
        };
        Lending {
            elements,
            updates: updates(None),
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Lending<'v, T>, _: &Position) -> &'x mut [T] {
        &mut lent.elements
    }
    #[inline]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Copies<'v, T>,
        lent: Lending<'v, T>,
        _: Range<usize>,
    ) {
        segment.counted += lent.updates.counted;
        if let Some(log) = lent.updates.log {
            segment.log = log.updates;
        } else if let Some((_, held)) = segment.later.last_mut().or(segment.first.as_mut()) {
            *held = lent.elements;
        }
    }
    fn merge(&self, left: &mut Copies<'v, T>, mut right: Copies<'v, T>) {
        match left.first {
            None => left.first = right.first,
            Some(_) => right
                .first
                .into_iter()
                .for_each(|copy| recycle::push(&mut left.later, copy)),
        }
        left.later.append(&mut right.later);
        recycle::give(right.later);
        left.fold::<O>();
        match &mut left.first {
            _ if left.log.is_empty() && right.log.is_empty() => {}
            Some((_, array)) => {
                for (at, update) in right.log.drain(..) {
                    array[at].combine(update);
                }
            }
            None => left.log.append(&mut right.log),
        }
        recycle::give(right.log);
    }
    fn finish(self, mut segment: Copies<'v, T>) {
        segment.fold::<O>();
        let kept = self.kept.into_inner();
        // If the array is not here, the first iterations have taken it, and all other copies have been combined into it.
        if let Some(array) = kept
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .array
        {
            for (_, copy) in segment.first.into_iter().chain(segment.later.drain(..)) {
                absorb(array, copy);
            }
        }
        recycle::give(segment.later);
    }
}

impl<'v, T, O, P: Keeps> Bins<'v, T, O, P> {
    /// Returns the elements that the iterations from `start` on combine into: the array, if they are the first, and otherwise a new copy.
    #[cold]
    fn start(&self, start: usize, segment: &Copies<'v, T>) -> PassedSlice<'v, T>
    where
        T: Bin<O>,
    {
        let mut kept = lock(&self.kept);
        if let Some(array) = kept.array.take_if(|_| start == 0 && !P::KEEPS) {
            return PassedSlice::borrowed(array);
        }
        let mut copy = recycle::take(self.len);
        if T::SHAPELESS {
            drop(kept);
            copy.extend((0..self.len).map(|_| T::neutral(None)));
        } else {
            let like = match &segment.first {
                Some((_, first)) => &first[..],
                None if P::KEEPS => kept.array.as_deref().unwrap_or_default(),
                None => &kept.like[..],
            };
            copy.extend(like.iter().map(|like| T::neutral(Some(like))));
        }
        PassedSlice::owned(copy)
    }
}

stays!([T: Bin<O>, O: Sync] Bins<'_, T, O, Alone>, []);

impl<T: ExactBin<O> + Wire, O: Sync> Transferable<Over<'_>> for Bins<'_, T, O, Over<'_>> {
    fn put(&self, copies: &Self::Segment, out: &mut Vec<u8>) {
        debug_assert!(copies.later.is_empty(), "all are of block 0");
        copies.first.is_some().put(out);
        if let Some((_, copy)) = &copies.first {
            T::put_all(copy, out);
        }
    }
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        let mut copies = self.segment(0, 0);
        if bool::take(input)? {
            let copy = T::take_all(self.len, input)?;
            copies.first = Some((0, PassedSlice::owned(copy)));
        }
        Some(copies)
    }
}
