//! Forks: the new process has the memory of all pools, and of all threads only the one that forked.
//!
//! So each pool knows the process that it was made in, by the number of forks since the first pool. In another process it counts
//! as ended, and nobody touches its locks, which a thread that is not there may hold. Only on Linux is a fork seen.

use crate::sync::plain::{AtomicUsize, Relaxed};

/// How many forks lie between the process that made the first pool and this one.
static DEPTH: AtomicUsize = AtomicUsize::new(0);

/// A number of this process, which its parents do not have.
pub(crate) fn depth() -> usize {
    DEPTH.load(Relaxed)
}

/// Sees to it that forks are counted from now on.
pub(super) fn watch() {
    #[cfg(target_os = "linux")]
    handlers::register();
}

#[cfg(target_os = "linux")]
mod handlers {
    use std::cell::Cell;

    use super::DEPTH;
    use crate::recycle::{Held, hold};
    use crate::sync::plain::{AtomicBool, Relaxed};

    thread_local! {
        /// The one lock that no pool owns. A thread that forks has it, so that no other does.
        static HELD: Cell<Option<Held>> = const { Cell::new(None) };
    }

    extern "C" fn before() {
        let _ = HELD.try_with(|held| held.set(Some(hold())));
    }

    extern "C" fn after_in_parent() {
        let _ = HELD.try_with(Cell::take);
    }

    extern "C" fn after_in_child() {
        DEPTH.fetch_add(1, Relaxed);
        after_in_parent();
    }

    pub(super) fn register() {
        static DONE: AtomicBool = AtomicBool::new(false);
        if !DONE.swap(true, Relaxed) {
            // SAFETY: the handlers may be called on any thread at any time. Without memory for them, forks go unseen.
            unsafe {
                libc::pthread_atfork(Some(before), Some(after_in_parent), Some(after_in_child));
            }
        }
    }
}

/// Ends a process that would wait for threads that it does not have.
#[cold]
pub(super) fn abort() -> ! {
    eprintln!(
        "prange: forked while other threads were at work on the same loop or scope; aborting"
    );
    std::process::abort();
}

#[cfg(all(test, target_os = "linux", not(loom)))]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    use crate::recycle;

    /// Of threads that have the one lock most of the time, none has it in a new process.
    #[test]
    #[cfg_attr(miri, ignore = "cannot fork")]
    fn the_lock_that_no_pool_owns_is_free_in_a_new_process() {
        super::watch();
        let done = AtomicBool::new(false);
        let lists = || recycle::give(recycle::take::<[u64; 3]>(5));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    while !done.load(Relaxed) {
                        lists();
                    }
                });
            }
            for _ in 0..100 {
                let mut status = 0;
                // SAFETY: the new process takes and gives memory, and ends.
                unsafe {
                    let id = libc::fork();
                    if id == 0 {
                        libc::alarm(20);
                        lists();
                        libc::_exit(0);
                    }
                    libc::waitpid(id, &mut status, 0);
                }
                if status != 0 {
                    done.store(true, Relaxed);
                }
                assert_eq!(status, 0);
            }
            done.store(true, Relaxed);
        });
    }
}
