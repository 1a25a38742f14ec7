// The OpenMP peer: `omp parallel for` with three schedules.

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

// The runner sets OMP_NUM_THREADS.
int main() {
    Static fixed;
    Dynamic dynamic;
    Guided guided;
    serve({{"static", &fixed}, {"dynamic", &dynamic}, {"guided", &guided}});
}
