//! Nothing: the cases are in `fail` and `pass`, the test that compiles them is `ui.rs`.
