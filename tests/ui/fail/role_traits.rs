//! The traits behind roles, by name.
#![forbid(unsafe_code)]

use prange::roles::{Alias, Combines, Ending, Moment, Role};

fn main() {}
