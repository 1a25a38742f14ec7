//! Other systems: checks that the library compiles for them, and, for those that can be emulated, that results are the same as
//! here.

use std::process::Command;

use crate::run::{Outcome, Run, cargo, exists, root, skipped, step, target};

/// The systems for which the library is compiled.
const CHECKED: &[&str] = &[
    "aarch64-apple-darwin",
    "aarch64-unknown-linux-gnu",
    "i686-unknown-linux-gnu",
    "s390x-unknown-linux-gnu",
    "wasm32-unknown-unknown",
    WASI,
    "x86_64-apple-darwin",
    "x86_64-pc-windows-gnu",
    "x86_64-unknown-linux-musl",
];

/// The systems that are emulated: the name of the processor in the target and the linker, and in qemu.
const EMULATED: &[(&str, &str)] = &[("aarch64", "aarch64"), ("i686", "i386"), ("s390x", "s390x")];

/// The system without threads on which tests are run.
const WASI: &str = "wasm32-wasip1";

/// The tests of results. The second one compares results with a hash that is the same on all systems.
const RESULTS: &[&str] = &["numbers", "determinism"];

pub(crate) fn run() -> Outcome {
    step("platforms");
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]);
    let libraries = std::path::Path::new(Run(rustc).output()?.trim()).join("lib/rustlib");
    let is_installed = |name: &str| libraries.join(name).is_dir();
    for name in CHECKED {
        if is_installed(name) {
            on(&["check"], name).env("RUSTFLAGS", "-D warnings").run()?;
        } else {
            skipped(&format!("the standard library for {name} is not installed"));
        }
    }
    for (processor, emulated) in EMULATED {
        let name = format!("{processor}-unknown-linux-gnu");
        let linker = format!("{processor}-linux-gnu-gcc");
        let emulator = format!("qemu-{emulated}");
        if !is_installed(&name) {
            continue;
        }
        if let Some(tool) = [&linker, &emulator].into_iter().find(|tool| !exists(tool)) {
            skipped(&format!(
                "{tool} is not installed, so nothing is run for {name}"
            ));
            continue;
        }
        let variable = name.to_uppercase().replace('-', "_");
        let runner = format!("{emulator} -L /usr/{processor}-linux-gnu");
        let tests: Vec<&str> = RESULTS.iter().flat_map(|test| ["--test", test]).collect();
        on(&["test"], &name)
            .args(&tests)
            .env(&format!("CARGO_TARGET_{variable}_LINKER"), &linker)
            .env(&format!("CARGO_TARGET_{variable}_RUNNER"), &runner)
            .run()?;
    }
    without_threads(is_installed(WASI))
}

/// Runs what shows that loops run on the caller where there are no threads, with the hash of all systems.
fn without_threads(is_installed: bool) -> Outcome {
    let node = format!(
        "node --no-warnings {}",
        root().join("xtask/wasi.mjs").display()
    );
    let runners = [("wasmtime", "wasmtime"), ("node", &node)];
    let Some((_, runner)) = runners.into_iter().find(|(tool, _)| exists(tool)) else {
        skipped("neither wasmtime nor node is installed, so nothing is run without threads");
        return Ok(());
    };
    // A panic ends the program there, so a test that needs threads is not to be begun.
    let tests: &[&[&str]] = &[
        &["without_threads"],
        &["numbers"],
        &["determinism", "one_hash_for_all_threads_and_schedules"],
    ];
    for test in tests.iter().filter(|_| is_installed) {
        on(&["test"], WASI)
            .args(&["--test"])
            .args(test)
            .env("CARGO_TARGET_WASM32_WASIP1_RUNNER", runner)
            .run()?;
    }
    Ok(())
}

/// Returns a cargo command for the library on another system.
fn on(command: &[&str], name: &str) -> Run {
    let folder = target().join("platforms");
    cargo(command)
        .args(&["--package", "prange-rs", "--locked", "--target", name])
        .args(&["--target-dir", &folder.to_string_lossy()])
        // Emulated code is slow, and quick to compile.
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
}
