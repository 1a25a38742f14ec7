//! What a loop runs over: `prange(..)` with clauses, or a plain source that `prange!` puts into one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, ExprMethodCall};

use crate::place::bare;
use crate::rewrite::checked_only;

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

/// Methods of std's that become something else.
const REWRITTEN: &[&str] = &["chunks_mut", "chunks_exact_mut", "copied", "cloned"];

/// The header as a `Prange`; `prange` is the kit's function for sources without a call of the user's.
pub(crate) fn header(expr: &Expr, prange: &TokenStream) -> Result<TokenStream, Error> {
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
    if is_prange(expr) {
        return Ok(quote!(#expr));
    }
    let (code, adapted) = (plain(expr, prange), adapts(expr));
    // What is taken for an adaptor of std's must be one.
    let check =
        adapted.then(|| checked_only(&quote!(use ::core::iter::Iterator as _; let _ = #expr;)));
    Ok(quote!({ #check #code }))
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

/// Whether a header's adaptors are rewritten.
fn adapts(expr: &Expr) -> bool {
    matches!(bare(expr), Expr::MethodCall(call) if REWRITTEN.iter().chain(ADAPTORS).any(|name| call.method == name))
}

/// `source.enumerate()` as `prange(source).enumerate()`, and so on for what both have.
fn plain(expr: &Expr, prange: &TokenStream) -> TokenStream {
    if let Expr::MethodCall(call) = bare(expr) {
        let (receiver, method, arguments) = (&call.receiver, &call.method, &call.args);
        let name = method.to_string();
        if ADAPTORS.contains(&name.as_str()) {
            let base = plain(receiver, prange);
            return quote!(#base.#method(#arguments));
        }
        let elements = || {
            let is_slice = checked_only(&quote!(#prange(&mut #receiver[..]);));
            quote!({ #is_slice #prange(#receiver.iter_mut()) })
        };
        match name.as_str() {
            "chunks_mut" => {
                let elements = elements();
                return quote!(#elements.chunks(#arguments));
            }
            "chunks_exact_mut" => {
                let elements = elements();
                return quote!(#elements.chunks_exact(#arguments));
            }
            "copied" | "cloned" if arguments.is_empty() => {
                let base = plain(receiver, prange);
                return quote!(#base.map(|item| ::core::clone::Clone::clone(item)));
            }
            _ => {}
        }
    }
    quote!(#prange(#expr))
}
