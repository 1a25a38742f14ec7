use prange::prelude::*;

#[parallel]
fn f(c: &mut [Vec<f64>]) {
    for i in prange(0..c.len()) {
        let a = &mut c[i];
        let b = &mut c[i];
        a.push(1.0);
        b.push(2.0);
    }
}

fn main() {}
