//! HAProxy configuration: sections of directives.
//!
//! ```text
//! backend web                          {"sections": [{"type": "backend", "name": "web",
//!   balance roundrobin                   "arguments": [], "directives": [
//!   server web1 10.0.0.5:8080 check       {"name": "balance", "arguments": ["roundrobin"]},
//! frontend in                             {"name": "server", "label": "web1",
//!   bind 10.0.0.1:80,:443 ssl               "addresses": [{"address": "10.0.0.5:8080",
//!                                             "host": "10.0.0.5", "port": "8080"}],
//!                                           "arguments": ["web1", "10.0.0.5:8080", "check"]}]},
//!                                        {"type": "frontend", "name": "in", ...}]}
//! ```
//!
//! Directives that name places have `addresses`, each with its host and port where it has
//! them; those that call such a place by a name have it as `label`.

use super::arguments::{Style, arguments_or_words, plain};
use super::endpoint::Endpoint;
use super::entries::{list, map, named};
use super::slice::{Slice, lines, shown};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Words that begin a section.
const SECTIONS: &[&str] = &[
    "acme",
    "backend",
    "cache",
    "crt-store",
    "defaults",
    "fcgi-app",
    "frontend",
    "global",
    "http-errors",
    "listen",
    "log-forward",
    "log-profile",
    "mailers",
    "peers",
    "program",
    "resolvers",
    "ring",
    "traces",
    "userlist",
];

/// Directives, which of their arguments is a name of theirs, and which an address.
const ADDRESSES: &[(&str, Option<usize>, usize)] = &[
    ("bind", None, 0),
    ("dgram-bind", None, 0),
    ("dispatch", None, 0),
    ("log", None, 0),
    ("mailer", Some(0), 1),
    ("nameserver", Some(0), 1),
    ("peer", Some(0), 1),
    ("server", Some(0), 1),
    ("server-template", Some(0), 2),
    ("source", None, 0),
];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut sections: Vec<Section<'_>> = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let (word, rest) = line.first_word();
        let arguments = arguments_or_words(rest, Style::Haproxy, &mut errors);
        if SECTIONS.contains(&word.text) {
            sections.push(Section {
                word,
                arguments,
                directives: Vec::new(),
            });
        } else if let Some(section) = sections.last_mut() {
            section.directives.push(directive(text, word, arguments));
        } else {
            errors.push(SyntaxError {
                at: line.start,
                message: format!("{} stands in no section", shown(word.text)),
            });
        }
    }
    errors.sort_by_key(|error: &SyntaxError| error.at);
    let sections = sections.into_iter().map(Section::into_node).collect();
    Parsed {
        roots: vec![map(vec![named("sections", list(sections, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

struct Section<'a> {
    word: Slice<'a>,
    arguments: Vec<Node>,
    directives: Vec<Node>,
}

impl Section<'_> {
    fn into_node(self) -> Node {
        let end = self.word.end();
        let mut arguments = self.arguments.into_iter();
        let mut members = vec![named("type", self.word.node())];
        members.extend(arguments.next().map(|name| named("name", name)));
        members.push(named("arguments", list(arguments.collect(), end)));
        members.push(named("directives", list(self.directives, end)));
        map(members, self.word.start)
    }
}

fn directive(text: &str, name: Slice<'_>, arguments: Vec<Node>) -> Node {
    let mut members = vec![named("name", name.node())];
    let known = ADDRESSES.iter().find(|(known, ..)| *known == name.text);
    if let Some(&(_, label, address)) = known {
        let label = label.and_then(|at| arguments.get(at));
        members.extend(label.map(|label| named("label", label.clone())));
        let addresses = arguments
            .get(address)
            .map_or_else(Vec::new, |written| addresses(text, written));
        members.push(named("addresses", list(addresses, name.end())));
    }
    members.push(named("arguments", list(arguments, name.end())));
    map(members, name.start)
}

/// Places with commas between them.
fn addresses(text: &str, written: &Node) -> Vec<Node> {
    let Some(places) = plain(text, written) else {
        let members = vec![named("address", written.clone())];
        return vec![map(members, written.region.start as usize)];
    };
    let address = |place: Slice<'_>| {
        let mut members = vec![named("address", place.node())];
        let without_family = match place.text.split_once('@') {
            Some((family, _)) => place.from(family.len() + 1),
            None => place,
        };
        if is_in_network(place.text) {
            members.extend(Endpoint::of(without_family).entries());
        }
        map(members, place.start)
    };
    places.split(',').map(address).collect()
}

/// Whether a place is neither a socket of this machine nor a stream.
fn is_in_network(place: &str) -> bool {
    let elsewhere = ["/", "abns@", "abnsz@", "fd@", "ring@", "sockpair@", "unix@"];
    !elsewhere.iter().any(|prefix| place.starts_with(prefix))
        && !matches!(place, "global" | "stderr" | "stdout")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn addresses_are_taken_apart() {
        let text = "listen a\nbind ipv4@10.0.0.1:80,unix@/x,[::1]:443 ssl\nserver b db-1\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        let section = &parsed.roots[0].get("sections").unwrap().items()[0];
        let directives = section.get("directives").unwrap();
        let found = directives.to_json();
        assert_eq!(
            found[0]["addresses"],
            serde_json::json!([
                {"address": "ipv4@10.0.0.1:80", "host": "10.0.0.1", "port": "80"},
                {"address": "unix@/x"},
                {"address": "[::1]:443", "host": "::1", "port": "443"},
            ])
        );
        assert_eq!(found[1]["label"], "b");
        let server = &directives.items()[1].get("addresses").unwrap().items()[0];
        assert_eq!(server.get("host").unwrap().region, Region::new(62, 66));
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("mode http\nglobal\nlog \"x\nuser a # b\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 21]);
        let sections = parsed.roots[0].get("sections").unwrap().to_json();
        assert_eq!(
            sections[0]["directives"][1]["arguments"],
            serde_json::json!(["a"])
        );
    }
}
