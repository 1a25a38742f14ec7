//! Values that own memory and grow as the loop runs.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "split",
        about: "three vectors appended to in one loop",
        run: split::run,
    },
    Entry {
        name: "text",
        about: "a string, piece by piece",
        run: text::run,
    },
    Entry {
        name: "near",
        about: "nested vectors: the owned one is appended to",
        run: near::run,
    },
];

mod split {
    use super::*;

    type Form = fn(&[f64], &mut Vec<usize>, &mut Vec<usize>, &mut Vec<f64>);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let samples = noise(100_000, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = (Vec::new(), Vec::new(), Vec::new());
        measure(
            setting,
            forms,
            start,
            Compare::Exact,
            |form, (peaks, dips, levels)| form(&samples, peaks, dips, levels),
        )
    }

    fn serial(
        samples: &[f64],
        peaks: &mut Vec<usize>,
        dips: &mut Vec<usize>,
        levels: &mut Vec<f64>,
    ) {
        for i in 0..samples.len() {
            if samples[i] > 0.9 {
                peaks.push(i);
            }
            if samples[i] < 0.2 {
                dips.push(i);
            }
            levels.push(3.0 * samples[i] - 1.0);
        }
    }

    #[parallel]
    fn parallel(
        samples: &[f64],
        peaks: &mut Vec<usize>,
        dips: &mut Vec<usize>,
        levels: &mut Vec<f64>,
    ) {
        for i in prange(0..samples.len()) {
            if samples[i] > 0.9 {
                peaks.push(i);
            }
            if samples[i] < 0.2 {
                dips.push(i);
            }
            levels.push(3.0 * samples[i] - 1.0);
        }
    }

    fn rayon(
        samples: &[f64],
        peaks: &mut Vec<usize>,
        dips: &mut Vec<usize>,
        levels: &mut Vec<f64>,
    ) {
        let share = samples.len().div_ceil(4 * rayon::current_num_threads());
        let parts = samples
            .par_chunks(share)
            .enumerate()
            .map(|(part, samples)| {
                let (mut peaks, mut dips) = (Vec::new(), Vec::new());
                let mut levels = Vec::with_capacity(samples.len());
                for (k, &sample) in samples.iter().enumerate() {
                    if sample > 0.9 {
                        peaks.push(part * share + k);
                    }
                    if sample < 0.2 {
                        dips.push(part * share + k);
                    }
                    levels.push(3.0 * sample - 1.0);
                }
                (peaks, dips, levels)
            });
        for part in parts.collect::<Vec<_>>() {
            peaks.extend(part.0);
            dips.extend(part.1);
            levels.extend(part.2);
        }
    }
}

mod text {
    use super::*;

    type Form = fn(&[u32], &mut String);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let numbers: Vec<u32> = noise(20_000, 1).iter().map(|x| (x * 1e6) as u32).collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            String::new(),
            Compare::Exact,
            |form, text| form(&numbers, text),
        )
    }

    fn serial(numbers: &[u32], text: &mut String) {
        for i in 0..numbers.len() {
            text.push_str(&numbers[i].to_string());
            text.push('\n');
        }
    }

    #[parallel]
    fn parallel(numbers: &[u32], text: &mut String) {
        for i in prange(0..numbers.len()) {
            text.push_str(&numbers[i].to_string());
            text.push('\n');
        }
    }

    fn rayon(numbers: &[u32], text: &mut String) {
        let share = numbers.len().div_ceil(4 * rayon::current_num_threads());
        let parts = numbers.par_chunks(share).map(|numbers| {
            let mut part = String::new();
            for number in numbers {
                part += &number.to_string();
                part.push('\n');
            }
            part
        });
        for part in parts.collect::<Vec<_>>() {
            *text += &part;
        }
    }
}

mod near {
    use super::*;

    type Form = fn(&[f64], &mut [Vec<usize>]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let places = noise(1500, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![Vec::new(); places.len()];
        measure(setting, forms, start, Compare::Exact, |form, near| {
            form(&places, near)
        })
    }

    fn serial(places: &[f64], near: &mut [Vec<usize>]) {
        for i in 0..places.len() {
            for j in 0..places.len() {
                if j != i && (places[i] - places[j]).abs() < 0.01 {
                    near[i].push(j);
                }
            }
        }
    }

    #[parallel]
    fn parallel(places: &[f64], near: &mut [Vec<usize>]) {
        for i in prange(0..places.len()) {
            for j in 0..places.len() {
                if j != i && (places[i] - places[j]).abs() < 0.01 {
                    near[i].push(j);
                }
            }
        }
    }

    fn rayon(places: &[f64], near: &mut [Vec<usize>]) {
        near.par_iter_mut()
            .zip(places)
            .enumerate()
            .for_each(|(i, (near, own))| {
                for (j, place) in places.iter().enumerate() {
                    if j != i && (own - place).abs() < 0.01 {
                        near.push(j);
                    }
                }
            });
    }
}
