//! Two-dimensional tiles of a row-major image.

use std::ops::Range;

use super::{Indexed, IntoSource, indexed_source};
use crate::sys::disjoint::DisjointMut;

/// The tiles of an image, in rows of tiles from the top. Created by [`tiles_mut`].
pub struct Tiles<'a, T> {
    image: DisjointMut<'a, T>,
    width: usize,
    height: usize,
    tile: (usize, usize),
}

/// A tile of an image: its place, and its elements. See [`tiles_mut`] for an example.
pub struct Tile<'a, T> {
    /// The whole image, of which `rows` x `columns` belong to this tile alone.
    image: DisjointMut<'a, T>,
    width: usize,
    rows: Range<usize>,
    columns: Range<usize>,
}

/// Cuts a row-major image of `width` columns into tiles of at most `(rows, columns)` each, as a source for
/// [`prange`](crate::prange()). The tiles at the right and lower edges may be smaller.
///
/// # Panics
///
/// If the image is not a whole number of rows, or a tile has no rows or columns.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let mut image = vec![0; 5 * 7];
/// prange(tiles_mut(&mut image, 7, (2, 3))).for_each(|mut tile| {
///     let (top, left) = (tile.rows().start, tile.columns().start);
///     for (i, row) in tile.rows_mut().enumerate() {
///         for (j, pixel) in row.iter_mut().enumerate() {
///             *pixel = 10 * (top + i) + (left + j);
///         }
///     }
/// });
/// assert_eq!(image[3 * 7 + 4], 34);
/// ```
#[track_caller]
pub fn tiles_mut<T>(image: &mut [T], width: usize, tile: (usize, usize)) -> Tiles<'_, T> {
    let (rows, columns) = tile;
    assert!(
        rows > 0 && columns > 0,
        "tiles_mut: a tile of {rows} rows and {columns} columns is empty"
    );
    let height = if image.is_empty() {
        0
    } else {
        let len = image.len();
        assert!(
            width > 0 && len.is_multiple_of(width),
            "tiles_mut: {len} elements are not a whole number of rows of {width}"
        );
        len / width
    };
    Tiles {
        image: DisjointMut::new(image),
        width,
        height,
        tile,
    }
}

impl<T> Tiles<'_, T> {
    fn count(&self) -> usize {
        self.height.div_ceil(self.tile.0) * self.width.div_ceil(self.tile.1)
    }
}

indexed_source!(['a, T: Send] Tiles<'a, T>, Tile<'a, T>);

// SAFETY: tiles of different indices have no element in common.
unsafe impl<'a, T: Send> Indexed for Tiles<'a, T> {
    unsafe fn item(&self, index: usize) -> Tile<'a, T> {
        let across = self.width.div_ceil(self.tile.1);
        let part = |number: usize, size: usize, all: usize| {
            let start = number * size;
            start..all.min(start.saturating_add(size))
        };
        Tile {
            // SAFETY: the tile uses only its rows and columns, which no other tile has.
            image: unsafe { self.image.alias() },
            width: self.width,
            rows: part(index / across, self.tile.0, self.height),
            columns: part(index % across, self.tile.1, self.width),
        }
    }
}

impl<'a, T: Send> IntoSource for Tiles<'a, T> {
    type Source = Self;

    fn into_source(self) -> Self {
        self
    }
}

impl<T> Tile<'_, T> {
    /// Returns the rows of the image that the tile covers.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut image = [0; 4 * 6];
    /// let tops: Vec<usize> = prange(tiles_mut(&mut image, 6, (2, 6))).map(|tile| tile.rows().start).collect();
    /// assert_eq!(tops, [0, 2]);
    /// ```
    #[must_use]
    pub fn rows(&self) -> Range<usize> {
        self.rows.clone()
    }

    /// Returns the columns of the image that the tile covers.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut image = [0; 4 * 6];
    /// let widths: Vec<usize> = prange(tiles_mut(&mut image, 6, (4, 4))).map(|tile| tile.columns().len()).collect();
    /// assert_eq!(widths, [4, 2]);
    /// ```
    #[must_use]
    pub fn columns(&self) -> Range<usize> {
        self.columns.clone()
    }

    /// Returns the tile's part of each of its rows, from the top.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut image = [0; 2 * 4];
    /// prange(tiles_mut(&mut image, 4, (2, 2))).enumerate().for_each(|(number, mut tile)| {
    ///     for row in tile.rows_mut() {
    ///         row.fill(number);
    ///     }
    /// });
    /// assert_eq!(image, [0, 0, 1, 1, 0, 0, 1, 1]);
    /// ```
    pub fn rows_mut(&mut self) -> impl ExactSizeIterator<Item = &mut [T]> {
        let Tile { image, width, .. } = &*self;
        let columns = self.columns.clone();
        self.rows.clone().map(move |row| {
            let start = row * *width;
            // SAFETY: the range lies within the image and within this tile, and each row is handed out once while the tile is
            // borrowed mutably.
            unsafe { image.slice(start + columns.start..start + columns.end) }
        })
    }
}

macro_rules! debug {
    ($($name:ident)*) => {$(
        impl<T> std::fmt::Debug for $name<'_, T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
debug!(Tiles Tile);
