//! What happens when a rank calls `exit` while the others go on.

use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::link::Link;

thread_local! {
    /// The link of the thread that calls MPI. It has no destructor, so it can be read while the process exits.
    static LINK: Cell<Option<&'static Link>> = const { Cell::new(None) };
}

/// The process whose exit is watched, or 0. A forked process has no link.
static PROCESS: AtomicU32 = AtomicU32::new(0);

/// Has `link` leave when the process exits. To be called once.
pub(crate) fn watch(link: &'static Link) {
    LINK.set(Some(link));
    PROCESS.store(std::process::id(), Ordering::Relaxed);
    // SAFETY: `at_exit` takes no arguments, and it does not unwind, as a panic cannot leave an `extern "C"` function.
    unsafe { libc::atexit(at_exit) };
}

/// Lets the process exit. The link has left.
pub(crate) fn unwatch() {
    PROCESS.store(0, Ordering::Relaxed);
}

extern "C" fn at_exit() {
    if PROCESS.load(Ordering::Relaxed) != std::process::id() {
        return;
    }
    match LINK.get() {
        Some(link) => link.leave(&format!("rank {} has called `exit`", link.rank)),
        // Only the thread that has initialised MPI may call it. The launcher ends the job when this process fails.
        None => {
            eprintln!(
                "prange-mpi: `exit` has been called by a thread that may not call MPI; the job ends"
            );
            std::process::abort();
        }
    }
}
