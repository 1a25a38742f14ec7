//! Blocks whose bounds are worked out in the body.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[Entry {
    name: "running",
    about: "a stretch from `lo` to `hi`, the last one shorter",
    run: running::run,
}];

mod running {
    use super::*;

    type Form = fn(usize, &[f64], &mut [f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (n, block) = (1_000_000, 12_000);
        let steps = noise(n, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = (vec![0.0; n], vec![0.0; n.div_ceil(block)]);
        measure(
            setting,
            forms,
            start,
            Compare::Exact,
            |form, (walk, most)| form(block, &steps, walk, most),
        )
    }

    fn serial(block: usize, steps: &[f64], walk: &mut [f64], most: &mut [f64]) {
        let n = steps.len();
        for b in 0..n.div_ceil(block) {
            let lo = b * block;
            let hi = (lo + block).min(n);
            let mut at = 0.0;
            most[b] = 0.0;
            for i in lo..hi {
                at += steps[i] - 0.5;
                walk[i] = at;
                if at > most[b] {
                    most[b] = at;
                }
            }
        }
    }

    #[parallel]
    fn parallel(block: usize, steps: &[f64], walk: &mut [f64], most: &mut [f64]) {
        let n = steps.len();
        for b in prange(0..n.div_ceil(block)) {
            let lo = b * block;
            let hi = (lo + block).min(n);
            let mut at = 0.0;
            most[b] = 0.0;
            for i in lo..hi {
                at += steps[i] - 0.5;
                walk[i] = at;
                if at > most[b] {
                    most[b] = at;
                }
            }
        }
    }

    fn rayon(block: usize, steps: &[f64], walk: &mut [f64], most: &mut [f64]) {
        let blocks = walk.par_chunks_mut(block).zip(steps.par_chunks(block));
        blocks.zip(most).for_each(|((walk, steps), most)| {
            let (mut at, mut highest) = (0.0, 0.0);
            for (walk, step) in walk.iter_mut().zip(steps) {
                at += step - 0.5;
                *walk = at;
                if at > highest {
                    highest = at;
                }
            }
            *most = highest;
        });
    }
}
