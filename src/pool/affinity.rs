//! Affinity: the processors that a thread runs on, and how a waker steers the thread that it wakes.
//!
//! A system may place a woken thread on its waker's processor although another one is free. Linux does so in virtual machines, where a
//! processor that has been idle for some time may be in use by another machine, and when all processors have been busy lately. Then the
//! worker runs only after the loop that called for it is over. So the waker excludes its own processor from the worker's affinity for the
//! moment of the wake. Where all other processors already have a worker, the waker does the opposite and restricts the worker to the
//! waker's processor: on any other one the woken thread would wait for the worker there, and the waker is usually a thread from outside,
//! which is about to wait for the work that it has queued.
//!
//! Only the pool's own threads are steered, never a thread of the user's. `PRANGE_STEER=0` turns steering off, for processes that may not
//! change the affinity of their threads. On systems other than Linux nothing is done.

#[cfg(all(target_os = "linux", not(all(test, loom))))]
mod system {
    use std::mem::{size_of, zeroed};

    use super::Way;

    /// The system's identifier of a thread.
    pub(in crate::pool) type Id = libc::pid_t;

    /// A set of processors on which a thread may run.
    #[derive(Clone, Copy)]
    pub(in crate::pool) struct Allowed(libc::cpu_set_t);

    #[cfg(test)]
    impl Allowed {
        pub(in crate::pool) fn is_same(&self, other: &Allowed) -> bool {
            // SAFETY: both are initialised sets.
            unsafe { libc::CPU_EQUAL(&self.0, &other.0) }
        }
    }

    pub(in crate::pool) fn this_thread() -> Id {
        // SAFETY: the call has no arguments and cannot fail.
        unsafe { libc::gettid() }
    }

    pub(in crate::pool) fn current() -> Option<usize> {
        // Miri does not support the call: nothing is steered there.
        if cfg!(miri) {
            return None;
        }
        // SAFETY: the call has no arguments.
        usize::try_from(unsafe { libc::sched_getcpu() }).ok()
    }

    fn allowed(thread: Id) -> Option<Allowed> {
        // SAFETY: the type is a set of bits, for which all zeros is the empty set.
        let mut set: libc::cpu_set_t = unsafe { zeroed() };
        // SAFETY: `set` is valid for writes of its size.
        let status = unsafe { libc::sched_getaffinity(thread, size_of_val(&set), &mut set) };
        (status == 0).then_some(Allowed(set))
    }

    pub(in crate::pool) fn allow(thread: Id, Allowed(set): Allowed) {
        // SAFETY: `set` is valid for reads of its size. For a thread that has ended the call fails and changes nothing.
        unsafe { libc::sched_setaffinity(thread, size_of::<libc::cpu_set_t>(), &set) };
    }

    /// Excludes `processor` from the thread's affinity, or restricts the thread to it. Returns the previous affinity; `None` if nothing was
    /// changed, because no processor would be left.
    pub(in crate::pool) fn narrow(thread: Id, processor: usize, way: Way) -> Option<Allowed> {
        let before = allowed(thread)?;
        let mut set = before.0;
        // SAFETY: the set has a bit for `processor`: the system could write its processors into a set of this size, so the set has a bit
        // for each of them.
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

/// The processor on which a thread is to wake.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// Any processor but its waker's.
    Off,
    /// Its waker's processor.
    Onto,
}

/// A thread that parks, as seen by its wakers.
pub(super) struct Sleeper {
    thread: Thread,
    id: system::Id,
    /// The process that the thread belongs to. A forked process inherits this value, but not the thread.
    process: u32,
    /// The thread's previous affinity, which it restores when it is awake.
    allowed: Mutex<Option<system::Allowed>>,
}

impl Sleeper {
    /// Creates the value for the calling thread.
    pub(super) fn this() -> Sleeper {
        Sleeper {
            thread: thread::current(),
            id: system::this_thread(),
            process: std::process::id(),
            allowed: Mutex::new(None),
        }
    }

    /// Steers the thread for its next wake. Must be called before the condition that the thread waits for becomes true.
    pub(super) fn steer(&self, way: Way) {
        // The lock is held all the while, so that no other waker takes the narrowed affinity for the thread's own.
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

    /// Restores the thread's affinity. To be called by the thread itself, after every waker has made its condition true.
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
        // With a single processor there is no other one to move to. If the thread were steered again, it would leave that processor too.
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
