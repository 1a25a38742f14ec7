//! Closures that are gone when the iteration ends, so that they may refer to copies that the iteration has.

use syn::{Expr, Local};

use crate::place::bare;

/// Functions and methods of std that only call the closures that they get, or return an iterator that does: see [`kept`].
const CALLERS: &[&str] = &[
    "all",
    "and_then",
    "any",
    "binary_search_by",
    "binary_search_by_key",
    "chunk_by",
    "filter",
    "filter_map",
    "find",
    "find_map",
    "flat_map",
    "fold",
    "for_each",
    "from_fn",
    "get_or_insert_with",
    "inspect",
    "is_none_or",
    "is_some_and",
    "is_sorted_by",
    "map",
    "map_err",
    "map_or",
    "map_or_else",
    "map_while",
    "max_by",
    "max_by_key",
    "min_by",
    "min_by_key",
    "ok_or_else",
    "or_else",
    "partition",
    "partition_point",
    "position",
    "reduce",
    "retain",
    "rposition",
    "scan",
    "skip_while",
    "sort_by",
    "sort_by_key",
    "sort_unstable_by",
    "sort_unstable_by_key",
    "take_while",
    "then",
    "try_fold",
    "try_for_each",
    "unwrap_or_else",
];

/// Methods that may keep their arguments beyond the iteration.
const KEEPERS: &[&str] = &[
    "get_or_insert",
    "insert",
    "or_insert",
    "push",
    "push_back",
    "push_front",
    "replace",
    "send",
    "set",
];

/// Methods that return an iterator, or what else calls their closures later.
const LAZY: &[&str] = &[
    "chunk_by",
    "enumerate",
    "filter",
    "filter_map",
    "flat_map",
    "inspect",
    "map",
    "map_while",
    "peekable",
    "rev",
    "scan",
    "skip",
    "skip_while",
    "step_by",
    "take",
    "take_while",
];

/// Returns the closures, and the iterators that call them later, that an expression may keep beyond the iteration. What a `let` binds is not looked into.
pub(crate) fn kept(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Assign(assign) if is_lazy(&assign.right) => vec![&assign.right],
        Expr::MethodCall(call) if KEEPERS.contains(&&*call.method.to_string()) => {
            let arguments = call.args.iter();
            arguments.filter(|argument| is_lazy(argument)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a value has closures that are called later.
fn is_lazy(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Closure(_) => true,
        Expr::MethodCall(call) if LAZY.contains(&&*call.method.to_string()) => {
            is_lazy(&call.receiver) || call.args.iter().any(is_lazy)
        }
        Expr::Call(call) => call.args.iter().any(is_lazy),
        Expr::Tuple(tuple) => tuple.elems.iter().any(is_lazy),
        _ => false,
    }
}

/// Returns what a call gets if it keeps no closures, first its receiver or function: of closures their bodies.
pub(crate) fn arguments(expr: &mut Expr) -> Option<Vec<&mut Expr>> {
    let (name, function, arguments) = match expr {
        Expr::MethodCall(call) => (call.method.to_string(), &mut call.receiver, &mut call.args),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => (
                path.path.segments.last()?.ident.to_string(),
                &mut call.func,
                &mut call.args,
            ),
            _ => return None,
        },
        _ => return None,
    };
    if !CALLERS.contains(&&*name) {
        return None;
    }
    let bodies = arguments.iter_mut().map(|argument| match argument {
        Expr::Closure(closure) => &mut *closure.body,
        argument => argument,
    });
    Some(std::iter::once(&mut **function).chain(bodies).collect())
}

/// Returns the body of a closure that a `let` binds. Most of these are only called.
pub(crate) fn named(local: &mut Local) -> Option<&mut Expr> {
    match local.init.as_mut().map(|init| &mut *init.expr) {
        Some(Expr::Closure(closure)) => Some(&mut closure.body),
        _ => None,
    }
}
