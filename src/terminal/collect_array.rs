//! `collect_array`: gathers the items of an array's shape in an array of ndarray.

use ndarray::{Array, Array1};

use super::FromPrange;
use crate::prange::Prange;
use crate::source::Shaped;

impl<T> FromPrange<T> for Array1<T> {
    fn from_vec(items: Vec<T>) -> Self {
        Array1::from_vec(items)
    }
}

impl<S: Shaped> Prange<S> {
    /// Collects the items in an array of the source's shape, in standard layout: the counterpart of ndarray's `map` and
    /// `Zip::map_collect`, and over `ndarray::indices(shape)` of `Array::from_shape_fn`.
    ///
    /// The array is filled in place by all threads. In a loop over a tuple the shape is that of its first part; any iterator's items
    /// collect into an `Array1` by [`collect`](Self::collect). Feature `ndarray`.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    /// Panics if the array would have more than `isize::MAX` bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use ndarray::{Array1, Array2, array, indices};
    /// use prange::prelude::*;
    ///
    /// let a = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    /// let b = Array2::from_elem((2, 3), 10.0);
    /// let sums = prange((&a, &b)).map(|(a, b)| a + b).collect_array();
    /// assert_eq!(sums, &a + &b);
    ///
    /// let table = prange(indices((2, 3))).map(|(i, j)| 10 * i + j).collect_array();
    /// assert_eq!(table, array![[0, 1, 2], [10, 11, 12]]);
    ///
    /// let means: Array1<f64> = prange(a.rows()).map(|row| row.sum() / 3.0).collect();
    /// assert_eq!(means, array![2.0, 5.0]);
    /// ```
    pub fn collect_array(self) -> Array<S::Item, S::Dim>
    where
        S::Item: Send,
    {
        let shape = self.source().shape();
        let items: Vec<S::Item> = self.collect();
        Array::from_shape_vec(shape, items).expect("an item for each index")
    }
}
