//! The binomial tree along which ranks agree.
//!
//! Rank `r` sends one message to `r - 2^k`, where `2^k` is the lowest bit of `r`, after it has received those of `r + 1`, `r + 2`, `r + 4`, .. below
//! `r + 2^k`, and the answer of rank 0 comes down the same way.

use super::Team;

/// What a rank knows of itself and of the ranks that follow it.
pub(super) trait Node {
    /// Takes in the message of the rank `from`, the next that is not known of.
    fn take_in(&mut self, from: usize, message: &[u8]);
    /// Returns the message about what is known. On rank 0 that is all.
    fn message(&mut self) -> Vec<u8>;
    /// Returns the message about a rank that has left the team, as `text` says.
    fn about_missing(&self, text: &str) -> Vec<u8>;
}

/// Runs one exchange along the tree, and returns the message of rank 0.
pub(super) fn agree(team: &dyn Team, node: &mut dyn Node) -> Vec<u8> {
    let (rank, size) = (team.rank(), team.size());
    let receive = |node: &dyn Node, from: usize| {
        let message = team.receive(from);
        message.unwrap_or_else(|text| node.about_missing(&text))
    };
    let mut step = 1;
    while step < size && rank & step == 0 {
        let from = rank + step;
        if from < size {
            let message = receive(node, from);
            node.take_in(from, &message);
        }
        step *= 2;
    }
    let mut message = node.message();
    if rank > 0 {
        team.send(rank - step, &message);
        message = receive(node, rank - step);
    }
    while step > 1 {
        step /= 2;
        if rank + step < size {
            team.send(rank + step, &message);
        }
    }
    message
}

/// Returns a message that a rank has agreed to send.
pub(super) fn receive_agreed<T: Team + ?Sized>(team: &T, from: usize) -> Vec<u8> {
    let message = team.receive(from);
    message.unwrap_or_else(|text| panic!("{text}"))
}
