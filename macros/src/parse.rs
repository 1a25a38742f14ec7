//! The macros as functions of token streams, which need no compiler around them.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Expr, ExprForLoop, Item, ItemFn};

use crate::context::Surroundings;
use crate::generated_names::RESERVED;
use crate::header::Maker;
use crate::names::{first_span, idents, replace};
use crate::unfinished::is_unfinished;
use crate::walk::{Pass, walk_expr};
use crate::{expand, header, math, messages, role_table};

/// Expands `#[parallel]`: to the function with its loops expanded, or to the errors and the function as it was.
pub(crate) fn parallel(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = without_raw(item);
    parallel_function(arguments, item.clone()).unwrap_or_else(|errors| {
        if is_unfinished(&item, syn::parse2::<Item>) {
            return item;
        }
        // The function stays, so that its absence gives no further errors.
        let errors = errors.iter().map(Error::to_compile_error);
        let item = syn::parse2::<ItemFn>(item.clone()).map_or(item, serial);
        quote!(#(#errors)* #item)
    })
}

/// Returns the function without what rustc would complain about once more.
fn serial(mut function: ItemFn) -> TokenStream {
    function.sig.constness = None;
    let mut loops = Loops::new(&function, Aim::Serial);
    loops.block(&mut function.block);
    function.into_token_stream()
}

fn parallel_function(arguments: TokenStream, item: TokenStream) -> Result<TokenStream, Vec<Error>> {
    if !arguments.is_empty() {
        let message = messages::attribute_arguments();
        return Err(vec![Error::new_spanned(arguments, message)]);
    }
    if let Some(error) = reserved(item.clone()) {
        return Err(vec![error]);
    }
    let Ok(mut function) = syn::parse2::<ItemFn>(item.clone()) else {
        return Err(vec![match syn::parse2::<Item>(item.clone()) {
            Ok(_) => Error::new(first_span(&item), messages::not_a_function()),
            Err(error) => error,
        }]);
    };
    if let Some(token) = &function.sig.asyncness {
        return Err(vec![Error::new(token.span, messages::async_function())]);
    }
    if let Some(token) = &function.sig.constness {
        return Err(vec![Error::new(token.span, messages::const_function())]);
    }
    let mut loops = Loops::new(&function, Aim::Parallel);
    loops.block(&mut function.block);
    if !loops.errors.is_empty() {
        return Err(loops.errors);
    }
    if loops.found == 0 {
        let name = function.sig.ident.span();
        return Err(vec![Error::new(name, messages::no_parallel_loop())]);
    }
    Ok(function.into_token_stream())
}

/// Replaces raw names by plain ones: `r#t` is `t`, and only a keyword has to be raw.
pub(crate) fn without_raw(tokens: TokenStream) -> TokenStream {
    if idents(tokens.clone())
        .iter()
        .all(|name| !name.to_string().starts_with("r#"))
    {
        return tokens;
    }
    replace(tokens, &|ident| {
        let text = ident.to_string();
        let mut name: Ident = syn::parse_str(text.strip_prefix("r#")?).ok()?;
        name.set_span(ident.span());
        Some(name.into_token_stream())
    })
}

/// Returns the error of a reserved name, in a format string too.
fn reserved(tokens: TokenStream) -> Option<Error> {
    let mut names = idents(tokens).into_iter();
    let name = names.find(|name| name.to_string().starts_with(RESERVED))?;
    Some(Error::new(name.span(), messages::reserved_name(&name)))
}

/// Visits the outermost loops over `prange(..)`.
struct Loops {
    function: ItemFn,
    aim: Aim,
    found: usize,
    errors: Vec<Error>,
}

enum Aim {
    /// To expand the loops.
    Parallel,
    /// To leave them in a form that rustc takes, after errors.
    Serial,
}

impl Loops {
    fn new(function: &ItemFn, aim: Aim) -> Self {
        Loops {
            function: function.clone(),
            aim,
            found: 0,
            errors: Vec::new(),
        }
    }
}

impl Pass for Loops {
    fn expr(&mut self, expr: &mut Expr) {
        let Expr::ForLoop(repeat) = expr else {
            return walk_expr(self, expr);
        };
        if !header::is_prange(&repeat.expr) {
            return walk_expr(self, expr);
        }
        if let Aim::Serial = self.aim {
            return header::without_role_clauses(&mut repeat.expr);
        }
        self.found += 1;
        let surroundings = Surroundings::of(&self.function, repeat);
        // These loops call `prange` themselves, so the path is not used.
        match expand::expand(repeat, &Maker::Crate(&TokenStream::new()), &surroundings) {
            Ok(code) => *expr = Expr::Verbatim(code),
            Err(errors) => self.errors.extend(errors),
        }
    }
}

/// One loop, after the path of the crate.
struct OneLoop {
    root: TokenStream,
    /// Whether the loop is in a function with the attribute `math`.
    in_math: bool,
    repeat: ExprForLoop,
}

impl Parse for OneLoop {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let root;
        syn::parenthesized!(root in input);
        let root = root.parse()?;
        let in_math = math::is_marked(input)?;
        if input.is_empty() {
            return Err(input.error(messages::not_a_loop()));
        }
        let start = input.cursor().span();
        let repeat = match input.parse::<Expr>()? {
            Expr::ForLoop(repeat) => repeat,
            _ => return Err(Error::new(start, messages::not_a_loop())),
        };
        input.parse::<Option<syn::Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error(messages::more_than_one_loop()));
        }
        Ok(OneLoop {
            root,
            in_math,
            repeat,
        })
    }
}

/// Expands `prange!`: a loop, after the crate's path in parentheses.
pub(crate) fn prange(input: TokenStream) -> TokenStream {
    one_loop(input, |repeat, root| {
        expand::expand(repeat, &Maker::Crate(root), &Surroundings::default())
    })
}

/// Expands `roles!`, with the same input.
pub(crate) fn roles(input: TokenStream) -> TokenStream {
    one_loop(input, role_table::table)
}

/// Returns a loop that cannot be parsed yet, without what stands before it.
pub(crate) fn unfinished_loop(input: &TokenStream) -> Option<TokenStream> {
    let is_start = |tree: &TokenTree| match tree {
        TokenTree::Ident(word) => word == "for",
        TokenTree::Punct(punct) => punct.as_char() == '\'',
        _ => false,
    };
    let trees = input.clone().into_iter();
    let repeat: TokenStream = trees.skip_while(|tree| !is_start(tree)).collect();
    let is_loop = !repeat.is_empty() && is_unfinished(&repeat, syn::parse2::<ExprForLoop>);
    is_loop.then_some(repeat)
}

fn one_loop(
    input: TokenStream,
    code: impl FnOnce(&ExprForLoop, &TokenStream) -> Result<TokenStream, Vec<Error>>,
) -> TokenStream {
    let input = without_raw(input);
    if let Some(error) = reserved(input.clone()) {
        let error = error.to_compile_error();
        return quote!({ #error });
    }
    let OneLoop {
        root,
        in_math,
        repeat,
    } = match syn::parse2(input.clone()) {
        Ok(one) => one,
        Err(error) => {
            return unfinished_loop(&input).unwrap_or_else(|| error.to_compile_error());
        }
    };
    match code(&repeat, &root) {
        Ok(code) if in_math => math::in_loop(code, &root),
        Ok(code) => code,
        Err(errors) => {
            let errors = errors.iter().map(Error::to_compile_error);
            quote!({ #(#errors)* })
        }
    }
}
