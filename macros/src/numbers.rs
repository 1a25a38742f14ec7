//! Finds which variables of a function are numbers or shared references, by its text.

use proc_macro2::Ident;
use syn::{
    BinOp, Expr, ExprForLoop, ExprPath, FnArg, Item, ItemFn, Lit, Local, Macro, Pat, Stmt, Type,
    UnOp,
};

use crate::affine_index::of_name;
use crate::header::is_prange;
use crate::names::{bound_names, idents};
use crate::place::bare;
use crate::std_macros::{self, Known};
use crate::walk::{Pass, walk_expr, walk_local, walk_stmt};

/// Variables of a function.
#[derive(Clone, Default)]
pub(crate) struct Numbers {
    /// Those whose type is named like a primitive number. They are copied only if that type is `Copy`.
    pub(crate) known: Vec<Ident>,
    /// Those that are shared references by their type, or by the value that they get.
    pub(crate) references: Vec<Ident>,
    /// Those of whose type and value the text says nothing, but that it is no `&mut`.
    pub(crate) unknown: Vec<Ident>,
    /// Those that are variables, by a `let` or a `for`, and no constants.
    pub(crate) variables: Vec<Ident>,
}

impl Numbers {
    pub(crate) fn of(function: &ItemFn) -> Numbers {
        let mut bindings = Bindings::default();
        for argument in &function.sig.inputs {
            if let FnArg::Typed(argument) = argument {
                bindings.bound.extend(bound_names(&argument.pat));
                if let Pat::Ident(name) = &*argument.pat {
                    let (name, ty) = (name.ident.clone(), Some((*argument.ty).clone()));
                    let alike = Vec::new();
                    bindings.variables.push(NumberVariable { name, ty, alike });
                }
            }
        }
        bindings.block(&mut function.block.clone());
        let Bindings { bound, variables } = bindings;
        let mut numbers = Numbers::default();
        let mut slices = Vec::new();
        for NumberVariable { name, ty, alike } in variables {
            // Only names that have one meaning in the whole function.
            if bound.iter().filter(|other| is_same(other, &name)).count() > 1 {
                continue;
            }
            numbers.variables.push(name.clone());
            let is_number = match &ty {
                Some(ty) => is_number_type(ty),
                None => alike.iter().any(|value| numbers.has(value, &slices)),
            };
            let is_reference = match &ty {
                Some(ty) => is_reference_type(ty),
                None => matches!(&*alike, [value] if is_reference(value)),
            };
            let is_mutable = alike
                .iter()
                .any(|value| matches!(bare(value), Expr::Reference(_)));
            if is_reference {
                numbers.references.push(name.clone());
            } else if ty.is_none() && !is_number && !is_mutable {
                numbers.unknown.push(name.clone());
            }
            if is_number {
                numbers.known.push(name);
            } else if ty.as_ref().is_some_and(is_slice) {
                slices.push(name);
            }
        }
        numbers
    }

    /// Whether an expression is a number.
    fn has(&self, value: &Expr, slices: &[Ident]) -> bool {
        let has = |value: &Expr| self.has(value, slices);
        match bare(value) {
            Expr::Lit(value) => matches!(value.lit, Lit::Int(_) | Lit::Float(_)),
            Expr::Path(path) => is_one_of(path, &self.known),
            Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && has(&unary.expr),
            Expr::Cast(cast) => is_number_type(&cast.ty),
            Expr::Binary(binary) => {
                is_arithmetic(&binary.op) && has(&binary.left) && has(&binary.right)
            }
            Expr::MethodCall(call) => {
                let is_of_slice =
                    matches!(&*call.receiver, Expr::Path(path) if is_one_of(path, slices));
                let is_numeric = NUMERIC.contains(&&*call.method.to_string());
                is_of_slice && call.method == "len"
                    || is_numeric && has(&call.receiver) && call.args.iter().all(has)
            }
            _ => false,
        }
    }
}

/// Methods that take numbers and return one.
const NUMERIC: &[&str] = &["abs", "abs_diff", "div_ceil", "max", "min", "sqrt"];

/// Whether two names that look alike come from the same macro, or both from none.
pub(crate) fn is_same(name: &Ident, other: &Ident) -> bool {
    name == other && of_name(name) == of_name(other)
}

fn is_one_of(path: &ExprPath, names: &[Ident]) -> bool {
    let name = path.path.get_ident();
    name.is_some_and(|name| names.iter().any(|known| is_same(known, name)))
}

pub(crate) fn is_arithmetic(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::Add(_)
            | BinOp::Sub(_)
            | BinOp::Mul(_)
            | BinOp::Div(_)
            | BinOp::Rem(_)
            | BinOp::Shl(_)
            | BinOp::Shr(_)
    )
}

fn is_number_type(ty: &Type) -> bool {
    const TYPES: &[&str] = &[
        "usize", "u64", "u32", "u16", "u8", "isize", "i64", "i32", "i16", "i8", "f64", "f32",
    ];
    let Type::Path(path) = ty else {
        return false;
    };
    path.path
        .get_ident()
        .is_some_and(|name| TYPES.iter().any(|known| name == known))
}

fn is_reference_type(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.mutability.is_none())
}

fn is_reference(value: &Expr) -> bool {
    matches!(bare(value), Expr::Reference(reference) if reference.mutability.is_none())
}

fn is_slice(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_slice(&reference.elem),
        ty => matches!(ty, Type::Slice(_) | Type::Array(_)),
    }
}

struct NumberVariable {
    name: Ident,
    ty: Option<Type>,
    /// Expressions of the same type.
    alike: Vec<Expr>,
}

#[derive(Default)]
struct Bindings {
    /// Every name in a pattern, once for each time.
    bound: Vec<Ident>,
    /// Variables that are a pattern by themselves.
    variables: Vec<NumberVariable>,
}

impl Bindings {
    /// Counts a name as bound twice, so that nothing is assumed of it.
    fn hide(&mut self, name: &Ident) {
        self.bound.extend([name.clone(), name.clone()]);
    }

    fn variable(&mut self, pattern: &Pat, alike: Vec<Expr>) {
        let (pattern, ty) = match pattern {
            Pat::Type(typed) => (&*typed.pat, Some((*typed.ty).clone())),
            pattern => (pattern, None),
        };
        match pattern {
            Pat::Ident(name) if name.by_ref.is_none() => {
                let name = name.ident.clone();
                self.variables.push(NumberVariable { name, ty, alike });
            }
            Pat::Ident(_) => {}
            pattern => self
                .variables
                .extend(bound_names(pattern).into_iter().map(|name| {
                    let (ty, alike) = (None, Vec::new());
                    NumberVariable { name, ty, alike }
                })),
        }
    }
}

/// Returns the ends of a range, in whatever order it is run through.
fn ends(source: &Expr) -> Vec<Expr> {
    match bare(source) {
        Expr::Range(range) => range
            .start
            .iter()
            .chain(&range.end)
            .map(|end| (**end).clone())
            .collect(),
        Expr::MethodCall(call) if call.method == "rev" || call.method == "step_by" => {
            ends(&call.receiver)
        }
        Expr::Call(call) if call.args.len() == 1 && is_prange(source) => ends(&call.args[0]),
        _ => Vec::new(),
    }
}

impl Pass for Bindings {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::ForLoop(ExprForLoop { pat, expr, .. }) => {
                self.bound.extend(bound_names(pat));
                self.variable(pat, ends(expr));
            }
            Expr::Let(condition) => self.bound.extend(bound_names(&condition.pat)),
            Expr::Match(cases) => {
                for arm in &cases.arms {
                    self.bound.extend(bound_names(&arm.pat));
                }
            }
            Expr::Closure(closure) => {
                for input in &closure.inputs {
                    self.bound.extend(bound_names(input));
                }
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
    fn stmt(&mut self, statement: &mut Stmt) {
        match statement {
            // In a pattern the name is the constant, and binds no variable.
            Stmt::Item(Item::Const(item)) => self.hide(&item.ident),
            Stmt::Item(Item::Static(item)) => self.hide(&item.ident),
            _ => {}
        }
        walk_stmt(self, statement);
    }
    fn local(&mut self, local: &mut Local) {
        self.bound.extend(bound_names(&local.pat));
        let given = local.init.iter().map(|init| (*init.expr).clone());
        self.variable(&local.pat, given.collect());
        walk_local(self, local);
    }
    fn mac(&mut self, mac: &mut Macro) {
        // The macro may bind these names.
        if let Known::Unreadable = std_macros::read(mac) {
            let names = idents(mac.tokens.clone());
            names.iter().for_each(|name| self.hide(name));
        }
    }
}
