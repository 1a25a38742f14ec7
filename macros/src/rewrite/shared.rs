//! Uses of what all iterations share, through references: a use that changes or moves it is then an error at the user's own token.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprMethodCall};

use super::Rewriter;
use crate::exits;
use crate::generated_names::RESERVED;
use crate::methods;
use crate::names::idents;
use crate::numbers::is_same;
use crate::place::{Place, bare, is_loop_marker, marked, through_derefs};

impl Rewriter<'_> {
    /// Calls a method of a shared variable through a reference. The method stays the one that the variable has.
    pub(super) fn share_receiver(&mut self, call: &mut ExprMethodCall) {
        if !methods::is_reading(&call.method) && self.is_shared(&call.receiver) {
            through_reference(&mut call.receiver);
        }
    }

    /// Calls a shared closure through a reference.
    pub(super) fn share_callee(&self, call: &mut ExprCall) {
        let declared = self.declared.unwrap_or_default();
        if self.is_shared_name(&call.func) && is_one_of(&call.func, declared) {
            through_reference(&mut call.func);
        }
    }

    /// The same for a call whose result is not used, of a name of which nothing else is known. It may be a function's.
    pub(super) fn share_called_name(&self, call: &mut ExprCall) {
        // Some functions of the processor's take constants, and only by their names.
        let takes_constants = call.args.iter().any(is_constant);
        if self.declared.is_none() && self.is_shared_name(&call.func) && !takes_constants {
            through_reference(&mut call.func);
        }
    }

    /// Takes a value that is shared through a reference: it may be copied, and not moved.
    pub(super) fn share_value(&self, value: &mut Expr) {
        let is_variable = self.is_shared_name(value)
            && (self.declared.as_ref()).is_none_or(|declared| is_one_of(value, declared));
        if is_variable {
            through_reference(value);
        }
    }

    /// Lets the compiler say so where a method changes a collection of std's that is shared.
    pub(super) fn check_collection(&mut self, call: &ExprMethodCall) {
        if !methods::changes(call) {
            return;
        }
        let receiver = bare(&call.receiver);
        let variable = match receiver {
            Expr::Index(index) if self.is_known_before(&index.index) => &index.expr,
            receiver => receiver,
        };
        let Some((place, root)) = Place::of(through_derefs(variable)) else {
            return;
        };
        let is_known = self.checked.contains(&place) || self.is_local(root);
        if is_known || root.to_string().starts_with(char::is_uppercase) {
            return;
        }
        // One error for a variable.
        self.checked.push(place);
        let (kit, at) = (self.kit, call.method.span());
        let check = match call.method == "swap" {
            true => "__prange_swapped",
            false => "__prange_changed",
        };
        // One token of the user's place and context, so that rustc points at the method.
        let probe = Ident::new(&format!("{RESERVED}receiver"), at);
        let check = Ident::new(check, at);
        self.checks
            .push(quote!(let #probe = #kit.receiver(&#receiver); #probe.#check();));
    }

    /// Whether an index has a value before the statement that it is in, and does not leave the loop.
    fn is_known_before(&self, index: &Expr) -> bool {
        let tokens = index.to_token_stream();
        let is_let = |name: &Ident| self.lets.iter().any(|(known, _)| known == name);
        let names = idents(tokens.clone());
        let mut names = names.iter().filter(|name| self.is_local(name));
        self.closures == 0
            && exits::may_leave(tokens).is_none()
            && names.all(|name| is_loop_marker(name) || marked(name).is_some() || is_let(name))
    }

    /// Whether an expression is a variable that all iterations share, or a field of `self`.
    fn is_shared(&self, expr: &Expr) -> bool {
        let Some((place, root)) = Place::of(bare(expr)) else {
            return false;
        };
        let is_constant = place.root().starts_with(char::is_uppercase);
        !is_constant && !self.is_local(root) && place.is_simple_or_of_self()
    }

    /// Whether an expression is a name from outside of the loop, but no constant.
    fn is_shared_name(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Path(_)) && self.is_shared(expr)
    }
}

fn through_reference(expr: &mut Expr) {
    let at = expr.span().resolved_at(Span::mixed_site());
    *expr = Expr::Verbatim(quote_spanned!(at=> (*&#expr)));
}

fn is_one_of(expr: &Expr, names: &[Ident]) -> bool {
    matches!(expr, Expr::Path(path) if path.path.get_ident().is_some_and(|name| names.iter().any(|known| is_same(known, name))))
}

fn is_constant(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Path(path) => {
            let name = path.path.segments.last();
            name.is_some_and(|name| name.ident.to_string().starts_with(char::is_uppercase))
        }
        Expr::Lit(_) | Expr::Const(_) | Expr::Block(_) => true,
        Expr::Unary(unary) => is_constant(&unary.expr),
        Expr::Binary(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        _ => false,
    }
}
