//! Loops of every kind over the ranks. Prints a hash for each kind, and one of all: they are the same for any number of ranks and threads.
//!
//! With an argument, longer messages travel in pieces of so many elements.

use std::error::Error;
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};

use prange::distributed::{Blocks, Team};
use prange::prelude::*;
use prange_mpi::World;

fn value(i: usize) -> f64 {
    1.0 / (i as f64 + 0.7)
}

fn hash_of(result: &dyn Debug) -> u64 {
    // The text of a float has all of its bits.
    let mut hasher = DefaultHasher::new();
    format!("{result:?}").hash(&mut hasher);
    hasher.finish()
}

type Kind = fn(&World, usize) -> Box<dyn Debug>;

const KINDS: &[(&str, Kind)] = &[
    ("sums", |world, n| {
        let sum: f64 = prange(0..n).map(value).over(world).sum();
        let single: f32 = prange(0..n).map(|i| value(i) as f32).over(world).sum();
        let product: f64 = prange(0..n)
            .map(|i| 1.0 + value(i) / 1e3)
            .over(world)
            .product();
        let some: f64 = prange(0..n)
            .filter(|i| i % 5 != 3)
            .map(value)
            .over(world)
            .sum();
        let mean: f64 = prange(0..n).map(value).over(world).mean();
        let whole: u64 = prange(0..n as u64).over(world).sum();
        Box::new((sum, single, product, some, mean, whole))
    }),
    ("random", |world, n| {
        let inside = |(_, mut rng): (usize, prange::random::Stream)| {
            rng.next_f64().hypot(rng.next_f64()) < 1.0
        };
        Box::new(
            prange(0..n)
                .rng(42)
                .over(world)
                .map(inside)
                .filter(|hit| *hit)
                .count(),
        )
    }),
    ("reductions", |world, n| {
        let digits = |a: String, b: String| format!("{:.9}{:.9}", a, b);
        let text = prange(0..n)
            .map(|i| i.to_string())
            .over(world)
            .reduce(String::new, digits);
        let fold = prange(0..n)
            .over(world)
            .fold(|| 0.5, |sum, i| sum + value(i));
        Box::new((text, fold.reduce(|| 0.0, |a, b| a + b)))
    }),
    ("extremes", |world, n| {
        let range = || prange(0..n).map(|i| (i * 31 % 17, i)).over(world);
        Box::new((
            [range().min(), range().max()],
            [range().min_by_key(|p| p.0), range().max_by_key(|p| p.0)],
            range().last(),
        ))
    }),
    ("collections", |world, n| {
        let squares: Vec<usize> = prange(0..n).map(|i| i * i).over(world).collect();
        let texts = prange(0..n)
            .filter(|i| i % 100 == 3)
            .map(|i| i.to_string())
            .over(world);
        let texts: Vec<String> = texts.collect();
        let pairs: (Vec<usize>, Vec<u8>) = prange(0..n).map(|i| (i, i as u8)).over(world).unzip();
        let halves: (Vec<usize>, Vec<usize>) = prange(0..n).over(world).partition(|i| i % 3 == 1);
        let line: String = prange(0..n)
            .map(|i| char::from(b'a' + (i % 26) as u8))
            .over(world)
            .collect();
        let mut into = vec![0; n];
        prange(0..n)
            .map(|i| i ^ 5)
            .over(world)
            .collect_into(&mut into);
        let parsed = prange(0..n)
            .map(|i| if i == 30_000 { Err(i) } else { Ok(i) })
            .over(world);
        let parsed: Result<Vec<usize>, usize> = parsed.collect();
        Box::new((squares, texts, pairs, halves, line, into, parsed))
    }),
    ("searches", |world, n| {
        let range = || prange(0..n).over(world);
        Box::new((
            range().find_first(|i| *i >= n / 3),
            range().find_last(|i| i % 1000 == 7),
            [range().any(|i| i == 5), range().all(|i| i < 900)],
            range().cmp(0..n / 2),
        ))
    }),
    ("failures", |world, n| {
        let each = |i| if i >= 30_000 { Err(i) } else { Ok(()) };
        let terms = prange(0..n).over(world).map(|i| (i < 30_000).then_some(i));
        let sum = terms.try_reduce(|| 0, |a, b| a.checked_add(b));
        Box::new((prange(0..n).over(world).try_for_each(each), sum))
    }),
    ("exits", |world, n| {
        Box::new((leaves(world, n), breaks(world, n)))
    }),
    ("roles", |world, n| {
        let mut c: Vec<f64> = (0..n).map(value).collect();
        let (mut sum, mut last, mut list) = (3.0, 9, vec![1]);
        let each = prange(0..n)
            .over(world)
            .private(|| 0)
            .reduction(&mut sum, Sum);
        let each = each
            .lastprivate(&mut last)
            .reduction(&mut list, Append)
            .sliced(&mut c);
        each.for_each(|i, (scratch, sum, last, list, c)| {
            *scratch += 1;
            *c += 1.0;
            *sum += *c;
            if i % 10 == 7 {
                *last = Some(i);
                list.push(i);
            }
        });
        Box::new((c, sum, last, list))
    }),
    ("loop form", |world, n| {
        let a: Vec<f64> = (0..n).map(|i| value(i * 7919 % 10_007)).collect();
        let (mut c, mut shifted) = (vec![0.5; n], vec![7; n + 3]);
        let (mut sum, mut product, mut bits, mut low) = (0.25, 1.5, 1, 2.0f64);
        let (mut best, mut at, mut name) = (5.0, 0, String::new());
        let (mut last, mut text, mut list) = (42, String::from("of "), vec![5]);
        prange! {
            for i in prange(0..n).over(world) {
                c[i] += 2.0 * a[i];
                shifted[i + 2] += i as u32;
                let e = c[i];
                sum += e;
                product *= 1.0 + e / 1e4;
                bits ^= i as u32;
                low = low.min(e);
                if e < best {
                    best = e;
                    at = i;
                    name = i.to_string();
                }
                if i % 13 == 5 {
                    last = i;
                    text.push_str("fg");
                    list.push(i);
                }
            }
        }
        Box::new((
            (c, shifted, sum, product, bits, low),
            (best, at, name),
            (last, text, list),
        ))
    }),
    ("rows", |world, n| {
        let (w, h) = (7, n / 7);
        let mut m: Vec<f64> = (0..n).map(value).collect();
        let mut spread = vec![1u32; 3 * n + 3];
        let mut names = vec![String::new(); h];
        prange! {
            for y in prange(0..h).over(world) {
                for x in 0..w {
                    m[y * w + x] += x as f64;
                }
                names[y] = y.to_string();
            }
        }
        prange! {
            for i in prange((1..3 * n + 1).step_by(3)).over(world) {
                spread[i] += i as u32;
            }
        }
        Box::new((m, spread, names))
    }),
    ("nests", |world, n| {
        let mut sum = 0.0;
        prange! {
            for i in prange(0..n / 200).over(world) {
                let mut inner = 0.0;
                prange! {
                    for j in 0..i {
                        inner += value(j);
                    }
                }
                sum += inner;
            }
        }
        Box::new(sum)
    }),
    ("deals", |world, n| {
        let sum: f64 = prange(0..n).map(value).over(world).deal(5).sum();
        let texts = prange(0..n / 9).map(|i| i.to_string()).over(world).deal(3);
        let texts: Vec<String> = texts.collect();
        Box::new((sum, texts))
    }),
    ("at a root", |world, n| {
        let root = world.size() / 2;
        let squares = prange(0..n).map(|i| i * i).over(world);
        let squares: Option<Vec<usize>> = squares.collect_at(root);
        // The ranks compare hashes: only one of them has the squares.
        let mut hashes = world.gather(&[squares.as_ref().map_or(0, |squares| hash_of(squares))]);
        hashes.swap(0, root);
        hashes.truncate(1);
        Box::new(hashes)
    }),
    ("blocks", |world, n| {
        let (w, h) = (5, n / 500);
        let mut old = Blocks::new(world, h, w, 1, |y, x| value(y * 7 + x));
        let mut new = old.clone();
        let mut change = 0.0;
        for _ in 0..4 {
            let rows = prange(&mut new).over(world).enumerate();
            let rows = rows.filter(|(y, _)| *y > 0 && *y + 1 < h);
            let changes = rows.map(|(y, row)| {
                let before = row[2];
                for x in 0..w {
                    row[x] = 0.5 * (old[y - 1][x] + old[y + 1][x]);
                }
                row[2] - before
            });
            change = changes.sum();
            new.exchange(world);
            std::mem::swap(&mut old, &mut new);
        }
        Box::new((old.collect(world), change))
    }),
    ("gathers", |world, n| {
        world.barrier();
        let own: Vec<f64> = world.part(n).map(value).collect();
        let bytes: Vec<u8> = world.part(n / 1000).map(|i| i as u8).collect();
        Box::new((world.gather(&own), world.gather(&bytes)))
    }),
];

#[parallel]
fn leaves(team: &dyn Team, n: usize) -> Result<(usize, f64), String> {
    let mut sum = 0.0;
    for i in prange(0..n).over(team) {
        if i == 35_000 {
            return Err(format!("{i} is too far"));
        }
        let root = (i as f64).sqrt();
        if i > 20_000 && root.fract() == 0.0 {
            return Ok((i, root));
        }
        sum += root;
    }
    Ok((0, sum))
}

#[parallel]
fn breaks(team: &dyn Team, n: usize) -> Option<u64> {
    let mut sum = 0;
    for i in prange(0..n).over(team) {
        let small = u16::try_from(i).ok()?;
        if small == 30_000 {
            break;
        }
        sum += u64::from(small);
    }
    Some(sum)
}

pub(crate) fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    prange_mpi::run(|world| {
        if let Some(piece) = arguments.first() {
            world.set_piece(piece.parse()?);
        }
        let mut all = Vec::new();
        for (name, kind) in KINDS {
            let hashes = [0, 1, 33, 5000, 40_001].map(|n| hash_of(&kind(world, n)));
            let hash = hash_of(&hashes);
            if world.gather(&[hash]).iter().any(|other| *other != hash) {
                return Err(format!("{name}: the ranks have different results").into());
            }
            if world.rank() == 0 {
                println!("{name:<12}{hash:016x}");
            }
            all.push(hash);
        }
        if world.rank() == 0 {
            println!("{:<12}{:016x}", "all", hash_of(&all));
        }
        Ok(())
    })
}
