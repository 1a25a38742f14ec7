//! Arrays of which each rank has a block of rows.

use std::fmt;
use std::ops::{Index, IndexMut, Range};
use std::panic::{Location, resume_unwind};

use super::division::piece_of;
use super::exchange::text_of;
use super::loop_id::{Activity, Agreeing, Header, LoopId};
use super::tree::{self, receive_agreed};
use super::{Team, Wire};
use crate::pool::unwind::catch;
use crate::reduce_tree::LEAF;
use crate::source::{
    Chunks, Divisible, Indexed, IntoSource, ReadOnly, Slice, SliceMut, indexed_source,
};

/// An array of rows that is divided among the ranks of a team: each has a block of neighbouring rows, and copies of some rows next to it, the *halo*.
///
/// No rank has the whole array, so more ranks can have a larger one. A loop over the rows is run by their owners, and nothing that it writes is sent:
///
/// - `prange(&mut b).over(team)` has the rows as items, `&mut [T]`, and `prange(&a).over(team)` as `&[T]`. Iteration `y` is that of row `y`, with
///   [`enumerate`](crate::Prange::enumerate) its number is a part of the item. Reductions over the rows have the bits of one rank.
/// - The body may read `a[y - 1]` and `a[y + 1]` of another array, rows as slices, as far as the halo reaches.
/// - [`exchange`](Self::exchange) renews the halo, after a loop has written rows. A row of the halo that is read before panics.
///
/// Rows are numbered as in the whole array, and the ranks have them in order, each about as many: rank `r` of `size` owns the rows from `r * rows / size` up to
/// `(r + 1) * rows / size`, both rounded down. Only if these are at least 16 384 for each rank do blocks begin at multiples of 4096, so that reductions
/// need not send the values of single rows. All methods that take a team, and the loops, are called by all ranks of the team with which the array was made.
///
/// A loop without `over` asks one rank for all rows, and panics. So do adaptors behind which rows are no longer numbered in their order: `rev`, `step_by`, `chain`,
/// `fold`, `map_init`. A tuple of a `&mut` array and others is written `prange(&mut b).over(team).zip(&a)`.
///
/// # What it costs
///
/// In memory `(own + 2 * halo) * width` elements on each rank, where `own` is about `rows / size`. In bytes sent by each rank:
///
/// | | bytes |
/// | --- | --- |
/// | a loop over the rows | about 200 for each doubling of the number of ranks, and the partial results of reductions |
/// | [`exchange`](Self::exchange) | `2 * halo * width` elements, in two messages to the neighbours, and about 150 bytes for each doubling of the number of ranks |
/// | [`collect_at`](Self::collect_at) | its own rows, once |
/// | [`collect`](Self::collect) | as many as the other ranks' rows have |
///
/// A reduction with rounding over fewer rows also sends the values of those in an incomplete [leaf](crate::distributed#what-it-costs), up to 4095 numbers.
///
/// # Examples
///
/// Heat spreads in a plate whose edge stays as it is. What each step changes most is known on all ranks:
///
/// ```
/// use prange::distributed::{Blocks, Team, on_threads};
/// use prange::prelude::*;
///
/// fn heat(team: &dyn Team, h: usize, w: usize) -> (Option<Vec<f64>>, f64) {
///     let mut a = Blocks::new(team, h, w, 1, |y, x| if y == 0 { x as f64 } else { 0.0 });
///     let mut b = a.clone();
///     let mut change = 0.0;
///     for _ in 0..10 {
///         change = prange(&mut b)
///             .over(team)
///             .enumerate()
///             .filter(|(y, _)| (1..h - 1).contains(y))
///             .map(|(y, row)| {
///                 let (up, here, down) = (&a[y - 1], &a[y], &a[y + 1]);
///                 let mut change = 0.0;
///                 for x in 1..w - 1 {
///                     row[x] = 0.25 * (up[x] + down[x] + here[x - 1] + here[x + 1]);
///                     change = f64::max(change, (row[x] - here[x]).abs());
///                 }
///                 change
///             })
///             .reduce(|| 0.0, f64::max);
///         b.exchange(team);
///         std::mem::swap(&mut a, &mut b);
///     }
///     (a.collect_at(team, 0), change)
/// }
///
/// let alone = on_threads(1, |team| heat(team, 20, 30)).remove(0);
/// let of_three = on_threads(3, |team| heat(team, 20, 30));
/// assert_eq!(of_three[0], alone);
/// assert_eq!(of_three[1], (None, alone.1));
/// ```
///
/// The loop form has the rows too. A loop over the block alone, without the team, may also index it from 0, see [`own_rows_mut`](Self::own_rows_mut):
///
/// ```
/// use prange::distributed::{Blocks, on_threads};
/// use prange::prelude::*;
///
/// let sums = on_threads(2, |team| {
///     let mut squares = Blocks::new(team, 10, 4, 0, |_, _| 0);
///     let mut sum = 0;
///     prange! {
///         for (y, row) in prange(&mut squares).over(team).enumerate() {
///             for x in 0..4 {
///                 row[x] = (y * x) as u64;
///                 sum += row[x];
///             }
///         }
///     }
///     sum
/// });
/// assert_eq!(sums, [270; 2]);
/// ```
#[derive(Clone, Debug)]
pub struct Blocks<T> {
    shape: BlockShape,
    rank: usize,
    own: Range<usize>,
    /// The own rows and the halo.
    held: Range<usize>,
    /// The elements of the rows held.
    elements: Vec<T>,
    /// Whether the halo is as its owners have it, unless they have changed it alone.
    is_fresh: bool,
}

/// The shape of an array, and its division among ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct BlockShape {
    size: usize,
    rows: usize,
    width: usize,
    halo: usize,
}

impl BlockShape {
    fn own(self, rank: usize) -> Range<usize> {
        piece_of(self.rows, LEAF, rank, self.size)
    }

    /// Returns the own rows of a rank and its halo. A rank without rows needs no halo.
    fn held(self, rank: usize) -> Range<usize> {
        let Range { start, end } = self.own(rank);
        match start == end {
            true => start..end,
            false => start.saturating_sub(self.halo)..end.saturating_add(self.halo).min(self.rows),
        }
    }

    /// Returns the other ranks with which a rank exchanges rows, in the order in which it does so. The order is such that no rank waits in vain: pairs of ranks
    /// that are `distance` apart go before those that are further apart, and of those at one distance the pairs whose lower rank, divided by it, is even.
    fn neighbours(self, rank: usize) -> Vec<usize> {
        let mut neighbours = Vec::new();
        let shares = |other: &usize| !both(self.own(*other), self.held(rank)).is_empty();
        for distance in 1..self.size {
            let above = Some(rank + distance).filter(|above| *above < self.size);
            let below = rank.checked_sub(distance);
            let is_even = (rank / distance).is_multiple_of(2);
            let pairs = if is_even {
                [above, below]
            } else {
                [below, above]
            };
            neighbours.extend(pairs.into_iter().flatten().filter(shares));
            // Ranks may have no row, but where one further away shares rows, so does one of its neighbours on the way that has some.
            let is_beyond = |other: usize| {
                let own = self.own(other);
                own.start >= self.held(rank).end || own.end <= self.held(rank).start
            };
            if above.is_none_or(is_beyond) && below.is_none_or(is_beyond) {
                break;
            }
        }
        neighbours
    }
}

/// Returns what is in both ranges.
fn both(a: Range<usize>, b: Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}

impl<T> Blocks<T> {
    /// Makes an array of `rows` rows of `width` elements, of which each rank has its block and `halo` rows on each side. `value` returns the element at a row and a
    /// column; it is called for the rows of the halo too, so that these are as the owners have them, and on this thread alone. What takes long to compute is better
    /// computed by a loop over the rows.
    ///
    /// # Panics
    ///
    /// If `width` is 0, or the elements of a rank have more than `isize::MAX` bytes.
    #[track_caller]
    pub fn new(
        team: &dyn Team,
        rows: usize,
        width: usize,
        halo: usize,
        mut value: impl FnMut(usize, usize) -> T,
    ) -> Self {
        assert!(width > 0, "Blocks::new: a row needs an element");
        let (rank, size) = (team.rank(), team.size());
        let shape = BlockShape {
            size,
            rows,
            width,
            halo,
        };
        let held = shape.held(rank);
        let len = held.len().checked_mul(width);
        let len = len.unwrap_or_else(|| panic!("Blocks::new: {} rows of {width}", held.len()));
        let mut elements = Vec::with_capacity(len);
        for y in held.clone() {
            elements.extend((0..width).map(|x| value(y, x)));
        }
        Blocks {
            shape,
            rank,
            own: shape.own(rank),
            held,
            elements,
            is_fresh: true,
        }
    }

    /// Returns the number of rows of the whole array.
    pub fn rows(&self) -> usize {
        self.shape.rows
    }

    /// Returns the number of elements of a row.
    pub fn width(&self) -> usize {
        self.shape.width
    }

    /// Returns the numbers of the rows that this rank owns.
    pub fn own(&self) -> Range<usize> {
        self.own.clone()
    }

    /// Returns the numbers of the rows that this rank can read: its own and the halo.
    pub fn held(&self) -> Range<usize> {
        self.held.clone()
    }

    /// Returns the elements of the rows that this rank can read, row by row, from the first of [`held`](Self::held) on.
    ///
    /// # Panics
    ///
    /// If rows have been written and the halo has not been [exchanged](Self::exchange) since.
    #[track_caller]
    pub fn held_rows(&self) -> &[T] {
        if !self.is_fresh && self.own != self.held {
            stale(self.rank);
        }
        &self.elements
    }

    /// Returns the elements of the rows that this rank owns, row by row, from the first of [`own`](Self::own) on.
    pub fn own_rows(&self) -> &[T] {
        &self.elements[self.places(self.own())]
    }

    /// As [`own_rows`](Self::own_rows), to be changed.
    ///
    /// A loop over them runs on the threads of this rank alone and knows nothing of the team: elements are indexed from 0, and if it panics the other ranks
    /// are not told. For arrays without rows, `a[i - 1] + a[i + 1]`, of which a block is best one long slice:
    ///
    /// ```
    /// use prange::distributed::{Blocks, on_threads};
    /// use prange::prelude::*;
    ///
    /// let smooth = on_threads(3, |team| {
    ///     let n = 100;
    ///     let a = Blocks::new(team, n, 1, 1, |i, _| (i * i) as f64);
    ///     let mut b = a.clone();
    ///     // The first own element that has two neighbours, and the first that does not.
    ///     let (first, end) = (b.own().start.max(1), b.own().end.min(n - 1));
    ///     let (own, held) = (b.own().start, a.held().start);
    ///     let (before, a) = (first - 1 - held, a.held_rows());
    ///     let c = &mut b.own_rows_mut()[first - own..end - own];
    ///     prange! {
    ///         for i in 0..c.len() {
    ///             c[i] = (a[before + i] + a[before + i + 2]) / 2.0;
    ///         }
    ///     }
    ///     b.collect(team)
    /// });
    /// assert!(smooth.iter().all(|all| all[50] == 2501.0 && *all == smooth[0]));
    /// ```
    pub fn own_rows_mut(&mut self) -> &mut [T] {
        self.is_fresh = false;
        let places = self.places(self.own());
        &mut self.elements[places]
    }

    /// Returns the places of the elements of `rows`, which are held.
    fn places(&self, rows: Range<usize>) -> Range<usize> {
        let place = |row: usize| (row - self.held.start) * self.shape.width;
        place(rows.start)..place(rows.end)
    }

    /// Renews the halo: each rank gets the rows next to its block from the ranks that own them.
    ///
    /// # Panics
    ///
    /// If the ranks of the team are elsewhere in the program, or their arrays have other shapes; the text says where two of them are. If the team is not that of
    /// the array.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::{Blocks, Team, on_threads};
    /// use prange::prelude::*;
    ///
    /// let above = on_threads(2, |team| {
    ///     let mut a = Blocks::new(team, 4, 1, 1, |_, _| 0);
    ///     prange(&mut a).over(team).enumerate().for_each(|(y, row)| row[0] = y);
    ///     a.exchange(team);
    ///     if team.rank() == 0 { a[2][0] } else { a[1][0] }
    /// });
    /// assert_eq!(above, [2, 1]);
    /// ```
    #[track_caller]
    pub fn exchange(&mut self, team: &dyn Team)
    where
        T: Wire,
    {
        let (rank, shape) = (self.rank, self.shape);
        let BlockShape {
            rows, width, halo, ..
        } = shape;
        let activity = Activity::Halo { rows, width, halo };
        let id = LoopId::new::<T>(team.next_exchange(), activity, Location::caller());
        let header = Header::new(id);
        let mut messages = Vec::new();
        let put = catch(|| {
            self.check_team(team.rank(), team.size());
            for other in shape.neighbours(rank) {
                // Not empty, whatever the elements are.
                let mut message = vec![0];
                let sent = self.places(both(self.own(), shape.held(other)));
                T::put_all(&self.elements[sent], &mut message);
                messages.push((other, message));
            }
        });
        // All ranks agree first, as a rank that is elsewhere would send nothing.
        let mut agreeing = Agreeing {
            header: &header,
            rank: team.rank(),
            fault: put.as_ref().err().map(text_of),
        };
        let answer = tree::agree(team, &mut agreeing);
        if let Err(payload) = put {
            resume_unwind(payload);
        }
        if let Err(text) = header.open(rank, 0, &answer) {
            panic!("{text}");
        }
        for (other, message) in &mut messages {
            // The higher rank sends first, so that one of the two receives.
            if rank > *other {
                team.send(*other, message);
            }
            let received = receive_agreed(team, *other);
            if rank < *other {
                team.send(*other, message);
            }
            *message = received;
        }
        for (other, message) in messages {
            let places = self.places(both(shape.own(other), self.held()));
            let input = &mut message.get(1..).unwrap_or_default();
            let values = T::take_all(places.len(), input).filter(|_| input.is_empty());
            let Some(values) = values else {
                panic!("{}", header.unreadable(rank));
            };
            for (element, value) in self.elements[places].iter_mut().zip(values) {
                *element = value;
            }
        }
        self.is_fresh = true;
    }

    fn check_team(&self, rank: usize, size: usize) {
        let BlockShape { size: made, .. } = self.shape;
        assert!(
            (rank, size) == (self.rank, made),
            "`Blocks` of rank {} in a team of {made} are used by rank {rank} in a team of {size}",
            self.rank
        );
    }
}

/// Panics about a row that this rank has not.
#[cold]
#[track_caller]
fn no_row(row: usize, rank: usize, has: &str, held: Range<usize>) -> ! {
    panic!("row {row} is not on rank {rank}, which {has} the rows {held:?}")
}

/// Panics because of a halo that may not be what the owners of the rows have.
#[cold]
#[track_caller]
fn stale(rank: usize) -> ! {
    panic!(
        "rows have been written since rank {rank} got its halo: call `exchange` after the loop that writes them"
    )
}

/// A row, by its number in the whole array.
impl<T> Index<usize> for Blocks<T> {
    type Output = [T];

    /// # Panics
    ///
    /// If the row is neither the rank's own nor in its halo. If it is in the halo, rows have been written, and the halo has not been
    /// [exchanged](Blocks::exchange) since.
    #[inline]
    #[track_caller]
    fn index(&self, row: usize) -> &[T] {
        if !self.own.contains(&row) {
            if !self.held.contains(&row) {
                no_row(row, self.rank, "holds", self.held());
            }
            if !self.is_fresh {
                stale(self.rank);
            }
        }
        let start = (row - self.held.start) * self.shape.width;
        &self.elements[start..start + self.shape.width]
    }
}

impl<T> IndexMut<usize> for Blocks<T> {
    /// # Panics
    ///
    /// If the row is not the rank's own.
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, row: usize) -> &mut [T] {
        if !self.own.contains(&row) {
            no_row(row, self.rank, "owns", self.own());
        }
        self.is_fresh = false;
        let start = (row - self.held.start) * self.shape.width;
        &mut self.elements[start..start + self.shape.width]
    }
}

/// The rows of [`Blocks`], of which this rank can take its own. `S` has these.
#[derive(Clone)]
pub struct BlockRows<S> {
    own: S,
    /// Number of the first own row.
    start: usize,
    shape: BlockShape,
    rank: usize,
}

impl<S> fmt::Debug for BlockRows<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockRows")
            .field("shape", &self.shape)
            .field("rank", &self.rank)
            .finish_non_exhaustive()
    }
}

impl<S> BlockRows<S> {
    fn count(&self) -> usize {
        self.shape.rows
    }
}

indexed_source!([S: Indexed] BlockRows<S>, S::Item; true, 0, type Cursor = ();

fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
    assert!(
        size == self.shape.size,
        "a loop over `Blocks` of a team of {} ranks, run by a team of {size}",
        self.shape.size
    );
    Some(self.shape.own(rank))
});

// SAFETY: different numbers have different rows among the rank's own, as all are moved by the same distance.
unsafe impl<S: Indexed> Indexed for BlockRows<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Item {
        let place = index.wrapping_sub(self.start);
        if place >= self.own.len() {
            let own = self.shape.own(self.rank);
            no_row(index, self.rank, "runs a loop over", own);
        }
        // SAFETY: the place is below the number of own rows. The caller takes each index once, and so each place.
        unsafe { self.own.item(place) }
    }
}

impl<S: ReadOnly + Indexed> ReadOnly for BlockRows<S> {}
impl<T: Send> Divisible for BlockRows<Chunks<SliceMut<'_, T>>> {}

impl<'a, T: Sync> IntoSource for &'a Blocks<T> {
    type Source = BlockRows<Chunks<Slice<'a, T>>>;

    fn into_source(self) -> Self::Source {
        let own = Chunks::new(self.own_rows().into_source(), self.shape.width, true);
        BlockRows {
            own,
            start: self.own.start,
            shape: self.shape,
            rank: self.rank,
        }
    }
}

impl<'a, T: Send> IntoSource for &'a mut Blocks<T> {
    type Source = BlockRows<Chunks<SliceMut<'a, T>>>;

    fn into_source(self) -> Self::Source {
        let Blocks { shape, rank, .. } = *self;
        let start = self.own.start;
        // Marks the halo as one to be renewed.
        let own = Chunks::new(self.own_rows_mut().into_source(), shape.width, true);
        BlockRows {
            own,
            start,
            shape,
            rank,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::distributed::threads::waiting::ranks;

    #[test]
    fn no_rank_waits_in_vain() {
        for size in 1..12 {
            for rows in [0, 1, 2, 5, 11, 12, 30] {
                for halo in [0, 1, 2, 5, usize::MAX] {
                    thread::scope(|scope| {
                        for team in ranks(size) {
                            scope.spawn(move || {
                                let mut a = Blocks::new(&team, rows, 2, halo, |y, x| y + 100 * x);
                                a.own_rows_mut().iter_mut().for_each(|x| *x += 1000);
                                a.exchange(&team);
                                for y in a.held() {
                                    assert_eq!(a[y], [y + 1000, y + 1100], "{rows} {halo} {size}");
                                }
                            });
                        }
                    });
                }
            }
        }
    }

    #[test]
    fn many_rows_are_divided_at_leaves() {
        for (rows, size) in [
            (16_384 * 3 + 100, 3),
            (1_000_000, 7),
            (16_384 * 3 - 5000, 3),
        ] {
            let shape = BlockShape {
                size,
                rows,
                width: 1,
                halo: 1,
            };
            let own: Vec<_> = (0..size).map(|rank| shape.own(rank)).collect();
            assert_eq!((own[0].start, own[size - 1].end), (0, rows));
            let at_leaves = own.iter().all(|own| own.start.is_multiple_of(LEAF));
            assert_eq!(at_leaves, rows / size >= 4 * LEAF, "{own:?}");
        }
    }

    #[test]
    fn neighbours_know_one_another() {
        for size in 1..20 {
            for rows in [0, 1, 3, 7, 19, 20, 64] {
                for halo in [0, 1, 4, 30] {
                    let shape = BlockShape {
                        size,
                        rows,
                        width: 1,
                        halo,
                    };
                    for rank in 0..size {
                        let shares = |other: &usize| {
                            *other != rank && !both(shape.own(*other), shape.held(rank)).is_empty()
                        };
                        let mut found = shape.neighbours(rank);
                        assert!(
                            found
                                .iter()
                                .all(|other| shape.neighbours(*other).contains(&rank))
                        );
                        found.sort_unstable();
                        assert_eq!(found, (0..size).filter(shares).collect::<Vec<_>>());
                    }
                }
            }
        }
    }
}
