//! Reductions whose value the body reads after it has updated them.

use crate::support::corpus;
use prange::prelude::*;

fn data(n: usize) -> Vec<f64> {
    (0..n).map(|i| 1.0 / ((i % 97) as f64 + 0.7)).collect()
}

/// Lets other threads join the loop, so that they begin before all iterations before theirs have updated the variable.
fn slowly(n: usize) {
    if (10..200).contains(&n) {
        std::thread::sleep(std::time::Duration::from_micros(20));
    }
}

corpus! {
    fn running_sum(n: usize) -> (Vec<f64>, f64) {
        let (a, mut c) = (data(n), vec![0.0; n]);
        let mut sum = 0.25;
        for i in prange(0..n) {
            sum += a[i];
            c[i] = sum;
        }
        (c, sum)
    }
    fn running_sum_of_a_call(n: usize) -> Vec<f64> {
        let (a, mut c) = (data(n), vec![0.0; n]);
        let mut sum = 0.0;
        for i in prange(0..n) {
            slowly(n);
            sum += a[i].sqrt();
            c[i] = sum.ln();
        }
        c
    }
    fn in_place(n: usize) -> Vec<f64> {
        let mut a = data(n);
        let mut sum = 0.0;
        for x in prange(&mut a) {
            sum += *x;
            *x = sum;
        }
        a
    }
    fn exclusive(n: usize) -> (Vec<usize>, usize) {
        let mut starts = vec![0; n];
        let mut end = 0;
        for i in prange(0..n) {
            slowly(n);
            let len = i % 5;
            end += len;
            starts[i] = end - len;
        }
        (starts, end)
    }
    fn several_scans(n: usize) -> (Vec<f64>, f64, f64, u32) {
        let (a, mut c) = (data(n), vec![0.0; n]);
        let (mut sum, mut sums, mut high, mut bits) = (0.0, 0.0, 0.0, 0u32);
        for i in prange(0..n) {
            slowly(n);
            let mut x = a[i];
            x *= 2.0;
            sum += x;
            sums += sum;
            let mean = sums / (i + 1) as f64;
            high = f64::max(high, mean.sin());
            bits ^= i as u32;
            c[i] = mean - high + x + f64::from(bits);
        }
        (c, sum, high, bits)
    }
    fn beside_other_roles(n: usize) -> (f64, Vec<usize>, Vec<f64>, Option<usize>, f64) {
        let (a, mut c) = (data(n), vec![0.0; 2 * n]);
        let (mut sum, mut total, mut heavy, mut last, mut best) = (0.0, 0, Vec::new(), None, 0.0);
        for (i, x) in prange(&a).enumerate() {
            slowly(n);
            total += i;
            sum += x;
            if sum > 3.0 * (i + 1) as f64 / 2.0 {
                heavy.push(i);
                last = Some(i);
            }
            for j in 0..2 {
                c[2 * i + j] = sum * j as f64;
            }
            if sum > best {
                best = sum;
            }
        }
        (total as f64, heavy, c, last, best)
    }
    fn goes_on_after_the_update(n: usize) -> Vec<i64> {
        let mut c = vec![0; n];
        let mut sum = 10i64;
        for i in prange(0..n) {
            slowly(n);
            sum = sum - (i % 7) as i64 + 3;
            if i % 3 == 0 {
                continue;
            }
            c[i] = sum;
        }
        c
    }
    fn over_items_in_rows(n: usize) -> i64 {
        let (mut sum, mut odd) = (0, 0i64);
        for (i, j) in prange(0..n).collapse(0..3) {
            sum += (i * j) as i64;
            odd += sum % 2;
        }
        sum + odd
    }
    fn first_panic_in_loop_order(n: usize) -> u32 {
        let mut sum = 0u32;
        for i in prange(0..n) {
            slowly(n);
            assert!(i < 90, "before, {i}");
            sum += 1;
            assert!(sum != 70 || n > 2000, "after, {i}");
        }
        sum
    }
    fn overflow(n: usize) -> (u8, Vec<u8>) {
        let mut c = vec![0; n];
        let mut sum = 0u8;
        for i in prange(0..n) {
            sum += u8::from(i % 11 == 0 && cfg!(debug_assertions));
            c[i] = sum;
        }
        (sum, c)
    }
}
