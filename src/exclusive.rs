//! Values that can be reached by their owner only.

use std::fmt;

/// A value that cannot be reached through `&Exclusive`: the only access takes the whole by value. So it can be shared whatever its type is,
/// like `std::sync::Exclusive`.
///
/// It has a module of its own so that no other code, derived code included, can name the field.
pub(crate) struct Exclusive<T>(T);

// SAFETY: nothing here gives or uses a `&T` through `&Exclusive<T>`: `into_inner` takes the value by value, and `Debug` does not look at
// it. To be dropped or taken out on another thread, the value has to be sent there, which needs `T: Send` as usual.
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
