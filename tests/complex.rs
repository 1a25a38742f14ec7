//! Sums and products of num-complex's numbers, with the same bits for any number of threads.
#![deny(unsafe_code)]

use num_complex::{Complex, Complex32, Complex64};
use prange::ThreadPoolBuilder;
use prange::prelude::*;

/// On eager pools of one, two and four threads; the results must agree.
fn same<T: Send + PartialEq + std::fmt::Debug>(run: impl Fn() -> T + Sync) -> T {
    let mut results = [1, 2, 4].map(|threads| {
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(true)
            .build();
        pool.expect("threads for a test pool").install(&run)
    });
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0], results[2]);
    results[0] = run();
    assert_eq!(results[0], results[1]);
    let [result, ..] = results;
    result
}

/// Small Gaussian integers, whose sums are exact in any order.
fn integers(n: usize) -> Vec<Complex64> {
    (0..n)
        .map(|i| Complex::new((i % 7) as f64 - 3.0, (i % 5) as f64))
        .collect()
}

/// Numbers near the unit circle, whose sums and products round.
fn circle(n: usize) -> Vec<Complex64> {
    (0..n)
        .map(|i| polar(1.0 + 1e-6 * (i % 11) as f64, i as f64 * 0.37))
        .collect()
}

fn bits(z: Complex64) -> (u64, u64) {
    (z.re.to_bits(), z.im.to_bits())
}

fn close(a: Complex64, b: Complex64) -> bool {
    (a - b).l1_norm() <= 1e-9 * (1.0 + b.l1_norm())
}

#[parallel]
fn sum_of(z: &[Complex64]) -> Complex64 {
    let mut sum = Complex64::new(0.5, -2.0);
    for i in prange(0..z.len()) {
        sum += z[i];
    }
    sum
}

#[test]
fn exact_sums_are_those_of_the_serial_loop() {
    for n in [0, 1, 5, 16, 1000, 70_001] {
        let z = integers(n);
        let serial = z.iter().fold(Complex64::new(0.5, -2.0), |sum, z| sum + z);
        assert_eq!(same(|| sum_of(&z)), serial);
        let total: Complex64 = same(|| prange(&z).sum());
        assert_eq!(total + Complex64::new(0.5, -2.0), serial);
    }
}

#[test]
fn rounded_sums_and_products_have_fixed_bits() {
    for n in [3, 100, 70_001] {
        let z = circle(n);
        let z = &z;
        let sum = same(|| bits(sum_of(z)));
        let mean = same(|| bits(prange(z).mean::<Complex64>()));
        let product = same(|| bits(prange(z).product::<Complex64>()));
        let of = |(re, im)| Complex::new(f64::from_bits(re), f64::from_bits(im));
        let serial: Complex64 = z.iter().sum();
        assert!(close(of(sum), serial + Complex64::new(0.5, -2.0)));
        assert!(close(of(mean), serial / n as f64));
        assert!(close(of(product), z.iter().product()));
        let in_loop = same(|| {
            let mut product = Complex64::new(1.0, 0.0);
            prange! {
                for i in 0..z.len() {
                    product *= z[i];
                }
            }
            bits(product)
        });
        assert_eq!(in_loop, product);
    }
}

#[test]
fn all_operators_and_real_operands() {
    let z = circle(1000);
    let run = || {
        let (mut a, mut b) = (Complex64::new(0.0, 0.0), Complex64::new(1.0, 1.0));
        let mut c = Complex64::new(0.0, 0.0);
        prange! {
            for i in 0..z.len() {
                a -= z[i] * z[i].conj();
                a += 0.5;
                b /= &z[i];
                b *= 1.0625f64;
                c = c + z[i];
            }
        }
        (bits(a), bits(b), bits(c))
    };
    let (mut a, mut b) = (Complex64::new(0.0, 0.0), Complex64::new(1.0, 1.0));
    let mut c = Complex64::new(0.0, 0.0);
    for i in 0..z.len() {
        a -= z[i] * z[i].conj();
        a += 0.5;
        b /= &z[i];
        b *= 1.0625f64;
        c += z[i];
    }
    let (x, y, w) = same(run);
    let of = |(re, im)| Complex::new(f64::from_bits(re), f64::from_bits(im));
    assert!(close(of(x), a) && close(of(w), c));
    assert!((of(y) - b).l1_norm() <= 1e-9 * b.l1_norm());
}

#[test]
fn by_role_in_single_precision() {
    let z: Vec<Complex32> = (0..500).map(|i| Complex::new(i as f32, 1.0)).collect();
    let run = || {
        let mut sum = Complex32::new(0.0, 0.0);
        prange(&z)
            .reduction(&mut sum, Sum)
            .for_each(|z, sum| *sum += z);
        sum
    };
    assert_eq!(same(run), Complex32::new(124_750.0, 500.0));
}

#[test]
fn array_reductions() {
    let z = integers(9001);
    let run = || {
        let mut bins = vec![Complex64::new(0.0, 1.0); 12];
        prange! {
            for i in 0..z.len() {
                bins[(i * i) % 12] += z[i];
            }
        }
        bins
    };
    let mut bins = vec![Complex64::new(0.0, 1.0); 12];
    for i in 0..z.len() {
        bins[(i * i) % 12] += z[i];
    }
    assert_eq!(same(run), bins);
}

/// One is neutral to the bit: empty lanes change neither the signs of zeros nor infinities.
#[test]
fn neutral_elements() {
    let odd = [
        Complex64::new(-0.0, -1.0),
        Complex64::new(f64::INFINITY, 0.0),
        Complex64::new(0.0, -0.0),
    ];
    for z in odd {
        assert_eq!(bits(prange(&[z]).product()), bits(z));
        assert_eq!(bits(prange(&[z]).sum()), bits(z));
    }
    assert_eq!(
        prange(&[] as &[Complex64]).product::<Complex64>(),
        Complex64::new(1.0, 0.0)
    );
}

fn polar(r: f64, angle: f64) -> Complex64 {
    Complex::new(r * angle.cos(), r * angle.sin())
}
