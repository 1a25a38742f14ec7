// The OpenMP peer: `omp parallel for` with three schedules, and the kernels.

#include <omp.h>

#include "peer.hpp"

#define PRAGMA_TEXT(text) _Pragma(#text)
#define PRAGMA(text) PRAGMA_TEXT(text)

// The schedule is written into each loop, as a user would: one chosen as the program runs costs calls.
#define PEER(NAME, SCHEDULE)                                                                     \
    struct NAME : Peer {                                                                         \
        bool squares(uint64_t *out, size_t n) override {                                         \
            PRAGMA(omp parallel for simd schedule(SCHEDULE))                                     \
            for (size_t i = 0; i < n; i++) out[i] = i * i;                                       \
            return true;                                                                         \
        }                                                                                        \
        std::optional<double> sum(const double *a, size_t n) override {                          \
            double sum = 0;                                                                      \
            PRAGMA(omp parallel for simd schedule(SCHEDULE) reduction(+ : sum))                  \
            for (size_t i = 0; i < n; i++) sum += a[i];                                          \
            return sum;                                                                          \
        }                                                                                        \
        std::optional<uint64_t> work_sum(const uint32_t *units, size_t n) override {             \
            uint64_t sum = 0;                                                                    \
            PRAGMA(omp parallel for schedule(SCHEDULE) reduction(+ : sum))                       \
            for (size_t i = 0; i < n; i++) sum += work(i, units[i]);                             \
            return sum;                                                                          \
        }                                                                                        \
        std::optional<uint64_t> nested(size_t outer, size_t inner, uint32_t units) override {    \
            uint64_t sum = 0;                                                                    \
            PRAGMA(omp parallel for schedule(SCHEDULE) reduction(+ : sum))                       \
            for (size_t i = 0; i < outer; i++) {                                                 \
                uint64_t row = 0;                                                                \
                PRAGMA(omp parallel for schedule(SCHEDULE) reduction(+ : row))                   \
                for (size_t j = 0; j < inner; j++) row += work(i * inner + j, units);            \
                sum += row;                                                                      \
            }                                                                                    \
            return sum;                                                                          \
        }                                                                                        \
    };

PEER(Static, static)
PEER(Dynamic, dynamic)
PEER(Guided, guided)

// xoshiro256++ of D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", 2021, its state from SplitMix64.
struct Xoshiro {
    uint64_t state[4];

    explicit Xoshiro(uint64_t seed) {
        for (auto &word : state) {
            uint64_t z = seed += 0x9E3779B97F4A7C15u;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
            word = z ^ (z >> 31);
        }
    }

    static uint64_t rotated(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

    double next() {
        const uint64_t result = rotated(state[0] + state[3], 23) + state[0];
        const uint64_t shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = rotated(state[3], 45);
        return double(result >> 11) * 0x1p-53;
    }
};

// All threads, and vectors.
struct ForSimd : Peer, Kernels {
    Kernels *kernels() override { return this; }

    bool add(double *c, const double *a, const double *b, size_t n) override {
#pragma omp parallel for simd schedule(static)
        for (size_t i = 0; i < n; i++) c[i] = a[i] + b[i];
        return true;
    }

    bool axpy(double *y, double alpha, const double *x, size_t n) override {
#pragma omp parallel for simd schedule(static)
        for (size_t i = 0; i < n; i++) y[i] += alpha * x[i];
        return true;
    }

    std::optional<double> dot(const double *a, const double *b, size_t n) override {
        double sum = 0;
#pragma omp parallel for simd schedule(static) reduction(+ : sum)
        for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
        return sum;
    }

    // Each thread has a generator of its own: other points for another number of threads.
    std::optional<uint64_t> pi(uint64_t samples) override {
        uint64_t hits = 0;
#pragma omp parallel reduction(+ : hits)
        {
            Xoshiro random(42 + uint64_t(omp_get_thread_num()));
#pragma omp for schedule(static)
            for (uint64_t i = 0; i < samples; i++) {
                const double x = random.next(), y = random.next();
                hits += x * x + y * y < 1;
            }
        }
        return hits;
    }
};

// Vectors alone: where there is one thread.
struct Simd : Peer, Kernels {
    Kernels *kernels() override { return omp_get_max_threads() == 1 ? this : nullptr; }

    std::optional<double> sum(const double *a, size_t n) override {
        if (omp_get_max_threads() > 1) return {};
        double sum = 0;
#pragma omp simd reduction(+ : sum)
        for (size_t i = 0; i < n; i++) sum += a[i];
        return sum;
    }

    bool add(double *c, const double *a, const double *b, size_t n) override {
#pragma omp simd
        for (size_t i = 0; i < n; i++) c[i] = a[i] + b[i];
        return true;
    }

    bool axpy(double *y, double alpha, const double *x, size_t n) override {
#pragma omp simd
        for (size_t i = 0; i < n; i++) y[i] += alpha * x[i];
        return true;
    }

    std::optional<double> dot(const double *a, const double *b, size_t n) override {
        double sum = 0;
#pragma omp simd reduction(+ : sum)
        for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
        return sum;
    }
};

struct OnlyKernels : Peer {
    Kernels *own;
    explicit OnlyKernels(Kernels *kernels) : own(kernels) {}
    Kernels *kernels() override { return own; }
};

struct OnlyMath : Peer {
    Math *own;
    explicit OnlyMath(Math *math) : own(math) {}
    Math *math() override { return own; }
};

// The loops of openmp_math.cpp.
Math *libmvec();

// The other kernels: each is openmp_kernels.cpp, compiled once more.
Kernels *strict();
Kernels *pixels();
Kernels *fused();
Kernels *fast();

// The runner sets OMP_NUM_THREADS.
int main() {
    Static fixed;
    Dynamic dynamic;
    Guided guided;
    ForSimd for_simd;
    Simd simd;
    OnlyKernels of_strict(strict()), of_pixels(pixels()), of_fused(fused()), of_fast(fast());
    OnlyMath of_libmvec(libmvec());
    serve({{"static", &fixed},
           {"dynamic", &dynamic},
           {"guided", &guided},
           {"for-simd", &for_simd},
           {"simd", &simd},
           {"strict", &of_strict},
           {"pixels", &of_pixels},
           {"fused", &of_fused},
           {"fast", &of_fast},
           {"libmvec", &of_libmvec}});
}
