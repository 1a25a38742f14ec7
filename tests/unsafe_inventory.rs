//! The page on safety lists all `unsafe` code there is.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Uses of the word, by what it stands before.
#[derive(Default)]
struct Uses {
    blocks: usize,
    impls: usize,
    fns: usize,
    traits: usize,
}

impl Uses {
    /// Comments are no tokens, and strings hold none.
    fn count(&mut self, code: TokenStream) {
        let mut trees = code.into_iter().peekable();
        while let Some(tree) = trees.next() {
            match tree {
                TokenTree::Group(group) => self.count(group.stream()),
                TokenTree::Ident(word) if word == "unsafe" => match trees.peek() {
                    Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                        self.blocks += 1;
                    }
                    Some(TokenTree::Ident(next)) if next == "impl" => self.impls += 1,
                    Some(TokenTree::Ident(next)) if next == "trait" => self.traits += 1,
                    // Also `unsafe extern` and attributes.
                    _ => self.fns += 1,
                },
                _ => {}
            }
        }
    }

    /// As the page has it: `2 blocks, 1 fn`.
    fn figure(&self) -> String {
        let parts = [
            (self.blocks, "block"),
            (self.impls, "impl"),
            (self.fns, "fn"),
            (self.traits, "trait"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts
            .map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
            .collect();
        parts.join(", ")
    }
}

/// The figures of all Rust files below a folder that have any.
fn read(root: &Path, folder: &str, figures: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten() {
        let entry = entry.expect("a readable folder");
        let name = entry.file_name().into_string().expect("a plain name");
        let path = format!("{folder}/{name}");
        if entry.file_type().expect("a file or a folder").is_dir() {
            // What is built from a package.
            if name != "target" || !root.join(folder).join("Cargo.toml").exists() {
                read(root, &path, figures);
            }
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).expect("a readable file");
            // Code under another name would not be read.
            let paths = text.split("path = \"").skip(1);
            let mut names = paths.map(|rest| rest.split('"').next().unwrap_or_default());
            assert!(
                !text.contains("\ninclude!") && names.all(|name| name.ends_with(".rs")),
                "{path}: includes code by another name"
            );
            let mut uses = Uses::default();
            uses.count(
                text.parse()
                    .unwrap_or_else(|error| panic!("{path}: {error}")),
            );
            if !uses.figure().is_empty() {
                figures.insert(path, uses.figure());
            }
        }
    }
}

#[test]
fn the_page_lists_all_unsafe_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    for folder in ["src", "macros", "examples", "tests", "benches", "fuzz"] {
        read(root, folder, &mut found);
    }
    let page = include_str!("../src/safety.md");
    // Rows: | `file` | figure | ..
    let rows = page.lines().filter_map(|line| {
        let (file, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        let figure = rest.split(" |").next()?;
        Some((file.to_string(), figure.to_string()))
    });
    let listed: BTreeMap<_, _> = rows
        .filter(|(file, _)| file.ends_with(".rs"))
        // The published package has no nested ones.
        .filter(|(file, _)| {
            !file.starts_with("benches/peers/") || root.join("benches/peers").exists()
        })
        .collect();
    let mut wrong = Vec::new();
    for (file, figure) in &found {
        if listed.get(file) != Some(figure) {
            wrong.push(format!(
                "{file}: {figure}: enter it, with what would catch a mistake"
            ));
        }
    }
    for file in listed.keys() {
        if !found.contains_key(file) {
            wrong.push(format!("{file}: none any more"));
        }
    }
    assert!(wrong.is_empty(), "src/safety.md: {wrong:#?}");
    for folder in [
        "examples/",
        "tests/corpus/",
        "tests/generated/",
        "tests/ui/",
        "macros/",
    ] {
        assert!(
            found.keys().all(|file| !file.starts_with(folder)),
            "users write none, and the macros emit none"
        );
    }
}

#[test]
fn the_word_counts_in_code_alone() {
    let mut uses = Uses::default();
    let code = r##"
        //! unsafe
        /// unsafe { }
        #![forbid(unsafe_code)]
        unsafe impl A for B {} // unsafe
        m! { unsafe { "unsafe" } r#"unsafe"# }
        pub unsafe trait T { unsafe fn f() { unsafe { g() } } }
    "##;
    uses.count(code.parse().expect("Rust"));
    assert_eq!(uses.figure(), "2 blocks, 1 impl, 1 fn, 1 trait");
}
