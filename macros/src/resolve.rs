//! Replaces each captured place that the body may change by a marker, so that later stages need no scopes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Block, Expr, ExprMethodCall, Item, Macro, Member, Pat, Stmt, UnOp};

use crate::affine_index::is_converted_loop_variable;
use crate::context::Surroundings;
use crate::methods::{INTERIOR_METHODS, changes, is_unknown_of_element};
use crate::names::{bound_names, idents, paired, replace};
use crate::place::{Place, bare, loop_marker, marker, through_derefs};
use crate::std_macros::{self, Known};
use crate::walk::{Pass, walk_block, walk_expr, walk_stmt};

/// A body in which captured variables are markers. Those that are only read are as they were.
pub(crate) struct Resolved {
    pub(crate) body: Block,
    /// The variables that the body may change, by the numbers of their markers.
    pub(crate) variables: Vec<Variable>,
    /// Places that are only read, without called functions.
    pub(crate) shared: Vec<(Place, Span)>,
    /// Those of them that are certainly variables, as the user wrote them: neither functions nor constants.
    pub(crate) shared_variables: Vec<(Expr, Span)>,
    /// Uses of a place of which only a part is a variable: that variable's number, and the place.
    pub(crate) whole_uses: Vec<(usize, Place, Span)>,
    /// Names in unreadable macros: the variable's number, and the macro's name.
    pub(crate) hidden_uses: Vec<(usize, String, Span)>,
    /// Every name that the body binds, once for each binding.
    pub(crate) locals: Vec<String>,
    /// The loop variable that indexes arrays.
    pub(crate) loop_variable: Option<Ident>,
    /// Whether the body changes the loop variable.
    pub(crate) loop_variable_changed: bool,
}

pub(crate) struct Variable {
    pub(crate) place: Place,
    /// The place as the user wrote it.
    pub(crate) expr: Expr,
}

struct Occurrence {
    place: Place,
    expr: Expr,
    span: Span,
    written: bool,
    /// Whether it is called, as a function mostly is.
    called: bool,
    /// Whether it is used as only a variable is.
    is_certain: bool,
}

impl Occurrence {
    /// Returns what is certainly a variable, or a field of `self`. Other fields may be behind a `Deref` of the user's.
    fn variable(&self) -> Option<(Place, &Expr)> {
        let expr = through_derefs(&self.expr);
        let (place, _) = Place::of(expr)?;
        let is_constant = place.root().starts_with(char::is_uppercase);
        let is_known = self.is_certain || self.place != place;
        (is_known && !is_constant && place.is_simple_or_of_self()).then_some((place, expr))
    }
}

/// Returns the name at the root of a place, or of an element.
fn root_of(expr: &Expr) -> Option<String> {
    if let Expr::Index(index) = bare(expr) {
        return root_of(&index.expr);
    }
    let (place, _) = Place::of(through_derefs(expr))?;
    Some(place.root().to_string())
}

/// Resolves the body of a loop over `pattern`, in which `loop_variable` is the name that indexes arrays. The places in `shared` are only read.
pub(crate) fn resolve(
    pattern: &Pat,
    loop_variable: Option<&Ident>,
    body: &Block,
    surroundings: &Surroundings,
    shared: &[Place],
) -> Resolved {
    let mut resolver = Resolver {
        surroundings: Some(surroundings),
        shared,
        loop_variable: loop_variable.cloned(),
        ..Resolver::default()
    };
    resolver.scopes.push(Vec::new());
    resolver.bind(pattern);
    resolver.loop_variable_changed = loop_variable.is_some_and(|name| is_mutable(pattern, name));
    let mut body = body.clone();
    resolver.block(&mut body);
    let mut resolved = resolver.finish(body);
    resolved.loop_variable = loop_variable.cloned();
    resolved
}

#[derive(Default)]
struct Resolver<'r> {
    /// The outermost one holds the loop's pattern.
    scopes: Vec<Vec<String>>,
    locals: Vec<String>,
    loop_variable: Option<Ident>,
    loop_variable_changed: bool,
    surroundings: Option<&'r Surroundings>,
    /// Places that no method changes, whatever its name.
    shared: &'r [Place],
    occurrences: Vec<Occurrence>,
    hidden: Vec<(String, String, Span)>,
}

impl Resolver<'_> {
    fn depth(&self, name: &str) -> Option<usize> {
        let binds = |scope: &Vec<String>| scope.iter().any(|bound| bound == name);
        self.scopes.iter().rposition(binds)
    }

    fn bind(&mut self, pattern: &Pat) {
        for name in bound_names(pattern) {
            self.bind_name(&name);
        }
    }

    fn bind_name(&mut self, name: &Ident) {
        let name = name.to_string();
        self.locals.push(name.clone());
        if let Some(scope) = self.scopes.last_mut() {
            scope.push(name);
        }
    }

    fn scoped(&mut self, inside: impl FnOnce(&mut Self)) {
        self.scopes.push(Vec::new());
        inside(self);
        self.scopes.pop();
    }

    /// Marks a captured place that is indexed. Dereferences before an index make no difference.
    fn mark_indexed(&mut self, expr: &mut Expr, written: bool) -> bool {
        let place = Place::of(through_derefs(expr)).map(|(place, _)| place);
        match place {
            Some(place) if self.depth(place.root()).is_none() => self.mark_as(expr, place, written),
            _ => false,
        }
    }

    /// Marks an expression, if it is a place, and returns whether it is one.
    fn mark(&mut self, expr: &mut Expr, written: bool) -> bool {
        match Place::of(expr).map(|(place, _)| place) {
            Some(place) => self.mark_as(expr, place, written),
            None => false,
        }
    }

    /// Visits the base of an index, a receiver, or what is borrowed: where it is a place, that is a variable.
    fn visit_variable(&mut self, expr: &mut Expr, visit: impl FnOnce(&mut Self, &mut Expr)) {
        let is_place = Place::of(bare(expr)).is_some();
        let before = self.occurrences.len();
        visit(self, expr);
        if let Some(first) = self.occurrences.get_mut(before).filter(|_| is_place) {
            first.is_certain = true;
        }
    }

    fn mark_as(&mut self, expr: &mut Expr, place: Place, written: bool) -> bool {
        let Some((_, root)) = Place::of(expr) else {
            return false;
        };
        match self.depth(place.root()) {
            None => {
                let number = self.occurrences.len();
                let span = root.span();
                let name = Ident::new(&format!("{OCCURRENCE}{number}"), span);
                let expr = std::mem::replace(expr, path(&name));
                self.occurrences.push(Occurrence {
                    written: written && !self.shared.contains(&place),
                    place,
                    expr,
                    span,
                    called: false,
                    is_certain: false,
                });
            }
            Some(0) if self.loop_variable.iter().any(|name| place.has_root(name)) => {
                if !place.is_simple() {
                    return false;
                }
                *expr = path(&loop_marker(root.span()));
                self.loop_variable_changed |= written;
            }
            Some(_) => {}
        }
        true
    }

    /// Whether a `let` shadows the loop variable by the same value in a wide type: `let y = y as usize;`. In a subscript that is no
    /// difference.
    fn goes_on(&self, local: &syn::Local) -> bool {
        let mut pairs = paired(local).into_iter();
        let (Some((name, value)), None) = (pairs.next(), pairs.next()) else {
            return false;
        };
        self.loop_variable.as_ref() == Some(&name) && is_converted_loop_variable(&value)
    }

    /// Whether a place is a part of a variable that is declared as mutable.
    fn is_changeable(&self, expr: &Expr) -> bool {
        let names = self.surroundings.iter().flat_map(|it| &it.changeable);
        root_of(expr).is_some_and(|root| names.into_iter().any(|name| *name == root))
    }

    /// Whether a place is a part of a variable whose declaration shows that it is not mutable.
    fn is_read_only(&self, expr: &Expr) -> bool {
        let names = self.surroundings.iter().flat_map(|it| &it.read_only);
        root_of(expr).is_some_and(|root| names.into_iter().any(|name| *name == root))
    }

    /// Whether a call may change its receiver, by the method's name and by what the function says of the variable.
    fn may_change(&self, call: &ExprMethodCall) -> bool {
        changes(call) && !self.is_read_only(&call.receiver)
            || self.is_changeable(&call.receiver) && is_unknown_of_element(call)
    }

    /// Visits what is assigned to, borrowed mutably, or changed by a method.
    fn visit_target(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Paren(paren) => self.visit_target(&mut paren.expr),
            Expr::Group(group) => self.visit_target(&mut group.expr),
            Expr::Index(index) => {
                self.expr(&mut index.index);
                if !self.mark_indexed(&mut index.expr, true) {
                    self.visit_target(&mut index.expr);
                }
            }
            Expr::Tuple(tuple) => tuple.elems.iter_mut().for_each(|e| self.visit_target(e)),
            Expr::Call(call) => call.args.iter_mut().for_each(|e| self.visit_target(e)),
            Expr::Array(array) => array.elems.iter_mut().for_each(|e| self.visit_target(e)),
            Expr::Struct(fields) => {
                for field in &mut fields.fields {
                    field.colon_token.get_or_insert_default();
                    self.visit_target(&mut field.expr);
                }
            }
            Expr::Field(_) | Expr::Path(_) | Expr::Unary(_) => {
                if self.mark(expr, true) {
                    return;
                }
                match expr {
                    Expr::Field(field) => self.visit_target(&mut field.base),
                    Expr::Unary(unary) => self.visit_target(&mut unary.expr),
                    _ => {}
                }
            }
            Expr::MethodCall(call) if changes(call) => {
                self.expr(expr);
            }
            Expr::MethodCall(call) => {
                // `v.last().x = ..`, `a.b().c = ..`: the place is reached through the method's result.
                call.args
                    .iter_mut()
                    .for_each(|argument| self.expr(argument));
                self.expr(&mut call.receiver);
            }
            _ => self.expr(expr),
        }
    }

    fn finish(self, body: Block) -> Resolved {
        let written = || {
            let written = self
                .occurrences
                .iter()
                .filter(|occurrence| occurrence.written);
            written.map(|occurrence| &occurrence.place)
        };
        // A variable that is written as a whole includes its parts.
        let is_whole =
            |place: &Place| !written().any(|other| other != place && place.starts_with(other));
        let mut variables: Vec<Place> = Vec::new();
        for occurrence in &self.occurrences {
            for whole in written() {
                let is_used = occurrence.place.starts_with(whole) && is_whole(whole);
                if is_used && !variables.contains(whole) {
                    variables.push(whole.clone());
                }
            }
        }

        let mut shared: Vec<(Place, Span)> = Vec::new();
        let (mut whole_uses, mut shared_variables) = (Vec::new(), Vec::new());
        let mut known_variables: Vec<Place> = Vec::new();
        let replacements: Vec<TokenStream> = self
            .occurrences
            .iter()
            .map(|occurrence| {
                let place = &occurrence.place;
                if let Some(number) = variables.iter().position(|v| place.starts_with(v)) {
                    let marker = marker(number, occurrence.span);
                    let fields = place.fields_after(&variables[number]);
                    let mut tokens = quote!(#marker);
                    for mut field in fields {
                        if let Member::Unnamed(index) = &mut field {
                            index.span = occurrence.span;
                        }
                        tokens = quote!(#tokens.#field);
                    }
                    return match place.ends_in_deref(&variables[number]) {
                        true => quote!((*#tokens)),
                        false => tokens,
                    };
                }
                if let Some(number) = variables.iter().position(|v| v.starts_with(place)) {
                    whole_uses.push((number, place.clone(), occurrence.span));
                } else if !occurrence.called && !shared.iter().any(|(known, _)| known == place) {
                    shared.push((place.clone(), occurrence.span));
                }
                if let Some((place, variable)) = occurrence.variable()
                    && !known_variables.contains(&place)
                {
                    known_variables.push(place);
                    shared_variables.push((variable.clone(), occurrence.span));
                }
                occurrence.expr.to_token_stream()
            })
            .collect();
        let tokens = replace(body.into_token_stream(), &|ident| {
            let number: usize = ident.to_string().strip_prefix(OCCURRENCE)?.parse().ok()?;
            replacements.get(number).cloned()
        });
        let hidden_uses = self
            .hidden
            .into_iter()
            .filter_map(|(name, mac, span)| {
                let number = variables
                    .iter()
                    .position(|variable| variable.root() == name)?;
                Some((number, mac, span))
            })
            .collect();
        let variables = variables
            .into_iter()
            .map(|place| {
                // Preferably without the dereference that may stand before an index.
                let is_exact =
                    |o: &&Occurrence| Place::of(&o.expr).is_some_and(|(exact, _)| exact == place);
                let mut uses = self.occurrences.iter().filter(|o| o.place == place);
                let found = uses.clone().find(is_exact).or(uses.next());
                let expr = found.expect("a variable is one of the places").expr.clone();
                Variable { place, expr }
            })
            .collect();
        Resolved {
            body: syn::parse2(tokens).expect("markers are identifiers in the place of expressions"),
            variables,
            shared,
            shared_variables,
            whole_uses,
            hidden_uses,
            locals: self.locals,
            loop_variable: None,
            loop_variable_changed: self.loop_variable_changed,
        }
    }
}

const OCCURRENCE: &str = "__prange_occurrence_";

fn path(ident: &Ident) -> Expr {
    syn::parse_quote!(#ident)
}

impl Pass for Resolver<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(_) | Expr::Field(_) => {
                if !self.mark(expr, false) {
                    walk_expr(self, expr);
                }
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                if !self.mark(expr, false) {
                    walk_expr(self, expr);
                }
            }
            Expr::Assign(assign) => {
                self.expr(&mut assign.right);
                self.visit_target(&mut assign.left);
            }
            Expr::Binary(binary) if crate::idiom::assigns(&binary.op) => {
                self.expr(&mut binary.right);
                self.visit_target(&mut binary.left);
            }
            Expr::Reference(reference) if reference.mutability.is_some() => {
                self.visit_target(&mut reference.expr);
            }
            Expr::RawAddr(address) => self.visit_target(&mut address.expr),
            Expr::Index(index) => {
                self.visit_variable(&mut index.expr, |this, array| {
                    if !this.mark_indexed(array, false) {
                        this.expr(array);
                    }
                });
                self.expr(&mut index.index);
            }
            Expr::Reference(reference) => {
                self.visit_variable(&mut reference.expr, |this, expr| this.expr(expr));
            }
            Expr::Call(call) => {
                let before = self.occurrences.len();
                if self.mark(&mut call.func, false) {
                    self.occurrences[before..]
                        .iter_mut()
                        .for_each(|function| function.called = true);
                } else {
                    self.expr(&mut call.func);
                }
                call.args
                    .iter_mut()
                    .for_each(|argument| self.expr(argument));
            }
            Expr::MethodCall(call) => {
                match self.may_change(call) {
                    true => self.visit_target(&mut call.receiver),
                    false => self
                        .visit_variable(&mut call.receiver, |this, receiver| this.expr(receiver)),
                }
                call.args
                    .iter_mut()
                    .for_each(|argument| self.expr(argument));
            }
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
            // Constants cannot use the variables around them.
            Expr::Const(_) => {}
            Expr::Repeat(repeat) => self.expr(&mut repeat.expr),
            Expr::Closure(closure) => self.scoped(|this| {
                closure.inputs.iter().for_each(|input| this.bind(input));
                this.expr(&mut closure.body);
            }),
            Expr::Struct(fields) => {
                for field in &mut fields.fields {
                    field.colon_token.get_or_insert_default();
                }
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }

    fn block(&mut self, block: &mut Block) {
        self.scoped(|this| {
            for statement in &block.stmts {
                if let Stmt::Item(item) = statement {
                    item_names(item)
                        .iter()
                        .for_each(|name| this.bind_name(name));
                }
            }
            walk_block(this, block);
        });
    }

    fn stmt(&mut self, statement: &mut Stmt) {
        // A method of an element whose result is unused is there to change the element.
        if let Stmt::Expr(Expr::MethodCall(call), _) = statement
            && let Expr::Index(index) = bare(&call.receiver)
            && !INTERIOR_METHODS.contains(&&*call.method.to_string())
            && self.is_changeable(&index.expr)
        {
            call.args
                .iter_mut()
                .for_each(|argument| self.expr(argument));
            return self.visit_target(&mut call.receiver);
        }
        walk_stmt(self, statement);
    }

    fn local(&mut self, local: &mut syn::Local) {
        if let Some(init) = &mut local.init {
            self.expr(&mut init.expr);
            if let Some((_, diverge)) = &mut init.diverge {
                self.expr(diverge);
            }
        }
        if !self.goes_on(local) {
            self.bind(&local.pat);
        }
    }

    fn mac(&mut self, mac: &mut Macro) {
        match std_macros::read(mac) {
            Known::Arguments(mut arguments) => {
                arguments.name_captures(|name| self.depth(name).is_none());
                arguments.change(|expr, pattern, is_written| {
                    self.scoped(|this| {
                        if let Some(pattern) = pattern {
                            this.bind(pattern);
                        }
                        match is_written {
                            true => this.visit_target(expr),
                            false => this.expr(expr),
                        }
                    });
                });
                mac.tokens = arguments.into_token_stream();
            }
            Known::Constant => {}
            Known::Unreadable => {
                let name = std_macros::name(mac);
                for ident in idents(mac.tokens.clone()) {
                    if self.depth(&ident.to_string()).is_none() {
                        self.hidden
                            .push((ident.to_string(), name.clone(), ident.span()));
                    }
                }
            }
        }
    }
}

/// Returns the names that an item may bring into scope. Of a `use` these are all words.
fn item_names(item: &Item) -> Vec<Ident> {
    match item {
        Item::Fn(item) => vec![item.sig.ident.clone()],
        Item::Const(item) => vec![item.ident.clone()],
        Item::Static(item) => vec![item.ident.clone()],
        Item::Struct(item) => vec![item.ident.clone()],
        Item::Use(item) => idents(item.tree.to_token_stream()),
        _ => Vec::new(),
    }
}

/// Whether a pattern binds the name as `mut`.
fn is_mutable(pattern: &Pat, name: &Ident) -> bool {
    match pattern {
        Pat::Ident(binding) => binding.ident == *name && binding.mutability.is_some(),
        Pat::Tuple(tuple) => tuple.elems.iter().any(|part| is_mutable(part, name)),
        Pat::Paren(paren) => is_mutable(&paren.pat, name),
        Pat::Type(typed) => is_mutable(&typed.pat, name),
        _ => false,
    }
}
