//! Where cargo has put the library that this test is linked with.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// The library's file, and the folder of what it depends on.
pub(crate) struct Library {
    pub(crate) file: PathBuf,
    pub(crate) dependencies: PathBuf,
}

/// Cargo is asked for this very test, as `cargo test` builds it: then it is fresh, and cargo only tells where things are.
pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let program = std::env::current_exe().expect("a path of this program");
    let dependencies = program.parent().expect("a folder of programs");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["test", "--test"])
        .arg(env!("CARGO_CRATE_NAME"))
        .args(["--no-run", "--message-format=json", "--target-dir"])
        .arg(target.expect("a folder of targets"))
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let profile = dependencies.parent().and_then(Path::file_name);
    if profile.is_some_and(|profile| profile == "release") {
        cargo.arg("--release");
    }
    if cfg!(feature = "ndarray") {
        cargo.args(["--package", "prange-rs", "--features", "ndarray"]);
    }
    let output = cargo.output().expect("cargo");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let file = messages
        .filter(|message| {
            message["target"]["name"] == "prange" && message["profile"]["test"] == false
        })
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|end| end == "rlib"));
    Library {
        file: file.expect("a library that cargo has built"),
        dependencies: dependencies.to_path_buf(),
    }
});
