//! `atan`, `atan2`, `asin` and `acos` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! `atan` and `atan2` (Moshier's Cephes, 1984, has these intervals): the angle of a quotient `n / d` in `0 ..= tan(pi/8)` is `t + t^3 p(t^2)`,
//! `t = n / d`. Up to `tan(3 pi/8)` it is `pi/4` plus that of `(n - d) / (n + d)`, past it `pi/2` plus that of `-d / n`. The quotient is
//! computed with its low part: from a quotient of half the bits, whose product with `d` is exact in two parts, and its remainder.
//!
//! `asin` and `acos` (fdlibm, 1993): `asin(s) = s + s^3 p(s^2)` for `s <= 0.5`. Past it `asin(a) = pi/2 - 2 asin(s)`, `s = sqrt((1 - a) / 2)`,
//! where the root has a low part, from the root of half the bits, whose square is exact. fdlibm divides two polynomials for `p`; here it is
//! one, without the division.
//!
//! The polynomials are minimax for the relative error (Sollya's `fpminimax`): for `atan` 2^-59.4 (`f32`: 2^-30.4), for `asin` 2^-59.8 (`f32`:
//! 2^-31.7). The functions for `f32` compute in `f32`.
//!
//! Largest error found, in units of the last place of the exact value: for `f64` (12 million arguments each), 0.660 of `atan`, 0.730 of
//! `atan2`, 0.654 of `asin` and 0.625 of `acos`; for `f32`, over every argument, 0.686 of `atan`, 0.655 of `asin` and 0.640 of `acos`.

macro_rules! inverse_trigonometric {
    (
        $module:ident, $float:ident, $bits:ident,
        infinite: $infinite:literal, huge: $huge:literal * $down:literal, little: $little:literal * $up:literal, direct: $direct:literal,
        least: $least:literal,
        pi: $pi_low:literal, pi_2: $pi_2_low:literal, pi_4: $pi_4_high:expr, $pi_4_low:literal,
        atan: [$($atan:literal),+ $(,)?],
        asin: [$($asin:literal),+ $(,)?],
        $atan_name:ident, $atan2_name:ident, $asin_name:ident, $acos_name:ident,
    ) => {
        mod $module {
            use std::$float::consts::{FRAC_PI_2, FRAC_PI_4, PI};

            use crate::math::arithmetic::$module::{fast_two_sum, select, upper};

            const SIGN: $bits = 1 << ($bits::BITS - 1);
            const TAN_PI_8: $float = 0.41421356;
            const TAN_3_PI_8: $float = 2.4142136;
            const ATAN: &[$float] = &[$($atan),+];
            const ASIN: &[$float] = &[$($asin),+];

            /// Even and odd powers are evaluated separately: two short chains, and no more operations than one long chain.
            #[inline(always)]
            fn polynomial(p: &[$float], z: $float) -> $float {
                let square = z * z;
                let (even, odd) = ((p.len() - 1) / 2 * 2, p.len() / 2 * 2 - 1);
                let mut sum = p[even];
                let mut term = even;
                while term > 0 {
                    term -= 2;
                    sum = sum * square + p[term];
                }
                let mut odds = p[odd];
                let mut term = odd;
                while term > 1 {
                    term -= 2;
                    odds = odds * square + p[term];
                }
                sum + z * odds
            }

            /// Returns `base + atan(n / d)`, for quotients of at most `tan(pi/8)` and the sums of high and low parts.
            #[inline(always)]
            fn angle(n: ($float, $float), d: ($float, $float), base: ($float, $float)) -> $float {
                let inverse = 1.0 / d.0;
                let short = upper(n.0 * inverse);
                let d_high = upper(d.0);
                let remainder = (n.0 - short * d_high) - short * (d.0 - d_high);
                let (t, low) =
                    fast_two_sum(short, (remainder + (n.1 - short * d.1)) * inverse);
                let z = t * t;
                let cubic = low + z * (t * polynomial(ATAN, z) - low);
                let (sum, error) = fast_two_sum(base.0, t);
                sum + (error + (base.1 + cubic))
            }

            #[inline(always)]
            pub(crate) fn $atan_name(x: $float) -> $float {
                let a = x.abs();
                // The result is that of infinity.
                let a = select(a > $infinite, $infinite, a);
                let middle = a > TAN_PI_8;
                let last = a > TAN_3_PI_8;
                let (less, less_low) = fast_two_sum(-1.0, a);
                let (more, more_low) = fast_two_sum(1.0, a);
                let n = select(last, -1.0, select(middle, less, a));
                let n_low = select(last, 0.0, select(middle, less_low, 0.0));
                let d = select(last, a, select(middle, more, 1.0));
                let d_low = select(last, 0.0, select(middle, more_low, 0.0));
                let base = select(last, FRAC_PI_2, select(middle, FRAC_PI_4, 0.0));
                let base_low = select(last, $pi_2_low, select(middle, 0.5 * $pi_2_low, 0.0));
                let atan = angle((n, n_low), (d, d_low), (base, base_low));
                $float::from_bits(atan.to_bits() ^ (x.to_bits() & SIGN))
            }

            #[inline(always)]
            pub(crate) fn $atan2_name(y: $float, x: $float) -> $float {
                let (a, b) = (y.abs(), x.abs());
                let steep = a > b;
                let above = select(steep, b, a);
                let below = select(steep, a, b);
                // Infinities become 1, and finite numbers beside them 0, but NaN stays. The angle of 0, 0 is that of 0, 1.
                let infinite = below == $float::INFINITY;
                let ratio = select(above == $float::INFINITY, 1.0, above * 0.0);
                let above = select(infinite, ratio, above);
                let below = select(infinite, 1.0, select(below == 0.0, 1.0, below));
                let direct = above / below;
                let scale = select(below > $huge, $down, select(below < $little, $up, 1.0));
                let (above, below) = (above * scale, below * scale);

                let middle = above > TAN_PI_8 * below;
                let (less, less_low) = fast_two_sum(-below, above);
                let (more, more_low) = fast_two_sum(below, above);
                let n = select(middle, less, above);
                let n_low = select(middle, less_low, 0.0);
                let d = select(middle, more, below);
                let d_low = select(middle, more_low, 0.0);

                // The quarter of pi that the angle is nearest to, exact as a product.
                let left = x.to_bits() & SIGN;
                let flip = left ^ select_bits(steep, SIGN, 0);
                let quarter = select(middle, 1.0, 0.0);
                let quarter = select(steep, 2.0 - quarter, quarter);
                let quarter = select(left != 0, 4.0 - quarter, quarter);
                let base = (quarter * $pi_4_high, quarter * $pi_4_low);
                let n = $float::from_bits(n.to_bits() ^ flip);
                let n_low = $float::from_bits(n_low.to_bits() ^ flip);
                let atan = angle((n, n_low), (d, d_low), base);
                // A small quotient is the result, also where it is denormal. The scale may have cut it.
                let atan = select(quarter == 0.0 && direct < $direct, direct, atan);
                $float::from_bits(atan.to_bits() ^ (y.to_bits() & SIGN))
            }

            #[inline(always)]
            fn select_bits(condition: bool, a: $bits, b: $bits) -> $bits {
                if condition { a } else { b }
            }

            /// Returns whether `a > 0.5`, and then the short root, its low part and `s^3 p(s^2)`, else `a`, 0 and `a^3 p(a^2)`.
            #[inline(always)]
            fn root(a: $float) -> (bool, $float, $float, $float) {
                let large = a > 0.5;
                let z = select(large, 0.5 - 0.5 * a, a * a);
                let s = select(large, z.sqrt(), a);
                let short = upper(s);
                // The least number keeps 0 / 0 away.
                let low = (z - short * short) / ((s + short) + $least);
                let cubic = s * (z * polynomial(ASIN, z));
                (large, select(large, short, a), select(large, low, 0.0), cubic)
            }

            #[inline(always)]
            pub(crate) fn $asin_name(x: $float) -> $float {
                let (large, s, low, cubic) = root(x.abs());
                let (sum, error) = fast_two_sum(FRAC_PI_2, -2.0 * s);
                let rest = (error + $pi_2_low) - 2.0 * (low + cubic);
                let asin = select(large, sum, s) + select(large, rest, cubic);
                $float::from_bits(asin.to_bits() ^ (x.to_bits() & SIGN))
            }

            #[inline(always)]
            pub(crate) fn $acos_name(x: $float) -> $float {
                let (large, s, low, cubic) = root(x.abs());
                let sign = x.to_bits() & SIGN;
                let left = sign != 0;
                let base = select(large, select(left, PI, 0.0), FRAC_PI_2);
                let base_low = select(large, select(left, $pi_low, 0.0), $pi_2_low);
                // pi - 2 asin(s), 2 asin(s), or pi/2 - asin(x).
                let flip = select_bits(large, sign, sign ^ SIGN);
                let twice = select(large, 2.0, 1.0);
                let twice = $float::from_bits(twice.to_bits() | flip);
                let (sum, error) = fast_two_sum(base, twice * s);
                sum + ((error + base_low) + twice * (low + cubic))
            }
        }

        pub(crate) use $module::{$atan_name, $atan2_name, $asin_name, $acos_name};
    };
}

inverse_trigonometric! {
    double, f64, u64,
    // 2^930, 2^-200, 2^-800, 2^300.
    infinite: 1e20, huge: 9.076030935533344e279 * 6.223015277861142e-61, little: 1.499696813895631e-241 * 2.037035976334486e90,
    direct: 1e-9,
    least: 1e-300,
    pi: 1.2246467991473532e-16, pi_2: 6.123233995736766e-17, pi_4: FRAC_PI_4, 3.061616997868383e-17,
    atan: [
        -0.333333333333332, 0.1999999999995369, -0.14285714280202147, 0.11111110783640755,
        -0.09090897762034506, 0.07692060292843655, -0.06663105046707299, 0.05847897710337758,
        -0.05039348496787303, 0.03806583360922101, -0.017908783426176453,
    ],
    asin: [
        0.1666666666666676, 0.07499999999970819, 0.04464285717463486, 0.03038194270529706,
        0.0223722150875634, 0.01735160978331271, 0.01398085170129768, 0.011398625800966178,
        0.01078201591189179, 0.0036992076041182766, 0.021726181596845945, -0.021027174339733237,
        0.03264714428044475,
    ],
    atan_f64, atan2_f64, asin_f64, acos_f64,
}

inverse_trigonometric! {
    single, f32, u32,
    // 2^100, 2^-40, 2^-70, 2^80.
    infinite: 1e10, huge: 1.2676506e30 * 9.094947e-13, little: 8.470329e-22 * 1.2089258e24, direct: 6e-5,
    least: 1e-30,
    pi: -8.742278e-8, pi_2: -4.371139e-8, pi_4: f32::from_bits(0x3f49_0fd8), 1.5695824e-7,
    atan: [-0.33333316, 0.1999853, -0.1424443, 0.10599487, -0.060908936],
    asin: [0.1666666, 0.07500517, 0.04451478, 0.031824008, 0.014381956, 0.037590858],
    atan_f32, atan2_f32, asin_f32, acos_f32,
}
