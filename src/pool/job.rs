//! Jobs: the work that a worker can draw from a queue, of any kind.

use crate::sys::sync::Arc;

/// Work that may have been done or withdrawn by the time a worker comes for it.
pub(crate) trait Job: Send + Sync {
    /// Does the rest of the work. Must not unwind. With `room` the calling thread counts as at work for the pool. Without it all threads of
    /// the pool are at work already, so work that another thread will do anyway is better left to that thread.
    fn run(self: Arc<Self>, room: bool);
}

/// A queue entry for a job.
pub(crate) type Ticket = Arc<dyn Job>;
