//! `private(init)` in the loop form: `for (i, mut scratch) in prange(..).private(init)`.

use std::cell::Cell;
use std::fmt;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Range};
use std::rc::Rc;

use super::clauses::WithRoles;
use super::loop_body::run_roles;
use super::private::Private;
use super::stretch::{Extra, Position, Stretch};
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{Transferable, sends_nothing};
use crate::distributed::{Alone, Processes, Sends};
use crate::prange::IntoIter;
use crate::sealed::Sealed;
use crate::source::Source;

/// A thread's scratch while one iteration has it. It dereferences to a `T`, as the thread's previous iteration left it.
///
/// # Examples
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
    /// `None` only at the end of `drop`.
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

/// The place of a thread's scratch between its iterations.
type Home<T> = Rc<Cell<Option<T>>>;

/// The role that keeps a thread's scratch.
struct KeepScratch<T>(PhantomData<fn() -> T>);

impl<T> Sealed for KeepScratch<T> {}
impl<S, T> Fits<S> for KeepScratch<T> {}

impl<T> Role for KeepScratch<T> {
    type Scratch = Home<T>;
    type Segment = ();
    type Lent = Home<T>;
    type Target = Home<T>;
    type Output = ();

    nothing_waits!();

    const MERGES: bool = false;

    fn scratch(&self) -> Home<T> {
        Rc::new(Cell::new(None))
    }
    fn segment(&self, _: usize, _: usize) {}
    #[inline]
    fn lend(&self, home: &mut Home<T>, (): &mut (), _: &Opening) -> Home<T> {
        Rc::clone(home)
    }
    #[inline]
    fn begin<'x>(&self, lent: &'x mut Home<T>, _: &Position) -> &'x mut Home<T> {
        lent
    }
    #[inline]
    fn take_back(&self, _: &mut Home<T>, (): &mut (), _: Home<T>, _: Range<usize>) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

/// Gives each iteration of a stretch its thread's scratch.
pub struct WithScratch<'p, T, I> {
    home: Home<T>,
    private: &'p Private<T, I>,
}

impl<A, T, I: Fn() -> T> Extra<A> for WithScratch<'_, T, I> {
    type Item = (A, Scratch<T>);

    #[inline(always)]
    fn add(&mut self, item: A) -> (A, Scratch<T>) {
        let scratch = Scratch::lend(&self.home, || self.private.make());
        (item, scratch)
    }
}

impl<S: Source, T, I: Fn() -> T + Sync, P: Processes> WithRoles<S, (Private<T, I>, ()), P> {
    /// As [`run_roles`], with the scratch as a part of each item.
    pub(crate) fn run_with_scratch<R, E, F>(self, roles: R, body: F) -> (Option<E>, R::Output)
    where
        R: Transferable<P> + Fits<S>,
        P: Sends<E>,
        E: Send,
        F: Fn(&R, Stretch<'_, S, WithScratch<'_, T, I>>, R::Lent) -> (Option<E>, R::Lent) + Sync,
    {
        let (prange, (private, ())) = self.into_parts();
        let (source, clauses) = prange.into_parts();
        let set = (KeepScratch(PhantomData), roles);
        let (exit, ((), outputs)) = run_roles(
            source,
            &clauses,
            set,
            #[inline(always)]
            |(_, roles), stretch, (home, lent)| {
                let scratch = WithScratch {
                    home: Rc::clone(&home),
                    private: &private,
                };
                let (exit, lent) = body(roles, stretch.with(scratch), lent);
                (exit, (home, lent))
            },
        );
        (exit, outputs)
    }
}

/// An iterator over the items and the scratch, for the loop when it runs serially.
pub struct SerialWithScratch<S: Source, T, I, P: Processes = Alone> {
    items: IntoIter<S, P>,
    private: Private<T, I>,
    home: Rc<Cell<Option<T>>>,
}

impl<S: Source, T, I: Fn() -> T + Sync, P: Processes> IntoIterator
    for WithRoles<S, (Private<T, I>, ()), P>
{
    type Item = (S::Item, Scratch<T>);
    type IntoIter = SerialWithScratch<S, T, I, P>;

    fn into_iter(self) -> SerialWithScratch<S, T, I, P> {
        let (prange, (private, ())) = self.into_parts();
        SerialWithScratch {
            items: prange.into_iter(),
            private,
            home: Rc::new(Cell::new(None)),
        }
    }
}

impl<S: Source, T, I: Fn() -> T + Sync, P: Processes> Iterator for SerialWithScratch<S, T, I, P> {
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

impl<T, I> fmt::Debug for WithScratch<'_, T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithScratch").finish_non_exhaustive()
    }
}

impl<S: Source, T, I, P: Processes> fmt::Debug for SerialWithScratch<S, T, I, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SerialWithScratch").finish_non_exhaustive()
    }
}

impl<S: Source, T, I: Fn() -> T + Sync, P: Processes> FusedIterator
    for SerialWithScratch<S, T, I, P>
{
}

sends_nothing!([T,] KeepScratch<T>, []);
