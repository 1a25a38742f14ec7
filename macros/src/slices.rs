//! `c[y * w..][..w]` is `c[y * w..y * w + w]`: of the first slice alone, which goes to the end of the array, no iteration owns more than the
//! beginning.

use quote::ToTokens;
use syn::{Block, Expr, ExprIndex, Local, Macro, RangeLimits, Stmt, parse_quote};

use crate::place::{bare, variable};
use crate::std_macros::{self, Known};
use crate::subscript::{Sum, is_invariant};
use crate::walk::{Pass, walk_block, walk_expr, walk_local, walk_stmt};

/// Writes slices of slices of variables as one.
pub(crate) struct Slices;

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

impl Pass for Slices {
    fn expr(&mut self, expr: &mut Expr) {
        walk_expr(self, expr);
        if let Expr::Index(index) = expr
            && let Some(one) = joined(index)
        {
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
