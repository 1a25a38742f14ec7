//! Plain loops by index, serial ones and the same within `prange!`.

use std::hint::black_box;

use prange::prelude::*;

use super::functions::{Functions, Ours, Std, black_scholes, box_muller, pendulum};
use super::{Math, Run};

/// The loops of `prange::math` within `prange!`.
pub struct Loop;

/// A loop as it stands.
macro_rules! serial {
    ($($loop:tt)*) => { $($loop)* };
}

/// The loop of a function: of one argument or two, with one result or two.
macro_rules! write_loop {
    ($form:ident, one $f:expr) => {
        |out, _, x, _| {
            let n = black_box(out.len());
            $form! {
                for i in 0..n {
                    out[i] = $f(x[i]);
                }
            }
        }
    };
    ($form:ident, two $f:expr) => {
        |out, _, x, y| {
            let n = black_box(out.len());
            $form! {
                for i in 0..n {
                    out[i] = $f(x[i], y[i]);
                }
            }
        }
    };
    ($form:ident, one_to_pair $f:expr) => {
        |out, second, x, _| {
            let n = black_box(out.len());
            $form! {
                for i in 0..n {
                    (out[i], second[i]) = $f(x[i]);
                }
            }
        }
    };
    ($form:ident, pair $f:expr) => {
        |out, second, x, y| {
            let n = black_box(out.len());
            $form! {
                for i in 0..n {
                    (out[i], second[i]) = $f(x[i], y[i]);
                }
            }
        }
    };
}

/// The loop of a function's name.
macro_rules! by_name {
    ($name:expr, $form:ident, $functions:ident) => {
        by_name!(@ $name, $form, $functions,
            one: exp ln sin cos tanh erf erfc exp2 exp_m1 log2 log10 ln_1p tan atan asin acos sinh cosh cbrt;
            two: powf atan2 hypot)
    };
    (@ $name:expr, $form:ident, $functions:ident, one: $($one:ident)*; two: $($two:ident)*) => {
        match $name {
            $(stringify!($one) => Some(write_loop!($form, one $functions::$one)),)*
            $(stringify!($two) => Some(write_loop!($form, two $functions::$two)),)*
            "sin_cos" => Some(write_loop!($form, one_to_pair $functions::sin_cos)),
            _ => None,
        }
    };
}

/// All loops of a peer.
macro_rules! implement {
    ($peer:ty, $form:ident, $functions:ident) => {
        impl Math for $peer {
            fn f64(&self, name: &str) -> Option<Run<f64>> {
                fn softmax(out: &mut [f64], _: &mut [f64], x: &[f64], _: &[f64]) {
                    let n = black_box(out.len());
                    let mut max = f64::NEG_INFINITY;
                    $form! {
                        for i in 0..n {
                            max = max.max(x[i]);
                        }
                    }
                    let mut sum = 0.0;
                    $form! {
                        for i in 0..n {
                            out[i] = $functions::exp(x[i] - max);
                            sum += out[i];
                        }
                    }
                    $form! {
                        for i in 0..n {
                            out[i] /= sum;
                        }
                    }
                }

                Some(match name {
                    "black_scholes" => write_loop!($form, pair black_scholes::<$functions, f64>),
                    "box_muller" => write_loop!($form, pair box_muller::<$functions, f64>),
                    "pendulum" => write_loop!($form, pair pendulum::<$functions, f64>),
                    "softmax" => softmax,
                    _ => return by_name!(name, $form, $functions),
                })
            }

            fn f32(&self, name: &str) -> Option<Run<f32>> {
                fn blur(out: &mut [f32], _: &mut [f32], _: &[f32], _: &[f32]) {
                    let n = black_box(out.len());
                    let (centre, width) = ((n - 1) as f32 / 2.0, n as f32 / 8.0);
                    let mut sum = 0.0;
                    $form! {
                        for i in 0..n {
                            let u = (i as f32 - centre) / width;
                            out[i] = $functions::exp(-0.5 * u * u);
                            sum += f64::from(out[i]);
                        }
                    }
                    let scale = (1.0 / sum) as f32;
                    $form! {
                        for i in 0..n {
                            out[i] *= scale;
                        }
                    }
                }

                match name {
                    "blur" => Some(blur),
                    _ => by_name!(name, $form, $functions),
                }
            }
        }
    };
}

implement!(Std, serial, Std);
implement!(Ours, serial, Ours);
implement!(Loop, prange, Ours);
