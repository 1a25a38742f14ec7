//! Values that only their owner gets at.

use std::fmt;

/// A value that `&Exclusive` does not lead to: the only way to it takes the whole by value. So it can be shared whatever it is,
/// as `std::sync::Exclusive` can.
///
/// It stands in a module of its own so that nothing else, derived code included, can name the field.
pub(crate) struct Exclusive<T>(T);

// SAFETY: nothing here gives or uses a `&T` through `&Exclusive<T>`: `into_inner` takes it by value, and `Debug` does not look at
// the value. To be dropped or taken out on another thread it has to be sent there, for which `T: Send` is needed as ever.
unsafe impl<T> Sync for Exclusive<T> {}

impl<T> Exclusive<T> {
    pub(crate) fn new(value: T) -> Self {
        Exclusive(value)
    }

    pub(crate) fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Exclusive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exclusive").finish_non_exhaustive()
    }
}
