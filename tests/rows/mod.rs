//! Rows of a table of the guide, each with the loop of this crate and its serial twin.

use std::collections::BTreeSet;
use std::fmt::Debug;

use prange::prelude::*;

/// Checks that a loop gives what its twin gives, for several numbers of threads.
pub(crate) fn same<R: PartialEq + Debug>(here: impl Fn() -> R, serial: impl Fn() -> R) {
    let expected = serial();
    for threads in [1, 2, 3] {
        let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        let found = builder.build().unwrap().install(&here);
        assert_eq!(found, expected, "{threads} threads");
    }
}

/// Checks that the table of a chapter has these rows and no others.
pub(crate) fn are_those_of(chapter: &str, rows: &[&str]) {
    let guide = include_str!("../../src/guide.md");
    let (_, text) = guide.split_once(&format!("\n# {chapter}\n")).unwrap();
    let text = text.split("\n# ").next().unwrap();
    let table = text.split("Without a counterpart").next().unwrap();
    let names: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(names, rows.iter().copied().collect());
}

/// Each row: a name for the test, the first cell, the loop and its serial twin.
#[macro_export]
macro_rules! rows {
    ($chapter:literal: $($name:ident $cell:literal: $here:expr, $serial:expr;)*) => {
        $(#[test]
        fn $name() {
            rows::same($here, $serial);
        })*

        #[test]
        fn the_guide_has_these_rows() {
            rows::are_those_of($chapter, &[$($cell),*]);
        }
    };
}
