//! Recognises the statements that combine values into a variable, by their form alone, in marked code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{BinOp, Expr, Stmt};

use crate::minimum_by_if::{BestIdiom, best, conditional_value, has_clone};
use crate::names::replace;
use crate::place::{bare, variable};
use crate::walk::{Pass, walk_expr};

/// How values are combined into a variable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Class {
    Sum,
    Product,
    BitAnd,
    BitOr,
    BitXor,
    Min,
    Max,
    /// A minimum or maximum by the user's `if`.
    Best,
    /// The same of an element, by this comparison.
    Picked {
        greatest: bool,
        /// Whether the last of equal values is kept.
        last: bool,
    },
    Associative,
    Append,
}

impl Class {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Class::Sum => "sum",
            Class::Product => "product",
            Class::BitAnd => "bitwise and",
            Class::BitOr => "bitwise or",
            Class::BitXor => "bitwise xor",
            Class::Min => "minimum",
            Class::Max => "maximum",
            Class::Best | Class::Picked { .. } => "minimum or maximum by `if`",
            Class::Associative => "associative operator",
            Class::Append => "ordered concatenation",
        }
    }

    /// Returns whether the body may read a value that is combined in this way, after it has combined its own value into it.
    pub(crate) fn can_be_read(self) -> bool {
        match self {
            Class::Sum | Class::Product | Class::BitAnd | Class::BitOr | Class::BitXor => true,
            Class::Min | Class::Max => true,
            Class::Best | Class::Picked { .. } | Class::Associative | Class::Append => false,
        }
    }

    /// Returns the function for a variable with such an operator: the kit's, or that of [`operand`](Class::operand).
    pub(crate) fn role(self) -> Option<&'static str> {
        match self {
            Class::Sum => Some("__prange_sum"),
            Class::Product => Some("__prange_product"),
            Class::BitAnd => Some("bit_and"),
            Class::BitOr => Some("bit_or"),
            Class::BitXor => Some("bit_xor"),
            _ => None,
        }
    }

    /// Returns the kit's function for a variable whose type decides whether it has the role and the operators.
    pub(crate) fn operand(self) -> Option<&'static str> {
        match self {
            Class::Sum => Some("adding"),
            Class::Product => Some("multiplying"),
            _ => None,
        }
    }

    /// Returns the kit's function for an array of such variables.
    pub(crate) fn array_role(self) -> Option<&'static str> {
        match self {
            Class::Sum => Some("sums"),
            Class::Product => Some("products"),
            Class::BitAnd => Some("bit_ands"),
            Class::BitOr => Some("bit_ors"),
            Class::BitXor => Some("bit_xors"),
            Class::Min => Some("mins"),
            Class::Max => Some("maxs"),
            Class::Picked { greatest, last } => Some(match (greatest, last) {
                (false, false) => "first_least",
                (false, true) => "last_least",
                (true, false) => "first_greatest",
                (true, true) => "last_greatest",
            }),
            Class::Append => Some("buckets"),
            Class::Best | Class::Associative => None,
        }
    }
}

/// Whether an operator is one of `+=`, `-=`, and so on.
pub(crate) fn assigns(operator: &BinOp) -> bool {
    operator_text(operator).ends_with('=') && !compares(operator)
}

fn compares(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
    )
}

pub(crate) fn operator_text(operator: &BinOp) -> String {
    operator.to_token_stream().to_string()
}

/// Returns the class of an operator, with `=` or without, and the kit's function for it: the plain operator could panic, or be the user's.
pub(crate) fn class_of(operator: &BinOp) -> Option<(Class, &'static str)> {
    Some(match operator_text(operator).trim_end_matches('=') {
        "+" => (Class::Sum, "add"),
        "-" => (Class::Sum, "subtract"),
        "*" => (Class::Product, "multiply"),
        "/" => (Class::Product, "divide"),
        "&" => (Class::BitAnd, "and"),
        "|" => (Class::BitOr, "or"),
        "^" => (Class::BitXor, "xor"),
        _ => return None,
    })
}

/// A statement that combines a value into a variable.
pub(crate) enum Idiom {
    /// `x = x + a - b`, `x = e * x`.
    OperatorChain(OperatorChain),
    /// `m = m.min(e)`, `m = max(e, m)`, chains of them, and operators in `associative(..)`.
    Fold(FoldIdiom),
    /// `if e < m { m = e; at = i; }`.
    Best(Box<BestIdiom>),
}

pub(crate) struct OperatorChain {
    pub(crate) variable: usize,
    pub(crate) class: Class,
    /// The operators and their right sides, in order.
    pub(crate) steps: Vec<(BinOp, Expr)>,
    /// Whether the variable is a right operand somewhere.
    pub(crate) commutes: bool,
    /// Whether it is written as a `wrapping_..` method.
    pub(crate) wraps: bool,
}

pub(crate) struct FoldIdiom {
    pub(crate) variable: usize,
    pub(crate) class: Class,
    /// The values, in order.
    pub(crate) values: Vec<Expr>,
    /// The operation in `associative(..)`.
    pub(crate) form: Option<Form>,
    /// The methods and functions that the body calls for it.
    pub(crate) callees: Vec<Callee>,
    /// Whether the variable is the first operand, which decides which of two equal values is kept.
    pub(crate) first: bool,
}

/// How an operation is written, and what it is taken for.
pub(crate) enum Callee {
    /// `m.min(e)`.
    Method(Ident),
    /// `min(m, e)` or `f64::min(m, e)`: the function of std that it must be, and the one that the body names.
    Function(TokenStream, TokenStream),
    /// `associative(..)`.
    Associative(TokenStream),
}

impl Callee {
    /// Emits code that compiles only if the callee is what it is taken for.
    pub(crate) fn check(&self, kit: &Ident, ty: &Ident) -> TokenStream {
        match self {
            Callee::Method(method) => quote! {
                use ::core::cmp::Ord as _;
                #kit.has_standard_methods(#ty);
                let _ = #kit.absent(#ty).#method(#kit.absent(#ty));
            },
            Callee::Function(standard, own) => quote!(#kit.same(#ty, #standard, #own);),
            Callee::Associative(own) => quote!(#kit.associates(#own);),
        }
    }

    fn of_path(path: &syn::Path, class: Class) -> Callee {
        let name = match class {
            Class::Max => quote!(max),
            _ => quote!(min),
        };
        let owner = path.segments.iter().rev().nth(1);
        let owner = owner.map(|segment| segment.ident.to_string());
        let standard = match owner.as_deref() {
            Some("f32") => quote!(::core::primitive::f32::#name),
            Some("f64") => quote!(::core::primitive::f64::#name),
            // `min`, `std::cmp::min`.
            None | Some("cmp") => quote!(::core::cmp::#name),
            // `Ord::min`, `i32::min`.
            Some(_) => quote!(::core::cmp::Ord::#name),
        };
        Callee::Function(standard, path.to_token_stream())
    }
}

impl FoldIdiom {
    /// Emits the operation on these operands, the variable's first.
    pub(crate) fn operation(
        &self,
        kit: &Ident,
        before: &TokenStream,
        value: &TokenStream,
    ) -> TokenStream {
        let greatest = self.class == Class::Max;
        match (&self.form, self.first) {
            (Some(form), _) => form.of(before, value),
            (None, true) => quote!(#kit.better::<#greatest, _, _>(#before, #value)),
            (None, false) => quote!(#kit.better::<#greatest, _, _>(#value, #before)),
        }
    }
}

/// An operation on two operands, as the user wrote it.
#[derive(Clone)]
pub(crate) struct Form(TokenStream);

const BEFORE: &str = "__prange_before_operand";
const VALUE: &str = "__prange_value_operand";

impl Form {
    /// Returns the names in the operation.
    pub(crate) fn names(&self) -> Vec<Ident> {
        crate::names::idents(self.0.clone())
    }

    pub(crate) fn text(&self) -> String {
        self.0.to_string()
    }

    /// Emits the operation on these operands.
    pub(crate) fn of(&self, before: &TokenStream, value: &TokenStream) -> TokenStream {
        replace(self.0.clone(), &|ident| match ident.to_string().as_str() {
            BEFORE => Some(before.clone()),
            VALUE => Some(value.clone()),
            _ => None,
        })
    }
}

fn placeholder(name: &str) -> Expr {
    let ident = Ident::new(name, Span::call_site());
    syn::parse_quote!(#ident)
}

/// Returns how an expression combines a value into a variable, if it has one of the forms.
pub(crate) fn recognise(expr: &Expr) -> Option<Idiom> {
    match expr {
        Expr::Assign(assign) => {
            let target = variable(&assign.left)?;
            let right = bare(&assign.right);
            if let Some(steps) = steps(right, target).filter(|steps| !steps.is_empty()) {
                let (class, _) = class_of(&steps[0].operator)?;
                let same =
                    |step: &ChainStep| class_of(&step.operator).is_some_and(|(c, _)| c == class);
                return steps.iter().all(same).then(|| {
                    Idiom::OperatorChain(OperatorChain {
                        variable: target,
                        class,
                        commutes: steps.iter().any(|step| step.commuted),
                        wraps: false,
                        steps: steps
                            .into_iter()
                            .map(|step| (step.operator, step.right))
                            .collect(),
                    })
                });
            }
            if let Some(chain) = wrapping(right, target) {
                return Some(Idiom::OperatorChain(chain));
            }
            if let Expr::If(choice) = right {
                let best = conditional_value(target, choice);
                return best.map(Box::new).map(Idiom::Best);
            }
            let fold = extreme(right, target).or_else(|| associative(right, target))?;
            Some(Idiom::Fold(fold))
        }
        Expr::If(choice) => best(choice).map(Box::new).map(Idiom::Best),
        _ => None,
    }
}

/// Reads `x.wrapping_add(e)` and its like. In a reduction the operators wrap too.
fn wrapping(expr: &Expr, target: usize) -> Option<OperatorChain> {
    let Expr::MethodCall(call) = expr else {
        return None;
    };
    let (class, operator): (Class, BinOp) = match call.method.to_string().as_str() {
        "wrapping_add" => (Class::Sum, syn::parse_quote!(+)),
        "wrapping_sub" => (Class::Sum, syn::parse_quote!(-)),
        "wrapping_mul" => (Class::Product, syn::parse_quote!(*)),
        _ => return None,
    };
    if variable(&call.receiver) != Some(target) || call.args.len() != 1 {
        return None;
    }
    Some(OperatorChain {
        variable: target,
        class,
        steps: vec![(operator, call.args[0].clone())],
        commutes: false,
        wraps: true,
    })
}

struct ChainStep {
    operator: BinOp,
    right: Expr,
    commuted: bool,
}

/// Returns the operators between `target` and the whole of `expr`, innermost first.
fn steps(expr: &Expr, target: usize) -> Option<Vec<ChainStep>> {
    let expr = bare(expr);
    if variable(expr) == Some(target) {
        return Some(Vec::new());
    }
    let Expr::Binary(binary) = expr else {
        return None;
    };
    class_of(&binary.op)?;
    if assigns(&binary.op) {
        return None;
    }
    let step = |right: &Expr, commuted| ChainStep {
        operator: binary.op,
        right: right.clone(),
        commuted,
    };
    if let Some(mut before) = steps(&binary.left, target) {
        before.push(step(&binary.right, false));
        return Some(before);
    }
    if matches!(binary.op, BinOp::Sub(_) | BinOp::Div(_)) {
        return None;
    }
    let mut before = steps(&binary.right, target)?;
    before.push(step(&binary.left, true));
    Some(before)
}

fn extreme(expr: &Expr, target: usize) -> Option<FoldIdiom> {
    let class_of = |name: &Ident| match name.to_string().as_str() {
        "min" => Some(Class::Min),
        "max" => Some(Class::Max),
        _ => None,
    };
    let (class, callee, first, second) = match bare(expr) {
        Expr::MethodCall(call) if call.args.len() == 1 => {
            let callee = Callee::Method(call.method.clone());
            (
                class_of(&call.method)?,
                callee,
                &*call.receiver,
                &call.args[0],
            )
        }
        Expr::Call(call) if call.args.len() == 2 => match bare(&call.func) {
            Expr::Path(path) => {
                let class = class_of(&path.path.segments.last()?.ident)?;
                let callee = match &path.qself {
                    None => Callee::of_path(&path.path, class),
                    Some(_) => {
                        let name = &path.path.segments.last()?.ident;
                        Callee::Function(quote!(::core::cmp::Ord::#name), path.to_token_stream())
                    }
                };
                (class, callee, &call.args[0], &call.args[1])
            }
            _ => return None,
        },
        _ => return None,
    };
    let is_target = |operand| variable(operand) == Some(target);
    if let Some(inner) = extreme(first, target).filter(|inner| inner.class == class && inner.first)
    {
        let (mut values, mut callees) = (inner.values, inner.callees);
        values.push(second.clone());
        callees.push(callee);
        return Some(FoldIdiom {
            values,
            callees,
            ..inner
        });
    }
    let is_first = match (is_target(first), is_target(second)) {
        (true, false) => true,
        (false, true) => false,
        _ => return None,
    };
    let value = if is_first { second } else { first };
    Some(FoldIdiom {
        variable: target,
        class,
        values: vec![value.clone()],
        form: None,
        callees: vec![callee],
        first: is_first,
    })
}

/// Returns what a statement combines into an element of an array, if it has one of the forms: the element, the class, and the form with the
/// array in the element's place.
pub(crate) fn of_element(expr: &Expr) -> Option<(Expr, Class, Idiom)> {
    let assign = match expr {
        Expr::Assign(assign) => assign,
        Expr::If(choice) => match choice.then_branch.stmts.as_slice() {
            [Stmt::Expr(Expr::Assign(assign), _)] => assign,
            _ => return None,
        },
        _ => return None,
    };
    let element = bare(&assign.left);
    let mut whole = expr.clone();
    let array = array_of(element)?;
    let mut places = InPlace {
        text: element.to_token_stream().to_string(),
        array,
        count: 0,
    };
    places.expr(&mut whole);
    let idiom = recognise(&whole)?;
    let (class, count) = match &idiom {
        Idiom::OperatorChain(chain) => (chain.class, 2),
        Idiom::Fold(fold) if matches!(fold.class, Class::Min | Class::Max) => (fold.class, 2),
        Idiom::Best(best) if !has_clone(&best.assignments[0].1) => {
            let count = match expr {
                Expr::If(_) => 2,
                _ => 3,
            };
            (picked(best), count)
        }
        _ => return None,
    };
    // `q[i] = q[i] + w * (a[i] - q[i])` has none of the forms.
    (places.count == count).then(|| (element.clone(), class, idiom))
}

/// Returns the array of an element whose subscripts have the same value wherever they are written.
fn array_of(element: &Expr) -> Option<Expr> {
    let Expr::Index(index) = bare(element) else {
        return None;
    };
    if !is_plain(&index.index) {
        return None;
    }
    match variable(&index.expr) {
        Some(_) => Some((*index.expr).clone()),
        None => array_of(&index.expr),
    }
}

/// Whether an expression has no calls.
fn is_plain(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Binary(binary) => is_plain(&binary.left) && is_plain(&binary.right),
        Expr::Unary(unary) => is_plain(&unary.expr),
        Expr::Cast(cast) => is_plain(&cast.expr),
        Expr::Field(field) => is_plain(&field.base),
        Expr::Index(index) => is_plain(&index.expr) && is_plain(&index.index),
        Expr::Array(indices) => indices.elems.iter().all(is_plain),
        Expr::Tuple(indices) => indices.elems.iter().all(is_plain),
        _ => false,
    }
}

/// Replaces an element by its array.
struct InPlace {
    text: String,
    array: Expr,
    /// How many were replaced.
    count: usize,
}

impl Pass for InPlace {
    fn expr(&mut self, expr: &mut Expr) {
        match matches!(expr, Expr::Index(_)) && expr.to_token_stream().to_string() == self.text {
            true => {
                *expr = self.array.clone();
                self.count += 1;
            }
            false => walk_expr(self, expr),
        }
    }
}

/// Returns the form of an operation on two operands, of which the first one may be the variable.
fn form(expr: &Expr, variable_first: bool) -> Form {
    let (first, second) = match variable_first {
        true => (placeholder(BEFORE), placeholder(VALUE)),
        false => (placeholder(VALUE), placeholder(BEFORE)),
    };
    let mut expr = bare(expr).clone();
    match &mut expr {
        Expr::MethodCall(call) => {
            *call.receiver = first;
            call.args[0] = second;
        }
        Expr::Call(call) => {
            call.args[0] = first;
            call.args[1] = second;
        }
        Expr::Binary(binary) => {
            *binary.left = first;
            *binary.right = second;
        }
        _ => {}
    }
    Form(expr.into_token_stream())
}

/// Whether a call is `associative(..)`.
pub(crate) fn is_associative(call: &syn::ExprCall) -> bool {
    let is_name = |path: &syn::Path| {
        path.segments
            .last()
            .is_some_and(|last| last.ident == "associative")
    };
    call.args.len() == 1 && matches!(bare(&call.func), Expr::Path(path) if is_name(&path.path))
}

/// Reads `x = associative(f(x, e))`.
fn associative(expr: &Expr, target: usize) -> Option<FoldIdiom> {
    let Expr::Call(call) = expr else {
        return None;
    };
    if !is_associative(call) {
        return None;
    }
    let operation = bare(&call.args[0]);
    let (first, second) = match operation {
        Expr::MethodCall(call) if call.args.len() == 1 => (&*call.receiver, &call.args[0]),
        Expr::Call(call) if call.args.len() == 2 => (&call.args[0], &call.args[1]),
        Expr::Binary(binary) => (&*binary.left, &*binary.right),
        _ => return None,
    };
    let is_first = match (
        variable(first) == Some(target),
        variable(second) == Some(target),
    ) {
        (true, false) => true,
        (false, true) => false,
        _ => return None,
    };
    Some(FoldIdiom {
        variable: target,
        class: Class::Associative,
        values: vec![if is_first { second } else { first }.clone()],
        form: Some(form(operation, is_first)),
        callees: vec![Callee::Associative(call.func.to_token_stream())],
        first: is_first,
    })
}

/// Returns the class of a single element that is compared in this way.
fn picked(best: &BestIdiom) -> Class {
    let is_less = matches!(best.operator, BinOp::Lt(_) | BinOp::Le(_));
    Class::Picked {
        greatest: is_less == best.variable_left,
        last: matches!(best.operator, BinOp::Le(_) | BinOp::Ge(_)),
    }
}
