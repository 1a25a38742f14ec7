//! One run of a loop under observation, and what threads know of it.

use std::cell::RefCell;
use std::ops::Range;
use std::panic::Location;
use std::time::Duration;

use super::progress::{ProgressClause, Progressing};
use super::report::{BusyThread, Call, Heaviest, LoopReport};
use super::spans::{EnteredSpan, SpanOrNone, has_subscriber};
use super::timeline::{self, ThreadEvent, What};
use super::{INSTRUCTION_SET, PROGRESS, REPORT, SPANS, TIMELINE, Tally, has, report};
use crate::sys::clock;
use crate::sys::sync::plain::{
    Arc, AtomicBool, AtomicU64, AtomicUsize, Mutex, Relaxed, lock, thread, thread_local,
};

/// Where a loop stands in the program.
#[derive(Clone, Copy)]
pub(crate) struct Site {
    /// Where `prange` was called.
    pub(crate) location: Option<&'static Location<'static>>,
    /// The address of the loop's code, which is another one for each type that a generic function has.
    pub(crate) code: usize,
    /// The variables and their roles, in the loop form.
    pub(crate) roles: Option<&'static &'static str>,
}

impl Site {
    pub(super) fn file(&self) -> &'static str {
        self.location.map_or("?", |location| location.file())
    }

    pub(super) fn line(&self) -> u32 {
        self.location.map_or(0, |location| location.line())
    }

    pub(super) fn column(&self) -> u32 {
        self.location.map_or(0, |location| location.column())
    }

    /// Returns the name of the file, without folders, and the line.
    pub(super) fn short(&self) -> String {
        let name = self.file().rsplit(['/', '\\']).next().unwrap_or_default();
        format!("{name}:{}", self.line())
    }
}

/// Why a loop did not ask for help.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum WhyAlone {
    /// It was over before, or nothing is known.
    Short,
    /// Its clauses say so.
    Clause,
    /// The pool has one thread.
    OneThread,
    /// Its iterations belong together: they are within one leaf of a sum of floats, or one block of an array reduction.
    OnePiece,
    /// No thread was free, or waking one would have taken longer.
    NoThread,
    /// The updates of an array reduction, a map or a set are so large a part of the loop that putting threads' parts together would cost more.
    LightUpdates,
}

impl WhyAlone {
    /// Number of reasons.
    pub(super) const ALL: usize = 6;
}

/// What a loop that begins knows of its pool.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PoolState {
    /// Number of threads; 0 if there is no pool yet.
    pub(crate) threads: usize,
    /// Nanoseconds of work from which on waking a thread pays.
    pub(crate) worth: u64,
}

/// A run of a loop.
pub(crate) struct LoopRun {
    site: Site,
    len: usize,
    start: u64,
    pool: PoolState,
    /// When the loop was shared; 0 if it was not.
    shared: AtomicU64,
    why_alone: AtomicUsize,
    /// Whether its iterations are dealt by a schedule of the user's.
    is_scheduled: bool,
    helpers: Tally,
    claims: Tally,
    steals: Tally,
    wakes: Tally,
    wake_time: Tally,
    busy: Mutex<Vec<BusyThread>>,
    /// The batch that took longest.
    heaviest: Mutex<(Range<usize>, u64)>,
    heaviest_time: AtomicU64,
    progress: Option<Progressing>,
    /// Whether an iteration has left the loop.
    is_left: AtomicBool,
}

impl LoopRun {
    /// Notes why the loop has not asked for help so far.
    pub(crate) fn is_alone(&self, why: WhyAlone) {
        self.why_alone.store(why as usize, Relaxed);
    }

    /// Notes that the loop is shared from now on. The caller has run the first `done` iterations, in `work` nanoseconds.
    pub(crate) fn is_shared(&self, done: usize, work: u64) {
        let now = clock::now();
        self.shared.store(now.max(1), Relaxed);
        self.ran(work);
        if done > 0 && has(TIMELINE) {
            timeline::add(ThreadEvent::chunk(self.start, now, 0..done));
        }
    }

    /// Notes a batch that has taken `time` nanoseconds.
    pub(crate) fn batch(&self, range: Range<usize>, time: u64) {
        if let Some(progress) = &self.progress {
            progress.add(range.len());
        }
        if time <= self.heaviest_time.load(Relaxed) {
            return;
        }
        let mut heaviest = lock(&self.heaviest);
        if time > heaviest.1 {
            *heaviest = (range, time);
            self.heaviest_time.store(time, Relaxed);
        }
    }

    /// Notes that the calling thread has claimed `range` and run it in `time`. It has stolen `stolen` times before.
    pub(crate) fn chunk(&self, range: Range<usize>, time: Range<u64>, stolen: u64) {
        self.claims.add(1);
        self.steals.add(stolen);
        if has(TIMELINE) {
            if stolen > 0 {
                timeline::add(ThreadEvent::moment(What::Steal, time.start));
            }
            timeline::add(ThreadEvent::chunk(time.start, time.end, range));
        }
    }

    /// Returns whether it is to be told how far the loop is.
    pub(crate) fn has_progress(&self) -> bool {
        self.progress.is_some()
    }

    /// Notes that an iteration has left the loop.
    pub(crate) fn is_left(&self) {
        self.is_left.store(true, Relaxed);
    }

    /// Notes that the calling thread helps.
    pub(crate) fn helps(&self) {
        self.helpers.add(1);
    }

    /// Notes that the calling thread has run iterations for `time` nanoseconds.
    pub(crate) fn ran(&self, time: u64) {
        let (number, name) = timeline::this_thread();
        BusyThread::add(&mut lock(&self.busy), number, &name, time);
    }

    fn end(&self, call: Option<&Call>) {
        let end = clock::now();
        let time = end.saturating_sub(self.start);
        let shared = self.shared.load(Relaxed);
        if shared == 0 {
            self.ran(time);
        }
        if has(TIMELINE) {
            timeline::add(ThreadEvent::of_loop(self.start, end, self.site, self.len));
        }
        let report = self.report(time, shared);
        if has(REPORT) {
            report::add_to_all(self.site.code, &report);
        }
        let mut call = call;
        while let Some(this) = call {
            this.add(self.site.code, &report);
            call = this.parent.as_deref();
        }
    }

    fn report(&self, time: u64, shared: u64) -> LoopReport {
        let is_shared = shared > 0;
        let alone = match is_shared {
            true => shared.saturating_sub(self.start).min(time),
            false => time,
        };
        let mut alone_because = [0; WhyAlone::ALL];
        alone_because[self.why_alone.load(Relaxed)] = u64::from(!is_shared);
        let threads: Vec<BusyThread> = lock(&self.busy).clone();
        let most_busy = threads.iter().map(|thread| thread.busy).max();
        let (range, heavy) = lock(&self.heaviest).clone();
        let busy: Duration = threads.iter().map(|thread| thread.busy).sum();
        let heavy = Duration::from_nanos(heavy);
        let others = u32::try_from(self.len - range.len()).unwrap_or(u32::MAX);
        let heaviest = Heaviest {
            first: range.start as u64,
            iterations: range.len() as u64,
            time: heavy,
            others: busy.saturating_sub(heavy) / others.max(1),
            run_time: Duration::from_nanos(time),
            run_iterations: self.len as u64,
        };
        LoopReport {
            file: self.site.file(),
            line: self.site.line(),
            column: self.site.column(),
            roles: self.site.roles.copied().unwrap_or_default(),
            runs: 1,
            shared_runs: u64::from(is_shared),
            iterations: self.len as u64,
            time: Duration::from_nanos(time),
            alone: Duration::from_nanos(alone),
            helpers: self.helpers.get(),
            claims: self.claims.get(),
            steals: self.steals.get(),
            wakes: self.wakes.get(),
            wake_time: Duration::from_nanos(self.wake_time.get()),
            evenly: most_busy.unwrap_or_default() * threads.len() as u32,
            threads,
            instruction_set: INSTRUCTION_SET.get().copied().unwrap_or_default(),
            alone_because,
            is_scheduled: self.is_scheduled,
            pool: self.pool,
            heavy_runs: u64::from(heaviest.is_heavy()),
            heaviest,
        }
    }
}

/// What a thread is in: a loop, and a call of `report`.
#[derive(Clone, Default)]
pub(crate) struct Watch {
    run: Option<Arc<LoopRun>>,
    call: Option<Arc<Call>>,
    /// The span of `tracing` that the thread was in when the watch was taken.
    span: SpanOrNone,
}

thread_local! {
    static WATCH: RefCell<Watch> = RefCell::default();
}

impl Watch {
    #[cold]
    pub(super) fn of_thread() -> Watch {
        let watch = WATCH.try_with(|watch| watch.borrow().clone());
        Watch {
            span: SpanOrNone::current(),
            ..watch.unwrap_or_default()
        }
    }

    /// Returns this watch inside of `call`.
    pub(super) fn in_call(self, call: Arc<Call>) -> Watch {
        Watch {
            call: Some(call),
            ..self
        }
    }

    pub(super) fn call(&self) -> Option<&Arc<Call>> {
        self.call.as_ref()
    }

    /// Returns the loop that the thread is in.
    pub(super) fn site(&self) -> Option<Site> {
        self.run.as_ref().map(|run| run.site)
    }

    #[cold]
    fn resume(self) -> Resumed {
        let span = self.span.enter();
        let before = WATCH.try_with(|watch| watch.replace(self));
        Resumed(before.ok().map(|before| (before, span)))
    }
}

/// The watch that the thread had before another one was [resumed](Resumed::from); it has that again when this value drops.
#[must_use]
pub(crate) struct Resumed(Option<(Watch, EnteredSpan)>);

impl From<Option<Watch>> for Resumed {
    #[inline(always)]
    fn from(watch: Option<Watch>) -> Resumed {
        match watch {
            Some(watch) => watch.resume(),
            None => Resumed(None),
        }
    }
}

impl Drop for Resumed {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some((before, _span)) = self.0.take() {
            let _ = WATCH.try_with(|watch| watch.replace(before));
        }
    }
}

/// A loop that may be under observation, from its beginning until this value drops.
pub(crate) struct Observed(Option<ObservedRun>);

/// An observed run of a loop, and what its caller is in besides.
struct ObservedRun {
    run: Arc<LoopRun>,
    before: Resumed,
}

impl Observed {
    /// Begins a loop of `len` iterations. The closure is called if it is observed, or its progress is to be told.
    pub(crate) fn begin(
        len: usize,
        progress: Option<&Arc<ProgressClause>>,
        describe: impl FnOnce() -> (Site, PoolState, bool),
    ) -> Self {
        let state = super::state();
        // Other loops have the clause `progress`.
        let state = state % PROGRESS;
        let is_idle = state == 0 || state == SPANS && !has_subscriber();
        if is_idle && progress.is_none() {
            return Observed(None);
        }
        let (site, pool, is_scheduled) = describe();
        let run = Arc::new(LoopRun {
            site,
            len,
            start: clock::now(),
            pool,
            shared: AtomicU64::new(0),
            why_alone: AtomicUsize::new(WhyAlone::Short as usize),
            is_scheduled,
            helpers: Tally::default(),
            claims: Tally::default(),
            steals: Tally::default(),
            wakes: Tally::default(),
            wake_time: Tally::default(),
            busy: Mutex::default(),
            heaviest: Mutex::default(),
            heaviest_time: AtomicU64::new(0),
            progress: progress.map(|progress| Progressing::new(progress, len)),
            is_left: AtomicBool::new(false),
        });
        let watch = Watch {
            run: Some(Arc::clone(&run)),
            call: Watch::of_thread().call,
            span: SpanOrNone::of_loop(site, len),
        };
        let before = watch.resume();
        Observed(Some(ObservedRun { run, before }))
    }

    /// Returns the run, if it is observed.
    pub(crate) fn run(&self) -> Option<&Arc<LoopRun>> {
        self.0.as_ref().map(|observed| &observed.run)
    }
}

impl Drop for Observed {
    fn drop(&mut self) {
        if let Some(ObservedRun { run, before }) = self.0.take() {
            run.end(Watch::of_thread().call.as_deref());
            drop(before);
            if let Some(progress) = &run.progress {
                progress.end(!run.is_left.load(Relaxed) && !thread::panicking());
            }
        }
    }
}

/// Tells the loop that the calling thread is in of a wake, which began at `start`.
#[cold]
pub(super) fn woke(start: u64) {
    if let Some(run) = Watch::of_thread().run {
        run.wakes.add(1);
        run.wake_time.add(clock::since(start));
    }
    if has(TIMELINE) {
        timeline::add(ThreadEvent::span(What::Wake, start));
    }
}
