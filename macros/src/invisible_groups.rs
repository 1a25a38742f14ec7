//! Groups without delimiters, which a `macro_rules!` macro puts round the tokens of `$e:expr`. In what a procedural macro returns, rustc passes
//! over them: with `a + b` for `$e`, `$e * 2` would be `a + b * 2`. So such groups get parentheses before anything else is done.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{BinOp, Expr, UnOp};

/// Puts parentheses round expressions that an operator beside them could tear apart.
pub(crate) fn parenthesized(tokens: TokenStream) -> TokenStream {
    if !has_invisible(&tokens) {
        return tokens;
    }
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let changed = trees.iter().enumerate().map(|(at, tree)| {
        let TokenTree::Group(group) = tree else {
            return tree.clone();
        };
        let before = at.checked_sub(1).and_then(|before| trees.get(before));
        let parenthesized = group.delimiter() == Delimiter::None
            && needs_parentheses(group.stream(), before, trees.get(at + 1));
        let delimiter = match parenthesized {
            true => Delimiter::Parenthesis,
            false if !has_invisible(&group.stream()) => return tree.clone(),
            false => group.delimiter(),
        };
        let mut changed = Group::new(delimiter, self::parenthesized(group.stream()));
        changed.set_span(group.span());
        TokenTree::Group(changed)
    });
    changed.collect()
}

fn has_invisible(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::None || has_invisible(&group.stream())
        }
        _ => false,
    })
}

/// Types and patterns that look like expressions may have parentheses, too.
fn needs_parentheses(
    tokens: TokenStream,
    before: Option<&TokenTree>,
    behind: Option<&TokenTree>,
) -> bool {
    let is = |tree: Option<&TokenTree>, characters: &[char]| match tree {
        Some(TokenTree::Punct(punct)) => characters.contains(&punct.as_char()),
        Some(_) => false,
        None => true,
    };
    if is(before, &[',', ';']) && is(behind, &[',', ';']) {
        return false;
    }
    let Ok(mut expr) = syn::parse2::<Expr>(tokens) else {
        return false;
    };
    while let Expr::Group(group) = expr {
        expr = *group.expr;
    }
    match expr {
        // An argument of a type.
        Expr::Unary(unary) if matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
            !(is(before, &['<', ',']) && is(behind, &['>', ',']))
        }
        Expr::Binary(binary) => !is_assignment(&binary.op),
        Expr::Unary(_)
        | Expr::Cast(_)
        | Expr::Closure(_)
        | Expr::If(_)
        | Expr::Match(_)
        | Expr::Range(_)
        | Expr::RawAddr(_)
        | Expr::Reference(_)
        | Expr::Struct(_) => true,
        _ => false,
    }
}

fn is_assignment(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_)
    )
}
