//! The clause `until`: a loop that ends early, at one iteration, when something outside of it says so.

use std::fmt;
use std::ops::{ControlFlow, Range};
use std::sync::atomic::Ordering;
use std::time::Instant;

use crate::cost_model::Cuts;
use crate::distributed::{Keeps, Processes, Sends, Takes, TransferableBody};
use crate::engine::{Body, Clauses, run};
use crate::sealed::Sealed;
use crate::source::ReadOnly;
use crate::sys::clock;
use crate::sys::sync::plain::{Arc, AtomicUsize, Mutex, Relaxed, lock};

/// Nanoseconds between two looks at what may stop a loop, at least, unless an iteration takes longer.
const LOOK: u64 = 100_000;

/// What ends a loop early; the clause [`until`](crate::Prange::until) takes it: a flag (`AtomicBool`, that is set), a deadline (`Instant`, that has
/// come), or a closure that returns true.
///
/// # Examples
///
/// ```
/// use std::sync::Mutex;
///
/// use prange::Stop;
/// use prange::prelude::*;
///
/// struct Found(Mutex<Vec<u32>>);
///
/// impl Stop for Found {
///     fn is_due(&self) -> bool {
///         self.0.lock().unwrap().len() > 2
///     }
/// }
///
/// let found = Found(Mutex::new(vec![]));
/// let mut reached = 0;
/// prange(0..1_000_000).until(&found, &mut reached).for_each(|i| {
///     if i % 10 == 0 {
///         found.0.lock().unwrap().push(i);
///     }
/// });
/// assert!(found.0.into_inner().unwrap().len() > 2);
/// ```
pub trait Stop: Sync {
    /// Returns whether the loop is to end.
    ///
    /// Threads that take part in the loop call it some ten thousand times a second, several at a time. Once it has returned true, it should not return
    /// false in the same loop.
    fn is_due(&self) -> bool;
}

impl Stop for std::sync::atomic::AtomicBool {
    fn is_due(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

impl Stop for Arc<std::sync::atomic::AtomicBool> {
    fn is_due(&self) -> bool {
        (**self).is_due()
    }
}

impl Stop for Instant {
    fn is_due(&self) -> bool {
        Instant::now() >= *self
    }
}

impl<F: Fn() -> bool + Sync> Stop for F {
    fn is_due(&self) -> bool {
        self()
    }
}

/// A process that runs a loop until something stops it: the clause [`until`](crate::Prange::until).
pub struct Until<'u> {
    stop: &'u dyn Stop,
    reached: Mutex<&'u mut usize>,
}

impl<'u> Until<'u> {
    pub(crate) fn new(stop: &'u dyn Stop, reached: &'u mut usize) -> Self {
        Until {
            stop,
            reached: Mutex::new(reached),
        }
    }
}

impl fmt::Debug for Until<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Until").finish_non_exhaustive()
    }
}

impl Sealed for Until<'_> {}

impl Keeps for Until<'_> {
    type Kept<X: Send> = ();

    const KEEPS: bool = false;

    fn keep<X: Send>((): &mut (), _: X, _: Range<usize>) {}
    fn add<X: Send>((): &mut (), (): ()) {}
}

impl<S: ReadOnly> Takes<S> for Until<'_> {}

impl<T> Sends<T> for Until<'_> {
    fn put(_: &[T], _: &mut Vec<u8>) {
        unreachable!("nothing is sent")
    }
    fn take(_: usize, _: &mut &[u8]) -> Option<Vec<T>> {
        unreachable!("nothing is sent")
    }
    fn take_one(_: &mut &[u8]) -> Option<T> {
        unreachable!("nothing is sent")
    }
}

impl Processes for Until<'_> {
    // What `Alone` does in a shorter way, on the grounds that all iterations run.
    const ALONE: bool = false;
    const STOPS: bool = true;

    fn is_due(&self) -> bool {
        self.stop.is_due()
    }
    fn has_reached(&self, iterations: usize) {
        **lock(&self.reached) = iterations;
    }

    fn run<B: TransferableBody<Self>>(
        &self,
        clauses: &Clauses,
        len: usize,
        body: &B,
        segment: &mut Option<B::Segment>,
    ) {
        let stoppable = Stoppable {
            body,
            stop: self.stop,
            step: AtomicUsize::new(1),
            reached: AtomicUsize::new(len),
        };
        run(clauses, len, &stoppable, segment);
        self.has_reached(stoppable.reached.into_inner());
    }
}

/// A body that leaves the loop, before an iteration, when it is to end.
struct Stoppable<'b, B> {
    body: &'b B,
    stop: &'b dyn Stop,
    /// Number of iterations between two looks at `stop`.
    step: AtomicUsize,
    /// The first iteration that has left the loop, or before which it was left.
    reached: AtomicUsize,
}

impl<B: Body> Body for Stoppable<'_, B> {
    type Scratch = B::Scratch;
    type Segment = B::Segment;

    const MERGES: bool = B::MERGES;
    const IN_ORDER: bool = B::IN_ORDER;

    fn trial(&self) -> usize {
        self.body.trial()
    }
    fn cuts(&self) -> Cuts {
        self.body.cuts()
    }
    fn joining(&self, trial: u64) -> u64 {
        self.body.joining(trial)
    }
    fn share(&self, segment: &Self::Segment) {
        self.body.share(segment);
    }
    fn stop(&self, at: usize) {
        self.body.stop(at);
    }
    fn is_stalled(&self) -> bool {
        self.body.is_stalled()
    }
    fn scratch(&self) -> Self::Scratch {
        self.body.scratch()
    }
    fn segment(&self, start: usize) -> Self::Segment {
        self.body.segment(start)
    }

    /// Runs the range in steps, each of which is to take less than [`LOOK`].
    fn run(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let mut start = range.start;
        let mut step = self.step.load(Relaxed);
        while start < range.end {
            if self.stop.is_due() {
                *at = start;
                self.reached.fetch_min(start, Relaxed);
                return ControlFlow::Break(());
            }
            let end = start.saturating_add(step).min(range.end);
            let begin = clock::now();
            if self.body.run(scratch, segment, start..end, at).is_break() {
                self.reached.fetch_min(*at, Relaxed);
                return ControlFlow::Break(());
            }
            let time = clock::since(begin);
            if time > LOOK {
                step = (step / 2).max(1);
            } else if time < LOOK / 4 && end - start == step {
                step = step.saturating_mul(2);
            }
            start = end;
        }
        self.step.store(step, Relaxed);
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.body.merge(left, right);
    }
}
