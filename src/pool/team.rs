//! Teams: the threads that work on one loop, scope or join, and the data on its owner's stack that they share. (OpenMP's word; here
//! workers join a team and leave it while it is open.)
//!
//! # Protocol
//!
//! A thread that has work to share *opens* a team over a value on its stack and queues *tickets* to
//! it. A worker that draws a ticket tries to *enter*; once inside it may use the value. Before the
//! owner's stack frame can go, the owner *closes* the team, after which nobody enters, and waits
//! until the last helper has *left*. One word holds it all:
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
//! The team itself lives in an `Arc` that each ticket shares, so a late ticket finds a closed team,
//! never freed memory, and `leave` may still unpark after the owner has gone on. Teams are kept by
//! their thread and used again: a warm loop allocates nothing. A stale ticket may then let a worker
//! into a later use of the same team, which is as good a use as any.
//!
//! # Loans: leapfrogging
//!
//! (Wagner and Calder, *Leapfrogging: a portable technique for implementing efficient futures*, 1993.) An owner that waits
//! for its last helpers is a processor to spare, but it may run nothing that is foreign to the team it waits for: a lock held across the loop, or a deep stack, would make that a deadlock or an overflow. What it may run is
//! work *below* that team, that its helpers wait for themselves. So each team knows its parent, the team
//! that its owner works inside of, and a participant that wants help asks the owners of the teams above first:
//!
//! ```text
//! idle = BUSY | LOOKING | PARKED | ASKED
//!   wait   owner        BUSY -> LOOKING, after a while -> PARKED; at the end -> BUSY
//!   lend   participant  LOOKING or PARKED -> ASKED, enters its team for the owner, leaves it in `loan`, unparks the owner
//!   take   owner        ASKED: takes the loan, helps, leaves it, -> LOOKING
//! ```
//!
//! The lender is inside its team, so it can enter once more for another; and that team is below the owner's, so that
//! the owner's does not become empty before the loan has been taken and left.
//!
//! # What is below a team
//!
//! Each thread keeps the team that it works inside of, in `INNERMOST`. Only two calls set it: `begin`, to the owner's own team, until what it
//! returns drops, and `attend`, to the team that is visited. Both put back what they have found there. What has begun last ends first. So whenever
//! `INNERMOST` names a team, the call that keeps it open or attends to it lies lower on the same stack, and the thread leaves the
//! team only when all that has begun above has ended. This holds for whatever runs there: the body of a loop, a task of a scope,
//! either side of a join, and a *task that is joined* in any of these, and that its joiner runs on the spot.
//!
//! A team's parent is what `INNERMOST` names as it is opened. Hence the owner of a team stays inside the parent until the team is
//! closed and empty; and so on, from parent to parent. That is what *below* means, and all that the loans rest on: as long
//! as one thread is inside a team, each team above it has work that is read but not written, and does not become empty.
//!
//! A task need not come from the loop that joins it: any thread may have started it. What it opens on the spot is below that loop all
//! the same, because the iteration that joins it waits for it, and the loop for the iteration. If an owner above is lent
//! a loop of such a task, it runs nothing but what the end of its own loop waits for. A lock that it holds until then would keep
//! that work from ending on any thread; and it might have come to the same work without a loan, in the iteration
//! that joins the task, which may be anyone's. A task that is not run on the spot begins on a worker that is inside no team, and is
//! below none. Who joins it there waits, and runs nothing: neither the task's loops, nor those of other tasks.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::ptr::NonNull;

use crossbeam_utils::CachePadded;

use super::job::{Job, Ticket};
use super::registry::{Context, Entered, Registry};
use super::unwind::AbortOnUnwind;
use crate::cost_model::MIN_SHARE_NS;
use crate::sys::clock;
use crate::sys::fork;
use crate::sys::sync::{
    Acquire, Arc, AtomicBool, AtomicU64, AtomicUsize, Mutex, Relaxed, Release, SeqCst, Thread,
    UnsafeCell, fence, lock, pause, thread, thread_local, turns,
};

const OPEN: usize = 1;
const WAITING: usize = 2;
const HELPER: usize = 4;

/// How many teams a thread keeps for its next loops.
const KEPT: usize = 32;

/// How long a waiting owner looks before it parks, in nanoseconds. It has a processor to itself as long as the loop lasts, and a thread
/// that has been parked may come back on the processor of the worker that wakes it, to the loss of the next loop.
const PATIENCE: u64 = 1_000_000;
/// How often it looks for iterations that a thief has taken and not yet shown.
const GLANCES: usize = turns(100);
/// Turns between looks at the clock.
const LOOKS: usize = turns(64);

/// What the owner of a team is at, see the module's page.
const BUSY: usize = 0;
const LOOKING: usize = 1;
const PARKED: usize = 2;
const ASKED: usize = 3;

/// Work on an owner's stack that workers can take part in.
pub(crate) trait Help: Sync {
    /// Takes part until nothing is left to claim. Must not unwind.
    fn help(&self, inside: Inside<'_>);
}

/// What an open team is about.
struct Work {
    help: NonNull<dyn Help>,
    /// The team that the owner was inside of when it opened this one.
    parent: Option<Arc<Team>>,
}

/// A team, for a thread that is inside of it: its owner while it is open, or a helper. It stays on that thread.
#[derive(Clone, Copy)]
pub(crate) struct Inside<'f>(&'f Arc<Team>, PhantomData<*const ()>);

/// One participant's place in a team: a word that it shares with the others.
#[derive(Default)]
pub(crate) struct Member {
    taken: AtomicBool,
    /// What the participants agree on, such as a range of the loop. Orders nothing: who enters sees what the owner wrote, and who
    /// takes the place what became of it before.
    pub(crate) word: AtomicU64,
}

/// See the module's page.
pub(crate) struct Team {
    state: AtomicUsize,
    /// How many tickets to this team are in queues.
    tickets: AtomicUsize,
    /// Whether helpers come when all threads are taken, too: the body may wait for what they do.
    awaited: AtomicBool,
    /// `Some` from open until the team is closed and empty; written by the owner outside that time.
    work: UnsafeCell<Option<Work>>,
    /// Orders nothing: the loan's lock does, and `unpark`.
    idle: AtomicUsize,
    loan: Mutex<Option<Arc<Team>>>,
    owner: Thread,
    members: Box<[CachePadded<Member>]>,
    registry: Arc<Registry>,
}

// SAFETY: `work` is written only by the owner while the team is closed and empty, and read only by threads inside;
// enter's Acquire pairs with open's Release, the owner's last look at the helpers with their leave. `dyn Help` is `Sync`.
unsafe impl Send for Team {}
// SAFETY: as above.
unsafe impl Sync for Team {}

thread_local! {
    /// The innermost team that the thread is inside of.
    static INNERMOST: RefCell<Option<Arc<Team>>> = const { RefCell::new(None) };
    static KEPT_TEAMS: RefCell<Vec<Arc<Team>>> = const { RefCell::new(Vec::new()) };
}

/// A team that is closed and empty, and known to its owner alone.
pub(crate) struct Closed(Arc<Team>);

impl Closed {
    /// A team of the calling thread for the workers of `registry`.
    pub(crate) fn obtain(registry: &Arc<Registry>) -> Closed {
        let kept = KEPT_TEAMS.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            let fits = |team: &Arc<Team>| Arc::ptr_eq(&team.registry, registry);
            kept.iter().rposition(fits).map(|at| kept.swap_remove(at))
        });
        Closed(kept.ok().flatten().unwrap_or_else(|| Team::new(registry)))
    }

    /// The participants' places, one for each thread of the pool; nobody looks at them yet.
    pub(crate) fn members(&self) -> &[CachePadded<Member>] {
        &self.0.members
    }

    /// Opens `help` to the workers while `body` runs; returns when all helpers have left.
    pub(crate) fn open<R>(self, help: &dyn Help, body: impl FnOnce(Inside<'_>) -> R) -> R {
        // SAFETY: dropped below, or as `body` unwinds.
        let open = unsafe { self.begin(help) };
        let _context = Context::enter();
        body(Inside(&open.team, PhantomData))
    }

    /// Opens `help` to the workers until what is returned drops, which waits until all helpers have left.
    ///
    /// # Safety
    ///
    /// It must drop before `help` ends, on this thread, and after all others that begin meanwhile.
    pub(super) unsafe fn begin(self, help: &dyn Help) -> Open {
        let team = self.0;
        let entered = team.registry.enter();
        // SAFETY: only the lifetime is erased. `Open` closes the team and waits for the helpers when it drops, before
        // `help` ends by the caller's promise.
        let help = unsafe {
            std::mem::transmute::<NonNull<dyn Help + '_>, NonNull<dyn Help + 'static>>(
                NonNull::from(help),
            )
        };
        let parent = replace_innermost(Some(Arc::clone(&team)));
        // SAFETY: the team is closed and empty, so that nobody reads the field.
        team.work
            .with_mut(|work| unsafe { *work = Some(Work { help, parent }) });
        team.state.store(OPEN, Release);
        Open {
            team,
            _entered: entered,
        }
    }
}

/// A team that is open until this drops.
pub(super) struct Open {
    team: Arc<Team>,
    _entered: Option<Entered>,
}

impl Open {
    pub(super) fn team(&self) -> &Arc<Team> {
        &self.team
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.team.close();
        // SAFETY: the team is closed and empty, so that nobody reads the field.
        let work = self.team.work.with_mut(|work| unsafe { (*work).take() });
        replace_innermost(work.and_then(|work| work.parent));
        Team::keep(Arc::clone(&self.team));
    }
}

fn replace_innermost(team: Option<Arc<Team>>) -> Option<Arc<Team>> {
    INNERMOST
        .try_with(|innermost| innermost.replace(team))
        .ok()
        .flatten()
}

impl<'f> Inside<'f> {
    /// Asks for another helper, if one is worth its price: to share `left` nanoseconds of work.
    pub(crate) fn call_for_help(self, left: u64) {
        if left < MIN_SHARE_NS || !self.0.registry.has_idle_capacity(left) || self.lend(left) {
            return;
        }
        if self.0.may_offer() && self.0.registry.sleep.is_worth_calling(left) {
            self.0.offer();
        }
    }

    /// Lends the team to an owner above that only waits.
    fn lend(self, left: u64) -> bool {
        let mut team = self.0;
        loop {
            // SAFETY: nobody writes the work of a team while a thread is inside. This thread is inside the first one. The owner of a team is
            // inside its parent until the team is closed and empty, see "What is below a team": so nobody writes the parent's
            // either. The owner has entered the parent, and this thread, or the one that lent it the team, the team after that.
            let work = team.work.with(|work| unsafe { (*work).as_ref() });
            let Some(parent) = work.and_then(|work| work.parent.as_ref()) else {
                return false;
            };
            // Another pool's owner would run the loops inside of this one on that pool.
            let same_pool = Arc::ptr_eq(&parent.registry, &self.0.registry);
            if same_pool && parent.borrow(self.0, left) {
                return true;
            }
            team = parent;
        }
    }
}

impl std::ops::Deref for Inside<'_> {
    type Target = Arc<Team>;

    fn deref(&self) -> &Arc<Team> {
        self.0
    }
}

impl Team {
    fn new(registry: &Arc<Registry>) -> Arc<Team> {
        Arc::new(Team {
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

    fn keep(team: Arc<Team>) {
        // A thread at its end has no place to keep it: then it is dropped.
        let _ = KEPT_TEAMS.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            kept.retain(|team| !team.registry.has_ended());
            if kept.len() < KEPT {
                kept.push(team);
            }
        });
    }

    /// The pool that this team is open to.
    #[inline]
    pub(crate) fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }

    /// The participants' places, one for each thread of the pool.
    pub(crate) fn members(&self) -> &[CachePadded<Member>] {
        &self.members
    }

    /// Takes one of the first `limit` places, if one is free. The first place is the owner's.
    pub(crate) fn acquire_member(&self, limit: usize) -> Option<usize> {
        let free = |&member: &usize| {
            let taken = &self.members[member].taken;
            !taken.load(Relaxed) && !taken.swap(true, Acquire)
        };
        (1..limit.min(self.members.len())).find(free)
    }

    /// Gives a place back.
    pub(crate) fn release_member(&self, member: usize) {
        self.members[member].taken.store(false, Release);
    }

    /// How many workers are inside.
    pub(crate) fn helpers(&self) -> usize {
        self.state.load(Relaxed) / HELPER
    }

    /// Ends a process in which the helpers inside are not, nor ever leave, nor give a lock back.
    pub(crate) fn abort_if_forked(&self) {
        if self.registry.in_forked_child() && self.helpers() > 0 {
            fork::abort("forked while other threads were at work on the same loop, scope or join");
        }
    }

    /// Whether a ticket waits for a worker.
    #[inline]
    pub(super) fn has_tickets(&self) -> bool {
        self.tickets.load(Relaxed) > 0
    }

    /// Whether there are fewer tickets than threads inside: each may call for one helper at a time, which then calls for others.
    fn may_offer(&self) -> bool {
        self.tickets.load(Relaxed) <= self.helpers()
    }

    /// Lets helpers come without room until the team is closed; to be followed by [`offer`](Self::offer), which orders it.
    pub(crate) fn await_help(&self) {
        self.awaited.store(true, Relaxed);
    }

    /// Queues a ticket, unless enough are queued already, and sees to it that a worker comes for it.
    pub(crate) fn offer(self: &Arc<Self>) {
        if self.registry.in_forked_child() {
            return;
        }
        // Either this look finds the last ticket used up, or the worker that has drawn it finds the team open.
        fence(SeqCst);
        if self.may_offer() {
            if !self.registry.push(self.ticket()) {
                // The owner does all of it, when it waits.
                self.tickets.fetch_sub(1, Relaxed);
            }
        } else {
            // Perhaps left over from an earlier use: somebody is to look for them.
            let by_worker = self.registry.worker_index().is_some();
            self.registry.sleep.notify(by_worker);
        }
    }

    /// As [`offer`](Self::offer), if no ticket waits and there may be a worker that is not inside.
    pub(crate) fn offer_more(self: &Arc<Self>) {
        if !self.has_tickets() && self.helpers() < self.registry.num_threads() {
            self.offer();
        }
    }

    /// A ticket to this team, for a queue.
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

    /// For the owner: looks a few times whether `again` holds while helpers are inside.
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
        // Publishes nothing: nobody enters who could see it.
        let state = self.state.fetch_and(!OPEN, Acquire);
        self.awaited.store(false, Relaxed);
        if state / HELPER > 0 {
            self.abort_if_forked();
            self.registry.while_idle(|| self.wait());
        }
    }

    /// Waits until all helpers have left, and helps below meanwhile.
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
                    // On its way.
                    None => pause(spin),
                }
            } else if !spin.is_multiple_of(LOOKS) || clock::since(begin) < PATIENCE {
                pause(spin);
            } else if self.swap_idle(LOOKING, PARKED) {
                // A helper leaves before this, and is seen to have left, or after it, and unparks: it is one word.
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

    /// Takes a loan of `child`, a team below, with `left` nanoseconds of work to share, if the owner waits.
    fn borrow(&self, child: &Arc<Team>, left: u64) -> bool {
        let idle = self.idle.load(Relaxed);
        let worth = match idle {
            LOOKING => true,
            PARKED => self.registry.sleep.price().is_worth(left),
            _ => false,
        };
        let asked = worth && self.swap_idle(idle, ASKED);
        if asked {
            // The caller is inside, so the team has not ended; from now on it cannot before the owner has left.
            child.state.fetch_add(HELPER, Relaxed);
            *lock(&self.loan) = Some(Arc::clone(child));
            self.owner.unpark();
        }
        asked
    }

    /// Enters if the team is open, helps, and leaves.
    fn visit(self: &Arc<Self>) {
        if self.enter() {
            self.attend();
        }
    }

    /// Helps, as one who has entered, and leaves.
    fn attend(self: &Arc<Self>) {
        // Else the team would never become empty, or an owner would unwind from one that is not.
        let unwinds = AbortOnUnwind;
        let before = replace_innermost(Some(Arc::clone(self)));
        let context = Context::enter();
        // SAFETY: inside, so the team was open when entered, by this thread or by one that was inside itself, and its
        // owner waits for `leave`; the work was published before OPEN was set.
        let help = self.work.with(|work| unsafe {
            let work = (*work).as_ref();
            work.expect("open teams have work").help.as_ref()
        });
        help.help(Inside(self, PhantomData));
        // The thread may be unwinding already, and run this in a drop.
        std::mem::forget(unwinds);
        drop(context);
        replace_innermost(before);
        self.leave();
    }
}

impl Job for Team {
    /// A worker's visit, which uses the ticket up. Without room the owner does better alone; it asks again later, or is awaited.
    fn run(self: Arc<Self>, room: bool) {
        self.tickets.fetch_sub(1, Relaxed);
        // See `offer`.
        fence(SeqCst);
        if room || self.awaited.load(Relaxed) {
            self.visit();
        }
    }
}
