//! The Gaussian kernels against plain loops: with the standard library's `exp` within a tolerance, with
//! the crate's own term (a sum of one) bit for bit.

use proptest::prelude::*;

use prange::ThreadPool;
use prange::kernels::{self, Real, serial};

fn naive_term(x: f64, mean: f64, width: f64) -> f64 {
    let u = (x - mean) / width;
    (-0.5 * (u * u)).exp() / width
}

/// The term as the kernels compute it.
fn own_term<T: Real>(x: T, mean: T, width: T) -> T {
    serial::kernel_sum(x, &[mean], &[width])
}

/// The documented order of the additions, spelled out.
fn kernel_sum_by_definition(x: f64, means: &[f64], widths: &[f64]) -> f64 {
    let mut lanes = [-0.0; 16];
    for (k, (&mean, &width)) in means.iter().zip(widths).enumerate() {
        lanes[k % 16] += own_term(x, mean, width);
    }
    let eight: Vec<f64> = (0..8).map(|j| lanes[j] + lanes[j + 8]).collect();
    let four: Vec<f64> = (0..4).map(|j| eight[j] + eight[j + 4]).collect();
    (four[0] + four[2]) + (four[1] + four[3])
}

fn kde_by_definition(x: f64, means: &[f64], widths: &[f64]) -> f64 {
    let sums = means.chunks(4096).zip(widths.chunks(4096));
    let sums = sums.map(|(means, widths)| serial::kernel_sum(x, means, widths));
    // Up to 8 chunk sums are the leaves of the tree in the fixed shape.
    let mut level: Vec<f64> = sums.collect();
    let mut last: Option<f64> = None;
    assert!(level.len() <= 8);
    while !level.is_empty() {
        if level.len() % 2 == 1 {
            let odd = level.pop().unwrap();
            last = Some(last.map_or(odd, |last| odd + last));
        }
        level = level.chunks(2).map(|pair| pair[0] + pair[1]).collect();
    }
    let sum = last.unwrap_or(-0.0);
    sum / means.len() as f64 / (std::f64::consts::TAU).sqrt()
}

fn kernels(count: usize) -> (Vec<f64>, Vec<f64>) {
    (0..count)
        .map(|k| {
            let part = (k as f64 * 0.6180339887498949).fract();
            (2.0 * part - 1.0, 0.1 + 0.2 * (part * 7.0).fract())
        })
        .unzip()
}

fn singles(values: &[f64]) -> Vec<f32> {
    values.iter().map(|&value| value as f32).collect()
}

fn positive_kernels() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    prop::collection::vec((-2.0..2.0_f64, 0.05..3.0_f64), 1..120)
        .prop_map(|pairs| pairs.into_iter().unzip())
}

proptest! {
    #[test]
    fn agrees_with_plain_loops(x in -3.0..3.0_f64, (means, widths) in positive_kernels()) {
        let n = means.len() as f64;
        let root = std::f64::consts::TAU.sqrt();
        let mut out = vec![0.0; means.len()];
        serial::gaussians(&mut out, x, &means, &widths);
        let (mut sum, mut sum_bound) = (0.0, 0.0);
        for k in 0..means.len() {
            let term = naive_term(x, means[k], widths[k]);
            // The rounding of the exponent u^2 / 2 is an error relative to the term; very small terms are zero.
            let square = ((x - means[k]) / widths[k]).powi(2);
            let bound = (5.0 + 3.5 * square) * f64::EPSILON * term + 1e-306;
            prop_assert!((out[k] - term / root / n).abs() <= bound / root / n, "{k}");
            sum += term;
            sum_bound += bound + 1e-14 * term;
        }
        prop_assert!((serial::kernel_sum(x, &means, &widths) - sum).abs() <= sum_bound);
        let density = serial::kde(x, &means, &widths);
        prop_assert!((density - sum / n / root).abs() <= sum_bound / n / root);
        prop_assert!((density - out.iter().sum::<f64>()).abs() <= 1e-14 * density);
    }

    #[test]
    fn single_precision_agrees_with_double(x in -3.0..3.0_f32, (means, widths) in positive_kernels()) {
        let (means, widths) = (singles(&means), singles(&widths));
        let mut out = vec![0.0; means.len()];
        serial::gaussians(&mut out, x, &means, &widths);
        let n = means.len() as f64;
        let root = std::f64::consts::TAU.sqrt();
        let mut sum = 0.0;
        for k in 0..means.len() {
            let (x, mean, width) = (f64::from(x), f64::from(means[k]), f64::from(widths[k]));
            let term = naive_term(x, mean, width);
            sum += term;
            // The rounding of the exponent u^2 / 2 is an error relative to the term.
            let exponent = ((x - mean) / width).powi(2) / 2.0;
            let bound = (4.0 + 4.2 * exponent) * f64::from(f32::EPSILON) * term + 1e-36;
            prop_assert!((f64::from(out[k]) - term / root / n).abs() <= bound / root / n, "{k}");
        }
        let density = f64::from(serial::kde(x, &means, &widths));
        prop_assert!((density - sum / n / root).abs() <= 1e-4 * density + 1e-36);
    }

    #[test]
    fn sums_in_the_documented_order(x in -3.0..3.0_f64, (means, widths) in positive_kernels()) {
        prop_assert_eq!(
            serial::kernel_sum(x, &means, &widths).to_bits(),
            kernel_sum_by_definition(x, &means, &widths).to_bits()
        );
    }
}

#[test]
fn estimates_in_the_documented_order() {
    for count in [1, 15, 4095, 4096, 4097, 8192, 12_289, 20_480, 28_673] {
        let (means, widths) = kernels(count);
        let density = serial::kde(0.4, &means, &widths);
        let expected = kde_by_definition(0.4, &means, &widths);
        assert_eq!(density.to_bits(), expected.to_bits(), "{count}");
    }
}

#[test]
fn density_is_kde_at_each_point() {
    let (means, widths) = kernels(5000);
    let special = [-1.5, -0.0, 0.0, 0.25, f64::NAN, f64::INFINITY];
    for points in [0, 1, 5, 8, 9, 23] {
        let xs: Vec<f64> = special.into_iter().cycle().take(points).collect();
        let (mut out, mut all) = (vec![0.0; points], vec![0.0; points]);
        serial::density(&mut out, &xs, &means, &widths);
        kernels::density(&mut all, &xs, &means, &widths);
        for (k, x) in xs.into_iter().enumerate() {
            let expected = serial::kde(x, &means, &widths);
            for density in [out[k], all[k]] {
                let both_nan = density.is_nan() && expected.is_nan();
                assert!(both_nan || density.to_bits() == expected.to_bits());
            }
        }
    }
}

#[test]
fn a_gaussian_is_its_term_times_the_share() {
    for count in [1, 63, 64, 65, 200] {
        let (means, widths) = kernels(count);
        let mut out = vec![0.0; count];
        serial::gaussians(&mut out, 0.4, &means, &widths);
        let share = 1.0 / (count as f64 * std::f64::consts::TAU.sqrt());
        for k in 0..count {
            assert_eq!(out[k], own_term(0.4, means[k], widths[k]) * share);
        }
    }
}

#[test]
fn a_density_integrates_to_one() {
    let (means, widths) = kernels(200);
    let xs: Vec<f64> = (0..4001).map(|k| -4.0 + 0.002 * f64::from(k)).collect();
    let mut out = vec![0.0; xs.len()];
    serial::density(&mut out, &xs, &means, &widths);
    assert!((out.iter().sum::<f64>() * 0.002 - 1.0).abs() < 1e-12);
}

#[test]
fn no_kernels() {
    serial::gaussians(&mut [], 0.5_f64, &[], &[]);
    assert_eq!(
        serial::kernel_sum(0.5_f64, &[], &[]).to_bits(),
        (-0.0_f64).to_bits()
    );
    assert!(serial::kde(0.5_f64, &[], &[]).is_nan());
    assert!(serial::kde(0.5_f32, &[], &[]).is_nan());
    let mut out = [0.0_f64; 2];
    serial::density(&mut out, &[0.0, 1.0], &[], &[]);
    assert!(out.iter().all(|density| density.is_nan()));
    serial::density::<f64>(&mut [], &[], &[0.0], &[1.0]);
}

fn gaussian(x: f64, mean: f64, width: f64) -> f64 {
    let mut out = [0.0];
    serial::gaussians(&mut out, x, &[mean], &[width]);
    out[0]
}

#[test]
fn values_without_a_meaning_follow_the_formula() {
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    assert!(gaussian(0.5, 0.0, 0.0).is_nan());
    assert!(gaussian(0.5, 0.5, 0.0).is_nan());
    assert!(gaussian(0.5, 0.0, -0.0).is_nan());
    assert!(gaussian(0.5, 0.0, 1e-310).is_nan());
    assert_eq!(gaussian(0.5, 0.2, -0.3), -gaussian(0.5, 0.2, 0.3));
    for (x, mean, width) in [(nan, 0.0, 1.0), (0.0, nan, 1.0), (0.0, 0.0, nan)] {
        assert!(gaussian(x, mean, width).is_nan());
    }
    assert_eq!(gaussian(0.5, 0.0, infinity).to_bits(), 0.0_f64.to_bits());
    assert_eq!(
        gaussian(0.5, 0.0, -infinity).to_bits(),
        (-0.0_f64).to_bits()
    );
    assert_eq!(gaussian(0.5, infinity, 1.0), 0.0);
    assert_eq!(gaussian(-infinity, 0.0, 1.0), 0.0);
    assert!(gaussian(infinity, infinity, 1.0).is_nan());
    assert!(gaussian(infinity, 0.0, infinity).is_nan());
    assert_eq!(gaussian(0.5, 0.0, 1e-300), 0.0);
}

#[test]
#[should_panic(
    expected = "gaussians: the lengths differ: out has 1, means has 2, widths has 3 elements"
)]
fn gaussians_names_the_lengths() {
    serial::gaussians(&mut [0.0; 1], 0.0, &[0.0; 2], &[1.0; 3]);
}

#[test]
#[should_panic(expected = "kernel_sum: the lengths differ: means has 2, widths has 3 elements")]
fn kernel_sum_names_the_lengths() {
    serial::kernel_sum(0.0, &[0.0; 2], &[1.0; 3]);
}

#[test]
#[should_panic(expected = "kde: the lengths differ: means has 2, widths has 1 elements")]
fn kde_names_the_lengths() {
    serial::kde(0.0, &[0.0; 2], &[1.0; 1]);
}

#[test]
#[should_panic(expected = "density: the lengths differ: out has 1, xs has 2 elements")]
fn density_names_the_lengths_of_the_points() {
    serial::density(&mut [0.0; 1], &[0.0; 2], &[0.0], &[1.0]);
}

#[test]
#[should_panic(expected = "density: the lengths differ: means has 1, widths has 2 elements")]
fn density_names_the_lengths_of_the_kernels() {
    serial::density(&mut [0.0; 1], &[0.0; 1], &[0.0], &[1.0; 2]);
}

#[test]
fn all_threads_give_the_bits_of_one() {
    for threads in [1, 2, 3, 7] {
        let pool = ThreadPool::new(threads).unwrap();
        pool.install(|| {
            for count in [0, 1, 4096, 100_003] {
                let (means, widths) = kernels(count);
                let density = kernels::kde(0.4, &means, &widths);
                let serial = serial::kde(0.4, &means, &widths);
                assert!(density.to_bits() == serial.to_bits() || count == 0);
                let (mut out, mut expected) = (vec![0.0; count], vec![0.0; count]);
                kernels::gaussians(&mut out, 0.4, &means, &widths);
                serial::gaussians(&mut expected, 0.4, &means, &widths);
                assert_eq!(out, expected);
                let xs: [f64; 11] = std::array::from_fn(|k| k as f64 / 5.0 - 1.0);
                let (mut out, mut expected) = ([0.0; 11], [0.0; 11]);
                kernels::density(&mut out, &xs, &means, &widths);
                serial::density(&mut expected, &xs, &means, &widths);
                assert_eq!(out.map(f64::to_bits), expected.map(f64::to_bits));
            }
        });
    }
}
