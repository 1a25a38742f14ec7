//! All ranks of a job.

use std::fmt;
use std::ops::Range;

use prange::distributed::Team;
use prange::prelude::*;

use crate::exit;
use crate::link::Link;

/// All ranks of an MPI job: the team that loops run `.over`.
///
/// [`run`](crate::run) makes the value and lends it to the program. It is neither `Send` nor `Sync`, as only the thread that has initialised MPI may
/// call it: loops over the ranks are called by that thread, and the bodies of loops cannot use the value. Each rank runs its share of a loop with
/// all threads of its pool.
///
/// Dropping the value ends MPI on this rank, once all ranks have come so far. If another rank is in a loop then, its loop panics on all ranks that take
/// part, with a text that says which rank has left. If the value is dropped by a panic, the job ends: see
/// [what happens when a rank fails](crate#when-a-rank-fails).
///
/// # Examples
///
/// ```no_run
/// use prange::prelude::*;
///
/// fn main() -> Result<(), prange_mpi::Error> {
///     prange_mpi::run(|world| {
///         let sum: f64 = prange(0..1_000_000).map(|i| (i as f64).sqrt()).over(world).sum();
///         if world.rank() == 0 {
///             println!("{sum} on {} ranks", world.size());
///         }
///         Ok(())
///     })
/// }
/// ```
///
/// A body that uses the value does not compile:
///
/// ```compile_fail,E0277
/// use prange::prelude::*;
///
/// fn nested(world: &prange_mpi::World) {
///     prange(0..10).for_each(|_| world.barrier());
/// }
/// ```
pub struct World {
    link: &'static Link,
}

/// Numbers that [`World::gather`] can take: all integers and floats of up to 64 bits.
///
/// Only this crate implements the trait.
///
/// # Examples
///
/// ```no_run
/// use prange_mpi::{Element, World};
///
/// /// Returns the longest of the ranks' lists.
/// fn longest<T: Element>(world: &World, own: &[T]) -> usize {
///     let lengths = world.gather(&[own.len()]);
///     lengths.into_iter().max().unwrap_or(0)
/// }
/// ```
pub trait Element: sealed::Sealed {}

mod sealed {
    pub trait Sealed: mpi::traits::Equivalence + Copy + Default + Send + Sync + 'static {}
}

macro_rules! elements {
    ($($type:ty)*) => {$(
        impl sealed::Sealed for $type {}
        impl Element for $type {}
    )*};
}
elements!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize f32 f64);

impl World {
    /// Makes the value for a link, which leaves when the value is dropped or the process exits.
    pub(crate) fn new(link: Link) -> Self {
        // A process initialises MPI at most once. The link is still needed when the process exits.
        let link = Box::leak(Box::new(link));
        exit::watch(link);
        World { link }
    }

    /// Returns the number of this rank, below [`size`](Self::size).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use prange_mpi::World;
    /// fn greet(world: &World) {
    ///     println!("rank {} of {}", world.rank(), world.size());
    /// }
    /// ```
    pub fn rank(&self) -> usize {
        self.link.rank
    }

    /// Returns the number of ranks.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use prange_mpi::World;
    /// fn is_alone(world: &World) -> bool {
    ///     world.size() == 1
    /// }
    /// ```
    pub fn size(&self) -> usize {
        self.link.size
    }

    /// Returns this rank's part of `0..n`: neighbouring ranks have neighbouring parts, whose lengths differ by one at most.
    ///
    /// It is for data that each rank makes or reads for itself. A loop `.over` the ranks may be cut elsewhere.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use prange_mpi::World;
    /// use prange::prelude::*;
    ///
    /// /// Returns the squares of `0..n`, of which each rank computes a part.
    /// fn squares(world: &World, n: usize) -> Vec<u64> {
    ///     let own: Vec<u64> = prange(world.part(n)).map(|i| (i * i) as u64).collect();
    ///     world.gather(&own)
    /// }
    /// ```
    pub fn part(&self, n: usize) -> Range<usize> {
        part(n, self.rank(), self.size())
    }

    /// Waits until all ranks have called the method.
    ///
    /// Loops need none: the end of a loop over the ranks is a barrier too. It costs what a loop without iterations does.
    ///
    /// # Panics
    ///
    /// Panics on all ranks if one is at a loop or another call, or has left.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use prange_mpi::World;
    /// use std::time::{Duration, Instant};
    ///
    /// fn timed(world: &World, f: impl FnOnce()) -> Duration {
    ///     world.barrier();
    ///     let start = Instant::now();
    ///     f();
    ///     world.barrier();
    ///     start.elapsed()
    /// }
    /// ```
    #[track_caller]
    pub fn barrier(&self) {
        prange(0..0usize).over(self).for_each(|_| ());
    }

    /// Returns the elements of all ranks, on each of them, in the order of ranks. The lists may have different lengths.
    ///
    /// It costs a small loop, for the lengths, and one `MPI_Allgatherv` without a copy besides; if there are more than 2^30 elements, a broadcast
    /// by each rank.
    ///
    /// # Panics
    ///
    /// Panics on all ranks if one is at a loop or another call, gathers another type, or has left.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use prange_mpi::World;
    /// /// Returns the largest memory use of a rank.
    /// fn peak(world: &World, own: u64) -> Option<u64> {
    ///     world.gather(&[own]).into_iter().max()
    /// }
    /// ```
    #[track_caller]
    pub fn gather<T: Element>(&self, own: &[T]) -> Vec<T> {
        let len = own.len();
        // Of as many iterations as ranks, each rank runs the one of its number. Ranks at different calls do not come to the collective.
        let lens: Vec<usize> = prange(0..self.size()).over(self).map(|_| len).collect();
        self.link.all_gather(own, &lens)
    }

    /// Has messages travel in pieces of at most `len` elements, for tests. All ranks call it.
    #[doc(hidden)]
    pub fn set_piece(&self, len: usize) {
        self.link.set_piece(len);
    }

    /// Ends MPI on this rank, as dropping the value does. Loops of ranks that have not ended panic with a text that says what this one has done.
    pub(crate) fn leave(self, what: &str) {
        self.end(what);
        std::mem::forget(self);
    }

    fn end(&self, what: &str) {
        self.link.leave(&format!("rank {} {what}", self.rank()));
        exit::unwatch();
    }
}

fn part(n: usize, rank: usize, size: usize) -> Range<usize> {
    let cut = |rank: usize| (n as u128 * rank as u128 / size as u128) as usize;
    cut(rank)..cut(rank + 1)
}

impl Drop for World {
    fn drop(&mut self) {
        let (rank, size) = (self.rank(), self.size());
        if std::thread::panicking() {
            self.link
                .abort(&format!("rank {rank} of {size} has panicked"));
        }
        self.link
            .leave(&format!("rank {rank} has ended its program"));
        exit::unwatch();
    }
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World")
            .field("rank", &self.rank())
            .field("size", &self.size())
            .finish_non_exhaustive()
    }
}

impl Team for World {
    fn rank(&self) -> usize {
        self.link.rank
    }
    fn size(&self) -> usize {
        self.link.size
    }
    fn send(&self, to: usize, message: &[u8]) {
        self.link.send(to, message);
    }
    fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
        self.link.receive(from)
    }
    fn next_exchange(&self) -> u64 {
        self.link.next_exchange()
    }
    fn all_gather(&self, own: Vec<u8>, lengths: &[usize]) -> Vec<u8> {
        self.link.all_gather(&own, lengths)
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn parts_follow_one_another() {
        for n in [0, 1, 7, 1000, usize::MAX] {
            for size in 1..9 {
                let parts: Vec<_> = (0..size).map(|rank| part(n, rank, size)).collect();
                assert_eq!((parts[0].start, parts[size - 1].end), (0, n));
                assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
                let lens = || parts.iter().map(ExactSizeIterator::len);
                assert!(lens().max() <= lens().min().map(|len| len.saturating_add(1)));
            }
        }
    }
}
