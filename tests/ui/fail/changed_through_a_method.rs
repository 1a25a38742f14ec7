//! Methods and closures that change what all iterations share: the compiler sees it.

use prange::prelude::*;

struct Counter {
    total: u64,
}

impl Counter {
    fn bump(&mut self, by: u64) {
        self.total += by;
    }

    #[parallel]
    fn run(&mut self, n: u64) {
        for i in prange(0..n) {
            self.bump(i);
        }
    }
}

#[parallel]
fn pairs(c: &mut [u32], mut it: impl Iterator<Item = u32> + Send + Sync) {
    for i in prange(0..c.len()) {
        c[i] = it.next().unwrap();
    }
}

#[parallel]
fn each(n: usize, mut f: impl FnMut(usize) + Send + Sync) {
    for i in prange(0..n) {
        f(i);
    }
}

fn add(n: usize) -> usize {
    let mut total = 0;
    let mut add = |i| total += i;
    prange! {
        for i in 0..n {
            add(i);
        }
    }
    total
}

fn swapped(e: &mut Vec<u32>, p: &[usize]) {
    prange! {
        for i in 0..p.len() {
            e.swap(i, p[i]);
        }
    }
}

fn main() {}
