"""The Numba and NumPy peers: the same work, protocol and measuring loops as in work.rs, protocol.rs and measure.rs.

A call from Python into compiled code costs some hundred nanoseconds, which is part of what such a user pays.
"""

import sys
import time

import numba
import numpy as np
from numba import njit, prange, uint32, uint64

import functions
import kernels
from kernels import SCALE, fine, hashed, weighted

MULTIPLIER = np.uint64(6364136223846793005)
NO_SUCH_LOOP = None


# The multiplier is an argument: a constant would let the optimiser fold several steps into one.
@njit(uint64(uint64, uint32, uint64), cache=True)
def work(seed, units, multiplier):
    x = seed
    for _ in range(units):
        x = x * multiplier + uint64(1442695040888963407)
    return x


@njit(parallel=True, cache=True)
def squares(out):
    for i in prange(out.size):
        out[i] = uint64(i) * uint64(i)


@njit(parallel=True, cache=True)
def sum_strict(a):
    total = 0.0
    for i in prange(a.size):
        total += a[i]
    return total


@njit(parallel=True, fastmath=True, cache=True)
def sum_fast(a):
    total = 0.0
    for i in prange(a.size):
        total += a[i]
    return total


@njit(parallel=True, cache=True)
def work_sum(units, multiplier):
    total = uint64(0)
    for i in prange(units.size):
        total += work(uint64(i), units[i], multiplier)
    return total


@njit(cache=True)
def hashes(n):
    out = np.empty(n, np.uint64)
    for i in range(n):
        out[i] = hashed(i)
    return out


def table(kind, n, total):
    i = np.arange(n, dtype=np.uint64)
    if kind == "flat":
        own = np.full(n, total // n)
    elif kind == "triangular":
        own = np.uint64(2 * total) * i // np.uint64(n * n)
    elif kind == "power":
        harmonic = int((np.uint64(1 << 20) // (i + np.uint64(1))).sum())
        own = np.uint64(total << 20) // ((i + np.uint64(1)) * np.uint64(harmonic))
    elif kind == "bimodal":
        heavy = hashes(n) % np.uint64(10) == 0
        own = np.where(heavy, 200 * total // (29 * n), 10 * total // (29 * n))
    else:
        own = np.full(n, total // 2 // (n - 1))
        own[n // 100 if kind == "early" else n - 1] = total // 2
    return own.astype(np.uint32)


def numpy_loop(_variant, task, data):
    """A call that runs the loop with NumPy."""
    if task != "sum":
        return NO_SUCH_LOOP
    return lambda: np.sum(data)


def numba_loop(variant, task, data):
    """A call that runs the loop with Numba."""
    numba.set_parallel_chunksize(16 if variant == "chunks" else 0)
    if variant in functions.VARIANTS:
        return NO_SUCH_LOOP
    if task == "sum" and variant != "chunks":
        sum_doubles = sum_fast if variant == "fastmath" else sum_strict
        return lambda: sum_doubles(data)
    if task == "squares" and variant == "auto":
        return lambda: squares(data)
    if task == "work" and variant != "fastmath":
        return lambda: work_sum(data, MULTIPLIER)
    return NO_SUCH_LOOP


LOOPS = {
    "numba": (numba_loop, ["auto", "fastmath", "chunks", *functions.VARIANTS]),
    "numpy": (numpy_loop, ["auto"]),
}


def hot(budget, warm_up, run):
    """The time of one of many repetitions, which take about `budget` nanoseconds together."""

    def spent(count):
        start = time.perf_counter_ns()
        for _ in range(count):
            run()
        return time.perf_counter_ns() - start

    begin = time.perf_counter_ns()
    count = 1
    elapsed = spent(count)
    while elapsed < budget / 2:
        count *= 2
        elapsed = spent(count)
    while time.perf_counter_ns() - begin < warm_up:
        elapsed = spent(count)
    count = int(budget / elapsed * count) + 1
    return spent(count) / count


def after_rest(count, _warm_up, run):
    """The median time of single runs, each after a rest."""
    times = []
    for _ in range(count):
        time.sleep(0.001)
        start = time.perf_counter_ns()
        run()
        times.append(time.perf_counter_ns() - start)
    return sorted(times)[count // 2]


MEASURES = {"hot": hot, "rest": after_rest}


def sample_kernel(variant, measure, amount, warm_up, name, n):
    """The answer to a request for a kernel."""
    function = kernels.functions(sys.argv[1], variant).get(name)
    if function is None or measure is None:
        return "none"
    kernel = kernels.Kernel(function, name, n)
    kernel.run()  # compiles
    nanoseconds = measure(amount, warm_up, kernel.run)
    return f"{nanoseconds} {kernel.answer()}"


def sample(loops, line):
    """The answer to one request."""
    variant, measure, amount, warm_up, task, n, _inner, kind, units = line.split()
    n, units = int(n), int(units)
    if task in kernels.NAMES:
        return sample_kernel(variant, MEASURES.get(measure), int(amount), int(warm_up), task, n)
    if functions.is_function(task):
        if variant not in functions.VARIANTS or measure not in MEASURES:
            return "none"
        numba.set_parallel_chunksize(0)
        function = functions.Function(variant, task, n)
        function.run()  # compiles
        nanoseconds = MEASURES[measure](int(amount), int(warm_up), function.run)
        return f"{nanoseconds} {function.answer()}"
    if task == "squares":
        data = np.full(n, 2**64 - 1, np.uint64)
    elif task == "sum":
        data = fine(n)
    elif task == "work":
        data = table(kind, n, units)
    else:
        return "none"
    run = loops(variant, task, data)
    if run is NO_SUCH_LOOP or measure not in MEASURES:
        return "none"
    run()  # compiles
    nanoseconds = MEASURES[measure](int(amount), int(warm_up), run)
    answer = run()
    if task == "squares":
        answer = weighted(data)
    elif task == "sum":
        answer = int(answer * SCALE)
    return f"{nanoseconds} {int(answer)}"


def main():
    loops, variants = LOOPS[sys.argv[1]]
    print("hello", *variants, flush=True)
    for line in sys.stdin:
        try:
            answer = sample(loops, line)
        except Exception as error:  # the runner reports it
            answer = f"error {error!r}".replace("\n", " ")
        print(answer, flush=True)


if __name__ == "__main__":
    main()
