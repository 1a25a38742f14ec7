//! The clauses of a loop.

use std::panic::Location;

use crate::observe::ProgressClause;
use crate::pool::registry::Registry;
use crate::schedule::Schedule;
use crate::sys::sync::{Arc, plain};

/// The clauses of a loop, as the user gave them.
#[derive(Clone, Default)]
pub struct Clauses {
    pub(crate) kept: Kept,
    /// Number of threads asked for; 0 means as many as the pool has.
    pub(crate) num_threads: usize,
    pub(crate) schedule: Schedule,
    /// Minimum number of iterations in a chunk; 0 and 1 mean the same.
    pub(crate) min_chunk: usize,
    pub(crate) serial: bool,
    /// Whether any exit ends the loop at once. Otherwise an exit counts only if no earlier iteration exits.
    pub(crate) any_exit: bool,
    /// Where the loop stands, and its variables and their roles in the loop form: for reports.
    pub(crate) location: Option<&'static Location<'static>>,
    pub(crate) roles: Option<&'static &'static str>,
}

/// What a loop keeps alive: its pool, and what is told of its progress. In one value, so that the code of each loop drops one value.
#[derive(Clone, Default)]
pub(crate) enum Kept {
    #[default]
    Nothing,
    Pool(Arc<Registry>),
    /// As long as it is there, observation is on.
    Progress(Box<(plain::Arc<ProgressClause>, Option<Arc<Registry>>)>),
}

impl Kept {
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Kept::Nothing)
    }

    pub(super) fn registry(&self) -> Option<&Arc<Registry>> {
        match self {
            Kept::Nothing => None,
            Kept::Pool(registry) => Some(registry),
            Kept::Progress(kept) => kept.1.as_ref(),
        }
    }

    pub(super) fn progress(&self) -> Option<&plain::Arc<ProgressClause>> {
        match self {
            Kept::Progress(kept) => Some(&kept.0),
            _ => None,
        }
    }

    /// Sets the pool.
    pub(crate) fn set_pool(&mut self, registry: &Arc<Registry>) {
        let registry = Arc::clone(registry);
        match self {
            Kept::Progress(kept) => kept.1 = Some(registry),
            _ => *self = Kept::Pool(registry),
        }
    }

    /// Sets what is told of the progress.
    pub(crate) fn set_progress(&mut self, clause: ProgressClause) {
        let registry = self.registry().cloned();
        *self = Kept::Progress(Box::new((plain::Arc::new(clause), registry)));
    }
}

impl std::fmt::Debug for Clauses {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clauses")
            .field("num_threads", &self.num_threads)
            .field("schedule", &self.schedule)
            .field("min_chunk", &self.min_chunk)
            .field("serial", &self.serial)
            .finish_non_exhaustive()
    }
}
