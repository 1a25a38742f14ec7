//! Which public types can be sent, shared and cloned, for elements that can and cannot be. A type that is `Sync` though what it holds
//! is not, or `Clone` though it stands for a `&mut`, would let safe code race.
#![forbid(unsafe_code)]

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::marker::PhantomData;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard};

use prange::distributed::{Alone, BlockRows, Blocks, Over, ThreadRank};
use prange::prelude::*;
use prange::random::Stream;
use prange::roles::*;
use prange::source::*;
use prange::{
    Advice, BusyThread, Error, IntoIter, JoinHandle, LoopReport, Report, RoleRow, RoleTable, Scope,
    Until,
};

/// A type of which the methods below tell the truth: those with a bound are found first, where it holds.
struct Is<T>(PhantomData<T>);

impl<T> Is<T> {
    /// The type of what a function would give, which is never called.
    fn of(_: impl FnOnce() -> T) -> Self {
        Is(PhantomData)
    }
    fn name(&self) -> &'static str {
        std::any::type_name::<T>()
    }
}

impl<T: Send> Is<T> {
    fn send(&self) -> bool {
        true
    }
}
impl<T: Sync> Is<T> {
    fn sync(&self) -> bool {
        true
    }
}
impl<T: Clone> Is<T> {
    fn clone(&self) -> bool {
        true
    }
}

trait IsNot {
    fn send(&self) -> bool {
        false
    }
    fn sync(&self) -> bool {
        false
    }
    fn clone(&self) -> bool {
        false
    }
}
impl<T> IsNot for Is<T> {}

/// The module's path and the name of a type, without those of its arguments.
fn path(name: &str) -> Option<String> {
    let name = name.split('<').next().unwrap_or_default();
    Some(name.strip_prefix("prange::")?.to_string())
}

/// What the table says, and what is so.
#[derive(Default)]
struct Table {
    named: BTreeSet<String>,
    facts: usize,
    wrong: Vec<String>,
}

impl Table {
    fn row<const N: usize>(&mut self, name: &str, facts: [[bool; 3]; N], expected: &str) {
        let word = |[send, sync, clone]: [bool; 3]| {
            let letters = [(send, 'S'), (sync, 'Y'), (clone, 'C')];
            letters.map(|(is, letter)| if is { letter } else { '-' })
        };
        let words = facts.map(|facts| String::from_iter(word(facts)));
        let found = words.join(" ");
        if found != expected {
            self.wrong
                .push(format!("{name} is {found}, not {expected}"));
        }
        self.named.extend(path(name));
        self.facts += facts.as_flattened().len();
    }
}

// Elements, all of them `Clone`, so that a type which is not has its own reason.
type Both = u64;
type SendOnly = Cell<u64>;
type SyncOnly = PhantomData<MutexGuard<'static, u64>>;
type Neither = Rc<u64>;

/// Rows: a type of `E`, and what holds for each of four `E`: S for `Send`, Y for `Sync`, C for `Clone`.
macro_rules! types {
    ($table:ident: $($type:ty => $expected:literal;)*) => {$(
        let facts = [
            types!(@facts Both $type),
            types!(@facts SendOnly $type),
            types!(@facts SyncOnly $type),
            types!(@facts Neither $type),
        ];
        let name = {
            #[allow(dead_code)]
            type E = Both;
            Is::<$type>(PhantomData).name()
        };
        $table.row(name, facts, $expected);
    )*};
    (@facts $element:ident $type:ty) => {{
        #[allow(dead_code)]
        type E = $element;
        let is = Is::<$type>(PhantomData);
        [is.send(), is.sync(), is.clone()]
    }};
}

/// The same of types whose `E` has to be `Send`.
macro_rules! types_of_senders {
    ($table:ident: $($type:ty => $expected:literal;)*) => {$(
        let facts = [types!(@facts Both $type), types!(@facts SendOnly $type)];
        let name = {
            #[allow(dead_code)]
            type E = Both;
            Is::<$type>(PhantomData).name()
        };
        $table.row(name, facts, $expected);
    )*};
}

/// The same of values, for types that no path leads to.
macro_rules! values {
    ($table:ident: $($value:expr => $expected:literal;)*) => {$(
        let facts = [
            values!(@facts Both $value),
            values!(@facts SendOnly $value),
            values!(@facts SyncOnly $value),
            values!(@facts Neither $value),
        ];
        let name = {
            #[allow(dead_code)]
            type E = Both;
            Is::of(|| $value).name()
        };
        $table.row(name, facts, $expected);
    )*};
    (@facts $element:ident $value:expr) => {{
        #[allow(dead_code)]
        type E = $element;
        let is = Is::of(|| $value);
        [is.send(), is.sync(), is.clone()]
    }};
}

/// Stands for a value where none is needed.
fn any<T>() -> T {
    unreachable!()
}

type Numbers = RangeSource<usize>;

/// Those that loops are made over.
fn sources(table: &mut Table) {
    types! { table:
        RangeSource<E> => "SYC S-C -YC --C";
        RangeSource<E, true> => "SYC S-C -YC --C";
        StepBySource<E> => "SYC S-C -YC --C";
        Slice<'static, E> => "SYC --C SYC --C";
        // Each element goes to one thread: it is sent, and never shared.
        SliceMut<'static, E> => "SY- SY- --- ---";
        VecItems<E> => "SY- SY- --- ---";
        // A copy is a read of all items, by any thread.
        ArrayItems<E, 2> => "SYC SY- --C ---";
        CharRange => "SYC SYC SYC SYC";
        Sequenced<E> => "SYC S-C -YC --C";
        ByNumber<std::slice::Chunks<'static, E>> => "SYC --C SYC --C";
        Parts<'static, E> => "SY- SY- --- ---";
        Tiles<'static, E> => "SY- SY- --- ---";
        Tile<'static, E> => "SY- SY- --- ---";
        Scatter<'static, E, u32> => "SY- SY- --- ---";
        Ragged<'static, E, u32> => "SYC --C SYC --C";
        RaggedMut<'static, E, u32> => "SY- SY- --- ---";
        Injection<'static, u32> => "SYC SYC SYC SYC";
        InjectionError<u32> => "SYC SYC SYC SYC";
        RowOffsets<'static, u32> => "SYC SYC SYC SYC";
        RowOffsetsError<u32> => "SYC SYC SYC SYC";
        Map<SliceMut<'static, E>, ()> => "SY- SY- --- ---";
        Map<Numbers, E> => "SYC S-C -YC --C";
        Filter<SliceMut<'static, E>, ()> => "SY- SY- --- ---";
        Filter<Numbers, E> => "SYC S-C -YC --C";
        FilterMap<SliceMut<'static, E>, ()> => "SY- SY- --- ---";
        FilterMap<Numbers, E> => "SYC S-C -YC --C";
        FlatMap<SliceMut<'static, E>, ()> => "SY- SY- --- ---";
        FlatMap<Numbers, E> => "SYC S-C -YC --C";
        // Scratch goes from thread to thread, and is never shared.
        MapInit<Numbers, E, (), ()> => "SY- SY- --- ---";
        MapInit<SliceMut<'static, E>, (), (), ()> => "SY- SY- --- ---";
        MapInit<Numbers, (), E, ()> => "SY- S-- -Y- ---";
        SliceWindows<'static, E> => "SYC --C SYC --C";
        TryFold<SliceMut<'static, E>, (), (), ()> => "SY- SY- --- ---";
        TryFold<Numbers, E, (), ()> => "SYC SYC SYC SYC";
        TryFold<Numbers, (), E, ()> => "SYC S-C -YC --C";
        Fold<SliceMut<'static, E>, (), ()> => "SY- SY- --- ---";
        Fold<Numbers, E, ()> => "SYC S-C -YC --C";
        Fold<Numbers, (), E> => "SYC S-C -YC --C";
        Reversed<SliceMut<'static, E>> => "SY- SY- --- ---";
        Stepped<SliceMut<'static, E>> => "SY- SY- --- ---";
        Taken<SliceMut<'static, E>> => "SY- SY- --- ---";
        Skipped<SliceMut<'static, E>> => "SY- SY- --- ---";
        Chained<SliceMut<'static, E>, Numbers> => "SY- SY- --- ---";
        Chained<Numbers, SliceMut<'static, E>> => "SY- SY- --- ---";
        Enumerate<SliceMut<'static, E>> => "SY- SY- --- ---";
        Enumerate<Slice<'static, E>> => "SYC --C SYC --C";
        Streams<SliceMut<'static, E>> => "SY- SY- --- ---";
        Chunks<SliceMut<'static, E>> => "SY- SY- --- ---";
        BlockRows<SliceMut<'static, E>> => "SY- SY- --- ---";
        BlockRows<Slice<'static, E>> => "SYC --C SYC --C";
        Blocks<E> => "SYC S-C -YC --C";
        Zip<SliceMut<'static, E>, Numbers> => "SY- SY- --- ---";
        Zip<Numbers, SliceMut<'static, E>> => "SY- SY- --- ---";
        Lockstep<(SliceMut<'static, E>, Numbers)> => "SY- SY- --- ---";
        Lockstep<(Numbers, SliceMut<'static, E>)> => "SY- SY- --- ---";
        Collapse<Slice<'static, E>, Numbers> => "SYC --C SYC --C";
        Collapse<Numbers, Slice<'static, E>> => "SYC --C SYC --C";
        Collapse3<Slice<'static, E>, Numbers, Numbers> => "SYC --C SYC --C";
        Collapse3<Numbers, Numbers, Slice<'static, E>> => "SYC --C SYC --C";
        Cursor => "SYC SYC SYC SYC";
        Line => "SYC SYC SYC SYC";
        SlotToIndex<false> => "SYC SYC SYC SYC";
        Prange<Slice<'static, E>> => "SYC --C SYC --C";
        Prange<SliceMut<'static, E>> => "SY- SY- --- ---";
        Prange<VecItems<E>> => "SY- SY- --- ---";
        // A source's elements are sent or shared, by the trait.
        IntoIter<Numbers> => "SY- SY- SY- SY-";
    }
    #[cfg(feature = "ndarray")]
    types! { table:
        ArrayElements<'static, E, ndarray::Ix2> => "SY- --- SY- ---";
        ArrayElementsMut<'static, E, ndarray::Ix2> => "SY- SY- --- ---";
        ArrayElementsMut<'static, (), E> => "SY- S-- -Y- ---";
        ArrayParts<ndarray::iter::AxisIter<'static, E, ndarray::Ix2>> => "SYC --C SYC --C";
        ArrayIndices<ndarray::Ix2> => "SYC SYC SYC SYC";
        RowOfArray => "SYC SYC SYC SYC";
        RowOfIndices<E> => "SYC S-C -YC --C";
    }
}

fn roles(table: &mut Table) {
    types! { table:
        // Nothing leads to the variable through a shared reference.
        Target<'static, E> => "SY- SY- -Y- -Y-";
        Lastprivate<E, Target<'static, E>> => "SY- SY- -Y- -Y-";
        Lastprivate<E, HandBack> => "SY- SY- SY- SY-";
        Lastprivate<(), E> => "SY- S-- -Y- ---";
        HandBack => "SY- SY- SY- SY-";
        // The value is made on the thread that has it.
        Private<E, ()> => "SY- SY- SY- SY-";
        Private<(), E> => "SY- S-- -Y- ---";
        Scratch<E> => "--- --- --- ---";
        SerialWithScratch<Numbers, E, ()> => "--- --- --- ---";
        SerialWithScratch<Numbers, (), E> => "--- --- --- ---";
        WithRoles<SliceMut<'static, E>, ()> => "SY- SY- --- ---";
        WithRoles<Numbers, ((), E)> => "SY- S-- -Y- ---";
        LoopCarry<E> => "SY- SY- --- ---";
        Scanning<'static, E> => "SY- SY- --- ---";
        Scanned<'static, E> => "SY- S-- --- ---";
        Caught => "S-- S-- S-- S--";
        Associative<E, ()> => "SY- SY- SY- SY-";
        Associative<(), E> => "SY- S-- -Y- ---";
        Best<E, ()> => "SY- SY- SY- SY-";
        Best<(), E> => "SY- S-- -Y- ---";
        BestNumber<E, (), (), ()> => "SY- S-- -Y- ---";
        BestNumber<(), E, (), ()> => "SY- SY- SY- SY-";
        Running<E, ()> => "SYC S-C -YC --C";
        Running<(), E> => "SYC S-C -YC --C";
        ByComparison<E, ()> => "SY- S-- -Y- ---";
        Offer<E> => "SYC S-C -YC --C";
        Contended<E> => "SYC S-C -YC --C";
        Extremum<E, true> => "SYC SYC SYC SYC";
        Offered<E, true> => "SYC S-C -YC --C";
        InOrder<'static, E, (), (), ()> => "SY- SY- --- ---";
        InOrder<'static, (), E, (), ()> => "SY- SY- SY- SY-";
        InAnyOrder<'static, E, (), ()> => "SY- SY- --- ---";
        Updater<E, (), ()> => "SY- SY- --- ---";
        Updates<E, ()> => "SY- S-- -Y- ---";
        Updates<(), E> => "SY- S-- -Y- ---";
        SharedUpdates<E> => "SY- S-- -Y- ---";
        More<'static, E> => "SY- S-- -Y- ---";
        ListOfUpdates<E, ()> => "SY- S-- -Y- ---";
        UpdatesByKey<BTreeMap<u64, ()>, E, ()> => "SY- S-- -Y- ---";
        Appended<E> => "SY- SY- --- ---";
        Bins<'static, E, Sum> => "SY- SY- --- ---";
        Bins<'static, (), E> => "SY- SY- SY- SY-";
        Sliced<'static, E, Numbers> => "SY- SY- --- ---";
        Sliced<'static, E, Numbers, true> => "SY- SY- --- ---";
        Sliced<'static, (), E> => "SY- SY- SY- SY-";
        Sliced<'static, E, Numbers, false, Over<'static>> => "SY- SY- --- ---";
        Rows<'static, E, Numbers> => "SY- SY- --- ---";
        Rows<'static, (), E> => "SY- SY- SY- SY-";
        Elements<'static, E, false> => "SY- S-- -Y- ---";
        Owned<false> => "SYC SYC SYC SYC";
        WrittenIndex => "SYC SYC SYC SYC";
        WrittenInRow => "SYC SYC SYC SYC";
        OwnedPart<'static, E, false> => "SY- S-- -Y- ---";
        Whole<'static, E> => "SY- S-- -Y- ---";
        InPlanes<'static, E, Numbers, 1> => "SY- SY- --- ---";
        InPlanes<'static, (), E, 1> => "SY- SY- SY- SY-";
        OwnPlanes<'static, E, 1> => "SY- S-- --- ---";
        InPlane<E> => "SYC S-C -YC --C";
        Coloured<'static, E, Numbers, Colours<2, 1, true, -1, 1>> => "SY- SY- --- ---";
        Coloured<'static, (), E, Colours<2, 1, true, -1, 1>> => "SY- SY- SY- SY-";
        Colours<2, 1, true, -1, 1> => "SYC SYC SYC SYC";
        OwnColoured<'static, E, Colours<2, 1, true, -1, 1>> => "SY- S-- --- ---";
        InColour<1, E> => "SYC S-C -YC --C";
        MatrixRow<'static, E> => "SY- S-- -Y- ---";
        RowsOwned => "SYC SYC SYC SYC";
        RowsPart<'static, E> => "SY- S-- -Y- ---";
        Shared<&'static [E], false> => "SY- --- SY- ---";
        Reads<&'static [E], false> => "SY- --- SY- ---";
        ReadWindow<'static, E> => "SY- --- SY- ---";
        Array<'static, E> => "SY- --- SY- ---";
        Opaque<'static, E> => "SY- --- SY- ---";
        NoSlice<'static, E> => "SY- --- SY- ---";
        PlainArray<'static, E> => "SY- --- SY- ---";
        Lazy<'static, E, ()> => "SYC SYC SYC SYC";
        Lazy<'static, (), E> => "SYC S-- -YC ---";
        Sum => "SYC SYC SYC SYC";
        Product => "SYC SYC SYC SYC";
        Min => "SYC SYC SYC SYC";
        Max => "SYC SYC SYC SYC";
        BitAnd => "SYC SYC SYC SYC";
        BitOr => "SYC SYC SYC SYC";
        BitXor => "SYC SYC SYC SYC";
        Append => "SYC SYC SYC SYC";
        Custom<E, ()> => "SYC S-C -YC --C";
        Custom<(), E> => "SYC S-C -YC --C";
    }
    #[cfg(feature = "ndarray")]
    types! { table:
        Planes<'static, E, ndarray::Ix2, Numbers, 0, false> => "-Y- -Y- --- ---";
        Planes<'static, (), ndarray::Ix2, E, 0, false> => "-Y- -Y- -Y- -Y-";
        Plane<'static, E, ndarray::Ix2, 0> => "SY- S-- -Y- ---";
        Lane<'static, E, 0> => "--- --- --- ---";
        LaneMut<'static, E, 0> => "--- --- --- ---";
        LogicalOrder<'static, E, ndarray::Ix2> => "SY- S-- -Y- ---";
        BinShape<E> => "SYC S-C -YC --C";
        ShapedBins<'static, E, ndarray::Ix2> => "SY- S-- -Y- ---";
    }
}

fn reductions(table: &mut Table) {
    type Of<E> = Reduced<'static, E, Custom<fn() -> E, fn(E, E) -> E>>;
    types_of_senders! { table:
        Of<E> => "SY- SY-";
        WithRoles<Numbers, (Of<E>, ())> => "SY- SY-";
    }
}

/// The second argument of a body.
fn second<A, B, C, X>(_: impl Fn(A, B, C) -> X) -> B {
    unreachable!()
}

/// What bodies are given.
fn stretches(table: &mut Table) {
    macro_rules! stretch {
        ($($private:ident)?) => {
            second(prange(0..1)$(.$private(any::<E>))?.__prange_body(&(), |_, _, _| any()))
        };
    }
    macro_rules! items {
        () => {
            Box::leak(Box::new(stretch!()))
                .__prange_group()
                .expect("items")
        };
    }
    macro_rules! position {
        () => {
            Box::leak(Box::new(items!())).__prange_position()
        };
    }
    values! { table:
        stretch!() => "SY- SY- SY- SY-";
        // The scratch stays with its thread.
        stretch!(private) => "--- --- --- ---";
        items!() => "SY- SY- SY- SY-";
        items!().__prange_group() => "SYC SYC SYC SYC";
        *position!() => "SYC SYC SYC SYC";
    }
}

fn others(table: &mut Table) {
    types! { table:
        JoinHandle<E> => "SY- SY- --- ---";
        Scope<'static> => "SY- SY- SY- SY-";
        ThreadPool => "SY- SY- SY- SY-";
        ThreadPoolBuilder => "S-- S-- S-- S--";
        Error => "SY- SY- SY- SY-";
        Schedule => "SYC SYC SYC SYC";
        Stream => "SYC SYC SYC SYC";
        RoleTable => "SYC SYC SYC SYC";
        Advice => "SYC SYC SYC SYC";
        BusyThread => "SYC SYC SYC SYC";
        LoopReport => "SYC SYC SYC SYC";
        Report => "SYC SYC SYC SYC";
        Until<'static> => "SY- SY- SY- SY-";
        RoleRow => "SYC SYC SYC SYC";
        Alone => "SYC SYC SYC SYC";
        // Whose thread has the team is not known.
        Over<'static> => "--C --C --C --C";
        ThreadRank => "S-- S-- S-- S--";
    }
    // What the macros' expansions get from a loop's header.
    let kit = || prange(0..1).__prange_kit();
    macro_rules! methods {
        () => {
            kit().methods_of(&kit().append(kit().type_of::<Vec<u64>>()))
        };
    }
    values! { table:
        kit() => "SYC SYC SYC SYC";
        kit().type_of::<E>() => "SYC SYC SYC SYC";
        kit().step(None::<E>, ()) => "SY- S-- -Y- ---";
        kit().step(None::<()>, any::<E>()) => "SY- S-- -Y- ---";
        kit().maybe(kit().type_of::<E>()) => "SY- S-- -Y- ---";
        kit().number(any::<E>()) => "SYC S-C -YC --C";
        *kit().number(any::<E>()) => "SYC SYC SYC SYC";
        kit().beginning(any::<&'static E>()) => "SY- --- SY- ---";
        *kit().beginning(any::<&'static E>()) => "SYC SYC SYC SYC";
        kit().adding(any::<&'static mut E>()) => "SY- S-- -Y- ---";
        kit().multiplying(any::<&'static mut E>()) => "SY- S-- -Y- ---";
        kit().kept(any::<&'static MatrixRow<'static, E>>()) => "SY- --- SY- ---";
        *kit().kept(any::<&'static MatrixRow<'static, E>>()) => "SYC SYC SYC SYC";
        kit().kept(any::<&'static MatrixRow<'static, E>>()).__prange_kept(None) => "SY- S-- -Y- ---";
        kit().inner(&(0..1), 4) => "SYC SYC SYC SYC";
        kit().updated(kit().type_of::<E>()) => "SY- SY- SY- SY-";
        kit().sink() => "SY- SY- SY- SY-";
        kit().ours() => "SY- SY- SY- SY-";
        kit().owner::<E>() => "SYC SYC SYC SYC";
        *kit().owner::<E>() => "SYC SYC SYC SYC";
        **kit().owner::<E>() => "SYC SYC SYC SYC";
        methods!() => "SY- SY- SY- SY-";
        methods!().__prange_push() => "SY- SY- SY- SY-";
        methods!().__prange_push_back() => "SY- SY- SY- SY-";
        {
            let lent = Mutex::new(None);
            let role = kit().sums(any::<&'static mut [u64]>(), true, true);
            let prange = prange(0..1);
            let roles = (role, ());
            let body = prange.__prange_body(&roles, |_, _, (value, ())| {
                *lent.lock().expect("a lock") = Some(value);
                any()
            });
            prange.__prange_run(roles, body);
            lent.into_inner().expect("a lock").expect("a value")
        } => "S-- S-- S-- S--";
    }
}

/// Types that a user of the crate has no value of, and cannot name.
const OUT_OF_REACH: &[(&str, &str)] = &[
    (
        "cost_model::Cuts",
        "only in a body, which stays between the roles and the engine",
    ),
    (
        "distributed::exchange::RankPiece",
        "an argument between the exchange and a role",
    ),
    (
        "engine::clauses::Clauses",
        "only in a `Prange`, which does not show it",
    ),
    (
        "math::calls::Receiver",
        "only in the call that the attribute `math` writes",
    ),
    (
        "math::calls::Function",
        "only in the path that the attribute `math` writes",
    ),
    (
        "roles::array_reduction::UpdateLog",
        "only by reference, inside of a stretch",
    ),
    (
        "roles::array_reduction::Picked",
        "never made: a kind of operator, inferred",
    ),
    (
        "expansion::checks::Answer",
        "never made: the type of what `associative` answers",
    ),
    (
        "expansion::appends::OtherMethods",
        "never made: the methods of other collections, by reference",
    ),
    (
        "expansion::checks::OtherMethodTarget",
        "never made: what a method may change, in code that does not run",
    ),
    (
        "expansion::checks::PlainType",
        "never made: a kind of value, inferred",
    ),
    (
        "expansion::checks::Question",
        "never made: what `associative` is asked in code that does not run",
    ),
    (
        "expansion::checks::MethodTarget",
        "never made: what a method may change, in code that does not run",
    ),
    (
        "expansion::copies::Copying",
        "gone when the stretch's copies are made",
    ),
    (
        "expansion::copies::Moved",
        "gone when the stretch's copies are made",
    ),
    (
        "expansion::copies::Reborrowed",
        "gone when the stretch's copies are made",
    ),
    (
        "expansion::updates::Updated",
        "only by reference, for its methods",
    ),
    (
        "expansion::updates::UpdatedShared",
        "only by reference, for its methods",
    ),
    (
        "expansion::operand::Silent",
        "never made: the methods of a type that does not add up",
    ),
    (
        "expansion::operand::Unknown",
        "never made: the operator of a type that does not add up",
    ),
    (
        "expansion::operators::Borrowed",
        "never made: a kind of collection, inferred",
    ),
    (
        "expansion::operators::HeldCollection",
        "never made: a kind of collection, inferred",
    ),
    (
        "expansion::operators::Partly",
        "never made: a kind of order, inferred",
    ),
    (
        "expansion::operators::Totally",
        "never made: a kind of order, inferred",
    ),
    (
        "reduce_tree::By",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "reduce_tree::Chain",
        "an accumulator, which stays between the role and the engine",
    ),
    (
        "reduce_tree::Lanes",
        "an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::ChainRun",
        "what an accumulator has in hand, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::EndToEnd",
        "an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::Exact",
        "an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::ExactRun",
        "what an accumulator has in hand, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::LaneRun",
        "what an accumulator has in hand, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::TextRun",
        "what an accumulator has in hand, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::Texts",
        "an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::accumulator::Waiting",
        "what an accumulator has in hand, which stays between the role and the engine",
    ),
    (
        "roles::reduction::Anded",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::reduction::Greatest",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::reduction::Least",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::reduction::Ored",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::reduction::Xored",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    ("roles::scratch::WithScratch", "a part of a stretch"),
    ("roles::stretch::Positions", "a part of a stretch"),
    (
        "roles::traits::Opening",
        "made by the engine, for the roles' own methods",
    ),
    (
        "roles::sum::Added",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::sum::DurationsAdded",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::sum::Multiplied",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::sum::OwnAdded",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "roles::sum::OwnMultiplied",
        "an operator of an accumulator, which stays between the role and the engine",
    ),
    (
        "reduce_tree::Grid",
        "a role's segment, which stays between the role and the engine",
    ),
    (
        "roles::array_reduction::Copies",
        "a role's segment, which stays between the role and the engine",
    ),
];

/// Enters the plain `pub` types of a module and those in it, by their paths.
fn public_types(items: &[syn::Item], module: &str, found: &mut BTreeSet<String>) {
    let is_test = |attributes: &[syn::Attribute]| {
        let mut cfgs = attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("cfg"));
        cfgs.any(|cfg| {
            cfg.parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"))
        })
    };
    for item in items {
        let (visibility, name) = match item {
            syn::Item::Struct(item) => (&item.vis, &item.ident),
            syn::Item::Enum(item) => (&item.vis, &item.ident),
            syn::Item::Union(item) => (&item.vis, &item.ident),
            syn::Item::Mod(item) if !is_test(&item.attrs) => {
                if let Some((_, items)) = &item.content {
                    public_types(items, &format!("{module}{}::", item.ident), found);
                }
                continue;
            }
            syn::Item::Macro(item) => {
                let text = item.mac.tokens.to_string();
                let makes = ["pub struct", "pub enum", "pub union"];
                assert!(
                    !makes.iter().any(|start| text.contains(start)),
                    "{module}: a macro makes public types, which this test cannot see"
                );
                continue;
            }
            _ => continue,
        };
        if matches!(visibility, syn::Visibility::Public(_)) {
            found.insert(format!("{module}{name}"));
        }
    }
}

fn read(folder: &Path, module: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.expect("a plain name");
        // Built for tests alone.
        if name == "models" || name == "fuzz" || name == "tests" {
            continue;
        }
        if path.is_dir() {
            read(&path, &format!("{module}{name}::"), found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
            let module = match name {
                "mod" | "lib" => module.to_string(),
                name => format!("{module}{name}::"),
            };
            public_types(&file.items, &module, found);
        }
    }
}

#[test]
fn what_is_sent_shared_and_cloned_is_as_listed() {
    let mut table = Table::default();
    sources(&mut table);
    roles(&mut table);
    reductions(&mut table);
    stretches(&mut table);
    others(&mut table);
    assert!(table.wrong.is_empty(), "{:#?}", table.wrong);
    println!("{} facts of {} types", table.facts, table.named.len());

    let mut public = BTreeSet::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut public,
    );
    if cfg!(not(feature = "ndarray")) {
        let of_arrays = [
            "roles::axis::",
            "roles::lane::",
            "roles::shaped_bins::",
            "source::arrays::",
        ];
        public.retain(|path| !of_arrays.iter().any(|start| path.starts_with(start)));
    }
    let out_of_reach = OUT_OF_REACH.iter().map(|(path, _)| path.to_string());
    let listed: BTreeSet<_> = table.named.into_iter().chain(out_of_reach).collect();
    let missing: Vec<_> = public.difference(&listed).collect();
    assert!(
        missing.is_empty(),
        "public types without a row here: {missing:?}"
    );
    let gone: Vec<_> = listed.difference(&public).collect();
    assert!(gone.is_empty(), "no public types any more: {gone:?}");
}

#[test]
fn the_methods_tell_the_truth() {
    let mut table = Table::default();
    types! { table:
        E => "SYC S-C -YC --C";
        &'static E => "SYC --C SYC --C";
        &'static mut E => "SY- S-- -Y- ---";
        fn() -> E => "SYC SYC SYC SYC";
        *const E => "--C --C --C --C";
        Mutex<E> => "SY- SY- --- ---";
    }
    assert!(table.wrong.is_empty(), "{:#?}", table.wrong);
}

/// A value whose `Debug` would race.
struct Unshared(Cell<bool>);

impl std::fmt::Debug for Unshared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.set(true);
        f.write_str("looked at")
    }
}

impl Reducible for Unshared {
    fn identity() -> Self {
        Unshared(Cell::new(false))
    }
    fn combine(self, later: Self) -> Self {
        later
    }
}

#[test]
fn clauses_show_nothing_of_their_variables() {
    let not_looked_at = |variable: Unshared, shown: String| {
        assert!(!variable.0.get() && !shown.contains("looked at"), "{shown}");
    };
    let mut variable = Unshared::identity();
    let shown = format!("{:?}", prange(0..1).reduction(&mut variable, Sum));
    not_looked_at(variable, shown);
    let mut variable = Unshared::identity();
    let shown = format!("{:?}", prange(0..1).lastprivate(&mut variable));
    not_looked_at(variable, shown);
    let mut array = [Unshared::identity()];
    let shown = format!("{:?}", prange(0..1).sliced(&mut array));
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
    let shown = format!("{:?}", prange(&mut array));
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
    let shown = format!("{:?}", prange(&mut array).into_iter());
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
    let shown = format!("{:?}", prange(vec![Unshared::identity()]));
    assert!(!shown.contains("looked at"), "{shown}");
    let shown = format!("{:?}", prange([Unshared::identity()]));
    assert!(!shown.contains("looked at"), "{shown}");
    let shown = format!("{:?}", tiles_mut(&mut array, 1, (1, 1)));
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
    let shown = format!("{:?}", scatter(&mut array, &[0]));
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
    let shown = format!("{:?}", ragged_mut(&mut array, &[0, 1]));
    not_looked_at(
        std::mem::replace(&mut array[0], Unshared::identity()),
        shown,
    );
}
