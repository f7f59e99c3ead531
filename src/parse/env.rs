//! Files of environment variables: one flat map.
//!
//! ```text
//! export A=1 # note            {"A": "1", "B": "x\ny", "C": "$1", "D": null}
//! B="x\ny"
//! C='$1'
//! D
//! ```
//!
//! The last value of a name wins and notes where the earlier ones stood. A name
//! alone hands the variable through from outside and is null. Quoted values may go
//! over several lines; text behind the closing quote makes the whole line the value,
//! as `docker run --env-file` reads it. References such as `$HOME` stay as they are.

use super::entries::Entries;
use super::slice::{Slice, is_blank};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    let mut rest = Slice::whole(text);
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.text.find('\n').unwrap_or(rest.text.len()));
        let next = after.from(1);
        rest = next;
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let assignment = line
            .after_prefix("export")
            .filter(|rest| rest.text.starts_with(is_blank))
            .map_or(line, Slice::trim);
        let separator = assignment.text.find(['=', ':']);
        let name = assignment
            .before(separator.unwrap_or_else(|| comment_start(assignment)))
            .trim_end();
        if !is_name(name.text) {
            errors.push(SyntaxError {
                at: assignment.start,
                message: "expected `NAME=value`".to_owned(),
            });
            continue;
        }
        let Some(separator) = separator else {
            let nothing = Region::new(name.end(), name.end());
            entries.replace(name.text, name.region(), Node::new(Value::Null, nothing));
            continue;
        };
        let raw = assignment.from(separator + 1);
        let value = raw.trim_start();
        let from_value = Slice::whole(text).from(value.start);
        let node = match quoted(from_value) {
            Quoted::Whole { node, after } => {
                rest = after;
                node
            }
            Quoted::Open => {
                errors.push(SyntaxError {
                    at: value.start,
                    message: "the quote is never closed".to_owned(),
                });
                value.node()
            }
            Quoted::Not => raw.before(comment_start(raw)).trim().node(),
        };
        entries.replace(name.text, name.region(), node);
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

enum Quoted<'a> {
    /// A quoted value and nothing else up to the end of its last line.
    Whole { node: Node, after: Slice<'a> },
    /// A quote that nothing closes.
    Open,
    /// No quote, or more than one quoted value.
    Not,
}

/// Reads a quoted value off the rest of the text.
fn quoted(rest: Slice<'_>) -> Quoted<'_> {
    let mut characters = rest.text.char_indices();
    let Some((_, quote @ ('"' | '\''))) = characters.next() else {
        return Quoted::Not;
    };
    let mut value = String::new();
    let end = loop {
        match characters.next() {
            None => return Quoted::Open,
            Some((at, character)) if character == quote => break at + 1,
            Some((_, '\\')) if quote == '"' => match characters.next() {
                None => return Quoted::Open,
                Some((_, 'n')) => value.push('\n'),
                Some((_, 'r')) => value.push('\r'),
                Some((_, 't')) => value.push('\t'),
                Some((_, escaped @ ('"' | '\\' | '$' | '`'))) => value.push(escaped),
                Some((_, other)) => value.extend(['\\', other]),
            },
            Some((_, character)) => value.push(character),
        }
    };
    let (written, after) = rest.split_at(end);
    let (line, after) = after.split_at(after.text.find('\n').unwrap_or(after.text.len()));
    if line.before(comment_start(line)).trim().is_empty() {
        let node = Node::string(value, written.region());
        Quoted::Whole {
            node,
            after: after.from(1),
        }
    } else if written.text.contains('\n') {
        Quoted::Open
    } else {
        Quoted::Not
    }
}

/// Where the comment of a line begins, or its end: at a `#` behind a blank.
fn comment_start(line: Slice<'_>) -> usize {
    let mut after_blank = false;
    for (at, character) in line.text.char_indices() {
        if after_blank && character == '#' {
            return at;
        }
        after_blank = is_blank(character);
    }
    line.text.len()
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, name: &str) -> String {
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        parsed.roots[0]
            .get(name)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    }

    #[test]
    fn a_comment_needs_a_blank_before_it() {
        assert_eq!(value("A=b#c # d", "A"), "b#c");
        assert_eq!(value("A=#c", "A"), "#c");
        assert_eq!(value("A= # c", "A"), "");
        assert_eq!(value("A='x # y' # z", "A"), "x # y");
    }

    #[test]
    fn only_double_quotes_know_escapes() {
        assert_eq!(value(r#"A="a\tb\"c\w""#, "A"), "a\tb\"c\\w");
        assert_eq!(value(r"A='a\tb'", "A"), r"a\tb");
    }

    #[test]
    fn a_quoted_value_may_go_over_lines() {
        let text = "K=\"-----BEGIN\nabc\n-----END\"\nexport\tB = 2\n";
        assert_eq!(value(text, "K"), "-----BEGIN\nabc\n-----END");
        assert_eq!(value(text, "B"), "2");
        let key = parse(text).roots[0].get("K").unwrap().region;
        assert_eq!(key, Region::new(2, 27));
    }

    #[test]
    fn text_behind_a_quote_belongs_to_the_value() {
        assert_eq!(value("A=\"x\" y\n", "A"), "\"x\" y");
    }

    #[test]
    fn an_open_quote_does_not_hide_the_next_line() {
        let parsed = parse("A=\"x\nB=\"y\"\nC='z\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [2, 13]);
        assert_eq!(parsed.roots[0].get("B").unwrap().as_str(), Some("y"));
    }

    #[test]
    fn a_name_alone_is_handed_through() {
        let parsed = parse("HOME\nnot a name\n");
        assert_eq!(parsed.roots[0].get("HOME").unwrap().value, Value::Null);
        assert_eq!(parsed.errors.len(), 1);
    }
}
