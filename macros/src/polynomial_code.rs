//! Code that computes a polynomial.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Expr;

use crate::affine_index::{Polynomial, Term};
use crate::checks;

impl Polynomial {
    /// Emits the value as an option, which is `None` if a factor turns out to be no number.
    pub(crate) fn code_if_number(
        &self,
        kit: &Ident,
        owner: &dyn Fn(&Expr) -> TokenStream,
    ) -> TokenStream {
        let code = self.code_of(&|factor| checks::number(factor, kit, owner));
        quote!((|| {
            let word = #code;
            ::core::option::Option::Some(word)
        })())
    }

    /// Emits the value, in wrapping arithmetic.
    pub(crate) fn code(&self, kit: &Ident) -> TokenStream {
        self.code_of(&|factor| checks::word(factor, kit))
    }

    /// Emits what the compiler must check before the value is computed ahead of the loop.
    pub(crate) fn checks(&self, kit: &Ident) -> TokenStream {
        let factors = self.terms().iter().flat_map(|term| &term.factors);
        factors.map(|factor| checks::place(kit, factor)).collect()
    }

    fn code_of(&self, word: &dyn Fn(&Expr) -> TokenStream) -> TokenStream {
        let literal = |count: i128| Literal::usize_suffixed(count.unsigned_abs() as usize);
        let mut code: Option<TokenStream> = None;
        for Term { count, factors, .. } in self.terms() {
            let mut factors = factors.iter().map(word);
            let product = match factors.next() {
                Some(first) => {
                    let product =
                        factors.fold(first, |left, right| quote!(#left.wrapping_mul(#right)));
                    if count.unsigned_abs() == 1 {
                        product
                    } else {
                        let count = literal(*count);
                        quote!(#product.wrapping_mul(#count))
                    }
                }
                None => literal(*count).into_token_stream(),
            };
            code = Some(match (code, *count > 0) {
                (None, true) => product,
                (None, false) => quote!(0usize.wrapping_sub(#product)),
                (Some(code), true) => quote!(#code.wrapping_add(#product)),
                (Some(code), false) => quote!(#code.wrapping_sub(#product)),
            });
        }
        code.unwrap_or_else(|| quote!(0usize))
    }
}
