//! What the macros assume names to mean, as code for the compiler to check. Most of it never runs.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, UnOp};

use crate::affine_index::Conversion;
use crate::generated_names::mixed;
use crate::place::bare;

/// Wraps code that the compiler checks and that never runs. What it borrows or moves does not count.
pub(crate) fn checked_only(code: &TokenStream) -> TokenStream {
    quote! {
        #[allow(unused, unreachable_code, clippy::all)]
        if false {
            loop {}
            #code
        }
    }
}

/// Checks that the name of a primitive type is not another type's.
pub(crate) fn primitive((name, is_called): &Conversion, kit: &Ident) -> TokenStream {
    match is_called {
        true => {
            let from = quote!(<::core::primitive::#name as ::core::convert::From<_>>::from);
            quote!(#kit.same_conversion(#from, #name::from);)
        }
        false => quote!(let _: fn(::core::primitive::#name) = |_: #name| ();),
    }
}

/// Checks that `x = x + e` means `x += e`; and, if it `wraps`, that `x = x.wrapping_add(e)` does.
pub(crate) fn compound_assignment(kit: &Ident, own: &Expr, wraps: bool) -> TokenStream {
    checked_only(&match wraps {
        true => quote!(#kit.is_integer(&#own);),
        false => quote!(#kit.is_spelled(&#own);),
    })
}

/// Checks that no code of the user's runs when a place is reached, as by a `Deref` of an unknown type.
pub(crate) fn place(kit: &Ident, place: &Expr) -> TokenStream {
    match bare(place) {
        Expr::Field(field) => {
            let (before, owner) = (self::place(kit, &field.base), owner(kit, &field.base));
            quote!(#before #kit.has_known_fields(#owner);)
        }
        Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
            let (before, reference) = (self::place(kit, &unary.expr), &unary.expr);
            quote!(#before #kit.has_known_deref(&#reference);)
        }
        Expr::Cast(cast) => self::place(kit, &cast.expr),
        Expr::MethodCall(call) => self::place(kit, &call.receiver),
        _ => TokenStream::new(),
    }
}

/// Emits the type that has a field of `base`, as far as it can be known.
pub(crate) fn owner(kit: &Ident, base: &Expr) -> TokenStream {
    let owner = Owner {
        name: mixed("owner"),
        base: base.clone(),
    };
    let (setup, known) = (owner.setup(kit), known(&owner.name));
    quote!({ #setup #known })
}

/// A variable that stands for the type of an expression with fields. Its type is inferred from code that never runs, before anything
/// borrows a part of the expression.
#[derive(Clone)]
pub(crate) struct Owner {
    pub(crate) name: Ident,
    pub(crate) base: Expr,
}

impl Owner {
    pub(crate) fn setup(&self, kit: &Ident) -> TokenStream {
        let Owner { name, base } = self;
        let tied = checked_only(&quote!(#name.__prange_of(&#base);));
        quote!(let #name = #kit.owner(); #tied)
    }
}

/// Emits what is known of an owner, through references.
pub(crate) fn known(owner: &Ident) -> TokenStream {
    // Enough for a reference to a reference to a box.
    quote!(#owner.__prange_next().__prange_next().__prange_next().__prange_next())
}

/// Emits the owner of a field.
type OwnerOf<'o> = &'o dyn Fn(&Expr) -> TokenStream;

/// Emits an array to read, which is not used if that might run code of the user's.
pub(crate) fn array(array: &Expr, kit: &Ident, owner: OwnerOf<'_>) -> TokenStream {
    match bare(array) {
        Expr::Field(field) => {
            let owner = owner(&field.base);
            quote!(#owner.__prange_array(|| &#array))
        }
        _ => quote!(#kit.array(&#array)),
    }
}

/// Emits a part of a subscript, which may turn out to be no number, or to run code of the user's.
pub(crate) fn number(number: &Expr, kit: &Ident, owner: OwnerOf<'_>) -> TokenStream {
    match bare(number) {
        Expr::Field(field) => {
            let owner = owner(&field.base);
            quote!((&#owner.__prange_number(|| #number)).__prange_word()?)
        }
        _ => quote!((&#kit.number(#number)).__prange_word()?),
    }
}

/// Emits a part of a subscript that is computed before the loop.
pub(crate) fn word(part: &Expr, kit: &Ident) -> TokenStream {
    match bare(part) {
        Expr::MethodCall(call) => {
            let receiver = &call.receiver;
            quote!(#kit.length(&#receiver))
        }
        Expr::Cast(cast) if matches!(bare(&cast.expr), Expr::MethodCall(_)) => {
            let (length, ty) = (word(&cast.expr, kit), &cast.ty);
            quote!(#kit.word(#length as #ty))
        }
        _ => quote!(#kit.word(#part)),
    }
}
