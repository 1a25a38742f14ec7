//! Numbers of twice the precision of `f64`, as unevaluated sums of two: about 30 decimal digits. After T. J. Dekker, "A
//! floating-point technique for extending the available precision", Numerische Mathematik 18 (1971).

use std::f64::consts::LOG2_E;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// `high + low`, where `low` is below half a unit in the last place of `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Double {
    pub high: f64,
    pub low: f64,
}

const LN_2: Double = Double {
    high: std::f64::consts::LN_2,
    low: 2.319046813846299_6e-17,
};

/// `2 pi`.
pub const TAU: Double = Double {
    high: std::f64::consts::TAU,
    low: 2.449293598294706_4e-16,
};

/// The sum, exactly.
fn two_sum(a: f64, b: f64) -> Double {
    let high = a + b;
    let share = high - a;
    let low = (a - (high - share)) + (b - share);
    Double { high, low }
}

/// The product, exactly.
fn two_product(a: f64, b: f64) -> Double {
    let high = a * b;
    let low = a.mul_add(b, -high);
    Double { high, low }
}

impl From<f64> for Double {
    fn from(high: f64) -> Double {
        Double { high, low: 0.0 }
    }
}

impl Neg for Double {
    type Output = Double;

    fn neg(self) -> Double {
        let (high, low) = (-self.high, -self.low);
        Double { high, low }
    }
}

impl Add for Double {
    type Output = Double;

    fn add(self, other: Double) -> Double {
        let (high, low) = (two_sum(self.high, other.high), two_sum(self.low, other.low));
        let sum = two_sum(high.high, high.low + low.high);
        two_sum(sum.high, sum.low + low.low)
    }
}

impl Sub for Double {
    type Output = Double;

    fn sub(self, other: Double) -> Double {
        self + -other
    }
}

impl Mul for Double {
    type Output = Double;

    fn mul(self, other: Double) -> Double {
        let product = two_product(self.high, other.high);
        let crossed = self.high * other.low + self.low * other.high;
        two_sum(product.high, product.low + crossed)
    }
}

impl Div for Double {
    type Output = Double;

    fn div(self, other: Double) -> Double {
        let first = self.high / other.high;
        let rest = self - other * first.into();
        let second = rest.high / other.high;
        let rest = rest - other * second.into();
        Double::from(first) + second.into() + (rest.high / other.high).into()
    }
}

impl Double {
    /// The square root of a positive number.
    pub fn sqrt(self) -> Double {
        let root = self.high.sqrt();
        // One step of Newton's method doubles the digits.
        let rest = self - two_product(root, root);
        Double::from(root) + rest / (2.0 * root).into()
    }

    /// `exp`, of a number whose result is far from overflow and underflow.
    pub fn exp(self) -> Double {
        const HALVINGS: i32 = 9;
        const TERMS: i32 = 10;
        let k = (self.high * LOG2_E).round();
        let scale = 2f64.powi(-HALVINGS);
        let rest = (self - LN_2 * k.into()) * scale.into();
        // The rest is below 2^-10: ten terms of the series leave an error of 2^-120.
        let mut power = Double::from(1.0);
        for term in (1..=TERMS).rev() {
            power = Double::from(1.0) + power * rest / f64::from(term).into();
        }
        for _ in 0..HALVINGS {
            power = power * power;
        }
        power * 2f64.powi(k as i32).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_close(left: Double, right: Double) -> bool {
        (left - right).high.abs() < 1e-28 * right.high.abs()
    }

    #[test]
    fn known_values() {
        // e^-1 and sqrt(2), split.
        let inverse_e = Double {
            high: 0.367_879_441_171_442_33,
            low: -1.242_875_367_278_836_3e-17,
        };
        assert!(is_close(Double::from(-1.0).exp(), inverse_e));
        let root = Double {
            high: std::f64::consts::SQRT_2,
            low: -9.667_293_313_452_913e-17,
        };
        assert!(is_close(Double::from(2.0).sqrt(), root));
    }

    #[test]
    fn laws_hold_far_beyond_an_f64() {
        let third = Double::from(1.0) / 3.0.into();
        assert!(is_close(third + third + third, 1.0.into()));
        for x in [-60.3, -1.7, -0.01, 0.0, 2.5] {
            let (x, y) = (Double::from(x), Double::from(0.3));
            assert!(is_close((x + y).exp(), x.exp() * y.exp()));
        }
        assert!(is_close(TAU.sqrt() * TAU.sqrt(), TAU));
        assert!(is_close(LN_2.exp(), 2.0.into()));
    }
}
