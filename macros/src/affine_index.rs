//! Reads subscripts as polynomials, to find which part of an array an iteration owns.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{BinOp, Expr, Lit, Type, UnOp};

use crate::names::replace;
use crate::place::{bare, context, is_loop_marker, is_loop_variable};

/// The part of an array that iteration `i` accesses by a subscript.
pub(crate) enum Subscript {
    /// `c[offset + i]`, or, mirrored, `c[offset - i]`.
    Element { offset: Polynomial, mirrored: bool },
    /// `c[i * stride + rest]`, or a range from there to another place in the row. The rest is checked as the loop runs.
    Column {
        stride: Polynomial,
        rest: Polynomial,
    },
    /// `c[[.., offset + i, ..]]` and the like: the axes of which the iteration has one index.
    Axes(Vec<OwnIndex>),
    /// Anything else: the iteration does not own it.
    NotOwned(NotOwned),
}

/// The index `offset + i` into one axis of an array, or, mirrored, `offset - i`.
#[derive(Clone)]
pub(crate) struct OwnIndex {
    pub(crate) axis: usize,
    pub(crate) offset: Polynomial,
    pub(crate) mirrored: bool,
}

impl OwnIndex {
    /// Returns a text that is the same for equal indices into the same axis.
    pub(crate) fn key(&self) -> String {
        format!("{} {} {}", self.axis, self.offset.key(), self.mirrored)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotOwned {
    /// The loop variable is not in the subscript.
    Fixed,
    /// `..`.
    Whole,
    /// `i` plus something that changes in the body.
    Moving,
    /// The loop variable in another form: in data, in a product with itself, in a remainder.
    Other,
}

/// A sum of terms with integer coefficients, sorted by the names of their factors.
#[derive(Clone, Default)]
pub(crate) struct Polynomial(Vec<Term>);

#[derive(Clone)]
pub(crate) struct Term {
    pub(crate) count: i128,
    /// The names of the factors, sorted.
    pub(crate) names: Vec<String>,
    pub(crate) factors: Vec<Expr>,
}

impl Term {
    fn times(&self, other: &Term) -> Term {
        let mut product = self.clone();
        product.count = self.count.wrapping_mul(other.count);
        for (name, factor) in other.names.iter().zip(&other.factors) {
            let at = product
                .names
                .iter()
                .position(|known| known > name)
                .unwrap_or(product.names.len());
            product.names.insert(at, name.clone());
            product.factors.insert(at, factor.clone());
        }
        product
    }
}

impl Term {
    /// Returns the term without one factor of that name.
    fn without(&self, name: &str) -> Option<Term> {
        let at = self.names.iter().position(|known| known == name)?;
        let mut rest = self.clone();
        rest.names.remove(at);
        rest.factors.remove(at);
        Some(rest)
    }

    /// Returns the quotient by another term, if nothing remains.
    fn divided(&self, by: &Term) -> Option<Term> {
        let mut rest = self.clone();
        for name in &by.names {
            rest = rest.without(name)?;
        }
        (rest.count % by.count == 0).then(|| Term {
            count: rest.count / by.count,
            ..rest
        })
    }

    /// Whether all factors of another term are in this one.
    pub(crate) fn divided_by(&self, by: &Term) -> bool {
        let by = Term {
            count: 1,
            ..by.clone()
        };
        self.divided(&by).is_some()
    }

    /// Returns the product of the factors that are the same in all iterations, without the coefficient.
    pub(crate) fn invariant(&self, is_invariant: &dyn Fn(&Expr) -> bool) -> Term {
        let mut part = Term {
            count: 1,
            names: Vec::new(),
            factors: Vec::new(),
        };
        for (name, factor) in self.names.iter().zip(&self.factors) {
            if is_invariant(factor) {
                part.names.push(name.clone());
                part.factors.push(factor.clone());
            }
        }
        part
    }
}

/// The name of the loop variable.
pub(crate) const LOOP: &str = "";

/// Returns a text that is the same for the same names. Names of a macro and of its caller differ, even if they look alike.
fn name(tokens: TokenStream) -> String {
    let words = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) => of_name(&ident),
        TokenTree::Group(group) => format!("({})", name(group.stream())),
        tree => tree.to_string(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Returns such a text for one name.
pub(crate) fn of_name(ident: &Ident) -> String {
    let context = context(ident.span()).unwrap_or_default();
    format!("{ident}{context}")
}

/// The most terms that a polynomial may have. No readable subscript has more.
const MOST_TERMS: usize = 32;

impl Polynomial {
    fn of(count: i128, name: Option<(String, &Expr)>) -> Polynomial {
        let (names, factors) = name
            .map(|(name, factor)| (vec![name], vec![factor.clone()]))
            .unwrap_or_default();
        Polynomial::of_term(&Term {
            count,
            names,
            factors,
        })
    }

    pub(crate) fn constant(value: i128) -> Polynomial {
        Polynomial::of(value, None)
    }

    fn atom(expr: &Expr) -> Polynomial {
        let name = match is_loop_variable(expr) {
            true => LOOP.to_string(),
            false => name(expr.to_token_stream()),
        };
        Polynomial::of(1, Some((name, expr)))
    }

    pub(crate) fn add(&mut self, term: &Term, sign: i128) {
        let count = term.count.wrapping_mul(sign);
        let at = self
            .0
            .iter()
            .position(|known| known.names >= term.names)
            .unwrap_or(self.0.len());
        match self.0.get_mut(at) {
            Some(known) if known.names == term.names => {
                known.count = known.count.wrapping_add(count);
                if known.count == 0 {
                    self.0.remove(at);
                }
            }
            _ if count != 0 => self.0.insert(
                at,
                Term {
                    count,
                    ..term.clone()
                },
            ),
            _ => {}
        }
    }

    pub(crate) fn plus(mut self, other: &Polynomial, sign: i128) -> Polynomial {
        other.0.iter().for_each(|term| self.add(term, sign));
        self
    }

    /// Returns the product, if it is [`bounded`](Self::bounded).
    pub(crate) fn times(&self, other: &Polynomial) -> Option<Polynomial> {
        if self.0.len() * other.0.len() > MOST_TERMS {
            return None;
        }
        let mut product = Polynomial::default();
        for left in &self.0 {
            other
                .0
                .iter()
                .for_each(|right| product.add(&left.times(right), 1));
        }
        product.bounded()
    }

    /// Returns `None` if a coefficient or the number of terms is larger than a subscript needs. So sums and products of what is bounded do
    /// not overflow, and do not fill the memory.
    fn bounded(self) -> Option<Polynomial> {
        let is_small = |term: &Term| term.count.unsigned_abs() <= 1 << 62;
        (self.0.len() <= MOST_TERMS && self.0.iter().all(is_small)).then_some(self)
    }

    /// Reads a subscript. Returns `None` if the loop variable cannot be taken out of it.
    pub(crate) fn read(expr: &Expr) -> Option<Polynomial> {
        let expr = bare(expr);
        match expr {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(value) => Polynomial::constant(value.base10_parse().ok()?).bounded(),
                _ => Some(Polynomial::atom(expr)),
            },
            Expr::Binary(binary) => {
                let both = || {
                    Some((
                        Polynomial::read(&binary.left)?,
                        Polynomial::read(&binary.right)?,
                    ))
                };
                match binary.op {
                    BinOp::Add(_) => both().map(|(left, right)| left.plus(&right, 1))?.bounded(),
                    BinOp::Sub(_) => both().map(|(left, right)| left.plus(&right, -1))?.bounded(),
                    BinOp::Mul(_) => {
                        let (left, right) = both()?;
                        left.times(&right)
                    }
                    _ => Polynomial::opaque(expr),
                }
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
                Some(Polynomial::default().plus(&Polynomial::read(&unary.expr)?, -1))
            }
            // `Channel::Red as usize`: a variant is no number before the cast.
            Expr::Cast(cast) if is_wide(&cast.ty) && is_of_type(&cast.expr) => {
                Some(Polynomial::atom(expr))
            }
            // A cast to a narrow type could make two subscripts one.
            Expr::Cast(cast) if is_wide(&cast.ty) => Polynomial::read(&cast.expr),
            Expr::Call(call) if call.args.len() == 1 && converted_to(&call.func).is_some() => {
                Polynomial::read(&call.args[0])
            }
            _ => Polynomial::opaque(expr),
        }
    }

    fn opaque(expr: &Expr) -> Option<Polynomial> {
        let is_loop = is_loop_variable(expr);
        (is_loop || !mentions_loop_variable(expr.to_token_stream())).then(|| Polynomial::atom(expr))
    }

    /// Splits into the factor of the loop variable and the rest. Returns `None` if the loop variable is multiplied by itself.
    pub(crate) fn split(self) -> Option<(Polynomial, Polynomial)> {
        let (mut factor, mut rest) = (Polynomial::default(), Polynomial::default());
        for mut term in self.0 {
            match term.names.iter().filter(|name| *name == LOOP).count() {
                0 => rest.add(&term, 1),
                1 => {
                    let at = term.names.iter().position(|name| name == LOOP)?;
                    term.names.remove(at);
                    term.factors.remove(at);
                    factor.add(&term, 1);
                }
                _ => return None,
            }
        }
        Some((factor, rest))
    }

    pub(crate) fn is(&self, constant: i128) -> bool {
        matches!(self.0.as_slice(), [Term { count, names, .. }] if names.is_empty() && *count == constant)
    }

    /// Returns the coefficient of the term with these factors.
    pub(crate) fn count_of(&self, names: &[String]) -> i128 {
        self.0
            .iter()
            .find(|term| term.names == names)
            .map_or(0, |term| term.count)
    }

    pub(crate) fn only_adds(&self) -> bool {
        self.0.iter().all(|term| term.count > 0)
    }

    /// Returns the value, if the polynomial is a constant.
    pub(crate) fn number(&self) -> Option<i128> {
        match self.0.as_slice() {
            [] => Some(0),
            [Term { count, names, .. }] => names.is_empty().then_some(*count),
            _ => None,
        }
    }

    /// Returns the coefficient of a stride's leading term, if the polynomial has no other terms.
    pub(crate) fn rows(&self, lead: &Term) -> Option<i128> {
        match self.0.as_slice() {
            [] => Some(0),
            [Term { count, names, .. }] if *names == lead.names => Some(*count),
            _ => None,
        }
    }

    /// Whether the polynomial rises or falls with a variable, if nothing is negative. `None` if that is unknown, or if the polynomial is
    /// not linear in the variable.
    pub(crate) fn slope(&self, name: &str) -> Option<bool> {
        let is_it = |known: &&String| *known == name;
        let mut with = self
            .0
            .iter()
            .filter(|term| term.names.iter().any(|known| known == name));
        let first = with.clone().next()?.count > 0;
        let linear = |term: &Term| term.names.iter().filter(is_it).count() == 1;
        with.all(|term| linear(term) && (term.count > 0) == first)
            .then_some(first)
    }

    /// Substitutes a polynomial for a variable in which this one is linear.
    pub(crate) fn with(self, name: &str, value: &Polynomial) -> Polynomial {
        let mut replaced = Polynomial::default();
        for term in &self.0 {
            match term.without(name) {
                None => replaced.add(term, 1),
                Some(rest) => {
                    value
                        .0
                        .iter()
                        .for_each(|part| replaced.add(&rest.times(part), 1));
                }
            }
        }
        replaced
    }

    /// Whether the polynomial cannot be negative, given others that are not.
    pub(crate) fn is_natural(&self, facts: &[Polynomial]) -> bool {
        self.only_adds()
            || facts.iter().any(|fact| {
                let rest = self.clone().plus(fact, -1);
                rest.only_adds()
            })
    }

    /// Returns the quotient and the remainder, by long division. The term with the most factors leads.
    pub(crate) fn divided(&self, by: &Polynomial) -> (Polynomial, Polynomial) {
        let (mut quotient, mut rest) = (Polynomial::default(), self.clone());
        let Some(lead) = by.0.iter().max_by_key(|term| term.names.len()) else {
            return (quotient, rest);
        };
        // With several names the division may have no end.
        for _ in 0..MOST_TERMS {
            let Some(part) = rest.0.iter().find_map(|term| term.divided(lead)) else {
                break;
            };
            quotient.add(&part, 1);
            by.0.iter()
                .for_each(|term| rest.add(&term.times(&part), -1));
        }
        (quotient, rest)
    }

    /// Returns what a name is multiplied by.
    pub(crate) fn coefficient(&self, name: &str) -> Polynomial {
        let mut coefficient = Polynomial::default();
        for part in self.0.iter().filter_map(|term| term.without(name)) {
            coefficient.add(&part, 1);
        }
        coefficient
    }

    /// Returns the product with the loop variable.
    pub(crate) fn times_loop(&self) -> Polynomial {
        let mut product = Polynomial::default();
        let marker: Expr = {
            let name = crate::place::loop_marker(Span::call_site());
            syn::parse_quote!(#name)
        };
        let variable = Polynomial::of(1, Some((LOOP.to_string(), &marker)));
        for term in &self.0 {
            product.add(&term.times(&variable.0[0]), 1);
        }
        product
    }

    /// Whether all factors are names, numbers, fields and lengths, which can be evaluated again.
    pub(crate) fn is_plain(&self) -> bool {
        self.all(&|factor| is_invariant(factor, &|_| false))
    }

    /// Returns the polynomial of a variable whose name has been read.
    pub(crate) fn variable(name: &str) -> Option<Polynomial> {
        // It is never emitted, and is no invariant.
        let expr: Expr = syn::parse_str("__prange_digit()").ok()?;
        Some(Polynomial::of(1, Some((name.to_string(), &expr))))
    }

    /// Returns the polynomial of one term.
    pub(crate) fn of_term(term: &Term) -> Polynomial {
        let mut polynomial = Polynomial::default();
        polynomial.add(term, 1);
        polynomial
    }

    pub(crate) fn terms(&self) -> &[Term] {
        &self.0
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn all(&self, accept: &dyn Fn(&Expr) -> bool) -> bool {
        self.0.iter().all(|term| term.factors.iter().all(accept))
    }

    /// Returns a text that is the same for equal polynomials.
    pub(crate) fn key(&self) -> String {
        let mut key = String::new();
        for term in &self.0 {
            key.push_str(&format!("{}*{} + ", term.count, term.names.join("*")));
        }
        key
    }

    /// Whether the polynomial is a single name.
    pub(crate) fn is_single(&self) -> bool {
        matches!(self.0.as_slice(), [Term { count: 1, factors, .. }] if factors.len() == 1)
    }
}

/// Reads a subscript. `is_invariant` tells which of its parts are the same in all iterations.
pub(crate) fn read(index: &Expr, is_invariant: &dyn Fn(&Expr) -> bool) -> Subscript {
    let split = |expr| Polynomial::read(expr).and_then(Polynomial::split);
    let foreign = |factor: &Polynomial| match factor.is_zero() {
        true => Subscript::NotOwned(NotOwned::Fixed),
        false => Subscript::NotOwned(NotOwned::Moving),
    };
    if let Some(indices) = of_axes(index) {
        let read: Vec<_> = indices
            .iter()
            .map(|index| read(index, is_invariant))
            .collect();
        let own = read
            .iter()
            .enumerate()
            .filter_map(|(axis, read)| match read {
                Subscript::Element { offset, mirrored } => Some(OwnIndex {
                    axis,
                    offset: offset.clone(),
                    mirrored: *mirrored,
                }),
                _ => None,
            });
        let own: Vec<_> = own.collect();
        return match (own.is_empty(), read.into_iter().next()) {
            (false, _) => Subscript::Axes(own),
            (true, Some(Subscript::NotOwned(foreign))) => Subscript::NotOwned(foreign),
            _ => Subscript::NotOwned(NotOwned::Other),
        };
    }
    if let Expr::Range(range) = bare(index) {
        if range.start.is_none() && range.end.is_none() {
            return Subscript::NotOwned(NotOwned::Whole);
        }
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return Subscript::NotOwned(NotOwned::Other);
        };
        let (Some((stride, rest)), Some((same, _))) = (split(start), split(end)) else {
            return Subscript::NotOwned(NotOwned::Other);
        };
        if stride.is_zero() || stride.key() != same.key() || !stride.all(is_invariant) {
            return foreign(&stride);
        }
        return Subscript::Column { stride, rest };
    }
    let Some((factor, rest)) = split(index) else {
        return Subscript::NotOwned(NotOwned::Other);
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

/// Returns the indices into the axes of an array: `[i, j]` or `(i, j)`.
pub(crate) fn of_axes(index: &Expr) -> Option<&syn::punctuated::Punctuated<Expr, syn::Token![,]>> {
    match bare(index) {
        Expr::Array(array) => Some(&array.elems),
        Expr::Tuple(tuple) => Some(&tuple.elems),
        _ => None,
    }
}

/// Reads a subscript that is the same in all iterations.
pub(crate) fn read_fixed(index: &Expr, is_invariant: &dyn Fn(&Expr) -> bool) -> Option<Polynomial> {
    let (factor, rest) = Polynomial::read(index)?.split()?;
    (factor.is_zero() && rest.all(is_invariant)).then_some(rest)
}

/// Whether a subscript is computed in another type, where it may be negative in between.
pub(crate) fn is_cast(index: &Expr) -> bool {
    matches!(bare(index), Expr::Cast(_))
}

/// Substitutes the body's `let`s into a subscript.
pub(crate) fn written_out(index: &Expr, lets: &[(Ident, Expr)]) -> Expr {
    let mut tokens = index.to_token_stream();
    // A `let` may use those before it.
    for (name, value) in lets.iter().rev() {
        let is_it = |ident: &Ident| ident == name && of_name(ident) == of_name(name);
        tokens = replace(tokens, &|ident| is_it(ident).then(|| quote!((#value))));
    }
    syn::parse2(tokens).unwrap_or_else(|_| index.clone())
}

pub(crate) fn is_wide(ty: &Type) -> bool {
    let wide = ["usize", "isize", "u64", "i64", "u128", "i128"];
    matches!(ty, Type::Path(path) if wide.iter().any(|name| path.path.is_ident(name)))
}

/// Whether an expression is a path such as `Channel::Red`.
fn is_of_type(expr: &Expr) -> bool {
    matches!(bare(expr), Expr::Path(path) if path.path.segments.len() > 1)
}

/// Returns the type of `usize::from`.
fn converted_to(function: &Expr) -> Option<&Ident> {
    let Expr::Path(path) = bare(function) else {
        return None;
    };
    let mut segments = path.path.segments.iter();
    let (ty, from) = (segments.next()?, segments.next()?);
    let is_wide = ["usize", "u64", "i64"].iter().any(|wide| ty.ident == wide);
    let ends = segments.next().is_none() && path.path.leading_colon.is_none();
    (is_wide && from.ident == "from" && ends).then_some(&ty.ident)
}

/// A type that a subscript is converted to, and whether by `T::from`, where `T` may also be a module.
pub(crate) type Conversion = (Ident, bool);

/// Collects the types that a subscript is converted to.
pub(crate) fn types_in(index: &Expr, types: &mut Vec<Conversion>) {
    match bare(index) {
        Expr::Binary(binary) => {
            types_in(&binary.left, types);
            types_in(&binary.right, types);
        }
        Expr::Unary(unary) => types_in(&unary.expr, types),
        Expr::Range(range) => {
            let ends = range.start.iter().chain(&range.end);
            ends.for_each(|end| types_in(end, types));
        }
        Expr::Array(array) => array.elems.iter().for_each(|part| types_in(part, types)),
        Expr::Cast(cast) => {
            if let Type::Path(path) = &*cast.ty
                && let Some(name) = path.path.get_ident()
                && is_wide(&cast.ty)
            {
                types.push((name.clone(), false));
            }
            types_in(&cast.expr, types);
        }
        Expr::Call(call) => {
            types.extend(converted_to(&call.func).map(|name| (name.clone(), true)));
            call.args.iter().for_each(|part| types_in(part, types));
        }
        _ => {}
    }
}

/// Returns what an expression converts to a wide type.
fn converted(expr: &Expr) -> Option<&Expr> {
    match bare(expr) {
        Expr::Cast(cast) if is_wide(&cast.ty) => Some(&cast.expr),
        Expr::Call(call) if call.args.len() == 1 => converted_to(&call.func).and(call.args.first()),
        _ => None,
    }
}

/// Whether an expression is the loop variable, converted to a wide type.
pub(crate) fn is_converted_loop_variable(expr: &Expr) -> bool {
    converted(expr).is_some_and(is_loop_variable)
}

/// Arithmetic inside of a conversion in a subscript.
pub(crate) struct Converted<'e> {
    pub(crate) part: &'e Expr,
    /// Whether the subscript is this conversion and nothing else.
    pub(crate) is_all: bool,
}

/// Collects the arithmetic inside of conversions, at any depth. In a narrow type it may wrap where the subscript does not.
pub(crate) fn converted_arithmetic(index: &Expr) -> Vec<Converted<'_>> {
    fn collect<'e>(index: &'e Expr, is_all: bool, found: &mut Vec<Converted<'e>>) {
        if let Some(part) = converted(index) {
            if matches!(bare(part), Expr::Binary(_) | Expr::Unary(_)) {
                found.push(Converted { part, is_all });
            }
            return collect(part, is_all, found);
        }
        match bare(index) {
            Expr::Binary(binary) => {
                collect(&binary.left, false, found);
                collect(&binary.right, false, found);
            }
            Expr::Unary(unary) => collect(&unary.expr, false, found),
            Expr::Range(range) => {
                let ends = range.start.iter().chain(&range.end);
                ends.for_each(|end| collect(end, false, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(index, true, &mut found);
    found
}

/// Whether a subscript has such arithmetic, with the body's `let`s substituted.
pub(crate) fn may_wrap(index: &Expr, lets: &[(Ident, Expr)]) -> bool {
    !converted_arithmetic(&written_out(index, lets)).is_empty()
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
            matches!(unary.op, UnOp::Deref(_)) && is_invariant(&unary.expr, is_local)
        }
        Expr::Cast(cast) => is_invariant(&cast.expr, is_local),
        Expr::MethodCall(call) => {
            call.method == "len" && call.args.is_empty() && is_invariant(&call.receiver, is_local)
        }
        _ => false,
    }
}
