//! Forks: the new process has the memory of all threads, and of the threads only the one that forked.
//!
//! So each pool knows the process that it was made in, by the number of forks since the first look. In another process it counts
//! as ended, and nobody touches its locks, which a thread that is not there may hold. What is made once for the process is made
//! [`with_forks_blocked`], or a new process could find it half-made, and wait for ever. Only on Linux is a fork seen.

use crate::sys::sync::plain::{AtomicUsize, OnceLock, Relaxed};

/// How many forks lie between the process that first looked for them and this one.
static GENERATION: AtomicUsize = AtomicUsize::new(0);

/// A number of this process, which its parents do not have.
#[inline]
pub(crate) fn generation() -> usize {
    GENERATION.load(Relaxed)
}

/// Sees to it that forks are counted from now on.
pub(crate) fn watch() {
    #[cfg(target_os = "linux")]
    handlers::register();
}

/// Runs `make` while nobody forks. It is to be short, and to call neither this nor code of a user's.
pub(crate) fn with_forks_blocked<R>(make: impl FnOnce() -> R) -> R {
    #[cfg(target_os = "linux")]
    let _held = handlers::hold();
    make()
}

/// A static value of which a forked process has another one, as new.
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

    /// The value of this process.
    #[inline]
    pub(crate) fn get(&'static self) -> &'static T {
        self.at(generation())
    }

    /// The values of the processes that this one comes from.
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

/// Ends a process that would wait for threads that it does not have.
#[cold]
pub(crate) fn abort(why: &str) -> ! {
    let text = format!("prange: {why}; aborting\n");
    // Past the standard library, whose lock another thread may have had.
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

    /// Whether a thread forks, or has something to make whole.
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
            // SAFETY: the handlers may be called on any thread at any time. Without memory for them, forks go unseen.
            unsafe {
                libc::pthread_atfork(Some(before), Some(after_in_parent), Some(after_in_child));
            }
        }
    }
}
