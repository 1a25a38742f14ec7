//! What is done when the process exits.

/// Registers `at_exit`, which is called when the process exits: when `main` has returned, or by [`std::process::exit`]; not if it aborts or is
/// killed. The call is on the exiting thread, while others may still run.
pub(crate) fn register(at_exit: extern "C" fn()) {
    unsafe extern "C" {
        fn atexit(function: extern "C" fn()) -> std::ffi::c_int;
    }
    // SAFETY: this is the declaration of the C standard library. The function may be called at any time, on any thread.
    let refused = unsafe { atexit(at_exit) };
    assert_eq!(refused, 0, "the system has no memory for `atexit`");
}
