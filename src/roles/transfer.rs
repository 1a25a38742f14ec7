//! What the ranks of a team send to one another about the roles of a loop.

use std::ops::Range;
use std::slice::from_ref;

use super::traits::{Opening, Role};
use crate::distributed::{Sends, Wire, Written};
use crate::reduce_tree::Grid;
use crate::source::{Line, Source};

/// A role, or a list of roles, in a loop that processes `P` can share.
#[diagnostic::on_unimplemented(
    message = "a loop over several processes cannot have this role",
    label = "a role in a loop `.over` a team",
    note = "ranks can share reductions, minima and maxima, lastprivates, private scratch, appends, arrays that are read, and arrays of which each iteration \
            owns an element or a row; a histogram, a column or a plane is written in a loop without `.over`"
)]
pub trait Transferable<P>: Role {
    /// Appends the bytes of `segment` to `out`.
    #[doc(hidden)]
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>);
    /// Takes a segment that [`put`](Self::put) has put on another rank.
    #[doc(hidden)]
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment>;
    /// Writes the elements that iterations of other ranks have written, out of the segment of the whole loop. This rank has run the iterations
    /// `own`. Returns `None` if the bytes in the segment are not those elements.
    #[doc(hidden)]
    fn settle<S: Source>(
        &self,
        _source: &S,
        _segment: &mut Self::Segment,
        _own: Range<usize>,
    ) -> Option<()> {
        Some(())
    }
}

/// Implements [`Transferable`] for a role whose segments are sent by the functions given, `put(role, segment, out)` and `take(role, input)`.
macro_rules! sends_segment {
    ([$($generics:tt)*] $role:ty, [$($bounds:tt)*], $put:expr, $take:expr) => {
        impl<$($generics)* P> $crate::roles::Transferable<P> for $role
        where
            $($bounds)*
        {
            fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
                let put: fn(&Self, &Self::Segment, &mut Vec<u8>) = $put;
                put(self, segment, out);
            }
            fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
                let take: fn(&Self, &mut &[u8]) -> Option<Self::Segment> = $take;
                take(self, input)
            }
        }
    };
}
pub(super) use sends_segment;

/// Implements [`Transferable`] for a role that leaves nothing behind.
macro_rules! sends_nothing {
    ([$($generics:tt)*] $role:ty, [$($bounds:tt)*]) => {
        $crate::roles::transfer::sends_segment! {
            [$($generics)*] $role, [$($bounds)*], |_, (), _| (), |_, _| Some(())
        }
    };
}
pub(super) use sends_nothing;

/// Implements [`Transferable`] for a role that one process alone can have.
macro_rules! stays {
    ([$($generics:tt)*] $role:ty, [$($bounds:tt)*]) => {
        impl<$($generics)*> $crate::roles::Transferable<$crate::distributed::Alone> for $role
        where
            $($bounds)*
        {
            fn put(&self, _: &Self::Segment, _: &mut Vec<u8>) {
                unreachable!("nothing is sent")
            }
            fn take(&self, _: &mut &[u8]) -> Option<Self::Segment> {
                unreachable!("nothing is sent")
            }
        }
    };
}
pub(crate) use stays;

/// The methods of a [`Role`] of an array of which a stretch owns one window, in a loop of processes `P`: what other processes get are the windows that
/// the role has taken back.
macro_rules! keeps_windows {
    () => {
        const MERGES: bool = P::KEEPS;

        fn scratch(&self) {}
        fn segment(&self, _: usize, _: usize) -> Self::Segment {
            Default::default()
        }
        #[inline(always)]
        fn take_back(
            &self,
            (): &mut (),
            segment: &mut Self::Segment,
            lent: Self::Lent,
            done: std::ops::Range<usize>,
        ) {
            P::keep(segment, lent, done);
        }
        fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
            P::add(left, right);
        }
        fn finish(self, _: Self::Segment) {}
    };
}
pub(super) use keeps_windows;

/// Implements [`Transferable`] for a role with the methods above, whose stretches have their windows in the field `window`. The arguments in angle
/// brackets are those between the type of the elements and the processes.
macro_rules! sends_windows {
    ([$($generics:tt)*] $role:ident<$($argument:ident),*>) => {
        $crate::roles::transfer::stays! {
            [T: Send, $($generics)*] $role<'_, T, $($argument,)* $crate::distributed::Alone>, []
        }

        impl<T: Send + $crate::distributed::Wire, $($generics)*>
            $crate::roles::Transferable<$crate::distributed::Over<'_>>
            for $role<'_, T, $($argument,)* $crate::distributed::Over<'_>>
        {
            fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
                $crate::roles::transfer::put_windows(segment, |part| &*part.window, out);
            }
            fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
                $crate::roles::transfer::take_windows(input)
            }
            fn settle<Z: $crate::source::Source>(
                &self,
                source: &Z,
                segment: &mut Self::Segment,
                own: std::ops::Range<usize>,
            ) -> Option<()> {
                let window: fn(&mut Self::Lent) -> &mut [T] = |part| &mut *part.window;
                $crate::roles::transfer::settle_windows(self, source, segment, own, window)
            }
        }
    };
}
pub(super) use sends_windows;

sends_nothing!([](), []);

impl<P, A: Transferable<P>, R: Transferable<P>> Transferable<P> for (A, R) {
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
        self.0.put(&segment.0, out);
        self.1.put(&segment.1, out);
    }
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        Some((self.0.take(input)?, self.1.take(input)?))
    }
    fn settle<S: Source>(
        &self,
        source: &S,
        segment: &mut Self::Segment,
        own: Range<usize>,
    ) -> Option<()> {
        self.0.settle(source, &mut segment.0, own.clone())?;
        self.1.settle(source, &mut segment.1, own)
    }
}

pub(super) fn put_value<P: Sends<T>, T>(value: &T, out: &mut Vec<u8>) {
    P::put(from_ref(value), out);
}

pub(super) fn take_value<P: Sends<T>, T>(input: &mut &[u8]) -> Option<T> {
    P::take(1, input)?.pop()
}

pub(super) fn put_option<P: Sends<T>, T>(value: &Option<T>, out: &mut Vec<u8>) {
    value.is_some().put(out);
    P::put(value.as_slice(), out);
}

pub(super) fn take_option<P: Sends<T>, T>(input: &mut &[u8]) -> Option<Option<T>> {
    let len = usize::from(bool::take(input)?);
    P::take(len, input).map(|mut values| values.pop())
}

/// Puts a partial result whose values and leaves are put by the functions given.
pub(super) fn put_grid<V, L>(
    grid: &Grid<V, L>,
    value: fn(&V, &mut Vec<u8>),
    leaf: fn(&L, &mut Vec<u8>),
    out: &mut Vec<u8>,
) {
    (grid.shift, grid.start, grid.end, grid.head.len()).put(out);
    for (at, head) in &grid.head {
        at.put(out);
        value(head, out);
    }
    grid.nodes.len().put(out);
    for node in &grid.nodes {
        node.is_some().put(out);
        if let Some(node) = node {
            value(node, out);
        }
    }
    grid.leaf.is_some().put(out);
    if let Some(current) = &grid.leaf {
        leaf(current, out);
    }
}

/// Takes what [`put_grid`] has put.
pub(super) fn take_grid<V, L>(
    value: fn(&mut &[u8]) -> Option<V>,
    leaf: fn(&mut &[u8]) -> Option<L>,
    input: &mut &[u8],
) -> Option<Grid<V, L>> {
    let (shift, start, end) = Wire::take(input)?;
    let heads = usize::take(input)?;
    let head = (0..heads).map(|_| Some((usize::take(input)?, value(input)?)));
    let head = head.collect::<Option<_>>()?;
    let nodes = usize::take(input)?;
    let nodes = (0..nodes).map(|_| match bool::take(input)? {
        true => value(input).map(Some),
        false => Some(None),
    });
    Some(Grid {
        shift,
        start,
        end,
        head,
        nodes: nodes.collect::<Option<_>>()?,
        leaf: match bool::take(input)? {
            true => Some(leaf(input)?),
            false => None,
        },
    })
}

/// Puts the elements of the windows that stretches of this rank and of others have written.
pub(super) fn put_windows<T: Wire, X>(
    written: &Written<X>,
    window: fn(&X) -> &[T],
    out: &mut Vec<u8>,
) {
    (written.parts.len() + written.received.len()).put(out);
    for (part, done) in &written.parts {
        let mut bytes = Vec::new();
        T::put_all(window(part), &mut bytes);
        (done.start, done.end).put(out);
        bytes.put(out);
    }
    for (done, bytes) in &written.received {
        (done.start, done.end).put(out);
        bytes.put(out);
    }
}

/// Takes what [`put_windows`] has put.
pub(super) fn take_windows<X>(input: &mut &[u8]) -> Option<Written<X>> {
    let received = Vec::<((usize, usize), Vec<u8>)>::take(input)?;
    let received = received.into_iter();
    let received = received.map(|((start, end), bytes)| (start..end, bytes));
    Some(Written {
        parts: Vec::new(),
        received: received.collect(),
    })
}

/// Writes the elements that iterations outside of `own` have written on other ranks. The stretches that wrote them are opened here as they were there,
/// so that the role lends the same windows.
pub(super) fn settle_windows<T: Wire, X, S: Source>(
    role: &impl Role<Scratch = (), Segment = Written<X>, Lent = X>,
    source: &S,
    written: &mut Written<X>,
    own: Range<usize>,
    window: fn(&mut X) -> &mut [T],
) -> Option<()> {
    let mut next = 0;
    for (done, bytes) in written.received.drain(..) {
        // No stretch may be opened twice, whatever the messages say.
        let is_new = done.start >= next && done.start < done.end && done.end <= source.len();
        let is_own = done.start >= own.start && done.end <= own.end;
        let is_foreign = done.end <= own.start || done.start >= own.end;
        if !is_new || !(is_own || is_foreign) {
            return None;
        }
        next = done.end;
        if is_own {
            continue;
        }
        let line = source
            .line(done.clone())
            .filter(|line| role.has_parts(*line));
        let line = line.or_else(|| {
            let first = source.slot(done.start).filter(|_| done.len() == 1)?;
            let (step, len) = (1, 1);
            Some(Line { first, step, len })
        });
        let opening = Opening {
            line,
            ..Opening::plain(done)
        };
        let mut part = role.lend(&mut (), &mut Written::default(), &opening);
        let elements = window(&mut part);
        let input = &mut &bytes[..];
        let values = T::take_all(elements.len(), input)?;
        if !input.is_empty() {
            return None;
        }
        for (element, value) in elements.iter_mut().zip(values) {
            *element = value;
        }
    }
    Some(())
}
