//! Loops that were once wrong.

use crate::support::corpus;
use prange::prelude::*;
use std::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Debug, PartialEq)]
struct Reason(&'static str);

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Reason {}

type AnyError = Box<dyn Error + Send + Sync>;

fn text(result: Result<usize, AnyError>) -> Result<usize, String> {
    result.map_err(|error| error.to_string())
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Particle {
    x: i64,
    steps: usize,
}

impl Particle {
    fn step(&mut self, by: i64) {
        self.x += by;
        self.steps += 1;
    }
}

struct Pair {
    a: usize,
    b: usize,
}

struct Both(usize, usize);

fn c_of(i: usize) -> usize {
    i / 2
}

corpus! {
    fn widths_with_names(n: usize) -> Vec<usize> {
        let (w, k) = (4, n % 4);
        let mut c = vec![0; 4 * n];
        for i in prange(0..n) {
            c[i * w + k] = i;
            c[i * w] += 2;
        }
        c
    }
    fn tree_reduction(n: usize) -> Vec<u64> {
        let mut c: Vec<u64> = (0..2 * n as u64).collect();
        let mut gap = 1;
        while 2 * gap <= n {
            for i in prange((0..n).step_by(2 * gap)) {
                c[i] += c[i + gap];
            }
            gap *= 2;
        }
        c
    }
    fn lengths_beside_halves(n: usize) -> Vec<usize> {
        let mut c = vec![1; 2 * n];
        for i in prange(0..n) {
            let all = c.len();
            c[i + n] = c[i] + all;
        }
        c
    }
    fn swaps_of_atomics(n: usize) -> (usize, bool) {
        let order = Ordering::Relaxed;
        let (last, flags) = (AtomicBool::new(false), [AtomicBool::new(false), AtomicBool::new(true)]);
        let mut count = 0;
        for i in prange(0..n) {
            count += usize::from(flags[i % 2].swap(i % 2 == 1, order));
            last.swap(true, order);
        }
        (count, last.into_inner())
    }
    fn lent_by_a_pattern(n: usize) -> Vec<i64> {
        let (w, mut c) = (5, vec![1; 5 * n]);
        for i in prange(0..n) {
            for j in 1..w {
                let (ref a, b) = (c[i * w + j - 1], j as i64);
                c[i * w + j] += a + b;
            }
        }
        c
    }
    fn right_side_before_the_subscript(n: usize) -> Vec<i64> {
        let mut h = vec![0; 8];
        for i in prange(0..n) {
            let mut k = i % 3;
            h[k] += {
                k += 1;
                k as i64
            };
            let mut items = [i % 5, 2, 3].into_iter();
            h[items.next().unwrap()] += items.next().unwrap() as i64;
        }
        h
    }
    fn length_in_an_array_reduction(n: usize) -> Vec<usize> {
        let mut h = vec![0; 5];
        for i in prange(0..n) {
            h[i % 5] += h.len();
        }
        h
    }
    fn payloads_of_no_winner(n: usize) -> (i64, i64) {
        let table = [5, 6, 7];
        let (mut low, mut at) = (3, 0);
        for i in prange(0..n) {
            let d = (i + 1) as i64;
            if d < low {
                low = d;
                at = table[d as usize];
            }
        }
        (low, at)
    }
    fn two_groups_of_the_same_variables(n: usize) -> (usize, usize) {
        let (mut m, mut k) = (100, 100);
        for i in prange(0..n) {
            let a = (i * 7 + 3) % 50;
            if a < m {
                m = a;
                k = i;
            }
        }
        (m, k)
    }
    fn rows_that_begin_elsewhere(n: usize) -> Vec<usize> {
        let (w, h) = (3, n / 3);
        let mut m = vec![0; (h + 2) * w + 7];
        for i in prange(1..h + 1) {
            for j in 0..w {
                m[(i - 1) * w + j] = i + j;
            }
        }
        for i in prange(0..h) {
            for j in 0..w {
                m[(i + 1) * w + j] += 10 * i;
            }
            m[(i + 1) * w..(i + 2) * w].reverse();
        }
        let off = 7;
        for i in prange(0..h) {
            for j in 0..w {
                m[off + i * w + j] += j;
            }
        }
        for i in prange(0..h) {
            for j in 0..w {
                m[(h - 1 - i) * w + j] += 1000 * i;
            }
            m[(h - 1 - i) * w] += 1;
        }
        for i in prange(1..h + 1) {
            m[2 * i - 1] += 5;
            m[2 * i - 2] += 6;
        }
        m
    }
    fn rows_from_a_negative_loop_variable(n: usize) -> Vec<i64> {
        let h = n as i64 / 4;
        let mut m = vec![0; 4 * h as usize];
        for i in prange(-2..h - 2) {
            for j in 0..4 {
                m[((i + 2) * 4 + j) as usize] = i * j;
            }
        }
        m
    }
    fn subscript_of_an_empty_loop(n: usize) -> Vec<usize> {
        let mut c = vec![0; n + 3];
        let offsets: Vec<usize> = if n > 0 { vec![2] } else { vec![] };
        if n > 0 {
            let offset = offsets[0];
            for i in prange(0..n) {
                c[i + offset] = i;
            }
        }
        for i in prange(0..n) {
            c[i + (n - 1) - (n - 1)] += 1;
        }
        c
    }
    fn struct_and_tuple_struct_destructured(n: usize) -> (usize, usize, usize) {
        let (mut a, mut b, mut c) = (1, 2, 3);
        for i in prange(0..n) {
            if i % 2 == 0 {
                Pair { a, b } = Pair { a: i, b: i + 1 };
            }
            if i % 3 == 0 {
                Both(c, b) = Both(i, c_of(i));
            }
        }
        (a, b, c)
    }
    fn assigned_in_a_guard(n: usize) -> usize {
        let mut t = 7;
        for i in prange(0..n) {
            if matches!(Some(i), Some(k) if { t = k; k % 2 == 0 }) {
                continue;
            }
        }
        t
    }
    fn methods_of_elements(n: usize) -> Vec<Particle> {
        let mut particles = vec![Particle::default(); n];
        for i in prange(0..n) {
            particles[i].step(i as i64);
        }
        particles
    }
    fn methods_of_atomics(n: usize) -> bool {
        let flag = AtomicBool::new(false);
        let name = String::from("abc");
        let mut count = 0;
        for i in prange(0..n) {
            if i == 5 {
                flag.swap(true, Ordering::Relaxed);
            }
            count += name.replace("b", "").len();
        }
        assert_eq!(count, 2 * n);
        flag.into_inner()
    }
    fn boxed_errors(n: usize) -> Result<usize, String> {
        #[allow(unused)]
        fn unused() {}
        let run = move || -> Result<usize, AnyError> {
            for i in prange(0..n) {
                if i == 6 {
                    return Err(Box::new(Reason("six")));
                }
                if i == 5 && n == 64 {
                    return Err("five".into());
                }
            }
            Ok(n)
        };
        text(run())
    }
    fn returned_from_outside(n: usize) -> Result<usize, String> {
        let name = String::from("outside");
        for i in prange(0..n) {
            if i == 6 {
                return Err(name);
            }
        }
        Ok(name.len())
    }
    fn loop_in_prange_in_a_loop(n: usize) -> usize {
        let mut sum = 0;
        for i in prange(0..n) {
            prange! {
                for j in 0..i % 5 {
                    sum += j;
                }
            }
        }
        sum
    }
    fn raw_identifiers(n: usize) -> Vec<String> {
        let r#type = 5;
        let mut r#match = Vec::new();
        let mut r#loop = 0;
        for i in prange(0..n) {
            r#match.push(format!("{type}{i}"));
            r#loop += 1;
        }
        r#match.push(format!("{loop}"));
        r#match
    }
    fn strings_that_are_no_formats(n: usize) -> usize {
        let x = "{n}";
        let mut count = 0;
        for i in prange(0..n) {
            assert_eq!("{n}", x, "{i}");
            assert_ne!("{x}", "x");
            count += 1;
        }
        count
    }
    fn labels_in_conditions(n: usize) -> usize {
        let mut sum = 0;
        for i in prange(0..n) {
            let mut k = i % 9;
            'w: while {
                if k == 7 {
                    break 'w;
                }
                k > 0
            } {
                k -= 1;
                sum += 1;
            }
        }
        sum
    }
    fn minimum_in_a_macro(n: usize) -> usize {
        let mut m = 100;
        for i in prange(0..n) {
            assert!({
                m = m.min(i + 3);
                true
            });
        }
        m
    }
    fn one_line_bodies(n: usize) -> (usize, usize) {
        let (mut a, mut b) = (0, n * n);
        for i in prange(0..n) { if i % 2 == 0 { a += 1 } }
        for i in prange(0..n) { b = b - 1 - (i % 2) }
        (a, b)
    }
    fn always_left(n: usize) -> usize {
        for i in prange(0..n) {
            return i + 1;
        }
        0
    }
    fn moved_private(n: usize) -> Vec<String> {
        let mut out = Vec::new();
        let mut t;
        for i in prange(0..n) {
            t = format!("{i}");
            out.push(t);
        }
        out
    }
    fn private_of_the_body(n: usize) -> usize {
        let mut total = 0;
        let mut s: &str;
        for i in prange(0..n) {
            let text = format!(" {i} ");
            s = text.trim();
            total += s.len();
        }
        total
    }
    fn columns_from_the_right(n: usize) -> Vec<usize> {
        let (w, h) = (4, n / 4);
        let mut c = vec![0; w * h];
        for i in prange(0..h) {
            for j in 0..w {
                c[i * w + w - 1 - j] = i + j;
            }
            for j in 0..w {
                c[(i + 1) * w - 1 - j] += 10;
                c[i * w + (w - 1 - j)] += 100;
            }
        }
        c
    }
    fn columns_from_one(n: usize) -> Vec<usize> {
        let (w, h) = (4, n / 4);
        let mut c = vec![0; w * h];
        for i in prange(0..h) {
            for j in 1..=w {
                c[i * w + j - 1] = j;
            }
        }
        for i in prange(1..=h) {
            for j in 1..=w {
                c[(i - 1) * w + (j - 1)] += i;
            }
        }
        c
    }
    fn columns_round_the_middle(n: usize) -> Vec<i64> {
        let (w, h) = (6i64, n as i64 / 6);
        let k = w / 2;
        let mut c = vec![0; (w * h) as usize];
        for i in prange(0..h) {
            for j in 0..k {
                c[(i * w + k + j) as usize] = j;
                c[(i * w + k - 1 - j) as usize] = -j;
            }
        }
        for i in prange(0..h) {
            for j in -k..k {
                c[(i * w + j + k) as usize] += 10 * j;
            }
        }
        c
    }
    fn subscripts_in_variables(n: usize) -> Vec<usize> {
        let (w, h) = (5, n / 5);
        let mut c = vec![0; w * h + n];
        for y in prange(0..h) {
            let base = y * w;
            for x in 0..w {
                let at = base + x;
                c[at] = x + y;
            }
            let row = &mut c[base..base + w];
            row[0] += 7;
        }
        for i in prange(0..n) {
            let j = n - 1 - i;
            c[j] += i;
        }
        for i in prange(0..n) {
            let next: usize = i + 1;
            let copy = next;
            if copy < c.len() {
                c[copy] += 1;
            }
        }
        c
    }
    fn inner_loops_over_subscripts_in_variables(n: usize) -> Vec<usize> {
        let (w, h) = (5, n / 5);
        let mut c = vec![0; w * h];
        for y in prange(0..h) {
            for x in prange(0..w) {
                let at = y * w + x;
                c[at] = x * y + c.len();
            }
            for x in prange(0..w) {
                c[y * w + x] += x;
            }
            prange! {
                for x in 0..w {
                    c[y * w + x] += c.len();
                }
            }
        }
        c
    }
    fn negative_wide_loop_variable(n: usize) -> Vec<usize> {
        let mut c = vec![0; n];
        for i in prange(-2i128..n as i128 - 2) {
            c[(i + 2) as usize] = 1;
        }
        c
    }
    fn imported_in_the_body(n: usize) -> i64 {
        const MAX: i64 = 3;
        for i in prange(0..n) {
            use std::i64::MAX;
            if i == 3 {
                return MAX;
            }
        }
        MAX - 3
    }
    fn wrapping_methods(n: usize) -> (u32, u64) {
        let (mut h, mut p) = (7u32, 1u64);
        for i in prange(0..n) {
            h = h.wrapping_add(0x9e37_79b9u32.wrapping_mul(i as u32));
            h = h.wrapping_sub(5);
            p = p.wrapping_mul(2 * i as u64 + 1);
        }
        (h, p)
    }
    fn written_by_macros(n: usize) -> (Vec<String>, String) {
        use std::fmt::Write;
        let mut lines = vec![String::from(">"); n];
        let mut line = String::new();
        for i in prange(0..n) {
            write!(lines[i], "{i}").unwrap();
            line = String::new();
            writeln!(line, "{i} {}", lines[i].len()).unwrap();
        }
        (lines, line)
    }
    fn names_of_functions(n: usize) -> i64 {
        fn value(a: i64, b: i64) -> i64 {
            a.max(b)
        }
        fn before(a: i64, b: i64) -> i64 {
            a.min(b)
        }
        let (mut x, mut y) = (0, 0);
        for i in prange(0..n) {
            x = associative(value(x, i as i64));
            y = associative(before(y, -(i as i64)));
        }
        x - y
    }
}

/// Float array reductions of loops too short for blocks of several iterations.
#[test]
fn short_float_bins_have_the_same_bits() {
    for n in [1usize, 2, 20, 63, 64, 65, 200] {
        let a: Vec<f64> = (0..n).map(|i| 1.0 / (i as f64 + 0.7)).collect();
        let run = || {
            let mut bins = [0.1f64; 2];
            prange! {
                for i in 0..n {
                    bins[(a[i] > 0.05) as usize] += a[i];
                }
            }
            bins.map(f64::to_bits)
        };
        let expected = run();
        for threads in [1, 2, 3, 4] {
            let builder = prange::ThreadPoolBuilder::new()
                .num_threads(threads)
                .eager(true);
            let pool = builder.build().expect("threads for a test pool");
            for _ in 0..50 {
                assert_eq!(pool.install(run), expected, "n = {n}, {threads} threads");
            }
        }
    }
}

/// Attributes inside of a loop's braces are the loop's, as those in front of it.
#[test]
// rustfmt drops them.
#[rustfmt::skip]
fn attributes_may_stand_inside_of_a_loop() {
    #[parallel]
    fn sums(a: &[i64], w: usize) -> (i64, i64) {
        let (mut first, mut second) = (0, 0);
        for i in prange(0..a.len()) {
            #![allow(unused_variables)]
            let unused = 1;
            first += a[i];
        }
        for i in prange(0..a.len() / w) {
            for j in 0..w {
                #![allow(unused_variables)]
                let unused = 1;
                second += a[i * w + j];
            }
            #[allow(unused_variables)]
            for j in 0..w {
                let unused = 1;
                second += a[i * w + j];
            }
        }
        (first, second)
    }
    assert_eq!(sums(&[1, 2, 3, 4], 2), (10, 20));
}

/// A loop's pattern may have alternatives.
#[test]
fn patterns_of_loops_may_have_alternatives() {
    #[parallel]
    fn sum(a: &[Result<i64, i64>]) -> i64 {
        let mut sum = 0;
        for Ok(x) | Err(x) in prange(a) {
            sum += x;
        }
        sum
    }
    assert_eq!(sum(&[Ok(1), Err(2), Ok(3)]), 6);
}

/// A name that a macro brings from where it was made is not the loop's own of the same name.
#[test]
fn hygienic_names_stay_apart() {
    macro_rules! fill {
        ($c:ident, $n:expr, $extra:expr) => {
            let mut t = 0;
            prange! {
                for i in 0..$n {
                    t = i;
                    $c[i] = t + $extra;
                }
            }
            assert_eq!(t, $n - 1);
        };
    }
    let mut c = vec![0; 5];
    let t = 100;
    fill!(c, 5, t);
    assert_eq!(c, [100, 101, 102, 103, 104]);
}

/// Names of a macro and of its caller that look alike are two.
#[test]
fn hygienic_indices_stay_apart() {
    macro_rules! fill {
        ($to:ident, $from:ident, $i:ident, $j:expr, $n:expr) => {{
            let k = 1;
            prange! {
                for i in 0usize..$n {
                    $to[i] = $from[$i] + $from[i + $j] + $from[i + k];
                }
            }
        }};
    }
    let from: Vec<usize> = (0..500).collect();
    let (mut to, i, k) = (vec![0; 300], 90, 100);
    fill!(to, from, i, k, 300);
    let expected: Vec<usize> = (0..300).map(|own| 90 + own + 100 + own + 1).collect();
    assert_eq!(to, expected);
}

/// Where the arithmetic of a subscript wraps in a narrow type, the element is another iteration's: the loop stops, in a release build too.
#[test]
fn narrow_arithmetic_that_wraps() {
    #[parallel]
    fn elements(c: &mut [u32]) {
        for i in prange(0..=255u8) {
            c[(i + 1) as usize] = i as u32;
        }
    }
    #[parallel]
    fn by_a_let(c: &mut [u32]) {
        for i in prange((0..200u8).step_by(3)) {
            let j = i + 77;
            c[usize::from(j)] = i as u32;
        }
    }
    #[parallel]
    fn halves(c: &mut [u32], n: u8) {
        for i in prange(0..n) {
            c[(n + i) as usize] = c[i as usize];
        }
    }
    #[parallel]
    fn rows(c: &mut [u32], w: u16) {
        for i in prange(0..10u16) {
            for j in 0..w {
                c[(i * w + j) as usize] = i as u32;
            }
        }
    }
    #[parallel]
    fn behind_a_let(c: &mut [u32]) {
        for i in prange(0..200u8) {
            let m = (i + 100) as usize;
            c[m] = 1;
        }
    }
    #[parallel]
    fn converted_twice(c: &mut [u32]) {
        for i in prange(0..200u8) {
            c[(i + 100) as u64 as usize] = 1;
        }
    }
    #[parallel]
    fn distance(c: &mut [u32], k: u8) {
        for i in prange(0..c.len() / 2) {
            let d = usize::from(k + 100);
            c[i + d] = 1;
        }
    }
    #[parallel]
    fn halves_behind_a_let(c: &mut [u32], n: u8) {
        for i in prange(0..n) {
            c[i as usize] = 1;
            let m = (i + n) as usize;
            c[m] = 2;
        }
    }
    #[parallel]
    fn stepped(c: &mut [u32]) {
        for i in prange((0..=65535u16).step_by(6)) {
            c[(i + 4) as usize] = 1;
            c[i as usize] = 7;
        }
    }
    for threads in 1..4 {
        let pool = ThreadPool::new(threads).unwrap();
        let stops = |f: &mut (dyn FnMut() + Send)| {
            let run = std::panic::AssertUnwindSafe(|| pool.install(f));
            std::panic::catch_unwind(run).is_err()
        };
        let mut c = vec![0; 100_000];
        assert!(stops(&mut || elements(&mut c)));
        assert!(stops(&mut || by_a_let(&mut c)));
        assert!(stops(&mut || halves(&mut c, 200)));
        assert!(stops(&mut || rows(&mut c, 9000)));
        assert!(stops(&mut || rows(&mut c[..30_000], 9000)));
        assert!(stops(&mut || behind_a_let(&mut c)));
        assert!(stops(&mut || converted_twice(&mut c)));
        assert!(stops(&mut || distance(&mut c, 200)));
        assert!(stops(&mut || halves_behind_a_let(&mut c, 200)));
        for _ in 0..3 {
            assert!(stops(&mut || stepped(&mut c)));
        }
        distance(&mut c, 100);
        halves(&mut c, 100);
        rows(&mut c, 900);
        assert_eq!((c[899], c[900], c[8999]), (0, 1, 9));
    }
}

/// What an iteration combines once may go to its lane at once: the second operation of the other loops changes nothing, but is one.
#[test]
fn once_and_twice_have_the_same_bits() {
    #[parallel]
    fn once(a: &[f64]) -> [f64; 6] {
        let (mut sum, mut less, mut some, mut product, mut quotient, mut low) =
            (1.0, 2.0, -0.0, 1.5, 1.5, 9.0_f64);
        for i in prange(0..a.len()) {
            sum += a[i];
            less -= a[i];
            product *= a[i];
            quotient /= a[i];
            low = low.min(a[i]);
            if a[i] > 1.0 {
                some += a[i];
            }
        }
        [sum, less, some, product, quotient, low]
    }
    #[parallel]
    fn twice(a: &[f64]) -> [f64; 6] {
        let (mut sum, mut less, mut some, mut product, mut quotient, mut low) =
            (1.0, 2.0, -0.0, 1.5, 1.5, 9.0_f64);
        for i in prange(0..a.len()) {
            sum += a[i];
            sum += -0.0;
            less -= a[i];
            less += -0.0;
            product *= a[i];
            product *= 1.0;
            quotient /= a[i];
            quotient *= 1.0;
            low = low.min(a[i]);
            low = low.min(f64::NAN);
            if a[i] > 1.0 {
                some += a[i];
                some += -0.0;
            }
        }
        [sum, less, some, product, quotient, low]
    }
    for threads in 1..4 {
        let pool = ThreadPool::new(threads).unwrap();
        for n in [0, 1, 15, 16, 17, 100, 1000, 5000] {
            let a: Vec<f64> = (0..n)
                .map(|i| 0.9 + (i * 7919 % 1000) as f64 / 4999.0)
                .collect();
            let bits = |values: [f64; 6]| values.map(f64::to_bits);
            let found = pool.install(|| (bits(once(&a)), bits(twice(&a))));
            assert_eq!(found.0, found.1, "{n}");
            let by_function = prange(&a).map(|x| *x).sum::<f64>();
            assert_eq!(found.0[0], (1.0 + by_function).to_bits());
        }
    }
}

/// What lies before all that iterations own, by subscripts that are not the loop variable's type: it was the iteration's own element in
/// builds with optimisation.
#[test]
fn read_before_by_any_subscript() {
    struct From {
        k: (usize,),
    }
    #[parallel]
    fn ints(c: &mut [u32], k: i32, n: i32) {
        for i in prange(k..n) {
            c[i as usize] += c[(k - 1) as usize];
        }
    }
    #[parallel]
    fn bytes(c: &mut [u32], k: u8, n: u8) {
        for i in prange(usize::from(k)..usize::from(n)) {
            c[i] += c[usize::from(k) - 1];
        }
    }
    #[parallel]
    fn behind(c: &mut [u32], k: &usize, n: usize) {
        for i in prange(*k..n) {
            c[i] += c[*k - 1];
        }
    }
    #[parallel]
    fn length(c: &mut [u32], k: &[u8], n: usize) {
        for i in prange(k.len()..n) {
            c[i] += c[k.len() - 1];
        }
    }
    #[parallel]
    fn field(c: &mut [u32], from: &From, n: usize) {
        for i in prange(from.k.0..n) {
            c[i] += c[from.k.0 - 1];
        }
    }
    #[parallel]
    fn rows(c: &mut [u32], k: u32, n: u32, w: u32) {
        for i in prange(k..n) {
            for j in 0..w {
                c[(i * w + j) as usize] += c[((k - 1) * w + j) as usize];
            }
        }
    }
    let start: Vec<u32> = (0..60).map(|i| i * i).collect();
    let expected = |w: usize, k: usize, n: usize| {
        let mut c = start.clone();
        for at in k * w..n * w {
            c[at] += c[(k - 1) * w + at % w];
        }
        c
    };
    let given = |f: &dyn Fn(&mut [u32])| {
        let mut c = start.clone();
        f(&mut c);
        c
    };
    for threads in 1..4 {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        pool.build().unwrap().install(|| {
            assert_eq!(given(&|c| ints(c, 3, 50)), expected(1, 3, 50));
            assert_eq!(given(&|c| bytes(c, 3, 50)), expected(1, 3, 50));
            assert_eq!(given(&|c| behind(c, &3, 50)), expected(1, 3, 50));
            assert_eq!(given(&|c| length(c, b"abc", 50)), expected(1, 3, 50));
            assert_eq!(
                given(&|c| field(c, &From { k: (3,) }, 50)),
                expected(1, 3, 50)
            );
            assert_eq!(given(&|c| rows(c, 2, 9, 6)), expected(6, 2, 9));
        });
    }
}
