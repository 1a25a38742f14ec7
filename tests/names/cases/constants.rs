// Constants, statics, variables, labels and types that are named like what an expansion may bind.

// refused
mod constants_of_values_in_a_minimum {
    const value: i64 = 3;
    const value_0: i64 = 3;
    const value_1: i64 = 3;
    const value_2: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        for i in prange(0..n) {
            low = low.min(a[i]);
        }
        show(low)
    }
}

// refused
mod constant_of_a_value_in_a_minimum {
    const value: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        for i in prange(0..n) {
            low = low.min(a[i]);
        }
        show(low)
    }
}

// refused
mod constants_of_values_in_a_private_variable {
    const value: i64 = 3;
    const value_0: i64 = 3;
    const value_1: i64 = 3;
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut t = 50;
        prange! {
            for i in 0..n {
                t = a[i];
            }
        }
        show(t)
    }
}

// refused
mod constant_of_a_value_in_a_private_variable {
    const value: i64 = 3;
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut t = 50;
        prange! {
            for i in 0..n {
                if a[i] > 0 { t = a[i]; }
            }
        }
        show(t)
    }
}

// refused
mod constants_of_values_in_a_minimum_by_if {
    const value_0_0: i64 = 3;
    const value_1_0: i64 = 3;
    const value_0_1: usize = 3;
    const value_1_1: usize = 3;
    const candidate: i64 = 4;
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut at) = (50, 0);
        prange! {
            for i in 0..n {
                if a[i] < low { low = a[i]; at = i; }
            }
        }
        show((low, at))
    }
}

// refused
mod constants_in_the_function {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        const value_0: i64 = 3;
        const value_1: i64 = 3;
        let (mut low, mut t) = (50, 60);
        for i in prange(0..n) {
            low = low.min(a[i]);
            t = a[i];
        }
        show((low, t))
    }
}

// refused
mod constants_in_the_body {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut t) = (50, 60);
        for i in prange(0..n) {
            const before: i64 = 3;
            const later: i64 = 3;
            const rest: i64 = 3;
            const value: i64 = 3;
            low = low.min(a[i]);
            t = a[i] + value;
        }
        show((low, t))
    }
}

// refused
mod constants_by_glob {
    mod own {
        pub const value_0: i64 = 3;
        pub const value_1: i64 = 3;
        pub const value: i64 = 3;
    }
    use own::*;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut t) = (50, 60);
        for i in prange(0..n) {
            low = low.min(a[i]);
            t = a[i];
        }
        show((low, t))
    }
}

// refused
mod constants_of_exits {
    const exit: Option<i64> = None;
    const value: i64 = 3;
    const never: i64 = 4;
    #[parallel]
    fn first(n: usize, a: &[i64]) -> i64 {
        for i in prange(0..n) {
            if a[i] > 20 { return a[i] + 0; }
        }
        -1
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod constants_of_question_marks {
    const rest: Option<i64> = None;
    const value: i64 = 3;
    #[parallel]
    fn sum(n: usize, a: &[i64]) -> Option<i64> {
        let mut s = 0;
        for i in prange(0..n) {
            s += (if a[i] < 48 { Some(a[i]) } else { None })?;
        }
        Some(s)
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(sum(n, a))
    }
}

// refused
mod constants_of_the_unit_type {
    const exit: () = ();
    const value: () = ();
    const header: () = ();
    const kit: () = ();
    #[parallel]
    fn first(n: usize, a: &[i64]) -> i64 {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i];
            if a[i] > 20 { break; }
        }
        s
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod statics_of_everything {
    static value: i64 = 3;
    static value_0: i64 = 3;
    static header: i64 = 3;
    static kit: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        for i in prange(0..n) {
            low = low.min(a[i]);
        }
        show(low)
    }
}

// refused
mod constants_of_windows {
    const window_0: i64 = 3;
    const range: std::ops::Range<usize> = 0..3;
    const inner: i64 = 3;
    const step: usize = 0;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, w) = (0, 10);
        for i in prange(0..n / 10) {
            for j in 0..w {
                s += a[i * w + j] * j as i64;
            }
        }
        show(s)
    }
}

// refused
mod constant_of_a_step {
    const step: usize = 0;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c, w) = (0, vec![0; n], 10);
        for i in prange(0..n / 10) {
            for j in 0..w {
                s += a[i * w + j] * j as i64;
                c[i * w + j] = j;
            }
        }
        show((s, c))
    }
}

// refused
mod constants_of_reads {
    const read_0: i64 = 3;
    const read_1: i64 = 3;
    const roles: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i] * a[i + 1];
        }
        show(s)
    }
}

// refused
mod constants_of_outputs {
    const output_0: Option<i64> = None;
    const output_1: Option<i64> = None;
    const type_0: i64 = 3;
    const right: i64 = 3;
    const part_0: i64 = 3;
    const part_1: i64 = 3;
    const item: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut u) = (4, 5);
        for i in prange(0..n) {
            if a[i] > 0 { (t, u) = (a[i], i); }
        }
        show((t, u))
    }
}

// refused
mod constants_of_parts {
    const part_0: i64 = 3;
    const part_1: usize = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut u) = (4, 5);
        for i in prange(0..n) {
            if a[i] > 0 { (t, u) = (a[i], i); }
        }
        show((t, u))
    }
}

// refused
mod constant_of_a_right_side {
    const right: i64 = 3;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut h, mut s) = ([0; 4], (0, 0));
        for i in prange(0..n) {
            h[a[i].rem_euclid(4) as usize] += a[i];
            s.0 += a[i];
        }
        show((h, s))
    }
}

// refused
mod constant_of_a_copied_item {
    const item: &i64 = &3;
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, a) = (0, &a[..n]);
        prange! {
            for x in a.iter().copied() {
                s += x;
            }
        }
        show(s)
    }
}

// refused
mod unit_structures_of_everything {
    struct value;
    struct value_0;
    struct before;
    struct later;
    struct kit;
    struct exit;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        for i in prange(0..n) {
            low = low.min(a[i]);
        }
        show(low)
    }
}

// accepted
mod functions_named_like_ours {
    fn value() -> i64 { 1 }
    fn header() -> i64 { 2 }
    fn kit() -> i64 { 3 }
    fn step() -> i64 { 4 }
    fn value_0() -> i64 { 5 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut s, mut t) = (50, 0, 60);
        for i in prange(0..n) {
            low = low.min(a[i] + value() + step());
            s += a[i] + header() + kit();
            t = a[i] + value_0();
        }
        show((low, s, t))
    }
}

// accepted
mod variables_named_like_ours {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (value, header, before, later, rest, never) = (1, 2, 3, 4, 5, 6);
        let (candidate, range, inner, step, roles, window_0) = (7, 8, 9, 10, 11, 12);
        let (read_0, output_0, right, mut exit, mut kit, mut value_0) = (13, 14, 15, 16, 17, 18);
        for i in prange(0..n) {
            exit = a[i] + value + header + before + later;
            kit += a[i] + rest + never + candidate + range;
            value_0 = value_0.min(a[i] + inner + step + roles);
            let state = a[i] + window_0 + read_0 + output_0 + right;
            kit -= state;
        }
        show((exit, kit, value_0))
    }
}

// accepted
mod labels_named_like_ours {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        'iteration_0: for i in prange(0..n) {
            'iteration_1: for j in 0..4 {
                if a[i] % 3 == j { continue 'iteration_0; }
                if a[i] % 5 == j { break 'iteration_1; }
                s += j;
            }
            if a[i] > 45 { break 'iteration_0; }
        }
        show(s)
    }
}

// accepted
mod constants_of_other_names {
    const K: usize = 1;
    const FACTOR: i64 = 3;
    static W: usize = 2;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, mut s, mut d) = (vec![0; n + K], 0, vec![0; n * W]);
        for i in prange(0..n) {
            c[i + K] = a[i] * FACTOR;
            s += a[i + K];
            d[i * W + 1] = a[i];
            if a[i] == FACTOR { s += 1; }
            match a[i] { FACTOR => s += 2, _ => s += 3 }
        }
        show((c, s, d))
    }
}

// accepted
mod variants_in_patterns {
    #[derive(Clone, Copy)]
    enum Sign { Plus, Minus, Zero }
    use Sign::*;
    fn sign(x: i64) -> Sign { match x { 0 => Zero, 1.. => Plus, _ => Minus } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, mut c) = (0, 0, vec![0; n]);
        for i in prange(0..n) {
            match sign(a[i]) {
                Plus => s += 1,
                Zero => s += 100,
                Minus => s -= 1,
            }
            if let Plus = sign(a[i]) { t = a[i]; }
            c[i] = if matches!(sign(a[i + 1]), Minus | Zero) { 1 } else { 2 };
        }
        show((s, t, c))
    }
}

// refused
mod a_variable_named_like_a_marker {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, __prange_variable_0, mut c) = (0, 0, 7, vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            c[i] = __prange_variable_0;
            t = c[i];
        }
        show((s, t, c))
    }
}

// refused
mod a_variable_named_like_the_loop_marker {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, __prange_loop_variable) = (vec![0; n + 1], 0);
        for i in prange(0..n) {
            c[__prange_loop_variable + 0] = a[i];
        }
        show(c)
    }
}

// refused
mod a_variable_named_like_an_occurrence {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, __prange_occurrence_0) = (0, 5);
        for i in prange(0..n) {
            let x = __prange_occurrence_0 + 1;
            s += a[i] * x;
        }
        show(s)
    }
}

// refused
mod a_variable_named_like_an_operand {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, __prange_before, __prange_value) = (50, 3, 4);
        let f = |x: i64, y: i64, z: i64| x.min(y) + z - z;
        for i in prange(0..n) {
            s = associative((|x: i64, y: i64| f(x, y, __prange_before))(s, a[i] + __prange_value));
        }
        show(s)
    }
}

// refused
mod a_variable_named_like_an_outer_variable {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, w, __prange_outer_variable) = (0, 10, 1);
        for i in prange(0..n / 20) {
            for j in 0..w {
                s += a[__prange_outer_variable * w + j] * (j + i) as i64;
            }
        }
        show(s)
    }
}

// refused
mod a_constant_named_like_a_marker {
    const __prange_variable_1: i64 = 7;
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t) = (0, 0);
        prange! {
            for i in 0..n {
                s += a[i] + __prange_variable_1;
                t = a[i];
            }
        }
        show((s, t))
    }
}

// refused
mod methods_named_like_ours {
    trait Hidden: Sized {
        fn __word(&self) -> Option<usize> { Some(1) }
        fn __kit(&self) -> i64 { 1 }
        fn __set<T>(self, _: T) {}
        fn __run(self) {}
    }
    impl<T> Hidden for T {}
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, k) = (0, 3, 1);
        for i in prange(0..n) {
            s += a[i + k];
            if a[i] > 0 { t = a[i]; }
        }
        show((s, t))
    }
}

// refused
mod set_of_everything {
    trait Set: Sized { fn __set<T>(self, _: T) {} }
    impl<T> Set for &mut T {}
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut t = 3;
        for i in prange(0..n) {
            if a[i] > 0 { t = a[i]; }
        }
        show(t)
    }
}

// accepted
mod raw_names {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut r#type, mut r#match, mut r#fn) = (0, 50, vec![0; n]);
        for i in prange(0..n) {
            r#type += a[i];
            r#match = r#match.min(a[i]);
            r#fn[i] = a[i];
        }
        show((r#type, r#match, r#fn))
    }
}

// refused
mod raw_and_plain_names {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (50, vec![0; n]);
        for i in prange(0..n) {
            low = low.min(a[i]);
            c[i] = r#low;
        }
        show((low, c))
    }
}

// refused
mod raw_and_plain_sums {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t, mut c) = (0, 4, vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            r#s -= 1;
            r#t = a[i];
            c[i] = t;
        }
        show((s, t, c))
    }
}

// refused
mod raw_and_plain_loop_variables {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, mut d) = (vec![0; n], vec![0; n + 1]);
        for i in prange(0..n) {
            c[r#i] = a[i];
            d[i + 1] = a[r#i];
            c[i] += d[r#i + 1];
        }
        show((c, d))
    }
}

// refused
mod names_by_escapes {
    macro_rules! own { ($text:literal) => { format!($text) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (50, vec![String::new(); n]);
        for i in prange(0..n) {
            low = low.min(a[i]);
            c[i] = own!("{\u{6c}ow}");
        }
        show((low, c))
    }
}

// refused
mod names_by_escapes_in_std {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (50, vec![String::new(); n]);
        for i in prange(0..n) {
            low = low.min(a[i]);
            c[i] = format!("{\x6cow}");
        }
        show((low, c))
    }
}

// refused
mod names_by_raw_strings {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (50, vec![String::new(); n]);
        for i in prange(0..n) {
            low = low.min(a[i]);
            c[i] = format!(r#"{low:>1$}{0}"#, 3, 4);
        }
        show((low, c))
    }
}

// refused
mod constants_of_two_scopes {
    const K: usize = 0;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n + 1];
        for i in prange(0..n) {
            mod own { pub const K: usize = 1; }
            use own::*;
            c[i + K] = a[i];
        }
        show((c, K))
    }
}

// refused
mod modules_of_two_scopes {
    mod own { pub const K: usize = 0; }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n + 1];
        for i in prange(0..n) {
            mod own { pub const K: usize = 1; }
            c[i + own::K] = a[i];
        }
        show((c, own::K))
    }
}

// refused
mod types_of_two_scopes {
    struct One;
    impl One { const K: usize = 0; }
    struct Other;
    impl Other { const K: usize = 1; }
    type Own = One;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = vec![0; n + 1];
        for i in prange(0..n) {
            type Own = Other;
            c[i + Own::K] = a[i];
        }
        show((c, Own::K))
    }
}

// refused
mod types_of_two_scopes_in_a_minimum {
    struct One;
    impl One { fn min(a: i64, b: i64) -> i64 { a.min(b) } }
    struct Other;
    impl Other { fn min(a: i64, b: i64) -> i64 { a.max(b) } }
    type Own = One;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = Own::min(50, 60);
        for i in prange(0..n) {
            type Own = Other;
            m = Own::min(m, a[i]);
        }
        show(m)
    }
}

// refused
mod operators_of_two_scopes {
    trait Twice { fn join(self, other: i64) -> i64; }
    mod one { impl super::Twice for i64 { fn join(self, other: i64) -> i64 { self.min(other) } } }
    mod own { pub fn join(a: i64, b: i64) -> i64 { a.max(b) } }
    use one_join as join;
    fn one_join(a: i64, b: i64) -> i64 { a.join(b) }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = join(50, 60);
        for i in prange(0..n) {
            use own::*;
            m = associative(join(m, a[i]));
        }
        show(m)
    }
}

// refused
mod inner_functions_named_like_variables {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (k, mut c) = (1, vec![0; n + 1]);
        for i in prange(0..n) {
            use consts::*;
            mod consts { pub const k: usize = 0; }
            c[i + k] = a[i];
        }
        show((c, k))
    }
}
