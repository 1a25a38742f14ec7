//! The policy of the automatic schedule: when help is worth its price, how much a participant claims, and how much a thief takes. It is
//! pure arithmetic on iteration counts and nanoseconds, without threads. A simulator runs it in virtual time, so this module imports
//! nothing from the crate.

/// Factor by which scheduling takes longer in a build without optimisation, which most builds with debug assertions are. Without the
/// factor, a claim would take longer than the iterations that it claims; these would then look expensive, and the next claims would be
/// shorter still.
const SLOWER: u64 = if cfg!(debug_assertions) && !cfg!(test) {
    10
} else {
    1
};
/// Minimum time that the caller runs a loop alone: before that the clock has not seen enough to decide.
pub(crate) const MIN_TRIAL_NS: u64 = 2_000 * SLOWER;
/// Minimum time left that is worth sharing with a worker that is already awake.
pub(crate) const MIN_SHARE_NS: u64 = 8_000 * SLOWER;
/// Time that help could have saved in the loops so far from which on the global pool is worth creating.
pub(crate) const MIN_POOL_NS: u64 = 200_000;
/// Minimum time left that is worth sharing among more threads than there are processors: several of the system's time slices.
pub(crate) const OVERSUBSCRIBE_NS: u64 = 10_000_000;
/// Duration of a claim: some hundred times the cost of a claim, and no longer than light iterations may be stuck behind an unexpected heavy one.
const CHUNK: f64 = (5_000 * SLOWER) as f64;
/// Duration from which on a leaf of a reduction may be cut. A cut costs some nanoseconds for each of the leaf's iterations.
const WORTH_CUTTING: f64 = (100_000 * SLOWER) as f64;
/// Minimum duration that is worth a claim of its own.
const MIN_CLAIM_NS: f64 = (1_000 * SLOWER) as f64;
/// Minimum duration of an iteration that is worth sharing if a part of each has to run in loop order. What iterations keep from one part to the next
/// costs some nanoseconds.
const MIN_ORDERED_NS: f64 = (8 * SLOWER) as f64;
/// Minimum time from one update of a variable to the next that is worth sharing if other threads note their updates, which are carried out later, one
/// after the other. To note an update and carry it out takes 20 to 120 ns, by the variable's size and the keys; an update of a large map on a machine
/// with much to do takes up to 160 ns itself.
const MIN_NOTED_NS: f64 = (300 * SLOWER) as f64;
/// Maximum number of iterations of a chunk that is run in parts.
const MAX_ORDERED: usize = 16_384;
/// Long batches end at multiples of this many iterations, so that the vector loop of the next batch starts at a whole vector.
const GROUP: usize = 64;
/// Number of iterations that fill whole vectors of any numeric type.
const VECTORS: usize = 16;
/// Maximum factor by which a batch is longer than the one before it, whose cost may mislead.
const GROWTH: usize = 10;

/// The places where a loop may be cut between participants.
#[derive(Clone, Copy, Debug)]
#[allow(
    unreachable_pub,
    reason = "the simulator has this file as a module of its own"
)]
pub struct Cuts {
    /// Cuts are allowed at multiples of this only.
    pub(crate) only: usize,
    /// Cuts cost least at multiples of this.
    pub(crate) best: usize,
    /// Batches are best multiples of this, up to [`GROUP`]: the code of shorter ones does not vectorise.
    pub(crate) group: usize,
}

impl Cuts {
    /// Cuts at any iteration, all at the same cost.
    pub(crate) const ANYWHERE: Cuts = Cuts::best_at(1);

    /// Cuts at any iteration, at the lowest cost at multiples of `best`.
    pub(crate) const fn best_at(best: usize) -> Cuts {
        Cuts {
            only: 1,
            best,
            group: 1,
        }
    }

    /// Returns the first place at or after `at` where a loop that ends at `end` may be cut, or `end` if there is none.
    pub(crate) fn next(self, at: usize, end: usize) -> usize {
        let cut = at.checked_next_multiple_of(self.only);
        cut.map_or(end, |cut| cut.min(end))
    }

    /// Rounds `iterations` up to a number that leads from one cut to another, or down to the largest such number if rounding up overflows.
    pub(crate) fn whole(self, iterations: usize) -> usize {
        let whole = iterations.checked_next_multiple_of(self.only);
        whole.unwrap_or(usize::MAX - usize::MAX % self.only)
    }
}

/// The costs of waking a parked worker, in nanoseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WakeCost {
    /// Time that the waking thread spends.
    pub(crate) cost: u64,
    /// Time until the worker runs.
    pub(crate) latency: u64,
}

impl WakeCost {
    /// Returns whether waking a worker pays when `left` nanoseconds of work are to be shared with it. Sharing saves half of the time that
    /// is left when the worker runs, which is half of `left` less half of the latency. The waker's cost must be
    /// lower than that by half of [`MIN_SHARE_NS`].
    pub(crate) fn is_worth(self, left: u64) -> bool {
        left >= 2 * self.cost + self.latency + MIN_SHARE_NS
    }

    /// Returns whether a wake costs next to nothing compared with the `work` of a loop, so that a worker may be woken before the loop has
    /// shown that it is still as heavy as in earlier runs.
    pub(crate) fn is_trifle(self, work: u64) -> bool {
        work >= 30 * self.of_row()
    }

    /// Returns the time that the loops of a row must have saved together to pay for a wake.
    pub(crate) fn of_row(self) -> u64 {
        2 * self.cost + self.latency
    }
}

/// A participant's estimate of the cost of the iterations to come, from those that it has run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CostEstimate {
    /// Nanoseconds per iteration in the last batch, which predicts the remaining iterations better than earlier batches. 0 if unknown, or
    /// too short for the clock to measure.
    cost: f64,
    /// Number of iterations of the last batch.
    last: usize,
}

impl CostEstimate {
    /// Records that a batch of `iterations` took `time`.
    pub(crate) fn record(&mut self, iterations: usize, time: u64) {
        self.cost = time as f64 / iterations as f64;
        self.last = iterations;
    }

    /// Returns the estimate of a helper that joins. It adopts the cost that the others have measured, with caution: its first batch is a
    /// tenth of theirs.
    pub(crate) fn for_helper(self) -> CostEstimate {
        CostEstimate {
            cost: self.cost,
            last: self.batch() / (GROWTH * GROWTH),
        }
    }

    /// Returns the estimate for a loop of `len` iterations that took `work` when it last ran.
    pub(crate) fn remembered(work: u64, len: usize) -> CostEstimate {
        CostEstimate {
            cost: work as f64 / len as f64,
            last: 0,
        }
    }

    /// Returns how many iterations of this cost are too short, together, to be worth sharing. They are run as the first batch.
    pub(crate) fn trial(self) -> usize {
        self.within(MIN_TRIAL_NS as f64)
    }

    /// Returns whether iterations are worth sharing of which a part has to run in loop order. `before` is the estimate of the batch before the last
    /// one: a batch in which the thread did not run all the time looks expensive, and of two neighbours it is hardly ever both.
    pub(crate) fn is_worth_ordering(&self, before: &CostEstimate) -> bool {
        self.cost.min(before.cost) >= MIN_ORDERED_NS
    }

    /// Returns how many of the iterations that are `left` a participant claims if a part of each has to run in loop order: a batch, so that handing over
    /// from one participant to the next takes little of the time; as many as lie between the best cuts, if that leaves enough chunks for all.
    pub(crate) fn ordered_chunk(&self, left: usize, participants: usize, cuts: Cuts) -> usize {
        match left / cuts.best >= 4 * participants {
            true if cuts.best > 1 => cuts.best,
            _ => {
                let share = left / (4 * participants);
                self.within(40.0 * CHUNK).min(share).clamp(1, MAX_ORDERED)
            }
        }
    }

    /// Returns whether one iteration takes longer than a claim should. A helper that joins then calls the next helper before its first
    /// iteration, and not after it.
    pub(crate) fn is_heavy(&self) -> bool {
        self.cost >= CHUNK
    }

    /// Returns whether `iterations` iterations, which a reduction takes in together, take long enough to be worth cutting. If they are cut,
    /// the reduction must keep the value of each.
    pub(crate) fn may_cut(&self, iterations: usize) -> bool {
        self.cost == 0.0 || self.cost * iterations as f64 >= WORTH_CUTTING
    }

    /// Returns whether a thief could take a part of the iterations from `start` to `end`.
    pub(crate) fn can_share(&self, start: usize, end: usize, cuts: Cuts) -> bool {
        let is_cut_by = |align: usize| (start / align + 1).saturating_mul(align) < end;
        match cuts {
            Cuts {
                only: 1, best: 1, ..
            } => true,
            Cuts { only: 1, best, .. } => self.may_cut(best) || is_cut_by(best),
            Cuts { only, .. } => is_cut_by(only),
        }
    }

    /// Returns the expected time of `iterations` iterations.
    pub(crate) fn time(&self, iterations: usize) -> u64 {
        // Bounded so that sums and small multiples of times do not overflow.
        ((self.cost * iterations as f64) as u64).min(1 << 60)
    }

    /// Returns how many iterations to run before the next look at the clock and at the loop's end.
    pub(crate) fn batch(&self) -> usize {
        self.within(CHUNK)
            .min(self.last.saturating_mul(GROWTH))
            .max(1)
    }

    /// Returns a [`batch`](Self::batch) from `start` on that ends at a round number.
    pub(crate) fn next(&self, start: usize, group: usize) -> usize {
        self.rounded(start, self.batch(), group)
    }

    /// Returns `batch` or nearly as much, so that the batch after one that begins at `start` begins at a round number: a little less if it is
    /// long. A short one is longer, at a multiple of whole vectors while the batches of cheap iterations still grow, or of the `group`, if that
    /// does not take long. Else iterations that are measured without vectors would look too expensive for batches that are run by vectors.
    pub(crate) fn rounded(&self, start: usize, batch: usize, group: usize) -> usize {
        let Some(end) = start.checked_add(batch) else {
            return batch;
        };
        if batch >= GROUP {
            return batch - end % GROUP;
        }
        let grows = batch < VECTORS && self.within(CHUNK) > 2 * GROUP;
        let multiple = match grows {
            true => VECTORS,
            false if self.within(4.0 * CHUNK) >= group => group,
            false => 1,
        };
        let end = end.checked_next_multiple_of(multiple);
        end.map_or(batch, |end| end - start)
    }

    /// Returns how many of the `len` iterations in its range a participant claims next: a batch, but ever fewer towards the end of the
    /// range, so that a thief finds something as long as the rest is worth a theft.
    pub(crate) fn claim(&self, len: usize) -> usize {
        let share = len.div_ceil(4).max(self.within(MIN_CLAIM_NS));
        self.batch().min(share)
    }

    /// Returns how many iterations fit in `time` nanoseconds.
    fn within(&self, time: f64) -> usize {
        // Casts from float to integer saturate, so a cost of 0 gives `usize::MAX`.
        (time / self.cost) as usize
    }
}

/// The time between updates that the other participants of a loop would note.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UpdateInterval {
    /// Number of updates so far.
    updates: u64,
    /// Nanoseconds from one update to the next in the batch where they were least, a little longer for each batch since. Infinite if there are none.
    least: f64,
}

impl Default for UpdateInterval {
    fn default() -> Self {
        UpdateInterval {
            updates: 0,
            least: f64::INFINITY,
        }
    }
}

impl UpdateInterval {
    /// Records that a batch took `time`, after which there have been `updates` in all.
    pub(crate) fn record(&mut self, updates: u64, time: u64) {
        // A batch in which the thread did not run all the time looks expensive, and so do the short ones after it, and those in which a map grows.
        let last = time as f64 / (updates - self.updates) as f64;
        self.least = last.min(1.1 * self.least);
        self.updates = updates;
    }

    /// Returns whether the iterations take so much longer than their updates that these are worth noting.
    pub(crate) fn is_worth_noting(&self) -> bool {
        self.least >= MIN_NOTED_NS
    }
}

/// A range of units packed into one word, so that one compare-exchange moves both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WorkRange {
    pub(crate) front: u32,
    pub(crate) back: u32,
}

impl WorkRange {
    pub(crate) const EMPTY: WorkRange = WorkRange { front: 0, back: 0 };

    pub(crate) fn unpack(word: u64) -> WorkRange {
        WorkRange {
            front: word as u32,
            back: (word >> 32) as u32,
        }
    }

    pub(crate) fn pack(self) -> u64 {
        u64::from(self.front) | u64::from(self.back) << 32
    }

    pub(crate) fn len(self) -> u32 {
        self.back.saturating_sub(self.front)
    }

    /// Splits off the units that the owner claims next by this estimate. Each unit has `unit` iterations, and unit 0 begins at iteration
    /// `start`; single iterations are claimed in multiples of `group`, as by [`CostEstimate::rounded`]. Returns the claimed units and the rest.
    pub(crate) fn claim(
        self,
        estimate: &CostEstimate,
        start: usize,
        unit: usize,
        group: usize,
    ) -> (WorkRange, WorkRange) {
        let claim = estimate.claim((self.len() as usize).saturating_mul(unit));
        let units = match unit {
            1 => estimate.rounded(start + self.front as usize, claim, group),
            _ => claim / unit,
        };
        self.take(units.clamp(1, u32::MAX as usize) as u32)
    }

    /// Splits the range for a thief with this estimate. Returns the owner's part and the thief's; `None` if a cut would not pay.
    pub(crate) fn steal(
        self,
        estimate: &CostEstimate,
        offset: u64,
        align: u32,
    ) -> Option<(WorkRange, WorkRange)> {
        match align == 1 || estimate.may_cut(align as usize) {
            true => Some(self.halve(offset, align)),
            false => self.halve_aligned(offset, align),
        }
    }

    /// Splits off the first `units` units. Returns them and the rest.
    pub(crate) fn take(self, units: u32) -> (WorkRange, WorkRange) {
        let middle = self.front + units.min(self.len());
        self.split_at(middle)
    }

    /// Splits the range in half. Returns the front half, which stays with the owner, and the back half, for a thief, which is the larger
    /// one. The cut is rounded to a multiple of `align` where the halves are several times as long as `align`.
    pub(crate) fn halve(self, offset: u64, align: u32) -> (WorkRange, WorkRange) {
        let mut middle = self.front + self.len() / 2;
        if self.len() / 4 >= align {
            middle -= past(offset, middle, align);
        }
        self.split_at(middle)
    }

    /// Splits the range as [`halve`](Self::halve) does, but at a multiple of `align` in every case; `None` if there is none inside the range.
    pub(crate) fn halve_aligned(self, offset: u64, align: u32) -> Option<(WorkRange, WorkRange)> {
        let middle = self.front + self.len() / 2;
        let past = past(offset, middle, align);
        let (below, above) = (middle.checked_sub(past), middle.checked_add(align - past));
        let inside = |cut: &u32| self.front < *cut && *cut < self.back;
        let cut = below.filter(inside).or(above.filter(inside))?;
        Some(self.split_at(cut))
    }

    fn split_at(self, middle: u32) -> (WorkRange, WorkRange) {
        let WorkRange { front, back } = self;
        (
            WorkRange {
                front,
                back: middle,
            },
            WorkRange {
                front: middle,
                back,
            },
        )
    }
}

/// Returns the distance from the last multiple of `align` to `at`, where `at` is counted from `offset`.
fn past(offset: u64, at: u32, align: u32) -> u32 {
    ((offset + u64::from(at)) % u64::from(align)) as u32
}

/// Number of members that a thief looks at before it looks at all of them.
pub(crate) const PROBES: usize = 4;

/// Returns the members, out of `members`, that a thief looks at first for its theft number `theft`. They differ from thief to thief and
/// from theft to theft.
pub(crate) fn scattered(thief: usize, theft: u64, members: usize) -> impl Iterator<Item = usize> {
    (0..PROBES as u64).map(move |probe| {
        let seed = (thief as u64) << 32 ^ theft.wrapping_mul(PROBES as u64).wrapping_add(probe);
        // The finalizer of MurmurHash3 scatters numbers that are close.
        let x = (seed ^ seed >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        let x = (x ^ x >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        ((x ^ x >> 33) % members as u64) as usize
    })
}

/// Returns the victim of a theft: the member with the longest range. `None` if all ranges are empty.
pub(crate) fn victim(
    members: impl Iterator<Item = (usize, WorkRange)>,
) -> Option<(usize, WorkRange)> {
    members
        .max_by_key(|(_, span)| span.len())
        .filter(|(_, span)| span.len() > 0)
}

/// Returns how many iterations a unit of [`WorkRange`] must hold so that a range can hold `len` iterations.
pub(crate) fn unit_for(len: usize) -> usize {
    len.div_ceil(u32::MAX as usize).max(1)
}

/// Returns the size of the next guided chunk: half of a fair share of the iterations that are left, but at least `min`.
pub(crate) fn guided_chunk(left: usize, participants: usize, min: usize) -> usize {
    left.div_ceil(2 * participants).max(min).min(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_split_without_loss() {
        for front in 0..8 {
            for back in front..16 {
                let span = WorkRange { front, back };
                assert_eq!(WorkRange::unpack(span.pack()), span);
                for units in 0..20 {
                    let (taken, rest) = span.take(units);
                    assert_eq!(taken.len(), units.min(span.len()));
                    assert_eq!(
                        (taken.front, taken.back, rest.back),
                        (front, rest.front, back)
                    );
                }
                for align in 1..5 {
                    for offset in 0..5 {
                        let (kept, stolen) = span.halve(offset, align);
                        assert_eq!(
                            (kept.front, kept.back, stolen.back),
                            (front, stolen.front, back)
                        );
                        assert!(kept.len() <= stolen.len());
                        assert!(span.len() == 0 || stolen.len() > 0);
                        let is_aligned =
                            |cut: u32| (offset + u64::from(cut)) % u64::from(align) == 0;
                        assert!(span.len() / 4 < align || is_aligned(stolen.front));
                        match span.halve_aligned(offset, align) {
                            Some((kept, stolen)) => {
                                assert_eq!((kept.front, kept.back), (front, stolen.front));
                                assert!(kept.len() > 0 && stolen.len() > 0 && stolen.back == back);
                                assert!(is_aligned(stolen.front));
                            }
                            None => assert!(!(front + 1..back).any(is_aligned)),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn units_fit_a_word() {
        for len in [0, 1, 100, u32::MAX as usize, usize::MAX / 3, usize::MAX] {
            let unit = unit_for(len);
            assert!(len.div_ceil(unit) <= u32::MAX as usize);
            assert!(unit == 1 || len / unit >= (u32::MAX / 2) as usize);
        }
    }

    #[test]
    fn cuts_stay_inside_of_the_loop() {
        for only in [1, 2, 7, 4096, usize::MAX / 2 + 1, usize::MAX] {
            let cuts = Cuts {
                only,
                best: 1,
                group: 1,
            };
            for at in [0, 1, 6, 7, 8, usize::MAX - 1, usize::MAX] {
                let cut = cuts.next(at, usize::MAX);
                assert!(at <= cut && (cut.is_multiple_of(only) || cut == usize::MAX));
                assert_eq!(cuts.next(at, at), at);
                let whole = cuts.whole(at);
                assert!(whole.is_multiple_of(only) && (at == 0 || whole >= only));
            }
        }
    }

    #[test]
    fn guided_chunks_shrink_to_the_minimum() {
        let (mut left, mut last) = (10_000, usize::MAX);
        while left > 0 {
            let chunk = guided_chunk(left, 4, 7);
            assert!(chunk <= last && (chunk >= 7 || chunk == left));
            (left, last) = (left - chunk, chunk);
        }
    }

    #[test]
    fn light_updates_are_not_noted_after_a_pause() {
        let mut interval = UpdateInterval::default();
        assert!(interval.is_worth_noting());
        for (updates, time, is_worth) in [
            (1, 30_000, true),
            (11, 3_000, true),
            (111, 5_000, false),
            (211, 4_000_000, false),
            (212, 800, false),
            (222, 2_000, false),
        ] {
            interval.record(updates, time);
            assert_eq!(interval.is_worth_noting(), is_worth, "{updates}");
        }
        // Iterations that have become heavy, some of them without updates.
        for k in 0..20 {
            interval.record(222 + k / 2, 5_000);
        }
        assert!(interval.is_worth_noting());
    }

    #[test]
    fn batches_grow_step_by_step_to_a_chunk() {
        let mut estimate = CostEstimate::default();
        let mut sizes = Vec::new();
        for _ in 0..6 {
            let batch = estimate.batch();
            sizes.push(batch);
            estimate.record(batch, 2 * batch as u64);
        }
        assert_eq!(sizes, [1, 10, 100, 1000, 2500, 2500]);
        // After a heavy batch the next ones are short.
        estimate.record(2500, 2_500_000);
        assert_eq!(estimate.batch(), 5);
        estimate.record(5, 1_000_000);
        assert_eq!(estimate.batch(), 1);
        // These iterations take too little time for the clock to see.
        estimate.record(5, 0);
        assert_eq!((estimate.batch(), estimate.claim(1000)), (50, 50));
    }

    #[test]
    fn cheap_leaves_are_shared_whole() {
        let leaves = Cuts::best_at(4096);
        let mut estimate = CostEstimate::default();
        assert!(estimate.can_share(0, 10, leaves));
        estimate.record(1000, 6000);
        assert!(!estimate.can_share(0, 4000, leaves) && !estimate.can_share(0, 4096, leaves));
        assert!(estimate.can_share(0, 4097, leaves) && estimate.can_share(4095, 5000, leaves));
        assert!(
            !estimate.can_share(4096, 8192, leaves) && estimate.can_share(0, 2, Cuts::ANYWHERE)
        );
        estimate.record(10, 10_000);
        assert!(estimate.can_share(0, 10, leaves));
        let blocks = Cuts {
            only: 4096,
            best: 1,
            group: 1,
        };
        assert!(!estimate.can_share(0, 4096, blocks) && estimate.can_share(4095, 4097, blocks));
        assert!(estimate.time(usize::MAX).checked_mul(8).is_some());
    }

    #[test]
    fn long_batches_end_at_round_numbers() {
        // 100 ns each: 50 in a batch.
        let mut estimate = CostEstimate::default();
        estimate.record(10, 1000);
        let rounded = |start, batch| estimate.rounded(start, batch, 1);
        assert_eq!((rounded(0, 63), rounded(1, 10)), (63, 10));
        assert_eq!((rounded(0, 127), rounded(64, 70)), (64, 64));
        assert_eq!((rounded(11, 128), rounded(111, 1000)), (117, 977));
        for start in 0..200 {
            let batch = rounded(start, 500);
            assert!(batch > 500 - GROUP && batch <= 500 && (start + batch).is_multiple_of(GROUP));
        }
        // Groups that do not take long are whole.
        let whole = |start, batch| estimate.rounded(start, batch, GROUP);
        assert_eq!((whole(0, 63), whole(1, 10), whole(64, 64)), (64, 63, 64));
        assert_eq!(estimate.next(16, GROUP), 112);
        assert_eq!(estimate.rounded(usize::MAX - 2, 2, GROUP), 2);
        estimate.record(10, 4000);
        assert_eq!(estimate.rounded(0, 12, GROUP), 12);
        assert_eq!(estimate.rounded(0, 12, VECTORS), 16);
    }

    #[test]
    fn thieves_scatter() {
        let mut looked = [0; 64];
        for thief in 0..64 {
            for theft in 0..16 {
                scattered(thief, theft, 64).for_each(|member| looked[member] += 1);
            }
        }
        // Each member is looked at 64 times on average.
        assert!(
            looked.iter().all(|&looks| (30..110).contains(&looks)),
            "{looked:?}"
        );
    }

    #[test]
    fn claims_shrink_towards_the_end() {
        let mut estimate = CostEstimate::default();
        estimate.record(1000, 10_000);
        assert_eq!(estimate.claim(100_000), 500);
        assert_eq!(estimate.claim(1000), 250);
        assert_eq!(estimate.claim(140), 100);
        estimate.record(1, 10_000);
        assert_eq!((estimate.claim(9), estimate.claim(1)), (1, 1));
    }
}
