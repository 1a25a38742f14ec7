//! Place expressions: `x`, `self.total`, `pair.0`, `*name`. For the classification each is a variable.

use std::fmt;

use proc_macro2::{Ident, Span};
use syn::{Expr, Member, UnOp};

/// A variable, or a part of one that is reached by fields and dereferences.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Place {
    root: String,
    /// The macro that the name is from: names of a macro and of its caller differ, even if they look alike.
    context: Option<String>,
    path: Vec<Projection>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Projection {
    Field(String),
    Deref,
}

impl Place {
    /// Returns the place that an expression is, with the identifier at its root.
    pub(crate) fn of(expr: &Expr) -> Option<(Place, &Ident)> {
        match expr {
            Expr::Path(path) => {
                let root = path.path.get_ident()?;
                if ["Self", "super", "crate"].iter().any(|word| root == word) {
                    return None;
                }
                let place = Place {
                    root: root.to_string(),
                    context: context(root.span()),
                    path: Vec::new(),
                };
                (path.qself.is_none() && path.attrs.is_empty()).then_some((place, root))
            }
            Expr::Field(field) => {
                // A field access dereferences by itself.
                let (mut place, root) = Place::of(through_derefs(&field.base))?;
                place.path.push(Projection::Field(match &field.member {
                    Member::Named(name) => name.to_string(),
                    Member::Unnamed(index) => index.index.to_string(),
                }));
                Some((place, root))
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                let (mut place, root) = Place::of(&unary.expr)?;
                place.path.push(Projection::Deref);
                Some((place, root))
            }
            Expr::Paren(paren) => Place::of(&paren.expr),
            Expr::Group(group) => Place::of(&group.expr),
            _ => None,
        }
    }

    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// Whether the root is this name, from the same macro.
    pub(crate) fn has_root(&self, name: &Ident) -> bool {
        name == &self.root && context(name.span()) == self.context
    }

    /// Whether the place is a whole variable.
    pub(crate) fn is_simple(&self) -> bool {
        self.path.is_empty() && self.root != "self"
    }

    /// Whether the place is a whole variable, `self`, or a field of `self`.
    pub(crate) fn is_simple_or_of_self(&self) -> bool {
        self.path.is_empty()
            || self.root == "self" && matches!(self.path[..], [Projection::Field(_)])
    }

    pub(crate) fn starts_with(&self, whole: &Place) -> bool {
        (&self.root, &self.context) == (&whole.root, &whole.context)
            && self.path.starts_with(&whole.path)
    }

    /// Returns the fields of this place after `whole`. Dereferences between them are automatic.
    pub(crate) fn fields_after(&self, whole: &Place) -> Vec<Member> {
        let rest = &self.path[whole.path.len()..];
        let fields = rest.iter().filter_map(|step| match step {
            Projection::Field(name) => Some(name),
            Projection::Deref => None,
        });
        fields
            .map(|name| match name.parse::<u32>() {
                Ok(index) => Member::Unnamed(syn::Index {
                    index,
                    span: Span::call_site(),
                }),
                Err(_) => Member::Named(ident(name, Span::call_site())),
            })
            .collect()
    }

    /// Whether the part of this place after `whole` ends in a dereference.
    pub(crate) fn ends_in_deref(&self, whole: &Place) -> bool {
        self.path.len() > whole.path.len() && self.path.last() == Some(&Projection::Deref)
    }

    /// Returns a name for an iteration's copy.
    pub(crate) fn local_name(&self) -> String {
        let field = self.path.iter().rev().find_map(|step| match step {
            Projection::Field(name) if name.parse::<u32>().is_err() => Some(name.as_str()),
            _ => None,
        });
        let name = field.unwrap_or(&self.root).trim_start_matches("r#");
        format!("own_{name}")
    }
}

/// Returns which macro a name comes from, if the compiler tells.
pub(crate) fn context(span: Span) -> Option<String> {
    let text = format!("{span:?}");
    let context = text.split(' ').next();
    let context = context.filter(|context| context.starts_with('#'));
    context.map(str::to_string)
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.root.clone();
        for step in &self.path {
            match step {
                Projection::Field(name) if text.starts_with('*') => {
                    text = format!("({text}).{name}")
                }
                Projection::Field(name) => text = format!("{text}.{name}"),
                Projection::Deref => text = format!("*{text}"),
            }
        }
        f.write_str(&text)
    }
}

/// Returns an identifier, a raw one if it must be.
pub(crate) fn ident(name: &str, span: Span) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, span),
        None => Ident::new(name, span),
    }
}

/// Removes parentheses.
pub(crate) fn bare(mut expr: &Expr) -> &Expr {
    loop {
        expr = match expr {
            Expr::Paren(paren) => &paren.expr,
            Expr::Group(group) => &group.expr,
            expr => return expr,
        };
    }
}

/// Removes parentheses and dereferences, for uses that dereference by themselves.
pub(crate) fn through_derefs(mut expr: &Expr) -> &Expr {
    loop {
        expr = match bare(expr) {
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => &unary.expr,
            expr => return expr,
        };
    }
}

const VARIABLE: &str = "__prange_variable_";
const LOOP_VARIABLE: &str = "__prange_loop_variable";

/// Returns the marker that stands for variable `number` until its role is known.
pub(crate) fn marker(number: usize, span: Span) -> Ident {
    Ident::new(&format!("{VARIABLE}{number}"), span)
}

/// Returns the variable that a marker stands for.
pub(crate) fn marked(ident: &Ident) -> Option<usize> {
    ident.to_string().strip_prefix(VARIABLE)?.parse().ok()
}

/// Returns the variable that an expression is, in parentheses or not.
pub(crate) fn variable(expr: &Expr) -> Option<usize> {
    match bare(expr) {
        Expr::Path(path) => marked(path.path.get_ident()?),
        _ => None,
    }
}

/// Returns the marker of the loop variable.
pub(crate) fn loop_marker(span: Span) -> Ident {
    Ident::new(LOOP_VARIABLE, span)
}

pub(crate) fn is_loop_variable(expr: &Expr) -> bool {
    matches!(bare(expr), Expr::Path(path) if path.path.is_ident(LOOP_VARIABLE))
}

pub(crate) fn is_loop_marker(ident: &Ident) -> bool {
    ident == LOOP_VARIABLE
}
