//! What the body reads at a fixed distance from its loop variable: known to be there, or indexed as written.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

use super::{RESERVED, Rewriter, mixed};
use crate::checks::{self, Owner};
use crate::classify::Role;
use crate::place::{Place, bare, is_loop_marker, marked, variable};
use crate::subscript::{self, Subscript, Sum};

/// So many at most: each one is a role.
const MOST: usize = 32;

/// An array and one distance.
pub(crate) struct Read {
    key: String,
    array: Expr,
    offset: Sum,
    mirrored: bool,
    /// The element in an iteration.
    pub(crate) name: Ident,
}

impl Read {
    /// The role.
    pub(crate) fn role(&self, rewriter: &Rewriter<'_>) -> TokenStream {
        let (kit, owner) = (rewriter.kit, |base: &Expr| rewriter.owner(base));
        let Read {
            array,
            offset,
            mirrored,
            ..
        } = self;
        let offset = offset.code_if_number(kit, &owner);
        let array = checks::array(array, kit, &owner);
        quote!((&#array).__prange_shared::<#mirrored>(#offset))
    }
}

impl Rewriter<'_> {
    /// What is known of the type that has a field of `base`.
    pub(super) fn owner(&self, base: &Expr) -> TokenStream {
        let mut owners = self.owners.borrow_mut();
        let place = |base: &Expr| Place::of(base).map(|(place, _)| place);
        let is_it = |owner: &&Owner| place(&owner.base) == place(base);
        let name = match owners.iter().find(is_it) {
            Some(known) => known.name.clone(),
            None => {
                // The block that ends the iteration has another name in each loop of a nest.
                let end = self.end.ident.to_string();
                let end = end.trim_start_matches(RESERVED);
                let name = mixed(&format!("owner_{}_{end}", owners.len()));
                owners.push(Owner {
                    name: name.clone(),
                    base: base.clone(),
                });
                name
            }
        };
        checks::known(&name)
    }

    /// Whether a name is of the body.
    pub(super) fn is_local(&self, ident: &Ident) -> bool {
        marked(ident).is_some()
            || is_loop_marker(ident)
            || self.resolved.locals.contains(&ident.to_string())
    }

    /// The array, distance and direction of `a[i + k]`, of an array that the loop does not change.
    fn place_of(&self, index: &syn::ExprIndex) -> Option<(Place, Sum, bool)> {
        if !self.is_clear() || self.resolved.loop_variable_changed {
            return None;
        }
        let (place, root) = Place::of(&index.expr)?;
        if self.is_local(root) || !Self::is_plain_array(&index.expr) {
            return None;
        }
        let written = self.strict_index(&index.index)?;
        let is_invariant =
            |expr: &Expr| subscript::is_invariant(expr, &|ident| self.is_local(ident));
        match subscript::read(&written, &is_invariant) {
            Subscript::Element { offset, mirrored } => Some((place, offset, mirrored)),
            _ => None,
        }
    }

    /// `c[i + k]` of an array that the iteration owns that element of: what the macro has seen needs no second look as the loop runs.
    pub(super) fn own_element(&mut self, index: &syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        let Role::Sliced {
            offset: own,
            mirrored: own_way,
        } = &self.roles[number]
        else {
            return None;
        };
        if !self.is_clear() {
            return None;
        }
        let written = self.strict_index(&index.index)?;
        let is_invariant =
            |expr: &Expr| subscript::is_invariant(expr, &|ident| self.is_local(ident));
        match subscript::read(&written, &is_invariant) {
            Subscript::Element { offset, mirrored }
                if offset.key() == own.key() && mirrored == *own_way => {}
            _ => return None,
        }
        let (array, place, kit) = (&index.expr, &index.index, self.kit);
        let at = index
            .bracket_token
            .span
            .join()
            .resolved_at(Span::mixed_site());
        Some(quote_spanned!(at=> #array[#kit.own(#place)]))
    }

    /// Whether [`read`](Self::read) finds something.
    pub(super) fn is_read(&self, index: &syn::ExprIndex) -> bool {
        self.place_of(index).is_some()
    }

    /// `a[i + k]`, of an array that the loop does not change.
    pub(super) fn read(&mut self, index: &syn::ExprIndex) -> Option<TokenStream> {
        let (place, offset, mirrored) = self.place_of(index)?;
        let key = format!("{place} {} {mirrored}", offset.key());
        let name = match self.reads.iter().find(|read| read.key == key) {
            Some(known) => known.name.clone(),
            None if self.reads.len() == MOST => return None,
            None => {
                let name = mixed(&format!("read_{}", self.reads.len()));
                let array = (*index.expr).clone();
                self.reads.push(Read {
                    key,
                    array,
                    offset,
                    mirrored,
                    name: name.clone(),
                });
                name
            }
        };
        // Where rustc's messages about the element point.
        let at = index.span().resolved_at(Span::mixed_site());
        Some(known_or_indexed(
            &|indexed| quote!((&#name).or(#indexed)),
            index,
            at,
        ))
    }
}

/// The element as `known` has it, or as the user's index gives it. The index is evaluated once: one that overflows does so where the
/// serial loop's does.
pub(super) fn known_or_indexed(
    known: &dyn Fn(TokenStream) -> TokenStream,
    index: &syn::ExprIndex,
    at: Span,
) -> TokenStream {
    let (array, place, value) = (&index.expr, &index.index, mixed("index"));
    match bare(place) {
        Expr::Path(_) => {
            let element = known(quote_spanned!(at=> || &#index));
            quote_spanned!(at=> (*#element))
        }
        _ => {
            let element = known(quote_spanned!(at=> || &#array[#value]));
            quote_spanned!(at=> (*{ let #value = #place; #element }))
        }
    }
}
