//! The registry: the state that the threads of one pool share, and the main loop of a worker.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::job::Ticket;
use super::sleep::Sleep;
use super::unwind::{AbortOnUnwind, PanicHandler};
use crate::cost_model::OVERSUBSCRIBE_NS;
use crate::pool::queue::{Local, Queues};
use crate::sys::fork;
use crate::sys::sync::{
    Arc, AtomicBool, Mutex, Relaxed, SeqCst, Weak, fence, lock, plain, thread_local,
};

/// The state that the threads of one pool share.
pub(crate) struct Registry {
    queues: Queues<Ticket>,
    /// Tickets sent to particular workers, indexed by worker.
    mail: Box<[Mutex<VecDeque<Ticket>>]>,
    pub(crate) sleep: Sleep,
    /// Number of threads at work for this pool: its workers and the callers that share a team.
    active: plain::AtomicUsize,
    /// Whether a ticket that needs no room may be in the queues: that of a task, or to an awaited team.
    has_urgent: AtomicBool,
    /// Number of processors that the system grants this process.
    processors: usize,
    terminated: AtomicBool,
    /// The process that the workers belong to, by [`fork::generation`].
    process: usize,
    /// Whether loops are shared at once, see [`ThreadPoolBuilder::eager`](crate::ThreadPoolBuilder::eager).
    pub(crate) eager: bool,
    /// What is told of the panics of detached tasks.
    pub(super) panic_handler: Option<PanicHandler>,
}

/// Returns the number of processors that the system grants this process.
pub(super) fn processors() -> usize {
    // The first call in a process reads the quota and keeps it; a fork in the middle could leave it half-made.
    fork::with_forks_blocked(num_cpus::get)
}

/// Whether an eager pool was ever created. Most programs have none, and their loops need not look for one.
static ANY_EAGER: plain::AtomicBool = plain::AtomicBool::new(false);

pub(crate) fn any_eager() -> bool {
    ANY_EAGER.load(Relaxed)
}

/// Whether a pool of one thread was ever created.
static ANY_SINGLE: plain::AtomicBool = plain::AtomicBool::new(false);

pub(crate) fn any_single() -> bool {
    ANY_SINGLE.load(Relaxed)
}

/// The part of a pool's state that belongs to one worker.
pub(crate) struct Worker {
    home: Weak<Registry>,
    index: usize,
    local: Local<Ticket>,
    /// Whether a thread waited for a task that the worker has run since it last found nothing to do.
    is_awaited: Cell<bool>,
}

impl Worker {
    pub(super) fn index(&self) -> usize {
        self.index
    }
}

thread_local! {
    /// The pool whose loops this thread runs, if it is not the global one.
    static CURRENT: RefCell<Option<Arc<Registry>>> = const { RefCell::new(None) };
    /// The worker that this thread is, on the threads of a pool.
    static WORKER: RefCell<Option<Rc<Worker>>> = const { RefCell::new(None) };
    /// The registry that counts this thread as active.
    static COUNTED: Cell<*const Registry> = const { Cell::new(std::ptr::null()) };
    /// Number of the context that the thread is in, and of the last one that it has entered.
    static CONTEXT: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// A section of a thread's execution that belongs to another pool, or to another team, than the code around it. It ends when this value drops.
pub(crate) struct Context {
    before: usize,
}

impl Context {
    pub(crate) fn enter() -> Context {
        let (before, last) = CONTEXT.try_with(Cell::get).unwrap_or_default();
        let _ = CONTEXT.try_with(|context| context.set((last + 1, last + 1)));
        Context { before }
    }

    /// Returns the number of the calling thread's context, which is unique among all contexts of that thread.
    #[inline]
    pub(crate) fn current() -> usize {
        CONTEXT.try_with(Cell::get).unwrap_or_default().0
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        let _ = CONTEXT.try_with(|context| context.set((self.before, context.get().1)));
    }
}

impl Registry {
    /// Creates a registry for `workers` threads. Also returns the part of each worker.
    pub(crate) fn new(
        workers: usize,
        eager: bool,
        steers: bool,
        panic_handler: Option<PanicHandler>,
    ) -> (Arc<Registry>, Vec<Worker>) {
        fork::watch();
        let (queues, locals) = Queues::new(workers);
        let registry = Registry {
            queues,
            mail: (0..workers).map(|_| Mutex::default()).collect(),
            sleep: Sleep::new(workers, if steers { processors() } else { 0 }),
            active: plain::AtomicUsize::new(0),
            has_urgent: AtomicBool::new(false),
            processors: processors(),
            terminated: AtomicBool::new(false),
            process: fork::generation(),
            eager,
            panic_handler,
        };
        if eager {
            ANY_EAGER.store(true, Relaxed);
        }
        if workers == 1 {
            ANY_SINGLE.store(true, Relaxed);
        }
        let registry = Arc::new(registry);
        let worker = |(index, local)| Worker {
            home: Arc::downgrade(&registry),
            index,
            local,
            is_awaited: Cell::new(false),
        };
        let workers = locals.into_iter().enumerate().map(worker).collect();
        (registry, workers)
    }

    #[inline]
    pub(crate) fn num_threads(&self) -> usize {
        self.mail.len()
    }

    /// Creates the registry of a pool that has ended already.
    pub(crate) fn without_workers(panic_handler: Option<PanicHandler>) -> Arc<Registry> {
        let (registry, _) = Registry::new(1, false, false, panic_handler);
        registry.terminated.store(true, Relaxed);
        registry.queues.step_aside();
        registry
    }

    /// Returns whether the workers have gone, or are about to: the pool was dropped, or belongs to another process.
    pub(crate) fn has_ended(&self) -> bool {
        self.terminated.load(Relaxed) || self.in_forked_child()
    }

    /// Returns whether this process was forked from the one in which the pool was created. If so, no lock of the pool may be touched.
    #[inline]
    pub(crate) fn in_forked_child(&self) -> bool {
        self.process != fork::generation()
    }

    /// Returns the pool that the calling thread has entered or belongs to.
    pub(crate) fn entered() -> Option<Arc<Registry>> {
        CURRENT
            .try_with(|current| current.borrow().clone())
            .ok()
            .flatten()
    }

    /// Returns the number of threads of the pool that the calling thread has entered or belongs to; `None` if a fork has left these threads behind.
    pub(super) fn entered_threads() -> Option<usize> {
        let threads = |current: &Arc<Registry>| {
            let is_whole = !current.in_forked_child();
            is_whole.then(|| current.num_threads())
        };
        let current = CURRENT.try_with(|current| current.borrow().as_ref().and_then(threads));
        current.ok().flatten()
    }

    /// Returns whether the calling thread has entered this pool or belongs to it.
    #[inline]
    pub(crate) fn is_current(&self) -> bool {
        let is_this = |current: &Arc<Registry>| std::ptr::eq(Arc::as_ptr(current), self);
        let current = CURRENT.try_with(|current| current.borrow().as_ref().is_some_and(is_this));
        current.unwrap_or(false)
    }

    /// Returns whether the calling thread is in a pool that counts it as active and has no second thread.
    #[inline]
    pub(crate) fn is_alone() -> bool {
        let is_single = |current: &Arc<Registry>| {
            Self::counted() == Arc::as_ptr(current)
                && current.num_threads() == 1
                && !current.in_forked_child()
        };
        let current =
            || CURRENT.try_with(|current| current.borrow().as_ref().is_some_and(is_single));
        any_single() && current().unwrap_or(false)
    }

    /// Returns the calling thread's index among the workers of this pool.
    pub(crate) fn worker_index(&self) -> Option<usize> {
        self.with_worker(|worker| worker.index)
    }

    /// Returns whether the calling thread is at work for this pool: as one of its workers, or inside one of its teams and of no other pool's.
    pub(crate) fn counts_caller(&self) -> bool {
        Self::counted() == std::ptr::from_ref(self) || self.worker_index().is_some()
    }

    /// Returns whether the calling thread is at work for any pool.
    pub(crate) fn counts_caller_anywhere() -> bool {
        !Self::counted().is_null()
    }

    #[inline]
    fn counted() -> *const Registry {
        COUNTED.try_with(Cell::get).unwrap_or(std::ptr::null())
    }

    /// Returns whether the pool has a thread to spare for a loop with `left` nanoseconds to share, and a processor for that thread. The
    /// processor is not needed if `left` is so long that threads may take turns, since they may be waiting for something other than a
    /// processor. A pool that has ended has no capacity: a loop may have been built before its pool was dropped.
    pub(crate) fn has_idle_capacity(&self, left: u64) -> bool {
        let active = self.active.load(Relaxed);
        !self.has_ended()
            && active < self.num_threads()
            && (active < self.processors || left >= OVERSUBSCRIBE_NS || self.eager)
    }

    /// Returns how many of the pool\'s threads are not at work for it.
    #[inline]
    pub(crate) fn idle_threads(&self) -> usize {
        self.num_threads().saturating_sub(self.active.load(Relaxed))
    }

    fn with_worker<R>(&self, f: impl FnOnce(&Worker) -> R) -> Option<R> {
        let worker = WORKER.try_with(|worker| worker.borrow().clone()).ok()??;
        std::ptr::eq(worker.home.as_ptr(), self).then(|| f(&worker))
    }

    /// Records that the calling worker has run a task that a thread waited for. A thread that joins tasks usually continues with the next
    /// oldest task, which the worker would also take next, again and again. Therefore the worker takes tasks further ahead, as long as it
    /// finds any.
    pub(super) fn go_ahead(&self) {
        self.with_worker(|worker| worker.is_awaited.set(true));
    }

    /// Queues a ticket in the calling thread's queue and wakes a worker for it, if there is `room` for more than are being woken. Returns false
    /// if all workers have left or are in another process; the ticket is then dropped. It is not given back to be run at once, because a thread that pushes a ticket does not wait for
    /// the work, and may hold a lock that the work needs.
    #[must_use]
    pub(crate) fn push(&self, ticket: Ticket, room: usize) -> bool {
        if self.in_forked_child() {
            return false;
        }
        if room == usize::MAX {
            self.has_urgent.store(true, Relaxed);
        }
        let mut ticket = Some(ticket);
        let pushed =
            self.with_worker(|worker| worker.local.push(ticket.take().expect("pushed once")));
        let queued = ticket.is_none_or(|ticket| self.queues.inject(ticket));
        if queued {
            self.sleep.notify(pushed.is_some(), room);
        }
        queued
    }

    /// Sends a ticket to worker `index` only.
    pub(crate) fn post(&self, index: usize, ticket: Ticket) {
        lock(&self.mail[index]).push_back(ticket);
        self.sleep.wake_index(index, self.worker_index().is_some());
    }

    /// Makes this the calling thread's pool until the guard drops.
    pub(crate) fn install(self: &Arc<Self>) -> Installed {
        let before = CURRENT.try_with(|current| current.borrow_mut().replace(Arc::clone(self)));
        Installed(before.ok().flatten(), Context::enter())
    }

    /// Installs this pool as [`install`](Self::install) does, and counts the calling thread as active for it; `None` if both were the case before.
    pub(crate) fn enter(self: &Arc<Self>) -> Option<Entered> {
        let this = Arc::as_ptr(self);
        let before = COUNTED.try_with(|counted| counted.replace(this)).ok();
        let before = before.filter(|&before| before != this);
        if before.is_none() && self.is_current() {
            return None;
        }
        if before.is_some() {
            self.active.fetch_add(1, Relaxed);
        }
        Some(Entered {
            before,
            registry: Arc::clone(self),
            _installed: self.install(),
        })
    }

    /// Runs `f`, which only waits, without counting the calling thread as active.
    pub(crate) fn while_idle<R>(&self, f: impl FnOnce() -> R) -> R {
        self.active.fetch_sub(1, Relaxed);
        let result = f();
        self.active.fetch_add(1, Relaxed);
        result
    }

    /// Runs `f` on a thread that is otherwise idle, and counts the thread as active meanwhile.
    pub(crate) fn while_busy<R>(&self, f: impl FnOnce() -> R) -> R {
        self.active.fetch_add(1, Relaxed);
        let result = f();
        self.active.fetch_sub(1, Relaxed);
        result
    }

    /// Tells the workers to exit once nothing is queued and no thread is at work.
    pub(crate) fn terminate(&self) {
        self.terminated.store(true, Relaxed);
        if self.worker_index().is_some() {
            // This worker is about to wait for the others.
            self.queues.step_aside_at_work();
        }
        self.wake_all();
    }

    /// Stands in for a worker that has not started, in models.
    #[cfg(all(test, loom))]
    pub(crate) fn lack_a_worker(&self) {
        self.queues.step_aside_at_work();
    }

    fn wake_all(&self) {
        let by_worker = self.worker_index().is_some();
        for index in 0..self.num_threads() {
            self.sleep.wake_index(index, by_worker);
        }
    }

    /// Runs the main loop of a worker: calls `start`, then runs tickets until the pool ends, nothing is queued and no thread is at work.
    pub(crate) fn run_worker(self: &Arc<Self>, worker: Worker, start: impl FnOnce()) {
        enum Next {
            /// A ticket, and whether it was sent to this particular worker.
            Ticket(Ticket, bool),
            End,
        }
        let worker = Rc::new(worker);
        CURRENT.with(|current| *current.borrow_mut() = Some(Arc::clone(self)));
        WORKER.with(|own| *own.borrow_mut() = Some(Rc::clone(&worker)));
        COUNTED.with(|counted| counted.set(Arc::as_ptr(self)));
        let _abort = AbortOnUnwind;
        start();
        let next = || {
            if let Some(ticket) = lock(&self.mail[worker.index]).pop_front() {
                return Some(Next::Ticket(ticket, true));
            }
            let queued = match worker.is_awaited.get() {
                true => self.queues.take_ahead(worker.index, &worker.local),
                false => self.queues.take(worker.index, &worker.local),
            };
            match queued {
                Some(ticket) => Some(Next::Ticket(ticket, false)),
                // Work that is pushed meanwhile is still found, see `stand_by`.
                None => {
                    worker.is_awaited.set(false);
                    self.has_urgent.store(false, Relaxed);
                    // A ticket that was pushed before this is seen now; with one that is pushed later the flag is set again.
                    fence(SeqCst);
                    if !self.queues.is_empty() {
                        self.has_urgent.store(true, Relaxed);
                    }
                    self.terminated.load(Relaxed).then_some(Next::End)
                }
            }
        };
        let mut had_room = true;
        loop {
            let found = next().or_else(|| match had_room {
                true => self.sleep.rest(worker.index, next),
                // A processor to spin on is what a thread that is at work may need.
                false => self.sleep.park(worker.index, next),
            });
            match found {
                Some(Next::Ticket(ticket, sent)) => {
                    // A spinner that finds work must make sure that others come for the rest, if there is room for them.
                    let is_room = self.idle_threads() > 1 || self.has_urgent.load(Relaxed);
                    if is_room && !self.sleep.has_spinners() && !self.queues.is_empty() {
                        self.sleep.wake_one(true);
                    }
                    had_room = self.work(ticket, sent);
                    if self.in_forked_child() {
                        fork::abort("forked on a thread of a pool, which nobody waits for there");
                    }
                }
                Some(Next::End)
                    if self.queues.is_closed()
                        || self.queues.step_aside() && !self.stand_by(worker.index) =>
                {
                    break;
                }
                Some(Next::End) | None => {}
            }
        }
        COUNTED.with(|counted| counted.set(std::ptr::null()));
        WORKER.with(|own| own.borrow_mut().take());
        CURRENT.with(|current| current.borrow_mut().take());
    }

    /// Waits, after the worker has stepped aside, until there is work again or the queues are closed. Returns whether the worker is to go on.
    fn stand_by(&self, index: usize) -> bool {
        if self.queues.is_closed() {
            self.wake_all();
            return false;
        }
        let is_called = || {
            let called = !self.queues.is_empty() || !lock(&self.mail[index]).is_empty();
            (called || self.queues.is_closed()).then_some(())
        };
        while is_called()
            .or_else(|| self.sleep.rest(index, is_called))
            .is_none()
        {}
        self.queues.step_back()
    }

    /// Writes the state of the pool, for the `Debug` of [`ThreadPool`](super::ThreadPool).
    pub(crate) fn describe(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mail = self.mail.iter();
        let mail = mail.filter_map(|mail| Some(mail.try_lock().ok()?.len()));
        f.debug_struct("ThreadPool")
            .field("num_threads", &self.num_threads())
            .field("active", &self.active.load(Relaxed))
            .field("spinning", &self.sleep.spinning())
            .field("sleeping", &self.sleep.sleeping())
            .field("queued", &(self.queues.len() + mail.sum::<usize>()))
            .field("ended", &self.has_ended())
            .finish_non_exhaustive()
    }

    /// Runs a ticket. Returns whether there was room for the worker.
    fn work(&self, ticket: Ticket, sent: bool) -> bool {
        // A worker counts only where it has room: two without would each take the other one's.
        let count = |active| (sent || active < self.num_threads()).then_some(active + 1);
        let room = self.active.fetch_update(Relaxed, Relaxed, count).is_ok();
        ticket.run(room);
        if room {
            self.active.fetch_sub(1, Relaxed);
        }
        room
    }
}

/// A guard that undoes [`Registry::install`].
pub(crate) struct Installed(Option<Arc<Registry>>, #[expect(dead_code)] Context);

impl Drop for Installed {
    fn drop(&mut self) {
        let _ = CURRENT.try_with(|current| std::mem::swap(&mut *current.borrow_mut(), &mut self.0));
    }
}

/// A guard that undoes [`Registry::enter`].
pub(crate) struct Entered {
    /// The registry that counted the thread before, or null; `None` if that was this registry.
    before: Option<*const Registry>,
    registry: Arc<Registry>,
    _installed: Installed,
}

impl Drop for Entered {
    fn drop(&mut self) {
        if let Some(before) = self.before {
            self.registry.active.fetch_sub(1, Relaxed);
            let _ = COUNTED.try_with(|counted| counted.set(before));
        }
    }
}
