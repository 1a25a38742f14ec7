//! How many threads a rank has: the usable processors of a machine are divided among its ranks.

use mpi::topology::SimpleCommunicator;
use mpi::traits::{Communicator, CommunicatorCollectives};

/// A set of processors, one bit for each.
type Mask = [u64; 16];

fn count(mask: &Mask) -> usize {
    mask.iter().map(|word| word.count_ones() as usize).sum()
}

/// Returns the processors that this process may use. Empty if the system does not say.
fn own_mask() -> Mask {
    let mut mask = Mask::default();
    for core in core_affinity::get_core_ids().unwrap_or_default() {
        if let Some(word) = mask.get_mut(core.id / 64) {
            *word |= 1 << (core.id % 64);
        }
    }
    mask
}

/// The processors of a rank, beside those of the other ranks on its machine.
#[derive(Debug, PartialEq)]
pub(crate) struct Processors {
    /// Processors that the rank may use.
    usable: usize,
    /// Ranks that may use some of them, this one included.
    sharers: usize,
    /// Processors that any rank of the machine may use.
    used: usize,
    /// Processors of the machine.
    all: usize,
}

impl Processors {
    /// Finds the processors. All ranks call it.
    pub(crate) fn find(ranks: &SimpleCommunicator) -> Self {
        let machine = ranks.split_shared(ranks.rank());
        let own = own_mask();
        let mut masks = vec![Mask::default(); machine.size() as usize];
        machine.all_gather_into(&own[..], masks.as_flattened_mut());
        Processors::of(&own, &masks, num_cpus::get(), num_cpus::get_physical())
    }

    /// Returns the processors of a rank with the mask `own`, on a machine whose ranks have `masks`. The rank may use the time of `limit` processors.
    fn of(own: &Mask, masks: &[Mask], limit: usize, all: usize) -> Self {
        let shares = |mask: &&Mask| mask.iter().zip(own).any(|(a, b)| a & b != 0);
        let mut used = Mask::default();
        for mask in masks {
            used.iter_mut()
                .zip(mask)
                .for_each(|(used, word)| *used |= word);
        }
        let known = count(own) > 0;
        Processors {
            usable: if known { count(own).min(limit) } else { limit },
            sharers: if known {
                masks.iter().filter(shares).count()
            } else {
                masks.len()
            },
            used: count(&used),
            all,
        }
    }

    /// Returns the threads of the rank.
    pub(crate) fn threads(&self) -> usize {
        (self.usable / self.sharers).max(1)
    }

    /// Returns advice for a rank that is to have `threads` threads, or as many as it can, but has been pinned to one of many processors.
    pub(crate) fn advice(&self, threads: Option<usize>) -> Option<String> {
        let Processors {
            usable, used, all, ..
        } = *self;
        (usable == 1 && used < all && threads != Some(1)).then(|| {
            format!(
                "the launcher has pinned each rank to one processor, and its ranks use {used} of {all}: start it with `--bind-to none`, or with \
                 `--map-by slot:PE=N` for N threads a rank; PRANGE_NUM_THREADS=1 if one thread a rank is what you want"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(bits: u64) -> Mask {
        let mut mask = Mask::default();
        mask[0] = bits;
        mask
    }

    fn threads(own: u64, others: &[u64], limit: usize) -> usize {
        let masks: Vec<Mask> = [own].iter().chain(others).map(|bits| mask(*bits)).collect();
        Processors::of(&masks[0], &masks, limit, 64).threads()
    }

    #[test]
    fn processors_are_divided_among_the_ranks_that_share_them() {
        assert_eq!(threads(0xff, &[], 8), 8);
        assert_eq!(threads(0xff, &[0xff], 8), 4);
        assert_eq!(threads(0xff, &[0xff, 0xff], 8), 2);
        assert_eq!(threads(0x0f, &[0xf0], 4), 4);
        assert_eq!(threads(0x01, &[0x02], 1), 1);
        assert_eq!(threads(0x03, &[0x03; 7], 2), 1);
        // A quota of processor time.
        assert_eq!(threads(0xff, &[0xff], 4), 2);
        // A system without masks.
        assert_eq!(threads(0, &[0], 8), 4);
    }

    #[test]
    fn advice_is_for_ranks_that_are_pinned_to_one_of_many() {
        let pinned = Processors::of(&mask(1), &[mask(1), mask(2)], 1, 8);
        assert!(
            pinned
                .advice(None)
                .is_some_and(|text| text.contains("2 of 8"))
        );
        assert!(pinned.advice(Some(4)).is_some());
        assert_eq!(pinned.advice(Some(1)), None);
        let full = Processors::of(&mask(1), &[mask(1), mask(2)], 1, 2);
        assert_eq!(full.advice(None), None);
        let free = Processors::of(&mask(3), &[mask(3)], 2, 8);
        assert_eq!(free.advice(None), None);
    }
}
