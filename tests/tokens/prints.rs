//! Loops that print. With `--cfg parallel` they are parallel, and print the same words on one thread.

#[allow(unused_imports)]
use prange::prelude::*;

#[cfg_attr(parallel, parallel)]
fn shown(a: &[f64], c: &mut [f64]) {
    for i in prange(0..3) {
        c[i] = dbg!(a[i] * 2.0) + 1.0;
        dbg!(c[i], a[i + 1], i,);
        dbg!(c[i]+a [ i ] + { c[ i] } - ( 1.0));
        dbg!();
        let _ = ::std::dbg!(
            a[i] // in two lines
                .max(3.0)
        );
    }
}

#[cfg_attr(parallel, parallel)]
fn private(a: &[i32]) -> i32 {
    let (mut t, mut u, mut at) = (0, 0, 0);
    for i in prange(0..4) {
        u = a[i];
        if dbg!(u) > 1 {
            t = dbg!(u + 1);
            dbg!(t, "ü {x}", t < u);
            at = i;
        }
        println!("{u} {:?} {}", dbg!((u, i)), dbg!(format!("{u}{i}")));
        print!("{}\n", format_args!("{:>5}", u));
    }
    t + u + at as i32
}

#[cfg_attr(parallel, parallel)]
fn nested(a: &[f64], w: usize, c: &mut [f64]) {
    for i in prange(0..2) {
        for j in 0..w {
            c[i * w + j] = dbg!(a[i * w + j]) + dbg!(c[i * w + j]);
        }
        eprintln!("{}", dbg!(&c[i * w..i * w + 2]).len());
    }
}

#[cfg_attr(parallel, parallel)]
fn moved(words: &[String]) -> usize {
    let mut s = 0;
    let mut v = Vec::new();
    for i in prange(0..words.len()) {
        let word = dbg!(words[i].clone());
        s += dbg!(dbg!(word.len()) + 1);
        v.push(dbg!(word));
    }
    s + v.len()
}

fn main() {
    let a: Vec<f64> = (0..64).map(f64::from).collect();
    let mut c = vec![0.5; 64];
    shown(&a, &mut c);
    println!("{c:?}");
    println!("{}", private(&[3, 1, 4, 1]));
    nested(&a, 10, &mut c);
    println!("{c:?}");
    println!("{}", moved(&["a".into(), "bcd".into()]));
}
