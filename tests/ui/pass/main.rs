//! The accepted twins of the rejected loops, each a module of one crate: its `main` is a test.

use std::collections::BTreeSet;
use std::path::Path;

macro_rules! twins {
    ($($name:ident)*) => {
        $(
            #[allow(clippy::all, dead_code, missing_docs, unreachable_pub, unused_variables)]
            mod $name;
        )*

        mod runs {
            $(
                #[test]
                fn $name() {
                    crate::$name::main();
                }
            )*
        }

        const TWINS: &[&str] = &[$(stringify!($name)),*];
    };
}

twins! {
    array_items_as_index
    assigned_in_a_loop_that_may_not_run
    assigned_on_one_path
    async_function
    attribute_arguments
    attribute_on_a_struct
    await_in_a_loop
    break_after_writing
    break_from_scattered_items
    called_closure
    carried_backwards
    carried_forwards
    carried_over_an_operator
    carried_value
    changed_loop_variable
    changed_through_a_method
    column_of_own_row
    const_function
    data_as_loop_variable
    default_hidden_beside_a_push
    default_hidden_by_a_macro
    element_that_changes
    exit_hidden_by_a_macro
    exit_in_a_macro
    failing_payload
    fixed_element
    generic_minimum
    generic_sum
    index_from_data
    index_from_data_read
    inner_index
    inserted_into_a_map
    inserted_into_a_type_of_ones_own
    integer_division
    lent_array
    lent_before_assigned
    lent_variable
    macro_that_names_a_variable
    math_arguments
    math_in_a_macro
    math_of_a_changed_receiver
    math_of_another_type
    math_that_consumes
    minimum_and_maximum
    minimum_in_a_tuple
    minimum_of_none
    minimum_or_maximum
    minimum_read
    minimum_with_a_condition_behind
    mixed_operators
    moved_in_each_iteration
    moved_in_the_body
    moving_index
    narrow_cast
    nested_mistake
    no_parallel_loop
    no_source
    offset_that_may_panic
    one_generator_for_all
    operator_of_the_body
    over_team_of_mutable_items
    over_team_of_values_not_sent
    over_team_with_a_histogram
    own_elements
    own_expansion
    own_max
    own_push
    own_reduction
    own_subtraction
    own_sum
    pushed_and_popped
    pushed_and_read
    question_mark_in_rows
    read_before_assigned
    red_black_neighbour
    reduced_and_assigned
    reduction_printed
    reduction_read
    remainder_index
    resized_array
    return_from_mutable_items
    reversed_difference
    role_by_hand
    role_method
    role_of_another_loop
    role_traits
    row_of_a_neighbour
    rows_of_another_loop
    scan_and_histogram
    scan_around_a_sum
    scan_left_early
    scan_skipped
    scan_under_a_lock
    scratch_by_clear
    seed_inconsistent_operator
    seed_private_not_initialized
    shadowed_loop_variable
    shared_cell
    shared_rc
    shared_trait_objects
    shift_operator
    short_circuit
    sorted_in_the_body
    sorted_scratch
    sum_of_another_type
    swapped_elements
    two_bin_operators
    two_index_forms
    two_loops_in_prange
    two_orders_of_operands
    two_vouched_operators
    unknown_function
    unknown_operator
    unreadable_macro
    until_while_writing
    vouched_for_an_expression
    whole_and_part
    whole_array_read
    written_by_a_macro
    written_to_a_file
}

/// The names of the files of a folder with Rust code.
fn cases(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).expect("the folder of the cases");
    let paths = files.map(|file| file.expect("a readable folder").path());
    let rust = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let names = rust.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string()));
    names.collect()
}

#[test]
fn every_rejected_loop_has_an_accepted_twin() {
    let rejected = cases("fail");
    assert!(rejected.len() >= 40, "{} cases", rejected.len());
    let listed: BTreeSet<String> = TWINS.iter().map(ToString::to_string).collect();
    assert_eq!(listed, rejected);
    let mut stored = cases("pass");
    assert!(stored.remove("main"));
    assert_eq!(stored, rejected);
}
