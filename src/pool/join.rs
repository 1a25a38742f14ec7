//! `join`: two closures, the second open to the pool while the first runs.

use super::frame::{Closed, Help, Inside};
use super::registry::Registry;
use super::unwind::{Payload, catch, discard};
use crate::sync::{Arc, Mutex, lock};

struct Second<B, R> {
    closure: Mutex<Option<B>>,
    result: Mutex<Option<Result<R, Payload>>>,
}

impl<B: FnOnce() -> R + Send, R: Send> Second<B, R> {
    fn run(&self) {
        let closure = lock(&self.closure).take();
        if let Some(closure) = closure {
            let result = catch(closure);
            *lock(&self.result) = Some(result);
        }
    }
}

impl<B: FnOnce() -> R + Send, R: Send> Help for Second<B, R> {
    fn help(&self, _: Inside<'_>) {
        self.run();
    }
}

/// Runs `a` here and `b` here or on a worker of `registry`.
pub(crate) fn join_in<A, B, RA, RB>(registry: &Arc<Registry>, a: A, b: B) -> (RA, RB)
where
    A: FnOnce() -> RA,
    B: FnOnce() -> RB + Send,
    RB: Send,
{
    if registry.num_threads() == 1 {
        return one_after_the_other(a, b);
    }
    let second = Second {
        closure: Mutex::new(Some(b)),
        result: Mutex::new(None),
    };
    let first = Closed::obtain(registry).open(&second, |frame| {
        frame.offer();
        let first = catch(a);
        frame.assert_whole();
        match &first {
            Ok(_) => second.run(),
            // The serial program would not have come to `b`.
            Err(_) => {
                let closure = lock(&second.closure).take();
                discard(closure);
            }
        }
        first
    });
    let result = lock(&second.result).take();
    match (first, result) {
        (Ok(first), Some(Ok(second))) => (first, second),
        // What is not rethrown must not be dropped by unwinding: a panic in that would abort.
        (Err(payload), other) => {
            discard(other);
            std::panic::resume_unwind(payload)
        }
        (Ok(first), Some(Err(payload))) => {
            discard(first);
            std::panic::resume_unwind(payload)
        }
        (Ok(_), None) => unreachable!("the frame is closed, so the second closure has run"),
    }
}

/// What is not rethrown must not be dropped by unwinding: a panic in that would abort.
fn one_after_the_other<RA, RB>(a: impl FnOnce() -> RA, b: impl FnOnce() -> RB) -> (RA, RB) {
    let first = match catch(a) {
        Ok(first) => first,
        Err(payload) => {
            discard(b);
            std::panic::resume_unwind(payload)
        }
    };
    match catch(b) {
        Ok(second) => (first, second),
        Err(payload) => {
            discard(first);
            std::panic::resume_unwind(payload)
        }
    }
}
