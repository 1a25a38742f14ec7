//! Plain loops are compiled to packed instructions, with no branch in them but the loop's own: a look at the code that the compiler
//! makes for AVX2, and for calls of `prange::math` for AVX-512 too, of the package `machine_code`. Any x86-64 machine can make it.
#![cfg(target_arch = "x86_64")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// An instruction set: the name of the function that runs the stretches without checks by it, and its vectors.
#[derive(Clone, Copy, Debug)]
struct Level {
    runner: &'static str,
    vectors: &'static str,
}

const AVX2: Level = Level {
    runner: "4avx2",
    vectors: "%ymm",
};
const AVX512: Level = Level {
    runner: "6avx512",
    vectors: "%zmm",
};

/// The instructions of each function, by its symbol.
struct Assembly(HashMap<String, Vec<String>>);

static ASSEMBLY: LazyLock<Assembly> = LazyLock::new(|| {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machine_code");
    let output = Command::new(env!("CARGO"))
        .args([
            "rustc",
            "--package",
            "machine-code",
            "--release",
            "--target-dir",
        ])
        .arg(&target)
        .args(["--", "--emit", "asm", "-C", "codegen-units=1"])
        .args(["-C", "symbol-mangling-version=v0", "-C", "debuginfo=0"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let files = std::fs::read_dir(target.join("release/deps")).expect("a folder");
    let files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    let made = |path: &&PathBuf| path.metadata().and_then(|data| data.modified()).ok();
    let assembly = files
        .iter()
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("machine_code-") && name.ends_with(".s")
        })
        .max_by_key(made);
    let path = assembly.expect("what the compiler wrote");
    Assembly::read(&std::fs::read_to_string(path).expect("text"))
});

impl Assembly {
    fn read(text: &str) -> Assembly {
        let mut functions = HashMap::new();
        let mut current: Option<&mut Vec<String>> = None;
        for line in text.lines() {
            let code = line.trim();
            if let Some(name) = line.strip_suffix(':').filter(|name| name.starts_with("_R")) {
                current = Some(functions.entry(name.to_string()).or_default());
            } else if code == ".cfi_endproc" {
                current = None;
            } else if let Some(function) = &mut current {
                let is_label = code.starts_with(".LBB") && code.ends_with(':');
                if is_label || !(code.is_empty() || code.starts_with(['.', '#'])) {
                    function.push(code.to_string());
                }
            }
        }
        Assembly(functions)
    }

    /// The innermost loops of what `level` runs of function `name` in `module`.
    fn loops(&self, level: Level, module: &str, name: &str) -> Vec<&[String]> {
        let path = format!("12machine_code{}{module}{}{name}", module.len(), name.len());
        // As of `simd::outline::no_slices::avx2`.
        let is_runner =
            |symbol: &str| symbol.contains("4simd7outline") && symbol.contains(level.runner);
        let mut runners = self
            .0
            .iter()
            .filter(|(symbol, _)| is_runner(symbol) && symbol.contains(&path));
        let (_, code) = runners
            .next()
            .unwrap_or_else(|| panic!("no runner of {path}"));
        assert!(runners.next().is_none(), "several runners of {path}");
        let labels: HashMap<&str, usize> = code
            .iter()
            .enumerate()
            .filter_map(|(line, code)| Some((code.strip_suffix(':')?, line)))
            .collect();
        let back = |(line, code): (usize, &String)| {
            let (jump, to) = code.split_once(char::is_whitespace)?;
            let start = *labels.get(to.trim())?;
            (jump.starts_with('j') && start <= line).then_some((start, line))
        };
        let all: Vec<(usize, usize)> = code.iter().enumerate().filter_map(back).collect();
        let has_inner = |&(start, end): &(usize, usize)| {
            all.iter()
                .any(|&other| other != (start, end) && start <= other.0 && other.1 <= end)
        };
        let innermost = all.iter().filter(|part| !has_inner(part));
        innermost.map(|&(start, end)| &code[start..=end]).collect()
    }

    /// Whether an innermost loop has all these packed instructions, on the level's vectors, and no branch or call besides its own jump back.
    fn is_vectorised(&self, level: Level, module: &str, name: &str, wanted: &[&str]) -> bool {
        self.loops(level, module, name).into_iter().any(|code| {
            let does = |wanted: &&str| {
                let packed = |code: &String| {
                    code.split_whitespace().next() == Some(wanted) && code.contains(level.vectors)
                };
                code.iter().any(packed)
            };
            let leaves = |code: &&String| code.starts_with('j') || code.starts_with("call");
            wanted.iter().all(does) && code.iter().filter(leaves).count() == 1
        })
    }

    /// Whether a loop divides integers.
    fn divides(&self, level: Level, module: &str, name: &str) -> bool {
        let mut code = self.loops(level, module, name).into_iter().flatten();
        code.any(|code| code.starts_with("div") || code.starts_with("idiv"))
    }

    /// The functions that scatter.
    fn scatter(&self) -> Vec<&str> {
        let scatters = |code: &[String]| code.iter().any(|code| code.contains("scatter"));
        let functions = self.0.iter().filter(|(_, code)| scatters(code));
        functions.map(|(name, _)| name.as_str()).collect()
    }
}

/// Fails with the loops found if there is no such one.
#[track_caller]
fn check(levels: &[Level], module: &str, name: &str, wanted: &[&str]) {
    for &level in levels {
        let found = ASSEMBLY.is_vectorised(level, module, name, wanted);
        assert!(
            found,
            "{module}::{name} has no loop of {wanted:?} alone for {level:?}: {:#?}",
            ASSEMBLY.loops(level, module, name)
        );
    }
}

/// A test for each loop.
macro_rules! modules {
    ($($levels:tt $module:ident { $($name:ident $wanted:expr;)* })*) => {$(
        mod $module {
            $(
                #[test]
                fn $name() {
                    super::check(&super::$levels, stringify!($module), stringify!($name), &$wanted);
                }
            )*
        }
    )*};
}
/// Loops without calls of `prange::math` are compiled for AVX-512 to other instructions here and there.
const JUST_AVX2: [Level; 1] = [AVX2];
const BOTH: [Level; 2] = [AVX2, AVX512];
modules! {
    JUST_AVX2 double {
        rows_of_three ["vaddpd"];
        by_twos ["vmulpd", "vaddpd"];
        planes ["vaddpd", "vmulpd", "vsubpd"];
        filter ["vaddpd", "vmulpd"];
        read_by_a_closure ["vaddpd", "vmulpd", "vsubpd"];
        elimination ["vmulpd", "vsubpd"];
        row_update ["vmulpd", "vsubpd"];
        butterfly ["vaddpd", "vsubpd"];
        placed ["vmulpd"];
        placed_widely ["vmulpd"];
        named_place ["vmulpd", "vsubpd"];
        lower_triangle ["vmulpd"];
        pivot ["vmulpd", "vsubpd"];
        sobel ["vsqrtpd"];
        chunks ["vaddpd"];
        add ["vaddpd", "vmovupd"];
        axpy ["vmulpd", "vaddpd"];
        dot ["vmulpd", "vaddpd"];
        sum ["vaddpd"];
        sum_under_if ["vaddpd", "vblendvpd"];
        min ["vblendvpd"];
        kde ["vdivpd", "vmulpd", "vpsllq"];
        count ["vpsubq"];
        neighbours ["vaddpd"];
        rows ["vaddpd"];
        zipped ["vaddpd"];
        mapped ["vmulpd", "vaddpd"];
    }
    JUST_AVX2 single {
        rows_of_three ["vaddps"];
        by_twos ["vmulps", "vaddps"];
        planes ["vaddps", "vmulps", "vsubps"];
        filter ["vaddps", "vmulps"];
        read_by_a_closure ["vaddps", "vmulps", "vsubps"];
        elimination ["vmulps", "vsubps"];
        row_update ["vmulps", "vsubps"];
        butterfly ["vaddps", "vsubps"];
        placed ["vmulps"];
        placed_widely ["vmulps"];
        named_place ["vmulps", "vsubps"];
        lower_triangle ["vmulps"];
        pivot ["vmulps", "vsubps"];
        sobel ["vsqrtps"];
        chunks ["vaddps"];
        add ["vaddps", "vmovups"];
        axpy ["vmulps", "vaddps"];
        dot ["vmulps", "vaddps"];
        sum ["vaddps"];
        sum_under_if ["vaddps", "vblendvps"];
        min ["vblendvps"];
        kde ["vdivps", "vmulps", "vpslld"];
        count ["vpaddq"];
        neighbours ["vaddps"];
        rows ["vaddps"];
        zipped ["vaddps"];
        mapped ["vmulps", "vaddps"];
    }
    BOTH math_double {
        exp ["vmulpd"];
        exp2 ["vmulpd"];
        exp_m1 ["vmulpd"];
        ln ["vmulpd"];
        log2 ["vmulpd"];
        log10 ["vmulpd"];
        ln_1p ["vmulpd"];
        sin ["vmulpd"];
        cos ["vmulpd"];
        tan ["vmulpd"];
        atan ["vmulpd"];
        asin ["vmulpd"];
        acos ["vmulpd"];
        sinh ["vmulpd"];
        cosh ["vmulpd"];
        tanh ["vmulpd"];
        cbrt ["vmulpd"];
        erf ["vmulpd"];
        erfc ["vmulpd"];
        powf ["vmulpd"];
        atan2 ["vmulpd"];
        hypot ["vmulpd"];
        sin_cos ["vmulpd"];
        many ["vmulpd"];
        sum_of_many ["vmulpd", "vdivpd"];
        mapped ["vmulpd", "vdivpd"];
    }
    BOTH math_single {
        exp ["vmulps"];
        exp2 ["vmulps"];
        exp_m1 ["vmulps"];
        ln ["vmulps"];
        log2 ["vmulps"];
        log10 ["vmulps"];
        ln_1p ["vmulps"];
        sin ["vmulpd"];
        cos ["vmulpd"];
        tan ["vmulpd"];
        atan ["vmulps"];
        asin ["vmulps"];
        acos ["vmulps"];
        sinh ["vmulps"];
        cosh ["vmulps"];
        tanh ["vmulpd"];
        cbrt ["vmulps"];
        erf ["vmulpd"];
        erfc ["vmulps"];
        powf ["vmulpd"];
        atan2 ["vmulps"];
        hypot ["vmulpd"];
        sin_cos ["vmulpd"];
        many ["vmulps"];
        sum_of_many ["vmulps", "vdivps"];
        mapped ["vmulps", "vdivps"];
    }
    BOTH attribute_double {
        method ["vmulpd"];
        path ["vmulpd"];
        two ["vmulpd", "vsqrtpd"];
        reference ["vmulpd"];
        reduction ["vmulpd"];
        rows ["vmulpd"];
        in_prange ["vmulpd"];
        closure ["vmulpd"];
    }
    BOTH attribute_single {
        method ["vmulps"];
        path ["vmulps"];
        two ["vmulps"];
        reference ["vmulps"];
        reduction ["vmulps"];
        rows ["vmulpd"];
        in_prange ["vmulpd"];
        closure ["vmulps"];
    }
    JUST_AVX2 integer {
        add ["vpaddd"];
        sum ["vpaddd"];
        min ["vpminsd"];
        count ["vpaddq"];
    }
}

/// Scattered stores are dearer than the plain ones of the serial loop.
#[test]
fn no_loop_scatters() {
    assert_eq!(ASSEMBLY.scatter(), [""; 0]);
    let name = "_Rf";
    let code = format!("{name}:\n\tvscatterqpd %zmm0, (%rax,%zmm1,8) {{%k1}}\n\t.cfi_endproc\n");
    assert_eq!(Assembly::read(&code).scatter(), [name]);
}

/// An index that wraps at the end of its range is compared, as in the serial loop.
#[test]
fn no_loop_divides_where_its_index_wraps() {
    for module in ["double", "single"] {
        assert!(!ASSEMBLY.divides(AVX2, module, "ring"));
        assert!(ASSEMBLY.divides(AVX2, module, "ring_of_another_length"));
    }
}

/// The look can fail: what is not vectorised is not found to be.
#[test]
fn a_loop_without_vectors_is_seen() {
    for (module, wanted) in [("double", "vaddpd"), ("single", "vaddps")] {
        assert!(!ASSEMBLY.loops(AVX2, module, "gathered").is_empty());
        assert!(!ASSEMBLY.is_vectorised(AVX2, module, "gathered", &[wanted]));
    }
    // Nor are other instructions than those that are there.
    assert!(!ASSEMBLY.is_vectorised(AVX2, "double", "sum", &["vaddpd", "vdivpd"]));
    // Bounds checks leave the loop.
    let checked = "_Rx4simd7outline9no_slices4avx212machine_code1m1f:\n.LBB0_1:\n\tcmpq %rax, %rcx\n\tjae .LBB0_2\n\tvaddpd %ymm0, %ymm1, %ymm0\n\tjne .LBB0_1\n.LBB0_2:\n\t.cfi_endproc\n";
    let free = checked.replace("\tjae .LBB0_2\n", "");
    assert!(!Assembly::read(checked).is_vectorised(AVX2, "m", "f", &["vaddpd"]));
    assert!(Assembly::read(&free).is_vectorised(AVX2, "m", "f", &["vaddpd"]));
}
