use prange::prelude::*;

#[parallel]
fn names(n: usize, name: String) -> Vec<String> {
    let mut names = Vec::new();
    for _ in prange(0..n) {
        names.push(name.clone());
    }
    names
}

pub fn main() {
    assert_eq!(names(2, "a".to_string()), ["a", "a"]);
}
