//! Loops as people write them, of types that the compiler has to see through what is checked beside the body.

use std::borrow::Cow;
use std::cell::RefCell;

use crate::support::corpus;
use prange::prelude::*;

fn numbers(n: usize) -> Vec<i64> {
    (0..n as i64).map(|k| k * 7919 % 101 - 50).collect()
}

corpus! {
    fn flags(n: usize) -> (u32, u8, bool, bool, u64) {
        let a = &numbers(n)[..];
        let (mut x, mut y, mut any, mut all, mut z) = (0, 255, false, true, 0);
        for i in prange(0..a.len()) {
            x |= 1 << (i % 19);
            y &= !(1 << (i % 3));
            any |= a[i] == 7;
            all &= a[i] < 60;
            z ^= a[i] as u64;
        }
        (x, y, any, all, z)
    }
    fn texts(n: usize) -> String {
        let a = &numbers(n)[..];
        let mut text = String::from("<");
        for (i, x) in prange(a).enumerate() {
            let word = format!("{x}");
            let cow: Cow<'_, str> = if i % 2 == 0 { Cow::Borrowed("even") } else { Cow::Owned(word.clone()) };
            text += &word;
            text += &word[1..];
            text += &*cow;
            text += &cow;
            text += word.as_str();
            text += &format!("{i:>3}");
            text.extend(word.chars().rev());
            text.extend(["a", "b"]);
            text.extend(vec![word.clone()]);
        }
        text
    }
    fn lists(n: usize) -> (Vec<i64>, Vec<(usize, String)>, Vec<f64>) {
        let a = &numbers(n)[..];
        let (mut v, mut w, mut f) = (vec![], Vec::new(), Vec::with_capacity(3));
        let mut count = 0;
        for i in prange(0..a.len()) {
            v.extend(Some(a[i]));
            v.extend(&a[i..i + 1]);
            v.extend([1, 2]);
            v.extend(a.iter().take(i % 3).copied());
            v.extend((0..2).map(|k| { count += k; k }));
            w.extend((0..i % 2).map(|k| (k, k.to_string())));
            f.extend_from_slice(&[a[i] as f64; 2]);
            if a[i] < -49 { continue; }
            f.push(0.5);
        }
        v.push(count);
        (v, w, f)
    }
    fn extremes(n: usize) -> (usize, (i64, usize), Option<i64>, i64, f32, Vec<i64>) {
        let a = &numbers(n)[..];
        let (mut m, mut best, mut o, mut l, mut f) = (0, (i64::MIN, 0), None, i64::MAX, f32::MAX);
        let mut low = vec![i64::MAX; 5];
        for i in prange(0..a.len()) {
            m = m.max(a[i].unsigned_abs() as usize);
            best = best.max((a[i], i));
            o = o.max(Some(a[i]));
            l = a[i].min(l);
            f = f32::min(f, a[i] as f32);
            low[i % 5] = low[i % 5].min(a[i]);
        }
        (m, best, o, l, f, low)
    }
    fn owners(n: usize) -> (Vec<i64>, Vec<i64>, i64) {
        let a = &numbers(n)[..];
        let cell = RefCell::new(vec![0i64; a.len()]);
        let mut boxed: Box<[i64]> = a.into();
        {
            let mut c = cell.borrow_mut();
            for i in prange(0..a.len()) {
                c[i] = a[i] + 1;
                boxed[i] -= c[i];
            }
        }
        let mut total = Box::new(0i64);
        for i in prange(0..a.len()) { *total += a[i]; }
        let shared = std::sync::Arc::new(a.to_vec());
        let mut sum = 0;
        for i in prange(0..a.len()) { sum += shared[i] * shared[shared.len() - 1 - i]; }
        (cell.into_inner(), boxed.into_vec(), sum + *total)
    }
    fn reversed(n: usize) -> Vec<i64> {
        let a = &numbers(n)[..];
        let mut c = a.to_vec();
        for i in prange(0..n) { c[n - 1 - i] = a[i]; }
        for i in prange(0..a.len()) { c[a.len() - 1 - i] += a[i]; }
        for i in prange(0..n) { if i + 1 < c.len() { c[i] += 1; } }
        c
    }
}
