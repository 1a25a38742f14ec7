//! Macros that show their arguments' text: it stays that of the source, whatever the arguments are rewritten to.

use proc_macro2::{Delimiter, LineColumn, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::Macro;
use syn::spanned::Spanned;

use super::{Rewriter, mixed};
use crate::place::{is_loop_marker, marked};
use crate::resolve::Resolved;
use crate::std_macros::{self, Known};
use crate::walk::Pass;

impl Rewriter<'_> {
    /// Returns the message of a failing assertion, to be added after the argument.
    pub(super) fn message(&self, mac: &Macro) -> Option<TokenStream> {
        let asserts = ["assert", "debug_assert"].contains(&&*std_macros::name(mac));
        let Known::Arguments(arguments) = std_macros::read(mac) else {
            return None;
        };
        let mut exprs = arguments.exprs();
        let (Some(condition), None) = (exprs.next(), exprs.next()) else {
            return None;
        };
        let text = asserts.then(|| Text::of(self.resolved, condition.to_token_stream()))?;
        let message = Literal::string(&format!("assertion failed: {text}"));
        // Braces would be read as a format's.
        Some(match text.contains(['{', '}']) {
            true => quote!("{}", #message),
            false => quote!(#message),
        })
    }

    /// Emits what `dbg!` does, with the text of the source.
    pub(super) fn debugged(&mut self, call: &syn::ExprMacro) -> Option<TokenStream> {
        let Known::Arguments(arguments) = std_macros::read(&call.mac) else {
            return None;
        };
        if std_macros::name(&call.mac) != "dbg" || arguments.exprs().next().is_none() {
            return None;
        }
        self.checks.extend(std_macros::check(&call.mac, self.kit));
        let value = mixed("value");
        // With the user's span, so that they tell the user's line.
        let at = call.mac.path.span();
        let (line, column) = (
            quote_spanned!(at=> ::core::line!()),
            quote_spanned!(at=> ::core::column!()),
        );
        let shown: Vec<TokenStream> = arguments
            .exprs()
            .map(|expr| {
                let text = Text::of(self.resolved, expr.to_token_stream());
                let mut expr = expr.clone();
                self.expr(&mut expr);
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
}

/// The text of tokens, with spaces where the source has some.
struct Text<'r> {
    resolved: &'r Resolved,
    text: String,
    /// Where the last token ends.
    end: Option<LineColumn>,
}

impl Text<'_> {
    fn of(resolved: &Resolved, tokens: TokenStream) -> String {
        let mut text = Text {
            resolved,
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
                TokenTree::Ident(name) => {
                    let word = match marked(&name) {
                        Some(number) => self.resolved.variables[number].place.to_string(),
                        None if is_loop_marker(&name) => match &self.resolved.loop_variable {
                            Some(variable) => variable.to_string(),
                            None => name.to_string(),
                        },
                        None => name.to_string(),
                    };
                    self.word(span, &word);
                }
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
