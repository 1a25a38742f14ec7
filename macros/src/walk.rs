//! Walks over syntax trees. All passes share one walker: syn's visitor is a few hundred generic functions, which would be compiled again
//! for each type that implements it.

use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, GenericArgument, Item, Local, Macro, Stmt, Type};

use crate::std_macros::{self, Known};

/// What is done to each part of a tree. By default each method visits the parts of its part, but no macros. Items and types are never
/// visited, as they cannot use the variables around them.
pub(crate) trait Pass: AsPass {
    fn expr(&mut self, expr: &mut Expr);
    fn block(&mut self, block: &mut Block) {
        walk_block(self.as_pass(), block);
    }
    fn stmt(&mut self, statement: &mut Stmt) {
        walk_stmt(self.as_pass(), statement);
    }
    fn local(&mut self, local: &mut Local) {
        walk_local(self.as_pass(), local);
    }
    fn mac(&mut self, _: &mut Macro) {}
}

/// Makes a `dyn Pass` of a pass, which a default method cannot do, as it does not know that `Self` is sized.
pub(crate) trait AsPass {
    fn as_pass(&mut self) -> &mut dyn Pass;
}

impl<P: Pass> AsPass for P {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }
}

struct Walker<'p>(&'p mut dyn Pass);

impl VisitMut for Walker<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        self.0.expr(expr);
    }
    fn visit_block_mut(&mut self, block: &mut Block) {
        self.0.block(block);
    }
    fn visit_stmt_mut(&mut self, statement: &mut Stmt) {
        self.0.stmt(statement);
    }
    fn visit_local_mut(&mut self, local: &mut Local) {
        self.0.local(local);
    }
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        self.0.mac(mac);
    }
    fn visit_item_mut(&mut self, _: &mut Item) {}
    fn visit_type_mut(&mut self, _: &mut Type) {}
    fn visit_generic_argument_mut(&mut self, _: &mut GenericArgument) {}
}

/// Visits the parts of an expression.
pub(crate) fn walk_expr(pass: &mut dyn Pass, expr: &mut Expr) {
    visit_mut::visit_expr_mut(&mut Walker(pass), expr);
}

/// Visits the parts of a block.
pub(crate) fn walk_block(pass: &mut dyn Pass, block: &mut Block) {
    visit_mut::visit_block_mut(&mut Walker(pass), block);
}

/// Visits the parts of a statement.
pub(crate) fn walk_stmt(pass: &mut dyn Pass, statement: &mut Stmt) {
    visit_mut::visit_stmt_mut(&mut Walker(pass), statement);
}

/// Visits the parts of a `let`.
pub(crate) fn walk_local(pass: &mut dyn Pass, local: &mut Local) {
    visit_mut::visit_local_mut(&mut Walker(pass), local);
}

/// What may give a name another meaning in the body than it has outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shadowing {
    None,
    /// Statements that are unreadable macros, and may be items.
    Hidden,
    /// Functions, imports, constants and so on.
    Some,
}

impl Shadowing {
    pub(crate) fn of(body: &Block) -> Shadowing {
        let mut items = Shadowing::None;
        items.block(&mut body.clone());
        items
    }
}

impl Pass for Shadowing {
    fn expr(&mut self, expr: &mut Expr) {
        walk_expr(self, expr);
    }
    fn stmt(&mut self, statement: &mut Stmt) {
        let found = match statement {
            // A macro's name hides no variable.
            Stmt::Item(Item::Macro(item)) if item.ident.is_some() => Shadowing::None,
            Stmt::Item(_) => Shadowing::Some,
            Stmt::Macro(call) => match std_macros::read(&call.mac) {
                Known::Unreadable => Shadowing::Hidden,
                _ => Shadowing::None,
            },
            _ => Shadowing::None,
        };
        *self = (*self).max(found);
        walk_stmt(self, statement);
    }
}
