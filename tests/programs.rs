//! The seeds' programs in the loop form give what the serial kernels give.

#[allow(unreachable_pub)]
#[path = "../examples/loops/programs.rs"]
mod programs;

use prange::ThreadPoolBuilder;
use prange::kernels::serial;

fn line(n: usize, from: f64, to: f64) -> Vec<f64> {
    (0..n)
        .map(|i| from + (to - from) * i as f64 / n as f64)
        .collect()
}

/// The same on the caller alone and on an eager pool of three.
fn both<T: PartialEq + std::fmt::Debug + Send>(run: impl Fn() -> T + Sync) -> T {
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true).build();
    let shared = pool.expect("threads for a test pool").install(&run);
    let alone = run();
    assert_eq!(shared, alone);
    alone
}

#[test]
fn parallel_sum() {
    let a: Vec<f64> = (0..10_001).map(f64::from).collect();
    assert_eq!(both(|| programs::parallel_sum(&a)), 50_005_000.0);
    assert_eq!(both(|| programs::parallel_sum(&[])), 0.0);
}

#[test]
fn privatization_rules() {
    assert_eq!(
        both(programs::privatization_rules),
        (1.0 + 4950.0 - 100.0, 396.0)
    );
}

#[test]
fn mandelbrot() {
    let (xs, ys) = (line(37, -2.0, 1.0), line(23, -1.0, 1.0));
    let img = both(|| {
        let mut img = vec![u32::MAX; xs.len() * ys.len()];
        programs::mandelbrot(&xs, &ys, &mut img);
        img
    });
    for (i, x) in xs.iter().enumerate() {
        for (j, y) in ys.iter().enumerate() {
            assert_eq!(img[i * ys.len() + j], programs::mandel(*x, *y, 20));
        }
    }
    assert!(img.contains(&20) && img.contains(&0));
}

#[test]
fn add() {
    let (a, b) = (line(1000, 0.0, 1.0), line(1000, 5.0, -3.0));
    let c = both(|| {
        let mut c = vec![f64::NAN; 1000];
        programs::add(&a, &b, &mut c);
        c
    });
    let mut expected = vec![0.0; 1000];
    serial::add(&mut expected, &a, &b);
    assert_eq!(c, expected);
}

#[test]
fn kde() {
    let (means, widths) = (line(3000, -1.0, 1.0), line(3000, 0.1, 0.3));
    let found = both(|| programs::kde(0.4, &means, &widths));
    let expected = serial::kde(0.4, &means, &widths);
    assert!(
        (found - expected).abs() <= 1e-13 * expected,
        "{found} {expected}"
    );
}

#[test]
fn monte_carlo_pi() {
    let pi = both(|| programs::monte_carlo_pi(20_000, 42));
    // Four standard deviations.
    assert!(
        (pi - std::f64::consts::PI).abs() < 4.0 * 1.642 / 20_000f64.sqrt(),
        "{pi}"
    );
    assert_ne!(pi, programs::monte_carlo_pi(20_000, 43));
}
