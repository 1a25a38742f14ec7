//! What a fuzzer checks of the arithmetic that shares loops out: nothing is lost, nothing is given twice, nothing
//! overflows. The tests below run over the fuzzer's corpus and over random bytes.

mod numbers;

use crossbeam_utils::CachePadded;
use numbers::Numbers;

use crate::cost_model::{CostEstimate, Cuts, WorkRange, guided_chunk, unit_for};
use crate::engine::claims::{ClaimState, Claims};
use crate::pool::team::Member;
use crate::roles::{Rows, Whole};
use crate::schedule::Schedule;
use crate::source::{self, Integer, IntoSource, Line, SlotToIndex, Source, UniqueIndex, both};

/// Checks one input.
pub fn check(data: &[u8]) {
    let mut numbers = Numbers::new(data);
    match numbers.below(6) {
        0 => spans(&mut numbers),
        1 => estimate(&mut numbers),
        2 => claims(&mut numbers),
        3 => text(data),
        4 => lines(&mut numbers),
        _ => ranges(&mut numbers),
    }
}

/// An estimate after some batches.
fn some_estimate(numbers: &mut Numbers<'_>) -> CostEstimate {
    let mut estimate = match numbers.flag() {
        true => CostEstimate::default(),
        false => CostEstimate::remembered(numbers.any(), 1 + numbers.any() as usize / 2),
    };
    for _ in 0..numbers.below(4) {
        estimate.record(numbers.any().max(1) as usize, numbers.any());
        if numbers.below(4) == 0 {
            estimate = estimate.for_helper();
        }
    }
    estimate
}

fn spans(numbers: &mut Numbers<'_>) {
    let (a, b) = (numbers.any() as u32, numbers.any() as u32);
    let span = WorkRange {
        front: a.min(b),
        back: a.max(b),
    };
    assert_eq!(WorkRange::unpack(span.pack()), span);
    let estimate = some_estimate(numbers);
    let in_two = |(left, right): (WorkRange, WorkRange)| {
        assert_eq!((left.front, right.back), (span.front, span.back));
        assert_eq!(left.back, right.front);
        assert!(span.front <= left.back && left.back <= span.back);
        (left.len(), right.len())
    };
    in_two(span.take(numbers.any() as u32));
    // The last unit of iterations ends in the address space.
    let unit = (numbers.any() as usize).clamp(1, usize::MAX / (b.max(a) as usize).max(1));
    let room = usize::MAX - (span.back as usize).saturating_mul(unit);
    let start = (numbers.any() as usize).min(room);
    let (claimed, _) = in_two(span.claim(&estimate, start, unit, 1 << numbers.below(7)));
    assert!(claimed > 0 || span.len() == 0);
    let (offset, align) = (start as u64, (numbers.any() as u32).max(1));
    in_two(span.halve(offset, align));
    if let Some(parts) = span.halve_aligned(offset, align) {
        let (kept, stolen) = in_two(parts);
        assert!(kept > 0 && stolen > 0);
    }
    if let Some(parts) = span.steal(&estimate, offset, align) {
        let (_, stolen) = in_two(parts);
        assert!(stolen > 0 || span.len() == 0);
    }
}

fn estimate(numbers: &mut Numbers<'_>) {
    let estimate = some_estimate(numbers);
    assert!(estimate.batch() > 0);
    assert!(estimate.next(numbers.any() as usize, 1 << numbers.below(7)) > 0);
    let len = numbers.any() as usize;
    assert!(len == 0 || estimate.claim(len) > 0);
    assert!(estimate.time(len) <= 1 << 60);
    let (start, end) = (numbers.any() as usize, numbers.any() as usize);
    let cuts = Cuts {
        only: (numbers.any() as usize).max(1),
        best: (numbers.any() as usize).max(1),
        group: 1 << numbers.below(7),
    };
    let _ = estimate.can_share(start.min(end), start.max(end), cuts);
    let unit = unit_for(len);
    assert!(len.div_ceil(unit) <= u32::MAX as usize);
    let (participants, min) = (1 + numbers.below(100), (numbers.any() as usize).max(1));
    let chunk = guided_chunk(len, participants, min);
    assert!(chunk <= len && (chunk > 0 || len == 0));
}

/// Participants claim in any order: each iteration goes to one of them.
fn claims(numbers: &mut Numbers<'_>) {
    let (a, b) = (numbers.any() as usize, numbers.any() as usize);
    let left = match numbers.flag() {
        true => a.min(b)..a.max(b),
        false => a.min(usize::MAX - 5000)..a.min(usize::MAX - 5000) + b % 5000,
    };
    let size = (numbers.any() as usize).max(1);
    let schedule = [
        Schedule::Auto,
        Schedule::Static(size),
        Schedule::Dynamic(size),
        Schedule::Guided(size),
    ][numbers.below(4)];
    let members: Vec<_> = (0..1 + numbers.below(9))
        .map(|_| CachePadded::new(Member::default()))
        .collect();
    let cuts = Cuts {
        only: [1, 1, 1 + numbers.below(5000), size][numbers.below(4)],
        best: [1, 1, 4096, 64][numbers.below(4)],
        group: [1, 1, 16, 64][numbers.below(4)],
    };
    let left = cuts.next(left.start, left.end)..left.end;
    if left.is_empty() {
        return;
    }
    let min_chunk = [1, 1, numbers.below(100).max(1), size][numbers.below(4)];
    let claims = Claims::new(schedule, left.clone(), &members, cuts, min_chunk);
    let mut participants: Vec<_> = (0..members.len())
        .map(|_| (some_estimate(numbers), ClaimState::default()))
        .collect();
    let mut claimed = Vec::new();
    let mut abandoned = false;
    let mut idle = 0;
    for step in 0..3000 {
        let member = match numbers.is_empty() {
            true => step % members.len(),
            false => numbers.below(members.len()),
        };
        let (estimate, state) = &mut participants[member];
        if !numbers.is_empty() && numbers.below(50) == 49 {
            claims.abandon(&members[member], state);
            abandoned = true;
        }
        let is_any = claims.any(&members, estimate);
        match claims.next(&members, member, estimate, state) {
            Some(range) => {
                assert!(
                    left.start <= range.start && range.start < range.end && range.end <= left.end
                );
                assert!(range.start.is_multiple_of(cuts.only));
                assert!(range.end.is_multiple_of(cuts.only) || range.end == left.end);
                let time = if numbers.is_empty() {
                    1000
                } else {
                    numbers.any()
                };
                estimate.record(range.len(), time);
                claimed.push(range);
                idle = 0;
            }
            // Hands may hold chunks that only their player counts.
            None if is_any && members.len() == 1 => {
                panic!("nothing to claim, but something is left")
            }
            // Counted in turn, when the bytes are at their end.
            None => idle += usize::from(numbers.is_empty()),
        }
        if idle > members.len() {
            break;
        }
    }
    claimed.sort_by_key(|range| range.start);
    for pair in claimed.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?}");
    }
    if idle > members.len() && !abandoned {
        let sum: usize = claimed.iter().map(ExactSizeIterator::len).sum();
        assert_eq!(sum, left.len());
    }
}

fn text(data: &[u8]) {
    let text = String::from_utf8_lossy(&data[data.len().min(1)..]);
    if let Ok(schedule) = text.parse::<Schedule>() {
        assert_eq!(schedule.to_string().parse().ok(), Some(schedule));
    }
}

/// The slots inside of an array are those that a wide count finds.
fn lines(numbers: &mut Numbers<'_>) {
    let line = Line {
        first: numbers.any() as usize,
        step: match numbers.flag() {
            true => 1,
            false => numbers.any() as isize,
        },
        len: numbers.below(60),
    };
    let offset = numbers.any() as usize;
    let len = numbers.any() as usize;
    inside(line, len, SlotToIndex::<false> { offset });
    inside(line, len, SlotToIndex::<true> { offset });
    let (a, b) = (
        numbers.below(9)..numbers.below(9),
        numbers.below(9)..numbers.below(9),
    );
    if !a.is_empty() && !b.is_empty() {
        let common: Vec<_> = a.clone().filter(|k| b.contains(k)).collect();
        assert_eq!(both(a, b).collect::<Vec<_>>(), common);
    }
    rows(numbers);
}

/// Rows of different stretches do not meet, on the way round the address space neither.
fn rows(numbers: &mut Numbers<'_>) {
    const HALF: usize = isize::MAX as usize / 2;
    // Elements without size: the longest slices that there are.
    let mut units = [(); isize::MAX as usize];
    let len = match numbers.flag() {
        true => numbers.below(60),
        false => (numbers.any() as usize).min(units.len()),
    };
    let base = match numbers.below(3) {
        0 => numbers.any() as usize,
        1 => HALF.wrapping_add(numbers.below(60)).wrapping_sub(30),
        _ => HALF
            .wrapping_neg()
            .wrapping_add(numbers.below(60))
            .wrapping_sub(30),
    };
    // Half round the address space, in both directions.
    let (stride, first) = match numbers.flag() {
        true => (
            HALF / (1 + numbers.below(9)),
            numbers.below(12).wrapping_sub(6),
        ),
        false => (numbers.any() as usize, numbers.any() as usize),
    };
    let line = Line {
        first,
        step: [1, -1, 2, numbers.any() as isize][numbers.below(4)],
        len: 2 + numbers.below(9),
    };
    let part = |rows: &Rows<'_, (), source::RangeSource<usize>>, start, end| {
        rows.part(Line {
            first: line.slot(start),
            len: end - start,
            ..line
        })
    };
    let whole = Whole::new(&mut units[..len]);
    let source = (0..0).into_source();
    let rows = Rows::<_, source::RangeSource<usize>>::new(whole, base, stride, 1, &source, "c");
    let mut cut = || numbers.below(line.len + 1);
    let mut cuts = [cut(), cut(), cut(), cut()];
    cuts.sort_unstable();
    let [a, b, c, d] = cuts;
    // No source goes once round the address space.
    let way = line.step.unsigned_abs() as u128 * line.len as u128;
    if (1..1 << 64).contains(&way)
        && a < b
        && c < d
        && let (Some(first), Some(second)) = (part(&rows, a, b), part(&rows, c, d))
    {
        assert!(first.start <= first.end && first.end <= len);
        assert!(second.start <= second.end && second.end <= len);
        let apart = first.is_empty()
            || second.is_empty()
            || first.end <= second.start
            || second.end <= first.start;
        assert!(
            apart,
            "{first:?} and {second:?}, {line:?}, {cuts:?}, {base}, {stride}"
        );
    }
}

fn inside<const MIRRORED: bool>(line: Line, len: usize, subscript: SlotToIndex<MIRRORED>) {
    let inside = subscript.inside(line, len);
    assert!(inside.start <= inside.end && inside.end <= line.len);
    let first = subscript.index(line.first) as isize as i128;
    // A step of the smallest number is its own opposite.
    let step = match MIRRORED {
        true => line.step.wrapping_neg() as i128,
        false => line.step as i128,
    };
    let array = 0..len.min(isize::MAX as usize) as i128;
    for k in 0..line.len {
        let is_inside = array.contains(&(first + step * k as i128));
        assert_eq!(inside.contains(&k), is_inside);
        assert!(!is_inside || subscript.index(line.slot(k)) < len);
    }
}

fn ranges(numbers: &mut Numbers<'_>) {
    macro_rules! of {
        ($($type:ty)*) => {
            [$(|numbers: &mut Numbers<'_>| {
                let mut any = || (numbers.any() as i64 as $type).wrapping_mul(numbers.any() as $type | 1);
                let (start, end) = (any(), any());
                let step = (numbers.any() as usize).max(1);
                match numbers.below(5) {
                    0 => range(numbers, start..end),
                    1 => range(numbers, start..=end),
                    2 => range(numbers, (start..end).rev()),
                    3 => range(numbers, (start..=end).step_by(step)),
                    _ => range(numbers, (start..end).rev().step_by(step)),
                }
            }),*]
        };
    }
    let types: [fn(&mut Numbers<'_>); 12] =
        of![i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize];
    types[numbers.below(types.len())](numbers);
}

/// A range has the items that it has as an iterator, each with its slot.
fn range<I>(numbers: &mut Numbers<'_>, range: I)
where
    I: Iterator<Item: Integer> + IntoSource<Source: UniqueIndex + Source<Item = I::Item>> + Clone,
{
    let (len, Some(_)) = range.size_hint() else {
        // More than `usize::MAX` iterations, which panics.
        return;
    };
    let source = range.clone().into_source();
    assert_eq!(source.len(), len);
    let slot = |index| range.clone().nth(index)?.to_index();
    if len == 0 {
        return;
    }
    for _ in 0..8 {
        let start = (numbers.any() as usize).min(len - 1);
        assert_eq!(source.slot(start), slot(start));
        let end = start + 1 + (numbers.any() as usize).min(len - start - 1);
        if let Some(line) = source.line(start..end) {
            assert_eq!(line.len, end - start);
            for k in [0, numbers.any() as usize % line.len, line.len - 1] {
                assert_eq!(Some(line.slot(k)), slot(start + k));
            }
        }
    }
    if len < 300 {
        let items: Vec<_> = crate::prange(range.clone()).serial_if(true).collect();
        assert!(range.eq(items));
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;
    use std::path::Path;

    use super::check;
    use crate::random::Stream;

    #[test]
    fn the_corpus_loses_nothing() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/arithmetic");
        let Ok(files) = std::fs::read_dir(corpus) else {
            // The published package has none.
            return;
        };
        for file in files {
            let path = file.expect("a readable folder").path();
            let data = std::fs::read(&path).expect("a readable file");
            catch_unwind(|| check(&data)).unwrap_or_else(|_| panic!("{}", path.display()));
        }
    }

    /// Few numbers lead round the address space.
    #[test]
    fn rows_of_stretches_do_not_meet() {
        for round in 0..10_000 {
            let mut random = Stream::new(7, round);
            let data: Vec<u8> = (0..160).map(|_| random.next_u64() as u8).collect();
            super::rows(&mut super::Numbers::new(&data));
        }
    }

    #[test]
    fn random_shares_lose_nothing() {
        for round in 0..4000 {
            let mut random = Stream::new(6, round);
            let mut data = vec![round as u8 % 6];
            data.extend((0..40 + round % 3 * 60).map(|_| random.next_u64() as u8));
            catch_unwind(|| check(&data)).unwrap_or_else(|_| panic!("{data:?}"));
        }
    }
}
