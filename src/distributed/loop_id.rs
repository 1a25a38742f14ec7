//! What tells one loop, or another exchange between ranks, from the next.

use std::any::type_name;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::Location;

use super::{Over, Wire};

/// What ranks that exchange messages must agree about.
#[derive(Debug, PartialEq)]
pub(super) struct LoopId {
    exchange: u64,
    /// What the ranks do, as panics name it.
    what: String,
    /// Hash of the types, and of the clauses, that the text does not name.
    types: u64,
    pub(super) place: String,
}

impl LoopId {
    pub(super) fn new<B: ?Sized>(
        exchange: u64,
        what: String,
        place: &Location<'_>,
        clauses: impl Hash,
    ) -> Self {
        let mut hasher = DefaultHasher::new();
        type_name::<B>().hash(&mut hasher);
        clauses.hash(&mut hasher);
        LoopId {
            exchange,
            what,
            types: hasher.finish(),
            place: place.to_string(),
        }
    }

    /// The id of a loop of `len` iterations with the body `B`.
    pub(super) fn of_loop<B>(over: &Over<'_>, len: usize) -> Self {
        let what = format!("a loop of {len} iterations");
        let exchange = over.team.next_exchange();
        LoopId::new::<B>(exchange, what, over.place, (over.rounds, over.root))
    }

    /// Returns the text of the panic of ranks that disagree.
    pub(super) fn disagreement(&self, rank: usize, other: &LoopId, other_rank: usize) -> String {
        let at = |rank: usize, id: &LoopId| {
            let LoopId {
                exchange,
                what,
                place,
                ..
            } = id;
            format!("rank {rank} is at {place}, {what}, exchange {exchange}")
        };
        let (this, that) = (at(rank, self), at(other_rank, other));
        let types = match self.types == other.types {
            true => "",
            false => "; their clauses or types differ",
        };
        format!("the ranks of a team run different loops: {this}; {that}{types}")
    }
}

impl Wire for LoopId {
    fn put(&self, out: &mut Vec<u8>) {
        (self.exchange, self.types).put(out);
        self.what.put(out);
        self.place.put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let (exchange, types) = Wire::take(input)?;
        let what = Wire::take(input)?;
        let place = Wire::take(input)?;
        Some(LoopId {
            exchange,
            what,
            types,
            place,
        })
    }
}
