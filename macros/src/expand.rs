//! A loop's expansion: roles, body, what is written when the loop has ended, and where its exits lead.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Error, ExprForLoop, Lifetime};

use crate::classify::{Role, Roles, classify};
use crate::flow::leading_name;
use crate::header::{self, header};
use crate::idiom::{Form, Idiom, recognise};
use crate::resolve::{Resolved, resolve};
use crate::rewrite::{Exit, Rewriter, mixed, site};

/// A loop that has been classified.
pub(crate) struct Classified {
    pub(crate) resolved: Resolved,
    pub(crate) roles: Roles,
}

/// Classifies a loop, and those inside of it.
pub(crate) fn analyse(repeat: &ExprForLoop) -> Result<Classified, Vec<Error>> {
    let resolved = resolve(&repeat.pat, leading_name(&repeat.pat), &repeat.body);
    match classify(&resolved, repeat.label.as_ref()) {
        Ok(roles) => Ok(Classified { resolved, roles }),
        Err(errors) => Err(errors),
    }
}

/// Expands a loop. `root` is the path of the crate, for headers that do not name it.
pub(crate) fn expand(
    repeat: &ExprForLoop,
    root: Option<&TokenStream>,
    depth: usize,
) -> Result<TokenStream, Vec<Error>> {
    let header_code = header(&repeat.expr, root).map_err(|error| vec![error]);
    let (header_code, Classified { resolved, roles }) = match (header_code, analyse(repeat)) {
        (Ok(header), Ok(classified)) => (header, classified),
        (Err(mut errors), Err(more)) => {
            errors.extend(more);
            return Err(errors);
        }
        (Err(errors), _) | (_, Err(errors)) => return Err(errors),
    };
    let (header, kit) = (mixed("header"), mixed("kit"));
    let names: Vec<Ident> = resolved
        .variables
        .iter()
        .enumerate()
        .map(|(number, variable)| match &variable.expr {
            syn::Expr::Path(path) if variable.place.is_simple() => {
                path.path.get_ident().expect("a simple place is an identifier").clone()
            }
            _ => mixed(&format!("{}_{number}", variable.place.local_name())),
        })
        .collect();
    let end = Lifetime {
        apostrophe: proc_macro2::Span::mixed_site(),
        ident: mixed(&format!("iteration_{depth}")),
    };
    let nested = |inner: ExprForLoop| expand(&inner, None, depth + 1).ok();
    let mut rewriter =
        Rewriter::new(&resolved, &roles.roles, &names, &kit, end.clone(), repeat.label.as_ref(), &nested);
    let body = rewriter.body();

    let parts: Vec<Part> = (0..names.len())
        .filter_map(|number| part(number, &resolved, &roles.roles, &rewriter, &header))
        .collect();
    let setups = parts.iter().map(|part| &part.setup);
    let prologues = parts.iter().map(|part| &part.prologue);
    let finishes = parts.iter().map(|part| &part.finish);
    let role_list = list(parts.iter().map(|part| part.role.clone()));
    let value_list = list(parts.iter().map(|part| part.value.clone()));
    let result_list = list(parts.iter().map(|part| part.result.clone()));
    let output_list = list(parts.iter().map(|part| part.output.clone()));

    let (exit, pattern) = (mixed("exit"), &repeat.pat);
    let run = match rewriter.exits.is_empty() {
        true => mixed("__run"),
        false => mixed("__run_with_exits"),
    };
    let label = rewriter.label_used.then(|| quote!(#end:));
    let exits = exits(&rewriter.exits, &exit);
    let attributes = &repeat.attrs;
    Ok(quote! {
        #(#attributes)*
        {
            let #header = #header_code;
            let #kit = #header.__kit();
            #(#setups)*
            let (#exit, #output_list) = #header.#run(#role_list, |#pattern, #value_list| {
                #(#prologues)*
                let #exit = #label {
                    #body
                    ::core::option::Option::None
                };
                (#exit, #result_list)
            });
            #(#finishes)*
            #exits
        }
    })
}

/// Errors of the parallel loops inside of a body.
pub(crate) fn inner_errors(block: &syn::Block) -> Vec<Error> {
    struct Inner(Vec<Error>);
    impl syn::visit_mut::VisitMut for Inner {
        fn visit_expr_for_loop_mut(&mut self, repeat: &mut ExprForLoop) {
            if header::is_prange(&repeat.expr) {
                self.0.extend(header(&repeat.expr, None).err());
                self.0.extend(analyse(repeat).err().into_iter().flatten());
            }
            syn::visit_mut::visit_expr_for_loop_mut(self, repeat);
        }
        fn visit_item_mut(&mut self, _: &mut syn::Item) {}
    }
    let mut inner = Inner(Vec::new());
    syn::visit_mut::VisitMut::visit_block_mut(&mut inner, &mut block.clone());
    inner.0
}

/// One role's share of the expansion.
struct Part {
    setup: TokenStream,
    role: TokenStream,
    /// The pattern of what an iteration starts with.
    value: TokenStream,
    prologue: TokenStream,
    result: TokenStream,
    /// The pattern of what the loop leaves.
    output: TokenStream,
    finish: TokenStream,
}

fn list(items: impl DoubleEndedIterator<Item = TokenStream>) -> TokenStream {
    items.rev().fold(quote!(()), |rest, item| quote!((#item, #rest)))
}

fn part(
    number: usize,
    resolved: &Resolved,
    roles: &[Role],
    rewriter: &Rewriter<'_>,
    header: &Ident,
) -> Option<Part> {
    let (kit, name) = (rewriter.kit, &rewriter.names[number]);
    let variable = &resolved.variables[number];
    let place = &variable.expr;
    let shown = variable.place.to_string();
    let value = mixed(&format!("value_{number}"));
    let output = mixed(&format!("output_{number}"));
    let ty = mixed(&format!("type_{number}"));
    let typed = |of: TokenStream| {
        quote! {
            let #ty = #kit.type_of();
            // Never runs: it ties the role's type to the variable's, which may not even have a value yet.
            #[allow(unreachable_code, clippy::all)]
            if false {
                loop {}
                #ty.of(&#of);
            }
        }
    };
    let mut part = Part {
        setup: TokenStream::new(),
        role: TokenStream::new(),
        value: quote!(#value),
        prologue: quote!(#[allow(unused_mut)] let mut #name = #value;),
        result: quote!(#name),
        output: quote!(_),
        finish: TokenStream::new(),
    };
    let some = quote!(::core::option::Option::Some);
    match &roles[number] {
        Role::Reduction(class) => {
            let function = format_ident!("{}", class.roles()?.0);
            part.role = quote!(#kit.#function(&mut #place));
        }
        Role::Bins(class) => {
            let function = format_ident!("{}", class.roles()?.1);
            part.role = quote!(#kit.#function(&mut #place[..]));
        }
        Role::Sliced { offset } => {
            let offset = rewriter.unmark(offset.code(kit));
            part.role = quote!(#header.__sliced(&mut #place[..], #offset, #shown));
        }
        Role::Rows { width } => {
            let width = rewriter.unmark(width.code(kit));
            part.role = quote!(#header.__rows(&mut #place[..], #width, #shown));
        }
        Role::Private { sometimes } => {
            part.setup = typed(place.to_token_stream());
            part.role = quote!(#kit.last(#ty));
            part.value = quote!(_);
            part.output = quote!(#output);
            if *sometimes {
                part.prologue = quote!(#[allow(unused_mut)] let mut #name = #kit.maybe(););
                part.result = quote!(#name.into_option());
            } else {
                part.prologue = quote!(#[allow(unused_mut)] let mut #name;);
                part.result = quote!(#some(#name));
            }
            part.finish = quote! {
                #[allow(unused_assignments)]
                if let #some(#value) = #output {
                    #place = #value;
                }
            };
        }
        Role::Append => {
            part.setup = typed(place.to_token_stream());
            part.role = quote!(#kit.append(#ty));
            part.output = quote!(#output);
            part.finish = quote!(#place.extend(#kit.items(#output)););
        }
        Role::Fold(_) => {
            let form = form_of(number, resolved)?;
            let (before, later) = (mixed("before"), mixed("later"));
            let merged = form.of(&quote!(#before), &quote!(#later));
            let finished = form.of(&place.to_token_stream(), &quote!(#value));
            part.setup = typed(place.to_token_stream());
            part.role = quote!(#kit.best(#ty, |#before, #later| #merged));
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
            let places: Vec<_> =
                best.assignments.iter().map(|(variable, _)| &resolved.variables[*variable].expr).collect();
            let values: Vec<_> =
                (0..places.len()).map(|index| mixed(&format!("value_{number}_{index}"))).collect();
            let main = best.main_position();
            let field = syn::Index::from(main);
            let (before, later) = (mixed("before"), mixed("later"));
            let wins = best.wins(&quote!(&#later.#field), &quote!(&#before.#field));
            let main = &values[main];
            let finally = best.wins(&quote!(&#main), &quote!(&#place));
            part.setup = typed(quote!((#(#places,)*)));
            part.role =
                quote!(#kit.best(#ty, |#before, #later| if #wins { #later } else { #before }));
            part.output = quote!(#output);
            part.finish = quote! {
                if let #some((#(#values,)*)) = #output {
                    if #finally {
                        #(#places = #values;)*
                    }
                }
            };
        }
    }
    Some(part)
}

/// The operation by which a variable is folded.
fn form_of(number: usize, resolved: &Resolved) -> Option<Form> {
    struct Find(usize, Option<Form>);
    impl syn::visit_mut::VisitMut for Find {
        fn visit_expr_mut(&mut self, expr: &mut syn::Expr) {
            if self.1.is_none()
                && let Some(Idiom::Fold(fold)) = recognise(expr)
                && fold.variable == self.0
            {
                self.1 = Some(fold.form);
            }
            syn::visit_mut::visit_expr_mut(self, expr);
        }
        fn visit_macro_mut(&mut self, _: &mut syn::Macro) {}
    }
    let mut find = Find(number, None);
    syn::visit_mut::VisitMut::visit_block_mut(&mut find, &mut resolved.body.clone());
    find.1
}

/// Goes where the loop was left for.
fn exits(exits: &[Exit], exit: &Ident) -> TokenStream {
    if exits.is_empty() {
        return TokenStream::new();
    }
    let (value, never) = (mixed("value"), mixed("never"));
    let arms = exits.iter().enumerate().map(|(number, exit)| {
        let site = site(number, &quote!(#value));
        let action = match exit {
            Exit::Break => quote!(#value),
            Exit::BreakTo(label, true) => quote!(break #label #value),
            Exit::BreakTo(label, false) => quote!({ let () = #value; break #label }),
            Exit::ContinueAt(label) => quote!({ let () = #value; continue #label }),
            Exit::Return(true) => quote!(return #value),
            Exit::Return(false) => quote!({ let () = #value; return }),
            Exit::Try => quote!(match #value? {}),
        };
        quote!(::core::option::Option::Some(#site) => #action,)
    });
    let last = (0..exits.len())
        .fold(quote!(#never), |site, _| quote!(::core::result::Result::Err(#site)));
    quote! {
        #[allow(unreachable_code, clippy::all)]
        match #exit {
            ::core::option::Option::None => {}
            #(#arms)*
            ::core::option::Option::Some(#last) => {
                let #never: ::core::convert::Infallible = #never;
                match #never {}
            }
        }
    }
}
