//! `erf` and `erfc` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Near zero, as in fdlibm (Sun Microsystems, 1993), `erf(x) = x + x p(x^2)`, where `p` is a minimax polynomial, and `erfc(x) = (1 - x) -
//! x p(x^2)`, whose first difference is a sum of two floats.
//!
//! Elsewhere `erf(x) = 1 - exp(-q(x))`, where `q = -ln(erfc)` is its first two terms, of its series at zero, and `x^3` times a rational
//! approximation of the rest: minimax with the weight `erfc(x)`, which asks less and less as `x` grows. `q` and the result of `exp` stay
//! unevaluated sums, so that the last subtraction rounds once.
//!
//! `erfc(x) = exp(-x^2) w s(w)`, where `w = 1 / (x + 2)`, and `s` is smooth up to infinity (after Shepherd and Laframboise, *Chebyshev
//! approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < inf*, 1981). Every factor is a sum of two floats (Dekker's product): the square,
//! `w` with the remainder of its division, and the first three terms of `s`, a polynomial in `w - 0.164`. The pole at -2 is chosen so that
//! the fourth term and those after it are small. `2^k` is multiplied in two steps, as by `exp`, for denormal results.
//!
//! Largest error found, in units of the last place of the exact value: for `f64`, `erf` 0.830, `erfc` 0.695 (denormal results 0.791), each
//! of some 300 000 arguments; for `f32`, `erf` 0.878, over every argument, and `erfc` 0.692 (denormal results 0.775), of some 200 000.

use super::arithmetic::{double, single};
use super::exp::{parts_f32, parts_f64, scale_f32, scale_f64};

macro_rules! error_function {
    (
        $erf:ident, $erfc:ident, $float:ident, $bits:ident, $arithmetic:ident, $parts:ident, $scale:ident,
        mantissa: $mantissa:literal, bias: $bias:literal,
        erf_is_one_beyond: $one:literal,
        near_even: [$($near_even:literal),+ $(,)?],
        near_odd: [$($near_odd:literal),+ $(,)?],
        linear: $linear:literal,
        numerator: [$($even:literal),+ $(,)?], [$($odd:literal),+ $(,)?],
        denominator: [$($even_below:literal),+ $(,)?], [$($odd_below:literal),+ $(,)?],
        erfc_is_zero_beyond: $zero:literal,
        middle: $middle:literal,
        first: $first:literal + $first_low:literal,
        second: $second:literal + $second_low:literal,
        third: $third:literal,
        rest_even: [$($rest_even:literal),+ $(,)?],
        rest_odd: [$($rest_odd:literal),+ $(,)?],
    ) => {
        #[inline(always)]
        pub(crate) fn $erf(x: $float) -> $float {
            use $arithmetic::{fast_two_sum, polynomial, select};

            let size = x.abs();
            let size = if $one < size { $one } else { size };
            let square = size * size;
            let fourth = square * square;
            let odd = polynomial(&[$($near_odd),+], fourth);
            let even = polynomial(&[$($near_even),+], fourth);
            let near = size + size * (even + square * odd);

            let numerator = polynomial(&[$($even),+], square) + size * polynomial(&[$($odd),+], square);
            let denominator = polynomial(&[$($even_below),+], square) + size * polynomial(&[$($odd_below),+], square);
            let rest = $linear + size * (std::$float::consts::FRAC_2_PI + size * (numerator / denominator));

            // Where the second term is the larger one, `low` is wrong, but then the exponential function is small.
            let (high, low) = fast_two_sum(size, size * rest);
            let (bits, a, b) = $parts(-high, -low);
            let power = $float::from_bits(bits.wrapping_sub($bias) << $mantissa);
            let (sum, error) = fast_two_sum(1.0, -(power * a));
            let far = sum + (error - power * b);

            select(size < 0.479, near, far).copysign(x)
        }

        #[inline(always)]
        pub(crate) fn $erfc(x: $float) -> $float {
            use $arithmetic::{fast_two_sum, polynomial, select, two_product, two_sum};

            let size = x.abs();
            let size = if $zero < size { $zero } else { size };
            let (square, square_low) = two_product(size, size);

            let fourth = square * square;
            let odd = polynomial(&[$($near_odd),+], fourth);
            let even = polynomial(&[$($near_even),+], fourth);
            let (sum, error) = fast_two_sum(1.0, -x);
            let near = sum + (error - x * (even + square * odd));

            let (bits, a, b) = $parts(-square, -square_low);
            let (a, b) = fast_two_sum(a, b);

            let (divisor, divisor_low) = two_sum(size, 2.0);
            let w = 1.0 / divisor;
            let (product, product_low) = two_product(w, divisor);
            let w_low = (((1.0 - product) - product_low) - w * divisor_low) * w;

            let (v, v_low) = two_sum(w, -$middle);
            let v_low = v_low + w_low;
            let v_square = v * v;
            let odd = polynomial(&[$($rest_odd),+], v_square);
            let even = polynomial(&[$($rest_even),+], v_square);
            let (s, s_low) = fast_two_sum($third, v * (even + v * odd));

            let (product, product_low) = two_product(s, v);
            let product_low = product_low + (s_low * v + s * v_low);
            let (s, s_low) = fast_two_sum($second, product);
            let s_low = s_low + (product_low + $second_low);

            let (product, product_low) = two_product(s, v);
            let product_low = product_low + (s_low * v + s * v_low);
            let (s, s_low) = fast_two_sum($first, product);
            let s_low = s_low + (product_low + $first_low);

            let (product, product_low) = two_product(s, w);
            let product_low = product_low + (s_low * w + s * w_low);
            let (mantissa, mantissa_low) = two_product(a, product);
            let mantissa = mantissa + (mantissa_low + (a * product_low + b * product));

            let far = $scale(mantissa, bits);
            let far = select(x < 0.0, 2.0 - far, far);

            select(size < 0.479, near, far)
        }
    };
}

error_function! {
    erf_f64, erfc_f64, f64, u64, double, parts_f64, scale_f64,
    mantissa: 52, bias: 1023,
    erf_is_one_beyond: 5.95,
    near_even: [0.1283791670955126, 0.11283791670979834, 0.005223977786724239, 0.00012056513584325575, 1.7438577400866377e-06],
    near_odd: [-0.37612638903184076, -0.026866170653712333, -0.0008548344800221186, -1.4971949300648536e-05, -2.442013030131135e-07],
    linear: 0.12837916709551256,
    numerator: [0.10277260330189125, 0.1110664183447386, 0.010092513472497287, 4.520308700429928e-05], [0.158703962437243, 0.04407647286628068, 0.001191676216689197],
    denominator: [1.0, 1.4047954999394965, 0.2043179184892612, 0.003659256296468948], [1.7303483976400373, 0.6773575879919085, 0.0375010950839689, 0.0001244479115650086],
    erfc_is_zero_beyond: 28.0,
    middle: 0.1640625,
    first: 0.8166497856282319 + 6.265453160006401e-18,
    second: 2.0436329600991643 + 1.5934608873648783e-16,
    third: 3.67690270846812,
    rest_even: [3.6111816793545, -9.743582397168607, 29.120635380067128, -112.1788569708785, 516.3422081232404, -2467.1312456870805, 9953.597601475089, -13255.017234609542, -292351.74065595184, 2782468.6024397155, 149942.74552710308],
    rest_odd: [-1.705118102629798, -2.2496418480807483, 13.291048403877843, -27.404035510226052, -195.10956806911406, 3438.609124089072, -32704.24441630866, 218439.62994464702, -680186.7089344529, -3231365.124968965, 1711858.7450911205],
}

error_function! {
    erf_f32, erfc_f32, f32, u32, single, parts_f32, scale_f32,
    mantissa: 23, bias: 127,
    erf_is_one_beyond: 4.0,
    near_even: [0.12837917, 0.112830326, 0.0047568264],
    near_odd: [-0.37612617, -0.02677349],
    linear: 0.12837917,
    numerator: [0.10277363, 0.014528793], [0.06354808],
    denominator: [1.0, 0.29288912], [0.80453706, 0.04012009],
    erfc_is_zero_beyond: 10.5,
    middle: 0.1640625,
    first: 0.8166498 + -7.612772e-09,
    second: 2.0436327 + 2.1638703e-08,
    third: 3.6768997,
    rest_even: [3.6113577, -9.787176, 31.914536, -23.657408],
    rest_odd: [-1.7047248, -2.0472493, -16.521729],
}
