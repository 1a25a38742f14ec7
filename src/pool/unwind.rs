//! Panics: caught at the edge of user code, carried to the caller, never let into the scheduler.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a panic carries.
pub(crate) type Payload = Box<dyn Any + Send>;

/// Runs user code; the caller rethrows the payload once no other thread needs its stack frame.
pub(crate) fn catch<R>(f: impl FnOnce() -> R) -> Result<R, Payload> {
    catch_unwind(AssertUnwindSafe(f))
}

/// Drops a value of the user's whose drop may panic; a panic in it is reported by the hook and ends
/// here, because there is no loop left to carry it.
pub(crate) fn discard<T>(value: T) {
    if let Err(payload) = catch(|| drop(value)) {
        // A payload's own drop may panic as well: it is leaked.
        std::mem::forget(payload);
    }
}

/// Aborts the process if the scheduler itself unwinds: other threads may rely on its stack frames.
pub(crate) struct AbortOnUnwind;

impl Drop for AbortOnUnwind {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("prange: a scheduler thread panicked; aborting");
            std::process::abort();
        }
    }
}
