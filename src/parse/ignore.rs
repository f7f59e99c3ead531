//! Lists of patterns such as .gitignore, .dockerignore and .helmignore.
//!
//! ```text
//! # secrets          {"patterns": [{"pattern": "*.pem", "negated": false},
//! *.pem                            {"pattern": "ca.pem", "negated": true}]}
//! !ca.pem
//! ```
//!
//! Patterns stay as written, escapes included: what they match is knowledge of the
//! consumer. Blanks around a pattern are dropped, unless the last is escaped.

use super::Parsed;
use super::entries::{list, map, named};
use super::slice::lines;
use crate::document::{Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut patterns = Vec::new();
    for line in lines(text) {
        let mut line = line.trim_start();
        let trimmed = line.trim_end();
        let escapes_blank = trimmed.text.ends_with('\\') && trimmed.text.len() < line.text.len();
        line = if escapes_blank {
            line.before(trimmed.text.len() + 1)
        } else {
            trimmed
        };
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let inner = line.after_prefix("!");
        let pattern = inner.unwrap_or(line);
        let negated = Node::new(
            Value::Bool(inner.is_some()),
            Region::new(line.start, pattern.start),
        );
        patterns.push(map(
            vec![named("pattern", pattern.node()), named("negated", negated)],
            line.start,
        ));
    }
    Parsed::one(map(vec![named("patterns", list(patterns, 0))], 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_what_is_left_of_a_line() {
        let parsed = parse("# a\n\n  *.pem  \r\n!b\\ \n\\#c\n");
        let patterns = parsed.roots[0].get("patterns").unwrap().items();
        let found: Vec<_> = patterns
            .iter()
            .map(|item| {
                (
                    item.get("pattern").unwrap().as_str().unwrap(),
                    &item.get("negated").unwrap().value,
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("*.pem", &Value::Bool(false)),
                ("b\\ ", &Value::Bool(true)),
                ("\\#c", &Value::Bool(false))
            ]
        );
        assert_eq!(patterns[1].region, Region::new(16, 20));
    }
}
