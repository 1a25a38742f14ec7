//! Stores past the caches, for results that no cache can hold: the old contents need not be read first.

/// The bytes of a cache line, which are stored together.
pub(crate) const LINE: usize = 64;

/// Elements before the first whole line of `out`.
#[inline]
pub(crate) fn before_line<T>(out: &[T]) -> usize {
    out.as_ptr().align_offset(LINE).min(out.len())
}

/// Copies `values` to `out`, one line of the cache each, past the caches where the target can do that.
/// A [`fence`] must follow before another thread may be told of it.
///
/// # Panics
///
/// If `out` or `values` is not of one line, or `out` does not begin one.
#[inline(always)]
pub(crate) fn store_line<T: Copy>(out: &mut [T], values: &[T]) {
    assert!(size_of_val(out) == LINE && size_of_val(values) == LINE);
    assert!(out.as_ptr().addr().is_multiple_of(LINE));
    #[cfg(target_arch = "x86_64")]
    {
        use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_stream_si128};
        let to = out.as_mut_ptr().cast::<__m128i>();
        let from = values.as_ptr().cast::<__m128i>();
        for part in 0..LINE / size_of::<__m128i>() {
            // SAFETY: both slices are of `LINE` bytes, `out` is aligned to as many, the load needs
            // no alignment, and SSE2 is part of every x86-64 target. The bytes of `values`, whatever
            // they are, are valid as those of `out`, which has the same type.
            unsafe { _mm_stream_si128(to.add(part), _mm_loadu_si128(from.add(part))) };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    out.copy_from_slice(values);
}

/// Makes the stores before it visible to other threads like plain ones.
#[inline]
pub(crate) fn fence() {
    #[cfg(target_arch = "x86_64")]
    {
        // SAFETY: SSE is part of every x86-64 target, and a fence touches no memory.
        unsafe { std::arch::x86_64::_mm_sfence() };
    }
}
