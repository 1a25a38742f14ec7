//! The table, row by row, and the lines below it.

use std::fmt::Write as _;

use crate::measure::{Form, Outcome, Times, median};

/// What a ratio may be before it counts as over.
const MARGIN: f64 = 1.05;

/// The table's headings. Times are the best ones in milliseconds, all ratios are of the loop form.
fn headings(threads: usize) -> [String; 11] {
    let many = format!("{threads} threads");
    [
        "nest            ".into(),
        " serial".into(),
        "1 thread".into(),
        many.clone(),
        "  rayon".into(),
        " OpenMP".into(),
        "1 thread ÷ serial".into(),
        "median".into(),
        format!("{many} ÷ rayon"),
        "median".into(),
        format!("{many} ÷ OpenMP"),
    ]
}

/// The head of the table.
pub fn header(threads: usize) -> String {
    let headings = headings(threads);
    let lines = headings.iter().enumerate().map(|(column, heading)| {
        let width = heading.chars().count();
        match column {
            0 => "-".repeat(width),
            _ => "-".repeat(width - 1) + ":",
        }
    });
    let lines: Vec<String> = lines.collect();
    format!("| {} |\n| {} |\n", headings.join(" | "), lines.join(" | "))
}

/// A row, and what is wrong with it.
pub fn row(name: &str, outcome: &Outcome, threads: usize) -> String {
    let time = |form| milliseconds(outcome.of(form).best());
    let best = |ours, theirs| number(ratio(outcome, ours, theirs, Times::best));
    let median = |ours, theirs| number(ratio(outcome, ours, theirs, Times::median));
    let mut cells = vec![name.to_owned()];
    cells.extend(Form::ALL.map(time));
    cells.extend([
        best(Form::One, Form::Serial),
        median(Form::One, Form::Serial),
        best(Form::Parallel, Form::Rayon),
        median(Form::Parallel, Form::Rayon),
        best(Form::Parallel, Form::OpenMp),
    ]);
    let mut text = String::from("|");
    for (column, (heading, cell)) in headings(threads).iter().zip(cells).enumerate() {
        let width = heading.chars().count();
        let _ = match column {
            0 => write!(text, " {cell:<width$} |"),
            _ => write!(text, " {cell:>width$} |"),
        };
    }
    for form in &outcome.wrong {
        let _ = write!(text, " **wrong answer: {form}**");
    }
    text + "\n"
}

/// The medians over all nests, and how many are over the margin.
pub fn summary(outcomes: &[Outcome], threads: usize) -> String {
    let of = |ours, theirs| {
        let ratios = outcomes
            .iter()
            .filter_map(|outcome| ratio(outcome, ours, theirs, Times::best));
        ratios.collect::<Vec<f64>>()
    };
    let many = format!("{threads} threads");
    let rows = [
        ("1 thread", "serial", of(Form::One, Form::Serial)),
        (&many, "rayon", of(Form::Parallel, Form::Rayon)),
        (&many, "OpenMP", of(Form::Parallel, Form::OpenMp)),
    ];
    let mut text = String::new();
    for (ours, theirs, ratios) in rows {
        let over = ratios.iter().filter(|ratio| **ratio > MARGIN).count();
        let count = ratios.len();
        if let Some(middle) = median(ratios) {
            let _ = writeln!(
                text,
                "{ours} ÷ {theirs}: median {middle:.2}, {over} of {count} over {MARGIN}"
            );
        }
    }
    text
}

/// A time of one form over that of another, if both were run.
fn ratio(
    outcome: &Outcome,
    ours: Form,
    theirs: Form,
    by: fn(&Times) -> Option<f64>,
) -> Option<f64> {
    Some(by(outcome.of(ours))? / by(outcome.of(theirs))?)
}

fn milliseconds(nanoseconds: Option<f64>) -> String {
    nanoseconds.map_or_else(String::new, |time| format!("{:.3}", time / 1e6))
}

fn number(ratio: Option<f64>) -> String {
    ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
}
