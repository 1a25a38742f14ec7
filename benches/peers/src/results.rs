//! Taking samples, checking them, and what they come to.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::cases::{Case, Group};
use crate::kernel::check::Reference;
use crate::peers::{Peers, has_answer, takes_part};
use crate::protocol::Loop;

/// Lets threads that spin for a while after a loop go to sleep.
const PAUSE: Duration = Duration::from_millis(15);

/// A variant that was so many times slower than the best of its peer is not asked again.
const HOPELESS: f64 = 2.0;

/// Which of the runs counts in ratios and marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// The fastest.
    Best,
    /// The one in the middle.
    Median,
}

/// What one peer made of one case.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// The peer.
    pub peer: &'static str,
    /// Its best variant, or the one of this row.
    pub variant: String,
    /// The time of each run in nanoseconds, the fastest first.
    pub times: Vec<f64>,
    /// Whether all answers were right.
    pub right: bool,
    /// How far its answers were from the exact one at most, if it has answers.
    pub deviation: Option<f64>,
}

impl Outcome {
    /// The time that counts.
    pub fn time(&self, by: By) -> f64 {
        match by {
            By::Best => self.times[0],
            By::Median => self.times[self.times.len() / 2],
        }
    }
}

/// The outcomes of one case, serial first, and of a peer the fastest first.
#[derive(Clone, Debug, Serialize)]
pub struct Outcomes(pub Vec<Outcome>);

impl Outcomes {
    /// The best of a peer.
    pub fn of(&self, peer: &str) -> Option<&Outcome> {
        self.0.iter().find(|outcome| outcome.peer == peer)
    }

    /// The fastest of those that are asked for.
    pub fn fastest(&self, by: By, wanted: impl Fn(&str) -> bool) -> Option<&Outcome> {
        let wanted = self.0.iter().filter(|outcome| wanted(outcome.peer));
        wanted.min_by(|a, b| a.time(by).total_cmp(&b.time(by)))
    }
}

/// How to measure.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The peers, serial first.
    pub peers: Vec<&'static str>,
    /// Threads of each pool.
    pub threads: usize,
    /// Samples of each case and peer.
    pub runs: usize,
    /// Which of them counts.
    pub by: By,
}

/// The samples of a variant so far.
#[derive(Default)]
struct Series {
    times: Vec<f64>,
    wrong: bool,
    deviation: Option<f64>,
    out: bool,
}

/// Measures a group, one case after the other.
pub fn measure(group: &Group, plan: &Plan, peers: &mut Peers) -> Result<Vec<Outcomes>> {
    let names: Vec<_> = plan
        .peers
        .iter()
        .copied()
        .filter(|name| takes_part(name, group.peers))
        .collect();
    let cases = group.cases.iter();
    cases
        .map(|case| {
            let has_variants = matches!(case.request.task, Loop::Kernel { .. } | Loop::Math { .. });
            measure_case(
                case,
                group.each_variant && has_variants,
                &names,
                plan,
                peers,
            )
        })
        .collect()
}

/// Measures a case: one sample of each peer in turn, and again, so that a disturbance meets all alike.
fn measure_case(
    case: &Case,
    each_variant: bool,
    names: &[&'static str],
    plan: &Plan,
    peers: &mut Peers,
) -> Result<Outcomes> {
    let threads = case.threads.unwrap_or(plan.threads);
    let reference = Reference::new(case.request.task);
    let mut serial = None;
    let mut series: Vec<BTreeMap<String, Series>> = names
        .iter()
        .map(|name| {
            let variants = peers.variants(name, threads).into_iter();
            variants
                .map(|variant| (variant, Series::default()))
                .collect()
        })
        .collect();
    for _ in 0..plan.runs {
        for (&name, variants) in names.iter().zip(&mut series) {
            for (variant, series) in variants.iter_mut().filter(|(_, series)| !series.out) {
                let Some(sample) = peers.ask((name, threads), variant, case.request)? else {
                    series.out = true;
                    continue;
                };
                // Serial is asked first.
                let serial = *serial.get_or_insert(sample.checksum);
                if has_answer(name, case.request.task) {
                    let deviation = reference.deviation_of(serial, &sample);
                    series.wrong |= !reference.accepts(variant, deviation);
                    series.deviation = Some(deviation.max(series.deviation.unwrap_or(0.0)));
                }
                series.times.push(sample.nanoseconds);
                sleep(PAUSE);
            }
            let fastest = variants
                .values()
                .flat_map(|series| &series.times)
                .copied()
                .fold(f64::INFINITY, f64::min);
            for series in variants.values_mut() {
                let is_hopeless = series.times.iter().all(|&time| time > HOPELESS * fastest);
                series.out |= is_hopeless && !each_variant;
            }
        }
    }
    let outcomes = names.iter().zip(series).flat_map(|(&peer, variants)| {
        let any_wrong = variants.values().any(|series| series.wrong);
        let outcomes = variants.into_iter().map(|(variant, mut series)| {
            series.times.sort_by(f64::total_cmp);
            let times = series.times;
            Outcome {
                peer,
                variant,
                times,
                right: !series.wrong && (each_variant || !any_wrong),
                deviation: series.deviation,
            }
        });
        let complete = outcomes.filter(|outcome| outcome.times.len() == plan.runs);
        let mut complete: Vec<Outcome> = complete.collect();
        complete.sort_by(|a, b| a.time(plan.by).total_cmp(&b.time(plan.by)));
        complete.truncate(if each_variant { complete.len() } else { 1 });
        complete
    });
    Ok(Outcomes(outcomes.collect()))
}
