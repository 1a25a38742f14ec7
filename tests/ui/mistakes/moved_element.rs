use prange::prelude::*;

#[parallel]
fn f(names: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for i in prange(0..names.len()) {
        let name = names[i];
        all.push(name);
    }
    all
}

fn main() {}
