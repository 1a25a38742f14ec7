// Programs in which all names are what they look like, or are such that it does not matter.

// accepted
mod extremes_by_glob {
    use std::cmp::*;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut high) = (50, -50);
        for i in prange(0..n) {
            low = min(low, a[i]);
            high = max(a[i], high);
        }
        show((low, high))
    }
}

// accepted
mod extremes_of_many_numbers {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut k, mut l, mut m, mut o) = (9u8, 9i16, 9u64, 9i128);
        let (mut x, mut y) = (9.0f64, 9.0f32);
        for i in prange(0..n) {
            k = u8::min(k, a[i].unsigned_abs() as u8);
            l = i16::max(a[i] as i16, l);
            m = m.max(a[i].unsigned_abs());
            o = o.min(a[i] as i128);
            x = f64::max(a[i] as f64, x);
            y = y.min(a[i] as f32).min(3.5);
        }
        show((k, l, m, o, x, y))
    }
}

// accepted
mod extremes_of_ordered_types {
    use std::time::Duration;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut time, mut letter, mut truth) = (Duration::from_secs(9), 'm', false);
        let (mut array, mut nested) = ([9, 9], ((9, 'x'), Some(9)));
        for i in prange(0..n) {
            time = time.min(Duration::from_secs(a[i].unsigned_abs()));
            letter = letter.max(char::from(b'a' + (a[i].unsigned_abs() % 26) as u8));
            truth = truth.max(a[i] > 3);
            array = array.min([a[i], 3]);
            nested = nested.max(((a[i], 'y'), None));
        }
        show((time, letter, truth, array, nested))
    }
}

// accepted
mod extremes_of_a_derived_order {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Own(i64, usize);
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut high) = (Own(50, 0), Own(-50, 0));
        for i in prange(0..n) {
            low = std::cmp::min(low, Own(a[i], i));
            high = Ord::max(high, Own(a[i], i));
        }
        show((low, high))
    }
}

// accepted
mod extremes_of_a_generic_type {
    #[parallel]
    fn least<T: Ord + Copy + Send + Sync>(first: T, a: &[T]) -> (T, T) {
        let (mut low, mut high) = (first, first);
        for i in prange(0..a.len()) {
            low = std::cmp::min(low, a[i]);
            high = Ord::max(high, a[i]);
        }
        (low, high)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(least(5, &a[..n]))
    }
}

// accepted
mod extremes_by_if_of_clones {
    #[derive(Clone, Debug, PartialEq, PartialOrd)]
    struct Own(String);
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let words: Vec<String> = a.iter().map(|x| x.to_string()).collect();
        let mut best = String::from("5");
        for i in prange(0..n) {
            if words[i] < best { best = words[i].clone(); }
        }
        show(best)
    }
}

// accepted
mod extremes_by_if_of_references {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut high) = (50, -50);
        for x in prange(&a[..n]) {
            if *x < low { low = *x; }
            if high < *x { high = *x; }
        }
        show((low, high))
    }
}

// accepted
mod extremes_by_value {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut high) = (50, -50);
        prange! {
            for i in 0..n {
                low = if a[i] < low { a[i] } else { low };
                if a[i] >= high { high = a[i]; }
            }
        }
        show((low, high))
    }
}

// accepted
mod extremes_of_elements {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut h = [50; 4];
        for i in prange(0..n) {
            let k = a[i].rem_euclid(4) as usize;
            h[k] = h[k].min(a[i]);
        }
        show(h)
    }
}

// accepted
mod variables_named_like_functions {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut min, mut max, mut push, mut len, mut line) = (50, -50, vec![], 0, 0);
        for i in prange(0..n) {
            min = min.min(a[i]);
            max = max.max(a[i]);
            push.push(a[i]);
            len += 1;
            line = a[i];
        }
        show((min, max, push, len, line))
    }
}

// accepted
mod fields_named_like_functions {
    #[derive(Debug)]
    struct Own { min: i64, max: i64, push: Vec<i64>, len: usize, vec: i64 }
    impl Own {
        #[parallel]
        fn fill(&mut self, n: usize, a: &[i64]) {
            for i in prange(0..n) {
                self.min = self.min.min(a[i]);
                self.max = i64::max(self.max, a[i]);
                self.push.push(a[i]);
                self.len += 1;
                self.vec = a[i];
            }
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own { min: 50, max: -50, push: vec![], len: 0, vec: 3 };
        own.fill(n, a);
        show(own)
    }
}

// accepted
mod own_functions_in_expressions {
    fn min(a: i64, b: i64) -> i64 { a / 2 + b }
    fn max(a: i64) -> i64 { a % 3 }
    fn push(a: i64) -> i64 { a + 1 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t) = (0, 0);
        for i in prange(0..n) {
            s += min(a[i], 3) + max(a[i]);
            t = push(min(a[i], t_of(i)));
        }
        show((s, t))
    }
    fn t_of(i: usize) -> i64 { i as i64 }
}

// accepted
mod own_methods_in_expressions {
    struct Own(i64);
    impl Own {
        fn min(&self, x: i64) -> i64 { self.0 + x }
        fn len(&self) -> usize { 3 }
        fn word(&self, x: i64) -> i64 { x / 2 }
        fn get(&self) -> i64 { self.0 }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut s, mut c) = (Own(3), 0, vec![0; n]);
        for i in prange(0..n) {
            s += own.min(a[i]) + own.len() as i64;
            c[i] = own.word(a[i]) + own.get();
        }
        show((s, c))
    }
}

// accepted
mod own_types_made_in_the_body {
    #[derive(Default)]
    struct Own(Vec<i64>);
    impl Own {
        fn push(&mut self, x: i64) { self.0.insert(0, x) }
        fn clear(&mut self) { self.0.push(1) }
        fn len(&self) -> i64 { self.0.iter().sum() }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            let mut own = Own::default();
            own.push(a[i]);
            own.push(3);
            own.clear();
            s += own.len();
        }
        show(s)
    }
}

// accepted
mod own_enumerate_inside {
    struct Own<'a>(&'a [i64]);
    impl Own<'_> {
        fn enumerate(&self) -> Vec<(usize, i64)> { self.0.iter().enumerate().map(|(k, x)| (k + 1, *x)).collect() }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            for (k, x) in Own(&a[i..i + 2]).enumerate() {
                s += k as i64 * x;
            }
        }
        show(s)
    }
}

// accepted
mod macros_of_std_by_use {
    use std::{assert, println, vec};
    use core::matches;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![vec![0; 2]; n]);
        for i in prange(0..n) {
            assert!(a[i] < 1000, "{i}");
            if n > 1000 { println!("{s}", s = a[i]); }
            s += i64::from(matches!(a[i], 0..=9));
            c[i] = vec![a[i], 3];
        }
        show((s, c))
    }
}

// accepted
mod macros_of_std_in_closures {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut text, mut s) = (String::new(), 0);
        for i in prange(0..n) {
            let words: Vec<String> = a[i..i + 2].iter().map(|x| format!("{x}{i}")).collect();
            text += words.concat().as_str();
            let f = |x: i64| { assert!(x < 1000, "{x}"); vec![x; 2].iter().sum::<i64>() };
            s += f(a[i]);
        }
        show((text, s))
    }
}

// accepted
mod macros_of_std_that_assign {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut s, mut c) = (0, 0, vec![0; n]);
        for i in prange(0..n) {
            assert!({ t = a[i]; t < 1000 });
            let v = vec![{ s += a[i]; 3 }, t];
            c[i] = v[0] + v[1];
            if matches!({ t += 1; t }, 0..=5) { c[i] = t; }
        }
        show((t, s, c))
    }
}

// accepted
mod macros_of_std_that_diverge {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            match a[i] % 3 {
                0 => t = 1,
                1 | -1 => t = 2,
                2 | -2 => t = 3,
                _ => unreachable!("{i}"),
            }
            if a[i] > 1000 { todo!() } else if a[i] > 999 { panic!("own {}", a[i]) } else { c[i] = t; }
        }
        show((t, c))
    }
}

// accepted
mod formats_with_names {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut text, w, p) = (String::new(), 7, 2);
        for i in prange(0..n) {
            let x = a[i] as f64;
            text.push_str(&format!("{x:>w$.p$} {y} {0} {0:?} {{z}} {:1$}", i, w, y = a[i + 1]));
        }
        text
    }
}

// accepted
mod macros_that_write {
    use std::fmt::Write as _;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut text = String::new();
        for i in prange(0..n) {
            let mut line = String::new();
            write!(line, "{i}:").unwrap();
            writeln!(&mut line, "{}", a[i]).unwrap();
            text += line.as_str();
        }
        text
    }
}

// accepted
mod own_macro_in_a_condition {
    macro_rules! positive { ($e:expr) => { $e > 0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut list, mut low) = (0, vec![], 50);
        for i in prange(0..n) {
            if positive!(a[i]) { s += 1; }
            if positive!(a[i] - 10) && positive!(a[i + 1]) { list.push(i); }
            low = low.min(if positive!(a[i]) { 1 } else { a[i] });
        }
        show((s, list, low))
    }
}

// accepted
mod own_macro_of_a_macro {
    macro_rules! inner { ($e:expr) => { $e * 2 } }
    macro_rules! outer { ($e:expr) => { inner!($e) + 1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            s += outer!(a[i]);
            c[i] = outer!(inner!(a[i]));
        }
        show((s, c))
    }
}

// accepted
mod own_macro_of_the_function_on_values {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        macro_rules! twice { ($e:expr) => { { let e = $e; e + e } } }
        let (mut s, mut c) = (twice!(2), vec![0; n]);
        for i in prange(0..n) {
            s += twice!(a[i]);
            c[i] = twice!(i);
        }
        show((s, c))
    }
}

// accepted
mod own_macro_with_a_closure {
    macro_rules! apply { ($f:expr, $e:expr) => { $f($e) } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        prange! {
            for i in 0..n {
                s += apply!(|x: i64| x * 3, a[i]);
            }
        }
        show(s)
    }
}

// accepted
mod own_macro_before_and_after {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 1;
        macro_rules! peek { () => { s } }
        let before = peek!();
        for i in prange(0..n) {
            s += a[i];
        }
        show((before, peek!()))
    }
}

// accepted
mod own_macro_that_makes_the_loop {
    macro_rules! sum { ($s:ident, $i:ident, $n:expr, $e:expr) => { prange! { for $i in 0..$n { $s += $e; } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 1;
        sum!(s, i, n, a[i]);
        show(s)
    }
}

// accepted
mod own_macro_that_makes_the_function {
    macro_rules! sums { ($($name:ident $type:ty,)*) => { $(
        #[parallel]
        fn $name(n: usize, a: &[i64]) -> $type {
            let mut s = 0 as $type;
            for i in prange(0..n) {
                s += a[i] as $type;
            }
            s
        }
    )* } }
    sums! { integers i64, floats f64, }
    pub fn run(n: usize, a: &[i64]) -> String {
        show((integers(n, a), floats(n, a)))
    }
}

// accepted
mod offsets_of_many_kinds {
    const K: usize = 1;
    static W: usize = 2;
    mod own { pub const K: usize = 3; }
    struct Place;
    impl Place { const OFF: usize = 1; }
    #[parallel]
    fn fill<const N: usize>(n: usize, a: &[i64]) -> (Vec<i64>, Vec<i64>, Vec<i64>, Vec<i64>, Vec<i64>) {
        let pair = (2, 3);
        let (mut c, mut d, mut e, mut f, mut g) = (vec![0; n + 3], vec![0; n + 3], vec![0; n + 3], vec![0; n + 3], vec![0; n + 3]);
        for i in prange(0..n) {
            c[i + K] = a[i];
            d[i + own::K] = a[i + K];
            e[i + N] = a[i];
            f[i + pair.0] = a[i + Place::OFF];
            g[i + W] = c[i + K];
        }
        (c, d, e, f, g)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(fill::<2>(n, a))
    }
}

// accepted
mod rows_of_many_kinds {
    struct Own { w: usize, m: Vec<i64> }
    impl Own {
        #[parallel]
        fn fill(&mut self, n: usize, a: &[i64]) {
            let w = self.w;
            for i in prange(0..n) {
                for j in 0..w {
                    self.m[i * w + j] = a[i] + j as i64;
                }
                self.m[i * w..(i + 1) * w].reverse();
            }
        }
    }
    #[parallel]
    fn rows(n: usize, a: &[i64], m: &mut [Vec<i64>]) {
        for i in prange(0..n) {
            for j in 0..m[i].len() {
                m[i][j] += a[i];
            }
            m[i].push(3);
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut own, mut m) = (Own { w: 3, m: vec![0; 3 * n] }, vec![vec![1; 2]; n]);
        own.fill(n, a);
        rows(n, a, &mut m);
        show((own.m, m))
    }
}

// accepted
mod arrays_of_many_owners {
    use std::borrow::Cow;
    use std::collections::VecDeque;
    use std::sync::{Arc, RwLock};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let lock = RwLock::new(vec![0; n + 1]);
        let mut written = lock.write().unwrap();
        let (cow, queue, shared) = (Cow::from(a), VecDeque::from(a.to_vec()), Arc::new(a.to_vec()));
        let (text, boxed) = ("x".repeat(n), Box::new(a.to_vec()));
        let mut s = 0;
        for i in prange(0..n) {
            written[i + 1] = cow[i] + queue[i] + shared[i + 1];
            s += i64::from(text.as_bytes()[i]) + boxed[i];
        }
        drop(written);
        show((lock.into_inner().unwrap(), s))
    }
}

// accepted
mod arrays_in_parts {
    #[parallel]
    fn fill(pair: &mut (Vec<i64>, Vec<i64>), c: &mut [i64], a: &[i64]) {
        for i in prange(0..a.len()) {
            pair.0[i] = a[i];
            pair.1[i] = pair.0[i] + 1;
            c[i] -= a[i];
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut pair, mut c) = ((vec![0; n], vec![0; n]), vec![1; n]);
        fill(&mut pair, &mut c, &a[..n]);
        show((pair, c))
    }
}

// accepted
mod exits_of_many_kinds {
    #[parallel]
    fn option(n: usize, a: &[i64]) -> Option<i64> {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i].checked_add(1)?;
            if a[i] > 47 { return None; }
            if a[i] > 44 { return Some(a[i]); }
        }
        Some(s)
    }
    #[parallel]
    fn result(n: usize, a: &[i64]) -> Result<i64, std::num::TryFromIntError> {
        let mut s = 0;
        for i in prange(0..n) {
            if a[i] > 48 { break; }
            s += i64::from(u8::try_from(a[i] + 40)?);
        }
        Ok(s)
    }
    #[parallel]
    fn pair(n: usize, a: &[i64]) -> (usize, i64) {
        for i in prange(0..n) {
            if a[i] > 40 { return (i, a[i]); }
        }
        (n, 0)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show((option(n, a), result(n, a), pair(n, a)))
    }
}

// accepted
mod exits_through_labels {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut last) = (0, 0);
        let found = 'found: {
            'outer: for k in 0..3 {
                prange! {
                    for i in 0..n {
                        s += a[i];
                        last = a[i];
                        if a[i] > 48 { continue 'outer; }
                        if a[i] == 47 - k { break 'found Some(i); }
                    }
                }
            }
            None
        };
        show((s, last, found))
    }
}

// accepted
mod headers_of_many_kinds {
    fn end(n: usize) -> usize { n / 2 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, mut list, mut c) = (0, 0, vec![], a.to_vec());
        for i in prange(0..end(n)).num_threads(2).schedule(Schedule::Dynamic(3)) {
            s += a[i];
        }
        for i in prange((0..n).rev().step_by(2)) {
            t = a[i];
            list.push(a[i]);
        }
        for (k, row) in prange(&mut c).chunks(3).enumerate() {
            row[0] = k as i64;
        }
        for (x, y) in prange((&mut c, a)) {
            *x += y;
        }
        for x in ::prange::prange(1..=n as i64) {
            s -= x;
        }
        show((s, t, list, c))
    }
}

// accepted
mod nested_loops {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut list, w, mut m) = (0, vec![], 3, vec![0; 3 * n]);
        for i in prange(0..n) {
            let mut own = 0;
            for j in prange(0..w) {
                own += a[i] + j as i64;
            }
            prange! {
                for j in 0..w { m[i * w + j] = own; }
            }
            s += own;
            list.push(own);
        }
        show((s, list, m))
    }
}

// accepted
mod appends_of_many_kinds {
    struct Own { list: Vec<i64> }
    impl Own {
        #[parallel]
        fn fill(&mut self, n: usize, a: &[i64], more: &mut Vec<usize>, text: &mut String) {
            for i in prange(0..n) {
                self.list.push(a[i]);
                more.extend([i, 2]);
                text.push_str("x");
            }
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut own, mut more, mut text) = (Own { list: vec![1] }, vec![5], String::from("y"));
        own.fill(n, a, &mut more, &mut text);
        show((own.list, more, text))
    }
}

// accepted
mod atomics_and_locks {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (count, lock) = (AtomicI64::new(0), Mutex::new(0));
        for i in prange(0..n) {
            count.fetch_add(a[i], Relaxed);
            *lock.lock().unwrap() += a[i];
        }
        show((count.into_inner(), lock.into_inner().unwrap()))
    }
}

// accepted
mod items_in_the_body {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            const FACTOR: i64 = 3;
            fn square(x: i64) -> i64 { x * x }
            struct Pair(i64, i64);
            let pair = Pair(square(a[i]), FACTOR);
            s += pair.0 * pair.1;
            c[i] = pair.0;
        }
        show((s, c))
    }
}

// accepted
mod traits_of_the_program {
    trait Shape: Sync { fn area(&self) -> i64; }
    struct Square(i64);
    impl Shape for Square { fn area(&self) -> i64 { self.0 * self.0 } }
    #[parallel]
    fn total<T: Shape>(shapes: &[T]) -> i64 {
        let mut s = 0;
        for i in prange(0..shapes.len()) {
            s += shapes[i].area();
        }
        s
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let shapes: Vec<Square> = a[..n].iter().map(|x| Square(*x)).collect();
        show(total(&shapes))
    }
}

// accepted
mod collections_of_the_program {
    #[derive(Default, Debug)]
    struct Own(Vec<i64>);
    impl Own { fn push(&mut self, x: i64) { self.0.push(x) } }
    impl Extend<i64> for Own { fn extend<I: IntoIterator<Item = i64>>(&mut self, items: I) { self.0.extend(items) } }
    impl prange::roles::Collection for Own {
        fn append(&mut self, later: Own) { self.0.extend(later.0) }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = Own::default();
        for i in prange(0..n) {
            list.extend([a[i]]);
        }
        list.push(3);
        show(list)
    }
}

// accepted
mod shadowed_names {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, t, mut c) = (0, 5, vec![0; n]);
        for i in prange(0..n) {
            let x = a[i];
            let x = x + t;
            let t = x * 2;
            { let s = t; c[i] = s; }
            s += t;
        }
        show((s, t, c))
    }
}

// accepted
mod names_of_loops_and_variables {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut r#loop, r#in, mut r#usize) = (0, 3, vec![0; n]);
        for r#i in prange(0..n) {
            r#loop += a[r#i] + r#in;
            r#usize[r#i] = a[r#i];
        }
        show((r#loop, r#usize))
    }
}
