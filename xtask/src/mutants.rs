//! Breaks the code at one place after the other, and checks that the model or the test named beside the place fails.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::run::{Ended, Outcome, Run, cargo, root, target};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    mutant: Vec<Mutant>,
}

/// A row of `mutants.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutant {
    file: String,
    /// Text that stands in the file exactly once.
    text: String,
    replacement: String,
    /// Name of the test that must fail. Exactly one of four kinds is given: a model under loom,
    model: Option<String>,
    /// a unit test of the library,
    unit_test: Option<String>,
    /// a loop of `tests/ui` that must be rejected,
    rejected: Option<String>,
    /// or a test in a file of `tests` (`target`) or in a package.
    test: Option<String>,
    target: Option<String>,
    package: Option<String>,
    /// Whether the test is built with optimisation.
    #[serde(default)]
    release: bool,
}

/// The longest that a build or a run may take. A model that does not end in time has not noticed the mutant.
const LIMIT: Duration = Duration::from_secs(900);

impl Mutant {
    /// Returns the name of the test that must fail.
    fn name(&self) -> Result<&str, String> {
        let names = [&self.model, &self.unit_test, &self.rejected, &self.test];
        let mut names = names.into_iter().flatten();
        match (names.next(), names.next()) {
            (Some(name), None) => Ok(name),
            _ => Err(format!("not one that notices: {}", self.row())),
        }
    }

    fn row(&self) -> String {
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!(
            "{}: {} -> {}",
            self.file,
            line(&self.text),
            line(&self.replacement)
        )
    }

    /// Returns the file's text with the mutant applied.
    fn applied(&self, source: &str) -> Result<String, String> {
        match source.matches(&self.text).count() {
            1 => Ok(source.replacen(&self.text, &self.replacement, 1)),
            count => Err(format!("{count} times, not once: {}", self.row())),
        }
    }

    /// Returns the command that builds the test, and also runs it if `runs`.
    fn command(&self, folder: &Path, runs: bool) -> Result<Run, String> {
        let name = self.name()?;
        let base = cargo(&["test", "--quiet", "--locked"]).env("RUST_BACKTRACE", "0");
        let mut run = match (&self.model, &self.unit_test, &self.rejected) {
            (Some(_), ..) => base
                .args(&["--package", "prange-rs", "--release", "--lib"])
                .env("RUSTFLAGS", "--cfg loom"),
            (_, Some(_), _) => {
                base.args(&["--package", "prange-rs", "--features", "ndarray", "--lib"])
            }
            (.., Some(_)) => base.args(&["--package", "ui", "--test", "ui"]),
            _ => match (&self.package, &self.target) {
                (Some(package), None) => base.args(&["--package", package]),
                (None, Some(target)) => base.args(&[
                    "--package",
                    "prange-rs",
                    "--features",
                    "ndarray",
                    "--test",
                    target,
                ]),
                _ => return Err(format!("neither a package nor a target: {}", self.row())),
            },
        };
        if self.release {
            run = run.args(&["--release"]);
        }
        let apart = if self.model.is_some() {
            "models"
        } else {
            "mutants"
        };
        run.0.current_dir(folder);
        run = run
            .env("CARGO_TARGET_DIR", &target().join(apart).to_string_lossy())
            .env("CARGO_INCREMENTAL", "1");
        Ok(match (runs, &self.rejected) {
            (false, _) => run.args(&["--no-run"]),
            (true, None) => run.args(&[name]),
            (true, Some(case)) => run.args(&["rejected_loops", "--", &format!("trybuild={case}")]),
        })
    }
}

fn table() -> Result<Vec<Mutant>, String> {
    let text = include_str!("../mutants.toml");
    let table: Table = toml::from_str(text).map_err(|error| format!("mutants.toml: {error}"))?;
    Ok(table.mutant)
}

/// Checks that the text of each mutant stands in its file exactly once, and that a test of the given name exists.
pub(crate) fn check() -> Outcome {
    let mut code = String::new();
    for folder in ["src", "tests", "macros/src"] {
        read_all(&root().join(folder), &mut code)?;
    }
    for mutant in table()? {
        let path = root().join(&mutant.file);
        let source =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", mutant.file))?;
        mutant.applied(&source)?;
        let name = mutant.name()?;
        let exists = match mutant.rejected {
            Some(_) => root().join(format!("tests/ui/fail/{name}.rs")).exists(),
            // Cases of the corpus have an argument.
            None => code.contains(&format!("fn {name}(")),
        };
        if !exists {
            return Err(format!("no such test: {name}: {}", mutant.row()));
        }
    }
    Ok(())
}

/// Appends all Rust code of a folder to `code`.
fn read_all(folder: &Path, code: &mut String) -> Outcome {
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if path.is_dir() && !path.ends_with("target") {
            read_all(&path, code)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(&path).map_err(fault)?);
        }
    }
    Ok(())
}

/// Tests the mutants whose row has one of `words`, or all of them.
pub(crate) fn run(words: &[&str]) -> Outcome {
    check()?;
    let is_list = words.first() == Some(&"--list");
    let words = &words[usize::from(is_list)..];
    let mut mutants = table()?;
    mutants.retain(|mutant| {
        let row = format!("{} {}", mutant.name().unwrap_or_default(), mutant.row());
        words.is_empty() || words.iter().any(|word| row.contains(word))
    });
    if is_list {
        for mutant in &mutants {
            println!("{}: {}", mutant.name()?, mutant.row());
        }
        return Ok(());
    }
    let folder = target().join("mutants/source");
    copy(&folder)?;
    let (mut killed, mut survived) = (0, 0);
    for mutant in &mutants {
        let start = Instant::now();
        let path = folder.join(&mutant.file);
        let source = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        fs::write(&path, mutant.applied(&source)?).map_err(|error| error.to_string())?;
        let (built, log) = mutant.command(&folder, false)?.within(LIMIT);
        if built != Ended::Well {
            return Err(format!("{log}\ndoes not compile: {}", mutant.row()));
        }
        let (ended, log) = mutant.command(&folder, true)?.within(LIMIT);
        let what = format!(
            "{}: {} ({} s)",
            mutant.name()?,
            mutant.row(),
            start.elapsed().as_secs()
        );
        if ended == Ended::Badly {
            killed += 1;
            println!("killed by {what}");
            let mut lines = log
                .lines()
                .skip_while(|line| !line.contains(" panicked at "));
            if let Some(message) = lines.nth(1) {
                println!("    {message}");
            }
        } else {
            survived += 1;
            println!("SURVIVED {what}");
        }
        fs::write(&path, source).map_err(|error| error.to_string())?;
    }
    println!("{killed} killed, {survived} survived");
    match survived {
        0 => Ok(()),
        _ => Err("a mutant has survived".into()),
    }
}

/// Copies the files that git tracks.
fn copy(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| error.to_string())?;
    }
    let mut git = Command::new("git");
    git.args(["ls-files", "-z"]);
    for file in Run(git).output()?.split_terminator('\0') {
        let to = folder.join(file);
        let parent = to.parent().expect("a folder");
        fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        fs::copy(root().join(file), &to).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}
