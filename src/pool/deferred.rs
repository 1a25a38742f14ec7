//! Deferred teams: of the nested joins of a thread, only few are opened to the workers.
//!
//! To open a team, to queue a ticket and to withdraw it costs some fifty nanoseconds, and most joins of a recursion are not worth that. So
//! only the outer [`OUTER`] teams of each nest are opened at once. The inner ones are kept in a list while all threads are at work, or while
//! more teams wait for a worker than threads are idle. Otherwise the next join, or the next one to end, opens the oldest, which is usually
//! the largest. Before a thread goes on to something that may contain no joins for long (a loop that is shared, a scope, another pool, a
//! task to wait for), it opens all of them.
//!
//! So teams are opened from the outside in, each in the [`Context`] that its join began in. Everything that has been opened there since is
//! older work of the same context. So `INNERMOST` names the team that it named when the join began, or a team that was opened since and
//! closes later. All of this ends in reverse order, as the joins do, so the meaning of *below* (`team.rs`) is unchanged.

use std::cell::{Cell, OnceCell};
use std::ptr::null;

use super::registry::{Context, Registry};
use super::team::{self, Help, Open, Team};
use crate::sys::sync::{Arc, AtomicBool, Relaxed, thread_local, turns};

/// Number of teams of a nest that are opened even if no thread is idle, for the next one that will be.
const OUTER: usize = 3;
/// Number of waiting teams that is enough, however many workers are idle.
const ENOUGH: usize = 8;
/// Number of teams that are looked at to count the waiting ones.
const LOOKS: usize = 4 * ENOUGH;
/// Number of joins after which the waiting teams are counted again, once enough were seen to wait. A worker that has been woken needs as
/// long as thousands of joins to arrive.
const UNSEEN: usize = turns(16);

/// Work that is opened to the workers when too little older work of the same thread waits for them.
pub(crate) struct Deferred<'h> {
    help: &'h dyn Help,
    /// Whether nothing of the work is left for a worker.
    taken: &'h AtomicBool,
    /// The work's team, once it has been opened, and the value that keeps the team open.
    team: OnceCell<Arc<Team>>,
    open: Cell<Option<Open>>,
    /// Number of the context in which it began, and in which it is opened.
    context: Cell<usize>,
    /// Until it is opened: the next older work that is not open. Then: the work that was opened last before it.
    before: Link,
    /// Until it is opened: the next younger work that is not open.
    next: Link,
    /// Number of open teams of its context when it was opened.
    depth: Cell<usize>,
    /// Number of joins until the waiting teams are counted again.
    unseen: Cell<usize>,
}

/// The deferred work of a thread. Each entry is removed before its call of [`Deferred::during`] returns or unwinds.
struct Nest {
    /// The innermost work that has been opened.
    last: Link,
    /// The innermost work that has not been opened.
    newest: Link,
    /// The outermost work that has not been opened. All such work has begun in the same context, because [`Deferred::open_all`] is called
    /// before another one begins.
    oldest: Link,
}

thread_local! {
    static NEST: Nest = const { Nest { last: Link::new(), newest: Link::new(), oldest: Link::new() } };
}

/// A link of [`NEST`], or of an entry of it, to an entry of it, or to none.
struct Link(Cell<*const Deferred<'static>>);

impl Link {
    const fn new() -> Self {
        Link(Cell::new(null()))
    }

    #[inline(always)]
    fn get(&self) -> Option<&Deferred<'static>> {
        // SAFETY: each entry of the nest is borrowed by a call of `during` on this thread that is lower on its stack, and which removes
        // the entry before it returns or unwinds.
        unsafe { self.0.get().as_ref() }
    }

    #[inline(always)]
    fn set(&self, to: Option<&Deferred<'_>>) {
        self.0
            .set(to.map_or(null(), |to| std::ptr::from_ref(to).cast()));
    }
}

/// Calls `f` with the innermost deferred work of the thread that has been opened, if it was opened in the thread's current context.
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

    /// Returns whether work for `registry`, or for the current pool, can be deferred here: there must be older work that has been opened.
    #[inline]
    pub(crate) fn fits(registry: Option<&Arc<Registry>>) -> bool {
        // The older work was opened in this context, which began when the thread entered its pool, so its pool is the current one.
        let fits = |own: &Arc<Registry>| {
            let same = registry.is_none_or(|registry| Arc::ptr_eq(own, registry));
            // In a forked process another pool takes the place of this one.
            same && !own.in_forked_child()
        };
        last(|last| last.registry().is_some_and(fits)).unwrap_or(false)
    }

    /// Returns whether the thread is in the work's context.
    #[inline(always)]
    fn is_here(&self) -> bool {
        self.context.get() == Context::current()
    }

    fn registry(&self) -> Option<&Arc<Registry>> {
        self.team.get().map(|team| team.registry())
    }

    /// Runs `body` while workers may come for the work: those of `registry` at once or, without a registry, those of the current pool, when
    /// the module's rules open the team; the latter only where it [`fits`](Self::fits). Returns whether the team was opened. If so, `end`
    /// runs before the team closes; it may do the work that no worker has come for.
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

    /// Opens older work if that is due.
    #[inline]
    fn open_some() {
        let is_due = |last: &Deferred<'_>| {
            let idle = last.registry().map_or(0, |pool| pool.idle_threads());
            last.depth.get() + 1 < OUTER || last.has_few_waiting(idle) && !last.offer_again()
        };
        if last(is_due).unwrap_or(false) {
            Self::open_oldest();
        }
    }

    /// Returns whether this work waits for a worker.
    #[inline]
    fn waits(&self) -> bool {
        let has_tickets = self.team.get().is_some_and(|team| team.has_tickets());
        has_tickets && !self.taken.load(Relaxed)
    }

    /// Returns the work that was opened before this one in the same context.
    fn older(&self) -> Option<&Deferred<'static>> {
        let older = self.before.get()?;
        (older.context.get() == self.context.get()).then_some(older)
    }

    /// Returns whether fewer teams of this context wait for a worker than `idle` threads would come for. After enough were seen to
    /// wait, the next [`UNSEEN`] calls return false without counting.
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

    /// Returns how many of the open teams of this context wait for a worker.
    #[cold]
    fn count_waiting(&self) -> usize {
        let opened = std::iter::successors(Some(self), |one| one.older());
        opened.take(LOOKS).filter(|one| one.waits()).count()
    }

    /// Offers the oldest work of this context whose ticket a worker has used up without room for it. Returns whether there is any.
    #[cold]
    fn offer_again(&self) -> bool {
        let is_left = |one: &&Deferred<'_>| !one.waits() && !one.taken.load(Relaxed);
        let older = std::iter::successors(Some(self), |one| one.older());
        let team = older
            .take(LOOKS)
            .filter(is_left)
            .last()
            .and_then(|one| one.team.get());
        team.map(Team::offer).is_some()
    }

    /// Opens the team and calls for a worker.
    #[cold]
    fn begin(&self, registry: &Arc<Registry>) {
        // SAFETY: the value drops in `finish`, which `during` calls before it returns or unwinds. Among all that begins in the meantime,
        // older work is opened before younger work, and only in the context of both. So all of it ends inside the calls of `during` that
        // have begun after this one.
        let open = unsafe { team::Closed::obtain(registry).begin(self.help) };
        let team = self.team.get_or_init(|| Arc::clone(open.team()));
        team.offer();
        // Read only now, because `begin` enters a new context if the thread was not in this pool.
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
            // Everything that was deferred later has ended, so this work is the innermost.
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

    /// Returns the pool of the innermost work that is open in this context.
    fn current() -> Option<Arc<Registry>> {
        last(|last| last.registry().cloned()).flatten()
    }

    /// Opens the oldest deferred work of this context. Returns false if there is none.
    #[cold]
    fn open_oldest() -> bool {
        let Some(registry) = Self::current() else {
            return false;
        };
        NEST.with(|nest| {
            // Work of a context around this one closes later than what is open here, so it must not be opened after it.
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

    /// Opens all deferred work of this context. To be called by a thread that may not begin another join for a while.
    pub(crate) fn open_all() {
        while Self::open_oldest() {}
    }
}
