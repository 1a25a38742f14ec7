// The TBB peer: parallel_for and parallel_reduce with two partitioners.

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/parallel_reduce.h>
#include <tbb/partitioner.h>
#include <tbb/task_group.h>

#include <functional>

#include "peer.hpp"

using Range = tbb::blocked_range<size_t>;

inline uint64_t joined(uint64_t start, uint64_t end, uint32_t units) {
    if (end - start == 1) return work(start, units);
    const uint64_t middle = start + (end - start) / 2;
    uint64_t left, right;
    tbb::parallel_invoke([&] { left = joined(start, middle, units); }, [&] { right = joined(middle, end, units); });
    return left + right;
}

inline uint64_t fibonacci(uint64_t n) {
    if (n < 2) return n;
    uint64_t a, b;
    tbb::parallel_invoke([&] { a = fibonacci(n - 1); }, [&] { b = fibonacci(n - 2); });
    return a + b;
}

inline uint64_t grouped(uint64_t n, uint32_t units) {
    std::atomic<uint64_t> sum = 0;
    tbb::task_group group;
    for (uint64_t i = 0; i < n; i++) group.run([&sum, i, units] { sum += work(i, units); });
    group.wait();
    return sum;
}

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

    // A task group is a scope, and there are no other tasks.
    std::optional<uint64_t> tasks(const std::string &way, size_t n, uint32_t units) override {
        if (grain != 1 || way == "outside") return {};
        if (way == "join") return joined(0, n, units);
        if (way == "fibonacci") return fibonacci(n);
        if (way == "scope") return grouped(n, units);
        uint64_t sum;
        tbb::task_group group;
        group.run([&] { sum = grouped(n, units); });
        group.wait();
        return sum;
    }
};

int main(int, char **arguments) {
    tbb::global_control limit(tbb::global_control::max_allowed_parallelism, std::stoul(arguments[1]));
    Tbb<tbb::auto_partitioner> adaptive;
    Tbb<tbb::simple_partitioner> simple;
    serve({{"auto", &adaptive}, {"simple", &simple}});
}
