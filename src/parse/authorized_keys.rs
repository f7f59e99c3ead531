//! Keys that may log in, as sshd(8), "AUTHORIZED_KEYS FILE FORMAT", has them.
//!
//! ```text
//! from="10.0.0.5,*.example.org",no-pty ssh-ed25519 AAAA... ana@web-1
//! ```
//! is
//! ```text
//! {"keys": [{"options": [{"name": "from", "value": "10.0.0.5,*.example.org",
//!                         "values": ["10.0.0.5", "*.example.org"]}, {"name": "no-pty"}],
//!            "type": "ssh-ed25519", "key": "AAAA...", "fingerprint": "SHA256:...",
//!            "comment": "ana@web-1"}]}
//! ```
//!
//! Names of options are lower case. `values` are the members of options that hold a list.
//! A key that cannot be decoded has no fingerprint.

use super::entries::{list, map, named};
use super::slice::{Slice, is_blank, lines};
use super::{Parsed, SyntaxError, ssh_key};
use crate::document::Node;

/// Options whose value is a list with commas.
const LISTS: &[&str] = &["from", "permitlisten", "permitopen", "principals"];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut keys = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        match key(line, &mut errors) {
            Ok(key) => keys.push(key),
            Err(error) => errors.push(error),
        }
    }
    Parsed {
        roots: vec![map(vec![named("keys", list(keys, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

fn key(line: Slice<'_>, errors: &mut Vec<SyntaxError>) -> Result<Node, SyntaxError> {
    let (options, rest) = if ssh_key::is_type(line.text) {
        (Vec::new(), line)
    } else {
        options(line)?
    };
    let (kind, rest) = rest.first_word();
    let (blob, comment) = rest.first_word();
    if !ssh_key::is_type(kind.text) || blob.is_empty() {
        return Err(SyntaxError {
            at: if kind.is_empty() {
                line.start
            } else {
                kind.start
            },
            message: "expected the type of a key and the key".to_owned(),
        });
    }
    let mut members = vec![
        named("options", list(options, line.start)),
        named("type", kind.node()),
        named("key", blob.node()),
    ];
    match ssh_key::derived(kind, blob) {
        Ok(derived) => members.extend(derived),
        Err(error) => errors.push(error),
    }
    if !comment.is_empty() {
        members.push(named("comment", comment.node()));
    }
    Ok(map(members, line.start))
}

/// The options up to the first blank outside of quotes, and what follows.
fn options(line: Slice<'_>) -> Result<(Vec<Node>, Slice<'_>), SyntaxError> {
    let mut options = Vec::new();
    let mut rest = line;
    loop {
        let end = rest
            .text
            .find(|c: char| matches!(c, '=' | ',' | '"') || is_blank(c))
            .unwrap_or(rest.text.len());
        let (name, after) = rest.split_at(end);
        let lower = name.text.to_ascii_lowercase();
        let mut members = vec![named("name", Node::string(lower.as_str(), name.region()))];
        rest = after;
        if let Some(value) = after.after_prefix("=") {
            let Some(length) = quoted(value.text) else {
                return Err(SyntaxError {
                    at: value.start,
                    message: "expected a value in quotes".to_owned(),
                });
            };
            let (written, after) = value.split_at(length);
            let inside = written.from(1).before(length - 2);
            let meant = Node::string(inside.text.replace("\\\"", "\""), written.region());
            members.push(named("value", meant));
            if LISTS.contains(&lower.as_str()) {
                let values = inside.split(',').map(Slice::trim).map(Slice::node);
                members.push(named("values", list(values.collect(), written.start)));
            }
            rest = after;
        }
        if !name.is_empty() {
            options.push(map(members, name.start));
        }
        match rest.after_prefix(",") {
            Some(next) => rest = next,
            None if rest.is_empty() || rest.text.starts_with(is_blank) => {
                return Ok((options, rest));
            }
            None => {
                return Err(SyntaxError {
                    at: rest.start,
                    message: "expected a comma behind the option".to_owned(),
                });
            }
        }
    }
}

/// The length of a text in quotes, in which `\"` is a quote.
fn quoted(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|character| {
        let ends = character == '"' && !escaped;
        escaped = character == '\\';
        ends
    })?;
    Some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_in_quotes_does_not_end_the_options() {
        let text = "command=\"echo \\\"a b\\\", c\",From=\"a,!b\" ssh-x y c d\n";
        let parsed = parse(text);
        let key = parsed.roots[0].get("keys").unwrap().items()[0].to_json();
        assert_eq!(
            key["options"],
            serde_json::json!([
                {"name": "command", "value": "echo \"a b\", c"},
                {"name": "from", "value": "a,!b", "values": ["a", "!b"]},
            ])
        );
        assert_eq!(key["comment"], "c d");
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed =
            parse("what\nfrom=x ssh-x y\nfrom=\"x ssh-x y\nno-pty\"a ssh-x y\nssh-x AAAA\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 10, 25, 42, 59]);
        assert_eq!(parsed.roots[0].get("keys").unwrap().items().len(), 1);
    }
}
