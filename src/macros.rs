//! The macros of the loop form, and the public items that belong to them.

use std::fmt;

use crate::expansion::Operation;

#[doc(hidden)]
pub use prange_macros as macros;

/// Makes every `for PAT in prange(..)` loop of a function parallel, nested ones too. The rest of the function stays as it is.
/// See the [guide](crate::guide).
///
/// The function may be generic, have lifetimes, or be a method; `async` and `const` functions are refused. Without the
/// attribute the same code runs serially, with the same result.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// #[parallel]
/// fn parallel_sum(a: &[f64]) -> f64 {
///     let mut sum = 0.0;
///     for i in prange(0..a.len()) {
///         sum += a[i];
///     }
///     sum
/// }
/// assert_eq!(parallel_sum(&[1.0, 2.0, 4.0]), 7.0);
/// ```
pub use prange_macros::parallel;

/// Makes calls of std's mathematical functions, such as `x.exp()` and `f64::exp(x)`, calls of [`prange::math`](mod@crate::math).
///
/// It is for functions that exist already, and always a choice: nothing changes without the attribute. The functions of `prange::math` have the
/// same bits everywhere, and loops vectorise them. All code of the function changes, that of serial loops too, so that it makes no difference
/// to the bits whether the function has [`parallel`](crate::parallel) as well. The two attributes may stand in either order. A
/// [`prange!`](crate::prange!) in the function, closures and the arguments of std's macros are included.
///
/// The attribute goes on a function or method; or on an `impl` block, a trait or a module (`mod name { .. }`), and so on all functions in it.
///
/// # Which calls
///
/// Methods and paths of these names:
///
/// - [`exp`](f64::exp), [`exp2`](f64::exp2), [`exp_m1`](f64::exp_m1), [`ln`](f64::ln), [`log2`](f64::log2), [`log10`](f64::log10),
///   [`ln_1p`](f64::ln_1p), [`powf`](f64::powf), [`cbrt`](f64::cbrt), [`hypot`](f64::hypot)
/// - [`sin`](f64::sin), [`cos`](f64::cos), [`tan`](f64::tan), [`sin_cos`](f64::sin_cos), [`asin`](f64::asin), [`acos`](f64::acos),
///   [`atan`](f64::atan), [`atan2`](f64::atan2), [`sinh`](f64::sinh), [`cosh`](f64::cosh), [`tanh`](f64::tanh)
///
/// but only if they are those of `f32` or `f64`. The compiler decides this, by types: in `x.exp()` and `f64::exp`, `x` may be a reference or
/// another pointer to a float, and `f64` may be an alias or `Self`. Methods of other types, and functions of modules and traits, stay what they
/// are, those of a trait that a float implements too.
///
/// `sqrt`, `powi`, `mul_add`, `log`, `asinh`, `acosh` and `atanh` are left alone. Results differ from std's in the last bits. Of **sine, cosine and
/// tangent** the domain differs too: for `|x| > 2^30` the result is NaN.
///
/// # Errors
///
/// Some calls do not compile under the attribute, though they would without it:
///
/// - a method of one of these names that consumes a value which is not `Copy`, changes it, or returns a borrow of it. `Type::exp(x)` is another
///   way to call it;
/// - a call inside a macro that is not from std: it would silently stay std's. This goes for the rules of a `macro_rules!`, too;
/// - an argument that changes the receiver, as in `x.powf({ x += 1.0; x })`, and a receiver that is a field of a packed struct.
///
/// If the crate has another name, the attribute needs it: `#[loops::math(crate = loops)]`.
///
/// # What stays std's
///
/// Code that is not in the function's text: what its macros expand to, and the functions that it calls. In a `const` or `static`, or other code
/// that runs at compile time, functions are replaced only if their path names `f32` or `f64`.
///
/// Two kinds of traits are not told apart, if they have a method of one of these names. One takes `&self` and is implemented for floats: without
/// the attribute a `&&f64` has its method, with the attribute it has ours (a `&f64` has the trait's in both cases). The other is implemented for
/// all types: if the receiver is no float, `self` is another one under the attribute.
///
/// # Cost
///
/// That of the functions of `prange::math`, and nothing besides in an optimised build. In loops that do not vectorise these take up to 2.2 times as
/// long as std's, and more in a debug build, to which std's come optimised. The [module](mod@crate::math) says which loops these are.
///
/// # Examples
///
/// ```
/// use prange::math;
/// use prange::prelude::*;
///
/// #[math]
/// #[parallel]
/// fn partition(energies: &[f64], t: f64) -> f64 {
///     let mut sum = 0.0;
///     for i in prange(0..energies.len()) {
///         sum += (-energies[i] / t).exp();
///     }
///     sum.ln()
/// }
///
/// let sum = math::exp(-0.5) + math::exp(-1.0);
/// assert_eq!(partition(&[1.0, 2.0], 2.0), math::ln(sum));
/// ```
///
/// A type of one's own keeps its method:
///
/// ```
/// struct Gain(f64);
///
/// impl Gain {
///     fn exp(&self) -> &'static str {
///         "my own"
///     }
/// }
///
/// #[prange::math]
/// fn both(gain: Gain, all: &[f64]) -> (&'static str, Vec<f64>) {
///     (gain.exp(), all.iter().copied().map(f64::tanh).collect())
/// }
///
/// assert_eq!(both(Gain(1.0), &[0.5]), ("my own", vec![prange::math::tanh(0.5)]));
/// ```
pub use prange_macros::math;

/// Runs one `for` loop in parallel: over `prange(..)` with clauses, or over a plain range, slice, slice iterator or tuple of
/// these. See the [guide](crate::guide).
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let a = [1.0, 2.0, 3.0];
/// let mut c = vec![0.0; 3];
/// let mut sum = 0.0;
/// prange! {
///     for i in 0..a.len() {
///         c[i] = 2.0 * a[i];
///         sum += c[i];
///     }
/// }
/// assert_eq!((c, sum), (vec![2.0, 4.0, 6.0], 12.0));
///
/// prange! {
///     for (i, x) in a.iter().enumerate() {
///         sum += i as f64 * x;
///     }
/// }
/// assert_eq!(sum, 20.0);
/// ```
#[macro_export]
macro_rules! prange {
    // The expansion of a loop writes `prange!(@ours ..)` for each `prange!` in its body: that compiles only if the name means
    // this macro.
    (@ours $kit:expr) => { $kit.ours() };
    ($($tokens:tt)*) => { $crate::__macros::prange! { ($crate) $($tokens)* } };
}

/// Returns the role of each variable that a loop captures, as a [`RoleTable`]. The loop does not run.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let table = prange::roles! {
///     for i in prange(0..n) {
///         sum += a[i];
///         last = sum_of(i);
///     }
/// };
/// let row = |name: &str| table.rows.iter().find(|row| row.variable == name).unwrap();
/// assert_eq!(row("sum").role, "reduction (sum)");
/// assert_eq!(row("sum").operator, "+=");
/// assert_eq!(row("last").role, "private, lastprivate");
/// assert_eq!(row("a").role, "shared");
/// println!("{table}");
/// ```
#[macro_export]
macro_rules! roles {
    ($($tokens:tt)*) => { $crate::__macros::roles! { ($crate) $($tokens)* } };
}

/// Marks an operator as associative: in the loop form, `x = associative(f(x, e))` is a reduction by `f`.
///
/// The caller vouches that `f(f(a, b), c)` equals `f(a, f(b, c))`; the operator need not commute. An operator that rounds gives
/// the same bits for any number of threads, because values are combined in the fixed shape of
/// [`Prange::reduce`](crate::Prange::reduce). The function itself returns its argument, so that the serial loop means the same:
/// every type that is `Send` is an `Operation` whose `Value` is the type itself.
///
/// # Examples
/// ```
/// use prange::prelude::*;
///
/// let words = ["a", "bc", "d"];
/// let mut longest = "";
/// fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
///     if b.len() > a.len() { b } else { a }
/// }
/// prange! {
///     for i in 0..words.len() {
///         longest = associative(longer(longest, words[i]));
///     }
/// }
/// assert_eq!(longest, "bc");
/// ```
#[inline(always)]
pub fn associative<T: Operation<M>, M>(value: T) -> T::Value {
    value.value()
}

/// The roles of a loop's variables, as returned by [`roles!`](crate::roles!). [`Display`](fmt::Display) writes a table.
///
/// # Examples
///
/// ```
/// let table: prange::RoleTable = prange::roles! {
///     for i in prange(0..n) {
///         c[i] = 2.0 * a[i];
///     }
/// };
/// assert_eq!(table.rows.len(), 2);
/// assert!(table.to_string().contains("sliced"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleTable {
    /// Head of the loop.
    pub title: &'static str,
    /// Variables in the order of the source.
    pub rows: &'static [RoleRow],
}

/// One variable of a [`RoleTable`].
///
/// # Examples
///
/// ```
/// let table = prange::roles! { for i in prange(0..n) { sum += i; } };
/// let row: prange::RoleRow = table.rows[0];
/// assert_eq!((row.variable, row.role), ("sum", "reduction (sum)"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// Place that the row is about, such as `sum` or `self.total`.
    pub variable: &'static str,
    /// Role of the variable in the loop.
    pub role: &'static str,
    /// Operators or methods by which the body changes the variable; empty for shared variables.
    pub operator: &'static str,
    /// Source line that settled the role.
    pub line: u32,
}

impl fmt::Display for RoleTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |heading: &str, cell: fn(&RoleRow) -> &'static str| {
            let cells = self.rows.iter().map(|row| cell(row).chars().count());
            cells.max().unwrap_or(0).max(heading.len())
        };
        let variable = width("variable", |row| row.variable);
        let role = width("role", |row| row.role);
        let operator = width("operator", |row| row.operator);
        writeln!(f, "{}", self.title)?;
        writeln!(
            f,
            "  {:variable$}  {:role$}  {:operator$}  line",
            "variable", "role", "operator"
        )?;
        for row in self.rows {
            writeln!(
                f,
                "  {:variable$}  {:role$}  {:operator$}  {:4}",
                row.variable, row.role, row.operator, row.line
            )?;
        }
        Ok(())
    }
}
