//! What a loop runs over: `prange(..)` with clauses, or a plain source that `prange!` puts into one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, ExprMethodCall};

use crate::place::bare;

/// Whether an expression is a call of `prange`, with clauses and adaptors or without.
pub(crate) fn is_prange(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::MethodCall(call) => is_prange(&call.receiver),
        Expr::Call(call) => match bare(&call.func) {
            Expr::Path(path) => path
                .path
                .segments
                .last()
                .is_some_and(|segment| segment.ident == "prange"),
            _ => false,
        },
        _ => false,
    }
}

/// Adaptors that std's iterators and `Prange` have alike.
const ADAPTORS: &[&str] = &["enumerate", "zip", "map", "filter"];

/// The header as a `Prange`. `root` is the path of the crate, for sources without a call of `prange`.
pub(crate) fn header(expr: &Expr, root: Option<&TokenStream>) -> Result<TokenStream, Error> {
    if let Some(clause) = role_clause(expr) {
        let name = &clause.method;
        return Err(Error::new(
            name.span(),
            format!(
                "`{name}` gives a role by hand, which in the loop form the body itself shows\nhelp: leave `.{name}(..)` out; or \
                 use the function form, `prange(..).{name}(..).for_each(..)`"
            ),
        ));
    }
    match root {
        Some(root) if !is_prange(expr) => Ok(plain(expr, root)),
        _ => Ok(quote!(#expr)),
    }
}

/// Takes the clauses out that have been refused.
pub(crate) fn without_role_clauses(expr: &mut Expr) {
    while let Some(clause) = role_clause(expr) {
        let (clause, receiver) = (clause.method.clone(), (*clause.receiver).clone());
        replace_call(expr, &clause, receiver);
    }
}

fn replace_call(expr: &mut Expr, name: &syn::Ident, with: Expr) {
    if let Expr::MethodCall(call) = expr {
        if call.method == *name {
            *expr = with;
        } else {
            replace_call(&mut call.receiver, name, with);
        }
    }
}

fn role_clause(expr: &Expr) -> Option<&ExprMethodCall> {
    let Expr::MethodCall(call) = expr else {
        return None;
    };
    let name = call.method.to_string();
    match ["reduction", "lastprivate", "sliced"].contains(&name.as_str()) && is_prange(expr) {
        true => Some(call),
        false => role_clause(&call.receiver),
    }
}

/// `source.enumerate()` as `prange(source).enumerate()`, and so on for what both have.
fn plain(expr: &Expr, root: &TokenStream) -> TokenStream {
    if let Expr::MethodCall(call) = bare(expr) {
        let (receiver, method, arguments) = (&call.receiver, &call.method, &call.args);
        let name = method.to_string();
        if ADAPTORS.contains(&name.as_str()) {
            let base = plain(receiver, root);
            return quote!(#base.#method(#arguments));
        }
        match name.as_str() {
            "chunks_mut" => return quote!(#root::prange(#receiver.iter_mut()).chunks(#arguments)),
            "chunks_exact_mut" => {
                return quote!(#root::prange(#receiver.iter_mut()).chunks_exact(#arguments));
            }
            "copied" | "cloned" if arguments.is_empty() => {
                let base = plain(receiver, root);
                return quote!(#base.map(|item| ::core::clone::Clone::clone(item)));
            }
            _ => {}
        }
    }
    quote!(#root::prange(#expr))
}
