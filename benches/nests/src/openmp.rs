//! Some of the nests in C: compiled beside this binary, if there is a compiler, and run as a process of their own.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

const SOURCE: &str = include_str!("../external/nests.c");

/// Nothing is fused: the bits are those of Rust.
const FLAGS: [&str; 4] = ["-O3", "-march=native", "-ffp-contract=off", "-fopenmp"];

/// OpenMP's threads look for work that long after a loop. The next form must have the processors for itself.
const REST: Duration = Duration::from_millis(3);

/// Compiles the program.
pub fn build() -> Result<PathBuf> {
    let folder = env::current_exe()?.with_file_name("nests-external");
    fs::create_dir_all(&folder)?;
    let (source, program) = (folder.join("nests.c"), folder.join("nests"));
    fs::write(&source, SOURCE)?;
    let compiler = env::var("CC").unwrap_or_else(|_| "cc".into());
    let mut command = Command::new(&compiler);
    command.args(FLAGS).arg(&source).arg("-o").arg(&program);
    let output = command.arg("-lm").output();
    let output = output.with_context(|| format!("`{compiler}` does not start"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    let reason = errors.lines().find(|line| line.contains("error"));
    ensure!(
        output.status.success(),
        "`{compiler}`: {}",
        reason.unwrap_or("failed")
    );
    Ok(program)
}

/// The program at one nest.
pub struct Peer {
    child: Child,
    requests: Option<ChildStdin>,
    replies: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts the program; `None` if it does not have the nest.
    pub fn start(program: &Path, nest: &str, threads: usize) -> Result<Option<Peer>> {
        let mut command = Command::new(program);
        command
            .arg(nest)
            .env("OMP_NUM_THREADS", threads.to_string());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("OpenMP's program does not start")?;
        let requests = child.stdin.take();
        let replies = BufReader::new(child.stdout.take().context("no pipe")?);
        let mut peer = Peer {
            child,
            requests,
            replies,
        };
        Ok((peer.line()? == "ready").then_some(peer))
    }

    /// The next reply, empty at the end.
    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.replies.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    /// Runs the nest: its nanoseconds, and the checksum of its answer.
    pub fn sample(&mut self) -> Result<(f64, f64)> {
        let requests = self.requests.as_mut().context("no pipe")?;
        requests.write_all(b"\n")?;
        let reply = self.line()?;
        let (time, checksum) = reply
            .split_once(' ')
            .context("OpenMP's program has ended")?;
        Ok((time.parse()?, checksum.parse()?))
    }

    /// The times of so many runs.
    pub fn turn(&mut self, count: usize) -> Result<Vec<f64>> {
        let times = (0..count).map(|_| Ok(self.sample()?.0)).collect();
        sleep(REST);
        times
    }
}

impl Drop for Peer {
    /// The program ends with its input.
    fn drop(&mut self) {
        self.requests = None;
        let _ = self.child.wait();
    }
}
