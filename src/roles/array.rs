//! Arrays that iterations combine into at any subscript: histograms, assembled matrices.

use std::ops::Range;

use super::reduction::{BitAnd, BitOr, BitXor, Bits, Extreme, Max, Min, Product, Sum};
use super::set::{Fits, Moment, Role};
use super::sum::Reducible;
use crate::private::Sealed;
use crate::recycle;
use crate::split::Held;
use crate::sync::{Mutex, lock};
use crate::terminal::Arithmetic;

/// An array of which every element is a reduction by `O`.
///
/// The first iterations combine into the array itself, unless its elements are vectors; other threads combine into copies. Where
/// the order of the operations could show (floats), a copy serves one block of neighbouring iterations, and blocks
/// combine from left to right; they are a function of the loop's and the array's length alone. Cost: a copy for each
/// other thread, or for each of up to 64 blocks that wait for an earlier one.
#[derive(Debug)]
pub struct Bins<'v, T, O> {
    /// Until the first iterations begin.
    array: Mutex<Option<&'v mut [T]>>,
    len: usize,
    operator: O,
}

impl<'v, T, O> Bins<'v, T, O> {
    pub(crate) fn new(array: &'v mut [T], operator: O) -> Self {
        Bins {
            len: array.len(),
            array: Mutex::new(Some(array)),
            operator,
        }
    }
}

/// An element of an array reduction by `O`: a number, a [`Reducible`] type, or an array or vector of these.
#[diagnostic::on_unimplemented(
    message = "an array of `{Self}` is no array reduction by `{O}`",
    note = "the element of an array reduction is a number, a type that implements `prange::roles::Reducible` (for `+=`), or an \
            array or a `Vec` of these"
)]
pub trait Bin<O>: Send + Sync {
    /// Whether values combine to the same result in any grouping.
    const EXACT: bool;
    /// Whether one neutral element serves values of all shapes.
    const SHAPELESS: bool;
    /// The neutral element, in the shape of `like`, which only a type that is shapeless can do without.
    #[must_use]
    fn neutral(like: Option<&Self>) -> Self;
    /// Takes in what later iterations left.
    fn combine(&mut self, later: Self);
}

macro_rules! bins {
    ($($operator:ident $identity:path, $combine:path, $exact:literal: $($type:ident)*;)*) => {$($(
        impl Bin<$operator> for $type {
            const EXACT: bool = $exact;
            const SHAPELESS: bool = true;

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
    ($exact:literal $($type:ident)*) => {
        bins! {
            Sum Arithmetic::ZERO, Arithmetic::add, $exact: $($type)*;
            Product Arithmetic::ONE, Arithmetic::multiply, $exact: $($type)*;
            Min Extreme::MIN_NEUTRAL, Extreme::least, true: $($type)*;
            Max Extreme::MAX_NEUTRAL, Extreme::greatest, true: $($type)*;
        }
    };
}
numbers!(true i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
numbers!(false f32 f64);
bins! {
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

impl<O, T: Bin<O>, const N: usize> Bin<O> for [T; N] {
    const EXACT: bool = T::EXACT;
    const SHAPELESS: bool = T::SHAPELESS;

    fn neutral(like: Option<&Self>) -> Self {
        std::array::from_fn(|index| T::neutral(like.map(|like| &like[index])))
    }
    fn combine(&mut self, later: Self) {
        combine_each(self, later);
    }
}

impl<O, T: Bin<O>> Bin<O> for Vec<T> {
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

/// What a run of iterations adds to the array, block by block.
#[derive(Debug)]
pub struct Copies<'v, T>(Vec<(usize, Held<'v, T>)>);

impl<T> Copies<'_, T> {
    /// Folds what nothing earlier can come before any more.
    fn settle<O>(&mut self)
    where
        T: Bin<O>,
    {
        if let Some(((0, first), later)) = self.0.split_first_mut() {
            for (_, later) in later {
                absorb(first, later.take());
            }
            self.0.truncate(1);
        }
    }
}

/// Takes in a copy that later iterations have left.
fn absorb<O, T: Bin<O>>(earlier: &mut [T], later: Held<'_, T>) {
    let mut later = later.into_owned();
    combine_each(earlier, later.drain(..));
    recycle::give(later);
}

impl<T, O> Sealed for Bins<'_, T, O> {}
impl<S, T, O> Fits<S> for Bins<'_, T, O> {}

impl<'v, T: Bin<O>, O: Sync> Role for Bins<'v, T, O> {
    type Scratch = ();
    type Segment = Copies<'v, T>;
    type Run = Held<'v, T>;
    type Value = Held<'v, T>;
    type Buffer = ();
    type Target = [T];
    type Output = ();

    const BLOCKED: bool = true;

    fn block(&self, len: usize) -> usize {
        let _ = &self.operator;
        if T::EXACT {
            return 0;
        }
        // A block costs a copy, which ought to be small beside the block's own work.
        let blocks = (len.saturating_mul(4) / self.len.max(1)).clamp(1, 64);
        len.div_ceil(blocks)
    }
    fn joining(&self) -> u64 {
        // A copy is written, added and read: about a nanosecond for each four bytes.
        size_of::<T>().saturating_mul(self.len) as u64 / 4
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Copies<'v, T> {
        Copies(Vec::new())
    }
    #[inline]
    fn open(&self, segment: &mut Copies<'v, T>, start: usize, block: usize) -> Held<'v, T> {
        let block = if T::EXACT { 0 } else { block };
        match segment.0.last_mut() {
            Some((last, held)) if *last == block => held.take(),
            _ => {
                segment.settle::<O>();
                recycle::push(&mut segment.0, (block, Held::owned(Vec::new())));
                self.begin(start)
            }
        }
    }
    #[inline(always)]
    fn value(&self, run: &mut Held<'v, T>, _: &Moment) -> Held<'v, T> {
        run.take()
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut Held<'v, T>) -> &'x mut [T] {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut Held<'v, T>, _: usize, value: Held<'v, T>) {
        *run = value;
    }
    #[inline]
    fn close(&self, segment: &mut Copies<'v, T>, run: Held<'v, T>, _: Range<usize>) {
        if let Some((_, held)) = segment.0.last_mut() {
            *held = run;
        }
    }
    fn merge(&self, left: &mut Copies<'v, T>, mut right: Copies<'v, T>) {
        left.0.append(&mut right.0);
        recycle::give(right.0);
        left.settle::<O>();
    }
    fn finish(self, mut segment: Copies<'v, T>) {
        segment.settle::<O>();
        let array = self.array.into_inner();
        // Else the first iterations have had it, and taken in all the others.
        if let Some(array) = array.unwrap_or_else(std::sync::PoisonError::into_inner) {
            for (_, copy) in segment.0.drain(..) {
                absorb(array, copy);
            }
        }
        segment.0.clear();
        recycle::give(segment.0);
    }
}

impl<'v, T, O> Bins<'v, T, O> {
    /// What the iterations from `start` on combine into: the array, if they are the first.
    #[cold]
    fn begin(&self, start: usize) -> Held<'v, T>
    where
        T: Bin<O>,
    {
        let mut array = lock(&self.array);
        if T::SHAPELESS
            && let Some(array) = array.take_if(|_| start == 0)
        {
            return Held::borrowed(array);
        }
        let mut copy = recycle::take(self.len);
        if T::SHAPELESS {
            drop(array);
            copy.extend((0..self.len).map(|_| T::neutral(None)));
        } else {
            let like = array.as_deref().unwrap_or_default();
            copy.extend(like.iter().map(|like| T::neutral(Some(like))));
        }
        Held::owned(copy)
    }
}
