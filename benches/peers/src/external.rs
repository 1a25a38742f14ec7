//! Builds the peers in other languages, beside this binary in the target folder. What is missing on a machine
//! is skipped, with the reason.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

macro_rules! files {
    ($($name:literal)*) => { [$(($name, include_str!(concat!("../external/", $name)))),*] };
}

/// All sources, which are written to the target folder.
const FILES: [(&str, &str); 13] = files!(
    "peer.hpp" "kernels.hpp" "kernel_data.hpp" "math.hpp" "math_data.hpp" "openmp.cpp" "openmp_kernels.cpp"
    "openmp_math.cpp" "tbb.cpp" "limit.cpp" "numba_peer.py" "kernels.py" "functions.py"
);

/// The kernels by OpenMP: the name of each way to compile them, and its flags.
const OPENMP_KERNELS: [(&str, &[&str]); 4] = [
    ("strict", &["-ffp-contract=off"]),
    ("pixels", &["-ffp-contract=off", "-DPER_PIXEL"]),
    ("fused", &[]), // the compiler's default
    ("fast", &["-ffast-math"]),
];

/// The peers in other languages.
pub const NAMES: [&str; 5] = ["openmp", "tbb", "numba", "numpy", "limit"];

/// The command that runs a peer, which is built for it.
pub fn command(name: &str) -> Result<Command> {
    let folder = env::current_exe()?.with_file_name("peers-external");
    fs::create_dir_all(&folder)?;
    for (file, text) in FILES {
        let path = folder.join(file);
        // Numba compiles a file anew when it has been written.
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::write(&path, text)?;
        }
    }
    match name {
        "openmp" => openmp(&folder),
        "tbb" => program(&folder, "tbb", &["-fopenmp-simd"], &["-ltbb"]),
        "limit" => {
            let mut command = program(&folder, "limit", &["-fopenmp"], &[])?;
            // A limit has all processors: the system must not put two of its threads on one.
            command.env("OMP_PROC_BIND", "true");
            Ok(command)
        }
        "numba" | "numpy" => python(&folder, name),
        other => bail!("no peer `{other}`"),
    }
}

/// The compiler with the flags that all have. It runs always: it or its libraries may have changed.
fn compiler(folder: &Path) -> Command {
    let mut compiler = Command::new("g++");
    compiler.args(["-std=c++20", "-O3", "-march=native"]);
    compiler.current_dir(folder);
    compiler
}

/// Compiles `name.cpp`, with what the linker needs behind it.
fn program(folder: &Path, name: &str, flags: &[&str], linked: &[&str]) -> Result<Command> {
    let source = format!("{name}.cpp");
    let mut compiler = compiler(folder);
    compiler
        .args(flags)
        .args([&source, "-o", name])
        .args(linked);
    run(&mut compiler)?;
    Ok(Command::new(folder.join(name)))
}

/// Compiles the kernels in each way, and mathematics in one, apart from the program: the rules of arithmetic must not
/// reach it.
fn openmp(folder: &Path) -> Result<Command> {
    let kernels = OPENMP_KERNELS.map(|row| ("openmp_kernels.cpp", row));
    let mathematics = ("openmp_math.cpp", ("libmvec", &["-ffast-math"][..]));
    let mut objects = Vec::new();
    for (source, (name, flags)) in kernels.into_iter().chain([mathematics]) {
        let (object, define) = (format!("{name}.o"), format!("-DKERNELS={name}"));
        let mut compiler = compiler(folder);
        compiler.args(["-fopenmp", "-c", source, "-o", &object]);
        run(compiler.arg(define).args(flags))?;
        objects.push(object);
    }
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    program(folder, "openmp", &["-fopenmp"], &objects)
}

/// What Python needs: the last Numba that has a version of LLVM for Intel's vector functions, with these; or else any.
const PYTHON_PACKAGES: [&[&str]; 2] = [&["numba==0.61.2", "icc_rt", "numpy"], &["numba", "numpy"]];

/// Makes a virtual environment with Numba and NumPy, once.
fn python(folder: &Path, name: &str) -> Result<Command> {
    let environment: PathBuf = folder.join("venv");
    let python = environment.join("bin").join("python");
    let ready = run(Command::new(&python).args(["-c", "import numba, numpy"]));
    if ready.is_err() {
        run(Command::new("python3")
            .args(["-m", "venv"])
            .arg(&environment))?;
        let install = |packages: &&[&str]| {
            let pip = ["-m", "pip", "install", "--quiet"];
            run(Command::new(&python).args(pip).args(*packages))
        };
        let [preferred, plain] = &PYTHON_PACKAGES;
        install(preferred).or_else(|_| install(plain))?;
    }
    let mut command = Command::new(python);
    command.arg(folder.join("numba_peer.py")).arg(name);
    command.env("LD_LIBRARY_PATH", environment.join("lib")); // where pip puts Intel's functions
    // Pages as large as all others'.
    command.env("NUMPY_MADVISE_HUGEPAGE", "0");
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
