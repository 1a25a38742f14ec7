//! Concatenation in iteration order.

use std::collections::VecDeque;
use std::ops::Range;

use super::reduction::{Append, Combines};
use super::set::{Fits, Moment, Role};
use crate::private::Sealed;

/// A collection that [`Append`] concatenates, in iteration order: [`Vec`], [`VecDeque`](std::collections::VecDeque),
/// [`String`], or one of your own.
///
/// In the loop form its methods `push`, `push_str`, `push_back`, `extend` and `extend_from_slice` are taken for what their names say: each
/// adds at the end, and what it adds depends on its argument alone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a collection that loops may append to",
    label = "appended to in a parallel loop",
    note = "`push`, `push_back`, `push_str`, `extend` and `extend_from_slice` in the body append in iteration order to a `Vec`, a \
            `VecDeque`, a `String`, or a type that implements `prange::roles::Collection`"
)]
pub trait Collection: Default + Send {
    /// What [`Extend`] takes.
    type Items: IntoIterator;

    /// The contents, in order, for [`Extend`].
    fn into_items(self) -> Self::Items;
    /// Adds `later` at the end.
    fn append(&mut self, later: Self);
}

impl<T: Send> Collection for Vec<T> {
    type Items = Vec<T>;

    fn into_items(self) -> Vec<T> {
        self
    }
    fn append(&mut self, mut later: Self) {
        Vec::append(self, &mut later);
    }
}

impl<T: Send> Collection for VecDeque<T> {
    type Items = VecDeque<T>;

    fn into_items(self) -> VecDeque<T> {
        self
    }
    fn append(&mut self, mut later: Self) {
        VecDeque::append(self, &mut later);
    }
}

impl Collection for String {
    type Items = [String; 1];

    fn into_items(self) -> [String; 1] {
        [self]
    }
    fn append(&mut self, later: Self) {
        self.push_str(&later);
    }
}

impl Sealed for Append {}

impl<C: Collection> Combines<C> for Append {
    type Segment = C;
    type Run = C;
    type Buffer = ();
    type Start = ();

    fn start(&self, _: &C) {}
    fn segment(&self, _: usize) -> C {
        C::default()
    }
    /// All that the segment has, so that iterations append in place.
    #[inline]
    fn open(&self, segment: &mut C, _: usize) -> C {
        std::mem::take(segment)
    }
    #[inline]
    fn value(&self, run: &mut C, (): &()) -> C {
        std::mem::take(run)
    }
    #[inline]
    fn commit(&self, run: &mut C, _: usize, value: C) {
        *run = value;
    }
    #[inline]
    fn close(&self, segment: &mut C, run: C, _: Range<usize>) {
        *segment = run;
    }
    fn merge(&self, left: &mut C, right: C) {
        left.append(right);
    }
    fn finish(&self, target: &mut C, segment: C) {
        target.append(segment);
    }
}

/// The loop form's [`Append`]: its own code extends the variable. It holds what it needs of the [`Collection`], so that a
/// type that is none is refused once, where the role is made.
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
    type Run = Option<C>;
    type Value = C;
    type Buffer = ();
    type Target = C;
    type Output = C;

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<C> {
        None
    }
    /// All that the segment has, so that iterations append in place.
    #[inline]
    fn open(&self, segment: &mut Option<C>, _: usize, _: usize) -> Option<C> {
        segment.take()
    }
    #[inline]
    fn value(&self, run: &mut Option<C>, _: &Moment) -> C {
        run.take().unwrap_or_else(self.empty)
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut C) -> &'x mut C {
        value
    }
    #[inline]
    fn commit(&self, run: &mut Option<C>, _: usize, value: C) {
        *run = Some(value);
    }
    #[inline]
    fn close(&self, segment: &mut Option<C>, run: Option<C>, _: Range<usize>) {
        *segment = run;
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
