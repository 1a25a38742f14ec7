//! Roles: the parts that variables from outside of a loop play in its body.
//!
//! In the loop form the macros find the roles. In the function form they are given by hand: a role clause on a loop names a variable. The body then
//! gets a handle to it, after the item and in the order of the clauses:
//!
//! ```
//! use prange::prelude::*;
//!
//! let a = [3.0, 1.0, 2.0];
//! let (mut sum, mut last, mut c) = (10.0, 0.0, [0.0; 3]);
//! prange(0..3)
//!     .private(Vec::new) // scratch, made once for each thread
//!     .reduction(&mut sum, Sum)
//!     .lastprivate(&mut last)
//!     .sliced(&mut c)
//!     .for_each(|i, (scratch, sum, last, c)| {
//!         scratch.clear();
//!         scratch.push(a[i]);
//!         *sum += scratch[0];
//!         *last = Some(a[i]);
//!         *c = 2.0 * a[i];
//!     });
//! assert_eq!((sum, last, c), (16.0, 2.0, [6.0, 2.0, 4.0]));
//! ```
//!
//! With a single role the body gets its handle without a tuple: `|i, sum| *sum += a[i]`.

mod accumulator;
mod append;
mod arg_extremum;
mod array_reduction;
#[cfg(feature = "ndarray")]
mod axis;
mod by_comparison;
mod clauses;
mod coloured;
mod cutting;
mod elements;
mod extremum;
mod in_order;
#[cfg(feature = "ndarray")]
mod lane;
// The models are built with optimisation, which takes a long time for the many types of `laws`.
mod associative;
#[cfg(all(test, not(loom)))]
mod laws;
mod loop_body;
mod narrow_subscript;
mod notes;
mod planes;
mod private;
mod reduction;
mod rows;
mod scan;
mod scratch;
#[cfg(feature = "ndarray")]
mod shaped_bins;
mod shared_read;
mod stretch;
#[cfg(feature = "ndarray")]
mod strided_read;
mod sum;
mod traits;
mod transfer;

pub use append::Collection;
pub use clauses::WithRoles;
pub use reduction::{Append, BitAnd, BitOr, BitXor, Custom, Max, Min, Product, Reduction, Sum};
pub use scratch::Scratch;
pub use sum::{Reducible, ReducibleProduct};

// The roles themselves, and the handles that iterations get to their variables. The clauses and the loop form use these; users do not name them.
#[doc(hidden)]
pub use append::Appended;
#[doc(hidden)]
pub use arg_extremum::{Best, BestNumber, Running};
#[doc(hidden)]
pub use array_reduction::Bins;
#[doc(hidden)]
pub use associative::Associative;
#[cfg(feature = "ndarray")]
#[doc(hidden)]
pub use axis::{Plane, Planes};
#[doc(hidden)]
pub use by_comparison::{ByComparison, Contended, Offer};
#[doc(hidden)]
pub use coloured::{Coloured, Colouring, Colours, InColour, OwnColoured};
#[doc(hidden)]
pub use elements::{Elements, Owned, OwnedPart, Sliced, Whole};
#[doc(hidden)]
pub use extremum::{Extremum, Offered};
#[doc(hidden)]
pub use in_order::{
    InAnyOrder, InOrder, More, SharedUpdates, TakesUpdate, Updater, Updates, UpdatesShared,
};
#[cfg(feature = "ndarray")]
#[doc(hidden)]
pub use lane::{Lane, LaneMut};
#[doc(hidden)]
pub use narrow_subscript::{WrittenInRow, WrittenIndex};
#[doc(hidden)]
pub use notes::{Keyed, ListOfUpdates, UpdatesByKey};
#[doc(hidden)]
pub use planes::{InPlane, InPlanes, OwnPlanes};
#[doc(hidden)]
pub use private::{HandBack, Lastprivate, Private, Target};
#[doc(hidden)]
pub use reduction::{Bits, Extreme, Reduced};
#[doc(hidden)]
pub use rows::{MatrixRow, Rows, RowsOwned, RowsPart};
#[doc(hidden)]
pub use scan::{Caught, LoopCarry, Scanned, Scanning};
#[doc(hidden)]
pub use scratch::SerialWithScratch;
#[cfg(feature = "ndarray")]
#[doc(hidden)]
pub use shaped_bins::{BinShape, LogicalOrder, ShapedBins};
#[doc(hidden)]
pub use shared_read::{Array, Lazy, NoSlice, Opaque, PlainArray, ReadWindow, Reads, Shared};

// The interface between roles and the engine: users can neither call nor implement these.
pub(crate) use accumulator::{Accumulator, Exact, Total, in_chain};
pub(crate) use append::Gathered;
pub(crate) use array_reduction::{Bin, Picked, UpdateLog};
pub(crate) use extremum::MayBeMissing;
pub(crate) use loop_body::{FlatCases, is_flat_for, run_each, run_roles};
pub(crate) use planes::columns;
pub(crate) use reduction::Combines;
pub(crate) use rows::apart;
pub(crate) use scratch::WithScratch;
pub(crate) use shared_read::Slices;
pub(crate) use stretch::{Cut, Group, LOOKS_AHEAD, Position, Stretch};
#[cfg(feature = "ndarray")]
pub(crate) use strided_read::Views;
pub(crate) use sum::{Multipliable, Summable};
pub(crate) use traits::{Fits, Opening, Role};
pub(crate) use transfer::{Transferable, stays};
