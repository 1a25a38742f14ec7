//! What tells one loop, or another exchange between ranks, from the next.

use std::any::type_name;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::Location;

use super::tree::Node;
use super::{Over, Wire};

/// What ranks that exchange messages must agree about.
#[derive(Debug, PartialEq)]
pub(super) struct LoopId {
    exchange: u64,
    /// What the ranks do, as panics name it.
    what: String,
    /// Hash of the types, and of the clauses, that the text does not name.
    types: u64,
    place: String,
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

/// The beginning of the messages of one exchange, by which ranks see that they are at the same.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) id: LoopId,
    bytes: Vec<u8>,
}

impl Header {
    pub(super) fn new(id: LoopId) -> Self {
        let mut bytes = Vec::new();
        true.put(&mut bytes);
        id.put(&mut bytes);
        Header { id, bytes }
    }

    /// Returns the beginning of a message.
    pub(super) fn begin(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// Returns a message that says that ranks disagree.
    pub(super) fn disagree(text: &str) -> Vec<u8> {
        let mut message = Vec::new();
        false.put(&mut message);
        text.to_owned().put(&mut message);
        message
    }

    /// Returns what follows the beginning of a message that `rank` has got of the rank `from`.
    ///
    /// # Errors
    ///
    /// Returns the text of the panic, if the ranks disagree.
    pub(super) fn open<'m>(
        &self,
        rank: usize,
        from: usize,
        message: &'m [u8],
    ) -> Result<&'m [u8], String> {
        if let Some(rest) = message.strip_prefix(&self.bytes[..]) {
            return Ok(rest);
        }
        let mut input = message;
        let text = match bool::take(&mut input) {
            Some(true) => {
                LoopId::take(&mut input).map(|other| self.id.disagreement(rank, &other, from))
            }
            Some(false) => String::take(&mut input),
            None => None,
        };
        Err(text.unwrap_or_else(|| self.unreadable(rank)))
    }

    /// Returns the text of a panic about bytes that are not what they should be.
    pub(super) fn unreadable(&self, rank: usize) -> String {
        format!(
            "rank {rank} cannot read what other ranks sent in the loop at {}: `Wire::take` must take what `Wire::put` puts, and arrays must have \
             one length on all ranks",
            self.id.place
        )
    }
}

/// A node of the tree that asks no more than whether all ranks are at the same exchange.
pub(super) struct Agreeing<'h> {
    pub(super) header: &'h Header,
    pub(super) rank: usize,
    /// The text of the panic for all ranks, if there is one.
    pub(super) fault: Option<String>,
}

impl Node for Agreeing<'_> {
    fn take_in(&mut self, from: usize, message: &[u8]) {
        let fault = self.header.open(self.rank, from, message).err();
        self.fault = self.fault.take().or(fault);
    }
    fn message(&mut self) -> Vec<u8> {
        match &self.fault {
            Some(text) => Header::disagree(text),
            None => self.header.begin(),
        }
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
