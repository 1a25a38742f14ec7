//! Tells code that is being written from syntax that this crate does not know: the first can be parsed once something is inserted. It is
//! handed on as it is, as rustc has the better message, and an editor completes names in it.

use proc_macro2::{Group, Ident, LineColumn, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::Error;

/// The most places that may be unfinished.
const MOST: usize = 8;

/// Whether tokens parse after an insertion at each place that does not: of a semicolon, an operand, a name, or a block.
pub(crate) fn is_unfinished<T>(
    tokens: &TokenStream,
    parse: impl Fn(TokenStream) -> syn::Result<T>,
) -> bool {
    let mut tokens = tokens.clone();
    for repairs in 0..MOST {
        let Err(error) = parse(tokens.clone()) else {
            return repairs > 0;
        };
        let repaired = INSERTIONS.iter().find_map(|insertion| {
            let inserted = insert(&tokens, &error, insertion);
            let goes_on = match parse(inserted.clone()) {
                Ok(_) => true,
                Err(later) => place(&later) > place(&error),
            };
            goes_on.then_some(inserted)
        });
        let Some(repaired) = repaired else {
            return false;
        };
        tokens = repaired;
    }
    false
}

/// What may be missing before a token.
const INSERTIONS: &[&str] = &[
    ";",
    "missing",
    "missing;",
    "{}",
    ",",
    "missing {}",
    "= missing;",
];

fn place(error: &Error) -> LineColumn {
    error.span().start()
}

/// Inserts before the token at which an error is, or at the end of the group whose closing delimiter is there.
fn insert(tokens: &TokenStream, error: &Error, insertion: &str) -> TokenStream {
    let at = place(error);
    let mut result = Vec::new();
    for tree in tokens.clone() {
        if tree.span().start() == at {
            result.extend(missing(insertion, tree.span()));
        }
        result.push(match tree {
            TokenTree::Group(group) => {
                let mut inside = insert(&group.stream(), error, insertion);
                if group.span_close().start() == at {
                    inside.extend(missing(insertion, group.span_close()));
                }
                let mut new = Group::new(group.delimiter(), inside);
                new.set_span(group.span());
                TokenTree::Group(new)
            }
            tree => tree,
        });
    }
    result.into_iter().collect()
}

fn missing(insertion: &str, span: Span) -> TokenStream {
    let tokens: TokenStream = insertion.parse().expect("tokens");
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(_) => TokenTree::Ident(Ident::new("missing", span)),
        TokenTree::Punct(punct) => Punct::new(punct.as_char(), Spacing::Alone).into(),
        mut tree => {
            tree.set_span(span);
            tree
        }
    });
    trees.collect()
}
