//! Private, lastprivate and shared variables; macros in the body; names.

use crate::support::corpus;
use prange::prelude::*;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

struct State {
    sum: f64,
    inner: Inner,
    pair: (i32, i32),
}

struct Inner {
    count: usize,
    last: Option<usize>,
    names: Vec<String>,
}

impl State {
    fn new() -> Self {
        let inner = Inner {
            count: 3,
            last: None,
            names: Vec::new(),
        };
        State {
            sum: 0.5,
            inner,
            pair: (1, 2),
        }
    }
}

corpus! {
    fn scratch(n: usize) -> (Vec<f64>, f64) {
        let mut c = vec![0.0; n];
        let mut t = -1.0;
        for i in prange(0..n) {
            t = i as f64;
            t += 1.0;
            t *= t;
            c[i] = t;
        }
        (c, t)
    }
    fn declared_before_the_loop(n: usize) -> Vec<usize> {
        let mut c = vec![0; n];
        let mut t;
        for i in prange(0..n) {
            t = i * 2;
            c[i] = t + 1;
        }
        c
    }
    fn last_of_some(n: usize) -> (usize, usize) {
        let (mut last, mut other) = (1234, 99);
        for i in prange(0..n) {
            if i % 5 == 3 {
                last = i;
                other = last + 1;
            }
        }
        (last, other)
    }
    fn last_of_strings(n: usize) -> String {
        let mut last = String::from("none");
        for i in prange(0..n) {
            if i % 3 == 1 {
                last = format!("item {i}");
                last.push('!');
                last = last.to_uppercase();
            }
        }
        last
    }
    fn assigned_on_each_path(n: usize) -> (Vec<i32>, i32) {
        let mut c = vec![0; n];
        let mut t = 0;
        for i in prange(0..n) {
            match i % 4 {
                0 => t = 1,
                1 | 2 => t = i as i32,
                _ => {
                    t = 7;
                    t -= 1;
                }
            }
            c[i] = t;
        }
        (c, t)
    }
    fn assigned_before_continue(n: usize) -> usize {
        let mut t = 5;
        for i in prange(0..n) {
            if i % 2 == 0 {
                continue;
            }
            t = i;
            if i % 3 == 0 {
                continue;
            }
            t += 100;
        }
        t
    }
    fn assigned_in_a_loop(n: usize) -> (usize, Vec<usize>) {
        let mut c = vec![0; n];
        let mut t = 0;
        for i in prange(0..n) {
            loop {
                t = i + 3;
                if t > 2 {
                    break;
                }
            }
            for j in 0..3 {
                t += j;
            }
            c[i] = t;
        }
        (t, c)
    }
    fn destructured(n: usize) -> (usize, usize, Vec<usize>) {
        let (mut x, mut y) = (0, 0);
        let mut c = vec![0; n];
        for i in prange(0..n) {
            (x, c[i]) = (i, i * 3);
            if i % 2 == 1 {
                (y, _) = (x + 1, 0);
            }
        }
        (x, y, c)
    }
    fn diverging_paths(n: usize) -> usize {
        let mut t = 0;
        for i in prange(0..n) {
            let Some(x) = i.checked_sub(1) else {
                continue;
            };
            t = match x {
                0 => 10,
                x if x > 1_000_000 => unreachable!(),
                x => x,
            };
        }
        t
    }
    fn private_array(n: usize) -> Vec<usize> {
        let mut c = vec![0; n];
        let mut window;
        for i in prange(0..n) {
            window = [i, i + 1, i + 2];
            window[1] *= 2;
            window.reverse();
            c[i] = window.iter().sum();
        }
        c
    }
    fn private_struct(n: usize) -> (i32, i32) {
        let mut pair = (0, 0);
        for i in prange(0..n) {
            pair = (i as i32, 1);
            pair.1 += pair.0;
        }
        pair
    }
    fn places(n: usize) -> (f64, usize, Option<usize>, (i32, i32), Vec<String>) {
        let mut state = State::new();
        for i in prange(0..n) {
            state.sum += i as f64;
            state.inner.count += 1;
            state.inner.last = Some(i);
            state.pair.0 -= 1;
            state.pair.1 = state.pair.1.max(i as i32);
            state.inner.names.push(format!("{i}"));
        }
        let State { sum, inner, pair } = state;
        (sum, inner.count, inner.last, pair, inner.names)
    }
    fn through_references(n: usize) -> (i64, Vec<i64>, i64) {
        fn run(total: &mut i64, out: &mut Vec<i64>, last: &mut i64, c: &mut [i64]) {
            serial_or_parallel(total, out, last, c)
        }
        fn serial_or_parallel(total: &mut i64, out: &mut Vec<i64>, last: &mut i64, c: &mut [i64]) {
            for (i, x) in c.iter_mut().enumerate() {
                *x = i as i64;
                *total += *x;
                out.push(*x);
                *last = *x;
            }
        }
        let (mut total, mut out, mut last, mut c) = (0, Vec::new(), 0, vec![0; n]);
        run(&mut total, &mut out, &mut last, &mut c);
        let (total2, out2, last2) = (&mut total, &mut out, &mut last);
        for i in prange(0..n) {
            *total2 += i as i64;
            out2.push(i as i64);
            *last2 = i as i64 * 2;
        }
        (total, out, last)
    }
    fn shared_atomics(n: usize) -> (usize, usize) {
        let count = AtomicUsize::new(0);
        let list = Mutex::new(Vec::new());
        for i in prange(0..n) {
            count.fetch_add(i, Ordering::Relaxed);
            list.lock().unwrap().push(i);
        }
        let mut list = list.into_inner().unwrap();
        list.sort();
        (count.into_inner(), list.len())
    }
    fn inline_captures(n: usize) -> Vec<String> {
        let mut lines = Vec::new();
        let width = 6;
        let mut t;
        let name = "row";
        for i in prange(0..n) {
            t = i * i;
            if i % 7 != 0 {
                t += 1;
            }
            lines.push(format!("{name} {i:>width$} {t:?} {0} {{t}}", t + 1));
        }
        lines
    }
    fn captures_of_a_sometimes(n: usize) -> (Vec<String>, usize) {
        let mut lines = Vec::new();
        let mut t = 3;
        for i in prange(0..n) {
            if i % 2 == 0 {
                t = i;
                assert!(t == i, "{t} is not {i}");
                lines.push(format!("{t} {t:?} {x}", x = t));
            }
        }
        (lines, t)
    }
    fn standard_macros(n: usize) -> (usize, Vec<Vec<usize>>) {
        let mut count = 0;
        let mut rows = Vec::new();
        let limit = Some(5);
        for i in prange(0..n) {
            assert_eq!(i, i, "never");
            debug_assert!(i < n);
            if matches!(limit, Some(x) if x > i) {
                count += 1;
            }
            rows.push(vec![i; 2]);
            rows.push(vec![i, i + 1, limit.unwrap()]);
        }
        (count, rows)
    }
    fn shadowing(n: usize) -> (usize, Vec<usize>) {
        let mut x = 0;
        let mut c = vec![0; n];
        for i in prange(0..n) {
            x += i;
            {
                let mut x = i;
                x += 1;
                c[i] = x;
                let x = |x: usize| x + 1;
                c[i] += x(1);
            }
            if let Some(x) = c[i].checked_sub(1) {
                c[i] = x;
            }
            match c[i] {
                x if x > 3 => c[i] = x,
                _ => (),
            }
            for x in 0..2 {
                c[i] += x;
            }
        }
        (x, c)
    }
    fn hygienic_names(n: usize) -> (usize, usize, usize, Vec<usize>) {
        // Names that an expansion might use.
        let (header, kit, exit, value, acc) = (1usize, 2usize, 3usize, 4usize, 5usize);
        let (mut range, mut chunk, mut before) = (0, 0, 0);
        let mut body = vec![0; n];
        for i in prange(0..n) {
            range += header + kit + exit + value + acc;
            chunk = chunk.max(i + value);
            before = header;
            body[i] = kit + exit;
        }
        (range, chunk, before, body)
    }
    fn closures(n: usize) -> (Vec<usize>, usize) {
        let mut c = vec![0; n];
        let mut t = 0;
        let double = |x: usize| 2 * x;
        for i in prange(0..n) {
            t = i;
            let mut bump = |by: usize| t += by;
            bump(2);
            bump(double(3));
            let found: Vec<usize> = (0..3).map(|k| double(k + i)).collect();
            c[i] = found.iter().sum();
        }
        (c, t)
    }
    fn closures_that_read_arrays(n: usize) -> (Vec<u64>, Option<u64>) {
        let (w, h) = (n + 2, 4);
        let old: Vec<u64> = (0..9 * w as u64).map(|k| k * k % 101).collect();
        let old = &old[..];
        let table = &old;
        let mut c = vec![0; w * h];
        let mut last = None;
        for y in prange(0..h) {
            let at = |row: usize, x: usize| old[row * w + x];
            for x in 0..w {
                let p: [u64; 5] = std::array::from_fn(|q| old[(y + q) * w + x]);
                let q = move |k: usize| table[k] + w as u64;
                c[y * w + x] = p.iter().map(|p| p + old[x]).sum::<u64>() + at(y, x) + q(x);
            }
            last = (0..w).map(|x| &old[y * w + x]).max().copied();
        }
        (c, last)
    }
    fn taken_by_value(n: usize) -> Result<Vec<f64>, String> {
        let mut c = Vec::new();
        let (factor, [shift, ref third]) = (1.5, [2.0, 3.0]);
        let text = String::from("late");
        for i in prange(0..n) {
            if i == 50 {
                return Err(text);
            }
            c.push(f64::mul_add(i as f64, factor, -shift) + *third);
        }
        Ok(c)
    }
    fn lent_as_arguments(n: usize) -> usize {
        fn get(row: &[usize], i: usize) -> usize {
            row[i]
        }
        let mut rows = vec![(0..n).collect::<Vec<_>>(); 3];
        let names = ["b".to_string()];
        let mut name = "a".to_string();
        let mut sum = 0;
        for row in rows.iter_mut() {
            row.reverse();
            for i in prange(0..n) {
                sum += get(row, i);
            }
        }
        let (upper, lower) = rows.split_at_mut(1);
        let first = Some(&mut name).unwrap();
        for i in prange(0..n) {
            sum += get(&upper[0], i) + usize::from(names[0].gt(first)) + lower.len();
        }
        sum
    }
    fn borrowed_from_what_is_taken(n: usize) -> Vec<Option<f64>> {
        #[derive(Clone, Copy)]
        struct Pair([f64; 2]);
        impl std::ops::Add<f64> for Pair {
            type Output = f64;
            fn add(self, other: f64) -> f64 {
                self.0[1] + other
            }
        }
        let pair = Pair([0.5, 1.5]);
        let mut found = Vec::new();
        let mut sums = vec![0.0; n];
        for i in prange(0..n) {
            sums[i] = pair + i as f64;
            found.push(pair.0.first());
        }
        found.into_iter().map(|found| found.copied()).chain(sums.into_iter().map(Some)).collect()
    }
    fn closures_that_are_kept(n: usize) -> Vec<usize> {
        let w: usize = 7;
        let old: &[usize] = &[3, 5, 8];
        let mut sums = vec![0; n];
        let (mut steps, mut adders, mut found) = (Vec::new(), Vec::new(), Vec::new());
        let mut last = None;
        for i in prange(0..n) {
            sums[i] = (0..3).map(|x| x * w + old[x]).sum();
            steps.push((0..3).map(|x| x + w + old[x]).rev());
            adders.push(|x: usize| x + w);
            found.push(Box::new((0..i).filter(|x| *x > w)));
            last = Some((0..i).take_while(|x| *x < w));
        }
        sums.extend(steps.into_iter().map(|steps| steps.sum::<usize>()));
        sums.extend(adders.into_iter().map(|add| add(1)));
        sums.extend(found.into_iter().map(|found| found.count()));
        sums.extend(last.map(|last| last.count()));
        sums
    }
    fn closures_that_stay(n: usize) -> u64 {
        let w: usize = 7;
        let old: &[u64] = &[3, 5, 8];
        let mut later: Vec<Box<dyn Fn() -> u64 + Send + '_>> = Vec::new();
        for i in prange(0..n) {
            later.push(Box::new(move || old[i % 3] + i as u64));
            later.push(Box::new(|| old[1] + w as u64));
            later.push(Box::new(|| old.iter().map(|x| x + w as u64).sum()));
        }
        later.iter().map(|f| f()).sum()
    }
    fn constants_and_functions(n: usize) -> f64 {
        const SCALE: f64 = 0.5;
        static OFFSET: f64 = 2.0;
        fn f(x: f64) -> f64 {
            x * SCALE + OFFSET
        }
        let mut sum = 0.0;
        for i in prange(0..n) {
            const LOCAL: f64 = 1.0;
            sum += f(i as f64) + LOCAL + f64::from(u8::MAX);
        }
        sum
    }
    fn struct_shorthand(n: usize) -> Vec<(usize, f64)> {
        struct Point {
            x: usize,
            y: f64,
        }
        let mut points = Vec::new();
        let y = 0.5;
        let mut x;
        for i in prange(0..n) {
            x = i * 3;
            let point = Point { x, y };
            let Point { x: left, y: up } = point;
            points.push((left, up));
        }
        points
    }
    fn labelled_loops_inside(n: usize) -> (usize, usize) {
        let (mut count, mut last) = (0, 0);
        'items: for i in prange(0..n) {
            'rows: for j in 0..5 {
                for k in 0..5 {
                    if j * k > i {
                        continue 'rows;
                    }
                    if j + k == 7 {
                        break 'rows;
                    }
                    if i % 11 == 10 {
                        continue 'items;
                    }
                    count += 1;
                }
            }
            last = 'block: {
                if i % 2 == 0 {
                    break 'block i;
                }
                0
            };
        }
        (count, last)
    }
    fn loop_of_nothing(n: usize) -> usize {
        let mut x = 3;
        for _ in prange(0..n) {
            x += 1;
        }
        for _i in prange(n..0) {
            x += 1;
        }
        x
    }
    fn two_loops(n: usize) -> (f64, f64) {
        let mut mean = 0.0;
        for i in prange(0..n) {
            mean += i as f64;
        }
        mean /= n.max(1) as f64;
        let mut variance = 0.0;
        for i in prange(0..n) {
            variance += (i as f64 - mean).floor();
        }
        (mean, variance)
    }
    fn clauses(n: usize) -> usize {
        let mut sum = 0;
        for i in prange(0..n).num_threads(2).schedule(Schedule::Guided(2)).min_chunk(3).serial_if(n == 7) {
            sum += i;
        }
        sum
    }
    fn scratch_of_the_thread(n: usize) -> (Vec<usize>, Option<usize>) {
        let mut c = vec![0; n];
        let mut last = None;
        for (i, mut buffer) in prange(0..n).private(Vec::new) {
            buffer.clear();
            buffer.extend(0..i % 5);
            c[i] = buffer.iter().sum::<usize>() + buffer.len();
            if i == 70 {
                last = buffer.pop();
            }
        }
        (c, last)
    }
    fn scratch_and_exits(n: usize) -> Option<usize> {
        let mut sum = 0;
        for (i, mut buffer) in prange(0..n).private(|| [0; 4]) {
            buffer[i % 4] = i;
            sum += buffer[i % 4];
            if buffer[i % 4] == 40 {
                return Some(i);
            }
        }
        Some(sum)
    }
    fn on_a_pool(n: usize) -> usize {
        let pool = ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let mut sum = 0;
        for i in prange(0..n).pool(&pool) {
            sum += i;
        }
        sum
    }
    fn tiles(n: usize) -> Vec<usize> {
        let mut image = vec![0; n * 6];
        for mut tile in prange(tiles_mut(&mut image, 6, (4, 3))) {
            let (first, columns) = (tile.rows().start, tile.columns());
            for (y, row) in tile.rows_mut().enumerate() {
                for (x, cell) in columns.clone().zip(row) {
                    *cell = (first + y) * 10 + x;
                }
            }
        }
        image
    }
    fn random_streams(n: usize) -> u64 {
        let mut hits = 0;
        for (_, mut rng) in prange(0..n).rng(7) {
            let (x, y) = (rng.next_f64(), rng.next_f64());
            if x * x + y * y < 1.0 {
                hits += 1;
            }
        }
        hits
    }
    fn wrapped_pieces(n: usize) -> u8 {
        // The whole stays within the type; pieces do not.
        let mut level = 255u8;
        for i in prange(0..n) {
            if i % 2 == 0 {
                level -= 200;
            } else {
                level += 200;
            }
        }
        level
    }
}

/// Functions of every kind that the attribute goes on.
macro_rules! kinds {
    ($name:ident $($parallel:meta)?) => {
        mod $name {
            use super::*;

            pub(super) struct Grid<'a, T, const W: usize> {
                pub(super) total: f64,
                pub(super) cells: Vec<T>,
                pub(super) scale: &'a f64,
                pub(super) widths: [usize; W],
            }

            impl<'a, T: Copy + Into<f64> + Sync, const W: usize> Grid<'a, T, W> {
                $(#[$parallel])?
                pub(super) fn sum(&mut self) -> f64 {
                    for i in prange(0..self.cells.len()) {
                        self.total += self.cells[i].into() * *self.scale;
                        self.widths[i % W] += 1;
                    }
                    self.total
                }

                $(#[$parallel])?
                pub(super) fn largest(&self) -> Option<usize>
                where
                    T: PartialOrd,
                {
                    let (mut high, mut at) = (f64::NEG_INFINITY, None);
                    for (i, x) in prange(&self.cells).enumerate() {
                        if (*x).into() > high {
                            high = (*x).into();
                            at = Some(i);
                        }
                    }
                    at
                }
            }

            $(#[$parallel])?
            pub(super) fn scaled<T>(a: &[T], factor: T, c: &mut [T])
            where
                T: Copy + std::ops::Mul<Output = T> + Send + Sync,
            {
                for i in prange(0..a.len()) {
                    c[i] = a[i] * factor;
                }
            }

            $(#[$parallel])?
            pub(super) fn longest<'a>(words: &[&'a str]) -> &'a str {
                fn longer<'b>(a: &'b str, b: &'b str) -> &'b str {
                    if b.len() > a.len() { b } else { a }
                }
                let mut longest = "";
                for word in prange(words) {
                    longest = associative(longer(longest, word));
                }
                longest
            }
        }
    };
}

kinds!(serial_kinds);
kinds!(parallel_kinds parallel);

macro_rules! run_kinds {
    ($kinds:ident, $n:expr) => {{
        use $kinds::*;
        let n = $n;
        let scale = 0.5;
        let mut grid = Grid {
            total: 1.0,
            cells: (0..n).map(|i| (i * 37 % 101) as f32).collect(),
            scale: &scale,
            widths: [0; 3],
        };
        let largest = grid.largest();
        let sum = grid.sum();
        let mut c = vec![0; n];
        scaled(&vec![3; n], 5, &mut c);
        let words = ["a", "bcd", "ef", "ghi"];
        (
            largest,
            sum,
            grid.widths,
            c,
            longest(&words[..n.min(4)]).to_string(),
        )
    }};
}

#[test]
fn methods_generics_lifetimes_and_const_parameters() {
    crate::support::check(
        "kinds",
        |n| run_kinds!(serial_kinds, n),
        |n| run_kinds!(parallel_kinds, n),
    );
}
