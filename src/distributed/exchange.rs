//! How the ranks of a team run a loop, and exchange its result.
//!
//! Each rank runs a part of the iterations. Neighbouring results are merged up a binomial tree: rank `r` sends its result to `r - 2^k`, where `2^k` is
//! the lowest bit of `r`, after it has taken in those of `r + 1`, `r + 2`, `r + 4`, .. below `r + 2^k`. Rank 0 then has the result of the whole loop,
//! and sends it down the same tree. As neighbours merge in the order of ranks by the loop's own code, the result has the bits of a loop that was
//! never cut.
//!
//! Which messages a rank sends depends on its rank and the size of the team alone. So ranks that are at different loops, or whose iterations have
//! panicked, take part to the end, and no rank waits in vain for another that has reached a loop at all.

use std::any::type_name;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::replace;
use std::ops::{ControlFlow, Range};
use std::panic::resume_unwind;

use super::{Over, Team, Wire};
use crate::cost_model::Cuts;
use crate::engine::{Body, Clauses, run};
use crate::pool::unwind::{Payload, catch, discard};

/// A [`Body`] whose segments processes `P` can send to one another.
pub trait TransferableBody<P>: Body {
    /// Returns whether the segment ends because an iteration has left the loop.
    fn has_exit(segment: &Self::Segment) -> bool;
    /// Appends the bytes of `segment` to `out`.
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>);
    /// Takes a segment that [`put`](Self::put) has put on another rank.
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment>;
    /// Writes the elements that iterations of other ranks have written, out of the segment of the whole loop. This rank has run the iterations
    /// `own`. Returns `None` if the bytes in the segment are not those elements. Called once.
    fn settle(&self, segment: &mut Self::Segment, own: Range<usize>) -> Option<()>;
}

/// The iterations from `start` on as a loop of their own.
struct RankPart<'b, B> {
    body: &'b B,
    start: usize,
}

/// Keeps a number of the loop in step with the number of its part, also when an iteration panics.
struct InPart<'a> {
    at: &'a mut usize,
    whole: usize,
    start: usize,
}

impl Drop for InPart<'_> {
    fn drop(&mut self) {
        *self.at = self.whole.wrapping_sub(self.start);
    }
}

impl<B: Body> Body for RankPart<'_, B> {
    type Scratch = B::Scratch;
    type Segment = B::Segment;

    const MERGES: bool = B::MERGES;

    fn cuts(&self) -> Cuts {
        self.body.cuts()
    }
    fn joining(&self, trial: u64) -> u64 {
        self.body.joining(trial)
    }
    fn share(&self, segment: &B::Segment) {
        self.body.share(segment);
    }
    fn scratch(&self) -> B::Scratch {
        self.body.scratch()
    }
    fn segment(&self, start: usize) -> B::Segment {
        self.body.segment(self.start + start)
    }
    fn run(
        &self,
        scratch: &mut B::Scratch,
        segment: &mut B::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let start = self.start;
        let whole = start + *at;
        let mut at = InPart { at, whole, start };
        let range = start + range.start..start + range.end;
        self.body.run(scratch, segment, range, &mut at.whole)
    }
    fn merge(&self, left: &mut B::Segment, right: B::Segment) {
        self.body.merge(left, right);
    }
}

/// Parts are cut at leaves if there are at least this many for each rank, so that no rank has more than a quarter too many.
const LEAVES: usize = 4;

/// Returns the iterations of a rank, in a loop of `len` that is best cut at multiples of `leaf`.
fn part_of(len: usize, leaf: usize, rank: usize, size: usize) -> Range<usize> {
    let cut = |whole: usize, rank: usize| (whole as u128 * rank as u128 / size as u128) as usize;
    let leaves = len.div_ceil(leaf);
    match leaves / LEAVES >= size {
        true => {
            let cut = |rank| cut(leaves, rank).saturating_mul(leaf).min(len);
            cut(rank)..cut(rank + 1)
        }
        false => cut(len, rank)..cut(len, rank + 1),
    }
}

/// What the iterations of some neighbouring ranks have come to.
enum RankOutcome<S> {
    Result(S),
    /// An iteration of `rank`, or its merge, has panicked.
    Panic {
        rank: usize,
        text: String,
    },
    /// The ranks are at different loops.
    Disagreement(String),
}

/// Numbers of the outcomes in messages.
const RESULT: u8 = 0;
const PANIC: u8 = 1;
const DISAGREEMENT: u8 = 2;

/// What tells one loop from another.
#[derive(Debug, PartialEq)]
struct LoopId {
    exchange: u64,
    len: usize,
    /// Hash of the name of the body's type.
    body: u64,
    file: String,
    line: u32,
    column: u32,
}

impl LoopId {
    fn new<B>(over: &Over<'_>, len: usize) -> Self {
        let mut hasher = DefaultHasher::new();
        type_name::<B>().hash(&mut hasher);
        LoopId {
            exchange: over.team.next_exchange(),
            len,
            body: hasher.finish(),
            file: over.place.file().to_owned(),
            line: over.place.line(),
            column: over.place.column(),
        }
    }

    /// Returns the text of the panic of ranks that disagree.
    fn disagreement(&self, rank: usize, other: &LoopId, other_rank: usize) -> String {
        let at = |rank: usize, id: &LoopId| {
            let LoopId {
                exchange,
                len,
                file,
                line,
                column,
                ..
            } = id;
            format!(
                "rank {rank} is at {file}:{line}:{column}, a loop of {len} iterations, exchange {exchange}"
            )
        };
        let (this, that) = (at(rank, self), at(other_rank, other));
        let types = match self.body == other.body {
            true => "",
            false => "; the types of the loops differ",
        };
        format!("the ranks of a team run different loops: {this}; {that}{types}")
    }
}

impl Wire for LoopId {
    fn put(&self, out: &mut Vec<u8>) {
        (self.exchange, self.len, self.body).put(out);
        self.file.put(out);
        (self.line, self.column).put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let (exchange, len, body) = Wire::take(input)?;
        let file = Wire::take(input)?;
        let (line, column) = Wire::take(input)?;
        Some(LoopId {
            exchange,
            len,
            body,
            file,
            line,
            column,
        })
    }
}

/// One rank's part in the exchange about a loop with the body `B`.
struct Exchange<'l, B> {
    team: &'l dyn Team,
    rank: usize,
    loop_id: LoopId,
    body: &'l B,
    /// The payload of this rank's own panic.
    payload: Option<Payload>,
}

impl<'t, B: TransferableBody<Over<'t>>> Exchange<'_, B> {
    /// Returns the result of `f`, or its panic as an outcome.
    fn catch<R>(&mut self, f: impl FnOnce(&B) -> R) -> Result<R, RankOutcome<B::Segment>> {
        catch(|| f(self.body)).map_err(|payload| {
            let (rank, text) = (self.rank, text_of(&payload));
            discard(self.payload.replace(payload));
            RankOutcome::Panic { rank, text }
        })
    }

    /// Returns the message about an outcome. If that panics, the panic is the outcome.
    fn encode(&mut self, outcome: &mut RankOutcome<B::Segment>) -> Vec<u8> {
        let mut message = Vec::new();
        match outcome {
            RankOutcome::Result(segment) => {
                RESULT.put(&mut message);
                self.loop_id.put(&mut message);
                let put = |body: &B| body.put(segment, &mut message);
                if let Err(panic) = self.catch(put) {
                    discard(replace(outcome, panic));
                    return self.encode(outcome);
                }
            }
            RankOutcome::Panic { rank, text } => {
                PANIC.put(&mut message);
                self.loop_id.put(&mut message);
                rank.put(&mut message);
                text.put(&mut message);
            }
            RankOutcome::Disagreement(text) => {
                DISAGREEMENT.put(&mut message);
                text.put(&mut message);
            }
        }
        message
    }

    /// Reads the message of the rank `from`.
    fn decode(&mut self, from: usize, message: &[u8]) -> RankOutcome<B::Segment> {
        let outcome = self.try_decode(from, &mut &message[..]);
        outcome.unwrap_or_else(|| RankOutcome::Disagreement(self.unreadable()))
    }

    /// Returns the text of a panic about bytes that are not what they should be.
    fn unreadable(&self) -> String {
        let LoopId {
            file, line, column, ..
        } = &self.loop_id;
        format!(
            "rank {} cannot read what other ranks sent in the loop at {file}:{line}:{column}: `Wire::take` must take what `Wire::put` puts, and \
             arrays must have one length on all ranks",
            self.rank
        )
    }

    fn try_decode(&mut self, from: usize, input: &mut &[u8]) -> Option<RankOutcome<B::Segment>> {
        let kind = u8::take(input)?;
        if kind == DISAGREEMENT {
            return String::take(input).map(RankOutcome::Disagreement);
        }
        let loop_id = LoopId::take(input)?;
        if loop_id != self.loop_id {
            let text = self.loop_id.disagreement(self.rank, &loop_id, from);
            return Some(RankOutcome::Disagreement(text));
        }
        if kind == PANIC {
            let (rank, text) = Wire::take(input)?;
            return Some(RankOutcome::Panic { rank, text });
        }
        match self.catch(|body| body.take(input)) {
            Ok(segment) if input.is_empty() => segment.map(RankOutcome::Result),
            Ok(_) => None,
            Err(panic) => Some(panic),
        }
    }

    /// Combines the outcomes of neighbours. What comes first in loop order counts.
    fn join(
        &mut self,
        left: RankOutcome<B::Segment>,
        right: RankOutcome<B::Segment>,
    ) -> RankOutcome<B::Segment> {
        use RankOutcome::{Disagreement, Panic, Result};
        match (left, right) {
            (Disagreement(text), _) | (_, Disagreement(text)) => Disagreement(text),
            (Result(left), _) if B::has_exit(&left) => Result(left),
            (Panic { rank, text }, _) | (_, Panic { rank, text }) => Panic { rank, text },
            (Result(mut left), Result(right)) => {
                let merged = self.catch(|body| {
                    body.merge(&mut left, right);
                    left
                });
                merged.map_or_else(|panic| panic, Result)
            }
        }
    }

    /// Returns the outcome of the whole loop, given that of this rank's part.
    fn all(&mut self, mut outcome: RankOutcome<B::Segment>) -> RankOutcome<B::Segment> {
        let (team, rank, size) = (self.team, self.rank, self.team.size());
        let mut step = 1;
        while step < size && rank & step == 0 {
            let from = rank + step;
            if from < size {
                let message = team.receive(from);
                let right = self.decode(from, &message);
                outcome = self.join(outcome, right);
            }
            step *= 2;
        }
        let message = if rank > 0 {
            team.send(rank - step, &self.encode(&mut outcome));
            team.receive(rank - step)
        } else {
            self.encode(&mut outcome)
        };
        // The message goes on before it is read, as reading it may panic.
        while step > 1 {
            step /= 2;
            if rank + step < size {
                team.send(rank + step, &message);
            }
        }
        match rank {
            0 => outcome,
            _ => self.decode(0, &message),
        }
    }
}

/// Returns the text of a panic, for the other ranks.
fn text_of(payload: &Payload) -> String {
    let text = payload.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| String::from("a panic without a text"))
}

/// Runs the iterations `0..len` of `body` on all ranks, and stores in `segment` their merged result.
///
/// # Panics
///
/// Panics with the panic of the first iteration in loop order, unless an earlier one exits; or if the ranks are at different loops.
pub(super) fn run_over<'t, B: TransferableBody<Over<'t>>>(
    over: &Over<'t>,
    clauses: &Clauses,
    len: usize,
    body: &B,
    segment: &mut Option<B::Segment>,
) {
    let (team, rank, size) = (over.team, over.team.rank(), over.team.size());
    assert!(rank < size, "rank {rank} in a team of {size}");
    let loop_id = LoopId::new::<B>(over, len);
    if size == 1 {
        return run(clauses, len, body, segment);
    }
    let leaf = body.cuts().best;
    let own = part_of(len, leaf, rank, size);
    let mut exchange = Exchange {
        team,
        rank,
        loop_id,
        body,
        payload: None,
    };
    let ran = exchange.catch(|body| {
        let mut segment = None;
        let part = RankPart {
            body,
            start: own.start,
        };
        run(clauses, own.len(), &part, &mut segment);
        segment.expect("a loop that ends has a segment")
    });
    let outcome = ran.map_or_else(|panic| panic, RankOutcome::Result);
    let outcome = exchange.all(outcome);
    let is_first = matches!(outcome, RankOutcome::Panic { rank: first, .. } if first == rank);
    match exchange.payload.take() {
        Some(payload) if is_first => resume_unwind(payload),
        payload => discard(payload),
    }
    match outcome {
        RankOutcome::Result(mut whole) => {
            let settled = body.settle(&mut whole, own);
            assert!(settled.is_some(), "{}", exchange.unreadable());
            *segment = Some(whole);
        }
        RankOutcome::Panic { text, .. } => resume_unwind(Box::new(text)),
        RankOutcome::Disagreement(text) => panic!("{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_one_another() {
        for (len, leaf) in [
            (0, 1),
            (1, 1),
            (10, 1),
            (10, 4),
            (100_000, 4096),
            (usize::MAX, 4096),
        ] {
            for size in 1..20 {
                let parts: Vec<_> = (0..size)
                    .map(|rank| part_of(len, leaf, rank, size))
                    .collect();
                assert_eq!((parts[0].start, parts[size - 1].end), (0, len));
                assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
                if len / leaf >= LEAVES * size {
                    assert!(parts.iter().all(|part| part.start.is_multiple_of(leaf)));
                }
                let longest = parts.iter().map(ExactSizeIterator::len).max();
                assert!(longest <= Some((len / size).saturating_add(leaf)));
            }
        }
    }
}
