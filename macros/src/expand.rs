//! The stages of a loop's expansion, in order.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Error, ExprForLoop, Lifetime};

use crate::affine_index::of_name;
use crate::checks::Owner;
use crate::classify::{NoRoles, Role, Roles, classify, hoist_operands, parts_with, splits};
use crate::context::Surroundings;
use crate::emit::Rewritten;
use crate::generated_names::mixed;
use crate::header::{Maker, header};
use crate::names::replace;
use crate::normalize::Normalizer;
use crate::place::{Place, is_loop_marker, marked, through_derefs};
use crate::resolve::{Resolved, Variable, resolve};
use crate::rewrite::Rewriter;
use crate::role_code::{RoleCode, StretchKind, role_code};
use crate::role_names::summary;
use crate::trace::leading_name;
use crate::walk::Pass;

/// A loop that has been classified.
pub(crate) struct Classified {
    pub(crate) resolved: Resolved,
    pub(crate) roles: Roles,
}

/// Finds the roles of a loop's variables.
pub(crate) fn analyse(
    repeat: &ExprForLoop,
    surroundings: &Surroundings,
) -> Result<Classified, Vec<Error>> {
    let name = leading_name(&repeat.pat);
    let label = repeat.label.as_ref();
    let mut shared = Vec::new();
    loop {
        let mut resolved = resolve(&repeat.pat, name, &repeat.body, surroundings, &shared);
        let locals = &resolved.locals;
        Normalizer { locals }.block(&mut resolved.body);
        match classify(&resolved, label, &repeat.expr, surroundings) {
            Ok(roles) => return Ok(Classified { resolved, roles }),
            Err(NoRoles::Errors(errors)) => return Err(errors),
            Err(NoRoles::Shared(more)) => shared.extend(more),
        }
    }
}

/// Expands a loop. `maker` is for headers that do not call `prange`.
pub(crate) fn expand(
    repeat: &ExprForLoop,
    maker: &Maker<'_>,
    surroundings: &Surroundings,
) -> Result<TokenStream, Vec<Error>> {
    expand_in(repeat, maker, surroundings, 0, &|_| false)
}

/// Expands a loop inside of `depth` parallel loops. `above` is called for each owner of fields that the loop uses. It returns true if the
/// owner comes from outside of the loop around this one; that loop or one further out then infers the owner's type. Code that infers it
/// names the whole owner, so that in the body of that loop it would borrow all of the owner.
fn expand_in(
    repeat: &ExprForLoop,
    maker: &Maker<'_>,
    surroundings: &Surroundings,
    depth: usize,
    above: &dyn Fn(&Owner) -> bool,
) -> Result<TokenStream, Vec<Error>> {
    let header_code = header(&repeat.expr, maker).map_err(|error| vec![error]);
    let (
        header_code,
        Classified {
            mut resolved,
            mut roles,
        },
    ) = match (header_code, analyse(repeat, surroundings)) {
        (Ok(header), Ok(classified)) => (header, classified),
        (Err(mut errors), Err(more)) => {
            errors.extend(more);
            return Err(errors);
        }
        (Err(errors), _) | (_, Err(errors)) => return Err(errors),
    };
    if takes_rows_apart(&resolved, &roles, surroundings) {
        // Such a loop runs serially in the loop around it.
        return Err(Vec::new());
    }
    let summary = summary(&resolved, &roles);
    hoist_operands(&mut resolved, &mut roles.scans);
    let names = own_names(&resolved.variables);
    let kit = mixed("kit");
    let inner = InnerLoops {
        surroundings: surroundings.of_inner_loops(rows(&names, &roles)),
        resolved: &resolved,
        names: &names,
        kit: &kit,
        depth,
        above,
        errors: RefCell::default(),
        owners: RefCell::default(),
    };
    let nested = |rewritten: ExprForLoop, marked: &ExprForLoop| inner.expand(&rewritten, marked);
    let label = repeat.label.as_ref();
    let mut rewriter = Rewriter::new(&resolved, &roles, &names, &kit, end(depth), label, &nested);
    rewriter.declared = surroundings.declared();
    let splits = splits(&roles.scans, resolved.body.stmts.len());
    let body = rewriter.body(&splits);
    let inner_errors = inner.errors.take();
    if !inner_errors.is_empty() {
        return Err(inner_errors);
    }
    let role_codes = (0..names.len()).filter_map(|number| {
        let mut codes = role_code(number, &resolved, &roles, &rewriter, surroundings)?;
        if roles.roles[number].is_divided() {
            return Some(codes);
        }
        let part = parts_with(&resolved, &splits, number).first().copied();
        codes
            .iter_mut()
            .for_each(|code| code.part = Some(part.unwrap_or(0)));
        Some(codes)
    });
    let role_codes = role_codes.flatten().collect();
    let reads = rewriter.reads.iter().map(|read| {
        let role = rewriter.unmark(read.role(&rewriter));
        RoleCode::of(role, StretchKind::Reads(read.name.clone()))
    });
    let reads = reads.collect();
    let mut owners = rewriter.owners.take();
    owners.retain(|owner| !above(owner));
    owners.extend(inner.owners.take());
    let rewritten = Rewritten {
        repeat,
        header: header_code,
        summary,
        resolved: &resolved,
        roles: &roles,
        rewriter,
        role_codes,
        reads,
        body,
        owners,
        surroundings,
    };
    Ok(rewritten.code())
}

/// Returns whether an inner loop uses a row of the outer loop in a way that does not keep the array's indices.
fn takes_rows_apart(resolved: &Resolved, roles: &Roles, surroundings: &Surroundings) -> bool {
    let mut variables = resolved.variables.iter().zip(&roles.roles);
    variables.any(|(variable, role)| {
        let keeps_indices = matches!(
            role,
            Role::Sliced { apart: false, .. } | Role::Rows { apart: false, .. }
        );
        surroundings.is_row(&variable.expr) && !keeps_indices
    })
}

/// Returns the names that an iteration has for its variables.
fn own_names(variables: &[Variable]) -> Vec<Ident> {
    let mut names: Vec<Ident> = Vec::new();
    for (number, variable) in variables.iter().enumerate() {
        let own = Place::of(through_derefs(&variable.expr)).map(|(_, root)| root);
        names.push(match own {
            // The user's name, for messages; by its span, no code of the user's can refer to it.
            Some(root) if variable.place.is_simple() && !names.contains(root) => {
                let mut own = root.clone();
                own.set_span(root.span().resolved_at(Span::mixed_site()));
                own
            }
            _ => mixed(&format!("{}_{number}", variable.place.local_name())),
        });
    }
    names
}

/// Returns the names of the rows that an iteration owns.
fn rows(names: &[Ident], roles: &Roles) -> Vec<String> {
    let rows = names.iter().zip(&roles.roles);
    rows.filter(|(_, role)| matches!(role, Role::Rows { .. }))
        .map(|(name, _)| of_name(name))
        .collect()
}

/// Returns the label of an iteration's body.
fn end(depth: usize) -> Lifetime {
    Lifetime {
        apostrophe: Span::mixed_site(),
        ident: mixed(&format!("iteration_{depth}")),
    }
}

/// The state of a loop that the expansion of its inner parallel loops needs.
struct InnerLoops<'l> {
    surroundings: Surroundings,
    resolved: &'l Resolved,
    names: &'l [Ident],
    kit: &'l Ident,
    depth: usize,
    above: &'l dyn Fn(&Owner) -> bool,
    errors: RefCell<Vec<Error>>,
    owners: RefCell<Vec<Owner>>,
}

impl InnerLoops<'_> {
    /// Expands an inner loop, in which the names are already those of the iteration.
    fn expand(&self, rewritten: &ExprForLoop, marked: &ExprForLoop) -> Option<TokenStream> {
        let maker = Maker::Kit(self.kit);
        let takes = |owner: &Owner| self.takes(owner);
        expand_in(
            rewritten,
            &maker,
            &self.surroundings,
            self.depth + 1,
            &takes,
        )
        .map_err(|_| {
            // The rewriting may have replaced variables that the inner loop needs. Then the inner loop runs serially on each thread of the
            // outer loop. Only a loop that is wrong as the user wrote it is an error.
            let written = unmark(marked, self.resolved);
            let errors = analyse(&written, &self.surroundings).err();
            self.errors
                .borrow_mut()
                .extend(errors.into_iter().flatten());
        })
        .ok()
    }

    /// Takes over an owner of fields that an inner loop uses, if the owner is from outside of this loop: then this loop or one further out
    /// infers its type. Returns whether it has.
    fn takes(&self, owner: &Owner) -> bool {
        let is_own = |root: &Ident| {
            self.names.contains(root) || self.resolved.locals.iter().any(|local| root == local)
        };
        let is_from_outside = Place::of(&owner.base).is_some_and(|(_, root)| !is_own(root));
        if is_from_outside && !(self.above)(owner) {
            self.owners.borrow_mut().push(owner.clone());
        }
        is_from_outside
    }
}

/// Returns a marked loop as the user wrote it.
fn unmark(repeat: &ExprForLoop, resolved: &Resolved) -> ExprForLoop {
    let tokens = replace(repeat.to_token_stream(), &|ident| {
        if is_loop_marker(ident) {
            return resolved.loop_variable.as_ref().map(|name| quote!(#name));
        }
        Some(
            resolved
                .variables
                .get(marked(ident)?)?
                .expr
                .to_token_stream(),
        )
    });
    syn::parse2(tokens).expect("names in the place of markers")
}
