//! Schedules: pure arithmetic from a range to the chunks that participants claim. No threads here.

use std::fmt;
use std::str::FromStr;

use crate::pool::Error;

/// How a loop's iterations are dealt to its participants. Results never depend on it.
///
/// The text form, for `PRANGE_SCHEDULE` and [`FromStr`], is that of OpenMP: `auto`, `static,8`, `dynamic,16`,
/// `guided,4`; a size left out is 1.
///
/// ```
/// use prange::Schedule;
/// assert_eq!("dynamic,16".parse::<Schedule>()?, Schedule::Dynamic(16));
/// # Ok::<(), prange::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Schedule {
    /// Each participant owns a range, takes chunks worth about twenty microseconds from its front, and
    /// thieves take half from its back.
    #[default]
    Auto,
    /// Chunks of this many iterations, dealt round robin to one hand for each thread.
    Static(usize),
    /// Chunks of this many iterations, to whoever asks next.
    Dynamic(usize),
    /// Like `Dynamic`, but the chunks begin large, a share of what is left, and shrink to this many.
    Guided(usize),
    /// What `PRANGE_SCHEDULE` says when the loop starts; `Auto` if it is not set. The loop panics if
    /// the text is none of the four above.
    Runtime,
}

const VARIABLE: &str = "PRANGE_SCHEDULE";

impl Schedule {
    /// The schedule that `PRANGE_SCHEDULE` names, `Auto` if it is not set.
    ///
    /// # Errors
    ///
    /// [`Error::Text`] if the variable cannot be understood.
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
            _ => Err(Error::Text {
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

/// A range of units in one word, so that one compare-exchange moves both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) front: u32,
    pub(crate) back: u32,
}

impl Span {
    pub(crate) const EMPTY: Span = Span { front: 0, back: 0 };

    pub(crate) fn unpack(word: u64) -> Span {
        Span {
            front: word as u32,
            back: (word >> 32) as u32,
        }
    }

    pub(crate) fn pack(self) -> u64 {
        u64::from(self.front) | u64::from(self.back) << 32
    }

    pub(crate) fn len(self) -> u32 {
        self.back.saturating_sub(self.front)
    }

    /// The first `units`, and the rest.
    pub(crate) fn take(self, units: u32) -> (Span, Span) {
        let middle = self.front + units.min(self.len());
        self.split_at(middle)
    }

    /// What stays with the owner, and the back half for a thief, who gets the larger part. The cut
    /// is rounded to a multiple of `align` where the halves are several times that long.
    pub(crate) fn halve(self, offset: u64, align: u32) -> (Span, Span) {
        let mut middle = self.front + self.len() / 2;
        if self.len() / 4 >= align {
            let past = (offset + u64::from(middle)) % u64::from(align);
            middle -= past as u32;
        }
        self.split_at(middle)
    }

    fn split_at(self, middle: u32) -> (Span, Span) {
        let Span { front, back } = self;
        (
            Span {
                front,
                back: middle,
            },
            Span {
                front: middle,
                back,
            },
        )
    }
}

/// How many iterations a unit of [`Span`] must hold so that `len` iterations fit.
pub(crate) fn unit_for(len: usize) -> usize {
    len.div_ceil(u32::MAX as usize).max(1)
}

/// The size of the next guided chunk: a fair share of half of what is left, at least `min`.
pub(crate) fn guided_chunk(left: usize, participants: usize, min: usize) -> usize {
    left.div_ceil(2 * participants).max(min).min(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_split_without_loss() {
        for front in 0..8 {
            for back in front..16 {
                let span = Span { front, back };
                assert_eq!(Span::unpack(span.pack()), span);
                for units in 0..20 {
                    let (taken, rest) = span.take(units);
                    assert_eq!(taken.len(), units.min(span.len()));
                    assert_eq!(
                        (taken.front, taken.back, rest.back),
                        (front, rest.front, back)
                    );
                }
                for align in 1..5 {
                    for offset in 0..5 {
                        let (kept, stolen) = span.halve(offset, align);
                        assert_eq!(
                            (kept.front, kept.back, stolen.back),
                            (front, stolen.front, back)
                        );
                        assert!(kept.len() <= stolen.len());
                        assert!(span.len() == 0 || stolen.len() > 0);
                        if span.len() / 4 >= align {
                            assert_eq!((offset + u64::from(stolen.front)) % u64::from(align), 0);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn units_fit_a_word() {
        for len in [0, 1, 100, u32::MAX as usize, usize::MAX / 3, usize::MAX] {
            let unit = unit_for(len);
            assert!(len.div_ceil(unit) <= u32::MAX as usize);
            assert!(unit == 1 || len / unit >= (u32::MAX / 2) as usize);
        }
    }

    #[test]
    fn guided_chunks_shrink_to_the_minimum() {
        let (mut left, mut last) = (10_000, usize::MAX);
        while left > 0 {
            let chunk = guided_chunk(left, 4, 7);
            assert!(chunk <= last && (chunk >= 7 || chunk == left));
            (left, last) = (left - chunk, chunk);
        }
    }
}
