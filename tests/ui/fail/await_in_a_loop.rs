//! A future cannot be awaited by a pool's thread.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> impl Future<Output = usize> {
    async move {
        let mut sum = 0;
        for i in prange(0..n) {
            sum += std::future::ready(i).await;
        }
        sum
    }
}

fn main() {}
