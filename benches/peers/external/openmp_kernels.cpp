// The kernels by OpenMP whose speed is one of the rules of arithmetic: this file is compiled several times, by different rules.
// `KERNELS` is the name of the result, and `PER_PIXEL` leaves it to the compiler to put pixels side by side.

#include <cmath>

#include "kernels.hpp"

namespace {

uint8_t escape_count(double x, double y) {
    double re = 0, im = 0;
    for (int i = 0; i < iterations; i++) {
        const double next = re * re - im * im + x;
        im = 2 * re * im + y;
        re = next;
        if (re * re + im * im >= 4) return uint8_t(i);
    }
    return iterations;
}

constexpr size_t lanes = 8;

// Escape counts of neighbours in a row, side by side.
[[maybe_unused]] void escape_counts(uint8_t *image, const double *xs, double y) {
    double re[lanes] = {}, im[lanes] = {};
    int64_t inside[lanes], counts[lanes] = {};
    for (auto &lane : inside) lane = 1;
    for (int i = 0; i < iterations; i++) {
        int64_t any = 0;
#pragma omp simd reduction(| : any)
        for (size_t lane = 0; lane < lanes; lane++) {
            const double next = re[lane] * re[lane] - im[lane] * im[lane] + xs[lane];
            im[lane] = 2 * re[lane] * im[lane] + y;
            re[lane] = next;
            inside[lane] = re[lane] * re[lane] + im[lane] * im[lane] >= 4 ? 0 : inside[lane];
            counts[lane] += inside[lane];
            any |= inside[lane];
        }
        if (!any) break;
    }
    for (size_t lane = 0; lane < lanes; lane++) image[lane] = uint8_t(counts[lane]);
}

struct Rounded : Kernels {
#ifdef PER_PIXEL
    bool mandelbrot(uint8_t *image, const double *xs, const double *ys, size_t n) override {
#pragma omp parallel for schedule(dynamic, 16)
        for (size_t row = 0; row < n; row++)
            for (size_t column = 0; column < n; column++) image[row * n + column] = escape_count(xs[column], ys[row]);
        return true;
    }
#else
    bool mandelbrot(uint8_t *image, const double *xs, const double *ys, size_t n) override {
#pragma omp parallel for schedule(dynamic, 16)
        for (size_t row = 0; row < n; row++) {
            uint8_t *out = image + row * n;
            const size_t whole = n / lanes * lanes;
            for (size_t column = 0; column < whole; column += lanes) escape_counts(out + column, xs + column, ys[row]);
            for (size_t column = whole; column < n; column++) out[column] = escape_count(xs[column], ys[row]);
        }
        return true;
    }

    std::optional<double> kde(double x, const double *means, const double *widths, size_t n) override {
        double sum = 0;
#pragma omp parallel for simd schedule(static) reduction(+ : sum)
        for (size_t i = 0; i < n; i++) {
            const double u = (x - means[i]) / widths[i];
            sum += std::exp(-0.5 * u * u) / widths[i];
        }
        return sum / double(n) / std::sqrt(2 * M_PI);
    }
#endif
};

}

Kernels *KERNELS() {
    static Rounded kernels;
    return &kernels;
}
