//! Finds the row of a matrix that a subscript lies in: its digits in the mixed radix of the stride, by the ranges of the inner loops.

use syn::Expr;

use crate::affine_index::{Polynomial, Term};

/// A variable of an inner loop, from `start` to before `end`.
#[derive(Clone)]
pub(crate) struct InnerVariable {
    pub(crate) name: String,
    pub(crate) start: Polynomial,
    pub(crate) end: Polynomial,
    /// Whether it reaches both ends.
    pub(crate) certain: bool,
    /// Whether it skips values.
    pub(crate) stepped: bool,
}

/// A subscript without the loop variable's part, and the variables of the inner loops that may be in it.
pub(crate) struct Rest {
    pub(crate) polynomial: Polynomial,
    pub(crate) variables: Vec<InnerVariable>,
}

impl Rest {
    /// Returns the least and the greatest value, as far as the variables are known.
    fn ends(&self, is_used: impl Fn(&InnerVariable) -> bool) -> (Polynomial, Polynomial) {
        let variables = self.variables.iter().rev();
        ends(&self.polynomial, variables.filter(|known| is_used(known)))
    }
}

/// Returns the least and the greatest value. The innermost variable comes first, as its ends may name the others.
pub(crate) fn ends<'v>(
    polynomial: &Polynomial,
    variables: impl Iterator<Item = &'v InnerVariable>,
) -> (Polynomial, Polynomial) {
    let (mut least, mut greatest) = (polynomial.clone(), polynomial.clone());
    for variable in variables {
        let last = variable.end.clone().plus(&Polynomial::constant(1), -1);
        let (start, name) = (&variable.start, &variable.name);
        if let Some(rises) = least.slope(name) {
            least = least.with(name, if rises { start } else { &last });
        }
        if let Some(rises) = greatest.slope(name) {
            greatest = greatest.with(name, if rises { &last } else { start });
        }
    }
    (least, greatest)
}

/// Whether a subscript goes through neighbouring elements with a variable.
pub(crate) fn goes_along(polynomial: &Polynomial, variables: &[InnerVariable]) -> bool {
    polynomial.terms().iter().any(|term| {
        let is_it = |known: &InnerVariable| !known.stepped && term.names == [known.name.as_str()];
        term.count.abs() == 1 && variables.iter().any(is_it)
    })
}

/// The rows of a matrix, one after the other.
pub(crate) struct RowsOf<'s> {
    lead: &'s Term,
    width: Polynomial,
}

impl<'s> RowsOf<'s> {
    pub(crate) fn of(stride: &'s Polynomial) -> Option<Self> {
        let lead = stride.terms().last()?;
        let width = Polynomial::default().plus(stride, lead.count.signum());
        Some(RowsOf { lead, width })
    }

    /// Returns where the rows begin, if all subscripts and the width are constants and fit into one row.
    pub(crate) fn numbers(&self, rests: &[Rest]) -> Option<Polynomial> {
        let ends = rests.iter().map(|rest| {
            let (least, greatest) = rest.ends(|_| true);
            Some((least.number()?, greatest.number()?))
        });
        let ends: Vec<(i128, i128)> = ends.collect::<Option<_>>()?;
        let least = ends.iter().map(|(least, _)| *least).min()?;
        let greatest = ends.iter().map(|(_, greatest)| *greatest).max()?;
        (greatest - least < self.width.number()?).then(|| Polynomial::constant(least))
    }

    /// Returns the row, counted from the iteration's own, and the column, as far as the text tells.
    pub(crate) fn digits(&self, rest: &Rest) -> (i128, Polynomial) {
        let count = self.lead.count.abs();
        let (least, _) = rest.ends(|variable| variable.certain);
        let rows = match least.rows(self.lead) {
            Some(rows) => rows.div_euclid(count),
            // Beside an unknown term a number that is subtracted says nothing.
            None if self.lead.names.is_empty() => rest.polynomial.count_of(&[]) / count,
            None => rest.polynomial.count_of(&self.lead.names).div_euclid(count),
        };
        let column = rest.polynomial.clone().plus(&self.width, -rows);
        // A column with only negative terms counts from the end of the row before.
        let backwards = !column.is_zero() && column.terms().iter().all(|term| term.count < 0);
        match backwards {
            true => (rows - 1, column.plus(&self.width, 1)),
            false => (rows, column),
        }
    }

    /// Returns the row, if it is certain: nothing is subtracted from the column.
    pub(crate) fn row(&self, rest: &Rest) -> Option<i128> {
        let (row, column) = self.digits(rest);
        let (least, _) = rest.ends(|variable| variable.certain);
        (column.only_adds() || least.rows(self.lead).is_some()).then_some(row)
    }

    /// Whether a column is outside of its row at an end of the inner loops.
    pub(crate) fn leaves(&self, rest: &Rest) -> bool {
        let rows = self.digits(rest).0;
        let (least, greatest) = rest.ends(|variable| variable.certain);
        let (least, greatest) = (
            least.plus(&self.width, -rows),
            greatest.plus(&self.width, -1 - rows),
        );
        least.number().is_some_and(|least| least < 0)
            || greatest.number().is_some_and(|beyond| beyond >= 0)
    }

    /// Returns where the rows begin: at the multiple of the stride, and after the invariant terms, that all rests have in common.
    pub(crate) fn base(
        &self,
        rests: &[Rest],
        is_signed: bool,
        is_invariant: &dyn Fn(&Expr) -> bool,
    ) -> Polynomial {
        let rows = rests.iter().map(|rest| self.digits(rest).0);
        let rows = rows.min().unwrap_or(0);
        let columns: Vec<Polynomial> = rests
            .iter()
            .map(|rest| rest.polynomial.clone().plus(&self.width, -rows))
            .collect();
        let mut base = Polynomial::default().plus(&self.width, rows);
        // A term that is subtracted, or may be negative, can undo what an invariant one has added.
        let may_go_back = is_signed || !columns.iter().all(Polynomial::only_adds);
        for term in columns.first().map(Polynomial::terms).into_iter().flatten() {
            let everywhere = columns
                .iter()
                .all(|column| column.count_of(&term.names) == term.count);
            // Whole rows of a named width are whole rows nevertheless.
            let is_rows = || {
                let named = !self.lead.names.is_empty() && term.names != self.lead.names;
                named
                    && Polynomial::of_term(term)
                        .divided(&Polynomial::of_term(self.lead))
                        .1
                        .is_zero()
            };
            if everywhere && (!may_go_back || is_rows()) && term.factors.iter().all(is_invariant) {
                base.add(term, 1);
            }
        }
        base
    }
}
