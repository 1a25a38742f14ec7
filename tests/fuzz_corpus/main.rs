//! The arrays' fuzz target over its corpus, and over random bytes.

mod arrays;
#[allow(dead_code)]
#[path = "../../src/fuzz/numbers.rs"]
mod numbers;

use std::panic::catch_unwind;
use std::path::Path;

use prange::random::Stream;

#[test]
fn arrays_are_shared_out_as_serial_loops_take_them() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/arrays");
    // The published package has none.
    for file in std::fs::read_dir(corpus).into_iter().flatten() {
        let path = file.expect("a readable folder").path();
        let data = std::fs::read(&path).expect("a readable file");
        catch_unwind(|| arrays::check(&data)).unwrap_or_else(|_| panic!("{}", path.display()));
    }
    // Miri takes long.
    let rounds = if cfg!(miri) { 40 } else { 12_000 };
    for round in 0..rounds {
        let mut random = Stream::new(7, round);
        let data: Vec<u8> = (0..40).map(|_| random.next_u64() as u8).collect();
        catch_unwind(|| arrays::check(&data)).unwrap_or_else(|_| panic!("{data:?}"));
    }
}
