//! Random numbers from one generator.

use prange::prelude::*;

struct Generator(u64);

fn sample(rng: &mut Generator) -> f64 {
    rng.0 += 1;
    0.5
}

#[parallel]
fn lent(n: usize) -> u64 {
    let mut rng = Generator(1);
    let mut hits = 0;
    for _ in prange(0..n) {
        if sample(&mut rng) < 0.5 {
            hits += 1;
        }
    }
    hits
}

#[parallel]
fn congruential(n: usize, seed: u64) -> u64 {
    let mut state = seed;
    let mut hits = 0;
    for _ in prange(0..n) {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1);
        hits += state >> 63;
    }
    hits
}

#[parallel]
fn xorshift(n: usize, seed: u64) -> u64 {
    let mut x = seed;
    let mut hits = 0;
    for _ in prange(0..n) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        hits += x >> 63;
    }
    hits
}

fn main() {}
