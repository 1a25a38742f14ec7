// The kernels that a peer in C++ may have; no value, or false, where it has none. This header is also for units that are
// compiled with other rules of arithmetic, so that nothing in it computes.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

constexpr int iterations = 20;

struct Kernels {
    // c[i] = a[i] + b[i]
    virtual bool add(double *, const double *, const double *, size_t) { return false; }
    // y[i] += alpha * x[i]
    virtual bool axpy(double *, double, const double *, size_t) { return false; }
    virtual std::optional<double> dot(const double *, const double *, size_t) { return {}; }
    // image[row * n + column]: the escape count of the point (xs[column], ys[row])
    virtual bool mandelbrot(uint8_t *, const double *, const double *, size_t) { return false; }
    // The mean of the Gaussian densities at x
    virtual std::optional<double> kde(double, const double *, const double *, size_t) { return {}; }
    // How many of so many random points of the unit square are in the unit circle
    virtual std::optional<uint64_t> pi(uint64_t) { return {}; }
    virtual ~Kernels() = default;
};
