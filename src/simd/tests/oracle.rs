//! `exp` in double-double arithmetic (Dekker 1971): a pair of doubles whose unevaluated sum has about 104
//! bits.

#[derive(Clone, Copy)]
struct Pair(f64, f64);

fn sum(a: f64, b: f64) -> Pair {
    let high = a + b;
    let part = high - a;
    Pair(high, (a - (high - part)) + (b - part))
}

fn product(a: f64, b: f64) -> Pair {
    let high = a * b;
    Pair(high, a.mul_add(b, -high))
}

impl Pair {
    fn add(self, other: Pair) -> Pair {
        let (high, low) = (sum(self.0, other.0), sum(self.1, other.1));
        let first = sum(high.0, high.1 + low.0);
        sum(first.0, first.1 + low.1)
    }

    fn times(self, other: Pair) -> Pair {
        let high = product(self.0, other.0);
        sum(high.0, high.1 + (self.0 * other.1 + self.1 * other.0))
    }

    fn over(self, divisor: f64) -> Pair {
        let high = self.0 / divisor;
        let back = product(high, divisor);
        sum(high, ((self.0 - back.0) - back.1 + self.1) / divisor)
    }
}

/// `ln 2` to 107 bits.
const LN_2: Pair = Pair(std::f64::consts::LN_2, 2.3190468138462996e-17);

/// A value `(high + low) * 2^exponent`, with `high` in about `0.7 .. 1.5`.
pub(super) struct Exp {
    high: f64,
    low: f64,
    exponent: i32,
}

/// Returns `exp(-u * u / 2)`, for `u` whose square is exact as a pair.
pub(super) fn gaussian(u: f64) -> Exp {
    let Pair(high, low) = product(u, u);
    exp_of(Pair(-0.5 * high, -0.5 * low))
}

/// Returns `exp(x)` for finite `x`.
pub(super) fn exp(x: f64) -> Exp {
    exp_of(Pair(x, 0.0))
}

fn exp_of(x: Pair) -> Exp {
    let k = (x.0 / LN_2.0).round();
    let minus = LN_2.times(Pair(-k, 0.0));
    let r = x.add(minus);
    // Taylor: 0.35^29 / 29! < 2^-140.
    let mut value = Pair(1.0, 0.0);
    for term in (1..=28).rev() {
        value = Pair(1.0, 0.0).add(value.times(r).over(f64::from(term)));
    }
    Exp {
        high: value.0,
        low: value.1,
        exponent: k as i32,
    }
}

impl Exp {
    /// Returns the distance of `computed` from this value, in units of the last place of a number format with `digits` binary digits and
    /// the least exponent `least` (that of the smallest denormal number).
    pub(super) fn error_in_ulps(&self, computed: f64, digits: i32, least: i32) -> f64 {
        let leading = if self.high < 1.0 { -1 } else { 0 };
        let place = (leading - (digits - 1)).max(least - self.exponent);
        self.error(computed) / power(place)
    }

    /// Returns the distance of `computed` from this value, relative to the value.
    pub(super) fn relative_error(&self, computed: f64) -> f64 {
        self.error(computed) / self.high
    }

    /// Returns the distance of `computed` from this value, divided by `2^exponent`.
    fn error(&self, computed: f64) -> f64 {
        // Two steps, for exponents at the ends of the range. Both are exact, because the value fits after the first.
        let half = self.exponent / 2;
        let scaled = computed * power(-half) * power(half - self.exponent);
        ((scaled - self.high) - self.low).abs()
    }
}

/// Returns `2^exponent`, for the exponent of a normal number.
fn power(exponent: i32) -> f64 {
    assert!((-1022..=1023).contains(&exponent));
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

#[test]
fn agrees_with_known_digits() {
    // e and exp(-0.25) to 40 digits, as sums of two doubles.
    let e = exp(1.0);
    let scale = power(e.exponent);
    assert_eq!(e.high * scale, std::f64::consts::E);
    assert!((e.low * scale - 1.4456468917292502e-16).abs() < 1e-31);
    let quarter = exp(-0.25);
    assert_eq!(quarter.exponent, 0);
    assert_eq!(quarter.high, QUARTER.0);
    assert!((quarter.low - QUARTER.1).abs() < 1e-31);
}

const QUARTER: (f64, f64) = (0.7788007830714049, -1.0231869534531498e-17);
