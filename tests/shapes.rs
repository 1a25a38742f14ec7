//! Shapes of arrays in the loop form, beside the same function with a serial loop: radices, offsets, ranges and lengths are arguments.
//!
//! Where the serial loop does not panic and what the shape asks for holds, the parallel one gives the same array; where it does not hold, it
//! gives the same array or panics. Where the serial loop panics, the parallel one does.
#![deny(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use prange::prelude::*;
use proptest::prelude::*;

mod full;

type Form = fn(&mut [u64], &[u64], &[usize; 6], Schedule);

/// The same function twice: its loop over `prange(..)` is parallel in `par`, and serial in `ser`.
macro_rules! twice {
    ($($name:ident { $($function:tt)* })*) => {$(
        pub(crate) mod $name {
            pub(crate) mod par {
                #[allow(unused_imports)]
                use crate::mix;
                use prange::prelude::*;
                #[parallel]
                $($function)*
            }
            pub(crate) mod ser {
                #[allow(unused_imports)]
                use crate::{Serial, mix, serial as prange};
                use prange::Schedule;
                $($function)*
            }
        }
    )*};
}

fn serial<R>(range: R) -> R {
    range
}

trait Serial: Sized {
    fn schedule(self, _: Schedule) -> Self {
        self
    }
}

impl<R> Serial for R {}

/// The next value of an element: depends on all before it, in order.
fn mix(old: u64, i: u64, j: u64) -> u64 {
    (old ^ (i << 20) ^ (j << 40))
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .rotate_left(17)
}

struct Way {
    pool: ThreadPool,
    schedule: Schedule,
}

static WAYS: LazyLock<Vec<Way>> = LazyLock::new(|| {
    let way = |threads, schedule| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        let pool = pool.build().expect("threads for a test pool");
        Way { pool, schedule }
    };
    vec![
        way(1, Schedule::Auto),
        way(1, Schedule::Dynamic(1)),
        way(2, Schedule::Static(1)),
        way(2, Schedule::Auto),
        way(3, Schedule::Dynamic(2)),
    ]
});

fn message(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().cloned();
    text.or(payload.downcast_ref::<&str>().map(|text| text.to_string()))
        .unwrap_or_default()
}

/// What a form leaves, or the message of its panic.
fn run(
    form: Form,
    len: usize,
    a: &[u64],
    p: &[usize; 6],
    schedule: Schedule,
) -> (Vec<u64>, Option<String>) {
    let mut c: Vec<u64> = (0..len as u64).map(|k| mix(k, 3, 5)).collect();
    let panic = catch_unwind(AssertUnwindSafe(|| form(&mut c, a, p, schedule)));
    (c, panic.err().map(|payload| message(&*payload)))
}

/// Whether serial and parallel agree, given whether the shape's conditions hold.
fn judge(
    (par, ser): (Form, Form),
    len: usize,
    a: &[u64],
    p: &[usize; 6],
    holds: bool,
) -> Result<(), String> {
    let (expected, panic) = run(ser, len, a, p, Schedule::Auto);
    let mut first: Option<Option<String>> = None;
    for (number, way) in WAYS.iter().enumerate() {
        let (found, other) = way.pool.install(|| run(par, len, a, p, way.schedule));
        let wrong = |what: &str| {
            Err(format!(
                "{what}: len {len}, {p:?}, a {a:?}, way {number}; serial {panic:?}, parallel {other:?}, first {first:?}\n{expected:?}\n{found:?}"
            ))
        };
        match (&panic, &other) {
            (None, None) if found != expected => return wrong("another result"),
            (None, Some(_)) if holds => return wrong("panics"),
            (None, Some(text)) if !text.contains('c') => return wrong("names nothing"),
            // Overflow in an index need not be found.
            (Some(text), None) if !text.contains("overflow") => return wrong("does not panic"),
            _ => {}
        }
        match &first {
            Some(known) if known.is_some() != other.is_some() => {
                return wrong("depends on the threads");
            }
            None => first = Some(other.clone()),
            _ => {}
        }
    }
    Ok(())
}

fn parameters() -> impl Strategy<Value = ([usize; 6], isize, Vec<u64>)> {
    let any = 0usize..7;
    (
        [
            any.clone(),
            any.clone(),
            any.clone(),
            any.clone(),
            any.clone(),
            any,
        ],
        -3isize..4,
        proptest::collection::vec(0u64..7, 8),
    )
}

/// Tests a pair on random parameters, and arrays of about the length that they need.
macro_rules! check {
    ($($name:ident: |$p:ident| $need:expr, |$q:ident, $a:ident| $holds:expr;)*) => {$(
        #[test]
        fn $name() {
            let config = ProptestConfig { cases: if cfg!(miri) { 3 } else { full::cases(600) }, failure_persistence: None, ..ProptestConfig::default() };
            proptest!(config, |((p, more, a) in parameters())| {
                let len = { let $p = &p; ($need as usize).saturating_add_signed(more).min(4096) };
                let holds = { let ($q, $a) = (&p, &a); let _ = ($q, $a); $holds };
                let forms: (Form, Form) = (self::forms::$name::par::f, self::forms::$name::ser::f);
                if let Err(text) = judge(forms, len, &a, &p, holds) {
                    prop_assert!(false, "{}", text);
                }
            });
        }
    )*};
}

mod forms {
    twice! {
        plus { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { c[i + k] = mix(c[i + k], i as u64, 0); }
        } }
        minus { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (lo, n, k) = (p[2], p[0], p[1]);
            for i in prange(lo..n).schedule(s) { c[k - i] = mix(c[k - i], i as u64, 0); }
        } }
        rows { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in 0..w { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        rows_inside { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(1..h).schedule(s) { for j in 1..w.max(1) - 1 + p[2] / 6 { c[j + w * i] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        rows_to { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, m, lo) = (p[0], p[1], p[2], p[3]);
            for i in prange(lo..h).schedule(s) { for j in (0..m).rev() { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        rows_stepped { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, by) = (p[0], p[1], p[2] + 1);
            for i in prange(0..h).schedule(s) { for j in (0..w).step_by(by) { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        lower { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { for j in 0..=i { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        lower_same { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0];
            for i in prange(0..n).schedule(s) { for j in 0..=i { for k in j..n { c[i * n + k] = mix(c[i * n + j], k as u64, j as u64); } } }
        } }
        upper { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, lo) = (p[0], p[1]);
            for i in prange(lo..n).schedule(s) { for j in i + 1..n { c[i * n + j] = mix(c[i * n + j], i as u64, j as u64); } c[i * n + i] = 1; }
        } }
        data { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { let j = a[i] as usize; c[i * w + j] = mix(c[i * w + j], i as u64, 0); }
        } }
        row_lets { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) {
                for t in 0..1 { let k = t; c[i * w + k] = 7; }
                let k = a[i] as usize;
                let at = i * w + k;
                c[at] = mix(c[at], i as u64, 0);
            }
        } }
        row_rows { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, x, y, m) = (p[0], p[1], p[2], p[3]);
            for i in prange(0..h).schedule(s) { for j in 0..x { for k in 0..m { c[((i * x + j) * y) + k] = mix(c[i * x * y + (k + j * y)], j as u64, k as u64); } } }
        } }
        row_own { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, m) = (p[0], p[1], p[2]);
            for i in prange(0..h).schedule(s) { let row = &mut c[i * w..i * w + m]; for e in row { *e = mix(*e, i as u64, 0); } }
        } }
        negative { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, lo) = (p[0], p[1] as i64, p[2] as i64 - 2);
            for i in prange(0..h).schedule(s) { for j in lo..w { c[(i as i64 * w + j) as usize] = mix(c[(i as i64 * w + j) as usize], i as u64, j as u64); } }
        } }
        changing_end { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) {
                let mut m = w;
                #[allow(clippy::mut_range_bound)]
                for j in 0..m { m = w - (a[i] as usize).min(w); c[i * w + j + w - m] = mix(c[i * w + j + w - m], i as u64, j as u64); }
            }
        } }
        hidden_end { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, m) = (p[0], p[1], p[1]);
            for i in prange(0..h).schedule(s) {
                for j in 0..m { let m = w - (a[i] as usize).min(w); c[i * w + j + w - m] = mix(c[i * w + j + w - m], i as u64, j as u64); }
            }
        } }
        changing_variable { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for mut j in 0..w { j += a[i] as usize / 4; c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        hidden_variable { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) {
                for j in 0..w {
                    let mut g = |j: usize| c[i * w + j] = mix(c[i * w + j], i as u64, j as u64);
                    g(j + a[i] as usize / 4);
                    #[allow(clippy::match_single_binding)]
                    match j + a[i] as usize / 5 { j => c[i * w + j] = 3 }
                    if let Some(j) = Some(a[i] as usize) { c[i * w + j] = 4; }
                }
            }
        } }
        planes_of_fields { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, h, hi) = (p[0], p[1], p[2], p[3]);
            for i in prange(0..hi).schedule(s) { for k in 0..h { for x in 0..w { for m in 0..3 {
                c[((k * n + i) * w + x) * 3 + m] = mix(c[((k * n + i) * w + x) * 3 + m], k as u64, m as u64);
            } } } }
        } }
        planes_of_pairs { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, h, hi) = (p[0], p[1], p[2], p[3]);
            for i in prange(0..hi).schedule(s) { for k in 0..h { for x in 0..w {
                c[2 * ((k * n + i) * w + x)] = mix(c[2 * ((k * n + i) * w + x) + 1], k as u64, x as u64);
                c[2 * ((k * n + i) * w + x) + 1] += 1;
            } } }
        } }
        butterfly { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, lo, hi) = (p[0], p[1], p[2]);
            for i in prange(lo..hi).schedule(s) { let t = c[i]; c[i] = mix(t, c[h + i], 1); c[i + h] = mix(t, c[i], c[h + i]); }
        } }
        planes_beside_others { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, hi) = (p[0], p[1]);
            for i in prange(0..hi).schedule(s) {
                c[4 * n + 1 + i] = mix(c[1 + i], c[2 * n + i + 1], i as u64);
                if a[i] > 3 { c[i + 1 + 3 * n] += a[i]; }
                c[i + 1] += 1;
            }
        } }
        tree { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, gap) = (p[0], 1 + p[1] % 4);
            for i in prange((0..n).step_by(2 * gap)).schedule(s) { c[i] = mix(c[i], c[i + gap], 1); c[i + 2 * gap - 1] += 1; }
        } }
        tree_named { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, gap) = (p[0], 1 + p[1] % 4);
            let step = 2 * gap;
            for i in prange((0..n).step_by(step)).schedule(s) { let j = i + gap; c[i + 2 * gap - 1] = mix(c[j - 1], i as u64, 1); }
        } }
        strides { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (nx, ny, nz) = (p[0], p[1], p[2]);
            let sy = nx;
            let sz = nx * ny;
            for j in prange(0..ny).schedule(s) { for k in 0..nz { for i in 0..nx { let at = k * sz + j * sy + i; c[at] = mix(c[at], j as u64, i as u64); } } }
        } }
        strides_at_once { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (nx, ny, nz, hi) = (p[0], p[1], p[2], p[3]);
            let (sx, sy) = (ny * nz, nz);
            for j in prange(0..hi).schedule(s) { for i in 0..nx { for k in 0..nz { c[i * sx + j * sy + k] = mix(c[i * sx + j * sy + k], j as u64, k as u64); } } }
        } }
        ends_at_once { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (w, h) = (p[0], p[1]);
            for y in prange(0..h).schedule(s) {
                let (lo, hi) = (y * w, (y + 1) * w);
                c[lo..hi].reverse();
                for x in 0..w { let (at, by) = (y * w + x, x as u64); c[at] = mix(c[at], by, 1); }
            }
        } }
        slices_of_slices { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (w, h, m) = (p[0], p[1], p[2]);
            for y in prange(0..h).schedule(s) {
                let row = &mut c[y * w..][..w];
                for (x, c) in row.iter_mut().enumerate() { *c = mix(*c, x as u64, 1); }
                c[y * w..][1..w].reverse();
                for x in 0..w { c[y * w + x..][..1][0] += m as u64; }
            }
        } }
        counted_narrowly { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (w, h) = (p[0], p[1] as u16);
            for y in prange(0..h).schedule(s) {
                let y = y as usize;
                for x in 0..w { c[y * w + x] = mix(c[y * w + x], y as u64, x as u64); }
            }
        } }
        short_parts { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, h, m) = (p[0], p[1], p[2], p[3] / 2);
            for i in prange(0..n).schedule(s) { for q in 0..h + 3 { c[(q * n + i) * w..(q * n + i) * w + m].fill(1); } }
        } }
        columns_of_sum { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (w, h, hi) = (p[0], p[1], p[2]);
            for i in prange(0..hi).schedule(s) { for y in 1..h { c[y * (w + 1) + i] = mix(c[(y - 1) * (w + 1) + i], i as u64, y as u64); } }
        } }
        slabs_of_sum { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, h, hi) = (p[0], p[1], p[2], p[3]);
            for i in prange(0..hi).schedule(s) { for k in 0..h { for x in 0..w {
                c[(k * (n + 2) + i) * w + x] = mix(c[(k * (n + 2) + i) * w + x], k as u64, x as u64);
            } } }
        } }
        columns_of_number { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let h = p[0];
            for i in prange(0..5).schedule(s) { for y in 0..h { c[y * 5 + i] = mix(c[y * 5 + i], i as u64, y as u64); } }
        } }
        kept_beside { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k, lo) = (p[0], p[1], p[2]);
            for i in prange(k + 1..n).schedule(s) { for j in lo..n { c[i * n + j] = mix(c[i * n + j], c[i * n + k], c[k * n + j]); } }
        } }
        kept_of_all { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k, l) = (p[0], p[1], p[2]);
            for i in prange(0..n).schedule(s) { for j in k + 1..n { c[i * n + j] = mix(c[i * n + j], c[i * n + k], c[i * n + l]); } }
        } }
        kept_changed { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k, lo) = (p[0], p[1], p[2]);
            for i in prange(0..n).schedule(s) { for j in lo..n { c[i * n + j] = mix(c[i * n + j], c[i * n + k], 1); c[i * n + k] += 1; } }
        } }
        kept_lent { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            fn next(x: &mut u64) -> u64 { *x += 1; *x }
            let (n, k) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { for j in k + 1..n { c[i * n + j] = mix(c[i * n + k], next(&mut c[i * n + k]), 1); } }
        } }
        relaxed { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0];
            for i in prange(0..n).schedule(s) { c[i] = c[i].wrapping_add(3) + 2 * (a[i] ^ c[i] >> 9); c[i] = c[i] ^ (c[i] >> 3); }
        } }
        halves_of_rows { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) {
                let (left, right) = c[i * w..(i + 1) * w].split_at_mut(w / 2);
                for (a, b) in left.iter_mut().zip(right.iter_mut()) { *b = mix(*a, *b, i as u64); *a += 1; }
                right.reverse();
            }
        } }
        columns { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m, lo, hi) = (p[0], p[1], p[2], p[3]);
            for i in prange(lo..hi).schedule(s) { for j in 0..m { c[j * n + i] = mix(c[j * n + i], i as u64, j as u64); } }
        } }
        columns_mirrored { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { for j in 0..m { c[j * n + (n - 1 - i)] = mix(c[j * n + (n - 1 - i)], i as u64, j as u64); } }
        } }
        middle { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (q, h, w, hi) = (p[0], p[1], p[2], p[3]);
            for y in prange(0..hi).schedule(s) { for k in 0..q { for x in 0..w { c[(k * h + y) * w + x] = mix(c[(k * h + y) * w + x], y as u64, x as u64); } } }
        } }
        middle_mirrored { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (q, h, w) = (p[0], p[1], p[2]);
            for y in prange(0..h).schedule(s) { for k in 0..q { for x in 0..w { c[(k * h + (h - 1 - y)) * w + x] = mix(5, y as u64, x as u64); } } }
        } }
        two_halves { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0], p[1]);
            for i in prange(0..m).schedule(s) { c[i] = mix(c[i], i as u64, 1); c[n + i] = mix(c[n + i], c[i], 2); }
        } }
        third { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for y in prange(0..h).schedule(s) { for x in 0..w { c[2 * w * h + y * w + x] = mix(c[y * w + x], y as u64, x as u64); c[y * w + x] = 1; } }
        } }
        third_named { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            let nn = h * w;
            for y in prange(0..h).schedule(s) { for x in 0..w { c[2 * nn + y * w + x] = mix(c[y * w + x], y as u64, x as u64); c[y * w + x] = 1; } }
        } }
        plane_reversed { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (q, h, w) = (p[0], p[1], p[2]);
            for y in prange(0..h).schedule(s) { for k in 0..q { let d = a[y] as usize; c[(k * h + y) * w + (w - 1 - d)] = mix(c[(k * h + y) * w + (w - 1 - d)], y as u64, d as u64); } }
        } }
        plane_lets { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for y in prange(0..h).schedule(s) {
                let mut v = [a[0] as usize % 3, a[1] as usize % 3];
                for r in v.iter_mut() { let k = *r; *r = 0; for x in 0..w { c[(k * h + y) * w + x] = mix(c[(k * h + y) * w + x], y as u64, x as u64); } }
            }
        } }
        plane_sizes { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for y in prange(0..h).schedule(s) {
                let v = &mut Vec::new();
                for x in 0..w { let k = v.len(); if a[x] > 3 { v.push(x); } c[(k * h + y) * w + x] = mix(c[(k * h + y) * w + x], y as u64, x as u64); }
            }
        } }
        plane_data { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for y in prange(0..h).schedule(s) { let k = a[y] as usize; for x in 0..w { c[(k * h + y) * w + x] = mix(c[(k * h + y) * w + x], y as u64, x as u64); } }
        } }
        plane_shifted { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (q, h, w) = (p[0], p[1], p[2]);
            for y in prange(1..=h).schedule(s) { for k in 0..q { for x in 0..w { c[(k * h + y - 1) * w + x] = mix(c[(k * h + (y - 1)) * w + x], y as u64, x as u64); } } }
        } }
        plane_offset { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (q, h, w, off) = (p[0], p[1], p[2], p[3]);
            for y in prange(0..h.max(off) - off).schedule(s) { for k in 0..q { for x in 0..w { c[(k * h + y + off) * w + x] = mix(c[(k * h + y + off) * w + x], y as u64, x as u64); } } }
        } }
        window_lets { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1].min(3));
            for i in prange(0..h).schedule(s) {
                let mut v = [(a[0] as usize / 2, 1), (a[1] as usize / 2, 2)];
                for r in v.iter_mut() { let k = r.0; r.0 = 4; for j in 0..w { c[i * w + j] = mix(c[i * w + j], a[j + k], r.1); } }
            }
        } }
        row_ranges { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { let k = a[i] as usize; let row = i * w..i * w + k; for e in &mut c[row] { *e = mix(*e, i as u64, 0); } }
        } }
        pivot { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0], p[1]);
            for i in prange(k + 1..n).schedule(s) { for j in 0..n { c[i * n + j] = mix(c[i * n + j], c[k * n + j], j as u64); } }
        } }
        pivot_element { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0], p[1]);
            for i in prange(k + 1..n).schedule(s) { c[i] = mix(c[i], c[k], 0); }
        } }
        diagonal { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { c[i * w + i] = mix(c[i * w + i], 3, 1); for j in 0..w { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        chunks { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (nb, bs) = (p[0], p[1]);
            for b in prange(0..nb).schedule(s) { let lo = b * bs; let hi = lo + bs; for i in lo..hi { c[i] = mix(c[i], b as u64, i as u64); } }
        } }
        chunks_to { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (nb, bs, n) = (p[0], p[1], p[2] * p[3]);
            for b in prange(0..nb).schedule(s) { let lo = b * bs; let hi = (lo + bs).min(n); for i in lo..hi { c[i] = mix(c[i], b as u64, i as u64); } }
        } }
        blocks { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (lo, n, by, m) = (p[0], p[1] * p[2], p[3] + 1, p[4]);
            for i in prange((lo..n).step_by(by)).schedule(s) { for j in 0..m { c[i + j] = mix(c[i + j], i as u64, j as u64); } }
        } }
        rows_mirrored { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, m) = (p[0], p[1], p[2]);
            for i in prange(0..n).schedule(s) { for j in 0..m { c[(n - 1 - i) * w + j] = mix(c[(n - 1 - i) * w + j], i as u64, j as u64); } }
        } }
        narrow { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0] as u8, p[1]);
            for i in prange(0..h).schedule(s) { for j in 0..w as u8 { c[i as usize * w + j as usize] = mix(c[i as usize * w + j as usize], 1, 2); } }
        } }
        signed { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (lo, h, w, off) = (p[2] as i32 - 3, p[0] as i32, p[1] as i32, p[3] as i32);
            for i in prange(lo..h).schedule(s) { for j in 0..w { c[((i + off) * w + j) as usize] = mix(c[((i + off) * w + j) as usize], 1, j as u64); } }
        } }
        signed_columns { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (lo, n, m) = (p[2] as i64 - 3, p[0] as i64, p[1] as i64);
            for i in prange(lo..n).schedule(s) { for j in 0..m { c[(j * n + i + 3) as usize] = mix(c[(j * n + i + 3) as usize], 1, j as u64); } }
        } }
        plus_wrapped { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (lo, n, k) = (p[0], p[1], usize::MAX - p[2] / 2);
            for i in prange(lo..n).schedule(s) { c[i + k] = mix(c[i + k], 1, 0); }
        } }
        shadowed_loop { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0];
            for i in prange(0..n).schedule(s) { let r = n - 1 - i; c[r] = mix(c[r], i as u64, 0); }
        } }
        through_lets { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { let m = i; let at = m + k; let two = at; c[two] = mix(c[at], i as u64, 0); }
        } }
        columns_back { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m, by) = (p[0], p[1], p[2] + 1);
            for i in prange((0..n).step_by(by)).schedule(s) { for j in (0..m).rev() { c[n * j + i] = mix(c[i + j * n], i as u64, j as u64); } }
        } }
        sweep { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0], p[1]);
            for i in prange((0..n).rev()).schedule(s) { for j in 1..m { c[j * n + i] = mix(c[(j - 1) * n + i], i as u64, j as u64); } }
        } }
        sweep_down { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { for j in 0..m.max(1) - 1 { c[j * n + i] = mix(c[(j + 1) * n + i], i as u64, j as u64); } }
        } }
        pivot_back { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0], p[1]);
            for i in prange((k + 1..n).rev()).schedule(s) { for j in k..n { c[i * n + j] = mix(c[i * n + j], c[k * n + j], c[i * n + k]); } }
        } }
        pivot_stepped { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k, by) = (p[0], p[1], p[2] + 1);
            for i in prange((k + 1..n).step_by(by)).schedule(s) { for j in 0..n { c[i * n + j] = mix(c[i * n + j], c[k * n + j], c[n * k]); } }
        } }
        chunks_data { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (nb, bs) = (p[0], p[1]);
            for b in prange(0..nb).schedule(s) { let lo = b * bs; let hi = lo + a[b] as usize; for i in lo..hi { c[i] = mix(c[i], b as u64, i as u64); } }
        } }
        chunks_stepped { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, bs) = (p[0] * p[1], p[2] + 1);
            for lo in prange((0..n).step_by(bs)).schedule(s) { for i in lo..(lo + bs).min(n) { c[i] = mix(c[i], lo as u64, i as u64); } }
        } }
        chunks_inside { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (nb, bs) = (p[0], p[1]);
            for b in prange(0..nb).schedule(s) { let lo = b * bs; let hi = lo + bs; for i in lo..hi { for t in lo..hi { c[t] = mix(c[i], i as u64, t as u64); } } }
        } }
        slices_closed { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, m) = (p[0], p[1], p[2]);
            for i in prange(0..h).schedule(s) { for e in &mut c[i * w..=i * w + m] { *e = mix(*e, i as u64, 0); } }
        } }
        ragged_ends { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in a[i] as usize..a[i + 1] as usize { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        whiles { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, m) = (p[0], p[1], p[2]);
            for i in prange(0..h).schedule(s) { let mut j = 0; while j < m { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); j += 1; } }
        } }
        row_offset { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, off) = (p[0], p[1], p[2]);
            for i in prange(0..h).schedule(s) { for j in 0..w { c[off + i * w + j] = mix(c[i * w + j + off], i as u64, j as u64); } }
        } }
        row_back { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, off) = (p[0], p[1], p[2]);
            for i in prange(0..h).schedule(s) { for j in off..w + off { c[i * w + j - off] = mix(c[i * w + j - off], i as u64, j as u64); } }
        } }
        row_reversed { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in 0..w { c[i * w + w - 1 - j] = mix(c[i * w + (w - 1 - j)], i as u64, j as u64); } }
        } }
        row_last { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in 1..=w { c[(i + 1) * w - j] = mix(c[(i + 1) * w - j], i as u64, j as u64); } }
        } }
        red_black { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0] * p[1];
            for i in prange((1..n).step_by(2)).schedule(s) { c[i] = mix(c[i - 1], c[i], 1); }
        } }
        blocks_shifted { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, by, off, m) = (p[0] * p[1], p[2] + 1, p[3], p[4]);
            for i in prange((0..n).step_by(by)).schedule(s) { for j in 0..m { c[off + i + j] = mix(c[i + j + off], i as u64, j as u64); } }
        } }
        before_ints { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = ((p[0] * p[1]) as i32, p[2] as i32 + 1);
            for i in prange(k..n).schedule(s) { c[i as usize] = mix(c[i as usize], c[(k - 1) as usize], 1); }
        } }
        before_bytes { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = ((p[0] * p[1]) as u8, p[2] as u8);
            for i in prange(usize::from(k) + 1..usize::from(n)).schedule(s) { let q = usize::from(k); c[i] = mix(c[i], c[q], 1); }
        } }
        pivot_ints { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, w, k) = (p[0] as i32, p[1] as i32, p[2] as i32);
            for i in prange(k + 1..n).schedule(s) { for j in 0..w { c[(i * w + j) as usize] = mix(c[(i * w + j) as usize], c[(k * w + j) as usize], 1); } }
        } }
        zebra_shifted { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, off) = (p[0], p[1], p[2]);
            for i in prange((1..h).step_by(2)).schedule(s) { for j in 0..w { c[off + i * w + j] = mix(c[off + (i - 1) * w + j], c[off + (i + 1) * w + j], 1); } }
        } }
        blocks_by_slices { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0] * p[1];
            for i in prange((0..n).step_by(3)).schedule(s) { c[i..i + 3].reverse(); c[i] = mix(c[i + 1], c[i + 2], i as u64); }
        } }
        rows_by_two { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange((0..h).step_by(2)).schedule(s) { for j in 0..2 * w { c[i * w + j] = mix(c[i * w + j], i as u64, j as u64); } }
        } }
        rows_by_digits { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange((0..h).step_by(3)).schedule(s) { for r in 0..3 { for j in 0..w { c[(i + r) * w + j] = mix(c[(i + r) * w + j], r as u64, j as u64); } } }
        } }
        rows_by_slices { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, k) = (p[0], p[1], p[2] + 1);
            for i in prange((0..h).step_by(k)).schedule(s) { c[i * w..(i + k) * w].reverse(); }
        } }
        slices_of_threes { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let h = p[0];
            for i in prange(0..h).schedule(s) { c[3 * i..3 * i + 3].reverse(); c[3 * i..=3 * i + 2].reverse(); }
        } }
        slices_of_more { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let h = p[0];
            for i in prange(0..h).schedule(s) { c[3 * i..=3 * i + 3].reverse(); }
        } }
        thirds_of_rows { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], 3 * p[1]);
            for i in prange(0..h).schedule(s) { for j in (0..w).step_by(3) { let at = i * w + j; c[at] = mix(c[at + 1], c[at + 2], 1); c[at + 1] = mix(c[at], 2, 3); c[at + 2] += 1; } }
        } }
        thirds_reversed { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], 3 * p[1]);
            for i in prange(0..h).schedule(s) { for j in (2..w).rev().step_by(3) { c[i * w + j] = mix(c[i * w + j - 1], c[i * w + j - 2], 1); c[i * w + j - 2] += 1; } }
        } }
        coloured { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, from) = (p[0] * p[1], p[2]);
            for i in prange((from + 1..n).step_by(2)).schedule(s) { c[i] = mix(c[i - 1], c[i], c[i + 1]); }
        } }
        coloured_shifted { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, off) = (p[0] * p[1], p[2]);
            for i in prange((0..n).step_by(4)).schedule(s) {
                let ahead = i + 7 + off;
                c[i + off] = mix(c[off + i + 1], c[i + 2 + off], c[ahead]);
                c[off + i + 1] = mix(c[i + off], c[i + 6 + off], 1);
            }
        } }
        coloured_back { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let n = p[0] * p[1];
            for i in prange((2..n).rev().step_by(3)).schedule(s) { c[i] = mix(c[i - 2], c[i + 1], c[i - 1]); }
        } }
        coloured_ints { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = ((p[0] * p[1]) as i32, p[2] as i32);
            for i in prange((-k..n).step_by(2)).schedule(s) { c[(i + k + 1) as usize] = mix(c[(i + k) as usize], c[(i + k + 2) as usize], 1); }
        } }
        zebra { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, from, m) = (p[0], p[1], p[2] % 2 + 1, p[3]);
            for i in prange((from..h).step_by(2)).schedule(s) { for j in 0..m { c[i * w + j] = mix(c[(i - 1) * w + j], c[i * w + j], c[(i + 1) * w + j]); } }
        } }
        zebra_blocks { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange((0..h).step_by(3)).schedule(s) { for j in 1..w { c[i * w + j] = mix(c[i * w + j - 1], c[(i + 2) * w + j], 1); c[(i + 1) * w + j] = mix(c[i * w + j], c[(i + 5) * w + w - j], 2); } }
        } }
        zebra_slices { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange((1..h).step_by(2)).schedule(s) {
                let above: u64 = c[(i - 1) * w..i * w].iter().fold(0, |sum, x| mix(sum, *x, 1));
                let below: u64 = c[(i + 1) * w..=(i + 1) * w + w - 1].iter().fold(0, |sum, x| mix(sum, *x, 1));
                for x in &mut c[i * w..(i + 1) * w] { *x = mix(*x, above, below); }
            }
        } }
        ints { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, k) = (p[0] as i32, p[1] as i32);
            for i in prange(-k..n).schedule(s) { c[(i + k) as usize] = mix(c[(k + i) as usize], 1, 0); }
        } }
        bytes { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0] as u8, p[1] as u8);
            for i in prange(0..n).schedule(s) { for j in 0..m { c[j as usize * n as usize + i as usize] = mix(c[j as usize * n as usize + i as usize], 1, 0); } }
        } }
        signed_rows_shifted { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0] as i64, p[1] as i64);
            for i in prange(0..h).schedule(s) { for d in -1..=1i64 { c[(i * w + 1 + d) as usize] = mix(c[(i * w + 1 + d) as usize], 1, 0); } }
        } }
        twice_named { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in 0..2 * w { for j in 0..w { c[i * w + j] = mix(c[i * w + j], 1, 0); } if j < w { c[i * w + j] = mix(c[i * w + j], 1, j as u64); } } }
        } }
        let_hides { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0], p[1]);
            for i in prange(0..h).schedule(s) { for j in 0..w { let j = j + a[i] as usize / 5; c[i * w + j] = mix(c[i * w + j], 1, j as u64); } }
        } }
        last_value { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, mut x) = (p[0], p[1], 0);
            for i in prange(0..h).schedule(s) { x = a[i] as usize; let k = x; x = 0; c[i * w + k] = mix(c[i * w + k], 1, x as u64); } c.iter_mut().take(1).for_each(|c| *c += x as u64);
        } }
        plane_last_value { pub(crate) fn f(c: &mut [u64], a: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w, mut x) = (p[0], p[1], 0);
            for y in prange(0..h).schedule(s) { x = a[y] as usize; let k = x; x = 0; for j in 0..w { c[(k * h + y) * w + j] = mix(c[(k * h + y) * w + j], 1, x as u64); } } c.iter_mut().take(1).for_each(|c| *c += x as u64);
        } }
        two_columns { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (n, m) = (p[0], p[1]);
            for i in prange(0..n).schedule(s) { for j in 0..m { let (q, r) = (j / 2, j % 2); c[(q * 2 + r) * n + i] = mix(c[(2 * q + r) * n + i], 1, j as u64); } }
        } }
        huge { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, w) = (p[0] / 5, usize::MAX >> (p[1] % 3));
            for i in prange(0..h).schedule(s) { for j in 0..p[2] { c[i * w + j] = mix(c[i * w + j], 1, j as u64); } }
        } }
        huge_planes { pub(crate) fn f(c: &mut [u64], _: &[u64], p: &[usize; 6], s: Schedule) {
            let (h, n) = (p[0], usize::MAX >> (p[1] % 3));
            for i in prange(0..h).schedule(s) { for j in 0..1 + p[2] / 6 { c[j * n + i] = mix(c[j * n + i], 1, j as u64); } }
        } }
    }
}

check! {
    plus: |p| p[0] + p[1], |p, a| true;
    minus: |p| p[1] + 1, |p, a| true;
    rows: |p| p[0] * p[1], |p, a| true;
    rows_inside: |p| p[0] * p[1], |p, a| true;
    rows_to: |p| p[0] * p[1], |p, a| p[2] <= p[1];
    rows_stepped: |p| p[0] * p[1], |p, a| true;
    lower: |p| p[0] * p[1], |p, a| p[0] <= p[1];
    lower_same: |p| p[0] * p[0], |p, a| true;
    upper: |p| p[0] * p[0], |p, a| true;
    data: |p| p[0] * p[1], |p, a| a.iter().all(|&j| (j as usize) < p[1]);
    row_lets: |p| p[0] * p[1], |p, a| p[1] > 0 && a.iter().all(|&j| (j as usize) < p[1]);
    row_rows: |p| p[0] * p[1] * p[2], |p, a| p[3] <= p[2];
    row_own: |p| p[0] * p[1], |p, a| p[2] <= p[1];
    negative: |p| p[0] * p[1], |p, a| p[2] >= 2;
    changing_end: |p| p[0] * p[1], |p, a| a.iter().all(|&j| j == 0);
    hidden_end: |p| p[0] * p[1], |p, a| a.iter().all(|&j| j == 0);
    changing_variable: |p| p[0] * p[1], |p, a| a.iter().all(|&j| j < 4);
    hidden_variable: |p| p[0] * p[1], |p, a| a.iter().all(|&j| j < 4 && (j as usize) < p[1]);
    columns: |p| p[0] * p[1], |p, a| p[3] <= p[0];
    columns_mirrored: |p| p[0] * p[1], |p, a| true;
    middle: |p| p[0] * p[1] * p[2], |p, a| p[3] <= p[1];
    middle_mirrored: |p| p[0] * p[1] * p[2], |p, a| true;
    two_halves: |p| p[0] + p[1], |p, a| p[1] <= p[0];
    third_named: |p| 3 * p[0] * p[1], |p, a| true;
    third: |p| 3 * p[0] * p[1], |p, a| true;
    plane_reversed: |p| p[0] * p[1] * p[2], |p, a| a.iter().all(|&d| (d as usize) < p[2]);
    plane_lets: |p| 3 * p[0] * p[1], |p, a| true;
    plane_sizes: |p| 7 * p[0] * p[1], |p, a| true;
    plane_data: |p| 7 * p[0] * p[1], |p, a| true;
    plane_shifted: |p| p[0] * p[1] * p[2], |p, a| true;
    plane_offset: |p| p[0] * p[1] * p[2], |p, a| true;
    window_lets: |p| p[0] * p[1], |p, a| true;
    row_ranges: |p| p[0] * p[1], |p, a| a.iter().all(|&k| k as usize <= p[1]);
    pivot: |p| p[0] * p[0], |p, a| true;
    pivot_element: |p| p[0], |p, a| true;
    diagonal: |p| p[0] * p[1], |p, a| p[0] <= p[1];
    chunks: |p| p[0] * p[1], |p, a| true;
    chunks_to: |p| p[2] * p[3], |p, a| true;
    blocks: |p| p[1] * p[2] + 5, |p, a| p[4] <= p[3] + 1;
    rows_mirrored: |p| p[0] * p[1], |p, a| p[2] <= p[1];
    narrow: |p| p[0] * p[1], |p, a| true;
    signed: |p| (p[0] + p[3]) * p[1], |p, a| true;
    signed_columns: |p| p[0] * p[1] + 6, |p, a| false;
    plus_wrapped: |p| p[1], |p, a| true;
    shadowed_loop: |p| p[0], |p, a| true;
    through_lets: |p| p[0] + p[1], |p, a| true;
    columns_back: |p| p[0] * p[1], |p, a| true;
    sweep: |p| p[0] * p[1], |p, a| true;
    sweep_down: |p| p[0] * p[1], |p, a| true;
    pivot_back: |p| p[0] * p[0], |p, a| true;
    pivot_stepped: |p| p[0] * p[0], |p, a| true;
    chunks_data: |p| p[0] * p[1], |p, a| a.iter().all(|&k| k as usize <= p[1]);
    chunks_stepped: |p| p[0] * p[1], |p, a| true;
    chunks_inside: |p| p[0] * p[1], |p, a| true;
    slices_closed: |p| p[0] * p[1], |p, a| p[2] < p[1];
    ragged_ends: |p| p[0] * p[1], |p, a| a.iter().all(|&k| k as usize <= p[1]);
    whiles: |p| p[0] * p[1], |p, a| p[2] <= p[1];
    row_offset: |p| p[0] * p[1] + p[2], |p, a| true;
    row_back: |p| p[0] * p[1], |p, a| true;
    row_reversed: |p| p[0] * p[1], |p, a| true;
    row_last: |p| p[0] * p[1], |p, a| true;
    planes_of_fields: |p| 3 * p[0] * p[1] * p[2], |p, a| p[3] <= p[0];
    planes_of_pairs: |p| 2 * p[0] * p[1] * p[2], |p, a| p[3] <= p[0];
    butterfly: |p| 2 * p[0], |p, a| p[2] <= p[0];
    planes_beside_others: |p| 5 * p[0], |p, a| p[1] < p[0];
    tree: |p| p[0] + 8, |p, a| true;
    tree_named: |p| p[0] + 8, |p, a| true;
    strides: |p| p[0] * p[1] * p[2], |p, a| true;
    strides_at_once: |p| p[0] * p[1] * p[2], |p, a| p[3] <= p[1];
    ends_at_once: |p| p[0] * p[1], |p, a| true;
    slices_of_slices: |p| p[0] * p[1], |p, a| p[0] > 0;
    counted_narrowly: |p| p[0] * p[1], |p, a| true;
    short_parts: |p| p[0] * p[1] * (p[2] + 2), |p, a| p[3] / 2 <= p[1];
    columns_of_sum: |p| (p[0] + 1) * p[1], |p, a| p[2] <= p[0] + 1;
    slabs_of_sum: |p| (p[0] + 2) * p[1] * p[2], |p, a| p[3] <= p[0] + 2;
    columns_of_number: |p| 5 * p[0], |p, a| true;
    kept_beside: |p| p[0] * p[0], |p, a| true;
    kept_of_all: |p| p[0] * p[0], |p, a| p[1] < p[0] && p[2] < p[0];
    kept_changed: |p| p[0] * p[0], |p, a| p[1] < p[0] && p[2] <= p[0];
    kept_lent: |p| p[0] * p[0], |p, a| p[1] < p[0];
    relaxed: |p| p[0], |p, a| true;
    halves_of_rows: |p| p[0] * p[1], |p, a| true;
    red_black: |p| p[0] * p[1], |p, a| true;
    blocks_shifted: |p| (p[0] * p[1]).next_multiple_of(p[2] + 1) + p[3], |p, a| p[4] <= p[2] + 1;
    before_ints: |p| p[0] * p[1], |p, a| true;
    before_bytes: |p| p[0] * p[1], |p, a| true;
    pivot_ints: |p| p[0] * p[1], |p, a| true;
    zebra_shifted: |p| (p[0] + 1) * p[1] + p[2], |p, a| true;
    blocks_by_slices: |p| (p[0] * p[1]).next_multiple_of(3), |p, a| true;
    rows_by_two: |p| p[0].next_multiple_of(2) * p[1], |p, a| true;
    rows_by_digits: |p| p[0].next_multiple_of(3) * p[1], |p, a| true;
    rows_by_slices: |p| p[0].next_multiple_of(p[2] + 1) * p[1], |p, a| true;
    slices_of_threes: |p| 3 * p[0], |p, a| true;
    slices_of_more: |p| 3 * p[0] + 1, |p, a| false;
    thirds_of_rows: |p| 3 * p[0] * p[1], |p, a| true;
    thirds_reversed: |p| 3 * p[0] * p[1], |p, a| true;
    coloured: |p| p[0] * p[1] + 1, |p, a| true;
    coloured_shifted: |p| (p[0] * p[1]).next_multiple_of(4) + 4 + p[2], |p, a| true;
    coloured_back: |p| p[0] * p[1] + 1, |p, a| true;
    coloured_ints: |p| p[0] * p[1] + p[2] + 2, |p, a| true;
    zebra: |p| (p[0] + 1) * p[1], |p, a| p[3] <= p[1];
    zebra_blocks: |p| (p[0].next_multiple_of(3) + 3) * p[1], |p, a| true;
    zebra_slices: |p| (p[0] + 1) * p[1], |p, a| true;
    ints: |p| p[0] + p[1], |p, a| true;
    bytes: |p| p[0] * p[1], |p, a| true;
    signed_rows_shifted: |p| p[0] * p[1] + 3, |p, a| p[1] >= 3;
    twice_named: |p| p[0] * p[1], |p, a| true;
    let_hides: |p| p[0] * p[1], |p, a| a.iter().all(|&k| k < 5);
    last_value: |p| p[0] * p[1], |p, a| a.iter().all(|&k| (k as usize) < p[1]);
    plane_last_value: |p| 7 * p[0] * p[1], |p, a| true;
    two_columns: |p| p[0] * p[1], |p, a| true;
    huge: |p| p[2], |p, a| p[1] % 3 > 0;
    huge_planes: |p| p[0], |p, a| p[1] % 3 > 0;
}

/// Where the arithmetic of `u8` wraps, as it does in a release build, the loop stops.
#[test]
fn planes_of_a_narrow_type() {
    #[parallel]
    fn columns(c: &mut [u64], n: u8) {
        for i in prange(0..n) {
            for j in 0..n {
                c[(j * n + i) as usize] = mix(1, i as u64, j as u64);
            }
        }
    }
    let mut c = vec![0; 225];
    columns(&mut c, 15);
    for (at, element) in c.iter().enumerate() {
        assert_eq!(*element, mix(1, at as u64 % 15, at as u64 / 15));
    }
    let mut c = vec![0; 400];
    let result = catch_unwind(AssertUnwindSafe(|| columns(&mut c, 20)));
    let text = message(&*result.expect_err("n * n is no u8"));
    assert!(text.contains("overflow"), "{text}");
}

#[test]
fn places_of_an_enumeration() {
    #[derive(Clone, Copy)]
    enum Channel {
        Red,
        Green,
        Blue,
    }
    #[parallel]
    fn brighten(pixels: &mut [u64], planes: &mut [u64], n: usize) {
        let (red, blue) = (0, 2);
        for i in prange(0..n) {
            pixels[3 * i + Channel::Red as usize] += 1;
            pixels[3 * i + Channel::Blue as usize] += pixels[3 * i + Channel::Green as usize];
            pixels[3 * i + red] += pixels[3 * i + blue];
            planes[Channel::Green as usize * n + i] = 5;
        }
    }
    let (mut pixels, mut planes) = ((0..12).collect::<Vec<u64>>(), vec![0; 12]);
    brighten(&mut pixels, &mut planes, 4);
    assert_eq!(pixels, [4, 1, 3, 13, 4, 9, 22, 7, 15, 31, 10, 21]);
    assert_eq!(planes, [0, 0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0]);
}
