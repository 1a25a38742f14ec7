//! Innermost serial loops over neighbouring elements, `a[i * w + j]` for `j` in a range. If all elements are in bounds, they run on slices
//! of just these, so that no bounds check is left.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{
    Block, Expr, ExprForLoop, ExprIndex, ExprLit, Lit, Local, Macro, Pat, RangeLimits, Stmt,
};

use super::reads::indexed_by;
use super::{OpenRegion, Rewriter};
use crate::affine_index::{self, Polynomial, Subscript};
use crate::checks;
use crate::classify::Role;
use crate::generated_names::{before_name, mixed};
use crate::idiom;
use crate::names::{bound_names, idents, outer, replace};
use crate::place::{Place, bare, is_loop_marker, loop_marker, marked, variable};
use crate::std_macros::{self, Known};
use crate::walk::{Pass, walk_expr, walk_local, walk_stmt};

/// Loops of less iterations gain less than their windows cost.
const FEWEST: usize = 4;

/// As [`FEWEST`], for loops of constant length in a longer one: without windows the compiler unrolls them, and may vectorise the loop around them.
const FEWEST_INSIDE: usize = 33;
/// As [`FEWEST_INSIDE`], for loops that write elements: what is left of their checks costs more.
const FEWEST_WRITTEN_INSIDE: usize = 8;

/// Stands for the outer loop variable where the inner one is that of a polynomial.
const OUTER: &str = "__prange_outer_variable";

/// A slice of the elements that an inner loop indexes.
#[derive(Clone)]
struct Window {
    key: String,
    of: Of,
    /// What is added to the inner loop's variable, or the element that all of its iterations use.
    offset: Polynomial,
    axes: Option<Axes>,
    /// Whether all iterations of the inner loop use the same element.
    fixed: bool,
    name: Ident,
}

/// A window of an array that has an index for each axis.
#[derive(Clone)]
struct Axes {
    /// The axis that the inner loop goes along.
    inner: usize,
    /// The indices into all axes; along `inner`, that of the inner loop's variable 0.
    places: Vec<Polynomial>,
}

/// What a window is a part of.
#[derive(Clone)]
enum Of {
    /// An array that the loop does not change, as the user wrote it.
    Shared(Box<Expr>),
    /// What lies before all rows that iterations own, by the array's number.
    Before(usize),
    /// The iteration's own row. A fixed element of it that the loop does not change is copied before the loop.
    Row(usize),
    /// What the iteration owns along an axis.
    Plane(usize),
}

impl Window {
    /// Returns the array whose owned elements the window borrows.
    fn owned(&self) -> Option<usize> {
        match self.of {
            Of::Row(number) | Of::Plane(number) => Some(number),
            _ => None,
        }
    }
}

/// What a loop's body does to names.
#[derive(Default)]
struct Scan {
    bound: Vec<String>,
    changed: Vec<String>,
    indexed: Vec<ExprIndex>,
    /// Elements that are changed, as text.
    changed_elements: Vec<String>,
    /// Whether it has something whose effects are unknown: another loop, a closure, an unreadable macro.
    opaque: bool,
}

impl Rewriter<'_> {
    /// Emits the loop twice, with windows and as written, if windows are of use.
    pub(super) fn windowed(&mut self, repeat: &ExprForLoop) -> Option<TokenStream> {
        let Pat::Ident(pattern) = &*repeat.pat else {
            return None;
        };
        let Expr::Range(range) = bare(&repeat.expr) else {
            return None;
        };
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return None;
        };
        let changes = pattern.mutability.is_some() || pattern.by_ref.is_some();
        let mut scan = Scan::default();
        scan.block(&mut repeat.body.clone());
        let is_inside = self.regions.iter().any(|region| region.is_long);
        let fewest = match is_inside && is_constant(start) && is_constant(end) {
            true if scan.changed_elements.is_empty() => FEWEST_INSIDE,
            true => FEWEST_WRITTEN_INSIDE,
            false => FEWEST,
        };
        let is_short = length(&repeat.expr).is_some_and(|length| length < fewest);
        if !self.is_clear() || changes || is_short {
            return None;
        }
        let name = &pattern.ident;
        if scan.opaque || scan.bound.contains(&name.to_string()) || self.gathers(&scan) {
            return None;
        }
        let windows = self.find(name, &scan, &repeat.body);
        if windows.iter().all(|window| window.fixed) {
            return None;
        }
        let names = windows.iter().map(|window| window.name.clone());
        self.window_names.extend(names);

        let mut plain = repeat.clone();
        let (all, inner, step) = (mixed("range"), mixed("inner"), mixed("step"));
        self.expr(&mut plain.expr);
        let header = std::mem::replace(&mut *plain.expr, syn::parse_quote!(#all));
        self.visit_for_parts(&mut plain);
        let mut fast = repeat.body.clone();
        let mut replacer = Replacer {
            rewriter: self,
            variable: name,
            scan: &scan,
            windows: &windows,
        };
        replacer.block(&mut fast);
        let region = OpenRegion::of_loop(repeat.label.as_ref(), is_long(&repeat.expr));
        self.framed(region, |this| this.block(&mut fast));

        let kit = self.kit;
        let mut places = TokenStream::new();
        let (mut fits, mut kept, mut made) = (Vec::new(), TokenStream::new(), TokenStream::new());
        let place_of = |at: usize| mixed(&format!("place_{at}"));
        for (at, window) in windows.iter().enumerate() {
            let name = &window.name;
            let owner = |base: &Expr| self.owner_here(base);
            let number = |offset: &Polynomial| {
                replace(offset.code_if_number(kit, &owner), &|ident| {
                    (ident == OUTER).then(|| loop_marker(ident.span()).into_token_stream())
                })
            };
            let offset = match &window.axes {
                None => number(&window.offset),
                Some(axes) => {
                    let places = axes.places.iter().map(number);
                    quote!([#(#places),*])
                }
            };
            let place = place_of(at);
            places.extend(quote!(let #place = #offset;));
            let array = match &window.of {
                Of::Row(number) if window.fixed => {
                    let row = &self.names[*number];
                    let moves = |other: &Window| other.owned() == Some(*number) && !other.fixed;
                    let moving = place_of(windows.iter().position(moves)?);
                    fits.push(quote!((&#kit.kept(&#row)).__prange_keeps(&#inner, #moving, #place)));
                    kept.extend(quote!(let #name = (&#kit.kept(&#row)).__prange_kept(#place);));
                    continue;
                }
                Of::Row(number) => {
                    let row = &self.names[*number];
                    quote!((&mut #row))
                }
                Of::Plane(number) => {
                    let plane = &self.names[*number];
                    quote!((&mut *#plane))
                }
                Of::Before(number) => {
                    let before = before_name(*number);
                    quote!((&#kit.array(#before)))
                }
                Of::Shared(array) => {
                    // An array with axes by its view, which has its shape and strides in registers.
                    let view = match (&window.axes, Place::of(array)) {
                        (Some(_), Some((place, root))) if !self.is_local(root) => {
                            self.local_name(&place, array)
                        }
                        _ => None,
                    };
                    match view {
                        Some(view) => quote!((&#kit.array(&#view))),
                        None => {
                            let array = checks::array(array, kit, &|base| self.owner_here(base));
                            quote!((&#array))
                        }
                    }
                }
            };
            let (is_there, window) = match (&window.axes, window.fixed) {
                (Some(Axes { inner: axis, .. }), _) => (
                    quote!(__prange_has_lane::<#axis, _, _>(&#inner, #place)),
                    quote!(__prange_lane::<#axis, _, _>(&#inner, #place)),
                ),
                (None, true) => (quote!(__prange_has(#place)), quote!(__prange_fixed(#place))),
                (None, false) => (
                    quote!(__prange_fits(&#inner, #place)),
                    quote!(__prange_window(&#inner, #place)),
                ),
            };
            fits.push(quote!(#array.#is_there));
            made.extend(quote!(#[allow(unused_mut)] let mut #name = #array.#window;));
        }
        // Attributes of a statement go before the `match`.
        let attributes = outer(&repeat.attrs);
        plain.attrs.clear();
        let (label, for_token) = (&repeat.label, &repeat.for_token);
        let fast = fast.stmts;
        Some(quote! {
            #(#attributes)*
            match #header {
                #all => {
                    let #inner = #kit.inner(&#all, #fewest);
                    #places
                    if #(#fits)&&* {
                        #kept
                        #made
                        #label #for_token #step in 0..(&#inner).__prange_len() {
                            let #pattern = (&#inner).__prange_item(#step);
                            #(#fast)*
                        }
                    } else {
                        #plain
                    }
                }
            }
        })
    }

    /// Whether a subscript is data. Such a loop is not vectorised with windows either, and mostly short: a row of a sparse matrix.
    fn gathers(&self, scan: &Scan) -> bool {
        let is_data = |name: &Ident| scan.bound.iter().any(|bound| name == bound);
        scan.indexed.iter().any(|index| {
            // A name may stand for an expression.
            let mut index = affine_index::written_out(&index.index, self.inlinable.lets());
            let mut inside = Scan::default();
            inside.expr(&mut index);
            !inside.indexed.is_empty() || idents(index.to_token_stream()).iter().any(is_data)
        })
    }

    /// As [`owner`](Self::owner), for variables of the body too.
    fn owner_here(&self, base: &Expr) -> TokenStream {
        match Place::of(base) {
            Some((_, root)) if self.is_local(root) => checks::owner(self.kit, base),
            _ => self.owner(base),
        }
    }

    /// Finds the windows of a loop over `variable`.
    fn find(&self, variable: &Ident, scan: &Scan, body: &Block) -> Vec<Window> {
        let mut windows: Vec<Window> = Vec::new();
        for index in &scan.indexed {
            if let Some(window) = self.window(index, variable, scan)
                && windows.iter().all(|known| known.key != window.key)
            {
                let name = mixed(&format!("window_{}", windows.len()));
                windows.push(Window { name, ..window });
            }
        }
        // A window borrows its row, so all uses of that row in the loop must be in the window, or copied before.
        let names = idents(body.to_token_stream());
        let found = windows.clone();
        windows.retain(|window| {
            let Some(number) = window.owned() else {
                return true;
            };
            let uses = names
                .iter()
                .filter(|name| marked(name) == Some(number))
                .count();
            let in_windows = |index: &&ExprIndex| {
                self.window(index, variable, scan).is_some_and(|other| {
                    let text = index.to_token_stream().to_string();
                    other.owned() == Some(number)
                        && !(other.fixed && scan.changed_elements.contains(&text))
                })
            };
            let of_row = |other: &&Window| other.owned() == Some(number) && !other.fixed;
            let of_before =
                |other: &&Window| matches!(other.of, Of::Before(array) if array == number);
            let before = |index: &&ExprIndex| {
                self.window(index, variable, scan)
                    .is_some_and(|other| of_before(&&other))
            };
            let indexed = scan.indexed.iter();
            uses == indexed
                .filter(|index| in_windows(index) || before(index))
                .count()
                && found.iter().filter(of_row).count() == 1
        });
        windows
    }

    /// Returns the window of what an inner loop over `variable` indexes, if it can be taken before the loop.
    fn window(&self, index: &ExprIndex, inner: &Ident, scan: &Scan) -> Option<Window> {
        let number = variable(&index.expr);
        if number.is_none() && !self.values.has(index) {
            return None;
        }
        let (of, key) = match number {
            Some(number) => match &self.roles[number] {
                Role::Rows { apart: true, .. } | Role::Sliced { apart: true, .. }
                    if self.is_elsewhere(index)? =>
                {
                    (Of::Before(number), format!("before {number}"))
                }
                Role::Rows { .. } => (Of::Row(number), format!("row {number}")),
                Role::Axis(_) => (Of::Plane(number), format!("plane {number}")),
                _ => return None,
            },
            None => {
                let (place, root) = Place::of(&index.expr)?;
                let root_name = root.to_string();
                let is_local = self.resolved.locals.contains(&root_name);
                let changes = is_local && scan.changed.contains(&root_name);
                if !Self::is_plain_array(&index.expr)
                    || changes
                    || scan.bound.contains(&root_name)
                    || is_loop_marker(root)
                    || marked(root).is_some()
                {
                    return None;
                }
                (Of::Shared(index.expr.clone()), place.to_string())
            }
        };
        // The inner loop's variable in the place of the outer one's.
        let subject = |index: &Expr| -> Option<Expr> {
            let written = self.strict_index(index)?;
            let tokens = replace(written.into_token_stream(), &|ident| {
                if is_loop_marker(ident) {
                    let outer = Ident::new(OUTER, ident.span());
                    return Some(quote!(#outer));
                }
                (ident == inner).then(|| loop_marker(ident.span()).into_token_stream())
            });
            syn::parse2(tokens).ok()
        };
        let is_local = |ident: &Ident| {
            let name = ident.to_string();
            marked(ident).is_some()
                || is_loop_marker(ident)
                || scan.bound.contains(&name)
                || scan.changed.contains(&name)
        };
        let is_invariant = |expr: &Expr| affine_index::is_invariant(expr, &is_local);
        if let Some(indices) = affine_index::of_axes(&index.index) {
            // Only the index along the lane is looked at again.
            if self.resolved.loop_variable_changed {
                return None;
            }
            let indices: Option<Vec<Expr>> = indices.iter().map(subject).collect();
            let axes = Axes::read(&indices?, &is_invariant)?;
            let places: Vec<String> = axes.places.iter().map(Polynomial::key).collect();
            return Some(Window {
                key: format!("{key} {} {places:?}", axes.inner),
                of,
                offset: axes.places[axes.inner].clone(),
                fixed: false,
                axes: Some(axes),
                name: mixed("window"),
            });
        }
        if matches!(of, Of::Plane(_)) {
            return None;
        }
        let subject = subject(&index.index)?;
        let (offset, fixed) = match affine_index::read(&subject, &is_invariant) {
            Subscript::Element {
                offset,
                mirrored: false,
            } => (offset, false),
            // Known to be in bounds by the outer loop.
            _ if self.is_read(index) => return None,
            _ => {
                // A single name may be anything: a key of a map, a range.
                let offset = affine_index::read_fixed(&subject, &is_invariant)?;
                (!offset.is_single()).then_some((offset, true))?
            }
        };
        Some(Window {
            key: format!("{key} {fixed} {}", offset.key()),
            of,
            offset,
            fixed,
            axes: None,
            name: mixed("window"),
        })
    }
}

impl Axes {
    /// Reads the indices into the axes: one is the loop variable plus an offset, and the others are the same in all iterations.
    fn read(indices: &[Expr], is_invariant: &dyn Fn(&Expr) -> bool) -> Option<Axes> {
        let mut inner = None;
        let places = indices.iter().enumerate().map(|(axis, index)| {
            match affine_index::read(index, is_invariant) {
                Subscript::Element {
                    offset,
                    mirrored: false,
                } if inner.is_none() => {
                    inner = Some(axis);
                    Some(offset)
                }
                _ => affine_index::read_fixed(index, is_invariant),
            }
        });
        let places: Option<Vec<_>> = places.collect();
        Some(Axes {
            places: places?,
            inner: inner?,
        })
    }
}

/// Whether the loops inside of one over `source` are run often, as far as the text tells.
pub(super) fn is_long(source: &Expr) -> bool {
    length(source).is_none_or(|length| length >= FEWEST_INSIDE)
}

/// Returns the length of a range between integers of the text.
fn length(range: &Expr) -> Option<usize> {
    let Expr::Range(range) = bare(range) else {
        return None;
    };
    let (start, end) = (number(range.start.as_ref()?)?, number(range.end.as_ref()?)?);
    let closed = usize::from(matches!(range.limits, RangeLimits::Closed(_)));
    Some(end.saturating_sub(start) + closed)
}

fn number(expr: &Expr) -> Option<usize> {
    match bare(expr) {
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => number.base10_parse().ok(),
        _ => None,
    }
}

/// Whether an expression is written with numbers and names of constants alone.
fn is_constant(expr: &Expr) -> bool {
    match bare(expr) {
        Expr::Path(path) => path.path.segments.last().is_some_and(|name| {
            let name = name.ident.to_string();
            !name.contains(char::is_lowercase)
        }),
        Expr::Binary(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        expr => number(expr).is_some(),
    }
}

/// Returns the name that a place expression begins with.
fn root(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Index(index) => root(&index.expr),
        Expr::Field(field) => root(&field.base),
        Expr::Unary(unary) => root(&unary.expr),
        Expr::Paren(paren) => root(&paren.expr),
        Expr::Group(group) => root(&group.expr),
        Expr::MethodCall(call) => root(&call.receiver),
        Expr::Path(path) => path.path.get_ident().map(Ident::to_string),
        _ => None,
    }
}

impl Scan {
    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Tuple(tuple) => tuple.elems.iter().for_each(|part| self.target(part)),
            Expr::Array(array) => array.elems.iter().for_each(|part| self.target(part)),
            Expr::Call(_) | Expr::Struct(_) => self.opaque = true,
            target => {
                self.changed.extend(root(target));
                self.element(target);
            }
        }
    }

    /// Notes the element that a place is or is a part of.
    fn element(&mut self, place: &Expr) {
        match place {
            Expr::Index(index) => {
                let text = index.to_token_stream().to_string();
                self.changed_elements.push(text);
                self.element(&index.expr);
            }
            Expr::Field(field) => self.element(&field.base),
            Expr::Unary(unary) => self.element(&unary.expr),
            Expr::Paren(paren) => self.element(&paren.expr),
            Expr::Group(group) => self.element(&group.expr),
            Expr::MethodCall(call) => self.element(&call.receiver),
            _ => {}
        }
    }

    fn argument(&mut self, argument: &Expr) {
        if matches!(bare(argument), Expr::Path(_)) {
            self.changed.extend(root(bare(argument)));
        }
    }

    fn bind(&mut self, pattern: &Pat) {
        let names = bound_names(pattern);
        self.bound.extend(names.iter().map(Ident::to_string));
        // What is bound by `ref` may be changed by another name.
        self.opaque |= idents(pattern.to_token_stream())
            .iter()
            .any(|word| word == "ref");
    }
}

impl Pass for Scan {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::ForLoop(_)
            | Expr::While(_)
            | Expr::Loop(_)
            | Expr::Closure(_)
            | Expr::Async(_)
            | Expr::Unsafe(_) => self.opaque = true,
            Expr::Index(index) => self.indexed.push(index.clone()),
            Expr::Assign(assign) => self.target(&assign.left),
            Expr::Binary(binary) if idiom::assigns(&binary.op) => self.target(&binary.left),
            Expr::Reference(reference) if reference.mutability.is_some() => {
                self.target(&reference.expr);
            }
            // The method may borrow mutably.
            Expr::MethodCall(call) if call.method != "len" => {
                self.target(&call.receiver);
                call.args
                    .iter()
                    .for_each(|argument| self.argument(argument));
            }
            // The function may change what it is given.
            Expr::Call(call) => call
                .args
                .iter()
                .for_each(|argument| self.argument(argument)),
            Expr::Let(binding) => self.bind(&binding.pat),
            Expr::Match(choice) => choice.arms.iter().for_each(|arm| self.bind(&arm.pat)),
            _ => {}
        }
        walk_expr(self, expr);
    }

    fn local(&mut self, local: &mut Local) {
        self.bind(&local.pat);
        walk_local(self, local);
    }

    fn stmt(&mut self, statement: &mut Stmt) {
        self.opaque |= matches!(statement, Stmt::Item(_));
        walk_stmt(self, statement);
    }

    fn mac(&mut self, mac: &mut Macro) {
        // It shows its arguments as written.
        self.opaque |= std_macros::name(mac) == "dbg";
        match std_macros::read(mac) {
            Known::Arguments(mut arguments) => arguments.change(|expr, _, _| self.expr(expr)),
            Known::Constant => {}
            Known::Unreadable => self.opaque = true,
        }
    }
}

/// Replaces arrays by windows.
struct Replacer<'p, 'r> {
    rewriter: &'p Rewriter<'r>,
    variable: &'p Ident,
    scan: &'p Scan,
    windows: &'p [Window],
}

impl Replacer<'_, '_> {
    fn replacement(&self, index: &ExprIndex) -> Option<TokenStream> {
        let found = self.rewriter.window(index, self.variable, self.scan)?;
        let window = self.windows.iter().find(|known| known.key == found.key)?;
        Some(indexed_by(&window.name, index))
    }
}

impl Pass for Replacer<'_, '_> {
    fn expr(&mut self, expr: &mut Expr) {
        if let Expr::Index(index) = expr
            && let Some(code) = self.replacement(index)
        {
            *expr = Expr::Verbatim(code);
            return;
        }
        walk_expr(self, expr);
    }

    fn mac(&mut self, mac: &mut Macro) {
        if let Known::Arguments(mut arguments) = std_macros::read(mac) {
            let message = self.rewriter.message(mac);
            arguments.change(|expr, _, _| self.expr(expr));
            arguments.extend(message);
            mac.tokens = arguments.into_token_stream();
        }
    }
}
