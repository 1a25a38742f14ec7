// Macros of the program's own that name a variable with a role.

// refused
mod peek_in_the_body {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        prange! {
            for i in 0..n {
                macro_rules! peek { () => { s } }
                s += a[i];
                c[i] = peek!();
            }
        }
        show((s, c))
    }
}

// refused
mod peek_in_the_body_of_a_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            macro_rules! peek { () => { s } }
            s += a[i];
            c[i] = peek!();
        }
        show((s, c))
    }
}

// refused
mod peek_before_the_loop {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! peek { () => { s } }
        prange! {
            for i in 0..n {
                s += a[i];
                c[i] = peek!();
            }
        }
        show((s, c))
    }
}

// refused
mod peek_before_the_loop_of_a_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! peek { () => { s } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = peek!();
        }
        show((s, c))
    }
}

// refused
mod peek_through_another_macro {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! inner { () => { s } }
        macro_rules! peek { () => { inner!() } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = peek!();
        }
        show((s, c))
    }
}

// refused
mod peek_through_another_macro_of_the_body {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        prange! {
            for i in 0..n {
                macro_rules! inner { () => { s } }
                macro_rules! peek { () => { inner!() + 1 } }
                s += a[i];
                c[i] = peek!();
            }
        }
        show((s, c))
    }
}

// refused
mod peek_handed_to_a_macro {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! inner { () => { s } }
        macro_rules! call { ($name:ident) => { $name!() } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = call!(inner);
        }
        show((s, c))
    }
}

// refused
mod two_macros_of_one_name {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! peek { () => { 1 } }
        macro_rules! peek { () => { s } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = peek!();
        }
        show((s, c))
    }
}

// refused
mod two_macros_of_one_name_in_blocks {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        {
            macro_rules! peek { () => { 1 } }
            s += peek!();
        }
        macro_rules! peek { () => { s } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = peek!();
        }
        show((s, c))
    }
}

// refused
mod changes_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t) = (0, 0);
        macro_rules! tick { () => { t += 1 } }
        prange! {
            for i in 0..n {
                s += a[i];
                t = a[i];
                tick!();
                if a[i] > 0 { tick!(); }
            }
        }
        show((s, t))
    }
}

// refused
mod private_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (5, vec![0; n]);
        macro_rules! peek { () => { t } }
        prange! {
            for i in 0..n {
                c[i] = peek!();
                t = a[i];
            }
        }
        show((t, c))
    }
}

// refused
mod private_read_on_one_path_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (5, vec![0; n]);
        macro_rules! peek { () => { t } }
        prange! {
            for i in 0..n {
                if a[i] > 0 { t = a[i]; }
                c[i] = peek!();
            }
        }
        show((t, c))
    }
}

// refused
mod minimum_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (5, vec![0; n]);
        macro_rules! peek { () => { low } }
        prange! {
            for i in 0..n {
                low = low.min(a[i]);
                c[i] = peek!();
            }
        }
        show((low, c))
    }
}

// refused
mod minimum_by_if_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut at, mut c) = (50, 0, vec![0; n]);
        macro_rules! peek { () => { at } }
        prange! {
            for i in 0..n {
                if a[i] < low {
                    low = a[i];
                    at = i;
                }
                c[i] = peek!();
            }
        }
        show((low, at, c))
    }
}

// refused
mod list_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, mut c) = (vec![], vec![0; n]);
        macro_rules! peek { () => { list.len() } }
        prange! {
            for i in 0..n {
                list.push(a[i]);
                c[i] = peek!();
            }
        }
        show((list, c))
    }
}

// refused
mod neighbour_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n + 1];
        macro_rules! peek { ($k:expr) => { c[$k] } }
        prange! {
            for i in 0..n {
                c[i + 1] = a[i] + peek!(i);
            }
        }
        show(c)
    }
}

// refused
mod histogram_read_through_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut h, mut c) = (vec![0; 5], vec![0; n]);
        macro_rules! peek { () => { h[0] } }
        prange! {
            for i in 0..n {
                h[a[i].rem_euclid(5) as usize] += 1;
                c[i] = peek!();
            }
        }
        show((h, c))
    }
}

// refused
mod peek_in_a_closure {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! peek { () => { s } }
        prange! {
            for i in 0..n {
                s += a[i];
                let f = |k: i64| k + peek!();
                c[i] = f(1);
            }
        }
        show((s, c))
    }
}

// refused
mod peek_in_a_nested_block {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            if a[i] > 3 {
                macro_rules! peek { () => { s } }
                for j in 0..2 {
                    c[i] += peek!() + j;
                }
            }
        }
        show((s, c))
    }
}

// refused
mod peek_as_an_argument_of_println {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![String::new(); n]);
        macro_rules! peek { () => { s } }
        for i in prange(0..n) {
            s += a[i];
            c[i] = format!("{}", peek!());
        }
        show((s, c))
    }
}

// refused
mod peek_as_a_loop_end {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0u64, vec![0; n]);
        macro_rules! peek { () => { s % 5 } }
        prange! {
            for i in 0..n {
                s += a[i] as u64 & 3;
                for _ in 0..peek!() {
                    c[i] += 1;
                }
            }
        }
        show((s, c))
    }
}

// refused
mod statement_of_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! both { ($i:expr) => { s += a[$i]; c[$i] = s; } }
        prange! {
            for i in 0..n {
                s += 1;
                c[i] = 0;
                both!(i);
            }
        }
        show((s, c))
    }
}

// refused
mod break_hidden_in_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        macro_rules! stop { () => { break } }
        prange! {
            for i in 0..n {
                s += a[i];
                if a[i] > 20 { stop!(); }
            }
        }
        show(s)
    }
}

// refused
mod continue_hidden_in_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        macro_rules! next { () => { continue } }
        prange! {
            for i in 0..n {
                if a[i] > 20 { next!(); }
                s += a[i];
            }
        }
        show(s)
    }
}

// refused
mod return_hidden_in_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        macro_rules! stop { () => { return show("left") } }
        prange! {
            for i in 0..n {
                s += a[i];
                if a[i] > 20 { stop!(); }
            }
        }
        show(s)
    }
}

// refused
mod question_mark_hidden_in_a_macro {
    fn sum(n: usize, a: &[i64]) -> Option<i64> {
        let mut s = 0;
        macro_rules! small { ($x:expr) => { if $x > 40 { None } else { Some($x) }? } }
        prange! {
            for i in 0..n {
                s += a[i];
                let x: i64 = small!(a[i]);
                s += x;
            }
        }
        Some(s)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(sum(n, a))
    }
}

// refused
mod labelled_break_hidden_in_a_macro {
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        'outer: for k in 0..2 {
            macro_rules! stop { () => { break 'outer } }
            prange! {
                for i in 0..n {
                    s += a[i] + k;
                    if a[i] > 20 { stop!(); }
                }
            }
        }
        show(s)
    }
}

// refused
mod macro_of_the_module {
    macro_rules! peek { ($s:ident) => { $s } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        prange! {
            for i in 0..n {
                s += a[i];
                c[i] = peek!(s);
            }
        }
        show((s, c))
    }
}

// refused
mod macro_that_binds_the_variable_anew {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! anew { ($s:ident, $e:expr, $c:expr) => { let mut $s = 1; $s += $e; $c = $s; } }
        for i in prange(0..n) {
            s += a[i];
            anew!(s, a[i], c[i]);
        }
        show((s, c))
    }
}

// accepted
mod macro_of_constants {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! three { () => { 3 } }
        prange! {
            for i in 0..n {
                s += a[i] * three!();
                c[i] = three!();
            }
        }
        show((s, c))
    }
}

// accepted
mod macro_of_constants_in_a_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        macro_rules! three { () => { 3 } }
        for i in prange(0..n) {
            s += a[i] * three!();
            c[i] = three!();
        }
        show((s, c))
    }
}

// accepted
mod macro_of_the_module_on_values {
    macro_rules! twice { ($e:expr) => { 2 * $e } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            let x = twice!(a[i]);
            s += x;
            c[i] = twice!(x + 1);
        }
        show((s, c))
    }
}

// accepted
mod macro_of_shared_names {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, k) = (0, 4);
        macro_rules! factor { () => { k } }
        for i in prange(0..n) {
            s += a[i] * factor!();
        }
        show(s)
    }
}

// accepted
mod macro_with_a_variable_of_its_own {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        macro_rules! square { ($e:expr) => {{ let x = $e; x * x }} }
        for i in prange(0..n) {
            let x = a[i];
            s += square!(x + 1);
        }
        show(s)
    }
}
