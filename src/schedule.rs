//! Schedules: the clause that defines how iterations are distributed among threads, and its text form.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// How a loop's iterations are distributed among its participants. Results never depend on the schedule.
///
/// The text form, for `PRANGE_SCHEDULE` and [`FromStr`], is that of OpenMP: `auto`, `static,8`, `dynamic,16`, `guided,4`. A size that is
/// left out is 1.
///
/// # Examples
///
/// ```
/// use prange::Schedule;
/// assert_eq!("dynamic,16".parse::<Schedule>()?, Schedule::Dynamic(16));
/// # Ok::<(), prange::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Schedule {
    /// Each participant owns a range and takes chunks worth about five microseconds from its front; thieves take half from its back.
    #[default]
    Auto,
    /// Chunks of this many iterations, dealt round robin into one share for each thread.
    Static(usize),
    /// Chunks of this many iterations, each to the participant that asks next.
    Dynamic(usize),
    /// Like `Dynamic`, but the chunks begin large, as a share of the iterations that are left, and shrink to this size.
    Guided(usize),
    /// The schedule that `PRANGE_SCHEDULE` names when the loop starts, or `Auto` if it is not set. The loop panics if the text is none of
    /// the four forms above.
    Runtime,
}

const VARIABLE: &str = "PRANGE_SCHEDULE";

impl Schedule {
    /// Returns the schedule that `PRANGE_SCHEDULE` names, or `Auto` if it is not set.
    ///
    /// # Errors
    ///
    /// Returns [`Error::InvalidSetting`] if the text cannot be understood.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// // With `Schedule::Runtime` the loop would panic where this returns an error.
    /// let schedule = Schedule::from_env()?;
    /// let sum: u64 = prange(0..1000).schedule(schedule).sum();
    /// assert_eq!(sum, 499_500);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn from_env() -> Result<Schedule, Error> {
        match std::env::var_os(VARIABLE) {
            None => Ok(Schedule::Auto),
            Some(text) => text.to_string_lossy().parse(),
        }
    }
}

impl FromStr for Schedule {
    type Err = Error;

    fn from_str(text: &str) -> Result<Schedule, Error> {
        let (kind, size) = match text.split_once(',') {
            Some((kind, size)) => (kind, size.trim().parse().ok()),
            None => (text, Some(1)),
        };
        let size = size.filter(|&size| size > 0);
        match (kind.trim().to_ascii_lowercase().as_str(), size) {
            ("auto", Some(_)) if !text.contains(',') => Ok(Schedule::Auto),
            ("static", Some(size)) => Ok(Schedule::Static(size)),
            ("dynamic", Some(size)) => Ok(Schedule::Dynamic(size)),
            ("guided", Some(size)) => Ok(Schedule::Guided(size)),
            _ => Err(Error::InvalidSetting {
                name: VARIABLE,
                text: text.to_owned(),
                expected: "auto, static,N, dynamic,N or guided,N with N at least 1",
            }),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Schedule::Auto => write!(f, "auto"),
            Schedule::Static(size) => write!(f, "static,{size}"),
            Schedule::Dynamic(size) => write!(f, "dynamic,{size}"),
            Schedule::Guided(size) => write!(f, "guided,{size}"),
            Schedule::Runtime => write!(f, "runtime"),
        }
    }
}
