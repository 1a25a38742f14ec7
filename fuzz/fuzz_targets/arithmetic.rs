//! The arithmetic of ranges and schedules.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| prange::fuzz::check(data));
