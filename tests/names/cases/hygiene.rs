// Names of two macros that look alike, names by other spellings, and operators between types of which one is the program's. (All programs are
// one crate: an operator between `String` and a type of one of them keeps `text += &string` from compiling in the others.)

// refused
mod offset_of_another_macro {
    macro_rules! fill { ($c:ident, $k:ident, $n:expr, $x:expr) => {
        prange! { for i in 0..$n { let k = 0; $c[i + $k] = $x + k; } }
    } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, k) = (vec![0; n + 2], 2);
        fill!(c, k, n, a[0]);
        show(c)
    }
}

// refused
mod sum_of_another_macro {
    macro_rules! fill { ($s:ident, $n:expr, $a:expr) => { prange! { for i in 0..$n { let s = $a[i]; $s += s; } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 1;
        fill!(s, n, a);
        show(s)
    }
}

// refused
mod private_of_another_macro {
    macro_rules! fill { ($t:ident, $c:ident, $n:expr, $a:expr) => { prange! { for i in 0..$n { let t = 3; $t = $a[i]; $c[i] = t + $t; } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (1, vec![0; n]);
        fill!(t, c, n, a);
        show((t, c))
    }
}

// refused
mod minimum_of_another_macro {
    macro_rules! fill { ($low:ident, $n:expr, $a:expr) => { let low = 3; prange! { for i in 0..$n { $low = $low.min($a[i] + low); } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        fill!(low, n, a);
        show(low)
    }
}

// refused
mod loop_variable_of_another_macro {
    macro_rules! fill { ($i:ident, $c:ident, $n:expr, $a:expr) => { prange! { for i in 0..$n { $c[$i] = $a[i]; } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, i) = (vec![0; n + 1], 0);
        fill!(i, c, n, a);
        show(c)
    }
}

// refused
mod read_of_another_macro {
    macro_rules! sum { ($s:ident, $i:ident, $n:expr, $a:expr) => { prange! { for i in 0..$n { $s += $a[$i] * $a[i]; } } } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, i) = (0, 1);
        sum!(s, i, n, a);
        show(s)
    }
}

// refused
mod row_of_another_macro {
    macro_rules! fill { ($j:ident, $c:ident, $w:expr, $n:expr, $a:expr) => {
        prange! { for i in 0..$n { for j in 0..$w { $c[i * $w + $j] += $a[i] + j as i64; } } }
    } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, w, j) = (vec![0; 20 * n], 20, 1);
        fill!(j, c, w, n, a);
        show(c)
    }
}

// accepted
mod outer_name_of_the_loop_variable {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c, i) = (0, vec![0; n], 0);
        macro_rules! first { () => { a[i] } }
        for i in prange(0..n) {
            s += first!();
            c[i] = first!() + a[i];
        }
        show((s, c))
    }
}

// refused
mod raw_name_outside_of_the_loop {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut t;
        r#t = 5;
        for i in prange(0..n) {
            t = a[i];
        }
        show(r#t)
    }
}

// refused
mod escaped_name_outside_of_the_loop {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut t: i64;
        macro_rules! set { ($t:ident) => { $t = 5 } }
        set!(r#t);
        for i in prange(0..n) {
            t = a[i];
        }
        format!("{\u{74}}")
    }
}

// refused
mod function_that_is_made {
    fn smaller(_: i64, _: usize) -> fn(i64, i64) -> i64 { |x, y| x.min(y) }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut x = 50;
        for i in prange(0..n) {
            x = associative(smaller(x, i)(x, a[i]));
        }
        show(x)
    }
}

// refused
mod text_and_another_type {
    use std::ops::AddAssign;
    struct Own(&'static str);
    impl AsRef<str> for Own { fn as_ref(&self) -> &str { self.0 } }
    impl AddAssign<&Own> for String { fn add_assign(&mut self, own: &Own) { *self = format!("{}{}", own.0, self.len()); } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut text = String::from("some");
        for i in prange(0..n) {
            text += &Own(if a[i] > 0 { "x" } else { "yy" });
        }
        text
    }
}

// refused
mod text_extended_by_another_type {
    struct Own(i64);
    impl Extend<Own> for String {
        fn extend<I: IntoIterator<Item = Own>>(&mut self, items: I) { for own in items { *self = format!("{}{}", self.len(), own.0); } }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut text = String::from("some");
        for i in prange(0..n) {
            text.extend([Own(a[i])]);
        }
        text
    }
}

// refused
mod bits_and_another_type {
    use std::ops::{BitAndAssign, BitOrAssign, BitXorAssign};
    struct Own(u64);
    impl BitAndAssign<Own> for u64 { fn bitand_assign(&mut self, own: Own) { *self = self.wrapping_add(own.0); } }
    impl BitOrAssign<Own> for u64 { fn bitor_assign(&mut self, own: Own) { *self = self.wrapping_mul(3).wrapping_add(own.0); } }
    impl BitXorAssign<Own> for u64 { fn bitxor_assign(&mut self, own: Own) { *self = *self / 2 + own.0; } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut x, mut y, mut z) = (1u64, 2u64, 3u64);
        for i in prange(0..n) {
            x &= Own(a[i].unsigned_abs());
            y |= Own(a[i].unsigned_abs());
            z ^= Own(a[i].unsigned_abs());
        }
        show((x, y, z))
    }
}

// refused
mod truth_and_another_type {
    use std::ops::BitAndAssign;
    struct Own(bool);
    impl BitAndAssign<Own> for bool { fn bitand_assign(&mut self, own: Own) { *self = !*self ^ own.0; } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut ok = true;
        for i in prange(0..n) {
            ok &= Own(a[i] > 0);
        }
        show(ok)
    }
}

// refused
mod bits_of_elements_and_another_type {
    use std::ops::BitOrAssign;
    struct Own(u64);
    impl BitOrAssign<Own> for u64 { fn bitor_assign(&mut self, own: Own) { *self = self.wrapping_mul(3).wrapping_add(own.0); } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut h = [1u64; 4];
        for i in prange(0..n) {
            h[a[i].unsigned_abs() as usize % 4] |= Own(a[i].unsigned_abs());
        }
        show(h)
    }
}

// refused
mod spelled_bits_and_another_type {
    use std::ops::BitOr;
    struct Own(u64);
    impl BitOr<Own> for u64 { type Output = u64; fn bitor(self, own: Own) -> u64 { self.wrapping_mul(3).wrapping_add(own.0) } }
    impl std::ops::BitOrAssign<Own> for u64 { fn bitor_assign(&mut self, own: Own) { *self |= own.0 } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut x = 1u64;
        prange! {
            for i in 0..n {
                x = x | Own(a[i].unsigned_abs());
            }
        }
        show(x)
    }
}

// refused
mod offset_by_an_own_operator {
    use std::ops::Not;
    #[derive(Clone, Copy)]
    struct Own;
    impl Not for Own { type Output = usize; fn not(self) -> usize { panic!("own") } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, own, on) = (vec![0; n], Own, n > 1000);
        for i in prange(0..n) {
            if on { c[i + !own] = a[i]; }
        }
        show(c)
    }
}

// refused
mod comparison_by_an_own_operator {
    use std::cmp::Ordering;
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    impl PartialEq for Own { fn eq(&self, other: &Own) -> bool { self.0 == other.0 } }
    impl PartialOrd for Own { fn partial_cmp(&self, other: &Own) -> Option<Ordering> { (self.0 % 7).partial_cmp(&(other.0 % 5)) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = Own(50);
        for i in prange(0..n) {
            if Own(a[i]) < m { m = Own(a[i]); }
        }
        show(m)
    }
}

// refused
mod exact_chunks_of_own {
    struct Own(Vec<i64>);
    impl Own {
        fn chunks_exact_mut(&mut self, k: usize) -> std::slice::ChunksExactMut<'_, i64> { self.0[1..].chunks_exact_mut(k) }
        fn iter_mut(&mut self) -> std::slice::IterMut<'_, i64> { self.0.iter_mut() }
    }
    pub fn run(_: usize, a: &[i64]) -> String {
        let mut own = Own(a.to_vec());
        prange! {
            for row in own.chunks_exact_mut(2) {
                row[0] = 7;
            }
        }
        show(own.0)
    }
}

// refused
mod cloned_items_of_own {
    trait Copies { fn cloned(&self) -> Vec<i64>; }
    impl Copies for Vec<i64> { fn cloned(&self) -> Vec<i64> { self.iter().rev().cloned().collect() } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, a) = (vec![], a[..n].to_vec());
        prange! {
            for x in (&a).cloned() {
                list.push(x);
            }
        }
        show(list)
    }
}

// accepted
mod variants_named_like_those_of_std {
    #[derive(Debug)]
    enum Own { Some(i64), Ok(i64), None }
    use Own::{None, Ok, Some};
    #[parallel]
    fn first(n: usize, a: &[i64]) -> Own {
        for i in prange(0..n) {
            if a[i] > 45 { return Some(a[i]); }
            if a[i] == 40 { return Ok(3); }
        }
        None
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// accepted
mod types_named_like_those_of_std {
    #[derive(Debug)]
    struct Option(i64);
    #[derive(Debug)]
    struct Vec(i64);
    #[derive(Debug)]
    struct String2(i64);
    trait Extend {}
    trait Clone {}
    trait Iterator {}
    #[parallel]
    fn sums(n: usize, a: &[i64]) -> (Option, Vec, String2) {
        let (mut s, mut low, mut t, mut list) = (0, 50, 0, vec![]);
        for i in prange(0..n) {
            s += a[i];
            low = low.min(a[i]);
            if a[i] > 0 { t = a[i]; }
            list.push(a[i]);
        }
        (Option(s), Vec(low), String2(t + list.len() as i64))
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(sums(n, a))
    }
}

// accepted
mod format_of_a_constant_text {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut text = String::new();
        for i in prange(0..n) {
            text.push_str(&format!(concat!("{}", "-{:>3}"), a[i], i));
        }
        text
    }
}

// refused
mod text_handed_to_an_own_macro {
    macro_rules! own { ($text:literal) => { format!($text) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut list) = (50, vec![]);
        let mut c = vec![String::new(); n];
        for i in prange(0..n) {
            low = low.min(a[i]);
            list.push(a[i]);
            c[i] = own!("{low} {list:?}");
        }
        show((low, list, c))
    }
}
