//! `#[prange::math]`: which calls become those of `prange::math`, and which stay what they are.

use std::rc::Rc;
use std::sync::Mutex;

use prange::math;
use prange::prelude::*;

/// Bits of a result. Of a NaN they are left open.
trait Bits: Copy {
    fn bits(self) -> Vec<u64>;
}

impl Bits for f64 {
    fn bits(self) -> Vec<u64> {
        vec![if self.is_nan() { 1 } else { self.to_bits() }]
    }
}

impl Bits for f32 {
    fn bits(self) -> Vec<u64> {
        f64::from(self).bits()
    }
}

impl<T: Bits> Bits for (T, T) {
    fn bits(self) -> Vec<u64> {
        [self.0.bits(), self.1.bits()].concat()
    }
}

#[track_caller]
fn same<T: Bits>(name: &str, form: &str, got: T, wanted: T) {
    assert_eq!(got.bits(), wanted.bits(), "{name}, {form}");
}

/// Arguments of both signs, with special ones.
fn arguments() -> Vec<f64> {
    let mut all = vec![0.0, -0.0, 0.5, -1.0, 2e9, f64::NAN, f64::INFINITY];
    all.extend((1..400).map(|k| f64::from(k) * 0.013 - 2.1));
    all.extend((1..200).map(|k| f64::from(k) * 0.37));
    all.extend((1..200).map(|k| f64::from(k) * 0.0049));
    all
}

/// All forms of a call of each function, in a module for each of the types.
macro_rules! forms {
    ($float:ident: one $($one:ident)*; two $($two:ident)*; pair $($pair:ident)*) => {
        mod $float {
            $( one!($float $one $float); )*
            $( two!($float $two $float); )*
            $( one!($float $pair ($float, $float)); )*

            #[test]
            fn every_form_is_ours() {
                let x: Vec<$float> = super::arguments().iter().map(|&x| x as $float).collect();
                $( $one::check(&x); )*
                $( $two::check(&x); )*
                $( $pair::check(&x); )*
            }

            /// So the bits above show whose function was called. Where both round correctly, as in `hypot` of `f32`, they do not.
            #[test]
            fn std_has_other_bits() {
                use super::Bits;
                let x: Vec<$float> = super::arguments().iter().map(|&x| x as $float).collect();
                let y = |at: usize| x[(at * 7 + 3) % x.len()];
                let differ = [
                    $( (stringify!($one), x.iter().any(|&x| x.$one().bits() != math::$one(x).bits())), )*
                    $( (stringify!($pair), x.iter().any(|&x| x.$pair().bits() != math::$pair(x).bits())), )*
                    $( (stringify!($two), (0..x.len()).any(|at| x[at].$two(y(at)).bits() != math::$two(x[at], y(at)).bits())), )*
                ];
                let alike: Vec<&str> = differ.iter().filter(|(_, differs)| !differs).map(|(name, _)| *name).collect();
                assert!(alike.len() < 6, "{alike:?}");
            }
            use prange::math;
        }
    };
}

macro_rules! one {
    ($float:ident $name:ident $result:ty) => {
        mod $name {
            use prange::math;
            use prange::prelude::*;

            #[math]
            fn method(x: $float) -> $result {
                x.$name()
            }

            #[math]
            fn through_references(x: &mut $float) -> [$result; 4] {
                let boxed = Box::new(&*x);
                [x.$name(), (&&*x).$name(), boxed.$name(), (&boxed).$name()]
            }

            #[math]
            fn path(x: $float) -> [$result; 4] {
                type Alias = $float;
                [
                    $float::$name(x),
                    <$float>::$name(x),
                    Alias::$name(x),
                    ::std::primitive::$float::$name(x),
                ]
            }

            #[math]
            fn values(x: &[$float]) -> [Vec<$result>; 3] {
                let pointer: fn($float) -> $result = $float::$name;
                [
                    x.iter().copied().map($float::$name).collect(),
                    x.iter().map(|x| x.$name()).collect(),
                    x.iter().map(|&x| pointer(x)).collect(),
                ]
            }

            #[math]
            fn macros(x: $float) -> [$result; 3] {
                let shown = format!("{:?}", x.$name());
                assert_eq!(shown, format!("{:?}", math::$name(x)), "{:?}", x.$name());
                [
                    vec![x.$name(); 3][2],
                    vec![0.0 as $float, x].pop().unwrap().$name(),
                    {
                        let value = [x.$name(); 2];
                        value[1]
                    },
                ]
            }

            #[parallel]
            #[math]
            fn parallel_first(c: &mut [$result], x: &[$float]) {
                for i in prange(0..x.len()) {
                    c[i] = x[i].$name();
                }
            }

            #[math]
            #[parallel]
            fn math_first(c: &mut [$result], x: &[$float]) {
                for i in prange(0..x.len()) {
                    c[i] = $float::$name(x[i]);
                }
            }

            #[math]
            fn in_prange(c: &mut [$result], x: &[$float]) {
                prange! {
                    for i in 0..x.len() {
                        c[i] = x[i].$name();
                    }
                }
            }

            #[math]
            fn function_form(x: &[$float]) -> Vec<$result> {
                prange(0..x.len()).map(|i| x[i].$name()).collect()
            }

            pub(super) fn check(x: &[$float]) {
                let wanted: Vec<$result> = x.iter().map(|&x| math::$name(x)).collect();
                let same = |form: &str, got, wanted| {
                    super::super::same(stringify!($name), form, got, wanted)
                };
                for (&x, &wanted) in x.iter().zip(&wanted) {
                    same("method", method(x), wanted);
                    let all = through_references(&mut { x });
                    all.into_iter()
                        .for_each(|got| same("reference", got, wanted));
                    path(x)
                        .into_iter()
                        .for_each(|got| same("path", got, wanted));
                    if !x.is_nan() {
                        macros(x)
                            .into_iter()
                            .for_each(|got| same("macro", got, wanted));
                    }
                }
                let mut all: Vec<Vec<$result>> = values(x).into();
                all.push(function_form(x));
                for form in [parallel_first, math_first, in_prange] {
                    let mut c = wanted.clone();
                    c.rotate_left(1);
                    form(&mut c, x);
                    all.push(c);
                }
                for (form, got) in all.iter().enumerate() {
                    let pairs = got.iter().zip(&wanted);
                    pairs.for_each(|(&got, &wanted)| same(&format!("array {form}"), got, wanted));
                    assert_eq!(got.len(), wanted.len());
                }
            }
        }
    };
}

macro_rules! two {
    ($float:ident $name:ident $result:ty) => {
        mod $name {
            use prange::math;
            use prange::prelude::*;

            #[math]
            fn serial(x: $float, y: $float) -> [$result; 6] {
                let function = $float::$name;
                let shown = vec![x.$name(y)];
                [
                    x.$name(y),
                    (&x).$name(y),
                    Box::new(&x).$name(y),
                    $float::$name(x, y),
                    function(x, y),
                    shown[0],
                ]
            }

            #[parallel]
            #[math]
            fn parallel_first(c: &mut [$result], x: &[$float], y: &[$float]) {
                for i in prange(0..x.len()) {
                    c[i] = x[i].$name(y[i]);
                }
            }

            #[math]
            #[parallel]
            fn math_first(c: &mut [$result], x: &[$float], y: &[$float]) {
                for i in prange(0..x.len()) {
                    c[i] = $float::$name(x[i], y[i]);
                }
            }

            #[math]
            fn in_prange(c: &mut [$result], x: &[$float], y: &[$float]) {
                prange! {
                    for i in 0..x.len() {
                        c[i] = x[i].$name(y[i]);
                    }
                }
            }

            pub(super) fn check(x: &[$float]) {
                let same = |form: &str, got, wanted| {
                    super::super::same(stringify!($name), form, got, wanted)
                };
                let y: Vec<$float> = (0..x.len()).map(|at| x[(at * 7 + 3) % x.len()]).collect();
                let wanted: Vec<$result> =
                    x.iter().zip(&y).map(|(&x, &y)| math::$name(x, y)).collect();
                for ((&x, &y), &wanted) in x.iter().zip(&y).zip(&wanted) {
                    serial(x, y)
                        .into_iter()
                        .for_each(|got| same("serial", got, wanted));
                }
                for form in [parallel_first, math_first, in_prange] {
                    let mut c = wanted.clone();
                    c.rotate_left(1);
                    form(&mut c, x, &y);
                    c.iter()
                        .zip(&wanted)
                        .for_each(|(&got, &wanted)| same("array", got, wanted));
                }
            }
        }
    };
}

forms!(f64: one exp exp2 exp_m1 ln log2 log10 ln_1p sin cos tan asin acos atan sinh cosh tanh cbrt; two atan2 powf hypot; pair sin_cos);
forms!(f32: one exp exp2 exp_m1 ln log2 log10 ln_1p sin cos tan asin acos atan sinh cosh tanh cbrt; two atan2 powf hypot; pair sin_cos);

/// Types with methods of their own.
mod others {
    use super::*;

    /// By value, as of complex numbers.
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Complex<T>(T, T);

    trait Float: Copy {
        fn exp(self) -> Self;
        fn sin_cos(self) -> (Self, Self);
    }

    /// A trait that floats implement themselves, as that of num-traits.
    impl Float for f64 {
        fn exp(self) -> f64 {
            -1.0
        }
        fn sin_cos(self) -> (f64, f64) {
            (-2.0, -3.0)
        }
    }

    impl<T: Float> Complex<T> {
        fn exp(self) -> Complex<T> {
            let (sin, _) = self.1.sin_cos();
            Complex(self.0.exp(), sin)
        }
    }

    /// By reference, and not `Copy`.
    struct Big(String);

    impl Big {
        fn exp(&self) -> String {
            format!("exp {}", self.0)
        }

        fn powf(&self, exponent: &str) -> String {
            format!("{} ^ {exponent}", self.0)
        }

        fn ln(self) -> String {
            self.0
        }

        fn sin<const N: usize>(&self) -> [u8; N] {
            [7; N]
        }
    }

    #[math]
    fn generic<T: Float>(x: T, all: &[T]) -> (T, T, T, Vec<T>) {
        let all = all.iter().map(|x| x.exp()).collect();
        (x.exp(), T::exp(x), Float::exp(x), all)
    }

    #[math]
    fn own() {
        assert_eq!(Complex(1.0, 2.0).exp(), Complex(-1.0, -2.0));
        assert_eq!((&&Complex(1.0, 2.0)).exp(), Complex(-1.0, -2.0));
        assert_eq!(Complex::exp(Complex(1.0, 2.0)), Complex(-1.0, -2.0));
        let all = [Complex(1.0, 2.0)].map(Complex::exp);
        assert_eq!(all, [Complex(-1.0, -2.0)]);

        let big = Big("x".to_string());
        assert_eq!(big.exp(), "exp x");
        assert_eq!((&big).exp(), "exp x");
        assert_eq!(Rc::new(&big).exp(), "exp x");
        assert_eq!(Big::exp(&big), "exp x");
        assert_eq!(big.powf("y"), "x ^ y");
        assert_eq!(big.sin::<2>(), [7, 7]);
        // What consumes a value is called by its path.
        assert_eq!(Big::ln(big), "x");

        assert_eq!(Float::exp(1.0), -1.0);
        assert_eq!(<f64 as Float>::exp(1.0), -1.0);
        assert_eq!(generic(1.0, &[1.0]), (-1.0, -1.0, -1.0, vec![-1.0]));
    }

    #[test]
    fn keep_their_methods() {
        own();
    }

    /// A method by reference comes before that of the float, for a reference to it.
    trait ByReference {
        fn tanh(&self) -> &'static str;
    }

    impl ByReference for f64 {
        fn tanh(&self) -> &'static str {
            "by reference"
        }
    }

    #[math]
    fn by_reference(x: f64) -> (f64, &'static str) {
        (x.tanh(), (&x).tanh())
    }

    #[test]
    fn a_method_by_reference_comes_first() {
        #[allow(clippy::needless_borrow, reason = "it shows the difference")]
        fn plain(x: f64) -> (f64, &'static str) {
            (x.tanh(), (&x).tanh())
        }
        assert_eq!(plain(0.5).1, "by reference");
        assert_eq!(by_reference(0.5), (math::tanh(0.5), "by reference"));
    }

    /// Names that mean something else here.
    mod f64 {
        pub(super) fn exp(_: u8) -> u8 {
            3
        }
    }

    #[allow(non_camel_case_types)]
    struct f32;

    impl f32 {
        fn exp(_: u8) -> u8 {
            4
        }
    }

    mod functions {
        pub(super) fn exp(x: u8) -> u8 {
            x + 1
        }
    }

    #[math]
    fn named() -> [u8; 3] {
        [f64::exp(1), f32::exp(1), functions::exp(1)]
    }

    #[test]
    fn keep_their_names() {
        assert_eq!(named(), [3, 4, 2]);
    }
}

/// A type that dereferences to a float.
struct Meters(f64);

impl std::ops::Deref for Meters {
    type Target = f64;
    fn deref(&self) -> &f64 {
        &self.0
    }
}

#[math]
fn pointers(x: f64) -> Vec<f64> {
    let (mutex, rc) = (Mutex::new(x), Rc::new(x));
    let dynamic: &dyn std::ops::Deref<Target = f64> = &rc;
    let mut own = x;
    let changed = &mut own;
    vec![
        mutex.lock().unwrap().exp(),
        rc.exp(),
        Rc::new(Box::new(&x)).exp(),
        Meters(x).exp(),
        dynamic.exp(),
        changed.exp(),
        (*changed).exp(),
        std::borrow::Cow::Borrowed(&x).exp(),
    ]
}

#[test]
fn pointers_to_floats_are_floats() {
    let all = pointers(0.3);
    assert_eq!(all, vec![math::exp(0.3); all.len()]);
}

/// As std does not, the attribute infers `f64` for a plain number.
#[math]
fn inferred() -> f64 {
    let x = 0.3;
    let y = x.exp();
    y + 2.0_f64.ln().exp()
}

#[test]
fn a_number_without_a_type_is_f64() {
    assert_eq!(inferred(), math::exp(0.3) + math::exp(math::ln(2.0)));
}

/// Methods, default methods, nested functions and modules, statics.
mod items {
    use super::*;

    pub(super) struct Model(pub(super) f64);

    #[math]
    impl Model {
        pub(super) const FUNCTION: fn(f64) -> f64 = f64::cosh;

        /// With another attribute.
        #[inline]
        pub(super) fn method(&self) -> f64 {
            self.0.sinh()
        }

        #[parallel]
        pub(super) fn sum(&self, x: &[f64]) -> f64 {
            let mut sum = 0.0;
            for i in prange(0..x.len()) {
                sum += (self.0 * x[i]).cosh();
            }
            sum
        }
    }

    #[math]
    pub(super) trait Evaluate {
        fn value(&self) -> f64;
        fn tangent(&self) -> f64 {
            f64::tan(self.value())
        }
    }

    #[math]
    impl Evaluate for f64 {
        fn value(&self) -> f64 {
            Self::sinh(*self)
        }
    }

    #[math]
    pub(super) mod inside {
        use std::sync::LazyLock;

        pub(in super::super) static AT_FIRST_USE: LazyLock<f64> = LazyLock::new(|| 0.7_f64.exp());
        pub(in super::super) static TABLE: [fn(f64) -> f64; 2] = [f64::exp, <f64>::ln];

        pub(in super::super) mod deeper {
            use prange::math;

            /// Twice under the attribute.
            #[math]
            pub(in super::super::super) fn twice(x: f64) -> [f64; 3] {
                fn nested(x: f64) -> f64 {
                    x.cbrt()
                }
                [x.cbrt(), f64::cbrt(x), nested(x)]
            }

            #[test]
            #[should_panic(expected = "assertion failed: x.exp() > 2.0")]
            fn attributes_of_tests_stay() {
                let x = 0.1_f64;
                assert!(x.exp() > 2.0);
            }
        }
    }
}

#[test]
fn everything_in_an_item_is_ours() {
    use items::{Evaluate, Model, inside};
    assert_eq!(Model(0.3).method(), math::sinh(0.3));
    assert_eq!(Model::FUNCTION(0.3), math::cosh(0.3));
    let sum = Model(0.3).sum(&[1.0, 2.0]);
    assert_eq!(sum, math::cosh(0.3) + math::cosh(0.6));
    assert_eq!(0.3.tangent(), math::tan(math::sinh(0.3)));
    assert_eq!(*inside::AT_FIRST_USE, math::exp(0.7));
    assert_eq!(
        inside::TABLE.map(|f| f(0.7)),
        [math::exp(0.7), math::ln(0.7)]
    );
    assert_eq!(inside::deeper::twice(0.7), [math::cbrt(0.7); 3]);
}

/// Functions with and without `#[parallel]`, of one text.
macro_rules! with_and_without {
    ($(fn $name:ident($($arguments:tt)*) $(-> $result:ty)? $body:block)*) => {
        #[allow(clippy::ptr_arg)]
        mod serial {
            use super::*;
            fn prange<S>(source: S) -> S { source }
            $(#[math] pub(super) fn $name($($arguments)*) $(-> $result)? $body)*
        }
        #[allow(clippy::ptr_arg)]
        mod parallel_below {
            use super::*;
            $(#[math] #[parallel] pub(super) fn $name($($arguments)*) $(-> $result)? $body)*
        }
        #[allow(clippy::ptr_arg)]
        mod parallel_above {
            use super::*;
            $(#[parallel] #[math] pub(super) fn $name($($arguments)*) $(-> $result)? $body)*
        }
    };
}

with_and_without! {
    fn elements(c: &mut [f64], a: &[f64], b: &[f64]) {
        let scale = a[0].tanh();
        for i in prange(0..a.len()) {
            let x = a[i];
            c[i] = scale * (x.exp() + b[i].sin() * f64::ln(x)).cbrt();
        }
    }

    fn extremes(a: &[f64]) -> (f64, f64, usize) {
        let (mut low, mut high, mut at) = (f64::INFINITY, f64::NEG_INFINITY, 0);
        for i in prange(0..a.len()) {
            low = low.min(a[i].cos());
            let value = a[i].sin();
            if value > high {
                high = value;
                at = i;
            }
        }
        (low, high, at)
    }

    fn windows(c: &mut [f64], a: &[f64], w: usize) {
        for i in prange(1..a.len() / w - 1) {
            for j in 1..w - 1 {
                c[i * w + j] = a[(i - 1) * w + j].exp() - a[i * w + j - 1].ln_1p();
            }
        }
    }

    fn last(a: &[f64]) -> f64 {
        let mut x = 0.0_f64;
        for i in prange(0..a.len()) {
            x = a[i];
            x = x.atan();
        }
        x
    }

    fn counted(m: &mut [u32], a: &[f64]) {
        for i in prange(0..a.len()) {
            m[(a[i].exp() * 3.0) as usize % 7] += 1;
        }
    }

    fn collected(a: &[f64]) -> Vec<f64> {
        let mut list = Vec::new();
        for i in prange(0..a.len()) {
            if a[i].sin() > 0.3 {
                list.push(a[i].powf(0.3));
            }
        }
        list
    }

    fn idioms(a: &[f64]) -> (f64, f64, f64) {
        let (mut length, mut least, mut greatest) = (0.0_f64, f64::INFINITY, 0.0_f64);
        for i in prange(0..a.len()) {
            length = associative(length.hypot(a[i]));
            if a[i].cos() < least {
                least = a[i].cos();
            }
            greatest = f64::max(greatest, f64::atan2(a[i], 0.5));
        }
        (length, least, greatest)
    }

    fn beyond(a: &Vec<f64>) -> f64 {
        let mut sum = 0.0;
        for i in prange(0..4) {
            sum += 1.0 - a[i].exp();
        }
        sum
    }

    fn first(a: &[f64]) -> Option<f64> {
        for i in prange(0..a.len()) {
            assert!(a[i].exp() > 0.0);
            debug_assert!(a[i].exp().is_finite(), "{}", a[i].exp());
            if a[i].tan() > 50.0 {
                return Some(a[i].tan());
            }
        }
        None
    }
}

#[test]
fn parallel_changes_no_bit() {
    let a: Vec<f64> = (1..20_000).map(|k| f64::from(k) * 0.000_37).collect();
    let b: Vec<f64> = a.iter().map(|x| 3.0 - x).collect();
    let wanted = {
        let mut c = vec![0.0; a.len()];
        serial::elements(&mut c, &a, &b);
        let ours = |i: usize| math::exp(a[i]) + math::sin(b[i]) * math::ln(a[i]);
        let by_hand: Vec<f64> = (0..a.len())
            .map(|i| math::tanh(a[0]) * math::cbrt(ours(i)))
            .collect();
        assert_eq!(c, by_hand);
        c
    };
    macro_rules! check {
        ($($module:ident)*) => {$(
            let mut c = vec![0.0; a.len()];
            $module::elements(&mut c, &a, &b);
            assert_eq!(c, wanted);
            let (mut c, mut d) = (vec![0.0; a.len()], vec![0.0; a.len()]);
            serial::windows(&mut c, &a, 100);
            $module::windows(&mut d, &a, 100);
            assert_eq!(c, d);
            let (mut m, mut n) = ([0; 7], [0; 7]);
            serial::counted(&mut m, &a);
            $module::counted(&mut n, &a);
            assert_eq!(m, n);
            assert_eq!($module::extremes(&a), serial::extremes(&a));
            let ((length, least, greatest), idioms) = ($module::idioms(&a), serial::idioms(&a));
            assert!((length - idioms.0).abs() < 1e-9 * length, "{length} {}", idioms.0);
            assert_eq!((least, greatest), (idioms.1, idioms.2));
            assert_eq!($module::last(&a), serial::last(&a));
            assert_eq!($module::collected(&a), serial::collected(&a));
            assert_eq!($module::first(&a), serial::first(&a));
        )*};
    }
    check!(parallel_below parallel_above);
}

/// Sums have the shape of the loop form, whichever of the functions are ours.
#[test]
fn reductions_are_those_of_calls_by_hand() {
    #[math]
    #[parallel]
    fn attribute(m: &mut [f64], a: &[f64], b: &[f64]) -> f64 {
        let mut s = 0.0;
        for i in prange(0..a.len()) {
            s += (a[i] * b[i]).ln();
            m[i % 5] += a[i].sin();
        }
        s
    }
    #[parallel]
    fn by_hand(m: &mut [f64], a: &[f64], b: &[f64]) -> f64 {
        let mut s = 0.0;
        for i in prange(0..a.len()) {
            s += math::ln(a[i] * b[i]);
            m[i % 5] += math::sin(a[i]);
        }
        s
    }
    let a: Vec<f64> = (1..30_000).map(|k| f64::from(k) * 0.000_37).collect();
    let b: Vec<f64> = a.iter().map(|x| 1.0 + x).collect();
    let (mut m, mut n) = ([0.0; 5], [0.0; 5]);
    assert_eq!(attribute(&mut m, &a, &b), by_hand(&mut n, &a, &b));
    assert_eq!(m, n);
}

/// Loops in loops, in both forms, and beside serial code.
#[math]
fn nested(a: &[f64], n: usize) -> (f64, f64) {
    let mut s = 0.0;
    prange! {
        for i in 0..n {
            let mut t = 0.0;
            prange! {
                for j in 0..n {
                    t += a[i * n + j].exp();
                }
            }
            s += t.ln();
        }
    }
    let function = prange(0..n).map(|i| a[i].sin()).sum::<f64>();
    (s, function)
}

#[test]
fn loops_in_loops() {
    let a: Vec<f64> = (0..400).map(|k| f64::from(k) * 0.01).collect();
    let row = |i: usize| math::ln(prange(0..20).map(|j| math::exp(a[i * 20 + j])).sum::<f64>());
    let wanted = prange(0..20).map(row).sum::<f64>();
    let function = prange(0..20).map(|i| math::sin(a[i])).sum::<f64>();
    assert_eq!(nested(&a, 20), (wanted, function));
}

/// Where a panic comes from is not changed.
#[test]
fn panics_tell_the_users_place() {
    static SEEN: Mutex<Vec<(u32, u32, String)>> = Mutex::new(Vec::new());
    fn place(run: impl Fn() + std::panic::RefUnwindSafe) -> (u32, u32, String) {
        assert!(std::panic::catch_unwind(&run).is_err());
        SEEN.lock().unwrap().pop().unwrap()
    }
    #[math]
    #[rustfmt::skip]
    fn serial(a: &[f64], i: usize) -> (u32, f64) { (line!(), a[i].exp()) }
    #[math]
    #[rustfmt::skip]
    fn asserted(x: f64) { assert!(x.exp()>2.0 && f64::ln(x) < 1.0) }
    let around = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().expect("a place");
        let text = info.payload_as_str().unwrap_or_default().to_string();
        SEEN.lock()
            .unwrap()
            .push((place.line(), place.column(), text));
    }));
    let a = [1.0, 2.0];
    let serial_at = place(|| assert_eq!(serial(&a, 2).0, 0));
    let loops = [
        serial::beyond,
        parallel_below::beyond,
        parallel_above::beyond,
    ];
    let loops = loops.map(|beyond| place(|| assert!(beyond(&vec![1.0; 3]) > 0.0)));
    let asserted_at = place(|| asserted(0.1));
    std::panic::set_hook(around);
    let (line, _) = serial(&a, 0);
    assert_eq!((serial_at.0, serial_at.1), (line, 62));
    assert_eq!(
        loops[0].2,
        "index out of bounds: the len is 3 but the index is 3"
    );
    assert_eq!(loops[1..], [loops[0].clone(), loops[0].clone()]);
    assert_eq!(
        asserted_at.2,
        "assertion failed: x.exp()>2.0 && f64::ln(x) < 1.0"
    );
}

/// Functions of all kinds, with functions in them.
#[math]
async fn outer(x: f64) -> [f64; 3] {
    #[parallel]
    fn summed(a: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in prange(0..a.len()) {
            sum += a[i].exp();
        }
        sum
    }
    struct Local(f64);
    impl Local {
        fn exp(&self) -> f64 {
            self.0.exp()
        }
    }
    let local = async { Local(x) }.await;
    [summed(&[x]), local.exp(), Local::exp(&local)]
}

#[test]
fn functions_in_functions() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    assert_eq!(runtime.block_on(outer(0.3)), [math::exp(0.3); 3]);
}

/// Calls where an expression ends at a brace.
#[test]
fn heads_of_blocks() {
    #[math]
    fn heads(x: f64) -> (usize, f64) {
        let mut count = 0;
        for _ in 0..f64::exp(x) as usize {
            count += 1;
        }
        while f64::ln(f64::from(count as u32)) < 3.0 {
            count += 1;
        }
        let value = match f64::sin(x) {
            y if f64::cos(y) > 0.5 => y.tan(),
            y => y,
        };
        if f64::tanh(value) > 2.0
            && let 2 = count
        {
            count = 0;
        }
        (count, value)
    }
    assert_eq!(heads(0.4), (21, math::tan(math::sin(0.4))));
}

/// What the macros of std show is the text of the source.
#[test]
fn macros_show_the_text_of_the_source() {
    #[math]
    fn texts(x: f64) -> [String; 3] {
        let y = dbg!(x.exp());
        let (z, w) = dbg!(f64::ln(x), y.sin());
        let matches = matches!(x.exp(), y if y.ln() < 1.0);
        [
            stringify!(x.exp()).to_string(),
            format!("{y} {z} {w:.3} {}", x.exp()),
            matches.to_string(),
        ]
    }
    let [shown, values, matches] = texts(0.5);
    assert_eq!(shown, "x.exp()");
    let y = math::exp(0.5);
    assert_eq!(
        values,
        format!("{y} {} {:.3} {y}", math::ln(0.5), math::sin(y))
    );
    assert_eq!(matches, "true");
}
