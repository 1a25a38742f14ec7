//! The loop form's entrances: the macros, and what goes with them.

use std::fmt;

use crate::expansion::Operation;

#[doc(hidden)]
pub use prange_macros as macros;

/// Makes every `for PAT in prange(..)` loop of a function parallel, nested ones too; the rest of the function stays as
/// it is. See the [guide](crate::guide).
///
/// The function may be generic, have lifetimes, or be a method; `async` and `const` functions are refused. Without the
/// attribute the same code runs serially, with the same result.
///
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

/// Runs one `for` loop in parallel: over `prange(..)` with clauses, or over a plain range, slice, slice iterator or tuple
/// of these. See the [guide](crate::guide).
///
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
    // How the macros find out that a `prange!` in a loop's body is this one.
    (@ours $kit:expr) => { $kit.ours() };
    ($($tokens:tt)*) => { $crate::__macros::prange! { ($crate) $($tokens)* } };
}

/// The role of each variable that a loop captures, as a [`RoleTable`]. The loop itself does not run.
///
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

/// Vouches for an operator: `x = associative(f(x, e))` in the loop form is a reduction by `f`.
///
/// The operator must be associative, `f(f(a, b), c)` equal to `f(a, f(b, c))`; it need not commute. One that rounds gives the same bits for any
/// number of threads, in the shape of [`Prange::reduce`](crate::Prange::reduce). By itself the function gives back its argument, so that
/// the serial loop means the same: every type that is `Send` is an `Operation` whose `Value` is the type itself.
///
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

/// The classification of a loop, by [`roles!`](crate::roles!). Displays as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleTable {
    /// The loop's head.
    pub title: &'static str,
    /// The variables, in the order of the source.
    pub rows: &'static [RoleRow],
}

/// One variable of a [`RoleTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// The place, such as `sum` or `self.total`.
    pub variable: &'static str,
    /// What it is to the loop.
    pub role: &'static str,
    /// The operators or methods by which the body changes it; empty for shared variables.
    pub operator: &'static str,
    /// The source line that settled the role.
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
