//! `mandelbrot` against the scalar definition, and that against complex arithmetic written out.

use proptest::prelude::*;

use prange::kernels::serial::{escape_count, mandelbrot, mandelbrot_row};
use prange::kernels::{Count, Real};

/// Widths about the sizes of the vector groups.
const WIDTHS: [usize; 16] = [0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 130];

fn naive(x: f64, y: f64, max_iters: u32) -> u32 {
    let mut z = (0.0, 0.0);
    for i in 0..max_iters {
        z = (z.0 * z.0 - z.1 * z.1 + x, 2.0 * z.0 * z.1 + y);
        if z.0 * z.0 + z.1 * z.1 >= 4.0 {
            return i;
        }
    }
    max_iters
}

fn line(first: f64, last: f64, count: usize) -> Vec<f64> {
    let step = (last - first) / (count.max(2) - 1) as f64;
    (0..count).map(|k| first + step * k as f64).collect()
}

fn singles(values: &[f64]) -> Vec<f32> {
    values.iter().map(|&value| value as f32).collect()
}

/// The image and its rows are the definition, point by point.
fn check<T: Real>(xs: &[T], ys: &[T], max_iters: u32) {
    let expected: Vec<u32> = ys
        .iter()
        .flat_map(|&y| xs.iter().map(move |&x| escape_count(x, y, max_iters)))
        .collect();
    let mut image = vec![u32::MAX; xs.len() * ys.len()];
    mandelbrot(&mut image, xs, ys, max_iters);
    assert_eq!(image, expected, "{} x {}", xs.len(), ys.len());
    for (row, &y) in ys.iter().enumerate() {
        let mut counts = vec![u32::MAX; xs.len()];
        mandelbrot_row(&mut counts, xs, y, max_iters);
        assert_eq!(counts, expected[row * xs.len()..][..xs.len()]);
    }
}

#[test]
fn the_definition_is_the_recurrence() {
    for &y in &line(-1.5, 1.5, 61) {
        for &x in &line(-2.5, 1.5, 83) {
            for max_iters in [0, 1, 20, 200] {
                assert_eq!(escape_count(x, y, max_iters), naive(x, y, max_iters));
            }
        }
    }
}

#[test]
fn equals_the_definition_at_every_width() {
    for width in WIDTHS {
        for height in [0, 1, 5] {
            for max_iters in [0, 1, 3, 4, 5, 20, 101] {
                let (xs, ys) = (line(-2.0, 1.0, width), line(-1.0, 1.0, height));
                check(&xs, &ys, max_iters);
                check(&singles(&xs), &singles(&ys), max_iters);
            }
        }
    }
}

#[test]
fn equals_the_definition_at_the_boundary_and_outside_of_the_numbers() {
    let special = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        0.0,
        -0.0,
        2.0,
        -2.0,
        -0.75,
        0.25,
        f64::MAX,
        1e200,
        -1e-310,
        f64::MIN_POSITIVE,
        2.0_f64.next_down(),
        (-2.0_f64).next_down(),
        2.0_f64.sqrt(),
        1e19,
        -1e160,
    ];
    let xs = special.repeat(5);
    for max_iters in [1, 2, 7, 300] {
        check(&xs, &special, max_iters);
        check(&singles(&xs), &singles(&special), max_iters);
    }
    assert_eq!(escape_count(f64::NAN, 0.0, 9), 9);
    assert_eq!(escape_count(f64::NAN, f64::INFINITY, 9), 9);
    assert_eq!(escape_count(f64::INFINITY, 0.0, 9), 0);
    assert_eq!(escape_count(0.0, f64::NEG_INFINITY, 9), 0);
    assert_eq!(escape_count(f64::INFINITY, 0.0, 0), 0);
}

proptest! {
    #[test]
    fn equals_the_definition_at_any_points(
        xs in prop::collection::vec(-2.5..1.5_f64, 0..140),
        ys in prop::collection::vec(-1.5..1.5_f64, 0..4),
        max_iters in 0..150_u32,
    ) {
        check(&xs, &ys, max_iters);
        check(&singles(&xs), &singles(&ys), max_iters);
    }
}

fn check_count_type<I: Count>(max_iters: u32) {
    let xs = line(-2.0, 1.0, 77);
    let mut counts = vec![I::default(); xs.len()];
    mandelbrot_row(&mut counts, &xs, 0.1, max_iters);
    for (&count, &x) in counts.iter().zip(&xs) {
        assert_eq!(
            count.to_string(),
            escape_count(x, 0.1, max_iters).to_string()
        );
    }
}

#[test]
fn counts_in_every_integer_type() {
    check_count_type::<i8>(127);
    check_count_type::<u8>(255);
    check_count_type::<i16>(300);
    check_count_type::<u16>(300);
    check_count_type::<i32>(300);
    check_count_type::<u32>(300);
    check_count_type::<i64>(300);
    check_count_type::<u64>(300);
    check_count_type::<i128>(300);
    check_count_type::<u128>(300);
    check_count_type::<isize>(300);
    check_count_type::<usize>(300);
}

#[test]
fn a_large_limit_costs_nothing_where_all_points_escape() {
    let mut counts = [7_u32; 40];
    mandelbrot_row(&mut counts, &[3.0; 40], 0.0, u32::MAX);
    assert_eq!(counts, [0; 40]);
}

#[test]
#[should_panic(
    expected = "mandelbrot: out has 7 elements, but xs has 2 and ys has 3: their product is needed"
)]
fn names_the_sizes_of_an_image() {
    mandelbrot(&mut [0_u8; 7], &[0.0; 2], &[0.0; 3], 20);
}

#[test]
#[should_panic(expected = "mandelbrot_row: the lengths differ: out_row has 1, xs has 2 elements")]
fn names_the_sizes_of_a_row() {
    mandelbrot_row(&mut [0_u8; 1], &[0.0; 2], 0.0, 20);
}

#[test]
#[should_panic(expected = "mandelbrot: max_iters is 128, which i8 cannot represent")]
fn names_the_limit_and_the_type() {
    mandelbrot(&mut [0_i8; 1], &[0.0], &[0.0], 128);
}

#[test]
#[should_panic(expected = "mandelbrot_row: max_iters is 65536, which u16 cannot represent")]
fn names_the_limit_and_the_type_for_a_row() {
    mandelbrot_row(&mut [0_u16; 0], &[0.0; 0], 0.0, 65536);
}

#[test]
fn tiles_give_the_image_of_one_thread() {
    for (width, height) in [(0, 0), (1, 1), (65, 33), (300, 201)] {
        let (xs, ys) = (line(-2.0, 1.0, width), line(-1.0, 1.0, height));
        let mut expected = vec![0u16; width * height];
        mandelbrot(&mut expected, &xs, &ys, 50);
        for (threads, tile) in [(1, (7, 7)), (2, (1, 300)), (3, (100, 150)), (4, (64, 64))] {
            let pool = prange::ThreadPool::new(threads).unwrap();
            let mut image = vec![0u16; width * height];
            pool.install(|| prange::kernels::mandelbrot(&mut image, &xs, &ys, 50, tile));
            assert!(image == expected);
        }
    }
}
