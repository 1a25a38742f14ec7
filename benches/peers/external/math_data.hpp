// What the loops of mathematical functions work on, and the results that are looked at: the same as in math/data.rs.

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kernel_data.hpp"
#include "math.hpp"

struct MathData {
    template <typename T>
    struct Arrays {
        Array<T> out, second, x, y;
    };
    struct Range {
        double low, width;
    };

    std::string name;
    uint64_t n;
    std::variant<Arrays<double>, Arrays<float>> arrays;

    static std::string base(const std::string &task) { return task.substr(0, task.find("_f32")); }

    static bool is_function(const std::string &task) {
        for (const char *name :
             {"exp", "ln", "sin", "cos", "tanh", "powf", "erf", "erfc", "exp2", "exp_m1", "log2", "log10", "ln_1p", "tan",
              "atan", "atan2", "asin", "acos", "sinh", "cosh", "cbrt", "hypot", "sin_cos", "black_scholes", "box_muller",
              "softmax", "pendulum", "blur"})
            if (base(task) == name) return true;
        return false;
    }

    static double fraction(uint64_t i) { return fine(2 * i) + fine(2 * i + 1) / scale; }

    std::pair<Range, Range> ranges() const {
        const Range usual{-8, 16};
        if (name == "ln" || name == "log2" || name == "log10" || name == "powf") return {{0.0625, 16}, usual};
        if (name == "ln_1p") return {{-0.5, 2}, usual};
        if (name == "asin" || name == "acos") return {{-1, 2}, usual};
        if (name == "erf" || name == "erfc") return {{-4, 8}, usual};
        if (name == "black_scholes") return {{64, 64}, {0.25, 2}};
        if (name == "box_muller") return {{0x1p-49, 1}, {0, 1}};
        return {usual, usual};
    }

    MathData(const std::string &task, uint64_t n) : name(base(task)), n(n) {
        if (task != name) arrays.emplace<Arrays<float>>();
        const auto [first, second] = ranges();
        std::visit(
            [&](auto &arrays) {
                const auto none = [](uint64_t) { return std::numeric_limits<double>::quiet_NaN(); };
                arrays.out.set(n, none);
                arrays.second.set(n, none);
                arrays.x.set(n, [=](uint64_t i) { return first.low + first.width * fraction(i); });
                arrays.y.set(n, [=](uint64_t i) { return second.low + second.width * fraction(n + i); });
            },
            arrays);
    }

    // Runs the loop once; the memory counts as changed and read between runs.
    std::optional<uint64_t> run(Math &math) {
        asm volatile("" ::: "memory");
        const auto of = [&](auto &a) { return math.of(name, a.out.get(), a.second.get(), a.x.get(), a.y.get(), n); };
        return std::visit(of, arrays) ? std::optional(uint64_t(0)) : std::nullopt;
    }

    // The results that are looked at, the second ones behind the first ones.
    std::vector<double> results() const {
        std::vector<double> results;
        const uint64_t count = std::min<uint64_t>(n, 4096);
        const auto add = [&](const auto *array) {
            for (uint64_t k = 0; k < count; k++) results.push_back(array[k * n / count]);
        };
        const auto add_both = [&](const auto &arrays) {
            add(arrays.out.get());
            add(arrays.second.get());
        };
        std::visit(add_both, arrays);
        return results;
    }
};
