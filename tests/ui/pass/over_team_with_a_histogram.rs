use prange::distributed::{Team, on_threads};
use prange::prelude::*;

#[parallel]
fn lengths(team: &dyn Team, words: &[&str]) -> [u32; 32] {
    let mut hist = [0; 32];
    let lengths: Vec<usize> = prange(words).map(|word| word.len()).over(team).collect();
    for i in prange(0..lengths.len()) {
        hist[lengths[i]] += 1;
    }
    hist
}

pub fn main() {
    let hist = on_threads(2, |team| lengths(team, &["a", "bc", "d"]));
    assert!(hist.iter().all(|hist| hist[..3] == [0, 2, 1]));
}
