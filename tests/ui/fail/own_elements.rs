//! Another array to read than the one that is indexed.
#![forbid(unsafe_code)]

struct Own(Vec<i32>);

impl<'v> prange::roles::Slices for &'v Own {
    type Slice = &'v [i32];
    type All = &'v [i32];

    fn elements(self) -> &'v [i32] {
        &[]
    }
    fn all(self) -> &'v [i32] {
        &[]
    }
}

fn main() {}
