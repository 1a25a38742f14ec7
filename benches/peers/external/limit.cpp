// What the machine can do at most: memory for `add`, arithmetic for the other kernels. This is no peer that one could use: it
// does as many operations as a kernel needs, each independent of the others, and computes nothing by them.

#include <immintrin.h>
#include <omp.h>

#include "peer.hpp"

// As wide as the processor's.
#ifdef __AVX512F__
using Vector = __m512d;
using Integers = __m512i;
inline Vector set(double x) { return _mm512_set1_pd(x); }
inline Integers product(Integers a, Integers b) { return _mm512_mul_epu32(a, b); }
inline void stream(double *to, Vector from) { _mm512_stream_pd(to, from); }
#else
using Vector = __m256d;
using Integers = __m256i;
inline Vector set(double x) { return _mm256_set1_pd(x); }
inline Integers product(Integers a, Integers b) { return _mm256_mul_epu32(a, b); }
inline void stream(double *to, Vector from) { _mm256_stream_pd(to, from); }
#endif
constexpr size_t lanes = sizeof(Vector) / sizeof(double);

// Chains of each operation, more than its latency times its units.
constexpr int chains = 7, integer_chains = 12;

// Makes the compiler take a register as changed.
template <typename T>
inline void hide(T &value) {
    asm volatile("" : "+v"(value));
}

// So many rounds of multiplications, additions and divisions of vectors, shared by all threads.
template <int multiplications, int additions, int divisions>
void arithmetic(uint64_t rounds) {
    constexpr int longest = std::max({multiplications, additions, divisions});
#pragma omp parallel
    {
        Vector one = set(1), products[chains], sums[chains], quotients[chains];
        hide(one);
        for (int k = 0; k < chains; k++) products[k] = sums[k] = quotients[k] = one;
        const uint64_t own = rounds / uint64_t(omp_get_num_threads());
        for (uint64_t round = 0; round < own; round++) {
#pragma GCC unroll 32
            for (int k = 0; k < longest; k++) {
                if (k < multiplications) products[k % chains] *= one;
                if (k < additions) sums[k % chains] += one;
                if (k < divisions) quotients[k % chains] /= one;
            }
        }
        for (int k = 0; k < chains; k++) {
            hide(products[k]);
            hide(sums[k]);
            hide(quotients[k]);
        }
    }
}

// So many multiplications and additions of vectors, half of each.
void peak(uint64_t operations) { arithmetic<chains, chains, 0>(operations / (2 * chains)); }

// So many products of 32 by 32 bits in each lane.
void integer_products(uint64_t count) {
#pragma omp parallel
    {
        Integers one = Integers(set(0)) + 1, products[integer_chains];
        hide(one);
        for (auto &chain : products) chain = one;
        const uint64_t own = count / integer_chains / uint64_t(omp_get_num_threads());
        for (uint64_t round = 0; round < own; round++) {
#pragma GCC unroll 32
            for (auto &chain : products) chain = product(chain, one);
        }
        for (auto &chain : products) hide(chain);
    }
}

// The steps that all points of the Mandelbrot set need together.
uint64_t steps_of(const double *xs, const double *ys, size_t n) {
    uint64_t steps = 0;
#pragma omp parallel for schedule(dynamic, 16) reduction(+ : steps)
    for (size_t row = 0; row < n; row++) {
        for (size_t column = 0; column < n; column++) {
            double re = 0, im = 0;
            for (int i = 0; i < iterations && re * re + im * im < 4; i++, steps++) {
                const double next = re * re - im * im + xs[column];
                im = 2 * re * im + ys[row];
                re = next;
            }
        }
    }
    return steps;
}

struct Limit : Peer, Kernels {
    size_t known_for = 0;
    uint64_t known_steps = 0;

    Kernels *kernels() override { return this; }

    uint64_t steps(const double *xs, const double *ys, size_t n) {
        if (known_for != n) known_steps = steps_of(xs, ys, n);
        known_for = n;
        return known_steps;
    }
};

// Additions whose sums go to memory past the caches, as STREAM's do.
struct Stream : Limit {
    bool add(double *c, const double *a, const double *b, size_t n) override {
#pragma omp parallel for schedule(static)
        for (size_t block = 0; block < n / lanes; block++) {
            const size_t i = block * lanes;
            Vector left, right;
            __builtin_memcpy(&left, a + i, sizeof left);
            __builtin_memcpy(&right, b + i, sizeof right);
            stream(c + i, left + right);
        }
        for (size_t i = n / lanes * lanes; i < n; i++) c[i] = a[i] + b[i];
        _mm_sfence();
        return true;
    }
};

// Additions whose sums stay in the caches.
struct Cached : Limit {
    bool add(double *c, const double *a, const double *b, size_t n) override {
#pragma omp parallel for simd schedule(static)
        for (size_t i = 0; i < n; i++) c[i] = a[i] + b[i];
        return true;
    }
};

// The operations of `prange::kernels` for each element.
//
// mandelbrot, a step: the multiplications re * re, im * im, (re + re) * im; the additions re + re, the difference and the sum of the
// squares, x and y. The comparison and the count are left out.
constexpr int step_multiplications = 3, step_additions = 5;
// kde: x - mean, u * u, times -0.5, and one addition to the sum, beside those of `exp`. Its minimum and maximum count as additions.
// k takes a multiplication, an addition, a subtraction; r two multiplications and two subtractions, and its square one more; the
// polynomials five and four steps of both, and their sum one more; the mantissa one multiplication and six additions; the
// powers of two are two multiplications.
constexpr int kde_multiplications = 2 + 1 + 2 + 1 + 5 + 4 + 1 + 1 + 2;
constexpr int kde_additions = 2 + 2 + 2 + 2 + 5 + 4 + 1 + 6;
constexpr int kde_divisions = 2;
// pi: a sample is one block of Philox4x32-10, two products in each of ten rounds, less the first, whose factor is zero.
constexpr int pi_products = 19;

// As many operations as the kernel has, at the highest rate that there is: multiplications and additions by halves.
struct Peak : Limit {
    bool mandelbrot(uint8_t *, const double *xs, const double *ys, size_t n) override {
        peak((step_multiplications + step_additions) * steps(xs, ys, n) / lanes);
        return true;
    }

    // Without the divisions.
    std::optional<double> kde(double, const double *, const double *, size_t n) override {
        peak((kde_multiplications + kde_additions) * n / lanes);
        return 0;
    }

    std::optional<uint64_t> pi(uint64_t samples) override {
        integer_products(pi_products * samples / lanes);
        return 0;
    }
};

// The kernel's own mix of operations.
struct Mix : Limit {
    bool mandelbrot(uint8_t *, const double *xs, const double *ys, size_t n) override {
        // Several steps at once have work for all chains.
        arithmetic<4 * step_multiplications, 4 * step_additions, 0>(steps(xs, ys, n) / lanes / 4);
        return true;
    }

    std::optional<double> kde(double, const double *, const double *, size_t n) override {
        arithmetic<kde_multiplications, kde_additions, kde_divisions>(n / lanes);
        return 0;
    }
};

int main() {
    Stream stream;
    Cached cached;
    Peak highest;
    Mix mix;
    serve({{"stream", &stream}, {"cached", &cached}, {"peak", &highest}, {"mix", &mix}});
}
