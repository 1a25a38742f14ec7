//! Tests of the laws by which pieces of a loop can be combined: of every operator and type by itself, and of the roles, with the loop cut anywhere.
//!
//! A new operator or type is added by its line in [`numbers`], or by a call of its own in a test.

use std::fmt::Display;
use std::num::{Saturating, Wrapping};
use std::ops::Range;
use std::time::Duration;

use proptest::test_runner::{Config, TestRunner};

use super::cutting::{Demands, Leaves};
use super::stretch::{Cut, Group, Position};
use super::traits::{Opening, Role};
use super::*;
use crate::reduce_tree::{LANES, LEAF};

#[path = "../../tests/special/mod.rs"]
mod special;
use special::{By, Special};

/// Number of comparisons that were made.
#[derive(Default)]
struct Checks(usize);

impl Checks {
    #[track_caller]
    fn same<T: Special>(&mut self, by: By, found: &T, expected: &T, what: impl Display) {
        self.0 += 1;
        let same = found.words(by) == expected.words(by);
        assert!(same, "{what}: {found:?}, not {expected:?}, by {by:?}");
    }

    /// Checks that there were enough comparisons: a table that has become empty would pass every other check.
    #[track_caller]
    fn at_least(self, floor: usize) {
        println!("{} checks", self.0);
        assert!(self.0 >= floor, "only {} checks", self.0);
    }
}

/// Every line of the table of numbers: `line!(operator, by, types)`. Where a result is rounded, all NaN count as the same.
macro_rules! numbers {
    ($line:ident) => {
        $line!(Sum, By::Bits, i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $line!(Product, By::Bits, i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $line!(Min, By::Bits, i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
        $line!(Max, By::Bits, i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
        $line!(BitAnd, By::Bits, bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $line!(BitOr, By::Bits, bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $line!(BitXor, By::Bits, bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $line!(Sum, By::Number, f32 f64);
        $line!(Product, By::Number, f32 f64);
    };
}

/// Returns all special values, and some others.
fn values<T: Special>() -> Vec<T> {
    let mut values = T::specials();
    let seeds = (1..=6u64).map(|seed| seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    values.extend(seeds.map(T::of_seed));
    values
}

fn cases(cases: u32) -> Config {
    Config {
        failure_persistence: None,
        ..Config::with_cases(cases)
    }
}

/// Checks the laws of an operator by itself. An operator that rounds need not be associative.
fn algebra<T: Special>(
    checks: &mut Checks,
    by: By,
    neutral: &dyn Fn(&T) -> T,
    combine: &dyn Fn(&T, &T) -> T,
    what: &str,
) {
    let all = values::<T>();
    for a in &all {
        let n = neutral(a);
        checks.same(
            by,
            &combine(a, &n),
            a,
            format_args!("{what}: {a:?}, neutral"),
        );
        // A NaN does not replace another NaN, so the bits may differ.
        let left = combine(&n, a);
        checks.same(By::Number, &left, a, format_args!("{what}: neutral, {a:?}"));
        for b in &all {
            // A piece that began with the neutral element gives what its values give.
            let pieces = combine(b, &left);
            checks.same(
                by,
                &pieces,
                &combine(b, a),
                format_args!("{what}: {b:?}, {a:?}"),
            );
        }
    }
    let mut associates = |a: &T, b: &T, c: &T| {
        let left = combine(&combine(a, b), c);
        let right = combine(a, &combine(b, c));
        checks.same(
            by,
            &left,
            &right,
            format_args!("{what}: {a:?}, {b:?}, {c:?}"),
        );
    };
    if by == By::Bits {
        for a in &all {
            for b in &all {
                all.iter().for_each(|c| associates(a, b, c));
            }
        }
        let mut runner = TestRunner::new(cases(200));
        let triples = proptest::array::uniform3(proptest::num::u64::ANY);
        let outcome = runner.run(&triples, |seeds| {
            let [a, b, c] = seeds.map(T::of_seed);
            let left = combine(&combine(&a, &b), &c).words(by);
            let right = combine(&a, &combine(&b, &c)).words(by);
            proptest::prop_assert_eq!(left, right, "{}: {:?}, {:?}, {:?}", what, a, b, c);
            Ok(())
        });
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
    }
}

fn of_bins<O, T: Special + Bin<O>>(checks: &mut Checks, by: By, what: &str) {
    let combine = |a: &T, b: &T| {
        let mut both = a.clone();
        Bin::combine(&mut both, b.clone());
        both
    };
    algebra(checks, by, &|like| T::neutral(Some(like)), &combine, what);
    if T::SHAPELESS {
        algebra(checks, by, &|_| T::neutral(None), &combine, what);
    }
}

#[test]
fn operators_are_lawful() {
    let mut checks = Checks::default();
    macro_rules! line {
        ($operator:ident, $by:expr, $($type:ident)*) => {$(
            of_bins::<$operator, $type>(&mut checks, $by, stringify!($operator of $type));
        )*};
    }
    numbers!(line);
    of_bins::<Sum, Wrapping<i32>>(&mut checks, By::Bits, "Sum of Wrapping<i32>");
    of_bins::<Sum, Wrapping<u64>>(&mut checks, By::Bits, "Sum of Wrapping<u64>");
    of_bins::<Product, Wrapping<u64>>(&mut checks, By::Bits, "Product of Wrapping<u64>");
    of_bins::<Sum, Saturating<u8>>(&mut checks, By::Bits, "Sum of Saturating<u8>");
    of_bins::<Product, Saturating<u8>>(&mut checks, By::Bits, "Product of Saturating<u8>");
    of_bins::<Sum, Duration>(&mut checks, By::Bits, "Sum of Duration");
    of_bins::<Sum, [f64; 2]>(&mut checks, By::Number, "Sum of [f64; 2]");
    of_bins::<Sum, Vec<f32>>(&mut checks, By::Number, "Sum of Vec<f32>");
    of_bins::<Min, [f32; 2]>(&mut checks, By::Bits, "Min of [f32; 2]");
    of_bins::<Max, Vec<f64>>(&mut checks, By::Bits, "Max of Vec<f64>");
    of_bins::<BitXor, Vec<[u8; 2]>>(&mut checks, By::Bits, "BitXor of Vec<[u8; 2]>");
    checks.at_least(800_000);
}

/// The way in which a loop is run.
#[derive(Clone, Debug)]
struct Plan {
    /// Where pieces begin and end, from 0 to the loop's length.
    cuts: Vec<usize>,
    /// Whether pieces merge from the right.
    from_right: bool,
    /// The most iterations of a stretch.
    longest: usize,
    /// Whether the values of whole groups wait before lanes take them.
    waits: bool,
    /// Whether iterations are known to do nothing but combine.
    combines: bool,
    /// The iteration that leaves the loop.
    leaves: Option<usize>,
}

impl Plan {
    fn whole(len: usize) -> Plan {
        Plan {
            cuts: vec![0, len],
            from_right: false,
            longest: usize::MAX,
            waits: false,
            combines: false,
            leaves: None,
        }
    }

    /// Returns a plan to run a loop in pieces, in a way that depends on `number`.
    fn some(cuts: Vec<usize>, number: usize) -> Plan {
        Plan {
            cuts,
            from_right: number.is_multiple_of(3),
            longest: [usize::MAX, 1, 2, 3 * LANES + 5, usize::MAX][number / 3 % 5],
            waits: number % 7 < 5,
            combines: !number.is_multiple_of(2),
            leaves: None,
        }
    }
}

/// Runs a loop with one role in pieces, as the engine would.
fn run<R: Role>(role: R, plan: &Plan, step: impl Fn(usize, &mut R::Target)) -> R::Output {
    let len = *plan.cuts.last().expect("the length");
    let block = Some(role.block(len)).filter(|block| *block > 0);
    // No block is shared by two pieces.
    let inside = |cut: &usize| match block {
        Some(block) if *cut < len => cut / block * block,
        _ => *cut,
    };
    let cuts: Vec<usize> = plan.cuts.iter().map(inside).collect();
    let mut pieces: Vec<_> = cuts
        .windows(2)
        // Pieces behind one that left the loop are dropped.
        .take_while(|ends| plan.leaves.is_none_or(|at| ends[0] <= at))
        .map(|ends| {
            let segment = piece(&role, ends[0]..ends[1], block, plan, &step);
            // Other threads join when the first iterations have run.
            if ends[0] == 0 {
                role.share(&segment);
            }
            segment
        })
        .collect();
    while pieces.len() > 1 {
        let at = if plan.from_right { pieces.len() - 1 } else { 1 };
        let right = pieces.remove(at);
        role.merge(&mut pieces[at - 1], right);
    }
    role.finish(pieces.pop().expect("a piece"))
}

fn piece<R: Role>(
    role: &R,
    range: Range<usize>,
    block: Option<usize>,
    plan: &Plan,
    step: &impl Fn(usize, &mut R::Target),
) -> R::Segment {
    let mut scratch = role.scratch();
    let len = *plan.cuts.last().expect("the length");
    let mut segment = role.segment(range.start, len);
    let demands = Demands::of::<R>(Cut::Not);
    let leaves = Leaves::of(&demands, len, range.start);
    let mut start = range.start;
    while start < range.end {
        let mut end = range.end.min(start.saturating_add(plan.longest));
        let (room, leaf) = leaves.from(&demands, start);
        end = end.min(start.saturating_add(room));
        if let Some(block) = block {
            end = end.min((start / block + 1) * block);
        }
        let opening = Opening {
            start,
            len: end - start,
            block: block.map_or(0, |block| start / block),
            line: None,
            inside: false,
            logged: false,
        };
        let mut lent = role.lend(&mut scratch, &mut segment, &opening);
        let done = stretch(role, &mut lent, start..end, leaf, plan, step);
        role.take_back(&mut scratch, &mut segment, lent, start..done);
        if plan.leaves.is_some_and(|at| at < done) {
            break;
        }
        start = end;
    }
    segment
}

/// Returns whether values wait for the end of their group. No iteration leaves a loop whose values do.
fn waits<R: Role>(plan: &Plan) -> bool {
    R::LANED && plan.waits && plan.leaves.is_none()
}

/// Runs one stretch, group by group, and returns where it ended.
fn stretch<R: Role>(
    role: &R,
    lent: &mut R::Lent,
    range: Range<usize>,
    leaf: usize,
    plan: &Plan,
    step: &impl Fn(usize, &mut R::Target),
) -> usize {
    let waits = waits::<R>(plan);
    let width = |at: usize| match R::LANED {
        true => LANES,
        false if R::CHAINED => leaf - at % leaf,
        false => usize::MAX,
    };
    let mut waiting = role.waiting(lent);
    let mut at = range.start;
    while at < range.end {
        let first = if R::LANED { at % LANES } else { 0 };
        let end = first + (range.end - at).min(width(at) - first);
        let group = Group {
            lead: (at - range.start).wrapping_sub(first),
            end,
            waits: waits && end - first == LANES,
        };
        let mut left = false;
        for index in first..end {
            let position = Position {
                lead: group.lead,
                count: range.len(),
                index,
                waits: group.waits,
                is_easy: false,
                distance: 0,
            };
            if plan.combines {
                step(at, role.begin_to_combine(lent, &position));
                role.commit_combined(lent, &mut waiting, &position);
            } else {
                step(at, role.begin(lent, &position));
                role.commit(lent, &mut waiting, &position);
            }
            left = plan.leaves == Some(at);
            at += 1;
            if left {
                break;
            }
        }
        role.end_group(lent, &mut waiting, group);
        if left {
            break;
        }
    }
    role.end_stretch(lent, waiting);
    at
}

/// A function that runs a loop with a role.
type ByRole<'r, T, V> = dyn Fn(&T, &[Option<T>], &Plan) -> V + 'r;

/// Checks the laws of a role, compiled once for a type. `result` and `serial` both run a loop that starts from a value, and takes in the value of
/// each iteration that has one: `result` by the role, and `serial` one iteration after the other.
fn role<T: Special, V: Special>(
    checks: &mut Checks,
    by: By,
    result: &ByRole<'_, T, V>,
    serial: &dyn Fn(&T, &[Option<T>]) -> V,
    what: &str,
) {
    let all = values::<T>();
    for start in &all {
        let held = result(start, &[], &Plan::whole(0));
        for value in &all {
            let inputs = [Some(value.clone())];
            let found = result(start, &inputs, &Plan::whole(1));
            let expected = serial(start, &inputs);
            let text = format_args!("{what}: {start:?}, then {value:?}");
            checks.same(by, &found, &expected, text);
        }
        // Iterations without a value change nothing.
        for (number, cuts) in [vec![0, 3], vec![0, 0, 1, 3]].into_iter().enumerate() {
            let found = result(start, &[None, None, None], &Plan::some(cuts, number));
            checks.same(by, &found, &held, format_args!("{what}: {start:?} alone"));
        }
    }

    let cuts = [
        vec![0, 1, 3],
        vec![0, 2, 3],
        vec![0, 0, 1, 2, 3],
        vec![0, 1, 1, 3, 3],
    ];
    let specials: Vec<_> = T::specials().into_iter().map(Some).chain([None]).collect();
    // Neighbours in the list differ in sign, so the odd step takes starts of both signs.
    for (number, start) in T::specials().iter().enumerate().step_by(5) {
        for a in &specials {
            for b in &specials {
                for c in &specials {
                    let inputs = [a.clone(), b.clone(), c.clone()];
                    let whole = result(start, &inputs, &Plan::whole(3));
                    if by == By::Bits {
                        // Lanes have an order of their own, which shows in the sign of zeros.
                        let serial = serial(start, &inputs);
                        let text = format_args!("{what}: {start:?}, then {inputs:?}");
                        checks.same(By::Value, &whole, &serial, text);
                    }
                    let plan = Plan::some(cuts[number % 4].clone(), number);
                    let found = result(start, &inputs, &plan);
                    let text = format_args!("{what}: {start:?}, then {inputs:?}, by {plan:?}");
                    checks.same(by, &found, &whole, text);
                }
            }
        }
    }

    let mut runner = TestRunner::new(cases(8));
    let loops = (
        0..2 * LEAF + 90,
        proptest::collection::vec(0.0..1.0f64, 0..5),
        proptest::num::u64::ANY,
    );
    let outcome = runner.run(&loops, |(len, places, seed)| {
        let random = |at: usize| (seed ^ at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        let pick = |at| specials[random(at) as usize % specials.len()].clone();
        let inputs: Vec<_> = (0..len).map(pick).collect();
        let start = &all[random(len) as usize % all.len()];
        let mut cuts: Vec<_> = places
            .iter()
            .map(|place| (place * len as f64) as usize)
            .collect();
        cuts.extend([0, len]);
        cuts.sort_unstable();
        let whole = Plan::whole(len);
        let serial = result(start, &inputs, &whole).words(by);
        let plan = Plan::some(cuts, seed as usize);
        let found = result(start, &inputs, &plan).words(by);
        proptest::prop_assert_eq!(found, serial, "{}: {} iterations by {:?}", what, len, plan);

        // The iteration that leaves the loop counts, and none after it.
        if len > 0 {
            let leaves = random(seed as usize % 1000) as usize % len;
            let leave = |plan| Plan {
                leaves: Some(leaves),
                ..plan
            };
            let (whole, plan) = (leave(whole), leave(plan));
            let ended = result(start, &inputs, &whole).words(by);
            let found = result(start, &inputs, &plan).words(by);
            proptest::prop_assert_eq!(&found, &ended, "{}: {} iterations by {:?}", what, len, plan);
            // If a result is rounded, its shape may depend on the loop's length.
            if by == By::Bits {
                let shorter = Plan::whole(leaves + 1);
                let shorter = result(start, &inputs[..=leaves], &shorter).words(by);
                proptest::prop_assert_eq!(shorter, ended, "{}: up to {}", what, leaves);
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{what}: {failure}"));
}

/// Checks the reduction of a variable by a clause, where the body combines by `combine`.
fn reduced<T, O>(checks: &mut Checks, by: By, operator: O, combine: fn(&mut T, T), what: &str)
where
    T: Special,
    O: Reduction<T> + Clone,
{
    let result = |start: &T, inputs: &[Option<T>], plan: &Plan| {
        let mut variable = start.clone();
        let role = Reduced::new(&mut variable, operator.clone());
        run(role, plan, |at, variable| {
            if let Some(value) = &inputs[at] {
                combine(variable, value.clone());
            }
        });
        variable
    };
    let serial = |start: &T, inputs: &[Option<T>]| {
        let mut variable = start.clone();
        for value in inputs.iter().flatten() {
            combine(&mut variable, value.clone());
        }
        variable
    };
    role(checks, by, &result, &serial, what);
}

/// Checks the reduction of an array, two elements of which take values and one takes none.
fn bins<T: Special + Bin<O>, O: Sync + Copy>(checks: &mut Checks, by: By, _: O, what: &str) {
    let result = |start: &T, inputs: &[Option<T>], plan: &Plan| {
        let mut array = vec![start.clone(); 3];
        run(
            Bins::<T, O, crate::distributed::Alone>::new(&mut array, false, false),
            plan,
            |at, array| {
                if let Some(value) = &inputs[at] {
                    array[at % 2].combine(value.clone());
                }
            },
        );
        array
    };
    let serial = |start: &T, inputs: &[Option<T>]| {
        let mut array = vec![start.clone(); 3];
        for (at, value) in inputs.iter().enumerate() {
            if let Some(value) = value {
                array[at % 2].combine(value.clone());
            }
        }
        array
    };
    role(checks, by, &result, &serial, what);
}

#[test]
fn reductions_are_lawful() {
    let mut checks = Checks::default();
    macro_rules! line {
        ($operator:ident, $by:expr, $($type:ident)*) => {$({
            let combine = |a: &mut $type, b| Bin::<$operator>::combine(a, b);
            reduced(&mut checks, $by, $operator, combine, stringify!($operator of $type));
        })*};
    }
    numbers!(line);
    let wrapping = |a: &mut Wrapping<i32>, b| *a += b;
    reduced(&mut checks, By::Bits, Sum, wrapping, "Sum of Wrapping<i32>");
    let capped = |a: &mut Saturating<u8>, b| *a *= b;
    reduced(
        &mut checks,
        By::Bits,
        Product,
        capped,
        "Product of Saturating<u8>",
    );
    let durations = |a: &mut Duration, b| *a += b;
    reduced(&mut checks, By::Bits, Sum, durations, "Sum of Duration");
    let strings = |a: &mut String, b: String| a.push_str(&b);
    reduced(&mut checks, By::Bits, Sum, strings, "Sum of String");
    reduced(&mut checks, By::Bits, Append, strings, "Append of String");
    let custom = Custom(String::new, |a: String, b: String| a + &b);
    reduced(&mut checks, By::Bits, custom, strings, "Custom of String");
    checks.at_least(300_000);
}

/// Checks minima and maxima by comparisons in place of the operator, as a body by hand has them.
#[test]
fn extremes_by_comparison_are_lawful() {
    let mut checks = Checks::default();
    macro_rules! line {
        ($($type:ident)*) => {$({
            fn less(variable: &mut $type, value: $type) {
                if value < *variable {
                    *variable = value;
                }
            }
            fn more(variable: &mut $type, value: $type) {
                if value > *variable {
                    *variable = value;
                }
            }
            reduced(&mut checks, By::Bits, Min, less, stringify!(Min by < of $type));
            reduced(&mut checks, By::Bits, Max, more, stringify!(Max by > of $type));
        })*};
    }
    line!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);
    checks.at_least(60_000);
}

#[test]
fn array_reductions_are_lawful() {
    let mut checks = Checks::default();
    macro_rules! line {
        ($operator:ident, $by:expr, $($type:ident)*) => {$(
            bins::<$type, $operator>(&mut checks, $by, $operator, stringify!($operator of [$type]));
        )*};
    }
    numbers!(line);
    bins::<Wrapping<u8>, _>(&mut checks, By::Bits, Sum, "Sum of [Wrapping<u8>]");
    bins::<[f64; 2], _>(&mut checks, By::Number, Sum, "Sum of [[f64; 2]]");
    bins::<Vec<f64>, _>(&mut checks, By::Bits, Min, "Min of [Vec<f64>]");
    bins::<[f32; 2], _>(&mut checks, By::Bits, Max, "Max of [[f32; 2]]");
    checks.at_least(300_000);
}

/// Checks the roles that leave it to the loop form's own code to write the variable; here the test writes it.
#[test]
fn roles_of_the_loop_form_are_lawful() {
    let mut checks = Checks::default();
    macro_rules! line {
        ($($type:ident)*) => {$({
            fn extremum<const GREATEST: bool>(checks: &mut Checks, better: fn($type, $type) -> $type) {
                let result = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                    let found = run(Extremum::<$type, GREATEST>::new(), plan, |at, offered| {
                        inputs[at].into_iter().for_each(|value| offered.offer(value));
                    });
                    found.map_or(*start, |found| better(*start, found))
                };
                let serial = |start: &$type, inputs: &[Option<$type>]| {
                    inputs.iter().flatten().fold(*start, |best, value| better(best, *value))
                };
                role(checks, By::Bits, &result, &serial, stringify!(Extremum of $type));
            }
            extremum::<false>(&mut checks, Extreme::least);
            extremum::<true>(&mut checks, Extreme::greatest);

            // `if e < m { m = e; at = i; }`
            let wins = |later: $type, before: $type| later < before;
            let best = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                let combine = |a: ($type, usize), b: ($type, usize)| if wins(b.0, a.0) { b } else { a };
                let found = run(Best::new(combine), plan, |at, state: &mut Option<($type, usize)>| {
                    if let Some(value) = inputs[at] {
                        let better = match *state {
                            None => !value.is_nan() && wins(value, *start),
                            Some((before, _)) => wins(value, before),
                        };
                        if better {
                            *state = Some((value, at));
                        }
                    }
                });
                found.filter(|found| wins(found.0, *start)).unwrap_or((*start, usize::MAX))
            };
            let serial = |start: &$type, inputs: &[Option<$type>]| {
                let mut state = (*start, usize::MAX);
                for (at, value) in inputs.iter().enumerate() {
                    if let Some(value) = value && wins(*value, state.0) {
                        state = (*value, at);
                    }
                }
                state
            };
            role(&mut checks, By::Bits, &best, &serial, stringify!(Best of $type));
            let best = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                let combine = |a: ($type, usize), b: ($type, usize)| if wins(b.0, a.0) { b } else { a };
                let role = BestNumber::new(*start, combine, |found: &($type, usize)| &found.0);
                let found = run(role, plan, |at, state| {
                    if let Some(value) = inputs[at] && wins(value, state.number) {
                        (state.number, state.value) = (value, Some((value, at)));
                    }
                });
                found.filter(|found| wins(found.0, *start)).unwrap_or((*start, usize::MAX))
            };
            role(&mut checks, By::Bits, &best, &serial, stringify!(BestNumber of $type));

            // `if e < m { m = e; }`
            let least = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                let role = ByComparison::new(*start, |later: &$type, before: &$type| wins(*later, *before));
                let found = run(role, plan, |at, offer| {
                    if let Some(value) = inputs[at] && wins(value, offer.0) {
                        offer.0 = value;
                    }
                });
                found.map(|(found,)| found).filter(|found| wins(*found, *start)).unwrap_or(*start)
            };
            let serial = |start: &$type, inputs: &[Option<$type>]| {
                let mut least = *start;
                for value in inputs.iter().flatten() {
                    if wins(*value, least) {
                        least = *value;
                    }
                }
                least
            };
            role(&mut checks, By::Bits, &least, &serial, stringify!(ByComparison of $type));

            // An operator that rounds, and one that keeps the first value.
            fn vouched(checks: &mut Checks, by: By, operator: fn($type, $type) -> $type, what: &str) {
                let result = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                    let found = run(Associative::new(operator), plan, |at, state| *state = inputs[at]);
                    found.map_or(*start, |found| operator(*start, found))
                };
                let serial = |start: &$type, inputs: &[Option<$type>]| {
                    inputs.iter().flatten().fold(*start, |a, b| operator(a, *b))
                };
                role(checks, by, &result, &serial, what);
            }
            vouched(&mut checks, By::Number, |a, b| a + b, stringify!(Associative + of $type));
            vouched(&mut checks, By::Bits, |a, _| a, stringify!(Associative first of $type));

            let last = |start: &$type, inputs: &[Option<$type>], plan: &Plan| {
                let mut variable = *start;
                let role = Lastprivate::new(Target::new(&mut variable));
                run(role, plan, |at, last| *last = inputs[at]);
                variable
            };
            let serial = |start: &$type, inputs: &[Option<$type>]| {
                inputs.iter().flatten().next_back().copied().unwrap_or(*start)
            };
            role(&mut checks, By::Bits, &last, &serial, stringify!(Lastprivate of $type));
        })*};
    }
    line!(f32 f64);
    checks.at_least(200_000);
}
