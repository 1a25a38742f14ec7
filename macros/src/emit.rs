//! Emits a classified loop: the roles, the function that runs a stretch of iterations, and what is written when the loop has ended.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ExprForLoop;
use syn::spanned::Spanned;

use crate::checks::{Owner, checked_only};
use crate::classify::Roles;
use crate::context::Surroundings;
use crate::copied_captures::copied;
use crate::exits::exits;
use crate::generated_names::mixed;
use crate::names::{idents, outer, single};
use crate::place::is_loop_marker;
use crate::resolve::Resolved;
use crate::rewrite::Rewriter;
use crate::role_code::{RoleCode, StretchCode, StretchKind, all_name, list, stretch_code};

/// A loop whose body has been rewritten.
pub(crate) struct Rewritten<'l> {
    pub(crate) repeat: &'l ExprForLoop,
    pub(crate) header: TokenStream,
    pub(crate) resolved: &'l Resolved,
    pub(crate) roles: &'l Roles,
    pub(crate) rewriter: Rewriter<'l>,
    /// The statements of an iteration, and whether they diverge.
    pub(crate) body: (TokenStream, bool),
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
                | StretchKind::Bins(_)
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
                let (#exit, #output_list) = #header.#run #types(#roles, #body);
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
            quote_spanned!(at=> #kit.copied(&#name))
        });
        let on_stretch = codes.iter().map(|code| &code.on_stretch);
        let after_stretch = codes.iter().map(|code| &code.after_stretch);
        let groups = self.groups(&codes, lent);
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
                        #(#on_stretch)*
                        #[allow(unused_mut)]
                        let mut #exit = ::core::option::Option::None;
                        #groups
                        #(#after_stretch)*
                        #kit.step(#exit, #moved_names)
                    },
                );
                #kit.step(#exit, #lent_names)
            }
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

    /// Emits the loop over a stretch's groups of iterations, and over each.
    fn groups(&self, codes: &[StretchCode], lent: &[Lent<'_>]) -> TokenStream {
        let kit = self.rewriter.kit;
        let (stretch, items, group) = (mixed("stretch"), mixed("items"), mixed("group"));
        let (exit, position) = (mixed("exit"), mixed("position"));
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
            .filter(|_| is_named)
            .map(|name| quote!(let _ = &#name;));
        let pattern = single(&self.repeat.pat);
        let prologues = self.role_codes.iter().map(|code| &code.prologue);
        let epilogues = self.role_codes.iter().map(|code| &code.epilogue);
        let (body, diverges) = &self.body;
        // The code after a body that always leaves is never reached.
        let unreachable = diverges.then(|| quote!(#[allow(unreachable_code)]));
        // Always there, so that a `break` that a macro hides is an error, and ends no loop of the expansion.
        let end = &self.rewriter.end;
        quote_spanned! {self.start()=>
            while let ::core::option::Option::Some(mut #items) = (&mut #stretch).__prange_group() {
                #places
                while (&mut #items).__prange_next() {
                    let #pattern = (&mut #items).__prange_item();
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
