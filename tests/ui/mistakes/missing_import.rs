use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        let map: HashMap<usize, usize> = HashMap::new();
        sum += map.len() + i;
    }
    sum
}

fn main() {}
