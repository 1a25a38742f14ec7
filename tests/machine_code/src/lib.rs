//! Plain loops whose machine code `tests/machine_code.rs` looks at, each in a function of its own.
#![forbid(unsafe_code)]

use prange::prelude::*;

/// A loop for `f64` and one for `f32`, in a module each.
macro_rules! floats {
    ($($module:ident $float:ident;)*) => {$(
        #[allow(missing_docs, reason = "each is what it is called")]
        pub mod $module {
            use super::*;
            #[parallel]
            pub fn rows_of_three(c: &mut [$float], a: &[$float], b: &[$float], h: usize, w: usize) {
                for i in prange(0..h) {
                    for j in 0..w {
                        c[i * w + j] = a[i * w + j] + b[j];
                    }
                }
            }

            /// The planes' places are known outside of the inner loop, and what is read is not changed by what is written.
            #[parallel]
            pub fn planes(g: &mut [$float], f: &[$float], k: $float, h: usize, w: usize) {
                for y in prange(0..h) {
                    for x in 0..w {
                        let sum = f[y * w + x] + f[(h + y) * w + x] + f[(2 * h + y) * w + x];
                        for q in 0..3 {
                            g[(q * h + y) * w + x] = k * sum - f[(q * h + y) * w + x];
                        }
                    }
                }
            }

            /// The closure reads an array and numbers of which a stretch has copies.
            #[parallel]
            pub fn read_by_a_closure(g: &mut [$float], f: &[$float], k: $float, h: usize, w: usize) {
                for y in prange(0..h) {
                    for x in 0..w {
                        let p: [$float; 4] = std::array::from_fn(|q| f[(q * h + y) * w + x]);
                        let sum = p[0] + p[1] + p[2] + p[3];
                        for q in 0..4 {
                            g[(q * h + y) * w + x] = k * sum - p[q];
                        }
                    }
                }
            }

            /// The loops over the filter are unrolled, and its length is known.
            #[parallel]
            pub fn filter(c: &mut [$float], a: &[$float], k: &[$float; 25], h: usize, w: usize) {
                for y in prange(2..h - 2) {
                    for x in 2..w - 2 {
                        let mut sum = 0.0;
                        for dy in 0..5 {
                            for dx in 0..5 {
                                sum += k[5 * dy + dx] * a[(y + dy - 2) * w + (x + dx - 2)];
                            }
                        }
                        c[y * w + x] = sum;
                    }
                }
            }

            /// Next to the last place is the first.
            #[parallel]
            pub fn ring(c: &mut [$float], a: &[$float]) {
                let n = a.len();
                for i in prange(0..n) {
                    c[i] = a[i] + a[(i + 1) % n];
                }
            }

            /// Nothing is known of the divisor.
            #[parallel]
            pub fn ring_of_another_length(c: &mut [$float], a: &[$float], m: usize) {
                let n = a.len();
                for i in prange(0..n) {
                    c[i] = a[i] + a[(i + 1) % m];
                }
            }

            /// The row's own factor is read before the inner loop.
            #[parallel]
            pub fn butterfly(a: &mut [$float], h: usize) {
                for i in prange(0..h) {
                    let low = a[i];
                    a[i] = low + a[i + h];
                    a[i + h] = low - a[i + h];
                }
            }

            /// A field of each element, and every third element: what AVX-512 would scatter.
            #[parallel]
            pub fn fields(p: &mut [[$float; 4]], k: $float) {
                for i in prange(0..p.len()) {
                    p[i][0] += k * p[i][1];
                }
            }

            pub fn fields_of_items(p: &mut [[$float; 4]], k: $float) {
                prange(p).for_each(|p| p[0] += k * p[1]);
            }

            pub fn one_of_each_chunk(a: &mut [$float], k: $float) {
                prange(a).chunks_exact(4).for_each(|c| c[1] = k * c[1] + c[2]);
            }

            #[parallel]
            pub fn fields_of_planes(g: &mut [[$float; 4]], n: usize) {
                for i in prange(0..n) {
                    g[i][0] = 0.5 * g[n + i][1];
                    g[n + i][2] = g[i][0] + 1.0;
                }
            }

            #[parallel]
            pub fn each_third(c: &mut [$float], a: &[$float]) {
                for i in prange((0..a.len()).step_by(3)) {
                    c[i] += a[i];
                }
            }

            #[parallel]
            pub fn fields_of_two(p: &mut [[$float; 2]], k: $float) {
                for i in prange(0..p.len()) {
                    p[i][0] += k * p[i][1];
                }
            }

            #[parallel]
            pub fn every_other(c: &mut [$float], a: &[$float]) {
                for i in prange(0..a.len()) {
                    c[2 * i] = 2.0 * a[i];
                }
            }

            #[parallel]
            pub fn every_other_of_rows(c: &mut [$float], h: usize, w: usize) {
                for i in prange(0..h) {
                    for j in (0..w).step_by(2) {
                        c[i * w + j] = c[i * w + j] * 0.5 + 1.0;
                    }
                }
            }

            #[parallel]
            pub fn each_nth(c: &mut [$float], a: &[$float], n: usize) {
                for i in prange((0..a.len()).step_by(n)) {
                    c[i] += a[i];
                }
            }

            /// A step by a number is one to the compiler too.
            #[parallel]
            pub fn by_twos(a: &[$float], n: usize) -> $float {
                let mut sum = 0.0;
                for i in prange((0..n).step_by(2)) {
                    sum += a[i] * a[i + 1];
                }
                sum
            }

            /// In a narrow type the end of the stretch is looked at, not each place.
            #[parallel]
            pub fn placed(c: &mut [$float], a: &[$float], n: i32) {
                for i in prange(0..n) {
                    let j = (i + 1) as usize;
                    c[j] = 3.0 * a[j];
                }
            }

            #[parallel]
            pub fn placed_widely(c: &mut [$float], a: &[$float], n: isize) {
                for i in prange(0..n) {
                    let j = (i + 1) as usize;
                    c[j] = 3.0 * a[j];
                }
            }

            #[parallel]
            pub fn elimination(a: &mut [$float], k: usize, n: usize) {
                for i in prange(k + 1..n) {
                    a[i * n + k] /= a[k * n + k];
                    for j in k + 1..n {
                        a[i * n + j] -= a[i * n + k] * a[k * n + j];
                    }
                }
            }

            #[parallel]
            pub fn row_update(c: &mut [$float], b: &[$float], k: $float, h: usize, w: usize) {
                for i in prange(0..h) {
                    for j in 0..w {
                        c[i * w + j] -= k * b[j];
                    }
                }
            }

            #[parallel]
            pub fn named_place(c: &mut [$float], a: &[$float], k: $float, h: usize, w: usize) {
                for i in prange(0..h) {
                    for j in 0..w {
                        let at = i * w + j;
                        c[at] -= k * a[at];
                    }
                }
            }

            #[parallel]
            pub fn lower_triangle(c: &mut [$float], a: &[$float], n: usize, k: $float) {
                for i in prange(0..n) {
                    for j in 0..=i {
                        c[i * n + j] = k * a[i * n + j];
                    }
                }
            }

            #[parallel]
            pub fn pivot(m: &mut [$float], n: usize, k: usize) {
                for i in prange(k + 1..n) {
                    let factor = m[i * n + k];
                    for j in 0..n {
                        m[i * n + j] -= factor * m[k * n + j];
                    }
                }
            }

            #[parallel]
            pub fn sobel(c: &mut [$float], a: &[$float], h: usize, w: usize) {
                for y in prange(1..h - 1) {
                    for x in 1..w - 1 {
                        let at = |y: usize, x: usize| a[y * w + x];
                        let gx = at(y, x + 1) - at(y, x - 1);
                        let gy = at(y + 1, x) - at(y - 1, x);
                        c[y * w + x] = (gx * gx + gy * gy).sqrt();
                    }
                }
            }

            #[parallel]
            pub fn chunks(c: &mut [$float], a: &[$float], blocks: usize, size: usize) {
                for b in prange(0..blocks) {
                    let low = b * size;
                    let high = low + size;
                    for i in low..high {
                        c[i] = a[i] + 1.0;
                    }
                }
            }

            #[parallel]
            pub fn add(c: &mut [$float], a: &[$float], b: &[$float]) {
                for i in prange(0..c.len()) {
                    c[i] = a[i] + b[i];
                }
            }

            #[parallel]
            pub fn axpy(y: &mut [$float], x: &[$float], k: $float) {
                for i in prange(0..y.len()) {
                    y[i] += k * x[i];
                }
            }

            #[parallel]
            pub fn dot(a: &[$float], b: &[$float]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..a.len()) {
                    sum += a[i] * b[i];
                }
                sum
            }

            #[parallel]
            pub fn sum(a: &[$float]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..a.len()) {
                    sum += a[i];
                }
                sum
            }

            #[parallel]
            pub fn sum_under_if(a: &[$float], level: $float) -> $float {
                let mut sum = 0.0;
                for i in prange(0..a.len()) {
                    if a[i] > level {
                        sum += a[i];
                    }
                }
                sum
            }

            #[parallel]
            pub fn min(a: &[$float]) -> $float {
                let mut least = $float::INFINITY;
                for i in prange(0..a.len()) {
                    least = least.min(a[i]);
                }
                least
            }

            #[parallel]
            pub fn kde(x: $float, means: &[$float], widths: &[$float]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..means.len()) {
                    let u = (x - means[i]) / widths[i];
                    sum += prange::kernels::exp(-0.5 * u * u) / widths[i];
                }
                sum
            }

            #[parallel]
            pub fn count(a: &[$float], level: $float) -> usize {
                let mut count = 0;
                for i in prange(0..a.len()) {
                    if a[i] > level {
                        count += 1;
                    }
                }
                count
            }

            #[parallel]
            pub fn neighbours(c: &mut [$float], a: &[$float]) {
                for i in prange(1..a.len() - 1) {
                    c[i] = a[i - 1] + a[i] + a[i + 1];
                }
            }

            #[parallel]
            pub fn rows(c: &mut [$float], a: &[$float], height: usize, width: usize) {
                for i in prange(1..height - 1) {
                    for j in 1..width - 1 {
                        c[i * width + j] = a[(i - 1) * width + j]
                            + a[i * width + j - 1]
                            + a[i * width + j + 1]
                            + a[(i + 1) * width + j];
                    }
                }
            }

            /// The function form of the same.
            pub fn zipped(c: &mut [$float], a: &[$float], b: &[$float]) {
                prange((c, a, b)).for_each(|(c, a, b)| *c = a + b);
            }

            pub fn mapped(a: &[$float], b: &[$float]) -> $float {
                prange((a, b)).map(|(a, b)| a * b).sum()
            }

            /// No vectors: the places are data.
            #[parallel]
            pub fn gathered(a: &[$float], places: &[usize]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..places.len()) {
                    sum += a[places[i]];
                }
                sum
            }
        }
    )*};
}
floats! {
    double f64;
    single f32;
}

/// Loops over integers.
#[allow(missing_docs, reason = "each is what it is called")]
pub mod integer {
    use super::*;

    #[parallel]
    pub fn add(c: &mut [i32], a: &[i32], b: &[i32]) {
        for i in prange(0..c.len()) {
            c[i] = a[i].wrapping_add(b[i]);
        }
    }

    #[parallel]
    pub fn sum(a: &[i32]) -> i32 {
        let mut sum = 0;
        for i in prange(0..a.len()) {
            sum += a[i];
        }
        sum
    }

    #[parallel]
    pub fn min(a: &[i32]) -> i32 {
        let mut least = i32::MAX;
        for i in prange(0..a.len()) {
            least = least.min(a[i]);
        }
        least
    }

    #[parallel]
    pub fn count(a: &[i32], level: i32) -> usize {
        let mut count = 0;
        for i in prange(0..a.len()) {
            if a[i] > level {
                count += 1;
            }
        }
        count
    }

    /// Random points, from a stream for each.
    #[parallel]
    pub fn pi(samples: u64) -> u64 {
        let mut hits = 0;
        for (_, mut random) in prange(0..samples).rng(42) {
            let (x, y) = (random.next_f64(), random.next_f64());
            if x * x + y * y < 1.0 {
                hits += 1;
            }
        }
        hits
    }
}

/// A loop for each function of `prange::math`.
macro_rules! functions {
    ($($module:ident $float:ident;)*) => {$(
        #[allow(missing_docs, reason = "each is what it is called")]
        pub mod $module {
            use prange::math;
            use prange::prelude::*;

            functions!(@one $float exp exp2 exp_m1 ln log2 log10 ln_1p sin cos tan atan asin acos sinh cosh tanh cbrt erf erfc);
            functions!(@two $float powf atan2 hypot);

            /// Whether a body is short or long, and whatever it calls, its loop vectorises.
            #[inline(always)]
            fn long_body(x: $float) -> $float {
                math::exp(-x) * math::ln(1.0 + x) + math::erf(x) * math::tanh(x)
            }

            #[parallel]
            pub fn many(c: &mut [$float], a: &[$float]) {
                for i in prange(0..a.len()) {
                    c[i] = long_body(a[i]);
                }
            }

            #[parallel]
            pub fn sum_of_many(a: &[$float]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..a.len()) {
                    sum += long_body(a[i]);
                }
                sum
            }

            pub fn mapped(a: &[$float]) -> $float {
                prange(a).map(#[inline(always)] |x| long_body(*x)).sum()
            }

            #[parallel]
            pub fn sin_cos(c: &mut [$float], a: &[$float]) {
                for i in prange(0..a.len()) {
                    let (sin, cos) = math::sin_cos(a[i]);
                    c[i] = sin + 0.5 * cos;
                }
            }
        }
    )*};
    (@one $float:ident $($name:ident)*) => {$(
        #[parallel]
        pub fn $name(c: &mut [$float], a: &[$float]) {
            for i in prange(0..a.len()) {
                c[i] = math::$name(a[i]);
            }
        }
    )*};
    (@two $float:ident $($name:ident)*) => {$(
        #[parallel]
        pub fn $name(c: &mut [$float], a: &[$float], b: &[$float]) {
            for i in prange(0..a.len()) {
                c[i] = math::$name(a[i], b[i]);
            }
        }
    )*};
}

functions! {
    math_double f64;
    math_single f32;
}

/// Std's functions under the attribute `math`, in each form of a call.
macro_rules! attribute {
    ($($module:ident $float:ident;)*) => {$(
        #[allow(missing_docs, reason = "each is what it is called")]
        pub mod $module {
            use prange::math;
            use prange::prelude::*;

            #[math]
            #[parallel]
            pub fn method(c: &mut [$float], a: &[$float]) {
                for i in prange(0..a.len()) {
                    c[i] = a[i].exp();
                }
            }

            #[math]
            #[parallel]
            pub fn path(c: &mut [$float], a: &[$float]) {
                for i in prange(0..a.len()) {
                    c[i] = $float::exp(a[i]);
                }
            }

            #[parallel]
            #[math]
            pub fn two(c: &mut [$float], a: &[$float], b: &[$float]) {
                for i in prange(0..a.len()) {
                    c[i] = a[i].hypot(b[i]) + a[i].atan2(b[i]);
                }
            }

            #[math]
            #[parallel]
            pub fn reference(c: &mut [$float], a: &[$float]) {
                for (c, a) in prange((c, a)) {
                    *c = a.exp();
                }
            }

            #[math]
            #[parallel]
            pub fn reduction(a: &[$float], b: &[$float]) -> $float {
                let mut sum = 0.0;
                for i in prange(0..a.len()) {
                    sum += (a[i] * b[i]).ln();
                }
                sum
            }

            #[math]
            #[parallel]
            pub fn rows(c: &mut [$float], a: &[$float], h: usize, w: usize) {
                for i in prange(0..h) {
                    for j in 0..w {
                        c[i * w + j] = a[i * w + j].tanh();
                    }
                }
            }

            #[math]
            pub fn in_prange(c: &mut [$float], a: &[$float]) {
                prange! {
                    for i in 0..a.len() {
                        c[i] = a[i].sin();
                    }
                }
            }

            #[math]
            pub fn closure(c: &mut [$float], a: &[$float]) {
                prange((c, a)).for_each(|(c, a)| *c = a.exp());
            }
        }
    )*};
}

attribute! {
    attribute_double f64;
    attribute_single f32;
}
