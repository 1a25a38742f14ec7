//! What happens when a rank fails: the job ends, not with 0, and says why.

#[path = "../job/mod.rs"]
mod job;
mod kinds;

/// Kinds of failure, each with a text that the job prints. Those that another rank must tell have a text of the library.
const FAILURES: &[(&str, &str)] = &[
    ("panic in a body", "iteration 299997 is bad"),
    ("panic in a merge", "do not merge"),
    ("panic", "between loops"),
    ("error", "has ended its program with \"no such file\": rank"),
    ("error, caught", "caught: rank"),
    ("errors", "Error: \"no such file\""),
    ("exit", "has called `exit`: rank"),
    ("exit in a body", "has called `exit`: rank"),
    ("exit in a transfer", "has called `exit`: rank"),
    ("exit of a thread", "a thread that may not call MPI"),
    ("return", "has ended its program: rank"),
    ("abort", ""),
    ("kill", ""),
    ("another loop", "is at tests/failures/kinds.rs:"),
    ("barrier", "is at tests/failures/kinds.rs:"),
    ("gather", "is at tests/failures/kinds.rs:"),
    ("types", "the types of the loops differ"),
];

/// What a job survives, with a text that it prints.
const SURVIVED: &[(&str, &str)] = &[
    ("nothing", ""),
    ("exits", ""),
    ("panic in a body, caught", "caught: iteration 299997 is bad"),
    (
        "disagreement, caught",
        "caught: the ranks of a team run different loops",
    ),
];

/// So many that the last rank, which fails, exchanges no messages with rank 0.
const RANKS: usize = 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    if let Some(arguments) = job::arguments_of_rank() {
        return kinds::run(&arguments);
    }
    let Some(launcher) = job::launcher() else {
        return Ok(());
    };
    let failures = FAILURES.iter().map(|row| (row, false));
    for ((kind, text), ends_well) in failures.chain(SURVIVED.iter().map(|row| (row, true))) {
        let job = job::run(Some(&launcher), RANKS, 1, &[kind]);
        let all = format!("{}{}", job.output, job.errors);
        println!("{kind:<24} code {}", job.code);
        assert_eq!(job.code == 0, ends_well, "{kind}: code {}\n{all}", job.code);
        assert!(all.contains(text), "{kind}:\n{all}");
    }
    Ok(())
}
