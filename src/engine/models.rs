//! Models of how a loop is shared; see `src/models`.

use std::ops::{ControlFlow, Range};

use crossbeam_utils::CachePadded;

use super::claims::{ClaimState, Claims};
use super::clauses::Kept;
use super::merge::{PendingPieces, Piece};
use super::{Body, Clauses, run};
use crate::cost_model::{CostEstimate, Cuts};
use crate::models::{Watched, check};
use crate::pool::models::{spawn, with_pool};
use crate::pool::registry::Registry;
use crate::pool::team::{Closed, Help, Inside, Member};
use crate::pool::unwind::catch;
use crate::schedule::Schedule;
use crate::sys::sync::Arc;
use crate::sys::sync::plain::{AtomicBool, AtomicUsize, Relaxed};

/// Participants, one on each thread, that claim the remaining iterations of a loop.
fn each_iteration_is_claimed_once(participants: usize, len: usize, schedule: Schedule) {
    struct Left {
        members: Vec<CachePadded<Member>>,
        claims: Claims,
        done: Vec<Watched<bool>>,
    }
    let members: Vec<_> = (0..participants).map(|_| CachePadded::default()).collect();
    let left = Arc::new(Left {
        claims: Claims::new(schedule, 0..len, &members, Cuts::ANYWHERE, 1),
        done: (0..len).map(|_| Watched::new(false)).collect(),
        members,
    });
    let take_part = |left: &Left, member| {
        let (estimate, mut state) = (CostEstimate::default(), ClaimState::default());
        while let Some(range) = left
            .claims
            .next(&left.members, member, &estimate, &mut state)
        {
            for at in range {
                assert!(!left.done[at].get(), "iteration {at} was claimed twice");
                left.done[at].set(true);
            }
        }
    };
    let helpers: Vec<_> = (1..participants)
        .map(|member| {
            let left = Arc::clone(&left);
            spawn(move || take_part(&left, member))
        })
        .collect();
    take_part(&left, 0);
    helpers
        .into_iter()
        .for_each(|helper| helper.join().unwrap());
    assert!(left.done.iter().all(Watched::get), "an iteration was lost");
}

/// Visitors of a team that has one free place for a participant.
struct Places {
    claims: Claims,
    done: [Watched<bool>; 3],
}

impl Places {
    fn take_part(&self, inside: Inside<'_>, member: usize) {
        let (estimate, mut state) = (CostEstimate::default(), ClaimState::default());
        while let Some(range) = self
            .claims
            .next(inside.members(), member, &estimate, &mut state)
        {
            for at in range {
                assert!(!self.done[at].get(), "iteration {at} was claimed twice");
                self.done[at].set(true);
            }
        }
    }
}

impl Help for Places {
    fn help(&self, inside: Inside<'_>) {
        if let Some(member) = inside.acquire_member(2) {
            self.take_part(inside, member);
            inside.release_member(member);
        }
    }
}

#[test]
fn a_place_that_changes_hands_loses_nothing() {
    check(3, || {
        let (registry, _workers) = Registry::new(2, false, false, None);
        let team = Closed::obtain(&registry);
        let places = Places {
            claims: Claims::new(Schedule::Auto, 0..3, team.members(), Cuts::ANYWHERE, 1),
            done: Default::default(),
        };
        let mut visitors = Vec::new();
        team.open(&places, |inside| {
            for _ in 0..2 {
                let ticket = inside.ticket();
                visitors.push(spawn(move || ticket.run(true)));
            }
            places.take_part(inside, 0);
        });
        assert!(
            places.done.iter().all(Watched::get),
            "an iteration was lost"
        );
        for visitor in visitors {
            visitor.join().unwrap();
        }
    });
}

#[test]
fn ranges_are_claimed_and_stolen_once() {
    check(5, || each_iteration_is_claimed_once(2, 3, Schedule::Auto));
    check(2, || each_iteration_is_claimed_once(3, 3, Schedule::Auto));
}

#[test]
fn chunks_are_claimed_once() {
    for schedule in [
        Schedule::Dynamic(1),
        Schedule::Guided(1),
        Schedule::Static(1),
    ] {
        check(3, move || each_iteration_is_claimed_once(3, 3, schedule));
    }
}

#[test]
fn pieces_meet_in_order() {
    check(4, || {
        let ordered = Arc::new(PendingPieces::default());
        let add = |ordered: &PendingPieces<Vec<usize>>, start: usize| {
            let piece = Piece {
                start,
                end: start + 1,
                segment: vec![start],
            };
            let merge = |left: &mut Vec<usize>, right| left.extend(right);
            assert!(ordered.insert(piece, merge).is_ok());
        };
        let others = [2, 1].map(|start| {
            let ordered = Arc::clone(&ordered);
            spawn(move || add(&ordered, start))
        });
        add(&ordered, 0);
        for other in others {
            other.join().unwrap();
        }
        let ordered = Arc::into_inner(ordered).expect("the others have ended");
        assert_eq!(ordered.into_first().0, Some(vec![0, 1, 2]));
    });
}

/// The behaviour of an iteration.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    Work,
    Exit,
    Panic,
}

struct Iterations<const N: usize> {
    does: [Does; N],
    runs: [Watched<u32>; N],
    /// Number of iterations in a block.
    block: usize,
    /// The participant that runs each block.
    owners: [Watched<Option<usize>>; N],
    participants: AtomicUsize,
}

impl<const N: usize> Iterations<N> {
    fn new(does: [Does; N], block: usize) -> Self {
        Iterations {
            does,
            runs: [(); N].map(|()| Watched::new(0)),
            block,
            owners: [(); N].map(|()| Watched::new(None)),
            participants: AtomicUsize::new(0),
        }
    }
}

impl<const N: usize> Body for Iterations<N> {
    type Scratch = usize;
    type Segment = Vec<usize>;

    fn cuts(&self) -> Cuts {
        Cuts {
            only: self.block,
            best: 1,
            group: 1,
        }
    }

    fn scratch(&self) -> usize {
        self.participants.fetch_add(1, Relaxed)
    }

    fn segment(&self, _: usize) -> Vec<usize> {
        Vec::new()
    }

    fn run(
        &self,
        this: &mut usize,
        segment: &mut Vec<usize>,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        for k in range {
            *at = k;
            self.runs[k].set(self.runs[k].get() + 1);
            let owner = &self.owners[k / self.block];
            let is_shared = owner.get().is_some_and(|owner| owner != *this);
            assert!(!is_shared, "iteration {k} is in another's block");
            owner.set(Some(*this));
            match self.does[k] {
                Does::Work => segment.push(k),
                Does::Exit => return ControlFlow::Break(()),
                Does::Panic => std::panic::resume_unwind(Box::new(k)),
            }
        }
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Vec<usize>, right: Vec<usize>) {
        left.extend(right);
    }
}

fn whole<const N: usize>(clauses: &Clauses, body: &Iterations<N>) -> Vec<usize> {
    let mut segment = None;
    run(clauses, N, body, &mut segment);
    segment.expect("a loop that ends has a segment")
}

/// Runs a loop on a pool and compares the result with that of the serial loop.
fn run_loop<const N: usize>(workers: usize, schedule: Schedule, does: [Does; N]) {
    run_blocks(workers, schedule, does, 1);
}

/// Runs the loop as [`run_loop`] does, with blocks that no two threads share. Returns how often each iteration has run.
fn run_blocks<const N: usize>(
    workers: usize,
    schedule: Schedule,
    does: [Does; N],
    block: usize,
) -> [u32; N] {
    let body = Iterations::new(does, block);
    let result = with_pool(workers + 1, workers, |registry| {
        let clauses = Clauses {
            kept: Kept::Pool(Arc::clone(registry)),
            schedule,
            ..Clauses::default()
        };
        catch(|| whole(&clauses, &body))
    });
    let end = does.iter().position(|&does| does != Does::Work);
    let before = end.unwrap_or(N);
    for k in 0..N {
        let runs = body.runs[k].get();
        assert!(
            runs <= 1 && (runs == 1 || k > before),
            "iteration {k}: {runs} runs"
        );
    }
    match result {
        Ok(segment) => {
            assert_eq!(segment, (0..before).collect::<Vec<_>>());
            assert!(end.is_none_or(|end| does[end] == Does::Exit));
        }
        Err(payload) => {
            assert_eq!(payload.downcast_ref(), end.as_ref());
            assert!(does[before] == Does::Panic);
        }
    }
    body.runs.map(|runs| runs.get())
}

use Does::{Exit, Panic, Work};

#[test]
fn a_loop_runs_each_iteration_once() {
    check(3, || run_loop(1, Schedule::Auto, [Work; 3]));
    check(2, || run_loop(1, Schedule::Dynamic(1), [Work; 3]));
    check(1, || run_loop(2, Schedule::Auto, [Work; 3]));
}

#[test]
fn the_first_exit_or_panic_of_a_loop_wins() {
    check(2, || run_loop(1, Schedule::Auto, [Work, Work, Panic]));
    check(2, || run_loop(1, Schedule::Auto, [Work, Panic, Panic]));
    check(2, || run_loop(1, Schedule::Auto, [Work, Exit, Panic]));
    check(2, || run_loop(1, Schedule::Auto, [Work, Panic, Exit]));
}

#[test]
fn blocks_are_not_shared() {
    check(1, || {
        run_blocks(1, Schedule::Auto, [Work; 4], 2);
    });
    check(1, || {
        run_blocks(1, Schedule::Dynamic(1), [Work; 4], 2);
    });
}

#[test]
fn the_end_of_a_loop_is_seen_inside_of_a_block() {
    // Whether none, one and both of the last two iterations have run in some execution. Plain atomics outlive an execution of the model.
    static SEEN: [AtomicBool; 3] = [const { AtomicBool::new(false) }; 3];
    check(1, || {
        let runs = run_blocks(1, Schedule::Auto, [Work, Exit, Work, Work], 2);
        SEEN[(runs[2] + runs[3]) as usize].store(true, Relaxed);
    });
    assert!(SEEN.iter().all(|seen| seen.load(Relaxed)));
}

#[test]
fn a_warm_loop_uses_the_team_again() {
    check(1, || {
        with_pool(2, 1, |registry| {
            for _ in 0..2 {
                let body = Iterations::new([Work; 3], 1);
                let clauses = Clauses {
                    kept: Kept::Pool(Arc::clone(registry)),
                    ..Clauses::default()
                };
                assert_eq!(whole(&clauses, &body), [0, 1, 2]);
                assert!(body.runs.iter().all(|runs| runs.get() == 1));
            }
        });
    });
}
