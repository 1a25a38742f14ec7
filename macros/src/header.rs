//! Reads what a loop runs over: `prange(..)` with clauses, or a plain source that `prange!` puts into one.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Error, Expr, ExprMethodCall, Lit, RangeLimits};

use crate::checks::checked_only;
use crate::messages;
use crate::names::{first_span, located_at};
use crate::place::bare;

/// Whether an expression is a call of `prange`, with or without clauses and adaptors.
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

/// Adaptors that std's iterators and `Prange` both have.
const ADAPTORS: &[&str] = &["enumerate", "zip", "map", "filter", "filter_map", "inspect"];

/// How a source without a call of `prange` becomes a `Prange`.
pub(crate) enum Maker<'m> {
    /// By the path of the crate.
    Crate(&'m TokenStream),
    /// By the kit of the loop around this one.
    Kit(&'m Ident),
}

impl Maker<'_> {
    fn kit(&self) -> TokenStream {
        match self {
            Maker::Crate(root) => quote!(#root::__kit()),
            Maker::Kit(kit) => quote!(#kit),
        }
    }

    fn make(&self, source: &TokenStream) -> TokenStream {
        let kit = self.kit();
        // All tokens of the call have one place, so that rustc reports a source that is none only once.
        let at = first_span(source).resolved_at(Span::mixed_site());
        let name = Ident::new("source", at);
        let kit = located_at(kit, at);
        quote_spanned!(at=> match #kit.header(#source) { #name => #kit.prange(#name) })
    }
}

/// Returns the distance from one integer to the next, if the text tells: of a range, with `rev` or with `step_by` of a number.
fn distance(expr: &Expr) -> Option<isize> {
    fn of(expr: &Expr) -> Option<isize> {
        match bare(expr) {
            Expr::Range(_) => Some(1),
            Expr::MethodCall(call) => {
                let distance = of(&call.receiver)?;
                match (call.method.to_string().as_str(), call.args.first()) {
                    ("step_by", Some(Expr::Lit(step))) => match &step.lit {
                        Lit::Int(step) => distance.checked_mul(step.base10_parse().ok()?),
                        _ => None,
                    },
                    ("rev", None) => distance.checked_neg(),
                    _ => None,
                }
            }
            _ => None,
        }
    }
    match bare(expr) {
        Expr::Call(call) if is_prange(expr) && call.args.len() == 1 => distance(&call.args[0]),
        Expr::MethodCall(call) if is_clause(call) => distance(&call.receiver),
        Expr::MethodCall(_) => of(expr),
        _ => None,
    }
}

/// Clauses that leave the source as it is.
const CLAUSES: &[&str] = &[
    "num_threads",
    "schedule",
    "min_chunk",
    "pool",
    "serial_if",
    "progress",
    "until",
    "over",
    "deal",
];

/// Returns the variable at which an upward range without step ends.
pub(crate) fn end_variable(expr: &Expr) -> Option<&Ident> {
    match bare(expr) {
        Expr::Range(range) if matches!(range.limits, RangeLimits::HalfOpen(_)) => {
            match bare(range.end.as_ref()?) {
                Expr::Path(path) => path.path.get_ident(),
                _ => None,
            }
        }
        Expr::Call(call) if is_prange(expr) && call.args.len() == 1 => end_variable(&call.args[0]),
        Expr::MethodCall(call) if is_clause(call) && call.method != "over" => {
            end_variable(&call.receiver)
        }
        _ => None,
    }
}

fn is_clause(call: &ExprMethodCall) -> bool {
    CLAUSES.contains(&&*call.method.to_string())
}

/// Emits the header as a `Prange`.
pub(crate) fn header(expr: &Expr, maker: &Maker<'_>) -> Result<TokenStream, Error> {
    if let Some(clause) = role_clause(expr) {
        let name = &clause.method;
        return Err(Error::new(name.span(), messages::role_clause(name)));
    }
    let at_distance = distance(expr).map(|distance| {
        let distance = Literal::isize_unsuffixed(distance);
        quote!(.__prange_at_distance::<#distance>())
    });
    if is_prange(expr) {
        return Ok(quote!(#expr #at_distance));
    }
    if at_distance.is_some() {
        let code = maker.make(&expr.to_token_stream());
        return Ok(quote!(#code #at_distance));
    }
    let mut checks = TokenStream::new();
    let code = plain(expr, maker, &mut checks);
    if checks.is_empty() {
        return Ok(code);
    }
    // These methods must be std's: with another trait that has one of them, this code is ambiguous.
    let Maker::Crate(root) = maker else {
        let message = messages::adaptors_of_inner_loop();
        return Err(Error::new_spanned(expr, message));
    };
    let check = checked_only(&quote! {
        use ::core::iter::Iterator as _;
        use #root::__ChunksOfSlices as _;
        #checks
        let _ = #expr;
    });
    Ok(quote!({ #check #code }))
}

/// Returns the clause by which the loop may end early.
pub(crate) fn until_clause(expr: &Expr) -> Option<&Ident> {
    let Expr::MethodCall(call) = bare(expr) else {
        return None;
    };
    match call.method == "until" && is_prange(expr) {
        true => Some(&call.method),
        false => until_clause(&call.receiver),
    }
}

/// Removes clauses that have been rejected.
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

/// Emits `prange(source).enumerate()` for `source.enumerate()`, and so on for what both have.
fn plain(expr: &Expr, maker: &Maker<'_>, checks: &mut TokenStream) -> TokenStream {
    if let Expr::MethodCall(call) = bare(expr) {
        let (receiver, method, arguments) = (&call.receiver, &call.method, &call.args);
        let (name, kit) = (method.to_string(), maker.kit());
        let is_adaptor = ADAPTORS.contains(&name.as_str());
        if is_adaptor || ["copied", "cloned"].contains(&name.as_str()) && arguments.is_empty() {
            checks.extend(quote!(#kit.is_iterator(#receiver);));
            let base = plain(receiver, maker, checks);
            return match is_adaptor {
                true => quote!(#base.#method(#arguments)),
                false => quote!(#base.map(|item| ::core::clone::Clone::clone(item))),
            };
        }
        let chunks = match name.as_str() {
            "chunks_mut" => "chunks",
            "chunks_exact_mut" => "chunks_exact",
            _ => return maker.make(&expr.to_token_stream()),
        };
        checks.extend(quote!(#kit.is_slice(&#receiver);));
        let (chunks, elements) = (
            Ident::new(chunks, method.span()),
            maker.make(&quote!(#receiver.iter_mut())),
        );
        return quote!(#elements.#chunks(#arguments));
    }
    maker.make(&expr.to_token_stream())
}
