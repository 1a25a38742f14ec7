//! Generates loops by a grammar. Most are nearly accepted, so that all stages see them.

/// Generates a function with a loop.
pub(super) fn function(numbers: &mut dyn Iterator<Item = u8>) -> String {
    let mut text = Text::new(numbers);
    let declarations = [
        "let mut s = 0;",
        "let (mut low, mut at) = (9, 0);",
        "let mut t;",
        "let t: i64;",
        "let mut v = Vec::new();",
        "let mut c = vec![0; n];",
        "let k = 3;",
        "macro_rules! m { ($x:expr) => { s += $x } }",
        "let mut f = |x| s += x;",
        "const W: usize = 4;",
        "let (w, h, k) = (4, n, 1);",
        "let (mut low, mut high): (f64, f64);",
        "let p = &mut self.p;",
        "#[cfg(x)] let mut s = 1;",
        // Names that are not what they look like.
        "macro_rules! peek { () => { s } }",
        "macro_rules! inner { () => { low } } macro_rules! peek { () => { inner!() } }",
        "macro_rules! line { () => { t } }",
        "macro_rules! println { ($($x:expr),*) => { $($x;)* } }",
        "macro_rules! stringify { ($x:expr) => { $x } }",
        "use own::{assert, vec};",
        "fn associative(x: i64) -> i64 { x % 10 }",
        "use own::*;",
        "fn min(a: i64, b: i64) -> i64 { a + b }",
        "mod i64 { pub fn min(a: f64, b: f64) -> f64 { a + b } }",
        "mod own { pub const K: usize = 1; pub fn associative(x: u8) -> u8 { x } }",
        "type usize = u8; type u64 = u8;",
        "struct u64; impl u64 { fn from(i: usize) -> usize { i / 2 } }",
        "use other::i64 as f64;",
        "trait Ord { fn min(self, other: Self) -> Self; }",
        "let (kit, header, value_0, exit) = (Kit, 1, 2, 3);",
        "const value_0: i64 = 3; static kit: usize = 4;",
        "let lazy = LazyLock::new(|| panic!());",
        "fn Some(x: i64) -> Option<i64> { None }",
        "let (__prange_variable_0, __prange_loop_variable) = (1, 2);",
    ];
    let signatures = [
        "fn f(n: usize, a: &[i64])",
        "fn f(&mut self, n: usize) -> Option<i64>",
        "fn f<'a, T: Copy>(a: &'a mut [T], n: T) -> i64",
        "pub unsafe fn f(mut self)",
        "async fn f()",
        "const fn f(n: usize)",
        "fn f(Self { a, b }: &mut Self, (c, d): (i32, &mut i32))",
        "#[inline] pub(crate) fn f<const W: usize, F>(a: &[f64; W], mut f: F) -> impl Fn() where F: FnMut(i64)",
        "fn f(#[cfg(x)] n: usize, #[allow(unused)] mut s: f64, a: &dyn T) -> !",
        "extern \"C\" fn f(n: usize)",
    ];
    text.add(signatures);
    text.text.push('{');
    for _ in 0..text.below(4) {
        text.add(declarations);
    }
    text.one_loop();
    text.statements(2);
    text.text.push('}');
    text.text
}

/// Generates a loop.
pub(super) fn one_loop(numbers: &mut dyn Iterator<Item = u8>) -> String {
    let mut text = Text::new(numbers);
    text.one_loop();
    text.text
}

struct Text<'n> {
    numbers: &'n mut dyn Iterator<Item = u8>,
    text: String,
    depth: usize,
}

impl<'n> Text<'n> {
    fn new(numbers: &'n mut dyn Iterator<Item = u8>) -> Self {
        Text {
            numbers,
            text: String::new(),
            depth: 0,
        }
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(self.numbers.next().unwrap_or(0)) % end
    }

    /// Adds one of some texts, in which `@` is an expression, `^` a variable, `[]` an element, `{}` a block, `?:` a pattern, `~` an element
    /// about `j`.
    fn add<const N: usize>(&mut self, texts: [&str; N]) {
        let which = self.below(N);
        let mut rest = texts[which];
        while let Some(next) = rest.chars().next() {
            let mark = ["@", "^", "[]", "{}", "?:", "~"]
                .into_iter()
                .find(|mark| rest.starts_with(mark));
            match mark {
                Some("@") => self.expression(),
                Some("^") => self.variable(),
                Some("[]") => self.element(),
                Some("{}") => self.block(),
                Some("?:") => self.pattern(),
                Some("~") => self.in_row(),
                _ => self.text.push(next),
            }
            rest = &rest[mark.map_or(next.len_utf8(), str::len)..];
        }
        self.text.push(' ');
    }

    fn one_loop(&mut self) {
        self.add(["", "", "'own:", "#[allow(unused)]"]);
        self.add([
            "for i in prange(0..n)",
            "for i in prange(0..n)",
            "for (i, x) in prange(&a).enumerate()",
            "for i in (0..n).rev()",
            "for x in &mut a",
            "for (x, y) in prange((&mut c, &a))",
            "for i in prange(0..n).num_threads(2).schedule(Auto)",
            "for _ in prange::prange(1..=@)",
            "for i in prange(0..n).rng(4).sliced(&mut c)",
            "for row in a.chunks_mut(w)",
            "for ?: in prange(@)",
            "for (i, mut rng) in prange(0..n).filter(|i| @)",
            "for (i, j) in prange(0..n).collapse(0..w)",
            "for i in prange((0..n).step_by(@))",
            "for i in prange((1..=n).rev().step_by(k))",
            "for i in (@..@).step_by(2)",
            "for i in prange(@..=@).min_chunk(@).serial_if(@)",
            "for (i, mut buf) in prange(0..n).private(|| vec![0; @]).pool(&p)",
            "for (i, (buf, mut low)) in prange(0..n).private(|| {})",
            "for (i, s) in prange(0..n).reduction(&mut ^, Polynomial).lastprivate(&mut ^)",
            "for ?: in prange(0..n).lastprivate(&mut t).num_threads(@).reduction(&mut s, @)",
            "for (i, ?:) in prange(&mut ^).enumerate()",
            "for (c, (a, b)) in c.iter_mut().zip(a.iter().zip(&b))",
            "for (k, row) in prange(&mut c).chunks(w).enumerate()",
            "for (?:, ?:) in prange((&a, &b)).zip(@)",
            "for &x in a",
            "for mut tile in prange(tiles_mut(&mut c, w, (2, @)))",
            "for i in prange(0i64..n as i64).map(|i| @)",
        ]);
        self.block();
    }

    fn block(&mut self) {
        self.text.push('{');
        let count = self.below(5);
        self.statements(count);
        if self.below(5) == 4 {
            self.expression();
        }
        self.text.push('}');
    }

    fn statements(&mut self, count: usize) {
        if self.depth > 4 {
            return;
        }
        self.depth += 1;
        for _ in 0..count {
            self.statement();
        }
        self.depth -= 1;
    }

    fn statement(&mut self) {
        match self.below(16) {
            0 | 1 => self.add([
                "^ += @;",
                "^ = @;",
                "^ = ^ + @;",
                "^ = @ + ^;",
                "^ -= @;",
                "^ *= @;",
                "^ |= @;",
                "^ = ^.min(@);",
                "^ = f64::max(^, @);",
                "^ <<= @;",
                "^ = ^ && @;",
                "^ &= @;",
                "*^ += @;",
                "(^, ^) = (@, @);",
                "[^, _, ..] = @;",
                "^.0 = @;",
                "^.x.y += @;",
                "S { x: ^, .. } = @;",
                "^ = std::cmp::min(^, @);",
                "^ = ^.wrapping_add(@);",
                "_ = @;",
                "&mut ^;",
                "(^, (_, ^), ..) = @;",
                "^ = associative(f(^, @));",
                "^ = associative(^ * @);",
                "^ = (^ + @) - @;",
                "^ ^= @;",
                "^ /= @;",
                "^ %= @;",
                "^ = ^.max(@).max(@);",
                "#[allow(x)] { ^ = @; }",
                "#[cfg(x)] { ^ += @ }",
            ]),
            2 | 3 => self.add([
                "[] = @;",
                "[] += @;",
                "[] -= @;",
                "[] = [].max(@);",
                "[] = [] * @;",
                "[].push(@);",
                "[].x = @;",
                "[][0] = @;",
                "&mut []; ",
                "std::mem::swap(&mut [], &mut []);",
                "[] = std::mem::take(&mut ^);",
                "*[] = @;",
                "([], ^) = @;",
                "for x in [].iter_mut() {}",
                "let x = &mut []; *x += @;",
                "[].sort();",
            ]),
            4 => self.add([
                "let ?: = @;",
                "let mut t = @;",
                "let ?:;",
                "let x: i64 = @;",
                "let ?: = @ else { continue };",
                "let Some(^) = @ else {};",
                "let t = &mut ^;",
                "let t = || {};",
                "let ref mut y = ^;",
                "let i = @;",
            ]),
            5 => self.add([
                "^.push(@);",
                "^.push_str(&@);",
                "^.extend(@);",
                "^.extend_from_slice(&@);",
                "^.clear();",
                "^.insert(@, @);",
                "^.append(&mut @);",
                "write!(^, \"{:.3}\", @).unwrap();",
                "^ += \"{^}\";",
                "^.pop();",
                "^.x.push(@);",
            ]),
            6 => self.add([
                "if @ {}",
                "if @ {} else {}",
                "if ^ < @ { ^ = @; }",
                "if @ > ^ { ^ = @; ^ = i; }",
                "if let ?: = @ {}",
                "if let Some(?:) = @ && @ {}",
                "match @ { ?: => {}, ?: if @ => @, _ => {} }",
                "match @ {}",
                "if ^ >= @ { (^, ^) = (@, i); }",
                "if @ { ^ = @; } else if @ { ^ = @; } else {}",
            ]),
            7 => self.add([
                "for j in 0..@ {}",
                "while @ {}",
                "loop {}",
                "'in_: loop {}",
                "while let ?: = @ {}",
                "for ?: in prange(@) {}",
                "for j in prange(0..w) {}",
                "for j in 0..w { [] += @; }",
                "for (j, y) in prange(&^).enumerate() {}",
                "'b: {}",
                "for j in (1..@).step_by(2) {}",
                "prange! { for j in 0..w {} }",
            ]),
            8 => self.add([
                "break;",
                "continue;",
                "return;",
                "return @;",
                "break 'own;",
                "continue 'own;",
                "@?;",
                "break 'own @;",
                "break 'in_;",
                "return Err(@);",
                "return Some((^, @));",
                "break 'b @;",
                "continue 'b;",
            ]),
            9 => self.add([
                "println!(\"{:.3} {i} {^:?}\", @);",
                "assert!(@ < @, \"{^}\");",
                "assert_eq!([], @);",
                "m!(^, @);",
                "vec![@; @];",
                "dbg!(^);",
                "panic!(\"{:.3}\", []);",
                "matches!(@, ?: if @);",
                "format!(\"{0:1$} {^:>w$}\", @, @);",
                "^!{};",
                "print!(@);",
                "my::own!(^ = @);",
                "associative!(^ = f(^, @));",
                "^ = associative!(@);",
                "write!(^);",
                "writeln!(^, \"{x} {:1}\", [], x = @)?;",
                "println! { \"{^}\" };",
                "assert_ne![@, []];",
                "debug_assert!(@);",
                "format_args!(\"{0} {0:?} {1:.*}\", ^, @, @);",
                "eprintln!(\"{{{:1}}} {i:>1$}\", @, @);",
                "vec![{}; ^.len()];",
                "unreachable!(\"{^}\");",
                "if matches!([], ?: | ?:) {}",
                "prange! { for j in prange(0..@).sliced(&mut c) {} }",
                "std::assert!(matches!(^, ?:), \"{:1}\", line!());",
                "roles! { for j in 0..w {} };",
            ]),
            // Inner loops over neighbouring elements, which run on slices.
            10 | 11 => {
                self.add([
                    "for j in 0..w",
                    "for j in k..n - k",
                    "for j in 0..=@",
                    "for j in (0..w).step_by(@)",
                    "for j in (k..w).rev()",
                    "'in_: for j in 0..w",
                    "#[allow(x)] for j in @..@",
                    "for mut j in 0..w",
                    "for j in prange(0..w)",
                    "'in_: for j in prange(0..w).num_threads(2)",
                    "for (j, y) in a[i * w..(i + 1) * w].iter().enumerate()",
                ]);
                self.text.push('{');
                for _ in 0..1 + self.below(3) {
                    self.in_window();
                }
                self.text.push('}');
            }
            12 => self.add([
                "let f = |?:| @;",
                "let f = move |mut x: i64, &(y, _): &(i64, i64)| -> i64 { ^ = @; @ };",
                "(|| { ^ += 1; {} })();",
                "^.iter().for_each(|x| { ^ += x; });",
                "(0..w).map(|j| a[i * w + j]).sum::<f64>();",
                "let mut f = || [] = @; f();",
                "^.sort_by(|a, b| @);",
                "let f: &dyn Fn(i64) = &|?:| { return; };",
                "(|i: usize| @)(i);",
                "let f = async move || {};",
                "#[allow(x)] |?:| {};",
                "^.retain(|&x| { ^ = x; @ });",
                "let f = || -> Option<i64> { Some(@?) };",
            ]),
            13 => self.add([
                "fn g() {}",
                "const K: usize = @;",
                "use a::b;",
                "struct S { x: i64 }",
                "static mut G: i64 = 0;",
                "unsafe {}",
                "async {};",
                "const {}",
                ";",
                "impl S { fn f(&mut self) {} }",
                "#[cfg(x)] { ^ = @; }",
                "macro_rules! q { () => { ^ += 1 } }",
                "type A = [i64; @];",
                "mod x {}",
                "#![x]",
            ]),
            // Own names, and what stands for them.
            14 => self.add([
                "macro_rules! peek { () => { ^ } }",
                "macro_rules! line { () => { { ^ += 1; 2 } } }",
                "macro_rules! own { ($x:expr) => { $x; $x } } own!(^ = @);",
                "macro_rules! inner { () => { peek!() } }",
                "macro_rules! vec { ($x:expr, $y:expr) => { { $y; $x } } }",
                "macro_rules! __prange_own { () => { ^ } }",
                "[] = peek!();",
                "^ = line!() + column!();",
                "stringify!(^ = @);",
                "own::println!(\"{^}\", @);",
                "fn min(a: i64, b: i64) -> i64 { a + b }",
                "fn Some(x: i64) -> Option<i64> { None }",
                "use own::{associative, Ok};",
                "use own::*;",
                "use other::u8 as u64;",
                "mod i64 { pub fn max(a: f64, b: f64) -> f64 { a } }",
                "mod own { pub const K: usize = 2; }",
                "const value_0: usize = 3;",
                "static kit: i64 = 4;",
                "type u64 = u8;",
                "trait Push { fn push(&mut self, x: i64); }",
                "^ = min(^, @);",
                "^ = own::min(@, ^);",
                "^ = i64::max(^, @);",
                "^ = Ord::min(^, @);",
                "^ = cmp::max(^, @);",
                "^ = own::associative(^ + @);",
                "^ = (associative)(^.min(@));",
                "return Ok(own::K);",
                "if ^ < @ { ^ = @.clone(); }",
                "let kit = @;",
                "let __prange_value = @;",
            ]),
            _ => self.add([
                "@;",
                "{}",
                "f(&mut ^);",
                "f(&^, @);",
                "(|x| ^ += x)(@);",
                "g(|| {});",
                "^.f(&mut [], @);",
                "drop(^);",
            ]),
        }
    }

    fn variable(&mut self) {
        self.add([
            "s",
            "s",
            "t",
            "t",
            "low",
            "at",
            "x",
            "c",
            "v",
            "self.s",
            "self.p.q",
            "k",
            "i",
            "p.0",
            "r#type",
            "a",
            "*r",
            "(s)",
            "X::Y",
            "self",
            "w",
            "n",
            "r#s",
            "value_0",
            "kit",
            "*lazy",
            "__prange_variable_1",
            "__prange_loop_variable",
            "K",
        ]);
    }

    fn element(&mut self) {
        self.add([
            "c[i]",
            "c[i]",
            "c[i]",
            "c[i + 1]",
            "c[k + i]",
            "c[n - 1 - i]",
            "c[i * w + j]",
            "c[w * i + j]",
            "c[i][j]",
            "c[[i, j]]",
            "c[(i, j)]",
            "c[i * 2..]",
            "c[i * w..(i + 1) * w]",
            "c[i as usize]",
            "a[i]",
            "a[@]",
            "self.c[i]",
            "c[usize::from(i)]",
            "c[i * W + 1]",
            "c[i - k + 2]",
            "c[i..=i]",
            "c[(i + k) * w + j]",
            "c[..]",
            "c[i].x[j]",
            "h[@ % 5]",
            "h[a[i] as usize]",
            "^[@]",
            "c[i * w + (n - j)]",
            "c[2 * (i + 1)]",
            "(c)[i]",
            "c[{ i }]",
            "c.get_mut(i).unwrap()",
            "c[w - i]",
            "c[i * 3][@]",
            "c[-i]",
            "c[!i]",
            "c[(i * w) + j - k]",
            "c[i.pow(2)]",
            "c[i.wrapping_add(1)]",
            "img[i * w + k + 2]",
            "img[(i - 1) * w..i * w]",
            "c[@ * @ * i]",
            "c[i][i][i]",
            "c[(i * w..).start]",
            "c[i as u8 as usize]",
            "(*^)[i]",
            "self.p.q[i * self.w + @]",
            "c[i + ^]",
            "c[i * i + k]",
            "c[k + i..=k + i + 2]",
            "c[i + 340282366920938463463374607431768211455]",
            "c[i * 9223372036854775808 * 18446744073709551616 - w]",
            "c[kit.word(i)]",
            "c[kit.word(i) * w + j]",
            "c[i as u64 as usize]",
            "c[u64::from(i)]",
            "c[i + own::K]",
            "c[i + K]",
            "c[i + a.len()]",
            "c[lazy.len() * i + j]",
            "c[i + *lazy]",
            "c[i * lazy.w + j]",
            "lazy[i]",
            "c[__prange_loop_variable]",
            "c[i + __prange_outer_variable]",
            "__prange_occurrence_0[i]",
        ]);
    }

    /// Adds a statement of an inner loop over `j`.
    fn in_window(&mut self) {
        self.add([
            "s += ~ * ~;",
            "~ += @;",
            "~ = ~ - @;",
            "t = ~;",
            "low = low.min(~);",
            "{}",
            "if ~ < @ { ~ = @; }",
            "let y = ~; ~ = y;",
            "let k = ~;",
            "f(&mut ~, ~);",
            "break;",
            "continue 'own;",
            "^ = ~;",
            "~?;",
            "println!(\"{:1}\", ~);",
            "^ -= ~ as f64;",
            "std::mem::swap(&mut ~, &mut ~);",
            "match ~ { ?: => ~ = @, _ => {} }",
            "(^, ~) = (~, @);",
            "let f = || ~;",
        ]);
    }

    /// Adds elements about `j`.
    fn in_row(&mut self) {
        self.add([
            "a[i * w + j]",
            "c[i * w + j]",
            "a[i + j]",
            "c[i * w + (j + 1)]",
            "img[(i + 1) * w + j - 1]",
            "a[j]",
            "k[j - k]",
            "self.c[i * self.w + j]",
            "a[w * i + j + k][j]",
            "b[w - j]",
            "a[n - 1 - i - j]",
            "c[j * w + i]",
            "a[i * w + 2 * j]",
            "c[i][j]",
            "c[i * w..(i + 1) * w][j]",
            "a[k * w + w]",
            "b[i]",
            "h[a[j]]",
            "^[j]",
            "a[i * w + j..]",
            "c[[i, j]]",
        ]);
    }

    fn pattern(&mut self) {
        self.add([
            "x",
            "_",
            "mut x",
            "(x, y)",
            "Some(t)",
            "None",
            "0..=3",
            "&x",
            "ref mut x",
            "S { x, ref y, .. }",
            "[x, .., y]",
            "(1 | 2)",
            "i",
            "s",
            "A::B(x) | A::C(x)",
            "(i, mut s)",
            "box_!(x)",
            "&mut (ref x, _)",
            "-1",
            "..",
            "\"t\"",
            "const { 3 }",
            "(x)",
            "K",
            "i..",
        ]);
    }

    fn expression(&mut self) {
        if self.depth > 7 {
            return self.text.push('1');
        }
        self.depth += 1;
        match self.below(5) {
            0 | 1 => self.add([
                "1", "a[i]", "i", "^", "[]", "2.5", "\"t\"", "b[j]", "i as f64", "0..n", "true",
                "()", "'c'", "x", "k", "-1", "c.len()",
            ]),
            2 => self.add([
                "@ + @",
                "@ * @",
                "@ - @",
                "@ < @",
                "@ && @",
                "(@)",
                "-@",
                "!@",
                "@ % 7",
                "@ as usize",
                "@ == @",
                "@ | @",
                "@ << 2",
                "@..@",
                "..@",
                "*@",
                "&@",
                "&mut ^",
            ]),
            3 => self.add([
                "f(@)",
                "@.abs()",
                "@.exp()",
                "f64::exp(@)",
                "@.powf(@)",
                "dbg!(@.sin())",
                "@.map(f64::ln)",
                "@.min(@)",
                "@?",
                "Some(@)",
                "@.iter().map(|x| @).sum::<i64>()",
                "[@, @]",
                "[@; 3]",
                "(@, @)",
                "S { x: @, ..s }",
                "S { s, i }",
                "@.await",
                "{ @ }",
                "|x| @",
                "move || {}",
                "@.max(^)",
                "@.0",
                "peek!()",
                "line!(^)",
                "stringify!(@)",
                "kit.word(@)",
                "own::K",
                "u64::from(@) as usize",
                "f::<{ 3 }>(@)",
                "<T as U>::f(^)",
                "@.then(|| ^)",
                "^.iter().fold(0, |a, b| @)",
                "vec![@]",
                "format!(\"{^}\")",
                "r.next_f64()",
                "@.f(|| ^ = 1)",
                "@.with(^)",
            ]),
            _ => self.add([
                "if @ { @ } else { @ }",
                "match @ { ?: => @, _ => @ }",
                "{}",
                "loop { break @; }",
                "unsafe { @ }",
                "'b: { break 'b @; }",
                "return @",
                "continue",
                "break",
                "async { @ }",
                "const { 1 }",
                "if let ?: = @ { @ } else { 2 }",
                "for x in 0..2 {}",
                "while @ {}",
                "^ = @",
                "^ += @",
                "let ?: = @",
                "try_!(@)",
                "match @ { x if x > ^ => { ^ = x; } _ => () }",
                "loop {}",
                "break 'own",
                "[] = @",
                "prange(0..@).map(|i| @).sum()",
                "static || @",
                "yield_(@)",
                "_",
            ]),
        }
        self.depth -= 1;
    }
}
