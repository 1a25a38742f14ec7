// What the kernels work on, and what their answers are: the same as in kernel/data.rs.

#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "kernels.hpp"

constexpr double scale = 1 << 24, coarse_scale = 128;

inline uint64_t hash(uint64_t i) {
    uint64_t x = i * 0x9E3779B97F4A7C15u;
    return ((x ^ (x >> 32)) * 0xD6E8FEB86659FD93u) >> 33;
}

inline double fine(uint64_t i) { return double(hash(i) >> 7) / scale; }
inline double coarse(uint64_t i) { return double(hash(i) & 127) / coarse_scale; }

// An array that begins on a cache line.
template <typename T>
struct Array {
    struct Free {
        void operator()(T *pointer) const { std::free(pointer); }
    };
    std::unique_ptr<T[], Free> elements;
    size_t length = 0;

    // Each thread is the first to touch what it later has in a static schedule.
    template <typename Element>
    void set(size_t n, Element element) {
        if (n != length) elements.reset(static_cast<T *>(std::aligned_alloc(64, (n * sizeof(T) + 63) / 64 * 64)));
        length = n;
        T *to = elements.get();
#pragma omp parallel for schedule(static)
        for (size_t i = 0; i < n; i++) to[i] = element(i);
    }

    T *get() const { return elements.get(); }
};

struct KernelData {
    std::string kernel;
    uint64_t n;
    Array<double> a, b, c;
    Array<uint8_t> image;

    static bool is_kernel(const std::string &task) {
        for (const char *name : {"add", "axpy", "dot", "mandelbrot", "kde", "pi"})
            if (task == name) return true;
        return false;
    }

    KernelData(const std::string &kernel, uint64_t n) : kernel(kernel), n(n) {
        const auto line = [=](double from, double to) {
            return [=](uint64_t i) { return from + (to - from) * double(i) / double(std::max<uint64_t>(n - 1, 1)); };
        };
        if (kernel == "add" || kernel == "dot") a.set(n, fine);
        if (kernel == "add" || kernel == "dot" || kernel == "axpy") b.set(n, coarse);
        if (kernel == "mandelbrot") {
            a.set(n, line(-2, 1));
            b.set(n, line(-1, 1));
        }
        if (kernel == "kde") {
            a.set(n, [](uint64_t i) { return 2 * fine(i) - 1; });
            b.set(n, [=](uint64_t i) { return 0.125 + 0.25 * fine(n + i); });
        }
        reset();
    }

    void reset() {
        if (kernel == "add") c.set(n, [](uint64_t) { return std::numeric_limits<double>::quiet_NaN(); });
        if (kernel == "axpy") c.set(n, fine);
        if (kernel == "mandelbrot") image.set(n * n, [](uint64_t) { return uint8_t(255); });
    }

    // Runs the kernel once; the memory counts as changed and read between runs.
    std::optional<uint64_t> run(Kernels &kernels) {
        asm volatile("" ::: "memory");
        const auto done = [](bool done) { return done ? std::optional(uint64_t(0)) : std::nullopt; };
        if (kernel == "add") return done(kernels.add(c.get(), a.get(), b.get(), n));
        if (kernel == "axpy") return done(kernels.axpy(c.get(), 0.5, b.get(), n));
        if (kernel == "mandelbrot") return done(kernels.mandelbrot(image.get(), a.get(), b.get(), n));
        if (kernel == "pi") return kernels.pi(n);
        if (kernel == "dot") {
            const auto dot = kernels.dot(a.get(), b.get(), n);
            return dot ? std::optional(uint64_t(*dot * scale * coarse_scale)) : std::nullopt;
        }
        const auto density = kernels.kde(0.4, a.get(), b.get(), n);
        return density ? std::optional(std::bit_cast<uint64_t>(*density)) : std::nullopt;
    }

    // The answer of a kernel that has returned `result`. One that is an array is computed once more, into a new one.
    uint64_t answer(Kernels &kernels, uint64_t result) {
        if (!c.length && !image.length) return result;
        reset();
        run(kernels);
        uint64_t places = 0, sum = 0;
        for (uint64_t i = 0; i < c.length; i++) places += uint64_t(c.get()[i] * scale) * (2 * i + 1);
        for (uint64_t i = 0; i < image.length; i++) {
            places += image.get()[i] * (2 * i + 1);
            sum += image.get()[i];
        }
        return image.length ? places << 32 | sum : places;
    }
};
