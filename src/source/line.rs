//! Lines: the slots of a stretch of iterations, and which of them lie inside of an array.

use std::ops::Range;

/// Slots at equal distances: `first + step * k` for `k` in `0..len`, modulo the address space.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub(crate) first: usize,
    pub(crate) step: isize,
    pub(crate) len: usize,
}

impl Line {
    #[inline(always)]
    pub(crate) fn slot(&self, k: usize) -> usize {
        self.first.wrapping_add(k.wrapping_mul(self.step as usize))
    }

    /// Returns the `k` whose slots are below `len` and are reached without wrapping around the address space.
    #[inline(always)]
    fn below(self, len: usize) -> Range<usize> {
        let end = len.min(isize::MAX as usize);
        // As a signed number, because the first slot may be a negative number that has wrapped.
        let first = self.first as isize;
        if self.step != 1 {
            return self.below_by_steps(first, end);
        }
        let before = first.min(0).unsigned_abs();
        let beyond = first.max(0) as usize;
        let end = (before + end).saturating_sub(beyond).min(self.len);
        before.min(end)..end
    }

    #[cold]
    fn below_by_steps(self, first: isize, end: usize) -> Range<usize> {
        let (first, end, step) = (first as i128, end as i128, self.step as i128);
        // Distances from the first slot to where the line enters the array, and to the first slot behind the array.
        let (enters, leaves) = match step {
            0 if (0..end).contains(&first) => return 0..self.len,
            0 => return 0..0,
            1.. => (-first, end - first),
            _ => (first - (end - 1), first + 1),
        };
        let count = |distance: i128| {
            let steps = distance.div_euclid(step.abs()) + i128::from(distance % step != 0);
            steps.clamp(0, self.len as i128) as usize
        };
        let (start, end) = (count(enters), count(leaves));
        start.min(end)..end
    }
}

/// A map from slots to indices, modulo the address space: `offset + slot`, or, if mirrored, `offset - slot`. Different slots
/// have different indices.
#[derive(Clone, Copy, Debug)]
pub struct SlotToIndex<const MIRRORED: bool> {
    pub(crate) offset: usize,
}

impl<const MIRRORED: bool> SlotToIndex<MIRRORED> {
    #[inline(always)]
    pub(crate) fn index(self, slot: usize) -> usize {
        match MIRRORED {
            true => self.offset.wrapping_sub(slot),
            false => self.offset.wrapping_add(slot),
        }
    }

    /// Returns the iterations of a line that have an index below `len`.
    #[inline(always)]
    pub(crate) fn inside(self, line: Line, len: usize) -> Range<usize> {
        let indices = Line {
            first: self.index(line.first),
            step: if MIRRORED {
                line.step.wrapping_neg()
            } else {
                line.step
            },
            len: line.len,
        };
        indices.below(len)
    }
}

/// Returns the intersection of two ranges.
#[inline]
pub(crate) fn both(a: Range<usize>, b: Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near_the_ends() -> impl Strategy<Value = isize> {
        prop_oneof![
            -20..20isize,
            any::<isize>(),
            (isize::MAX - 20)..=isize::MAX,
            isize::MIN..(isize::MIN + 20),
        ]
    }

    proptest! {
        #[test]
        fn below_is_a_range_of_slots_inside(
            first in near_the_ends(),
            step in near_the_ends(),
            count in 0..60usize,
            len in prop_oneof![0..40usize, Just(usize::MAX), any::<usize>()],
        ) {
            let line = Line { first: first as usize, step, len: count };
            let inside = line.below(len);
            prop_assert!(inside.end <= count);
            for k in inside.clone() {
                prop_assert!(line.slot(k) < len);
            }
            // `inside` holds exactly the slots that can be reached without wrapping around the address space.
            for k in 0..count {
                let slot = first as i128 + step as i128 * k as i128;
                let is_inside = (0..len.min(isize::MAX as usize) as i128).contains(&slot);
                prop_assert_eq!(inside.contains(&k), is_inside);
            }
        }

        #[test]
        fn what_is_inside_has_an_index_below(
            first in near_the_ends(), step in near_the_ends(), offset in near_the_ends(), len in 0..40usize,
        ) {
            let line = Line { first: first as usize, step, len: 50 };
            let (plain, mirrored) = (
                SlotToIndex::<false> { offset: offset as usize },
                SlotToIndex::<true> { offset: offset as usize },
            );
            for k in plain.inside(line, len) {
                prop_assert!(plain.index(line.slot(k)) < len);
            }
            for k in mirrored.inside(line, len) {
                prop_assert!(mirrored.index(line.slot(k)) < len);
            }
        }
    }
}
