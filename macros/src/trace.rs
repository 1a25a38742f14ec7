//! Walks through the marked body in the order of evaluation. Lists every access to a variable and, for each access, whether every path to
//! it has assigned the variable.

use std::fmt::Display;

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{BinOp, Block, Error, Expr, Label, Lifetime, Macro, Pat, RangeLimits, Stmt, UnOp};

use crate::exits;
use crate::idiom::{self, Class, Form, Idiom};
use crate::methods::{self, APPENDING_METHODS, INTERIOR_METHODS};
use crate::minimum_by_if::{BestIdiom, NearMinimum};
use crate::names::{bound_names, idents, paired};
use crate::place::{bare, is_loop_marker, variable};
use crate::std_macros::{self, Known};
use crate::updates::{Update, is_conditional};
use crate::walk::Shadowing;

pub(crate) struct Event {
    pub(crate) variable: usize,
    pub(crate) access: Access,
    pub(crate) span: Span,
    /// Where the access ends, if that is another token.
    end: Option<Span>,
    /// Whether every path to this point has assigned the variable.
    pub(crate) assigned: bool,
    /// The inner loops around the access.
    pub(crate) loops: Vec<InnerLoop>,
}

impl Event {
    /// Returns an error about the whole access.
    pub(crate) fn error(&self, message: impl Display) -> Error {
        let ends = std::iter::once(self.span).chain(self.end);
        let ends = ends.map(|span| Ident::new("access", span));
        Error::new_spanned(quote!(#(#ends)*), message)
    }
}

/// A serial loop over a range in the body.
#[derive(Clone)]
pub(crate) struct InnerLoop {
    pub(crate) variable: Ident,
    pub(crate) start: Expr,
    /// The exclusive end of the range.
    pub(crate) end: Expr,
    /// Whether the access happens in each iteration of this loop.
    pub(crate) certain: bool,
    pub(crate) stepped: bool,
}

impl InnerLoop {
    fn of(repeat: &syn::ExprForLoop) -> Option<InnerLoop> {
        let (Pat::Ident(pattern), range) = (&*repeat.pat, range_of(&repeat.expr)?) else {
            return None;
        };
        let (start, end) = (range.start.as_deref()?, range.end.as_deref()?);
        if pattern.mutability.is_some() || pattern.by_ref.is_some() || pattern.subpat.is_some() {
            return None;
        }
        Some(InnerLoop {
            variable: pattern.ident.clone(),
            start: start.clone(),
            end: match range.limits {
                RangeLimits::HalfOpen(_) => end.clone(),
                RangeLimits::Closed(_) => syn::parse_quote!(#end + 1),
            },
            // An exit or `continue` may come before the access; a step may skip the last value.
            certain: !is_stepped(&repeat.expr)
                && exits::may_leave(repeat.body.to_token_stream()).is_none(),
            stepped: is_stepped(&repeat.expr),
        })
    }
}

/// Returns the range that a loop runs through, in whatever order.
fn range_of(expr: &Expr) -> Option<&syn::ExprRange> {
    match bare(expr) {
        Expr::Range(range) => Some(range),
        Expr::MethodCall(call) if call.method == "rev" || call.method == "step_by" => {
            range_of(&call.receiver)
        }
        _ => None,
    }
}

/// Returns whether a range has a step.
fn is_stepped(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::MethodCall(call) => call.method == "step_by" || is_stepped(&call.receiver),
        _ => false,
    }
}

#[derive(Clone)]
pub(crate) enum Access {
    Read,
    /// A read on the right side of an assignment to the same variable: `x = f(x)`.
    LoopCarried,
    /// The same, by steps of a generator of random numbers: `x = x.wrapping_mul(a)`, `x ^= x << k`.
    Generator,
    /// A read in a comparison that decides whether the variable is replaced.
    Compared(NearMinimum),
    /// A read inside of `associative(..)` that is not an operation on two operands.
    UserAssociative,
    /// A read by an operator that may skip its right side: `ok = ok && e`.
    ShortCircuit(&'static str),
    /// `x = e`.
    Assign,
    /// `x += e`.
    Operator(BinOp),
    OperatorChain(Class),
    /// A fold: its class, its operation, and whether the operation uses a name that the body declares.
    Fold(Class, String, bool),
    /// Part of a minimum or maximum by `if` with this key.
    Best(String),
    /// A method that appends.
    Append(String),
    /// Another method that changes the variable.
    Change(String),
    /// A statement that updates the variable through this method, of which the body sees nothing.
    Update(String),
    /// `&mut x`.
    Borrow,
    /// `writeln!(x, ..)`, and the macro's name.
    Written(String),
    /// A write to a part of the variable.
    Part,
    /// `x.len()`.
    Length,
    /// `x[index]`.
    Index(Box<Expr>, ElementAccess),
}

/// The kind of access to a place.
#[derive(Clone)]
pub(crate) enum ElementAccess {
    Read,
    Write,
    Operator(BinOp),
    /// `x[e] = x[e].min(value)` and the like.
    Fold(Class),
    /// A method that appends.
    Append(String),
    Borrow,
    Method(String),
    /// A method of which nothing is known.
    Unknown,
}

impl ElementAccess {
    pub(crate) fn writes(&self) -> bool {
        !matches!(self, ElementAccess::Read | ElementAccess::Unknown)
    }
}

#[derive(Default)]
pub(crate) struct Flow {
    pub(crate) events: Vec<Event>,
    /// For each end of an iteration: which variables are assigned there.
    pub(crate) ends: Vec<Vec<bool>>,
    /// The statements and operators that may leave the loop early.
    pub(crate) exits: Vec<(&'static str, Span)>,
    /// The places that end an iteration early: the number of events before, and the `continue`.
    pub(crate) continues: Vec<(usize, Span)>,
    /// Control flow in unreadable macros.
    pub(crate) hidden_exits: Vec<(String, Span)>,
    pub(crate) await_at: Option<Span>,
    /// Variables of the body that stand for an expression, and that expression.
    pub(crate) lets: Vec<(Ident, Expr)>,
}

impl Flow {
    /// Returns whether the variable is assigned at each end of an iteration.
    pub(crate) fn always_assigns(&self, variable: usize) -> bool {
        self.ends.iter().all(|end| end[variable])
    }
}

/// Follows the body. Variables in `plain` are not taken for minima or maxima by `if`.
pub(crate) fn follow(
    body: &Block,
    label: Option<&Label>,
    variables: usize,
    plain: &[usize],
    locals: &[String],
) -> Flow {
    let mut tracer = Tracer {
        flow: Flow::default(),
        state: Some(vec![false; variables]),
        regions: Vec::new(),
        own_label: label.map(|label| label.name.ident.to_string()),
        closures: 0,
        plain,
        locals,
        has_items: Shadowing::of(body) > Shadowing::None,
        loops: Vec::new(),
        may_have_ended: false,
    };
    tracer.block(body);
    let end = tracer.state.take();
    tracer.flow.ends.extend(end);
    tracer.flow
}

/// Which variables are assigned. `None` in code that is never reached.
type State = Option<Vec<bool>>;

fn join(left: State, right: State) -> State {
    match (left, right) {
        (Some(left), Some(right)) => Some(left.iter().zip(&right).map(|(a, b)| *a && *b).collect()),
        (left, right) => left.or(right),
    }
}

/// A loop or labelled block in the body.
struct Region {
    label: Option<String>,
    is_loop: bool,
    breaks: State,
}

struct Tracer<'p> {
    flow: Flow,
    state: State,
    regions: Vec<Region>,
    own_label: Option<String>,
    /// Number of closures and async blocks around the current place.
    closures: usize,
    plain: &'p [usize],
    locals: &'p [String],
    /// Whether the body has items, which may give a name another meaning.
    has_items: bool,
    loops: Vec<InnerLoop>,
    /// Whether the iteration may have ended before this point.
    may_have_ended: bool,
}

impl Tracer<'_> {
    fn event(&mut self, variable: usize, access: Access, span: Span) {
        let assigned = self.state.as_ref().is_none_or(|state| state[variable]);
        self.flow.events.push(Event {
            variable,
            access,
            span,
            end: None,
            assigned,
            loops: self.loops.clone(),
        });
    }

    /// Follows code that may not run in each iteration of the loops around it.
    fn sometimes<R>(&mut self, inside: impl FnOnce(&mut Self) -> R) -> R {
        let loops = self.loops.clone();
        self.loops
            .iter_mut()
            .for_each(|inner| inner.certain = false);
        let result = inside(self);
        self.loops = loops;
        result
    }

    /// Forgets the loop variables that a pattern shadows.
    fn hide(&mut self, pattern: &Pat) {
        let names = bound_names(pattern);
        self.loops.retain(|inner| !names.contains(&inner.variable));
    }

    fn assigned(&mut self, variable: usize) {
        // A closure may never run.
        if self.closures == 0
            && let Some(state) = &mut self.state
        {
            state[variable] = true;
        }
    }

    fn end_of_iteration(&mut self) {
        self.may_have_ended = true;
        let state = self.state.take();
        self.flow.ends.extend(state);
    }

    fn exit(&mut self, what: &'static str, span: Span) {
        self.flow.exits.push((what, span));
        self.end_of_iteration();
    }

    fn block(&mut self, block: &Block) {
        for statement in &block.stmts {
            match statement {
                Stmt::Local(local) => {
                    self.note_let(local);
                    self.hide(&local.pat);
                    if let Some(init) = &local.init {
                        self.expr(&init.expr);
                        if let Some((_, diverge)) = &init.diverge {
                            let before = self.state.clone();
                            self.expr(diverge);
                            self.state = before;
                        }
                    }
                }
                // The statement may be compiled out, by `#[cfg(..)]`.
                Stmt::Expr(expr, _) if is_conditional(expr) => {
                    let rest = self.branch(|this| this.sometimes(|this| this.expr(expr)));
                    self.state = join(self.state.take(), rest);
                }
                Stmt::Expr(expr, end) => self.statement(expr, end.is_some()),
                Stmt::Macro(statement) => self.mac(&statement.mac),
                Stmt::Item(_) => {}
            }
        }
    }

    /// Records the `let`, so that subscripts can be read with its value in place of the name. Leaves out names that are bound more than once.
    fn note_let(&mut self, local: &syn::Local) {
        for (name, value) in paired(local) {
            let text = name.to_string();
            if self.locals.iter().filter(|local| **local == text).count() == 1 {
                self.flow.lets.push((name, value));
            }
        }
    }

    fn statement(&mut self, expr: &Expr, is_dropped: bool) {
        if self.update(Update::of_statement(expr, is_dropped, self.locals)) {
            return;
        }
        // A method of an element whose result is unused is there to change the element.
        if let Expr::MethodCall(call) = expr
            && let Expr::Index(index) = bare(&call.receiver)
            && variable(&index.expr).is_some()
            && !INTERIOR_METHODS.contains(&&*call.method.to_string())
        {
            let method = call.method.to_string();
            let access = match APPENDING_METHODS.contains(&&*method) {
                true => ElementAccess::Append(method),
                false => ElementAccess::Method(method),
            };
            self.access(&call.receiver, &access);
            return self.exprs(&call.args);
        }
        self.expr(expr);
    }

    /// Runs `inside` in the region of a loop or labelled block, and joins the states at its breaks.
    fn framed(&mut self, label: Option<&Label>, is_loop: bool, inside: impl FnOnce(&mut Self)) {
        self.regions.push(Region {
            label: label.map(|label| label.name.ident.to_string()),
            is_loop,
            breaks: None,
        });
        inside(self);
        if let Some(region) = self.regions.pop() {
            self.state = join(self.state.take(), region.breaks);
        }
    }

    fn target(&mut self, label: Option<&Lifetime>) -> Option<&mut Region> {
        match label {
            Some(label) => {
                let name = label.ident.to_string();
                let regions = &mut self.regions;
                regions
                    .iter_mut()
                    .rev()
                    .find(|region| region.label.as_ref() == Some(&name))
            }
            None => self.regions.iter_mut().rev().find(|region| region.is_loop),
        }
    }

    fn is_own(&self, label: Option<&Lifetime>) -> bool {
        label.is_none_or(|label| self.own_label.as_ref() == Some(&label.ident.to_string()))
    }

    /// Runs `inside` from the current state, and returns the state after it.
    fn branch(&mut self, inside: impl FnOnce(&mut Self)) -> State {
        let before = self.state.clone();
        inside(self);
        std::mem::replace(&mut self.state, before)
    }

    fn closure(&mut self, inside: impl FnOnce(&mut Self)) {
        let regions = std::mem::take(&mut self.regions);
        let before = self.state.clone();
        self.closures += 1;
        self.sometimes(inside);
        self.closures -= 1;
        self.state = before;
        self.regions = regions;
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn idiom(&mut self, expr: &Expr) -> bool {
        let Some(idiom) = idiom::recognise(expr) else {
            return false;
        };
        match idiom {
            Idiom::OperatorChain(chain) => {
                self.exprs(chain.steps.iter().map(|(_, right)| right));
                self.event(
                    chain.variable,
                    Access::OperatorChain(chain.class),
                    expr.span(),
                );
                self.assigned(chain.variable);
            }
            Idiom::Fold(fold) => {
                self.exprs(&fold.values);
                let form = match &fold.form {
                    Some(form) => form.text(),
                    None => fold.first.to_string(),
                };
                let names = fold.form.iter().flat_map(Form::names);
                let local = fold.form.is_some() && self.has_items
                    || names
                        .map(|name| name.to_string())
                        .any(|name| self.locals.contains(&name));
                self.event(
                    fold.variable,
                    Access::Fold(fold.class, form, local),
                    expr.span(),
                );
                self.assigned(fold.variable);
            }
            Idiom::Best(best) => {
                let is_plain = |(variable, _): &(usize, Expr)| self.plain.contains(variable);
                if best.assignments.iter().any(is_plain) {
                    return false;
                }
                self.expr(&best.candidate);
                self.guard(&best);
                let key = best.key();
                for (variable, value) in &best.assignments {
                    if essence_differs(value, &best.candidate) {
                        self.expr(value);
                    }
                    self.event(*variable, Access::Best(key.clone()), expr.span());
                }
            }
        }
        true
    }

    fn guard(&mut self, best: &BestIdiom) {
        if let Some(guard) = &best.guard {
            let after = self.branch(|this| this.sometimes(|this| this.expr(guard)));
            self.state = join(self.state.take(), after);
        }
    }

    /// Recognises an idiom on an element of an array.
    fn element(&mut self, expr: &Expr) -> bool {
        let Some((element, class, idiom)) = idiom::of_element(expr) else {
            return false;
        };
        match &idiom {
            Idiom::OperatorChain(chain) => self.exprs(chain.steps.iter().map(|(_, right)| right)),
            Idiom::Fold(fold) => self.exprs(&fold.values),
            Idiom::Best(best) => {
                self.expr(&best.candidate);
                self.guard(best);
            }
        }
        self.access(&element, &ElementAccess::Fold(class));
        true
    }

    /// Follows an update of an entry.
    fn update(&mut self, update: Option<Update>) -> bool {
        let Some(update) = update else {
            return false;
        };
        self.exprs(update.values.iter().map(|value| &value.value));
        let access = Access::Update(update.method.to_string());
        self.event(update.variable, access, update.method.span());
        true
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Path(_) => {
                if let Some(variable) = variable(expr) {
                    self.event(variable, Access::Read, expr.span());
                }
            }
            Expr::Assign(_) | Expr::If(_) if self.idiom(expr) || self.element(expr) => {}
            Expr::Assign(_) | Expr::Binary(_) | Expr::MethodCall(_)
                if self.update(Update::read(expr, false, self.locals)) => {}
            Expr::Assign(assign) => {
                let before = self.flow.events.len();
                self.expr(&assign.right);
                self.mark_feedback(assign, before);
                self.access(&assign.left, &ElementAccess::Write);
            }
            Expr::Binary(binary) => match &binary.op {
                operator if idiom::assigns(operator) => {
                    let before = self.flow.events.len();
                    self.expr(&binary.right);
                    if let Some(target) = variable(&binary.left).filter(|_| is_shift(&binary.right))
                    {
                        self.mark_reads(target, before, &Access::Generator);
                    }
                    self.access(&binary.left, &ElementAccess::Operator(*operator));
                }
                BinOp::And(_) | BinOp::Or(_) => {
                    self.expr(&binary.left);
                    let right = self.branch(|this| this.sometimes(|this| this.expr(&binary.right)));
                    self.state = join(self.state.take(), right);
                }
                _ => self.exprs([&*binary.left, &*binary.right]),
            },
            Expr::If(choice) => {
                let before = self.flow.events.len();
                self.expr(&choice.cond);
                self.mark_compared(choice, before);
                let then =
                    self.branch(|this| this.sometimes(|this| this.block(&choice.then_branch)));
                if let Some((_, otherwise)) = &choice.else_branch {
                    self.sometimes(|this| this.expr(otherwise));
                }
                self.state = join(then, self.state.take());
            }
            Expr::Match(choice) => {
                self.expr(&choice.expr);
                let mut after = None;
                for arm in &choice.arms {
                    let state = self.branch(|this| {
                        this.sometimes(|this| {
                            this.hide(&arm.pat);
                            if let Some((_, guard)) = &arm.guard {
                                this.expr(guard);
                            }
                            this.expr(&arm.body);
                        });
                    });
                    after = join(after, state);
                }
                self.state = after;
            }
            Expr::Loop(repeat) => {
                self.framed(repeat.label.as_ref(), true, |this| {
                    this.block(&repeat.body);
                    this.state = None;
                });
            }
            Expr::While(repeat) => {
                self.framed(repeat.label.as_ref(), true, |this| {
                    this.expr(&repeat.cond);
                    this.branch(|this| this.sometimes(|this| this.block(&repeat.body)));
                });
            }
            Expr::ForLoop(repeat) => {
                self.expr(&repeat.expr);
                let loops = self.loops.clone();
                self.hide(&repeat.pat);
                let inner = InnerLoop::of(repeat);
                let may_have_ended = self.may_have_ended;
                self.loops.extend(inner.map(|inner| InnerLoop {
                    certain: inner.certain && !may_have_ended,
                    ..inner
                }));
                self.framed(repeat.label.as_ref(), true, |this| {
                    this.branch(|this| this.block(&repeat.body));
                });
                self.loops = loops;
            }
            Expr::Block(block) => match &block.label {
                Some(label) => self.framed(Some(label), false, |this| this.block(&block.block)),
                None => self.block(&block.block),
            },
            Expr::Unsafe(block) => self.block(&block.block),
            Expr::Break(leave) => {
                if let Some(value) = &leave.expr {
                    self.expr(value);
                }
                let state = self.state.clone();
                if let Some(region) = self.target(leave.label.as_ref()) {
                    region.breaks = join(region.breaks.take(), state);
                    self.state = None;
                } else if self.closures > 0 {
                    self.state = None;
                } else {
                    self.exit("break", expr.span());
                }
            }
            Expr::Continue(next) => {
                let label = next.label.as_ref();
                if self.target(label).is_some() || self.closures > 0 {
                    self.state = None;
                } else if self.is_own(label) {
                    let before = self.flow.events.len();
                    self.flow.continues.push((before, expr.span()));
                    self.end_of_iteration();
                } else {
                    self.exit("continue", expr.span());
                }
            }
            Expr::Return(leave) => {
                if let Some(value) = &leave.expr {
                    self.expr(value);
                }
                match self.closures {
                    0 => self.exit("return", expr.span()),
                    _ => self.state = None,
                }
            }
            Expr::Try(attempt) => {
                self.expr(&attempt.expr);
                if self.closures == 0 {
                    self.branch(|this| this.exit("?", attempt.question_token.span()));
                }
            }
            Expr::Closure(closure) => self.closure(|this| {
                closure.inputs.iter().for_each(|input| this.hide(input));
                this.expr(&closure.body);
            }),
            Expr::Async(block) => self.closure(|this| this.block(&block.block)),
            Expr::Await(wait) => {
                if self.closures == 0 {
                    self.flow.await_at.get_or_insert(wait.await_token.span());
                }
                self.expr(&wait.base);
            }
            Expr::Reference(reference) => match reference.mutability {
                Some(_) => self.access(&reference.expr, &ElementAccess::Borrow),
                None => self.access(&reference.expr, &ElementAccess::Read),
            },
            Expr::RawAddr(address) => self.access(&address.expr, &ElementAccess::Borrow),
            Expr::MethodCall(call) => self.method(call),
            Expr::Index(_) | Expr::Field(_) | Expr::Unary(_) | Expr::Paren(_) | Expr::Group(_) => {
                self.access(expr, &ElementAccess::Read);
            }
            Expr::Let(condition) => {
                self.expr(&condition.expr);
                self.hide(&condition.pat);
            }
            Expr::Array(array) => self.exprs(&array.elems),
            Expr::Tuple(tuple) => self.exprs(&tuple.elems),
            Expr::Call(call) => {
                self.expr(&call.func);
                self.exprs(&call.args);
            }
            Expr::Cast(cast) => self.expr(&cast.expr),
            Expr::Range(range) => {
                self.exprs(range.start.iter().chain(&range.end).map(|bound| &**bound));
            }
            Expr::Repeat(repeat) => self.expr(&repeat.expr),
            Expr::Struct(fields) => {
                self.exprs(fields.fields.iter().map(|field| &field.expr));
                self.exprs(fields.rest.as_deref());
            }
            Expr::Macro(call) => self.mac(&call.mac),
            _ => {}
        }
    }

    /// Marks reads of a variable on the right side of an assignment to it.
    fn mark_feedback(&mut self, assign: &syn::ExprAssign, first_event: usize) {
        let Some(target) = variable(&assign.left) else {
            return;
        };
        let access = match bare(&assign.right) {
            Expr::Binary(binary) if variable(&binary.left) == Some(target) => match binary.op {
                BinOp::And(_) => Access::ShortCircuit("&"),
                BinOp::Or(_) => Access::ShortCircuit("|"),
                _ => Access::LoopCarried,
            },
            Expr::Call(call) if idiom::is_associative(call) => Access::UserAssociative,
            right if steps_a_generator(right) && self.uses_no_data(right) => Access::Generator,
            _ => Access::LoopCarried,
        };
        self.mark_reads(target, first_event, &access);
    }

    /// Whether a value depends on nothing that differs between iterations, but for variables that the loop changes.
    fn uses_no_data(&self, value: &Expr) -> bool {
        let tokens = value.to_token_stream();
        let is_data =
            |name: &Ident| is_loop_marker(name) || self.locals.contains(&name.to_string());
        !tokens.to_string().contains('[') && !idents(tokens).iter().any(is_data)
    }

    /// Marks the reads of a variable since an event.
    fn mark_reads(&mut self, variable: usize, first_event: usize, access: &Access) {
        for event in &mut self.flow.events[first_event..] {
            if event.variable == variable && matches!(event.access, Access::Read) {
                event.access = access.clone();
            }
        }
    }

    /// Marks reads that decide whether the variable is replaced.
    fn mark_compared(&mut self, choice: &syn::ExprIf, first_event: usize) {
        let replaced: Vec<usize> = choice
            .then_branch
            .stmts
            .iter()
            .filter_map(|statement| match statement {
                Stmt::Expr(Expr::Assign(assign), _) => variable(&assign.left),
                _ => None,
            })
            .collect();
        let near = NearMinimum::of(choice, &replaced);
        for event in &mut self.flow.events[first_event..] {
            if matches!(event.access, Access::Read) && replaced.contains(&event.variable) {
                event.access = Access::Compared(near);
            }
        }
    }

    fn method(&mut self, call: &syn::ExprMethodCall) {
        let method = call.method.to_string();
        let receiver = bare(&call.receiver);
        if let Some(variable) = variable(receiver) {
            self.exprs(&call.args);
            let access = match (method.as_str(), part_of_array(call)) {
                _ if is_length(call) => Access::Length,
                (_, Some((index, access))) => Access::Index(Box::new(index), access),
                (name, _) if APPENDING_METHODS.contains(&name) => Access::Append(method),
                _ if methods::changes(call) => Access::Change(method),
                _ => Access::Read,
            };
            return self.event(variable, access, call.method.span());
        }
        let access = match methods::changes(call) {
            true => ElementAccess::Method(method),
            false if methods::is_unknown_of_element(call) => ElementAccess::Unknown,
            false => ElementAccess::Read,
        };
        self.access(receiver, &access);
        self.exprs(&call.args);
    }

    /// Follows an access to a place.
    fn access(&mut self, expr: &Expr, access: &ElementAccess) {
        let expr = bare(expr);
        if let Some(variable) = variable(expr) {
            let of_variable = match access {
                ElementAccess::Read | ElementAccess::Unknown => Access::Read,
                // A closure may run at any time, or never.
                ElementAccess::Write if self.closures > 0 => Access::Borrow,
                ElementAccess::Write | ElementAccess::Fold(_) => Access::Assign,
                ElementAccess::Operator(operator) => Access::Operator(*operator),
                ElementAccess::Borrow => Access::Borrow,
                ElementAccess::Method(method) | ElementAccess::Append(method) => {
                    Access::Change(method.clone())
                }
            };
            let assigns = matches!(of_variable, Access::Assign);
            self.event(variable, of_variable, expr.span());
            if assigns {
                self.assigned(variable);
            }
            return;
        }
        match expr {
            Expr::Index(index) => {
                self.expr(&index.index);
                match variable(&index.expr) {
                    Some(variable) => {
                        let access = Access::Index(index.index.clone(), access.clone());
                        self.event(variable, access, expr.span());
                        let close = index.bracket_token.span.close();
                        let event = self.flow.events.last_mut();
                        event.into_iter().for_each(|event| event.end = Some(close));
                    }
                    None => self.access(&index.expr, access),
                }
            }
            Expr::Field(field) => self.part(&field.base, access),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                self.part(&unary.expr, access)
            }
            Expr::Unary(unary) => self.expr(&unary.expr),
            Expr::Call(call) if access.writes() => {
                call.args
                    .iter()
                    .for_each(|argument| self.access(argument, access));
            }
            Expr::Tuple(tuple) if access.writes() => {
                tuple
                    .elems
                    .iter()
                    .for_each(|element| self.access(element, access));
            }
            Expr::Array(array) if access.writes() => {
                array
                    .elems
                    .iter()
                    .for_each(|element| self.access(element, access));
            }
            Expr::Struct(fields) if access.writes() => {
                fields
                    .fields
                    .iter()
                    .for_each(|field| self.access(&field.expr, access));
            }
            _ => self.expr(expr),
        }
    }

    /// Follows an access to a part of a place.
    fn part(&mut self, whole: &Expr, access: &ElementAccess) {
        match variable(whole) {
            Some(variable) => {
                let access = if access.writes() {
                    Access::Part
                } else {
                    Access::Read
                };
                self.event(variable, access, whole.span());
            }
            None => self.access(whole, access),
        }
    }

    fn mac(&mut self, mac: &Macro) {
        match std_macros::read(mac) {
            Known::Arguments(arguments) => {
                let always = arguments.always_evaluated();
                let exprs: Vec<&Expr> = arguments.exprs().collect();
                let written = arguments.written();
                let read = exprs[..always].iter().skip(usize::from(written.is_some()));
                self.exprs(read.copied());
                if let Some(written) = written {
                    self.access(written, &ElementAccess::Borrow);
                    if let (Some(_), Some(event)) = (variable(written), self.flow.events.last_mut())
                    {
                        event.access = Access::Written(std_macros::name(mac));
                    }
                }
                let rest = self.branch(|this| {
                    this.sometimes(|this| this.exprs(exprs[always..].iter().copied()));
                });
                self.state = join(self.state.take(), rest);
                if std_macros::diverges(mac) {
                    self.state = None;
                }
            }
            Known::Constant => {}
            Known::Unreadable => {
                if let Some(span) = exits::may_leave(mac.tokens.clone()) {
                    self.flow.hidden_exits.push((std_macros::name(mac), span));
                }
            }
        }
    }
}

fn is_shift(expr: &Expr) -> bool {
    matches!(bare(expr), Expr::Binary(binary) if matches!(binary.op, BinOp::Shl(_) | BinOp::Shr(_)))
}

/// Whether a value is the next state of a linear congruential generator: a product that wraps, or a remainder of a product.
fn steps_a_generator(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::MethodCall(call) => {
            call.method == "wrapping_mul" || steps_a_generator(&call.receiver)
        }
        Expr::Binary(binary) => match binary.op {
            BinOp::Rem(_) | BinOp::BitAnd(_) | BinOp::Add(_) => {
                steps_a_generator(&binary.left) || is_product(&binary.left)
            }
            BinOp::BitXor(_) => is_shift(&binary.right),
            _ => false,
        },
        _ => false,
    }
}

fn is_product(expr: &Expr) -> bool {
    matches!(bare(expr), Expr::Binary(binary) if matches!(binary.op, BinOp::Mul(_)) || matches!(binary.op, BinOp::Add(_)) && is_product(&binary.left))
}

/// Whether a call asks for the length or the shape of an array.
pub(crate) fn is_length(call: &syn::ExprMethodCall) -> bool {
    let method = call.method.to_string();
    match call.args.len() {
        0 => LENGTHS.contains(&&*method),
        1 => method == "len_of",
        _ => false,
    }
}

/// The methods of slices and of ndarray's arrays that tell a length or a shape.
const LENGTHS: &[&str] = &[
    "len", "is_empty", "nrows", "ncols", "dim", "ndim", "raw_dim", "shape",
];

/// Returns the subscript that stands for the part of an array of which ndarray's `row_mut(i)` and the like make a view.
fn part_of_array(call: &syn::ExprMethodCall) -> Option<(Expr, ElementAccess)> {
    let method = call.method.to_string();
    let (kind, access) = match method.strip_suffix("_mut") {
        Some(kind) => (kind, ElementAccess::Method(method.clone())),
        None => (method.as_str(), ElementAccess::Read),
    };
    let all: Expr = syn::parse_quote!(_);
    let mut arguments = call.args.iter();
    let index = match (kind, arguments.next(), arguments.next(), arguments.next()) {
        ("row", Some(index), None, None) => syn::parse_quote!([#index, #all]),
        ("column", Some(index), None, None) => syn::parse_quote!([#all, #index]),
        ("index_axis", Some(axis), Some(index), None) => {
            let before = std::iter::repeat_n(&all, axis_number(axis)?);
            syn::parse_quote!([#(#before,)* #index])
        }
        _ => return None,
    };
    Some((index, access))
}

/// Returns the number in `Axis(0)`.
fn axis_number(axis: &Expr) -> Option<usize> {
    let Expr::Call(call) = bare(axis) else {
        return None;
    };
    let Expr::Path(function) = bare(&call.func) else {
        return None;
    };
    let is_axis = function.path.segments.last()?.ident == "Axis" && call.args.len() == 1;
    match bare(call.args.first()?) {
        Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Int(number),
            ..
        }) if is_axis => number.base10_parse().ok().filter(|axis| *axis < MOST_AXES),
        _ => None,
    }
}

/// More axes than arrays have.
const MOST_AXES: usize = 32;

fn essence_differs(left: &Expr, right: &Expr) -> bool {
    left.to_token_stream().to_string() != right.to_token_stream().to_string()
}

/// Returns the leftmost name in a pattern: the part of an item that may index arrays.
pub(crate) fn leading_name(pattern: &Pat) -> Option<&syn::Ident> {
    match pattern {
        Pat::Ident(name) => (name.by_ref.is_none() && name.subpat.is_none()).then_some(&name.ident),
        Pat::Tuple(tuple) => leading_name(tuple.elems.first()?),
        Pat::Paren(paren) => leading_name(&paren.pat),
        Pat::Type(typed) => leading_name(&typed.pat),
        _ => None,
    }
}
