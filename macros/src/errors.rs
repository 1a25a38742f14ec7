//! Messages: the offence, what settled the role, the rule, one rewrite.

use std::fmt::Write;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Error;

use crate::names::{line, replace};
use crate::place::{is_loop_marker, marked};
use crate::resolve::Resolved;

/// A mistake in a loop.
pub(crate) struct Mistake {
    span: Span,
    what: String,
    note: Option<String>,
    rule: String,
    help: String,
}

impl Mistake {
    pub(crate) fn new(span: Span, what: String) -> Self {
        Mistake {
            span,
            what,
            note: None,
            rule: String::new(),
            help: String::new(),
        }
    }

    /// The place that settled the role.
    pub(crate) fn note_at(mut self, span: Option<Span>, note: String) -> Self {
        self.note = span.map(|span| format!("line {}: {note}", line(span)));
        self
    }

    pub(crate) fn rule(mut self, rule: &str) -> Self {
        self.rule = rule.to_string();
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

impl From<Mistake> for Error {
    fn from(mistake: Mistake) -> Error {
        let mut message = mistake.what;
        let parts = [
            ("note", mistake.note),
            ("rule", Some(mistake.rule)),
            ("help", Some(mistake.help)),
        ];
        for (kind, part) in parts {
            if let Some(part) = part.filter(|part| !part.is_empty()) {
                let _ = write!(message, "\n{kind}: {part}");
            }
        }
        Error::new(mistake.span, message)
    }
}

/// Marked code as the user wrote it, near enough.
pub(crate) fn text(tokens: TokenStream, resolved: &Resolved) -> String {
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

/// Takes out the spaces that a token stream prints with.
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
