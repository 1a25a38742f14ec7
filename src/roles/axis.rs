//! Arrays of [ndarray](https://docs.rs/ndarray), sliced along their first axis. Feature `ndarray`.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use ndarray::{ArrayViewMut, Dimension, NdIndex, RawArrayViewMut};

use super::elements::opaque;
use super::stretch::{Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use crate::sealed::Sealed;
use crate::source::{SlotToIndex, Source, UniqueIndex, has_parts};

/// An array of which each iteration owns the elements whose first index is its loop variable, in a loop over `S`.
pub struct Planes<'v, T, D, S, const MIRRORED: bool> {
    view: RawArrayViewMut<T, D>,
    subscript: SlotToIndex<MIRRORED>,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
    /// Has `UniqueIndex`, by `new`.
    source: PhantomData<fn(S)>,
}

// SAFETY: through `&Planes` nothing but the planes of iterations can be reached, each by its own iteration
// alone, as the loops that it fits have different slots: sharing it sends elements and never shares one. `Debug` does not look at them.
unsafe impl<T: Send, D: Dimension, S, const MIRRORED: bool> Sync for Planes<'_, T, D, S, MIRRORED> {}

impl<'v, T, D: Dimension, S: UniqueIndex, const MIRRORED: bool> Planes<'v, T, D, S, MIRRORED> {
    pub(crate) fn new(
        mut view: ArrayViewMut<'v, T, D>,
        subscript: SlotToIndex<MIRRORED>,
        name: &'static str,
    ) -> Self {
        Planes {
            view: view.raw_view_mut(),
            subscript,
            name,
            marker: PhantomData,
            source: PhantomData,
        }
    }
}

/// The elements that an iteration owns, by the indices of the whole array.
pub struct Plane<'v, T, D> {
    /// All of the array; only elements with first index `own` are used.
    view: RawArrayViewMut<T, D>,
    /// Of this iteration alone.
    own: Option<usize>,
    /// The index of the stretch's first iteration. `count` is how many iterations there are, `step` the distance from one to the next.
    first: Option<usize>,
    count: usize,
    step: isize,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
}

// SAFETY: stands for a `&mut` to its own elements.
unsafe impl<T: Send, D: Dimension> Send for Plane<'_, T, D> {}
// SAFETY: as `&mut`: shared, it gives shared access to its own elements.
unsafe impl<T: Sync, D: Dimension> Sync for Plane<'_, T, D> {}

impl<T, D: Dimension> Plane<'_, T, D> {
    /// Comes to a stretch.
    #[inline]
    pub fn __prange_on<S: Source, X>(&self, _: &Stretch<'_, S, X>) {}

    /// Goes to an iteration.
    #[inline]
    pub fn __prange_at(&mut self, position: &Position) {
        self.go_to(position);
    }

    #[inline(always)]
    fn go_to(&mut self, position: &Position) {
        let way = position.step().wrapping_mul(self.step as usize);
        let is_own = position.count == self.count;
        self.own = self
            .first
            .filter(|_| is_own)
            .map(|first| first.wrapping_add(way));
    }

    #[cold]
    #[track_caller]
    fn foreign(&self, index: &[usize]) -> ! {
        let (name, shape) = (self.name, self.view.shape());
        match self.own {
            Some(own) if index.first() != Some(&own) => {
                panic!("{name}[{index:?}] is not the iteration's own, whose first index is {own}")
            }
            Some(_) => panic!("{name} has the shape {shape:?}, the loop needs index {index:?}"),
            None => panic!("{name} has the shape {shape:?}, the loop variable is no index into it"),
        }
    }

    #[track_caller]
    fn place<const N: usize>(&self, index: [usize; N]) -> *const T
    where
        [usize; N]: NdIndex<D>,
    {
        let is_own = self.own.is_some() && index.first().copied() == self.own;
        match self.view.get_ptr(index) {
            Some(place) if is_own => place,
            _ => self.foreign(&index),
        }
    }
}

impl<T, D: Dimension, const N: usize> Index<[usize; N]> for Plane<'_, T, D>
where
    [usize; N]: NdIndex<D>,
{
    type Output = T;

    #[track_caller]
    fn index(&self, index: [usize; N]) -> &T {
        // SAFETY: inside the array and of the iteration's own first index, by `place`. Different indices of an
        // array that may be written are different elements. A stretch has one `Plane`, which is at one iteration at a
        // time, by `go_to`, and the result keeps its borrow.
        unsafe { &*self.place(index) }
    }
}

impl<T, D: Dimension, const N: usize> IndexMut<[usize; N]> for Plane<'_, T, D>
where
    [usize; N]: NdIndex<D>,
{
    #[track_caller]
    fn index_mut(&mut self, index: [usize; N]) -> &mut T {
        // SAFETY: as in `index`, and borrowed mutably; the view was made of a mutable one.
        unsafe { &mut *self.place(index).cast_mut() }
    }
}

impl<T, D, S, const MIRRORED: bool> Sealed for Planes<'_, T, D, S, MIRRORED> {}
impl<T, D, S, const MIRRORED: bool> Fits<S> for Planes<'_, T, D, S, MIRRORED> {}

impl<'v, T: Send, D: Dimension, S, const MIRRORED: bool> Role for Planes<'v, T, D, S, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Lent = Plane<'v, T, D>;
    type Target = Plane<'v, T, D>;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const SPREAD: bool = has_parts::<T>();

    keeps_nothing!();

    #[inline]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Plane<'v, T, D> {
        let step = opening.line.map_or(0, |line| line.step);
        Plane {
            view: self.view.clone(),
            own: None,
            first: opening.line.map(|line| self.subscript.index(line.first)),
            count: opening.line.map_or(0, |line| line.len),
            step: if MIRRORED { step.wrapping_neg() } else { step },
            name: self.name,
            marker: PhantomData,
        }
    }
    #[inline]
    fn begin<'x>(
        &self,
        lent: &'x mut Plane<'v, T, D>,
        position: &Position,
    ) -> &'x mut Plane<'v, T, D> {
        lent.go_to(position);
        lent
    }
}

opaque! {
    [T, D, S, const MIRRORED: bool] Planes Planes<'_, T, D, S, MIRRORED>;
    [T, D] Plane Plane<'_, T, D>;
}
