//! A rank's connection to the others: messages of any length, and leaving.
//!
//! **Messages.** A count of MPI is an `i32`, and a receiver must know how long a message can be at most. So a message begins with a frame of at most
//! [`FIRST`] bytes, which holds the length and the front of the message; most messages of loops have nothing more. The rest follows in pieces.
//!
//! **Leaving.** A rank that ends its part of the program tells its neighbours, by a frame with the tag [`LEAVE`], and waits until they have told it
//! the same. Neighbours are the ranks that exchange messages in loops: so one that waits in a loop for a rank that has left receives the frame in
//! place of a message, and its loop panics on all ranks. The rank that has left takes no part in that. It discards messages until all
//! neighbours have left too, or one of them has ended the job.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use mpi::datatype::PartitionMut;
use mpi::environment::Universe;
use mpi::point_to_point::Status;
use mpi::request::{WaitGuard, scope};
use mpi::topology::{Process, SimpleCommunicator};
use mpi::traits::{Communicator, CommunicatorCollectives, Destination, Equivalence, Root, Source};

/// The longest first frame of a message, below the length from which MPI libraries wait for the receiver.
const FIRST: usize = 2048;
/// Bytes in front of the first frame, for the length.
const HEAD: usize = size_of::<u64>();
/// The most elements that one call of MPI sends or receives.
const PIECE: usize = 1 << 30;

/// Tags of a message's frames, and of the frame that says that the rank has left.
const MESSAGE: i32 = 1;
const LEAVE: i32 = 2;

/// The code with which a job ends that has failed. It is that of a panic.
const FAILED: i32 = 101;

/// The connection of a rank to all others.
pub(crate) struct Link {
    pub(crate) rank: usize,
    pub(crate) size: usize,
    /// `None` after the rank has left. The fields are dropped in their order: MPI ends last.
    open: RefCell<Option<(SimpleCommunicator, Universe)>>,
    /// The ranks that have left, with the text of each.
    left: RefCell<BTreeMap<usize, String>>,
    exchanges: Cell<u64>,
    piece: Cell<usize>,
}

impl Link {
    /// Connects the ranks. All of them call it.
    pub(crate) fn new(universe: Universe) -> Self {
        // Messages of the program's own, by other means, go through the original.
        let ranks = universe.world().duplicate();
        Link {
            rank: ranks.rank() as usize,
            size: ranks.size() as usize,
            open: RefCell::new(Some((ranks, universe))),
            left: RefCell::default(),
            exchanges: Cell::new(0),
            piece: Cell::new(PIECE),
        }
    }

    pub(crate) fn set_piece(&self, len: usize) {
        self.piece.set(len);
    }

    pub(crate) fn next_exchange(&self) -> u64 {
        self.exchanges.replace(self.exchanges.get() + 1)
    }

    /// Calls `f` with the ranks' communicator.
    pub(crate) fn with<R>(&self, f: impl FnOnce(&SimpleCommunicator) -> R) -> R {
        let open = self.open.borrow();
        let (ranks, _) = open.as_ref().expect("the rank has not left");
        f(ranks)
    }

    fn with_rank<R>(&self, rank: usize, f: impl FnOnce(Process<'_>) -> R) -> R {
        self.with(|ranks| f(ranks.process_at_rank(rank as i32)))
    }

    pub(crate) fn send(&self, to: usize, message: &[u8]) {
        let (front, rest) = message.split_at(message.len().min(FIRST - HEAD));
        let mut first = [0; FIRST];
        first[..HEAD].copy_from_slice(&(message.len() as u64).to_le_bytes());
        first[HEAD..HEAD + front.len()].copy_from_slice(front);
        self.with_rank(to, |to| {
            to.send_with_tag(&first[..HEAD + front.len()], MESSAGE);
            for piece in rest.chunks(self.piece.get()) {
                to.send_with_tag(piece, MESSAGE);
            }
        });
    }

    /// Returns the next message of a rank, or the text with which it has left.
    pub(crate) fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
        if let Some(text) = self.left.borrow().get(&from) {
            return Err(text.clone());
        }
        self.with_rank(from, |process| {
            let mut first = [0; FIRST];
            let status: Status = process.receive_into(&mut first[..]);
            let first = &first[..status.count(u8::equivalent_datatype()) as usize];
            if status.tag() == LEAVE {
                let text = String::from_utf8_lossy(first).into_owned();
                self.left.borrow_mut().insert(from, text.clone());
                return Err(text);
            }
            let (len, front) = first.split_at(HEAD);
            let len = u64::from_le_bytes(len.try_into().expect("the bytes of the length"));
            let mut message = Vec::with_capacity(len as usize);
            message.extend_from_slice(front);
            message.resize(len as usize, 0);
            for piece in message[front.len()..].chunks_mut(self.piece.get()) {
                process.receive_into_with_tag(piece, MESSAGE);
            }
            Ok(message)
        })
    }

    /// Returns the elements of all ranks in the order of ranks, of which `lens` has the numbers. All ranks call it.
    pub(crate) fn all_gather<T: Equivalence + Copy + Default>(
        &self,
        own: &[T],
        lens: &[usize],
    ) -> Vec<T> {
        let mut all = vec![T::default(); lens.iter().sum()];
        if all.is_empty() {
            return all;
        }
        // The address of an empty slice may be one that has a meaning for MPI.
        let own = if own.is_empty() {
            &[T::default()][..0]
        } else {
            own
        };
        let ends = lens.iter().scan(0, |end, len| {
            *end += len;
            Some(*end)
        });
        let starts = ends.zip(lens).map(|(end, len)| end - len);
        if all.len() <= self.piece.get() {
            let counts: Vec<i32> = lens.iter().map(|len| *len as i32).collect();
            let starts: Vec<i32> = starts.map(|start| start as i32).collect();
            let mut parts = PartitionMut::new(&mut all[..], counts, starts);
            self.with(|ranks| ranks.all_gather_varcount_into(own, &mut parts));
            return all;
        }
        for (rank, start) in starts.enumerate() {
            let part = &mut all[start..start + lens[rank]];
            if rank == self.rank {
                part.copy_from_slice(own);
            }
            self.with_rank(rank, |root| {
                let pieces = part.chunks_mut(self.piece.get());
                pieces.for_each(|piece| root.broadcast_into(piece));
            });
        }
        all
    }

    /// Returns the ranks with which this rank exchanges messages: those beside it, and those above and below it in the binomial tree of loops.
    fn neighbours(&self) -> Vec<usize> {
        let (rank, size) = (self.rank, self.size);
        let lowest_bit = 1usize.checked_shl(rank.trailing_zeros());
        let mut all: Vec<usize> = (0..usize::BITS)
            .map(|bit| 1 << bit)
            .take_while(|step| *step < size && lowest_bit.is_none_or(|bit| *step < bit))
            .map(|step| rank + step)
            .chain(lowest_bit.map(|bit| rank - bit))
            .chain([rank.wrapping_sub(1), rank + 1])
            .filter(|other| *other < size)
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Leaves the team with a text for ranks that have not, waits until the others have left too, and ends MPI. If they have not, the job ends.
    pub(crate) fn leave(&self, text: &str) {
        if let Some(others) = self.left.borrow().values().next() {
            let rank = self.rank;
            self.abort(&format!(
                "{others}, and rank {rank} had still to run a loop with it"
            ));
        }
        let frame = &text.as_bytes()[..text.len().min(FIRST)];
        let neighbours = self.neighbours();
        self.with(|ranks| {
            scope(|scope| {
                let send = |to: &usize| {
                    let to = ranks.process_at_rank(*to as i32);
                    WaitGuard::from(to.immediate_send_with_tag(scope, frame, LEAVE))
                };
                let _sent: Vec<_> = neighbours.iter().map(send).collect();
                // A rank whose message is discarded is told by the frame that this one has left. It ends the job.
                for from in &neighbours {
                    while self.receive(*from).is_ok() {}
                }
            });
        });
        drop(self.open.take());
    }

    /// Ends all ranks.
    pub(crate) fn abort(&self, text: &str) -> ! {
        eprintln!("prange-mpi: {text}; the job ends");
        self.with(|ranks| ranks.abort(FAILED))
    }
}
