use prange::distributed::{Team, on_threads};
use prange::prelude::*;

fn double(team: &dyn Team, v: &mut [f64]) {
    prange(0..v.len()).over(team).sliced(v).for_each(|_, x| *x *= 2.0);
}

pub fn main() {
    let doubled = on_threads(2, |team| {
        let mut v = [1.0, 2.0, 3.0];
        double(team, &mut v);
        v
    });
    assert_eq!(doubled, [[2.0, 4.0, 6.0]; 2]);
}
