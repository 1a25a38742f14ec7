//! The elements at the indices of an index array, in which no index is repeated.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use super::{Indexed, Integer, IntoSource, indexed_source};
use crate::sys::disjoint::{DisjointMut, element};

/// Indices that are all different and lie inside of an array, checked once: for loops over `y[p[k]]`.
///
/// [`scatter`] checks the indices for one loop. An `Injection` serves any number of loops over arrays that are at least as long
/// as the length that it was checked for. It borrows the indices (`&p`) or owns them (`p`).
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let p = Injection::new(&[3u32, 0, 2], 4);
/// let (mut y, mut names) = ([0.0; 4], [""; 5]);
/// prange((p.scatter(&mut y), p.scatter(&mut names), [1.5, 2.5, 3.5]))
///     .for_each(|(y, name, x)| (*y, *name) = (x, "set"));
/// assert_eq!(y, [2.5, 0.0, 3.5, 1.5]);
/// assert_eq!(names, ["set", "", "set", "set", ""]);
/// ```
#[derive(Clone, Debug)]
pub struct Injection<'p, I: Integer> {
    /// All different, and each below `len`.
    indices: Cow<'p, [I]>,
    len: usize,
}

/// The elements of a mutable slice at given indices. Created by [`scatter`] and [`Injection::scatter`].
pub struct Scatter<'a, T, I> {
    elements: DisjointMut<'a, T>,
    /// All different, and each below the length of `elements`.
    indices: &'a [I],
}

/// The error of indices that are not a valid [`Injection`].
///
/// # Examples
///
/// ```
/// use prange::{InjectionError, try_scatter};
///
/// let error = try_scatter(&mut [0.0; 5], &[2, 4, 2]).unwrap_err();
/// assert_eq!(error, InjectionError::Repeated { first: 0, again: 2, index: 2 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InjectionError<I> {
    /// An index is not inside of the array.
    OutOfBounds {
        /// Position of the index.
        position: usize,
        /// The index.
        index: I,
        /// Length of the array.
        len: usize,
    },
    /// An index is repeated.
    Repeated {
        /// Position at which the index stands first.
        first: usize,
        /// Position at which the index stands again.
        again: usize,
        /// The index.
        index: I,
    },
}

/// Makes a source for [`prange`](crate::prange()) of the elements `&mut y[p[k]]`, for `k` from 0 on. Each element belongs to
/// one iteration.
///
/// No index may be repeated, because no element may belong to two iterations. This is checked before the loop, on the calling
/// thread, with one bit of memory for each element of `y`. The check takes 1 to 3 ns for each index, about as long as a short
/// serial loop over `y[p[k]]`. If sorting a copy of the indices, 16 bytes each, takes less memory (few indices of a long `y`),
/// the check does that and takes 10 to 30 ns for each index. An [`Injection`] is checked once for many loops.
///
/// # Panics
///
/// If an index is out of bounds or repeated. [`try_scatter`] returns an error instead.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let (x, p) = ([1.0, 2.0, 3.0], [2, 4, 1]);
/// let mut y = vec![0.0; 5];
/// prange((scatter(&mut y, &p), &x)).for_each(|(y, x)| *y = 10.0 * x);
/// assert_eq!(y, [0.0, 30.0, 10.0, 0.0, 20.0]);
///
/// prange! {
///     for (k, y) in prange(scatter(&mut y, &p)).enumerate() {
///         *y += x[k];
///     }
/// }
/// assert_eq!(y, [0.0, 33.0, 11.0, 0.0, 22.0]);
/// ```
#[track_caller]
pub fn scatter<'a, T, I: Integer>(y: &'a mut [T], p: &'a [I]) -> Scatter<'a, T, I> {
    match try_scatter(y, p) {
        Ok(scatter) => scatter,
        Err(error) => panic!("scatter: {error}"),
    }
}

/// Like [`scatter`], but returns an error instead of panicking: for indices that come from outside of the program.
///
/// # Errors
///
/// If an index is out of bounds or repeated.
///
/// # Examples
/// ```
/// use prange::try_scatter;
///
/// let error = try_scatter(&mut [0.0; 5], &[2, 4, 2]).unwrap_err();
/// assert_eq!(error.to_string(), "p[2] and p[0] are both 2");
/// ```
pub fn try_scatter<'a, T, I: Integer>(
    y: &'a mut [T],
    p: &'a [I],
) -> Result<Scatter<'a, T, I>, InjectionError<I>> {
    check(p, y.len())?;
    Ok(Scatter {
        elements: DisjointMut::new(y),
        indices: p,
    })
}

impl<'p, I: Integer> Injection<'p, I> {
    /// Checks the indices `p` for arrays of at least `len` elements.
    ///
    /// # Panics
    ///
    /// If an index is not below `len` or is repeated.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let p = Injection::new(&[2, 0], 3);
    /// let mut y = [0; 3];
    /// prange((p.scatter(&mut y), &[10, 20])).for_each(|(y, x)| *y = *x);
    /// assert_eq!(y, [20, 0, 10]);
    /// ```
    #[track_caller]
    pub fn new(p: impl Into<Cow<'p, [I]>>, len: usize) -> Self {
        match Injection::try_new(p, len) {
            Ok(injection) => injection,
            Err(error) => panic!("Injection: {error}"),
        }
    }

    /// Like [`new`](Self::new), but returns an error instead of panicking.
    ///
    /// # Errors
    ///
    /// If an index is not below `len` or is repeated.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::{Injection, InjectionError};
    ///
    /// let error = Injection::try_new(&[2, 4, 2], 5).unwrap_err();
    /// assert_eq!(error, InjectionError::Repeated { first: 0, again: 2, index: 2 });
    /// ```
    pub fn try_new(p: impl Into<Cow<'p, [I]>>, len: usize) -> Result<Self, InjectionError<I>> {
        let indices = p.into();
        check(&indices, len)?;
        Ok(Injection { indices, len })
    }

    /// Returns the indices.
    ///
    /// # Examples
    ///
    /// ```
    /// let p = prange::Injection::new(vec![2, 0], 3);
    /// assert_eq!(p.indices(), [2, 0]);
    /// ```
    #[must_use]
    pub fn indices(&self) -> &[I] {
        &self.indices
    }

    /// Makes a source for [`prange`](crate::prange()) of the elements `&mut y[p[k]]`, for `k` from 0 on.
    ///
    /// # Panics
    ///
    /// If `y` has fewer elements than the indices were checked for.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let p = Injection::new(&[2, 0], 3);
    /// let mut y = [1, 2, 3];
    /// prange(p.scatter(&mut y)).for_each(|y| *y = 0);
    /// assert_eq!(y, [0, 2, 0]);
    /// ```
    #[track_caller]
    pub fn scatter<'a, T>(&'a self, y: &'a mut [T]) -> Scatter<'a, T, I> {
        let (found, len) = (y.len(), self.len);
        assert!(
            found >= len,
            "scatter: y has {found} elements, the indices were checked for {len}"
        );
        Scatter {
            elements: DisjointMut::new(y),
            indices: &self.indices,
        }
    }
}

/// Checks that the indices are all different and below `len`; else returns the first one that is not.
fn check<I: Integer>(p: &[I], len: usize) -> Result<(), InjectionError<I>> {
    let is_outside = |index: &I| index.array_index().is_none_or(|index| index >= len);
    // Whole blocks are checked first; the position of a wrong index is looked for only if a block has one.
    let any_is_outside = |block: &[I]| {
        block
            .iter()
            .fold(false, |any, index| any | is_outside(index))
    };
    let outside = match p.chunks(256).any(any_is_outside) {
        true => p.iter().position(is_outside),
        false => None,
    };
    let inside = &p[..outside.unwrap_or(p.len())];
    if let Some((first, again)) = repeated(inside, len) {
        let index = p[again];
        return Err(InjectionError::Repeated {
            first,
            again,
            index,
        });
    }
    match outside {
        Some(position) => Err(InjectionError::OutOfBounds {
            position,
            index: p[position],
            len,
        }),
        None => Ok(()),
    }
}

/// Returns the first position at which an index is repeated, behind the position at which it stands first. All indices are
/// below `len`.
fn repeated<I: Integer>(p: &[I], len: usize) -> Option<(usize, usize)> {
    // Whichever way takes less memory.
    if len / u8::BITS as usize <= p.len().saturating_mul(size_of::<(usize, usize)>()) {
        let again = repeated_by_bits(p, len)?;
        Some((p.iter().position(|index| *index == p[again])?, again))
    } else {
        repeated_by_order(p)
    }
}

fn repeated_by_bits<I: Integer>(p: &[I], len: usize) -> Option<usize> {
    let mut seen = vec![0u64; len.div_ceil(64)];
    let place = |index: I| (inside(index) / 64, 1 << (inside(index) % 64));
    for &index in p {
        let (word, bit) = place(index);
        seen[word] |= bit;
    }
    // If as many bits are set as there are indices, all are different. Only otherwise the repeated one is looked for.
    let different: usize = seen.iter().map(|word| word.count_ones() as usize).sum();
    if different == p.len() {
        return None;
    }
    seen.fill(0);
    p.iter().position(|&index| {
        let (word, bit) = place(index);
        let is_seen = seen[word] & bit != 0;
        seen[word] |= bit;
        is_seen
    })
}

fn repeated_by_order<I: Integer>(p: &[I]) -> Option<(usize, usize)> {
    let mut sorted: Vec<_> = p.iter().map(|&index| inside(index)).zip(0..).collect();
    sorted.sort_unstable();
    let neighbours = sorted.windows(2).map(|pair| (pair[0], pair[1]));
    let equal = neighbours.filter(|(a, b)| a.0 == b.0);
    equal.map(|(a, b)| (a.1, b.1)).min_by_key(|pair| pair.1)
}

/// Returns an index that was checked, as a `usize`.
#[inline(always)]
fn inside<I: Integer>(index: I) -> usize {
    index.to_index().expect("an index that was checked")
}

impl<T, I> Scatter<'_, T, I> {
    fn count(&self) -> usize {
        self.indices.len()
    }
}

indexed_source!(['a, T: Send, I: Integer] Scatter<'a, T, I>, &'a mut T; true);

// SAFETY: by the field's invariant different numbers have different indices, and so different elements.
unsafe impl<'a, T: Send, I: Integer> Indexed for Scatter<'a, T, I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a mut T {
        // SAFETY: the number is below the length, by the caller's promise.
        let place = inside(*unsafe { element(self.indices, index) });
        // SAFETY: the place lies inside of the slice by the field's invariant, and is taken once, because the caller takes each
        // number at most once.
        unsafe { self.elements.element(place) }
    }
}

impl<T: Send, I: Integer> IntoSource for Scatter<'_, T, I> {
    type Source = Self;

    fn into_source(self) -> Self {
        self
    }
}

impl<T, I> fmt::Debug for Scatter<'_, T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scatter").finish_non_exhaustive()
    }
}

impl<I: fmt::Debug> fmt::Display for InjectionError<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InjectionError::OutOfBounds {
                position,
                index,
                len,
            } => write!(f, "p[{position}] is {index:?}, y has {len} elements"),
            InjectionError::Repeated {
                first,
                again,
                index,
            } => write!(f, "p[{again}] and p[{first}] are both {index:?}"),
        }
    }
}

impl<I: fmt::Debug> Error for InjectionError<I> {}
