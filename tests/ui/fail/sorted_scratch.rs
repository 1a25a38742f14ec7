//! Scratch space that all iterations would share.

use prange::prelude::*;

#[parallel]
fn medians(rows: &[[f64; 9]], c: &mut [f64]) {
    let mut tmp = vec![0.0; 9];
    for i in prange(0..c.len()) {
        for k in 0..9 {
            tmp[k] = rows[i][k];
        }
        tmp.sort_by(f64::total_cmp);
        c[i] = tmp[4];
    }
}

fn main() {}
