//! Statements that run in loop order, whichever threads run their iterations: updates of maps and sets.
//!
//! The iterations that a loop begins with update the variable itself, so that on one thread it is updated as by the serial loop. All other
//! iterations note the arguments of their updates, and the notes of a segment are carried out when the segments before it have been.

use std::fmt;
use std::marker::PhantomData;
use std::mem::replace;
use std::ops::Range;
use std::vec;

use super::stretch::Position;
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::{sends_nothing, stays};
use crate::sealed::Sealed;
use crate::sys::sync::{Mutex, lock};

/// The function that carries out updates of a variable, which have `H` in common, and of which each has a `T` of its own. It is made after the body,
/// whose code tells these types.
pub struct Updater<F, H, T>(Mutex<Option<F>>, PhantomData<fn(H, T)>);

impl<F, H, T> Updater<F, H, T> {
    pub(crate) fn none() -> Self {
        Updater(Mutex::new(None), PhantomData)
    }
    pub(crate) fn set(&self, function: F) {
        *lock(&self.0) = Some(function);
    }
    fn take(&self) -> Option<F> {
        lock(&self.0).take()
    }
}

/// The values of further updates that run together with a first one, in loop order.
pub struct More<'n, T>(Option<&'n mut vec::IntoIter<T>>);

impl<'n, T> More<'n, T> {
    #[inline(always)]
    pub(super) fn none() -> Self {
        More(None)
    }
    pub(super) fn of(values: &'n mut vec::IntoIter<T>) -> Self {
        More(Some(values))
    }
    /// Returns the next value.
    #[inline(always)]
    pub fn __prange_next(&mut self) -> Option<T> {
        self.0.as_mut()?.next()
    }
    /// Returns the last value, which is `first` if there are no more.
    #[inline(always)]
    pub fn __prange_last(self, first: T) -> T {
        let last = self.0.and_then(Iterator::last);
        last.unwrap_or(first)
    }
}

/// What an iteration has of a variable that it updates.
pub trait TakesUpdate<H, T> {
    /// Carries out an update, or notes it.
    fn update(&mut self, common: H, value: T);
}

/// Notes of updates.
pub trait Notes<H, T>: Default {
    /// Notes an update.
    fn note(&mut self, common: H, value: T);
    /// Appends the notes of later iterations.
    fn append(&mut self, later: Self);
    /// Carries out what has been noted.
    fn replay(self, function: impl FnMut(H, T, More<'_, T>));
}

/// Updates by the function, or notes of updates that come after those of other threads.
pub enum Updates<F, N> {
    /// No iteration before is missing. With the number of updates so far.
    Direct(F, u64),
    /// Those before may be.
    Noted(N),
}

impl<F: FnMut(H, T, More<'_, T>), N: Notes<H, T>, H, T> TakesUpdate<H, T> for Updates<F, N> {
    #[inline(always)]
    fn update(&mut self, common: H, value: T) {
        match self {
            Updates::Direct(function, count) => {
                *count += 1;
                function(common, value, More::none());
            }
            Updates::Noted(notes) => notes.note(common, value),
        }
    }
}

/// Nanoseconds in which the first updates of a map, and the first notes of a thread, meet new keys and make room for them. The engine waits twice
/// as long before it takes the time from one update to the next for that of the rest.
const BEGINNING: u64 = 50_000;

/// The role of a variable of which iterations see nothing, and which they update in loop order. Updates are noted in an `N`.
pub struct InOrder<'s, F, N, H, T>(&'s Updater<F, H, T>, PhantomData<fn() -> N>);

impl<'s, F: FnMut(H, T, More<'_, T>), N, H, T> InOrder<'s, F, N, H, T> {
    pub(crate) fn new(updater: &'s Updater<F, H, T>) -> Self {
        InOrder(updater, PhantomData)
    }
}

impl<F, N, H, T> Sealed for InOrder<'_, F, N, H, T> {}
impl<S, F, N, H, T> Fits<S> for InOrder<'_, F, N, H, T> {}

impl<F: FnMut(H, T, More<'_, T>) + Send, N: Notes<H, T> + Send, H, T> Role
    for InOrder<'_, F, N, H, T>
{
    type Scratch = ();
    type Segment = Updates<F, N>;
    type Lent = Updates<F, N>;
    type Target = Updates<F, N>;
    type Output = ();

    // Maps and sets are called.
    const BASELINE: bool = true;

    nothing_waits!();

    fn updates(&self, segment: &Updates<F, N>) -> u64 {
        match segment {
            Updates::Direct(_, count) => *count,
            Updates::Noted(_) => 0,
        }
    }
    fn joining(&self, _: u64) -> u64 {
        BEGINNING
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Updates<F, N> {
        Updates::Noted(N::default())
    }
    #[inline]
    fn lend(&self, (): &mut (), segment: &mut Updates<F, N>, opening: &Opening) -> Updates<F, N> {
        // A segment of no iterations begins at 0 too.
        if opening.start == 0
            && let Some(function) = self.0.take()
        {
            return Updates::Direct(function, 0);
        }
        replace(segment, Updates::Noted(N::default()))
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Updates<F, N>, _: &Position) -> &'x mut Updates<F, N> {
        lent
    }
    #[inline]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Updates<F, N>,
        lent: Updates<F, N>,
        _: Range<usize>,
    ) {
        *segment = lent;
    }
    fn merge(&self, left: &mut Updates<F, N>, right: Updates<F, N>) {
        match (left, right) {
            (Updates::Direct(function, _), Updates::Noted(notes)) => notes.replay(function),
            (Updates::Noted(left), Updates::Noted(right)) => left.append(right),
            (left, right) => *left = right,
        }
    }
    fn finish(self, _: Updates<F, N>) {}
}

stays!([F: FnMut(H, T, More<'_, T>) + Send, N: Notes<H, T> + Send, H, T] InOrder<'_, F, N, H, T>, []);

/// A function that updates a variable through `&`, as all iterations may do at once.
#[diagnostic::on_unimplemented(
    message = "this method changes a variable for all iterations",
    label = "changed for all iterations",
    note = "rule: a variable from outside of the loop that the body changes must be a reduction, or private to each iteration, or an array of \
            which each iteration changes its own elements; a collection of std's that is `mut` or `&mut` is changed in loop order by `map.insert(k, v);`, \
            `*map.entry(k).or_insert(0) += 1` and the like",
    note = "help: collect by `push` or `extend`, which keep the order of the iterations, and call the method after the loop"
)]
pub trait UpdatesShared<H, T>: FnMut(H, T, More<'_, T>) + Copy + Send {}
#[diagnostic::do_not_recommend]
impl<H, T, F: FnMut(H, T, More<'_, T>) + Copy + Send> UpdatesShared<H, T> for F {}

/// A copy of the function that updates a shared variable.
pub struct SharedUpdates<F>(F);

impl<F: FnMut(H, T, More<'_, T>), H, T> TakesUpdate<H, T> for SharedUpdates<F> {
    #[inline(always)]
    fn update(&mut self, common: H, value: T) {
        (self.0)(common, value, More::none());
    }
}

/// The role of a variable that iterations update in any order.
pub struct InAnyOrder<'s, F, H, T>(&'s Updater<F, H, T>);

impl<'s, F: UpdatesShared<H, T>, H, T> InAnyOrder<'s, F, H, T> {
    pub(crate) fn new(updater: &'s Updater<F, H, T>) -> Self {
        InAnyOrder(updater)
    }
}

impl<F, H, T> Sealed for InAnyOrder<'_, F, H, T> {}
impl<S, F, H, T> Fits<S> for InAnyOrder<'_, F, H, T> {}

impl<F: UpdatesShared<H, T>, H, T> Role for InAnyOrder<'_, F, H, T> {
    type Scratch = ();
    type Segment = ();
    type Lent = SharedUpdates<F>;
    type Target = SharedUpdates<F>;
    type Output = ();

    const BASELINE: bool = true;

    keeps_nothing!();
    nothing_waits!();

    #[inline]
    fn lend(&self, (): &mut (), (): &mut (), _: &Opening) -> SharedUpdates<F> {
        let function = lock(&self.0.0);
        SharedUpdates(function.expect("set before the loop runs"))
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut SharedUpdates<F>, _: &Position) -> &'x mut SharedUpdates<F> {
        lent
    }
}

sends_nothing!([F: UpdatesShared<H, T>, H, T,] InAnyOrder<'_, F, H, T>, []);

macro_rules! opaque {
    ($([$($generics:tt)*] $type:ty, $name:literal;)*) => {$(
        impl<$($generics)*> fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct($name).finish_non_exhaustive()
            }
        }
    )*};
}
opaque! {
    [F, H, T] Updater<F, H, T>, "Updater";
    [T] More<'_, T>, "More";
    [F, N] Updates<F, N>, "Updates";
    [F, N, H, T] InOrder<'_, F, N, H, T>, "InOrder";
    [F] SharedUpdates<F>, "SharedUpdates";
    [F, H, T] InAnyOrder<'_, F, H, T>, "InAnyOrder";
}
