//! Data to work on, and the parts of a matrix that safe code by hand takes from it.

/// Numbers in 0..1, the same in each run, and the same as `noise` of `external/nests.c`.
pub fn noise(n: usize, seed: u64) -> Vec<f64> {
    let mut state = seed;
    (0..n)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005);
            state = state.wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / (1u64 << 24) as f64
        })
        .collect()
}

/// A matrix of rows of `width` as blocks of columns: for each block its part of each row.
pub fn column_blocks<T>(matrix: &mut [T], width: usize, block: usize) -> Vec<Vec<&mut [T]>> {
    let mut blocks: Vec<Vec<&mut [T]>> = Vec::new();
    blocks.resize_with(width.div_ceil(block), Vec::new);
    for row in matrix.chunks_mut(width) {
        for (rows, part) in blocks.iter_mut().zip(row.chunks_mut(block)) {
            rows.push(part);
        }
    }
    blocks
}
