//! The macros hold when the crate has another name, when names of theirs are taken, when std's prelude is missing, and where
//! `unsafe` is forbidden.
#![forbid(unsafe_code)]
#![no_implicit_prelude]

extern crate std;

use ::loops::prelude::{parallel, prange};
use std::vec::Vec;

/// Takes the place of names that an expansion might mean.
mod core {}
#[allow(dead_code)]
mod prange_macros {}

/// All roles at once.
#[parallel]
pub fn everything(a: &[i64], c: &mut [i64]) -> std::option::Option<(i64, i64, usize, Vec<usize>)> {
    let (mut sum, mut low, mut at, mut last, mut list) = (0, i64::MAX, 0, 0, Vec::new());
    for i in prange(0..a.len()) {
        c[i] = a[i];
        sum += a[i];
        if a[i] < low {
            low = a[i];
            at = i;
        }
        if a[i] > 2 {
            last = i as i64;
        }
        list.push(i);
    }
    for i in prange(0..a.len()) {
        if a[i] == 99 {
            return std::option::Option::None;
        }
    }
    ::loops::prange! {
        for x in a {
            sum += std::option::Option::Some(x)?;
        }
    }
    let table = ::loops::roles! { for i in prange(0..3) { sum += i; } };
    std::assert_eq!(table.rows.len(), 1);
    std::option::Option::Some((sum, last, at, list))
}

/// The attribute `math` is told the crate's name.
#[::loops::math(crate = ::loops)]
#[parallel]
pub fn mathematics(a: &[f64], c: &mut [f64]) -> f64 {
    for i in prange(0..a.len()) {
        c[i] = a[i].exp();
    }
    let mut sum = 0.0;
    ::loops::prange! {
        for x in a {
            sum += f64::sin(*x);
        }
    }
    ::std::assert!(sum.exp() > 0.0);
    sum
}

#[test]
fn a_renamed_crate_has_the_attribute() {
    let mut c = [0.0; 2];
    let sum = mathematics(&[0.5, 1.5], &mut c);
    std::assert_eq!(c, [::loops::math::exp(0.5), ::loops::math::exp(1.5)]);
    std::assert_eq!(sum, ::loops::math::sin(0.5) + ::loops::math::sin(1.5));
}

#[test]
fn a_renamed_crate_works() {
    let mut c = [0; 3];
    let found = everything(&[3, 1, 5], &mut c);
    std::assert_eq!(
        found,
        std::option::Option::Some((18, 2, 1, std::vec![0, 1, 2]))
    );
    std::assert_eq!(c, [3, 1, 5]);
    std::assert_eq!(everything(&[99], &mut [0]), std::option::Option::None);
}
