//! Loops and functions that a `macro_rules!` macro writes: an expression that the macro is given stays one beside operators.

use prange::math;
use prange::prelude::*;

/// The same loop in each form.
macro_rules! forms {
    ($i:ident in $range:expr, $x:ident: $e:expr; $subscript:expr; $float:ty; $literal:literal) => {
        fn serial(c: &mut [$float], a: &[$float]) -> $float {
            let mut sum = 0.0;
            for $i in $range {
                let $x = a[$i];
                c[$subscript] = $e * 2.0 - $e as $float;
                sum += $e.max(1.0) + $literal / 2.0;
                assert!($e * 2.0 < 100.0);
            }
            sum
        }

        fn braces(c: &mut [$float], a: &[$float]) -> $float {
            let mut sum = 0.0;
            prange! {
                for $i in $range {
                    let $x = a[$i];
                    c[$subscript] = $e * 2.0 - $e as $float;
                    sum += $e.max(1.0) + $literal / 2.0;
                    assert!($e * 2.0 < 100.0);
                }
            }
            sum
        }

        #[parallel]
        fn attribute(c: &mut [$float], a: &[$float]) -> $float {
            let mut sum = 0.0;
            for $i in prange($range) {
                let $x = a[$i];
                c[$subscript] = $e * 2.0 - $e as $float;
                sum += $e.max(1.0) + $literal / 2.0;
                assert!($e * 2.0 < 100.0);
            }
            sum
        }
    };
}

forms!(i in 0..2 + 1, x: x + 0.5; i + 1; f64; -1.0);

#[test]
fn operands_stay_whole_in_loops() {
    let a = [1.0, 2.0, 4.0];
    let mut expected = [0.0; 4];
    let sum = serial(&mut expected, &a);
    assert_eq!((expected, sum), ([0.0, 1.5, 2.5, 4.5], 7.0));
    for form in [braces, attribute] {
        let mut c = [0.0; 4];
        assert_eq!(form(&mut c, &a), sum);
        assert_eq!(c, expected);
    }
}

macro_rules! functions {
    ($x:ident: $e:expr; $reference:expr; $pattern:pat, $number:ty; $negative:literal) => {
        #[math]
        fn of_a_sum($x: f64) -> [f64; 4] {
            [
                $e.exp(),
                $e * 2.0,
                f64::ln($e),
                { $e }.sin() - $e as $number,
            ]
        }

        #[math]
        fn of_others($x: f64) -> (f64, bool, [$number; 2]) {
            let pointed: &$number = &$x;
            let is_in = matches!(pointed.exp() as i8, $pattern | 100);
            (
                $reference.exp(),
                is_in,
                [f64::from($negative).exp(), of_constant::<$negative>()],
            )
        }
    };
}

fn of_constant<const N: i32>() -> f64 {
    f64::from(N)
}

functions!(x: x + 0.5; &x; -1..=3, f64; -2);

#[test]
fn operands_stay_whole_under_math() {
    let e = 1.5 + 0.5;
    let expected = [math::exp(e), e * 2.0, math::ln(e), math::sin(e) - e];
    assert_eq!(of_a_sum(1.5), expected);
    let expected = (math::exp(1.5), false, [math::exp(-2.0), -2.0]);
    assert_eq!(of_others(1.5), expected);
}
