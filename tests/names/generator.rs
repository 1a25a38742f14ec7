//! Writes programs at random: loops of reductions, private variables and arrays, some of whose names are not what they look like. The
//! serial loop always compiles; what becomes of the parallel one is for the harness to see.

use std::fmt::Write;

use prange::random::Stream;

use crate::programs::{Program, Verdict};

/// The programs of some seeds.
pub(crate) fn programs(count: u64) -> Vec<Program> {
    (0..count).map(program).collect()
}

fn program(seed: u64) -> Program {
    let mut generator = Generator {
        random: Stream::new(20_261_128, seed),
        module: Vec::new(),
        function: Vec::new(),
        body: Vec::new(),
        leaves: Vec::new(),
        statements: Vec::new(),
        taken: Vec::new(),
        element: "c[i]",
    };
    Program {
        name: format!("random_{seed}"),
        text: generator.text(),
        verdict: Verdict::Refused,
    }
}

struct Generator {
    random: Stream,
    /// Items of the module, of the function and of the body.
    module: Vec<String>,
    function: Vec<String>,
    body: Vec<String>,
    /// Expressions and statements that the items are for.
    leaves: Vec<String>,
    statements: Vec<String>,
    /// Names that have been given.
    taken: Vec<&'static str>,
    /// How the loop indexes the array that it changes.
    element: &'static str,
}

/// Where an item stands.
#[derive(Clone, Copy)]
enum Site {
    Module,
    Function,
    Body,
}

/// A number, by a path that no module or alias of the program takes away.
const NUMBER: &str = "core::primitive::i64";

impl Generator {
    fn below(&mut self, end: usize) -> usize {
        (self.random.next_u64() % end as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// One of the names that is not in use.
    fn name(&mut self, of: &[&'static str]) -> Option<&'static str> {
        let name = self.one(of);
        let is_new = !self.taken.contains(&name);
        self.taken.push(name);
        is_new.then_some(name)
    }

    fn site(&mut self) -> Site {
        self.one(&[Site::Module, Site::Function, Site::Body])
    }

    fn place(&mut self, site: Site, item: String) {
        match site {
            Site::Module => self.module.push(item),
            Site::Function => self.function.push(item),
            Site::Body => self.body.push(item),
        }
    }

    fn text(&mut self) -> String {
        for _ in 0..1 + self.below(2) {
            self.decorate();
        }
        let mut body = String::new();
        for _ in 0..2 + self.below(3) {
            let statement = self.statement();
            let _ = writeln!(body, "            {statement}");
        }
        for statement in self.statements.clone() {
            let statement = self.around(statement);
            let _ = writeln!(body, "            {statement}");
        }
        let lines = |items: &[String], indent: &str| {
            let lines = items.iter().map(|item| format!("{indent}{item}\n"));
            lines.collect::<String>()
        };
        let (module, function, items) = (
            lines(&self.module, "    "),
            lines(&self.function, "        "),
            lines(&self.body, "            "),
        );
        let (attribute, before, header, after) = match self.below(2) {
            0 => ("#[parallel]", "", "prange(0..n)", ""),
            _ => ("", "prange! {", "0..n", "}"),
        };
        format!(
            "{module}    {attribute}\n    pub fn run(n: core::primitive::usize, a: &[{NUMBER}]) -> String {{\n        \
             let (mut s, mut low, mut high, mut t, mut d, k) = (7, 40, -40, 5, 0, 1);\n        \
             let (mut list, mut c, mut h) = (vec![1], vec![0; n + 4], [0; 5]);\n\
             {function}        {before}\n        for i in {header} {{\n{items}{body}        }}\n        {after}\n        \
             show((s, low, high, t, d, k, list, c, h))\n    }}\n"
        )
    }

    fn statement(&mut self) -> String {
        let (e, c) = (self.expression(2), self.element);
        let statement = match self.below(9) {
            0 | 1 => format!("s += {e};"),
            2 => format!("if {e} < low {{ low = {e}; }}"),
            3 => format!("high = high.max({e});"),
            4 | 5 => format!("t = {e};"),
            6 => format!("{c} = {e};"),
            7 => format!("list.push({e});"),
            _ => format!("h[i % 5] += {e};"),
        };
        self.around(statement)
    }

    /// A statement in a block of some kind, or by itself.
    fn around(&mut self, statement: String) -> String {
        let leaf = self.leaf();
        match self.below(8) {
            0 => format!("if {leaf} > 4 {{ {statement} }}"),
            1 => format!("for _ in 0..2 {{ {statement} }}"),
            2 => format!("match {leaf} {{ 0..9 => {{ {statement} }} _ => {{}} }}"),
            _ => statement,
        }
    }

    fn expression(&mut self, depth: usize) -> String {
        let leaf = self.leaf();
        if depth == 0 {
            return leaf;
        }
        let e = self.expression(depth - 1);
        match self.below(6) {
            0 => format!("({e} + {leaf})"),
            1 => format!("({leaf} - {e}) % 97"),
            2 => format!("(|x: {NUMBER}| x + {leaf})({e})"),
            3 => format!("{{ let y = {e}; y % 31 }}"),
            _ => leaf,
        }
    }

    fn leaf(&mut self) -> String {
        if !self.leaves.is_empty() && self.below(3) == 0 {
            let which = self.below(self.leaves.len());
            return self.leaves[which].clone();
        }
        let leaves = ["a[i]", "a[i + 1]", "a[(i * 7) % n]", "3", "k"];
        self.one(&leaves).to_string()
    }

    fn decorate(&mut self) {
        match self.below(11) {
            0 | 1 => self.macro_without_arguments(),
            2 | 3 => self.macro_with_arguments(),
            4 => self.function(),
            5 => self.module(),
            6 => self.index(),
            7 => self.lazy(),
            8 => self.constant(),
            9 => self.method(),
            _ => self.std(),
        }
    }

    /// A macro that names a variable, or does not; perhaps by way of another one.
    fn macro_without_arguments(&mut self) {
        let names = ["peek", "line", "column", "own", "cfg"];
        let Some(name) = self.name(&names) else {
            return;
        };
        let read = self.one(&["s", "low", "t", "h[0]", "list[0]", "k", "3", "k", "4"]);
        let site = self.one(&[Site::Function, Site::Body]);
        let inner = self.below(3) == 0;
        if inner {
            let item = format!("macro_rules! {name}_inner {{ () => {{ {read} }} }}");
            self.place(site, item);
        }
        let code = match inner {
            true => format!("{name}_inner!()"),
            false => read.to_string(),
        };
        if self.below(5) == 0 {
            // Hidden by the next one.
            self.place(site, format!("macro_rules! {name} {{ () => {{ 2 }} }}"));
        }
        self.place(
            site,
            format!("macro_rules! {name} {{ () => {{ {code} }} }}"),
        );
        self.leaves.push(format!("{name}!()"));
    }

    /// A macro that evaluates its arguments in its own way, mostly under a name of std's.
    fn macro_with_arguments(&mut self) {
        let names = [
            "println",
            "print",
            "eprintln",
            "format",
            "dbg",
            "assert",
            "assert_eq",
            "matches",
            "panic",
            "todo",
            "unreachable",
            "stringify",
            "concat",
            "write",
            "both",
            "all",
        ];
        let Some(name) = self.name(&names) else {
            return;
        };
        let code = self.one(&[
            "{ let x = $x; let y = $y; x + y }",
            "{ let y = $y; let x = $x; x + y }",
            "{ let x = $x; let _ = $x; let y = $y; x + y }",
            "{ let y = $y; if y > 1000 { $x } else { y } }",
            "{ if false { $x } else { $y } }",
            "9",
        ]);
        let rules = format!("macro_rules! {name} {{ ($x:expr, $y:expr) => {{ {code} }} }}");
        match self.below(4) {
            0 => {
                let site = self.site();
                let module = format!("mod own_{name} {{ {rules} pub(crate) use {name}; }}");
                self.module.push(module);
                self.place(site, format!("use own_{name}::{name};"));
            }
            _ => {
                let site = self.site();
                self.place(site, rules);
            }
        }
        let one = self.one(&[
            "a[i]",
            "{ t = a[i]; 1 }",
            "{ s += 2; 1 }",
            "t",
            "s",
            "3",
            "k",
        ]);
        let other = self.one(&["a[i + 1]", "t", "low", "4", "k", "a[i]"]);
        match one.starts_with('{') {
            // Not to be in closures, which would borrow what it changes.
            true => self
                .statements
                .push(format!("list.push({name}!({one}, {other}));")),
            false => self.leaves.push(format!("{name}!({one}, {other})")),
        }
    }

    /// A function that does what its name says, or does not.
    fn function(&mut self) {
        let Some(name) = self.name(&["min", "max", "associative", "combine"]) else {
            return;
        };
        let e = self.expression(1);
        if name == "associative" {
            let code = self.one(&["x", "x / 2", "x % 10"]);
            let item = format!("fn associative(x: {NUMBER}) -> {NUMBER} {{ {code} }}");
            self.item(item, name);
            self.statements.push(format!("d = associative(d + {e});"));
            return;
        }
        let code = match name {
            "min" => self.one(&["if b < a { b } else { a }", "a / 2 + b"]),
            "max" => self.one(&["if b > a { b } else { a }", "a / 2 - b"]),
            // An operator that is vouched for is associative.
            _ => self.one(&["a + b", "if b < a { b } else { a }"]),
        };
        let item = format!("fn {name}(a: {NUMBER}, b: {NUMBER}) -> {NUMBER} {{ {code} }}");
        self.item(item, name);
        self.statements.push(match name {
            "combine" => format!("d = associative(combine(d, {e}));"),
            name => format!("d = {name}(d, {e});"),
        });
    }

    /// Puts a function or module somewhere, perhaps by a `use`.
    fn item(&mut self, item: String, name: &str) {
        let site = self.site();
        match self.below(4) {
            0 => {
                self.module.push(format!("mod own_{name} {{ pub {item} }}"));
                self.place(site, format!("use own_{name}::{name};"));
            }
            1 => {
                self.module.push(format!("mod own_{name} {{ pub {item} }}"));
                self.place(site, format!("use own_{name}::*;"));
            }
            _ => self.place(site, item),
        }
    }

    /// A module or type by the name of a primitive type.
    fn module(&mut self) {
        let Some(name) = self.name(&["i64", "Ord", "cmp"]) else {
            return;
        };
        let code = self.one(&["if b < a { b } else { a }", "a / 2 + b"]);
        let function = format!("pub fn min(a: {NUMBER}, b: {NUMBER}) -> {NUMBER} {{ {code} }}");
        let site = self.site();
        let item = match self.below(2) {
            0 => format!("mod {name} {{ {function} }}"),
            _ => format!("struct {name}; impl {name} {{ {function} }}"),
        };
        self.place(site, item);
        let e = self.expression(1);
        self.statements.push(format!("d = {name}::min(d, {e});"));
    }

    /// An index that is what it looks like, or is not.
    fn index(&mut self) {
        if self.element != "c[i]" {
            return;
        }
        let site = self.site();
        let (item, element) = match self.below(8) {
            0 => ("type u64 = u8;", "c[i as u64 as usize]"),
            1 => ("type u64 = core::primitive::u64;", "c[i as u64 as usize]"),
            2 => (
                "mod u64 { pub fn from(i: usize) -> usize { i / 2 } }",
                "c[u64::from(i)]",
            ),
            3 => (
                "struct u64; impl u64 { fn from(i: usize) -> usize { i } }",
                "c[u64::from(i)]",
            ),
            4 => ("const K: usize = 1;", "c[i + K]"),
            5 => ("mod own { pub const K: usize = 2; }", "c[i + own::K]"),
            6 => {
                self.module
                    .push("struct Kit(usize); impl Kit { fn word(&self, i: usize) -> usize { i / self.0 } }".into());
                let by = 1 + self.below(2);
                self.function.push(format!("let kit = Kit({by});"));
                self.element = "c[kit.word(i)]";
                return;
            }
            _ => {
                self.module
                    .push("struct Length; impl Length { fn len(&self) -> usize { 1 } }".into());
                self.function.push("let length = Length;".into());
                self.element = "c[i + length.len()]";
                return;
            }
        };
        self.place(site, item.to_string());
        self.element = element;
        if element == "c[i + K]" && self.below(2) == 0 {
            // Another one of the same name, nearer to the loop.
            self.module
                .push("mod nearer { pub const K: usize = 3; }".into());
            self.body.push("use nearer::*;".into());
        }
    }

    /// A value that is made when it is first used, if it is.
    fn lazy(&mut self) {
        let Some(name) = self.name(&["lazy", "later"]) else {
            return;
        };
        let (value, uses): (&str, [&str; 3]) = match self.below(3) {
            0 => (
                "vec![2; 400]",
                ["@[i]", "@[i + 1]", "@[a[i].unsigned_abs() as usize]"],
            ),
            1 => ("(1usize, 6)", ["a[i + @.0]", "@.1", "c[i + @.0]"]),
            _ => ("2", ["*@", "(*@ + 1)", "*@ % 5"]),
        };
        let value = match self.below(2) {
            0 => format!("{{ if k > 0 {{ panic!(\"own\") }} {value} }}"),
            _ => value.to_string(),
        };
        self.function.push(format!(
            "let {name} = std::sync::LazyLock::new(|| {value});"
        ));
        let used = self.one(&uses).replace('@', name);
        let condition = self.one(&["k > 5", "k > 0", "a[i] > 1000"]);
        self.statements
            .push(format!("if {condition} {{ s += {used}; }}"));
    }

    fn constant(&mut self) {
        let names = [
            "value",
            "value_0",
            "value_1",
            "value_2",
            "header",
            "exit",
            "kit",
            "before",
            "rest",
            "never",
            "candidate",
            "range",
            "inner",
            "step",
            "roles",
            "right",
            "item",
            "read_0",
            "output_0",
            "type_0",
            "part_0",
            "best_0",
            "iteration_0",
            "__own",
            "__header",
        ];
        let Some(name) = self.name(&names) else {
            return;
        };
        let site = self.site();
        let item = match self.below(4) {
            0 => format!("static {name}: {NUMBER} = 3;"),
            1 => format!("fn {name}() -> {NUMBER} {{ 3 }}"),
            _ => format!("const {name}: {NUMBER} = 3;"),
        };
        let call = if item.starts_with("fn") { "()" } else { "" };
        self.place(site, item);
        if self.below(2) == 0 {
            self.leaves.push(format!("{name}{call}"));
        }
    }

    /// A trait's method for the list or for everything.
    fn method(&mut self) {
        let Some(name) = self.name(&["push_back", "extend", "take", "word", "len"]) else {
            return;
        };
        let site = self.site();
        let e = self.expression(1);
        match name {
            "push_back" => {
                let item = format!(
                    "trait Push {{ fn push_back(&mut self, x: {NUMBER}); }} impl Push for Vec<{NUMBER}> \
                     {{ fn push_back(&mut self, x: {NUMBER}) {{ self.insert(0, x) }} }}"
                );
                self.place(site, item);
                self.statements.push(format!("list.push_back({e});"));
            }
            "len" => {
                let item = format!(
                    "trait Length {{ fn len(&self) -> usize; }} impl Length for [{NUMBER}; 5] {{ fn len(&self) -> usize {{ 1 }} }}"
                );
                self.place(site, item);
                self.statements
                    .push("s += a[h.len() % a.len()];".to_string());
            }
            name => {
                let item = format!(
                    "trait Every: Sized {{ fn {name}<T>(self, _: T) -> {NUMBER} {{ 3 }} }} impl<T> Every for T {{}}"
                );
                self.place(site, item);
                self.leaves.push(format!("5.{name}(2)"));
            }
        }
    }

    /// What std has, used as it is meant.
    fn std(&mut self) {
        let Some(name) = self.name(&[
            "assert", "cmp::min", "vec", "println", "cmp::max", "matches",
        ]) else {
            return;
        };
        let e = self.expression(1);
        let statement = match name {
            "assert" => format!("assert!({e} < 100_000, \"own {{i}} {{k}}\");"),
            "vec" => format!("{{ let x = {e}; list.extend_from_slice(&vec![x; 2]); }}"),
            "println" => format!("if n > 1000 {{ println!(\"{{i}} {{}}\", {e}); }}"),
            "matches" => format!("if matches!({e}, 0..=9) {{ s += 1; }}"),
            extreme => format!("d = std::{extreme}(d, {e});"),
        };
        self.statements.push(statement);
    }
}
