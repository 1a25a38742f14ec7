//! Rewrites assignments that combine values into a variable, or into an element of an array reduction, to their role's own form.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

use super::{Rewriter, bare_mut, in_place_of, keep_place, operands};
use crate::checks::{self, checked_only};
use crate::classify::Role;
use crate::generated_names::{log_name, may_be_logged_name, mixed, start_name, type_name};
use crate::idiom::{self, Class, FoldIdiom, Idiom, class_of, recognise};
use crate::minimum_by_if::has_clone;
use crate::names::located_at;
use crate::place::{bare, variable};
use crate::updates::{Update, case_of};
use crate::walk::{Pass, walk_expr};

impl Rewriter<'_> {
    /// Lets the update of an array reduction's element be logged, where that is asked for.
    fn note(&self, target: &mut Expr) {
        match bare_mut(target) {
            Expr::Index(index) => {
                let Some(number) = variable(&index.expr) else {
                    return self.note(&mut index.expr);
                };
                if let Role::Bins(_, has_axes) = self.roles[number] {
                    let (kit, at) = (self.kit, &index.index);
                    let (notes, may) = (log_name(&self.names[number]), may_be_logged_name());
                    let array = &index.expr;
                    // The call has the user's span, for the place in panics.
                    let (bin, array) = match has_axes {
                        false => (Ident::new("bin", array.span()), quote!(&mut *#array)),
                        true => (Ident::new("shaped_bin", array.span()), quote!(&mut #array)),
                    };
                    let arguments = quote!(#array, #at, &mut *#notes, #may);
                    let arguments = in_place_of(arguments, index.expr.span());
                    *target = Expr::Verbatim(quote!((*#kit.#bin #arguments)));
                }
            }
            Expr::Field(field) => self.note(&mut field.base),
            Expr::Unary(unary) => self.note(&mut unary.expr),
            _ => {}
        }
    }

    fn combines(&mut self, number: usize, by_one: bool) {
        let is_repeated = self.closures > 0 || self.regions.iter().any(|region| region.is_loop);
        self.combined.push((number, by_one && !is_repeated));
    }

    /// Whether an iteration combines at most one value into a variable, and has no other use of it.
    pub(crate) fn combines_once(&self, number: usize) -> bool {
        let mut known = self.combined.iter().filter(|(of, _)| *of == number);
        let is_once = known.next().is_some_and(|(_, once)| *once) && known.next().is_none();
        is_once && self.uses[number] == 1
    }

    /// Emits `target operator= right`. The variable itself, if the target `is_role`, is used by the methods that its type has.
    fn combine(
        &self,
        operator: &BinOp,
        target: &Expr,
        right: &Expr,
        is_role: bool,
    ) -> Option<TokenStream> {
        let (class, function) = class_of(operator)?;
        let kit = self.kit;
        // As rustc's own messages about an operator.
        let at = operator.span().resolved_at(Span::mixed_site());
        if let Some(operand) = class.operand().filter(|_| is_role) {
            let (kit, operand) = (
                located_at(kit.to_token_stream(), at),
                Ident::new(operand, at),
            );
            let function = Ident::new(&format!("__prange_{function}"), at);
            return Some(
                quote_spanned!(at=> #kit.#operand(&mut #target).#function(#kit.right(#right))),
            );
        }
        let function = Ident::new(function, at);
        Some(
            if variable(target).is_some() || matches!(target, Expr::Path(_)) {
                quote_spanned!(at=> #kit.#function(&mut #target, #right))
            } else {
                // The right side is evaluated first, as by `+=` on numbers.
                let value = mixed("right");
                quote_spanned!(at=> { let #value = #right; #kit.#function(&mut #target, #value) })
            },
        )
    }

    /// Rewrites an assignment to its role's own form, if that is another one.
    pub(super) fn assignment(&mut self, expr: &mut Expr) -> Option<TokenStream> {
        let update = Update::read(expr, false, &self.resolved.locals);
        if let Some(code) = update.and_then(|update| self.update(update)) {
            return Some(code);
        }
        match expr {
            Expr::Binary(binary) if idiom::assigns(&binary.op) => {
                let role = match variable(&binary.left) {
                    Some(number) => self.roles.get(number),
                    None => self.indexed_root(&binary.left),
                };
                if self.in_nested_parallel
                    || !matches!(role, Some(Role::Reduction(_) | Role::Bins(..)))
                {
                    return None;
                }
                let is_role = matches!(role, Some(Role::Reduction(_)));
                self.expr(&mut binary.right);
                walk_expr(self, &mut binary.left);
                operands(&mut binary.left).into_iter().for_each(keep_place);
                self.note(&mut binary.left);
                if let Some(number) = variable(&binary.left) {
                    self.combines(number, !divides(&binary.op));
                }
                self.combine(&binary.op, &binary.left, &binary.right, is_role)
            }
            Expr::Assign(_) | Expr::If(_) => match recognise(expr) {
                Some(idiom) => self.idiom(idiom),
                None => None,
            },
            _ => None,
        }
        .or_else(|| self.element(expr))
        .or_else(|| self.plain_assignment(expr))
    }

    /// Rewrites what combines a value into an element of an array reduction in another form than `x[e] += value`.
    fn element(&mut self, expr: &mut Expr) -> Option<TokenStream> {
        let (element, class, idiom) = idiom::of_element(expr)?;
        if self.in_nested_parallel || !matches!(self.indexed_root(&element), Some(Role::Bins(..))) {
            return None;
        }
        let kit = self.kit.clone();
        let mut place = element;
        walk_expr(self, &mut place);
        operands(&mut place).into_iter().for_each(keep_place);
        let mut code = TokenStream::new();
        match idiom {
            Idiom::OperatorChain(chain) => {
                if matches!(class, Class::Sum | Class::Product) {
                    code.extend(checks::compound_assignment(&kit, &place, chain.wraps));
                    if chain.commutes {
                        code.extend(checked_only(&quote!(#kit.commutes(&#place);)));
                    }
                }
                self.note(&mut place);
                for (operator, mut right) in chain.steps {
                    self.expr(&mut right);
                    let step = self.combine(&operator, &place, &right, false)?;
                    code.extend(quote!(#step;));
                }
            }
            Idiom::Fold(fold) => {
                let ty = mixed("element");
                for (mut value, callee) in fold.values.clone().into_iter().zip(&fold.callees) {
                    self.expr(&mut value);
                    let value = bare(&value).to_token_stream();
                    let check = callee.check(&kit, &ty);
                    self.checks.push(quote! {
                        let #ty = #kit.type_of();
                        #ty.of(&(#value));
                        #ty.of(&#place);
                        #check
                    });
                    let combined = fold.operation(&kit, &quote!(#place), &value);
                    code.extend(quote!(#place = #combined;));
                }
            }
            // It stays as written, on the thread's own elements.
            Idiom::Best(best) => {
                let mut candidate = best.candidate;
                self.expr(&mut candidate);
                self.checks
                    .push(quote!(#kit.same_types(&#candidate, &#place);));
                return None;
            }
        }
        Some(quote!({ #code }))
    }

    /// Rewrites a statement that runs in loop order to a note of its arguments.
    pub(super) fn update(&mut self, mut update: Update) -> Option<TokenStream> {
        let number = update.variable;
        if !matches!(self.roles[number], Role::InOrder) {
            return None;
        }
        if self.in_nested_parallel {
            self.inner_fails = true;
            return None;
        }
        let values = update.values.iter_mut().map(|value| {
            self.expr(&mut value.value);
            value.value.to_token_stream()
        });
        let values: Vec<_> = values.collect();
        let names = update.names();
        let before = self.updates.iter().filter(|known| known.variable == number);
        let arguments = match self.updates_by_key(&update) {
            true => update.by_key(),
            false => {
                let case = case_of(&names, before.count(), self.uses[number]);
                quote!((), #case)
            }
        };
        self.updates.push(update);
        let (kit, name) = (self.kit, &self.names[number]);
        Some(quote!(match (#(#values,)*) { #names => #kit.update(&mut *#name, #arguments) }))
    }

    /// Whether updates of one key can run together: if a variable has one statement that updates it.
    pub(crate) fn updates_by_key(&self, update: &Update) -> bool {
        self.uses[update.variable] == 1 && update.has_key()
    }

    fn plain_assignment(&mut self, expr: &mut Expr) -> Option<TokenStream> {
        let Expr::Assign(assign) = expr else {
            return None;
        };
        let sometimes =
            |number: usize| matches!(self.roles[number], Role::Private { sometimes: true });
        if let Some(number) = variable(&assign.left).filter(|number| sometimes(*number)) {
            self.expr(&mut assign.right);
            let (name, right) = (&self.names[number], &assign.right);
            let value = mixed("assigned");
            return Some(quote!({ let #value = #right; (&mut #name).__prange_set(#value) }));
        }
        // `(a, b) = ..` goes through temporary variables if a part needs more than an assignment.
        let mut leaves = Vec::new();
        let pattern = destructure(&assign.left, &mut leaves)?;
        leaves
            .iter()
            .find(|leaf| variable(leaf).is_some_and(sometimes))?;
        self.expr(&mut assign.right);
        let right = &assign.right;
        let assignments: Vec<TokenStream> = leaves
            .iter()
            .enumerate()
            .map(|(index, leaf)| {
                let part = part_name(index);
                let mut assign: Expr = syn::parse_quote!(#leaf = #part);
                self.expr(&mut assign);
                quote!(#assign;)
            })
            .collect();
        Some(quote!({ let #pattern = #right; #(#assignments)* }))
    }

    fn idiom(&mut self, idiom: Idiom) -> Option<TokenStream> {
        let kit = self.kit.clone();
        match idiom {
            Idiom::OperatorChain(chain) => {
                if self.in_nested_parallel
                    || !matches!(self.roles[chain.variable], Role::Reduction(_))
                {
                    return None;
                }
                let is_one = matches!(&chain.steps[..], [(operator, _)] if !divides(operator));
                self.combines(chain.variable, is_one);
                let name = &self.names[chain.variable].clone();
                let target: Expr = syn::parse_quote!((*#name));
                let mut code = TokenStream::new();
                if let Some(operand) = chain.class.operand() {
                    let operand = Ident::new(operand, Span::mixed_site());
                    let operand = quote!(#kit.#operand(&mut #target));
                    code.extend(match chain.wraps {
                        true => checks::compound_assignment(&kit, &target, true),
                        false => checked_only(&quote!(#operand.__prange_is_spelled();)),
                    });
                    if chain.commutes {
                        code.extend(checked_only(&quote!(#operand.__prange_commutes();)));
                    }
                }
                for (operator, mut right) in chain.steps {
                    self.expr(&mut right);
                    let step = self.combine(&operator, &target, bare(&right), true)?;
                    code.extend(quote!(#step;));
                }
                Some(quote!({ #code }))
            }
            Idiom::Fold(fold) => {
                if !matches!(self.roles[fold.variable], Role::Fold(_)) {
                    return None;
                }
                self.combines(fold.variable, fold.values.len() == 1);
                let name = self.names[fold.variable].clone();
                let (before, later) = (mixed("before"), mixed("later"));
                let operation = fold.operation(&kit, &quote!(#before), &quote!(#later));
                let ty = type_name(fold.variable);
                let checks = fold.callees.iter().map(|callee| callee.check(&kit, &ty));
                self.checks.extend(checks);
                let mut code = TokenStream::new();
                for mut value in fold.values.clone() {
                    self.expr(&mut value);
                    let value = bare(&value);
                    code.extend(
                        quote!(#kit.offer(&mut *#name, #value, |#before, #later| #operation);),
                    );
                }
                if self
                    .folds
                    .iter()
                    .all(|known| known.variable != fold.variable)
                {
                    self.folds.push(FoldIdiom {
                        values: Vec::new(),
                        ..fold
                    });
                }
                Some(quote!({ #code }))
            }
            Idiom::Best(best) => {
                if !matches!(self.roles[best.main], Role::Best) {
                    return None;
                }
                if self.groups.iter().all(|known| known.main != best.main) {
                    self.groups.push((*best).clone());
                }
                let state = self.state(best.main);
                // The value before the loop, which a partial result has to beat.
                let start = start_name(best.main);
                let mut candidate = best.candidate.clone();
                self.expr(&mut candidate);
                let position = syn::Index::from(best.main_position());
                let candidate = match bare(&candidate) {
                    simple @ (Expr::Path(_)
                    | Expr::Index(_)
                    | Expr::Field(_)
                    | Expr::MethodCall(_)
                    | Expr::Call(_)
                    | Expr::Verbatim(_)) => quote!(#simple),
                    operation => quote!((#operation)),
                };
                let references: TokenStream =
                    std::iter::repeat_n(quote!(&), best.references).collect();
                let (candidate_name, before) = (mixed("candidate"), mixed("before"));
                let candidate_ref = quote!(#candidate_name);
                let wins = best.wins(&candidate_ref, &quote!(#references #before));
                let first = best.compared(&quote!((*#start)));
                let wins_at_first = best.wins(&candidate_ref, &quote!(#references &#first));
                let values_name = mixed("values");
                let compared = best.compared(&quote!(#values_name.#position));
                let compared = quote!(|#values_name| &#compared);
                let guard = best.guard.clone().map(|mut guard| {
                    self.expr(&mut guard);
                    quote!(&& #guard)
                });
                let values: Vec<Expr> = best
                    .assignments
                    .iter()
                    .map(|(_, value)| {
                        let mut value = value.clone();
                        self.expr(&mut value);
                        value
                    })
                    .collect();
                // The compared value is assigned, or a faithful clone of it.
                let mut check = quote!(#kit.same_types(#candidate_name, &#references #first););
                if has_clone(best.main_value()) {
                    check.extend(quote!(#kit.has_known_clone(&#first);));
                }
                let check = checked_only(&check);
                Some(quote!({
                    let #candidate_name = &#candidate;
                    #check
                    if (match #kit.best_of(&*#state, &#first, #compared) {
                        ::core::option::Option::None => #kit.comparable(#candidate_name) && #wins_at_first,
                        ::core::option::Option::Some(#before) => #wins,
                    }) #guard {
                        #kit.keep(&mut *#state, &#first, (#(#values,)*), #compared);
                    }
                }))
            }
        }
    }
}

fn part_name(index: usize) -> Ident {
    mixed(&format!("part_{index}"))
}

/// Returns the pattern for the left side of a destructuring assignment, and collects the places in it.
fn destructure(left: &Expr, leaves: &mut Vec<Expr>) -> Option<TokenStream> {
    match bare(left) {
        Expr::Tuple(tuple) => {
            let parts: Option<Vec<_>> =
                tuple.elems.iter().map(|e| destructure(e, leaves)).collect();
            let parts = parts?;
            Some(quote!((#(#parts,)*)))
        }
        Expr::Array(array) => {
            let parts: Option<Vec<_>> =
                array.elems.iter().map(|e| destructure(e, leaves)).collect();
            let parts = parts?;
            Some(quote!([#(#parts),*]))
        }
        Expr::Infer(_) => Some(quote!(_)),
        Expr::Range(range) if range.start.is_none() && range.end.is_none() => Some(quote!(..)),
        Expr::Call(call) => {
            let function = &call.func;
            let parts: Option<Vec<_>> = call.args.iter().map(|e| destructure(e, leaves)).collect();
            let parts = parts?;
            Some(quote!(#function(#(#parts),*)))
        }
        Expr::Struct(fields) => {
            let path = &fields.path;
            let parts: Option<Vec<_>> = fields
                .fields
                .iter()
                .map(|field| {
                    let (member, part) = (&field.member, destructure(&field.expr, leaves)?);
                    Some(quote!(#member: #part))
                })
                .collect();
            let (parts, rest) = (parts?, &fields.dot2_token);
            Some(quote!(#path { #(#parts,)* #rest }))
        }
        place => {
            let part = part_name(leaves.len());
            leaves.push(place.clone());
            Some(quote!(#part))
        }
    }
}

/// Whether an operator divides. An iteration's quotient is a factor of the product.
fn divides(operator: &BinOp) -> bool {
    matches!(operator, BinOp::Div(_) | BinOp::DivAssign(_))
}
