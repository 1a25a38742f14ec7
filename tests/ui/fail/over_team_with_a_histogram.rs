use prange::distributed::Team;
use prange::prelude::*;

#[parallel]
fn lengths(team: &dyn Team, words: &[&str]) -> [u32; 32] {
    let mut hist = [0; 32];
    for i in prange(0..words.len()).over(team) {
        hist[words[i].len()] += 1;
    }
    hist
}

fn main() {}
