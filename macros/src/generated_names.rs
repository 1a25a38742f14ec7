//! Names in the generated code.

use proc_macro2::{Ident, Span};

/// Returns a generated name. Its hygiene keeps it apart from the user's variables, and its prefix from the user's items.
pub(crate) fn mixed(name: &str) -> Ident {
    Ident::new(&format!("{RESERVED}{name}"), Span::mixed_site())
}

/// The prefix of generated names. Input that uses it is rejected.
pub(crate) const RESERVED: &str = "__prange_";

/// Returns the name of a value that stands for a variable's type.
pub(crate) fn type_name(number: usize) -> Ident {
    mixed(&format!("type_{number}"))
}

/// Returns the name of a borrow of the variable that a minimum or maximum by `if` compares.
pub(crate) fn start_name(main: usize) -> Ident {
    mixed(&format!("start_{main}"))
}

/// Returns the name of what lies before the elements of an array that iterations own.
pub(crate) fn before_name(number: usize) -> Ident {
    mixed(&format!("before_{number}"))
}

/// Returns the name of the elements that iterations own in one plane of an array.
pub(crate) fn plane_name(number: usize, plane: usize) -> Ident {
    mixed(&format!("plane_{number}_{plane}"))
}

/// Returns the name of a stretch's notes about its updates of an array.
pub(crate) fn log_name(name: &Ident) -> Ident {
    mixed(&format!("notes_{name}"))
}

/// Returns the name of the flag that says whether a stretch takes notes.
pub(crate) fn may_be_logged_name() -> Ident {
    mixed("may_be_logged")
}
