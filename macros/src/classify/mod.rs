//! Finds the role of each variable, or why it has none.

mod array;
mod scan;

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{BinOp, Error, Expr, Label, Type};

use crate::affine_index::{OwnIndex, Polynomial};
use crate::context::Surroundings;
use crate::header::{is_prange, until_clause};
use crate::idiom::{Class, class_of, operator_text};
use crate::inlinable_lets::InlinableLets;
use crate::messages;
use crate::place::{Place, bare};
use crate::resolve::Resolved;
use crate::shape::{ColouredShape, LoopRange, PlanesShape};
use crate::trace::{Access, ElementAccess, Event, Flow, follow};
pub(crate) use scan::{ScanVariable, hoist_operands, part_of, parts_with, splits};

/// The role of a variable in the loop.
pub(crate) enum Role {
    /// A reduction by operators such as `+=`, which start at the identity.
    Reduction(Class),
    /// A reduction by `m = m.min(e)`, or by an operator in `associative(..)`.
    Fold(Class),
    /// A reduction that the body reads after it has updated it.
    Scan(Class),
    /// Part of a minimum or maximum by `if`.
    Best,
    Append,
    /// Changed by statements that run in loop order, of which the body sees nothing.
    InOrder,
    /// Private to each iteration; `sometimes` if an iteration may end without a value.
    Private {
        sometimes: bool,
    },
    /// Private to each iteration, and not used after the loop; with its type, if that is given.
    LoopOnly(Option<Box<Type>>),
    /// The element at `offset` plus the loop variable or, if mirrored, minus the loop variable.
    Sliced {
        offset: Polynomial,
        mirrored: bool,
        /// Whether elements that no iteration owns are read too.
        apart: bool,
    },
    /// The elements that have this index in one axis of an array.
    Axis(OwnIndex),
    /// A row, as wide as the stride.
    Rows {
        stride: Polynomial,
        base: Polynomial,
        /// The distance between two iterations, which is the width of a row in strides.
        step: Polynomial,
        /// Whether the text shows that all columns lie within the row.
        proven: bool,
        /// As in [`Sliced`](Role::Sliced).
        apart: bool,
        /// Whether no subscript goes through neighbouring elements.
        spread: bool,
    },
    /// An element or a row in every plane.
    Planes(PlanesShape),
    /// Elements or rows at some residues of the step. The others are shared.
    Coloured(ColouredShape),
    /// An array reduction, and whether the array is one of ndarray.
    Bins(Class, bool),
}

impl Role {
    /// Whether all parts of a body that is split for a scan can use the variable: an iteration's own elements, and scans.
    pub(crate) fn is_divided(&self) -> bool {
        matches!(
            self,
            Role::Sliced { .. }
                | Role::Axis { .. }
                | Role::Rows { .. }
                | Role::Planes(_)
                | Role::Coloured(_)
                | Role::Scan(_)
        )
    }
}

/// The roles of a loop's variables.
pub(crate) struct Roles {
    /// Indexed by the variables' numbers.
    pub(crate) roles: Vec<Role>,
    pub(crate) flow: Flow,
    pub(crate) scans: Vec<ScanVariable>,
}

/// Why variables have no roles.
pub(crate) enum NoRoles {
    Errors(Vec<Error>),
    /// These places have no role that they need: nothing changes them but methods, which may take `&self`. They are to be shared, and the
    /// compiler knows whether they can be.
    Shared(Vec<Place>),
}

/// Classifies the variables. `label` is the loop's own.
pub(crate) fn classify(
    resolved: &Resolved,
    label: Option<&Label>,
    source: &Expr,
    surroundings: &Surroundings,
) -> Result<Roles, NoRoles> {
    let count = resolved.variables.len();
    let mut plain: Vec<usize> = Vec::new();
    let mut flow = loop {
        let flow = follow(&resolved.body, label, count, &plain, &resolved.locals);
        let demoted = demoted(&flow);
        if demoted.iter().all(|variable| plain.contains(variable)) {
            break flow;
        }
        plain.extend(demoted);
    };
    if let Some(clause) = until_clause(source) {
        flow.exits.push(("until", clause.span()));
    }
    // A variable of the same name may be captured, before the `let` or after its block. Then the `let` must not be substituted.
    let is_captured = |name: &Ident| {
        let shared = resolved.shared.iter().map(|(place, _)| place.root());
        let changed = resolved.variables.iter().map(|known| known.place.root());
        shared.chain(changed).any(|root| name == root)
    };
    flow.lets.retain(|(name, _)| !is_captured(name));
    let inlinable = InlinableLets::new(resolved, &flow.lets);
    let range = range_of_source(source);
    let mut errors = Vec::new();
    let (mut roles, mut shared) = (Vec::new(), Vec::new());
    for variable in 0..count {
        let classifier = Classifier {
            resolved,
            flow: &flow,
            inlinable: &inlinable,
            range: range.as_ref(),
            loop_only: &surroundings.loop_only,
            products: &surroundings.products,
            is_array: surroundings.is_array(&resolved.variables[variable].expr),
            variable,
            name: resolved.variables[variable].place.to_string(),
        };
        let role = classifier.role();
        // An array that iterations own parts of cannot be left early.
        let is_in_order = matches!(role, Ok(Role::InOrder));
        if classifier.may_be_shared() && (role.is_err() || !is_in_order && !flow.exits.is_empty()) {
            shared.push(resolved.variables[variable].place.clone());
            continue;
        }
        match role {
            Ok(role) => roles.push(role),
            Err(error) => errors.push(error),
        }
    }
    if !shared.is_empty() {
        return Err(NoRoles::Shared(shared));
    }
    errors.extend(loop_mistakes(resolved, &flow, &roles));
    let mut scans = Vec::new();
    if errors.is_empty() {
        scans = scan::scans(resolved, &roles);
        errors = scan::mistakes(resolved, &flow, &roles, &scans);
    }
    match errors.is_empty() {
        true => Ok(Roles { roles, flow, scans }),
        false => Err(NoRoles::Errors(errors)),
    }
}

/// Reads the range of the loop variable, if the source is a range: alone or in `prange(..)`, with clauses, reversed or stepped.
fn range_of_source(source: &Expr) -> Option<LoopRange> {
    match bare(source) {
        Expr::Range(range) => {
            let end = Polynomial::read(range.end.as_ref()?)?;
            Some(LoopRange {
                start: Polynomial::read(range.start.as_ref()?)?,
                end: match range.limits {
                    syn::RangeLimits::HalfOpen(_) => end,
                    syn::RangeLimits::Closed(_) => end.plus(&Polynomial::constant(1), 1),
                },
                step: Polynomial::constant(1),
            })
        }
        Expr::MethodCall(call) => {
            let range = range_of_source(&call.receiver)?;
            match call.method.to_string().as_str() {
                "step_by" => Some(LoopRange {
                    step: range.step.times(&Polynomial::read(call.args.first()?)?)?,
                    ..range
                }),
                "rev" | "num_threads" | "schedule" | "min_chunk" | "pool" | "serial_if"
                | "over" | "deal" | "private" | "rng" => Some(range),
                _ => None,
            }
        }
        Expr::Call(call) if call.args.len() == 1 => {
            is_prange(source).then(|| range_of_source(&call.args[0]))?
        }
        _ => None,
    }
}

/// Returns all variables of each group `if e < m { m = e; .. }` of which one is used elsewhere.
fn demoted(flow: &Flow) -> Vec<usize> {
    let key = |event: &Event| match &event.access {
        Access::Best(key) => Some(key.clone()),
        _ => None,
    };
    // A group is mixed if one of its variables has an access outside of the group.
    let is_mixed = |group: &String| {
        flow.events.iter().any(|event| {
            key(event).as_ref() == Some(group)
                && flow.events.iter().any(|other| {
                    other.variable == event.variable && key(other).as_ref() != Some(group)
                })
        })
    };
    let of_mixed = |event: &&Event| key(event).is_some_and(|group| is_mixed(&group));
    flow.events
        .iter()
        .filter(of_mixed)
        .map(|event| event.variable)
        .collect()
}

/// Finds the mistakes that are not about the role of one variable.
fn loop_mistakes(resolved: &Resolved, flow: &Flow, roles: &[Role]) -> Vec<Error> {
    let mut mistakes = Vec::new();
    let name = |variable: usize| resolved.variables[variable].place.to_string();
    let changed_at = |variable: usize| {
        let mut changes = flow.events.iter().filter(|event| event.access.changes());
        let change = changes.find(|event| event.variable == variable);
        change.map(|event| event.span)
    };
    let mut known: Vec<usize> = Vec::new();
    for (variable, place, span) in &resolved.whole_uses {
        if !known.contains(variable) {
            known.push(*variable);
            let message = messages::whole_beside_part(&place.to_string(), &name(*variable));
            mistakes.push(Error::new(*span, message.note_at(changed_at(*variable))));
        }
    }
    for (variable, mac, span) in &resolved.hidden_uses {
        if !known.contains(variable) {
            known.push(*variable);
            let message = messages::used_in_unreadable_macro(&name(*variable), mac);
            mistakes.push(Error::new(*span, message.note_at(changed_at(*variable))));
        }
    }
    if let Some((mac, span)) = flow.hidden_exits.first() {
        mistakes.push(Error::new(*span, messages::exit_in_unreadable_macro(mac)));
    }
    if let Some(span) = flow.await_at {
        mistakes.push(Error::new(span, messages::awaits()));
    }
    if mistakes.is_empty()
        && let Some((exit, span)) = flow.exits.first()
        && let Some(sliced) = roles.iter().position(|role| {
            matches!(
                role,
                Role::Sliced { .. }
                    | Role::Axis(_)
                    | Role::Rows { .. }
                    | Role::Planes(_)
                    | Role::Coloured(_)
            )
        })
        && roles.len() == resolved.variables.len()
    {
        let written = flow.events.iter().find(|event| event.variable == sliced);
        let message = messages::exit_while_writing(exit, &name(sliced));
        let message = message.note_at(written.map(|event| event.span));
        mistakes.push(Error::new(*span, message));
    }
    mistakes
}

impl Access {
    /// Returns whether a variable with this access cannot be shared.
    pub(crate) fn changes(&self) -> bool {
        match self {
            Access::Read
            | Access::Compared(_)
            | Access::LoopCarried
            | Access::Generator
            | Access::UserAssociative
            | Access::Length
            | Access::ShortCircuit(_) => false,
            Access::Index(_, access) => access.writes(),
            _ => true,
        }
    }

    fn is_update(&self) -> bool {
        matches!(self, Access::Update(_))
    }

    /// Returns the class of a reduction that the access belongs to.
    fn class(&self) -> Option<Class> {
        match self {
            Access::Operator(operator) => class_of(operator).map(|(class, _)| class),
            Access::OperatorChain(class) | Access::Fold(class, ..) => Some(*class),
            Access::Best(_) => Some(Class::Best),
            Access::Append(_) => Some(Class::Append),
            _ => None,
        }
    }
}

struct Classifier<'r> {
    resolved: &'r Resolved,
    flow: &'r Flow,
    inlinable: &'r InlinableLets,
    range: Option<&'r LoopRange>,
    loop_only: &'r [(String, Option<Type>)],
    products: &'r [(String, Polynomial)],
    /// Whether the variable is declared as an array of ndarray with one axis.
    is_array: bool,
    variable: usize,
    name: String,
}

impl Classifier<'_> {
    fn events(&self) -> impl Iterator<Item = &Event> {
        self.flow
            .events
            .iter()
            .filter(|event| event.variable == self.variable)
    }

    /// Whether only methods may change the variable.
    fn may_be_shared(&self) -> bool {
        let is_method = |access: &Access| {
            matches!(
                access,
                Access::Change(_)
                    | Access::Update(_)
                    | Access::Index(_, ElementAccess::Method(_) | ElementAccess::Unknown)
            )
        };
        let mut changes = self.events().filter(|event| event.access.changes());
        let is_possible = changes.all(|event| is_method(&event.access));
        is_possible && self.events().any(|event| is_method(&event.access))
    }

    fn role(&self) -> Result<Role, Error> {
        let any = |wanted: fn(&Access) -> bool| self.events().any(|event| wanted(&event.access));
        if any(|access| matches!(access, Access::Assign)) {
            self.private()
        } else if any(|access| matches!(access, Access::Index(_, access) if access.writes())) {
            self.array()
        } else if any(|access| matches!(access, Access::Index(_, ElementAccess::Unknown)))
            && !any(Access::changes)
        {
            self.array_of_unknown_methods()
        } else if self.events().next().is_some() && !any(|access| !access.is_update()) {
            Ok(Role::InOrder)
        } else if any(|access| access.class().is_some()) {
            self.reduction()
        } else {
            Err(self.unknown())
        }
    }

    fn private(&self) -> Result<Role, Error> {
        let assigned = self
            .events()
            .find(|event| matches!(event.access, Access::Assign));
        let assigned = assigned.map(|event| event.span);
        let name = &self.name;
        for event in self.events() {
            if event.assigned || matches!(event.access, Access::Assign) {
                continue;
            }
            let message = match &event.access {
                Access::LoopCarried => messages::loop_carried(name),
                Access::Generator => messages::generator(name),
                Access::Compared(near) => messages::compared_and_replaced(name, *near),
                Access::UserAssociative => messages::associative_of_other_form(name),
                Access::ShortCircuit(operator) => messages::short_circuit(name, operator),
                Access::Operator(_) | Access::OperatorChain(_) | Access::Fold(..) => {
                    messages::reduced_and_assigned(name)
                }
                Access::Index(..) | Access::Part => messages::part_before_assigned(name),
                Access::Borrow | Access::Written(_) => messages::borrowed_before_assigned(name),
                Access::Append(method) | Access::Change(method) | Access::Update(method) => {
                    messages::changed_before_assigned(name, method)
                }
                _ => messages::read_before_assigned(name),
            };
            return Err(event.error(message.note_at(assigned)));
        }
        if let Some((_, ty)) = self.loop_only.iter().find(|(known, _)| known == name) {
            return Ok(Role::LoopOnly(ty.clone().map(Box::new)));
        }
        Ok(Role::Private {
            sometimes: !self.flow.always_assigns(self.variable),
        })
    }

    fn reduction(&self) -> Result<Role, Error> {
        let name = &self.name;
        for event in self.events() {
            if let Access::Operator(operator) = &event.access
                && class_of(operator).is_none()
            {
                return Err(self.unknown_operator(event, operator));
            }
        }
        let appends = self
            .events()
            .any(|event| matches!(event.access, Access::Append(_)));
        let first = self.events().find(|event| match appends {
            true => event.access.class() == Some(Class::Append),
            false => event.access.class().is_some(),
        });
        let first = first.expect("`role` has seen one");
        let class = first.access.class().expect("`find` has seen it");
        if class.can_be_read() && scan::is_scan(self.resolved, self.variable, self.events()) {
            return Ok(Role::Scan(class));
        }
        for event in self.events() {
            if matches!(event.access, Access::Generator) {
                return Err(event.error(messages::generator(name)));
            }
            let message = match &event.access {
                Access::Operator(BinOp::AddAssign(_)) if appends => continue,
                access if access.class() == Some(class) => match (&first.access, access) {
                    (Access::Fold(_, one, _), Access::Fold(_, other, _)) if one != other => {
                        messages::two_operations(name, class)
                    }
                    (_, Access::Fold(_, _, true)) => messages::operation_of_the_body(name),
                    _ => continue,
                },
                access if access.class().is_some() => messages::two_operators(name, class),
                Access::Length => messages::length_while_appending(name, class),
                Access::Borrow | Access::Written(_) => messages::borrowed_reduction(name, class),
                Access::Change(method) | Access::Update(method) => {
                    messages::changed_while_appending(name, class, method)
                }
                _ => messages::read_reduction(name, class),
            };
            return Err(event.error(message.note_at(Some(first.span))));
        }
        Ok(match class {
            Class::Min | Class::Max | Class::Associative => Role::Fold(class),
            Class::Best => Role::Best,
            Class::Append => Role::Append,
            class => Role::Reduction(class),
        })
    }

    fn unknown_operator(&self, event: &Event, operator: &BinOp) -> Error {
        let operator = operator_text(operator);
        event.error(messages::unknown_operator(&self.name, &operator))
    }

    fn unknown(&self) -> Error {
        let name = &self.name;
        let changing = self.events().find(|event| event.access.changes());
        let Some(event) = changing.or(self.events().next()) else {
            let span = self.resolved.variables[self.variable].expr.span();
            return Error::new(span, messages::used_in_unknown_code(name));
        };
        let message = match &event.access {
            Access::Operator(operator) => return self.unknown_operator(event, operator),
            Access::Borrow => messages::borrowed_mutably(name),
            Access::Written(mac) => messages::written_to(name, mac),
            Access::Change(method) if method == "clear" => messages::shared_scratch(name),
            Access::Change(method) if method == "swap" => messages::swapped(name),
            Access::Change(method) | Access::Update(method) => {
                messages::changed_for_all(name, method)
            }
            _ => messages::changed_without_role(name),
        };
        event.error(message)
    }
}

/// Returns the place that settled a variable's role.
pub(crate) fn settled_at(roles: &Roles, variable: usize) -> Option<Span> {
    settled_by(&roles.flow, variable)
}

fn settled_by(flow: &Flow, variable: usize) -> Option<Span> {
    let mut events = (flow.events.iter()).filter(|event| event.variable == variable);
    events
        .find(|event| event.access.changes())
        .map(|event| event.span)
}
