//! Reductions by operators, minima and maxima, concatenation, arrays, the user's own.

use std::num::{Saturating, Wrapping};
use std::time::Duration;

use crate::support::corpus;
use prange::prelude::*;

fn data(n: usize) -> Vec<i64> {
    (0..n as i64)
        .map(|i| (i * 7919 + 13) % 1009 - 500)
        .collect()
}

fn floats(n: usize) -> Vec<f64> {
    data(n).iter().map(|&x| x as f64 / 8.0).collect()
}

corpus! {
    fn sum_of_floats(n: usize) -> f64 {
        let a = floats(n);
        let mut sum = 1.5;
        for i in prange(0..n) {
            sum += a[i];
        }
        sum
    }
    fn sum_and_difference(n: usize) -> i64 {
        let a = data(n);
        let mut sum = 100;
        for i in prange(0..n) {
            sum += a[i];
            sum -= 3;
            if a[i] > 0 {
                sum -= a[i] / 2;
            }
        }
        sum
    }
    fn unsigned_difference(n: usize) -> u32 {
        let mut left = 5000u32;
        for i in prange(0..n) {
            left -= (i % 3) as u32;
        }
        left
    }
    fn count_under_if(n: usize) -> i32 {
        let a = data(n);
        let mut acc = 0;
        for i in prange(0..n) {
            if a[i] % 2 == 0 {
                acc += 1;
            }
        }
        acc
    }
    fn sum_of_references(n: usize) -> f64 {
        let a = floats(n);
        let mut sum = 0.0;
        for x in prange(&a) {
            sum += x;
        }
        sum
    }
    fn product(n: usize) -> f64 {
        let mut p = 3.0;
        for i in prange(0..n) {
            p *= if i % 2 == 0 { 2.0 } else { 0.5 };
            p /= 4.0;
            p *= 4.0;
        }
        p
    }
    fn integer_product(n: usize) -> u64 {
        let mut p = 1u64;
        for i in prange(0..n) {
            p *= (i % 2) as u64 + if n < 10 { 1 } else { 0 };
        }
        p
    }
    fn bits(n: usize) -> (u32, u32, u32) {
        let (mut all, mut any, mut odd) = (u32::MAX, 0, 7);
        for i in prange(0..n) {
            all &= !(1 << (i % 31));
            any |= 1 << (i % 17);
            odd ^= i as u32;
        }
        (all, any, odd)
    }
    fn truth(n: usize) -> (bool, bool) {
        let a = data(n);
        let (mut all, mut any) = (true, false);
        for i in prange(0..n) {
            all &= a[i] > -500;
            any |= a[i] == 13;
        }
        (all, any)
    }
    fn spelled_out(n: usize) -> (f64, f64, i64, u32) {
        let (a, b) = (floats(n), data(n));
        let (mut s, mut t, mut u, mut v) = (0.0, 1.0, 0, 0xffu32);
        for i in prange(0..n) {
            s = s + a[i] + 1.0;
            t = 2.0 * t / 2.0;
            u = b[i] + u - 1;
            v = v ^ i as u32;
        }
        (s, t, u, v)
    }
    fn minimum_by_method(n: usize) -> (f64, i64) {
        let (a, b) = (floats(n), data(n));
        let (mut low, mut high) = (f64::INFINITY, i64::MIN);
        for i in prange(0..n) {
            low = low.min(a[i]);
            high = high.max(b[i]).max(b[n - 1 - i] * 2);
        }
        (low, high)
    }
    fn minimum_by_function(n: usize) -> (i64, i64, f64) {
        let (a, b) = (floats(n), data(n));
        let (mut low, mut high, mut far) = (i64::MAX, 10, 0.0);
        for i in prange(0..n) {
            low = std::cmp::min(low, b[i]);
            high = std::cmp::max(b[i], high);
            far = f64::max(far, a[i].abs());
        }
        (low, high, far)
    }
    fn minimum_with_nan(n: usize) -> u64 {
        let mut low = f64::NAN;
        for i in prange(0..n) {
            low = low.min(if i % 3 == 0 { f64::NAN } else { i as f64 });
        }
        low.to_bits()
    }
    fn strings_by_order(n: usize) -> String {
        let words: Vec<String> = data(n).iter().map(|x| format!("{x}")).collect();
        let mut last = String::new();
        for i in prange(0..n) {
            last = last.max(words[i].clone());
        }
        last
    }
    fn minimum_under_conditions(n: usize) -> (i64, usize, i64, [i64; 3]) {
        let a: Vec<i64> = (0..n as i64).map(|i| i * 7919 % 1009 - 500).collect();
        let (mut low, mut at, mut high, mut lows) = (7, 0, i64::MIN, [900; 3]);
        for i in prange(0..n) {
            let x = a[i];
            if i % 3 != 1 && x % 2 == 0 && x < low {
                (low, at) = (x, i);
            }
            if let Some(before) = a.get(i.wrapping_sub(1)) && *before >= high {
                high = *before;
            }
            if i % 5 != 2 && lows[i % 3] > x {
                lows[i % 3] = x;
            }
        }
        (low, at, high, lows)
    }
    fn minimum_with_a_tuple(n: usize) -> (f64, usize, usize) {
        let (mut low, mut at, mut twice) = (0.9, 0, 0);
        for i in prange(0..n) {
            let x = (i * 7919 % 1009) as f64 / 1009.0;
            if x <= low {
                (at, low, twice) = (i, x, 2 * i);
            }
        }
        (low, at, twice)
    }
    fn minimum_by_if(n: usize) -> f64 {
        let a = floats(n);
        let mut low = f64::INFINITY;
        for i in prange(0..n) {
            if a[i] < low {
                low = a[i];
            }
        }
        low
    }
    fn first_place_of_the_minimum(n: usize) -> (i64, usize) {
        let a = data(n);
        let (mut low, mut at) = (i64::MAX, usize::MAX);
        for i in prange(0..n) {
            if a[i] / 10 < low {
                low = a[i] / 10;
                at = i;
            }
        }
        (low, at)
    }
    fn last_place_of_the_maximum(n: usize) -> (f64, usize, String) {
        let a = floats(n);
        let (mut high, mut at, mut who) = (-100.0, 0, String::from("nobody"));
        for i in prange(0..n) {
            if high <= a[i].floor() {
                at = i;
                high = a[i].floor();
                who = format!("number {i}");
            }
        }
        (high, at, who)
    }
    fn place_with_nan(n: usize) -> (u64, usize) {
        let (mut low, mut at) = (f64::INFINITY, 0);
        for i in prange(0..n) {
            let x = if i % 4 == 0 { f64::NAN } else { (i as f64 * 0.7).sin() };
            if x < low {
                low = x;
                at = i;
            }
        }
        (low.to_bits(), at)
    }
    fn longest_word(n: usize) -> String {
        let words: Vec<String> = data(n).iter().map(|x| format!("{x}")).collect();
        let mut longest = String::new();
        for word in prange(&words) {
            if *word > longest {
                longest = word.clone();
            }
        }
        longest
    }
    fn maximum_as_a_value(n: usize) -> i64 {
        let a = data(n);
        let mut high = -1000;
        for i in prange(0..n) {
            high = if a[i] > high { a[i] } else { high };
        }
        high
    }
    fn pushes(n: usize) -> Vec<usize> {
        let mut odd = vec![1000];
        for i in prange(0..n) {
            if i % 2 == 1 {
                odd.push(i);
            }
            odd.extend_from_slice(&[i, i]);
        }
        odd
    }
    fn extends(n: usize) -> (Vec<usize>, std::collections::VecDeque<i32>) {
        let mut all = Vec::new();
        let mut queue = std::collections::VecDeque::new();
        for i in prange(0..n) {
            all.extend(0..i % 4);
            queue.push_back(i as i32);
        }
        (all, queue)
    }
    fn text(n: usize) -> (String, String) {
        let (mut s, mut t) = (String::from(">"), String::new());
        for i in prange(0..n) {
            s.push_str(&format!("{i},"));
            s.push('x');
            t += &i.to_string();
            t += "-";
        }
        (s, t)
    }
    fn histogram(n: usize) -> Vec<u32> {
        let a = data(n);
        let mut counts = vec![1u32; 17];
        for i in prange(0..n) {
            counts[a[i].unsigned_abs() as usize % 17] += 1;
        }
        counts
    }
    fn weighted_histogram(n: usize) -> Vec<f64> {
        let a = data(n);
        let mut weights = vec![0.5; 9];
        for i in prange(0..n) {
            let bin = (a[i] + 500) as usize % 9;
            weights[bin] += 0.25;
            if bin + 1 < weights.len() {
                weights[bin + 1] -= 0.125;
            }
        }
        weights
    }
    fn bounding_box(n: usize) -> ([f64; 3], Vec<i64>) {
        let (a, b) = (floats(n), data(n));
        let mut low = [1.0f64; 3];
        let mut high = vec![-400; 4];
        for i in prange(0..n) {
            for k in 0..3 {
                low[k] = low[k].min(a[(i + k) % n]);
            }
            high[i % 4] = high[i % 4].max(b[i]);
        }
        (low, high)
    }
    fn bounds_by_functions(n: usize) -> ([f64; 3], [f64; 3], Vec<i64>, Vec<i64>) {
        let (a, b) = (floats(n), data(n));
        let (mut low, mut high) = ([1.0f64; 3], [-1.0; 3]);
        let (mut least, mut greatest) = (vec![7; 4], vec![-400; 4]);
        for i in prange(0..n) {
            low[i % 3] = f64::min(low[i % 3], a[i]);
            high[i % 3] = a[i].max(high[i % 3]);
            least[i % 4] = std::cmp::min(b[i], least[i % 4]);
            greatest[i * 3 % 4] = greatest[i * 3 % 4].max(b[i]).max(-b[i]);
        }
        (low, high, least, greatest)
    }
    fn elements_spelled_out(n: usize) -> (Vec<i64>, [f64; 5], [f64; 2], [u8; 3]) {
        let (a, b) = (data(n), floats(n));
        let (mut sums, mut parts) = (vec![3; 5], [0.5; 5]);
        let (mut products, mut hash) = ([1.0; 2], [5u8; 3]);
        for i in prange(0..n) {
            let k = a[i].rem_euclid(5) as usize;
            sums[k] = sums[k] + a[i] - 2;
            parts[k] = b[i] + parts[k];
            products[i % 2] = products[i % 2] * 0.5 * 2.0;
            hash[k % 3] = hash[k % 3].wrapping_add(a[i] as u8);
        }
        (sums, parts, products, hash)
    }
    fn extremes_by_comparison(n: usize) -> ([f64; 3], [f64; 3], Vec<i64>, Vec<i64>) {
        let (a, b) = (floats(n), data(n));
        let (mut low, mut high) = ([1.0, f64::NAN, f64::INFINITY], [-1.0; 3]);
        let (mut least, mut greatest) = (vec![7; 4], vec![-400; 4]);
        for i in prange(0..n) {
            let (k, x) = (i * 7 % 3, if i % 11 == 0 { f64::NAN } else { a[i] });
            if x < low[k] {
                low[k] = x;
            }
            if high[k] <= x {
                high[k] = x;
            }
            if least[i % 4] > b[i] {
                least[i % 4] = b[i];
            }
            greatest[i % 4] = if b[i] >= greatest[i % 4] { b[i] } else { greatest[i % 4] };
        }
        if !low[1].is_nan() {
            low = [0.0; 3];
        }
        low[1] = 0.0;
        (low, high, least, greatest)
    }
    fn signed_zeros_by_comparison(n: usize) -> [u64; 2] {
        let (mut first, mut last) = ([1.0f64], [1.0f64]);
        for i in prange(0..n) {
            let zero = if i % 3 == 0 { 0.0 } else { -0.0 };
            let k = i / (n + 1);
            if zero < first[k] {
                first[k] = zero;
            }
            if zero <= last[k] {
                last[k] = zero;
            }
        }
        [first[0].to_bits(), last[0].to_bits()]
    }
    fn sum_into_one_element(n: usize) -> [i64; 2] {
        let a = data(n);
        let mut out = [1, 2];
        for i in prange(0..n) {
            out[1] = out[1] + a[i];
        }
        out
    }
    fn buckets(n: usize) -> (Vec<Vec<usize>>, [Vec<i64>; 3], Vec<String>) {
        let a = data(n);
        let mut by_rest = vec![vec![1]; 5];
        let mut pairs: [Vec<i64>; 3] = Default::default();
        let mut texts = vec![String::from("x"); 2];
        for i in prange(0..n) {
            by_rest[a[i].rem_euclid(5) as usize].push(i);
            if i % 4 > 0 {
                pairs[i % 3].extend([a[i], -a[i]]);
            }
            texts[i % 2].push_str(&a[i].to_string());
            texts[(i + 1) % 2].push(',');
        }
        (by_rest, pairs, texts)
    }
    fn bins_of_arrays(n: usize) -> Vec<[i64; 2]> {
        let a = data(n);
        let mut bins = vec![[0; 2]; 5];
        for i in prange(0..n) {
            bins[i * 3 % 5][0] += 1;
            bins[i % 5][1] += a[i];
        }
        bins
    }
    fn bits_by_bin(n: usize) -> [u64; 8] {
        let mut seen = [0u64; 8];
        for i in prange(0..n) {
            seen[i * i % 8] |= 1 << (i % 64);
        }
        seen
    }
    fn vouched_for(n: usize) -> (i64, u64) {
        let a = data(n);
        fn gcd(a: i64, b: i64) -> i64 {
            if b == 0 { a.abs() } else { gcd(b, a % b) }
        }
        let (mut common, mut product) = (0, 1u64);
        for i in prange(0..n) {
            common = associative(gcd(common, a[i] * 6));
            product = associative(product.wrapping_mul(i as u64 | 1));
        }
        (common, product)
    }
    fn own_type(n: usize) -> Moments {
        let mut moments = Moments::default();
        for i in prange(0..n) {
            moments += i as u64;
        }
        moments
    }
    fn durations(n: usize) -> Duration {
        let mut total = Duration::ZERO;
        for i in prange(0..n) {
            total += Duration::from_millis(i as u64);
        }
        total
    }
    fn durations_by_kind(n: usize) -> (Vec<Duration>, Duration) {
        let a = data(n);
        let (mut by_kind, mut rest) = (vec![Duration::from_secs(1); 3], Duration::ZERO);
        for i in prange(0..n) {
            by_kind[a[i].unsigned_abs() as usize % 3] += Duration::new(i as u64, 999_999_999);
            rest = rest + Duration::new(0, 999_999_999);
        }
        (by_kind, rest)
    }
    fn wrapping_and_saturating(n: usize) -> (Wrapping<i8>, Wrapping<u32>, Saturating<u8>, Saturating<u16>, Vec<Wrapping<u16>>) {
        let a = data(n);
        let (mut sum, mut product, mut capped, mut power) = (Wrapping(7), Wrapping(3), Saturating(1), Saturating(1));
        let mut products = vec![Wrapping(1u16); 5];
        for i in prange(0..n) {
            sum -= a[i] as i8;
            sum += Wrapping(i as i8);
            product *= Wrapping(2 * i as u32 + 1);
            capped += 1;
            power *= &Saturating(1 + (i % 8 == 3) as u16);
            products[a[i].unsigned_abs() as usize % 5] *= i as u16 | 1;
        }
        (sum, product, capped, power, products)
    }
    fn own_products(n: usize) -> (Matrix, Vec<Matrix>) {
        let a = data(n);
        let (mut whole, mut by_kind) = (Matrix([[1, 2], [3, 4]]), vec![Matrix([[1, 1], [0, 1]]); 3]);
        for i in prange(0..n) {
            let step = Matrix([[i as u32, 1], [a[i] as u32, i as u32]]);
            whole *= step;
            by_kind[a[i].unsigned_abs() as usize % 3] *= step;
        }
        (whole, by_kind)
    }
}

/// A user's own product, which does not commute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Matrix([[u32; 2]; 2]);

impl std::ops::MulAssign for Matrix {
    fn mul_assign(&mut self, Matrix(b): Matrix) {
        let Matrix(a) = *self;
        let entry = |i: usize, j: usize| {
            let term = |k: usize| a[i][k].wrapping_mul(b[k][j]);
            term(0).wrapping_add(term(1))
        };
        *self = Matrix([[entry(0, 0), entry(0, 1)], [entry(1, 0), entry(1, 1)]]);
    }
}

impl prange::roles::ReducibleProduct for Matrix {
    fn one() -> Self {
        Matrix([[1, 0], [0, 1]])
    }
    fn multiply(mut self, later: Self) -> Self {
        self *= later;
        self
    }
}

#[test]
fn products_of_own_types_keep_the_order() {
    let step = |i: u32| Matrix([[i, 1], [i ^ 5, 3]]);
    let expected = (0..9999)
        .map(step)
        .fold(Matrix([[1, 0], [0, 1]]), |mut all, m| {
            all *= m;
            all
        });
    for threads in [1, 2, 5] {
        let pool = prange::ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(true);
        let found = pool.build().unwrap().install(|| {
            let list: Vec<Matrix> = prange(0..9999).map(step).collect();
            let product: Matrix = prange(&list).product();
            (product, prange(0..9999).map(step).product::<Matrix>())
        });
        assert_eq!(found, (expected, expected));
    }
    let saturated: Saturating<u8> = prange(0..300).map(|_| Saturating(1)).sum();
    assert_eq!(saturated, Saturating(255));
    let odd: Wrapping<u64> = prange(&[3, 5, 7]).map(|&x| Wrapping(x)).product();
    assert_eq!(odd, Wrapping(105));
}

/// A user's own reduction, which does not commute.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Moments {
    count: u64,
    sum: u64,
    trace: Vec<u64>,
}

impl std::ops::AddAssign<u64> for Moments {
    fn add_assign(&mut self, x: u64) {
        self.count += 1;
        self.sum += x;
        self.trace.push(x);
    }
}

impl prange::roles::Reducible for Moments {
    fn identity() -> Self {
        Moments::default()
    }
    fn combine(mut self, later: Self) -> Self {
        self.count += later.count;
        self.sum += later.sum;
        self.trace.extend(later.trace);
        self
    }
}
