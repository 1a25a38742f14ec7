//! The pages that show the way name what is there: their links lead to files, and what a link is called stands in its file.

use std::path::Path;

/// The texts and targets of a page's links.
fn links(page: &str) -> Vec<(&str, &str)> {
    let mut links = Vec::new();
    for (at, _) in page.match_indices("](") {
        let text = page[..at].rsplit('[').next().unwrap_or_default();
        let target = page[at + 2..].split(')').next().unwrap_or_default();
        links.push((text, target));
    }
    links
}

/// What is wrong with a page's links.
fn faults(page: &str, root: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    for (text, target) in links(page) {
        if target.starts_with("http") {
            continue;
        }
        let Ok(code) = std::fs::read_to_string(root.join(target)) else {
            faults.push(format!("{target}: no such file"));
            continue;
        };
        let Some(name) = text
            .strip_prefix('`')
            .and_then(|text| text.strip_suffix('`'))
        else {
            continue;
        };
        let declares = |kind| code.contains(&format!("{kind} {name}"));
        if !["fn", "struct", "enum", "trait", "type"]
            .into_iter()
            .any(declares)
        {
            faults.push(format!("{target} declares no `{name}`"));
        }
    }
    // File names that are no links.
    for word in page.split('`').skip(1).step_by(2) {
        let is_path = word.contains('/') && !word.contains([' ', '*', '[']);
        if is_path && !root.join(word).exists() {
            faults.push(format!("{word}: no such file"));
        }
    }
    faults
}

#[test]
fn the_pages_name_what_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root.join(page)).expect("a page");
        let faults = faults(&text, root);
        assert!(faults.is_empty(), "{page}: {faults:#?}");
    }
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).expect("a page");
    assert!(links(&text).len() > 60);
}

#[test]
fn a_wrong_link_is_seen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page =
        "[`Prange`](src/prange.rs) [x](src/no.rs) [`No`](src/prange.rs) `src/lib.rs` `src/none.rs`";
    let found = faults(page, root);
    assert_eq!(found.len(), 3, "{found:?}");
}
