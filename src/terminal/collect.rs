//! `collect`: items into one collection, in iteration order.

use std::ops::{ControlFlow, Range};

use crate::engine::{Body, run};
use crate::range::Prange;
use crate::source::Source;
use crate::split::{Filled, Output};

/// Every iteration has an item: each goes straight to its place.
struct Dense<S: Source> {
    source: S,
    output: Output<S::Item>,
}

impl<S: Source<Item: Send>> Body for Dense<S> {
    type Scratch = ();
    type Segment = Filled<S::Item>;

    fn scratch(&self) {}

    fn segment(&self, start: usize) -> Self::Segment {
        self.output.begin(start)
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        filled: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        // SAFETY: the segment began at its start and has grown by one place for each iteration since, all
        // inside the loop; no other segment has these iterations. The output lives as long as this body, which
        // the caller of `run` keeps.
        let mut end = unsafe { filled.extend(range.len()) };
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe {
            self.source.each(
                range,
                at,
                #[inline(always)]
                |_, item| {
                    end.push(item);
                    ControlFlow::Continue(())
                },
            )
        }
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.append(right);
    }
}

/// A filter has left gaps: each segment is a vector.
struct Sparse<S>(S);

impl<S: Source<Item: Send>> Body for Sparse<S> {
    type Scratch = ();
    type Segment = Vec<S::Item>;

    fn scratch(&self) {}

    fn segment(&self, _: usize) -> Self::Segment {
        Vec::new()
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        items: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let step = |_, item| {
            items.push(item);
            ControlFlow::Continue(())
        };
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe { self.0.each(range, at, step) }
    }

    fn merge(&self, left: &mut Self::Segment, mut right: Self::Segment) {
        left.append(&mut right);
    }
}

impl<S: Source> Prange<S> {
    /// The items as a collection, in iteration order. A `Vec` is filled in place by all threads;
    /// any other collection is made from that vector by its [`FromIterator`], serially.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let odd: Vec<u32> = prange(0..10u32).filter(|i| i % 2 == 1).collect();
    /// assert_eq!(odd, [1, 3, 5, 7, 9]);
    /// ```
    pub fn collect<C: FromIterator<S::Item>>(self) -> C
    where
        S::Item: Send,
    {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let items = if S::DENSE {
            let output = Output::new(len);
            let body = Dense { source, output };
            let filled = run(&clauses, len, &body);
            body.output.into_vec(filled)
        } else {
            run(&clauses, len, &Sparse(source))
        };
        items.into_iter().collect()
    }
}
