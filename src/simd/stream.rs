//! Non-temporal stores, for results that no cache can hold: the old contents of a line need not be read first.

/// Size of a cache line in bytes; the bytes of a line are stored together.
pub(crate) const LINE: usize = 64;

/// Returns the number of elements before the first whole cache line of `out`.
#[inline]
pub(crate) fn before_line<T>(out: &[T]) -> usize {
    out.as_ptr().align_offset(LINE).min(out.len())
}

/// Copies `values` to `out`, each one cache line, by non-temporal stores where the target has them. A [`fence`] must follow before another
/// thread may learn of the values.
///
/// # Panics
///
/// Panics if `out` or `values` does not have the size of a line, or if `out` is not aligned to a line.
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
            // SAFETY: both slices have `LINE` bytes, `out` is aligned to `LINE`, the load needs no alignment, and SSE2 is part of every
            // x86-64 target. The bytes of `values`, whatever they are, are valid in `out`, because both slices have the same type.
            unsafe { _mm_stream_si128(to.add(part), _mm_loadu_si128(from.add(part))) };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    out.copy_from_slice(values);
}

/// Orders the non-temporal stores before it, so that other threads see them as they see plain stores.
#[inline]
pub(crate) fn fence() {
    #[cfg(target_arch = "x86_64")]
    {
        // SAFETY: SSE is part of every x86-64 target, and a fence accesses no memory.
        unsafe { std::arch::x86_64::_mm_sfence() };
    }
}
