"""Loops of mathematical functions by Numba: the same as in math/data.rs and math/loops.rs."""

import math

import numba
import numpy as np
from numba import njit, prange

from kernels import SCALE, array, fine

# SVML is Intel's library of vector functions, from the package icc_rt: with it Numba vectorises calls.
SVML = "svml" if numba.config.USING_SVML else "no-svml"
VARIANTS = {SVML: False, f"{SVML}-fastmath": True}
SAMPLE = 4096
USUAL = (-8.0, 16.0)
POSITIVE = ((0.0625, 16.0), USUAL)
RANGES = {
    "ln": POSITIVE,
    "log2": POSITIVE,
    "log10": POSITIVE,
    "powf": POSITIVE,
    "ln_1p": ((-0.5, 2.0), USUAL),
    "asin": ((-1.0, 2.0), USUAL),
    "acos": ((-1.0, 2.0), USUAL),
    "erf": ((-4.0, 8.0), USUAL),
    "erfc": ((-4.0, 8.0), USUAL),
    "black_scholes": ((64.0, 64.0), (0.25, 2.0)),
    "box_muller": ((2.0**-49, 1.0), (0.0, 1.0)),
}
ONE = {
    "exp": math.exp,
    "ln": math.log,
    "sin": math.sin,
    "cos": math.cos,
    "tanh": math.tanh,
    "erf": math.erf,
    "erfc": math.erfc,
    "exp2": np.exp2,
    "exp_m1": math.expm1,
    "log2": np.log2,
    "log10": math.log10,
    "ln_1p": math.log1p,
    "tan": math.tan,
    "atan": math.atan,
    "asin": math.asin,
    "acos": math.acos,
    "sinh": math.sinh,
    "cosh": math.cosh,
    "cbrt": np.cbrt,
}
TWO = {"powf": math.pow, "atan2": math.atan2, "hypot": math.hypot}


def sin_cos(x, _y):
    return math.sin(x), math.cos(x)


def black_scholes(spot, time):
    strike, rate, volatility = 100.0, 0.02, 0.3
    spread = volatility * math.sqrt(time)
    drift = (rate + 0.5 * volatility * volatility) * time
    d1 = (math.log(spot / strike) + drift) / spread
    d2 = d1 - spread
    discounted = strike * math.exp(-rate * time)
    cumulated1 = 0.5 + 0.5 * math.erf(d1 * math.sqrt(0.5))
    cumulated2 = 0.5 + 0.5 * math.erf(d2 * math.sqrt(0.5))
    call = spot * cumulated1 - discounted * cumulated2
    return call, call + discounted - spot


def box_muller(u, v):
    radius = math.sqrt(-2.0 * math.log(u))
    angle = 2.0 * math.pi * v
    return radius * math.cos(angle), radius * math.sin(angle)


def pendulum(angle, speed):
    """A step by the method of Runge and Kutta."""
    step = 0.015625
    half = 0.5 * step
    a1, s1 = speed, -math.sin(angle)
    a2, s2 = speed + half * s1, -math.sin(angle + half * a1)
    a3, s3 = speed + half * s2, -math.sin(angle + half * a2)
    a4, s4 = speed + step * s3, -math.sin(angle + step * a3)
    next_angle = angle + step / 6.0 * (a1 + 2.0 * (a2 + a3) + a4)
    return next_angle, speed + step / 6.0 * (s1 + 2.0 * (s2 + s3) + s4)


PAIR = {
    "sin_cos": sin_cos,
    "black_scholes": black_scholes,
    "box_muller": box_muller,
    "pendulum": pendulum,
}


def softmax(out, _second, x, _y):
    largest = -np.inf
    for i in prange(out.size):
        largest = max(largest, x[i])
    total = 0.0
    for i in prange(out.size):
        out[i] = math.exp(x[i] - largest)
        total += out[i]
    for i in prange(out.size):
        out[i] /= total


def blur(out, _second, _x, _y):
    centre = np.float32(out.size - 1) / np.float32(2.0)
    width = np.float32(out.size) / np.float32(8.0)
    total = 0.0
    for i in prange(out.size):
        u = (np.float32(i) - centre) / width
        out[i] = math.exp(np.float32(-0.5) * u * u)
        total += float(out[i])
    scale = np.float32(1.0 / total)
    for i in prange(out.size):
        out[i] *= scale


WHOLE = {"softmax": softmax, "blur": blur}


def loop_of(name, fastmath):
    """The loop of a function, or of a whole name; a division by zero has a value, as otherwise nothing is vectorised."""
    rules = {"fastmath": fastmath, "error_model": "numpy"}
    if name in WHOLE:
        return njit(WHOLE[name], parallel=True, **rules)
    if name in ONE:
        function = ONE[name]

        def loop(out, _second, x, _y):
            for i in prange(out.size):
                out[i] = function(x[i])

    elif name in TWO:
        function = TWO[name]

        def loop(out, _second, x, y):
            for i in prange(out.size):
                out[i] = function(x[i], y[i])

    else:
        pair = njit(PAIR[name], **rules)

        def loop(out, second, x, y):
            for i in prange(out.size):
                out[i], second[i] = pair(x[i], y[i])

    return njit(loop, parallel=True, **rules)


LOOPS = {}


def split(task):
    """A function's name and type."""
    name, suffix, _ = task.partition("_f32")
    return name, np.float32 if suffix else np.float64


def is_function(task):
    return any(split(task)[0] in names for names in (ONE, TWO, PAIR, WHOLE))


class Function:
    """A loop with its data."""

    def __init__(self, variant, task, n):
        name, kind = split(task)
        key = (name, VARIANTS[variant])
        if key not in LOOPS:
            LOOPS[key] = loop_of(*key)
        self.loop = LOOPS[key]
        fractions = fine(4 * n)
        fractions = fractions[::2] + fractions[1::2] / SCALE
        self.data = [array(n, kind) for _ in range(4)]
        out, second, *arguments = self.data
        out[:] = second[:] = math.nan
        for k, (low, width) in enumerate(RANGES.get(name, (USUAL, USUAL))):
            arguments[k][:] = low + width * fractions[k * n : (k + 1) * n]

    def run(self):
        self.loop(*self.data)

    def answer(self):
        """No checksum, and the bits of the results that are looked at, the second ones behind the first ones."""
        n = self.data[0].size
        count = min(n, SAMPLE)
        at = np.arange(count) * n // count
        results = np.concatenate([array[at] for array in self.data[:2]])
        bits = results.astype(np.float64).view(np.uint64)
        return " ".join(["0", *map(str, bits)])
