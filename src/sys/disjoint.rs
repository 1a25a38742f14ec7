//! Disjoint access: the only code that makes slices from raw pointers. Many threads write to one slice, each to its own elements.

use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut, Range};
use std::ptr::NonNull;

/// A `&mut [T]` whose elements are handed out one by one, to any thread.
pub(crate) struct DisjointMut<'a, T> {
    start: NonNull<T>,
    len: usize,
    marker: PhantomData<&'a mut [T]>,
}

// SAFETY: the value stands for a `&mut [T]`, which is `Send` for `T: Send`.
unsafe impl<T: Send> Send for DisjointMut<'_, T> {}
// SAFETY: through `&Self` only elements that no other thread has can be reached (the contract of the `unsafe` methods), so sharing the
// value sends elements to other threads and never shares an element.
unsafe impl<T: Send> Sync for DisjointMut<'_, T> {}

impl<'a, T> DisjointMut<'a, T> {
    pub(crate) fn new(slice: &'a mut [T]) -> Self {
        DisjointMut {
            len: slice.len(),
            start: NonNull::from(slice).cast(),
            marker: PhantomData,
        }
    }

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Returns a second handle to the same slice.
    ///
    /// # Safety
    ///
    /// The elements that the two handles hand out must not overlap; the promises of the methods hold for both together.
    pub(crate) unsafe fn alias(&self) -> DisjointMut<'a, T> {
        DisjointMut { ..*self }
    }

    /// Returns a pointer to the elements of `range`.
    ///
    /// # Safety
    ///
    /// `range` must lie within the slice.
    #[inline(always)]
    unsafe fn raw(&self, range: Range<usize>) -> NonNull<[T]> {
        debug_assert!(range.start <= range.end && range.end <= self.len);
        // SAFETY: the caller promises that `range` lies within the slice.
        let start = unsafe { self.start.add(range.start) };
        // Not `range.len()`: it is 0 for a range that ends before it starts, a case that would hide from the compiler a length that it knows.
        NonNull::slice_from_raw_parts(start, range.end - range.start)
    }

    /// Returns the elements of `range`.
    ///
    /// # Safety
    ///
    /// `range` must lie within the slice, and no element of it may have been handed out before by a reference that is still in use.
    pub(crate) unsafe fn slice(&self, range: Range<usize>) -> &'a mut [T] {
        // SAFETY: the elements are inside the slice, which `'a` borrows mutably, and the caller promises that no other reference to them is in use.
        unsafe { self.raw(range).as_mut() }
    }

    /// Returns the elements of `range`, for reading.
    ///
    /// # Safety
    ///
    /// `range` must lie within the slice, and no element of it may have been handed out before by a mutable reference that is still in use,
    /// or be handed out by one while the result is in use.
    pub(crate) unsafe fn shared_slice(&self, range: Range<usize>) -> &[T] {
        // SAFETY: the elements are inside the slice, which `'a` borrows, and the caller promises that they are not written to meanwhile.
        unsafe { self.raw(range).as_ref() }
    }

    /// Returns element `index`, for reading.
    ///
    /// # Safety
    ///
    /// The contract of [`shared_slice`](Self::shared_slice) must hold for `index..index + 1`.
    #[inline(always)]
    pub(crate) unsafe fn shared_element(&self, index: usize) -> &T {
        debug_assert!(index < self.len);
        // SAFETY: the caller promises that `index` is inside the slice.
        let element = unsafe { self.start.add(index) };
        // SAFETY: the argument in `shared_slice` holds for this element.
        unsafe { element.as_ref() }
    }

    /// Returns element `index`.
    ///
    /// # Safety
    ///
    /// The contract of [`slice`](Self::slice) must hold for `index..index + 1`.
    #[inline(always)]
    pub(crate) unsafe fn element(&self, index: usize) -> &'a mut T {
        debug_assert!(index < self.len);
        // SAFETY: the caller promises that `index` is inside the slice.
        let mut element = unsafe { self.start.add(index) };
        // SAFETY: the argument in `slice` holds for this element.
        unsafe { element.as_mut() }
    }
}

/// Returns element `index` without a bounds check.
///
/// # Safety
///
/// `index` must be less than `slice.len()`.
#[inline]
pub(crate) unsafe fn element<T>(slice: &[T], index: usize) -> &T {
    debug_assert!(index < slice.len());
    // SAFETY: the caller promises that `index` is in bounds.
    unsafe { slice.get_unchecked(index) }
}

/// Returns element `index` for writing, without a bounds check.
///
/// # Safety
///
/// `index` must be less than `slice.len()`.
#[inline]
pub(crate) unsafe fn element_mut<T>(slice: &mut [T], index: usize) -> &mut T {
    debug_assert!(index < slice.len());
    // SAFETY: the caller promises that `index` is in bounds.
    unsafe { slice.get_unchecked_mut(index) }
}

/// Space for `len` values that many threads fill.
pub(crate) struct Output<T> {
    room: Vec<T>,
    start: NonNull<T>,
    len: usize,
}

// SAFETY: values are moved in from other threads, and dropped on them by a `Filled`, for which `T: Send` is sufficient.
unsafe impl<T: Send> Sync for Output<T> {}

/// The values that one contiguous run of iterations has written into an [`Output`]. They are dropped with it.
pub(crate) struct Filled<T> {
    first: NonNull<T>,
    len: usize,
    marker: PhantomData<T>,
}

// SAFETY: the value owns values of `T`.
unsafe impl<T: Send> Send for Filled<T> {}

impl<T> Output<T> {
    pub(crate) fn new(len: usize) -> Self {
        Output::inside(Vec::new(), len)
    }

    /// Makes an output; `None` if there is no memory for it.
    pub(crate) fn try_new(len: usize) -> Option<Self> {
        let mut room = Vec::new();
        room.try_reserve_exact(len).ok()?;
        Some(Output::inside(room, len))
    }

    /// Makes an output in the memory of `room`, an empty vector, if there is enough.
    ///
    /// # Panics
    ///
    /// Panics if `room` is not empty.
    pub(crate) fn inside(mut room: Vec<T>, len: usize) -> Self {
        assert!(room.is_empty());
        room.reserve_exact(len);
        let start = NonNull::from(room.spare_capacity_mut()).cast();
        Output { room, start, len }
    }

    /// Returns an empty run that begins at index `start`.
    ///
    /// # Panics
    ///
    /// Panics if `start` is past the end of the output.
    pub(crate) fn begin(&self, start: usize) -> Filled<T> {
        assert!(start <= self.len);
        Filled {
            // SAFETY: by the assertion, the pointer is at most one past the end of the allocation.
            first: unsafe { self.start.add(start) },
            len: 0,
            marker: PhantomData,
        }
    }

    /// Returns the values as a vector; `None` if `filled` does not hold all of them.
    pub(crate) fn into_vec(mut self, filled: Filled<T>) -> Option<Vec<T>> {
        if filled.first != self.start || filled.len != self.len {
            // The values are dropped before the memory that they are in.
            drop(filled);
            return None;
        }
        std::mem::forget(filled);
        // SAFETY: by the comparison all `len` values exist (a `Filled` counts only values that have been written), and `forget` has given
        // up their previous owner.
        unsafe { self.room.set_len(self.len) };
        Some(self.room)
    }
}

impl<T> Filled<T> {
    /// Lets values be written after the last one.
    ///
    /// # Safety
    ///
    /// The next `room` places must lie within the output that this run began in, which must still live, and no other run may write to them.
    #[inline(always)]
    pub(crate) unsafe fn extend(self, room: usize) -> Extension<T> {
        Extension {
            // SAFETY: by the caller's promise the pointer is within the output or at its end.
            next: unsafe { self.first.add(self.len) },
            written: 0,
            room,
            filled: Some(self),
        }
    }

    /// Appends the run that follows this one.
    ///
    /// # Panics
    ///
    /// Panics if `right` does not begin where this run ends. Not detected for values of no size.
    pub(crate) fn append(&mut self, right: Filled<T>) {
        // SAFETY: `len` values follow `first`, so the pointer is at most one past the end of the same allocation.
        assert!(size_of::<T>() == 0 || unsafe { self.first.add(self.len) } == right.first);
        self.len += right.len;
        std::mem::forget(right);
    }
}

/// An extension of a run, which counts the written values in a register. The run takes over the values when the extension ends or drops.
pub(crate) struct Extension<T> {
    /// The run; `Some` until the extension ends.
    filled: Option<Filled<T>>,
    /// Pointer to the first of `room` places that no other run writes to.
    next: NonNull<T>,
    written: usize,
    room: usize,
}

impl<T> Extension<T> {
    /// Writes the next value.
    ///
    /// # Panics
    ///
    /// Panics if no room is left.
    #[inline(always)]
    pub(crate) fn push(&mut self, value: T) {
        assert!(self.written < self.room);
        // SAFETY: by the assertion the place is one of the `room` places.
        let place = unsafe { self.next.add(self.written) }.cast::<MaybeUninit<T>>();
        // SAFETY: the place is inside the output, see above, and no other run writes to it.
        unsafe { place.write(MaybeUninit::new(value)) };
        self.written += 1;
    }

    /// Ends the extension and returns the run with the values that have been written.
    #[inline(always)]
    pub(crate) fn end(mut self) -> Filled<T> {
        self.settle().expect("there until the end")
    }

    #[inline(always)]
    fn settle(&mut self) -> Option<Filled<T>> {
        let mut filled = self.filled.take()?;
        filled.len += self.written;
        Some(filled)
    }
}

impl<T> Drop for Extension<T> {
    #[inline(always)]
    fn drop(&mut self) {
        drop(self.settle());
    }
}

impl<T> Drop for Filled<T> {
    fn drop(&mut self) {
        let values = NonNull::slice_from_raw_parts(self.first, self.len);
        // SAFETY: `push` has written these values, and this run owns them.
        unsafe { values.drop_in_place() };
    }
}

/// A slice, borrowed or owned, that is passed from owner to owner. Access to an element is the same for both kinds.
pub(crate) struct PassedSlice<'a, T> {
    /// Valid for reads and writes through this value only: all of a slice that is borrowed for `'a`, or all of `owned`.
    elements: NonNull<[T]>,
    /// Owner of the elements, or empty if they are borrowed. Never accessed while `elements` is in use.
    owned: Vec<T>,
    marker: PhantomData<&'a mut [T]>,
}

// SAFETY: the value stands for a `&mut [T]` or a `Vec<T>`, which are `Send` for `T: Send`.
unsafe impl<T: Send> Send for PassedSlice<'_, T> {}

impl<'a, T> PassedSlice<'a, T> {
    pub(crate) fn borrowed(slice: &'a mut [T]) -> Self {
        PassedSlice {
            elements: NonNull::from(slice),
            owned: Vec::new(),
            marker: PhantomData,
        }
    }

    #[inline(always)]
    pub(crate) fn owned(mut owned: Vec<T>) -> Self {
        PassedSlice {
            elements: NonNull::from(owned.as_mut_slice()),
            owned,
            marker: PhantomData,
        }
    }

    /// Takes the slice out and leaves an empty one.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> Self {
        std::mem::replace(self, PassedSlice::owned(Vec::new()))
    }

    /// Returns the vector if the slice is owned, or else an empty one.
    pub(crate) fn into_owned(self) -> Vec<T> {
        self.owned
    }
}

impl<T> Deref for PassedSlice<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        // SAFETY: `elements` is valid for reads by the field's invariant; moving a `Vec` does not move its elements.
        unsafe { self.elements.as_ref() }
    }
}

impl<T> DerefMut for PassedSlice<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: `elements` is valid for writes by the field's invariant, and `self` is borrowed mutably.
        unsafe { self.elements.as_mut() }
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for PassedSlice<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type for tests of auto traits: its inherent methods, which return true, exist only where the bound holds; otherwise those of
    /// [`IsNot`] are called.
    struct Is<T>(PhantomData<T>);

    impl<T: Send> Is<T> {
        fn send(&self) -> bool {
            true
        }
    }
    impl<T: Sync> Is<T> {
        fn sync(&self) -> bool {
            true
        }
    }
    impl<T: Clone> Is<T> {
        #[expect(dead_code, reason = "no type here is")]
        fn clone(&self) -> bool {
            true
        }
    }

    trait IsNot {
        fn send(&self) -> bool {
            false
        }
        fn sync(&self) -> bool {
            false
        }
        fn clone(&self) -> bool {
            false
        }
    }
    impl<T> IsNot for Is<T> {}

    /// Returns whether a type that contains `E` is `Send` and `Sync`, for elements `E` that are both, `Send` only, `Sync` only, and
    /// neither. None may be `Clone`.
    macro_rules! facts {
        ($type:ty) => {
            [
                facts!(@ $type, u8),
                facts!(@ $type, std::cell::Cell<u8>),
                facts!(@ $type, PhantomData<std::sync::MutexGuard<'static, u8>>),
                facts!(@ $type, std::rc::Rc<u8>),
            ]
        };
        (@ $type:ty, $element:ty) => {{
            type E = $element;
            let is = Is(PhantomData::<$type>);
            assert!(!is.clone());
            (is.send(), is.sync())
        }};
    }

    #[test]
    fn places_are_sent_and_shared_if_elements_may_be_sent() {
        let (both, send, sync, none) = ((true, true), (true, false), (false, true), (false, false));
        assert_eq!(facts!(DisjointMut<'static, E>), [both, both, none, none]);
        assert_eq!(facts!(Output<E>), [sync, sync, none, none]);
        assert_eq!(facts!(Filled<E>), [send, send, none, none]);
        assert_eq!(facts!(PassedSlice<'static, E>), [send, send, none, none]);
    }

    #[test]
    fn a_held_slice_is_the_same_from_hand_to_hand() {
        let mut array = [1, 2, 3];
        let mut held = PassedSlice::borrowed(&mut array);
        held[1] = 20;
        let mut taken = held.take();
        assert!(held.is_empty());
        taken[2] = 30;
        assert!(taken.into_owned().is_empty());
        assert_eq!(array, [1, 20, 30]);

        let mut held = PassedSlice::owned(vec![String::from("a"), String::from("b")]);
        let mut moved = Box::new(held.take());
        moved[0].push('c');
        assert_eq!(*moved.into_owned(), ["ac", "b"]);
    }
}
