//! Finds which part of an array an iteration owns by all subscripts of the array together, read as numbers with digits in a mixed radix.
//!
//! (Delinearisation, as polyhedral compilers do it: Grosser, Ramanujam, Pouchet, Sadayappan, Pop: *Optimistic Delinearization of
//! Parametrically Sized Arrays*, 2015.)

use syn::Expr;

use crate::affine_index::{LOOP, Polynomial, Term};
use crate::rows::{InnerVariable, Rest, RowsOf, ends, goes_along};

/// A subscript as the loop variable's factor and the rest, with the variables of the inner loops around it.
pub(crate) struct Digits {
    pub(crate) factor: Polynomial,
    pub(crate) rest: Polynomial,
    pub(crate) variables: Vec<InnerVariable>,
    pub(crate) writes: bool,
    /// Whether it is the first element of a range, or the last one, which follows it in the list.
    pub(crate) is_start: bool,
    pub(crate) is_end: bool,
}

/// The range of the parallel loop, from `start` to before `end`.
#[derive(Clone)]
pub(crate) struct LoopRange {
    pub(crate) start: Polynomial,
    pub(crate) end: Polynomial,
    /// The distance between two iterations.
    pub(crate) step: Polynomial,
}

/// Elements in every plane of an array: `plane * outer + stride * i + base + inner`.
#[derive(Clone)]
pub(crate) struct PlanesShape {
    pub(crate) stride: Polynomial,
    pub(crate) base: Polynomial,
    pub(crate) plane: Polynomial,
    /// Whether the stride is negative.
    pub(crate) mirrored: bool,
    /// The numbers of the planes, if the text tells them and each iteration has one element in each; or none.
    pub(crate) numbers: Vec<usize>,
}

/// Elements or rows, `stride * i + base`, in a loop with a step: each iteration owns some from its own on, and all share those that none
/// owns.
#[derive(Clone)]
pub(crate) struct ColouredShape {
    pub(crate) stride: Polynomial,
    pub(crate) base: Polynomial,
    pub(crate) step: usize,
    pub(crate) rows: usize,
    /// What is added in all subscripts.
    common: Polynomial,
    /// The first row that is owned, counted from the row at the loop variable.
    first: i128,
    /// The first and the last row that is used, counted from the first that is owned.
    pub(crate) reach: [i128; 2],
}

impl Digits {
    /// Lets the variables of inner loops that begin at the iteration's own place count from there, if the subscript has no loop variable:
    /// `i` of `for i in b*bs..` becomes `b*bs + digit`.
    pub(crate) fn counted_from_own_start(mut self) -> Option<Digits> {
        if !self.factor.is_zero() {
            return Some(self);
        }
        let mut polynomial = self.factor.times_loop().plus(&self.rest, 1);
        for at in 0..self.variables.len() {
            let start = self.variables[at].start.clone();
            let (factor, _) = start.clone().split()?;
            if factor.is_zero() {
                continue;
            }
            let name = self.variables[at].name.clone();
            if polynomial.slope(&name).is_none() {
                continue;
            }
            let digit = Polynomial::variable(&name)?;
            let value = start.clone().plus(&digit, 1);
            polynomial = polynomial.with(&name, &value);
            for later in &mut self.variables[at + 1..] {
                later.start = later.start.clone().with(&name, &value);
                later.end = later.end.clone().with(&name, &value);
            }
            let variable = &mut self.variables[at];
            variable.end = variable.end.clone().plus(&start, -1);
            variable.start = Polynomial::default();
        }
        let (factor, rest) = polynomial.split()?;
        Some(Digits {
            factor,
            rest,
            ..self
        })
    }

    /// Returns the least and the greatest value of a polynomial of the digits.
    fn ends(&self, polynomial: &Polynomial, range: Option<&LoopRange>) -> (Polynomial, Polynomial) {
        let own = range.map(|range| InnerVariable {
            name: LOOP.to_string(),
            start: range.start.clone(),
            end: range.end.clone(),
            certain: true,
            stepped: range.step.number() != Some(1),
        });
        ends(polynomial, self.variables.iter().rev().chain(&own))
    }
}

impl LoopRange {
    /// Returns what is not negative if the loop has an iteration.
    fn facts(&self) -> Vec<Polynomial> {
        let room = self.end.clone().plus(&self.start, -1);
        vec![room.plus(&Polynomial::constant(1), -1)]
    }
}

/// Whether a subscript with this factor of the loop variable is in no row at the loop variable, nor on the diagonal of these.
pub(crate) fn is_aside(factor: &Polynomial, stride: &Polynomial) -> bool {
    let beside = stride.clone().plus(&Polynomial::constant(1), 1);
    factor.key() != stride.key() && factor.key() != beside.key()
}

/// Whether an expression is the same in all iterations.
type Invariant<'i> = &'i dyn Fn(&Expr) -> bool;

/// The subscripts of one array, and the range of the loop if that can be read.
pub(crate) struct Shapes<'s> {
    pub(crate) uses: Vec<Digits>,
    pub(crate) range: Option<&'s LoopRange>,
    pub(crate) is_invariant: Invariant<'s>,
    /// Products that names may stand for.
    pub(crate) products: &'s [(String, Polynomial)],
    /// Whether a subscript is a range.
    pub(crate) has_slices: bool,
    /// Whether arithmetic in a subscript may wrap in a narrow type.
    pub(crate) may_wrap: bool,
}

impl Shapes<'_> {
    fn facts(&self) -> Vec<Polynomial> {
        let mut facts = self.range.map(LoopRange::facts).unwrap_or_default();
        // A step is not zero, and neither is a factor of it.
        for step in self.steps() {
            if let [term] = step.terms()
                && term.count > 0
            {
                let factors = step.divided(&Polynomial::constant(term.count)).0;
                facts.push(factors.plus(&Polynomial::constant(1), -1));
            }
        }
        facts
    }

    /// Returns the step of the range, as written and with products in place of names.
    fn steps(&self) -> Vec<Polynomial> {
        let Some(range) = self.range else {
            return Vec::new();
        };
        let products = self.products.iter();
        let products = products.filter(|(_, product)| product.number().is_none());
        let written = products.fold(range.step.clone(), |step, (name, product)| {
            step.with(name, product)
        });
        vec![range.step.clone(), written]
    }

    /// Whether the range has a step other than 1.
    pub(crate) fn is_stepped(&self) -> bool {
        self.range.is_some_and(|range| !range.step.is(1))
    }

    /// Whether the text shows that all elements of an iteration lie before the next iteration's own place. Names may stand for products.
    pub(crate) fn stays_in_step(&self, stride: &Polynomial) -> bool {
        let wide = self
            .steps()
            .into_iter()
            .filter_map(|step| stride.times(&step));
        let stays =
            |wide: &Polynomial| !wide.is(1) && self.stays_in_row(wide, &Polynomial::default());
        wide.into_iter().any(|wide| stays(&wide))
    }

    /// Gives a subscript on a diagonal the stride of the others: `c[i*m + i]` beside `c[i*m + j]`. The loop variable becomes a digit.
    pub(crate) fn straighten(&mut self) {
        let factors: Vec<Polynomial> = self
            .uses
            .iter()
            .map(|digits| digits.factor.clone())
            .collect();
        let beside = |factor: &Polynomial| {
            let less = factor.clone().plus(&Polynomial::constant(1), -1);
            factors
                .iter()
                .find(|other| other.key() == less.key() && !other.is_zero())
                .cloned()
        };
        for digits in &mut self.uses {
            if let Some(stride) = beside(&digits.factor) {
                let own = digits.factor.clone().plus(&stride, -1).times_loop();
                digits.rest = digits.rest.clone().plus(&own, 1);
                digits.factor = stride;
            }
        }
        self.set_aside();
    }

    /// Takes the loop variable as a digit where another factor than that of what is written only reads: `a[k*n + i]` beside `a[i*n + j]`.
    fn set_aside(&mut self) {
        let mut written = self.uses.iter().filter(|digits| digits.writes);
        let Some(stride) = written.next().map(|digits| digits.factor.clone()) else {
            return;
        };
        for digits in &mut self.uses {
            if !digits.writes && is_aside(&digits.factor, &stride) {
                let own = std::mem::take(&mut digits.factor).times_loop();
                digits.rest = digits.rest.clone().plus(&own, 1);
            }
        }
    }

    /// Returns the stride that all owned elements have in common.
    pub(crate) fn stride(&self) -> Option<&Polynomial> {
        let mut owned = self.uses.iter().filter(|digits| !digits.factor.is_zero());
        let stride = &owned.next()?.factor;
        let same = owned.all(|digits| digits.factor.key() == stride.key());
        (same && stride.all(self.is_invariant)).then_some(stride)
    }

    /// Whether all subscripts are known to be in rows of this stride. A `let` that cannot be substituted may hide another one.
    pub(crate) fn own_rows_of(&self, stride: &Polynomial) -> bool {
        let key = stride.key();
        self.uses.iter().all(|digits| digits.factor.key() == key)
    }

    /// Whether the text shows that a subscript without the loop variable only reads, and only before all elements that iterations own.
    pub(crate) fn is_before(&self, at: usize, stride: &Polynomial, base: &Polynomial) -> bool {
        let digits = &self.uses[at];
        let start = self.range.and_then(|range| stride.times(&range.start));
        let Some(start) = start.filter(|_| !digits.writes && stride.only_adds()) else {
            return false;
        };
        let (_, greatest) = digits.ends(&digits.rest, self.range);
        let first = base.clone().plus(&start, 1);
        let room = first.plus(&greatest, -1).plus(&Polynomial::constant(1), -1);
        room.is_natural(&self.facts())
    }

    /// Whether the text shows that all columns lie within the row, which is as wide as the stride.
    pub(crate) fn stays_in_row(&self, stride: &Polynomial, base: &Polynomial) -> bool {
        let facts = self.facts();
        let mut owned = self.uses.iter().filter(|digits| !digits.factor.is_zero());
        let stays = |digits: &Digits| {
            let column = digits.rest.clone().plus(base, -1);
            let (least, greatest) = digits.ends(&column, self.range);
            // A range may be empty, so it may start at the end of the row.
            let behind = i128::from(!digits.is_start);
            let room = stride
                .clone()
                .plus(&greatest, -1)
                .plus(&Polynomial::constant(1), -behind);
            (digits.is_end || least.is_natural(&facts)) && room.is_natural(&facts)
        };
        // The ends of ranges are not checked in the loop.
        let is_seen = !(self.may_wrap && self.has_slices);
        is_seen && stride.only_adds() && owned.all(stays)
    }

    /// Whether no subscript goes through neighbouring elements of the row.
    pub(crate) fn are_spread(&self) -> bool {
        let along = |digits: &Digits| goes_along(&digits.rest, &digits.variables);
        !self.has_slices && !self.uses.iter().any(along)
    }

    /// Whether a subscript is a fixed distance before the iteration's own place.
    pub(crate) fn goes_back(&self) -> bool {
        let number = |digits: &Digits| digits.rest.number().is_some_and(|number| number < 0);
        self.uses
            .iter()
            .any(|digits| !digits.factor.is_zero() && number(digits))
    }

    /// Returns the invariant terms that all subscripts add.
    fn in_all(&self) -> Polynomial {
        let owned = || self.uses.iter().filter(|digits| !digits.factor.is_zero());
        let mut common = Polynomial::default();
        for term in owned()
            .next()
            .into_iter()
            .flat_map(|digits| digits.rest.terms())
        {
            let everywhere = |digits: &Digits| digits.rest.count_of(&term.names) == term.count;
            let is_fixed = !term.names.is_empty() && term.factors.iter().all(self.is_invariant);
            if is_fixed && owned().all(everywhere) {
                common.add(term, 1);
            }
        }
        common
    }

    /// Returns these terms, if nothing is subtracted beside them.
    pub(crate) fn common(&self) -> Polynomial {
        let owned = || self.uses.iter().filter(|digits| !digits.factor.is_zero());
        let common = self.in_all();
        let is_start = |digits: &Digits| {
            let rest = digits.rest.clone().plus(&common, -1);
            rest.number().is_some() || rest.only_adds()
        };
        match owned().all(is_start) {
            true => common,
            false => Polynomial::default(),
        }
    }

    /// Returns the least and the greatest distance from `base`, if all are constants.
    pub(crate) fn numbers(&self, base: &Polynomial) -> Option<(i128, i128)> {
        let owned = self.uses.iter().filter(|digits| !digits.factor.is_zero());
        let ends = owned.map(|digits| {
            let rest = digits.rest.clone().plus(base, -1);
            let (least, greatest) = digits.ends(&rest, None);
            Some((least.number()?, greatest.number()?))
        });
        let ends: Vec<(i128, i128)> = ends.collect::<Option<_>>()?;
        let least = ends.iter().map(|(least, _)| *least).min()?;
        let greatest = ends.iter().map(|(_, greatest)| *greatest).max()?;
        Some((least, greatest))
    }

    /// Finds elements or rows in every plane, if the subscripts show a plane.
    pub(crate) fn planes(&self, stride: &Polynomial) -> Option<PlanesShape> {
        let mut candidates: Vec<Term> = Vec::new();
        for digits in &self.uses {
            for term in digits.rest.terms() {
                let plane = term.invariant(self.is_invariant);
                let known = candidates.iter().any(|known| known.names == plane.names);
                if !plane.names.is_empty() && !known {
                    candidates.push(plane);
                }
            }
        }
        // The plane is as wide as all terms allow: in `(k*n + i)*5 + m` it is five times what the names say.
        for plane in &mut candidates {
            let terms = self.uses.iter().flat_map(|digits| digits.rest.terms());
            let counts = terms
                .filter(|term| term.divided_by(plane))
                .map(|term| term.count);
            plane.count = counts.fold(0, greatest_divisor);
        }
        candidates.sort_by_key(|plane| plane.names.len());
        let mut factored: Vec<Polynomial> = Vec::new();
        // A plane may be the coefficient of another variable: `w + 1` in `c[y*(w + 1) + i]`, or 5.
        for digits in &self.uses {
            for term in digits.rest.terms() {
                for (name, factor) in term.names.iter().zip(&term.factors) {
                    let plane = digits.rest.coefficient(name);
                    let is_plane = match plane.number() {
                        // A constant is one only where the text shows that the loop stays inside of it.
                        Some(_) => {
                            stride.is(1)
                                && self.range.is_some_and(|range| {
                                    plane.clone().plus(&range.end, -1).is_natural(&self.facts())
                                })
                        }
                        None => plane.terms().len() > 1 && plane.all(self.is_invariant),
                    };
                    let known = factored.iter().any(|known| known.key() == plane.key());
                    if is_plane && !known && !(self.is_invariant)(factor) {
                        factored.push(plane);
                    }
                }
            }
        }
        let products = candidates.iter().map(Polynomial::of_term);
        factored
            .into_iter()
            .chain(products)
            .find_map(|plane| self.planes_of(stride, plane))
    }

    fn planes_of(&self, stride: &Polynomial, plane: Polynomial) -> Option<PlanesShape> {
        // A plane holds whole rows.
        let single = stride.is(1);
        let (names, count) = match plane.terms() {
            [only] => (Some(&only.names), only.count),
            _ => (None, 1),
        };
        let named = self
            .products
            .iter()
            .filter(|(name, _)| names.is_some_and(|names| *names == [name.clone()]));
        let named: Vec<&Term> = named.flat_map(|(_, product)| product.terms()).collect();
        let holds_row = |row: &Term| {
            let holds = |plane: &Term| plane.divided_by(row);
            plane.terms().iter().all(holds) || named.iter().copied().any(holds)
        };
        // The width of a row may have a name too: `let sy = nx; let sz = nx * ny;`.
        let holds = |row: &Term| {
            let of_row = |(name, _): &&(String, Polynomial)| row.names == [name.clone()];
            let mut meant = self.products.iter().filter(of_row);
            // A constant divides anything.
            let is_row = |term: &Term| !term.names.is_empty() && holds_row(term);
            holds_row(row) || meant.any(|(_, product)| product.terms().iter().all(is_row))
        };
        if !single && !stride.terms().iter().all(holds)
            || matches!(stride.terms(), [only] if !only.names.is_empty() && Some(&only.names) == names)
        {
            return None;
        }
        let mirrored = stride.terms().iter().all(|term| term.count < 0);
        let (mut base, mut outers, mut inners) = (None, Vec::new(), Vec::new());
        for digits in &self.uses {
            if digits.factor.key() != stride.key() {
                return None;
            }
            let (outer, inner) = in_plane(&digits.rest, &plane, mirrored);
            outers.push(outer.clone());
            inners.push(digits.ends(&inner, None).0);
            // A negative number of planes leads to another iteration's elements.
            if outer.number().is_some_and(|planes| planes < 0) {
                return None;
            }
            let fixed = inner.terms().iter();
            let fixed = fixed.filter(|term| term.factors.iter().all(self.is_invariant));
            let mut own = Polynomial::default();
            fixed.for_each(|term| own.add(term, 1));
            let moving = inner.clone().plus(&own, -1);
            if single
                && (!moving.is_zero()
                    || base
                        .as_ref()
                        .is_some_and(|base: &Polynomial| base.key() != own.key()))
            {
                return None;
            }
            base = Some(own);
        }
        if !single {
            base = Some(self.shift(stride, &inners)?);
        }
        // What is the same in all iterations is no plane, but where the array begins.
        let moves = |outer: &Polynomial| !outer.all(self.is_invariant);
        // Where a row's width is a constant, a name alone is a column, as in `c[3*i + green]`, if nothing says that it stands for whole
        // rows.
        let holds_rows = |outer: &Polynomial| match stride.number() {
            Some(width) => (outer.terms().iter()).all(|term| count * term.count % width == 0),
            None => true,
        };
        let differ = outers.iter().any(|outer| outer.key() != outers[0].key());
        let whole_rows = |term: &&Term| {
            let is_whole = |width: i128| term.count % width == 0;
            !term.names.is_empty() || stride.number().is_none_or(is_whole)
        };
        let is_product = named.iter().any(whole_rows);
        let differ = differ && (is_product || outers.iter().all(holds_rows));
        let numbers = outers
            .iter()
            .map(|outer| usize::try_from(outer.number()?).ok());
        let mut numbers: Vec<usize> = numbers.collect::<Option<_>>().unwrap_or_default();
        numbers.sort_unstable();
        numbers.dedup();
        if !single || self.has_slices || numbers.len() > MOST_PLANES {
            numbers.clear();
        }
        (differ || outers.iter().any(moves)).then(|| PlanesShape {
            stride: stride.clone(),
            base: base.unwrap_or_default(),
            plane,
            mirrored,
            numbers,
        })
    }

    /// Finds elements or rows of which some are owned and others, at the other residues of the step, are shared, if the text tells which.
    pub(crate) fn coloured(&self, stride: &Polynomial) -> Option<ColouredShape> {
        let step = self.range?.step.number().filter(|step| *step > 1)?;
        let mut known: Vec<(i128, bool)> = Vec::new();
        let common = self.in_all();
        for digits in &self.uses {
            if digits.factor.key() != stride.key() || self.has_slices && self.may_wrap {
                return None;
            }
            let rest = digits.rest.clone().plus(&common, -1);
            let (row, column) = in_row(stride, &rest, &digits.variables)?;
            // The row must be the same without the inner loops' ranges, and a range must not cross rows.
            let is_same = in_row(stride, &rest, &[])?.0 == row;
            let goes_on = digits.is_end && known.last().is_some_and(|(first, _)| *first != row);
            let is_there = match stride.is(1) {
                true => column.is_zero(),
                false => {
                    let rows = RowsOf::of(stride)?;
                    let rest = Rest {
                        polynomial: rest,
                        variables: digits.variables.clone(),
                    };
                    // The column may be counted from the end of the row.
                    let (over, left) = column.divided(stride);
                    let from_end =
                        || !left.is_zero() && left.terms().iter().all(|term| term.count < 0);
                    (over.is_zero() || over.is(1) && from_end()) && !rows.leaves(&rest)
                }
            };
            if !is_same || goes_on || !is_there {
                return None;
            }
            known.push((row, digits.writes));
        }
        let written = || known.iter().filter(|(_, writes)| *writes);
        let first = written().map(|(row, _)| *row).min()?;
        let rows = written().map(|(row, _)| *row).max()? - first + 1;
        let is_free = |(row, _): &(i128, bool)| {
            let row = row - first;
            (0..rows).contains(&row) || row.rem_euclid(step) >= rows
        };
        let differ = known.iter().any(|(row, _)| *row != first);
        let reached = || known.iter().map(|(row, _)| row - first);
        if !differ || rows > step || !known.iter().all(is_free) {
            return None;
        }
        Some(ColouredShape {
            stride: stride.clone(),
            base: common.clone().plus(stride, first),
            common,
            step: usize::try_from(step).unwrap_or(usize::MAX),
            rows: usize::try_from(rows).unwrap_or(usize::MAX),
            first,
            reach: [reached().min()?, reached().max()?],
        })
    }

    /// Returns how far all rows are from the row at the loop variable: whole rows, the same in all iterations.
    fn shift(&self, stride: &Polynomial, inners: &[Polynomial]) -> Option<Polynomial> {
        let [lead] = stride.terms() else {
            return Some(Polynomial::default());
        };
        let count = lead.count.abs();
        let rows = inners.iter().map(|inner| {
            if lead.names.is_empty() {
                return inner.count_of(&lead.names) / count;
            }
            let rows = inner.count_of(&lead.names).div_euclid(count);
            // A column with only negative terms counts from the end of the row before.
            let column = inner.divided(stride).1;
            let backwards = !column.is_zero() && column.terms().iter().all(|term| term.count < 0);
            rows - i128::from(backwards)
        });
        let rows: Vec<i128> = rows.collect();
        let first = rows.first().copied().unwrap_or(0);
        // One of them is in another iteration's row.
        if rows.iter().any(|rows| *rows != first) {
            return None;
        }
        let rows = first;
        let mut shift = Polynomial::default().plus(stride, rows * lead.count.signum());
        let others = inners.first().map(Polynomial::terms).into_iter().flatten();
        for term in others.filter(|term| term.names != lead.names) {
            let everywhere = |inner: &Polynomial| inner.count_of(&term.names) == term.count;
            if Polynomial::of_term(term).divided(stride).1.is_zero()
                && inners.iter().all(everywhere)
                && term.factors.iter().all(self.is_invariant)
            {
                shift.add(term, 1);
            }
        }
        Some(shift)
    }
}

/// Returns the row that a polynomial lies in, by its stride, and the column there.
fn in_row(
    stride: &Polynomial,
    polynomial: &Polynomial,
    variables: &[InnerVariable],
) -> Option<(i128, Polynomial)> {
    if !stride.only_adds() {
        return None;
    }
    if stride.is(1) {
        let row = polynomial.count_of(&[]);
        return Some((row, polynomial.clone().plus(&Polynomial::constant(1), -row)));
    }
    let rest = Rest {
        polynomial: polynomial.clone(),
        variables: variables.to_vec(),
    };
    Some(RowsOf::of(stride)?.digits(&rest))
}

/// Returns the greatest common divisor.
fn greatest_divisor(a: i128, b: i128) -> i128 {
    match b {
        0 => a.abs(),
        b => greatest_divisor(b, a % b),
    }
}

/// Returns the plane that a polynomial lies in, and the rest. With a negative stride the rest is counted from the next plane.
fn in_plane(
    polynomial: &Polynomial,
    plane: &Polynomial,
    mirrored: bool,
) -> (Polynomial, Polynomial) {
    let (outer, inner) = polynomial.divided(plane);
    match mirrored {
        true => (
            outer.plus(&Polynomial::constant(1), -1),
            inner.plus(plane, 1),
        ),
        false => (outer, inner),
    }
}

/// The most planes that are arrays of their own: each one is a role.
const MOST_PLANES: usize = 8;

impl PlanesShape {
    /// Returns the plane of an element, and its place in the iteration's own row there.
    pub(crate) fn digits(&self, polynomial: Polynomial) -> Option<(Polynomial, Polynomial)> {
        let (factor, rest) = polynomial.split()?;
        (factor.key() == self.stride.key()).then(|| {
            let (outer, inner) = in_plane(&rest, &self.plane, self.mirrored);
            (outer, inner.plus(&self.base, -1))
        })
    }
}

impl ColouredShape {
    /// Returns the row of an element, counted from the first that the iteration owns, and the column.
    pub(crate) fn digits(&self, polynomial: Polynomial) -> Option<(i128, Polynomial)> {
        let (factor, rest) = polynomial.split()?;
        if factor.key() != self.stride.key() {
            return None;
        }
        let rest = rest.plus(&self.common, -1);
        let (row, column) = in_row(&self.stride, &rest, &[])?;
        Some((row - self.first, column))
    }

    /// Whether a row is one element.
    pub(crate) fn is_single(&self) -> bool {
        self.stride.is(1)
    }
}
