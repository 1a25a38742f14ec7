//! Teams of threads, for tests and examples.

use std::cell::Cell;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::Team;

/// A thread that stands for a process, as a rank of a team.
#[derive(Debug)]
pub struct ThreadRank {
    rank: usize,
    /// A channel to and from each rank, by its number.
    to: Vec<Sender<Vec<u8>>>,
    from: Vec<Receiver<Vec<u8>>>,
    exchanges: Cell<u64>,
}

/// Runs `f` on `size` threads, which are the ranks of a team, and returns their results in the order of the ranks.
///
/// Programs for several processes can be tried and tested this way without starting any. All threads use the same pool; for one thread a rank set the
/// clause [`num_threads(1)`](crate::Prange::num_threads).
///
/// # Panics
///
/// If `size` is 0. Rethrows a panic of `f`, that of the lowest rank. A rank whose loop needs one that has ended panics.
///
/// # Examples
///
/// ```
/// use prange::distributed::{Team, on_threads};
/// use prange::prelude::*;
///
/// let results = on_threads(3, |team| {
///     let mut squares = vec![0; 10];
///     prange(0..10).over(team).sliced(&mut squares).for_each(|i, square| *square = i * i);
///     (team.rank(), squares[9])
/// });
/// assert_eq!(results, [(0, 81), (1, 81), (2, 81)]);
/// ```
#[track_caller]
pub fn on_threads<R: Send>(size: usize, f: impl Fn(&ThreadRank) -> R + Sync) -> Vec<R> {
    assert!(size > 0, "on_threads(0): a team needs a rank");
    let mut ranks: Vec<ThreadRank> = (0..size)
        .map(|rank| ThreadRank {
            rank,
            to: Vec::new(),
            from: Vec::new(),
            exchanges: Cell::new(0),
        })
        .collect();
    for from in 0..size {
        for to in 0..size {
            let (sender, receiver) = channel();
            ranks[from].to.push(sender);
            ranks[to].from.push(receiver);
        }
    }
    let f = &f;
    let results: Vec<thread::Result<R>> = thread::scope(|scope| {
        let threads: Vec<_> = ranks
            .into_iter()
            .map(|rank| scope.spawn(move || f(&rank)))
            .collect();
        threads.into_iter().map(|thread| thread.join()).collect()
    });
    let results = results.into_iter();
    results
        .map(|result| result.unwrap_or_else(|payload| resume_unwind(payload)))
        .collect()
}

impl Team for ThreadRank {
    fn rank(&self) -> usize {
        self.rank
    }

    fn size(&self) -> usize {
        self.to.len()
    }

    fn send(&self, to: usize, message: &[u8]) {
        // A message to a thread that has ended is lost.
        let _ = self.to[to].send(message.to_vec());
    }

    fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
        let message = self.from[from].recv();
        message.map_err(|_| format!("rank {from} has left the team"))
    }

    fn next_exchange(&self) -> u64 {
        self.exchanges.replace(self.exchanges.get() + 1)
    }
}

/// A team each of whose messages waits until it is received.
#[cfg(test)]
pub(super) mod waiting {
    use std::cell::Cell;
    use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

    use super::Team;

    pub(crate) struct Waiting {
        rank: usize,
        to: Vec<SyncSender<Vec<u8>>>,
        from: Vec<Receiver<Vec<u8>>>,
        exchanges: Cell<u64>,
        pub(crate) sent: Cell<usize>,
    }

    pub(crate) fn ranks(size: usize) -> Vec<Waiting> {
        let mut ranks: Vec<Waiting> = (0..size)
            .map(|rank| Waiting {
                rank,
                to: Vec::new(),
                from: Vec::new(),
                exchanges: Cell::new(0),
                sent: Cell::new(0),
            })
            .collect();
        for from in 0..size {
            for to in 0..size {
                let (sender, receiver) = sync_channel(0);
                ranks[from].to.push(sender);
                ranks[to].from.push(receiver);
            }
        }
        ranks
    }

    impl Team for Waiting {
        fn rank(&self) -> usize {
            self.rank
        }
        fn size(&self) -> usize {
            self.to.len()
        }
        fn send(&self, to: usize, message: &[u8]) {
            assert!(!message.is_empty());
            self.sent.set(self.sent.get() + message.len());
            self.to[to].send(message.to_vec()).expect("a rank");
        }
        fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
            Ok(self.from[from].recv().expect("a rank"))
        }
        fn next_exchange(&self) -> u64 {
            self.exchanges.replace(self.exchanges.get() + 1)
        }
    }
}
