//! Forks: a forked process has a copy of all memory, but of all threads only the one that forked.
//!
//! So each pool records the process in which it was created, by the number of forks since the count began. In any other process the pool
//! counts as ended, and its locks are not touched, because a thread that does not exist there may hold them. Values that are created once
//! per process are created by [`with_forks_blocked`]; otherwise a forked process could inherit a half-made value and wait for ever. Forks
//! are detected on Linux only.

use crate::sys::sync::plain::{AtomicUsize, OnceLock, Relaxed};

/// Number of forks between the process that first counted them and this one.
static GENERATION: AtomicUsize = AtomicUsize::new(0);

/// Returns a number of this process that differs from those of its parents.
#[inline]
pub(crate) fn generation() -> usize {
    GENERATION.load(Relaxed)
}

/// Makes sure that forks are counted from now on.
pub(crate) fn watch() {
    #[cfg(target_os = "linux")]
    handlers::register();
}

/// Runs `make` while no thread can fork. `make` must be short, and must call neither this function nor a user's code.
pub(crate) fn with_forks_blocked<R>(make: impl FnOnce() -> R) -> R {
    #[cfg(target_os = "linux")]
    let _held = handlers::hold();
    make()
}

/// A static value in whose place every forked process has a new one, the default value of its type.
pub(crate) struct ForkAware<T: 'static> {
    value: T,
    forked: OnceLock<Box<ForkAware<T>>>,
}

impl<T: Default> ForkAware<T> {
    pub(crate) const fn new(value: T) -> Self {
        ForkAware {
            value,
            forked: OnceLock::new(),
        }
    }

    /// Returns the value of this process.
    #[inline]
    pub(crate) fn get(&'static self) -> &'static T {
        self.at(generation())
    }

    /// Returns the values of this process's parents.
    pub(crate) fn inherited(&'static self) -> impl Iterator<Item = &'static T> {
        (0..generation()).map(|generation| self.at(generation))
    }

    #[inline]
    fn at(&'static self, generation: usize) -> &'static T {
        let mut this = self;
        for _ in 0..generation {
            let make = || Box::new(ForkAware::new(T::default()));
            let next = this.forked.get();
            this = next.unwrap_or_else(|| with_forks_blocked(|| this.forked.get_or_init(make)));
        }
        &this.value
    }
}

/// Aborts a process that would otherwise wait for threads that it does not have.
#[cold]
pub(crate) fn abort(why: &str) -> ! {
    let text = format!("prange: {why}; aborting\n");
    // Writes directly, because another thread may have held the lock of the standard library's stream at the fork.
    #[cfg(target_os = "linux")]
    // SAFETY: the text is valid for reads of its length.
    let _ = unsafe { libc::write(2, text.as_ptr().cast(), text.len()) };
    #[cfg(not(target_os = "linux"))]
    eprint!("{text}");
    std::process::abort();
}

#[cfg(target_os = "linux")]
mod handlers {
    use super::GENERATION;
    use crate::sys::sync::plain::{Acquire, AtomicBool, Relaxed, Release, pause};

    /// Whether a thread is forking, or is in the middle of [`with_forks_blocked`](super::with_forks_blocked).
    static TAKEN: AtomicBool = AtomicBool::new(false);

    pub(super) struct ForksBlocked;

    impl Drop for ForksBlocked {
        fn drop(&mut self) {
            TAKEN.store(false, Release);
        }
    }

    pub(super) fn hold() -> ForksBlocked {
        register();
        before();
        ForksBlocked
    }

    extern "C" fn before() {
        let mut spin = 0;
        while TAKEN.swap(true, Acquire) {
            spin += 1;
            pause(spin);
        }
    }

    extern "C" fn after_in_parent() {
        TAKEN.store(false, Release);
    }

    extern "C" fn after_in_child() {
        GENERATION.fetch_add(1, Relaxed);
        after_in_parent();
    }

    pub(super) fn register() {
        static DONE: AtomicBool = AtomicBool::new(false);
        if !DONE.load(Relaxed) && !DONE.swap(true, Relaxed) {
            // SAFETY: the handlers may be called on any thread at any time. If registration fails for lack of memory, forks are not detected.
            unsafe {
                libc::pthread_atfork(Some(before), Some(after_in_parent), Some(after_in_child));
            }
        }
    }
}
