use prange::prelude::*;

#[parallel]
fn medians(rows: &[[f64; 9]], c: &mut [f64]) {
    for (i, mut tmp) in prange(0..c.len()).private(|| vec![0.0; 9]) {
        for k in 0..9 {
            tmp[k] = rows[i][k];
        }
        tmp.sort_by(f64::total_cmp);
        c[i] = tmp[4];
    }
}

pub fn main() {
    let mut c = [0.0];
    medians(&[[9.0, 1.0, 5.0, 2.0, 8.0, 3.0, 7.0, 4.0, 6.0]], &mut c);
    assert_eq!(c, [5.0]);
}
