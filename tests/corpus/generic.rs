//! Loops in generic functions.

use std::num::{Saturating, Wrapping};

use crate::support::check;

/// Declares functions without the attribute and with it.
macro_rules! twins {
    ($($function:item)*) => {
        #[allow(clippy::assign_op_pattern, reason = "the other form of a sum")]
        mod serial {
            use prange::prelude::*;
            use prange::{Number, Real};
            $($function)*
        }
        #[allow(clippy::assign_op_pattern, reason = "as above")]
        mod parallel {
            use prange::prelude::*;
            use prange::{Number, Real};
            $(#[parallel] $function)*
        }
    };
}

twins! {
    pub(super) fn sums<T: Number>(a: &[T]) -> (T, T, T) {
        let (mut sum, mut squares, mut references) = (T::default(), T::ZERO, T::ZERO);
        for i in prange(0..a.len()) {
            sum += a[i];
            squares = squares + a[i] * a[i];
            references += &a[i];
        }
        (sum, squares, references)
    }
    pub(super) fn product<T: Number>(a: &[T]) -> T {
        let mut product = T::ONE;
        for x in prange(a) {
            product *= x;
            product *= T::ONE;
        }
        product
    }
    pub(super) fn scan<T: Number>(a: &[T], c: &mut [T]) -> T {
        let mut sum = T::default();
        for i in prange(0..a.len()) {
            sum += a[i];
            c[i] = sum;
        }
        sum
    }
    pub(super) fn differences<T: Real>(a: &[T], share: T) -> (T, T, usize) {
        let (mut rest, mut least, mut at) = (T::ONE, a[0], 0);
        for i in prange(0..a.len()) {
            rest -= a[i] / share;
            if a[i] < least {
                least = a[i];
                at = i;
            }
        }
        (rest, least, at)
    }
    pub(super) fn extremes<T: Ord + Copy + Send + Sync>(a: &[T]) -> (T, T, T, usize) {
        let (mut least, mut greatest, mut last, mut at) = (a[0], a[0], a[0], 0);
        for i in prange(0..a.len()) {
            least = std::cmp::min(least, a[i]);
            if a[i] > greatest {
                greatest = a[i];
            }
            if a[i] <= last {
                last = a[i];
                at = i;
            }
        }
        (least, greatest, last, at)
    }
}

fn data<T>(n: usize, of: impl Fn(u8) -> T) -> Vec<T> {
    (0..n).map(|i| of((i * 89 % 101) as u8)).collect()
}

macro_rules! sums {
    ($($name:ident $type:ty: $of:expr;)*) => {$(
        #[test]
        fn $name() {
            macro_rules! run {
                ($module:ident) => {
                    |n| {
                        let a: Vec<$type> = data(n, $of);
                        let mut c = a.clone();
                        ($module::sums(&a), $module::product(&a), $module::scan(&a, &mut c), c)
                    }
                };
            }
            check(concat!("generic ", stringify!($name)), run!(serial), run!(parallel));
        }
    )*};
}
sums! {
    sums_of_integers u64: |x| if x < 99 { 1 } else { 2 };
    sums_of_wrapping Wrapping<i8>: |x| Wrapping(x as i8);
    sums_of_saturating Saturating<u8>: Saturating;
    // All are exact.
    sums_of_floats f64: |x| if x < 99 { 1.0 } else { 2.0 };
    sums_of_short_floats f32: |x| if x < 99 { 1.0 } else { 0.5 };
}

#[test]
fn minima_of_floats() {
    fn numbers(n: usize) -> Vec<f64> {
        data(n + 1, |x| f64::from(x) / 4.0)
    }
    check(
        "differences of a generic float",
        |n| serial::differences(&numbers(n), 2.0),
        |n| parallel::differences(&numbers(n), 2.0),
    );
}

#[test]
fn minima_by_order() {
    fn pairs(n: usize) -> Vec<[u8; 2]> {
        data(n + 1, |x| [x / 7, x])
    }
    check(
        "extremes of a generic order",
        |n| serial::extremes(&pairs(n)),
        |n| parallel::extremes(&pairs(n)),
    );
}
