//! Numbers from a fuzzer's bytes.

/// Reads bytes; behind the last one all are 0.
pub(crate) struct Numbers<'d>(std::slice::Iter<'d, u8>);

impl<'d> Numbers<'d> {
    pub(crate) fn new(data: &'d [u8]) -> Self {
        Numbers(data.iter())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % end
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Any number, often a small one or one near an end of a type.
    pub(crate) fn any(&mut self) -> u64 {
        let kind = self.below(8);
        let near = self.below(256) as u64;
        let bits = [8, 16, 31, 32, 63, 64][self.below(6)];
        match kind {
            0..3 => near % 40,
            3 => near,
            4 => (u64::MAX >> (64 - bits)).wrapping_sub(near % 8),
            5 => (u64::MAX >> (64 - bits)).wrapping_add(near % 8),
            6 => near.wrapping_neg(),
            _ => (0..8).fold(0, |number, _| number << 8 | self.below(256) as u64),
        }
    }
}
