//! The loops that are compiled: ten kinds, each in four forms.

/// How a loop is written.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// A plain `for`
    Serial,
    /// `#[parallel]` on the function
    Loop,
    /// `prange(..).map(..).sum()` and its like
    Function,
    /// rayon, by hand
    Rayon,
}

impl Form {
    pub const ALL: [Form; 4] = [Form::Serial, Form::Loop, Form::Function, Form::Rayon];

    pub fn name(self) -> &'static str {
        match self {
            Form::Serial => "serial",
            Form::Loop => "loop form",
            Form::Function => "function form",
            Form::Rayon => "rayon",
        }
    }

    fn header(self) -> &'static str {
        match self {
            Form::Serial => "",
            Form::Loop | Form::Function => "use prange::prelude::*;\n",
            Form::Rayon => "use rayon::prelude::*;\n",
        }
    }
}

/// A function around one loop.
struct Kind {
    signature: &'static str,
    /// The body with a plain loop, which `#[parallel]` takes as it is but for the range.
    serial: &'static str,
    function: &'static str,
    rayon: &'static str,
}

/// `K` stands for a number that is another one in each copy, `NAME` for the function's name.
const KINDS: [Kind; 10] = [
    Kind {
        signature: "(a: &[f64], b: &[f64], c: &mut [f64])",
        serial: "for i in RANGE(0..c.len()) { c[i] = a[i] + K.5 * b[i]; }",
        function: "prange((c, a, b)).for_each(|(c, a, b)| *c = a + K.5 * b);",
        rayon: "c.par_iter_mut().zip(a).zip(b).for_each(|((c, a), b)| *c = a + K.5 * b);",
    },
    Kind {
        signature: "(a: &[f64], b: &[f64]) -> f64",
        serial: "let mut sum = 0.0; for i in RANGE(0..a.len()) { sum += (a[i] + K.5) * b[i]; } sum",
        function: "prange((a, b)).map(|(a, b)| (a + K.5) * b).sum()",
        rayon: "a.par_iter().zip(b).map(|(a, b)| (a + K.5) * b).sum()",
    },
    Kind {
        signature: "(a: &[f64]) -> f64",
        serial: "let mut most = f64::NEG_INFINITY; for i in RANGE(0..a.len()) { most = most.max(a[i] * K.5); } most",
        function: "prange(a).map(|a| a * K.5).reduce(|| f64::NEG_INFINITY, f64::max)",
        rayon: "a.par_iter().map(|a| a * K.5).reduce(|| f64::NEG_INFINITY, f64::max)",
    },
    Kind {
        signature: "(a: &[f64]) -> usize",
        serial: "let mut count = 0; for i in RANGE(0..a.len()) { if a[i] > K.5 { count += 1; } } count",
        function: "prange(a).filter(|a| **a > K.5).count()",
        rayon: "a.par_iter().filter(|a| **a > K.5).count()",
    },
    Kind {
        signature: "(a: &[f64]) -> Vec<usize>",
        serial: "let mut kept = Vec::new(); for i in RANGE(0..a.len()) { if a[i] > K.5 { kept.push(i); } } kept",
        function: "prange(0..a.len()).filter(|&i| a[i] > K.5).collect()",
        rayon: "(0..a.len()).into_par_iter().filter(|&i| a[i] > K.5).collect()",
    },
    Kind {
        signature: "(a: &[f64], x: &[f64], y: &mut [f64])",
        serial: "let n = x.len(); for i in RANGE(0..y.len()) { let mut s = K.5; for j in 0..n { s += a[i * n + j] * x[j]; } y[i] = s; }",
        function: "let n = x.len(); prange(y).enumerate().for_each(|(i, y)| { let mut s = K.5; for j in 0..n { s += a[i * n + j] * x[j]; } *y = s; });",
        rayon: "let n = x.len(); y.par_iter_mut().enumerate().for_each(|(i, y)| { let mut s = K.5; for j in 0..n { s += a[i * n + j] * x[j]; } *y = s; });",
    },
    Kind {
        signature: "(n: u64) -> u64",
        serial: "let mut sum = 0; for i in RANGE(0..n) { sum += i * i % (K + 2); } sum",
        function: "prange(0..n).map(|i| i * i % (K + 2)).sum()",
        rayon: "(0..n).into_par_iter().map(|i| i * i % (K + 2)).sum()",
    },
    Kind {
        signature: "(a: &mut [f64])",
        serial: "for i in RANGE(0..a.len()) { a[i] = (a[i] * K.5).sqrt(); }",
        function: "prange(a).for_each(|a| *a = (*a * K.5).sqrt());",
        rayon: "a.par_iter_mut().for_each(|a| *a = (*a * K.5).sqrt());",
    },
    Kind {
        signature: "(n: usize) -> Vec<f64>",
        serial: "let mut all = Vec::new(); for i in RANGE(0..n) { all.push((i as f64 + K.5).sqrt()); } all",
        function: "prange(0..n).map(|i| (i as f64 + K.5).sqrt()).collect()",
        rayon: "(0..n).into_par_iter().map(|i| (i as f64 + K.5).sqrt()).collect()",
    },
    Kind {
        signature: "(a: &[f64], c: &mut [f64])",
        serial: "for i in RANGE(1..a.len() - 1) { c[i] = (a[i - 1] + a[i] + a[i + 1]) / K.5; }",
        function: "prange(&mut c[1..a.len() - 1]).enumerate().for_each(|(i, c)| *c = (a[i] + a[i + 1] + a[i + 2]) / K.5);",
        rayon: "c[1..a.len() - 1].par_iter_mut().enumerate().for_each(|(i, c)| *c = (a[i] + a[i + 1] + a[i + 2]) / K.5);",
    },
];

/// A library of `count` loops in a form. Another `change` is another constant in the last of them.
pub fn library(form: Form, count: usize, change: usize) -> String {
    let mut text = form.header().to_owned();
    for index in 0..count {
        let kind = &KINDS[index % KINDS.len()];
        let attribute = if form == Form::Loop {
            "#[parallel]\n"
        } else {
            ""
        };
        let body = match form {
            Form::Serial => kind.serial.replace("RANGE", ""),
            Form::Loop => kind.serial.replace("RANGE", "prange"),
            Form::Function => kind.function.to_owned(),
            Form::Rayon => kind.rayon.to_owned(),
        };
        let number = index + 1 + if index + 1 == count { 1000 * change } else { 0 };
        let body = body.replace('K', &number.to_string());
        let signature = kind.signature;
        text += &format!("{attribute}pub fn loop_{index}{signature} {{ {body} }}\n");
    }
    text
}
