//! The written programs: the modules in the files of `cases`.

use std::fmt;
use std::path::Path;

/// A module with a function `run(n: usize, a: &[i64]) -> String`, whose loops are parallel.
pub(crate) struct Program {
    pub(crate) name: String,
    /// The inside of the module.
    pub(crate) text: String,
    pub(crate) verdict: Verdict,
}

/// What should become of the parallel twin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It must compile: the macros are no stricter than they need be.
    Accepted,
    /// It need not compile.
    Refused,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Verdict::Accepted => "accepted",
            Verdict::Refused => "refused",
        })
    }
}

impl Program {
    /// The program without its macros.
    pub(crate) fn serial(&self) -> String {
        let text = self.text.replace("#[parallel]", "");
        text.replace("prange! {", "{")
    }
}

/// All programs of the folder. A file is a list of modules, each with its verdict in the comment before it.
pub(crate) fn written() -> Vec<Program> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names/cases");
    let files = std::fs::read_dir(folder).expect("the folder of the cases");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let mut programs = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        read(&text, &mut programs);
    }
    let mut names: Vec<_> = programs.iter().map(|program| &program.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), programs.len(), "two programs of one name");
    programs
}

fn read(text: &str, programs: &mut Vec<Program>) {
    let mut verdict = None;
    let mut current: Option<Program> = None;
    for line in text.lines() {
        match (&mut current, line) {
            (None, "// accepted") => verdict = Some(Verdict::Accepted),
            (None, "// refused") => verdict = Some(Verdict::Refused),
            (None, line) => {
                let Some(name) = line.strip_prefix("mod ") else {
                    continue;
                };
                let name = name.trim_end_matches(" {").to_string();
                current = Some(Program {
                    verdict: verdict
                        .take()
                        .unwrap_or_else(|| panic!("{name}: no verdict")),
                    text: String::new(),
                    name,
                });
            }
            (Some(_), "}") => programs.extend(current.take()),
            (Some(program), line) => {
                program.text.push_str(line);
                program.text.push('\n');
            }
        }
    }
    assert!(current.is_none(), "a module without an end");
}
