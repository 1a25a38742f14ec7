//! Modules import downward only: no module of the library or of its macros is reached again from what it imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What each module imports, by the names of the crate's top level.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// Code of tests may look at anything.
fn is_test(path: &Path) -> bool {
    let names = ["tests", "models", "fuzz", "laws.rs"];
    path.iter()
        .any(|part| names.iter().any(|name| part == *name))
}

/// The text without comments, and without the tests at its end.
fn code(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines = lines.take_while(|line| *line != "#[cfg(test)]");
    let is_code = |line: &&str| !line.starts_with("//");
    lines.filter(is_code).collect::<Vec<_>>().join("\n")
}

/// The names behind `crate::`, those in braces too.
fn imported(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        // What stands between the library and the machine is many modules.
        let rest = rest.strip_prefix("sys::").unwrap_or(rest);
        let parts = match rest.strip_prefix('{') {
            Some(list) => list
                .split(';')
                .next()
                .unwrap_or_default()
                .split(',')
                .collect(),
            None => vec![rest],
        };
        for part in parts {
            let end = |c: char| !(c.is_alphanumeric() || c == '_');
            let name = part.trim().split(end).next().unwrap_or_default();
            names.insert(name.to_string());
        }
    }
    names
}

fn read(folder: &Path, root: &Path, imports: &mut Imports) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let inside = path.strip_prefix(root).expect("inside");
        if is_test(inside) || inside == Path::new("lib.rs") {
            continue;
        }
        if path.is_dir() {
            read(&path, root, imports);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let module = inside.with_extension("");
            let mut parts = module
                .iter()
                .filter(|part| *part != "sys" && *part != "mod");
            let Some(module) = parts.next() else { continue };
            let module = module.to_string_lossy();
            let mut names = imported(&code(&fs::read_to_string(&path).expect("text")));
            names.remove(&*module);
            imports
                .entry(module.into_owned())
                .or_default()
                .extend(names);
        }
    }
}

/// A way from a module back to it, if there is one.
fn cycle(imports: &Imports) -> Option<Vec<String>> {
    fn go(
        module: &str,
        imports: &Imports,
        way: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> bool {
        let is_again = way.iter().any(|before| before == module);
        way.push(module.to_string());
        if is_again {
            return true;
        }
        // From where the way has been gone to its end nothing comes back.
        if done.insert(module.to_string()) {
            for next in imports.get(module).into_iter().flatten() {
                if go(next, imports, way, done) {
                    return true;
                }
            }
        }
        way.pop();
        false
    }
    let mut done = BTreeSet::new();
    imports.keys().find_map(|module| {
        let mut way = Vec::new();
        go(module, imports, &mut way, &mut done).then_some(way)
    })
}

#[test]
fn modules_import_downward() {
    for folder in ["src", "macros/src"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut imports = Imports::new();
        read(&root, &root, &mut imports);
        let edges: usize = imports.values().map(BTreeSet::len).sum();
        assert!(imports.len() > 20 && edges > 55, "{imports:?}");
        assert_eq!(cycle(&imports), None, "in {folder}");
    }
}

/// The modules of the library in the order of the picture of the layers: from the top down, and within a row from left to right.
fn picture(page: &str) -> Vec<String> {
    let section = page.split("## The layers").nth(1).expect("a picture");
    let picture = section.split("```").nth(1).expect("a picture");
    let rows = picture.lines().filter_map(|line| line.strip_prefix("   "));
    let rows = rows.filter(|row| !row.starts_with(' '));
    let names = rows.flat_map(|row| row.split("  ").next().unwrap_or_default().split(", "));
    names.map(str::to_string).collect()
}

/// Imports that the picture does not have: upward, or of what it does not show.
fn against(picture: &[String], imports: &Imports) -> Vec<String> {
    let is_sys = |name: &str| SYS.contains(&name);
    let row = |name: &str| {
        let name = if is_sys(name) { "sys" } else { name };
        picture.iter().position(|shown| shown == name)
    };
    let mut against = Vec::new();
    for (module, imported) in imports {
        for name in imported.iter().filter(|name| imports.contains_key(*name)) {
            let is_inside = is_sys(module) && is_sys(name);
            if !is_inside && !matches!((row(module), row(name)), (Some(m), Some(n)) if m < n) {
                against.push(format!("{module} imports {name}"));
            }
        }
    }
    against
}

/// The modules of `sys`.
const SYS: &[&str] = &[
    "clock", "disjoint", "exit", "fork", "growing", "owned", "recycle", "sync",
];

#[test]
fn the_picture_of_the_layers_is_true() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("a page");
    let picture = picture(&page);
    let mut imports = Imports::new();
    let source = root.join("src");
    read(&source, &source, &mut imports);
    assert_eq!(against(&picture, &imports), [""; 0], "{picture:?}");
    let shown: BTreeSet<&str> = picture.iter().map(String::as_str).skip(1).collect();
    let mut there: BTreeSet<&str> = imports.keys().map(String::as_str).collect();
    there.retain(|name| !SYS.contains(name));
    there.insert("sys");
    assert_eq!(shown, there);

    imports
        .entry("pool".into())
        .or_default()
        .insert("roles".into());
    assert_eq!(against(&picture, &imports), ["pool imports roles"]);
}

#[test]
fn a_cycle_is_found() {
    let module = |text: &str| imported(&code(text));
    let mut imports = Imports::new();
    imports.insert("a".into(), module("use crate::b::X;"));
    let list = "use crate::{d, c::{self, Y}};\n// crate::a";
    imports.insert("b".into(), module(list));
    imports.insert("d".into(), module(""));
    imports.insert("c".into(), module("#[cfg(test)]\nuse crate::a;"));
    assert_eq!(cycle(&imports), None);
    imports.insert("c".into(), module("fn f() -> crate::a::X {}"));
    let way = ["a", "b", "c", "a"].map(String::from);
    assert_eq!(cycle(&imports), Some(way.to_vec()));
}

/// What a loop's role is to the macros and to the library, the two faces of a sealed trait, and real numbers to a module each.
const TWICE: &[&str] = &["Count", "Real", "Role"];

/// The types and traits that a folder declares, but for tests, by their names.
fn declared(folder: &Path, root: &Path, names: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let inside = path.strip_prefix(root).expect("inside");
        if is_test(inside) {
            continue;
        }
        if path.is_dir() {
            declared(&path, root, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            for line in code(&fs::read_to_string(&path).expect("text")).lines() {
                let words = line.split_whitespace().skip_while(|word| {
                    word.starts_with("pub") || matches!(*word, "unsafe" | "in" | "self)" | "super)")
                });
                let [kind, name] =
                    [0, 1].map(|number| words.clone().nth(number).unwrap_or_default());
                if matches!(kind, "struct" | "enum" | "trait" | "union") {
                    let end = |c: char| !(c.is_alphanumeric() || c == '_');
                    let name = name.split(end).next().unwrap_or_default();
                    let file = inside.to_string_lossy().into_owned();
                    names.entry(name.to_string()).or_default().push(file);
                }
            }
        }
    }
}

/// One thing for one word, in the library and its macros together.
#[test]
fn a_name_is_declared_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeMap::new();
    for folder in ["src", "macros/src"] {
        declared(&root.join(folder), root, &mut names);
    }
    assert!(names.len() > 250, "{} names", names.len());
    // A parameter of a macro.
    names.remove("");
    names.retain(|_, files| files.len() > 1);
    let twice: Vec<&str> = names.keys().map(String::as_str).collect();
    assert_eq!(twice, TWICE, "{names:#?}");
}
