//! What the loops work on, and the results that are looked at: the same in all languages.

use std::hint::black_box;

use super::{Float, Function, Math, Run};
use crate::kernel::data::{Array, fine};
use crate::work::SCALE;

/// How many results of a loop are looked at.
pub const SAMPLE: usize = 4096;

/// The places of these results.
pub fn sampled(n: usize) -> impl Iterator<Item = usize> {
    let count = n.min(SAMPLE);
    (0..count).map(move |k| k * n / count)
}

/// A fraction in `0..1`, a multiple of 2^-48.
fn fraction(i: usize) -> f64 {
    fine(2 * i) + fine(2 * i + 1) / SCALE
}

/// The arguments of a function.
pub struct Arguments {
    function: Function,
    n: usize,
}

impl Arguments {
    /// Those of `n` elements.
    pub fn new(function: Function, n: usize) -> Arguments {
        Arguments { function, n }
    }

    /// The first one of an element.
    pub fn x(&self, i: usize) -> f64 {
        self.scaled(fraction(i), self.function.ranges()[0])
    }

    /// The second one.
    pub fn y(&self, i: usize) -> f64 {
        self.scaled(fraction(self.n + i), self.function.ranges()[1])
    }

    fn scaled(&self, fraction: f64, (low, width): (f64, f64)) -> f64 {
        let argument = low + width * fraction;
        match self.function.float {
            Float::F64 => argument,
            Float::F32 => f64::from(argument as f32),
        }
    }
}

/// The arguments and the results.
struct Arrays<T> {
    out: Array<T>,
    second: Array<T>,
    x: Array<T>,
    y: Array<T>,
}

impl<T: Copy + Default> Arrays<T> {
    fn new(arguments: &Arguments, number: impl Fn(f64) -> T) -> Arrays<T> {
        let of = |element: &dyn Fn(usize) -> f64| Array::of(arguments.n, |i| number(element(i)));
        Arrays {
            out: of(&|_| f64::NAN),
            second: of(&|_| f64::NAN),
            x: of(&|i| arguments.x(i)),
            y: of(&|i| arguments.y(i)),
        }
    }

    fn run(&mut self, run: Run<T>) {
        let Arrays { out, second, x, y } = self;
        run(
            black_box(out),
            black_box(second),
            black_box(x),
            black_box(y),
        );
        black_box((&**out, &**second));
    }

    fn results(&self) -> impl Iterator<Item = T> {
        let arrays = [&self.out, &self.second].into_iter();
        arrays.flat_map(|array| sampled(array.len()).map(|i| array[i]))
    }
}

/// What a loop works on.
pub struct Data {
    function: Function,
    arrays: Typed,
}

enum Typed {
    F64(Arrays<f64>),
    F32(Arrays<f32>),
}

impl Data {
    /// For a function of `n` elements.
    pub fn new(function: Function, n: usize) -> Data {
        let arguments = Arguments::new(function, n);
        let arrays = match function.float {
            Float::F64 => Typed::F64(Arrays::new(&arguments, |x| x)),
            Float::F32 => Typed::F32(Arrays::new(&arguments, |x| x as f32)),
        };
        Data { function, arrays }
    }

    /// Runs the loop once; the optimiser must take its input as new, and its output as used.
    pub fn run(&mut self, math: &dyn Math) -> Option<()> {
        let name = self.function.name;
        match &mut self.arrays {
            Typed::F64(arrays) => arrays.run(math.f64(name)?),
            Typed::F32(arrays) => arrays.run(math.f32(name)?),
        }
        Some(())
    }

    /// The results that are looked at, the second ones behind the first ones.
    pub fn results(&self) -> Vec<f64> {
        match &self.arrays {
            Typed::F64(arrays) => arrays.results().collect(),
            Typed::F32(arrays) => arrays.results().map(f64::from).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exact::Reference;
    use crate::math::{Loop, Ours, Std};

    #[test]
    fn rust_peers_are_near_the_exact_results() {
        for function in Function::all() {
            let n = 300;
            let reference = Reference::new(function, n);
            for math in [&Std as &dyn Math, &Ours, &Loop] {
                let mut data = Data::new(function, n);
                assert!(!reference.accepts(reference.deviation(&data.results())));
                data.run(math).expect("all have it");
                let deviation = reference.deviation(&data.results());
                assert!(reference.accepts(deviation), "{function}: {deviation}");
                // Std's own are off by 3 units at most.
                assert!(
                    function.is_whole || deviation < 3.0,
                    "{function}: {deviation}"
                );
            }
        }
    }

    #[test]
    fn one_wrong_result_is_noticed() {
        let function: Function = "sin_cos".parse().unwrap();
        let reference = Reference::new(function, 10);
        let mut data = Data::new(function, 10);
        data.run(&Std).unwrap();
        let right = data.results();
        assert!(reference.accepts(reference.deviation(&right)));
        for k in 0..20 {
            let mut wrong = right.clone();
            wrong[k] *= 1.0 + 1e-14;
            assert!(!reference.accepts(reference.deviation(&wrong)));
        }
    }

    #[test]
    fn places_are_spread_over_the_loop() {
        let places: Vec<usize> = sampled(1_000_000).collect();
        assert_eq!((places.len(), places[0], places[4095]), (4096, 0, 999_755));
        assert!(sampled(3).eq(0..3));
    }
}
