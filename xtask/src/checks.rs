//! The checks that a change has to pass.

use std::path::Path;

use crate::run::{Outcome, cargo, exists, root, skipped, step, target};
use crate::{mutants, platforms, sanitizers};

/// Tests that take seconds and cover most of the library.
const QUICK: &[&str] = &[
    "kinds",
    "sources",
    "indirect",
    "bins",
    "panics",
    "programs",
    "layers",
    "unsafe_inventory",
    "auto_traits",
    "fuzz_corpus",
];

pub(crate) fn quick() -> Outcome {
    format()?;
    step("clippy");
    cargo(&[
        "clippy",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ])
    .run()?;
    step("tests that take seconds");
    let tests = QUICK.iter().flat_map(|test| ["--test", test]);
    let tests: Vec<&str> = tests.collect();
    cargo(&["test", "--package", "prange-rs", "--locked"])
        .args(&tests)
        .run()?;
    cargo(&["test", "--package", "ui", "--test", "twins"]).run()?;
    mutants::check()
}

pub(crate) fn test() -> Outcome {
    step("tests");
    cargo(&["test"]).run()
}

pub(crate) fn full() -> Outcome {
    format()?;
    clippy()?;
    step("docs");
    cargo(&["doc", "--workspace", "--no-deps", "--locked"])
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?;
    whole_tests()?;
    fuzz()?;
    sanitizers::run(&["quick"])?;
    optimised()?;
    step("tests with ndarray, num-complex and tracing");
    let tests =
        "--test ndarray --test array_sources --test complex --test auto_traits --test spans";
    let tests: Vec<&str> = tests.split(' ').collect();
    let features = "ndarray,num-complex,tracing";
    cargo(&["test", "--package", "prange-rs", "--features", features])
        .args(&tests)
        .run()?;
    cargo(&["test", "--package", "ui_ndarray", "--test", "ui_ndarray"]).run()?;
    platforms::run()?;
    models("models")?;
    step("mutants");
    // Running the mutants takes too long here; but each must still match one place in the code.
    mutants::check()?;
    examples()?;
    benches()?;
    mpi()?;
    package()
}

fn format() -> Outcome {
    step("format");
    cargo(&["fmt", "--all", "--check"]).run()?;
    for manifest in OTHERS {
        cargo(&["fmt", "--manifest-path", manifest, "--check"]).run()?;
    }
    Ok(())
}

/// The packages that are not members of the workspace.
const OTHERS: &[&str] = &[
    "benches/compile/Cargo.toml",
    "benches/nests/Cargo.toml",
    "benches/peers/Cargo.toml",
    "fuzz/Cargo.toml",
    MPI,
];

/// The package for MPI, which builds only where a library of MPI is installed.
const MPI: &str = "mpi/Cargo.toml";

fn clippy() -> Outcome {
    step("clippy");
    let all = ["--workspace", "--all-targets", "--all-features"];
    let deny = ["--locked", "--", "-D", "warnings"];
    cargo(&["clippy"]).args(&all).args(&deny).run()?;
    let plain = ["--package", "prange-rs", "--no-default-features"];
    cargo(&["clippy"]).args(&plain).args(&deny).run()?;
    let tree = cargo(&["tree", "--edges", "normal", "--locked"]).args(&plain);
    if tree.output()?.contains("syn ") {
        return Err("syn in the tree without the macros".into());
    }
    Ok(())
}

/// Runs all tests in full, also those that `cargo test` runs in part or not at all.
fn whole_tests() -> Outcome {
    step("tests");
    cargo(&["test"]).env("PRANGE_TESTS", "full").run()?;
    cargo(&["test", "--package", "generated", "--features", "all"])
        .env("PRANGE_TESTS", "full")
        .run()?;
    cargo(&["test", "--package", "machine-code"]).run()
}

fn fuzz() -> Outcome {
    step("fuzz targets");
    // The tests have run over the corpora already; if cargo-fuzz is installed, each target runs a little further.
    if !cargo(&["+nightly", "fuzz", "--version"]).succeeds() {
        skipped("no cargo-fuzz with a nightly toolchain");
        return Ok(());
    }
    for name in ["arithmetic", "arrays", "macros"] {
        let found = format!("fuzz/target/{name}");
        std::fs::create_dir_all(&found).map_err(|error| format!("{found}: {error}"))?;
        let corpus = format!("fuzz/corpus/{name}");
        let limits = ["-max_total_time=20", "-max_len=600", "-rss_limit_mb=4000"];
        cargo(&["+nightly", "fuzz", "run", name, &found, &corpus, "--"])
            .args(&limits)
            .run()?;
    }
    Ok(())
}

/// Runs tests with optimisation: only then are bodies inlined into the functions for AVX2 and AVX-512.
fn optimised() -> Outcome {
    step("the corpus, the mathematics and a soak in release");
    let release = ["test", "--package", "prange-rs", "--release", "--test"];
    cargo(&release)
        .args(&["corpus", "--test", "determinism"])
        .run()?;
    cargo(&["test", "--package", "math", "--release"]).run()?;
    cargo(&release)
        .args(&["soak", "--", "--ignored", "--nocapture"])
        .env("PRANGE_SOAK_SECONDS", "30")
        .run()
}

/// Runs the models whose path contains `name`; all models are in modules named `models`.
pub(crate) fn models(name: &str) -> Outcome {
    step("models");
    let folder = target().join("models");
    cargo(&["test", "--package", "prange-rs", "--release", "--locked"])
        .args(&["--lib", name, "--target-dir", &folder.to_string_lossy()])
        .args(&["--", "--nocapture"])
        .env("RUSTFLAGS", "--cfg loom")
        .run()
}

fn examples() -> Outcome {
    step("examples on small input");
    let folder = target().join("xtask");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let picture = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let names = [
        "mandelbrot",
        "kde",
        "simulator",
        "flow",
        "spheres",
        "exchange",
    ];
    let pictures = names.map(|name| picture(&format!("{name}.png")));
    let [set, density, chart, flow, spheres, exchange] = &pictures;
    let rows = [
        "array_add --n 100000".into(),
        format!("mandelbrot --width 256 --height 256 --output {set}"),
        format!("kde --n 20000 --plot-kernels 500 --output {density}"),
        "monte_carlo_pi --samples 2000000".into(),
        "doctor --quick".into(),
        "interrupt --seconds 0.5".into(),
        "roles".into(),
        "loops --n 100000 --size 64".into(),
        "tasks".into(),
        "low_rank --matrices 20".into(),
        "heat --height 70 --width 60 --steps 300 --ranks 1,2,5 --repeats 1".into(),
        format!("simulator --processors 1,4,16 --iterations 2000 --work 2000000 --output {chart}"),
        format!("exchange --ranks 1024 --output {exchange}"),
        format!(
            "lattice_boltzmann --width 200 --height 80 --steps 200 --compared 20 --repeats 1 --output {flow}"
        ),
        format!(
            "path_tracer --width 120 --height 80 --samples 4 --compare --repeats 1 --output {spheres}"
        ),
    ];
    for row in &rows {
        let words: Vec<&str> = row.split(' ').collect();
        cargo(&["run", "--release", "--quiet", "--example", words[0], "--"])
            .args(&words[1..])
            .run()?;
    }
    for picture in &pictures {
        if std::fs::metadata(picture).map_or(0, |file| file.len()) == 0 {
            return Err(format!("no picture in {picture}"));
        }
    }
    Ok(())
}

/// Checks and tests the package for MPI, whose tests start jobs of several ranks.
pub(crate) fn mpi() -> Outcome {
    step("loops over MPI ranks");
    if let Some(tool) = ["mpicc", "mpirun", "clang"]
        .iter()
        .find(|tool| !exists(tool))
    {
        skipped(&format!(
            "{tool} is not installed, so the package for MPI is not built"
        ));
        return Ok(());
    }
    let package = ["--manifest-path", MPI, "--locked"];
    let strict = ["--", "-D", "warnings"];
    cargo(&["clippy", "--all-targets"])
        .args(&package)
        .args(&strict)
        .run()?;
    cargo(&["doc", "--no-deps"])
        .args(&package)
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?;
    cargo(&["test"]).args(&package).run()
}

/// Runs a package of benches that is not a member of the workspace.
pub(crate) fn bench(folder: &str, arguments: &[&str]) -> Outcome {
    let manifest = format!("benches/{folder}/Cargo.toml");
    cargo(&["run", "--release", "--manifest-path", &manifest, "--"])
        .args(arguments)
        .run()
}

/// Checks that the benches build, run and agree on the answers. Peers in C++ and Python are left out, as they may not be
/// installed.
fn benches() -> Outcome {
    step("benches");
    cargo(&["bench", "--no-run", "--locked"]).run()?;
    let output = target().join("xtask/peers");
    let output = output.to_string_lossy();
    let peers = "serial,prange,prange-loop,rayon,orx,paralight,chili";
    let rows: [(&str, &[&str]); 3] = [
        (
            "peers",
            &[
                "--quick", "--runs", "1", "--peers", peers, "--only", "trivial", "--only",
                "nested", "--output", &output,
            ],
        ),
        ("nests", &["--quick", "--runs", "1"]),
        (
            "compile",
            &["--loops", "10", "--runs", "1", "--without-libraries"],
        ),
    ];
    for (folder, arguments) in rows {
        step(folder);
        let manifest = format!("benches/{folder}/Cargo.toml");
        cargo(&["clippy", "--manifest-path", &manifest, "--all-targets"])
            .args(&["--locked", "--", "-D", "warnings"])
            .run()?;
        if folder != "compile" {
            cargo(&[
                "test",
                "--manifest-path",
                &manifest,
                "--release",
                "--locked",
            ])
            .run()?;
        }
        bench(folder, arguments)?;
    }
    match Path::new(&*output).join("nested.png").exists() {
        true => Ok(()),
        false => Err("no chart of the peers".into()),
    }
}

fn package() -> Outcome {
    step("package");
    let list = cargo(&[
        "package",
        "--package",
        "prange-rs",
        "--list",
        "--allow-dirty",
    ]);
    if !list.output()?.lines().any(|file| file == "src/fuzz/mod.rs") {
        return Err("the package lacks a module".into());
    }
    // A separate folder, emptied first: cargo unpacks the packages' sources by name and would not renew them.
    let folder = root().join("target/xtask/package");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    }
    cargo(&[
        "publish",
        "--workspace",
        "--dry-run",
        "--allow-dirty",
        "--locked",
    ])
    .args(&["--target-dir", &folder.to_string_lossy()])
    .run()
}
