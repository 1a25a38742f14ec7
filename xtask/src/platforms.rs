//! Other systems: that the library compiles, and for some of them, under emulation, that it gives the results that it gives here.

use std::process::Command;

use crate::run::{Outcome, Run, cargo, skipped, step, target};

/// Systems for which the library is compiled.
const CHECKED: &[&str] = &[
    "aarch64-apple-darwin",
    "aarch64-unknown-linux-gnu",
    "i686-unknown-linux-gnu",
    "s390x-unknown-linux-gnu",
    "wasm32-unknown-unknown",
    "wasm32-wasip1",
    "x86_64-apple-darwin",
    "x86_64-pc-windows-gnu",
    "x86_64-unknown-linux-musl",
];

/// Systems that are emulated: the processor, in the names of the target, of the linker and of qemu.
const EMULATED: &[(&str, &str)] = &[("aarch64", "aarch64"), ("i686", "i386"), ("s390x", "s390x")];

/// Tests of results. The second is held to one hash on all systems.
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
    Ok(())
}

/// A command of cargo's for the library on another system.
fn on(command: &[&str], name: &str) -> Run {
    let folder = target().join("platforms");
    cargo(command)
        .args(&["--package", "prange-rs", "--locked", "--target", name])
        .args(&["--target-dir", &folder.to_string_lossy()])
}

fn exists(tool: &str) -> bool {
    let mut command = Command::new(tool);
    command.arg("--version");
    Run(command).succeeds()
}
