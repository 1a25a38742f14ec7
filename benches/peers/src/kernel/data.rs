//! What the kernels work on, and what their answers are: the same in all languages. The inputs are exact fractions, so
//! that sums and products of them are exact too, in any order.

use std::hint::black_box;
use std::ops::{Deref, DerefMut};

use super::{Kernel, Kernels};
use crate::work::{SCALE, checksum, hash};

/// Where the density is estimated.
pub const X: f64 = 0.4;

/// A fraction in `0..1`, a multiple of 2^-24.
pub fn fine(i: usize) -> f64 {
    (hash(i as u64) >> 7) as f64 / SCALE
}

/// What makes whole numbers of [`coarse`].
const COARSE_SCALE: f64 = 128.0;

/// A fraction in `0..1`, a multiple of 2^-7.
fn coarse(i: usize) -> f64 {
    (hash(i as u64) & 127) as f64 / COARSE_SCALE
}

/// The mean of kernel `i` of `n`, in `-1..1`.
pub fn mean(i: usize) -> f64 {
    2.0 * fine(i) - 1.0
}

/// Its width, in `0.125..0.375`.
pub fn width(i: usize, n: usize) -> f64 {
    0.125 + 0.25 * fine(n + i)
}

/// The coordinate `i` of `n`.
fn coordinate(i: usize, n: usize, from: f64, to: f64) -> f64 {
    from + (to - from) * i as f64 / (n - 1).max(1) as f64
}

/// An array that begins on a cache line: where the allocator puts it must not decide between two peers.
pub struct Array<T> {
    storage: Vec<T>,
    start: usize,
    len: usize,
}

impl<T: Copy> Array<T> {
    const LINE: usize = 64;

    fn new(len: usize, zero: T) -> Array<T> {
        let storage = vec![zero; len + Self::LINE / size_of::<T>()];
        let start = storage.as_ptr().align_offset(Self::LINE);
        Array {
            storage,
            start,
            len,
        }
    }
}

impl<T: Copy + Default> Array<T> {
    /// With these elements.
    pub fn of(len: usize, element: impl Fn(usize) -> T) -> Array<T> {
        let mut array = Array::new(len, T::default());
        array.set(element);
        array
    }

    fn set(&mut self, element: impl Fn(usize) -> T) {
        for (i, to) in self.iter_mut().enumerate() {
            *to = element(i);
        }
    }
}

impl<T> Deref for Array<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.storage[self.start..][..self.len]
    }
}

impl<T> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.storage[self.start..][..self.len]
    }
}

/// What a kernel works on; what it has no use for is empty.
pub struct Data {
    kernel: Kernel,
    n: usize,
    /// The first term or factor, the means, or the x coordinates.
    a: Array<f64>,
    /// The second one, the widths, or the y coordinates.
    b: Array<f64>,
    /// The sum, and the array that `axpy` changes.
    c: Array<f64>,
    image: Array<u8>,
    /// The last density: its bits need not be the same each time.
    density: f64,
}

impl Data {
    /// For a kernel of that size.
    pub fn new(kernel: Kernel, n: usize) -> Data {
        let none = || Array::new(0, 0.0);
        let (a, b) = match kernel {
            Kernel::Add | Kernel::Dot => (Array::of(n, fine), Array::of(n, coarse)),
            Kernel::Axpy => (none(), Array::of(n, coarse)),
            Kernel::Mandelbrot => (
                Array::of(n, |i| coordinate(i, n, -2.0, 1.0)),
                Array::of(n, |i| coordinate(i, n, -1.0, 1.0)),
            ),
            Kernel::Kde => (Array::of(n, mean), Array::of(n, |i| width(i, n))),
            Kernel::Pi => (none(), none()),
        };
        let sums = matches!(kernel, Kernel::Add | Kernel::Axpy);
        let pixels = if kernel == Kernel::Mandelbrot {
            n * n
        } else {
            0
        };
        let mut data = Data {
            kernel,
            n,
            a,
            b,
            c: Array::new(if sums { n } else { 0 }, 0.0),
            image: Array::new(pixels, 0),
            density: f64::NAN,
        };
        data.reset();
        data
    }

    /// Makes new what the kernel changes; what it is to write has no value that it may write.
    fn reset(&mut self) {
        match self.kernel {
            Kernel::Axpy => self.c.set(fine),
            _ => self.c.fill(f64::NAN),
        }
        self.image.fill(u8::MAX);
    }

    /// Runs the kernel once; the optimiser must take its input as new, and its output as used. The result is the
    /// answer where that is no array and no density.
    pub fn run(&mut self, kernels: &dyn Kernels) -> Option<u64> {
        let (a, b) = (black_box(&*self.a), black_box(&*self.b));
        let (c, image) = (black_box(&mut *self.c), black_box(&mut *self.image));
        let result = match self.kernel {
            Kernel::Add => kernels.add(c, a, b).map(|()| 0),
            Kernel::Axpy => kernels.axpy(c, black_box(0.5), b).map(|()| 0),
            Kernel::Dot => {
                let dot = kernels.dot(a, b);
                dot.map(|dot| (dot * SCALE * COARSE_SCALE) as u64)
            }
            Kernel::Mandelbrot => kernels.mandelbrot(image, a, b).map(|()| 0),
            Kernel::Kde => {
                let density = kernels.kde(black_box(X), a, b);
                density.map(|density| self.density = density).map(|()| 0)
            }
            Kernel::Pi => kernels.pi(black_box(self.n as u64)),
        };
        black_box((&*self.c, &*self.image));
        result
    }

    /// The answer of a kernel that has returned `result`. One that is an array is computed once more, into a new one.
    pub fn answer(&mut self, kernels: &dyn Kernels, result: u64) -> Option<u64> {
        match self.kernel {
            Kernel::Add | Kernel::Axpy => {
                self.reset();
                self.run(kernels)?;
                Some(checksum(self.c.iter().map(|&c| (c * SCALE) as u64)))
            }
            Kernel::Mandelbrot => {
                self.reset();
                self.run(kernels)?;
                Some(image_answer(&self.image))
            }
            Kernel::Kde => Some(self.density.to_bits()),
            Kernel::Dot | Kernel::Pi => Some(result),
        }
    }
}

/// The sum of the counts, below 2^32, with a checksum of their places above it.
fn image_answer(image: &[u8]) -> u64 {
    let counts = || image.iter().map(|&count| u64::from(count));
    checksum(counts()) << 32 | counts().sum::<u64>()
}

/// The sum of the counts of an image, from its answer.
pub fn sum_of_counts(answer: u64) -> u64 {
    answer & 0xFFFF_FFFF
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes nothing.
    struct Lazy;

    impl Kernels for Lazy {
        fn add(&self, _: &mut [f64], _: &[f64], _: &[f64]) -> Option<()> {
            Some(())
        }
    }

    #[test]
    fn rust_peers_give_the_same_answers() {
        use crate::kernel::{Avx2, Function, Loop, Rayon, Rows, Serial};
        use crate::math;
        let avx2 = Avx2::new().ok();
        let mut peers: Vec<&dyn Kernels> = vec![
            &Serial,
            &math::Ours,
            &Function,
            &Loop,
            &Rows,
            &math::Loop,
            &Rayon,
        ];
        peers.extend(avx2.as_ref().map(|avx2| avx2 as &dyn Kernels));
        for (kernel, name) in Kernel::ALL {
            let answers = peers.iter().filter_map(|&peer| {
                let mut data = Data::new(kernel, 300);
                let result = data.run(peer)?;
                assert_eq!(data.run(peer), Some(result), "{name}");
                data.answer(peer, result)
            });
            let answers: Vec<u64> = answers.collect();
            assert!(answers.len() >= 4, "{name}");
            for &answer in &answers {
                match kernel {
                    // Sums of rounded terms, in different orders.
                    Kernel::Kde => {
                        let (first, answer) = (f64::from_bits(answers[0]), f64::from_bits(answer));
                        assert!((answer - first).abs() < 1e-14 * first);
                    }
                    _ => assert_eq!(answer, answers[0], "{name}"),
                }
            }
        }
    }

    #[test]
    fn an_array_that_is_not_written_is_another_answer() {
        let answer = |peer: &dyn Kernels| {
            let mut data = Data::new(Kernel::Add, 10);
            let result = data.run(peer)?;
            data.answer(peer, result)
        };
        assert_ne!(answer(&Lazy), answer(&crate::kernel::Serial));
    }

    #[test]
    fn arrays_begin_on_a_cache_line() {
        for len in [0, 1, 7, 100] {
            let array = Array::of(len, |i| i as f64);
            assert_eq!((array.as_ptr() as usize % 64, array.len()), (0, len));
        }
    }
}
