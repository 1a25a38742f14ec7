// In front of the programs: what they all see, and what runs them. `harness.rs` puts this text into each crate that it writes.
mod judge {
    use std::fmt::Write;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use prange::{ThreadPool, ThreadPoolBuilder};

    pub mod prelude {
        pub use prange::prelude::*;

        /// The values that a program ends with.
        pub fn show<T: std::fmt::Debug>(values: T) -> String {
            format!("{values:?}")
        }
    }

    type Run = fn(usize, &[i64]) -> String;

    #[derive(Debug)]
    enum End {
        Value(String),
        Panic(String),
    }

    impl PartialEq for End {
        fn eq(&self, other: &End) -> bool {
            match (self, other) {
                (End::Value(one), End::Value(other)) => one == other,
                // An array that is too short says so in other words.
                (End::Panic(one), End::Panic(other)) => one == other || !one.starts_with("own"),
                _ => false,
            }
        }
    }

    fn end(run: Run, n: usize, a: &[i64]) -> End {
        catch_unwind(AssertUnwindSafe(|| run(n, a))).map_or_else(
            |payload| {
                let text = payload.downcast_ref::<&str>().map(|text| text.to_string());
                let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
                End::Panic(text.unwrap_or_default())
            },
            End::Value,
        )
    }

    fn pool(threads: usize) -> ThreadPool {
        let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        builder.build().expect("threads for a test pool")
    }

    /// How the parallel twin differs, if it does.
    fn difference(pools: &[ThreadPool], serial: Run, parallel: Run) -> Option<String> {
        for (n, seed) in [
            (0, 1),
            (1, 2),
            (2, 3),
            (3, 4),
            (9, 5),
            (40, 6),
            (40, 7),
            (300, 8),
        ] {
            let a: Vec<i64> = (0..n as i64 + 2)
                .map(|k| (k * 7919 + seed * 104729) % 101 - 50)
                .collect();
            let expected = end(serial, n, &a);
            for pool in pools.iter().chain(&pools[1..]) {
                let found = pool.install(|| end(parallel, n, &a));
                if found != expected {
                    let threads = pool.num_threads();
                    return Some(format!(
                        "n = {n}, {threads} threads, {found:?} for {expected:?}"
                    ));
                }
            }
        }
        None
    }

    /// Writes a line before a program is run and one after it, but for the programs that are not to be run.
    pub fn main(programs: &[(&str, Run, Run)]) {
        let mut arguments = std::env::args().skip(1);
        let report = arguments.next().expect("a file for the report");
        let left_out: Vec<String> = arguments.collect();
        std::panic::set_hook(Box::new(|_| {}));
        let pools = [pool(1), pool(4)];
        let mut text = String::new();
        std::fs::write(&report, &text).expect("a writable report");
        for (name, serial, parallel) in programs {
            if left_out.iter().any(|other| other == name) {
                continue;
            }
            std::fs::write(&report, format!("{text}{name}\tbegun\n")).expect("a writable report");
            let result = match difference(&pools, *serial, *parallel) {
                None => "same\t".to_string(),
                Some(detail) => {
                    let detail = detail.replace(['\n', '\r'], " ");
                    let short: String = detail.chars().take(160).collect();
                    format!("wrong\t{short}")
                }
            };
            let _ = writeln!(text, "{name}\t{result}");
            std::fs::write(&report, &text).expect("a writable report");
        }
    }
}
