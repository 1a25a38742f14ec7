//! The groups of cases: what is measured, against what, and which peers take part.

use crate::kernel::Kernel;
use crate::math::Function;
use crate::protocol::{Loop, Measure, Request};
use crate::work::{Kind, Way};

/// One loop, measured in one way.
#[derive(Debug)]
pub struct Case {
    /// What its rows are called.
    pub label: String,
    /// What the peers are asked for.
    pub request: Request,
    /// The size of the pool, if not that of the run.
    pub threads: Option<usize>,
    /// The case of the group whose time, by the same peer, is this one's base.
    pub base: Option<usize>,
}

/// How a group's table looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row for each case and peer.
    Rows,
    /// A row for each case, a column for each peer, with the targets marked.
    Grid,
}

/// Cases that belong together.
#[derive(Debug)]
pub struct Group {
    /// Its name for `--only`.
    pub name: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// The peers that take part; if empty, all that are no limit and no yardstick.
    pub peers: &'static [&'static str],
    /// How its table looks.
    pub layout: Layout,
    /// The heading of the ratio to the base case.
    pub base: Option<&'static str>,
    /// Whether there is a column for the time over serial.
    pub over_serial: bool,
    /// Whether there is a column for the greedy schedule.
    pub greedy: bool,
    /// Whether there is a column for the number of loops each second.
    pub rate: bool,
    /// Whether each variant of a kernel has a row of its own, not the best of a peer alone.
    pub each_variant: bool,
    /// Whether there is a column for the time over that of the limit.
    pub limit: bool,
    /// Whether there is a column for the time of an element.
    pub elements: bool,
    /// Whether there is a column for how far answers are off.
    pub off_by: bool,
    /// Whether the loop form has the targets of plain loops over arrays.
    pub plain: bool,
    /// Its cases.
    pub cases: Vec<Case>,
}

impl Group {
    /// A group of all peers with no column of its own, and no case yet.
    pub fn new(name: &'static str, about: &'static str) -> Group {
        Group {
            name,
            about,
            peers: &[],
            layout: Layout::Rows,
            base: None,
            over_serial: false,
            greedy: false,
            rate: false,
            each_variant: false,
            limit: false,
            elements: false,
            off_by: false,
            plain: false,
            cases: Vec::new(),
        }
    }

    /// Adds a case and returns its index.
    fn add(&mut self, label: String, task: Loop, measure: Measure) -> usize {
        self.cases.push(Case {
            label,
            request: Request { task, measure },
            threads: None,
            base: None,
        });
        self.cases.len() - 1
    }

    /// Adds a case with a base.
    fn add_over(&mut self, base: usize, label: String, task: Loop, measure: Measure) -> &mut Case {
        let index = self.add(label, task, measure);
        let case = &mut self.cases[index];
        case.base = Some(base);
        case
    }
}

/// What the sizes of cases depend on.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Nanoseconds of a unit of work.
    pub unit: f64,
    /// Untimed loops before each sample that is back to back, in milliseconds.
    pub warm_up: u64,
    /// Fewer repetitions, and no case of more than 10 ms.
    pub quick: bool,
}

impl Scale {
    fn hot(self) -> Measure {
        Measure::Hot {
            budget: if self.quick { 500_000 } else { 2_000_000 },
            warm_up: self.warm_up * 1_000_000,
        }
    }

    fn rest(self, count: u64) -> Measure {
        Measure::Rest(if self.quick { count / 4 } else { count })
    }

    fn units(self, nanoseconds: f64) -> u64 {
        (nanoseconds / self.unit) as u64
    }

    /// `n` iterations that take so long together.
    fn work(self, n: usize, kind: Kind, nanoseconds: f64) -> Loop {
        let units = self.units(nanoseconds);
        Loop::Work { n, kind, units }
    }
}

/// All groups.
pub fn groups(scale: Scale) -> Vec<Group> {
    vec![
        trivial(scale),
        grid(scale),
        sum(scale),
        imbalance(scale),
        nested(scale),
        tasks(scale),
        callers(scale),
        oversubscribed(scale),
        rest(scale),
        processor_time(scale),
        kernels(scale),
        plain_loops(scale),
        math(scale),
        ports(scale),
    ]
}

/// Back to back and after a rest.
fn paces(scale: Scale) -> [(&'static str, Measure); 2] {
    [
        ("back to back", scale.hot()),
        ("after 1 ms of rest", scale.rest(20)),
    ]
}

fn trivial(scale: Scale) -> Group {
    let mut group = Group::new("trivial", "`out[i] = i * i`: what a small loop costs");
    group.over_serial = true;
    for (pace, measure) in paces(scale) {
        for n in [1, 10, 100, 10_000, 1_000_000] {
            group.add(format!("n = {n}, {pace}"), Loop::Squares { n }, measure);
        }
    }
    group
}

fn grid(scale: Scale) -> Group {
    let mut group = Group::new("grid", "`n` iterations of `units` of work each");
    group.peers = &["serial", "prange", "prange-loop", "rayon", "openmp", "tbb"];
    group.layout = Layout::Grid;
    let limit = if scale.quick { 10_000_000 } else { 100_000_000 };
    for (pace, measure) in paces(scale) {
        for n in (0..=7).map(|k| 10usize.pow(k)) {
            for each in (0..=6).map(|k| 10u64.pow(k)) {
                let units = n as u64 * each;
                if units <= limit {
                    let kind = Kind::Flat;
                    let label = format!("n = {n}, {each} units, {pace}");
                    group.add(label, Loop::Work { n, kind, units }, measure);
                }
            }
        }
    }
    group
}

fn sum(scale: Scale) -> Group {
    let mut group = Group::new("sum", "the sum of `n` doubles");
    let sizes = [("16 Ki", 1 << 14), ("1 Mi", 1 << 20), ("32 Mi", 1 << 25)];
    for (label, n) in &sizes[..if scale.quick { 2 } else { 3 }] {
        let task = Loop::Sum { n: *n };
        group.add(format!("n = {label}"), task, scale.hot());
    }
    group
}

fn imbalance(scale: Scale) -> Group {
    let about = "2 ms of work, spread unevenly";
    let mut group = Group::new("imbalance", about);
    group.greedy = true;
    for (kind, name) in Kind::ALL {
        for n in [100, 1000, 10_000, 100_000, 1_000_000] {
            let label = format!("{name}, n = {n}");
            group.add(label, scale.work(n, kind, 2e6), scale.hot());
        }
    }
    group
}

fn nested(scale: Scale) -> Group {
    let about = "a parallel loop in a parallel loop, and the same work in one";
    let mut group = Group::new("nested", about);
    group.peers = &[
        "serial",
        "prange",
        "prange-loop",
        "rayon",
        "chili",
        "openmp",
        "tbb",
    ];
    group.base = Some("÷ own flat");
    for (outer, inner, us) in [(4, 1000, 1), (1000, 4, 1), (32, 32, 4)] {
        let (n, each) = (outer * inner, f64::from(us) * 1000.0);
        let label = format!("flat {n} × {us} µs");
        let flat = scale.work(n, Kind::Flat, n as f64 * each);
        let flat = group.add(label, flat, scale.hot());
        let label = format!("{outer} × {inner} × {us} µs");
        let units = scale.units(each);
        let task = Loop::Nested {
            outer,
            inner,
            units,
        };
        group.add_over(flat, label, task, scale.hot());
    }
    group
}

fn tasks(scale: Scale) -> Group {
    let mut group = Group::new("tasks", "tasks and joins, each of so much work");
    group.peers = &["serial", "prange", "rayon", "threads", "chili", "tbb"];
    let ways = [
        (Way::Outside, "spawned from outside"),
        (Way::Inside, "spawned by a task"),
        (Way::Scope, "in a scope"),
        (Way::Join, "joined in pairs"),
    ];
    for (way, how) in ways {
        for (n, us) in [(2, 10_000), (4, 1500), (8, 1500), (100, 100), (1000, 1)] {
            if scale.quick && us == 10_000 {
                continue;
            }
            let units = scale.units(f64::from(us) * 1000.0);
            let task = Loop::Tasks { way, n, units };
            group.add(format!("{n} × {us} µs, {how}"), task, scale.hot());
        }
    }
    for n in [20, 27] {
        let (way, units) = (Way::Fibonacci, 0);
        let task = Loop::Tasks { way, n, units };
        group.add(format!("fibonacci({n}) by joins"), task, scale.hot());
    }
    group
}

fn callers(scale: Scale) -> Group {
    let about = "threads that call loops of 1000 × 1 µs again and again; the time is that between loops of all of them";
    let mut group = Group::new("callers", about);
    group.peers = &["serial", "prange", "prange-loop", "rayon", "openmp", "tbb"];
    group.base = Some("÷ own one caller");
    group.rate = true;
    let task = scale.work(1000, Kind::Flat, 1e6);
    let one = group.add("1 caller".into(), task, Measure::Callers(1));
    group.add_over(one, "8 callers".into(), task, Measure::Callers(8));
    group
}

fn oversubscribed(scale: Scale) -> Group {
    let about = "a pool of 8 threads, however many processors there are";
    let mut group = Group::new("oversubscribed", about);
    group.peers = &["serial", "prange", "prange-loop", "rayon", "openmp", "tbb"];
    group.base = Some("÷ own usual pool");
    let tasks = [
        ("flat 1 ms", scale.work(1000, Kind::Flat, 1e6)),
        ("triangular 1 ms", scale.work(1000, Kind::Triangular, 1e6)),
        ("sum of 1 Mi", Loop::Sum { n: 1 << 20 }),
    ];
    for (label, task) in tasks {
        let usual = group.add(format!("{label}, usual pool"), task, scale.hot());
        let label = format!("{label}, 8 threads");
        let case = group.add_over(usual, label, task, scale.hot());
        case.threads = Some(8);
    }
    group
}

fn rest(scale: Scale) -> Group {
    let mut group = Group::new("rest", "one loop of 100 iterations after 1 ms of rest");
    for us in [100, 300] {
        let task = scale.work(100, Kind::Flat, f64::from(us) * 1000.0);
        group.add(format!("{us} µs"), task, scale.rest(50));
    }
    group
}

fn processor_time(scale: Scale) -> Group {
    let about = "processor time, of all threads, in 2 s (0.5 s if quick)";
    let mut group = Group::new("processor-time", about);
    group.peers = &["serial", "prange", "prange-loop", "rayon", "openmp", "tbb"];
    let ms = if scale.quick { 500 } else { 2000 };
    let large = scale.work(1000, Kind::Flat, 2e7);
    let small = scale.work(20, Kind::Flat, 2e4);
    group.add("at rest".into(), large, Measure::Idle(ms));
    let label = "a loop of 20 × 1 µs every 10 ms";
    group.add(label.into(), small, Measure::Paced(ms));
    group
}

fn kernels(scale: Scale) -> Group {
    let mut group = Group::new("kernels", "`prange::kernels`, each beside the plain loop");
    group.peers = &[
        "serial",
        "prange",
        "prange-loop",
        "rayon",
        "openmp",
        "tbb",
        "numba",
        "numpy",
        "limit",
    ];
    group.each_variant = true;
    group.limit = true;
    group.off_by = true;
    let full = [
        ("add, n = 8 Ki", Kernel::Add, 1 << 13),
        ("add, n = 1 Mi", Kernel::Add, 1 << 20),
        ("add, n = 30 M", Kernel::Add, 30_000_000),
        ("mandelbrot, 2048 × 2048", Kernel::Mandelbrot, 2048),
        ("kde, n = 1 M", Kernel::Kde, 1_000_000),
        ("pi, n = 100 M", Kernel::Pi, 100_000_000),
    ];
    let quick = [
        ("add, n = 8 Ki", Kernel::Add, 1 << 13),
        ("add, n = 1 Mi", Kernel::Add, 1 << 20),
        ("mandelbrot, 512 × 512", Kernel::Mandelbrot, 512),
        ("kde, n = 100 k", Kernel::Kde, 100_000),
        ("pi, n = 1 M", Kernel::Pi, 1_000_000),
    ];
    let cases: &[_] = if scale.quick { &quick } else { &full };
    for &(label, kernel, n) in cases {
        group.add(label.into(), Loop::Kernel { kernel, n }, scale.hot());
    }
    group
}

fn plain_loops(scale: Scale) -> Group {
    let about = "plain loops over arrays in the first and second cache, by one thread";
    let mut group = Group::new("plain-loops", about);
    group.peers = &["serial", "prange", "prange-loop", "avx2", "openmp"];
    group.each_variant = true;
    group.plain = true;
    for n in [4096, 16_384] {
        let kernels = [Kernel::Add, Kernel::Axpy, Kernel::Dot];
        let tasks = kernels.map(|kernel| (kernel.to_string(), Loop::Kernel { kernel, n }));
        let sum = ("sum".to_owned(), Loop::Sum { n });
        for (name, task) in tasks.into_iter().chain([sum]) {
            let index = group.add(format!("{name}, n = {n}"), task, scale.hot());
            group.cases[index].threads = Some(1);
        }
    }
    group
}

fn ports(scale: Scale) -> Group {
    let about =
        "programs of rayon's demonstrations and loops of projects, ported with their shape kept";
    let mut group = Group::new("ports", about);
    group.peers = &["serial", "prange", "rayon"];
    group.over_serial = true;
    for port in ports::programs() {
        let task = Loop::Port {
            name: port.name,
            n: port.large,
        };
        let label = format!("{}: {}", port.name, port.about);
        group.add(label, task, scale.hot());
    }
    for port in ports::programs() {
        let task = Loop::Port {
            name: port.name,
            n: port.large,
        };
        let index = group.add(format!("{}, one thread", port.name), task, scale.hot());
        group.cases[index].threads = Some(1);
    }
    group
}

fn math(scale: Scale) -> Group {
    let about = "mathematical functions, and whole loops of them";
    let mut group = Group::new("math", about);
    group.peers = &[
        "serial",
        "prange-serial",
        "prange",
        "prange-loop",
        "openmp",
        "numba",
    ];
    group.each_variant = true;
    group.elements = true;
    group.off_by = true;
    for (size, n, threads) in [("4 Ki", 1 << 12, Some(1)), ("1 M", 1_000_000, None)] {
        let functions = Function::all().map(|function| Loop::Math { function, n });
        let kernel = Kernel::Kde;
        for task in functions.chain([Loop::Kernel { kernel, n }]) {
            let name = match task {
                Loop::Math { function, .. } => function.to_string(),
                _ => kernel.to_string(),
            };
            let index = group.add(format!("{name}, n = {size}"), task, scale.hot());
            group.cases[index].threads = threads;
        }
    }
    group
}
