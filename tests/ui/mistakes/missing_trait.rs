use prange::prelude::*;

fn f(a: &[f64], text: &mut String) {
    let mut all = String::new();
    prange! {
        for i in 0..a.len() {
            let mut line = String::new();
            write!(line, "{}", a[i]).unwrap();
            all.push_str(&line);
        }
    }
    text.push_str(&all);
}

fn main() {}
