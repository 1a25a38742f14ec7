//! The body of a loop that has roles: how a range is cut into stretches, and which of them need no checks.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use super::set::{Fits, Opening, Role};
use super::stretch::{Cut, Position, Stretch};
use crate::engine::{Body, Clauses, run};
use crate::grid::{BLOCK, LANES, LEAF, chain_leaf, first_of};
use crate::policy::Cuts;
use crate::simd::apart::{self, Needs};
use crate::source::{Line, Source};

/// Runs `body` on stretches of the source's items, with what the roles lend it. A result of `Some` leaves the loop; of several, the first
/// in loop order counts. `LONG`: an iteration is too long to be written out for each lane.
pub(crate) fn run_roles<const LONG: bool, S: Source, R: Role + Fits<S>, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    body: impl Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
) -> (Option<E>, R::Output) {
    let len = source.len();
    let body = RoleBody::<LONG, _, _, _, _> {
        head: roles.head(len).min(len),
        len,
        source,
        roles,
        body,
        exit: PhantomData::<fn() -> E>,
    };
    let Outcome { roles, exit, .. } = run(clauses, len, &body);
    (exit, body.roles.finish(roles))
}

/// As [`run_roles`], of a body for one item.
#[inline]
pub(crate) fn run_each<S: Source, R: Role + Fits<S>, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    each: impl Fn(&R, &mut R::Lent, &mut R::Waiting, &Position, S::Item) -> Option<E> + Sync,
) -> (Option<E>, R::Output) {
    run_roles::<false, _, _, _>(
        source,
        clauses,
        roles,
        #[inline(always)]
        |roles, stretch, lent| {
            apart::no_slices::run(
                &Cases::<R>(PhantomData),
                stretch.is_easy(),
                stretch.source(),
                (stretch, lent),
                #[inline(always)]
                |is_easy, source, (stretch, mut lent)| {
                    let mut stretch = stretch.known(is_easy, source, Cut::of::<false, S, R, E>());
                    let mut waiting = roles.waiting(&mut lent);
                    let mut exit = None;
                    while let Some(mut items) = stretch.__prange_group() {
                        let group = items.__prange_places();
                        while items.__prange_next() {
                            let item = items.__prange_item();
                            let position = items.__prange_position();
                            exit = each(roles, &mut lent, &mut waiting, position, item);
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
                },
            )
        },
    )
}

/// Whether some of a role's stretches are not easy.
pub(crate) struct Cases<R>(pub(crate) PhantomData<fn(R)>);

impl<R: Role> Needs for Cases<R> {
    const CARE: bool = R::GUARDED || R::LANED || R::INDEXED || R::NOTED;
}

struct RoleBody<const LONG: bool, S, R, F, E> {
    source: S,
    roles: R,
    body: F,
    /// As [`Role::head`].
    head: usize,
    len: usize,
    exit: PhantomData<fn() -> E>,
}

struct Outcome<R, E> {
    /// The first iteration.
    start: usize,
    roles: R,
    exit: Option<E>,
}

/// Where a segment's stretches are cut for the grids of its roles.
pub(super) struct Leaves {
    /// The iterations of a leaf. Where there are lanes and chains it is the shorter one, of a chain.
    leaf: usize,
    /// Where the first whole one begins, of the longer ones.
    first: usize,
}

impl Leaves {
    #[inline(always)]
    pub(super) fn of<R: Role>(len: usize, start: usize) -> Leaves {
        let leaf = if R::CHAINED { chain_leaf(len) } else { LEAF };
        let first = match (R::GRID, R::CHAINED) {
            (true, _) => first_of(LEAF, start),
            (false, true) => first_of(leaf, start),
            (false, false) => 0,
        };
        Leaves { leaf, first }
    }

    /// How many iterations a stretch from `start` may have; and the iterations of the leaves at which its groups are cut, if it has no
    /// lanes. In front of the first whole leaf each iteration is by itself.
    #[inline(always)]
    pub(super) fn from<R: Role>(&self, start: usize) -> (usize, usize) {
        // Groups of lanes know of no leaves.
        let within = R::GRID || R::LANED && R::CHAINED;
        match start < self.first {
            true if within => (1, 1),
            true => (self.first - start, 1),
            false if within => (self.leaf - start % self.leaf, self.leaf),
            false => (usize::MAX, self.leaf),
        }
    }
}

/// What a thread works on.
struct Hands<'h, R: Role> {
    scratch: &'h mut R::Scratch,
    segment: &'h mut R::Segment,
    at: &'h mut usize,
    /// The iterations of a leaf where the stretch's groups are cut at these; in a chain's head each is by itself.
    leaf: usize,
}

impl<const LONG: bool, S, R, F, E> RoleBody<LONG, S, R, F, E>
where
    S: Source,
    R: Role,
    E: Send,
    F: Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
{
    const CUT: Cut = Cut::of::<LONG, S, R, E>();

    /// Runs a range, cut between blocks and at the leaves of the grid if a role asks for it.
    ///
    /// # Safety
    ///
    /// As for [`Stretch::new`].
    #[inline(always)]
    unsafe fn items(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Outcome<R::Segment, E>,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let leaves = Leaves::of::<R>(self.len, segment.start);
        let mut hands = Hands::<R> {
            scratch,
            segment: &mut segment.roles,
            at,
            leaf: 0,
        };
        let mut start = range.start;
        while start < range.end {
            let leaf;
            (leaf, hands.leaf) = leaves.from::<R>(start);
            let in_head = R::NOTED && start < self.head;
            let half = self.head / 2;
            let (block, room) = match R::BLOCKED {
                true if in_head && start < half => (0, half - start),
                true if in_head => (0, self.head - start),
                true => match self.roles.block(self.len) {
                    0 => (0, usize::MAX),
                    block => (start / block, block - start % block),
                },
                false => (0, usize::MAX),
            };
            let end = range.end.min(start.saturating_add(leaf.min(room)));
            let noted = in_head || R::NOTED && segment.start > 0 && self.roles.notes();
            let exit = match noted {
                // SAFETY: a part of the range.
                true => unsafe { self.checked(&mut hands, start..end, block, true) },
                // SAFETY: as above.
                false => unsafe { self.cut(&mut hands, start..end, block) },
            };
            if exit.is_some() {
                segment.exit = exit;
                return ControlFlow::Break(());
            }
            start = end;
            if in_head && start == half {
                self.roles.half_way(hands.segment);
            }
            if in_head && start == self.head {
                self.roles.settle(hands.segment, self.head, self.len);
            }
        }
        ControlFlow::Continue(())
    }

    /// Runs neighbouring iterations, those that need no checks apart from the others; the exit that ended them.
    ///
    /// # Safety
    ///
    /// As for [`Stretch::new`].
    #[inline(always)]
    unsafe fn cut(&self, hands: &mut Hands<'_, R>, range: Range<usize>, block: usize) -> Option<E> {
        let line = match R::INDEXED {
            true => self.source.line(range.clone()),
            false => None,
        };
        let free = match (R::GUARDED, line) {
            (true, Some(line)) => {
                let inside = self.roles.inside(line);
                range.start + inside.start..range.start + inside.end
            }
            // Without a line each iteration is by itself.
            _ if R::INDEXED && line.is_none() => range.start..range.start,
            _ => range.clone(),
        };
        let free = Self::groups_in(free);
        let mut exit = None;
        if range.start < free.start {
            // SAFETY: a part of the range.
            exit = unsafe { self.checked(hands, range.start..free.start, block, false) };
        }
        if exit.is_none() && free.start < free.end {
            let line = line.map(|line| Line {
                first: line.slot(free.start - range.start),
                len: free.len(),
                ..line
            });
            let opening = Opening {
                start: free.start,
                len: free.end - free.start,
                block,
                line,
                inside: R::GUARDED && line.is_some(),
                noted: false,
            };
            // SAFETY: as above; these are whole groups, by `groups_in`.
            exit = unsafe { self.stretch(hands, free.clone(), opening, true) };
        }
        if exit.is_none() && free.end < range.end {
            // SAFETY: as above.
            exit = unsafe { self.checked(hands, free.end..range.end, block, false) };
        }
        exit
    }

    /// The whole groups in a range.
    #[inline(always)]
    fn groups_in(range: Range<usize>) -> Range<usize> {
        let group = match Self::CUT {
            Cut::Not | Cut::Leaves => return range,
            Cut::Lanes => LANES,
            Cut::Blocks => BLOCK,
        };
        let start = range.start.checked_next_multiple_of(LANES);
        let start = start.unwrap_or(range.end).min(range.end);
        start..range.end - (range.end - start) % group
    }

    /// Runs one stretch.
    ///
    /// # Safety
    ///
    /// As for [`Stretch::new`].
    #[inline(always)]
    unsafe fn stretch(
        &self,
        hands: &mut Hands<'_, R>,
        range: Range<usize>,
        opening: Opening,
        is_easy: bool,
    ) -> Option<E> {
        let lent = self.roles.lend(hands.scratch, hands.segment, &opening);
        let (start, len) = (range.start, range.end - range.start);
        // SAFETY: the caller's promise.
        let stretch =
            unsafe { Stretch::new(&self.source, start, len, hands.at, hands.leaf, is_easy) };
        let (exit, lent) = (self.body)(&self.roles, stretch, lent);
        let done = if exit.is_some() {
            start..*hands.at + 1
        } else {
            range
        };
        self.roles
            .take_back(hands.scratch, hands.segment, lent, done);
        exit
    }

    /// Runs iterations with all their checks: in a function of its own, so that the loop without them stays clear of it.
    ///
    /// # Safety
    ///
    /// As for [`Stretch::new`].
    #[inline(never)]
    unsafe fn checked(
        &self,
        hands: &mut Hands<'_, R>,
        range: Range<usize>,
        block: usize,
        noted: bool,
    ) -> Option<E> {
        let mut start = range.start;
        while start < range.end {
            let rest = start..range.end;
            let line = match R::INDEXED {
                true => self.source.line(rest.clone()),
                false => None,
            };
            let line = line.filter(|line| self.roles.has_parts(*line));
            let (rest, line) = match line {
                None if R::INDEXED => {
                    let slot = self.source.slot(start);
                    let single = |first| Line {
                        first,
                        step: 1,
                        len: 1,
                    };
                    (start..start + 1, slot.map(single))
                }
                line => (rest, line),
            };
            start = rest.end;
            let opening = Opening {
                start: rest.start,
                len: rest.end - rest.start,
                block,
                line,
                inside: false,
                noted,
            };
            // SAFETY: a part of the range.
            let exit = unsafe { self.stretch(hands, rest, opening, false) };
            if exit.is_some() {
                return exit;
            }
        }
        None
    }
}

impl<const LONG: bool, S, R, F, E> Body for RoleBody<LONG, S, R, F, E>
where
    S: Source,
    R: Role,
    E: Send,
    F: Fn(&R, Stretch<'_, S>, R::Lent) -> (Option<E>, R::Lent) + Sync,
{
    type Scratch = R::Scratch;
    type Segment = Outcome<R::Segment, E>;

    // An uninhabited exit takes no room.
    const MERGES: bool = R::MERGES || size_of::<Option<E>>() > 0;

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
        }
    }
    #[inline(always)]
    fn head(&self) -> usize {
        if R::NOTED { self.head } else { 0 }
    }
    fn joining(&self, head: u64) -> u64 {
        self.roles.joining(head)
    }
    fn share(&self, segment: &Self::Segment) {
        self.roles.share(&segment.roles);
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

    #[inline(always)]
    fn run(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe { self.items(scratch, segment, range, at) }
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.roles.merge(&mut left.roles, right.roles);
        left.exit = right.exit;
    }
}
