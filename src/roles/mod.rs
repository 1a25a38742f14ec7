//! Roles: what a variable of the loop's surroundings is to its body, given by hand.
//!
//! A role clause on a loop names a variable; the body then gets its own handle to it, in the order of the
//! clauses, after the item:
//!
//! ```
//! use prange::prelude::*;
//!
//! let a = [3.0, 1.0, 2.0];
//! let (mut sum, mut last, mut c) = (10.0, 0.0, [0.0; 3]);
//! prange(0..3)
//!     .private(Vec::new) // scratch, made once for each thread
//!     .reduction(&mut sum, Sum)
//!     .lastprivate(&mut last)
//!     .sliced(&mut c)
//!     .for_each(|i, (scratch, sum, last, c)| {
//!         scratch.clear();
//!         scratch.push(a[i]);
//!         *sum += scratch[0];
//!         *last = Some(a[i]);
//!         *c = 2.0 * a[i];
//!     });
//! assert_eq!((sum, last, c), (16.0, 2.0, [6.0, 2.0, 4.0]));
//! ```
//!
//! With a single role the body gets its handle bare: `|i, sum| *sum += a[i]`.

mod reduction;

pub use reduction::{
    Append, BitAnd, BitOr, BitXor, Bits, Collection, Custom, Extreme, Max, Min, Product, Reduction,
    Sum,
};

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use crate::engine::{Body, Clauses, run};
use crate::private::Sealed;
use crate::range::Prange;
use crate::source::{Distinct, Source};
use crate::split::DisjointMut;

/// One variable's part in a loop. Made by the role clauses; implemented by this crate alone.
pub trait Role: Sync + Sealed {
    /// What each thread keeps for itself.
    type Scratch;
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// What one iteration starts with.
    type Value;
    /// What the body gets a `&mut` to.
    type Target;

    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn value(&self) -> Self::Value;
    /// The body's handle for the iteration whose loop variable indexes slices at `slot`.
    #[doc(hidden)]
    fn handle<'x>(
        &'x self,
        scratch: &'x mut Self::Scratch,
        segment: &'x mut Self::Segment,
        value: &'x mut Self::Value,
        slot: &Slot,
    ) -> &'x mut Self::Target;
    #[doc(hidden)]
    fn commit(&self, segment: &mut Self::Segment, iteration: usize, value: Self::Value);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment);
}

/// An index that one iteration has to itself; only the engine makes one, once for each iteration.
#[derive(Debug)]
pub struct Slot(Option<usize>);

/// Scratch that each thread makes once.
#[derive(Debug)]
pub struct Private<T, F>(F, PhantomData<fn() -> T>);

impl<T, F> Sealed for Private<T, F> {}

impl<T, F: Fn() -> T + Sync> Role for Private<T, F> {
    type Scratch = T;
    type Segment = ();
    type Value = ();
    type Target = T;

    fn scratch(&self) -> T {
        (self.0)()
    }
    fn segment(&self, _: usize) {}
    fn value(&self) {}
    fn handle<'x>(
        &'x self,
        scratch: &'x mut T,
        (): &'x mut (),
        (): &'x mut (),
        _: &Slot,
    ) -> &'x mut T {
        scratch
    }
    fn commit(&self, (): &mut (), _: usize, (): ()) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

/// A variable that ends with what the last iteration to assign it gave.
#[derive(Debug)]
pub struct Lastprivate<'v, T>(Target<'v, T>);

/// The variable behind a role, written when the loop has ended.
#[derive(Debug)]
struct Target<'v, T>(&'v mut T);

// SAFETY: through `&Target` nothing of the variable can be reached; `finish` owns the target.
unsafe impl<T: Send> Sync for Target<'_, T> {}

impl<T> Sealed for Lastprivate<'_, T> {}

impl<T: Send> Role for Lastprivate<'_, T> {
    type Scratch = ();
    type Segment = Option<T>;
    type Value = Option<T>;
    type Target = Option<T>;

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<T> {
        None
    }
    #[inline]
    fn value(&self) -> Option<T> {
        None
    }
    #[inline]
    fn handle<'x>(
        &'x self,
        (): &'x mut (),
        _: &'x mut Option<T>,
        value: &'x mut Option<T>,
        _: &Slot,
    ) -> &'x mut Option<T> {
        value
    }
    #[inline]
    fn commit(&self, segment: &mut Option<T>, _: usize, value: Option<T>) {
        if value.is_some() {
            *segment = value;
        }
    }
    fn merge(&self, left: &mut Option<T>, right: Option<T>) {
        if right.is_some() {
            *left = right;
        }
    }
    fn finish(self, segment: Option<T>) {
        if let Some(value) = segment {
            *self.0.0 = value;
        }
    }
}

/// An array of which each iteration owns the element at its loop variable.
pub struct Sliced<'v, T>(DisjointMut<'v, T>);

impl<T> std::fmt::Debug for Sliced<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Sliced").finish()
    }
}

impl<T> Sealed for Sliced<'_, T> {}

impl<T: Send> Role for Sliced<'_, T> {
    type Scratch = ();
    type Segment = ();
    type Value = ();
    type Target = T;

    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    fn value(&self) {}
    #[inline]
    fn handle<'x>(
        &'x self,
        (): &'x mut (),
        (): &'x mut (),
        (): &'x mut (),
        slot: &Slot,
    ) -> &'x mut T {
        let len = self.0.len();
        match slot.0 {
            // SAFETY: below the length, and a slot is made for one iteration alone.
            Some(index) if index < len => unsafe { self.0.element(index) },
            Some(index) => panic!("sliced array has {len} elements, the loop needs index {index}"),
            None => {
                panic!("sliced array has {len} elements, the loop variable is no index into it")
            }
        }
    }
    fn commit(&self, (): &mut (), _: usize, (): ()) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

/// A variable that all iterations combine into.
#[derive(Debug)]
pub struct Reduced<'v, T, R> {
    target: Target<'v, T>,
    reduction: R,
}

impl<T, R> Sealed for Reduced<'_, T, R> {}

impl<T: Send, R: Reduction<T>> Role for Reduced<'_, T, R> {
    type Scratch = ();
    type Segment = R::Segment;
    type Value = R::Value;
    type Target = R::Access;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> R::Segment {
        self.reduction.segment(start)
    }
    #[inline]
    fn value(&self) -> R::Value {
        self.reduction.value()
    }
    #[inline]
    fn handle<'x>(
        &'x self,
        (): &'x mut (),
        segment: &'x mut R::Segment,
        value: &'x mut R::Value,
        _: &Slot,
    ) -> &'x mut R::Access {
        R::access(segment, value)
    }
    #[inline]
    fn commit(&self, segment: &mut R::Segment, iteration: usize, value: R::Value) {
        self.reduction.commit(segment, iteration, value);
    }
    fn merge(&self, left: &mut R::Segment, right: R::Segment) {
        self.reduction.merge(left, right);
    }
    fn finish(self, segment: R::Segment) {
        self.reduction.finish(self.target.0, segment);
    }
}

/// A loop with roles, see the [module](self).
#[derive(Debug)]
#[must_use = "a loop runs when `for_each` is called"]
pub struct WithRoles<S, R> {
    source: S,
    clauses: Clauses,
    roles: R,
}

struct RoleBody<S, R, F> {
    source: S,
    roles: R,
    f: F,
}

macro_rules! role_sets {
    ($($handle:ident ($($role:ident $number:tt)+);)+) => {$(
        impl<S, $($role,)+ F> Body for RoleBody<S, ($($role,)+), F>
        where
            S: Source,
            $($role: Role,)+
            F: Fn(S::Item, role_sets!(@ $handle $(&mut $role::Target),+)) + Sync,
        {
            type Scratch = ($($role::Scratch,)+);
            type Segment = ($($role::Segment,)+);

            fn scratch(&self) -> Self::Scratch {
                ($(self.roles.$number.scratch(),)+)
            }

            fn segment(&self, start: usize) -> Self::Segment {
                ($(self.roles.$number.segment(start),)+)
            }

            #[inline]
            fn run(
                &self,
                scratch: &mut Self::Scratch,
                segment: &mut Self::Segment,
                range: Range<usize>,
                at: &mut usize,
            ) -> ControlFlow<()> {
                let step = |index, item| {
                    let mut value = ($(self.roles.$number.value(),)+);
                    let slot = Slot(self.source.slot(index));
                    let handles = role_sets!(@ $handle $(self.roles.$number.handle(
                        &mut scratch.$number,
                        &mut segment.$number,
                        &mut value.$number,
                        &slot,
                    )),+);
                    (self.f)(item, handles);
                    $(self.roles.$number.commit(&mut segment.$number, index, value.$number);)+
                    ControlFlow::Continue(())
                };
                // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
                unsafe { self.source.each(range, at, step) }
            }

            fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
                $(self.roles.$number.merge(&mut left.$number, right.$number);)+
            }
        }

        impl<S: Source, $($role: Role),+> WithRoles<S, ($($role,)+)> {
            /// Runs `f` on each item and the handles of its roles.
            ///
            /// If the body panics, no variable is written back; sliced elements keep what was written.
            pub fn for_each<F>(self, f: F)
            where
                F: Fn(S::Item, role_sets!(@ $handle $(&mut $role::Target),+)) + Sync,
            {
                let WithRoles { source, clauses, roles } = self;
                let len = source.len();
                let body = RoleBody { source, roles, f };
                let segment = run(&clauses, len, &body);
                $(body.roles.$number.finish(segment.$number);)+
            }
        }
    )+};
    (@ bare $($handle:tt)+) => { $($handle)+ };
    (@ tuple $($handle:tt)+) => { ($($handle)+) };
}

role_sets! {
    bare (A 0);
    tuple (A 0 B 1);
    tuple (A 0 B 1 C 2);
    tuple (A 0 B 1 C 2 D 3);
    tuple (A 0 B 1 C 2 D 3 E 4);
    tuple (A 0 B 1 C 2 D 3 E 4 G 5);
    tuple (A 0 B 1 C 2 D 3 E 4 G 5 H 6);
    tuple (A 0 B 1 C 2 D 3 E 4 G 5 H 6 I 7);
}

/// The role clauses on a loop that has roles already.
macro_rules! more_roles {
    ($(($($role:ident $number:tt)+);)+) => {$(
        impl<S: Source, $($role: Role),+> WithRoles<S, ($($role,)+)> {
            fn with<Z>(self, role: Z) -> WithRoles<S, ($($role,)+ Z,)> {
                WithRoles {
                    source: self.source,
                    clauses: self.clauses,
                    roles: ($(self.roles.$number,)+ role,),
                }
            }

            /// As [`Prange::private`].
            pub fn private<T, I: Fn() -> T + Sync>(
                self,
                init: I,
            ) -> WithRoles<S, ($($role,)+ Private<T, I>,)> {
                self.with(Private(init, PhantomData))
            }

            /// As [`Prange::reduction`].
            pub fn reduction<T: Send, O: Reduction<T>>(
                self,
                target: &mut T,
                reduction: O,
            ) -> WithRoles<S, ($($role,)+ Reduced<'_, T, O>,)> {
                self.with(Reduced { target: Target(target), reduction })
            }

            /// As [`Prange::lastprivate`].
            pub fn lastprivate<T: Send>(
                self,
                target: &mut T,
            ) -> WithRoles<S, ($($role,)+ Lastprivate<'_, T>,)> {
                self.with(Lastprivate(Target(target)))
            }

            /// As [`Prange::sliced`].
            pub fn sliced<T: Send>(
                self,
                array: &mut [T],
            ) -> WithRoles<S, ($($role,)+ Sliced<'_, T>,)>
            where
                S: Distinct,
            {
                self.with(Sliced(DisjointMut::new(array)))
            }
        }
    )+};
}

more_roles! {
    (A 0);
    (A 0 B 1);
    (A 0 B 1 C 2);
    (A 0 B 1 C 2 D 3);
    (A 0 B 1 C 2 D 3 E 4);
    (A 0 B 1 C 2 D 3 E 4 F 5);
    (A 0 B 1 C 2 D 3 E 4 F 5 G 6);
}

impl<S: Source> Prange<S> {
    fn with_role<R>(self, role: R) -> WithRoles<S, (R,)> {
        let (source, clauses) = self.into_parts();
        WithRoles {
            source,
            clauses,
            roles: (role,),
        }
    }

    /// Scratch for the body, made by `init` once for each thread that takes part. What it holds at the
    /// start of an iteration is whatever the thread's last one left.
    pub fn private<T, I: Fn() -> T + Sync>(self, init: I) -> WithRoles<S, (Private<T, I>,)> {
        self.with_role(Private(init, PhantomData))
    }

    /// A variable that iterations combine into by `reduction`. In the body it starts at the identity; after the loop
    /// the variable is its value before, combined with that of all iterations in loop order.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mut sum = 100;
    /// prange(0..10).reduction(&mut sum, Sum).for_each(|i, sum| *sum += i);
    /// assert_eq!(sum, 145);
    /// ```
    pub fn reduction<T: Send, R: Reduction<T>>(
        self,
        target: &mut T,
        reduction: R,
    ) -> WithRoles<S, (Reduced<'_, T, R>,)> {
        self.with_role(Reduced {
            target: Target(target),
            reduction,
        })
    }

    /// A variable that after the loop holds what the last iteration to assign it gave, and keeps its value
    /// if none did. The body gets a `&mut Option<T>` that is `None` at the start of each iteration.
    pub fn lastprivate<T: Send>(self, target: &mut T) -> WithRoles<S, (Lastprivate<'_, T>,)> {
        self.with_role(Lastprivate(Target(target)))
    }

    /// An array of which iteration `i` gets `&mut array[i]`, `i` being the loop variable's value.
    ///
    /// An array that is too short panics at the iteration that needs the missing element.
    pub fn sliced<T: Send>(self, array: &mut [T]) -> WithRoles<S, (Sliced<'_, T>,)>
    where
        S: Distinct,
    {
        self.with_role(Sliced(DisjointMut::new(array)))
    }
}
