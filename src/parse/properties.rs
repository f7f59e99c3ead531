//! Java properties, as Spring, Gradle, Kafka and log4j read them: one flat map.
//!
//! ```text
//! # note                       {"server.port": "8080", "path": "a,b",
//! server.port = 8080            "flag": ""}
//! path: a,\
//!       b
//! flag
//! ```
//!
//! The last value of a name wins and notes where the earlier ones stood. Blanks at
//! the end of a value, which Java keeps and most of its users trim, are dropped.
//! postgresql.conf looks alike and quotes differently: see `postgresql`.

use super::entries::Entries;
use super::joined::Joined;
use super::slice::{is_blank, lines};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    let mut lines = lines(text);
    while let Some(line) = lines.next() {
        let mut piece = line.trim_start();
        if piece.is_empty() || piece.text.starts_with(['#', '!']) {
            continue;
        }
        let mut logical = Joined::new(piece.start);
        loop {
            let content = piece.before(piece.text.trim_end_matches('\r').len());
            let backslashes = content.text.len() - content.text.trim_end_matches('\\').len();
            if backslashes % 2 == 0 {
                logical.push(content);
                break;
            }
            logical.push(content.before(content.text.len() - 1));
            let Some(next) = lines.next() else { break };
            piece = next.trim_start();
        }
        let (name_end, value_start) = separate(&logical.text);
        let value_end = logical
            .text
            .trim_end_matches(is_blank)
            .len()
            .max(value_start);
        let mut decode = |start: usize, end: usize| {
            let region = logical.region(start, end);
            let written = logical.text.get(start..end).unwrap_or("");
            let text = unescape(written).unwrap_or_else(|at| {
                errors.push(SyntaxError {
                    at: logical.region(start + at, end).start as usize,
                    message: "`\\u` needs four hexadecimal digits".to_owned(),
                });
                written.to_owned()
            });
            Node::string(text, region)
        };
        let name = decode(0, name_end);
        let value = decode(value_start, value_end);
        entries.replace(name.as_str().unwrap_or(""), name.region, value);
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

/// Where the name ends and the value begins: between them stand blanks and at most
/// one `=` or `:`.
fn separate(line: &str) -> (usize, usize) {
    let mut escaped = false;
    let name_end = line
        .char_indices()
        .find(|&(_, character)| {
            let ends = !escaped && (matches!(character, '=' | ':') || is_blank(character));
            escaped = character == '\\' && !escaped;
            ends
        })
        .map_or(line.len(), |(at, _)| at);
    let rest = line.get(name_end..).unwrap_or("");
    let after_blanks = rest.trim_start_matches(is_blank);
    let value = after_blanks
        .strip_prefix(['=', ':'])
        .unwrap_or(after_blanks)
        .trim_start_matches(is_blank);
    (name_end, line.len() - value.len())
}

/// Resolves escapes; the error is the offset of a broken one.
fn unescape(written: &str) -> Result<String, usize> {
    let mut text = String::with_capacity(written.len());
    let mut units = Vec::new();
    let mut characters = written.char_indices();
    while let Some((at, character)) = characters.next() {
        let escaped = if character == '\\' {
            characters.next().map(|(_, escaped)| escaped)
        } else {
            None
        };
        if escaped == Some('u') {
            let digits = written.get(at + 2..at + 6).ok_or(at)?;
            if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return Err(at);
            }
            units.push(u16::from_str_radix(digits, 16).map_err(|_| at)?);
            characters.nth(3);
            continue;
        }
        flush(&mut units, &mut text);
        match (character, escaped) {
            ('\\', Some('n')) => text.push('\n'),
            ('\\', Some('r')) => text.push('\r'),
            ('\\', Some('t')) => text.push('\t'),
            ('\\', Some('f')) => text.push('\x0c'),
            ('\\', Some(other)) => text.push(other),
            ('\\', None) => {}
            (other, _) => text.push(other),
        }
    }
    flush(&mut units, &mut text);
    Ok(text)
}

/// Characters beyond 16 bits are written as two escapes.
fn flush(units: &mut Vec<u16>, text: &mut String) {
    if !units.is_empty() {
        text.push_str(&String::from_utf16_lossy(units));
        units.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

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
    fn names_end_at_a_blank_or_separator_that_is_not_escaped() {
        assert_eq!(value("a b = c", "a"), "b = c");
        assert_eq!(value("a\\ b\\:c : d=e  ", "a b:c"), "d=e");
        assert_eq!(value("flag", "flag"), "");
    }

    #[test]
    fn a_continued_value_covers_its_lines() {
        let parsed = parse("p = a,\\\n   b\nq=1\n");
        let node = parsed.roots[0].get("p").unwrap();
        assert_eq!(node.as_str(), Some("a,b"));
        assert_eq!(node.region, Region::new(4, 12));
        assert_eq!(value("p = c:\\\\\nq=1", "p"), "c:\\");
    }

    #[test]
    fn unicode_escapes_join_surrogates() {
        assert_eq!(value(r"a=\u00e9\uD83E\uDD80x", "a"), "é🦀x");
        let parsed = parse("b=1\na=x\\u00g0\n");
        assert_eq!(parsed.errors[0].at, 7);
        assert_eq!(parsed.roots[0].get("a").unwrap().as_str(), Some("x\\u00g0"));
    }
}
