//! The macros of [prange](https://docs.rs/prange-rs): `#[parallel]` on functions, `prange!` round one loop, `roles!` to see
//! the classification. They are used through that crate, whose documentation describes them.
//!
//! A loop goes through these stages:
//!
//! 1. `resolve`: names that the body does not bind become markers, each standing for a *place* (`x`, `self.total`);
//! 2. `flow`: a walk in the order of evaluation lists every access, and what is assigned by then;
//! 3. `classify`: the accesses give each variable its role, or an error;
//! 4. `rewrite`: the body is put on the iteration's own copies, with one way out;
//! 5. `expand`: the loop becomes a call of the engine, all of it reached through the loop's header.

mod classify;
mod errors;
mod exits;
mod expand;
mod flow;
mod header;
mod idiom;
mod names;
mod place;
mod resolve;
mod rewrite;
mod std_macros;
mod subscript;
mod surroundings;
mod table;
mod walk;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Block, Error, Expr, ExprForLoop, Item, ItemFn, Local, Macro, Stmt};

use surroundings::Surroundings;
use walk::{Pass, walk_block, walk_expr, walk_local, walk_stmt};
/// Makes every `for .. in prange(..)` loop of a function parallel.
#[proc_macro_attribute]
pub fn parallel(
    arguments: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let item = TokenStream::from(item);
    let result = parallel_function(arguments.into(), item.clone());
    let code = result.unwrap_or_else(|errors| {
        // The function stays, so that the errors are all there is to see.
        let errors = errors.iter().map(Error::to_compile_error);
        let item = syn::parse2::<ItemFn>(item.clone()).map_or(item, serial);
        quote!(#(#errors)* #item)
    });
    code.into()
}

/// The function without what rustc would complain about once more.
fn serial(mut function: ItemFn) -> TokenStream {
    function.sig.constness = None;
    let mut loops = Loops::new(&function, Aim::Serial);
    loops.block(&mut function.block);
    function.into_token_stream()
}

fn parallel_function(arguments: TokenStream, item: TokenStream) -> Result<TokenStream, Vec<Error>> {
    if !arguments.is_empty() {
        let what = "`#[parallel]` takes no arguments\nhelp: clauses belong to the loop: `prange(..).num_threads(4)`";
        return Err(vec![Error::new_spanned(arguments, what)]);
    }
    let Ok(mut function) = syn::parse2::<ItemFn>(item.clone()) else {
        let what = "`#[parallel]` belongs on a function with a body";
        return Err(vec![match syn::parse2::<Item>(item.clone()) {
            Ok(_) => Error::new(first_span(&item), what),
            Err(error) => error,
        }]);
    };
    let refused = [
        (
            function.sig.asyncness.map(|token| token.span),
            "async",
            "the loop would block the executor's thread: move it into a function of its own and call that by the executor's means for blocking work",
        ),
        (
            function.sig.constness.map(|token| token.span),
            "const",
            "threads cannot run at compile time",
        ),
    ];
    for (span, kind, why) in refused {
        if let Some(span) = span {
            let what = format!("`#[parallel]` does not go with `{kind} fn`: {why}");
            return Err(vec![Error::new(span, what)]);
        }
    }
    let mut loops = Loops::new(&function, Aim::Parallel);
    loops.block(&mut function.block);
    if !loops.errors.is_empty() {
        return Err(loops.errors);
    }
    if loops.found == 0 {
        let what = "no loop over `prange(..)` in this function\nhelp: write the loop as `for i in prange(0..n)`";
        return Err(vec![Error::new(function.sig.ident.span(), what)]);
    }
    Ok(function.into_token_stream())
}

fn first_span(tokens: &TokenStream) -> Span {
    tokens
        .clone()
        .into_iter()
        .next()
        .map_or_else(Span::call_site, |tree| tree.span())
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
    /// To leave them as rustc can take them, after errors.
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
        match expand::expand(repeat, None, &surroundings, 0) {
            Ok(code) => *expr = Expr::Verbatim(code),
            Err(errors) => self.errors.extend(errors),
        }
    }

    fn block(&mut self, block: &mut Block) {
        walk_block(self, block);
    }

    fn stmt(&mut self, statement: &mut Stmt) {
        walk_stmt(self, statement);
    }

    fn local(&mut self, local: &mut Local) {
        walk_local(self, local);
    }

    fn mac(&mut self, _: &mut Macro) {}
}

/// One loop, and the path of the crate.
struct OneLoop {
    root: TokenStream,
    repeat: ExprForLoop,
}

impl Parse for OneLoop {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let root;
        syn::parenthesized!(root in input);
        let root = root.parse()?;
        if input.is_empty() {
            return Err(input.error("expected a `for` loop"));
        }
        let start = input.cursor().span();
        let repeat = match input.parse::<Expr>()? {
            Expr::ForLoop(repeat) => repeat,
            _ => return Err(Error::new(start, "expected a `for` loop")),
        };
        input.parse::<Option<syn::Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error("one loop at a time: `prange! { for .. }` holds nothing else"));
        }
        Ok(OneLoop { root, repeat })
    }
}

/// `prange! { for .. }`, with the crate's path in parentheses in front.
#[doc(hidden)]
#[proc_macro]
pub fn prange(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let one: OneLoop = match syn::parse(input) {
        Ok(one) => one,
        Err(error) => return error.to_compile_error().into(),
    };
    let code = expand::expand(&one.repeat, Some(&one.root), &Surroundings::default(), 0)
        .unwrap_or_else(|errors| {
            let errors = errors.iter().map(Error::to_compile_error);
            quote!({ #(#errors)* })
        });
    code.into()
}

/// `roles! { for .. }`, with the crate's path in parentheses in front.
#[doc(hidden)]
#[proc_macro]
pub fn roles(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let one: OneLoop = match syn::parse(input) {
        Ok(one) => one,
        Err(error) => return error.to_compile_error().into(),
    };
    let code = table::table(&one.repeat, &one.root).unwrap_or_else(|errors| {
        let errors = errors.iter().map(Error::to_compile_error);
        quote!({ #(#errors)* })
    });
    code.into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    struct EachLoop(usize, usize);

    impl syn::visit_mut::VisitMut for EachLoop {
        fn visit_expr_for_loop_mut(&mut self, repeat: &mut ExprForLoop) {
            match expand::expand(repeat, Some(&quote!(crate)), &Surroundings::default(), 0) {
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

    /// Any loop gives code that parses or errors, and never a panic; here those of the rejected programs and
    /// their twins, the inner ones by themselves too.
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

    /// How many loops of a nest are parallel.
    fn parallel_loops(source: &str) -> usize {
        let Expr::ForLoop(repeat) = syn::parse_str(source).expect("Rust") else {
            panic!("a loop");
        };
        let code = expand::expand(&repeat, None, &Surroundings::default(), 0);
        let code = code
            .unwrap_or_else(|errors| panic!("{errors:?}"))
            .to_string();
        code.matches("__run").count()
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
        // The outer loop has taken the minimum's variable: the inner loop runs serially on each thread.
        let minimum = "for i in prange(0..n) { for j in prange(0..m) { low = low.min(a[j]); } }";
        assert_eq!(parallel_loops(minimum), 1);
    }
}
