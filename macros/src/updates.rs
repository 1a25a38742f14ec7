//! Recognises the statements that update an entry of a map, or insert into a map or a set: `*map.entry(k).or_insert(0) += 1`,
//! `map.insert(k, v);`, `if let Some(v) = map.get_mut(&k) { .. }`. The rest of the body sees nothing of the variable, so that such a statement can
//! run after its iteration.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Block, Expr, ExprMethodCall, Pat, Stmt, UnOp};

use crate::exits;
use crate::generated_names::mixed;
use crate::idiom;
use crate::methods::APPENDING_METHODS;
use crate::names::{bound_names, idents};
use crate::numbers::is_same;
use crate::place::{bare, is_loop_marker, marked, variable};
use crate::walk::{Pass, walk_block, walk_expr};

/// A statement that updates a variable.
pub(crate) struct Update {
    pub(crate) variable: usize,
    /// The variable's own method.
    pub(crate) method: Ident,
    /// The values that the iteration computes for it, in the order of evaluation.
    pub(crate) values: Vec<Value>,
    /// The statement, with names in the place of the values.
    statement: Expr,
    /// If updates of one key can run together: what they have in common, which is evaluated by the first of them.
    common: Option<Common>,
}

/// A value in an update.
pub(crate) struct Value {
    /// What the statement calls it.
    name: TokenStream,
    pub(crate) value: Expr,
    part: UpdatePart,
}

/// The part of an update that a value belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum UpdatePart {
    /// `k` of `map.entry(k)`.
    Key,
    /// `d` of `.or_insert(d)`.
    Default,
    Rest,
}

/// What updates of one key have in common.
enum Common {
    /// The entry's value, by `map.entry(k).or_insert(d)`.
    Entry(Box<Expr>),
    /// `set.insert(k)`, `map.entry(k).or_insert(d)`: once is enough.
    Once,
    /// `map.insert(k, v)`: the last one counts.
    Last,
}

impl Update {
    /// Reads a statement.
    pub(crate) fn of_statement(expr: &Expr, is_dropped: bool, locals: &[String]) -> Option<Update> {
        let asks = |condition: &Expr| Names::of(condition).asked.is_some();
        match expr {
            expr if is_conditional(expr) => None,
            Expr::Block(block) if block.label.is_none() => entry_and_uses(&block.block, locals),
            Expr::If(choice) if asks(&choice.cond) => whole(expr, locals),
            Expr::Match(choice) if asks(&choice.expr) => whole(expr, locals),
            expr => Update::read(expr, is_dropped, locals),
        }
    }

    /// Reads an expression without a value. Methods that may have a result are updates only if it is dropped, as in a statement
    /// with a semicolon.
    pub(crate) fn read(expr: &Expr, is_dropped: bool, locals: &[String]) -> Option<Update> {
        let mut statement = bare(expr).clone();
        if is_conditional(expr) {
            return None;
        }
        let mut reader = Reader::new(locals);
        let (variable, method) = match &mut statement {
            // The right side is evaluated first, as by `+=` on numbers.
            Expr::Binary(binary) if idiom::assigns(&binary.op) => {
                reader.take(&mut binary.right, UpdatePart::Rest)?;
                reader.place(&mut binary.left)?
            }
            Expr::Assign(assign) => {
                reader.take(&mut assign.right, UpdatePart::Rest)?;
                reader.place(&mut assign.left)?
            }
            Expr::MethodCall(call) if is_dropped || is_append(call) => {
                let is_default = is_default_of_entry(call);
                let first = reader.call(call)?;
                match call.args.len() {
                    _ if is_default => reader.common = Some(Common::Once),
                    1 if first.1 == "insert" => reader.common = Some(Common::Once),
                    2 if first.1 == "insert" => reader.common = Some(Common::Last),
                    _ => {}
                }
                first
            }
            _ => return None,
        };
        reader.update(variable, method, statement)
    }

    /// Returns whether updates of one key can run together, if all of the variable's updates have this form.
    pub(crate) fn has_key(&self) -> bool {
        self.common.is_some()
    }

    /// Emits the names of all values.
    pub(crate) fn names(&self) -> TokenStream {
        let names = self.values.iter().map(|value| &value.name);
        quote!((#(#names,)*))
    }

    fn part(&self, part: UpdatePart) -> TokenStream {
        let values = self.values.iter().filter(|value| value.part == part);
        let names = values.map(|value| &value.name);
        quote!((#(#names,)*))
    }

    /// Emits the arguments of an update by key: what its key's first update evaluates, and the rest.
    pub(crate) fn by_key(&self) -> TokenStream {
        let (key, default, rest) = (
            self.key(),
            self.part(UpdatePart::Default),
            self.part(UpdatePart::Rest),
        );
        quote!((#key, #default), #rest)
    }

    fn key(&self) -> Option<&TokenStream> {
        let mut values = self.values.iter();
        let key = values.find(|value| value.part == UpdatePart::Key);
        key.map(|value| &value.name)
    }

    /// Emits the function that carries out updates of one key, in order.
    pub(crate) fn function(&self, at: Span) -> TokenStream {
        let (key, default, rest) = (
            self.key(),
            self.part(UpdatePart::Default),
            self.part(UpdatePart::Rest),
        );
        let (next, more, place) = (mixed("next"), mixed("more"), mixed("place"));
        let some = quote!(::core::option::Option::Some);
        let statement = &self.statement;
        match &self.common {
            Some(Common::Entry(entry)) => {
                let mut each = statement.clone();
                let mut in_place = ByPlace {
                    text: entry.to_token_stream().to_string(),
                    by: &place,
                };
                in_place.expr(&mut each);
                // By a `match`, so that what the calls borrow stays.
                quote_spanned!(at=> |(#key, #default), #next, mut #more| match #entry {
                    #[allow(unused_mut)]
                    mut #place => {
                        let mut #next = #some(#next);
                        while let #some(#rest) = #next {
                            #each;
                            #next = #more.__prange_next();
                        }
                    }
                })
            }
            Some(Common::Last) => quote_spanned! {at=>
                |(#key, ()), #next, #more| {
                    let #rest = #more.__prange_last(#next);
                    #statement;
                }
            },
            _ => quote_spanned!(at=> |(#key, #default), (), _| { #statement; }),
        }
    }

    /// Emits the alternative of a function that carries out several kinds of updates.
    pub(crate) fn arm(&self, case: usize, cases: usize) -> TokenStream {
        let (pattern, statement) = (case_of(&self.names(), case, cases), &self.statement);
        quote!(#pattern => { #statement; })
    }
}

/// Emits one of several alternatives, as a value or as a pattern.
pub(crate) fn case_of(value: &TokenStream, case: usize, cases: usize) -> TokenStream {
    let innermost = match case + 1 == cases {
        true => value.clone(),
        false => quote!(::core::result::Result::Ok(#value)),
    };
    (0..case).fold(
        innermost,
        |rest, _| quote!(::core::result::Result::Err(#rest)),
    )
}

/// Whether a call appends to what a call returns. That has no result.
fn is_append(call: &ExprMethodCall) -> bool {
    APPENDING_METHODS.contains(&&*call.method.to_string()) && variable(&call.receiver).is_none()
}

/// Reads `{ let v = map.entry(k).or_insert(d); v.count += 1; v.sum += x; }`.
fn entry_and_uses(block: &Block, locals: &[String]) -> Option<Update> {
    let [Stmt::Local(local), uses @ ..] = block.stmts.as_slice() else {
        return None;
    };
    let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init) else {
        return None;
    };
    let is_entry = matches!(bare(&init.expr), Expr::MethodCall(call) if is_default_of_entry(call));
    if !is_entry || init.diverge.is_some() {
        return None;
    }
    let mut reader = Reader::new(locals);
    let mut local = local.clone();
    let (variable, method) = reader.place(&mut local.init.as_mut()?.expr)?;
    let mut uses = uses.to_vec();
    let mut bound = vec![name.ident.clone()];
    for statement in &mut uses {
        reader.take_from(statement, &bound)?;
        if let Stmt::Local(local) = statement {
            bound.extend(bound_names(&local.pat));
        }
    }
    let names = Names::of(&syn::parse_quote!({ #local #(#uses)* }));
    reader.take_names(&names, UpdatePart::Rest, Some(variable))?;
    reader.update(variable, method, syn::parse_quote!({ #local #(#uses)* }))
}

/// Reads code that sees a map, and does nothing but change it.
fn whole(expr: &Expr, locals: &[String]) -> Option<Update> {
    let mut reader = Reader::new(locals);
    let names = Names::of(expr);
    let method = names.changed.clone()?;
    let variable = names.free.iter().find_map(marked)?;
    let uses = names.free.iter().filter(|name| marked(name).is_some());
    if uses.count() > names.calls || exits::may_leave(expr.to_token_stream()).is_some() {
        return None;
    }
    reader.take_names(&names, UpdatePart::Rest, Some(variable))?;
    reader.update(variable, method, expr.clone())
}

struct Reader<'l> {
    values: Vec<Value>,
    common: Option<Common>,
    /// The names that the body binds, once for each binding.
    locals: &'l [String],
}

impl<'l> Reader<'l> {
    fn new(locals: &'l [String]) -> Self {
        Reader {
            values: Vec::new(),
            common: None,
            locals,
        }
    }

    fn update(self, variable: usize, method: Ident, statement: Expr) -> Option<Update> {
        // The iteration cannot know the variable's value.
        let is_read = |value: &Value| {
            let names = idents(value.value.to_token_stream());
            names.iter().any(|name| marked(name) == Some(variable))
        };
        if self.values.iter().any(is_read) {
            return None;
        }
        Some(Update {
            variable,
            method,
            values: self.values,
            statement,
            common: self.common,
        })
    }

    /// Takes the values in a chain of calls, fields and subscripts. Returns the variable that it begins at, and the first method.
    fn place(&mut self, expr: &mut Expr) -> Option<(usize, Ident)> {
        match expr {
            Expr::Paren(paren) => self.place(&mut paren.expr),
            Expr::Group(group) => self.place(&mut group.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => self.place(&mut unary.expr),
            Expr::Field(field) => self.place(&mut field.base),
            Expr::Index(index) => {
                let first = self.place(&mut index.expr)?;
                self.take(&mut index.index, UpdatePart::Rest)?;
                Some(first)
            }
            Expr::MethodCall(call) => {
                let is_default = is_default_of_entry(call);
                let first = self.call(call)?;
                if is_default {
                    self.common = Some(Common::Entry(Box::new(expr.clone())));
                }
                (first.1 == "entry").then_some(first)
            }
            _ => None,
        }
    }

    fn call(&mut self, call: &mut ExprMethodCall) -> Option<(usize, Ident)> {
        let (first, part) = match variable(&call.receiver) {
            Some(number) if call.method == "entry" || call.method == "insert" => {
                ((number, call.method.clone()), UpdatePart::Key)
            }
            Some(_) => return None,
            None => {
                let part = match is_default_of_entry(call) {
                    true => UpdatePart::Default,
                    false => UpdatePart::Rest,
                };
                (self.place(&mut call.receiver)?, part)
            }
        };
        for (at, argument) in call.args.iter_mut().enumerate() {
            let is_key = part == UpdatePart::Key && at == 0;
            let part = if part == UpdatePart::Default || is_key {
                part
            } else {
                UpdatePart::Rest
            };
            self.take(argument, part)?;
        }
        Some(first)
    }

    /// Takes the values in a statement, but for those that it computes of the names `bound`.
    fn take_from(&mut self, statement: &mut Stmt, bound: &[Ident]) -> Option<()> {
        let tokens = statement.to_token_stream();
        if exits::may_leave(tokens).is_some() {
            return None;
        }
        let Stmt::Expr(expr, _) = statement else {
            return Some(());
        };
        let values: Vec<&mut Expr> = match expr {
            Expr::Binary(binary) if idiom::assigns(&binary.op) => vec![&mut binary.right],
            Expr::Assign(assign) => vec![&mut assign.right],
            Expr::MethodCall(call) => call.args.iter_mut().collect(),
            _ => Vec::new(),
        };
        let is_free = |value: &Expr| {
            let names = idents(value.to_token_stream());
            !names.iter().any(|name| bound.contains(name))
        };
        let mut values = values.into_iter().filter(|value| is_free(value));
        values.try_for_each(|value| self.take(value, UpdatePart::Rest))
    }

    /// Puts a name in the place of a value. Constants stay, and so do closures, of which the values that they use are taken.
    fn take(&mut self, value: &mut Expr, part: UpdatePart) -> Option<()> {
        match bare(value) {
            Expr::Lit(_) if part != UpdatePart::Key => {}
            Expr::Path(path) if part != UpdatePart::Key && self.is_constant(&path.path) => {}
            Expr::Closure(_) if part != UpdatePart::Key => {
                let names = Names::of(value);
                self.take_names(&names, part, None)?;
            }
            _ => {
                let name = mixed(&format!("value_{}", self.values.len()));
                let value = std::mem::replace(value, syn::parse_quote!(#name));
                let name = name.into_token_stream();
                self.values.push(Value { name, value, part });
            }
        }
        Some(())
    }

    /// Whether a path is not of the body: `Vec::new`.
    fn is_constant(&self, path: &syn::Path) -> bool {
        path.segments.len() > 1 && !self.locals.contains(&path.segments[0].ident.to_string())
    }

    /// Takes the values of the body that code uses. `variable` is the only captured one that it may change.
    fn take_names(
        &mut self,
        names: &Names,
        part: UpdatePart,
        variable: Option<usize>,
    ) -> Option<()> {
        for name in &names.free {
            match marked(name) {
                None if is_loop_marker(name) || self.locals.contains(&name.to_string()) => {
                    self.take_name(name, part);
                }
                Some(number) if variable != Some(number) => return None,
                _ => {}
            }
        }
        Some(())
    }

    fn take_name(&mut self, name: &Ident, part: UpdatePart) {
        let is_it = |known: &Value| {
            known.part == part
                && matches!(&known.value, Expr::Path(path) if path.path.get_ident().is_some_and(|known| is_same(known, name)))
        };
        if !self.values.iter().any(is_it) {
            let (name, value) = (quote!(#name), syn::parse_quote!(#name));
            self.values.push(Value { name, value, part });
        }
    }
}

/// Whether a statement uses a variable.
pub(crate) fn uses(statement: &Stmt, name: &Ident) -> bool {
    Names::of(&syn::parse_quote!({ #statement }))
        .free
        .contains(name)
}

/// Whether a call is `.or_insert(d)` and the like of `map.entry(k)`.
fn is_default_of_entry(call: &ExprMethodCall) -> bool {
    let is_default = [
        "or_insert",
        "or_insert_with",
        "or_insert_with_key",
        "or_default",
    ]
    .iter()
    .any(|method| call.method == method);
    is_default
        && matches!(bare(&call.receiver), Expr::MethodCall(entry) if entry.method == "entry" && variable(&entry.receiver).is_some())
}

/// The methods of maps and sets that tell of an entry, and those that change it.
const ASKING_METHODS: &[&str] = &["contains", "contains_key", "get"];
const ENTRY_METHODS: &[&str] = &["entry", "get_mut", "insert", "remove"];

/// The names in code that it does not bind.
#[derive(Default)]
struct Names {
    free: Vec<Ident>,
    scopes: Vec<Vec<Ident>>,
    /// How many methods of maps and sets it calls, the first of them, and the first one that changes them.
    calls: usize,
    asked: Option<Ident>,
    changed: Option<Ident>,
}

impl Names {
    fn of(code: &Expr) -> Self {
        let mut names = Names::default();
        names.scoped(|this| this.expr(&mut code.clone()));
        names
    }

    fn scoped(&mut self, inside: impl FnOnce(&mut Self)) {
        self.scopes.push(Vec::new());
        inside(self);
        self.scopes.pop();
    }

    fn bind(&mut self, pattern: &Pat) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.extend(bound_names(pattern));
        }
    }

    fn uses(&mut self, name: &Ident) {
        if !self.scopes.iter().flatten().any(|bound| bound == name) {
            self.free.push(name.clone());
        }
    }
}

impl Pass for Names {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(path) => path
                .path
                .get_ident()
                .into_iter()
                .for_each(|name| self.uses(name)),
            Expr::Closure(closure) => self.scoped(|this| {
                closure.inputs.iter().for_each(|input| this.bind(input));
                this.expr(&mut closure.body);
            }),
            Expr::Let(condition) => {
                self.expr(&mut condition.expr);
                self.bind(&condition.pat);
            }
            Expr::If(branch) => {
                self.scoped(|this| {
                    this.expr(&mut branch.cond);
                    this.block(&mut branch.then_branch);
                });
                if let Some((_, otherwise)) = &mut branch.else_branch {
                    self.expr(otherwise);
                }
            }
            Expr::While(repeat) => self.scoped(|this| {
                this.expr(&mut repeat.cond);
                this.block(&mut repeat.body);
            }),
            Expr::ForLoop(repeat) => {
                self.expr(&mut repeat.expr);
                self.scoped(|this| {
                    this.bind(&repeat.pat);
                    this.block(&mut repeat.body);
                });
            }
            Expr::Match(choice) => {
                self.expr(&mut choice.expr);
                for arm in &mut choice.arms {
                    self.scoped(|this| {
                        this.bind(&arm.pat);
                        if let Some((_, guard)) = &mut arm.guard {
                            this.expr(guard);
                        }
                        this.expr(&mut arm.body);
                    });
                }
            }
            Expr::MethodCall(call) if variable(&call.receiver).is_some() => {
                let method = &&*call.method.to_string();
                let changes = ENTRY_METHODS.contains(method);
                if changes || ASKING_METHODS.contains(method) {
                    self.calls += 1;
                    self.asked.get_or_insert_with(|| call.method.clone());
                }
                if changes {
                    self.changed.get_or_insert_with(|| call.method.clone());
                }
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }
    fn block(&mut self, block: &mut Block) {
        self.scoped(|this| walk_block(this, block));
    }
    fn local(&mut self, local: &mut syn::Local) {
        if let Some(init) = &mut local.init {
            self.expr(&mut init.expr);
            if let Some((_, diverge)) = &mut init.diverge {
                self.expr(diverge);
            }
        }
        self.bind(&local.pat);
    }
    fn mac(&mut self, mac: &mut syn::Macro) {
        idents(mac.tokens.clone())
            .iter()
            .for_each(|name| self.uses(name));
    }
}

/// Returns whether a statement begins with an attribute, such as `#[cfg(..)]`.
pub(crate) fn is_conditional(expr: &Expr) -> bool {
    let first = expr.to_token_stream().into_iter().next();
    matches!(first, Some(proc_macro2::TokenTree::Punct(punct)) if punct.as_char() == '#')
}

/// Puts a name in the place of a call.
struct ByPlace<'n> {
    text: String,
    by: &'n Ident,
}

impl Pass for ByPlace<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        match matches!(expr, Expr::MethodCall(_)) && expr.to_token_stream().to_string() == self.text
        {
            true => {
                let by = self.by;
                // A `let` may move it.
                *expr = syn::parse_quote!((&mut *#by));
            }
            false => walk_expr(self, expr),
        }
    }
}
