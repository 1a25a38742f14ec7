//! A future cannot be awaited by a pool's thread.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> impl Future<Output = usize> {
    async move {
        let one = std::future::ready(1).await;
        let mut sum = 0;
        for i in prange(0..n) {
            sum += i * one;
        }
        sum
    }
}

pub fn main() {
    let _ = f(3);
}
