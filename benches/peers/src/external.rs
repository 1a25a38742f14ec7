//! Builds the peers in other languages, beside this binary in the target folder. What is missing on a machine
//! is skipped, with the reason.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

const HEADER: &str = include_str!("../external/peer.hpp");
const OPENMP: &str = include_str!("../external/openmp.cpp");
const TBB: &str = include_str!("../external/tbb.cpp");
const PYTHON: &str = include_str!("../external/numba_peer.py");

/// The peers in other languages.
pub const NAMES: [&str; 4] = ["openmp", "tbb", "numba", "numpy"];

/// The command that runs a peer, which is built for it.
pub fn command(name: &str) -> Result<Command> {
    let folder = env::current_exe()?.with_file_name("peers-external");
    fs::create_dir_all(&folder)?;
    match name {
        "openmp" => compile(&folder, "openmp", OPENMP, &["-fopenmp"]),
        "tbb" => compile(&folder, "tbb", TBB, &["-fopenmp-simd", "-ltbb"]),
        "numba" | "numpy" => python(&folder, name),
        other => bail!("no peer `{other}`"),
    }
}

/// Compiles always: the compiler or its libraries may have changed.
fn compile(folder: &Path, name: &str, source: &str, flags: &[&str]) -> Result<Command> {
    let file = folder.join(name).with_extension("cpp");
    let program = folder.join(name);
    fs::write(folder.join("peer.hpp"), HEADER)?;
    fs::write(&file, source)?;
    let mut compiler = Command::new("g++");
    compiler.args(["-std=c++20", "-O3", "-march=native"]);
    compiler.arg(&file).args(flags).arg("-o").arg(&program);
    run(&mut compiler)?;
    Ok(Command::new(program))
}

/// Makes a virtual environment with Numba and NumPy, once.
fn python(folder: &Path, name: &str) -> Result<Command> {
    let file = folder.join("numba_peer.py");
    if fs::read_to_string(&file).ok().as_deref() != Some(PYTHON) {
        fs::write(&file, PYTHON)?;
    }
    let environment: PathBuf = folder.join("venv");
    let python = environment.join("bin").join("python");
    let ready = run(Command::new(&python).args(["-c", "import numba, numpy"]));
    if ready.is_err() {
        run(Command::new("python3")
            .args(["-m", "venv"])
            .arg(&environment))?;
        let packages = ["-m", "pip", "install", "--quiet", "numba", "numpy"];
        run(Command::new(&python).args(packages))?;
    }
    let mut command = Command::new(python);
    command.arg(file).arg(name);
    Ok(command)
}

/// Runs a tool; its last words are the error.
fn run(command: &mut Command) -> Result<()> {
    let tool = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("`{tool}` does not start"))?;
    if output.status.success() {
        return Ok(());
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    let reason = errors.lines().find(|line| line.contains("rror"));
    bail!("`{tool}`: {}", reason.unwrap_or("failed"));
}
