//! Reads the arguments of macros as code: of the standard library's, and of this crate's own `prange!`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser, Result};
use syn::{Expr, Ident, Lit, Macro, Pat, Token};

/// What is known of a macro by its name.
pub(crate) enum Known {
    /// Its arguments.
    Arguments(Arguments),
    /// It has no arguments that use variables.
    Constant,
    /// Nothing.
    Unreadable,
}

/// Arguments in order.
pub(crate) struct Arguments {
    parts: Vec<MacroPart>,
    /// Which argument is the format string.
    format: Option<usize>,
    /// How many arguments are always evaluated.
    always: usize,
    /// Whether the first one is written to.
    writes: bool,
}

enum MacroPart {
    Expr {
        name: Option<Ident>,
        expr: Box<Expr>,
    },
    Separator(TokenStream),
    /// The pattern of `matches!`.
    Pattern(Box<Pat>),
    Guard(Box<Expr>),
}

pub(crate) fn name(mac: &Macro) -> String {
    let last = mac.path.segments.last();
    last.map(|segment| segment.ident.to_string())
        .unwrap_or_default()
}

/// Returns the name, if a macro of std can be called by this path: bare, or from the root. The compiler [`check`]s that a bare one is
/// std's.
fn standard_name(mac: &Macro) -> Option<String> {
    let segments = &mac.path.segments;
    let is_rooted = mac.path.leading_colon.is_some()
        && segments.len() == 2
        && ["std", "core", "alloc"]
            .iter()
            .any(|root| segments[0].ident == root);
    // This crate's own may have any path, as it can be asked whether it is ours.
    (segments.len() == 1 || is_rooted || name(mac) == "prange").then(|| name(mac))
}

/// Emits code that compiles only if the name of a macro is std's: any other macro is ambiguous beside all of std's names. `sink` is something to
/// write to.
pub(crate) fn check(mac: &Macro, sink: &TokenStream) -> Option<TokenStream> {
    let path = &mac.path;
    let call = match standard_name(mac)?.as_str() {
        "println" | "eprintln" | "panic" | "todo" | "unimplemented" | "unreachable" => {
            quote!(#path!())
        }
        "print" | "eprint" | "format" | "format_args" => quote!(#path!("")),
        "write" | "writeln" => quote!(#path!(#sink, "")),
        "assert" | "debug_assert" => quote!(#path!(true)),
        "assert_eq" | "debug_assert_eq" => quote!(#path!(0, 0)),
        "assert_ne" | "debug_assert_ne" => quote!(#path!(0, 1)),
        "vec" => quote!(#path![0u8; 0]),
        "dbg" => quote!(#path!(())),
        "matches" => quote!(#path!((), ())),
        _ => return None,
    };
    let is_bare = path.segments.len() == 1;
    is_bare.then(|| quote!(use ::std::*; let _ = #call;))
}

/// Whether control does not return from a macro.
pub(crate) fn diverges(mac: &Macro) -> bool {
    matches!(
        standard_name(mac).as_deref(),
        Some("panic" | "todo" | "unimplemented" | "unreachable")
    )
}

pub(crate) fn read(mac: &Macro) -> Known {
    let tokens = mac.tokens.clone();
    let list = |format: Option<usize>, always| {
        let parse = |input: ParseStream<'_>| list(input, format.is_some());
        let parts = Parser::parse2(parse, tokens.clone()).ok();
        parts.map(|parts| Arguments {
            parts,
            format,
            always,
            writes: self::name(mac).starts_with("write"),
        })
    };
    let all = usize::MAX;
    let Some(name) = standard_name(mac) else {
        return Known::Unreadable;
    };
    let arguments = match name.as_str() {
        "print" | "println" | "eprint" | "eprintln" | "format" | "format_args" | "panic"
        | "todo" | "unimplemented" | "unreachable" => list(Some(0), all),
        "write" | "writeln" => list(Some(1), all),
        "assert" => list(Some(1), 1),
        "assert_eq" | "assert_ne" => list(Some(2), 2),
        // Release builds do not evaluate them.
        "debug_assert" => list(Some(1), 0),
        "debug_assert_eq" | "debug_assert_ne" => list(Some(2), 0),
        "vec" | "dbg" | "prange" => list(None, all),
        "matches" => {
            let parts = Parser::parse2(matches, tokens).ok();
            parts.map(|parts| Arguments {
                parts,
                format: None,
                always: 1,
                writes: false,
            })
        }
        "concat" | "stringify" | "line" | "column" | "file" | "module_path" | "env"
        | "option_env" | "include_str" | "include_bytes" | "cfg" | "compile_error" => {
            return Known::Constant;
        }
        _ => None,
    };
    arguments.map_or(Known::Unreadable, Known::Arguments)
}

/// Parses arguments, which may have names beside a format string.
fn list(input: ParseStream<'_>, formats: bool) -> Result<Vec<MacroPart>> {
    let mut parts = Vec::new();
    while !input.is_empty() {
        let is_name = input.peek(syn::Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]);
        let named = formats && is_name;
        let name = if named {
            let name = input.parse()?;
            input.parse::<Token![=]>()?;
            Some(name)
        } else {
            None
        };
        let expr = Box::new(input.parse()?);
        parts.push(MacroPart::Expr { name, expr });
        if input.is_empty() {
            break;
        }
        let separator: TokenTree = match input.peek(Token![;]) {
            true => input.parse::<TokenTree>()?,
            false => {
                if !input.peek(Token![,]) {
                    return Err(input.error("expected `,`"));
                }
                input.parse()?
            }
        };
        parts.push(MacroPart::Separator(separator.into()));
    }
    Ok(parts)
}

fn matches(input: ParseStream<'_>) -> Result<Vec<MacroPart>> {
    let mut parts = vec![MacroPart::Expr {
        name: None,
        expr: Box::new(input.parse()?),
    }];
    let comma: Token![,] = input.parse()?;
    parts.push(MacroPart::Separator(comma.into_token_stream()));
    parts.push(MacroPart::Pattern(Box::new(
        Pat::parse_multi_with_leading_vert(input)?,
    )));
    if input.peek(Token![if]) {
        let guard: Token![if] = input.parse()?;
        parts.push(MacroPart::Separator(guard.into_token_stream()));
        parts.push(MacroPart::Guard(Box::new(input.parse()?)));
    }
    input.parse::<Option<Token![,]>>()?;
    Ok(parts)
}

impl Arguments {
    /// Returns the expressions, in the order of evaluation.
    pub(crate) fn exprs(&self) -> impl Iterator<Item = &Expr> {
        self.parts.iter().filter_map(|part| match part {
            MacroPart::Expr { expr, .. } | MacroPart::Guard(expr) => Some(&**expr),
            MacroPart::Separator(_) | MacroPart::Pattern(_) => None,
        })
    }

    /// Returns what the macro writes to.
    pub(crate) fn written(&self) -> Option<&Expr> {
        self.exprs().next().filter(|_| self.writes)
    }

    /// Returns how many of the expressions are always evaluated.
    pub(crate) fn always_evaluated(&self) -> usize {
        self.always.min(self.exprs().count())
    }

    /// Changes each expression. A guard comes with the pattern before it; the last argument says whether the expression is written to.
    pub(crate) fn change(&mut self, mut change: impl FnMut(&mut Expr, Option<&Pat>, bool)) {
        let mut pattern = None;
        let mut writes = self.writes;
        for part in &mut self.parts {
            match part {
                MacroPart::Expr { expr, .. } => change(expr, None, std::mem::take(&mut writes)),
                MacroPart::Guard(expr) => change(expr, pattern, false),
                MacroPart::Pattern(pat) => pattern = Some(&**pat),
                MacroPart::Separator(_) => {}
            }
        }
    }

    fn separate(&mut self) {
        if !matches!(self.parts.last(), Some(MacroPart::Separator(_))) {
            self.parts.push(MacroPart::Separator(quote!(,)));
        }
    }

    /// Appends arguments.
    pub(crate) fn extend(&mut self, more: Option<TokenStream>) {
        if let Some(more) = more {
            self.separate();
            self.parts.push(MacroPart::Separator(more));
        }
    }

    /// Gives each variable that a format string captures an argument of its own.
    pub(crate) fn name_captures(&mut self, is_captured: impl Fn(&str) -> bool) {
        let strings = self
            .parts
            .iter()
            .filter(|part| matches!(part, MacroPart::Expr { .. }));
        let Some(MacroPart::Expr { name: None, expr }) =
            self.format.and_then(|at| strings.clone().nth(at))
        else {
            return;
        };
        let Expr::Lit(literal) = &**expr else {
            return;
        };
        let Lit::Str(text) = &literal.lit else {
            return;
        };
        let span = text.span();
        let captures = captured_names(&text.value());
        let given = |wanted: &str, parts: &[MacroPart]| {
            parts.iter().any(
                |part| matches!(part, MacroPart::Expr { name: Some(name), .. } if name == wanted),
            )
        };
        for capture in captures {
            // A raw identifier cannot be a format string's argument.
            let is_plain = syn::parse_str::<Ident>(&capture).is_ok();
            if !is_plain || !is_captured(&capture) || given(&capture, &self.parts) {
                continue;
            }
            self.separate();
            let name = crate::place::ident(&capture, span);
            self.parts.push(MacroPart::Expr {
                expr: Box::new(syn::parse_quote!(#name)),
                name: Some(name),
            });
        }
    }
}

impl ToTokens for Arguments {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for part in &self.parts {
            match part {
                MacroPart::Expr { name, expr } => {
                    if let Some(name) = name {
                        tokens.extend(quote!(#name =));
                    }
                    match (name, &**expr) {
                        // Without parentheses it could be read as a named argument.
                        (None, Expr::Assign(assign)) => tokens.extend(quote!((#assign))),
                        _ => expr.to_tokens(tokens),
                    }
                }
                MacroPart::Separator(separator) => separator.to_tokens(tokens),
                MacroPart::Pattern(pattern) => pattern.to_tokens(tokens),
                MacroPart::Guard(guard) => guard.to_tokens(tokens),
            }
        }
    }
}

/// Returns the identifiers in a format string's braces: arguments, and widths and precisions that end in `$`.
pub(crate) fn captured_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let text = text.replace("{{", "").replace("}}", "");
    for hole in text.split('{').skip(1) {
        let Some((hole, _)) = hole.split_once('}') else {
            continue;
        };
        let (argument, spec) = hole.split_once(':').unwrap_or((hole, ""));
        let counts = spec.split('$').rev().skip(1).map(|before| {
            before
                .rsplit(|c: char| !is_name(c))
                .next()
                .unwrap_or_default()
        });
        for name in std::iter::once(argument.trim()).chain(counts) {
            if name.starts_with(|c: char| c == '_' || c.is_alphabetic())
                && name.chars().all(is_name)
            {
                let name = name.to_string();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    names
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_inline_captures() {
        let mut names = super::captured_names("{x} {{no}} {y:?} {z:>w$.p$} {0} {} {:1$} {q:.3}");
        names.sort();
        assert_eq!(names, ["p", "q", "w", "x", "y", "z"]);
    }
}
