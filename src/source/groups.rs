//! Adaptors that work on groups of neighbouring items, whose bounds depend on the length alone: `fold`, `try_fold`, `map_init`.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use super::{Indexed, ReadOnly, Source, indexed_source};
use crate::fallible::Fallible;
use crate::sealed::Sealed;
use crate::sys::sync::{Mutex, lock};

/// Groups of neighbouring items of a source, each folded into one value.
#[derive(Clone, Debug)]
pub struct Fold<S, I, F> {
    pub(crate) base: S,
    pub(crate) init: I,
    pub(crate) f: F,
}

/// Groups of neighbouring items of a source, each folded into one value or up to the first failure.
#[derive(Clone, Debug)]
pub struct TryFold<S, R, I, F> {
    base: S,
    init: I,
    f: F,
    result: PhantomData<fn() -> R>,
}

/// The items of a source, each passed through a function with scratch.
#[derive(Debug)]
pub struct MapInit<S, T, I, F> {
    base: S,
    init: I,
    f: F,
    /// Scratch that no thread has at the moment.
    idle: Mutex<Vec<T>>,
}

/// Returns the number of items that are folded into one value, by the length of the source alone. Values may be large, as maps are, and take time
/// to combine: so there are only as many groups as threads may need.
fn to_fold(len: usize) -> usize {
    (len / 32).clamp(1, 1 << 16)
}

/// Returns the number of items for which a thread takes scratch, by the length of the source alone. To take it costs little.
fn with_scratch(len: usize) -> usize {
    (len / 32).clamp(1, 4096)
}

/// Returns the rows, or parts of rows, of which group `number` of `base` consists, each with a cursor at it. A group has `size` items.
#[inline(always)]
fn rows<S: Source>(
    base: &S,
    size: usize,
    number: usize,
) -> impl Iterator<Item = (Range<usize>, S::Cursor)> {
    let mut at = number * size;
    let end = base.len().min(at.saturating_add(size));
    let mut cursor = S::Cursor::default();
    std::iter::from_fn(move || {
        (at < end).then(|| {
            let rest = base.rest_of_row(at, &mut cursor);
            let row = at..end.min(at.saturating_add(rest));
            at = row.end;
            (row, cursor)
        })
    })
}

/// Passes the items of group `number` of `base` to `each`, in order, until it returns `Some`. Returns that result.
///
/// # Safety
///
/// `number` is below the number of groups of `size` items, and each group is taken at most once.
#[inline(always)]
unsafe fn visit_group<S: Source, E>(
    base: &S,
    size: usize,
    number: usize,
    mut each: impl FnMut(S::Item) -> Option<E>,
) -> Option<E> {
    for (row, cursor) in rows(base, size, number) {
        for index in row {
            // SAFETY: the index lies within the base and the cursor's row, and each group is taken once.
            let exit = unsafe { base.visit(index, &cursor, &mut each) };
            if exit.is_some() {
                return exit;
            }
        }
    }
    None
}

/// Folds the items of group `number` of `base`, in order, until `f` returns `Break`. Returns what it returned last.
///
/// # Safety
///
/// `number` is below the number of groups, and each group is taken at most once.
#[inline(always)]
unsafe fn fold_group<S: Source, A, E>(
    base: &S,
    number: usize,
    mut folded: A,
    f: impl Fn(A, S::Item) -> ControlFlow<E, A>,
) -> ControlFlow<E, A> {
    let size = to_fold(base.len());
    if S::SINGLE {
        for (row, cursor) in rows(base, size, number) {
            for index in row {
                // SAFETY: the index lies within the base and the cursor's row, and each group is taken once.
                if let Some(item) = unsafe { base.get_in_row(index, &cursor) } {
                    folded = f(folded, item)?;
                }
            }
        }
        return ControlFlow::Continue(folded);
    }
    let mut folded = Some(folded);
    let each = |item| {
        let before = folded.take().expect("put back by the item before");
        match f(before, item) {
            ControlFlow::Continue(after) => folded = Some(after),
            ControlFlow::Break(exit) => return Some(exit),
        }
        None
    };
    // SAFETY: by the caller's promise.
    match unsafe { visit_group(base, size, number, each) } {
        Some(exit) => ControlFlow::Break(exit),
        None => ControlFlow::Continue(folded.expect("put back by the last item")),
    }
}

impl<S: Source, I, F> Fold<S, I, F> {
    fn count(&self) -> usize {
        self.base.len().div_ceil(to_fold(self.base.len()))
    }
}

indexed_source!(
    [S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync] Fold<S, I, F>,
    A; S::SPREAD
);

// SAFETY: different groups have no item in common.
unsafe impl<S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync> Indexed
    for Fold<S, I, F>
{
    #[inline]
    unsafe fn item(&self, index: usize) -> A {
        let f = |folded, item| ControlFlow::<Infallible, A>::Continue((self.f)(folded, item));
        // SAFETY: the numbers are those of the groups, so that the caller's promise is that of `fold_group`.
        let ControlFlow::Continue(folded) =
            unsafe { fold_group(&self.base, index, (self.init)(), f) };
        folded
    }
}

impl<S: Source, R, I, F> TryFold<S, R, I, F> {
    pub(crate) fn new(base: S, init: I, f: F) -> Self {
        TryFold {
            base,
            init,
            f,
            result: PhantomData,
        }
    }

    fn count(&self) -> usize {
        self.base.len().div_ceil(to_fold(self.base.len()))
    }
}

indexed_source!(
    [S: Source, R: Fallible, I: Fn() -> R::Output + Sync, F: Fn(R::Output, S::Item) -> R + Sync] TryFold<S, R, I, F>,
    R; S::SPREAD
);

// SAFETY: different groups have no item in common.
unsafe impl<S, R, I, F> Indexed for TryFold<S, R, I, F>
where
    S: Source,
    R: Fallible,
    I: Fn() -> R::Output + Sync,
    F: Fn(R::Output, S::Item) -> R + Sync,
{
    #[inline]
    unsafe fn item(&self, index: usize) -> R {
        let f = |folded, item| (self.f)(folded, item).branch();
        // SAFETY: the numbers are those of the groups, so that the caller's promise is that of `fold_group`.
        match unsafe { fold_group(&self.base, index, (self.init)(), f) } {
            ControlFlow::Continue(output) => R::from_output(output),
            ControlFlow::Break(residual) => R::from_residual(residual),
        }
    }
}

impl<S, T, I, F> MapInit<S, T, I, F> {
    pub(crate) fn new(base: S, init: I, f: F) -> Self {
        MapInit {
            base,
            init,
            f,
            idle: Mutex::new(Vec::new()),
        }
    }

    fn take_scratch(&self) -> T
    where
        I: Fn() -> T,
    {
        let idle = lock(&self.idle).pop();
        idle.unwrap_or_else(&self.init)
    }
}

impl<S, T, I, F> Sealed for MapInit<S, T, I, F> {}

// SAFETY: the numbers are those of groups, different groups have no item in common, and each item is passed on once.
unsafe impl<S, T, I, R, F> Source for MapInit<S, T, I, F>
where
    S: Source,
    T: Send,
    I: Fn() -> T + Sync,
    F: Fn(&mut T, S::Item) -> R + Sync,
{
    type Item = R;

    const DENSE: bool = false;
    const SINGLE: bool = false;
    const SPREAD: bool = S::SPREAD;

    type Cursor = ();

    fn len(&self) -> usize {
        self.base.len().div_ceil(with_scratch(self.base.len()))
    }

    unsafe fn get(&self, _: usize) -> Option<R> {
        unreachable!("a number has several items")
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        _: &(),
        mut each: impl FnMut(R) -> Option<E>,
    ) -> Option<E> {
        let mut scratch = self.take_scratch();
        let each = |item| each((self.f)(&mut scratch, item));
        // SAFETY: the numbers are those of the groups, so that the caller's promise is that of `visit_group`.
        let exit = unsafe { visit_group(&self.base, with_scratch(self.base.len()), index, each) };
        lock(&self.idle).push(scratch);
        exit
    }
}

impl<S, A, I, F> ReadOnly for Fold<S, I, F>
where
    S: ReadOnly,
    I: Fn() -> A + Sync,
    F: Fn(A, S::Item) -> A + Sync,
{
}
impl<S, A, R, I, F> ReadOnly for TryFold<S, R, I, F>
where
    S: ReadOnly,
    R: Fallible<Output = A>,
    I: Fn() -> A + Sync,
    F: Fn(A, S::Item) -> R + Sync,
{
}
impl<S, T, I, R, F> ReadOnly for MapInit<S, T, I, F>
where
    S: ReadOnly,
    T: Send,
    I: Fn() -> T + Sync,
    F: Fn(&mut T, S::Item) -> R + Sync,
{
}
