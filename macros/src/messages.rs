//! The texts of all errors: what is wrong, the rule behind it, one rewrite.

use std::fmt;

use proc_macro2::{Ident, Span};

use crate::generated_names::RESERVED;
use crate::idiom::Class;
use crate::minimum_by_if::NearMinimum;
use crate::names::line;

/// The text of an error. `syn::Error` takes it with the place that it is about.
pub(crate) struct Message {
    what: String,
    note: String,
    /// The line that the note is about. Without one the note is left out.
    note_line: Option<usize>,
    rule: &'static str,
    help: String,
}

fn error(what: impl Into<String>) -> Message {
    Message {
        what: what.into(),
        note: String::new(),
        note_line: None,
        rule: "",
        help: String::new(),
    }
}

impl Message {
    pub(crate) fn note(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    /// Sets the place that the note is about.
    pub(crate) fn note_at(mut self, span: Option<Span>) -> Self {
        self.note_line = span.map(line);
        self
    }

    fn rule(mut self, rule: &'static str) -> Self {
        self.rule = rule;
        self
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if let (Some(line), false) = (self.note_line, self.note.is_empty()) {
            write!(f, "\nnote: line {line}: {}", self.note)?;
        }
        for (kind, part) in [("rule", self.rule), ("help", &self.help)] {
            if !part.is_empty() {
                write!(f, "\n{kind}: {part}")?;
            }
        }
        Ok(())
    }
}

// The attribute, and the loop's header.

pub(crate) fn attribute_arguments() -> Message {
    error("`#[parallel]` takes no arguments")
        .help("write the clauses on the loop: `prange(..).num_threads(4)`")
}

pub(crate) fn not_a_function() -> Message {
    error("`#[parallel]` can only be applied to a function with a body")
}

pub(crate) fn math_arguments() -> Message {
    error("`#[math]` takes no arguments but the path of this crate")
        .help("if the crate has another name, write `#[math(crate = name)]`")
}

pub(crate) fn math_on_another_item() -> Message {
    error(
        "`#[math]` can only be applied to functions, and to what has some: an `impl`, a trait, a module",
    )
}

pub(crate) fn math_in_unreadable_macro(name: &Ident, mac: &str) -> Message {
    error(format!(
        "`{name}` is called inside `{mac}!`, whose expansion is not known here"
    ))
    .rule("under `#[math]`, no call of this name may silently stay std's")
    .help("compute the value into a `let` before the macro")
}

pub(crate) fn math_in_rules(name: &Ident) -> Message {
    error(format!(
        "`{name}` is called in the rules of a macro, which `#[math]` does not change"
    ))
    .rule("under `#[math]`, no call of this name may silently stay std's")
    .help("write a function in place of the macro, or call `prange::math`")
}

pub(crate) fn math_in_unknown_code(name: &Ident) -> Message {
    error(format!(
        "`{name}` is called in code that `#[math]` cannot read"
    ))
    .help("compute the value in a function of its own")
}

pub(crate) fn async_function() -> Message {
    error("`#[parallel]` cannot be applied to an `async fn`")
        .rule("the loop would block the executor's thread")
        .help("move the loop into a function of its own, and call that in the way the executor has for blocking work")
}

pub(crate) fn const_function() -> Message {
    error("`#[parallel]` cannot be applied to a `const fn`")
        .rule("threads cannot run at compile time")
        .help("remove `const`, or move the loop into a function of its own")
}

pub(crate) fn no_parallel_loop() -> Message {
    error("no loop over `prange(..)` in this function")
        .help("write the loop as `for i in prange(0..n)`")
}

pub(crate) fn reserved_name(name: &Ident) -> Message {
    error(format!(
        "`{name}`: names that begin with `{RESERVED}` are reserved for the macros"
    ))
    .help("rename it")
}

pub(crate) fn not_a_loop() -> Message {
    error("expected a `for` loop")
}

pub(crate) fn more_than_one_loop() -> Message {
    error("`prange!` takes one `for` loop and nothing else")
}

pub(crate) fn role_clause(clause: &Ident) -> Message {
    error(format!("`{clause}` declares a role, but the roles of a loop's variables are found from its body"))
        .help(format!("leave `.{clause}(..)` out; or use the function form, `prange(..).{clause}(..).for_each(..)`"))
}

pub(crate) fn adaptors_of_inner_loop() -> Message {
    error("a parallel loop inside of another one cannot run over an iterator with adaptors")
        .help("call `prange` first: `prange(v).map(..)` in place of `v.iter().map(..)`")
}

// Mistakes that are not about the role of one variable.

pub(crate) fn whole_beside_part(whole: &str, part: &str) -> Message {
    error(format!("`{whole}` is used as a whole while the loop changes its part `{part}`"))
        .note(format!("`{part}` is changed here"))
        .rule("the loop borrows a place that the body changes, so the body cannot use a larger place that contains it")
        .help(format!("before the loop, copy or borrow what the body needs of `{whole}`, such as its other fields"))
}

pub(crate) fn used_in_unreadable_macro(name: &str, mac: &str) -> Message {
    error(format!("`{name}` is used inside `{mac}!`, whose expansion is not known here"))
        .note(format!("`{name}` is changed here"))
        .rule("a macro that is not from the standard library may only name variables that the loop does not change")
        .help("compute the value into a `let` before the macro, or write out what the macro does")
}

pub(crate) fn exit_in_unreadable_macro(mac: &str) -> Message {
    error(format!(
        "`{mac}!` may leave the loop, and its expansion is not known here"
    ))
    .rule("what leaves the loop must be written in the body itself")
    .help("write the `return`, `break`, `continue` or `?` outside of the macro")
}

pub(crate) fn awaits() -> Message {
    error("`.await` in a parallel loop")
        .rule("the iterations run on the threads of a pool, which cannot await a future")
        .help(
            "await before the loop, or run the futures concurrently with the executor's own tools",
        )
}

pub(crate) fn exit_while_writing(exit: &str, array: &str) -> Message {
    error(format!("`{exit}` may leave the loop while `{array}` is being written"))
        .note(format!("each iteration writes its own elements of `{array}` here"))
        .rule("when the loop is left early, other threads may already have written later elements")
        .help("find the place to stop in a first loop that only reads, or let the loop run to its end and leave the later elements as they are")
}

// Private variables.

const PRIVATE: &str = "a variable that the body assigns is private to each iteration, which must assign it on every path before any other use: no value is carried over from the previous iteration";

fn private(name: &str, what: String) -> Message {
    error(what)
        .note(format!("`{name}` is assigned here, which makes it private"))
        .rule(PRIVATE)
}

pub(crate) fn loop_carried(name: &str) -> Message {
    error(format!("`{name}` is computed from its value in the previous iteration"))
        .rule(PRIVATE)
        .help(format!("compute `{name}` from the loop variable; or, if the operation is associative, say so: `{name} = associative(f({name}, ..))`"))
}

pub(crate) fn generator(name: &str) -> Message {
    error(format!("`{name}` is a generator of random numbers, whose every state follows from the one before"))
        .rule(PRIVATE)
        .help("give each iteration a stream of its own: `for (i, mut rng) in prange(..).rng(seed)`, and draw from that")
}

pub(crate) fn compared_and_replaced(name: &str, near: NearMinimum) -> Message {
    private(name, format!("`{name}` is compared and replaced, but not in the form of a minimum or maximum"))
        .rule("`if e < m { m = e; at = i; }` is a minimum if the block only assigns and never leaves the loop, `m` is assigned the value that it is compared with, and the loop uses these variables nowhere else")
        .help(match near {
            NearMinimum::ConditionBehind => "the other condition may neither use the variables that the block assigns, which hold the best of one thread's iterations, nor leave the loop: `if e < m && d { m = e; }`",
            NearMinimum::Alternative => "compare once, `if e < m { m = e; at = i; }`, with the greatest value of the type in `m` before the loop: of equal values `<` keeps the first in loop order, `<=` the last",
            NearMinimum::Otherwise => "write an `if` for each, `if e < low { low = e; }` and `if e > high { high = e; }`: behind `else` the second one misses the values that replace the first",
            NearMinimum::Part => "assign a tuple or a struct that shows the compared value, `if e < m.0 { m = (e, i); }`, or variables of their own, `if e < m { m = e; at = i; }`",
            NearMinimum::Other => "leave only such assignments in the block, and do the rest after the loop",
        })
}

pub(crate) fn associative_of_other_form(name: &str) -> Message {
    error(format!("`associative(..)` needs an operation on `{name}` and one other value"))
        .rule("the operation also combines the partial results of the threads, so it must have the form `f(x, e)`, `x.f(e)` or `x * e`")
        .help(format!("put the operation into a function of two arguments: `{name} = associative(f({name}, ..))`"))
}

pub(crate) fn short_circuit(name: &str, operator: &str) -> Message {
    error(format!("`{name}` is combined by `{operator}{operator}`, which may skip its right side"))
        .rule("`&&` and `||` do not evaluate their right side once the result is settled, which may be in an iteration on another thread")
        .help(format!("use the operator that always evaluates both sides: `{name} {operator}= ..`"))
}

pub(crate) fn reduced_and_assigned(name: &str) -> Message {
    private(name, format!("`{name}` is a reduction here and is assigned elsewhere in the body"))
        .rule("a variable has one role: a reduction is never assigned, a private variable is assigned first on every path")
        .help(format!("assign `{name}` before this on every path, or use two variables"))
}

pub(crate) fn part_before_assigned(name: &str) -> Message {
    private(
        name,
        format!("a part of `{name}` is used before this iteration assigns `{name}`"),
    )
    .help(format!(
        "assign all of `{name}` first, or declare it in the body"
    ))
}

pub(crate) fn borrowed_before_assigned(name: &str) -> Message {
    private(
        name,
        format!("`{name}` is borrowed mutably before this iteration assigns it"),
    )
    .help(assign_first(name))
}

pub(crate) fn changed_before_assigned(name: &str, method: &str) -> Message {
    private(
        name,
        format!("`{name}.{method}(..)` changes `{name}` before this iteration assigns it"),
    )
    .help(assign_first(name))
}

fn assign_first(name: &str) -> String {
    format!("assign `{name}` first, or declare it in the body: `let mut {name} = ..;`")
}

pub(crate) fn read_before_assigned(name: &str) -> Message {
    private(name, format!("`{name}` is read before this iteration assigns it"))
        .help(format!("assign `{name}` on every path before this, or copy its value into another variable before the loop"))
}

// Reductions.

const ONE_OPERATOR: &str = "the partial results of the threads are combined by one operator: partial sums and partial products of one variable, for example, cannot be combined";

fn reduction(name: &str, class: Class, what: String) -> Message {
    let note = match class {
        Class::Append => format!("this appends to `{name}`, in iteration order"),
        class => format!("this makes `{name}` a reduction ({})", class.name()),
    };
    error(what)
        .note(note)
        .rule("the body may use a reduction variable only as the target of its operator: each thread has a partial result, and the whole result is known after the loop")
}

pub(crate) fn two_operations(name: &str, class: Class) -> Message {
    reduction(name, class, format!("`{name}` is combined in two different ways"))
        .rule("the operation also combines the partial results of the threads, so it must be the same everywhere; the order of the operands counts, as it decides which of two equal values is kept")
        .help("write the operation the same way everywhere, or use two variables")
}

pub(crate) fn operation_of_the_body(name: &str) -> Message {
    error(format!(
        "`{name}` is combined by an operation that is defined in the body"
    ))
    .rule(
        "the operation also combines the partial results of the threads, after the body has ended",
    )
    .help("use a function or a closure that is defined outside of the loop")
}

pub(crate) fn two_operators(name: &str, class: Class) -> Message {
    reduction(
        name,
        class,
        format!("`{name}` is combined by two kinds of operators"),
    )
    .rule(ONE_OPERATOR)
    .help("use one variable for each operator, and combine them after the loop")
}

pub(crate) fn length_while_appending(name: &str, class: Class) -> Message {
    reduction(
        name,
        class,
        format!("the length of `{name}` is read while the loop appends to it"),
    )
    .help("use the loop variable, or count in a second loop")
}

pub(crate) fn borrowed_reduction(name: &str, class: Class) -> Message {
    reduction(
        name,
        class,
        format!("`{name}` is borrowed mutably while it is a reduction"),
    )
    .help(format!(
        "borrow a variable that is declared in the body, then combine it: `{name} += part`"
    ))
}

pub(crate) fn changed_while_appending(name: &str, class: Class, method: &str) -> Message {
    reduction(
        name,
        class,
        format!("`{name}.{method}(..)` changes `{name}` while the loop appends to it"),
    )
    .help(format!("call `{method}` before or after the loop"))
}

pub(crate) fn read_reduction(name: &str, class: Class) -> Message {
    reduction(
        name,
        class,
        format!("`{name}` is read while it is a reduction"),
    )
    .help(match class.can_be_read() {
        true => format!("read `{name}` only after a single update that is a statement of the body by itself, or after the loop"),
        false => format!(
            "use `{name}` after the loop, or keep what this iteration needs in a variable of the body"
        ),
    })
}

/// The rule of scans.
fn scan(scan: &str, what: String) -> Message {
    error(what)
        .note(format!("the body reads `{scan}` after it has updated it"))
        .rule("where a variable is read after its update, other threads run the statements up to there before it has its value, and the rest of the body after that")
}

pub(crate) fn exit_from_scan(exit: &str, name: &str) -> Message {
    scan(
        name,
        format!("`{exit}` leaves a loop that reads the running value of `{name}`"),
    )
    .help("keep the running values in an array, and look for the place to stop in a second loop")
}

pub(crate) fn scan_is_skipped(name: &str) -> Message {
    scan(name, format!("`continue` skips the update of `{name}`, whose running value the body reads"))
        .help(format!("update `{name}` in every iteration, if need be by a neutral value, and `continue` after that"))
}

pub(crate) fn divided_by_scan(name: &str, other: &str) -> Message {
    scan(other, format!("`{name}` is used both before and after `{other}` has been updated"))
        .help(format!("declare in the body, by `let`, what an iteration needs of `{name}` on both sides, or use two variables"))
}

pub(crate) fn array_beside_scan(name: &str, other: &str) -> Message {
    scan(other, format!("an array reduction into `{name}` beside the running value of `{other}`"))
        .help(format!("write two loops: the first keeps the running values in an array, the second updates `{name}`"))
}

pub(crate) fn unknown_operator(name: &str, operator: &str) -> Message {
    error(format!("partial results cannot be combined by `{operator}`"))
        .rule("a reduction's operator must give the same result in any grouping: `+=`, `-=`, `*=`, `/=` on floats, `&=`, `|=`, `^=`")
        .help(format!("rewrite the loop with one of these, or collect the values and compute `{name}` from them in a serial loop"))
}

// Variables that are changed in a way that no role allows.

fn without_role(what: String) -> Message {
    error(what).rule("a variable from outside of the loop that the body changes must be a reduction, or private to each iteration, or an array of which each iteration changes its own elements")
}

pub(crate) fn used_in_unknown_code(name: &str) -> Message {
    without_role(format!(
        "`{name}` is used in an expression of a kind that is not supported in a parallel loop"
    ))
    .help("move that code into a function that is given what it needs and returns the result")
}

pub(crate) fn written_to(name: &str, mac: &str) -> Message {
    without_role(format!("`{mac}!` writes to `{name}` in the order in which the threads come to it"))
        .help(format!("append to a `String`, which keeps the order of the iterations, and write it after the loop: `text.push_str(&format!(..));` and `{mac}!({name}, \"{{text}}\")`"))
}

pub(crate) fn borrowed_mutably(name: &str) -> Message {
    let borrowed = without_role(format!(
        "`{name}` is borrowed mutably, and what is done with it cannot be seen"
    ));
    if ["rng", "rand"]
        .iter()
        .any(|word| name.to_lowercase().contains(word))
    {
        return borrowed.help(format!("give each iteration a random stream of its own: `for (i, mut {name}) in prange(..).rng(seed)`"));
    }
    borrowed
        .help(format!("declare `{name}` in the body, or let the function return what it adds: `{name} += f(..)`; append text by `{name}.push_str(&format!(..))`"))
}

pub(crate) fn changed_scratch(name: &str, method: &str) -> Message {
    without_role(format!(
        "`{name}.{method}(..)` changes scratch space that all iterations would share"
    ))
    .help(own_scratch(name, "vec![..]"))
}

fn own_scratch(name: &str, value: &str) -> String {
    format!(
        "declare it in the body: `let mut {name} = {value};`, or let each thread have one: `prange(..).private(|| ..)` with `for (i, mut {name}) in ..`"
    )
}

pub(crate) fn shared_scratch(name: &str) -> Message {
    without_role(format!(
        "`{name}` is scratch space that all iterations would share"
    ))
    .help(own_scratch(name, ".."))
}

pub(crate) fn changed_for_all(name: &str, method: &str) -> Message {
    without_role(format!("`{name}.{method}(..)` changes `{name}` for all iterations"))
        .help(format!("declare `{name}` in the body; or collect by `push` or `extend`, which keep the order of the iterations, and call `{method}` after the loop"))
}

pub(crate) fn changed_without_role(name: &str) -> Message {
    without_role(format!(
        "`{name}` is changed in a way that iterations cannot share"
    ))
    .help(format!("declare `{name}` in the body"))
}

// Arrays that are changed by subscript: uses of the whole array.

const SECOND_ARRAY: &str =
    "write to a second array, or read from a copy that is made before the loop";

fn array(what: String) -> Message {
    error(what).rule("each iteration owns the elements of a changed array that its loop variable selects, and may access only these")
}

fn whole_array(name: &str, what: String) -> Message {
    array(what).note(format!("`{name}` is changed by subscript here"))
}

pub(crate) fn length_beside_items(name: &str) -> Message {
    whole_array(name, format!("the length of `{name}` is read in a body that declares items"))
        .rule("the length of a changed array is read before the loop, where the body's items are not in scope")
        .help(format!("read it before the loop: `let len = {name}.len();`"))
}

pub(crate) fn changed_as_a_whole(name: &str, method: &str) -> Message {
    whole_array(
        name,
        format!(
            "`{name}.{method}(..)` changes all of `{name}` while iterations write its elements"
        ),
    )
    .help(format!("call `{method}` before or after the loop"))
}

pub(crate) fn borrowed_as_a_whole(name: &str) -> Message {
    whole_array(
        name,
        format!("all of `{name}` is borrowed mutably while iterations write its elements"),
    )
    .help(format!("borrow the element alone: `&mut {name}[i]`"))
}

pub(crate) fn used_as_a_whole(name: &str) -> Message {
    whole_array(
        name,
        format!("`{name}` is used as a whole while iterations write its elements"),
    )
    .help(format!(
        "read from a copy that is made before the loop: `let before = {name}.clone();`"
    ))
}

pub(crate) fn swapped(name: &str) -> Message {
    whole_array(name, format!("`{name}.swap(..)` borrows all of `{name}`, whichever elements it swaps"))
        .help(format!("call `swap` on the iteration's own elements: `{name}[i * w..(i + 1) * w].swap(j, k)`; or write to a second array: `to[i] = {name}[j];`"))
}

// Subscripts, of which each `element` is one as the user wrote it: `c[i + 1]`.

const BY_LOOP_VARIABLE: &str =
    "index by the loop variable of a range, or by the number from `.enumerate()`";

pub(crate) fn owned_here(element: &str) -> String {
    format!("the iteration owns `{element}`")
}

pub(crate) fn changed_here(element: &str) -> String {
    format!("`{element}` is changed here")
}

pub(crate) fn two_operators_on_elements(name: &str, class: Class) -> Message {
    error(format!(
        "the elements of `{name}` are combined by two kinds of operators"
    ))
    .note(format!(
        "this makes `{name}` an array reduction ({})",
        class.name()
    ))
    .rule(ONE_OPERATOR)
    .help("use one array for each operator, and combine them after the loop")
}

pub(crate) fn element_of_another_iteration(element: &str) -> Message {
    array(format!("`{element}` is an element of another iteration")).help(SECOND_ARRAY)
}

pub(crate) fn row_of_another_iteration(element: &str) -> Message {
    array(format!("`{element}` is in the row of another iteration")).help(SECOND_ARRAY)
}

pub(crate) fn leaves_its_row(element: &str) -> Message {
    array(format!(
        "`{element}` is outside of the iteration's own row at an end of the inner loop"
    ))
    .help(format!(
        "let the inner loop begin later or end earlier; or {SECOND_ARRAY}"
    ))
}

pub(crate) fn changed_loop_variable(element: &str) -> Message {
    array(format!("`{element}`: the body changes the loop variable"))
        .help("use another variable for the subscript that changes")
}

pub(crate) fn full_range(element: &str, name: &str) -> Message {
    array(format!(
        "`{element}` is the whole array, of which the iteration owns only a part"
    ))
    .help(format!("use the element alone: `&mut {name}[i]`"))
}

pub(crate) fn called_subscript(element: &str) -> Message {
    array(format!(
        "`{element}`: what the subscript computes cannot be seen"
    ))
    .help("write out what it computes, in sums and products of the loop variables")
}

fn same_element(element: &str, writes: bool) -> Message {
    let verb = if writes { "writes" } else { "reads" };
    array(format!(
        "`{element}`: every iteration {verb} the same elements"
    ))
}

pub(crate) fn same_element_combined(element: &str) -> Message {
    same_element(element, true)
        .help(format!("combine into a variable: `let mut value = {element};` before the loop, and `{element} = value;` after it"))
}

pub(crate) fn same_element_written(element: &str) -> Message {
    same_element(element, true)
        .help(format!("index by the loop variable; or assign to a variable, which has the last iteration's value after the loop; if `{element}` is an array itself, borrow it before the loop: `let row = &mut {element};`"))
}

pub(crate) fn same_element_read(element: &str) -> Message {
    same_element(element, false)
        .note(format!("one iteration may change `{element}`"))
        .rule("an iteration that comes after the one that changes the element would read the changed value, those before it the old one")
        .help(format!("if no iteration changes it, read it before the loop: `let value = {element};`; if one does, run that one before the loop, then read, and leave it out of the range"))
}

fn shared_element(element: &str) -> Message {
    array(format!(
        "`{element}`: two iterations may access the same element"
    ))
}

pub(crate) fn shared_element_of_a_row(element: &str, name: &str) -> Message {
    shared_element(element)
        .help(format!("read from a copy of these elements that is made before the loop: `let row = {name}[..].to_vec();`"))
}

pub(crate) fn shared_element_of_scratch(element: &str, name: &str) -> Message {
    let own = own_scratch(name, "vec![..]");
    shared_element(element)
        .help(format!("{BY_LOOP_VARIABLE}; if the loop only combines, use `+=` alone; if `{name}` is scratch space, {own}"))
}

pub(crate) fn shared_element_beside_owned(element: &str) -> Message {
    shared_element(element).help(format!(
        "{BY_LOOP_VARIABLE}; if the loop only combines, use `+=` alone"
    ))
}

pub(crate) fn shared_element_written(element: &str) -> Message {
    shared_element(element)
        .help("index by the loop variable; if the loop only combines, use `+=` alone; or collect `(index, value)` pairs and apply them after the loop")
}

pub(crate) fn shared_element_read(element: &str) -> Message {
    shared_element(element).help("read from a copy that is made before the loop")
}

pub(crate) fn distance_within_the_loop(element: &str) -> Message {
    array(format!("`{element}`: what the subscript adds to the loop variable cannot be computed before the loop"))
        .rule("what a subscript adds to the loop variable is computed before the loop, where it must not panic: the loop may have no iterations")
        .help("compute it into a variable before the loop")
}

fn other_elements(element: &str) -> Message {
    array(format!("`{element}` accesses elements of other iterations"))
}

pub(crate) fn other_elements_written(element: &str) -> Message {
    other_elements(element)
        .help("write these elements in a second loop after this one, or write to a second array")
}

pub(crate) fn other_elements_at_moving_distance(element: &str) -> Message {
    other_elements(element)
        .help("write to a second array, or give each iteration a row of its own: `c[i * w + j]` with `j` below `w`")
}
