//! The attribute `math`: in a function, `x.exp()` and `f64::exp` become calls of `prange::math`, if the compiler finds that they are std's.
//! What the code written here relies on is in the library's `math::calls`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Block, Error, Expr, ImplItem, Item, Macro, Path, Stmt, Token, TraitItem, parse_quote,
};

use crate::messages;
use crate::rewrite::in_place_of;
use crate::shown_text;
use crate::std_macros::{self, Known};
use crate::walk::{Pass, walk_expr, walk_stmt};

/// The functions of `prange::math` that std's floats have as methods.
const NAMES: &[&str] = &[
    "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "exp2", "exp_m1", "hypot", "ln",
    "ln_1p", "log10", "log2", "powf", "sin", "sin_cos", "sinh", "tan", "tanh",
];

fn is_named(name: &Ident) -> bool {
    let name = name.to_string();
    NAMES.contains(&name.strip_prefix("r#").unwrap_or(&name))
}

/// Expands `#[math]`. What other attributes make of a function comes first: `#[parallel]` has to see the loops as they were written.
pub(crate) fn math(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand(arguments, item, false)
}

/// Expands the attribute that `#[math]` puts behind a function's other ones.
pub(crate) fn math_at_last(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match called(item.clone()) {
        Some(_) => expand(arguments, item, true),
        None => item,
    }
}

fn expand(arguments: TokenStream, item: TokenStream, at_last: bool) -> TokenStream {
    let expanded = syn::parse2(arguments).and_then(|root: Root| {
        let mut parsed: Item = syn::parse2(item.clone())?;
        let mut calls = MathCalls::new(&root.0);
        match &mut parsed {
            Item::Fn(function) if at_last => calls.function(&mut function.block, &function.sig),
            Item::Fn(_)
            | Item::Impl(_)
            | Item::Trait(_)
            | Item::Mod(_)
            | Item::Const(_)
            | Item::Static(_) => calls.item(&mut parsed),
            _ => return Err(Error::new_spanned(&item, messages::math_on_another_item())),
        }
        match calls.errors.into_iter().reduce(together) {
            Some(error) => Err(error),
            None => Ok(parsed.into_token_stream()),
        }
    });
    expanded.unwrap_or_else(|error| {
        // The item stays, so that its absence gives no further errors.
        let error = error.into_compile_error();
        quote!(#error #item)
    })
}

fn together(mut errors: Error, other: Error) -> Error {
    errors.combine(other);
    errors
}

/// Rewrites what `prange!` has made of a loop in a function with the attribute.
pub(crate) fn in_loop(code: TokenStream, root: &TokenStream) -> TokenStream {
    let Ok(mut expr) = syn::parse2::<Expr>(code.clone()) else {
        return code;
    };
    let mut calls = MathCalls::new(root);
    calls.value(&mut expr);
    let errors = calls.errors.iter().map(Error::to_compile_error);
    quote!({ #(#errors)* #expr })
}

/// Reads the mark that the attribute puts into a `prange!`.
pub(crate) fn is_marked(input: ParseStream<'_>) -> syn::Result<bool> {
    if !input.peek(Token![@]) {
        return Ok(false);
    }
    input.parse::<Token![@]>()?;
    let word: Ident = input.parse()?;
    match word == MARK {
        true => Ok(true),
        false => Err(Error::new(word.span(), messages::not_a_loop())),
    }
}

const MARK: &str = "math";

/// The attribute's arguments: the path of this crate, if it has another name.
struct Root(TokenStream);

impl Parse for Root {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Root(quote!(::prange)));
        }
        let message = || Error::new(input.span(), messages::math_arguments());
        input.parse::<Token![crate]>().map_err(|_| message())?;
        input.parse::<Token![=]>().map_err(|_| message())?;
        let path = input.call(Path::parse_mod_style);
        let path = path.map_err(|_| message())?;
        match input.is_empty() {
            true => Ok(Root(path.into_token_stream())),
            false => Err(message()),
        }
    }
}

/// Rewrites calls.
struct MathCalls<'r> {
    root: &'r TokenStream,
    errors: Vec<Error>,
    /// What the current statement assumes macros to be, to be checked before it.
    checks: Vec<TokenStream>,
    /// Whether something was rewritten, so that the traits have to be in scope.
    found: bool,
    /// Whether the code is run by the compiler, which calls no function of ours.
    is_constant: bool,
}

impl<'r> MathCalls<'r> {
    fn new(root: &'r TokenStream) -> Self {
        MathCalls {
            root,
            errors: Vec::new(),
            checks: Vec::new(),
            found: false,
            is_constant: false,
        }
    }

    fn item(&mut self, item: &mut Item) {
        match item {
            Item::Fn(item) => self.behind(&mut item.attrs, Some((&mut item.block, &item.sig))),
            Item::Impl(item) => {
                for part in &mut item.items {
                    match part {
                        ImplItem::Fn(part) => {
                            self.behind(&mut part.attrs, Some((&mut part.block, &part.sig)));
                        }
                        ImplItem::Const(part) => self.constant(&mut part.expr),
                        ImplItem::Macro(part) => self.mac(&mut part.mac),
                        _ => {}
                    }
                }
            }
            Item::Trait(item) => {
                for part in &mut item.items {
                    match part {
                        TraitItem::Fn(part) => {
                            let body = part.default.as_mut();
                            let body = body.map(|block| (block, &part.sig));
                            self.behind(&mut part.attrs, body);
                        }
                        TraitItem::Const(part) => {
                            let values = part.default.iter_mut();
                            values.for_each(|(_, value)| self.constant(value));
                        }
                        TraitItem::Macro(part) => self.mac(&mut part.mac),
                        _ => {}
                    }
                }
            }
            Item::Mod(item) => {
                let items = item.content.iter_mut().flat_map(|(_, items)| items);
                items.for_each(|item| self.item(item));
            }
            Item::Const(item) => self.constant(&mut item.expr),
            Item::Static(item) => self.constant(&mut item.expr),
            Item::Macro(item) if item.ident.is_some() => {
                if let Some(name) = called(item.mac.tokens.clone()) {
                    let message = messages::math_in_rules(&name);
                    self.errors.push(Error::new(name.span(), message));
                }
            }
            Item::Macro(item) => self.mac(&mut item.mac),
            _ => {}
        }
    }

    /// Rewrites a function with a body, or lets that be done after what its attributes do.
    fn behind(
        &mut self,
        attributes: &mut Vec<Attribute>,
        body: Option<(&mut Block, &syn::Signature)>,
    ) {
        let Some((block, signature)) = body else {
            return;
        };
        if attributes.is_empty() {
            return self.function(block, signature);
        }
        let root = self.root;
        attributes.push(parse_quote!(#[#root::__macros::math_at_last(crate = #root)]));
    }

    fn function(&mut self, block: &mut Block, signature: &syn::Signature) {
        self.context(signature.constness.is_some(), |this| {
            let around = std::mem::take(&mut this.found);
            this.block(block);
            if this.found {
                let traits = this.traits();
                block.stmts.insert(0, Stmt::Item(Item::Verbatim(traits)));
            }
            this.found = around;
        });
    }

    /// Rewrites an expression that is in no function with the attribute.
    fn value(&mut self, expr: &mut Expr) {
        let around = std::mem::take(&mut self.found);
        self.expr(expr);
        if self.found {
            let (traits, checks) = (self.traits(), std::mem::take(&mut self.checks));
            let checks = checks.iter().map(crate::checks::checked_only);
            *expr = Expr::Verbatim(quote!({ #traits #(#checks)* #expr }));
        }
        self.found = around;
    }

    fn constant(&mut self, expr: &mut Expr) {
        self.context(true, |this| this.value(expr));
    }

    fn context(&mut self, is_constant: bool, inside: impl FnOnce(&mut Self)) {
        let around = std::mem::replace(&mut self.is_constant, is_constant);
        inside(self);
        self.is_constant = around;
    }

    fn traits(&self) -> TokenStream {
        let root = self.root;
        quote_spanned!(Span::mixed_site()=>
            #[allow(unused_imports)]
            use #root::math::calls::{Other as _, Pointer as _};
        )
    }

    /// Returns the path of this crate at a place of the user's, which messages are about.
    fn root_at(&self, at: Span) -> TokenStream {
        let trees = self.root.clone().into_iter().map(|mut tree| {
            tree.set_span(at.resolved_at(tree.span()));
            tree
        });
        trees.collect()
    }

    /// Emits a function that the path names, or ours in its place.
    fn function_of(&mut self, path: &syn::ExprPath) -> TokenStream {
        let name = path.path.segments.last().map(|segment| &segment.ident);
        let at = path.span().resolved_at(Span::mixed_site());
        let root = self.root_at(at);
        let mut name = name.expect("a path has a name").clone();
        name.set_span(at);
        let choice = |given: TokenStream, float: &str| {
            let float = Ident::new(float, at);
            quote_spanned! {at=>
                #root::math::calls::Function(
                    #given,
                    ::core::primitive::#float::#name,
                    #root::math::#name::<::core::primitive::#float>,
                )
                .__prange_pick()
            }
        };
        let code = match owner(path).filter(|_| self.is_constant) {
            Some(float) => choice(path.to_token_stream(), &float),
            None => choice(choice(path.to_token_stream(), "f64"), "f32"),
        };
        // After the label of a `break`, some parsers would read the colons as the label's.
        in_place_of(code, at)
    }

    /// Returns what replaces a whole `dbg!`.
    fn shown(&mut self, mac: &Macro) -> Option<Expr> {
        called(mac.tokens.clone())?;
        let code = shown_text::debugged(mac, &Ident::to_string, |expr| self.expr(expr))?;
        self.check_macro(mac);
        Some(Expr::Verbatim(code))
    }

    fn check_macro(&mut self, mac: &Macro) {
        let root = self.root;
        self.checks
            .extend(std_macros::check(mac, &quote!(#root::__kit().sink())));
    }
}

/// Returns the type of a path to a function of `f32` or `f64`.
fn owner(path: &syn::ExprPath) -> Option<String> {
    let owner = match &path.qself {
        Some(owner) if owner.as_token.is_none() => owner.ty.to_token_stream().to_string(),
        Some(_) => return None,
        None => path.path.segments.iter().nth_back(1)?.ident.to_string(),
    };
    let owner = owner.rsplit(' ').next()?;
    ["f32", "f64"].contains(&owner).then(|| owner.to_string())
}

/// Finds a name behind `.` or `::`.
fn called(tokens: TokenStream) -> Option<Ident> {
    let (mut before, mut last) = (' ', ' ');
    for tree in tokens {
        match tree {
            TokenTree::Ident(name) => {
                let is_called = (before, last) == (':', ':') || before != '.' && last == '.';
                if is_called && is_named(&name) {
                    return Some(name);
                }
                (before, last) = (' ', ' ');
            }
            TokenTree::Punct(punct) => (before, last) = (last, punct.as_char()),
            TokenTree::Group(group) => {
                if let Some(name) = called(group.stream()) {
                    return Some(name);
                }
                (before, last) = (' ', ' ');
            }
            TokenTree::Literal(_) => (before, last) = (' ', ' '),
        }
    }
    None
}

impl Pass for MathCalls<'_> {
    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::MethodCall(call) if is_named(&call.method) && !self.is_constant => {
                walk_expr(self, expr);
                if let Expr::MethodCall(call) = expr {
                    self.found = true;
                    let receiver = &call.receiver;
                    let at = receiver.span().resolved_at(Span::mixed_site());
                    let root = self.root_at(at);
                    let code = quote_spanned!(at=> #root::math::calls::Receiver(&#receiver));
                    *call.receiver = Expr::Verbatim(in_place_of(code, receiver.span()));
                }
            }
            Expr::Path(path) => {
                let name = path.path.segments.last();
                let is_ours = name.is_some_and(|name| is_named(&name.ident))
                    && (path.path.segments.len() > 1 || path.qself.is_some())
                    && (!self.is_constant || owner(path).is_some());
                if is_ours {
                    self.found = true;
                    *expr = Expr::Verbatim(self.function_of(path));
                }
            }
            Expr::Const(_) => self.context(true, |this| walk_expr(this, expr)),
            Expr::Repeat(repeat) => {
                self.expr(&mut repeat.expr);
                self.context(true, |this| this.expr(&mut repeat.len));
            }
            Expr::Closure(_) => self.context(false, |this| walk_expr(this, expr)),
            Expr::Macro(call) => match self.shown(&call.mac) {
                Some(shown) => *expr = shown,
                None => self.mac(&mut call.mac),
            },
            Expr::Verbatim(tokens) => {
                if let Some(name) = called(tokens.clone()) {
                    let message = messages::math_in_unknown_code(&name);
                    self.errors.push(Error::new(name.span(), message));
                }
            }
            _ => walk_expr(self, expr),
        }
    }

    fn mac(&mut self, mac: &mut Macro) {
        let Some(called) = called(mac.tokens.clone()) else {
            return;
        };
        if ["prange", "roles"].contains(&&*std_macros::name(mac)) {
            let (mark, tokens) = (Ident::new(MARK, Span::mixed_site()), &mac.tokens);
            if !tokens.to_string().starts_with('@') {
                mac.tokens = quote!(@#mark #tokens);
            }
            return;
        }
        match std_macros::read(mac) {
            Known::Arguments(mut arguments) => {
                self.check_macro(mac);
                let message = shown_text::message(mac, &Ident::to_string);
                arguments.change(|expr, _, _| self.expr(expr));
                arguments.extend(message);
                mac.tokens = arguments.into_token_stream();
            }
            Known::Constant => {}
            Known::Unreadable => {
                let message = messages::math_in_unreadable_macro(&called, &std_macros::name(mac));
                self.errors.push(Error::new(called.span(), message));
            }
        }
    }

    fn stmt(&mut self, statement: &mut Stmt) {
        match statement {
            Stmt::Item(item) => self.item(item),
            Stmt::Macro(call) => match self.shown(&call.mac) {
                Some(shown) => *statement = Stmt::Expr(shown, call.semi_token),
                None => self.mac(&mut call.mac),
            },
            _ => walk_stmt(self, statement),
        }
    }

    fn block(&mut self, block: &mut Block) {
        let around = std::mem::take(&mut self.checks);
        for mut statement in std::mem::take(&mut block.stmts) {
            self.stmt(&mut statement);
            let mut checks = std::mem::take(&mut self.checks);
            checks.dedup_by_key(|check| check.to_string());
            let checks = checks.iter().map(crate::checks::checked_only);
            let checks = checks.map(|check| Stmt::Expr(Expr::Verbatim(check), None));
            block.stmts.extend(checks);
            block.stmts.push(statement);
        }
        self.checks = around;
    }
}
