//! The code of a role in a loop's expansion: before the loop, in a stretch, in each iteration and after the loop.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::BinOp;

use crate::affine_index::{OwnIndex, Polynomial};
use crate::checks::{self, checked_only};
use crate::classify::{Role, Roles, settled_at};
use crate::context::Surroundings;
use crate::generated_names::{
    RESERVED, before_name, log_name, may_be_logged_name, mixed, plane_name, start_name, type_name,
};
use crate::idiom::Class;
use crate::names::{located_at, replace};
use crate::place::marked;
use crate::resolve::Resolved;
use crate::rewrite::Rewriter;
use crate::trace::{Access, ElementAccess, Event};

/// Returns the name of all rows of a stretch.
pub(crate) fn all_name(name: &Ident) -> Ident {
    mixed(&format!("all_{name}"))
}

/// Returns the name of a plane of an array.
fn whole_name(number: usize, plane: usize) -> Ident {
    mixed(&format!("whole_{number}_{plane}"))
}

/// How a stretch uses what a role lends.
pub(crate) enum StretchKind {
    /// A state that iterations combine values into, by its name.
    State(Ident),
    /// The same, if each iteration combines at most once, or compares.
    Once(Ident),
    /// A value that an iteration may hand back.
    HandBack(Ident),
    /// A value that each iteration hands back.
    Handed(Ident),
    /// An array of which each iteration has an element, by its name.
    Elements(Ident),
    /// An array of which each iteration has a row, by its name.
    Rows(Ident),
    /// The same, if no subscript leaves the row.
    Window(Ident),
    /// An array reduction, by its name. If it is an array of ndarray, also the name of its shape.
    Bins(Ident, Option<Ident>),
    /// A role that is told the position of each iteration, by its name.
    Told(Ident),
    /// An array that is read at the loop variable, by its name.
    Reads(Ident),
    /// A scan, by the variable's name.
    Scan(Ident),
}

/// The code of a role in the function that runs a stretch.
#[derive(Default)]
pub(crate) struct StretchCode {
    pub(crate) setup: TokenStream,
    /// A name, and the slice that is passed by that name.
    pub(crate) window: Option<(Ident, TokenStream)>,
    pub(crate) on_stretch: TokenStream,
    pub(crate) on_iteration: TokenStream,
    /// As `on_iteration`, for what is known about subscripts in advance. Debug builds have no use of it.
    pub(crate) ahead: TokenStream,
    pub(crate) after_iteration: TokenStream,
    pub(crate) after_group: TokenStream,
    pub(crate) after_stretch: TokenStream,
}

pub(crate) fn stretch_code(
    at: usize,
    kind: &StretchKind,
    lent: &Ident,
    kit: &Ident,
    roles: &Ident,
) -> StretchCode {
    let ones = std::iter::repeat_n(quote!(.1), at);
    let role = quote!(&#roles #(#ones)* .0);
    let (group, position) = (mixed("group"), mixed("position"));
    let (slice, owned) = (mixed(&format!("slice_{at}")), mixed(&format!("owned_{at}")));
    let (stretch, waiting) = (mixed("stretch"), mixed(&format!("waiting_{at}")));
    let parts = quote!(let (#slice, #owned) = (&mut #lent).__prange_parts(););
    let wait = quote!(#[allow(unused_mut)] let mut #waiting = #kit.waiting(#role, &mut #lent););
    let commit = quote!(#kit.commit(#role, &mut #lent, &mut #waiting, #position););
    let end_group = quote!(#kit.end_group(#role, &mut #lent, &mut #waiting, #group););
    let end_stretch = quote!(#kit.end_stretch(#role, &mut #lent, #waiting););
    let mut code = StretchCode::default();
    let at_once = matches!(kind, StretchKind::Once(_) | StretchKind::Handed(_));
    let (begin, commit) = match at_once {
        true => (
            quote!(#kit.begin_once(#role, &mut #lent, #position)),
            quote!(if !#kit.is_at_once(#role) { #commit }),
        ),
        false => (quote!(#kit.begin(#role, &mut #lent, #position)), commit),
    };
    match kind {
        StretchKind::State(name) | StretchKind::Once(name) => {
            code.on_stretch = wait;
            code.on_iteration = quote!(#[allow(unused_variables)] let #name = #begin;);
            code.after_iteration = commit;
            code.after_group = end_group;
            code.after_stretch = end_stretch;
        }
        StretchKind::HandBack(value) | StretchKind::Handed(value) => {
            code.on_stretch = wait;
            code.after_iteration = quote!(*#begin = #value; #commit);
            code.after_group = end_group;
            code.after_stretch = end_stretch;
        }
        StretchKind::Elements(name) => {
            code.setup = parts;
            code.window = Some((slice.clone(), quote!(#slice)));
            code.on_stretch = quote!(#[allow(unused_mut)] let mut #name = #owned.__prange_elements(#slice, &#stretch););
            code.ahead = quote!((&mut #name).__prange_at(#position););
        }
        StretchKind::Window(name) => {
            code.setup = parts;
            code.window = Some((slice.clone(), quote!(#slice)));
            code.on_stretch = quote!(#[allow(unused_mut)] let mut #name = #owned.__prange_elements(#slice, &#stretch););
        }
        StretchKind::Rows(name) => {
            let all = all_name(name);
            code.setup = parts;
            code.window = Some((slice.clone(), quote!(#slice)));
            code.on_stretch = quote!(let mut #all = #owned.__prange_elements(#slice, &#stretch););
        }
        StretchKind::Bins(name, shape) => {
            if let Some(shape) = shape {
                code.on_stretch = quote!(let mut #name = (&#shape).__prange_bins(#name););
            }
            let (notes, may_be_logged) = (log_name(name), may_be_logged_name());
            code.setup = quote!(let (#slice, #notes) = (&mut #lent).__prange_parts(););
            code.window = Some((name.clone(), slice.to_token_stream()));
            code.on_stretch
                .extend(quote!(let #may_be_logged = (&#stretch).__prange_may_be_logged();));
        }
        StretchKind::Scan(name) => {
            code.after_stretch = quote!((&mut #lent).__prange_after(#name););
        }
        StretchKind::Told(name) | StretchKind::Reads(name) => {
            code.on_stretch = quote!((&#lent).__prange_on(&#stretch); let #name = &mut #lent;);
            let at = quote!((&mut *#name).__prange_at(#position););
            match kind {
                StretchKind::Reads(_) => {
                    code.ahead = at;
                    code.after_stretch = quote!(#kit.end_stretch(#role, &mut #lent, ()););
                }
                _ => code.on_iteration = at,
            }
        }
    }
    code
}

/// The code of one role.
pub(crate) struct RoleCode {
    pub(crate) setup: TokenStream,
    pub(crate) role: TokenStream,
    /// Code that never runs, in which the compiler sees a change of the variable while the body exists: so the body cannot use it in
    /// another way, even through a macro. A role that borrows the variable does not need it.
    pub(crate) claim: TokenStream,
    pub(crate) kind: StretchKind,
    /// The part of the body that uses the variable; `None` if all parts can.
    pub(crate) part: Option<usize>,
    /// Code before and after each iteration.
    pub(crate) prologue: TokenStream,
    pub(crate) epilogue: TokenStream,
    /// The pattern for the role's result.
    pub(crate) output: TokenStream,
    pub(crate) finish: TokenStream,
}

impl RoleCode {
    /// Returns the code of a role without anything around it.
    pub(crate) fn of(role: TokenStream, kind: StretchKind) -> RoleCode {
        RoleCode {
            setup: TokenStream::new(),
            role,
            claim: TokenStream::new(),
            kind,
            part: None,
            prologue: TokenStream::new(),
            epilogue: TokenStream::new(),
            output: quote!(_),
            finish: TokenStream::new(),
        }
    }
}

pub(crate) fn list(items: impl DoubleEndedIterator<Item = TokenStream>) -> TokenStream {
    items
        .rev()
        .fold(quote!(()), |rest, item| quote!((#item, #rest)))
}

/// Returns the code of a variable's role: several if its planes are arrays of their own, and none if it belongs to another variable's.
pub(crate) fn role_code(
    number: usize,
    resolved: &Resolved,
    roles: &Roles,
    rewriter: &Rewriter<'_>,
    surroundings: &Surroundings,
) -> Option<Vec<RoleCode>> {
    let (kit, name) = (rewriter.kit, &rewriter.names[number]);
    let header = mixed("header");
    let variable = &resolved.variables[number];
    // rustc's messages about the role's types point to the place that settled the role.
    let at = settled_at(roles, number)
        .unwrap_or_else(Span::mixed_site)
        .resolved_at(Span::mixed_site());
    let place = &variable.expr;
    let shown = variable.place.to_string();
    let value = mixed(&format!("value_{number}"));
    let output = mixed(&format!("output_{number}"));
    let ty = type_name(number);
    // Ties a type to a variable's without running, as the variable may have no value yet.
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
    // What is computed before the loop must run no code of the user's.
    let taken_before = |polynomials: &[&Polynomial]| {
        let checks: TokenStream = polynomials
            .iter()
            .map(|polynomial| polynomial.checks(kit))
            .collect();
        match checks.is_empty() {
            true => checks,
            false => checked_only(&rewriter.unmark(checks)),
        }
    };
    let is_row = surroundings.is_row(place);
    let is_slice = || match is_row {
        true => TokenStream::new(),
        false => checked_only(&quote_spanned!(at=> #kit.is_slice(&#place);)),
    };
    let mut code = RoleCode {
        setup: TokenStream::new(),
        role: TokenStream::new(),
        claim: TokenStream::new(),
        kind: StretchKind::State(name.clone()),
        part: None,
        prologue: TokenStream::new(),
        epilogue: TokenStream::new(),
        output: quote!(_),
        finish: TokenStream::new(),
    };
    let some = quote!(::core::option::Option::Some);
    // The array that iterations own parts of: all of it, or what follows the elements that no iteration owns.
    let whole = |code: &mut RoleCode, apart: bool, base: &TokenStream, stride: &TokenStream| {
        if is_row {
            return quote!((&mut #place).__prange_whole());
        }
        if !apart {
            return quote!(#kit.whole(&mut #place[..]));
        }
        let (before, rest) = (before_name(number), mixed(&format!("rest_{number}")));
        code.setup.extend(quote_spanned! {at=>
            let (#before, #rest) = (&#header).__prange_loop().__prange_apart(&mut #place[..], #base, #stride);
        });
        quote!(#rest)
    };
    match &roles.roles[number] {
        Role::Reduction(class) => {
            if rewriter.combines_once(number) {
                code.kind = StretchKind::Once(name.clone());
            }
            let function = Ident::new(class.role()?, at);
            code.role = match class.operand() {
                Some(operand) => {
                    // An error covers the whole call.
                    let (kit, operand) = (
                        located_at(kit.to_token_stream(), at),
                        Ident::new(operand, at),
                    );
                    quote_spanned!(at=> #kit.#operand(&mut #place).#function())
                }
                None => quote_spanned!(at=> #kit.#function(&mut #place)),
            };
        }
        Role::Scan(_) => {
            let carry = mixed(&format!("carry_{number}"));
            code.kind = StretchKind::Scan(name.clone());
            code.setup = quote_spanned!(at=> let #carry = #kit.carry(&#place););
            code.role = quote_spanned!(at=> #kit.scan(&mut #place, &#carry));
        }
        Role::Bins(class, has_axes) => {
            let function = Ident::new(class.array_role()?, at);
            let shape = has_axes.then(|| mixed(&format!("shape_{number}")));
            let elements = match &shape {
                None => {
                    code.setup = is_slice();
                    quote!(&mut #place[..])
                }
                Some(shape) => {
                    let elements = mixed(&format!("elements_{number}"));
                    code.setup = checked_only(&quote_spanned!(at=> #kit.is_array(&#place);));
                    code.setup.extend(quote_spanned! {at=>
                        let mut #elements = #kit.logical_order(#place.view_mut());
                        let #shape = (&#elements).__prange_shape();
                    });
                    quote!((&mut #elements).__prange_elements())
                }
            };
            code.kind = StretchKind::Bins(name.clone(), shape);
            // An inner loop that does its own reductions notes no updates.
            let counts = !rewriter.unnoted.contains(&number);
            let divides = |event: &Event| {
                matches!(
                    &event.access,
                    Access::Index(_, ElementAccess::Operator(BinOp::DivAssign(_)))
                )
            };
            let events = roles.flow.events.iter();
            let replays = !events.filter(|event| event.variable == number).any(divides);
            code.role = quote_spanned!(at=> #kit.#function(#elements, #counts, #replays));
        }
        Role::Sliced {
            offset,
            mirrored,
            apart,
        } => {
            code.setup = is_slice();
            code.setup.extend(taken_before(&[offset]));
            let whole = whole(&mut code, *apart, &quote!(0usize), &quote!(1usize));
            let offset = rewriter.unmark(offset.code(kit));
            code.kind = StretchKind::Elements(name.clone());
            code.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_sliced::<_, #mirrored>(#whole, #offset, #shown));
        }
        Role::Axis(OwnIndex {
            axis,
            offset,
            mirrored,
        }) => {
            code.setup = checked_only(&quote_spanned!(at=> #kit.is_array(&#place);));
            code.setup.extend(taken_before(&[offset]));
            let offset = rewriter.unmark(offset.code(kit));
            code.kind = StretchKind::Told(name.clone());
            code.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_axis::<_, _, #axis, #mirrored>(#place.view_mut(), #offset, #shown));
        }
        Role::Rows {
            stride,
            base,
            step,
            proven,
            apart,
            spread,
        } => {
            code.setup = is_slice();
            code.setup.extend(taken_before(&[stride, base, step]));
            let stride = rewriter.unmark(stride.code(kit));
            let base = rewriter.unmark(base.code(kit));
            let step = rewriter.unmark(step.code(kit));
            let whole = whole(&mut code, *apart, &base, &stride);
            code.kind = match proven {
                true => StretchKind::Window(name.clone()),
                false => StretchKind::Rows(name.clone()),
            };
            code.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_rows::<_, #spread>(#whole, #base, #stride, #step, #shown));
        }
        Role::Planes(planes) => {
            code.setup = is_slice();
            code.setup
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
                code.setup.extend(quote_spanned! {at=>
                    let [#(#parts),*] = (&#header).__prange_loop().__prange_columns(&mut #place[..], #base, #plane, [#(#numbers),*], #shown);
                });
                let role = |plane_number: &usize| {
                    let whole = whole_name(number, *plane_number);
                    quote_spanned!(at=> (&#header).__prange_loop().__prange_sliced::<_, false>(#whole, #base.wrapping_add(#plane.wrapping_mul(#plane_number)), #shown))
                };
                code.role = role(first);
                code.kind = StretchKind::Elements(plane_name(number, *first));
                let others = others.iter().map(|plane| {
                    let kind = StretchKind::Elements(plane_name(number, *plane));
                    RoleCode::of(role(plane), kind)
                });
                return Some(std::iter::once(code).chain(others).collect());
            }
            let is_it =
                |width: &isize| Polynomial::constant(*width as i128).key() == planes.stride.key();
            let width = [1, -1].into_iter().find(is_it).unwrap_or(0);
            let stride = rewriter.unmark(planes.stride.code(kit));
            let base = rewriter.unmark(planes.base.code(kit));
            let plane = rewriter.unmark(planes.plane.code(kit));
            code.kind = StretchKind::Told(name.clone());
            code.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_planes::<_, #width>(&mut #place[..], #base, #stride, #plane, #shown));
        }
        Role::Coloured(coloured) => {
            code.setup = is_slice();
            code.setup
                .extend(taken_before(&[&coloured.stride, &coloured.base]));
            let stride = rewriter.unmark(coloured.stride.code(kit));
            let base = rewriter.unmark(coloured.base.code(kit));
            let (step, rows, single) = (coloured.step, coloured.rows, coloured.is_single());
            let [low, high] = coloured.reach.map(Literal::i128_unsuffixed);
            code.kind = StretchKind::Told(name.clone());
            code.role = quote_spanned!(at=> (&#header).__prange_loop().__prange_coloured::<_, #step, #rows, #single, #low, #high>(&mut #place[..], #base, #stride, #shown));
        }
        Role::LoopOnly(None) => {
            let tied = tied(quote!(#name));
            code.setup = typed(place.to_token_stream());
            code.claim = claimed();
            code.prologue = quote!(#[allow(unused_mut)] let mut #name; #tied);
            code.finish = never_used(kit, &ty, place);
        }
        Role::LoopOnly(Some(given)) => {
            code.setup = typed(place.to_token_stream());
            code.claim = claimed();
            code.prologue = quote!(#[allow(unused_mut)] let mut #name: #given;);
            code.finish = never_used(kit, &ty, place);
        }
        Role::Private { sometimes } => {
            code.setup = typed(place.to_token_stream());
            code.claim = claimed();
            code.role = quote_spanned!(at=> #kit.last(#ty));
            code.kind = StretchKind::HandBack(value.clone());
            code.output = quote!(mut #output);
            if *sometimes {
                code.prologue = quote!(#[allow(unused_mut)] let mut #name = #kit.maybe(#ty););
                code.epilogue = quote!(let #value = #name.__prange_into_option(););
            } else {
                let tied = tied(quote!(#name));
                code.prologue = quote!(#[allow(unused_mut)] let mut #name; #tied);
                code.epilogue = quote!(let #value = #some(#name););
                code.kind = StretchKind::Handed(value.clone());
            }
            // Runs once at most. It is a loop, and reads the variable, so that rustc warns of unneeded `mut` and unused values only where
            // it would in the serial loop.
            code.finish = quote! {
                #[allow(unused_assignments, clippy::all)]
                while let #some(#value) = (&mut #output).take() {
                    #place = #value;
                    let _ = &#place;
                }
            };
        }
        Role::Append => {
            code.setup = typed(place.to_token_stream());
            let (role, items) = (
                mixed(&format!("role_{number}")),
                mixed(&format!("items_{number}")),
            );
            code.setup
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
            code.setup.extend(checked_only(&methods.collect()));
            code.setup
                .extend(quote!(let #items = #kit.collection_of(&#role);));
            // The collection, or the one that a `&mut` refers to.
            let with_collection = |call: TokenStream| {
                quote_spanned!(at=> {
                    use ::core::borrow::BorrowMut as _;
                    #call
                })
            };
            code.role = with_collection(quote_spanned!(at=> #kit.fill(#role, #place.borrow_mut())));
            code.output = quote!(#output);
            let extend = |items: TokenStream| {
                with_collection(quote_spanned!(at=> #kit.extend(#place.borrow_mut(), #items);))
            };
            let none = extend(quote!(#kit.absent(#items)));
            code.claim = quote!(while #kit.never() #none);
            code.finish = extend(quote!(#output));
        }
        Role::InOrder => {
            let mut updater = mixed(&format!("updater_{number}"));
            // An error about the function points there.
            updater.set_span(at);
            code.setup = typed(place.to_token_stream());
            code.setup
                .extend(quote_spanned!(at=> let #updater = #kit.updater();));
            let updates = rewriter.updates.iter();
            let updates: Vec<_> = updates.filter(|update| update.variable == number).collect();
            let (function, kind) = match &updates[..] {
                [update] if rewriter.updates_by_key(update) => {
                    (update.function(at), "__prange_updates_by_key")
                }
                updates => {
                    let case = mixed("case");
                    let arms = updates.iter().enumerate();
                    let arms = arms.map(|(at, update)| update.arm(at, updates.len()));
                    let function = quote_spanned!(at=> |(), #case, _| match #case { #(#arms)* });
                    (function, "__prange_updates")
                }
            };
            let kind = Ident::new(kind, at);
            code.role = quote_spanned!(at=> #kit.updated(#ty).#kind(&#updater));
            let function = replace(function, &|ident| {
                (marked(ident) == Some(number)).then(|| place.to_token_stream())
            });
            let function = rewriter.unmark(function);
            // The function's borrow of the variable lasts as long as the loop.
            code.claim = quote_spanned!(at=> #kit.update_by(&#updater, #[inline] #function););
            code.finish = quote!(#kit.updated_by(#updater););
        }
        Role::Fold(class) => {
            let fold = rewriter.folds.iter().find(|fold| fold.variable == number)?;
            let (before, later) = (mixed("before"), mixed("later"));
            let merged = fold.operation(kit, &quote!(#before), &quote!(#later));
            let finished = fold.operation(kit, &place.to_token_stream(), &quote!(#value));
            if rewriter.combines_once(number) {
                code.kind = StretchKind::Once(name.clone());
            }
            code.setup = typed(place.to_token_stream());
            code.claim = claimed();
            let function = match class {
                Class::Associative => quote!(associative),
                class => {
                    let greatest = *class == Class::Max;
                    quote!(extreme::<#greatest, _, _, _>)
                }
            };
            code.role = quote_spanned!(at=> #kit.#function(#ty, |#before, #later| #merged));
            code.output = quote!(#output);
            code.finish = quote! {
                if let #some(#value) = #output {
                    #place = #finished;
                }
            };
        }
        Role::Best => {
            // The compared variable has the role for all variables of the group.
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
            code.kind = StretchKind::Once(state.clone());
            let main = &values[main_index];
            let (last, first) = (
                best.compared(&quote!(#main)),
                best.compared(&quote!(#place)),
            );
            let finally = best.wins(&quote!(&#last), &quote!(&#first));
            code.setup = typed(quote!((#(#places,)*)));
            // The body compares with the value before the loop.
            let start = start_name(number);
            let others = places
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != main_index);
            let others: Vec<_> = others.map(|(_, place)| *place).collect();
            let fields = (0..places.len()).filter(|index| *index != main_index);
            let fields: Vec<_> = fields.map(syn::Index::from).collect();
            code.setup.extend(quote!(let #start = &mut #place;));
            code.claim = quote! {
                #[allow(unused_assignments, clippy::all)]
                while #kit.never() {
                    let #value = #kit.absent(#ty);
                    #(#others = #value.#fields;)*
                }
            };
            let is_strict = matches!(best.operator, BinOp::Lt(_) | BinOp::Gt(_));
            let first = best.compared(&quote!((*#start)));
            code.role = match places.len() == 1 && is_strict && best.part.is_none() {
                true => {
                    let wins = best.wins(&quote!(#later), &quote!(#before));
                    quote_spanned!(at=> (&#kit.beginning(&#first)).__prange_extreme(#ty, |#later, #before| #wins))
                }
                false => {
                    let own = |value: &Ident| best.compared(&quote!(#value.#field));
                    let (earlier, new) = (own(&before), own(&later));
                    let wins = best.wins(&quote!(&#new), &quote!(&#earlier));
                    quote_spanned!(at=> (&#kit.beginning(&#first)).__prange_best(
                        #ty,
                        |#before, #later| if #wins { #later } else { #before },
                        |#before| &#earlier,
                    ))
                }
            };
            code.output = quote!(#output);
            code.finish = quote! {
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
        let setup = &code.setup;
        code.setup = quote!(#checked #setup);
    }
    Some(vec![code])
}

/// Emits code that never runs, in which rustc sees the variable assigned and read as in the serial loop.
fn never_used(kit: &Ident, ty: &Ident, place: &syn::Expr) -> TokenStream {
    quote! {
        #[allow(unused_assignments, clippy::all)]
        while #kit.never() {
            #place = #kit.absent(#ty);
            let _ = &#place;
        }
    }
}
