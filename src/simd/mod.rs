//! Choice of the instruction set at run time.
//!
//! A [`Kernel`] is code that is compiled once for each [`Level`]; [`dispatch`] runs the version for the best level of this processor. A
//! level changes the speed only: rustc never contracts `a * b + c` to a fused multiply-add, so every version performs the same IEEE
//! operations in the order written and gives the same bits. (Results that Rust itself leaves open are not covered by that promise: the
//! payload and sign of a NaN, and which of two zeros `f64::max` and `f64::min` return.)
//!
//! The choice is made once and kept in an atomic of `std`, not of a model checker, because no thread waits for it.

use std::sync::atomic::{AtomicU8, Ordering};

pub(crate) mod gaussian;
pub(crate) mod outline;
pub(crate) mod stream;

#[cfg(test)]
pub(crate) mod tests;

/// Whether this is assumed to be a build with optimisation. Debug assertions usually mean a build without. In such a build nothing is
/// inlined into a level's function, combining values together costs more than it saves, and loops should compile fast.
pub(crate) const OPTIMISED: bool = !cfg!(debug_assertions) || cfg!(test);

/// Code that is compiled for every level.
///
/// `run` and all functions that it calls in its hot loops must be `#[inline(always)]`: only code that is inlined into the level's own
/// function is compiled for that level.
pub(crate) trait Kernel {
    type Output;

    fn run(self) -> Self::Output;

    /// Called in place of `run` at the level of 512-bit vectors. It must return the same result; it is for kernels that need other block
    /// sizes there.
    #[cfg_attr(not(target_arch = "x86_64"), allow(dead_code))]
    #[inline(always)]
    fn run_wide(self) -> Self::Output
    where
        Self: Sized,
    {
        self.run()
    }
}

/// An instruction set that this processor has: only [`Level::available`] and [`Level::best`] create one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Level(Set);

// The numbers are the values of `BEST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Set {
    /// The features that the target guarantees.
    Baseline = 1,
    /// x86-64-v3: vectors of 256 bits.
    #[cfg(target_arch = "x86_64")]
    Avx2 = 2,
    /// The AVX-512 part of x86-64-v4: vectors of 512 bits.
    #[cfg(target_arch = "x86_64")]
    Avx512 = 3,
}

/// The best level as a number of [`Set`], or zero while it is unknown. It is only a cache, and every thread computes the same value, so
/// relaxed accesses are sufficient.
static BEST: AtomicU8 = AtomicU8::new(0);

impl Level {
    /// Returns the levels that this processor has, from the baseline to the best.
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

    /// Returns the best level, or the one that `PRANGE_SIMD` names; looked up once.
    ///
    /// # Panics
    ///
    /// Panics if `PRANGE_SIMD` names no level of this processor.
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
        crate::observe::note_instruction_set(best.name());
        BEST.store(best.0 as u8, Ordering::Relaxed);
        best
    }

    /// Returns the level's name in `PRANGE_SIMD`.
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

/// Environment variable that sets the level of all loops.
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

/// Runs `kernel` at the best level of this processor. The cost is one load and one branch more than a call.
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
        // SAFETY: a `Level` of this set exists only after `has_avx2` has found all its features.
        Set::Avx2 => unsafe { run_avx2(kernel) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: a `Level` of this set exists only after `has_avx512` has found all its features.
        Set::Avx512 => unsafe { run_avx512(kernel) },
    }
}

#[inline(never)]
fn run_baseline<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

// `fma` is for a `mul_add` that the caller has written; nothing is fused without one.
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
