//! Which part of an array an index owns: the index as a polynomial of the loop variable.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{BinOp, Expr, Lit, RangeLimits, Type, UnOp};

use crate::place::{bare, is_loop_marker, is_loop_variable};

/// What iteration `i` reaches by an index.
pub(crate) enum Subscript {
    /// `c[offset + i]`, or, mirrored, `c[offset - i]`.
    Element { offset: Sum, mirrored: bool },
    /// `c[i * stride + rest]`, the rest checked as the loop runs.
    Column { stride: Sum, rest: Sum },
    /// `c[i * stride + start .. i * stride + end]`.
    Columns {
        stride: Sum,
        start: Sum,
        end: Sum,
        inclusive: bool,
    },
    /// `c[[offset + i, ..]]`, or, mirrored, `c[[offset - i, ..]]`.
    Axis { offset: Sum, mirrored: bool },
    /// Whatever: the iteration does not own it.
    Foreign(Foreign),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Foreign {
    /// The loop variable is not in the index.
    Fixed,
    /// `..`.
    Whole,
    /// `i` plus something that changes within the body.
    Moving,
    /// The loop variable in another form: data, a product of itself, a remainder.
    Other,
}

/// A sum of products of integers.
#[derive(Clone, Default)]
pub(crate) struct Sum(BTreeMap<Vec<String>, (i128, Vec<Expr>)>);

const LOOP: &str = "";

impl Sum {
    fn constant(value: i128) -> Sum {
        Sum::default().plus(&Sum([(Vec::new(), (value, Vec::new()))].into()), 1)
    }

    fn atom(expr: &Expr) -> Sum {
        let name = match is_loop_variable(expr) {
            true => LOOP.to_string(),
            false => expr.to_token_stream().to_string(),
        };
        Sum([(vec![name], (1, vec![expr.clone()]))].into())
    }

    fn plus(mut self, other: &Sum, sign: i128) -> Sum {
        for (names, (count, factors)) in &other.0 {
            let entry = self.0.entry(names.clone()).or_insert((0, factors.clone()));
            entry.0 = entry.0.wrapping_add(count.wrapping_mul(sign));
        }
        self.0.retain(|_, (count, _)| *count != 0);
        self
    }

    fn times(&self, other: &Sum) -> Sum {
        let mut product = Sum::default();
        for (left_names, (left_count, left)) in &self.0 {
            for (right_names, (right_count, right)) in &other.0 {
                let mut factors: Vec<(String, Expr)> = left_names
                    .iter()
                    .chain(right_names)
                    .cloned()
                    .zip(left.iter().chain(right).cloned())
                    .collect();
                factors.sort_by(|a, b| a.0.cmp(&b.0));
                let (names, factors) = factors.into_iter().unzip();
                let count = left_count.wrapping_mul(*right_count);
                product = product.plus(&Sum([(names, (count, factors))].into()), 1);
            }
        }
        product
    }

    /// Reads an index. `None` if the loop variable stands where it cannot be taken out.
    fn read(expr: &Expr) -> Option<Sum> {
        let expr = bare(expr);
        match expr {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(value) => Some(Sum::constant(value.base10_parse().ok()?)),
                _ => Some(Sum::atom(expr)),
            },
            Expr::Binary(binary) => {
                let both = || Some((Sum::read(&binary.left)?, Sum::read(&binary.right)?));
                match binary.op {
                    BinOp::Add(_) => both().map(|(left, right)| left.plus(&right, 1)),
                    BinOp::Sub(_) => both().map(|(left, right)| left.plus(&right, -1)),
                    BinOp::Mul(_) => both().map(|(left, right)| left.times(&right)),
                    _ => Sum::opaque(expr),
                }
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
                Some(Sum::default().plus(&Sum::read(&unary.expr)?, -1))
            }
            // A cast to a narrow type could make two indices one.
            Expr::Cast(cast) if is_wide(&cast.ty) => Sum::read(&cast.expr),
            // The macro's own, from a loop around this one.
            Expr::MethodCall(call)
                if call.method == "word"
                    && matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("kit")) =>
            {
                Sum::read(call.args.first()?)
            }
            Expr::Call(call) if call.args.len() == 1 && is_wide_from(&call.func) => {
                Sum::read(&call.args[0])
            }
            _ => Sum::opaque(expr),
        }
    }

    fn opaque(expr: &Expr) -> Option<Sum> {
        let is_loop = is_loop_variable(expr);
        (is_loop || !mentions_loop_variable(expr.to_token_stream())).then(|| Sum::atom(expr))
    }

    /// The factor of the loop variable, and what is left.
    fn split(self) -> Option<(Sum, Sum)> {
        let (mut factor, mut rest) = (Sum::default(), Sum::default());
        for (mut names, (count, mut factors)) in self.0 {
            match names.iter().filter(|name| *name == LOOP).count() {
                0 => rest.0.insert(names, (count, factors)),
                1 => {
                    let at = names.iter().position(|name| name == LOOP)?;
                    names.remove(at);
                    factors.remove(at);
                    factor.0.insert(names, (count, factors))
                }
                _ => return None,
            };
        }
        Some((factor, rest))
    }

    fn is(&self, constant: i128) -> bool {
        self.0.len() == 1
            && self
                .0
                .get(&Vec::new())
                .is_some_and(|(count, _)| *count == constant)
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn all(&self, accept: &dyn Fn(&Expr) -> bool) -> bool {
        self.0
            .values()
            .all(|(_, factors)| factors.iter().all(accept))
    }

    /// The same for equal sums.
    pub(crate) fn key(&self) -> String {
        let terms = self
            .0
            .iter()
            .map(|(names, (count, _))| format!("{count}*{}", names.join("*")));
        terms.collect::<Vec<_>>().join(" + ")
    }

    /// What is left without `part`.
    pub(crate) fn without(self, part: &Sum) -> Sum {
        self.plus(part, -1)
    }

    /// Code for the sum that [`read`] can read again.
    pub(crate) fn readable(&self, kit: &Ident) -> TokenStream {
        let (added, taken): (Vec<_>, Vec<_>) = self.0.values().partition(|(count, _)| *count > 0);
        let product = |(count, factors): &(i128, Vec<Expr>)| {
            let count = Literal::usize_suffixed(count.unsigned_abs() as usize);
            factors.iter().fold(
                quote!(#count),
                |left, right| quote!(#left * #kit.word(#right)),
            )
        };
        let (added, taken) = (
            added.into_iter().map(product),
            taken.into_iter().map(product),
        );
        quote!((0usize #(+ #added)* #(- #taken)*))
    }

    /// Code for the sum, modulo the address space.
    pub(crate) fn code(&self, kit: &Ident) -> TokenStream {
        let literal = |count: i128| Literal::usize_suffixed(count.unsigned_abs() as usize);
        let mut sum: Option<TokenStream> = None;
        for (count, factors) in self.0.values() {
            let mut factors = factors.iter().map(|factor| quote!(#kit.word(#factor)));
            let product = match factors.next() {
                Some(first) => {
                    let product =
                        factors.fold(first, |left, right| quote!(#left.wrapping_mul(#right)));
                    if count.unsigned_abs() == 1 {
                        product
                    } else {
                        let count = literal(*count);
                        quote!(#product.wrapping_mul(#count))
                    }
                }
                None => literal(*count).into_token_stream(),
            };
            sum = Some(match (sum, *count > 0) {
                (None, true) => product,
                (None, false) => quote!(0usize.wrapping_sub(#product)),
                (Some(sum), true) => quote!(#sum.wrapping_add(#product)),
                (Some(sum), false) => quote!(#sum.wrapping_sub(#product)),
            });
        }
        sum.unwrap_or_else(|| quote!(0usize))
    }
}

/// Reads an index; `is_invariant` tells which of its parts are the same in all iterations.
pub(crate) fn read(index: &Expr, is_invariant: &dyn Fn(&Expr) -> bool) -> Subscript {
    let split = |expr| Sum::read(expr).and_then(Sum::split);
    let foreign = |factor: &Sum| match factor.is_zero() {
        true => Subscript::Foreign(Foreign::Fixed),
        false => Subscript::Foreign(Foreign::Moving),
    };
    if let Expr::Array(array) = bare(index) {
        return match array.elems.first().map(|first| read(first, is_invariant)) {
            Some(Subscript::Element { offset, mirrored }) => Subscript::Axis { offset, mirrored },
            Some(Subscript::Foreign(foreign)) => Subscript::Foreign(foreign),
            _ => Subscript::Foreign(Foreign::Other),
        };
    }
    if let Expr::Range(range) = bare(index) {
        if range.start.is_none() && range.end.is_none() {
            return Subscript::Foreign(Foreign::Whole);
        }
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return Subscript::Foreign(Foreign::Other);
        };
        let (Some((stride, start)), Some((same, end))) = (split(start), split(end)) else {
            return Subscript::Foreign(Foreign::Other);
        };
        if stride.is_zero() || stride.key() != same.key() || !stride.all(is_invariant) {
            return foreign(&stride);
        }
        let inclusive = matches!(range.limits, RangeLimits::Closed(_));
        return Subscript::Columns {
            stride,
            start,
            end,
            inclusive,
        };
    }
    let Some((factor, rest)) = split(index) else {
        return Subscript::Foreign(Foreign::Other);
    };
    let single = factor.is(1) || factor.is(-1);
    if single && rest.all(is_invariant) {
        Subscript::Element {
            offset: rest,
            mirrored: factor.is(-1),
        }
    } else if factor.is_zero() || single || !factor.all(is_invariant) {
        foreign(&factor)
    } else {
        Subscript::Column {
            stride: factor,
            rest,
        }
    }
}

/// Where the rows of a matrix begin, given what its subscripts have besides the loop variable's part: at the
/// multiple of the stride, and after the invariant terms, that all of them have in common.
pub(crate) fn row_base(stride: &Sum, rests: &[&Sum], is_invariant: &dyn Fn(&Expr) -> bool) -> Sum {
    let Some((lead, (count, _))) = stride.0.iter().next_back() else {
        return Sum::default();
    };
    let sign = count.signum();
    let width = Sum::default().plus(stride, sign);
    let whole_rows = |rest: &Sum| {
        let in_lead = rest.0.get(lead).map_or(0, |(count, _)| *count);
        let rows = in_lead.div_euclid(count.abs());
        let column = rest.clone().plus(&width, -rows);
        // What only takes away counts from the end of the row before.
        let backwards = !column.is_zero() && column.0.values().all(|(count, _)| *count < 0);
        if backwards { rows - 1 } else { rows }
    };
    let rows = rests.iter().map(|rest| whole_rows(rest)).min().unwrap_or(0);
    let columns: Vec<Sum> = rests
        .iter()
        .map(|rest| (*rest).clone().plus(&width, -rows))
        .collect();
    let mut base = Sum::default().plus(&width, rows);
    for (names, (count, factors)) in columns.first().map(|first| &first.0).into_iter().flatten() {
        let everywhere = columns
            .iter()
            .all(|column| column.0.get(names).is_some_and(|(other, _)| other == count));
        if everywhere && factors.iter().all(is_invariant) {
            base = base.plus(&Sum([(names.clone(), (*count, factors.clone()))].into()), 1);
        }
    }
    base
}

fn is_wide(ty: &Type) -> bool {
    let wide = ["usize", "isize", "u64", "i64", "u128", "i128"];
    matches!(ty, Type::Path(path) if wide.iter().any(|name| path.path.is_ident(name)))
}

/// `usize::from`.
fn is_wide_from(function: &Expr) -> bool {
    let Expr::Path(path) = bare(function) else {
        return false;
    };
    let names: Vec<_> = path
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    names == ["usize", "from"] || names == ["u64", "from"] || names == ["i64", "from"]
}

fn mentions_loop_variable(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => is_loop_marker(&ident),
        TokenTree::Group(group) => mentions_loop_variable(group.stream()),
        _ => false,
    })
}

/// Whether an expression is the same in all iterations and can be evaluated before the loop: it names nothing that
/// the body binds or changes, and cannot panic.
pub(crate) fn is_invariant(expr: &Expr, is_local: &dyn Fn(&Ident) -> bool) -> bool {
    match bare(expr) {
        Expr::Lit(_) => true,
        Expr::Path(path) => path.path.get_ident().is_none_or(|ident| !is_local(ident)),
        Expr::Field(field) => is_invariant(&field.base, is_local),
        Expr::Unary(unary) => {
            !matches!(unary.op, UnOp::Neg(_)) && is_invariant(&unary.expr, is_local)
        }
        Expr::Cast(cast) => is_invariant(&cast.expr, is_local),
        Expr::MethodCall(call) => {
            call.method == "len" && call.args.is_empty() && is_invariant(&call.receiver, is_local)
        }
        _ => false,
    }
}
