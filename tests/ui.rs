//! Rejected loops with the errors they give, each beside an accepted twin.

use std::collections::BTreeSet;
use std::path::Path;

fn cases(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).expect("the folder of the cases");
    let paths = files.map(|file| file.expect("a readable folder").path());
    let rust = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let names = rust.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string()));
    names.collect()
}

#[test]
fn every_rejected_loop_has_an_accepted_twin() {
    let rejected = cases("tests/ui/fail");
    assert!(rejected.len() >= 40, "{} cases", rejected.len());
    assert_eq!(rejected, cases("tests/ui/pass"));
}

#[test]
fn rejected_loops_and_their_twins() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/fail/*.rs");
    cases.pass("tests/ui/pass/*.rs");
}
