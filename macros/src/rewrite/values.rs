//! Finds the indexed elements that are copied where they are used: a reference to one of the others may live on, or move into a closure.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::{Block, Expr, ExprIndex, Local, Macro, Pat, Stmt, UnOp};

use crate::closures;
use crate::idiom;
use crate::std_macros::{self, Known};
use crate::walk::{Pass, walk_block, walk_expr, walk_local};

/// The elements that are copied, by their place in the source.
pub(super) struct Values {
    copied: HashSet<String>,
    others: HashSet<String>,
    closures: usize,
}

impl Values {
    pub(super) fn of(body: &Block) -> Values {
        let mut values = Values {
            copied: HashSet::new(),
            others: HashSet::new(),
            closures: 0,
        };
        values.block(&mut body.clone());
        values
    }

    pub(super) fn has(&self, index: &ExprIndex) -> bool {
        let key = key(index);
        self.copied.contains(&key) && !self.others.contains(&key)
    }

    /// Visits an expression whose value is used.
    fn value(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Paren(paren) => self.value(&mut paren.expr),
            Expr::Group(group) => self.value(&mut group.expr),
            Expr::Field(field) => self.value(&mut field.base),
            Expr::Index(index) if self.closures == 0 => {
                self.copied.insert(key(index));
                self.value(&mut index.index);
                if !matches!(*index.expr, Expr::Path(_)) {
                    self.value(&mut index.expr);
                }
            }
            _ => self.expr(expr),
        }
    }

    fn values<'e>(&mut self, exprs: impl IntoIterator<Item = &'e mut Expr>) {
        exprs.into_iter().for_each(|expr| self.value(expr));
    }
}

fn key(index: &ExprIndex) -> String {
    format!("{:?}", index.bracket_token.span.open())
}

/// Methods of numbers, which take `self` by value.
const METHODS: &[&str] = &[
    "abs",
    "abs_diff",
    "acos",
    "asin",
    "atan",
    "atan2",
    "cbrt",
    "ceil",
    "clamp",
    "copysign",
    "cos",
    "cosh",
    "count_ones",
    "count_zeros",
    "div_euclid",
    "exp",
    "exp2",
    "exp_m1",
    "floor",
    "fract",
    "hypot",
    "is_finite",
    "is_infinite",
    "is_nan",
    "is_negative",
    "is_positive",
    "leading_zeros",
    "ln",
    "ln_1p",
    "log",
    "log10",
    "log2",
    "max",
    "min",
    "mul_add",
    "pow",
    "powf",
    "powi",
    "recip",
    "rem_euclid",
    "rotate_left",
    "rotate_right",
    "round",
    "saturating_add",
    "saturating_mul",
    "saturating_sub",
    "signum",
    "sin",
    "sin_cos",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "to_bits",
    "to_degrees",
    "to_radians",
    "trailing_zeros",
    "trunc",
    "wrapping_add",
    "wrapping_mul",
    "wrapping_sub",
];

/// Whether a method is known to be of numbers, by its name.
pub(crate) fn takes_numbers(method: &Ident) -> bool {
    METHODS.contains(&&*method.to_string())
}

impl Pass for Values {
    fn expr(&mut self, expr: &mut Expr) {
        if let Some(arguments) = closures::arguments(expr) {
            let mut arguments = arguments.into_iter();
            arguments
                .next()
                .into_iter()
                .for_each(|receiver| self.expr(receiver));
            self.values(arguments);
            return;
        }
        match expr {
            Expr::Index(index) => {
                self.others.insert(key(index));
                self.value(&mut index.index);
                self.expr(&mut index.expr);
            }
            Expr::Binary(binary) if idiom::assigns(&binary.op) => {
                self.value(&mut binary.right);
                self.expr(&mut binary.left);
            }
            // Comparisons do not keep what they borrow.
            Expr::Binary(binary) => self.values([&mut *binary.left, &mut *binary.right]),
            Expr::Assign(assign) => {
                self.value(&mut assign.right);
                self.expr(&mut assign.left);
            }
            Expr::Unary(unary) if !matches!(unary.op, UnOp::Deref(_)) => {
                self.value(&mut unary.expr)
            }
            Expr::Cast(cast) => self.value(&mut cast.expr),
            Expr::Call(call) => {
                self.expr(&mut call.func);
                self.values(&mut call.args);
            }
            Expr::MethodCall(call) => {
                match takes_numbers(&call.method) {
                    true => self.value(&mut call.receiver),
                    false => self.expr(&mut call.receiver),
                }
                self.values(&mut call.args);
            }
            Expr::Tuple(tuple) => self.values(&mut tuple.elems),
            Expr::Array(array) => self.values(&mut array.elems),
            Expr::Struct(fields) => {
                self.values(fields.fields.iter_mut().map(|field| &mut field.expr));
                self.values(fields.rest.as_deref_mut());
            }
            Expr::If(choice) => {
                self.value(&mut choice.cond);
                self.block(&mut choice.then_branch);
                if let Some((_, otherwise)) = &mut choice.else_branch {
                    self.expr(otherwise);
                }
            }
            Expr::Range(range) => {
                let ends = range.start.iter_mut().chain(&mut range.end);
                self.values(ends.map(|end| &mut **end));
            }
            Expr::Closure(_) | Expr::Async(_) => {
                self.closures += 1;
                walk_expr(self, expr);
                self.closures -= 1;
            }
            _ => walk_expr(self, expr),
        }
    }

    fn block(&mut self, block: &mut Block) {
        // The last expression of a block is its value.
        if let Some(Stmt::Expr(value, None)) = block.stmts.last_mut() {
            self.value(value);
            let last = block.stmts.pop();
            walk_block(self, block);
            block.stmts.extend(last);
            return;
        }
        walk_block(self, block);
    }

    fn local(&mut self, local: &mut Local) {
        if let Some(body) = closures::named(local) {
            return self.value(body);
        }
        let pattern = match &local.pat {
            Pat::Type(typed) => &typed.pat,
            pattern => pattern,
        };
        match (&mut local.init, pattern) {
            (Some(init), Pat::Ident(name)) if name.by_ref.is_none() && init.diverge.is_none() => {
                self.value(&mut init.expr);
            }
            _ => walk_local(self, local),
        }
    }

    fn mac(&mut self, mac: &mut Macro) {
        if let Known::Arguments(mut arguments) = std_macros::read(mac) {
            // They copy their arguments, or do not keep what they borrow.
            arguments.change(|expr, _, _| self.value(expr));
        }
    }
}
