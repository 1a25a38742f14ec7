//! Loops that panic. With `--cfg parallel` they are parallel, and panic in the same place with the same words.

use std::panic::{self, AssertUnwindSafe};

#[allow(unused_imports)]
use prange::prelude::*;

const N: usize = 40;

macro_rules! cases {
    ($(fn $name:ident() $body:block)*) => {
        $(
            #[cfg_attr(parallel, parallel)]
            fn $name() $body
        )*

        const CASES: &[(&str, fn())] = &[$((stringify!($name), $name)),*];
    };
}

fn numbers() -> Vec<i32> {
    (0..N as i32).collect()
}

fn floats(len: usize) -> Vec<f64> {
    (0..len).map(|i| i as f64).collect()
}

/// What the compiler does not know.
fn of<T>(value: T) -> T {
    std::hint::black_box(value)
}

#[track_caller]
fn refuse(value: i32) -> i32 {
    assert!(value < 7, "refused: {value}");
    value
}

struct Field {
    values: Vec<i32>,
    limit: i32,
}

trait Checked {
    #[track_caller]
    fn checked(self) -> i32;
}

impl Checked for i32 {
    #[track_caller]
    fn checked(self) -> i32 {
        refuse(self)
    }
}

/// Slices and arrays, which the language indexes by itself: there the serial loop names the column of the array, as it does not for vectors.
mod slices {
    use super::*;

    #[cfg_attr(parallel, parallel)]
    fn read(a: &[i32], c: &mut [i32]) {
        for i in prange(0..N) {
            c[i] = 3 + a[i + 1];
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn read_in_rows(a: &[i32], w: usize, c: &mut [i32]) {
        for i in prange(0..N) {
            for j in 0..w {
                c[i] += a[i * w + j];
            }
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn write(c: &mut [i32]) {
        for i in prange(0..N) {
            c[i] = 3;
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn write_rows(w: usize, c: &mut [i32]) {
        for i in prange(0..N) {
            for j in 0..w {
                c[i * w + j] = 3;
            }
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn count(a: &[usize], bins: &mut [i32]) {
        for i in prange(0..N) {
            bins[a[i]] += 1;
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn add(a: &[i32], c: &mut [i32]) {
        for i in prange(0..N) {
            c[i] = a[i] + i32::MAX - 3;
        }
    }

    #[cfg_attr(parallel, parallel)]
    fn part(a: &[i32], c: &mut [i32]) {
        for i in prange(0..N) {
            let part = &a[i..i + 4];
            c[i] = part[3];
        }
    }

    pub(super) const CASES: &[(&str, fn())] = &[
        ("line of a read slice", || read(&numbers(), &mut numbers())),
        ("line of a slice in rows", || read_in_rows(&numbers(), of(9), &mut numbers())),
        ("owned line of a slice", || write(&mut [0; N - 1])),
        ("owned line of rows", || write_rows(of(9), &mut [0; 9 * N - 3])),
        ("a slice of bins", || count(&[7; N], &mut [0; 6])),
        ("a sum of a slice", || add(&numbers(), &mut numbers())),
        ("a part of a slice", || part(&numbers(), &mut numbers())),
    ];
}

cases! {
    // Overflow and division in bodies.
    fn add_shared() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i] + of(i32::MAX - 3);
        }
        of(c);
    }

    fn add_behind() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = of(i32::MAX - 3) + a[i];
        }
        of(c);
    }

    fn subtract_shared() {
        let (a, b) = (numbers(), numbers());
        let mut c = vec![0; N];
        for i in prange(0..N - 1) {
            c[i] = (a[i] as u32) - (b[i + 1] as u32);
        }
        of(c);
    }

    fn multiply_fixed() {
        let a = numbers();
        let k = of(3);
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[k] * (i32::MAX / 3 - 2 + a[i]);
        }
        of(c);
    }

    fn shift_shared() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = 1 << a[i];
        }
        of(c);
    }

    fn shift_right_owned() {
        let a = numbers();
        let mut c = vec![1; N];
        for i in prange(0..N) {
            c[i] = c[i] >> (a[i] + 31);
        }
        of(c);
    }

    fn negate_shared() {
        let a = vec![i32::MIN; N];
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = -a[i];
        }
        of(c);
    }

    fn negate_owned() {
        let mut c = vec![i32::MIN; N];
        for i in prange(0..N) {
            c[i] = -c[i];
        }
        of(c);
    }

    fn divide_shared() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = 100 / a[i];
        }
        of(c);
    }

    fn remainder_owned() {
        let a = numbers();
        let mut c = numbers();
        for i in prange(0..N) {
            c[i] = c[i] % a[i];
        }
        of(c);
    }

    fn add_assign_owned() {
        let a = numbers();
        let mut c = vec![i32::MAX - 3; N];
        for i in prange(0..N) {
            c[i] += a[i];
        }
        of(c);
    }

    fn divide_assign_owned() {
        let a = numbers();
        let mut c = vec![1; N];
        for i in prange(0..N) {
            c[i] /= a[i];
        }
        of(c);
    }

    fn owned_first() {
        let a = numbers();
        let mut c = vec![i32::MAX - 3; N];
        for i in prange(0..N) {
            c[i] = c[i] + a[i];
        }
        of(c);
    }

    fn private_operand() {
        let a = numbers();
        let mut c = vec![0; N];
        let mut t;
        for i in prange(0..N) {
            t = a[i];
            c[i] = t * of(i32::MAX / 4);
        }
        of(c);
    }

    fn private_assigned() {
        let a = numbers();
        let mut c = vec![0; N];
        let mut t;
        for i in prange(0..N) {
            t = a[i];
            t += i32::MAX - 4;
            c[i] = t;
        }
        of(c);
    }

    fn sometimes_private() {
        let a = numbers();
        let mut t = 1;
        for i in prange(0..N) {
            if a[i] > 3 {
                t = a[i];
                t = t * of(i32::MAX / 5);
            }
        }
        of(t);
    }

    fn sometimes_private_unary() {
        let a = numbers();
        let mut t = 1;
        let mut c = vec![0; N];
        for i in prange(0..N) {
            if a[i] > 3 {
                t = of(i32::MIN);
                c[i] = -t;
            }
        }
        of((t, c));
    }

    fn local_operand() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let t = a[i];
            let u = t + i32::MAX - 9;
            c[i] = u;
        }
        of(c);
    }

    fn loop_variable_operand() {
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = 5 - i;
        }
        of(c);
    }

    fn cast_operand() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i] as u8 * 40;
        }
        of(c);
    }

    fn field_operand() {
        let f = Field { values: numbers(), limit: i32::MAX - 4 };
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = f.values[i] + f.limit;
        }
        of(c);
    }

    fn field_owned() {
        let mut f = Field { values: numbers(), limit: i32::MAX - 4 };
        for i in prange(0..N) {
            f.values[i] = f.values[i] + f.limit;
        }
        of(f.values);
    }

    fn dereferenced_owned() {
        let mut numbers = numbers();
        let c = &mut numbers;
        for i in prange(0..N) {
            c[i] = c[i] + (i32::MAX - 4);
        }
    }

    // In subscripts.
    fn subscript_minus() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i - 1];
        }
        of(c);
    }

    fn subscript_other() {
        let a = numbers();
        let k = of(4usize);
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[k - i];
        }
        of(c);
    }

    fn subscript_of_data() {
        let a = numbers();
        let p: Vec<usize> = (0..N).map(|i| 5usize.saturating_sub(i)).collect();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[p[i] - 1];
        }
        of(c);
    }

    fn subscript_divided() {
        let a = numbers();
        let k = of(0);
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i / k];
        }
        of(c);
    }

    fn subscript_in_inner_loop() {
        let a = floats(N * 16);
        let w = of(16);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            for j in 0..w {
                c[i] += a[i * w + j - 1];
            }
        }
        of(c);
    }

    // In the right sides of reductions.
    fn sum_of_products() {
        let (a, b) = (numbers(), vec![i32::MAX / 5; N]);
        let mut s = 0i64;
        for i in prange(0..N) {
            s += (a[i] * b[i]) as i64;
        }
        of(s);
    }

    fn sum_spelled() {
        let (a, b) = (numbers(), vec![i32::MAX / 5; N]);
        let mut s = 0i64;
        for i in prange(0..N) {
            s = s + (a[i] * b[i]) as i64;
        }
        of(s);
    }

    fn difference_of_quotients() {
        let a = numbers();
        let mut s = 0;
        for i in prange(0..N) {
            s -= 100 / a[i];
        }
        of(s);
    }

    fn product_of_negations() {
        let a = vec![i32::MIN; N];
        let mut s = 1.0;
        for i in prange(0..N) {
            s *= (-a[i]) as f64;
        }
        of(s);
    }

    fn minimum_of_sums() {
        let a = numbers();
        let mut low = 0;
        for i in prange(0..N) {
            low = low.min(a[i] + (i32::MAX - 3));
        }
        of(low);
    }

    fn maximum_by_if() {
        let a = numbers();
        let mut high = 0;
        for i in prange(0..N) {
            if a[i] + (i32::MAX - 3) > high {
                high = a[i] + (i32::MAX - 3);
            }
        }
        of(high);
    }

    fn bits_of_shifts() {
        let a = numbers();
        let mut s = 0;
        for i in prange(0..N) {
            s |= 1 << a[i];
        }
        of(s);
    }

    fn bins_of_products() {
        let (a, b) = (numbers(), vec![i32::MAX / 5; N]);
        let mut bins = vec![0; 8];
        for i in prange(0..N) {
            bins[i % 8] += a[i] * b[i];
        }
        of(bins);
    }

    fn bins_divided() {
        let a = numbers();
        let k = of(0);
        let mut bins = vec![0; 8];
        for i in prange(0..N) {
            bins[i % k] += a[i];
        }
        of(bins);
    }

    fn line_of_bins_too_short() {
        let a = numbers();
        let mut bins = vec![0; 8];
        for i in prange(0..N) {
            bins[a[i] as usize] += 1;
        }
        of(bins);
    }

    fn appended_sum() {
        let a = numbers();
        let mut v = Vec::new();
        for i in prange(0..N) {
            v.push(a[i] + (i32::MAX - 3));
        }
        of(v);
    }

    // Shared arrays that are too short.
    fn shared_too_short() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i + 1];
        }
        of(c);
    }

    fn shared_much_too_short() {
        let a = vec![0; 3];
        let mut s = 0;
        for i in prange(0..N) {
            s += a[i];
        }
        of(s);
    }

    fn shared_backwards() {
        let a = vec![0; 9];
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[N - 1 - i];
        }
        of(c);
    }

    fn shared_field_too_short() {
        let f = Field { values: vec![0; 7], limit: 0 };
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = f.values[i];
        }
        of(c);
    }

    fn line_of_shared_in_inner_loop() {
        let a = floats(N * 16 - 3);
        let w = of(16);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            for j in 0..w {
                c[i] += a[i * w + j];
            }
        }
        of(c);
    }

    fn line_of_shared_beyond_inner_loop() {
        let a = floats(N * 16);
        let w = of(16);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            let mut s = 0.0;
            for j in 0..w + 1 {
                s += a[i * w + j];
            }
            c[i] = s;
        }
        of(c);
    }

    fn line_of_shared_fixed() {
        let a = numbers();
        let k = of(N);
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[k];
        }
        of(c);
    }

    fn line_of_shared_by_data() {
        let (a, p) = (numbers(), vec![N + 5; N]);
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[p[i]];
        }
        of(c);
    }

    fn shared_nested() {
        let a = vec![numbers(); 3];
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i][2];
        }
        of(c);
    }

    fn shared_slice() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i..i + 4].iter().sum::<i32>();
        }
        of(c);
    }

    fn borrowed_slice() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let part = &a[i..i + 4];
            c[i] = part[0];
        }
        of(c);
    }

    fn slice_backwards() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let part = &a[i..8];
            c[i] = part.len();
        }
        of(c);
    }

    // Owned arrays that are too short.
    fn owned_too_short() {
        let mut c = vec![0; N - 1];
        for i in prange(0..N) {
            c[i] = i;
        }
        of(c);
    }

    fn owned_read_too_short() {
        let mut c = vec![0; N];
        let mut d = vec![0; N - 4];
        for i in prange(0..N) {
            c[i] = d[i] + 1;
            d[i] = 3;
        }
        of((c, d));
    }

    fn owned_offset_too_short() {
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i + 2] += i;
        }
        of(c);
    }

    fn owned_row_too_short() {
        let w = of(12);
        let mut c = vec![0; N * w - 5];
        for i in prange(0..N) {
            for j in 0..w {
                c[i * w + j] = i + j;
            }
        }
        of(c);
    }

    fn owned_row_element_too_short() {
        let w = of(12);
        let mut c = vec![0; N * w - 5];
        for i in prange(0..N) {
            c[i * w + 8] = i;
        }
        of(c);
    }

    fn owned_slice_too_short() {
        let w = of(12);
        let mut c = vec![0; N * w - 5];
        for i in prange(0..N) {
            c[i * w..(i + 1) * w].fill(3);
        }
        of(c);
    }

    fn owned_method_too_short() {
        let mut c = vec![String::new(); N - 2];
        for i in prange(0..N) {
            c[i].push('x');
        }
        of(c);
    }

    // What panics by itself.
    fn unwrapped() {
        let a: Vec<Option<i32>> = (0..N as i32).map(|i| (i < 9).then_some(i)).collect();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i].unwrap();
        }
        of(c);
    }

    fn expected() {
        let a: Vec<Result<i32, String>> = (0..N as i32).map(|i| if i < 9 { Ok(i) } else { Err("no".into()) }).collect();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = *a[i].as_ref().expect("a number");
        }
        of(c);
    }

    fn unwrapped_owned() {
        let mut c: Vec<Option<i32>> = (0..N as i32).map(|i| (i < 9).then_some(i)).collect();
        for i in prange(0..N) {
            c[i] = Some(c[i].unwrap() + 1);
        }
        of(c);
    }

    fn unwrapped_private() {
        let a = numbers();
        let mut t;
        let mut c = vec![0; N];
        for i in prange(0..N) {
            t = (a[i] < 8).then_some(3);
            c[i] = t.unwrap();
        }
        of(c);
    }

    fn tracked() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = refuse(a[i]);
        }
        of(c);
    }

    fn tracked_method() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i].checked();
        }
        of(c);
    }

    fn tracked_in_a_sum() {
        let a = numbers();
        let mut s = 0;
        for i in prange(0..N) {
            s += refuse(a[i]) + 1;
        }
        of(s);
    }

    fn tracked_in_a_minimum() {
        let a = numbers();
        let mut low = 0;
        for i in prange(0..N) {
            low = low.min(refuse(a[i]));
        }
        of(low);
    }

    fn tracked_owned() {
        let mut c = numbers();
        for i in prange(0..N) {
            c[i] = c[i].checked();
        }
        of(c);
    }

    fn panicking() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            if a[i] == 6 {
                panic!("found {} at {i}", a[i]);
            }
            c[i] = 1;
        }
        of(c);
    }

    fn undone() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = if a[i] < 4 { 1 } else { todo!() };
        }
        of(c);
    }

    fn unreached() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = match a[i] {
                0..4 => 1,
                other => unreachable!("{other}"),
            };
        }
        of(c);
    }

    fn clamped() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i].clamp(3.0, 9.0 - a[i]);
        }
        of(c);
    }

    fn powered() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i].pow(9);
        }
        of(c);
    }

    fn borrowed_twice() {
        use std::sync::Mutex;
        let cells = Mutex::new(std::cell::RefCell::new(3));
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let cell = cells.lock().unwrap();
            let _first = cell.borrow_mut();
            c[i] = *cell.borrow();
        }
        of(c);
    }

    // By the words of the arguments.
    fn asserted_shared() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            assert!(a[i] < 9.0);
            c[i] = a[i];
        }
        of(c);
    }

    fn asserted_owned() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert!(c[i] < 9.0 && a[i] + 1.0 < 12.0);
        }
        of(c);
    }

    fn asserted_in_debug() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            debug_assert!(c[i] < 9.0);
        }
        of(c);
    }

    fn asserted_with_words() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert!(c[i] < 9.0, "at {i}: {}", c[i]);
        }
        of(c);
    }

    fn asserted_private() {
        let a = numbers();
        let mut t = 0;
        for i in prange(0..N) {
            if a[i] > 2 {
                t = a[i];
                assert!(t < 9);
            }
        }
        of(t);
    }

    fn asserted_always_private() {
        let a = numbers();
        let mut t;
        for i in prange(0..N) {
            t = a[i];
            assert!(t * 2 < 9, );
        }
    }

    fn asserted_row() {
        let w = of(16);
        let mut c = vec![0; N * w];
        for i in prange(0..N) {
            for j in 0..w {
                c[i * w + j] = i * w + j;
                assert!(c[i * w + j] < 99);
            }
        }
        of(c);
    }

    fn asserted_window() {
        let w = of(16);
        let a = floats(N * w);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            for j in 0..w {
                assert!(a[i * w + j] < 100.0);
                c[i] += a[i * w + j];
            }
        }
        of(c);
    }

    fn asserted_rooted() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            std::assert!(a[i] < 9.0);
            c[i] = a[i];
        }
        of(c);
    }

    fn asserted_equal() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert_eq!(c[i] as i32 / 4, a[i] as i32 % 5);
        }
        of(c);
    }

    fn asserted_unequal() {
        let a = floats(N);
        let mut c = vec![0.0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert_ne!(c[i], 4.0, "{}", a[i]);
        }
        of(c);
    }

    fn asserted_pattern() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert!(matches!(c[i], 0..5));
        }
        of(c);
    }

    fn asserted_as_an_expression() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = match a[i] {
                0..5 => 1,
                _ => { assert!(a[i] < 5); 2 }
            };
        }
        of(c);
    }

    fn overflow_in_an_assertion() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            c[i] = a[i];
            assert!(c[i] + i32::MAX > 0);
        }
        of(c);
    }

    fn overflow_in_words() {
        let a = numbers();
        let mut c = vec![String::new(); N];
        for i in prange(0..N) {
            c[i] = format!("{}", a[i] + (i32::MAX - 5));
        }
        of(c);
    }

    // Inside of other things.
    fn in_a_closure() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let f = |x: i32| x + a[i] + (i32::MAX - 4);
            c[i] = f(1);
        }
        of(c);
    }

    fn in_a_condition() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            if a[i] + (i32::MAX - 4) > 3 && a[i] > 2 {
                c[i] = 3;
            }
        }
        of(c);
    }

    fn in_a_while() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            let mut x = a[i] + 2;
            while x < 1 << 20 {
                x = x * (x + a[i]);
            }
            c[i] = x;
        }
        of(c);
    }

    fn in_an_inner_loop_of_scalars() {
        let a = numbers();
        let mut c = vec![0; N];
        for i in prange(0..N) {
            for j in 0..20 {
                c[i] += a[i] << (j + 20);
            }
        }
        of(c);
    }

    fn in_an_inner_parallel_loop() {
        let w = of(16);
        let a = numbers();
        let mut c = vec![0; N * w];
        for i in prange(0..N) {
            for j in prange(0..w) {
                c[i * w + j] = a[i] * a[j] * 8_000_000;
            }
        }
        of(c);
    }

    fn short_in_an_inner_parallel_loop() {
        let w = of(16);
        let a = numbers();
        let b = vec![0; 13];
        let mut c = vec![0; N * w];
        for i in prange(0..N) {
            for j in prange(0..w) {
                c[i * w + j] = a[i] * b[j];
            }
        }
        of(c);
    }

    fn in_an_exit() {
        let a = numbers();
        for i in prange(0..N) {
            if a[i] + (i32::MAX - 4) < 0 {
                break;
            }
        }
    }

    fn in_a_question() {
        let _ = (|| -> Option<()> {
            let a = numbers();
            for i in prange(0..N) {
                (a[i] + (i32::MAX - 4)).checked_add(0)?;
            }
            Some(())
        })();
    }
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().expect("a place");
        let payload = info.payload();
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let words = text.or(payload.downcast_ref::<&str>().copied());
        println!(
            "{}:{}\t{}",
            place.line(),
            place.column(),
            words.expect("words").replace('\n', " / ")
        );
    }));
    for (name, case) in CASES.iter().chain(slices::CASES) {
        print!("{name}\t");
        if panic::catch_unwind(AssertUnwindSafe(case)).is_ok() {
            println!("no panic");
        }
    }
}
