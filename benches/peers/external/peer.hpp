// The work, the protocol and the measuring loops of the peers in C++: the same as in work.rs, protocol.rs and
// measure.rs.

#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <iomanip>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "kernel_data.hpp"
#include "math_data.hpp"

using Clock = std::chrono::steady_clock;

inline double nanoseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::nano>(duration).count();
}

// Not inlined, and the multiplier hidden, as in Rust.
[[gnu::noinline]] inline uint64_t work(uint64_t seed, uint32_t units) {
    uint64_t multiplier = 6364136223846793005u;
    asm volatile("" : "+r"(multiplier));
    uint64_t x = seed;
    for (uint32_t k = 0; k < units; k++) x = x * multiplier + 1442695040888963407u;
    return x;
}

inline std::vector<uint32_t> table(const std::string &kind, uint64_t n, uint64_t total) {
    std::vector<uint32_t> units(n);
    uint64_t harmonic = 0;
    if (kind == "power")
        for (uint64_t i = 1; i <= n; i++) harmonic += (1 << 20) / i;
    const uint64_t heavy_at = kind == "early" ? n / 100 : n - 1;
    for (uint64_t i = 0; i < n; i++) {
        uint64_t own;
        if (kind == "flat") own = total / n;
        else if (kind == "triangular") own = 2 * total * i / (n * n);
        else if (kind == "power") own = (total << 20) / ((i + 1) * harmonic);
        else if (kind == "early" || kind == "late") own = i == heavy_at ? total / 2 : total / 2 / (n - 1);
        else own = (hash(i) % 10 == 0 ? 200 : 10) * total / (29 * n);
        units[i] = uint32_t(own);
    }
    return units;
}

// A library's loops; no value where it has no such loop.
struct Peer {
    virtual bool squares(uint64_t *, size_t) { return false; }
    virtual std::optional<double> sum(const double *, size_t) { return {}; }
    virtual std::optional<uint64_t> work_sum(const uint32_t *, size_t) { return {}; }
    virtual std::optional<uint64_t> nested(size_t, size_t, uint32_t) { return {}; }
    virtual std::optional<uint64_t> tasks(const std::string &, size_t, uint32_t) { return {}; }
    virtual Kernels *kernels() { return nullptr; }
    virtual Math *math() { return nullptr; }
    virtual ~Peer() = default;
};

// What a loop works on.
struct Data {
    std::string task;
    uint64_t n, inner, total;
    std::vector<uint64_t> out;
    std::vector<double> doubles;
    std::vector<uint32_t> units;
    std::optional<KernelData> kernel;
    std::optional<MathData> math;

    Data(const std::string &task, uint64_t n, uint64_t inner, const std::string &kind, uint64_t total)
        : task(task), n(n), inner(inner), total(total) {
        if (KernelData::is_kernel(task)) kernel.emplace(task, n);
        if (MathData::is_function(task)) math.emplace(task, n);
        if (task == "squares") out.assign(n, std::numeric_limits<uint64_t>::max());
        if (task == "work") units = table(kind, n, total);
        if (task == "sum") {
            doubles.resize(n);
            for (uint64_t i = 0; i < n; i++) doubles[i] = fine(i);
        }
    }

    bool is_tasks() const {
        return task == "outside" || task == "inside" || task == "scope" || task == "join" || task == "fibonacci";
    }

    // Runs the loop once; the memory counts as changed and read between runs.
    std::optional<uint64_t> run(Peer &peer) {
        if (kernel) return kernel->run(*peer.kernels());
        if (math) return math->run(*peer.math());
        asm volatile("" ::: "memory");
        if (!out.empty()) return peer.squares(out.data(), n) ? std::optional(uint64_t(0)) : std::nullopt;
        if (is_tasks()) return peer.tasks(task, n, uint32_t(total));
        if (!units.empty()) return peer.work_sum(units.data(), n);
        if (doubles.empty()) return peer.nested(n, inner, uint32_t(total));
        const auto sum = peer.sum(doubles.data(), n);
        return sum ? std::optional(uint64_t(*sum * scale)) : std::nullopt;
    }

    uint64_t answer(Peer &peer, uint64_t answer) {
        if (kernel) return kernel->answer(*peer.kernels(), answer);
        for (uint64_t i = 0; i < out.size(); i++) answer += out[i] * (2 * i + 1);
        return answer;
    }
};

// The time of one of many repetitions, which take about `budget` nanoseconds together.
template <typename Run>
double hot(uint64_t budget, uint64_t warm_up, Run run) {
    const auto begin = Clock::now();
    const auto time = [&](uint64_t count) {
        const auto start = Clock::now();
        for (uint64_t k = 0; k < count; k++) run();
        return nanoseconds(Clock::now() - start);
    };
    uint64_t count = 1;
    double elapsed = time(count);
    while (elapsed < double(budget) / 2) elapsed = time(count *= 2);
    while (nanoseconds(Clock::now() - begin) < double(warm_up)) elapsed = time(count);
    count = uint64_t(double(budget) / elapsed * double(count)) + 1;
    return time(count) / double(count);
}

template <typename Run>
double after_rest(uint64_t count, Run run) {
    std::vector<double> times;
    for (uint64_t k = 0; k < count; k++) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const auto start = Clock::now();
        run();
        times.push_back(nanoseconds(Clock::now() - start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

inline double processor_time() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

template <typename Run>
double idle(uint64_t milliseconds, Run run) {
    run();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const double start = processor_time();
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    return processor_time() - start;
}

template <typename Run>
double paced(uint64_t milliseconds, Run run) {
    const auto wall = Clock::now();
    const double start = processor_time();
    for (uint64_t next = 10; next <= milliseconds; next += 10) {
        run();
        std::this_thread::sleep_until(wall + std::chrono::milliseconds(next));
    }
    return processor_time() - start;
}

// The wall time for each loop of many callers; each runs its own loops again and again.
inline double call_at_once(Peer &peer, Data &data, uint64_t callers, uint64_t expected, bool &all_agree) {
    std::atomic<uint64_t> loops = 0;
    std::atomic<bool> go = false, agree = true;
    std::vector<std::thread> threads;
    for (uint64_t k = 0; k < callers; k++) {
        threads.emplace_back([&] {
            go.wait(false);
            const auto start = Clock::now();
            while (Clock::now() - start < std::chrono::milliseconds(300)) {
                if (data.run(peer) != expected) agree = false;
                loops++;
            }
        });
    }
    const auto start = Clock::now();
    go = true;
    go.notify_all();
    for (auto &thread : threads) thread.join();
    all_agree = agree;
    return nanoseconds(Clock::now() - start) / double(loops);
}

// Answers requests from the standard input until it ends.
inline void serve(const std::vector<std::pair<std::string, Peer *>> &variants) {
    std::cout << "hello";
    for (const auto &[name, peer] : variants) std::cout << ' ' << name;
    std::cout << std::endl << std::setprecision(17);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string name, measure, task, kind;
        uint64_t amount, warm_up, n, inner, units;
        words >> name >> measure >> amount >> warm_up >> task >> n >> inner >> kind >> units;
        const auto variant = std::find_if(variants.begin(), variants.end(), [&](const auto &v) { return v.first == name; });
        if (!words || variant == variants.end()) {
            std::cout << "error not a request: " << line << std::endl;
            continue;
        }
        Peer &peer = *variant->second;
        if ((KernelData::is_kernel(task) && !peer.kernels()) || (MathData::is_function(task) && !peer.math())) {
            std::cout << "none" << std::endl;
            continue;
        }
        Data data(task, n, inner, kind, units);
        const auto expected = data.run(peer);
        if (!expected || (measure == "callers" && task != "work")) {
            std::cout << "none" << std::endl;
            continue;
        }
        bool all_agree = true;
        const auto run = [&] { all_agree &= data.run(peer) == expected; };
        double time;
        if (measure == "hot") time = hot(amount, warm_up, run);
        else if (measure == "rest") time = after_rest(amount, run);
        else if (measure == "idle") time = idle(amount, run);
        else if (measure == "paced") time = paced(amount, run);
        else time = call_at_once(peer, data, amount, *expected, all_agree);
        if (!all_agree) {
            std::cout << "error not the same answer each time" << std::endl;
            continue;
        }
        std::cout << time << ' ' << data.answer(peer, *expected);
        if (data.math)
            for (const double result : data.math->results()) std::cout << ' ' << std::bit_cast<uint64_t>(result);
        std::cout << std::endl;
    }
}
