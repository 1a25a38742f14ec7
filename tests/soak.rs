//! Random nests of loops, tasks, joins and scopes under load, for a minute:
//!
//! ```sh
//! cargo test --release --test soak -- --ignored --nocapture
//! ```
//!
//! `PRANGE_SOAK_SECONDS` makes it longer. It runs in rounds, each settled by a seed: pools of 1 to 64 threads, some of them eager,
//! and threads that call nests on them. Each nest is compared with its serial computation, panics and early exits included, and
//! after each round nothing may be left of it: no thread, no memory, no file. A failure shows the round's seed, which
//! `PRANGE_SOAK_SEED` runs again and again.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Debug;
use std::panic::{catch_unwind, panic_any, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, Weak};
use std::thread::ThreadId;
use std::time::{Duration, Instant};

use prange::prelude::*;
use prange::random::Stream;

/// Without an iteration for so long, something hangs.
const PATIENCE: Duration = Duration::from_secs(30);
/// Rounds before memory is compared.
const WARM: usize = 10;

/// The bytes that are allocated.
static BYTES: AtomicI64 = AtomicI64::new(0);
/// The number of allocations that live.
static LIVE: AtomicI64 = AtomicI64::new(0);

struct Counting;

// SAFETY: passes every call on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BYTES.fetch_add(layout.size() as i64, Relaxed);
        LIVE.fetch_add(1, Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        BYTES.fetch_sub(layout.size() as i64, Relaxed);
        LIVE.fetch_sub(1, Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What went on, for the report at the end.
#[derive(Debug)]
struct Counts {
    rounds: AtomicU64,
    nests: AtomicU64,
    pools: AtomicU64,
    loops: AtomicU64,
    iterations: AtomicU64,
    iterations_on_workers: AtomicU64,
    helped_in_loops: AtomicU64,
    helped_in_joins: AtomicU64,
    helped_in_scopes: AtomicU64,
    early_exits: AtomicU64,
    tasks: AtomicU64,
    joins: AtomicU64,
    scopes: AtomicU64,
    panics_thrown: AtomicU64,
    panics_thrown_on_workers: AtomicU64,
    panics_caught: AtomicU64,
    maximum_nesting: AtomicU64,
}

static COUNTS: Counts = Counts {
    rounds: AtomicU64::new(0),
    nests: AtomicU64::new(0),
    pools: AtomicU64::new(0),
    loops: AtomicU64::new(0),
    iterations: AtomicU64::new(0),
    iterations_on_workers: AtomicU64::new(0),
    helped_in_loops: AtomicU64::new(0),
    helped_in_joins: AtomicU64::new(0),
    helped_in_scopes: AtomicU64::new(0),
    early_exits: AtomicU64::new(0),
    tasks: AtomicU64::new(0),
    joins: AtomicU64::new(0),
    scopes: AtomicU64::new(0),
    panics_thrown: AtomicU64::new(0),
    panics_thrown_on_workers: AtomicU64::new(0),
    panics_caught: AtomicU64::new(0),
    maximum_nesting: AtomicU64::new(0),
};

fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Relaxed);
}

/// Counts what another thread does than the one that asked for it.
fn count_help(counter: &AtomicU64, asker: ThreadId) {
    if std::thread::current().id() != asker {
        count(counter);
    }
}

/// A program. It computes a number from a number, or panics with one.
enum Nest {
    Leaf {
        spin: u32,
        nap: Duration,
    },
    /// Panics for some numbers.
    Fuse {
        one_in: u64,
    },
    Catch(Arc<Nest>),
    Loop(Loop),
    Join(Arc<Nest>, Arc<Nest>),
    /// Of what runs at the same time only the body and the first task may panic: which panic comes first is left open.
    Scope {
        body: Arc<Nest>,
        tasks: Vec<Arc<Nest>>,
    },
    Tasks(Vec<Arc<Nest>>),
    /// On one of the round's pools.
    Install(usize, Arc<Nest>),
    /// On a pool of its own.
    Pool {
        threads: usize,
        eager: bool,
        nest: Arc<Nest>,
    },
}

struct Loop {
    kind: Kind,
    len: usize,
    schedule: Schedule,
    num_threads: usize,
    min_chunk: usize,
    /// Early exits leave at values that are multiples of this.
    modulus: u64,
    body: Arc<Nest>,
}

#[derive(Clone, Copy)]
enum Kind {
    Sum,
    FloatSum,
    Collect,
    Reduce,
    Find,
    Try,
    Roles,
    Elements,
    Form,
    FormBreak,
    FormTry,
}

const KINDS: [Kind; 11] = [
    Kind::Sum,
    Kind::FloatSum,
    Kind::Collect,
    Kind::Reduce,
    Kind::Find,
    Kind::Try,
    Kind::Roles,
    Kind::Elements,
    Kind::Form,
    Kind::FormBreak,
    Kind::FormTry,
];

/// What a fuse panics with.
struct Blown(u64);

/// The pools that a round's nests share.
type Pools = Arc<Vec<Arc<ThreadPool>>>;

/// All pools, for the watchdog.
static POOLS: Mutex<Vec<Weak<ThreadPool>>> = Mutex::new(Vec::new());

fn make_pool(threads: usize, eager: bool) -> Arc<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(threads).eager(eager);
    let pool = Arc::new(pool.build().expect("threads enough"));
    count(&COUNTS.pools);
    let mut pools = POOLS.lock().unwrap();
    pools.retain(|pool| pool.strong_count() > 0);
    pools.push(Arc::downgrade(&pool));
    pool
}

fn mix(a: u64, b: u64) -> u64 {
    let x = (a ^ b.rotate_left(29)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) ^ (x >> 31)
}

/// Draws the shape of nests.
struct Draw(Stream);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        (self.0.next_u64() % bound as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// Mostly small.
    fn threads(&mut self) -> usize {
        let most = [1, 2, 4, 8, 64][self.below(5)];
        1 + self.below(most)
    }

    /// A nest of about `budget` leaves, which runs `times` times; it may use the shared pools from `first` on, and only in their order:
    /// or else threads of two pools could wait for each other's tasks.
    fn nest(&mut self, budget: usize, times: usize, shared: (usize, usize)) -> Arc<Nest> {
        if budget <= 1 {
            return Arc::new(self.leaf());
        }
        let (first, pools) = shared;
        Arc::new(match self.below(20) {
            0..10 => {
                let most = [2, 4, 30, 300, 3000][self.below(5)];
                let len = self.below(most.min(budget) + 1);
                Nest::Loop(self.a_loop(len, budget / len.max(1), times, shared))
            }
            10..12 => Nest::Catch(self.nest(budget, times, shared)),
            12..14 => {
                let half = budget / 2;
                Nest::Join(
                    self.nest(half, times, shared),
                    self.nest(half, times, shared),
                )
            }
            14..16 => {
                let len = 1 + self.below(8);
                let part = budget / (len + 1);
                Nest::Scope {
                    body: self.nest(part, times, shared),
                    tasks: (0..len).map(|_| self.nest(part, times, shared)).collect(),
                }
            }
            16..18 => {
                let len = 1 + self.below(8);
                let part = budget / len;
                Nest::Tasks((0..len).map(|_| self.nest(part, times, shared)).collect())
            }
            18 if first < pools => {
                let pool = first + self.below(pools - first);
                Nest::Install(pool, self.nest(budget, times, (pool + 1, pools)))
            }
            19 if times <= 4 => Nest::Pool {
                threads: self.threads(),
                eager: self.one_in(3),
                nest: self.nest(budget, times, (pools, pools)),
            },
            _ => return self.nest(budget, times, shared),
        })
    }

    fn leaf(&mut self) -> Nest {
        if self.one_in(4) {
            let one_in = [2, 20, 1000][self.below(3)];
            return Nest::Fuse { one_in };
        }
        let most = [1, 100, 1000, 20_000][self.below(4)];
        let nap = if self.one_in(40) { self.below(300) } else { 0 };
        Nest::Leaf {
            spin: self.below(most) as u32,
            nap: Duration::from_micros(nap as u64),
        }
    }

    fn a_loop(&mut self, len: usize, budget: usize, times: usize, shared: (usize, usize)) -> Loop {
        let chunk = 1 + self.below(len + 1);
        Loop {
            kind: KINDS[self.below(KINDS.len())],
            len,
            schedule: match self.below(6) {
                0 => Schedule::Static(chunk),
                1 => Schedule::Dynamic(chunk),
                2 => Schedule::Guided(chunk),
                _ => Schedule::Auto,
            },
            num_threads: if self.one_in(6) { self.threads() } else { 64 },
            min_chunk: if self.one_in(6) { chunk } else { 1 },
            modulus: [2, 50, 5000][self.below(3)],
            body: self.nest(budget, times * len.max(1), shared),
        }
    }
}

/// What the serial program computes; `Err` with what it panics with.
fn expected(nest: &Nest, pools: &Pools, x: u64) -> Result<u64, u64> {
    match nest {
        Nest::Leaf { .. } => Ok(mix(x, 1)),
        Nest::Fuse { one_in } if x.is_multiple_of(*one_in) => Err(x),
        Nest::Fuse { .. } => Ok(mix(x, 2)),
        Nest::Catch(nest) => Ok(expected(nest, pools, x).unwrap_or_else(|blown| !blown)),
        Nest::Loop(this) => expected_loop(this, pools, x),
        Nest::Join(a, b) => Ok(mix(expected(a, pools, x)?, expected(b, pools, !x)?)),
        Nest::Scope { body, tasks } => {
            let body = expected(body, pools, x)?;
            let first = expected(&tasks[0], pools, mix(x, 0))?;
            let others = (1u64..)
                .zip(&tasks[1..])
                .map(|(k, task)| expected(task, pools, mix(x, k)).unwrap_or_else(|blown| !blown));
            Ok(others.fold(mix(body, first), mix))
        }
        Nest::Tasks(tasks) => (0u64..).zip(tasks).try_fold(x, |value, (k, task)| {
            Ok(mix(value, expected(task, pools, mix(x, k))?))
        }),
        Nest::Install(pool, nest) => {
            let threads = pools[*pool].num_threads() as u64;
            Ok(mix(expected(nest, pools, x)?, threads))
        }
        Nest::Pool { threads, nest, .. } => Ok(mix(expected(nest, pools, x)?, *threads as u64)),
    }
}

fn expected_loop(this: &Loop, pools: &Pools, x: u64) -> Result<u64, u64> {
    let each = |i: usize| expected(&this.body, pools, mix(x, i as u64));
    let leaves = |value: u64| value.is_multiple_of(this.modulus);
    match this.kind {
        Kind::Find | Kind::FormBreak => {
            for i in 0..this.len {
                if leaves(each(i)?) {
                    return Ok(i as u64);
                }
            }
            Ok(u64::MAX)
        }
        Kind::Try | Kind::FormTry => {
            let mut all = 0;
            for i in 0..this.len {
                let value = each(i)?;
                if leaves(value) {
                    return Ok(mix(value, 3));
                }
                all ^= value;
            }
            Ok(all)
        }
        kind => {
            let values = (0..this.len).map(each).collect::<Result<Vec<_>, _>>()?;
            Ok(match kind {
                Kind::Sum => values.iter().fold(0, |sum, &value| sum.wrapping_add(value)),
                Kind::FloatSum => {
                    let alone = prange(0..this.len).serial_if(true);
                    alone.map(|i| fraction(values[i])).sum::<f64>().to_bits()
                }
                _ => values.into_iter().fold(0, mix),
            })
        }
    }
}

fn fraction(x: u64) -> f64 {
    (x >> 11) as f64 * 2f64.powi(-53)
}

/// Runs the program, `depth` constructs deep.
fn run(nest: &Arc<Nest>, pools: &Pools, x: u64, depth: u64) -> u64 {
    COUNTS.maximum_nesting.fetch_max(depth, Relaxed);
    match &**nest {
        Nest::Leaf { spin, nap } => {
            for i in 0..*spin {
                std::hint::black_box(i);
            }
            if !nap.is_zero() && x.is_multiple_of(50) {
                std::thread::sleep(*nap);
            }
            count(&COUNTS.iterations);
            if prange::current_thread_index().is_some() {
                count(&COUNTS.iterations_on_workers);
            }
            mix(x, 1)
        }
        Nest::Fuse { one_in } => {
            if x.is_multiple_of(*one_in) {
                count(&COUNTS.panics_thrown);
                if prange::current_thread_index().is_some() {
                    count(&COUNTS.panics_thrown_on_workers);
                }
                panic_any(Blown(x));
            }
            mix(x, 2)
        }
        Nest::Catch(nest) => caught(nest, pools, x, depth),
        Nest::Loop(this) => run_loop(this, pools, x, depth),
        Nest::Join(a, b) => {
            count(&COUNTS.joins);
            let asker = std::thread::current().id();
            let (a, b) = prange::join(
                || run(a, pools, x, depth + 1),
                || {
                    count_help(&COUNTS.helped_in_joins, asker);
                    run(b, pools, !x, depth + 1)
                },
            );
            mix(a, b)
        }
        Nest::Scope { body, tasks } => {
            count(&COUNTS.scopes);
            let asker = std::thread::current().id();
            let values: Vec<_> = tasks.iter().map(|_| AtomicU64::new(0)).collect();
            let body = prange::scope(|scope| {
                for (k, (task, value)) in tasks.iter().zip(&values).enumerate() {
                    let x = mix(x, k as u64);
                    scope.spawn(move |scope| {
                        count_help(&COUNTS.helped_in_scopes, asker);
                        match k {
                            // Added, so that a second run would be seen.
                            0 => drop(value.fetch_add(run(task, pools, x, depth + 1), Relaxed)),
                            // A task of a task.
                            _ => scope.spawn(move |_| {
                                value.fetch_add(caught(task, pools, x, depth + 2), Relaxed);
                            }),
                        }
                    });
                }
                run(body, pools, x, depth + 1)
            });
            values
                .iter()
                .map(|value| value.load(Relaxed))
                .fold(body, mix)
        }
        Nest::Tasks(tasks) => {
            let spawn = |(k, task): (u64, &Arc<Nest>)| {
                count(&COUNTS.tasks);
                let (task, pools) = (Arc::clone(task), Arc::clone(pools));
                prange::spawn(move || run(&task, &pools, mix(x, k), depth + 1))
            };
            let handles: Vec<_> = (0u64..).zip(tasks).map(spawn).collect();
            let mut value = x;
            for handle in handles {
                // After a panic the rest goes on by itself.
                let one = handle
                    .join()
                    .unwrap_or_else(|payload| resume_unwind(payload));
                value = mix(value, one);
            }
            value
        }
        Nest::Install(pool, nest) => pools[*pool].install(|| {
            let value = run(nest, pools, x, depth);
            mix(value, prange::current_num_threads() as u64)
        }),
        Nest::Pool {
            threads,
            eager,
            nest,
        } => {
            let pool = make_pool(*threads, *eager);
            let indices = pool.broadcast(|index| index);
            assert!(indices.into_iter().eq(0..*threads));
            pool.install(|| {
                let value = run(nest, pools, x, depth);
                mix(value, prange::current_num_threads() as u64)
            })
        }
    }
}

/// Runs a nest whose panics end here.
fn caught(nest: &Arc<Nest>, pools: &Pools, x: u64, depth: u64) -> u64 {
    let result = catch_unwind(|| run(nest, pools, x, depth));
    result.unwrap_or_else(|payload| match payload.downcast::<Blown>() {
        Ok(blown) => {
            count(&COUNTS.panics_caught);
            !blown.0
        }
        Err(payload) => resume_unwind(payload),
    })
}

fn run_loop(this: &Loop, pools: &Pools, x: u64, depth: u64) -> u64 {
    count(&COUNTS.loops);
    let asker = std::thread::current().id();
    let each = |i: usize| {
        count_help(&COUNTS.helped_in_loops, asker);
        run(&this.body, pools, mix(x, i as u64), depth + 1)
    };
    let leaves = |value: u64| value.is_multiple_of(this.modulus);
    let (schedule, num_threads, min_chunk) = (this.schedule, this.num_threads, this.min_chunk);
    let range = prange(0..this.len).schedule(schedule);
    let range = range.num_threads(num_threads).min_chunk(min_chunk);
    let exit = |value| {
        count(&COUNTS.early_exits);
        value
    };
    let in_order = |values: Vec<u64>| values.into_iter().fold(0, mix);
    match this.kind {
        Kind::Sum => range.map(each).sum(),
        Kind::FloatSum => range.map(|i| fraction(each(i))).sum::<f64>().to_bits(),
        Kind::Collect => in_order(range.map(each).collect()),
        Kind::Reduce => {
            let lists = range.map(|i| vec![each(i)]);
            let join = |mut a: Vec<u64>, b| {
                a.extend(b);
                a
            };
            in_order(lists.reduce(Vec::new, join))
        }
        Kind::Find => {
            let found = range.map(each).position_first(leaves);
            found.map_or(u64::MAX, |i| exit(i as u64))
        }
        Kind::Try => {
            let all = AtomicU64::new(0);
            let result = range.try_for_each(|i| {
                let value = each(i);
                if leaves(value) {
                    return Err(value);
                }
                all.fetch_xor(value, Relaxed);
                Ok(())
            });
            match result {
                Ok(()) => all.into_inner(),
                Err(value) => exit(mix(value, 3)),
            }
        }
        Kind::Roles => {
            let (mut all, mut last, mut list) = (1, None, vec![0; this.len]);
            let roles = range.private(|| 0).reduction(&mut all, BitXor);
            roles.lastprivate(&mut last).sliced(&mut list).for_each(
                |i, (own, all, last, element)| {
                    *own = each(i);
                    *all ^= *own;
                    *last = Some(Some(*own));
                    *element = *own;
                },
            );
            assert_eq!(all, list.iter().fold(1, |all, value| all ^ value));
            assert_eq!(last, list.last().copied());
            in_order(list)
        }
        Kind::Elements => {
            let mut list = vec![0; this.len];
            let elements = prange(&mut list).enumerate();
            elements.for_each(|(i, element)| *element = each(i));
            in_order(list)
        }
        Kind::Form => {
            let (mut all, mut last, mut at, mut low) = (1, 0, 0, u64::MAX);
            let (mut list, mut pushed) = (vec![0; this.len], Vec::new());
            prange! {
                for i in prange(0..this.len).schedule(schedule).num_threads(num_threads).min_chunk(min_chunk) {
                    let value = each(i);
                    all ^= value;
                    last = value;
                    if value < low {
                        low = value;
                        at = i;
                    }
                    list[i] = value;
                    pushed.push(value);
                }
            }
            assert_eq!(all, list.iter().fold(1, |all, value| all ^ value));
            assert_eq!(last, list.last().copied().unwrap_or(0));
            assert_eq!(low, list.iter().copied().min().unwrap_or(u64::MAX));
            assert!(list.is_empty() || list[at] == low);
            assert_eq!(pushed, list);
            in_order(list)
        }
        Kind::FormBreak => {
            let mut found = u64::MAX;
            prange! {
                for i in prange(0..this.len).schedule(schedule).num_threads(num_threads).min_chunk(min_chunk) {
                    if leaves(each(i)) {
                        found = exit(i as u64);
                        break;
                    }
                }
            }
            found
        }
        Kind::FormTry => {
            let value = |i| match each(i) {
                value if leaves(value) => Err(value),
                value => Ok(value),
            };
            let all = || -> Result<u64, u64> {
                let mut all = 0;
                prange! {
                    for i in prange(0..this.len).schedule(schedule).num_threads(num_threads).min_chunk(min_chunk) {
                        let one = value(i)?;
                        all ^= one;
                    }
                }
                Ok(all)
            };
            all().unwrap_or_else(|value| exit(mix(value, 3)))
        }
    }
}

/// One round: pools, and threads that call nests on them. Also the seeds of the nests follow from the round's.
fn round(seed: u64) {
    let mut draw = Draw(Stream::new(seed, 0));
    let some = draw.below(4);
    let make = |_| make_pool(draw.threads(), draw.one_in(3));
    let pools: Pools = Arc::new((0..some).map(make).collect());
    let callers = 1 + draw.below(6);
    std::thread::scope(|scope| {
        for caller in 1..=callers as u64 {
            let pools = &pools;
            scope.spawn(move || {
                let mut draw = Draw(Stream::new(seed, caller));
                for k in 0..4 {
                    let budget = [100, 1000, 5000][draw.below(3)];
                    let nest = draw.nest(budget, 1, (0, pools.len()));
                    let x = mix(seed, mix(caller, k));
                    let expected = expected(&nest, pools, x);
                    let result = catch_unwind(|| run(&nest, pools, x, 0));
                    let result = result.map_err(|payload| match payload.downcast::<Blown>() {
                        Ok(blown) => {
                            count(&COUNTS.panics_caught);
                            blown.0
                        }
                        Err(payload) => fail(seed, &panic_text(&*payload)),
                    });
                    if result != expected {
                        fail(seed, &format!("{result:?}, expected {expected:?}"));
                    }
                    count(&COUNTS.nests);
                }
            });
        }
    });
    for _ in 0..4 {
        // When all sleep and nobody else calls, a call that is lost is lost for ever.
        std::thread::sleep(Duration::from_micros(300));
        assert_eq!(prange::spawn(|| 1).join().unwrap(), 1);
        for pool in pools.iter() {
            assert_eq!(pool.spawn(|| 2).join().unwrap(), 2);
        }
    }
    drop(pools);
    count(&COUNTS.rounds);
}

fn panic_text(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().cloned();
    let text = text.or_else(|| Some((*payload.downcast_ref::<&str>()?).to_owned()));
    text.unwrap_or_else(|| "an unknown panic".to_owned())
}

/// Ends the process: other threads may never come to an end.
fn fail(seed: u64, what: &dyn Debug) -> ! {
    eprintln!("soak: {what:?}");
    eprintln!("soak: PRANGE_SOAK_SEED={seed} runs this round again");
    eprintln!("soak: {COUNTS:#?}");
    eprintln!("soak: the global pool: {:?}", prange::__global_pool());
    for pool in POOLS.lock().unwrap().iter().filter_map(Weak::upgrade) {
        eprintln!("soak: {pool:?}");
        // The last owner would wait for its threads.
        std::mem::forget(pool);
    }
    for (name, state) in threads() {
        eprintln!("soak: thread {name}: {state}");
    }
    std::process::exit(1);
}

/// The process's threads, and what each is at.
fn threads() -> Vec<(String, String)> {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let read = |task: std::io::Result<std::fs::DirEntry>| {
        let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
        let field = |name| status.lines().find_map(|line| line.strip_prefix(name));
        Some((
            field("Name:")?.trim().to_owned(),
            field("State:")?.trim().to_owned(),
        ))
    };
    tasks.filter_map(read).collect()
}

/// Open files; none where the system does not tell.
fn files() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

/// Waits until as few threads are left as before the round.
fn await_threads(before: usize, seed: u64) {
    let begin = Instant::now();
    // Where the system tells; the last ones to go may be a moment behind.
    while threads().len() > before {
        if begin.elapsed() > PATIENCE {
            fail(seed, &"threads are left");
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

fn watch(seed: &AtomicU64, done: &AtomicBool) {
    let all = || {
        let counts = [
            &COUNTS.iterations,
            &COUNTS.nests,
            &COUNTS.rounds,
            &COUNTS.loops,
        ];
        counts.map(|count| count.load(Relaxed))
    };
    let (mut seen, mut since) = (all(), Instant::now());
    while !done.load(Relaxed) {
        std::thread::sleep(Duration::from_millis(20));
        if all() != seen {
            (seen, since) = (all(), Instant::now());
        } else if since.elapsed() > PATIENCE {
            fail(seed.load(Relaxed), &"nothing has moved for long");
        }
    }
}

fn variable(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is {text:?}, expected a number")),
    )
}

#[test]
#[ignore = "takes a minute"]
fn soak() {
    let seconds = variable("PRANGE_SOAK_SECONDS").unwrap_or(60);
    let again = variable("PRANGE_SOAK_SEED");
    std::panic::set_hook(Box::new(|info| {
        if !info.payload().is::<Blown>() {
            eprintln!("soak: {info}");
        }
    }));
    let first = again.unwrap_or_else(|| {
        let now = std::time::SystemTime::now();
        let since = now.duration_since(std::time::UNIX_EPOCH);
        since.expect("after 1970").as_secs() << 20
    });
    println!("soak: {seconds} seconds from PRANGE_SOAK_SEED={first}");
    // Makes the global pool, which stays.
    let heavy = prange(0..2000).map(|i| (0..2000).fold(i, |x, y| std::hint::black_box(x ^ y)));
    std::hint::black_box(heavy.max());
    assert!(prange::current_num_threads() > 0);
    let (seed, done) = (AtomicU64::new(first), AtomicBool::new(false));
    let begin = Instant::now();
    let mut samples = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| watch(&seed, &done));
        let (before, open) = (threads().len(), files());
        while begin.elapsed() < Duration::from_secs(seconds) {
            round(seed.load(Relaxed));
            await_threads(before, seed.load(Relaxed));
            if files() > open {
                fail(seed.load(Relaxed), &"files are left open");
            }
            samples.push((LIVE.load(Relaxed), BYTES.load(Relaxed)));
            seed.fetch_add(u64::from(again.is_none()), Relaxed);
        }
        done.store(true, Relaxed);
    });
    println!(
        "soak: {:.1} seconds, {COUNTS:#?}",
        begin.elapsed().as_secs_f64()
    );
    assert_no_growth(&samples, first);
    let helped = [
        &COUNTS.helped_in_loops,
        &COUNTS.helped_in_joins,
        &COUNTS.helped_in_scopes,
        &COUNTS.panics_thrown_on_workers,
        &COUNTS.early_exits,
    ];
    if samples.len() > WARM && helped.iter().any(|count| count.load(Relaxed) == 0) {
        fail(first, &"something of all this never came to pass");
    }
}

/// Compares the least that was allocated after the first rounds with the least after the last ones.
fn assert_no_growth(samples: &[(i64, i64)], seed: u64) {
    let Some(warm) = samples.get(WARM..).filter(|warm| warm.len() >= WARM) else {
        return println!("soak: too few rounds to look at the memory");
    };
    let least = |samples: &[(i64, i64)]| {
        let count = samples.iter().map(|sample| sample.0).min();
        (
            count.unwrap(),
            samples.iter().map(|sample| sample.1).min().unwrap(),
        )
    };
    let third = warm.len().div_ceil(3);
    let (first, last) = (least(&warm[..third]), least(&warm[warm.len() - third..]));
    println!(
        "soak: allocations and bytes that live between rounds: {first:?} at first, {last:?} at last"
    );
    // Lists of iterations' values are kept for later loops, 32 at most, and grow to the longest loops.
    if last.0 - first.0 >= 100 || last.1 - first.1 >= 4 << 20 {
        fail(seed, &"memory grows, in this round or in those that follow");
    }
}
