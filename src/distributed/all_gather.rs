//! The bytes of all ranks on every rank, by messages between two.
//!
//! The number of ranks whose bytes a rank has doubles with each step (J. Bruck et al., "Efficient Algorithms for All-to-All Communications in
//! Multiport Message-Passing Systems", 1997): a rank `r` that has those of the ranks `r`, `r + 1`, .. `r + n - 1`, numbers taken modulo the size, sends them to
//! `r - n`, and receives those that `r + n` has.
//!
//! A message may have to wait until it is received. In each step the ranks for which `r / n` is odd receive first. Along `r`, `r + n`, `r + 2 n`, .. there is at
//! least one such rank, because each remainder of a division by the greatest common divisor of `n` and the size is that of one of the ranks from `n` to
//! `2 n`. So no circle of ranks waits for one another.

use super::Team;
use super::tree::receive_agreed;

/// See [`Team::all_gather`].
pub(super) fn all_gather<T: Team + ?Sized>(team: &T, own: Vec<u8>, lengths: &[usize]) -> Vec<u8> {
    let (rank, size) = (team.rank(), team.size());
    let total = |first: usize, count: usize| -> usize {
        (first..first + count)
            .map(|rank| lengths[rank % size])
            .sum()
    };
    let (mut all, mut had) = (own, 1);
    assert!(
        all.len() == lengths[rank],
        "rank {rank} sends {} bytes, not {}",
        all.len(),
        lengths[rank]
    );
    all.reserve_exact(total(0, size) - all.len());
    while had < size {
        let count = had.min(size - had);
        let (to, from) = ((rank + size - had) % size, (rank + had) % size);
        let (sent, received) = (total(rank, count), total(from, count));
        let send = |all: &[u8]| {
            if sent > 0 {
                team.send(to, &all[..sent]);
            }
        };
        let receives_first = rank / had % 2 == 1;
        if !receives_first {
            send(&all);
        }
        let message = match received {
            0 => Vec::new(),
            _ => receive_agreed(team, from),
        };
        assert!(
            message.len() == received,
            "rank {rank} received {} bytes of rank {from}, not {received}",
            message.len()
        );
        if receives_first {
            send(&all);
        }
        all.extend_from_slice(&message);
        had += count;
    }
    all.rotate_right(total(0, rank));
    all
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::distributed::threads::waiting::ranks;

    #[test]
    fn each_rank_has_the_bytes_of_all() {
        for size in 1..=17 {
            for salt in 0..4 {
                let len = |rank: usize| match salt {
                    0 => 3,
                    1 => usize::from(rank == size / 2),
                    2 => rank * 7 % 5,
                    _ => 0,
                };
                let lengths: Vec<usize> = (0..size).map(len).collect();
                let bytes = |rank: usize| vec![rank as u8; lengths[rank]];
                let expected: Vec<u8> = (0..size).flat_map(bytes).collect();
                thread::scope(|scope| {
                    for rank in ranks(size) {
                        let (lengths, bytes, expected) = (&lengths, &bytes, &expected);
                        scope.spawn(move || {
                            let own = bytes(rank.rank());
                            assert_eq!(rank.all_gather(own, lengths), *expected);
                            // The least that is possible, where all have as much.
                            if salt == 0 {
                                assert_eq!(rank.sent.get(), 3 * (size - 1));
                            }
                        });
                    }
                });
            }
        }
    }
}
