//! Written by `generator.rs`; `UPDATE_GENERATED=1 cargo test --package generated` writes it anew.

use prange::prelude::*;

use crate::{State, both_ways, table};

both_ways! {
    fn loop_0(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            u = ((a[i] - a[i]) + a[i]);
            if (a[(i * 7 + 6) % n] * 3 % 19) > 4 {
                s = s - (16i64);
                f += ((a[i] / 2)) as f64 / 8.0;
                let k0 = (28i64 * 3 % 19);
            }
            if (14i64 * 3 % 19) > high {
                high = (14i64 * 3 % 19);
                at = i;
            }
            for j0 in 1..(a[i] as usize % 5) + 3 {
                v.push(g[i * w + j0 + 2] + j0 as i64);
                f += g[i * w + j0] as f64 / 4.0;
            }
            u = (((u % 101) + a[i]) * 3 % 19);
            if i == 125 {
                break 'own;
            }
            s = s - ((26i64 - ((i as i64) % 23)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_1(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if i == 142 {
                break 'own;
            }
            low = low.min(4i64);
            p *= if ((a[i] - 17i64) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            let k0 = a[(i * 7 + 7) % n];
            if 13i64 > high {
                high = 13i64;
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_2(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - (((23i64 + (c[i] % 57)) + 6i64));
            for j0 in 1..=w - 1 {
                v.push(g[i * w + j0 + 0] + j0 as i64);
                v.push(g[i * w + j0 + 2] + j0 as i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_3(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            h[(((7i64 + a[i]) + 29i64)).rem_euclid(5) as usize] += 4;
            t = (a[i] - 6i64);
            for j0 in 0..w {
                v.push(g[i * w + j0 + 3] + j0 as i64);
                f += g[i * w + j0] as f64 / 4.0;
                s += g[i * w + j0] - a[(i * 7 + 7) % n];
            }
            p *= if (16i64 / 2) > 3 { 2.0 } else { 0.5 };
            text.push_str(&format!("{},", (25i64 + (t % 101))));
            x = x ^ (a[(i * 7 + 8) % n] - 15i64) as u32;
            if i == 161 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_4(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = ((3i64 * 3 % 19) + a[(i * 7 + 5) % n]);
            for j0 in 0..2i64 {
                f += (((4i64 - ((i as i64) % 23)) + a[i])) as f64 / 8.0;
                p *= if (25i64 + 23i64) > 3 { 2.0 } else { 0.5 };
                s += j0;
            }
            u = (a[i] - a[(i * 7 + 4) % n]);
            for j1 in 0..w - 2 {
                if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
            }
            ok &= 16i64 != 11;
            ok &= a[i] != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_5(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min((m[3 * i + 1] % 31));
            s += ((27i64 / 2) + a[(i * 7 + 2) % n]);
            if ((a[(i * 7 + 5) % n] - 23i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            let k0 = (a[(i * 7 + 1) % n] - ((i as i64) % 23));
            h[(((21i64 + (c[i] % 57)) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_6(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            loop {
                c[i] = ((((i as i64) % 23) / 2) / 2);
                break;
            }
            low = low.min(a[i]);
            c[i] += a[i];
            x ^= ((a[(i * 7 + 4) % n] - a[i])) as u32;
            low = low.min((((i as i64) % 23) - 25i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_7(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            s += 2i64;
            for j0 in 0..0i64 {
                t = a[(i * 7 + 0) % n];
                ok &= (a[(i * 7 + 3) % n] / 2) != 11;
                s += j0;
            }
            if (((17i64 + 22i64) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_8(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i + 2] -= ((a[i] * 3 % 19) * 3 % 19);
            for j0 in 0..w - 0 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                q[i * w + j0] += g[i * w + j0 + 3] * a[i];
                q[i * w + j0] += g[i * w + j0 + 1] * 28i64;
            }
            c[i + 2] += (1i64 - ((m[3 * i + 1] % 31) / 2));
            match (((c[i + 2] % 57) * 3 % 19)).rem_euclid(3) {
                0 => {
                    if ((10i64 * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    for j1 in 2..(a[i] as usize % 5) + 3 {
                        q[i * w + j1] += g[i * w + j1 + 0] * 10i64;
                    }
                }
                _ => {}
            }
            t = 28i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_9(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            match (a[i]).rem_euclid(3) {
                0 => {
                    x = x ^ 16i64 as u32;
                    p *= if a[i] > 3 { 2.0 } else { 0.5 };
                }
                r if r < 2 => {
                    x = x ^ (20i64 - (a[i] / 2)) as u32;
                }
                _ => {}
            }
            if ((6i64 - a[i]) * 3 % 19) > high {
                high = ((6i64 - a[i]) * 3 % 19);
                at = i;
            }
            for j0 in 1..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
            }
            h[(((((i as i64) % 23) * 3 % 19) + a[i])).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_10(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 2..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
                let z = i * w + j0;
                s -= g[z + 2] % 7;
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
            }
            for j1 in 2..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j1 + 0]);
                v.push(g[i * w + j1 + 3] + j1 as i64);
            }
            for j2 in 2..=w - 1 {
                low = low.min(g[i * w] + g[w * i + j2 + 0]);
                low = low.min(g[i * w] + g[w * i + j2 + 1]);
                f += g[i * w + j2] as f64 / 4.0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_11(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..1i64 {
                text.push_str(&format!("{},", 11i64));
                if ((5i64 - 0i64) + (m[3 * i + 1] % 31)) > 4 {
                    t = ((((i as i64) % 23) * 3 % 19) / 2);
                }
                s += j0;
            }
            match ((m[3 * i + 1] % 31)).rem_euclid(3) {
                0 => {
                    if ((5i64 - 10i64) * 3 % 19) > 4 {
                        x ^= (a[i]) as u32;
                        text.push_str(&format!("{},", ((22i64 / 2) / 2)));
                        v.push((a[i] - (a[i] - 9i64)));
                    } else {
                        c[i] -= ((i as i64) % 23);
                        s += (26i64 - (a[i] / 2));
                    }
                }
                r if r < 2 => {
                    for j1 in 2..(a[i] as usize % 5) + 3 {
                        if g[j1 + i * w] > 9 { x ^= g[j1 + 0] as u32; }
                        if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
                    }
                    f += (a[(i * 7 + 2) % n]) as f64 / 8.0;
                }
                _ => {}
            }
            c[i] = ((m[3 * i + 1] % 31) - 10i64);
            if ((11i64 + 12i64) + (m[3 * i + 1] % 31)) > 4 {
                h[(a[i]).rem_euclid(5) as usize] += 5;
                p *= if ((a[i] / 2) / 2) > 3 { 2.0 } else { 0.5 };
                if (((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19) > 4 {
                    ok &= (a[i] - (8i64 / 2)) != 11;
                    if ((a[i] - ((c[i] % 57) - 29i64))).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_12(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..0i64 {
                v.push(a[i]);
                for j1 in 0..3i64 {
                    for j2 in 0..0i64 {
                        let k0 = (((m[3 * i + 1] % 31) / 2) + a[i]);
                        ok &= (c[i + 2] % 57) != 11;
                        s += j2;
                    }
                    for j3 in 2..w {
                        if g[i * w + j3] % 11 == 3 { continue; }
                    }
                    s += j1;
                }
                s += j0;
            }
            if (a[(i * 7 + 6) % n] - (a[i] / 2)) > high {
                high = (a[(i * 7 + 6) % n] - (a[i] / 2));
                at = i;
            }
            match (((29i64 + 3i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    if (10i64 + a[i]) > 4 {
                        x ^= (((a[i] / 2) + a[(i * 7 + 8) % n])) as u32;
                    }
                }
                r if r < 2 => {
                    for j4 in 0..w - 0 {
                        s += g[i * w + j4] - ((i as i64) % 23);
                        if g[j4 + i * w] > 9 { x ^= g[j4 + 2] as u32; }
                    }
                    if (m[3 * i + 1] % 31) > 4 {
                        x ^= (((i as i64) % 23)) as u32;
                        v.push((a[i] - (a[i] * 3 % 19)));
                        low = low.min(((i as i64) % 23));
                    }
                }
                _ => {}
            }
            ok &= 28i64 != 11;
            if (((i as i64) % 23) + (m[3 * i + 1] % 31)) > 4 {
                v.push(23i64);
                for j5 in 2..=w - 1 {
                    if g[j5 + i * w] > 9 { x ^= g[j5 + 0] as u32; }
                    q[i * w + j5] += g[i * w + j5 + 3] * a[i];
                    s += g[i * w + j5] - 16i64;
                }
                for j6 in 1..(a[i] as usize % 5) + 3 {
                    q[i * w + j6] += g[i * w + j6 + 1] * 9i64;
                    q[i * w + j6] += g[i * w + j6 + 0] * 26i64;
                    q[i * w + j6] += g[i * w + j6 + 1] * 10i64;
                    let z = i * w + j6;
                    s -= g[z + 3] % 7;
                }
            }
            p *= if (((m[3 * i + 1] % 31) + 29i64) / 2) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_13(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ (21i64 - (22i64 - 19i64)) as u32;
            ok &= 3i64 != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_14(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if ((a[(i * 7 + 1) % n] - 23i64) + ((i as i64) % 23)) > 4 {
                text.push_str(&format!("{},", ((((i as i64) % 23) + 5i64) * 3 % 19)));
            } else {
                s = s - (a[i]);
            }
            if 2i64 > high {
                high = 2i64;
                at = i;
            }
            v.push((22i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_15(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            low = low.min(((a[i] / 2) * 3 % 19));
            h[((a[(i * 7 + 1) % n] - (a[i] + 0i64))).rem_euclid(5) as usize] += 4;
            match (((6i64 + 19i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    assert!(a[i] > -1_000_000, "{i}");
                }
                r if r < 2 => {
                    t = 21i64;
                    loop {
                        s += (((c[i + 2] % 57) / 2) + a[i]);
                        break;
                    }
                }
                _ => {}
            }
            if ((a[(i * 7 + 4) % n] - 1i64) * 3 % 19) > 4 {
                for j0 in 2..w - 1 {
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                    v.push(g[i * w + j0 + 0] + j0 as i64);
                    v.push(g[i * w + j0 + 1] + j0 as i64);
                }
                if a[i] > 4 {
                    assert!((0i64 * 3 % 19) > -1_000_000, "{i}");
                }
            }
            match (((a[i] * 3 % 19) + 28i64)).rem_euclid(3) {
                0 => {
                    match ((((i as i64) % 23) - (14i64 - (c[i + 2] % 57)))).rem_euclid(3) {
                        0 => {
                            s = s - ((((c[i + 2] % 57) + 10i64) * 3 % 19));
                            u = a[i];
                        }
                        r if r < 2 => {
                            x ^= (((0i64 + 20i64) + 28i64)) as u32;
                        }
                        _ => {}
                    }
                    c[i + 2] = (a[(i * 7 + 1) % n] + 18i64);
                }
                r if r < 2 => {
                    m[i * 3 + 2] += (((i as i64) % 23) - (a[i] - a[i]));
                }
                _ => {}
            }
            p *= if (a[(i * 7 + 2) % n] - a[(i * 7 + 2) % n]) > 3 { 2.0 } else { 0.5 };
            for j1 in 2..w - 2 {
                s += g[i * w + j1] - (c[i + 2] % 57);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_16(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s += 2i64;
            for j0 in 2..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
                s += g[i * w + j0] - 19i64;
                v.push(g[i * w + j0 + 0] + j0 as i64);
                s += g[i * w + j0] - a[i];
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_17(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push((((i as i64) % 23) * 3 % 19));
            if (((c[i] % 57) - a[(i * 7 + 0) % n])).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_18(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ ((((i as i64) % 23) / 2) * 3 % 19) as u32;
            if (23i64 + a[(i * 7 + 2) % n]) > 4 {
                v.push(((a[(i * 7 + 2) % n] + a[i]) * 3 % 19));
                s += ((23i64 / 2) + 22i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_19(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            f += (((4i64 / 2) / 2)) as f64 / 8.0;
            ok &= (a[i] - (25i64 / 2)) != 11;
            v.push(12i64);
            if ((15i64 / 2) / 2) > 4 {
                u = a[i];
            }
            for j0 in 2..(a[i] as usize % 5) + 3 {
                s += g[i * w + j0] - a[(i * 7 + 2) % n];
            }
            s = s - (((20i64 / 2) + a[i]));
            ok &= (a[(i * 7 + 5) % n] + 18i64) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_20(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..w {
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                f += g[i * w + j0] as f64 / 4.0;
            }
            s = s - ((7i64 * 3 % 19));
            if ((a[(i * 7 + 5) % n] - a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
            match (21i64).rem_euclid(3) {
                0 => {
                    x = x ^ ((i as i64) % 23) as u32;
                    x ^= (((24i64 / 2) * 3 % 19)) as u32;
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", ((7i64 - ((i as i64) % 23)) / 2)));
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                }
                _ => {}
            }
            text.push_str(&format!("{},", ((a[i] / 2) * 3 % 19)));
            for j1 in 0..2i64 {
                s = s - ((a[(i * 7 + 7) % n] - (0i64 - a[i])));
                u = ((a[i] + 2i64) + 25i64);
                s += j1;
            }
            x = x ^ ((19i64 * 3 % 19) + a[(i * 7 + 2) % n]) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_21(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (14i64 - (21i64 + a[(i * 7 + 7) % n])) > high {
                high = (14i64 - (21i64 + a[(i * 7 + 7) % n]));
                at = i;
            }
            for j0 in 1..(a[i] as usize % 5) + 3 {
                f += g[i * w + j0] as f64 / 4.0;
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                if g[i * w + j0] % 11 == 3 { break; }
                if g[i * w + j0] % 11 == 3 { continue; }
            }
            x = x ^ a[(i * 7 + 3) % n] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_22(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += ((28i64 + ((i as i64) % 23)) + 5i64);
            match (a[i]).rem_euclid(3) {
                0 => {
                    low = low.min(((a[i] / 2) * 3 % 19));
                    s = s - ((a[i] * 3 % 19));
                }
                r if r < 2 => {
                    for j0 in 0..w - 1 {
                        if g[i * w + j0] % 11 == 3 { break; }
                        if g[i * w + j0] % 11 == 3 { continue; }
                        q[i * w + j0] += g[i * w + j0 + 2] * 8i64;
                    }
                    if (a[i] - 23i64) > 4 {
                        x ^= ((a[(i * 7 + 8) % n] * 3 % 19)) as u32;
                        t = (((i as i64) % 23) / 2);
                        s = s - ((m[3 * i + 1] % 31));
                    } else {
                        t = (m[3 * i + 1] % 31);
                        m[i * 3 + 0] += ((12i64 + a[(i * 7 + 6) % n]) + a[i]);
                    }
                }
                _ => {}
            }
            h[(25i64).rem_euclid(5) as usize] += 4;
            if (a[(i * 7 + 3) % n] - (a[(i * 7 + 5) % n] / 2)) > high {
                high = (a[(i * 7 + 3) % n] - (a[(i * 7 + 5) % n] / 2));
                at = i;
            }
            let k0 = (((c[i] % 57) * 3 % 19) * 3 % 19);
            for j1 in 1..(a[i] as usize % 5) + 3 {
                s += g[i * w + j1] - (c[i] % 57);
                q[i * w + j1] += g[i * w + j1 + 1] * a[(i * 7 + 5) % n];
            }
            for j2 in 2..=w - 1 {
                q[i * w + j2] += g[i * w + j2 + 0] * a[i];
                if g[j2 + i * w] > 9 { x ^= g[j2 + 2] as u32; }
                q[i * w + j2] += g[i * w + j2 + 3] * 20i64;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_23(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if a[i] > 4 {
                for j0 in 0..0i64 {
                    loop {
                        m[i * 3 + 2] += ((((i as i64) % 23) - 6i64) * 3 % 19);
                        break;
                    }
                    if ((a[i] * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    s += j0;
                }
                if ((9i64 - 8i64) + a[i]) > 4 {
                    if (25i64 * 3 % 19) > 4 {
                        s += (c[i + 2] % 57);
                        m[i * 3 + 0] += a[i];
                        text.push_str(&format!("{},", ((((i as i64) % 23) * 3 % 19) * 3 % 19)));
                    } else {
                        text.push_str(&format!("{},", (4i64 + 13i64)));
                    }
                    ok &= ((c[i + 2] % 57) / 2) != 11;
                    ok &= (((i as i64) % 23) * 3 % 19) != 11;
                } else {
                    for j1 in 0..0i64 {
                        ok &= 10i64 != 11;
                        s += (6i64 * 3 % 19);
                        s += j1;
                    }
                }
                if a[(i * 7 + 7) % n] > 4 {
                    h[(8i64).rem_euclid(5) as usize] += 6;
                }
            }
            for j2 in 1..=w - 1 {
                low = low.min(g[i * w] + g[w * i + j2 + 1]);
                v.push(g[i * w + j2 + 1] + j2 as i64);
                if g[j2 + i * w] > 9 { x ^= g[j2 + 3] as u32; }
            }
            u = (c[i + 2] % 57);
            for j3 in 0..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j3 + 3]);
                if g[i * w + j3] % 11 == 3 { break; }
            }
            c[i + 2] = ((m[3 * i + 1] % 31) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_24(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            assert!(a[(i * 7 + 2) % n] > -1_000_000, "{i}");
            for j0 in 1..w {
                s += g[i * w + j0] - a[i];
            }
            m[i * 3 + 1] += ((16i64 - 10i64) + 24i64);
            for j1 in 0..1i64 {
                s += (((c[i] % 57) + 20i64) * 3 % 19);
                for j2 in 0..2i64 {
                    for j3 in 0..1i64 {
                        t = ((15i64 + 15i64) * 3 % 19);
                        t += ((m[3 * i + 1] % 31) * 3 % 19);
                        s += j3;
                    }
                    for j4 in 0..1i64 {
                        let k0 = (6i64 * 3 % 19);
                        f += ((a[i] + (c[i] % 57))) as f64 / 8.0;
                        s += j4;
                    }
                    s += j2;
                }
                s += j1;
            }
            if 7i64 > 4 {
                ok &= ((m[3 * i + 1] % 31) / 2) != 11;
                for j5 in 0..(a[i] as usize % 5) + 3 {
                    low = low.min(g[i * w] + g[w * i + j5 + 1]);
                    q[i * w + j5] += g[i * w + j5 + 1] * a[i];
                    q[i * w + j5] += g[i * w + j5 + 1] * (m[3 * i + 1] % 31);
                    low = low.min(g[i * w] + g[w * i + j5 + 0]);
                }
            }
            if ((((i as i64) % 23) / 2) + a[(i * 7 + 7) % n]) > 4 {
                ok &= ((a[(i * 7 + 2) % n] - 26i64) * 3 % 19) != 11;
                s += (a[i] + (m[3 * i + 1] % 31));
                loop {
                    if ((((i as i64) % 23) / 2) / 2) > 4 {
                        s += (((i as i64) % 23) + (m[3 * i + 1] % 31));
                        v.push(((((i as i64) % 23) + ((i as i64) % 23)) / 2));
                    } else {
                        text.push_str(&format!("{},", (((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31)) + a[(i * 7 + 2) % n])));
                        h[(((a[i] * 3 % 19) + 15i64)).rem_euclid(5) as usize] += 7;
                    }
                    break;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_25(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", ((21i64 + 29i64) / 2)));
            if (((i as i64) % 23) / 2) > 4 {
                m[i * 3 + 0] += 17i64;
                for j0 in 0..(a[i] as usize % 5) + 3 {
                    v.push(g[i * w + j0 + 0] + j0 as i64);
                    q[i * w + j0] += g[i * w + j0 + 0] * 26i64;
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                    s += g[i * w + j0] - (m[3 * i + 1] % 31);
                }
            } else {
                p *= if 22i64 > 3 { 2.0 } else { 0.5 };
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_26(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            assert!(((2i64 + a[i]) / 2) > -1_000_000, "{i}");
            h[((a[i] - (a[i] / 2))).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_27(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s = s - ((((i as i64) % 23) + ((i as i64) % 23)));
            if (7i64 + a[i]) > 4 {
                for j0 in 2..w - 1 {
                    f += g[i * w + j0] as f64 / 4.0;
                    v.push(g[i * w + j0 + 2] + j0 as i64);
                    f += g[i * w + j0] as f64 / 4.0;
                    f += g[i * w + j0] as f64 / 4.0;
                }
                if i == 66 {
                    break 'own;
                }
                text.push_str(&format!("{},", (7i64 + 15i64)));
            }
            for j1 in 2..=w - 1 {
                if g[j1 + i * w] > 9 { x ^= g[j1 + 3] as u32; }
                f += g[i * w + j1] as f64 / 4.0;
                s += g[i * w + j1] - 8i64;
            }
            s = s - ((((i as i64) % 23) - a[i]));
            ok &= (((i as i64) % 23) * 3 % 19) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_28(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..w - 2 {
                let z = i * w + j0;
                s -= g[z + 0] % 7;
            }
            ok &= ((3i64 - a[i]) + 9i64) != 11;
            if (((i as i64) % 23) * 3 % 19) > 4 {
                loop {
                    text.push_str(&format!("{},", (10i64 * 3 % 19)));
                    break;
                }
                x ^= (((a[(i * 7 + 7) % n] / 2) / 2)) as u32;
                if ((0i64 - 29i64) + a[i]) > high {
                    high = ((0i64 - 29i64) + a[i]);
                    at = i;
                }
            }
            s += 29i64;
            x = x ^ ((25i64 - 11i64) * 3 % 19) as u32;
            s += ((8i64 - 4i64) + 20i64);
            f += (((22i64 + a[(i * 7 + 2) % n]) * 3 % 19)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_29(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..(a[i] as usize % 5) + 3 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
            }
            p *= if ((26i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_30(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            t = ((25i64 - 16i64) / 2);
            loop {
                f += ((2i64 / 2)) as f64 / 8.0;
                break;
            }
            x ^= (((a[(i * 7 + 2) % n] * 3 % 19) + a[i])) as u32;
            let k0 = ((9i64 * 3 % 19) + 18i64);
            x = x ^ ((26i64 / 2) / 2) as u32;
            let k1 = 25i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_31(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(((i as i64) % 23));
            text.push_str(&format!("{},", a[i]));
            for j0 in 1..w {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                f += g[i * w + j0] as f64 / 4.0;
            }
            x ^= (((12i64 + 28i64) / 2)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_32(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            c[i] = ((a[i] - (m[3 * i + 1] % 31)) / 2);
            m[i * 3 + 1] += ((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31));
            for j0 in 2..=w - 1 {
                s += g[i * w + j0] - 5i64;
                q[i * w + j0] += g[i * w + j0 + 2] * ((i as i64) % 23);
                q[i * w + j0] += g[i * w + j0 + 2] * 22i64;
                let z = i * w + j0;
                s -= g[z + 1] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_33(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
            if ((m[3 * i + 1] % 31) * 3 % 19) > 4 {
                h[(5i64).rem_euclid(5) as usize] += 5;
                m[i * 3 + 2] += 28i64;
                m[i * 3 + 1] += ((c[i] % 57) + a[i]);
            } else {
                p *= if 14i64 > 3 { 2.0 } else { 0.5 };
            }
            for j0 in 0..1i64 {
                s = s - (26i64);
                if ((i as i64) % 23) > 4 {
                    for j1 in 0..0i64 {
                        s += (7i64 / 2);
                        u = ((c[i] % 57) + 6i64);
                        s += j1;
                    }
                } else {
                    if ((a[i] / 2) * 3 % 19) > high {
                        high = ((a[i] / 2) * 3 % 19);
                        at = i;
                    }
                    v.push((((m[3 * i + 1] % 31) + (c[i] % 57)) / 2));
                }
                s += j0;
            }
            if ((12i64 - (a[i] + 4i64))).rem_euclid(7) == 3 {
                continue 'own;
            }
            v.push(((5i64 / 2) + a[(i * 7 + 4) % n]));
            f += (a[i]) as f64 / 8.0;
            x ^= ((m[3 * i + 1] % 31)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_34(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push(((0i64 / 2) * 3 % 19));
            loop {
                s += (27i64 * 3 % 19);
                break;
            }
            if 12i64 > 4 {
                t = (((c[i] % 57) / 2) + (c[i] % 57));
                s = s - ((c[i] % 57));
                h[(10i64).rem_euclid(5) as usize] += 5;
            }
            let k0 = ((m[3 * i + 1] % 31) - 3i64);
            assert!((0i64 / 2) > -1_000_000, "{i}");
            for j0 in 2..w {
                let z = i * w + j0;
                s -= g[z + 3] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_35(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            s += 2i64;
            if a[i] > high {
                high = a[i];
                at = i;
            }
            let k0 = ((i as i64) % 23);
            match (a[(i * 7 + 3) % n]).rem_euclid(3) {
                0 => {
                    for j0 in 1..=w - 1 {
                        f += g[i * w + j0] as f64 / 4.0;
                        s += g[i * w + j0] - k0;
                    }
                }
                r if r < 2 => {
                    x ^= (((((i as i64) % 23) - k0) * 3 % 19)) as u32;
                }
                _ => {}
            }
            if k0 > 4 {
                p *= if a[i] > 3 { 2.0 } else { 0.5 };
                loop {
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                    break;
                }
            } else {
                v.push(((i as i64) % 23));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_36(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            assert!(((a[i] / 2) * 3 % 19) > -1_000_000, "{i}");
            ok &= ((a[i] + ((i as i64) % 23)) / 2) != 11;
            if (a[i] - (18i64 * 3 % 19)) > high {
                high = (a[i] - (18i64 * 3 % 19));
                at = i;
            }
            if ((c[i] % 57) - (a[i] - (c[i] % 57))) > 4 {
                s = s - (((i as i64) % 23));
            } else {
                ok &= (((c[i] % 57) * 3 % 19) / 2) != 11;
                s = s - (((((i as i64) % 23) * 3 % 19) * 3 % 19));
            }
            if ((c[i] % 57) - (25i64 - 3i64)) > 4 {
                x ^= (8i64) as u32;
                text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
            }
            c[i] = ((17i64 - 27i64) + 16i64);
            if (((m[3 * i + 1] % 31) - (c[i] % 57)) + (m[3 * i + 1] % 31)) > high {
                high = (((m[3 * i + 1] % 31) - (c[i] % 57)) + (m[3 * i + 1] % 31));
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_37(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i] -= ((a[(i * 7 + 3) % n] * 3 % 19) + 20i64);
            if (((m[3 * i + 1] % 31) / 2) * 3 % 19) > 4 {
                loop {
                    if 12i64 > 4 {
                        h[(28i64).rem_euclid(5) as usize] += 7;
                    }
                    break;
                }
                c[i] += (11i64 * 3 % 19);
                s = s - (26i64);
            }
            s = s - ((c[i] % 57));
            loop {
                if ((m[3 * i + 1] % 31) - (19i64 + a[i])) > 4 {
                    if (19i64 + ((i as i64) % 23)) > high {
                        high = (19i64 + ((i as i64) % 23));
                        at = i;
                    }
                    s += ((a[i] * 3 % 19) / 2);
                    x ^= ((m[3 * i + 1] % 31)) as u32;
                } else {
                    v.push((0i64 * 3 % 19));
                    f += (((28i64 + 26i64) / 2)) as f64 / 8.0;
                }
                break;
            }
            for j0 in 0..3i64 {
                if (((m[3 * i + 1] % 31) + a[(i * 7 + 0) % n]) / 2) > high {
                    high = (((m[3 * i + 1] % 31) + a[(i * 7 + 0) % n]) / 2);
                    at = i;
                }
                v.push((29i64 * 3 % 19));
                s += j0;
            }
            if ((3i64 - 21i64) * 3 % 19) > 4 {
                for j1 in 1..=w - 1 {
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
                }
                if (c[i] % 57) > 4 {
                    if (11i64 * 3 % 19) > 4 {
                        t = (a[(i * 7 + 6) % n] / 2);
                        ok &= 12i64 != 11;
                        v.push(a[i]);
                    }
                } else {
                    if ((13i64 * 3 % 19) / 2) > high {
                        high = ((13i64 * 3 % 19) / 2);
                        at = i;
                    }
                    ok &= ((29i64 * 3 % 19) + a[(i * 7 + 6) % n]) != 11;
                }
                for j2 in 2..w - 0 {
                    q[i * w + j2] += g[i * w + j2 + 3] * (m[3 * i + 1] % 31);
                    q[i * w + j2] += g[i * w + j2 + 2] * (c[i] % 57);
                    if g[j2 + i * w] > 9 { x ^= g[j2 + 1] as u32; }
                    if g[i * w + j2] % 11 == 3 { break; }
                }
            }
            for j3 in 2..=w - 1 {
                let z = i * w + j3;
                s -= g[z + 2] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_38(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 1..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 0] * 7i64;
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                q[i * w + j0] += g[i * w + j0 + 1] * 5i64;
            }
            for j1 in 0..2i64 {
                loop {
                    if (a[i] + 5i64) > high {
                        high = (a[i] + 5i64);
                        at = i;
                    }
                    break;
                }
                if a[i] > 4 {
                    if (a[i] * 3 % 19) > 4 {
                        u = (a[i] + a[i]);
                        s = s - ((a[i] - (u % 101)));
                        x ^= ((a[(i * 7 + 0) % n] / 2)) as u32;
                    }
                    assert!(((c[i] % 57) + a[i]) > -1_000_000, "{i}");
                }
                s += j1;
            }
            m[i * 3 + 2] += (a[i] - (m[3 * i + 1] % 31));
            loop {
                x ^= (a[i]) as u32;
                break;
            }
            ok &= ((a[(i * 7 + 3) % n] - a[i]) / 2) != 11;
            if ((a[i] * 3 % 19) / 2) > high {
                high = ((a[i] * 3 % 19) / 2);
                at = i;
            }
            s = s - ((((c[i] % 57) / 2) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_39(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(25i64);
            f += ((19i64 * 3 % 19)) as f64 / 8.0;
            for j0 in 0..3i64 {
                x = x ^ ((a[i] + 20i64) + 20i64) as u32;
                x = x ^ 4i64 as u32;
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_40(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += ((c[i] % 57) + a[i]);
            h[(((a[i] / 2) + (m[3 * i + 1] % 31))).rem_euclid(5) as usize] += 4;
            for j0 in 1..=w - 1 {
                let z = i * w + j0;
                s -= g[z + 2] % 7;
                v.push(g[i * w + j0 + 1] + j0 as i64);
                q[i * w + j0] += g[i * w + j0 + 1] * ((i as i64) % 23);
                s += g[i * w + j0] - 3i64;
            }
            c[i] -= 12i64;
            h[((a[i] + (c[i] % 57))).rem_euclid(5) as usize] += 4;
            for j1 in 0..2i64 {
                let k0 = 9i64;
                for j2 in 0..(a[i] as usize % 5) + 3 {
                    v.push(g[i * w + j2 + 2] + j2 as i64);
                }
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_41(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..0i64 {
                let k0 = ((a[i] / 2) / 2);
                x ^= (((19i64 * 3 % 19) + 12i64)) as u32;
                s += j0;
            }
            p *= if (1i64 - 15i64) > 3 { 2.0 } else { 0.5 };
            match ((a[(i * 7 + 4) % n] - (a[(i * 7 + 0) % n] / 2))).rem_euclid(3) {
                0 => {
                    v.push(a[i]);
                }
                r if r < 2 => {
                    if (a[i]).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    if (((a[i] * 3 % 19) + a[i])).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                _ => {}
            }
            match (20i64).rem_euclid(3) {
                0 => {
                    low = low.min(24i64);
                    u = 24i64;
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", 4i64));
                }
                _ => {}
            }
            if a[i] > 4 {
                if 22i64 > high {
                    high = 22i64;
                    at = i;
                }
                if a[i] > 4 {
                    v.push((a[i] - 23i64));
                } else {
                    u = (22i64 - (a[i] / 2));
                }
            }
            t = ((a[i] / 2) * 3 % 19);
            t = ((a[(i * 7 + 5) % n] + 21i64) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_42(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if (m[3 * i + 1] % 31) > 3 { 2.0 } else { 0.5 };
            s += ((18i64 * 3 % 19) / 2);
            if 18i64 > 4 {
                f += (((m[3 * i + 1] % 31) - (26i64 * 3 % 19))) as f64 / 8.0;
                match (14i64).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 1] += 21i64;
                    }
                    r if r < 2 => {
                        t = ((a[i] * 3 % 19) / 2);
                    }
                    _ => {}
                }
            }
            loop {
                text.push_str(&format!("{},", (a[(i * 7 + 5) % n] - (a[i] - 3i64))));
                break;
            }
            low = low.min((((m[3 * i + 1] % 31) - a[i]) + (m[3 * i + 1] % 31)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_43(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            loop {
                h[((a[(i * 7 + 6) % n] - (((i as i64) % 23) / 2))).rem_euclid(5) as usize] += 5;
                break;
            }
            if i == 134 {
                break 'own;
            }
            x = x ^ ((0i64 + a[(i * 7 + 6) % n]) * 3 % 19) as u32;
            x ^= ((a[i] - (a[(i * 7 + 4) % n] + 5i64))) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_44(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (((5i64 + a[i]) + a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((a[(i * 7 + 6) % n] + ((i as i64) % 23))).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j0 in 0..3i64 {
                let k0 = ((20i64 - (c[i] % 57)) + 22i64);
                let k1 = ((a[i] - a[i]) / 2);
                s += j0;
            }
            let k0 = a[(i * 7 + 3) % n];
            for j1 in 2..w - 0 {
                s += g[i * w + j1] - ((i as i64) % 23);
                q[i * w + j1] += g[i * w + j1 + 3] * k0;
                v.push(g[i * w + j1 + 3] + j1 as i64);
                q[i * w + j1] += g[i * w + j1 + 2] * ((i as i64) % 23);
            }
            text.push_str(&format!("{},", ((m[3 * i + 1] % 31) - a[i])));
            for j2 in 1..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j2 + 3]);
                q[i * w + j2] += g[i * w + j2 + 3] * (m[3 * i + 1] % 31);
                q[i * w + j2] += g[i * w + j2 + 0] * 28i64;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_45(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            loop {
                loop {
                    let k0 = a[i];
                    break;
                }
                break;
            }
            if a[i] > 4 {
                for j0 in 1..(a[i] as usize % 5) + 3 {
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                    f += g[i * w + j0] as f64 / 4.0;
                    f += g[i * w + j0] as f64 / 4.0;
                    f += g[i * w + j0] as f64 / 4.0;
                }
                if i == 139 {
                    break 'own;
                }
            }
            for j1 in 0..2i64 {
                if ((20i64 + a[i]) / 2) > 4 {
                    let k1 = (a[(i * 7 + 7) % n] - a[i]);
                } else {
                    s += ((0i64 * 3 % 19) / 2);
                    x ^= (a[i]) as u32;
                }
                ok &= (a[i] + a[i]) != 11;
                s += j1;
            }
            x = x ^ (a[i] - (a[i] / 2)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_46(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            h[(((2i64 - (m[3 * i + 1] % 31)) / 2)).rem_euclid(5) as usize] += 4;
            low = low.min(((12i64 + 29i64) / 2));
            c[i] -= ((i as i64) % 23);
            v.push((m[3 * i + 1] % 31));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_47(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            match (((18i64 * 3 % 19) / 2)).rem_euclid(3) {
                0 => {
                    if (((c[i] % 57) - (c[i] % 57)) + 21i64) > 4 {
                        m[i * 3 + 1] += a[i];
                    } else {
                        s += ((a[(i * 7 + 0) % n] / 2) * 3 % 19);
                    }
                    assert!(a[(i * 7 + 4) % n] > -1_000_000, "{i}");
                }
                r if r < 2 => {
                    ok &= (((m[3 * i + 1] % 31) * 3 % 19) / 2) != 11;
                }
                _ => {}
            }
            for j0 in 0..1i64 {
                if a[(i * 7 + 4) % n] > 4 {
                    p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
                    p *= if (a[(i * 7 + 0) % n] - (8i64 + a[(i * 7 + 7) % n])) > 3 { 2.0 } else { 0.5 };
                } else {
                    ok &= (m[3 * i + 1] % 31) != 11;
                }
                for j1 in 1..=w - 1 {
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 0] as u32; }
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 3] as u32; }
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
                    q[i * w + j1] += g[i * w + j1 + 0] * a[(i * 7 + 2) % n];
                }
                s += j0;
            }
            s += ((a[i] - 4i64) / 2);
            for j2 in 0..=w - 1 {
                s += g[i * w + j2] - ((i as i64) % 23);
                q[i * w + j2] += g[i * w + j2 + 3] * 20i64;
                v.push(g[i * w + j2 + 0] + j2 as i64);
            }
            assert!(a[i] > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_48(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = 23i64;
            u = (((i as i64) % 23) + ((i as i64) % 23));
            t = a[i];
            x ^= ((u % 101)) as u32;
            assert!((((t % 101) * 3 % 19) / 2) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_49(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            c[i] -= ((8i64 / 2) * 3 % 19);
            x ^= (a[(i * 7 + 0) % n]) as u32;
            m[i * 3 + 0] += 13i64;
            for j0 in 2..(a[i] as usize % 5) + 3 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
            }
            h[((a[(i * 7 + 6) % n] * 3 % 19)).rem_euclid(5) as usize] += 4;
            c[i] = a[i];
            match ((((c[i] % 57) * 3 % 19) * 3 % 19)).rem_euclid(3) {
                0 => {
                    if 16i64 > high {
                        high = 16i64;
                        at = i;
                    }
                }
                r if r < 2 => {
                    u = a[i];
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_50(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            t = (22i64 / 2);
            f += (((a[(i * 7 + 1) % n] * 3 % 19) + 26i64)) as f64 / 8.0;
            if a[(i * 7 + 6) % n] > 4 {
                x = x ^ ((a[i] - ((i as i64) % 23)) * 3 % 19) as u32;
                if (27i64 - 28i64) > 4 {
                    p *= if a[i] > 3 { 2.0 } else { 0.5 };
                }
                h[(((11i64 - 5i64) / 2)).rem_euclid(5) as usize] += 5;
            }
            loop {
                loop {
                    f += (((t % 101) + a[i])) as f64 / 8.0;
                    break;
                }
                break;
            }
            s = s - (((t % 101) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_51(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
            if i == 106 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_52(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            m[i * 3 + 1] += (20i64 - (a[i] / 2));
            assert!(((m[3 * i + 1] % 31) / 2) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_53(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..2i64 {
                if i == 156 {
                    break 'own;
                }
                let k0 = a[i];
                s += j0;
            }
            let k0 = ((a[i] - a[i]) * 3 % 19);
            x = x ^ 22i64 as u32;
            if (a[i] - a[i]) > 4 {
                if (((((i as i64) % 23) - a[i]) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            } else {
                for j1 in 1..w - 1 {
                    f += g[i * w + j1] as f64 / 4.0;
                }
                for j2 in 1..w {
                    f += g[i * w + j2] as f64 / 4.0;
                    f += g[i * w + j2] as f64 / 4.0;
                    f += g[i * w + j2] as f64 / 4.0;
                }
            }
            ok &= 2i64 != 11;
            if ((13i64 * 3 % 19) + 22i64) > 4 {
                if ((24i64 + 6i64) / 2) > high {
                    high = ((24i64 + 6i64) / 2);
                    at = i;
                }
            } else {
                x ^= ((a[i] * 3 % 19)) as u32;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_54(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            let k0 = (a[(i * 7 + 6) % n] - (a[i] * 3 % 19));
            s += (a[i] - (((i as i64) % 23) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_55(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(((((i as i64) % 23) - 28i64) * 3 % 19));
            if ((a[(i * 7 + 7) % n] - a[(i * 7 + 2) % n]) + (m[3 * i + 1] % 31)) > 4 {
                v.push(a[i]);
                s += 28i64;
                s = s - (a[i]);
            } else {
                let k0 = (17i64 + a[(i * 7 + 7) % n]);
            }
            for j0 in 0..0i64 {
                s = s - ((28i64 - a[i]));
                for j1 in 0..(a[i] as usize % 5) + 3 {
                    let z = i * w + j1;
                    s -= g[z + 1] % 7;
                    let z = i * w + j1;
                    s -= g[z + 3] % 7;
                    q[i * w + j1] += g[i * w + j1 + 1] * ((i as i64) % 23);
                    q[i * w + j1] += g[i * w + j1 + 0] * 23i64;
                }
                s += j0;
            }
            if (m[3 * i + 1] % 31) > 4 {
                if (a[(i * 7 + 0) % n] * 3 % 19) > high {
                    high = (a[(i * 7 + 0) % n] * 3 % 19);
                    at = i;
                }
                match (((14i64 - a[i]) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        t = ((26i64 - 4i64) / 2);
                    }
                    r if r < 2 => {
                        u = a[i];
                        let k0 = ((a[i] - a[i]) / 2);
                    }
                    _ => {}
                }
                for j2 in 0..=w - 1 {
                    q[i * w + j2] += g[i * w + j2 + 2] * 19i64;
                }
            }
            if (c[i] % 57) > 4 {
                p *= if ((a[(i * 7 + 0) % n] / 2) / 2) > 3 { 2.0 } else { 0.5 };
                for j3 in 0..3i64 {
                    s = s - (((29i64 - (c[i] % 57)) * 3 % 19));
                    low = low.min(((15i64 - 20i64) + a[(i * 7 + 0) % n]));
                    s += j3;
                }
                s = s - (((c[i] % 57) - (a[i] * 3 % 19)));
            } else {
                text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
                match (((a[(i * 7 + 7) % n] * 3 % 19) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        if (((c[i] % 57) / 2) + ((i as i64) % 23)) > high {
                            high = (((c[i] % 57) / 2) + ((i as i64) % 23));
                            at = i;
                        }
                    }
                    r if r < 2 => {
                        s = s - ((((i as i64) % 23) * 3 % 19));
                    }
                    _ => {}
                }
            }
            for j4 in 2..w {
                if g[i * w + j4] % 11 == 3 { continue 'own; }
                s += g[i * w + j4] - 21i64;
                if g[j4 + i * w] > 9 { x ^= g[j4 + 3] as u32; }
                q[i * w + j4] += g[i * w + j4 + 2] * a[(i * 7 + 2) % n];
            }
            for j5 in 1..(a[i] as usize % 5) + 3 {
                let z = i * w + j5;
                s -= g[z + 2] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_56(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            assert!(((a[(i * 7 + 4) % n] * 3 % 19) * 3 % 19) > -1_000_000, "{i}");
            if a[i] > high {
                high = a[i];
                at = i;
            }
            s += 15i64;
            low = low.min((15i64 * 3 % 19));
            if (14i64 / 2) > 4 {
                x ^= (9i64) as u32;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_57(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 0] * a[i];
                v.push(g[i * w + j0 + 0] + j0 as i64);
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                v.push(g[i * w + j0 + 0] + j0 as i64);
            }
            for j1 in 0..1i64 {
                text.push_str(&format!("{},", ((i as i64) % 23)));
                text.push_str(&format!("{},", (a[i] * 3 % 19)));
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_58(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = 6i64;
            u = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_59(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (20i64 - a[(i * 7 + 8) % n]) > 4 {
                match (((4i64 - 24i64) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        s += ((17i64 * 3 % 19) / 2);
                        text.push_str(&format!("{},", (28i64 + 4i64)));
                    }
                    r if r < 2 => {
                        if 8i64 > high {
                            high = 8i64;
                            at = i;
                        }
                        if 27i64 > high {
                            high = 27i64;
                            at = i;
                        }
                    }
                    _ => {}
                }
                if (14i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            let k0 = ((a[(i * 7 + 7) % n] / 2) * 3 % 19);
            text.push_str(&format!("{},", (3i64 - (10i64 - a[i]))));
            text.push_str(&format!("{},", (23i64 / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
}
