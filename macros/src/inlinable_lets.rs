//! Finds the names that mean the same everywhere in a body, and the `let`s that may be substituted for them.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Expr;

use crate::affine_index::{Polynomial, is_invariant};
use crate::names::idents;
use crate::place::{bare, context, marked};
use crate::resolve::Resolved;
use crate::walk::Shadowing;

/// What is known of the body's names.
pub(crate) struct InlinableLets {
    /// Whether equal names are one name: those of two macros may look alike, and an item may hide a variable.
    names_are_unique: bool,
    /// The `let`s that mean the same everywhere in the body.
    lets: Vec<(Ident, Expr)>,
}

impl InlinableLets {
    pub(crate) fn new(resolved: &Resolved, lets: &[(Ident, Expr)]) -> InlinableLets {
        let body = resolved.body.to_token_stream();
        let names = idents(body.clone());
        let ours = context(Span::mixed_site());
        let mut contexts: Vec<String> = names
            .iter()
            .filter_map(|name| context(name.span()))
            .filter(|context| Some(context) != ours.as_ref())
            .collect();
        contexts.extend(
            resolved
                .loop_variable
                .iter()
                .filter_map(|name| context(name.span())),
        );
        contexts.sort_unstable();
        contexts.dedup();
        let mut mutable = Vec::new();
        mutable_names(body, &mut mutable);
        let captured = |name: &str| {
            resolved
                .shared
                .iter()
                .any(|(place, _)| place.root() == name)
                || resolved
                    .variables
                    .iter()
                    .any(|variable| variable.place.root() == name)
        };
        let is_stable = |name: &String| match resolved
            .locals
            .iter()
            .filter(|local| *local == name)
            .count()
        {
            0 => true,
            1 => !captured(name) && !mutable.contains(name),
            _ => false,
        };
        // `*r`, `s.f` or `v.len()` of a variable of the body may have changed since. Data stays a name.
        let is_again = |value: &Expr| {
            let is_local = |name: &Ident| resolved.locals.contains(&name.to_string());
            let is_again =
                |factor: &Expr| matches!(factor, Expr::Path(_)) || is_invariant(factor, &is_local);
            let is_number = |value: &Expr| {
                Polynomial::read(value).is_some_and(|polynomial| polynomial.all(&is_again))
            };
            match bare(value) {
                Expr::Range(range) => range
                    .start
                    .iter()
                    .chain(&range.end)
                    .all(|end| is_number(end)),
                value => is_number(value),
            }
        };
        let is_same = |(name, value): &&(Ident, Expr)| {
            let names = idents(value.to_token_stream());
            let same = |name: &Ident| marked(name).is_none() && is_stable(&name.to_string());
            is_stable(&name.to_string()) && names.iter().all(same) && is_again(value)
        };
        let names_are_unique =
            contexts.len() <= 1 && Shadowing::of(&resolved.body) == Shadowing::None;
        InlinableLets {
            names_are_unique,
            lets: lets.iter().filter(is_same).cloned().collect(),
        }
    }
}

impl InlinableLets {
    /// Whether equal names are one name everywhere in the body.
    pub(crate) fn names_are_unique(&self) -> bool {
        self.names_are_unique
    }

    /// Returns the `let`s that mean the same everywhere in the body.
    pub(crate) fn lets(&self) -> &[(Ident, Expr)] {
        &self.lets
    }
}

/// Collects the names that follow a `mut`.
fn mutable_names(tokens: TokenStream, found: &mut Vec<String>) {
    let mut after_mut = false;
    for tree in tokens {
        match &tree {
            TokenTree::Ident(name) if after_mut => found.push(name.to_string()),
            TokenTree::Group(group) => mutable_names(group.stream(), found),
            _ => {}
        }
        after_mut = matches!(&tree, TokenTree::Ident(name) if name == "mut");
    }
}
