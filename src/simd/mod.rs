//! Run-time choice of the instruction set.
//!
//! A [`Kernel`] is code that is compiled once for each [`Level`]; [`dispatch`] runs the version for the
//! best level of this processor. Levels change the speed and nothing else: rustc never contracts
//! `a * b + c` to a fused multiply-add, so every version does the same IEEE operations in the order
//! written and gives the same bits. (What Rust itself leaves open is outside of that promise: the payload
//! and sign of a NaN, and which of two zeros `f64::max` and `f64::min` give.)
//!
//! The choice is made once and kept in an atomic of `std`, not of a model checker: nothing waits for it.

use std::sync::atomic::{AtomicU8, Ordering};

pub(crate) mod exp;
pub(crate) mod gaussian;
pub(crate) mod outline;
pub(crate) mod stream;

#[cfg(test)]
pub(crate) mod tests;

/// Whether this is taken to be a build with optimisation. Without, and debug assertions are mostly a sign of that, nothing is inlined into a
/// level's function, values that are combined together cost more than they save, and loops are to be compiled soon.
pub(crate) const OPTIMISED: bool = !cfg!(debug_assertions) || cfg!(test);

/// Code to be compiled for every level.
///
/// `run` and all that it calls in its hot loops must be `#[inline(always)]`: only what is inlined into
/// the level's own function is compiled for that level.
pub(crate) trait Kernel {
    type Output;

    fn run(self) -> Self::Output;

    /// What the level of 512-bit vectors calls in place of `run`: the same result, for a kernel that
    /// wants other block sizes there.
    #[cfg_attr(not(target_arch = "x86_64"), allow(dead_code))]
    #[inline(always)]
    fn run_wide(self) -> Self::Output
    where
        Self: Sized,
    {
        self.run()
    }
}

/// An instruction set that this processor has: only [`Level::available`] and [`Level::best`] make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Level(Set);

// The numbers are what `BEST` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Set {
    /// What the target guarantees.
    Baseline = 1,
    /// x86-64-v3: vectors of 256 bits.
    #[cfg(target_arch = "x86_64")]
    Avx2 = 2,
    /// The AVX-512 part of x86-64-v4: vectors of 512 bits.
    #[cfg(target_arch = "x86_64")]
    Avx512 = 3,
}

/// The best level as a number of [`Set`]; zero until it is known. It is only a cache, and every thread
/// computes the same value: relaxed accesses do.
static BEST: AtomicU8 = AtomicU8::new(0);

impl Level {
    /// The levels that this processor has, the baseline first, the best last.
    pub(crate) fn available() -> Vec<Level> {
        [
            Some(Set::Baseline),
            #[cfg(target_arch = "x86_64")]
            has_avx2().then_some(Set::Avx2),
            #[cfg(target_arch = "x86_64")]
            has_avx512().then_some(Set::Avx512),
        ]
        .into_iter()
        .flatten()
        .map(Level)
        .collect()
    }

    /// The last of [`available`](Self::available), looked up once.
    #[inline]
    pub(crate) fn best() -> Level {
        #[cfg(test)]
        if let Some(level) = tests::forced() {
            return level;
        }
        match BEST.load(Ordering::Relaxed) {
            #[cfg(target_arch = "x86_64")]
            3 => Level(Set::Avx512),
            #[cfg(target_arch = "x86_64")]
            2 => Level(Set::Avx2),
            1 => Level(Set::Baseline),
            _ => Level::detect(),
        }
    }

    #[cold]
    fn detect() -> Level {
        let available = Level::available();
        let best = match std::env::var_os(VARIABLE) {
            None => available.last().copied(),
            Some(text) => {
                let asked = |level: &Level| text.to_str().map(str::trim) == Some(level.name());
                let found = available.iter().copied().find(asked);
                found.or_else(|| refuse(&text, &available))
            }
        };
        let best = best.expect("the baseline is there");
        BEST.store(best.0 as u8, Ordering::Relaxed);
        best
    }

    /// The name for `PRANGE_SIMD`.
    fn name(self) -> &'static str {
        match self.0 {
            Set::Baseline => "baseline",
            #[cfg(target_arch = "x86_64")]
            Set::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            Set::Avx512 => "avx512",
        }
    }
}

/// The variable that holds loops to a level.
const VARIABLE: &str = "PRANGE_SIMD";

fn refuse(text: &std::ffi::OsStr, available: &[Level]) -> ! {
    let names: Vec<_> = available.iter().map(|level| level.name()).collect();
    panic!(
        "{VARIABLE} is {text:?}, expected an instruction set of this processor: {}",
        names.join(", ")
    )
}

#[cfg(target_arch = "x86_64")]
fn has_avx2() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("fma")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt")
}

#[cfg(target_arch = "x86_64")]
fn has_avx512() -> bool {
    has_avx2()
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512vl")
}

/// Runs `kernel` at the best level of this processor: one load and one branch above a call.
#[inline]
pub(crate) fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    dispatch_at(Level::best(), kernel)
}

/// Runs `kernel` at `level`.
#[inline]
fn dispatch_at<K: Kernel>(level: Level, kernel: K) -> K::Output {
    match level.0 {
        Set::Baseline => run_baseline(kernel),
        #[cfg(target_arch = "x86_64")]
        // SAFETY: a `Level` of this set exists only after `has_avx2` found all its features.
        Set::Avx2 => unsafe { run_avx2(kernel) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: a `Level` of this set exists only after `has_avx512` found all its features.
        Set::Avx512 => unsafe { run_avx512(kernel) },
    }
}

#[inline(never)]
fn run_baseline<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

// `fma` serves a `mul_add` that the caller wrote; nothing is fused without one.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,bmi1,bmi2,fma,lzcnt,popcnt")]
#[inline(never)]
fn run_avx2<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,bmi1,bmi2,fma,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl")]
#[inline(never)]
fn run_avx512<K: Kernel>(kernel: K) -> K::Output {
    kernel.run_wide()
}
