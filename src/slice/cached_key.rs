//! The sort by keys that are computed once for each element.

use super::order::Natural;
use super::unstable;
use crate::prange;

pub(super) fn sort<T, K, F>(slice: &mut [T], key: &F)
where
    T: Send,
    K: Ord + Send,
    F: Fn(&T) -> K + Sync,
{
    match u32::try_from(slice.len()) {
        Ok(_) => sort_indexed(slice, key, |at| at as u32, |at| at as usize),
        Err(_) => sort_indexed(slice, key, |at| at, |at| at),
    }
}

/// Sorts by pairs of a key and the element's index as an `I`, which makes them all different, so that equal keys keep their order.
fn sort_indexed<T, K, I>(
    slice: &mut [T],
    key: &(impl Fn(&T) -> K + Sync),
    to_index: impl Fn(usize) -> I + Sync,
    from_index: impl Fn(I) -> usize,
) where
    T: Send,
    K: Ord + Send,
    I: Ord + Copy + Send,
{
    let keys = prange(&mut *slice).enumerate();
    let mut keys: Vec<(K, I)> = keys
        .map(|(at, element)| (key(element), to_index(at)))
        .collect();
    unstable::sort(&mut keys, &Natural);
    for at in 0..slice.len() {
        // The element that belongs here may have been swapped away, perhaps more than once, each time to where the other one came from.
        let mut from = from_index(keys[at].1);
        while from < at {
            from = from_index(keys[from].1);
        }
        keys[at].1 = to_index(from);
        slice.swap(at, from);
    }
}
