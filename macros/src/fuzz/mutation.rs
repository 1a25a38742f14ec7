//! A program with some of its tokens changed.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

const WORDS: &[&str] = &[
    "i",
    "j",
    "n",
    "s",
    "a",
    "c",
    "x",
    "t",
    "self",
    "mut",
    "ref",
    "move",
    "if",
    "else",
    "match",
    "loop",
    "while",
    "for",
    "in",
    "let",
    "break",
    "continue",
    "return",
    "prange",
    "as",
    "async",
    "await",
    "const",
    "static",
    "fn",
    "unsafe",
    "usize",
    "f64",
    "min",
    "max",
    "push",
    "clear",
    "len",
    "iter_mut",
    "enumerate",
    "sum",
    "dyn",
    "impl",
    "where",
    "type",
    "_",
    "true",
    "crate",
    "super",
    "Self",
    "assert",
    "vec",
    "println",
    "line",
    "stringify",
    "macro_rules",
    "use",
    "mod",
    "own",
    "associative",
    "kit",
    "word",
    "value_0",
    "u64",
    "from",
    "Ord",
    "cmp",
    "Some",
    "Ok",
    "K",
    "__prange_variable_0",
    "__prange_loop_variable",
    "__prange_before",
];
const MARKS: &[char] = &[
    '+', '-', '*', '/', '%', '&', '|', '^', '=', '<', '>', '!', '?', '.', ',', ';', ':', '#', '@',
    '$', '~',
];

pub(super) fn of(programs: &[String], numbers: &mut impl Iterator<Item = u8>) -> TokenStream {
    let mut next = || usize::from(numbers.next().unwrap_or(0));
    let which = next() << 8 | next();
    let Some(program) = programs.get(which % programs.len().max(1)) else {
        return TokenStream::new();
    };
    let mut tokens: TokenStream = program.parse().expect("what a parser has printed");
    for _ in 0..1 + next() % 8 {
        let count = flat(&tokens).len().max(1);
        let mut at = (next() << 8 | next()) % count;
        let other = flat(&tokens).get((next() << 8 | next()) % count).cloned();
        let (kind, which) = (next() % 9, next());
        tokens = change(tokens, &mut at, &mut |tree| {
            let span = Span::call_site();
            let group = |delimiter, tokens| TokenTree::from(Group::new(delimiter, tokens));
            match (kind, other.clone()) {
                (0, _) => vec![],
                (1, _) => vec![tree.clone(), tree],
                (2, Some(other)) => vec![other],
                (3, Some(other)) => vec![tree, other],
                (4, _) => vec![Ident::new(WORDS[which % WORDS.len()], span).into()],
                (5, _) => {
                    let spacing = if which < 128 {
                        Spacing::Alone
                    } else {
                        Spacing::Joint
                    };
                    vec![Punct::new(MARKS[which % MARKS.len()], spacing).into()]
                }
                (6, _) => vec![Literal::usize_unsuffixed(which % 5).into()],
                (7, _) => {
                    let kinds = [
                        Delimiter::Parenthesis,
                        Delimiter::Brace,
                        Delimiter::Bracket,
                        Delimiter::None,
                    ];
                    vec![group(kinds[which % 4], tree.into())]
                }
                (_, _) => match tree {
                    TokenTree::Group(inner) => inner.stream().into_iter().collect(),
                    tree => vec![Ident::new("mut", span).into(), tree],
                },
            }
        });
    }
    tokens
}

/// Returns all trees, outer ones first.
fn flat(tokens: &TokenStream) -> Vec<TokenTree> {
    let inner = |tree: TokenTree| match &tree {
        TokenTree::Group(group) => [vec![tree.clone()], flat(&group.stream())].concat(),
        _ => vec![tree],
    };
    tokens.clone().into_iter().flat_map(inner).collect()
}

/// Changes tree number `at` of [`flat`].
fn change(
    tokens: TokenStream,
    at: &mut usize,
    f: &mut dyn FnMut(TokenTree) -> Vec<TokenTree>,
) -> TokenStream {
    let mut changed = TokenStream::new();
    for tree in tokens {
        let now = *at == 0;
        *at = at.wrapping_sub(1);
        match tree {
            tree if now => changed.extend(f(tree)),
            TokenTree::Group(group) => {
                let inner = change(group.stream(), at, f);
                changed.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
            }
            tree => changed.extend([tree]),
        }
    }
    changed
}
