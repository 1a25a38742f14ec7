//! Jobs of several ranks, which a launcher starts.

use std::process::{Command, Output, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// The first argument of ranks.
const RANK: &str = "rank";

/// The longest that a job may take.
const LIMIT: Duration = Duration::from_secs(120);

/// Returns the launcher, `mpirun` or what the variable `MPIRUN` names. `None`, after a line that says so, if there is none.
pub(crate) fn launcher() -> Option<String> {
    let name = std::env::var("MPIRUN").unwrap_or_else(|_| "mpirun".into());
    match Command::new(&name).arg("--version").output() {
        Ok(output) if output.status.success() => Some(name),
        _ => {
            println!("skipped: there is no {name}");
            None
        }
    }
}

/// Returns the arguments of a rank; `None` in the test, which starts the ranks.
pub(crate) fn arguments_of_rank() -> Option<Vec<String>> {
    let mut arguments = std::env::args().skip(1);
    (arguments.next().as_deref() == Some(RANK)).then(|| arguments.collect())
}

/// A finished job.
pub(crate) struct Job {
    /// The code with which the launcher has ended, or that of its signal.
    pub(crate) code: i32,
    pub(crate) output: String,
    pub(crate) errors: String,
}

/// Runs this file on `ranks` ranks of `threads` threads; on one rank without a launcher if that is `None`.
pub(crate) fn run(launcher: Option<&str>, ranks: usize, threads: usize, arguments: &[&str]) -> Job {
    let program = std::env::current_exe().expect("the path of the test");
    let mut command = match launcher {
        Some(launcher) => {
            let mut command = Command::new(launcher);
            command.args(["-n", &ranks.to_string()]).arg(program);
            command
        }
        None => Command::new(program),
    };
    let child = command
        .arg(RANK)
        .args(arguments)
        .env("PRANGE_NUM_THREADS", threads.to_string())
        .env("RUST_BACKTRACE", "0")
        // Open MPI wants to be asked for more ranks than processors, and by root.
        .env("OMPI_ALLOW_RUN_AS_ROOT", "1")
        .env("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1")
        .env("OMPI_MCA_rmaps_base_oversubscribe", "1")
        .env("PRTE_MCA_rmaps_default_mapping_policy", ":oversubscribe")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the job starts");
    let id = child.id().to_string();
    let (sender, receiver) = channel();
    thread::spawn(move || sender.send(child.wait_with_output()));
    let Ok(ended) = receiver.recv_timeout(LIMIT) else {
        // The launcher ends its ranks.
        let _ = Command::new("kill").arg(&id).status();
        panic!("{arguments:?} on {ranks} ranks does not end");
    };
    let Output {
        status,
        stdout,
        stderr,
    } = ended.expect("the output of the job");
    Job {
        code: status.code().unwrap_or(-1),
        output: String::from_utf8_lossy(&stdout).into_owned(),
        errors: String::from_utf8_lossy(&stderr).into_owned(),
    }
}
