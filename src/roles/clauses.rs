//! The role clauses of the function form.

use std::convert::Infallible;

use super::elements::{Sliced, Whole};
use super::loop_body::run_each;
use super::private::{Lastprivate, Private, Target};
use super::reduction::{Reduced, Reduction};
use super::traits::{Fits, Role};
use super::transfer::Transferable;
use crate::distributed::{Alone, Processes};
use crate::prange::Prange;
use crate::source::{MapInit, Source, UniqueIntegers};

/// A loop with roles; see the [module](super). `R` is the list of roles, with that of the last clause first.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (mut sum, mut doubles) = (0, [0; 4]);
/// let with_roles = prange(0..4).reduction(&mut sum, Sum).sliced(&mut doubles);
/// with_roles.for_each(|i, (sum, double)| {
///     *sum += i;
///     *double = 2 * i;
/// });
/// assert_eq!((sum, doubles), (6, [0, 2, 4, 6]));
/// ```
#[derive(Debug)]
#[must_use = "a loop runs when `for_each` is called"]
pub struct WithRoles<S, R, P = Alone> {
    prange: Prange<S, P>,
    roles: R,
}

impl<S, R, P> WithRoles<S, R, P> {
    pub(super) fn into_parts(self) -> (Prange<S, P>, R) {
        (self.prange, self.roles)
    }

    pub(crate) fn prange(&self) -> &Prange<S, P> {
        &self.prange
    }

    #[inline(always)]
    pub(crate) fn with_roles_named(self, roles: &'static &'static str) -> Self {
        WithRoles {
            prange: self.prange.with_roles_named(roles),
            roles: self.roles,
        }
    }
}

#[allow(
    clippy::type_complexity,
    reason = "a builder's type says what it will do"
)]
impl<S: Source, R: Role, P: Processes> WithRoles<S, R, P> {
    fn with<Z>(self, role: Z) -> WithRoles<S, (Z, R), P> {
        WithRoles {
            prange: self.prange,
            roles: (role, self.roles),
        }
    }

    /// As [`Prange::private`].
    pub fn private<T, I: Fn() -> T + Sync>(self, init: I) -> WithRoles<S, (Private<T, I>, R), P> {
        self.with(Private::new(init))
    }

    /// As [`Prange::reduction`].
    pub fn reduction<T: Send, O: Reduction<T>>(
        self,
        target: &mut T,
        reduction: O,
    ) -> WithRoles<S, (Reduced<'_, T, O::Accumulator>, R), P> {
        self.with(Reduced::new(target, reduction))
    }

    /// As [`Prange::lastprivate`].
    pub fn lastprivate<T: Send>(
        self,
        target: &mut T,
    ) -> WithRoles<S, (Lastprivate<T, Target<'_, T>>, R), P> {
        self.with(Lastprivate::new(Target::new(target)))
    }

    /// As [`Prange::sliced`].
    ///
    /// # Panics
    ///
    /// If the array is too short, the loop panics at the iteration that needs the missing element.
    pub fn sliced<T: Send>(
        self,
        array: &mut [T],
    ) -> WithRoles<S, (Sliced<'_, T, S, false, P>, R), P>
    where
        S: UniqueIntegers,
    {
        self.with(Sliced::new(Whole::new(array), 0, "sliced array"))
    }
}

/// The type or the pattern of a list of these roles, given in the order of their clauses.
macro_rules! set {
    ($rest:tt) => { $rest };
    ($rest:tt $role:ident $($more:ident)*) => { set!(($role, $rest) $($more)*) };
}

macro_rules! for_each {
    ($($handle:ident $($role:ident $owner:ident $part:ident),+;)+) => {$(
        impl<S: Source, P: Processes, $($role: Transferable<P> + Fits<S>),+> WithRoles<S, set!(() $($role)+), P> {
            /// Runs `f` once for each item, with the item and the handles of its roles.
            ///
            /// The [module](super) has an example.
            ///
            /// # Panics
            ///
            /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](crate::Prange#panics). Then
            /// no variable is written back; sliced elements keep what was written.
            pub fn for_each<F>(self, f: F)
            where
                F: Fn(S::Item, for_each!(@ $handle $(&mut $role::Target),+)) + Sync,
            {
                const {
                    assert!(
                        S::SINGLE || !(false $(|| $role::LANED || $role::CHAINED)+),
                        "an iteration of a `flat_map` or a `map_init` has one value in a reduction that rounds: use `sum` or `reduce`"
                    );
                }
                let (prange, roles) = self.into_parts();
                let (source, clauses) = prange.into_parts();
                run_each(source, &clauses, roles, #[inline(always)] |roles, lent, waiting, position, item| {
                    let set!(() $($owner)+) = roles;
                    let set!(() $($part)+) = lent;
                    f(item, for_each!(@ $handle $($owner.begin($part, position)),+));
                    roles.commit(lent, waiting, position);
                    None::<Infallible>
                });
            }
        }
    )+};
    (@ bare $($handle:tt)+) => { $($handle)+ };
    (@ tuple $($handle:tt)+) => { ($($handle)+) };
}

for_each! {
    bare A a x;
    tuple A a x, B b y;
    tuple A a x, B b y, C c z;
    tuple A a x, B b y, C c z, D d u;
    tuple A a x, B b y, C c z, D d u, E e v;
    tuple A a x, B b y, C c z, D d u, E e v, G g w;
    tuple A a x, B b y, C c z, D d u, E e v, G g w, H h s;
    tuple A a x, B b y, C c z, D d u, E e v, G g w, H h s, I i t;
}

#[allow(
    clippy::type_complexity,
    reason = "a builder's type says what it will do"
)]
impl<S: Source, T: Send, I: Fn() -> T + Sync, P> WithRoles<S, (Private<T, I>, ()), P> {
    /// Applies `f` to each item and the scratch: [`Prange::map_init`] with the arguments in the order of the clauses.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let lengths: Vec<usize> = prange(0..4)
    ///     .private(Vec::new)
    ///     .map(|i, scratch| {
    ///         scratch.clear();
    ///         scratch.extend(0..i);
    ///         scratch.len()
    ///     })
    ///     .collect();
    /// assert_eq!(lengths, [0, 1, 2, 3]);
    /// ```
    pub fn map<R, F>(
        self,
        f: F,
    ) -> Prange<MapInit<S, T, impl Fn() -> T + Sync, impl Fn(&mut T, S::Item) -> R + Sync>, P>
    where
        F: Fn(S::Item, &mut T) -> R + Sync,
    {
        let (prange, (private, ())) = self.into_parts();
        prange.map_init(
            move || private.make(),
            move |scratch: &mut T, item| f(item, scratch),
        )
    }
}

#[allow(
    clippy::type_complexity,
    reason = "a builder's type says what it will do"
)]
impl<S: Source, P: Processes> Prange<S, P> {
    fn with_roles(self) -> WithRoles<S, (), P> {
        WithRoles {
            prange: self,
            roles: (),
        }
    }

    /// Adds scratch for the body, made by `init` once for each thread that takes part. An iteration finds it as the thread's previous iteration left
    /// it.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mut lengths = [0; 3];
    /// prange(0..3).private(Vec::new).sliced(&mut lengths).for_each(|i, (scratch, length)| {
    ///     scratch.clear();
    ///     scratch.extend(0..i);
    ///     *length = scratch.len();
    /// });
    /// assert_eq!(lengths, [0, 1, 2]);
    /// ```
    pub fn private<T, I: Fn() -> T + Sync>(self, init: I) -> WithRoles<S, (Private<T, I>, ()), P> {
        self.with_roles().private(init)
    }

    /// Adds a variable into which iterations combine values by `reduction`. After the loop the variable is its value from before the loop, combined
    /// with those of all iterations in loop order.
    ///
    /// In each iteration the body's handle starts at the identity. By [`Min`](super::Min) and [`Max`](super::Max) of floats it starts at the
    /// variable's value before the loop instead, and by [`Append`](super::Append) at a collection that earlier iterations may have filled.
    ///
    /// # Examples
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
    ) -> WithRoles<S, (Reduced<'_, T, R::Accumulator>, ()), P> {
        self.with_roles().reduction(target, reduction)
    }

    /// Adds a variable that after the loop holds the value from the last iteration that assigned one, and keeps its value if none did. The body gets
    /// a `&mut Option<T>` that is `None` at the start of each iteration.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mut last = 0;
    /// prange(0..10).lastprivate(&mut last).for_each(|i, last| {
    ///     if i % 4 == 0 {
    ///         *last = Some(i);
    ///     }
    /// });
    /// assert_eq!(last, 8);
    /// ```
    pub fn lastprivate<T: Send>(
        self,
        target: &mut T,
    ) -> WithRoles<S, (Lastprivate<T, Target<'_, T>>, ()), P> {
        self.with_roles().lastprivate(target)
    }

    /// Adds an array of which iteration `i` gets `&mut array[i]`, where `i` is the value of the loop variable.
    ///
    /// # Panics
    ///
    /// If the array is too short, the loop panics at the iteration that needs the missing element.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mut squares = [0; 4];
    /// prange(0..4).sliced(&mut squares).for_each(|i, square| *square = i * i);
    /// assert_eq!(squares, [0, 1, 4, 9]);
    /// ```
    pub fn sliced<T: Send>(
        self,
        array: &mut [T],
    ) -> WithRoles<S, (Sliced<'_, T, S, false, P>, ()), P>
    where
        S: UniqueIntegers,
    {
        self.with_roles().sliced(array)
    }
}
