//! A loop's expansion: roles, body, what is written when the loop has ended, and where its exits lead.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, ExprForLoop, Lifetime};

use crate::checks::Owner;
use crate::classify::{Role, Roles, classify};
use crate::copies::copied;
use crate::emitted::mixed;
use crate::exits::exits;
use crate::flow::leading_name;
use crate::header::{Maker, header};
use crate::names::{idents, outer, replace, single};
use crate::parts::{Kind, Part, Share, all_name, list, parts, share};
use crate::place::{Place, is_loop_marker, marked, through_derefs};
use crate::resolve::{Resolved, resolve};
use crate::rewrite::Rewriter;
use crate::spellings::Spellings;
use crate::subscript::of_name;
use crate::surroundings::Surroundings;
use crate::walk::{Pass, walk_expr};

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
    let mut resolved = resolve(&repeat.pat, name, &repeat.body, surroundings);
    Spellings.block(&mut resolved.body);
    let label = repeat.label.as_ref();
    match classify(&resolved, label, &repeat.expr, surroundings) {
        Ok(roles) => Ok(Classified { resolved, roles }),
        Err(errors) => Err(errors),
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

/// As [`expand`], inside of `depth` parallel loops. `above` takes an owner of fields that the loop looks at, if one of them can tell its type:
/// inside of a body that would borrow all of it.
fn expand_in(
    repeat: &ExprForLoop,
    maker: &Maker<'_>,
    surroundings: &Surroundings,
    depth: usize,
    above: &dyn Fn(&Owner) -> bool,
) -> Result<TokenStream, Vec<Error>> {
    let header_code = header(&repeat.expr, maker).map_err(|error| vec![error]);
    let (header_code, Classified { resolved, roles }) =
        match (header_code, analyse(repeat, surroundings)) {
            (Ok(header), Ok(classified)) => (header, classified),
            (Err(mut errors), Err(more)) => {
                errors.extend(more);
                return Err(errors);
            }
            (Err(errors), _) | (_, Err(errors)) => return Err(errors),
        };
    for (variable, role) in resolved.variables.iter().zip(&roles.roles) {
        let keeps_indices = matches!(
            role,
            Role::Sliced { apart: false, .. } | Role::Rows { apart: false, .. }
        );
        if surroundings.is_row(&variable.expr) && !keeps_indices {
            // Serial in the loop around this one.
            return Err(Vec::new());
        }
    }
    let (header, kit) = (mixed("header"), mixed("kit"));
    let mut names: Vec<Ident> = Vec::new();
    for (number, variable) in resolved.variables.iter().enumerate() {
        let own = Place::of(through_derefs(&variable.expr)).map(|(_, root)| root);
        names.push(match own {
            // As the user calls it, in messages; but no code of the user's can name it.
            Some(root) if variable.place.is_simple() && !names.contains(root) => {
                let mut own = root.clone();
                own.set_span(root.span().resolved_at(Span::mixed_site()));
                own
            }
            _ => mixed(&format!("{}_{number}", variable.place.local_name())),
        });
    }
    let end = Lifetime {
        apostrophe: proc_macro2::Span::mixed_site(),
        ident: mixed(&format!("iteration_{depth}")),
    };
    let inner_errors = RefCell::new(Vec::new());
    let is_row = |number: &usize| matches!(roles.roles[*number], Role::Rows { .. });
    let rows = (0..names.len()).filter(is_row);
    let around_inner = surroundings.of_inner_loops(rows.map(|row| of_name(&names[row])).collect());
    let inner_owners = RefCell::new(Vec::new());
    let takes = |owner: &Owner| {
        let is_own = |root: &Ident| {
            names.contains(root) || resolved.locals.iter().any(|local| root == local)
        };
        let is_from_outside = Place::of(&owner.base).is_some_and(|(_, root)| !is_own(root));
        if is_from_outside && !above(owner) {
            inner_owners.borrow_mut().push(owner.clone());
        }
        is_from_outside
    };
    let nested = |rewritten: ExprForLoop, marked: &ExprForLoop| {
        let maker = Maker::Kit(&kit);
        expand_in(&rewritten, &maker, &around_inner, depth + 1, &takes)
            .map_err(|_| {
                // The rewriting may have taken what the inner loop would need: then it is serial on each
                // thread of the outer one. A loop that is wrong by itself is an error.
                let written = unmark(marked, &resolved);
                inner_errors
                    .borrow_mut()
                    .extend(analyse(&written, &around_inner).err().into_iter().flatten());
            })
            .ok()
    };
    let mut rewriter = Rewriter::new(
        &resolved,
        &roles,
        &names,
        &kit,
        end.clone(),
        repeat.label.as_ref(),
        &nested,
    );
    let body = rewriter.body();
    let inner_errors = inner_errors.take();
    if !inner_errors.is_empty() {
        return Err(inner_errors);
    }

    let parts: Vec<Part> = (0..names.len())
        .filter_map(|number| parts(number, &resolved, &roles, &rewriter, &header, surroundings))
        .flatten()
        .collect();
    let setups = parts.iter().map(|part| &part.setup);
    let lengths = rewriter.lengths.iter().map(|(name, number, method)| {
        let place = &resolved.variables[*number].expr;
        quote!(let #name = #place.#method();)
    });
    let claims = parts.iter().map(|part| &part.claim);
    let finishes = parts.iter().map(|part| &part.finish);
    // A variable of the loop alone has no part in the engine's work.
    let reads = (rewriter.reads.iter()).map(|read| {
        let role = rewriter.unmark(read.role(&rewriter));
        Part::of(role, Kind::Reads(read.name.clone()))
    });
    let engaged: Vec<&Part> = parts.iter().filter(|part| !part.role.is_empty()).collect();
    let reads: Vec<Part> = reads.collect();
    let engaged: Vec<&Part> = engaged.into_iter().chain(&reads).collect();
    let role_list = list(engaged.iter().map(|part| part.role.clone()));
    let output_list = list(engaged.iter().map(|part| part.output.clone()));
    let lent_names = || (0..engaged.len()).map(|at| mixed(&format!("lent_{at}")));
    // What is lent in parts stays outside of the function that has the loop.
    let is_window = |part: &Part| {
        matches!(
            part.kind,
            Kind::Elements(_) | Kind::Rows(_) | Kind::Window(_) | Kind::Bins(_)
        )
    };
    let lent_patterns = list(
        engaged
            .iter()
            .zip(lent_names())
            .map(|(part, name)| match is_window(part) {
                true => quote!(mut #name),
                false => quote!(#name),
            }),
    );
    let moved_names = || {
        let names = engaged.iter().zip(lent_names());
        names
            .filter(|(part, _)| !is_window(part))
            .map(|(_, name)| name)
    };
    let moved: Vec<Ident> = moved_names().collect();
    let moved_patterns = list(moved.iter().map(|name| quote!(mut #name)));
    let moved = list(moved.iter().map(|name| quote!(#name)));
    let lent_list = list(lent_names().map(|name| quote!(#name)));
    let mut owners = rewriter.owners.take();
    owners.retain(|owner| !above(owner));
    owners.extend(inner_owners.take());
    let owners = owners.iter().map(|owner| owner.setup(&kit));

    let roles_name = mixed("roles");
    let shares: Vec<Share> = engaged
        .iter()
        .zip(lent_names())
        .enumerate()
        .map(|(at, (part, lent))| share(at, &part.kind, &lent, &kit, &roles_name))
        .collect();
    let (exit, pattern) = (mixed("exit"), single(&repeat.pat));
    let is_long = is_long(&resolved.body);
    let start = repeat.for_token.span.resolved_at(Span::mixed_site());
    // The parameters have the loop's span: rustc's messages about what the body captures point there.
    let (mut run, mut tie, types) = match rewriter.exits.is_empty() {
        true => (
            mixed("run"),
            mixed("body"),
            quote_spanned!(start=> ::<#is_long, _, _>),
        ),
        false => (
            mixed("run_with_exits"),
            mixed("body_with_exits"),
            quote_spanned!(start=> ::<#is_long, _, _, _>),
        ),
    };
    // For rustc's messages about the source, and about what the body captures.
    run.set_span(repeat.expr.span().resolved_at(Span::mixed_site()));
    tie.set_span(run.span());
    // Always: so a `break` that a macro hides is an error, and ends no loop of the expansion's.
    let label = quote!(#end:);
    let (body, diverges) = body;
    // Nothing comes after a body that always leaves.
    let unreachable = diverges.then(|| quote!(#[allow(unreachable_code)]));
    let leaves = match rewriter.exits.is_empty() {
        true => TokenStream::new(),
        false => quote!(if #exit.is_some() { break; }),
    };
    let exits = exits(&rewriter.exits, &exit);
    let attributes = outer(&repeat.attrs);
    let body_name = mixed("body");

    // An inner loop's subscripts leave it out.
    let is_named = idents(resolved.body.to_token_stream())
        .iter()
        .any(is_loop_marker);
    let loop_variable_use = resolved
        .loop_variable
        .as_ref()
        .filter(|_| is_named)
        .map(|name| quote!(let _ = &#name;));
    let prologues = parts.iter().map(|part| &part.prologue);
    let epilogues = parts.iter().map(|part| &part.epilogue);
    let (stretch, items, group) = (mixed("stretch"), mixed("items"), mixed("group"));
    let position = mixed("position");
    // What is lent to no role but its own loop.
    let mut windows = Vec::new();
    let mut setup = TokenStream::new();
    for share in &shares {
        setup.extend(share.setup.clone());
        if let Some((name, slice)) = share.window.clone() {
            match windows.len() < MOST_WINDOWS {
                true => windows.push((name, slice)),
                false => setup.extend(quote!(let #name = #slice;)),
            }
        }
    }
    // Nor do stores to what is lent in parts change what the loop reads.
    for (_, name, array) in &rewriter.arrays {
        let array = rewriter.unmark(array.clone());
        let local = quote!((&#array).__prange_local());
        match windows.len() < MOST_WINDOWS {
            true => windows.push((name.clone(), local)),
            false => setup.extend(quote!(let #name = #local;)),
        }
    }
    let with = Ident::new(&format!("with_{}", windows.len()), Span::mixed_site());
    let inferred = std::iter::repeat_n(quote!(_), windows.len());
    let (window_names, slices): (Vec<_>, Vec<_>) = windows.into_iter().unzip();
    let copies = copied(&resolved, &roles, surroundings);
    let copies = copies.iter().map(|name| {
        quote! {
            #[allow(non_snake_case, unused_variables, clippy::all, clippy::shadow_reuse, clippy::shadow_same, clippy::shadow_unrelated)]
            let #name = #kit.copied(&#name);
        }
    });
    let on_stretch = shares.iter().map(|share| &share.on_stretch);
    let on_iteration = shares.iter().map(|share| &share.on_iteration);
    let ahead: TokenStream = shares.iter().map(|share| share.ahead.clone()).collect();
    let ahead = (!ahead.is_empty()).then(|| quote!(if #kit.looks_ahead() { #ahead }));
    let after_iteration = shares.iter().map(|share| &share.after_iteration);
    let after_group: TokenStream = shares
        .iter()
        .map(|share| share.after_group.clone())
        .collect();
    let places = match after_group.is_empty() {
        true => TokenStream::new(),
        false => quote!(let #group = (&#items).__prange_places();),
    };
    let own_rows = engaged
        .iter()
        .zip(lent_names())
        .filter_map(|(part, _)| match &part.kind {
            Kind::Rows(name) => {
                let variable = resolved.loop_variable.as_ref()?;
                let all = all_name(name);
                Some(quote!(let mut #name = (&mut #all).__prange_row(#variable);))
            }
            _ => None,
        });
    let closure = quote_spanned! {start=>
        |#roles_name, #stretch, #lent_patterns| {
            #setup
            let (#exit, #moved) = #kit.#with::<#is_long, _, _, _, _, #(#inferred,)* _>(
                #roles_name,
                #stretch,
                #moved,
                #(#slices,)*
                #[inline(always)]
                |mut #stretch, #moved_patterns, #(#window_names),*| {
                    #(#copies)*
                    #(#on_stretch)*
                    #[allow(unused_mut)]
                    let mut #exit = ::core::option::Option::None;
                    while let ::core::option::Option::Some(mut #items) = (&mut #stretch).__prange_group() {
                        #places
                        while (&mut #items).__prange_next() {
                            let #pattern = (&mut #items).__prange_item();
                            #loop_variable_use
                            #[allow(unused_variables)]
                            let #position = (&#items).__prange_position();
                            #(#on_iteration)*
                            #ahead
                            #(#own_rows)*
                            #(#prologues)*
                            #unreachable
                            {
                                #exit = #label {
                                    #body
                                    ::core::option::Option::None
                                };
                            }
                            #(#epilogues)*
                            #(#after_iteration)*
                            #leaves
                        }
                        #after_group
                        #leaves
                    }
                    #kit.step(#exit, #moved)
                },
            );
            #kit.step(#exit, #lent_list)
        }
    };
    Ok(quote! {
        #(#attributes)*
        {
            let #header = #header_code;
            let #kit = (&#header).__prange_kit();
            #(#owners)*
            #(#lengths)*
            #(#setups)*
            let #roles_name = #role_list;
            let #body_name = (&#header).#tie(&#roles_name, #closure);
            #(#claims)*
            let (#exit, #output_list) = #header.#run #types(#roles_name, #body_name);
            #(#finishes)*
            #exits
        }
    })
}

/// So many arrays are handed to the body apart from one another.
const MOST_WINDOWS: usize = 8;

/// Whether a body has calls, which may be long.
fn is_long(body: &syn::Block) -> bool {
    struct Calls(bool);

    impl Pass for Calls {
        fn expr(&mut self, expr: &mut syn::Expr) {
            self.0 |= match expr {
                syn::Expr::Call(_) => true,
                syn::Expr::MethodCall(call) => !SHORT_METHODS.contains(&&*call.method.to_string()),
                _ => false,
            };
            walk_expr(self, expr);
        }
    }

    let mut calls = Calls(false);
    calls.block(&mut body.clone());
    calls.0
}

/// Methods of numbers that are an instruction or two.
const SHORT_METHODS: &[&str] = &["abs", "clone", "len", "max", "min", "sqrt", "to_bits"];

/// A marked loop as the user wrote it.
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
