//! The tokens of a parallel loop stay the user's: panics name the places of the serial loop, macros show the text of the source, and rustc warns of
//! what it warns of there. Each program of this folder is compiled twice, with parallel loops and without.
#![cfg(all(not(miri), feature = "macros"))]

#[path = "../names/library.rs"]
mod library;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use library::LIBRARY;

const FLAGS: &[&str] = &["--edition=2024", "-Cdebuginfo=0", "-Cdebug-assertions=on"];

/// Both twins, of one source: the serial one first.
const TWINS: [&[&str]; 2] = [&[], &["--cfg", "parallel"]];

fn rustc(program: &str, twin: &[&str]) -> Command {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tokens");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    let mut command = Command::new(rustc);
    command
        .args(FLAGS)
        .args(twin)
        .args(["--check-cfg", "cfg(parallel)"])
        .args(flags.split_whitespace())
        .arg("-L")
        .arg(format!("dependency={}", LIBRARY.dependencies.display()))
        .arg("--extern")
        .arg(format!("prange={}", LIBRARY.file.display()))
        .arg(format!("{program}.rs"))
        .current_dir(folder);
    command
}

/// A folder of a twin's own.
fn folder(program: &str, twin: &[&str]) -> PathBuf {
    let kind = if twin.is_empty() {
        "serial"
    } else {
        "parallel"
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("tokens")
        .join(kind)
        .join(program);
    std::fs::create_dir_all(&folder).expect("a writable folder");
    folder
}

/// What both twins print, on one thread: iterations then come in order.
fn outputs(program: &str) -> [Output; 2] {
    TWINS.map(|twin| {
        let file = folder(program, twin).join("program");
        let compiled = rustc(program, twin)
            .arg("-Awarnings")
            .arg("-o")
            .arg(&file)
            .output();
        let compiled = compiled.expect("rustc");
        assert!(compiled.status.success(), "{}", text(&compiled.stderr));
        let mut run = Command::new(file);
        let output = run
            .env("PRANGE_NUM_THREADS", "1")
            .output()
            .expect("the program");
        assert!(output.status.success(), "{}", text(&output.stderr));
        output
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A panic of an array that iterations own parts of names the array, its length and the index; the serial one has words for some of that.
fn tells_more(serial: &str, parallel: &str) -> bool {
    let numbers = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_digit());
        words
            .filter_map(|word| word.parse::<usize>().ok())
            .collect::<Vec<_>>()
    };
    let (serial, told) = (numbers(serial), numbers(parallel));
    let [len, index] = told[..] else {
        return false;
    };
    let is_told = parallel.ends_with(&format!(
        " has {len} elements, the loop needs index {index}"
    ));
    // The end of a range is behind its last index.
    is_told && [vec![len, index], vec![index + 1, len]].contains(&serial)
}

#[test]
fn panics_are_those_of_the_serial_loop() {
    let [serial, parallel] = outputs("panics").map(|output| text(&output.stdout));
    let mut differences = Vec::new();
    assert!(serial.lines().count() > 80, "{serial}");
    assert_eq!(
        serial.lines().count(),
        parallel.lines().count(),
        "{parallel}"
    );
    for (serial, parallel) in serial.lines().zip(parallel.lines()) {
        let parts = |line: &str| line.splitn(3, '\t').map(str::to_string).collect::<Vec<_>>();
        let (mut before, mut after) = (parts(serial), parts(parallel));
        if before[0].contains("line of ") || before[0].contains("line_of_") {
            // The column of the array, or that of its brackets: which one is the type's to say.
            for place in [&mut before[1], &mut after[1]] {
                place.truncate(place.find(':').unwrap_or(place.len()));
            }
        }
        let owned = before[0].starts_with("owned") && before[..2] == after[..2];
        assert!(before.len() == 3, "no panic: {serial}");
        if before != after && !(owned && tells_more(&before[2], &after[2])) {
            differences.push(format!("{serial}\n{parallel}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

#[test]
fn macros_show_the_text_of_the_source() {
    let [serial, parallel] =
        outputs("prints").map(|output| text(&output.stdout) + &text(&output.stderr));
    assert!(serial.contains("a[i] * 2.0 = "), "{serial}");
    assert_eq!(serial, parallel);
}

/// The warnings of a program, by lint and place.
fn warnings(program: &str, twin: &[&str]) -> BTreeSet<String> {
    let output = rustc(program, twin)
        .args(["--error-format=json", "--emit=mir,metadata", "--out-dir"])
        .arg(folder(program, twin))
        .output()
        .expect("rustc");
    let text = text(&output.stderr);
    assert!(output.status.success(), "{text}");
    let messages = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let with_code = messages.filter(|message| message["code"].is_object());
    let places = with_code.flat_map(|message| {
        let spans = message["spans"].as_array().cloned().unwrap_or_default();
        let primary = spans.into_iter().filter(|span| span["is_primary"] == true);
        let places = primary.map(|span| {
            let at = |key: &str| span[key].as_u64().unwrap_or_default();
            let (line, column) = (at("line_start"), at("column_start"));
            let (end, last) = (at("line_end"), at("column_end"));
            let lint = message["code"]["code"].as_str().unwrap_or_default();
            format!("{line:3}:{column}-{end}:{last} {lint}")
        });
        places.collect::<Vec<_>>()
    });
    places.collect()
}

/// Warnings that the parallel loop does not give: a reduction is lent to the loop, and what it folds is written anew.
const MISSING: usize = 4;

#[test]
fn warnings_are_those_of_the_serial_loop() {
    let [serial, parallel] = TWINS.map(|twin| warnings("lints", twin));
    assert!(serial.len() > 40, "{serial:#?}");
    let more: Vec<_> = parallel.difference(&serial).collect();
    assert!(more.is_empty(), "{more:#?}");
    let missing: Vec<_> = serial.difference(&parallel).collect();
    assert_eq!(missing.len(), MISSING, "{missing:#?}");
}
