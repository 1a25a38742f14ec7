//! What a nest writes: how it is set back before a run, and compared after one.

/// What a nest writes.
pub trait Answer: Clone + Send + Sync {
    /// Takes the value of `from`, in the memory that `self` has.
    fn restore(&mut self, from: &Self);

    /// Appends all that is in it as numbers, with lengths, so that equal numbers are equal answers.
    fn numbers(&self, to: &mut Vec<f64>);
}

macro_rules! number {
    ($($type:ty)*) => { $(
        impl Answer for $type {
            fn restore(&mut self, from: &Self) {
                *self = *from;
            }

            fn numbers(&self, to: &mut Vec<f64>) {
                to.push(*self as f64);
            }
        }
    )* };
}
number!(f64 f32 u32 usize);

impl Answer for String {
    fn restore(&mut self, from: &Self) {
        self.clone_from(from);
    }

    fn numbers(&self, to: &mut Vec<f64>) {
        to.extend(self.bytes().map(f64::from));
    }
}

impl<T: Answer> Answer for Vec<T> {
    fn restore(&mut self, from: &Self) {
        self.clone_from(from);
    }

    fn numbers(&self, to: &mut Vec<f64>) {
        to.push(self.len() as f64);
        for item in self {
            item.numbers(to);
        }
    }
}

macro_rules! tuple {
    ($($type:ident $place:tt)*) => {
        impl<$($type: Answer),*> Answer for ($($type,)*) {
            fn restore(&mut self, from: &Self) {
                $(self.$place.restore(&from.$place);)*
            }

            fn numbers(&self, to: &mut Vec<f64>) {
                $(self.$place.numbers(to);)*
            }
        }
    };
}
tuple!(A 0 B 1);
tuple!(A 0 B 1 C 2);

/// All that is in an answer.
pub fn numbers(answer: &impl Answer) -> Vec<f64> {
    let mut numbers = Vec::new();
    answer.numbers(&mut numbers);
    numbers
}

/// How near an answer must be to the serial loop's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// The same bits.
    Exact,
    /// A reduction of floats, which has a shape of its own.
    Close,
}

impl Compare {
    /// Whether the answer is that of the serial loop.
    pub fn agree(self, serial: &[f64], other: &[f64]) -> bool {
        let scale = serial.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
        let mut pairs = serial.iter().zip(other);
        serial.len() == other.len()
            && pairs.all(|(x, y)| match self {
                Compare::Exact => x.to_bits() == y.to_bits(),
                Compare::Close => (x - y).abs() <= 1e-11 * scale,
            })
    }
}

/// One number for an answer of doubles, as `external/nests.c` forms it.
pub fn checksum(numbers: &[f64]) -> f64 {
    let weighted = numbers.iter().zip((1..=7).cycle());
    weighted.map(|(x, weight)| x * f64::from(weight)).sum()
}
