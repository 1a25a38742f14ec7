//! Code as text, for messages and role tables.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use crate::names::replace;
use crate::place::{is_loop_marker, marked};
use crate::resolve::Resolved;

/// Returns marked code as the user wrote it, but for its spaces.
pub(crate) fn source_text(tokens: TokenStream, resolved: &Resolved) -> String {
    let tokens = replace(tokens, &|ident| {
        if is_loop_marker(ident) {
            let name = resolved.loop_variable.as_ref()?;
            return Some(quote!(#name));
        }
        Some(
            resolved
                .variables
                .get(marked(ident)?)?
                .expr
                .to_token_stream(),
        )
    });
    tidy(&tokens.to_string())
}

/// Returns the user's word for an identifier of marked code.
pub(crate) fn source_name(name: &Ident, resolved: &Resolved) -> String {
    match (marked(name), &resolved.loop_variable) {
        (Some(number), _) => resolved.variables[number].place.to_string(),
        (None, Some(variable)) if is_loop_marker(name) => variable.to_string(),
        _ => name.to_string(),
    }
}

/// Removes the spaces that a token stream is printed with.
pub(crate) fn tidy(tokens: &str) -> String {
    let mut tidy = tokens.to_string();
    for (wide, narrow) in [
        (" . ", "."),
        (". ", "."),
        (" .", "."),
        (" [", "["),
        (" (", "("),
        (" ,", ","),
        ("( ", "("),
        (" )", ")"),
        ("& mut ", "&mut "),
        (" :: ", "::"),
        (" ;", ";"),
        (" ?", "?"),
        (" !", "!"),
    ] {
        tidy = tidy.replace(wide, narrow);
    }
    for operator in ["=", "+", "-", "*", "/", "<", ">", "|"] {
        tidy = tidy.replace(&format!("{operator}("), &format!("{operator} ("));
    }
    tidy
}
