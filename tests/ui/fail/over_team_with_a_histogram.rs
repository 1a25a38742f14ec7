use prange::distributed::Team;
use prange::prelude::*;

#[parallel]
fn weights(team: &dyn Team, words: &[&str]) -> [f64; 32] {
    let mut hist = [0.0; 32];
    for i in prange(0..words.len()).over(team) {
        hist[words[i].len()] += 0.5;
    }
    hist
}

fn main() {}
