//! Array addition.

use crate::kernels::Real;
use crate::simd::{Kernel, dispatch, stream};

/// Adds two arrays: `c[i] = a[i] + b[i]`.
///
/// The three slices have the same length. `O(n)` time; a long array runs at the speed of memory.
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
    let past_caches = size_of_val(c) >= LARGE;
    add_chunk(c, a, b, past_caches);
}

/// The size in bytes from which sums are stored past the caches. Together with the two terms, such an array is larger than the
/// part of the last-level cache that most processors have for one core.
pub(crate) const LARGE: usize = 16 << 20;

/// Adds one chunk, as [`add`] does. `past_caches` says that the whole arrays are long; it does not change the bits.
pub(crate) fn add_chunk<T: Real>(c: &mut [T], a: &[T], b: &[T], past_caches: bool) {
    assert!(
        c.len() == a.len() && c.len() == b.len(),
        "add: the lengths differ: c has {}, a has {}, b has {} elements",
        c.len(),
        a.len(),
        b.len(),
    );
    if past_caches {
        dispatch(AddPastCaches(Add { c, a, b }));
    } else {
        dispatch(Add { c, a, b });
    }
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

struct AddPastCaches<'a, T>(Add<'a, T>);

impl<T: Real> Kernel for AddPastCaches<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Add { c, a, b } = self.0;
        let line = stream::LINE / size_of::<T>();
        let (before, c) = c.split_at_mut(stream::before_line(c));
        let (a_before, a) = a.split_at(before.len());
        let (b_before, b) = b.split_at(before.len());
        let plain = |c: &mut [T], a: &[T], b: &[T]| {
            for ((c, &a), &b) in c.iter_mut().zip(a).zip(b) {
                *c = a + b;
            }
        };
        plain(before, a_before, b_before);
        let whole = c.len() / line * line;
        let (c, c_after) = c.split_at_mut(whole);
        let mut sums = [T::ZERO; stream::LINE / size_of::<f32>()];
        let lines = a.chunks_exact(line).zip(b.chunks_exact(line));
        for (c, (a, b)) in c.chunks_exact_mut(line).zip(lines) {
            let sums = &mut sums[..line];
            plain(sums, a, b);
            stream::store_line(c, sums);
        }
        stream::fence();
        plain(c_after, &a[whole..], &b[whole..]);
    }
}
