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

use super::Parsed;
use super::arguments::{Style, arguments_or_words};
use super::entries::{Entries, list, map, named};
use super::slice::lines;

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
        let arguments = arguments_or_words(rest, Style::Redis, &mut errors);
        let value = map(
            vec![
                named("arguments", list(arguments, rest.start)),
                named("text", rest.node()),
            ],
            rest.start,
        );
        entries.append(&name.text.to_ascii_lowercase(), name.region(), value);
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Node, Region};

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
