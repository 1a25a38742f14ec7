//! Commands that are printed, run and expected to succeed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) type Outcome = Result<(), String>;

/// Returns the project's folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .expect("a folder in the project")
        .to_path_buf()
}

/// Returns the folder where cargo puts build results.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => std::path::absolute(folder).expect("a path"),
        None => root().join("target"),
    }
}

/// Prints the name of the next step.
pub(crate) fn step(what: &str) {
    println!("\n== {what}");
}

/// Prints that a check is skipped, and why.
pub(crate) fn skipped(why: &str) {
    println!("skipped: {why}");
}

/// Returns whether a tool is installed.
pub(crate) fn exists(tool: &str) -> bool {
    let mut command = Command::new(tool);
    command.arg("--version");
    Run(command).succeeds()
}

/// Returns a cargo command.
pub(crate) fn cargo(arguments: &[&str]) -> Run {
    // `CARGO` is set by `cargo run` to the cargo of this toolchain. A toolchain's name as the first argument needs rustup's
    // cargo.
    let program = match arguments.first() {
        Some(first) if first.starts_with('+') => "cargo".into(),
        _ => std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
    };
    let mut command = Command::new(program);
    command.args(arguments);
    // These variables describe this toolchain and must not reach another one.
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "CARGO_MANIFEST_DIR"] {
        command.env_remove(variable);
    }
    Run(command)
}

/// A command that has not been started.
pub(crate) struct Run(pub(crate) Command);

impl Run {
    pub(crate) fn env(mut self, name: &str, value: &str) -> Run {
        self.0.env(name, value);
        self
    }

    pub(crate) fn args(mut self, arguments: &[&str]) -> Run {
        self.0.args(arguments);
        self
    }

    fn text(&self) -> String {
        let words = [self.0.get_program()].into_iter().chain(self.0.get_args());
        let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
        words.join(" ")
    }

    /// Runs the command; returns an error if it fails.
    pub(crate) fn run(mut self) -> Outcome {
        let text = self.text();
        println!("$ {text}");
        match self.0.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{text}: {status}")),
            Err(error) => Err(format!("{text}: {error}")),
        }
    }

    /// Returns whether the command can be run and succeeds. Its output is discarded.
    pub(crate) fn succeeds(mut self) -> bool {
        let silent = self.0.stdout(Stdio::null()).stderr(Stdio::null());
        silent.status().is_ok_and(|status| status.success())
    }

    /// Returns the output of the command; an error if it fails.
    pub(crate) fn output(mut self) -> Result<String, String> {
        let text = self.text();
        let output = self.0.stderr(Stdio::inherit()).output();
        match output {
            Ok(output) if output.status.success() => {
                Ok(String::from_utf8_lossy(&output.stdout).into_owned())
            }
            Ok(output) => Err(format!("{text}: {}", output.status)),
            Err(error) => Err(format!("{text}: {error}")),
        }
    }

    /// Runs the command for at most `limit`. Returns how it ended, and its output.
    pub(crate) fn within(mut self, limit: Duration) -> (Ended, String) {
        let log = target().join("xtask.log");
        std::fs::create_dir_all(target()).expect("a writable folder");
        let file = std::fs::File::create(&log).expect("a writable folder");
        let copy = file.try_clone().expect("a file");
        let start = Instant::now();
        let mut child = self.0.stdout(file).stderr(copy).spawn().expect("a process");
        let ended = loop {
            if let Some(status) = child.try_wait().expect("a process") {
                break match status.success() {
                    true => Ended::Well,
                    false => Ended::Badly,
                };
            }
            if start.elapsed() > limit {
                child.kill().expect("a process");
                child.wait().expect("a process");
                break Ended::Not;
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        (ended, text)
    }
}

/// The way in which a command has ended: with success, with a failure, or not in time.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Ended {
    Well,
    Badly,
    Not,
}
