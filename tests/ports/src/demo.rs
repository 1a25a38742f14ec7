//! Programs of the kinds that rayon's demonstrations have: recursive joins, simulations, searches, collections.

use prange::prelude::*;
use rayon::prelude::*;

use crate::{checksum, random, table};

table! {
    fibonacci 12 27 "joins down to the end";
    quicksort 500 300_000 "joins of the two sides of a partition";
    mergesort 9000 500_000 "joins of halves, and of halves of merges";
    matmul 24 300 "joins of halves of the rows";
    life 30 400 "generations of cells, each a new vector";
    nbody 20 1000 "each body by all others";
    sieve 1000 4_000_000 "segments that are sieved apart";
    tsp 7 10 "branches with a bound that all share";
    str_split 50 40_000 "words of lines";
    factorial 60 2500 "a product of long numbers";
    pythagoras 60 2500 "a sum of sums";
    vec_collect 500 2_000_000 "a vector of what a filter keeps";
    map_collect 300 200_000 "a hash map";
    find_first 700 2_000_000 "the first that fits, near the end";
}

mod fibonacci {
    pub(super) fn data(n: usize) -> usize {
        n
    }
    fn by<J: Fn(usize) -> (u64, u64)>(n: usize, join: J) -> u64 {
        match n {
            0 | 1 => n as u64,
            _ => {
                let (a, b) = join(n);
                a + b
            }
        }
    }
    pub(super) fn serial(n: &mut usize) -> u64 {
        by(*n, |n| (serial(&mut (n - 1)), serial(&mut (n - 2))))
    }
    pub(super) fn ported(n: &mut usize) -> u64 {
        by(*n, |n| {
            prange::join(|| ported(&mut (n - 1)), || ported(&mut (n - 2)))
        })
    }
    pub(super) fn original(n: &mut usize) -> u64 {
        by(*n, |n| {
            rayon::join(|| original(&mut (n - 1)), || original(&mut (n - 2)))
        })
    }
}

/// Numbers to sort.
fn unsorted(n: usize) -> Vec<u32> {
    random(3).map(|x| x as u32 >> 3).take(n).collect()
}

fn sum_of_sorted(v: &[u32]) -> u64 {
    assert!(v.is_sorted());
    checksum(v.iter().map(|&x| x.into()))
}

/// Both sides of a join, by one thread.
fn both<A, B>(a: impl FnOnce() -> A, b: impl FnOnce() -> B) -> (A, B) {
    (a(), b())
}

mod quicksort {
    use super::*;

    pub(super) fn data(n: usize) -> Vec<u32> {
        unsorted(n)
    }
    fn partition(v: &mut [u32]) -> usize {
        let last = v.len() - 1;
        v.swap(v.len() / 2, last);
        let mut low = 0;
        for i in 0..last {
            if v[i] <= v[last] {
                v.swap(i, low);
                low += 1;
            }
        }
        v.swap(low, last);
        low
    }
    macro_rules! sort {
        ($name:ident $join:path) => {
            fn $name(v: &mut [u32]) {
                if v.len() > 1 {
                    let middle = partition(v);
                    let (low, high) = v.split_at_mut(middle);
                    $join(|| $name(low), || $name(&mut high[1..]));
                }
            }
        };
    }
    sort!(alone both);
    sort!(here prange::join);
    sort!(rayon rayon::join);
    fn sorted(data: &[u32], sort: fn(&mut [u32])) -> u64 {
        let mut v = data.to_vec();
        sort(&mut v);
        sum_of_sorted(&v)
    }
    pub(super) fn serial(data: &mut Vec<u32>) -> u64 {
        sorted(data, alone)
    }
    pub(super) fn ported(data: &mut Vec<u32>) -> u64 {
        sorted(data, here)
    }
    pub(super) fn original(data: &mut Vec<u32>) -> u64 {
        sorted(data, rayon)
    }
}

mod mergesort {
    use super::*;

    const SMALL: usize = 2000;

    pub(super) fn data(n: usize) -> Vec<u32> {
        unsorted(n)
    }
    macro_rules! sort {
        ($sort:ident $merge:ident $join:path) => {
            fn $sort(v: &mut [u32], buffer: &mut [u32]) {
                if v.len() <= SMALL {
                    return v.sort();
                }
                let middle = v.len() / 2;
                let (left, right) = v.split_at_mut(middle);
                let (low, high) = buffer.split_at_mut(middle);
                $join(|| $sort(left, low), || $sort(right, high));
                $merge(left, right, buffer);
                v.copy_from_slice(buffer);
            }
            fn $merge(a: &[u32], b: &[u32], out: &mut [u32]) {
                if out.len() <= SMALL || a.is_empty() || b.is_empty() {
                    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
                    for out in out {
                        let from_a = b.peek().is_none_or(|b| a.peek().is_some_and(|a| a <= b));
                        *out = *if from_a { &mut a } else { &mut b }
                            .next()
                            .expect("as many");
                    }
                    return;
                }
                let half = a.len() / 2;
                let cut = b.partition_point(|b| *b < a[half]);
                let (low, high) = out.split_at_mut(half + cut);
                $join(
                    || $merge(&a[..half], &b[..cut], low),
                    || $merge(&a[half..], &b[cut..], high),
                );
            }
        };
    }
    sort!(alone merge_alone both);
    sort!(here merge_here prange::join);
    sort!(rayon merge_rayon rayon::join);
    fn sorted(data: &[u32], sort: fn(&mut [u32], &mut [u32])) -> u64 {
        let (mut v, mut buffer) = (data.to_vec(), vec![0; data.len()]);
        sort(&mut v, &mut buffer);
        sum_of_sorted(&v)
    }
    pub(super) fn serial(data: &mut Vec<u32>) -> u64 {
        sorted(data, alone)
    }
    pub(super) fn ported(data: &mut Vec<u32>) -> u64 {
        sorted(data, here)
    }
    pub(super) fn original(data: &mut Vec<u32>) -> u64 {
        sorted(data, rayon)
    }
}

mod matmul {
    use super::*;

    pub(super) struct Matrices {
        n: usize,
        a: Vec<f64>,
        b: Vec<f64>,
    }
    pub(super) fn data(n: usize) -> Matrices {
        let numbers = |seed| random(seed).map(|x| (x % 16) as f64).take(n * n);
        Matrices {
            n,
            a: numbers(1).collect(),
            b: numbers(2).collect(),
        }
    }
    macro_rules! multiply {
        ($name:ident $join:path) => {
            fn $name(n: usize, a: &[f64], b: &[f64], c: &mut [f64]) {
                if c.len() > 8 * n {
                    let middle = c.len() / n / 2 * n;
                    let (above, below) = c.split_at_mut(middle);
                    $join(
                        || $name(n, &a[..middle], b, above),
                        || $name(n, &a[middle..], b, below),
                    );
                    return;
                }
                for (a, c) in a.chunks(n).zip(c.chunks_mut(n)) {
                    for (a, b) in a.iter().zip(b.chunks(n)) {
                        c.iter_mut().zip(b).for_each(|(c, b)| *c += a * b);
                    }
                }
            }
        };
    }
    multiply!(alone both);
    multiply!(here prange::join);
    multiply!(rayon rayon::join);
    fn product(data: &Matrices, multiply: fn(usize, &[f64], &[f64], &mut [f64])) -> u64 {
        let mut c = vec![0.0; data.a.len()];
        multiply(data.n, &data.a, &data.b, &mut c);
        checksum(c.iter().map(|c| c.to_bits()))
    }
    pub(super) fn serial(data: &mut Matrices) -> u64 {
        product(data, alone)
    }
    pub(super) fn ported(data: &mut Matrices) -> u64 {
        product(data, here)
    }
    pub(super) fn original(data: &mut Matrices) -> u64 {
        product(data, rayon)
    }
}

mod life {
    use super::*;

    pub(super) struct Board {
        n: usize,
        cells: Vec<bool>,
    }
    pub(super) fn data(n: usize) -> Board {
        let cells = random(5).map(|x| x % 3 == 0).take(n * n).collect();
        Board { n, cells }
    }
    impl Board {
        fn next(&self, cell: usize) -> bool {
            let n = self.n;
            let (row, column) = (cell / n + n, cell % n + n);
            let mut alive = 0;
            for (down, right) in [
                (0, 0),
                (0, 1),
                (0, 2),
                (1, 0),
                (1, 2),
                (2, 0),
                (2, 1),
                (2, 2),
            ] {
                let (row, column) = ((row + down - 1) % n, (column + right - 1) % n);
                alive += u8::from(self.cells[row * n + column]);
            }
            alive == 3 || alive == 2 && self.cells[cell]
        }
    }
    fn after(board: &Board, generation: impl Fn(&Board) -> Vec<bool>) -> u64 {
        let (n, mut cells) = (board.n, board.cells.clone());
        for _ in 0..5 {
            cells = generation(&Board { n, cells });
        }
        checksum(cells.into_iter().map(u64::from))
    }
    pub(super) fn serial(board: &mut Board) -> u64 {
        after(board, |board| {
            (0..board.cells.len())
                .map(|cell| board.next(cell))
                .collect()
        })
    }
    pub(super) fn ported(board: &mut Board) -> u64 {
        after(board, |board| {
            prange(0..board.cells.len())
                .map(|cell| board.next(cell))
                .collect()
        })
    }
    pub(super) fn original(board: &mut Board) -> u64 {
        after(board, |board| {
            (0..board.cells.len())
                .into_par_iter()
                .map(|cell| board.next(cell))
                .collect()
        })
    }
}

mod nbody {
    use super::*;

    #[derive(Clone)]
    pub(super) struct Body {
        at: [f64; 3],
        mass: f64,
    }
    pub(super) fn data(n: usize) -> Vec<Body> {
        let mut numbers = random(9).map(|x| (x >> 11) as f64 / (1u64 << 53) as f64);
        let mut number = || numbers.next().unwrap_or_default();
        let mut body = |_| Body {
            at: [number(), number(), number()],
            mass: number(),
        };
        (0..n).map(&mut body).collect()
    }
    impl Body {
        fn pulled(&self, bodies: &[Body]) -> Body {
            let mut at = self.at;
            for other in bodies {
                let way: [f64; 3] = std::array::from_fn(|k| other.at[k] - self.at[k]);
                let square = way.iter().map(|w| w * w).sum::<f64>() + 1e-3;
                let pull = 1e-6 * other.mass / (square * square.sqrt());
                at.iter_mut()
                    .zip(way)
                    .for_each(|(at, way)| *at += pull * way);
            }
            Body { at, ..*self }
        }
    }
    fn sum(bodies: Vec<Body>) -> u64 {
        checksum(bodies.iter().flat_map(|body| body.at).map(f64::to_bits))
    }
    pub(super) fn serial(bodies: &mut Vec<Body>) -> u64 {
        sum(bodies.iter().map(|body| body.pulled(bodies)).collect())
    }
    pub(super) fn ported(bodies: &mut Vec<Body>) -> u64 {
        sum(prange(&*bodies).map(|body| body.pulled(bodies)).collect())
    }
    pub(super) fn original(bodies: &mut Vec<Body>) -> u64 {
        sum(bodies.par_iter().map(|body| body.pulled(bodies)).collect())
    }
}

mod sieve {
    use super::*;

    const SEGMENT: usize = 1 << 15;

    pub(super) fn data(n: usize) -> usize {
        n
    }
    fn small_primes(n: usize) -> Vec<usize> {
        let root = n.isqrt() + 1;
        let is_prime = |p: &usize| {
            (2..*p)
                .take_while(|d| d * d <= *p)
                .all(|d| !p.is_multiple_of(d))
        };
        (2..=root).filter(is_prime).collect()
    }
    /// Marks what is no prime in a segment, and returns how many primes it has.
    fn strike(number: usize, segment: &mut [bool], primes: &[usize]) -> usize {
        let start = number * SEGMENT;
        for &p in primes {
            let first = (p * p).max(start.next_multiple_of(p));
            segment
                .iter_mut()
                .skip(first - start)
                .step_by(p)
                .for_each(|x| *x = false);
        }
        segment.iter().filter(|x| **x).count() - if number == 0 { 2 } else { 0 }
    }
    pub(super) fn serial(n: &mut usize) -> u64 {
        let (primes, mut sieve) = (small_primes(*n), vec![true; *n]);
        let segments = sieve.chunks_mut(SEGMENT).enumerate();
        segments
            .map(|(k, segment)| strike(k, segment, &primes))
            .sum::<usize>() as u64
    }
    pub(super) fn ported(n: &mut usize) -> u64 {
        let (primes, mut sieve) = (small_primes(*n), vec![true; *n]);
        let segments = prange(&mut sieve).chunks(SEGMENT).enumerate();
        segments
            .map(|(k, segment)| strike(k, segment, &primes))
            .sum::<usize>() as u64
    }
    pub(super) fn original(n: &mut usize) -> u64 {
        let (primes, mut sieve) = (small_primes(*n), vec![true; *n]);
        let segments = sieve.par_chunks_mut(SEGMENT).enumerate();
        segments
            .map(|(k, segment)| strike(k, segment, &primes))
            .sum::<usize>() as u64
    }
}

mod tsp {
    use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

    use super::*;

    pub(super) struct Cities(Vec<(i64, i64)>);
    pub(super) fn data(n: usize) -> Cities {
        let places = random(11).map(|x| ((x % 1000) as i64, (x / 1000 % 1000) as i64));
        Cities(places.take(n).collect())
    }
    impl Cities {
        fn distance(&self, a: usize, b: usize) -> u64 {
            let ((ax, ay), (bx, by)) = (self.0[a], self.0[b]);
            ((ax - bx).pow(2) + (ay - by).pow(2)).isqrt() as u64
        }
        fn go_on(&self, tour: &mut Vec<usize>, length: u64, best: &AtomicU64) -> u64 {
            if length >= best.load(Relaxed) {
                return u64::MAX;
            }
            let last = *tour.last().expect("a start");
            if tour.len() == self.0.len() {
                let length = length + self.distance(last, 0);
                best.fetch_min(length, Relaxed);
                return length;
            }
            let mut shortest = u64::MAX;
            for next in 1..self.0.len() {
                if !tour.contains(&next) {
                    tour.push(next);
                    let length = length + self.distance(last, next);
                    shortest = shortest.min(self.go_on(tour, length, best));
                    tour.pop();
                }
            }
            shortest
        }
        fn from(&self, second: usize, third: usize, best: &AtomicU64) -> u64 {
            if second == third {
                return u64::MAX;
            }
            let length = self.distance(0, second) + self.distance(second, third);
            self.go_on(&mut vec![0, second, third], length, best)
        }
    }
    pub(super) fn serial(cities: &mut Cities) -> u64 {
        let (n, best) = (cities.0.len(), AtomicU64::new(u64::MAX));
        let tours = (1..n).flat_map(|a| (1..n).map(move |b| (a, b)));
        tours
            .map(|(a, b)| cities.from(a, b, &best))
            .min()
            .expect("tours")
    }
    pub(super) fn ported(cities: &mut Cities) -> u64 {
        let (n, best) = (cities.0.len(), AtomicU64::new(u64::MAX));
        let tours = prange(1..n).flat_map(|a| (1..n).map(move |b| (a, b)));
        tours
            .map(|(a, b)| cities.from(a, b, &best))
            .min()
            .expect("tours")
    }
    pub(super) fn original(cities: &mut Cities) -> u64 {
        let (n, best) = (cities.0.len(), AtomicU64::new(u64::MAX));
        let tours = (1..n)
            .into_par_iter()
            .flat_map_iter(|a| (1..n).map(move |b| (a, b)));
        tours
            .map(|(a, b)| cities.from(a, b, &best))
            .min()
            .expect("tours")
    }
}

mod str_split {
    use super::*;

    pub(super) fn data(n: usize) -> String {
        crate::lines(n).join("\n")
    }
    fn words(line: &str) -> usize {
        line.split(' ').filter(|word| word.len() > 2).count()
    }
    pub(super) fn serial(text: &mut String) -> u64 {
        text.lines().map(words).sum::<usize>() as u64
    }
    pub(super) fn ported(text: &mut String) -> u64 {
        prange(text.lines()).map(words).sum::<usize>() as u64
    }
    pub(super) fn original(text: &mut String) -> u64 {
        text.par_lines().map(words).sum::<usize>() as u64
    }
}

mod factorial {
    use super::*;

    type Long = Vec<u32>;

    pub(super) fn data(n: usize) -> u32 {
        n as u32
    }
    fn long(x: u32) -> Long {
        vec![x]
    }
    fn times(a: Long, b: Long) -> Long {
        let mut product = vec![0; a.len() + b.len()];
        for (i, a) in a.iter().enumerate() {
            let mut carry = 0;
            for (b, out) in b.iter().zip(&mut product[i..]) {
                carry += u64::from(*a) * u64::from(*b) + u64::from(*out);
                *out = carry as u32;
                carry >>= 32;
            }
            product[i + b.len()] = carry as u32;
        }
        while product.last() == Some(&0) {
            product.pop();
        }
        product
    }
    fn sum(product: Long) -> u64 {
        checksum(product.into_iter().map(u64::from))
    }
    pub(super) fn serial(n: &mut u32) -> u64 {
        sum((1..=*n).map(long).reduce(times).unwrap_or_default())
    }
    pub(super) fn ported(n: &mut u32) -> u64 {
        sum(prange(1..=*n)
            .map(long)
            .reduce_with(times)
            .unwrap_or_default())
    }
    pub(super) fn original(n: &mut u32) -> u64 {
        sum((1..=*n)
            .into_par_iter()
            .map(long)
            .reduce_with(times)
            .unwrap_or_default())
    }
}

mod pythagoras {
    use super::*;

    pub(super) fn data(n: usize) -> u64 {
        n as u64
    }
    fn gcd(a: u64, b: u64) -> u64 {
        if b == 0 { a } else { gcd(b, a % b) }
    }
    fn primitive(m: u64, n: u64) -> bool {
        (m - n) % 2 == 1 && gcd(m, n) == 1
    }
    fn perimeter(m: u64, n: u64) -> u64 {
        2 * m * (m + n)
    }
    pub(super) fn serial(limit: &mut u64) -> u64 {
        let of = |m| {
            (1..m)
                .filter(move |n| primitive(m, *n))
                .map(move |n| perimeter(m, n))
        };
        (1..*limit).map(|m| of(m).sum::<u64>()).sum()
    }
    pub(super) fn ported(limit: &mut u64) -> u64 {
        let of = |m| {
            prange(1..m)
                .filter(move |n| primitive(m, *n))
                .map(move |n| perimeter(m, n))
        };
        prange(1..*limit).map(|m| of(m).sum::<u64>()).sum()
    }
    pub(super) fn original(limit: &mut u64) -> u64 {
        let of = |m| {
            (1..m)
                .into_par_iter()
                .filter(move |n| primitive(m, *n))
                .map(move |n| perimeter(m, n))
        };
        (1..*limit)
            .into_par_iter()
            .map(|m| of(m).sum::<u64>())
            .sum()
    }
}

mod vec_collect {
    use super::*;

    pub(super) fn data(n: usize) -> Vec<u64> {
        random(13).take(n).collect()
    }
    fn sum(kept: Vec<u64>) -> u64 {
        kept.len() as u64 ^ kept[kept.len() / 2] ^ kept[kept.len() - 1]
    }
    pub(super) fn serial(v: &mut Vec<u64>) -> u64 {
        sum(v.iter().filter(|x| *x % 3 > 0).map(|x| x / 3).collect())
    }
    pub(super) fn ported(v: &mut Vec<u64>) -> u64 {
        sum(prange(&*v).filter(|x| *x % 3 > 0).map(|x| x / 3).collect())
    }
    pub(super) fn original(v: &mut Vec<u64>) -> u64 {
        sum(v.par_iter().filter(|x| *x % 3 > 0).map(|x| x / 3).collect())
    }
}

mod map_collect {
    use std::collections::HashMap;

    use super::*;

    pub(super) fn data(n: usize) -> Vec<u64> {
        random(15).take(n).collect()
    }
    fn entry(x: &u64) -> (u64, u64) {
        (x % 100_003, x.count_ones().into())
    }
    fn sum(map: HashMap<u64, u64>) -> u64 {
        map.iter()
            .map(|(key, value)| key * value)
            .fold(0, u64::wrapping_add)
    }
    pub(super) fn serial(v: &mut Vec<u64>) -> u64 {
        sum(v.iter().map(entry).collect())
    }
    pub(super) fn ported(v: &mut Vec<u64>) -> u64 {
        sum(prange(&*v).map(entry).collect())
    }
    pub(super) fn original(v: &mut Vec<u64>) -> u64 {
        sum(v.par_iter().map(entry).collect())
    }
}

mod find_first {
    use super::*;

    pub(super) fn data(n: usize) -> Vec<u64> {
        let mut v: Vec<u64> = random(17).map(|x| x % 1_000_000).take(n).collect();
        v[n - n / 10] = 1_000_001;
        v[n - 1] = 1_000_003;
        v
    }
    fn fits(x: &&u64) -> bool {
        **x > 1_000_000
    }
    pub(super) fn serial(v: &mut Vec<u64>) -> u64 {
        v.iter().find(fits).copied().expect("one that fits")
    }
    pub(super) fn ported(v: &mut Vec<u64>) -> u64 {
        prange(&*v)
            .find_first(fits)
            .copied()
            .expect("one that fits")
    }
    pub(super) fn original(v: &mut Vec<u64>) -> u64 {
        v.par_iter()
            .find_first(fits)
            .copied()
            .expect("one that fits")
    }
}
