//! The error of a job that cannot start.

use std::fmt;

/// The reason why [`run`](crate::run) or [`init`](crate::init) could not make a [`World`](crate::World).
///
/// # Examples
///
/// ```
/// let error = prange_mpi::Error::AlreadyInitialized;
/// assert_eq!(error.to_string(), "MPI has been initialised before in this process");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// MPI has been initialised before: it can be only once in a process.
    AlreadyInitialized,
    /// The MPI library allows no threads besides the one that calls it.
    NoThreads,
    /// The global pool could not be made: it exists already, or `PRANGE_NUM_THREADS` cannot be understood.
    Pool(prange::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::AlreadyInitialized => {
                write!(f, "MPI has been initialised before in this process")
            }
            Error::NoThreads => write!(
                f,
                "the MPI library allows no threads: its thread level is below MPI_THREAD_FUNNELED"
            ),
            Error::Pool(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Pool(error) => error.source(),
            _ => None,
        }
    }
}
