//! Arrays of blocks: any number of ranks has what one has, no rank has the whole, and who asks for a row that is elsewhere is told.

use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};

use prange::distributed::{Blocks, Team, ThreadRank, Wire, on_threads};
use prange::prelude::*;

mod full;
use full::is_full;

/// More ranks than rows, as many, and fewer.
const SIZES: &[usize] = &[1, 2, 3, 5, 8, 13];

fn heights() -> &'static [usize] {
    match is_full() {
        true => &[0, 1, 2, 3, 5, 8, 13, 40, 101, 257],
        false => &[0, 1, 3, 8, 40, 101],
    }
}

fn start(y: usize, x: usize) -> f64 {
    1.0 / (1.0 + (y * 31 % 17) as f64 + 0.3 * x as f64)
}

/// One step of heat, of rows that the functions find.
fn relax<'a>(
    y: usize,
    x: usize,
    reach: usize,
    (h, w): (usize, usize),
    row: impl Fn(usize) -> &'a [f64],
) -> f64 {
    let mut sum = 0.0;
    for other in y.saturating_sub(reach)..(y + reach + 1).min(h) {
        sum += row(other)[x] / (1.0 + other.abs_diff(y) as f64);
    }
    let here = row(y);
    (sum + here[x.saturating_sub(1)] + here[(x + 1).min(w - 1)]) / (3.0 + reach as f64)
}

type Heat = (Vec<u64>, Vec<u64>);

fn bits(values: impl IntoIterator<Item = f64>) -> Vec<u64> {
    values.into_iter().map(f64::to_bits).collect()
}

/// The elements after some steps, and the sum of the changes in each.
fn alone(h: usize, w: usize, reach: usize, steps: usize) -> Heat {
    let mut a: Vec<f64> = (0..h * w).map(|i| start(i / w, i % w)).collect();
    let mut b = a.clone();
    let mut changes = Vec::new();
    for _ in 0..steps {
        let row = |y: usize| &a[y * w..(y + 1) * w];
        let step = |(y, new): (usize, &mut [f64])| {
            let mut change = 0.0;
            for x in 0..w {
                new[x] = relax(y, x, reach, (h, w), row);
                change += (new[x] - row(y)[x]).abs();
            }
            change
        };
        let rows = prange(&mut b).chunks(w).enumerate();
        changes.push(rows.map(step).sum::<f64>());
        std::mem::swap(&mut a, &mut b);
    }
    (bits(a), bits(changes))
}

fn divided(team: &ThreadRank, h: usize, w: usize, reach: usize, steps: usize) -> Heat {
    let mut a = Blocks::new(team, h, w, reach, start);
    let mut b = a.clone();
    let mut changes = Vec::new();
    for _ in 0..steps {
        let step = |(y, new): (usize, &mut [f64])| {
            let mut change = 0.0;
            for x in 0..w {
                new[x] = relax(y, x, reach, (h, w), |y| &a[y]);
                change += (new[x] - a[y][x]).abs();
            }
            change
        };
        let rows = prange(&mut b).over(team).enumerate();
        changes.push(rows.map(step).sum::<f64>());
        b.exchange(team);
        std::mem::swap(&mut a, &mut b);
    }
    (bits(a.collect(team)), bits(changes))
}

#[test]
fn stencils_have_the_bits_of_one_rank() {
    for threads in [1, 2] {
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(threads > 1);
        let pool = pool.build().unwrap();
        for &h in heights() {
            for reach in [1, 2, 7] {
                let expected = alone(h, 5, reach, 6);
                for &size in SIZES {
                    let found =
                        on_threads(size, |team| pool.install(|| divided(team, h, 5, reach, 6)));
                    for heat in found {
                        assert_eq!(heat, expected, "{h} rows, reach {reach}, {size} ranks");
                    }
                }
            }
        }
    }
}

/// A step of a random program over an array.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Each row becomes a mean of those around it.
    Relax(usize),
    /// Rows of which the number has a remainder are scaled in place.
    Scale(usize),
    /// The sum of all elements is noted.
    Sum,
    /// The elements of one row are noted, where there is one.
    Row(usize),
}

fn random_program(seed: u64, halo: usize) -> Vec<Step> {
    let mut rng = prange::random::Stream::new(seed, 1);
    let step = |_| {
        let number = rng.next_u64() as usize / 7;
        match rng.next_u64() % 4 {
            0 => Step::Relax(number % (halo + 1)),
            1 => Step::Scale(number % 5),
            2 => Step::Sum,
            _ => Step::Row(number),
        }
    };
    (0..12).map(step).collect()
}

/// Runs a program on one rank, by slices, and returns what it has noted.
fn run_alone(program: &[Step], h: usize, w: usize) -> Vec<u64> {
    let mut a: Vec<f64> = (0..h * w).map(|i| start(i / w, i % w)).collect();
    let mut noted = Vec::new();
    for step in program {
        match *step {
            Step::Relax(reach) => {
                let row = |y: usize| &a[y * w..(y + 1) * w];
                let new = (0..h * w).map(|i| relax(i / w, i % w, reach, (h, w), row));
                a = new.collect();
            }
            Step::Scale(rest) => {
                for y in (0..h).filter(|y| y % 5 == rest) {
                    a[y * w..(y + 1) * w].iter_mut().for_each(|x| *x *= 1.1);
                }
            }
            Step::Sum => {
                let rows = prange(&a).chunks(w).map(|row| row.iter().sum::<f64>());
                noted.push(rows.sum::<f64>());
            }
            Step::Row(y) if h > 0 => noted.extend(&a[y % h * w..][..w]),
            Step::Row(_) => {}
        }
    }
    noted.extend(a);
    bits(noted)
}

fn run_divided(team: &ThreadRank, program: &[Step], h: usize, w: usize, halo: usize) -> Vec<u64> {
    let mut a = Blocks::new(team, h, w, halo, start);
    let mut noted = Vec::new();
    for step in program {
        match *step {
            Step::Relax(reach) => {
                let mut b = a.clone();
                prange(&mut b).over(team).enumerate().for_each(|(y, new)| {
                    for x in 0..w {
                        new[x] = relax(y, x, reach, (h, w), |y| &a[y]);
                    }
                });
                b.exchange(team);
                a = b;
            }
            Step::Scale(rest) => {
                let rows = prange(&mut a).over(team).enumerate();
                let rows = rows.filter(|(y, _)| y % 5 == rest);
                rows.for_each(|(_, row)| row.iter_mut().for_each(|x| *x *= 1.1));
                a.exchange(team);
            }
            Step::Sum => {
                let rows = prange(&a).over(team).map(|row| row.iter().sum::<f64>());
                noted.push(rows.sum::<f64>());
            }
            Step::Row(y) if h > 0 => {
                let rows = prange(&a).over(team).enumerate();
                let row = rows.find_map_first(|(at, row)| (at == y % h).then(|| row.to_vec()));
                noted.extend(row.expect("a row"));
            }
            Step::Row(_) => {}
        }
    }
    noted.extend(a.collect(team));
    bits(noted)
}

#[test]
fn random_programs_have_the_bits_of_one_rank() {
    let seeds = if is_full() { 600 } else { 60 };
    for seed in 0..seeds {
        let mut rng = prange::random::Stream::new(seed, 0);
        let mut below = |n: u64| (rng.next_u64() % n) as usize;
        let (h, w, halo, size) = (below(30), 1 + below(6), below(5), 1 + below(9));
        let program = random_program(seed, halo);
        let expected = run_alone(&program, h, w);
        let found = on_threads(size, |team| run_divided(team, &program, h, w, halo));
        for noted in found {
            assert_eq!(
                noted, expected,
                "seed {seed}: {h} x {w}, halo {halo}, {size} ranks, {program:?}"
            );
        }
    }
}

#[test]
fn ranks_hold_their_rows_and_the_halo() {
    for &h in heights() {
        for &size in SIZES {
            for halo in [0, 1, 3] {
                let ranks = on_threads(size, |team| {
                    let mut a = Blocks::new(team, h, 3, halo, |y, x| 10 * y + x);
                    let (own, held) = (a.own(), a.held());
                    assert_eq!((a.rows(), a.width()), (h, 3));
                    let numbers: Vec<usize> = held
                        .clone()
                        .flat_map(|y| [10 * y, 10 * y + 1, 10 * y + 2])
                        .collect();
                    assert_eq!(a.held_rows(), numbers);
                    assert_eq!(a.own_rows().len(), 3 * own.len());
                    for y in held.clone() {
                        assert_eq!(a[y], [10 * y, 10 * y + 1, 10 * y + 2]);
                    }
                    for y in own.clone() {
                        a[y][1] = 7;
                    }
                    a.own_rows_mut().fill(8);
                    assert!(a.own_rows().iter().all(|x| *x == 8));
                    (own, held)
                });
                let mut next = 0;
                for (own, held) in ranks {
                    assert_eq!(own.start, next);
                    next = own.end;
                    assert!(own.len() <= h.div_ceil(size));
                    let margin = if own.is_empty() { 0 } else { halo };
                    let expected = own.start.saturating_sub(margin)..(own.end + margin).min(h);
                    assert_eq!(held, expected);
                }
                assert_eq!(next, h);
            }
        }
    }
}

#[test]
fn terminals_run_over_rows() {
    for &h in heights() {
        let rows: Vec<Vec<u64>> = (0..h as u64).map(|y| vec![y * y % 11, y, 5]).collect();
        let all = || rows.iter();
        for &size in SIZES {
            on_threads(size, |team| {
                let a = Blocks::new(team, h, 3, 0, |y, x| rows[y][x]);
                let loop_over = || prange(&a).over(team);
                let sum = loop_over().map(|row| row.iter().sum::<u64>()).sum::<u64>();
                assert_eq!(sum, all().flatten().sum());
                let odd = loop_over()
                    .enumerate()
                    .filter(|(y, _)| y % 2 == 1)
                    .map(|(y, row)| (y, row[0]));
                let expected = (0..h).filter(|y| y % 2 == 1).map(|y| (y, rows[y][0]));
                assert_eq!(odd.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
                let inner = loop_over()
                    .skip(1)
                    .take(h.saturating_sub(2))
                    .map(|row| row[1]);
                let expected: Vec<_> = all().map(|row| row[1]).collect();
                assert_eq!(
                    inner.collect::<Vec<_>>(),
                    expected.get(1..h.max(1) - 1).unwrap_or_default()
                );
                let found = loop_over().find_map_first(|row| (row[0] == 9).then_some(row[1]));
                assert_eq!(found, all().find(|row| row[0] == 9).map(|row| row[1]));
                let best = loop_over().map(|row| (row[0], row[1])).max();
                assert_eq!(best, all().map(|row| (row[0], row[1])).max());
                let pairs = prange(0..h)
                    .over(team)
                    .zip(&a)
                    .filter(|(y, row)| row[1] == *y as u64);
                assert_eq!(pairs.count(), h);
                let fewer = loop_over()
                    .zip(0..h / 2)
                    .map(|(row, _)| row[1])
                    .sum::<u64>();
                assert_eq!(fewer, (0..h as u64 / 2).sum());
                let random =
                    |(row, mut rng): (&[u64], prange::random::Stream)| row[0] ^ rng.next_u64();
                let drawn = loop_over().rng(3).map(random).reduce(|| 0, |a, b| a ^ b);
                let expected = prange(0..h).rng(3);
                let expected = expected.map(|(y, mut rng)| rows[y][0] ^ rng.next_u64());
                assert_eq!(drawn, expected.reduce(|| 0, |a, b| a ^ b));
                let tuple = prange((&a, 0..h))
                    .over(team)
                    .map(|(row, y)| row[1] - y as u64);
                assert_eq!(tuple.sum::<u64>(), 0);
                // Dealing does not move rows.
                assert_eq!(
                    loop_over().deal(3).map(|row| row[0]).sum::<u64>(),
                    all().map(|row| row[0]).sum()
                );
            });
        }
    }
}

#[test]
fn arrays_may_be_written_together() {
    for &size in SIZES {
        let collected = on_threads(size, |team| {
            let a = Blocks::new(team, 20, 2, 0, |y, x| y + x);
            let mut b = Blocks::new(team, 20, 1, 0, |_, _| 0);
            let mut c = Blocks::new(team, 20, 3, 0, |_, _| String::new());
            let all = prange(&mut b).over(team).zip(&a).zip(&mut c).enumerate();
            all.for_each(|(y, ((b, a), c))| {
                b[0] = a[0] * a[1];
                c[2] = y.to_string();
            });
            (b.collect(team), c.collect_at(team, size - 1))
        });
        let products: Vec<usize> = (0..20).map(|y| y * (y + 1)).collect();
        for (rank, (b, c)) in collected.into_iter().enumerate() {
            assert_eq!(b, products);
            assert_eq!(c.is_some(), rank == size - 1);
            assert!(c.is_none_or(|c| c[3 * 19 + 2] == "19" && c[3 * 19 + 1].is_empty()));
        }
    }
}

#[test]
fn the_loop_form_runs_over_rows() {
    for &size in SIZES {
        let results = on_threads(size, |team| {
            let a = Blocks::new(team, 50, 4, 1, |y, x| (y * 7 + x) as f64);
            let mut b = a.clone();
            let (mut sum, mut greatest, mut list) = (0.0, 0.0f64, Vec::new());
            prange! {
                for (y, row) in prange(&mut b).over(team).enumerate() {
                    if y == 0 || y == 49 {
                        continue;
                    }
                    for x in 0..4 {
                        row[x] = (a[y - 1][x] + a[y + 1][x]) / 3.0;
                        sum += row[x];
                    }
                    greatest = greatest.max(row[3]);
                    if y % 20 == 7 {
                        list.push(y);
                    }
                }
            }
            (sum.to_bits(), greatest, list, bits(b.collect(team)))
        });
        let expected = on_threads(1, |team| {
            let a = Blocks::new(team, 50, 4, 1, |y, x| (y * 7 + x) as f64);
            let step = |y: usize| {
                let inner = (1..49).contains(&y);
                (0..4).map(move |x| match inner {
                    true => ((y * 7 + x - 7) as f64 + (y * 7 + x + 7) as f64) / 3.0,
                    false => (y * 7 + x) as f64,
                })
            };
            let _ = a;
            bits((0..50).flat_map(step))
        });
        assert!(results.iter().all(|result| *result == results[0]));
        assert_eq!(results[0].3, expected[0]);
        assert_eq!(results[0].2, [7, 27, 47]);
    }
}

/// Runs `f` and returns the text of its panic.
fn panic_of<R: Debug>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).unwrap_err();
    let text = payload.downcast_ref::<String>().cloned();
    text.unwrap_or_else(|| payload.downcast_ref::<&str>().expect("a text").to_string())
}

#[test]
fn rows_that_are_elsewhere_are_reported() {
    for size in [2, 3, 8] {
        let texts = on_threads(size, |team| {
            let mut a = Blocks::new(team, 24, 1, 1, |y, _| y);
            let mut b = a.clone();
            let texts = [
                // Beyond the halo.
                panic_of(|| {
                    prange(&mut b)
                        .over(team)
                        .enumerate()
                        .for_each(|(y, row)| row[0] = a[(y + 2).min(23)][0])
                }),
                // The numbers go backwards.
                panic_of(|| prange(&a).over(team).rev().map(|row| row[0]).sum::<usize>()),
                panic_of(|| prange(&a).over(team).chain(&a).count()),
                // The body's own panic.
                panic_of(|| {
                    prange(&mut b)
                        .over(team)
                        .enumerate()
                        .for_each(|(y, _)| assert!(y < 13, "at {y}"))
                }),
            ];
            // Not over the team.
            let text = panic_of(|| prange(&mut b).for_each(|row| row[0] = 0));
            assert!(text.contains(&format!("is not on rank {}, which runs", team.rank())));
            let foreign = (team.rank() + 1) % size * 24 / size;
            let text = panic_of(|| a[foreign][0] = 1);
            assert!(
                text.contains(&format!("row {foreign} is not on rank")),
                "{text}"
            );
            // The team is as good as new.
            assert_eq!(prange(&a).over(team).map(|row| row[0]).sum::<usize>(), 276);
            texts
        });
        assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
        let [halo, reversed, chained, own] = &texts[0];
        let first = 24 / size - 1;
        assert!(
            halo.starts_with(&format!("row {} is not on rank 0, which holds", first + 2)),
            "{halo}"
        );
        assert!(
            reversed.starts_with("row 23 is not on rank 0"),
            "{reversed}"
        );
        assert!(
            chained.starts_with("row ") && chained.contains("is not on rank"),
            "{chained}"
        );
        assert_eq!(own, "at 13");
    }
}

#[test]
fn a_halo_that_is_not_renewed_is_not_read() {
    let texts = on_threads(3, |team| {
        let mut a = Blocks::new(team, 24, 1, 1, |y, _| y);
        let read = |a: &Blocks<usize>| {
            let rows = prange(a).over(team).enumerate();
            rows.map(|(y, _)| a[(y + 1).min(23)][0]).sum::<usize>()
        };
        assert_eq!(read(&a), 299);
        prange(&mut a).over(team).for_each(|row| row[0] += 1);
        let text = panic_of(|| read(&a));
        assert_eq!(
            panic_of(|| a.held_rows().len()).split(" rank").next(),
            text.split(" rank").next()
        );
        // Own rows can be read.
        assert_eq!(prange(&a).over(team).map(|row| row[0]).sum::<usize>(), 300);
        a.exchange(team);
        assert_eq!(read(&a), 323);
        text
    });
    let expected = "rows have been written since rank 0 got its halo: call `exchange` after the loop that writes them";
    assert_eq!(texts, [expected; 3]);
}

/// A value that cannot be sent.
#[derive(Clone, Copy, Debug)]
struct Unsendable(usize);

impl Wire for Unsendable {
    fn put(&self, out: &mut Vec<u8>) {
        assert!(self.0 != 13, "{} cannot be put", self.0);
        self.0.put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Wire::take(input).map(Unsendable)
    }
}

#[test]
fn a_panic_of_put_reaches_every_rank() {
    let texts = on_threads(3, |team| {
        let mut a = Blocks::new(team, 9, 1, 1, |y, _| Unsendable(y + 11));
        let text = panic_of(|| a.exchange(team));
        assert_eq!(prange(0..10u32).over(team).sum::<u32>(), 45);
        text
    });
    assert_eq!(texts, ["13 cannot be put"; 3]);
    // Values without bytes need no messages.
    on_threads(3, |team| {
        Blocks::new(team, 9, 1, 1, |_, _| ()).exchange(team)
    });
}

#[test]
fn ranks_that_do_not_exchange_are_told() {
    for size in [2, 3, 8] {
        let texts = on_threads(size, |team| {
            let mut a = Blocks::new(team, 24, 1, 1, |y, _| y);
            panic_of(|| match team.rank() {
                1 => prange(&a).over(team).map(|row| row[0]).sum::<usize>(),
                _ => {
                    a.exchange(team);
                    prange(&a).over(team).map(|row| row[0]).sum()
                }
            })
        });
        let text = &texts[0];
        assert!(
            text.contains("run different loops")
                && text.contains("a loop of 24 iterations")
                && text.contains("an exchange of 1 rows of 1 in an array of 24 rows"),
            "{text}"
        );
        assert!(texts.iter().all(|other| other == text), "{texts:?}");
    }
    let texts = on_threads(2, |team| {
        let mut a = Blocks::new(team, 4 + team.rank(), 1, 1, |y, _| y);
        panic_of(|| a.exchange(team))
    });
    assert!(
        texts
            .iter()
            .all(|text| text.contains("in an array of 4 rows")
                && text.contains("in an array of 5 rows")),
        "{texts:?}"
    );
}

#[test]
fn arrays_belong_to_their_team() {
    let texts = on_threads(4, |team| {
        let a = on_threads(1, |single| Blocks::new(single, 8, 1, 1, |y, _| y));
        let mut a = a.into_iter().next().expect("a rank");
        let loop_over = panic_of(|| prange(&a).over(team).map(|row| row[0]).sum::<usize>());
        let exchange = panic_of(|| a.exchange(team));
        assert_eq!(prange(0..10).over(team).sum::<i32>(), 45);
        (loop_over, exchange)
    });
    for (rank, (loop_over, exchange)) in texts.iter().enumerate() {
        assert_eq!(
            loop_over,
            "a loop over `Blocks` of a team of 1 ranks, run by a team of 4"
        );
        assert_eq!(
            *exchange,
            format!("`Blocks` of rank 0 in a team of 1 are used by rank {rank} in a team of 4")
        );
    }
    let text = panic_of(|| on_threads(1, |team| Blocks::new(team, 1, 0, 0, |_, _| 0)));
    assert_eq!(text, "Blocks::new: a row needs an element");
}
