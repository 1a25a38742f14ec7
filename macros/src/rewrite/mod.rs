//! Rewrites the body to what one iteration runs: on its own copies, with a single exit.

mod combining;
mod hoistable;
mod inner;
mod reads;
mod shared;
mod values;
mod windows;

use std::cell::RefCell;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Block, Expr, ExprForLoop, Label, Lifetime, Local, Macro, Stmt};

use crate::affine_index::{self, Polynomial};
use crate::checks::{self, Owner, checked_only};
use crate::classify::{Role, Roles};
use crate::exits::{Exit, Returned, is_plain, is_wrapper, site};
use crate::generated_names::{RESERVED, mixed};
use crate::idiom::{Class, FoldIdiom};
use crate::inlinable_lets::InlinableLets;
use crate::minimum_by_if::BestIdiom;
use crate::names::{bound_names, idents, replace};
use crate::place::{Place, bare, is_loop_marker, marked, variable};
use crate::resolve::Resolved;
use crate::shown_text;
use crate::source_text::source_name;
use crate::std_macros::{self, Known};
use crate::trace::Event;
use crate::updates::Update;
use crate::walk::{Pass, Shadowing, walk_expr, walk_local, walk_stmt};
pub(crate) use reads::Read;
use values::Values;
pub(crate) use values::takes_numbers;
use windows::is_long;

/// Rewrites the body of one loop.
pub(crate) struct Rewriter<'r> {
    pub(crate) resolved: &'r Resolved,
    pub(crate) roles: &'r [Role],
    /// How often the body uses each variable.
    uses: Vec<usize>,
    /// What an iteration calls its copy of each variable, by the variables' numbers.
    pub(crate) names: &'r [Ident],
    pub(crate) kit: &'r Ident,
    /// The label of the block that is left to end the iteration.
    pub(crate) end: Lifetime,
    pub(crate) label_used: bool,
    own_label: Option<String>,
    regions: Vec<OpenRegion>,
    closures: usize,
    /// Whether the place is in an inner parallel loop, which does its own reductions.
    in_nested_parallel: bool,
    /// Whether that loop must stay serial.
    inner_fails: bool,
    lets: &'r [(Ident, Expr)],
    inlinable: InlinableLets,
    values: Values,
    unsafe_blocks: usize,
    pub(crate) exits: Vec<Exit>,
    /// Makes an inner loop parallel, if it can be. It is given as rewritten and as marked.
    pub(crate) nested: &'r dyn Fn(ExprForLoop, &ExprForLoop) -> Option<TokenStream>,
    /// The minima and maxima by `if`, each by its compared variable.
    pub(crate) groups: Vec<BestIdiom>,
    /// How variables are folded.
    pub(crate) folds: Vec<FoldIdiom>,
    /// Statements that run in loop order.
    pub(crate) updates: Vec<Update>,
    /// Arrays that are read at the loop variable.
    pub(crate) reads: Vec<Read>,
    /// Other arrays that are read: the place, its name in a stretch, and the code that takes it.
    pub(crate) arrays: Vec<(String, Ident, TokenStream)>,
    /// The names of windows, as the arguments of macros are read again after windows have been put into them.
    window_names: Vec<Ident>,
    /// Lengths of arrays that iterations own parts of, taken before the loop by the user's own call.
    pub(crate) lengths: Vec<(Ident, usize, Ident)>,
    /// The variables that values are combined into, and whether by one operation, at most once an iteration.
    combined: Vec<(usize, bool)>,
    /// Arrays whose reductions inner loops do by themselves.
    pub(crate) unnoted: Vec<usize>,
    /// What the current statement assumes names to mean, to be checked beside it.
    checks: Vec<TokenStream>,
    has_items: bool,
    /// Expressions with fields that the loop uses.
    pub(crate) owners: RefCell<Vec<Owner>>,
    /// Shared variables on which a method has been called that changes collections.
    checked: Vec<Place>,
    /// The names that the function declares, where that is known.
    pub(crate) declared: Option<&'r [Ident]>,
}

struct OpenRegion {
    label: Option<String>,
    is_loop: bool,
    /// Whether it is a loop that may have many iterations.
    is_long: bool,
}

impl OpenRegion {
    fn of_block(label: Option<&Label>) -> OpenRegion {
        OpenRegion {
            label: label.map(|label| label.name.ident.to_string()),
            is_loop: false,
            is_long: false,
        }
    }

    fn of_loop(label: Option<&Label>, is_long: bool) -> OpenRegion {
        OpenRegion {
            is_loop: true,
            is_long,
            ..OpenRegion::of_block(label)
        }
    }
}

impl<'r> Rewriter<'r> {
    pub(crate) fn new(
        resolved: &'r Resolved,
        roles: &'r Roles,
        names: &'r [Ident],
        kit: &'r Ident,
        end: Lifetime,
        own_label: Option<&Label>,
        nested: &'r dyn Fn(ExprForLoop, &ExprForLoop) -> Option<TokenStream>,
    ) -> Self {
        Rewriter {
            resolved,
            roles: &roles.roles,
            uses: (0..names.len())
                .map(|number| {
                    let of_it = |event: &&Event| event.variable == number;
                    roles.flow.events.iter().filter(of_it).count()
                })
                .collect(),
            names,
            kit,
            end,
            label_used: false,
            own_label: own_label.map(|label| label.name.ident.to_string()),
            regions: Vec::new(),
            closures: 0,
            in_nested_parallel: false,
            inner_fails: false,
            lets: &roles.flow.lets,
            inlinable: InlinableLets::new(resolved, &roles.flow.lets),
            values: Values::of(&resolved.body),
            unsafe_blocks: 0,
            exits: Vec::new(),
            nested,
            groups: Vec::new(),
            folds: Vec::new(),
            updates: Vec::new(),
            reads: Vec::new(),
            arrays: Vec::new(),
            window_names: Vec::new(),
            lengths: Vec::new(),
            combined: Vec::new(),
            unnoted: Vec::new(),
            checks: Vec::new(),
            owners: RefCell::default(),
            checked: Vec::new(),
            declared: None,
            has_items: Shadowing::of(&resolved.body) > Shadowing::None,
        }
    }

    /// Rewrites the statements of one iteration, in parts that begin at the numbers `splits`. Also returns whether they diverge.
    pub(crate) fn body(&mut self, splits: &[usize]) -> (Vec<TokenStream>, bool) {
        let mut body = self.resolved.body.clone();
        let diverges = body.stmts.last().is_some_and(diverges);
        let mut rest = std::mem::take(&mut body.stmts);
        let mut parts = Vec::new();
        for split in splits.iter().rev() {
            parts.push(rest.split_off(*split));
        }
        parts.push(rest);
        let parts = (parts.into_iter().rev())
            .map(|statements| {
                body.stmts = statements;
                self.block(&mut body);
                let last = match body.stmts.pop() {
                    Some(Stmt::Expr(value, None)) => quote!(#value;),
                    last => quote!(#last),
                };
                let statements = &body.stmts;
                self.unmark(quote!(#(#statements)* #last))
            })
            .collect();
        (parts, diverges)
    }

    /// Replaces markers by names.
    pub(crate) fn unmark(&self, tokens: TokenStream) -> TokenStream {
        replace(tokens, &|ident| {
            if is_loop_marker(ident) {
                let mut name = self.resolved.loop_variable.clone()?;
                name.set_span(ident.span());
                return Some(quote!(#name));
            }
            let number = marked(ident)?;
            let name = self.name_at(number, ident.span());
            Some(match self.roles[number] {
                Role::Private { sometimes: true } | Role::Reduction(_) | Role::Append => {
                    quote!((*#name))
                }
                _ => quote!(#name),
            })
        })
    }

    /// Returns the name of a copy with the span of its use, for messages, and with its own hygiene: a variable that a macro of the user's
    /// names by itself is the one outside of the loop, which the compiler keeps from use while the loop runs.
    fn name_at(&self, number: usize, span: Span) -> Ident {
        let mut name = self.names[number].clone();
        name.set_span(span.resolved_at(name.span()));
        name
    }

    fn target(&self, label: Option<&Lifetime>) -> bool {
        match label {
            Some(label) => {
                let name = label.ident.to_string();
                self.regions
                    .iter()
                    .any(|region| region.label.as_ref() == Some(&name))
            }
            None => self.regions.iter().any(|region| region.is_loop),
        }
    }

    fn is_own(&self, label: Option<&Lifetime>) -> bool {
        label.is_none_or(|label| self.own_label.as_ref() == Some(&label.ident.to_string()))
    }

    fn leave(&mut self, exit: Exit, payload: TokenStream) -> TokenStream {
        let site = site(self.exits.len(), &payload);
        self.exits.push(exit);
        self.label_used = true;
        let end = &self.end;
        // Not `::core::..`: some parsers read the colons as the label's.
        let kit = self.kit;
        quote!(break #end #kit.leave(#site))
    }

    fn returned(&self, value: Expr) -> (Returned, TokenStream) {
        // An item of the body may give a name in the value another meaning than it has outside.
        if self.has_items {
            return (Returned::Value, value.into_token_stream());
        }
        let names_own = |value: &Expr| {
            let names = idents(value.to_token_stream());
            names.iter().any(|name| self.is_local(name))
        };
        if is_plain(&value) && !names_own(&value) {
            return (Returned::Outside(value.to_token_stream()), quote!(()));
        }
        match value {
            Expr::Call(call) if call.args.len() == 1 && is_wrapper(&call.func) => {
                let argument = call.args.to_token_stream();
                (Returned::Wrapped(call.func), argument)
            }
            value => (Returned::Value, value.into_token_stream()),
        }
    }

    fn framed(&mut self, region: OpenRegion, inside: impl FnOnce(&mut Self)) {
        self.regions.push(region);
        inside(self);
        self.regions.pop();
    }

    /// Returns the name of the running state of a minimum or maximum by `if`.
    pub(crate) fn state(&self, main: usize) -> Ident {
        mixed(&format!("best_{main}"))
    }

    /// Returns the role of the variable at the root of an indexed place.
    fn indexed_root(&self, expr: &Expr) -> Option<&Role> {
        match bare(expr) {
            Expr::Index(index) => match variable(&index.expr) {
                Some(number) => self.roles.get(number),
                None => self.indexed_root(&index.expr),
            },
            Expr::Field(field) => self.indexed_root(&field.base),
            Expr::Unary(unary) => self.indexed_root(&unary.expr),
            _ => None,
        }
    }

    /// Lets the compiler check the types that a subscript is converted to.
    fn check_types(&mut self, index: &Expr) {
        let mut types = Vec::new();
        affine_index::types_in(index, &mut types);
        let kit = self.kit;
        let types = types.iter();
        self.checks
            .extend(types.map(|ty| checks::primitive(ty, kit)));
    }

    /// Lets the compiler check that what was proven about columns is about integers.
    fn check_digits(&mut self, index: &syn::ExprIndex) {
        let number = variable(&index.expr);
        let is_proven = number
            .is_some_and(|number| matches!(self.roles[number], Role::Rows { proven: true, .. }));
        if !is_proven {
            return;
        }
        let ends = match bare(&index.index) {
            Expr::Range(range) => vec![range.start.as_deref(), range.end.as_deref()],
            place => vec![Some(place)],
        };
        let written = ends.into_iter().flatten();
        let written = written.map(|end| affine_index::written_out(end, self.inlinable.lets()));
        let polynomials = written.filter_map(|end| Polynomial::read(&end));
        let factors = polynomials.flat_map(|polynomial| polynomial.terms().to_vec());
        let factors = factors.flat_map(|term| term.factors);
        let kit = self.kit;
        let checks = factors.map(|factor| {
            let word = checks::word(&factor, kit);
            quote!(let _ = #word;)
        });
        let checks: Vec<_> = checks.collect();
        self.checks.extend(checks);
    }

    /// Returns the message of a failing assertion.
    fn message(&self, mac: &Macro) -> Option<TokenStream> {
        shown_text::message(mac, &|ident| source_name(ident, self.resolved))
    }

    /// Lets the compiler check that a macro is std's.
    fn check_macro(&mut self, mac: &Macro) {
        let kit = self.kit;
        self.checks
            .extend(std_macros::check(mac, &quote!(#kit.sink())));
    }

    /// Whether subscripts are replaced by their digits.
    fn has_planes(&self) -> bool {
        let by_digits = |role: &Role| match role {
            Role::Planes(planes) => planes.numbers.is_empty(),
            Role::Coloured(_) => true,
            _ => false,
        };
        self.roles.iter().any(by_digits)
    }

    fn length(&mut self, call: &syn::ExprMethodCall) -> Option<TokenStream> {
        let number = variable(&call.receiver)?;
        let owned = matches!(
            self.roles[number],
            Role::Sliced { .. }
                | Role::Rows { .. }
                | Role::Planes(_)
                | Role::Coloured(_)
                | Role::Bins(..)
        );
        // The part of an array that is owned along an axis tells these itself.
        let copied = ["len", "is_empty", "nrows", "ncols", "dim", "ndim"];
        if !owned || !call.args.is_empty() || copied.iter().all(|length| call.method != length) {
            return None;
        }
        let name = length_name(number, &call.method);
        if self.lengths.iter().all(|(known, ..)| *known != name) {
            self.lengths
                .push((name.clone(), number, call.method.clone()));
        }
        Some(quote!(#name))
    }

    fn visit_for_parts(&mut self, repeat: &mut ExprForLoop) {
        let region = OpenRegion::of_loop(repeat.label.as_ref(), is_long(&repeat.expr));
        self.expr(&mut repeat.expr);
        self.framed(region, |this| this.block(&mut repeat.body));
    }
}

/// Puts generated code in the place of the user's. By the parentheses the compiler takes an operator beside it as the user's, and reports
/// that place in panics and lints.
pub(crate) fn in_place_of(code: TokenStream, span: Span) -> TokenStream {
    let mut group = Group::new(Delimiter::Parenthesis, code);
    group.set_span(span);
    TokenTree::Group(group).into()
}

/// Returns the operands that an expression begins or ends with.
fn operands(expr: &mut Expr) -> Vec<&mut Expr> {
    match expr {
        Expr::Binary(binary) => vec![&mut binary.left, &mut binary.right],
        Expr::Cast(cast) => vec![&mut cast.expr],
        Expr::Field(field) => vec![&mut field.base],
        Expr::Index(index) => vec![&mut index.expr],
        Expr::MethodCall(call) => vec![&mut call.receiver],
        Expr::Unary(unary) => vec![&mut unary.expr],
        _ => Vec::new(),
    }
}

/// Puts a generated operand into such parentheses.
fn keep_place(operand: &mut Expr) {
    let is_own = match operand {
        Expr::Path(path) => path.path.get_ident().and_then(marked).is_some(),
        _ => false,
    };
    if is_own {
        *operand = Expr::Paren(syn::ExprParen {
            attrs: Vec::new(),
            paren_token: syn::token::Paren(operand.span()),
            expr: Box::new(operand.clone()),
        });
    }
}

fn bare_mut(mut expr: &mut Expr) -> &mut Expr {
    loop {
        expr = match expr {
            Expr::Paren(paren) => &mut paren.expr,
            Expr::Group(group) => &mut group.expr,
            expr => return expr,
        };
    }
}

/// Whether a statement diverges.
fn diverges(statement: &Stmt) -> bool {
    match statement {
        Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), _) => true,
        Stmt::Expr(Expr::Macro(call), _) => std_macros::diverges(&call.mac),
        Stmt::Macro(statement) => std_macros::diverges(&statement.mac),
        _ => false,
    }
}

/// Returns the name of an array's length, or of whether it is empty, as it was before the loop.
fn length_name(number: usize, method: &Ident) -> Ident {
    mixed(&format!("{method}_{number}"))
}

impl Pass for Rewriter<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        if let Some(code) = self.assignment(expr) {
            *expr = Expr::Verbatim(code);
            return;
        }
        let is_exit = matches!(expr, Expr::Return(_) | Expr::Break(_) | Expr::Continue(_));
        let code = match expr {
            Expr::Closure(_) | Expr::Async(_) => {
                let regions = std::mem::take(&mut self.regions);
                self.closures += 1;
                walk_expr(self, expr);
                self.closures -= 1;
                self.regions = regions;
                None
            }
            Expr::Return(leave) => {
                leave.expr.iter_mut().for_each(|value| self.expr(value));
                (self.closures == 0).then(|| match leave.expr.take() {
                    None => self.leave(Exit::Return(Returned::Nothing), quote!(())),
                    Some(value) => {
                        let (returned, payload) = self.returned(*value);
                        self.leave(Exit::Return(returned), payload)
                    }
                })
            }
            Expr::Break(leave) => {
                leave.expr.iter_mut().for_each(|value| self.expr(value));
                let label = leave.label.clone();
                if self.closures > 0 || self.target(label.as_ref()) {
                    None
                } else if self.is_own(label.as_ref()) {
                    Some(self.leave(Exit::Break, quote!(())))
                } else {
                    let value = leave
                        .expr
                        .as_ref()
                        .map_or(quote!(()), ToTokens::to_token_stream);
                    let has_value = leave.expr.is_some();
                    label.map(|label| self.leave(Exit::BreakTo(label, has_value), value))
                }
            }
            Expr::Continue(next) => {
                let label = next.label.clone();
                if self.closures > 0 || self.target(label.as_ref()) {
                    None
                } else if self.is_own(label.as_ref()) {
                    self.label_used = true;
                    let (end, kit) = (&self.end, self.kit);
                    Some(quote!(break #end #kit.go_on()))
                } else {
                    label.map(|label| self.leave(Exit::ContinueAt(label), quote!(())))
                }
            }
            Expr::Try(attempt) => {
                self.expr(&mut attempt.expr);
                (self.closures == 0).then(|| {
                    let rest = mixed("rest");
                    let leave = self.leave(Exit::Try, quote!(#rest));
                    let (kit, value) = (self.kit, mixed("value"));
                    let at = attempt
                        .question_token
                        .span()
                        .resolved_at(Span::mixed_site());
                    let attempt = &attempt.expr;
                    quote_spanned!(at=> (match #kit.branch(#attempt) {
                        ::core::ops::ControlFlow::Continue(#value) => #value,
                        ::core::ops::ControlFlow::Break(#rest) => #leave,
                    }))
                })
            }
            Expr::Index(index) => {
                self.check_types(&index.index);
                self.check_digits(index);
                let owned = if self.in_nested_parallel {
                    self.owned(index)
                } else {
                    None
                };
                let known = owned
                    .or_else(|| self.elsewhere(index))
                    .or_else(|| self.in_planes(index))
                    .or_else(|| self.in_colour(index))
                    .or_else(|| self.read(index))
                    .or_else(|| self.local_array(index));
                if known.is_none() {
                    let own = variable(&index.expr).map(|number| (number, index.index.clone()));
                    walk_expr(self, expr);
                    if let (Expr::Index(index), Some((number, as_read))) = (&mut *expr, own) {
                        self.look_at(number, &as_read, &mut index.index);
                    }
                }
                known
            }
            Expr::MethodCall(call) => {
                let length = self.length(call);
                let appends = variable(&call.receiver)
                    .is_some_and(|number| matches!(self.roles[number], Role::Append));
                let fills = !self.in_nested_parallel
                    && matches!(bare(&call.receiver), Expr::Index(_))
                    && matches!(
                        self.indexed_root(&call.receiver),
                        Some(Role::Bins(Class::Append, _))
                    );
                if length.is_none() {
                    if let Expr::MethodCall(call) = expr {
                        self.check_collection(call);
                    }
                    walk_expr(self, expr);
                    if let Expr::MethodCall(call) = expr {
                        call.args
                            .iter_mut()
                            .for_each(|argument| self.share_value(argument));
                        self.share_receiver(call);
                    }
                }
                if let Expr::MethodCall(call) = expr
                    && (appends || fills)
                    && call.method == "extend"
                {
                    let (kit, collection, items) = (self.kit, &call.receiver, &call.args);
                    self.checks
                        .push(quote!((&#kit.methods(&#collection)).__prange_extended_by(#items);));
                }
                if let Expr::MethodCall(call) = expr
                    && fills
                {
                    let (kit, bucket) = (self.kit, &call.receiver);
                    let at = call.method.span().resolved_at(Span::mixed_site());
                    let method = Ident::new(&format!("{RESERVED}{}", call.method), at);
                    self.checks.push(
                        quote_spanned!(at=> #kit.is_append((&#kit.methods(&#bucket)).#method());),
                    );
                }
                length
            }
            Expr::ForLoop(repeat) => {
                let inner = match crate::header::is_prange(&repeat.expr) {
                    true => self.inner_loop(repeat),
                    false => None,
                };
                let windowed = inner.or_else(|| self.windowed(repeat));
                if windowed.is_none() {
                    self.visit_for_parts(repeat);
                }
                windowed
            }
            Expr::Macro(call) if std_macros::name(&call.mac) == "prange" => self.inner_macro(call),
            Expr::Macro(call) => {
                let resolved = self.resolved;
                let names = |ident: &Ident| source_name(ident, resolved);
                let shown = shown_text::debugged(&call.mac, &names, |expr| self.expr(expr));
                if shown.is_some() {
                    self.check_macro(&call.mac);
                } else {
                    self.mac(&mut call.mac);
                }
                shown
            }
            Expr::While(repeat) => {
                let syn::ExprWhile {
                    label, cond, body, ..
                } = repeat;
                self.framed(OpenRegion::of_loop(label.as_ref(), true), |this| {
                    this.expr(cond);
                    this.block(body);
                });
                None
            }
            Expr::Loop(repeat) => {
                let syn::ExprLoop { label, body, .. } = repeat;
                let region = OpenRegion::of_loop(label.as_ref(), true);
                self.framed(region, |this| this.block(body));
                None
            }
            Expr::Call(_) if crate::header::is_prange(expr) => {
                walk_expr(self, expr);
                None
            }
            Expr::Call(call) => {
                // What `Err(value)` takes may leave the loop with it, and be moved.
                let is_wrapper = is_wrapper(&call.func);
                walk_expr(self, &mut call.func);
                call.args.iter_mut().for_each(|argument| {
                    self.expr(argument);
                    if !is_wrapper {
                        self.share_value(argument);
                    }
                });
                self.share_callee(call);
                None
            }
            Expr::Unsafe(_) => {
                self.unsafe_blocks += 1;
                walk_expr(self, expr);
                self.unsafe_blocks -= 1;
                None
            }
            Expr::Block(block) => {
                let syn::ExprBlock { label, block, .. } = block;
                self.framed(OpenRegion::of_block(label.as_ref()), |this| {
                    this.block(block)
                });
                None
            }
            _ => {
                walk_expr(self, expr);
                None
            }
        };
        if code.is_none() {
            operands(expr).into_iter().for_each(keep_place);
        }
        if let Some(code) = code {
            *expr = match is_exit {
                // A parsed expression gets the parentheses that it needs as an operand.
                true => syn::parse2(code.clone()).unwrap_or(Expr::Verbatim(code)),
                false => Expr::Verbatim(code),
            };
        }
    }

    fn mac(&mut self, mac: &mut Macro) {
        if let Known::Arguments(mut arguments) = std_macros::read(mac) {
            self.check_macro(mac);
            let message = self.message(mac);
            arguments.change(|expr, _, _| self.expr(expr));
            arguments.extend(message);
            mac.tokens = arguments.into_token_stream();
        }
    }

    fn block(&mut self, block: &mut Block) {
        for mut statement in std::mem::take(&mut block.stmts) {
            let around = std::mem::take(&mut self.checks);
            self.stmt(&mut statement);
            let mut checks = std::mem::replace(&mut self.checks, around);
            checks.dedup_by_key(|check| check.to_string());
            // Each in a scope of its own, as they import names.
            let checks = checks.iter().map(checked_only).map(Expr::Verbatim);
            block
                .stmts
                .extend(checks.map(|check| Stmt::Expr(check, None)));
            // A variable that was substituted may have no other use.
            let looked_through = match &statement {
                Stmt::Local(local) if self.in_nested_parallel || self.has_planes() => {
                    bound_names(&local.pat)
                }
                _ => Vec::new(),
            };
            block.stmts.push(statement);
            let looked_through = looked_through.iter();
            let used =
                looked_through.filter(|name| self.lets.iter().any(|(known, _)| known == *name));
            block
                .stmts
                .extend(used.map(|name| syn::parse_quote!(let _ = &#name;)));
        }
    }

    fn local(&mut self, local: &mut Local) {
        // It may be substituted into subscripts.
        let names = bound_names(&local.pat);
        if let Some(init) = &local.init
            && names
                .iter()
                .any(|name| self.lets.iter().any(|(known, _)| name == known))
        {
            self.check_types(&init.expr);
        }
        walk_local(self, local);
    }

    fn stmt(&mut self, statement: &mut Stmt) {
        if let Stmt::Macro(call) = statement {
            *statement = Stmt::Expr(
                Expr::Macro(syn::ExprMacro {
                    attrs: call.attrs.clone(),
                    mac: call.mac.clone(),
                }),
                call.semi_token,
            );
        }
        if let Stmt::Expr(expr, end) = statement
            && let update = Update::of_statement(expr, end.is_some(), &self.resolved.locals)
            && let Some(code) = update.and_then(|update| self.update(update))
        {
            *expr = Expr::Verbatim(code);
            return;
        }
        walk_stmt(self, statement);
        if let Stmt::Expr(Expr::Call(call), Some(_)) = statement {
            self.share_called_name(call);
        }
    }
}
