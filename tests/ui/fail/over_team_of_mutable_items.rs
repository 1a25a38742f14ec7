use prange::distributed::Team;
use prange::prelude::*;

fn double(team: &dyn Team, v: &mut [f64]) {
    prange(v).over(team).for_each(|x| *x *= 2.0);
}

fn main() {}
