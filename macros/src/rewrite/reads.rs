//! Reads at a fixed distance from the loop variable: known to be in bounds, or else indexed as written.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Expr;
use syn::spanned::Spanned;

use super::{Rewriter, in_place_of};
use crate::affine_index::{self, Converted, Polynomial, Subscript};
use crate::checks::{self, Owner};
use crate::classify::Role;
use crate::generated_names::{RESERVED, before_name, mixed, plane_name};
use crate::place::{Place, bare, is_loop_marker, marked, variable};
use crate::shape::is_aside;
use crate::walk::Pass;

/// The most reads, as each one is a role.
const MOST: usize = 32;

/// An array that is read at one distance.
pub(crate) struct Read {
    key: String,
    array: Expr,
    offset: Polynomial,
    mirrored: bool,
    /// The name that replaces the array in the body.
    pub(crate) name: Ident,
}

impl Read {
    /// Emits the role.
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
    /// Emits what is known of the type that has a field of `base`.
    pub(super) fn owner(&self, base: &Expr) -> TokenStream {
        let mut owners = self.owners.borrow_mut();
        let place = |base: &Expr| Place::of(base).map(|(place, _)| place);
        let is_it = |owner: &&Owner| place(&owner.base) == place(base);
        let name = match owners.iter().find(is_it) {
            Some(known) => known.name.clone(),
            None => {
                // The label of an iteration's block is another one in each loop of a nest.
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

    /// Whether a name is the body's.
    pub(super) fn is_local(&self, ident: &Ident) -> bool {
        marked(ident).is_some()
            || is_loop_marker(ident)
            || self.window_names.contains(ident)
            || self.resolved.locals.contains(&ident.to_string())
    }

    /// Returns the array, distance and direction of `a[i + k]`, if the loop does not change the array.
    fn place_of(&self, index: &syn::ExprIndex) -> Option<(Place, Polynomial, bool)> {
        if !self.is_clear() || self.resolved.loop_variable_changed || !self.values.has(index) {
            return None;
        }
        let (place, root) = Place::of(&index.expr)?;
        if self.is_local(root) || !Self::is_plain_array(&index.expr) {
            return None;
        }
        let written = self.strict_index(&index.index)?;
        let is_invariant =
            |expr: &Expr| affine_index::is_invariant(expr, &|ident| self.is_local(ident));
        match affine_index::read(&written, &is_invariant) {
            Subscript::Element { offset, mirrored } => Some((place, offset, mirrored)),
            _ => None,
        }
    }

    /// Rewrites any other `a[..]` to a slice that is taken once a stretch, as no store to owned elements can change it.
    pub(super) fn local_array(&mut self, index: &mut syn::ExprIndex) -> Option<TokenStream> {
        if !self.is_clear() || !self.values.has(index) || !Self::is_plain_array(&index.expr) {
            return None;
        }
        let (place, root) = Place::of(&index.expr)?;
        if self.is_local(root) || matches!(bare(&index.index), Expr::Range(_)) {
            return None;
        }
        let name = self.local_name(&place, &index.expr)?;
        self.expr(&mut index.index);
        Some(indexed_by(&name, index))
    }

    /// Returns the name of an array of the loop's surroundings in the function that has the loop.
    pub(super) fn local_name(&mut self, place: &Place, array: &Expr) -> Option<Ident> {
        let key = place.to_string();
        if let Some((_, name, _)) = self.arrays.iter().find(|(known, ..)| *known == key) {
            return Some(name.clone());
        }
        if self.arrays.len() == MOST {
            return None;
        }
        let name = mixed(&format!("array_{}", self.arrays.len()));
        let owner = |base: &Expr| self.owner(base);
        let array = checks::array(array, self.kit, &owner);
        self.arrays.push((key, name.clone(), array));
        Some(name)
    }

    /// Rewrites `a[k*n + j]` or `a[k*n + i]`, if iterations own elements after it.
    pub(super) fn elsewhere(&mut self, index: &mut syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        let (Role::Sliced { apart: true, .. } | Role::Rows { apart: true, .. }) =
            &self.roles[number]
        else {
            return None;
        };
        if !self.is_elsewhere(index)? {
            return None;
        }
        self.expr(&mut index.index);
        Some(indexed_by(&before_name(number), index))
    }

    /// Whether a subscript of an array that is taken apart is before all elements that iterations own, if it can be read.
    pub(super) fn is_elsewhere(&self, index: &syn::ExprIndex) -> Option<bool> {
        let stride = match &self.roles[variable(&index.expr)?] {
            Role::Rows { stride, .. } => stride.clone(),
            _ => Polynomial::constant(1),
        };
        // Read as it was when the role was found. What is before all owned elements is indexed as written.
        let written = affine_index::written_out(&index.index, self.inlinable.lets());
        let (factor, _) = Polynomial::read(&written)?.split()?;
        Some(is_aside(&factor, &stride))
    }

    /// Rewrites `c[j*n + i]` to the plane, and the place in the iteration's own row there.
    pub(super) fn in_planes(&mut self, index: &mut syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        let Role::Planes(planes) = &self.roles[number] else {
            return None;
        };
        let digits = |end: &Expr| {
            let written = affine_index::written_out(end, self.inlinable.lets());
            planes.digits(Polynomial::read(&written)?)
        };
        let kit = self.kit;
        if !planes.numbers.is_empty() {
            let plane = digits(&index.index)?.0.number()?;
            let as_read = index.index.clone();
            self.expr(&mut index.index);
            self.look_at(number, &as_read, &mut index.index);
            return Some(indexed_by(&plane_name(number, plane as usize), index));
        }
        let place = match bare(&index.index) {
            Expr::Range(range) => {
                let (start, end) = (digits(range.start.as_ref()?)?, digits(range.end.as_ref()?)?);
                let (plane, start) = (start.0.code(kit), start.1.code(kit));
                // The end may be the next row's start.
                let end = match range.limits {
                    syn::RangeLimits::HalfOpen(_) => end.1.code(kit),
                    syn::RangeLimits::Closed(_) => {
                        end.1.plus(&Polynomial::constant(1), 1).code(kit)
                    }
                };
                quote!(#kit.in_plane(#plane, #start..#end))
            }
            place => {
                let (plane, own) = digits(place)?;
                let (plane, own) = (plane.code(kit), own.code(kit));
                match affine_index::may_wrap(place, self.lets) {
                    false => quote!(#kit.in_plane(#plane, #own)),
                    true => {
                        let as_read = index.index.clone();
                        self.expr(&mut index.index);
                        let written = self.looked_at(&as_read, &index.index);
                        quote!(#kit.in_plane_at(#plane, #own, #written))
                    }
                }
            }
        };
        let name = self.name_at(number, index.expr.span());
        Some(indexed_at(name, index, &place))
    }

    /// Rewrites `c[i - 1]` beside elements at other residues of the step to the row, and the place there.
    pub(super) fn in_colour(&mut self, index: &mut syn::ExprIndex) -> Option<TokenStream> {
        let number = variable(&index.expr)?;
        let Role::Coloured(coloured) = &self.roles[number] else {
            return None;
        };
        let digits = |end: &Expr| {
            let written = affine_index::written_out(end, self.inlinable.lets());
            coloured.digits(Polynomial::read(&written)?)
        };
        let kit = self.kit;
        let place = match bare(&index.index) {
            Expr::Range(range) => {
                let (start, end) = (range.start.as_ref()?, range.end.as_ref()?);
                let ((row, start), (end_row, end)) = (digits(start)?, digits(end)?);
                // The end may be the next row's start.
                let mut end = end.plus(&coloured.stride, end_row - row);
                if let syn::RangeLimits::Closed(_) = range.limits {
                    end = end.plus(&Polynomial::constant(1), 1);
                }
                let (row, start) = (Literal::i128_unsuffixed(row), start.code(kit));
                let end = end.code(kit);
                quote!(#kit.in_colour::<#row, _>(#start..#end))
            }
            place => {
                let (row, place) = digits(place)?;
                let (row, place) = (Literal::i128_unsuffixed(row), place.code(kit));
                match affine_index::may_wrap(&index.index, self.lets) {
                    false => quote!(#kit.in_colour::<#row, _>(#place)),
                    true => {
                        let as_read = index.index.clone();
                        self.expr(&mut index.index);
                        let written = self.looked_at(&as_read, &index.index);
                        quote!(#kit.in_colour_at::<#row>(#place, #written))
                    }
                }
            }
        };
        let name = self.name_at(number, index.expr.span());
        Some(indexed_at(name, index, &place))
    }

    /// Returns a subscript as written, and the limit below which its arithmetic does not wrap in a narrow type, if it has some that may.
    fn looked_at(&self, index: &Expr, written: &Expr) -> Option<TokenStream> {
        let kit = self.kit;
        let all = affine_index::written_out(index, self.lets);
        let all = affine_index::converted_arithmetic(&all).len();
        let here = affine_index::written_out(index, self.inlinable.lets());
        let here = affine_index::converted_arithmetic(&here);
        let limits = here.iter().map(|Converted { part, is_all }| {
            let part = bare(part);
            quote!(#kit.limit::<#is_all, _>(|| #part))
        });
        // A `let` that cannot be substituted here may be of any type.
        let unknown = (here.len() < all).then(|| quote!(0));
        let limit = limits
            .chain(unknown)
            .reduce(|limit, other| quote!(#kit.lesser(#limit, #other)))?;
        Some(quote!(#kit.written(#written, #limit)))
    }

    /// Lets a subscript of owned elements be checked at run time, if its arithmetic may wrap, which the polynomial does not show.
    pub(super) fn look_at(&self, number: usize, index: &Expr, written: &mut Expr) {
        let looked_at = match &self.roles[number] {
            Role::Sliced { .. } | Role::Planes(_) => self.looked_at(index, written),
            Role::Rows { proven: true, .. } => self.looked_at(index, written).and_then(|written| {
                let kit = self.kit;
                let read = affine_index::written_out(index, self.inlinable.lets());
                let read = Polynomial::read(&read)?.code(kit);
                Some(quote!(#kit.written_in_row(#written, #read)))
            }),
            _ => None,
        };
        if let Some(looked_at) = looked_at {
            *written = Expr::Verbatim(looked_at);
        }
    }

    /// Whether [`read`](Self::read) rewrites the subscript.
    pub(super) fn is_read(&self, index: &syn::ExprIndex) -> bool {
        self.place_of(index).is_some()
    }

    /// Rewrites `a[i + k]`, if the loop does not change the array.
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
        Some(indexed_by(&name, index))
    }
}

/// Emits the array with another index.
fn indexed_at(array: Ident, index: &syn::ExprIndex, place: &TokenStream) -> TokenStream {
    let mut tokens = array.into_token_stream();
    let brackets = index.bracket_token;
    brackets.surround(&mut tokens, |inside| place.to_tokens(inside));
    tokens
}

/// Emits what replaces the array, with the same index.
pub(super) fn indexed_by(array: &Ident, index: &syn::ExprIndex) -> TokenStream {
    let span = index.expr.span();
    let mut array = array.clone();
    array.set_span(span.resolved_at(array.span()));
    let mut tokens = in_place_of(array.into_token_stream(), span);
    let brackets = index.bracket_token;
    brackets.surround(&mut tokens, |inside| index.index.to_tokens(inside));
    tokens
}
