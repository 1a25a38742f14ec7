//! `prange!` round one loop: plain ranges, slices, iterators, tuples.

use prange::prelude::*;

/// One loop, once as it stands and once inside of `prange!`.
macro_rules! twice {
    ($($(#[$attribute:meta])* $name:ident($n:ident) { $($before:stmt;)* } for $pattern:pat in ($($header:tt)*) $body:tt => $after:expr;)*) => {
        #[allow(clippy::all, redundant_semicolons)]
        mod serial {
            use super::*;
            $($(#[$attribute])* pub(super) fn $name($n: usize) -> impl std::fmt::Debug + PartialEq + Send {
                $($before;)*
                for $pattern in $($header)* $body
                $after
            })*
        }
        #[allow(clippy::all, redundant_semicolons)]
        mod parallel {
            use super::*;
            $($(#[$attribute])* pub(super) fn $name($n: usize) -> impl std::fmt::Debug + PartialEq + Send {
                $($before;)*
                prange! { for $pattern in $($header)* $body }
                $after
            })*
        }
        $(#[test]
        fn $name() {
            // Both are shown: the two modules have types of their own.
            crate::support::check(stringify!($name), |n| format!("{:?}", serial::$name(n)), |n| format!("{:?}", parallel::$name(n)));
        })*
    };
}

twice! {
    range(n) { let mut sum = 0; } for i in (0..n) { sum += i; } => sum;
    inclusive(n) { let mut sum = 0; } for i in (1..=n) { sum += i; } => sum;
    reversed(n) { let mut list = Vec::new(); } for i in ((0..n).rev()) { list.push(i); } => list;
    stepped(n) { let mut list = Vec::new(); } for i in ((0..n).step_by(4)) { list.push(i); } => list;
    shared_vector(n) { let v = vec![2; n]; let mut sum = 0; } for x in (&v) { sum += x; } => sum;
    mutable_vector(n) { let mut v = vec![2; n]; } for x in (&mut v) { *x += 1; } => v;
    array(_n) { let v = [1, 2, 3]; let mut sum = 0; } for x in (v) { sum += x; } => sum;
    numbered(n) { let v = vec![3; n]; let mut c = vec![0; n]; } for (i, x) in (v.iter().enumerate()) { c[i] = i * x; } => c;
    numbered_mutable(n) { let mut v = vec![3; n]; } for (i, x) in (v.iter_mut().enumerate()) { *x = i; } => v;
    zipped(n) { let a = vec![3; n]; let mut v = vec![1; n]; } for (x, a) in (v.iter_mut().zip(&a)) { *x += a; } => v;
    chunked(n) { let a = vec![3; n]; let mut list = Vec::new(); } for c in (a.chunks(5)) { list.push(c.len()); } => list;
    chunked_mutable(n) { let mut a = vec![0; n]; } for (k, c) in (a.chunks_mut(5).enumerate()) { c.fill(k); } => a;
    exact_chunks(n) { let mut a = vec![0; n]; } for (k, c) in (a.chunks_exact_mut(3).enumerate()) { c.fill(k); } => a;
    copied(n) { let a = vec![3; n]; let mut sum = 0; } for x in (a.iter().copied()) { sum += x; } => sum;
    cloned(n) { let a = vec![String::from("a"); n]; let mut list = Vec::new(); } for x in (a.iter().cloned()) { list.push(x + "b"); } => list;
    mapped(n) { let mut sum = 0; } for x in ((0..n).map(|i| i * 2)) { sum += x; } => sum;
    filtered(n) { let mut sum = 0; } for x in ((0..n).filter(|i| i % 3 == 0)) { sum += x; } => sum;
    with_clauses(n) { let mut sum = 0; } for x in (prange(0..n).schedule(Schedule::Static(2))) { sum += x; } => sum;
    windows(n) { let a = vec![3; n]; let mut sum = 0; } for w in (a.windows(2)) { sum += w[0] * w[1]; } => sum;
}

#[test]
fn tuples_in_lockstep() {
    let (a, b) = (vec![1, 2, 3], [10, 20, 30]);
    let mut c = vec![0; 3];
    prange! {
        for (c, a, b) in (&mut c, &a, &b) {
            *c = a + b;
        }
    }
    assert_eq!(c, [11, 22, 33]);
}

#[test]
fn labels_and_exits() {
    let mut seen = 0;
    prange! {
        'found: for i in 0..100 {
            for j in 0..i {
                if j == 5 {
                    break 'found;
                }
            }
            seen = i;
        }
    }
    assert_eq!(seen, 5);
}

#[test]
fn paths_instead_of_imports() {
    let mut sum = 0;
    ::prange::prange! { for i in ::prange::prange(0..10) { sum += i; } }
    ::prange::prange! { for i in 0..10 { sum += i; } }
    assert_eq!(sum, 90);
}
