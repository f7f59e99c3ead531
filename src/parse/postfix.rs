//! Postfix main.cf as postconf(5) has it.
//!
//! ```text
//! relayhost = [mail.example.org]:587      {"relayhost": ["[mail.example.org]:587"],
//! mynetworks = 127.0.0.0/8,                "mynetworks": ["127.0.0.0/8", "10.0.0.0/24"]}
//!     10.0.0.0/24
//! ```
//!
//! A line that begins with a blank continues the one before it. Blanks and commas part
//! values. The last setting of a name wins and notes where the earlier ones stood.

use super::entries::{Entries, list};
use super::slice::{Slice, is_blank, lines};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    let mut open: Option<(Slice<'_>, usize, Vec<Node>)> = None;
    for line in lines(text) {
        let content = line.trim();
        if content.is_empty() || content.text.starts_with('#') {
            continue;
        }
        if line.text.starts_with(is_blank) {
            match &mut open {
                Some((_, _, found)) => found.extend(values(content)),
                None => errors.push(error(content, "the line continues no setting")),
            }
            continue;
        }
        close(open.take(), &mut entries);
        match content.text.find('=') {
            Some(equals) if equals > 0 => {
                let name = content.before(equals).trim_end();
                let found = values(content.from(equals + 1)).collect();
                open = Some((name, content.start + equals + 1, found));
            }
            _ => errors.push(error(content, "expected `name = values`")),
        }
    }
    close(open, &mut entries);
    Parsed::with_errors(entries.into_map(0), errors)
}

fn close(open: Option<(Slice<'_>, usize, Vec<Node>)>, entries: &mut Entries) {
    if let Some((name, end, values)) = open {
        entries.replace(name.text, name.region(), list(values, end));
    }
}

fn values(text: Slice<'_>) -> impl Iterator<Item = Node> {
    text.words()
        .flat_map(|word| word.split(','))
        .filter(|value| !value.is_empty())
        .map(Slice::node)
}

fn error(line: Slice<'_>, message: &str) -> SyntaxError {
    SyntaxError {
        at: line.start,
        message: message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn blanks_continue_a_setting() {
        let parsed = parse("a = b,c\n# d\n  e\na = f\ng\n");
        assert_eq!(parsed.errors[0].at, 22);
        let winner = parsed.roots[0].get("a").unwrap();
        assert_eq!(winner.to_json(), serde_json::json!(["f"]));
        assert_eq!(winner.notes.as_ref().unwrap().origins, [Region::new(4, 15)]);
    }

    #[test]
    fn a_continuation_of_nothing_is_an_error() {
        assert_eq!(parse("  a\nb = c\n").errors[0].at, 2);
    }
}
