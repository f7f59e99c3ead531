//! postgresql.conf: one flat map of settings.
//!
//! ```text
//! listen_addresses = '*'  # all        {"listen_addresses": "*", "ssl": "on",
//! ssl on                                "include": ["conf.d/a.conf"]}
//! include 'conf.d/a.conf'
//! ```
//!
//! Names are lower case, `=` may be left out, the last value wins and notes where
//! the earlier ones stood. `include`, `include_if_exists` and `include_dir` are lists,
//! for each of them counts.

use super::entries::Entries;
use super::slice::{Slice, lines};
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
        match assignment(line) {
            Ok((name, value)) => {
                let key = name.text.to_ascii_lowercase();
                if key == "include" || key == "include_if_exists" || key == "include_dir" {
                    entries.append(&key, name.region(), value);
                } else {
                    entries.replace(&key, name.region(), value);
                }
            }
            Err(error) => errors.push(error),
        }
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

fn assignment(line: Slice<'_>) -> Result<(Slice<'_>, Node), SyntaxError> {
    let name_end = line
        .text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.')))
        .unwrap_or(line.text.len());
    let (name, rest) = line.split_at(name_end);
    let error = |at: usize, message: &str| SyntaxError {
        at,
        message: message.to_owned(),
    };
    if name.is_empty() {
        return Err(error(line.start, "expected the name of a setting"));
    }
    let rest = rest.trim_start();
    let rest = rest.after_prefix("=").unwrap_or(rest).trim_start();
    let (value, after) = if rest.text.starts_with('\'') {
        let Some((text, length)) = quoted(rest.text) else {
            return Err(error(rest.start, "the quote is not closed on this line"));
        };
        let (written, after) = rest.split_at(length);
        (Node::string(text, written.region()), after)
    } else {
        let end = rest
            .text
            .find([' ', '\t', '#', '\''])
            .unwrap_or(rest.text.len());
        let (written, after) = rest.split_at(end);
        if written.is_empty() {
            return Err(error(name.start, "the setting has no value"));
        }
        (written.node(), after)
    };
    let after = after.trim_start();
    if after.is_empty() || after.text.starts_with('#') {
        Ok((name, value))
    } else {
        Err(error(after.start, "unexpected text behind the value"))
    }
}

/// The value of a text that begins with a quote, and the length as written.
fn quoted(text: &str) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '\'' if characters.peek().is_some_and(|&(_, next)| next == '\'') => {
                characters.next();
                value.push('\'');
            }
            '\'' => return Some((value, at + 1)),
            '\\' => match characters.next()?.1 {
                'n' => value.push('\n'),
                't' => value.push('\t'),
                'r' => value.push('\r'),
                'b' => value.push('\x08'),
                'f' => value.push('\x0c'),
                other => value.push(other),
            },
            other => value.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn quotes_and_comments_do_not_belong_to_a_value() {
        let parsed = parse("Log_Line_Prefix = '%m # ''x'' '# note\nssl on\nport=5432#x\n");
        let root = &parsed.roots[0];
        assert_eq!(parsed.errors, []);
        assert_eq!(
            root.get("log_line_prefix").unwrap().as_str(),
            Some("%m # 'x' ")
        );
        assert_eq!(
            root.get("log_line_prefix").unwrap().region,
            Region::new(18, 31)
        );
        assert_eq!(root.get("ssl").unwrap().as_str(), Some("on"));
        assert_eq!(root.get("port").unwrap().as_str(), Some("5432"));
    }

    #[test]
    fn every_include_counts_and_the_last_of_any_other() {
        let parsed = parse("include 'a'\ninclude='b'\nport = 1\nport = 2\n");
        let root = &parsed.roots[0];
        assert_eq!(root.get("include").unwrap().items().len(), 2);
        assert_eq!(root.get("port").unwrap().as_str(), Some("2"));
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("a = 'x\nb = 1 2\nc\n= 3\nd = 4\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [4, 13, 15, 17]);
        assert_eq!(parsed.roots[0].get("d").unwrap().as_str(), Some("4"));
    }
}
