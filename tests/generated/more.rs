//! Written by `generator.rs`; `UPDATE_GENERATED=1 cargo test --package generated` writes it anew.

use prange::prelude::*;

use crate::{State, both_ways, table};

both_ways! {
    fn loop_60(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            h[(a[(i * 7 + 5) % n]).rem_euclid(5) as usize] += 4;
            for j0 in 1..w {
                q[i * w + j0] += g[i * w + j0 + 3] * 14i64;
                let z = i * w + j0;
                s -= g[z + 3] % 7;
            }
            f += ((((i as i64) % 23) / 2)) as f64 / 8.0;
            u = ((((i as i64) % 23) + 19i64) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_61(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (((i as i64) % 23) - (a[(i * 7 + 5) % n] - ((i as i64) % 23))) > 4 {
                x = x ^ ((a[i] * 3 % 19) + ((i as i64) % 23)) as u32;
            }
            if i == 213 {
                break 'own;
            }
            for j0 in 0..0i64 {
                match (((i as i64) % 23)).rem_euclid(3) {
                    0 => {
                        x = x ^ (a[i] - (17i64 * 3 % 19)) as u32;
                    }
                    r if r < 2 => {
                        ok &= 23i64 != 11;
                        x = x ^ (10i64 / 2) as u32;
                    }
                    _ => {}
                }
                match (((25i64 + a[i]) + a[i])).rem_euclid(3) {
                    0 => {
                        x = x ^ (((i as i64) % 23) * 3 % 19) as u32;
                        h[((a[i] + ((i as i64) % 23))).rem_euclid(5) as usize] += 7;
                    }
                    r if r < 2 => {
                        h[((16i64 + 20i64)).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_62(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            low = low.min((15i64 * 3 % 19));
            for j0 in 0..3i64 {
                let k0 = (((m[3 * i + 1] % 31) + a[i]) * 3 % 19);
                low = low.min((((c[i + 2] % 57) * 3 % 19) / 2));
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_63(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            h[(29i64).rem_euclid(5) as usize] += 4;
            p *= if (((i as i64) % 23) - 26i64) > 3 { 2.0 } else { 0.5 };
            u = ((19i64 / 2) + 7i64);
            for j0 in 0..3i64 {
                h[(((18i64 + a[i]) / 2)).rem_euclid(5) as usize] += 5;
                match ((((u % 101) / 2) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        p *= if (5i64 + 28i64) > 3 { 2.0 } else { 0.5 };
                    }
                    r if r < 2 => {
                        low = low.min((u % 101));
                    }
                    _ => {}
                }
                s += j0;
            }
            match (((i as i64) % 23)).rem_euclid(3) {
                0 => {
                    x ^= (25i64) as u32;
                }
                r if r < 2 => {
                    if ((((u % 101) * 3 % 19) + 24i64)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    if ((12i64 - 18i64) + a[(i * 7 + 6) % n]) > 4 {
                        h[(((a[i] / 2) / 2)).rem_euclid(5) as usize] += 7;
                        s = s - (24i64);
                        s += (a[i] + a[i]);
                    } else {
                        x = x ^ ((a[i] - 17i64) + a[i]) as u32;
                    }
                }
                _ => {}
            }
            if a[i] > 4 {
                f += (a[i]) as f64 / 8.0;
                if (a[(i * 7 + 6) % n] / 2) > 4 {
                    let k0 = (a[i] - 15i64);
                    if (2i64 * 3 % 19) > 4 {
                        f += (((a[(i * 7 + 7) % n] - k0) + k0)) as f64 / 8.0;
                        x ^= ((a[(i * 7 + 4) % n] - (15i64 * 3 % 19))) as u32;
                    } else {
                        x = x ^ ((i as i64) % 23) as u32;
                    }
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                } else {
                    x ^= ((((u % 101) / 2) / 2)) as u32;
                    low = low.min(((a[i] + a[i]) * 3 % 19));
                }
            } else {
                low = low.min(((22i64 / 2) * 3 % 19));
                low = low.min((8i64 + 25i64));
            }
            ok &= (26i64 + 22i64) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_64(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x = x ^ 15i64 as u32;
            u = a[i];
            s += 3i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_65(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if ((19i64 - a[i]) + a[i]) > 4 {
                for j0 in 1..w - 0 {
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                    v.push(g[i * w + j0 + 3] + j0 as i64);
                }
                f += (((a[i] + (c[i + 2] % 57)) * 3 % 19)) as f64 / 8.0;
                assert!(a[i] > -1_000_000, "{i}");
            }
            if (a[i] - (((i as i64) % 23) - 18i64)) > high {
                high = (a[i] - (((i as i64) % 23) - 18i64));
                at = i;
            }
            for j1 in 1..w {
                q[i * w + j1] += g[i * w + j1 + 1] * 15i64;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_66(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            assert!(((c[i] % 57) + a[i]) > -1_000_000, "{i}");
            if ((m[3 * i + 1] % 31) - (a[i] - 5i64)) > 4 {
                for j0 in 2..w - 0 {
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                }
                m[i * 3 + 2] += 5i64;
            } else {
                for j1 in 1..w - 2 {
                    v.push(g[i * w + j1 + 0] + j1 as i64);
                    q[i * w + j1] += g[i * w + j1 + 1] * a[i];
                    s += g[i * w + j1] - a[(i * 7 + 8) % n];
                }
                x ^= (((a[(i * 7 + 1) % n] / 2) + (m[3 * i + 1] % 31))) as u32;
            }
            if ((a[i] / 2) + (m[3 * i + 1] % 31)) > 4 {
                x ^= (((m[3 * i + 1] % 31) * 3 % 19)) as u32;
                if (((i as i64) % 23) - a[i]) > 4 {
                    for j2 in 0..=w - 1 {
                        if g[i * w + j2] % 11 == 3 { break; }
                        q[i * w + j2] += g[i * w + j2 + 2] * a[i];
                        q[i * w + j2] += g[i * w + j2 + 3] * a[(i * 7 + 5) % n];
                    }
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_67(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i] += (8i64 * 3 % 19);
            c[i] += ((c[i] % 57) - (a[(i * 7 + 4) % n] * 3 % 19));
            if a[(i * 7 + 7) % n] > 4 {
                if (((m[3 * i + 1] % 31) * 3 % 19) + 27i64) > 4 {
                    if ((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31)) > high {
                        high = ((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31));
                        at = i;
                    }
                    u = ((m[3 * i + 1] % 31) - a[i]);
                } else {
                    u = 9i64;
                }
            } else {
                loop {
                    v.push(((16i64 / 2) * 3 % 19));
                    break;
                }
            }
            m[i * 3 + 1] += (((c[i] % 57) * 3 % 19) * 3 % 19);
            h[(a[(i * 7 + 4) % n]).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_68(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            u = ((i as i64) % 23);
            if ((a[i] * 3 % 19) * 3 % 19) > 4 {
                u += 5i64;
                h[((a[(i * 7 + 0) % n] - (a[(i * 7 + 3) % n] / 2))).rem_euclid(5) as usize] += 5;
                p *= if 22i64 > 3 { 2.0 } else { 0.5 };
            } else {
                assert!(((m[3 * i + 1] % 31) - 4i64) > -1_000_000, "{i}");
            }
            v.push((m[3 * i + 1] % 31));
            f += ((a[i] - (m[3 * i + 1] % 31))) as f64 / 8.0;
            if (((a[i] - (c[i] % 57)) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((6i64 + (m[3 * i + 1] % 31)) * 3 % 19) > 4 {
                m[i * 3 + 0] += (((c[i] % 57) * 3 % 19) + 24i64);
            } else {
                ok &= ((c[i] % 57) * 3 % 19) != 11;
                s += (c[i] % 57);
            }
            t = (((i as i64) % 23) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_69(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 2..w - 2 {
                let z = i * w + j0;
                s -= g[z + 1] % 7;
                v.push(g[i * w + j0 + 3] + j0 as i64);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                let z = i * w + j0;
                s -= g[z + 2] % 7;
            }
            s += ((0i64 - 15i64) * 3 % 19);
            if 12i64 > 4 {
                if 7i64 > high {
                    high = 7i64;
                    at = i;
                }
                for j1 in 0..0i64 {
                    v.push(((26i64 / 2) + 8i64));
                    for j2 in 2..(a[i] as usize % 5) + 3 {
                        q[i * w + j2] += g[i * w + j2 + 0] * (c[i] % 57);
                    }
                    s += j1;
                }
                text.push_str(&format!("{},", ((a[(i * 7 + 6) % n] * 3 % 19) * 3 % 19)));
            }
            if (22i64 - (m[3 * i + 1] % 31)) > 4 {
                u = a[i];
            } else {
                for j3 in 1..=w - 1 {
                    q[i * w + j3] += g[i * w + j3 + 0] * (c[i] % 57);
                }
            }
            low = low.min((11i64 + a[(i * 7 + 4) % n]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_70(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            loop {
                x = x ^ ((27i64 + a[(i * 7 + 6) % n]) * 3 % 19) as u32;
                break;
            }
            for j0 in 1..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
                s += g[i * w + j0] - 15i64;
                if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                v.push(g[i * w + j0 + 1] + j0 as i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_71(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            v.push(((16i64 * 3 % 19) + (m[3 * i + 1] % 31)));
            for j0 in 0..2i64 {
                loop {
                    v.push(((((i as i64) % 23) - 22i64) * 3 % 19));
                    break;
                }
                low = low.min((a[i] - a[(i * 7 + 4) % n]));
                s += j0;
            }
            assert!((20i64 + (c[i + 2] % 57)) > -1_000_000, "{i}");
            v.push((m[3 * i + 1] % 31));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_72(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            assert!(22i64 > -1_000_000, "{i}");
            low = low.min((3i64 / 2));
            x ^= (((c[i] % 57) * 3 % 19)) as u32;
            low = low.min(((a[i] * 3 % 19) * 3 % 19));
            ok &= a[i] != 11;
            let k0 = (a[(i * 7 + 0) % n] * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_73(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            u = ((17i64 + 15i64) + a[i]);
            for j0 in 1..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 2] * 19i64;
                q[i * w + j0] += g[i * w + j0 + 0] * 3i64;
            }
            f += (a[i]) as f64 / 8.0;
            if (((m[3 * i + 1] % 31) * 3 % 19) / 2) > high {
                high = (((m[3 * i + 1] % 31) * 3 % 19) / 2);
                at = i;
            }
            loop {
                s += a[i];
                break;
            }
            h[(((a[i] / 2) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_74(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i] = (m[3 * i + 1] % 31);
            v.push(((a[(i * 7 + 1) % n] * 3 % 19) + 7i64));
            t = (19i64 * 3 % 19);
            let k0 = (t % 101);
            h[((m[3 * i + 1] % 31)).rem_euclid(5) as usize] += 4;
            for j0 in 2..=w - 1 {
                q[i * w + j0] += g[i * w + j0 + 0] * ((i as i64) % 23);
                q[i * w + j0] += g[i * w + j0 + 2] * (m[3 * i + 1] % 31);
                q[i * w + j0] += g[i * w + j0 + 0] * ((i as i64) % 23);
            }
            x ^= ((m[3 * i + 1] % 31)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_75(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push(((i as i64) % 23));
            if i == 140 {
                break 'own;
            }
            for j0 in 1..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
            }
            f += (((i as i64) % 23)) as f64 / 8.0;
            for j1 in 2..w {
                let z = i * w + j1;
                s -= g[z + 2] % 7;
            }
            p *= if ((23i64 * 3 % 19) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_76(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            let k0 = ((a[i] - a[i]) / 2);
            f += ((((i as i64) % 23) - (k0 - k0))) as f64 / 8.0;
            c[i] += ((m[3 * i + 1] % 31) - ((m[3 * i + 1] % 31) + a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_77(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ ((((i as i64) % 23) * 3 % 19) / 2) as u32;
            if 11i64 > 4 {
                s = s - (((i as i64) % 23));
                loop {
                    for j0 in 1..w {
                        if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                        v.push(g[i * w + j0 + 0] + j0 as i64);
                    }
                    break;
                }
                match ((a[i] - (10i64 + 0i64))).rem_euclid(3) {
                    0 => {
                        f += (((((i as i64) % 23) + 27i64) / 2)) as f64 / 8.0;
                        x ^= ((9i64 * 3 % 19)) as u32;
                    }
                    r if r < 2 => {
                        x ^= ((15i64 * 3 % 19)) as u32;
                    }
                    _ => {}
                }
            } else {
                v.push(7i64);
            }
            if ((a[i] / 2) + 21i64) > high {
                high = ((a[i] / 2) + 21i64);
                at = i;
            }
            let k0 = a[i];
            x ^= ((2i64 + a[(i * 7 + 5) % n])) as u32;
            v.push((k0 * 3 % 19));
            h[(14i64).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_78(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if 14i64 > 4 {
                loop {
                    for j0 in 0..w - 0 {
                        f += g[i * w + j0] as f64 / 4.0;
                        f += g[i * w + j0] as f64 / 4.0;
                        low = low.min(g[i * w] + g[w * i + j0 + 1]);
                        let z = i * w + j0;
                        s -= g[z + 1] % 7;
                    }
                    break;
                }
            }
            if ((20i64 - (24i64 / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_79(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (5i64 / 2) > 4 {
                ok &= (21i64 - a[(i * 7 + 5) % n]) != 11;
            }
            text.push_str(&format!("{},", (21i64 * 3 % 19)));
            p *= if 19i64 > 3 { 2.0 } else { 0.5 };
            if i == 53 {
                break 'own;
            }
            text.push_str(&format!("{},", (((i as i64) % 23) - a[(i * 7 + 3) % n])));
            v.push(((24i64 - a[(i * 7 + 6) % n]) * 3 % 19));
            x ^= (24i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_80(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 2..w - 0 {
                s += g[i * w + j0] - (m[3 * i + 1] % 31);
                s += g[i * w + j0] - (c[i] % 57);
                q[i * w + j0] += g[i * w + j0 + 1] * 18i64;
                q[i * w + j0] += g[i * w + j0 + 1] * (c[i] % 57);
            }
            v.push((26i64 - ((c[i] % 57) - 0i64)));
            x ^= ((c[i] % 57)) as u32;
            match (a[(i * 7 + 1) % n]).rem_euclid(3) {
                0 => {
                    if a[i] > 4 {
                        let k0 = ((a[(i * 7 + 0) % n] + 22i64) + ((i as i64) % 23));
                        f += (((a[i] / 2) / 2)) as f64 / 8.0;
                        x ^= ((((c[i] % 57) * 3 % 19) + 21i64)) as u32;
                    } else {
                        let k0 = (c[i] % 57);
                        c[i] -= ((28i64 + 14i64) + a[i]);
                    }
                }
                r if r < 2 => {
                    s += (a[i] * 3 % 19);
                    let k0 = ((26i64 * 3 % 19) * 3 % 19);
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_81(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if 17i64 > 4 {
                f += (24i64) as f64 / 8.0;
                if (26i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            h[(((a[(i * 7 + 1) % n] * 3 % 19) / 2)).rem_euclid(5) as usize] += 4;
            low = low.min(((i as i64) % 23));
            t = (15i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_82(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            assert!(((21i64 * 3 % 19) + 4i64) > -1_000_000, "{i}");
            s = s - ((29i64 - (((i as i64) % 23) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_83(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 1..w {
                let z = i * w + j0;
                s -= g[z + 3] % 7;
                v.push(g[i * w + j0 + 0] + j0 as i64);
                v.push(g[i * w + j0 + 1] + j0 as i64);
                v.push(g[i * w + j0 + 1] + j0 as i64);
            }
            match (13i64).rem_euclid(3) {
                0 => {
                    f += (((m[3 * i + 1] % 31) - 26i64)) as f64 / 8.0;
                    for j1 in 0..(a[i] as usize % 5) + 3 {
                        if g[i * w + j1] % 11 == 3 { continue; }
                        v.push(g[i * w + j1 + 0] + j1 as i64);
                    }
                }
                r if r < 2 => {
                    for j2 in 2..=w - 1 {
                        v.push(g[i * w + j2 + 2] + j2 as i64);
                        v.push(g[i * w + j2 + 2] + j2 as i64);
                        low = low.min(g[i * w] + g[w * i + j2 + 0]);
                        q[i * w + j2] += g[i * w + j2 + 3] * (m[3 * i + 1] % 31);
                    }
                }
                _ => {}
            }
            ok &= (m[3 * i + 1] % 31) != 11;
            v.push(((a[i] + a[(i * 7 + 0) % n]) * 3 % 19));
            loop {
                p *= if ((a[(i * 7 + 8) % n] / 2) + (m[3 * i + 1] % 31)) > 3 { 2.0 } else { 0.5 };
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_84(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min((((i as i64) % 23) / 2));
            low = low.min(((a[i] / 2) * 3 % 19));
            if ((4i64 * 3 % 19) + 29i64) > 4 {
                v.push(16i64);
                f += (15i64) as f64 / 8.0;
            }
            let k0 = (((i as i64) % 23) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_85(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            h[(18i64).rem_euclid(5) as usize] += 4;
            for j0 in 0..1i64 {
                f += ((a[i] * 3 % 19)) as f64 / 8.0;
                p *= if a[(i * 7 + 7) % n] > 3 { 2.0 } else { 0.5 };
                s += j0;
            }
            loop {
                low = low.min(28i64);
                break;
            }
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            u = 18i64;
            u += (19i64 * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_86(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            loop {
                assert!((a[i] / 2) > -1_000_000, "{i}");
                break;
            }
            ok &= a[i] != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_87(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if a[i] > 4 {
                for j0 in 0..1i64 {
                    for j1 in 1..w - 0 {
                        if g[i * w + j1] % 11 == 3 { break; }
                    }
                    match (28i64).rem_euclid(3) {
                        0 => {
                            text.push_str(&format!("{},", (28i64 - 3i64)));
                        }
                        r if r < 2 => {
                            low = low.min((3i64 / 2));
                            x ^= ((((m[3 * i + 1] % 31) - a[i]) + (c[i + 2] % 57))) as u32;
                        }
                        _ => {}
                    }
                    s += j0;
                }
                match ((((i as i64) % 23) - ((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31)))).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 2] += ((23i64 * 3 % 19) / 2);
                        low = low.min(((3i64 - ((i as i64) % 23)) + ((i as i64) % 23)));
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", (a[i] - 26i64)));
                        h[(((29i64 / 2) / 2)).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
            } else {
                for j2 in 0..3i64 {
                    assert!((a[(i * 7 + 1) % n] - a[(i * 7 + 3) % n]) > -1_000_000, "{i}");
                    t = (29i64 - (a[i] / 2));
                    s += j2;
                }
            }
            x ^= (a[i]) as u32;
            x ^= (((a[(i * 7 + 0) % n] - 5i64) / 2)) as u32;
            if (a[(i * 7 + 6) % n] - ((c[i + 2] % 57) - 24i64)) > high {
                high = (a[(i * 7 + 6) % n] - ((c[i + 2] % 57) - 24i64));
                at = i;
            }
            t = ((15i64 + a[i]) + a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_88(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..w {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                s += g[i * w + j0] - a[(i * 7 + 0) % n];
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                q[i * w + j0] += g[i * w + j0 + 1] * (m[3 * i + 1] % 31);
            }
            for j1 in 0..1i64 {
                if 6i64 > 4 {
                    x ^= ((((i as i64) % 23) + a[i])) as u32;
                }
                v.push(((a[i] * 3 % 19) * 3 % 19));
                s += j1;
            }
            if ((c[i + 2] % 57) * 3 % 19) > 4 {
                f += (((16i64 * 3 % 19) + (c[i + 2] % 57))) as f64 / 8.0;
                c[i + 2] += (a[i] - (11i64 / 2));
                if (a[(i * 7 + 7) % n]).rem_euclid(7) == 3 {
                    continue 'own;
                }
            } else {
                if ((a[i] * 3 % 19) / 2) > 4 {
                    let k0 = ((i as i64) % 23);
                    if ((i as i64) % 23) > 4 {
                        low = low.min((((m[3 * i + 1] % 31) - a[i]) * 3 % 19));
                    } else {
                        m[i * 3 + 2] += ((a[i] / 2) / 2);
                        ok &= (m[3 * i + 1] % 31) != 11;
                    }
                } else {
                    s += (a[i] / 2);
                }
                low = low.min((((c[i + 2] % 57) / 2) * 3 % 19));
            }
            loop {
                s = s - ((a[i] - (a[(i * 7 + 3) % n] - 9i64)));
                break;
            }
            s += (12i64 - ((i as i64) % 23));
            t = 3i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_89(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            x ^= (((0i64 / 2) / 2)) as u32;
            f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
            for j0 in 1..(a[i] as usize % 5) + 3 {
                v.push(g[i * w + j0 + 0] + j0 as i64);
            }
            ok &= ((((i as i64) % 23) / 2) * 3 % 19) != 11;
            t = ((a[i] * 3 % 19) * 3 % 19);
            if (((c[i] % 57) / 2) + a[(i * 7 + 2) % n]) > high {
                high = (((c[i] % 57) / 2) + a[(i * 7 + 2) % n]);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_90(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            c[i] = (((c[i] % 57) - (c[i] % 57)) * 3 % 19);
            if (c[i] % 57) > high {
                high = (c[i] % 57);
                at = i;
            }
            h[((m[3 * i + 1] % 31)).rem_euclid(5) as usize] += 4;
            loop {
                text.push_str(&format!("{},", (((m[3 * i + 1] % 31) - a[i]) / 2)));
                break;
            }
            if ((a[i] / 2) / 2) > high {
                high = ((a[i] / 2) / 2);
                at = i;
            }
            text.push_str(&format!("{},", a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_91(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push(((a[i] * 3 % 19) * 3 % 19));
            text.push_str(&format!("{},", (a[(i * 7 + 7) % n] - ((m[3 * i + 1] % 31) - ((i as i64) % 23)))));
            low = low.min(a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_92(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..3i64 {
                let k0 = (((c[i] % 57) + ((i as i64) % 23)) + 11i64);
                ok &= 29i64 != 11;
                s += j0;
            }
            for j1 in 2..w - 0 {
                v.push(g[i * w + j1 + 2] + j1 as i64);
                q[i * w + j1] += g[i * w + j1 + 1] * a[i];
                low = low.min(g[i * w] + g[w * i + j1 + 3]);
            }
            for j2 in 2..(a[i] as usize % 5) + 3 {
                q[i * w + j2] += g[i * w + j2 + 2] * 22i64;
                if g[i * w + j2] % 11 == 3 { continue 'own; }
            }
            if (15i64 - (25i64 + 23i64)) > 4 {
                if ((c[i] % 57) + 5i64) > 4 {
                    if (a[i] * 3 % 19) > 4 {
                        v.push((((i as i64) % 23) * 3 % 19));
                    } else {
                        low = low.min((a[i] * 3 % 19));
                    }
                    s += ((15i64 * 3 % 19) + a[(i * 7 + 0) % n]);
                    for j3 in 0..=w - 1 {
                        low = low.min(g[i * w] + g[w * i + j3 + 2]);
                    }
                }
                x ^= (a[i]) as u32;
            }
            u = ((7i64 / 2) + 23i64);
            v.push((a[i] - ((m[3 * i + 1] % 31) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_93(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s += a[i];
            f += ((20i64 + 17i64)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_94(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 1..(a[i] as usize % 5) + 3 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                v.push(g[i * w + j0 + 2] + j0 as i64);
                s += g[i * w + j0] - ((i as i64) % 23);
                q[i * w + j0] += g[i * w + j0 + 0] * (m[3 * i + 1] % 31);
            }
            if (a[(i * 7 + 8) % n] + a[i]) > 4 {
                let k0 = (((c[i] % 57) - a[i]) * 3 % 19);
            }
            h[((m[3 * i + 1] % 31)).rem_euclid(5) as usize] += 4;
            loop {
                match (((i as i64) % 23)).rem_euclid(3) {
                    0 => {
                        v.push((a[i] - 20i64));
                        p *= if ((((i as i64) % 23) + a[i]) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    }
                    r if r < 2 => {
                        p *= if ((16i64 + 8i64) / 2) > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
                break;
            }
            v.push(((((i as i64) % 23) * 3 % 19) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_95(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if i == 133 {
                break 'own;
            }
            if ((a[(i * 7 + 3) % n] * 3 % 19) / 2) > 4 {
                s = s - (((18i64 * 3 % 19) / 2));
                u = ((i as i64) % 23);
                x ^= ((((i as i64) % 23) * 3 % 19)) as u32;
            } else {
                for j0 in 0..1i64 {
                    for j1 in 2..w {
                        if g[i * w + j1] % 11 == 3 { break; }
                        f += g[i * w + j1] as f64 / 4.0;
                    }
                    f += (((4i64 * 3 % 19) * 3 % 19)) as f64 / 8.0;
                    s += j0;
                }
                s = s - (((1i64 / 2) + a[i]));
            }
            x = x ^ ((2i64 - a[(i * 7 + 1) % n]) / 2) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_96(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 1..w - 2 {
                q[i * w + j0] += g[i * w + j0 + 0] * (c[i] % 57);
            }
            text.push_str(&format!("{},", ((m[3 * i + 1] % 31) + 25i64)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_97(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ (14i64 - (((i as i64) % 23) - ((i as i64) % 23))) as u32;
            loop {
                loop {
                    text.push_str(&format!("{},", ((9i64 * 3 % 19) * 3 % 19)));
                    break;
                }
                break;
            }
            if (12i64 / 2) > high {
                high = (12i64 / 2);
                at = i;
            }
            for j0 in 0..w - 0 {
                low = low.min(g[i * w] + g[w * i + j0 + 2]);
            }
            if (a[i] - a[i]) > high {
                high = (a[i] - a[i]);
                at = i;
            }
            for j1 in 0..=w - 1 {
                f += g[i * w + j1] as f64 / 4.0;
                let z = i * w + j1;
                s -= g[z + 0] % 7;
                f += g[i * w + j1] as f64 / 4.0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_98(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            let k0 = ((3i64 * 3 % 19) / 2);
            f += (((k0 / 2) + a[i])) as f64 / 8.0;
            if (((i as i64) % 23) - a[(i * 7 + 1) % n]) > 4 {
                s = s - (11i64);
            } else {
                for j0 in 2..w - 0 {
                    v.push(g[i * w + j0 + 2] + j0 as i64);
                }
                ok &= (15i64 - (25i64 / 2)) != 11;
            }
            for j1 in 1..(a[i] as usize % 5) + 3 {
                f += g[i * w + j1] as f64 / 4.0;
                f += g[i * w + j1] as f64 / 4.0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_99(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s += ((a[i] + a[(i * 7 + 6) % n]) * 3 % 19);
            t = ((i as i64) % 23);
            u = (((i as i64) % 23) * 3 % 19);
            for j0 in 0..3i64 {
                if (u % 101) > 4 {
                    if ((a[i] - (c[i] % 57))).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    f += (17i64) as f64 / 8.0;
                }
                f += ((m[3 * i + 1] % 31)) as f64 / 8.0;
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_100(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            c[i] -= (c[i] % 57);
            c[i] = ((((i as i64) % 23) / 2) + (c[i] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_101(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if (16i64 - ((i as i64) % 23)) > 3 { 2.0 } else { 0.5 };
            low = low.min(((a[i] / 2) / 2));
            loop {
                match ((((i as i64) % 23) / 2)).rem_euclid(3) {
                    0 => {
                        t = (13i64 * 3 % 19);
                    }
                    r if r < 2 => {
                        low = low.min(19i64);
                        c[i] = a[i];
                    }
                    _ => {}
                }
                break;
            }
            for j0 in 2..w {
                v.push(g[i * w + j0 + 3] + j0 as i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_102(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i] += (a[i] * 3 % 19);
            for j0 in 1..(a[i] as usize % 5) + 3 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                s += g[i * w + j0] - (c[i] % 57);
            }
            c[i] = ((28i64 - 10i64) * 3 % 19);
            if (9i64 / 2) > high {
                high = (9i64 / 2);
                at = i;
            }
            x ^= (a[i]) as u32;
            let k0 = 13i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_103(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = ((a[i] * 3 % 19) + 13i64);
            for j0 in 0..1i64 {
                match (((u % 101) - (a[i] + (m[3 * i + 1] % 31)))).rem_euclid(3) {
                    0 => {
                        x ^= ((23i64 - ((c[i] % 57) - a[i]))) as u32;
                    }
                    r if r < 2 => {
                        u += (a[i] - (m[3 * i + 1] % 31));
                    }
                    _ => {}
                }
                t = (m[3 * i + 1] % 31);
                s += j0;
            }
            x ^= (((((i as i64) % 23) / 2) * 3 % 19)) as u32;
            h[(((21i64 - (u % 101)) + a[i])).rem_euclid(5) as usize] += 4;
            c[i] -= (a[i] - (11i64 - (u % 101)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_104(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = ((a[(i * 7 + 6) % n] + 0i64) / 2);
            x ^= (((((i as i64) % 23) / 2) + a[(i * 7 + 2) % n])) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_105(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            p *= if (a[i] * 3 % 19) > 3 { 2.0 } else { 0.5 };
            if ((((m[3 * i + 1] % 31) / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((((m[3 * i + 1] % 31) / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            match ((a[i] - 24i64)).rem_euclid(3) {
                0 => {
                    let k0 = 24i64;
                    m[i * 3 + 2] += (k0 / 2);
                }
                r if r < 2 => {
                    u = ((18i64 * 3 % 19) * 3 % 19);
                    m[i * 3 + 2] += ((6i64 / 2) + a[i]);
                }
                _ => {}
            }
            f += ((m[3 * i + 1] % 31)) as f64 / 8.0;
            for j0 in 2..w - 0 {
                let z = i * w + j0;
                s -= g[z + 1] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_106(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", (((m[3 * i + 1] % 31) - 22i64) + a[i])));
            t = ((a[i] / 2) + 9i64);
            p *= if (a[(i * 7 + 1) % n] - (m[3 * i + 1] % 31)) > 3 { 2.0 } else { 0.5 };
            f += ((t % 101)) as f64 / 8.0;
            if (a[(i * 7 + 5) % n] + (m[3 * i + 1] % 31)) > 4 {
                low = low.min(((23i64 - 21i64) + 14i64));
            }
            for j0 in 1..=w - 1 {
                q[i * w + j0] += g[i * w + j0 + 3] * (m[3 * i + 1] % 31);
                q[i * w + j0] += g[i * w + j0 + 3] * a[i];
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_107(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (a[i] * 3 % 19) > 4 {
                for j0 in 2..w {
                    f += g[i * w + j0] as f64 / 4.0;
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                    low = low.min(g[i * w] + g[w * i + j0 + 2]);
                }
                if ((17i64 * 3 % 19) + 21i64) > 4 {
                    if (18i64).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                } else {
                    t = ((24i64 + 6i64) * 3 % 19);
                    x = x ^ (15i64 - 3i64) as u32;
                }
            }
            match (((17i64 + a[(i * 7 + 1) % n]) / 2)).rem_euclid(3) {
                0 => {
                    ok &= (6i64 * 3 % 19) != 11;
                }
                r if r < 2 => {
                    if ((i as i64) % 23) > high {
                        high = ((i as i64) % 23);
                        at = i;
                    }
                }
                _ => {}
            }
            if (a[(i * 7 + 6) % n]).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= 18i64 != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_108(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", (12i64 + a[i])));
            if 17i64 > 4 {
                t = ((a[i] / 2) + a[(i * 7 + 0) % n]);
            } else {
                if a[i] > 4 {
                    for j0 in 2..w - 0 {
                        f += g[i * w + j0] as f64 / 4.0;
                        v.push(g[i * w + j0 + 3] + j0 as i64);
                        if g[i * w + j0] % 11 == 3 { continue; }
                    }
                    f += (a[i]) as f64 / 8.0;
                    if 2i64 > high {
                        high = 2i64;
                        at = i;
                    }
                } else {
                    s += (((i as i64) % 23) * 3 % 19);
                }
                if (((i as i64) % 23) * 3 % 19) > 4 {
                    x = x ^ ((i as i64) % 23) as u32;
                    for j1 in 0..=w - 1 {
                        s += g[i * w + j1] - a[(i * 7 + 7) % n];
                    }
                }
            }
            u = ((0i64 + 22i64) + 22i64);
            u = (((u % 101) + ((i as i64) % 23)) * 3 % 19);
            x = x ^ (0i64 - a[i]) as u32;
            p *= if (u % 101) > 3 { 2.0 } else { 0.5 };
            t = 1i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_109(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            match (a[(i * 7 + 8) % n]).rem_euclid(3) {
                0 => {
                    if 12i64 > 4 {
                        x = x ^ 17i64 as u32;
                        text.push_str(&format!("{},", (a[i] - (26i64 + 5i64))));
                        s = s - (27i64);
                    }
                }
                r if r < 2 => {
                    x ^= ((a[i] - (a[i] * 3 % 19))) as u32;
                    for j0 in 2..=w - 1 {
                        s += g[i * w + j0] - a[(i * 7 + 8) % n];
                    }
                }
                _ => {}
            }
            x ^= (18i64) as u32;
            u = ((((i as i64) % 23) / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_110(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..w {
                f += g[i * w + j0] as f64 / 4.0;
                if g[i * w + j0] % 11 == 3 { break; }
            }
            t = 22i64;
            t = (a[i] * 3 % 19);
            s = s - (20i64);
            f += (17i64) as f64 / 8.0;
            if ((14i64 - 16i64) + a[i]) > 4 {
                for j1 in 2..w {
                    low = low.min(g[i * w] + g[w * i + j1 + 1]);
                }
            } else {
                low = low.min(a[(i * 7 + 8) % n]);
            }
            if ((i as i64) % 23) > 4 {
                if i == 124 {
                    break 'own;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_111(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min((4i64 * 3 % 19));
            s = s - ((a[i] - (7i64 * 3 % 19)));
            s = s - (((((i as i64) % 23) * 3 % 19) * 3 % 19));
            p *= if (7i64 - a[i]) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_112(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ ((a[i] / 2) / 2) as u32;
            for j0 in 0..1i64 {
                if ((14i64 * 3 % 19) / 2) > 4 {
                    if (a[(i * 7 + 0) % n] - a[i]) > high {
                        high = (a[(i * 7 + 0) % n] - a[i]);
                        at = i;
                    }
                } else {
                    u = 3i64;
                    if (a[(i * 7 + 1) % n] * 3 % 19) > 4 {
                        h[(8i64).rem_euclid(5) as usize] += 7;
                    }
                }
                for j1 in 0..(a[i] as usize % 5) + 3 {
                    f += g[i * w + j1] as f64 / 4.0;
                    f += g[i * w + j1] as f64 / 4.0;
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_113(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((10i64 + ((i as i64) % 23)) * 3 % 19) > 4 {
                assert!((a[i] - (27i64 + (m[3 * i + 1] % 31))) > -1_000_000, "{i}");
                h[(((((i as i64) % 23) + a[i]) / 2)).rem_euclid(5) as usize] += 5;
                v.push(a[(i * 7 + 2) % n]);
            }
            if ((c[i] % 57) / 2) > high {
                high = ((c[i] % 57) / 2);
                at = i;
            }
            if 7i64 > high {
                high = 7i64;
                at = i;
            }
            for j0 in 0..3i64 {
                for j1 in 2..(a[i] as usize % 5) + 3 {
                    q[i * w + j1] += g[i * w + j1 + 1] * a[(i * 7 + 8) % n];
                    if g[i * w + j1] % 11 == 3 { continue 'own; }
                }
                for j2 in 1..=w - 1 {
                    let z = i * w + j2;
                    s -= g[z + 2] % 7;
                    low = low.min(g[i * w] + g[w * i + j2 + 1]);
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_114(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (18i64 - ((i as i64) % 23)) > 4 {
                h[(a[i]).rem_euclid(5) as usize] += 5;
            }
            p *= if 2i64 > 3 { 2.0 } else { 0.5 };
            h[(((i as i64) % 23)).rem_euclid(5) as usize] += 4;
            p *= if 26i64 > 3 { 2.0 } else { 0.5 };
            low = low.min(((24i64 - 28i64) + ((i as i64) % 23)));
            low = low.min((26i64 - (24i64 + a[(i * 7 + 1) % n])));
            text.push_str(&format!("{},", (((i as i64) % 23) - a[i])));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_115(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (a[i] - ((m[3 * i + 1] % 31) * 3 % 19)) > 4 {
                assert!(20i64 > -1_000_000, "{i}");
            }
            if (((19i64 - a[i]) + 24i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            text.push_str(&format!("{},", ((15i64 / 2) / 2)));
            if ((a[i] + ((i as i64) % 23)) / 2) > 4 {
                s = s - ((a[(i * 7 + 5) % n] + ((i as i64) % 23)));
                h[(((c[i + 2] % 57) * 3 % 19)).rem_euclid(5) as usize] += 5;
            } else {
                for j0 in 1..=w - 1 {
                    q[i * w + j0] += g[i * w + j0 + 1] * 24i64;
                    low = low.min(g[i * w] + g[w * i + j0 + 2]);
                }
            }
            if ((13i64 + a[i]) * 3 % 19) > high {
                high = ((13i64 + a[i]) * 3 % 19);
                at = i;
            }
            loop {
                p *= if 5i64 > 3 { 2.0 } else { 0.5 };
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_116(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            s += 10i64;
            x ^= ((a[i] - a[(i * 7 + 7) % n])) as u32;
            m[i * 3 + 2] += (22i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_117(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 1..w {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                f += g[i * w + j0] as f64 / 4.0;
            }
            if 23i64 > 4 {
                loop {
                    p *= if ((a[i] / 2) / 2) > 3 { 2.0 } else { 0.5 };
                    break;
                }
            } else {
                for j1 in 0..w - 2 {
                    let z = i * w + j1;
                    s -= g[z + 3] % 7;
                    let z = i * w + j1;
                    s -= g[z + 3] % 7;
                    low = low.min(g[i * w] + g[w * i + j1 + 2]);
                    low = low.min(g[i * w] + g[w * i + j1 + 1]);
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_118(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            loop {
                for j0 in 0..=w - 1 {
                    s += g[i * w + j0] - a[i];
                    f += g[i * w + j0] as f64 / 4.0;
                    v.push(g[i * w + j0 + 3] + j0 as i64);
                }
                break;
            }
            x = x ^ ((a[i] - a[i]) + 22i64) as u32;
            x = x ^ 3i64 as u32;
            for j1 in 0..1i64 {
                ok &= ((6i64 - 29i64) + ((i as i64) % 23)) != 11;
                low = low.min(((a[i] - 1i64) / 2));
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_119(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (2i64 + a[i]) > high {
                high = (2i64 + a[i]);
                at = i;
            }
            h[(((18i64 - 6i64) / 2)).rem_euclid(5) as usize] += 4;
            if (((4i64 / 2) + a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
            x = x ^ (a[i] - 15i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_120(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 0..1i64 {
                loop {
                    for j1 in 1..=w - 1 {
                        f += g[i * w + j1] as f64 / 4.0;
                        if g[j1 + i * w] > 9 { x ^= g[j1 + 3] as u32; }
                        let z = i * w + j1;
                        s -= g[z + 0] % 7;
                        let z = i * w + j1;
                        s -= g[z + 3] % 7;
                    }
                    break;
                }
                t = ((26i64 + a[i]) * 3 % 19);
                s += j0;
            }
            text.push_str(&format!("{},", ((a[i] / 2) / 2)));
            x ^= (24i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_121(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 1..w - 0 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                v.push(g[i * w + j0 + 1] + j0 as i64);
            }
            m[i * 3 + 2] += ((a[(i * 7 + 7) % n] + 28i64) * 3 % 19);
            if (a[i] - a[i]) > 4 {
                if (c[i + 2] % 57) > high {
                    high = (c[i + 2] % 57);
                    at = i;
                }
            }
            t = ((a[i] / 2) / 2);
            if ((8i64 - a[i]) / 2) > 4 {
                s = s - (((a[(i * 7 + 7) % n] * 3 % 19) * 3 % 19));
                v.push((m[3 * i + 1] % 31));
                x ^= ((((t % 101) + a[i]) * 3 % 19)) as u32;
            } else {
                for j1 in 2..w {
                    s += g[i * w + j1] - 28i64;
                    let z = i * w + j1;
                    s -= g[z + 1] % 7;
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
                }
                loop {
                    for j2 in 0..0i64 {
                        v.push(((a[i] - (m[3 * i + 1] % 31)) / 2));
                        low = low.min(21i64);
                        s += j2;
                    }
                    break;
                }
            }
            text.push_str(&format!("{},", ((a[i] + (m[3 * i + 1] % 31)) + (t % 101))));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_122(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", ((((i as i64) % 23) / 2) + ((i as i64) % 23))));
            if i == 202 {
                break 'own;
            }
            x ^= (((((i as i64) % 23) + 13i64) + a[(i * 7 + 8) % n])) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_123(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..w {
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                q[i * w + j0] += g[i * w + j0 + 2] * a[(i * 7 + 1) % n];
            }
            if ((i as i64) % 23) > 4 {
                if ((i as i64) % 23) > 4 {
                    assert!(((a[i] * 3 % 19) + (c[i + 2] % 57)) > -1_000_000, "{i}");
                    for j1 in 0..3i64 {
                        f += ((m[3 * i + 1] % 31)) as f64 / 8.0;
                        if ((14i64 - a[i]) * 3 % 19) > high {
                            high = ((14i64 - a[i]) * 3 % 19);
                            at = i;
                        }
                        s += j1;
                    }
                }
            }
            match ((a[(i * 7 + 0) % n] * 3 % 19)).rem_euclid(3) {
                0 => {
                    for j2 in 0..w - 2 {
                        q[i * w + j2] += g[i * w + j2 + 1] * a[i];
                    }
                }
                r if r < 2 => {
                    s = s - (((i as i64) % 23));
                    for j3 in 0..2i64 {
                        if (5i64 - 1i64) > high {
                            high = (5i64 - 1i64);
                            at = i;
                        }
                        ok &= ((25i64 / 2) / 2) != 11;
                        s += j3;
                    }
                }
                _ => {}
            }
            c[i + 2] += a[(i * 7 + 3) % n];
            s += (26i64 + (c[i + 2] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_124(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if 21i64 > 4 {
                v.push(((a[i] * 3 % 19) + 20i64));
                f += ((((c[i] % 57) + a[i]) / 2)) as f64 / 8.0;
            } else {
                loop {
                    text.push_str(&format!("{},", ((a[(i * 7 + 4) % n] * 3 % 19) + 20i64)));
                    break;
                }
                if ((c[i] % 57) - ((c[i] % 57) + a[i])) > high {
                    high = ((c[i] % 57) - ((c[i] % 57) + a[i]));
                    at = i;
                }
            }
            c[i] = (8i64 / 2);
            x ^= (((((i as i64) % 23) / 2) + (c[i] % 57))) as u32;
            loop {
                assert!(a[i] > -1_000_000, "{i}");
                break;
            }
            h[(((c[i] % 57) + 19i64)).rem_euclid(5) as usize] += 4;
            for j0 in 0..w {
                let z = i * w + j0;
                s -= g[z + 1] % 7;
                let z = i * w + j0;
                s -= g[z + 0] % 7;
                q[i * w + j0] += g[i * w + j0 + 2] * ((i as i64) % 23);
            }
            f += (((19i64 + (m[3 * i + 1] % 31)) / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_125(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..1i64 {
                for j1 in 0..w {
                    q[i * w + j1] += g[i * w + j1 + 0] * a[(i * 7 + 6) % n];
                }
                if (18i64 - a[i]) > 4 {
                    s += (a[i] / 2);
                    t = a[(i * 7 + 8) % n];
                }
                s += j0;
            }
            text.push_str(&format!("{},", ((21i64 / 2) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_126(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - ((((i as i64) % 23) - ((c[i] % 57) / 2)));
            for j0 in 0..0i64 {
                ok &= ((i as i64) % 23) != 11;
                h[(((i as i64) % 23)).rem_euclid(5) as usize] += 5;
                s += j0;
            }
            v.push(a[i]);
            if (12i64 - (m[3 * i + 1] % 31)) > 4 {
                ok &= (a[(i * 7 + 8) % n] * 3 % 19) != 11;
            } else {
                s = s - ((22i64 - a[(i * 7 + 0) % n]));
            }
            if ((((i as i64) % 23) - 28i64) * 3 % 19) > 4 {
                loop {
                    if (3i64 - (a[i] / 2)) > 4 {
                        s = s - (((a[i] - a[i]) + (m[3 * i + 1] % 31)));
                        v.push((24i64 - ((c[i] % 57) / 2)));
                    } else {
                        text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
                        v.push(((((i as i64) % 23) + 17i64) * 3 % 19));
                    }
                    break;
                }
                for j1 in 0..w - 1 {
                    q[i * w + j1] += g[i * w + j1 + 3] * (c[i] % 57);
                    low = low.min(g[i * w] + g[w * i + j1 + 2]);
                }
            }
            text.push_str(&format!("{},", (a[i] - (a[i] * 3 % 19))));
            c[i] -= ((a[(i * 7 + 0) % n] / 2) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_127(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            t = (27i64 + (m[3 * i + 1] % 31));
            x ^= (((a[i] - a[i]) / 2)) as u32;
            for j0 in 0..3i64 {
                m[i * 3 + 1] += ((a[i] / 2) / 2);
                if (m[3 * i + 1] % 31) > 4 {
                    v.push(((a[i] * 3 % 19) / 2));
                } else {
                    low = low.min(((i as i64) % 23));
                    low = low.min((m[3 * i + 1] % 31));
                }
                s += j0;
            }
            u = ((a[i] * 3 % 19) * 3 % 19);
            let k0 = (a[(i * 7 + 8) % n] - (22i64 / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_128(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..w {
                q[i * w + j0] += g[i * w + j0 + 0] * a[i];
            }
            t = a[(i * 7 + 6) % n];
            text.push_str(&format!("{},", ((i as i64) % 23)));
            if 3i64 > high {
                high = 3i64;
                at = i;
            }
            for j1 in 0..(a[i] as usize % 5) + 3 {
                q[i * w + j1] += g[i * w + j1 + 2] * (m[3 * i + 1] % 31);
                if g[i * w + j1] % 11 == 3 { continue 'own; }
            }
            h[(a[i]).rem_euclid(5) as usize] += 4;
            for j2 in 2..w - 1 {
                let z = i * w + j2;
                s -= g[z + 2] % 7;
                if g[j2 + i * w] > 9 { x ^= g[j2 + 2] as u32; }
                if g[j2 + i * w] > 9 { x ^= g[j2 + 3] as u32; }
                if g[i * w + j2] % 11 == 3 { continue; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_129(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min(((11i64 - a[i]) / 2));
            s = s - (((a[i] - 14i64) * 3 % 19));
            if ((a[(i * 7 + 1) % n] - a[(i * 7 + 5) % n]) * 3 % 19) > 4 {
                h[((20i64 - 0i64)).rem_euclid(5) as usize] += 5;
            }
            match ((a[i] - (a[i] - ((i as i64) % 23)))).rem_euclid(3) {
                0 => {
                    x = x ^ (21i64 * 3 % 19) as u32;
                }
                r if r < 2 => {
                    if (((12i64 / 2) + 22i64)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    x = x ^ ((i as i64) % 23) as u32;
                }
                _ => {}
            }
            u = (a[(i * 7 + 7) % n] - (3i64 - 4i64));
            let k0 = ((14i64 * 3 % 19) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_130(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            p *= if (m[3 * i + 1] % 31) > 3 { 2.0 } else { 0.5 };
            if (((i as i64) % 23) * 3 % 19) > 4 {
                low = low.min(((5i64 * 3 % 19) + 21i64));
                let k0 = (c[i] % 57);
            } else {
                h[((((c[i] % 57) / 2) / 2)).rem_euclid(5) as usize] += 5;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_131(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            t = ((a[i] * 3 % 19) + 12i64);
            match ((a[i] * 3 % 19)).rem_euclid(3) {
                0 => {
                    c[i] += ((m[3 * i + 1] % 31) - (c[i] % 57));
                }
                r if r < 2 => {
                    loop {
                        s += (((c[i] % 57) + 24i64) + 4i64);
                        break;
                    }
                    text.push_str(&format!("{},", ((m[3 * i + 1] % 31) / 2)));
                }
                _ => {}
            }
            if (6i64 - (((i as i64) % 23) * 3 % 19)) > 4 {
                if (((i as i64) % 23) - ((t % 101) + 7i64)) > high {
                    high = (((i as i64) % 23) - ((t % 101) + 7i64));
                    at = i;
                }
            } else {
                s += (23i64 + (t % 101));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_132(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            u = (a[i] * 3 % 19);
            m[i * 3 + 2] += (u % 101);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_133(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (((i as i64) % 23) - 5i64) > 4 {
                m[i * 3 + 0] += (a[i] * 3 % 19);
            } else {
                h[(((15i64 + (m[3 * i + 1] % 31)) / 2)).rem_euclid(5) as usize] += 5;
                for j0 in 1..w - 0 {
                    s += g[i * w + j0] - (c[i] % 57);
                }
            }
            h[((((c[i] % 57) * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 4;
            u = ((((i as i64) % 23) + (c[i] % 57)) * 3 % 19);
            if (((c[i] % 57) * 3 % 19) + a[(i * 7 + 5) % n]) > high {
                high = (((c[i] % 57) * 3 % 19) + a[(i * 7 + 5) % n]);
                at = i;
            }
            t = (u % 101);
            text.push_str(&format!("{},", ((23i64 - (t % 101)) * 3 % 19)));
            c[i] += ((a[i] + a[i]) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_134(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((8i64 + (c[i] % 57)) / 2) > 4 {
                for j0 in 0..2i64 {
                    ok &= a[(i * 7 + 8) % n] != 11;
                    text.push_str(&format!("{},", (22i64 - (a[(i * 7 + 2) % n] + a[i]))));
                    s += j0;
                }
            } else {
                ok &= (m[3 * i + 1] % 31) != 11;
                s += a[i];
            }
            u = ((1i64 / 2) / 2);
            s = s - (((m[3 * i + 1] % 31) - (((i as i64) % 23) * 3 % 19)));
            text.push_str(&format!("{},", ((28i64 + (u % 101)) + a[i])));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_135(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..w {
                if g[i * w + j0] % 11 == 3 { continue; }
                f += g[i * w + j0] as f64 / 4.0;
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
            }
            if (((7i64 + 15i64) + a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_136(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 1..w - 0 {
                f += g[i * w + j0] as f64 / 4.0;
                s += g[i * w + j0] - a[i];
            }
            h[((25i64 - (8i64 * 3 % 19))).rem_euclid(5) as usize] += 4;
            match (((((i as i64) % 23) + 29i64) / 2)).rem_euclid(3) {
                0 => {
                    if ((((i as i64) % 23) + 14i64)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
                }
                r if r < 2 => {
                    x = x ^ (((i as i64) % 23) - 7i64) as u32;
                    if (10i64 * 3 % 19) > 4 {
                        h[((a[i] - (a[i] - ((i as i64) % 23)))).rem_euclid(5) as usize] += 7;
                        t = (25i64 - 1i64);
                        let k0 = ((((i as i64) % 23) - a[i]) * 3 % 19);
                    }
                }
                _ => {}
            }
            loop {
                text.push_str(&format!("{},", a[i]));
                break;
            }
            for j1 in 1..(a[i] as usize % 5) + 3 {
                f += g[i * w + j1] as f64 / 4.0;
            }
            ok &= a[(i * 7 + 5) % n] != 11;
            f += (a[i]) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_137(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = (c[i] % 57);
            c[i] = (c[i] % 57);
            f += ((11i64 - (2i64 * 3 % 19))) as f64 / 8.0;
            m[i * 3 + 0] += (t % 101);
            if (24i64 / 2) > 4 {
                c[i] += ((a[i] + (c[i] % 57)) + ((i as i64) % 23));
                for j0 in 1..w - 1 {
                    s += g[i * w + j0] - ((i as i64) % 23);
                    v.push(g[i * w + j0 + 0] + j0 as i64);
                    q[i * w + j0] += g[i * w + j0 + 0] * (c[i] % 57);
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_138(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if i == 166 {
                break 'own;
            }
            if (((a[(i * 7 + 7) % n] - 6i64) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            x = x ^ ((a[i] / 2) / 2) as u32;
            text.push_str(&format!("{},", 23i64));
            text.push_str(&format!("{},", 2i64));
            h[(5i64).rem_euclid(5) as usize] += 4;
            x ^= (23i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_139(n: usize, a: &[i64]) -> State {
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
                let k0 = 13i64;
                break;
            }
            for j0 in 0..0i64 {
                for j1 in 1..(a[i] as usize % 5) + 3 {
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
                    q[i * w + j1] += g[i * w + j1 + 1] * a[i];
                    let z = i * w + j1;
                    s -= g[z + 3] % 7;
                }
                h[((c[i + 2] % 57)).rem_euclid(5) as usize] += 5;
                s += j0;
            }
            s += (m[3 * i + 1] % 31);
            s = s - (14i64);
            if (((i as i64) % 23)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_140(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..(a[i] as usize % 5) + 3 {
                f += g[i * w + j0] as f64 / 4.0;
                s += g[i * w + j0] - a[(i * 7 + 1) % n];
            }
            text.push_str(&format!("{},", (a[i] + 7i64)));
            p *= if (24i64 + a[(i * 7 + 5) % n]) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_141(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            s += (((c[i] % 57) / 2) / 2);
            text.push_str(&format!("{},", ((c[i] % 57) + a[i])));
            assert!((a[i] * 3 % 19) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_142(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            p *= if (5i64 + a[i]) > 3 { 2.0 } else { 0.5 };
            x ^= (13i64) as u32;
            f += ((29i64 / 2)) as f64 / 8.0;
            if (21i64 - (17i64 / 2)) > 4 {
                h[(((a[i] + a[(i * 7 + 6) % n]) / 2)).rem_euclid(5) as usize] += 5;
                for j0 in 0..w - 1 {
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                    f += g[i * w + j0] as f64 / 4.0;
                    if g[i * w + j0] % 11 == 3 { continue; }
                    v.push(g[i * w + j0 + 1] + j0 as i64);
                }
            }
            if ((a[i] - 9i64) + 26i64) > 4 {
                p *= if (a[i] - (14i64 - 16i64)) > 3 { 2.0 } else { 0.5 };
            } else {
                low = low.min(((i as i64) % 23));
                v.push(((12i64 * 3 % 19) * 3 % 19));
            }
            for j1 in 1..=w - 1 {
                f += g[i * w + j1] as f64 / 4.0;
                s += g[i * w + j1] - 11i64;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_143(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            f += (((((i as i64) % 23) + 1i64) * 3 % 19)) as f64 / 8.0;
            if (6i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j0 in 0..(a[i] as usize % 5) + 3 {
                v.push(g[i * w + j0 + 3] + j0 as i64);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                q[i * w + j0] += g[i * w + j0 + 1] * (m[3 * i + 1] % 31);
            }
            m[i * 3 + 1] += ((((i as i64) % 23) * 3 % 19) + (m[3 * i + 1] % 31));
            u = ((22i64 + (c[i] % 57)) / 2);
            low = low.min((a[i] - (17i64 + 12i64)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_144(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min((a[(i * 7 + 8) % n] - (a[i] + a[i])));
            for j0 in 0..1i64 {
                for j1 in 0..w - 1 {
                    low = low.min(g[i * w] + g[w * i + j1 + 3]);
                    s += g[i * w + j1] - 2i64;
                    f += g[i * w + j1] as f64 / 4.0;
                }
                h[(((a[(i * 7 + 8) % n] - a[(i * 7 + 6) % n]) + 7i64)).rem_euclid(5) as usize] += 5;
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_145(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            f += (((a[i] + a[i]) / 2)) as f64 / 8.0;
            s += (25i64 - (22i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_146(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            m[i * 3 + 2] += 5i64;
            text.push_str(&format!("{},", ((a[(i * 7 + 8) % n] / 2) * 3 % 19)));
            for j0 in 1..w {
                q[i * w + j0] += g[i * w + j0 + 1] * 27i64;
                let z = i * w + j0;
                s -= g[z + 3] % 7;
                v.push(g[i * w + j0 + 1] + j0 as i64);
            }
            if (((26i64 - 19i64) + 26i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_147(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            let k0 = (((m[3 * i + 1] % 31) + (c[i] % 57)) + ((i as i64) % 23));
            if ((c[i] % 57) * 3 % 19) > high {
                high = ((c[i] % 57) * 3 % 19);
                at = i;
            }
            low = low.min(((28i64 - k0) + (m[3 * i + 1] % 31)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_148(n: usize, a: &[i64]) -> State {
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
                loop {
                    text.push_str(&format!("{},", ((23i64 * 3 % 19) + 12i64)));
                    break;
                }
                break;
            }
            let k0 = ((2i64 * 3 % 19) / 2);
            ok &= (9i64 / 2) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_149(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            let k0 = (a[(i * 7 + 7) % n] - (a[i] / 2));
            x ^= ((a[(i * 7 + 2) % n] / 2)) as u32;
            if 4i64 > 4 {
                v.push(((a[(i * 7 + 7) % n] + ((i as i64) % 23)) + 25i64));
            } else {
                s += ((a[i] / 2) * 3 % 19);
                for j0 in 2..w - 2 {
                    low = low.min(g[i * w] + g[w * i + j0 + 2]);
                    if g[i * w + j0] % 11 == 3 { continue 'own; }
                    f += g[i * w + j0] as f64 / 4.0;
                    low = low.min(g[i * w] + g[w * i + j0 + 1]);
                }
            }
            if k0 > 4 {
                v.push((a[i] / 2));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_150(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            c[i + 2] -= (c[i + 2] % 57);
            m[i * 3 + 1] += (((c[i + 2] % 57) + 20i64) / 2);
            if ((a[i] / 2) * 3 % 19) > high {
                high = ((a[i] / 2) * 3 % 19);
                at = i;
            }
            if ((a[i] / 2) / 2) > 4 {
                for j0 in 0..2i64 {
                    t = ((24i64 - 15i64) / 2);
                    loop {
                        ok &= ((1i64 - (t % 101)) / 2) != 11;
                        break;
                    }
                    s += j0;
                }
                if 15i64 > high {
                    high = 15i64;
                    at = i;
                }
                s = s - (((26i64 * 3 % 19) / 2));
            }
            if 6i64 > high {
                high = 6i64;
                at = i;
            }
            v.push(((m[3 * i + 1] % 31) - (((i as i64) % 23) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_151(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((a[i] - 17i64) / 2) > high {
                high = ((a[i] - 17i64) / 2);
                at = i;
            }
            h[(((i as i64) % 23)).rem_euclid(5) as usize] += 4;
            f += (((a[(i * 7 + 1) % n] - a[(i * 7 + 7) % n]) / 2)) as f64 / 8.0;
            low = low.min((7i64 - a[i]));
            if (a[(i * 7 + 1) % n]).rem_euclid(7) == 3 {
                continue 'own;
            }
            x = x ^ 6i64 as u32;
            let k0 = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_152(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if (14i64 - a[i]) > 3 { 2.0 } else { 0.5 };
            if i == 52 {
                break 'own;
            }
            if (4i64 + 29i64) > 4 {
                if a[(i * 7 + 3) % n] > high {
                    high = a[(i * 7 + 3) % n];
                    at = i;
                }
            }
            text.push_str(&format!("{},", 6i64));
            if ((a[i] / 2) + 12i64) > high {
                high = ((a[i] / 2) + 12i64);
                at = i;
            }
            loop {
                text.push_str(&format!("{},", (5i64 * 3 % 19)));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_153(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s += ((17i64 / 2) * 3 % 19);
            if ((i as i64) % 23) > 4 {
                if ((25i64 * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                if (3i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            let k0 = ((16i64 - 18i64) + a[i]);
            s += ((a[i] / 2) * 3 % 19);
            if ((8i64 / 2) / 2) > 4 {
                if (10i64 - (17i64 * 3 % 19)) > high {
                    high = (10i64 - (17i64 * 3 % 19));
                    at = i;
                }
                match (a[i]).rem_euclid(3) {
                    0 => {
                        x = x ^ ((k0 / 2) + a[(i * 7 + 5) % n]) as u32;
                        u = 14i64;
                    }
                    r if r < 2 => {
                        u = ((k0 / 2) + 16i64);
                    }
                    _ => {}
                }
            } else {
                ok &= 26i64 != 11;
            }
            for j0 in 0..3i64 {
                f += (0i64) as f64 / 8.0;
                s = s - (7i64);
                s += j0;
            }
            x ^= (a[i]) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_154(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", a[i]));
            for j0 in 2..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
            }
            if i == 163 {
                break 'own;
            }
            for j1 in 0..w - 2 {
                s += g[i * w + j1] - a[i];
                let z = i * w + j1;
                s -= g[z + 0] % 7;
                low = low.min(g[i * w] + g[w * i + j1 + 1]);
            }
            if ((((i as i64) % 23) - 24i64) + 23i64) > 4 {
                if (a[i] + 7i64) > 4 {
                    text.push_str(&format!("{},", (17i64 + 21i64)));
                    s += (12i64 - (a[i] * 3 % 19));
                    if (9i64 + 15i64) > 4 {
                        h[((15i64 / 2)).rem_euclid(5) as usize] += 7;
                        let k0 = 25i64;
                        x = x ^ 0i64 as u32;
                    } else {
                        let k0 = (0i64 - (a[i] / 2));
                        ok &= (a[i] * 3 % 19) != 11;
                    }
                } else {
                    match ((a[i] - (a[i] - a[i]))).rem_euclid(3) {
                        0 => {
                            t = ((a[(i * 7 + 3) % n] + a[(i * 7 + 5) % n]) + 18i64);
                            x ^= (((27i64 + 28i64) / 2)) as u32;
                        }
                        r if r < 2 => {
                            p *= if (18i64 + a[(i * 7 + 4) % n]) > 3 { 2.0 } else { 0.5 };
                            text.push_str(&format!("{},", a[(i * 7 + 0) % n]));
                        }
                        _ => {}
                    }
                }
            }
            s += (a[i] - (9i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_155(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (a[i] - (28i64 - a[(i * 7 + 7) % n])) > 4 {
                if a[i] > 4 {
                    s += a[(i * 7 + 2) % n];
                    ok &= a[i] != 11;
                } else {
                    for j0 in 0..w - 0 {
                        v.push(g[i * w + j0 + 0] + j0 as i64);
                        v.push(g[i * w + j0 + 0] + j0 as i64);
                    }
                }
                s = s - ((a[(i * 7 + 6) % n] * 3 % 19));
            }
            low = low.min(((14i64 * 3 % 19) / 2));
            loop {
                f += (3i64) as f64 / 8.0;
                break;
            }
            if (29i64 - (9i64 + 3i64)) > 4 {
                if 5i64 > 4 {
                    p *= if (23i64 - (a[(i * 7 + 3) % n] + a[i])) > 3 { 2.0 } else { 0.5 };
                    ok &= 5i64 != 11;
                    v.push(((12i64 + a[(i * 7 + 6) % n]) + a[i]));
                } else {
                    low = low.min((22i64 * 3 % 19));
                    x = x ^ (a[i] - (17i64 + 16i64)) as u32;
                }
                f += (((((i as i64) % 23) / 2) * 3 % 19)) as f64 / 8.0;
            }
            u = a[i];
            u = ((12i64 + ((i as i64) % 23)) / 2);
            v.push(25i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_156(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 0..1i64 {
                h[((a[i] / 2)).rem_euclid(5) as usize] += 5;
                for j1 in 0..1i64 {
                    f += (a[i]) as f64 / 8.0;
                    for j2 in 0..w {
                        if g[i * w + j2] % 11 == 3 { continue 'own; }
                    }
                    s += j1;
                }
                s += j0;
            }
            v.push(((a[i] * 3 % 19) + 1i64));
            for j3 in 0..3i64 {
                x ^= (a[(i * 7 + 4) % n]) as u32;
                for j4 in 1..w {
                    v.push(g[i * w + j4 + 2] + j4 as i64);
                    s += g[i * w + j4] - 26i64;
                    if g[j4 + i * w] > 9 { x ^= g[j4 + 1] as u32; }
                    f += g[i * w + j4] as f64 / 4.0;
                }
                s += j3;
            }
            s = s - (((16i64 / 2) + a[i]));
            s = s - (20i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_157(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if ((a[i] - (c[i + 2] % 57)) + 2i64) > 4 {
                p *= if (m[3 * i + 1] % 31) > 3 { 2.0 } else { 0.5 };
            }
            loop {
                v.push(((c[i + 2] % 57) - ((c[i + 2] % 57) / 2)));
                break;
            }
            u = (((c[i + 2] % 57) * 3 % 19) / 2);
            if (m[3 * i + 1] % 31) > 4 {
                p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
                ok &= (((u % 101) - (m[3 * i + 1] % 31)) + a[i]) != 11;
            } else {
                t = (a[(i * 7 + 5) % n] / 2);
                v.push(a[(i * 7 + 6) % n]);
            }
            assert!((((c[i + 2] % 57) * 3 % 19) + a[(i * 7 + 8) % n]) > -1_000_000, "{i}");
            s += ((a[i] - (c[i + 2] % 57)) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_158(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            m[i * 3 + 0] += a[(i * 7 + 8) % n];
            loop {
                t = ((i as i64) % 23);
                break;
            }
            m[i * 3 + 0] += ((27i64 - (c[i] % 57)) * 3 % 19);
            for j0 in 1..w - 2 {
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
            }
            if (a[i] - (a[i] + 13i64)) > 4 {
                x ^= (((a[i] / 2) + 3i64)) as u32;
            }
            m[i * 3 + 0] += (m[3 * i + 1] % 31);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_159(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            m[i * 3 + 1] += (((c[i + 2] % 57) + 26i64) / 2);
            for j0 in 1..w {
                if g[i * w + j0] % 11 == 3 { continue; }
                s += g[i * w + j0] - ((i as i64) % 23);
                q[i * w + j0] += g[i * w + j0 + 3] * (m[3 * i + 1] % 31);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
            }
            low = low.min(a[i]);
            if 10i64 > high {
                high = 10i64;
                at = i;
            }
            s += (((i as i64) % 23) - (28i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_160(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x = x ^ ((((i as i64) % 23) + a[i]) + 25i64) as u32;
            for j0 in 1..(a[i] as usize % 5) + 3 {
                v.push(g[i * w + j0 + 1] + j0 as i64);
                f += g[i * w + j0] as f64 / 4.0;
            }
            f += ((16i64 - (a[i] / 2))) as f64 / 8.0;
            h[(a[i]).rem_euclid(5) as usize] += 4;
            for j1 in 0..w - 2 {
                f += g[i * w + j1] as f64 / 4.0;
            }
            x ^= (3i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_161(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            u = a[i];
            p *= if (((c[i + 2] % 57) - ((i as i64) % 23)) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            let k0 = ((c[i + 2] % 57) - (4i64 / 2));
            for j0 in 0..2i64 {
                x ^= (((m[3 * i + 1] % 31) * 3 % 19)) as u32;
                for j1 in 1..w {
                    v.push(g[i * w + j1 + 1] + j1 as i64);
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_162(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((12i64 * 3 % 19) + 17i64) > high {
                high = ((12i64 * 3 % 19) + 17i64);
                at = i;
            }
            low = low.min(a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_163(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 0..1i64 {
                for j1 in 1..w {
                    q[i * w + j1] += g[i * w + j1 + 3] * a[i];
                    if g[i * w + j1] % 11 == 3 { continue 'own; }
                    q[i * w + j1] += g[i * w + j1 + 2] * a[(i * 7 + 0) % n];
                    s += g[i * w + j1] - a[i];
                }
                t = ((0i64 + ((i as i64) % 23)) / 2);
                s += j0;
            }
            v.push(((21i64 + a[i]) + 19i64));
            h[((15i64 - 20i64)).rem_euclid(5) as usize] += 4;
            if 18i64 > 4 {
                s += ((28i64 / 2) * 3 % 19);
                text.push_str(&format!("{},", ((a[i] + ((i as i64) % 23)) * 3 % 19)));
                h[((5i64 + 28i64)).rem_euclid(5) as usize] += 5;
            } else {
                for j2 in 0..w - 0 {
                    q[i * w + j2] += g[i * w + j2 + 3] * a[i];
                    if g[i * w + j2] % 11 == 3 { break; }
                    let z = i * w + j2;
                    s -= g[z + 2] % 7;
                    if g[j2 + i * w] > 9 { x ^= g[j2 + 0] as u32; }
                }
            }
            loop {
                low = low.min(a[i]);
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_164(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            ok &= (28i64 - (a[(i * 7 + 6) % n] * 3 % 19)) != 11;
            for j0 in 0..0i64 {
                p *= if (13i64 - (12i64 / 2)) > 3 { 2.0 } else { 0.5 };
                f += (12i64) as f64 / 8.0;
                s += j0;
            }
            x = x ^ (26i64 - (a[i] / 2)) as u32;
            f += ((((i as i64) % 23) - 3i64)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_165(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            u = (((i as i64) % 23) - a[i]);
            s = s - (((((i as i64) % 23) / 2) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_166(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((a[(i * 7 + 0) % n] / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= (a[(i * 7 + 1) % n] + (m[3 * i + 1] % 31)) != 11;
            c[i] -= 14i64;
            if (17i64 - ((c[i] % 57) + 7i64)) > high {
                high = (17i64 - ((c[i] % 57) + 7i64));
                at = i;
            }
            low = low.min((5i64 - 21i64));
            f += (((10i64 - a[i]) + a[i])) as f64 / 8.0;
            ok &= ((16i64 - (c[i] % 57)) / 2) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_167(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            f += ((21i64 - 5i64)) as f64 / 8.0;
            h[(((29i64 * 3 % 19) + 17i64)).rem_euclid(5) as usize] += 4;
            f += (a[i]) as f64 / 8.0;
            low = low.min(((13i64 * 3 % 19) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_168(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 2..w - 2 {
                if g[i * w + j0] % 11 == 3 { break; }
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
                if g[i * w + j0] % 11 == 3 { continue; }
            }
            v.push((((i as i64) % 23) - (m[3 * i + 1] % 31)));
            if ((a[i] + (c[i] % 57)) * 3 % 19) > 4 {
                s += 5i64;
                f += (a[(i * 7 + 6) % n]) as f64 / 8.0;
                c[i] += ((m[3 * i + 1] % 31) + a[(i * 7 + 5) % n]);
            } else {
                p *= if (a[(i * 7 + 6) % n] / 2) > 3 { 2.0 } else { 0.5 };
                for j1 in 1..(a[i] as usize % 5) + 3 {
                    if g[i * w + j1] % 11 == 3 { continue; }
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
                    q[i * w + j1] += g[i * w + j1 + 1] * a[i];
                    let z = i * w + j1;
                    s -= g[z + 3] % 7;
                }
            }
            s = s - (((a[i] / 2) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_169(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            f += (((4i64 - a[(i * 7 + 7) % n]) / 2)) as f64 / 8.0;
            for j0 in 0..=w - 1 {
                s += g[i * w + j0] - (m[3 * i + 1] % 31);
                v.push(g[i * w + j0 + 3] + j0 as i64);
            }
            for j1 in 1..w - 1 {
                s += g[i * w + j1] - a[i];
                if g[i * w + j1] % 11 == 3 { break; }
                q[i * w + j1] += g[i * w + j1 + 0] * a[(i * 7 + 0) % n];
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_170(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((a[(i * 7 + 8) % n] + (m[3 * i + 1] % 31)) / 2) > 4 {
                match (((c[i + 2] % 57) + a[i])).rem_euclid(3) {
                    0 => {
                        v.push((a[(i * 7 + 2) % n] - (a[i] - a[(i * 7 + 2) % n])));
                    }
                    r if r < 2 => {
                        h[(a[(i * 7 + 1) % n]).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
                if (((a[i] * 3 % 19) / 2)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                ok &= (9i64 / 2) != 11;
            } else {
                low = low.min((a[(i * 7 + 8) % n] + ((i as i64) % 23)));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_171(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
            }
            if i == 194 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_172(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            h[((((c[i] % 57) * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 4;
            u = ((a[(i * 7 + 6) % n] * 3 % 19) * 3 % 19);
            for j0 in 0..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
                q[i * w + j0] += g[i * w + j0 + 0] * (c[i] % 57);
                s += g[i * w + j0] - (c[i] % 57);
            }
            s = s - (6i64);
            t = ((a[(i * 7 + 6) % n] + (c[i] % 57)) * 3 % 19);
            assert!(((a[i] * 3 % 19) + (m[3 * i + 1] % 31)) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_173(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((i as i64) % 23)).rem_euclid(7) == 3 {
                continue 'own;
            }
            c[i + 2] -= a[i];
            let k0 = (a[(i * 7 + 5) % n] + a[(i * 7 + 0) % n]);
            f += ((k0 - (k0 - ((i as i64) % 23)))) as f64 / 8.0;
            if ((7i64 * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            c[i + 2] -= 21i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_174(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x ^= (3i64) as u32;
            for j0 in 2..w {
                v.push(g[i * w + j0 + 1] + j0 as i64);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                v.push(g[i * w + j0 + 3] + j0 as i64);
                f += g[i * w + j0] as f64 / 4.0;
            }
            if a[i] > 4 {
                if ((a[i] + 16i64) + 24i64) > high {
                    high = ((a[i] + 16i64) + 24i64);
                    at = i;
                }
            } else {
                let k0 = (8i64 + ((i as i64) % 23));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_175(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
            if (((a[(i * 7 + 5) % n] / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_176(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (1i64 * 3 % 19) > 4 {
                if (a[i] - 7i64) > 4 {
                    if (a[i] * 3 % 19) > 4 {
                        ok &= ((i as i64) % 23) != 11;
                        let k0 = 10i64;
                    } else {
                        s += ((a[i] + 4i64) / 2);
                        t = ((13i64 * 3 % 19) + 2i64);
                    }
                    for j0 in 1..=w - 1 {
                        f += g[i * w + j0] as f64 / 4.0;
                        s += g[i * w + j0] - 18i64;
                    }
                } else {
                    x = x ^ ((20i64 - 21i64) / 2) as u32;
                    t = ((13i64 / 2) + 6i64);
                }
                let k0 = ((a[(i * 7 + 7) % n] + 4i64) / 2);
            }
            for j1 in 2..=w - 1 {
                f += g[i * w + j1] as f64 / 4.0;
            }
            s = s - (((19i64 - a[i]) + ((i as i64) % 23)));
            x ^= (2i64) as u32;
            low = low.min(3i64);
            if ((a[i] - 10i64) / 2) > 4 {
                if 4i64 > 4 {
                    if 7i64 > 4 {
                        low = low.min((a[(i * 7 + 6) % n] - (5i64 + a[i])));
                    } else {
                        f += (3i64) as f64 / 8.0;
                    }
                    p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
                } else {
                    match (27i64).rem_euclid(3) {
                        0 => {
                            t = ((24i64 * 3 % 19) / 2);
                            x = x ^ ((a[i] - a[i]) * 3 % 19) as u32;
                        }
                        r if r < 2 => {
                            v.push((a[i] - (27i64 - ((i as i64) % 23))));
                        }
                        _ => {}
                    }
                    for j2 in 2..=w - 1 {
                        f += g[i * w + j2] as f64 / 4.0;
                        v.push(g[i * w + j2 + 0] + j2 as i64);
                        if g[j2 + i * w] > 9 { x ^= g[j2 + 1] as u32; }
                    }
                }
            } else {
                if i == 77 {
                    break 'own;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_177(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..2i64 {
                for j1 in 1..=w - 1 {
                    q[i * w + j1] += g[i * w + j1 + 2] * 8i64;
                    q[i * w + j1] += g[i * w + j1 + 1] * a[(i * 7 + 4) % n];
                    q[i * w + j1] += g[i * w + j1 + 1] * (m[3 * i + 1] % 31);
                    v.push(g[i * w + j1 + 1] + j1 as i64);
                }
                s = s - (((m[3 * i + 1] % 31) - (2i64 - 14i64)));
                s += j0;
            }
            for j2 in 0..w {
                s += g[i * w + j2] - ((i as i64) % 23);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_178(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x ^= ((m[3 * i + 1] % 31)) as u32;
            s += (m[3 * i + 1] % 31);
            match ((a[i] / 2)).rem_euclid(3) {
                0 => {
                    let k0 = ((a[(i * 7 + 8) % n] + 18i64) + (m[3 * i + 1] % 31));
                    if a[i] > 4 {
                        low = low.min(17i64);
                        let k1 = (20i64 / 2);
                        ok &= (c[i] % 57) != 11;
                    } else {
                        m[i * 3 + 1] += (c[i] % 57);
                    }
                }
                r if r < 2 => {
                    v.push((6i64 - (a[(i * 7 + 3) % n] - ((i as i64) % 23))));
                }
                _ => {}
            }
            for j0 in 0..=w - 1 {
                s += g[i * w + j0] - a[i];
                let z = i * w + j0;
                s -= g[z + 2] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_179(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(a[(i * 7 + 4) % n]);
            s += 7i64;
            x ^= ((7i64 - (((i as i64) % 23) + 27i64))) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_180(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if ((a[i] - 13i64) * 3 % 19) > 4 {
                if i == 149 {
                    break 'own;
                }
                for j0 in 0..3i64 {
                    if ((0i64 / 2) / 2) > 4 {
                        s += (a[(i * 7 + 2) % n] * 3 % 19);
                        v.push(((a[(i * 7 + 2) % n] + 8i64) + ((i as i64) % 23)));
                    } else {
                        text.push_str(&format!("{},", ((i as i64) % 23)));
                        u = (a[i] - (a[i] - 14i64));
                    }
                    if a[(i * 7 + 8) % n] > 4 {
                        s = s - ((a[i] * 3 % 19));
                        if ((a[(i * 7 + 3) % n] / 2) * 3 % 19) > high {
                            high = ((a[(i * 7 + 3) % n] / 2) * 3 % 19);
                            at = i;
                        }
                    } else {
                        s = s - ((13i64 * 3 % 19));
                    }
                    s += j0;
                }
            }
            if ((a[(i * 7 + 7) % n] + a[(i * 7 + 2) % n])).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j1 in 2..w - 1 {
                if g[i * w + j1] % 11 == 3 { break; }
                low = low.min(g[i * w] + g[w * i + j1 + 3]);
                v.push(g[i * w + j1 + 2] + j1 as i64);
            }
            loop {
                if (a[(i * 7 + 7) % n] - (19i64 / 2)) > 4 {
                    for j2 in 0..w {
                        let z = i * w + j2;
                        s -= g[z + 2] % 7;
                        f += g[i * w + j2] as f64 / 4.0;
                        f += g[i * w + j2] as f64 / 4.0;
                        f += g[i * w + j2] as f64 / 4.0;
                    }
                    text.push_str(&format!("{},", 9i64));
                }
                break;
            }
            f += (((27i64 - 26i64) * 3 % 19)) as f64 / 8.0;
            let k0 = (22i64 - (14i64 / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_181(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (15i64 - (15i64 + ((i as i64) % 23))) > 4 {
                ok &= ((13i64 - 7i64) + 24i64) != 11;
            } else {
                if (((i as i64) % 23) * 3 % 19) > 4 {
                    if (((i as i64) % 23)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    p *= if (a[i] - (18i64 / 2)) > 3 { 2.0 } else { 0.5 };
                    for j0 in 1..=w - 1 {
                        if g[i * w + j0] % 11 == 3 { continue; }
                        low = low.min(g[i * w] + g[w * i + j0 + 2]);
                    }
                } else {
                    if ((((i as i64) % 23) + 1i64) * 3 % 19) > 4 {
                        t = (a[i] - (a[i] - a[i]));
                        t = a[i];
                        let k0 = ((i as i64) % 23);
                    }
                }
            }
            if ((19i64 - (1i64 + a[i]))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_182(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min((a[i] * 3 % 19));
            match (((m[3 * i + 1] % 31) + a[(i * 7 + 2) % n])).rem_euclid(3) {
                0 => {
                    text.push_str(&format!("{},", (29i64 + 11i64)));
                    if (((m[3 * i + 1] % 31) * 3 % 19) + ((i as i64) % 23)) > 4 {
                        t = ((m[3 * i + 1] % 31) - (a[i] + a[(i * 7 + 3) % n]));
                        m[i * 3 + 1] += (24i64 - (a[(i * 7 + 1) % n] * 3 % 19));
                    }
                }
                r if r < 2 => {
                    for j0 in 0..w {
                        low = low.min(g[i * w] + g[w * i + j0 + 1]);
                        q[i * w + j0] += g[i * w + j0 + 3] * ((i as i64) % 23);
                        v.push(g[i * w + j0 + 1] + j0 as i64);
                        if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                    }
                }
                _ => {}
            }
            v.push(((0i64 - 19i64) * 3 % 19));
            ok &= ((a[i] + a[i]) / 2) != 11;
            for j1 in 2..w {
                low = low.min(g[i * w] + g[w * i + j1 + 2]);
            }
            if ((a[(i * 7 + 4) % n] + (c[i] % 57))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_183(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (c[i + 2] % 57) > 4 {
                if (14i64 * 3 % 19) > 4 {
                    v.push(((5i64 - (m[3 * i + 1] % 31)) + a[i]));
                    v.push((((c[i + 2] % 57) / 2) + a[i]));
                    m[i * 3 + 2] += ((a[(i * 7 + 3) % n] * 3 % 19) + 14i64);
                } else {
                    assert!((7i64 / 2) > -1_000_000, "{i}");
                }
                for j0 in 2..(a[i] as usize % 5) + 3 {
                    v.push(g[i * w + j0 + 1] + j0 as i64);
                    q[i * w + j0] += g[i * w + j0 + 0] * a[i];
                    let z = i * w + j0;
                    s -= g[z + 3] % 7;
                }
            }
            assert!(((28i64 * 3 % 19) + 21i64) > -1_000_000, "{i}");
            for j1 in 2..w - 1 {
                q[i * w + j1] += g[i * w + j1 + 1] * a[(i * 7 + 8) % n];
                v.push(g[i * w + j1 + 1] + j1 as i64);
                v.push(g[i * w + j1 + 0] + j1 as i64);
            }
            t = 16i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_184(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (c[i + 2] % 57) > 4 {
                if (((c[i + 2] % 57) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            c[i + 2] -= (a[i] + a[(i * 7 + 5) % n]);
            if ((i as i64) % 23) > 4 {
                m[i * 3 + 0] += a[(i * 7 + 5) % n];
                let k0 = 22i64;
            } else {
                let k0 = ((((i as i64) % 23) + a[i]) + 16i64);
            }
            u = (a[i] + (c[i + 2] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_185(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x ^= ((m[3 * i + 1] % 31)) as u32;
            p *= if ((a[i] * 3 % 19) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_186(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x = x ^ (2i64 + a[(i * 7 + 0) % n]) as u32;
            for j0 in 0..=w - 1 {
                f += g[i * w + j0] as f64 / 4.0;
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
            }
            t = a[i];
            loop {
                ok &= ((a[(i * 7 + 4) % n] * 3 % 19) * 3 % 19) != 11;
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_187(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            h[((((i as i64) % 23) - ((i as i64) % 23))).rem_euclid(5) as usize] += 4;
            if (3i64 - a[i]) > high {
                high = (3i64 - a[i]);
                at = i;
            }
            for j0 in 0..=w - 1 {
                s += g[i * w + j0] - 9i64;
                let z = i * w + j0;
                s -= g[z + 2] % 7;
                s += g[i * w + j0] - a[i];
                if g[i * w + j0] % 11 == 3 { break; }
            }
            v.push(1i64);
            u = ((i as i64) % 23);
            if ((a[i] / 2) + a[i]) > 4 {
                u = ((i as i64) % 23);
                s = s - ((29i64 - ((i as i64) % 23)));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_188(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            h[(a[(i * 7 + 0) % n]).rem_euclid(5) as usize] += 4;
            h[((a[(i * 7 + 2) % n] - ((c[i] % 57) - (c[i] % 57)))).rem_euclid(5) as usize] += 4;
            for j0 in 1..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 2] * 18i64;
                q[i * w + j0] += g[i * w + j0 + 1] * a[i];
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_189(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            v.push(((20i64 / 2) + a[i]));
            h[(((19i64 - ((i as i64) % 23)) + a[i])).rem_euclid(5) as usize] += 4;
            if ((m[3 * i + 1] % 31) / 2) > 4 {
                if ((17i64 * 3 % 19) * 3 % 19) > 4 {
                    t = 18i64;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_190(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            t = 14i64;
            p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
            v.push((c[i + 2] % 57));
            for j0 in 1..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 0] * (m[3 * i + 1] % 31);
            }
            for j1 in 0..=w - 1 {
                low = low.min(g[i * w] + g[w * i + j1 + 3]);
                q[i * w + j1] += g[i * w + j1 + 1] * a[(i * 7 + 7) % n];
                s += g[i * w + j1] - 9i64;
                if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
            }
            match (((((i as i64) % 23) - 27i64) / 2)).rem_euclid(3) {
                0 => {
                    assert!((((t % 101) + 8i64) * 3 % 19) > -1_000_000, "{i}");
                }
                r if r < 2 => {
                    t += (a[i] * 3 % 19);
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_191(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if a[i] > high {
                high = a[i];
                at = i;
            }
            x = x ^ 8i64 as u32;
            for j0 in 0..w {
                s += g[i * w + j0] - 21i64;
                if g[i * w + j0] % 11 == 3 { continue 'own; }
            }
            match (((a[i] + 24i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    low = low.min(a[i]);
                }
                r if r < 2 => {
                    s += ((12i64 + ((i as i64) % 23)) + a[i]);
                }
                _ => {}
            }
            if ((((i as i64) % 23) - (a[(i * 7 + 6) % n] / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
            t = (a[(i * 7 + 6) % n] * 3 % 19);
            if (21i64).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_192(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 2..w - 0 {
                q[i * w + j0] += g[i * w + j0 + 2] * ((i as i64) % 23);
            }
            if ((i as i64) % 23) > high {
                high = ((i as i64) % 23);
                at = i;
            }
            for j1 in 0..0i64 {
                m[i * 3 + 1] += ((a[i] * 3 % 19) * 3 % 19);
                for j2 in 2..w - 0 {
                    if g[i * w + j2] % 11 == 3 { continue 'own; }
                }
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_193(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if a[i] > 4 {
                s += (27i64 + ((i as i64) % 23));
                for j0 in 2..(a[i] as usize % 5) + 3 {
                    low = low.min(g[i * w] + g[w * i + j0 + 0]);
                    low = low.min(g[i * w] + g[w * i + j0 + 3]);
                    v.push(g[i * w + j0 + 0] + j0 as i64);
                    if g[i * w + j0] % 11 == 3 { continue; }
                }
            } else {
                if i == 64 {
                    break 'own;
                }
                low = low.min(8i64);
            }
            u = (22i64 - (a[i] + a[(i * 7 + 8) % n]));
            x ^= ((u % 101)) as u32;
            for j1 in 0..0i64 {
                if ((a[i] / 2) + ((i as i64) % 23)) > 4 {
                    h[(((17i64 * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 6;
                    if ((a[(i * 7 + 1) % n] * 3 % 19) + 23i64) > 4 {
                        v.push(17i64);
                        x ^= (((1i64 / 2) + ((i as i64) % 23))) as u32;
                    } else {
                        ok &= ((i as i64) % 23) != 11;
                    }
                } else {
                    for j2 in 2..w {
                        low = low.min(g[i * w] + g[w * i + j2 + 0]);
                    }
                    s = s - (((u % 101) - (((i as i64) % 23) * 3 % 19)));
                }
                match ((a[i] / 2)).rem_euclid(3) {
                    0 => {
                        v.push(((18i64 * 3 % 19) + ((i as i64) % 23)));
                    }
                    r if r < 2 => {
                        if ((a[i] * 3 % 19) * 3 % 19) > high {
                            high = ((a[i] * 3 % 19) * 3 % 19);
                            at = i;
                        }
                    }
                    _ => {}
                }
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_194(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (((20i64 * 3 % 19) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            text.push_str(&format!("{},", ((4i64 * 3 % 19) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_195(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push(1i64);
            if a[(i * 7 + 5) % n] > 4 {
                h[(((24i64 * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 5;
            } else {
                x = x ^ ((a[(i * 7 + 8) % n] + a[(i * 7 + 6) % n]) / 2) as u32;
                s = s - (((12i64 - a[(i * 7 + 4) % n]) * 3 % 19));
            }
            x = x ^ ((i as i64) % 23) as u32;
            v.push(1i64);
            if a[i] > 4 {
                let k0 = (11i64 + a[i]);
                if (((i as i64) % 23) + a[i]) > 4 {
                    if (k0).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    for j0 in 0..w {
                        f += g[i * w + j0] as f64 / 4.0;
                        let z = i * w + j0;
                        s -= g[z + 3] % 7;
                    }
                    p *= if (11i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
                }
            }
            ok &= a[i] != 11;
            match (((27i64 + 27i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    let k0 = a[i];
                    x = x ^ (a[i] + 16i64) as u32;
                }
                r if r < 2 => {
                    let k0 = (20i64 - 17i64);
                    loop {
                        let k1 = ((a[i] - a[(i * 7 + 4) % n]) * 3 % 19);
                        break;
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_196(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            match ((26i64 - ((m[3 * i + 1] % 31) + a[i]))).rem_euclid(3) {
                0 => {
                    for j0 in 0..(a[i] as usize % 5) + 3 {
                        low = low.min(g[i * w] + g[w * i + j0 + 3]);
                    }
                }
                r if r < 2 => {
                    if (((i as i64) % 23) - (a[i] - a[i])) > 4 {
                        low = low.min(((3i64 * 3 % 19) + a[i]));
                        c[i + 2] -= ((1i64 / 2) + (c[i + 2] % 57));
                        let k0 = (a[(i * 7 + 4) % n] * 3 % 19);
                    } else {
                        t = ((((i as i64) % 23) + 17i64) / 2);
                    }
                }
                _ => {}
            }
            assert!((a[i] - ((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31))) > -1_000_000, "{i}");
            assert!(((a[i] - (m[3 * i + 1] % 31)) + a[i]) > -1_000_000, "{i}");
            low = low.min((m[3 * i + 1] % 31));
            v.push(((16i64 - 24i64) / 2));
            text.push_str(&format!("{},", ((((i as i64) % 23) * 3 % 19) + a[i])));
            for j1 in 2..w {
                if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
                s += g[i * w + j1] - 10i64;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_197(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            f += (((((i as i64) % 23) + (c[i] % 57)) * 3 % 19)) as f64 / 8.0;
            c[i] = (a[(i * 7 + 4) % n] + a[(i * 7 + 1) % n]);
            x ^= ((a[i] - (a[(i * 7 + 5) % n] - (c[i] % 57)))) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_198(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if ((a[i] + a[i]) + a[(i * 7 + 1) % n]) > 4 {
                p *= if a[i] > 3 { 2.0 } else { 0.5 };
                p *= if (a[(i * 7 + 2) % n] * 3 % 19) > 3 { 2.0 } else { 0.5 };
            } else {
                match (18i64).rem_euclid(3) {
                    0 => {
                        u = (6i64 - a[(i * 7 + 3) % n]);
                    }
                    r if r < 2 => {
                        x = x ^ ((28i64 / 2) + 1i64) as u32;
                    }
                    _ => {}
                }
                s = s - (((25i64 - a[i]) * 3 % 19));
            }
            if (a[i] * 3 % 19) > 4 {
                x = x ^ (24i64 - (((i as i64) % 23) + 3i64)) as u32;
                ok &= ((4i64 - 28i64) * 3 % 19) != 11;
            }
            ok &= ((24i64 * 3 % 19) / 2) != 11;
            let k0 = (a[(i * 7 + 3) % n] - (10i64 + 4i64));
            u = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_199(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            u = (21i64 - (a[(i * 7 + 1) % n] + a[i]));
            loop {
                assert!(((c[i] % 57) / 2) > -1_000_000, "{i}");
                break;
            }
            h[(((m[3 * i + 1] % 31) - (a[(i * 7 + 3) % n] - ((i as i64) % 23)))).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_200(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            ok &= 1i64 != 11;
            s += (7i64 - a[i]);
            for j0 in 1..(a[i] as usize % 5) + 3 {
                f += g[i * w + j0] as f64 / 4.0;
                v.push(g[i * w + j0 + 2] + j0 as i64);
                v.push(g[i * w + j0 + 2] + j0 as i64);
            }
            u = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_201(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", (a[(i * 7 + 3) % n] / 2)));
            m[i * 3 + 0] += ((28i64 - 16i64) + (m[3 * i + 1] % 31));
            v.push(((((i as i64) % 23) + 6i64) * 3 % 19));
            loop {
                if (a[i] + (c[i + 2] % 57)) > 4 {
                    loop {
                        s += ((c[i + 2] % 57) + (c[i + 2] % 57));
                        break;
                    }
                }
                break;
            }
            h[((10i64 / 2)).rem_euclid(5) as usize] += 4;
            u = (a[i] / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_202(n: usize, a: &[i64]) -> State {
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
                    m[i * 3 + 1] += ((c[i] % 57) * 3 % 19);
                    low = low.min((a[i] - ((m[3 * i + 1] % 31) - ((i as i64) % 23))));
                }
                r if r < 2 => {
                    assert!((a[i] + a[i]) > -1_000_000, "{i}");
                    c[i] += ((((i as i64) % 23) + ((i as i64) % 23)) + (m[3 * i + 1] % 31));
                }
                _ => {}
            }
            for j0 in 1..=w - 1 {
                s += g[i * w + j0] - 8i64;
                if g[i * w + j0] % 11 == 3 { continue 'own; }
                s += g[i * w + j0] - a[(i * 7 + 5) % n];
            }
            u = ((a[(i * 7 + 7) % n] + (c[i] % 57)) + a[(i * 7 + 6) % n]);
            for j1 in 2..w - 1 {
                q[i * w + j1] += g[i * w + j1 + 2] * a[i];
                s += g[i * w + j1] - (m[3 * i + 1] % 31);
                v.push(g[i * w + j1 + 2] + j1 as i64);
            }
            if (((i as i64) % 23) + a[(i * 7 + 0) % n]) > 4 {
                if ((m[3 * i + 1] % 31)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                h[((((i as i64) % 23) * 3 % 19)).rem_euclid(5) as usize] += 5;
                v.push(((23i64 / 2) + (c[i] % 57)));
            }
            if ((26i64 - (a[(i * 7 + 6) % n] * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_203(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - (((28i64 * 3 % 19) + a[(i * 7 + 1) % n]));
            if (16i64 - (a[i] + (m[3 * i + 1] % 31))) > 4 {
                p *= if ((a[(i * 7 + 7) % n] - (m[3 * i + 1] % 31)) / 2) > 3 { 2.0 } else { 0.5 };
                low = low.min((((m[3 * i + 1] % 31) * 3 % 19) + a[(i * 7 + 0) % n]));
            } else {
                text.push_str(&format!("{},", (((c[i + 2] % 57) - 16i64) / 2)));
            }
            s = s - ((a[i] * 3 % 19));
            v.push(((6i64 - a[(i * 7 + 7) % n]) + a[(i * 7 + 1) % n]));
            for j0 in 0..(a[i] as usize % 5) + 3 {
                q[i * w + j0] += g[i * w + j0 + 1] * ((i as i64) % 23);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_204(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            t = a[i];
            x ^= (((14i64 / 2) + ((i as i64) % 23))) as u32;
            f += ((a[i] + ((i as i64) % 23))) as f64 / 8.0;
            loop {
                t = (c[i + 2] % 57);
                break;
            }
            if ((c[i + 2] % 57) + (m[3 * i + 1] % 31)) > high {
                high = ((c[i + 2] % 57) + (m[3 * i + 1] % 31));
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_205(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..0i64 {
                ok &= (11i64 - (6i64 / 2)) != 11;
                for j1 in 1..=w - 1 {
                    q[i * w + j1] += g[i * w + j1 + 1] * a[i];
                }
                s += j0;
            }
            t = ((1i64 - 27i64) / 2);
            u = ((a[i] / 2) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_206(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 1..w - 0 {
                v.push(g[i * w + j0 + 3] + j0 as i64);
            }
            m[i * 3 + 1] += ((i as i64) % 23);
            if 2i64 > 4 {
                p *= if a[(i * 7 + 4) % n] > 3 { 2.0 } else { 0.5 };
                f += ((a[(i * 7 + 0) % n] / 2)) as f64 / 8.0;
                match ((17i64 - 28i64)).rem_euclid(3) {
                    0 => {
                        c[i + 2] -= (a[i] + (c[i + 2] % 57));
                    }
                    r if r < 2 => {
                        u = a[i];
                    }
                    _ => {}
                }
            } else {
                for j1 in 0..2i64 {
                    c[i + 2] += (a[(i * 7 + 7) % n] * 3 % 19);
                    text.push_str(&format!("{},", ((25i64 / 2) * 3 % 19)));
                    s += j1;
                }
                text.push_str(&format!("{},", ((a[i] - a[i]) + 5i64)));
            }
            if ((m[3 * i + 1] % 31) - (c[i + 2] % 57)) > high {
                high = ((m[3 * i + 1] % 31) - (c[i + 2] % 57));
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_207(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if 22i64 > 4 {
                for j0 in 0..0i64 {
                    if 2i64 > 4 {
                        h[(((m[3 * i + 1] % 31) / 2)).rem_euclid(5) as usize] += 7;
                        s += ((c[i] % 57) - (c[i] % 57));
                    }
                    s += (((i as i64) % 23) + 15i64);
                    s += j0;
                }
                if ((i as i64) % 23) > 4 {
                    c[i] = (m[3 * i + 1] % 31);
                } else {
                    f += (1i64) as f64 / 8.0;
                    text.push_str(&format!("{},", (4i64 + (c[i] % 57))));
                }
                for j1 in 0..0i64 {
                    let k0 = (3i64 / 2);
                    h[(a[(i * 7 + 4) % n]).rem_euclid(5) as usize] += 6;
                    s += j1;
                }
            }
            if (a[(i * 7 + 4) % n] - (10i64 * 3 % 19)) > 4 {
                h[(((16i64 / 2) + (c[i] % 57))).rem_euclid(5) as usize] += 5;
            }
            for j2 in 0..w {
                s += g[i * w + j2] - 6i64;
                if g[i * w + j2] % 11 == 3 { break; }
                s += g[i * w + j2] - (c[i] % 57);
            }
            low = low.min(((20i64 - a[(i * 7 + 0) % n]) * 3 % 19));
            assert!((7i64 - a[i]) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_208(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 2..=w - 1 {
                q[i * w + j0] += g[i * w + j0 + 1] * a[i];
                if g[i * w + j0] % 11 == 3 { break; }
            }
            s += ((a[i] - 10i64) / 2);
            for j1 in 0..0i64 {
                t = 7i64;
                ok &= ((((i as i64) % 23) + a[i]) / 2) != 11;
                s += j1;
            }
            f += (24i64) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_209(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if (a[i] - (9i64 - a[(i * 7 + 3) % n])) > 3 { 2.0 } else { 0.5 };
            if (a[i] - a[i]) > 4 {
                p *= if a[i] > 3 { 2.0 } else { 0.5 };
                m[i * 3 + 1] += (((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19);
            }
            t = 10i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_210(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..2i64 {
                p *= if ((((i as i64) % 23) * 3 % 19) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                ok &= ((a[i] * 3 % 19) / 2) != 11;
                s += j0;
            }
            if (((5i64 / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if i == 235 {
                break 'own;
            }
            low = low.min(15i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_211(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - ((((i as i64) % 23) - (25i64 * 3 % 19)));
            v.push((12i64 - ((c[i] % 57) / 2)));
            if ((13i64 - 28i64) + a[i]) > high {
                high = ((13i64 - 28i64) + a[i]);
                at = i;
            }
            t = 21i64;
            h[((a[(i * 7 + 2) % n] / 2)).rem_euclid(5) as usize] += 4;
            let k0 = ((a[i] + ((i as i64) % 23)) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_212(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            for j0 in 2..(a[i] as usize % 5) + 3 {
                let z = i * w + j0;
                s -= g[z + 0] % 7;
            }
            v.push((((c[i] % 57) / 2) / 2));
            let k0 = (m[3 * i + 1] % 31);
            match ((c[i] % 57)).rem_euclid(3) {
                0 => {
                    if ((a[(i * 7 + 7) % n] / 2) + a[i]) > 4 {
                        s += 12i64;
                        if a[i] > high {
                            high = a[i];
                            at = i;
                        }
                    }
                    if (k0).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    for j1 in 0..3i64 {
                        let k1 = (a[(i * 7 + 6) % n] + k0);
                        p *= if 18i64 > 3 { 2.0 } else { 0.5 };
                        s += j1;
                    }
                    for j2 in 0..3i64 {
                        h[(((6i64 / 2) / 2)).rem_euclid(5) as usize] += 7;
                        s = s - (((a[(i * 7 + 3) % n] - a[(i * 7 + 3) % n]) * 3 % 19));
                        s += j2;
                    }
                }
                _ => {}
            }
            v.push(((a[i] + (m[3 * i + 1] % 31)) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_213(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            v.push(((10i64 + 15i64) + a[(i * 7 + 8) % n]));
            x = x ^ 4i64 as u32;
            ok &= ((a[i] + 14i64) + 1i64) != 11;
            if ((a[i] - a[i]) + a[i]) > high {
                high = ((a[i] - a[i]) + a[i]);
                at = i;
            }
            let k0 = ((1i64 * 3 % 19) * 3 % 19);
            s = s - (a[i]);
            ok &= 23i64 != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_214(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - (a[i]);
            t = ((a[(i * 7 + 0) % n] / 2) + (m[3 * i + 1] % 31));
            for j0 in 0..=w - 1 {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_215(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            x ^= (((((i as i64) % 23) / 2) + 21i64)) as u32;
            for j0 in 0..w {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
            }
            x ^= (20i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_216(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..1i64 {
                if a[(i * 7 + 3) % n] > high {
                    high = a[(i * 7 + 3) % n];
                    at = i;
                }
                c[i] = (1i64 * 3 % 19);
                s += j0;
            }
            if (((a[i] * 3 % 19) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            p *= if ((15i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_217(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((i as i64) % 23) > 4 {
                t = ((18i64 / 2) + (c[i] % 57));
            }
            if (((m[3 * i + 1] % 31) - a[(i * 7 + 1) % n]) + 13i64) > 4 {
                x ^= (((i as i64) % 23)) as u32;
                if (a[i] / 2) > 4 {
                    match (((a[i] * 3 % 19) / 2)).rem_euclid(3) {
                        0 => {
                            u = (a[i] - (m[3 * i + 1] % 31));
                        }
                        r if r < 2 => {
                            f += ((c[i] % 57)) as f64 / 8.0;
                            s += ((i as i64) % 23);
                        }
                        _ => {}
                    }
                    for j0 in 0..=w - 1 {
                        q[i * w + j0] += g[i * w + j0 + 1] * a[(i * 7 + 8) % n];
                        let z = i * w + j0;
                        s -= g[z + 3] % 7;
                        low = low.min(g[i * w] + g[w * i + j0 + 0]);
                    }
                } else {
                    for j1 in 0..=w - 1 {
                        q[i * w + j1] += g[i * w + j1 + 0] * (m[3 * i + 1] % 31);
                        low = low.min(g[i * w] + g[w * i + j1 + 1]);
                        let z = i * w + j1;
                        s -= g[z + 2] % 7;
                    }
                    for j2 in 1..w - 2 {
                        low = low.min(g[i * w] + g[w * i + j2 + 0]);
                    }
                }
            }
            m[i * 3 + 0] += (a[(i * 7 + 2) % n] - ((c[i] % 57) / 2));
            u = ((((i as i64) % 23) / 2) / 2);
            match ((21i64 - (((i as i64) % 23) - (u % 101)))).rem_euclid(3) {
                0 => {
                    c[i] = (u % 101);
                }
                r if r < 2 => {
                    h[(((m[3 * i + 1] % 31) * 3 % 19)).rem_euclid(5) as usize] += 6;
                    if ((m[3 * i + 1] % 31) * 3 % 19) > 4 {
                        x ^= (a[i]) as u32;
                        v.push(((u % 101) - a[i]));
                        low = low.min((((u % 101) * 3 % 19) + a[i]));
                    }
                }
                _ => {}
            }
            c[i] += 1i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_218(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            match (27i64).rem_euclid(3) {
                0 => {
                    let k0 = ((26i64 - 17i64) / 2);
                    let k1 = ((((i as i64) % 23) / 2) / 2);
                }
                r if r < 2 => {
                    for j0 in 0..=w - 1 {
                        f += g[i * w + j0] as f64 / 4.0;
                        if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                    }
                    s += a[(i * 7 + 6) % n];
                }
                _ => {}
            }
            let k0 = 27i64;
            low = low.min((4i64 - k0));
            v.push((((i as i64) % 23) + ((i as i64) % 23)));
            for j1 in 1..(a[i] as usize % 5) + 3 {
                if g[j1 + i * w] > 9 { x ^= g[j1 + 0] as u32; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_219(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            let k0 = ((a[i] + 13i64) * 3 % 19);
            t = ((k0 + 27i64) + k0);
            for j0 in 0..w {
                q[i * w + j0] += g[i * w + j0 + 3] * (m[3 * i + 1] % 31);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
            }
            for j1 in 1..w {
                v.push(g[i * w + j1 + 1] + j1 as i64);
            }
            p *= if (13i64 - (19i64 - (c[i + 2] % 57))) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_220(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..=w - 1 {
                if g[i * w + j0] % 11 == 3 { break; }
                v.push(g[i * w + j0 + 3] + j0 as i64);
            }
            if ((8i64 - 2i64) + a[i]) > 4 {
                match (((a[i] * 3 % 19) + a[i])).rem_euclid(3) {
                    0 => {
                        s += (a[(i * 7 + 8) % n] - (20i64 * 3 % 19));
                        u = (15i64 * 3 % 19);
                    }
                    r if r < 2 => {
                        f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
                        v.push(((8i64 + ((i as i64) % 23)) + ((i as i64) % 23)));
                    }
                    _ => {}
                }
                match ((a[i] / 2)).rem_euclid(3) {
                    0 => {
                        s += (23i64 - a[i]);
                        s += (m[3 * i + 1] % 31);
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", ((22i64 - 15i64) + 5i64)));
                        p *= if (a[(i * 7 + 1) % n] - 21i64) > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
                for j1 in 2..=w - 1 {
                    q[i * w + j1] += g[i * w + j1 + 0] * 15i64;
                    s += g[i * w + j1] - a[i];
                    low = low.min(g[i * w] + g[w * i + j1 + 1]);
                }
            }
            if (((i as i64) % 23) * 3 % 19) > 4 {
                low = low.min((23i64 + 11i64));
                v.push(((a[i] + 24i64) + ((i as i64) % 23)));
            } else {
                match (((c[i] % 57) + (c[i] % 57))).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 1] += ((m[3 * i + 1] % 31) / 2);
                    }
                    r if r < 2 => {
                        if 3i64 > high {
                            high = 3i64;
                            at = i;
                        }
                    }
                    _ => {}
                }
                if (a[i] - a[i]) > 4 {
                    match (a[i]).rem_euclid(3) {
                        0 => {
                            x ^= (((29i64 * 3 % 19) * 3 % 19)) as u32;
                            text.push_str(&format!("{},", ((8i64 / 2) + a[i])));
                        }
                        r if r < 2 => {
                            text.push_str(&format!("{},", (3i64 + 29i64)));
                            let k0 = (a[i] - a[i]);
                        }
                        _ => {}
                    }
                    for j2 in 1..w {
                        q[i * w + j2] += g[i * w + j2 + 3] * 21i64;
                    }
                }
            }
            for j3 in 2..=w - 1 {
                s += g[i * w + j3] - (c[i] % 57);
            }
            for j4 in 0..w {
                if g[i * w + j4] % 11 == 3 { continue 'own; }
                if g[i * w + j4] % 11 == 3 { continue 'own; }
                v.push(g[i * w + j4 + 0] + j4 as i64);
                v.push(g[i * w + j4 + 2] + j4 as i64);
            }
            low = low.min((4i64 - a[(i * 7 + 5) % n]));
            low = low.min((19i64 - (a[i] * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_221(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (((c[i] % 57) - (m[3 * i + 1] % 31))).rem_euclid(7) == 3 {
                continue 'own;
            }
            let k0 = a[i];
            text.push_str(&format!("{},", ((a[i] + (c[i] % 57)) * 3 % 19)));
            match (((8i64 + 15i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    t = ((18i64 * 3 % 19) + (m[3 * i + 1] % 31));
                }
                r if r < 2 => {
                    if k0 > high {
                        high = k0;
                        at = i;
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_222(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - (((12i64 / 2) * 3 % 19));
            c[i] = (m[3 * i + 1] % 31);
            if ((8i64 + 9i64) * 3 % 19) > 4 {
                p *= if (((i as i64) % 23) - ((c[i] % 57) - 7i64)) > 3 { 2.0 } else { 0.5 };
                match ((a[i] - 1i64)).rem_euclid(3) {
                    0 => {
                        t = ((23i64 * 3 % 19) / 2);
                    }
                    r if r < 2 => {
                        x ^= ((a[i] - (a[i] / 2))) as u32;
                        u = ((a[i] - 4i64) * 3 % 19);
                    }
                    _ => {}
                }
                if ((a[(i * 7 + 5) % n] * 3 % 19) + (m[3 * i + 1] % 31)) > 4 {
                    h[(((19i64 / 2) / 2)).rem_euclid(5) as usize] += 6;
                    s = s - ((29i64 - (c[i] % 57)));
                    if ((i as i64) % 23) > 4 {
                        h[(((((i as i64) % 23) * 3 % 19) / 2)).rem_euclid(5) as usize] += 7;
                        t = (8i64 / 2);
                    } else {
                        ok &= (17i64 / 2) != 11;
                    }
                } else {
                    if ((m[3 * i + 1] % 31) - (a[i] / 2)) > high {
                        high = ((m[3 * i + 1] % 31) - (a[i] / 2));
                        at = i;
                    }
                }
            }
            loop {
                c[i] = (5i64 + (c[i] % 57));
                break;
            }
            if (((c[i] % 57) / 2) + 8i64) > 4 {
                let k0 = (11i64 / 2);
            } else {
                t = (12i64 + 23i64);
                s += ((((i as i64) % 23) / 2) + a[i]);
            }
            if (a[(i * 7 + 8) % n] - 28i64) > high {
                high = (a[(i * 7 + 8) % n] - 28i64);
                at = i;
            }
            for j0 in 1..(a[i] as usize % 5) + 3 {
                let z = i * w + j0;
                s -= g[z + 2] % 7;
                let z = i * w + j0;
                s -= g[z + 1] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_223(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((16i64 - (c[i] % 57))).rem_euclid(7) == 3 {
                continue 'own;
            }
            assert!((((c[i] % 57) * 3 % 19) * 3 % 19) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_224(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((c[i] % 57) / 2) > high {
                high = ((c[i] % 57) / 2);
                at = i;
            }
            for j0 in 0..0i64 {
                for j1 in 0..3i64 {
                    f += (((a[(i * 7 + 8) % n] * 3 % 19) * 3 % 19)) as f64 / 8.0;
                    if ((i as i64) % 23) > high {
                        high = ((i as i64) % 23);
                        at = i;
                    }
                    s += j1;
                }
                match (((a[i] - 0i64) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        let k0 = ((i as i64) % 23);
                    }
                    r if r < 2 => {
                        v.push(22i64);
                    }
                    _ => {}
                }
                s += j0;
            }
            ok &= ((m[3 * i + 1] % 31) - (((i as i64) % 23) * 3 % 19)) != 11;
            s += ((((i as i64) % 23) * 3 % 19) + a[i]);
            text.push_str(&format!("{},", ((2i64 + (c[i] % 57)) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_225(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            t = ((a[i] - a[i]) / 2);
            if ((a[i] - 28i64) + 7i64) > 4 {
                t += ((((i as i64) % 23) - 18i64) / 2);
            }
            s += (((t % 101) + (t % 101)) / 2);
            x = x ^ (a[(i * 7 + 8) % n] / 2) as u32;
            x = x ^ (a[i] / 2) as u32;
            if ((a[(i * 7 + 7) % n] + 13i64) + 24i64) > 4 {
                x = x ^ 27i64 as u32;
                f += (((i as i64) % 23)) as f64 / 8.0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_226(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            f += ((a[i] * 3 % 19)) as f64 / 8.0;
            f += (((((i as i64) % 23) - 1i64) * 3 % 19)) as f64 / 8.0;
            m[i * 3 + 2] += ((m[3 * i + 1] % 31) * 3 % 19);
            x ^= (3i64) as u32;
            assert!(a[i] > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_227(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            loop {
                h[((a[(i * 7 + 4) % n] - (26i64 / 2))).rem_euclid(5) as usize] += 5;
                break;
            }
            text.push_str(&format!("{},", a[i]));
            f += ((a[(i * 7 + 3) % n] - 3i64)) as f64 / 8.0;
            if ((a[(i * 7 + 8) % n] - ((c[i] % 57) * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= (17i64 - a[(i * 7 + 0) % n]) != 11;
            for j0 in 2..w {
                let z = i * w + j0;
                s -= g[z + 1] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_228(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x ^= (21i64) as u32;
            text.push_str(&format!("{},", (16i64 * 3 % 19)));
            match ((25i64 + a[i])).rem_euclid(3) {
                0 => {
                    x ^= (a[i]) as u32;
                }
                r if r < 2 => {
                    u = (20i64 * 3 % 19);
                    h[(((23i64 - a[i]) * 3 % 19)).rem_euclid(5) as usize] += 6;
                }
                _ => {}
            }
            s += (21i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_229(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x = x ^ ((12i64 - a[i]) * 3 % 19) as u32;
            if (((i as i64) % 23) + ((i as i64) % 23)) > 4 {
                let k0 = ((i as i64) % 23);
                x ^= ((((i as i64) % 23) + 11i64)) as u32;
                text.push_str(&format!("{},", (a[i] - a[i])));
            } else {
                h[(((29i64 - ((i as i64) % 23)) + 5i64)).rem_euclid(5) as usize] += 5;
                p *= if (10i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            s = s - (((i as i64) % 23));
            if i == 191 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_230(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", (6i64 * 3 % 19)));
            text.push_str(&format!("{},", ((a[i] / 2) * 3 % 19)));
            s += a[i];
            if ((a[i] - 17i64) * 3 % 19) > 4 {
                f += (a[i]) as f64 / 8.0;
                for j0 in 1..=w - 1 {
                    if g[i * w + j0] % 11 == 3 { break; }
                    q[i * w + j0] += g[i * w + j0 + 0] * 11i64;
                    s += g[i * w + j0] - 14i64;
                }
                for j1 in 0..=w - 1 {
                    if g[i * w + j1] % 11 == 3 { continue 'own; }
                    s += g[i * w + j1] - a[(i * 7 + 8) % n];
                    s += g[i * w + j1] - a[i];
                    low = low.min(g[i * w] + g[w * i + j1 + 3]);
                }
            }
            if (((i as i64) % 23) - ((c[i] % 57) + 25i64)) > 4 {
                if (3i64 - (a[i] - a[(i * 7 + 3) % n])) > 4 {
                    if (13i64 + a[i]) > high {
                        high = (13i64 + a[i]);
                        at = i;
                    }
                    for j2 in 0..2i64 {
                        c[i] -= ((((i as i64) % 23) - 13i64) + a[i]);
                        s = s - ((m[3 * i + 1] % 31));
                        s += j2;
                    }
                }
            }
            assert!(((16i64 + 1i64) + a[i]) > -1_000_000, "{i}");
            if a[i] > 4 {
                f += ((12i64 - ((c[i] % 57) - a[i]))) as f64 / 8.0;
                match (((16i64 * 3 % 19) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        v.push((m[3 * i + 1] % 31));
                        text.push_str(&format!("{},", (a[i] - (a[i] + 12i64))));
                    }
                    r if r < 2 => {
                        u = ((17i64 + a[i]) + 15i64);
                    }
                    _ => {}
                }
                text.push_str(&format!("{},", (a[i] + (m[3 * i + 1] % 31))));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_231(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            let k0 = (m[3 * i + 1] % 31);
            for j0 in 0..w {
                if g[i * w + j0] % 11 == 3 { break; }
                q[i * w + j0] += g[i * w + j0 + 2] * ((i as i64) % 23);
                q[i * w + j0] += g[i * w + j0 + 2] * 26i64;
                q[i * w + j0] += g[i * w + j0 + 1] * a[(i * 7 + 0) % n];
            }
            if ((c[i] % 57) + a[(i * 7 + 2) % n]) > 4 {
                v.push(a[(i * 7 + 4) % n]);
            } else {
                if ((((i as i64) % 23) - ((i as i64) % 23)) * 3 % 19) > 4 {
                    x ^= (((a[(i * 7 + 1) % n] - 18i64) * 3 % 19)) as u32;
                    assert!((a[i] + ((i as i64) % 23)) > -1_000_000, "{i}");
                }
            }
            h[(a[i]).rem_euclid(5) as usize] += 4;
            t = (a[(i * 7 + 4) % n] - (a[(i * 7 + 7) % n] / 2));
            match ((((i as i64) % 23) / 2)).rem_euclid(3) {
                0 => {
                    let k1 = ((m[3 * i + 1] % 31) - (a[i] + ((i as i64) % 23)));
                }
                r if r < 2 => {
                    f += (a[i]) as f64 / 8.0;
                    if (((c[i] % 57) - (c[i] % 57)) + k0) > 4 {
                        f += (((i as i64) % 23)) as f64 / 8.0;
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_232(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if ((a[(i * 7 + 5) % n] - ((c[i + 2] % 57) * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            m[i * 3 + 2] += (((m[3 * i + 1] % 31) - a[(i * 7 + 4) % n]) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_233(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if ((a[i] - 0i64) + 21i64) > 4 {
                for j0 in 1..=w - 1 {
                    f += g[i * w + j0] as f64 / 4.0;
                }
                if (((i as i64) % 23)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            ok &= (23i64 + a[(i * 7 + 2) % n]) != 11;
            if (17i64 + 1i64) > 4 {
                if i == 173 {
                    break 'own;
                }
                if i == 212 {
                    break 'own;
                }
            } else {
                ok &= ((25i64 / 2) + 21i64) != 11;
                match (a[i]).rem_euclid(3) {
                    0 => {
                        text.push_str(&format!("{},", (20i64 / 2)));
                    }
                    r if r < 2 => {
                        f += ((7i64 - (29i64 + a[i]))) as f64 / 8.0;
                    }
                    _ => {}
                }
            }
            s = s - (29i64);
            if i == 93 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_234(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(((10i64 / 2) + ((i as i64) % 23)));
            m[i * 3 + 1] += 23i64;
            if (a[(i * 7 + 6) % n] / 2) > 4 {
                f += (((17i64 * 3 % 19) * 3 % 19)) as f64 / 8.0;
            }
            loop {
                for j0 in 2..w {
                    q[i * w + j0] += g[i * w + j0 + 1] * a[i];
                    q[i * w + j0] += g[i * w + j0 + 3] * (m[3 * i + 1] % 31);
                    v.push(g[i * w + j0 + 0] + j0 as i64);
                }
                break;
            }
            if ((a[i] - 5i64) + (m[3 * i + 1] % 31)) > 4 {
                c[i] += 8i64;
                low = low.min(((9i64 * 3 % 19) * 3 % 19));
                p *= if a[i] > 3 { 2.0 } else { 0.5 };
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_235(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (a[(i * 7 + 4) % n] * 3 % 19) > 4 {
                for j0 in 2..(a[i] as usize % 5) + 3 {
                    low = low.min(g[i * w] + g[w * i + j0 + 0]);
                    v.push(g[i * w + j0 + 1] + j0 as i64);
                }
                if ((11i64 / 2)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            v.push((0i64 / 2));
            text.push_str(&format!("{},", a[(i * 7 + 1) % n]));
            s += 9i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_236(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            f += ((a[(i * 7 + 3) % n] - ((i as i64) % 23))) as f64 / 8.0;
            f += (((a[i] + (c[i] % 57)) / 2)) as f64 / 8.0;
            f += (((c[i] % 57) - ((m[3 * i + 1] % 31) + a[i]))) as f64 / 8.0;
            s = s - ((((i as i64) % 23) / 2));
            assert!(((19i64 - 16i64) + a[(i * 7 + 3) % n]) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_237(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            m[i * 3 + 1] += ((23i64 / 2) * 3 % 19);
            if 20i64 > high {
                high = 20i64;
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_238(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            h[((a[i] / 2)).rem_euclid(5) as usize] += 4;
            match ((10i64 * 3 % 19)).rem_euclid(3) {
                0 => {
                    for j0 in 1..(a[i] as usize % 5) + 3 {
                        low = low.min(g[i * w] + g[w * i + j0 + 0]);
                        if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                        v.push(g[i * w + j0 + 2] + j0 as i64);
                        let z = i * w + j0;
                        s -= g[z + 1] % 7;
                    }
                    h[(((a[(i * 7 + 5) % n] - 18i64) * 3 % 19)).rem_euclid(5) as usize] += 6;
                }
                r if r < 2 => {
                    let k0 = ((11i64 + 6i64) * 3 % 19);
                }
                _ => {}
            }
            if i == 98 {
                break 'own;
            }
            if 7i64 > 4 {
                let k0 = ((25i64 * 3 % 19) / 2);
                for j1 in 0..(a[i] as usize % 5) + 3 {
                    f += g[i * w + j1] as f64 / 4.0;
                    if g[i * w + j1] % 11 == 3 { continue 'own; }
                    f += g[i * w + j1] as f64 / 4.0;
                }
            } else {
                for j2 in 2..w - 2 {
                    f += g[i * w + j2] as f64 / 4.0;
                    let z = i * w + j2;
                    s -= g[z + 3] % 7;
                    if g[j2 + i * w] > 9 { x ^= g[j2 + 0] as u32; }
                    f += g[i * w + j2] as f64 / 4.0;
                }
            }
            h[(((11i64 / 2) / 2)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_239(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            loop {
                p *= if a[(i * 7 + 2) % n] > 3 { 2.0 } else { 0.5 };
                break;
            }
            text.push_str(&format!("{},", (a[i] / 2)));
            match (a[i]).rem_euclid(3) {
                0 => {
                    c[i] += a[i];
                    ok &= a[i] != 11;
                }
                r if r < 2 => {
                    match (((5i64 / 2) + a[i])).rem_euclid(3) {
                        0 => {
                            ok &= (12i64 + a[(i * 7 + 0) % n]) != 11;
                        }
                        r if r < 2 => {
                            s = s - (20i64);
                            text.push_str(&format!("{},", ((((i as i64) % 23) * 3 % 19) * 3 % 19)));
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
            m[i * 3 + 1] += 23i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_240(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            low = low.min((18i64 - (((i as i64) % 23) + ((i as i64) % 23))));
            for j0 in 1..=w - 1 {
                if g[i * w + j0] % 11 == 3 { continue 'own; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
            }
            if (((28i64 / 2) + (m[3 * i + 1] % 31))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_241(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            s = s - ((a[i] - (a[(i * 7 + 2) % n] + a[i])));
            low = low.min(0i64);
            text.push_str(&format!("{},", a[(i * 7 + 2) % n]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_242(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (a[i] - ((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31))) > 4 {
                match (((a[(i * 7 + 0) % n] / 2) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        u = (((m[3 * i + 1] % 31) / 2) * 3 % 19);
                        let k0 = (9i64 + (u % 101));
                    }
                    r if r < 2 => {
                        s = s - ((((m[3 * i + 1] % 31) + 12i64) + a[(i * 7 + 8) % n]));
                        s = s - ((a[i] - ((i as i64) % 23)));
                    }
                    _ => {}
                }
            } else {
                u = ((i as i64) % 23);
                f += ((a[(i * 7 + 1) % n] - ((u % 101) * 3 % 19))) as f64 / 8.0;
            }
            m[i * 3 + 1] += ((m[3 * i + 1] % 31) / 2);
            low = low.min((c[i + 2] % 57));
            c[i + 2] = ((((i as i64) % 23) - a[i]) / 2);
            loop {
                match ((12i64 - (a[i] * 3 % 19))).rem_euclid(3) {
                    0 => {
                        s = s - (15i64);
                    }
                    r if r < 2 => {
                        v.push(((26i64 / 2) * 3 % 19));
                        p *= if ((a[i] / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
                break;
            }
            low = low.min((c[i + 2] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_243(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if a[i] > 4 {
                x ^= (a[i]) as u32;
                p *= if ((a[i] / 2) + ((i as i64) % 23)) > 3 { 2.0 } else { 0.5 };
                ok &= ((a[i] * 3 % 19) * 3 % 19) != 11;
            }
            for j0 in 0..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j0 + 2]);
            }
            u = (((c[i] % 57) * 3 % 19) + 13i64);
            match ((a[(i * 7 + 8) % n] / 2)).rem_euclid(3) {
                0 => {
                    m[i * 3 + 1] += ((m[3 * i + 1] % 31) * 3 % 19);
                    if (((c[i] % 57) - ((i as i64) % 23)) * 3 % 19) > 4 {
                        s = s - ((((c[i] % 57) / 2) / 2));
                    }
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", ((a[i] - (u % 101)) / 2)));
                    s = s - (((((i as i64) % 23) + a[i]) / 2));
                }
                _ => {}
            }
            if (((c[i] % 57) + (c[i] % 57)) * 3 % 19) > high {
                high = (((c[i] % 57) + (c[i] % 57)) * 3 % 19);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_244(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            t = 10i64;
            t += ((13i64 / 2) + a[i]);
            if (((t % 101) - (((i as i64) % 23) / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
            u = ((7i64 - ((i as i64) % 23)) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_245(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            t = a[(i * 7 + 0) % n];
            for j0 in 1..w {
                q[i * w + j0] += g[i * w + j0 + 3] * a[i];
                q[i * w + j0] += g[i * w + j0 + 2] * a[i];
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                q[i * w + j0] += g[i * w + j0 + 2] * (t % 101);
            }
            p *= if ((((i as i64) % 23) + 23i64) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            p *= if a[i] > 3 { 2.0 } else { 0.5 };
            f += ((11i64 - ((c[i] % 57) / 2))) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_246(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", (a[i] / 2)));
            u = a[i];
            t = (c[i + 2] % 57);
            f += ((((t % 101) * 3 % 19) + a[(i * 7 + 0) % n])) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_247(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            m[i * 3 + 0] += 21i64;
            if a[i] > 4 {
                s = s - (4i64);
            } else {
                f += (((a[i] - 27i64) / 2)) as f64 / 8.0;
            }
            for j0 in 2..w - 0 {
                q[i * w + j0] += g[i * w + j0 + 3] * 29i64;
                low = low.min(g[i * w] + g[w * i + j0 + 1]);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
            }
            m[i * 3 + 2] += (((i as i64) % 23) + 15i64);
            if ((a[(i * 7 + 5) % n] - a[i]) + (m[3 * i + 1] % 31)) > 4 {
                h[(((a[i] - a[i]) / 2)).rem_euclid(5) as usize] += 5;
                if (((c[i] % 57) / 2)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            } else {
                p *= if (a[i] / 2) > 3 { 2.0 } else { 0.5 };
                for j1 in 2..=w - 1 {
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 1] as u32; }
                    s += g[i * w + j1] - (m[3 * i + 1] % 31);
                    low = low.min(g[i * w] + g[w * i + j1 + 2]);
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_248(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            f += (6i64) as f64 / 8.0;
            loop {
                x = x ^ (a[i] - (24i64 + 21i64)) as u32;
                break;
            }
            if (16i64 - (a[(i * 7 + 5) % n] + 7i64)) > 4 {
                loop {
                    if (a[i] / 2) > 4 {
                        x = x ^ ((5i64 - 20i64) / 2) as u32;
                        x = x ^ ((28i64 / 2) / 2) as u32;
                        p *= if ((3i64 * 3 % 19) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    }
                    break;
                }
                u = (10i64 - (2i64 / 2));
                match ((u % 101)).rem_euclid(3) {
                    0 => {
                        s += (a[(i * 7 + 8) % n] / 2);
                        p *= if (8i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    }
                    r if r < 2 => {
                        p *= if 23i64 > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
            }
            match ((a[(i * 7 + 8) % n] * 3 % 19)).rem_euclid(3) {
                0 => {
                    x = x ^ (16i64 - (a[(i * 7 + 1) % n] + 12i64)) as u32;
                }
                r if r < 2 => {
                    ok &= 16i64 != 11;
                    low = low.min(a[i]);
                }
                _ => {}
            }
            text.push_str(&format!("{},", a[(i * 7 + 2) % n]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_249(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((a[(i * 7 + 1) % n] + (c[i + 2] % 57)) + 7i64) > 4 {
                low = low.min(((a[i] / 2) + ((i as i64) % 23)));
                for j0 in 1..(a[i] as usize % 5) + 3 {
                    let z = i * w + j0;
                    s -= g[z + 2] % 7;
                }
            } else {
                low = low.min(a[(i * 7 + 1) % n]);
                m[i * 3 + 0] += (c[i + 2] % 57);
            }
            if ((a[i] / 2) / 2) > high {
                high = ((a[i] / 2) / 2);
                at = i;
            }
            for j1 in 0..3i64 {
                match ((c[i + 2] % 57)).rem_euclid(3) {
                    0 => {
                        s = s - (((a[(i * 7 + 6) % n] * 3 % 19) / 2));
                    }
                    r if r < 2 => {
                        s = s - ((m[3 * i + 1] % 31));
                        f += (a[(i * 7 + 8) % n]) as f64 / 8.0;
                    }
                    _ => {}
                }
                for j2 in 2..w {
                    s += g[i * w + j2] - 14i64;
                }
                s += j1;
            }
            for j3 in 0..w - 1 {
                s += g[i * w + j3] - 28i64;
                q[i * w + j3] += g[i * w + j3 + 2] * 28i64;
            }
            ok &= (((i as i64) % 23) + a[i]) != 11;
            for j4 in 0..0i64 {
                p *= if ((13i64 + a[(i * 7 + 7) % n]) + ((i as i64) % 23)) > 3 { 2.0 } else { 0.5 };
                loop {
                    for j5 in 0..3i64 {
                        p *= if ((21i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                        s = s - ((((m[3 * i + 1] % 31) + 16i64) + ((i as i64) % 23)));
                        s += j5;
                    }
                    break;
                }
                s += j4;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_250(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            h[(((m[3 * i + 1] % 31) + (c[i] % 57))).rem_euclid(5) as usize] += 4;
            m[i * 3 + 1] += (a[i] + (m[3 * i + 1] % 31));
            loop {
                if a[(i * 7 + 3) % n] > 4 {
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                } else {
                    s += a[(i * 7 + 7) % n];
                }
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_251(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            u = 29i64;
            if (((a[i] / 2) + a[(i * 7 + 8) % n])).rem_euclid(7) == 3 {
                continue 'own;
            }
            u += ((i as i64) % 23);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_252(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            v.push(((c[i] % 57) * 3 % 19));
            ok &= a[i] != 11;
            let k0 = 23i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_253(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 0..w {
                s += g[i * w + j0] - 27i64;
            }
            loop {
                if (a[i]).rem_euclid(7) == 3 {
                    continue 'own;
                }
                break;
            }
            x = x ^ (2i64 - (8i64 - a[(i * 7 + 2) % n])) as u32;
            for j1 in 0..(a[i] as usize % 5) + 3 {
                low = low.min(g[i * w] + g[w * i + j1 + 0]);
                let z = i * w + j1;
                s -= g[z + 3] % 7;
            }
            x ^= (((((i as i64) % 23) - 4i64) / 2)) as u32;
            x ^= (((((i as i64) % 23) - 24i64) + 4i64)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_254(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            match (((a[(i * 7 + 2) % n] - a[i]) / 2)).rem_euclid(3) {
                0 => {
                    if (17i64 / 2) > 4 {
                        if 7i64 > high {
                            high = 7i64;
                            at = i;
                        }
                    } else {
                        f += (((2i64 * 3 % 19) * 3 % 19)) as f64 / 8.0;
                        x ^= ((a[(i * 7 + 3) % n] * 3 % 19)) as u32;
                    }
                    if (((10i64 * 3 % 19) * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", (a[i] * 3 % 19)));
                    m[i * 3 + 0] += (6i64 * 3 % 19);
                }
                _ => {}
            }
            for j0 in 1..w - 2 {
                q[i * w + j0] += g[i * w + j0 + 0] * ((i as i64) % 23);
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                v.push(g[i * w + j0 + 1] + j0 as i64);
            }
            for j1 in 1..w - 1 {
                q[i * w + j1] += g[i * w + j1 + 0] * (m[3 * i + 1] % 31);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_255(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            p *= if 7i64 > 3 { 2.0 } else { 0.5 };
            low = low.min(((15i64 / 2) * 3 % 19));
            for j0 in 0..2i64 {
                x = x ^ ((2i64 - ((i as i64) % 23)) / 2) as u32;
                text.push_str(&format!("{},", 20i64));
                s += j0;
            }
            if i == 88 {
                break 'own;
            }
            u = a[(i * 7 + 2) % n];
            v.push(10i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_256(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((26i64 * 3 % 19) / 2) > 4 {
                for j0 in 0..3i64 {
                    if (a[(i * 7 + 7) % n] - 9i64) > 4 {
                        ok &= ((a[i] + 24i64) + 18i64) != 11;
                    } else {
                        if (6i64 - (((i as i64) % 23) - 11i64)) > high {
                            high = (6i64 - (((i as i64) % 23) - 11i64));
                            at = i;
                        }
                    }
                    let k0 = (23i64 / 2);
                    s += j0;
                }
                low = low.min((22i64 - (a[i] * 3 % 19)));
                p *= if ((((i as i64) % 23) * 3 % 19) / 2) > 3 { 2.0 } else { 0.5 };
            } else {
                h[(((a[i] - a[(i * 7 + 5) % n]) / 2)).rem_euclid(5) as usize] += 5;
                text.push_str(&format!("{},", ((((i as i64) % 23) - a[i]) * 3 % 19)));
            }
            u = (a[(i * 7 + 6) % n] - ((i as i64) % 23));
            if (a[i] - ((i as i64) % 23)) > 4 {
                for j1 in 1..w {
                    f += g[i * w + j1] as f64 / 4.0;
                }
                t = a[(i * 7 + 6) % n];
                if (((a[i] * 3 % 19) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            if ((7i64 + (u % 101)) * 3 % 19) > 4 {
                x = x ^ (a[i] / 2) as u32;
                let k0 = ((26i64 / 2) / 2);
                match (((a[(i * 7 + 8) % n] * 3 % 19) + 1i64)).rem_euclid(3) {
                    0 => {
                        t = a[i];
                    }
                    r if r < 2 => {
                        u = a[i];
                    }
                    _ => {}
                }
            }
            x ^= (((18i64 * 3 % 19) * 3 % 19)) as u32;
            x = x ^ (17i64 - (a[i] + (u % 101))) as u32;
            low = low.min((a[i] - (a[i] / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_257(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min((((m[3 * i + 1] % 31) + a[i]) / 2));
            for j0 in 2..=w - 1 {
                if g[i * w + j0] % 11 == 3 { break; }
            }
            if ((((i as i64) % 23) * 3 % 19) / 2) > 4 {
                for j1 in 1..w - 2 {
                    q[i * w + j1] += g[i * w + j1 + 2] * 19i64;
                    q[i * w + j1] += g[i * w + j1 + 2] * 11i64;
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 3] as u32; }
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_258(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            let k0 = (8i64 * 3 % 19);
            v.push(a[(i * 7 + 7) % n]);
            let k1 = (((m[3 * i + 1] % 31) / 2) + a[i]);
            for j0 in 0..w - 0 {
                if g[i * w + j0] % 11 == 3 { continue; }
            }
            u = (8i64 / 2);
            if (((m[3 * i + 1] % 31) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            x ^= ((((i as i64) % 23) / 2)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_259(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((a[i] - a[i]) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j0 in 0..w - 2 {
                f += g[i * w + j0] as f64 / 4.0;
                if g[i * w + j0] % 11 == 3 { continue 'own; }
                s += g[i * w + j0] - a[(i * 7 + 2) % n];
                s += g[i * w + j0] - a[(i * 7 + 6) % n];
            }
            match (((((i as i64) % 23) * 3 % 19) + a[i])).rem_euclid(3) {
                0 => {
                    x = x ^ (2i64 - (((i as i64) % 23) * 3 % 19)) as u32;
                }
                r if r < 2 => {
                    x = x ^ (((i as i64) % 23) - (28i64 / 2)) as u32;
                    if ((1i64 + a[i]) / 2) > high {
                        high = ((1i64 + a[i]) / 2);
                        at = i;
                    }
                }
                _ => {}
            }
            u = ((12i64 * 3 % 19) + 0i64);
            u += ((a[i] / 2) + a[(i * 7 + 0) % n]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_260(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s += ((a[(i * 7 + 0) % n] + a[(i * 7 + 7) % n]) * 3 % 19);
            if ((a[(i * 7 + 0) % n] + 27i64) + 1i64) > 4 {
                if (a[i] * 3 % 19) > high {
                    high = (a[i] * 3 % 19);
                    at = i;
                }
                s += ((a[(i * 7 + 4) % n] / 2) * 3 % 19);
                if a[(i * 7 + 4) % n] > high {
                    high = a[(i * 7 + 4) % n];
                    at = i;
                }
            }
            x ^= (((a[i] * 3 % 19) / 2)) as u32;
            h[((((i as i64) % 23) - ((m[3 * i + 1] % 31) / 2))).rem_euclid(5) as usize] += 4;
            for j0 in 0..w - 0 {
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                q[i * w + j0] += g[i * w + j0 + 1] * (c[i] % 57);
            }
            match ((((i as i64) % 23) - (a[i] / 2))).rem_euclid(3) {
                0 => {
                    low = low.min((((c[i] % 57) + a[i]) / 2));
                    if (a[i] * 3 % 19) > 4 {
                        if (a[i] / 2) > high {
                            high = (a[i] / 2);
                            at = i;
                        }
                        u = ((a[(i * 7 + 7) % n] * 3 % 19) / 2);
                        let k0 = 19i64;
                    } else {
                        u = a[(i * 7 + 5) % n];
                    }
                }
                r if r < 2 => {
                    p *= if ((c[i] % 57) - (m[3 * i + 1] % 31)) > 3 { 2.0 } else { 0.5 };
                    text.push_str(&format!("{},", (c[i] % 57)));
                }
                _ => {}
            }
            for j1 in 0..w - 2 {
                let z = i * w + j1;
                s -= g[z + 3] % 7;
                let z = i * w + j1;
                s -= g[z + 2] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_261(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            low = low.min(((a[i] - (m[3 * i + 1] % 31)) / 2));
            if ((4i64 - ((c[i] % 57) + 20i64))).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= (((i as i64) % 23) - (a[i] * 3 % 19)) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_262(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if (a[i] - ((c[i + 2] % 57) / 2)) > 3 { 2.0 } else { 0.5 };
            s = s - ((c[i + 2] % 57));
            if (((a[(i * 7 + 5) % n] + 29i64) + a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
            m[i * 3 + 0] += ((((i as i64) % 23) / 2) / 2);
            if (27i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((((i as i64) % 23) * 3 % 19) / 2) > high {
                high = ((((i as i64) % 23) * 3 % 19) / 2);
                at = i;
            }
            h[((a[i] - (27i64 / 2))).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_263(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (24i64 / 2) > 4 {
                x ^= (((5i64 - 28i64) + 29i64)) as u32;
                if ((((i as i64) % 23) - (11i64 + 11i64))).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            if a[i] > 4 {
                u = 18i64;
                ok &= ((a[i] / 2) + 24i64) != 11;
            }
            if i == 230 {
                break 'own;
            }
            for j0 in 0..0i64 {
                s += a[(i * 7 + 0) % n];
                for j1 in 0..2i64 {
                    v.push(a[i]);
                    loop {
                        ok &= 14i64 != 11;
                        break;
                    }
                    s += j1;
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_264(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            t = 17i64;
            if ((9i64 * 3 % 19) + a[i]) > 4 {
                for j0 in 2..=w - 1 {
                    low = low.min(g[i * w] + g[w * i + j0 + 0]);
                    if g[i * w + j0] % 11 == 3 { break; }
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_265(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            f += ((((c[i] % 57) + a[(i * 7 + 4) % n]) * 3 % 19)) as f64 / 8.0;
            if (a[i] + (m[3 * i + 1] % 31)) > 4 {
                for j0 in 1..=w - 1 {
                    let z = i * w + j0;
                    s -= g[z + 2] % 7;
                    let z = i * w + j0;
                    s -= g[z + 2] % 7;
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                    let z = i * w + j0;
                    s -= g[z + 2] % 7;
                }
                if ((c[i] % 57)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            } else {
                s = s - (((12i64 / 2) / 2));
            }
            h[((c[i] % 57)).rem_euclid(5) as usize] += 4;
            s = s - (a[(i * 7 + 6) % n]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_266(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            t = (a[i] - 4i64);
            for j0 in 2..(a[i] as usize % 5) + 3 {
                s += g[i * w + j0] - ((i as i64) % 23);
                if g[i * w + j0] % 11 == 3 { continue 'own; }
                f += g[i * w + j0] as f64 / 4.0;
            }
            ok &= ((a[i] * 3 % 19) / 2) != 11;
            f += (((t % 101) / 2)) as f64 / 8.0;
            f += ((t % 101)) as f64 / 8.0;
            for j1 in 1..=w - 1 {
                let z = i * w + j1;
                s -= g[z + 3] % 7;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_267(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (a[(i * 7 + 5) % n] - ((c[i + 2] % 57) - a[(i * 7 + 4) % n])) > 4 {
                v.push(a[(i * 7 + 1) % n]);
                s = s - (((a[i] + a[i]) * 3 % 19));
            }
            for j0 in 0..0i64 {
                for j1 in 1..w - 1 {
                    if g[i * w + j1] % 11 == 3 { continue 'own; }
                    let z = i * w + j1;
                    s -= g[z + 0] % 7;
                    q[i * w + j1] += g[i * w + j1 + 2] * 10i64;
                }
                f += (25i64) as f64 / 8.0;
                s += j0;
            }
            x ^= (((a[i] / 2) * 3 % 19)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_268(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            for j0 in 2..w {
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
            }
            if i == 136 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_269(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min(2i64);
            f += ((17i64 * 3 % 19)) as f64 / 8.0;
            ok &= (a[i] - (2i64 - 26i64)) != 11;
            v.push(((((i as i64) % 23) / 2) / 2));
            for j0 in 1..w {
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
                f += g[i * w + j0] as f64 / 4.0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_270(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            ok &= 10i64 != 11;
            for j0 in 2..w {
                if g[j0 + i * w] > 9 { x ^= g[j0 + 2] as u32; }
                v.push(g[i * w + j0 + 3] + j0 as i64);
                v.push(g[i * w + j0 + 0] + j0 as i64);
                v.push(g[i * w + j0 + 3] + j0 as i64);
            }
            f += ((a[(i * 7 + 7) % n] / 2)) as f64 / 8.0;
            s += 6i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_271(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            h[(((a[i] * 3 % 19) / 2)).rem_euclid(5) as usize] += 4;
            for j0 in 2..(a[i] as usize % 5) + 3 {
                v.push(g[i * w + j0 + 2] + j0 as i64);
            }
            match (((10i64 + 19i64) / 2)).rem_euclid(3) {
                0 => {
                    if ((8i64 * 3 % 19) + 28i64) > 4 {
                        s += ((a[i] - 29i64) + 12i64);
                        v.push(a[i]);
                    } else {
                        x ^= (((a[i] - 17i64) * 3 % 19)) as u32;
                        t = ((a[(i * 7 + 6) % n] / 2) / 2);
                    }
                }
                r if r < 2 => {
                    for j1 in 0..0i64 {
                        t = a[(i * 7 + 4) % n];
                        x ^= (a[(i * 7 + 5) % n]) as u32;
                        s += j1;
                    }
                }
                _ => {}
            }
            let k0 = ((a[i] - a[i]) + 1i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_272(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (((c[i] % 57) * 3 % 19) + (m[3 * i + 1] % 31)) > high {
                high = (((c[i] % 57) * 3 % 19) + (m[3 * i + 1] % 31));
                at = i;
            }
            if (a[i] - (c[i] % 57)) > 4 {
                if ((a[i] - ((i as i64) % 23)) / 2) > 4 {
                    m[i * 3 + 0] += ((a[(i * 7 + 0) % n] - a[i]) + 4i64);
                    if (a[i]).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    v.push((a[i] - (a[i] - 23i64)));
                }
            }
            h[(((a[i] * 3 % 19) + ((i as i64) % 23))).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_273(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            v.push(((((i as i64) % 23) / 2) * 3 % 19));
            if ((17i64 + a[(i * 7 + 4) % n]) * 3 % 19) > 4 {
                s += ((i as i64) % 23);
            }
            p *= if 9i64 > 3 { 2.0 } else { 0.5 };
            for j0 in 0..0i64 {
                c[i] -= ((a[i] + a[(i * 7 + 6) % n]) + ((i as i64) % 23));
                t = ((c[i] % 57) - (((i as i64) % 23) - (m[3 * i + 1] % 31)));
                s += j0;
            }
            assert!(((a[i] + a[(i * 7 + 8) % n]) * 3 % 19) > -1_000_000, "{i}");
            if (m[3 * i + 1] % 31) > 4 {
                u = (((m[3 * i + 1] % 31) / 2) + 4i64);
                text.push_str(&format!("{},", (u % 101)));
                low = low.min((m[3 * i + 1] % 31));
            } else {
                if (((m[3 * i + 1] % 31) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_274(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            x ^= ((15i64 * 3 % 19)) as u32;
            for j0 in 0..w - 2 {
                s += g[i * w + j0] - a[i];
                let z = i * w + j0;
                s -= g[z + 1] % 7;
                let z = i * w + j0;
                s -= g[z + 1] % 7;
            }
            t = (a[(i * 7 + 8) % n] - 26i64);
            s += (18i64 - (t % 101));
            h[((a[i] - (19i64 / 2))).rem_euclid(5) as usize] += 4;
            s = s - ((14i64 - (a[(i * 7 + 2) % n] + a[i])));
            x ^= ((((i as i64) % 23) / 2)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_275(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            let k0 = a[i];
            for j0 in 2..w {
                v.push(g[i * w + j0 + 2] + j0 as i64);
                low = low.min(g[i * w] + g[w * i + j0 + 3]);
            }
            p *= if ((a[i] * 3 % 19) + k0) > 3 { 2.0 } else { 0.5 };
            x ^= ((((m[3 * i + 1] % 31) * 3 % 19) + 9i64)) as u32;
            for j1 in 0..1i64 {
                match (13i64).rem_euclid(3) {
                    0 => {
                        low = low.min(((c[i + 2] % 57) - (k0 - (m[3 * i + 1] % 31))));
                    }
                    r if r < 2 => {
                        low = low.min(((k0 + (c[i + 2] % 57)) / 2));
                        if (((i as i64) % 23) - ((c[i + 2] % 57) / 2)) > high {
                            high = (((i as i64) % 23) - ((c[i + 2] % 57) / 2));
                            at = i;
                        }
                    }
                    _ => {}
                }
                match ((a[(i * 7 + 5) % n] - a[i])).rem_euclid(3) {
                    0 => {
                        ok &= ((m[3 * i + 1] % 31) / 2) != 11;
                        t = ((c[i + 2] % 57) + (c[i + 2] % 57));
                    }
                    r if r < 2 => {
                        v.push((m[3 * i + 1] % 31));
                        p *= if ((((i as i64) % 23) / 2) / 2) > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_276(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            text.push_str(&format!("{},", ((25i64 * 3 % 19) * 3 % 19)));
            m[i * 3 + 1] += 27i64;
            v.push(((i as i64) % 23));
            t = ((c[i] % 57) - (((i as i64) % 23) + (c[i] % 57)));
            if (((c[i] % 57) * 3 % 19) * 3 % 19) > 4 {
                for j0 in 0..w - 1 {
                    q[i * w + j0] += g[i * w + j0 + 2] * a[i];
                    low = low.min(g[i * w] + g[w * i + j0 + 0]);
                    q[i * w + j0] += g[i * w + j0 + 1] * a[i];
                    q[i * w + j0] += g[i * w + j0 + 0] * a[(i * 7 + 1) % n];
                }
                p *= if a[i] > 3 { 2.0 } else { 0.5 };
                for j1 in 0..w {
                    q[i * w + j1] += g[i * w + j1 + 2] * ((i as i64) % 23);
                    q[i * w + j1] += g[i * w + j1 + 1] * 0i64;
                    if g[j1 + i * w] > 9 { x ^= g[j1 + 3] as u32; }
                }
            } else {
                t = ((a[(i * 7 + 8) % n] + (c[i] % 57)) / 2);
            }
            for j2 in 0..w {
                if g[i * w + j2] % 11 == 3 { continue; }
                s += g[i * w + j2] - a[i];
                if g[i * w + j2] % 11 == 3 { break; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_277(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            m[i * 3 + 2] += (((m[3 * i + 1] % 31) + a[(i * 7 + 3) % n]) * 3 % 19);
            for j0 in 1..w {
                low = low.min(g[i * w] + g[w * i + j0 + 0]);
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
                q[i * w + j0] += g[i * w + j0 + 3] * ((i as i64) % 23);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_278(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (((i as i64) % 23) + 10i64) > high {
                high = (((i as i64) % 23) + 10i64);
                at = i;
            }
            low = low.min((19i64 * 3 % 19));
            text.push_str(&format!("{},", ((20i64 * 3 % 19) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_279(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - (((28i64 / 2) + (c[i + 2] % 57)));
            text.push_str(&format!("{},", (c[i + 2] % 57)));
            f += (((13i64 - a[i]) * 3 % 19)) as f64 / 8.0;
            text.push_str(&format!("{},", a[i]));
            if (((((i as i64) % 23) / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= (a[i] - (a[(i * 7 + 1) % n] / 2)) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_280(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            x ^= (((16i64 * 3 % 19) / 2)) as u32;
            match ((21i64 - a[i])).rem_euclid(3) {
                0 => {
                    if (15i64 - (a[(i * 7 + 7) % n] / 2)) > 4 {
                        f += (a[(i * 7 + 4) % n]) as f64 / 8.0;
                    }
                    u = ((28i64 / 2) / 2);
                }
                r if r < 2 => {
                    for j0 in 2..=w - 1 {
                        let z = i * w + j0;
                        s -= g[z + 3] % 7;
                        let z = i * w + j0;
                        s -= g[z + 1] % 7;
                    }
                    s += a[i];
                }
                _ => {}
            }
            x ^= (((27i64 + 21i64) + ((i as i64) % 23))) as u32;
            if a[i] > 4 {
                if i == 72 {
                    break 'own;
                }
            } else {
                s = s - ((a[i] / 2));
            }
            s += ((a[i] / 2) * 3 % 19);
            for j1 in 2..w - 0 {
                f += g[i * w + j1] as f64 / 4.0;
                low = low.min(g[i * w] + g[w * i + j1 + 0]);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_281(n: usize, a: &[i64]) -> State {
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
            s += ((a[i] / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_282(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min((a[i] / 2));
            low = low.min(((a[i] + 6i64) * 3 % 19));
            if (2i64 - (a[i] - 6i64)) > 4 {
                v.push((a[i] * 3 % 19));
                for j0 in 0..w - 2 {
                    v.push(g[i * w + j0 + 3] + j0 as i64);
                }
                low = low.min(29i64);
            }
            ok &= ((17i64 + a[i]) + 8i64) != 11;
            for j1 in 1..w {
                v.push(g[i * w + j1 + 3] + j1 as i64);
                let z = i * w + j1;
                s -= g[z + 1] % 7;
                if g[j1 + i * w] > 9 { x ^= g[j1 + 0] as u32; }
                let z = i * w + j1;
                s -= g[z + 1] % 7;
            }
            if i == 171 {
                break 'own;
            }
            if i == 115 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_283(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((a[i] - 26i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            low = low.min((((c[i] % 57) + a[(i * 7 + 0) % n]) + 2i64));
            p *= if (a[i] - a[(i * 7 + 4) % n]) > 3 { 2.0 } else { 0.5 };
            match (((m[3 * i + 1] % 31) * 3 % 19)).rem_euclid(3) {
                0 => {
                    if (a[(i * 7 + 1) % n] / 2) > 4 {
                        m[i * 3 + 0] += ((((i as i64) % 23) + a[i]) + a[i]);
                    }
                    s += ((c[i] % 57) + a[(i * 7 + 8) % n]);
                }
                r if r < 2 => {
                    c[i] -= a[(i * 7 + 7) % n];
                    if (m[3 * i + 1] % 31) > 4 {
                        ok &= (((i as i64) % 23) / 2) != 11;
                        f += (((a[i] - a[(i * 7 + 2) % n]) + 11i64)) as f64 / 8.0;
                        let k0 = ((i as i64) % 23);
                    }
                }
                _ => {}
            }
            v.push(((a[(i * 7 + 1) % n] * 3 % 19) * 3 % 19));
            if 6i64 > high {
                high = 6i64;
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_284(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            loop {
                t = 10i64;
                break;
            }
            h[((((c[i + 2] % 57) - 3i64) + (t % 101))).rem_euclid(5) as usize] += 4;
            loop {
                for j0 in 0..w - 2 {
                    q[i * w + j0] += g[i * w + j0 + 1] * a[i];
                    q[i * w + j0] += g[i * w + j0 + 3] * a[i];
                    if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                }
                break;
            }
            if (((t % 101) - (c[i + 2] % 57)) / 2) > 4 {
                f += ((a[i] + (m[3 * i + 1] % 31))) as f64 / 8.0;
                v.push((((t % 101) - 17i64) / 2));
            } else {
                if (((a[i] / 2) / 2)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            if (((m[3 * i + 1] % 31) + a[i]) / 2) > 4 {
                assert!(28i64 > -1_000_000, "{i}");
            }
            for j1 in 2..w - 2 {
                low = low.min(g[i * w] + g[w * i + j1 + 1]);
                q[i * w + j1] += g[i * w + j1 + 1] * (m[3 * i + 1] % 31);
                if g[j1 + i * w] > 9 { x ^= g[j1 + 2] as u32; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_285(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            t = 22i64;
            if (m[3 * i + 1] % 31) > 4 {
                s += ((25i64 * 3 % 19) + a[i]);
                s = s - ((((t % 101) + 7i64) * 3 % 19));
                for j0 in 1..w - 2 {
                    q[i * w + j0] += g[i * w + j0 + 2] * (c[i] % 57);
                    q[i * w + j0] += g[i * w + j0 + 2] * 17i64;
                    let z = i * w + j0;
                    s -= g[z + 1] % 7;
                    q[i * w + j0] += g[i * w + j0 + 0] * ((i as i64) % 23);
                }
            } else {
                u = ((t % 101) - ((t % 101) * 3 % 19));
                if (a[i] * 3 % 19) > high {
                    high = (a[i] * 3 % 19);
                    at = i;
                }
            }
            f += ((10i64 / 2)) as f64 / 8.0;
            s += a[i];
            x ^= ((((i as i64) % 23) - (3i64 + a[i]))) as u32;
            t = ((((i as i64) % 23) - 28i64) * 3 % 19);
            s = s - (((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_286(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (c[i] % 57) > 4 {
                for j0 in 1..(a[i] as usize % 5) + 3 {
                    q[i * w + j0] += g[i * w + j0 + 3] * (m[3 * i + 1] % 31);
                    q[i * w + j0] += g[i * w + j0 + 0] * 26i64;
                }
            } else {
                for j1 in 0..w - 0 {
                    let z = i * w + j1;
                    s -= g[z + 0] % 7;
                }
                for j2 in 0..w {
                    let z = i * w + j2;
                    s -= g[z + 3] % 7;
                    if g[j2 + i * w] > 9 { x ^= g[j2 + 3] as u32; }
                    q[i * w + j2] += g[i * w + j2 + 0] * 12i64;
                }
            }
            s += ((m[3 * i + 1] % 31) - (a[i] - (c[i] % 57)));
            for j3 in 2..w {
                q[i * w + j3] += g[i * w + j3 + 0] * ((i as i64) % 23);
                v.push(g[i * w + j3 + 1] + j3 as i64);
                v.push(g[i * w + j3 + 3] + j3 as i64);
                if g[j3 + i * w] > 9 { x ^= g[j3 + 1] as u32; }
            }
            if (((m[3 * i + 1] % 31) * 3 % 19) / 2) > high {
                high = (((m[3 * i + 1] % 31) * 3 % 19) / 2);
                at = i;
            }
            c[i] = ((i as i64) % 23);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_287(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            if (27i64 - a[i]) > 4 {
                if ((17i64 / 2) * 3 % 19) > 4 {
                    text.push_str(&format!("{},", (27i64 + 19i64)));
                    assert!((c[i] % 57) > -1_000_000, "{i}");
                } else {
                    p *= if (a[(i * 7 + 8) % n] - ((c[i] % 57) * 3 % 19)) > 3 { 2.0 } else { 0.5 };
                    c[i] -= ((19i64 * 3 % 19) + a[i]);
                }
            }
            if a[i] > 4 {
                c[i] -= ((i as i64) % 23);
                p *= if ((c[i] % 57) + a[(i * 7 + 2) % n]) > 3 { 2.0 } else { 0.5 };
                for j0 in 2..w {
                    s += g[i * w + j0] - (m[3 * i + 1] % 31);
                    let z = i * w + j0;
                    s -= g[z + 1] % 7;
                    q[i * w + j0] += g[i * w + j0 + 0] * 5i64;
                }
            }
            u = ((7i64 * 3 % 19) + a[(i * 7 + 6) % n]);
            assert!(a[i] > -1_000_000, "{i}");
            low = low.min(((26i64 / 2) + a[i]));
            x ^= (a[i]) as u32;
            low = low.min(a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_288(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += ((22i64 + (c[i] % 57)) / 2);
            x ^= (((a[i] / 2) + (c[i] % 57))) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_289(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            if ((a[i] * 3 % 19) + 17i64) > high {
                high = ((a[i] * 3 % 19) + 17i64);
                at = i;
            }
            u = ((a[i] - a[i]) / 2);
            if i == 84 {
                break 'own;
            }
            f += ((a[i] - ((i as i64) % 23))) as f64 / 8.0;
            h[(22i64).rem_euclid(5) as usize] += 4;
            for j0 in 2..w - 2 {
                f += g[i * w + j0] as f64 / 4.0;
                if g[j0 + i * w] > 9 { x ^= g[j0 + 3] as u32; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 1] as u32; }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_290(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if (28i64 - (12i64 + ((i as i64) % 23))) > 3 { 2.0 } else { 0.5 };
            v.push(18i64);
            if ((m[3 * i + 1] % 31) * 3 % 19) > 4 {
                c[i] += ((16i64 + 5i64) + 0i64);
            }
            h[(9i64).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_291(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            v.push(7i64);
            s = s - ((14i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_292(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s += (27i64 - 12i64);
            m[i * 3 + 1] += ((a[i] * 3 % 19) * 3 % 19);
            for j0 in 0..2i64 {
                if (19i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
                h[(15i64).rem_euclid(5) as usize] += 5;
                s += j0;
            }
            match (((9i64 * 3 % 19) + (m[3 * i + 1] % 31))).rem_euclid(3) {
                0 => {
                    h[((17i64 - ((i as i64) % 23))).rem_euclid(5) as usize] += 6;
                    v.push(((m[3 * i + 1] % 31) - ((m[3 * i + 1] % 31) + (c[i] % 57))));
                }
                r if r < 2 => {
                    x ^= (((m[3 * i + 1] % 31) - (a[(i * 7 + 6) % n] + ((i as i64) % 23)))) as u32;
                }
                _ => {}
            }
            let k0 = ((16i64 / 2) + (m[3 * i + 1] % 31));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_293(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - ((((i as i64) % 23) - (a[i] + ((i as i64) % 23))));
            text.push_str(&format!("{},", 8i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_294(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            let k0 = (((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19);
            loop {
                ok &= ((c[i] % 57) - (a[i] * 3 % 19)) != 11;
                break;
            }
            if (((c[i] % 57) - (m[3 * i + 1] % 31)) + (m[3 * i + 1] % 31)) > 4 {
                t = ((((i as i64) % 23) * 3 % 19) / 2);
                c[i] = (((t % 101) - a[i]) + a[(i * 7 + 3) % n]);
            }
            if (((a[(i * 7 + 6) % n] - k0) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_295(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            s = s - ((m[3 * i + 1] % 31));
            s += 4i64;
            h[(((c[i] % 57) * 3 % 19)).rem_euclid(5) as usize] += 4;
            s += ((((i as i64) % 23) - ((i as i64) % 23)) * 3 % 19);
            for j0 in 0..2i64 {
                if (2i64 - a[(i * 7 + 0) % n]) > 4 {
                    u = ((a[i] + 7i64) + 29i64);
                    for j1 in 2..w {
                        v.push(g[i * w + j1 + 0] + j1 as i64);
                    }
                    text.push_str(&format!("{},", ((u % 101) - a[(i * 7 + 1) % n])));
                }
                if 5i64 > high {
                    high = 5i64;
                    at = i;
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_296(n: usize, a: &[i64]) -> State {
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
                q[i * w + j0] += g[i * w + j0 + 2] * a[i];
                if g[i * w + j0] % 11 == 3 { continue; }
                if g[j0 + i * w] > 9 { x ^= g[j0 + 0] as u32; }
            }
            if (c[i] % 57) > 4 {
                c[i] -= (m[3 * i + 1] % 31);
                c[i] = (a[i] - a[(i * 7 + 4) % n]);
                h[(a[i]).rem_euclid(5) as usize] += 5;
            }
            v.push((((i as i64) % 23) + a[(i * 7 + 6) % n]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_297(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange((0..n).rev()) {
            let k0 = (26i64 - (26i64 / 2));
            s += ((a[(i * 7 + 7) % n] - a[i]) * 3 % 19);
            for j0 in 0..3i64 {
                assert!(2i64 > -1_000_000, "{i}");
                assert!((k0 + (m[3 * i + 1] % 31)) > -1_000_000, "{i}");
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_298(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((a[(i * 7 + 8) % n] - 8i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (a[(i * 7 + 0) % n] * 3 % 19) > 4 {
                s += ((c[i] % 57) - ((c[i] % 57) - 21i64));
                f += (a[i]) as f64 / 8.0;
            }
            for j0 in 1..w {
                q[i * w + j0] += g[i * w + j0 + 0] * a[i];
                q[i * w + j0] += g[i * w + j0 + 3] * ((i as i64) % 23);
            }
            for j1 in 0..w - 0 {
                let z = i * w + j1;
                s -= g[z + 3] % 7;
                let z = i * w + j1;
                s -= g[z + 3] % 7;
                s += g[i * w + j1] - a[i];
            }
            v.push(a[i]);
            for j2 in 0..2i64 {
                if (2i64 * 3 % 19) > 4 {
                    f += (((m[3 * i + 1] % 31) - (7i64 - a[(i * 7 + 5) % n]))) as f64 / 8.0;
                    x ^= ((c[i] % 57)) as u32;
                } else {
                    s = s - ((17i64 + a[i]));
                }
                s = s - (a[i]);
                s += j2;
            }
            u = (a[i] - (m[3 * i + 1] % 31));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
    fn loop_299(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        let w = 9 + n % 5;
        let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);
        'own: for i in prange(0..n) {
            u = a[i];
            if (m[3 * i + 1] % 31) > high {
                high = (m[3 * i + 1] % 31);
                at = i;
            }
            match ((a[(i * 7 + 6) % n] * 3 % 19)).rem_euclid(3) {
                0 => {
                    if (a[(i * 7 + 4) % n]).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    f += (((c[i] % 57) + ((i as i64) % 23))) as f64 / 8.0;
                    x ^= ((21i64 / 2)) as u32;
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }
    }
}
