//! Runs tools that find undefined behaviour, memory errors, leaks and races, on x86-64 Linux. Tools that are not installed are
//! skipped.

use std::path::Path;
use std::process::Command;

use crate::run::{Outcome, Run, cargo, root, skipped, step, target};

/// The time limit of a run in seconds, longer than any run takes.
const SECONDS: &str = "3000";

pub(crate) fn run(tools: &[&str]) -> Outcome {
    let known = ["address", "miri", "valgrind", "thread", "quick"];
    if let Some(tool) = tools.iter().find(|tool| !known.contains(tool)) {
        return Err(format!("no such tool: {tool}"));
    }
    let tools = if tools.is_empty() { &known[..4] } else { tools };
    let mut errors = Vec::new();
    for tool in tools {
        let outcomes = match *tool {
            "address" => address(),
            "miri" => miri(),
            "valgrind" => valgrind(),
            "thread" => thread(),
            _ => quick(),
        };
        errors.extend(outcomes.into_iter().filter_map(Result::err));
    }
    match errors.is_empty() {
        true => Ok(()),
        false => Err(errors.join("\n")),
    }
}

fn has_nightly() -> bool {
    let found = cargo(&["+nightly", "--version"]).succeeds();
    if !found {
        skipped("no nightly toolchain is installed");
    }
    found
}

fn has_std_source() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["+nightly", "--print", "sysroot"]);
    let root = Run(rustc).output().unwrap_or_default();
    let found = Path::new(root.trim())
        .join("lib/rustlib/src/rust/library")
        .is_dir();
    if !found {
        skipped("the nightly toolchain has no rust-src");
    }
    found
}

fn has_miri() -> bool {
    if !has_nightly() {
        return false;
    }
    let found = cargo(&["+nightly", "miri", "--version"]).succeeds();
    if !found {
        skipped("the nightly toolchain has no Miri");
    }
    found && has_std_source()
}

/// Returns a command of the nightly cargo that is stopped after a time limit.
fn nightly(arguments: &[&str]) -> Run {
    let mut run = cargo(&["+nightly"]);
    let mut command = Command::new("timeout");
    command
        .arg(SECONDS)
        .arg(run.0.get_program())
        .arg("+nightly")
        .args(arguments);
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "CARGO_MANIFEST_DIR"] {
        command.env_remove(variable);
    }
    run.0 = command;
    run.env("CARGO_INCREMENTAL", "0")
}

fn sanitized(name: &str, arguments: &[&str]) -> Outcome {
    let flag = format!("-Zsanitizer={name}");
    let folder = target().join(format!("sanitizers-{name}"));
    nightly(&["test", "--locked", "--target", "x86_64-unknown-linux-gnu"])
        .args(arguments)
        .env("RUSTFLAGS", &flag)
        .env("RUSTDOCFLAGS", &flag)
        .env("CARGO_TARGET_DIR", &folder.to_string_lossy())
        // Leaks are looked for when a process ends, and uses of a stack frame after its function has returned are reported.
        .env(
            "ASAN_OPTIONS",
            "detect_leaks=1:detect_stack_use_after_return=1",
        )
        .env("PRANGE_SOAK_SECONDS", "20")
        .run()
}

/// Runs tests of the library with a sanitizer.
fn of_library(name: &str, arguments: &[&str]) -> Outcome {
    let library = ["--package", "prange-rs", "--features", "ndarray"];
    sanitized(name, &[&library[..], arguments].concat())
}

fn address() -> Vec<Outcome> {
    step("address and leaks");
    if !has_nightly() {
        return Vec::new();
    }
    // All tests but `names`, which runs the compiler on loops that are refused, and `faults` and `soak`, which follow with
    // other arguments.
    let mut tests = Vec::new();
    for entry in std::fs::read_dir(root().join("tests")).expect("a folder of tests") {
        let path = entry.expect("a readable folder").path();
        let is_test = path.join("main.rs").exists()
            || path.extension().is_some_and(|extension| extension == "rs");
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if is_test && !["names", "faults", "soak"].contains(&&*name) {
            tests.push(name);
        }
    }
    let tests = tests.iter().flat_map(|test| ["--test", test]);
    let all: Vec<&str> = ["--lib"].into_iter().chain(tests).collect();
    vec![
        of_library("address", &all),
        of_library("address", &["--doc"]),
        sanitized("address", &["--package", "generated", "--features", "all"]),
        // Left out: a test that overflows the stack, which the sanitizer would report, and a test that leaks panic payloads on
        // purpose.
        of_library(
            "address",
            &[
                "--test",
                "faults",
                "--",
                "--skip",
                "stack_overflow",
                "--skip",
                "payloads_that_panic",
            ],
        ),
        of_library(
            "address",
            &["--test", "soak", "--", "--ignored", "--nocapture"],
        ),
    ]
}

/// Miri flags that are enough for tests on one thread. They keep the system's clock and files away from the program, so that time is counted in
/// steps and a run does not depend on the machine's load.
const ALONE: &str = "-Zmiri-permissive-provenance -Zmiri-isolation-error=hide";

/// Returns Miri flags for tests on several threads. These use crossbeam-epoch, which breaks the rules of stacked borrows, and
/// whose memory, reachable only through integers, would be reported as leaked.
fn shared(more: &str) -> String {
    format!("{ALONE} -Zmiri-tree-borrows -Zmiri-ignore-leaks {more}")
}

fn under_miri(flags: &str, arguments: &str) -> Outcome {
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    nightly(&[
        "miri",
        "test",
        "--locked",
        "--package",
        "prange-rs",
        "--features",
        "ndarray",
    ])
    .args(&arguments)
    .env("MIRIFLAGS", flags)
    .env(
        "CARGO_TARGET_DIR",
        &target().join("sanitizers-miri").to_string_lossy(),
    )
    .run()
}

fn miri() -> Vec<Outcome> {
    step("Miri");
    if !has_miri() {
        return Vec::new();
    }
    let shared_alone = shared("");
    vec![
        // The unit tests of memory and of `dispatch`.
        under_miri(
            ALONE,
            "--lib -- --test-threads=1 recycle disjoint:: owned:: dispatch",
        ),
        under_miri(ALONE, "--test kinds -- --test-threads=1 alone"),
        under_miri(
            &shared_alone,
            "--test kinds --test ndarray -- --test-threads=1 --skip alone",
        ),
        // Other interleavings of the threads.
        under_miri(
            &shared("-Zmiri-many-seeds=1..9"),
            "--test kinds -- --test-threads=1 shared::nests shared::tasks",
        ),
        // Left out: tests that pin threads or read /proc, tests of durations, and tests with many threads.
        under_miri(
            &shared_alone,
            "--test pool -- --test-threads=1 --skip processor --skip pinned --skip handlers --skip sixty_four \
             --skip a_waiting_caller --skip nested_loops --skip dropping_one --skip loops_inside",
        ),
        under_miri(
            &shared_alone,
            "--test panics -- --test-threads=1 nothing_leaks exits_and_panics scratch_and_combiners",
        ),
        under_miri(
            &shared_alone,
            "--test sort --test scan -- --test-threads=1 a_panic_leaves a_wrong_order comparisons_may elements_need \
             brackets nothing_leaks",
        ),
        // Without isolation, because the corpus is read from files.
        under_miri(
            &shared("-Zmiri-disable-isolation"),
            "--test fuzz_corpus --test corpus -- --test-threads=1 arrays",
        ),
    ]
}

fn valgrind() -> Vec<Outcome> {
    step("valgrind");
    let mut version = Command::new("valgrind");
    version.arg("--version");
    if !Run(version).succeeds() {
        skipped("valgrind is not installed");
        return Vec::new();
    }
    // Valgrind is slow and runs one thread at a time, so only tests that do not wait for threads to run side by side are
    // suitable. It does not support AVX-512.
    ["kinds", "pool"].map(under_valgrind).into()
}

fn under_valgrind(test: &str) -> Outcome {
    let build = ["test", "--package", "prange-rs", "--test", test, "--no-run"];
    let messages = cargo(&build).args(&["--message-format=json"]).output()?;
    let key = "\"executable\":\"";
    let mut program = messages.lines().filter_map(|line| line.split_once(key));
    let (_, rest) = program.next_back().ok_or("cargo names no program")?;
    let program = rest.split('"').next().unwrap_or_default();
    let mut command = Command::new("timeout");
    command.args([
        "1200",
        "valgrind",
        "--quiet",
        "--error-exitcode=9",
        "--leak-check=full",
    ]);
    command.args([
        "--show-leak-kinds=definite",
        "--errors-for-leak-kinds=definite",
        "--fair-sched=yes",
    ]);
    command.args([program, "--test-threads=1"]);
    for slow in [
        "uses_no_processor_time",
        "sixty_four",
        "helps_with_the_loops",
        "loses_a_processor",
        "tasks_of_a_scope_run",
    ] {
        command.args(["--skip", slow]);
    }
    Run(command).env("PRANGE_SIMD", "avx2").run()
}

fn thread() -> Vec<Outcome> {
    step("races");
    // The standard library must be built with the sanitizer too: otherwise its atomics would not be seen, and each Arc would be
    // reported as a race.
    if !has_nightly() || !has_std_source() {
        return Vec::new();
    }
    // No report is suppressed. ThreadSanitizer does not understand fences, so where a fence orders accesses it may miss a race
    // or report one wrongly.
    let tests = ["kinds", "pool", "panics", "sources", "corpus"];
    let tests: Vec<&str> = ["-Zbuild-std"]
        .into_iter()
        .chain(tests.iter().flat_map(|test| ["--test", test]))
        .collect();
    vec![
        of_library("thread", &tests),
        of_library(
            "thread",
            &[
                "-Zbuild-std",
                "--test",
                "soak",
                "--",
                "--ignored",
                "--nocapture",
            ],
        ),
    ]
}

/// Runs the part that every change has to pass.
fn quick() -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    step("quick: Miri");
    if has_miri() {
        // Left out: tests that take long and have little unsafe code of their own.
        outcomes.push(under_miri(
            &shared(""),
            "--test kinds -- --test-threads=1 shared:: --skip long_sums --skip floats --skip extremes --skip reductions --skip orders \
             --skip comparisons --skip searches --skip splits --skip several_items --skip collections_by_reference \
             --skip iterators_of_slices --skip scratch",
        ));
    }
    step("quick: address and leaks");
    if has_nightly() {
        outcomes.push(of_library(
            "address",
            &[
                "--test",
                "kinds",
                "--test",
                "pool",
                "--test",
                "panics",
                "--test",
                "fuzz_corpus",
            ],
        ));
    }
    outcomes
}
