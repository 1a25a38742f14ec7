//! Early exits from a loop: each carries its value past the engine, and continues after the loop.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Expr, Lifetime};

use crate::generated_names::mixed;
use crate::place::bare;

/// How the body leaves the loop.
pub(crate) enum Exit {
    Break,
    /// To a label outside of the loop, with or without a value.
    BreakTo(Lifetime, bool),
    ContinueAt(Lifetime),
    Return(Returned),
    Try,
}

/// How a returned value leaves the loop.
pub(crate) enum Returned {
    Nothing,
    /// As it is.
    Value,
    /// As the argument of `Ok`, `Err` or `Some`, which is put around it again outside, where it may still be coerced.
    Wrapped(Box<Expr>),
    /// Not at all: it is evaluated after the loop.
    Outside(TokenStream),
}

/// Whether a function is `Ok`, `Err` or `Some`.
pub(crate) fn is_wrapper(function: &Expr) -> bool {
    let Expr::Path(path) = function else {
        return false;
    };
    let name = path
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string());
    matches!(name.as_deref(), Some("Ok" | "Err" | "Some"))
}

/// Whether a value has only names, literals and wrappers, so that it is the same before and after the loop.
pub(crate) fn is_plain(value: &Expr) -> bool {
    match bare(value) {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Field(field) => is_plain(&field.base),
        Expr::Tuple(tuple) => tuple.elems.iter().all(is_plain),
        Expr::Call(call) => is_wrapper(&call.func) && call.args.iter().all(is_plain),
        _ => false,
    }
}

/// Emits the value of exit `number`, with its payload.
pub(crate) fn site(number: usize, payload: &TokenStream) -> TokenStream {
    let innermost = quote!(::core::result::Result::Ok(#payload));
    (0..number).fold(
        innermost,
        |site, _| quote!(::core::result::Result::Err(#site)),
    )
}

/// Emits what continues an exit after the loop.
pub(crate) fn exits(exits: &[Exit], exit: &Ident) -> TokenStream {
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
            Exit::Return(Returned::Value) => quote!(return #value),
            Exit::Return(Returned::Wrapped(wrapper)) => quote!(return #wrapper(#value)),
            Exit::Return(Returned::Outside(plain)) => quote!({ let () = #value; return #plain }),
            Exit::Return(Returned::Nothing) => quote!({ let () = #value; return }),
            Exit::Try => quote!(match #value? {}),
        };
        quote!(::core::option::Option::Some(#site) => #action,)
    });
    let last = (0..exits.len()).fold(
        quote!(#never),
        |site, _| quote!(::core::result::Result::Err(#site)),
    );
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

/// Finds what may leave a loop.
pub(crate) fn may_leave(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Ident(ident) => {
            let leaves = ["return", "break", "continue", "await", "yield"];
            leaves
                .iter()
                .any(|word| ident == word)
                .then(|| ident.span())
        }
        TokenTree::Punct(punct) => (punct.as_char() == '?').then(|| punct.span()),
        TokenTree::Group(group) => may_leave(group.stream()),
        TokenTree::Literal(_) => None,
    })
}
