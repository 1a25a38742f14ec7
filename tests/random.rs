//! Random streams: every access path gives the same words, and the words look random.

use prange::kernels::{self, serial};
use prange::prelude::*;
use prange::random::Stream;
use proptest::prelude::{prop_assert_eq, proptest};
use rand::seq::SliceRandom;
use rand::{Rng, RngExt};

#[test]
fn access_paths_agree() {
    let words: Vec<u32> = {
        let mut stream = Stream::new(7, 11);
        (0..64).map(|_| stream.next_u32()).collect()
    };
    let mut stream = Stream::new(7, 11);
    for pair in words.chunks(2) {
        let expected = u64::from(pair[0]) | u64::from(pair[1]) << 32;
        assert_eq!(stream.next_u64(), expected);
    }
    let mut bytes = [0; 256];
    Stream::new(7, 11).fill_bytes(&mut bytes);
    let expected: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    assert_eq!(bytes.as_slice(), expected);
    // A 64-bit draw that begins in the last word of a block.
    let mut stream = Stream::new(7, 11);
    for _ in 0..3 {
        stream.next_u32();
    }
    assert_eq!(
        stream.next_u64(),
        u64::from(words[3]) | u64::from(words[4]) << 32
    );
}

#[test]
fn draws_are_those_of_rand() {
    let (mut own, mut rands) = (Stream::new(1, 2), Stream::new(1, 2));
    for _ in 0..100 {
        assert_eq!(own.next_f64(), rands.random::<f64>());
        assert_eq!(own.next_f32(), rands.random::<f32>());
        assert_eq!(own.next_u32(), Rng::next_u32(&mut rands));
        assert_eq!(own.next_u64(), rands.random::<u64>());
    }
    let mut deck: Vec<u32> = (0..52).collect();
    deck.shuffle(&mut rands);
    deck.sort_unstable();
    assert!(deck.into_iter().eq(0..52));
    assert!((1..=6).contains(&rands.random_range(1..=6)));
}

/// The chi-squared statistic of `draws` in [0, 1) over 256 equal bins: mean 255, standard deviation 22.6.
fn chi_squared(draws: impl ExactSizeIterator<Item = f64>) -> f64 {
    let expected = draws.len() as f64 / 256.0;
    let mut bins = [0.0; 256];
    draws.for_each(|draw| bins[(draw * 256.0) as usize] += 1.0);
    bins.iter()
        .map(|bin: &f64| (bin - expected).powi(2) / expected)
        .sum()
}

#[test]
fn draws_are_uniform_within_and_across_streams() {
    let mut stream = Stream::new(5, 0);
    let within = chi_squared((0..100_000).map(|_| stream.next_f64()));
    let across = chi_squared((0..100_000).map(|i| Stream::new(5, i as u64).next_f64()));
    let seeds = chi_squared((0..100_000).map(|seed| Stream::new(seed as u64, 5).next_f64()));
    for statistic in [within, across, seeds] {
        assert!((150.0..360.0).contains(&statistic), "{statistic}");
    }
}

#[test]
fn neighbouring_streams_are_uncorrelated() {
    let n = 100_000;
    let draw = |i: u64| Stream::new(9, i).next_f64() - 0.5;
    let products: f64 = (0..n).map(|i| draw(i) * draw(i + 1)).sum();
    // In units of its standard deviation.
    let correlation = products * 12.0 / (n as f64).sqrt();
    assert!(correlation.abs() < 4.0, "{correlation}");
}

#[test]
fn a_clause_gives_each_iteration_its_stream() {
    let draws: Vec<f64> = prange(10..20)
        .rng(3)
        .map(|(_, mut rng)| rng.next_f64())
        .collect();
    let expected = (0..10).map(|i| Stream::new(3, i).next_f64());
    assert!(draws.into_iter().eq(expected));
}

fn plain_hits(samples: std::ops::Range<u64>, seed: u64) -> (u64, u64) {
    let (mut double, mut single) = (0, 0);
    for sample in samples {
        let mut rng = Stream::new(seed, sample);
        let (x, y) = (rng.next_f64(), rng.next_f64());
        double += u64::from(x * x + y * y < 1.0);
        let mut rng = Stream::new(seed, sample);
        let (x, y) = (rng.next_f32(), rng.next_f32());
        single += u64::from(x * x + y * y < 1.0);
    }
    (double, single)
}

proptest! {
    #[test]
    fn the_kernel_hits_what_the_plain_loop_hits(
        start in proptest::prelude::prop_oneof![0..1000u64, u64::MAX - 1000..u64::MAX - 300],
        len in 0..300u64,
        seed: u64,
    ) {
        let samples = start..start + len;
        let hits = (
            serial::monte_carlo_hits::<f64>(samples.clone(), seed),
            serial::monte_carlo_hits::<f32>(samples.clone(), seed),
        );
        prop_assert_eq!(hits, plain_hits(samples, seed));
    }
}

#[test]
fn the_estimate_is_near_pi_for_any_number_of_threads() {
    let serial = serial::monte_carlo_pi::<f64>(1_000_003, 42);
    assert!((serial - std::f64::consts::PI).abs() < 5.0 * 1.64 / 1000.0);
    for threads in [1, 2, 3, 7] {
        let pool = ThreadPool::new(threads).unwrap();
        let parallel = pool.install(|| kernels::monte_carlo_pi::<f64>(1_000_003, 42));
        assert_eq!(parallel, serial);
        let parallel = pool.install(|| kernels::monte_carlo_pi::<f32>(100_003, 42));
        assert_eq!(parallel, serial::monte_carlo_pi::<f32>(100_003, 42));
    }
    assert!(kernels::monte_carlo_pi::<f64>(0, 1).is_nan());
}
