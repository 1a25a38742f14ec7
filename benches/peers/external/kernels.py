"""The kernels by Numba and NumPy, and what they work on: the same as in kernel/data.rs."""

import math

import numba
import numpy as np
from numba import njit, prange, uint64

SCALE = float(1 << 24)
COARSE_SCALE = 128.0
ITERATIONS = 20
X = 0.4
NAMES = ["add", "mandelbrot", "kde", "pi"]


@njit(cache=True)
def hashed(i):
    x = uint64(i) * uint64(0x9E3779B97F4A7C15)
    return ((x ^ (x >> uint64(32))) * uint64(0xD6E8FEB86659FD93)) >> uint64(33)


@njit(cache=True)
def fill_fine(to, first):
    for i in range(to.size):
        to[i] = float(hashed(uint64(first + i)) >> uint64(7)) / SCALE


@njit(cache=True)
def fill_coarse(to):
    for i in range(to.size):
        to[i] = float(hashed(i) & uint64(127)) / COARSE_SCALE


def array(n, kind=np.float64):
    """An array that begins on a cache line."""
    storage = np.empty(n * np.dtype(kind).itemsize + 64, np.uint8)
    start = -storage.ctypes.data % 64
    return storage[start : storage.size - 64 + start].view(kind)


def fine(n, first=0):
    a = array(n)
    fill_fine(a, first)
    return a


def coarse(n):
    a = array(n)
    fill_coarse(a)
    return a


def scaled(a, factor, offset):
    a *= factor
    a += offset
    return a


def line(n, start, stop):
    a = array(n)
    a[:] = start + (stop - start) * np.arange(n, dtype=np.float64) / max(n - 1, 1)
    return a


def compiled(fastmath):
    """The kernels by Numba's rules of arithmetic, strict or loose."""
    parallel = njit(parallel=True, fastmath=fastmath)

    @parallel
    def add(c, a, b):
        for i in prange(c.size):
            c[i] = a[i] + b[i]

    @njit(fastmath=fastmath)
    def escape_count(x, y):
        re = im = 0.0
        for i in range(ITERATIONS):
            re, im = re * re - im * im + x, 2.0 * re * im + y
            if re * re + im * im >= 4.0:
                return i
        return ITERATIONS

    @parallel
    def mandelbrot(image, xs, ys):
        for row in prange(ys.size):
            for column in range(xs.size):
                image[row, column] = escape_count(xs[column], ys[row])

    @parallel
    def kde(x, means, widths):
        total = 0.0
        for i in prange(means.size):
            u = (x - means[i]) / widths[i]
            total += math.exp(-0.5 * u * u) / widths[i]
        return total / means.size / math.sqrt(2.0 * math.pi)

    @parallel
    def pi(samples):
        hits = 0
        for _ in prange(samples):
            x, y = np.random.random(), np.random.random()
            if x * x + y * y < 1.0:
                hits += 1
        return hits

    return {"add": add, "mandelbrot": mandelbrot, "kde": kde, "pi": pi}


COMPILED = {"auto": compiled(False), "fastmath": compiled(True)}


def numpy_add(c, a, b):
    np.add(a, b, out=c)


def numpy_mandelbrot(image, xs, ys):
    """Only the points that are still inside take a step; those that leave are masked out."""
    c = (xs[None, :] + 1j * ys[:, None]).ravel()
    z = np.zeros_like(c)
    image[:] = ITERATIONS
    at = np.arange(c.size)
    flat = image.ravel()
    for i in range(ITERATIONS):
        z = z * z + c
        outside = z.real * z.real + z.imag * z.imag >= 4.0
        flat[at[outside]] = i
        inside = ~outside
        at, z, c = at[inside], z[inside], c[inside]


def numpy_kde(x, means, widths):
    kernels = np.exp(-0.5 * ((x - means) / widths) ** 2) / widths
    return kernels.sum() / means.size / math.sqrt(2.0 * math.pi)


NUMPY = {"add": numpy_add, "mandelbrot": numpy_mandelbrot, "kde": numpy_kde}


def functions(peer, variant):
    """The kernels of a variant."""
    if peer == "numpy":
        return NUMPY
    numba.set_parallel_chunksize(0)
    return COMPILED.get(variant, {})


class Kernel:
    """A kernel with its data."""

    def __init__(self, function, name, n):
        self.function, self.name = function, name
        if name == "add":
            self.data = [array(n), fine(n), coarse(n)]
        elif name == "mandelbrot":
            image = array(n * n, np.uint8).reshape(n, n)
            self.data = [image, line(n, -2.0, 1.0), line(n, -1.0, 1.0)]
        elif name == "kde":
            self.data = [X, scaled(fine(n), 2.0, -1.0), scaled(fine(n, n), 0.25, 0.125)]
        else:
            self.data = [n]

    def run(self):
        return self.function(*self.data)

    def answer(self):
        """Of one more run; an array is new for it."""
        out = self.data[0]
        if self.name == "add":
            out[:] = math.nan
            self.run()
            return weighted((out * SCALE).astype(np.uint64))
        if self.name == "mandelbrot":
            out[:] = 255
            self.run()
            places = weighted(out.ravel().astype(np.uint64)) << 32
            return (places | int(out.sum(dtype=np.uint64))) & (2**64 - 1)
        if self.name == "kde":
            return int(np.float64(self.run()).view(np.uint64))
        return self.run()


def weighted(out):
    """A sum of all elements that tells where they stand."""
    i = np.arange(out.size, dtype=np.uint64)
    return int((out * (np.uint64(2) * i + np.uint64(1))).sum())
