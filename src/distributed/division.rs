//! Which iterations of a loop, and which rows of an array, a rank has.

use std::ops::Range;

/// Pieces are cut at leaves if there are at least this many for each, so that none has more than a quarter too many.
const LEAVES: usize = 4;

/// Returns part `part` of `0..len` in `parts` parts as equal as can be, which follow one another.
pub(super) fn equal_part(len: usize, part: usize, parts: usize) -> Range<usize> {
    let cut = |part: usize| (len as u128 * part as u128 / parts as u128) as usize;
    cut(part)..cut(part + 1)
}

/// Returns the iterations of a piece of `pieces`, in a loop of `len` that is best cut at multiples of `leaf`.
pub(super) fn piece_of(len: usize, leaf: usize, piece: usize, pieces: usize) -> Range<usize> {
    let leaves = len.div_ceil(leaf);
    if leaves / LEAVES < pieces {
        return equal_part(len, piece, pieces);
    }
    let Range { start, end } = equal_part(leaves, piece, pieces);
    let cut = |leaves: usize| leaves.saturating_mul(leaf).min(len);
    cut(start)..cut(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_follow_one_another() {
        for (len, leaf) in [
            (0, 1),
            (1, 1),
            (10, 1),
            (10, 4),
            (100_000, 4096),
            (usize::MAX, 4096),
        ] {
            for count in 1..20 {
                let pieces: Vec<_> = (0..count)
                    .map(|piece| piece_of(len, leaf, piece, count))
                    .collect();
                assert_eq!((pieces[0].start, pieces[count - 1].end), (0, len));
                assert!(pieces.windows(2).all(|pair| pair[0].end == pair[1].start));
                if len / leaf >= LEAVES * count {
                    assert!(pieces.iter().all(|piece| piece.start.is_multiple_of(leaf)));
                }
                let longest = pieces.iter().map(ExactSizeIterator::len).max();
                assert!(longest <= Some((len / count).saturating_add(leaf)));
            }
        }
    }
}
