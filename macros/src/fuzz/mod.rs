//! What holds for any input: it gives code that parses, or errors, and never a panic. A fuzzer feeds this, and the tests below feed it the
//! fuzzer's corpus and inputs of their own.

mod grammar;
mod mutation;

use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprForLoop, File, Item, ItemFn, Macro};

use crate::math;
use crate::parse::{self, unfinished_loop, without_raw};
use crate::unfinished::is_unfinished;

/// Checks one input: the text of a function or a loop; or, after a byte below 3, numbers that generate a function or a loop, or change a
/// test's function.
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
    // Until this call the spans of all text that a thread has read are kept.
    proc_macro2::extra::invalidate_current_thread_spans();
}

fn check_text(text: &str) {
    // Deep nesting overflows the stack of any parser.
    if text.len() > 8000 || text.matches(['(', '[', '{']).count() > 400 {
        return;
    }
    if let Ok(tokens) = text.parse() {
        check_tokens(tokens);
    }
}

fn check_tokens(tokens: TokenStream) {
    if syn::parse2::<ExprForLoop>(tokens.clone()).is_ok() {
        let [code, table] = [parse::prange, parse::roles].map(|entry| {
            let code = twice(|| entry(quote!((crate) #tokens)));
            Runs::check(&tokens, |runs| runs.visit_expr_mut(&mut parse(&code)));
            check_words(&tokens, &code);
            code
        });
        // A loop that has roles may still be rejected, but not the reverse.
        assert!(is_refused(&tokens, &code) || !is_refused(&tokens, &table));
        return;
    }
    let code = twice(|| parse::parallel(TokenStream::new(), tokens.clone()));
    match syn::parse2::<ItemFn>(tokens.clone()) {
        Ok(_) => {
            Runs::check(&tokens, |runs| runs.visit_file_mut(&mut parse(&code)));
            let runs = has(code.clone(), &is_run) != is_refused(&tokens, &code);
            assert!(runs || has(tokens.clone(), &is_run), "{code}");
        }
        // What is no function is returned after an error; what is unfinished, as it is.
        Err(_) => {
            let is_unfinished = is_unfinished(&tokens, syn::parse2::<Item>);
            let is_same = without_raw(tokens.clone()).to_string() == code.to_string();
            assert!(
                is_unfinished && is_same || is_refused(&TokenStream::new(), &code),
                "{code}"
            );
        }
    }
    check_words(&tokens, &code);
    for item in [&tokens, &code] {
        let code = math::math_at_last(TokenStream::new(), item.clone());
        if code.to_string() != item.to_string() {
            let is_item = syn::parse2::<Item>(item.clone()).is_ok();
            assert!(is_item || is_refused(&TokenStream::new(), &code), "{code}");
            assert!(
                !is_item || syn::parse2::<File>(code.clone()).is_ok(),
                "{code}"
            );
        }
    }
    for entry in [parse::prange, parse::roles] {
        let code = entry(quote!((crate) #tokens));
        if let Some(unfinished) = unfinished_loop(&without_raw(tokens.clone())) {
            let is_same = unfinished.to_string() == code.to_string();
            assert!(is_same || is_refused(&TokenStream::new(), &code), "{code}");
            continue;
        }
        parse::<Expr>(&code);
        let is_loop = syn::parse2::<Expr>(tokens.clone());
        let is_loop = matches!(is_loop, Ok(Expr::ForLoop(_)));
        assert!(is_loop || is_refused(&TokenStream::new(), &code), "{code}");
        parse::<Expr>(&entry(tokens.clone()));
    }
}

fn is_run(word: &str) -> bool {
    word == "__prange_run" || word == "__prange_run_with_exits"
}

fn is_body(word: &str) -> bool {
    word == "__prange_body" || word == "__prange_body_with_exits"
}

/// Checks that a body has the roles, and one closure of roles, a stretch and what is lent.
struct Runs(bool);

impl Runs {
    fn check(given: &TokenStream, visit: impl FnOnce(&mut Runs)) {
        let mut runs = Runs(true);
        visit(&mut runs);
        assert!(
            runs.0 || has(given.clone(), &is_body),
            "a closure that is not the loop's"
        );
    }
}

impl VisitMut for Runs {
    fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
        if is_body(&call.method.to_string()) {
            let is_step =
                |expr: &Expr| matches!(expr, Expr::Closure(step) if step.inputs.len() == 3);
            self.0 &= call.args.len() == 2 && is_step(&call.args[1]);
        }
        syn::visit_mut::visit_expr_method_call_mut(self, call);
    }
}

/// Checks that the same input gives the same code, whatever the hashes.
fn twice(expand: impl Fn() -> TokenStream) -> TokenStream {
    let code = expand();
    assert_eq!(code.to_string(), expand().to_string());
    code
}

fn parse<T: syn::parse::Parse>(code: &TokenStream) -> T {
    syn::parse2(code.clone()).unwrap_or_else(|error| panic!("{error}: {code}"))
}

/// Whether code has an error that its input has not.
fn is_refused(given: &TokenStream, code: &TokenStream) -> bool {
    let is_error = |word: &str| word == "compile_error";
    has(code.clone(), &is_error) && !has(given.clone(), &is_error)
}

/// Generated code has no `unsafe`, and neither code nor messages have markers. Input with reserved names is rejected for these, and comes
/// back as it was.
fn check_words(given: &TokenStream, code: &TokenStream) {
    let is_unsafe = |word: &str| word == "unsafe";
    assert!(
        has(given.clone(), &is_unsafe) || !has(code.clone(), &is_unsafe),
        "{code}"
    );
    let is_ours = |text: &str| text.contains("__prange");
    assert!(
        has(given.clone(), &is_ours) || !has(code.clone(), &has_marker),
        "{code}"
    );
}

/// Whether a word of a text is a marker.
fn has_marker(text: &str) -> bool {
    let numbered = ["__prange_variable_", "__prange_occurrence_"];
    let single = [
        "__prange_loop_variable",
        "__prange_outer_variable",
        "__prange_before_operand",
        "__prange_value_operand",
    ];
    let is_number = |rest: &str| rest.chars().all(|digit| digit.is_ascii_digit());
    let mut words = text.split(|c: char| c != '_' && !c.is_alphanumeric());
    words.any(|word| {
        let mut rests = numbered.iter().filter_map(|name| word.strip_prefix(name));
        single.contains(&word) || rests.any(is_number)
    })
}

/// Whether tokens have a word or a literal of some kind.
fn has(tokens: TokenStream, wanted: &dyn Fn(&str) -> bool) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Group(group) => has(group.stream(), wanted),
        TokenTree::Punct(_) => false,
        word => wanted(&word.to_string()),
    })
}

/// The text of all functions with loops in the tests. The published package has none.
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
        // `corpus!` holds functions, other macros hold no items.
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
    use crate::std_macros;

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

    /// The target for cargo-fuzz has all modules of this crate, by their paths.
    #[test]
    fn the_target_has_all_modules() {
        let modules = |text: &str| -> Vec<String> {
            let modules = text
                .lines()
                .filter(|line| line.starts_with("mod ") && line.ends_with(';'));
            modules.map(str::to_string).collect()
        };
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets/macros.rs");
        let Ok(target) = std::fs::read_to_string(target) else {
            // The published package has none.
            return;
        };
        assert_eq!(modules(&target), modules(include_str!("../lib.rs")));
    }

    #[test]
    fn random_input_gives_code_or_errors() {
        let mut random = 0x9E37_79B9_7F4A_7C15_u64;
        // For a longer look: `PRANGE_FUZZ_ROUNDS=20000`.
        let rounds = std::env::var("PRANGE_FUZZ_ROUNDS").map(|rounds| rounds.parse());
        let rounds = rounds.unwrap_or(Ok(600)).expect("a number of rounds");
        for round in 0..rounds {
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

    /// Returns the errors of a program's loops, each by its first line.
    fn errors(path: &Path) -> Vec<String> {
        struct First(Vec<String>);
        impl VisitMut for First {
            fn visit_macro_mut(&mut self, mac: &mut Macro) {
                if std_macros::name(mac) == "compile_error" {
                    let message = parse::<syn::LitStr>(&mac.tokens).value();
                    self.0.extend(message.lines().next().map(str::to_owned));
                }
            }
        }
        struct Entries(First);
        impl Entries {
            fn item(&mut self, attributes: Vec<syn::Attribute>, mut item: TokenStream) {
                for attribute in attributes.into_iter().rev() {
                    let expand = match attribute.path() {
                        path if path.is_ident("parallel") => parse::parallel,
                        path if path.is_ident("math") => math::math,
                        _ => continue,
                    };
                    let arguments = match attribute.meta {
                        syn::Meta::List(list) => list.tokens,
                        _ => TokenStream::new(),
                    };
                    item = expand(arguments, item);
                }
                self.0.visit_file_mut(&mut parse(&item));
            }
        }
        impl VisitMut for Entries {
            fn visit_item_fn_mut(&mut self, function: &mut ItemFn) {
                let attributes = std::mem::take(&mut function.attrs);
                self.item(attributes, quote!(#function));
                syn::visit_mut::visit_item_fn_mut(self, function);
            }

            fn visit_impl_item_fn_mut(&mut self, method: &mut syn::ImplItemFn) {
                let attributes = std::mem::take(&mut method.attrs);
                self.item(attributes, quote!(#method));
            }

            fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
                let attributes = std::mem::take(&mut item.attrs);
                self.item(attributes, quote!(#item));
            }

            fn visit_macro_mut(&mut self, mac: &mut Macro) {
                let tokens = &mac.tokens;
                if ["prange", "roles"].contains(&&*std_macros::name(mac)) {
                    let code = parse::prange(quote!((crate) #tokens));
                    self.0.visit_expr_mut(&mut parse(&code));
                }
            }
        }
        let text = std::fs::read_to_string(path).expect("a readable file");
        let mut entries = Entries(First(Vec::new()));
        entries.visit_file_mut(&mut syn::parse_file(&text).expect("Rust"));
        entries.0.0
    }

    /// Without a compiler: the rejected programs give the errors in their files, their twins none.
    #[test]
    fn mistakes_are_refused() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
        let Ok(files) = std::fs::read_dir(tests.join("fail")) else {
            return;
        };
        let mut refused = 0;
        for file in files {
            let told = file.expect("a readable folder").path();
            if told.extension().is_none_or(|end| end != "stderr") {
                continue;
            }
            let name = told.with_extension("rs");
            let name = name.file_name().expect("a file");
            assert!(
                errors(&tests.join("pass").join(name)).is_empty(),
                "{name:?}"
            );
            let told = std::fs::read_to_string(&told).expect("a readable file");
            let mut told: Vec<_> = told
                .lines()
                .filter_map(|line| line.strip_prefix("error: "))
                .collect();
            told.retain(|line| !line.starts_with("aborting"));
            let mut found = errors(&tests.join("fail").join(name));
            found.sort();
            told.sort();
            assert_eq!(found, told, "{name:?}");
            refused += found.len();
        }
        assert!(refused > 50, "{refused}");
    }

    #[test]
    fn markers_are_told_from_other_names() {
        for text in [
            "__prange_value_operand",
            "__prange_variable_3",
            "`__prange_before_operand` is",
        ] {
            assert!(has_marker(text), "{text}");
        }
        for text in [
            "__prange_value_0",
            "__prange_kit",
            "value",
            "__prange_variable_of",
        ] {
            assert!(!has_marker(text), "{text}");
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
