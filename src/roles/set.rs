//! What a role is to the engine, and the body of a loop that has a set of them.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use crate::engine::{Body, Clauses, run};
use crate::private::Sealed;
use crate::source::Source;

/// One variable's part in a loop. Made by the role clauses; implemented by this crate alone.
pub trait Role: Sync + Sealed {
    /// What each thread keeps for itself.
    type Scratch;
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// What one iteration starts with and gives back.
    type Value;
    /// What the body of the function form gets a `&mut` to.
    type Target: ?Sized;
    /// What is left when the loop has ended and the variable is written.
    type Output;

    /// Whether segments carry anything.
    #[doc(hidden)]
    const MERGES: bool = true;

    /// Into how many blocks of neighbouring iterations a loop of `len` is cut at most. No block is
    /// shared by two threads.
    #[doc(hidden)]
    fn blocks(&self, _len: usize) -> usize {
        usize::MAX
    }
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn value(&self, segment: &mut Self::Segment, moment: &Moment) -> Self::Value;
    #[doc(hidden)]
    fn target<'x>(
        scratch: &'x mut Self::Scratch,
        value: &'x mut Self::Value,
    ) -> &'x mut Self::Target;
    #[doc(hidden)]
    fn commit(&self, segment: &mut Self::Segment, iteration: usize, value: Self::Value);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Output;
}

/// Where the loop is. Only the engine makes one, once for each iteration.
#[derive(Debug)]
pub struct Moment {
    /// An index that the iteration has to itself.
    pub(super) slot: Option<usize>,
    pub(super) block: usize,
}

/// Roles in a list: `()`, or a role and the rest of the list.
pub trait RoleSet: Sync + Sealed {
    /// As [`Role::Scratch`], of each role.
    type Scratch;
    /// As [`Role::Segment`], of each role.
    type Segment: Send;
    /// As [`Role::Value`], of each role.
    type Values;
    /// As [`Role::Output`], of each role.
    type Outputs;

    #[doc(hidden)]
    const MERGES: bool;

    #[doc(hidden)]
    fn blocks(&self, len: usize) -> usize;
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn values(&self, segment: &mut Self::Segment, moment: &Moment) -> Self::Values;
    #[doc(hidden)]
    fn commit(&self, segment: &mut Self::Segment, iteration: usize, values: Self::Values);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Outputs;
}

impl Sealed for () {}

impl RoleSet for () {
    type Scratch = ();
    type Segment = ();
    type Values = ();
    type Outputs = ();

    const MERGES: bool = false;

    fn blocks(&self, _: usize) -> usize {
        usize::MAX
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    #[inline(always)]
    fn values(&self, (): &mut (), _: &Moment) {}
    #[inline(always)]
    fn commit(&self, (): &mut (), _: usize, (): ()) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

impl<A, R> Sealed for (A, R) {}

impl<A: Role, R: RoleSet> RoleSet for (A, R) {
    type Scratch = (A::Scratch, R::Scratch);
    type Segment = (A::Segment, R::Segment);
    type Values = (A::Value, R::Values);
    type Outputs = (A::Output, R::Outputs);

    const MERGES: bool = A::MERGES || R::MERGES;

    fn blocks(&self, len: usize) -> usize {
        self.0.blocks(len).min(self.1.blocks(len))
    }
    fn scratch(&self) -> Self::Scratch {
        (self.0.scratch(), self.1.scratch())
    }
    fn segment(&self, start: usize) -> Self::Segment {
        (self.0.segment(start), self.1.segment(start))
    }
    #[inline(always)]
    fn values(&self, segment: &mut Self::Segment, moment: &Moment) -> Self::Values {
        (
            self.0.value(&mut segment.0, moment),
            self.1.values(&mut segment.1, moment),
        )
    }
    #[inline(always)]
    fn commit(&self, segment: &mut Self::Segment, iteration: usize, values: Self::Values) {
        self.0.commit(&mut segment.0, iteration, values.0);
        self.1.commit(&mut segment.1, iteration, values.1);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(&mut left.0, right.0);
        self.1.merge(&mut left.1, right.1);
    }
    fn finish(self, segment: Self::Segment) -> Self::Outputs {
        (self.0.finish(segment.0), self.1.finish(segment.1))
    }
}

/// Runs `step` on each item, with what its thread keeps and what the roles give the iteration. A result of `Some`
/// leaves the loop; of several, the first in loop order counts.
pub(crate) fn run_roles<S: Source, R: RoleSet, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    step: impl Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
) -> (Option<E>, R::Outputs) {
    let len = source.len();
    let block = len.div_ceil(roles.blocks(len).max(1)).max(1);
    let body = RoleBody {
        source,
        roles,
        step,
        len,
        block,
        exit: PhantomData::<fn() -> E>,
    };
    let Outcome { roles, exit } = run(clauses, len.div_ceil(block), &body);
    (exit, body.roles.finish(roles))
}

/// To the engine an iteration is a block of `block` items.
struct RoleBody<S, R, F, E> {
    source: S,
    roles: R,
    step: F,
    len: usize,
    block: usize,
    exit: PhantomData<fn() -> E>,
}

struct Outcome<R, E> {
    roles: R,
    exit: Option<E>,
}

impl<S, R, F, E> RoleBody<S, R, F, E>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn items(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Outcome<R::Segment, E>,
        block: usize,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let step = |index, item| {
            let slot = self.source.slot(index);
            let block = if self.block == 1 { index } else { block };
            let values = self
                .roles
                .values(&mut segment.roles, &Moment { slot, block });
            let (exit, values) = (self.step)(item, scratch, values);
            self.roles.commit(&mut segment.roles, index, values);
            match exit {
                None => ControlFlow::Continue(()),
                exit => {
                    segment.exit = exit;
                    ControlFlow::Break(())
                }
            }
        };
        // SAFETY: the caller's promise.
        unsafe { self.source.each(range, at, step) }
    }
}

impl<S, R, F, E> Body for RoleBody<S, R, F, E>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    type Scratch = R::Scratch;
    type Segment = Outcome<R::Segment, E>;

    // An uninhabited exit takes no room.
    const MERGES: bool = R::MERGES || size_of::<Option<E>>() > 0;

    fn scratch(&self) -> R::Scratch {
        self.roles.scratch()
    }

    fn segment(&self, start: usize) -> Self::Segment {
        Outcome {
            roles: self.roles.segment(start * self.block),
            exit: None,
        }
    }

    #[inline]
    fn run(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        if self.block == 1 {
            // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
            return unsafe { self.items(scratch, segment, 0, range, at) };
        }
        for block in range {
            *at = block;
            let start = block * self.block;
            let items = start..self.len.min(start.saturating_add(self.block));
            // SAFETY: as above; blocks have no item in common.
            unsafe { self.items(scratch, segment, block, items, &mut 0) }?;
        }
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.roles.merge(&mut left.roles, right.roles);
        left.exit = right.exit;
    }
}
