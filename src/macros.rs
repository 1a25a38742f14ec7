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
