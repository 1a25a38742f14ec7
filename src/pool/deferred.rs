//! Deferred frames: nests of joins of which few are opened to the workers.
//!
//! To open a frame, to queue a ticket and to withdraw it costs some fifty nanoseconds, and most joins of a recursion are not worth that. So one
//! frame of each nest is open and waits for a worker: the oldest, which is mostly the largest. When a worker has come for it, the next join
//! opens the oldest of those that are still closed; and a loop that is shared, or a scope, opens them all before it begins.
//!
//! Frames so open from the outside in, each in the [`Context`] that its join began in. Whatever was opened there since is older work of the same
//! context; so `INNERMOST` names what it named when the join began, or a frame that was opened since and closes later. All of it ends in the
//! reverse order, as the joins do: to what *below* means (`frame.rs`) nothing is new.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::ptr::NonNull;

use super::frame::{self, Help, Open};
use super::registry::{Context, Registry};
use crate::sync::{Arc, AtomicBool, Relaxed, thread_local};

/// Work that is opened to the workers when they have nothing older of this thread's to come for.
pub(crate) struct Deferred<'h> {
    help: &'h dyn Help,
    /// Whether there is nothing left of it to come for.
    taken: &'h AtomicBool,
    open: RefCell<Option<Open>>,
    /// That which the thread was in when it was opened.
    context: Cell<usize>,
    /// What [`LAST`] was before this one was opened.
    before: Cell<*const Deferred<'static>>,
}

/// What has not been opened, and the context that it began in.
struct Closed {
    context: usize,
    deferred: NonNull<Deferred<'static>>,
}

thread_local! {
    /// The innermost deferred work of the thread that has been opened.
    static LAST: Cell<*const Deferred<'static>> = const { Cell::new(std::ptr::null()) };
    /// From the outside in.
    static CLOSED: RefCell<VecDeque<Closed>> = const { RefCell::new(VecDeque::new()) };
}

/// The innermost deferred work of the thread that has been opened, if that was in the context that the thread is in.
#[inline]
fn last<R>(f: impl FnOnce(&Deferred<'_>) -> R) -> Option<R> {
    let last = LAST.try_with(Cell::get).unwrap_or(std::ptr::null());
    // SAFETY: it is borrowed by a call of `Deferred::during` on this thread, which resets `LAST` before it returns or unwinds.
    let last = unsafe { last.as_ref() }?;
    (last.context.get() == Context::current()).then(|| f(last))
}

impl<'h> Deferred<'h> {
    pub(crate) fn new(help: &'h dyn Help, taken: &'h AtomicBool) -> Self {
        Deferred {
            help,
            taken,
            open: RefCell::new(None),
            context: Cell::new(0),
            before: Cell::new(std::ptr::null()),
        }
    }

    /// Whether work for `registry`, or for the current pool, can be deferred here: there is older work that has been opened.
    #[inline]
    pub(crate) fn fits(registry: Option<&Arc<Registry>>) -> bool {
        last(|last| match (registry, &*last.open.borrow()) {
            (Some(registry), Some(open)) => Arc::ptr_eq(open.frame().registry(), registry),
            (None, Some(open)) => open.frame().registry().is_current(),
            (_, None) => false,
        })
        .unwrap_or(false)
    }

    /// Runs `body` while workers may come: of `registry` at once, else when older work has been taken. Returns whether it was opened; then
    /// `end`, which may do what no worker has come for, runs before the frame closes.
    #[inline]
    pub(crate) fn during<R>(
        &self,
        registry: Option<&Arc<Registry>>,
        body: impl FnOnce() -> R,
        end: impl FnOnce(&R),
    ) -> (R, bool) {
        struct During<'d>(&'d Deferred<'d>);
        impl Drop for During<'_> {
            #[inline]
            fn drop(&mut self) {
                self.0.finish();
            }
        }
        let during = During(self);
        match registry {
            Some(registry) => self.begin(registry),
            None => self.defer(),
        }
        let result = body();
        let was_opened = self.open.borrow().is_some();
        if was_opened {
            self.open
                .borrow()
                .iter()
                .for_each(|open| open.frame().assert_whole());
            end(&result);
        }
        drop(during);
        (result, was_opened)
    }

    #[inline]
    fn defer(&self) {
        let closed = Closed {
            context: Context::current(),
            deferred: NonNull::from(self).cast(),
        };
        CLOSED.with(|all| all.borrow_mut().push_back(closed));
        let is_awaited = |last: &Deferred<'_>| {
            let open = last.open.borrow();
            let queued = open.as_ref().is_some_and(|open| open.frame().has_tickets());
            queued && !last.taken.load(Relaxed)
        };
        if !last(is_awaited).unwrap_or(false) {
            Self::open_oldest();
        }
    }

    /// Opens the frame and calls for a worker.
    #[cold]
    fn begin(&self, registry: &Arc<Registry>) {
        // SAFETY: it drops in `finish`, which `during` calls before it returns or unwinds. Of what begins meanwhile, older work is opened
        // before younger work, and only in the context of both; so all of it ends inside of the calls of `during` that have begun after this one.
        let open = unsafe { frame::Closed::obtain(registry).begin(self.help) };
        open.frame().offer();
        // Entering the pool may have been a new one.
        self.context.set(Context::current());
        *self.open.borrow_mut() = Some(open);
        let this = std::ptr::from_ref(self).cast();
        self.before.set(LAST.with(|last| last.replace(this)));
    }

    #[inline]
    fn finish(&self) {
        if self.open.borrow().is_none() {
            // Whatever was deferred later has ended.
            let _ = CLOSED.try_with(|closed| closed.borrow_mut().pop_back());
            return;
        }
        self.close();
    }

    #[cold]
    fn close(&self) {
        let _ = LAST.try_with(|last| last.set(self.before.get()));
        drop(self.open.take());
    }

    /// Opens the oldest deferred work of this context.
    #[cold]
    fn open_oldest() -> bool {
        let context = Context::current();
        let oldest = CLOSED.with(|closed| {
            let mut closed = closed.borrow_mut();
            let at = closed.iter().position(|one| one.context == context)?;
            closed.remove(at)
        });
        let registry = last(|last| {
            let open = last.open.borrow();
            open.as_ref()
                .map(|open| Arc::clone(open.frame().registry()))
        });
        match (oldest, registry.flatten()) {
            (Some(oldest), Some(registry)) => {
                // SAFETY: borrowed by a call of `during` on this thread, which takes it out of the list before it returns or unwinds.
                unsafe { oldest.deferred.as_ref() }.begin(&registry);
                true
            }
            _ => false,
        }
    }

    /// Opens all of this context: for a thread that may not come to the next join for a while.
    pub(crate) fn open_all() {
        let is_empty = || CLOSED.try_with(|closed| closed.borrow().is_empty());
        while !is_empty().unwrap_or(true) && Self::open_oldest() {}
    }
}
