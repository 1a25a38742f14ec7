//! The page on safety lists all `unsafe` code there is, and what else the types can do of which it promises something.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};
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
        "tests/names/",
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

/// What code has to say of a type.
#[derive(Default, Debug, PartialEq)]
struct Facts {
    /// The traits that are promised by `unsafe impl`.
    promised: BTreeSet<String>,
    /// The traits that are derived or implemented without; and, of a generic type that is promised to be `Sync`, the methods that
    /// take `&self` from safe code.
    free: BTreeSet<String>,
    /// The methods of all inherent implementations that do.
    methods: BTreeSet<String>,
    is_generic: bool,
    /// Whether other modules see a field.
    is_open: bool,
}

/// An implementation of a trait, by the tokens before its braces.
#[derive(Clone)]
struct Impl {
    is_unsafe: bool,
    /// `None`: the type's own methods.
    of: Option<String>,
    /// The type's name; `None` for what a macro is called with.
    on: Option<String>,
}

/// The code of one module, read token by token.
#[derive(Default)]
struct Code {
    types: BTreeMap<String, Facts>,
    impls: Vec<Impl>,
    /// By the types' names.
    methods: Vec<(String, String)>,
    /// What a macro implements for the types that it is called with.
    macros: BTreeMap<String, Vec<Impl>>,
    /// Macros, and the names that they are called with.
    calls: Vec<(String, Vec<String>)>,
}

fn is_word(tree: Option<&TokenTree>, word: &str) -> bool {
    matches!(tree, Some(TokenTree::Ident(ident)) if ident == word)
}

fn is_mark(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

fn group(tree: Option<&TokenTree>, delimiter: Delimiter) -> Option<Vec<TokenTree>> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
            Some(group.stream().into_iter().collect())
        }
        _ => None,
    }
}

/// How many trees a list of generics in angle brackets takes, if one begins here.
fn generics(trees: &[TokenTree]) -> usize {
    if !is_mark(trees.first(), '<') {
        return 0;
    }
    let mut depth = 0;
    for (at, tree) in trees.iter().enumerate() {
        // Not the head of an arrow.
        let is_arrow =
            at > 0 && (is_mark(trees.get(at - 1), '-') || is_mark(trees.get(at - 1), '='));
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !is_arrow => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    trees.len()
}

/// The last name of the path that these trees begin with. `Err`: it is what a macro is called with. `None`: no type of this crate.
fn last_name(trees: &[TokenTree]) -> Option<Result<String, ()>> {
    if is_word(trees.first(), "std") {
        return None;
    }
    let mut last = None;
    for tree in trees {
        match tree {
            TokenTree::Ident(_) if matches!(last, Some(Err(()))) => return last,
            TokenTree::Ident(ident) => last = Some(Ok(ident.to_string())),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Punct(punct) if punct.as_char() == '$' => last = Some(Err(())),
            _ => break,
        }
    }
    last
}

impl Code {
    fn read(&mut self, trees: &[TokenTree], in_macro: Option<&str>) {
        let mut derived = Vec::new();
        let mut at = 0;
        while at < trees.len() {
            let rest = &trees[at..];
            at += 1;
            if is_mark(rest.first(), '#')
                && let Some(attribute) = group(rest.get(1), Delimiter::Bracket)
            {
                at += 1;
                if is_word(attribute.first(), "derive")
                    && let Some(list) = group(attribute.get(1), Delimiter::Parenthesis)
                {
                    let paths = list.split(|tree| is_mark(Some(tree), ','));
                    derived.extend(paths.filter_map(|path| last_name(path)?.ok()));
                }
                continue;
            }
            match rest {
                [TokenTree::Ident(word), ..] if word == "pub" || word == "crate" => continue,
                // Of `pub(crate)`.
                [TokenTree::Group(_), ..] if at > 1 && is_word(trees.get(at - 2), "pub") => {
                    continue;
                }
                [TokenTree::Ident(word), TokenTree::Ident(name), ..]
                    if word == "struct" || word == "enum" || word == "union" =>
                {
                    self.define(name.to_string(), std::mem::take(&mut derived), &rest[2..]);
                }
                [
                    TokenTree::Ident(word),
                    TokenTree::Punct(mark),
                    TokenTree::Ident(name),
                    TokenTree::Group(rules),
                    ..,
                ] if word == "macro_rules" && mark.as_char() == '!' => {
                    let rules: Vec<_> = rules.stream().into_iter().collect();
                    self.read(&rules, Some(&name.to_string()));
                    at += 3;
                }
                [
                    TokenTree::Ident(name),
                    TokenTree::Punct(mark),
                    TokenTree::Group(arguments),
                    ..,
                ] if mark.as_char() == '!' => {
                    let arguments: Vec<_> = arguments.stream().into_iter().collect();
                    self.calls.push((name.to_string(), names(&arguments)));
                    at += 2;
                }
                [TokenTree::Ident(word), ..] if word == "impl" => {
                    self.implementation(trees, at - 1, in_macro);
                }
                [TokenTree::Group(group), ..] => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    self.read(&inner, in_macro);
                }
                _ => {}
            }
            derived.clear();
        }
    }

    fn define(&mut self, name: String, derived: Vec<String>, rest: &[TokenTree]) {
        let skipped = generics(rest);
        // A `'` begins a lifetime, which makes no difference here.
        let parameters = &rest[..skipped];
        let is_generic = parameters.iter().enumerate().any(|(at, tree)| {
            matches!(tree, TokenTree::Ident(_))
                && !is_mark(at.checked_sub(1).and_then(|at| parameters.get(at)), '\'')
        });
        let fields = rest[skipped..].iter().find_map(|tree| match tree {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        let mut fields = fields.into_iter().flatten();
        let facts = self.types.entry(name).or_default();
        facts.free.extend(derived);
        facts.is_generic = is_generic;
        facts.is_open = fields.any(|tree| is_word(Some(&tree), "pub"));
    }

    /// What `impl` begins, at a place of these trees.
    fn implementation(&mut self, trees: &[TokenTree], at: usize, in_macro: Option<&str>) {
        let before = at.checked_sub(1).and_then(|before| trees.get(before));
        let is_unsafe = is_word(before, "unsafe");
        // Else it stands for a type.
        let begins = match before {
            None => true,
            Some(TokenTree::Group(_)) => true,
            before => is_unsafe || is_mark(before, ';'),
        };
        let rest = &trees[at + 1..];
        let rest = &rest[generics(rest)..];
        let end = rest.iter().position(|tree| {
            is_word(Some(tree), "where") || group(Some(tree), Delimiter::Brace).is_some()
        });
        let (true, Some(end)) = (begins, end) else {
            return;
        };
        let head = &rest[..end];
        let (of, on) = match head.iter().position(|tree| is_word(Some(tree), "for")) {
            Some(middle) => (Some(&head[..middle]), &head[middle + 1..]),
            None => (None, head),
        };
        let of = match of {
            // A foreign trait counts.
            Some(path) if is_word(path.first(), "std") => last_name(&path[1..]),
            Some(path) => last_name(path),
            None => None,
        };
        let Some(on) = last_name(on) else {
            return;
        };
        let found = Impl {
            is_unsafe,
            of: of.and_then(Result::ok),
            on: on.ok(),
        };
        if let (None, Some(name)) = (&found.of, &found.on) {
            let body = rest[end..]
                .iter()
                .find_map(|tree| group(Some(tree), Delimiter::Brace));
            for method in shared_methods(&body.unwrap_or_default()) {
                self.methods.push((name.clone(), method));
            }
        }
        match (in_macro, &found.on) {
            (Some(name), None) => self.macros.entry(name.to_string()).or_default().push(found),
            _ => self.impls.push(found),
        }
    }
}

/// The names of types that a macro may be called with: of each entry, up to its first comma or arrow.
fn names(arguments: &[TokenTree]) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = 0;
    let mut is_over = false;
    while at < arguments.len() {
        let rest = &arguments[at..];
        at += generics(rest).max(1);
        match &rest[0] {
            TokenTree::Punct(punct) if punct.as_char() == ';' => is_over = false,
            TokenTree::Punct(punct) if punct.as_char() == ',' => is_over = true,
            TokenTree::Punct(punct) if punct.as_char() == '=' => is_over = true,
            // A path of the standard library.
            TokenTree::Ident(ident) if ident == "std" => {
                while is_mark(arguments.get(at), ':') || is_mark(arguments.get(at - 1), ':') {
                    at += 1;
                }
            }
            TokenTree::Ident(ident) if !is_over => names.push(ident.to_string()),
            _ => {}
        }
    }
    names
}

/// The methods that safe code can call on a shared reference.
fn shared_methods(body: &[TokenTree]) -> Vec<String> {
    let mut methods = Vec::new();
    for (at, tree) in body.iter().enumerate() {
        let is_unsafe = at > 0 && is_word(body.get(at - 1), "unsafe");
        if let (true, false, Some(TokenTree::Ident(name))) =
            (is_word(Some(tree), "fn"), is_unsafe, body.get(at + 1))
        {
            let rest = &body[at + 2..];
            let arguments = group(rest.get(generics(rest)), Delimiter::Parenthesis);
            let arguments = arguments.unwrap_or_default();
            let words: Vec<_> = arguments
                .iter()
                .take_while(|tree| !is_mark(Some(tree), ','))
                .collect();
            let is_shared = is_mark(words.first().copied(), '&')
                && !words.iter().any(|tree| is_word(Some(tree), "mut"));
            if is_shared && is_word(words.last().copied(), "self") {
                methods.push(format!("fn {name}"));
            }
        }
    }
    methods
}

/// The types of some modules, by path, of which an `unsafe impl` promises something.
fn promised(modules: BTreeMap<String, Code>) -> BTreeMap<String, Facts> {
    // A name means the module's own type, else each that has it.
    let find = |module: &str, name: &str| -> Vec<(String, String)> {
        let has = |code: &Code| code.types.contains_key(name);
        let owners = modules.iter().filter(|(_, code)| has(code));
        let owners: Vec<_> = owners.map(|(owner, _)| owner.as_str()).collect();
        let owners = match owners.contains(&module) {
            true => vec![module],
            false => owners,
        };
        let path = |owner: &str| (owner.to_string(), name.to_string());
        owners.into_iter().map(path).collect()
    };
    let mut found: Vec<((String, String), Impl)> = Vec::new();
    let mut methods = Vec::new();
    for (module, code) in &modules {
        for one in &code.impls {
            let types = one.on.iter().flat_map(|name| find(module, name));
            found.extend(types.map(|path| (path, one.clone())));
        }
        for (name, method) in &code.methods {
            let types = find(module, name).into_iter();
            methods.extend(types.map(|path| (path, method.clone())));
        }
        for (name, arguments) in &code.calls {
            let own = code.macros.get(name);
            let others = || modules.values().find_map(|code| code.macros.get(name));
            for one in own.or_else(others).into_iter().flatten() {
                let types = arguments.iter().flat_map(|name| find(module, name));
                found.extend(types.map(|path| (path, one.clone())));
            }
        }
    }
    let mut all = BTreeMap::new();
    for (module, code) in modules {
        for (name, facts) in code.types {
            all.insert((module.clone(), name), facts);
        }
    }
    for (path, one) in found {
        let facts: &mut Facts = all.get_mut(&path).expect("found above");
        match (one.is_unsafe, one.of) {
            (true, Some(of)) => drop(facts.promised.insert(of)),
            (false, Some(of)) => drop(facts.free.insert(of)),
            (_, None) => {}
        }
    }
    for (path, method) in methods {
        all.get_mut(&path)
            .expect("found above")
            .methods
            .insert(method);
    }
    let promising = all
        .into_iter()
        .filter(|(_, facts)| !facts.promised.is_empty());
    let with_methods = promising.map(|((module, name), mut facts)| {
        if facts.is_generic && facts.promised.contains("Sync") {
            facts.free.append(&mut facts.methods);
        }
        (format!("{module}{name}"), facts)
    });
    with_methods.collect()
}

/// All modules of the library below a folder.
fn modules(folder: &Path, module: &str, all: &mut BTreeMap<String, Code>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.expect("a plain name");
        if path.is_dir() {
            modules(&path, &format!("{module}{name}::"), all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            let tokens: TokenStream = text
                .parse()
                .unwrap_or_else(|error| panic!("{path:?}: {error}"));
            let module = match name {
                "mod" | "lib" => module.to_string(),
                name => format!("{module}{name}::"),
            };
            let trees: Vec<_> = tokens.into_iter().collect();
            all.entry(module).or_default().read(&trees, None);
        }
    }
}

fn list(names: &BTreeSet<String>) -> String {
    match names.is_empty() {
        true => "-".to_string(),
        false => Vec::from_iter(names.iter().map(String::as_str)).join(", "),
    }
}

#[test]
fn the_page_lists_what_else_such_types_can_do() {
    let mut all = BTreeMap::new();
    modules(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut all,
    );
    let found = promised(all);
    let page = include_str!("../src/safety.md");
    // Rows: | `module::Type` | unsafe impls | derived and safely implemented | why |
    let rows = page.lines().filter_map(|line| {
        let cells: Vec<_> = line.strip_prefix("| `")?.split(" | ").collect();
        let [path, promised, free, why] = cells[..] else {
            return None;
        };
        let path = path.strip_suffix('`')?;
        let is_type = path.rsplit("::").next()?.starts_with(char::is_uppercase);
        let why = why.trim_end_matches(" |");
        is_type.then(|| {
            (
                path.to_string(),
                (promised.to_string(), free.to_string(), why.to_string()),
            )
        })
    });
    let mut listed: BTreeMap<_, _> = rows.collect();
    let mut wrong = Vec::new();
    for (path, facts) in &found {
        let now = (list(&facts.promised), list(&facts.free));
        let (promised, free, why) = listed.remove(path).unwrap_or_default();
        let shares = facts.promised.contains("Sync") || facts.promised.contains("Send");
        if (promised.as_str(), free.as_str()) != (&now.0, &now.1) {
            wrong.push(format!(
                "| `{path}` | {} | {} |: on the page it is | {promised} | {free} |. Does the argument of each `unsafe impl` cover what is \
                 new, called on any thread, for elements that are not `Sync`, `Clone` for elements that are lent as `&mut`?",
                now.0, now.1
            ));
        } else if why.is_empty() {
            wrong.push(format!("{path}: without an argument"));
        }
        if shares && facts.is_open {
            wrong.push(format!(
                "{path}: other modules reach its fields, past the argument for Send and Sync"
            ));
        }
    }
    wrong.extend(
        listed
            .keys()
            .map(|path| format!("{path}: no unsafe impls any more")),
    );
    assert!(wrong.is_empty(), "src/safety.md: {wrong:#?}");
}

#[test]
fn what_is_implemented_is_seen_in_tokens() {
    let code = r##"
        #[derive(Clone, std::fmt::Debug)]
        /// Text.
        pub(crate) struct One<'a, T>(&'a T);
        #[derive(Copy)] fn other() -> impl Default { 1 }
        struct Two { pub at: usize }
        pub struct Three<T>(T);
        struct Four<'a>(&'a u8);
        unsafe impl<T: Fn(usize) -> T> Sync for One<'_, T> where T: Send {}
        impl<T> std::ops::Deref for One<'_, T> { type Target = T; fn deref(&self) -> &T { self.0 } }
        impl<T> One<'_, T> { fn a(&self) {} unsafe fn b(&self) {} fn c(self, t: &T) {} fn d<R>(&mut self) {} pub fn e<R>(&self, r: R) {} }
        macro_rules! m { ($([$($g:tt)*] $t:ty, $u:ty;)*) => {$(
            impl<$($g)*> Debug for $t {}
            unsafe impl<$($g)*> Source for $t {}
            impl Index<u8> for Three<$u> {}
            impl<'a> Hidden for &'a $t {}
        )*} }
        m! { [T: Clone] super::One<'a, T>, Four<'a>; [] Three<u8>, Two; }
        mod inner { unsafe impl Send for super::Two {} impl Two { fn f(&self) {} } impl Default for Foreign {} }
    "##;
    let trees: Vec<_> = code
        .parse::<TokenStream>()
        .expect("Rust")
        .into_iter()
        .collect();
    let mut read = Code::default();
    read.read(&trees, None);
    let found = promised(BTreeMap::from([("m::".to_string(), read)]));
    let shown: Vec<_> = found
        .iter()
        .map(|(path, facts)| {
            format!(
                "{path}: {}: {}: {}",
                list(&facts.promised),
                list(&facts.free),
                facts.is_open
            )
        })
        .collect();
    let expected = [
        "m::One: Source, Sync: Clone, Debug, Deref, fn a, fn e: false",
        "m::Three: Source: Debug, Index: false",
        "m::Two: Send: -: true",
    ];
    assert_eq!(shown, expected);
}
