//! What the ranks of a team send to one another about the roles of a loop.

use std::slice::from_ref;

use super::traits::{Opening, Role};
use crate::distributed::{RankPiece, Sends, Wire, Written};
use crate::reduce_tree::Grid;
use crate::source::{Line, Source};

/// A role, or a list of roles, in a loop that processes `P` can share.
#[diagnostic::on_unimplemented(
    message = "a loop `.over(..)` a team or `.until(..)` a stop cannot have this role",
    label = "a role in such a loop",
    note = "ranks can share reductions, minima and maxima, lastprivates, private scratch, appends, histograms of integers, arrays that are read, and arrays of which each \
            iteration owns an element or a row; a histogram of floats, a column or a plane is written in a loop without `.over`",
    note = "a loop that may be stopped can have the same, but arrays that iterations write: later elements may be written when it stops"
)]
pub trait Transferable<P>: Role {
    /// Whether other ranks get what [`put_gathered`](Self::put_gathered) puts.
    #[doc(hidden)]
    const GATHERED: bool = false;

    /// Appends the bytes of what is merged on the way to `out`.
    #[doc(hidden)]
    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>);
    /// Takes a segment that [`put`](Self::put) has put on another rank.
    #[doc(hidden)]
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment>;
    /// Moves what other ranks get as it is out of the segment, to the end of `out`.
    #[doc(hidden)]
    fn put_gathered(&self, _segment: &mut Self::Segment, _out: &mut Vec<u8>) {}
    /// Takes what has been gathered of all pieces, in loop order. `segment` is that of the whole loop. Returns `None` if the bytes are not what
    /// [`put_gathered`](Self::put_gathered) puts.
    #[doc(hidden)]
    fn settle<S: Source>(
        &self,
        _source: &S,
        _segment: &mut Self::Segment,
        _pieces: &[RankPiece<'_>],
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

/// Implements [`Transferable`] for a role whose segments are collections, which are sent as they are by the functions given, `put(segment, out)` and
/// `take(input)`, and merged by every rank.
macro_rules! gathers_segment {
    ([$($generics:tt)*] $role:ty, [$($bounds:tt)*], $put:expr, $take:expr) => {
        impl<$($generics)* P> $crate::roles::Transferable<P> for $role
        where
            $($bounds)*
        {
            const GATHERED: bool = true;

            fn put(&self, _: &Self::Segment, _: &mut Vec<u8>) {}
            fn take(&self, _: &mut &[u8]) -> Option<Self::Segment> {
                Some(Default::default())
            }
            fn put_gathered(&self, segment: &mut Self::Segment, out: &mut Vec<u8>) {
                let put: fn(&Self::Segment, &mut Vec<u8>) = $put;
                put(&std::mem::take(segment), out);
            }
            fn settle<Z: $crate::source::Source>(
                &self,
                _: &Z,
                segment: &mut Self::Segment,
                pieces: &[$crate::distributed::RankPiece<'_>],
            ) -> Option<()> {
                let take: fn(&mut &[u8]) -> Option<Self::Segment> = $take;
                for piece in pieces {
                    let input = &mut &*piece.bytes;
                    self.merge(segment, take(input)?);
                    if !input.is_empty() {
                        return None;
                    }
                }
                Some(())
            }
        }
    };
}
pub(super) use gathers_segment;

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
            const GATHERED: bool = true;

            fn put(&self, _: &Self::Segment, _: &mut Vec<u8>) {}
            fn take(&self, _: &mut &[u8]) -> Option<Self::Segment> {
                Some(Default::default())
            }
            fn put_gathered(&self, segment: &mut Self::Segment, out: &mut Vec<u8>) {
                $crate::roles::transfer::put_windows(segment, |part| &*part.window, out);
            }
            fn settle<Z: $crate::source::Source>(
                &self,
                source: &Z,
                _: &mut Self::Segment,
                pieces: &[$crate::distributed::RankPiece<'_>],
            ) -> Option<()> {
                let window: fn(&mut Self::Lent) -> &mut [T] = |part| &mut *part.window;
                $crate::roles::transfer::settle_windows(self, source, pieces, window)
            }
        }
    };
}
pub(super) use sends_windows;

sends_nothing!([](), []);

impl<P, A: Transferable<P>, R: Transferable<P>> Transferable<P> for (A, R) {
    const GATHERED: bool = A::GATHERED || R::GATHERED;

    fn put(&self, segment: &Self::Segment, out: &mut Vec<u8>) {
        self.0.put(&segment.0, out);
        self.1.put(&segment.1, out);
    }
    fn take(&self, input: &mut &[u8]) -> Option<Self::Segment> {
        Some((self.0.take(input)?, self.1.take(input)?))
    }
    fn put_gathered(&self, segment: &mut Self::Segment, out: &mut Vec<u8>) {
        if A::GATHERED {
            put_with_len(out, |out| self.0.put_gathered(&mut segment.0, out));
        }
        self.1.put_gathered(&mut segment.1, out);
    }
    fn settle<S: Source>(
        &self,
        source: &S,
        segment: &mut Self::Segment,
        pieces: &[RankPiece<'_>],
    ) -> Option<()> {
        if !A::GATHERED {
            return self.1.settle(source, &mut segment.1, pieces);
        }
        let (mut first, mut rest) = (pieces.to_vec(), pieces.to_vec());
        for (first, rest) in first.iter_mut().zip(&mut rest) {
            first.bytes = take_with_len(&mut rest.bytes)?;
        }
        self.0.settle(source, &mut segment.0, &first)?;
        self.1.settle(source, &mut segment.1, &rest)
    }
}

/// Puts the number of bytes that `put` puts, and these bytes.
fn put_with_len(out: &mut Vec<u8>, put: impl FnOnce(&mut Vec<u8>)) {
    let at = out.len();
    0usize.put(out);
    let start = out.len();
    put(out);
    let mut len = Vec::new();
    (out.len() - start).put(&mut len);
    out[at..start].copy_from_slice(&len);
}

/// Takes the bytes that [`put_with_len`] has put.
fn take_with_len<'i>(input: &mut &'i [u8]) -> Option<&'i [u8]> {
    let len = usize::take(input)?;
    input.split_off(..len)
}

pub(super) fn put_value<P: Sends<T>, T>(value: &T, out: &mut Vec<u8>) {
    P::put(from_ref(value), out);
}

pub(super) fn take_value<P: Sends<T>, T>(input: &mut &[u8]) -> Option<T> {
    P::take_one(input)
}

pub(super) fn put_option<P: Sends<T>, T>(value: &Option<T>, out: &mut Vec<u8>) {
    value.is_some().put(out);
    P::put(value.as_slice(), out);
}

pub(super) fn take_option<P: Sends<T>, T>(input: &mut &[u8]) -> Option<Option<T>> {
    Some(match bool::take(input)? {
        true => Some(P::take_one(input)?),
        false => None,
    })
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

/// Puts the elements of the windows that stretches have written.
pub(super) fn put_windows<T: Wire, X>(
    written: &mut Written<X>,
    window: fn(&X) -> &[T],
    out: &mut Vec<u8>,
) {
    for (part, done) in written.drain(..) {
        (done.start, done.end).put(out);
        put_with_len(out, |out| T::put_all(window(&part), out));
    }
}

/// Writes the elements that iterations have written on other ranks. The stretches that wrote them are opened here as they were there, so that the role lends the
/// same windows.
pub(super) fn settle_windows<T: Wire, X, S: Source>(
    role: &impl Role<Scratch = (), Segment = Written<X>, Lent = X>,
    source: &S,
    pieces: &[RankPiece<'_>],
    window: fn(&mut X) -> &mut [T],
) -> Option<()> {
    for piece in pieces.iter().filter(|piece| !piece.is_own) {
        let (mut next, mut input) = (piece.iterations.start, piece.bytes);
        while !input.is_empty() {
            let (start, end) = Wire::take(&mut input)?;
            // No stretch may be opened twice, whatever the messages say.
            if start < next || start >= end || end > piece.iterations.end {
                return None;
            }
            next = end;
            let done = start..end;
            let line = source
                .line(done.clone())
                .filter(|line| role.has_parts(*line));
            let line = line.or_else(|| {
                let first = source.slot(start).filter(|_| done.len() == 1)?;
                let (step, len) = (1, 1);
                Some(Line { first, step, len })
            });
            let opening = Opening {
                line,
                ..Opening::plain(done)
            };
            let mut part = role.lend(&mut (), &mut Written::default(), &opening);
            let elements = window(&mut part);
            let bytes = &mut take_with_len(&mut input)?;
            let values = T::take_all(elements.len(), bytes)?;
            if !bytes.is_empty() {
                return None;
            }
            for (element, value) in elements.iter_mut().zip(values) {
                *element = value;
            }
        }
    }
    Some(())
}
