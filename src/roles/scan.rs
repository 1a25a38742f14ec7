//! Scans: variables whose value the body reads after it has combined a value into them.

use std::any::Any;
use std::ops::Range;
use std::panic::resume_unwind;

use super::private::Target;
use super::stretch::Position;
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::stays;
use crate::pool::unwind::{Payload, catch, discard};
use crate::sealed::Sealed;
use crate::sys::clock;
use crate::sys::sync::{
    Acquire, AtomicBool, AtomicUsize, Mutex, Relaxed, Release, lock, pause, plain,
};

/// The value of a scan behind the iterations that have updated it so far. They do so in loop order.
#[derive(Debug)]
pub struct LoopCarry<T> {
    /// Number of these iterations.
    done: AtomicUsize,
    value: Mutex<T>,
    /// Whether other threads take part, which wait for the value.
    is_shared: AtomicBool,
    /// The first iteration that is known to have panicked.
    panicked: AtomicUsize,
    /// When other threads were let in.
    since: plain::AtomicU64,
    /// Time in nanoseconds that threads have waited for others that did not run.
    stalled: plain::AtomicU64,
}

/// A wait that is this much longer, in nanoseconds, than a few times what the stretch has taken so far is for a thread that does not run.
const STALL: u64 = 200_000;

impl<T: Copy> LoopCarry<T> {
    pub(crate) fn new(before: T) -> Self {
        LoopCarry {
            done: AtomicUsize::new(0),
            value: Mutex::new(before),
            is_shared: AtomicBool::new(false),
            panicked: AtomicUsize::new(usize::MAX),
            since: plain::AtomicU64::new(0),
            stalled: plain::AtomicU64::new(0),
        }
    }

    /// Returns the value that iteration `at` updates, if all iterations before have updated it. The iteration itself has not.
    #[inline]
    fn before(&self, at: usize) -> Option<T> {
        // Acquire: what the iterations before did up to their updates has happened before.
        (self.done.load(Acquire) == at).then(|| *lock(&self.value))
    }

    /// Waits for the value that iteration `at` updates, of a stretch that has begun at the time `begun`. Threads claim iterations in loop order, so that some are at work on all those before.
    ///
    /// # Panics
    ///
    /// If an earlier iteration has panicked. Of panics the one of the first iteration counts, so nobody sees this one.
    #[cold]
    fn wait(&self, at: usize, begun: u64) -> T {
        let (start, mut turn) = (clock::now(), 0);
        loop {
            if let Some(value) = self.before(at) {
                let usual = STALL + 4 * start.saturating_sub(begun);
                let stalled = clock::now().saturating_sub(start).saturating_sub(usual);
                self.stalled.fetch_add(stalled, Relaxed);
                return value;
            }
            if self.panicked.load(Relaxed) < at {
                let nothing: Box<dyn Any + Send> = Box::new(());
                resume_unwind(nothing);
            }
            pause(turn);
            turn += 1;
        }
    }

    /// Makes the value behind the iterations before `end` known to all threads.
    #[inline]
    fn pass(&self, end: usize, value: T) {
        if self.is_shared.load(Relaxed) {
            *lock(&self.value) = value;
            self.done.store(end, Release);
        }
    }
}

/// The role of a variable that each iteration updates in one statement, and reads after it.
///
/// The updates run in loop order, so that the variable has the values of the serial loop, bit by bit. Threads claim iterations in loop order too.
/// Where all iterations before a stretch have updated the variable, the stretch runs the body as it is written. Otherwise all of its iterations run
/// the statements before the update, then all update the variable as soon as those before have, and then all run the rest.
#[derive(Debug)]
pub struct Scanning<'v, T> {
    target: Target<'v, T>,
    carry: &'v LoopCarry<T>,
}

impl<'v, T> Scanning<'v, T> {
    pub(crate) fn new(target: &'v mut T, carry: &'v LoopCarry<T>) -> Self {
        Scanning {
            target: Target::new(target),
            carry,
        }
    }
}

impl<T> Sealed for Scanning<'_, T> {}
impl<S, T> Fits<S> for Scanning<'_, T> {}

impl<'v, T: Copy + Send> Role for Scanning<'v, T> {
    type Scratch = ();
    /// The end of the last stretch, and the value there.
    type Segment = Option<(usize, T)>;
    type Lent = Scanned<'v, T>;
    type Target = Scanned<'v, T>;
    type Output = ();

    const MERGES: bool = false;
    const IN_ORDER: bool = true;

    nothing_waits!();

    fn share(&self, last: &Self::Segment) {
        self.carry.since.store(clock::now(), Relaxed);
        self.carry.is_shared.store(true, Relaxed);
        if let Some((end, value)) = *last {
            self.carry.pass(end, value);
        }
    }
    fn stop(&self, at: usize) {
        self.carry.panicked.fetch_min(at, Relaxed);
    }
    fn is_stalled(&self) -> bool {
        let time = clock::now().saturating_sub(self.carry.since.load(Relaxed));
        self.carry.stalled.load(Relaxed) > time / 8
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Self::Segment {
        None
    }
    #[inline]
    fn lend(&self, (): &mut (), last: &mut Self::Segment, opening: &Opening) -> Scanned<'v, T> {
        let start = opening.start;
        let known = last.filter(|(end, _)| *end == start);
        let value = match known {
            Some((_, value)) => Some(value),
            None => self.carry.before(start),
        };
        Scanned {
            carry: self.carry,
            begun: value.map_or_else(clock::now, |_| 0),
            value,
            start,
            end: start + opening.len,
            has_passed: false,
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, _: &Position) -> &'x mut Self::Lent {
        lent
    }
    #[inline]
    fn take_back(
        &self,
        (): &mut (),
        last: &mut Self::Segment,
        lent: Scanned<'v, T>,
        _: Range<usize>,
    ) {
        if let Some(value) = lent.value {
            *last = Some((lent.end, value));
            if !lent.has_passed {
                self.carry.pass(lent.end, value);
            }
        }
    }
    fn merge(&self, _: &mut Self::Segment, _: Self::Segment) {}
    fn finish(self, last: Self::Segment) {
        *self.target.into_inner() = match last {
            Some((_, value)) if !self.carry.is_shared.load(Relaxed) => value,
            _ => *lock(&self.carry.value),
        };
    }
}

/// The variable of a scan, for a stretch.
#[derive(Debug)]
pub struct Scanned<'v, T> {
    carry: &'v LoopCarry<T>,
    /// The value before the stretch, and at last that behind it. `None` if iterations before have not updated the variable yet.
    value: Option<T>,
    /// When the stretch has begun, if it has begun without that value.
    begun: u64,
    /// The stretch's first iteration.
    start: usize,
    /// The iteration behind the stretch.
    end: usize,
    /// Whether that iteration has its value.
    has_passed: bool,
}

impl<T: Copy> Scanned<'_, T> {
    /// Returns whether all iterations before the stretch have updated the variable. Waits until they have, unless the stretch can run in parts.
    #[inline(always)]
    pub fn __prange_is_ready(&mut self, has_parts: bool) -> bool {
        if self.value.is_none() && !has_parts {
            self.__prange_wait();
        }
        self.value.is_some()
    }

    /// Waits until all iterations before the stretch have updated the variable.
    pub fn __prange_wait(&mut self) {
        if self.value.is_none() {
            self.value = Some(self.carry.wait(self.start, self.begun));
        }
    }

    /// Returns the value before the stretch.
    ///
    /// # Panics
    ///
    /// If it is not known yet.
    #[inline(always)]
    pub fn __prange_before(&self) -> T {
        self.value.expect("the stretch is ready")
    }

    /// Takes the value behind the stretch.
    #[inline(always)]
    pub fn __prange_after(&mut self, value: T) {
        self.value = Some(value);
    }

    /// Takes the value behind the stretch, and passes it on before the stretch has run all parts of the body.
    pub fn __prange_pass(&mut self, value: T) {
        self.value = Some(value);
        self.carry.pass(self.end, value);
        self.has_passed = true;
    }
}

/// The panic, if any, of the iterations of a stretch that run in parts.
#[derive(Debug)]
pub struct Caught(Option<Payload>);

impl Caught {
    pub(crate) fn nothing() -> Self {
        Caught(None)
    }

    /// Runs a part of those iterations that have not panicked in the part before: its panic comes first in loop order.
    pub fn __prange_run(&mut self, part: impl FnOnce()) {
        if let Err(payload) = catch(part) {
            discard(self.0.replace(payload));
        }
    }

    /// Returns whether an iteration has panicked.
    pub fn __prange_is_any(&self) -> bool {
        self.0.is_some()
    }

    /// Rethrows the panic.
    ///
    /// # Panics
    ///
    /// If there is one.
    pub fn __prange_rethrow(mut self) {
        if let Some(payload) = self.0.take() {
            resume_unwind(payload);
        }
    }
}

impl Drop for Caught {
    fn drop(&mut self) {
        discard(self.0.take());
    }
}

stays!([T: Copy + Send] Scanning<'_, T>, []);
