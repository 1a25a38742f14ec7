//! Loops that rustc warns of. With `--cfg parallel` they are parallel, and it warns of the same.

#[allow(unused_imports)]
use prange::prelude::*;

#[cfg_attr(parallel, parallel)]
pub fn nan_comparisons(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        if a[i] == f64::NAN {
            c[i] = 1.0;
        }
        if c[i] < f64::NAN {
            c[i] = 2.0;
        }
    }
}

#[cfg_attr(parallel, parallel)]
pub fn nan_comparisons_of_private(a: &[f64]) -> f64 {
    let (mut t, mut u) = (0.0, 0.0);
    for i in prange(0..a.len()) {
        t = a[i];
        if t == f64::NAN {
            u = t;
            if f64::NAN != u {
                t = 1.0;
            }
        }
    }
    t + u
}

#[cfg_attr(parallel, parallel)]
pub fn unused_variable(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        let x = a[i];
        let mut y = a[i];
        c[i] = y;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn unused_loop_variable(a: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in prange(0..a.len()) {
        s += a[0];
    }
    s
}

#[cfg_attr(parallel, parallel)]
pub fn unused_assignment(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        let mut x = a[i];
        c[i] = x;
        x = 3.0;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn overwritten(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        let mut x = 0.0;
        x = a[i];
        c[i] = x;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn unused_outer(a: &[f64], c: &mut [f64]) {
    let mut t = 0.0;
    let mut k = 1;
    for i in prange(0..a.len()) {
        t = a[i];
        c[i] = t + k as f64;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn unused_sum(a: &[f64]) {
    let mut s = 0.0;
    for i in prange(0..a.len()) {
        s += a[i];
    }
}

#[cfg_attr(parallel, parallel)]
#[allow(arithmetic_overflow, unconditional_panic)]
#[warn(arithmetic_overflow, unconditional_panic)]
pub fn arithmetic(c: &mut [i32]) {
    for i in prange(0..c.len()) {
        let x = 255_u8;
        let y = x + 1;
        let z = [1, 2, 3];
        c[i] = 1 / (2 - 2) + z[5] + y as i32;
    }
}

#[cfg_attr(parallel, parallel)]
#[warn(arithmetic_overflow, unconditional_panic)]
pub fn shifts(a: &[i32], c: &mut [i32]) {
    for i in prange(0..c.len()) {
        c[i] = a[i] << 33;
        c[i] += a[i] / 0;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn parentheses(a: &[f64], c: &mut [f64]) -> f64 {
    let mut t = 0.0;
    for i in prange(0..a.len()) {
        t = (a[i]);
        if (t > 1.0) {
            c[i] = (t);
        }
        let x = (c[i] + 1.0);
        c[i] = f64::max((t), x);
        while (x < 0.0) {}
    }
    t
}

#[cfg_attr(parallel, parallel)]
pub fn no_parentheses(a: &[f64], c: &mut [f64]) -> f64 {
    let (mut t, mut u) = (0.0, 0.0);
    for i in prange(0..a.len()) {
        t = a[i];
        if t > 1.0 {
            u = t;
            c[i] = u;
            let v = u;
            c[i] += v;
        }
        let x = t;
        c[i] = f64::max(t, x);
        let y = a[i];
        let z = c[i];
        match a[i] {
            v => c[i] = v + y + z,
        }
    }
    t + u
}

#[cfg_attr(parallel, parallel)]
pub fn comparisons(a: &[u32], c: &mut [u32]) {
    for i in prange(0..a.len()) {
        if a[i] >= 0 {
            c[i] = 1;
        }
        a[i] == 3;
        c[i] + 1;
        a[i].wrapping_add(1);
    }
}

#[cfg_attr(parallel, parallel)]
pub fn must_use(a: &[f64], c: &mut [Result<i32, i32>]) {
    for i in prange(0..a.len()) {
        a[i].max(1.0);
        c[i].map(|x| x + 1);
    }
}

#[cfg_attr(parallel, parallel)]
pub fn unreachable(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        c[i] = a[i];
        continue;
        c[i] = 1.0;
    }
}

#[deprecated]
pub fn old(x: f64) -> f64 {
    x
}

#[cfg_attr(parallel, parallel)]
pub fn deprecated(a: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in prange(0..a.len()) {
        s += old(a[i]);
    }
    s
}

#[cfg_attr(parallel, parallel)]
pub fn names(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        let BadName = a[i];
        c[i] = BadName;
    }
}

#[cfg_attr(parallel, parallel)]
pub fn inner(a: &[f64], w: usize, c: &mut [f64]) {
    for i in prange(0..c.len()) {
        for j in 0..w {
            let unused = j;
            if a[i * w + j] != f64::NAN {
                c[i] += a[i * w + j];
            }
        }
        for k in 0..w {}
    }
}

#[cfg_attr(parallel, parallel)]
pub fn rows(a: &[f64], w: usize, c: &mut [f64]) {
    for i in prange(0..a.len()) {
        for mut j in 0..w {
            c[i * w + j] = a[i] + (if c[i * w + j] == f64::NAN { 1.0 } else { 0.0 });
        }
    }
}

#[cfg_attr(parallel, parallel)]
pub fn closures(a: &[f64], c: &mut [f64]) {
    for i in prange(0..a.len()) {
        let f = |x: f64, y: f64| x + a[i];
        c[i] = f(1.0, 2.0);
        let mut g = || 3;
        unsafe {
            c[i] += 1.0;
        }
    }
}

#[cfg_attr(parallel, parallel)]
pub fn folds(a: &[f64], b: &[u8]) -> (f64, u8, usize, Vec<f64>) {
    let (mut low, mut high, mut at, mut v) = (0.0, 0, 0, Vec::new());
    for i in prange(0..a.len()) {
        low = f64::min(low, (a[i]));
        if b[i] > high {
            high = b[i];
            at = i;
        }
        v.push((a[i] + 1.0));
        if b[i] < 0 {
            v.push(a[i]);
        }
    }
    (low, high, at, v)
}

#[cfg_attr(parallel, parallel)]
pub fn bins(a: &[usize], bins: &mut [f64]) {
    for i in prange(0..a.len()) {
        let w = if a[i] >= 0 { 1.0 } else { 2.0 };
        bins[a[i] % 8] += (w);
    }
}

#[cfg_attr(parallel, parallel)]
#[deny(unused_must_use)]
#[warn(clippy::all, unused_qualifications, single_use_lifetimes, trivial_numeric_casts, unused_results, unsafe_code, variant_size_differences, trivial_casts)]
pub fn nothing(a: &[f64], w: usize, c: &mut [f64], d: &mut [f64], h: &mut [f64]) -> (f64, usize) {
    let (mut s, mut low, mut last, mut n) = (0.0, 0.0, 0.0, 0usize);
    let mut t;
    for i in prange(0..a.len()) {
        t = a[i];
        if t > 1.0 {
            last = t;
            n += 1;
        }
        s += t * a[i + 1];
        low = f64::min(low, t);
        c[i] += t;
        h[i % 8] += t;
        for j in 0..w {
            d[i * w + j] = a[j] + c[i];
        }
    }
    (s + low + last, n)
}

fn main() {}
