//! The body of a loop that has roles, as the engine runs it.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use super::cutting::{Cutting, Demands, Stretches};
use super::stretch::{Cut, Position, Stretch};
use super::traits::{Fits, Opening, Role};
use super::transfer::{Transferable, put_option, take_option};
use crate::cost_model::Cuts;
use crate::distributed::{LoopClauses, Processes, RankPiece, Sends, TransferableBody, Wire};
use crate::engine::Body;
use crate::reduce_tree::{LEAF, chain_leaf};
use crate::simd::{OPTIMISED, outline};
use crate::source::{Line, Source};

/// Runs `body` on stretches of the source's items, with the state that the roles lend to each stretch.
///
/// If `body` returns `Some`, the loop ends early; of several such results the first in loop order counts.
pub(crate) fn run_roles<S, P, R, E>(
    source: S,
    clauses: &LoopClauses<P>,
    roles: R,
    body: impl Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
) -> (Option<E>, R::Output)
where
    S: Source,
    P: Processes + Sends<E>,
    R: Transferable<P> + Fits<S>,
    E: Send,
{
    let len = source.len();
    let body = RoleBody {
        trial: roles.trial(len).min(len),
        len,
        source,
        roles,
        body,
        exit: PhantomData::<fn() -> E>,
    };
    let mut outcome = None;
    let LoopClauses { engine, processes } = clauses;
    processes.run(engine, len, &body, &mut outcome);
    let Some(Outcome { roles, exit, .. }) = outcome else {
        unreachable!("a loop that ends has an outcome")
    };
    (exit, body.roles.finish(roles))
}

/// As [`run_roles`], for a body that takes one item.
#[inline]
pub(crate) fn run_each<S, P, R, E>(
    source: S,
    clauses: &LoopClauses<P>,
    roles: R,
    each: impl Fn(&R, &mut R::Lent, &mut R::Waiting, &Position, S::Item) -> Option<E> + Sync,
) -> (Option<E>, R::Output)
where
    S: Source,
    P: Processes + Sends<E>,
    R: Transferable<P> + Fits<S>,
    E: Send,
{
    run_roles(
        source,
        clauses,
        roles,
        #[inline(always)]
        |roles, stretch, lent| {
            outline::no_slices::run(
                &Cases::<R, S>(PhantomData),
                stretch.is_easy(),
                stretch.source(),
                (stretch, lent),
                #[inline(always)]
                |is_easy, source, (stretch, lent)| {
                    let stretch = stretch.known(is_easy, source, Cut::of::<S, R, E>());
                    // Two loops: one of them for the compiler to know that items are side by side.
                    match S::MAY_BE_FLAT && is_easy && is_flat_for::<R, S>(source) {
                        true => run_items(roles, stretch, lent, &each),
                        false => run_items(roles, stretch, lent, &each),
                    }
                },
            )
        },
    )
}

/// Runs `each` on the items of a stretch.
#[inline(always)]
fn run_items<S: Source, R: Role, E>(
    roles: &R,
    mut stretch: Stretch<'_, S>,
    mut lent: R::Lent,
    each: impl Fn(&R, &mut R::Lent, &mut R::Waiting, &Position, S::Item) -> Option<E>,
) -> (Option<E>, R::Lent) {
    let mut waiting = roles.waiting(&mut lent);
    let mut exit = None;
    while let Some(mut items) = stretch.__prange_group() {
        let group = items.__prange_group();
        while match S::DENSE {
            true => items.__prange_next(),
            false => items.next_position(),
        } {
            exit = match S::DENSE {
                true => {
                    let item = items.__prange_item();
                    let position = items.__prange_position();
                    each(roles, &mut lent, &mut waiting, position, item)
                }
                false => items.visit_here(
                    #[inline(always)]
                    |position, item| each(roles, &mut lent, &mut waiting, position, item),
                ),
            };
            if exit.is_some() {
                break;
            }
        }
        roles.end_group(&mut lent, &mut waiting, group);
        if exit.is_some() {
            break;
        }
    }
    roles.end_stretch(&mut lent, waiting);
    (exit, lent)
}

/// Returns whether neighbouring items are side by side in memory, in groups of lanes across the ends of rows too. True of sources of which that is not
/// asked.
#[inline(always)]
pub(crate) fn is_flat_for<R: Role, S: Source>(source: &S) -> bool {
    !S::MAY_BE_FLAT
        || match R::LANED {
            true => source.is_flat::<true>(),
            false => source.is_flat::<false>(),
        }
}

/// The [`Needs`](outline::Needs) of a loop over `S` with the role `R`.
struct Cases<R, S>(PhantomData<fn(R, S)>);

impl<R: Role, S: Source> outline::Needs for Cases<R, S> {
    const CARE: bool = R::GUARDED || R::LANED || R::INDEXED || R::LOGGED || S::MAY_BE_FLAT;
    const SPREAD: bool = R::SPREAD || S::SPREAD;
    const BASELINE: bool = R::BASELINE;
}

/// As [`Cases`], for a loop that takes no stretch for easy whose items are not [side by side](is_flat_for).
pub(crate) struct FlatCases<R, S>(pub(crate) PhantomData<fn(R, S)>);

impl<R: Role, S: Source> outline::Needs for FlatCases<R, S> {
    const CARE: bool = Cases::<R, S>::CARE || S::MAY_BE_FLAT;
    const SPREAD: bool = Cases::<R, S>::SPREAD;
    const BASELINE: bool = Cases::<R, S>::BASELINE;
}

struct RoleBody<S, R, F, E> {
    source: S,
    roles: R,
    body: F,
    /// As [`Role::trial`].
    trial: usize,
    len: usize,
    exit: PhantomData<fn() -> E>,
}

struct Outcome<R, E> {
    /// The first iteration.
    start: usize,
    roles: R,
    exit: Option<E>,
}

/// A loop, and the state that a participant holds for it.
struct Hands<'h, S, R: Role, F, E> {
    body: &'h RoleBody<S, R, F, E>,
    scratch: &'h mut R::Scratch,
    segment: &'h mut Outcome<R::Segment, E>,
    at: &'h mut usize,
}

impl<S, R, F, E> Stretches for Hands<'_, S, R, F, E>
where
    S: Source,
    R: Role,
    E: Send,
    F: Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
{
    #[inline(always)]
    fn line(&self, range: Range<usize>) -> Option<Line> {
        if R::INDEXED {
            self.body.source.line(range)
        } else {
            None
        }
    }
    #[inline(always)]
    fn slot(&self, at: usize) -> Option<usize> {
        if R::INDEXED {
            self.body.source.slot(at)
        } else {
            None
        }
    }
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        if R::GUARDED {
            self.body.roles.inside(line)
        } else {
            0..0
        }
    }
    #[inline(always)]
    fn has_parts(&self, line: Line) -> bool {
        self.body.roles.has_parts(line)
    }
    #[inline(always)]
    fn block(&self) -> usize {
        if R::BLOCKED {
            self.body.roles.block(self.body.len)
        } else {
            0
        }
    }
    fn logs(&self) -> bool {
        self.body.roles.logs()
    }
    fn trial_half(&mut self) {
        if R::LOGGED {
            self.body.roles.trial_half(&mut self.segment.roles);
        }
    }
    fn trial_end(&mut self) {
        if R::LOGGED {
            let RoleBody {
                trial, len, roles, ..
            } = self.body;
            roles.trial_end(&self.segment.roles, *trial, *len);
        }
    }

    #[inline(always)]
    unsafe fn run(&mut self, opening: &Opening, leaf: usize, is_easy: bool) -> bool {
        let RoleBody {
            source,
            roles,
            body,
            ..
        } = self.body;
        let segment = &mut self.segment.roles;
        let (start, len) = (opening.start, opening.len);
        let lent = roles.lend(self.scratch, segment, opening);
        // SAFETY: the caller promises that the iterations are in the loop and run once, and that all groups are complete if the stretch is easy.
        let stretch = unsafe { Stretch::new(source, start, len, self.at, leaf, is_easy) };
        let (exit, lent) = body(roles, stretch, lent);
        let end = if exit.is_some() {
            *self.at + 1
        } else {
            start + len
        };
        roles.take_back(self.scratch, segment, lent, start..end);
        let exits = exit.is_some();
        if exits {
            self.segment.exit = exit;
        }
        exits
    }
}

impl<S, R, F, E> Body for RoleBody<S, R, F, E>
where
    S: Source,
    R: Role,
    E: Send,
    F: Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
{
    type Scratch = R::Scratch;
    type Segment = Outcome<R::Segment, E>;

    // `Option<E>` of an uninhabited `E` has size 0: no iteration leaves such a loop, so there is no exit to merge.
    const MERGES: bool = R::MERGES || size_of::<Option<E>>() > 0;
    const IN_ORDER: bool = R::IN_ORDER;

    #[inline(always)]
    fn cuts(&self) -> Cuts {
        Cuts {
            only: match R::BLOCKED {
                true => self.roles.block(self.len).max(1),
                false => 1,
            },
            best: match (R::GRID, R::CHAINED) {
                (true, _) => LEAF,
                (false, true) => chain_leaf(self.len),
                (false, false) => 1,
            },
            group: const { Cut::of::<S, R, E>().group() },
        }
    }
    #[inline(always)]
    fn trial(&self) -> usize {
        if R::LOGGED { self.trial } else { 0 }
    }
    fn joining(&self, trial: u64) -> u64 {
        self.roles.joining(trial)
    }
    fn updates(&self, segment: &Self::Segment) -> u64 {
        self.roles.updates(&segment.roles)
    }
    fn share(&self, segment: &Self::Segment) {
        self.roles.share(&segment.roles);
    }
    fn stop(&self, at: usize) {
        self.roles.stop(at);
    }
    fn is_stalled(&self) -> bool {
        R::IN_ORDER && self.roles.is_stalled()
    }

    fn scratch(&self) -> R::Scratch {
        self.roles.scratch()
    }

    fn segment(&self, start: usize) -> Self::Segment {
        Outcome {
            start,
            roles: self.roles.segment(start, self.len),
            exit: None,
        }
    }

    fn run(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let demands = const { &Demands::of::<R>(Cut::of::<S, R, E>()) };
        let cutting = Cutting {
            demands,
            len: self.len,
            trial: self.trial,
            segment: segment.start,
        };
        let mut hands = Hands {
            body: self,
            scratch,
            segment,
            at,
        };
        // The conditions are constants: only one of the branches is compiled.
        let exits = if const { !Demands::of::<R>(Cut::of::<S, R, E>()).any() } {
            // SAFETY: the engine keeps the range inside the loop and hands out each iteration once. Without lanes and chains no group can be
            // incomplete.
            unsafe { hands.run(&Opening::plain(range), 0, true) }
        } else if !OPTIMISED {
            // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
            unsafe { cutting.run(&mut hands, range) }
        } else if R::BLOCKED || R::LOGGED {
            // SAFETY: as above.
            unsafe { cutting.run_parts::<true, _>(&mut hands, range) }
        } else {
            // SAFETY: as above.
            unsafe { cutting.run_parts::<false, _>(&mut hands, range) }
        };
        match exits {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.roles.merge(&mut left.roles, right.roles);
        left.exit = right.exit;
    }
}

impl<S, P, R, F, E> TransferableBody<P> for RoleBody<S, R, F, E>
where
    S: Source,
    P: Sends<E>,
    R: Transferable<P>,
    E: Send,
    F: Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
{
    const GATHERS: bool = R::GATHERED;

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.source.part(rank, size)
    }
    fn has_exit(segment: &Self::Segment) -> bool {
        segment.exit.is_some()
    }
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
        segment.start.put(out);
        put_option::<P, E>(&segment.exit, out);
        self.roles.put(&segment.roles, out);
    }
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        let start = usize::take(input)?;
        let exit = take_option::<P, E>(input)?;
        let roles = self.roles.take(input)?;
        Some(Outcome { start, roles, exit })
    }
    fn put_gathered(&self, segment: &mut Self::Segment, out: &mut Vec<u8>) {
        self.roles.put_gathered(&mut segment.roles, out);
    }
    fn settle(&self, segment: &mut Self::Segment, pieces: &[RankPiece<'_>]) -> Option<()> {
        self.roles.settle(&self.source, &mut segment.roles, pieces)
    }
}
