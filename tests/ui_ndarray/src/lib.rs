//! Nothing: the cases are in `fail`, the test that compiles them is `ui_ndarray.rs`. Their accepted twins are in `tests/ndarray.rs`.
