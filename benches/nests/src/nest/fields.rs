//! Elements of which a loop changes a part.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[Entry {
    name: "drift",
    about: "one field of each element, by another field",
    run: drift::run,
}];

mod drift {
    use super::*;

    type Form = fn(&mut [[f64; 4]], f64);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let forms: [Form; 3] = [serial, parallel, rayon];
        let particles = noise(1 << 17, 1);
        measure(
            setting,
            forms,
            particles,
            Compare::Exact,
            |form, particles| {
                let (particles, _) = particles.as_chunks_mut();
                form(particles, 0.01);
            },
        )
    }

    fn serial(p: &mut [[f64; 4]], time: f64) {
        for i in 0..p.len() {
            p[i][0] += time * p[i][2];
        }
    }

    #[parallel]
    fn parallel(p: &mut [[f64; 4]], time: f64) {
        for i in prange(0..p.len()) {
            p[i][0] += time * p[i][2];
        }
    }

    fn rayon(p: &mut [[f64; 4]], time: f64) {
        p.par_iter_mut().for_each(|p| p[0] += time * p[2]);
    }
}
