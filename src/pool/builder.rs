//! Building pools: how many threads, which names, stacks, processors and handlers.

use super::registry::{Registry, Worker, processors};
use super::{GLOBAL, MAX_THREADS, ThreadPool, global_if_made, stack};
use crate::error::Error;
use crate::sys::sync::{Arc, Condvar, Mutex, lock, thread, wait};

/// The variable that sizes the global pool.
pub(super) const NUM_THREADS: &str = "PRANGE_NUM_THREADS";
/// The variable that lets woken workers be kept off their waker's processor.
const STEER: &str = "PRANGE_STEER";

type Handler = Arc<dyn Fn(usize) + Send + Sync>;
type Name = Box<dyn FnMut(usize) -> String>;

/// Settings for a [`ThreadPool`].
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

/// All settings but the threads' names, which can be asked for once only.
#[derive(Clone, Default)]
pub(super) struct Settings {
    threads: Option<usize>,
    stack_size: Option<usize>,
    processors: Option<Vec<usize>>,
    start: Option<Handler>,
    exit: Option<Handler>,
    eager: bool,
}

impl ThreadPoolBuilder {
    /// The default settings: as many threads as `PRANGE_NUM_THREADS` says, or as there are processors
    /// that this process may use (affinity and cgroup quota respected).
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of worker threads. Zero is an error of [`build`](Self::build).
    pub fn num_threads(mut self, threads: usize) -> Self {
        self.settings.threads = Some(threads);
        self
    }

    /// Names thread `index` for debuggers and panic messages; by default `prange-<index>`.
    pub fn thread_name(mut self, name: impl FnMut(usize) -> String + 'static) -> Self {
        self.name = Some(Box::new(name));
        self
    }

    /// The stack size of the threads in bytes.
    ///
    /// By default that of the main thread, so that a body has as much room on a worker as in the serial loop: the system's limit
    /// (`ulimit -s`, read on Linux), but at least 8 MiB, which also stands for no limit; or what `RUST_MIN_STACK` says, if that is
    /// more. Memory is only used as far as a stack is.
    pub fn stack_size(mut self, bytes: usize) -> Self {
        self.settings.stack_size = Some(bytes);
        self
    }

    /// Pins thread `k` to processor `processors[k % processors.len()]`, by the operating system's numbers.
    pub fn pin_threads(mut self, processors: impl IntoIterator<Item = usize>) -> Self {
        self.settings.processors = Some(processors.into_iter().collect());
        self
    }

    /// Runs `handler(index)` on each thread before it takes work. A panic in it aborts the process.
    pub fn start_handler(mut self, handler: impl Fn(usize) + Send + Sync + 'static) -> Self {
        self.settings.start = Some(Arc::new(handler));
        self
    }

    /// Runs `handler(index)` on each thread when it has done its last work. A panic in it aborts.
    pub fn exit_handler(mut self, handler: impl Fn(usize) + Send + Sync + 'static) -> Self {
        self.settings.exit = Some(Arc::new(handler));
        self
    }

    /// For tests: shares every loop from its first iteration on, one iteration at a time where the loop has no
    /// schedule of its own, and waits a moment for a worker to join. So that a loop too small to be worth sharing
    /// still runs on several threads. Slow; results are the same.
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

    /// Creates the threads.
    ///
    /// # Errors
    ///
    /// [`Error`]: no threads asked for, `PRANGE_NUM_THREADS` is not a positive number or `PRANGE_STEER` neither 0 nor 1, a
    /// processor in the pin list that cannot be used, or the system refuses a thread (those already made are ended first).
    pub fn build(mut self) -> Result<ThreadPool, Error> {
        let pool = match &mut self.name {
            Some(name) => self.settings.build(name),
            None => self.settings.build_unnamed(),
        };
        pool.map_err(|(error, _)| error)
    }

    /// Makes the global pool with these settings, before its first use.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build), and [`Error::GlobalPoolExists`] after the first use or call.
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

    /// The pool; or why there is none, and how many threads there could be.
    fn build(&self, name: &mut dyn FnMut(usize) -> String) -> Result<ThreadPool, (Error, usize)> {
        let settings = || {
            let pins = self.processors.as_deref().map(usable).transpose()?;
            Ok((self.threads()?, pins, steers()?))
        };
        let (threads, pins, steers) = settings().map_err(|error| (error, 0))?;
        let (registry, workers) = Registry::new(threads, self.eager, steers);
        // Threads join the pool when all exist and are pinned: a refusal leaves nothing behind.
        let gate = Arc::new(Gate::default());
        let mut pool = ThreadPool {
            registry,
            threads: Vec::with_capacity(threads),
        };
        // After the pool, so that it opens before the pool waits for its threads.
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

    /// A pool of as many threads as the system grants, down to none: then the caller does everything itself.
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
            registry: Registry::without_workers(),
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

/// Where new threads wait until the pool is known to stand.
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

/// Turns away who waits at a gate that was never opened: the pool has failed, or a thread's name panicked.
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

    /// The first word counts.
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
