//! Arrays of [ndarray](https://docs.rs/ndarray), sliced along their first axis. Feature `ndarray`.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use ndarray::{ArrayViewMut, Dimension, NdIndex, RawArrayViewMut};

use super::set::{Fits, Moment, Role, keeps_nothing};
use crate::private::Sealed;
use crate::source::{Slots, Subscript};

/// An array of which each iteration owns the elements whose first index is its loop variable, in a loop over `S`.
pub struct Planes<'v, T, D, S, const MIRRORED: bool> {
    view: RawArrayViewMut<T, D>,
    subscript: Subscript<MIRRORED>,
    name: &'static str,
    marker: PhantomData<&'v mut T>,
    /// Has `Slots`, by `new`.
    source: PhantomData<fn(S)>,
}

// SAFETY: through `&Planes` nothing but the planes of iterations can be reached, each by its own iteration
// alone, as the loops that it fits have different slots: sharing it sends elements and never shares one. `Debug` does not look at them.
unsafe impl<T: Send, D: Dimension, S, const MIRRORED: bool> Sync for Planes<'_, T, D, S, MIRRORED> {}

impl<'v, T, D: Dimension, S: Slots, const MIRRORED: bool> Planes<'v, T, D, S, MIRRORED> {
    pub(crate) fn new(
        mut view: ArrayViewMut<'v, T, D>,
        subscript: Subscript<MIRRORED>,
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
    name: &'static str,
    marker: PhantomData<&'v mut T>,
}

// SAFETY: stands for a `&mut` to its own elements.
unsafe impl<T: Send, D: Dimension> Send for Plane<'_, T, D> {}
// SAFETY: as `&mut`: shared, it gives shared access to its own elements.
unsafe impl<T: Sync, D: Dimension> Sync for Plane<'_, T, D> {}

impl<T, D: Dimension> Plane<'_, T, D> {
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
        // array that may be written are different elements; one iteration has one `Plane`, whose borrow the
        // result keeps.
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
    type Run = ();
    type Value = Plane<'v, T, D>;
    type Buffer = ();
    type Target = Plane<'v, T, D>;
    type Output = ();

    keeps_nothing!(Plane<'v, T, D>);

    const INDEXED: bool = true;

    fn scratch(&self) {}
    #[inline]
    fn value(&self, (): &mut (), moment: &Moment) -> Plane<'v, T, D> {
        Plane {
            view: self.view.clone(),
            own: moment.slot.map(|slot| self.subscript.index(slot)),
            name: self.name,
            marker: PhantomData,
        }
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut Plane<'v, T, D>) -> &'x mut Plane<'v, T, D> {
        value
    }
}

macro_rules! opaque {
    ($([$($generics:tt)*] $name:ident $type:ty;)*) => {$(
        impl<$($generics)*> fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
opaque! {
    [T, D, S, const MIRRORED: bool] Planes Planes<'_, T, D, S, MIRRORED>;
    [T, D] Plane Plane<'_, T, D>;
}
