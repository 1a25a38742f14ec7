//! Writes loops at random that must be accepted: it keeps to the rules of the roles by its own bookkeeping.

use std::fmt::Write;
use std::ops::Range;

use prange::random::Stream;

/// The files of loops, and which seeds they have.
pub(crate) const FILES: [(&str, Range<u64>); 2] = [("loops.rs", 0..60), ("more.rs", 60..300)];

/// The text of a file.
pub(crate) fn source(seeds: Range<u64>) -> String {
    let mut text = String::from(
        "//! Written by `generator.rs`; `UPDATE_GENERATED=1 cargo test --package generated` writes it anew.\n\n\
         use prange::prelude::*;\n\nuse crate::{State, both_ways, table};\n\nboth_ways! {\n",
    );
    for seed in seeds {
        text.push_str(&Generator::new(seed).function(seed));
    }
    text.push_str("}\n");
    text
}

/// What a loop does with its variables.
struct Generator {
    random: Stream,
    text: String,
    depth: usize,
    /// Private variables that are assigned on every path to this place.
    assigned: [bool; 2],
    locals: usize,
    inner_loops: usize,
    /// Whether the loop writes elements, and may not be left.
    slices: bool,
    /// Whether the array `c` is at `c[i + 2]`.
    offset: bool,
}

impl Generator {
    fn new(seed: u64) -> Self {
        let mut random = Stream::new(2026, seed);
        let slices = !random.next_u64().is_multiple_of(3);
        let offset = random.next_u64().is_multiple_of(4);
        Generator {
            random,
            text: String::new(),
            depth: 2,
            assigned: [false; 2],
            locals: 0,
            inner_loops: 0,
            slices,
            offset,
        }
    }

    fn below(&mut self, end: u64) -> u64 {
        self.random.next_u64() % end
    }

    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}{line}", "    ".repeat(self.depth));
    }

    fn function(mut self, number: u64) -> String {
        let _ = writeln!(
            self.text,
            "    fn loop_{number}(n: usize, a: &[i64]) -> State {{"
        );
        self.line("let (mut s, mut f, mut p, mut x, mut ok) = (7i64, 0.5f64, 1.0f64, 5u32, true);");
        self.line("let (mut low, mut high, mut at) = (40i64, -40i64, n);");
        self.line("let (mut t, mut u) = (-1i64, -2i64);");
        self.line("let (mut v, mut text) = (vec![-3i64], String::from(\":\"));");
        self.line("let (mut c, mut m, mut h) = (a.to_vec(), vec![1i64; 3 * n], vec![0i64; 5]);");
        self.line("let w = 9 + n % 5;");
        self.line("let (g, mut q) = (table(n * w + 3, a), vec![0i64; n * w]);");
        let header = match self.below(5) {
            0 => "'own: for i in prange((0..n).rev()) {",
            1 => "'own: for (i, y) in prange(&a[..n]).enumerate() {",
            2 => "'own: for i in prange(0..n).schedule(Schedule::Guided(2)) {",
            _ => "'own: for i in prange(0..n) {",
        };
        self.line(header);
        self.depth += 1;
        if header.contains("(i, y)") {
            self.line("s += y % 3;");
        }
        let count = 2 + self.below(6);
        self.statements(count);
        self.depth -= 1;
        self.line("}");
        self.line("State { s, f, p, x, ok, low, high, at, t, u, v, text, c, m, h, q }");
        self.depth -= 1;
        self.line("}");
        self.text
    }

    fn statements(&mut self, count: u64) {
        for _ in 0..count {
            self.statement();
        }
    }

    fn block(&mut self, head: &str, count: u64) {
        self.line(head);
        self.depth += 1;
        let locals = self.locals;
        self.statements(count);
        self.locals = locals;
        self.depth -= 1;
    }

    fn statement(&mut self) {
        let choice = if self.depth > 5 {
            self.below(16)
        } else {
            self.below(27)
        };
        let e = self.expression(2);
        match choice {
            0 => self.line(&format!("s += {e};")),
            1 => self.line(&format!("s = s - ({e});")),
            2 => self.line(&format!("f += ({e}) as f64 / 8.0;")),
            3 => self.line(&format!("p *= if {e} > 3 {{ 2.0 }} else {{ 0.5 }};")),
            4 => self.line(&format!("x ^= ({e}) as u32;")),
            5 => self.line(&format!("ok &= {e} != 11;")),
            6 => self.line(&format!("low = low.min({e});")),
            7 => {
                self.line(&format!("if {e} > high {{"));
                self.line(&format!("    high = {e};"));
                self.line("    at = i;");
                self.line("}");
            }
            8 => self.line(&format!("v.push({e});")),
            9 => self.line(&format!("text.push_str(&format!(\"{{}},\", {e}));")),
            10 => self.line(&format!(
                "h[({e}).rem_euclid(5) as usize] += {};",
                1 + self.depth
            )),
            11 | 12 => {
                let index = self.below(2) as usize;
                let name = ["t", "u"][index];
                if self.assigned[index] && self.below(3) == 0 {
                    self.line(&format!("{name} += {e};"));
                } else {
                    self.line(&format!("{name} = {e};"));
                    self.assigned[index] = true;
                }
            }
            13 => {
                let name = format!("k{}", self.locals);
                self.line(&format!("let {name} = {e};"));
                self.locals += 1;
            }
            14 if self.slices => {
                let (c, operator) = (self.element(), ["=", "+=", "-="][self.below(3) as usize]);
                self.line(&format!("{c} {operator} {e};"));
            }
            15 if self.slices => {
                let column = self.below(3);
                self.line(&format!("m[i * 3 + {column}] += {e};"));
            }
            14 | 15 => self.line(&format!("x = x ^ {e} as u32;")),
            16..=18 => self.branches(&e),
            19 => {
                let (first, second) = (1 + self.below(2), 1 + self.below(2));
                self.line(&format!("match ({e}).rem_euclid(3) {{"));
                self.depth += 1;
                let before = self.assigned;
                self.block("0 => {", first);
                self.line("}");
                let one = std::mem::replace(&mut self.assigned, before);
                self.block("r if r < 2 => {", second);
                self.line("}");
                let two = std::mem::replace(&mut self.assigned, before);
                self.line("_ => {}");
                self.depth -= 1;
                self.line("}");
                self.assigned = both(both(one, two), before);
            }
            20 => {
                let before = self.assigned;
                let name = format!("j{}", self.inner_loops);
                self.inner_loops += 1;
                let times = self.below(4);
                self.block(&format!("for {name} in 0..{times}i64 {{"), 2);
                self.line(&format!("    s += {name};"));
                self.line("}");
                self.assigned = before;
            }
            21 => {
                self.line("loop {");
                self.depth += 1;
                self.statements(1);
                self.line("break;");
                self.depth -= 1;
                self.line("}");
            }
            24..=26 => self.along_a_row(),
            22 => {
                self.line(&format!("if ({e}).rem_euclid(7) == 3 {{"));
                self.line("    continue 'own;");
                self.line("}");
            }
            _ if self.slices => self.line(&format!("assert!({e} > -1_000_000, \"{{i}}\");")),
            _ => {
                let left = 40 + self.below(200);
                self.line(&format!("if i == {left} {{"));
                self.line("    break 'own;");
                self.line("}");
            }
        }
    }

    /// An innermost loop over neighbouring elements.
    fn along_a_row(&mut self) {
        let j = format!("j{}", self.inner_loops);
        self.inner_loops += 1;
        let start = self.below(3);
        let range = match self.below(4) {
            0 => format!("{start}..=w - 1"),
            1 => format!("{start}..w - {}", self.below(3)),
            2 => format!("{start}..(a[i] as usize % 5) + 3"),
            _ => format!("{start}..w"),
        };
        self.line(&format!("for {j} in {range} {{"));
        self.depth += 1;
        for _ in 0..1 + self.below(4) {
            let (ahead, e) = (self.below(4), self.leaf());
            match self.below(9) {
                0 => self.line(&format!("s += g[i * w + {j}] - {e};")),
                1 => {
                    self.line(&format!("let z = i * w + {j};"));
                    self.line(&format!("s -= g[z + {ahead}] % 7;"));
                }
                2 => self.line(&format!(
                    "if g[{j} + i * w] > 9 {{ x ^= g[{j} + {ahead}] as u32; }}"
                )),
                3 => self.line(&format!(
                    "low = low.min(g[i * w] + g[w * i + {j} + {ahead}]);"
                )),
                4 => {
                    let leave = ["continue", "break", "continue 'own"][self.below(3) as usize];
                    self.line(&format!("if g[i * w + {j}] % 11 == 3 {{ {leave}; }}"));
                }
                5 => self.line(&format!("v.push(g[i * w + {j} + {ahead}] + {j} as i64);")),
                _ if self.slices => {
                    self.line(&format!(
                        "q[i * w + {j}] += g[i * w + {j} + {ahead}] * {e};"
                    ));
                }
                _ => self.line(&format!("f += g[i * w + {j}] as f64 / 4.0;")),
            }
        }
        self.depth -= 1;
        self.line("}");
    }

    fn branches(&mut self, e: &str) {
        let before = self.assigned;
        let count = 1 + self.below(3);
        self.block(&format!("if {e} > 4 {{"), count);
        let then = std::mem::replace(&mut self.assigned, before);
        if self.below(2) == 0 {
            self.line("}");
            self.assigned = both(then, before);
            return;
        }
        let count = 1 + self.below(2);
        self.block("} else {", count);
        self.line("}");
        self.assigned = both(then, self.assigned);
    }

    fn element(&self) -> &'static str {
        if self.offset { "c[i + 2]" } else { "c[i]" }
    }

    fn expression(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.leaf();
        }
        match self.below(6) {
            0 => format!("({} + {})", self.expression(depth - 1), self.leaf()),
            1 => format!("({} - {})", self.leaf(), self.expression(depth - 1)),
            2 => format!("({} * 3 % 19)", self.expression(depth - 1)),
            3 => format!("({} / 2)", self.expression(depth - 1)),
            _ => self.leaf(),
        }
    }

    fn leaf(&mut self) -> String {
        match self.below(9) {
            0 => "((i as i64) % 23)".to_string(),
            1 | 2 => "a[i]".to_string(),
            3 => format!("a[(i * 7 + {}) % n]", self.below(9)),
            4 if self.assigned[0] => "(t % 101)".to_string(),
            5 if self.assigned[1] => "(u % 101)".to_string(),
            6 if self.locals > 0 => format!("k{}", self.below(self.locals as u64)),
            7 if self.slices => format!("({} % 57)", self.element()),
            8 if self.slices => "(m[3 * i + 1] % 31)".to_string(),
            _ => format!("{}i64", self.below(30)),
        }
    }
}

fn both(left: [bool; 2], right: [bool; 2]) -> [bool; 2] {
    [left[0] && right[0], left[1] && right[1]]
}
