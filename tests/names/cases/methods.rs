// Methods and operators of the program's own that are named like those of std and of the crate.

// refused
mod own_min_of_an_ordered_type {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Own(i64);
    impl Own { fn min(self, other: Own) -> Own { Own(self.0 / 2 + other.0) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = Own(50);
        for i in prange(0..n) {
            m = m.min(Own(a[i]));
        }
        show(m)
    }
}

// refused
mod own_max_of_an_ordered_type_of_the_function {
    pub fn run(n: usize, a: &[i64]) -> String {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        struct Own(i64);
        impl Own { fn max(self, other: Own) -> Own { Own(self.0 - other.0) } }
        let mut m = Own(50);
        prange! {
            for i in 0..n {
                m = Own(a[i]).max(m);
            }
        }
        show(m)
    }
}

// refused
mod own_min_of_a_trait_without_order {
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    trait Least { fn min(self, other: Self) -> Self; }
    impl Least for Own { fn min(self, other: Own) -> Own { Own(self.0 / 2 + other.0) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut m = Own(50);
        for i in prange(0..n) {
            m = m.min(Own(a[i]));
        }
        show(m)
    }
}

// refused
mod own_min_of_elements {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Own(i64);
    impl Own { fn min(self, other: Own) -> Own { Own(self.0 / 2 + other.0) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut h = [Own(50); 4];
        for i in prange(0..n) {
            let k = a[i].rem_euclid(4) as usize;
            h[k] = h[k].min(Own(a[i]));
        }
        show(h)
    }
}

// refused
mod own_min_of_a_reference {
    trait Least { fn min(self, other: Self) -> Self; }
    impl Least for &i64 { fn min(self, other: Self) -> Self { if *self % 7 < *other % 5 { other } else { self } } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let first = 50;
        let mut m = &first;
        for i in prange(0..n) {
            m = Least::min(m, &a[i]);
        }
        show(m)
    }
}

// refused
mod clone_that_changes {
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Own(i64);
    impl Clone for Own { fn clone(&self) -> Own { Own(self.0 - 7) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: Vec<Own> = a.iter().map(|x| Own(*x)).collect();
        let (mut m, mut at) = (Own(50), 0);
        for i in prange(0..n) {
            if own[i] < m {
                m = own[i].clone();
                at = i;
            }
        }
        show((m, at))
    }
}

// refused
mod clone_of_a_trait_that_changes {
    trait Twin { fn clone(&self) -> i64; }
    impl Twin for [i64; 1] { fn clone(&self) -> i64 { -self[0] } }
    struct Own(i64);
    impl Own { fn clone(&self) -> i64 { -self.0 } }
    impl PartialEq<i64> for Own { fn eq(&self, other: &i64) -> bool { self.0 == *other } }
    impl PartialOrd<i64> for Own { fn partial_cmp(&self, other: &i64) -> Option<std::cmp::Ordering> { self.0.partial_cmp(other) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: Vec<Own> = a.iter().map(|x| Own(*x)).collect();
        let mut m = 50;
        for i in prange(0..n) {
            if own[i] < m { m = own[i].clone(); }
        }
        show(m)
    }
}

// refused
mod dereference_that_changes {
    struct Own(i64, i64);
    impl std::ops::Deref for Own { type Target = i64; fn deref(&self) -> &i64 { &self.1 } }
    impl PartialEq<i64> for Own { fn eq(&self, other: &i64) -> bool { self.0 == *other } }
    impl PartialOrd<i64> for Own { fn partial_cmp(&self, other: &i64) -> Option<std::cmp::Ordering> { self.0.partial_cmp(other) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: Vec<Own> = a.iter().map(|x| Own(*x, -x)).collect();
        let mut m = 50;
        for i in prange(0..n) {
            if own[i] < m { m = *own[i]; }
        }
        show(m)
    }
}

// refused
mod own_push_that_prepends {
    use std::collections::VecDeque;
    trait Push<T> { fn push(&mut self, x: T); }
    impl<T> Push<T> for VecDeque<T> { fn push(&mut self, x: T) { self.push_front(x) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = VecDeque::from([1, 2]);
        for i in prange(0..n) {
            list.push(a[i]);
        }
        show(list)
    }
}

// refused
mod own_push_str_of_a_vector {
    trait Push { fn push_str(&mut self, x: &str); }
    impl Push for Vec<usize> { fn push_str(&mut self, x: &str) { let n = self.len(); self.push(x.len() + n) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = vec![1usize, 2];
        for i in prange(0..n) {
            list.push_str(if a[i] > 0 { "x" } else { "yy" });
        }
        show(list)
    }
}

// refused
mod own_push_back_of_a_vector {
    trait Push { fn push_back(&mut self, x: i64); }
    impl Push for Vec<i64> { fn push_back(&mut self, x: i64) { self.insert(0, x) } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = vec![1, 2];
        prange! {
            for i in 0..n {
                list.push_back(a[i]);
            }
        }
        show(list)
    }
}

// refused
mod own_push_of_a_string {
    trait Push { fn extend_from_slice(&mut self, x: &[i64]); }
    impl Push for String { fn extend_from_slice(&mut self, x: &[i64]) { *self = format!("{}{x:?}", self.len()); } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut text = String::from("some");
        prange! {
            for i in 0..n {
                text.extend_from_slice(&a[i..i + 1]);
            }
        }
        text
    }
}

// refused
mod own_extend_that_takes {
    trait Extending { fn extend(self, items: Vec<i64>); }
    impl Extending for &mut Vec<i64> { fn extend(self, _: Vec<i64>) { self.clear() } }
    #[parallel]
    fn fill(list: &mut Vec<i64>, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            list.push(a[i]);
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = vec![1];
        fill(&mut list, n, a);
        show(list)
    }
}

// refused
mod own_extend_of_everything {
    trait Extending: Sized { fn extend<T>(self, _: T) {} }
    impl<T> Extending for T {}
    fn fill(list: &mut Vec<i64>, n: usize, a: &[i64]) {
        prange! {
            for i in 0..n {
                list.push(a[i]);
            }
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut list = vec![1];
        fill(&mut list, n, a);
        show(list)
    }
}

// refused
mod own_take_of_everything {
    trait Take: Sized { fn take(self) -> Option<i64> { None } }
    impl<T> Take for T {}
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut u) = (5, 6);
        for i in prange(0..n) {
            t = a[i];
            if a[i] > 0 { u = a[i]; }
        }
        show((t, u))
    }
}

// accepted
mod own_methods_of_everything {
    trait Methods: Sized {
        fn word(self, _: usize) -> usize { 1 }
        fn own(self, _: usize) -> usize { 1 }
        fn step<E, V>(self, _: E, _: V) -> usize { 1 }
        fn leave<E>(self, _: E) -> usize { 1 }
        fn branch<E>(self, _: E) -> usize { 1 }
        fn add(self, _: &mut i64, _: i64) {}
        fn subtract(self, _: &mut i64, _: i64) {}
        fn number(self, _: usize) -> usize { 1 }
        fn array(self, _: usize) -> usize { 1 }
        fn sum(self) -> i64 { 1 }
        fn last(self) -> i64 { 1 }
        fn append(self) -> i64 { 1 }
        fn items(self) -> i64 { 1 }
        fn never(self) -> bool { true }
        fn offer(self) -> bool { true }
        fn comparable(self) -> bool { true }
        fn type_of(self) -> bool { true }
        fn of(self) -> bool { true }
    }
    impl<T> Methods for T {}
    #[parallel]
    fn find(n: usize, a: &[i64]) -> (Option<i64>, i64) {
        let (mut s, mut low, mut list) = (0, 9, vec![]);
        for i in prange(0..n) {
            s += a[i];
            s -= a[i + 1];
            if a[i] < low { low = a[i]; }
            list.push(i);
            if a[i] > 45 { return (Some(a[i]), 3); }
        }
        (None, s + low + list.len() as i64)
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c, k) = (5, vec![0; n + 1], 1);
        for i in prange(0..n) {
            t = a[i];
            c[i + k] = t;
        }
        show((t, c, find(n, a)))
    }
}

// refused
mod add_and_add_assign_disagree {
    use std::ops::{Add, AddAssign};
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    impl Add for Own { type Output = Own; fn add(self, other: Own) -> Own { Own(self.0 - other.0) } }
    impl AddAssign for Own { fn add_assign(&mut self, other: Own) { self.0 += other.0 } }
    impl prange::roles::Reducible for Own {
        fn identity() -> Own { Own(0) }
        fn combine(self, later: Own) -> Own { Own(self.0 + later.0) }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = Own(0);
        for i in prange(0..n) {
            s = s + Own(a[i]);
        }
        show(s)
    }
}

// refused
mod sub_and_sub_assign_disagree {
    use std::ops::{Sub, SubAssign};
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    impl Sub for Own { type Output = Own; fn sub(self, other: Own) -> Own { Own(self.0 + 2 * other.0) } }
    impl SubAssign for Own { fn sub_assign(&mut self, other: Own) { self.0 -= other.0 } }
    impl prange::roles::Reducible for Own {
        fn identity() -> Own { Own(0) }
        fn combine(self, later: Own) -> Own { Own(self.0 + later.0) }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = Own(0);
        prange! {
            for i in 0..n {
                s = s - Own(a[i]);
            }
        }
        show(s)
    }
}

// refused
mod bit_and_and_its_assignment_disagree {
    use std::ops::{BitAnd, BitAndAssign};
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    impl BitAnd for Own { type Output = Own; fn bitand(self, other: Own) -> Own { Own(self.0 - other.0) } }
    impl BitAndAssign for Own { fn bitand_assign(&mut self, other: Own) { self.0 &= other.0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = Own(0);
        for i in prange(0..n) {
            s = s & Own(a[i]);
        }
        show(s)
    }
}

// refused
mod wrapping_add_of_own {
    use std::ops::AddAssign;
    #[derive(Clone, Copy, Debug)]
    struct Own(i64);
    impl Own { fn wrapping_add(self, other: Own) -> Own { Own(self.0 - other.0) } }
    impl AddAssign for Own { fn add_assign(&mut self, other: Own) { self.0 += other.0 } }
    impl prange::roles::Reducible for Own {
        fn identity() -> Own { Own(0) }
        fn combine(self, later: Own) -> Own { Own(self.0 + later.0) }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = Own(0);
        for i in prange(0..n) {
            s = s.wrapping_add(Own(a[i]));
        }
        show(s)
    }
}

// refused
mod wrapping_add_of_a_trait {
    trait Wrap { fn wrapping_add(self, other: f64) -> f64; fn wrapping_mul(self, other: f64) -> f64; }
    impl Wrap for f64 {
        fn wrapping_add(self, other: f64) -> f64 { self - other }
        fn wrapping_mul(self, other: f64) -> f64 { self - other }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut p) = (0.0f64, 1.0f64);
        for i in prange(0..n) {
            s = s.wrapping_add(a[i] as f64);
            p = p.wrapping_mul(a[i] as f64);
        }
        show((s, p))
    }
}

// refused
mod addition_of_another_type {
    use std::ops::{Add, AddAssign};
    #[derive(Clone, Copy)]
    struct Other(i64);
    impl Add<Other> for i64 { type Output = i64; fn add(self, other: Other) -> i64 { self - other.0 } }
    impl AddAssign<Other> for i64 { fn add_assign(&mut self, other: Other) { *self += 2 * other.0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut t) = (0i64, 0i64);
        for i in prange(0..n) {
            s += Other(a[i]);
            t = t + Other(a[i]);
        }
        show((s, t))
    }
}

// refused
mod offset_of_another_type {
    use std::ops::Add;
    #[derive(Clone, Copy)]
    struct Other(usize);
    impl Add<Other> for usize { type Output = usize; fn add(self, other: Other) -> usize { self + 2 * other.0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, k) = (vec![0; n + 4], Other(2));
        for i in prange(0..n) {
            c[i + k] = a[i];
        }
        show(c)
    }
}

// accepted
mod offset_of_another_type_read {
    use std::ops::Add;
    #[derive(Clone, Copy)]
    struct Other(usize);
    impl Add<Other> for usize { type Output = usize; fn add(self, other: Other) -> usize { self + 2 * other.0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, k) = (0, Other(1));
        for i in prange(0..n) {
            if i + 2 < n { s += a[i + k]; }
        }
        show(s)
    }
}

// refused
mod own_len_of_a_box {
    trait Length { fn len(&self) -> usize; fn is_empty(&self) -> bool; }
    impl Length for Box<[i64]> { fn len(&self) -> usize { 3 } fn is_empty(&self) -> bool { true } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c: Box<[i64]> = a.into();
        for i in prange(0..n) {
            c[i] += c.len() as i64 + i64::from(c.is_empty());
        }
        show(c)
    }
}

// refused
mod own_len_of_an_array {
    trait Length { fn len(&self) -> usize; }
    impl Length for [i64; 4] { fn len(&self) -> usize { 9 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = [1, 2, 3, 4];
        for i in prange(0..n.min(4)) {
            c[i] += c.len() as i64 + a[i];
        }
        show(c)
    }
}

// refused
mod own_len_of_a_row {
    trait Length { fn len(&self) -> usize; }
    impl Length for Box<[i64]> { fn len(&self) -> usize { 3 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c: Box<[i64]> = vec![0; 3 * n].into();
        for i in prange(0..n) {
            for j in 0..3 {
                c[i * 3 + j] += c.len() as i64 + a[i];
            }
        }
        show(c)
    }
}

// refused
mod own_len_as_an_offset {
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    struct Own(AtomicUsize);
    impl Own { fn len(&self) -> usize { self.0.fetch_add(1, Relaxed) / 1000 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut c) = (Own(AtomicUsize::new(0)), vec![0; n + 2]);
        for i in prange(0..n) {
            if a[i] > 10 { c[i + own.len()] = a[i]; }
        }
        show((c, own.0.into_inner()))
    }
}

// refused
mod own_len_that_panics_as_an_offset {
    struct Own;
    impl Own { fn len(&self) -> usize { panic!("own") } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut c, on) = (Own, vec![0; n + 2], n > 1000);
        for i in prange(0..n) {
            c[i] = a[i];
            if on { c[i + own.len()] = a[i]; }
        }
        show(c)
    }
}

// refused
mod own_len_that_panics_as_the_offset {
    struct Own;
    impl Own { fn len(&self) -> usize { panic!("own") } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut c, on) = (Own, vec![0; n + 2], n > 1000);
        prange! {
            for i in 0..n {
                if on { c[i + own.len()] = a[i]; }
            }
        }
        show(c)
    }
}

// refused
mod own_len_as_a_stride {
    struct Own;
    impl Own { fn len(&self) -> usize { panic!("own") } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut c, on) = (Own, vec![0; n + 2], n > 1000);
        prange! {
            for i in 0..n {
                for j in 0..2 {
                    if on { c[i * own.len() + j] = a[i]; }
                }
            }
        }
        show(c)
    }
}

// refused
mod a_variable_named_kit {
    struct Kit;
    impl Kit { fn word(&self, x: usize) -> usize { x / 2 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (kit, mut c) = (Kit, vec![0; n]);
        for i in prange(0..n) {
            c[kit.word(i)] = a[i];
        }
        show(c)
    }
}

// refused
mod a_variable_named_kit_in_a_row {
    struct Kit;
    impl Kit { fn word(&self, x: usize) -> usize { x / 2 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (kit, mut c) = (Kit, vec![0; 2 * n]);
        for i in prange(0..n) {
            for j in 0..2 {
                c[kit.word(i) * 2 + j] = a[i];
            }
        }
        show(c)
    }
}

// refused
mod a_variable_named_kit_in_a_read {
    struct Kit;
    impl Kit { fn word(&self, x: usize) -> usize { x / 2 } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (kit, mut s) = (Kit, 0);
        prange! {
            for i in 0..n {
                s += 3 * a[kit.word(i)] - a[i];
            }
        }
        show(s)
    }
}

// accepted
mod a_variable_named_kit_elsewhere {
    struct Kit;
    impl Kit { fn word(&self, x: i64) -> i64 { x / 2 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (kit, header, exit, mut s) = (Kit, 3, 4, 0);
        for i in prange(0..n) {
            s += kit.word(a[i]) + header + exit;
        }
        show((s, exit))
    }
}

// refused
mod own_enumerate_of_a_slice {
    trait Count { fn enumerate(self) -> Vec<(usize, i64)>; }
    impl Count for &[i64] {
        fn enumerate(self) -> Vec<(usize, i64)> { self.iter().enumerate().map(|(k, x)| (k + 1, *x)).collect() }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, a) = (0, &a[..n]);
        prange! {
            for (k, x) in a.enumerate() {
                s += k as i64 * (x + 0);
            }
        }
        show(s)
    }
}

// refused
mod own_copied_of_a_slice {
    trait Copies { fn copied(&self) -> Vec<i64>; }
    impl Copies for [i64] { fn copied(&self) -> Vec<i64> { self.iter().map(|x| 2 * x).collect() } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, a) = (vec![], &a[..n]);
        prange! {
            for x in a.copied() {
                list.push(x);
            }
        }
        show(list)
    }
}

// refused
mod own_map_of_a_vector {
    trait Maps { fn map<F: Fn(&i64) -> i64>(&self, f: F) -> Vec<i64>; }
    impl Maps for Vec<i64> { fn map<F: Fn(&i64) -> i64>(&self, f: F) -> Vec<i64> { self.iter().rev().map(f).collect() } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, a) = (vec![], a[..n].to_vec());
        prange! {
            for x in (&a).map(|x| x + 1) {
                list.push(x);
            }
        }
        show(list)
    }
}

// refused
mod own_filter_of_a_vector {
    trait Filters { fn filter<F: Fn(&&i64) -> bool>(&self, f: F) -> Vec<&i64>; }
    impl Filters for Vec<i64> {
        fn filter<F: Fn(&&i64) -> bool>(&self, f: F) -> Vec<&i64> { self.iter().filter(|x| !f(x)).collect() }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, a) = (0, a[..n].to_vec());
        prange! {
            for x in (&a).filter(|x| **x > 0) {
                s += *x;
            }
        }
        show(s)
    }
}

// refused
mod own_zip_of_a_slice {
    trait Zips { fn zip(self, other: Self) -> Vec<(i64, i64)>; }
    impl Zips for &[i64] {
        fn zip(self, other: &[i64]) -> Vec<(i64, i64)> { self.iter().rev().copied().zip(other.iter().copied()).collect() }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, a) = (0, &a[..n]);
        prange! {
            for (x, y) in a.zip(a) {
                s += 3 * (x - 0) * (y + 1) * (y + 1);
            }
        }
        show(s)
    }
}

// refused
mod own_chunks_mut {
    struct Own(Vec<i64>);
    impl Own {
        fn chunks_mut(&mut self, k: usize) -> std::slice::ChunksMut<'_, i64> { self.0.chunks_mut(k + 1) }
        fn iter_mut(&mut self) -> std::slice::IterMut<'_, i64> { self.0.iter_mut() }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(a[..n].to_vec());
        prange! {
            for row in own.chunks_mut(2) {
                row[0] = 7;
            }
        }
        show(own.0)
    }
}

// refused
mod own_chunks_mut_of_a_vector {
    trait Chunks { fn chunks_mut(&mut self, k: usize) -> std::slice::ChunksMut<'_, i64>; }
    impl Chunks for Vec<i64> {
        fn chunks_mut(&mut self, k: usize) -> std::slice::ChunksMut<'_, i64> { self[..].chunks_mut(k + 1) }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = a[..n].to_vec();
        prange! {
            for row in c.chunks_mut(2) {
                row[0] = 7;
            }
        }
        show(c)
    }
}

// accepted
mod sources_of_std {
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut list, a, mut c) = (0, vec![], &a[..n], a[..n].to_vec());
        prange! {
            for (k, x) in a.iter().enumerate() {
                s += k as i64 * x;
            }
        }
        prange! {
            for x in a.iter().copied() {
                list.push(x);
            }
        }
        prange! {
            for (k, row) in c.chunks_mut(3).enumerate() {
                row[0] = k as i64;
            }
        }
        prange! {
            for (x, y) in c.iter_mut().zip(a.iter()) {
                *x += y;
            }
        }
        prange! {
            for x in a.iter().filter(|x| **x > 0).map(|x| 2 * x) {
                s += x;
            }
        }
        show((s, list, c))
    }
}

// accepted
mod pushes_of_std {
    use std::collections::VecDeque;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, mut queue, mut text) = (vec![1], VecDeque::from([1]), String::from(":"));
        for i in prange(0..n) {
            list.push(a[i]);
            list.extend_from_slice(&a[i..i + 2]);
            queue.push_back(a[i]);
            queue.extend([a[i]; 2]);
            text.push('x');
            text.push_str("yz");
            text += "w";
        }
        show((list, queue, text))
    }
}

// accepted
mod own_sum_by_trait {
    use std::ops::AddAssign;
    #[derive(Clone, Copy, Debug)]
    struct Own(i64, usize);
    impl AddAssign<i64> for Own { fn add_assign(&mut self, x: i64) { self.0 += x; self.1 += 1 } }
    impl prange::roles::Reducible for Own {
        fn identity() -> Own { Own(0, 0) }
        fn combine(self, later: Own) -> Own { Own(self.0 + later.0, self.1 + later.1) }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = Own(5, 0);
        for i in prange(0..n) {
            s += a[i];
        }
        show(s)
    }
}

// refused
mod methods_of_everything_named_like_ours {
    trait Every: Sized {
        fn __prange_len(self) -> usize { 1 }
        fn __prange_item(self, _: usize) -> usize { 0 }
        fn __prange_window(self) -> Option<u8> { None }
        fn __prange_at(self, _: usize) -> i64 { 0 }
    }
    impl<T> Every for T {}
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; 9 * n]);
        for i in prange(0..n) {
            for j in 0..9 {
                s += a[j % a.len()];
                c[i * 9 + j] += i as i64;
            }
            for j in 0..a.len() {
                s += a[j];
            }
        }
        show((s, c))
    }
}
