//! What the names of methods say about their receivers. They decide nothing: the compiler judges by types.

use syn::{Expr, ExprMethodCall, Ident};

use crate::place::bare;

/// Methods that change the standard collections. Other types have methods of the same names that take `&self`.
const CHANGING_METHODS: &[&str] = &[
    "append",
    "as_mut_slice",
    "chunks_exact_mut",
    "chunks_mut",
    "clear",
    "clone_from",
    "clone_from_slice",
    "copy_from_slice",
    "copy_within",
    "dedup",
    "drain",
    "entry",
    "extend",
    "extend_from_slice",
    "extend_from_within",
    "fill",
    "fill_with",
    "first_mut",
    "get_mut",
    "get_or_insert_with",
    "insert",
    "insert_str",
    "iter_mut",
    "last_mut",
    "pop",
    "pop_back",
    "pop_front",
    "push",
    "push_back",
    "push_front",
    "push_str",
    "rchunks_mut",
    "remove",
    "resize",
    "retain",
    "reverse",
    "rotate_left",
    "rotate_right",
    "select_nth_unstable",
    "select_nth_unstable_by",
    "set_len",
    "sort",
    "sort_by",
    "sort_by_cached_key",
    "sort_by_key",
    "sort_unstable",
    "sort_unstable_by",
    "sort_unstable_by_key",
    "split_at_mut",
    "split_first_mut",
    "split_last_mut",
    "split_off",
    "swap_remove",
    "truncate",
    "values_mut",
];

/// Further methods that change an element in place.
const CHANGING_ELEMENT_METHODS: &[&str] = &[
    "as_deref_mut",
    "as_mut",
    "get_or_insert",
    "replace",
    "replace_with",
    "swap_with_slice",
    "take",
    "take_if",
];

/// Whether a call may change its receiver, by the method's name.
pub(crate) fn changes(call: &ExprMethodCall) -> bool {
    let method = &&*call.method.to_string();
    let is_of_element = matches!(bare(&call.receiver), Expr::Index(_));
    is_swap(call)
        || CHANGING_METHODS.contains(method)
        || PARTS_OF_ARRAYS.contains(method)
        || is_of_element && CHANGING_ELEMENT_METHODS.contains(method)
}

/// Methods of ndarray's arrays that make a view of a part, for changes.
const PARTS_OF_ARRAYS: &[&str] = &["column_mut", "index_axis_mut", "row_mut"];

/// Whether a call may swap two elements of a slice. The `swap` of an atomic takes an ordering.
fn is_swap(call: &ExprMethodCall) -> bool {
    call.method == "swap" && call.args.len() == 2 && !is_ordering(&call.args[1])
}

/// Methods that read, of numbers and of the standard collections.
const READING_METHODS: &[&str] = &[
    "abs",
    "all",
    "any",
    "as_bytes",
    "as_ref",
    "as_slice",
    "as_str",
    "atan2",
    "borrow",
    "bytes",
    "ceil",
    "chars",
    "chunks",
    "clamp",
    "clone",
    "cmp",
    "concat",
    "contains",
    "contains_key",
    "copied",
    "copysign",
    "cos",
    "count_ones",
    "ends_with",
    "eq",
    "exp",
    "exp_m1",
    "find",
    "first",
    "floor",
    "fract",
    "get",
    "hypot",
    "into",
    "is_empty",
    "is_finite",
    "is_nan",
    "is_none",
    "is_some",
    "iter",
    "join",
    "keys",
    "last",
    "len",
    "lines",
    "ln",
    "ln_1p",
    "load",
    "lock",
    "log10",
    "log2",
    "max",
    "min",
    "mul_add",
    "ne",
    "parse",
    "partial_cmp",
    "pow",
    "powf",
    "powi",
    "recip",
    "rem_euclid",
    "round",
    "signum",
    "sin",
    "sin_cos",
    "split",
    "sqrt",
    "starts_with",
    "tan",
    "tanh",
    "to_bits",
    "to_owned",
    "to_string",
    "to_vec",
    "total_cmp",
    "trim",
    "trunc",
    "unwrap",
    "values",
    "windows",
    "wrapping_add",
    "wrapping_mul",
    "wrapping_sub",
];

/// Whether a method is known to change nothing, or only through `&self`.
pub(crate) fn is_reading(method: &Ident) -> bool {
    let method = &&*method.to_string();
    READING_METHODS.contains(method) || INTERIOR_METHODS.contains(method)
}

/// Whether a call on an element is of a method of which nothing is known.
pub(crate) fn is_unknown_of_element(call: &ExprMethodCall) -> bool {
    let is_of_element = matches!(bare(&call.receiver), Expr::Index(_));
    is_of_element && !is_reading(&call.method) && call.method != "swap"
}

fn is_ordering(expr: &Expr) -> bool {
    const ORDERINGS: &[&str] = &["AcqRel", "Acquire", "Relaxed", "Release", "SeqCst"];
    let Expr::Path(path) = bare(expr) else {
        return false;
    };
    let name = path.path.segments.last();
    name.is_some_and(|name| {
        let is_variable = name.ident.to_string().contains("order");
        is_variable || ORDERINGS.iter().any(|ordering| name.ident == ordering)
    })
}

/// Methods of the standard library that change a value through `&self`.
pub(crate) const INTERIOR_METHODS: &[&str] = &[
    "fetch_add",
    "fetch_and",
    "fetch_max",
    "fetch_min",
    "fetch_or",
    "fetch_sub",
    "fetch_xor",
    "lock",
    "notify_all",
    "notify_one",
    "read",
    "send",
    "set",
    "store",
    "wait",
    "wake",
    "write",
];

/// Methods that append at the end of a collection.
pub(crate) const APPENDING_METHODS: &[&str] = &[
    "push",
    "push_str",
    "push_back",
    "extend",
    "extend_from_slice",
];
