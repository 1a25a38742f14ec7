//! loom's atomics, locks and threads, for models. Reference counts and `OnceLock` are those of the standard library, because no thread
//! waits for them.

pub(crate) use loom::cell::UnsafeCell;
pub(crate) use loom::sync::atomic::{
    AtomicBool, AtomicU64, AtomicUsize,
    Ordering::{Acquire, Relaxed, Release, SeqCst},
    fence,
};
pub(crate) use loom::sync::{Condvar, Mutex, MutexGuard};
pub(crate) use std::sync::{Arc, OnceLock, Weak};
pub(crate) use thread::Thread;

/// Wraps loom's `thread_local!`, which comes from an edition whose macros do not accept `const { .. }` as an expression.
macro_rules! model_local {
    ($($(#[$attribute:meta])* static $name:ident: $type:ty = const $value:block;)*) => {
        loom::thread_local! { $($(#[$attribute])* static $name: $type = $value;)* }
    };
}
pub(crate) use model_local as thread_local;

pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(crate) fn wait<'a, T>(condvar: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
    condvar
        .wait(guard)
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(crate) fn pause(_: usize) {
    loom::thread::yield_now();
}

pub(crate) mod thread {
    pub(crate) use loom::thread::{Builder, JoinHandle};
    pub(crate) use std::thread::Result;

    use super::{Arc, Condvar, Mutex, lock, wait};

    /// A thread that can be unparked, with a token behind a lock. loom's own parking loses a token if the thread waits for a lock
    /// meanwhile, and `unpark` there also orders earlier operations for a thread that does not park.
    #[derive(Clone)]
    pub(crate) struct Thread {
        thread: loom::thread::Thread,
        token: Arc<Token>,
    }

    #[derive(Default)]
    struct Token {
        given: Mutex<bool>,
        changed: Condvar,
    }

    loom::thread_local! {
        static TOKEN: Arc<Token> = Arc::default();
    }

    impl Thread {
        pub(crate) fn id(&self) -> loom::thread::ThreadId {
            self.thread.id()
        }

        pub(crate) fn unpark(&self) {
            *lock(&self.token.given) = true;
            self.token.changed.notify_one();
        }
    }

    pub(crate) fn current() -> Thread {
        Thread {
            thread: loom::thread::current(),
            token: TOKEN.with(Arc::clone),
        }
    }

    pub(crate) fn park() {
        let token = TOKEN.with(Arc::clone);
        let mut given = lock(&token.given);
        while !std::mem::take(&mut *given) {
            given = wait(&token.changed, given);
        }
    }
}
