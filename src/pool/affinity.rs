//! Processors: where a thread runs, and how to wake another one elsewhere.
//!
//! A system may put a woken thread on its waker's processor though another one is free: Linux does in virtual machines, where
//! a processor that has been idle for some time may be somebody else's, and when all have been busy lately. Then the worker
//! runs when the loop that called for it is over. So the waker forbids it this one processor for the moment of its
//! wake. Where all others have a worker already it is the other way round: there the woken thread would wait for that
//! one, and the waker mostly is a thread from outside, which is about to wait for what it has queued.
//!
//! Only the pool's own threads are treated so, never a thread of the user's. `PRANGE_STEER=0` turns it off, for
//! processes that may not change where their threads run. On systems other than Linux nothing is done.

#[cfg(all(target_os = "linux", not(all(test, loom))))]
mod system {
    use std::mem::{size_of, zeroed};

    use super::Way;

    /// A thread, to the system.
    pub(in crate::pool) type Id = libc::pid_t;

    /// Processors on which a thread may run.
    #[derive(Clone, Copy)]
    pub(in crate::pool) struct Allowed(libc::cpu_set_t);

    #[cfg(test)]
    impl Allowed {
        pub(in crate::pool) fn is_same(&self, other: &Allowed) -> bool {
            // SAFETY: both are sets.
            unsafe { libc::CPU_EQUAL(&self.0, &other.0) }
        }
    }

    pub(in crate::pool) fn this_thread() -> Id {
        // SAFETY: takes nothing and cannot fail.
        unsafe { libc::gettid() }
    }

    pub(in crate::pool) fn current() -> Option<usize> {
        // Miri does not know: nothing is steered there.
        if cfg!(miri) {
            return None;
        }
        // SAFETY: takes nothing.
        usize::try_from(unsafe { libc::sched_getcpu() }).ok()
    }

    fn allowed(thread: Id) -> Option<Allowed> {
        // SAFETY: a set of bits, for which zeros are the empty set.
        let mut set: libc::cpu_set_t = unsafe { zeroed() };
        // SAFETY: `set` is valid for writes of its size.
        let status = unsafe { libc::sched_getaffinity(thread, size_of_val(&set), &mut set) };
        (status == 0).then_some(Allowed(set))
    }

    pub(in crate::pool) fn allow(thread: Id, Allowed(set): Allowed) {
        // SAFETY: `set` is valid for reads of its size. A thread that has ended is an error that changes nothing.
        unsafe { libc::sched_setaffinity(thread, size_of::<libc::cpu_set_t>(), &set) };
    }

    /// Forbids a thread this processor, or all others. What it was allowed; nothing if it has no choice.
    pub(in crate::pool) fn narrow(thread: Id, processor: usize, way: Way) -> Option<Allowed> {
        let before = allowed(thread)?;
        let mut set = before.0;
        // SAFETY: the sets hold the bit: the system numbers the processors of a set that it could write.
        let left = unsafe {
            let is_allowed = libc::CPU_ISSET(processor, &set);
            match way {
                Way::Off => libc::CPU_CLR(processor, &mut set),
                Way::Onto if is_allowed => {
                    libc::CPU_ZERO(&mut set);
                    libc::CPU_SET(processor, &mut set);
                }
                Way::Onto => return None,
            }
            libc::CPU_COUNT(&set)
        };
        if left == 0 {
            return None;
        }
        allow(thread, Allowed(set));
        Some(before)
    }
}

#[cfg(any(not(target_os = "linux"), all(test, loom)))]
mod system {
    pub(in crate::pool) type Id = ();

    #[derive(Clone, Copy)]
    pub(in crate::pool) struct Allowed;

    pub(in crate::pool) fn this_thread() -> Id {}

    pub(in crate::pool) fn current() -> Option<usize> {
        None
    }

    pub(in crate::pool) fn allow((): Id, _: Allowed) {}

    pub(in crate::pool) fn narrow((): Id, _: usize, _: super::Way) -> Option<Allowed> {
        None
    }
}

use crate::sys::sync::{Mutex, Thread, lock, thread};

/// Where a thread is to wake.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// Not on its waker's processor.
    Off,
    /// On its waker's processor.
    Onto,
}

/// A thread that parks, for those that wake it.
pub(super) struct Sleeper {
    thread: Thread,
    id: system::Id,
    /// The process that it belongs to: a forked one has inherited this value and not the thread.
    process: u32,
    /// Where it may run, once it is awake and its waker's processor is no longer forbidden.
    allowed: Mutex<Option<system::Allowed>>,
}

impl Sleeper {
    /// The calling thread.
    pub(super) fn this() -> Sleeper {
        Sleeper {
            thread: thread::current(),
            id: system::this_thread(),
            process: std::process::id(),
            allowed: Mutex::new(None),
        }
    }

    /// To be called before what the thread waits for is said to be so.
    pub(super) fn steer(&self, way: Way) {
        // Held all the while, so that nobody takes the narrowed set for the thread's own.
        let mut allowed = lock(&self.allowed);
        if allowed.is_none()
            && self.process == std::process::id()
            && let Some(here) = system::current()
        {
            *allowed = system::narrow(self.id, here, way);
        }
    }

    pub(super) fn unpark(&self) {
        self.thread.unpark();
    }

    /// For the thread itself, when all that may have woken it have said why.
    pub(super) fn awake(&self) {
        let mut allowed = lock(&self.allowed);
        if let Some(allowed) = allowed.take() {
            system::allow(self.id, allowed);
        }
    }
}

#[cfg(all(test, target_os = "linux", not(loom)))]
mod tests {
    use super::*;

    #[test]
    fn a_thread_leaves_the_processor_that_it_is_kept_off() {
        let this = system::this_thread();
        let sleeper = Sleeper::this();
        let here = system::current().expect("Linux knows");
        sleeper.steer(Way::Off);
        // With a single processor there is nowhere to go. Steered again, it would leave that one too.
        let Some(before) = *lock(&sleeper.allowed) else {
            return;
        };
        assert_ne!(system::current(), Some(here));
        sleeper.awake();
        assert!(lock(&sleeper.allowed).is_none());
        let after = system::narrow(this, here, Way::Off).expect("there are others");
        system::allow(this, before);
        assert!(before.is_same(&after));
    }

    #[test]
    fn a_thread_comes_to_the_processor_that_it_is_kept_on() {
        let here = system::current().expect("Linux knows");
        let other = std::thread::spawn(move || {
            let this = system::this_thread();
            let before = system::narrow(this, here, Way::Onto).expect("it may run here");
            let now = system::current();
            system::allow(this, before);
            now
        });
        assert_eq!(other.join().expect("no panic"), Some(here));
    }
}
