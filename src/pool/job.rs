//! Jobs: what a worker can draw from a queue, whatever kind of work is behind it.

use crate::sys::sync::Arc;

/// Work that may have been done or withdrawn by the time a worker comes for it.
pub(crate) trait Job: Send + Sync {
    /// Does what is left of the work; must not unwind. Without `room`, when all processors are
    /// taken, work that somebody else will do anyway is better left to them.
    fn run(self: Arc<Self>, room: bool);
}

/// A place in a queue for a job.
pub(crate) type Ticket = Arc<dyn Job>;
