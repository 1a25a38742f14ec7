//! The default stack size of a pool's threads.
//!
//! A body may run on the caller's stack or on a worker's. So workers get as much stack as the main thread, and a body that runs serially
//! does not overflow a worker's stack.

/// Usual stack size of the main thread, in bytes; assumed where there is no limit or the limit is not known.
const USUAL: usize = 8 << 20;

/// Returns the stack size for a thread in bytes; `None` if the standard library decides.
pub(super) fn default_size() -> Option<usize> {
    // Models have stacks of their own, and Miri's threads have no stack to size.
    if cfg!(any(miri, all(test, loom))) {
        return None;
    }
    let asked = std::env::var("RUST_MIN_STACK").ok();
    let asked = asked.and_then(|text| text.parse().ok());
    Some(larger(limit(), asked))
}

/// Returns the larger of the main thread's `limit` and the size `asked` for, and at least the usual size.
fn larger(limit: Option<usize>, asked: Option<usize>) -> usize {
    limit.unwrap_or(0).max(USUAL).max(asked.unwrap_or(0))
}

/// Returns the maximum size of the main thread's stack, if it is limited.
#[cfg(target_os = "linux")]
fn limit() -> Option<usize> {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: `limit` is a valid `rlimit` to write to.
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
