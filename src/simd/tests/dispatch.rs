use super::super::{Kernel, Level, Set, dispatch, dispatch_at};
use super::{at_every_level, at_level};

/// Products and sums that a fused multiply-add would round differently.
struct MultiplyAdd<'a>(&'a mut [f64]);

impl Kernel for MultiplyAdd<'_> {
    type Output = usize;

    #[inline(always)]
    fn run(self) -> usize {
        for x in self.0.iter_mut() {
            *x = *x * *x - 0.1;
        }
        self.0.len()
    }
}

fn inputs() -> Vec<f64> {
    (0..1003).map(|i| f64::from(i) / 301.0).collect()
}

#[test]
fn the_baseline_is_first_and_the_best_is_last() {
    let levels = Level::available();
    assert_eq!(levels[0], Level(Set::Baseline));
    assert_eq!(levels.last(), Some(&Level::best()));
    assert_eq!(Level::best(), Level::best());
    assert!(levels.is_sorted_by_key(|level| level.0 as u8));
}

#[test]
fn no_level_fuses_multiply_and_add() {
    let rounded: Vec<f64> = inputs().iter().map(|x| x * x - 0.1).collect();
    let fused: Vec<f64> = inputs().iter().map(|x| x.mul_add(*x, -0.1)).collect();
    assert_ne!(rounded, fused);
    for level in Level::available() {
        let mut values = inputs();
        assert_eq!(dispatch_at(level, MultiplyAdd(&mut values)), 1003);
        assert_eq!(values, rounded, "{level:?}");
    }
}

#[test]
fn dispatch_takes_the_best_level_or_the_forced_one() {
    let run = || {
        let mut values = inputs();
        dispatch(MultiplyAdd(&mut values));
        values
    };
    assert_eq!(at_every_level(run), run());
    for level in Level::available() {
        at_level(level, || assert_eq!(Level::best(), level));
    }
}

#[test]
fn the_wide_form_runs_at_the_widest_level_only() {
    struct Which;

    impl Kernel for Which {
        type Output = &'static str;

        #[inline(always)]
        fn run(self) -> &'static str {
            "run"
        }

        #[inline(always)]
        fn run_wide(self) -> &'static str {
            "run_wide"
        }
    }

    for level in Level::available() {
        let wide = level.0 as u8 == 3;
        assert_eq!(
            dispatch_at(level, Which),
            if wide { "run_wide" } else { "run" }
        );
    }
}

#[test]
fn a_panic_passes_through_every_level() {
    struct Fails;

    impl Kernel for Fails {
        type Output = ();

        #[inline(always)]
        fn run(self) {
            std::panic::panic_any(7_u8);
        }
    }

    for level in Level::available() {
        let payload = std::panic::catch_unwind(|| dispatch_at(level, Fails)).unwrap_err();
        assert_eq!(payload.downcast_ref(), Some(&7_u8));
    }
}
