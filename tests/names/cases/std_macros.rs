// Macros of the program's own that are named like those of std.

// refused
mod println_that_adds {
    macro_rules! println { ($x:expr) => { { let _ = $x; $x } } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
        let (count, mut s) = (AtomicI64::new(0), 0);
        for i in prange(0..n) {
            s += a[i];
            let x = println!(count.fetch_add(1, Relaxed));
            let _ = x;
        }
        show((s, count.into_inner()))
    }
}

// refused
mod println_that_skips_an_assignment {
    macro_rules! println { ($($x:tt)*) => {} }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (9, vec![0; n]);
        prange! {
            for i in 0..n {
                println!("{}", { t = a[i]; t });
                c[i] = 1;
            }
        }
        show((t, c))
    }
}

// refused
mod println_that_assigns_twice {
    macro_rules! println { ($s:literal, $x:expr) => { $x; $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        prange! {
            for i in 0..n {
                println!("{}", s += a[i]);
            }
        }
        show(s)
    }
}

// refused
mod println_that_reads_before {
    macro_rules! println { ($s:literal, $x:expr, $y:expr) => { { let y = $y; $x; y } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (9, vec![0; n]);
        prange! {
            for i in 0..n {
                c[i] = println!("{} {}", t = a[i], t);
            }
        }
        show((t, c))
    }
}

// refused
mod vec_that_reads_before {
    macro_rules! vec { ($x:expr, $y:expr) => { { let y = $y; $x; y } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (9, Vec::from_iter((0..n).map(|_| 0)));
        prange! {
            for i in 0..n {
                c[i] = vec!({ t = a[i]; 1 }, t);
            }
        }
        show((t, c))
    }
}

// refused
mod line_that_reads {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! line { () => { s } }
        prange! {
            for i in 0..n {
                s += a[i];
                c[i] = line!();
            }
        }
        show((s, c))
    }
}

// refused
mod line_that_reads_in_a_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! line { () => { s } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = line!();
        }
        show((s, c))
    }
}

// refused
mod stringify_that_evaluates {
    macro_rules! stringify { ($x:expr) => { $x } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            c[i] = stringify!(s);
        }
        show((s, c))
    }
}

// refused
mod stringify_that_assigns {
    macro_rules! stringify { ($x:expr) => { $x } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            c[i] = a[i];
            stringify!(t = a[i]);
        }
        show((t, c))
    }
}

// refused
mod concat_that_evaluates {
    macro_rules! concat { ($x:expr) => { $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        prange! {
            for i in 0..n {
                s += a[i];
                c[i] = concat!(s);
            }
        }
        show((s, c))
    }
}

// refused
mod cfg_that_evaluates {
    macro_rules! cfg { ($x:expr) => { $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        prange! {
            for i in 0..n {
                s += a[i];
                c[i] = cfg!(s);
            }
        }
        show((s, c))
    }
}

// refused
mod assert_that_skips {
    macro_rules! assert { ($x:expr) => { if false { let _ = $x; } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                assert!({ t = a[i]; true });
                c[i] = t;
            }
        }
        show((t, c))
    }
}

// refused
mod assert_that_evaluates_its_message {
    macro_rules! assert { ($x:expr, $y:expr) => { if $x { $y; } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                c[i] = a[i];
                assert!(a[i] > 0, t = a[i]);
            }
        }
        show((t, c))
    }
}

// refused
mod assert_eq_that_skips {
    macro_rules! assert_eq { ($x:expr, $y:expr) => { if $x == 0 { let _ = $y; } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                assert_eq!(a[i] % 2, { t = a[i]; 1 });
                c[i] = t;
            }
        }
        show((t, c))
    }
}

// refused
mod matches_that_skips {
    macro_rules! matches { ($x:expr, $y:pat) => { if false { match $x { $y => true, _ => false } } else { false } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                if matches!({ t = a[i]; t }, 0..=9) { c[i] = 1; }
                c[i] += t;
            }
        }
        show((t, c))
    }
}

// refused
mod dbg_that_skips {
    macro_rules! dbg { ($x:expr) => { if false { $x } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                dbg!(t = a[i]);
                c[i] = t;
            }
        }
        show((t, c))
    }
}

// refused
mod panic_that_goes_on {
    macro_rules! panic { () => { () } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                if a[i] > 0 { t = a[i]; } else { panic!() }
                c[i] = t;
            }
        }
        show((t, c))
    }
}

// refused
mod unreachable_that_goes_on {
    macro_rules! unreachable { () => { () } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        for i in prange(0..n) {
            match a[i] {
                1.. => t = a[i],
                _ => unreachable!(),
            }
            c[i] = t;
        }
        show((t, c))
    }
}

// refused
mod todo_that_goes_on {
    mod own {
        macro_rules! todo { () => { () } }
        pub(crate) use todo;
    }
    use own::todo;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        for i in prange(0..n) {
            match a[i] {
                1.. => t = a[i],
                _ => todo!(),
            }
            c[i] = t;
        }
        show((t, c))
    }
}

// refused
mod unimplemented_that_goes_on {
    mod own {
        macro_rules! unimplemented { () => { () } }
        pub(crate) use unimplemented;
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        use own::unimplemented;
        let (mut t, mut c) = (7, vec![0; n]);
        for i in prange(0..n) {
            match a[i] {
                1.. => t = a[i],
                _ => unimplemented!(),
            }
            c[i] = t;
        }
        show((t, c))
    }
}

// refused
mod format_by_use {
    mod own {
        macro_rules! format { ($s:literal, $x:expr) => { $x } }
        pub(crate) use format;
    }
    use own::format;
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                c[i] = format!("{t}", a[i]);
                t = a[i];
            }
        }
        show((t, c))
    }
}

// refused
mod write_that_skips {
    macro_rules! write { ($x:expr, $y:expr) => { if a_is_long() { let _ = ($x, $y); } } }
    fn a_is_long() -> bool { false }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (7, vec![0; n]);
        prange! {
            for i in 0..n {
                write!(a[i], { t = a[i]; t });
                c[i] = t;
            }
        }
        show((t, c))
    }
}

// accepted
mod prints_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            let x = a[i];
            if n > 1000 { println!("{x} {} {i:>4}", a[i]); eprint!("{x:?}"); }
            s += x;
        }
        show(s)
    }
}

// accepted
mod formats_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut text, mut last, w) = (String::new(), 0, 6);
        for i in prange(0..n) {
            last = a[i];
            text.push_str(&format!("{last:>w$} {i} {0:?};", a[i] + last));
        }
        show((text, last))
    }
}

// accepted
mod asserts_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            assert!(a[i] > -1000, "{i} {}", a[i]);
            assert_eq!(a[i] + 1, 1 + a[i]);
            assert_ne!(a[i], a[i] + 1, "own {i}");
            debug_assert!(matches!(a[i], -1000..=1000));
            c[i] = a[i];
            s += c[i];
        }
        show((s, c))
    }
}

// accepted
mod panics_of_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t) = (0, 0);
        for i in prange(0..n) {
            match a[i] {
                50 => panic!("own {i}"),
                48 => unreachable!("own {}", a[i]),
                x => t = x,
            }
            s += t;
        }
        show((s, t))
    }
}

// accepted
mod vectors_of_std {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut rows) = (0, vec![vec![]; n]);
        prange! {
            for i in 0..n {
                let v = vec![a[i]; 3];
                let w = vec![a[i], 2, v[0]];
                s += v.iter().sum::<i64>();
                rows[i] = w;
            }
        }
        show((s, rows))
    }
}

// accepted
mod constants_of_std {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![""; n]);
        prange! {
            for i in 0..n {
                s += i64::from(line!() > 3) + a[i] + i64::from(column!() > 1000);
                c[i] = if cfg!(target_os = "none") { stringify!(s += 1) } else { concat!("x", 1) };
            }
        }
        show((s, c))
    }
}

// accepted
mod macros_of_std_by_path {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut text, mut s) = (std::string::String::new(), 0);
        prange! {
            for i in 0..n {
                std::assert!(a[i] < 1000);
                text.push_str(&std::format!("{i}"));
                s += core::matches!(a[i], 0..=9) as i64;
                ::core::debug_assert!(i < 1000);
            }
        }
        show((text, s))
    }
}

// accepted
mod writes_of_std {
    use std::fmt::Write;
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![String::new(); n];
        prange! {
            for i in 0..n {
                write!(c[i], "{}", a[i]).unwrap();
                let mut line = String::new();
                writeln!(line, "{i}").unwrap();
                c[i] += line.as_str();
            }
        }
        show(c)
    }
}

// refused
mod panic_that_goes_on_where_some_paths_assign {
    macro_rules! panic { () => { () } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (5, vec![0; n]);
        for i in prange(0..n) {
            if a[i] % 5 == 3 {
                continue;
            }
            if a[i] > 0 {
                panic!();
            } else {
                t = a[i];
            }
            c[i] = t;
        }
        show((t, c))
    }
}
