//! What tells one loop, or another exchange between ranks, from the next.

use std::any::type_name;
use std::fmt;
use std::panic::Location;

use super::tree::Node;
use super::{Over, Wire};

/// What a rank takes part in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Activity {
    /// A loop, with the pieces of each rank, and the rank that alone gets what is gathered.
    Loop {
        len: usize,
        rounds: usize,
        root: Option<usize>,
    },
    /// An exchange of the rows of a halo.
    Halo {
        rows: usize,
        width: usize,
        halo: usize,
    },
}

impl fmt::Display for Activity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Activity::Loop { len, rounds, root } => {
                write!(f, "a loop of {len} iterations")?;
                if *rounds > 1 {
                    write!(f, " in {rounds} pieces a rank")?;
                }
                root.map_or(Ok(()), |root| write!(f, " collected at rank {root}"))
            }
            Activity::Halo { rows, width, halo } => {
                write!(
                    f,
                    "an exchange of {halo} rows of {width} in an array of {rows} rows"
                )
            }
        }
    }
}

impl Wire for Activity {
    fn put(&self, out: &mut Vec<u8>) {
        match *self {
            Activity::Loop { len, rounds, root } => (0u8, len, rounds, root).put(out),
            Activity::Halo { rows, width, halo } => (1u8, rows, width, halo).put(out),
        }
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        match u8::take(input)? {
            0 => {
                let (len, rounds, root) = Wire::take(input)?;
                Some(Activity::Loop { len, rounds, root })
            }
            1 => {
                let (rows, width, halo) = Wire::take(input)?;
                Some(Activity::Halo { rows, width, halo })
            }
            _ => None,
        }
    }
}

/// What ranks that exchange messages must agree about.
#[derive(Debug, PartialEq)]
pub(super) struct LoopId {
    exchange: u64,
    activity: Activity,
    /// Hash of the name of the type of the body, or of elements.
    types: u64,
    file: String,
    line: u32,
    column: u32,
}

impl LoopId {
    /// Returns the id of what is done with values of type `B`.
    pub(super) fn new<B>(exchange: u64, activity: Activity, place: &Location<'_>) -> Self {
        LoopId {
            exchange,
            activity,
            types: hash_of(type_name::<B>()),
            file: place.file().to_owned(),
            line: place.line(),
            column: place.column(),
        }
    }

    /// Returns the id of a loop of `len` iterations with the body `B`.
    pub(super) fn of_loop<B>(over: &Over<'_>, len: usize) -> Self {
        let Over { rounds, root, .. } = *over;
        let activity = Activity::Loop { len, rounds, root };
        LoopId::new::<B>(over.team.next_exchange(), activity, over.place)
    }

    fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }

    /// Returns the text of the panic of ranks that disagree.
    pub(super) fn disagreement(&self, rank: usize, other: &LoopId, other_rank: usize) -> String {
        let at = |rank: usize, id: &LoopId| {
            let (place, activity, exchange) = (id.place(), id.activity, id.exchange);
            format!("rank {rank} is at {place}, {activity}, exchange {exchange}")
        };
        let (this, that) = (at(rank, self), at(other_rank, other));
        let types = match self.types == other.types {
            true => "",
            false => "; the types of the loops differ",
        };
        format!("the ranks of a team run different loops: {this}; {that}{types}")
    }
}

/// Returns a hash of a text, which may be the long name of a type. It is made for each loop, so it takes eight bytes at once.
fn hash_of(text: &str) -> u64 {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mix = |hash: u64, word: &[u8; 8]| {
        let mixed = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 32
    };
    let words = words.iter().chain([&last]);
    words.fold(text.len() as u64, mix)
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

    /// Returns a message that says that `rank` waits for one that has left the team, as `text` says.
    pub(super) fn about_missing(&self, rank: usize, text: &str) -> Vec<u8> {
        let place = self.id.place();
        Self::disagree(&format!("{text}: rank {rank} waits for it at {place}"))
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
            self.id.place()
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
    fn about_missing(&self, text: &str) -> Vec<u8> {
        self.header.about_missing(self.rank, text)
    }
}

impl Wire for LoopId {
    fn put(&self, out: &mut Vec<u8>) {
        (self.exchange, self.types, self.line, self.column).put(out);
        self.activity.put(out);
        self.file.put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let (exchange, types, line, column) = Wire::take(input)?;
        Some(LoopId {
            exchange,
            activity: Wire::take(input)?,
            types,
            file: Wire::take(input)?,
            line,
            column,
        })
    }
}
