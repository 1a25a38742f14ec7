//! Arrays of [ndarray](https://docs.rs/ndarray), sliced along one axis, under the feature `ndarray`.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use ndarray::{
    ArrayView, ArrayViewMut, Axis, Dimension, IntoDimension, Ix1, Ix2, NdIndex, RawArrayViewMut,
    RemoveAxis,
};

use super::elements::opaque;
use super::lane::LaneMut;
use super::stretch::{Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::stays;
use crate::sealed::Sealed;
use crate::source::{SlotToIndex, Source, UniqueIndex};

/// The role of an array of which each iteration owns the elements that have its loop variable as their index in the axis `AXIS`, in a loop over `S`.
/// The axis is a constant, so that what an access is compared with stays in registers.
pub struct Planes<'v, T, D, S, const AXIS: usize, const MIRRORED: bool> {
    view: RawArrayViewMut<T, D>,
    subscript: SlotToIndex<MIRRORED>,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S)>,
}

// SAFETY: through `&Planes` only the planes of iterations can be reached, each by its own iteration alone, as the loops that this role fits have
// different slots. So sharing a `Planes` sends elements, and never shares one. `Debug` does not look at elements.
unsafe impl<T: Send, D: Dimension, S, const AXIS: usize, const MIRRORED: bool> Sync
    for Planes<'_, T, D, S, AXIS, MIRRORED>
{
}

impl<'v, T, D: Dimension, S: UniqueIndex, const AXIS: usize, const MIRRORED: bool>
    Planes<'v, T, D, S, AXIS, MIRRORED>
{
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
pub struct Plane<'v, T, D, const AXIS: usize> {
    /// The whole array, of which only elements with the index `own` in the axis are used.
    view: RawArrayViewMut<T, D>,
    /// Index that belongs to the iteration under way alone; `NONE` if it has none.
    own: usize,
    /// Index of the stretch's first iteration, number of its iterations, and distance from one to the next.
    first: Option<usize>,
    count: usize,
    step: isize,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
}

/// No array has an element at this index.
const NONE: usize = usize::MAX;

// SAFETY: a `Plane` stands for a `&mut` to its own elements.
unsafe impl<T: Send, D: Dimension, const AXIS: usize> Send for Plane<'_, T, D, AXIS> {}
// SAFETY: as with a `&mut`, a shared `Plane` gives shared access to its own elements.
unsafe impl<T: Sync, D: Dimension, const AXIS: usize> Sync for Plane<'_, T, D, AXIS> {}

impl<T, D: Dimension, const AXIS: usize> Plane<'_, T, D, AXIS> {
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
        self.own = match self.first {
            Some(first) if is_own => first.wrapping_add(way),
            _ => NONE,
        };
    }

    #[inline(always)]
    #[track_caller]
    fn place<I: NdIndex<D> + IntoDimension<Dim: Dimension> + Clone>(&self, index: I) -> *const T {
        let all = index.clone().into_dimension();
        // `NONE` is no index into an array.
        let is_own = all.slice().get(AXIS) == Some(&self.own);
        match self.view.get_ptr(index) {
            Some(place) if is_own => place,
            // By value: what is passed by reference escapes, and would have to be read again after each write.
            _ => foreign(self.name, AXIS, self.own, self.view.raw_dim(), all),
        }
    }

    /// Returns a view of the elements with an index in an axis, which must be the iteration's own.
    #[track_caller]
    fn part(&self, axis: Axis, index: usize) -> RawArrayViewMut<T, D::Smaller>
    where
        D: RemoveAxis,
    {
        let shape = self.view.shape();
        let is_inside = shape.get(axis.index()).is_some_and(|len| index < *len);
        if axis.index() != AXIS || index != self.own || !is_inside {
            foreign_part(self.name, AXIS, self.own, self.view.raw_dim(), axis, index)
        }
        self.view.clone().index_axis_move(axis, index)
    }

    /// Returns the lane of `len` of the iteration's own elements from `places` on along the axis `INNER`; `None` if not all of them are there.
    #[inline(always)]
    pub(crate) fn lane<const INNER: usize, const N: usize>(
        &mut self,
        places: [Option<usize>; N],
        len: usize,
    ) -> Option<LaneMut<'_, T, INNER>> {
        if INNER == AXIS || places.get(AXIS) != Some(&Some(self.own)) {
            return None;
        }
        // SAFETY: all elements of the lane have the iteration's own index in the axis. A stretch has one `Plane`, which is at one iteration at a time, by
        // `go_to`, and the result keeps `self` borrowed mutably. The view was made from a mutable one.
        unsafe { LaneMut::of(&self.view.raw_view(), places, len) }
    }

    /// As the array's method.
    #[track_caller]
    pub fn index_axis(&self, axis: Axis, index: usize) -> ArrayView<'_, T, D::Smaller>
    where
        D: RemoveAxis,
    {
        // SAFETY: by `part` the elements are the iteration's own and inside the array. A stretch has one `Plane`, which is at one iteration at a time, by
        // `go_to`, and the result keeps `self` borrowed.
        unsafe { self.part(axis, index).deref_into_view() }
    }

    /// As the array's method.
    #[track_caller]
    pub fn index_axis_mut(&mut self, axis: Axis, index: usize) -> ArrayViewMut<'_, T, D::Smaller>
    where
        D: RemoveAxis,
    {
        // SAFETY: as in `index_axis`; here `self` is borrowed mutably, and the view was made from a mutable one.
        unsafe { self.part(axis, index).deref_into_view_mut() }
    }

    /// As the array's method, of the whole array; so are the others below.
    #[must_use]
    pub fn len(&self) -> usize {
        self.view.len()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.view.is_empty()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        self.view.shape()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn dim(&self) -> D::Pattern {
        self.view.dim()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn raw_dim(&self) -> D {
        self.view.raw_dim()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn ndim(&self) -> usize {
        self.view.ndim()
    }
    #[allow(missing_docs)]
    #[must_use]
    pub fn len_of(&self, axis: Axis) -> usize {
        self.view.len_of(axis)
    }
}

#[allow(missing_docs, reason = "as the array's methods")]
impl<T, const AXIS: usize> Plane<'_, T, Ix2, AXIS> {
    #[must_use]
    pub fn nrows(&self) -> usize {
        self.view.nrows()
    }
    #[must_use]
    pub fn ncols(&self) -> usize {
        self.view.ncols()
    }
    #[track_caller]
    pub fn row(&self, index: usize) -> ArrayView<'_, T, Ix1> {
        self.index_axis(Axis(0), index)
    }
    #[track_caller]
    pub fn row_mut(&mut self, index: usize) -> ArrayViewMut<'_, T, Ix1> {
        self.index_axis_mut(Axis(0), index)
    }
    #[track_caller]
    pub fn column(&self, index: usize) -> ArrayView<'_, T, Ix1> {
        self.index_axis(Axis(1), index)
    }
    #[track_caller]
    pub fn column_mut(&mut self, index: usize) -> ArrayViewMut<'_, T, Ix1> {
        self.index_axis_mut(Axis(1), index)
    }
}

/// Panics because of an access to an element that is not the iteration's own, or not in the array.
#[cold]
#[track_caller]
fn foreign(name: &str, at: usize, own: usize, shape: impl Dimension, index: impl Dimension) -> ! {
    let (shape, index) = (shape.slice(), index.slice());
    match own {
        NONE => panic!("{name} has the shape {shape:?}, the loop variable is no index into it"),
        own if index.get(at) != Some(&own) => {
            panic!(
                "{name}[{index:?}] is not the iteration's own, whose index in axis {at} is {own}"
            )
        }
        _ => panic!("{name} has the shape {shape:?}, the loop needs index {index:?}"),
    }
}

/// As [`foreign`], of a view.
#[cold]
#[track_caller]
fn foreign_part(
    name: &str,
    own_axis: usize,
    own: usize,
    shape: impl Dimension,
    axis: Axis,
    index: usize,
) -> ! {
    let (shape, axis) = (shape.slice(), axis.index());
    match own {
        NONE => panic!("{name} has the shape {shape:?}, the loop variable is no index into it"),
        own if axis != own_axis || index != own => panic!(
            "index {index} in axis {axis} of {name} is not the iteration's own, whose index in axis {own_axis} is {own}"
        ),
        _ => panic!("{name} has the shape {shape:?}, the loop needs index {index} in axis {axis}"),
    }
}

impl<T, D: Dimension, I, const AXIS: usize> Index<I> for Plane<'_, T, D, AXIS>
where
    I: NdIndex<D> + IntoDimension<Dim: Dimension> + Clone,
{
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        // SAFETY: by `place` the element is inside the array, and has the iteration's own index in the axis. Different indices of an array that may be
        // written are different elements. A stretch has one `Plane`, which is at one iteration at a time, by `go_to`, and the result keeps `self`
        // borrowed.
        unsafe { &*self.place(index) }
    }
}

impl<T, D: Dimension, I, const AXIS: usize> IndexMut<I> for Plane<'_, T, D, AXIS>
where
    I: NdIndex<D> + IntoDimension<Dim: Dimension> + Clone,
{
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        // SAFETY: as in `index`; here `self` is borrowed mutably, and the view was made from a mutable one.
        unsafe { &mut *self.place(index).cast_mut() }
    }
}

impl<T, D, S, const AXIS: usize, const MIRRORED: bool> Sealed
    for Planes<'_, T, D, S, AXIS, MIRRORED>
{
}
impl<T, D, S, const AXIS: usize, const MIRRORED: bool> Fits<S>
    for Planes<'_, T, D, S, AXIS, MIRRORED>
{
}

impl<'v, T: Send, D: Dimension, S, const AXIS: usize, const MIRRORED: bool> Role
    for Planes<'v, T, D, S, AXIS, MIRRORED>
{
    type Scratch = ();
    type Segment = ();
    type Lent = Plane<'v, T, D, AXIS>;
    type Target = Plane<'v, T, D, AXIS>;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    /// By strides that may be greater than 1.
    const SPREAD: bool = true;

    keeps_nothing!();

    #[inline]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Plane<'v, T, D, AXIS> {
        let step = opening.line.map_or(0, |line| line.step);
        Plane {
            view: self.view.clone(),
            own: NONE,
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
        lent: &'x mut Plane<'v, T, D, AXIS>,
        position: &Position,
    ) -> &'x mut Plane<'v, T, D, AXIS> {
        lent.go_to(position);
        lent
    }
}

opaque! {
    [T, D, S, const AXIS: usize, const MIRRORED: bool] Planes Planes<'_, T, D, S, AXIS, MIRRORED>;
    [T, D, const AXIS: usize] Plane Plane<'_, T, D, AXIS>;
}

stays!([T: Send, D: Dimension, S, const AXIS: usize, const MIRRORED: bool] Planes<'_, T, D, S, AXIS, MIRRORED>, []);
