//! Finds the roles of arrays that the body changes by subscript.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Error, Expr};

use super::{Classifier, Role};
use crate::affine_index::{self, NotOwned, OwnIndex, Polynomial, Subscript};
use crate::idiom::{Class, class_of};
use crate::messages;
use crate::names::idents;
use crate::place::{bare, is_loop_marker, marked};
use crate::rows::{InnerVariable, Rest, RowsOf, goes_along};
use crate::shape::{Digits, Shapes};
use crate::source_text::source_text;
use crate::trace::{Access, ElementAccess, Event};
use crate::walk::Shadowing;

impl Classifier<'_> {
    /// Finds the role of an array whose elements may be changed by methods of which nothing is known: if each iteration uses its own alone.
    pub(super) fn array_of_unknown_methods(&self) -> Result<Role, Error> {
        match self.array()? {
            role @ (Role::Sliced { apart: false, .. }
            | Role::Axis { .. }
            | Role::Rows { apart: false, .. }) => Ok(role),
            _ => Err(self.unknown()),
        }
    }

    pub(super) fn array(&self) -> Result<Role, Error> {
        let name = &self.name;
        let is_index = |event: &&Event| matches!(event.access, Access::Index(..));
        let written = self
            .events()
            .find(|event| is_index(event) && event.access.changes());
        let written = written.or_else(|| self.events().find(is_index));
        let written = written.expect("`role` has seen one");
        // Items of the body may give a name another meaning than it has outside.
        let has_items = Shadowing::of(&self.resolved.body) == Shadowing::Some;
        for event in self.events() {
            let message = match &event.access {
                Access::Length if has_items => messages::length_beside_items(name),
                Access::Index(..) | Access::Length => continue,
                Access::Change(method) if method == "swap" => messages::swapped(name),
                Access::Append(method) | Access::Change(method) | Access::Update(method)
                    if self.is_scratch() =>
                {
                    return Err(event.error(messages::changed_scratch(name, method)));
                }
                Access::Append(method) | Access::Change(method) | Access::Update(method) => {
                    messages::changed_as_a_whole(name, method)
                }
                Access::Borrow | Access::Written(_) => messages::borrowed_as_a_whole(name),
                _ => messages::used_as_a_whole(name),
            };
            return Err(event.error(message.note_at(Some(written.span))));
        }
        let is_local = |ident: &Ident| {
            marked(ident).is_some()
                || is_loop_marker(ident)
                || self.resolved.locals.contains(&ident.to_string())
        };
        let is_invariant = |expr: &Expr| {
            (!has_items || matches!(expr, Expr::Lit(_)))
                && affine_index::is_invariant(expr, &is_local)
        };
        let uses: Vec<(&Event, &Expr, &ElementAccess, Subscript)> = self
            .events()
            .filter_map(|event| match &event.access {
                Access::Index(index, access) => {
                    let read = match self.resolved.loop_variable_changed {
                        true => Subscript::NotOwned(NotOwned::Other),
                        false => self.subscript(index, &is_invariant),
                    };
                    let read = match read {
                        Subscript::Element { offset, mirrored } if self.is_array => {
                            Subscript::Axes(vec![OwnIndex {
                                axis: 0,
                                offset,
                                mirrored,
                            }])
                        }
                        read => read,
                    };
                    Some((event, &**index, access, read))
                }
                _ => None,
            })
            .collect();
        if let Some(own) = common_axis(&uses) {
            return Ok(Role::Axis(own));
        }
        let mut shapes = self.shapes(&uses, &is_invariant);
        // All subscripts own the same element, or the same row.
        let key = owned(&uses[0].3);
        if uses.iter().all(|(.., subscript)| owned(subscript) == key) {
            match &uses[0].3 {
                Subscript::Element { offset, mirrored } => {
                    return Ok(Role::Sliced {
                        offset: offset.clone(),
                        mirrored: *mirrored,
                        apart: false,
                    });
                }
                Subscript::Column { stride, .. } => {
                    // In a loop with a step an iteration may have several rows.
                    let is_block = shapes.as_ref().is_some_and(|shapes| {
                        shapes.is_stepped()
                            && !shapes.stays_in_row(stride, &Polynomial::default())
                            && shapes.stays_in_step(stride)
                    });
                    if let Some(shapes) = shapes.take_if(|_| is_block)
                        && let Some(role) = self.other_shape(shapes)
                    {
                        return Ok(role);
                    }
                    let rests: Vec<Rest> = uses
                        .iter()
                        .filter_map(|(event, .., subscript)| match subscript {
                            Subscript::Column { rest, .. } => Some(Rest {
                                polynomial: rest.clone(),
                                variables: self.variables(event),
                            }),
                            _ => None,
                        })
                        .collect();
                    let rows = RowsOf::of(stride).expect("a stride has a term");
                    let along = |rest: &Rest| goes_along(&rest.polynomial, &rest.variables);
                    let rows_at = |base: Polynomial| {
                        let proven = shapes.as_ref().is_some_and(|shapes| {
                            shapes.own_rows_of(stride)
                                && shapes.stays_in_row(stride, &base)
                                && self.inlinable.names_are_unique()
                        });
                        Role::Rows {
                            stride: stride.clone(),
                            base,
                            step: Polynomial::constant(1),
                            proven,
                            apart: false,
                            spread: rests.len() == uses.len() && !rests.iter().any(along),
                        }
                    };
                    if let Some(base) = rows.numbers(&rests) {
                        return Ok(rows_at(base));
                    }
                    if let Some(planes) = shapes.as_ref().and_then(|shapes| shapes.planes(stride)) {
                        return Ok(Role::Planes(planes));
                    }
                    let coloured = shapes.as_ref().and_then(|shapes| shapes.coloured(stride));
                    if let Some(coloured) = coloured {
                        return Ok(Role::Coloured(coloured));
                    }
                    if let Some(mistake) = self.neighbour(&rows, &uses, &rests) {
                        return Err(mistake);
                    }
                    let is_signed = uses
                        .iter()
                        .any(|(_, index, ..)| affine_index::is_cast(index));
                    return Ok(rows_at(rows.base(&rests, is_signed, &is_invariant)));
                }
                Subscript::Axes(_) | Subscript::NotOwned(_) => {}
            }
        }
        let classes: Vec<Option<Class>> = uses
            .iter()
            .map(|(_, _, access, _)| match access {
                ElementAccess::Operator(operator) => class_of(operator).map(|(class, _)| class),
                ElementAccess::Fold(class) => Some(*class),
                ElementAccess::Append(_) => Some(Class::Append),
                _ => None,
            })
            .collect();
        if let Some(class) = classes[0]
            && classes.iter().all(|other| *other == Some(class))
        {
            let has_axes =
                |(_, index, ..): &(_, &Expr, _, _)| affine_index::of_axes(index).is_some();
            return Ok(Role::Bins(
                class,
                self.is_array || uses.iter().any(has_axes),
            ));
        }
        if let Some(role) = shapes.and_then(|shapes| self.other_shape(shapes)) {
            return Ok(role);
        }
        Err(self.subscript_mistake(&uses, &classes, &is_invariant))
    }

    /// Whether no subscript names the loop variable.
    fn is_scratch(&self) -> bool {
        let mut indices = self.events().filter_map(|event| match &event.access {
            Access::Index(index, _) => Some(index),
            _ => None,
        });
        indices.all(|index| !idents(index.to_token_stream()).iter().any(is_loop_marker))
    }

    /// Reads a subscript with the body's `let`s substituted, as far as it can then be read.
    fn subscript(&self, index: &Expr, is_invariant: &dyn Fn(&Expr) -> bool) -> Subscript {
        let lets = &self.flow.lets;
        let all = affine_index::read(&affine_index::written_out(index, lets), is_invariant);
        if !matches!(all, Subscript::NotOwned(NotOwned::Other)) {
            return all;
        }
        // Data stays a name: `let j = a[i];`.
        let readable = lets
            .iter()
            .filter(|(_, value)| Polynomial::read(value).is_some());
        let readable: Vec<_> = readable.cloned().collect();
        match affine_index::read(&affine_index::written_out(index, &readable), is_invariant) {
            Subscript::NotOwned(_) => all,
            read => read,
        }
    }

    /// Returns all subscripts as digits, if each can be read as a number.
    fn shapes<'s>(
        &'s self,
        uses: &[(&Event, &Expr, &ElementAccess, Subscript)],
        is_invariant: &'s dyn Fn(&Expr) -> bool,
    ) -> Option<Shapes<'s>> {
        if self.resolved.loop_variable_changed || !self.inlinable.names_are_unique() {
            return None;
        }
        let (mut found, mut has_slices) = (Vec::new(), false);
        for (event, index, access, _) in uses {
            let written = affine_index::written_out(index, self.inlinable.lets());
            let ends: Vec<&Expr> = match bare(&written) {
                // A range lies in a row if both of its ends do.
                Expr::Range(range) => {
                    let ends = range.start.iter().chain(&range.end);
                    ends.map(|end| &**end).collect()
                }
                index => vec![index],
            };
            let is_range = ends.len() > 1;
            has_slices |= matches!(bare(&written), Expr::Range(_));
            let is_open = matches!(bare(&written), Expr::Range(range) if matches!(range.limits, syn::RangeLimits::HalfOpen(_)));
            for (at, end) in ends.into_iter().enumerate() {
                let polynomial = Polynomial::read(end)?;
                let polynomial = match is_range && is_open && at == 1 {
                    true => polynomial.plus(&Polynomial::constant(1), -1),
                    false => polynomial,
                };
                if !polynomial.is_plain() {
                    return None;
                }
                let (factor, rest) = polynomial.split()?;
                let digits = Digits {
                    factor,
                    rest,
                    variables: self.variables(event),
                    writes: access.writes(),
                    is_start: is_range && at == 0,
                    is_end: is_range && at == 1,
                };
                found.push(digits.counted_from_own_start()?);
            }
        }
        Some(Shapes {
            uses: found,
            range: self.range,
            is_invariant,
            products: self.products,
            has_slices,
            may_wrap: (uses.iter())
                .any(|(_, index, ..)| affine_index::may_wrap(index, &self.flow.lets)),
        })
    }

    /// Finds shapes that only all subscripts together show.
    fn other_shape(&self, mut shapes: Shapes<'_>) -> Option<Role> {
        shapes.straighten();
        let stride = shapes.stride()?.clone();
        let step = self
            .range
            .map_or_else(|| Polynomial::constant(1), |range| range.step.clone());
        let is_stepped = shapes.is_stepped();
        let is_block = is_stepped && shapes.stays_in_step(&stride);
        if let Some(planes) = shapes.planes(&stride).filter(|_| !is_block) {
            return Some(Role::Planes(planes));
        }
        let mut base = match is_stepped && !is_block {
            true => shapes.common(),
            false => Polynomial::default(),
        };
        if let Some((least, greatest)) = shapes.numbers(&base).filter(|_| is_stepped) {
            let width = stride.times(&step)?.number();
            if width.is_some_and(|width| greatest - least >= width.abs()) {
                return shapes.coloured(&stride).map(Role::Coloured);
            }
            base = base.plus(&Polynomial::constant(least), 1);
        } else if is_stepped && shapes.goes_back() {
            return shapes.coloured(&stride).map(Role::Coloured);
        }
        let mut apart = false;
        for (at, digits) in shapes.uses.iter().enumerate() {
            if digits.factor.is_zero() {
                // Elements after the owned ones are not supported: `apart` splits off those before.
                shapes.is_before(at, &stride, &base).then_some(())?;
                apart = true;
            }
        }
        if stride.is(1) && !is_stepped {
            let offset = shapes.uses.iter().find(|digits| !digits.factor.is_zero())?;
            let offset = &offset.rest;
            let same =
                |digits: &Digits| digits.factor.is_zero() || digits.rest.key() == offset.key();
            let is_element = shapes.uses.iter().all(same) && offset.all(shapes.is_invariant);
            return (is_element && apart && offset.is_zero()).then(|| Role::Sliced {
                offset: Polynomial::default(),
                mirrored: false,
                apart,
            });
        }
        let wide = stride.times(&step)?;
        let proven = shapes.stays_in_row(&wide, &base);
        Some(Role::Rows {
            stride,
            base,
            step,
            proven,
            apart,
            spread: shapes.are_spread(),
        })
    }

    /// Finds a subscript whose text shows that it is in another iteration's row.
    fn neighbour(
        &self,
        rows: &RowsOf<'_>,
        uses: &[(&Event, &Expr, &ElementAccess, Subscript)],
        rests: &[Rest],
    ) -> Option<Error> {
        let known = |at: usize| Some((at, rows.row(&rests[at])?));
        // What is written, if anything is, is the iteration's own.
        let order = (0..uses.len()).filter(|at| uses[*at].2.writes());
        let mut order = order.chain(0..uses.len()).filter_map(known);
        if let Some((own, row)) = order.next()
            && let Some((other, _)) = order.find(|(_, other)| *other != row)
        {
            let (event, index, ..) = &uses[other];
            let message = messages::row_of_another_iteration(&self.element(index));
            let (owner, own_index, ..) = &uses[own];
            let message = message.note(messages::owned_here(&self.element(own_index)));
            return Some(event.error(message.note_at(Some(owner.span))));
        }
        let leaving = uses.iter().zip(rests).find(|(_, rest)| rows.leaves(rest));
        leaving.map(|((event, index, ..), _)| {
            event.error(messages::leaves_its_row(&self.element(index)))
        })
    }

    /// Returns an element as the user wrote it.
    fn element(&self, index: &Expr) -> String {
        let index = source_text(index.to_token_stream(), self.resolved);
        format!("{}[{index}]", self.name)
    }

    /// Returns the variables of the inner loops around an access, as far as their ends can be read.
    fn variables(&self, event: &Event) -> Vec<InnerVariable> {
        let written = |end: &Expr| affine_index::written_out(end, self.inlinable.lets());
        let variables = event.loops.iter().filter_map(|inner| {
            let start = Polynomial::read(&written(&inner.start))?;
            let end = written(&inner.end);
            // `(start + width).min(n)` is not beyond either.
            let ends = least_of(&end).into_iter().filter_map(Polynomial::read);
            let ends: Vec<Polynomial> = ends.collect();
            let is_bound = ends.len() > 1;
            let near = |end: &Polynomial| end.clone().plus(&start, -1).terms().len();
            Some(InnerVariable {
                name: affine_index::of_name(&inner.variable),
                end: ends.into_iter().min_by_key(near)?,
                certain: inner.certain && !is_bound,
                stepped: inner.stepped,
                start,
            })
        });
        variables.collect()
    }

    fn subscript_mistake(
        &self,
        uses: &[(&Event, &Expr, &ElementAccess, Subscript)],
        classes: &[Option<Class>],
        is_invariant: &dyn Fn(&Expr) -> bool,
    ) -> Error {
        let name = &self.name;
        if let Some(class) = classes[0]
            && classes.iter().all(Option::is_some)
        {
            let other = classes.iter().position(|class| *class != classes[0]);
            let event = uses[other.unwrap_or(0)].0;
            let message = messages::two_operators_on_elements(name, class);
            return event.error(message.note_at(Some(uses[0].0.span)));
        }
        let foreign = uses
            .iter()
            .find_map(|(event, index, access, subscript)| match subscript {
                Subscript::NotOwned(foreign) => Some((event, index, access, *foreign)),
                _ => None,
            });
        let owns = |(.., subscript): &&(&Event, &Expr, &ElementAccess, Subscript)| {
            !matches!(subscript, Subscript::NotOwned(_))
        };
        let mut writes = uses.iter().filter(|(_, _, access, _)| access.writes());
        let owner = writes.find(owns).or(uses.iter().find(owns));
        if let Some((event, index, access, foreign)) = foreign {
            let element = &self.element(index);
            let message = match foreign {
                _ if self.resolved.loop_variable_changed => {
                    messages::changed_loop_variable(element)
                }
                NotOwned::Whole => messages::full_range(element, name),
                _ if is_called(index) => messages::called_subscript(element),
                NotOwned::Fixed if is_combined(access, index, is_invariant) => {
                    messages::same_element_combined(element)
                }
                NotOwned::Fixed if is_invariant(index) => match access.writes() {
                    true => messages::same_element_written(element),
                    false => messages::same_element_read(element),
                },
                NotOwned::Fixed if owner.is_none() => {
                    messages::shared_element_of_scratch(element, name)
                }
                NotOwned::Fixed => match access.writes() {
                    true => messages::shared_element_beside_owned(element),
                    false => messages::shared_element_of_a_row(element, name),
                },
                NotOwned::Moving if !names_local(index, &self.resolved.locals) => {
                    messages::distance_within_the_loop(element)
                }
                NotOwned::Moving if access.writes() && owner.is_some() => {
                    messages::other_elements_written(element)
                }
                NotOwned::Moving => messages::other_elements_at_moving_distance(element),
                NotOwned::Other => match access.writes() {
                    true => messages::shared_element_written(element),
                    false => messages::shared_element_read(element),
                },
            };
            let noted = owner.map(|(event, index, ..)| {
                let note = messages::owned_here(&self.element(index));
                (event.span, note)
            });
            let mut written = uses.iter().filter(|(_, _, access, _)| access.writes());
            let noted = noted.or_else(|| {
                let (other, index, ..) = written.next()?;
                let note = messages::changed_here(&self.element(index));
                (!std::ptr::eq(*other, *event)).then_some((other.span, note))
            });
            let (noted_at, note) = noted.unzip();
            let message = message.note(note.unwrap_or_default());
            return event.error(message.note_at(noted_at));
        }
        let (first, first_index, _, first_subscript) = owner.unwrap_or(&uses[0]);
        let differs = |at: &&(&Event, &Expr, &ElementAccess, Subscript)| {
            owned(&at.3) != owned(first_subscript)
        };
        // In a loop with a step, elements at other residues may be read.
        let is_owned_elsewhere = |at: &&(&Event, &Expr, &ElementAccess, Subscript)| {
            let step = self.range.and_then(|range| range.step.number());
            let distance = match (&at.3, first_subscript) {
                (Subscript::Element { offset, .. }, Subscript::Element { offset: own, .. }) => {
                    offset.clone().plus(own, -1).number()
                }
                _ => None,
            };
            step.zip(distance)
                .is_some_and(|(step, distance)| step > 1 && distance % step == 0)
        };
        let mut others = uses.iter().filter(differs);
        let other = others
            .clone()
            .find(is_owned_elsewhere)
            .or_else(|| others.next());
        let (event, index, ..) = other.unwrap_or(&uses[0]);
        let message = messages::element_of_another_iteration(&self.element(index));
        let message = message.note(messages::owned_here(&self.element(first_index)));
        event.error(message.note_at(Some(first.span)))
    }
}

/// Whether values are combined into an element that is the same in all iterations.
fn is_combined(access: &ElementAccess, index: &Expr, is_invariant: &dyn Fn(&Expr) -> bool) -> bool {
    let is_same = Polynomial::read(index).is_some_and(|polynomial| polynomial.all(is_invariant));
    is_same && matches!(access, ElementAccess::Operator(_) | ElementAccess::Fold(_))
}

/// Whether a subscript is what a function, a closure or a macro returns.
fn is_called(index: &Expr) -> bool {
    matches!(bare(index), Expr::Call(call) if !matches!(bare(&call.func), Expr::Path(path) if path.path.segments.len() > 1))
        || matches!(bare(index), Expr::Macro(_))
}

/// Whether a subscript names what the body binds or changes, besides the loop variable.
fn names_local(index: &Expr, locals: &[String]) -> bool {
    let names = idents(index.to_token_stream());
    names
        .iter()
        .any(|name| marked(name).is_some() || locals.contains(&name.to_string()))
}

/// Returns the index that all subscripts have in the same axis of an array.
fn common_axis(uses: &[(&Event, &Expr, &ElementAccess, Subscript)]) -> Option<OwnIndex> {
    fn own(subscript: &Subscript) -> &[OwnIndex] {
        match subscript {
            Subscript::Axes(own) => own,
            _ => &[],
        }
    }
    let mut candidates = own(&uses[0].3).iter();
    let in_all = candidates.find(|candidate| {
        let is_it = |other: &OwnIndex| other.key() == candidate.key();
        uses.iter()
            .all(|(.., subscript)| own(subscript).iter().any(is_it))
    });
    in_all.cloned()
}

/// Returns the operands of `a.min(b)`.
fn least_of(expr: &Expr) -> Vec<&Expr> {
    match bare(expr) {
        Expr::MethodCall(call) if call.method == "min" && call.args.len() == 1 => {
            let mut all = least_of(&call.receiver);
            all.extend(least_of(&call.args[0]));
            all
        }
        expr => vec![expr],
    }
}

/// Returns a text that is the same for subscripts that own the same elements.
fn owned(subscript: &Subscript) -> String {
    match subscript {
        Subscript::Element { offset, mirrored } => format!("element {} {mirrored}", offset.key()),
        Subscript::Axes(own) => {
            let keys: Vec<String> = own.iter().map(OwnIndex::key).collect();
            format!("axes {}", keys.join(", "))
        }
        Subscript::Column { stride, .. } => format!("row {}", stride.key()),
        Subscript::NotOwned(foreign) => format!("{foreign:?}"),
    }
}
