/* Some of the nests with OpenMP: `nests NAME` sets up a nest's data, says `ready`, and runs it for each line of the input.
   The reply is the time in nanoseconds and a checksum of the answer. Data and loops are those of the Rust nests. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double *array(size_t n) {
    double *a = calloc(n, sizeof *a);
    if (!a) {
        exit(1);
    }
    return a;
}

/* Numbers in 0..1. */
static double *noise(size_t n, uint64_t seed) {
    double *a = array(n);
    for (size_t i = 0; i < n; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        a[i] = (double)(seed >> 40) / (1 << 24);
    }
    return a;
}

static float *floats(const double *from, size_t n) {
    float *a = malloc(n * sizeof *a);
    if (!a) {
        exit(1);
    }
    for (size_t i = 0; i < n; i++) {
        a[i] = (float)from[i];
    }
    return a;
}

static void row_sums(size_t rows, size_t columns, const double *grid, const double *weights, double *sums) {
#pragma omp parallel for
    for (size_t i = 0; i < rows; i++) {
        double sum = 0.0;
        for (size_t j = 0; j < columns; j++) {
            sum += weights[j] * grid[i * columns + j];
        }
        sums[i] = sum;
    }
}

static void row_updates(size_t rows, size_t depth, size_t columns, const double *restrict left,
                        const double *restrict right, double *restrict product) {
#pragma omp parallel for
    for (size_t i = 0; i < rows; i++) {
        for (size_t k = 0; k < depth; k++) {
            for (size_t j = 0; j < columns; j++) {
                product[i * columns + j] += left[i * depth + k] * right[k * columns + j];
            }
        }
    }
}

static void column_totals(size_t rows, size_t columns, const double *rain, double *total) {
#pragma omp parallel for
    for (size_t i = 0; i < columns; i++) {
        total[i] = rain[i];
        for (size_t j = 1; j < rows; j++) {
            total[j * columns + i] = total[(j - 1) * columns + i] + rain[j * columns + i];
        }
    }
}

static void distances(size_t n, const double *points, double *restrict distance) {
#pragma omp parallel for schedule(dynamic, 8)
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            double square = 0.0;
            for (size_t d = 0; d < 3; d++) {
                double apart = points[3 * i + d] - points[3 * j + d];
                square += apart * apart;
            }
            distance[i * n + j] = sqrt(square);
        }
    }
}

static void relief(size_t width, size_t height, const float *restrict land, float *restrict light) {
#pragma omp parallel for
    for (size_t y = 1; y < height - 1; y++) {
        const float *a = land + (y - 1) * width, *b = a + width, *c = b + width;
        for (size_t x = 1; x < width - 1; x++) {
            float east = a[x + 1] + 2.0f * b[x + 1] + c[x + 1] - a[x - 1] - 2.0f * b[x - 1] - c[x - 1];
            float south = c[x - 1] + 2.0f * c[x] + c[x + 1] - a[x - 1] - 2.0f * a[x] - a[x + 1];
            float sum = 0.7f * east + 0.7f * south;
            light[y * width + x] = sum > 0.0f ? sum : 0.0f;
        }
    }
}

static void charges(size_t n, const double *place, const double *charge, double *force) {
#pragma omp parallel for schedule(dynamic, 16) reduction(+ : force[ : 2 * n])
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i + 1; j < n; j++) {
            double x = place[2 * i] - place[2 * j];
            double y = place[2 * i + 1] - place[2 * j + 1];
            double strength = charge[i] * charge[j] / (x * x + y * y + 1e-4);
            force[2 * i] += strength * x;
            force[2 * i + 1] += strength * y;
            force[2 * j] -= strength * x;
            force[2 * j + 1] -= strength * y;
        }
    }
}

static double checksum(const double *doubles, const float *singles, size_t n) {
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += (doubles ? doubles[i] : (double)singles[i]) * (double)(i % 7 + 1);
    }
    return sum;
}

int main(int count, char **arguments) {
    const char *name = count > 1 ? arguments[1] : "";
#define IS(nest) (strcmp(name, nest) == 0)
    double *a = NULL, *b = NULL, *start = NULL, *out = NULL;
    float *land = NULL, *light = NULL;
    size_t n = 0;
    if (IS("row-sums")) {
        n = 1200, a = noise(n * 1700, 1), b = noise(1700, 2), start = array(n);
    } else if (IS("row-updates")) {
        n = 220 * 260, a = noise(220 * 240, 1), b = noise(240 * 260, 2), start = noise(n, 3);
    } else if (IS("column-totals")) {
        n = 900 * 1100, a = noise(n, 1), start = array(n);
    } else if (IS("distances")) {
        n = 900 * 900, a = noise(3 * 900, 1), start = array(n);
    } else if (IS("relief")) {
        n = 1100 * 800, a = noise(n, 1), start = array(n), land = floats(a, n), light = floats(start, n);
    } else if (IS("charges")) {
        n = 2 * 1500, a = noise(n, 1), b = noise(1500, 2), start = array(n);
    } else {
        return 0;
    }
    out = array(n);
    puts("ready");
    fflush(stdout);
    while (getchar() != EOF) {
        memcpy(out, start, n * sizeof *out);
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        if (IS("row-sums")) {
            row_sums(n, 1700, a, b, out);
        } else if (IS("row-updates")) {
            row_updates(220, 240, 260, a, b, out);
        } else if (IS("column-totals")) {
            column_totals(900, 1100, a, out);
        } else if (IS("distances")) {
            distances(900, a, out);
        } else if (IS("relief")) {
            relief(1100, 800, land, light);
        } else {
            charges(1500, a, b, out);
        }
        clock_gettime(CLOCK_MONOTONIC, &to);
        double time = (double)(to.tv_sec - from.tv_sec) * 1e9 + (double)(to.tv_nsec - from.tv_nsec);
        printf("%.0f %.17g\n", time, checksum(light ? NULL : out, light, n));
        fflush(stdout);
    }
    return 0;
}
