//! The elements that an array of indices names, each once.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use super::{Indexed, Integer, IntoSource, indexed_source};
use crate::sys::disjoint::{DisjointMut, element};

/// Indices that are all different and lie inside of an array, which was checked once: for loops over `y[p[k]]`.
///
/// [`scatter`] checks for one loop. An `Injection` serves any number of loops over arrays that are at least as long as the
/// one that it was checked for; it borrows the indices (`&p`) or owns them (`p`).
///
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
    /// All different, and indices of an array of `len` elements.
    indices: Cow<'p, [I]>,
    len: usize,
}

/// The elements of a mutable slice at given indices; made by [`scatter`] and [`Injection::scatter`].
pub struct Scatter<'a, T, I> {
    elements: DisjointMut<'a, T>,
    /// All different, and indices of `elements`.
    indices: &'a [I],
}

/// Why indices are no [`Injection`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InjectionError<I> {
    /// An index of no element.
    OutOfBounds {
        /// Where it stands.
        position: usize,
        /// The index.
        index: I,
        /// The length of the array.
        len: usize,
    },
    /// An index that comes twice.
    Repeated {
        /// Where it stands for the first time.
        first: usize,
        /// Where it comes again.
        again: usize,
        /// The index.
        index: I,
    },
}

/// The elements `y[p[k]]`, for `k` from 0 on, each to one iteration: a source for [`prange`](crate::prange()).
///
/// No index may come twice, so that no element goes to two iterations. That is checked before the loop, on the calling thread, with a bit of
/// memory for each element of `y`: 1 to 3 ns an index, about as long as a short serial loop over `y[p[k]]` takes. Of few indices of a long `y` the
/// check sorts a copy, of 16 bytes an index, where that is less memory (10 to 30 ns an index). With an [`Injection`] it is made once for many loops.
///
/// # Panics
///
/// If an index is out of bounds or comes twice. [`try_scatter`] gives an error instead.
///
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

/// As [`scatter`], with an error in place of a panic: for indices that come from outside.
///
/// # Errors
///
/// If an index is out of bounds or comes twice.
///
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
    /// If an index is not below `len` or comes twice.
    #[track_caller]
    pub fn new(p: impl Into<Cow<'p, [I]>>, len: usize) -> Self {
        match Injection::try_new(p, len) {
            Ok(injection) => injection,
            Err(error) => panic!("Injection: {error}"),
        }
    }

    /// As [`new`](Self::new), with an error in place of a panic.
    ///
    /// # Errors
    ///
    /// If an index is not below `len` or comes twice.
    pub fn try_new(p: impl Into<Cow<'p, [I]>>, len: usize) -> Result<Self, InjectionError<I>> {
        let indices = p.into();
        check(&indices, len)?;
        Ok(Injection { indices, len })
    }

    /// The indices.
    #[must_use]
    pub fn indices(&self) -> &[I] {
        &self.indices
    }

    /// The elements `y[p[k]]`, for `k` from 0 on: a source for [`prange`](crate::prange()).
    ///
    /// # Panics
    ///
    /// If `y` has fewer elements than the indices were checked for.
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

/// Whether the indices are different ones of an array of `len` elements; else the first that is not.
fn check<I: Integer>(p: &[I], len: usize) -> Result<(), InjectionError<I>> {
    let is_outside = |index: &I| index.array_index().is_none_or(|index| index >= len);
    // Several at a time; which one it is, only if there is one.
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

/// The first place at which an index comes again, behind the one where it stands for the first time. All are below `len`.
fn repeated<I: Integer>(p: &[I], len: usize) -> Option<(usize, usize)> {
    // Whichever takes less memory.
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
    // As many bits as indices: which one comes again, only if there is one.
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

/// What was found to lie inside of an array.
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

// SAFETY: different numbers have different indices by the field's invariant, and so different elements.
unsafe impl<'a, T: Send, I: Integer> Indexed for Scatter<'a, T, I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a mut T {
        // SAFETY: below the length, by the caller's promise.
        let place = inside(*unsafe { element(self.indices, index) });
        // SAFETY: inside of the slice by the field's invariant; taken once, as the number is by the caller's promise.
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
