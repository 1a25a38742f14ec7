//! Processors: where a thread runs, and how to wake another one elsewhere.
//!
//! A system may put a woken thread on its waker's processor though another one is free: Linux does in virtual machines, where
//! a processor that has been idle for some time may be somebody else's, and when all have been busy lately. Then the worker
//! runs when the loop that called for it is over. So the waker forbids it this one processor for the moment of its
//! wake. On systems other than Linux nothing is known, and nothing is done.

#[cfg(target_os = "linux")]
mod system {
    use std::mem::{size_of, zeroed};

    /// A thread, to the system.
    pub(in crate::pool) type Id = libc::pid_t;

    /// Processors on which a thread may run.
    #[derive(Clone, Copy)]
    pub(in crate::pool) struct Allowed(libc::cpu_set_t);

    pub(in crate::pool) fn this_thread() -> Id {
        // SAFETY: takes nothing and cannot fail.
        unsafe { libc::gettid() }
    }

    pub(in crate::pool) fn current() -> Option<usize> {
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

    pub(in crate::pool) fn keep_off(thread: Id, processor: usize) -> Option<Allowed> {
        let before = allowed(thread)?;
        let mut without = before.0;
        // SAFETY: the set holds the bit: the system numbers the processors of a set that it could write.
        let others = unsafe {
            libc::CPU_CLR(processor, &mut without);
            libc::CPU_COUNT(&without)
        };
        if others == 0 {
            return None;
        }
        allow(thread, Allowed(without));
        Some(before)
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub(in crate::pool) type Id = ();

    #[derive(Clone, Copy)]
    pub(in crate::pool) struct Allowed;

    pub(in crate::pool) fn this_thread() -> Id {}

    pub(in crate::pool) fn current() -> Option<usize> {
        None
    }

    pub(in crate::pool) fn allow((): Id, _: Allowed) {}

    pub(in crate::pool) fn keep_off((): Id, _: usize) -> Option<Allowed> {
        None
    }
}

/// The processor that the calling thread is on just now.
pub(super) use system::current;

/// The calling thread, for others to refer to.
pub(super) use system::this_thread;

/// Lets a thread run on these processors.
pub(super) use system::allow;

/// Forbids a thread one processor, if that leaves it another; and where it may run otherwise, to be allowed again.
pub(super) use system::keep_off;

pub(super) use system::{Allowed, Id};

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_thread_leaves_the_processor_that_it_is_kept_off() {
        let this = this_thread();
        let here = current().expect("Linux knows");
        // With a single processor there is nowhere to go.
        if let Some(before) = keep_off(this, here) {
            assert_ne!(current(), Some(here));
            allow(this, before);
            for processor in 0..1024 {
                assert!(keep_off(this, processor).is_some_and(|again| {
                    allow(this, again);
                    true
                }));
            }
        }
    }
}
