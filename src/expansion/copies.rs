//! What a stretch copies of the variables that its iterations read: by their types, which a macro does not see.

use std::ops::Deref;

use super::Kit;

/// What each iteration may take by value.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is moved in each iteration",
    label = "moved here",
    note = "rule: what is outside of the loop stays there; the body may take it by value if it is `Copy`",
    note = "help: use a reference to it, or clone it in the body"
)]
pub trait Shareable: Copy {}
impl<T: Copy> Shareable for T {}

/// A variable. The compiler finds the first method below that applies: that of what is `Copy`, that of a `&mut`, or that of anything else.
#[derive(Debug)]
pub struct Copying<'v, T>(Reborrowed<'v, T>);

/// A variable that is not `Copy`.
#[derive(Debug)]
pub struct Reborrowed<'v, T>(Moved<'v, T>);

/// A variable that is no `&mut` either.
#[derive(Debug)]
pub struct Moved<'v, T>(&'v T);

impl<T: Shareable> Copying<'_, T> {
    /// Returns a copy.
    #[inline(always)]
    pub fn __prange_copy(self) -> T {
        *self.0.0.0
    }
}

impl<'v, T: ?Sized> Reborrowed<'v, &mut T> {
    /// Returns a shared reference to the same: the body, which changes nothing that is shared, can only read through it.
    #[inline(always)]
    pub fn __prange_copy(&self) -> &'v T {
        self.0.0
    }
}

impl<T> Moved<'_, T> {
    /// Does not compile.
    pub fn __prange_copy(&self) -> T
    where
        T: Shareable,
    {
        *self.0
    }
}

impl<'v, T> Deref for Copying<'v, T> {
    type Target = Reborrowed<'v, T>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'v, T> Deref for Reborrowed<'v, T> {
    type Target = Moved<'v, T>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

#[doc(hidden)]
impl Kit {
    /// Returns what copies a variable that is the same in all iterations.
    #[inline(always)]
    pub fn copying<T>(self, variable: &T) -> Copying<'_, T> {
        Copying(Reborrowed(Moved(variable)))
    }
}
