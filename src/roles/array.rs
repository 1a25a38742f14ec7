//! Arrays that iterations combine into at any subscript: histograms, assembled matrices.

use std::ops::Range;

use super::reduction::{BitAnd, BitOr, BitXor, Bits, Extreme, Max, Min, Product, Sum};
use super::set::{Moment, Role};
use super::sum::Reducible;
use crate::private::Sealed;
use crate::recycle;
use crate::terminal::Arithmetic;

/// An array of which every element is a reduction by `O`.
///
/// Threads combine into copies. Where the order of the operations could show (floats), a copy serves one block of
/// neighbouring iterations, and blocks combine from left to right; they are a function of the loop's and the
/// array's length alone. Cost: a copy for each thread, or for each of up to 64 blocks that wait for an earlier one.
#[derive(Debug)]
pub struct Bins<'v, T, O> {
    array: &'v mut [T],
    operator: O,
}

impl<'v, T, O> Bins<'v, T, O> {
    pub(crate) fn new(array: &'v mut [T], operator: O) -> Self {
        Bins { array, operator }
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
    /// The neutral element, in this one's shape.
    #[must_use]
    fn neutral(&self) -> Self;
    /// Takes in what later iterations left.
    fn combine(&mut self, later: Self);
}

macro_rules! bins {
    ($($operator:ident $identity:path, $combine:path, $exact:literal: $($type:ident)*;)*) => {$($(
        impl Bin<$operator> for $type {
            const EXACT: bool = $exact;

            fn neutral(&self) -> $type {
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
            Min Extreme::GREATEST, Extreme::least, true: $($type)*;
            Max Extreme::LEAST, Extreme::greatest, true: $($type)*;
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

    fn neutral(&self) -> T {
        T::identity()
    }
    fn combine(&mut self, later: T) {
        let before = std::mem::replace(self, T::identity());
        *self = Reducible::combine(before, later);
    }
}

impl<O, T: Bin<O>, const N: usize> Bin<O> for [T; N] {
    const EXACT: bool = T::EXACT;

    fn neutral(&self) -> Self {
        self.each_ref().map(T::neutral)
    }
    fn combine(&mut self, later: Self) {
        combine_each(self, later);
    }
}

impl<O, T: Bin<O>> Bin<O> for Vec<T> {
    const EXACT: bool = T::EXACT;

    fn neutral(&self) -> Self {
        self.iter().map(T::neutral).collect()
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

/// As [`combine_each`], for a list that is not needed any more.
fn combine_all<O, T: Bin<O>>(earlier: &mut [T], mut later: Vec<T>) {
    combine_each(earlier, later.drain(..));
    recycle::give(later);
}

/// What a run of iterations adds to the array, block by block.
#[derive(Debug)]
pub struct Copies<T>(Vec<(usize, Vec<T>)>);

impl<T> Copies<T> {
    /// Folds what nothing earlier can come before any more.
    fn settle<O>(&mut self)
    where
        T: Bin<O>,
    {
        if self.0.first().is_some_and(|&(block, _)| block == 0) {
            let mut copies = self.0.drain(..);
            let first = copies.next();
            let settled = first.map(|(block, mut first)| {
                copies.for_each(|(_, later)| combine_all(&mut first, later));
                (block, first)
            });
            self.0.extend(settled);
        }
    }
}

impl<T, O> Sealed for Bins<'_, T, O> {}

impl<T: Bin<O>, O: Sync> Role for Bins<'_, T, O> {
    type Scratch = ();
    type Segment = Copies<T>;
    type Run = Vec<T>;
    type Value = Vec<T>;
    type Target = [T];
    type Output = ();

    fn blocks(&self, len: usize) -> usize {
        let _ = &self.operator;
        match T::EXACT {
            true => usize::MAX,
            // A block costs a copy, which ought to be small beside the block's own work.
            false => (len.saturating_mul(4) / self.array.len().max(1)).clamp(1, 64),
        }
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Copies<T> {
        Copies(Vec::new())
    }
    #[inline]
    fn open(&self, segment: &mut Copies<T>, _: usize, block: usize) -> Vec<T> {
        let block = if T::EXACT { 0 } else { block };
        match segment.0.last_mut() {
            Some((last, copy)) if *last == block => std::mem::take(copy),
            _ => {
                segment.settle::<O>();
                segment.0.push((block, Vec::new()));
                let mut copy = recycle::take();
                copy.extend(self.array.iter().map(T::neutral));
                copy
            }
        }
    }
    #[inline(always)]
    fn value(&self, run: &mut Vec<T>, _: &Moment) -> Vec<T> {
        std::mem::take(run)
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut Vec<T>) -> &'x mut [T] {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut Vec<T>, _: usize, value: Vec<T>) {
        *run = value;
    }
    #[inline]
    fn close(&self, segment: &mut Copies<T>, run: Vec<T>, _: Range<usize>) {
        if let Some((_, copy)) = segment.0.last_mut() {
            *copy = run;
        }
    }
    fn merge(&self, left: &mut Copies<T>, right: Copies<T>) {
        left.0.extend(right.0);
        left.settle::<O>();
    }
    fn finish(self, mut segment: Copies<T>) {
        segment.settle::<O>();
        for (_, copy) in segment.0 {
            combine_all(self.array, copy);
        }
    }
}
