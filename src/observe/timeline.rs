//! The timeline of all threads, written as a trace in the format of Chrome, which Perfetto reads too.
//!
//! (Google, *Trace Event Format*: an event of phase `X` has a start and a duration, in microseconds; `i` is a moment; `M` names a thread.)

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;

use super::run::{Site, Watch};
use crate::sys::clock;
use crate::sys::fork::{self, ForkAware};
use crate::sys::sync::plain::{Arc, Mutex, OnceLock, lock, thread_local};

/// Maximum number of events of one thread; what a thread does after that is left out. They take 80 MB.
const MOST: usize = 1 << 20;

/// The kinds of events.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// A loop, on the thread that has called it.
    Loop,
    /// Iterations that a thread has claimed and run.
    Chunk,
    /// A thread has taken iterations over from another one.
    Steal,
    /// A thread wakes another one.
    Wake,
    /// A worker is parked.
    Sleep,
    /// A worker looks for work.
    Search,
    /// A thread takes part in a loop, scope or join of another thread.
    Help,
    /// A task, of `spawn` or of a scope.
    Task,
}

/// Something that a thread has done.
pub(super) struct ThreadEvent {
    what: What,
    start: u64,
    end: u64,
    range: Range<usize>,
    site: Option<Site>,
}

impl ThreadEvent {
    pub(super) fn span(what: What, start: u64) -> ThreadEvent {
        let site = match what {
            What::Help => Watch::of_thread().site(),
            _ => None,
        };
        ThreadEvent {
            what,
            start,
            end: clock::now(),
            range: 0..0,
            site,
        }
    }

    pub(super) fn moment(what: What, at: u64) -> ThreadEvent {
        ThreadEvent {
            what,
            start: at,
            end: at,
            range: 0..0,
            site: None,
        }
    }

    pub(super) fn chunk(start: u64, end: u64, range: Range<usize>) -> ThreadEvent {
        ThreadEvent {
            what: What::Chunk,
            start,
            end,
            range,
            site: None,
        }
    }

    pub(super) fn of_loop(start: u64, end: u64, site: Site, len: usize) -> ThreadEvent {
        ThreadEvent {
            what: What::Loop,
            start,
            end,
            range: 0..len,
            site: Some(site),
        }
    }

    fn name(&self) -> String {
        let of_site = |text: &str| {
            let site = self.site.map_or(String::new(), |site| site.short());
            format!("{text}{site}")
        };
        match self.what {
            What::Loop => of_site(""),
            What::Chunk => format!("{}..{}", self.range.start, self.range.end),
            What::Steal => "steal".to_string(),
            What::Wake => "wake".to_string(),
            What::Sleep => "sleep".to_string(),
            What::Search => "search".to_string(),
            What::Help => of_site("help "),
            What::Task => "task".to_string(),
        }
    }

    fn category(&self) -> &'static str {
        match self.what {
            What::Loop => "loop",
            What::Chunk => "chunk",
            What::Steal => "steal",
            What::Wake => "wake",
            What::Sleep => "sleep",
            What::Search => "search",
            What::Help => "help",
            What::Task => "task",
        }
    }

    /// Writes the event as a JSON object.
    fn write(&self, thread: usize, out: &mut impl Write) -> std::io::Result<()> {
        write!(
            out,
            r#"{{"name":{},"cat":"{}","pid":1,"tid":{thread},"ts":{}"#,
            quoted(self.name().trim_end()),
            self.category(),
            microseconds(self.start),
        )?;
        match self.what {
            What::Steal => write!(out, r#","ph":"i","s":"t""#)?,
            _ => {
                let time = self.end.saturating_sub(self.start);
                write!(out, r#","ph":"X","dur":{}"#, microseconds(time))?;
            }
        }
        let len = self.range.len();
        match (self.what, self.site) {
            (What::Loop, Some(site)) => {
                let (file, line) = (quoted(site.file()), site.line());
                let roles = quoted(site.roles.copied().unwrap_or_default());
                let args = format!(
                    r#"{{"iterations":{len},"file":{file},"line":{line},"roles":{roles}}}"#
                );
                write!(out, r#","args":{args}}}"#)
            }
            (What::Chunk, _) => write!(out, r#","args":{{"iterations":{len}}}}}"#),
            _ => write!(out, "}}"),
        }
    }
}

fn microseconds(nanoseconds: u64) -> String {
    format!("{}.{:03}", nanoseconds / 1000, nanoseconds % 1000)
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A thread that has been observed.
struct ObservedThread {
    number: usize,
    name: Arc<str>,
    events: Mutex<Vec<ThreadEvent>>,
}

/// The threads that have been observed, by their numbers.
static THREADS: ForkAware<Mutex<Vec<Arc<ObservedThread>>>> = ForkAware::new(Mutex::new(Vec::new()));

thread_local! {
    static THREAD: Arc<ObservedThread> = {
        let mut threads = lock(THREADS.get());
        let number = threads.len();
        let current = std::thread::current();
        let name = current.name().map_or_else(|| format!("thread {number}"), str::to_string);
        let thread = Arc::new(ObservedThread { number, name: name.into(), events: Mutex::default() });
        threads.push(Arc::clone(&thread));
        thread
    };
}

/// Returns the number of the calling thread among those that are observed, and its name. A thread that is exiting passes for the first.
pub(super) fn this_thread() -> (usize, Arc<str>) {
    THREAD
        .try_with(|thread| (thread.number, Arc::clone(&thread.name)))
        .unwrap_or_default()
}

/// Adds an event of the calling thread.
pub(super) fn add(event: ThreadEvent) {
    let _ = THREAD.try_with(|thread| {
        let mut events = lock(&thread.events);
        if events.len() < MOST {
            events.push(event);
        }
    });
}

/// The file to write to, and the process that writes to it.
static FILE: OnceLock<(File, usize)> = OnceLock::new();

/// Sets the file that [`write_all`] writes to.
pub(super) fn write_to(file: File) {
    let _ = FILE.set((file, fork::generation()));
}

/// Writes all events to the file. A forked process does not, as its parent does.
pub(super) fn write_all() {
    if let Some((file, process)) = FILE.get()
        && *process == fork::generation()
        && let Err(error) = write_events(file)
    {
        eprintln!("prange: the timeline could not be written: {error}");
    }
}

fn write_events(file: &File) -> std::io::Result<()> {
    let mut out = BufWriter::new(file);
    let threads = lock(THREADS.get()).clone();
    write!(out, r#"{{"displayTimeUnit":"ns","traceEvents":["#)?;
    write!(
        out,
        r#"{{"name":"process_name","ph":"M","pid":1,"tid":0,"args":{{"name":"prange"}}}}"#
    )?;
    for thread in &threads {
        let (number, name) = (thread.number, quoted(&thread.name));
        write!(
            out,
            ",\n{{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":{number},\"args\":{{\"name\":{name}}}}}"
        )?;
    }
    let mut full = 0;
    for thread in &threads {
        let events = lock(&thread.events);
        for event in events.iter() {
            writeln!(out, ",")?;
            event.write(thread.number, &mut out)?;
        }
        full += usize::from(events.len() == MOST);
    }
    writeln!(out, "\n]}}")?;
    if full > 0 {
        eprintln!("prange: the timeline ends early on {full} threads, after {MOST} events");
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_those_of_json() {
        let texts = ["", "plain", "a \"quoted\" \\ path", "tab\tand\u{1}", "ä→"];
        for text in texts {
            let parsed: String = serde_json::from_str(&quoted(text)).expect("a string");
            assert_eq!(parsed, text);
        }
    }

    #[test]
    fn events_are_objects() {
        let site = Site {
            location: Some(std::panic::Location::caller()),
            code: 0,
            roles: Some(&"a: shared"),
        };
        let event = ThreadEvent::of_loop(1500, 4000, site, 10);
        let mut out = Vec::new();
        event.write(3, &mut out).expect("memory");
        let parsed: serde_json::Value = serde_json::from_slice(&out).expect("an object");
        assert_eq!(parsed["ph"], "X");
        assert_eq!(parsed["tid"], 3);
        assert_eq!(
            (parsed["ts"].as_f64(), parsed["dur"].as_f64()),
            (Some(1.5), Some(2.5))
        );
        assert_eq!(parsed["args"]["iterations"], 10);
        assert_eq!(parsed["args"]["roles"], "a: shared");
        assert!(
            parsed["name"]
                .as_str()
                .is_some_and(|name| name.starts_with("timeline.rs:"))
        );
    }
}
