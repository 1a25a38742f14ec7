//! The tests of `simd`, and a level that tests can force.

use std::cell::Cell;

use super::Level;

mod dispatch;
mod exp;
mod gaussian;
mod oracle;

thread_local! {
    static FORCED: Cell<Option<Level>> = const { Cell::new(None) };
}

pub(super) fn forced() -> Option<Level> {
    FORCED.get()
}

/// Runs `f`; every dispatch of this thread in `f` uses `level`.
pub(crate) fn at_level<R>(level: Level, f: impl FnOnce() -> R) -> R {
    struct Restore(Option<Level>);

    impl Drop for Restore {
        fn drop(&mut self) {
            FORCED.set(self.0);
        }
    }

    let _restore = Restore(FORCED.replace(Some(level)));
    f()
}

/// Returns the result of `f`, which must be the same at each level that this processor has.
pub(crate) fn at_every_level<R: PartialEq + std::fmt::Debug>(f: impl Fn() -> R) -> R {
    let mut levels = Level::available().into_iter();
    let baseline = at_level(levels.next().unwrap(), &f);
    for level in levels {
        assert_eq!(at_level(level, &f), baseline, "{level:?} and the baseline");
    }
    baseline
}
