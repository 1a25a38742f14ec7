//! The peers' processes, each alive through the whole run and asleep while it has no request.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::kernel::Kernel;
use crate::protocol::{Loop, Request, Sample, parse_answer};
use crate::{external, peer};

/// All peers, in the order of the tables' rows.
pub fn names() -> Vec<&'static str> {
    [&peer::NAMES[..], &external::NAMES].concat()
}

/// The peer that shows what the machine can do.
pub const LIMIT: &str = "limit";

/// The peers that take part only in groups that name them.
const SPECIAL: [&str; 4] = ["prange-serial", "avx2", "threads", LIMIT];

/// Whether a peer takes part where only these do; all if none is named.
pub fn takes_part(name: &str, named: &[&str]) -> bool {
    match named {
        [] => !SPECIAL.contains(&name),
        _ => named.contains(&name),
    }
}

/// Whether a peer computes what the loop asks for: the limits of arithmetic do as many operations, and have no answer.
pub fn has_answer(name: &str, task: Loop) -> bool {
    let is_add = matches!(task, Loop::Kernel { kernel, .. } if kernel == Kernel::Add);
    name != LIMIT || is_add
}

/// Whether it is what is measured here, and not something to compare with.
pub fn is_ours(name: &str) -> bool {
    name.starts_with("prange")
}

/// Whether it is something to compare prange with.
pub fn is_rival(name: &str) -> bool {
    !["serial", LIMIT].contains(&name) && !is_ours(name)
}

/// A running peer.
struct Process {
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    variants: Vec<String>,
}

impl Process {
    fn start(name: &str, threads: usize) -> Result<Process> {
        let mut command = if peer::NAMES.contains(&name) {
            let mut command = Command::new(env::current_exe()?);
            command.args(["--serve", name, "--threads"]);
            command
        } else {
            external::command(name)?
        };
        // Each library takes the number of threads where it takes it; the others do not look.
        let threads = threads.to_string();
        let variables = ["OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "ORX_NUM_THREADS"];
        let mut child = command
            .arg(&threads)
            .envs(variables.map(|variable| (variable, &threads)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut process = Process {
            requests: child.stdin.take(),
            answers: BufReader::new(child.stdout.take().context("no pipe")?),
            child,
            variants: Vec::new(),
        };
        let hello = process.read()?;
        let variants = hello
            .strip_prefix("hello ")
            .context("the peer does not say hello")?;
        process.variants = variants.split_whitespace().map(str::to_owned).collect();
        Ok(process)
    }

    fn read(&mut self) -> Result<String> {
        let mut line = String::new();
        let length = self.answers.read_line(&mut line)?;
        ensure!(length > 0, "the peer has ended");
        Ok(line)
    }

    fn ask(&mut self, variant: &str, request: Request) -> Result<Option<Sample>> {
        let requests = self.requests.as_mut().context("no pipe")?;
        writeln!(requests, "{variant} {request}")?;
        requests.flush()?;
        parse_answer(&self.read()?)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.requests.take()); // the end of its input ends a peer
        let _ = self.child.wait(); // a peer that ended before has been reported by `read`
    }
}

/// The peers of a run, started when they are first needed.
#[derive(Default)]
pub struct Peers {
    running: BTreeMap<(&'static str, usize), Option<Process>>,
}

impl Peers {
    /// The variants of a peer; none if it cannot be run here, which is said once.
    pub fn variants(&mut self, name: &'static str, threads: usize) -> Vec<String> {
        let process = self.running.entry((name, threads)).or_insert_with(|| {
            let started = Process::start(name, threads);
            started
                .inspect_err(|error| println!("\nskipped: {name}: {error:#}"))
                .ok()
        });
        let variants = process.as_ref().map(|process| process.variants.clone());
        variants.unwrap_or_default()
    }

    /// One sample.
    pub fn ask(
        &mut self,
        (name, threads): (&'static str, usize),
        variant: &str,
        request: Request,
    ) -> Result<Option<Sample>> {
        let process = self.running.get_mut(&(name, threads));
        let process = process.and_then(Option::as_mut).context("not running")?;
        process
            .ask(variant, request)
            .with_context(|| format!("{name} ({variant}), asked for `{request}`"))
    }
}
