use prange::prelude::*;

#[parallel]
fn hits(n: usize, seed: u64) -> u64 {
    let mut hits = 0;
    for (_, mut rng) in prange(0..n).rng(seed) {
        hits += rng.next_u64() >> 63;
    }
    hits
}

// The value of a polynomial is no generator.
#[parallel]
fn hashed(words: &[Vec<u64>], c: &mut [u64]) {
    for i in prange(0..c.len()) {
        let mut hash: u64 = 7;
        for k in 0..words[i].len() {
            hash = hash.wrapping_mul(31).wrapping_add(words[i][k]);
        }
        c[i] = hash;
    }
}

pub fn main() {
    assert_eq!(hits(1000, 3), hits(1000, 3));
    let mut c = [0];
    hashed(&[vec![1]], &mut c);
    assert_eq!(c, [218]);
}
