//! Parallel loops inside of the body: they do their own reductions, into the outer iteration's copies.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprForLoop};

use super::{Rewriter, mixed};
use crate::classify::Role;
use crate::names::idents;
use crate::place::{marked, variable};
use crate::subscript::{self, Subscript};
use crate::walk::Pass;

impl Rewriter<'_> {
    /// `c[index]` for an inner parallel loop: on the iteration's own element, or on its row alone.
    pub(super) fn owned(&mut self, index: &mut syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        let is_elsewhere = matches!(
            &self.roles[number],
            Role::Planes(_)
                | Role::Coloured(_)
                | Role::Sliced { apart: true, .. }
                | Role::Rows { apart: true, .. }
        );
        if is_elsewhere || subscript::may_wrap(&index.index, self.lets) {
            self.inner_fails = true;
            return None;
        }
        let name = self.name_at(number, index.expr.span());
        let Role::Rows { base, .. } = &self.roles[number] else {
            return matches!(self.roles[number], Role::Sliced { .. }).then(|| quote!((*#name)));
        };
        let kit = self.kit;
        let written = subscript::written_out(&index.index, self.lets);
        let columns = match subscript::read(&written, &|_| true) {
            Subscript::Column { rest, .. } => rest.without(base).readable(kit),
            Subscript::Columns {
                start,
                end,
                inclusive,
                ..
            } => {
                let (start, end) = (
                    start.without(base).readable(kit),
                    end.without(base).readable(kit),
                );
                match inclusive {
                    true => quote!(#start..=#end),
                    false => quote!(#start..#end),
                }
            }
            _ => {
                // On the row alone it would be another element.
                self.inner_fails = true;
                return None;
            }
        };
        let mut columns: Expr = syn::parse2(columns).ok()?;
        self.expr(&mut columns);
        Some(quote!(#name[#columns]))
    }

    /// A loop inside of the body that is itself parallel.
    pub(super) fn inner_loop(&mut self, written: &ExprForLoop) -> Option<TokenStream> {
        let expanded = self.for_itself(written)?;
        let used = idents(written.to_token_stream()).into_iter();
        self.unnoted.extend(used.filter_map(|ident| marked(&ident)));
        Some(self.with_own_rows(written, &expanded))
    }

    /// `prange!` inside of the body: as an inner loop, or else serial on each thread. What is no loop at all is the inner macro's to
    /// refuse.
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

    /// What an inner loop that does its own reductions expands to.
    fn for_itself(&mut self, written: &ExprForLoop) -> Option<TokenStream> {
        if self.natural {
            return None;
        }
        let mut repeat = written.clone();
        let exits = self.exits.len();
        (self.natural, self.inner_fails) = (true, false);
        self.visit_for_parts(&mut repeat);
        self.natural = false;
        let parsed: Option<ExprForLoop> = syn::parse2(self.unmark(repeat.into_token_stream())).ok();
        let parsed = parsed.filter(|_| !self.inner_fails);
        let expanded = parsed.and_then(|repeat| (self.nested)(repeat, written));
        if expanded.is_none() {
            self.exits.truncate(exits);
        }
        expanded
    }

    /// In an inner loop a row is a slice of its own, and an element a variable.
    fn with_own_rows(&self, written: &ExprForLoop, code: &TokenStream) -> TokenStream {
        let used = idents(written.to_token_stream());
        let is_used = |number| used.iter().any(|ident| marked(ident) == Some(number));
        let own = self.roles.iter().enumerate().filter_map(|(number, role)| {
            let name = &self.names[number];
            match role {
                Role::Rows { .. } if is_used(number) => {
                    let variable = self.resolved.loop_variable.as_ref()?;
                    let own = mixed(&format!("own_{name}"));
                    Some(quote! {
                        let mut #own = (&mut #name).__prange_row(#variable);
                        let #name = (&mut #own).__prange_all();
                    })
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
