//! The methods that append to a collection, for the compiler to check: `push` may be that of a trait of the user's.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Kit;
use crate::roles::{Appended, Collection};

/// Answers for each method of a collection, by its name, whether it appends.
#[derive(Debug)]
pub struct AppendMethods<C>(PhantomData<fn(C)>);
/// The answers for a collection of the user's, whose implementation of [`Collection`] says that its methods append.
#[derive(Debug)]
pub struct OtherMethods(());
/// The answer that the method is the collection's own.
#[derive(Debug)]
pub struct ItAppends(());
/// The answer that the collection has no such method, which is then one of a trait.
#[derive(Debug)]
pub struct NoSuchMethod(());

/// The answer for a method that appends.
#[diagnostic::on_unimplemented(
    message = "this is not the collection's own method",
    label = "a method of another trait",
    note = "rule: an ordered concatenation is made by `push`, `extend` and `extend_from_slice` of `Vec`, `push_back` and `extend` of `VecDeque`, \
            `push`, `push_str` and `extend` of `String`",
    note = "help: append by one of these, or implement `prange::roles::Collection` for a type of your own"
)]
pub trait Appends {}
impl Appends for ItAppends {}

macro_rules! append_methods {
    ($([$($generics:tt)*] $type:ty: $($method:ident $answer:ident),*;)*) => {$(
        impl<$($generics)*> $type {$(
            /// Returns the answer whether the method is the collection's own.
            pub fn $method(&self) -> $answer {
                $answer(())
            }
        )*}
    )*};
}
append_methods! {
    [T] AppendMethods<Vec<T>>: __prange_push ItAppends, __prange_push_str NoSuchMethod, __prange_push_back NoSuchMethod,
        __prange_extend ItAppends, __prange_extend_from_slice ItAppends;
    [T] AppendMethods<VecDeque<T>>: __prange_push NoSuchMethod, __prange_push_str NoSuchMethod, __prange_push_back ItAppends,
        __prange_extend ItAppends, __prange_extend_from_slice NoSuchMethod;
    [] AppendMethods<String>: __prange_push ItAppends, __prange_push_str ItAppends, __prange_push_back NoSuchMethod,
        __prange_extend ItAppends, __prange_extend_from_slice NoSuchMethod;
    [] OtherMethods: __prange_push ItAppends, __prange_push_str ItAppends, __prange_push_back ItAppends,
        __prange_extend ItAppends, __prange_extend_from_slice ItAppends;
}
/// A type by which a collection of the standard library is extended with its own code.
#[diagnostic::on_unimplemented(
    message = "`{C}` may be extended by `{Self}` in a way of its own",
    label = "not known to append",
    note = "help: extend it by what it holds, or by references to that"
)]
pub trait ItemOf<C: ?Sized> {}
impl<T> ItemOf<Vec<T>> for T {}
impl<T: Copy> ItemOf<Vec<T>> for &T {}
impl<T> ItemOf<VecDeque<T>> for T {}
impl<T: Copy> ItemOf<VecDeque<T>> for &T {}
macro_rules! items_of_strings {
    ($($type:ty)*) => { $(impl ItemOf<String> for $type {})* };
}
items_of_strings!(char &char &str String Box<str> Cow<'_, str>);

macro_rules! extended {
    ($([$($generics:tt)*] $collection:ty;)*) => {$(
        impl<$($generics)*> AppendMethods<$collection> {
            /// Compiles if the collection is extended by its own code.
            pub fn __prange_extended_by<I: IntoIterator<Item: ItemOf<$collection>>>(&self, _: I) {}
        }
    )*};
}
extended! {
    [T] Vec<T>;
    [T] VecDeque<T>;
    [] String;
}
impl OtherMethods {
    /// Compiles: the type's implementation of [`Collection`] says how it is extended.
    pub fn __prange_extended_by<I>(&self, _: I) {}
}

impl<C> Deref for AppendMethods<C> {
    type Target = OtherMethods;

    fn deref(&self) -> &OtherMethods {
        &OtherMethods(())
    }
}

#[doc(hidden)]
impl Kit {
    /// Returns the answers for the collection of a role.
    pub fn methods_of<C: Collection>(self, _: &Appended<C>) -> AppendMethods<C> {
        AppendMethods(PhantomData)
    }

    /// Returns the answers for a collection.
    pub fn methods<C: Collection>(self, _: &C) -> AppendMethods<C> {
        AppendMethods(PhantomData)
    }

    /// Compiles if a method appends.
    pub fn is_append(self, _: impl Appends) {}
}
