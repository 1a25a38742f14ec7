//! The texts of all errors: what is wrong, the rule behind it, one rewrite.

use std::fmt;

use proc_macro2::{Ident, Span};

use crate::emitted::RESERVED;
use crate::idiom::Class;
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

    /// The place that the note is about.
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
        .help("clauses belong to the loop: `prange(..).num_threads(4)`")
}

pub(crate) fn not_a_function() -> Message {
    error("`#[parallel]` belongs on a function with a body")
}

pub(crate) fn async_function() -> Message {
    error(
        "`#[parallel]` does not go with `async fn`: the loop would block the executor's thread: move it into a function of its own and call that by the executor's means for blocking work",
    )
}

pub(crate) fn const_function() -> Message {
    error("`#[parallel]` does not go with `const fn`: threads cannot run at compile time")
}

pub(crate) fn no_parallel_loop() -> Message {
    error("no loop over `prange(..)` in this function")
        .help("write the loop as `for i in prange(0..n)`")
}

pub(crate) fn reserved_name(name: &Ident) -> Message {
    error(format!(
        "`{name}`: names that begin with `{RESERVED}` are kept for the macros"
    ))
    .help("give it another name")
}

pub(crate) fn not_a_loop() -> Message {
    error("expected a `for` loop")
}

pub(crate) fn more_than_one_loop() -> Message {
    error("one loop at a time: `prange! { for .. }` holds nothing else")
}

pub(crate) fn role_clause(clause: &Ident) -> Message {
    error(format!("`{clause}` gives a role by hand, which in the loop form the body itself shows"))
        .help(format!("leave `.{clause}(..)` out; or use the function form, `prange(..).{clause}(..).for_each(..)`"))
}

pub(crate) fn adaptors_of_inner_loop() -> Message {
    error("a loop inside of a parallel loop whose source has adaptors")
        .help("write it over `prange(..)`")
}

// What the body does, whichever variable it is about.

pub(crate) fn whole_beside_part(whole: &str, part: &str) -> Message {
    error(format!("`{whole}` is used as a whole, and its part `{part}` is changed by the loop"))
        .note(format!("`{part}` is changed here"))
        .rule("a place that the body changes has a role of its own, and nothing may look at it from outside of that role")
        .help(format!("take what the body needs from `{whole}` into variables before the loop, such as the other fields"))
}

pub(crate) fn used_in_unreadable_macro(name: &str, mac: &str) -> Message {
    error(format!(
        "`{name}` is used inside `{mac}!`, whose code cannot be read"
    ))
    .note(format!(
        "`{name}` is changed here, so that its role must be known everywhere"
    ))
    .rule("inside a macro that is not of the standard library only shared variables may be named")
    .help("compute the value into a `let` before the macro, or write out what the macro does")
}

pub(crate) fn exit_in_unreadable_macro(mac: &str) -> Message {
    error(format!(
        "`{mac}!` may leave the loop, and its code cannot be read"
    ))
    .rule("what leaves the loop must stand in the body itself")
    .help("write the `return`, `break`, `continue` or `?` outside of the macro")
}

pub(crate) fn awaits() -> Message {
    error("`.await` in a parallel loop")
        .rule("the iterations run on threads of a pool, which cannot wait for a future")
        .help("await before the loop, or drive the futures with the executor's own tools")
}

pub(crate) fn exit_while_writing(exit: &str, array: &str) -> Message {
    error(format!("`{exit}` may leave the loop while `{array}` is being written"))
        .note(format!("each iteration writes its own part of `{array}` here"))
        .rule("when the loop is left early, other threads may already have written later elements")
        .help(format!("look for the place to stop in a first loop that only reads, or let the loop run to its end and keep `{array}` as it is"))
}

// Private variables.

const PRIVATE: &str = "a variable that the body assigns is private to each iteration, which must assign it on every path before any other use; nothing carries over from the iteration before";

fn private(name: &str, what: String) -> Message {
    error(what)
        .note(format!("`{name}` is assigned here, which makes it private"))
        .rule(PRIVATE)
}

pub(crate) fn loop_carried(name: &str) -> Message {
    error(format!("`{name}` is computed from its own value of the iteration before"))
        .rule(PRIVATE)
        .help(format!("compute `{name}` from the loop variable; or, if the operation is associative, say so: `{name} = associative(..)`"))
}

pub(crate) fn compared_and_replaced(name: &str) -> Message {
    private(name, format!("`{name}` is compared and replaced, and this is no minimum or maximum that pieces could have"))
        .rule("`if e < m { m = e; at = i; }` is a minimum if the block does nothing but assign, `m` the compared value, and the loop uses these variables nowhere else")
        .help("keep the block to such assignments, and do the rest after the loop")
}

pub(crate) fn associative_of_other_form(name: &str) -> Message {
    error(format!("`associative(..)` needs an operation on `{name}` and one other value"))
        .rule("an operator that is vouched for is used again to combine the pieces of the loop, so it must stand as `f(x, e)`, `x.f(e)` or `x * e`")
        .help(format!("put the operation into a function of two arguments: `{name} = associative(f({name}, ..))`"))
}

pub(crate) fn short_circuit(name: &str, operator: &str) -> Message {
    error(format!("`{name}` is combined by an operator that may skip its right side"))
        .rule("`&&` and `||` do not evaluate their right side once the result is settled, which in a parallel loop cannot be known")
        .help(format!("use the operator that always evaluates: `{name} {operator}= ..`"))
}

pub(crate) fn reduced_and_assigned(name: &str) -> Message {
    private(name, format!("`{name}` is a reduction here and is assigned elsewhere in the body"))
        .rule("a variable has one role: a reduction is never assigned, a private variable is assigned first on every path")
        .help(format!("assign `{name}` before this on every path, or use two variables"))
}

pub(crate) fn part_before_assigned(name: &str) -> Message {
    private(
        name,
        format!("a part of `{name}` is used before the iteration assigns `{name}`"),
    )
    .help(format!(
        "assign all of `{name}` first, or declare it in the body"
    ))
}

pub(crate) fn borrowed_before_assigned(name: &str) -> Message {
    private(
        name,
        format!("`{name}` may be changed here before the iteration assigns it"),
    )
    .help(format!(
        "assign `{name}` first, or declare it in the body: `let mut {name} = ..;`"
    ))
}

pub(crate) fn changed_before_assigned(name: &str, method: &str) -> Message {
    private(
        name,
        format!("`{name}.{method}(..)` changes what another iteration left in `{name}`"),
    )
    .help(format!(
        "assign `{name}` first, or declare it in the body: `let mut {name} = ..;`"
    ))
}

pub(crate) fn read_before_assigned(name: &str) -> Message {
    private(name, format!("`{name}` is read before this iteration assigns it"))
        .help(format!("assign `{name}` on every path before this, or take its value before the loop into a variable of another name"))
}

// Reductions.

fn reduction(name: &str, class: Class, what: String) -> Message {
    let note = match class {
        Class::Append => format!("this appends to `{name}`, in iteration order"),
        class => format!("this makes `{name}` a reduction ({})", class.name()),
    };
    error(what)
        .note(note)
        .rule("a reduction variable stands in the body only as the target of its operator: each thread has a part of the result, the whole is known after the loop")
}

pub(crate) fn two_operations(name: &str, class: Class) -> Message {
    reduction(name, class, format!("`{name}` is folded in two ways"))
        .rule("pieces combine by the operation that the body uses, which must be the same everywhere, with the operands in the same order: it settles which of two equal values stays")
        .help("write the operation the same way in both places, or use two variables")
}

pub(crate) fn operation_of_the_body(name: &str) -> Message {
    error(format!(
        "`{name}` is folded by something that the body itself makes"
    ))
    .rule("pieces of the loop combine by the same operation after the body has ended")
    .help("use a function, or a closure that is made before the loop")
}

pub(crate) fn two_operators(name: &str, class: Class) -> Message {
    reduction(name, class, format!("`{name}` is reduced by two kinds of operators"))
        .rule("pieces of a loop combine by one operator: the sum of pieces says nothing about a product of them")
        .help("use one variable for each operator and combine them after the loop")
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
        format!("`{name}` is lent out while it is a reduction"),
    )
    .help(format!(
        "lend a variable of the body, then combine it: `{name} += part`"
    ))
}

pub(crate) fn changed_while_appending(name: &str, class: Class, method: &str) -> Message {
    reduction(
        name,
        class,
        format!("`{name}.{method}(..)` changes what the loop appends to"),
    )
    .help(format!("call `{method}` before or after the loop"))
}

pub(crate) fn read_reduction(name: &str, class: Class) -> Message {
    reduction(
        name,
        class,
        format!("`{name}` is read while it is a reduction"),
    )
    .help(format!(
        "use `{name}` after the loop, or keep what this iteration needs in a `let` of its own"
    ))
}

pub(crate) fn unknown_operator(name: &str, operator: &str) -> Message {
    error(format!("`{operator}` is no operator that pieces of a loop combine by"))
        .rule("a reduction's operator must give the same result in any grouping: `+=`, `-=`, `*=`, `/=` on floats, `&=`, `|=`, `^=`")
        .help(format!("rewrite the loop with one of these, or compute `{name}` in a serial loop over collected values"))
}

// Variables that are changed in a way that no role allows.

fn without_role(what: String) -> Message {
    error(what).rule("a variable of the surroundings that the body changes needs a role: reduction, private, or an array's own elements")
}

pub(crate) fn used_in_unknown_code(name: &str) -> Message {
    without_role(format!(
        "`{name}` is used in code of a kind that cannot be followed"
    ))
    .help("put what the code does into a function that gets what it needs and returns the result")
}

pub(crate) fn borrowed_mutably(name: &str) -> Message {
    without_role(format!("`{name}` is lent out by `&mut`, and what is done with it cannot be seen"))
        .help(format!("declare `{name}` in the body, or let the function return what it adds: `{name} += f(..)`; text goes by `{name}.push_str(&format!(..))`"))
}

pub(crate) fn shared_scratch(name: &str) -> Message {
    without_role(format!("`{name}` is scratch that all iterations would share"))
        .help(format!("declare it in the body: `let mut {name} = ..;`, or let each thread make one: `prange(..).private(|| ..)` with `for (i, mut {name}) in ..`"))
}

pub(crate) fn changed_for_all(name: &str, method: &str) -> Message {
    without_role(format!("`{name}.{method}(..)` changes `{name}` for all iterations"))
        .help(format!("declare `{name}` in the body; or collect with `push` and `extend`, which keep the iterations' order, and call `{method}` after the loop"))
}

pub(crate) fn changed_without_role(name: &str) -> Message {
    without_role(format!("`{name}` is changed in a way that has no role"))
        .help(format!("declare `{name}` in the body"))
}

// Arrays that are changed by subscript: uses of the whole array.

const SECOND_ARRAY: &str =
    "write to a second array, or read from a copy that is made before the loop";

fn array(what: String) -> Message {
    error(what).rule("each iteration owns the elements of a changed array at its own loop variable, and reaches the array only there")
}

fn whole_array(name: &str, what: String) -> Message {
    array(what).note(format!("`{name}` is changed by index here"))
}

pub(crate) fn length_beside_items(name: &str) -> Message {
    whole_array(
        name,
        format!("the length of `{name}` is asked for where the body has items of its own"),
    )
    .help(format!(
        "take it before the loop: `let len = {name}.len();`"
    ))
}

pub(crate) fn changed_as_a_whole(name: &str, method: &str) -> Message {
    whole_array(
        name,
        format!(
            "`{name}.{method}(..)` changes all of `{name}`, while iterations write its elements"
        ),
    )
    .help(format!("call `{method}` before or after the loop"))
}

pub(crate) fn borrowed_as_a_whole(name: &str) -> Message {
    whole_array(
        name,
        format!("all of `{name}` is lent out, while iterations write its elements"),
    )
    .help(format!("lend the element alone: `&mut {name}[i]`"))
}

pub(crate) fn used_as_a_whole(name: &str) -> Message {
    whole_array(
        name,
        format!("`{name}` is used as a whole, while iterations write its elements"),
    )
    .help(format!(
        "read from a copy that is made before the loop: `let before = {name}.clone();`"
    ))
}

pub(crate) fn swapped(name: &str) -> Message {
    whole_array(name, format!("`{name}.swap(..)` takes all of `{name}`, whichever elements it changes"))
        .help(format!("exchange the elements by their subscripts: `let kept = {name}[i]; {name}[i] = {name}[j]; {name}[j] = kept;`; or call `swap` on a part of one's own: `{name}[i * w..(i + 1) * w].swap(j, k)`"))
}

// Subscripts, of which each `element` is one as the user wrote it: `c[i + 1]`.

pub(crate) fn owned_here(element: &str) -> String {
    format!("`{element}` is what the iteration owns")
}

pub(crate) fn changed_here(element: &str) -> String {
    format!("`{element}` is changed here")
}

pub(crate) fn two_operators_on_elements(name: &str, class: Class) -> Message {
    error(format!(
        "the elements of `{name}` are reduced by two kinds of operators"
    ))
    .note(format!(
        "this makes `{name}` an array reduction ({})",
        class.name()
    ))
    .rule("pieces of a loop combine by one operator")
    .help("use one array for each operator and combine them after the loop")
}

pub(crate) fn element_of_another_iteration(element: &str) -> Message {
    array(format!("`{element}` is an element of another iteration")).help(SECOND_ARRAY)
}

pub(crate) fn row_of_another_iteration(element: &str) -> Message {
    array(format!("`{element}` is in the row of another iteration")).help(SECOND_ARRAY)
}

pub(crate) fn leaves_its_row(element: &str) -> Message {
    array(format!(
        "`{element}` leaves the iteration's own row at an end of the inner loop"
    ))
    .help(format!(
        "let the inner loop begin later or end earlier; or {SECOND_ARRAY}"
    ))
}

pub(crate) fn changed_loop_variable(element: &str) -> Message {
    array(format!(
        "`{element}`: the body changes its own loop variable"
    ))
    .help("use another variable for the changing index")
}

pub(crate) fn full_range(element: &str, name: &str) -> Message {
    array(format!(
        "`{element}` is all of the array, of which the iteration owns a part"
    ))
    .help(format!("use the element alone: `&mut {name}[i]`"))
}

pub(crate) fn called_subscript(element: &str) -> Message {
    array(format!(
        "`{element}`: what the subscript computes cannot be seen"
    ))
    .help("write out what it computes, as sums and products of the loop variables")
}

fn same_element(element: &str, writes: bool) -> Message {
    let verb = if writes { "writes" } else { "reads" };
    array(format!(
        "`{element}`: every iteration {verb} the same elements"
    ))
}

pub(crate) fn same_element_combined(element: &str) -> Message {
    same_element(element, true)
        .help(format!("combine into a variable: `let mut value = {element};` before the loop, and `{element} = value;` behind it"))
}

pub(crate) fn same_element_written(element: &str) -> Message {
    same_element(element, true)
        .help(format!("index by the loop variable; or assign to a variable, which keeps what the last iteration gave it; or combine by `+=`; if it is an array by itself, borrow it before the loop: `let row = &mut {element};`"))
}

pub(crate) fn same_element_read(element: &str) -> Message {
    same_element(element, false).help("read it into a variable before the loop")
}

fn shared_element(element: &str) -> Message {
    array(format!(
        "`{element}`: two iterations may reach the same element"
    ))
}

pub(crate) fn shared_element_of_a_row(element: &str, name: &str) -> Message {
    shared_element(element).help(format!(
        "read from a copy of that part, made before the loop: `let row = {name}[..].to_vec();`"
    ))
}

pub(crate) fn shared_element_of_scratch(element: &str, name: &str) -> Message {
    shared_element(element)
        .help(format!("index by the loop variable of a range, or by the number from `.enumerate()`; if the loop only combines, use `+=` alone; if `{name}` is scratch, declare it in the body: `let mut {name} = vec![..];`, or let each thread make one: `prange(..).private(|| ..)` with `for (i, mut {name}) in ..`"))
}

pub(crate) fn shared_element_beside_owned(element: &str) -> Message {
    shared_element(element)
        .help("index by the loop variable of a range, or by the number from `.enumerate()`; or, if the loop only combines, use `+=` alone")
}

pub(crate) fn shared_element_written(element: &str) -> Message {
    shared_element(element)
        .help("write to the loop variable's own element; or, if the loop only combines, use `+=` alone; or collect `(index, value)` pairs and apply them after the loop")
}

pub(crate) fn shared_element_read(element: &str) -> Message {
    shared_element(element).help("read from a copy that is made before the loop")
}

pub(crate) fn distance_within_the_loop(element: &str) -> Message {
    array(format!("`{element}`: the distance from the loop variable cannot be taken before the loop"))
        .help("compute it into a variable before the loop: where the loop does not run, it must not panic")
}

fn other_elements(element: &str) -> Message {
    array(format!(
        "`{element}` reaches into the elements of other iterations"
    ))
}

pub(crate) fn other_elements_written(element: &str) -> Message {
    other_elements(element)
        .help("write to these in a loop of its own behind this one, or to a second array")
}

pub(crate) fn other_elements_at_moving_distance(element: &str) -> Message {
    other_elements(element)
        .help("write to a second array, or make the distance between iterations the loop's: `c[i*w + j]` with `j` below `w`")
}
