//! The roles of a loop as a table, for `roles!`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Error, ExprForLoop};

use crate::context::Surroundings;
use crate::expand::{Classified, analyse};
use crate::role_names::rows;
use crate::source_text::tidy;

/// Emits a `RoleTable` for the loop.
pub(crate) fn table(repeat: &ExprForLoop, root: &TokenStream) -> Result<TokenStream, Vec<Error>> {
    let Classified { resolved, roles } = analyse(repeat, &Surroundings::default())?;
    let rows = rows(&resolved, &roles);
    let rows = rows.into_iter().map(|(variable, role, operator, line)| {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        quote!(#root::RoleRow { variable: #variable, role: #role, operator: #operator, line: #line })
    });
    let header = tidy(&repeat.expr.to_token_stream().to_string());
    let pattern = tidy(&repeat.pat.to_token_stream().to_string());
    let title = format!("for {pattern} in {header}");
    Ok(quote!(#root::RoleTable { title: #title, rows: &[#(#rows),*] }))
}
