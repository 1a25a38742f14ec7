//! Finds the captured numbers and shared references that a loop copies. Through a reference they would be loaded in each iteration: all that the
//! compiler knows is that the reference is valid where the body dereferences it.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Block, Expr, Local, Macro, UnOp};

use crate::classify::{Role, Roles};
use crate::closures;
use crate::context::Surroundings;
use crate::idiom::assigns;
use crate::names::idents;
use crate::numbers::{Numbers, is_arithmetic, is_same};
use crate::place::bare;
use crate::resolve::Resolved;
use crate::rewrite::takes_numbers;
use crate::walk::{Pass, walk_expr, walk_local};

/// Returns the numbers and shared references that the body reads, as far as the function's text or the arrays' strides show what they are; and
/// what else the body takes by value, which has to be `Copy` in the serial loop too, or a `&mut` that is borrowed from.
pub(crate) fn copied(
    resolved: &Resolved,
    roles: &Roles,
    surroundings: &Surroundings,
) -> Vec<Ident> {
    let Numbers {
        known,
        references,
        unknown,
        variables,
    } = &surroundings.numbers;
    let strides = roles.roles.iter().flat_map(|role| match role {
        Role::Rows { stride, base, .. } => vec![stride.clone(), base.clone()],
        Role::Planes(planes) => vec![
            planes.stride.clone(),
            planes.base.clone(),
            planes.plane.clone(),
        ],
        Role::Coloured(coloured) => vec![coloured.stride.clone(), coloured.base.clone()],
        _ => Vec::new(),
    });
    let factors: Vec<Expr> = strides
        .flat_map(|polynomial| {
            polynomial
                .terms()
                .iter()
                .flat_map(|term| term.factors.clone())
                .collect::<Vec<_>>()
        })
        .collect();
    let is_factor = |name: &Ident| {
        factors
            .iter()
            .any(|factor| matches!(factor, Expr::Path(path) if path.path.get_ident().is_some_and(|factor| is_same(factor, name))))
    };
    let is_number =
        |name: &Ident| known.iter().any(|known| is_same(known, name)) || is_factor(name);
    let is_read = |name: &Ident| {
        let mut shared = resolved.shared.iter();
        shared.any(|(place, _)| place.is_simple() && place.has_root(name))
    };
    let mut taken = TakenByValue::default();
    taken.block(&mut resolved.body.clone());
    let is_borrowed = |name: &Ident| taken.borrowed.iter().any(|other| is_same(other, name));
    let taken = |name: &Ident| match unknown.contains(name) && !is_borrowed(name) {
        true => taken.names.iter().find(|taken| is_same(taken, name)),
        false => None,
    };
    let mut names: Vec<Ident> = Vec::new();
    for name in variables {
        let is_reference = references.iter().any(|known| is_same(known, name));
        let is_known = is_number(name) || is_reference;
        let used = if is_known { Some(name) } else { taken(name) };
        if let Some(used) = used
            && is_read(name)
            && !is_lent(&resolved.body, name, is_reference)
        {
            names.push(used.clone());
        }
    }
    names
}

/// Whether a body may hold a reference to a variable. It must not refer to a copy. What an element of a reference is borrowed from is not the
/// reference itself.
fn is_lent(body: &Block, name: &Ident, is_reference: bool) -> bool {
    let mut lent = NamedClosures { name, found: false };
    lent.block(&mut body.clone());
    lent.found || is_lent_in(body.to_token_stream(), name, is_reference)
}

/// Keywords before an expression.
const KEYWORDS: &[&str] = &["break", "else", "if", "in", "match", "return", "while"];

/// Whether a name, or what contains it, follows a `&`, or any follows a `ref`.
fn is_lent_in(tokens: TokenStream, name: &Ident, is_reference: bool) -> bool {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let has = |tree: &TokenTree| {
        idents(tree.clone().into())
            .iter()
            .any(|other| other == name)
    };
    let is_and =
        |at: usize| matches!(&trees[at], TokenTree::Punct(punct) if punct.as_char() == '&');
    // A `&` with a left side is an operator.
    let is_behind = |at: usize| {
        let first = (0..at).rev().take_while(|before| is_and(*before)).last();
        first.is_some_and(
            |first| match first.checked_sub(1).map(|left| &trees[left]) {
                Some(TokenTree::Ident(word)) => KEYWORDS.iter().any(|keyword| word == keyword),
                Some(TokenTree::Literal(_) | TokenTree::Group(_)) => false,
                _ => true,
            },
        )
    };
    let is_indexed = |at: usize| {
        let next = trees.get(at + 1);
        matches!(next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket)
    };
    trees.iter().enumerate().any(|(at, tree)| match tree {
        TokenTree::Ident(word) if word == name => {
            is_behind(at) && !(is_reference && is_indexed(at))
        }
        TokenTree::Ident(word) => word == "ref",
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::Parenthesis && is_behind(at) && has(tree)
                || is_lent_in(group.stream(), name, is_reference)
        }
        _ => false,
    })
}

/// The names that are taken by value, but with what leaves the loop.
#[derive(Default)]
struct TakenByValue {
    names: Vec<Ident>,
    /// Names of which a method may borrow.
    borrowed: Vec<Ident>,
}

impl TakenByValue {
    fn value(&mut self, expr: &Expr) {
        if let Expr::Path(path) = bare(expr) {
            self.names.extend(path.path.get_ident().cloned());
        }
    }
}

impl Pass for TakenByValue {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Return(_) | Expr::Break(_) => return,
            Expr::Binary(binary) if is_arithmetic(&binary.op) || assigns(&binary.op) => {
                self.value(&binary.left);
                self.value(&binary.right);
            }
            Expr::Unary(unary) if !matches!(unary.op, UnOp::Deref(_)) => self.value(&unary.expr),
            Expr::Cast(cast) => self.value(&cast.expr),
            Expr::Index(index) => self.value(&index.index),
            Expr::Call(call) => call.args.iter().for_each(|argument| self.value(argument)),
            Expr::MethodCall(call) => {
                call.args.iter().for_each(|argument| self.value(argument));
                if !takes_numbers(&call.method) {
                    self.borrowed.extend(root_of(&call.receiver));
                }
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
}

/// Returns the name of a variable, or of that of which an expression is a part.
fn root_of(expr: &Expr) -> Option<Ident> {
    match bare(expr) {
        Expr::Path(path) => path.path.get_ident().cloned(),
        Expr::Field(field) => root_of(&field.base),
        Expr::Index(index) => root_of(&index.expr),
        _ => None,
    }
}

/// Looks for closures that use the name and may outlive the iteration.
struct NamedClosures<'n> {
    name: &'n Ident,
    found: bool,
}

impl Pass for NamedClosures<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        for kept in closures::kept(expr) {
            let names = idents(kept.to_token_stream());
            self.found |= names.iter().any(|other| other == self.name);
        }
        if let Some(arguments) = closures::arguments(expr) {
            arguments
                .into_iter()
                .for_each(|argument| self.expr(argument));
            return;
        }
        if let Expr::Closure(closure) = expr {
            let names = idents(closure.to_token_stream());
            self.found |= names.iter().any(|other| other == self.name);
        }
        walk_expr(self, expr);
    }
    fn local(&mut self, local: &mut Local) {
        match closures::named(local) {
            Some(body) => self.expr(body),
            None => walk_local(self, local),
        }
    }
    fn mac(&mut self, mac: &mut Macro) {
        let names = idents(mac.tokens.clone());
        let has_name = names.iter().any(|other| other == self.name);
        self.found |= has_name && may_have_closures(mac.tokens.clone());
    }
}

fn may_have_closures(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Punct(punct) => punct.as_char() == '|',
        TokenTree::Group(group) => may_have_closures(group.stream()),
        _ => false,
    })
}
