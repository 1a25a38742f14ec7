//! The traits behind roles, by name.
#![forbid(unsafe_code)]

use prange::roles::{Accumulator, Combines, Ending, Opening, Role};

fn main() {}
