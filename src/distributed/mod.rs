//! Loops over several processes: each runs the same program and a part of each loop, and all have the result.
//!
//! The processes are the *ranks* of a [`Team`], which carries messages between them. A loop with the clause
//! [`over`](crate::Prange::over) is divided among the ranks, and each rank divides its part among its threads:
//!
//! ```
//! use prange::distributed::on_threads;
//! use prange::prelude::*;
//!
//! let alone: f64 = prange(0..1000).map(|i| 1.0 / (1.0 + i as f64)).sum();
//! // Threads stand for the processes here.
//! let sums = on_threads(4, |team| {
//!     prange(0..1000).map(|i| 1.0 / (1.0 + i as f64)).over(team).sum::<f64>()
//! });
//! assert!(sums.iter().all(|sum| sum.to_bits() == alone.to_bits()));
//! ```
//!
//! **As if serial on every rank.** Each rank has all variables and arrays, and reads what it likes. After the loop each rank has what the
//! serial loop would have left there: the results, the reduced variables, and the elements that iterations of other ranks have written. The bits are those
//! of one thread, for any number of ranks. So the control flow stays the same on all ranks, and the next loop finds the same values everywhere.
//!
//! **All ranks run the same loops in the same order.** Where they do not, all of them panic with a message that says which loop two of them are at. It is
//! found by the number of the exchange, the place of the loop in the source, its length, and its types. If a rank has left the team, the others panic too.
//!
//! **Panics.** If iterations panic, every rank panics with the message of the first one in loop order.
//!
//! # What can be run over a team
//!
//! - Sources that hand out no `&mut`: ranges, `&` slices, collections by value, and their adaptors. Arrays to be written are named by roles,
//!   `prange(0..n).over(&team).sliced(&mut v)`, or in the loop form, `v[i] = ..`.
//! - [`Blocks`], arrays of which each rank has a part alone, `&` or `&mut`: their rows.
//! - All terminals but the scans, `is_sorted` and its like, and `collect_array`, with values that implement [`Wire`]. A [`Reducible`](crate::roles::Reducible)
//!   type that is no `Wire`, and a reference, are refused by the compiler.
//! - In the loop form and by role clauses: reductions, minima and maxima with their locations, lastprivates, private scratch, appends, arrays that are
//!   read, and arrays of which each iteration owns an element or a row; histograms of integers, arrays of minima and maxima, and buckets, `lists[k].push(i)`; also
//!   `break`, `return` and `?`. Columns, planes, axes of `ndarray`, histograms that add floats, and reductions that the body reads after their update, are
//!   refused.
//! - Loops inside of the body, on the threads of the rank. A `Team` cannot be used there.
//!
//! # Where the data is
//!
//! | | memory on each rank | bytes that a rank sends, of `n` elements on `size` ranks |
//! | --- | --- | --- |
//! | `v[i] = ..`, `sliced(&mut v)`, [`collect`](crate::Prange::collect) | all `n` | `n` less those of its neighbour, which others have computed for the most part and it passes on; each byte arrives once |
//! | a histogram, `h[k] += 1` | all, twice | all, for each doubling of the number of ranks, at most |
//! | [`collect_at(root)`](crate::Prange::collect_at) | its `n / size`, on the root all | `n / size` |
//! | [`Blocks`] | its `n / size` and the halo | the halo, if the array has one and [`exchange`](Blocks::exchange) is called |
//!
//! # What it costs
//!
//! The ranks first agree: a message to and from a neighbour for each doubling of the number of ranks. It carries the partial result twice: to rank 0, and from
//! there to all. A sum of floats has 200 to 600 bytes. What is collected, and the elements of an array that are written, with those between the first and the
//! last of a stretch, follow when all ranks have agreed, by [`Team::all_gather`].
//!
//! Each rank runs one part of the loop, and those of a loop that is [dealt](crate::Prange::deal) more.
//! Parts end where the leaves of the reduction end if there are at least four leaves for each part. Otherwise a float reduction sends the values of an
//! incomplete leaf too, up to 4095 of them.
//!
//! **What the bits cost.** An `MPI_Allreduce` by recursive doubling sends one number in half as many steps, and brackets it as the number of ranks says. With messages of
//! 3.4 us between two threads, a sum on 65 536 ranks takes 123 us in place of 54 us by the model of the example `exchange`, and 731 us if it sends the values of incomplete
//! leaves: 2.3 times as long, whatever the number of ranks. A loop that takes milliseconds does not notice; one that takes microseconds is better run on one rank.

mod all_gather;
mod blocks;
mod division;
mod exchange;
mod loop_id;
mod threads;
mod tree;
mod wire;
mod written;

pub use blocks::{BlockRows, Blocks};
pub use threads::{ThreadRank, on_threads};
pub use wire::Wire;

use std::convert::Infallible;
use std::panic::Location;

use crate::engine::{Clauses, run};
use crate::sealed::Sealed;
use crate::source::Divisible;
pub(crate) use exchange::{RankPiece, TransferableBody};
pub use written::Keeps;
pub(crate) use written::Written;

/// Processes that run the same program, and share loops.
///
/// Each process has a value of the type, which says which *rank* of the team it is. The loop is run by the threads of the process, the messages are
/// sent and received by the thread that calls the loop. So an implementation should not be `Sync`.
///
/// # Examples
///
/// A team of one:
///
/// ```
/// use prange::distributed::Team;
/// use prange::prelude::*;
/// use std::cell::Cell;
///
/// struct Single(Cell<u64>);
///
/// impl Team for Single {
///     fn rank(&self) -> usize {
///         0
///     }
///     fn size(&self) -> usize {
///         1
///     }
///     fn send(&self, to: usize, _: &[u8]) {
///         unreachable!("there is no rank {to}")
///     }
///     fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
///         unreachable!("there is no rank {from}")
///     }
///     fn next_exchange(&self) -> u64 {
///         self.0.replace(self.0.get() + 1)
///     }
/// }
///
/// let sum: u64 = prange(0..10).over(&Single(Cell::new(0))).sum();
/// assert_eq!(sum, 45);
/// ```
pub trait Team {
    /// Returns the rank of this process, a number below [`size`](Self::size).
    fn rank(&self) -> usize;

    /// Returns the number of ranks, at least 1.
    fn size(&self) -> usize;

    /// Sends `message`, which is not empty, to the rank `to`. Messages between two ranks arrive in the order in which they were sent.
    ///
    /// May wait until the message is received. A message to a rank that has left the team is lost.
    ///
    /// # Panics
    ///
    /// May panic, or end the process, if the message cannot be sent.
    fn send(&self, to: usize, message: &[u8]);

    /// Waits for the next message from the rank `from`, and returns it.
    ///
    /// # Errors
    ///
    /// If that rank has left the team. The text says so, and may say why: loops panic on all ranks with it, and with the place of the loop.
    ///
    /// # Panics
    ///
    /// May panic, or end the process, if the message cannot be received.
    fn receive(&self, from: usize) -> Result<Vec<u8>, String>;

    /// Returns how often the method has been called before.
    fn next_exchange(&self) -> u64;

    /// Sends `own` to all ranks, and returns what all have sent, one after the other in the order of their ranks. Called by all ranks, with the same `lengths`:
    /// rank `r` sends `lengths[r]` bytes.
    ///
    /// By default it takes as many messages to and from each rank as the number of ranks doubles, and each byte arrives once on each rank. A transport with an
    /// operation of its own for this, as `MPI_Allgatherv`, may be faster.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send) and [`receive`](Self::receive); and if a message has another length.
    fn all_gather(&self, own: Vec<u8>, lengths: &[usize]) -> Vec<u8> {
        all_gather::all_gather(self, own, lengths)
    }
}

/// The process that runs a loop alone: the default of [`Prange`](crate::Prange).
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

/// The ranks of a team, which run a loop together: the clause [`over`](crate::Prange::over).
#[derive(Clone, Copy)]
pub struct Over<'t> {
    team: &'t dyn Team,
    /// Where in the source the clause is.
    place: &'static Location<'static>,
    /// Pieces of the loop that each rank runs.
    rounds: usize,
    /// The rank that gets what is gathered; else all do.
    root: Option<usize>,
}

impl<'t> Over<'t> {
    pub(crate) fn new(team: &'t dyn Team, place: &'static Location<'static>) -> Self {
        let (rounds, root) = (1, None);
        Over {
            team,
            place,
            rounds,
            root,
        }
    }

    pub(crate) fn dealt(self, rounds: usize) -> Self {
        Over { rounds, ..self }
    }

    /// Has `root` alone get what is gathered. Returns whether it is this rank.
    pub(crate) fn gather_at(&mut self, root: usize) -> bool {
        self.root = Some(root);
        self.team.rank() == root
    }

    pub(crate) fn size(&self) -> usize {
        self.team.size()
    }
}

impl std::fmt::Debug for Over<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Over")
            .field("rank", &self.team.rank())
            .field("size", &self.team.size())
            .finish_non_exhaustive()
    }
}

/// What runs a loop: one process, [`Alone`], or the ranks of a team, [`Over`].
///
/// Only this crate implements the trait.
pub trait Processes:
    Keeps + Sends<()> + Sends<bool> + Sends<usize> + Sends<Infallible> + Sized
{
    /// Whether one process runs the loop.
    #[doc(hidden)]
    const ALONE: bool;
    /// Whether the loop may end before one of its iterations, when [`is_due`](Self::is_due) returns true.
    #[doc(hidden)]
    const STOPS: bool = false;

    /// Returns whether the loop is to end.
    #[doc(hidden)]
    #[inline(always)]
    fn is_due(&self) -> bool {
        false
    }
    /// Called when the loop has ended: the iterations before this one count.
    #[doc(hidden)]
    #[inline(always)]
    fn has_reached(&self, _iterations: usize) {}

    /// Runs the iterations `0..len` of `body`, and stores in `segment` their merged result, on every rank.
    #[doc(hidden)]
    fn run<B: TransferableBody<Self>>(
        &self,
        clauses: &Clauses,
        len: usize,
        body: &B,
        segment: &mut Option<B::Segment>,
    );
}

/// Processes that can send values of type `T` to one another. One process, [`Alone`], sends nothing; for the ranks of a team,
/// [`Over`], the type must implement [`Wire`].
///
/// Only this crate implements the trait.
pub trait Sends<T> {
    /// As [`Wire::put_all`].
    #[doc(hidden)]
    fn put(values: &[T], out: &mut Vec<u8>);
    /// As [`Wire::take_all`].
    #[doc(hidden)]
    fn take(len: usize, input: &mut &[u8]) -> Option<Vec<T>>;
    /// As [`Wire::take`].
    #[doc(hidden)]
    fn take_one(input: &mut &[u8]) -> Option<T>;
}

/// Processes that can run a loop over the items of `S`. One process, [`Alone`], can take any source; for the ranks of a team, [`Over`], the items
/// must give no `&mut` access to anything.
///
/// Only this crate implements the trait.
pub trait Takes<S>: Sealed {}

impl<S> Takes<S> for Alone {}
impl<S: Divisible> Takes<S> for Over<'_> {}

impl Sealed for Alone {}
impl Sealed for Over<'_> {}

impl<T> Sends<T> for Alone {
    fn put(_: &[T], _: &mut Vec<u8>) {
        unreachable!("nothing is sent")
    }
    fn take(_: usize, _: &mut &[u8]) -> Option<Vec<T>> {
        unreachable!("nothing is sent")
    }
    fn take_one(_: &mut &[u8]) -> Option<T> {
        unreachable!("nothing is sent")
    }
}

impl<T: Wire> Sends<T> for Over<'_> {
    fn put(values: &[T], out: &mut Vec<u8>) {
        T::put_all(values, out);
    }
    fn take(len: usize, input: &mut &[u8]) -> Option<Vec<T>> {
        T::take_all(len, input)
    }
    fn take_one(input: &mut &[u8]) -> Option<T> {
        T::take(input)
    }
}

impl Processes for Alone {
    const ALONE: bool = true;

    #[inline(always)]
    fn run<B: TransferableBody<Self>>(
        &self,
        clauses: &Clauses,
        len: usize,
        body: &B,
        segment: &mut Option<B::Segment>,
    ) {
        run(clauses, len, body, segment);
    }
}

impl Processes for Over<'_> {
    const ALONE: bool = false;

    fn run<B: TransferableBody<Self>>(
        &self,
        clauses: &Clauses,
        len: usize,
        body: &B,
        segment: &mut Option<B::Segment>,
    ) {
        exchange::run_over(self, clauses, len, body, segment);
    }
}

/// The clauses of a loop, and what runs it.
#[derive(Clone, Debug)]
pub(crate) struct LoopClauses<P = Alone> {
    pub(crate) engine: Clauses,
    pub(crate) processes: P,
}

impl<P> LoopClauses<P> {
    /// Returns the clauses for a loop that this process runs alone.
    #[inline(always)]
    pub(crate) fn alone(self) -> LoopClauses {
        LoopClauses {
            engine: self.engine,
            processes: Alone,
        }
    }
}
