//! What is written in several ways, written in the one that the rest of the macros looks for.
//!
//! `c[y * w..][..w]` is `c[y * w..y * w + w]`: of the first slice alone, which goes to the end of the array, no iteration owns more than the
//! beginning. `if d && e < m { (m, at) = (e, i); }` is `if d { if e < m { m = e; at = i; } }`.

use quote::ToTokens;
use syn::{BinOp, Block, Expr, ExprIf, ExprIndex, Local, Macro, RangeLimits, Stmt, parse_quote};

use crate::idiom::{Idiom, of_element, recognise};
use crate::names::idents;
use crate::place::{bare, marked, variable};
use crate::std_macros::{self, Known};
use crate::subscript::{Sum, is_invariant};
use crate::walk::{Pass, walk_block, walk_expr, walk_local, walk_stmt};

/// Writes what variables are used by in one way.
pub(crate) struct Spellings;

/// The one index for both, if the first one starts at a number that can be written twice.
fn joined(index: &ExprIndex) -> Option<Expr> {
    let Expr::Index(outer) = bare(&index.expr) else {
        return None;
    };
    let array = &outer.expr;
    variable(array)?;
    let Expr::Range(from) = bare(&outer.index) else {
        return None;
    };
    let (Some(start), None) = (&from.start, &from.end) else {
        return None;
    };
    // What has its own ways may be another number the second time.
    let is_plain = |factor: &Expr| is_invariant(factor, &|_| false);
    Sum::read(start).filter(|sum| sum.all(&is_plain))?;
    let Expr::Range(range) = bare(&index.index) else {
        let place = &index.index;
        return Sum::read(place).map(|_| parse_quote!(#array[(#start) + (#place)]));
    };
    let first: Expr = match &range.start {
        Some(first) => parse_quote!((#start) + (#first)),
        None => (**start).clone(),
    };
    Some(match (&range.end, range.limits) {
        (None, _) => parse_quote!(#array[#first..]),
        (Some(end), RangeLimits::HalfOpen(_)) => parse_quote!(#array[#first..(#start) + (#end)]),
        (Some(end), RangeLimits::Closed(_)) => parse_quote!(#array[#first..=(#start) + (#end)]),
    })
}

/// The assignments of a tuple one by one, if none needs a variable that one before it changes.
fn apart(statement: &Stmt) -> Option<Vec<Stmt>> {
    let Stmt::Expr(Expr::Assign(assign), _) = statement else {
        return None;
    };
    let (Expr::Tuple(targets), Expr::Tuple(values)) = (bare(&assign.left), bare(&assign.right))
    else {
        return None;
    };
    let numbers: Vec<usize> = targets.elems.iter().map(variable).collect::<Option<_>>()?;
    let is_needed = |at: usize, value: &Expr| {
        let names = idents(value.to_token_stream());
        let changed = |name| marked(name).is_some_and(|number| numbers[..at].contains(&number));
        names.iter().any(changed)
    };
    let mut each = values.elems.iter().enumerate();
    if numbers.len() != values.elems.len() || each.any(|(at, value)| is_needed(at, value)) {
        return None;
    }
    let pairs = targets.elems.iter().zip(&values.elems);
    Some(
        pairs
            .map(|(target, value)| parse_quote!(#target = #value;))
            .collect(),
    )
}

/// A minimum or maximum by `if`, in the form that [`recognise`] knows.
fn minimum(choice: &ExprIf) -> Option<Expr> {
    let is_minimum = |choice: &ExprIf| {
        let choice = Expr::If(choice.clone());
        matches!(recognise(&choice), Some(Idiom::Best(_))) || of_element(&choice).is_some()
    };
    if choice.else_branch.is_some() || is_minimum(choice) {
        return None;
    }
    let mut one = choice.clone();
    let statements = choice.then_branch.stmts.iter();
    let statements = statements
        .flat_map(|statement| apart(statement).unwrap_or_else(|| vec![statement.clone()]));
    one.then_branch.stmts = statements.collect();
    if is_minimum(&one) {
        return Some(Expr::If(one));
    }
    let Expr::Binary(both) = bare(&choice.cond) else {
        return None;
    };
    let BinOp::And(_) = both.op else {
        return None;
    };
    // The left side alone decides whether the right one is looked at.
    let mut outer = choice.clone();
    (one.cond, outer.cond) = (both.right.clone(), both.left.clone());
    one.attrs.clear();
    let inner = Expr::If(one.clone());
    outer.then_branch.stmts = vec![Stmt::Expr(inner, None)];
    is_minimum(&one).then_some(Expr::If(outer))
}

impl Pass for Spellings {
    fn expr(&mut self, expr: &mut Expr) {
        walk_expr(self, expr);
        let one = match expr {
            Expr::Index(index) => joined(index),
            Expr::If(choice) => minimum(choice),
            _ => None,
        };
        if let Some(one) = one {
            *expr = one;
        }
    }
    fn block(&mut self, block: &mut Block) {
        walk_block(self, block);
    }
    fn stmt(&mut self, statement: &mut Stmt) {
        walk_stmt(self, statement);
    }
    fn local(&mut self, local: &mut Local) {
        walk_local(self, local);
    }
    fn mac(&mut self, mac: &mut Macro) {
        if let Known::Arguments(mut arguments) = std_macros::read(mac) {
            arguments.change(|expr, _, _| self.expr(expr));
            mac.tokens = arguments.into_token_stream();
        }
    }
}
