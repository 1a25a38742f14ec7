//! Models of the pool's protocols; see `src/models`.

mod sleep;
mod team;
mod whole;

use super::registry::{Registry, Worker};
use crate::sys::sync::{Arc, thread};

pub(crate) fn spawn<T: 'static>(f: impl FnOnce() -> T + 'static) -> thread::JoinHandle<T> {
    loom::thread::spawn(f)
}

/// Creates a registry for `threads` threads, none of which has started.
fn registry(threads: usize) -> (Arc<Registry>, Vec<Worker>) {
    Registry::new(threads, false, true, None)
}

/// Runs `body` with a pool for `threads` threads, of which `running` have started.
pub(crate) fn with_pool<R>(
    threads: usize,
    running: usize,
    body: impl FnOnce(&Arc<Registry>) -> R,
) -> R {
    let (registry, workers) = registry(threads);
    let start = |worker| {
        let registry = Arc::clone(&registry);
        spawn(move || registry.run_worker(worker, || {}))
    };
    for _ in running..threads {
        registry.lack_a_worker();
    }
    let threads: Vec<_> = workers.into_iter().take(running).map(start).collect();
    let result = body(&registry);
    registry.terminate();
    for thread in threads {
        thread.join().expect("workers do not unwind");
    }
    result
}
