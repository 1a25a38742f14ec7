//! Progress of one loop, told while it runs.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::{On, PROGRESS};
use crate::sys::clock;
use crate::sys::sync::plain::thread;
use crate::sys::sync::plain::{Arc, AtomicU64, Mutex, Relaxed, lock};

/// Nanoseconds of a loop before anything is told, and between two times that something is.
const FIRST: u64 = 100_000_000;
const PAUSE: u64 = 5_000_000;

/// What shows the progress of a loop; the clause [`progress`](crate::Prange::progress) takes it. Closures of two numbers are such, and with the
/// feature `indicatif` its `ProgressBar`.
///
/// # Examples
///
/// ```
/// use prange::Progress;
/// use prange::prelude::*;
///
/// #[derive(Clone)]
/// struct Percent;
///
/// impl Progress for Percent {
///     fn update(&self, done: u64, total: u64) {
///         eprint!("\r{} %", 100 * done / total);
///     }
/// }
///
/// let sum: u64 = prange(0..1000).progress(&Percent).sum();
/// assert_eq!(sum, 499_500);
/// ```
pub trait Progress: Send + Sync {
    /// Shows that `done` of the loop's `total` iterations have run.
    ///
    /// It is called on any thread that takes part in the loop, at most some hundred times a second, by one thread at a time and with numbers that
    /// grow. A panic in it is rethrown when the loop has ended; nothing is shown after it.
    fn update(&self, done: u64, total: u64);
}

impl<F: Fn(u64, u64) + Send + Sync> Progress for F {
    fn update(&self, done: u64, total: u64) {
        self(done, total);
    }
}

#[cfg(feature = "indicatif")]
impl Progress for indicatif::ProgressBar {
    fn update(&self, done: u64, total: u64) {
        self.set_length(total);
        self.set_position(done);
    }
}

/// The clause of a loop whose progress is told.
pub(crate) struct ProgressClause {
    progress: Box<dyn Progress>,
    _on: On,
}

impl ProgressClause {
    pub(crate) fn new(progress: impl Progress + 'static) -> Self {
        ProgressClause {
            progress: Box::new(progress),
            _on: On::begin(PROGRESS),
        }
    }
}

/// The progress of one run of a loop.
pub(super) struct Progressing {
    clause: Arc<ProgressClause>,
    total: u64,
    done: AtomicU64,
    /// Time from which on to show it again.
    next: AtomicU64,
    shown: Mutex<Shown>,
}

#[derive(Default)]
struct Shown {
    done: Option<u64>,
    panic: Option<Box<dyn std::any::Any + Send>>,
}

impl Progressing {
    pub(super) fn new(clause: &Arc<ProgressClause>, total: usize) -> Self {
        Progressing {
            clause: Arc::clone(clause),
            total: total as u64,
            done: AtomicU64::new(0),
            next: AtomicU64::new(clock::now() + FIRST),
            shown: Mutex::default(),
        }
    }

    /// Notes that iterations have run, and shows it if it is time to.
    pub(super) fn add(&self, iterations: usize) {
        self.done.fetch_add(iterations as u64, Relaxed);
        let now = clock::now();
        let next = self.next.load(Relaxed);
        let is_time = now >= next;
        if is_time
            && let Ok(mut shown) = self.shown.try_lock()
            && self
                .next
                .compare_exchange(next, now + PAUSE, Relaxed, Relaxed)
                .is_ok()
        {
            self.show(&mut shown, self.done.load(Relaxed));
        }
    }

    fn show(&self, shown: &mut Shown, done: u64) {
        if shown.panic.is_some() || shown.done.is_some_and(|before| done <= before) {
            return;
        }
        shown.done = Some(done);
        let show = AssertUnwindSafe(|| self.clause.progress.update(done, self.total));
        shown.panic = catch_unwind(show).err();
    }

    /// Shows the end of a loop that has run as a `whole`.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of the user's code.
    pub(super) fn end(&self, is_whole: bool) {
        let mut shown = lock(&self.shown);
        let is_late = shown.done.is_some() || clock::now() >= self.next.load(Relaxed);
        if is_whole && is_late {
            self.show(&mut shown, self.total);
        }
        if let Some(payload) = shown.panic.take()
            && !thread::panicking()
        {
            drop(shown);
            resume_unwind(payload);
        }
    }
}
