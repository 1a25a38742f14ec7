// Functions and modules of the program's own that are named like those of std and of the crate.

// refused
mod associative_that_is_not {
    fn associative(x: i64) -> i64 { x % 10 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 1i64;
        for i in prange(0..n) {
            d = associative(d * 3 + a[i]);
        }
        show(d)
    }
}

// refused
mod associative_by_use {
    mod own { pub fn associative(x: i64) -> i64 { x % 10 } }
    use own::associative;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 1i64;
        for i in prange(0..n) {
            d = associative(d + a[i]);
        }
        show(d)
    }
}

// refused
mod associative_by_path {
    mod own { pub fn associative(x: i64) -> i64 { x % 10 } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 1i64;
        prange! {
            for i in 0..n {
                d = own::associative(d + a[i]);
            }
        }
        show(d)
    }
}

// refused
mod associative_as_a_closure {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 1i64;
        let associative = |x: i64| x % 10;
        prange! {
            for i in 0..n {
                d = associative(d + a[i]);
            }
        }
        show(d)
    }
}

// refused
mod associative_in_the_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        fn associative(x: i64) -> i64 { x / 2 }
        let mut d = 100i64;
        for i in prange(0..n) {
            d = associative(d + a[i]);
        }
        show(d)
    }
}

// refused
mod associative_in_the_body {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 100i64;
        for i in prange(0..n) {
            fn associative(x: i64) -> i64 { x / 2 }
            d = associative(d + a[i]);
        }
        show(d)
    }
}

// refused
mod associative_by_glob_in_the_body {
    mod own { pub fn associative(x: i64) -> i64 { x / 2 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut d = 100i64;
        for i in prange(0..n) {
            use own::*;
            d = associative(d + a[i]);
        }
        show(d)
    }
}

// accepted
mod associative_of_the_crate {
    fn gcd(a: u64, b: u64) -> u64 { if b == 0 { a } else { gcd(b, a % b) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut d, mut e) = (0, 0);
        for i in prange(0..n) {
            d = associative(gcd(d, a[i].unsigned_abs() * 6));
            e = prange::associative(gcd(a[i].unsigned_abs() * 4, e));
        }
        show((d, e))
    }
}

// refused
mod min_that_adds {
    fn min(a: i64, b: i64) -> i64 { a / 2 + b }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        prange! {
            for i in 0..n {
                m = min(m, a[i]);
            }
        }
        show(m)
    }
}

// refused
mod generic_max_that_keeps_the_last {
    fn max<T>(_: T, b: T) -> T { b }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            m = max(a[i], m);
        }
        show(m)
    }
}

// refused
mod min_of_own_by_glob_in_the_body {
    mod own { pub fn min(a: i64, b: i64) -> i64 { a / 2 + b } }
    use std::cmp::min;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = min(50, 60);
        for i in prange(0..n) {
            use own::*;
            m = min(m, a[i]);
        }
        show(m)
    }
}

// refused
mod cmp_of_own {
    mod cmp { pub fn min(a: i64, b: i64) -> i64 { a / 2 + b } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            m = cmp::min(m, a[i]);
        }
        show(m)
    }
}

// refused
mod std_of_own {
    mod std { pub mod cmp { pub fn min(a: i64, b: i64) -> i64 { a / 2 + b } } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            m = std::cmp::min(m, a[i]);
        }
        show(m)
    }
}

// refused
mod f64_of_own {
    mod f64 { pub fn min(a: core::primitive::f64, b: core::primitive::f64) -> core::primitive::f64 { a / 2.0 + b } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50.0;
        for i in prange(0..n) {
            m = f64::min(m, (a[i] % 8) as core::primitive::f64);
        }
        show(m)
    }
}

// refused
mod i64_of_own {
    mod i64 { pub fn max(a: core::primitive::i64, b: core::primitive::i64) -> core::primitive::i64 { a / 2 + b } }
    pub fn run(n: usize, a: &[core::primitive::i64]) -> String {
        let mut m = 50;
        prange! {
            for i in 0..n {
                m = i64::max(m, a[i]);
            }
        }
        show(m)
    }
}

// refused
mod i64_of_own_as_a_type {
    struct i64;
    impl i64 {
        fn max(a: core::primitive::i64, b: core::primitive::i64) -> core::primitive::i64 { a / 2 + b }
    }
    pub fn run(n: usize, a: &[core::primitive::i64]) -> String {
        let mut m = 50;
        prange! {
            for i in 0..n {
                m = i64::max(m, a[i]);
            }
        }
        show(m)
    }
}

// refused
mod i64_of_own_in_the_body {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            mod i64 { pub fn max(a: core::primitive::i64, b: core::primitive::i64) -> core::primitive::i64 { a / 2 + b } }
            m = i64::max(m, a[i]);
        }
        show(m)
    }
}

// refused
mod i64_of_own_by_glob_in_the_body {
    mod own {
        pub mod i64 { pub fn max(a: core::primitive::i64, b: core::primitive::i64) -> core::primitive::i64 { a / 2 + b } }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            use own::*;
            m = i64::max(m, a[i]);
        }
        show(m)
    }
}

// refused
mod ord_of_own {
    trait Ord { fn min(self, other: Self) -> Self; }
    impl Ord for i64 { fn min(self, other: i64) -> i64 { self / 2 + other } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = 50;
        for i in prange(0..n) {
            m = Ord::min(m, a[i]);
        }
        show(m)
    }
}

// refused
mod usize_from_of_own {
    mod usize { pub fn from(i: core::primitive::usize) -> core::primitive::usize { i / 2 } }
    #[parallel]
    pub fn run(n: core::primitive::usize, a: &[i64]) -> String {
        let mut c = vec![0; n];
        for i in prange(0..n) {
            c[usize::from(i)] = a[i];
        }
        show(c)
    }
}

// refused
mod u64_from_of_an_own_type {
    struct u64;
    impl u64 { fn from(i: usize) -> usize { i ^ 1 } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n + 1];
        prange! {
            for i in 0..n {
                c[u64::from(i)] = a[i];
            }
        }
        show(c)
    }
}

// refused
mod usize_from_read {
    mod usize { pub fn from(i: core::primitive::usize) -> core::primitive::usize { i / 2 } }
    #[parallel]
    pub fn run(n: core::primitive::usize, a: &[i64]) -> String {
        let (mut s, w) = (0, 10);
        for i in prange(0..n / 10) {
            for j in 0..w {
                s += a[usize::from(i) * w + j] * 3 + a[usize::from(i)];
            }
        }
        show(s)
    }
}

// refused
mod u64_that_is_narrow {
    type u64 = u8;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n];
        for i in prange(0..n) {
            c[i as u64 as usize] = a[i];
        }
        show(c)
    }
}

// refused
mod u64_that_is_narrow_by_use {
    use std::primitive::u8 as u64;
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n];
        prange! {
            for i in 0..n {
                c[i as u64 as usize] = a[i];
            }
        }
        show(c)
    }
}

// refused
mod u64_that_is_narrow_in_the_body {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n];
        for i in prange(0..n) {
            type u64 = u8;
            c[i as u64 as usize] = a[i];
        }
        show(c)
    }
}

// refused
mod usize_that_is_narrow {
    type usize = u8;
    #[parallel]
    pub fn run(n: core::primitive::usize, a: &[i64]) -> String {
        let mut c = vec![0; n];
        for i in prange(0..n) {
            c[core::primitive::usize::from(i as usize)] = a[i];
        }
        show(c)
    }
}

// refused
mod usize_that_is_narrow_in_a_row {
    type usize = u8;
    #[parallel]
    pub fn run(n: core::primitive::usize, a: &[i64]) -> String {
        let (mut c, w) = (vec![0; 2 * n + 2], 2);
        for i in prange(0..n) {
            for j in 0..2 {
                c[i * w + (j + 256) as usize as u64 as core::primitive::usize] = a[i];
            }
        }
        show(c)
    }
}

// refused
mod i64_that_is_narrow_as_an_offset {
    type i64 = i8;
    #[parallel]
    pub fn run(n: usize, a: &[core::primitive::i64]) -> String {
        let (mut c, k) = (vec![0; n + 4], 259u64);
        for i in prange(0..n) {
            c[i + k as i64 as usize] = a[i];
        }
        show(c)
    }
}

// accepted
mod extremes_of_std {
    use std::cmp::{max, min};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut k, mut l, mut m, mut o, mut p) = (9, 8, 7, 6, 5);
        let (mut x, mut y, mut z) = (3.0, 2.0f64, 1.0f32);
        for i in prange(0..n) {
            k = min(k, a[i]);
            l = max(a[i], l);
            m = std::cmp::min(m, a[i]);
            o = Ord::max(o, a[i]);
            p = i64::min(p, a[i]);
            x = f64::min(x, a[i] as f64);
            y = y.max(a[i] as f64);
            z = f32::max(a[i] as f32, z);
        }
        show((k, l, m, o, p, x, y, z))
    }
}

// accepted
mod extremes_of_core {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut k, mut l, mut m) = (9, 8, 7);
        prange! {
            for i in 0..n {
                k = core::cmp::min(k, a[i]);
                l = ::std::cmp::max(a[i], l);
                m = std::cmp::Ord::min(m, a[i]);
            }
        }
        show((k, l, m))
    }
}

// accepted
mod extremes_of_other_types {
    use std::cmp::Reverse;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let words: Vec<String> = a.iter().map(|x| x.to_string()).collect();
        let (mut pair, mut option, mut reverse) = ((9, 9), None, Reverse(0));
        let (mut word, mut owned) = ("5", String::from("5"));
        for i in prange(0..n) {
            pair = pair.min((a[i], i));
            option = option.max(Some(a[i]));
            reverse = reverse.max(Reverse(a[i]));
            word = word.min(&words[i]);
            owned = owned.max(words[i].clone());
        }
        show((pair, option, reverse, word, owned))
    }
}

// accepted
mod extremes_by_if {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut at, mut high) = (40, 0, f64::NEG_INFINITY);
        for i in prange(0..n) {
            if a[i] < low {
                low = a[i];
                at = i;
            }
            if a[i] as f64 >= high { high = a[i] as f64; }
        }
        show((low, at, high))
    }
}

// accepted
mod casts_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, mut d, mut s) = (vec![0; n], vec![0; n], 0);
        for i in prange(0..n as u64) {
            c[i as usize] = a[i as usize];
            s += a[i as usize + 1];
        }
        for i in prange(0..n as u32) {
            d[i as usize] = u64::from(i) as i64 + a[u64::from(i) as usize];
        }
        show((c, d, s))
    }
}

// accepted
mod usize_from_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, mut s) = (vec![0; n], 0);
        for i in prange(0..n as u16) {
            c[usize::from(i)] = a[usize::from(i)];
            s += a[usize::from(i) + 1];
        }
        show((c, s))
    }
}

// accepted
mod modules_named_like_crates {
    mod core {}
    mod std {}
    mod alloc {}
    mod prange {}
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut last, mut low, mut list, mut c) = (0, 0, 9, Vec::new(), vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            if a[i] > 3 { last = a[i]; }
            if a[i] < low { low = a[i]; }
            list.push(a[i]);
            c[i] = a[i + 1];
        }
        show((s, last, low, list, c))
    }
}

// refused
mod some_that_adds {
    fn Some(x: i64) -> Option<i64> { Option::Some(x + 1) }
    #[parallel]
    fn first(n: usize, a: &[i64]) -> Option<i64> {
        for i in prange(0..n) {
            if a[i] > 20 { return Some(a[i]); }
        }
        None
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod some_that_adds_in_the_body {
    #[parallel]
    fn first(n: usize, a: &[i64]) -> Option<i64> {
        for i in prange(0..n) {
            fn Some(x: i64) -> Option<i64> { Option::Some(x + 1) }
            if a[i] > 20 { return Some(a[i]); }
        }
        None
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod ok_by_use_in_the_body {
    mod own { pub fn Ok(x: i64) -> Result<i64, i64> { Result::Err(x) } }
    #[parallel]
    fn first(n: usize, a: &[i64]) -> Result<i64, i64> {
        for i in prange(0..n) {
            use own::Ok;
            if a[i] > 20 { return Ok(a[i]); }
        }
        Ok(0)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod ok_by_glob_in_the_body {
    mod own { pub fn Ok(x: i64) -> Result<i64, i64> { Result::Err(x) } }
    #[parallel]
    fn first(n: usize, a: &[i64]) -> Result<i64, i64> {
        for i in prange(0..n) {
            use own::*;
            if a[i] > 20 { return Ok(3); }
        }
        Ok(0)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod constant_returned_by_glob_in_the_body {
    const K: i64 = 1;
    mod own { pub const K: i64 = 2; }
    #[parallel]
    fn first(n: usize, a: &[i64]) -> i64 {
        for i in prange(0..n) {
            use own::*;
            if a[i] > 20 { return K; }
        }
        K
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// accepted
mod wrappers_of_std {
    fn option(n: usize, a: &[i64]) -> Option<i64> {
        let mut s = 0;
        prange! {
            for i in 0..n {
                s += a[i];
                if a[i] == 30 { return Some(a[i]); }
                if a[i] == 31 { return None; }
            }
        }
        Some(s)
    }
    fn result(n: usize, a: &[i64]) -> Result<i64, String> {
        let mut s = 0;
        prange! {
            for i in 0..n {
                s += a[i];
                if a[i] > 45 { return Err(format!("{}", a[i])); }
                if a[i] == 31 { return Result::Ok(i as i64); }
            }
        }
        Ok(s)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show((option(n, a), result(n, a)))
    }
}

// refused
mod prange_that_halves {
    use std::ops::Range;
    fn prange(range: Range<usize>) -> Range<usize> { range.start..range.end / 2 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i];
        }
        show(s)
    }
}

// refused
mod prange_that_halves_and_calls {
    use std::ops::Range;
    fn prange(range: Range<usize>) -> Prange<<Range<usize> as ::prange::source::IntoSource>::Source> { ::prange::prange(range.start..range.end / 2) }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i];
        }
        show(s)
    }
}

// refused
mod prange_of_own_inside_twice {
    macro_rules! prange { ($($loop:tt)*) => { { $($loop)* $($loop)* } } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, mut list) = (0, 0, vec![]);
        for i in prange(0..n) {
            t = a[i];
            prange!(for j in 0..3 { s += a[i] + j; });
            prange!(for j in 0..2 { list.push(a[i] + j); });
        }
        show((s, t, list))
    }
}

// refused
mod prange_of_own_inside_never {
    macro_rules! prange { ($($loop:tt)*) => {} }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut low, mut c) = (0, 9, vec![0; n]);
        for i in prange(0..n) {
            prange!(for j in 0..3 { s += a[i] + j; });
            prange!(for j in 0..3 { low = low.min(a[i] + j); });
            prange!(for j in 0..3 { c[i] += j; });
            c[i] += 1;
        }
        show((s, low, c))
    }
}
