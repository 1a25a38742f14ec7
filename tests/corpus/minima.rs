//! Minima by other forms than `if e < m { m = e; at = i; }`.

use crate::support::corpus;
use prange::prelude::*;

/// Values with ties, NaN and infinities among them.
fn value(i: usize) -> f64 {
    match i % 29 {
        3 => f64::NAN,
        7 if i > 500 => f64::NEG_INFINITY,
        11 => f64::INFINITY,
        k => ((k * 7 + i / 29) % 13) as f64 - 0.0,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Best {
    value: f64,
    at: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Named<'n> {
    length: usize,
    name: &'n str,
    places: Vec<usize>,
}

/// The bits of a result, in which NaN equals itself.
fn bits(best: (f64, usize)) -> (u64, usize) {
    (best.0.to_bits(), best.1)
}

corpus! {
    fn in_a_tuple(n: usize) -> [(u64, usize); 4] {
        let mut first = (f64::INFINITY, n);
        let mut last = (f64::INFINITY, n);
        let mut greatest = (-1.0, n);
        let mut from_nan = (f64::NAN, n);
        for i in prange(0..n) {
            let v = value(i);
            if v < first.0 {
                first = (v, i);
            }
            if v <= last.0 { last = (v, i) }
            if greatest.0 < v {
                greatest = (v, i);
            }
            if v < from_nan.0 {
                from_nan = (v, i);
            }
        }
        [bits(first), bits(last), bits(greatest), bits(from_nan)]
    }
    fn in_a_struct(n: usize) -> (Best, Named<'static>) {
        let mut best = Best { value: 5.5, at: n };
        let mut longest = Named { length: 0, name: "", places: Vec::new() };
        let names = ["ab", "c", "defg", "h", "ijkl"];
        for i in prange(0..n) {
            let value = value(i);
            if value < best.value {
                best = Best { value, at: i };
            }
            let name = names[i * i % 5];
            if name.len() > longest.length {
                longest = Named { name, length: name.len(), places: vec![i; 2] };
            }
        }
        (best, longest)
    }
    fn in_integers(n: usize) -> ((usize, usize, bool), (i64, (usize, usize))) {
        let mut least = (usize::MAX, 0, false);
        let mut pair = (0i64, (1, 2));
        for i in prange(0..n) {
            let e = i * 7919 % 1009;
            if i % 3 > 0 && e < least.0 {
                least = (e, i, i % 2 == 0);
            }
            if (e as i64) > pair.0 {
                pair = (e as i64, (i, n));
            }
        }
        (least, pair)
    }
    fn with_a_condition_behind(n: usize) -> [(u64, usize); 4] {
        let d: Vec<f64> = (0..n).map(|i| (i * i % 7) as f64 - 2.0).collect();
        let (mut low, mut at) = (f64::INFINITY, n);
        let (mut high, mut last) = (f64::NEG_INFINITY, n);
        let mut pair = (f64::INFINITY, n);
        let mut alone = f64::MAX;
        for i in prange(0..n) {
            let x = value(i);
            if x < low && d[i] > 0.0 {
                low = x;
                at = i;
            }
            if i % 2 == 0 && x >= high && d[i] > 0.0 && (i < 900 || d[i] > 1.0) {
                (high, last) = (x, i);
            }
            if x < pair.0 && d[i] < 1.0 { pair = (x, i); }
            if x < alone && !d[i].is_sign_negative() {
                alone = x;
            }
        }
        [bits((low, at)), bits((high, last)), bits(pair), bits((alone, 0))]
    }
    fn behind_the_comparison_of_an_element(n: usize) -> Vec<usize> {
        let mut low = vec![usize::MAX; 7];
        for i in prange(0..n) {
            let k = i % 7;
            let e = i * 7919 % 1009;
            if e < low[k] && i % 5 > 0 {
                low[k] = e;
            }
        }
        low
    }
    fn by_let_chains(n: usize) -> (u64, usize) {
        let mut best = (f64::INFINITY, n);
        'all: for i in prange(0..n) {
            if i % 17 == 4 {
                continue 'all;
            }
            if let Some(x) = Some(value(i)).filter(|x| *x > 2.0) {
                if x < best.0 && i % 3 > 0 {
                    best = (x, i);
                }
            }
        }
        bits(best)
    }
}
