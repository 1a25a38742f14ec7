//! A splitter like rayon's: ranges are halved recursively, and more often after a steal.
//!
//! A task has a number of splits, at first the number of threads. Each time the task is halved, the number is halved too; a
//! steal raises it again. The back half goes to the thread's own deque. The thread takes the newest task of its deque next, and
//! thieves take the oldest. A thread that queues a task wakes a worker if no worker is looking for a task, or if the thread's
//! deque was not empty.
//!
//! The simulation favours the splitter: the caller is one of the workers; leaves cost nothing but their iterations; a thread
//! whose back half was stolen looks for other work without waiting for that half, so that no join stands in the way; and a
//! worker that was woken does not park again.

use std::collections::VecDeque;

use super::work::hash;
use super::{Agenda, Costs, Line, Outcome, Work};

/// A range of iterations, and its number of splits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Task {
    start: usize,
    end: usize,
    splits: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A thread halves the task or runs it.
    Step(usize, Task),
    /// A leaf is done, and the thread takes the newest task of its own deque.
    Pop(usize),
    Search(usize),
    /// A search has found a task at this victim.
    Grab(usize, usize),
}

struct Splitter<'a> {
    work: &'a Work,
    costs: &'a Costs,
    agenda: Agenda<Event>,
    deques: Vec<VecDeque<Task>>,
    lines: Vec<Line>,
    /// Workers that are looking for a task and have found none.
    idle: Vec<usize>,
    /// Workers of this number and above are parked.
    awake: usize,
    searches: u64,
    outcome: Outcome,
}

pub(super) fn simulate(work: &Work, processors: usize, costs: &Costs) -> Outcome {
    let mut splitter = Splitter {
        work,
        costs,
        agenda: Agenda::new(),
        deques: vec![VecDeque::new(); processors],
        lines: vec![Line::default(); processors],
        idle: if costs.hot {
            (1..processors).rev().collect()
        } else {
            Vec::new()
        },
        awake: if costs.hot { processors } else { 1 },
        searches: 0,
        outcome: Outcome::default(),
    };
    let all = Task {
        start: 0,
        end: work.iterations(),
        splits: processors,
    };
    splitter.agenda.plan(0, Event::Step(0, all));
    let mut left = work.iterations();
    while left > 0 {
        let (now, event) = splitter.agenda.next().expect("iterations are left");
        left -= splitter.react(now, event);
    }
    splitter.outcome
}

impl Splitter<'_> {
    /// Handles an event, and returns the number of iterations that it begins.
    fn react(&mut self, now: u64, event: Event) -> usize {
        match event {
            Event::Step(thread, task) => return self.step(now, thread, task),
            Event::Pop(thread) => match self.deques[thread].pop_back() {
                Some(task) => {
                    let done = self.lines[thread].change(thread, now, self.costs);
                    self.agenda.plan(done, Event::Step(thread, task));
                }
                None => self.agenda.plan(now, Event::Search(thread)),
            },
            Event::Search(thread) => self.search(now, thread),
            Event::Grab(thread, victim) => {
                let done = self.lines[victim].change(thread, now, self.costs);
                match self.deques[victim].pop_front() {
                    Some(mut task) => {
                        self.outcome.steals += 1;
                        // A stolen task is halved at least once more.
                        task.splits = self.deques.len().max(task.splits / 2) * 2;
                        let begin = done + self.costs.after_steal();
                        self.agenda.plan(begin, Event::Step(thread, task));
                    }
                    None => {
                        self.outcome.failed_steals += 1;
                        self.agenda.plan(done, Event::Search(thread));
                    }
                }
            }
        }
        0
    }

    fn step(&mut self, now: u64, thread: usize, mut task: Task) -> usize {
        let len = task.end - task.start;
        if len < 2 || task.splits == 0 {
            let end = now + self.work.time(task.start..task.end);
            self.outcome.claims += 1;
            self.outcome.runs.push(task.start..task.end);
            self.outcome.time = self.outcome.time.max(end + self.costs.contended);
            self.agenda.plan(end, Event::Pop(thread));
            return len;
        }
        task.splits /= 2;
        let middle = task.start + len / 2;
        let back = Task {
            start: middle,
            ..task
        };
        let done = self.lines[thread].change(thread, now, self.costs);
        let was_empty = self.deques[thread].is_empty();
        self.deques[thread].push_back(back);
        let delay = self.call(done, was_empty);
        let front = Task {
            end: middle,
            ..task
        };
        self.agenda.plan(done + delay, Event::Step(thread, front));
        0
    }

    /// Lets a worker come for a new task, and returns the cost.
    fn call(&mut self, now: u64, was_empty: bool) -> u64 {
        let looker = self.idle.pop();
        let none_looks = looker.is_none();
        if let Some(looker) = looker {
            self.outcome.joins += 1;
            self.agenda
                .plan(now + self.costs.join, Event::Search(looker));
        }
        if self.awake < self.deques.len() && (none_looks || !was_empty) {
            let woken = now + self.costs.wake_latency + self.costs.join;
            self.agenda.plan(woken, Event::Search(self.awake));
            self.awake += 1;
            self.outcome.wakes += 1;
            self.outcome.joins += 1;
            return self.costs.wake_cost;
        }
        0
    }

    /// Looks at the other threads in turn, from a scattered one on.
    fn search(&mut self, now: u64, thread: usize) {
        let processors = self.deques.len();
        self.searches += 1;
        let first = hash(self.searches) as usize % processors;
        let found = (0..processors).find(|k| {
            let victim = (first + k) % processors;
            victim != thread && !self.deques[victim].is_empty()
        });
        match found {
            Some(k) => {
                let seen = now + (k as u64 + 1) * self.costs.look;
                let victim = (first + k) % processors;
                self.agenda.plan(seen, Event::Grab(thread, victim));
            }
            None => self.idle.push(thread),
        }
    }
}
