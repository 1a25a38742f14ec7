//! Array addition.

use crate::kernels::Real;
use crate::simd::{Kernel, dispatch};

/// Array addition: `c[i] = a[i] + b[i]`.
///
/// The three slices have one length. `O(n)` time; a long array runs at the speed of memory.
///
/// # Panics
///
/// If the lengths differ.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let mut c = [0.0; 3];
/// serial::add(&mut c, &[1.0, 2.0, 3.0], &[0.5, 0.25, -3.0]);
/// assert_eq!(c, [1.5, 2.25, 0.0]);
/// ```
pub fn add<T: Real>(c: &mut [T], a: &[T], b: &[T]) {
    assert!(
        c.len() == a.len() && c.len() == b.len(),
        "add: the lengths differ: c has {}, a has {}, b has {} elements",
        c.len(),
        a.len(),
        b.len(),
    );
    dispatch(Add { c, a, b });
}

struct Add<'a, T> {
    c: &'a mut [T],
    a: &'a [T],
    b: &'a [T],
}

impl<T: Real> Kernel for Add<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for ((c, &a), &b) in self.c.iter_mut().zip(self.a).zip(self.b) {
            *c = a + b;
        }
    }
}
