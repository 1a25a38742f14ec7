//! Names in the code that the macros emit.

use proc_macro2::{Ident, Span};

/// A name of the expansion's own: no variable of the user's has its hygiene, and no item its prefix.
pub(crate) fn mixed(name: &str) -> Ident {
    Ident::new(&format!("{RESERVED}{name}"), Span::mixed_site())
}

/// Begins the names that are the macros' own. Input that has one is refused.
pub(crate) const RESERVED: &str = "__prange_";

/// The type of a variable, as a value.
pub(crate) fn type_name(number: usize) -> Ident {
    mixed(&format!("type_{number}"))
}

/// A borrow of the compared variable of a minimum or maximum by `if`.
pub(crate) fn start_name(main: usize) -> Ident {
    mixed(&format!("start_{main}"))
}

/// What lies before the elements of an array that iterations own.
pub(crate) fn before_name(number: usize) -> Ident {
    mixed(&format!("before_{number}"))
}

/// The elements that iterations own in one plane of an array.
pub(crate) fn plane_name(number: usize, plane: usize) -> Ident {
    mixed(&format!("plane_{number}_{plane}"))
}

/// The name of what a stretch notes of its updates of an array.
pub(crate) fn notes_name(name: &Ident) -> Ident {
    mixed(&format!("notes_{name}"))
}

/// The name of whether it notes them.
pub(crate) fn may_be_noted_name() -> Ident {
    mixed("may_be_noted")
}
