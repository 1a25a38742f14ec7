//! How the ranks of a team run a loop, and exchange its result.
//!
//! Each rank runs a piece of the iterations, or in each of some rounds a piece. First the ranks agree. Neighbouring results of each round are merged up
//! a binomial [`tree`]. Rank 0 then has the result of each round, merges these to the result of the whole loop, and sends it down the tree. As neighbours
//! merge in loop order by the loop's own code, the result has the bits of a loop that was never cut.
//!
//! Which messages a rank sends to agree depends on its rank and the size of the team alone. So ranks that are at different loops, or whose iterations
//! have panicked, take part to the end, and no rank waits in vain for another that has reached a loop at all.
//!
//! What every rank gets as another has computed it, elements of collections and of arrays, is no part of these results. It is gathered afterwards, when
//! all ranks know that they are at the same loop, that it has succeeded, and how many bytes each rank has for the others.

use std::mem::{replace, take};
use std::ops::{ControlFlow, Range};
use std::panic::resume_unwind;

use super::division::piece_of;
use super::loop_id::{Header, LoopId};
use super::tree::{self, Node, receive_agreed};
use super::{Over, Team, Wire};
use crate::cost_model::Cuts;
use crate::engine::{Body, Clauses, run};
use crate::pool::unwind::{Payload, catch, discard};

/// A [`Body`] whose segments processes `P` can send to one another.
pub trait TransferableBody<P>: Body {
    /// Whether [`put_gathered`](Self::put_gathered) puts anything.
    const GATHERS: bool;

    /// Returns the iterations that `rank` of a team of `size` runs, if these are not for the team to choose.
    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>>;
    /// Returns whether the segment ends because an iteration has left the loop.
    fn has_exit(segment: &Self::Segment) -> bool;
    /// Appends the bytes of what is merged on the way to `out`.
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>);
    /// Takes a segment that [`put`](Self::put) has put on another rank.
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment>;
    /// Moves what is gathered out of `segment`, to the end of `out`. Called before the segment is merged with another.
    fn put_gathered(&self, segment: &mut Self::Segment, out: &mut Vec<u8>);
    /// Takes in what has been gathered of all pieces, which are in loop order. `segment` is that of the whole loop. Returns `None` if the bytes are not
    /// what [`put_gathered`](Self::put_gathered) puts. Called once.
    fn settle(&self, segment: &mut Self::Segment, pieces: &[RankPiece<'_>]) -> Option<()>;
}

/// A part of a loop that one rank has run, and what the others get of it.
#[derive(Clone, Debug)]
pub struct RankPiece<'b> {
    pub(crate) iterations: Range<usize>,
    /// Whether this rank has run it.
    pub(crate) is_own: bool,
    pub(crate) bytes: &'b [u8],
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

/// What the iterations of neighbouring pieces have come to.
enum RankOutcome<S> {
    /// Their merged segment, and how many bytes of each piece are to be gathered.
    Result(S, Vec<usize>),
    /// An iteration of `rank`, or its merge, has panicked. It is the rank's panic of this `number`.
    Panic {
        rank: usize,
        number: usize,
        text: String,
    },
    /// An iteration before them has panicked or left the loop.
    Skipped,
}

/// Outcomes, one for each round; or where two ranks are, if they are at different loops.
type Outcomes<S> = Result<Vec<RankOutcome<S>>, String>;

/// Numbers of the outcomes in messages.
const RESULT: u8 = 0;
const PANIC: u8 = 1;
const SKIPPED: u8 = 2;

/// One rank's part in the exchange about a loop with the body `B`.
struct Exchange<'l, B> {
    team: &'l dyn Team,
    rank: usize,
    len: usize,
    header: Header,
    body: &'l B,
    /// The payloads of this rank's own panics.
    payloads: Vec<Payload>,
}

impl<'t, B: TransferableBody<Over<'t>>> Exchange<'_, B> {
    /// Returns the result of `f`, or its panic as an outcome.
    fn catch<R>(&mut self, f: impl FnOnce(&B) -> R) -> Result<R, RankOutcome<B::Segment>> {
        catch(|| f(self.body)).map_err(|payload| self.panic(payload))
    }

    fn panic(&mut self, payload: Payload) -> RankOutcome<B::Segment> {
        let (rank, number, text) = (self.rank, self.payloads.len(), text_of(&payload));
        self.payloads.push(payload);
        RankOutcome::Panic { rank, number, text }
    }

    /// Returns how many pieces the loop has, of `rounds` in which each rank runs one. If iterations have owners there is one round.
    fn count(&self, rounds: usize) -> usize {
        let size = self.team.size();
        match self.body.part(self.rank, size) {
            Some(_) => size,
            None => rounds.saturating_mul(size),
        }
    }

    /// Returns the iterations of a piece of `count`. They are numbered in loop order: rank `r` has the numbers `r`, `r + size`, ..
    fn iterations(&self, piece: usize, count: usize) -> Range<usize> {
        let size = self.team.size();
        match self.body.part(piece % size, size) {
            Some(owned) => owned.start.min(self.len)..owned.end.min(self.len),
            None => piece_of(self.len, self.body.cuts().best, piece, count),
        }
    }

    /// Runs this rank's pieces of `rounds`, and appends to `gathered` what the other ranks get of them. Returns the outcome of each round, up to the
    /// first that does not come to its end.
    fn run(
        &mut self,
        clauses: &Clauses,
        rounds: usize,
        gathered: &mut Vec<u8>,
    ) -> Vec<RankOutcome<B::Segment>> {
        // The items may be those of another team.
        let count = match catch(|| self.count(rounds)) {
            Ok(count) => count,
            Err(payload) => return vec![self.panic(payload)],
        };
        let mut outcomes = Vec::new();
        for piece in (self.rank..count).step_by(self.team.size()) {
            let iterations = self.iterations(piece, count);
            let before = gathered.len();
            let ran = self.catch(|body| {
                let mut segment = None;
                let start = iterations.start;
                let part = RankPart { body, start };
                run(clauses, iterations.len(), &part, &mut segment);
                let mut segment = segment.expect("a loop that ends has a segment");
                body.put_gathered(&mut segment, gathered);
                segment
            });
            let outcome = ran.map_or_else(
                |panic| panic,
                |segment| RankOutcome::Result(segment, vec![gathered.len() - before]),
            );
            let goes_on =
                matches!(&outcome, RankOutcome::Result(segment, _) if !B::has_exit(segment));
            outcomes.push(outcome);
            if !goes_on {
                break;
            }
        }
        outcomes
    }

    /// Returns the message about outcomes. If making it panics, that panic is the outcome.
    fn encode(&mut self, outcomes: &mut Outcomes<B::Segment>) -> Vec<u8> {
        match outcomes {
            Ok(outcomes) => {
                let mut message = self.header.begin();
                outcomes.len().put(&mut message);
                for outcome in outcomes {
                    self.put(outcome, &mut message);
                }
                message
            }
            Err(disagreement) => Header::disagree(disagreement),
        }
    }

    fn put(&mut self, outcome: &mut RankOutcome<B::Segment>, message: &mut Vec<u8>) {
        match outcome {
            RankOutcome::Result(segment, lengths) => {
                let start = message.len();
                RESULT.put(message);
                if B::GATHERS {
                    lengths.put(message);
                }
                if let Err(panic) = self.catch(|body| body.put(segment, message)) {
                    message.truncate(start);
                    discard(replace(outcome, panic));
                    self.put(outcome, message);
                }
            }
            RankOutcome::Panic { rank, number, text } => {
                PANIC.put(message);
                (*rank, *number).put(message);
                text.put(message);
            }
            RankOutcome::Skipped => SKIPPED.put(message),
        }
    }

    /// Reads the message of the rank `from`.
    fn decode(&mut self, from: usize, message: &[u8]) -> Outcomes<B::Segment> {
        let input = &mut self.header.open(self.rank, from, message)?;
        self.take(input).ok_or_else(|| self.unreadable())
    }

    /// Returns the text of a panic about bytes that are not what they should be.
    fn unreadable(&self) -> String {
        self.header.unreadable(self.rank)
    }

    fn take(&mut self, input: &mut &[u8]) -> Option<Vec<RankOutcome<B::Segment>>> {
        let rounds = usize::take(input)?;
        let mut outcomes = Vec::new();
        for _ in 0..rounds {
            outcomes.push(match u8::take(input)? {
                RESULT => {
                    let lengths = if B::GATHERS {
                        Wire::take(input)?
                    } else {
                        Vec::new()
                    };
                    match self.catch(|body| body.take(input)) {
                        Ok(segment) => RankOutcome::Result(segment?, lengths),
                        Err(panic) => {
                            // Nobody knows where the next outcome begins.
                            outcomes.push(panic);
                            return Some(outcomes);
                        }
                    }
                }
                PANIC => {
                    let (rank, number) = Wire::take(input)?;
                    let text = Wire::take(input)?;
                    RankOutcome::Panic { rank, number, text }
                }
                SKIPPED => RankOutcome::Skipped,
                _ => return None,
            });
        }
        input.is_empty().then_some(outcomes)
    }

    /// Combines the outcomes of neighbours. What comes first in loop order counts.
    fn join(
        &mut self,
        left: RankOutcome<B::Segment>,
        right: RankOutcome<B::Segment>,
    ) -> RankOutcome<B::Segment> {
        match (left, right) {
            (RankOutcome::Result(mut left, mut lengths), RankOutcome::Result(right, mut more))
                if !B::has_exit(&left) =>
            {
                let merged = self.catch(|body| {
                    body.merge(&mut left, right);
                    left
                });
                lengths.append(&mut more);
                merged.map_or_else(|panic| panic, |whole| RankOutcome::Result(whole, lengths))
            }
            (RankOutcome::Result(left, _), right) if !B::has_exit(&left) => {
                discard(left);
                right
            }
            (left, right) => {
                discard(right);
                left
            }
        }
    }

    /// Combines the outcomes of neighbours in each round.
    fn join_rounds(
        &mut self,
        left: Outcomes<B::Segment>,
        right: Outcomes<B::Segment>,
    ) -> Outcomes<B::Segment> {
        let (left, right) = (left?, right?);
        let rounds = left.len().max(right.len());
        let fill = || std::iter::repeat_with(|| RankOutcome::Skipped);
        let pairs = left
            .into_iter()
            .chain(fill())
            .zip(right.into_iter().chain(fill()));
        let joined = pairs
            .take(rounds)
            .map(|(left, right)| self.join(left, right));
        Ok(joined.collect())
    }

    /// Returns the outcome of the whole loop, given those of this rank's pieces.
    fn agree(
        &mut self,
        own: Vec<RankOutcome<B::Segment>>,
    ) -> Result<RankOutcome<B::Segment>, String> {
        let (team, rank) = (self.team, self.rank);
        let mut known = Knowledge {
            exchange: self,
            outcomes: Ok(own),
        };
        let message = tree::agree(team, &mut known);
        let mut outcomes = known.outcomes;
        if rank > 0 {
            discard(replace(&mut outcomes, self.decode(0, &message)));
        }
        outcomes?.pop().ok_or_else(|| self.unreadable())
    }

    /// Gathers the first of this rank's bytes in `own`, on all ranks or on the root alone, and takes them in there. `lengths` says how many bytes there are of each
    /// of the first pieces. Returns `None` if the bytes are not what they should be.
    fn gather(
        &mut self,
        over: &Over<'_>,
        mut own: Vec<u8>,
        lengths: &[usize],
        whole: &mut B::Segment,
    ) -> Option<()> {
        let (team, rank, size) = (self.team, self.rank, self.team.size());
        let of = |rank| lengths.iter().skip(rank).step_by(size);
        let by_rank: Vec<usize> = (0..size).map(|rank| of(rank).sum()).collect();
        let count = self.count(over.rounds);
        if by_rank[rank] > own.len() || lengths.len() > count {
            return None;
        }
        own.truncate(by_rank[rank]);
        let all = match over.root {
            None => team.all_gather(own, &by_rank),
            Some(root) if root == rank => {
                let message = |from: usize| match by_rank[from] {
                    _ if from == rank => take(&mut own),
                    0 => Vec::new(),
                    _ => receive_agreed(team, from),
                };
                (0..size).flat_map(message).collect()
            }
            Some(root) => {
                if !own.is_empty() {
                    team.send(root, &own);
                }
                return Some(());
            }
        };
        if all.len() != by_rank.iter().sum::<usize>() {
            return None;
        }
        // The bytes of one rank follow one another.
        let mut rest = &all[..];
        let mut of_rank = Vec::new();
        for len in by_rank {
            of_rank.push(rest.split_off(..len)?);
        }
        let mut gathered = Vec::new();
        for (piece, &len) in lengths.iter().enumerate() {
            gathered.push(RankPiece {
                iterations: self.iterations(piece, count),
                is_own: piece % size == rank,
                bytes: of_rank[piece % size].split_off(..len)?,
            });
        }
        self.body.settle(whole, &gathered)
    }
}

/// The outcomes of a rank and of those that follow it.
struct Knowledge<'x, 'l, B: Body> {
    exchange: &'x mut Exchange<'l, B>,
    outcomes: Outcomes<B::Segment>,
}

impl<'t, B: TransferableBody<Over<'t>>> Node for Knowledge<'_, '_, B> {
    fn take_in(&mut self, from: usize, message: &[u8]) {
        let right = self.exchange.decode(from, message);
        let left = replace(&mut self.outcomes, Ok(Vec::new()));
        self.outcomes = self.exchange.join_rounds(left, right);
    }
    fn message(&mut self) -> Vec<u8> {
        if self.exchange.rank == 0 {
            let outcomes = replace(&mut self.outcomes, Ok(Vec::new()));
            self.outcomes = outcomes.map(|rounds| {
                let rounds = rounds.into_iter();
                let whole = rounds.reduce(|left, right| self.exchange.join(left, right));
                whole.into_iter().collect()
            });
        }
        self.exchange.encode(&mut self.outcomes)
    }
    fn about_missing(&self, text: &str) -> Vec<u8> {
        let header = &self.exchange.header;
        header.about_missing(self.exchange.rank, text)
    }
}

/// Returns the text of a panic, for the other ranks.
pub(super) fn text_of(payload: &Payload) -> String {
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
    let loop_id = LoopId::of_loop::<B>(over, len);
    if size == 1 {
        return run(clauses, len, body, segment);
    }
    let mut exchange = Exchange {
        team,
        rank,
        len,
        header: Header::new(loop_id),
        body,
        payloads: Vec::new(),
    };
    let mut gathered = Vec::new();
    let own = exchange.run(clauses, over.rounds, &mut gathered);
    let outcome = exchange.agree(own);
    let first = match &outcome {
        Ok(RankOutcome::Panic { rank, number, .. }) => Some((*rank, *number)),
        _ => None,
    };
    let mut own_panic = None;
    for (number, payload) in take(&mut exchange.payloads).into_iter().enumerate() {
        match first == Some((rank, number)) {
            true => own_panic = Some(payload),
            false => discard(payload),
        }
    }
    if let Some(payload) = own_panic {
        resume_unwind(payload);
    }
    match outcome {
        Ok(RankOutcome::Result(mut whole, lengths)) => {
            if B::GATHERS {
                let settled = exchange.gather(over, gathered, &lengths, &mut whole);
                assert!(settled.is_some(), "{}", exchange.unreadable());
            }
            *segment = Some(whole);
        }
        Ok(RankOutcome::Panic { text, .. }) => resume_unwind(Box::new(text)),
        Ok(RankOutcome::Skipped) => panic!("{}", exchange.unreadable()),
        Err(disagreement) => panic!("{disagreement}"),
    }
}
