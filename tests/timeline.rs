//! `PRANGE_REPORT` and `PRANGE_TRACE`, in processes of their own.
#![cfg(feature = "macros")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::Duration;

use prange::prelude::*;

/// Runs the ignored test `name` of this file with one variable set.
fn child(name: &str, variable: &str, value: &Path) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env_remove("PRANGE_REPORT")
        .env_remove("PRANGE_TRACE")
        .env(variable, value)
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file that no other test uses.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.json", std::process::id()))
}

/// The line of the loop in `run_loops`.
const LOOP: u32 = line!() + 10;

#[test]
#[ignore = "run by the others in a child process"]
fn run_loops() {
    let pool = ThreadPoolBuilder::new().num_threads(2).eager(true);
    let pool = pool.build().unwrap();
    let mut c = [0; 40];
    for round in 0..5 {
        prange! {
            for i in prange(0..40).pool(&pool) {
                sleep(Duration::from_micros(500));
                c[i] += round;
            }
        }
        // The worker goes to sleep.
        sleep(Duration::from_millis(5));
    }
    assert_eq!(c, [10; 40]);
    pool.spawn(|| sleep(Duration::from_millis(1)))
        .join()
        .unwrap();
}

#[test]
fn a_report_is_written_at_the_end() {
    let output = child("run_loops", "PRANGE_REPORT", Path::new("1"));
    assert!(output.status.success());
    let text = stderr(&output);
    let row = text
        .lines()
        .find(|line| line.contains(&format!("timeline.rs:{LOOP} ")));
    let row = row.unwrap_or_else(|| panic!("{text}"));
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(&cells[1..3], ["5", "200"], "{row}");
    assert!(text.contains("roles: c: sliced (own element)"), "{text}");

    for off in ["0", " 0 "] {
        let output = child("run_loops", "PRANGE_REPORT", Path::new(off));
        assert!(!stderr(&output).contains("iterations"));
    }
}

#[test]
fn junk_is_a_clear_error() {
    for junk in ["", "yes", "2"] {
        let output = child("run_loops", "PRANGE_REPORT", Path::new(junk));
        assert!(!output.status.success());
        let text = stderr(&output);
        let expected = format!("PRANGE_REPORT is {junk:?}, expected 0 or 1");
        assert!(text.contains(&expected), "{text}");
    }
    let nowhere = file("no").join("such").join("folder");
    let output = child("run_loops", "PRANGE_TRACE", &nowhere);
    assert!(!output.status.success());
    let text = stderr(&output);
    assert!(
        text.contains(&format!("PRANGE_TRACE is {nowhere:?}: ")),
        "{text}"
    );
}

#[test]
fn a_timeline_is_a_trace() {
    let file = file("trace");
    let output = child("run_loops", "PRANGE_TRACE", &file);
    assert!(output.status.success(), "{}", stderr(&output));
    let text = std::fs::read_to_string(&file).unwrap();
    let trace: serde_json::Value = serde_json::from_str(&text).unwrap();
    let events = trace["traceEvents"].as_array().unwrap();
    let of = |category: &'static str| events.iter().filter(move |event| event["cat"] == category);

    let loops: Vec<_> = of("loop").collect();
    assert_eq!(loops.len(), 5);
    for found in &loops {
        assert_eq!(found["name"], format!("timeline.rs:{LOOP}"));
        assert_eq!(found["args"]["iterations"], 40);
        assert_eq!(found["args"]["line"], LOOP);
    }
    let iterations = of("chunk").map(|chunk| chunk["args"]["iterations"].as_u64().unwrap());
    assert_eq!(iterations.sum::<u64>(), 200);
    for category in ["search", "sleep", "wake", "help", "task"] {
        assert!(of(category).count() > 0, "no {category} in {text}");
    }

    // Every event is of a thread that has a name, and has a place in time.
    let names = events.iter().filter(|event| event["name"] == "thread_name");
    let named: BTreeSet<u64> = names.map(|event| event["tid"].as_u64().unwrap()).collect();
    for event in events.iter().filter(|event| event["ph"] != "M") {
        assert!(named.contains(&event["tid"].as_u64().unwrap()), "{event}");
        assert!(event["ts"].as_f64().unwrap() >= 0.0);
        assert!(event["ph"] == "i" || event["dur"].as_f64().unwrap() >= 0.0);
    }
    // On each thread spans are inside of one another or apart, as the format requires.
    for &thread in &named {
        let spans = events
            .iter()
            .filter(|event| event["tid"] == thread && event["ph"] == "X");
        let mut spans: Vec<(f64, f64)> = spans
            .map(|event| {
                let start = event["ts"].as_f64().unwrap();
                (start, start + event["dur"].as_f64().unwrap())
            })
            .collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)));
        let mut open: Vec<f64> = Vec::new();
        for (start, end) in spans {
            open.retain(|&outer| outer > start + 0.002);
            let inside = open.last().is_none_or(|&outer| end <= outer + 0.002);
            assert!(inside, "{start}..{end} in {open:?} on {thread}");
            open.push(end);
        }
    }
    std::fs::remove_file(file).unwrap();
}
