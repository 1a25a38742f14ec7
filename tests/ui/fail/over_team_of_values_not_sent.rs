use prange::distributed::Team;
use prange::prelude::*;

struct Celsius(f64);

fn warmest(team: &dyn Team, days: &[f64]) -> Option<Celsius> {
    let days = prange(days).map(|day| Celsius(*day)).over(team);
    days.reduce_with(|a, b| Celsius(a.0.max(b.0)))
}

fn main() {}
