//! The error of pools and schedules: threads, processors or settings that are invalid or refused.

use std::fmt;

/// The reason why a thread pool or a schedule could not be set up.
///
/// # Examples
///
/// ```
/// use prange::{Error, Schedule, ThreadPool};
///
/// let error = ThreadPool::new(0).unwrap_err();
/// assert!(matches!(error, Error::ZeroThreads));
/// assert_eq!(error.to_string(), "a thread pool needs at least one thread");
///
/// let error = "sorted".parse::<Schedule>().unwrap_err();
/// assert!(matches!(error, Error::InvalidSetting { name: "PRANGE_SCHEDULE", .. }));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A pool of no threads was asked for.
    ZeroThreads,
    /// A pool of more threads than a pool can hold was asked for.
    TooManyThreads {
        /// Number of threads asked for.
        asked: usize,
        /// Maximum number of threads in a pool.
        most: usize,
    },
    /// The pin list names a processor that this process may not use, or is empty.
    UnusableProcessor {
        /// The unusable processor, or `None` if the list is empty.
        asked: Option<usize>,
        /// The processors that can be used.
        usable: Vec<usize>,
    },
    /// A thread could not be pinned to its processor.
    PinFailed {
        /// The processor.
        processor: usize,
    },
    /// The operating system refused to create a thread.
    SpawnFailed(std::io::Error),
    /// The global pool already exists.
    GlobalPoolExists,
    /// An environment variable, or a text in its form, could not be understood.
    InvalidSetting {
        /// Name of the variable.
        name: &'static str,
        /// The text that it holds.
        text: String,
        /// Description of the valid texts.
        expected: &'static str,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::ZeroThreads => write!(f, "a thread pool needs at least one thread"),
            Error::TooManyThreads { asked, most } => {
                write!(f, "{asked} threads asked for, a pool holds at most {most}")
            }
            Error::UnusableProcessor {
                asked: Some(asked),
                usable,
            } => write!(
                f,
                "cannot pin to processor {asked}: the usable processors are {usable:?}"
            ),
            Error::UnusableProcessor {
                asked: None,
                usable,
            } => write!(
                f,
                "the pin list is empty: the usable processors are {usable:?}"
            ),
            Error::PinFailed { processor } => {
                write!(f, "a thread could not be pinned to {processor}")
            }
            Error::SpawnFailed(_) => write!(f, "the system refused to create a thread"),
            Error::GlobalPoolExists => write!(f, "the global thread pool exists already"),
            Error::InvalidSetting {
                name,
                text,
                expected,
            } => write!(f, "{name} is {text:?}, expected {expected}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::SpawnFailed(source) => Some(source),
            _ => None,
        }
    }
}
