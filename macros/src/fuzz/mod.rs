//! What is checked of any input whatever: code that parses or errors, and never a panic. A fuzzer feeds this, and the
//! tests below feed it the fuzzer's corpus and inputs of their own.

mod grammar;
mod mutation;

use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprForLoop, File, ItemFn, Macro};

use crate::entry;

/// Checks one input: text of a function or a loop; or, after a byte below 3, numbers that a function or a loop is
/// written by, or a test's function is changed by.
pub(crate) fn check(data: &[u8]) {
    match data {
        [kind @ 0..3, numbers @ ..] => {
            let mut numbers = numbers.iter().copied();
            match kind {
                0 => check_text(&grammar::function(&mut numbers)),
                1 => check_text(&grammar::one_loop(&mut numbers)),
                _ => check_tokens(mutation::of(&PROGRAMS, &mut numbers)),
            }
        }
        text => check_text(&String::from_utf8_lossy(text)),
    }
    // The spans of all text that a thread has read are kept until then.
    proc_macro2::extra::invalidate_current_thread_spans();
}

fn check_text(text: &str) {
    // Deep nests overflow the stack of any parser.
    if text.len() > 8000 || text.matches(['(', '[', '{']).count() > 400 {
        return;
    }
    if let Ok(tokens) = text.parse() {
        check_tokens(tokens);
    }
}

fn check_tokens(tokens: TokenStream) {
    if syn::parse2::<ExprForLoop>(tokens.clone()).is_ok() {
        for entry in [entry::prange, entry::roles] {
            let code = entry(quote!((crate) #tokens));
            parse::<Expr>(&code);
            check_safety(&tokens, &code);
        }
        return;
    }
    let code = entry::parallel(TokenStream::new(), tokens.clone());
    match syn::parse2::<ItemFn>(tokens.clone()) {
        Ok(_) => drop(parse::<File>(&code)),
        // What is no function comes back behind an error.
        Err(_) => assert!(code.to_string().contains("compile_error")),
    }
    check_safety(&tokens, &code);
    for entry in [entry::prange, entry::roles] {
        parse::<Expr>(&entry(tokens.clone()));
    }
}

fn parse<T: syn::parse::Parse>(code: &TokenStream) -> T {
    syn::parse2(code.clone()).unwrap_or_else(|error| panic!("{error}: {code}"))
}

/// The word `unsafe` is never the macros' own.
fn check_safety(given: &TokenStream, code: &TokenStream) {
    assert!(
        is_unsafe(given.clone()) || !is_unsafe(code.clone()),
        "{code}"
    );
}

fn is_unsafe(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Group(group) => is_unsafe(group.stream()),
        TokenTree::Ident(word) => word == "unsafe",
        _ => false,
    })
}

/// The text of all functions with loops in the tests of the loop form; none in the published package.
static PROGRAMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let mut programs = Programs(Vec::new());
    for folder in ["ui/fail", "ui/pass", "corpus"] {
        let Ok(files) = std::fs::read_dir(tests.join(folder)) else {
            continue;
        };
        let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
        paths.sort();
        for path in paths
            .iter()
            .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        {
            let text = std::fs::read_to_string(path).expect("a readable file");
            programs.visit_file_mut(&mut syn::parse_file(&text).expect("Rust"));
        }
    }
    programs.0
});

struct Programs(Vec<String>);

impl VisitMut for Programs {
    fn visit_item_fn_mut(&mut self, function: &mut ItemFn) {
        let text = quote!(#function).to_string();
        if text.contains("for ") {
            self.0.push(text);
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        // `corpus!` holds functions, other macros no items.
        if let Ok(mut file) = syn::parse2::<File>(mac.tokens.clone()) {
            self.visit_file_mut(&mut file);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_corpus_gives_code_or_errors() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/macros");
        let Ok(files) = std::fs::read_dir(corpus) else {
            // The published package has none.
            return;
        };
        for file in files {
            let path = file.expect("a readable folder").path();
            let data = std::fs::read(&path).expect("a readable file");
            catch_unwind(|| check(&data)).unwrap_or_else(|_| panic!("{}", path.display()));
        }
    }

    #[test]
    fn random_input_gives_code_or_errors() {
        let mut random = 0x9E37_79B9_7F4A_7C15_u64;
        for round in 0..600 {
            let mut data = vec![(round % 3) as u8];
            for _ in 0..60 + round % 4 * 60 {
                // Xorshift.
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                data.push((random >> 32) as u8);
            }
            catch_unwind(|| check(&data)).unwrap_or_else(|_| panic!("{data:?}"));
        }
    }

    #[test]
    fn programs_are_found() {
        assert!(
            PROGRAMS.is_empty() || PROGRAMS.len() > 200,
            "{}",
            PROGRAMS.len()
        );
        PROGRAMS.iter().for_each(|text| check_text(text));
    }
}
