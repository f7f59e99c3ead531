//! Functions that encode and decode.

use super::{argument, doubt, text};
use crate::document::{from_base64, percent_encode, to_base64};
use crate::terraform::json;
use crate::terraform::operators::{Outcome, error, failure};
use crate::terraform::term::{Data, Term};

pub(super) fn call(name: &str, arguments: &[Term]) -> Option<Outcome> {
    let outcome = match name {
        "jsonencode" => argument(arguments, 0).and_then(|term| match &term.data {
            Data::Unknown(_) => Err(failure(term, "a value")),
            _ => Ok(json::encode(term)),
        }),
        "jsondecode" => argument(arguments, 0).and_then(json_decode),
        "yamldecode" => argument(arguments, 0).and_then(yaml_decode),
        "base64encode" => text(arguments, 0).map(|text| Term::text(encode(text.as_bytes()))),
        "base64decode" => {
            text(arguments, 0).and_then(|text| match decode(&text).map(String::from_utf8) {
                Some(Ok(text)) => Ok(Term::text(text)),
                Some(Err(_)) => doubt("bytes that are not a text"),
                None => error("not base64"),
            })
        }
        "urlencode" => text(arguments, 0).map(|text| {
            // As Go's QueryEscape: `/` is encoded, a blank is `+`.
            Term::text(
                percent_encode(text.as_bytes())
                    .replace('/', "%2F")
                    .replace("%20", "+"),
            )
        }),
        _ => return None,
    };
    Some(outcome)
}

fn json_decode(term: &Term) -> Outcome {
    if let Some(decoded) = json::decode(term) {
        return Ok(decoded);
    }
    // Scalars are JSON too.
    let text = super::super::operators::to_text(term)?;
    let parsed = crate::parse::json::parse(&text, crate::parse::json::Dialect::Strict);
    match parsed.roots.as_slice() {
        [root] if parsed.errors.is_empty() => Ok(json::from_node(root)),
        _ => error("not JSON"),
    }
}

fn yaml_decode(term: &Term) -> Outcome {
    if let Some(decoded) = json::decode_yaml(term) {
        return Ok(decoded);
    }
    // Scalars are YAML too.
    let text = Term::text(super::super::operators::to_text(term)?);
    json::decode_yaml(&text).map_or_else(|| error("not one YAML document"), Ok)
}

fn encode(bytes: &[u8]) -> String {
    let mut text = to_base64(bytes);
    text.extend(std::iter::repeat_n(
        '=',
        text.len().next_multiple_of(4) - text.len(),
    ));
    text
}

/// As Go reads it: lines may break anywhere.
fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').replace(['\n', '\r'], "");
    (!digits.contains('=')).then(|| from_base64(&digits))?
}
