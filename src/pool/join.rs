//! `join`: two closures, of which the second is open to the pool while the first runs.

use std::sync::PoisonError;

use super::deferred::Deferred;
use super::registry::Registry;
use super::team::{Help, Inside};
use super::unwind::{Payload, catch, discard};
use crate::sys::sync::{Arc, AtomicBool, Mutex, Relaxed, lock};

struct Second<B, R> {
    closure: Mutex<Option<B>>,
    result: Mutex<Option<Result<R, Payload>>>,
    taken: AtomicBool,
}

impl<B: FnOnce() -> R + Send, R: Send> Second<B, R> {
    fn take(&self) -> Option<B> {
        self.taken.store(true, Relaxed);
        lock(&self.closure).take()
    }

    fn run(&self) {
        if let Some(closure) = self.take() {
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

/// Runs `a` on the calling thread, and `b` there or on a worker of `registry`, or of the current pool.
pub(crate) fn join_in<A, B, RA, RB>(registry: Option<&Arc<Registry>>, a: A, b: B) -> (RA, RB)
where
    A: FnOnce() -> RA,
    B: FnOnce() -> RB + Send,
    RB: Send,
{
    match Deferred::fits(registry) {
        true => join_with(None, a, b),
        false if registry.is_none() && Registry::is_alone() => one_after_the_other(a, b),
        false => {
            let current;
            let registry = match registry {
                Some(registry) => registry,
                None => {
                    current = super::current();
                    &current
                }
            };
            Deferred::open_all();
            match registry.num_threads() {
                1 => {
                    let _entered = registry.enter();
                    one_after_the_other(a, b)
                }
                _ => join_with(Some(registry), a, b),
            }
        }
    }
}

/// Runs both closures with the second opened to `registry` at once, or deferred if there is no `registry`.
#[inline]
fn join_with<A, B, RA, RB>(registry: Option<&Arc<Registry>>, a: A, b: B) -> (RA, RB)
where
    A: FnOnce() -> RA,
    B: FnOnce() -> RB + Send,
    RB: Send,
{
    let second = Second {
        closure: Mutex::new(Some(b)),
        result: Mutex::new(None),
        taken: AtomicBool::new(false),
    };
    let deferred = Deferred::new(&second, &second.taken);
    let end = |first: &Result<RA, Payload>| match first {
        Ok(_) => second.run(),
        // The serial program would not have reached `b`.
        Err(_) => discard(second.take()),
    };
    let (first, was_opened) = deferred.during(registry, || catch(a), end);
    if !was_opened {
        let closure = second.closure.into_inner();
        let closure = closure.unwrap_or_else(PoisonError::into_inner);
        let Some(b) = closure else {
            unreachable!("nobody else has seen it");
        };
        return then(first, b);
    }
    let result = lock(&second.result).take();
    match (first, result) {
        (Ok(first), Some(Ok(second))) => (first, second),
        // Values that are not rethrown must not be dropped by unwinding, because a panic in their drop would then abort.
        (Err(payload), other) => {
            discard(other);
            std::panic::resume_unwind(payload)
        }
        (Ok(first), Some(Err(payload))) => {
            discard(first);
            std::panic::resume_unwind(payload)
        }
        (Ok(_), None) => unreachable!("the team is closed, so the second closure has run"),
    }
}

fn one_after_the_other<RA, RB>(a: impl FnOnce() -> RA, b: impl FnOnce() -> RB) -> (RA, RB) {
    then(catch(a), b)
}

/// Runs `b` after `a` has ended with the result `first`. Values that are not rethrown are discarded, because a panic in a drop by unwinding
/// would abort.
fn then<RA, RB>(first: Result<RA, Payload>, b: impl FnOnce() -> RB) -> (RA, RB) {
    let first = match first {
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
