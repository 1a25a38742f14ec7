//! Parallel loops inside of the body. They do their own reductions, into the outer iteration's copies.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprForLoop};

use super::{Rewriter, mixed};
use crate::affine_index;
use crate::classify::Role;
use crate::names::idents;
use crate::place::{marked, variable};
use crate::walk::Pass;

impl Rewriter<'_> {
    /// Rewrites `c[index]` in an inner parallel loop to the iteration's own element. A row keeps the indices of the whole array.
    pub(super) fn owned(&mut self, index: &syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        match &self.roles[number] {
            Role::Sliced { apart: false, .. }
                if !affine_index::may_wrap(&index.index, self.lets) =>
            {
                let name = self.name_at(number, index.expr.span());
                return Some(quote!((*#name)));
            }
            Role::Planes(_)
            | Role::Coloured(_)
            | Role::Sliced { .. }
            | Role::Rows { apart: true, .. } => {
                self.inner_fails = true;
            }
            _ => {}
        }
        None
    }

    /// Expands a parallel loop inside of the body.
    pub(super) fn inner_loop(&mut self, written: &ExprForLoop) -> Option<TokenStream> {
        let expanded = self.for_itself(written)?;
        let used = idents(written.to_token_stream()).into_iter();
        self.unnoted.extend(used.filter_map(|ident| marked(&ident)));
        Some(self.with_own_rows(written, &expanded))
    }

    /// Expands a `prange!` inside of the body, as an inner loop or else serially on each thread. What is no loop is left for the inner
    /// macro to reject.
    pub(super) fn inner_macro(&mut self, call: &mut syn::ExprMacro) -> Option<TokenStream> {
        let written: ExprForLoop = call.mac.parse_body().ok()?;
        let (path, kit) = (&call.mac.path, self.kit);
        self.checks
            .push(quote!(#kit.is_ours(#path! { @ours #kit });));
        self.inner_loop(&written).or_else(|| {
            let mut repeat = Expr::ForLoop(written);
            self.expr(&mut repeat);
            Some(repeat.into_token_stream())
        })
    }

    /// Expands an inner loop that does its own reductions.
    fn for_itself(&mut self, written: &ExprForLoop) -> Option<TokenStream> {
        if self.in_nested_parallel {
            return None;
        }
        let mut repeat = written.clone();
        let exits = self.exits.len();
        (self.in_nested_parallel, self.inner_fails) = (true, false);
        self.visit_for_parts(&mut repeat);
        self.in_nested_parallel = false;
        let parsed: Option<ExprForLoop> = syn::parse2(self.unmark(repeat.into_token_stream())).ok();
        let parsed = parsed.filter(|_| !self.inner_fails);
        let expanded = parsed.and_then(|repeat| (self.nested)(repeat, written));
        if expanded.is_none() {
            self.exits.truncate(exits);
        }
        expanded
    }

    /// Binds the rows and elements that the iteration owns: in an inner loop a row is an array, and an element a variable.
    fn with_own_rows(&self, written: &ExprForLoop, code: &TokenStream) -> TokenStream {
        let used = idents(written.to_token_stream());
        let is_used = |number| used.iter().any(|ident| marked(ident) == Some(number));
        let own = self.roles.iter().enumerate().filter_map(|(number, role)| {
            let name = &self.names[number];
            match role {
                Role::Rows { .. } if is_used(number) => {
                    let variable = self.resolved.loop_variable.as_ref()?;
                    Some(quote!(let mut #name = (&mut #name).__prange_row(#variable);))
                }
                Role::Sliced { .. } if is_used(number) => {
                    let position = mixed("position");
                    Some(quote!(let #name = (&mut #name).__prange_own(#position);))
                }
                _ => None,
            }
        });
        let own: Vec<_> = own.collect();
        match own.is_empty() {
            true => code.clone(),
            false => quote!({ #(#own)* #code }),
        }
    }
}
