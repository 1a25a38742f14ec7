//! Faults of the system and of loop bodies, each in a child process of its own: no hang, no abort that is not asked for.
#![cfg(target_os = "linux")]

use std::cell::RefCell;
use std::os::unix::process::ExitStatusExt;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use prange::prelude::*;
use prange::{Error, current_num_threads, current_thread_index};

/// No child takes so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// Set for the child processes: the tests that they run do nothing without.
const CHILD: &str = "PRANGE_FAULT";

/// Runs the ignored test `name` in a process of its own, where the global pool is to have three threads.
fn child(name: &str) -> Output {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--ignored", "--nocapture"])
        .arg("--test-threads=1")
        .env(CHILD, "1")
        .env("PRANGE_NUM_THREADS", "3")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begin = Instant::now();
    while process.try_wait().unwrap().is_none() {
        if begin.elapsed() > PATIENCE {
            process.kill().unwrap();
            let output = process.wait_with_output().unwrap();
            panic!("{name} hangs: {}", text(&output));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    process.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Runs a child that is to end well; what it has printed.
fn survives(name: &str) -> String {
    let output = child(name);
    let text = text(&output);
    assert!(
        output.status.success(),
        "{name}: {:?}: {text}",
        output.status
    );
    if let Some(line) = text.lines().find(|line| line.contains("skipped:")) {
        eprintln!("{name} {line}");
    }
    text
}

fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Some microseconds of work.
fn slowly<T>(value: T) -> T {
    for i in 0..400 {
        std::hint::black_box(i);
    }
    value
}

/// A loop that is worth sharing, a nest, a task, a join and a scope, on the current pool.
fn everything() {
    let sum = || prange(0..2000usize).map(slowly).sum::<usize>();
    assert_eq!(sum(), 1999 * 1000);
    let nest = prange(0..20).map(|i| prange(0..50).map(|j| slowly(i + j)).sum::<usize>());
    assert_eq!(nest.sum::<usize>(), 20 * 49 * 25 + 50 * 19 * 10);
    assert_eq!(prange::spawn(sum).join().unwrap(), 1999 * 1000);
    assert_eq!(prange::join(sum, || 1), (1999 * 1000, 1));
    let ran = AtomicUsize::new(0);
    prange::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(|_| {
                ran.fetch_add(sum(), Relaxed);
            });
        }
    });
    assert_eq!(ran.into_inner(), 5 * 1999 * 1000);
}

/// The same, but short.
fn little() {
    let sum = || prange(0..50usize).map(slowly).sum::<usize>();
    assert_eq!(prange::join(sum, sum), (49 * 25, 49 * 25));
    let sums = [const { AtomicUsize::new(0) }; 3];
    prange::scope(|scope| {
        for place in &sums {
            scope.spawn(move |_| place.store(sum(), Relaxed));
        }
    });
    assert!(sums.iter().all(|place| place.load(Relaxed) == 49 * 25));
    assert_eq!(prange::spawn(sum).join().unwrap(), 49 * 25);
}

fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").unwrap().count()
}

/// Lets this process have `more` threads than it has; false if it cannot be held to that.
fn limit_threads(more: usize) -> bool {
    let limit = (threads() + more) as u64;
    let limit = libc::rlimit {
        rlim_cur: limit,
        rlim_max: limit,
    };
    // A user that nobody else is: the limit counts all of the user's threads.
    let user = 2_000_000_000 - std::process::id();
    // SAFETY: plain system calls, the limit is valid for reads.
    let set = unsafe {
        (libc::geteuid() != 0 || libc::setresuid(user, user, user) == 0)
            && libc::setrlimit(libc::RLIMIT_NPROC, &limit) == 0
    };
    let refused = std::thread::scope(|scope| {
        let spawn = |_| {
            let thread = std::thread::Builder::new();
            thread.spawn_scoped(scope, || std::thread::sleep(Duration::from_millis(20)))
        };
        let made: Vec<_> = (0..=more).map(spawn).collect();
        made.iter().any(Result::is_err)
    });
    let begin = Instant::now();
    while threads() as u64 > limit.rlim_cur - more as u64 && begin.elapsed() < PATIENCE {
        std::thread::yield_now();
    }
    set && refused
}

#[test]
fn a_pool_without_its_threads_is_an_error() {
    survives("own_pool_refused");
}

#[test]
#[ignore = "run by another in a child process"]
fn own_pool_refused() {
    if !is_child() {
        return;
    }
    let huge = ThreadPoolBuilder::new().num_threads(2).stack_size(1 << 46);
    assert!(matches!(huge.build(), Err(Error::SpawnFailed(_))));
    if !limit_threads(4) {
        return println!("skipped: threads cannot be limited here");
    }
    let before = threads();
    for _ in 0..20 {
        assert!(matches!(ThreadPool::new(8), Err(Error::SpawnFailed(_))));
        let begin = Instant::now();
        while threads() > before {
            assert!(begin.elapsed() < PATIENCE, "threads are left");
            std::thread::yield_now();
        }
    }
    let pool = ThreadPool::new(4).unwrap();
    pool.install(everything);
}

#[test]
fn the_global_pool_makes_do_with_fewer_threads() {
    survives("global_pool_cut");
}

#[test]
#[ignore = "run by another in a child process"]
fn global_pool_cut() {
    if !is_child() {
        return;
    }
    if !limit_threads(2) {
        return println!("skipped: threads cannot be limited here");
    }
    everything();
    assert_eq!(current_num_threads(), 2);
    everything();
}

#[test]
fn the_global_pool_makes_do_without_threads() {
    survives("global_pool_refused");
}

#[test]
#[ignore = "run by another in a child process"]
fn global_pool_refused() {
    if !is_child() {
        return;
    }
    if !limit_threads(0) {
        return println!("skipped: threads cannot be limited here");
    }
    everything();
    assert_eq!((current_num_threads(), threads()), (1, threads()));
    assert!(ThreadPoolBuilder::new().build_global().is_err());
    // A task runs on the thread that waits for it, and on no other.
    let value = Arc::new(Mutex::new(0));
    let held = value.lock().unwrap();
    let tasks = [0, 1].map(|_| {
        let value = Arc::clone(&value);
        prange::spawn(move || *value.lock().unwrap() += 1)
    });
    let [asked, detached] = tasks;
    assert!(!asked.is_finished());
    drop(detached);
    drop(held);
    assert!(!asked.is_finished());
    asked.join().unwrap();
    assert_eq!(*value.lock().unwrap(), 1);
}

#[test]
fn tasks_that_are_refused_a_thread_get_the_next_one() {
    survives("tasks_refused");
}

#[test]
#[ignore = "run by another in a child process"]
fn tasks_refused() {
    if !is_child() {
        return;
    }
    let range = {
        let pool = ThreadPool::new(2).unwrap();
        prange(0..1).pool(&pool)
    };
    if !limit_threads(1) {
        return println!("skipped: threads cannot be limited here");
    }
    range.for_each(|_| {
        let (go, gone) = mpsc::channel();
        let (sender, receiver) = mpsc::channel();
        let first = sender.clone();
        drop(prange::spawn(move || {
            first.send(0).unwrap();
            gone.recv().unwrap();
        }));
        assert_eq!(receiver.recv(), Ok(0));
        for k in [1, 2] {
            let sender = sender.clone();
            drop(prange::spawn(move || sender.send(k).unwrap()));
        }
        let asked = prange::spawn(|| ());
        assert!(!asked.is_finished());
        assert!(receiver.try_recv().is_err());
        go.send(()).unwrap();
        assert_eq!((receiver.recv(), receiver.recv()), (Ok(1), Ok(2)));
        while !asked.is_finished() {}
    });
}

#[test]
fn a_global_pool_that_is_refused_may_be_asked_for_again() {
    survives("global_pool_asked_for");
}

#[test]
#[ignore = "run by another in a child process"]
fn global_pool_asked_for() {
    if !is_child() {
        return;
    }
    if !limit_threads(3) {
        return println!("skipped: threads cannot be limited here");
    }
    let of = |threads| ThreadPoolBuilder::new().num_threads(threads).build_global();
    let before = threads();
    for _ in 0..5 {
        assert!(matches!(of(6), Err(Error::SpawnFailed(_))));
        let begin = Instant::now();
        while threads() > before {
            assert!(begin.elapsed() < PATIENCE, "threads are left");
            std::thread::yield_now();
        }
    }
    assert!(of(2).is_ok() && of(2).is_err());
    assert_eq!((current_num_threads(), threads()), (2, before + 2));
    everything();
}

#[test]
fn a_loop_outlives_its_pool() {
    survives("pool_dropped");
}

#[test]
#[ignore = "run by another in a child process"]
fn pool_dropped() {
    if !is_child() {
        return;
    }
    for eager in [false, true] {
        let pool = ThreadPoolBuilder::new().num_threads(3).eager(eager);
        let pool = pool.build().unwrap();
        let range = prange(0..3).pool(&pool);
        drop(pool);
        range.for_each(|_| everything());
    }
}

/// Runs `body` in a forked process; whether that ended with the code 0, and how.
fn forked(body: impl FnOnce()) -> (bool, String) {
    // SAFETY: the child runs the test's code and ends without running the parent's exit handlers.
    match unsafe { libc::fork() } {
        0 => {
            // SAFETY: plain system calls.
            unsafe { libc::alarm(20) };
            let code = i32::from(catch_unwind(AssertUnwindSafe(body)).is_err());
            // SAFETY: as above.
            unsafe { libc::_exit(code) }
        }
        -1 => panic!("{}", std::io::Error::last_os_error()),
        id => {
            let mut status = 0;
            // SAFETY: `status` is valid for writes.
            assert_eq!(unsafe { libc::waitpid(id, &mut status, 0) }, id);
            let status = std::process::ExitStatus::from_raw(status);
            (status.success(), status.to_string())
        }
    }
}

#[test]
fn forked_processes_have_a_pool_again() {
    survives("forks");
}

#[test]
#[ignore = "run by another in a child process"]
fn forks() {
    if !is_child() {
        return;
    }
    everything();
    for _ in 0..2 {
        let own = ThreadPool::new(2).unwrap();
        own.install(everything);
        let left = own.spawn(|| ());
        while !left.is_finished() {}
        let (ended, status) = forked(|| {
            assert_eq!((threads(), current_num_threads()), (1, 3));
            everything();
            // The global pool's threads are there again.
            assert_eq!(threads(), 4);
            assert!(forked(everything).0);
            everything();
            // A pool of one's own is not made again: its loops and tasks run on the calling thread.
            left.join().unwrap();
            let task = own.spawn(threads);
            while !task.is_finished() {}
            assert_eq!(task.join().unwrap(), 5);
            own.install(everything);
            prange(0..10).pool(&own).for_each(|_| everything());
            assert!(catch_unwind(|| own.broadcast(|_| ())).is_err());
            drop(own);
        });
        assert!(ended, "{status}");
    }
}

#[test]
fn forks_by_workers_and_inside_of_install() {
    survives("forks_elsewhere");
}

#[test]
#[ignore = "run by another in a child process"]
fn forks_elsewhere() {
    if !is_child() {
        return;
    }
    let ends = |body: &dyn Fn()| {
        let (ended, status) = forked(body);
        assert!(ended, "{status}");
    };
    // Before there is a pool.
    ends(&|| {
        everything();
        ends(&everything);
    });
    for eager in [false, true] {
        let pool = ThreadPoolBuilder::new().num_threads(2).eager(eager);
        let pool = pool.build().unwrap();
        pool.install(|| ends(&everything));
        let by_worker = || {
            assert!(current_thread_index().is_some());
            let (ended, status) = forked(|| {
                everything();
                let first = prange(0..1000).find_first(|i| slowly(*i) == 700);
                assert_eq!(first, Some(700));
            });
            assert!(ended, "{status}");
        };
        pool.broadcast(|_| by_worker());
        pool.spawn(by_worker).join().unwrap();
        everything();
    }
    // A task of the pool that the new process has, and makes again.
    let task = std::thread::spawn(|| prange::spawn(|| forked(everything)).join());
    let (ended, status) = task.join().unwrap().unwrap();
    assert!(ended, "{status}");
    everything();
}

#[test]
fn bodies_may_run_other_programs() {
    survives("programs");
}

#[test]
#[ignore = "run by another in a child process"]
fn programs() {
    if !is_child() {
        return;
    }
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    prange(0..40).pool(&pool).for_each(|i| {
        let mut program = Command::new("/bin/sh");
        program.args(["-c", &format!("exit {i}")]);
        if i % 2 == 0 {
            use std::os::unix::process::CommandExt;
            // By fork, where the others may be by `vfork`.
            // SAFETY: the closure does nothing.
            unsafe { program.pre_exec(|| Ok(())) };
        }
        assert_eq!(program.status().unwrap().code(), Some(i));
        let sum: i32 = prange(0..100).map(slowly).sum();
        assert_eq!(sum, 4950);
    });
    pool.install(everything);
    everything();
}

#[test]
fn signals_interrupt_nothing() {
    survives("signals");
}

#[test]
#[ignore = "run by another in a child process"]
fn signals() {
    static SEEN: AtomicUsize = AtomicUsize::new(0);
    extern "C" fn seen(_: libc::c_int) {
        SEEN.fetch_add(1, Relaxed);
    }
    if !is_child() {
        return;
    }
    let time = libc::timeval {
        tv_sec: 0,
        tv_usec: 200,
    };
    let timer = libc::itimerval {
        it_interval: time,
        it_value: time,
    };
    let handler = seen as extern "C" fn(libc::c_int);
    // SAFETY: the handler may run at any time; the timer is valid for reads.
    unsafe {
        libc::signal(libc::SIGALRM, handler as libc::sighandler_t);
        libc::setitimer(libc::ITIMER_REAL, &timer, std::ptr::null_mut());
    }
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    let begin = Instant::now();
    while SEEN.load(Relaxed) < 200 && begin.elapsed() < PATIENCE / 2 {
        everything();
        pool.install(everything);
        assert_eq!(pool.broadcast(|index| index), [0, 1, 2]);
        drop(ThreadPool::new(2).unwrap());
    }
    assert!(SEEN.load(Relaxed) >= 200);
}

#[test]
fn forks_amid_loops() {
    survives("forks_at_any_time");
}

#[test]
#[ignore = "run by another in a child process"]
fn forks_at_any_time() {
    if !is_child() {
        return;
    }
    let done = AtomicBool::new(false);
    let own = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let own = own.build().unwrap();
    std::thread::scope(|scope| {
        let busy = || {
            while !done.load(Relaxed) {
                let list: Vec<_> = prange(0..200).map(slowly).collect();
                assert_eq!(list.len(), 200);
                prange(0..20).pool(&own).for_each(|_| slowly(()));
                own.spawn(|| ()).join().unwrap();
            }
        };
        // Takes lists from the store that all loops share, and gives them back, most of the time.
        let lists = || {
            while !done.load(Relaxed) {
                let sum = prange(0..4).pool(&own).map(f64::from).sum::<f64>();
                assert_eq!(sum, 6.0);
            }
        };
        for _ in 0..2 {
            scope.spawn(busy);
            scope.spawn(lists);
        }
        for round in 0..200 {
            let (ended, status) = forked(|| {
                let list: Vec<_> = prange(0..200).map(slowly).collect();
                assert_eq!(list.len(), 200);
                let again = ThreadPoolBuilder::new().num_threads(2).eager(true);
                let again = again.build().unwrap();
                let sum = prange(0..4).pool(&again).map(f64::from).sum::<f64>();
                assert_eq!(sum, 6.0);
                assert_eq!(prange::spawn(|| 1).join().unwrap(), 1);
                prange(0..20).pool(&own).for_each(|_| slowly(()));
                own.spawn(|| ()).join().unwrap();
            });
            if !ended {
                done.store(true, Relaxed);
                panic!("fork {round}: {status}");
            }
        }
        done.store(true, Relaxed);
    });
}

#[test]
fn a_fork_inside_of_a_loop_ends_the_new_process_alone() {
    assert!(survives("forks_inside").contains("forked while other threads were at work"));
}

#[test]
#[ignore = "run by another in a child process"]
fn forks_inside() {
    if !is_child() {
        return;
    }
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    let caller = std::thread::current().id();
    let (begun, forks) = (AtomicUsize::new(0), AtomicUsize::new(0));
    while forks.load(Relaxed) < 5 {
        prange(0..6).pool(&pool).for_each(|_| {
            let this = std::thread::current().id();
            if this != caller {
                begun.fetch_add(1, Relaxed);
                std::thread::sleep(Duration::from_millis(20));
                begun.fetch_sub(1, Relaxed);
                return;
            }
            let begin = Instant::now();
            while begun.load(Relaxed) == 0 && begin.elapsed() < Duration::from_millis(100) {
                std::thread::yield_now();
            }
            // SAFETY: the new process goes on with the loop, which has no threads there.
            let id = unsafe { libc::fork() };
            if id == 0 {
                // SAFETY: a plain system call.
                unsafe { libc::alarm(20) };
                return;
            }
            let mut status = 0;
            // SAFETY: `status` is valid for writes.
            unsafe { libc::waitpid(id, &mut status, 0) };
            let status = std::process::ExitStatus::from_raw(status);
            assert_ne!(status.signal(), Some(libc::SIGALRM), "hangs");
            forks.fetch_add(usize::from(status.signal() == Some(libc::SIGABRT)), Relaxed);
        });
        // A new process that had the loop for itself.
        if std::process::id() != parent() {
            // SAFETY: a plain system call.
            unsafe { libc::_exit(0) };
        }
    }
    pool.install(everything);
}

/// The process that the test runner has started.
fn parent() -> u32 {
    static PARENT: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *PARENT.get_or_init(std::process::id)
}

#[test]
fn a_body_may_end_the_process() {
    for name in [
        "exit_by_caller",
        "exit_by_worker",
        "exit_by_all",
        "exit_with_loops",
    ] {
        let output = child(name);
        assert_eq!(output.status.code(), Some(7), "{}", text(&output));
        let loops = text(&output).matches("loops ran at exit").count();
        assert_eq!(loops, usize::from(name == "exit_with_loops"));
    }
}

/// Runs `body` in a shared loop until a worker has come to it, or only on the caller.
fn on_thread(worker: bool, body: impl Fn() + Sync) {
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    let caller = std::thread::current().id();
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE / 2 {
        prange(0..100).pool(&pool).for_each(|_| {
            std::thread::sleep(Duration::from_millis(1));
            if (std::thread::current().id() != caller) == worker {
                body();
            }
        });
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn exit_by_caller() {
    if is_child() {
        on_thread(false, || std::process::exit(7));
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn exit_by_worker() {
    if is_child() {
        on_thread(true, || std::process::exit(7));
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn exit_by_all() {
    if !is_child() {
        return;
    }
    let pool = ThreadPoolBuilder::new().num_threads(4).eager(true);
    let pool = pool.build().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                prange(0..100)
                    .pool(&pool)
                    .for_each(|_| std::process::exit(7))
            });
        }
    });
}

#[test]
#[ignore = "run by another in a child process"]
fn exit_with_loops() {
    if !is_child() {
        return;
    }
    everything();
    // SAFETY: the function may be called at any time.
    assert_eq!(unsafe { libc::atexit(loops_at_the_end) }, 0);
    on_thread(true, || std::process::exit(7));
}

extern "C" fn loops_at_the_end() {
    everything();
    println!("loops ran at exit");
}

#[test]
fn a_stack_overflow_is_seen() {
    for name in ["overflow_by_caller", "overflow_by_worker"] {
        let output = child(name);
        let signal = output.status.signal();
        let expected = [Some(libc::SIGABRT), Some(libc::SIGSEGV)];
        assert!(expected.contains(&signal), "{}", text(&output));
    }
}

fn overflow(worker: bool) {
    #[allow(unconditional_recursion)]
    fn deep(depth: usize) -> usize {
        std::hint::black_box(deep(depth + 1)) + std::hint::black_box([depth; 50])[7]
    }
    let none = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the limit is valid for reads: no core file is written.
    unsafe { libc::setrlimit(libc::RLIMIT_CORE, &none) };
    on_thread(worker, || {
        std::hint::black_box(deep(0));
    });
}

#[test]
#[ignore = "run by another in a child process"]
fn overflow_by_caller() {
    if is_child() {
        overflow(false);
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn overflow_by_worker() {
    if is_child() {
        overflow(true);
    }
}

#[test]
fn a_body_has_as_much_stack_on_a_worker_as_in_the_serial_loop() {
    survives("large_bodies");
}

#[test]
#[ignore = "run by another in a child process"]
fn large_bodies() {
    if !is_child() {
        return;
    }
    fn body<const MIB: usize>() {
        let array = [[1u8; 1 << 20]; MIB];
        assert_eq!(std::hint::black_box(&array)[MIB - 1][0], 1);
    }
    // The main thread mostly has eight.
    let caller = std::thread::Builder::new().stack_size(8 << 20);
    let with_caller = || {
        let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
        let pool = pool.build().unwrap();
        prange(0..6).for_each(|_| body::<3>());
        prange(0..6).pool(&pool).for_each(|_| body::<3>());
        pool.broadcast(|_| body::<3>());
        prange::spawn(body::<3>).join().unwrap();
        let task = {
            let range = prange(0..1).pool(&pool);
            drop(pool);
            let task = std::sync::OnceLock::new();
            range.for_each(|_| drop(task.set(prange::spawn(body::<3>))));
            task.into_inner().unwrap()
        };
        while !task.is_finished() {}
        task.join().unwrap();
    };
    caller.spawn(with_caller).unwrap().join().unwrap();
    // With a larger limit there is more.
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the limit is valid for reads and writes.
    let is_raised = unsafe {
        libc::getrlimit(libc::RLIMIT_STACK, &mut limit) == 0 && {
            limit.rlim_cur = 32 << 20;
            libc::setrlimit(libc::RLIMIT_STACK, &limit) == 0
        }
    };
    if !is_raised {
        return println!("skipped: the limit of the stack cannot be changed here");
    }
    let pool = ThreadPool::new(2).unwrap();
    pool.broadcast(|_| body::<12>());
}

#[test]
fn a_body_that_blocks_holds_up_its_own_loop_alone() {
    survives("blocks");
}

#[test]
#[ignore = "run by another in a child process"]
fn blocks() {
    if !is_child() {
        return;
    }
    let pool = ThreadPoolBuilder::new().num_threads(2).eager(true);
    let pool = pool.build().unwrap();
    let (release, released) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        // More blocked iterations than threads.
        let blocking = scope.spawn(|| {
            prange(0..8).pool(&pool).for_each(|_| {
                while !release.load(Relaxed) {
                    std::thread::sleep(Duration::from_millis(1));
                }
                released.fetch_add(1, Relaxed);
            });
        });
        std::thread::sleep(Duration::from_millis(50));
        for _ in 0..50 {
            let sum: usize = prange(0..100).pool(&pool).map(slowly).sum();
            assert_eq!((sum, released.load(Relaxed)), (4950, 0));
            assert_eq!(pool.join(|| 1, || 2), (1, 2));
            pool.scope(|scope| scope.spawn(|_| ()));
        }
        release.store(true, Relaxed);
        blocking.join().unwrap();
    });
    assert_eq!(released.into_inner(), 8);
}

/// A payload whose drop panics, with another of its kind.
struct Bomb(usize);

impl Drop for Bomb {
    fn drop(&mut self) {
        if self.0 > 0 {
            panic_any(Bomb(self.0 - 1));
        }
    }
}

/// Runs `f`, which is to panic with a bomb, and defuses that.
fn defused<R>(f: impl FnOnce() -> R) {
    let Err(payload) = catch_unwind(AssertUnwindSafe(f)) else {
        panic!("no panic");
    };
    payload.downcast::<Bomb>().expect("a bomb").0 = 0;
}

fn throw() -> ! {
    std::thread::sleep(Duration::from_micros(200));
    panic_any(Bomb(3))
}

#[test]
fn payloads_that_panic_when_dropped() {
    survives("bombs");
}

#[test]
#[ignore = "run by another in a child process"]
fn bombs() {
    if !is_child() {
        return;
    }
    std::panic::set_hook(Box::new(|_| {}));
    let pool = ThreadPoolBuilder::new().num_threads(4).eager(true);
    let pool = pool.build().unwrap();
    let single = ThreadPool::new(1).unwrap();
    for _ in 0..50 {
        defused(|| prange(0..20).pool(&pool).for_each(|_| throw()));
        let value = |_| -> f64 { throw() };
        defused(|| prange(0..20).pool(&pool).map(value).sum::<f64>());
        defused(|| prange(0..20).pool(&pool).map(value).collect::<Vec<_>>());
        defused(|| {
            prange(0..20)
                .pool(&pool)
                .map(value)
                .reduce(|| 0.0, f64::max)
        });
        // Where pieces are combined.
        let join = |_, _| -> usize { throw() };
        defused(|| prange(0..20usize).pool(&pool).reduce(|| 0, join));
        let fold = |_: usize, _| -> usize { throw() };
        defused(|| prange(0..20).pool(&pool).fold(|| 0, fold).sum::<usize>());
        defused(|| prange(0..20).pool(&pool).find_first(|_| throw()));
        let scratch = || -> usize { throw() };
        defused(|| {
            prange(0..20)
                .pool(&pool)
                .private(scratch)
                .for_each(|_, _| ())
        });
        defused(|| {
            let (mut list, mut sum) = ([0; 20], 0);
            prange! {
                for i in prange(0..20).pool(&pool) {
                    sum += i;
                    list[i] = if i > 2 { throw() } else { i };
                }
            }
            (list, sum)
        });
        let first: Result<usize, usize> = prange(0..20)
            .pool(&pool)
            .map(|i| if i > 3 { throw() } else { Err(slowly(i)) })
            .try_reduce(|| 0, |a, b| Ok(a + b));
        assert_eq!(first, Err(0));
        let first: Result<(), usize> = prange(0..20).pool(&pool).try_for_each(|i| match i {
            3 => Err(slowly(i)),
            4.. => throw(),
            _ => Ok(()),
        });
        assert_eq!(first, Err(3));
        defused(|| pool.join(|| throw(), || throw()));
        defused(|| pool.join(|| (), || throw()));
        defused(|| single.join(|| Bomb(3), || throw()));
        let held = Bomb(3);
        defused(|| single.join(|| throw(), move || drop(held)));
        defused(|| {
            pool.scope(|scope| {
                for _ in 0..5 {
                    scope.spawn(|_| throw());
                }
                throw()
            })
        });
        defused(|| pool.scope(|scope| (0..5).for_each(|_| scope.spawn(|_| throw()))));
        defused(|| pool.broadcast(|_| throw()));
        drop(pool.spawn(|| throw()));
        let task = pool.spawn(|| throw());
        defused(|| std::panic::resume_unwind(task.join().unwrap_err()));
    }
    pool.install(everything);
}

#[test]
fn loops_in_destructors_of_thread_locals() {
    let text = survives("thread_locals");
    let count = |word| text.matches(word).count();
    assert_eq!((count("first"), count("second"), count("alone")), (7, 7, 1));
    assert_eq!(count("main"), 1);
}

/// Runs loops when the thread ends.
struct Last(&'static str);

impl Drop for Last {
    fn drop(&mut self) {
        everything();
        println!("{}", self.0);
    }
}

thread_local! {
    static FIRST: RefCell<Option<Last>> = const { RefCell::new(None) };
    static SECOND: RefCell<Option<Last>> = const { RefCell::new(None) };
}

#[test]
#[ignore = "run by another in a child process"]
fn thread_locals() {
    if !is_child() {
        return;
    }
    let eager = ThreadPoolBuilder::new().num_threads(3).eager(true);
    eager.build_global().unwrap();
    let pool = ThreadPool::new(2).unwrap();
    let around = || {
        // Destroyed after the crate's own, and before.
        FIRST.set(Some(Last("first")));
        everything();
        SECOND.set(Some(Last("second")));
    };
    for _ in 0..5 {
        std::thread::spawn(around).join().unwrap();
    }
    // On a worker too.
    pool.broadcast(|_| around());
    drop(pool);
    let alone = || FIRST.set(Some(Last("alone")));
    std::thread::spawn(alone).join().unwrap();
    // The thread that runs tests one at a time: the program's first one.
    SECOND.set(Some(Last("main")));
}

#[test]
fn a_panic_as_a_thread_ends_is_seen() {
    // The standard library ends the process.
    let output = child("ends_in_panic");
    assert_eq!(
        output.status.signal(),
        Some(libc::SIGABRT),
        "{}",
        text(&output)
    );
    assert!(text(&output).contains("the end of a worker"));
}

#[test]
#[ignore = "run by another in a child process"]
fn ends_in_panic() {
    struct Panics;
    impl Drop for Panics {
        fn drop(&mut self) {
            panic!("the end of a worker");
        }
    }
    thread_local! {
        static LAST: RefCell<Option<Panics>> = const { RefCell::new(None) };
    }
    if is_child() {
        let pool = ThreadPool::new(3).unwrap();
        pool.broadcast(|_| LAST.set(Some(Panics)));
        drop(pool);
    }
}

#[test]
fn loops_as_threads_unwind() {
    survives("unwinding");
}

#[test]
#[ignore = "run by another in a child process"]
fn unwinding() {
    /// Runs loops as the stack unwinds.
    struct Loops;
    impl Drop for Loops {
        fn drop(&mut self) {
            assert!(std::thread::panicking());
            little();
        }
    }
    if !is_child() {
        return;
    }
    let eager = ThreadPoolBuilder::new().num_threads(3).eager(true);
    eager.build_global().unwrap();
    // The hook runs on the thread that panics, before it unwinds.
    std::panic::set_hook(Box::new(|_| little()));
    let fails = || {
        let _loops = Loops;
        panic!("as asked");
    };
    for _ in 0..5 {
        let all = catch_unwind(|| prange(0..6).for_each(|_| fails()));
        assert_eq!(all.unwrap_err().downcast_ref(), Some(&"as asked"));
        assert!(prange::spawn(fails).join().is_err());
        assert!(catch_unwind(|| prange::join(fails, fails)).is_err());
        assert!(catch_unwind(|| prange::scope(|scope| scope.spawn(|_| fails()))).is_err());
        let own = ThreadPool::new(2).unwrap();
        assert!(catch_unwind(|| own.broadcast(|_| fails())).is_err());
        // A pool that unwinding drops.
        assert!(catch_unwind(move || own.scope(|_| fails())).is_err());
    }
    everything();
}

#[test]
fn what_memory_cannot_hold_is_a_panic() {
    survives("too_much");
}

#[test]
#[ignore = "run by another in a child process"]
fn too_much() {
    if !is_child() {
        return;
    }
    std::panic::set_hook(Box::new(|_| {}));
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    let message = |f: &dyn Fn() -> usize| {
        let payload = catch_unwind(AssertUnwindSafe(f)).expect_err("too much for the memory");
        let text = payload.downcast_ref::<String>().cloned();
        text.or_else(|| Some((*payload.downcast_ref::<&str>()?).to_owned()))
            .unwrap()
    };
    let capacity = |f: &dyn Fn() -> usize| {
        let text = message(f);
        assert!(text.contains("capacity overflow"), "{text}");
    };
    for len in [usize::MAX, usize::MAX / 2, usize::MAX / 8] {
        let range = || prange(0..len).pool(&pool);
        capacity(&|| range().collect::<Vec<_>>().len());
        capacity(&|| range().map(|i| [i; 4]).collect::<Vec<_>>().len());
    }
    // One thread's scratch.
    let scratch = || Vec::<u64>::with_capacity(usize::MAX);
    capacity(&|| {
        prange(0..20)
            .pool(&pool)
            .private(scratch)
            .for_each(|_, _| ());
        0
    });
    let heavy = |i| vec![0_u64; if i == 13 { usize::MAX } else { 1 }].len();
    capacity(&|| prange(0..20).pool(&pool).map(heavy).sum());
    // As many iterations as there can be, of which an exit leaves few.
    let first = prange(0..usize::MAX)
        .pool(&pool)
        .position_first(|i| i == 1000);
    assert_eq!(first, Some(1000));
    pool.install(everything);
}

#[test]
fn loops_at_exit() {
    assert!(survives("at_exit").contains("loops ran at exit"));
}

#[test]
#[ignore = "run by another in a child process"]
fn at_exit() {
    if !is_child() {
        return;
    }
    let eager = ThreadPoolBuilder::new().num_threads(3).eager(true);
    eager.build_global().unwrap();
    everything();
    // SAFETY: the function may be called at any time.
    assert_eq!(unsafe { libc::atexit(loops_at_the_end) }, 0);
}

#[test]
fn the_global_pool_is_made_by_threads_of_other_pools() {
    for name in [
        "first_by_rayon",
        "first_by_tokio",
        "first_by_std",
        "first_by_own",
    ] {
        survives(name);
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn first_by_rayon() {
    use rayon::prelude::*;
    if !is_child() {
        return;
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build();
    pool.unwrap().install(|| {
        (0..40).into_par_iter().for_each(|_| everything());
    });
    assert_eq!(current_num_threads(), 3);
    // And rayon's loops in ours.
    prange(0..40).for_each(|_| {
        let sum: usize = (0..1000usize).into_par_iter().map(slowly).sum();
        assert_eq!(sum, 499_500);
    });
}

#[test]
#[ignore = "run by another in a child process"]
fn first_by_tokio() {
    if !is_child() {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.build().unwrap();
    let tasks: Vec<_> = (0..20)
        .map(|_| runtime.spawn_blocking(everything))
        .collect();
    for task in tasks {
        runtime.block_on(task).unwrap();
    }
    assert_eq!(current_num_threads(), 3);
}

#[test]
#[ignore = "run by another in a child process"]
fn first_by_std() {
    if is_child() {
        std::thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(everything);
            }
        });
    }
}

#[test]
#[ignore = "run by another in a child process"]
fn first_by_own() {
    if !is_child() {
        return;
    }
    let pool = ThreadPool::new(2).unwrap();
    let inside = || {
        everything();
        // A thread that has entered no pool.
        std::thread::scope(|scope| scope.spawn(everything).join().unwrap());
    };
    let tasks: Vec<_> = (0..5).map(|_| pool.spawn(inside)).collect();
    for task in tasks {
        task.join().unwrap();
    }
    assert_eq!(current_num_threads(), 3);
}

#[test]
fn forks_amid_the_first_use() {
    survives("forks_at_first_use");
}

#[test]
#[ignore = "run by another in a child process"]
fn forks_at_first_use() {
    if !is_child() {
        return;
    }
    for round in 0..60 {
        // A process that has not used anything yet.
        let (ended, status) = forked(|| {
            let first = std::thread::spawn(move || match round % 2 {
                0 => everything(),
                _ => drop(current_num_threads()),
            });
            let begin = Instant::now();
            while begin.elapsed() < Duration::from_micros(round * 8) {}
            let (ended, status) = forked(everything);
            assert!(ended, "{status}");
            first.join().unwrap();
        });
        assert!(ended, "{status}");
    }
}

#[test]
fn forks_in_tasks() {
    survives("forks_by_workers");
}

#[test]
#[ignore = "run by another in a child process"]
fn forks_by_workers() {
    if !is_child() {
        return;
    }
    let (begin, begun) = std::sync::mpsc::channel();
    let (end, ended) = std::sync::mpsc::channel();
    let running = prange::spawn(move || {
        begin.send(()).unwrap();
        ended.recv().unwrap();
    });
    begun.recv().unwrap();
    let inside = || {
        let (ended, status) = forked(|| {
            everything();
            // The global pool has a successor, whose threads are there.
            assert_eq!((current_num_threads(), threads()), (3, 4));
        });
        assert!(ended, "{status}");
    };
    prange::spawn(inside).join().unwrap();
    let mut running = Some(running);
    let (ended, status) = forked(|| {
        // The parent's stays as it is.
        let left = running.take().unwrap();
        while !left.is_finished() {}
        assert!(left.join().is_err());
    });
    assert!(ended, "{status}");
    end.send(()).unwrap();
    running.unwrap().join().unwrap();
}
