//! The macros on any tokens: the modules of `prange-rs-macros`, which as a crate of macros cannot be a library here.
#![no_main]
#![allow(dead_code)]

#[path = "../../macros/src/affine_index.rs"]
mod affine_index;
#[path = "../../macros/src/checks.rs"]
mod checks;
#[path = "../../macros/src/classify/mod.rs"]
mod classify;
#[path = "../../macros/src/closures.rs"]
mod closures;
#[path = "../../macros/src/context.rs"]
mod context;
#[path = "../../macros/src/copied_captures.rs"]
mod copied_captures;
#[path = "../../macros/src/emit.rs"]
mod emit;
#[path = "../../macros/src/exits.rs"]
mod exits;
#[path = "../../macros/src/expand.rs"]
mod expand;
#[path = "../../macros/src/fuzz/mod.rs"]
mod fuzz;
#[path = "../../macros/src/generated_names.rs"]
mod generated_names;
#[path = "../../macros/src/header.rs"]
mod header;
#[path = "../../macros/src/idiom.rs"]
mod idiom;
#[path = "../../macros/src/inlinable_lets.rs"]
mod inlinable_lets;
#[path = "../../macros/src/invisible_groups.rs"]
mod invisible_groups;
#[path = "../../macros/src/math.rs"]
mod math;
#[path = "../../macros/src/messages.rs"]
mod messages;
#[path = "../../macros/src/methods.rs"]
mod methods;
#[path = "../../macros/src/minimum_by_if.rs"]
mod minimum_by_if;
#[path = "../../macros/src/names.rs"]
mod names;
#[path = "../../macros/src/normalize.rs"]
mod normalize;
#[path = "../../macros/src/numbers.rs"]
mod numbers;
#[path = "../../macros/src/parse.rs"]
mod parse;
#[path = "../../macros/src/parts.rs"]
mod parts;
#[path = "../../macros/src/place.rs"]
mod place;
#[path = "../../macros/src/polynomial_code.rs"]
mod polynomial_code;
#[path = "../../macros/src/resolve.rs"]
mod resolve;
#[path = "../../macros/src/rewrite/mod.rs"]
mod rewrite;
#[path = "../../macros/src/role_code.rs"]
mod role_code;
#[path = "../../macros/src/role_names.rs"]
mod role_names;
#[path = "../../macros/src/role_table.rs"]
mod role_table;
#[path = "../../macros/src/rows.rs"]
mod rows;
#[path = "../../macros/src/shape.rs"]
mod shape;
#[path = "../../macros/src/shown_text.rs"]
mod shown_text;
#[path = "../../macros/src/source_text.rs"]
mod source_text;
#[path = "../../macros/src/std_macros.rs"]
mod std_macros;
#[path = "../../macros/src/trace.rs"]
mod trace;
#[path = "../../macros/src/unfinished.rs"]
mod unfinished;
#[path = "../../macros/src/updates.rs"]
mod updates;
#[path = "../../macros/src/walk.rs"]
mod walk;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::check(data));
