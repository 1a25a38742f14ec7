//! The array to read is the one that is indexed.
#![forbid(unsafe_code)]

use prange::prelude::*;

struct Own(Vec<i32>);

impl std::ops::Index<usize> for Own {
    type Output = i32;

    fn index(&self, index: usize) -> &i32 {
        &self.0[self.0.len() - 1 - index]
    }
}

#[parallel]
fn copied(own: &Own, n: usize) -> Vec<i32> {
    let mut copy = vec![0; n];
    for i in prange(0..n) {
        copy[i] = own[i];
    }
    copy
}

pub fn main() {
    assert_eq!(copied(&Own(vec![1, 2, 3]), 3), [3, 2, 1]);
}
