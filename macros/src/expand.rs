//! A loop's expansion: roles, body, what is written when the loop has ended, and where its exits lead.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{BinOp, Error, ExprForLoop, Lifetime};

use crate::checks::{self, Owner};
use crate::classify::{Role, Roles, classify, settled_at};
use crate::copies::copied;
use crate::emitted::{
    RESERVED, before_name, checked_only, may_be_noted_name, mixed, notes_name, plane_name,
    start_name, type_name,
};
use crate::exits::exits;
use crate::flow::{Access, Event, Touch, leading_name};
use crate::header::{Maker, header};
use crate::idiom::Class;
use crate::names::{idents, outer, replace, single};
use crate::place::{Place, is_loop_marker, marked, through_derefs};
use crate::resolve::{Resolved, resolve};
use crate::rewrite::Rewriter;
use crate::spellings::Spellings;
use crate::subscript::Sum;
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
    let around_inner = surroundings.of_inner_loops();
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
        .filter_map(|number| parts(number, &resolved, &roles, &rewriter, &header))
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
        Part::of(role, Kind::Told(read.name.clone()))
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
                            #(#on_iteration)*
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

/// The name of all the rows that a stretch of iterations has.
fn all_name(name: &Ident) -> Ident {
    mixed(&format!("all_{name}"))
}

/// A plane of an array.
fn whole_name(number: usize, plane: usize) -> Ident {
    mixed(&format!("whole_{number}_{plane}"))
}

/// What a role's share of a stretch is made of.
enum Kind {
    /// What iterations combine into, by its name.
    State(Ident),
    /// What iterations hand back.
    HandBack(Ident),
    /// An array of which iterations have an element, by its name.
    Elements(Ident),
    /// An array of which iterations have a row, by its name.
    Rows(Ident),
    /// The same, where none leaves it.
    Window(Ident),
    /// An array that iterations combine into, by its name.
    Bins(Ident),
    /// What has to be told the iteration, by its name.
    Told(Ident),
}

/// A role's code around and in the loop over a stretch.
#[derive(Default)]
struct Share {
    setup: TokenStream,
    /// A name and the slice that is handed on by it.
    window: Option<(Ident, TokenStream)>,
    on_stretch: TokenStream,
    on_iteration: TokenStream,
    after_iteration: TokenStream,
    after_group: TokenStream,
}

fn share(at: usize, kind: &Kind, lent: &Ident, kit: &Ident, roles: &Ident) -> Share {
    let ones = std::iter::repeat_n(quote!(.1), at);
    let role = quote!(&#roles #(#ones)* .0);
    let (group, items) = (mixed("group"), mixed("items"));
    let position = quote!((&#items).__prange_position());
    let (slice, owned) = (mixed(&format!("slice_{at}")), mixed(&format!("owned_{at}")));
    let (stretch, waiting) = (mixed("stretch"), mixed(&format!("waiting_{at}")));
    let parts = quote!(let (#slice, #owned) = (&mut #lent).__prange_parts(););
    let wait = quote!(#[allow(unused_mut)] let mut #waiting = #kit.waiting(#role););
    let commit = quote!(#kit.commit(#role, &mut #lent, &mut #waiting, #position););
    let mut share = Share::default();
    match kind {
        Kind::State(name) => {
            share.on_iteration = quote!(#[allow(unused_variables)] let #name = #kit.begin(#role, &mut #lent, #position););
            share.on_stretch = wait;
            share.after_iteration = commit;
            share.after_group = quote!(#kit.end_group(#role, &mut #lent, &#waiting, #group););
        }
        Kind::HandBack(value) => {
            share.on_stretch = wait;
            share.after_iteration = quote! {
                *#kit.begin(#role, &mut #lent, #position) = #value;
                #commit
            };
            share.after_group = quote!(#kit.end_group(#role, &mut #lent, &#waiting, #group););
        }
        Kind::Elements(name) => {
            share.setup = parts;
            share.window = Some((slice.clone(), quote!(#slice)));
            share.on_stretch = quote!(#[allow(unused_mut)] let mut #name = #owned.__prange_elements(#slice, &#stretch););
            share.on_iteration = quote!((&mut #name).__prange_at(&#items););
        }
        Kind::Window(name) => {
            share.setup = parts;
            share.window = Some((slice.clone(), quote!(#slice)));
            share.on_stretch = quote!(#[allow(unused_mut)] let mut #name = #owned.__prange_elements(#slice, &#stretch););
        }
        Kind::Rows(name) => {
            let all = all_name(name);
            share.setup = parts;
            share.window = Some((slice.clone(), quote!(#slice)));
            share.on_stretch = quote!(let mut #all = #owned.__prange_elements(#slice, &#stretch););
        }
        Kind::Bins(name) => {
            let (notes, may_be_noted) = (notes_name(name), may_be_noted_name());
            share.setup = quote!(let (#slice, #notes) = (&mut #lent).__prange_parts(););
            share.window = Some((name.clone(), slice.to_token_stream()));
            share.on_stretch = quote!(let #may_be_noted = (&#stretch).__prange_may_be_noted(););
        }
        Kind::Told(name) => {
            share.on_stretch = quote!((&#lent).__prange_on(&#stretch); let #name = &mut #lent;);
            share.on_iteration = quote!((&mut *#name).__prange_at(&#items););
        }
    }
    share
}

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

/// One role's share of the expansion.
struct Part {
    setup: TokenStream,
    role: TokenStream,
    /// Code that never runs and that the compiler takes for a change of the variable while the body is there: so the body can have
    /// no other use of it, not even one that a macro hides. A role that borrows the variable has no need of it.
    claim: TokenStream,
    kind: Kind,
    /// Before and after each iteration.
    prologue: TokenStream,
    epilogue: TokenStream,
    /// The pattern of what the loop leaves.
    output: TokenStream,
    finish: TokenStream,
}

impl Part {
    /// That has a role and nothing else.
    fn of(role: TokenStream, kind: Kind) -> Part {
        Part {
            setup: TokenStream::new(),
            role,
            claim: TokenStream::new(),
            kind,
            prologue: TokenStream::new(),
            epilogue: TokenStream::new(),
            output: quote!(_),
            finish: TokenStream::new(),
        }
    }
}

fn list(items: impl DoubleEndedIterator<Item = TokenStream>) -> TokenStream {
    items
        .rev()
        .fold(quote!(()), |rest, item| quote!((#item, #rest)))
}

/// What a variable's role has in the expansion.
fn parts(
    number: usize,
    resolved: &Resolved,
    roles: &Roles,
    rewriter: &Rewriter<'_>,
    header: &Ident,
) -> Option<Vec<Part>> {
    let (kit, name) = (rewriter.kit, &rewriter.names[number]);
    let variable = &resolved.variables[number];
    // Where rustc's messages about the role's types point: to what settled the role.
    let at = settled_at(roles, number)
        .unwrap_or_else(Span::mixed_site)
        .resolved_at(Span::mixed_site());
    let place = &variable.expr;
    let shown = variable.place.to_string();
    let value = mixed(&format!("value_{number}"));
    let output = mixed(&format!("output_{number}"));
    let ty = type_name(number);
    // Never runs: it ties a type to a variable's, which may not even have a value yet.
    let tied = |of: TokenStream| checked_only(&quote!(#ty.of(&#of);));
    let typed = |of: TokenStream| {
        let tied = tied(of);
        quote! {
            let #ty = #kit.type_of();
            #tied
        }
    };
    let claimed = || {
        quote_spanned! {at=>
            #[allow(unused_assignments, clippy::all)]
            while #kit.never() {
                #place = #kit.absent(#ty);
            }
        }
    };
    // What is taken before the loop must run none of the body's code.
    let taken_before = |sums: &[&Sum]| {
        let checks: TokenStream = sums.iter().map(|sum| sum.checks(kit)).collect();
        match checks.is_empty() {
            true => checks,
            false => checked_only(&rewriter.unmark(checks)),
        }
    };
    let is_slice = || checked_only(&quote_spanned!(at=> #kit.is_slice(&#place);));
    let mut part = Part {
        setup: TokenStream::new(),
        role: TokenStream::new(),
        claim: TokenStream::new(),
        kind: Kind::State(name.clone()),
        prologue: TokenStream::new(),
        epilogue: TokenStream::new(),
        output: quote!(_),
        finish: TokenStream::new(),
    };
    let some = quote!(::core::option::Option::Some);
    // The array that iterations own parts of: all of it, or what lies behind elements that none owns.
    let whole = |part: &mut Part, apart: bool, base: &TokenStream, stride: &TokenStream| {
        if !apart {
            return quote!(#kit.whole(&mut #place[..]));
        }
        let (before, rest) = (before_name(number), mixed(&format!("rest_{number}")));
        part.setup.extend(quote_spanned! {at=>
            let (#before, #rest) = (&#header).__prange_loop().__prange_apart(&mut #place[..], #base, #stride);
        });
        quote!(#rest)
    };
    match &roles.roles[number] {
        Role::Reduction(class) => {
            let function = Ident::new(class.role()?, at);
            part.role = quote_spanned!(at=> #kit.#function(&mut #place));
        }
        Role::Bins(class) => {
            let function = Ident::new(class.array_role()?, at);
            part.setup = is_slice();
            part.kind = Kind::Bins(name.clone());
            // An inner loop that does its own reductions notes nothing.
            let counts = !rewriter.unnoted.contains(&number);
            let divides = |event: &Event| {
                matches!(
                    &event.access,
                    Access::Index(_, Touch::Operator(BinOp::DivAssign(_)))
                )
            };
            let events = roles.flow.events.iter();
            let replays = !events.filter(|event| event.variable == number).any(divides);
            part.role = quote_spanned!(at=> #kit.#function(&mut #place[..], #counts, #replays));
        }
        Role::Sliced {
            offset,
            mirrored,
            apart,
        } => {
            part.setup = is_slice();
            part.setup.extend(taken_before(&[offset]));
            let whole = whole(&mut part, *apart, &quote!(0usize), &quote!(1usize));
            let offset = rewriter.unmark(offset.code(kit));
            part.kind = Kind::Elements(name.clone());
            part.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_sliced::<_, #mirrored>(#whole, #offset, #shown));
        }
        Role::Axis { offset, mirrored } => {
            part.setup = taken_before(&[offset]);
            let offset = rewriter.unmark(offset.code(kit));
            part.kind = Kind::Told(name.clone());
            part.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_axis::<_, _, #mirrored>(#place.view_mut(), #offset, #shown));
        }
        Role::Rows {
            stride,
            base,
            step,
            proven,
            apart,
        } => {
            part.setup = is_slice();
            part.setup.extend(taken_before(&[stride, base, step]));
            let stride = rewriter.unmark(stride.code(kit));
            let base = rewriter.unmark(base.code(kit));
            let step = rewriter.unmark(step.code(kit));
            let whole = whole(&mut part, *apart, &base, &stride);
            part.kind = match proven {
                true => Kind::Window(name.clone()),
                false => Kind::Rows(name.clone()),
            };
            part.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_rows(#whole, #base, #stride, #step, #shown));
        }
        Role::Planes(planes) => {
            part.setup = is_slice();
            part.setup
                .extend(taken_before(&[&planes.stride, &planes.base, &planes.plane]));
            if let Some((first, others)) = planes.numbers.split_first() {
                let (numbers, parts) = (
                    &planes.numbers,
                    planes
                        .numbers
                        .iter()
                        .map(|plane| whole_name(number, *plane)),
                );
                let base = rewriter.unmark(planes.base.code(kit));
                let plane = rewriter.unmark(planes.plane.code(kit));
                part.setup.extend(quote_spanned! {at=>
                    let [#(#parts),*] = (&#header).__prange_loop().__prange_columns(&mut #place[..], #base, #plane, [#(#numbers),*], #shown);
                });
                let role = |plane_number: &usize| {
                    let whole = whole_name(number, *plane_number);
                    quote_spanned!(at=> (&#header).__prange_loop().__prange_sliced::<_, false>(#whole, #base.wrapping_add(#plane.wrapping_mul(#plane_number)), #shown))
                };
                part.role = role(first);
                part.kind = Kind::Elements(plane_name(number, *first));
                let others = others.iter().map(|plane| {
                    let kind = Kind::Elements(plane_name(number, *plane));
                    Part::of(role(plane), kind)
                });
                return Some(std::iter::once(part).chain(others).collect());
            }
            let is_it = |width: &isize| Sum::constant(*width as i128).key() == planes.stride.key();
            let width = [1, -1].into_iter().find(is_it).unwrap_or(0);
            let stride = rewriter.unmark(planes.stride.code(kit));
            let base = rewriter.unmark(planes.base.code(kit));
            let plane = rewriter.unmark(planes.plane.code(kit));
            part.kind = Kind::Told(name.clone());
            part.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_planes::<_, #width>(&mut #place[..], #base, #stride, #plane, #shown));
        }
        Role::LoopOnly(None) => {
            let tied = tied(quote!(#name));
            part.setup = typed(place.to_token_stream());
            part.claim = claimed();
            part.prologue = quote!(#[allow(unused_mut)] let mut #name; #tied);
            part.finish = never_used(kit, &ty, place);
        }
        Role::LoopOnly(Some(given)) => {
            part.setup = typed(place.to_token_stream());
            part.claim = claimed();
            part.prologue = quote!(#[allow(unused_mut)] let mut #name: #given;);
            part.finish = never_used(kit, &ty, place);
        }
        Role::Private { sometimes } => {
            part.setup = typed(place.to_token_stream());
            part.claim = claimed();
            part.role = quote_spanned!(at=> #kit.last(#ty));
            part.kind = Kind::HandBack(value.clone());
            part.output = quote!(mut #output);
            if *sometimes {
                part.prologue = quote!(#[allow(unused_mut)] let mut #name = #kit.maybe(#ty););
                part.epilogue = quote!(let #value = #name.__prange_into_option(););
            } else {
                let tied = tied(quote!(#name));
                part.prologue = quote!(#[allow(unused_mut)] let mut #name; #tied);
                part.epilogue = quote!(let #value = #some(#name););
            }
            // Runs once at most. As a loop that reads, it keeps rustc from asking for less `mut` and
            // more uses than the serial loop needs.
            part.finish = quote! {
                #[allow(unused_assignments, clippy::all)]
                while let #some(#value) = (&mut #output).take() {
                    #place = #value;
                    let _ = &#place;
                }
            };
        }
        Role::Append => {
            part.setup = typed(place.to_token_stream());
            let (role, items) = (
                mixed(&format!("role_{number}")),
                mixed(&format!("items_{number}")),
            );
            part.setup
                .extend(quote_spanned!(at=> let #role = #kit.append(#ty);));
            let events = roles.flow.events.iter();
            let methods = events
                .filter(|event| event.variable == number)
                .filter_map(|event| {
                    let Access::Append(method) = &event.access else {
                        return None;
                    };
                    let at = event.span.resolved_at(Span::mixed_site());
                    let method = Ident::new(&format!("{RESERVED}{method}"), at);
                    Some(quote_spanned!(at=> #kit.is_append((&#kit.methods_of(&#role)).#method());))
                });
            part.setup.extend(checked_only(&methods.collect()));
            part.setup
                .extend(quote!(let #items = #kit.collection_of(&#role);));
            part.role = quote!(#role);
            part.output = quote!(#output);
            // The collection, or what a `&mut` refers to.
            let extend = |items: TokenStream| {
                quote_spanned!(at=> {
                    use ::core::borrow::BorrowMut as _;
                    #kit.extend(#place.borrow_mut(), #items);
                })
            };
            let none = extend(quote!(#kit.absent(#items)));
            part.claim = quote!(while #kit.never() #none);
            part.finish = extend(quote!(#output));
        }
        Role::Fold(class) => {
            let fold = rewriter.folds.iter().find(|fold| fold.variable == number)?;
            let (before, later) = (mixed("before"), mixed("later"));
            let merged = fold.operation(kit, &quote!(#before), &quote!(#later));
            let finished = fold.operation(kit, &place.to_token_stream(), &quote!(#value));
            part.setup = typed(place.to_token_stream());
            part.claim = claimed();
            let function = match class {
                Class::Associative => quote!(vouched),
                class => {
                    let greatest = *class == Class::Max;
                    quote!(extreme::<#greatest, _, _, _>)
                }
            };
            part.role = quote_spanned!(at=> #kit.#function(#ty, |#before, #later| #merged));
            part.output = quote!(#output);
            part.finish = quote! {
                if let #some(#value) = #output {
                    #place = #finished;
                }
            };
        }
        Role::Best => {
            // One role for all variables of the group, at the compared one.
            let best = rewriter.groups.iter().find(|group| group.main == number)?;
            let places: Vec<_> = best
                .assignments
                .iter()
                .map(|(variable, _)| &resolved.variables[*variable].expr)
                .collect();
            let values: Vec<_> = (0..places.len())
                .map(|index| mixed(&format!("value_{number}_{index}")))
                .collect();
            let main_index = best.main_position();
            let field = syn::Index::from(main_index);
            let (before, later) = (mixed("before"), mixed("later"));
            let state = rewriter.state(number);
            part.kind = Kind::State(state.clone());
            let main = &values[main_index];
            let finally = best.wins(&quote!(&#main), &quote!(&#place));
            part.setup = typed(quote!((#(#places,)*)));
            // The body compares with the variable as it is before the loop.
            let start = start_name(number);
            let others = places
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != main_index);
            let others: Vec<_> = others.map(|(_, place)| *place).collect();
            let fields = (0..places.len()).filter(|index| *index != main_index);
            let fields: Vec<_> = fields.map(syn::Index::from).collect();
            part.setup.extend(quote!(let #start = &mut #place;));
            part.claim = quote! {
                #[allow(unused_assignments, clippy::all)]
                while #kit.never() {
                    let #value = #kit.absent(#ty);
                    #(#others = #value.#fields;)*
                }
            };
            let is_strict = matches!(best.operator, BinOp::Lt(_) | BinOp::Gt(_));
            part.role = match places.len() == 1 && is_strict {
                true => {
                    let wins = best.wins(&quote!(#later), &quote!(#before));
                    quote_spanned!(at=> (&#kit.beginning(&*#start)).__prange_extreme(#ty, |#later, #before| #wins))
                }
                false => {
                    let wins = best.wins(&quote!(&#later.#field), &quote!(&#before.#field));
                    quote_spanned!(at=> (&#kit.beginning(&*#start)).__prange_best(
                        #ty,
                        |#before, #later| if #wins { #later } else { #before },
                        |#before| &#before.#field,
                    ))
                }
            };
            part.output = quote!(#output);
            part.finish = quote! {
                if let #some((#(#values,)*)) = #output {
                    if #finally {
                        #(#places = #values;)*
                        let _ = (#(&#places,)*);
                    }
                }
            };
        }
    }
    let reached: TokenStream = match &roles.roles[number] {
        Role::Best => {
            let group = rewriter.groups.iter().find(|group| group.main == number)?;
            let places = group.assignments.iter();
            let places = places.map(|(variable, _)| &resolved.variables[*variable].expr);
            places.map(|place| checks::place(kit, place)).collect()
        }
        _ => checks::place(kit, place),
    };
    if !reached.is_empty() {
        let checked = checked_only(&reached);
        let setup = &part.setup;
        part.setup = quote!(#checked #setup);
    }
    Some(vec![part])
}

/// Never runs. To rustc the variable outside of the loop is assigned and read, as in the serial loop.
fn never_used(kit: &Ident, ty: &Ident, place: &syn::Expr) -> TokenStream {
    quote! {
        #[allow(unused_assignments, clippy::all)]
        while #kit.never() {
            #place = #kit.absent(#ty);
            let _ = &#place;
        }
    }
}
