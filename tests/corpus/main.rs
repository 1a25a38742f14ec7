//! One source, three ways: without the attribute, in parallel on one thread, and on four threads with small chunks.
//! All must agree.
#![forbid(unsafe_code)]

mod arrays;
mod exits;
mod generic;
mod maps;
mod minima;
mod ordinary;
mod plain;
mod reductions;
mod regressions;
mod rows;
mod scans;
mod support;
mod variables;
mod vectors;
