//! Compares the answers of a nest's forms, then takes their times in turns.

use std::fmt;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use prange::ThreadPoolBuilder;

use crate::answer::{Answer, Compare, checksum, numbers};
use crate::openmp;

/// How long a form has its turn. Runs that are shorter are repeated: the first ones find threads asleep, or two on one processor.
const TURN: Duration = Duration::from_millis(6);

/// How to measure a nest.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'s> {
    /// The nest's name, by which OpenMP's program knows it.
    pub name: &'s str,
    /// Turns of each form.
    pub runs: usize,
    /// Threads of the parallel forms.
    pub threads: usize,
    /// OpenMP's program, if there is one.
    pub openmp: Option<&'s Path>,
}

/// The times of all runs of one form, in nanoseconds.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// The best time, if there is one.
    pub fn best(&self) -> Option<f64> {
        self.0.iter().copied().reduce(f64::min)
    }

    /// The median time, if there is one.
    pub fn median(&self) -> Option<f64> {
        median(self.0.clone())
    }
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The ways in which a nest is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The serial function.
    Serial,
    /// The loop form, on one thread.
    One,
    /// The loop form, on all threads.
    Parallel,
    /// By hand with rayon.
    Rayon,
    /// C.
    OpenMp,
}

impl Form {
    /// All forms, in the order of [`Outcome::times`].
    pub const ALL: [Form; 5] = [
        Form::Serial,
        Form::One,
        Form::Parallel,
        Form::Rayon,
        Form::OpenMp,
    ];
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Form::Serial => "serial",
            Form::One => "prange on one thread",
            Form::Parallel => "prange",
            Form::Rayon => "rayon",
            Form::OpenMp => "OpenMP",
        })
    }
}

/// What a nest took.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The times by [`Form::ALL`].
    pub times: [Times; Form::ALL.len()],
    /// The forms whose answers are wrong.
    pub wrong: Vec<Form>,
}

impl Outcome {
    /// The times of a form.
    pub fn of(&self, form: Form) -> &Times {
        &self.times[form as usize]
    }
}

/// Measures a nest: `forms` are the serial function, the loop form and rayon's by hand, and `run` calls one of them on the nest's data.
/// Before each run, untimed, what it writes is set to `start`.
pub fn measure<F: Copy + Send + Sync, A: Answer>(
    setting: &Setting<'_>,
    [serial, looped, by_hand]: [F; 3],
    start: A,
    compare: Compare,
    run: impl Fn(F, &mut A) + Sync,
) -> Result<Outcome> {
    let pool = |threads| ThreadPoolBuilder::new().num_threads(threads).build();
    let (one, many) = (pool(1)?, pool(setting.threads)?);
    let rayon = rayon::ThreadPoolBuilder::new().num_threads(setting.threads);
    let rayon = rayon.build()?;
    let mut openmp = match setting.openmp {
        Some(program) => openmp::Peer::start(program, setting.name, setting.threads)?,
        None => None,
    };
    let mut answer = start.clone();
    // The times of so many runs. The form is not known to the compiler: nothing is inlined into the measurement.
    let time = |form: F, count: usize, answer: &mut A| -> Vec<f64> {
        let runs = (0..count).map(|_| {
            answer.restore(&start);
            let begin = Instant::now();
            run(black_box(form), black_box(answer));
            begin.elapsed().as_nanos() as f64
        });
        runs.collect()
    };
    let mut turn = |form: Form, count: usize| {
        let answer = &mut answer;
        let times = match form {
            Form::Serial => time(serial, count, answer),
            Form::One => one.install(|| time(looped, count, answer)),
            Form::Parallel => many.install(|| time(looped, count, answer)),
            Form::Rayon => rayon.install(|| time(by_hand, count, answer)),
            Form::OpenMp => Vec::new(),
        };
        (times, numbers(answer))
    };

    let mut outcome = Outcome::default();
    let (first, expected) = turn(Form::Serial, 1);
    let (_, alone) = turn(Form::One, 1);
    let (_, shared) = turn(Form::Parallel, 1);
    let (_, of_rayon) = turn(Form::Rayon, 1);
    let agreements = [
        (Form::One, compare.agree(&expected, &alone)),
        (Form::Parallel, Compare::Exact.agree(&alone, &shared)),
        (Form::Rayon, compare.agree(&expected, &of_rayon)),
    ];
    let wrong = agreements.iter().filter(|(_, right)| !right);
    outcome.wrong = wrong.map(|(form, _)| *form).collect();
    if let Some(peer) = &mut openmp {
        let (_, sum) = peer.sample()?;
        // Only the length stands before the elements of an array.
        let right = checksum(&expected[1..]);
        if (sum - right).abs() > 1e-9 * right.abs() {
            outcome.wrong.push(Form::OpenMp);
        }
    }

    let count = (TURN.as_nanos() as f64 / first[0]).ceil() as usize;
    for round in 0..setting.runs {
        // Each form follows each other one in turn.
        for k in 0..Form::ALL.len() {
            let form = Form::ALL[(round + k) % Form::ALL.len()];
            let times = match (form, &mut openmp) {
                (Form::OpenMp, Some(peer)) => peer.turn(count)?,
                (Form::OpenMp, None) => continue,
                _ => turn(form, count).0,
            };
            outcome.times[form as usize].0.extend(times);
        }
    }
    Ok(outcome)
}
