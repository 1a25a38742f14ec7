//! Values that are moved out of a vector or an array one by one, by many threads.

use std::marker::PhantomData;
use std::mem::{ManuallyDrop, MaybeUninit, needs_drop, take};

use super::disjoint::element;
use super::recycle;
// Not modelled: the flags order nothing. They are read when the loop is over, by the thread that owns the values.
use super::sync::plain::{AtomicBool, Relaxed};

/// Values in a buffer `B` that are moved out by number, by any thread. The values that are left are dropped with it, once each.
///
/// `B` is a vector or an array: the two constructors make no other.
pub(crate) struct MoveOut<T, B: AsMut<[MaybeUninit<T>]>> {
    /// Each place holds a value, until [`take`](Self::take) has moved the value out.
    places: B,
    /// Whether each value has been moved out. Empty if values need no drop: what becomes of them makes no difference then.
    taken: Vec<AtomicBool>,
    marker: PhantomData<T>,
}

// SAFETY: through `&Self` values only leave (or are copied, if `T: Sync`), so that sharing the buffer sends values to other threads and never
// shares one. The flags are atomic.
unsafe impl<T: Send> Sync for MoveOut<T, Vec<MaybeUninit<T>>> {}
// SAFETY: as above.
unsafe impl<T: Send, const N: usize> Sync for MoveOut<T, [MaybeUninit<T>; N]> {}

impl<T> MoveOut<T, Vec<MaybeUninit<T>>> {
    #[inline]
    pub(crate) fn of_vec(values: Vec<T>) -> Self {
        let mut values = ManuallyDrop::new(values);
        let (start, len, room) = (values.as_mut_ptr(), values.len(), values.capacity());
        // SAFETY: the allocation is that of a vector which is not used any more. `MaybeUninit<T>` has the layout of `T` and may have any bytes.
        let places = unsafe { Vec::from_raw_parts(start.cast(), len, room) };
        MoveOut::new(places, len)
    }
}

impl<T, const N: usize> MoveOut<T, [MaybeUninit<T>; N]> {
    #[inline]
    pub(crate) fn of_array(values: [T; N]) -> Self {
        MoveOut::new(values.map(MaybeUninit::new), N)
    }

    /// Returns copies of all values.
    pub(crate) fn copies(&self) -> Self
    where
        T: Copy + Sync,
    {
        MoveOut::new(self.places, N)
    }
}

impl<T, B: AsMut<[MaybeUninit<T>]>> MoveOut<T, B> {
    #[inline]
    fn new(places: B, len: usize) -> Self {
        let mut taken = Vec::new();
        if needs_drop::<T>() {
            taken = recycle::take(len);
            taken.extend((0..len).map(|_| AtomicBool::new(false)));
        }
        MoveOut {
            places,
            taken,
            marker: PhantomData,
        }
    }
}

impl<T, B: AsRef<[MaybeUninit<T>]> + AsMut<[MaybeUninit<T>]>> MoveOut<T, B> {
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.places.as_ref().len()
    }

    /// Moves value `index` out.
    ///
    /// # Safety
    ///
    /// `index` must be less than the length, and each value is taken at most once, except for values that are `Copy`.
    #[inline(always)]
    pub(crate) unsafe fn take(&self, index: usize) -> T {
        if needs_drop::<T>() {
            // SAFETY: there are as many flags as places, as values need a drop, and the caller keeps `index` below that.
            unsafe { element(&self.taken, index) }.store(true, Relaxed);
        }
        // SAFETY: the caller keeps `index` below the length.
        let place = unsafe { element(self.places.as_ref(), index) };
        // SAFETY: the value is in its place by the field's invariant, as nobody has taken it. From here on it is the caller's: `drop` passes over
        // values that are marked as taken.
        unsafe { place.assume_init_read() }
    }
}

impl<T, B: AsMut<[MaybeUninit<T>]>> Drop for MoveOut<T, B> {
    fn drop(&mut self) {
        let places = self.places.as_mut();
        // The values that are left are moved to the front, to be dropped as one slice: if a drop panics, that drops the others all the same.
        let mut left = 0;
        for (index, taken) in self.taken.iter_mut().enumerate() {
            if !*taken.get_mut() {
                places.swap(left, index);
                left += 1;
            }
        }
        recycle::give(take(&mut self.taken));
        let left: *mut [MaybeUninit<T>] = &mut places[..left];
        // SAFETY: these places hold the values that have not been taken, and nothing looks at them afterwards. If values need no drop there are no
        // flags, and the slice is empty.
        unsafe { std::ptr::drop_in_place(left as *mut [T]) };
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::rc::Rc;

    use super::*;

    /// What is taken belongs to the caller, the rest is dropped with the buffer; for every set of three values.
    #[test]
    fn each_value_is_dropped_once() {
        for set in 0..8 {
            let counted = Rc::new(());
            let values = [(); 3].map(|()| Rc::clone(&counted));
            let (list, array) = (MoveOut::of_vec(values.to_vec()), MoveOut::of_array(values));
            let indices: Vec<_> = (0..3).filter(|index| set >> index & 1 == 1).collect();
            let mut taken = Vec::new();
            for &index in &indices {
                // SAFETY: the index is below 3 and comes once.
                taken.push(unsafe { list.take(index) });
                // SAFETY: as above.
                taken.push(unsafe { array.take(index) });
            }
            assert_eq!(Rc::strong_count(&counted), 7);
            drop((list, array));
            assert_eq!(Rc::strong_count(&counted), 1 + 2 * indices.len());
            drop(taken);
            assert_eq!(Rc::strong_count(&counted), 1);
        }
    }

    #[test]
    fn a_drop_that_panics_leaves_none_out() {
        struct Fails {
            _counted: Rc<()>,
            fails: bool,
        }
        impl Drop for Fails {
            fn drop(&mut self) {
                assert!(!self.fails, "on purpose");
            }
        }
        let counted = Rc::new(());
        let fails = |at| Fails {
            _counted: Rc::clone(&counted),
            fails: at == 1,
        };
        let list = MoveOut::of_vec((0..4).map(fails).collect());
        // SAFETY: the index is below 4 and comes once.
        drop(unsafe { list.take(0) });
        assert!(catch_unwind(AssertUnwindSafe(|| drop(list))).is_err());
        assert_eq!(Rc::strong_count(&counted), 1);
    }

    #[test]
    fn copies_and_values_without_size() {
        let array = MoveOut::of_array([3, 4]);
        // SAFETY: the index is below 2, and the values are `Copy`.
        let twice = unsafe { (array.take(1), array.take(1), array.copies().take(0)) };
        assert_eq!(twice, (4, 4, 3));
        let nothing = MoveOut::of_vec(vec![(); 5]);
        // SAFETY: the index is below 5 and comes once.
        unsafe { nothing.take(4) };
        assert_eq!((nothing.len(), nothing.taken.len()), (5, 0));
    }
}
