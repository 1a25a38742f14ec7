//! Sliced arrays in every index form, rows, nested loops, sources.

use crate::support::corpus;
use prange::prelude::*;

fn numbers(n: usize) -> Vec<i64> {
    (0..n as i64).map(|i| i * 31 % 17).collect()
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Particle {
    x: f64,
    v: [f64; 2],
    hits: Vec<usize>,
}

struct Field {
    cells: Vec<f64>,
    gain: f64,
}

corpus! {
    fn add(n: usize) -> Vec<i64> {
        let (a, b) = (numbers(n), numbers(n));
        let mut c = vec![0; n];
        for i in prange(0..n) {
            c[i] = a[i] + b[n - 1 - i];
        }
        c
    }
    fn own_element(n: usize) -> Vec<i64> {
        let mut c = numbers(n);
        for i in prange(0..n) {
            c[i] += 1;
            if c[i] % 2 == 0 {
                c[i] *= 3;
            }
            let old = std::mem::replace(&mut c[i], 5);
            c[i] = old - c[i];
            assert!(c.len() == n && !c.is_empty());
        }
        c
    }
    fn offsets(n: usize) -> Vec<i64> {
        let k = 3;
        let mut c = vec![0; n + 8];
        for i in prange(0..n) {
            c[i + k] = i as i64;
            c[k + i] += 2;
        }
        for i in prange(2..n.max(2)) {
            c[i - 2] += 100;
        }
        for i in prange(0..n) {
            c[(i + 2 * k) - 1] -= 1;
        }
        c
    }
    fn other_integer_types(n: usize) -> (Vec<i64>, Vec<u8>) {
        let mut c = vec![0; n];
        for i in prange(0..n as i32) {
            c[i as usize] = i as i64 - 2;
        }
        for i in prange(-3..n as i64 - 3) {
            c[(i + 3) as usize] += 1;
        }
        let m = n.min(200) as u8;
        let mut d = vec![0; m as usize];
        for i in prange(0..m) {
            d[i as usize] = i;
            d[usize::from(i)] += 1;
        }
        (c, d)
    }
    fn backwards_and_stepped(n: usize) -> Vec<usize> {
        let mut c = vec![0; n];
        for i in prange((0..n).rev()) {
            c[i] = i;
        }
        for i in prange((0..n).step_by(3)) {
            c[i] += 1000;
        }
        c
    }
    fn stepped_to_the_ends(n: usize) -> (Vec<i32>, Vec<usize>) {
        let (mut c, mut d) = (vec![0; 300], vec![0; n + 4]);
        for i in prange((-100..100i8).step_by(150)) {
            c[(i as isize + 100) as usize] += 1;
        }
        for i in prange((0..=250u8).step_by(50)) {
            c[i as usize] += 2;
        }
        for i in prange((0..10u8).step_by(300)) {
            c[i as usize] += 4;
        }
        for i in prange((9..9u8).rev().step_by(7)) {
            c[i as usize] += 8;
        }
        for i in prange((0..n).rev().step_by(3).rev()) {
            d[i] += i;
            d[n - 1 - i] += 1;
        }
        for i in prange((0..n).step_by(4).rev()) {
            d[i] += i;
            d[i + 3] += d[i] + 1;
            d[i + 1] -= i.min(1);
        }
        (c, d)
    }
    fn mirrored(n: usize) -> Vec<usize> {
        let mut c = vec![0; n];
        for i in prange(0..n) {
            c[n - 1 - i] = i;
            c[n - i - 1] += 1;
        }
        c
    }
    fn arrays_and_slices(n: usize) -> ([usize; 1000], Vec<usize>, Box<[usize]>) {
        let mut array = [0; 1000];
        let mut vector = vec![0; n];
        let slice = &mut vector[..];
        let mut boxed = vec![0; n].into_boxed_slice();
        for i in prange(0..n) {
            array[i] = i;
            slice[i] = array[i] + 1;
            boxed[i] = slice[i];
        }
        (array, vector, boxed)
    }
    fn fields_of_elements(n: usize) -> Vec<Particle> {
        let mut particles = vec![Particle::default(); n];
        for i in prange(0..n) {
            particles[i].x = i as f64;
            particles[i].v[1] -= particles[i].x;
            particles[i].hits.push(i);
            particles[i].hits.extend([1, 2]);
            let p = &mut particles[i];
            p.v[0] = 7.0;
        }
        particles
    }
    fn array_in_a_struct(n: usize) -> Vec<f64> {
        let mut field = Field { cells: vec![1.0; n], gain: 0.5 };
        for i in prange(0..n) {
            field.cells[i] *= field.gain * i as f64;
        }
        let pair = &mut (field, 3.0);
        for i in prange(0..n) {
            pair.0.cells[i] += pair.1;
        }
        std::mem::take(&mut pair.0.cells)
    }
    fn rows_of_vectors(n: usize) -> Vec<Vec<usize>> {
        let mut rows = vec![vec![0; 4]; n];
        for i in prange(0..n) {
            for j in 0..4 {
                rows[i][j] = i * j;
            }
            rows[i][0] += rows[i][3];
            rows[i].reverse();
        }
        rows
    }
    fn rows_of_a_matrix(n: usize) -> Vec<usize> {
        let (h, w) = (n / 4, 5);
        let mut m = vec![0; h * w];
        for i in prange(0..h) {
            for j in 0..w {
                m[i * w + j] = i + j;
            }
            m[w * i] += 100;
            m[i * w + w - 1] += m[i * w];
        }
        m
    }
    fn row_slices(n: usize) -> Vec<usize> {
        let (h, w) = (n / 3, 3);
        let mut m = vec![1; h * w];
        for i in prange(0..h) {
            let row = &mut m[i * w..(i + 1) * w];
            row[0] = i;
            row.reverse();
            m[i * w + 1..i * w + 2].fill(9);
            m[i * w..=i * w].copy_from_slice(&[4]);
        }
        m
    }
    fn pairs(n: usize) -> Vec<usize> {
        let mut c = vec![0; 2 * n];
        for i in prange(0..n) {
            c[2 * i] = i;
            c[2 * i + 1] = c[2 * i] + 1;
        }
        c
    }
    fn mandelbrot(n: usize) -> Vec<u8> {
        let (width, height) = (n / 10, 7);
        let mut image = vec![0u8; width * height];
        for y in prange(0..height) {
            for x in 0..width {
                let (cr, ci) = (x as f64 / 20.0 - 2.0, y as f64 / 4.0 - 1.0);
                let (mut zr, mut zi) = (0.0, 0.0);
                let mut count = 0u8;
                while count < 20 && zr * zr + zi * zi < 4.0 {
                    (zr, zi) = (zr * zr - zi * zi + cr, 2.0 * zr * zi + ci);
                    count += 1;
                }
                image[y * width + x] = count;
            }
        }
        image
    }
    fn nested_loops(n: usize) -> (usize, Vec<usize>) {
        let w = 6;
        let mut m = vec![0; n * w];
        let mut total = 0;
        for i in prange(0..n) {
            for j in prange(0..w) {
                m[i * w + j] = i * j;
                total += j;
            }
        }
        (total, m)
    }
    fn nested_sums(n: usize) -> Vec<i64> {
        let a = numbers(n + 10);
        let mut c = vec![1; n];
        for i in prange(0..n) {
            for j in prange(0..10) {
                c[i] += a[i + j];
            }
        }
        c
    }
    fn nested_everything(n: usize) -> (i64, usize, Vec<usize>, Vec<u32>, usize) {
        let a = numbers(n);
        let (mut low, mut last, mut list, mut bins, mut count) = (0, 7, Vec::new(), vec![0; 5], 0);
        for i in prange(0..n) {
            let mut rank = 0;
            for j in prange(0..5) {
                low = low.min(a[i] - j as i64);
                if (i + j) % 3 == 0 {
                    last = j;
                }
                list.push(j);
                bins[(i * j) % 5] += 1;
                if j > i {
                    continue;
                }
                rank += j;
            }
            count += rank;
        }
        (low, last, list, bins, count)
    }
    fn three_deep(n: usize) -> Vec<usize> {
        let mut cube = vec![vec![vec![0; 3]; 4]; n];
        for i in prange(0..n) {
            for j in prange(0..4) {
                for k in prange(0..3) {
                    cube[i][j][k] = i + 10 * j + 100 * k;
                }
            }
        }
        cube.concat().concat()
    }
    fn slices_as_sources(n: usize) -> (Vec<i64>, i64) {
        let mut v = numbers(n);
        let mut sum = 0;
        for x in prange(&mut v) {
            *x += 1;
            sum += *x;
        }
        for x in prange(v.iter_mut()) {
            *x *= 2;
        }
        for x in prange(v.iter()) {
            sum += x;
        }
        (v, sum)
    }
    fn lockstep(n: usize) -> Vec<i64> {
        let (a, b) = (numbers(n), numbers(n));
        let mut c = vec![0; n];
        for (c, a, b) in prange((&mut c, &a, &b)) {
            *c = a + b;
        }
        for ((i, c), a) in prange(&mut c).enumerate().zip(&a) {
            *c += i as i64 * a;
        }
        c
    }
    fn numbered_items(n: usize) -> (Vec<i64>, Vec<usize>) {
        let a = numbers(n);
        let mut c = vec![0; n];
        let mut big = Vec::new();
        for (i, x) in prange(&a).enumerate() {
            c[i] = x * 2;
        }
        for (i, _) in prange(&a).enumerate().filter(|(_, x)| **x > 8) {
            c[i] = -1;
            big.push(i);
        }
        (c, big)
    }
    fn chunks(n: usize) -> Vec<usize> {
        let mut v = vec![0; n];
        for (k, chunk) in prange(&mut v).chunks(7).enumerate() {
            for x in chunk {
                *x = k;
            }
        }
        v
    }
    fn collapsed(n: usize) -> (usize, Vec<(usize, usize)>) {
        let mut list = Vec::new();
        let mut sum = 0;
        for (i, j) in prange(0..n / 10).collapse(0..3) {
            sum += i * j;
            list.push((i, j));
        }
        (sum, list)
    }
    fn too_short(n: usize) -> Vec<usize> {
        let mut c = vec![0; n.min(64)];
        for i in prange(0..n) {
            c[i] = i;
        }
        c
    }
    fn too_short_on_some_paths(n: usize) -> Vec<usize> {
        let mut c = vec![0; n / 2];
        for i in prange(0..n) {
            if i < c.len() {
                c[i] = i;
            }
        }
        c
    }
    fn panics(n: usize) -> usize {
        let mut sum = 0;
        for i in prange(0..n) {
            assert!(i < 500, "at {i}");
            sum += i;
        }
        sum
    }
}
