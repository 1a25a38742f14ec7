//! `erf` and `erfc` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Near zero, as in fdlibm (Sun Microsystems, 1993), `erf(x) = x + x p(x^2)`, where `p` is a minimax polynomial.
//!
//! Elsewhere `erf(x) = 1 - exp(-q(x))`, where `q = -ln(erfc)` is its first two terms, of its series at zero, and `x^3` times a rational
//! approximation of the rest, with the weight `erfc(x)`, which asks less and less as `x` grows. `1.5 x`, which is most of `q` up to 1, `q` and
//! the result of `exp`, with `2^k` taken from 1 first, stay unevaluated sums, so that the last subtraction rounds once.
//!
//! For `f32`, `erf(x) = x p(x^2) / q(x^2)` in `f64`.
//!
//! `erfc(x) = exp(-x^2) w s(w)`, where `w = 1 / (x + 2.5)`, and `s` is smooth up to infinity (after Shepherd and Laframboise, *Chebyshev
//! approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < inf*, 1981). It has a polynomial for each side of `x = 2.375`, in `w` less a number
//! in the middle, which was looked for until the first two coefficients were nearly floats. Each factor is a sum: a third of the significand's
//! bits, so that the product of all three is exact, and a rest that one float holds well enough. `2^k` is multiplied in two steps, as by `exp`,
//! for denormal results.
//!
//! Polynomials are evaluated in pairs (Estrin): the processor does not look ahead far enough to fill the gaps of long chains. Coefficients were
//! found in 150 bits and more: the rational functions by least squares with reweighting (Sanathanan and Koerner; Lawson), the polynomials of
//! `s` by a Remez exchange for the degree, then by least squares, each rounded before the following ones were fitted again.
//!
//! Largest error found, in units of the last place of the exact value: for `f64`, of 12 million arguments each, `erf` 0.891 (beyond 0.479:
//! 0.795), `erfc` 0.857 and 0.895 for denormal results; for `f32`, over every argument, 0.533 and 0.876.

use super::arithmetic::{double, single};
use super::exp::{
    clamp_f64, reduce_f32, reduce_f64, rest_in_pairs_f32, rest_in_pairs_f64, scale_f32, scale_f64,
};

#[inline(always)]
pub(crate) fn erf_f64(x: f64) -> f64 {
    use double::{fast_two_sum, polynomial_in_pairs, select};

    const NEAR: [f64; 10] = [
        0.1283791670955126,
        -0.37612638903184076,
        0.11283791670979834,
        -0.026866170653712333,
        0.005223977786724239,
        -0.0008548344800221186,
        0.00012056513584325575,
        -1.4971949300648536e-05,
        1.7438577400866377e-06,
        -2.442013030131135e-07,
    ];
    const NUMERATOR: [f64; 6] = [
        0.10277260335809321,
        -0.11328497581516987,
        0.058520501034106324,
        -0.01583104121006065,
        0.0020618382747427458,
        -6.691989591505485e-05,
    ];
    const DENOMINATOR: [f64; 7] = [
        1.0,
        -1.288411690588027,
        0.8112571178221873,
        -0.2911521975896978,
        0.06038096270623287,
        -0.006239886801579369,
        0.00018416529030825538,
    ];
    // Beyond, the result is 1.
    const ONE: f64 = 5.95;

    let y = -x.abs();
    let y = if y < -ONE { -ONE } else { y };
    let square = y * y;
    let near = y + y * polynomial_in_pairs(NEAR, square);

    let rest = polynomial_in_pairs(NUMERATOR, y) / polynomial_in_pairs(DENOMINATOR, y);
    let rest = (-0.37162083290448744 - y * std::f64::consts::FRAC_2_PI) + square * rest;
    // Most of the sum is `1.5 y`, where the exponential function is large.
    let (most, most_low) = fast_two_sum(y, 0.5 * y);
    let (ln_erfc, tail) = fast_two_sum(most, y * rest);
    let tail = most_low + tail;

    // 1 - 2^k (1 + high + rest), where 1 - 2^k is exact.
    let (bits, _, high, low) = reduce_f64(ln_erfc);
    let rest = rest_in_pairs_f64(high, low - tail);
    let power = f64::from_bits(bits.wrapping_sub(1023) << 52);
    let (sum, error) = fast_two_sum(1.0 - power, -(power * high));
    let far = sum + (error - power * rest);
    select(y > -0.479, near, far).copysign(x)
}

/// Returns `erf(x)`, by way of `f64`: there a rational function, within 2^-28.9, is enough.
#[inline(always)]
pub(crate) fn erf_f32(x: f32) -> f32 {
    const NUMERATOR: [f64; 7] = [
        1.128379169229977,
        0.18516907630095392,
        0.054273299379645645,
        0.0038431730937881744,
        0.0003778723328774016,
        4.6387508590737945e-06,
        -1.2958492383367634e-08,
    ];
    const DENOMINATOR: [f64; 6] = [
        1.0,
        0.4974352303972975,
        0.11390970547154428,
        0.01544310796555831,
        0.0013039343448819694,
        6.267638435421467e-05,
    ];
    // Beyond, the result is 1.
    const ONE: f64 = 3.95;

    let x = clamp_f64(f64::from(x), -ONE, ONE);
    let square = x * x;
    let numerator = double::polynomial_in_pairs(NUMERATOR, square);
    (x * numerator / double::polynomial_in_pairs(DENOMINATOR, square)) as f32
}

macro_rules! complementary {
    (
        $erfc:ident, $float:ident, $bits:ident, $arithmetic:ident, $reduce:ident, $rest:ident, $scale:ident,
        erfc_is_zero_beyond: $zero:literal,
        erfc_near: around $near_w:literal, $near_0:literal, $near_1:literal, $near_2:literal, [$($near_rest:literal),+ $(,)?],
        erfc_far: around $far_w:literal, $far_0:literal, $far_1:literal, $far_2:literal, [$($far_rest:literal),+ $(,)?],
    ) => {
        #[inline(always)]
        pub(crate) fn $erfc(x: $float) -> $float {
            use $arithmetic::{fast_two_sum, polynomial_in_pairs, select, select_all, third, upper};

            let size = x.abs();
            let size = if $zero < size { $zero } else { size };

            // exp(-x^2) = 2^k (a + a_low)
            let size_upper = upper(size);
            let square = size_upper * size_upper;
            let square_low = (size - size_upper) * (size + size_upper);
            let (bits, _, high, low) = $reduce(-square);
            let rest = $rest(high, low + square_low);
            let a = third(1.0 + (high + rest));
            let a_low = (high - (a - 1.0)) + rest;

            // 1 / (x + 2.5) = w + w_low
            let (divisor, divisor_low) = fast_two_sum(2.5, size);
            let inverse = 1.0 / divisor;
            let w = third(inverse);
            let divisor_upper = upper(divisor);
            let divisor_rest = (divisor - divisor_upper) + divisor_low;
            let w_low = ((1.0 - w * divisor_upper) - w * divisor_rest) * inverse;

            let near = size < 2.375;
            let v_upper = w - select(near, $near_w, $far_w);
            let v = v_upper + w_low;
            let terms = polynomial_in_pairs(select_all(near, [$($near_rest),+], [$($far_rest),+]), v);
            let terms = select(near, $near_2, $far_2) + v * terms;
            let (p, p_low) = fast_two_sum(select(near, $near_1, $far_1), v * terms);
            let p_upper = upper(p);
            let product_low = v_upper * ((p - p_upper) + p_low) + w_low * p;
            let (s, s_low) = fast_two_sum(select(near, $near_0, $far_0), v_upper * p_upper);

            let s_upper = third(s);
            let ws = w * s_upper;
            let s_rest = (s - s_upper) + (s_low + product_low);
            let ws_low = w * s_rest + w_low * (s_upper + s_rest);
            let mantissa = a * ws + (a * ws_low + a_low * (ws + ws_low));
            let result = $scale(mantissa, bits);
            select(x < 0.0, 2.0 - result, result)
        }
    };
}

complementary! {
    erfc_f64, f64, u64, double, reduce_f64, rest_in_pairs_f64, scale_f64,
    erfc_is_zero_beyond: 27.3,
    erfc_near: around 0.2966480255126953, 1.5694642168337642, 6.86572776390184, 18.224333950382515, [24.667661412081912, -3.009949594733624, -52.324244648213835, -3.2446223170256725, 133.53881030488952, -50.5946226112619, -354.3924586443003, 479.979076864529, 608.6791711025048, -2384.7286387122854, 1281.2286090236605, 6427.927743197689, -13824.212687432162, 3166.1847893905738],
    erfc_far: around 0.12024974822998047, 0.7952736659433798, 2.581916858051024, 6.989793186555284, [14.846803684988044, 21.154074967117154, 6.928625288621024, -50.233627226735514, -100.6863867424023, 67.38248492001742, 515.4135479092923, 121.07976794899517, -2629.5420711581837, -1948.8082280480487, 15104.675368968741, 14701.026342169193, -83331.73253044268, -87808.85253191853],
}

complementary! {
    erfc_f32, f32, u32, single, reduce_f32, rest_in_pairs_f32, scale_f32,
    erfc_is_zero_beyond: 10.2,
    erfc_near: around 0.2993164, 1.5879148, 6.9635134, 18.421654, [24.631723, -3.7026527, -52.311974, -1.765614, 125.39153],
    erfc_far: around 0.123535156, 0.8038323, 2.6283293, 7.1374974, [15.125559, 21.261818, 5.852852, -53.08429, -76.98704],
}
