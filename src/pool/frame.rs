//! Frames: stack data that workers may help with while its owner waits for them.
//!
//! # Protocol
//!
//! A thread that has work to share *opens* a frame over a value on its stack and queues *tickets* to
//! it. A worker that draws a ticket tries to *enter*; once inside it may use the value. Before the
//! owner's stack frame can go, the owner *closes* the frame, after which nobody enters, and waits
//! until the last helper has *left*. One word holds it all:
//!
//! ```text
//! state = helpers * HELPER + (WAITING?) + (OPEN?)
//!   open   owner   publishes the helper pointer, then stores OPEN          (Release)
//!   enter  worker  compare-exchange: OPEN is set -> + HELPER               (Acquire)
//!   leave  worker  - HELPER; last one out of a WAITING frame unparks       (Release)
//!   close  owner   clears OPEN; spins, then sets WAITING and parks
//!                  until helpers == 0                                      (Acquire)
//! ```
//!
//! The frame itself lives in an `Arc` that each ticket shares, so a late ticket finds a closed frame,
//! never freed memory, and `leave` may still unpark after the owner has gone on. Frames are kept by
//! their thread and used again: a warm loop allocates nothing. A stale ticket may then let a worker
//! into a later use of the same frame, which is as good a use as any.

use std::cell::{RefCell, UnsafeCell};
use std::ptr::NonNull;

use crossbeam_utils::CachePadded;

use super::job::{Job, Ticket};
use super::registry::Registry;
use crate::sync::{
    AcqRel, Acquire, Arc, AtomicBool, AtomicU64, AtomicUsize, Relaxed, Release, SeqCst, Thread,
    pause, thread,
};

const OPEN: usize = 1;
const WAITING: usize = 2;
const HELPER: usize = 4;

/// How many frames a thread keeps for its next loops.
const KEPT: usize = 32;

/// How often a waiting owner looks before it parks.
const SPINS: usize = 2000;

/// Work on an owner's stack that workers can take part in.
pub(crate) trait Help: Sync {
    /// Takes part until nothing is left to claim. Must not unwind.
    fn help(&self, frame: &Arc<Frame>);
}

/// One participant's place in a frame: a word that it shares with the others.
pub(crate) struct Seat {
    taken: AtomicBool,
    /// What the participants agree on, such as a range of the loop.
    pub(crate) word: AtomicU64,
}

/// A gate over stack data, see the module's page.
pub(crate) struct Frame {
    state: AtomicUsize,
    /// A ticket to this frame is in some queue.
    queued: AtomicBool,
    /// Valid from open until the frame is closed and empty; written by the owner outside that time.
    help: UnsafeCell<Option<NonNull<dyn Help>>>,
    owner: Thread,
    seats: Box<[CachePadded<Seat>]>,
    registry: Arc<Registry>,
}

// SAFETY: `help` is written only by the owner while the frame is closed and empty, and read only
// between enter and leave; enter's Acquire pairs with open's Release. `dyn Help` is `Sync`.
unsafe impl Send for Frame {}
// SAFETY: as above.
unsafe impl Sync for Frame {}

thread_local! {
    static KEPT_FRAMES: RefCell<Vec<Arc<Frame>>> = const { RefCell::new(Vec::new()) };
}

/// A frame that is closed and empty, and known to its owner alone.
pub(crate) struct Closed(Arc<Frame>);

impl Closed {
    /// A frame of the calling thread for the workers of `registry`.
    pub(crate) fn obtain(registry: &Arc<Registry>) -> Closed {
        let kept = KEPT_FRAMES.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            let fits = |frame: &Arc<Frame>| Arc::ptr_eq(&frame.registry, registry);
            kept.iter().rposition(fits).map(|at| kept.swap_remove(at))
        });
        Closed(kept.ok().flatten().unwrap_or_else(|| Frame::new(registry)))
    }

    /// The participants' places, one for each thread of the pool; nobody looks at them yet.
    pub(crate) fn seats(&self) -> &[CachePadded<Seat>] {
        &self.0.seats
    }

    /// Opens `help` to the workers while `body` runs; returns when all helpers have left.
    pub(crate) fn open<R>(self, help: &dyn Help, body: impl FnOnce(&Arc<Frame>) -> R) -> R {
        struct Closing<'f>(&'f Arc<Frame>);
        impl Drop for Closing<'_> {
            fn drop(&mut self) {
                self.0.close();
                Frame::keep(Arc::clone(self.0));
            }
        }
        let frame = self.0;
        let _entered = frame.registry.enter();
        // SAFETY: only the lifetime is erased. `Closing` closes the frame and waits for the helpers
        // before this function returns or unwinds, and `help` outlives the call.
        let erased = unsafe {
            std::mem::transmute::<NonNull<dyn Help + '_>, NonNull<dyn Help + 'static>>(
                NonNull::from(help),
            )
        };
        // SAFETY: the frame is closed and empty, so that nobody reads the field.
        unsafe { *frame.help.get() = Some(erased) };
        let closing = Closing(&frame);
        frame.state.store(OPEN, Release);
        let result = body(&frame);
        drop(closing);
        result
    }
}

impl Frame {
    fn new(registry: &Arc<Registry>) -> Arc<Frame> {
        let seat = || {
            CachePadded::new(Seat {
                taken: AtomicBool::new(false),
                word: AtomicU64::new(0),
            })
        };
        Arc::new(Frame {
            state: AtomicUsize::new(0),
            queued: AtomicBool::new(false),
            help: UnsafeCell::new(None),
            owner: thread::current(),
            seats: (0..registry.num_threads()).map(|_| seat()).collect(),
            registry: Arc::clone(registry),
        })
    }

    fn keep(frame: Arc<Frame>) {
        // A thread at its end has no place to keep it: then it is dropped.
        let _ = KEPT_FRAMES.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            kept.retain(|frame| !frame.registry.is_terminated());
            if kept.len() < KEPT {
                kept.push(frame);
            }
        });
    }

    /// The pool that this frame is open to.
    pub(crate) fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }

    /// The participants' places, one for each thread of the pool.
    pub(crate) fn seats(&self) -> &[CachePadded<Seat>] {
        &self.seats
    }

    /// Takes one of the first `limit` places, if one is free. The first place is the owner's.
    pub(crate) fn sit(&self, limit: usize) -> Option<usize> {
        let free = |&seat: &usize| {
            let taken = &self.seats[seat].taken;
            !taken.load(Relaxed) && !taken.swap(true, Acquire)
        };
        (1..limit.min(self.seats.len())).find(free)
    }

    /// Gives a place back.
    pub(crate) fn rise(&self, seat: usize) {
        self.seats[seat].taken.store(false, Release);
    }

    /// How many workers are inside.
    pub(crate) fn helpers(&self) -> usize {
        self.state.load(Relaxed) / HELPER
    }

    /// Whether a ticket waits to be drawn.
    pub(crate) fn is_queued(&self) -> bool {
        self.queued.load(Relaxed)
    }

    /// Queues a ticket, unless one is queued already, and sees to it that a worker comes for it.
    pub(crate) fn offer(self: &Arc<Self>) {
        if self.queued.swap(true, AcqRel) {
            // A ticket left over from an earlier use: somebody is to look for it.
            self.registry.sleep.notify();
        } else {
            self.registry.push(self.ticket());
        }
    }

    /// A ticket to this frame.
    pub(crate) fn ticket(self: &Arc<Self>) -> Ticket {
        Arc::clone(self) as Ticket
    }

    fn enter(&self) -> bool {
        let mut state = self.state.load(Relaxed);
        while state & OPEN != 0 {
            match self
                .state
                .compare_exchange_weak(state, state + HELPER, Acquire, Relaxed)
            {
                Ok(_) => return true,
                Err(seen) => state = seen,
            }
        }
        false
    }

    fn leave(&self) {
        let before = self.state.fetch_sub(HELPER, Release);
        if before & WAITING != 0 && before / HELPER == 1 {
            self.owner.unpark();
        }
    }

    /// For the owner: spins for a while until no helper is inside or `again` holds.
    pub(crate) fn linger(&self, again: impl Fn() -> bool) -> bool {
        for spin in 0..SPINS {
            if self.state.load(Acquire) / HELPER == 0 {
                return false;
            }
            if again() {
                return true;
            }
            pause(spin);
        }
        again()
    }

    fn close(&self) {
        let state = self.state.fetch_and(!OPEN, AcqRel);
        if state / HELPER == 0 {
            return;
        }
        self.registry.while_idle(|| {
            for spin in 0..SPINS {
                if self.state.load(Acquire) / HELPER == 0 {
                    return;
                }
                pause(spin);
            }
            self.state.fetch_or(WAITING, AcqRel);
            while self.state.load(Acquire) / HELPER != 0 {
                thread::park();
            }
            self.state.store(0, Relaxed);
        });
    }
}

impl Job for Frame {
    /// A worker's visit, which uses the ticket up: enter if the frame is open, help, leave. Without
    /// room the owner does better alone; it asks again later.
    fn run(self: Arc<Self>, room: bool) {
        self.queued.store(false, SeqCst);
        if !room || !self.enter() {
            return;
        }
        // SAFETY: inside, so the frame was open when entered and its owner waits for `leave`; the
        // pointer was published before OPEN was set.
        let help = unsafe { (*self.help.get()).expect("open frames have work").as_ref() };
        help.help(&self);
        self.leave();
    }
}
