//! Rows and inner loops: which subscripts stay in the iteration's own row, and fields of what the loop changes a part of.

use prange::prelude::*;

use crate::support::corpus;

/// What has its arrays and their shape in fields.
#[derive(Clone, Debug, PartialEq)]
struct Image {
    to: Vec<f64>,
    from: Vec<f64>,
    width: usize,
    ahead: usize,
    sum: f64,
    last: f64,
}

impl Image {
    fn new(height: usize) -> Self {
        let cell = |k: usize| (k * 7 % 23) as f64;
        Image {
            to: vec![1.0; height * 9],
            from: (0..height * 9 + 9).map(cell).collect(),
            width: 9,
            ahead: 2,
            sum: 0.0,
            last: 0.0,
        }
    }
}

corpus! {
    fn symmetric_elimination(n: usize) -> Vec<f64> {
        let n = n.min(40);
        let mut a: Vec<f64> = (0..n * n).map(|i| if i % (n + 1) == 0 { 90.0 } else { (i % 7) as f64 }).collect();
        for k in 0..n {
            let pivot = a[k * n + k];
            for i in prange(k + 1..n) {
                let factor = a[k * n + i] / pivot;
                for j in i..n {
                    a[i * n + j] -= factor * a[k * n + j];
                }
            }
            for i in prange(k + 1..n) {
                for j in k + 1..=i {
                    a[n * i + j] += a[i + n * k] * a[k * n + j] - a[k * n + n - 1 - i + k];
                }
            }
        }
        a
    }
    fn wrapped(n: usize) -> (Vec<f64>, Vec<i16>, u8, Vec<usize>, i32) {
        let a: Vec<f64> = (0..n).map(|i| i as f64).collect();
        let mut ring = vec![0.0; n];
        for i in prange(0..n) {
            ring[i] = a[(i + n - 1) % n] - a[(i + 1) % n];
        }
        // From below zero; up to the end of the type; empty, with an end below the start, and with one of zero.
        let (m, top, zero) = (n as i16, u8::MAX, n.min(0) as i32);
        let mut below = Vec::new();
        for i in prange(-3..m) {
            let far = if m == 0 { 1 } else { m };
            below.push((i - 1) % far + if m != 0 { i % m } else { 0 });
        }
        let mut last = 0;
        for i in prange(250_u8..top) {
            last = i % top;
        }
        let mut rests = vec![0; 6];
        let end = n.min(6);
        for i in prange(2..end).num_threads(2) {
            let end = end + i;
            rests[i] = (i + 2) % end;
        }
        let mut none = 7;
        for i in prange(4..zero) {
            none = i % zero;
        }
        for i in prange(zero..zero) {
            none += i % zero;
        }
        (ring, below, last, rests, none)
    }
    fn wrapped_in_closures(n: usize) -> Vec<usize> {
        let (w, h) = (5, n);
        let mut near = vec![0; w * h];
        for y in prange(0..h) {
            for x in 0..w {
                let places = [(h - 1, 0), (1, w - 1), (0, 1)];
                near[y * w + x] = places.iter().map(|(dy, dx)| (y + dy) % h * w + (x + dx) % w).sum();
            }
        }
        near
    }
    fn fields_as_strides(n: usize) -> Image {
        let mut image = Image::new(n);
        let one = &mut image;
        for i in prange(0..n) {
            for j in 0..one.width {
                one.to[i * one.width + j] += one.from[i * one.width + j];
            }
        }
        for i in prange(0..n) {
            for j in 0..9 {
                one.to[i * 9 + j] += one.from[j];
            }
        }
        image
    }
    fn fields_as_offsets(n: usize) -> Image {
        let mut image = Image::new(n);
        let one = &mut image;
        let x: Vec<f64> = one.from.clone();
        for i in prange(0..n) {
            one.sum += x[i + one.ahead];
        }
        for i in prange(0..n) {
            one.to[i] += x[i + one.ahead];
        }
        for i in prange(0..n) {
            one.sum += one.from[i + one.ahead];
        }
        for i in prange(0..n) {
            for j in 0..9 {
                one.sum = one.sum.max(x[i * one.width + j]);
            }
            one.last = one.from[i + one.ahead];
        }
        image
    }
    fn fields_of_tuples_and_guards(n: usize) -> (Vec<f64>, f64) {
        let mut pair = (vec![1.0; 3 * n], vec![2.0; 3 * n], 3);
        for i in prange(0..n) {
            for j in 0..pair.2 {
                pair.0[i * pair.2 + j] += pair.1[i * pair.2 + j];
            }
        }
        let image = std::sync::Mutex::new(Image::new(n));
        let mut locked = image.lock().unwrap();
        let guard = &mut *locked;
        for i in prange(0..n) {
            for j in 0..9 {
                guard.to[i * guard.width + j] += guard.from[i + j];
            }
        }
        let sum = guard.to.iter().sum();
        (pair.0, sum)
    }
    fn fields_in_inner_loops(n: usize) -> (Image, f64) {
        let mut image = Image::new(n);
        let a: Vec<f64> = image.from.clone();
        let one = &mut image;
        for i in prange(0..n) {
            let mut s = 0.0;
            for j in prange(0..one.width) {
                s += a[i * one.width + j];
            }
            one.to[i] = s;
        }
        let sum = image.to.iter().sum();
        (image, sum)
    }
    fn inner_variables_that_are_hidden(n: usize) -> Vec<i64> {
        let w = 7;
        let mut c: Vec<i64> = (0..n * w).map(|k| k as i64 % 5).collect();
        for i in prange(0..n) {
            for x in 0..w - 1 { let x = x + 1; c[i * w + x] += c[i * w + x - 1]; }
            for x in 0..w { let x = if x == 0 { 1 } else { x }; c[i * w + x] += c[i * w + x - 1]; }
            for j in 0..w - 1 { let j = w - 1 - j; c[i * w + j] += c[i * w + j - 1]; }
            for mut j in 0..w - 1 { j += 1; c[i * w + j] += c[i * w + j - 1]; }
            for x in 0..w { for &x in &[1, x.max(1), 3] { c[i * w + x] += c[i * w + x - 1]; } }
            for x in 0..w - 1 { let (x, _y) = (x + 1, 0); c[i * w + x] += c[i * w + x - 1]; }
            for x in 0..w - 1 { { let x = x + 1; c[i * w + x] += c[i * w + x - 1]; } }
        }
        c
    }
    fn inner_loops_that_are_left(n: usize) -> Vec<i64> {
        let w = 10;
        let mut c = vec![0i64; n * w];
        for i in prange(0..n) {
            let mut v = i * i;
            for k in 0..16 { c[i * w + k] = (v % 10) as i64; v /= 10; if v == 0 { break; } }
            for x in 0..=w { c[i * w + x] += 1; if x + 1 == w { break; } }
            'r: for b in 0..w { for k in 0..2 { c[i * w + b + k] += 1; if b + k + 1 == w { break 'r; } } }
        }
        for i in prange(0..n) {
            if i < n { continue; }
            for x in 0..=w { c[i * w + x] += 1; }
        }
        c
    }
    fn rows_of_literal_widths(n: usize) -> (Vec<i64>, Vec<i64>) {
        let mut c: Vec<i64> = (0..n * 8).map(|k| k as i64 % 5).collect();
        let mut d: Vec<i64> = (0..n * 3 + 8).map(|k| k as i64 % 5).collect();
        for i in prange(0..n) {
            for j in 1..8 { c[i * 8 + j] += c[i * 8 + j - 1]; }
            for j in 1..=8 { c[i * 8 + j - 1] += 1; }
            for j in 0..=7usize { if j > 0 { c[i * 8 + j - 1] += 1; } }
        }
        for i in prange(0..n) {
            for j in 1..3 { d[3 * i + j] += d[3 * i + j - 1]; }
        }
        for i in prange(1..n + 1) {
            for j in 1..=3 { d[3 * (i - 1) + j - 1] += 1; }
        }
        for i in prange(0..n) {
            for j in 4..8 { c[i * 4 + j - 4] += 1; }
            c[i * 4] += 2;
        }
        for i in prange(0..n) {
            d[2 * i + 1] = i as i64;
            d[2 * i + 2] = 1;
        }
        (c, d)
    }
    fn rows_that_begin_later(n: usize) -> Vec<i64> {
        let w = 8;
        let mut c: Vec<i64> = (0..n * w + 8).map(|k| k as i64 % 5).collect();
        for i in prange(0..n) {
            for j in w..2 * w { c[i * w + j - w] += 1; }
            c[i * w] += 2;
        }
        for i in prange(0..n) {
            for j in 8..16 { c[i * 8 + j - 8] = 1; }
            c[i * 8 + 7] += 1;
        }
        c
    }
}
