// Loops of mathematical functions by OpenMP: -ffast-math lets the compiler call the vector functions of libmvec.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "math.hpp"

namespace {

void black_scholes(double &call, double &put, double spot, double time) {
    const double strike = 100, rate = 0.02, volatility = 0.3;
    const double spread = volatility * std::sqrt(time);
    const double d1 = (std::log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread;
    const double d2 = d1 - spread;
    const double discounted = strike * std::exp(-rate * time);
    call = spot * (0.5 + 0.5 * std::erf(d1 * M_SQRT1_2)) - discounted * (0.5 + 0.5 * std::erf(d2 * M_SQRT1_2));
    put = call + discounted - spot;
}

// The angle is computed twice, of what has to be loaded again: of one angle gcc calls `sincos`, which is no vector function.
void box_muller(double &first, double &second, const double &u, const double &v) {
    const double radius = std::sqrt(-2 * std::log(u));
    first = radius * std::cos(2 * M_PI * v);
    second = radius * std::sin(2 * M_PI * v);
}

// A step of a pendulum, by the method of Runge and Kutta.
void pendulum(double &next_angle, double &next_speed, double angle, double speed) {
    const double step = 0.015625, half = 0.5 * step;
    const double a1 = speed, s1 = -std::sin(angle);
    const double a2 = speed + half * s1, s2 = -std::sin(angle + half * a1);
    const double a3 = speed + half * s2, s3 = -std::sin(angle + half * a2);
    const double a4 = speed + step * s3, s4 = -std::sin(angle + step * a3);
    next_angle = angle + step / 6 * (a1 + 2 * (a2 + a3) + a4);
    next_speed = speed + step / 6 * (s1 + 2 * (s2 + s3) + s4);
}

void softmax(double *out, const double *x, size_t n) {
    double max = -std::numeric_limits<double>::max(), sum = 0;
#pragma omp parallel for simd schedule(static) reduction(max : max)
    for (size_t i = 0; i < n; i++) max = std::max(max, x[i]);
#pragma omp parallel for simd schedule(static) reduction(+ : sum)
    for (size_t i = 0; i < n; i++) sum += out[i] = std::exp(x[i] - max);
#pragma omp parallel for simd schedule(static)
    for (size_t i = 0; i < n; i++) out[i] /= sum;
}

void blur(float *out, size_t n) {
    const float centre = float(n - 1) / 2, width = float(n) / 8;
    double sum = 0;
#pragma omp parallel for simd schedule(static) reduction(+ : sum)
    for (size_t i = 0; i < n; i++) {
        const float u = (float(i) - centre) / width;
        out[i] = std::exp(-0.5f * u * u);
        sum += out[i];
    }
    const float scale = float(1 / sum);
#pragma omp parallel for simd schedule(static)
    for (size_t i = 0; i < n; i++) out[i] *= scale;
}

#define LOOP(NAME, STATEMENT)                                       \
    if (name == NAME) {                                             \
        _Pragma("omp parallel for simd schedule(static)")           \
        for (size_t i = 0; i < n; i++) STATEMENT;                   \
        return true;                                                \
    }

// Of the functions that both types have.
template <typename T>
bool functions(const std::string &name, T *out, const T *x, const T *y, size_t n) {
    LOOP("exp", out[i] = std::exp(x[i]))
    LOOP("ln", out[i] = std::log(x[i]))
    LOOP("sin", out[i] = std::sin(x[i]))
    LOOP("tanh", out[i] = std::tanh(x[i]))
    LOOP("powf", out[i] = std::pow(x[i], y[i]))
    return false;
}

struct Libmvec : Math {
    bool of(const std::string &name, double *out, double *second, const double *x, const double *y, size_t n) override {
        if (functions(name, out, x, y, n)) return true;
        LOOP("cos", out[i] = std::cos(x[i]))
        LOOP("erf", out[i] = std::erf(x[i]))
        LOOP("erfc", out[i] = std::erfc(x[i]))
        LOOP("exp2", out[i] = std::exp2(x[i]))
        LOOP("exp_m1", out[i] = std::expm1(x[i]))
        LOOP("log2", out[i] = std::log2(x[i]))
        LOOP("log10", out[i] = std::log10(x[i]))
        LOOP("ln_1p", out[i] = std::log1p(x[i]))
        LOOP("tan", out[i] = std::tan(x[i]))
        LOOP("atan", out[i] = std::atan(x[i]))
        LOOP("atan2", out[i] = std::atan2(x[i], y[i]))
        LOOP("asin", out[i] = std::asin(x[i]))
        LOOP("acos", out[i] = std::acos(x[i]))
        LOOP("sinh", out[i] = std::sinh(x[i]))
        LOOP("cosh", out[i] = std::cosh(x[i]))
        LOOP("cbrt", out[i] = std::cbrt(x[i]))
        LOOP("hypot", out[i] = std::hypot(x[i], y[i]))
        LOOP("sin_cos", (out[i] = std::sin(x[i]), second[i] = std::cos(x[i])))
        LOOP("black_scholes", black_scholes(out[i], second[i], x[i], y[i]))
        LOOP("box_muller", box_muller(out[i], second[i], x[i], y[i]))
        LOOP("pendulum", pendulum(out[i], second[i], x[i], y[i]))
        if (name != "softmax") return false;
        softmax(out, x, n);
        return true;
    }

    bool of(const std::string &name, float *out, float *, const float *x, const float *y, size_t n) override {
        if (functions(name, out, x, y, n)) return true;
        if (name != "blur") return false;
        blur(out, n);
        return true;
    }
};

}

Math *libmvec() {
    static Libmvec math;
    return &math;
}
