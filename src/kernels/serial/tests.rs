//! All instruction sets give the same bits, and the chunk forms give the bits of the whole.

use proptest::prelude::*;

use super::*;
use crate::kernels::Real;
use crate::simd::tests::at_every_level;

/// Formats the values, which shows every bit but those of NaNs.
fn bits<T: Real>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| format!("{value:?}")).collect()
}

fn special() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -3.0..3.0_f64,
        1 => prop_oneof![Just(0.0), Just(-0.0), Just(2.0), Just(-2.0), Just(1e-310), Just(1e300)],
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY)],
    ]
}

fn pairs() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    prop::collection::vec((special(), special()), 0..200)
        .prop_map(|pairs| pairs.into_iter().unzip())
}

fn singles(values: &[f64]) -> Vec<f32> {
    values.iter().map(|&value| value as f32).collect()
}

fn check_add<T: Real>(a: &[T], b: &[T]) {
    let sum = at_every_level(|| {
        let mut c = vec![T::default(); a.len()];
        add(&mut c, a, b);
        bits(&c)
    });
    let expected: Vec<T> = a.iter().zip(b).map(|(&a, &b)| a + b).collect();
    assert_eq!(sum, bits(&expected));
}

fn check_mandelbrot<T: Real>(xs: &[T], y: T, max_iters: u32) {
    let row = at_every_level(|| {
        let mut row = vec![0_u32; xs.len()];
        mandelbrot_row(&mut row, xs, y, max_iters);
        row
    });
    let expected: Vec<u32> = xs.iter().map(|&x| escape_count(x, y, max_iters)).collect();
    assert_eq!(row, expected);
}

fn check_kde<T: Real>(x: T, means: &[T], widths: &[T]) {
    at_every_level(|| {
        let mut out = vec![T::default(); means.len()];
        gaussians(&mut out, x, means, widths);
        let sums = [kernel_sum(x, means, widths), kde(x, means, widths)];
        let mut densities = [T::default(); 3];
        density(&mut densities, &[x, x + x, T::default()], means, widths);
        (bits(&out), bits(&sums), bits(&densities))
    });
}

fn check_chunks<T: Real>(x: T, means: &[T], widths: &[T], cut: usize) {
    let n = means.len();
    let mut whole = vec![T::default(); n];
    gaussians(&mut whole, x, means, widths);
    let mut parts = vec![T::default(); n];
    let (left, right) = parts.split_at_mut(cut);
    gaussians_of(left, x, &means[..cut], &widths[..cut], n);
    gaussians_of(right, x, &means[cut..], &widths[cut..], n);
    assert_eq!(bits(&parts), bits(&whole));
}

proptest! {
    #[test]
    fn every_level_adds_alike((a, b) in pairs()) {
        check_add(&a, &b);
        check_add(&singles(&a), &singles(&b));
    }

    #[test]
    fn every_level_counts_alike((xs, _) in pairs(), y in special(), max_iters in 0..70_u32) {
        check_mandelbrot(&xs, y, max_iters);
        check_mandelbrot(&singles(&xs), y as f32, max_iters);
    }

    #[test]
    fn every_level_estimates_alike(x in special(), (means, widths) in pairs()) {
        check_kde(x, &means, &widths);
        check_kde(x as f32, &singles(&means), &singles(&widths));
    }

    #[test]
    fn a_cut_changes_no_bit(x in special(), (means, widths) in pairs(), cut in 0..200_usize) {
        let cut = cut.min(means.len());
        check_chunks(x, &means, &widths, cut);
        check_chunks(x as f32, &singles(&means), &singles(&widths), cut);
    }
}

#[test]
fn every_level_estimates_alike_over_many_chunks() {
    let means: Vec<f64> = (0..20_001).map(|k| f64::from(k % 1013) / 500.0).collect();
    let widths: Vec<f64> = (0..20_001).map(|k| 0.01 + f64::from(k % 17)).collect();
    let estimate = at_every_level(|| kde(0.7, &means, &widths).to_bits());
    assert_eq!(estimate, kde(0.7, &means, &widths).to_bits());
}
