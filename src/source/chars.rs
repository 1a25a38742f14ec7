//! Ranges of characters.

use std::ops::{Range, RangeInclusive};

use super::{Indexed, IntoSource, RandomAccess, ReadOnly, indexed_source};

/// The characters of a range, by their code points. Created by [`prange`](crate::prange()) of a range such as `'a'..='z'`.
#[derive(Clone, Debug)]
pub struct CharRange {
    /// In the numbers of [`number`].
    start: u32,
    len: u32,
}

/// The code points in the middle of their range that are no characters.
const GAP: Range<u32> = 0xD800..0xE000;

/// Returns the number of a character among all, which have no gap.
fn number(character: char) -> u32 {
    let point = u32::from(character);
    if point < GAP.start {
        point
    } else {
        point - (GAP.end - GAP.start)
    }
}

impl CharRange {
    fn count(&self) -> usize {
        self.len as usize
    }
}

indexed_source!([] CharRange, char);

// SAFETY: taking an item only computes a character.
unsafe impl Indexed for CharRange {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> char {
        let number = self.start + index as u32;
        let gap = if number < GAP.start {
            0
        } else {
            GAP.end - GAP.start
        };
        char::from_u32(number + gap).expect("a character of the range")
    }
}
// SAFETY: taking an item only computes a character.
unsafe impl RandomAccess for CharRange {}
impl ReadOnly for CharRange {}

impl IntoSource for Range<char> {
    type Source = CharRange;

    fn into_source(self) -> CharRange {
        let start = number(self.start);
        CharRange {
            start,
            len: number(self.end).saturating_sub(start),
        }
    }
}

impl IntoSource for RangeInclusive<char> {
    type Source = CharRange;

    fn into_source(self) -> CharRange {
        let start = number(*self.start());
        CharRange {
            start,
            len: match self.is_empty() {
                true => 0,
                false => number(*self.end()) - start + 1,
            },
        }
    }
}
