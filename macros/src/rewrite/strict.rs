//! Which indices and arrays may be looked at before the body runs: those that mean the same there, and that no code of the user's is
//! run for. What is not among them is indexed as written.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{BinOp, Expr, Lit};

use super::Rewriter;
use crate::names::idents;
use crate::place::{bare, context, is_loop_variable, marked};
use crate::resolve::Resolved;
use crate::subscript::{Sum, is_invariant, is_wide, written_out};
use crate::walk::Items;

/// What is known of the body's names.
pub(crate) struct Strict {
    /// Whether equal names are one name: those of two macros may look alike, and an item may hide a variable.
    is_clear: bool,
    /// The `let`s that mean the same everywhere in the body.
    lets: Vec<(Ident, Expr)>,
}

impl Strict {
    pub(crate) fn new(resolved: &Resolved, lets: &[(Ident, Expr)]) -> Strict {
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
        // What `*r`, `s.f` or `v.len()` is of a variable of the body may have changed since; data is a digit by its own name.
        let is_again = |value: &Expr| {
            let is_local = |name: &Ident| resolved.locals.contains(&name.to_string());
            let is_again =
                |factor: &Expr| matches!(factor, Expr::Path(_)) || is_invariant(factor, &is_local);
            let is_sum = |value: &Expr| Sum::read(value).is_some_and(|sum| sum.all(&is_again));
            match bare(value) {
                Expr::Range(range) => range.start.iter().chain(&range.end).all(|end| is_sum(end)),
                value => is_sum(value),
            }
        };
        let is_same = |(name, value): &&(Ident, Expr)| {
            let names = idents(value.to_token_stream());
            let same = |name: &Ident| marked(name).is_none() && is_stable(&name.to_string());
            is_stable(&name.to_string()) && names.iter().all(same) && is_again(value)
        };
        let is_clear = contexts.len() <= 1 && Items::of(&resolved.body) == Items::None;
        Strict {
            is_clear,
            lets: lets.iter().filter(is_same).cloned().collect(),
        }
    }
}

impl Strict {
    /// Whether equal names are one name everywhere in the body.
    pub(crate) fn is_clear(&self) -> bool {
        self.is_clear
    }

    /// The `let`s that mean the same everywhere in the body.
    pub(crate) fn lets(&self) -> &[(Ident, Expr)] {
        &self.lets
    }
}

/// The names that follow a `mut`.
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

impl Rewriter<'_> {
    /// Whether places of the body may be looked at from outside of it.
    pub(super) fn is_clear(&self) -> bool {
        self.strict.is_clear && !self.natural && self.unsafe_blocks == 0
    }

    /// An index with the body's `let`s written out, if it is a sum of products of numbers and names. A number of a narrow type may wrap
    /// where the index does not, so there is no arithmetic in another type than the index's.
    pub(super) fn strict_index(&self, index: &Expr) -> Option<Expr> {
        let written = written_out(index, &self.strict.lets);
        is_strict(&written).then_some(written)
    }

    /// Whether an array is a variable, or a field of one: to borrow it runs no code.
    pub(super) fn is_plain_array(array: &Expr) -> bool {
        match bare(array) {
            Expr::Path(_) => is_variable(array),
            Expr::Field(field) => is_variable(&field.base),
            _ => false,
        }
    }
}

fn is_variable(expr: &Expr) -> bool {
    let Expr::Path(path) = bare(expr) else {
        return false;
    };
    // A constant is made anew wherever it is named, and a static may be made when it is first used.
    let is_lower = |name: &Ident| !name.to_string().starts_with(char::is_uppercase);
    path.path.get_ident().is_some_and(is_lower)
}

fn is_strict(index: &Expr) -> bool {
    let is_leaf = |expr: &Expr| {
        let is_name =
            |expr: &Expr| matches!(expr, Expr::Path(path) if path.path.get_ident().is_some());
        match bare(expr) {
            Expr::Lit(literal) => matches!(literal.lit, Lit::Int(_)),
            Expr::Field(field) => is_variable(&field.base),
            expr => is_loop_variable(expr) || is_name(expr),
        }
    };
    match bare(index) {
        Expr::Binary(binary) => {
            matches!(binary.op, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_))
                && is_strict(&binary.left)
                && is_strict(&binary.right)
        }
        Expr::Cast(cast) => is_wide(&cast.ty) && is_leaf(&cast.expr),
        leaf => is_leaf(leaf),
    }
}
