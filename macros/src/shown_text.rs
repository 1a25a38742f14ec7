//! Macros that show their arguments' text: it stays that of the source, whatever the arguments are rewritten to.

use proc_macro2::{Delimiter, Ident, LineColumn, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Macro};

use crate::generated_names::mixed;
use crate::std_macros::{self, Known};

/// What the source calls an identifier.
pub(crate) type Names<'n> = &'n dyn Fn(&Ident) -> String;

/// Returns the message of a failing assertion, to be added after the argument.
pub(crate) fn message(mac: &Macro, names: Names<'_>) -> Option<TokenStream> {
    let asserts = ["assert", "debug_assert"].contains(&&*std_macros::name(mac));
    let Known::Arguments(arguments) = std_macros::read(mac) else {
        return None;
    };
    let mut exprs = arguments.exprs();
    let (Some(condition), None) = (exprs.next(), exprs.next()) else {
        return None;
    };
    let text = asserts.then(|| Text::of(names, condition.to_token_stream()))?;
    let message = Literal::string(&format!("assertion failed: {text}"));
    // Braces would be read as a format's.
    Some(match text.contains(['{', '}']) {
        true => quote!("{}", #message),
        false => quote!(#message),
    })
}

/// Emits what `dbg!` does, with the text of the source and arguments that `rewrite` changes.
pub(crate) fn debugged(
    mac: &Macro,
    names: Names<'_>,
    mut rewrite: impl FnMut(&mut Expr),
) -> Option<TokenStream> {
    let Known::Arguments(arguments) = std_macros::read(mac) else {
        return None;
    };
    if std_macros::name(mac) != "dbg" || arguments.exprs().next().is_none() {
        return None;
    }
    let value = mixed("value");
    // With the user's span, so that they tell the user's line.
    let at = mac.path.span();
    let (line, column) = (
        quote_spanned!(at=> ::core::line!()),
        quote_spanned!(at=> ::core::column!()),
    );
    let shown: Vec<TokenStream> = arguments
        .exprs()
        .map(|expr| {
            let text = Text::of(names, expr.to_token_stream());
            let mut expr = expr.clone();
            rewrite(&mut expr);
            quote! {
                match #expr {
                    #value => {
                        ::std::eprintln!(
                            "[{}:{}:{}] {} = {:#?}",
                            ::core::file!(), #line, #column, #text, &#value,
                        );
                        #value
                    }
                }
            }
        })
        .collect();
    Some(match shown.as_slice() {
        [shown] => quote!((#shown)),
        shown => quote!((#(#shown,)*)),
    })
}

/// The text of tokens, with spaces where the source has some.
struct Text<'n> {
    names: Names<'n>,
    text: String,
    /// Where the last token ends.
    end: Option<LineColumn>,
}

impl Text<'_> {
    fn of(names: Names<'_>, tokens: TokenStream) -> String {
        let mut text = Text {
            names,
            text: String::new(),
            end: None,
        };
        text.tokens(tokens);
        text.text
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for tree in tokens {
            let span = tree.span();
            // Tokens that are not from the source have spans of earlier ones.
            if self.end.is_some_and(|end| span.start() < end) {
                continue;
            }
            match tree {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{ ", " }"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    self.word(span, open);
                    self.end = None;
                    self.tokens(group.stream());
                    self.text.push_str(close);
                }
                TokenTree::Ident(name) => self.word(span, &(self.names)(&name)),
                tree => self.word(span, &tree.to_string()),
            }
            self.end = Some(span.end());
        }
    }

    fn word(&mut self, span: Span, word: &str) {
        // As in `stringify!`, a chain of methods is on one line.
        let joins = [".", ",", ";"].contains(&word) || self.text.ends_with('.');
        if self.end.is_some_and(|end| end != span.start()) && !joins {
            self.text.push(' ');
        }
        self.text.push_str(word);
    }
}
