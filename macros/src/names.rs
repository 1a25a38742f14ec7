//! Names in patterns and token streams.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{AttrStyle, Attribute, Expr, Local, Pat};

use crate::std_macros;

/// Returns a loop's attributes as outer ones, those inside of its braces too.
pub(crate) fn outer(attributes: &[Attribute]) -> impl Iterator<Item = Attribute> {
    attributes.iter().map(|attribute| Attribute {
        style: AttrStyle::Outer,
        ..attribute.clone()
    })
}

/// Returns a loop's pattern, with parentheses around alternatives, which not every place allows without.
pub(crate) fn single(pattern: &Pat) -> TokenStream {
    match pattern {
        Pat::Or(_) => quote!((#pattern)),
        pattern => quote!(#pattern),
    }
}

/// Returns the variables that a pattern binds.
pub(crate) fn bound_names(pattern: &Pat) -> Vec<Ident> {
    let mut names = Vec::new();
    bind(pattern, &mut names);
    names
}

fn bind(pattern: &Pat, names: &mut Vec<Ident>) {
    let mut all =
        |patterns: &mut dyn Iterator<Item = &Pat>| patterns.for_each(|part| bind(part, names));
    match pattern {
        Pat::Ident(name) => {
            all(&mut name.subpat.iter().map(|(_, part)| &**part));
            names.push(name.ident.clone());
        }
        Pat::Or(or) => all(&mut or.cases.iter()),
        Pat::Paren(paren) => bind(&paren.pat, names),
        Pat::Reference(reference) => bind(&reference.pat, names),
        Pat::Slice(slice) => all(&mut slice.elems.iter()),
        Pat::Struct(fields) => all(&mut fields.fields.iter().map(|field| &*field.pat)),
        Pat::Tuple(tuple) => all(&mut tuple.elems.iter()),
        Pat::TupleStruct(tuple) => all(&mut tuple.elems.iter()),
        Pat::Type(typed) => bind(&typed.pat, names),
        _ => {}
    }
}

/// Returns the immutable names that a `let` binds, alone or in a tuple, with their values.
pub(crate) fn paired(local: &Local) -> Vec<(Ident, Expr)> {
    fn pair(pattern: &Pat, value: &Expr, pairs: &mut Vec<(Ident, Expr)>) {
        match (pattern, value) {
            (Pat::Type(typed), value) => pair(&typed.pat, value, pairs),
            (Pat::Tuple(names), Expr::Tuple(values)) if names.elems.len() == values.elems.len() => {
                let both = names.elems.iter().zip(&values.elems);
                both.for_each(|(name, value)| pair(name, value, pairs));
            }
            (Pat::Ident(name), value) if name.mutability.is_none() && name.by_ref.is_none() => {
                pairs.push((name.ident.clone(), value.clone()));
            }
            _ => {}
        }
    }
    let mut pairs = Vec::new();
    if let Some(init) = &local.init {
        pair(&local.pat, &init.expr, &mut pairs);
    }
    pairs
}

/// Returns all identifiers, those in format strings too.
pub(crate) fn idents(tokens: TokenStream) -> Vec<Ident> {
    let mut found = Vec::new();
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) => found.push(ident),
            TokenTree::Group(group) => found.extend(idents(group.stream())),
            TokenTree::Literal(literal) => {
                let span = literal.span();
                let names = std_macros::captured_names(&literal.to_string());
                found.extend(
                    names
                        .iter()
                        .filter_map(|name| syn::parse_str::<Ident>(name).ok())
                        .map(|mut name| {
                            name.set_span(span);
                            name
                        }),
                );
            }
            TokenTree::Punct(_) => {}
        }
    }
    found
}

/// Replaces identifiers, at any depth.
pub(crate) fn replace(
    tokens: TokenStream,
    with: &dyn Fn(&Ident) -> Option<TokenStream>,
) -> TokenStream {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) => with(&ident).unwrap_or_else(|| TokenTree::Ident(ident).into()),
        TokenTree::Group(group) => {
            let mut replaced = Group::new(group.delimiter(), replace(group.stream(), with));
            replaced.set_span(group.span());
            TokenTree::Group(replaced).into()
        }
        tree => tree.into(),
    });
    trees.collect()
}

/// Returns the line that a span begins in.
pub(crate) fn line(span: Span) -> usize {
    span.start().line
}

pub(crate) fn first_span(tokens: &TokenStream) -> Span {
    let first = tokens.clone().into_iter().next();
    first.map_or_else(Span::call_site, |tree| tree.span())
}

/// Gives tokens another place, with the meaning that their names have.
pub(crate) fn located_at(tokens: TokenStream, at: Span) -> TokenStream {
    let trees = tokens.into_iter().map(|mut tree| {
        tree.set_span(tree.span().located_at(at));
        tree
    });
    trees.collect()
}
