//! Arrays of [ndarray](https://docs.rs/ndarray), sliced along their first axis, under the feature `ndarray`.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use ndarray::{ArrayViewMut, Dimension, NdIndex, RawArrayViewMut};

use super::elements::opaque;
use super::stretch::{Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use crate::sealed::Sealed;
use crate::source::{SlotToIndex, Source, UniqueIndex, has_parts};

/// The role of an array of which each iteration owns the elements whose first index is its loop variable, in a loop over `S`.
pub struct Planes<'v, T, D, S, const MIRRORED: bool> {
    view: RawArrayViewMut<T, D>,
    subscript: SlotToIndex<MIRRORED>,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S)>,
}

// SAFETY: through `&Planes` only the planes of iterations can be reached, each by its own iteration alone, as the loops that this role fits have
// different slots. So sharing a `Planes` sends elements, and never shares one. `Debug` does not look at elements.
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

/// The elements that an iteration owns, indexed as in the whole array.
pub struct Plane<'v, T, D> {
    /// The whole array, of which only elements with first index `own` are used.
    view: RawArrayViewMut<T, D>,
    /// First index that belongs to the iteration under way alone.
    own: Option<usize>,
    /// Index of the stretch's first iteration, number of its iterations, and distance from one to the next.
    first: Option<usize>,
    count: usize,
    step: isize,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
}

// SAFETY: a `Plane` stands for a `&mut` to its own elements.
unsafe impl<T: Send, D: Dimension> Send for Plane<'_, T, D> {}
// SAFETY: as with a `&mut`, a shared `Plane` gives shared access to its own elements.
unsafe impl<T: Sync, D: Dimension> Sync for Plane<'_, T, D> {}

impl<T, D: Dimension> Plane<'_, T, D> {
    /// Begins a stretch. All are alike.
    #[inline]
    pub fn __prange_on<S: Source, X>(&self, _: &Stretch<'_, S, X>) {}

    /// Moves to an iteration.
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
        // SAFETY: by `place` the element is inside the array, and has the iteration's own first index. Different indices of an array that may be
        // written are different elements. A stretch has one `Plane`, which is at one iteration at a time, by `go_to`, and the result keeps `self`
        // borrowed.
        unsafe { &*self.place(index) }
    }
}

impl<T, D: Dimension, const N: usize> IndexMut<[usize; N]> for Plane<'_, T, D>
where
    [usize; N]: NdIndex<D>,
{
    #[track_caller]
    fn index_mut(&mut self, index: [usize; N]) -> &mut T {
        // SAFETY: as in `index`; here `self` is borrowed mutably, and the view was made from a mutable one.
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
