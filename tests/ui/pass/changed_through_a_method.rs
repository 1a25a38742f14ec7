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
            self.total += i;
        }
    }
}

#[parallel]
fn pairs(c: &mut [u32], it: impl Iterator<Item = u32>) {
    let items: Vec<u32> = it.take(c.len()).collect();
    for i in prange(0..c.len()) {
        c[i] = items[i];
    }
}

#[parallel]
fn each(n: usize, f: impl Fn(usize) + Sync) {
    for i in prange(0..n) {
        f(i);
    }
}

#[parallel]
fn permuted(e: &mut [u32], p: &[usize]) {
    let before = e.to_vec();
    for i in prange(0..p.len()) {
        e[i] = before[p[i]];
    }
}

pub fn main() {
    let mut counter = Counter { total: 0 };
    counter.run(4);
    counter.bump(1);
    assert_eq!(counter.total, 7);
    let mut c = [0; 3];
    pairs(&mut c, 5..);
    permuted(&mut c, &[2, 0, 1]);
    assert_eq!(c, [7, 5, 6]);
    each(3, |_| ());
}
