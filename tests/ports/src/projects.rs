//! Loops of the kinds that are found in projects: parsing, images, text, clusters, histograms, geometry.

use std::collections::HashMap;

use prange::prelude::*;
use rayon::prelude::*;

use crate::{checksum, lines, random, table};

table! {
    parse_lines 40 100_000 "lines to records, up to the first that is none";
    resize_rows 20 1500 "rows of an image, each of its own part of the output";
    tokenize 30 30_000 "a vector of numbers for each line";
    digests 30 20_000 "checksums of blocks of a file";
    group_by 300 300_000 "a map for each part, merged";
    assign_means 200 100_000 "the nearest centre of each point, and the sums of the clusters";
    histogram 700 3_000_000 "counts of bytes, in parts";
    sort_dedup 40 20_000 "words in order, each once";
    count_pairs 30 10_000 "pairs of neighbouring words, counted in parts";
    filter_paths 300 200_000 "names with an ending, and their stems";
    matrix_rows 20 300 "rows of a product";
    render_tiles 20 300 "rays through the points of an image";
}

fn text_sum(text: &str) -> u64 {
    checksum(text.bytes().map(u64::from))
}

mod parse_lines {
    use std::num::ParseIntError;

    use super::*;

    pub(super) struct Lists {
        good: Vec<String>,
        bad: Vec<String>,
    }
    pub(super) fn data(n: usize) -> Lists {
        let line = |x: u64| format!("{},{},{}", x % 1000, x / 1000 % 77, x % 5);
        let good: Vec<String> = random(19).map(line).take(n).collect();
        let mut bad = good[..n / 2].to_vec();
        bad.push("1,x2,3".into());
        bad.push("1,,3".into());
        Lists { good, bad }
    }
    fn parse(line: &String) -> Result<[u64; 3], ParseIntError> {
        let mut fields = line.split(',').map(str::parse);
        let mut next = || fields.next().unwrap_or(Ok(0));
        Ok([next()?, next()?, next()?])
    }
    fn sum(
        good: Result<Vec<[u64; 3]>, ParseIntError>,
        bad: Result<Vec<[u64; 3]>, ParseIntError>,
    ) -> u64 {
        let good = checksum(good.expect("numbers").into_iter().flatten());
        good ^ text_sum(&bad.expect_err("no numbers").to_string())
    }
    pub(super) fn serial(lists: &mut Lists) -> u64 {
        sum(
            lists.good.iter().map(parse).collect(),
            lists.bad.iter().map(parse).collect(),
        )
    }
    pub(super) fn ported(lists: &mut Lists) -> u64 {
        sum(
            prange(&lists.good).map(parse).collect(),
            prange(&lists.bad).map(parse).collect(),
        )
    }
    pub(super) fn original(lists: &mut Lists) -> u64 {
        sum(
            lists.good.par_iter().map(parse).collect(),
            lists.bad.par_iter().map(parse).collect(),
        )
    }
}

mod resize_rows {
    use super::*;

    pub(super) struct Image {
        n: usize,
        pixels: Vec<u8>,
    }
    pub(super) fn data(n: usize) -> Image {
        let pixels = random(21).map(|x| x as u8).take(n * n).collect();
        Image { n, pixels }
    }
    impl Image {
        /// A row of the image of half the size: means of four.
        fn fill(&self, y: usize, row: &mut [u8]) {
            let at = |dy, x| u16::from(self.pixels[(2 * y + dy) * self.n + x]);
            for (x, out) in row.iter_mut().enumerate() {
                let four = at(0, 2 * x) + at(0, 2 * x + 1) + at(1, 2 * x) + at(1, 2 * x + 1);
                *out = (four / 4) as u8;
            }
        }
    }
    fn sum(image: &Image, run: impl FnOnce(&mut [u8])) -> u64 {
        let mut out = vec![0; (image.n / 2).pow(2)];
        run(&mut out);
        out.iter().map(|x| u64::from(*x)).sum()
    }
    pub(super) fn serial(image: &mut Image) -> u64 {
        sum(image, |out| {
            out.chunks_mut(image.n / 2)
                .enumerate()
                .for_each(|(y, row)| image.fill(y, row));
        })
    }
    pub(super) fn ported(image: &mut Image) -> u64 {
        sum(image, |out| {
            prange(out)
                .chunks(image.n / 2)
                .enumerate()
                .for_each(|(y, row)| image.fill(y, row));
        })
    }
    pub(super) fn original(image: &mut Image) -> u64 {
        sum(image, |out| {
            out.par_chunks_mut(image.n / 2)
                .enumerate()
                .for_each(|(y, row)| image.fill(y, row));
        })
    }
}

mod tokenize {
    use super::*;

    pub(super) struct Corpus {
        lines: Vec<String>,
        vocabulary: HashMap<String, u32>,
    }
    pub(super) fn data(n: usize) -> Corpus {
        let words = (0..3600).step_by(2).map(|k| (format!("w{k:x}"), k as u32));
        Corpus {
            lines: lines(n),
            vocabulary: words.collect(),
        }
    }
    impl Corpus {
        fn numbers(&self, line: &String) -> Vec<u32> {
            let number = |word| self.vocabulary.get(word).copied().unwrap_or(1);
            line.split(' ').map(number).collect()
        }
    }
    fn sum(lists: Vec<Vec<u32>>) -> u64 {
        checksum(
            lists
                .into_iter()
                .map(|list| list.into_iter().map(u64::from).sum()),
        )
    }
    pub(super) fn serial(corpus: &mut Corpus) -> u64 {
        sum(corpus
            .lines
            .iter()
            .map(|line| corpus.numbers(line))
            .collect())
    }
    pub(super) fn ported(corpus: &mut Corpus) -> u64 {
        sum(prange(&corpus.lines)
            .map(|line| corpus.numbers(line))
            .collect())
    }
    pub(super) fn original(corpus: &mut Corpus) -> u64 {
        sum(corpus
            .lines
            .par_iter()
            .map(|line| corpus.numbers(line))
            .collect())
    }
}

mod digests {
    use super::*;

    pub(super) fn data(n: usize) -> Vec<u8> {
        random(23).map(|x| x as u8).take(64 * n + 5).collect()
    }
    fn digest(block: &[u8]) -> u64 {
        checksum(block.iter().map(|byte| u64::from(*byte)))
    }
    pub(super) fn serial(file: &mut Vec<u8>) -> u64 {
        file.chunks(64).map(digest).fold(0, |all, x| all ^ x)
    }
    pub(super) fn ported(file: &mut Vec<u8>) -> u64 {
        prange(file.chunks(64))
            .map(digest)
            .reduce(|| 0, |all, x| all ^ x)
    }
    pub(super) fn original(file: &mut Vec<u8>) -> u64 {
        file.par_chunks(64)
            .map(digest)
            .reduce(|| 0, |all, x| all ^ x)
    }
}

mod group_by {
    use super::*;

    type Groups = HashMap<u64, Vec<u64>>;

    pub(super) fn data(n: usize) -> Vec<u64> {
        random(25).map(|x| x % 1_000_000).take(n).collect()
    }
    fn put(mut groups: Groups, x: &u64) -> Groups {
        groups.entry(x % 97).or_default().push(*x);
        groups
    }
    fn merged(mut left: Groups, right: Groups) -> Groups {
        for (key, mut list) in right {
            left.entry(key).or_default().append(&mut list);
        }
        left
    }
    fn sum(groups: Groups) -> u64 {
        let mut keys: Vec<_> = groups.into_iter().collect();
        keys.sort_unstable_by_key(|(key, _)| *key);
        checksum(keys.into_iter().flat_map(|(_, list)| list))
    }
    pub(super) fn serial(v: &mut Vec<u64>) -> u64 {
        sum(v.iter().fold(Groups::new(), put))
    }
    pub(super) fn ported(v: &mut Vec<u64>) -> u64 {
        sum(prange(&*v)
            .fold(Groups::new, put)
            .reduce(Groups::new, merged))
    }
    pub(super) fn original(v: &mut Vec<u64>) -> u64 {
        sum(v
            .par_iter()
            .fold(Groups::new, put)
            .reduce(Groups::new, merged))
    }
}

mod assign_means {
    use super::*;

    /// The number of points, and the sums of their coordinates.
    type Sums = [[i64; 3]; 8];

    pub(super) fn data(n: usize) -> Vec<[i64; 2]> {
        let point = |x: u64| [(x % 1000) as i64, (x / 1000 % 1000) as i64];
        random(27).map(point).take(n).collect()
    }
    fn add(mut sums: Sums, point: &[i64; 2]) -> Sums {
        let centre = |k: usize| [k as i64 * 120 + 50, (k as i64 * 377) % 1000];
        let far = |k: &usize| {
            (0..2)
                .map(|d| (point[d] - centre(*k)[d]).pow(2))
                .sum::<i64>()
        };
        let nearest = (0..8).min_by_key(far).expect("centres");
        let [count, x, y] = &mut sums[nearest];
        *count += 1;
        *x += point[0];
        *y += point[1];
        sums
    }
    fn merged(mut left: Sums, right: Sums) -> Sums {
        for (left, right) in left.iter_mut().flatten().zip(right.iter().flatten()) {
            *left += right;
        }
        left
    }
    fn sum(sums: Sums) -> u64 {
        checksum(sums.into_iter().flatten().map(|x| x as u64))
    }
    pub(super) fn serial(points: &mut Vec<[i64; 2]>) -> u64 {
        sum(points.iter().fold(Sums::default(), add))
    }
    pub(super) fn ported(points: &mut Vec<[i64; 2]>) -> u64 {
        sum(prange(&*points)
            .fold(Sums::default, add)
            .reduce(Sums::default, merged))
    }
    pub(super) fn original(points: &mut Vec<[i64; 2]>) -> u64 {
        sum(points
            .par_iter()
            .fold(Sums::default, add)
            .reduce(Sums::default, merged))
    }
}

mod histogram {
    use super::*;

    type Counts = Vec<u32>;

    pub(super) fn data(n: usize) -> Vec<u8> {
        random(29).map(|x| (x % 251) as u8).take(n).collect()
    }
    fn none() -> Counts {
        vec![0; 256]
    }
    fn count(mut counts: Counts, byte: &u8) -> Counts {
        counts[*byte as usize] += 1;
        counts
    }
    fn merged(mut left: Counts, right: Counts) -> Counts {
        left.iter_mut()
            .zip(right)
            .for_each(|(left, right)| *left += right);
        left
    }
    fn sum(counts: Counts) -> u64 {
        checksum(counts.into_iter().map(u64::from))
    }
    pub(super) fn serial(bytes: &mut Vec<u8>) -> u64 {
        sum(bytes.iter().fold(none(), count))
    }
    pub(super) fn ported(bytes: &mut Vec<u8>) -> u64 {
        sum(prange(&*bytes).fold(none, count).reduce(none, merged))
    }
    pub(super) fn original(bytes: &mut Vec<u8>) -> u64 {
        sum(bytes.par_iter().fold(none, count).reduce(none, merged))
    }
}

mod sort_dedup {
    use super::*;

    pub(super) fn data(n: usize) -> Vec<String> {
        lines(n)
    }
    fn sum(mut words: Vec<&str>) -> u64 {
        words.dedup();
        checksum(words.into_iter().map(text_sum))
    }
    pub(super) fn serial(lines: &mut Vec<String>) -> u64 {
        let mut words: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).collect();
        words.sort();
        sum(words)
    }
    pub(super) fn ported(lines: &mut Vec<String>) -> u64 {
        let mut words: Vec<&str> = prange(&*lines)
            .flat_map_iter(|line| line.split(' '))
            .collect();
        prange::slice::ParallelSliceMut::par_sort(&mut words[..]);
        sum(words)
    }
    pub(super) fn original(lines: &mut Vec<String>) -> u64 {
        let mut words: Vec<&str> = lines
            .par_iter()
            .flat_map_iter(|line| line.split(' '))
            .collect();
        rayon::slice::ParallelSliceMut::par_sort(&mut words[..]);
        sum(words)
    }
}

mod count_pairs {
    use super::*;

    type Counts<'t> = HashMap<(&'t str, &'t str), u64>;

    pub(super) fn data(n: usize) -> Vec<String> {
        lines(n)
    }
    fn count<'t>(mut counts: Counts<'t>, line: &'t String) -> Counts<'t> {
        let next = line.split(' ').skip(1);
        for pair in line.split(' ').zip(next) {
            *counts.entry(pair).or_default() += 1;
        }
        counts
    }
    fn merged<'t>(left: Counts<'t>, right: Counts<'t>) -> Counts<'t> {
        let (mut all, few) = match left.len() < right.len() {
            true => (right, left),
            false => (left, right),
        };
        for (pair, n) in few {
            *all.entry(pair).or_default() += n;
        }
        all
    }
    fn sum(counts: Counts<'_>) -> u64 {
        let each =
            |((a, b), n): (&(&str, &str), &u64)| (text_sum(a) ^ (text_sum(b) / 2)).wrapping_mul(*n);
        counts.iter().map(each).fold(0, u64::wrapping_add)
    }
    pub(super) fn serial(lines: &mut Vec<String>) -> u64 {
        sum(lines.iter().fold(Counts::new(), count))
    }
    pub(super) fn ported(lines: &mut Vec<String>) -> u64 {
        sum(prange(&*lines)
            .fold(Counts::new, count)
            .reduce(Counts::new, merged))
    }
    pub(super) fn original(lines: &mut Vec<String>) -> u64 {
        sum(lines
            .par_iter()
            .fold(Counts::new, count)
            .reduce(Counts::new, merged))
    }
}

mod filter_paths {
    use std::path::{Path, PathBuf};

    use super::*;

    pub(super) fn data(n: usize) -> Vec<PathBuf> {
        let ending = |x: u64| ["rs", "md", "toml", "txt"][x as usize % 4];
        let path = |x: u64| format!("src/{}/{}.{}", x % 50, x / 50 % 999, ending(x / 99)).into();
        random(31).map(path).take(n).collect()
    }
    fn stem(path: &PathBuf) -> Option<String> {
        let path = Path::new(path);
        let is_source = path.extension().is_some_and(|ending| ending == "rs");
        is_source.then(|| {
            path.file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
        })?
    }
    fn sum(stems: Vec<String>) -> u64 {
        checksum(
            stems
                .iter()
                .map(|stem| stem.len() as u64 + u64::from(stem.as_bytes()[0])),
        )
    }
    pub(super) fn serial(paths: &mut Vec<PathBuf>) -> u64 {
        sum(paths.iter().filter_map(stem).collect())
    }
    pub(super) fn ported(paths: &mut Vec<PathBuf>) -> u64 {
        sum(prange(&*paths).filter_map(stem).collect())
    }
    pub(super) fn original(paths: &mut Vec<PathBuf>) -> u64 {
        sum(paths.par_iter().filter_map(stem).collect())
    }
}

mod matrix_rows {
    use super::*;

    pub(super) struct Matrices {
        n: usize,
        a: Vec<f64>,
        b: Vec<f64>,
    }
    pub(super) fn data(n: usize) -> Matrices {
        let numbers = |seed| random(seed).map(|x| (x % 100) as f64 / 7.0).take(n * n);
        Matrices {
            n,
            a: numbers(33).collect(),
            b: numbers(35).collect(),
        }
    }
    impl Matrices {
        fn fill(&self, i: usize, row: &mut [f64]) {
            let Matrices { n, a, b } = self;
            for k in 0..*n {
                let factor = a[i * n + k];
                for (out, b) in row.iter_mut().zip(&b[k * n..]) {
                    *out += factor * b;
                }
            }
        }
        fn sum(&self, run: impl FnOnce(&mut [f64])) -> u64 {
            let mut c = vec![0.0; self.a.len()];
            run(&mut c);
            checksum(c.into_iter().map(f64::to_bits))
        }
    }
    pub(super) fn serial(m: &mut Matrices) -> u64 {
        m.sum(|c| {
            c.chunks_mut(m.n)
                .enumerate()
                .for_each(|(i, row)| m.fill(i, row))
        })
    }
    pub(super) fn ported(m: &mut Matrices) -> u64 {
        m.sum(|c| {
            prange(c)
                .chunks(m.n)
                .enumerate()
                .for_each(|(i, row)| m.fill(i, row))
        })
    }
    pub(super) fn original(m: &mut Matrices) -> u64 {
        m.sum(|c| {
            c.par_chunks_mut(m.n)
                .enumerate()
                .for_each(|(i, row)| m.fill(i, row))
        })
    }
}

mod render_tiles {
    use super::*;

    const SPHERES: [[f64; 4]; 3] = [
        [0.0, 0.0, 3.0, 1.0],
        [1.2, 0.4, 4.0, 1.0],
        [-0.7, -0.5, 2.5, 0.4],
    ];

    pub(super) fn data(n: usize) -> usize {
        n
    }
    /// The brightness of a point: the slope of the nearest sphere that the ray meets.
    fn ray(n: usize, x: usize, y: usize) -> u8 {
        let along = |k: usize| 2.0 * (k as f64 + 0.5) / n as f64 - 1.0;
        let (dx, dy) = (along(x), along(y));
        let length = (dx * dx + dy * dy + 1.0).sqrt();
        let way = [dx / length, dy / length, 1.0 / length];
        let mut nearest = (f64::INFINITY, 0.0);
        for [cx, cy, cz, radius] in SPHERES {
            let middle = way[0] * cx + way[1] * cy + way[2] * cz;
            let root = middle * middle - (cx * cx + cy * cy + cz * cz - radius * radius);
            let far = middle - root.max(0.0).sqrt();
            if root > 0.0 && far < nearest.0 {
                nearest = (far, (cz - way[2] * far) / radius);
            }
        }
        (255.0 * nearest.1.clamp(0.0, 1.0)) as u8
    }
    fn sum(image: Vec<u8>) -> u64 {
        image.into_iter().map(u64::from).sum()
    }
    pub(super) fn serial(n: &mut usize) -> u64 {
        let n = *n;
        sum((0..n)
            .flat_map(|y| (0..n).map(move |x| ray(n, x, y)))
            .collect())
    }
    pub(super) fn ported(n: &mut usize) -> u64 {
        let n = *n;
        sum(prange(0..n)
            .collapse(0..n)
            .map(|(y, x)| ray(n, x, y))
            .collect())
    }
    pub(super) fn original(n: &mut usize) -> u64 {
        let n = *n;
        sum((0..n * n)
            .into_par_iter()
            .map(|i| ray(n, i % n, i / n))
            .collect())
    }
}
