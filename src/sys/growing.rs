//! A vector that a loop appends to, whose length can stay in a register.

use std::mem::take;

/// A vector that grows. [`Vec::push`] stores the length each time, and where an iteration may append nothing, the compiler loads it again for
/// the next.
pub(crate) struct Growing<T> {
    vec: Vec<T>,
    /// So many places from the first one on have values, at least the length of `vec` and at most its capacity.
    len: usize,
}

impl<T> Growing<T> {
    #[inline(always)]
    pub(crate) fn new(vec: Vec<T>) -> Self {
        let len = vec.len();
        Growing { vec, len }
    }

    #[inline(always)]
    pub(crate) fn push(&mut self, value: T) {
        if self.len == self.vec.capacity() {
            *self = Growing::new(with_room(self.take()));
        }
        // SAFETY: there is room behind the last value, in memory that the vector owns.
        unsafe { self.vec.as_mut_ptr().add(self.len).write(value) };
        self.len += 1;
    }

    /// Takes the vector out, and leaves an empty one.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> Vec<T> {
        let (mut vec, len) = (take(&mut self.vec), take(&mut self.len));
        // SAFETY: by the field's invariant so many values are there.
        unsafe { vec.set_len(len) };
        vec
    }
}

/// Returns the vector with room for more. By value, as what a reference leads to would be in memory.
#[cold]
#[inline(never)]
fn with_room<T>(mut vec: Vec<T>) -> Vec<T> {
    vec.reserve(1);
    vec
}

impl<T> Drop for Growing<T> {
    #[inline(always)]
    fn drop(&mut self) {
        drop(self.take());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn all_values_are_in_the_vector_or_dropped() {
        let value = Arc::new(7);
        let mut growing = Growing::new(vec![value.clone()]);
        for _ in 0..9 {
            growing.push(value.clone());
        }
        assert_eq!(growing.take(), vec![value.clone(); 10]);
        let mut growing = Growing::new(Vec::new());
        for _ in 0..5 {
            growing.push(value.clone());
        }
        assert_eq!(Arc::strong_count(&value), 6);
        drop(growing);
        assert_eq!(Arc::strong_count(&value), 1);
    }
}
