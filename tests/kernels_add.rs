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
