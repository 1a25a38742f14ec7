//! The macros of [prange](https://docs.rs/prange-rs): `#[parallel]` on functions, `prange!` around one loop, `roles!` to show the
//! classification. They are used through that crate, whose documentation describes them.
//!
//! A loop goes through these stages:
//!
//! 1. `resolve`: each captured place (`x`, `self.total`) that the body may change is replaced by a marker;
//! 2. `trace`: all accesses are listed in the order of evaluation, with what is assigned by then;
//! 3. `classify`: the accesses give each variable its role, or an error;
//! 4. `rewrite`: the body is rewritten to what an iteration has of each variable, with a single exit;
//! 5. `emit`: the loop becomes a call of the engine, which is reached through the loop's header.
//!
//! `expand` runs these stages in order.
//!
//! What the macros assume a name to mean (`min`, `usize`, `assert!`), `checks` emits as code that the compiler checks and that never runs.

mod affine_index;
mod checks;
mod classify;
mod closures;
mod context;
mod copied_captures;
mod emit;
mod exits;
mod expand;
#[cfg(test)]
mod fuzz;
mod generated_names;
mod header;
mod idiom;
mod inlinable_lets;
mod invisible_groups;
mod math;
mod messages;
mod methods;
mod minimum_by_if;
mod names;
mod normalize;
mod numbers;
mod parse;
mod parts;
mod place;
mod polynomial_code;
mod resolve;
mod rewrite;
mod role_code;
mod role_names;
mod role_table;
mod rows;
mod shape;
mod shown_text;
mod source_text;
mod std_macros;
mod trace;
mod unfinished;
mod updates;
mod walk;

use proc_macro::TokenStream;

use invisible_groups::parenthesized;

/// Makes every `for .. in prange(..)` loop of a function parallel.
#[proc_macro_attribute]
pub fn parallel(arguments: TokenStream, item: TokenStream) -> TokenStream {
    parse::parallel(arguments.into(), parenthesized(item.into())).into()
}

/// Makes calls of std's mathematical functions calls of `prange::math`.
#[proc_macro_attribute]
pub fn math(arguments: TokenStream, item: TokenStream) -> TokenStream {
    math::math(arguments.into(), parenthesized(item.into())).into()
}

/// What [`macro@math`] puts behind other attributes.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn math_at_last(arguments: TokenStream, item: TokenStream) -> TokenStream {
    math::math_at_last(arguments.into(), parenthesized(item.into())).into()
}

/// `prange! { for .. }`, with the crate's path in parentheses in front.
#[doc(hidden)]
#[proc_macro]
pub fn prange(input: TokenStream) -> TokenStream {
    parse::prange(parenthesized(input.into())).into()
}

/// `roles! { for .. }`, with the crate's path in parentheses in front.
#[doc(hidden)]
#[proc_macro]
pub fn roles(input: TokenStream) -> TokenStream {
    parse::roles(parenthesized(input.into())).into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use quote::quote;
    use syn::{Expr, ExprForLoop};

    use crate::context::Surroundings;
    use crate::expand;
    use crate::header::Maker;

    struct EachLoop(usize, usize);

    impl syn::visit_mut::VisitMut for EachLoop {
        fn visit_expr_for_loop_mut(&mut self, repeat: &mut ExprForLoop) {
            match expand::expand(
                repeat,
                &Maker::Crate(&quote!(prange)),
                &Surroundings::default(),
            ) {
                Ok(code) => {
                    let parsed = syn::parse2::<Expr>(code.clone());
                    parsed.unwrap_or_else(|error| panic!("{error}: {code}"));
                    self.0 += 1;
                }
                Err(errors) => {
                    assert!(!errors.is_empty());
                    self.1 += 1;
                }
            }
            syn::visit_mut::visit_expr_for_loop_mut(self, repeat);
        }
    }

    /// Any loop gives code that parses, or errors, and never a panic: here the loops of the rejected programs and their twins, inner loops
    /// by themselves too.
    #[test]
    fn every_loop_gives_code_or_errors() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
        let mut loops = EachLoop(0, 0);
        for folder in ["fail", "pass"] {
            let Ok(files) = std::fs::read_dir(root.join(folder)) else {
                // The published package has no such tests.
                return;
            };
            for file in files {
                let path = file.expect("a readable folder").path();
                if path.extension().is_some_and(|extension| extension == "rs") {
                    let text = std::fs::read_to_string(&path).expect("a readable file");
                    let mut file = syn::parse_file(&text).expect("Rust");
                    syn::visit_mut::VisitMut::visit_file_mut(&mut loops, &mut file);
                }
            }
        }
        let EachLoop(expanded, refused) = loops;
        assert!(expanded > 60 && refused > 40, "{expanded} {refused}");
    }

    /// Returns how many loops of a nest are parallel.
    fn parallel_loops(source: &str) -> usize {
        let Expr::ForLoop(repeat) = syn::parse_str(source).expect("Rust") else {
            panic!("a loop");
        };
        let code = expand::expand(
            &repeat,
            &Maker::Crate(&quote!(prange)),
            &Surroundings::default(),
        );
        let code = code
            .unwrap_or_else(|errors| panic!("{errors:?}"))
            .to_string();
        code.matches("__prange_run").count()
    }

    /// A constant that names a variable is left to rustc, which says what is wrong.
    #[test]
    fn constants_name_no_variables() {
        let source = "for i in prange(0..n) { t = i; const { s += 1; } f::<{ u = 1 }>([0; v.pop()] as [T; w.pop()]); }";
        assert_eq!(parallel_loops(source), 1);
    }

    #[test]
    fn exits_may_be_operands() {
        let source = "for i in prange(0..n) { if continue > i { t = -break; u = return == i; } }";
        let Expr::ForLoop(repeat) = syn::parse_str(source).expect("Rust") else {
            panic!("a loop");
        };
        let code = expand::expand(
            &repeat,
            &Maker::Crate(&quote!(prange)),
            &Surroundings::default(),
        )
        .expect("roles");
        syn::parse2::<Expr>(code.clone()).unwrap_or_else(|error| panic!("{error}: {code}"));
    }

    #[test]
    fn paths_are_no_variables() {
        let source = "for i in prange(0..n) { Self = i; }";
        assert_eq!(parallel_loops(source), 1);
    }

    #[test]
    fn assignments_in_macros_are_seen() {
        let source = "for i in prange(0..n) { dbg!(t = i); print!(\"{:?}\", self.u = t); }";
        let Expr::ForLoop(repeat) = syn::parse_str(source).expect("Rust") else {
            panic!("a loop");
        };
        let table = crate::role_table::table(&repeat, &quote!(crate))
            .expect("roles")
            .to_string();
        assert_eq!(table.matches("private, lastprivate").count(), 2, "{table}");
    }

    /// `try` blocks, which only the nightly compiler has.
    #[test]
    fn what_cannot_be_followed_is_an_error() {
        let repeat = syn::parse_str("for i in prange(0..n) { try { s += f()?; } }").expect("Rust");
        let code = expand::expand(
            &repeat,
            &Maker::Crate(&quote!(prange)),
            &Surroundings::default(),
        );
        assert!(code.is_err(), "{code:?}");
    }

    #[test]
    fn inner_loops_are_parallel_too() {
        let sum = "for i in prange(0..n) { for j in prange(0..m) { s += a[i * m + j]; } }";
        assert_eq!(parallel_loops(sum), 2);
        let rows = "for i in prange(0..n) { for j in prange(0..w) { c[i * w + j] = i * j; } }";
        assert_eq!(parallel_loops(rows), 2);
        let elements = "for i in prange(0..n) { for j in prange(0..w) { c[i][j] += 1; } }";
        assert_eq!(parallel_loops(elements), 2);
        let exits =
            "for i in prange(0..n) { for j in prange(0..m) { if f(i, j)? { return Ok(j); } } }";
        assert_eq!(parallel_loops(exits), 2);
        let three =
            "for i in prange(0..n) { for j in prange(0..m) { for k in prange(0..l) { s += k; } } }";
        assert_eq!(parallel_loops(three), 3);
        // The outer loop takes the minimum's variable, so the inner loop runs serially on each thread.
        let minimum = "for i in prange(0..n) { for j in prange(0..m) { low = low.min(a[j]); } }";
        assert_eq!(parallel_loops(minimum), 1);
    }
}
