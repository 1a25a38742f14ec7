//! Each program is rejected with the message in the file beside it.
#![deny(unsafe_code)]

#[test]
fn rejected_loops_over_arrays() {
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}
