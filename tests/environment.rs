//! Environment variables, each in a child process of its own.

use std::process::{Command, Output};

use prange::prelude::*;

/// Runs the ignored test `name` of this file with one variable set.
fn child(name: &str, variable: &str, value: &str) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env_remove("PRANGE_NUM_THREADS")
        .env_remove("PRANGE_SCHEDULE")
        .env_remove("PRANGE_STEER")
        .env_remove("PRANGE_SIMD")
        .env(variable, value)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
#[ignore = "run by the others in a child process"]
fn print_threads() {
    println!("threads: {}", prange::current_num_threads());
}

#[test]
#[ignore = "run by the others in a child process"]
fn run_by_schedule() {
    let sum: u64 = prange(0..100u64).schedule(Schedule::Runtime).sum();
    println!("sum: {sum}, {:?}", Schedule::from_env());
}

#[test]
#[ignore = "run by the others in a child process"]
fn wake_workers() {
    let pool = ThreadPool::new(2).unwrap();
    let caller = std::thread::current().id();
    let by_worker = || {
        // Parked by then.
        std::thread::sleep(std::time::Duration::from_millis(2));
        let on = prange(0..40).pool(&pool).map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(1));
            std::thread::current().id() != caller
        });
        on.filter(|&on_worker| on_worker).count() > 0
    };
    println!("woken: {}", (0..20).any(|_| by_worker()));
}

#[test]
#[ignore = "run by the others in a child process"]
fn build_global_twice() {
    ThreadPoolBuilder::new()
        .num_threads(5)
        .build_global()
        .unwrap();
    let again = ThreadPoolBuilder::new().build_global();
    println!(
        "threads: {}, again: {again:?}",
        prange::current_num_threads()
    );
}

#[test]
fn the_variable_sizes_the_global_pool() {
    let output = child("print_threads", "PRANGE_NUM_THREADS", "3");
    assert!(output.status.success());
    assert!(text(&output).contains("threads: 3"), "{}", text(&output));
}

#[test]
fn junk_is_a_clear_error() {
    for junk in ["0", "-1", "many", "", "99999999999999999999"] {
        let output = child("print_threads", "PRANGE_NUM_THREADS", junk);
        assert!(!output.status.success());
        let expected = format!("PRANGE_NUM_THREADS is {junk:?}, expected a number of threads");
        assert!(text(&output).contains(&expected), "{}", text(&output));
    }
    for junk in ["", "no", "2"] {
        let output = child("print_threads", "PRANGE_STEER", junk);
        assert!(!output.status.success());
        let expected = format!("PRANGE_STEER is {junk:?}, expected 0 or 1");
        assert!(text(&output).contains(&expected), "{}", text(&output));
    }
    for junk in ["", "sse9", "avx2,avx512"] {
        let output = child("run_by_schedule", "PRANGE_SIMD", junk);
        assert!(!output.status.success());
        let expected = format!(
            "PRANGE_SIMD is {junk:?}, expected an instruction set of this processor: baseline"
        );
        assert!(text(&output).contains(&expected), "{}", text(&output));
    }
    for junk in ["fast", "dynamic,0", "static,x", "auto,3", "guided,-1"] {
        let output = child("run_by_schedule", "PRANGE_SCHEDULE", junk);
        assert!(!output.status.success());
        let expected = format!("PRANGE_SCHEDULE is {junk:?}, expected auto");
        assert!(text(&output).contains(&expected), "{}", text(&output));
    }
}

#[test]
fn workers_come_without_being_steered() {
    for steer in ["0", "1"] {
        let output = child("wake_workers", "PRANGE_STEER", steer);
        assert!(text(&output).contains("woken: true"), "{}", text(&output));
    }
}

#[test]
fn the_variable_chooses_the_schedule() {
    for (value, schedule) in [
        ("auto", "Auto"),
        ("static,4", "Static(4)"),
        ("Dynamic, 16", "Dynamic(16)"),
        ("guided", "Guided(1)"),
    ] {
        let output = child("run_by_schedule", "PRANGE_SCHEDULE", value);
        let expected = format!("sum: 4950, Ok({schedule})");
        assert!(text(&output).contains(&expected), "{}", text(&output));
    }
}

#[test]
fn the_variable_holds_loops_to_an_instruction_set() {
    let output = child("run_by_schedule", "PRANGE_SIMD", "baseline");
    assert!(text(&output).contains("sum: 4950"), "{}", text(&output));
}

#[test]
fn the_global_pool_is_built_once() {
    let output = child("build_global_twice", "PRANGE_NUM_THREADS", "2");
    let expected = "threads: 5, again: Err(GlobalPoolExists)";
    assert!(text(&output).contains(expected), "{}", text(&output));
}
