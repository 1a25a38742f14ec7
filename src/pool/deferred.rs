//! Deferred teams: nests of joins of which few are opened to the workers.
//!
//! To open a team, to queue a ticket and to withdraw it costs some fifty nanoseconds, and most joins of a recursion are not worth that. So only
//! the outer [`OUTER`] teams of each nest open at once. Those inside are kept in a list while nobody has room for them, or so many wait for a worker that
//! whoever comes finds one; else the next join, or the next one to end, opens the oldest, which is mostly the largest. Before a thread goes on to
//! what may have no joins for long (a loop that is shared, a scope, another pool, a task to wait for) it opens them all.
//!
//! Teams so open from the outside in, each in the [`Context`] that its join began in. Whatever was opened there since is older work of the same
//! context; so `INNERMOST` names what it named when the join began, or a team that was opened since and closes later. All of it ends in the
//! reverse order, as the joins do: to what *below* means (`team.rs`) nothing is new.

use std::cell::{Cell, OnceCell};
use std::ptr::null;

use super::registry::{Context, Registry};
use super::team::{self, Help, Open, Team};
use crate::sys::sync::{Arc, AtomicBool, Relaxed, thread_local, turns};

/// So many teams of a nest are opened even if no thread is idle: for those that will be.
const OUTER: usize = 3;
/// So many are enough to wait for workers, however many of these are idle.
const ENOUGH: usize = 8;
/// So many are looked at to count those that wait.
const LOOKS: usize = 4 * ENOUGH;
/// After enough were seen to wait, the next look comes so many joins later: a worker that has been called takes as long as thousands of joins.
const UNSEEN: usize = turns(16);

/// Work that is opened to the workers when they have too little older work of this thread's to come for.
pub(crate) struct Deferred<'h> {
    help: &'h dyn Help,
    /// Whether there is nothing left of it to come for.
    taken: &'h AtomicBool,
    /// Its team, once it has been opened; and what keeps that open.
    team: OnceCell<Arc<Team>>,
    open: Cell<Option<Open>>,
    /// That which the thread was in when it began, and is in when it is opened.
    context: Cell<usize>,
    /// Until it is opened the next older that is not open; then the one that was opened last before it.
    before: Link,
    /// Until it is opened the next younger that is not open.
    next: Link,
    /// How many were open in its context when it was opened.
    depth: Cell<usize>,
    /// How many joins still go by before it is looked again how many wait.
    unseen: Cell<usize>,
}

/// The deferred work of a thread. Each takes itself off before its call of [`Deferred::during`] returns or unwinds.
struct Nest {
    /// The innermost that has been opened.
    last: Link,
    /// The innermost that has not been opened.
    newest: Link,
    /// The outermost that has not been opened. All of these have begun in the context of the innermost, as [`Deferred::open_all`] comes before
    /// the next context.
    oldest: Link,
}

thread_local! {
    static NEST: Nest = const { Nest { last: Link::new(), newest: Link::new(), oldest: Link::new() } };
}

/// From [`NEST`], or from what is in it, to something that is in it too; or to nothing.
struct Link(Cell<*const Deferred<'static>>);

impl Link {
    const fn new() -> Self {
        Link(Cell::new(null()))
    }

    #[inline(always)]
    fn get(&self) -> Option<&Deferred<'static>> {
        // SAFETY: what is in the nest is borrowed by a call of `during` on this thread, lower on its stack.
        unsafe { self.0.get().as_ref() }
    }

    #[inline(always)]
    fn set(&self, to: Option<&Deferred<'_>>) {
        self.0
            .set(to.map_or(null(), |to| std::ptr::from_ref(to).cast()));
    }
}

/// The innermost deferred work of the thread that has been opened, if that was in the context that the thread is in.
#[inline(always)]
fn last<R>(f: impl FnOnce(&Deferred<'_>) -> R) -> Option<R> {
    NEST.with(|nest| nest.last.get().filter(|last| last.is_here()).map(f))
}

impl<'h> Deferred<'h> {
    pub(crate) fn new(help: &'h dyn Help, taken: &'h AtomicBool) -> Self {
        Deferred {
            help,
            taken,
            team: OnceCell::new(),
            open: Cell::new(None),
            context: Cell::new(0),
            before: Link::new(),
            next: Link::new(),
            depth: Cell::new(0),
            unseen: Cell::new(0),
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

    /// Whether the thread is in its context.
    #[inline(always)]
    fn is_here(&self) -> bool {
        self.context.get() == Context::current()
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
        self.context.set(Context::current());
        NEST.with(|nest| {
            let before = nest.newest.get();
            self.before.set(before);
            match before {
                Some(before) => before.next.set(Some(self)),
                None => nest.oldest.set(Some(self)),
            }
            nest.newest.set(Some(self));
        });
        Self::open_some();
    }

    /// Opens older work if that is to be open by now.
    #[inline]
    fn open_some() {
        let idle = |last: &Deferred<'_>| last.registry().map_or(0, |pool| pool.idle_threads());
        let is_due =
            |last: &Deferred<'_>| last.depth.get() + 1 < OUTER || last.has_few_waiting(idle(last));
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
        let older = self.before.get()?;
        (older.context.get() == self.context.get()).then_some(older)
    }

    /// Whether fewer of its context wait for a worker than so many idle threads would come for, as far as that was looked at.
    #[inline]
    fn has_few_waiting(&self, idle: usize) -> bool {
        if idle == 0 {
            return false;
        }
        if let Some(unseen) = self.unseen.get().checked_sub(1) {
            self.unseen.set(unseen);
            return false;
        }
        let has_few = self.count_waiting() < ENOUGH.min(idle + 1);
        if !has_few {
            self.unseen.set(UNSEEN);
        }
        has_few
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
        NEST.with(|nest| {
            self.before.set(nest.last.get());
            nest.last.set(Some(self));
        });
    }

    #[inline]
    fn finish(&self) {
        if self.team.get().is_none() {
            // Whatever was deferred later has ended, so it is the innermost.
            let before = self.before.get();
            NEST.with(|nest| {
                nest.newest.set(before);
                match before {
                    Some(before) => before.next.set(None),
                    None => nest.oldest.set(None),
                }
            });
            // The second side may take long.
            if before.is_some() {
                Self::open_some();
            }
            return;
        }
        self.close();
    }

    #[cold]
    fn close(&self) {
        NEST.with(|nest| nest.last.set(self.before.get()));
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
        NEST.with(|nest| {
            // Else one that closes before this would come to stand behind it.
            let oldest = nest.oldest.get().filter(|one| one.is_here());
            let Some(oldest) = oldest else {
                return false;
            };
            let next = oldest.next.get();
            nest.oldest.set(next);
            match next {
                Some(next) => next.before.set(None),
                None => nest.newest.set(None),
            }
            oldest.begin(&registry);
            true
        })
    }

    /// Opens all of this context: for a thread that may not come to the next join for a while.
    pub(crate) fn open_all() {
        while Self::open_oldest() {}
    }
}
