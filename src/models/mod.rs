#![doc = include_str!("README.md")]

pub(crate) mod deque;

use std::cell::Cell;
use std::time::Instant;

use crate::sys::sync::UnsafeCell;

/// Runs `model` in every order of its threads' steps with at most `preemptions` switches away from a thread that could continue (`None`:
/// any number), and with every value that a weak memory model allows. Prints the number of executions.
pub(crate) fn check(
    preemptions: impl Into<Option<usize>>,
    model: impl Fn() + Send + Sync + 'static,
) {
    std::thread_local! {
        static COUNT: Cell<usize> = const { Cell::new(0) };
    }
    let mut builder = loom::model::Builder::new();
    let bound = builder.preemption_bound.or(preemptions.into());
    builder.preemption_bound = bound;
    builder.max_branches = 20_000;
    let begin = Instant::now();
    COUNT.set(0);
    builder.check(move || {
        COUNT.set(COUNT.get() + 1);
        model();
    });
    let name = std::thread::current().name().unwrap_or("?").to_owned();
    let seconds = begin.elapsed().as_secs_f64();
    let bound = bound.map_or("any number of".to_owned(), |bound| bound.to_string());
    println!(
        "{name}: {} executions with {bound} preemptions, {seconds:.1} s",
        COUNT.get()
    );
}

/// A plain value; loom checks that all accesses to it are ordered.
#[derive(Default)]
pub(crate) struct Watched<T>(UnsafeCell<T>);

// SAFETY: loom runs one thread at a time, and ends the execution at the first access that is not ordered with an earlier one.
unsafe impl<T: Send> Sync for Watched<T> {}

impl<T: Copy> Watched<T> {
    pub(crate) fn new(value: T) -> Self {
        Watched(UnsafeCell::new(value))
    }

    #[track_caller]
    pub(crate) fn get(&self) -> T {
        // SAFETY: loom runs one thread at a time, so no other access is in progress; see `Sync` above.
        self.0.with(|value| unsafe { *value })
    }

    #[track_caller]
    pub(crate) fn set(&self, value: T) {
        // SAFETY: loom runs one thread at a time, so no other access is in progress; see `Sync` above.
        self.0.with_mut(|place| unsafe { *place = value });
    }
}
