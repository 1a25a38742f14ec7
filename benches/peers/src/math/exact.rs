//! Results of higher precision, and how far answers are from them.

use astro_float::{BigFloat, Consts};
use math::{BITS, NONE, big, to_f64, with_constants};

use super::data::{Arguments, sampled};
use super::functions::{Functions, Number, black_scholes, box_muller, pendulum};
use super::{Float, Function};
use crate::kernel::double::Double;

/// What an answer's error may be, in units in the last place: some rounding errors of a bad function.
const ULPS: f64 = 16.0;
/// What that of a whole loop may be, as a part of its largest result.
const PART: f64 = 1e-12;
const PART_F32: f64 = 1e-5;

/// Functions to 256 bits, of numbers of 106 bits.
struct Exact;

impl Number for Double {
    fn root(self) -> Double {
        self.sqrt()
    }
}

fn to_big(x: Double) -> BigFloat {
    big(x.high).add(&big(x.low), BITS, NONE)
}

fn to_double(x: &BigFloat) -> Double {
    let high = to_f64(x);
    let rest = x.sub(&big(high), BITS, NONE);
    Double::from(high) + to_f64(&rest).into()
}

fn of_one(x: Double, f: impl FnOnce(BigFloat, &mut Consts) -> BigFloat) -> Double {
    to_double(&with_constants(|constants| f(to_big(x), constants)))
}

fn of_two(
    x: Double,
    y: Double,
    f: impl FnOnce(BigFloat, BigFloat, &mut Consts) -> BigFloat,
) -> Double {
    of_one(x, |x, constants| f(x, to_big(y), constants))
}

/// Functions that `astro_float` has, in its words.
macro_rules! known {
    ($($name:ident)*) => {
        $(fn $name(x: Double) -> Double {
            of_one(x, |x, constants| x.$name(BITS, NONE, constants))
        })*
    };
}

impl Functions<Double> for Exact {
    known! { exp ln log2 log10 sin cos tan asin acos atan sinh cosh tanh }

    fn cbrt(x: Double) -> Double {
        of_one(x, |x, _| x.cbrt(BITS, NONE))
    }

    fn exp2(x: Double) -> Double {
        Exact::powf(2.0.into(), x)
    }

    fn exp_m1(x: Double) -> Double {
        of_one(x, |x, constants| {
            x.exp(BITS, NONE, constants).sub(&big(1.0), BITS, NONE)
        })
    }

    fn ln_1p(x: Double) -> Double {
        of_one(x, |x, constants| {
            x.add(&big(1.0), BITS, NONE).ln(BITS, NONE, constants)
        })
    }

    fn powf(x: Double, y: Double) -> Double {
        of_two(x, y, |x, y, constants| x.pow(&y, BITS, NONE, constants))
    }

    fn atan2(y: Double, x: Double) -> Double {
        of_two(y, x, |y, x, constants| {
            let angle = y.div(&x, BITS, NONE).atan(BITS, NONE, constants);
            let pi = constants.pi(BITS, NONE);
            match (x.is_negative(), y.is_negative()) {
                (false, _) => angle,
                (true, false) => angle.add(&pi, BITS, NONE),
                (true, true) => angle.sub(&pi, BITS, NONE),
            }
        })
    }

    fn hypot(x: Double, y: Double) -> Double {
        of_two(x, y, |x, y, _| {
            let squares = x
                .mul(&x, BITS, NONE)
                .add(&y.mul(&y, BITS, NONE), BITS, NONE);
            squares.sqrt(BITS, NONE)
        })
    }

    fn sin_cos(x: Double) -> (Double, Double) {
        (Exact::sin(x), Exact::cos(x))
    }

    fn erf(x: Double) -> Double {
        of_one(x, |x, constants| math::erf(&x, constants))
    }

    fn erfc(x: Double) -> Double {
        of_one(x, |x, constants| math::erfc(&x, constants))
    }
}

/// The exact results at the elements that are looked at: the first ones, and the second ones if there are any.
#[derive(Clone, Debug)]
pub struct Reference {
    function: Function,
    results: Vec<Double>,
}

impl Reference {
    /// For `n` elements.
    pub fn new(function: Function, n: usize) -> Reference {
        let arguments = Arguments::new(function, n);
        let at = |i| (Double::from(arguments.x(i)), Double::from(arguments.y(i)));
        let one = |f: fn(Double) -> Double| sampled(n).map(|i| f(at(i).0)).collect();
        let two =
            |f: fn(Double, Double) -> Double| sampled(n).map(|i| f(at(i).0, at(i).1)).collect();
        let pair = |f: fn(Double, Double) -> (Double, Double)| {
            let (first, second): (Vec<_>, Vec<_>) = sampled(n).map(|i| f(at(i).0, at(i).1)).unzip();
            [first, second].concat()
        };
        let shares = |weight: &dyn Fn(usize) -> Double| {
            let sum = (0..n)
                .map(weight)
                .fold(Double::from(0.0), |sum, term| sum + term);
            sampled(n).map(|i| weight(i) / sum).collect()
        };
        let results = match function.name {
            "black_scholes" => pair(black_scholes::<Exact, _>),
            "box_muller" => pair(box_muller::<Exact, _>),
            "pendulum" => pair(pendulum::<Exact, _>),
            "sin_cos" => pair(|x, _| Exact::sin_cos(x)),
            // The largest argument makes no difference but for rounding.
            "softmax" => shares(&|i| at(i).0.exp()),
            "blur" => shares(&|i| {
                let u = (i as f64 - (n - 1) as f64 / 2.0) / (n as f64 / 8.0);
                (Double::from(-0.5) * u.into() * u.into()).exp()
            }),
            "powf" => two(Exact::powf),
            "atan2" => two(Exact::atan2),
            "hypot" => two(Exact::hypot),
            name => one(function_of(name)),
        };
        Reference { function, results }
    }

    /// The largest error of an answer: in units in the last place, or for a whole loop as a part of its largest result.
    pub fn deviation(&self, answer: &[f64]) -> f64 {
        let sizes = self.results.iter().map(|exact| exact.high.abs());
        let largest = sizes.fold(0.0, f64::max);
        let unit = |exact: Double| match self.function {
            Function { is_whole: true, .. } => largest,
            Function {
                float: Float::F64, ..
            } => unit_of(exact.high, 52),
            Function {
                float: Float::F32, ..
            } => unit_of(exact.high, 23),
        };
        if answer.len() < self.results.len() {
            return f64::INFINITY;
        }
        let errors = self.results.iter().zip(answer).map(|(&exact, &result)| {
            let error = (Double::from(result) - exact).high.abs() / unit(exact);
            if error.is_nan() { f64::INFINITY } else { error }
        });
        errors.fold(0.0, f64::max)
    }

    /// Whether an answer may be so far off.
    pub fn accepts(&self, deviation: f64) -> bool {
        let limit = match self.function {
            Function {
                is_whole: false, ..
            } => ULPS,
            Function {
                float: Float::F64, ..
            } => PART,
            Function {
                float: Float::F32, ..
            } => PART_F32,
        };
        deviation <= limit
    }
}

/// A unit in the last place of a normal number, whose significand has so many bits after the point.
fn unit_of(x: f64, bits: i32) -> f64 {
    let power = f64::from_bits(x.abs().to_bits() >> 52 << 52);
    power * 2f64.powi(-bits)
}

fn function_of(name: &str) -> fn(Double) -> Double {
    macro_rules! by_name {
        ($($name:ident)*) => {
            match name {
                $(stringify!($name) => Exact::$name,)*
                other => unreachable!("no function `{other}`"),
            }
        };
    }
    by_name! { exp ln sin cos tanh erf erfc exp2 exp_m1 log2 log10 ln_1p tan atan asin acos sinh cosh cbrt }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_in_units_in_the_last_place() {
        let function: Function = "exp".parse().unwrap();
        let results = vec![Double::from(1.5)];
        let reference = |function| Reference {
            function,
            results: results.clone(),
        };
        let next = 1.5f64.next_up();
        assert_eq!(reference(function).deviation(&[next]), 1.0);
        assert_eq!(reference(function).deviation(&[-1.5]), 3.0 * 2f64.powi(52));
        assert_eq!(reference(function).deviation(&[f64::NAN]), f64::INFINITY);
        assert_eq!(reference(function).deviation(&[]), f64::INFINITY);
        let function: Function = "exp_f32".parse().unwrap();
        let next = f64::from(1.5f32.next_up());
        assert_eq!(reference(function).deviation(&[next]), 1.0);
        let whole: Function = "pendulum".parse().unwrap();
        assert_eq!(reference(whole).deviation(&[3.0]), 1.0);
    }

    #[test]
    fn exact_functions_agree_with_those_of_std_but_for_rounding() {
        let quarters = [(-1.0, 0.5), (-1.0, -0.5), (1.0, -0.5), (1.0, 0.5)];
        for (x, y) in quarters {
            let angle = Exact::atan2(y.into(), x.into()).high;
            assert!((angle - f64::atan2(y, x)).abs() < 1e-15);
        }
        assert_eq!(Exact::exp2(0.5.into()).high, std::f64::consts::SQRT_2);
        assert_eq!(Exact::hypot(3.0.into(), 4.0.into()), 5.0.into());
        assert_eq!(Exact::exp_m1(1e-20.into()).high, 1e-20);
    }
}
