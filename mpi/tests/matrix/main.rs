//! Loops of every kind have one hash, for any number of ranks and threads, and for messages in pieces.

#[path = "../job/mod.rs"]
mod job;
mod loops;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match job::arguments_of_rank() {
        Some(arguments) => loops::run(&arguments),
        None => {
            check();
            Ok(())
        }
    }
}

fn check() {
    let alone = |threads| job::run(None, 1, threads, &[]);
    let expected = alone(1);
    assert_eq!(expected.code, 0, "{}", expected.errors);
    print!("{}", expected.output);
    assert_eq!(alone(2).output, expected.output);
    println!("one rank without a launcher, 1 and 2 threads: the same");
    let Some(launcher) = job::launcher() else {
        return;
    };
    let compare = |ranks, threads, arguments: &[&str]| {
        let job = job::run(Some(&launcher), ranks, threads, arguments);
        let what = format!("{ranks} ranks of {threads} threads {arguments:?}");
        assert_eq!(job.code, 0, "{what}: {}", job.errors);
        assert_eq!(job.output, expected.output, "{what}");
        println!("{what}: the same");
    };
    for ranks in [1, 2, 3, 4, 8] {
        for threads in [1, 2] {
            compare(ranks, threads, &[]);
        }
    }
    compare(3, 1, &["1000"]);
}
