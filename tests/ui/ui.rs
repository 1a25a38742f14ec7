//! Rejected loops with the errors they give. `pass` has their accepted twins.

use std::path::Path;

#[test]
fn rejected_loops() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("fail/*.rs");
}

/// One line, without the numbers of lines.
fn normal(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut text = words.join(" ");
    for digit in '0'..='9' {
        text = text.replace(digit, "#");
    }
    text.replace("##", "#")
}

#[test]
fn the_errors_in_the_guide_are_real() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = std::fs::read_to_string(root.join("../../src/guide.md")).expect("the guide");
    let files = std::fs::read_dir(root.join("fail")).expect("the folder of the cases");
    let paths = files.map(|file| file.expect("a readable folder").path());
    let pinned: Vec<String> = paths
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "stderr")
        })
        .map(|path| normal(&std::fs::read_to_string(path).expect("a pinned error")))
        .collect();
    let blocks: Vec<&str> = guide
        .split("```text\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .collect();
    assert!(blocks.len() >= 4);
    for block in blocks {
        let shown = normal(block);
        assert!(pinned.iter().any(|error| error.contains(&shown)), "{block}");
    }
}
