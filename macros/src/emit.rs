//! Emits a classified loop: the roles, the function that runs a stretch of iterations, and what is written when the loop has ended.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprForLoop};

use crate::checks::{Owner, checked_only};
use crate::classify::{Roles, ScanVariable};
use crate::context::Surroundings;
use crate::copied_captures::copied;
use crate::exits::exits;
use crate::generated_names::mixed;
use crate::header::end_variable;
use crate::names::{bound_names, idents, outer, single};
use crate::parts::{Part, SplitBody, kept_name, list_name};
use crate::place::{bare, is_loop_marker};
use crate::resolve::Resolved;
use crate::rewrite::Rewriter;
use crate::role_code::{RoleCode, StretchCode, StretchKind, all_name, list, stretch_code};
use crate::walk::{Pass, walk_expr};

/// A loop whose body has been rewritten.
pub(crate) struct Rewritten<'l> {
    pub(crate) repeat: &'l ExprForLoop,
    pub(crate) header: TokenStream,
    /// The roles in one line, for reports.
    pub(crate) summary: TokenStream,
    pub(crate) resolved: &'l Resolved,
    pub(crate) roles: &'l Roles,
    pub(crate) rewriter: Rewriter<'l>,
    /// The statements of an iteration, in parts, and whether they diverge.
    pub(crate) body: (Vec<TokenStream>, bool),
    pub(crate) role_codes: Vec<RoleCode>,
    /// Arrays that are read at the loop variable.
    pub(crate) reads: Vec<RoleCode>,
    pub(crate) owners: Vec<Owner>,
    pub(crate) surroundings: &'l Surroundings,
}

/// What a role lends to a stretch, and its name.
struct Lent<'p> {
    code: &'p RoleCode,
    name: Ident,
}

impl Lent<'_> {
    /// Whether it is lent in parts, and so stays outside of the function that has the loop.
    fn stays(&self) -> bool {
        matches!(
            self.code.kind,
            StretchKind::Elements(_)
                | StretchKind::Rows(_)
                | StretchKind::Window(_)
                | StretchKind::Bins(..)
        )
    }
}

/// The most arrays that are passed to that function as arguments of their own.
const MOST_WINDOWS: usize = 8;

/// The slices that are arguments of the function with the loop, so that the compiler knows that they do not overlap.
#[derive(Default)]
struct Windows {
    /// The code before that function is called.
    setup: TokenStream,
    names: Vec<Ident>,
    slices: Vec<TokenStream>,
}

impl Windows {
    fn push(&mut self, name: &Ident, slice: &TokenStream) {
        match self.names.len() < MOST_WINDOWS {
            true => {
                self.names.push(name.clone());
                self.slices.push(slice.clone());
            }
            false => self.setup.extend(quote!(let #name = #slice;)),
        }
    }
}

impl Rewritten<'_> {
    /// Emits the loop.
    pub(crate) fn code(&self) -> TokenStream {
        let (rewriter, header_code) = (&self.rewriter, &self.header);
        let summary = &self.summary;
        let (kit, header, exit) = (rewriter.kit, mixed("header"), mixed("exit"));
        // A variable that is used in the loop alone is of no interest to the engine.
        let engaged = self.role_codes.iter().filter(|code| !code.role.is_empty());
        let lent: Vec<Lent<'_>> = (engaged.chain(&self.reads).enumerate())
            .map(|(at, code)| Lent {
                code,
                name: mixed(&format!("lent_{at}")),
            })
            .collect();
        let role_list = list(lent.iter().map(|lent| lent.code.role.clone()));
        let output_list = list(lent.iter().map(|lent| lent.code.output.clone()));
        let lengths = rewriter.lengths.iter().map(|(name, number, method)| {
            let place = &self.resolved.variables[*number].expr;
            quote!(let #name = #place.#method();)
        });
        let owners = self.owners.iter().map(|owner| owner.setup(kit));
        let setups = self.role_codes.iter().map(|code| &code.setup);
        let claims = self.role_codes.iter().map(|code| &code.claim);
        let finishes = self.role_codes.iter().map(|code| &code.finish);
        let exits = exits(&rewriter.exits, &exit);
        let (roles, body) = (mixed("roles"), mixed("body"));
        let closure = self.stretch(&lent);
        let start = self.start();
        let shared = self.shared_places();
        // rustc's messages about what the body captures point to these parameters, which have the loop's span.
        let (mut run, mut tie, types) = match rewriter.exits.is_empty() {
            true => (
                mixed("run"),
                mixed("body"),
                quote_spanned!(start=> ::<_, _>),
            ),
            false => (
                mixed("run_with_exits"),
                mixed("body_with_exits"),
                quote_spanned!(start=> ::<_, _, _>),
            ),
        };
        // rustc's messages about the source, and about what the body captures, point here.
        run.set_span(self.repeat.expr.span().resolved_at(Span::mixed_site()));
        tie.set_span(run.span());
        let attributes = outer(&self.repeat.attrs);
        quote! {
            #(#attributes)*
            {
                let #header = #header_code;
                let #kit = (&#header).__prange_kit();
                // With an error in the header the kit has no type. Then the header has none here, and rustc says no more about it.
                let #header = #kit.header(#header);
                #(#owners)*
                #(#lengths)*
                #(#setups)*
                let #roles = #role_list;
                let #body = (&#header).#tie(&#roles, #closure);
                #shared
                #(#claims)*
                let (#exit, #output_list) = #header.__prange_described(#summary).#run #types(#roles, #body);
                #(#finishes)*
                #exits
            }
        }
    }

    /// Emits the check that threads may share what the body only reads, at the user's variables: for the closure rustc would name none.
    fn shared_places(&self) -> TokenStream {
        let kit = self.rewriter.kit;
        let shared = self.resolved.shared_variables.iter();
        let checks = shared.map(|(place, span)| quote_spanned!(*span=> #kit.shared(&#place);));
        let checks: TokenStream = checks.collect();
        match checks.is_empty() {
            true => checks,
            false => checked_only(&checks),
        }
    }

    /// Returns where the loop begins, for messages.
    fn start(&self) -> Span {
        let start = self.repeat.for_token.span;
        start.resolved_at(Span::mixed_site())
    }

    /// Emits what runs a stretch of iterations, around the function that has the loop.
    fn stretch(&self, lent: &[Lent<'_>]) -> TokenStream {
        let kit = self.rewriter.kit;
        let (roles, exit) = (mixed("roles"), mixed("exit"));
        let stretch = mixed("stretch");
        let codes: Vec<StretchCode> = (lent.iter().enumerate())
            .map(|(at, lent)| stretch_code(at, &lent.code.kind, &lent.name, kit, &roles))
            .collect();
        let Windows {
            setup,
            names: windows,
            slices,
        } = self.windows(&codes);
        let with = Ident::new(&format!("with_{}", slices.len()), Span::mixed_site());
        let inferred = slices.iter().map(|_| quote!(_));

        let lent_names = list(lent.iter().map(|Lent { name, .. }| quote!(#name)));
        let lent_patterns = list(lent.iter().map(|lent| {
            let name = &lent.name;
            match lent.stays() {
                true => quote!(mut #name),
                false => quote!(#name),
            }
        }));
        let moved = || {
            let moved = lent.iter().filter(|lent| !lent.stays());
            moved.map(|Lent { name, .. }| name)
        };
        let moved_patterns = list(moved().map(|name| quote!(mut #name)));
        let moved_names = list(moved().map(|name| quote!(#name)));

        let copies = copied(self.resolved, self.roles, self.surroundings);
        let values = copies.iter().map(|name| {
            let at = name.span().resolved_at(Span::mixed_site());
            match self.wraps_at(name) {
                true => quote_spanned!(at=> (&#stretch).__prange_end(&#name)),
                false => quote_spanned!(at=> #kit.copying(&#name).__prange_copy()),
            }
        });
        let on_stretch: TokenStream = codes.iter().map(|code| code.on_stretch.clone()).collect();
        let after_stretch = codes.iter().map(|code| &code.after_stretch);
        let after_stretch = quote!(#(#after_stretch)* #kit.step(#exit, #moved_names));
        let run = |groups: TokenStream| {
            quote! {
                #on_stretch
                #[allow(unused_mut)]
                let mut #exit = ::core::option::Option::None;
                #groups
                #after_stretch
            }
        };
        let whole = |part: &Part| run(self.groups(&codes, lent, &stretch, part));
        let all = match &self.body.0[..] {
            [body] => whole(&Part::only(body)),
            bodies => {
                let split = self.split(lent, bodies);
                let (ready, before) = (split.ready(), split.before());
                let (whole, in_parts) = (whole(&split.parts.whole()), split.in_parts(self, &codes));
                let in_parts = run(in_parts);
                // What the closures of the parts borrow is moved first: borrowed anywhere, it could stay in registers nowhere.
                quote! {
                    if #ready {
                        #before
                        #whole
                    } else {
                        let mut #stretch = #stretch;
                        let #moved_patterns = #moved_names;
                        #(let #windows = #windows;)*
                        #(
                            #[allow(non_snake_case, unused_variables, clippy::all, clippy::shadow_reuse, clippy::shadow_same, clippy::shadow_unrelated)]
                            let #copies = #copies;
                        )*
                        #in_parts
                    }
                }
            }
        };
        quote_spanned! {self.start()=>
            |#roles, #stretch, #lent_patterns| {
                #setup
                let (#exit, #moved_names) = #kit.#with::<_, _, _, _, #(#inferred,)* _>(
                    #roles,
                    #stretch,
                    #moved_names,
                    #(#slices,)*
                    #[inline(always)]
                    |mut #stretch, #moved_patterns, #(#windows),*| {
                        #(
                            #[allow(non_snake_case, unused_variables, clippy::all, clippy::shadow_reuse, clippy::shadow_same, clippy::shadow_unrelated)]
                            let #copies = #values;
                        )*
                        #all
                    },
                );
                #kit.step(#exit, #lent_names)
            }
        }
    }

    /// Whether a variable is the end of the loop's range, and a divisor of remainders in the body. Where the compiler knows that `i < n`, it makes
    /// `(i + 1) % n` a comparison.
    fn wraps_at(&self, name: &Ident) -> bool {
        let mut remainders = Remainders { name, found: false };
        end_variable(&self.repeat.expr) == Some(name) && {
            remainders.block(&mut self.resolved.body.clone());
            remainders.found
        }
    }

    /// Returns the arguments of the function with the loop, and the code before its call.
    fn windows(&self, codes: &[StretchCode]) -> Windows {
        let mut windows = Windows::default();
        for code in codes {
            windows.setup.extend(code.setup.clone());
            if let Some((name, slice)) = &code.window {
                windows.push(name, slice);
            }
        }
        // Arrays that are only read are arguments too: no store to owned elements changes them.
        for (_, name, array) in &self.rewriter.arrays {
            let array = self.rewriter.unmark(array.clone());
            windows.push(name, &quote!((&#array).__prange_local()));
        }
        windows
    }

    fn split<'s>(&'s self, lent: &'s [Lent<'s>], bodies: &'s [TokenStream]) -> Split<'s> {
        let has_rows = |lent: &Lent<'_>| matches!(lent.code.kind, StretchKind::Rows(_));
        Split {
            parts: SplitBody {
                resolved: self.resolved,
                names: self.rewriter.names,
                kit: self.rewriter.kit,
                scans: &self.roles.scans,
                bodies,
                items: bound_names(&self.repeat.pat),
                needs_index: lent.iter().any(has_rows),
            },
            lent,
        }
    }

    /// Emits the loop over a stretch's groups of iterations, and over each, for a part of the body.
    fn groups(
        &self,
        codes: &[StretchCode],
        lent: &[Lent<'_>],
        stretch: &Ident,
        part: &Part,
    ) -> TokenStream {
        let kit = self.rewriter.kit;
        let (items, group) = (mixed("items"), mixed("group"));
        let (exit, position) = (mixed("exit"), mixed("position"));
        let codes: Vec<&StretchCode> = (lent.iter().zip(codes))
            .filter(|(lent, _)| part.has(lent.code))
            .map(|(_, code)| code)
            .collect();
        let on_iteration = codes.iter().map(|code| &code.on_iteration);
        let after_iteration = codes.iter().map(|code| &code.after_iteration);
        let ahead: TokenStream = codes.iter().map(|code| code.ahead.clone()).collect();
        let ahead = (!ahead.is_empty()).then(|| quote!(if #kit.looks_ahead() { #ahead }));
        let after_group: TokenStream = codes.iter().map(|code| code.after_group.clone()).collect();
        let places =
            (!after_group.is_empty()).then(|| quote!(let #group = (&#items).__prange_group();));
        let leaves =
            (!self.rewriter.exits.is_empty()).then(|| quote!(if #exit.is_some() { break; }));

        let loop_variable = self.resolved.loop_variable.as_ref();
        let own_rows = lent.iter().filter_map(|lent| match &lent.code.kind {
            StretchKind::Rows(name) => {
                let all = all_name(name);
                Some(quote!(let mut #name = (&mut #all).__prange_row(#loop_variable);))
            }
            _ => None,
        });
        // An inner loop's subscripts may no longer use it.
        let is_named = idents(self.resolved.body.to_token_stream())
            .iter()
            .any(is_loop_marker);
        let use_of_it = loop_variable
            .filter(|_| is_named && part.unpack.is_empty())
            .map(|name| quote!(let _ = &#name;));
        let pattern = single(&self.repeat.pat);
        let label = part.label().map(|label| quote!(#label:));
        let copies = copied(self.resolved, self.roles, self.surroundings);
        let wraps = copies.iter().any(|name| self.wraps_at(name));
        let item = match (part.unpack.is_empty(), wraps) {
            (true, false) => quote!(let #pattern = (&mut #items).__prange_item();),
            (true, true) => quote!(let #pattern = (&mut #items).__prange_item_below_end();),
            (false, _) => part.unpack.clone(),
        };
        let role_codes = || self.role_codes.iter().filter(|code| part.has(code));
        let prologues = role_codes().map(|code| &code.prologue);
        let epilogues = role_codes().map(|code| &code.epilogue);
        let (body, diverges) = (&part.body, part.is_last && self.body.1);
        // The code after a body that always leaves is never reached.
        let unreachable = diverges.then(|| quote!(#[allow(unreachable_code)]));
        // Always there, so that a `break` that a macro hides is an error, and ends no loop of the expansion.
        let end = &self.rewriter.end;
        quote_spanned! {self.start()=>
            #label while let ::core::option::Option::Some(mut #items) = (&mut #stretch).__prange_group() {
                #places
                while (&mut #items).__prange_next() {
                    #item
                    #use_of_it
                    #[allow(unused_variables)]
                    let #position = (&#items).__prange_position();
                    #(#on_iteration)*
                    #ahead
                    #(#own_rows)*
                    #(#prologues)*
                    #unreachable
                    {
                        #exit = #end: {
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
        }
    }
}

/// Looks for remainders of a division by a variable.
struct Remainders<'n> {
    name: &'n Ident,
    found: bool,
}

impl Pass for Remainders<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        if let Expr::Binary(binary) = expr
            && matches!(binary.op, BinOp::Rem(_))
            && let Expr::Path(divisor) = bare(&binary.right)
        {
            self.found |= divisor.path.get_ident() == Some(self.name);
        }
        walk_expr(self, expr);
    }
}

/// A body that is split for scans. A stretch runs it in one piece if it is known what the iterations before add up to, else part by part.
struct Split<'s> {
    parts: SplitBody<'s>,
    lent: &'s [Lent<'s>],
}

impl Split<'_> {
    /// Returns what is lent for a scan.
    fn lent(&self, scan: &ScanVariable) -> &Ident {
        let name = &self.parts.names[scan.variable];
        let is_it =
            |lent: &&Lent<'_>| matches!(&lent.code.kind, StretchKind::Scan(of) if of == name);
        let lent = self.lent.iter().find(is_it);
        &lent.expect("each scan has a role").name
    }

    /// Emits whether the stretch can run in one piece.
    fn ready(&self) -> TokenStream {
        let stretch = mixed("stretch");
        let lent = self.parts.scans.iter().map(|scan| self.lent(scan));
        quote!(#((&mut #lent).__prange_is_ready((&#stretch).__prange_can_repeat()))&&*)
    }

    /// Emits the values of the variables before the stretch.
    fn before(&self) -> TokenStream {
        let scans = self.parts.scans.iter();
        scans.map(|scan| self.value(scan)).collect()
    }

    fn value(&self, scan: &ScanVariable) -> TokenStream {
        let (name, lent) = (&self.parts.names[scan.variable], self.lent(scan));
        quote!(let mut #name = (&#lent).__prange_before();)
    }

    /// Emits the loops over the iterations, one for each part.
    fn in_parts(&self, rewritten: &Rewritten<'_>, codes: &[StretchCode]) -> TokenStream {
        let (kit, last) = (self.parts.kit, self.parts.bodies.len() - 1);
        let (stretch, again) = (mixed("stretch"), mixed("again"));
        let (numbers, caught) = (mixed("numbers"), mixed("caught"));
        let parts = (0..=last).map(|part| {
            let updated = || self.parts.updated_in(part);
            let waits = updated().map(|scan| {
                let (lent, value) = (self.lent(scan), self.value(scan));
                quote!((&mut #lent).__prange_wait(); #value)
            });
            let waits: TokenStream = waits.collect();
            let passes = updated().map(|scan| {
                let (name, lent) = (&self.parts.names[scan.variable], self.lent(scan));
                quote!(if !(&#caught).__prange_is_any() { (&mut #lent).__prange_pass(#name); })
            });
            let passes: TokenStream = passes.collect();
            let take = (part > 0).then(|| {
                let (list, kept) = (list_name(part), kept_name(part));
                quote! {
                    let mut #kept = (&mut #list).drain(..);
                    let mut #again = (&mut #stretch).__prange_again(&#numbers);
                }
            });
            let give = (part > 0).then(|| {
                let (list, kept) = (list_name(part), kept_name(part));
                quote!(::core::mem::drop(#kept); #kit.give(#list);)
            });
            let keep = (part < last).then(|| {
                let list = list_name(part + 1);
                quote!(let mut #list = (&#stretch).__prange_list();)
            });
            let of = if part == 0 { &stretch } else { &again };
            let groups = rewritten.groups(codes, self.lent, of, &self.parts.part(part));
            let run = match part == last {
                true => groups,
                false => quote!((&mut #caught).__prange_run(|| { #groups });),
            };
            quote!(#waits #keep #take #run #passes #give)
        });
        quote! {
            let #numbers = (&#stretch).__prange_positions();
            let mut #caught = #kit.caught();
            #(#parts)*
            #caught.__prange_rethrow();
        }
    }
}
