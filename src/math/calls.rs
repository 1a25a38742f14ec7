//! What the attribute `math` puts around calls. The compiler's own search for a method decides what a call means: no type is guessed by its
//! name.
//!
//! `x.exp()` becomes `Receiver(&x).exp()`, with [`Pointer`] in scope. The compiler looks for the method in this order:
//!
//! 1. in `Receiver<T>`, which has it if `T` is a float;
//! 2. in `T` and in what `T` dereferences to, as in `x.exp()`. A reference to a float, or another pointer to one, has the method of [`Pointer`],
//!    which takes a reference to it: so it comes after the pointer's own methods, and before those of the float.
//!
//! `f64::exp` becomes `Function(f64::exp, std, ours).__prange_pick()`. Each function has a type of its own, so that the types say
//! whether two functions are the same one.

use std::ops::Deref;

use super::Real;

/// What a method is called on. It has few traits of its own, so that a trait of the user's that is implemented for all types with some trait
/// passes it over.
#[allow(missing_debug_implementations)]
pub struct Receiver<'r, T: ?Sized>(pub &'r T);

impl<T: ?Sized> Deref for Receiver<'_, T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.0
    }
}

/// Where the attribute has been applied twice, the inner one is dereferenced by the outer one.
impl<T: Real> Clone for Receiver<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Real> Copy for Receiver<'_, T> {}

/// Declares the methods that std's floats have too, with std's names and arguments.
macro_rules! methods {
    ($($name:ident($($argument:ident),*) -> $result:tt;)*) => {
        impl<T: Real> Receiver<'_, T> {
            $(
                #[inline(always)]
                #[must_use]
                #[allow(missing_docs)]
                pub fn $name(self $(, $argument: T)*) -> methods!(@result $result, T) {
                    super::$name(*self.0 $(, $argument)*)
                }
            )*
        }

        /// The methods of references to floats and of other pointers to them.
        pub trait Pointer: Deref<Target: Real> {
            $(
                #[inline(always)]
                #[must_use]
                #[allow(missing_docs)]
                fn $name(&self $(, $argument: Self::Target)*) -> methods!(@result $result, Self::Target) {
                    super::$name(**self $(, $argument)*)
                }
            )*
        }
    };
    (@result T, $float:ty) => { $float };
    (@result (T, T), $float:ty) => { ($float, $float) };
}

methods! {
    exp() -> T;
    exp2() -> T;
    exp_m1() -> T;
    ln() -> T;
    log2() -> T;
    log10() -> T;
    ln_1p() -> T;
    powf(n) -> T;
    cbrt() -> T;
    hypot(other) -> T;
    sin() -> T;
    cos() -> T;
    sin_cos() -> (T, T);
    tan() -> T;
    atan() -> T;
    atan2(other) -> T;
    asin() -> T;
    acos() -> T;
    sinh() -> T;
    cosh() -> T;
    tanh() -> T;
}

impl<P: Deref<Target: Real> + ?Sized> Pointer for P {}

/// A function that the user names, one of std, and the one of ours that takes its place.
#[derive(Clone, Copy, Debug)]
pub struct Function<G, S, O>(pub G, pub S, pub O);

impl<S: Copy, O: Copy> Function<S, S, O> {
    /// Returns ours, as the given function is std's.
    #[inline(always)]
    pub const fn __prange_pick(self) -> O {
        self.2
    }
}

/// Any other function, which stays as it is. A method of a type is found before that of a trait.
pub trait Other {
    /// The type of the function.
    type Given;

    /// Returns the given function.
    fn __prange_pick(self) -> Self::Given;
}

impl<G, S, O> Other for Function<G, S, O> {
    type Given = G;

    #[inline(always)]
    fn __prange_pick(self) -> G {
        self.0
    }
}
