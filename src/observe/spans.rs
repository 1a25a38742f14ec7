//! Spans of the crate `tracing`, if the feature is on: one for each loop, in which all threads are that take part in it, and one for each task.

use super::run::Site;

/// A span, or none.
#[derive(Clone, Default)]
pub(super) struct SpanOrNone {
    #[cfg(feature = "tracing")]
    span: Option<tracing::Span>,
}

/// The span that the thread is in until this value drops.
#[derive(Default)]
pub(super) struct EnteredSpan {
    #[cfg(feature = "tracing")]
    _span: Option<tracing::span::EnteredSpan>,
}

/// Returns whether somebody wants to know of loops.
pub(super) fn has_subscriber() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(tracing::Level::DEBUG);
    #[cfg(not(feature = "tracing"))]
    false
}

impl SpanOrNone {
    /// Returns the span that the thread is in.
    pub(super) fn current() -> Self {
        SpanOrNone {
            #[cfg(feature = "tracing")]
            span: Some(tracing::Span::current()).filter(|span| !span.is_none()),
        }
    }

    /// Returns the span of a loop that begins.
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
    pub(super) fn of_loop(site: Site, len: usize) -> Self {
        SpanOrNone {
            #[cfg(feature = "tracing")]
            span: Some(tracing::debug_span!(
                "loop",
                file = site.file(),
                line = site.line(),
                iterations = len
            )),
        }
    }

    /// Returns the span of a task that begins.
    pub(super) fn of_task() -> Self {
        SpanOrNone {
            #[cfg(feature = "tracing")]
            span: Some(tracing::debug_span!("task")),
        }
    }

    /// Enters the span, on any thread.
    pub(super) fn enter(&self) -> EnteredSpan {
        EnteredSpan {
            #[cfg(feature = "tracing")]
            _span: self.span.clone().map(tracing::Span::entered),
        }
    }
}
