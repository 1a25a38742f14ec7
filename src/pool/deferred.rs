//! Deferred teams: of the nested joins of a thread, only few are opened to the workers.
//!
//! To open a team, to queue a ticket and to withdraw it costs some fifty nanoseconds, and most joins of a recursion are not worth that. So
//! only the outermost team of each nest is opened at once. The inner ones are kept in a list, until the next join, or the next one to end,
//! opens the oldest, which is usually the largest. It does so while fewer teams wait for a worker than are enough: one more than threads are
//! idle where joins are *fine*, that is, follow one another so fast that there will be another in time; [`ENOUGH`] where they are coarse, of
//! which as many are opened even if no thread is idle. Before a thread goes on to something that may contain no joins for long (a loop that is
//! shared, a scope, another pool, a task to wait for), it opens all of them.
//!
//! So teams are opened from the outside in, each in the [`Context`] that its join began in. Everything that has been opened there since is
//! older work of the same context. So `INNERMOST` names the team that it named when the join began, or a team that was opened since and
//! closes later. All of this ends in reverse order, as the joins do, so the meaning of *below* (`team.rs`) is unchanged.

use std::cell::{Cell, OnceCell};
use std::ptr::null;

use super::registry::{Context, Registry};
use super::team::{self, Help, Open, ThreadTeam};
use crate::sys::clock;
use crate::sys::sync::{Arc, AtomicBool, Relaxed, thread_local, turns};

/// Number of teams of a nest of coarse joins that are opened even if no thread is idle, and of waiting teams that is enough, however many
/// workers are idle.
const ENOUGH: usize = 8;
/// Number of teams that are looked at to count the waiting ones.
const LOOKS: usize = 4 * ENOUGH;
/// Number of joins between two looks at the clock while a thread is idle, and between two counts of the waiting teams: of coarse joins, and of
/// [fine](Nest::is_fine) ones.
const COARSE_JOINS: u64 = turns(16) as u64;
const FINE_JOINS: u64 = turns(64) as u64;
/// Joins that follow one another in less time than this, in nanoseconds, are fine. A wake takes as long as a hundred of them.
const FINE_NS: u64 = 500;

/// Work that is opened to the workers when too little older work of the same thread waits for them.
pub(crate) struct Deferred<'h> {
    help: &'h dyn Help,
    /// Whether nothing of the work is left for a worker.
    taken: &'h AtomicBool,
    /// The work's team, once it has been opened, and the value that keeps the team open.
    team: OnceCell<Arc<ThreadTeam>>,
    open: Cell<Option<Open>>,
    /// Number of the context in which it began, and in which it is opened.
    context: Cell<usize>,
    /// Until it is opened: the next older work that is not open. Then: the work that was opened last before it.
    before: Link,
    /// Until it is opened: the next younger work that is not open.
    next: Link,
    /// Number of open teams of its context when it was opened.
    depth: Cell<usize>,
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
    /// Whether joins were fine at the last look at the clock: then only one more team waits than threads are idle, as others can be opened in
    /// time. After a coarse join, the next one may be far.
    is_fine: Cell<bool>,
    /// Number of joins so far; that at the last look at the clock, and the time of that look; and that from which on to look for work to open.
    joins: Cell<u64>,
    looked_at: Cell<u64>,
    next_look: Cell<u64>,
    looked: Cell<u64>,
}

impl Nest {
    /// Returns the innermost work that has been opened, if it was opened in the thread's current context.
    #[inline(always)]
    fn last_here(&self) -> Option<&Deferred<'static>> {
        self.last.get().filter(|last| last.is_here())
    }

    /// Adds work that is not open.
    #[inline(always)]
    fn push(&self, work: &Deferred<'_>) {
        let before = self.newest.get();
        work.before.set(before);
        match before {
            Some(before) => before.next.set(Some(work)),
            None => self.oldest.set(Some(work)),
        }
        self.newest.set(Some(work));
        self.joins.set(self.joins.get() + 1);
    }

    /// Removes the innermost work that is not open, which is `work`. Returns whether there is more.
    #[inline(always)]
    fn pop(&self, work: &Deferred<'_>) -> bool {
        let before = work.before.get();
        self.newest.set(before);
        match before {
            Some(before) => before.next.set(None),
            None => self.oldest.set(None),
        }
        before.is_some()
    }

    /// Returns whether older work is to be opened.
    #[inline(always)]
    fn is_due(&self) -> bool {
        let is_due = |last: &Deferred<'_>| {
            let idle = last.registry().map_or(0, |pool| pool.idle_threads());
            let may_be = idle > 0 || !self.is_fine.get() && last.depth.get() + 1 < ENOUGH;
            may_be && self.joins.get() >= self.next_look.get() && self.wants_more(last, idle)
        };
        self.last_here().is_some_and(is_due)
    }

    /// Returns whether more work is to be opened, for idle threads, or for those that will be.
    #[cold]
    #[inline(never)]
    fn wants_more(&self, last: &Deferred<'_>, idle: usize) -> bool {
        if self.joins.get() - self.looked_at.get() >= COARSE_JOINS {
            self.look();
        }
        let is_fine = self.is_fine.get();
        let is_offered = idle > 0 && last.offer_again();
        let is_far = last.depth.get() + 1 < ENOUGH && !is_fine;
        is_far || idle > 0 && !is_offered && last.has_few_waiting(idle, is_fine)
    }

    /// Opens the oldest deferred work of this context. Returns false if there is none.
    #[cold]
    fn open_oldest(&self) -> bool {
        let registry = self.last_here().and_then(Deferred::registry).cloned();
        // Work of a context around this one closes later than what is open here, so it must not be opened after it.
        let oldest = self.oldest.get().filter(|one| one.is_here());
        let (Some(registry), Some(oldest)) = (registry, oldest) else {
            return false;
        };
        let next = oldest.next.get();
        self.oldest.set(next);
        match next {
            Some(next) => next.before.set(None),
            None => self.newest.set(None),
        }
        oldest.begin(&registry);
        true
    }

    /// Finds out how far apart joins are, and when to do so again.
    #[cold]
    fn look(&self) {
        let now = clock::now();
        let joins = self.joins.get() - self.looked_at.get();
        let passed = now.saturating_sub(self.looked.get());
        let is_fine = passed < joins.saturating_mul(FINE_NS);
        self.is_fine.set(is_fine);
        self.looked_at.set(self.joins.get());
        self.looked.set(now);
        let pause = if is_fine { FINE_JOINS } else { 0 };
        self.next_look.set(self.joins.get() + pause);
    }
}

thread_local! {
    static NEST: Nest = const { Nest {
        last: Link::new(),
        newest: Link::new(),
        oldest: Link::new(),
        is_fine: Cell::new(false),
        joins: Cell::new(0),
        looked_at: Cell::new(0),
        next_look: Cell::new(0),
        looked: Cell::new(0),
    } };
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
        NEST.with(|nest| {
            nest.last_here()
                .and_then(Deferred::registry)
                .is_some_and(fits)
        })
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
            Some(registry) => {
                // What came before the nest says how coarse it will be: another nest of a row, or something that takes long.
                NEST.with(Nest::look);
                self.begin(registry);
            }
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
        NEST.with(|nest| nest.push(self));
        Self::open_some();
    }

    /// Opens older work if that is due. The parts are small, so that each is compiled without a call.
    #[inline]
    fn open_some() {
        if NEST.with(Nest::is_due) {
            NEST.with(Nest::open_oldest);
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

    /// Returns whether too few teams of this context wait for `idle` threads. If not, calls a worker for them again: when they were offered,
    /// there may have been no room.
    fn has_few_waiting(&self, idle: usize, is_fine: bool) -> bool {
        let enough = if is_fine {
            ENOUGH.min(idle + 1)
        } else {
            ENOUGH
        };
        let has_few = self.count_waiting() < enough;
        if !has_few && let Some(registry) = self.registry() {
            let by_worker = registry.worker_index().is_some();
            registry.sleep.notify(by_worker, idle);
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
        team.map(ThreadTeam::offer).is_some()
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
        self.open.set(Some(open));
        NEST.with(|nest| {
            let depth = nest.last_here().map_or(0, |last| last.depth.get() + 1);
            self.depth.set(depth);
            self.before.set(nest.last.get());
            nest.last.set(Some(self));
        });
    }

    #[inline]
    fn finish(&self) {
        if self.team.get().is_none() {
            // Everything that was deferred later has ended, so this work is the innermost. The second side may take long.
            if NEST.with(|nest| nest.pop(self)) {
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

    /// Opens all deferred work of this context. To be called by a thread that may not begin another join for a while.
    pub(crate) fn open_all() {
        while NEST.with(Nest::open_oldest) {}
    }
}
