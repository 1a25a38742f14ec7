//! Updates of maps and sets, by the type of the variable: those of std's collections run in loop order, other types are updated through `&`.

use std::marker::PhantomData;
use std::ops::Deref;

use super::checks::StandardCollection;
use super::{Kit, Type};
use crate::roles::{
    InAnyOrder, InOrder, Keyed, ListOfUpdates, More, TakesUpdate, Updater, UpdatesByKey,
    UpdatesShared,
};

// The compiler finds the first of these methods that applies: that of a map in which keys can be looked up, that of any collection of
// std's, or that of any type.

/// Makes the role of a variable that is updated, if it is a map or a set with keys that can be looked up.
#[derive(Debug)]
pub struct UpdatedByKey<M>(Updated<M>);

/// Makes the role of a variable that is updated, if it is a collection of std's.
#[derive(Debug)]
pub struct Updated<M>(PhantomData<fn(M)>);

/// Makes the role of another variable that is updated.
#[derive(Debug)]
pub struct UpdatedShared(());

/// The role of a variable whose updates are noted by key.
type InOrderByKey<'s, F, M, D, T> =
    InOrder<'s, F, UpdatesByKey<M, D, T>, (<M as Keyed>::Key, D), T>;

impl<M: Keyed> UpdatedByKey<M> {
    /// Makes the role of a variable whose updates of one key run together.
    #[inline]
    pub fn __prange_updates_by_key<F, D, T>(
        self,
        by: &Updater<F, (M::Key, D), T>,
    ) -> InOrderByKey<'_, F, M, D, T>
    where
        F: FnMut((M::Key, D), T, More<'_, T>),
    {
        InOrder::new(by)
    }
}

impl<M: StandardCollection> Updated<M> {
    /// Makes the role.
    #[inline]
    pub fn __prange_updates<'s, F: FnMut(H, T, More<'_, T>), H, T>(
        &self,
        by: &'s Updater<F, H, T>,
    ) -> InOrder<'s, F, ListOfUpdates<H, T>, H, T> {
        InOrder::new(by)
    }
    /// Makes the role.
    #[inline]
    pub fn __prange_updates_by_key<'s, F: FnMut(H, T, More<'_, T>), H, T>(
        &self,
        by: &'s Updater<F, H, T>,
    ) -> InOrder<'s, F, ListOfUpdates<H, T>, H, T> {
        InOrder::new(by)
    }
}

impl UpdatedShared {
    /// Makes the role.
    #[inline]
    pub fn __prange_updates<'s, F: UpdatesShared<H, T>, H, T>(
        &self,
        by: &'s Updater<F, H, T>,
    ) -> InAnyOrder<'s, F, H, T> {
        InAnyOrder::new(by)
    }
    /// Makes the role.
    #[inline]
    pub fn __prange_updates_by_key<'s, F: UpdatesShared<H, T>, H, T>(
        &self,
        by: &'s Updater<F, H, T>,
    ) -> InAnyOrder<'s, F, H, T> {
        InAnyOrder::new(by)
    }
}

impl<M> Deref for UpdatedByKey<M> {
    type Target = Updated<M>;

    fn deref(&self) -> &Updated<M> {
        &self.0
    }
}
impl<M> Deref for Updated<M> {
    type Target = UpdatedShared;

    fn deref(&self) -> &UpdatedShared {
        &UpdatedShared(())
    }
}

#[doc(hidden)]
impl Kit {
    /// Returns where the function that updates a variable is left.
    #[inline]
    pub fn updater<F: FnMut(H, T, More<'_, T>), H, T>(self) -> Updater<F, H, T> {
        Updater::none()
    }

    /// Leaves the function that updates a variable.
    #[inline]
    pub fn update_by<F: FnMut(H, T, More<'_, T>), H, T>(
        self,
        updater: &Updater<F, H, T>,
        function: F,
    ) {
        updater.set(function);
    }

    /// Ends what the function has borrowed.
    pub fn updated_by<F, H, T>(self, _: Updater<F, H, T>) {}

    /// Returns what makes the role of a variable that is updated.
    #[inline]
    pub fn updated<M>(self, _: Type<M>) -> UpdatedByKey<M> {
        UpdatedByKey(Updated(PhantomData))
    }

    /// Updates a variable, or notes the update.
    #[inline(always)]
    pub fn update<U: TakesUpdate<H, T>, H, T>(self, variable: &mut U, common: H, value: T) {
        variable.update(common, value);
    }
}
