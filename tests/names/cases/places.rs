// Variables that are reached through dereferences, and more names of std's that are not its own.

// refused
mod sum_through_a_dereference_that_counts {
    use std::ops::{Deref, DerefMut};
    struct Place { s: i64 }
    struct Own(usize, Place);
    impl Deref for Own { type Target = Place; fn deref(&self) -> &Place { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Place { self.0 += 1; &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(0, Place { s: 0 });
        for i in prange(0..n) {
            own.s += a[i];
        }
        show((own.0, own.1.s))
    }
}

// refused
mod sum_through_a_dereference_that_alternates {
    use std::ops::{Deref, DerefMut};
    struct Own(usize, i64, i64);
    impl Deref for Own { type Target = i64; fn deref(&self) -> &i64 { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut i64 { self.0 += 1; if self.0 % 2 == 0 { &mut self.1 } else { &mut self.2 } } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(0, 0, 0);
        for i in prange(0..n) {
            *own += a[i];
        }
        show((own.0, own.1, own.2))
    }
}

// refused
mod sum_through_a_lazy_value {
    use std::sync::LazyLock;
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own: LazyLock<i64> = LazyLock::new(|| panic!("own"));
        let (on, mut s) = (n > 1000, 0);
        for i in prange(0..n) {
            s += a[i];
            if on { *own += a[i]; }
        }
        show(s)
    }
}

// refused
mod private_through_a_dereference_that_counts {
    use std::ops::{Deref, DerefMut};
    struct Place { t: i64 }
    struct Own(usize, Place);
    impl Deref for Own { type Target = Place; fn deref(&self) -> &Place { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Place { self.0 += 1; &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(0, Place { t: 0 });
        for i in prange(0..n) {
            own.t = a[i];
        }
        show((own.0, own.1.t))
    }
}

// refused
mod minimum_through_a_dereference_that_changes {
    use std::ops::{Deref, DerefMut};
    struct Own(i64, i64);
    impl Deref for Own { type Target = i64; fn deref(&self) -> &i64 { &self.0 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut i64 { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(5, 50);
        for i in prange(0..n) {
            *own = (*own).min(a[i]);
        }
        show((own.0, own.1))
    }
}

// refused
mod minimum_by_if_through_a_dereference_that_changes {
    use std::ops::{Deref, DerefMut};
    struct Own(i64, i64);
    impl Deref for Own { type Target = i64; fn deref(&self) -> &i64 { &self.0 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut i64 { &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(5, 50);
        for i in prange(0..n) {
            if a[i] < *own { *own = a[i]; }
        }
        show((own.0, own.1))
    }
}

// refused
mod list_through_a_dereference_that_counts {
    use std::ops::{Deref, DerefMut};
    struct Own(usize, Vec<i64>);
    impl Deref for Own { type Target = Vec<i64>; fn deref(&self) -> &Vec<i64> { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut Vec<i64> { self.0 += 1; &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(0, vec![]);
        for i in prange(0..n) {
            own.push(a[i]);
        }
        show((own.0, own.1))
    }
}

// refused
mod histogram_through_a_dereference_that_counts {
    use std::ops::{Deref, DerefMut};
    struct Own(usize, [i64; 4]);
    impl Deref for Own { type Target = [i64; 4]; fn deref(&self) -> &[i64; 4] { &self.1 } }
    impl DerefMut for Own { fn deref_mut(&mut self) -> &mut [i64; 4] { self.0 += 1; &mut self.1 } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut own = Own(0, [0; 4]);
        for i in prange(0..n) {
            own[a[i].rem_euclid(4) as usize] += 1;
        }
        show((own.0, own.1))
    }
}

// accepted
mod sums_through_guards_and_boxes {
    use std::sync::Mutex;
    struct Own { s: i64, low: i64 }
    #[parallel]
    fn fill(reference: &mut i64, own: &mut Own, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            *reference += a[i];
            own.s += a[i];
            own.low = own.low.min(a[i]);
        }
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let lock = Mutex::new(1);
        let (mut guard, mut boxed, mut own) = (lock.lock().unwrap(), Box::new(2), Own { s: 3, low: 50 });
        let mut reference = 4;
        for i in prange(0..n) {
            *guard += a[i];
            *boxed += a[i];
        }
        fill(&mut reference, &mut own, n, a);
        show((*guard, boxed, own.s, own.low, reference))
    }
}

// What the macros might as well accept.
// refused
mod minimum_through_a_reference {
    #[parallel]
    fn least(low: &mut i64, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            *low = (*low).min(a[i]);
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        least(&mut low, n, a);
        show(low)
    }
}

// What the macros might as well accept.
// refused
mod minimum_through_a_method_of_a_reference {
    #[parallel]
    fn least(low: &mut f64, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            *low = low.min(a[i] as f64);
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50.0;
        least(&mut low, n, a);
        show(low)
    }
}

// accepted
mod minimum_by_a_function_through_a_reference {
    #[parallel]
    fn least(low: &mut i64, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            *low = std::cmp::min(*low, a[i]);
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut low = 50;
        least(&mut low, n, a);
        show(low)
    }
}

// accepted
mod maximum_by_if_through_references {
    #[parallel]
    fn greatest(high: &mut i64, at: &mut usize, n: usize, a: &[i64]) {
        for i in prange(0..n) {
            if a[i] > *high {
                *high = a[i];
                *at = i;
            }
        }
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut high, mut at) = (-50, 0);
        greatest(&mut high, &mut at, n, a);
        show((high, at))
    }
}

// accepted
mod state_behind_a_lock {
    use std::sync::Mutex;
    struct Own { s: i64 }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let lock = Mutex::new(Own { s: 3 });
        let mut guard = lock.lock().unwrap();
        for i in prange(0..n) {
            guard.s += a[i];
        }
        show(guard.s)
    }
}

// refused
mod constant_returned_by_name_of_a_variable {
    mod own { pub const k: i64 = 2; }
    #[parallel]
    fn first(n: usize, a: &[i64]) -> i64 {
        let k = 1;
        for i in prange(0..n) {
            use own::*;
            if a[i] > 20 { return k; }
        }
        k
    }
    pub fn run(n: usize, a: &[i64]) -> String {
        show(first(n, a))
    }
}

// refused
mod env_that_evaluates {
    macro_rules! env { ($x:expr) => { $x } }
    macro_rules! option_env { ($x:expr) => { $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut low, mut c) = (0, 50, vec![0; n]);
        prange! {
            for i in 0..n {
                s += a[i];
                low = low.min(a[i]);
                c[i] = env!(low) + option_env!(s);
            }
        }
        show((s, low, c))
    }
}

// refused
mod file_that_reads {
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut c) = (50, vec![0; n]);
        macro_rules! file { () => { low } }
        for i in prange(0..n) {
            low = low.min(a[i]);
            c[i] = file!();
        }
        show((low, c))
    }
}

// refused
mod include_str_that_assigns {
    macro_rules! include_str { ($x:expr) => { $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut list, mut c) = (vec![], vec![0; n]);
        prange! {
            for i in 0..n {
                list.push(a[i]);
                c[i] = include_str!(list.len());
            }
        }
        show((list, c))
    }
}

// refused
mod module_path_that_breaks {
    macro_rules! module_path { ($x:expr) => { $x } }
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 0;
        prange! {
            for i in 0..n {
                s += a[i];
                if a[i] > 20 { module_path!(break); }
            }
        }
        show(s)
    }
}

// refused
mod macros_of_std_by_another_path {
    mod std {
        macro_rules! stringify { ($x:expr) => { $x } }
        pub(crate) use stringify;
    }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut s, mut c) = (0, vec![0; n]);
        for i in prange(0..n) {
            s += a[i];
            c[i] = std::stringify!(s);
        }
        show((s, c))
    }
}

// refused
mod macros_of_std_renamed {
    use std::{format as stringify, stringify as format};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut t, mut c) = (1, vec![std::string::String::new(); n]);
        for i in prange(0..n) {
            c[i] = stringify!("{t}") + format!(t);
            t = a[i];
        }
        show((t, c))
    }
}

// refused
mod functions_of_std_renamed {
    use std::cmp::{max as min, min as max};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut low, mut high) = (50, -50);
        for i in prange(0..n) {
            low = max(low, a[i]);
            high = min(high, a[i]);
        }
        show((low, high))
    }
}

// refused
mod methods_of_std_by_another_trait {
    use std::ops::Sub as Add;
    trait Least { fn least(self, other: Self) -> Self; }
    impl Least for i64 { fn least(self, other: i64) -> i64 { self.sub(other) } }
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let mut s = 1i64;
        for i in prange(0..n) {
            s = Add::sub(s, a[i]).least(0);
        }
        show(s)
    }
    use std::ops::Sub;
}

// refused
mod types_of_std_renamed {
    use std::primitive::{f32 as f64, i32 as u64};
    #[parallel]
    pub fn run(n: usize, a: &[i64]) -> String {
        let (mut x, mut c) = (9.0, vec![0; n]);
        for i in prange(0..n) {
            x = f64::min(x, a[i] as f64);
            c[i as u64 as usize] = a[i];
        }
        show((x, c))
    }
}
