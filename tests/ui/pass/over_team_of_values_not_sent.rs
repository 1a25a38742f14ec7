use prange::distributed::{Team, Wire, on_threads};
use prange::prelude::*;

struct Celsius(f64);

impl Wire for Celsius {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        f64::take(input).map(Celsius)
    }
}

fn warmest(team: &dyn Team, days: &[f64]) -> Option<Celsius> {
    let days = prange(days).map(|day| Celsius(*day)).over(team);
    days.reduce_with(|a, b| Celsius(a.0.max(b.0)))
}

pub fn main() {
    let days = [12.0, 21.5, 17.0];
    let warmest = on_threads(2, |team| warmest(team, &days).map(|day| day.0));
    assert_eq!(warmest, [Some(21.5), Some(21.5)]);
}
