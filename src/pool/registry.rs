//! The registry: what the threads of one pool share, and the life of a worker.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::job::Ticket;
use super::sleep::Sleep;
use super::unwind::AbortOnUnwind;
use crate::cost_model::OVERSUBSCRIBE_NS;
use crate::pool::queue::{Local, Queues};
use crate::sys::fork;
use crate::sys::sync::{Arc, AtomicBool, Mutex, Relaxed, Weak, lock, plain, thread_local};

/// What the threads of one pool share.
pub(crate) struct Registry {
    queues: Queues<Ticket>,
    /// Tickets for one particular worker.
    mail: Box<[Mutex<VecDeque<Ticket>>]>,
    pub(crate) sleep: Sleep,
    /// Threads at work for this pool: its workers and the callers that share a team.
    active: plain::AtomicUsize,
    /// How many processors the system has for this process.
    processors: usize,
    terminated: AtomicBool,
    /// The process that has the workers, by [`fork::generation`].
    process: usize,
    /// Whether loops are shared at once, see [`ThreadPoolBuilder::eager`](crate::ThreadPoolBuilder::eager).
    pub(crate) eager: bool,
}

/// How many processors the system has for this process.
pub(super) fn processors() -> usize {
    // It reads the quota once for the process.
    fork::with_forks_blocked(num_cpus::get)
}

/// Whether an eager pool was ever made: most programs have none, and their loops need not look for one.
static ANY_EAGER: plain::AtomicBool = plain::AtomicBool::new(false);

pub(crate) fn any_eager() -> bool {
    ANY_EAGER.load(Relaxed)
}

/// Whether a pool of one thread was ever made.
static ANY_SINGLE: plain::AtomicBool = plain::AtomicBool::new(false);

pub(crate) fn any_single() -> bool {
    ANY_SINGLE.load(Relaxed)
}

/// A worker's own side of the registry.
pub(crate) struct Worker {
    home: Weak<Registry>,
    index: usize,
    local: Local<Ticket>,
    /// Whether somebody waited for what the worker has done since it last found nothing.
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
    /// Set on the threads of a pool.
    static WORKER: RefCell<Option<Rc<Worker>>> = const { RefCell::new(None) };
    /// The registry that counts this thread as active.
    static COUNTED: Cell<*const Registry> = const { Cell::new(std::ptr::null()) };
    /// The context that the thread is in, and the last that it has entered.
    static CONTEXT: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// A part of what a thread runs that begins in another pool, or for another team, than what is around it. Undone when it drops.
pub(crate) struct Context {
    before: usize,
}

impl Context {
    pub(crate) fn enter() -> Context {
        let (before, last) = CONTEXT.try_with(Cell::get).unwrap_or_default();
        let _ = CONTEXT.try_with(|context| context.set((last + 1, last + 1)));
        Context { before }
    }

    /// The number of the calling thread's context, which no other of the same thread has or had.
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
    /// A registry for `workers` threads, and each thread's own side.
    pub(crate) fn new(workers: usize, eager: bool, steers: bool) -> (Arc<Registry>, Vec<Worker>) {
        fork::watch();
        let (queues, locals) = Queues::new(workers);
        let registry = Registry {
            queues,
            mail: (0..workers).map(|_| Mutex::default()).collect(),
            sleep: Sleep::new(workers, if steers { processors() } else { 0 }),
            active: plain::AtomicUsize::new(0),
            processors: processors(),
            terminated: AtomicBool::new(false),
            process: fork::generation(),
            eager,
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

    /// A registry that has ended already.
    pub(crate) fn without_workers() -> Arc<Registry> {
        let (registry, _) = Registry::new(1, false, false);
        registry.terminated.store(true, Relaxed);
        registry.queues.step_aside();
        registry
    }

    /// Whether the workers have gone, or are about to: the pool was dropped, or belongs to another process.
    pub(crate) fn has_ended(&self) -> bool {
        self.terminated.load(Relaxed) || self.in_forked_child()
    }

    /// Whether the pool was made in another process, whose fork this one is. Then no lock of it may be touched.
    #[inline]
    pub(crate) fn in_forked_child(&self) -> bool {
        self.process != fork::generation()
    }

    /// The pool that the calling thread has entered, or belongs to.
    pub(crate) fn entered() -> Option<Arc<Registry>> {
        CURRENT
            .try_with(|current| current.borrow().clone())
            .ok()
            .flatten()
    }

    /// How many threads the pool has that the calling thread has entered, or belongs to, unless a fork has left them behind.
    pub(super) fn entered_threads() -> Option<usize> {
        let threads = |current: &Arc<Registry>| {
            let is_whole = !current.in_forked_child();
            is_whole.then(|| current.num_threads())
        };
        let current = CURRENT.try_with(|current| current.borrow().as_ref().and_then(threads));
        current.ok().flatten()
    }

    /// Whether this is the pool that the calling thread has entered, or belongs to.
    #[inline]
    pub(crate) fn is_current(&self) -> bool {
        let is_this = |current: &Arc<Registry>| std::ptr::eq(Arc::as_ptr(current), self);
        let current = CURRENT.try_with(|current| current.borrow().as_ref().is_some_and(is_this));
        current.unwrap_or(false)
    }

    /// Whether the calling thread is in a pool that counts it as at work and has no second thread.
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

    /// The calling thread's place among the workers of this pool.
    pub(crate) fn worker_index(&self) -> Option<usize> {
        self.with_worker(|worker| worker.index)
    }

    /// Whether the calling thread is at work for this pool: one of its workers, or inside one of its teams and of no other's.
    pub(crate) fn counts_caller(&self) -> bool {
        Self::counted() == std::ptr::from_ref(self) || self.worker_index().is_some()
    }

    /// Whether the calling thread is at work for any pool.
    pub(crate) fn counts_caller_anywhere() -> bool {
        !Self::counted().is_null()
    }

    #[inline]
    fn counted() -> *const Registry {
        COUNTED.try_with(Cell::get).unwrap_or(std::ptr::null())
    }

    /// Whether the pool has a thread to spare for a loop with `left` nanoseconds to share; and a processor for it, unless that
    /// is so long that threads may take turns: they may be waiting for something else than a processor. None if it has ended: a
    /// loop may have been built before its pool was dropped.
    pub(crate) fn has_idle_capacity(&self, left: u64) -> bool {
        let active = self.active.load(Relaxed);
        !self.has_ended()
            && active < self.num_threads()
            && (active < self.processors || left >= OVERSUBSCRIBE_NS || self.eager)
    }

    /// How many of the pool's threads are not at work for it.
    #[inline]
    pub(crate) fn idle_threads(&self) -> usize {
        self.num_threads().saturating_sub(self.active.load(Relaxed))
    }

    fn with_worker<R>(&self, f: impl FnOnce(&Worker) -> R) -> Option<R> {
        let worker = WORKER.try_with(|worker| worker.borrow().clone()).ok()??;
        std::ptr::eq(worker.home.as_ptr(), self).then(|| f(&worker))
    }

    /// After a task that somebody waited for. Who joins tasks mostly goes on with the next oldest, which the worker would be the first to
    /// come to, again and again: it goes ahead instead, as long as it finds something.
    pub(super) fn go_ahead(&self) {
        self.with_worker(|worker| worker.is_awaited.set(true));
    }

    /// Queues a ticket where the calling thread queues things, and wakes a worker for it. False where all workers have left, or
    /// are in another process: then the ticket is dropped. It does not come back, because a thread that pushes does not wait
    /// for the work, and may hold what that needs.
    #[must_use]
    pub(crate) fn push(&self, ticket: Ticket) -> bool {
        if self.in_forked_child() {
            return false;
        }
        let mut ticket = Some(ticket);
        let pushed =
            self.with_worker(|worker| worker.local.push(ticket.take().expect("pushed once")));
        let queued = ticket.is_none_or(|ticket| self.queues.inject(ticket));
        if queued {
            self.sleep.notify(pushed.is_some());
        }
        queued
    }

    /// Hands a ticket to worker `index` and no other.
    pub(crate) fn post(&self, index: usize, ticket: Ticket) {
        lock(&self.mail[index]).push_back(ticket);
        self.sleep.wake_index(index, self.worker_index().is_some());
    }

    /// Makes this the calling thread's pool until the guard drops.
    pub(crate) fn install(self: &Arc<Self>) -> Installed {
        let before = CURRENT.try_with(|current| current.borrow_mut().replace(Arc::clone(self)));
        Installed(before.ok().flatten(), Context::enter())
    }

    /// As [`install`](Self::install), and counts the calling thread as at work for this pool; `None` if both were so before.
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

    /// Runs `f` on a thread that is idle otherwise, counted as active.
    pub(crate) fn while_busy<R>(&self, f: impl FnOnce() -> R) -> R {
        self.active.fetch_add(1, Relaxed);
        let result = f();
        self.active.fetch_sub(1, Relaxed);
        result
    }

    /// Tells the workers to leave once nothing is queued and nobody is at work.
    pub(crate) fn terminate(&self) {
        self.terminated.store(true, Relaxed);
        if self.worker_index().is_some() {
            // It is about to wait for the others.
            self.queues.step_aside_at_work();
        }
        self.wake_all();
    }

    /// For models of pools of which a worker has not started.
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

    /// The life of a worker: after `start` runs tickets until the pool ends, nothing is queued and nobody is at work.
    pub(crate) fn run_worker(self: &Arc<Self>, worker: Worker, start: impl FnOnce()) {
        enum Next {
            /// With whether it was sent to this very worker.
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
                // What has been pushed meanwhile is still found, see `stand_by`.
                None => {
                    worker.is_awaited.set(false);
                    self.terminated.load(Relaxed).then_some(Next::End)
                }
            }
        };
        loop {
            let found = next().or_else(|| self.sleep.rest(worker.index, next));
            match found {
                Some(Next::Ticket(ticket, sent)) => {
                    // The duty of a spinner that found work: others may be needed for the rest.
                    if !self.sleep.has_spinners() && !self.queues.is_empty() {
                        self.sleep.wake_one(true);
                    }
                    self.work(ticket, sent);
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

    /// For a worker that has stepped aside: waits until there is work for it after all, or for nobody.
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

    /// What the pool is at, for [`ThreadPool`](super::ThreadPool)'s `Debug`.
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

    fn work(&self, ticket: Ticket, sent: bool) {
        let others = self.active.fetch_add(1, Relaxed);
        ticket.run(sent || others < self.num_threads());
        self.active.fetch_sub(1, Relaxed);
    }
}

/// Undoes [`Registry::install`].
pub(crate) struct Installed(Option<Arc<Registry>>, #[expect(dead_code)] Context);

impl Drop for Installed {
    fn drop(&mut self) {
        let _ = CURRENT.try_with(|current| std::mem::swap(&mut *current.borrow_mut(), &mut self.0));
    }
}

/// Undoes [`Registry::enter`].
pub(crate) struct Entered {
    /// The registry that counted the thread, if that was another one.
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
