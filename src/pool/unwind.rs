//! Panics: caught where user code is called, passed on to the caller, and never let into the scheduler.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::sys::sync::Arc;

/// The payload of a panic.
pub(crate) type Payload = Box<dyn Any + Send>;

/// A function that is told of panics which nobody else will hear of.
pub(crate) type PanicHandler = Arc<dyn Fn(Payload) + Send + Sync>;

/// Runs user code and catches its panic. The caller rethrows the payload once no other thread needs its stack frame.
pub(crate) fn catch<R>(f: impl FnOnce() -> R) -> Result<R, Payload> {
    catch_unwind(AssertUnwindSafe(f))
}

/// Drops a user's value whose drop may panic. Such a panic is reported by the hook and not propagated, because there is no loop left that
/// could pass it on.
pub(crate) fn discard<T>(value: T) {
    if let Err(payload) = catch(|| drop(value)) {
        // The payload's own drop may panic as well, so the payload is leaked.
        std::mem::forget(payload);
    }
}

/// Hands a panic to `handler`. A panic of the handler aborts the process, because it would have nowhere to go.
pub(crate) fn report(handler: &PanicHandler, payload: Payload) {
    if catch(|| handler(payload)).is_err() {
        eprintln!("prange: the panic handler panicked; aborting");
        std::process::abort();
    }
}

/// Aborts the process if the scheduler itself unwinds, because other threads may rely on its stack frames.
pub(crate) struct AbortOnUnwind;

impl Drop for AbortOnUnwind {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("prange: a scheduler thread panicked; aborting");
            std::process::abort();
        }
    }
}
