//! Random streams keyed by seed and iteration.

/// A stream.
#[derive(Clone, Debug)]
pub struct Stream {
    seed: u64,
    iteration: u64,
    word: u64,
}

impl Stream {
    /// A stream.
    pub fn new(seed: u64, iteration: u64) -> Self {
        Stream {
            seed,
            iteration,
            word: 0,
        }
    }
    /// A draw.
    pub fn next_f64(&mut self) -> f64 {
        self.word += 1;
        let mut z = self
            .seed
            .wrapping_add(self.iteration.wrapping_mul(0x9E37_79B9_7F4A_7C15))
            .wrapping_add(self.word << 32);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}
