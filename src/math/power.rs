//! `powf`, `cbrt` and `hypot` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! `powf(x, y) = exp(y ln x)`, where the logarithm has some 64 bits, in two numbers: `ln m = 2 s + 2/3 s^3 + s^5 p(s^2)` with `s = (m - 1) / (m
//! + 1)`, as in `log.rs`. The first two terms are sums of two numbers (Dekker, 1971), with `s` split so that its square is exact; the third is
//! at most 2^-12 of the first, so one number will do. `p` is a minimax polynomial found with Sollya (2^-71 of the logarithm). For `f32` all is
//! computed in `f64`, with shorter polynomials: the logarithm to base 2 within 2^-37, and `2^r` within 2^-28.
//!
//! `cbrt` (the method of Kahan and Bindel, *Computing a Real Cube Root*, 2001, that fdlibm took up): a polynomial gives the root of the
//! significand in so few bits (17 and 8) that its cube `c` is exact, and `root = guess (1 + h)^(1/3)` with `h = (m - c) / c`, by the series.
//! The correction is small, so the result has little more than the error of the final rounding.
//!
//! `hypot` adds the squares and their rounding errors, and corrects the root by Newton's method, whose remainder is exact but for its last
//! bits (Borges, *An Improved Algorithm for hypot(a,b)*, 2019, without its fused operations).
//!
//! Largest errors found, in units of the last place of the exact value, over 10 million arguments each: of `powf` for `f64` 0.721 (denormal
//! results: 0.821), for `f32` 0.539; of `cbrt` 0.501 (`f32`, over every argument: 0.516), of `hypot` 0.500 (`f64`, denormal results: 0.750).

use super::arithmetic::{double, single};
use super::exp::{bound_f64, clamp_f64, reduce_f64, scale_f64};
use super::log::{split_f64, split_normal_f64};

macro_rules! special {
    (
        $name:ident, $float:ident, $arithmetic:ident,
        mantissa: $mantissa:literal, exponent: $exponent:literal, integers: $integers:literal
    ) => {
        /// Returns `x` to the power of `y`, where `magnitude` is that of `|x|` if this is neither zero nor infinite.
        #[inline(always)]
        fn $name(x: $float, y: $float, magnitude: $float) -> $float {
            // From 2^mantissa on every number is an integer, from twice as much an even one.
            let size = y.abs();
            let shifted = size + $integers;
            let all = size >= $integers;
            let integer = all | (shifted - $integers == size);
            let last = if all { y.to_bits() } else { shifted.to_bits() };
            let last = if integer & (size < 2.0 * $integers) {
                last
            } else {
                0
            };

            let base = x.abs();
            let edge = (base == 0.0) | (base == $float::INFINITY);
            let at_edge = $arithmetic::select((base == 0.0) == (y > 0.0), 0.0, $float::INFINITY);
            let magnitude = $arithmetic::select(edge, at_edge, magnitude);
            let sign = (last << ($mantissa + $exponent)) & x.to_bits();
            let result = $float::from_bits(magnitude.to_bits() | sign);

            let undefined = (x < 0.0) & !edge & !integer;
            let result = $arithmetic::select(undefined, $float::NAN, result);
            let sum = x + y;
            let result = $arithmetic::select((x != x) | (y != y), sum, result);
            $arithmetic::select((x == 1.0) | (y == 0.0), 1.0, result)
        }
    };
}

special!(special_f64, f64, double, mantissa: 52, exponent: 11, integers: 4_503_599_627_370_496.0);
special!(special_f32, f32, single, mantissa: 23, exponent: 8, integers: 8_388_608.0);

/// Returns `ln(x)` for a positive finite `x` as the sum of 26 bits and a rest, within 2^-64 of its size.
#[inline(always)]
fn precise_ln(x: f64) -> (f64, f64) {
    let (k, m) = split_f64(x);
    let f = m - 1.0;

    // s = f / (2 + f) = high + low. The remainder of the division is exact but for its last product.
    let inverse = 1.0 / (m + 1.0);
    let high = double::upper(f * inverse);
    let f_upper = double::upper(f);
    let remainder = ((f - 2.0 * high) - high * f_upper) - high * (f - f_upper);
    let low = remainder * inverse;

    // s^2; the square of 26 bits is exact.
    let square_high = high * high;
    let square_low = low * (2.0 * high + low);
    let square = square_high + square_low;

    // ln m = 2 s + 2/3 s^3 + s^3 (s^2 p(s^2)), in pairs: a chain of eight steps would be longer than what the processor looks ahead.
    let (a, b) = (
        0.39999999999999997 + square * 0.28571428571433005,
        0.2222222222040256 + square * 0.18181818529314622,
    );
    let (c, d) = (
        0.15384579378819502 + square * 0.13335480533882516,
        0.11691230637954163 + square * 0.11856953970134759,
    );
    let fourth = square * square;
    let series = square * ((a + fourth * b) + fourth * fourth * (c + fourth * d));

    let square_upper = double::upper(square_high);
    let square_lower = (square_high - square_upper) + square_low;
    let cube_high = high * square_upper;
    let cube_low = high * square_lower + low * square;
    let cube = cube_high + cube_low;
    let cube_upper = double::upper(cube);
    let cube_lower = (cube_high - cube_upper) + cube_low;

    let rest = cube_upper * 0.6666666567325592;
    let rest_low = cube_upper * 9.934107462565104e-9 + cube_lower * 0.6666666666666666;

    let (sum, error) = double::fast_two_sum(k * 0.6931471805598903, 2.0 * high);
    let (sum, error_of_rest) = double::fast_two_sum(sum, rest);
    let known = (error + error_of_rest) + ((2.0 * low + rest_low) + k * 5.497923018708371e-14);
    let small = known + cube * series;
    let upper = double::upper(sum + small);
    (upper, (sum - upper) + small)
}

/// Returns `x` to the power of `y`.
#[inline(always)]
pub(crate) fn powf_f64(x: f64, y: f64) -> f64 {
    let (ln_upper, ln_lower) = precise_ln(x.abs());
    // Beyond, every power but that of 1 is zero or infinite.
    let exponent = clamp_f64(
        y,
        -36_893_488_147_419_103_232.0,
        36_893_488_147_419_103_232.0,
    );
    let exponent_upper = double::upper(exponent);
    let product = ln_upper * exponent_upper;
    let product_low = ln_upper * (exponent - exponent_upper) + ln_lower * exponent;
    // The lower part exceeds 1 only where the product is far beyond the range.
    let product_low = clamp_f64(product_low, -1.0, 1.0);
    let product = bound_f64(product, -748.0, -1418.2, 712.0);

    let (bits, _, high, low) = reduce_f64(product);
    let low = low - product_low;
    // The polynomial of `exp`, in pairs.
    let r = high - low;
    let second = r * r;
    let (a, b) = (
        0.5 + r * 0.16666666666666682,
        0.04166666666666608 + r * 0.008333333333316793,
    );
    let (c, d) = (
        0.0013888888889119007 + r * 0.00019841269896997077,
        2.480158692245138e-5 + r * 2.7557234236891978e-6,
    );
    let (e, f) = (
        2.755758379716247e-7 + r * 2.511225859046024e-8,
        2.0826441565746232e-9,
    );
    let fourth = second * second;
    let q = (a + second * b) + fourth * ((c + second * d) + fourth * (e + second * f));
    let (sum, error) = double::fast_two_sum(1.0, high);
    let mantissa = sum + (error + (second * q - low));
    special_f64(x, y, scale_f64(mantissa, bits))
}

/// Returns `x` to the power of `y`, by way of `f64`: in `f32` the logarithm would need two numbers, and more time.
#[inline(always)]
pub(crate) fn powf_f32(x: f32, y: f32) -> f32 {
    const SHIFT: f64 = 6_755_399_441_055_744.0 + 1023.0;
    let (k, m) = split_normal_f64(f64::from(x.abs()), 0.0);
    let s = (m - 1.0) / (m + 1.0);
    // Both polynomials are evaluated in pairs.
    let z = s * s;
    let (a, b) = (
        2.885390081790107 + z * 0.9617966733138212,
        0.5770835906543899 + z * 0.41167235874675545,
    );
    let fourth = z * z;
    let log2 = k + s * ((a + fourth * b) + fourth * fourth * 0.3407370929668046);
    // Beyond, every power but that of 1 is zero or infinite.
    let exponent = clamp_f64(f64::from(y), -1e15, 1e15);
    // The last power of two below has zero bits.
    let product = bound_f64(log2 * exponent, -152.0, -1023.0, 130.0);
    let shifted = product + SHIFT;
    let r = product - (shifted - SHIFT);
    let (a, b) = (
        1.0 + r * 0.6931472057118426,
        0.2402264862179075 + r * 0.05550328817866173,
    );
    let c = 0.009618352534218768 + r * 0.001339991809564342;
    let second = r * r;
    let power = (a + second * b) + second * second * (c + second * 0.00015376675548528922);
    let result = power * f64::from_bits(shifted.to_bits() << 52);
    special_f32(x, y, result as f32)
}

macro_rules! cbrt {
    (
        $name:ident, $float:ident, $bits:ident, $arithmetic:ident,
        mantissa: $mantissa:literal, bias: $bias:literal, shift: $shift:literal,
        to_normal: $to_normal:literal = 2 ^ $to_normal_exponent:literal, cut: $cut:literal,
        root_2: $root_2:literal, root_half: $root_half:literal,
        guess: [$($guess:literal),+],
        series: [$($series:literal),+],
    ) => {
        /// Returns the cube root of `x`.
        #[inline(always)]
        pub(crate) fn $name(x: $float) -> $float {
            const MASK: $bits = (1 << $mantissa) - 1;
            const ZERO: $bits = ($bias + $mantissa) << $mantissa;
            // Adding this constant rounds to an integer, which is then in the low bits, above the exponent bias.
            const SHIFT: $float = $shift + $bias as $float;

            let size = x.abs();
            let denormal = size < $float::MIN_POSITIVE;
            let normal = $arithmetic::select(denormal, size * $to_normal, size);
            let lift = $arithmetic::select(denormal, $bias as $float + $to_normal_exponent, $bias as $float);
            let bits = normal.to_bits();
            let mantissa = $float::from_bits((bits & MASK) | ($bias << $mantissa));
            let k = ($float::from_bits((bits >> $mantissa) | ZERO) - $float::from_bits(ZERO)) - lift;

            // size = 2^(3 third) 2^left mantissa, where left is -1, 0 or 1.
            let shifted = k * (1.0 / 3.0) + SHIFT;
            let third = shifted - SHIFT;
            let left = k - 3.0 * third;
            let power = $arithmetic::select(left > 0.0, 2.0, 1.0);
            let power = $arithmetic::select(left < 0.0, 0.5, power);
            let root = $arithmetic::select(left > 0.0, $root_2, 1.0);
            let root = $arithmetic::select(left < 0.0, $root_half, root);
            let reduced = mantissa * power;

            // So few bits that the cube is exact.
            let guess = root * $arithmetic::polynomial(&[$($guess),+], mantissa);
            let guess = $float::from_bits((guess.to_bits() + (1 << ($cut - 1))) & !((1 << $cut) - 1));
            let cube = guess * guess * guess;
            let h = (reduced - cube) / cube;
            let result = guess + guess * (h * $arithmetic::polynomial(&[$($series),+], h));

            let result = result * $float::from_bits(shifted.to_bits() << $mantissa);
            // Zero, infinity and NaN are their own roots.
            let regular = (size > 0.0) & (size < $float::INFINITY);
            $arithmetic::select(regular, result.copysign(x), x)
        }
    };
}

cbrt! {
    cbrt_f64, f64, u64, double,
    mantissa: 52, bias: 1023, shift: 6_755_399_441_055_744.0,
    to_normal: 18_014_398_509_481_984.0 = 2 ^ 54.0, cut: 36,
    root_2: 1.2599210498948732, root_half: 0.7937005259840998,
    guess: [0.5069793737911831, 0.7181539498633878, -0.30061157089072066, 0.08609135243131551, -0.01060389788752819],
    series: [0.3333333333333333, -0.1111111111111111, 0.06172839506172839],
}

cbrt! {
    cbrt_f32, f32, u32, single,
    mantissa: 23, bias: 127, shift: 12_582_912.0,
    to_normal: 16_777_216.0 = 2 ^ 24.0, cut: 16,
    root_2: 1.2599211, root_half: 0.7937005,
    guess: [0.6215136, 0.43944183, -0.060319394],
    series: [0.33333334, -0.11111111, 0.061728396],
}

/// Returns the length of the vector `(x, y)`.
#[inline(always)]
pub(crate) fn hypot_f64(x: f64, y: f64) -> f64 {
    const UP: f64 = f64::from_bits((1023 + 600) << 52);
    const DOWN: f64 = f64::from_bits((1023 - 600) << 52);
    let (x, y) = (x.abs(), y.abs());
    let larger = double::select(x > y, x, y);
    let smaller = double::select(x > y, y, x);

    // So that no square overflows, and the larger one does not come near the denormal numbers.
    let (huge, tiny) = (
        larger > f64::from_bits((1023 + 500) << 52),
        larger < f64::from_bits((1023 - 450) << 52),
    );
    let scale = double::select(huge, DOWN, double::select(tiny, UP, 1.0));
    let back = double::select(huge, UP, double::select(tiny, DOWN, 1.0));
    let (larger, smaller) = (larger * scale, smaller * scale);

    let (a, a_error) = double::two_product(larger, larger);
    let (b, b_error) = double::two_product(smaller, smaller);
    let (sum, error) = double::fast_two_sum(a, b);
    let root = sum.sqrt();
    let (square, square_error) = double::two_product(root, root);
    let remainder = (sum - square) + ((error + (a_error + b_error)) - square_error);
    let result = root + remainder / (root + root);

    let result = double::select(larger > 0.0, result, root) * back;
    let infinite = (x == f64::INFINITY) | (y == f64::INFINITY);
    double::select(infinite, f64::INFINITY, result)
}

/// Returns the length of the vector `(x, y)`, by way of `f64`, in which the squares are exact: in `f32` more than twice as many operations.
#[inline(always)]
pub(crate) fn hypot_f32(x: f32, y: f32) -> f32 {
    let (a, b) = (f64::from(x), f64::from(y));
    let result = (a * a + b * b).sqrt() as f32;
    let infinite = (x.abs() == f32::INFINITY) | (y.abs() == f32::INFINITY);
    single::select(infinite, f32::INFINITY, result)
}
