//! Random streams keyed by seed and iteration: the same draws for any number of threads.
//!
//! The generator is Philox4x32-10 of J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy
//! as 1, 2, 3", SC11. It is counter-based: block `b` of the stream of iteration `i` is a keyed mix of the numbers `(b, i)`, so
//! that a stream can start at any block without extra cost. The authors report that seven rounds already pass TestU01's
//! BigCrush; they recommend ten, with a margin for safety. The generator is not for cryptography.

#[cfg(feature = "rand")]
use std::convert::Infallible;

const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// The constants that each round adds to the key: the fractional parts of the golden ratio and of the square root of 3.
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const LOW: u64 = 0xFFFF_FFFF;

/// A generator of the random numbers of one iteration.
///
/// A stream has 2^64 blocks of four 32-bit words, a period of 2^66 words. There are 2^64 streams for each of 2^64 seeds, and no
/// two of them have a block of the same counter and key.
///
/// With the feature `rand` (on by default) a stream implements the `rand` crate's generator trait. The methods below need no
/// feature and give the same draws as `rand`'s standard distribution.
///
/// # Examples
/// ```
/// use prange::random::Stream;
///
/// let (mut one, mut same) = (Stream::new(42, 7), Stream::new(42, 7));
/// assert_eq!(one.next_f64(), same.next_f64());
/// assert!((0.0..1.0).contains(&one.next_f64()));
/// ```
#[derive(Clone, Debug)]
pub struct Stream {
    seed: u64,
    iteration: u64,
    /// Number of the next block.
    block: u64,
    words: [u32; 4],
    /// Number of `words` that are used up.
    used: usize,
}

impl Stream {
    /// Creates the stream of `iteration` under `seed`. Nothing is computed before the first draw.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let draws = [0, 1, 2].map(|iteration| Stream::new(42, iteration).next_u32());
    /// assert_ne!(draws[0], draws[1]);
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn new(seed: u64, iteration: u64) -> Self {
        Stream {
            seed,
            iteration,
            block: 0,
            words: [0; 4],
            used: 4,
        }
    }

    // `refill` and the draws are always inlined: in a loop over fresh streams the compiler then knows which word each draw
    // takes, and computes the blocks of several iterations at a time.
    #[inline(always)]
    fn refill(&mut self) {
        self.words = philox(self.seed, self.iteration, self.block);
        self.block = self.block.wrapping_add(1);
        self.used = 0;
    }

    /// Returns the next 32 bits.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let mut rng = Stream::new(42, 7);
    /// assert_ne!(rng.next_u32(), rng.next_u32());
    /// ```
    #[inline(always)]
    pub fn next_u32(&mut self) -> u32 {
        if self.used == 4 {
            self.refill();
        }
        self.used += 1;
        self.words[self.used - 1]
    }

    /// Returns the next two 32-bit words as one number. The first word is the low half.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let (mut words, mut pair) = (Stream::new(42, 7), Stream::new(42, 7));
    /// let (low, high) = (words.next_u32(), words.next_u32());
    /// assert_eq!(pair.next_u64(), u64::from(low) | u64::from(high) << 32);
    /// ```
    #[inline(always)]
    pub fn next_u64(&mut self) -> u64 {
        if self.used % 2 == 1 {
            return self.next_u64_between();
        }
        if self.used == 4 {
            self.refill();
        }
        let [a, b, c, d] = self.words.map(u64::from);
        let (low, high) = if self.used == 0 { (a, b) } else { (c, d) };
        self.used += 2;
        low | high << 32
    }

    /// Returns two words of which the first has an odd number, so that they may lie in different blocks.
    #[inline(never)]
    fn next_u64_between(&mut self) -> u64 {
        let low = self.next_u32();
        u64::from(low) | u64::from(self.next_u32()) << 32
    }

    /// Returns a number in `[0, 1)` that is a multiple of 2^-53; uses 64 bits.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let mut rng = Stream::new(42, 0);
    /// assert!((0.0..1.0).contains(&rng.next_f64()));
    /// ```
    #[inline(always)]
    pub fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * 2f64.powi(-53)
    }

    /// Returns a number in `[0, 1)` that is a multiple of 2^-24; uses 32 bits.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let mut rng = Stream::new(42, 0);
    /// assert!((0.0..1.0).contains(&rng.next_f32()));
    /// ```
    #[inline(always)]
    pub fn next_f32(&mut self) -> f32 {
        (self.next_u32() >> 8) as f32 * 2f32.powi(-24)
    }

    /// Fills `bytes` from 32-bit words, low byte first. The rest of a word that is used in part is discarded.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::random::Stream;
    ///
    /// let mut bytes = [0; 6];
    /// Stream::new(42, 0).fill_bytes(&mut bytes);
    /// assert_eq!(bytes[..4], Stream::new(42, 0).next_u32().to_le_bytes());
    /// ```
    pub fn fill_bytes(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(4) {
            let word = self.next_u32().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

#[cfg(feature = "rand")]
impl rand_core::TryRng for Stream {
    type Error = Infallible;

    #[inline]
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.next_u32())
    }

    #[inline]
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.next_u64())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

#[inline(always)]
fn philox(seed: u64, iteration: u64, block: u64) -> [u32; 4] {
    let halves = |number: u64| [number as u32, (number >> 32) as u32];
    let ([low, high], [x, y]) = (halves(block), halves(iteration));
    let counter = [low, high, x, y].map(|word| [u64::from(word)]);
    philox_lanes(seed, counter).map(|[word]| word as u32)
}

/// Computes one block of each of `N` streams. Words and counters are the low halves of the lanes.
///
/// A word is kept in 64 bits because vector units multiply 32 by 32 bits that lie in 64-bit lanes.
#[inline(always)]
pub(crate) fn philox_lanes<const N: usize>(seed: u64, counter: [[u64; N]; 4]) -> [[u64; N]; 4] {
    let mut words = counter;
    // The rounds are written out: a loop around several lanes would not be unrolled, and then nothing would be vectorised.
    macro_rules! rounds {
        ($($number:literal)*) => {$(
            round(&mut words, seed, $number);
        )*};
    }
    rounds!(0 1 2 3 4 5 6 7 8 9);
    for lane in 0..N {
        for word in &mut words {
            word[lane] &= LOW;
        }
    }
    words
}

/// Runs one round of the mix. The words are the low halves; the high halves may hold anything.
#[inline(always)]
fn round<const N: usize>([a, b, c, d]: &mut [[u64; N]; 4], seed: u64, number: u32) {
    let key = |half: u32, step: u32| u64::from(half.wrapping_add(number.wrapping_mul(step)));
    let keys = [key(seed as u32, WEYL[0]), key((seed >> 32) as u32, WEYL[1])];
    for lane in 0..N {
        let left = (a[lane] & LOW) * u64::from(MULTIPLIERS[0]);
        let right = (c[lane] & LOW) * u64::from(MULTIPLIERS[1]);
        a[lane] = (right >> 32) ^ b[lane] ^ keys[0];
        c[lane] = (left >> 32) ^ d[lane] ^ keys[1];
        b[lane] = right;
        d[lane] = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers of the Random123 library's test suite.
    #[test]
    fn known_answers() {
        let pi = [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344];
        let pi_key = [0xa409_3822u32, 0x299f_31d0];
        for (counter, key, expected) in [
            (
                [0; 4],
                [0; 2],
                [0x6627_e8d5u32, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8],
            ),
            (
                [u32::MAX; 4],
                [u32::MAX; 2],
                [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd],
            ),
            (
                pi,
                pi_key,
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ] {
            let join = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
            let block = join(counter[0], counter[1]);
            let iteration = join(counter[2], counter[3]);
            assert_eq!(philox(join(key[0], key[1]), iteration, block), expected);
        }
    }
}
