//! The measuring loops of the Rust peers: each is written once, for any peer and any loop.

use std::hint::black_box;
use std::io::{BufRead, Write, stdin, stdout};
use std::sync::Barrier;
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use cpu_time::ProcessTime;

use crate::kernel;
use crate::math;
use crate::peer::{self, Peer};
use crate::protocol::{Loop, Measure, Request, Sample};
use crate::work;

const REST: Duration = Duration::from_millis(1);
const PERIOD: Duration = Duration::from_millis(10);
const CALLING: Duration = Duration::from_millis(300);

/// Answers requests from the standard input until it ends.
pub fn serve(name: &str, threads: usize) -> Result<()> {
    let variants = peer::variants(name, threads)?;
    let names: Vec<&str> = variants.iter().map(|(name, _)| *name).collect();
    println!("hello {}", names.join(" "));
    for line in stdin().lock().lines() {
        let line = line?;
        let (name, request) = line.split_once(' ').context("no variant in a request")?;
        let variant = variants.iter().find(|(variant, _)| *variant == name);
        let (_, peer) = variant.with_context(|| format!("no variant `{name}`"))?;
        match sample(&**peer, request.parse()?) {
            Ok(Some(sample)) => println!("{sample}"),
            Ok(None) => println!("none"),
            Err(error) => println!("error {error:#}"),
        }
        stdout().flush()?;
    }
    Ok(())
}

/// One sample, or `None` where the peer has no such loop.
fn sample(peer: &dyn Peer, request: Request) -> Result<Option<Sample>> {
    let has = match request.task {
        Loop::Kernel { .. } => peer.kernels().is_some(),
        Loop::Math { .. } => peer.math().is_some(),
        Loop::Port { .. } => peer.form().is_some(),
        _ => true,
    };
    if !has {
        return Ok(None);
    }
    let mut data = Data::new(request.task);
    let Some(expected) = data.run(peer) else {
        return Ok(None);
    };
    let mut all_agree = true;
    let mut run = || all_agree &= data.run(peer) == Some(expected);
    let nanoseconds = match request.measure {
        Measure::Hot { budget, warm_up } => hot(budget, warm_up, run),
        Measure::Rest(count) => after_rest(count, run),
        Measure::Callers(callers) => return data.call_at_once(peer, callers as usize, expected),
        Measure::Idle(ms) => {
            run();
            sleep(Duration::from_millis(100));
            let start = ProcessTime::now();
            sleep(Duration::from_millis(ms));
            start.elapsed().as_nanos() as f64
        }
        Measure::Paced(ms) => paced(Duration::from_millis(ms), run),
    };
    ensure!(all_agree, "not the same answer each time");
    let answer = data.answer(peer, expected);
    Ok(answer.map(|checksum| Sample {
        nanoseconds,
        checksum,
        results: data.results(),
    }))
}

/// The time of one of many repetitions, which take about `budget` nanoseconds together. What is run to find their
/// number also makes caches and workers hot.
fn hot(budget: u64, warm_up: u64, mut run: impl FnMut()) -> f64 {
    let begin = Instant::now();
    let mut time = |count: u64| {
        let start = Instant::now();
        for _ in 0..count {
            run();
        }
        start.elapsed().as_nanos() as f64
    };
    let mut count = 1;
    let mut elapsed = time(count);
    while elapsed < budget as f64 / 2.0 {
        count *= 2;
        elapsed = time(count);
    }
    while begin.elapsed().as_nanos() < u128::from(warm_up) {
        elapsed = time(count);
    }
    let count = (budget as f64 / elapsed * count as f64).ceil() as u64;
    time(count) / count as f64
}

/// The median time of single runs, each after a rest.
fn after_rest(count: u64, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<u128> = (0..count)
        .map(|_| {
            sleep(REST);
            let start = Instant::now();
            run();
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2] as f64
}

/// The processor time of a run every 10 ms.
fn paced(duration: Duration, mut run: impl FnMut()) -> f64 {
    let (wall, processor) = (Instant::now(), ProcessTime::now());
    let mut next = PERIOD;
    while next <= duration {
        run();
        sleep(next.saturating_sub(wall.elapsed()));
        next += PERIOD;
    }
    processor.elapsed().as_nanos() as f64
}

/// What a loop works on.
enum Data {
    Squares(Vec<u64>),
    Sum(Vec<f64>),
    Work(Vec<u32>),
    Nested {
        outer: usize,
        inner: usize,
        units: u32,
    },
    Tasks {
        way: work::Way,
        n: usize,
        units: u32,
    },
    Kernel(kernel::Data),
    Math(math::Data),
    Port(Box<dyn ports::Run>),
}

impl Data {
    fn new(task: Loop) -> Data {
        match task {
            Loop::Squares { n } => Data::Squares(vec![u64::MAX; n]),
            Loop::Sum { n } => Data::Sum(work::doubles(n)),
            Loop::Work { n, kind, units } => Data::Work(kind.table(n, units)),
            Loop::Nested {
                outer,
                inner,
                units,
            } => Data::Nested {
                outer,
                inner,
                units: units as u32,
            },
            Loop::Tasks { way, n, units } => Data::Tasks {
                way,
                n,
                units: units as u32,
            },
            Loop::Kernel { kernel, n } => Data::Kernel(kernel::Data::new(kernel, n)),
            Loop::Math { function, n } => Data::Math(math::Data::new(function, n)),
            Loop::Port { name, n } => {
                let mut all = ports::programs();
                let port = all.find(|port| port.name == name).expect("its name");
                Data::Port((port.make)(n))
            }
        }
    }

    /// Runs the loop once; the optimiser must take its input as new, and its output as used.
    fn run(&mut self, peer: &dyn Peer) -> Option<u64> {
        match self {
            Data::Squares(out) => {
                peer.squares(black_box(out))?;
                black_box(out);
                Some(0)
            }
            Data::Sum(a) => peer.sum(black_box(a)).map(|sum| (sum * work::SCALE) as u64),
            Data::Work(units) => peer.work(black_box(units)),
            Data::Nested {
                outer,
                inner,
                units,
            } => peer.nested(black_box(*outer), *inner, *units),
            Data::Tasks { way, n, units } => peer.tasks(*way, black_box(*n), *units),
            Data::Kernel(data) => data.run(peer.kernels()?),
            Data::Math(data) => data.run(peer.math()?).map(|()| 0),
            Data::Port(port) => Some(black_box(port).run(peer.form()?)),
        }
    }

    /// The answer of a loop that has returned `result`.
    fn answer(&mut self, peer: &dyn Peer, result: u64) -> Option<u64> {
        match self {
            Data::Squares(out) => Some(work::checksum(out.iter().copied())),
            Data::Kernel(data) => data.answer(peer.kernels()?, result),
            _ => Some(result),
        }
    }

    /// The results of a mathematical function.
    fn results(&self) -> Vec<f64> {
        match self {
            Data::Math(data) => data.results(),
            _ => Vec::new(),
        }
    }

    /// Many callers, each with its own loops.
    fn call_at_once(
        &self,
        peer: &dyn Peer,
        callers: usize,
        expected: u64,
    ) -> Result<Option<Sample>> {
        let Data::Work(units) = self else {
            return Ok(None);
        };
        let barrier = Barrier::new(callers + 1);
        let call = || {
            barrier.wait();
            let start = Instant::now();
            let (mut loops, mut all_agree) = (0u64, true);
            while start.elapsed() < CALLING {
                all_agree &= peer.work(black_box(units)) == Some(expected);
                loops += 1;
            }
            all_agree.then_some(loops)
        };
        let (elapsed, counts) = scope(|scope| {
            let threads: Vec<_> = (0..callers).map(|_| scope.spawn(call)).collect();
            barrier.wait();
            let start = Instant::now();
            let counts: Option<Vec<u64>> = threads
                .into_iter()
                .map(|thread| thread.join().expect("a caller panicked"))
                .collect();
            (start.elapsed(), counts)
        });
        let counts = counts.context("not the same answer each time")?;
        let loops: u64 = counts.iter().sum();
        Ok(Some(Sample {
            nanoseconds: elapsed.as_nanos() as f64 / loops as f64,
            checksum: expected,
            results: Vec::new(),
        }))
    }
}
