//! The body in parts. A body that reads running values is split behind their updates: where a stretch does not know what the iterations before it
//! add up to, all of its iterations run one part, and after that all run the next.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Lifetime, Stmt};

use crate::classify::{ScanVariable, part_of, parts_with, splits};
use crate::generated_names::mixed;
use crate::names::{bound_names, idents};
use crate::resolve::Resolved;
use crate::role_code::RoleCode;

/// A part of the body, or the whole.
pub(crate) struct Part {
    /// `None` for the whole.
    number: Option<usize>,
    pub(crate) body: TokenStream,
    /// The code that takes what the part before has kept; empty if the part takes the items.
    pub(crate) unpack: TokenStream,
    pub(crate) is_last: bool,
}

impl Part {
    /// Returns a body that is not split.
    pub(crate) fn only(body: &TokenStream) -> Part {
        Part {
            number: None,
            body: body.clone(),
            unpack: TokenStream::new(),
            is_last: true,
        }
    }

    /// Returns whether the part needs what the role lends.
    pub(crate) fn has(&self, code: &RoleCode) -> bool {
        self.number.is_none() || code.part.is_none() || code.part == self.number
    }

    /// Returns the label of the loop over groups, which ends where the part before has ended.
    pub(crate) fn label(&self) -> Option<Lifetime> {
        (!self.unpack.is_empty()).then(part_label)
    }
}

fn part_label() -> Lifetime {
    Lifetime {
        apostrophe: Span::mixed_site(),
        ident: mixed("part"),
    }
}

/// Returns the name of the list of what a part keeps for the next one, which has this number.
pub(crate) fn list_name(part: usize) -> Ident {
    mixed(&format!("list_{part}"))
}

/// Returns the name of what is left of that list while the part runs.
pub(crate) fn kept_name(part: usize) -> Ident {
    mixed(&format!("kept_{part}"))
}

/// A split body.
pub(crate) struct SplitBody<'b> {
    pub(crate) resolved: &'b Resolved,
    /// What an iteration calls its variables.
    pub(crate) names: &'b [Ident],
    pub(crate) kit: &'b Ident,
    pub(crate) scans: &'b [ScanVariable],
    /// The rewritten statements of each part.
    pub(crate) bodies: &'b [TokenStream],
    /// The names that the loop's pattern binds.
    pub(crate) items: Vec<Ident>,
    /// Whether all parts need the loop variable.
    pub(crate) needs_index: bool,
}

impl SplitBody<'_> {
    fn splits(&self) -> Vec<usize> {
        splits(self.scans, self.resolved.body.stmts.len())
    }

    /// Returns the scans that this part updates.
    pub(crate) fn updated_in(&self, part: usize) -> impl Iterator<Item = &ScanVariable> {
        let splits = self.splits();
        let here = move |scan: &&ScanVariable| part_of(&splits, scan.update) == part;
        self.scans.iter().filter(here)
    }

    /// Returns the body in one piece.
    pub(crate) fn whole(&self) -> Part {
        Part::only(&self.bodies.iter().cloned().collect())
    }

    /// Returns the names that are kept for a part, and whether each is a variable of the body's own.
    fn kept(&self, part: usize) -> Vec<(Ident, bool)> {
        let splits = self.splits();
        let (before, _) = self.resolved.body.stmts.split_at(splits[part - 1]);
        let later = self.bodies[part..].iter().cloned().flat_map(idents);
        let later: Vec<Ident> = later.collect();
        let is_used = |name: &Ident| later.iter().any(|used| used == name);
        // What the body only binds it binds for the end of its scope, as a guard.
        let whole: Vec<Ident> = self.bodies.iter().cloned().flat_map(idents).collect();
        let is_only_bound = |name: &Ident| whole.iter().filter(|used| *used == name).count() == 1;
        let mut kept: Vec<(Ident, bool)> = Vec::new();
        let mut keep = |name: &Ident, is_own: bool| {
            kept.retain(|(known, _)| known != name);
            kept.push((name.clone(), is_own));
        };
        for name in &self.items {
            let is_index = self.resolved.loop_variable.as_ref() == Some(name);
            if is_used(name) || is_index && self.needs_index {
                keep(name, false);
            }
        }
        for statement in before {
            if let Stmt::Local(local) = statement {
                let names = bound_names(&local.pat);
                names
                    .iter()
                    .filter(|name| is_used(name) || is_only_bound(name))
                    .for_each(|name| keep(name, true));
            }
        }
        for scan in self.scans {
            let parts = parts_with(self.resolved, &splits, scan.variable);
            let (update, last) = (part_of(&splits, scan.update), parts.last().copied());
            if update < part && last >= Some(part) {
                kept.push((self.names[scan.variable].clone(), false));
            }
        }
        kept
    }

    /// Returns a part of the body, which keeps what the next one needs.
    pub(crate) fn part(&self, part: usize) -> Part {
        let kit = self.kit;
        let is_last = part + 1 == self.bodies.len();
        let unpack = (part > 0).then(|| {
            let (kept, label) = (kept_name(part), part_label());
            let names = self.kept(part);
            let names = names.iter().map(|(name, _)| name);
            quote! {
                #[allow(unused_mut, unused_variables)]
                let ::core::option::Option::Some((#(mut #names,)*)) = (&mut #kept).next() else {
                    break #label;
                };
            }
        });
        let keep = (!is_last).then(|| {
            let list = list_name(part + 1);
            let kept = self.kept(part + 1);
            let kept = kept.iter().map(|(name, is_own)| match is_own {
                true => quote!(#kit.kept_for_later(#name)),
                false => name.to_token_stream(),
            });
            quote!((&mut #list).push((#(#kept,)*));)
        });
        let body = &self.bodies[part];
        Part {
            number: Some(part),
            body: quote!(#body #keep),
            unpack: unpack.unwrap_or_default(),
            is_last,
        }
    }
}
