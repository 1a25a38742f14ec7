// The loops of mathematical functions that a peer in C++ may have. This header is also for a unit that is compiled with other
// rules of arithmetic, so that nothing in it computes.

#pragma once

#include <cstddef>
#include <string>

// Loops over the results, the second ones (where there are two), the first arguments and the second ones; false where there is
// no such loop.
struct Math {
    virtual bool of(const std::string &name, double *, double *, const double *, const double *, size_t) = 0;
    virtual bool of(const std::string &name, float *, float *, const float *, const float *, size_t) = 0;
    virtual ~Math() = default;
};
