//! A macro that is not from std, with calls in its arguments or its rules.

use prange::math;

macro_rules! double {
    ($x:expr) => {
        2.0 * $x
    };
}

#[math]
fn call(x: f64) -> f64 {
    double!(x.exp())
}

#[math]
fn path(x: f64) -> f64 {
    double!(f64::exp(x))
}

#[math]
fn rules(x: f64) -> f64 {
    macro_rules! logarithm {
        ($x:expr) => {
            $x.ln()
        };
    }
    logarithm!(x)
}

fn main() {
    println!("{} {} {}", call(1.0), path(1.0), rules(1.0));
}
