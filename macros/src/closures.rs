//! Closures that are gone when the iteration ends, so that they may refer to copies that the iteration has.

use syn::{Expr, Local};

/// Functions and methods of std that only call the closures that they get, or return an iterator that does. What such an iterator is kept in
/// cannot be seen; that it outlives the iteration is not expected.
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
