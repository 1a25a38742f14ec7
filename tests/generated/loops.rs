//! Written by `generator.rs`; `UPDATE_GENERATED=1 cargo test --test generated` writes it anew.

use prange::prelude::*;

use crate::{State, both_ways};

both_ways! {
    fn loop_0(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x = x ^ ((a[i] - a[i]) + a[i]) as u32;
            let k0 = ((9i64 * 3 % 19) + 8i64);
            let k1 = 16i64;
            f += ((a[i] / 2)) as f64 / 8.0;
            if (28i64 * 3 % 19) > high {
                high = (28i64 * 3 % 19);
                at = i;
            }
            x = x ^ 23i64 as u32;
            x = x ^ ((a[(i * 7 + 7) % n] - 21i64) * 3 % 19) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_1(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[(i * 7 + 7) % n] > 4 {
                x = x ^ 4i64 as u32;
                t = ((a[i] - 17i64) * 3 % 19);
            }
            loop {
                match (((a[(i * 7 + 0) % n] / 2) + a[(i * 7 + 6) % n])).rem_euclid(3) {
                    0 => {
                        let k0 = 1i64;
                    }
                    r if r < 2 => {
                        v.push(((i as i64) % 23));
                    }
                    _ => {}
                }
                break;
            }
            loop {
                if ((a[i] - ((i as i64) % 23)) / 2) > 4 {
                    ok &= ((a[(i * 7 + 0) % n] - a[i]) * 3 % 19) != 11;
                    h[((25i64 + a[(i * 7 + 4) % n])).rem_euclid(5) as usize] += 6;
                    v.push(22i64);
                }
                break;
            }
            for j0 in 0..3i64 {
                loop {
                    if 10i64 > 4 {
                        v.push(18i64);
                        x ^= (((a[(i * 7 + 4) % n] / 2) / 2)) as u32;
                    }
                    break;
                }
                s += (a[i] - (26i64 * 3 % 19));
                s += j0;
            }
            match ((a[i] / 2)).rem_euclid(3) {
                0 => {
                    s += (((i as i64) % 23) - (1i64 * 3 % 19));
                }
                r if r < 2 => {
                    low = low.min(((a[i] * 3 % 19) * 3 % 19));
                    text.push_str(&format!("{},", (1i64 - (9i64 * 3 % 19))));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_2(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            match (((23i64 + (c[i] % 57)) + 6i64)).rem_euclid(3) {
                0 => {
                    f += (((a[i] * 3 % 19) * 3 % 19)) as f64 / 8.0;
                }
                r if r < 2 => {
                    v.push((22i64 / 2));
                }
                _ => {}
            }
            v.push((18i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_3(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((7i64 + a[i]) + 29i64) > 4 {
                s = s - ((a[i] - a[(i * 7 + 7) % n]));
            } else {
                p *= if (12i64 - (21i64 - ((i as i64) % 23))) > 3 { 2.0 } else { 0.5 };
            }
            for j0 in 0..0i64 {
                p *= if (16i64 / 2) > 3 { 2.0 } else { 0.5 };
                s += (25i64 + 0i64);
                s += j0;
            }
            match (((a[i] * 3 % 19) + 15i64)).rem_euclid(3) {
                0 => {
                    if 1i64 > 4 {
                        t = ((a[(i * 7 + 3) % n] / 2) / 2);
                    } else {
                        let k0 = (((i as i64) % 23) + 5i64);
                    }
                    if (17i64 - (10i64 - 14i64)) > high {
                        high = (17i64 - (10i64 - 14i64));
                        at = i;
                    }
                }
                r if r < 2 => {
                    s = s - (((0i64 * 3 % 19) * 3 % 19));
                }
                _ => {}
            }
            for j1 in 0..0i64 {
                match (a[i]).rem_euclid(3) {
                    0 => {
                        x ^= ((((i as i64) % 23) - a[i])) as u32;
                        t = a[(i * 7 + 0) % n];
                    }
                    r if r < 2 => {
                        u = ((a[i] + 2i64) * 3 % 19);
                        x = x ^ ((a[i] / 2) * 3 % 19) as u32;
                    }
                    _ => {}
                }
                v.push((a[(i * 7 + 0) % n] - (((i as i64) % 23) / 2)));
                s += j1;
            }
            x = x ^ (0i64 * 3 % 19) as u32;
            loop {
                low = low.min(((2i64 + 19i64) / 2));
                break;
            }
            if (a[i] - (19i64 - a[i])) > 4 {
                x = x ^ ((i as i64) % 23) as u32;
                t = (11i64 + 14i64);
                h[(a[(i * 7 + 7) % n]).rem_euclid(5) as usize] += 5;
            } else {
                text.push_str(&format!("{},", ((a[(i * 7 + 8) % n] * 3 % 19) * 3 % 19)));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_4(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((3i64 * 3 % 19) + a[(i * 7 + 5) % n]) > 4 {
                if ((12i64 + ((i as i64) % 23)) / 2) > 4 {
                    u = ((4i64 - ((i as i64) % 23)) + a[i]);
                }
            } else {
                s = s - ((a[(i * 7 + 4) % n] * 3 % 19));
                match (a[(i * 7 + 4) % n]).rem_euclid(3) {
                    0 => {
                        if ((5i64 / 2) * 3 % 19) > high {
                            high = ((5i64 / 2) * 3 % 19);
                            at = i;
                        }
                        x ^= (((((i as i64) % 23) - a[i]) + 4i64)) as u32;
                    }
                    r if r < 2 => {
                        x = x ^ 29i64 as u32;
                        let k0 = 15i64;
                    }
                    _ => {}
                }
            }
            u = ((a[i] * 3 % 19) / 2);
            if (a[i] + (u % 101)) > 4 {
                s += (a[i] * 3 % 19);
                p *= if (13i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            x ^= ((a[(i * 7 + 2) % n] + (u % 101))) as u32;
            low = low.min(((28i64 * 3 % 19) / 2));
            loop {
                if 29i64 > 4 {
                    if ((a[i] + 17i64) / 2) > high {
                        high = ((a[i] + 17i64) / 2);
                        at = i;
                    }
                    v.push((((i as i64) % 23) - ((u % 101) + a[i])));
                    x ^= (a[(i * 7 + 2) % n]) as u32;
                } else {
                    let k0 = (22i64 * 3 % 19);
                    low = low.min(k0);
                }
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_5(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min((m[3 * i + 1] % 31));
            loop {
                if (a[(i * 7 + 5) % n] - 23i64) > 4 {
                    if ((a[i] - ((i as i64) % 23)) / 2) > high {
                        high = ((a[i] - ((i as i64) % 23)) / 2);
                        at = i;
                    }
                    if ((21i64 + (c[i] % 57)) * 3 % 19) > 4 {
                        v.push((8i64 - (2i64 - (c[i] % 57))));
                        ok &= a[(i * 7 + 8) % n] != 11;
                        if ((a[i] / 2) * 3 % 19) > high {
                            high = ((a[i] / 2) * 3 % 19);
                            at = i;
                        }
                    } else {
                        let k0 = ((a[(i * 7 + 6) % n] * 3 % 19) + (m[3 * i + 1] % 31));
                    }
                }
                break;
            }
            f += (((i as i64) % 23)) as f64 / 8.0;
            text.push_str(&format!("{},", ((19i64 * 3 % 19) / 2)));
            t = (c[i] % 57);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_6(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((a[(i * 7 + 4) % n] - a[i]) * 3 % 19) > 4 {
                loop {
                    let k0 = (a[i] * 3 % 19);
                    break;
                }
                if a[i] > high {
                    high = a[i];
                    at = i;
                }
                low = low.min(a[i]);
            } else {
                match ((25i64 / 2)).rem_euclid(3) {
                    0 => {
                        if (m[3 * i + 1] % 31) > high {
                            high = (m[3 * i + 1] % 31);
                            at = i;
                        }
                    }
                    r if r < 2 => {
                        s += (m[3 * i + 1] % 31);
                        t = ((18i64 / 2) + 13i64);
                    }
                    _ => {}
                }
            }
            m[i * 3 + 1] += (a[(i * 7 + 1) % n] - a[i]);
            let k0 = (10i64 + a[i]);
            text.push_str(&format!("{},", ((18i64 + a[i]) + ((i as i64) % 23))));
            f += (((a[(i * 7 + 7) % n] - (m[3 * i + 1] % 31)) / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_7(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            x = x ^ 2i64 as u32;
            ok &= (4i64 + a[(i * 7 + 5) % n]) != 11;
            x ^= ((a[(i * 7 + 0) % n] + a[i])) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_8(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            ok &= ((a[i] * 3 % 19) * 3 % 19) != 11;
            u = ((a[(i * 7 + 1) % n] + (m[3 * i + 1] % 31)) / 2);
            text.push_str(&format!("{},", ((7i64 + a[i]) + ((i as i64) % 23))));
            if a[(i * 7 + 6) % n] > 4 {
                h[(((1i64 - 26i64) * 3 % 19)).rem_euclid(5) as usize] += 5;
                if ((u % 101) - (c[i + 2] % 57)) > 4 {
                    c[i + 2] -= (m[3 * i + 1] % 31);
                } else {
                    s += (((m[3 * i + 1] % 31) * 3 % 19) + 4i64);
                }
            } else {
                v.push((8i64 * 3 % 19));
            }
            c[i + 2] += 28i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_9(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = a[i];
            text.push_str(&format!("{},", ((5i64 / 2) * 3 % 19)));
            if (a[i] / 2) > 4 {
                s = s - (((((i as i64) % 23) * 3 % 19) / 2));
                h[((a[i] - (6i64 - a[i]))).rem_euclid(5) as usize] += 5;
                v.push(k0);
            } else {
                s += a[i];
            }
            let k1 = k0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_10(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (a[i] + ((i as i64) % 23)) > 4 {
                t = ((((i as i64) % 23) - 26i64) / 2);
                if a[i] > high {
                    high = a[i];
                    at = i;
                }
                if i == 180 {
                    break 'own;
                }
            }
            loop {
                low = low.min(((26i64 * 3 % 19) / 2));
                break;
            }
            text.push_str(&format!("{},", ((((i as i64) % 23) - a[(i * 7 + 1) % n]) + a[i])));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_11(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            u = (20i64 + a[i]);
            s += 11i64;
            s += ((5i64 - (u % 101)) + ((i as i64) % 23));
            if ((((i as i64) % 23) / 2) + a[i]) > 4 {
                t = (((c[i] % 57) - (m[3 * i + 1] % 31)) * 3 % 19);
            } else {
                c[i] -= ((u % 101) - 10i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_12(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            v.push((a[i] - a[i]));
            for j0 in 0..0i64 {
                assert!(22i64 > -1_000_000, "{i}");
                if ((21i64 * 3 % 19) * 3 % 19) > high {
                    high = ((21i64 * 3 % 19) * 3 % 19);
                    at = i;
                }
                s += j0;
            }
            x ^= ((9i64 - (a[i] * 3 % 19))) as u32;
            ok &= (c[i + 2] % 57) != 11;
            ok &= 20i64 != 11;
            for j1 in 0..3i64 {
                if (a[i] / 2) > high {
                    high = (a[i] / 2);
                    at = i;
                }
                low = low.min(((a[i] / 2) + a[i]));
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_13(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = (21i64 - (22i64 - 19i64));
            if i == 40 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_14(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            x = x ^ ((a[(i * 7 + 1) % n] - 23i64) + ((i as i64) % 23)) as u32;
            loop {
                if i == 67 {
                    break 'own;
                }
                break;
            }
            if i == 195 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_15(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            s += ((a[i] / 2) * 3 % 19);
            s = s - ((a[(i * 7 + 1) % n] - (a[i] + 0i64)));
            x ^= (((6i64 + 19i64) * 3 % 19)) as u32;
            low = low.min(16i64);
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            f += ((a[(i * 7 + 8) % n] / 2)) as f64 / 8.0;
            s = s - (((((i as i64) % 23) + (c[i + 2] % 57)) + a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_16(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            text.push_str(&format!("{},", 2i64));
            f += (2i64) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_17(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            c[i] += (((i as i64) % 23) * 3 % 19);
            let k0 = (m[3 * i + 1] % 31);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_18(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((((i as i64) % 23) / 2) * 3 % 19) > 4 {
                if 23i64 > 4 {
                    ok &= 14i64 != 11;
                }
            } else {
                if ((((i as i64) % 23) + 23i64) + 22i64) > 4 {
                    if ((a[i] + 0i64) + 2i64) > 4 {
                        h[(24i64).rem_euclid(5) as usize] += 7;
                        text.push_str(&format!("{},", (7i64 + 15i64)));
                    } else {
                        x ^= ((a[i] * 3 % 19)) as u32;
                        s = s - (a[i]);
                    }
                }
                ok &= ((i as i64) % 23) != 11;
            }
            u = ((29i64 - a[(i * 7 + 4) % n]) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_19(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push(((4i64 / 2) / 2));
            for j0 in 0..3i64 {
                ok &= (a[(i * 7 + 0) % n] - (26i64 / 2)) != 11;
                p *= if ((22i64 * 3 % 19) + 8i64) > 3 { 2.0 } else { 0.5 };
                s += j0;
            }
            let k0 = (21i64 - 1i64);
            x = x ^ 18i64 as u32;
            x = x ^ ((i as i64) % 23) as u32;
            x ^= (((20i64 / 2) + a[i])) as u32;
            if i == 146 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_20(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x = x ^ (5i64 / 2) as u32;
            t = (3i64 - a[i]);
            text.push_str(&format!("{},", (5i64 - (28i64 / 2))));
            p *= if (a[(i * 7 + 8) % n] - (a[i] * 3 % 19)) > 3 { 2.0 } else { 0.5 };
            for j0 in 0..0i64 {
                match ((((t % 101) * 3 % 19) / 2)).rem_euclid(3) {
                    0 => {
                        s += 23i64;
                    }
                    r if r < 2 => {
                        if (((i as i64) % 23) / 2) > high {
                            high = (((i as i64) % 23) / 2);
                            at = i;
                        }
                        s = s - ((((t % 101) / 2) * 3 % 19));
                    }
                    _ => {}
                }
                u = (((t % 101) / 2) + 7i64);
                s += j0;
            }
            match (a[i]).rem_euclid(3) {
                0 => {
                    p *= if a[i] > 3 { 2.0 } else { 0.5 };
                    p *= if (((i as i64) % 23) + a[(i * 7 + 4) % n]) > 3 { 2.0 } else { 0.5 };
                }
                r if r < 2 => {
                    h[(((t % 101) - (1i64 / 2))).rem_euclid(5) as usize] += 6;
                }
                _ => {}
            }
            t = ((a[i] * 3 % 19) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_21(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - ((14i64 - (21i64 + a[(i * 7 + 7) % n])));
            for j0 in 0..2i64 {
                if a[i] > 4 {
                    h[(((a[(i * 7 + 4) % n] - a[(i * 7 + 6) % n]) + 14i64)).rem_euclid(5) as usize] += 6;
                } else {
                    x ^= (((18i64 / 2) * 3 % 19)) as u32;
                    u = a[(i * 7 + 3) % n];
                }
                match (((20i64 / 2) + 26i64)).rem_euclid(3) {
                    0 => {
                        if ((14i64 + 24i64) * 3 % 19) > high {
                            high = ((14i64 + 24i64) * 3 % 19);
                            at = i;
                        }
                        t = ((a[i] / 2) * 3 % 19);
                    }
                    r if r < 2 => {
                        x = x ^ 25i64 as u32;
                        text.push_str(&format!("{},", (14i64 / 2)));
                    }
                    _ => {}
                }
                s += j0;
            }
            h[(((a[(i * 7 + 8) % n] * 3 % 19) + a[i])).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_22(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((28i64 + ((i as i64) % 23)) + 5i64) > 4 {
                h[(a[(i * 7 + 3) % n]).rem_euclid(5) as usize] += 5;
                if ((a[i] / 2) * 3 % 19) > 4 {
                    c[i] -= a[i];
                    let k0 = ((((i as i64) % 23) * 3 % 19) * 3 % 19);
                }
            } else {
                low = low.min((((i as i64) % 23) * 3 % 19));
            }
            let k0 = a[(i * 7 + 8) % n];
            if ((8i64 * 3 % 19) / 2) > 4 {
                p *= if (a[i] - k0) > 3 { 2.0 } else { 0.5 };
            } else {
                for j0 in 0..3i64 {
                    loop {
                        c[i] -= (c[i] % 57);
                        break;
                    }
                    m[i * 3 + 2] += (((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31)) / 2);
                    s += j0;
                }
            }
            if ((12i64 + a[(i * 7 + 6) % n]) + a[i]) > high {
                high = ((12i64 + a[(i * 7 + 6) % n]) + a[i]);
                at = i;
            }
            s += (a[i] - (a[i] + (c[i] % 57)));
            match (((((i as i64) % 23) + a[(i * 7 + 5) % n]) + 8i64)).rem_euclid(3) {
                0 => {
                    if (((m[3 * i + 1] % 31) * 3 % 19) / 2) > 4 {
                        f += ((((c[i] % 57) / 2) / 2)) as f64 / 8.0;
                        text.push_str(&format!("{},", a[(i * 7 + 5) % n]));
                    }
                }
                r if r < 2 => {
                    if a[i] > 4 {
                        t = ((a[i] + (m[3 * i + 1] % 31)) * 3 % 19);
                        low = low.min((c[i] % 57));
                        s = s - ((a[i] * 3 % 19));
                    }
                    c[i] += 24i64;
                }
                _ => {}
            }
            h[(((a[i] - 9i64) / 2)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_23(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if a[i] > 4 {
                for j0 in 0..0i64 {
                    u = ((((i as i64) % 23) + 22i64) + (m[3 * i + 1] % 31));
                    c[i + 2] -= (((i as i64) % 23) - ((i as i64) % 23));
                    s += j0;
                }
                match ((a[i] * 3 % 19)).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 2] += (((i as i64) % 23) - ((m[3 * i + 1] % 31) + a[i]));
                    }
                    r if r < 2 => {
                        h[((25i64 * 3 % 19)).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
                ok &= ((c[i + 2] % 57) * 3 % 19) != 11;
            } else {
                if (a[i] / 2) > high {
                    high = (a[i] / 2);
                    at = i;
                }
            }
            v.push(((a[i] / 2) / 2));
            text.push_str(&format!("{},", (4i64 + 13i64)));
            if ((c[i + 2] % 57) / 2) > 4 {
                c[i + 2] += ((i as i64) % 23);
                for j1 in 0..0i64 {
                    ok &= 10i64 != 11;
                    v.push((6i64 * 3 % 19));
                    s += j1;
                }
                u = a[(i * 7 + 7) % n];
            }
            if (((c[i + 2] % 57) * 3 % 19) + ((i as i64) % 23)) > 4 {
                t = (((c[i + 2] % 57) * 3 % 19) / 2);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_24(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push(a[(i * 7 + 2) % n]);
            s = s - ((a[(i * 7 + 8) % n] - 23i64));
            let k0 = (((i as i64) % 23) - (a[i] * 3 % 19));
            text.push_str(&format!("{},", ((22i64 + 1i64) / 2)));
            if k0 > 4 {
                m[i * 3 + 0] += ((m[3 * i + 1] % 31) * 3 % 19);
                for j0 in 0..0i64 {
                    if a[i] > 4 {
                        u = (8i64 / 2);
                        u += (((u % 101) + a[(i * 7 + 4) % n]) * 3 % 19);
                    }
                    for j1 in 0..0i64 {
                        t = a[i];
                        h[(((a[i] * 3 % 19) + a[i])).rem_euclid(5) as usize] += 7;
                        s += j1;
                    }
                    s += j0;
                }
                v.push(6i64);
            }
            low = low.min(a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_25(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min(((21i64 + 29i64) / 2));
            s += (((i as i64) % 23) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_26(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            c[i] += ((2i64 + a[i]) / 2);
            let k0 = ((a[i] / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_27(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x ^= ((((i as i64) % 23) + ((i as i64) % 23))) as u32;
            loop {
                if i == 197 {
                    break 'own;
                }
                break;
            }
            s = s - (((7i64 / 2) * 3 % 19));
            if (2i64 - (26i64 * 3 % 19)) > 4 {
                match ((8i64 / 2)).rem_euclid(3) {
                    0 => {
                        s += (6i64 - (5i64 - 7i64));
                    }
                    r if r < 2 => {
                        h[(((5i64 + a[i]) + 15i64)).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
                x = x ^ 13i64 as u32;
                p *= if (18i64 - (a[(i * 7 + 4) % n] * 3 % 19)) > 3 { 2.0 } else { 0.5 };
            } else {
                if (9i64 * 3 % 19) > 4 {
                    h[((a[i] - (a[i] / 2))).rem_euclid(5) as usize] += 6;
                    let k0 = (a[i] / 2);
                    for j0 in 0..3i64 {
                        v.push(((12i64 + k0) + 24i64));
                        x = x ^ ((25i64 * 3 % 19) * 3 % 19) as u32;
                        s += j0;
                    }
                } else {
                    for j1 in 0..0i64 {
                        u = ((a[(i * 7 + 6) % n] / 2) + ((i as i64) % 23));
                        p *= if ((a[i] / 2) + 19i64) > 3 { 2.0 } else { 0.5 };
                        s += j1;
                    }
                    for j2 in 0..1i64 {
                        v.push((12i64 - 8i64));
                        x = x ^ (23i64 / 2) as u32;
                        s += j2;
                    }
                }
            }
            let k0 = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_28(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            t = 5i64;
            loop {
                text.push_str(&format!("{},", 0i64));
                break;
            }
            if a[(i * 7 + 1) % n] > high {
                high = a[(i * 7 + 1) % n];
                at = i;
            }
            if (((a[i] * 3 % 19) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
            h[(((a[(i * 7 + 1) % n] * 3 % 19) + 22i64)).rem_euclid(5) as usize] += 4;
            x = x ^ ((t % 101) * 3 % 19) as u32;
            if ((27i64 - (25i64 / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_29(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s += a[i];
            loop {
                u = ((a[(i * 7 + 4) % n] * 3 % 19) + (m[3 * i + 1] % 31));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_30(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if i == 98 {
                break 'own;
            }
            if 17i64 > 4 {
                loop {
                    s = s - (((a[(i * 7 + 2) % n] * 3 % 19) + a[i]));
                    break;
                }
                s = s - (((9i64 * 3 % 19) + 18i64));
                low = low.min(((26i64 / 2) / 2));
            } else {
                v.push((11i64 - (((i as i64) % 23) / 2)));
            }
            u = (6i64 - (((i as i64) % 23) / 2));
            f += ((u % 101)) as f64 / 8.0;
            let k0 = (a[i] * 3 % 19);
            x = x ^ ((i as i64) % 23) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_31(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = ((i as i64) % 23);
            x ^= (11i64) as u32;
            ok &= 3i64 != 11;
            low = low.min((a[i] - (a[(i * 7 + 3) % n] * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_32(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            ok &= ((a[i] - (m[3 * i + 1] % 31)) / 2) != 11;
            if (((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31)) / 2) > 4 {
                if (a[i]).rem_euclid(7) == 3 {
                    continue 'own;
                }
                x ^= ((((m[3 * i + 1] % 31) * 3 % 19) / 2)) as u32;
                if (5i64 / 2) > 4 {
                    f += (((a[i] * 3 % 19) + 22i64)) as f64 / 8.0;
                } else {
                    if ((c[i] % 57) - (m[3 * i + 1] % 31)) > 4 {
                        x ^= (a[i]) as u32;
                    }
                    v.push(((8i64 - 14i64) * 3 % 19));
                }
            } else {
                low = low.min((m[3 * i + 1] % 31));
            }
            let k0 = (a[i] - a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_33(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", ((i as i64) % 23)));
            let k0 = ((m[3 * i + 1] % 31) * 3 % 19);
            f += (a[i]) as f64 / 8.0;
            if k0 > 4 {
                if ((k0 / 2) * 3 % 19) > 4 {
                    if (14i64 - (2i64 / 2)) > high {
                        high = (14i64 - (2i64 / 2));
                        at = i;
                    }
                    for j0 in 0..1i64 {
                        text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
                        s += (((c[i] % 57) / 2) * 3 % 19);
                        s += j0;
                    }
                } else {
                    assert!((k0 - ((c[i] % 57) * 3 % 19)) > -1_000_000, "{i}");
                    x ^= ((((c[i] % 57) / 2) * 3 % 19)) as u32;
                }
            } else {
                u = ((c[i] % 57) + 6i64);
                s = s - (((m[3 * i + 1] % 31) / 2));
            }
            m[i * 3 + 2] += ((k0 * 3 % 19) * 3 % 19);
            if (a[i] - ((i as i64) % 23)) > high {
                high = (a[i] - ((i as i64) % 23));
                at = i;
            }
            u = ((8i64 + ((i as i64) % 23)) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_34(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..1i64 {
                x ^= (((i as i64) % 23)) as u32;
                for j1 in 0..3i64 {
                    ok &= (8i64 - (((i as i64) % 23) + 13i64)) != 11;
                    if (((10i64 - a[i]) + a[i])).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    s += j1;
                }
                s += j0;
            }
            s += 28i64;
            if (3i64 * 3 % 19) > high {
                high = (3i64 * 3 % 19);
                at = i;
            }
            v.push((0i64 / 2));
            v.push(((a[i] - (c[i] % 57)) * 3 % 19));
            ok &= (((i as i64) % 23) / 2) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_35(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            loop {
                x ^= (a[i]) as u32;
                break;
            }
            if (((i as i64) % 23)).rem_euclid(7) == 3 {
                continue 'own;
            }
            h[(a[(i * 7 + 3) % n]).rem_euclid(5) as usize] += 4;
            for j0 in 0..2i64 {
                if ((21i64 / 2) * 3 % 19) > high {
                    high = ((21i64 / 2) * 3 % 19);
                    at = i;
                }
                if a[i] > 4 {
                    if (26i64 - (a[i] + ((i as i64) % 23))) > 4 {
                        low = low.min((((i as i64) % 23) - (5i64 + a[i])));
                        x = x ^ ((a[(i * 7 + 7) % n] - a[i]) + a[(i * 7 + 5) % n]) as u32;
                    } else {
                        let k0 = a[i];
                    }
                    if ((9i64 * 3 % 19) + ((i as i64) % 23)) > 4 {
                        low = low.min((9i64 - (a[(i * 7 + 2) % n] * 3 % 19)));
                        x = x ^ (a[(i * 7 + 2) % n] + 8i64) as u32;
                    }
                }
                s += j0;
            }
            match (((24i64 - 29i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    s = s - ((((i as i64) % 23) - (a[(i * 7 + 4) % n] + 3i64)));
                    if (13i64 - a[i]) > 4 {
                        x ^= (2i64) as u32;
                    } else {
                        if ((a[(i * 7 + 3) % n] * 3 % 19) * 3 % 19) > high {
                            high = ((a[(i * 7 + 3) % n] * 3 % 19) * 3 % 19);
                            at = i;
                        }
                    }
                }
                r if r < 2 => {
                    ok &= a[i] != 11;
                    p *= if a[i] > 3 { 2.0 } else { 0.5 };
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_36(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            t = ((a[i] / 2) * 3 % 19);
            text.push_str(&format!("{},", (((i as i64) % 23) + (c[i] % 57))));
            let k0 = a[i];
            for j0 in 0..3i64 {
                h[(k0).rem_euclid(5) as usize] += 5;
                if (((((i as i64) % 23) / 2) + 3i64)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                s += j0;
            }
            c[i] += (a[i] - (27i64 * 3 % 19));
            s = s - (a[i]);
            let k1 = ((t % 101) - (a[i] / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_37(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            ok &= ((a[(i * 7 + 3) % n] * 3 % 19) + 20i64) != 11;
            if ((m[3 * i + 1] % 31) - ((m[3 * i + 1] % 31) / 2)) > 4 {
                p *= if ((((i as i64) % 23) - ((i as i64) % 23)) + 20i64) > 3 { 2.0 } else { 0.5 };
                if 12i64 > high {
                    high = 12i64;
                    at = i;
                }
                loop {
                    for j0 in 0..2i64 {
                        x ^= (26i64) as u32;
                        low = low.min(((c[i] % 57) - (a[(i * 7 + 4) % n] - a[i])));
                        s += j0;
                    }
                    break;
                }
            }
            p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
            match (((19i64 + a[i]) * 3 % 19)).rem_euclid(3) {
                0 => {
                    s += 19i64;
                    if ((19i64 / 2) + 4i64) > 4 {
                        s = s - ((m[3 * i + 1] % 31));
                        h[(0i64).rem_euclid(5) as usize] += 7;
                        v.push(((28i64 + 26i64) / 2));
                    } else {
                        t = (((c[i] % 57) * 3 % 19) + a[i]);
                        if (a[(i * 7 + 0) % n] + (m[3 * i + 1] % 31)) > high {
                            high = (a[(i * 7 + 0) % n] + (m[3 * i + 1] % 31));
                            at = i;
                        }
                    }
                }
                r if r < 2 => {
                    f += (29i64) as f64 / 8.0;
                }
                _ => {}
            }
            loop {
                if (((m[3 * i + 1] % 31) + 4i64) / 2) > 4 {
                    v.push(18i64);
                    low = low.min(((m[3 * i + 1] % 31) * 3 % 19));
                    assert!((((i as i64) % 23) - ((m[3 * i + 1] % 31) * 3 % 19)) > -1_000_000, "{i}");
                }
                break;
            }
            low = low.min(17i64);
            text.push_str(&format!("{},", a[(i * 7 + 6) % n]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_38(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            p *= if 4i64 > 3 { 2.0 } else { 0.5 };
            x ^= (a[i]) as u32;
            if (((c[i] % 57) - (m[3 * i + 1] % 31)) / 2) > 4 {
                s = s - (((5i64 - 26i64) * 3 % 19));
            }
            low = low.min(((5i64 - a[i]) + a[(i * 7 + 3) % n]));
            if (((c[i] % 57) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            low = low.min(a[i]);
            h[((c[i] % 57)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_39(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min(25i64);
            for j0 in 0..3i64 {
                x = x ^ ((9i64 * 3 % 19) * 3 % 19) as u32;
                s += ((a[i] + 20i64) + 20i64);
                s += j0;
            }
            f += (4i64) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_40(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if ((c[i] % 57) + a[i]) > 3 { 2.0 } else { 0.5 };
            x ^= (((a[i] / 2) + (m[3 * i + 1] % 31))) as u32;
            text.push_str(&format!("{},", a[i]));
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            low = low.min((a[i] + a[(i * 7 + 0) % n]));
            c[i] = (((i as i64) % 23) - ((m[3 * i + 1] % 31) - 3i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_41(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            f += (((20i64 - 28i64) + 17i64)) as f64 / 8.0;
            if 9i64 > 4 {
                x ^= (((19i64 * 3 % 19) + 12i64)) as u32;
                x = x ^ (1i64 - 15i64) as u32;
                s = s - ((a[(i * 7 + 4) % n] - (a[(i * 7 + 0) % n] / 2)));
            }
            let k0 = (a[i] * 3 % 19);
            match (a[i]).rem_euclid(3) {
                0 => {
                    v.push(a[i]);
                    match (k0).rem_euclid(3) {
                        0 => {
                            v.push(24i64);
                            u = 24i64;
                        }
                        r if r < 2 => {
                            f += (k0) as f64 / 8.0;
                        }
                        _ => {}
                    }
                }
                r if r < 2 => {
                    s = s - (a[i]);
                }
                _ => {}
            }
            match (16i64).rem_euclid(3) {
                0 => {
                    x ^= ((a[(i * 7 + 8) % n] - (a[i] - 16i64))) as u32;
                }
                r if r < 2 => {
                    u = a[(i * 7 + 3) % n];
                }
                _ => {}
            }
            x ^= (k0) as u32;
            p *= if (9i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_42(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (m[3 * i + 1] % 31) > 4 {
                text.push_str(&format!("{},", (((i as i64) % 23) * 3 % 19)));
            } else {
                loop {
                    c[i] -= ((a[i] - a[i]) * 3 % 19);
                    break;
                }
                u = ((a[i] * 3 % 19) * 3 % 19);
            }
            if ((1i64 - (8i64 * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            v.push(((a[(i * 7 + 8) % n] + ((i as i64) % 23)) * 3 % 19));
            s = s - (((a[(i * 7 + 5) % n] - a[i]) / 2));
            c[i] -= (a[(i * 7 + 6) % n] - (5i64 + a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_43(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = (6i64 - (a[i] - a[i]));
            let k0 = ((a[(i * 7 + 0) % n] + (u % 101)) / 2);
            ok &= (k0 + ((i as i64) % 23)) != 11;
            ok &= ((k0 + 19i64) + k0) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_44(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - (((5i64 + a[i]) + a[i]));
            if ((a[(i * 7 + 6) % n] + ((i as i64) % 23))).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (((c[i] % 57) + ((i as i64) % 23)) + a[i]) > 4 {
                if (((20i64 - (c[i] % 57)) + 22i64)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            p *= if (a[i] - (5i64 - a[(i * 7 + 3) % n])) > 3 { 2.0 } else { 0.5 };
            f += (((((i as i64) % 23) - 21i64) / 2)) as f64 / 8.0;
            f += (9i64) as f64 / 8.0;
            ok &= ((15i64 + ((i as i64) % 23)) + 23i64) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_45(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            loop {
                t = (4i64 / 2);
                break;
            }
            x ^= (((a[i] / 2) * 3 % 19)) as u32;
            if 16i64 > 4 {
                loop {
                    match ((20i64 / 2)).rem_euclid(3) {
                        0 => {
                            low = low.min((27i64 - (5i64 * 3 % 19)));
                        }
                        r if r < 2 => {
                            x = x ^ (((i as i64) % 23) * 3 % 19) as u32;
                        }
                        _ => {}
                    }
                    break;
                }
                if (((i as i64) % 23) + ((i as i64) % 23)) > 4 {
                    f += (((20i64 + a[i]) / 2)) as f64 / 8.0;
                    low = low.min((15i64 - (5i64 - 15i64)));
                    p *= if ((0i64 * 3 % 19) / 2) > 3 { 2.0 } else { 0.5 };
                }
                if (18i64 - a[i]) > 4 {
                    u = (a[i] - (a[i] / 2));
                    s = s - ((a[i] - 12i64));
                } else {
                    if (a[i] - (a[i] * 3 % 19)) > 4 {
                        s = s - (((18i64 - 15i64) / 2));
                        x = x ^ (11i64 + 1i64) as u32;
                    } else {
                        x ^= ((a[i] / 2)) as u32;
                        x = x ^ (8i64 - (13i64 + a[i])) as u32;
                    }
                }
            }
            match ((((t % 101) + a[(i * 7 + 8) % n]) + a[i])).rem_euclid(3) {
                0 => {
                    low = low.min((a[i] - (((i as i64) % 23) * 3 % 19)));
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", (27i64 / 2)));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_46(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= (((2i64 - (m[3 * i + 1] % 31)) / 2)) as u32;
            text.push_str(&format!("{},", ((12i64 + 29i64) / 2)));
            u = ((i as i64) % 23);
            for j0 in 0..0i64 {
                if (24i64 / 2) > 4 {
                    if (a[(i * 7 + 1) % n] * 3 % 19) > high {
                        high = (a[(i * 7 + 1) % n] * 3 % 19);
                        at = i;
                    }
                    s = s - ((c[i] % 57));
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                }
                v.push((((c[i] % 57) * 3 % 19) / 2));
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_47(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            let k0 = ((18i64 * 3 % 19) / 2);
            loop {
                if ((a[(i * 7 + 8) % n] / 2) / 2) > high {
                    high = ((a[(i * 7 + 8) % n] / 2) / 2);
                    at = i;
                }
                break;
            }
            if ((a[i] - (16i64 / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
            c[i] -= ((((i as i64) % 23) / 2) / 2);
            x ^= (((9i64 - 14i64) + a[i])) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_48(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = 23i64;
            f += ((((i as i64) % 23) + ((i as i64) % 23))) as f64 / 8.0;
            if a[(i * 7 + 8) % n] > 4 {
                x ^= ((a[i] - ((u % 101) * 3 % 19))) as u32;
                p *= if (((i as i64) % 23) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            s += (a[i] + 9i64);
            f += (((22i64 * 3 % 19) / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_49(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..0i64 {
                h[(a[(i * 7 + 0) % n]).rem_euclid(5) as usize] += 5;
                m[i * 3 + 0] += 13i64;
                s += j0;
            }
            if ((c[i] % 57)).rem_euclid(7) == 3 {
                continue 'own;
            }
            c[i] = 29i64;
            ok &= a[i] != 11;
            c[i] -= a[(i * 7 + 6) % n];
            if ((((i as i64) % 23) - 2i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            match ((((c[i] % 57) * 3 % 19) * 3 % 19)).rem_euclid(3) {
                0 => {
                    x ^= ((a[i] * 3 % 19)) as u32;
                }
                r if r < 2 => {
                    p *= if ((a[(i * 7 + 2) % n] - 24i64) + 7i64) > 3 { 2.0 } else { 0.5 };
                    s = s - (7i64);
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_50(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if i == 232 {
                break 'own;
            }
            v.push(((a[(i * 7 + 1) % n] * 3 % 19) + 26i64));
            t = a[(i * 7 + 6) % n];
            u = ((a[i] - ((i as i64) % 23)) * 3 % 19);
            s = s - (((5i64 / 2) + a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_51(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s += ((i as i64) % 23);
            for j0 in 0..2i64 {
                low = low.min(((20i64 + 1i64) / 2));
                u = 13i64;
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_52(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = (20i64 - (a[i] / 2));
            f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_53(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = ((29i64 - 21i64) * 3 % 19);
            if i == 156 {
                break 'own;
            }
            let k0 = a[i];
            if ((a[i] - a[i]) * 3 % 19) > high {
                high = ((a[i] - a[i]) * 3 % 19);
                at = i;
            }
            if (t % 101) > 4 {
                if i == 163 {
                    break 'own;
                }
                if ((((i as i64) % 23) - a[i]) * 3 % 19) > 4 {
                    s = s - (((k0 - 11i64) * 3 % 19));
                    s += ((11i64 / 2) / 2);
                    h[(k0).rem_euclid(5) as usize] += 6;
                }
            }
            for j0 in 0..0i64 {
                h[((a[i] / 2)).rem_euclid(5) as usize] += 5;
                loop {
                    s = s - ((29i64 + 2i64));
                    break;
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_54(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (a[(i * 7 + 6) % n] - (a[i] * 3 % 19)) > 4 {
                let k0 = ((m[3 * i + 1] % 31) - (a[i] / 2));
            } else {
                loop {
                    if (24i64 / 2) > 4 {
                        h[((a[i] - ((c[i + 2] % 57) / 2))).rem_euclid(5) as usize] += 7;
                        c[i + 2] += ((a[i] / 2) * 3 % 19);
                        text.push_str(&format!("{},", (28i64 / 2)));
                    }
                    break;
                }
                let k0 = ((c[i + 2] % 57) * 3 % 19);
            }
            if ((((i as i64) % 23) + a[i])).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_55(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min(((((i as i64) % 23) - 28i64) * 3 % 19));
            assert!(((a[(i * 7 + 7) % n] - a[(i * 7 + 2) % n]) + (m[3 * i + 1] % 31)) > -1_000_000, "{i}");
            f += (29i64) as f64 / 8.0;
            low = low.min(28i64);
            let k0 = a[i];
            p *= if (k0 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            if a[(i * 7 + 7) % n] > 4 {
                text.push_str(&format!("{},", ((m[3 * i + 1] % 31) - 16i64)));
                match (((m[3 * i + 1] % 31) / 2)).rem_euclid(3) {
                    0 => {
                        h[(0i64).rem_euclid(5) as usize] += 7;
                        low = low.min(((a[(i * 7 + 8) % n] / 2) / 2));
                    }
                    r if r < 2 => {
                        x ^= (((i as i64) % 23)) as u32;
                        t = ((i as i64) % 23);
                    }
                    _ => {}
                }
                u = (a[i] - ((c[i] % 57) + a[i]));
            } else {
                for j0 in 0..0i64 {
                    v.push((14i64 - 1i64));
                    t = ((26i64 - 4i64) / 2);
                    s += j0;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_56(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            assert!(((a[(i * 7 + 4) % n] * 3 % 19) * 3 % 19) > -1_000_000, "{i}");
            h[(a[i]).rem_euclid(5) as usize] += 4;
            text.push_str(&format!("{},", 15i64));
            p *= if (15i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            u = (14i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_57(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if a[i] > 4 {
                c[i] -= ((a[i] + (c[i] % 57)) / 2);
            }
            v.push((a[(i * 7 + 1) % n] * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_58(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..1i64 {
                assert!(a[i] > -1_000_000, "{i}");
                ok &= (a[(i * 7 + 1) % n] * 3 % 19) != 11;
                s += j0;
            }
            v.push((c[i] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_59(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if (20i64 - a[(i * 7 + 8) % n]) > 4 {
                s = s - (((4i64 - 24i64) * 3 % 19));
                if (8i64 / 2) > 4 {
                    ok &= ((19i64 + a[i]) / 2) != 11;
                    x = x ^ 5i64 as u32;
                } else {
                    if 27i64 > high {
                        high = 27i64;
                        at = i;
                    }
                }
            }
            t = (22i64 - 15i64);
            let k0 = ((3i64 - a[i]) + 10i64);
            x ^= (((10i64 / 2) / 2)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_60(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[(a[(i * 7 + 5) % n]).rem_euclid(5) as usize] += 4;
            f += (((19i64 + a[i]) + 12i64)) as f64 / 8.0;
            if ((i as i64) % 23) > 4 {
                let k0 = (((m[3 * i + 1] % 31) / 2) * 3 % 19);
                assert!(a[i] > -1_000_000, "{i}");
                m[i * 3 + 2] += ((i as i64) % 23);
            } else {
                if 5i64 > 4 {
                    assert!((a[(i * 7 + 4) % n] - (c[i + 2] % 57)) > -1_000_000, "{i}");
                    s += (c[i + 2] % 57);
                    t = ((i as i64) % 23);
                } else {
                    p *= if 27i64 > 3 { 2.0 } else { 0.5 };
                }
            }
            t = (m[3 * i + 1] % 31);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_61(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[((((i as i64) % 23) - (a[(i * 7 + 5) % n] - ((i as i64) % 23)))).rem_euclid(5) as usize] += 4;
            loop {
                f += (((i as i64) % 23)) as f64 / 8.0;
                break;
            }
            x = x ^ (((i as i64) % 23) * 3 % 19) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_62(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            text.push_str(&format!("{},", (15i64 * 3 % 19)));
            v.push((a[(i * 7 + 0) % n] - (a[i] - (m[3 * i + 1] % 31))));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_63(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            let k0 = 29i64;
            s += (((i as i64) % 23) - 26i64);
            v.push(((19i64 / 2) + k0));
            if 4i64 > high {
                high = 4i64;
                at = i;
            }
            if ((i as i64) % 23) > high {
                high = ((i as i64) % 23);
                at = i;
            }
            x ^= (((18i64 + a[i]) / 2)) as u32;
            if (((0i64 / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_64(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            loop {
                u = a[i];
                break;
            }
            text.push_str(&format!("{},", 3i64));
            h[((2i64 + a[(i * 7 + 4) % n])).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_65(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            p *= if ((19i64 - a[i]) + a[i]) > 3 { 2.0 } else { 0.5 };
            assert!((c[i + 2] % 57) > -1_000_000, "{i}");
            loop {
                s += ((c[i + 2] % 57) - (((i as i64) % 23) / 2));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_66(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            ok &= ((c[i] % 57) + a[i]) != 11;
            f += (((m[3 * i + 1] % 31) - (a[i] - 5i64))) as f64 / 8.0;
            h[(((a[i] / 2) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_67(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            assert!((8i64 * 3 % 19) > -1_000_000, "{i}");
            if (c[i] % 57) > high {
                high = (c[i] % 57);
                at = i;
            }
            let k0 = ((10i64 / 2) * 3 % 19);
            let k1 = a[(i * 7 + 7) % n];
            text.push_str(&format!("{},", (((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31)) + 27i64)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_68(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            c[i] = ((i as i64) % 23);
            h[(((a[i] * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 4;
            v.push((5i64 / 2));
            u = ((15i64 - ((i as i64) % 23)) / 2);
            s += (((u % 101) / 2) + 22i64);
            u = (u % 101);
            ok &= (c[i] % 57) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_69(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            m[i * 3 + 2] += (m[3 * i + 1] % 31);
            if 25i64 > 4 {
                ok &= a[i] != 11;
            }
            x ^= (18i64) as u32;
            if (m[3 * i + 1] % 31) > 4 {
                assert!(((i as i64) % 23) > -1_000_000, "{i}");
            }
            s = s - ((21i64 - (((i as i64) % 23) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_70(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            loop {
                s += ((27i64 + a[(i * 7 + 6) % n]) * 3 % 19);
                break;
            }
            x = x ^ 17i64 as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_71(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            f += (((16i64 * 3 % 19) + (m[3 * i + 1] % 31))) as f64 / 8.0;
            if a[i] > 4 {
                p *= if (7i64 + a[(i * 7 + 8) % n]) > 3 { 2.0 } else { 0.5 };
            }
            v.push((((i as i64) % 23) - 12i64));
            match ((m[3 * i + 1] % 31)).rem_euclid(3) {
                0 => {
                    c[i + 2] -= (20i64 + (c[i + 2] % 57));
                }
                r if r < 2 => {
                    h[(((((i as i64) % 23) + (m[3 * i + 1] % 31)) * 3 % 19)).rem_euclid(5) as usize] += 6;
                    loop {
                        p *= if 13i64 > 3 { 2.0 } else { 0.5 };
                        break;
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_72(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..0i64 {
                p *= if 3i64 > 3 { 2.0 } else { 0.5 };
                if (((c[i] % 57) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                s += j0;
            }
            m[i * 3 + 2] += ((a[i] * 3 % 19) * 3 % 19);
            ok &= (2i64 - a[(i * 7 + 0) % n]) != 11;
            match (((a[i] / 2) / 2)).rem_euclid(3) {
                0 => {
                    s += ((24i64 * 3 % 19) / 2);
                    s = s - ((25i64 - ((m[3 * i + 1] % 31) + 5i64)));
                }
                r if r < 2 => {
                    for j1 in 0..2i64 {
                        text.push_str(&format!("{},", 12i64));
                        v.push((((m[3 * i + 1] % 31) - ((i as i64) % 23)) * 3 % 19));
                        s += j1;
                    }
                }
                _ => {}
            }
            c[i] += ((a[(i * 7 + 7) % n] - ((i as i64) % 23)) / 2);
            loop {
                v.push((((c[i] % 57) * 3 % 19) * 3 % 19));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_73(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            assert!(((17i64 + 15i64) + a[i]) > -1_000_000, "{i}");
            text.push_str(&format!("{},", (25i64 - (a[i] + a[(i * 7 + 7) % n]))));
            c[i] += a[i];
            s += ((26i64 / 2) + a[i]);
            match (a[(i * 7 + 5) % n]).rem_euclid(3) {
                0 => {
                    let k0 = ((11i64 / 2) + ((i as i64) % 23));
                }
                r if r < 2 => {
                    assert!(a[i] > -1_000_000, "{i}");
                }
                _ => {}
            }
            f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_74(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..3i64 {
                if ((a[(i * 7 + 1) % n] * 3 % 19) + 7i64) > 4 {
                    for j1 in 0..2i64 {
                        s += 22i64;
                        c[i] += ((13i64 + (m[3 * i + 1] % 31)) * 3 % 19);
                        s += j1;
                    }
                    f += (((18i64 + (c[i] % 57)) * 3 % 19)) as f64 / 8.0;
                    low = low.min((c[i] % 57));
                }
                text.push_str(&format!("{},", 10i64));
                s += j0;
            }
            for j2 in 0..0i64 {
                u = (a[i] / 2);
                c[i] = (m[3 * i + 1] % 31);
                s += j2;
            }
            for j3 in 0..3i64 {
                x ^= (((i as i64) % 23)) as u32;
                ok &= ((27i64 + 12i64) + 15i64) != 11;
                s += j3;
            }
            assert!((a[i] - ((i as i64) % 23)) > -1_000_000, "{i}");
            if (m[3 * i + 1] % 31) > 4 {
                u = (a[(i * 7 + 8) % n] - (a[i] * 3 % 19));
                low = low.min((c[i] % 57));
            }
            loop {
                h[((a[(i * 7 + 2) % n] * 3 % 19)).rem_euclid(5) as usize] += 5;
                break;
            }
            if ((((i as i64) % 23) * 3 % 19) / 2) > high {
                high = ((((i as i64) % 23) * 3 % 19) / 2);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_75(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = ((i as i64) % 23);
            if ((6i64 * 3 % 19) / 2) > 4 {
                f += (10i64) as f64 / 8.0;
            }
            u = ((15i64 / 2) * 3 % 19);
            t += ((i as i64) % 23);
            x = x ^ ((26i64 * 3 % 19) + 2i64) as u32;
            low = low.min((a[(i * 7 + 2) % n] - ((t % 101) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_76(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s = s - (((a[i] - a[i]) / 2));
            t = (((i as i64) % 23) - (11i64 - 1i64));
            match (a[(i * 7 + 8) % n]).rem_euclid(3) {
                0 => {
                    if (((t % 101) - a[i]) + (m[3 * i + 1] % 31)) > 4 {
                        m[i * 3 + 1] += (((c[i] % 57) - (t % 101)) + (c[i] % 57));
                        t += 2i64;
                        s = s - ((((i as i64) % 23) * 3 % 19));
                    } else {
                        t = ((9i64 * 3 % 19) + a[i]);
                        u = ((i as i64) % 23);
                    }
                    u = (((t % 101) + a[i]) * 3 % 19);
                }
                r if r < 2 => {
                    if (((t % 101) - (m[3 * i + 1] % 31)) / 2) > 4 {
                        t = (((t % 101) / 2) + 2i64);
                        s += (((c[i] % 57) - a[i]) + a[(i * 7 + 4) % n]);
                    } else {
                        f += ((a[i] / 2)) as f64 / 8.0;
                        m[i * 3 + 2] += ((26i64 + ((i as i64) % 23)) / 2);
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_77(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x = x ^ ((((i as i64) % 23) * 3 % 19) / 2) as u32;
            if 11i64 > 4 {
                x ^= (((i as i64) % 23)) as u32;
                text.push_str(&format!("{},", (14i64 * 3 % 19)));
                f += ((a[i] * 3 % 19)) as f64 / 8.0;
            }
            if ((3i64 / 2) / 2) > high {
                high = ((3i64 / 2) / 2);
                at = i;
            }
            if ((a[(i * 7 + 5) % n] * 3 % 19) + a[i]) > 4 {
                if (9i64 + 13i64) > 4 {
                    f += (((((i as i64) % 23) + 27i64) / 2)) as f64 / 8.0;
                    x ^= ((9i64 * 3 % 19)) as u32;
                    x ^= ((15i64 * 3 % 19)) as u32;
                } else {
                    if i == 230 {
                        break 'own;
                    }
                }
                u = (21i64 / 2);
            }
            if ((29i64 - (21i64 * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j0 in 0..3i64 {
                match (14i64).rem_euclid(3) {
                    0 => {
                        s += 4i64;
                        t = 14i64;
                    }
                    r if r < 2 => {
                        x = x ^ (a[(i * 7 + 6) % n] - (13i64 - 19i64)) as u32;
                        ok &= 1i64 != 11;
                    }
                    _ => {}
                }
                x = x ^ ((a[i] - ((i as i64) % 23)) / 2) as u32;
                s += j0;
            }
            x ^= (((17i64 - 0i64) + a[i])) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_78(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = 14i64;
            p *= if (12i64 / 2) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_79(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            text.push_str(&format!("{},", (5i64 / 2)));
            p *= if 0i64 > 3 { 2.0 } else { 0.5 };
            loop {
                if (((a[i] * 3 % 19) + 21i64)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                break;
            }
            u = 19i64;
            if i == 60 {
                break 'own;
            }
            t = ((u % 101) + 10i64);
            text.push_str(&format!("{},", ((19i64 - ((i as i64) % 23)) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_80(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            m[i * 3 + 2] += ((12i64 / 2) + a[i]);
            s = s - (((a[i] - (m[3 * i + 1] % 31)) / 2));
            s += (((i as i64) % 23) * 3 % 19);
            if ((1i64 + (c[i] % 57)) / 2) > 4 {
                assert!((26i64 - ((c[i] % 57) - 0i64)) > -1_000_000, "{i}");
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_81(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if 17i64 > high {
                high = 17i64;
                at = i;
            }
            match ((24i64 * 3 % 19)).rem_euclid(3) {
                0 => {
                    f += ((a[i] * 3 % 19)) as f64 / 8.0;
                    p *= if ((a[i] / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                }
                r if r < 2 => {
                    loop {
                        t = (15i64 / 2);
                        break;
                    }
                    if (13i64 - (4i64 / 2)) > high {
                        high = (13i64 - (4i64 / 2));
                        at = i;
                    }
                }
                _ => {}
            }
            ok &= ((a[i] / 2) / 2) != 11;
            let k0 = 12i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_82(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..2i64 {
                match ((0i64 + 12i64)).rem_euclid(3) {
                    0 => {
                        low = low.min(((m[3 * i + 1] % 31) / 2));
                    }
                    r if r < 2 => {
                        let k0 = 1i64;
                        u = (a[(i * 7 + 3) % n] / 2);
                    }
                    _ => {}
                }
                m[i * 3 + 1] += a[i];
                s += j0;
            }
            match (a[(i * 7 + 6) % n]).rem_euclid(3) {
                0 => {
                    c[i + 2] -= ((c[i + 2] % 57) / 2);
                    if (a[i] - (a[(i * 7 + 2) % n] - a[i])) > 4 {
                        s = s - (13i64);
                    }
                }
                r if r < 2 => {
                    x ^= (a[i]) as u32;
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_83(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = (11i64 / 2);
            m[i * 3 + 1] += (((i as i64) % 23) / 2);
            v.push((((u % 101) - 11i64) * 3 % 19));
            c[i] += (a[i] - (a[i] * 3 % 19));
            f += ((4i64 - (c[i] % 57))) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_84(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 0] += (((i as i64) % 23) / 2);
            c[i] = (((m[3 * i + 1] % 31) * 3 % 19) / 2);
            for j0 in 0..3i64 {
                c[i] -= 16i64;
                if (a[(i * 7 + 4) % n] - 22i64) > 4 {
                    if a[(i * 7 + 4) % n] > 4 {
                        p *= if (29i64 / 2) > 3 { 2.0 } else { 0.5 };
                        p *= if ((2i64 - (m[3 * i + 1] % 31)) / 2) > 3 { 2.0 } else { 0.5 };
                    } else {
                        p *= if ((17i64 + (m[3 * i + 1] % 31)) / 2) > 3 { 2.0 } else { 0.5 };
                        text.push_str(&format!("{},", ((a[i] - (m[3 * i + 1] % 31)) * 3 % 19)));
                    }
                } else {
                    loop {
                        t = a[i];
                        break;
                    }
                    if (((t % 101) - a[(i * 7 + 8) % n]) / 2) > 4 {
                        ok &= ((i as i64) % 23) != 11;
                    }
                }
                s += j0;
            }
            ok &= ((m[3 * i + 1] % 31) / 2) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_85(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            let k0 = 18i64;
            v.push((((i as i64) % 23) / 2));
            if a[i] > 4 {
                for j0 in 0..1i64 {
                    ok &= (a[i] - (19i64 + 7i64)) != 11;
                    if ((11i64 + k0) * 3 % 19) > 4 {
                        x = x ^ 19i64 as u32;
                    } else {
                        p *= if (a[i] - (((i as i64) % 23) / 2)) > 3 { 2.0 } else { 0.5 };
                        x ^= ((21i64 - a[i])) as u32;
                    }
                    s += j0;
                }
                if a[i] > 4 {
                    loop {
                        t = ((((i as i64) % 23) * 3 % 19) * 3 % 19);
                        break;
                    }
                } else {
                    s = s - ((a[i] / 2));
                }
            }
            x = x ^ 4i64 as u32;
            s = s - ((10i64 / 2));
            match (21i64).rem_euclid(3) {
                0 => {
                    h[(a[(i * 7 + 7) % n]).rem_euclid(5) as usize] += 6;
                }
                r if r < 2 => {
                    v.push(((4i64 - 7i64) * 3 % 19));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_86(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", 11i64));
            u = (a[i] / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_87(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 1] += a[i];
            f += (((2i64 - a[(i * 7 + 4) % n]) * 3 % 19)) as f64 / 8.0;
            let k0 = a[i];
            loop {
                loop {
                    if (a[i] - 28i64) > 4 {
                        ok &= (c[i + 2] % 57) != 11;
                    } else {
                        h[((a[(i * 7 + 8) % n] - (a[i] / 2))).rem_euclid(5) as usize] += 7;
                    }
                    break;
                }
                break;
            }
            c[i + 2] += ((((i as i64) % 23) + 11i64) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_88(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..0i64 {
                match ((a[i] / 2)).rem_euclid(3) {
                    0 => {
                        s += ((a[i] / 2) / 2);
                    }
                    r if r < 2 => {
                        let k0 = (((m[3 * i + 1] % 31) / 2) + 20i64);
                        c[i + 2] -= (m[3 * i + 1] % 31);
                    }
                    _ => {}
                }
                if (12i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
                s += j0;
            }
            s = s - ((((i as i64) % 23) + a[i]));
            if (8i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (((a[i] * 3 % 19) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
            let k0 = ((a[(i * 7 + 2) % n] * 3 % 19) * 3 % 19);
            loop {
                u = (a[i] - (k0 / 2));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_89(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[(((0i64 / 2) / 2)).rem_euclid(5) as usize] += 4;
            f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
            m[i * 3 + 1] += ((9i64 / 2) * 3 % 19);
            c[i] -= ((((i as i64) % 23) * 3 % 19) * 3 % 19);
            t = ((((i as i64) % 23) / 2) * 3 % 19);
            for j0 in 0..0i64 {
                text.push_str(&format!("{},", (a[(i * 7 + 2) % n] - ((m[3 * i + 1] % 31) * 3 % 19))));
                match (((a[i] - (t % 101)) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        s = s - (((m[3 * i + 1] % 31) - a[i]));
                    }
                    r if r < 2 => {
                        c[i] -= (17i64 + 15i64);
                        ok &= 8i64 != 11;
                    }
                    _ => {}
                }
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_90(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((c[i] % 57) - (c[i] % 57)) * 3 % 19) > 4 {
                if ((c[i] % 57)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            u = ((13i64 + a[i]) * 3 % 19);
            text.push_str(&format!("{},", ((m[3 * i + 1] % 31) - (c[i] % 57))));
            m[i * 3 + 1] += ((((i as i64) % 23) - (u % 101)) / 2);
            if 29i64 > 4 {
                loop {
                    h[(0i64).rem_euclid(5) as usize] += 6;
                    break;
                }
                m[i * 3 + 2] += ((c[i] % 57) + a[i]);
            }
            assert!((a[i] / 2) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_91(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push(((a[i] * 3 % 19) * 3 % 19));
            low = low.min((a[(i * 7 + 7) % n] - ((m[3 * i + 1] % 31) - ((i as i64) % 23))));
            m[i * 3 + 1] += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_92(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[i] > 4 {
                s = s - ((((c[i] % 57) + ((i as i64) % 23)) + 11i64));
                v.push(29i64);
            }
            low = low.min((a[(i * 7 + 1) % n] - a[i]));
            ok &= (((c[i] % 57) + 27i64) / 2) != 11;
            f += (1i64) as f64 / 8.0;
            c[i] = a[i];
            if ((c[i] % 57) - (28i64 / 2)) > 4 {
                low = low.min((a[i] - 4i64));
                c[i] = 2i64;
                let k0 = (18i64 - (a[i] * 3 % 19));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_93(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 2] += a[i];
            t = 20i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_94(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s = s - ((a[(i * 7 + 2) % n] * 3 % 19));
            if a[i] > 4 {
                t = a[i];
                m[i * 3 + 0] += 5i64;
            } else {
                for j0 in 0..0i64 {
                    if (((i as i64) % 23) - (m[3 * i + 1] % 31)) > 4 {
                        if ((a[i] * 3 % 19) * 3 % 19) > high {
                            high = ((a[i] * 3 % 19) * 3 % 19);
                            at = i;
                        }
                        p *= if ((a[i] / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    }
                    x ^= (((a[i] - ((i as i64) % 23)) * 3 % 19)) as u32;
                    s += j0;
                }
            }
            p *= if ((a[i] * 3 % 19) + a[i]) > 3 { 2.0 } else { 0.5 };
            t = 7i64;
            s += ((a[i] * 3 % 19) + a[(i * 7 + 6) % n]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_95(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            ok &= ((24i64 - 18i64) / 2) != 11;
            loop {
                x = x ^ (a[i] / 2) as u32;
                break;
            }
            p *= if ((((i as i64) % 23) - a[i]) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_96(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s = s - (((c[i] % 57) * 3 % 19));
            h[(((((i as i64) % 23) * 3 % 19) / 2)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_97(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            ok &= (14i64 - (((i as i64) % 23) - ((i as i64) % 23))) != 11;
            p *= if ((a[i] + 23i64) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            s += 12i64;
            u = ((9i64 * 3 % 19) * 3 % 19);
            p *= if (u % 101) > 3 { 2.0 } else { 0.5 };
            s += (((i as i64) % 23) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_98(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            let k0 = ((3i64 * 3 % 19) / 2);
            x = x ^ ((k0 / 2) + a[i]) as u32;
            loop {
                if 28i64 > 4 {
                    if (18i64 / 2) > high {
                        high = (18i64 / 2);
                        at = i;
                    }
                    ok &= ((k0 / 2) * 3 % 19) != 11;
                    low = low.min((1i64 / 2));
                }
                break;
            }
            p *= if ((7i64 * 3 % 19) / 2) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_99(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            m[i * 3 + 0] += ((a[i] + a[(i * 7 + 6) % n]) * 3 % 19);
            h[(((a[(i * 7 + 2) % n] + 15i64) + a[(i * 7 + 2) % n])).rem_euclid(5) as usize] += 4;
            v.push(a[(i * 7 + 3) % n]);
            match ((m[3 * i + 1] % 31)).rem_euclid(3) {
                0 => {
                    if (a[i] - (c[i] % 57)) > high {
                        high = (a[i] - (c[i] % 57));
                        at = i;
                    }
                }
                r if r < 2 => {
                    ok &= 17i64 != 11;
                    f += ((c[i] % 57)) as f64 / 8.0;
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_100(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            ok &= (c[i] % 57) != 11;
            ok &= ((a[(i * 7 + 0) % n] + (c[i] % 57)) * 3 % 19) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_101(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (16i64 - ((i as i64) % 23)) > 4 {
                m[i * 3 + 2] += (a[(i * 7 + 0) % n] / 2);
            }
            s = s - (28i64);
            s += (2i64 + 22i64);
            match ((8i64 + a[i])).rem_euclid(3) {
                0 => {
                    f += ((((i as i64) % 23) + 27i64)) as f64 / 8.0;
                }
                r if r < 2 => {
                    u = ((m[3 * i + 1] % 31) * 3 % 19);
                    v.push(((m[3 * i + 1] % 31) - 17i64));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_102(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += ((a[i] * 3 % 19)) as f64 / 8.0;
            s = s - ((a[(i * 7 + 5) % n] + a[i]));
            if ((((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            v.push((((i as i64) % 23) - ((c[i] % 57) + (c[i] % 57))));
            loop {
                v.push(10i64);
                break;
            }
            text.push_str(&format!("{},", ((i as i64) % 23)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_103(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            u = ((a[i] * 3 % 19) + 13i64);
            u = ((29i64 - a[i]) / 2);
            if 20i64 > high {
                high = 20i64;
                at = i;
            }
            assert!(((1i64 + 23i64) * 3 % 19) > -1_000_000, "{i}");
            s = s - ((a[i] - (a[i] * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_104(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            p *= if ((a[(i * 7 + 6) % n] + 0i64) / 2) > 3 { 2.0 } else { 0.5 };
            text.push_str(&format!("{},", ((i as i64) % 23)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_105(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 1] += (a[i] * 3 % 19);
            for j0 in 0..1i64 {
                ok &= (a[i] - ((m[3 * i + 1] % 31) * 3 % 19)) != 11;
                m[i * 3 + 0] += ((a[(i * 7 + 4) % n] - (c[i + 2] % 57)) + 24i64);
                s += j0;
            }
            m[i * 3 + 2] += 8i64;
            if ((18i64 * 3 % 19) * 3 % 19) > 4 {
                t = ((6i64 / 2) + a[i]);
            } else {
                c[i + 2] = a[i];
            }
            m[i * 3 + 2] += 12i64;
            loop {
                text.push_str(&format!("{},", (((m[3 * i + 1] % 31) - 29i64) + 2i64)));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_106(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += (((m[3 * i + 1] % 31) - 22i64) + a[i]);
            v.push(((a[i] / 2) + 9i64));
            if (((a[(i * 7 + 1) % n] - a[i]) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
            t = (9i64 * 3 % 19);
            h[((((m[3 * i + 1] % 31) * 3 % 19) + ((i as i64) % 23))).rem_euclid(5) as usize] += 4;
            low = low.min(((23i64 - 21i64) + 14i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_107(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            h[((a[i] * 3 % 19)).rem_euclid(5) as usize] += 4;
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            x ^= (((23i64 / 2) / 2)) as u32;
            low = low.min((0i64 - 21i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_108(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x = x ^ (12i64 + a[i]) as u32;
            if 17i64 > 4 {
                loop {
                    if a[i] > 4 {
                        p *= if (7i64 - 4i64) > 3 { 2.0 } else { 0.5 };
                        text.push_str(&format!("{},", (a[(i * 7 + 4) % n] - (a[i] - 19i64))));
                        let k0 = 29i64;
                    }
                    break;
                }
            } else {
                low = low.min((a[i] * 3 % 19));
            }
            s = s - (2i64);
            if ((a[i] / 2) * 3 % 19) > high {
                high = ((a[i] / 2) * 3 % 19);
                at = i;
            }
            if ((22i64 - ((i as i64) % 23)) + 2i64) > 4 {
                x = x ^ (((i as i64) % 23) * 3 % 19) as u32;
                p *= if 29i64 > 3 { 2.0 } else { 0.5 };
                loop {
                    if ((22i64 + 22i64) * 3 % 19) > 4 {
                        s += ((21i64 + 26i64) * 3 % 19);
                        let k0 = (0i64 - a[i]);
                        x = x ^ 5i64 as u32;
                    } else {
                        x = x ^ (6i64 * 3 % 19) as u32;
                    }
                    break;
                }
            } else {
                t = 27i64;
            }
            t = ((24i64 * 3 % 19) * 3 % 19);
            x = x ^ ((((i as i64) % 23) - 2i64) / 2) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_109(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            h[(a[(i * 7 + 8) % n]).rem_euclid(5) as usize] += 4;
            if ((16i64 - (((i as i64) % 23) * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= (3i64 - ((i as i64) % 23)) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_110(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min((12i64 - (23i64 + ((i as i64) % 23))));
            x = x ^ 5i64 as u32;
            x = x ^ ((14i64 + 19i64) * 3 % 19) as u32;
            h[((22i64 * 3 % 19)).rem_euclid(5) as usize] += 4;
            for j0 in 0..3i64 {
                for j1 in 0..1i64 {
                    h[((((i as i64) % 23) + 1i64)).rem_euclid(5) as usize] += 6;
                    if (a[i] * 3 % 19) > 4 {
                        let k0 = ((14i64 * 3 % 19) / 2);
                        u = ((19i64 - a[i]) * 3 % 19);
                    } else {
                        f += (a[(i * 7 + 8) % n]) as f64 / 8.0;
                    }
                    s += j1;
                }
                match (((i as i64) % 23)).rem_euclid(3) {
                    0 => {
                        x ^= (a[i]) as u32;
                        x ^= (((a[i] / 2) * 3 % 19)) as u32;
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", 26i64));
                        s = s - ((14i64 + ((i as i64) % 23)));
                    }
                    _ => {}
                }
                s += j0;
            }
            p *= if (5i64 - (9i64 * 3 % 19)) > 3 { 2.0 } else { 0.5 };
            low = low.min((14i64 - 19i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_111(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min((4i64 * 3 % 19));
            if (a[i] - (7i64 * 3 % 19)) > 4 {
                for j0 in 0..2i64 {
                    let k0 = a[i];
                    low = low.min(((5i64 / 2) / 2));
                    s += j0;
                }
                p *= if ((3i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            if 0i64 > 4 {
                p *= if (a[(i * 7 + 7) % n] * 3 % 19) > 3 { 2.0 } else { 0.5 };
                if ((18i64 / 2)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            v.push((21i64 - (0i64 + a[i])));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_112(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..0i64 {
                f += (((11i64 - 27i64) / 2)) as f64 / 8.0;
                x = x ^ a[i] as u32;
                s += j0;
            }
            if (6i64 - (a[i] / 2)) > 4 {
                loop {
                    for j1 in 0..1i64 {
                        x ^= ((8i64 * 3 % 19)) as u32;
                        v.push(2i64);
                        s += j1;
                    }
                    break;
                }
                if ((i as i64) % 23) > high {
                    high = ((i as i64) % 23);
                    at = i;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_113(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            loop {
                f += ((c[i] % 57)) as f64 / 8.0;
                break;
            }
            ok &= ((a[(i * 7 + 8) % n] - a[i]) + 6i64) != 11;
            p *= if (27i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            t = (((i as i64) % 23) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_114(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            s += (18i64 - ((i as i64) % 23));
            text.push_str(&format!("{},", (c[i] % 57)));
            let k0 = (((m[3 * i + 1] % 31) / 2) + 2i64);
            match (((i as i64) % 23)).rem_euclid(3) {
                0 => {
                    s += ((((i as i64) % 23) + 0i64) * 3 % 19);
                }
                r if r < 2 => {
                    t = (c[i] % 57);
                }
                _ => {}
            }
            low = low.min((26i64 - (24i64 + a[(i * 7 + 1) % n])));
            u = (((i as i64) % 23) - a[i]);
            text.push_str(&format!("{},", ((a[i] * 3 % 19) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_115(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s = s - ((a[i] - ((m[3 * i + 1] % 31) * 3 % 19)));
            low = low.min(24i64);
            for j0 in 0..1i64 {
                if ((a[i] - ((i as i64) % 23))).rem_euclid(7) == 3 {
                    continue 'own;
                }
                text.push_str(&format!("{},", ((15i64 / 2) / 2)));
                s += j0;
            }
            m[i * 3 + 1] += ((a[i] + ((i as i64) % 23)) / 2);
            match ((a[(i * 7 + 5) % n] + ((i as i64) % 23))).rem_euclid(3) {
                0 => {
                    if (m[3 * i + 1] % 31) > 4 {
                        x ^= (((((i as i64) % 23) + (c[i + 2] % 57)) / 2)) as u32;
                        h[(((a[(i * 7 + 4) % n] / 2) + 14i64)).rem_euclid(5) as usize] += 7;
                        low = low.min((((c[i + 2] % 57) / 2) * 3 % 19));
                    }
                    if 2i64 > 4 {
                        if ((i as i64) % 23) > high {
                            high = ((i as i64) % 23);
                            at = i;
                        }
                    }
                }
                r if r < 2 => {
                    c[i + 2] = (5i64 / 2);
                }
                _ => {}
            }
            s += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_116(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            m[i * 3 + 1] += 10i64;
            s = s - (12i64);
            match (((17i64 / 2) + a[i])).rem_euclid(3) {
                0 => {
                    for j0 in 0..1i64 {
                        s = s - (((12i64 / 2) + (m[3 * i + 1] % 31)));
                        h[((c[i + 2] % 57)).rem_euclid(5) as usize] += 7;
                        s += j0;
                    }
                    assert!((((m[3 * i + 1] % 31) - a[i]) + a[i]) > -1_000_000, "{i}");
                }
                r if r < 2 => {
                    s += (5i64 + (m[3 * i + 1] % 31));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_117(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            v.push((((i as i64) % 23) * 3 % 19));
            s = s - (((15i64 - a[i]) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_118(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min((4i64 - a[(i * 7 + 5) % n]));
            f += (((2i64 + 2i64) + a[i])) as f64 / 8.0;
            low = low.min((17i64 + ((i as i64) % 23)));
            low = low.min((28i64 / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_119(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            match ((2i64 + a[i])).rem_euclid(3) {
                0 => {
                    match (((6i64 + 18i64) + a[(i * 7 + 6) % n])).rem_euclid(3) {
                        0 => {
                            s = s - ((a[i] - 15i64));
                        }
                        r if r < 2 => {
                            p *= if ((28i64 / 2) / 2) > 3 { 2.0 } else { 0.5 };
                            u = a[i];
                        }
                        _ => {}
                    }
                }
                r if r < 2 => {
                    s = s - ((10i64 - (a[(i * 7 + 4) % n] / 2)));
                    if ((a[i] - 26i64) / 2) > 4 {
                        low = low.min(1i64);
                        s += ((i as i64) % 23);
                        x ^= (((((i as i64) % 23) * 3 % 19) / 2)) as u32;
                    } else {
                        x ^= (((3i64 + a[i]) / 2)) as u32;
                        s += ((16i64 + a[i]) / 2);
                    }
                }
                _ => {}
            }
            f += ((a[i] - (15i64 * 3 % 19))) as f64 / 8.0;
            t = 8i64;
            x ^= (a[i]) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_120(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            x = x ^ 26i64 as u32;
            s = s - (((24i64 / 2) + a[(i * 7 + 3) % n]));
            if (20i64 + a[i]) > high {
                high = (20i64 + a[i]);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_121(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            h[((((m[3 * i + 1] % 31) + a[i]) / 2)).rem_euclid(5) as usize] += 4;
            u = (((m[3 * i + 1] % 31) / 2) * 3 % 19);
            if ((a[(i * 7 + 7) % n] + 28i64) * 3 % 19) > 4 {
                if (a[i] - a[i]) > 4 {
                    if (c[i + 2] % 57) > high {
                        high = (c[i + 2] % 57);
                        at = i;
                    }
                }
                v.push(((a[i] / 2) / 2));
                h[((((c[i + 2] % 57) / 2) / 2)).rem_euclid(5) as usize] += 5;
            } else {
                ok &= (((u % 101) - (u % 101)) * 3 % 19) != 11;
            }
            loop {
                match (((23i64 + a[(i * 7 + 7) % n]) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        if (c[i + 2] % 57) > high {
                            high = (c[i + 2] % 57);
                            at = i;
                        }
                    }
                    r if r < 2 => {
                        h[((u % 101)).rem_euclid(5) as usize] += 7;
                        v.push((((i as i64) % 23) + a[i]));
                    }
                    _ => {}
                }
                break;
            }
            c[i + 2] = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_122(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = ((((i as i64) % 23) / 2) + ((i as i64) % 23));
            x = x ^ (23i64 - (((i as i64) % 23) + 12i64)) as u32;
            if ((6i64 / 2) / 2) > 4 {
                loop {
                    u += (a[i] - (23i64 - 27i64));
                    break;
                }
                match (((u % 101) - (21i64 - a[i]))).rem_euclid(3) {
                    0 => {
                        if (((i as i64) % 23) - ((u % 101) * 3 % 19)) > high {
                            high = (((i as i64) % 23) - ((u % 101) * 3 % 19));
                            at = i;
                        }
                    }
                    r if r < 2 => {
                        x = x ^ 12i64 as u32;
                        x = x ^ ((12i64 + 1i64) * 3 % 19) as u32;
                    }
                    _ => {}
                }
                if 4i64 > high {
                    high = 4i64;
                    at = i;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_123(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", ((19i64 / 2) / 2)));
            m[i * 3 + 0] += ((a[(i * 7 + 7) % n] / 2) / 2);
            f += (((m[3 * i + 1] % 31) + ((i as i64) % 23))) as f64 / 8.0;
            if (((((i as i64) % 23) + (c[i + 2] % 57)) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
            text.push_str(&format!("{},", 12i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_124(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= (21i64) as u32;
            if ((a[i] + a[i]) * 3 % 19) > 4 {
                v.push(((25i64 / 2) * 3 % 19));
                if (0i64 - (a[i] * 3 % 19)) > 4 {
                    m[i * 3 + 1] += ((a[(i * 7 + 4) % n] * 3 % 19) + 20i64);
                    if (10i64 - 21i64) > high {
                        high = (10i64 - 21i64);
                        at = i;
                    }
                    assert!((m[3 * i + 1] % 31) > -1_000_000, "{i}");
                }
                h[(((((i as i64) % 23) / 2) + (c[i] % 57))).rem_euclid(5) as usize] += 5;
            }
            loop {
                c[i] += a[i];
                break;
            }
            low = low.min((c[i] % 57));
            match (((m[3 * i + 1] % 31) - ((i as i64) % 23))).rem_euclid(3) {
                0 => {
                    low = low.min(a[i]);
                    match (7i64).rem_euclid(3) {
                        0 => {
                            let k0 = (a[i] - (((i as i64) % 23) / 2));
                        }
                        r if r < 2 => {
                            s += ((m[3 * i + 1] % 31) - (17i64 * 3 % 19));
                        }
                        _ => {}
                    }
                }
                r if r < 2 => {
                    s += ((a[(i * 7 + 1) % n] - 6i64) + (c[i] % 57));
                    m[i * 3 + 0] += (27i64 - (25i64 * 3 % 19));
                }
                _ => {}
            }
            m[i * 3 + 0] += ((a[i] * 3 % 19) * 3 % 19);
            if (c[i] % 57) > 4 {
                match (a[i]).rem_euclid(3) {
                    0 => {
                        c[i] = (((c[i] % 57) / 2) * 3 % 19);
                    }
                    r if r < 2 => {
                        let k0 = (((c[i] % 57) + a[i]) + (c[i] % 57));
                    }
                    _ => {}
                }
                u = (m[3 * i + 1] % 31);
                for j0 in 0..0i64 {
                    x ^= (0i64) as u32;
                    let k0 = ((18i64 + (u % 101)) * 3 % 19);
                    s += j0;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_125(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((i as i64) % 23) + a[i]) > 4 {
                s += (((c[i] % 57) - a[(i * 7 + 1) % n]) + (c[i] % 57));
                t = ((m[3 * i + 1] % 31) - (a[(i * 7 + 6) % n] * 3 % 19));
            }
            let k0 = ((a[i] + a[i]) + (c[i] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_126(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s = s - ((((i as i64) % 23) - ((c[i] % 57) / 2)));
            v.push(3i64);
            if (((i as i64) % 23) * 3 % 19) > 4 {
                x ^= ((((m[3 * i + 1] % 31) * 3 % 19) / 2)) as u32;
                match (a[i]).rem_euclid(3) {
                    0 => {
                        s = s - (a[(i * 7 + 5) % n]);
                    }
                    r if r < 2 => {
                        h[(a[(i * 7 + 8) % n]).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
            } else {
                if (22i64 - a[(i * 7 + 0) % n]) > 4 {
                    c[i] = (((i as i64) % 23) - (a[i] + 21i64));
                    if a[i] > 4 {
                        if ((i as i64) % 23) > high {
                            high = ((i as i64) % 23);
                            at = i;
                        }
                        text.push_str(&format!("{},", (12i64 * 3 % 19)));
                    } else {
                        f += (19i64) as f64 / 8.0;
                    }
                    f += ((((c[i] % 57) / 2) + a[i])) as f64 / 8.0;
                } else {
                    h[((c[i] % 57)).rem_euclid(5) as usize] += 6;
                    f += (((17i64 / 2) + (c[i] % 57))) as f64 / 8.0;
                }
            }
            if (13i64 - ((c[i] % 57) + 9i64)) > high {
                high = (13i64 - ((c[i] % 57) + 9i64));
                at = i;
            }
            assert!(14i64 > -1_000_000, "{i}");
            u = ((((i as i64) % 23) + a[i]) / 2);
            c[i] = (u % 101);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_127(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push((27i64 + (m[3 * i + 1] % 31)));
            h[(((i as i64) % 23)).rem_euclid(5) as usize] += 4;
            let k0 = (a[i] * 3 % 19);
            loop {
                p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
                break;
            }
            u = (m[3 * i + 1] % 31);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_128(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((11i64 + 25i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            m[i * 3 + 0] += ((4i64 + (c[i] % 57)) / 2);
            h[(((18i64 + (m[3 * i + 1] % 31)) / 2)).rem_euclid(5) as usize] += 4;
            s += (m[3 * i + 1] % 31);
            u = (((m[3 * i + 1] % 31) / 2) / 2);
            assert!(((20i64 + a[i]) / 2) > -1_000_000, "{i}");
            if 0i64 > 4 {
                loop {
                    let k0 = (u % 101);
                    break;
                }
                let k1 = a[(i * 7 + 7) % n];
                if a[i] > high {
                    high = a[i];
                    at = i;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_129(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = ((11i64 - a[i]) / 2);
            x = x ^ (a[i] - (6i64 + 1i64)) as u32;
            x = x ^ (a[(i * 7 + 5) % n] - (a[i] / 2)) as u32;
            match ((a[i] - 0i64)).rem_euclid(3) {
                0 => {
                    let k0 = 26i64;
                }
                r if r < 2 => {
                    loop {
                        s = s - (((i as i64) % 23));
                        break;
                    }
                }
                _ => {}
            }
            x = x ^ ((22i64 + 23i64) * 3 % 19) as u32;
            s += ((a[(i * 7 + 7) % n] - (t % 101)) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_130(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            m[i * 3 + 0] += (m[3 * i + 1] % 31);
            for j0 in 0..3i64 {
                t = ((5i64 * 3 % 19) + 21i64);
                assert!(((c[i] % 57) - (a[i] + ((i as i64) % 23))) > -1_000_000, "{i}");
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_131(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            v.push(((a[i] * 3 % 19) + 12i64));
            t = (a[i] - a[i]);
            loop {
                x ^= (a[(i * 7 + 0) % n]) as u32;
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_132(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s += (a[i] * 3 % 19);
            if (2i64 + a[(i * 7 + 8) % n]) > 4 {
                match (((10i64 * 3 % 19) / 2)).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 2] += a[(i * 7 + 4) % n];
                    }
                    r if r < 2 => {
                        t = (c[i] % 57);
                    }
                    _ => {}
                }
                match (((a[(i * 7 + 7) % n] / 2) / 2)).rem_euclid(3) {
                    0 => {
                        h[(a[i]).rem_euclid(5) as usize] += 7;
                        s = s - (((a[i] + ((i as i64) % 23)) + a[i]));
                    }
                    r if r < 2 => {
                        v.push(((2i64 / 2) / 2));
                    }
                    _ => {}
                }
            } else {
                c[i] += ((a[i] / 2) + 10i64);
                text.push_str(&format!("{},", ((a[i] - a[i]) / 2)));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_133(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            x ^= ((((i as i64) % 23) - 5i64)) as u32;
            low = low.min(((1i64 * 3 % 19) + 15i64));
            assert!(a[(i * 7 + 6) % n] > -1_000_000, "{i}");
            if ((29i64 * 3 % 19) / 2) > 4 {
                if (m[3 * i + 1] % 31) > 4 {
                    x ^= ((((i as i64) % 23) * 3 % 19)) as u32;
                } else {
                    f += ((a[(i * 7 + 5) % n] - (((i as i64) % 23) + (c[i] % 57)))) as f64 / 8.0;
                }
                text.push_str(&format!("{},", (a[(i * 7 + 5) % n] - a[(i * 7 + 5) % n])));
                u = 26i64;
            }
            match ((5i64 / 2)).rem_euclid(3) {
                0 => {
                    s = s - (((a[i] - (c[i] % 57)) * 3 % 19));
                    if (a[(i * 7 + 4) % n]).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    if ((23i64 / 2) * 3 % 19) > 4 {
                        h[(15i64).rem_euclid(5) as usize] += 7;
                        p *= if (((c[i] % 57) - 9i64) + ((i as i64) % 23)) > 3 { 2.0 } else { 0.5 };
                    }
                }
                _ => {}
            }
            match (((((i as i64) % 23) + 21i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    text.push_str(&format!("{},", ((i as i64) % 23)));
                    if (c[i] % 57) > 4 {
                        m[i * 3 + 2] += ((a[i] * 3 % 19) + 1i64);
                        let k0 = (27i64 - (19i64 + 22i64));
                    }
                }
                r if r < 2 => {
                    text.push_str(&format!("{},", (c[i] % 57)));
                }
                _ => {}
            }
            ok &= a[(i * 7 + 5) % n] != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_134(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            text.push_str(&format!("{},", ((8i64 + (c[i] % 57)) / 2)));
            text.push_str(&format!("{},", (c[i] % 57)));
            match (29i64).rem_euclid(3) {
                0 => {
                    if (22i64 - (a[(i * 7 + 2) % n] + a[i])) > 4 {
                        s = s - (((m[3 * i + 1] % 31) * 3 % 19));
                        s = s - (a[i]);
                    } else {
                        p *= if ((c[i] % 57) - (a[i] - a[i])) > 3 { 2.0 } else { 0.5 };
                        t = ((((i as i64) % 23) / 2) * 3 % 19);
                    }
                }
                r if r < 2 => {
                    if ((c[i] % 57) - (a[i] * 3 % 19)) > 4 {
                        text.push_str(&format!("{},", ((a[(i * 7 + 3) % n] * 3 % 19) * 3 % 19)));
                    }
                }
                _ => {}
            }
            c[i] += (9i64 - 18i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_135(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[(a[(i * 7 + 7) % n]).rem_euclid(5) as usize] += 4;
            low = low.min(a[(i * 7 + 7) % n]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_136(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if 12i64 > 4 {
                if ((a[(i * 7 + 7) % n] / 2) + 5i64) > 4 {
                    x = x ^ (8i64 / 2) as u32;
                } else {
                    if ((24i64 - ((i as i64) % 23)) * 3 % 19) > 4 {
                        let k0 = (18i64 / 2);
                        ok &= (0i64 + 24i64) != 11;
                    }
                }
                if (7i64 / 2) > high {
                    high = (7i64 / 2);
                    at = i;
                }
            } else {
                ok &= a[i] != 11;
            }
            for j0 in 0..1i64 {
                v.push((20i64 / 2));
                let k0 = 1i64;
                s += j0;
            }
            if ((a[i] - (((i as i64) % 23) - a[i]))).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j1 in 0..1i64 {
                x = x ^ 11i64 as u32;
                ok &= (0i64 - ((i as i64) % 23)) != 11;
                s += j1;
            }
            for j2 in 0..0i64 {
                v.push((a[i] * 3 % 19));
                x = x ^ a[i] as u32;
                s += j2;
            }
            v.push(((11i64 * 3 % 19) + 8i64));
            s += a[(i * 7 + 6) % n];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_137(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            v.push((c[i] % 57));
            t = a[i];
            text.push_str(&format!("{},", ((11i64 - (m[3 * i + 1] % 31)) * 3 % 19)));
            if ((13i64 / 2) * 3 % 19) > 4 {
                ok &= (24i64 / 2) != 11;
            }
            f += (((a[i] + (c[i] % 57)) + ((i as i64) % 23))) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_138(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            for j0 in 0..2i64 {
                h[(((a[(i * 7 + 7) % n] - 6i64) * 3 % 19)).rem_euclid(5) as usize] += 5;
                text.push_str(&format!("{},", ((a[i] / 2) / 2)));
                s += j0;
            }
            low = low.min(23i64);
            s += 2i64;
            if (5i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (23i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((i as i64) % 23) > 4 {
                x ^= (a[i]) as u32;
                for j1 in 0..3i64 {
                    x = x ^ ((2i64 * 3 % 19) * 3 % 19) as u32;
                    v.push((15i64 + 29i64));
                    s += j1;
                }
            }
            if (24i64 - (a[i] + a[i])) > 4 {
                if ((a[i] / 2) / 2) > 4 {
                    if a[i] > 4 {
                        v.push(16i64);
                        x = x ^ ((a[(i * 7 + 6) % n] * 3 % 19) + 5i64) as u32;
                    }
                }
                match ((((i as i64) % 23) - (21i64 * 3 % 19))).rem_euclid(3) {
                    0 => {
                        x = x ^ 11i64 as u32;
                    }
                    r if r < 2 => {
                        h[(14i64).rem_euclid(5) as usize] += 7;
                        s = s - (((((i as i64) % 23) / 2) + 14i64));
                    }
                    _ => {}
                }
                t = (17i64 - (9i64 * 3 % 19));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_139(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            loop {
                let k0 = 13i64;
                break;
            }
            v.push(((i as i64) % 23));
            s += ((14i64 - (m[3 * i + 1] % 31)) / 2);
            if 18i64 > 4 {
                f += ((a[i] * 3 % 19)) as f64 / 8.0;
                ok &= (a[i] - a[i]) != 11;
                x ^= ((((i as i64) % 23) - (m[3 * i + 1] % 31))) as u32;
            } else {
                if ((m[3 * i + 1] % 31) * 3 % 19) > 4 {
                    low = low.min(((a[i] - a[(i * 7 + 8) % n]) * 3 % 19));
                } else {
                    u = ((a[i] * 3 % 19) + 1i64);
                }
            }
            u = (8i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_140(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = ((18i64 + 15i64) + a[(i * 7 + 3) % n]);
            f += (0i64) as f64 / 8.0;
            s += ((a[i] + ((i as i64) % 23)) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_141(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            m[i * 3 + 0] += (((c[i] % 57) / 2) / 2);
            s += (c[i] % 57);
            if ((a[i] * 3 % 19) * 3 % 19) > high {
                high = ((a[i] * 3 % 19) * 3 % 19);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_142(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            loop {
                h[(13i64).rem_euclid(5) as usize] += 5;
                break;
            }
            if (29i64 / 2) > 4 {
                let k0 = ((i as i64) % 23);
            } else {
                if i == 215 {
                    break 'own;
                }
                if (a[(i * 7 + 7) % n] - (a[i] + 15i64)) > 4 {
                    u = (a[(i * 7 + 1) % n] - (20i64 * 3 % 19));
                    x ^= ((a[i] - (13i64 - a[(i * 7 + 4) % n]))) as u32;
                }
            }
            low = low.min(((2i64 + 9i64) / 2));
            if ((a[(i * 7 + 4) % n] / 2) * 3 % 19) > 4 {
                if 28i64 > high {
                    high = 28i64;
                    at = i;
                }
                x ^= (3i64) as u32;
                if (a[i] / 2) > 4 {
                    match (((a[(i * 7 + 7) % n] - 15i64) + 4i64)).rem_euclid(3) {
                        0 => {
                            let k0 = ((a[(i * 7 + 6) % n] - 21i64) * 3 % 19);
                        }
                        r if r < 2 => {
                            t = ((a[i] - 15i64) + 24i64);
                        }
                        _ => {}
                    }
                    t = 8i64;
                    s = s - (a[(i * 7 + 2) % n]);
                }
            }
            if (a[(i * 7 + 7) % n] - (13i64 * 3 % 19)) > 4 {
                if ((((i as i64) % 23) - (0i64 / 2))).rem_euclid(7) == 3 {
                    continue 'own;
                }
                v.push(2i64);
                text.push_str(&format!("{},", a[i]));
            }
            if i == 59 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_143(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..3i64 {
                t = (((c[i] % 57) + a[i]) + a[i]);
                text.push_str(&format!("{},", ((21i64 * 3 % 19) / 2)));
                s += j0;
            }
            let k0 = (((i as i64) % 23) / 2);
            for j1 in 0..0i64 {
                low = low.min(((a[i] + ((i as i64) % 23)) + (m[3 * i + 1] % 31)));
                if (((i as i64) % 23)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                s += j1;
            }
            low = low.min(7i64);
            m[i * 3 + 2] += ((a[i] - a[(i * 7 + 4) % n]) / 2);
            if (((c[i] % 57) - 22i64) + a[i]) > 4 {
                let k1 = 20i64;
            } else {
                if (7i64 + a[(i * 7 + 1) % n]) > 4 {
                    if ((((i as i64) % 23) * 3 % 19) * 3 % 19) > 4 {
                        u = (c[i] % 57);
                        t = (m[3 * i + 1] % 31);
                    }
                } else {
                    text.push_str(&format!("{},", (k0 - (a[i] / 2))));
                    v.push(((a[(i * 7 + 6) % n] - 10i64) * 3 % 19));
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_144(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = (a[(i * 7 + 8) % n] - (a[i] + a[i]));
            ok &= a[(i * 7 + 6) % n] != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_145(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push(((a[i] + a[i]) / 2));
            low = low.min((25i64 - (22i64 * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_146(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if 5i64 > 4 {
                t = ((a[(i * 7 + 8) % n] / 2) * 3 % 19);
                ok &= ((t % 101) + (t % 101)) != 11;
                let k0 = ((3i64 / 2) + (t % 101));
            }
            h[(28i64).rem_euclid(5) as usize] += 4;
            if a[(i * 7 + 1) % n] > 4 {
                for j0 in 0..3i64 {
                    f += (5i64) as f64 / 8.0;
                    low = low.min(((a[(i * 7 + 8) % n] / 2) / 2));
                    s += j0;
                }
                p *= if ((((i as i64) % 23) * 3 % 19) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            } else {
                for j1 in 0..1i64 {
                    for j2 in 0..3i64 {
                        s += ((19i64 - 6i64) * 3 % 19);
                        if ((a[i] - ((i as i64) % 23)) / 2) > high {
                            high = ((a[i] - ((i as i64) % 23)) / 2);
                            at = i;
                        }
                        s += j2;
                    }
                    if ((i as i64) % 23) > 4 {
                        m[i * 3 + 0] += (c[i] % 57);
                    }
                    s += j1;
                }
                low = low.min(((((i as i64) % 23) - 22i64) * 3 % 19));
            }
            s += ((i as i64) % 23);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_147(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= ((((m[3 * i + 1] % 31) + (c[i] % 57)) + ((i as i64) % 23))) as u32;
            h[(((c[i] % 57) * 3 % 19)).rem_euclid(5) as usize] += 4;
            p *= if ((28i64 - 25i64) + (m[3 * i + 1] % 31)) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_148(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            low = low.min(((a[i] * 3 % 19) + 26i64));
            p *= if (10i64 / 2) > 3 { 2.0 } else { 0.5 };
            s += ((23i64 * 3 % 19) + 12i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_149(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if ((a[(i * 7 + 7) % n] - (a[i] / 2))).rem_euclid(7) == 3 {
                continue 'own;
            }
            match ((a[(i * 7 + 2) % n] / 2)).rem_euclid(3) {
                0 => {
                    s = s - (((i as i64) % 23));
                    f += (((a[(i * 7 + 7) % n] + ((i as i64) % 23)) + 25i64)) as f64 / 8.0;
                }
                r if r < 2 => {
                    if ((i as i64) % 23) > 4 {
                        if 9i64 > high {
                            high = 9i64;
                            at = i;
                        }
                        h[(11i64).rem_euclid(5) as usize] += 7;
                        s = s - (a[i]);
                    }
                }
                _ => {}
            }
            h[(((7i64 + 23i64) / 2)).rem_euclid(5) as usize] += 4;
            if ((23i64 / 2) + a[i]) > 4 {
                t = 29i64;
            } else {
                if i == 160 {
                    break 'own;
                }
                h[((a[i] * 3 % 19)).rem_euclid(5) as usize] += 5;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_150(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push((c[i + 2] % 57));
            if ((((i as i64) % 23) / 2) + (c[i + 2] % 57)) > 4 {
                c[i + 2] += ((c[i + 2] % 57) - (7i64 * 3 % 19));
                text.push_str(&format!("{},", ((m[3 * i + 1] % 31) / 2)));
            } else {
                if ((21i64 + 7i64)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            if (((i as i64) % 23) + a[(i * 7 + 3) % n]) > high {
                high = (((i as i64) % 23) + a[(i * 7 + 3) % n]);
                at = i;
            }
            if ((((i as i64) % 23) / 2) / 2) > 4 {
                text.push_str(&format!("{},", (1i64 - (c[i + 2] % 57))));
                assert!(((a[i] / 2) + a[(i * 7 + 2) % n]) > -1_000_000, "{i}");
            } else {
                x ^= (7i64) as u32;
            }
            low = low.min(a[i]);
            if (((m[3 * i + 1] % 31) + 6i64) * 3 % 19) > 4 {
                s += ((((i as i64) % 23) + (c[i + 2] % 57)) / 2);
            } else {
                if ((12i64 * 3 % 19) * 3 % 19) > 4 {
                    u = 14i64;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_151(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((a[i] - 17i64) / 2) > high {
                high = ((a[i] - 17i64) / 2);
                at = i;
            }
            match (((i as i64) % 23)).rem_euclid(3) {
                0 => {
                    match (((a[(i * 7 + 7) % n] - 19i64) + 7i64)).rem_euclid(3) {
                        0 => {
                            u = a[(i * 7 + 1) % n];
                        }
                        r if r < 2 => {
                            let k0 = 19i64;
                            ok &= (a[i] * 3 % 19) != 11;
                        }
                        _ => {}
                    }
                    if (18i64 - 11i64) > 4 {
                        h[(((3i64 + a[i]) + a[i])).rem_euclid(5) as usize] += 7;
                    }
                }
                r if r < 2 => {
                    f += (a[(i * 7 + 5) % n]) as f64 / 8.0;
                    loop {
                        low = low.min(a[i]);
                        break;
                    }
                }
                _ => {}
            }
            if (a[i] / 2) > high {
                high = (a[i] / 2);
                at = i;
            }
            if (5i64 - (a[i] - a[i])) > 4 {
                if ((((i as i64) % 23) - a[i]) / 2) > 4 {
                    if (((a[i] / 2) / 2)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                s = s - (0i64);
            }
            low = low.min(20i64);
            ok &= (((i as i64) % 23) - (5i64 / 2)) != 11;
            s = s - ((7i64 - (a[i] * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_152(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (14i64 - a[i]) > 4 {
                if (12i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
                t = 4i64;
                t += ((a[i] - a[(i * 7 + 3) % n]) / 2);
            } else {
                t = (15i64 - (12i64 - a[(i * 7 + 0) % n]));
                x = x ^ a[i] as u32;
            }
            low = low.min((5i64 * 3 % 19));
            h[((((i as i64) % 23) * 3 % 19)).rem_euclid(5) as usize] += 4;
            s += (((t % 101) / 2) * 3 % 19);
            if 25i64 > 4 {
                x = x ^ (10i64 - (a[i] * 3 % 19)) as u32;
                x = x ^ ((((i as i64) % 23) + (t % 101)) + a[i]) as u32;
                if ((a[i] * 3 % 19) + a[i]) > 4 {
                    if ((a[i] + 28i64)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    if ((16i64 + a[i]) / 2) > 4 {
                        s += 1i64;
                        x ^= (0i64) as u32;
                    }
                } else {
                    let k0 = ((8i64 + a[(i * 7 + 4) % n]) + 17i64);
                    for j0 in 0..0i64 {
                        x = x ^ 22i64 as u32;
                        low = low.min(((a[(i * 7 + 5) % n] - 28i64) + 20i64));
                        s += j0;
                    }
                }
            } else {
                ok &= (a[i] - (17i64 + 2i64)) != 11;
            }
            f += ((16i64 - ((t % 101) + (t % 101)))) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_153(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            p *= if ((17i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            if ((i as i64) % 23) > high {
                high = ((i as i64) % 23);
                at = i;
            }
            if (10i64 - (25i64 * 3 % 19)) > high {
                high = (10i64 - (25i64 * 3 % 19));
                at = i;
            }
            x ^= (a[(i * 7 + 1) % n]) as u32;
            x ^= (((16i64 - 18i64) + a[i])) as u32;
            loop {
                t = ((8i64 / 2) / 2);
                break;
            }
            s = s - (((t % 101) - 5i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_154(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += a[i];
            low = low.min(25i64);
            x = x ^ ((26i64 - a[(i * 7 + 8) % n]) + a[(i * 7 + 7) % n]) as u32;
            x = x ^ ((24i64 * 3 % 19) / 2) as u32;
            x = x ^ (a[i] - (5i64 - ((i as i64) % 23))) as u32;
            p *= if (a[i] / 2) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_155(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += ((a[i] - (28i64 - a[(i * 7 + 7) % n]))) as f64 / 8.0;
            if (26i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            match ((a[(i * 7 + 2) % n] / 2)).rem_euclid(3) {
                0 => {
                    x ^= ((23i64 - (((i as i64) % 23) / 2))) as u32;
                }
                r if r < 2 => {
                    if (a[(i * 7 + 1) % n] * 3 % 19) > high {
                        high = (a[(i * 7 + 1) % n] * 3 % 19);
                        at = i;
                    }
                    loop {
                        if (a[i] * 3 % 19) > high {
                            high = (a[i] * 3 % 19);
                            at = i;
                        }
                        break;
                    }
                }
                _ => {}
            }
            f += (a[(i * 7 + 6) % n]) as f64 / 8.0;
            if ((a[i] / 2) / 2) > 4 {
                x = x ^ ((7i64 - a[(i * 7 + 2) % n]) + a[i]) as u32;
                if i == 173 {
                    break 'own;
                }
                if (28i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
            } else {
                loop {
                    x = x ^ ((23i64 - ((i as i64) % 23)) + a[(i * 7 + 3) % n]) as u32;
                    break;
                }
            }
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            if 6i64 > 4 {
                t = ((29i64 + ((i as i64) % 23)) + 21i64);
            } else {
                x ^= (((a[i] - ((i as i64) % 23)) / 2)) as u32;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_156(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            x = x ^ (a[i] - (8i64 - a[i])) as u32;
            let k0 = 11i64;
            t = a[i];
            low = low.min((a[i] - a[i]));
            if i == 201 {
                break 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_157(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            text.push_str(&format!("{},", ((a[i] - (c[i + 2] % 57)) + 2i64)));
            if ((m[3 * i + 1] % 31) / 2) > 4 {
                p *= if (9i64 - (((i as i64) % 23) * 3 % 19)) > 3 { 2.0 } else { 0.5 };
            } else {
                s = s - ((a[(i * 7 + 6) % n] / 2));
                v.push(a[i]);
            }
            c[i + 2] += (m[3 * i + 1] % 31);
            loop {
                if ((20i64 - a[i]) + 17i64) > 4 {
                    loop {
                        x ^= (a[i]) as u32;
                        break;
                    }
                    if ((26i64 * 3 % 19) + (c[i + 2] % 57)) > 4 {
                        c[i + 2] += ((a[i] / 2) + a[i]);
                    }
                    s += ((5i64 + (c[i + 2] % 57)) * 3 % 19);
                } else {
                    x ^= ((a[i] / 2)) as u32;
                    assert!(((18i64 / 2) / 2) > -1_000_000, "{i}");
                }
                break;
            }
            for j0 in 0..2i64 {
                m[i * 3 + 2] += a[(i * 7 + 6) % n];
                c[i + 2] += a[(i * 7 + 7) % n];
                s += j0;
            }
            for j1 in 0..2i64 {
                if ((((i as i64) % 23) + a[(i * 7 + 6) % n]) * 3 % 19) > high {
                    high = ((((i as i64) % 23) + a[(i * 7 + 6) % n]) * 3 % 19);
                    at = i;
                }
                if (23i64 / 2) > high {
                    high = (23i64 / 2);
                    at = i;
                }
                s += j1;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_158(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if a[(i * 7 + 8) % n] > 4 {
                loop {
                    f += (((i as i64) % 23)) as f64 / 8.0;
                    break;
                }
            }
            if ((27i64 - (c[i] % 57)) * 3 % 19) > 4 {
                let k0 = ((a[i] - (m[3 * i + 1] % 31)) / 2);
            } else {
                for j0 in 0..2i64 {
                    s += ((a[i] - a[(i * 7 + 1) % n]) / 2);
                    t = (1i64 - (((i as i64) % 23) + a[i]));
                    s += j0;
                }
                m[i * 3 + 0] += ((a[i] + (m[3 * i + 1] % 31)) * 3 % 19);
            }
            t = 4i64;
            if (2i64 - ((t % 101) / 2)) > high {
                high = (2i64 - ((t % 101) / 2));
                at = i;
            }
            assert!(((c[i] % 57) - (5i64 / 2)) > -1_000_000, "{i}");
            p *= if ((m[3 * i + 1] % 31) - ((t % 101) / 2)) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_159(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            m[i * 3 + 1] += (((c[i + 2] % 57) + 26i64) / 2);
            if ((18i64 * 3 % 19) + (c[i + 2] % 57)) > 4 {
                p *= if (a[i] - (((i as i64) % 23) / 2)) > 3 { 2.0 } else { 0.5 };
                if ((((i as i64) % 23) - ((i as i64) % 23)) + 20i64) > 4 {
                    ok &= (a[i] - 16i64) != 11;
                    x ^= (18i64) as u32;
                }
            }
            s = s - (((28i64 * 3 % 19) / 2));
            ok &= ((a[i] - ((i as i64) % 23)) * 3 % 19) != 11;
            v.push((a[i] - 25i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_160(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = ((((i as i64) % 23) + a[i]) + 25i64);
            if (8i64 / 2) > 4 {
                s = s - (18i64);
            } else {
                if i == 221 {
                    break 'own;
                }
            }
            if (29i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= ((14i64 / 2) + 28i64) != 11;
            h[((t % 101)).rem_euclid(5) as usize] += 4;
            if ((11i64 / 2) * 3 % 19) > 4 {
                v.push(((3i64 - 3i64) * 3 % 19));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_161(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", a[i]));
            if (((c[i + 2] % 57) * 3 % 19) / 2) > high {
                high = (((c[i + 2] % 57) * 3 % 19) / 2);
                at = i;
            }
            let k0 = ((a[i] - (c[i + 2] % 57)) + a[(i * 7 + 4) % n]);
            if (21i64).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_162(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((12i64 * 3 % 19) + 17i64) > high {
                high = ((12i64 * 3 % 19) + 17i64);
                at = i;
            }
            loop {
                if (((((i as i64) % 23) - ((i as i64) % 23)) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_163(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            v.push((0i64 - (((i as i64) % 23) * 3 % 19)));
            s = s - (((a[(i * 7 + 6) % n] * 3 % 19) / 2));
            x ^= (((i as i64) % 23)) as u32;
            assert!((((m[3 * i + 1] % 31) - a[(i * 7 + 1) % n]) / 2) > -1_000_000, "{i}");
            x ^= (((a[(i * 7 + 0) % n] + (m[3 * i + 1] % 31)) * 3 % 19)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_164(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (28i64 - (a[(i * 7 + 6) % n] * 3 % 19)) > 4 {
                if (27i64 * 3 % 19) > 4 {
                    if i == 162 {
                        break 'own;
                    }
                    if i == 115 {
                        break 'own;
                    }
                } else {
                    if ((14i64 / 2) / 2) > 4 {
                        s = s - ((8i64 + a[i]));
                        ok &= (a[(i * 7 + 1) % n] - (4i64 / 2)) != 11;
                        f += (a[i]) as f64 / 8.0;
                    } else {
                        t = ((0i64 * 3 % 19) * 3 % 19);
                        if (((t % 101) + a[i]) + 20i64) > high {
                            high = (((t % 101) + a[i]) + 20i64);
                            at = i;
                        }
                    }
                }
                if i == 75 {
                    break 'own;
                }
                u = (19i64 + 5i64);
            } else {
                if ((25i64 / 2) + a[i]) > high {
                    high = ((25i64 / 2) + a[i]);
                    at = i;
                }
            }
            if a[i] > 4 {
                h[(((1i64 / 2) / 2)).rem_euclid(5) as usize] += 5;
            } else {
                if i == 161 {
                    break 'own;
                }
                ok &= 9i64 != 11;
            }
            x ^= (((((i as i64) % 23) / 2) + a[i])) as u32;
            if ((27i64 + 16i64) / 2) > 4 {
                v.push((29i64 - (a[i] * 3 % 19)));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_165(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (((i as i64) % 23) - a[i]) > 4 {
                if ((((i as i64) % 23) / 2) / 2) > 4 {
                    p *= if (26i64 / 2) > 3 { 2.0 } else { 0.5 };
                    for j0 in 0..0i64 {
                        t = (((m[3 * i + 1] % 31) / 2) * 3 % 19);
                        h[(((i as i64) % 23)).rem_euclid(5) as usize] += 7;
                        s += j0;
                    }
                }
            } else {
                u = (4i64 / 2);
                p *= if (a[i] * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            f += ((14i64 / 2)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_166(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((a[(i * 7 + 0) % n] / 2) * 3 % 19) > 4 {
                s += a[(i * 7 + 1) % n];
                v.push((14i64 * 3 % 19));
                c[i] = (c[i] % 57);
            } else {
                x ^= ((c[i] % 57)) as u32;
            }
            m[i * 3 + 2] += (5i64 - 21i64);
            t = (10i64 - a[i]);
            m[i * 3 + 0] += (16i64 - (a[(i * 7 + 8) % n] - 11i64));
            h[(((((i as i64) % 23) - a[i]) + ((i as i64) % 23))).rem_euclid(5) as usize] += 4;
            if 23i64 > 4 {
                for j0 in 0..0i64 {
                    s += ((c[i] % 57) - ((c[i] % 57) + a[i]));
                    ok &= (10i64 - (a[(i * 7 + 7) % n] / 2)) != 11;
                    s += j0;
                }
                text.push_str(&format!("{},", (c[i] % 57)));
            }
            s += (((c[i] % 57) - a[(i * 7 + 6) % n]) + a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_167(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            f += ((21i64 - 5i64)) as f64 / 8.0;
            if ((29i64 * 3 % 19) + 17i64) > high {
                high = ((29i64 * 3 % 19) + 17i64);
                at = i;
            }
            ok &= a[i] != 11;
            low = low.min(((13i64 * 3 % 19) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_168(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            text.push_str(&format!("{},", ((a[(i * 7 + 4) % n] - 23i64) * 3 % 19)));
            c[i] = (a[(i * 7 + 8) % n] / 2);
            low = low.min(25i64);
            p *= if (((c[i] % 57) + ((i as i64) % 23)) + 0i64) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_169(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            assert!(((4i64 - a[(i * 7 + 7) % n]) / 2) > -1_000_000, "{i}");
            match (((9i64 - (m[3 * i + 1] % 31)) * 3 % 19)).rem_euclid(3) {
                0 => {
                    ok &= ((((i as i64) % 23) * 3 % 19) + (m[3 * i + 1] % 31)) != 11;
                    match ((24i64 * 3 % 19)).rem_euclid(3) {
                        0 => {
                            u = (25i64 / 2);
                            c[i] = (((i as i64) % 23) * 3 % 19);
                        }
                        r if r < 2 => {
                            s += (28i64 - (((i as i64) % 23) / 2));
                        }
                        _ => {}
                    }
                }
                r if r < 2 => {
                    for j0 in 0..1i64 {
                        if ((13i64 + (m[3 * i + 1] % 31)) * 3 % 19) > high {
                            high = ((13i64 + (m[3 * i + 1] % 31)) * 3 % 19);
                            at = i;
                        }
                        if (((m[3 * i + 1] % 31) - a[(i * 7 + 3) % n]) + (m[3 * i + 1] % 31)) > high {
                            high = (((m[3 * i + 1] % 31) - a[(i * 7 + 3) % n]) + (m[3 * i + 1] % 31));
                            at = i;
                        }
                        s += j0;
                    }
                }
                _ => {}
            }
            t = ((m[3 * i + 1] % 31) - ((c[i] % 57) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_170(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((a[(i * 7 + 8) % n] + (m[3 * i + 1] % 31)) / 2) > 4 {
                h[(((c[i + 2] % 57) + a[i])).rem_euclid(5) as usize] += 5;
                if (((i as i64) % 23)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                if (((c[i + 2] % 57) * 3 % 19) + a[i]) > high {
                    high = (((c[i + 2] % 57) * 3 % 19) + a[i]);
                    at = i;
                }
            } else {
                h[(a[(i * 7 + 1) % n]).rem_euclid(5) as usize] += 5;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_171(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[(24i64).rem_euclid(5) as usize] += 4;
            x = x ^ (((i as i64) % 23) * 3 % 19) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_172(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = (((c[i] % 57) * 3 % 19) * 3 % 19);
            v.push(((a[(i * 7 + 6) % n] * 3 % 19) * 3 % 19));
            s = s - ((((m[3 * i + 1] % 31) * 3 % 19) / 2));
            f += ((21i64 / 2)) as f64 / 8.0;
            s = s - ((((c[i] % 57) + k0) / 2));
            let k1 = (((c[i] % 57) - k0) + a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_173(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((i as i64) % 23) > 4 {
                u = (0i64 * 3 % 19);
                low = low.min(a[(i * 7 + 0) % n]);
                ok &= (8i64 - (23i64 - ((i as i64) % 23))) != 11;
            } else {
                if ((c[i + 2] % 57) - a[i]) > 4 {
                    m[i * 3 + 2] += ((2i64 - a[i]) * 3 % 19);
                    match (((a[i] + 3i64) * 3 % 19)).rem_euclid(3) {
                        0 => {
                            c[i + 2] += a[i];
                            t = ((((i as i64) % 23) + a[i]) + a[i]);
                        }
                        r if r < 2 => {
                            f += (((c[i + 2] % 57) - (a[(i * 7 + 3) % n] * 3 % 19))) as f64 / 8.0;
                        }
                        _ => {}
                    }
                    s = s - (((i as i64) % 23));
                }
            }
            assert!(((a[i] + (c[i + 2] % 57)) + a[(i * 7 + 2) % n]) > -1_000_000, "{i}");
            for j0 in 0..3i64 {
                low = low.min(a[i]);
                if ((i as i64) % 23) > 4 {
                    match (4i64).rem_euclid(3) {
                        0 => {
                            if ((19i64 * 3 % 19) + a[i]) > high {
                                high = ((19i64 * 3 % 19) + a[i]);
                                at = i;
                            }
                            s += (a[(i * 7 + 2) % n] - (12i64 - (c[i + 2] % 57)));
                        }
                        r if r < 2 => {
                            u = 26i64;
                        }
                        _ => {}
                    }
                    loop {
                        s = s - ((c[i + 2] % 57));
                        break;
                    }
                    let k0 = a[i];
                } else {
                    if ((a[i] - 1i64) + 3i64) > 4 {
                        s = s - (18i64);
                        s = s - ((a[(i * 7 + 3) % n] - ((i as i64) % 23)));
                    }
                }
                s += j0;
            }
            h[((((i as i64) % 23) - (c[i + 2] % 57))).rem_euclid(5) as usize] += 4;
            for j1 in 0..2i64 {
                match (((((i as i64) % 23) - a[i]) / 2)).rem_euclid(3) {
                    0 => {
                        t = (11i64 / 2);
                        s += 29i64;
                    }
                    r if r < 2 => {
                        m[i * 3 + 2] += a[i];
                        h[(((a[i] * 3 % 19) / 2)).rem_euclid(5) as usize] += 7;
                    }
                    _ => {}
                }
                assert!((19i64 - (a[(i * 7 + 4) % n] + a[i])) > -1_000_000, "{i}");
                s += j1;
            }
            s += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_174(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if 3i64 > high {
                high = 3i64;
                at = i;
            }
            for j0 in 0..0i64 {
                if (20i64 - 15i64) > high {
                    high = (20i64 - 15i64);
                    at = i;
                }
                ok &= (1i64 - a[i]) != 11;
                s += j0;
            }
            v.push(23i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_175(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            low = low.min((m[3 * i + 1] % 31));
            let k0 = ((a[(i * 7 + 5) % n] / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_176(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            f += ((1i64 * 3 % 19)) as f64 / 8.0;
            x ^= ((22i64 - 7i64)) as u32;
            if (((5i64 * 3 % 19) / 2)).rem_euclid(7) == 3 {
                continue 'own;
            }
            s = s - (a[i]);
            s += (10i64 / 2);
            x = x ^ ((18i64 + a[i]) / 2) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_177(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += ((c[i] % 57)) as f64 / 8.0;
            if (a[(i * 7 + 6) % n]).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_178(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s = s - ((m[3 * i + 1] % 31));
            text.push_str(&format!("{},", (m[3 * i + 1] % 31)));
            if (a[i] / 2) > 4 {
                if a[(i * 7 + 3) % n] > 4 {
                    t = (((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31)) + a[i]);
                } else {
                    ok &= (a[(i * 7 + 3) % n] * 3 % 19) != 11;
                }
            } else {
                v.push(((c[i] % 57) / 2));
                ok &= ((m[3 * i + 1] % 31) + (c[i] % 57)) != 11;
            }
            h[(((6i64 - (c[i] % 57)) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_179(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[(i * 7 + 4) % n] > 4 {
                if (((25i64 - 7i64) * 3 % 19)).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            p *= if ((a[(i * 7 + 8) % n] / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            let k0 = (a[i] + 27i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_180(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            ok &= ((a[i] - 13i64) * 3 % 19) != 11;
            h[(((a[i] + 29i64) * 3 % 19)).rem_euclid(5) as usize] += 4;
            match ((a[i] - (a[i] * 3 % 19))).rem_euclid(3) {
                0 => {
                    if (15i64 - (((i as i64) % 23) / 2)) > high {
                        high = (15i64 - (((i as i64) % 23) / 2));
                        at = i;
                    }
                }
                r if r < 2 => {
                    if (a[i] + 5i64) > 4 {
                        x = x ^ ((a[(i * 7 + 3) % n] + a[i]) + 8i64) as u32;
                    } else {
                        if 6i64 > high {
                            high = 6i64;
                            at = i;
                        }
                        u = (a[i] - (a[i] - 14i64));
                    }
                    let k0 = a[(i * 7 + 8) % n];
                }
                _ => {}
            }
            h[((5i64 - (2i64 * 3 % 19))).rem_euclid(5) as usize] += 4;
            loop {
                v.push(13i64);
                break;
            }
            v.push((17i64 - (12i64 + a[i])));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_181(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..0i64 {
                v.push(((13i64 - 7i64) + 24i64));
                x = x ^ ((23i64 / 2) * 3 % 19) as u32;
                s += j0;
            }
            s += 23i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_182(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            text.push_str(&format!("{},", (a[i] * 3 % 19)));
            h[(((m[3 * i + 1] % 31) + a[(i * 7 + 2) % n])).rem_euclid(5) as usize] += 4;
            assert!(((i as i64) % 23) > -1_000_000, "{i}");
            if 29i64 > 4 {
                if ((i as i64) % 23) > 4 {
                    f += (((m[3 * i + 1] % 31) / 2)) as f64 / 8.0;
                    if ((a[i] + a[(i * 7 + 3) % n]) * 3 % 19) > high {
                        high = ((a[i] + a[(i * 7 + 3) % n]) * 3 % 19);
                        at = i;
                    }
                    if ((24i64 - a[i]) / 2) > 4 {
                        s = s - (a[i]);
                    } else {
                        s = s - (((((i as i64) % 23) / 2) / 2));
                        ok &= (a[i] - (c[i] % 57)) != 11;
                    }
                } else {
                    p *= if ((c[i] % 57) - (29i64 - (c[i] % 57))) > 3 { 2.0 } else { 0.5 };
                    v.push(((12i64 * 3 % 19) * 3 % 19));
                }
            }
            ok &= (9i64 - (a[i] + a[i])) != 11;
            if a[i] > 4 {
                t = ((22i64 * 3 % 19) * 3 % 19);
                h[((a[(i * 7 + 4) % n] + (c[i] % 57))).rem_euclid(5) as usize] += 5;
                s = s - (a[(i * 7 + 3) % n]);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_183(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (c[i + 2] % 57) > 4 {
                text.push_str(&format!("{},", (14i64 * 3 % 19)));
                assert!((((c[i + 2] % 57) + 5i64) * 3 % 19) > -1_000_000, "{i}");
            } else {
                u = (((c[i + 2] % 57) / 2) + a[i]);
                low = low.min(((a[(i * 7 + 4) % n] / 2) * 3 % 19));
            }
            for j0 in 0..3i64 {
                text.push_str(&format!("{},", 7i64));
                for j1 in 0..2i64 {
                    if (((a[i] - 26i64) * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    c[i + 2] += (1i64 * 3 % 19);
                    s += j1;
                }
                s += j0;
            }
            low = low.min(((i as i64) % 23));
            for j2 in 0..0i64 {
                u = ((a[i] - a[(i * 7 + 2) % n]) * 3 % 19);
                c[i + 2] -= (((u % 101) / 2) / 2);
                s += j2;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_184(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            match ((c[i + 2] % 57)).rem_euclid(3) {
                0 => {
                    for j0 in 0..2i64 {
                        c[i + 2] -= (a[i] + a[(i * 7 + 5) % n]);
                        s = s - (((i as i64) % 23));
                        s += j0;
                    }
                    h[((a[(i * 7 + 5) % n] + 7i64)).rem_euclid(5) as usize] += 6;
                }
                r if r < 2 => {
                    if (c[i + 2] % 57) > 4 {
                        s += (18i64 - (a[i] + 16i64));
                        let k0 = (a[i] + (c[i + 2] % 57));
                        p *= if ((a[i] - a[i]) / 2) > 3 { 2.0 } else { 0.5 };
                    }
                    f += ((c[i + 2] % 57)) as f64 / 8.0;
                }
                _ => {}
            }
            if ((16i64 / 2) * 3 % 19) > 4 {
                ok &= (m[3 * i + 1] % 31) != 11;
            }
            if (a[(i * 7 + 4) % n] - a[i]) > 4 {
                t = (c[i + 2] % 57);
                p *= if ((a[i] + (t % 101)) / 2) > 3 { 2.0 } else { 0.5 };
            } else {
                t = (a[i] - (a[i] * 3 % 19));
                match (((t % 101) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        p *= if a[(i * 7 + 4) % n] > 3 { 2.0 } else { 0.5 };
                        m[i * 3 + 1] += (t % 101);
                    }
                    r if r < 2 => {
                        if ((i as i64) % 23) > high {
                            high = ((i as i64) % 23);
                            at = i;
                        }
                    }
                    _ => {}
                }
            }
            s += a[(i * 7 + 0) % n];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_185(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            match ((m[3 * i + 1] % 31)).rem_euclid(3) {
                0 => {
                    c[i] -= (a[i] * 3 % 19);
                }
                r if r < 2 => {
                    p *= if 7i64 > 3 { 2.0 } else { 0.5 };
                }
                _ => {}
            }
            if ((a[i] * 3 % 19) / 2) > 4 {
                s = s - ((c[i] % 57));
                c[i] = (a[i] - (a[(i * 7 + 5) % n] + a[(i * 7 + 0) % n]));
                match ((24i64 * 3 % 19)).rem_euclid(3) {
                    0 => {
                        h[(((((i as i64) % 23) * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 7;
                    }
                    r if r < 2 => {
                        low = low.min((((m[3 * i + 1] % 31) + a[(i * 7 + 2) % n]) / 2));
                        text.push_str(&format!("{},", (a[i] * 3 % 19)));
                    }
                    _ => {}
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_186(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if (2i64 + a[(i * 7 + 0) % n]) > 3 { 2.0 } else { 0.5 };
            x = x ^ 14i64 as u32;
            text.push_str(&format!("{},", (23i64 * 3 % 19)));
            x = x ^ a[i] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_187(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            match ((((i as i64) % 23) - ((i as i64) % 23))).rem_euclid(3) {
                0 => {
                    x ^= ((a[i] / 2)) as u32;
                    t = ((25i64 * 3 % 19) * 3 % 19);
                }
                r if r < 2 => {
                    v.push(((9i64 / 2) / 2));
                    s += ((a[i] / 2) + a[i]);
                }
                _ => {}
            }
            t = ((11i64 / 2) * 3 % 19);
            if a[i] > 4 {
                if (((i as i64) % 23) + 6i64) > high {
                    high = (((i as i64) % 23) + 6i64);
                    at = i;
                }
                low = low.min((a[i] / 2));
            } else {
                ok &= ((28i64 - a[i]) + 29i64) != 11;
                h[((((t % 101) + 26i64) / 2)).rem_euclid(5) as usize] += 5;
            }
            x = x ^ (a[(i * 7 + 3) % n] - a[i]) as u32;
            if (((t % 101) - 1i64) * 3 % 19) > 4 {
                x = x ^ (a[(i * 7 + 7) % n] * 3 % 19) as u32;
            } else {
                ok &= 27i64 != 11;
            }
            v.push((t % 101));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_188(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if a[(i * 7 + 0) % n] > high {
                high = a[(i * 7 + 0) % n];
                at = i;
            }
            if (a[(i * 7 + 2) % n] - ((c[i] % 57) - (c[i] % 57))) > high {
                high = (a[(i * 7 + 2) % n] - ((c[i] % 57) - (c[i] % 57)));
                at = i;
            }
            s += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_189(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            u = ((20i64 / 2) + a[i]);
            u += (19i64 - (a[i] / 2));
            if ((((m[3 * i + 1] % 31) / 2) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_190(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            p *= if 14i64 > 3 { 2.0 } else { 0.5 };
            t = (((i as i64) % 23) / 2);
            ok &= ((m[3 * i + 1] % 31) - ((t % 101) - (c[i + 2] % 57))) != 11;
            c[i + 2] += ((i as i64) % 23);
            for j0 in 0..0i64 {
                for j1 in 0..3i64 {
                    m[i * 3 + 2] += ((9i64 + (c[i + 2] % 57)) * 3 % 19);
                    u = ((((i as i64) % 23) / 2) + ((i as i64) % 23));
                    s += j1;
                }
                let k0 = a[i];
                s += j0;
            }
            loop {
                u = ((a[(i * 7 + 4) % n] * 3 % 19) * 3 % 19);
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_191(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = a[i];
            loop {
                x = x ^ ((((i as i64) % 23) * 3 % 19) * 3 % 19) as u32;
                break;
            }
            p *= if a[i] > 3 { 2.0 } else { 0.5 };
            let k1 = ((i as i64) % 23);
            low = low.min((k1 - 28i64));
            x = x ^ (24i64 + 14i64) as u32;
            x = x ^ a[i] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_192(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = (14i64 * 3 % 19);
            if (k0 - (((i as i64) % 23) * 3 % 19)) > 4 {
                match (((i as i64) % 23)).rem_euclid(3) {
                    0 => {
                        p *= if ((26i64 + a[i]) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                        v.push(k0);
                    }
                    r if r < 2 => {
                        u = ((k0 * 3 % 19) * 3 % 19);
                        m[i * 3 + 1] += k0;
                    }
                    _ => {}
                }
                t = (c[i] % 57);
                t += ((a[i] * 3 % 19) / 2);
            } else {
                low = low.min((4i64 - (a[(i * 7 + 7) % n] + 28i64)));
                h[((((i as i64) % 23) - a[i])).rem_euclid(5) as usize] += 5;
            }
            m[i * 3 + 2] += ((a[i] / 2) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_193(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[(a[i]).rem_euclid(5) as usize] += 4;
            match (((5i64 + ((i as i64) % 23)) / 2)).rem_euclid(3) {
                0 => {
                    f += ((((i as i64) % 23) * 3 % 19)) as f64 / 8.0;
                    if i == 230 {
                        break 'own;
                    }
                }
                r if r < 2 => {
                    match ((a[(i * 7 + 2) % n] + 15i64)).rem_euclid(3) {
                        0 => {
                            u = (a[(i * 7 + 2) % n] + a[(i * 7 + 5) % n]);
                        }
                        r if r < 2 => {
                            if 23i64 > high {
                                high = 23i64;
                                at = i;
                            }
                            let k0 = ((4i64 + 29i64) + a[i]);
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
            ok &= ((i as i64) % 23) != 11;
            u = (25i64 / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_194(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            h[(((20i64 * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 4;
            s += ((4i64 * 3 % 19) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_195(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = 1i64;
            if (((i as i64) % 23) + a[i]) > 4 {
                x = x ^ 29i64 as u32;
                match (((12i64 / 2) + 3i64)).rem_euclid(3) {
                    0 => {
                        s += (12i64 - (21i64 + 12i64));
                    }
                    r if r < 2 => {
                        x = x ^ 1i64 as u32;
                    }
                    _ => {}
                }
                s = s - (a[i]);
            } else {
                if 11i64 > 4 {
                    v.push((((i as i64) % 23) + a[i]));
                    v.push((3i64 - (28i64 - 19i64)));
                    low = low.min(a[(i * 7 + 2) % n]);
                }
                let k0 = (8i64 + a[i]);
            }
            s += ((u % 101) * 3 % 19);
            u = ((u % 101) * 3 % 19);
            if ((((u % 101) + a[(i * 7 + 8) % n]) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            p *= if (((i as i64) % 23) - a[i]) > 3 { 2.0 } else { 0.5 };
            h[(((25i64 + 16i64) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_196(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[((26i64 - ((m[3 * i + 1] % 31) + a[i]))).rem_euclid(5) as usize] += 4;
            low = low.min((c[i + 2] % 57));
            assert!(((18i64 / 2) + 6i64) > -1_000_000, "{i}");
            p *= if ((27i64 * 3 % 19) / 2) > 3 { 2.0 } else { 0.5 };
            s = s - ((a[i] - (a[i] * 3 % 19)));
            low = low.min((a[(i * 7 + 1) % n] * 3 % 19));
            if (((1i64 / 2) + (c[i + 2] % 57))).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_197(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = ((((i as i64) % 23) + (c[i] % 57)) * 3 % 19);
            low = low.min(a[(i * 7 + 4) % n]);
            loop {
                s = s - ((a[(i * 7 + 5) % n] - ((u % 101) - a[i])));
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_198(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (((a[i] + a[i]) + a[(i * 7 + 1) % n])).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (a[i] / 2) > 4 {
                f += (a[(i * 7 + 2) % n]) as f64 / 8.0;
            } else {
                s = s - (18i64);
                h[(13i64).rem_euclid(5) as usize] += 5;
            }
            t = (a[(i * 7 + 3) % n] + 8i64);
            loop {
                if ((25i64 - a[i]) * 3 % 19) > 4 {
                    x = x ^ a[i] as u32;
                    s = s - ((((t % 101) - a[(i * 7 + 3) % n]) * 3 % 19));
                    s += ((20i64 / 2) / 2);
                } else {
                    if (2i64 * 3 % 19) > 4 {
                        x ^= ((((i as i64) % 23) - (3i64 - a[(i * 7 + 6) % n]))) as u32;
                    } else {
                        x ^= (a[i]) as u32;
                    }
                }
                break;
            }
            x ^= (((t % 101) - (13i64 - ((i as i64) % 23)))) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_199(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            u = (21i64 - (a[(i * 7 + 1) % n] + a[i]));
            t = a[i];
            p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_200(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += (1i64) as f64 / 8.0;
            s += (7i64 - a[i]);
            x = x ^ ((18i64 - a[i]) * 3 % 19) as u32;
            x ^= (((25i64 + 9i64) + 19i64)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_201(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 0] += (a[(i * 7 + 3) % n] / 2);
            low = low.min((28i64 - (c[i + 2] % 57)));
            for j0 in 0..1i64 {
                u = ((a[i] / 2) + a[i]);
                s += a[i];
                s += j0;
            }
            s = s - (((a[(i * 7 + 4) % n] + 28i64) + 24i64));
            if ((c[i + 2] % 57) + (c[i + 2] % 57)) > 4 {
                if (10i64 / 2) > 4 {
                    p *= if a[i] > 3 { 2.0 } else { 0.5 };
                } else {
                    if (((20i64 / 2) / 2)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    text.push_str(&format!("{},", ((1i64 - a[i]) + a[i])));
                }
                if ((((i as i64) % 23) + 27i64) + 19i64) > high {
                    high = ((((i as i64) % 23) + 27i64) + 19i64);
                    at = i;
                }
            }
            u = ((i as i64) % 23);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_202(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[i] > high {
                high = a[i];
                at = i;
            }
            text.push_str(&format!("{},", (8i64 - (c[i] % 57))));
            if (((a[i] - a[i]) + (m[3 * i + 1] % 31))).rem_euclid(7) == 3 {
                continue 'own;
            }
            t = a[(i * 7 + 2) % n];
            if ((i as i64) % 23) > high {
                high = ((i as i64) % 23);
                at = i;
            }
            t += (((m[3 * i + 1] % 31) + a[i]) + 0i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_203(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            s = s - (((28i64 * 3 % 19) + a[(i * 7 + 1) % n]));
            let k0 = (16i64 - (a[i] + (m[3 * i + 1] % 31)));
            let k1 = (((c[i + 2] % 57) / 2) / 2);
            m[i * 3 + 0] += (m[3 * i + 1] % 31);
            if ((a[(i * 7 + 0) % n] * 3 % 19) * 3 % 19) > 4 {
                if ((a[i] / 2) + (c[i + 2] % 57)) > 4 {
                    x ^= (((m[3 * i + 1] % 31) - a[i])) as u32;
                    assert!(((6i64 - a[(i * 7 + 7) % n]) + a[(i * 7 + 1) % n]) > -1_000_000, "{i}");
                }
                m[i * 3 + 0] += (((i as i64) % 23) / 2);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_204(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            loop {
                if ((a[(i * 7 + 0) % n] - 27i64)).rem_euclid(7) == 3 {
                    continue 'own;
                }
                break;
            }
            assert!((a[i] + ((i as i64) % 23)) > -1_000_000, "{i}");
            loop {
                t = (c[i + 2] % 57);
                break;
            }
            f += (((i as i64) % 23)) as f64 / 8.0;
            if ((m[3 * i + 1] % 31) - ((i as i64) % 23)) > 4 {
                if 11i64 > 4 {
                    assert!((((m[3 * i + 1] % 31) / 2) * 3 % 19) > -1_000_000, "{i}");
                    if ((a[i] - (m[3 * i + 1] % 31)) * 3 % 19) > high {
                        high = ((a[i] - (m[3 * i + 1] % 31)) * 3 % 19);
                        at = i;
                    }
                    p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
                }
                text.push_str(&format!("{},", (a[(i * 7 + 5) % n] - (a[(i * 7 + 3) % n] / 2))));
                let k0 = ((m[3 * i + 1] % 31) / 2);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_205(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            v.push((((m[3 * i + 1] % 31) - a[i]) / 2));
            v.push(((11i64 - a[(i * 7 + 4) % n]) * 3 % 19));
            t = ((a[(i * 7 + 8) % n] / 2) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_206(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            assert!(((m[3 * i + 1] % 31) + 26i64) > -1_000_000, "{i}");
            match (((25i64 + ((i as i64) % 23)) / 2)).rem_euclid(3) {
                0 => {
                    u = ((((i as i64) % 23) - a[i]) + 2i64);
                }
                r if r < 2 => {
                    p *= if a[(i * 7 + 4) % n] > 3 { 2.0 } else { 0.5 };
                    if (a[(i * 7 + 0) % n] / 2) > 4 {
                        ok &= (22i64 + 8i64) != 11;
                        x ^= (((19i64 + (c[i + 2] % 57)) + a[i])) as u32;
                    }
                }
                _ => {}
            }
            h[(25i64).rem_euclid(5) as usize] += 4;
            t = ((a[(i * 7 + 0) % n] / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_207(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += (22i64) as f64 / 8.0;
            if ((i as i64) % 23) > 4 {
                ok &= a[i] != 11;
            } else {
                match (((m[3 * i + 1] % 31) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        p *= if (((c[i] % 57) - a[i]) + (c[i] % 57)) > 3 { 2.0 } else { 0.5 };
                        c[i] -= ((a[i] + ((i as i64) % 23)) / 2);
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", (c[i] % 57)));
                    }
                    _ => {}
                }
            }
            s += (26i64 + 7i64);
            u = (1i64 * 3 % 19);
            s += 4i64;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_208(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = 0i64;
            v.push(((((i as i64) % 23) / 2) * 3 % 19));
            t = a[(i * 7 + 6) % n];
            x ^= (((i as i64) % 23)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_209(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            text.push_str(&format!("{},", (a[i] - (9i64 - a[(i * 7 + 3) % n]))));
            for j0 in 0..0i64 {
                loop {
                    if (((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19) > 4 {
                        s += (10i64 + a[i]);
                        t = a[i];
                    } else {
                        f += ((((i as i64) % 23) / 2)) as f64 / 8.0;
                    }
                    break;
                }
                let k0 = (a[i] - ((c[i] % 57) - a[(i * 7 + 1) % n]));
                s += j0;
            }
            m[i * 3 + 1] += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_210(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            ok &= (a[i] / 2) != 11;
            h[(((12i64 * 3 % 19) / 2)).rem_euclid(5) as usize] += 4;
            if ((a[i] * 3 % 19) / 2) > 4 {
                x = x ^ ((2i64 / 2) / 2) as u32;
                s += ((19i64 / 2) / 2);
            } else {
                if ((19i64 / 2) * 3 % 19) > 4 {
                    low = low.min(a[i]);
                    if ((21i64 * 3 % 19) + a[i]) > 4 {
                        x = x ^ a[i] as u32;
                        h[(((12i64 + 16i64) / 2)).rem_euclid(5) as usize] += 7;
                        h[((a[(i * 7 + 8) % n] - (20i64 + 10i64))).rem_euclid(5) as usize] += 7;
                    }
                    loop {
                        f += (((i as i64) % 23)) as f64 / 8.0;
                        break;
                    }
                }
            }
            match (a[(i * 7 + 7) % n]).rem_euclid(3) {
                0 => {
                    for j0 in 0..3i64 {
                        s += (28i64 - (a[i] / 2));
                        h[(((a[(i * 7 + 4) % n] - a[i]) + a[i])).rem_euclid(5) as usize] += 7;
                        s += j0;
                    }
                }
                r if r < 2 => {
                    v.push(2i64);
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_211(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (((i as i64) % 23) - (25i64 * 3 % 19)) > 4 {
                s = s - (((7i64 + (c[i] % 57)) / 2));
                if (13i64 - (a[i] - a[i])) > 4 {
                    ok &= (16i64 - (16i64 - a[(i * 7 + 2) % n])) != 11;
                    let k0 = ((a[i] + ((i as i64) % 23)) * 3 % 19);
                    let k1 = (9i64 - a[i]);
                }
                p *= if (27i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            if (((((i as i64) % 23) - 16i64) + 0i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            v.push((a[(i * 7 + 3) % n] + 3i64));
            c[i] += ((m[3 * i + 1] % 31) - (a[i] - 11i64));
            f += (a[(i * 7 + 7) % n]) as f64 / 8.0;
            if (a[(i * 7 + 3) % n] + a[i]) > high {
                high = (a[(i * 7 + 3) % n] + a[i]);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_212(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[(((m[3 * i + 1] % 31) / 2)).rem_euclid(5) as usize] += 4;
            if (15i64 * 3 % 19) > 4 {
                match (((((i as i64) % 23) / 2) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        text.push_str(&format!("{},", ((25i64 - ((i as i64) % 23)) * 3 % 19)));
                        s = s - (((((i as i64) % 23) + a[(i * 7 + 7) % n]) / 2));
                    }
                    r if r < 2 => {
                        p *= if 4i64 > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
                if ((29i64 - ((i as i64) % 23)) + 29i64) > high {
                    high = ((29i64 - ((i as i64) % 23)) + 29i64);
                    at = i;
                }
            } else {
                assert!(((a[(i * 7 + 6) % n] / 2) * 3 % 19) > -1_000_000, "{i}");
                p *= if (((m[3 * i + 1] % 31) + a[(i * 7 + 6) % n]) / 2) > 3 { 2.0 } else { 0.5 };
            }
            t = (((c[i] % 57) / 2) * 3 % 19);
            s += ((a[i] + a[i]) * 3 % 19);
            low = low.min((t % 101));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_213(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if ((10i64 + 15i64) + a[(i * 7 + 8) % n]) > 4 {
                if (a[i]).rem_euclid(7) == 3 {
                    continue 'own;
                }
                v.push(((a[i] + 14i64) + 1i64));
                h[(((a[i] - a[i]) + a[i])).rem_euclid(5) as usize] += 5;
            } else {
                f += (1i64) as f64 / 8.0;
            }
            if ((4i64 * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if 22i64 > 4 {
                if ((a[i] / 2) + 1i64) > high {
                    high = ((a[i] / 2) + 1i64);
                    at = i;
                }
            } else {
                ok &= (4i64 + 19i64) != 11;
                loop {
                    low = low.min(((a[i] / 2) / 2));
                    break;
                }
            }
            x ^= ((12i64 - (a[i] - ((i as i64) % 23)))) as u32;
            text.push_str(&format!("{},", ((a[i] - 15i64) * 3 % 19)));
            x = x ^ ((28i64 / 2) * 3 % 19) as u32;
            x = x ^ a[i] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_214(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[i] > high {
                high = a[i];
                at = i;
            }
            low = low.min(((a[(i * 7 + 0) % n] / 2) + (m[3 * i + 1] % 31)));
            f += (22i64) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_215(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            h[(((((i as i64) % 23) / 2) + 21i64)).rem_euclid(5) as usize] += 4;
            h[(((a[i] + 14i64) + 1i64)).rem_euclid(5) as usize] += 4;
            if ((i as i64) % 23) > 4 {
                s = s - (((29i64 * 3 % 19) * 3 % 19));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_216(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..1i64 {
                match (a[(i * 7 + 3) % n]).rem_euclid(3) {
                    0 => {
                        x ^= (27i64) as u32;
                    }
                    r if r < 2 => {
                        f += (((a[i] * 3 % 19) * 3 % 19)) as f64 / 8.0;
                    }
                    _ => {}
                }
                low = low.min(((15i64 / 2) * 3 % 19));
                s += j0;
            }
            if (24i64 / 2) > 4 {
                if ((((i as i64) % 23) / 2) / 2) > high {
                    high = ((((i as i64) % 23) / 2) / 2);
                    at = i;
                }
            }
            ok &= ((m[3 * i + 1] % 31) * 3 % 19) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_217(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if ((i as i64) % 23) > 4 {
                s += ((18i64 / 2) + (c[i] % 57));
            }
            x ^= ((7i64 - a[(i * 7 + 1) % n])) as u32;
            s = s - ((16i64 - ((i as i64) % 23)));
            if (a[i] / 2) > high {
                high = (a[i] / 2);
                at = i;
            }
            if ((i as i64) % 23) > high {
                high = ((i as i64) % 23);
                at = i;
            }
            f += (a[i]) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_218(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = 27i64;
            if i == 131 {
                break 'own;
            }
            s = s - (((19i64 - k0) * 3 % 19));
            low = low.min(a[(i * 7 + 8) % n]);
            h[((21i64 + a[i])).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_219(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if ((a[i] + 13i64) * 3 % 19) > high {
                high = ((a[i] + 13i64) * 3 % 19);
                at = i;
            }
            t = ((11i64 + 27i64) + 15i64);
            low = low.min(((t % 101) - (((i as i64) % 23) * 3 % 19)));
            if (m[3 * i + 1] % 31) > 4 {
                if (a[i] - (a[i] * 3 % 19)) > 4 {
                    s = s - (((a[(i * 7 + 6) % n] * 3 % 19) * 3 % 19));
                }
            } else {
                if 15i64 > 4 {
                    t = ((t % 101) - (a[i] * 3 % 19));
                    t += a[i];
                } else {
                    for j0 in 0..3i64 {
                        x ^= (a[i]) as u32;
                        if a[i] > high {
                            high = a[i];
                            at = i;
                        }
                        s += j0;
                    }
                    h[((((t % 101) / 2) * 3 % 19)).rem_euclid(5) as usize] += 6;
                }
            }
            if ((a[i] / 2) + (t % 101)) > 4 {
                c[i + 2] += (((c[i + 2] % 57) / 2) * 3 % 19);
                assert!((m[3 * i + 1] % 31) > -1_000_000, "{i}");
            } else {
                u = (((i as i64) % 23) + 0i64);
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_220(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            match (a[i]).rem_euclid(3) {
                0 => {
                    ok &= ((28i64 - (c[i] % 57)) * 3 % 19) != 11;
                    if ((m[3 * i + 1] % 31) + 7i64) > 4 {
                        s += ((a[i] * 3 % 19) + (m[3 * i + 1] % 31));
                    } else {
                        u = a[i];
                    }
                }
                r if r < 2 => {
                    p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
                }
                _ => {}
            }
            m[i * 3 + 1] += ((20i64 * 3 % 19) * 3 % 19);
            f += (15i64) as f64 / 8.0;
            if a[(i * 7 + 2) % n] > high {
                high = a[(i * 7 + 2) % n];
                at = i;
            }
            assert!(((a[(i * 7 + 6) % n] + (m[3 * i + 1] % 31)) + ((i as i64) % 23)) > -1_000_000, "{i}");
            text.push_str(&format!("{},", (a[(i * 7 + 7) % n] - (13i64 * 3 % 19))));
            v.push((23i64 - a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_221(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            let k0 = ((c[i] % 57) - (m[3 * i + 1] % 31));
            s = s - (a[i]);
            loop {
                x ^= (((8i64 + 15i64) * 3 % 19)) as u32;
                break;
            }
            low = low.min((((i as i64) % 23) + a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_222(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= (((12i64 / 2) * 3 % 19)) as u32;
            ok &= (m[3 * i + 1] % 31) != 11;
            low = low.min(a[i]);
            if (3i64 - (a[i] / 2)) > 4 {
                let k0 = (((c[i] % 57) - 7i64) + a[i]);
            } else {
                assert!((a[i] - (c[i] % 57)) > -1_000_000, "{i}");
                match (((23i64 * 3 % 19) / 2)).rem_euclid(3) {
                    0 => {
                        ok &= (a[(i * 7 + 2) % n] - (m[3 * i + 1] % 31)) != 11;
                    }
                    r if r < 2 => {
                        p *= if 4i64 > 3 { 2.0 } else { 0.5 };
                    }
                    _ => {}
                }
            }
            match (((15i64 + 8i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    loop {
                        p *= if (7i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
                        break;
                    }
                }
                r if r < 2 => {
                    for j0 in 0..1i64 {
                        h[(((((i as i64) % 23) * 3 % 19) / 2)).rem_euclid(5) as usize] += 7;
                        t = (8i64 / 2);
                        s += j0;
                    }
                }
                _ => {}
            }
            match (a[(i * 7 + 3) % n]).rem_euclid(3) {
                0 => {
                    u = (((c[i] % 57) * 3 % 19) / 2);
                    if (((i as i64) % 23) / 2) > 4 {
                        f += (((a[(i * 7 + 4) % n] - (c[i] % 57)) * 3 % 19)) as f64 / 8.0;
                    }
                }
                r if r < 2 => {
                    s += 5i64;
                    h[(((((i as i64) % 23) * 3 % 19) + 7i64)).rem_euclid(5) as usize] += 6;
                }
                _ => {}
            }
            assert!(((15i64 + a[i]) * 3 % 19) > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_223(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            h[((16i64 - (c[i] % 57))).rem_euclid(5) as usize] += 4;
            ok &= (((c[i] % 57) * 3 % 19) * 3 % 19) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_224(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            match (((c[i] % 57) / 2)).rem_euclid(3) {
                0 => {
                    f += ((2i64 - (1i64 / 2))) as f64 / 8.0;
                }
                r if r < 2 => {
                    u = (((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19);
                    u = (m[3 * i + 1] % 31);
                }
                _ => {}
            }
            v.push((a[i] - (4i64 - 25i64)));
            if ((((m[3 * i + 1] % 31) * 3 % 19) + 22i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if ((m[3 * i + 1] % 31) - (((i as i64) % 23) * 3 % 19)) > 4 {
                low = low.min(((a[i] + ((i as i64) % 23)) * 3 % 19));
            }
            s += a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_225(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if i == 60 {
                break 'own;
            }
            text.push_str(&format!("{},", ((a[i] - 28i64) + 7i64)));
            low = low.min(((i as i64) % 23));
            match (((((i as i64) % 23) - 24i64) + a[i])).rem_euclid(3) {
                0 => {
                    s += (8i64 - (9i64 / 2));
                }
                r if r < 2 => {
                    if ((i as i64) % 23) > 4 {
                        t = ((i as i64) % 23);
                        s = s - (13i64);
                        u = (29i64 + 27i64);
                    }
                    u = 22i64;
                }
                _ => {}
            }
            h[((a[i] - (7i64 / 2))).rem_euclid(5) as usize] += 4;
            v.push((11i64 - a[i]));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_226(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            ok &= (a[i] * 3 % 19) != 11;
            if ((((i as i64) % 23) - 1i64) * 3 % 19) > 4 {
                v.push((m[3 * i + 1] % 31));
            }
            s = s - (3i64);
            for j0 in 0..3i64 {
                m[i * 3 + 1] += 24i64;
                v.push(a[(i * 7 + 3) % n]);
                s += j0;
            }
            u = (5i64 - (a[i] * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_227(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            s += ((a[i] + a[i]) * 3 % 19);
            if (a[(i * 7 + 4) % n] - (26i64 / 2)) > 4 {
                if ((24i64 * 3 % 19) * 3 % 19) > 4 {
                    x ^= ((1i64 - (a[(i * 7 + 8) % n] - 4i64))) as u32;
                } else {
                    let k0 = 0i64;
                    s += ((i as i64) % 23);
                }
            }
            let k0 = ((c[i] % 57) - a[i]);
            u = (k0 / 2);
            let k1 = (((c[i] % 57) * 3 % 19) + a[i]);
            text.push_str(&format!("{},", ((a[(i * 7 + 8) % n] - a[i]) / 2)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_228(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            x ^= (21i64) as u32;
            loop {
                match ((25i64 + a[i])).rem_euclid(3) {
                    0 => {
                        h[(a[i]).rem_euclid(5) as usize] += 7;
                    }
                    r if r < 2 => {
                        let k0 = (20i64 * 3 % 19);
                        ok &= 19i64 != 11;
                    }
                    _ => {}
                }
                break;
            }
            if a[i] > high {
                high = a[i];
                at = i;
            }
            if (21i64 / 2) > 4 {
                h[((24i64 - 27i64)).rem_euclid(5) as usize] += 5;
                h[(3i64).rem_euclid(5) as usize] += 5;
                x ^= (((a[(i * 7 + 7) % n] - 25i64) + a[i])) as u32;
            } else {
                v.push(((i as i64) % 23));
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_229(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            f += (((12i64 - a[i]) * 3 % 19)) as f64 / 8.0;
            x = x ^ (((i as i64) % 23) + ((i as i64) % 23)) as u32;
            u = 24i64;
            s += ((i as i64) % 23);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_230(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            m[i * 3 + 0] += (6i64 * 3 % 19);
            c[i] += (((i as i64) % 23) / 2);
            let k0 = a[i];
            if 17i64 > high {
                high = 17i64;
                at = i;
            }
            f += ((a[i] * 3 % 19)) as f64 / 8.0;
            u = ((a[(i * 7 + 1) % n] / 2) / 2);
            u = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_231(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            s = s - ((m[3 * i + 1] % 31));
            p *= if (a[(i * 7 + 6) % n] - a[(i * 7 + 8) % n]) > 3 { 2.0 } else { 0.5 };
            loop {
                x ^= ((21i64 - 10i64)) as u32;
                break;
            }
            v.push((a[i] - (((i as i64) % 23) + (m[3 * i + 1] % 31))));
            assert!(((c[i] % 57) + a[(i * 7 + 2) % n]) > -1_000_000, "{i}");
            s += (a[(i * 7 + 4) % n] * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_232(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if ((a[(i * 7 + 5) % n] - ((c[i + 2] % 57) * 3 % 19))).rem_euclid(7) == 3 {
                continue 'own;
            }
            p *= if (((m[3 * i + 1] % 31) - a[(i * 7 + 4) % n]) * 3 % 19) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_233(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((a[i] - 0i64) + 21i64) > 4 {
                x ^= (6i64) as u32;
                x ^= (16i64) as u32;
            }
            x = x ^ 28i64 as u32;
            p *= if (((i as i64) % 23) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            if (12i64).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= ((a[i] + 17i64) + 1i64) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_234(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 0] += ((10i64 / 2) + ((i as i64) % 23));
            if ((21i64 * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            m[i * 3 + 0] += a[(i * 7 + 6) % n];
            ok &= ((17i64 * 3 % 19) * 3 % 19) != 11;
            x ^= ((a[(i * 7 + 0) % n] + 25i64)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_235(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            assert!((a[(i * 7 + 4) % n] * 3 % 19) > -1_000_000, "{i}");
            let k0 = a[i];
            if (c[i + 2] % 57) > 4 {
                x ^= (((k0 + k0) + 9i64)) as u32;
                u = (20i64 + ((i as i64) % 23));
                if (((u % 101) / 2) + a[(i * 7 + 1) % n]) > 4 {
                    t = ((((i as i64) % 23) / 2) * 3 % 19);
                }
            }
            c[i + 2] += ((((i as i64) % 23) + (m[3 * i + 1] % 31)) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_236(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (a[(i * 7 + 3) % n] - ((i as i64) % 23)) > 4 {
                p *= if (((c[i] % 57) - a[i]) + a[i]) > 3 { 2.0 } else { 0.5 };
                x ^= ((a[i] + a[i])) as u32;
                loop {
                    c[i] = ((19i64 - 16i64) + a[(i * 7 + 3) % n]);
                    break;
                }
            } else {
                u = a[i];
                match (((i as i64) % 23)).rem_euclid(3) {
                    0 => {
                        x ^= ((7i64 - ((c[i] % 57) - 20i64))) as u32;
                        v.push((((m[3 * i + 1] % 31) + a[i]) * 3 % 19));
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", ((c[i] % 57) * 3 % 19)));
                    }
                    _ => {}
                }
            }
            low = low.min(((((i as i64) % 23) - 0i64) + a[i]));
            for j0 in 0..1i64 {
                assert!(((a[i] - 12i64) + ((i as i64) % 23)) > -1_000_000, "{i}");
                loop {
                    if (a[i] / 2) > 4 {
                        s += (a[i] - a[(i * 7 + 0) % n]);
                        low = low.min((14i64 - (m[3 * i + 1] % 31)));
                        t = (25i64 - (23i64 * 3 % 19));
                    } else {
                        p *= if ((m[3 * i + 1] % 31) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                        s = s - ((((i as i64) % 23) + 14i64));
                    }
                    break;
                }
                s += j0;
            }
            for j1 in 0..2i64 {
                for j2 in 0..0i64 {
                    for j3 in 0..1i64 {
                        c[i] += ((8i64 * 3 % 19) + a[(i * 7 + 7) % n]);
                        u = (c[i] % 57);
                        s += j3;
                    }
                    x ^= (25i64) as u32;
                    s += j2;
                }
                for j4 in 0..3i64 {
                    match (((12i64 * 3 % 19) * 3 % 19)).rem_euclid(3) {
                        0 => {
                            p *= if (a[(i * 7 + 8) % n] - 0i64) > 3 { 2.0 } else { 0.5 };
                            t = ((i as i64) % 23);
                        }
                        r if r < 2 => {
                            ok &= ((((i as i64) % 23) / 2) + ((i as i64) % 23)) != 11;
                        }
                        _ => {}
                    }
                    h[(((c[i] % 57) + (m[3 * i + 1] % 31))).rem_euclid(5) as usize] += 6;
                    s += j4;
                }
                s += j1;
            }
            h[((((c[i] % 57) + (m[3 * i + 1] % 31)) * 3 % 19)).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_237(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            m[i * 3 + 1] += ((23i64 / 2) * 3 % 19);
            x ^= (20i64) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_238(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s = s - ((a[i] / 2));
            if (10i64 * 3 % 19) > 4 {
                u = 24i64;
                s = s - (((a[(i * 7 + 6) % n] / 2) * 3 % 19));
                if ((19i64 * 3 % 19) + a[i]) > high {
                    high = ((19i64 * 3 % 19) + a[i]);
                    at = i;
                }
            }
            t = (13i64 * 3 % 19);
            x ^= (((a[(i * 7 + 5) % n] - 18i64) * 3 % 19)) as u32;
            match ((((t % 101) + 1i64) * 3 % 19)).rem_euclid(3) {
                0 => {
                    x ^= (8i64) as u32;
                }
                r if r < 2 => {
                    match (7i64).rem_euclid(3) {
                        0 => {
                            ok &= (((t % 101) - 25i64) * 3 % 19) != 11;
                        }
                        r if r < 2 => {
                            ok &= 11i64 != 11;
                            p *= if ((((i as i64) % 23) + 3i64) / 2) > 3 { 2.0 } else { 0.5 };
                        }
                        _ => {}
                    }
                    low = low.min(((15i64 + (t % 101)) / 2));
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_239(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            p *= if ((4i64 + 19i64) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            if a[(i * 7 + 2) % n] > 4 {
                loop {
                    h[(a[i]).rem_euclid(5) as usize] += 6;
                    break;
                }
            } else {
                assert!(a[i] > -1_000_000, "{i}");
            }
            if a[i] > 4 {
                let k0 = ((5i64 / 2) + a[i]);
                h[((c[i] % 57)).rem_euclid(5) as usize] += 5;
            }
            assert!(24i64 > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_240(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            text.push_str(&format!("{},", (18i64 - (((i as i64) % 23) + ((i as i64) % 23)))));
            c[i + 2] += ((a[i] / 2) + 19i64);
            s += (27i64 - (29i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_241(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if ((a[i] - (a[(i * 7 + 2) % n] + a[i]))).rem_euclid(7) == 3 {
                continue 'own;
            }
            if 0i64 > 4 {
                u = (((i as i64) % 23) + a[i]);
            }
            x ^= ((26i64 * 3 % 19)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_242(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            let k0 = (a[i] - ((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31)));
            low = low.min(9i64);
            p *= if ((7i64 / 2) / 2) > 3 { 2.0 } else { 0.5 };
            for j0 in 0..0i64 {
                assert!(((11i64 / 2) + k0) > -1_000_000, "{i}");
                if ((i as i64) % 23) > 4 {
                    assert!((a[i] - (a[i] * 3 % 19)) > -1_000_000, "{i}");
                }
                s += j0;
            }
            m[i * 3 + 2] += ((a[i] + ((i as i64) % 23)) / 2);
            c[i + 2] = (a[(i * 7 + 1) % n] - (3i64 * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_243(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            f += (a[i]) as f64 / 8.0;
            v.push((a[i] - (a[(i * 7 + 0) % n] * 3 % 19)));
            m[i * 3 + 2] += ((i as i64) % 23);
            f += ((((m[3 * i + 1] % 31) - (m[3 * i + 1] % 31)) * 3 % 19)) as f64 / 8.0;
            s = s - (28i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_244(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[(a[i]).rem_euclid(5) as usize] += 4;
            low = low.min(10i64);
            h[(((a[(i * 7 + 6) % n] + 26i64) + 6i64)).rem_euclid(5) as usize] += 4;
            let k0 = (9i64 - (a[i] + ((i as i64) % 23)));
            s = s - (((((i as i64) % 23) - 5i64) / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_245(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            s += a[(i * 7 + 0) % n];
            h[(((a[i] + 25i64) / 2)).rem_euclid(5) as usize] += 4;
            x ^= (7i64) as u32;
            if a[(i * 7 + 2) % n] > high {
                high = a[(i * 7 + 2) % n];
                at = i;
            }
            u = a[i];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_246(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (a[i] / 2) > 4 {
                assert!(a[i] > -1_000_000, "{i}");
            } else {
                x ^= (a[i]) as u32;
            }
            if ((a[(i * 7 + 0) % n] - 10i64) * 3 % 19) > 4 {
                if a[i] > high {
                    high = a[i];
                    at = i;
                }
                u = ((16i64 / 2) + a[(i * 7 + 8) % n]);
                t = (a[i] / 2);
            } else {
                if (a[i] + a[i]) > 4 {
                    v.push((10i64 + a[i]));
                    v.push((a[i] * 3 % 19));
                    ok &= (29i64 + (c[i + 2] % 57)) != 11;
                } else {
                    if (a[(i * 7 + 7) % n] - ((c[i + 2] % 57) / 2)) > 4 {
                        m[i * 3 + 2] += a[(i * 7 + 3) % n];
                        s = s - ((((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19));
                        f += ((a[i] / 2)) as f64 / 8.0;
                    }
                }
                p *= if ((6i64 / 2) * 3 % 19) > 3 { 2.0 } else { 0.5 };
            }
            low = low.min((2i64 - (((i as i64) % 23) * 3 % 19)));
            f += (((i as i64) % 23)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_247(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = 21i64;
            c[i] = a[i];
            let k0 = (t % 101);
            if k0 > 4 {
                match (((t % 101) - (k0 / 2))).rem_euclid(3) {
                    0 => {
                        m[i * 3 + 2] += ((t % 101) - (a[i] / 2));
                    }
                    r if r < 2 => {
                        let k1 = ((k0 * 3 % 19) / 2);
                        m[i * 3 + 0] += ((m[3 * i + 1] % 31) * 3 % 19);
                    }
                    _ => {}
                }
            }
            if a[i] > 4 {
                if ((i as i64) % 23) > 4 {
                    text.push_str(&format!("{},", (a[(i * 7 + 4) % n] * 3 % 19)));
                    text.push_str(&format!("{},", ((m[3 * i + 1] % 31) * 3 % 19)));
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_248(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            ok &= 6i64 != 11;
            u = ((19i64 / 2) + a[i]);
            match (2i64).rem_euclid(3) {
                0 => {
                    p *= if ((16i64 - a[(i * 7 + 3) % n]) / 2) > 3 { 2.0 } else { 0.5 };
                }
                r if r < 2 => {
                    v.push(((12i64 - a[i]) / 2));
                }
                _ => {}
            }
            s = s - (5i64);
            ok &= (a[i] / 2) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_249(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            for j0 in 0..0i64 {
                p *= if ((a[i] / 2) + ((i as i64) % 23)) > 3 { 2.0 } else { 0.5 };
                if (m[3 * i + 1] % 31) > high {
                    high = (m[3 * i + 1] % 31);
                    at = i;
                }
                s += j0;
            }
            h[(((a[(i * 7 + 3) % n] + a[i]) + a[i])).rem_euclid(5) as usize] += 4;
            s = s - ((11i64 - (a[i] / 2)));
            t = (c[i + 2] % 57);
            if ((a[i] / 2) / 2) > 4 {
                loop {
                    if (((i as i64) % 23) - (a[i] / 2)) > 4 {
                        f += (((a[i] + 26i64) + a[(i * 7 + 5) % n])) as f64 / 8.0;
                    } else {
                        h[((14i64 - (a[i] + 11i64))).rem_euclid(5) as usize] += 7;
                        s += (a[i] - (t % 101));
                    }
                    break;
                }
                for j1 in 0..1i64 {
                    if ((t % 101) - (28i64 + ((i as i64) % 23))) > 4 {
                        x ^= (17i64) as u32;
                    }
                    if ((a[i] * 3 % 19) / 2) > 4 {
                        low = low.min(a[i]);
                        if 27i64 > high {
                            high = 27i64;
                            at = i;
                        }
                    }
                    s += j1;
                }
                if ((t % 101) - ((c[i + 2] % 57) + ((i as i64) % 23))) > 4 {
                    if (c[i + 2] % 57) > 4 {
                        s = s - (((t % 101) - (a[(i * 7 + 8) % n] / 2)));
                        low = low.min((3i64 / 2));
                        if ((((i as i64) % 23) / 2) / 2) > high {
                            high = ((((i as i64) % 23) / 2) / 2);
                            at = i;
                        }
                    }
                } else {
                    h[(((1i64 + 21i64) / 2)).rem_euclid(5) as usize] += 6;
                    text.push_str(&format!("{},", (t % 101)));
                }
            } else {
                h[(7i64).rem_euclid(5) as usize] += 5;
            }
            low = low.min((((i as i64) % 23) - (m[3 * i + 1] % 31)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_250(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if ((m[3 * i + 1] % 31) + (c[i] % 57)) > high {
                high = ((m[3 * i + 1] % 31) + (c[i] % 57));
                at = i;
            }
            m[i * 3 + 1] += (a[i] + (m[3 * i + 1] % 31));
            s += (((c[i] % 57) + 10i64) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_251(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            c[i] += 29i64;
            if ((a[i] / 2) + a[(i * 7 + 8) % n]) > high {
                high = ((a[i] / 2) + a[(i * 7 + 8) % n]);
                at = i;
            }
            low = low.min(((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_252(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            v.push(((c[i] % 57) * 3 % 19));
            if a[i] > 4 {
                assert!((0i64 + (m[3 * i + 1] % 31)) > -1_000_000, "{i}");
                if a[i] > 4 {
                    for j0 in 0..0i64 {
                        let k0 = (c[i] % 57);
                        x ^= ((13i64 - k0)) as u32;
                        s += j0;
                    }
                    if (a[i]).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                } else {
                    p *= if (20i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
                }
            } else {
                low = low.min((a[(i * 7 + 3) % n] + a[(i * 7 + 0) % n]));
                if ((i as i64) % 23) > 4 {
                    v.push((20i64 / 2));
                    if (a[i] * 3 % 19) > 4 {
                        t = ((a[i] * 3 % 19) / 2);
                        s = s - ((13i64 - (a[i] * 3 % 19)));
                    } else {
                        low = low.min((a[i] / 2));
                    }
                    if (((29i64 - a[i]) * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
            }
            loop {
                h[(((m[3 * i + 1] % 31) + (m[3 * i + 1] % 31))).rem_euclid(5) as usize] += 5;
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_253(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x = x ^ ((5i64 / 2) * 3 % 19) as u32;
            s += 27i64;
            x = x ^ ((a[(i * 7 + 1) % n] + a[(i * 7 + 5) % n]) / 2) as u32;
            loop {
                s = s - (((2i64 - 11i64) + a[i]));
                break;
            }
            t = 3i64;
            low = low.min((14i64 / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_254(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            let k0 = ((a[(i * 7 + 2) % n] - a[i]) / 2);
            s = s - ((k0 / 2));
            loop {
                ok &= (c[i + 2] % 57) != 11;
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_255(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            t = 7i64;
            v.push(((a[(i * 7 + 2) % n] * 3 % 19) / 2));
            f += (((12i64 * 3 % 19) * 3 % 19)) as f64 / 8.0;
            p *= if (2i64 - (((i as i64) % 23) + 1i64)) > 3 { 2.0 } else { 0.5 };
            f += (((a[i] / 2) * 3 % 19)) as f64 / 8.0;
            match (((9i64 / 2) + (t % 101))).rem_euclid(3) {
                0 => {
                    loop {
                        x ^= (a[(i * 7 + 2) % n]) as u32;
                        break;
                    }
                }
                r if r < 2 => {
                    if i == 136 {
                        break 'own;
                    }
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_256(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if i == 135 {
                break 'own;
            }
            u = ((26i64 * 3 % 19) + a[i]);
            for j0 in 0..2i64 {
                ok &= ((a[i] + 24i64) + 18i64) != 11;
                text.push_str(&format!("{},", ((29i64 - a[(i * 7 + 4) % n]) * 3 % 19)));
                s += j0;
            }
            p *= if (21i64 + a[i]) > 3 { 2.0 } else { 0.5 };
            if 1i64 > 4 {
                x ^= ((a[(i * 7 + 6) % n] * 3 % 19)) as u32;
                for j1 in 0..1i64 {
                    x = x ^ (a[i] - ((u % 101) / 2)) as u32;
                    p *= if ((((i as i64) % 23) - a[i]) * 3 % 19) > 3 { 2.0 } else { 0.5 };
                    s += j1;
                }
                for j2 in 0..1i64 {
                    u += (a[i] - ((i as i64) % 23));
                    t = ((a[(i * 7 + 4) % n] - a[i]) / 2);
                    s += j2;
                }
            }
            loop {
                if (2i64 - 16i64) > 4 {
                    if (((u % 101) - (u % 101)) / 2) > 4 {
                        x = x ^ a[i] as u32;
                        s += ((26i64 / 2) / 2);
                        x = x ^ ((a[(i * 7 + 8) % n] * 3 % 19) + 1i64) as u32;
                    }
                    low = low.min(a[i]);
                    x = x ^ ((10i64 / 2) + ((i as i64) % 23)) as u32;
                } else {
                    s = s - (((18i64 * 3 % 19) * 3 % 19));
                }
                break;
            }
            s += (17i64 - (a[i] + (u % 101)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_257(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (((m[3 * i + 1] % 31) + a[i]) / 2) > 4 {
                h[(a[i]).rem_euclid(5) as usize] += 5;
                if (((c[i] % 57) * 3 % 19) * 3 % 19) > 4 {
                    x ^= (((a[i] / 2) / 2)) as u32;
                    m[i * 3 + 0] += ((a[(i * 7 + 7) % n] + 26i64) / 2);
                }
            }
            s = s - (24i64);
            for j0 in 0..2i64 {
                t = (27i64 * 3 % 19);
                x ^= (28i64) as u32;
                s += j0;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_258(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((8i64 * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            for j0 in 0..0i64 {
                if (a[i] / 2) > 4 {
                    p *= if (0i64 - a[(i * 7 + 3) % n]) > 3 { 2.0 } else { 0.5 };
                    u = (((c[i] % 57) * 3 % 19) + 6i64);
                    loop {
                        s += ((m[3 * i + 1] % 31) / 2);
                        break;
                    }
                }
                assert!(a[(i * 7 + 5) % n] > -1_000_000, "{i}");
                s += j0;
            }
            if 15i64 > 4 {
                if 18i64 > 4 {
                    m[i * 3 + 1] += (19i64 - (a[i] / 2));
                }
                if 6i64 > 4 {
                    s = s - ((((i as i64) % 23) + (m[3 * i + 1] % 31)));
                    if ((m[3 * i + 1] % 31) - a[(i * 7 + 0) % n]) > 4 {
                        c[i] += a[i];
                        m[i * 3 + 2] += (((m[3 * i + 1] % 31) - 6i64) * 3 % 19);
                        v.push((((m[3 * i + 1] % 31) * 3 % 19) / 2));
                    } else {
                        f += ((m[3 * i + 1] % 31)) as f64 / 8.0;
                        low = low.min(22i64);
                    }
                } else {
                    p *= if ((a[(i * 7 + 8) % n] - 12i64) + a[i]) > 3 { 2.0 } else { 0.5 };
                    m[i * 3 + 2] += (10i64 - a[i]);
                }
            }
            if (((c[i] % 57) * 3 % 19) * 3 % 19) > high {
                high = (((c[i] % 57) * 3 % 19) * 3 % 19);
                at = i;
            }
            loop {
                h[((m[3 * i + 1] % 31)).rem_euclid(5) as usize] += 5;
                break;
            }
            s += ((i as i64) % 23);
            s += ((a[i] - ((i as i64) % 23)) + 19i64);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_259(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (((a[i] - a[i]) * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
            if (a[i] / 2) > 4 {
                loop {
                    x ^= ((11i64 - (26i64 / 2))) as u32;
                    break;
                }
            }
            if ((i as i64) % 23) > 4 {
                p *= if ((a[i] / 2) / 2) > 3 { 2.0 } else { 0.5 };
                if ((a[i] / 2) * 3 % 19) > 4 {
                    loop {
                        s = s - ((((i as i64) % 23) - (28i64 / 2)));
                        break;
                    }
                    let k0 = ((1i64 + a[i]) / 2);
                }
            }
            for j0 in 0..2i64 {
                low = low.min((((i as i64) % 23) / 2));
                x = x ^ 20i64 as u32;
                s += j0;
            }
            if ((8i64 / 2) / 2) > high {
                high = ((8i64 / 2) / 2);
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_260(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            m[i * 3 + 0] += ((a[(i * 7 + 0) % n] + a[(i * 7 + 7) % n]) * 3 % 19);
            if ((((i as i64) % 23) / 2) + 27i64) > 4 {
                let k0 = (c[i] % 57);
            }
            ok &= (((i as i64) % 23) - (a[(i * 7 + 3) % n] * 3 % 19)) != 11;
            if 18i64 > high {
                high = 18i64;
                at = i;
            }
            if (((i as i64) % 23) + (m[3 * i + 1] % 31)) > 4 {
                if (((i as i64) % 23) - ((m[3 * i + 1] % 31) / 2)) > 4 {
                    f += ((((i as i64) % 23) / 2)) as f64 / 8.0;
                    ok &= ((c[i] % 57) + 11i64) != 11;
                    p *= if (c[i] % 57) > 3 { 2.0 } else { 0.5 };
                } else {
                    let k0 = ((a[i] / 2) + a[(i * 7 + 0) % n]);
                }
                p *= if (((c[i] % 57) + a[i]) / 2) > 3 { 2.0 } else { 0.5 };
            }
            v.push(a[i]);
            f += (((i as i64) % 23)) as f64 / 8.0;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_261(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", ((a[i] - (m[3 * i + 1] % 31)) / 2)));
            h[((4i64 - ((c[i] % 57) + 20i64))).rem_euclid(5) as usize] += 4;
            v.push((((i as i64) % 23) - (a[i] * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_262(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            s += (a[i] - ((c[i + 2] % 57) / 2));
            s = s - ((c[i + 2] % 57));
            s = s - (((a[(i * 7 + 5) % n] + 29i64) + a[i]));
            low = low.min(((((i as i64) % 23) / 2) / 2));
            text.push_str(&format!("{},", 2i64));
            loop {
                x ^= ((a[i] - (27i64 / 2))) as u32;
                break;
            }
            match (((a[i] / 2) / 2)).rem_euclid(3) {
                0 => {
                    let k0 = (((c[i + 2] % 57) - a[(i * 7 + 8) % n]) + 1i64);
                }
                r if r < 2 => {
                    if a[i] > high {
                        high = a[i];
                        at = i;
                    }
                    s += (c[i + 2] % 57);
                }
                _ => {}
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_263(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            x ^= ((24i64 / 2)) as u32;
            x ^= (((i as i64) % 23)) as u32;
            match (a[i]).rem_euclid(3) {
                0 => {
                    for j0 in 0..1i64 {
                        v.push((11i64 * 3 % 19));
                        t = (13i64 - a[i]);
                        s += j0;
                    }
                }
                r if r < 2 => {
                    v.push((12i64 + ((i as i64) % 23)));
                }
                _ => {}
            }
            x ^= (((a[i] + 17i64) + 14i64)) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_264(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            for j0 in 0..2i64 {
                if ((9i64 * 3 % 19) + a[i]) > high {
                    high = ((9i64 * 3 % 19) + a[i]);
                    at = i;
                }
                low = low.min(((a[i] * 3 % 19) + a[i]));
                s += j0;
            }
            x = x ^ (a[(i * 7 + 5) % n] * 3 % 19) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_265(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            assert!((((c[i] % 57) + a[(i * 7 + 4) % n]) * 3 % 19) > -1_000_000, "{i}");
            for j0 in 0..0i64 {
                x ^= ((a[(i * 7 + 1) % n] / 2)) as u32;
                let k0 = ((19i64 - a[i]) * 3 % 19);
                s += j0;
            }
            c[i] -= (a[i] - (26i64 + a[i]));
            p *= if 28i64 > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_266(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            text.push_str(&format!("{},", (a[i] - 4i64)));
            x ^= (((6i64 - a[i]) / 2)) as u32;
            ok &= 6i64 != 11;
            s += ((17i64 + 14i64) / 2);
            p *= if (8i64 * 3 % 19) > 3 { 2.0 } else { 0.5 };
            loop {
                ok &= (a[i] - 17i64) != 11;
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_267(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            p *= if (a[(i * 7 + 5) % n] - ((c[i + 2] % 57) - a[(i * 7 + 4) % n])) > 3 { 2.0 } else { 0.5 };
            h[(6i64).rem_euclid(5) as usize] += 4;
            h[((0i64 - (a[i] * 3 % 19))).rem_euclid(5) as usize] += 4;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_268(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= ((((i as i64) % 23) - (a[i] / 2))) as u32;
            x = x ^ a[i] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_269(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            low = low.min(2i64);
            if i == 47 {
                break 'own;
            }
            let k0 = 15i64;
            f += (5i64) as f64 / 8.0;
            loop {
                u = (27i64 + a[i]);
                break;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_270(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            ok &= 10i64 != 11;
            u = 23i64;
            assert!((a[(i * 7 + 8) % n] - (a[i] * 3 % 19)) > -1_000_000, "{i}");
            if (a[i]).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_271(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            x ^= (((a[i] * 3 % 19) / 2)) as u32;
            s = s - (a[i]);
            for j0 in 0..2i64 {
                match (((10i64 + 19i64) / 2)).rem_euclid(3) {
                    0 => {
                        s += ((8i64 * 3 % 19) + 28i64);
                    }
                    r if r < 2 => {
                        text.push_str(&format!("{},", ((i as i64) % 23)));
                    }
                    _ => {}
                }
                let k0 = ((3i64 - 26i64) * 3 % 19);
                s += j0;
            }
            ok &= ((i as i64) % 23) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_272(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            let k0 = (((c[i] % 57) * 3 % 19) + (m[3 * i + 1] % 31));
            if (a[i] - (c[i] % 57)) > high {
                high = (a[i] - (c[i] % 57));
                at = i;
            }
            m[i * 3 + 0] += ((19i64 / 2) * 3 % 19);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_273(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            c[i] += ((((i as i64) % 23) / 2) * 3 % 19);
            f += (((m[3 * i + 1] % 31) + a[(i * 7 + 4) % n])) as f64 / 8.0;
            if (((i as i64) % 23) / 2) > 4 {
                t = 9i64;
            } else {
                h[((((i as i64) % 23) * 3 % 19)).rem_euclid(5) as usize] += 5;
                if a[(i * 7 + 6) % n] > 4 {
                    v.push((((c[i] % 57) - 3i64) * 3 % 19));
                } else {
                    ok &= ((a[i] + a[(i * 7 + 8) % n]) * 3 % 19) != 11;
                }
            }
            if ((m[3 * i + 1] % 31)).rem_euclid(7) == 3 {
                continue 'own;
            }
            ok &= 15i64 != 11;
            t = ((c[i] % 57) + ((i as i64) % 23));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_274(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[((15i64 * 3 % 19)).rem_euclid(5) as usize] += 4;
            u = 24i64;
            if a[(i * 7 + 8) % n] > 4 {
                if 27i64 > 4 {
                    ok &= (a[i] * 3 % 19) != 11;
                    let k0 = ((a[i] * 3 % 19) + (u % 101));
                }
                v.push(((18i64 - (u % 101)) + 22i64));
            } else {
                loop {
                    if ((15i64 * 3 % 19) * 3 % 19) > high {
                        high = ((15i64 * 3 % 19) * 3 % 19);
                        at = i;
                    }
                    break;
                }
                v.push((3i64 - ((i as i64) % 23)));
            }
            low = low.min((a[i] - 27i64));
            match (((u % 101) / 2)).rem_euclid(3) {
                0 => {
                    s = s - (((7i64 * 3 % 19) + 28i64));
                    t = (((u % 101) + (u % 101)) * 3 % 19);
                }
                r if r < 2 => {
                    t = 4i64;
                    ok &= ((a[(i * 7 + 4) % n] * 3 % 19) + (t % 101)) != 11;
                }
                _ => {}
            }
            if ((24i64 * 3 % 19) + ((i as i64) % 23)) > 4 {
                let k0 = ((a[i] / 2) * 3 % 19);
                x = x ^ (a[i] - (a[(i * 7 + 8) % n] / 2)) as u32;
            }
            low = low.min((19i64 + 28i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_275(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if a[i] > 4 {
                f += ((c[i + 2] % 57)) as f64 / 8.0;
                for j0 in 0..1i64 {
                    assert!((a[(i * 7 + 3) % n] - (26i64 + a[i])) > -1_000_000, "{i}");
                    s += ((a[(i * 7 + 8) % n] - (m[3 * i + 1] % 31)) + 9i64);
                    s += j0;
                }
                assert!(((((i as i64) % 23) / 2) + 5i64) > -1_000_000, "{i}");
            } else {
                h[(14i64).rem_euclid(5) as usize] += 5;
                t = (((c[i + 2] % 57) - 27i64) * 3 % 19);
            }
            for j1 in 0..2i64 {
                text.push_str(&format!("{},", (a[i] - (((i as i64) % 23) - 16i64))));
                let k0 = (a[(i * 7 + 5) % n] - a[i]);
                s += j1;
            }
            assert!((22i64 / 2) > -1_000_000, "{i}");
            for j2 in 0..2i64 {
                f += (((i as i64) % 23)) as f64 / 8.0;
                m[i * 3 + 1] += (26i64 + a[(i * 7 + 7) % n]);
                s += j2;
            }
            let k0 = ((16i64 - 15i64) + a[(i * 7 + 5) % n]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_276(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            match (a[i]).rem_euclid(3) {
                0 => {
                    v.push(((22i64 - 27i64) * 3 % 19));
                    x ^= (a[i]) as u32;
                }
                r if r < 2 => {
                    m[i * 3 + 0] += (((c[i] % 57) - ((i as i64) % 23)) / 2);
                }
                _ => {}
            }
            if (a[i] * 3 % 19) > high {
                high = (a[i] * 3 % 19);
                at = i;
            }
            v.push((11i64 - 24i64));
            s = s - (((m[3 * i + 1] % 31) - (a[i] + 14i64)));
            u = ((a[i] / 2) / 2);
            v.push((((m[3 * i + 1] % 31) - a[(i * 7 + 2) % n]) / 2));
            x ^= (a[(i * 7 + 6) % n]) as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_277(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            text.push_str(&format!("{},", (((m[3 * i + 1] % 31) + a[(i * 7 + 3) % n]) * 3 % 19)));
            assert!(7i64 > -1_000_000, "{i}");
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_278(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            match ((((i as i64) % 23) + 10i64)).rem_euclid(3) {
                0 => {
                    ok &= 15i64 != 11;
                }
                r if r < 2 => {
                    v.push(((4i64 / 2) * 3 % 19));
                }
                _ => {}
            }
            ok &= ((((i as i64) % 23) + ((i as i64) % 23)) * 3 % 19) != 11;
            if (17i64 - 22i64) > 4 {
                for j0 in 0..3i64 {
                    t = (4i64 / 2);
                    let k0 = ((a[(i * 7 + 1) % n] * 3 % 19) / 2);
                    s += j0;
                }
                u = 16i64;
                if ((28i64 / 2) / 2) > 4 {
                    x = x ^ ((a[i] / 2) * 3 % 19) as u32;
                    f += (((a[i] + a[i]) + 13i64)) as f64 / 8.0;
                    s += ((u % 101) * 3 % 19);
                } else {
                    ok &= (18i64 - 16i64) != 11;
                    low = low.min(((((i as i64) % 23) + (u % 101)) / 2));
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_279(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (((28i64 / 2) + (c[i + 2] % 57))).rem_euclid(7) == 3 {
                continue 'own;
            }
            s += (c[i + 2] % 57);
            if ((13i64 - a[i]) * 3 % 19) > 4 {
                assert!(((m[3 * i + 1] % 31) * 3 % 19) > -1_000_000, "{i}");
            } else {
                if (a[i] - (a[(i * 7 + 1) % n] / 2)) > 4 {
                    ok &= ((m[3 * i + 1] % 31) - ((i as i64) % 23)) != 11;
                } else {
                    text.push_str(&format!("{},", 23i64));
                }
                for j0 in 0..2i64 {
                    c[i + 2] += ((a[i] * 3 % 19) + 21i64);
                    h[(((((i as i64) % 23) / 2) * 3 % 19)).rem_euclid(5) as usize] += 6;
                    s += j0;
                }
            }
            if a[(i * 7 + 4) % n] > 4 {
                p *= if ((1i64 - (c[i + 2] % 57)) / 2) > 3 { 2.0 } else { 0.5 };
            }
            x ^= ((a[i] / 2)) as u32;
            if a[i] > high {
                high = a[i];
                at = i;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_280(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            let k0 = ((16i64 * 3 % 19) / 2);
            let k1 = (21i64 - a[i]);
            if (1i64 - a[(i * 7 + 3) % n]) > 4 {
                match (((a[i] * 3 % 19) / 2)).rem_euclid(3) {
                    0 => {
                        t = ((a[(i * 7 + 7) % n] / 2) * 3 % 19);
                    }
                    r if r < 2 => {
                        ok &= ((a[(i * 7 + 8) % n] + a[(i * 7 + 4) % n]) * 3 % 19) != 11;
                    }
                    _ => {}
                }
            } else {
                s += (((i as i64) % 23) - (a[(i * 7 + 1) % n] - a[i]));
            }
            ok &= ((((i as i64) % 23) - 13i64) * 3 % 19) != 11;
            x ^= (((27i64 + 21i64) + ((i as i64) % 23))) as u32;
            x = x ^ a[i] as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_281(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            low = low.min(((i as i64) % 23));
            text.push_str(&format!("{},", ((a[i] / 2) * 3 % 19)));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_282(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = (a[i] / 2);
            f += ((6i64 + ((i as i64) % 23))) as f64 / 8.0;
            if (((t % 101) * 3 % 19) * 3 % 19) > high {
                high = (((t % 101) * 3 % 19) * 3 % 19);
                at = i;
            }
            let k0 = ((2i64 + 11i64) + a[i]);
            u = ((((i as i64) % 23) / 2) + k0);
            let k1 = 1i64;
            s = s - ((((u % 101) + 29i64) * 3 % 19));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_283(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            if (a[i] - 26i64) > 4 {
                u = ((a[(i * 7 + 0) % n] - 2i64) + a[(i * 7 + 7) % n]);
            } else {
                s = s - (22i64);
            }
            ok &= (0i64 - (6i64 / 2)) != 11;
            if ((((i as i64) % 23) + 3i64)).rem_euclid(7) == 3 {
                continue 'own;
            }
            match (20i64).rem_euclid(3) {
                0 => {
                    h[((a[(i * 7 + 8) % n] - (9i64 * 3 % 19))).rem_euclid(5) as usize] += 6;
                }
                r if r < 2 => {
                    let k0 = (m[3 * i + 1] % 31);
                }
                _ => {}
            }
            if (a[(i * 7 + 6) % n] * 3 % 19) > 4 {
                m[i * 3 + 0] += (((c[i] % 57) + a[i]) * 3 % 19);
                v.push((11i64 - ((i as i64) % 23)));
                if (a[i]).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            m[i * 3 + 2] += (c[i] % 57);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_284(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (((m[3 * i + 1] % 31) / 2) * 3 % 19) > 4 {
                ok &= (c[i + 2] % 57) != 11;
                x ^= (13i64) as u32;
                if (((6i64 / 2) + a[i])).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
            ok &= (25i64 - (6i64 / 2)) != 11;
            h[((((m[3 * i + 1] % 31) / 2) / 2)).rem_euclid(5) as usize] += 4;
            low = low.min(a[i]);
            h[(((m[3 * i + 1] % 31) / 2)).rem_euclid(5) as usize] += 4;
            p *= if (a[i] - (13i64 + 1i64)) > 3 { 2.0 } else { 0.5 };
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_285(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            assert!(22i64 > -1_000_000, "{i}");
            if a[i] > 4 {
                if (((m[3 * i + 1] % 31) + 25i64) / 2) > 4 {
                    if ((21i64 + 21i64) * 3 % 19) > high {
                        high = ((21i64 + 21i64) * 3 % 19);
                        at = i;
                    }
                    match ((((c[i] % 57) / 2) / 2)).rem_euclid(3) {
                        0 => {
                            let k0 = ((c[i] % 57) - (m[3 * i + 1] % 31));
                        }
                        r if r < 2 => {
                            c[i] += ((c[i] % 57) - (17i64 + (c[i] % 57)));
                            ok &= (a[i] - ((i as i64) % 23)) != 11;
                        }
                        _ => {}
                    }
                    f += ((a[i] / 2)) as f64 / 8.0;
                } else {
                    v.push((a[(i * 7 + 7) % n] - (a[i] * 3 % 19)));
                }
                h[(((a[i] / 2) * 3 % 19)).rem_euclid(5) as usize] += 5;
                p *= if ((i as i64) % 23) > 3 { 2.0 } else { 0.5 };
            }
            v.push((21i64 - (3i64 + a[i])));
            m[i * 3 + 1] += ((((i as i64) % 23) - 28i64) * 3 % 19);
            ok &= (a[i] - (((i as i64) % 23) + 8i64)) != 11;
            loop {
                t = ((c[i] % 57) - (a[i] + 27i64));
                break;
            }
            if (8i64).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_286(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            if (c[i] % 57) > 4 {
                match (((18i64 * 3 % 19) * 3 % 19)).rem_euclid(3) {
                    0 => {
                        ok &= ((c[i] % 57) / 2) != 11;
                        x ^= ((29i64 - (a[(i * 7 + 7) % n] / 2))) as u32;
                    }
                    r if r < 2 => {
                        u = ((i as i64) % 23);
                    }
                    _ => {}
                }
            } else {
                s += ((a[(i * 7 + 8) % n] / 2) / 2);
                assert!(((m[3 * i + 1] % 31) - (c[i] % 57)) > -1_000_000, "{i}");
            }
            m[i * 3 + 1] += (7i64 - (a[i] / 2));
            t = a[i];
            ok &= (((i as i64) % 23) + (c[i] % 57)) != 11;
            ok &= (a[i] - 24i64) != 11;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_287(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if (27i64 - a[i]) > 4 {
                if ((17i64 / 2) * 3 % 19) > 4 {
                    s += (27i64 + 19i64);
                    u = (c[i] % 57);
                } else {
                    s = s - (((m[3 * i + 1] % 31) + (c[i] % 57)));
                    v.push(((19i64 * 3 % 19) + a[i]));
                }
            }
            h[((a[i] + a[i])).rem_euclid(5) as usize] += 4;
            t = ((i as i64) % 23);
            p *= if ((c[i] % 57) + a[(i * 7 + 2) % n]) > 3 { 2.0 } else { 0.5 };
            match (a[(i * 7 + 2) % n]).rem_euclid(3) {
                0 => {
                    low = low.min(((m[3 * i + 1] % 31) - (20i64 + a[i])));
                    x ^= (a[i]) as u32;
                }
                r if r < 2 => {
                    ok &= ((20i64 / 2) * 3 % 19) != 11;
                    u = (a[(i * 7 + 6) % n] - (17i64 - a[i]));
                }
                _ => {}
            }
            low = low.min(((a[i] - a[i]) / 2));
            s = s - (a[i]);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_288(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            t = ((22i64 + (c[i] % 57)) / 2);
            u = ((c[i] % 57) / 2);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_289(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            h[(((a[i] * 3 % 19) + 17i64)).rem_euclid(5) as usize] += 4;
            f += (((a[i] - a[i]) / 2)) as f64 / 8.0;
            loop {
                low = low.min(29i64);
                break;
            }
            let k0 = (((i as i64) % 23) * 3 % 19);
            if 22i64 > high {
                high = 22i64;
                at = i;
            }
            if ((17i64 + k0) / 2) > 4 {
                text.push_str(&format!("{},", ((((i as i64) % 23) - 3i64) * 3 % 19)));
                loop {
                    ok &= (5i64 + 23i64) != 11;
                    break;
                }
                low = low.min(((k0 - 7i64) + a[i]));
            } else {
                p *= if ((1i64 + 8i64) / 2) > 3 { 2.0 } else { 0.5 };
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_290(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {
            p *= if (28i64 - (12i64 + ((i as i64) % 23))) > 3 { 2.0 } else { 0.5 };
            f += (18i64) as f64 / 8.0;
            f += (((m[3 * i + 1] % 31) * 3 % 19)) as f64 / 8.0;
            t = a[(i * 7 + 6) % n];
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_291(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if 7i64 > 4 {
                v.push(14i64);
                assert!(a[(i * 7 + 8) % n] > -1_000_000, "{i}");
            } else {
                s += 16i64;
                m[i * 3 + 1] += ((m[3 * i + 1] % 31) - (15i64 / 2));
            }
            low = low.min(((10i64 * 3 % 19) + 20i64));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_292(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            t = (27i64 - 12i64);
            v.push(((c[i] % 57) * 3 % 19));
            c[i] = ((a[i] / 2) + 25i64);
            if (t % 101) > high {
                high = (t % 101);
                at = i;
            }
            s = s - ((c[i] % 57));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_293(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            if ((((i as i64) % 23) - (a[i] + ((i as i64) % 23)))).rem_euclid(7) == 3 {
                continue 'own;
            }
            x = x ^ 8i64 as u32;
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_294(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            h[((((m[3 * i + 1] % 31) * 3 % 19) * 3 % 19)).rem_euclid(5) as usize] += 4;
            m[i * 3 + 2] += ((a[i] / 2) + a[i]);
            s = s - (a[i]);
            if (a[(i * 7 + 7) % n] - (m[3 * i + 1] % 31)) > 4 {
                if (8i64).rem_euclid(7) == 3 {
                    continue 'own;
                }
                s += (((i as i64) % 23) * 3 % 19);
                let k0 = a[i];
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_295(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            x ^= ((m[3 * i + 1] % 31)) as u32;
            low = low.min(4i64);
            if ((c[i] % 57) * 3 % 19) > 4 {
                c[i] = (((i as i64) % 23) - (a[i] / 2));
            }
            if ((((i as i64) % 23) + a[i]) + (m[3 * i + 1] % 31)) > 4 {
                if (a[(i * 7 + 0) % n] * 3 % 19) > 4 {
                    if ((a[i] + 7i64) + 29i64) > 4 {
                        h[(((7i64 / 2) + a[i])).rem_euclid(5) as usize] += 7;
                        x ^= (10i64) as u32;
                    } else {
                        v.push(((10i64 - a[(i * 7 + 1) % n]) / 2));
                    }
                    if (((m[3 * i + 1] % 31) - (12i64 - 12i64))).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                    if ((((m[3 * i + 1] % 31) / 2) * 3 % 19)).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                } else {
                    p *= if ((15i64 * 3 % 19) / 2) > 3 { 2.0 } else { 0.5 };
                }
                if ((17i64 / 2) / 2) > 4 {
                    assert!(15i64 > -1_000_000, "{i}");
                    text.push_str(&format!("{},", a[(i * 7 + 7) % n]));
                    let k0 = a[i];
                }
            }
            s += (m[3 * i + 1] % 31);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_296(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            low = low.min(a[(i * 7 + 6) % n]);
            text.push_str(&format!("{},", ((m[3 * i + 1] % 31) + a[i])));
            s = s - ((12i64 / 2));
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_297(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange((0..n).rev()) {
            if (26i64 - (26i64 / 2)) > 4 {
                v.push((a[(i * 7 + 7) % n] - (a[i] - 19i64)));
            } else {
                t = 2i64;
                t = 18i64;
            }
            if ((a[i] / 2) + 6i64) > 4 {
                s += (((i as i64) % 23) * 3 % 19);
            } else {
                low = low.min((a[i] - ((i as i64) % 23)));
                s += ((m[3 * i + 1] % 31) - (a[i] / 2));
            }
            m[i * 3 + 2] += (c[i] % 57);
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_298(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for (i, y) in prange(&a[..n]).enumerate() {
            s += y % 3;
            h[((a[(i * 7 + 8) % n] - 8i64)).rem_euclid(5) as usize] += 4;
            match ((a[(i * 7 + 0) % n] * 3 % 19)).rem_euclid(3) {
                0 => {
                    s = s - (a[i]);
                    if (((a[i] / 2) + a[i])).rem_euclid(7) == 3 {
                        continue 'own;
                    }
                }
                r if r < 2 => {
                    f += ((((c[i] % 57) / 2) * 3 % 19)) as f64 / 8.0;
                    match ((a[i] - 6i64)).rem_euclid(3) {
                        0 => {
                            if (4i64 / 2) > high {
                                high = (4i64 / 2);
                                at = i;
                            }
                        }
                        r if r < 2 => {
                            if ((((i as i64) % 23) - a[i]) + (m[3 * i + 1] % 31)) > high {
                                high = ((((i as i64) % 23) - a[i]) + (m[3 * i + 1] % 31));
                                at = i;
                            }
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
            t = 14i64;
            u = ((i as i64) % 23);
            u += a[i];
            loop {
                low = low.min(((u % 101) - 2i64));
                break;
            }
            if (((m[3 * i + 1] % 31) - (t % 101)) * 3 % 19) > 4 {
                if ((t % 101) / 2) > high {
                    high = ((t % 101) / 2);
                    at = i;
                }
                if ((((i as i64) % 23) - (a[i] * 3 % 19))).rem_euclid(7) == 3 {
                    continue 'own;
                }
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
    fn loop_299(n: usize, a: &[i64]) -> State {
        let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);
        let (mut low, mut high, mut at) = (40i64, -40i64, n);
        let (mut t, mut u) = (-1i64, -2i64);
        let (mut v, mut text) = (vec![-3i64], String::from(":"));
        let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);
        'own: for i in prange(0..n) {
            u = a[i];
            if (m[3 * i + 1] % 31) > high {
                high = (m[3 * i + 1] % 31);
                at = i;
            }
            if ((a[(i * 7 + 6) % n] * 3 % 19)).rem_euclid(7) == 3 {
                continue 'own;
            }
        }
        State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h }
    }
}
