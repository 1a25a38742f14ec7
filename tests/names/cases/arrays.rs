// Arrays, offsets and widths that are values of the program's own types, or are made when they are first used.

// refused
mod two_indices_disagree {
    use std::ops::{Index, IndexMut, RangeFull};
    struct Own(Vec<i64>, Vec<i64>);
    impl Index<usize> for Own { type Output = i64; fn index(&self, k: usize) -> &i64 { &self.0[k] } }
    impl IndexMut<usize> for Own { fn index_mut(&mut self, k: usize) -> &mut i64 { &mut self.0[k] } }
    impl Index<RangeFull> for Own { type Output = [i64]; fn index(&self, _: RangeFull) -> &[i64] { &self.1 } }
    impl IndexMut<RangeFull> for Own { fn index_mut(&mut self, _: RangeFull) -> &mut [i64] { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = Own(vec![1; n], vec![2; n]);
        for i in prange(0..n) {
            c[i] += a[i];
        }
        show((c.0, c.1))
    }
}

// refused
mod two_indices_disagree_in_rows {
    use std::ops::{Index, IndexMut, RangeFull};
    struct Own(Vec<i64>, Vec<i64>);
    impl Index<usize> for Own { type Output = i64; fn index(&self, k: usize) -> &i64 { &self.0[k] } }
    impl IndexMut<usize> for Own { fn index_mut(&mut self, k: usize) -> &mut i64 { &mut self.0[k] } }
    impl Index<RangeFull> for Own { type Output = [i64]; fn index(&self, _: RangeFull) -> &[i64] { &self.1 } }
    impl IndexMut<RangeFull> for Own { fn index_mut(&mut self, _: RangeFull) -> &mut [i64] { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, w) = (Own(vec![1; 2 * n], vec![2; 2 * n]), 2);
        for i in prange(0..n) {
            for j in 0..w {
                c[i * w + j] += a[i];
            }
        }
        show((c.0, c.1))
    }
}

// refused
mod two_indices_disagree_in_a_histogram {
    use std::ops::{Index, IndexMut, RangeFull};
    struct Own([i64; 4], [i64; 4]);
    impl Index<usize> for Own { type Output = i64; fn index(&self, k: usize) -> &i64 { &self.0[k] } }
    impl IndexMut<usize> for Own { fn index_mut(&mut self, k: usize) -> &mut i64 { &mut self.0[k] } }
    impl Index<RangeFull> for Own { type Output = [i64]; fn index(&self, _: RangeFull) -> &[i64] { &self.1 } }
    impl IndexMut<RangeFull> for Own { fn index_mut(&mut self, _: RangeFull) -> &mut [i64] { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut h = Own([0; 4], [0; 4]);
        for i in prange(0..n) {
            h[a[i].rem_euclid(4) as usize] += 1;
        }
        show((h.0, h.1))
    }
}

// refused
mod index_that_is_mirrored {
    use std::ops::{Deref, DerefMut, Index, IndexMut};
    struct Own(Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.0 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Vec<i64> { &mut self.0 } }
    impl Index<usize> for Own { type Output = i64; fn index(&self, k: usize) -> &i64 { let n = self.0.len(); &self.0[n - 1 - k] } }
    impl IndexMut<usize> for Own { fn index_mut(&mut self, k: usize) -> &mut i64 { let n = self.0.len(); &mut self.0[n - 1 - k] } }
    impl Index<std::ops::RangeFull> for Own { type Output = [i64]; fn index(&self, _: std::ops::RangeFull) -> &[i64] { &self.0 } }
    impl IndexMut<std::ops::RangeFull> for Own { fn index_mut(&mut self, _: std::ops::RangeFull) -> &mut [i64] { &mut self.0 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = Own(vec![1; n]);
        for i in prange(0..n) {
            c[i] += a[i];
        }
        show(c.0)
    }
}

// accepted
mod index_that_is_mirrored_read {
    use std::ops::{Deref, Index};
    struct Own(Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.0 } }
    impl Index<usize> for Own { type Output = i64; fn index(&self, k: usize) -> &i64 { let n = self.0.len(); &self.0[n - 1 - k] } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut list, mut s, w) = (Own(a.to_vec()), vec![], 0, 10);
        for i in prange(0..n) {
            list.push(own[i] - own[i + 1]);
        }
        for i in prange(0..n / 10) {
            for j in 0..w {
                s += own[i * w + j] * j as i64;
            }
        }
        show((list, s))
    }
}

// refused
mod lazy_array_that_panics {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let table: LazyLock<Vec<i64>> = LazyLock::new(|| panic!("own"));
        let (mut s, on) = (0, n > 1000);
        for i in prange(0..n) {
            s += a[i];
            if on { s += table[i]; }
        }
        show(s)
    }
}

// refused
mod lazy_array_that_is_made {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    pub fn run(n: usize, a: &[i64]) -> String {
        let made = AtomicUsize::new(0);
        let table = LazyLock::new(|| { made.fetch_add(1, Relaxed); vec![1; 300] });
        let (mut s, on) = (0, n > 1000);
        prange! {
            for i in 0..n {
                s += a[i];
                if on { s += table[i]; }
            }
        }
        show((s, made.load(Relaxed)))
    }
}

// refused
mod lazy_array_and_no_iteration {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let table: LazyLock<Vec<i64>, _> = LazyLock::new(|| { if n == 0 { panic!("own") } a.to_vec() });
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i] * table[i];
        }
        show(s)
    }
}

// refused
mod lazy_array_in_a_field {
    use std::sync::LazyLock;
    struct Own { table: LazyLock<Vec<i64>>, on: bool }
    impl Own {
        #[parallel]
        fn sum(&self, n: usize) -> usize {
            let mut s = 0;
            for i in prange(0..n) {
                s += i;
                if self.on { s += self.table[i] as usize; }
            }
            s
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let own = Own { table: LazyLock::new(|| panic!("own")), on: a.len() > 1000 };
        show(own.sum(n))
    }
}

// refused
mod lazy_array_in_an_inner_loop {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let table: LazyLock<Vec<i64>> = LazyLock::new(|| panic!("own"));
        let (mut s, on, w) = (0, n > 1000, 20);
        for i in prange(0..n) {
            for j in 0..w {
                s += a[i] + j as i64;
                if on { s += table[i * w + j] + table[i * w]; }
            }
        }
        show(s)
    }
}

// refused
mod lazy_offset {
    use std::sync::LazyLock;
    struct Own { off: usize }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: LazyLock<Own> = LazyLock::new(|| panic!("own"));
        let (mut s, on) = (0, n > 1000);
        for i in prange(0..n) {
            s += a[i];
            if on { s += a[i + own.off]; }
        }
        show(s)
    }
}

// refused
mod lazy_offset_of_an_own_element {
    use std::sync::LazyLock;
    struct Own { off: usize }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: LazyLock<Own> = LazyLock::new(|| panic!("own"));
        let (mut c, on) = (vec![0; n], n > 1000);
        for i in prange(0..n) {
            if on { c[i + own.off] = a[i]; }
        }
        show(c)
    }
}

// refused
mod lazy_offset_by_dereference {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let off: LazyLock<usize> = LazyLock::new(|| panic!("own"));
        let (mut c, mut s, on) = (vec![0; n], 0, n > 1000);
        for i in prange(0..n) {
            if on { c[i + *off] = a[i]; }
            if on { s += a[i + *off]; }
        }
        show((c, s))
    }
}

// refused
mod lazy_width {
    use std::sync::LazyLock;
    struct Own { w: usize }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: LazyLock<Own> = LazyLock::new(|| panic!("own"));
        let (mut c, on) = (vec![0; 2 * n], n > 1000);
        for i in prange(0..n) {
            for j in 0..2 {
                if on { c[i * own.w + j] = a[i]; }
            }
        }
        show(c)
    }
}

// refused
mod lazy_width_read {
    use std::sync::LazyLock;
    struct Own { w: usize }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let own: LazyLock<Own> = LazyLock::new(|| panic!("own"));
        let (mut s, on) = (0, n > 1000);
        for i in prange(0..n) {
            for j in 0..20 {
                s += j;
                if on { s += a[i * own.w + j as usize]; }
            }
        }
        show(s)
    }
}

// refused
mod lazy_length {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let table: LazyLock<Vec<i64>> = LazyLock::new(|| panic!("own"));
        let (mut c, on) = (vec![0; n], n > 1000);
        for i in prange(0..n) {
            if on { c[i + table.len()] = a[i]; }
        }
        show(c)
    }
}

// refused
mod dereference_that_counts {
    use std::ops::Deref;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    struct Place { off: usize }
    struct Own(AtomicUsize, Place);
    impl Deref for Own { type Target = Place; fn deref(&self) -> &Place { self.0.fetch_add(1, Relaxed); &self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut s) = (Own(AtomicUsize::new(0), Place { off: 1 }), 0);
        for i in prange(0..n) {
            if a[i] > 10 { s += a[i + own.off]; }
        }
        show((s, own.0.into_inner()))
    }
}

// refused
mod dereference_of_an_array_that_counts {
    use std::ops::Deref;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    struct Own(AtomicUsize, Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { self.0.fetch_add(1, Relaxed); &self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut s) = (Own(AtomicUsize::new(0), a.to_vec()), 0);
        for i in prange(0..n) {
            if a[i] > 10 { s += own[i + 1]; }
        }
        show((s, own.0.into_inner()))
    }
}

// refused
mod dereference_that_alternates {
    use std::ops::Deref;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    struct Place { off: usize }
    struct Own(AtomicUsize, Place, Place);
    impl Deref for Own {
        type Target = Place;
        fn deref(&self) -> &Place { if self.0.fetch_add(1, Relaxed) == 0 { &self.1 } else { &self.2 } }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (own, mut c) = (Own(AtomicUsize::new(0), Place { off: 0 }, Place { off: 1 }), vec![0; n + 1]);
        for i in prange(0..n.min(1)) {
            c[i + own.off] = a[i];
        }
        show(c)
    }
}

// refused
mod mutable_dereference_that_changes {
    use std::ops::{Deref, DerefMut};
    struct Own(Vec<i64>, Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.0 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Vec<i64> { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = Own(vec![1; n + 1], vec![2; n]);
        for i in prange(0..n) {
            c[i] = a[i] + c[i] + c.len() as i64;
        }
        show((c.0, c.1))
    }
}

// refused
mod mutable_dereference_that_panics {
    use std::ops::{Deref, DerefMut};
    struct Own(Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.0 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Vec<i64> { panic!("own") } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, on) = (Own(vec![1; n]), n > 1000);
        for i in prange(0..n) {
            if on { c[i] = a[i]; }
        }
        show(c.0)
    }
}

// refused
mod mutable_dereference_that_counts {
    use std::ops::{Deref, DerefMut};
    struct Own(usize, Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Vec<i64> { self.0 += 1; &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut c = Own(0, vec![1; n]);
        for i in prange(0..n) {
            c[i] = a[i];
        }
        show((c.0, c.1))
    }
}

// accepted
mod lazy_values_outside_of_subscripts {
    use std::sync::LazyLock;
    static FACTOR: LazyLock<i64> = LazyLock::new(|| 3);
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let other = LazyLock::new(|| 5);
        let (mut s, on) = (0, n > 1000);
        for i in prange(0..n) {
            s += a[i] * *FACTOR + *other;
            if on { s += *other; }
        }
        show(s)
    }
}

// accepted
mod lazy_array_of_the_module {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Vec<i64>> = LazyLock::new(|| (0..400).collect());
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        for i in prange(0..n) {
            s += a[i] * TABLE[i] + TABLE[a[i].unsigned_abs() as usize];
        }
        show(s)
    }
}

// accepted
mod fields_as_offsets {
    struct Place { off: usize, at: (usize, usize) }
    struct Own { w: usize, place: Place, c: Vec<i64> }
    impl Own {
        #[parallel]
        fn fill(&mut self, n: usize, a: &[i64]) -> i64 {
            let (mut s, w) = (0, self.w);
            for i in prange(0..n) {
                self.c[i * w + 1] = a[i];
                s += a[i + self.place.off] + a[i + self.place.at.1];
            }
            s
        }
        #[parallel]
        fn sum(&self, n: usize, a: &[i64]) -> i64 {
            let mut s = 0;
            for i in prange(0..n / self.w) {
                for j in 0..self.w {
                    s += a[i * self.w + j] * j as i64 + self.c[i * self.w];
                }
            }
            s
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own { w: 2, place: Place { off: 1, at: (0, 2) }, c: vec![0; 2 * n + 1] };
        let s = own.fill(n, a);
        show((s, own.sum(n, a), own.c))
    }
}

// accepted
mod fields_as_offsets_of_own_elements {
    struct Place { off: usize }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (place, mut c, mut d) = (Place { off: 2 }, vec![0; n + 2], vec![0; n + 3]);
        let back = &place;
        for i in prange(0..n) {
            c[i + place.off] = a[i];
            d[i + back.off + 1] = c[i + place.off];
        }
        show((c, d))
    }
}

// accepted
mod lengths_in_subscripts {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (three, mut c, mut d, list) = ([1, 2, 3], vec![0; n + 3], vec![0; n], vec![1; n]);
        for i in prange(0..n) {
            c[i + three.len()] = a[i];
            d[list.len() - 1 - i] = a[i] + a[a.len() - 1 - i];
        }
        show((c, d))
    }
}

// accepted
mod length_of_an_owned_array {
    #[parallel]
    fn fill(c: &mut [i64], d: &mut Vec<i64>, a: &[i64]) {
        for i in prange(0..a.len()) {
            c[i] = a[i] + c.len() as i64;
            if !d.is_empty() { d[i] += d.len() as i64; }
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut c, mut d) = (vec![0; n], vec![0; n]);
        fill(&mut c, &mut d, &a[..n]);
        show((c, d))
    }
}

// accepted
mod owners_of_arrays {
    use std::rc::Rc;
    use std::sync::{Arc, Mutex};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let lock = Mutex::new(vec![0; n]);
        let (mut guard, mut boxed, mut array) = (lock.lock().unwrap(), vec![0; n].into_boxed_slice(), Box::new([0; 400]));
        let (shared, whole) = (Arc::new(a.to_vec()), Rc::new(a.to_vec()));
        let whole = &whole[..];
        let mut s = 0;
        for i in prange(0..n) {
            guard[i] = a[i] + shared[i];
            boxed[i] = whole[i] + 1;
            array[i] = a[i];
            s += shared[i + 1];
        }
        drop(guard);
        show((lock.into_inner().unwrap(), boxed, &array[..], s))
    }
}

// accepted
mod references_as_offsets {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (k, mut c, mut s) = (2, vec![0; n + 2], 0);
        let off = &k;
        for i in prange(0..n) {
            c[i + off] = a[i];
            if i + *off < n { s += a[i + off]; }
        }
        show((c, s))
    }
}

// accepted
mod maps_read_by_index {
    use std::collections::{BTreeMap, HashMap};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let map: BTreeMap<usize, i64> = (0..n).map(|k| (k, a[k])).collect();
        let hash: HashMap<i64, i64> = a.iter().map(|x| (*x, 2 * x)).collect();
        let mut s = 0;
        for i in prange(0..n) {
            s += map[&i] + hash[&a[i]];
        }
        show(s)
    }
}
