//! What the runner asks a peer for, one line each way. Words and numbers between blanks, so that any language
//! reads it without a library:
//!
//! ```text
//! peer:    hello VARIANT..
//! runner:  VARIANT MEASURE AMOUNT WARM-UP LOOP N INNER KIND UNITS
//! peer:    NANOSECONDS CHECKSUM RESULT..   or `none`: this peer has no such loop; or `error ..`
//! ```

use std::fmt;
use std::str::FromStr;

use anyhow::{Context, Result, bail};

use crate::kernel::Kernel;
use crate::math::Function;
use crate::work::{Kind, Way};

/// The loop to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loop {
    /// `out[i] = i * i` for `n` elements.
    Squares { n: usize },
    /// The sum of `n` doubles.
    Sum { n: usize },
    /// The sum of the work of `n` iterations, `units` in all.
    Work { n: usize, kind: Kind, units: u64 },
    /// The same in two nested loops, `units` each iteration.
    Nested {
        outer: usize,
        inner: usize,
        units: u64,
    },
    /// `n` tasks of `units` of work each.
    Tasks { way: Way, n: usize, units: u64 },
    /// A kernel of size `n`.
    Kernel { kernel: Kernel, n: usize },
    /// A mathematical function of `n` elements.
    Math { function: Function, n: usize },
    /// A program of that name, of size `n`.
    Port { name: &'static str, n: usize },
}

/// How its time is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Back to back, for about so many nanoseconds: the time of one loop. Before that, loops are run untimed for at
    /// least `warm_up` nanoseconds: the system may take milliseconds to move a worker that it woke on the
    /// caller's processor to another one.
    Hot { budget: u64, warm_up: u64 },
    /// After a rest of 1 ms, so many times: the median time.
    Rest(u64),
    /// By so many threads at once, again and again for 0.3 s: the wall time for each loop.
    Callers(u64),
    /// Processor time while at rest for so many milliseconds after a loop.
    Idle(u64),
    /// Processor time while a loop runs every 10 ms, for so many milliseconds.
    Paced(u64),
}

/// One line to a peer.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// The loop to run.
    pub task: Loop,
    /// How its time is taken.
    pub measure: Measure,
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (measure, amount, warm_up) = match self.measure {
            Measure::Hot { budget, warm_up } => ("hot", budget, warm_up),
            Measure::Rest(count) => ("rest", count, 0),
            Measure::Callers(callers) => ("callers", callers, 0),
            Measure::Idle(ms) => ("idle", ms, 0),
            Measure::Paced(ms) => ("paced", ms, 0),
        };
        write!(f, "{measure} {amount} {warm_up} ")?;
        match self.task {
            Loop::Squares { n } => write!(f, "squares {n} 1 flat 0"),
            Loop::Sum { n } => write!(f, "sum {n} 1 flat 0"),
            Loop::Work { n, kind, units } => write!(f, "work {n} 1 {kind} {units}"),
            Loop::Nested {
                outer,
                inner,
                units,
            } => write!(f, "nested {outer} {inner} flat {units}"),
            Loop::Tasks { way, n, units } => write!(f, "{way} {n} 1 flat {units}"),
            Loop::Kernel { kernel, n } => write!(f, "{kernel} {n} 1 flat 0"),
            Loop::Math { function, n } => write!(f, "{function} {n} 1 flat 0"),
            Loop::Port { name, n } => write!(f, "{name} {n} 1 flat 0"),
        }
    }
}

impl FromStr for Request {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Request> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [measure, amount, warm_up, task, n, inner, kind, units] = words[..] else {
            bail!("not a request: {line}");
        };
        let (amount, n, inner) = (amount.parse()?, n.parse()?, inner.parse()?);
        let (kind, units) = (kind.parse()?, units.parse()?);
        let measure = match measure {
            "hot" => Measure::Hot {
                budget: amount,
                warm_up: warm_up.parse()?,
            },
            "rest" => Measure::Rest(amount),
            "callers" => Measure::Callers(amount),
            "idle" => Measure::Idle(amount),
            "paced" => Measure::Paced(amount),
            other => bail!("no measure `{other}`"),
        };
        let task = match task {
            "squares" => Loop::Squares { n },
            "sum" => Loop::Sum { n },
            "work" => Loop::Work { n, kind, units },
            "nested" => Loop::Nested {
                outer: n,
                inner,
                units,
            },
            other => {
                let way = Way::ALL.iter().find(|(_, name)| *name == other);
                if let Some(&(way, _)) = way {
                    Loop::Tasks { way, n, units }
                } else if let Some(port) = ports::programs().find(|port| port.name == other) {
                    Loop::Port { name: port.name, n }
                } else if let Ok(function) = other.parse() {
                    Loop::Math { function, n }
                } else {
                    let kernel = other.parse()?;
                    Loop::Kernel { kernel, n }
                }
            }
        };
        Ok(Request { task, measure })
    }
}

/// What a peer measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The time, as [`Measure`] says.
    pub nanoseconds: f64,
    /// What the loop computed, as `kernel::data` and `work` have it.
    pub checksum: u64,
    /// Results of mathematical functions.
    pub results: Vec<f64>,
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.nanoseconds, self.checksum)?;
        let mut results = self.results.iter();
        results.try_for_each(|result| write!(f, " {}", result.to_bits()))
    }
}

/// Reads a peer's answer; `None` if it has no such loop.
pub fn parse_answer(line: &str) -> Result<Option<Sample>> {
    let line = line.trim();
    if line == "none" {
        return Ok(None);
    }
    let (nanoseconds, answer) = line
        .split_once(' ')
        .with_context(|| format!("not an answer: `{line}`"))?;
    if nanoseconds == "error" {
        bail!("{answer}");
    }
    let mut numbers = answer.split(' ').map(u64::from_str);
    let checksum = numbers.next().context("no checksum")?;
    let results = numbers.map(|bits| bits.map(f64::from_bits));
    Ok(Some(Sample {
        nanoseconds: nanoseconds.parse().context("time of an answer")?,
        checksum: checksum.context("checksum of an answer")?,
        results: results.collect::<Result<_, _>>().context("results")?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_read_as_they_were_written() {
        let work = Loop::Work {
            n: 7,
            kind: Kind::Late,
            units: 9,
        };
        let nested = Loop::Nested {
            outer: 2,
            inner: 3,
            units: 4,
        };
        let hot = Measure::Hot {
            budget: 5,
            warm_up: 6,
        };
        let kernels = Kernel::ALL.map(|(kernel, _)| Loop::Kernel { kernel, n: 5 });
        let loops = [Loop::Squares { n: 1 }, Loop::Sum { n: 2 }, work, nested];
        let (n, units) = (6, 7);
        let tasks = Way::ALL.map(|(way, _)| Loop::Tasks { way, n, units });
        let functions = Function::all().map(|function| Loop::Math { function, n });
        let all = loops.into_iter().chain(kernels).chain(tasks);
        for task in all.chain(functions) {
            for measure in [hot, Measure::Rest(3), Measure::Callers(8)] {
                let request: Request = Request { task, measure }.to_string().parse().unwrap();
                assert_eq!((request.task, request.measure), (task, measure));
            }
        }
    }

    #[test]
    fn answers_are_a_time_and_a_checksum() {
        let sample = parse_answer("1.5 7\n").unwrap().unwrap();
        assert_eq!((sample.nanoseconds, sample.checksum), (1.5, 7));
        let (nanoseconds, checksum, results) = (0.1, 0, vec![-0.5, 3e300]);
        let sample = Sample {
            nanoseconds,
            checksum,
            results,
        };
        assert_eq!(parse_answer(&sample.to_string()).unwrap(), Some(sample));
        assert_eq!(parse_answer("none\n").unwrap(), None);
        assert!(parse_answer("error in the loop").is_err());
        assert!(parse_answer("nonsense").is_err());
    }
}
