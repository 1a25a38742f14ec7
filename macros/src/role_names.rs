//! The roles of a loop in words.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::classify::{Role, Roles, settled_at};
use crate::idiom::operator_text;
use crate::names::line;
use crate::resolve::Resolved;
use crate::trace::{Access, ElementAccess};

/// Emits the variables and their roles in one line, for reports.
pub(crate) fn summary(resolved: &Resolved, roles: &Roles) -> TokenStream {
    let rows = rows(resolved, roles);
    let rows = rows
        .iter()
        .map(|(variable, role, ..)| format!("{variable}: {role}"));
    let text = rows.collect::<Vec<_>>().join(", ");
    quote!(&#text)
}

/// The variables of a loop, each with its role, operators and line, in the order of the source.
pub(crate) fn rows(resolved: &Resolved, roles: &Roles) -> Vec<(String, String, String, usize)> {
    let mut rows = Vec::new();
    for (number, variable) in resolved.variables.iter().enumerate() {
        let (role, operator) = describe(roles, number);
        let span = settled_at(roles, number).unwrap_or_else(Span::call_site);
        rows.push((variable.place.to_string(), role, operator, line(span)));
    }
    for (place, span) in &resolved.shared {
        // Functions, types and constants look like variables, and are left out.
        let root = place.root();
        if root.starts_with(char::is_uppercase) {
            continue;
        }
        rows.push((
            place.to_string(),
            "shared".to_string(),
            String::new(),
            line(*span),
        ));
    }
    let mut sorted: Vec<(String, String, String, usize)> = Vec::new();
    for row in rows {
        let at = sorted
            .iter()
            .position(|later| later.3 > row.3)
            .unwrap_or(sorted.len());
        sorted.insert(at, row);
    }
    sorted
}

fn describe(roles: &Roles, number: usize) -> (String, String) {
    let role = match &roles.roles[number] {
        Role::Reduction(class) | Role::Fold(class) => format!("reduction ({})", class.name()),
        Role::Scan(class) => format!("scan ({})", class.name()),
        Role::Best => "reduction (minimum or maximum by `if`)".to_string(),
        Role::Append => "reduction (ordered concatenation)".to_string(),
        Role::InOrder => "reduction (updates in loop order)".to_string(),
        Role::Private { .. } => "private, lastprivate".to_string(),
        Role::LoopOnly(_) => "private".to_string(),
        Role::Sliced { .. } => "sliced (own element)".to_string(),
        Role::Axis(own) => format!("sliced (own index in axis {})", own.axis),
        Role::Rows { .. } => "sliced (own row)".to_string(),
        Role::Planes(_) => "sliced (own part of every plane)".to_string(),
        Role::Coloured(_) => "sliced (own part, at residues of the step)".to_string(),
        Role::Bins(class, _) => format!("array reduction ({})", class.name()),
    };
    let mut operators: Vec<String> = Vec::new();
    for event in roles
        .flow
        .events
        .iter()
        .filter(|event| event.variable == number)
    {
        let operator = match &event.access {
            Access::Operator(operator) => operator_text(operator),
            Access::Assign => "=".to_string(),
            Access::Append(method) | Access::Update(method) => method.clone(),
            Access::Index(_, access) => match access {
                ElementAccess::Operator(operator) => operator_text(operator),
                ElementAccess::Fold(class) => class.name().to_string(),
                ElementAccess::Append(method) => method.clone(),
                ElementAccess::Write => "=".to_string(),
                _ => continue,
            },
            Access::OperatorChain(class) | Access::Fold(class, ..) => class.name().to_string(),
            Access::Best(_) => "if".to_string(),
            _ => continue,
        };
        if !operators.contains(&operator) {
            operators.push(operator);
        }
    }
    (role, operators.join(" "))
}
