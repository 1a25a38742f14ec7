//! Values at the edges of their types in every reduction: loops by hand, in the loop form, and terminals. The serial loop is the judge of what
//! they give, one thread of the bits that more give.

use std::sync::LazyLock;

use prange::prelude::*;

mod full;
mod special;
use full::is_full;
use special::{By, Special};

const SHORT: [usize; 6] = [0, 1, 2, 15, 16, 17];
const LONG: [usize; 4] = [4095, 4096, 4097, 10_000];

static POOLS: LazyLock<Vec<ThreadPool>> = LazyLock::new(|| {
    let eager = |threads| {
        ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(true)
            .build()
    };
    [1, 2, 3, 8]
        .map(|threads| eager(threads).expect("threads"))
        .into()
});

/// What loops take in: value `i` is the `i`-th of these, over and over.
#[derive(Clone, Debug)]
struct Theme<T>(Vec<T>);

impl<T: Special> Theme<T> {
    fn all() -> Vec<Self> {
        let specials = T::specials();
        let mut themes: Vec<_> = specials
            .iter()
            .map(|value| Theme(vec![value.clone()]))
            .collect();
        // Rotated, so that each has other places in lanes and leaves.
        for by in [0, 5] {
            let mut mixed = specials.clone();
            mixed.rotate_left(by % specials.len());
            themes.push(Theme(mixed));
        }
        let seeds = (1..50u64).map(|seed| seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        themes.push(Theme(seeds.map(T::of_seed).collect()));
        // Two that may be equal, NaN or opposite, of which one is rare.
        for pair in specials.chunks(2) {
            let mut rarely = vec![pair[0].clone(); 36];
            rarely.push(pair[pair.len() - 1].clone());
            themes.push(Theme(rarely));
        }
        themes
    }

    fn values(&self, len: usize) -> Vec<T> {
        self.0.iter().cycle().take(len).cloned().collect()
    }
}

/// Runs a form on special values as input and as what the variable holds before, and compares: with the serial loop `by_serial`, where the input is
/// one that `judged` accepts, and between pools `by_threads`. The number of comparisons.
#[track_caller]
fn form<T: Special, V: Special>(
    name: &str,
    [by_serial, by_threads]: [By; 2],
    judged: impl Fn(&T) -> bool,
    serial: impl Fn(&[T], T) -> V,
    parallel: impl Fn(&[T], T) -> V + Sync,
) -> usize {
    let starts = T::specials();
    let themes = Theme::<T>::all();
    let mut checks = 0;
    for (number, start) in starts.iter().enumerate() {
        for (theme_number, theme) in themes.iter().enumerate() {
            // Each start and each theme comes up in a part, too.
            if !(number + theme_number).is_multiple_of(part()) {
                continue;
            }
            // Each theme meets each start at one length, and one of them, the mixed ones more, at a long one.
            let long = match theme.0.len() {
                1..=2 | 37 => (number + theme_number).is_multiple_of(starts.len()),
                _ => number.is_multiple_of(5),
            };
            let len = match long {
                true => LONG[(number / 5 + theme_number) % LONG.len()],
                false => SHORT[(number * 5 + theme_number) % SHORT.len()],
            };
            let x = theme.values(len);
            let run = |pool: &ThreadPool| pool.install(|| parallel(&x, start.clone()));
            let about = || {
                let Theme(values) = theme;
                let tail = &values[values.len().min(2)..];
                let more = if tail.is_empty() { "" } else { " .." };
                let first = &values[..values.len().min(2)];
                format!("{name}: {start:?}, then {len} of {first:?}{more}")
            };
            let alone = run(&POOLS[0]);
            if theme.0.iter().all(&judged) {
                let expected = serial(&x, start.clone());
                let same = alone.words(by_serial) == expected.words(by_serial);
                assert!(same, "{}: {alone:?}, serially {expected:?}", about());
                checks += 1;
            }
            // Short loops now and then by one of the pools, in turn: an eager pool takes its time for each.
            let turn = number + theme_number;
            let pools = match turn % 4 {
                _ if long => &POOLS[1..],
                0 => &POOLS[1 + turn / 4 % 3..][..1],
                _ => &[],
            };
            for pool in pools {
                let found = run(pool);
                let same = found.words(by_threads) == alone.words(by_threads);
                let threads = pool.num_threads();
                assert!(
                    same,
                    "{}: {found:?} by {threads} threads, {alone:?} by one",
                    about()
                );
                checks += 1;
            }
        }
    }
    checks
}

/// One of so many starts and themes is tried.
fn part() -> usize {
    if is_full() { 1 } else { 8 }
}

/// The floor of a count of checks, of which there are more than `all` in a full run.
fn at_least(all: usize) -> usize {
    all / part()
}

/// Bits of both; of what is rounded, or where the body's own operator may choose, less.
const EXACT: [By; 2] = [By::Bits, By::Bits];
const ROUNDED: [By; 2] = [By::Number, By::Number];
/// Which of two zeros it is std leaves open, and the order of lanes shows in it.
const EXTREME: [By; 2] = [By::Value, By::Bits];

/// A loop by hand: `body` takes a value into the variable.
fn by_hand<T: Special, O>(x: &[T], start: T, operator: O, body: impl Fn(&mut T, T) + Sync) -> T
where
    O: prange::roles::Reduction<T>,
{
    let mut m = start;
    prange(x)
        .schedule(Schedule::Dynamic(7))
        .reduction(&mut m, operator)
        .for_each(|x, m| body(m, x.clone()));
    m
}

/// One after the other.
fn one_by_one<T: Clone>(x: &[T], start: T, body: impl Fn(&mut T, T)) -> T {
    let mut m = start;
    x.iter().for_each(|x| body(&mut m, x.clone()));
    m
}

/// An array of which two elements take values and the others none.
fn array<T: Special>(start: T) -> Vec<T> {
    vec![start; 4]
}

fn array_one_by_one<T: Special>(x: &[T], start: T, body: impl Fn(&mut T, T)) -> Vec<T> {
    let mut h = array(start);
    let values = x.iter().enumerate();
    values.for_each(|(i, x)| body(&mut h[i % 3 % 2], x.clone()));
    h
}

/// The forms of an operator whose statement in the loop form is given, with what it means.
macro_rules! operator_forms {
    ($type:ident, $operator:ident, $by:expr, $judged:expr, $body:expr, |$m:ident, $e:ident| $statement:expr) => {{
        let body: fn(&mut $type, $type) = $body;
        let judged: fn(&$type) -> bool = $judged;
        let name = concat!(stringify!($statement), " of ", stringify!($type));
        let one = |x: &[$type], start| one_by_one(x, start, body);
        let hand = |x: &[$type], start| by_hand(x, start, $operator, body);
        let mut checks = form(&format!("{name} by hand"), $by, judged, one, hand);
        checks += form(name, $by, judged, one, |x, start| {
            let mut $m = start;
            prange! {
                for i in 0..x.len() {
                    let $e = x[i];
                    $statement;
                }
            }
            $m
        });
        checks
    }};
}

/// An array's.
macro_rules! array_forms {
    ($type:ident, $by:expr, $judged:expr, $body:expr, |$h:ident, $k:ident, $e:ident| $statement:expr) => {{
        let body: fn(&mut $type, $type) = $body;
        let judged: fn(&$type) -> bool = $judged;
        let name = concat!(stringify!($statement), " of ", stringify!($type));
        let one = |x: &[$type], start| array_one_by_one(x, start, body);
        form(name, $by, judged, one, |x, start| {
            let mut $h = array(start);
            prange! {
                for i in 0..x.len() {
                    let ($k, $e) = (i % 3 % 2, x[i]);
                    $statement;
                }
            }
            $h
        })
    }};
}

/// Minima and maxima, in every way to write them.
macro_rules! extremes {
    ($($type:ident)*) => {$({
        let any: fn(&$type) -> bool = |_| true;
        let min: fn(&mut $type, $type) = |m, e| *m = (*m).min(e);
        let max: fn(&mut $type, $type) = |m, e| *m = (*m).max(e);
        let less: fn(&mut $type, $type) = |m, e| if e < *m { *m = e };
        let more: fn(&mut $type, $type) = |m, e| if e > *m { *m = e };
        let mut checks = operator_forms!($type, Min, EXTREME, any, min, |m, e| m = m.min(e));
        checks += operator_forms!($type, Max, EXTREME, any, max, |m, e| m = m.max(e));
        checks += operator_forms!($type, Min, EXTREME, any, less, |m, e| if e < m { m = e });
        checks += operator_forms!($type, Max, EXTREME, any, more, |m, e| if e > m { m = e });
        checks += array_forms!($type, EXTREME, any, min, |h, k, e| h[k] = h[k].min(e));
        checks += array_forms!($type, EXTREME, any, max, |h, k, e| h[k] = h[k].max(e));
        // With the place, of equals the last one.
        let last = |x: &[$type], start: $type| {
            let (mut m, mut at) = (start, usize::MAX);
            for i in 0..x.len() {
                if x[i] <= m { m = x[i]; at = i; }
            }
            (m, at)
        };
        checks += form(stringify!(if e <= m of $type), EXACT, any, last, |x: &[$type], start| {
            let (mut m, mut at) = (start, usize::MAX);
            prange! {
                for i in 0..x.len() {
                    if x[i] <= m { m = x[i]; at = i; }
                }
            }
            (m, at)
        });
        println!("extremes of {}: {checks} checks", stringify!($type));
        checks
    } +)* 0};
}

#[test]
fn minima_and_maxima() {
    let checks = extremes!(f64 f32 i8 u32 i64 u128);
    println!("{checks} checks");
    assert!(checks > at_least(25_000), "only {checks} checks");
}

macro_rules! float_arithmetic {
    ($($type:ident)*) => {$({
        // What adds up exactly. In another grouping intermediate results may also overflow, or vanish, where the serial ones do not.
        let sum: fn(&$type) -> bool = |x| {
            let exact = [0.0, $type::from_bits(1), $type::MIN_POSITIVE, 1.0, $type::INFINITY];
            x.is_nan() || exact.contains(&x.abs())
        };
        let product: fn(&$type) -> bool =
            |x| x.is_nan() || x.is_infinite() || *x == 0.0 || x.abs() == 1.0;
        let add: fn(&mut $type, $type) = |m, e| *m += e;
        let subtract: fn(&mut $type, $type) = |m, e| *m -= e;
        let multiply: fn(&mut $type, $type) = |m, e| *m *= e;
        let divide: fn(&mut $type, $type) = |m, e| *m /= e;
        let mut checks = operator_forms!($type, Sum, ROUNDED, sum, add, |m, e| m += e);
        checks += operator_forms!($type, Sum, ROUNDED, sum, subtract, |m, e| m -= e);
        checks += operator_forms!($type, Product, ROUNDED, product, multiply, |m, e| m *= e);
        checks += operator_forms!($type, Product, ROUNDED, product, divide, |m, e| m /= e);
        checks += array_forms!($type, ROUNDED, sum, add, |h, k, e| h[k] += e);
        checks += array_forms!($type, ROUNDED, sum, subtract, |h, k, e| h[k] -= e);
        checks += array_forms!($type, ROUNDED, product, multiply, |h, k, e| h[k] *= e);
        checks += array_forms!($type, ROUNDED, product, divide, |h, k, e| h[k] /= e);
        println!("arithmetic of {}: {checks} checks", stringify!($type));
        checks
    } +)* 0};
}

macro_rules! integer_arithmetic {
    ($($type:ident)*) => {$({
        let any: fn(&$type) -> bool = |_| true;
        let add: fn(&mut $type, $type) = |m, e| *m = m.wrapping_add(e);
        let subtract: fn(&mut $type, $type) = |m, e| *m = m.wrapping_sub(e);
        let multiply: fn(&mut $type, $type) = |m, e| *m = m.wrapping_mul(e);
        let and: fn(&mut $type, $type) = |m, e| *m &= e;
        let or: fn(&mut $type, $type) = |m, e| *m |= e;
        let xor: fn(&mut $type, $type) = |m, e| *m ^= e;
        let mut checks = operator_forms!($type, Sum, EXACT, any, add, |m, e| m += e);
        checks += operator_forms!($type, Sum, EXACT, any, subtract, |m, e| m -= e);
        checks += operator_forms!($type, Product, EXACT, any, multiply, |m, e| m *= e);
        checks += operator_forms!($type, BitAnd, EXACT, any, and, |m, e| m &= e);
        checks += operator_forms!($type, BitOr, EXACT, any, or, |m, e| m |= e);
        checks += operator_forms!($type, BitXor, EXACT, any, xor, |m, e| m ^= e);
        checks += array_forms!($type, EXACT, any, add, |h, k, e| h[k] += e);
        checks += array_forms!($type, EXACT, any, subtract, |h, k, e| h[k] -= e);
        checks += array_forms!($type, EXACT, any, multiply, |h, k, e| h[k] *= e);
        checks += array_forms!($type, EXACT, any, and, |h, k, e| h[k] &= e);
        checks += array_forms!($type, EXACT, any, or, |h, k, e| h[k] |= e);
        checks += array_forms!($type, EXACT, any, xor, |h, k, e| h[k] ^= e);
        println!("arithmetic of {}: {checks} checks", stringify!($type));
        checks
    } +)* 0};
}

#[test]
fn sums_products_and_bits() {
    let mut checks = float_arithmetic!(f64 f32) + integer_arithmetic!(i8 u32 i64 u128);
    let any: fn(&bool) -> bool = |_| true;
    let and: fn(&mut bool, bool) = |m, e| *m &= e;
    let or: fn(&mut bool, bool) = |m, e| *m |= e;
    let xor: fn(&mut bool, bool) = |m, e| *m ^= e;
    checks += operator_forms!(bool, BitAnd, EXACT, any, and, |m, e| m &= e);
    checks += operator_forms!(bool, BitOr, EXACT, any, or, |m, e| m |= e);
    checks += operator_forms!(bool, BitXor, EXACT, any, xor, |m, e| m ^= e);
    checks += array_forms!(bool, EXACT, any, and, |h, k, e| h[k] &= e);
    checks += array_forms!(bool, EXACT, any, or, |h, k, e| h[k] |= e);
    checks += array_forms!(bool, EXACT, any, xor, |h, k, e| h[k] ^= e);
    println!("{checks} checks");
    assert!(checks > at_least(30_000), "only {checks} checks");
}

/// A terminal and its serial twin, which have no use for a start.
macro_rules! terminal {
    ($type:ident, $by:expr, $judged:expr, $name:literal, $serial:expr, $parallel:expr) => {{
        let judged: fn(&$type) -> bool = $judged;
        let serial: fn(&[$type]) -> _ = $serial;
        let parallel: fn(&[$type]) -> _ = $parallel;
        let name = concat!($name, " of ", stringify!($type));
        form(name, $by, judged, |x, _| serial(x), |x, _| parallel(x))
    }};
}

macro_rules! float_terminals {
    ($($type:ident)*) => {$({
        let sum: fn(&$type) -> bool = |x| {
            let exact = [0.0, $type::from_bits(1), $type::MIN_POSITIVE, 1.0, $type::INFINITY];
            x.is_nan() || exact.contains(&x.abs())
        };
        let product: fn(&$type) -> bool =
            |x| x.is_nan() || x.is_infinite() || *x == 0.0 || x.abs() == 1.0;
        let any: fn(&$type) -> bool = |_| true;
        let mut checks = terminal!($type, ROUNDED, sum, "sum",
            |x| x.iter().fold(-0.0, |a, b| a + b),
            |x| prange(x).sum::<$type>());
        checks += terminal!($type, ROUNDED, product, "product",
            |x| x.iter().fold(1.0, |a, b| a * b),
            |x| prange(x).product::<$type>());
        checks += terminal!($type, ROUNDED, sum, "mean",
            |x| x.iter().fold(-0.0, |a, b| a + b) / x.len() as $type,
            |x| prange(x).mean::<$type>());
        checks += terminal!($type, ROUNDED, sum, "filtered mean",
            |x| {
                let kept: Vec<$type> = x.iter().copied().filter(|x| *x < 1.0).collect();
                kept.iter().fold(-0.0, |a, b| a + b) / kept.len() as $type
            },
            |x| prange(x).filter(|x| **x < 1.0).mean::<$type>());
        checks += terminal!($type, EXACT, any, "min_by",
            |x| x.iter().copied().min_by(|a, b| a.total_cmp(b)),
            |x| prange(x).map(|x| *x).min_by(|a, b| a.total_cmp(b)));
        checks += terminal!($type, EXACT, any, "max_by",
            |x| x.iter().copied().max_by(|a, b| a.total_cmp(b)),
            |x| prange(x).map(|x| *x).max_by(|a, b| a.total_cmp(b)));
        // Keys that make many items equal.
        checks += terminal!($type, EXACT, any, "min_by_key",
            |x| x.iter().copied().min_by_key(|x| x.is_nan()),
            |x| prange(x).map(|x| *x).min_by_key(|x| x.is_nan()));
        checks += terminal!($type, EXACT, any, "max_by_key",
            |x| x.iter().copied().max_by_key(|x| x.is_nan()),
            |x| prange(x).map(|x| *x).max_by_key(|x| x.is_nan()));
        checks += terminal!($type, EXTREME, any, "reduce",
            |x| x.iter().copied().fold($type::NAN, $type::min),
            |x| prange(x).map(|x| *x).reduce(|| $type::NAN, $type::min));
        checks += terminal!($type, EXTREME, any, "fold",
            |x| x.iter().copied().fold($type::NAN, $type::max),
            |x| {
                let groups = prange(x).fold(|| $type::NAN, |a, b: &$type| a.max(*b));
                groups.reduce(|| $type::NAN, $type::max)
            });
        println!("terminals of {}: {checks} checks", stringify!($type));
        checks
    } +)* 0};
}

macro_rules! integer_terminals {
    ($($type:ident)*) => {$({
        let any: fn(&$type) -> bool = |_| true;
        let mut checks = terminal!($type, EXACT, any, "sum",
            |x| x.iter().fold(0, |a: $type, b| a.wrapping_add(*b)),
            |x| prange(x).sum::<$type>());
        checks += terminal!($type, EXACT, any, "product",
            |x| x.iter().fold(1, |a: $type, b| a.wrapping_mul(*b)),
            |x| prange(x).product::<$type>());
        checks += terminal!($type, EXACT, any, "min",
            |x| x.iter().copied().min(), |x| prange(x).map(|x| *x).min());
        checks += terminal!($type, EXACT, any, "max",
            |x| x.iter().copied().max(), |x| prange(x).map(|x| *x).max());
        checks += terminal!($type, EXACT, any, "place of the least",
            |x| (0..x.len()).min_by_key(|&i| x[i]),
            |x| prange(0..x.len()).min_by_key(|&i| x[i]));
        checks += terminal!($type, EXACT, any, "place of the greatest",
            |x| (0..x.len()).max_by_key(|&i| x[i]),
            |x| prange(0..x.len()).max_by_key(|&i| x[i]));
        println!("terminals of {}: {checks} checks", stringify!($type));
        checks
    } +)* 0};
}

#[test]
fn terminals() {
    let checks = float_terminals!(f64 f32) + integer_terminals!(i8 u32 i64 u128);
    println!("{checks} checks");
    assert!(checks > at_least(18_000), "only {checks} checks");
}

/// An operator that rounds, which the user vouches for.
#[test]
fn vouched_sums() {
    fn add(a: f64, b: f64) -> f64 {
        a + b
    }
    let exact: fn(&f64) -> bool = |x| x.is_nan() || [0.0, 1.0].contains(&x.abs());
    let serial = |x: &[f64], start: f64| x.iter().fold(start, |a, b| a + b);
    let checks = form("associative", ROUNDED, exact, serial, |x, start| {
        let mut m = start;
        prange! {
            for i in 0..x.len() {
                m = associative(add(m, x[i]));
            }
        }
        m
    });
    // Nothing in these is exact.
    let tenths: Vec<f64> = (0..10_000).map(|i| f64::from(i) * 0.1).collect();
    let sum = |pool: &ThreadPool| {
        pool.install(|| {
            let mut m: f64 = 0.3;
            prange! {
                for i in 0..tenths.len() {
                    m = associative(add(m, tenths[i]));
                }
            }
            m.to_bits()
        })
    };
    let alone = sum(&POOLS[0]);
    for pool in POOLS.iter().cycle().take(40) {
        assert_eq!(sum(pool), alone, "by {} threads", pool.num_threads());
    }
    println!("{checks} checks");
    assert!(checks > at_least(400), "only {checks} checks");
}

/// What the last assignment leaves.
#[test]
fn last_values() {
    let any: fn(&f64) -> bool = |_| true;
    let serial = |x: &[f64], start: f64| {
        let mut numbers = x.iter().copied().filter(|x| !x.is_nan());
        numbers.next_back().unwrap_or(start)
    };
    let mut checks = form("lastprivate", EXACT, any, serial, |x, start| {
        let mut last = start;
        prange! {
            for i in 0..x.len() {
                if !x[i].is_nan() {
                    last = x[i];
                }
            }
        }
        last
    });
    checks += form("lastprivate by hand", EXACT, any, serial, |x, start| {
        let mut last = start;
        prange(x)
            .lastprivate(&mut last)
            .for_each(|x, last| *last = (!x.is_nan()).then_some(*x));
        last
    });
    println!("{checks} checks");
    assert!(checks > at_least(1_200), "only {checks} checks");
}
