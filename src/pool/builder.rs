//! The builder of pools: number of threads, names, stacks, processors and handlers.

use super::registry::{Registry, Worker, processors};
use super::unwind::{PanicHandler, Payload};
use super::{GLOBAL, MAX_THREADS, ThreadPool, global_if_made, stack};
use crate::error::Error;
use crate::sys::sync::{Arc, Condvar, Mutex, lock, thread, wait};

/// Environment variable with the number of threads of the global pool.
pub(super) const NUM_THREADS: &str = "PRANGE_NUM_THREADS";
/// Environment variable that decides whether woken workers may be kept off their waker's processor.
const STEER: &str = "PRANGE_STEER";

type Handler = Arc<dyn Fn(usize) + Send + Sync>;
type Name = Box<dyn FnMut(usize) -> String + Send>;

/// Settings for a [`ThreadPool`].
///
/// There is no setting that makes the calling thread one of the pool's, because whoever calls a loop, scope or join takes part in it and
/// counts as one of its threads. In the loops of one caller a pool of `n` threads keeps at most `n - 1` of its workers busy, and the last
/// sleeps until tasks or other callers need it.
///
/// # Examples
///
/// ```
/// use prange::ThreadPoolBuilder;
///
/// let pool = ThreadPoolBuilder::new()
///     .num_threads(3)
///     .thread_name(|index| format!("physics-{index}"))
///     .build()?;
/// assert_eq!(pool.num_threads(), 3);
/// # Ok::<(), prange::Error>(())
/// ```
#[derive(Default)]
#[must_use = "settings do nothing until `build` or `build_global`"]
pub struct ThreadPoolBuilder {
    name: Option<Name>,
    settings: Settings,
}

/// All settings except the threads' names, which can be generated only once.
#[derive(Clone, Default)]
pub(super) struct Settings {
    threads: Option<usize>,
    stack_size: Option<usize>,
    processors: Option<Vec<usize>>,
    start: Option<Handler>,
    exit: Option<Handler>,
    panic: Option<PanicHandler>,
    eager: bool,
}

impl ThreadPoolBuilder {
    /// Creates the default settings: as many threads as `PRANGE_NUM_THREADS` says, or else as many as there are processors that this
    /// process may use (affinity and cgroup quota are respected).
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPoolBuilder::new().build()?;
    /// assert!(pool.num_threads() > 0);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the number of worker threads. For zero, [`build`](Self::build) returns an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::{Error, ThreadPoolBuilder};
    ///
    /// assert_eq!(ThreadPoolBuilder::new().num_threads(3).build()?.num_threads(), 3);
    /// assert!(matches!(ThreadPoolBuilder::new().num_threads(0).build(), Err(Error::ZeroThreads)));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn num_threads(mut self, threads: usize) -> Self {
        self.settings.threads = Some(threads);
        self
    }

    /// Sets the names of the threads for debuggers and panic messages: `name(index)` for thread `index`, by default `prange-<index>`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::ThreadPoolBuilder;
    ///
    /// let pool = ThreadPoolBuilder::new().num_threads(1).thread_name(|index| format!("solver-{index}")).build()?;
    /// let name = pool.spawn(|| std::thread::current().name().map(str::to_owned));
    /// assert_eq!(name.join().unwrap().as_deref(), Some("solver-0"));
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn thread_name(mut self, name: impl FnMut(usize) -> String + Send + 'static) -> Self {
        self.name = Some(Box::new(name));
        self
    }

    /// Sets the stack size of the threads in bytes.
    ///
    /// By default it is the size of the main thread's stack, so that a body has as much stack on a worker as in the serial loop: the
    /// system's limit (`ulimit -s`, read on Linux), but at least 8 MiB, which is also used if there is no limit. If `RUST_MIN_STACK` is
    /// larger, that size is used. A stack uses memory only as far as it has grown.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::ThreadPoolBuilder;
    ///
    /// fn depth(levels: u32) -> u32 {
    ///     let frame = std::hint::black_box([1; 256]);
    ///     if levels == 0 { 0 } else { depth(levels - 1) + frame[0] }
    /// }
    ///
    /// let pool = ThreadPoolBuilder::new().num_threads(1).stack_size(64 << 20).build()?;
    /// assert_eq!(pool.spawn(|| depth(5_000)).join().unwrap(), 5_000);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn stack_size(mut self, bytes: usize) -> Self {
        self.settings.stack_size = Some(bytes);
        self
    }

    /// Pins thread `k` to processor `processors[k % processors.len()]`, by the operating system's numbers.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::{Error, ThreadPoolBuilder};
    ///
    /// match ThreadPoolBuilder::new().num_threads(2).pin_threads([0, 1]).build() {
    ///     Ok(pool) => assert_eq!(pool.num_threads(), 2),
    ///     Err(Error::UnusableProcessor { usable, .. }) => println!("use some of the processors {usable:?}"),
    ///     Err(error) => println!("the threads are not pinned: {error}"),
    /// }
    /// ```
    pub fn pin_threads(mut self, processors: impl IntoIterator<Item = usize>) -> Self {
        self.settings.processors = Some(processors.into_iter().collect());
        self
    }

    /// Runs `handler(index)` on each thread before it takes work. A panic in the handler aborts the process.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::ThreadPoolBuilder;
    /// use std::cell::Cell;
    ///
    /// thread_local!(static SEED: Cell<usize> = const { Cell::new(0) });
    /// let pool = ThreadPoolBuilder::new().num_threads(2).start_handler(|index| SEED.set(100 + index)).build()?;
    /// assert_eq!(pool.broadcast(|_| SEED.get()), [100, 101]);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn start_handler(mut self, handler: impl Fn(usize) + Send + Sync + 'static) -> Self {
        self.settings.start = Some(Arc::new(handler));
        self
    }

    /// Runs `handler(index)` on each thread after its last work. A panic in the handler aborts the process.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::ThreadPoolBuilder;
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    ///
    /// static ENDED: AtomicUsize = AtomicUsize::new(0);
    /// let count = |_| {
    ///     ENDED.fetch_add(1, Ordering::Relaxed);
    /// };
    /// let pool = ThreadPoolBuilder::new().num_threads(2).exit_handler(count).build()?;
    /// drop(pool); // waits for the threads
    /// assert_eq!(ENDED.load(Ordering::Relaxed), 2);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn exit_handler(mut self, handler: impl Fn(usize) + Send + Sync + 'static) -> Self {
        self.settings.exit = Some(Arc::new(handler));
        self
    }

    /// Calls `handler(payload)` when a detached task has panicked: one whose [`JoinHandle`](crate::JoinHandle) has been dropped, so that nobody
    /// can ask for its result. By default the payload is dropped; the panic hook has printed its message. A panic in the handler aborts the
    /// process.
    ///
    /// The thread that has run the task calls the handler or, if the task had ended before its handle was dropped, the thread that drops
    /// the handle. Panics in loops, scopes, joins and broadcasts go on in their callers, and those of other tasks to
    /// [`JoinHandle::join`](crate::JoinHandle::join).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::ThreadPoolBuilder;
    /// use std::sync::mpsc;
    ///
    /// let (sender, receiver) = mpsc::channel();
    /// let handler = move |payload: Box<dyn std::any::Any + Send>| {
    ///     sender.send(payload.downcast_ref::<&str>().map(|text| text.to_string())).unwrap();
    /// };
    /// let pool = ThreadPoolBuilder::new().num_threads(1).panic_handler(handler).build()?;
    /// drop(pool.spawn(|| panic!("nobody would hear of this")));
    /// assert_eq!(receiver.recv().unwrap().as_deref(), Some("nobody would hear of this"));
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn panic_handler(mut self, handler: impl Fn(Payload) + Send + Sync + 'static) -> Self {
        self.settings.panic = Some(Arc::new(handler));
        self
    }

    /// Shares every loop from its first iteration on, one iteration at a time where the loop has no schedule of its own, and waits a moment
    /// for a worker to join. This is meant for tests: a loop that is too small to be worth sharing still runs on several threads. It is
    /// slow; results are the same.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    /// let pool = ThreadPoolBuilder::new().num_threads(4).eager(true).build()?;
    /// assert_eq!(prange(0..10).pool(&pool).sum::<usize>(), 45);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn eager(mut self, eager: bool) -> Self {
        self.settings.eager = eager;
        self
    }

    /// Creates the pool and its threads.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if zero threads or more than 65536 are asked for, if `PRANGE_NUM_THREADS` is not a number from 1 to 65536 or
    /// `PRANGE_STEER` is neither 0 nor 1, if a processor of the pin list cannot be used or the list is empty, or if the system refuses a
    /// thread (the threads created before are then ended first).
    ///
    /// # Panics
    ///
    /// Rethrows a panic of the closure that names the threads. Panics if a name contains a NUL byte.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pool = ThreadPoolBuilder::new().num_threads(2).build()?;
    /// let squares: Vec<u64> = prange(0..4).pool(&pool).map(|i| i * i).collect();
    /// assert_eq!(squares, [0, 1, 4, 9]);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn build(mut self) -> Result<ThreadPool, Error> {
        let pool = match &mut self.name {
            Some(name) => self.settings.build(name),
            None => self.settings.build_unnamed(),
        };
        pool.map_err(|(error, _)| error)
    }

    /// Creates the global pool with these settings. Must be called before its first use.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`build`](Self::build), and [`Error::GlobalPoolExists`] if the global pool exists already.
    ///
    /// # Panics
    ///
    /// As [`build`](Self::build).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::{Error, ThreadPoolBuilder};
    ///
    /// ThreadPoolBuilder::new().num_threads(2).build_global()?;
    /// assert_eq!(prange::current_num_threads(), 2);
    ///
    /// let again = ThreadPoolBuilder::new().build_global();
    /// assert!(matches!(again, Err(Error::GlobalPoolExists)));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn build_global(self) -> Result<(), Error> {
        if global_if_made().is_some() {
            return Err(Error::GlobalPoolExists);
        }
        let settings = self.settings.clone();
        let pool = self.build()?;
        let set = GLOBAL.get().set((pool, settings));
        set.map_err(|_| Error::GlobalPoolExists)
    }
}

impl Settings {
    fn build_unnamed(&self) -> Result<ThreadPool, (Error, usize)> {
        self.build(&mut |index| format!("prange-{index}"))
    }

    fn threads(&self) -> Result<usize, Error> {
        match self.threads.map_or_else(default_threads, Ok)? {
            0 => Err(Error::ZeroThreads),
            threads @ 1..=MAX_THREADS => Ok(threads),
            asked => Err(Error::TooManyThreads {
                asked,
                most: MAX_THREADS,
            }),
        }
    }

    /// Builds the pool. On failure, returns the error and the number of threads that could be created.
    fn build(&self, name: &mut dyn FnMut(usize) -> String) -> Result<ThreadPool, (Error, usize)> {
        let settings = || {
            let pins = self.processors.as_deref().map(usable).transpose()?;
            Ok((self.threads()?, pins, steers()?))
        };
        let (threads, pins, steers) = settings().map_err(|error| (error, 0))?;
        let (registry, workers) = Registry::new(threads, self.eager, steers, self.panic.clone());
        // Threads join the pool only when all of them exist and are pinned, so that a refusal leaves nothing behind.
        let gate = Arc::new(Gate::default());
        let mut pool = ThreadPool {
            registry,
            threads: Vec::with_capacity(threads),
        };
        // Declared after the pool so that it drops first: it opens the gate before the pool waits for its threads.
        let refusal = Refusal(&gate);
        for (index, worker) in workers.into_iter().enumerate() {
            let pin = pins.as_ref().map(|pins| pins[index % pins.len()]);
            let thread = thread::Builder::new().name(name(index));
            match self.spawn(thread, &pool.registry, worker, pin, &gate) {
                Ok(handle) => pool.threads.push(handle),
                Err(error) => return Err((Error::SpawnFailed(error), index)),
            }
        }
        if let Some(processor) = gate.await_pinned(threads) {
            return Err((Error::PinFailed { processor }, 0));
        }
        gate.open(true);
        drop(refusal);
        Ok(pool)
    }

    /// Builds a pool of as many threads as the system grants. If it grants none, the caller does all work itself.
    pub(super) fn build_most(&self) -> Result<ThreadPool, Error> {
        let mut settings = self.clone();
        let mut threads = self.threads()?;
        while threads > 0 {
            settings.threads = Some(threads);
            match settings.build_unnamed() {
                Err((Error::SpawnFailed(_), granted)) => threads = granted,
                result => return result.map_err(|(error, _)| error),
            }
        }
        Ok(ThreadPool {
            registry: Registry::without_workers(self.panic.clone()),
            threads: Vec::new(),
        })
    }

    fn spawn(
        &self,
        mut builder: thread::Builder,
        registry: &Arc<Registry>,
        worker: Worker,
        pin: Option<core_affinity::CoreId>,
        gate: &Arc<Gate>,
    ) -> std::io::Result<thread::JoinHandle<()>> {
        if let Some(bytes) = self.stack_size.or_else(stack::default_size) {
            builder = builder.stack_size(bytes);
        }
        let registry = Arc::clone(registry);
        let gate = Arc::clone(gate);
        let (start, exit) = (self.start.clone(), self.exit.clone());
        builder.spawn(move || {
            let pinned = pin.is_none_or(core_affinity::set_for_current);
            if !gate.pass((!pinned).then(|| pin.map_or(0, |core| core.id))) {
                return;
            }
            let abort = super::unwind::AbortOnUnwind;
            let index = worker.index();
            registry.run_worker(worker, || {
                if let Some(start) = start {
                    start(index);
                }
            });
            if let Some(exit) = exit {
                exit(index);
            }
            drop(abort);
        })
    }
}

impl std::fmt::Debug for ThreadPoolBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ThreadPoolBuilder")
            .field("threads", &self.settings.threads)
            .field("stack_size", &self.settings.stack_size)
            .field("processors", &self.settings.processors)
            .finish_non_exhaustive()
    }
}

/// A gate where new threads wait until it is known whether the pool can be built.
#[derive(Default)]
struct Gate {
    state: Mutex<GateState>,
    changed: Condvar,
}

#[derive(Default)]
struct GateState {
    arrived: usize,
    unpinned: Option<usize>,
    open: Option<bool>,
}

/// Turns threads away from a gate that was never opened, because the pool could not be built or a thread's name panicked.
struct Refusal<'g>(&'g Gate);

impl Drop for Refusal<'_> {
    fn drop(&mut self) {
        self.0.open(false);
    }
}

impl Gate {
    fn pass(&self, unpinned: Option<usize>) -> bool {
        let mut state = lock(&self.state);
        state.arrived += 1;
        state.unpinned = state.unpinned.or(unpinned);
        self.changed.notify_all();
        loop {
            if let Some(open) = state.open {
                return open;
            }
            state = wait(&self.changed, state);
        }
    }

    fn await_pinned(&self, threads: usize) -> Option<usize> {
        let mut state = lock(&self.state);
        while state.arrived < threads {
            state = wait(&self.changed, state);
        }
        state.unpinned
    }

    /// Opens the gate, to let threads in or to turn them away. Only the first call counts.
    fn open(&self, open: bool) {
        lock(&self.state).open.get_or_insert(open);
        self.changed.notify_all();
    }
}

fn usable(asked: &[usize]) -> Result<Vec<core_affinity::CoreId>, Error> {
    let cores = core_affinity::get_core_ids().unwrap_or_default();
    let refuse = |asked| Error::UnusableProcessor {
        asked,
        usable: cores.iter().map(|core| core.id).collect(),
    };
    if asked.is_empty() {
        return Err(refuse(None));
    }
    let find = |&id: &usize| {
        let core = cores.iter().find(|core| core.id == id);
        core.copied().ok_or_else(|| refuse(Some(id)))
    };
    asked.iter().map(find).collect()
}

fn steers() -> Result<bool, Error> {
    let Some(text) = std::env::var_os(STEER) else {
        return Ok(true);
    };
    match text.to_str().map(str::trim) {
        Some("0") => Ok(false),
        Some("1") => Ok(true),
        _ => Err(Error::InvalidSetting {
            name: STEER,
            text: text.to_string_lossy().into_owned(),
            expected: "0 or 1",
        }),
    }
}

fn default_threads() -> Result<usize, Error> {
    let Some(text) = std::env::var_os(NUM_THREADS) else {
        return Ok(processors().clamp(1, MAX_THREADS));
    };
    let threads = text.to_str().and_then(|text| text.trim().parse().ok());
    threads
        .filter(|threads| (1..=MAX_THREADS).contains(threads))
        .ok_or_else(|| Error::InvalidSetting {
            name: NUM_THREADS,
            text: text.to_string_lossy().into_owned(),
            expected: "a number of threads from 1 to 65536",
        })
}
