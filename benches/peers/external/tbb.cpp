// The TBB peer: parallel_for and parallel_reduce with two partitioners.

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_reduce.h>
#include <tbb/partitioner.h>

#include <functional>

#include "peer.hpp"

using Range = tbb::blocked_range<size_t>;

template <typename Partitioner>
struct Tbb : Peer, Kernels {
    // Simple partitioning splits to the grain, which for elements must not be one of them.
    static constexpr size_t grain = std::is_same_v<Partitioner, tbb::simple_partitioner> ? 4096 : 1;

    bool squares(uint64_t *out, size_t n) override {
        tbb::parallel_for(
            Range(0, n, grain),
            [=](const Range &range) {
                for (size_t i = range.begin(); i < range.end(); i++) out[i] = i * i;
            },
            Partitioner());
        return true;
    }

    std::optional<double> sum(const double *a, size_t n) override {
        return tbb::parallel_reduce(
            Range(0, n, grain), 0.0,
            [=](const Range &range, double sum) {
#pragma omp simd reduction(+ : sum)
                for (size_t i = range.begin(); i < range.end(); i++) sum += a[i];
                return sum;
            },
            std::plus<double>(), Partitioner());
    }

    Kernels *kernels() override { return this; }

    bool add(double *c, const double *a, const double *b, size_t n) override {
        tbb::parallel_for(
            Range(0, n, grain),
            [=](const Range &range) {
#pragma omp simd
                for (size_t i = range.begin(); i < range.end(); i++) c[i] = a[i] + b[i];
            },
            Partitioner());
        return true;
    }

    template <typename Item>
    static uint64_t total(size_t n, Item item) {
        return tbb::parallel_reduce(
            Range(0, n), uint64_t(0),
            [=](const Range &range, uint64_t sum) {
                for (size_t i = range.begin(); i < range.end(); i++) sum += item(i);
                return sum;
            },
            std::plus<uint64_t>(), Partitioner());
    }

    std::optional<uint64_t> work_sum(const uint32_t *units, size_t n) override {
        return total(n, [=](size_t i) { return work(i, units[i]); });
    }

    std::optional<uint64_t> nested(size_t outer, size_t inner, uint32_t units) override {
        return total(outer, [=](size_t i) {
            return total(inner, [=](size_t j) { return work(i * inner + j, units); });
        });
    }
};

int main(int, char **arguments) {
    tbb::global_control limit(tbb::global_control::max_allowed_parallelism, std::stoul(arguments[1]));
    Tbb<tbb::auto_partitioner> adaptive;
    Tbb<tbb::simple_partitioner> simple;
    serve({{"auto", &adaptive}, {"simple", &simple}});
}
