//! What `#[parallel]` knows about the function around a loop, and `prange!` does not.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Expr, ExprForLoop, FnArg, ItemFn, Stmt, Type};

use crate::affine_index::{Polynomial, of_name};
use crate::names::{bound_names, idents, paired};
use crate::numbers::{Numbers, is_same};
use crate::place::bare;

/// What names of the function say about a loop in it.
#[derive(Default)]
pub(crate) struct Surroundings {
    /// Variables that are `mut` or `&mut`.
    pub(crate) changeable: Vec<String>,
    /// Variables that are neither, by the text of their only declaration.
    pub(crate) read_only: Vec<String>,
    /// Variables that are declared without a value and used in the loop alone, with their types if given. They are not written back.
    pub(crate) loop_only: Vec<(String, Option<Type>)>,
    /// Variables that are declared as products. It is only a hint, as a name may mean something else at the loop.
    pub(crate) products: Vec<(String, Polynomial)>,
    pub(crate) numbers: Numbers,
    /// Variables that are declared as arrays of ndarray with one axis, and are declared once.
    arrays: Vec<String>,
    /// The names of the rows that an iteration of the loop around this one owns.
    rows: Vec<String>,
    is_in_function: bool,
}

impl Surroundings {
    pub(crate) fn of(function: &ItemFn, repeat: &ExprForLoop) -> Self {
        let mut surroundings = Surroundings {
            numbers: Numbers::of(function),
            is_in_function: true,
            ..Surroundings::default()
        };
        for argument in &function.sig.inputs {
            match argument {
                FnArg::Typed(typed) if is_mutable_reference(&typed.ty) => {
                    let names = bound_names(&typed.pat)
                        .into_iter()
                        .map(|name| name.to_string());
                    surroundings.changeable.extend(names);
                }
                FnArg::Receiver(receiver) if receiver.mutability.is_some() => {
                    surroundings.changeable.push("self".to_string());
                }
                _ => {}
            }
        }
        let mut arrays = Vec::new();
        for argument in &function.sig.inputs {
            if let FnArg::Typed(typed) = argument
                && begins_as_array(&typed.ty.to_token_stream())
            {
                let names = bound_names(&typed.pat);
                arrays.extend(names.iter().map(of_name));
            }
        }
        let mut declared = Declared::default();
        declared.read(function.to_token_stream());
        surroundings.changeable.append(&mut declared.mutable);
        let arguments = function
            .sig
            .inputs
            .iter()
            .filter_map(|argument| match argument {
                FnArg::Typed(typed) if is_shared_reference(&typed.ty) => {
                    Some(bound_names(&typed.pat))
                }
                _ => None,
            });
        let mut read_only: Vec<Ident> = arguments.flatten().collect();
        read_only.append(&mut declared.read_only);
        let variables = &surroundings.numbers.variables;
        let read_only = read_only
            .into_iter()
            .filter(|name| variables.iter().any(|known| is_same(known, name)));
        let read_only = read_only.map(|name| name.to_string());
        surroundings.read_only = read_only
            .filter(|name| !surroundings.changeable.contains(name))
            .collect();
        surroundings.products = declared.products;
        let lets = declared.lets;
        arrays.retain(|name| !lets.contains(name));
        let once = |name: &&String| lets.iter().filter(|other| other == name).count() == 1;
        arrays.extend(declared.arrays.iter().filter(once).cloned());
        surroundings.arrays = arrays;
        let in_function = idents(function.to_token_stream());
        let in_loop = idents(repeat.to_token_stream());
        for (name, ty) in declared.variables {
            let count =
                |idents: &[syn::Ident]| idents.iter().filter(|ident| **ident == name).count();
            // Only the declaration is outside of the loop.
            if count(&in_function) == count(&in_loop) + 1 {
                surroundings.loop_only.push((name, ty));
            }
        }
        surroundings
    }
}

impl Surroundings {
    /// Returns the surroundings of an inner loop, whose variables the outer body may use afterwards.
    pub(crate) fn of_inner_loops(&self, rows: Vec<String>) -> Self {
        Surroundings {
            changeable: self.changeable.clone(),
            read_only: self.read_only.clone(),
            loop_only: Vec::new(),
            products: self.products.clone(),
            numbers: self.numbers.clone(),
            arrays: self.arrays.clone(),
            rows,
            is_in_function: self.is_in_function,
        }
    }

    /// Returns the names of the function's variables that have one meaning in all of it, if the loop is known to be in a function.
    pub(crate) fn declared(&self) -> Option<&[Ident]> {
        self.is_in_function.then_some(&*self.numbers.variables)
    }

    /// Whether a variable is declared as an array of ndarray with one axis.
    pub(crate) fn is_array(&self, variable: &Expr) -> bool {
        is_one_of(variable, &self.arrays)
    }

    /// Whether a variable is the row that an iteration of the loop around this one owns.
    pub(crate) fn is_row(&self, variable: &Expr) -> bool {
        is_one_of(variable, &self.rows)
    }
}

fn is_shared_reference(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.mutability.is_none())
}

/// Whether a value is no `&mut`: it is borrowed shared, or made by a function of a type.
fn is_owned_or_shared(value: &Expr) -> bool {
    match bare(value) {
        Expr::Reference(reference) => reference.mutability.is_none(),
        Expr::Call(call) => {
            matches!(bare(&call.func), Expr::Path(path) if path.path.segments.len() > 1)
        }
        _ => false,
    }
}

fn is_one_of(variable: &Expr, names: &[String]) -> bool {
    matches!(bare(variable), Expr::Path(path) if path.path.get_ident().is_some_and(|name| names.contains(&of_name(name))))
}

/// Whether a type or a path begins with the name of ndarray's arrays with one axis: `&mut ArrayView1<T>`, `ndarray::Array1::zeros`. It is only a hint:
/// the compiler checks the type.
fn begins_as_array(tokens: &TokenStream) -> bool {
    let names = ["Array1", "ArrayView1", "ArrayViewMut1"];
    let path = tokens.clone().into_iter().take_while(|tree| match tree {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => matches!(punct.as_char(), '&' | ':'),
        _ => false,
    });
    path.into_iter()
        .any(|tree| names.iter().any(|name| tree.to_string() == *name))
}

fn is_mutable_reference(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.mutability.is_some())
}

/// What the function declares: variables without a value, and mutable ones.
#[derive(Default)]
struct Declared {
    variables: Vec<(String, Option<Type>)>,
    /// The names after `mut`, anywhere.
    mutable: Vec<String>,
    products: Vec<(String, Polynomial)>,
    read_only: Vec<Ident>,
    /// The names after `let`.
    lets: Vec<String>,
    /// Those of arrays with one axis.
    arrays: Vec<String>,
}

impl Declared {
    /// Finds `let x;` and `let mut x: T;` in the tokens.
    fn read(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Ident(word) if word == "mut" => {
                    if let Some(TokenTree::Ident(name)) = trees.get(at + 1) {
                        self.mutable.push(name.to_string());
                    }
                }
                TokenTree::Ident(word) if word == "let" => self.read_let(&trees[at + 1..]),
                _ => {}
            }
        }
    }

    /// Reads what follows a `let`.
    fn read_let(&mut self, trees: &[TokenTree]) {
        let is = |tree: &TokenTree, mark| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark);
        let trees = match trees {
            [TokenTree::Ident(word), rest @ ..] if word == "mut" => rest,
            trees => trees,
        };
        let [TokenTree::Ident(name), rest @ ..] = trees else {
            return self.read_products(trees);
        };
        self.lets.push(of_name(name));
        if let [colon, ty @ ..] = rest
            && is(colon, ':')
            && begins_as_array(&ty.iter().cloned().collect())
        {
            self.arrays.push(of_name(name));
        }
        let end = rest.iter().position(|tree| is(tree, ';') || is(tree, '='));
        match (rest, end) {
            (rest, Some(0)) if is(&rest[0], ';') => {
                self.variables.push((name.to_string(), None));
            }
            ([colon, ..], Some(end)) if is(colon, ':') && is(&rest[end], ';') => {
                let ty = rest[1..end].iter().cloned().collect();
                if let Ok(ty) = syn::parse2(ty) {
                    self.variables.push((name.to_string(), Some(ty)));
                }
            }
            ([equals, ..], Some(0)) if is(equals, '=') => {
                let value = rest[1..].iter().take_while(|tree| !is(tree, ';'));
                if let Ok(value) = syn::parse2::<Expr>(value.cloned().collect()) {
                    self.product(name, &value);
                    if let Expr::Call(call) = &value
                        && begins_as_array(&call.func.to_token_stream())
                    {
                        // `Array1::zeros(n)`, and nothing after it.
                        self.arrays.push(of_name(name));
                    }
                    match bare(&value) {
                        Expr::Reference(reference) if reference.mutability.is_some() => {
                            self.mutable.push(name.to_string());
                        }
                        value if is_owned_or_shared(value) => self.read_only.push(name.clone()),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn product(&mut self, name: &Ident, value: &Expr) {
        let polynomial = Polynomial::read(value);
        if let Some(product) = polynomial.filter(|read| read.terms().len() == 1) {
            self.products.push((of_name(name), product));
        }
    }

    /// Reads several at once: `(sy, sz) = (nx, nx * ny);`.
    fn read_products(&mut self, trees: &[TokenTree]) {
        let is_end =
            |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ';');
        let tokens = trees.iter().take_while(|tree| !is_end(tree)).cloned();
        let tokens: TokenStream = tokens.collect();
        if let Ok(Stmt::Local(local)) = syn::parse2(quote!(let #tokens;)) {
            let pairs = paired(&local);
            pairs
                .iter()
                .for_each(|(name, value)| self.product(name, value));
        }
    }
}
