//! Terraform's functions on terms.
//!
//! A function gets its arguments evaluated; `try` and `can`, which must not, are with
//! the expressions. What reads files, the clock or chance is unknown and says so.

pub(super) mod collections;
mod encoding;
mod network;
mod numbers;
mod texts;

use std::sync::Arc;

use super::doubt::Doubt;
use super::operators::{Failure, Outcome, error, failure};
use super::term::{Data, Term};

/// Most items a function may produce.
const MAX_ITEMS: usize = 10_000;

/// The value of a call; a doubt where there is no such function.
pub(super) fn call(name: &str, arguments: &[Term]) -> Outcome {
    let name = name.strip_prefix("core::").unwrap_or(name);
    collections::call(name, arguments)
        .or_else(|| texts::call(name, arguments))
        .or_else(|| numbers::call(name, arguments))
        .or_else(|| encoding::call(name, arguments))
        .or_else(|| network::call(name, arguments))
        .unwrap_or_else(|| doubt(reason(name)))
}

/// Why a function is not evaluated.
fn reason(name: &str) -> &'static str {
    match name {
        "file" | "filebase64" | "templatefile" | "fileset" | "fileexists" | "filemd5"
        | "filesha1" | "filesha256" | "filesha512" | "filebase64sha256" | "filebase64sha512"
        | "abspath" | "pathexpand" => "reads a file",
        "timestamp" | "plantimestamp" | "uuid" | "bcrypt" => "differs with each run",
        "md5" | "sha1" | "sha256" | "sha512" | "base64sha256" | "base64sha512" | "uuidv5"
        | "rsadecrypt" => "a digest, not computed",
        "templatestring" | "formatdate" | "timeadd" | "timecmp" | "yamlencode" | "csvdecode"
        | "base64gzip" | "textencodebase64" | "textdecodebase64" | "type" => {
            "a function that is not evaluated"
        }
        _ if name.contains("::") => "a function of a provider",
        _ => "a function that is not known",
    }
}

fn doubt<T>(reason: &'static str) -> Result<T, Failure> {
    Err(Failure::Doubt(Arc::new(Doubt {
        reason: reason.into(),
        ..Doubt::default()
    })))
}

fn too_many<T>() -> Result<T, Failure> {
    doubt("more than 10,000 items")
}

/// An argument by position.
fn argument(arguments: &[Term], index: usize) -> Result<&Term, Failure> {
    arguments
        .get(index)
        .ok_or_else(|| Failure::Error("too few arguments".to_owned()))
}

/// The text of an argument.
fn text(arguments: &[Term], index: usize) -> Result<String, Failure> {
    super::operators::to_text(argument(arguments, index)?)
}

/// The items of a list, and why there may be more.
type Items = (Vec<Term>, Option<Arc<Doubt>>);

/// The items of a list or set, the values of a map.
fn items(term: &Term) -> Result<Items, Failure> {
    match &term.data {
        Data::List(list) => Ok((list.items.clone(), list.open.clone())),
        Data::Map(map) => Ok((
            map.sorted().map(|member| member.value.clone()).collect(),
            map.open.clone(),
        )),
        _ => Err(failure(term, "a list")),
    }
}

/// The items of a list that is known to be complete.
fn closed_items(term: &Term) -> Result<Vec<Term>, Failure> {
    let (items, open) = items(term)?;
    match open {
        Some(doubt) => Err(Failure::Doubt(doubt)),
        None => Ok(items),
    }
}

/// The known texts of a list.
fn closed_texts(term: &Term) -> Result<Vec<String>, Failure> {
    closed_items(term)?
        .iter()
        .map(super::operators::to_text)
        .collect()
}

/// An index or length that is not negative.
fn size(term: &Term) -> Result<usize, Failure> {
    let Ok(size) = usize::try_from(super::operators::to_int(term)?) else {
        return error("a number that is not negative is needed");
    };
    Ok(size)
}
