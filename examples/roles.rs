//! Shows the role of each variable that a loop's body captures, for Numba's `privatization_rules` and for the loops of the four
//! kernels.
//!
//! ```text
//! cargo run --example roles
//! ```
//!
//! `roles!` takes a loop as `prange!` does; the loop does not run, and its variables need not exist. The example `loops` runs
//! these loops.

use prange::{RoleTable, roles};

fn main() {
    let privatization_rules: RoleTable = roles! {
        for i in prange(0..100) {
            reduction += i as f64;
            reduction -= 1.0;

            private = i as f64 * 4.0;
            println!("{private}");

            println!("{shared}");
        }
    };
    let add = roles! {
        for i in prange(0..n) {
            c[i] = a[i] + b[i];
        }
    };
    let mandelbrot = roles! {
        for i in prange(0..xs.len()) {
            for j in 0..ys.len() {
                img[i * ys.len() + j] = mandel(xs[i], ys[j], 20);
            }
        }
    };
    let kde = roles! {
        for i in prange(0..n) {
            let z = (x - means[i]) / widths[i];
            result += (-0.5 * z * z).exp() / widths[i];
        }
    };
    let monte_carlo_pi = roles! {
        for (_, mut rng) in prange(0..nsamples).rng(seed) {
            let (x, y) = (rng.next_f64(), rng.next_f64());
            if x * x + y * y < 1.0 {
                acc += 1;
            }
        }
    };
    let more = roles! {
        for i in prange(0..n) {
            if a[i] < low {
                low = a[i];
                at = i;
            }
            high = high.max(a[i]);
            counts[bin(a[i])] += 1;
            if a[i] > limit {
                found.push(i);
                state.last = Some(i);
            }
        }
    };
    for (name, table) in [
        ("privatization_rules", privatization_rules),
        ("add", add),
        ("mandelbrot", mandelbrot),
        ("kde", kde),
        ("monte_carlo_pi", monte_carlo_pi),
        ("more roles", more),
    ] {
        println!("{name}: {table}");
    }
}
