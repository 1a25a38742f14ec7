//! A job in which something goes wrong, of the kind that the argument names.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, exit};
use std::thread;

use prange::distributed::Wire;
use prange::prelude::*;
use prange_mpi::{Element, World};

type Error = Box<dyn std::error::Error>;

const N: usize = 300_000;

/// Adds up numbers over the ranks; the iteration `bad` panics.
fn sum(world: &World, bad: usize) -> f64 {
    let term = |i| {
        assert!(i != bad, "iteration {i} is bad");
        i as f64
    };
    prange(0..N).map(term).over(world).sum()
}

fn own<T: Element>(world: &World, value: T) -> Vec<T> {
    world.gather(&[value])
}

fn text_of(f: impl FnOnce() -> f64) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).expect_err("a panic");
    let text = payload.downcast_ref::<String>().cloned();
    text.unwrap_or_default()
}

/// A number that ends the process when it is sent.
#[derive(Clone, Copy)]
struct Exits;

impl Wire for Exits {
    fn put(&self, _: &mut Vec<u8>) {
        exit(0)
    }
    fn take(_: &mut &[u8]) -> Option<Self> {
        None
    }
}

/// Does what goes wrong on `rank`.
fn fail(kind: &str, world: &World) -> Result<(), Error> {
    match kind {
        "panic" => panic!("between loops"),
        "error" => return Err("no such file".into()),
        "exit" => exit(0),
        "exit in a body" => prange(0..1).for_each(|_| exit(0)),
        "exit of a thread" => thread::spawn(|| exit(0)).join().map_err(|_| "no exit")?,
        "abort" => std::process::abort(),
        "kill" => {
            let own = std::process::id().to_string();
            Command::new("kill").args(["-KILL", &own]).status()?;
            thread::park();
        }
        "another loop" => drop(prange(0..N + 1).map(|i| i as f64).over(world).sum::<f64>()),
        "barrier" => world.barrier(),
        "gather" => drop(world.gather(&[1, 2])),
        _ => return Err(format!("no such kind: {kind}").into()),
    }
    Ok(())
}

fn program(kind: &str, world: &World) -> Result<(), Error> {
    let last = world.size() - 1;
    let is_last = world.rank() == last;
    match kind {
        "nothing" => (),
        "panic in a body" => drop(sum(world, N - 3)),
        "panic in a body, caught" => {
            let text = text_of(|| sum(world, N - 3));
            println!("caught: {text}");
            assert_eq!(sum(world, N), (N * (N - 1) / 2) as f64);
        }
        "disagreement, caught" => {
            let text = text_of(|| match is_last {
                true => sum(world, N),
                false => prange(0..9).over(world).sum::<i32>().into(),
            });
            println!("caught: {text}");
            assert_eq!(sum(world, N), (N * (N - 1) / 2) as f64);
        }
        "error, caught" => {
            if is_last {
                return Err("no such file".into());
            }
            let texts = [(); 2].map(|()| text_of(|| sum(world, N)));
            println!("caught: {}", texts.concat());
            return Ok(());
        }
        "panic in a merge" => {
            let join = |a: usize, b: usize| {
                assert!(a > 0 || b < N / 2, "{a} and {b} do not merge");
                a.min(b)
            };
            prange(0..N).over(world).reduce_with(join);
        }
        "exit in a transfer" => {
            prange(0..9)
                .map(|_| Exits)
                .over(world)
                .reduce_with(|a, _| a);
        }
        "return" if is_last => return Ok(()),
        "return" => drop(sum(world, N)),
        "errors" => return Err("no such file".into()),
        "exits" => exit(0),
        "types" if is_last => drop(own(world, 1u8)),
        "types" => drop(own(world, 1.5)),
        _ if is_last => fail(kind, world)?,
        _ => drop(sum(world, N)),
    }
    world.barrier();
    Ok(())
}

pub(crate) fn run(arguments: &[String]) -> Result<(), Error> {
    let kind = arguments.first().ok_or("the kind of failure")?;
    prange_mpi::run(|world| program(kind, world))
}
