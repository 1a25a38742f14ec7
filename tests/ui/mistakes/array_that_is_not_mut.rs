use prange::prelude::*;

fn f(n: usize) {
    let c = vec![0.0; 8];
    prange! {
        for i in 0..n {
            c[i] = 1.0;
        }
    }
    println!("{c:?}");
}

fn main() {}
