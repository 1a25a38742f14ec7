//! Every program computes the same in its three forms, on any number of threads.
#![forbid(unsafe_code)]

use ports::{Form, programs};

#[test]
fn ports_compute_what_the_originals_do() {
    let pools = [1, 2, 5].map(|threads| {
        let pool = prange::ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(true);
        pool.build().expect("threads")
    });
    for program in programs() {
        for size in [program.small / 2, program.small] {
            let mut it = (program.make)(size);
            let expected = it.run(Form::Serial);
            for pool in &pools {
                let found = pool.install(|| it.run(Form::Ported));
                assert_eq!(found, expected, "{program:?} of {size}, {pool:?}");
            }
            let found = it.run(Form::Original);
            assert_eq!(found, expected, "{program:?} of {size} by rayon");
        }
    }
}
