//! The roles of arrays that the body changes by index.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::Expr;

use super::{Judge, Role, SLICED_RULE};
use crate::errors::{Mistake, text};
use crate::flow::{Access, Event, Touch};
use crate::idiom::{Class, class_of};
use crate::names::idents;
use crate::place::{is_loop_marker, marked};
use crate::rows::{Rest, RowsOf, Variable};
use crate::subscript::{self, Foreign, Subscript, Sum};
use crate::walk::Items;

impl Judge<'_> {
    pub(super) fn array(&self) -> Result<Role, Mistake> {
        let name = &self.name;
        let is_index = |event: &&Event| matches!(event.access, Access::Index(..));
        let written = self
            .events()
            .find(|event| is_index(event) && event.access.changes());
        let written = written.expect("`role` has seen one");
        let changed = format!("`{name}` is changed by index here");
        // Items of the body may give its names another meaning than they have outside.
        let has_items = Items::of(&self.resolved.body) == Items::Some;
        for event in self.events() {
            let mistake = match &event.access {
                Access::Length if has_items => self
                    .mistake(event, format!("the length of `{name}` is asked for where the body has items of its own"))
                    .help(format!("take it before the loop: `let len = {name}.len();`")),
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
        let is_invariant = |expr: &Expr| {
            (!has_items || matches!(expr, Expr::Lit(_))) && subscript::is_invariant(expr, &is_local)
        };
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
                    let rests: Vec<Rest> = uses
                        .iter()
                        .filter_map(|(event, .., subscript)| match subscript {
                            Subscript::Column { rest: sum, .. }
                            | Subscript::Columns { start: sum, .. } => Some(Rest {
                                sum: sum.clone(),
                                variables: self.variables(event),
                            }),
                            _ => None,
                        })
                        .collect();
                    let rows = RowsOf::of(stride).expect("a stride has a term");
                    if let Some(base) = rows.numbers(&rests) {
                        return Ok(Role::Rows {
                            stride: stride.clone(),
                            base,
                        });
                    }
                    if let Some(mistake) = self.neighbour(&rows, &uses, &rests) {
                        return Err(mistake);
                    }
                    let is_signed = uses.iter().any(|(_, index, ..)| subscript::is_cast(index));
                    return Ok(Role::Rows {
                        stride: stride.clone(),
                        base: rows.base(&rests, is_signed, &is_invariant),
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

    /// A subscript whose text shows that it reaches the row of another iteration.
    fn neighbour(
        &self,
        rows: &RowsOf<'_>,
        uses: &[(&Event, &Expr, &Touch, Subscript)],
        rests: &[Rest],
    ) -> Option<Mistake> {
        let name = &self.name;
        let show =
            |index: &Expr| format!("`{name}[{}]`", text(index.to_token_stream(), self.resolved));
        let known = |at: usize| Some((at, rows.row(&rests[at])?));
        // What is written is the iteration's own, if something is written there.
        let order = (0..uses.len()).filter(|at| uses[*at].2.writes());
        let mut order = order.chain(0..uses.len()).filter_map(known);
        if let Some((own, row)) = order.next()
            && let Some((other, _)) = order.find(|(_, other)| *other != row)
        {
            let (event, index, ..) = &uses[other];
            return Some(
                self.mistake(
                    event,
                    format!("{} is in the row of another iteration", show(index)),
                )
                .note_at(
                    Some(uses[own].0.span),
                    format!("{} is what the iteration owns", show(uses[own].1)),
                )
                .rule(SLICED_RULE)
                .help("write to a second array, or read from a copy that is made before the loop"),
            );
        }
        let leaving = uses.iter().zip(rests).find(|(_, rest)| rows.leaves(rest));
        leaving.map(|((event, index, ..), _)| {
            self.mistake(
                event,
                format!("{} leaves the iteration's own row at an end of the inner loop", show(index)),
            )
            .rule(SLICED_RULE)
            .help("let the inner loop begin later or end earlier; or write to a second array, or read from a copy that is made before the loop")
        })
    }

    /// The variables of the inner loops round an access whose ends can be read.
    fn variables(&self, event: &Event) -> Vec<Variable> {
        let read = |end: &Expr| Sum::read(&subscript::written_out(end, &self.flow.lets));
        let variables = event.loops.iter().filter_map(|inner| {
            Some(Variable {
                name: subscript::of_name(&inner.variable),
                start: read(&inner.start)?,
                end: read(&inner.end)?,
                certain: inner.certain,
            })
        });
        variables.collect()
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
