//! Outlined functions: code that gets slices as separate arguments, compiled once for each level. The compiler knows that such arguments do
//! not alias one another, and that data passed by shared reference does not change, so a value in a register need not be loaded again after
//! a store to a slice. This knowledge is lost if the slices are passed in a structure, or in a closure that captures them.

use super::{Level, OPTIMISED, Set};

/// The properties of a loop that decide which outlined functions it needs.
pub(crate) trait Needs {
    /// Whether some stretches are not easy, that is, need checks.
    const CARE: bool;
    /// Whether elements that are written are not contiguous. AVX-512 can scatter, at a cost that LLVM underestimates: loops that write one
    /// field of each element, or every other element, took up to 3.5 times the serial loop's time. AVX2 cannot scatter.
    #[cfg_attr(
        not(target_arch = "x86_64"),
        allow(dead_code, reason = "no other level scatters")
    )]
    const SPREAD: bool;
    /// Whether the easy case runs at the baseline too, so that there is one function for all levels.
    const BASELINE: bool;
}

/// Defines a function for each number of slices: `run(needs, is_easy, shared, parcel, slices.., body)` passes these arguments to `body`,
/// and tells `body`, as a constant, whether the case is the easy one. The easy case runs at the best level of this processor, unless `needs` says
/// otherwise, the other one at the baseline. Where nothing needs care, every case is easy. Without
/// optimisation there is one function for all cases and levels.
macro_rules! outline {
    ($($name:ident($($type:ident $slice:ident),*);)*) => {$(
        #[allow(clippy::too_many_arguments, reason = "slices in a structure are not known to have nothing in common")]
        pub(crate) mod $name {
            use super::*;

            #[inline(never)]
            fn plain<'z, Z, P, $($type,)* X>(
                is_easy: bool,
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                body(is_easy, shared, parcel, $($slice),*)
            }

            #[inline(never)]
            fn hard<'z, Z, P, $($type,)* X>(
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                body(false, shared, parcel, $($slice),*)
            }

            #[inline(never)]
            fn easy<'z, Z, P, $($type,)* X>(
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                body(true, shared, parcel, $($slice),*)
            }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2,bmi1,bmi2,fma,lzcnt,popcnt")]
            #[inline(never)]
            fn avx2<'z, Z, P, $($type,)* X>(
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                body(true, shared, parcel, $($slice),*)
            }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2,bmi1,bmi2,fma,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl")]
            #[inline(never)]
            fn avx512<'z, Z, P, $($type,)* X>(
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                body(true, shared, parcel, $($slice),*)
            }

            #[inline]
            pub(crate) fn run<'z, N: Needs, Z, P, $($type,)* X>(
                _: &N,
                is_easy: bool,
                shared: &'z Z,
                parcel: P,
                $($slice: $type,)*
                body: impl FnOnce(bool, &'z Z, P, $($type),*) -> X,
            ) -> X {
                if !OPTIMISED {
                    // Panics if `PRANGE_SIMD` names no level, as an optimised build does.
                    Level::best();
                    return plain(is_easy, shared, parcel, $($slice,)* body);
                }
                if N::CARE && !is_easy {
                    return hard(shared, parcel, $($slice,)* body);
                }
                match Level::best().0 {
                    _ if N::BASELINE => easy(shared, parcel, $($slice,)* body),
                    Set::Baseline => easy(shared, parcel, $($slice,)* body),
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx2` has found all its features.
                    Set::Avx2 => unsafe { avx2(shared, parcel, $($slice,)* body) },
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx512` has found all its features, which include those of AVX2.
                    Set::Avx512 if N::SPREAD => unsafe { avx2(shared, parcel, $($slice,)* body) },
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx512` has found all its features.
                    Set::Avx512 => unsafe { avx512(shared, parcel, $($slice,)* body) },
                }
            }
        }
    )*};
}
outline! {
    no_slices();
    one_slice(A a);
    two_slices(A a, B b);
    three_slices(A a, B b, C c);
    four_slices(A a, B b, C c, D d);
    five_slices(A a, B b, C c, D d, E e);
    six_slices(A a, B b, C c, D d, E e, F f);
    seven_slices(A a, B b, C c, D d, E e, F f, G g);
    eight_slices(A a, B b, C c, D d, E e, F f, G g, H h);
}
