//! Terminals: the methods that end a chain of adaptors and run the loop. A terminal with a result uses a role to hold it.

mod collect;
#[cfg(feature = "ndarray")]
mod collect_array;
mod compare;
mod find;
mod reduce;
pub(crate) mod scan;
mod split;

pub use crate::fallible::Fallible;
pub use crate::number::{Arithmetic, Element, Float};
pub use collect::FromPrange;

use std::convert::Infallible;

use crate::distributed::{Processes, Sends};
use crate::prange::Prange;
use crate::roles::run_each;
use crate::source::Source;

impl<S: Source, P: Processes> Prange<S, P> {
    /// Runs `f` on each item.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    ///
    /// let (a, b) = ([1, 2, 3], [10, 20, 30]);
    /// let mut c = [0; 3];
    /// prange((&mut c, &a, &b)).for_each(|(c, a, b)| *c = a + b);
    /// assert_eq!(c, [11, 22, 33]);
    /// ```
    pub fn for_each(self, f: impl Fn(S::Item) + Sync) {
        let (source, clauses) = self.into_parts();
        let step = |(): &(), (): &mut (), (): &mut (), _: &_, item| {
            f(item);
            None::<Infallible>
        };
        run_each(source, &clauses, (), step);
    }

    /// Runs `f` on each item, with scratch that `init` makes once for each thread that takes part. [`private`](Self::private) is the
    /// same beside other roles.
    ///
    /// # Panics
    ///
    /// As [`for_each`](Self::for_each), and rethrows a panic of `init`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut lengths = [0; 3];
    /// prange(&mut lengths).enumerate().for_each_init(Vec::new, |scratch, (i, length)| {
    ///     scratch.clear();
    ///     scratch.extend(0..i);
    ///     *length = scratch.len();
    /// });
    /// assert_eq!(lengths, [0, 1, 2]);
    /// ```
    pub fn for_each_init<T>(self, init: impl Fn() -> T + Sync, f: impl Fn(&mut T, S::Item) + Sync) {
        self.private(init)
            .for_each(|item, scratch| f(scratch, item));
    }

    /// As [`for_each_init`](Self::for_each_init), with clones of `value` as scratch.
    ///
    /// # Panics
    ///
    /// As [`for_each`](Self::for_each).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::sync::mpsc;
    ///
    /// use prange::prelude::*;
    ///
    /// let (sender, receiver) = mpsc::channel();
    /// prange(0..10).for_each_with(sender, |sender, i| sender.send(i).unwrap());
    /// assert_eq!(receiver.into_iter().sum::<i32>(), 45);
    /// ```
    pub fn for_each_with<T: Clone + Send>(self, value: T, f: impl Fn(&mut T, S::Item) + Sync) {
        self.map_with(value, f).for_each(|()| ());
    }

    /// As [`try_for_each`](Self::try_for_each), with scratch as of [`map_init`](Self::map_init).
    ///
    /// # Errors
    ///
    /// Returns the first failure in loop order.
    ///
    /// # Panics
    ///
    /// As [`for_each_init`](Self::for_each_init).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let short = prange(&["ab", "c", "def"]).try_for_each_init(String::new, |text, word| {
    ///     text.clone_from(&word.to_uppercase());
    ///     if text.len() < 3 { Ok(()) } else { Err(text.clone()) }
    /// });
    /// assert_eq!(short, Err(String::from("DEF")));
    /// ```
    pub fn try_for_each_init<T: Send, R>(
        self,
        init: impl Fn() -> T + Sync,
        f: impl Fn(&mut T, S::Item) -> R + Sync,
    ) -> R
    where
        R: Fallible<Output = (), Residual: Send>,
        P: Sends<R::Residual>,
    {
        self.map_init(init, f).try_for_each(|result| result)
    }

    /// As [`try_for_each_init`](Self::try_for_each_init), with clones of `value` as scratch.
    ///
    /// # Errors
    ///
    /// Returns the first failure in loop order.
    ///
    /// # Panics
    ///
    /// As [`for_each`](Self::for_each).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::sync::mpsc;
    ///
    /// use prange::prelude::*;
    ///
    /// let (sender, receiver) = mpsc::channel();
    /// drop(receiver);
    /// let sent = prange(0..10).try_for_each_with(sender, |sender, i| sender.send(i));
    /// assert_eq!(sent, Err(mpsc::SendError(0)));
    /// ```
    pub fn try_for_each_with<T: Clone + Send, R>(
        self,
        value: T,
        f: impl Fn(&mut T, S::Item) -> R + Sync,
    ) -> R
    where
        R: Fallible<Output = (), Residual: Send>,
        P: Sends<R::Residual>,
    {
        self.map_with(value, f).try_for_each(|result| result)
    }
}
