//! The nests, a family a file. Each has three functions of one signature: `serial`, as a user first writes the loop; `parallel`, the same with
//! `#[parallel]` and `prange(..)` and nothing else changed, but for `scatter`; and `rayon`, as one who knows rayon writes it by hand.

use anyhow::Result;

use crate::measure::{Outcome, Setting};

mod appends;
mod blocks;
mod columns;
mod extremes;
mod fields;
mod filters;
mod pivot;
mod planes;
mod reductions;
mod rows;
mod scatter;
mod stencils;
mod steps;
mod triangles;

/// What every nest's module needs.
mod prelude {
    pub(super) use anyhow::Result;
    pub(super) use prange::prelude::*;
    pub(super) use rayon::prelude::*;

    pub(super) use crate::answer::Compare;
    pub(super) use crate::data::noise;
    pub(super) use crate::measure::{Outcome, Setting, measure};
}

/// A nest in the table.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// What the loop asks for.
    pub about: &'static str,
    /// Makes its data and measures it.
    pub run: fn(&Setting<'_>) -> Result<Outcome>,
}

/// All nests, in the order of the table.
pub fn all() -> Vec<Entry> {
    let families = [
        rows::NESTS,
        columns::NESTS,
        planes::NESTS,
        triangles::NESTS,
        pivot::NESTS,
        stencils::NESTS,
        steps::NESTS,
        reductions::NESTS,
        extremes::NESTS,
        fields::NESTS,
        filters::NESTS,
        appends::NESTS,
        blocks::NESTS,
        scatter::NESTS,
    ];
    families.concat()
}

#[cfg(test)]
mod tests {
    /// All files with nests but for `scatter.rs`, whose loop form names what checks the table.
    const FILES: [&str; 12] = [
        include_str!("appends.rs"),
        include_str!("blocks.rs"),
        include_str!("columns.rs"),
        include_str!("extremes.rs"),
        include_str!("fields.rs"),
        include_str!("filters.rs"),
        include_str!("pivot.rs"),
        include_str!("planes.rs"),
        include_str!("reductions.rs"),
        include_str!("rows.rs"),
        include_str!("stencils.rs"),
        include_str!("triangles.rs"),
    ];

    /// The functions of a name: from their parameters to their last brace.
    fn functions<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
        let start = format!("    fn {name}(");
        let rest = text.split(start.as_str()).skip(1);
        let end = "\n    }\n";
        rest.map(|text| text.split(end).next().unwrap_or_default())
            .collect()
    }

    /// The text with `prange(range)` as `range`.
    fn without_prange(text: &str) -> String {
        let mut parts = text.split("prange(");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (range, rest) = part.split_once(") {\n").expect("the head of a loop");
            out = out + range + " {\n" + rest;
        }
        out
    }

    #[test]
    fn the_loop_form_is_the_serial_text() {
        for file in FILES {
            let (serial, parallel) = (functions(file, "serial"), functions(file, "parallel"));
            assert!(!serial.is_empty());
            assert_eq!(serial.len(), parallel.len());
            assert_eq!(file.matches("#[parallel]").count(), parallel.len());
            for (serial, parallel) in serial.into_iter().zip(parallel) {
                assert!(parallel.contains("prange("), "{parallel}");
                assert_eq!(without_prange(parallel), serial);
            }
        }
    }
}
