//! Finds the subscripts and arrays that may be evaluated before the body: they mean the same there, and run no code of the user's. All
//! others are indexed as written.

use proc_macro2::Ident;
use syn::{BinOp, Expr, Lit};

use super::Rewriter;
use crate::affine_index::{is_wide, written_out};
use crate::place::{bare, is_loop_variable};

impl Rewriter<'_> {
    /// Whether places of the body mean the same outside of it.
    pub(super) fn is_clear(&self) -> bool {
        self.inlinable.names_are_unique() && !self.in_nested_parallel && self.unsafe_blocks == 0
    }

    /// Returns a subscript with the body's `let`s substituted, if it is a polynomial of numbers and names in its own type: in a narrow one
    /// the arithmetic may wrap where that of the subscript does not.
    pub(super) fn strict_index(&self, index: &Expr) -> Option<Expr> {
        let written = written_out(index, self.inlinable.lets());
        is_strict(&written).then_some(written)
    }

    /// Whether an array is a variable or a field of one, so that to borrow it runs no code.
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
    // A constant is made anew at each use, and a static may be made at its first one.
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
