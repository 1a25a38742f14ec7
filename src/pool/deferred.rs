//! Deferred teams: nests of joins of which few are opened to the workers.
//!
//! To open a team, to queue a ticket and to withdraw it costs some fifty nanoseconds, and most joins of a recursion are not worth that. So only
//! the outer [`OPEN`] teams of each nest open at once. Those inside are kept in a list while nobody has room for them, or so many wait for a worker that
//! whoever comes finds one; else the next join, or the next one to end, opens the oldest, which is mostly the largest. Before a thread goes on to
//! what may have no joins for long (a loop that is shared, a scope, another pool, a task to wait for) it opens them all.
//!
//! Teams so open from the outside in, each in the [`Context`] that its join began in. Whatever was opened there since is older work of the same
//! context; so `INNERMOST` names what it named when the join began, or a team that was opened since and closes later. All of it ends in the
//! reverse order, as the joins do: to what *below* means (`team.rs`) nothing is new.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::ptr::NonNull;

use super::registry::{Context, Registry};
use super::team::{self, Help, Open, Team};
use crate::sys::sync::{Arc, AtomicBool, Relaxed, thread_local};

/// So many teams of a nest are opened at once, and are enough to wait for workers.
const OPEN: usize = 8;
/// So many are looked at to count those that wait.
const LOOKS: usize = 4 * OPEN;

/// Work that is opened to the workers when they have too little older work of this thread's to come for.
pub(crate) struct Deferred<'h> {
    help: &'h dyn Help,
    /// Whether there is nothing left of it to come for.
    taken: &'h AtomicBool,
    /// Its team, once it has been opened; and what keeps that open.
    team: OnceCell<Arc<Team>>,
    open: Cell<Option<Open>>,
    /// That which the thread was in when it was opened.
    context: Cell<usize>,
    /// What [`LAST`] was before this one was opened, and how many were open then in this context.
    before: Cell<*const Deferred<'static>>,
    depth: Cell<usize>,
}

/// What has not been opened, and the context that it began in.
struct Unopened {
    context: usize,
    deferred: NonNull<Deferred<'static>>,
}

thread_local! {
    /// The innermost deferred work of the thread that has been opened.
    static LAST: Cell<*const Deferred<'static>> = const { Cell::new(std::ptr::null()) };
    /// From the outside in.
    static CLOSED: RefCell<VecDeque<Unopened>> = const { RefCell::new(VecDeque::new()) };
}

/// The innermost deferred work of the thread that has been opened, if that was in the context that the thread is in.
#[inline(always)]
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
            team: OnceCell::new(),
            open: Cell::new(None),
            context: Cell::new(0),
            before: Cell::new(std::ptr::null()),
            depth: Cell::new(0),
        }
    }

    /// Whether work for `registry`, or for the current pool, can be deferred here: there is older work that has been opened.
    #[inline]
    pub(crate) fn fits(registry: Option<&Arc<Registry>>) -> bool {
        // Opened in this context, which began when the thread came to its pool: that is the current one.
        let fits = |own: &Arc<Registry>| {
            let same = registry.is_none_or(|registry| Arc::ptr_eq(own, registry));
            // In another process the pool has a successor.
            same && !own.in_forked_child()
        };
        last(|last| last.registry().is_some_and(fits)).unwrap_or(false)
    }

    fn registry(&self) -> Option<&Arc<Registry>> {
        self.team.get().map(|team| team.registry())
    }

    /// Runs `body` while workers may come: of `registry` at once; without one, where it [`fits`](Self::fits), as the module's page says. Returns whether it
    /// was opened; then `end`, which may do what no worker has come for, runs before the team closes.
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
        let team = self.team.get();
        if let Some(team) = team {
            team.abort_if_forked();
            end(&result);
        }
        drop(during);
        (result, team.is_some())
    }

    #[inline]
    fn defer(&self) {
        let closed = Unopened {
            context: Context::current(),
            deferred: NonNull::from(self).cast(),
        };
        let is_listed = CLOSED
            .try_with(|all| all.borrow_mut().push_back(closed))
            .is_ok();
        match is_listed {
            true => Self::open_some(),
            // A thread at its end has no list any more.
            false => self.begin(&Self::current().expect("as `fits` has found")),
        }
    }

    /// Opens older work if that is to be open by now.
    #[inline]
    fn open_some() {
        let has_idle_capacity = |last: &Deferred<'_>| {
            last.registry()
                .is_some_and(|registry| registry.has_thread())
        };
        let is_due = |last: &Deferred<'_>| {
            last.depth.get() + 1 < OPEN || has_idle_capacity(last) && last.count_waiting() < OPEN
        };
        if last(is_due).unwrap_or(false) {
            Self::open_oldest();
        }
    }

    /// Whether it waits for a worker.
    #[inline]
    fn waits(&self) -> bool {
        let has_tickets = self.team.get().is_some_and(|team| team.has_tickets());
        has_tickets && !self.taken.load(Relaxed)
    }

    /// The one that was opened before it in the same context.
    fn older(&self) -> Option<&Deferred<'static>> {
        // SAFETY: borrowed by a call of `during` on this thread, older than that which borrows this one.
        let older = unsafe { self.before.get().as_ref() };
        older.filter(|older| older.context.get() == self.context.get())
    }

    /// How many of its context wait for a worker.
    #[cold]
    fn count_waiting(&self) -> usize {
        let mut count = usize::from(self.waits());
        let mut older = self.older();
        for _ in 0..LOOKS {
            let Some(one) = older else {
                break;
            };
            count += usize::from(one.waits());
            older = one.older();
        }
        count
    }

    /// Opens the team and calls for a worker.
    #[cold]
    fn begin(&self, registry: &Arc<Registry>) {
        // SAFETY: it drops in `finish`, which `during` calls before it returns or unwinds. Of what begins meanwhile, older work is opened
        // before younger work, and only in the context of both; so all of it ends inside of the calls of `during` that have begun after this one.
        let open = unsafe { team::Closed::obtain(registry).begin(self.help) };
        let team = self.team.get_or_init(|| Arc::clone(open.team()));
        team.offer();
        // Entering the pool may have been a new one.
        self.context.set(Context::current());
        self.depth
            .set(last(|last| last.depth.get() + 1).unwrap_or(0));
        self.open.set(Some(open));
        let this = std::ptr::from_ref(self).cast();
        self.before.set(LAST.with(|last| last.replace(this)));
    }

    #[inline]
    fn finish(&self) {
        if self.team.get().is_none() {
            // Whatever was deferred later has ended.
            let left = CLOSED.try_with(|closed| {
                let mut closed = closed.borrow_mut();
                closed.pop_back();
                !closed.is_empty()
            });
            // The second side may take long.
            if left.unwrap_or(false) {
                Self::open_some();
            }
            return;
        }
        self.close();
    }

    #[cold]
    fn close(&self) {
        let _ = LAST.try_with(|last| last.set(self.before.get()));
        drop(self.open.take());
    }

    /// The pool of the innermost that is open in this context.
    fn current() -> Option<Arc<Registry>> {
        last(|last| last.registry().cloned()).flatten()
    }

    /// Opens the oldest deferred work of this context. False if there is none.
    #[cold]
    fn open_oldest() -> bool {
        let Some(registry) = Self::current() else {
            return false;
        };
        let context = Context::current();
        let oldest = CLOSED.with(|closed| {
            let mut closed = closed.borrow_mut();
            let at = closed.iter().position(|one| one.context == context)?;
            closed.remove(at)
        });
        if let Some(oldest) = &oldest {
            // SAFETY: borrowed by a call of `during` on this thread, which takes it out of the list before it returns or unwinds.
            unsafe { oldest.deferred.as_ref() }.begin(&registry);
        }
        oldest.is_some()
    }

    /// Opens all of this context: for a thread that may not come to the next join for a while.
    pub(crate) fn open_all() {
        let is_empty = || CLOSED.try_with(|closed| closed.borrow().is_empty());
        while !is_empty().unwrap_or(true) && Self::open_oldest() {}
    }
}
