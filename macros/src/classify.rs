//! The role of each variable, or why it has none.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{BinOp, Error, Expr, Label, Type};

use crate::errors::{Mistake, text};
use crate::flow::{Access, Event, Flow, Touch, follow};
use crate::idiom::{Class, class_of, operator_text};
use crate::place::{is_loop_marker, marked};
use crate::resolve::{Resolved, idents};
use crate::subscript::{self, Foreign, Subscript, Sum};

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
        offset: Sum,
        mirrored: bool,
    },
    /// The elements whose first index is this far from the loop variable.
    Axis {
        offset: Sum,
        mirrored: bool,
    },
    /// One row, as wide as the stride.
    Rows {
        stride: Sum,
        base: Sum,
    },
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
    loop_only: &[(String, Option<Type>)],
) -> Result<Roles, Vec<Error>> {
    let count = resolved.variables.len();
    let mut plain: Vec<usize> = Vec::new();
    let flow = loop {
        let flow = follow(&resolved.body, label, count, &plain, &resolved.locals);
        let demoted = demoted(&flow);
        if demoted.iter().all(|variable| plain.contains(variable)) {
            break flow;
        }
        plain.extend(demoted);
    };
    let mut errors = Vec::new();
    let mut roles = Vec::new();
    for variable in 0..count {
        let judge = Judge {
            resolved,
            flow: &flow,
            loop_only,
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
                Role::Sliced { .. } | Role::Axis { .. } | Role::Rows { .. }
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
            | Access::Feedback
            | Access::Vouched
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
            Access::Spelled(class) | Access::Fold(class, ..) => Some(*class),
            Access::Best(_) => Some(Class::Best),
            Access::Append(_) => Some(Class::Append),
            _ => None,
        }
    }
}

struct Judge<'r> {
    resolved: &'r Resolved,
    flow: &'r Flow,
    loop_only: &'r [(String, Option<Type>)],
    variable: usize,
    name: String,
}

const REDUCTION_RULE: &str = "a reduction variable stands in the body only as the target of its operator: each thread has a part of the result, \
                              the whole is known after the loop";
const PRIVATE_RULE: &str = "a variable that the body assigns is private to each iteration, which must assign it on every path before any other \
                            use; nothing carries over from the iteration before";
const SLICED_RULE: &str = "each iteration owns the elements of a changed array at its own loop variable, and reaches the array only there";

impl Judge<'_> {
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
                Access::Feedback => self
                    .mistake(event, format!("`{name}` is computed from its own value of the iteration before"))
                    .rule(PRIVATE_RULE)
                    .help(format!("compute `{name}` from the loop variable; or, if the operation is associative, say so: `{name} = associative(..)`")),
                Access::Compared => self
                    .mistake(event, format!("`{name}` is compared and replaced, and this is no minimum or maximum that pieces could have"))
                    .note_at(assigned, private)
                    .rule("`if e < m { m = e; at = i; }` is a minimum if the block does nothing but assign, `m` the compared value, and the loop uses these variables nowhere else")
                    .help("keep the block to such assignments, and do the rest after the loop"),
                Access::Vouched => self
                    .mistake(event, format!("`associative(..)` needs an operation on `{name}` and one other value"))
                    .rule("an operator that is vouched for is used again to combine the pieces of the loop, so it must stand as `f(x, e)`, `x.f(e)` or `x * e`")
                    .help(format!("put the operation into a function of two arguments: `{name} = associative(f({name}, ..))`")),
                Access::ShortCircuit(operator) => self
                    .mistake(event, format!("`{name}` is combined by an operator that may skip its right side"))
                    .rule("`&&` and `||` do not evaluate their right side once the result is settled, which in a parallel loop cannot be known")
                    .help(format!("use the operator that always evaluates: `{name} {operator}= ..`")),
                Access::Operator(_) | Access::Spelled(_) | Access::Fold(..) => self
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

    fn unknown(&self) -> Mistake {
        let name = &self.name;
        let changing = self.events().find(|event| event.access.changes());
        let event = changing
            .or(self.events().next())
            .expect("a variable has an event");
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

    fn array(&self) -> Result<Role, Mistake> {
        let name = &self.name;
        let is_index = |event: &&Event| matches!(event.access, Access::Index(..));
        let written = self
            .events()
            .find(|event| is_index(event) && event.access.changes());
        let written = written.expect("`role` has seen one");
        let changed = format!("`{name}` is changed by index here");
        for event in self.events() {
            let mistake = match &event.access {
                Access::Index(..) | Access::Length => continue,
                Access::Append(method) | Access::Change(method) => self
                    .mistake(event, format!("`{name}.{method}(..)` changes all of `{name}`, while iterations write its elements"))
                    .help(format!("call `{method}` before or after the loop")),
                Access::Borrow => self
                    .mistake(event, format!("all of `{name}` is lent out, while iterations write its elements"))
                    .help(format!("lend the element alone: `&mut {name}[i]`")),
                _ => self
                    .mistake(event, format!("`{name}` is used as a whole, while iterations write its elements"))
                    .help(format!("read from a copy that is made before the loop: `let before = {name}.clone();`")),
            };
            return Err(mistake
                .note_at(Some(written.span), changed)
                .rule(SLICED_RULE));
        }
        let is_local = |ident: &Ident| {
            marked(ident).is_some()
                || is_loop_marker(ident)
                || self.resolved.locals.contains(&ident.to_string())
        };
        let is_invariant = |expr: &Expr| subscript::is_invariant(expr, &is_local);
        let uses: Vec<(&Event, &Expr, &Touch, Subscript)> = self
            .events()
            .filter_map(|event| match &event.access {
                Access::Index(index, touch) => {
                    let read = match self.resolved.loop_variable_changed {
                        true => Subscript::Foreign(Foreign::Other),
                        false => subscript::read(
                            &subscript::written_out(index, &self.flow.lets),
                            &is_invariant,
                        ),
                    };
                    Some((event, &**index, touch, read))
                }
                _ => None,
            })
            .collect();
        // All own the same element, or the same row.
        let key = owned(&uses[0].3);
        if uses.iter().all(|(.., subscript)| owned(subscript) == key) {
            match &uses[0].3 {
                Subscript::Element { offset, mirrored } => {
                    return Ok(Role::Sliced {
                        offset: offset.clone(),
                        mirrored: *mirrored,
                    });
                }
                Subscript::Axis { offset, mirrored } => {
                    return Ok(Role::Axis {
                        offset: offset.clone(),
                        mirrored: *mirrored,
                    });
                }
                Subscript::Column { stride, .. } | Subscript::Columns { stride, .. } => {
                    let rests: Vec<&Sum> = uses
                        .iter()
                        .filter_map(|(.., subscript)| match subscript {
                            Subscript::Column { rest, .. } => Some(rest),
                            Subscript::Columns { start, .. } => Some(start),
                            _ => None,
                        })
                        .collect();
                    let is_signed = uses.iter().any(|(_, index, ..)| subscript::is_cast(index));
                    return Ok(Role::Rows {
                        stride: stride.clone(),
                        base: subscript::row_base(stride, &rests, is_signed, &is_invariant),
                    });
                }
                Subscript::Foreign(_) => {}
            }
        }
        let classes: Vec<Option<Class>> = uses
            .iter()
            .map(|(_, _, touch, _)| match touch {
                Touch::Operator(operator) => class_of(operator).map(|(class, _)| class),
                Touch::Fold(class) => Some(*class),
                _ => None,
            })
            .collect();
        if let Some(class) = classes[0]
            && classes.iter().all(|other| *other == Some(class))
        {
            return Ok(Role::Bins(class));
        }
        Err(self.subscript_mistake(&uses, &classes, &is_invariant))
    }

    fn subscript_mistake(
        &self,
        uses: &[(&Event, &Expr, &Touch, Subscript)],
        classes: &[Option<Class>],
        is_invariant: &dyn Fn(&Expr) -> bool,
    ) -> Mistake {
        let name = &self.name;
        let show =
            |index: &Expr| format!("{name}[{}]", text(index.to_token_stream(), self.resolved));
        if classes.iter().all(Option::is_some) {
            let other = classes
                .iter()
                .position(|class| *class != classes[0])
                .unwrap_or(0);
            return self
                .mistake(
                    uses[other].0,
                    format!("the elements of `{name}` are reduced by two kinds of operators"),
                )
                .note_at(
                    Some(uses[0].0.span),
                    format!(
                        "this makes `{name}` an array reduction ({})",
                        classes[0].map_or("", Class::name)
                    ),
                )
                .rule("pieces of a loop combine by one operator")
                .help("use one array for each operator and combine them after the loop");
        }
        let foreign = uses
            .iter()
            .find_map(|(event, index, touch, subscript)| match subscript {
                Subscript::Foreign(foreign) => Some((event, index, touch, *foreign)),
                _ => None,
            });
        let owns = |(.., subscript): &&(&Event, &Expr, &Touch, Subscript)| {
            !matches!(subscript, Subscript::Foreign(_))
        };
        let mut writes = uses.iter().filter(|(_, _, touch, _)| touch.writes());
        let owner = writes.find(owns).or(uses.iter().find(owns));
        if let Some((event, index, touch, foreign)) = foreign {
            let shown = show(index);
            let verb = if touch.writes() { "writes" } else { "reads" };
            let mistake = match foreign {
                _ if self.resolved.loop_variable_changed => self
                    .mistake(event, format!("`{shown}`: the body changes its own loop variable"))
                    .help("use another variable for the changing index"),
                Foreign::Whole => self
                    .mistake(event, format!("`{shown}` is all of the array, of which the iteration owns a part"))
                    .help(format!("use the element alone: `&mut {name}[i]`")),
                Foreign::Fixed if !is_invariant(index) => self
                    .mistake(event, format!("`{shown}`: two iterations may reach the same element"))
                    .help("index by the loop variable of a range, or by the number from `.enumerate()`; or, if the loop only combines, use `+=` alone"),
                Foreign::Fixed => self
                    .mistake(event, format!("`{shown}`: every iteration {verb} the same elements"))
                    .help(match touch.writes() {
                        true => "index by the loop variable; or assign to a variable, which keeps what the last iteration gave it; or combine by `+=`",
                        false => "read it into a variable before the loop",
                    }),
                Foreign::Moving if !names_local(index, &self.resolved.locals) => self
                    .mistake(event, format!("`{shown}`: the distance from the loop variable cannot be taken before the loop"))
                    .help("compute it into a variable before the loop: where the loop does not run, it must not panic"),
                Foreign::Moving => self
                    .mistake(event, format!("`{shown}` reaches into the elements of other iterations"))
                    .help("write to a second array, or make the distance between iterations the loop's: `c[i*w + j]` with `j` below `w`"),
                Foreign::Other => self
                    .mistake(event, format!("`{shown}`: two iterations may reach the same element"))
                    .help(match touch.writes() {
                        true => "write to the loop variable's own element; or, if the loop only combines, use `+=` alone; or collect `(index, value)` pairs and apply them after the loop",
                        false => "read from a copy that is made before the loop",
                    }),
            };
            let owned = owner.map(|(event, index, ..)| {
                (
                    event.span,
                    format!("`{}` is what the iteration owns", show(index)),
                )
            });
            let written = uses.iter().find(|(_, _, touch, _)| touch.writes());
            let note = owned.or(written
                .filter(|(other, ..)| !std::ptr::eq(*other, *event))
                .map(|(event, index, ..)| {
                    (event.span, format!("`{}` is changed here", show(index)))
                }));
            let mistake = match note {
                Some((span, note)) => mistake.note_at(Some(span), note),
                None => mistake,
            };
            return mistake.rule(SLICED_RULE);
        }
        let (first, first_index, _, first_subscript) = owner.unwrap_or(&uses[0]);
        let (event, index, ..) = uses
            .iter()
            .find(|(.., subscript)| owned(subscript) != owned(first_subscript))
            .unwrap_or(&uses[0]);
        let shown = show(index);
        self.mistake(
            event,
            format!("`{shown}` is an element of another iteration"),
        )
        .note_at(
            Some(first.span),
            format!("`{}` is what the iteration owns", show(first_index)),
        )
        .rule(SLICED_RULE)
        .help("write to a second array, or read from a copy that is made before the loop")
    }
}

/// Whether an index names what the body binds or changes, but for the loop variable.
fn names_local(index: &Expr, locals: &[String]) -> bool {
    let names = idents(index.to_token_stream());
    names
        .iter()
        .any(|name| marked(name).is_some() || locals.contains(&name.to_string()))
}

/// The same for subscripts that own the same elements.
fn owned(subscript: &Subscript) -> String {
    match subscript {
        Subscript::Element { offset, mirrored } => format!("element {} {mirrored}", offset.key()),
        Subscript::Axis { offset, mirrored } => format!("axis {} {mirrored}", offset.key()),
        Subscript::Column { stride, .. } | Subscript::Columns { stride, .. } => {
            format!("row {}", stride.key())
        }
        Subscript::Foreign(foreign) => format!("{foreign:?}"),
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
