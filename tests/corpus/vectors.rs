//! Loops that run in vectors, and what could go wrong at the ends of arrays and types.

use std::collections::{HashMap, VecDeque};
use std::ops::Index;
use std::sync::{Arc, LazyLock};

use crate::support::{Close, corpus};
use prange::prelude::*;

fn floats(n: usize) -> Vec<f64> {
    (0..n).map(|i| 1.0 / (i as f64 + 0.7) - 0.01).collect()
}

fn singles(n: usize) -> Vec<f32> {
    floats(n).into_iter().map(|x| x as f32).collect()
}

fn integers(n: usize) -> Vec<i32> {
    (0..n as i32).map(|i| i * 7919 % 101 - 50).collect()
}

static TABLE: LazyLock<Vec<f64>> = LazyLock::new(|| floats(2000));
const WEIGHTS: [f64; 4] = [0.1, 0.2, 0.3, 0.4];

struct Periodic(Vec<f64>);

impl Index<usize> for Periodic {
    type Output = f64;

    fn index(&self, index: usize) -> &f64 {
        &self.0[index % self.0.len()]
    }
}

struct Grid {
    cells: Vec<f64>,
    width: usize,
}

fn sum_of<A: Index<usize, Output = f64> + Sync>(a: &A, n: usize) -> f64 {
    let mut sum = 0.0;
    #[allow(clippy::needless_range_loop)]
    {
        prange! {
            for i in 0..n {
                sum += a[i];
            }
        }
    }
    sum
}

corpus! {
    fn filters(n: usize) -> (Vec<f64>, Vec<u32>, Vec<i32>, f64) {
        const SIZE: usize = 5;
        const HALF: usize = SIZE / 2;
        let (w, h) = (7 + n % 5, 3 + n % 9);
        let (a, k): (Vec<f64>, [f64; SIZE * SIZE]) = (floats(w * h), std::array::from_fn(|k| k as f64));
        let mut filtered = vec![0.0; w * h];
        for y in prange(HALF..h.max(4) - HALF) {
            for x in HALF..w - HALF {
                let mut sum = 0.0;
                for dy in 0..SIZE {
                    for dx in 0..SIZE {
                        if y + dy >= HALF && y + dy - HALF < h {
                            sum += k[dy * SIZE + dx] * a[(y + dy - HALF) * w + x + dx - HALF];
                        }
                    }
                }
                filtered[y * w + x] = sum;
            }
        }
        // Sums of boxes, blocks and pixels that are written, of less and more elements than have windows.
        let bytes: Vec<u8> = (0..w * h).map(|i| (i * 7 % 256) as u8).collect();
        let mut sums = vec![0; w * h];
        for y in prange(0..h) {
            for x in 3..w - 3 {
                for dx in 0..=6 {
                    sums[y * w + x] += u32::from(bytes[y * w + x + dx - 3]);
                }
            }
        }
        let mut blocks = vec![1; h * 48];
        let t: Box<[i32; 40]> = Box::new(std::array::from_fn(|i| i as i32));
        for y in prange(0..h) {
            for x in 0..w.min(3) {
                for c in 0..4 {
                    blocks[y * 48 + x * 16 + c] *= t[y + c];
                }
                for c in 4..13 {
                    blocks[y * 48 + x * 16 + c] -= t[3 * c];
                }
            }
            for c in 0..40 {
                blocks[y * 48 + c] += t[c];
            }
        }
        let mut sum = 0.0;
        for y in prange(0..h) {
            for _ in 0..w {
                for c in 0..SIZE {
                    sum += k[c * SIZE + y % SIZE];
                }
            }
        }
        (filtered, sums, blocks, sum)
    }
    fn filters_that_are_too_long(n: usize) -> f64 {
        let (a, k) = (floats(n + 3), [0.5; 4]);
        let mut last = 0.0;
        for y in prange(0..n) {
            for x in 0..n.min(3) {
                for c in 0..5 {
                    last = a[y + x] * k[c + x % 2];
                }
            }
        }
        last
    }
    fn axpy(n: usize) -> Vec<f64> {
        let (x, mut y, k) = (floats(n), floats(n), 0.3);
        for i in prange(0..n) {
            y[i] = k * x[i] + y[i];
        }
        y
    }
    fn singles_too(n: usize) -> (Vec<f32>, Close) {
        let (a, b) = (singles(n), singles(n));
        let (mut c, mut sum) = (vec![0.0; n], 0.0f32);
        for i in prange(0..n) {
            c[i] = a[i] - 2.0 * b[i];
            sum += a[i] * b[i];
        }
        (c, Close(sum as f64))
    }
    fn sums(n: usize) -> [Close; 4] {
        let (a, b) = (floats(n), floats(n + 5));
        let (mut sum, mut dot, mut product, mut selected) = (0.5, 0.0, 1.0, 0.0);
        for i in prange(0..n) {
            sum += a[i];
            dot += a[i] * b[i + 5];
            product *= 1.0 + a[i] * 1e-3;
            if a[i] > 0.1 {
                selected += b[i];
            }
        }
        [sum, dot, product, selected].map(Close)
    }
    fn density(n: usize) -> Close {
        let (means, widths) = (floats(n), floats(n));
        let mut sum = 0.0;
        for i in prange(0..n) {
            let u = (0.3 - means[i]) / (widths[i] + 1.0);
            sum += (-0.5 * u * u).exp() / (widths[i] + 1.0);
        }
        Close(sum)
    }
    fn extremes(n: usize) -> (f64, f64, f32, i32, i32) {
        let (a, b, c) = (floats(n), singles(n), integers(n));
        let (mut low, mut high, mut least, mut most, mut small) = (f64::INFINITY, f64::NAN, 2.0f32, -60, 60);
        for i in prange(0..n) {
            low = low.min(a[i] - 0.3);
            high = f64::max(a[i], high);
            least = least.min(b[i]).min(b[n - 1 - i] - 0.1);
            most = most.max(c[i]);
            small = small.min(c[i]);
        }
        (low, if high.is_nan() { -1.0 } else { high }, least, most, small)
    }
    fn extremes_beside_nan(n: usize) -> (f64, f64, bool, f64) {
        let mut a = floats(n);
        for k in (0..n).step_by(3) {
            a[k] = f64::NAN;
        }
        let nothing = vec![f64::NAN; n];
        let (mut low, mut high, mut none, mut kept) = (f64::NAN, f64::NEG_INFINITY, f64::NAN, 4.0f64);
        for i in prange(0..n) {
            low = low.min(a[i]);
            high = high.max(a[i]);
            none = none.max(nothing[i]);
            kept = kept.min(nothing[i]);
        }
        (if low.is_nan() { 9.0 } else { low }, high, none.is_nan(), kept)
    }
    fn counts(n: usize) -> (usize, i32, i64) {
        let (a, b) = (floats(n), integers(n));
        let (mut large, mut total, mut wide) = (0, 0i32, 0i64);
        for i in prange(0..n) {
            if a[i] > 0.02 {
                large += 1;
            }
            total += b[i];
            wide += b[i] as i64 * 3;
        }
        (large, total, wide)
    }
    fn stencil(n: usize) -> Vec<f64> {
        let a = floats(n);
        let mut c = vec![0.0; n];
        for i in prange(1..n.max(2) - 1) {
            c[i] = (a[i - 1] + a[i] + a[i + 1]) / 3.0;
        }
        c
    }
    fn stencil_with_ends(n: usize) -> Vec<f64> {
        let a = floats(n);
        let mut c = vec![0.0; n];
        for i in prange(0..n) {
            c[i] = a[i];
            if i > 0 {
                c[i] += a[i - 1];
            }
            if i + 1 < n {
                c[i] += a[i + 1];
            }
        }
        c
    }
    fn too_short_to_read(n: usize) -> f64 {
        let a = floats(n / 2);
        let mut last = 0.0;
        for i in prange(0..n) {
            last = a[i];
        }
        last
    }
    fn too_short_to_write(n: usize) -> Vec<f64> {
        let a = floats(n);
        let mut c = vec![0.0; n - n / 3];
        for i in prange(0..n) {
            c[i] = a[i];
        }
        c
    }
    fn too_short_in_one_direction(n: usize) -> Vec<f64> {
        let a = floats(n);
        let mut c = vec![0.0; n];
        for i in prange(0..n) {
            c[i] = a[i] + a[i + 1];
        }
        c
    }
    fn before_the_start(n: usize) -> Vec<f64> {
        let a = floats(n);
        let mut c = vec![0.0; n];
        for i in prange(0..n as i64) {
            c[i as usize] = a[(i - 1) as usize];
        }
        c
    }
    fn never_reached(n: usize) -> Close {
        let a = floats(n / 2);
        let mut sum = 0.0;
        for i in prange(0..n) {
            if i < n / 2 {
                sum += a[i];
            }
        }
        Close(sum)
    }
    fn backwards_and_by_steps(n: usize) -> (Vec<f64>, Close) {
        let a = floats(3 * n + 3);
        let (mut c, mut sum) = (vec![0.0; 3 * n + 3], 0.0);
        for i in prange((0..n).rev()) {
            c[i] = a[i + 1];
        }
        for i in prange((0..3 * n).step_by(3)) {
            sum += a[i] - a[i + 2];
        }
        for i in prange((1..3 * n + 1).rev().step_by(2)) {
            sum += a[i - 1];
        }
        (c, Close(sum))
    }
    fn mirrored(n: usize) -> (Vec<f64>, Close) {
        let a = floats(n);
        let (mut c, mut sum) = (vec![0.0; n], 0.0);
        for i in prange(0..n) {
            c[n - 1 - i] = a[i];
            sum += a[n - 1 - i] * a[i];
        }
        (c, Close(sum))
    }
    fn narrow_variables(n: usize) -> (Vec<f64>, Close) {
        let a = floats(300);
        let (mut c, mut sum) = (vec![0.0; 256], 0.0);
        for i in prange(0..=u8::MAX) {
            c[i as usize] = a[i as usize + 1];
        }
        for i in prange((0..=250u8).step_by(50)) {
            sum += a[i as usize];
        }
        for i in prange(-100..100i8) {
            sum += a[(i as isize + 100) as usize];
        }
        for i in prange(0..n.min(200) as i128) {
            sum += a[i as usize];
        }
        (c, Close(sum))
    }
    fn the_end_of_the_type(n: usize) -> usize {
        let a = [n; 4];
        let mut sum = 0;
        for i in prange(usize::MAX - 3..usize::MAX) {
            sum += a[i.wrapping_add(4)];
            if i < 2 {
                sum += a[i];
            }
        }
        sum
    }
    fn data_is_no_place(n: usize) -> Close {
        let a = floats(n + 100);
        let order: Vec<usize> = (0..n).map(|i| i * 7 % (n + 1)).collect();
        let mut sum = 0.0;
        for &i in prange(&order) {
            sum += a[i] + a[i + 1];
        }
        for (i, k) in prange(&order).enumerate() {
            sum += a[i] * a[*k];
        }
        Close(sum)
    }
    fn other_containers(n: usize) -> Close {
        let (deque, map): (VecDeque<f64>, HashMap<usize, f64>) = (
            floats(n).into(),
            floats(n).into_iter().enumerate().collect(),
        );
        let periodic = Periodic(vec![0.5, 0.25, 0.125]);
        let shared = Arc::new(floats(n));
        let boxed: Box<[f64]> = floats(n).into();
        let grid = Grid { cells: floats(n), width: 1 };
        let (mut sum, vector) = (0.0, floats(n));
        let (reference, deep) = (&vector, &&vector[..]);
        for i in prange(0..n) {
            sum += deque[i] + map[&i] + periodic[i] + periodic[i + n];
            sum += shared[i] + boxed[i] + grid.cells[i * grid.width] + grid.cells[i];
            sum += reference[i] * deep[i] + TABLE[i] + WEIGHTS[i % 4];
        }
        for i in prange(0..4) {
            sum += WEIGHTS[i];
        }
        Close(sum + sum_of(&vector, n) + sum_of(&periodic, n))
    }
    fn not_only_numbers(n: usize) -> (Vec<String>, usize) {
        let words: Vec<String> = (0..n).map(|i| format!("{i}")).collect();
        let pairs: Vec<(u8, Vec<usize>)> = (0..n).map(|i| (i as u8, vec![i; i % 3 + 1])).collect();
        let (mut c, mut sum) = (vec![String::new(); n], 0);
        for i in prange(0..n) {
            c[i] = words[i].clone() + &words[n - 1 - i];
            let (head, tail) = &pairs[i];
            sum += *head as usize + tail.len() + pairs[i].1[0];
        }
        (c, sum)
    }
    fn empty_types(n: usize) -> usize {
        let a = vec![(); n];
        let mut count = 0;
        for i in prange(0..n) {
            let () = a[i];
            count += 1;
        }
        count
    }
    fn five_points(n: usize) -> Vec<f64> {
        let (h, w) = (n / 7 + 2, 7.max(n / 3));
        let a = floats(h * w);
        let mut c = vec![0.0; h * w];
        for i in prange(1..h - 1) {
            for j in 1..w - 1 {
                c[i * w + j] = (a[(i - 1) * w + j] + a[(i + 1) * w + j] + a[i * w + j - 1] + a[i * w + j + 1]) * 0.25 - a[i * w + j];
            }
        }
        c
    }
    fn nine_points(n: usize) -> Vec<f32> {
        let (h, w) = (n / 9 + 2, 9 + n / 4);
        let a = singles(h * w);
        let mut c = vec![0.0; h * w];
        for y in prange(1..h - 1) {
            let row = y * w;
            for x in 1..=w - 2 {
                let at = row + x;
                let above = a[at - w - 1] + a[at - w] + a[at - w + 1];
                c[at] = (above + a[at - 1] + a[at] + a[at + 1] + a[at + w - 1] + a[at + w] + a[at + w + 1]) / 9.0;
            }
        }
        c
    }
    fn products(n: usize) -> (Vec<f64>, Vec<f64>) {
        let n = n % 40;
        let (a, b) = (floats(n * n), floats(n * n));
        let (mut c, mut d) = (vec![0.0; n * n], vec![0.0; n]);
        for i in prange(0..n) {
            for k in 0..n {
                for j in 0..n {
                    c[i * n + j] += a[i * n + k] * b[k * n + j];
                }
            }
        }
        for i in prange(0..n) {
            let mut sum = 0.0;
            for j in 0..n {
                sum += a[i * n + j] * b[j];
            }
            d[i] = sum;
        }
        (c, d)
    }
    fn inner_ranges(n: usize) -> (Vec<i64>, i64) {
        let w = 20;
        let a: Vec<i64> = (0..(n * w) as i64).collect();
        let (mut c, mut total) = (vec![0; n * w], 0);
        for i in prange(0..n as i32) {
            for j in 0..w as i32 {
                c[(i * w as i32 + j) as usize] += a[(i * w as i32 + j) as usize];
            }
            for j in 3..=12u8 {
                total += a[i as usize + j as usize - 3];
            }
            for j in 12..3 {
                c[(i * w as i32 + j) as usize] = 77;
            }
            'own: for j in 0..w {
                if a[i as usize * w + j] % 5 == 3 {
                    continue 'own;
                }
                if j == 17 {
                    break;
                }
                c[(i * w as i32 + j as i32) as usize] += 1000;
            }
            for letter in 'a'..'n' {
                total += (letter as usize * a[0] as usize) as i64;
            }
        }
        (c, total)
    }
    fn inner_loops_that_end_in_a_panic(n: usize) -> Vec<i64> {
        let w = 10;
        let a: Vec<i64> = (0..(n * w) as i64).collect();
        let mut c = vec![0; n * w];
        for i in prange(0..n) {
            for j in 0..w {
                c[i * w + j] = a[i * w + j + 1];
            }
        }
        c
    }
    fn inner_rows_that_are_too_wide(n: usize) -> Vec<i64> {
        let w = 10;
        let mut c = vec![0; n * w + 5];
        for i in prange(0..n) {
            for j in 0..w + i / 3 {
                if j < w {
                    c[i * w + j] = j as i64;
                }
            }
        }
        c
    }
    fn inner_loops_over_own_arrays(n: usize) -> (Vec<f64>, Close) {
        let a = floats(n + 16);
        let (mut c, mut sum) = (vec![0.0; n], 0.0);
        for i in prange(0..n) {
            let part = &a[i..i + 16];
            let mut copy = [0.0; 16];
            for k in 0..16 {
                copy[k] = part[15 - k] * 2.0;
            }
            let mut total = 0.0;
            for k in 0..16 {
                total += copy[k] - part[k];
            }
            let mut log = Vec::new();
            for k in 0..part.len() {
                log.push(part[k]);
                total += log[k];
            }
            c[i] = total;
            sum += total;
        }
        (c, Close(sum))
    }
    fn inner_exits(n: usize) -> Option<i64> {
        let w = 12;
        let a: Vec<i64> = (0..(n * w) as i64).map(|x| x * 37 % 1001).collect();
        let mut total = 0;
        for i in prange(0..n) {
            for j in 0..w {
                if a[i * w + j] == 1000 {
                    return Some(a[i * w + j] + i as i64);
                }
                total += a[i * w + j];
            }
        }
        Some(total)
    }
    fn captured_from_further_out(n: usize) -> Vec<f64> {
        let (x, mut y, k) = (floats(n), floats(n), 0.7);
        let mut run = || {
            for i in prange(0..n) {
                y[i] += k * x[i];
            }
        };
        run();
        y
    }
    fn names_with_two_meanings(n: usize) -> [Close; 6] {
        let a = floats(n + 400);
        let (k, base) = (5, 10);
        let mut sums = [0.0; 6];
        let [mut first, mut second, mut third, mut fourth, mut fifth, mut sixth] = sums;
        for i in prange(0..n) {
            if i % 2 == 0 {
                let k = 1;
                first += a[i + k];
            }
            first += a[i + k];
        }
        for i in prange(0..n) {
            let mut base = 10;
            let k = base + i;
            base += 100;
            for j in 0..20 {
                second += a[k + j];
            }
            second += base as f64;
        }
        for i in prange(0..n) {
            let k = base + i;
            let base = 100;
            for j in 0..20 {
                third += a[k + j] + base as f64;
            }
        }
        for i in prange(0..n) {
            if i % 2 == 0 {
                let k = 300;
                fourth += k as f64;
            }
            for j in 0..20 {
                fourth += a[k + j];
                if j > 3 {
                    let k = 30;
                    fourth += a[k + j];
                }
            }
        }
        for i in prange(0..n) {
            let apart = || {
                let k = 50;
                k as f64
            };
            fifth += apart() + a[i + k];
        }
        for i in prange(0..n) {
            let m = 2;
            let r = m + i;
            for m in 0..20 {
                sixth += a[r + m];
            }
        }
        sums = [first, second, third, fourth, fifth, sixth];
        sums.map(Close)
    }
    fn nothing_is_looked_at_early(n: usize) -> Close {
        static LAZY: LazyLock<Grid> = LazyLock::new(|| panic!("nobody asked for it"));
        let (flag, numbers) = (n > 2000, floats(n));
        let mut sum = 0.0;
        for i in prange(0..n) {
            if flag {
                sum += LAZY.cells[i];
            }
            sum += numbers[i];
        }
        for i in prange(0..0) {
            sum += LAZY.cells[i];
        }
        Close(sum)
    }
    fn narrow_arithmetic(n: usize) -> i64 {
        let a: Vec<i64> = (0..300 + n as i64).collect();
        let (mut sum, k) = (0, 0u8);
        for i in prange(0..=255u8) {
            sum += a[i.wrapping_add(1) as usize] + a[(i / 2 + 1) as usize];
        }
        for i in prange(1..n) {
            sum += a[i + k as usize] + a[i + (k + 1) as usize - 1];
        }
        for i in prange(-128..=127i8) {
            sum += a[i.wrapping_neg() as u8 as usize];
        }
        sum
    }
    fn references_that_outlive_the_loop(n: usize) -> (Vec<String>, Option<String>, Option<usize>) {
        fn find(a: &[String], n: usize) -> Option<&String> {
            for i in 0..n {
                if a[i].len() > 2 {
                    return Some(&a[i]);
                }
            }
            None
        }
        let words: Vec<String> = (0..n).map(|i| format!("{}", i * i)).collect();
        let view = &words[..];
        let (mut kept, mut last) = (Vec::new(), None);
        for i in prange(0..n) {
            if i % 3 == 0 {
                kept.push(&view[i]);
            }
            last = Some(view[i].as_str());
        }
        let found = find(view, n).map(String::len);
        (kept.into_iter().cloned().collect(), last.map(String::from), found)
    }
    fn moved_into_closures(n: usize) -> usize {
        let owned: Vec<String> = (0..n).map(|i| "x".repeat(i % 5)).collect();
        let (words, mut sum) = (&owned[..], 0);
        for i in prange(0..n) {
            let len = move || words[i].len();
            sum += len();
        }
        sum
    }
    fn keys_that_are_no_numbers(n: usize) -> (usize, Close) {
        #[derive(Clone, Copy)]
        enum Kind {
            One = 1,
            Two,
        }
        let map: HashMap<&str, f64> = HashMap::from([("a", 0.5), ("b", 0.25)]);
        let (a, key, kind, flag) = (floats(n + 30), "b", Kind::Two, n % 2 == 0);
        let (mut sum, mut count, part, third) = (0.0, 0, 1..3, 2.7);
        for i in prange(0..n) {
            #[allow(clippy::needless_range_loop)]
            for j in 0..12 {
                sum += a[i + j] * map["a"] + map[key] + a[kind as usize] + a[i + Kind::One as usize];
            }
            sum += a[i + flag as usize] + a[i + third as usize] + a[i + usize::from(flag)];
            for j in 0..12 {
                count += a[part.clone()].len() + (a[i + j] > 0.3) as usize;
            }
            for letter in 'a'..='p' {
                sum += a[letter as usize - 'a' as usize + i % 3];
            }
        }
        (count, Close(sum))
    }
    fn constants_that_are_made_anew(n: usize) -> usize {
        const WORDS: [String; 3] = [const { String::new() }; 3];
        let mut sum = 0;
        for i in prange(0..n.min(3)) {
            sum += WORDS[i].len() + i;
        }
        sum
    }
    fn changed_by_a_function(n: usize) -> i64 {
        fn bump(numbers: &mut [i64], at: usize) {
            numbers[at] += at as i64;
        }
        let mut sum = 0;
        for i in prange(0..n) {
            let mut buffer = [i as i64; 16];
            let t = &mut buffer[..];
            for j in 0..16 {
                bump(t, j);
                sum += t[j];
            }
        }
        sum
    }
    fn reads_under_a_condition(n: usize) -> Close {
        let (a, short, b) = (floats(n), floats(16.min(n)), floats(n));
        let (h, mut sum) = (n / 2, 0.0);
        for i in prange(0..n) {
            if i < short.len() {
                sum += short[i];
            }
            sum += if i < h { a[i] } else { b[i - h] };
        }
        Close(sum)
    }
}
