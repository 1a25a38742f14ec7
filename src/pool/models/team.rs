use super::super::job::Ticket;
use super::super::registry::Registry;
use super::super::task::spawn_in;
use super::super::team::{Closed, Help, Inside};
use super::{registry, spawn};
use crate::models::{Watched, check};
use crate::sys::sync::{Arc, AtomicUsize, Relaxed, plain};

/// Data of an owner: visitors read `before`, which the owner wrote before they came, and leave marks, which it reads after they have gone.
#[derive(Default)]
struct Visits {
    before: Watched<usize>,
    visitors: AtomicUsize,
    marks: [Watched<bool>; 2],
}

const SECRET: usize = 7;

impl Visits {
    fn new() -> Visits {
        let visits = Visits::default();
        visits.before.set(SECRET);
        visits
    }

    /// Returns how many visitors came. To be called when all have gone.
    fn count(self) -> usize {
        self.before.set(0);
        let marks = self.marks.iter().filter(|mark| mark.get()).count();
        assert_eq!(marks, self.visitors.into_inner());
        marks
    }
}

impl Help for Visits {
    fn help(&self, _: Inside<'_>) {
        assert_eq!(self.before.get(), SECRET);
        let visitor = self.visitors.fetch_add(1, Relaxed);
        self.marks[visitor].set(true);
    }
}

fn visit(ticket: Ticket) -> crate::sys::sync::thread::JoinHandle<()> {
    spawn(move || ticket.run(true))
}

/// Uses the calling thread's team once: runs `body` inside, and returns how many visitors came.
fn use_team(registry: &Arc<Registry>, body: impl FnOnce(Inside<'_>)) -> usize {
    let visits = Visits::new();
    Closed::obtain(registry).open(&visits, body);
    visits.count()
}

#[test]
fn a_team_waits_for_its_visitors() {
    check(5, || {
        let (registry, _workers) = registry(3);
        let mut visitors = Vec::new();
        let came = use_team(&registry, |inside| {
            visitors.extend([visit(inside.ticket()), visit(inside.ticket())]);
        });
        assert!(came <= 2);
        visitors
            .into_iter()
            .for_each(|visitor| visitor.join().unwrap());
    });
}

#[test]
fn a_stale_ticket_finds_a_closed_team_or_its_next_use() {
    check(None, || {
        let (registry, _workers) = registry(2);
        let mut ticket = None;
        assert_eq!(
            use_team(&registry, |inside| ticket = Some(inside.ticket())),
            0
        );
        let visitor = visit(ticket.unwrap());
        // Nothing but the team itself tells the visitor about these uses.
        let came = use_team(&registry, |_| {}) + use_team(&registry, |_| {});
        assert!(came <= 1);
        visitor.join().unwrap();
    });
}

#[test]
fn a_team_outlives_its_thread_for_a_late_ticket() {
    check(None, || {
        let (registry, _workers) = registry(2);
        let owner = spawn(move || {
            let mut visitor = None;
            use_team(&registry, |inside| visitor = Some(visit(inside.ticket())));
            visitor.unwrap()
        });
        owner.join().unwrap().join().unwrap();
    });
}

/// A team's one free entry, and the data that its users leave in turn.
#[derive(Default)]
struct Place(Watched<usize>);

impl Help for Place {
    fn help(&self, inside: Inside<'_>) {
        if let Some(member) = inside.acquire_member(2) {
            self.0.set(self.0.get() + 1);
            inside.release_member(member);
        }
    }
}

#[test]
fn who_takes_a_place_finds_it_as_it_was_left() {
    check(3, || {
        let (registry, _workers) = registry(2);
        let place = Place::default();
        let mut visitors = Vec::new();
        Closed::obtain(&registry).open(&place, |inside| {
            visitors.extend([visit(inside.ticket()), visit(inside.ticket())]);
        });
        assert!(place.0.get() <= 2);
        for visitor in visitors {
            visitor.join().unwrap();
        }
    });
}

/// A helper that opens a team of its own, below, and calls for help with it.
struct Nest {
    registry: Arc<Registry>,
    /// Whether the team is opened by a task, which the helper starts and joins.
    by_task: bool,
    came: AtomicUsize,
}

impl Help for Nest {
    fn help(&self, _: Inside<'_>) {
        let registry = Arc::clone(&self.registry);
        let below = move || use_team(&registry, |inside| inside.call_for_help(1 << 40));
        let came = match self.by_task {
            true => {
                // With this, the helper may run the task that it joins, as a worker or a loop's caller may.
                let _entered = self.registry.enter();
                spawn_in(&self.registry, below).join().unwrap()
            }
            false => below(),
        };
        self.came.fetch_add(came, Relaxed);
    }
}

/// Runs `helpers` helpers that each open a team below. Returns how often the owner, while it waits for them, helps in these teams.
fn lend(helpers: usize, by_task: bool) -> usize {
    let (registry, mut workers) = registry(helpers + 2);
    let nest = Nest {
        registry: Arc::clone(&registry),
        by_task,
        came: AtomicUsize::new(0),
    };
    let mut visitors = Vec::new();
    Closed::obtain(&registry).open(&nest, |inside| {
        visitors.extend((0..helpers).map(|_| visit(inside.ticket())));
    });
    for visitor in visitors {
        visitor.join().unwrap();
    }
    // Use up the tickets that are left.
    registry.terminate();
    let worker = workers.remove(0);
    workers.iter().for_each(|_| registry.lack_a_worker());
    registry.run_worker(worker, || {});
    nest.came.into_inner()
}

#[test]
fn an_owner_that_waits_helps_below() {
    static LOANS: plain::AtomicUsize = plain::AtomicUsize::new(0);
    check(5, || {
        LOANS.fetch_add(lend(1, false), Relaxed);
    });
    assert!(LOANS.load(Relaxed) > 0);
    check(4, || {
        lend(2, false);
    });
}

#[test]
fn an_owner_that_waits_helps_a_task_that_is_joined_below() {
    static LOANS: plain::AtomicUsize = plain::AtomicUsize::new(0);
    check(6, || {
        LOANS.fetch_add(lend(1, true), Relaxed);
    });
    assert!(LOANS.load(Relaxed) > 0);
}
