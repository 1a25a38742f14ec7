//! Checks of what the macros assume about names, as bounds for the compiler: a macro sees no types, and a method, a function or an index may be the
//! user's own. Expansions call most of these in code that is checked and never runs.

use std::cell::{Ref, RefMut};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt;
use std::iter::{Rev, StepBy};
use std::marker::PhantomData;
use std::ops::{Deref, Range, RangeInclusive};
use std::rc::Rc;
use std::slice;
use std::sync::{Arc, MutexGuard, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, Instant, SystemTime};

use super::inner::{IndexPart, NoNumber};
use super::{Kit, Maybe, Type};
use crate::prange::Prange;
use crate::roles::{Array, Lazy, Scratch};
use crate::source::{Indexed, Integer, IntoSource, Progression, Tiles};
use crate::sys::disjoint::PassedSlice;

/// A type whose only methods are those of the standard library: no other crate can add inherent methods, and methods of traits are found only where
/// no two traits have them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may have a `min` or `max` of its own",
    label = "not known to be the order's own minimum or maximum",
    note = "rule: partial results are combined by the type's own order, and only for types of the standard library a method `min` or `max` \
            is known to be that",
    note = "help: say which one is meant: `m = std::cmp::min(m, e)`, or `if e < m {{ m = e; }}`"
)]
pub trait StandardType {}

/// A value that an iteration keeps from the statements before the update of a scan until after it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be kept across the update of a variable whose running value the body reads",
    label = "bound before the update, and not `Copy`",
    note = "rule: several iterations run the statements before the update, and later each of them those after it; what the body keeps in between is \
            `Copy`, so that nothing is dropped elsewhere than in the serial loop",
    note = "help: bind the value after the update, or in a block that ends before it"
)]
pub trait KeptForLater: Copy {}
#[diagnostic::do_not_recommend]
impl<T: Copy> KeptForLater for T {}

/// An array with the indices of a slice, so that `c[i]` and `c[..]` agree.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be indexed as a slice is",
    label = "changed by index in a parallel loop",
    note = "rule: iterations own elements of slices, arrays and vectors; what another type does when it is indexed cannot be seen",
    note = "help: take the slice before the loop: `let c = &mut c[..];`",
    note = "help: an array of ndarray is indexed by `c[[i]]`, unless the function under `#[parallel]` declares it as an `Array1` or a view"
)]
pub trait KnownSlice {}

/// An array of ndarray, so that `c[[i, j]]` and `c.view_mut()` agree.
#[cfg(feature = "ndarray")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be indexed as an array of ndarray is",
    label = "changed by index in a parallel loop",
    note = "rule: iterations own elements of slices, and of arrays of ndarray along an axis; what another type does when it is indexed cannot be seen",
    note = "help: go over its rows, `prange(rows).for_each(..)`, or take a slice of its elements before the loop"
)]
pub trait KnownArray {}

/// A collection whose `len()` is the standard library's.
#[diagnostic::on_unimplemented(
    message = "`len()` of `{Self}` may be code of its own",
    label = "evaluated before the loop",
    note = "rule: what an index adds to the loop variable is taken before the loop, where no code of the body may run",
    note = "help: take the length into a variable before the loop"
)]
pub trait KnownLength {
    /// Returns the length.
    fn length(&self) -> usize;
}

/// A type whose dereference runs no code of the user's.
#[diagnostic::on_unimplemented(
    message = "a dereference of `{Self}` may run code of its own",
    label = "dereferenced before the loop",
    note = "rule: what the loop takes before its first iteration must run none of the body's code",
    note = "help: dereference before the loop: `let x = &mut *x;`"
)]
pub trait KnownDeref {
    /// The type of what it refers to.
    type Target: ?Sized;
}

/// A type whose clones are equal to the original, by the standard library's code alone.
#[diagnostic::on_unimplemented(
    message = "a clone of `{Self}` may be another value",
    label = "compared as it is, and kept as a clone",
    note = "rule: the value that is compared is the one that is kept",
    note = "help: clone before the comparison: `let e = e.clone(); if e < m {{ m = e; }}`"
)]
pub trait KnownClone {}

/// A source that is a type of the standard library, so that its adaptors are std's.
#[diagnostic::on_unimplemented(
    message = "`prange` cannot run over `{Self}`",
    label = "not a source of a parallel loop",
    note = "sources: integer ranges (with `rev` and `step_by`), slices, arrays, `Vec` and `VecDeque` by `&`, by `&mut` and by value, \
            `slice.iter()`, `slice.iter_mut()`, `slice.chunks(n)`, tuples of these, and `tiles_mut(..)`; other sources, such as maps, \
            `map.values()` and your own, go into `prange(..)`"
)]
pub trait StandardSource: IntoSource {}

macro_rules! types {
    ($trait:ident: $([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> $trait for $type {}
    )*};
}

macro_rules! standard {
    ($($type:ty)*) => {
        types! { StandardType: $([] $type;)* }
        types! { KnownClone: $([] $type;)* }
    };
}
standard! {
    i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char str String
    std::cmp::Ordering Duration Instant SystemTime
    std::num::NonZeroI8 std::num::NonZeroI16 std::num::NonZeroI32 std::num::NonZeroI64 std::num::NonZeroI128 std::num::NonZeroIsize
    std::num::NonZeroU8 std::num::NonZeroU16 std::num::NonZeroU32 std::num::NonZeroU64 std::num::NonZeroU128 std::num::NonZeroUsize
    std::net::IpAddr std::net::Ipv4Addr std::net::Ipv6Addr std::net::SocketAddr std::path::PathBuf std::ffi::OsString
}
// Methods of the pointee can take these types by value, or by `self: Box<Self>`.
types! {
    StandardType:
    [T: StandardType + ?Sized] &T;
    [T: StandardType + ?Sized] Box<T>;
    [T: StandardType + ?Sized] Rc<T>;
    [T: StandardType + ?Sized] Arc<T>;
    [T] Option<T>;
    [T, E] Result<T, E>;
    [T] std::cmp::Reverse<T>;
    [T] std::num::Wrapping<T>;
    [T] std::num::Saturating<T>;
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] [T];
    [T, const N: usize] [T; N];
}
types! {
    KnownClone:
    [T: ?Sized] &T;
    [T: ?Sized] Rc<T>;
    [T: ?Sized] Arc<T>;
    [T: KnownClone + ?Sized] Box<T>;
    [T: KnownClone] Option<T>;
    [T: KnownClone] std::cmp::Reverse<T>;
    [T: KnownClone] std::num::Wrapping<T>;
    [T: KnownClone] Vec<T>;
    [T: KnownClone] VecDeque<T>;
    [T: KnownClone] [T];
    [T: KnownClone, const N: usize] [T; N];
}
macro_rules! tuples {
    ($($name:ident)*) => { tuples!(@ [] $($name)*); };
    (@ [$($seen:ident)*]) => {
        types! { StandardType: [$($seen),*] ($($seen,)*); }
        types! { KnownClone: [$($seen: KnownClone),*] ($($seen,)*); }
    };
    (@ [$($seen:ident)*] $next:ident $($rest:ident)*) => {
        tuples!(@ [$($seen)*]);
        tuples!(@ [$($seen)* $next] $($rest)*);
    };
}
tuples!(A B C D E F G H I J K L);

types! {
    KnownSlice:
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [A: KnownSlice + ?Sized] &A;
    [A: KnownSlice + ?Sized] &mut A;
    [A: KnownSlice + ?Sized] Box<A>;
    [A: KnownSlice + ?Sized] MutexGuard<'_, A>;
    [A: KnownSlice + ?Sized] RwLockWriteGuard<'_, A>;
    [A: KnownSlice + ?Sized] RefMut<'_, A>;
    // The types that an iteration has, as an inner loop sees them.
    [A: KnownSlice] Maybe<A>;
    [A: KnownSlice] Scratch<A>;
    [T] PassedSlice<'_, T>;
}

#[cfg(feature = "ndarray")]
types! {
    KnownArray:
    [S: ndarray::RawData, D: ndarray::Dimension] ndarray::ArrayBase<S, D>;
    [T, D: ndarray::Dimension] ndarray::ArrayRef<T, D>;
    [A: KnownArray + ?Sized] &A;
    [A: KnownArray + ?Sized] &mut A;
    [A: KnownArray + ?Sized] Box<A>;
    [A: KnownArray + ?Sized] MutexGuard<'_, A>;
    [A: KnownArray + ?Sized] RwLockWriteGuard<'_, A>;
    [A: KnownArray + ?Sized] RefMut<'_, A>;
    [A: KnownArray] Maybe<A>;
    [A: KnownArray] Scratch<A>;
}

macro_rules! lengths {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> KnownLength for $type {
            #[inline(always)]
            fn length(&self) -> usize {
                self.len()
            }
        }
    )*};
}
lengths! {
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [] str;
    [] String;
    [K, V, S] HashMap<K, V, S>;
    [K, S] HashSet<K, S>;
    [K, V] BTreeMap<K, V>;
    [K] BTreeSet<K>;
}
#[cfg(feature = "ndarray")]
lengths! { [S: ndarray::RawData, D: ndarray::Dimension] ndarray::ArrayBase<S, D>; }

types! {
    StandardSource:
    [T: Integer] Range<T>;
    [T: Integer] RangeInclusive<T>;
    [T: Integer, I: Progression<Item = T> + DoubleEndedIterator] Rev<I>;
    [T: Integer, I: Progression<Item = T>] StepBy<I>;
    [T: Sync] &[T];
    [T: Sync] &Vec<T>;
    [T: Sync, const N: usize] &[T; N];
    [T: Send] &mut [T];
    [T: Send] &mut Vec<T>;
    [T: Send, const N: usize] &mut [T; N];
    [T: Send, const N: usize] [T; N];
    [T: Send] Vec<T>;
    [T: Send] Box<[T]>;
    [T: Send] VecDeque<T>;
    [T: Sync] &Box<[T]>;
    [T: Sync] &Arc<[T]>;
    [T: Sync] &Arc<Vec<T>>;
    [T: Sync] &VecDeque<T>;
    [T: Send] &mut Box<[T]>;
    [T: Send] &mut VecDeque<T>;
    [T: Sync] slice::Iter<'_, T>;
    [T: Send] slice::IterMut<'_, T>;
    [T: Sync] slice::Chunks<'_, T>;
    [T: Sync] slice::ChunksExact<'_, T>;
    [T: Sync] slice::RChunks<'_, T>;
    [T: Sync] slice::Windows<'_, T>;
    [T: Sync] Rev<slice::Iter<'_, T>>;
    [T: Sync] Rev<slice::Chunks<'_, T>>;
    [T: Sync] StepBy<slice::Iter<'_, T>>;
    [T: Sync] StepBy<Rev<slice::Iter<'_, T>>>;
    [T: Sync] std::iter::Take<slice::Iter<'_, T>>;
    [T: Sync] std::iter::Skip<slice::Iter<'_, T>>;
    [T: Send] Tiles<'_, T>;
}
#[cfg(feature = "ndarray")]
types! {
    StandardSource:
    ['a, T: Sync + 'a, S: ndarray::Data<Elem = T>, D: ndarray::Dimension] &'a ndarray::ArrayBase<S, D>;
    ['a, T: Send + 'a, S: ndarray::DataMut<Elem = T>, D: ndarray::Dimension] &'a mut ndarray::ArrayBase<S, D>;
    [T: Sync, D: ndarray::Dimension] ndarray::ArrayView<'_, T, D>;
    [T: Send, D: ndarray::Dimension] ndarray::ArrayViewMut<'_, T, D>;
    [T: Sync, D: ndarray::Dimension] ndarray::iter::AxisIter<'_, T, D>;
    [T: Sync, D: ndarray::Dimension] ndarray::iter::AxisChunksIter<'_, T, D>;
    [T: Send, D: ndarray::Dimension] ndarray::iter::AxisIterMut<'_, T, D>;
    [T: Send, D: ndarray::Dimension] ndarray::iter::AxisChunksIterMut<'_, T, D>;
    [T: Sync, D: ndarray::Dimension] ndarray::iter::Lanes<'_, T, D>;
    [T: Send, D: ndarray::Dimension] ndarray::iter::LanesMut<'_, T, D>;
}
macro_rules! lockstep {
    ($(($($part:ident)*))*) => { types! {
        StandardSource: $([$($part: StandardSource<Source: Indexed>),*] ($($part,)*);)*
    } };
}
lockstep! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) }

macro_rules! references {
    ($([$($sized:tt)*] $type:ty;)*) => {$(
        impl<A: $($sized)*> KnownDeref for $type {
            type Target = A;
        }
        impl<A: KnownLength + $($sized)*> KnownLength for $type {
            #[inline(always)]
            fn length(&self) -> usize {
                (**self).length()
            }
        }
    )*};
}
references! {
    [?Sized] &A;
    [?Sized] &mut A;
    [?Sized] Box<A>;
    [?Sized] Rc<A>;
    [?Sized] Arc<A>;
    [?Sized] MutexGuard<'_, A>;
    [?Sized] RwLockReadGuard<'_, A>;
    [?Sized] RwLockWriteGuard<'_, A>;
    [?Sized] Ref<'_, A>;
    [?Sized] RefMut<'_, A>;
    [Sized] Maybe<A>;
    [Sized] Scratch<A>;
}

/// A type on the way to the one that has a field, by dereferences that run no code of the user's.
pub struct Through<T: ?Sized>(PhantomData<fn(&T)>);
/// A type with a dereference of its own: its field may be one of what it refers to.
pub struct ByOwnDeref<T: ?Sized>(PhantomData<fn(&T)>);
/// A type that has its fields itself.
pub struct ItsOwn<T: ?Sized>(PhantomData<fn(&T)>);

macro_rules! markers {
    ($($name:ident)*) => {$(
        impl<T: ?Sized> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<T: ?Sized> Copy for $name<T> {}
        impl<T: ?Sized> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
markers!(Through ByOwnDeref ItsOwn);

impl<T: ?Sized> Through<T> {
    /// Ties the type to that of a place. Called in code that never runs.
    pub fn __prange_of(self, _: &T) {}
}

// The compiler finds the first of these methods that applies: that of a known reference, that of another type that dereferences, or that of any type.
impl<T: KnownDeref + ?Sized> Through<T> {
    /// Takes one step on the way.
    pub fn __prange_next(self) -> Through<T::Target> {
        Through(PhantomData)
    }
}
impl<T: Deref + ?Sized> ByOwnDeref<T> {
    /// Ends the way: nothing is known of the field.
    pub fn __prange_next(self) -> Self {
        self
    }
}
impl<T: ?Sized> ItsOwn<T> {
    /// Ends the way: the field is one of this type.
    pub fn __prange_next(self) -> Self {
        self
    }
}
impl<T: ?Sized> Deref for Through<T> {
    type Target = ByOwnDeref<T>;

    fn deref(&self) -> &ByOwnDeref<T> {
        &ByOwnDeref(PhantomData)
    }
}
impl<T: ?Sized> Deref for ByOwnDeref<T> {
    type Target = ItsOwn<T>;

    fn deref(&self) -> &ItsOwn<T> {
        &ItsOwn(PhantomData)
    }
}

/// A type at the end of a way to a field that runs no code of the user's.
#[diagnostic::on_unimplemented(
    message = "this place is reached through a dereference that may run code of its own",
    label = "taken before the loop",
    note = "rule: what the loop takes before its first iteration must run none of the body's code",
    note = "help: take it before the loop: `let x = &mut owner.x;`, or its value"
)]
pub trait KnownOwner {}
impl<T: ?Sized> KnownOwner for ItsOwn<T> {}

impl<T: ?Sized> ItsOwn<T> {
    /// Returns an array in a field, to read by index.
    #[inline(always)]
    pub fn __prange_array<'a, A: ?Sized>(self, array: impl FnOnce() -> &'a A) -> Array<'a, A> {
        Array::new(array())
    }

    /// Returns a part of an index in a field.
    #[inline(always)]
    pub fn __prange_number<N>(self, number: impl FnOnce() -> N) -> IndexPart<N> {
        IndexPart(number())
    }
}

/// Implements the methods for a field to which the way is not known: nothing looks at the field before the body does.
macro_rules! not_known {
    ([$($bound:tt)*] $name:ident) => {
        impl<T: ?Sized + $($bound)*> $name<T> {
            /// Returns an array of which nothing is known. The way to it is gone anew for each use.
            #[inline(always)]
            pub fn __prange_array<'a, A: ?Sized + 'a, F: Fn() -> &'a A + Copy>(self, array: F) -> Lazy<'a, A, F> {
                Lazy::new(array)
            }

            /// Returns that the field is not known to be an integer.
            #[inline(always)]
            pub fn __prange_number<N>(self, _: impl FnOnce() -> N) -> NoNumber {
                NoNumber
            }
        }
    };
}
not_known!([Deref] ByOwnDeref);
not_known!([KnownDeref] Through);

/// The receiver of a method that has the name of one that changes a collection.
pub struct MethodTarget<T: ?Sized>(PhantomData<fn(&T)>);
/// One of a type of which nothing is known: its method may take `&self`.
pub struct OtherMethodTarget(());
markers!(MethodTarget);

/// A collection of the standard library, whose methods of these names take `&mut self`.
pub trait StandardCollection {}
types! {
    StandardCollection:
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] std::collections::BinaryHeap<T>;
    [T] std::collections::LinkedList<T>;
    [T] BTreeSet<T>;
    [K, V] BTreeMap<K, V>;
    [T, S] HashSet<T, S>;
    [K, V, S] HashMap<K, V, S>;
    [] String;
    [T] Option<T>;
    [A: StandardCollection + ?Sized] &mut A;
    [A: StandardCollection + ?Sized] Box<A>;
}

/// A collection that methods change though all iterations have it: there is none.
#[diagnostic::on_unimplemented(
    message = "this method changes a `{Self}` for all iterations",
    label = "changed for all iterations",
    note = "rule: a variable from outside of the loop that the body changes must be a reduction, or private to each iteration, or an array of \
            which each iteration changes its own elements",
    note = "help: declare it in the body, or let each thread have one: `prange(..).private(|| ..)` with `for (i, mut x) in ..`; or collect by \
            `push` or `extend`, which keep the order of the iterations, and call the method after the loop; or change a map or a set by \
            `map.insert(k, v);`, `*map.entry(k).or_insert(0) += 1` and the like, which run in loop order, and read it after the loop"
)]
pub trait ChangedWhileShared {}

/// The same for `swap`.
#[diagnostic::on_unimplemented(
    message = "`swap` borrows all of a `{Self}`, whichever elements it swaps",
    label = "changed for all iterations",
    note = "rule: each iteration owns the elements of a changed array that its loop variable selects, and may access only these",
    note = "help: swap elements of two arrays: `std::mem::swap(&mut a[i], &mut b[i])`; or call `swap` on the iteration's own elements: \
            `c[i * w..(i + 1) * w].swap(j, k)`; swaps of one array with itself depend on their order: keep that loop serial"
)]
pub trait SwappedWhileShared {}

// The compiler finds the methods for collections first.
impl<T: StandardCollection + ?Sized> MethodTarget<T> {
    /// Compiles for no type.
    pub fn __prange_changed(self)
    where
        T: ChangedWhileShared,
    {
    }

    /// Compiles for no type.
    pub fn __prange_swapped(self)
    where
        T: SwappedWhileShared,
    {
    }
}
impl OtherMethodTarget {
    /// Compiles: the compiler sees whether the method takes `&self`.
    pub fn __prange_changed(&self) {}

    /// Compiles: the compiler sees whether the method takes `&self`.
    pub fn __prange_swapped(&self) {}
}
impl<T: ?Sized> Deref for MethodTarget<T> {
    type Target = OtherMethodTarget;

    fn deref(&self) -> &OtherMethodTarget {
        &OtherMethodTarget(())
    }
}

/// A function that is the function `F`: no other has its type.
#[diagnostic::on_unimplemented(
    message = "this function is not the standard library's",
    label = "another function of that name",
    note = "rule: `min`, `max` and the conversions of a subscript are taken for those of the standard library: partial results \
            are combined by them",
    note = "help: for an associative operator of your own write `m = associative(f(m, e))`"
)]
pub trait SameFunction<F> {}
impl<F> SameFunction<F> for F {}

/// The argument of [`associative`](crate::associative): any value that may go to another thread. `M` tells the macros' question apart from such
/// values.
#[cfg(feature = "macros")]
pub trait Operation<M> {
    /// The type of what `associative` returns; for a value of the user's, its own type.
    type Value;

    #[doc(hidden)]
    fn value(self) -> Self::Value;
}

/// The kind of the user's values.
#[cfg(feature = "macros")]
#[derive(Debug)]
pub struct PlainType;
/// The macros' question whether a function is [`associative`](crate::associative), which no other function can answer. It is not `Send`, so that it
/// does not count as a value of the user's.
#[derive(Debug)]
pub struct Question(PhantomData<*const ()>);
/// The answer that the function is `associative`.
#[derive(Debug)]
pub struct Answer(());

#[cfg(feature = "macros")]
impl<T: Send> Operation<PlainType> for T {
    type Value = T;

    #[inline(always)]
    fn value(self) -> T {
        self
    }
}
#[cfg(feature = "macros")]
impl Operation<Question> for Question {
    type Value = Answer;

    fn value(self) -> Answer {
        Answer(())
    }
}

/// Methods of slices, for types that dereference to a slice. They make a method of that name of another trait ambiguous. Never called.
pub trait ChunksOfSlices {
    /// The type of the slice's elements.
    type Item;

    /// As the slice's method.
    fn chunks_mut(&mut self, _: usize) -> slice::ChunksMut<'_, Self::Item> {
        [].chunks_mut(1)
    }
    /// As the slice's method.
    fn chunks_exact_mut(&mut self, _: usize) -> slice::ChunksExactMut<'_, Self::Item> {
        [].chunks_exact_mut(1)
    }
}

macro_rules! chunks {
    ($([$($generics:tt)*] $type:ty, $item:ty;)*) => {$(
        impl<$($generics)*> ChunksOfSlices for $type {
            type Item = $item;
        }
    )*};
}
chunks! {
    [T] Vec<T>, T;
    [T, const N: usize] [T; N], T;
    [T] Box<[T]>, T;
    [A: ChunksOfSlices] Box<A>, A::Item;
    [A: ChunksOfSlices] MutexGuard<'_, A>, A::Item;
    [A: ChunksOfSlices] RwLockWriteGuard<'_, A>, A::Item;
    [A: ChunksOfSlices] RefMut<'_, A>, A::Item;
}

/// A place to write to that keeps nothing.
#[derive(Debug)]
pub struct Sink(());

impl Sink {
    /// The method that `write!` calls.
    pub fn write_fmt(&mut self, _: fmt::Arguments<'_>) -> fmt::Result {
        Ok(())
    }
}

/// The proof that a macro is this crate's `prange!`, which no other macro gives.
#[derive(Debug)]
pub struct Ours(());

#[doc(hidden)]
impl Kit {
    /// Compiles if methods `min` and `max` of the type are those of its order.
    pub fn has_standard_methods<T: StandardType>(self, _: Type<T>) {}

    /// Compiles if the adaptors of a source are those of an iterator.
    pub fn is_iterator(self, _: impl Iterator) {}

    /// Compiles if clones are equal to the original.
    pub fn has_known_clone<T: KnownClone + ?Sized>(self, _: &T) {}

    /// Returns what tells whether a method with the name of a changing one changes its receiver.
    pub fn receiver<T: ?Sized>(self, _: &T) -> MethodTarget<T> {
        MethodTarget(PhantomData)
    }

    /// Compiles if threads may share the variable.
    pub fn shared<T: Sync + ?Sized>(self, _: &T) {}

    /// Compiles for two values of the same type.
    pub fn same_types<T: ?Sized>(self, _: &T, _: &T) {}

    /// Compiles if an array is indexed as a slice is.
    pub fn is_slice<A: KnownSlice + ?Sized>(self, _: &A) {}

    /// Compiles if an array is indexed as one of ndarray is.
    #[cfg(feature = "ndarray")]
    pub fn is_array<A: KnownArray + ?Sized>(self, _: &A) {}

    /// The view of the array will not compile.
    #[cfg(not(feature = "ndarray"))]
    pub fn is_array<A: ?Sized>(self, _: &A) {}

    /// Compiles if a dereference runs no code of the user's.
    pub fn has_known_deref<T: KnownDeref + ?Sized>(self, _: &T) {}

    /// Compiles if a field belongs to the type itself.
    pub fn has_known_fields(self, _: impl KnownOwner) {}

    /// Returns the length of a collection in an index.
    #[inline(always)]
    pub fn length<A: KnownLength + ?Sized>(self, array: &A) -> usize {
        array.length()
    }

    /// Returns a marker for the type that has a field; [`Through::__prange_of`] ties it to a place.
    #[inline(always)]
    pub fn owner<T: ?Sized>(self) -> Through<T> {
        Through(PhantomData)
    }

    /// Compiles if `own` is the function `standard` on values of the type.
    pub fn same<T, F: Fn(T, T) -> T, G: SameFunction<F>>(self, _: Type<T>, _standard: F, _own: G) {}

    /// Compiles if `own` is the conversion `standard`. The two are compared as conversions from `bool`, which all integers have.
    pub fn same_conversion<T, F: Fn(bool) -> T, G: SameFunction<F>>(self, _standard: F, _own: G) {}

    /// Compiles if a function is [`associative`](crate::associative).
    pub fn associates(self, _: impl FnOnce(Question) -> Answer) {}

    /// Returns a place for `write!` to write to.
    pub fn sink(self) -> Sink {
        Sink(())
    }

    /// Returns the answer that `prange!` gives to the macros' question.
    pub fn ours(self) -> Ours {
        Ours(())
    }

    /// Compiles if a macro has made the argument by [`ours`](Self::ours).
    pub fn is_ours(self, _: Ours) {}

    /// Returns the loop of a header that names no `prange`.
    #[inline]
    #[track_caller]
    pub fn prange<S: StandardSource>(self, source: S) -> Prange<S::Source> {
        crate::prange(source)
    }
}
