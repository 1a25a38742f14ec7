//! Values at the edges of their types, and ways to compare them.

use std::fmt::Debug;
use std::num::{Saturating, Wrapping};
use std::time::Duration;

/// How much of a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Every bit.
    Bits,
    /// Every bit, but all NaN are one.
    Number,
    /// What `==` says, but all NaN are one.
    Value,
}

/// A type with values that operators may stumble over.
pub(crate) trait Special: Clone + Debug + Send + Sync + 'static {
    fn specials() -> Vec<Self>;
    /// Some value for each number; of numbers any bits.
    fn of_seed(seed: u64) -> Self {
        let specials = Self::specials();
        specials[seed as usize % specials.len()].clone()
    }
    /// Appends what counts of it.
    fn write(&self, by: By, words: &mut Vec<u64>);

    fn words(&self, by: By) -> Vec<u64> {
        let mut words = Vec::new();
        self.write(by, &mut words);
        words
    }
}

macro_rules! floats {
    ($($type:ident $quiet:literal $signalling:literal;)*) => {$(
        impl Special for $type {
            fn specials() -> Vec<Self> {
                let positive = [
                    $type::NAN,
                    $type::from_bits($quiet),
                    $type::from_bits($signalling),
                    0.0,
                    $type::from_bits(1),
                    $type::MIN_POSITIVE,
                    1.0,
                    $type::MAX,
                    $type::INFINITY,
                ];
                positive.into_iter().flat_map(|x| [x, -x]).collect()
            }
            fn of_seed(seed: u64) -> Self {
                $type::from_bits(seed as _)
            }
            fn write(&self, by: By, words: &mut Vec<u64>) {
                words.push(match by {
                    By::Number | By::Value if self.is_nan() => u64::from($type::NAN.to_bits()),
                    By::Value if *self == 0.0 => 0,
                    _ => self.to_bits().into(),
                });
            }
        }
    )*};
}
floats! {
    f32 0x7fd1_2345 0x7f81_2345;
    f64 0x7ffc_1234_5678_9abc 0x7ff4_1234_5678_9abc;
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl Special for $type {
            fn specials() -> Vec<Self> {
                let (zero, one): ($type, $type) = (0, 1);
                let middle = [zero.wrapping_sub(one), zero, one, 2, 3];
                let ends = [$type::MIN, $type::MIN + 1, $type::MAX - 1, $type::MAX / 2];
                middle.into_iter().chain(ends).chain([$type::MAX]).collect()
            }
            fn of_seed(seed: u64) -> Self {
                (u128::from(seed) * 0x1_0000_0000_0000_0001) as $type
            }
            fn write(&self, _: By, words: &mut Vec<u64>) {
                let wide = *self as u128;
                words.extend([wide as u64, (wide >> 64) as u64]);
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Special for bool {
    fn specials() -> Vec<Self> {
        vec![false, true]
    }
    fn write(&self, _: By, words: &mut Vec<u64>) {
        words.push(u64::from(*self));
    }
}

impl<T: Special> Special for Wrapping<T> {
    fn specials() -> Vec<Self> {
        T::specials().into_iter().map(Wrapping).collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        self.0.write(by, words);
    }
}

impl<T: Special> Special for Saturating<T> {
    fn specials() -> Vec<Self> {
        T::specials().into_iter().map(Saturating).collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        self.0.write(by, words);
    }
}

impl Special for Duration {
    /// So short that a million of them add up.
    fn specials() -> Vec<Self> {
        let nanoseconds = [0, 1, 999_999_999, u64::MAX];
        let mut all: Vec<_> = nanoseconds.map(Duration::from_nanos).into();
        all.push(Duration::MAX / (1 << 20));
        all
    }
    fn write(&self, _: By, words: &mut Vec<u64>) {
        words.extend([self.as_secs(), self.subsec_nanos().into()]);
    }
}

impl Special for String {
    fn specials() -> Vec<Self> {
        ["", "a", "bc", "é"].map(String::from).into()
    }
    fn write(&self, _: By, words: &mut Vec<u64>) {
        words.push(self.len() as u64);
        words.extend(self.bytes().map(u64::from));
    }
}

impl<T: Special> Special for [T; 2] {
    fn specials() -> Vec<Self> {
        let all = T::specials();
        let others = all.iter().rev();
        let pairs = all.iter().zip(others);
        pairs.map(|(a, b)| [a.clone(), b.clone()]).collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        self.iter().for_each(|item| item.write(by, words));
    }
}

impl<T: Special> Special for Vec<T> {
    fn specials() -> Vec<Self> {
        <[T; 2]>::specials().into_iter().map(Vec::from).collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        words.push(self.len() as u64);
        self.iter().for_each(|item| item.write(by, words));
    }
}

impl<T: Special> Special for Option<T> {
    fn specials() -> Vec<Self> {
        let some = T::specials().into_iter().map(Some);
        some.chain([None]).collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        words.push(u64::from(self.is_some()));
        if let Some(value) = self {
            value.write(by, words);
        }
    }
}

impl<T: Special, U: Special> Special for (T, U) {
    fn specials() -> Vec<Self> {
        let others = U::specials();
        let numbered = T::specials().into_iter().enumerate();
        numbered
            .map(|(k, value)| (value, others[k % others.len()].clone()))
            .collect()
    }
    fn write(&self, by: By, words: &mut Vec<u64>) {
        self.0.write(by, words);
        self.1.write(by, words);
    }
}
