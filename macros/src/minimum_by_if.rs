//! Minima and maxima by `if`: `if e < m { m = e; at = i; }`, and what is almost one.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{BinOp, Block, Expr, ExprIf, Member, Stmt};

use crate::exits::may_leave;
use crate::names::idents;
use crate::place::{bare, marked, variable};

#[derive(Clone)]
pub(crate) struct BestIdiom {
    pub(crate) main: usize,
    pub(crate) operator: BinOp,
    /// Whether the variable is on the left of the comparison.
    pub(crate) variable_left: bool,
    /// The other side of the comparison.
    pub(crate) candidate: Expr,
    /// How many references are in front of the variable, as in `e < &m`.
    pub(crate) references: usize,
    /// The variables and their new values, in source order.
    pub(crate) assignments: Vec<(usize, Expr)>,
    /// The part of the variable that is compared, if that is not all of it: `if e < m.0 { m = (e, i); }`.
    pub(crate) part: Option<Member>,
    /// What else has to hold where the comparison does: `if e < m && d`.
    pub(crate) guard: Option<Expr>,
}

impl BestIdiom {
    /// Returns a text that is the same for groups that combine in the same way.
    pub(crate) fn key(&self) -> String {
        let variables: Vec<_> = self
            .assignments
            .iter()
            .map(|(variable, _)| variable)
            .collect();
        let operator = self.operator.to_token_stream().to_string();
        format!(
            "{} {operator} {} {variables:?}",
            self.main, self.variable_left
        )
    }

    /// Returns which of the assigned values is compared.
    pub(crate) fn main_position(&self) -> usize {
        let main = self
            .assignments
            .iter()
            .position(|(variable, _)| *variable == self.main);
        main.expect("the compared variable is assigned")
    }

    /// Returns the new value that is compared.
    pub(crate) fn main_value(&self) -> &Expr {
        let value = &self.assignments[self.main_position()].1;
        let part = self.part.as_ref();
        let part = part.and_then(|part| part_of_value(value, part));
        part.unwrap_or(value)
    }

    /// Emits what is compared of a value.
    pub(crate) fn compared(&self, value: &TokenStream) -> TokenStream {
        match &self.part {
            Some(part) => quote!(#value.#part),
            None => value.clone(),
        }
    }

    /// Emits whether `value` replaces `before`, both references.
    pub(crate) fn wins(&self, value: &TokenStream, before: &TokenStream) -> TokenStream {
        let operator = &self.operator;
        match self.variable_left {
            true => quote!(#before #operator #value),
            false => quote!(#value #operator #before),
        }
    }
}

/// Reads `m = if e < m { e } else { m }`.
pub(crate) fn conditional_value(target: usize, choice: &ExprIf) -> Option<BestIdiom> {
    let (_, otherwise) = choice.else_branch.as_ref()?;
    let then = only_value(&choice.then_branch)?;
    let Expr::Block(otherwise) = &**otherwise else {
        return None;
    };
    if variable(only_value(&otherwise.block)?) != Some(target) {
        return None;
    }
    comparison(&choice.cond, vec![(target, then.clone())])
}

fn only_value(block: &Block) -> Option<&Expr> {
    match block.stmts.as_slice() {
        [Stmt::Expr(expr, None)] => Some(expr),
        _ => None,
    }
}

/// Reads `if e < m { m = e; at = i; }`.
pub(crate) fn best(choice: &ExprIf) -> Option<BestIdiom> {
    if choice.else_branch.is_some() {
        return None;
    }
    let mut assignments = Vec::new();
    for statement in &choice.then_branch.stmts {
        let Stmt::Expr(Expr::Assign(assign), _) = statement else {
            return None;
        };
        let target = variable(&assign.left)?;
        // What may leave the loop must not be evaluated for a value that is only the best of one thread's iterations.
        let leaves = may_leave(assign.right.to_token_stream()).is_some();
        if leaves || assignments.iter().any(|(known, _)| *known == target) {
            return None;
        }
        assignments.push((target, (*assign.right).clone()));
    }
    let parts = conjuncts(&choice.cond);
    let (first, guard) = parts.split_first()?;
    // The guard is evaluated for values that are only the best of one thread's iterations, too.
    let depends = |name: &Ident| {
        marked(name).is_some_and(|number| assignments.iter().any(|(known, _)| *known == number))
    };
    let is_free = guard.iter().all(|guard| {
        let tokens = guard.to_token_stream();
        let is_let = matches!(guard, Expr::Let(_));
        !is_let && may_leave(tokens.clone()).is_none() && !idents(tokens).iter().any(depends)
    });
    let guard = guard.iter().map(|guard| (*guard).clone());
    let guard = guard.reduce(|all, guard| syn::parse_quote!(#all && #guard));
    let best = comparison(first, assignments).filter(|_| is_free)?;
    Some(BestIdiom { guard, ..best })
}

/// Returns the conditions that `&&` joins, in the order of evaluation.
pub(crate) fn conjuncts(condition: &Expr) -> Vec<&Expr> {
    match bare(condition) {
        Expr::Binary(both) if matches!(both.op, BinOp::And(_)) => {
            let mut all = conjuncts(&both.left);
            all.extend(conjuncts(&both.right));
            all
        }
        _ => vec![condition],
    }
}

/// Returns the part of a new value that stands for a part of the variable: `e` of `(e, i)` or of `Best { value: e, at: i }`.
fn part_of_value<'v>(value: &'v Expr, part: &Member) -> Option<&'v Expr> {
    match (bare(value), part) {
        (Expr::Tuple(parts), Member::Unnamed(index)) => parts.elems.get(index.index as usize),
        (Expr::Struct(fields), part) => {
            let mut fields = fields.fields.iter();
            let field = fields.find(|field| field.member == *part);
            field.map(|field| &field.expr)
        }
        _ => None,
    }
}

/// Reads a comparison of a variable with its new value.
fn comparison(condition: &Expr, assignments: Vec<(usize, Expr)>) -> Option<BestIdiom> {
    let Expr::Binary(binary) = bare(condition) else {
        return None;
    };
    if !matches!(
        binary.op,
        BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
    ) {
        return None;
    }
    for (side, other, variable_left) in [
        (&binary.left, &binary.right, true),
        (&binary.right, &binary.left, false),
    ] {
        let (side, references) = through_references(side);
        let (whole, part) = match bare(side) {
            Expr::Field(field) => (&*field.base, Some(&field.member)),
            side => (side, None),
        };
        let Some(main) = variable(whole) else {
            continue;
        };
        let Some((_, value)) = assignments.iter().find(|(target, _)| *target == main) else {
            continue;
        };
        let value = part.map_or(Some(value), |part| part_of_value(value, part));
        let Some(value) = value else {
            continue;
        };
        if essence(value) == essence(other) {
            return Some(BestIdiom {
                main,
                operator: binary.op,
                variable_left,
                candidate: (**other).clone(),
                references,
                part: part.cloned(),
                guard: None,
                assignments,
            });
        }
    }
    None
}

fn through_references(mut expr: &Expr) -> (&Expr, usize) {
    let mut references = 0;
    while let Expr::Reference(reference) = bare(expr) {
        expr = &reference.expr;
        references += 1;
    }
    (expr, references)
}

/// Returns the text of a value, without what copies it.
fn essence(expr: &Expr) -> String {
    let mut expr = bare(expr);
    loop {
        expr = bare(match expr {
            Expr::MethodCall(call) if call.args.is_empty() && call.method == "clone" => {
                &call.receiver
            }
            Expr::Reference(reference) => &reference.expr,
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => &unary.expr,
            expr => return expr.to_token_stream().to_string(),
        });
    }
}

/// Whether a value is a clone, at least in part.
pub(crate) fn has_clone(value: &Expr) -> bool {
    match bare(value) {
        Expr::MethodCall(call) => call.method == "clone",
        Expr::Reference(reference) => has_clone(&reference.expr),
        Expr::Unary(unary) => has_clone(&unary.expr),
        _ => false,
    }
}

/// How an `if` that compares and replaces a variable differs from a minimum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NearMinimum {
    /// `if e < m && d`.
    ConditionBehind,
    /// `if e < m || d`.
    Alternative,
    /// `if e < m { .. } else ..`.
    Otherwise,
    /// `if e < m.0`.
    Part,
    /// Its block, or anything else.
    Other,
}

impl NearMinimum {
    /// Returns the difference of an `if` that replaces these variables.
    pub(crate) fn of(choice: &ExprIf, replaced: &[usize]) -> Self {
        if choice.else_branch.is_some() {
            return NearMinimum::Otherwise;
        }
        let is_replaced =
            |name: &Ident| marked(name).is_some_and(|number| replaced.contains(&number));
        let mut condition = bare(&choice.cond);
        while let Expr::Binary(binary) = condition {
            match binary.op {
                BinOp::And(_) => {
                    if idents(binary.left.to_token_stream())
                        .iter()
                        .any(is_replaced)
                    {
                        return NearMinimum::ConditionBehind;
                    }
                    condition = bare(&binary.right);
                }
                BinOp::Or(_) => return NearMinimum::Alternative,
                _ => {
                    let is_part = |side: &Expr| {
                        matches!(bare(side), Expr::Field(_))
                            && idents(side.to_token_stream()).iter().any(is_replaced)
                    };
                    return match is_part(&binary.left) || is_part(&binary.right) {
                        true => NearMinimum::Part,
                        false => NearMinimum::Other,
                    };
                }
            }
        }
        NearMinimum::Other
    }
}
