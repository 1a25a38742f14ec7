//! Concatenation in iteration order.

use std::collections::VecDeque;
use std::ops::Range;

use super::accumulator::EndToEnd;
use super::reduction::{Append, Combines};
use super::stretch::Position;
use super::traits::{Fits, Opening, Role, nothing_waits};
use crate::sealed::Sealed;

/// A collection that [`Append`] concatenates, in iteration order: [`Vec`], [`VecDeque`](std::collections::VecDeque), [`String`], or one of your own.
///
/// In the loop form its methods `push`, `push_str`, `push_back`, `extend` and `extend_from_slice` are taken to do what their names say: each adds at
/// the end, and what it adds depends on its argument alone.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
/// use prange::roles::Collection;
///
/// /// Words in one text, and where they end.
/// #[derive(Default)]
/// struct Words {
///     text: String,
///     ends: Vec<usize>,
/// }
///
/// impl Words {
///     fn push(&mut self, word: &str) {
///         self.text.push_str(word);
///         self.ends.push(self.text.len());
///     }
/// }
///
/// impl Collection for Words {
///     fn append(&mut self, later: Self) {
///         let len = self.text.len();
///         self.text.push_str(&later.text);
///         self.ends.extend(later.ends.iter().map(|end| len + end));
///     }
/// }
///
/// let mut words = Words::default();
/// prange(&["a", "bc", "d"]).reduction(&mut words, Append).for_each(|word, words| words.push(word));
/// assert_eq!((&*words.text, &*words.ends), ("abcd", &[1, 3, 4][..]));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a collection that loops may append to",
    label = "appended to in a parallel loop",
    note = "`push`, `push_back`, `push_str`, `extend` and `extend_from_slice` in the body append in iteration order to a `Vec`, a \
            `VecDeque`, a `String`, or a type that implements `prange::roles::Collection`"
)]
pub trait Collection: Default + Send {
    /// Appends `later` at the end.
    fn append(&mut self, later: Self);
}

impl<T: Send> Collection for Vec<T> {
    fn append(&mut self, mut later: Self) {
        // If this is empty, and `later` has room for as much, `later` can take its place without a copy.
        match self.is_empty() && self.capacity() <= later.capacity() {
            true => *self = later,
            false => Vec::append(self, &mut later),
        }
    }
}

impl<T: Send> Collection for VecDeque<T> {
    fn append(&mut self, mut later: Self) {
        VecDeque::append(self, &mut later);
    }
}

impl Collection for String {
    fn append(&mut self, later: Self) {
        match self.is_empty() && self.capacity() <= later.capacity() {
            true => *self = later,
            false => self.push_str(&later),
        }
    }
}

impl Sealed for Append {}

impl<C: Collection> Combines<C> for Append {
    type Accumulator = EndToEnd;

    fn accumulator(self, _: &C) -> EndToEnd {
        EndToEnd
    }
    fn finish(_: &EndToEnd, target: &mut C, value: C) {
        target.append(value);
    }
}

/// The role of [`Append`] in the loop form, whose own code writes the variable. It holds the functions of the [`Collection`] that it needs, so that a
/// type that is not a collection is refused only once, where the role is made.
#[derive(Debug)]
pub struct Appended<C> {
    empty: fn() -> C,
    append: fn(&mut C, C),
}

impl<C: Collection> Appended<C> {
    pub(crate) fn new() -> Self {
        Appended {
            empty: C::default,
            append: C::append,
        }
    }
}

impl<C> Sealed for Appended<C> {}
impl<S, C> Fits<S> for Appended<C> {}

impl<C: Send> Role for Appended<C> {
    type Scratch = ();
    type Segment = Option<C>;
    type Lent = C;
    type Target = C;
    type Output = C;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Option<C> {
        None
    }
    /// Lends all that the segment has, so that iterations append in place.
    #[inline]
    fn lend(&self, (): &mut (), segment: &mut Option<C>, _: &Opening) -> C {
        segment.take().unwrap_or_else(self.empty)
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut C, _: &Position) -> &'x mut C {
        lent
    }
    #[inline]
    fn take_back(&self, (): &mut (), segment: &mut Option<C>, lent: C, _: Range<usize>) {
        *segment = Some(lent);
    }
    fn merge(&self, left: &mut Option<C>, right: Option<C>) {
        match (left, right) {
            (Some(left), Some(right)) => (self.append)(left, right),
            (left, right) => *left = left.take().or(right),
        }
    }
    fn finish(self, segment: Option<C>) -> C {
        segment.unwrap_or_else(self.empty)
    }
}
