//! Common mistakes in loops: of the loop form the compiler tells each at the place where it tells it of the serial loop, and not more often. The table
//! `mistakes.md` shows both; `TRYBUILD=overwrite` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// An error: the line and the columns, and the first line of its text.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    line: u64,
    start: u64,
    end: u64,
    text: String,
}

/// The same source as a serial loop, with all that remains in its place.
fn serial(source: &str) -> String {
    let source = source.replace("#[parallel]", "           ");
    source.replace("prange! {", "        {")
}

/// Checks all programs, and returns the errors of each.
fn check(programs: &BTreeMap<String, String>) -> BTreeMap<String, Vec<Told>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from);
    let folder = target.join("mistakes");
    let bins = folder.join("src/bin");
    let _ = std::fs::remove_dir_all(&bins);
    std::fs::create_dir_all(&bins).expect("a folder");
    for (name, source) in programs {
        std::fs::write(bins.join(name).with_extension("rs"), source).expect("a file");
    }
    let root = root.canonicalize().expect("the workspace");
    let manifest = format!(
        "[package]\nname = \"mistakes\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\nprange = {{ package = \"prange-rs\", path = {root:?} }}\n",
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("a file");
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a file");
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let run = Command::new(cargo)
        .args(["check", "--offline", "--bins", "--keep-going", "--quiet"])
        .arg("--message-format=json")
        .env("CARGO_TARGET_DIR", target.join("tests/mistakes"))
        .env("RUSTFLAGS", "--allow=warnings")
        .current_dir(&folder)
        .output()
        .expect("cargo runs");
    let mut all: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&run.stdout).lines() {
        let report: Value = serde_json::from_str(line).expect("cargo writes JSON");
        let (name, message) = (&report["target"]["name"], &report["message"]);
        if message["level"] != "error" {
            continue;
        }
        let spans = message["spans"].as_array().expect("an array");
        let Some(span) = spans.iter().find(|span| span["is_primary"] == true) else {
            continue;
        };
        let number = |key: &str| span[key].as_u64().expect("a number");
        let text = message["message"].as_str().expect("a text");
        all.entry(name.as_str().expect("a name").to_string())
            .or_default()
            .push(Told {
                line: number("line_start"),
                start: number("column_start"),
                end: number("column_end"),
                text: text.lines().next().unwrap_or_default().to_string(),
            });
    }
    assert!(!all.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    all
}

/// The cells of a table about the errors of one program.
fn cells(told: &[Told]) -> String {
    let first = &told[0];
    let place = format!("{}:{}-{}", first.line, first.start, first.end);
    let text = first.text.replace('|', "\\|");
    format!("{place} | {} | {text}", told.len())
}

#[test]
fn mistakes_are_told_as_in_the_serial_loop() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("mistakes");
    let mut programs = BTreeMap::new();
    let mut names = Vec::new();
    for file in std::fs::read_dir(&folder).expect("the programs") {
        let path = file.expect("a readable folder").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let source = std::fs::read_to_string(&path).expect("a readable file");
        programs.insert(format!("{name}_serial"), serial(&source));
        programs.insert(format!("{name}_loop"), source);
        names.push(name);
    }
    names.sort();
    assert!(names.len() >= 40);
    let told = check(&programs);
    let mut table = String::from(
        "# Mistakes in the serial loop, and in the loop form\n\n\
         The first error of each: line and columns, the number of all errors, and the first line of its text.\n\
         The loop form has a row of its own where it has another one.\n\n\
         | mistake | | place | errors | first error |\n| --- | --- | --- | --- | --- |\n",
    );
    let mut worse = Vec::new();
    for name in &names {
        let serial = &told[&format!("{name}_serial")];
        let of_loop = &told[&format!("{name}_loop")];
        let title = name.replace('_', " ");
        if serial == of_loop {
            writeln!(table, "| {title} | both | {} |", cells(serial)).expect("a string");
        } else {
            writeln!(table, "| {title} | serial | {} |", cells(serial)).expect("a string");
            writeln!(table, "| | loop form | {} |", cells(of_loop)).expect("a string");
        }
        let first = &of_loop[0];
        let is_there = |told: &Told| {
            told.line == first.line && told.start <= first.end && first.start <= told.end
        };
        let is_once = of_loop.len() <= serial.len();
        if !(is_once && serial.iter().any(is_there)) || first.text.contains("prange") {
            worse.push((name, serial, of_loop));
        }
    }
    assert!(worse.is_empty(), "{worse:#?}");
    let pinned = folder.with_extension("md");
    if std::env::var("TRYBUILD").is_ok_and(|mode| mode == "overwrite") {
        std::fs::write(&pinned, &table).expect("a file");
    }
    let pinned = std::fs::read_to_string(pinned).unwrap_or_default();
    assert_eq!(table, pinned);
}
