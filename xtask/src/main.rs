//! The checks of the project, by name; `cargo xtask help` lists them.

mod checks;
mod mutants;
mod platforms;
mod run;
mod sanitizers;

use std::process::ExitCode;

use run::{Outcome, cargo};

const HELP: &str = "\
cargo xtask quick               format, clippy, and the tests that take seconds: under a minute once built
cargo xtask test                cargo test: some minutes in a fresh clone
cargo xtask full                all that a change has to pass: what `test` tries in part as a whole, models, sanitizers, examples, benches
cargo xtask models [NAME]       the protocols under loom
cargo xtask mutants [WORD ..]   breaks the code place by place, each of which a model or a test must notice: all, or those whose row has a
                                WORD; `--list` shows the rows
cargo xtask platforms           checks the library for other systems, and tests it for some under emulation, as far as the tools are there
cargo xtask sanitizers [TOOL ..]
                                address, miri, valgrind, thread, each skipped with a line where it is not installed: all, most of an hour;
                                `quick`: the part that `full` runs
cargo xtask mpi                 the package for MPI, which needs a library of MPI, its launcher and clang
cargo xtask bench [FOLDER [ARGUMENT ..]]
                                cargo bench, or a package of benches: compile, nests, peers
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    std::env::set_current_dir(run::root()).expect("the project's folder");
    let outcome = match words[..] {
        ["quick"] => checks::quick(),
        ["test"] => checks::test(),
        ["full"] => checks::full(),
        ["models"] => checks::models("models"),
        ["models", name] => checks::models(name),
        ["mpi"] => checks::mpi(),
        ["platforms"] => platforms::run(),
        ["mutants", ref words @ ..] => mutants::run(words),
        ["sanitizers", ref tools @ ..] => sanitizers::run(tools),
        ["bench"] => cargo(&["bench"]).run(),
        [
            "bench",
            folder @ ("compile" | "nests" | "peers"),
            ref arguments @ ..,
        ] => checks::bench(folder, arguments),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("not a task. There are\n\n{HELP}")),
    };
    finish(outcome)
}

fn finish(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
