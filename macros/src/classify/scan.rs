//! Scans: reductions whose value an iteration reads after it has updated them. The body is divided at the update, so that the statements before it,
//! the update, and those after it can run at different times.

use proc_macro2::Span;
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, Expr, Stmt, parse_quote};

use super::{Role, settled_by};
use crate::generated_names::mixed;
use crate::idiom::{Idiom, assigns, class_of, recognise};
use crate::messages;
use crate::names::idents;
use crate::place::{bare, marked, variable};
use crate::resolve::Resolved;
use crate::trace::{Access, Event, Flow};

/// A variable that the body reads after it has updated it.
#[derive(Clone, Copy)]
pub(crate) struct ScanVariable {
    pub(crate) variable: usize,
    /// The number of the statement that updates it.
    pub(crate) update: usize,
}

fn uses(tokens: &impl ToTokens, variable: usize) -> bool {
    let names = idents(tokens.to_token_stream());
    names.iter().any(|name| marked(name) == Some(variable))
}

/// Returns whether a statement updates a variable, and has no other use of it.
fn updates(statement: &Stmt, number: usize) -> bool {
    let Stmt::Expr(expr, Some(_)) = statement else {
        return false;
    };
    match expr {
        Expr::Binary(binary) if binary.attrs.is_empty() && assigns(&binary.op) => {
            variable(&binary.left) == Some(number)
                && class_of(&binary.op).is_some()
                && !uses(&binary.right, number)
        }
        Expr::Assign(assign) if assign.attrs.is_empty() => match recognise(expr) {
            Some(Idiom::OperatorChain(chain)) => {
                let mut steps = chain.steps.iter();
                chain.variable == number && steps.all(|(_, right)| !uses(right, number))
            }
            Some(Idiom::Fold(fold)) => {
                let mut values = fold.values.iter();
                fold.variable == number && values.all(|value| !uses(value, number))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Returns the number of the statement that updates the variable, if those before do not use it.
fn update(resolved: &Resolved, variable: usize) -> Option<usize> {
    let statements = &resolved.body.stmts;
    // An item could not be used in all parts of the body.
    if statements
        .iter()
        .any(|statement| matches!(statement, Stmt::Item(_)))
    {
        return None;
    }
    let first = statements
        .iter()
        .position(|statement| uses(statement, variable))?;
    updates(&statements[first], variable).then_some(first)
}

/// Returns whether the variable is updated once, in a statement of its own, and afterwards only read.
pub(super) fn is_scan<'e>(
    resolved: &Resolved,
    variable: usize,
    events: impl Iterator<Item = &'e Event>,
) -> bool {
    let (updates, others): (Vec<_>, Vec<_>) =
        events.partition(|event| event.access.class().is_some());
    let reads = |event: &&Event| matches!(event.access, Access::Read | Access::Compared(_));
    let is_read = !others.is_empty() && others.iter().all(reads);
    updates.len() == 1 && is_read && update(resolved, variable).is_some()
}

/// Returns the scans among the variables.
pub(super) fn scans(resolved: &Resolved, roles: &[Role]) -> Vec<ScanVariable> {
    let scans = roles.iter().enumerate();
    let scans = scans.filter(|(_, role)| matches!(role, Role::Scan(_)));
    let scan = |(variable, _)| {
        let update = update(resolved, variable)?;
        Some(ScanVariable { variable, update })
    };
    scans.filter_map(scan).collect()
}

/// Computes in a statement of its own what an update combines into its variable, unless that takes no time: updates run one after the other.
pub(crate) fn hoist_operands(resolved: &mut Resolved, scans: &mut [ScanVariable]) {
    scans.sort_unstable_by_key(|scan| scan.update);
    let mut before = 0;
    for scan in scans {
        scan.update += before;
        let Stmt::Expr(Expr::Binary(binary), _) = &mut resolved.body.stmts[scan.update] else {
            continue;
        };
        if is_light(&binary.right) {
            continue;
        }
        let operand = mixed(&format!("operand_{}", scan.variable));
        let at = binary.right.span();
        let name = quote_spanned!(at=> #operand);
        let value = std::mem::replace(&mut *binary.right, parse_quote!(#name));
        let first: Stmt = parse_quote!(let #operand = #value;);
        resolved.body.stmts.insert(scan.update, first);
        scan.update += 1;
        before += 1;
    }
}

/// Whether an expression calls nothing.
fn is_light(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Field(field) => is_light(&field.base),
        Expr::Cast(cast) => is_light(&cast.expr),
        Expr::Unary(unary) => is_light(&unary.expr),
        Expr::Reference(reference) => is_light(&reference.expr),
        Expr::Index(index) => is_light(&index.expr) && is_light(&index.index),
        Expr::Binary(binary) => is_light(&binary.left) && is_light(&binary.right),
        _ => false,
    }
}

/// Returns the numbers of the statements at which the parts of the body begin, but for the first part. Updates beside one another are in one part.
pub(crate) fn splits(scans: &[ScanVariable], statements: usize) -> Vec<usize> {
    let is_update = |at: usize| scans.iter().any(|scan| scan.update == at);
    let differ = |at: &usize| is_update(*at) != is_update(*at - 1);
    (1..statements).filter(differ).collect()
}

/// Returns the part of a statement.
pub(crate) fn part_of(splits: &[usize], statement: usize) -> usize {
    splits.partition_point(|split| *split <= statement)
}

/// Returns the parts of the body that use a variable.
pub(crate) fn parts_with(resolved: &Resolved, splits: &[usize], variable: usize) -> Vec<usize> {
    let statements = resolved.body.stmts.iter().enumerate();
    let users = statements.filter(|(_, statement)| uses(statement, variable));
    let mut parts: Vec<usize> = users.map(|(at, _)| part_of(splits, at)).collect();
    parts.dedup();
    parts
}

/// Finds what a split body cannot do.
pub(super) fn mistakes(
    resolved: &Resolved,
    flow: &Flow,
    roles: &[Role],
    scans: &[ScanVariable],
) -> Vec<Error> {
    let Some(first) = scans.first() else {
        return Vec::new();
    };
    let name = |variable: usize| resolved.variables[variable].place.to_string();
    let scan = name(first.variable);
    let note = settled_by(flow, first.variable);
    let error = |span: Span, message: messages::Message| Error::new(span, message.note_at(note));
    if let Some((exit, span)) = flow.exits.first() {
        return vec![error(*span, messages::exit_from_scan(exit, &scan))];
    }
    let is_update = |event: &Event| {
        event.access.class().is_some() && scans.iter().any(|scan| scan.variable == event.variable)
    };
    let last_update = flow.events.iter().rposition(is_update);
    if let Some((_, span)) = flow
        .continues
        .iter()
        .find(|(at, _)| Some(*at) <= last_update)
    {
        return vec![error(*span, messages::scan_is_skipped(&scan))];
    }
    let splits = splits(scans, resolved.body.stmts.len());
    let mut mistakes = Vec::new();
    for (variable, role) in roles.iter().enumerate() {
        let is_mistaken = match role {
            Role::Bins(..) => true,
            role => !role.is_divided() && parts_with(resolved, &splits, variable).len() > 1,
        };
        let Some(event) = flow.events.iter().find(|event| event.variable == variable) else {
            continue;
        };
        if is_mistaken {
            let message = match role {
                Role::Bins(..) => messages::array_beside_scan(&name(variable), &scan),
                _ => messages::divided_by_scan(&name(variable), &scan),
            };
            mistakes.push(error(event.span, message));
        }
    }
    mistakes
}
