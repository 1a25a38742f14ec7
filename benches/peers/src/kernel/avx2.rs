//! Loops written by hand for 256-bit vectors, on one thread: what a compiler should make of the plain ones.

use anyhow::{Result, ensure};

use super::Kernels;
use crate::peer::Peer;

/// Made only where the processor has AVX2.
pub struct Avx2(());

impl Avx2 {
    /// Looks at the processor.
    pub fn new() -> Result<Avx2> {
        #[cfg(target_arch = "x86_64")]
        let has_avx2 = is_x86_feature_detected!("avx2");
        #[cfg(not(target_arch = "x86_64"))]
        let has_avx2 = false;
        ensure!(has_avx2, "this processor has no AVX2");
        Ok(Avx2(()))
    }
}

#[cfg(target_arch = "x86_64")]
impl Peer for Avx2 {
    fn sum(&self, a: &[f64]) -> Option<f64> {
        // SAFETY: an `Avx2` exists only where the processor has AVX2.
        Some(unsafe { loops::sum(a) })
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(self)
    }
}

#[cfg(not(target_arch = "x86_64"))]
impl Peer for Avx2 {}

#[cfg(not(target_arch = "x86_64"))]
impl Kernels for Avx2 {}

#[cfg(target_arch = "x86_64")]
impl Kernels for Avx2 {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        // SAFETY: as in `sum`.
        unsafe { loops::add(c, a, b) };
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        // SAFETY: as in `sum`.
        unsafe { loops::axpy(y, alpha, x) };
        Some(())
    }

    fn dot(&self, a: &[f64], b: &[f64]) -> Option<f64> {
        // SAFETY: as in `sum`.
        Some(unsafe { loops::dot(a, b) })
    }
}

#[cfg(target_arch = "x86_64")]
mod loops {
    use std::arch::x86_64::*;
    use std::array;

    /// Doubles in a vector.
    const LANES: usize = 4;
    /// Vectors in one step of a loop that stores.
    const STEP: usize = 4;
    /// Sums side by side: they hide the latency of an addition.
    const SUMS: usize = 8;

    #[target_feature(enable = "avx2")]
    fn load(from: &[f64; LANES]) -> __m256d {
        // SAFETY: four doubles are there, and the load needs no alignment.
        unsafe { _mm256_loadu_pd(from.as_ptr()) }
    }

    #[target_feature(enable = "avx2")]
    fn store(to: &mut [f64; LANES], vector: __m256d) {
        // SAFETY: there is room for four doubles, and the store needs no alignment.
        unsafe { _mm256_storeu_pd(to.as_mut_ptr(), vector) }
    }

    /// Blocks of `N` vectors, and what is left.
    fn blocks<const N: usize>(a: &[f64]) -> (&[[[f64; LANES]; N]], &[f64]) {
        let whole = a.len() / (LANES * N) * (LANES * N);
        let (blocks, rest) = a.split_at(whole);
        (blocks.as_chunks().0.as_chunks().0, rest)
    }

    fn blocks_mut<const N: usize>(a: &mut [f64]) -> (&mut [[[f64; LANES]; N]], &mut [f64]) {
        let whole = a.len() / (LANES * N) * (LANES * N);
        let (blocks, rest) = a.split_at_mut(whole);
        (blocks.as_chunks_mut().0.as_chunks_mut().0, rest)
    }

    #[target_feature(enable = "avx2")]
    pub fn add(c: &mut [f64], a: &[f64], b: &[f64]) {
        let (c, c_rest) = blocks_mut::<STEP>(c);
        let ((a, a_rest), (b, b_rest)) = (blocks::<STEP>(a), blocks::<STEP>(b));
        for ((c, a), b) in c.iter_mut().zip(a).zip(b) {
            for k in 0..STEP {
                store(&mut c[k], _mm256_add_pd(load(&a[k]), load(&b[k])));
            }
        }
        for ((c, a), b) in c_rest.iter_mut().zip(a_rest).zip(b_rest) {
            *c = a + b;
        }
    }

    #[target_feature(enable = "avx2")]
    pub fn axpy(y: &mut [f64], alpha: f64, x: &[f64]) {
        let alphas = _mm256_set1_pd(alpha);
        let (y, y_rest) = blocks_mut::<STEP>(y);
        let (x, x_rest) = blocks::<STEP>(x);
        for (y, x) in y.iter_mut().zip(x) {
            for k in 0..STEP {
                let product = _mm256_mul_pd(alphas, load(&x[k]));
                let sum = _mm256_add_pd(product, load(&y[k]));
                store(&mut y[k], sum);
            }
        }
        for (y, x) in y_rest.iter_mut().zip(x_rest) {
            *y += alpha * x;
        }
    }

    #[target_feature(enable = "avx2")]
    pub fn sum(a: &[f64]) -> f64 {
        let mut sums = [_mm256_setzero_pd(); SUMS];
        let (blocks, rest) = blocks::<SUMS>(a);
        for a in blocks {
            for k in 0..SUMS {
                sums[k] = _mm256_add_pd(sums[k], load(&a[k]));
            }
        }
        total(sums) + rest.iter().sum::<f64>()
    }

    #[target_feature(enable = "avx2")]
    pub fn dot(a: &[f64], b: &[f64]) -> f64 {
        let mut sums = [_mm256_setzero_pd(); SUMS];
        let ((a, a_rest), (b, b_rest)) = (blocks::<SUMS>(a), blocks::<SUMS>(b));
        for (a, b) in a.iter().zip(b) {
            for k in 0..SUMS {
                sums[k] = _mm256_add_pd(sums[k], _mm256_mul_pd(load(&a[k]), load(&b[k])));
            }
        }
        let rest = a_rest.iter().zip(b_rest);
        total(sums) + rest.map(|(a, b)| a * b).sum::<f64>()
    }

    #[target_feature(enable = "avx2")]
    fn total(sums: [__m256d; SUMS]) -> f64 {
        let mut lanes = [[0.0; LANES]; SUMS];
        for k in 0..SUMS {
            store(&mut lanes[k], sums[k]);
        }
        let columns: [f64; LANES] = array::from_fn(|lane| lanes.iter().map(|of| of[lane]).sum());
        columns.iter().sum()
    }
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::*;

    #[test]
    fn the_loops_do_whole_steps_and_what_is_left() {
        let Ok(avx2) = Avx2::new() else { return };
        for n in [0, 1, 15, 16, 17, 31, 32, 33, 100] {
            let a: Vec<f64> = (0..n).map(f64::from).collect();
            let b: Vec<f64> = a.iter().map(|a| a + 0.5).collect();
            let mut c = vec![f64::NAN; a.len()];
            avx2.add(&mut c, &a, &b);
            assert!(c.iter().zip(&a).all(|(c, a)| *c == 2.0 * a + 0.5));
            avx2.axpy(&mut c, 2.0, &a);
            assert!(c.iter().zip(&a).all(|(c, a)| *c == 4.0 * a + 0.5));
            let dot = a.iter().zip(&b).map(|(a, b)| a * b).sum();
            assert_eq!(avx2.dot(&a, &b), Some(dot));
            assert_eq!(avx2.sum(&a), Some(a.iter().sum()));
        }
    }
}
