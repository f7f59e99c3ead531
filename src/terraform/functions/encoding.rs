//! Functions that encode and decode.

use super::{argument, doubt, text};
use crate::document::percent_encode;
use crate::parse::yaml;
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
        "yamldecode" => text(arguments, 0).and_then(|text| yaml_decode(&text)),
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

fn yaml_decode(text: &str) -> Outcome {
    let parsed = yaml::parse(text, yaml::Scalars::Core);
    match parsed.roots.as_slice() {
        [root] if parsed.errors.is_empty() => Ok(json::from_node(root)),
        _ => error("not one YAML document"),
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for position in 0..4 {
            let index = (bits >> (18 - 6 * position)) & 63;
            out.push(match ALPHABET.get(index as usize) {
                Some(&letter) if position <= chunk.len() => char::from(letter),
                _ => '=',
            });
        }
    }
    out
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0);
    for byte in text.bytes().filter(|byte| !matches!(byte, b'\n' | b'\r')) {
        let value = ALPHABET.iter().position(|&letter| letter == byte)?;
        bits = bits << 6 | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push(u8::try_from((bits >> count) & 255).ok()?);
        }
    }
    Some(out)
}
