//! Keys of hosts that are trusted, as sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT", has them.
//!
//! ```text
//! @revoked [db-1]:2222,10.0.0.5 ssh-ed25519 AAAA... old
//! |1|salt=|hash= ssh-rsa AAAA...
//! ```
//! is
//! ```text
//! {"entries": [
//!   {"marker": "@revoked", "hosts": ["[db-1]:2222", "10.0.0.5"], "names": ["db-1", "10.0.0.5"],
//!    "hashed": false, "type": "ssh-ed25519", "key": "AAAA...", "fingerprint": "SHA256:...",
//!    "comment": "old"},
//!   {"hosts": ["|1|salt=|hash="], "names": [], "hashed": true, ...}]}
//! ```
//!
//! `names` are the hosts without port, brackets and `!`; a hashed host has none, since
//! only who knows the name can tell. A key that cannot be decoded has no fingerprint.

use super::endpoint::Endpoint;
use super::entries::{list, map, named};
use super::slice::{Slice, lines, shown};
use super::{Parsed, SyntaxError, ssh_key};
use crate::document::{Node, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if !line.is_empty() && !line.text.starts_with('#') {
            entries.extend(entry(line, &mut errors));
        }
    }
    Parsed {
        roots: vec![map(vec![named("entries", list(entries, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

fn entry(line: Slice<'_>, errors: &mut Vec<SyntaxError>) -> Option<Node> {
    let mut members = Vec::new();
    let (mut word, mut rest) = line.first_word();
    if word.text.starts_with('@') {
        if !matches!(word.text, "@revoked" | "@cert-authority") {
            errors.push(SyntaxError {
                at: word.start,
                message: format!("the marker {} is not known", shown(word.text)),
            });
            return None;
        }
        members.push(named("marker", word.node()));
        (word, rest) = rest.first_word();
    }
    let hosts = word;
    let (kind, rest) = rest.first_word();
    let (key, comment) = rest.first_word();
    if key.is_empty() {
        errors.push(SyntaxError {
            at: line.start,
            message: "expected hosts, the type of a key and the key".to_owned(),
        });
        return None;
    }
    let is_hashed = hosts.text.starts_with("|1|");
    let name = |host: Slice<'_>| {
        Endpoint::of(host.after_prefix("!").unwrap_or(host))
            .host
            .node()
    };
    let names = if is_hashed {
        Vec::new()
    } else {
        hosts.split(',').map(name).collect()
    };
    members.extend([
        named(
            "hosts",
            list(hosts.split(',').map(Slice::node).collect(), 0),
        ),
        named("names", list(names, hosts.start)),
        named("hashed", Node::new(Value::Bool(is_hashed), hosts.region())),
        named("type", kind.node()),
        named("key", key.node()),
    ]);
    match ssh_key::derived(kind, key) {
        Ok(derived) => members.extend(derived),
        Err(error) => errors.push(error),
    }
    if !comment.is_empty() {
        members.push(named("comment", comment.node()));
    }
    Some(map(members, line.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn a_host_with_a_port_has_a_name() {
        let parsed = parse("![db-1]:2222,*.example.org,fe80::1 ssh-x y\n");
        let names = parsed.roots[0].get("entries").unwrap().items()[0]
            .get("names")
            .unwrap();
        assert_eq!(
            names.to_json(),
            serde_json::json!(["db-1", "*.example.org", "fe80::1"])
        );
        assert_eq!(names.items()[0].region, Region::new(2, 6));
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("db-1 ssh-rsa\n@what db-1 ssh-rsa AAAA\ndb-1 ssh-rsa !!!\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 13, 50]);
        assert_eq!(parsed.roots[0].get("entries").unwrap().items().len(), 1);
    }
}
