//! `broadcast`: one closure on every worker of a pool.

use super::registry::Registry;
use super::team::{Closed, Help, Inside};
use super::unwind::{Payload, catch, discard};
use crate::sys::sync::{Arc, Condvar, Mutex, lock, wait};

struct Broadcast<F, R> {
    closure: F,
    answers: Mutex<Answers<R>>,
    done: Condvar,
}

struct Answers<R> {
    asked: Vec<bool>,
    values: Vec<Option<R>>,
    missing: usize,
    panic: Option<Payload>,
}

impl<F: Fn(usize) -> R + Sync, R: Send> Help for Broadcast<F, R> {
    fn help(&self, inside: Inside<'_>) {
        let index = inside.registry().worker_index();
        let index = index.expect("broadcast tickets are posted to workers");
        // A stale ticket from an earlier use of the team may bring a worker here twice.
        if std::mem::replace(&mut lock(&self.answers).asked[index], true) {
            return;
        }
        let answer = catch(|| (self.closure)(index));
        let mut answers = lock(&self.answers);
        let mut late = None;
        match answer {
            Ok(value) => answers.values[index] = Some(value),
            Err(payload) => late = answers.panic.replace(payload),
        }
        answers.missing -= 1;
        drop(answers);
        self.done.notify_one();
        discard(late);
    }
}

/// Runs `closure(index)` on each worker of `registry` and returns the results in the order of the workers.
pub(crate) fn broadcast_in<F, R>(registry: &Arc<Registry>, closure: F) -> Vec<R>
where
    F: Fn(usize) -> R + Sync,
    R: Send,
{
    assert!(
        !registry.counts_caller(),
        "broadcast called from inside a loop or task of the same pool: its threads could never all answer"
    );
    assert!(
        !registry.has_ended(),
        "broadcast on a pool whose threads have ended, or are in the process from which this one is forked"
    );
    let workers = registry.num_threads();
    let broadcast = Broadcast {
        closure,
        answers: Mutex::new(Answers {
            asked: vec![false; workers],
            values: (0..workers).map(|_| None).collect(),
            missing: workers,
            panic: None,
        }),
        done: Condvar::new(),
    };
    let answers = Closed::obtain(registry).open(&broadcast, |team| {
        registry.while_idle(|| {
            for index in 0..workers {
                registry.post(index, team.ticket());
            }
            let mut answers = lock(&broadcast.answers);
            while answers.missing > 0 {
                answers = wait(&broadcast.done, answers);
            }
            let values = std::mem::take(&mut answers.values);
            let panic = answers.panic.take();
            drop(answers);
            match panic {
                Some(payload) => {
                    discard(values);
                    Err(payload)
                }
                None => Ok(values),
            }
        })
    });
    match answers {
        Ok(values) => values.into_iter().flatten().collect(),
        Err(payload) => std::panic::resume_unwind(payload),
    }
}
