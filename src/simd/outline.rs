//! Code that is given slices as arguments of its own, compiled once for each level. Such arguments are known to have no element in
//! common, and what is shared with it not to change: what the code keeps in a register need not be read again after a store to a slice.
//! Past a structure, or a closure that holds them, that knowledge is lost.

use super::{Level, OPTIMISED, Set};

/// What settles whether there are two cases.
pub(crate) trait Needs {
    /// Whether not all is easy.
    const CARE: bool;
    /// Whether what is written lies apart. AVX-512 can scatter, which LLVM takes to be cheap: a field of each element, or every
    /// other element, took up to 3.5 times the serial loop's time. AVX2 cannot.
    #[cfg_attr(
        not(target_arch = "x86_64"),
        allow(dead_code, reason = "no other level scatters")
    )]
    const SPREAD: bool;
}

/// A function for each number of slices: `run(needs, is_easy, shared, parcel, slices.., body)` hands these to `body`, and tells
/// it whether the case is the easy one, as a constant. The easy case runs at the best level of this processor. What is not easy runs at
/// the baseline; where nothing needs care all is easy. Without optimisation there is one function for all.
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
                    // Refuses what is no level, as any build does.
                    Level::best();
                    return plain(is_easy, shared, parcel, $($slice,)* body);
                }
                if N::CARE && !is_easy {
                    return hard(shared, parcel, $($slice,)* body);
                }
                match Level::best().0 {
                    Set::Baseline => easy(shared, parcel, $($slice,)* body),
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx2` found all its features.
                    Set::Avx2 => unsafe { avx2(shared, parcel, $($slice,)* body) },
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx512` found all its features, those of AVX2 among them.
                    Set::Avx512 if N::SPREAD => unsafe { avx2(shared, parcel, $($slice,)* body) },
                    #[cfg(target_arch = "x86_64")]
                    // SAFETY: a `Level` of this set exists only after `has_avx512` found all its features.
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
