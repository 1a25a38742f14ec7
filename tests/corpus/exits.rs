//! Loops that are left early: the first exit in loop order counts, and what the serial loop would have done by then.

use crate::support::corpus;
use prange::prelude::*;
use std::ops::ControlFlow;

fn parse(text: &str) -> Result<i64, std::num::ParseIntError> {
    text.parse()
}

fn words(n: usize) -> Vec<String> {
    (0..n)
        .map(|i| {
            if i == 50 {
                "x50".to_string()
            } else {
                i.to_string()
            }
        })
        .collect()
}

corpus! {
    fn break_at_the_first(n: usize) -> (usize, usize) {
        let (mut sum, mut last) = (0, 0);
        for i in prange(0..n) {
            sum += i;
            if i * i > 3000 {
                break;
            }
            last = i;
        }
        (sum, last)
    }
    fn break_with_a_label(n: usize) -> (usize, Vec<usize>) {
        let mut count = 0;
        let mut seen = Vec::new();
        'search: for i in prange(0..n) {
            for j in 0..i {
                if i * j > 100 {
                    seen.push(j);
                    break 'search;
                }
                count += 1;
            }
        }
        (count, seen)
    }
    fn return_a_value(n: usize) -> Option<usize> {
        for i in prange(0..n) {
            if i % 60 == 59 {
                return Some(i);
            }
        }
        None
    }
    fn question_mark(n: usize) -> Result<i64, String> {
        let words = words(n);
        fn total(words: &[String]) -> Result<i64, std::num::ParseIntError> {
            let mut sum = 0;
            for word in words {
                sum += parse(word)?;
            }
            Ok(sum)
        }
        let _ = total(&words);
        let mut sum = 0;
        for word in prange(&words) {
            sum += parse(word).map_err(|error| format!("{word}: {error}"))?;
        }
        Ok(sum)
    }
    fn question_mark_converts(n: usize) -> Result<i64, MyError> {
        let words = words(n);
        let mut sum = 0;
        for i in prange(0..n) {
            if i == 900 {
                return Err(MyError("late".into()));
            }
            sum += parse(&words[i])?;
        }
        Ok(sum)
    }
    fn question_mark_on_options(n: usize) -> Option<usize> {
        let mut sum = 0usize;
        for i in prange(0..n) {
            sum += 1000usize.checked_sub(i * 2)?;
        }
        Some(sum)
    }
    fn question_mark_on_control_flow(n: usize) -> ControlFlow<usize, usize> {
        let mut sum = 0;
        for i in prange(0..n) {
            let x = if i == 33 { ControlFlow::Break(i) } else { ControlFlow::Continue(1) };
            sum += x?;
        }
        ControlFlow::Continue(sum)
    }
    fn several_exits(n: usize) -> Result<(usize, usize), String> {
        let mut sum = 0;
        let mut at = 0;
        for i in prange(0..n) {
            at = i;
            if i == 5 && n == 7 {
                break;
            }
            if i == 700 {
                return Err(format!("reached {i}"));
            }
            let x: usize = if n == 64 && i == 40 { Err("forty")? } else { i };
            sum += x;
        }
        Ok((sum, at))
    }
    fn to_an_outer_loop(n: usize) -> Vec<usize> {
        let mut found = Vec::new();
        'outer: for round in 0..4 {
            for i in prange(0..n) {
                if i == 20 + round {
                    found.push(i);
                    if round == 1 {
                        continue 'outer;
                    }
                    if round == 3 {
                        break 'outer;
                    }
                    break;
                }
            }
            found.push(round);
        }
        found
    }
    fn out_of_a_block_with_a_value(n: usize) -> usize {
        'value: {
            for i in prange(0..n) {
                if i == 6 {
                    break 'value i * 100;
                }
            }
            1
        }
    }
    fn hides_later_panics(n: usize) -> Option<usize> {
        for i in prange(0..n) {
            if i == 30 {
                return Some(i);
            }
            assert!(i < 31, "the serial loop never comes here");
        }
        None
    }
    fn panics_before_the_exit(n: usize) -> usize {
        for i in prange(0..n) {
            assert!(i != 10, "ten");
            if i == 11 {
                return i;
            }
        }
        0
    }
    fn exits_of_closures_stay_inside(n: usize) -> usize {
        let mut sum = 0;
        for i in prange(0..n) {
            let half = |x: usize| -> Option<usize> {
                if x % 2 == 1 {
                    return None;
                }
                Some(x.checked_sub(2)? / 2)
            };
            sum += half(i).unwrap_or(1);
        }
        sum
    }
    fn nested_with_exits(n: usize) -> Option<(usize, usize)> {
        let mut steps = 0;
        for i in prange(0..n) {
            for j in prange(0..10) {
                steps += 1;
                if i * j == 72 {
                    return Some((i, j));
                }
                if j > i {
                    break;
                }
            }
        }
        if steps > 1_000_000 { None } else { Some((0, steps)) }
    }
    fn nested_with_continue_outer(n: usize) -> usize {
        let mut sum = 0;
        'rows: for i in prange(0..n) {
            for j in prange(0..8) {
                if (i + j) % 13 == 12 {
                    continue 'rows;
                }
            }
            sum += i;
        }
        sum
    }
    fn exit_with_last_values(n: usize) -> (i64, usize, usize) {
        let (mut low, mut at, mut last) = (i64::MAX, 0, 0);
        for i in prange(0..n) {
            let x = (i as i64 * 37) % 101;
            if x < low {
                low = x;
                at = i;
            }
            if x == 99 {
                break;
            }
            if i % 3 == 0 {
                last = i;
            }
        }
        (low, at, last)
    }
}

#[derive(Debug, PartialEq)]
pub(crate) struct MyError(String);

impl From<std::num::ParseIntError> for MyError {
    fn from(error: std::num::ParseIntError) -> Self {
        MyError(error.to_string())
    }
}
