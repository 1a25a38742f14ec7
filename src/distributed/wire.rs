//! Values as bytes, for messages between ranks.

use std::cmp::Ordering;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::num::{Saturating, Wrapping};
use std::ops::ControlFlow;
use std::time::Duration;

/// A type whose values can be sent from one rank of a team to another.
///
/// Implemented for numbers, `bool`, `char`, `String`, `()`, tuples of up to six parts, arrays, `Vec`, `VecDeque`, `Box`, `Option`, `Result` and a few
/// more types of std. For a type of your own, put its fields one after the other and take them in the same order.
///
/// All ranks of a team run the same program, so the bytes need neither names nor versions. Numbers are little-endian.
///
/// # Examples
///
/// ```
/// use prange::distributed::Wire;
///
/// #[derive(Debug, PartialEq)]
/// struct Peak {
///     at: usize,
///     height: f64,
/// }
///
/// impl Wire for Peak {
///     fn put(&self, out: &mut Vec<u8>) {
///         self.at.put(out);
///         self.height.put(out);
///     }
///     fn take(input: &mut &[u8]) -> Option<Self> {
///         Some(Peak { at: Wire::take(input)?, height: Wire::take(input)? })
///     }
/// }
///
/// let mut bytes = Vec::new();
/// Peak { at: 3, height: 0.5 }.put(&mut bytes);
/// assert_eq!(Peak::take(&mut &bytes[..]), Some(Peak { at: 3, height: 0.5 }));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent to the other ranks of a team",
    label = "a loop `.over` a team sends values of this type",
    note = "implement `prange::distributed::Wire` for a type of your own; a reference cannot be sent: copy or clone what it refers to"
)]
pub trait Wire: Sized {
    /// Appends the bytes of the value to `out`.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes a value from the front of `input`, and moves `input` behind it. Returns `None` if no value begins there.
    ///
    /// After [`put`](Self::put) it takes exactly the bytes that `put` has appended, and returns an equal value.
    fn take(input: &mut &[u8]) -> Option<Self>;

    /// Appends the bytes of several values. By default it calls [`put`](Self::put) for each.
    fn put_all(values: &[Self], out: &mut Vec<u8>) {
        values.iter().for_each(|value| value.put(out));
    }

    /// Takes `len` values, as [`put_all`](Self::put_all) has put them. By default it calls [`take`](Self::take) for each.
    fn take_all(len: usize, input: &mut &[u8]) -> Option<Vec<Self>> {
        // A length that was not sent by `put_all` must not allocate memory.
        let mut values = Vec::with_capacity(len.min(input.len()));
        for _ in 0..len {
            values.push(Self::take(input)?);
        }
        Some(values)
    }
}

/// Takes the first `len` bytes.
fn front<'i>(input: &mut &'i [u8], len: usize) -> Option<&'i [u8]> {
    let (front, rest) = input.split_at_checked(len)?;
    *input = rest;
    Some(front)
}

macro_rules! numbers {
    ($($type:ident)*) => {$(
        impl Wire for $type {
            #[inline]
            fn put(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }
            #[inline]
            fn take(input: &mut &[u8]) -> Option<Self> {
                let bytes = front(input, size_of::<$type>())?;
                Some($type::from_le_bytes(bytes.try_into().ok()?))
            }
            fn put_all(values: &[Self], out: &mut Vec<u8>) {
                let start = out.len();
                out.resize(start + size_of_val(values), 0);
                let (places, _) = out[start..].as_chunks_mut();
                for (place, value) in places.iter_mut().zip(values) {
                    *place = value.to_le_bytes();
                }
            }
            fn take_all(len: usize, input: &mut &[u8]) -> Option<Vec<Self>> {
                let bytes = front(input, len.checked_mul(size_of::<$type>())?)?;
                let (numbers, _) = bytes.as_chunks();
                Some(numbers.iter().map(|bytes| $type::from_le_bytes(*bytes)).collect())
            }
        }
    )*};
}
numbers!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f32 f64);

macro_rules! by_conversion {
    ($([$($generics:tt)*] $type:ty as $sent:ty, $to:expr, $from:expr;)*) => {$(
        impl<$($generics)*> Wire for $type {
            #[inline]
            fn put(&self, out: &mut Vec<u8>) {
                let to: fn(&Self) -> $sent = $to;
                to(self).put(out);
            }
            #[inline]
            fn take(input: &mut &[u8]) -> Option<Self> {
                let from: fn($sent) -> Option<Self> = $from;
                from(<$sent>::take(input)?)
            }
        }
    )*};
}
by_conversion! {
    [] usize as u64, |value| *value as u64, |sent| sent.try_into().ok();
    [] isize as i64, |value| *value as i64, |sent| sent.try_into().ok();
    [] bool as u8, |value| u8::from(*value), |sent| (sent < 2).then_some(sent == 1);
    [] char as u32, |value| u32::from(*value), char::from_u32;
    [] Ordering as i8, |value| *value as i8, |sent| (-1..=1).contains(&sent).then(|| sent.cmp(&0));
    [] Duration as (u64, u32), |value| (value.as_secs(), value.subsec_nanos()),
        |(seconds, nanos)| (nanos < 1_000_000_000).then(|| Duration::new(seconds, nanos));
    [T: Wire + Copy] Wrapping<T> as T, |value| value.0, |sent| Some(Wrapping(sent));
    [T: Wire + Copy] Saturating<T> as T, |value| value.0, |sent| Some(Saturating(sent));
}

impl Wire for Infallible {
    fn put(&self, _: &mut Vec<u8>) {
        match *self {}
    }
    fn take(_: &mut &[u8]) -> Option<Self> {
        None
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Some(match bool::take(input)? {
            true => Some(T::take(input)?),
            false => None,
        })
    }
}

impl<T: Wire, E: Wire> Wire for Result<T, E> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_ok().put(out);
        match self {
            Ok(value) => value.put(out),
            Err(error) => error.put(out),
        }
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Some(match bool::take(input)? {
            true => Ok(T::take(input)?),
            false => Err(E::take(input)?),
        })
    }
}

impl<B: Wire, C: Wire> Wire for ControlFlow<B, C> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_continue().put(out);
        match self {
            ControlFlow::Continue(value) => value.put(out),
            ControlFlow::Break(value) => value.put(out),
        }
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Some(match bool::take(input)? {
            true => ControlFlow::Continue(C::take(input)?),
            false => ControlFlow::Break(B::take(input)?),
        })
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        T::put_all(self, out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let len = usize::take(input)?;
        T::take_all(len, input)
    }
}

impl<T: Wire> Wire for VecDeque<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        let (front, back) = self.as_slices();
        T::put_all(front, out);
        T::put_all(back, out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Vec::take(input).map(VecDeque::from)
    }
}

impl<T: Wire> Wire for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        T::put(self, out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        T::take(input).map(Box::new)
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let bytes = Vec::take(input)?;
        String::from_utf8(bytes).ok()
    }
}

impl<T: Wire, const N: usize> Wire for [T; N] {
    fn put(&self, out: &mut Vec<u8>) {
        T::put_all(self, out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        T::take_all(N, input)?.try_into().ok()
    }
}

macro_rules! tuples {
    ($(($($part:ident $name:ident),*);)*) => {$(
        #[allow(unused_variables, reason = "`()` has no parts")]
        impl<$($part: Wire),*> Wire for ($($part,)*) {
            fn put(&self, out: &mut Vec<u8>) {
                let ($($name,)*) = self;
                $($name.put(out);)*
            }
            fn take(input: &mut &[u8]) -> Option<Self> {
                Some(($($part::take(input)?,)*))
            }
        }
    )*};
}
tuples! {
    ();
    (A a);
    (A a, B b);
    (A a, B b, C c);
    (A a, B b, C c, D d);
    (A a, B b, C c, D d, E e);
    (A a, B b, C c, D d, E e, F f);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn returns<T: Wire + PartialEq + std::fmt::Debug>(value: T) {
        let mut bytes = vec![7];
        value.put(&mut bytes);
        bytes.push(9);
        let mut input = &bytes[1..];
        assert_eq!(T::take(&mut input), Some(value));
        assert_eq!(input, [9]);
        let mut short = &bytes[1..bytes.len() - 1];
        if let Some((_, rest)) = short.split_last() {
            short = rest;
            assert_eq!(T::take(&mut short), None);
        }
    }

    #[test]
    fn values_return_as_they_were() {
        returns(());
        returns((1u8, -2i64, 3.5f64, true, 'x', 7usize));
        returns([Some(1u16), None]);
        returns((Ordering::Less, Ordering::Greater, Ordering::Equal));
        returns(vec![String::from("ab"), String::new()]);
        returns(vec![1.5f64, -0.0, f64::INFINITY]);
        returns((Ok::<_, String>(1u8), Err::<u8, _>(String::from("no"))));
        returns(ControlFlow::<u8, ()>::Break(3));
        returns((VecDeque::from([1u8, 2]), Box::new(3u32), Wrapping(4i8)));
        returns((Duration::new(3, 4), isize::MIN, Saturating(7u32)));
        let bits = f64::from_bits(0x7ff8_0000_0000_0123);
        let mut bytes = Vec::new();
        bits.put(&mut bytes);
        let taken = f64::take(&mut &bytes[..]).map(f64::to_bits);
        assert_eq!(taken, Some(bits.to_bits()));
    }

    #[test]
    fn what_is_no_value_is_refused() {
        assert_eq!(bool::take(&mut &[2][..]), None);
        assert_eq!(char::take(&mut &[0, 0xd8, 0, 0][..]), None);
        assert_eq!(Vec::<u8>::take(&mut &[255; 9][..]), None);
        assert_eq!(Vec::<()>::take(&mut &[1][..]), None);
        assert_eq!(String::take(&mut &[1, 0, 0, 0, 0, 0, 0, 0, 255][..]), None);
        assert_eq!(Duration::take(&mut &[255; 12][..]), None);
        assert_eq!(Infallible::take(&mut &[0][..]), None);
    }
}
