//! How much is tried. `PRANGE_TESTS=full cargo test` tries everything, as the run of all checks does; without it a part, so that
//! a change is tested in minutes.
#![allow(dead_code, reason = "each test takes what it needs")]

/// Whether everything is to be tried.
pub(crate) fn is_full() -> bool {
    std::env::var_os("PRANGE_TESTS").is_some_and(|asked| asked == "full")
}

/// The cases of a test that has `all` of them: all, or every fourth.
pub(crate) fn cases(all: u32) -> u32 {
    match is_full() {
        true => all,
        false => all.div_ceil(4),
    }
}
