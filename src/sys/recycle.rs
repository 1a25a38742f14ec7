//! Recycled memory: empty lists that loops leave for later loops, so that a warm loop allocates nothing.
//!
//! A list is kept as its bare allocation, because the types of values differ from loop to loop and may borrow. It can be used again for any
//! type of the same alignment whose size divides the size of the allocation.

use std::alloc::{Layout, dealloc};
use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ops::RangeInclusive;
use std::ptr::NonNull;

use crate::sys::fork::ForkAware;
use crate::sys::sync::plain::{Mutex, lock};

/// Maximum number of allocations that all threads share, and their maximum size in bytes, all together.
const KEPT: usize = 32;
const ROOM: usize = 32 << 20;

/// Maximum size in bytes of the allocation that a thread keeps for itself.
const SMALL: usize = 4 << 10;

static SPARE: ForkAware<Mutex<Vec<Spare>>> = ForkAware::new(Mutex::new(Vec::new()));

thread_local! {
    /// One allocation for the thread's next loop, which needs no lock.
    static AT_HAND: Cell<Option<Spare>> = const { Cell::new(None) };
}

/// An allocation of the global allocator with this layout, of at least one byte, that nothing else refers to.
struct Spare {
    start: NonNull<u8>,
    layout: Layout,
}

// SAFETY: bare memory is not bound to a thread.
unsafe impl Send for Spare {}

impl Drop for Spare {
    fn drop(&mut self) {
        // SAFETY: by the type's invariant the allocation comes from the global allocator with this layout.
        unsafe { dealloc(self.start.as_ptr(), self.layout) };
    }
}

/// Exchanges the thread's allocation for `spare`, and returns the previous one.
fn swap_at_hand(spare: Option<Spare>) -> Option<Spare> {
    // A thread that is exiting has none.
    AT_HAND
        .try_with(|at_hand| at_hand.replace(spare))
        .ok()
        .flatten()
}

/// The requirements on an allocation.
struct Wanted {
    align: usize,
    /// A divisor of the size. If it is 0, nothing fits.
    unit: usize,
    /// The range of sizes in bytes.
    size: RangeInclusive<usize>,
}

/// Takes memory from an earlier use, if any fits.
fn take_spare(wanted: &Wanted) -> Option<Spare> {
    let fits = |spare: &Spare| {
        spare.layout.align() == wanted.align
            && spare.layout.size().checked_rem(wanted.unit) == Some(0)
            && wanted.size.contains(&spare.layout.size())
    };
    match swap_at_hand(None) {
        Some(spare) if fits(&spare) => Some(spare),
        other => {
            drop(swap_at_hand(other));
            from_spares(fits)
        }
    }
}

/// Takes the smallest fitting allocation of those that all threads share.
#[cold]
fn from_spares(fits: impl Fn(&Spare) -> bool) -> Option<Spare> {
    let mut spares = lock(SPARE.get());
    let fitting = (0..spares.len()).filter(|&at| fits(&spares[at]));
    let smallest = fitting.min_by_key(|&at| spares[at].layout.size());
    smallest.map(|at| spares.remove(at))
}

/// Keeps memory for later use.
fn keep(spare: Spare) {
    let before = match spare.layout.size() <= SMALL {
        true => swap_at_hand(Some(spare)),
        false => Some(spare),
    };
    let Some(spare) = before else {
        return;
    };
    let mut spares = lock(SPARE.get());
    spares.push(spare);
    // The oldest are removed first: they have not been used for the longest time.
    let full = |spares: &[Spare]| {
        spares
            .iter()
            .map(|spare| spare.layout.size())
            .sum::<usize>()
    };
    while spares.len() > KEPT || full(&spares) > ROOM {
        spares.remove(0);
    }
}

/// Returns an empty list with room for at least `room` values, in memory from an earlier use if any fits.
pub(crate) fn take<T>(room: usize) -> Vec<T> {
    let unit = size_of::<T>();
    let spare = take_spare(&Wanted {
        align: align_of::<T>(),
        unit,
        size: room.saturating_mul(unit)..=usize::MAX,
    });
    let Some(spare) = spare.map(ManuallyDrop::new) else {
        return Vec::with_capacity(room);
    };
    let capacity = spare.layout.size() / unit;
    // SAFETY: the memory is an allocation of the global allocator, with the alignment of the type and the size of `capacity` values.
    unsafe { Vec::from_raw_parts(spare.start.cast().as_ptr(), 0, capacity) }
}

/// Appends to a list that will be given back later; the first value makes room for some more.
#[inline]
pub(crate) fn push<T>(list: &mut Vec<T>, value: T) {
    if list.capacity() == 0 {
        *list = take(16);
    }
    list.push(value);
}

/// Drops the values of a list, and keeps its memory for later use.
pub(crate) fn give<T>(mut list: Vec<T>) {
    list.clear();
    let Ok(layout) = Layout::array::<T>(list.capacity()) else {
        return;
    };
    if layout.size() == 0 || layout.size() > ROOM {
        return;
    }
    let mut list = ManuallyDrop::new(list);
    keep(Spare {
        // Not derived from a slice: its pointer would be valid for its elements only, and there are none.
        start: NonNull::new(list.as_mut_ptr()).expect("never null").cast(),
        layout,
    });
}

/// Returns a value in a box, in memory from an earlier use if any fits.
pub(crate) fn boxed<T>(value: T) -> Box<T> {
    let size = size_of::<T>();
    let spare = take_spare(&Wanted {
        align: align_of::<T>(),
        unit: size,
        size: size..=size,
    });
    let Some(spare) = spare.map(ManuallyDrop::new) else {
        return Box::new(value);
    };
    let place = spare.start.cast::<T>();
    // SAFETY: the memory is an allocation of the global allocator with the type's layout, which has at least one byte.
    unsafe {
        place.write(value);
        Box::from_raw(place.as_ptr())
    }
}

/// Takes a value out of its box, and keeps the memory for later use.
pub(crate) fn unbox<T>(value: Box<T>) -> T {
    let layout = Layout::new::<T>();
    if layout.size() == 0 || layout.size() > ROOM {
        return *value;
    }
    let place = NonNull::from(Box::leak(value));
    // SAFETY: the pointer comes from the box, and from here on the memory is used as bare memory only.
    let value = unsafe { place.read() };
    keep(Spare {
        start: place.cast(),
        layout,
    });
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type whose size no values of other tests have.
    type Odd = [u64; 77];

    #[test]
    fn a_list_serves_again_for_types_that_fit() {
        let list: Vec<Odd> = Vec::with_capacity(3);
        let start = list.as_ptr().addr();
        give(list);
        assert_eq!(take::<[u8; 616]>(0).capacity(), 0);
        assert_eq!(take::<[u64; 5 * 77]>(0).capacity(), 0);
        assert_eq!(take::<Odd>(4).capacity(), 4);
        let mut again = take::<[i64; 77]>(2);
        assert_eq!((again.as_ptr().addr(), again.capacity()), (start, 3));
        again.extend([[1; 77]; 20]);
        assert_eq!(again[19][76], 1);
        give(again);
        let room = take::<Odd>(20).capacity();
        assert!(room >= 20);
    }

    #[test]
    fn what_holds_no_memory_or_too_much_is_not_kept() {
        give(vec![(); 5]);
        give(Vec::<Odd>::new());
        give(Vec::<[u64; 1001]>::with_capacity(ROOM / 8008 + 1));
        assert_eq!(take::<[u64; 1001]>(0).capacity(), 0);
        assert!(take::<()>(5).is_empty());
    }

    #[test]
    fn a_box_serves_again_for_types_of_its_layout() {
        type Odd = [u64; 79];
        let first = boxed::<Odd>([1; 79]);
        let start = first.as_ptr().addr();
        assert_eq!(unbox(first), [1; 79]);
        let smaller = boxed([2u64; 78]);
        assert_ne!(smaller.as_ptr().addr(), start);
        let again = boxed([3i64; 79]);
        assert_eq!((again.as_ptr().addr(), again[78]), (start, 3));
        assert_eq!(unbox(again), [3; 79]);
        let list = take::<Odd>(1);
        assert_eq!(list.as_ptr().addr(), start);
        unbox(boxed(()));
    }

    #[test]
    fn values_are_dropped() {
        let value = std::sync::Arc::new(());
        give(vec![value.clone(); 3]);
        assert_eq!(std::sync::Arc::strong_count(&value), 1);
    }

    /// A forked process has lists of its own, whichever thread held the lock of its parent's lists.
    #[test]
    #[cfg(all(target_os = "linux", not(loom)))]
    #[cfg_attr(miri, ignore = "cannot fork")]
    fn a_new_process_waits_for_nobodys_lists() {
        use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

        crate::sys::fork::watch();
        let done = AtomicBool::new(false);
        let lists = || give(take::<[u64; 3]>(5));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    while !done.load(Relaxed) {
                        lists();
                    }
                });
            }
            for _ in 0..100 {
                let mut status = 0;
                // SAFETY: the forked process only takes and gives memory, and exits.
                unsafe {
                    let id = libc::fork();
                    if id == 0 {
                        libc::alarm(20);
                        lists();
                        libc::_exit(0);
                    }
                    libc::waitpid(id, &mut status, 0);
                }
                if status != 0 {
                    done.store(true, Relaxed);
                }
                assert_eq!(status, 0);
            }
            done.store(true, Relaxed);
        });
    }
}
