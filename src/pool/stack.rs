//! Stacks: how large those of a pool's threads are, if the pool does not say.
//!
//! A body runs on the caller's stack or on a worker's, as it comes. So a worker has as much as the main thread, and a body that runs
//! serially does not overflow a worker's stack.

/// What the main thread mostly has, in bytes, and what it is taken to have where there is no limit or none is known.
const USUAL: usize = 8 << 20;

/// The size for a thread in bytes; `None` where that is left to the standard library.
pub(super) fn default_size() -> Option<usize> {
    // Models have stacks of their own, and Miri none.
    if cfg!(any(miri, all(test, loom))) {
        return None;
    }
    let asked = std::env::var("RUST_MIN_STACK").ok();
    let asked = asked.and_then(|text| text.parse().ok());
    Some(larger(limit(), asked))
}

/// Of the main thread's `limit` and what is `asked` for, the larger.
fn larger(limit: Option<usize>, asked: Option<usize>) -> usize {
    limit.unwrap_or(0).max(USUAL).max(asked.unwrap_or(0))
}

/// How large the main thread's stack may become, if that is limited.
#[cfg(target_os = "linux")]
fn limit() -> Option<usize> {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: `limit` is valid for writes.
    let status = unsafe { libc::getrlimit(libc::RLIMIT_STACK, &mut limit) };
    let is_known = status == 0 && limit.rlim_cur != libc::RLIM_INFINITY;
    usize::try_from(limit.rlim_cur).ok().filter(|_| is_known)
}

#[cfg(not(target_os = "linux"))]
fn limit() -> Option<usize> {
    None
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    #[test]
    fn a_stack_is_as_large_as_the_largest_that_is_asked_for() {
        assert_eq!(larger(None, None), USUAL);
        assert_eq!(larger(Some(1 << 20), Some(3 << 20)), USUAL);
        assert_eq!(larger(Some(16 << 20), Some(9 << 20)), 16 << 20);
        assert_eq!(larger(Some(16 << 20), Some(17 << 20)), 17 << 20);
        assert_eq!(larger(None, Some(9 << 20)), 9 << 20);
    }
}
