//! The role of each variable, or why it has none.

mod array;

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{BinOp, Error, Expr, Label, Type};

use crate::affine_index::Polynomial;
use crate::context::Surroundings;
use crate::errors::Mistake;
use crate::header::is_prange;
use crate::idiom::{Class, class_of, operator_text};
use crate::place::bare;
use crate::resolve::Resolved;
use crate::shape::{ColouredShape, LoopRange, PlanesShape};
use crate::stable::Stable;
use crate::trace::{Access, Event, Flow, follow};

/// What a variable is to the loop.
pub(crate) enum Role {
    /// Its own operators, from the identity on.
    Reduction(Class),
    /// `m = m.min(e)`, or an operator that the user vouches for.
    Fold(Class),
    /// Part of a minimum or maximum by `if`.
    Best,
    Append,
    /// Of each iteration; `sometimes` if an iteration may end without a value.
    Private {
        sometimes: bool,
    },
    /// Of each iteration, and of no interest afterwards; its type, if it is given.
    LoopOnly(Option<Box<Type>>),
    /// One element, this far from the loop variable, or this minus the loop variable.
    Sliced {
        offset: Polynomial,
        mirrored: bool,
        /// Whether it is read elsewhere too, where no iteration owns it.
        apart: bool,
    },
    /// The elements whose first index is this far from the loop variable.
    Axis {
        offset: Polynomial,
        mirrored: bool,
    },
    /// One row, as wide as the stride.
    Rows {
        stride: Polynomial,
        base: Polynomial,
        /// How far it is from one iteration's loop variable to the next one's: a row is so many strides wide.
        step: Polynomial,
        /// Whether the text shows that all columns lie within the row.
        proven: bool,
        /// As of [`Sliced`](Role::Sliced).
        apart: bool,
        /// Whether its places are no neighbours.
        spread: bool,
    },
    /// An element or a row in every plane.
    Planes(PlanesShape),
    /// Elements or rows of some residues of the step; the others are shared.
    Coloured(ColouredShape),
    /// An array reduction.
    Bins(Class),
}

/// The roles of a loop's variables.
pub(crate) struct Roles {
    /// By the variables' numbers.
    pub(crate) roles: Vec<Role>,
    pub(crate) flow: Flow,
}

/// Classifies the variables. `label` is the loop's own.
pub(crate) fn classify(
    resolved: &Resolved,
    label: Option<&Label>,
    source: &Expr,
    surroundings: &Surroundings,
) -> Result<Roles, Vec<Error>> {
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
    // A name that is the surroundings' too, before the `let` or after its block, says nothing.
    let is_captured = |name: &Ident| {
        let shared = resolved.shared.iter().map(|(place, _)| place.root());
        let changed = resolved.variables.iter().map(|known| known.place.root());
        shared.chain(changed).any(|root| name == root)
    };
    flow.lets.retain(|(name, _)| !is_captured(name));
    let stable = Stable::new(resolved, &flow.lets);
    let range = range_of_source(source);
    let mut errors = Vec::new();
    let mut roles = Vec::new();
    for variable in 0..count {
        let judge = Classifier {
            resolved,
            flow: &flow,
            stable: &stable,
            range: range.as_ref(),
            loop_only: &surroundings.loop_only,
            products: &surroundings.products,
            variable,
            name: resolved.variables[variable].place.to_string(),
        };
        match judge.role() {
            Ok(role) => roles.push(role),
            Err(mistake) => errors.push(mistake.into()),
        }
    }
    errors.extend(
        loop_mistakes(resolved, &flow, &roles)
            .into_iter()
            .map(Error::from),
    );
    match errors.is_empty() {
        true => Ok(Roles { roles, flow }),
        false => Err(errors),
    }
}

/// The range that the loop variable is from, if the source is one: as it stands, in `prange(..)`, with clauses, reversed or stepped.
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
                    step: range
                        .step
                        .times_sum(&Polynomial::read(call.args.first()?)?)?,
                    ..range
                }),
                "rev" | "num_threads" | "schedule" | "min_chunk" | "pool" | "serial_if"
                | "private" | "rng" => Some(range),
                _ => None,
            }
        }
        Expr::Call(call) if call.args.len() == 1 => {
            is_prange(source).then(|| range_of_source(&call.args[0]))?
        }
        _ => None,
    }
}

/// The variables of groups `if e < m { m = e; .. }` that the body uses in another way too.
fn demoted(flow: &Flow) -> Vec<usize> {
    let key = |event: &Event| match &event.access {
        Access::Best(key) => Some(key.clone()),
        _ => None,
    };
    // A group is mixed if one of its variables has an access outside of it.
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

/// Mistakes that are not of one variable.
fn loop_mistakes(resolved: &Resolved, flow: &Flow, roles: &[Role]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let name = |variable: usize| resolved.variables[variable].place.to_string();
    let mut known: Vec<usize> = Vec::new();
    for (variable, place, span) in &resolved.whole_uses {
        if !known.contains(variable) {
            known.push(*variable);
            let part = name(*variable);
            let written = flow
                .events
                .iter()
                .find(|event| event.variable == *variable && event.access.changes());
            mistakes.push(
                Mistake::new(*span, format!("`{place}` is used as a whole, and its part `{part}` is changed by the loop"))
                    .note_at(written.map(|event| event.span), format!("`{part}` is changed here"))
                    .rule("a place that the body changes has a role of its own, and nothing may look at it from outside of that role")
                    .help(format!("take what the body needs from `{place}` into variables before the loop, such as the other fields")),
            );
        }
    }
    for (variable, mac, span) in &resolved.hidden_uses {
        if !known.contains(variable) {
            known.push(*variable);
            let written = flow
                .events
                .iter()
                .find(|event| event.variable == *variable && event.access.changes());
            let variable = name(*variable);
            mistakes.push(
                Mistake::new(*span, format!("`{variable}` is used inside `{mac}!`, whose code cannot be read"))
                    .note_at(written.map(|event| event.span), format!("`{variable}` is changed here, so that its role must be known everywhere"))
                    .rule("inside a macro that is not of the standard library only shared variables may be named")
                    .help("compute the value into a `let` before the macro, or write out what the macro does"),
            );
        }
    }
    if let Some((mac, span)) = flow.hidden_exits.first() {
        mistakes.push(
            Mistake::new(
                *span,
                format!("`{mac}!` may leave the loop, and its code cannot be read"),
            )
            .rule("what leaves the loop must stand in the body itself")
            .help("write the `return`, `break`, `continue` or `?` outside of the macro"),
        );
    }
    if let Some(span) = flow.await_at {
        mistakes.push(
            Mistake::new(span, "`.await` in a parallel loop".to_string())
                .rule("the iterations run on threads of a pool, which cannot wait for a future")
                .help("await before the loop, or drive the futures with the executor's own tools"),
        );
    }
    if mistakes.is_empty()
        && let Some((exit, span)) = flow.exits.first()
        && let Some(sliced) = roles.iter().position(|role| {
            matches!(
                role,
                Role::Sliced { .. }
                    | Role::Axis { .. }
                    | Role::Rows { .. }
                    | Role::Planes(_)
                    | Role::Coloured(_)
            )
        })
        && roles.len() == resolved.variables.len()
    {
        let array = name(sliced);
        let written = flow.events.iter().find(|event| event.variable == sliced);
        mistakes.push(
            Mistake::new(*span, format!("`{exit}` may leave the loop while `{array}` is being written"))
                .note_at(written.map(|event| event.span), format!("each iteration writes its own part of `{array}` here"))
                .rule("when the loop is left early, other threads may already have written later elements")
                .help(format!("look for the place to stop in a first loop that only reads, or let the loop run to its end and keep `{array}` as it is")),
        );
    }
    mistakes
}

impl Access {
    /// Whether the access makes the variable other than shared.
    pub(crate) fn changes(&self) -> bool {
        match self {
            Access::Read
            | Access::Compared
            | Access::LoopCarried
            | Access::UserAssociative
            | Access::Length
            | Access::ShortCircuit(_) => false,
            Access::Index(_, touch) => touch.writes(),
            _ => true,
        }
    }

    /// The class of a reduction that the access belongs to.
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
    stable: &'r Stable,
    range: Option<&'r LoopRange>,
    loop_only: &'r [(String, Option<Type>)],
    products: &'r [(String, Polynomial)],
    variable: usize,
    name: String,
}

const REDUCTION_RULE: &str = "a reduction variable stands in the body only as the target of its operator: each thread has a part of the result, \
                              the whole is known after the loop";
const PRIVATE_RULE: &str = "a variable that the body assigns is private to each iteration, which must assign it on every path before any other \
                            use; nothing carries over from the iteration before";
const SLICED_RULE: &str = "each iteration owns the elements of a changed array at its own loop variable, and reaches the array only there";

impl Classifier<'_> {
    fn events(&self) -> impl Iterator<Item = &Event> {
        self.flow
            .events
            .iter()
            .filter(|event| event.variable == self.variable)
    }

    fn mistake(&self, event: &Event, what: String) -> Mistake {
        Mistake::new(event.span, what)
    }

    fn role(&self) -> Result<Role, Mistake> {
        let any = |wanted: fn(&Access) -> bool| self.events().any(|event| wanted(&event.access));
        if any(|access| matches!(access, Access::Assign)) {
            self.private()
        } else if any(|access| matches!(access, Access::Index(_, touch) if touch.writes())) {
            self.array()
        } else if any(|access| access.class().is_some()) {
            self.reduction()
        } else {
            Err(self.unknown())
        }
    }

    fn private(&self) -> Result<Role, Mistake> {
        let assigned = self
            .events()
            .find(|event| matches!(event.access, Access::Assign));
        let assigned = assigned.map(|event| event.span);
        let name = &self.name;
        for event in self.events() {
            if event.assigned || matches!(event.access, Access::Assign) {
                continue;
            }
            let private = format!("`{name}` is assigned here, which makes it private");
            let mistake = match &event.access {
                Access::LoopCarried => self
                    .mistake(event, format!("`{name}` is computed from its own value of the iteration before"))
                    .rule(PRIVATE_RULE)
                    .help(format!("compute `{name}` from the loop variable; or, if the operation is associative, say so: `{name} = associative(..)`")),
                Access::Compared => self
                    .mistake(event, format!("`{name}` is compared and replaced, and this is no minimum or maximum that pieces could have"))
                    .note_at(assigned, private)
                    .rule("`if e < m { m = e; at = i; }` is a minimum if the block does nothing but assign, `m` the compared value, and the loop uses these variables nowhere else")
                    .help("keep the block to such assignments, and do the rest after the loop"),
                Access::UserAssociative => self
                    .mistake(event, format!("`associative(..)` needs an operation on `{name}` and one other value"))
                    .rule("an operator that is vouched for is used again to combine the pieces of the loop, so it must stand as `f(x, e)`, `x.f(e)` or `x * e`")
                    .help(format!("put the operation into a function of two arguments: `{name} = associative(f({name}, ..))`")),
                Access::ShortCircuit(operator) => self
                    .mistake(event, format!("`{name}` is combined by an operator that may skip its right side"))
                    .rule("`&&` and `||` do not evaluate their right side once the result is settled, which in a parallel loop cannot be known")
                    .help(format!("use the operator that always evaluates: `{name} {operator}= ..`")),
                Access::Operator(_) | Access::OperatorChain(_) | Access::Fold(..) => self
                    .mistake(event, format!("`{name}` is a reduction here and is assigned elsewhere in the body"))
                    .note_at(assigned, private)
                    .rule("a variable has one role: a reduction is never assigned, a private variable is assigned first on every path")
                    .help(format!("assign `{name}` before this on every path, or use two variables")),
                Access::Index(..) | Access::Part => self
                    .mistake(event, format!("a part of `{name}` is used before the iteration assigns `{name}`"))
                    .note_at(assigned, private)
                    .rule(PRIVATE_RULE)
                    .help(format!("assign all of `{name}` first, or declare it in the body")),
                Access::Borrow => self
                    .mistake(event, format!("`{name}` may be changed here before the iteration assigns it"))
                    .note_at(assigned, private)
                    .rule(PRIVATE_RULE)
                    .help(format!("assign `{name}` first, or declare it in the body: `let mut {name} = ..;`")),
                Access::Append(method) | Access::Change(method) => self
                    .mistake(event, format!("`{name}.{method}(..)` changes what another iteration left in `{name}`"))
                    .note_at(assigned, private)
                    .rule(PRIVATE_RULE)
                    .help(format!("assign `{name}` first, or declare it in the body: `let mut {name} = ..;`")),
                _ => self
                    .mistake(event, format!("`{name}` is read before this iteration assigns it"))
                    .note_at(assigned, private)
                    .rule(PRIVATE_RULE)
                    .help(format!("assign `{name}` on every path before this, or take its value before the loop into a variable of another name")),
            };
            return Err(mistake);
        }
        if let Some((_, ty)) = self.loop_only.iter().find(|(known, _)| known == name) {
            return Ok(Role::LoopOnly(ty.clone().map(Box::new)));
        }
        Ok(Role::Private {
            sometimes: !self.flow.always_assigns(self.variable),
        })
    }

    fn reduction(&self) -> Result<Role, Mistake> {
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
        let settled = match class {
            Class::Append => format!("this appends to `{name}`, in iteration order"),
            class => format!("this makes `{name}` a reduction ({})", class.name()),
        };
        for event in self.events() {
            let belongs = match &event.access {
                Access::Operator(BinOp::AddAssign(_)) if appends => true,
                access => access.class() == Some(class),
            };
            if belongs {
                if let (Access::Fold(_, one, _), Access::Fold(_, other, local)) =
                    (&first.access, &event.access)
                {
                    if one != other {
                        return Err(self
                            .mistake(event, format!("`{name}` is folded in two ways"))
                            .note_at(Some(first.span), settled)
                            .rule("pieces combine by the operation that the body uses, which must be the same everywhere, with the operands in the same order: it settles which of two equal values stays")
                            .help("write the operation the same way in both places, or use two variables"));
                    }
                    if *local {
                        return Err(self
                            .mistake(event, format!("`{name}` is folded by something that the body itself makes"))
                            .rule("pieces of the loop combine by the same operation after the body has ended")
                            .help("use a function, or a closure that is made before the loop"));
                    }
                }
                continue;
            }
            let mistake = match &event.access {
                access if access.class().is_some() => self
                    .mistake(event, format!("`{name}` is reduced by two kinds of operators"))
                    .note_at(Some(first.span), settled)
                    .rule("pieces of a loop combine by one operator: the sum of pieces says nothing about a product of them")
                    .help("use one variable for each operator and combine them after the loop"),
                Access::Length => self
                    .mistake(event, format!("the length of `{name}` is read while the loop appends to it"))
                    .note_at(Some(first.span), settled)
                    .rule(REDUCTION_RULE)
                    .help("use the loop variable, or count in a second loop"),
                Access::Borrow => self
                    .mistake(event, format!("`{name}` is lent out while it is a reduction"))
                    .note_at(Some(first.span), settled)
                    .rule(REDUCTION_RULE)
                    .help(format!("lend a variable of the body, then combine it: `{name} += part`")),
                Access::Change(method) => self
                    .mistake(event, format!("`{name}.{method}(..)` changes what the loop appends to"))
                    .note_at(Some(first.span), settled)
                    .rule(REDUCTION_RULE)
                    .help(format!("call `{method}` before or after the loop")),
                _ => self
                    .mistake(event, format!("`{name}` is read while it is a reduction"))
                    .note_at(Some(first.span), settled)
                    .rule(REDUCTION_RULE)
                    .help(format!("use `{name}` after the loop, or keep what this iteration needs in a `let` of its own")),
            };
            return Err(mistake);
        }
        Ok(match class {
            Class::Min | Class::Max | Class::Associative => Role::Fold(class),
            Class::Best => Role::Best,
            Class::Append => Role::Append,
            class => Role::Reduction(class),
        })
    }

    fn unknown_operator(&self, event: &Event, operator: &BinOp) -> Mistake {
        let operator = operator_text(operator);
        let name = &self.name;
        self.mistake(event, format!("`{operator}` is no operator that pieces of a loop combine by"))
            .rule("a reduction's operator must give the same result in any grouping: `+=`, `-=`, `*=`, `/=` on floats, `&=`, `|=`, `^=`")
            .help(format!("rewrite the loop with one of these, or compute `{name}` in a serial loop over collected values"))
    }

    /// Of elements, by a method that has all of the slice.
    fn swap(&self, event: &Event) -> Mistake {
        let name = &self.name;
        self.mistake(event, format!("`{name}.swap(..)` takes all of `{name}`, whichever elements it changes"))
            .rule(SLICED_RULE)
            .help(format!("exchange the elements by their subscripts: `let kept = {name}[i]; {name}[i] = {name}[j]; {name}[j] = kept;`; or call `swap` on a part of one's own: `{name}[i * w..(i + 1) * w].swap(j, k)`"))
    }

    fn unknown(&self) -> Mistake {
        let name = &self.name;
        let changing = self.events().find(|event| event.access.changes());
        let Some(event) = changing.or(self.events().next()) else {
            let span = self.resolved.variables[self.variable].expr.span();
            return Mistake::new(span, format!("`{name}` is used in code of a kind that cannot be followed"))
                .rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
                .help("put what the code does into a function that gets what it needs and returns the result");
        };
        match &event.access {
            Access::Operator(operator) => self.unknown_operator(event, operator),
            Access::Borrow => self
                .mistake(event, format!("`{name}` is lent out by `&mut`, and what is done with it cannot be seen"))
                .rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
                .help(format!("declare `{name}` in the body, or let the function return what it adds: `{name} += f(..)`; text goes by `{name}.push_str(&format!(..))`")),
            Access::Change(method) if method == "clear" => self
                .mistake(event, format!("`{name}` is scratch that all iterations would share"))
                .rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
                .help(format!("declare it in the body: `let mut {name} = ..;`, or let each thread make one: `prange(..).private(|| ..)` with `for (i, mut {name}) in ..`")),
            Access::Change(method) if method == "swap" => self.swap(event),
            Access::Change(method) => self
                .mistake(event, format!("`{name}.{method}(..)` changes `{name}` for all iterations"))
                .rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
                .help(format!("declare `{name}` in the body; or collect with `push` and `extend`, which keep the iterations' order, and call `{method}` after the loop")),
            _ => self
                .mistake(event, format!("`{name}` is changed in a way that has no role"))
                .rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
                .help(format!("declare `{name}` in the body")),
        }
    }
}

/// Where a variable's role was settled, for the table.
pub(crate) fn settled_at(roles: &Roles, variable: usize) -> Option<Span> {
    let mut events = roles
        .flow
        .events
        .iter()
        .filter(|event| event.variable == variable);
    events
        .find(|event| event.access.changes())
        .map(|event| event.span)
}
