//! Spans of `tracing` for loops and tasks. The subscriber is that of the process, so there is one test.

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

use prange::prelude::*;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;

/// A span: its name and fields, its parent, and the threads that entered it.
struct Seen {
    metadata: &'static Metadata<'static>,
    text: String,
    parent: Option<u64>,
    threads: Vec<String>,
}

/// Spans by their numbers, less one.
static SPANS: Mutex<Vec<Seen>> = Mutex::new(Vec::new());

thread_local! {
    static OPEN: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

struct Recorder;

impl Visit for Seen {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.text += &format!(" {}={value:?}", field.name());
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("prange")
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut seen = Seen {
            metadata: attributes.metadata(),
            text: attributes.metadata().name().to_string(),
            parent: OPEN.with_borrow(|open| open.last().copied()),
            threads: Vec::new(),
        };
        attributes.record(&mut seen);
        let mut spans = SPANS.lock().unwrap();
        spans.push(seen);
        Id::from_u64(spans.len() as u64)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, id: &Id) {
        OPEN.with_borrow_mut(|open| open.push(id.into_u64()));
        let thread = std::thread::current().name().unwrap_or("?").to_string();
        let mut spans = SPANS.lock().unwrap();
        spans[id.into_u64() as usize - 1].threads.push(thread);
    }
    fn exit(&self, id: &Id) {
        let left = OPEN.with_borrow_mut(Vec::pop);
        assert_eq!(left, Some(id.into_u64()));
    }
    fn current_span(&self) -> Current {
        match OPEN.with_borrow(|open| open.last().copied()) {
            Some(id) => {
                let metadata = SPANS.lock().unwrap()[id as usize - 1].metadata;
                Current::new(Id::from_u64(id), metadata)
            }
            None => Current::none(),
        }
    }
}

#[test]
fn loops_and_tasks_have_spans() {
    // Before there is a subscriber nothing happens.
    assert_eq!(prange(0..10).max(), Some(9));
    tracing::subscriber::set_global_default(Recorder).unwrap();

    let builder = ThreadPoolBuilder::new().num_threads(2).eager(true);
    let pool = builder
        .thread_name(|_| "helper".to_string())
        .build()
        .unwrap();
    let outer = tracing::debug_span!(target: "prange-test", "outer");
    let line = line!() + 3;
    for _ in 0..50 {
        outer.in_scope(|| {
            prange(0..40).pool(&pool).for_each(|i| {
                sleep(Duration::from_micros(500));
                if i == 0 {
                    prange(0..7).serial_if(true).max();
                }
            });
            pool.spawn(|| sleep(Duration::from_millis(1)))
                .join()
                .unwrap();
        });
        // A worker may be late.
        let spans = SPANS.lock().unwrap();
        if spans
            .iter()
            .any(|seen| seen.threads.iter().any(|thread| thread == "helper"))
        {
            break;
        }
    }

    let spans = SPANS.lock().unwrap();
    let named = |text: &str| {
        spans
            .iter()
            .filter(move |seen| seen.text.starts_with(text))
            .collect::<Vec<_>>()
    };
    let file = file!();
    let loops = named(&format!("loop file={file:?} line={line} iterations=40"));
    assert!(!loops.is_empty());
    // Numbers begin at one, and the first span is the outer one.
    assert!(loops.iter().all(|seen| seen.parent == Some(1)));
    let helped = |seen: &&Seen| seen.threads.iter().any(|thread| thread == "helper");
    assert!(loops.iter().any(helped));

    let inner = named(&format!(
        "loop file={file:?} line={} iterations=7",
        line + 3
    ));
    assert_eq!(inner.len(), loops.len());
    for seen in inner {
        let outer = &spans[seen.parent.unwrap() as usize - 1];
        assert!(outer.text.contains("iterations=40"));
    }
    // A task belongs to where it was started.
    let tasks = named("task");
    assert_eq!(tasks.len(), loops.len());
    assert!(tasks.iter().all(|seen| seen.parent == Some(1)));
}
