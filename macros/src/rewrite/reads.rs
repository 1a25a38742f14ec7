//! What the body reads at a fixed distance from its loop variable: known to be there, or indexed as written.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Expr;

use super::{Rewriter, mixed};
use crate::place::{Place, is_loop_marker, is_loop_variable, marked, through_derefs};
use crate::subscript::{self, Subscript, Sum};

/// An array and one distance.
pub(crate) struct Read {
    key: String,
    array: TokenStream,
    offset: Sum,
    mirrored: bool,
    /// The element in an iteration.
    pub(crate) name: Ident,
}

impl Read {
    /// The role.
    pub(crate) fn role(&self, kit: &Ident) -> TokenStream {
        let Read {
            array,
            offset,
            mirrored,
            ..
        } = self;
        let offset = offset.code(kit);
        quote!(#kit.array(&#array).__shared::<#mirrored>(#offset))
    }
}

/// The same for the same array: names of two macros may look alike.
pub(super) fn array_key(place: &Place, expr: &Expr) -> String {
    let root = Place::of(through_derefs(expr)).map(|(_, root)| format!("{:?}", root.span()));
    let context = root.filter(|span| span.starts_with('#'));
    let context = context.as_deref().and_then(|span| span.split(' ').next());
    format!("{place} {}", context.unwrap_or_default())
}

impl Rewriter<'_> {
    /// Whether a name is of the body.
    pub(super) fn is_local(&self, ident: &Ident) -> bool {
        marked(ident).is_some()
            || is_loop_marker(ident)
            || self.resolved.locals.contains(&ident.to_string())
    }

    /// The array, distance and direction of `a[i + k]`, of an array that the loop does not change.
    fn place_of(&self, index: &syn::ExprIndex) -> Option<(Place, Sum, bool)> {
        if self.natural || self.resolved.loop_variable_changed {
            return None;
        }
        let (place, root) = Place::of(through_derefs(&index.expr))?;
        if self.is_local(root) {
            return None;
        }
        let written = subscript::written_out(&index.index, self.lets);
        let is_invariant =
            |expr: &Expr| subscript::is_invariant(expr, &|ident| self.is_local(ident));
        match subscript::read(&written, &is_invariant) {
            Subscript::Element { offset, mirrored } => Some((place, offset, mirrored)),
            _ => None,
        }
    }

    /// Whether [`read`](Self::read) finds something.
    pub(super) fn is_read(&self, index: &syn::ExprIndex) -> bool {
        self.place_of(index).is_some()
    }

    /// `a[i + k]`, of an array that the loop does not change.
    pub(super) fn read(&mut self, index: &syn::ExprIndex) -> Option<TokenStream> {
        let (place, offset, mirrored) = self.place_of(index)?;
        let key = format!(
            "{} {} {mirrored}",
            array_key(&place, &index.expr),
            offset.key()
        );
        let name = match self.reads.iter().find(|read| read.key == key) {
            Some(known) => known.name.clone(),
            None => {
                let name = mixed(&format!("read_{}", self.reads.len()));
                let array = index.expr.to_token_stream();
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
        // An index that overflows does so where the serial loop's does.
        let evaluate = (!is_loop_variable(&index.index)).then(|| {
            let index = &index.index;
            quote!(let _ = #index;)
        });
        let at = Span::mixed_site();
        Some(quote_spanned!(at=> (*{ #evaluate #name.or(|| &#index) })))
    }
}
