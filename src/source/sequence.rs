//! Sources of one's own.

use super::{Indexed, IntoSource, RandomAccess, ReadOnly, indexed_source};

/// Numbered items that any thread can make or look up: what [`sequence`] turns into a source. Safe to implement for types of your own.
///
/// An item is what [`item`](Self::item) returns from `&self`: a number that is computed, a reference, a part of a slice, a value read from a file.
/// For items that are `&mut` parts of your type, hand on a source of the library, as the second example does.
///
/// # Examples
///
/// Points whose coordinates are in two vectors, with `prange(&points)`:
///
/// ```
/// use prange::prelude::*;
/// use prange::source::{IntoSource, Sequence, Sequenced};
///
/// struct Points {
///     x: Vec<f64>,
///     y: Vec<f64>,
/// }
///
/// impl Sequence for Points {
///     type Item = (f64, f64);
///
///     fn len(&self) -> usize {
///         self.x.len()
///     }
///
///     fn item(&self, index: usize) -> (f64, f64) {
///         (self.x[index], self.y[index])
///     }
/// }
///
/// impl<'a> IntoSource for &'a Points {
///     type Source = Sequenced<&'a Points>;
///
///     fn into_source(self) -> Self::Source {
///         sequence(self)
///     }
/// }
///
/// let points = Points { x: vec![3.0, 6.0], y: vec![4.0, 8.0] };
/// let lengths: Vec<f64> = prange(&points).map(|(x, y)| x.hypot(y)).collect();
/// assert_eq!(lengths, [5.0, 10.0]);
/// ```
///
/// A type that hands on sources of the library, by reference and by `&mut`:
///
/// ```
/// use prange::prelude::*;
/// use prange::source::{IntoSource, Slice, SliceMut};
///
/// struct Image {
///     pixels: Vec<u8>,
/// }
///
/// impl<'a> IntoSource for &'a Image {
///     type Source = Slice<'a, u8>;
///
///     fn into_source(self) -> Self::Source {
///         self.pixels.as_slice().into_source()
///     }
/// }
///
/// impl<'a> IntoSource for &'a mut Image {
///     type Source = SliceMut<'a, u8>;
///
///     fn into_source(self) -> Self::Source {
///         self.pixels.as_mut_slice().into_source()
///     }
/// }
///
/// let mut image = Image { pixels: vec![1, 2, 3] };
/// prange(&mut image).for_each(|pixel| *pixel *= 10);
/// assert_eq!(prange(&image).max(), Some(&30));
/// ```
pub trait Sequence: Sync {
    /// The type of the items.
    type Item;

    /// Returns the number of items. A loop asks once.
    fn len(&self) -> usize;

    /// Returns whether there are no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns item `index`, which is below the length. Several threads call this at the same time, mostly for neighbouring items in their order; a loop
    /// asks for each item at most once, but for the inner dimensions of `collapse`.
    ///
    /// # Panics
    ///
    /// May panic as any code of a loop may.
    fn item(&self, index: usize) -> Self::Item;
}

impl<Q: Sequence + Sync + ?Sized> Sequence for &Q {
    type Item = Q::Item;

    fn len(&self) -> usize {
        (**self).len()
    }

    #[inline(always)]
    fn item(&self, index: usize) -> Q::Item {
        (**self).item(index)
    }
}

/// The items of a [`Sequence`] as a source. Created by [`sequence`].
#[derive(Clone, Debug)]
pub struct Sequenced<Q> {
    sequence: Q,
    len: usize,
}

/// Makes a source for [`prange`](crate::prange()) of a [`Sequence`] of your own, or of a reference to one.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
/// use prange::source::Sequence;
///
/// /// The first squares.
/// struct Squares(usize);
///
/// impl Sequence for Squares {
///     type Item = usize;
///
///     fn len(&self) -> usize {
///         self.0
///     }
///
///     fn item(&self, index: usize) -> usize {
///         index * index
///     }
/// }
///
/// assert_eq!(prange(sequence(Squares(4))).collect::<Vec<_>>(), [0, 1, 4, 9]);
/// ```
pub fn sequence<Q: Sequence>(sequence: Q) -> Sequenced<Q> {
    let len = sequence.len();
    Sequenced { sequence, len }
}

impl<Q> Sequenced<Q> {
    fn count(&self) -> usize {
        self.len
    }
}

indexed_source!([Q: Sequence] Sequenced<Q>, Q::Item);

// SAFETY: an item comes from a safe method, which any thread may call with any index, as the sequence is `Sync`.
unsafe impl<Q: Sequence> Indexed for Sequenced<Q> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Q::Item {
        self.sequence.item(index)
    }
}
// SAFETY: as above: any number of times.
unsafe impl<Q: Sequence> RandomAccess for Sequenced<Q> {}
// What comes from a `&self` is no `&mut` of the sequence's own.
impl<Q: Sequence> ReadOnly for Sequenced<Q> {}

impl<Q: Sequence> IntoSource for Sequenced<Q> {
    type Source = Self;

    fn into_source(self) -> Self {
        self
    }
}
