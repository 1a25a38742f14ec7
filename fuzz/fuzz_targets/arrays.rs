//! Tiles, chunks, sliced arrays and rows, beside serial loops.
#![no_main]

#[path = "../../tests/fuzz_corpus/arrays.rs"]
mod arrays;
#[allow(dead_code)]
#[path = "../../src/fuzz/numbers.rs"]
mod numbers;

libfuzzer_sys::fuzz_target!(|data: &[u8]| arrays::check(data));
