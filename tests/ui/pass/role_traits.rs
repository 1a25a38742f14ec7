//! The traits that users implement, and one to be generic over.
#![forbid(unsafe_code)]

use prange::prelude::*;
use prange::roles::{Collection, Reducible, Reduction};

fn reduced<T: Send + Copy, R: Reduction<T>>(mut start: T, by: R, values: &[T]) -> T
where
    T: Sync,
{
    prange(0..values.len())
        .reduction(&mut start, by)
        .for_each(|i, all| *all = values[i]);
    start
}

#[derive(Debug, PartialEq)]
struct Metres(i64);

impl Reducible for Metres {
    fn identity() -> Self {
        Metres(0)
    }
    fn combine(self, later: Self) -> Self {
        Metres(self.0 + later.0)
    }
}

fn both<T: Reducible>(one: T, other: T) -> T {
    one.combine(other)
}

fn joined<C: Collection>(mut one: C, other: C) -> C {
    one.append(other);
    one
}

pub fn main() {
    assert_eq!(reduced(1, Sum, &[2, 3]), 6);
    assert_eq!(reduced(1, Max, &[2, 3]), 3);
    assert_eq!(both(Metres(1), Metres(2)), Metres(3));
    assert_eq!(joined(vec![1], vec![2]), [1, 2]);
}
