#![doc = include_str!("../README.md")]

mod error;
mod exit;
#[doc = include_str!("guide.md")]
pub mod guide {}
mod link;
mod processors;
mod world;

use std::fmt::Debug;

use mpi::Threading;
use prange::ThreadPoolBuilder;

pub use error::Error;
pub use world::{Element, World};

use link::Link;
use processors::Processors;

/// Runs the program of a rank: initialises MPI and the global thread pool, calls `program` with all ranks of the job, and ends MPI.
///
/// Started without a launcher, the program is the only rank.
///
/// # Errors
///
/// Those of [`init`], and those of `program`. If the other ranks do not return as well, they are told: their loops panic with a text
/// that has the error in it, and the job ends.
///
/// # Panics
///
/// If `program` panics, the job ends, on all ranks.
///
/// # Examples
///
/// ```no_run
/// use prange::prelude::*;
///
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     prange_mpi::run(|world| {
///         let text = std::fs::read_to_string("numbers.txt")?;
///         let numbers: Vec<f64> = text.lines().map(str::parse).collect::<Result<_, _>>()?;
///         let sum: f64 = prange(&numbers).map(|x| x.sin()).over(world).sum();
///         if world.rank() == 0 {
///             println!("{sum}");
///         }
///         Ok(())
///     })
/// }
/// ```
pub fn run<R, E: From<Error> + Debug>(
    program: impl FnOnce(&World) -> Result<R, E>,
) -> Result<R, E> {
    let world = init()?;
    let result = program(&world);
    if let Err(error) = &result {
        world.leave(&format!("has ended its program with {error:?}"));
    }
    result
}

/// Initialises MPI and the global thread pool, and returns all ranks of the job. All ranks call it, before their first loop, on their main threads.
///
/// [`run`] does this, and tells the other ranks the error of one that fails.
///
/// The pool has `PRANGE_NUM_THREADS` threads. Without that variable, the processors that a rank may use are divided among the ranks of the machine
/// that may use them too. If the launcher has pinned rank 0 to one of many processors, a line on standard error says how to start it instead.
///
/// # Errors
///
/// If MPI has been initialised before, if it allows no threads, or if the global pool cannot be made: it exists already, or
/// `PRANGE_NUM_THREADS` is not a number.
///
/// # Examples
///
/// ```no_run
/// let world = prange_mpi::init()?;
/// println!("rank {} has {} threads", world.rank(), prange::current_num_threads());
/// # Ok::<(), prange_mpi::Error>(())
/// ```
pub fn init() -> Result<World, Error> {
    let initialised = mpi::initialize_with_threading(Threading::Funneled);
    let (universe, threading) = initialised.ok_or(Error::AlreadyInitialized)?;
    if threading < Threading::Funneled {
        return Err(Error::NoThreads);
    }
    let link = Link::new(universe);
    let processors = link.with(Processors::find);
    let world = World::new(link);
    if let Err(error) = make_pool(&world, &processors) {
        world.leave(&format!("has no thread pool: {error}"));
        return Err(Error::Pool(error));
    }
    Ok(world)
}

/// Makes the global pool.
fn make_pool(world: &World, processors: &Processors) -> Result<(), prange::Error> {
    let asked = std::env::var("PRANGE_NUM_THREADS").ok();
    let pool = match asked {
        Some(_) => ThreadPoolBuilder::new(),
        None => ThreadPoolBuilder::new().num_threads(processors.threads()),
    };
    pool.build_global()?;
    let asked = asked.map(|_| prange::current_num_threads());
    if let Some(advice) = processors.advice(asked).filter(|_| world.rank() == 0) {
        eprintln!("prange-mpi: {advice}");
    }
    Ok(())
}
