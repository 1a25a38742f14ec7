//! Markdown tables, and the marks in them.

use std::fmt::Write as _;

use crate::cases::{Case, Group, Layout};
use crate::kernel::check::describe;
use crate::peers::{LIMIT, is_ours, is_rival};
use crate::protocol::{Loop, Measure};
use crate::results::{By, Outcome, Outcomes};
use crate::work::{Costs, greedy};

/// What a row may be over the greedy schedule, and over the best rival, before it is marked.
const MARGIN: f64 = 1.03;

/// The peer that is to reach [`PLAIN_TARGETS`].
const LOOP_FORM: &str = "prange-loop";

/// What share of another peer's time a plain loop may take, and that in words.
const PLAIN_TARGETS: [(&str, f64, &str); 2] = [
    ("serial", 0.25, "4 × faster than serial"),
    ("avx2", 1.05, "within 5 % of avx2"),
];

/// What the tables need to know.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'c> {
    /// Which run counts.
    pub by: By,
    /// Threads of a pool, for the greedy schedule.
    pub threads: usize,
    /// What iterations cost, for the greedy schedule.
    pub costs: &'c Costs,
}

/// A table, and the marked rows below it.
pub fn render(group: &Group, outcomes: &[Outcomes], basis: Basis<'_>) -> String {
    let mut marks = Vec::new();
    let mut text = match group.layout {
        Layout::Rows => rows(group, outcomes, basis, &mut marks),
        Layout::Grid => grid(group, outcomes, basis, &mut marks),
    };
    let ours = outcomes.iter().flat_map(|outcomes| &outcomes.0);
    let ours = ours.filter(|outcome| is_ours(outcome.peer)).count();
    if group.greedy || group.plain || group.layout == Layout::Grid {
        let _ = writeln!(
            text,
            "\n{} of {ours} prange results are marked",
            marks.len()
        );
        for mark in marks {
            let _ = writeln!(text, "- {mark}");
        }
    }
    text
}

fn rows(group: &Group, outcomes: &[Outcomes], basis: Basis<'_>, marks: &mut Vec<String>) -> String {
    let Basis { by, .. } = basis;
    let optional = [
        (group.over_serial, "over serial, ns"),
        (group.base.is_some(), group.base.unwrap_or_default()),
        (group.rate, "loops / s"),
        (group.greedy, "÷ greedy"),
        (group.limit, "÷ limit"),
        (group.elements, "ns an element"),
        (group.off_by, "off by"),
    ];
    let mut headings = vec![
        "case",
        "peer",
        "variant",
        "best",
        "median",
        "÷ serial (best)",
        "÷ serial (median)",
    ];
    headings.extend(optional.iter().filter(|(on, _)| *on).map(|(_, text)| text));
    headings.extend(["÷ best rival", "mark"]);
    let mut text = header(&headings);
    for (case, of_case) in group.cases.iter().zip(outcomes) {
        let ideal = of_case
            .of("serial")
            .and_then(|serial| greedy_time(case, serial.time(by), basis));
        if let Some(ideal) = ideal.filter(|_| group.greedy) {
            let cells = [
                case.label.clone(),
                "greedy schedule".into(),
                String::new(),
                duration(ideal),
            ];
            text += &row(&cells, headings.len());
        }
        for outcome in &of_case.0 {
            let (time, ratios) = (outcome.time(by), |by| {
                let serial = of_case.of("serial")?.time(by);
                Some(outcome.time(by) / serial)
            });
            let base = case.base.and_then(|base| outcomes[base].of(outcome.peer));
            let over_serial = of_case.of("serial").map(|serial| time - serial.time(by));
            let limit = of_case.of(LIMIT).map(|limit| limit.time(by));
            let off_by = outcome.deviation;
            let to_greedy = ideal.map(|ideal| time / ideal);
            let rival = of_case
                .fastest(by, is_rival)
                .filter(|_| is_ours(outcome.peer));
            let to_rival = rival.map(|rival| time / rival.time(by));
            let mut cells = vec![
                case.label.clone(),
                outcome.peer.to_owned(),
                outcome.variant.clone(),
                duration(outcome.time(By::Best)),
                duration(outcome.time(By::Median)),
                ratio(ratios(By::Best)),
                ratio(ratios(By::Median)),
            ];
            let values = [
                over_serial.map_or_else(String::new, |over| format!("{over:.0}")),
                ratio(base.map(|base| time / base.time(by))),
                format!("{:.0}", 1e9 / time),
                ratio(to_greedy),
                ratio(limit.map(|limit| time / limit)),
                elements(case.request.task)
                    .map_or_else(String::new, |n| format!("{:.2}", time / n)),
                off_by.map_or_else(String::new, |off| describe(case.request.task, off)),
            ];
            let shown = optional.iter().zip(values).filter(|((on, _), _)| *on);
            cells.extend(shown.map(|(_, value)| value));
            let rival_name = rival.map_or("", |rival| rival.peer);
            cells.push(format!("{} {rival_name}", ratio(to_rival)));
            let mut notes = Vec::new();
            if is_ours(outcome.peer) {
                if group.greedy && to_greedy.is_some_and(|to_greedy| to_greedy > MARGIN) {
                    notes.push(format!("> {MARGIN} greedy"));
                }
                if group.plain && outcome.peer == LOOP_FORM {
                    let missed = PLAIN_TARGETS.iter().filter(|(peer, share, _)| {
                        let target = of_case.of(peer).map(|of| share * of.time(by));
                        target.is_some_and(|target| time > target)
                    });
                    notes.extend(missed.map(|(_, _, words)| format!("not {words}")));
                }
                if let Some(rival) = rival.filter(|rival| time > MARGIN * rival.time(by)) {
                    notes.push(format!("{} is faster", rival.peer));
                }
            }
            if !notes.is_empty() {
                let to_rival = format!("{} of the best rival", ratio(to_rival));
                let ratios = match to_greedy.filter(|_| group.greedy) {
                    Some(to_greedy) => format!("{} of greedy, {to_rival}", ratio(Some(to_greedy))),
                    None => to_rival,
                };
                let notes = notes.join(", ");
                let of = format!("{}: {}", outcome.peer, case.label);
                marks.push(format!("{of}: {notes}: {ratios}"));
            }
            notes.extend((!outcome.right).then(|| "WRONG ANSWER".to_owned()));
            cells.push(notes.join(", "));
            text += &row(&cells, headings.len());
        }
    }
    text
}

/// How many elements a loop of mathematics has.
fn elements(task: Loop) -> Option<f64> {
    match task {
        Loop::Math { n, .. } | Loop::Kernel { n, .. } => Some(n as f64),
        _ => None,
    }
}

/// The time of the greedy schedule of a case that has units.
fn greedy_time(case: &Case, serial: f64, basis: Basis<'_>) -> Option<f64> {
    let Loop::Work { n, kind, units } = case.request.task else {
        return None;
    };
    let threads = case.threads.unwrap_or(basis.threads);
    let units = kind.table(n, units);
    Some(greedy(&units, basis.costs, serial, threads))
}

fn grid(group: &Group, outcomes: &[Outcomes], basis: Basis<'_>, marks: &mut Vec<String>) -> String {
    let Basis { by, .. } = basis;
    let mut headings = vec!["case", "serial"];
    let peers = group.peers.iter().copied().filter(|peer| {
        let mut of_all = outcomes.iter();
        *peer != "serial" && of_all.any(|outcomes| outcomes.of(peer).is_some())
    });
    let peers: Vec<&str> = peers.collect();
    headings.extend(&peers);
    let mut text = header(&headings);
    for (case, of_case) in group.cases.iter().zip(outcomes) {
        let serial = of_case
            .of("serial")
            .map_or(f64::NAN, |serial| serial.time(by));
        let mut cells = vec![case.label.clone(), duration(serial)];
        for peer in &peers {
            let Some(outcome) = of_case.of(peer) else {
                cells.push(String::new());
                continue;
            };
            let miss = target_missed(case, serial, outcome, by).filter(|_| is_ours(peer));
            let mark = if miss.is_some() { " **miss**" } else { "" };
            let wrong = if outcome.right { "" } else { " WRONG ANSWER" };
            let time = outcome.time(by);
            let share = ratio(Some(time / serial));
            if let Some(target) = miss {
                let ours = format!("{peer}: {}", case.label);
                let times = format!("{} against {}", duration(time), duration(serial));
                marks.push(format!("{ours}: {times} serial ({share}), not {target}"));
            }
            cells.push(format!("{} ({share}){mark}{wrong}", duration(time)));
        }
        text += &row(&cells, headings.len());
    }
    text
}

/// What a loop should reach and does not: never to be much slower than serial, and to gain where there is
/// something to gain.
fn target_missed(case: &Case, serial: f64, outcome: &Outcome, by: By) -> Option<&'static str> {
    let Loop::Work { n, .. } = case.request.task else {
        return None;
    };
    let worth_it = match case.request.measure {
        Measure::Rest(_) => 1e6,
        _ => 1e5,
    };
    let time = outcome.time(by);
    if time > 1.05 * serial + 100.0 {
        Some("≤ 1.05 serial + 100 ns")
    } else if n >= 10 && serial >= worth_it && time > 0.55 * serial {
        Some("≤ 0.55 serial")
    } else {
        None
    }
}

fn header(headings: &[&str]) -> String {
    let rule = vec!["---"; headings.len()];
    format!("| {} |\n| {} |\n", headings.join(" | "), rule.join(" | "))
}

/// A row, with empty cells up to the width.
fn row(cells: &[String], width: usize) -> String {
    let missing = width.saturating_sub(cells.len());
    format!("| {} |{}\n", cells.join(" | "), " |".repeat(missing))
}

fn ratio(ratio: Option<f64>) -> String {
    ratio.map_or_else(String::new, |ratio| match ratio {
        0.0..10.0 => format!("{ratio:.2}"),
        _ => format!("{ratio:.0}"),
    })
}

/// Nanoseconds with a fitting unit.
pub fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{nanoseconds:.1} ns"),
        1e3..1e6 => format!("{:.2} µs", nanoseconds / 1e3),
        _ => format!("{:.3} ms", nanoseconds / 1e6),
    }
}
