//! Rewrites what can be written in several ways into the one that the other stages look for.
//!
//! `c[y * w..][..w]` becomes `c[y * w..y * w + w]`, as no iteration owns all of the first slice, which goes to the end of the array.
//! `let v = map.entry(k).or_insert(0); *v += 1;` becomes a block, which is one update.
//! `if d && e < m { (m, at) = (e, i); }` becomes `if d { if e < m { m = e; at = i; } }`.

use quote::ToTokens;
use syn::{Block, Expr, ExprIf, ExprIndex, Macro, Pat, RangeLimits, Stmt, parse_quote};

use crate::affine_index::Polynomial;
use crate::idiom::{Idiom, of_element, recognise};
use crate::minimum_by_if::conjuncts;
use crate::names::idents;
use crate::place::{bare, marked, variable};
use crate::std_macros::{self, Known};
use crate::updates::{self, Update};
use crate::walk::{Pass, walk_block, walk_expr};

/// Rewrites subscripts, and minima and maxima by `if`.
pub(crate) struct Normalizer<'l> {
    /// The names that the body binds, once for each binding.
    pub(crate) locals: &'l [String],
}

/// Joins two subscripts, if the first one starts at a number that can be written twice and the second one is `..end` or `1..end`. With
/// another start the sum might wrap.
fn joined(index: &ExprIndex) -> Option<Expr> {
    let (Expr::Index(outer), Expr::Range(range)) = (bare(&index.expr), bare(&index.index)) else {
        return None;
    };
    let array = &outer.expr;
    variable(array)?;
    let Expr::Range(from) = bare(&outer.index) else {
        return None;
    };
    let (Some(start), None, Some(end), RangeLimits::HalfOpen(_)) =
        (&from.start, &from.end, &range.end, range.limits)
    else {
        return None;
    };
    // Neither end calls anything.
    let is_plain = |number: &Expr| {
        Polynomial::read(number).is_some_and(|polynomial| polynomial.all(&is_variable))
    };
    if !is_plain(start) || !is_plain(end) {
        return None;
    }
    let first: Expr = match range.start.as_deref() {
        None => (**start).clone(),
        Some(first @ Expr::Lit(_)) => parse_quote!((#start) + #first),
        Some(_) => return None,
    };
    Some(parse_quote!(#array[#first..(#start) + (#end)]))
}

/// Whether an expression is a variable, a field of one, or a number.
fn is_variable(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Field(field) => is_variable(&field.base),
        _ => false,
    }
}

/// Splits an assignment of a tuple, if no value needs a variable that an earlier one changes.
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

/// Returns a minimum or maximum by `if` in the form that [`recognise`] knows.
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
    // What is in front is evaluated in each iteration.
    let parts = conjuncts(&choice.cond);
    (1..parts.len()).find_map(|at| {
        let joined = |parts: &[&Expr]| -> Expr { parse_quote!(#(#parts)&&*) };
        let (mut outer, mut one) = (choice.clone(), one.clone());
        (outer.cond, one.cond) = (
            Box::new(joined(&parts[..at])),
            Box::new(joined(&parts[at..])),
        );
        one.attrs.clear();
        let inner = Expr::If(one.clone());
        outer.then_branch.stmts = vec![Stmt::Expr(inner, None)];
        is_minimum(&one).then_some(Expr::If(outer))
    })
}

/// Puts the value of an entry and the statements after it that use it into a block, if together they are an update:
/// `let v = map.entry(k).or_insert(0); *v += 1;`.
fn with_uses(statements: &mut Vec<Stmt>, locals: &[String]) {
    let mut at = 0;
    while at < statements.len() {
        if let Stmt::Local(local) = &statements[at]
            && let Pat::Ident(name) = &local.pat
        {
            let uses = |statement: &Stmt| updates::uses(statement, &name.ident);
            let rest = &statements[at + 1..];
            let count = rest.iter().take_while(|statement| uses(statement)).count();
            let end = at + 1 + count;
            let together = &statements[at..end];
            let block: Expr = parse_quote!({ #(#together)* });
            let is_update = count > 0
                && !statements[end..].iter().any(uses)
                && Update::of_statement(&block, true, locals).is_some();
            if is_update {
                statements.splice(at..end, [Stmt::Expr(block, Some(Default::default()))]);
            }
        }
        at += 1;
    }
}

impl Pass for Normalizer<'_> {
    fn block(&mut self, block: &mut Block) {
        walk_block(self, block);
        with_uses(&mut block.stmts, self.locals);
    }
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
    fn mac(&mut self, mac: &mut Macro) {
        if let Known::Arguments(mut arguments) = std_macros::read(mac) {
            arguments.change(|expr, _, _| self.expr(expr));
            mac.tokens = arguments.into_token_stream();
        }
    }
}
