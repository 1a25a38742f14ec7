//! Teams: the threads that work on one loop, scope or join, and the data on its owner's stack that they share. (The word is OpenMP's; here
//! workers join and leave a team while it is open.)
//!
//! # Protocol
//!
//! A thread that has work to share *opens* a team over a value on its stack and queues *tickets* to the team. A worker that draws a ticket
//! tries to *enter* the team. While it is inside, it may use the value. Before the owner's stack frame ends, the owner *closes* the team,
//! after which no thread can enter, and waits until the last helper has *left*. One word holds this state:
//!
//! ```text
//! state = helpers * HELPER + (WAITING?) + (OPEN?)
//!   open   owner   publishes the helper pointer, then stores OPEN          (Release)
//!   enter  worker  compare-exchange: OPEN is set -> + HELPER               (Acquire)
//!   leave  worker  - HELPER; last one out of a WAITING team unparks        (Release)
//!   close  owner   clears OPEN; spins, then sets WAITING and parks
//!                  until helpers == 0                                      (Acquire)
//! ```
//!
//! The team itself lives in an `Arc` that each ticket shares. So a late ticket finds a closed team and never freed memory, and `leave` may
//! still unpark after the owner has moved on. A team is kept by its owner's thread and used again, so a warm loop allocates nothing. A
//! stale ticket may then admit a worker to a later use of the same team; such a worker helps like any other.
//!
//! # Loans: leapfrogging
//!
//! (Wagner and Calder, *Leapfrogging: a portable technique for implementing efficient futures*, 1993.) An owner that waits for its last
//! helpers leaves a processor unused, but it must not run arbitrary work: if the owner holds a lock across the loop, or its stack is deep,
//! foreign work could cause a deadlock or a stack overflow. Each team knows its parent: the team that its owner was inside of when it
//! opened the team. Team B is *below* team A if A is an ancestor of B. An owner may run the work of teams below its own, because its helpers
//! wait for that work themselves. A participant that wants help first asks the owners of the teams above:
//!
//! ```text
//! idle = BUSY | LOOKING | PARKED | ASKED
//!   wait   owner        BUSY -> LOOKING, after a while -> PARKED; at the end -> BUSY
//!   lend   participant  LOOKING or PARKED -> ASKED, enters its team for the owner, leaves it in `loan`, unparks the owner
//!   take   owner        ASKED: takes the loan, helps, leaves it, -> LOOKING
//! ```
//!
//! The lender is inside its team, so the team is open or not yet empty, and the lender can enter it a second time on behalf of the
//! borrower. The lent team is below the borrower's, so the borrower's team does not become empty before the loan has been taken and left.
//!
//! # What is below a team
//!
//! Each thread keeps the team that it works inside of in `INNERMOST`. Only two calls set it: `begin`, to the owner's own team, until the
//! returned value drops; and `attend`, to the team that is visited. Both restore the previous value. Calls nest: what begins last ends
//! first. So whenever `INNERMOST` names a team, the call that keeps this team open or attends to it is lower on the same stack, and the
//! thread leaves the team only after everything that has begun above that call has ended. This holds for all work that runs there: the body
//! of a loop, a task of a scope, either side of a join, and a *task that is joined* in any of these and that its joiner runs on the spot.
//!
//! A team's parent is the team that `INNERMOST` names when the team is opened. Hence the owner of a team stays inside the parent until the
//! team is closed and empty, and so on, from parent to parent. The loans rely on the consequence: as long as one thread is inside a team,
//! the `work` of each team above it is read but not written, and none of those teams becomes empty.
//!
//! A joined task need not come from the loop that joins it: any thread may have started it. The teams that the task opens while it runs on
//! the spot are below that loop nevertheless, because the iteration that joins the task waits for it, and the loop waits for the iteration.
//! If an owner above borrows a loop of such a task, it still runs only work that the end of its own loop waits for. If that owner holds a
//! lock until its loop ends, and the work needs the lock, then the work could not end on any thread. Without the loan the owner could meet
//! the same work, since any participant may run the iteration that joins the task. A task that is not run on the spot begins on a worker
//! that is inside no team, so its teams are below none. A thread that joins such a task waits, and runs neither the loops of that task nor
//! those of other tasks.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::ptr::NonNull;

use crossbeam_utils::CachePadded;

use super::job::{Job, Ticket};
use super::registry::{Context, Entered, Registry};
use super::unwind::AbortOnUnwind;
use crate::cost_model::MIN_SHARE_NS;
use crate::observe::{self, Resumed, Watch, What};
use crate::sys::clock;
use crate::sys::fork;
use crate::sys::sync::{
    Acquire, Arc, AtomicBool, AtomicU64, AtomicUsize, Mutex, Relaxed, Release, SeqCst, Thread,
    UnsafeCell, fence, lock, pause, thread, thread_local, turns,
};

const OPEN: usize = 1;
const WAITING: usize = 2;
const HELPER: usize = 4;

/// Maximum number of teams that a thread keeps for its next loops.
const KEPT: usize = 32;

/// How long a waiting owner spins before it parks, in nanoseconds. The owner has a processor to itself as long as the loop lasts, and a
/// parked thread may resume on the processor of the worker that wakes it, at the cost of the next loop.
const PATIENCE: u64 = 1_000_000;
/// Number of checks for iterations that a thief has taken and not yet published.
const GLANCES: usize = turns(100);
/// Number of spins between looks at the clock.
const LOOKS: usize = turns(64);

// States of a team's owner, see the module's documentation.
const BUSY: usize = 0;
const LOOKING: usize = 1;
const PARKED: usize = 2;
const ASKED: usize = 3;

/// Work on an owner's stack that workers can take part in.
pub(crate) trait Help: Sync {
    /// Takes part until nothing is left to claim. Must not unwind.
    fn help(&self, inside: Inside<'_>);
}

/// The work of an open team.
struct Work {
    help: NonNull<dyn Help>,
    /// The team that the owner was inside of when it opened this one.
    parent: Option<Arc<ThreadTeam>>,
    /// What the owner was in when it opened this team.
    watch: Option<Watch>,
}

/// A team that the current thread is inside of: as its owner while the team is open, or as a helper. The value stays on that thread.
#[derive(Clone, Copy)]
pub(crate) struct Inside<'f>(&'f Arc<ThreadTeam>, PhantomData<*const ()>);

/// A participant's entry in a team, with a word that it shares with the others.
#[derive(Default)]
pub(crate) struct Member {
    taken: AtomicBool,
    /// Data that the participants share, such as a range of the loop. Accesses to it order nothing: entering the team makes visible what
    /// the owner wrote, and taking the entry makes visible what the previous participant left in it.
    pub(crate) word: AtomicU64,
}

/// A team; see the module's documentation.
pub(crate) struct ThreadTeam {
    state: AtomicUsize,
    /// Number of tickets to this team that are in queues.
    tickets: AtomicUsize,
    /// Whether helpers enter even when all threads are at work, because the body may wait for what the helpers do.
    awaited: AtomicBool,
    /// `Some` from the opening of the team until it is closed and empty. Written by the owner only, outside that time.
    work: UnsafeCell<Option<Work>>,
    /// State of the owner. Accesses order nothing: the loan's lock and `unpark` do.
    idle: AtomicUsize,
    loan: Mutex<Option<Arc<ThreadTeam>>>,
    owner: Thread,
    members: Box<[CachePadded<Member>]>,
    registry: Arc<Registry>,
}

// SAFETY: `work` is written only by the owner, while the team is closed and empty, and read only by threads that are inside. The Acquire of
// `enter` pairs with the Release of `begin`, and the owner's last check for helpers with their `leave`. `dyn Help` is `Sync`.
unsafe impl Send for ThreadTeam {}
// SAFETY: the argument is that for `Send`.
unsafe impl Sync for ThreadTeam {}

thread_local! {
    /// The innermost team that the thread is inside of.
    static INNERMOST: RefCell<Option<Arc<ThreadTeam>>> = const { RefCell::new(None) };
    static KEPT_TEAMS: RefCell<Vec<Arc<ThreadTeam>>> = const { RefCell::new(Vec::new()) };
}

/// A team that is closed and empty. No thread but its owner uses it, except for late tickets.
pub(crate) struct Closed(Arc<ThreadTeam>);

impl Closed {
    /// Returns a team of the calling thread for the workers of `registry`: one that the thread has kept, or a new one.
    pub(crate) fn obtain(registry: &Arc<Registry>) -> Closed {
        let kept = KEPT_TEAMS.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            let fits = |team: &Arc<ThreadTeam>| Arc::ptr_eq(&team.registry, registry);
            kept.iter().rposition(fits).map(|at| kept.swap_remove(at))
        });
        Closed(
            kept.ok()
                .flatten()
                .unwrap_or_else(|| ThreadTeam::new(registry)),
        )
    }

    /// Returns the participants' entries, one for each thread of the pool; no other thread looks at them yet.
    pub(crate) fn members(&self) -> &[CachePadded<Member>] {
        &self.0.members
    }

    /// Opens `help` to the workers while `body` runs. Returns when all helpers have left.
    pub(crate) fn open<R>(self, help: &dyn Help, body: impl FnOnce(Inside<'_>) -> R) -> R {
        // SAFETY: the value drops at the end of this function, or when `body` unwinds, after everything that begins in `body`.
        let open = unsafe { self.begin(help) };
        let _context = Context::enter();
        body(Inside(&open.team, PhantomData))
    }

    /// Opens `help` to the workers until the returned value drops. The drop waits until all helpers have left.
    ///
    /// # Safety
    ///
    /// The returned value must drop before `help` ends, on this thread, and after all others that begin in the meantime.
    pub(super) unsafe fn begin(self, help: &dyn Help) -> Open {
        let team = self.0;
        let entered = team.registry.enter();
        // SAFETY: only the lifetime is erased. When the returned `Open` drops, it closes the team and waits for the helpers. By the
        // caller's promise this happens before `help` ends.
        let help = unsafe {
            std::mem::transmute::<NonNull<dyn Help + '_>, NonNull<dyn Help + 'static>>(
                NonNull::from(help),
            )
        };
        let parent = replace_innermost(Some(Arc::clone(&team)));
        let watch = observe::watch();
        // SAFETY: the team is closed and empty, so no thread reads the field.
        team.work.with_mut(|work| unsafe {
            *work = Some(Work {
                help,
                parent,
                watch,
            })
        });
        team.state.store(OPEN, Release);
        Open {
            team,
            _entered: entered,
        }
    }
}

/// A team that stays open until this value drops.
pub(super) struct Open {
    team: Arc<ThreadTeam>,
    _entered: Option<Entered>,
}

impl Open {
    pub(super) fn team(&self) -> &Arc<ThreadTeam> {
        &self.team
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.team.close();
        // SAFETY: the team is closed and empty, so no thread reads the field.
        let work = self.team.work.with_mut(|work| unsafe { (*work).take() });
        replace_innermost(work.and_then(|work| work.parent));
        ThreadTeam::keep(Arc::clone(&self.team));
    }
}

fn replace_innermost(team: Option<Arc<ThreadTeam>>) -> Option<Arc<ThreadTeam>> {
    INNERMOST
        .try_with(|innermost| innermost.replace(team))
        .ok()
        .flatten()
}

impl<'f> Inside<'f> {
    /// Calls for another helper if that is worth its price when `left` nanoseconds of work can be shared.
    pub(crate) fn call_for_help(self, left: u64) {
        if left < MIN_SHARE_NS || !self.0.registry.has_idle_capacity(left) || self.lend(left) {
            return;
        }
        if self.0.may_offer() && self.0.registry.sleep.is_worth_calling(left) {
            self.0.offer();
        }
    }

    /// Lends the team to an owner above that is only waiting. Returns whether one has taken it.
    fn lend(self, left: u64) -> bool {
        let mut team = self.0;
        loop {
            // SAFETY: the work of a team is not written while a thread is inside the team. This thread is inside the first team of the
            // walk. The owner of each team is inside the parent until the team is closed and empty, see "What is below a team", so the
            // parent's work is not written either. The work is visible: the owner of a team has entered the parent before it opened the
            // team, and this thread, or the thread that lent it the team, has entered the team after that.
            let work = team.work.with(|work| unsafe { (*work).as_ref() });
            let Some(parent) = work.and_then(|work| work.parent.as_ref()) else {
                return false;
            };
            // The owner of another pool's team would run the loops inside this team on its own pool.
            let same_pool = Arc::ptr_eq(&parent.registry, &self.0.registry);
            if same_pool && parent.borrow(self.0, left) {
                return true;
            }
            team = parent;
        }
    }
}

impl std::ops::Deref for Inside<'_> {
    type Target = Arc<ThreadTeam>;

    fn deref(&self) -> &Arc<ThreadTeam> {
        self.0
    }
}

impl ThreadTeam {
    fn new(registry: &Arc<Registry>) -> Arc<ThreadTeam> {
        Arc::new(ThreadTeam {
            state: AtomicUsize::new(0),
            tickets: AtomicUsize::new(0),
            awaited: AtomicBool::new(false),
            work: UnsafeCell::new(None),
            idle: AtomicUsize::new(BUSY),
            loan: Mutex::new(None),
            owner: thread::current(),
            members: (0..registry.num_threads())
                .map(|_| CachePadded::default())
                .collect(),
            registry: Arc::clone(registry),
        })
    }

    fn keep(team: Arc<ThreadTeam>) {
        // A thread that is exiting has no place to keep the team, so the team is dropped.
        let _ = KEPT_TEAMS.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            kept.retain(|team| !team.registry.has_ended());
            if kept.len() < KEPT {
                kept.push(team);
            }
        });
    }

    /// Returns the pool that this team is open to.
    #[inline]
    pub(crate) fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }

    /// Returns the participants' entries, one for each thread of the pool.
    pub(crate) fn members(&self) -> &[CachePadded<Member>] {
        &self.members
    }

    /// Takes one of the first `limit` entries, if one is free, and returns its index. The first entry belongs to the owner.
    pub(crate) fn acquire_member(&self, limit: usize) -> Option<usize> {
        let free = |&member: &usize| {
            let taken = &self.members[member].taken;
            !taken.load(Relaxed) && !taken.swap(true, Acquire)
        };
        (1..limit.min(self.members.len())).find(free)
    }

    /// Gives an entry back.
    pub(crate) fn release_member(&self, member: usize) {
        self.members[member].taken.store(false, Release);
    }

    /// Returns the number of workers that are inside.
    pub(crate) fn helpers(&self) -> usize {
        self.state.load(Relaxed) / HELPER
    }

    /// Aborts in a forked process if helpers are inside: they do not exist there, so they would never leave or release a lock.
    pub(crate) fn abort_if_forked(&self) {
        if self.registry.in_forked_child() && self.helpers() > 0 {
            fork::abort("forked while other threads were at work on the same loop, scope or join");
        }
    }

    /// Returns whether a ticket waits for a worker.
    #[inline]
    pub(super) fn has_tickets(&self) -> bool {
        self.tickets.load(Relaxed) > 0
    }

    /// Returns whether another ticket may be queued: there is at most one for each thread inside, the owner included. Each of these threads
    /// may call for one helper at a time, which then calls for others.
    fn may_offer(&self) -> bool {
        self.tickets.load(Relaxed) <= self.helpers()
    }

    /// Lets helpers enter until the team is closed, even when all threads are at work. Must be followed by [`offer`](Self::offer), whose
    /// fence orders it.
    pub(crate) fn await_help(&self) {
        self.awaited.store(true, Relaxed);
    }

    /// Queues a ticket, unless enough are queued already, and makes sure that a worker looks for it.
    pub(crate) fn offer(self: &Arc<Self>) {
        if self.registry.in_forked_child() {
            return;
        }
        // A worker without room is of no use here, see `run`.
        let room = match self.awaited.load(Relaxed) {
            true => usize::MAX,
            false => self.registry.idle_threads(),
        };
        // Either this thread sees that the last ticket has been used up, or the worker that has drawn it sees that the team is open.
        fence(SeqCst);
        if self.may_offer() {
            if !self.registry.push(self.ticket(), room) {
                // The owner does all of the work, at the latest when it waits.
                self.tickets.fetch_sub(1, Relaxed);
            }
        } else {
            // The tickets may be left over from an earlier use, so a worker must be told to look for them.
            let by_worker = self.registry.worker_index().is_some();
            self.registry.sleep.notify(by_worker, room);
        }
    }

    /// Calls [`offer`](Self::offer) if no ticket waits and there may be a worker that is not inside.
    pub(crate) fn offer_more(self: &Arc<Self>) {
        if !self.has_tickets() && self.helpers() < self.registry.num_threads() {
            self.offer();
        }
    }

    /// Creates a ticket to this team, for a queue.
    pub(crate) fn ticket(self: &Arc<Self>) -> Ticket {
        self.tickets.fetch_add(1, Relaxed);
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

    /// Checks a few times whether `again` holds while helpers are inside, and returns whether it did. To be called by the owner.
    pub(crate) fn spin_until(&self, again: impl Fn() -> bool) -> bool {
        for spin in 0..GLANCES {
            if self.helpers() == 0 {
                return false;
            }
            if again() {
                return true;
            }
            pause(spin);
        }
        false
    }

    fn close(&self) {
        // Relaxed on the store side: nothing is published, because no thread enters a closed team.
        let state = self.state.fetch_and(!OPEN, Acquire);
        self.awaited.store(false, Relaxed);
        if state / HELPER > 0 {
            self.abort_if_forked();
            self.registry.while_idle(|| self.wait());
        }
    }

    /// Waits until all helpers have left, and meanwhile helps teams below.
    fn wait(&self) {
        let is_empty = || self.state.load(Acquire) / HELPER == 0;
        self.idle.store(LOOKING, Relaxed);
        let mut begin = clock::now();
        let mut spin = 0;
        while !is_empty() {
            spin += 1;
            if self.idle.load(Relaxed) == ASKED {
                let loan = lock(&self.loan).take();
                match loan {
                    Some(loan) => {
                        self.registry.while_busy(|| loan.attend());
                        self.idle.store(LOOKING, Relaxed);
                        begin = clock::now();
                    }
                    // The lender has asked and not yet stored the loan.
                    None => pause(spin),
                }
            } else if !spin.is_multiple_of(LOOKS) || clock::since(begin) < PATIENCE {
                pause(spin);
            } else if self.swap_idle(LOOKING, PARKED) {
                // The state is one word: a helper either leaves before this operation, and the check below sees that, or after it, and unparks.
                self.state.fetch_or(WAITING, Relaxed);
                while !is_empty() && self.idle.load(Relaxed) == PARKED {
                    thread::park();
                }
                self.state.fetch_and(!WAITING, Relaxed);
                self.swap_idle(PARKED, LOOKING);
            }
        }
        self.idle.store(BUSY, Relaxed);
    }

    fn swap_idle(&self, from: usize, to: usize) -> bool {
        let swapped = self.idle.compare_exchange(from, to, Relaxed, Relaxed);
        swapped.is_ok()
    }

    /// Borrows `child`, a team below with `left` nanoseconds of work to share, on behalf of the owner, if the owner is waiting and that
    /// pays. Returns whether it has borrowed the team.
    fn borrow(&self, child: &Arc<ThreadTeam>, left: u64) -> bool {
        let idle = self.idle.load(Relaxed);
        let worth = match idle {
            LOOKING => true,
            PARKED => self.registry.sleep.price().is_worth(left),
            _ => false,
        };
        let asked = worth && self.swap_idle(idle, ASKED);
        if asked {
            // The lender is inside `child`, so that `child` is not empty yet. From now on it is not empty until the borrower has left.
            child.state.fetch_add(HELPER, Relaxed);
            *lock(&self.loan) = Some(Arc::clone(child));
            self.owner.unpark();
        }
        asked
    }

    /// Enters the team if it is open, helps, and leaves.
    fn visit(self: &Arc<Self>) {
        if self.enter() {
            self.attend();
        }
    }

    /// Helps and leaves. The team has been entered on behalf of the calling thread.
    fn attend(self: &Arc<Self>) {
        // After an unwind from here the team would never become empty, or an owner would leave a team that is not empty.
        let unwinds = AbortOnUnwind;
        let before = replace_innermost(Some(Arc::clone(self)));
        let context = Context::enter();
        // SAFETY: this thread is inside. So the team was open when it was entered, by this thread or by another one that was inside itself,
        // and its owner waits for `leave`. The work was published before OPEN was set.
        let (help, watch) = self.work.with(|work| unsafe {
            let work = (*work).as_ref().expect("open teams have work");
            (work.help.as_ref(), &work.watch)
        });
        let watching = Resumed::from(watch.clone());
        let span = observe::begin(What::Help);
        help.help(Inside(self, PhantomData));
        drop((span, watching));
        // The thread may be unwinding already, and run this in a drop, where `AbortOnUnwind` would abort.
        std::mem::forget(unwinds);
        drop(context);
        replace_innermost(before);
        self.leave();
    }
}

impl Job for ThreadTeam {
    /// Visits the team with a ticket, which is used up. Without `room`, the owner is faster alone, so the visit is skipped unless helpers
    /// are awaited; the owner may ask again later.
    fn run(self: Arc<Self>, room: bool) {
        self.tickets.fetch_sub(1, Relaxed);
        // See `offer`.
        fence(SeqCst);
        if room {
            self.visit();
        } else if self.awaited.load(Relaxed) {
            self.registry.while_busy(|| self.visit());
        }
    }
}
