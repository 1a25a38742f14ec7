//! A package in a folder of its own, and cargo.

use std::fs;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::loops::Form;

/// What is measured by itself, as a line of `[dependencies]`.
pub const LIBRARIES: [(&str, &str); 3] = [
    ("prange", PRANGE),
    ("prange without macros", PRANGE_WITHOUT_MACROS),
    ("rayon", RAYON),
];

const RAYON: &str = "rayon = \"1.12.0\"";
const PRANGE: &str = concat!(
    "prange-rs = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/../..\" }"
);
const PRANGE_WITHOUT_MACROS: &str = concat!(
    "prange-rs = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/../..\", default-features = false }"
);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Release,
    Dev,
}

pub struct Package {
    folder: TempDir,
}

impl Package {
    pub fn of_loops(form: Form) -> Result<Self> {
        let dependency = match form {
            Form::Serial => "",
            Form::Loop | Form::Function => PRANGE,
            Form::Rayon => RAYON,
        };
        Package::new(form.name(), dependency)
    }

    pub fn new(name: &str, dependency: &str) -> Result<Self> {
        let folder = tempfile::tempdir().context("a folder for a package")?;
        let manifest = format!(
            "[workspace]\n[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\n{dependency}\n"
        );
        fs::write(folder.path().join("Cargo.toml"), manifest)?;
        fs::create_dir(folder.path().join("src"))?;
        let package = Package { folder };
        package.write("")?;
        package
            .cargo(&["fetch"])
            .with_context(|| format!("the dependencies of {name}"))?;
        Ok(package)
    }

    pub fn write(&self, source: &str) -> Result<()> {
        Ok(fs::write(self.folder.path().join("src/lib.rs"), source)?)
    }

    /// Builds what the package needs, and forgets what was built of itself.
    pub fn build_dependencies(&self, profile: Profile) -> Result<()> {
        self.build(profile)?;
        let mut clean = vec!["clean", "--package", "user"];
        clean.extend(release(profile));
        self.cargo(&clean).map(drop)
    }

    pub fn clean(&self) -> Result<()> {
        self.cargo(&["clean"]).map(drop)
    }

    pub fn build(&self, profile: Profile) -> Result<Duration> {
        let mut build = vec!["build", "--offline"];
        build.extend(release(profile));
        let start = Instant::now();
        self.cargo(&build)?;
        Ok(start.elapsed())
    }

    fn cargo(&self, args: &[&str]) -> Result<Output> {
        let output = Command::new(env!("CARGO"))
            .args(args)
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", self.folder.path().join("target"))
            .output()
            .context("cargo")?;
        let text = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "cargo {}:\n{text}", args.join(" "));
        Ok(output)
    }
}

fn release(profile: Profile) -> Option<&'static str> {
    (profile == Profile::Release).then_some("--release")
}
