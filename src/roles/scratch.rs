//! `private(init)` in the loop form: `for (i, mut scratch) in prange(..).private(init)`.

use std::cell::Cell;
use std::fmt;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use super::clauses::WithRoles;
use super::private::Private;
use super::run::run_roles;
use super::set::{Fits, Moment, Role, RoleSet, keeps_nothing};
use crate::private::Sealed;
use crate::range::Serial;
use crate::source::Source;

/// A thread's scratch while one iteration has it: a `T` by [`Deref`], as the thread's last iteration left it.
///
/// ```
/// use prange::prelude::*;
///
/// #[parallel]
/// fn longest_run(rows: &[Vec<u8>]) -> usize {
///     let mut longest = 0;
///     for (row, mut seen) in prange(rows).private(|| [false; 256]) {
///         seen.fill(false);
///         for &x in row {
///             seen[x as usize] = true;
///         }
///         longest = longest.max(seen.iter().filter(|seen| **seen).count());
///     }
///     longest
/// }
/// assert_eq!(longest_run(&[vec![1, 1, 2], vec![3]]), 2);
/// ```
pub struct Scratch<T> {
    /// Always there, but for the end of `drop`.
    value: Option<T>,
    home: Rc<Cell<Option<T>>>,
}

impl<T> Scratch<T> {
    fn lend(home: &Rc<Cell<Option<T>>>, init: impl FnOnce() -> T) -> Self {
        Scratch {
            value: Some(home.take().unwrap_or_else(init)),
            home: Rc::clone(home),
        }
    }
}

impl<T> Drop for Scratch<T> {
    fn drop(&mut self) {
        self.home.set(self.value.take());
    }
}

impl<T> Deref for Scratch<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.value.as_ref().expect("there until the drop")
    }
}

impl<T> DerefMut for Scratch<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        self.value.as_mut().expect("there until the drop")
    }
}

impl<T: fmt::Debug> fmt::Debug for Scratch<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// The role that keeps a thread's scratch between its iterations.
struct Lent<T>(PhantomData<fn() -> T>);

impl<T> Sealed for Lent<T> {}
impl<S, T> Fits<S> for Lent<T> {}

impl<T> Role for Lent<T> {
    type Scratch = Rc<Cell<Option<T>>>;
    type Segment = ();
    type Run = ();
    type Value = ();
    type Buffer = ();
    type Target = Rc<Cell<Option<T>>>;
    type Output = ();

    keeps_nothing!(());

    fn scratch(&self) -> Self::Scratch {
        Rc::new(Cell::new(None))
    }
    #[inline]
    fn value(&self, (): &mut (), _: &Moment) {}
    #[inline]
    fn target<'x>(scratch: &'x mut Self::Scratch, (): &'x mut ()) -> &'x mut Self::Scratch {
        scratch
    }
}

impl<S: Source, T, I: Fn() -> T + Sync> WithRoles<S, (Private<T, I>, ())> {
    /// As [`run_roles`], with the scratch as a part of each item.
    pub(crate) fn run_with_scratch<const LONG: bool, R, E, F>(
        self,
        roles: R,
        body: F,
    ) -> (Option<E>, R::Outputs)
    where
        R: RoleSet + Fits<S>,
        E: Send,
        F: Fn((S::Item, Scratch<T>), R::Values) -> (Option<E>, R::Values) + Sync,
    {
        let (prange, (private, ())) = self.into_parts();
        let (source, clauses) = prange.into_parts();
        let set = (Lent(PhantomData), roles);
        let (exit, ((), outputs)) = run_roles::<LONG, _, _, _>(
            source,
            &clauses,
            set,
            #[inline(always)]
            |item, scratch, ((), values)| {
                let scratch = Scratch::lend(&scratch.0, || private.make());
                let (exit, values) = body((item, scratch), values);
                (exit, ((), values))
            },
        );
        (exit, outputs)
    }
}

/// The serial loop over a source with scratch.
pub struct SerialWithScratch<S, T, I> {
    items: Serial<S>,
    private: Private<T, I>,
    home: Rc<Cell<Option<T>>>,
}

impl<S: Source, T, I: Fn() -> T + Sync> IntoIterator for WithRoles<S, (Private<T, I>, ())> {
    type Item = (S::Item, Scratch<T>);
    type IntoIter = SerialWithScratch<S, T, I>;

    fn into_iter(self) -> SerialWithScratch<S, T, I> {
        let (prange, (private, ())) = self.into_parts();
        SerialWithScratch {
            items: prange.into_iter(),
            private,
            home: Rc::new(Cell::new(None)),
        }
    }
}

impl<S: Source, T, I: Fn() -> T + Sync> Iterator for SerialWithScratch<S, T, I> {
    type Item = (S::Item, Scratch<T>);

    fn next(&mut self) -> Option<(S::Item, Scratch<T>)> {
        let item = self.items.next()?;
        let scratch = Scratch::lend(&self.home, || self.private.make());
        Some((item, scratch))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<S, T, I> fmt::Debug for SerialWithScratch<S, T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SerialWithScratch").finish_non_exhaustive()
    }
}

impl<S: Source, T, I: Fn() -> T + Sync> FusedIterator for SerialWithScratch<S, T, I> {}
