//! Exact results for many arguments that are near to each other, from few results of 256 bits.
//!
//! The function is interpolated (Newton's divided differences, computed with 256 bits, at Chebyshev's points) and the polynomial evaluated as
//! an unevaluated sum of two numbers. Its error has two parts:
//!
//! - The remainder is `(x - x0) .. (x - x6)` times a divided difference of order 7. The product is largest at both ends, where the remainder is
//!   measured. The divided difference is a mean of the seventh derivative over an interval so short that all terms of the polynomial fall by
//!   [`DECAY`] or more from one to the next: it cannot be four times as large in between as it is at an end.
//! - Rounding: seven steps, each within 2^-102 of numbers that are at most 2 in the unit of the coefficients. That is less than 2^-98.
//!
//! Where the sum of both is no small part of a unit in the last place, as near a zero of the function, there is no answer.

use astro_float::BigFloat;

use crate::{BITS, NONE, big, scaled, to_f64};

/// The number of points that a polynomial goes through.
const POINTS: usize = 7;

/// Each term of a polynomial is less than such a part of the one before, or of 1.
const DECAY: f64 = 0.125;

/// The largest remainder at the ends.
const REMAINDER: f64 = 1.0 / (1_u128 << 72) as f64;

/// The bound of the rounding errors.
const ROUNDING: f64 = 1.0 / (1_u128 << 98) as f64;

/// Neighbours of an argument, with a polynomial for the exact results.
#[derive(Clone, Debug)]
pub struct Neighbours {
    middle: f64,
    /// How many floats there are to each side.
    reach: u64,
    /// Arguments are measured from the middle in units of 2 to this power,
    unit: i32,
    /// and results in such ones.
    exponent: i32,
    points: [f64; POINTS],
    /// Newton's coefficients.
    coefficients: [(f64, f64); POINTS],
    error: f64,
}

impl Neighbours {
    /// Interpolates around `middle`, as far as the precision lets, or returns `None` if that is nowhere.
    pub fn around(middle: f64, exact: impl Fn(f64) -> BigFloat) -> Option<Neighbours> {
        let mut reach = 1 << 34;
        while reach >= 1 << 7 {
            if middle.abs().to_bits() > 2 * reach
                && let Some(found) = Neighbours::within(middle, reach, &exact)
            {
                return Some(found);
            }
            reach >>= 4;
        }
        None
    }

    fn within(middle: f64, reach: u64, exact: impl Fn(f64) -> BigFloat) -> Option<Neighbours> {
        let at = |part: f64| {
            let floats = (part * reach as f64) as i64;
            f64::from_bits(middle.to_bits().wrapping_add_signed(floats))
        };
        let angle = |point: usize| std::f64::consts::PI * (point as f64 + 0.5) / POINTS as f64;
        let arguments: [f64; POINTS] = std::array::from_fn(|point| at(angle(point).cos()));
        let mut found = Neighbours {
            middle,
            reach,
            unit: exponent_of(at(1.0) - middle),
            exponent: 0,
            points: [0.0; POINTS],
            coefficients: [(0.0, 0.0); POINTS],
            error: 0.0,
        };
        found.points = arguments.map(|x| found.distance(x));

        let mut values = arguments.map(&exact);
        if values.iter().any(|value| value.is_nan() || value.is_inf()) {
            return None;
        }
        found.exponent = values.iter().filter_map(BigFloat::exponent).max()?;
        for order in 1..POINTS {
            for point in (order..POINTS).rev() {
                let between = big(found.points[point] - found.points[point - order]);
                let difference = values[point].sub(&values[point - 1], BITS, NONE);
                values[point] = difference.div(&between, BITS, NONE);
            }
        }
        found.coefficients = values.map(|value| found.parts(value));
        // The distance of a point from an argument is less than 4 units.
        let mut bound = 1.0;
        for (order, coefficient) in found.coefficients.iter().enumerate().skip(1) {
            bound *= DECAY;
            if coefficient.0.abs() * 4_f64.powi(order as i32) > bound {
                return None;
            }
        }

        let mut remainder = 0_f64;
        for x in [at(-1.0), at(1.0)] {
            let value = exact(x);
            if value.is_nan() || value.is_inf() {
                return None;
            }
            let (high, low) = found.parts(value);
            let (sum, rest) = found.value(x);
            remainder = remainder.max(((high - sum) + (low - rest)).abs());
        }
        found.error = 4.0 * remainder + ROUNDING;
        (remainder <= REMAINDER).then_some(found)
    }

    /// Returns an argument that the bits choose.
    #[must_use]
    pub fn argument(&self, bits: u64) -> f64 {
        let offset = bits % (2 * self.reach + 1);
        f64::from_bits(self.middle.to_bits() - self.reach + offset)
    }

    /// Returns the error of `result` in units in the last place, less than 0.001 too large or too small, if the polynomial says so much.
    #[must_use]
    pub fn error(&self, x: f64, result: f64) -> Option<f64> {
        let (sum, rest) = self.value(x);
        if sum == 0.0 {
            return None;
        }
        // A unit is that of the exact value, which may be a little less than a power of two.
        let just_below =
            sum.abs().to_bits() << 12 == 0 && (rest < 0.0) != (sum < 0.0) && rest != 0.0;
        let last = exponent_of(sum) - i32::from(just_below) - 52;
        let last = last.max(-1074 - self.exponent);
        let difference = ((scaled(result, -self.exponent) - sum) - rest).abs();
        (scaled(self.error, -last) < 0.001).then_some(scaled(difference, -last))
    }

    /// Returns how far `x` is from the middle. Both are floats of almost one size, so this is exact.
    fn distance(&self, x: f64) -> f64 {
        scaled(x - self.middle, -self.unit)
    }

    /// Returns a value as a sum of two numbers.
    fn parts(&self, mut value: BigFloat) -> (f64, f64) {
        if let Some(exponent) = value.exponent().filter(|_| !value.is_zero()) {
            value.set_exponent(exponent - self.exponent);
        }
        let high = to_f64(&value);
        (high, to_f64(&value.sub(&big(high), BITS, NONE)))
    }

    /// Returns the value of the polynomial.
    fn value(&self, x: f64) -> (f64, f64) {
        let distance = self.distance(x);
        let (mut sum, mut rest) = (0.0, 0.0);
        for (point, coefficient) in self.points.iter().zip(&self.coefficients).rev() {
            let factor = distance - point;
            let product = sum * factor;
            let product_rest = f64::mul_add(sum, factor, -product) + rest * factor;
            (sum, rest) = two_sum(coefficient.0, product);
            rest += coefficient.1 + product_rest;
        }
        two_sum(sum, rest)
    }
}

fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// Returns `e` for a number of the size from 2^e to 2^(e + 1).
fn exponent_of(x: f64) -> i32 {
    let biased = (x.abs().to_bits() >> 52) as i32;
    match biased {
        0 => 63 - x.abs().to_bits().leading_zeros() as i32 - 1074,
        _ => biased - 1023,
    }
}

#[cfg(test)]
mod tests {
    use super::Neighbours;
    use crate::{BITS, NONE, big, bits, error_f64, to_f64, with_constants};

    fn agrees(middle: f64, exact: fn(f64) -> super::BigFloat) {
        let neighbours = Neighbours::around(middle, exact).expect("a polynomial");
        for k in 0..200 {
            let x = neighbours.argument(bits(k));
            let rounded = to_f64(&exact(x));
            for floats in [-3, 0, 1] {
                let result = f64::from_bits(rounded.to_bits().wrapping_add_signed(floats));
                let (error, true_error) =
                    (neighbours.error(x, result), error_f64(result, &exact(x)));
                let error = error.expect("far from a zero");
                assert!(
                    (error - true_error).abs() < 0.001,
                    "{x:?}: {error} {true_error}"
                );
            }
        }
    }

    #[test]
    fn errors_are_those_of_results_of_256_bits() {
        let exp = |x: f64| with_constants(|constants| big(x).exp(BITS, NONE, constants));
        for x in [1.0, -1e-3, 700.0, -730.0, 5e-300, 1e-310] {
            agrees(x, exp);
        }
        let ln = |x: f64| with_constants(|constants| big(x).ln(BITS, NONE, constants));
        for x in [2.0, 1.01, 1e-310, 1e300] {
            agrees(x, ln);
        }
        let sin = |x: f64| with_constants(|constants| big(x).sin(BITS, NONE, constants));
        for x in [1.5, -4e8, 1e-300] {
            agrees(x, sin);
        }
    }

    #[test]
    fn no_polynomial_beside_a_singularity() {
        let asin = |x: f64| with_constants(|constants| big(x).asin(BITS, NONE, constants));
        assert!(Neighbours::around(1.0, asin).is_none());
        assert!(Neighbours::around(0.5, asin).is_some());
    }
}
