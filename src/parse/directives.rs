//! `directive argument...` lines as redis.conf has them; every directive is a list.
//!
//! ```text
//! bind 127.0.0.1 -::1      {"bind": [{"arguments": ["127.0.0.1", "-::1"],
//! requirepass "a b"                   "text": "127.0.0.1 -::1"}],
//!                           "requirepass": [{"arguments": ["a b"], "text": "\"a b\""}]}
//! ```
//!
//! Names are lower case. Which of several lines counts is knowledge of the consumer,
//! so all are kept in order. A comment stands on a line of its own.

use super::entries::{Entries, list, map, named};
use super::slice::{Slice, is_blank, lines};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let (name, rest) = line.first_word();
        let arguments = arguments(rest).unwrap_or_else(|error| {
            errors.push(error);
            rest.words().map(Slice::node).collect()
        });
        let value = map(
            vec![
                named("arguments", list(arguments, rest.start)),
                named("text", rest.node()),
            ],
            rest.start,
        );
        entries.append(&name.text.to_ascii_lowercase(), name.region(), value);
    }
    Parsed {
        roots: vec![entries.into_map(0)],
        errors,
        ..Parsed::default()
    }
}

/// The arguments without their quotes. A closing quote ends the argument.
fn arguments(rest: Slice<'_>) -> Result<Vec<Node>, SyntaxError> {
    let mut arguments = Vec::new();
    let mut rest = rest.trim_start();
    while !rest.is_empty() {
        let mut value = String::new();
        let mut characters = rest.text.char_indices().peekable();
        let mut quote = None;
        let mut end = rest.text.len();
        while let Some((at, character)) = characters.next() {
            match (character, quote) {
                ('"' | '\'', None) => quote = Some(character),
                ('\\', Some(open)) => match (characters.next(), open) {
                    (Some((_, escaped)), '"') => {
                        value.push(decoded(escaped, at, rest.text, &mut characters));
                    }
                    (Some((_, '\'')), _) => value.push('\''),
                    (Some((_, other)), _) => value.extend(['\\', other]),
                    (None, _) => {}
                },
                (_, Some(open)) if character == open => {
                    quote = None;
                    end = at + 1;
                    if characters.peek().is_none_or(|&(_, next)| is_blank(next)) {
                        break;
                    }
                    return Err(SyntaxError {
                        at: rest.start + end,
                        message: "expected a blank behind the closing quote".to_owned(),
                    });
                }
                (_, None) if is_blank(character) => {
                    end = at;
                    break;
                }
                _ => value.push(character),
            }
        }
        if quote.is_some() {
            return Err(SyntaxError {
                at: rest.start,
                message: "the quote is not closed on this line".to_owned(),
            });
        }
        let (written, after) = rest.split_at(end);
        arguments.push(Node::string(value, written.region()));
        rest = after.trim_start();
    }
    Ok(arguments)
}

/// What an escaped character means; `\x41` takes two more characters.
fn decoded(
    escaped: char,
    backslash: usize,
    text: &str,
    characters: &mut impl Iterator<Item = (usize, char)>,
) -> char {
    match escaped {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\x08',
        'a' => '\x07',
        'x' => {
            let digits = text.get(backslash + 2..backslash + 4);
            match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                Some(code) => {
                    characters.nth(1);
                    char::from(code)
                }
                None => 'x',
            }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn every_line_of_a_directive_is_kept_in_order() {
        let parsed = parse("save 900 1\nSAVE \"\"\n# save 3\n");
        let lines = parsed.roots[0].get("save").unwrap().items();
        let texts: Vec<_> = lines
            .iter()
            .map(|line| line.get("text").unwrap().as_str())
            .collect();
        assert_eq!(texts, [Some("900 1"), Some("\"\"")]);
        let empty = &lines[1].get("arguments").unwrap().items()[0];
        assert_eq!(
            (empty.as_str(), empty.region),
            (Some(""), Region::new(16, 18))
        );
    }

    #[test]
    fn quoted_arguments_know_escapes() {
        let parsed = parse("requirepass \"a \\\"b\\x41\\n\" 'c\\'d'\n");
        let arguments = parsed.roots[0].get("requirepass").unwrap().items()[0]
            .get("arguments")
            .unwrap()
            .items();
        let texts: Vec<_> = arguments.iter().map(Node::as_str).collect();
        assert_eq!(texts, [Some("a \"bA\n"), Some("c'd")]);
    }

    #[test]
    fn an_open_quote_is_an_error_and_the_words_are_kept() {
        let parsed = parse("port 1\nrequirepass \"a b\nbind x\n");
        assert_eq!(parsed.errors[0].at, 19);
        let root = &parsed.roots[0];
        let kept = root.get("requirepass").unwrap().items()[0]
            .get("arguments")
            .unwrap()
            .items();
        assert_eq!(kept.len(), 2);
        assert!(root.get("bind").is_some());
    }
}
