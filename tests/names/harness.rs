//! Compiles the twins of all programs as one crate, leaves out the parallel ones that have errors, and runs the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::library::LIBRARY;
use crate::programs::Program;

/// What became of a program's parallel twin.
pub(crate) enum Outcome {
    /// It does not compile: the first error.
    Refused(String),
    /// It gives what the serial one gives.
    Same,
    /// It does not.
    Wrong(String),
}

impl Outcome {
    /// A word, and more about it.
    pub(crate) fn text(&self) -> (&'static str, String) {
        match self {
            Outcome::Refused(error) => ("refused", format!(" ({error})")),
            Outcome::Same => ("the same", String::new()),
            Outcome::Wrong(detail) => ("WRONG", format!(" ({detail})")),
        }
    }
}

/// How often errors may come up behind those that are taken away.
const ROUNDS: usize = 12;

/// What every program sees, and the functions that compare.
const JUDGE: &str = include_str!("judge.rs");

/// How long all runs of all programs may take.
const TIME: Duration = Duration::from_secs(120);

/// The programs' outcomes, by their names. `name` is the crate's.
pub(crate) fn judge(name: &str, programs: &[Program]) -> BTreeMap<String, Outcome> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    std::fs::create_dir_all(&folder).expect("a writable folder");
    let mut outcomes = BTreeMap::new();
    let source = folder.join(format!("{name}.rs"));
    for _ in 0..ROUNDS {
        let text = Text::of(programs, &outcomes);
        std::fs::write(&source, &text.text).expect("a writable folder");
        let start = Instant::now();
        // What has errors comes to no machine code, which is what takes time.
        let errors = compile(&source);
        let found = text.refused(&errors, &mut outcomes);
        println!(
            "{name}: {} errors in {found} programs, after {:?}",
            errors.len(),
            start.elapsed()
        );
        if errors.is_empty() {
            run(&folder.join(name), programs, &mut outcomes);
            return outcomes;
        }
    }
    panic!("{name}: errors without end");
}

/// The crate's text, and whose lines are whose.
struct Text {
    text: String,
    /// The last line of each parallel twin, after those of all that comes before.
    parallel: Vec<(usize, String)>,
    /// The last line before the first parallel twin.
    before: usize,
}

impl Text {
    fn of(programs: &[Program], outcomes: &BTreeMap<String, Outcome>) -> Text {
        let mut text = format!("{JUDGE}\n");
        let left: Vec<&Program> = programs
            .iter()
            .filter(|program| !outcomes.contains_key(&program.name))
            .collect();
        let _ = writeln!(text, "mod serial {{");
        // Also of those that are left out: an error in one is a mistake of the test's.
        for program in programs {
            let _ = writeln!(
                text,
                "pub mod {} {{\nuse crate::judge::prelude::*;",
                program.name
            );
            let _ = writeln!(text, "{}}}", program.serial());
        }
        let _ = writeln!(text, "}}\nmod parallel {{");
        let lines = |text: &str| text.lines().count();
        let (before, mut parallel) = (lines(&text), Vec::new());
        for program in &left {
            let _ = writeln!(
                text,
                "pub mod {} {{\nuse crate::judge::prelude::*;",
                program.name
            );
            let _ = writeln!(text, "{}}}", program.text);
            parallel.push((lines(&text), program.name.clone()));
        }
        let _ = writeln!(text, "}}\nfn main() {{\n    judge::main(&[");
        for program in &left {
            let name = &program.name;
            let _ = writeln!(
                text,
                "        (\"{name}\", serial::{name}::run, parallel::{name}::run),"
            );
        }
        let _ = writeln!(text, "    ]);\n}}");
        Text {
            text,
            parallel,
            before,
        }
    }

    /// Whose parallel twin a line is of.
    fn owner(&self, line: usize) -> Option<&str> {
        let twin = self.parallel.iter().find(|(end, _)| line <= *end);
        twin.filter(|_| line > self.before)
            .map(|(_, name)| name.as_str())
    }

    /// Notes the programs that have errors. Every error is in a parallel twin.
    fn refused(&self, errors: &[Value], outcomes: &mut BTreeMap<String, Outcome>) -> usize {
        let (mut found, mut mistakes) = (BTreeSet::new(), String::new());
        for error in errors {
            let mut lines = Vec::new();
            lines_of(error, &mut lines);
            let Some(owner) = lines.iter().find_map(|line| self.owner(*line)) else {
                mistakes += error["rendered"].as_str().unwrap_or_default();
                continue;
            };
            let message = error["message"].as_str().unwrap_or_default();
            let first = message.lines().next().unwrap_or_default().to_string();
            found.insert(owner.to_string());
            outcomes
                .entry(owner.to_string())
                .or_insert(Outcome::Refused(first));
        }
        assert!(
            mistakes.is_empty(),
            "errors in no parallel twin: {mistakes}"
        );
        found.len()
    }
}

/// The lines of the crate's text that an error is about, the most telling ones first.
fn lines_of(error: &Value, lines: &mut Vec<usize>) {
    let spans = error["spans"].as_array().into_iter().flatten();
    let (primary, other): (Vec<_>, Vec<_>) = spans.partition(|span| span["is_primary"] == true);
    for span in primary.into_iter().chain(other) {
        // From where a macro was called, and the macro that called it.
        let mut span = span;
        while span.is_object() {
            let file = span["file_name"].as_str().unwrap_or_default();
            if file.contains("names/") {
                lines.extend(span["line_start"].as_u64().map(|line| line as usize));
            }
            span = &span["expansion"]["span"];
        }
    }
    for child in error["children"].as_array().into_iter().flatten() {
        lines_of(child, lines);
    }
}

/// The errors of a crate.
fn compile(source: &Path) -> Vec<Value> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    let output = Command::new(rustc)
        .args(["--edition=2024", "--crate-type=bin", "--error-format=json"])
        .args(["-Awarnings", "-Cdebuginfo=0", "-Cdebug-assertions=on"])
        .args(flags.split_whitespace())
        .arg("--out-dir")
        .arg(source.parent().expect("a folder"))
        .arg("-L")
        .arg(dependency(&LIBRARY.dependencies))
        .arg("--extern")
        .arg(format!("prange={}", LIBRARY.file.display()))
        .arg(source)
        .output()
        .expect("rustc");
    let text = String::from_utf8_lossy(&output.stderr);
    let messages = text.lines().map(|line| {
        serde_json::from_str::<Value>(line).unwrap_or_else(|_| panic!("rustc has failed: {text}"))
    });
    // What sums up has no place.
    let errors: Vec<Value> = messages
        .filter(|message| {
            message["level"]
                .as_str()
                .is_some_and(|level| level.starts_with("error"))
        })
        .filter(|message| {
            !message["message"]
                .as_str()
                .is_some_and(|text| text.starts_with("aborting"))
        })
        .collect();
    assert_eq!(output.status.success(), errors.is_empty(), "{text}");
    errors
}

fn dependency(folder: &Path) -> String {
    format!("dependency={}", folder.display())
}

/// Runs the crate until all its programs have been judged. One that takes the process with it, or does not end, is wrong.
fn run(program: &PathBuf, programs: &[Program], outcomes: &mut BTreeMap<String, Outcome>) {
    let report = program.with_extension("txt");
    let start = Instant::now();
    loop {
        let mut child = Command::new(program)
            .arg(&report)
            .args(outcomes.keys())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program of the twins");
        let status = loop {
            match child.try_wait().expect("a process") {
                Some(status) => break Some(status),
                None if start.elapsed() > TIME => {
                    child.kill().expect("a process");
                    child.wait().expect("a process");
                    break None;
                }
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        let text = std::fs::read_to_string(&report).expect("a report");
        for line in text.lines() {
            let mut parts = line.splitn(3, '\t');
            let (name, what) = (parts.next().unwrap_or_default(), parts.next());
            let outcome = match what {
                Some("same") => Outcome::Same,
                Some("wrong") => Outcome::Wrong(parts.next().unwrap_or_default().to_string()),
                _ => match status {
                    Some(status) => Outcome::Wrong(format!("the process ends: {status}")),
                    None => Outcome::Wrong("it does not end".to_string()),
                },
            };
            outcomes.insert(name.to_string(), outcome);
        }
        if status.is_some_and(|status| status.success()) {
            break;
        }
        assert!(!text.is_empty(), "no program was run: {status:?}");
    }
    println!("run in {:?}", start.elapsed());
    let judged = |program: &&Program| outcomes.contains_key(&program.name);
    assert_eq!(programs.iter().filter(judged).count(), programs.len());
}
