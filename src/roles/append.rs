//! Concatenation in iteration order.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::mem::take;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::accumulator::EndToEnd;
use super::reduction::{Append, Combines};
use super::stretch::Position;
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{gathers_segment, put_option, put_value, take_option, take_value};
use crate::distributed::Sends;
use crate::sealed::Sealed;
use crate::sys::growing::Growing;

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
            `VecDeque`, a `String`, or a type that implements `prange::roles::Collection`; a queue whose `push` takes `&self` is declared \
            without `mut`, or called by a reference: `(&queue).push(e)`"
)]
pub trait Collection: Default + Send {
    /// Appends `later` at the end.
    fn append(&mut self, later: Self);

    /// Returns an empty collection for the items of a loop, which will be appended to this one. If this one is empty too it may hand over its memory, so
    /// that the loop fills what has been reserved for it. By default that is [`Default::default`].
    fn take_room(&mut self) -> Self {
        Self::default()
    }
}

/// The collection for the segment that a loop begins with.
#[derive(Debug)]
pub(super) struct Room<C>(Mutex<Option<C>>);

impl<C: Collection> Room<C> {
    pub(super) fn of(target: &mut C) -> Self {
        Room(Mutex::new(Some(target.take_room())))
    }
}

impl<C> Room<C> {
    pub(super) fn none() -> Self {
        Room(Mutex::new(None))
    }
    /// Returns the collection if the segment begins at 0.
    pub(super) fn take(&self, start: usize) -> Option<C> {
        let take = || self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if start == 0 { take() } else { None }
    }
}

impl<T: Send> Collection for Vec<T> {
    fn append(&mut self, mut later: Self) {
        // If this is empty, and `later` has room for as much, `later` can take its place without a copy.
        match self.is_empty() && self.capacity() <= later.capacity() {
            true => *self = later,
            false => Vec::append(self, &mut later),
        }
    }
    fn take_room(&mut self) -> Self {
        if self.is_empty() {
            take(self)
        } else {
            Vec::new()
        }
    }
}

impl<T: Send> Collection for VecDeque<T> {
    fn append(&mut self, mut later: Self) {
        VecDeque::append(self, &mut later);
    }
    fn take_room(&mut self) -> Self {
        if self.is_empty() {
            take(self)
        } else {
            VecDeque::new()
        }
    }
}

impl Collection for String {
    fn append(&mut self, later: Self) {
        match self.is_empty() && self.capacity() <= later.capacity() {
            true => *self = later,
            false => self.push_str(&later),
        }
    }
    fn take_room(&mut self) -> Self {
        if self.is_empty() {
            take(self)
        } else {
            String::new()
        }
    }
}

impl Sealed for Append {}

impl<C: Collection> Combines<C> for Append {
    type Accumulator = EndToEnd<C>;

    fn accumulator(self, target: &mut C) -> EndToEnd<C> {
        EndToEnd(Room::of(target))
    }
    fn finish(_: &EndToEnd<C>, target: &mut C, value: C) {
        target.append(value);
    }
}

/// The role of [`Append`] in the loop form, whose own code writes the variable. It holds the functions of the [`Collection`] that it needs, so that a
/// type that is not a collection is refused only once, where the role is made.
#[derive(Debug)]
pub struct Appended<C> {
    empty: fn() -> C,
    append: fn(&mut C, C),
    take_room: fn(&mut C) -> C,
    room: Room<C>,
}

impl<C: Collection> Appended<C> {
    pub(crate) fn new() -> Self {
        Appended {
            empty: C::default,
            append: C::append,
            take_room: C::take_room,
            room: Room::none(),
        }
    }
}

impl<C> Appended<C> {
    /// The role with the memory of the collection to which the loop appends.
    #[inline]
    pub(crate) fn into_room_of(self, target: &mut C) -> Self {
        let room = Mutex::new(Some((self.take_room)(target)));
        Appended {
            room: Room(room),
            ..self
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
    fn segment(&self, start: usize, _: usize) -> Option<C> {
        self.room.take(start)
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
        let segment = segment.or_else(|| self.room.take(0));
        segment.unwrap_or_else(self.empty)
    }
}

gathers_segment! {
    [C: Send,] Appended<C>, [P: Sends<C>], put_option::<P, C>, take_option::<P, C>
}

/// The role of a vector that is the result of a loop. Each iteration may append.
pub(crate) struct Gathered<T>(PhantomData<fn() -> T>);

impl<T> Gathered<T> {
    pub(crate) fn new() -> Self {
        Gathered(PhantomData)
    }
}

impl<T> Sealed for Gathered<T> {}
impl<S, T> Fits<S> for Gathered<T> {}

impl<T: Send> Role for Gathered<T> {
    type Scratch = ();
    type Segment = Vec<T>;
    type Lent = Growing<T>;
    type Target = Growing<T>;
    type Output = Vec<T>;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Vec<T> {
        Vec::new()
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Vec<T>, _: &Opening) -> Growing<T> {
        Growing::new(take(segment))
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Growing<T>, _: &Position) -> &'x mut Growing<T> {
        lent
    }
    #[inline(always)]
    fn take_back(&self, (): &mut (), segment: &mut Vec<T>, mut lent: Growing<T>, _: Range<usize>) {
        *segment = lent.take();
    }
    fn merge(&self, left: &mut Vec<T>, right: Vec<T>) {
        Collection::append(left, right);
    }
    fn finish(self, segment: Vec<T>) -> Vec<T> {
        segment
    }
}

gathers_segment! {
    [T: Send,] Gathered<T>, [P: Sends<Vec<T>>], put_value::<P, Vec<T>>, take_value::<P, Vec<T>>
}
