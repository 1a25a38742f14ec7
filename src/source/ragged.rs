//! Rows of different lengths, stored one after the other in one array.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::ops::Range;

use super::{Indexed, Integer, IntoSource, RandomAccess, ReadOnly, indexed_source};
use crate::sys::disjoint::DisjointMut;

/// The offsets of rows of different lengths in an array, checked once: row `i` is `c[ptr[i]..ptr[i + 1]]`.
///
/// [`ragged`] and [`ragged_mut`] check the offsets for one loop. `RowOffsets` serve any number of loops over arrays that are at
/// least as long as the length that they were checked for. They borrow the offsets (`&ptr`) or own them (`ptr`).
///
/// # Examples
///
/// A sparse matrix in compressed rows (CSR) is multiplied by a vector; then each row is divided by its element of the product:
/// ```
/// use prange::prelude::*;
///
/// let (mut values, columns) = ([4.0, 1.0, 2.0, 3.0], [0, 2, 1, 2]);
/// let rows = RowOffsets::new(&[0u32, 2, 2, 4], values.len());
/// let (x, mut y) = ([1.0, 10.0, 100.0], [0.0; 3]);
/// prange((&mut y, rows.of(&values), rows.of(&columns))).for_each(|(y, values, columns)| {
///     *y = values.iter().zip(columns).map(|(value, &j)| value * x[j]).sum();
/// });
/// assert_eq!(y, [104.0, 0.0, 320.0]);
///
/// prange! {
///     for (i, row) in prange(rows.of_mut(&mut values)).enumerate() {
///         for value in row {
///             *value /= y[i];
///         }
///     }
/// }
/// assert_eq!(values, [4.0 / 104.0, 1.0 / 104.0, 2.0 / 320.0, 3.0 / 320.0]);
/// ```
#[derive(Clone, Debug)]
pub struct RowOffsets<'p, I: Integer> {
    /// In ascending order (equal neighbours allowed), from at least 0 to at most `len`.
    offsets: Cow<'p, [I]>,
    len: usize,
}

/// Rows of different lengths in a shared slice. Created by [`ragged`] and [`RowOffsets::of`].
#[derive(Clone, Debug)]
pub struct Ragged<'a, T, I> {
    array: &'a [T],
    /// In ascending order (equal neighbours allowed), from at least 0 to at most the length of the array.
    offsets: &'a [I],
}

/// Rows of different lengths in a mutable slice. Created by [`ragged_mut`] and [`RowOffsets::of_mut`].
pub struct RaggedMut<'a, T, I> {
    array: DisjointMut<'a, T>,
    /// In ascending order (equal neighbours allowed), from at least 0 to at most the length of the array.
    offsets: &'a [I],
}

/// The error of offsets that are not valid [`RowOffsets`].
///
/// # Examples
///
/// ```
/// use prange::{RowOffsetsError, try_ragged};
///
/// let error = try_ragged(&[0.0; 5], &[0, 4, 9]).unwrap_err();
/// assert_eq!(error, RowOffsetsError::OutOfBounds { position: 2, offset: 9, len: 5 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RowOffsetsError<I> {
    /// An offset lies outside of the array.
    OutOfBounds {
        /// Position of the offset.
        position: usize,
        /// The offset.
        offset: I,
        /// Length of the array.
        len: usize,
    },
    /// An offset is less than the one before.
    Descending {
        /// Position of the lesser offset.
        position: usize,
        /// Offset before the lesser one.
        before: I,
        /// The lesser offset.
        offset: I,
    },
}

/// Makes a source for [`prange`](crate::prange()) of the rows `&c[ptr[i]..ptr[i + 1]]`, for `i` from 0 on.
///
/// There is one row less than there are offsets. The offsets are checked in one pass before the loop. [`RowOffsets`] check them
/// once for many loops.
/// # Panics
///
/// If an offset is less than the one before, or outside of `c`. [`try_ragged`] returns an error instead.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let (letters, ptr) = (['a', 'b', 'c', 'd'], [0, 1, 1, 4]);
/// let words: Vec<String> = prange(ragged(&letters, &ptr)).map(String::from_iter).collect();
/// assert_eq!(words, ["a", "", "bcd"]);
/// ```
#[track_caller]
pub fn ragged<'a, T, I: Integer>(c: &'a [T], ptr: &'a [I]) -> Ragged<'a, T, I> {
    match try_ragged(c, ptr) {
        Ok(rows) => rows,
        Err(error) => panic!("ragged: {error}"),
    }
}

/// Like [`ragged`], but returns an error instead of panicking: for offsets that come from outside of the program.
///
/// # Errors
///
/// If an offset is less than the one before, or outside of `c`.
///
/// # Examples
///
/// ```
/// use prange::try_ragged;
///
/// let error = try_ragged(&[0.0; 5], &[0, 4, 2]).unwrap_err();
/// assert_eq!(error.to_string(), "ptr[2] is 2, less than ptr[1], which is 4");
/// ```
pub fn try_ragged<'a, T, I: Integer>(
    c: &'a [T],
    ptr: &'a [I],
) -> Result<Ragged<'a, T, I>, RowOffsetsError<I>> {
    check(ptr, c.len())?;
    Ok(Ragged {
        array: c,
        offsets: ptr,
    })
}

/// Makes a source for [`prange`](crate::prange()) of the rows `&mut c[ptr[i]..ptr[i + 1]]`, for `i` from 0 on. Each row belongs
/// to one iteration.
///
/// There is one row less than there are offsets. Elements before the first offset and from the last one on belong to no row.
/// The offsets are checked in one pass before the loop. [`RowOffsets`] check them once for many loops.
/// # Panics
///
/// If an offset is less than the one before, or outside of `c`. [`try_ragged_mut`] returns an error instead.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let (mut c, ptr) = ([3, 2, 1, 9, 8, 7], [0, 3, 5]);
/// prange(ragged_mut(&mut c, &ptr)).for_each(|row| row.sort());
/// assert_eq!(c, [1, 2, 3, 8, 9, 7]);
/// ```
#[track_caller]
pub fn ragged_mut<'a, T, I: Integer>(c: &'a mut [T], ptr: &'a [I]) -> RaggedMut<'a, T, I> {
    match try_ragged_mut(c, ptr) {
        Ok(rows) => rows,
        Err(error) => panic!("ragged_mut: {error}"),
    }
}

/// Like [`ragged_mut`], but returns an error instead of panicking: for offsets that come from outside of the program.
///
/// # Errors
///
/// If an offset is less than the one before, or outside of `c`.
///
/// # Examples
/// ```
/// use prange::try_ragged_mut;
///
/// let error = try_ragged_mut(&mut [0.0; 5], &[0, 4, 2]).unwrap_err();
/// assert_eq!(error.to_string(), "ptr[2] is 2, less than ptr[1], which is 4");
/// ```
pub fn try_ragged_mut<'a, T, I: Integer>(
    c: &'a mut [T],
    ptr: &'a [I],
) -> Result<RaggedMut<'a, T, I>, RowOffsetsError<I>> {
    check(ptr, c.len())?;
    Ok(RaggedMut {
        array: DisjointMut::new(c),
        offsets: ptr,
    })
}

impl<'p, I: Integer> RowOffsets<'p, I> {
    /// Checks the offsets `ptr` for arrays of at least `len` elements.
    ///
    /// # Panics
    ///
    /// If an offset is less than the one before, less than 0 or more than `len`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let rows = RowOffsets::new(&[0, 2, 5], 6);
    /// let lengths: Vec<usize> = prange(rows.of(&[1.0; 6])).map(|row| row.len()).collect();
    /// assert_eq!(lengths, [2, 3]);
    /// ```
    #[track_caller]
    pub fn new(ptr: impl Into<Cow<'p, [I]>>, len: usize) -> Self {
        match RowOffsets::try_new(ptr, len) {
            Ok(offsets) => offsets,
            Err(error) => panic!("RowOffsets: {error}"),
        }
    }

    /// Like [`new`](Self::new), but returns an error instead of panicking.
    ///
    /// # Errors
    ///
    /// If an offset is less than the one before, less than 0 or more than `len`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::{RowOffsets, RowOffsetsError};
    ///
    /// let error = RowOffsets::try_new(&[0, 2, 7], 6).unwrap_err();
    /// assert_eq!(error, RowOffsetsError::OutOfBounds { position: 2, offset: 7, len: 6 });
    /// ```
    pub fn try_new(ptr: impl Into<Cow<'p, [I]>>, len: usize) -> Result<Self, RowOffsetsError<I>> {
        let offsets = ptr.into();
        check(&offsets, len)?;
        Ok(RowOffsets { offsets, len })
    }

    /// Returns the offsets.
    ///
    /// # Examples
    ///
    /// ```
    /// let rows = prange::RowOffsets::new(vec![0, 2, 5], 6);
    /// assert_eq!(rows.offsets(), [0, 2, 5]);
    /// ```
    #[must_use]
    pub fn offsets(&self) -> &[I] {
        &self.offsets
    }

    /// Makes a source for [`prange`](crate::prange()) of the rows of `c`, to read.
    ///
    /// # Panics
    ///
    /// If `c` has fewer elements than the offsets were checked for.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let rows = RowOffsets::new(&[0, 2, 5], 5);
    /// let sums: Vec<i32> = prange(rows.of(&[1, 2, 3, 4, 5])).map(|row| row.iter().sum()).collect();
    /// assert_eq!(sums, [3, 12]);
    /// ```
    #[track_caller]
    pub fn of<'a, T>(&'a self, c: &'a [T]) -> Ragged<'a, T, I> {
        self.compare(c.len());
        Ragged {
            array: c,
            offsets: &self.offsets,
        }
    }

    /// Makes a source for [`prange`](crate::prange()) of the rows of `c`, to change.
    ///
    /// # Panics
    ///
    /// If `c` has fewer elements than the offsets were checked for.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let rows = RowOffsets::new(&[0, 2, 5], 5);
    /// let mut c = [3, 1, 9, 7, 8];
    /// prange(rows.of_mut(&mut c)).for_each(|row| row.sort());
    /// assert_eq!(c, [1, 3, 7, 8, 9]);
    /// ```
    #[track_caller]
    pub fn of_mut<'a, T>(&'a self, c: &'a mut [T]) -> RaggedMut<'a, T, I> {
        self.compare(c.len());
        RaggedMut {
            array: DisjointMut::new(c),
            offsets: &self.offsets,
        }
    }

    #[track_caller]
    fn compare(&self, found: usize) {
        let len = self.len;
        assert!(
            found >= len,
            "RowOffsets: c has {found} elements, the offsets were checked for {len}"
        );
    }
}

/// Checks that the offsets ascend and lie inside of an array of `len` elements; else returns the first one that does not.
fn check<I: Integer>(ptr: &[I], len: usize) -> Result<(), RowOffsetsError<I>> {
    let mut last = I::ZERO;
    let wrong = ptr.iter().position(|&offset| {
        let descends = offset < std::mem::replace(&mut last, offset);
        descends || offset.array_index().is_none_or(|offset| offset > len)
    });
    let Some(position) = wrong else {
        return Ok(());
    };
    let offset = ptr[position];
    let before = position.checked_sub(1).map(|before| ptr[before]);
    match before.filter(|&before| offset < before) {
        Some(before) => Err(RowOffsetsError::Descending {
            position,
            before,
            offset,
        }),
        None => Err(RowOffsetsError::OutOfBounds {
            position,
            offset,
            len,
        }),
    }
}

fn count<I>(offsets: &[I]) -> usize {
    offsets.len().saturating_sub(1)
}

/// Returns the range of row `index`, by offsets that were checked.
#[inline(always)]
fn row<I: Integer>(offsets: &[I], index: usize) -> Range<usize> {
    let place = |index: usize| {
        offsets[index]
            .to_index()
            .expect("an offset that was checked")
    };
    place(index)..place(index + 1)
}

impl<T, I> Ragged<'_, T, I> {
    fn count(&self) -> usize {
        count(self.offsets)
    }
}

impl<T, I> RaggedMut<'_, T, I> {
    fn count(&self) -> usize {
        count(self.offsets)
    }
}

indexed_source!(['a, T: Sync, I: Integer] Ragged<'a, T, I>, &'a [T]);
indexed_source!(['a, T: Send, I: Integer] RaggedMut<'a, T, I>, &'a mut [T]);

// SAFETY: the rows are shared slices of a `Sync` type.
unsafe impl<'a, T: Sync, I: Integer> Indexed for Ragged<'a, T, I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a [T] {
        &self.array[row(self.offsets, index)]
    }
}
// SAFETY: the rows are shared slices.
unsafe impl<T: Sync, I: Integer> RandomAccess for Ragged<'_, T, I> {}

impl<T: Sync, I: Integer> ReadOnly for Ragged<'_, T, I> {}

// SAFETY: rows of different numbers have no element in common, because by the field's invariant each row ends at or before the
// start of the next one.
unsafe impl<'a, T: Send, I: Integer> Indexed for RaggedMut<'a, T, I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a mut [T] {
        // SAFETY: the row lies inside of the slice by the field's invariant, and is taken once, because the caller takes each
        // number at most once.
        unsafe { self.array.slice(row(self.offsets, index)) }
    }
}

macro_rules! into_source {
    ($([$bound:ident] $name:ident)*) => {$(
        impl<T: $bound, I: Integer> IntoSource for $name<'_, T, I> {
            type Source = Self;

            fn into_source(self) -> Self {
                self
            }
        }
    )*};
}
into_source!([Sync] Ragged [Send] RaggedMut);

impl<T, I> fmt::Debug for RaggedMut<'_, T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RaggedMut").finish_non_exhaustive()
    }
}

impl<I: fmt::Debug> fmt::Display for RowOffsetsError<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RowOffsetsError::OutOfBounds {
                position,
                offset,
                len,
            } => write!(f, "ptr[{position}] is {offset:?}, c has {len} elements"),
            RowOffsetsError::Descending {
                position,
                before,
                offset,
            } => write!(
                f,
                "ptr[{position}] is {offset:?}, less than ptr[{}], which is {before:?}",
                position - 1
            ),
        }
    }
}

impl<I: fmt::Debug> Error for RowOffsetsError<I> {}
