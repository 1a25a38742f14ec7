//! `add` against a plain loop.

use proptest::prelude::*;

use prange::kernels::{Real, serial};

fn check<T: Real>(a: &[T], b: &[T]) -> Result<(), TestCaseError> {
    let mut c = vec![T::default(); a.len()];
    serial::add(&mut c, a, b);
    for i in 0..a.len() {
        prop_assert_eq!(format!("{:?}", c[i]), format!("{:?}", a[i] + b[i]), "{}", i);
    }
    Ok(())
}

proptest! {
    #[test]
    fn equals_the_plain_loop(
        f64s in prop::collection::vec((any::<f64>(), any::<f64>()), 0..150),
        f32s in prop::collection::vec((any::<f32>(), any::<f32>()), 0..150),
    ) {
        let (a, b): (Vec<_>, Vec<_>) = f64s.into_iter().unzip();
        check(&a, &b)?;
        let (a, b): (Vec<_>, Vec<_>) = f32s.into_iter().unzip();
        check(&a, &b)?;
    }
}

#[test]
fn keeps_the_sign_of_zero() {
    let mut c = [1.0; 3];
    serial::add(&mut c, &[-0.0, 0.0, -0.0], &[-0.0, -0.0, 0.0]);
    assert_eq!(c.map(f64::is_sign_negative), [true, false, false]);
}

#[test]
#[should_panic(expected = "add: the lengths differ: c has 3, a has 4, b has 4 elements")]
fn names_the_lengths_if_c_is_short() {
    serial::add(&mut [0.0; 3], &[0.0; 4], &[0.0; 4]);
}

#[test]
#[should_panic(expected = "add: the lengths differ: c has 4, a has 4, b has 5 elements")]
fn names_the_lengths_if_b_is_long() {
    serial::add(&mut [0.0; 4], &[0.0; 4], &[0.0; 5]);
}

#[test]
fn large_arrays_add_alike() {
    // Stored past the caches, from places that begin no cache line too.
    let n = (16 << 20) / 4 + 1001;
    let a: Vec<f32> = (0..n).map(|i| i as f32).collect();
    let b: Vec<f32> = (0..n).map(|i| 0.5 + (i % 17) as f32).collect();
    for start in [0, 1, 15] {
        let mut c = vec![0.0; n];
        serial::add(&mut c[start..], &a[start..], &b[start..]);
        let mut all = vec![0.0; n];
        prange::kernels::add(&mut all[start..], &a[start..], &b[start..]);
        for i in start..n {
            assert_eq!(c[i], a[i] + b[i]);
        }
        assert!(c == all);
    }
    let (a, b) = (vec![1.5; 3 << 20], vec![2.0; 3 << 20]);
    let mut c = vec![0.0; 3 << 20];
    prange::kernels::add(&mut c, &a, &b);
    assert!(c.iter().all(|&c| c == 3.5));
}
