//! Numbers of the function that a loop reads, in programs to which it matters which variable that is.
#![deny(warnings)]

use std::ops::Range;

use prange::prelude::*;

#[parallel]
fn stride_by_reference(a: &mut [f64], h: usize, n: &usize) {
    for i in prange(0..h) {
        for j in 0..*n {
            a[i * n + j] = 1.0;
        }
    }
}

#[parallel]
fn planes_by_reference(a: &mut [f64], h: usize, dims: (usize, usize)) {
    let w = &dims.1;
    for x in prange(0..*w) {
        for y in 0..h {
            a[y * w + x] = 1.0;
        }
    }
}

#[parallel]
fn last_reference(a: &[f64]) -> f64 {
    let (lo, hi) = (1.0, 2.0);
    let least = 0.5;
    let mut who = &lo;
    for i in prange(0..a.len()) {
        who = if a[i] > 5.0 {
            &hi
        } else if a[i] > 4.0 && least < a[i] {
            &least
        } else {
            &lo
        };
    }
    *who
}

#[parallel]
fn pushed_references(a: &[f64], lo: f64) -> f64 {
    let mut v: Vec<&f64> = Vec::new();
    for i in prange(0..a.len()) {
        v.push(if a[i] < lo { &lo } else { &a[i] });
    }
    v.into_iter().sum()
}

#[parallel]
fn boxed(n: usize, k: usize) -> usize {
    let mut v: Vec<Box<dyn Fn() -> usize + Send + Sync + '_>> = Vec::new();
    for i in prange(0..n) {
        if i > 3 {
            v.push(Box::new(|| k));
        }
    }
    v.iter().map(|f| f()).sum()
}

#[parallel]
fn the_very_one(n: usize) -> usize {
    let k = 5;
    let r = &k;
    let mut c = 0;
    for i in prange(0..n) {
        if std::ptr::eq(r, &k) && !std::ptr::eq(r, &(n + k)) {
            c += i;
        }
    }
    c
}

fn names(range: Range<usize>) -> Vec<String> {
    range.map(|n| "x".repeat(n)).collect()
}

#[parallel]
fn no_range(a: &mut [usize]) {
    for name in names(0..13) {
        for i in prange(0..a.len()) {
            a[i] += name.len();
        }
    }
}

#[allow(non_upper_case_globals)]
#[parallel]
fn constant_beside(a: &mut [usize]) -> usize {
    {
        const n: usize = 5;
        for i in prange(0..a.len()) {
            a[i] = n + i;
        }
    }
    let n = 3;
    n + a.len()
}

#[parallel]
fn capital(a: &mut [usize], #[allow(non_snake_case)] N: usize) {
    for i in prange(0..a.len()) {
        a[i] = N + i;
    }
}

macro_rules! declare {
    ($n:ident) => {
        let $n = String::from("abc");
    };
}

#[parallel]
fn declared_by_a_macro(a: &mut [usize]) {
    let n = 5;
    a[0] = n;
    declare!(n);
    for i in prange(0..a.len()) {
        a[i] += n.len();
    }
}

macro_rules! with_a_parameter {
    ($w:ident) => {
        #[parallel]
        fn hygienic(a: &mut [usize], $w: &str, n: usize) {
            for i in prange(0..a.len() / 2) {
                a[i * 2] = n + $w.len();
            }
        }
    };
}
with_a_parameter!(n);

#[test]
fn results_are_those_of_the_serial_loop() {
    let mut a = vec![0.0; 12];
    stride_by_reference(&mut a, 3, &2);
    planes_by_reference(&mut a[6..], 2, (0, 3));
    assert_eq!(a, [1.0; 12]);
    assert_eq!(last_reference(&[1.0, 4.5]), 0.5);
    assert_eq!(pushed_references(&[1.0, 4.5], 2.0), 6.5);
    assert_eq!(boxed(10, 2), 12);
    assert_eq!(the_very_one(100), 4950);
    let mut a = vec![0; 4];
    no_range(&mut a);
    assert_eq!(a, [78; 4]);
    assert_eq!((constant_beside(&mut a), a[3]), (7, 8));
    capital(&mut a, 2);
    assert_eq!(a, [2, 3, 4, 5]);
    declared_by_a_macro(&mut a);
    assert_eq!(a, [8, 6, 7, 8]);
    hygienic(&mut a, "ab", 3);
    assert_eq!(a, [5, 6, 5, 8]);
}
