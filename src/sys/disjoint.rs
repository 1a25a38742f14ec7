//! Disjoint hand-out: the only raw-pointer slice code. Many threads write to one slice, each to its own
//! elements.

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

// SAFETY: stands for `&mut [T]`, which is `Send` for `T: Send`.
unsafe impl<T: Send> Send for DisjointMut<'_, T> {}
// SAFETY: through `&Self` only elements that nobody else has can be reached (the contract of the
// `unsafe` methods), so sharing it sends elements and never shares one.
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

    /// A second handle to the same slice.
    ///
    /// # Safety
    ///
    /// What the two hand out never overlaps, as if there were one handle.
    pub(crate) unsafe fn alias(&self) -> DisjointMut<'a, T> {
        DisjointMut { ..*self }
    }

    /// Where the elements of `range` are.
    ///
    /// # Safety
    ///
    /// `range` lies within the slice.
    #[inline(always)]
    unsafe fn raw(&self, range: Range<usize>) -> NonNull<[T]> {
        debug_assert!(range.start <= range.end && range.end <= self.len);
        // SAFETY: the caller's promise.
        let start = unsafe { self.start.add(range.start) };
        // Not `range.len()`, which is 0 of a range that ends before it starts, and so hides a length that the compiler knows.
        NonNull::slice_from_raw_parts(start, range.end - range.start)
    }

    /// The elements of `range`.
    ///
    /// # Safety
    ///
    /// `range` lies within the slice, and no element of it has been handed out before by a reference
    /// that is still in use.
    pub(crate) unsafe fn slice(&self, range: Range<usize>) -> &'a mut [T] {
        // SAFETY: inside the slice, which `'a` borrows mutably, and the caller promises that nobody else has these.
        unsafe { self.raw(range).as_mut() }
    }

    /// The elements of `range`, to read.
    ///
    /// # Safety
    ///
    /// `range` lies within the slice, and no element of it has been handed out before by a mutable reference
    /// that is still in use, or will be while the result is.
    pub(crate) unsafe fn shared_slice(&self, range: Range<usize>) -> &[T] {
        // SAFETY: inside the slice, which `'a` borrows, and the caller promises that nobody writes these.
        unsafe { self.raw(range).as_ref() }
    }

    /// Element `index`, to read.
    ///
    /// # Safety
    ///
    /// As for [`shared_slice`](Self::shared_slice) with `index..index + 1`.
    #[inline(always)]
    pub(crate) unsafe fn shared_element(&self, index: usize) -> &T {
        debug_assert!(index < self.len);
        // SAFETY: inside the slice by the caller's promise.
        let element = unsafe { self.start.add(index) };
        // SAFETY: as in `shared_slice`.
        unsafe { element.as_ref() }
    }

    /// Element `index`.
    ///
    /// # Safety
    ///
    /// As for [`slice`](Self::slice) with `index..index + 1`.
    #[inline(always)]
    pub(crate) unsafe fn element(&self, index: usize) -> &'a mut T {
        debug_assert!(index < self.len);
        // SAFETY: inside the slice by the caller's promise.
        let mut element = unsafe { self.start.add(index) };
        // SAFETY: as in `slice`.
        unsafe { element.as_mut() }
    }
}

/// Element `index` without a bounds check.
///
/// # Safety
///
/// `index < slice.len()`.
#[inline]
pub(crate) unsafe fn element<T>(slice: &[T], index: usize) -> &T {
    debug_assert!(index < slice.len());
    // SAFETY: the caller's promise.
    unsafe { slice.get_unchecked(index) }
}

/// As [`element`], to write.
///
/// # Safety
///
/// `index < slice.len()`.
#[inline]
pub(crate) unsafe fn element_mut<T>(slice: &mut [T], index: usize) -> &mut T {
    debug_assert!(index < slice.len());
    // SAFETY: the caller's promise.
    unsafe { slice.get_unchecked_mut(index) }
}

/// Room for `len` values that many threads fill in.
pub(crate) struct Output<T> {
    room: Vec<T>,
    start: NonNull<T>,
    len: usize,
}

// SAFETY: values are moved in from other threads, and dropped there in a `Filled`: `T: Send`.
unsafe impl<T: Send> Sync for Output<T> {}

/// The values that one run of iterations has put into an [`Output`]; drops them with itself.
pub(crate) struct Filled<T> {
    first: NonNull<T>,
    len: usize,
    marker: PhantomData<T>,
}

// SAFETY: owns values of `T`.
unsafe impl<T: Send> Send for Filled<T> {}

impl<T> Output<T> {
    pub(crate) fn new(len: usize) -> Self {
        let mut room = Vec::with_capacity(len);
        let start = NonNull::from(room.spare_capacity_mut()).cast();
        Output { room, start, len }
    }

    /// An empty run that will begin at `start`.
    pub(crate) fn begin(&self, start: usize) -> Filled<T> {
        assert!(start <= self.len);
        Filled {
            // SAFETY: at most one past the end of the room.
            first: unsafe { self.start.add(start) },
            len: 0,
            marker: PhantomData,
        }
    }

    /// The values as a vector, if `filled` holds all of them.
    pub(crate) fn into_vec(mut self, filled: Filled<T>) -> Vec<T> {
        assert!(filled.first == self.start && filled.len == self.len);
        std::mem::forget(filled);
        // SAFETY: all `len` values are there by the assertion (a `Filled` counts only what was written),
        // and `forget` has given up the other owner.
        unsafe { self.room.set_len(self.len) };
        self.room
    }
}

impl<T> Filled<T> {
    /// Lets values be written behind the last one.
    ///
    /// # Safety
    ///
    /// The next `room` places lie within the output that this run began in, which still lives, and no other run has them.
    #[inline(always)]
    pub(crate) unsafe fn extend(self, room: usize) -> Extension<T> {
        Extension {
            // SAFETY: within the output, or at its end, by the caller's promise.
            next: unsafe { self.first.add(self.len) },
            written: 0,
            room,
            filled: Some(self),
        }
    }

    /// Takes in the run that follows this one.
    pub(crate) fn append(&mut self, right: Filled<T>) {
        // SAFETY: `len` values follow `first`, so this is at most one past the end of the same room.
        assert!(size_of::<T>() == 0 || unsafe { self.first.add(self.len) } == right.first);
        self.len += right.len;
        std::mem::forget(right);
    }
}

/// Counts what it writes in a register; its run owns the values when it ends.
pub(crate) struct Extension<T> {
    /// There until the end.
    filled: Option<Filled<T>>,
    /// The first of `room` places that nobody else has.
    next: NonNull<T>,
    written: usize,
    room: usize,
}

impl<T> Extension<T> {
    /// Writes the next value.
    ///
    /// # Panics
    ///
    /// If there is no room left.
    #[inline(always)]
    pub(crate) fn push(&mut self, value: T) {
        assert!(self.written < self.room);
        // SAFETY: within the room by the assertion.
        let place = unsafe { self.next.add(self.written) }.cast::<MaybeUninit<T>>();
        // SAFETY: as above, and no other run writes there.
        unsafe { place.write(MaybeUninit::new(value)) };
        self.written += 1;
    }

    /// The run with what has been written.
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
        // SAFETY: `push` wrote these values and this run owns them.
        unsafe { values.drop_in_place() };
    }
}

/// A slice, borrowed or owned, that is passed from hand to hand: the way to an element is the same for both.
pub(crate) struct PassedSlice<'a, T> {
    /// Valid for reads and writes through this value alone: all of a slice that is borrowed for `'a`, or all of `owned`.
    elements: NonNull<[T]>,
    /// Never touched while `elements` is in use; empty if that is borrowed.
    owned: Vec<T>,
    marker: PhantomData<&'a mut [T]>,
}

// SAFETY: stands for a `&mut [T]` or a `Vec<T>`, which are `Send` for `T: Send`.
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

    /// The slice; nothing is left behind.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> Self {
        std::mem::replace(self, PassedSlice::owned(Vec::new()))
    }

    /// The list, if the slice is owned; else an empty one.
    pub(crate) fn into_owned(self) -> Vec<T> {
        self.owned
    }
}

impl<T> Deref for PassedSlice<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        // SAFETY: by the field's invariant; moving a `Vec` does not move its elements.
        unsafe { self.elements.as_ref() }
    }
}

impl<T> DerefMut for PassedSlice<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as above, and `self` is borrowed mutably.
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

    /// A type of which the methods tell the truth: those with a bound are found first, where it holds.
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

    /// Whether a type of `E` is `Send` and `Sync`, for elements that are both, `Send` alone, `Sync` alone, and neither. None is `Clone`.
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
