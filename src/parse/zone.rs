//! DNS master files (RFC 1035, section 5; `$TTL` of RFC 2308, `$GENERATE` of BIND).
//!
//! ```text
//! $ORIGIN example.org.
//! @      3600 IN SOA ns1 admin ( 1 2 3 4 5 ) ; serial and times
//! web-1       IN A   10.0.0.5
//!             MX  10 mail.example.net.
//! ```
//! is
//! ```text
//! {"records": [
//!    {"name": "@", "fqdn": "example.org", "ttl": "3600", "class": "IN", "type": "SOA",
//!     "data": ["ns1", "admin", "1", "2", "3", "4", "5"],
//!     "targets": ["ns1.example.org", "admin.example.org"]},
//!    {"name": "web-1", "fqdn": "web-1.example.org", "class": "IN", "type": "A",
//!     "data": ["10.0.0.5"], "targets": []},
//!    {"name": "web-1", "fqdn": "web-1.example.org", "class": "IN", "type": "MX",
//!     "data": ["10", "mail.example.net."], "targets": ["mail.example.net"]}],
//!  "origins": ["example.org."], "ttls": [], "includes": [], "generates": []}
//! ```
//!
//! `fqdn` and `targets` are whole names, lower case and without the last dot, and stand
//! where the name stands that they come from. They are missing where the origin is not
//! known; a zone without `$ORIGIN` is called as the whole name that owns its SOA. A PTR
//! record has the `address` that its owner means. What a record takes from an earlier line
//! (owner, TTL, class) stands where the record begins and notes where it came from.

mod names;
mod tokens;

use self::names::{address_of, qualified, target_places};
use self::tokens::{Line, lines_of};
use super::entries::{list, map, named};
use super::slice::shown;
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region};

/// Classes (RFC 1035, section 3.2.4; RFC 2136, section 2.4).
const CLASSES: &[&str] = &["IN", "CH", "HS", "CS", "NONE", "ANY"];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let (lines, errors) = lines_of(text);
    let mut zone = Zone {
        errors,
        origin: apex(&lines),
        ..Zone::default()
    };
    for line in lines {
        zone.read(line);
    }
    let root = map(
        vec![
            named("records", list(zone.records, 0)),
            named("origins", list(zone.origins, 0)),
            named("ttls", list(zone.ttls, 0)),
            named("includes", list(zone.includes, 0)),
            named("generates", list(zone.generates, 0)),
        ],
        0,
    );
    // Quotes and parentheses are judged before the records that they stand in.
    zone.errors.sort_by_key(|error| error.at);
    Parsed::with_errors(root, zone.errors)
}

/// The name of a zone that does not begin with `$ORIGIN`: the whole name of its SOA.
fn apex(lines: &[Line]) -> Option<String> {
    lines
        .iter()
        .take_while(|line| !line.starts_with("$ORIGIN"))
        .filter(|line| line.words.iter().take(4).any(|word| is(word, "SOA")))
        .find_map(|line| {
            line.words
                .first()?
                .as_str()
                .filter(|name| name.ends_with('.'))
        })
        .map(str::to_owned)
}

fn is(word: &Node, text: &str) -> bool {
    word.as_str()
        .is_some_and(|word| word.eq_ignore_ascii_case(text))
}

#[derive(Default)]
struct Zone {
    /// What relative names end in, with its last dot.
    origin: Option<String>,
    /// The last owner, and its whole name: a new origin does not change it.
    owner: Option<(Node, Option<Node>)>,
    ttl: Option<Node>,
    class: Option<Node>,
    records: Vec<Node>,
    origins: Vec<Node>,
    ttls: Vec<Node>,
    includes: Vec<Node>,
    generates: Vec<Node>,
    errors: Vec<SyntaxError>,
}

impl Zone {
    fn error(&mut self, at: usize, message: String) {
        self.errors.push(SyntaxError { at, message });
    }

    fn read(&mut self, line: Line) {
        let start = line.start;
        let Some(first) = line.words.first().and_then(Node::as_str) else {
            return;
        };
        if !first.starts_with('$') || line.is_indented {
            self.record(line);
            return;
        }
        let directive = first.to_ascii_uppercase();
        let mut words = line.words.into_iter().skip(1);
        let Some(argument) = words.next() else {
            self.error(start, format!("{} has no argument", shown(&directive)));
            return;
        };
        match directive.as_str() {
            "$ORIGIN" => {
                self.origin = argument
                    .as_str()
                    .and_then(|name| qualified(name, self.origin.as_deref()));
                self.origins.push(argument);
            }
            "$TTL" => {
                self.ttl = Some(argument.clone());
                self.ttls.push(argument);
            }
            "$INCLUDE" => {
                let mut members = vec![named("file", argument)];
                members.extend(words.next().map(|origin| named("origin", origin)));
                self.includes.push(map(members, start));
            }
            "$GENERATE" => {
                let end = argument.region.end as usize;
                let members = vec![
                    named("range", argument),
                    named("record", list(words.collect(), end)),
                ];
                self.generates.push(map(members, start));
            }
            _ => self.error(start, format!("{} is not known", shown(&directive))),
        }
    }

    fn record(&mut self, line: Line) {
        let start = line.start;
        let mut words = line.words.into_iter().peekable();
        let owner = if line.is_indented {
            self.owner.as_ref().map(|(owner, fqdn)| {
                let fqdn = fqdn.as_ref().map(|fqdn| inherited(fqdn, start));
                (inherited(owner, start), fqdn)
            })
        } else {
            self.owner = words.next().map(|owner| {
                let fqdn = self.whole_name(&owner);
                (owner, fqdn)
            });
            self.owner.clone()
        };
        let Some((owner, fqdn)) = owner else {
            self.error(start, "the record has no owner".to_owned());
            return;
        };
        let mut ttl = self.ttl.as_ref().map(|ttl| inherited(ttl, start));
        let mut class = self.class.as_ref().map(|class| inherited(class, start));
        // Both may be missing, and stand in any order.
        for _ in 0..2 {
            if let Some(stated) = words.next_if(is_ttl) {
                ttl = Some(stated);
            } else if let Some(stated) = words.next_if(is_class) {
                self.class = Some(stated.clone());
                class = Some(stated);
            }
        }
        let Some(kind) = words.next().filter(is_type) else {
            self.error(
                start,
                "expected a type of record, such as A, behind the owner".to_owned(),
            );
            return;
        };
        let data: Vec<Node> = words.collect();
        let kind_name = kind.as_str().unwrap_or("").to_ascii_uppercase();
        let end = kind.region.end as usize;
        if data.is_empty() {
            self.error(end, format!("the {} record has no data", shown(&kind_name)));
            return;
        }
        let places = target_places(&kind_name);
        let targets = data
            .iter()
            .enumerate()
            .filter(|(place, _)| places.contains(place))
            .filter_map(|(_, word)| self.whole_name(word));
        let targets = list(targets.collect(), end);
        let address = fqdn
            .as_ref()
            .filter(|_| kind_name == "PTR")
            .and_then(|fqdn| address_of(fqdn.as_str()?))
            .map(|address| Node::string(address, owner.region));
        let class = class.unwrap_or_else(|| Node::string("IN", Region::new(start, start)));
        let mut members = vec![named("name", owner)];
        members.extend(fqdn.map(|fqdn| named("fqdn", fqdn)));
        members.extend(address.map(|address| named("address", address)));
        members.extend(ttl.map(|ttl| named("ttl", ttl)));
        members.extend([
            named("class", upper(class)),
            named("type", upper(kind)),
            named("data", list(data, end)),
            named("targets", targets),
        ]);
        self.records.push(map(members, start));
    }

    /// The whole name that a word means, where the word stands.
    fn whole_name(&self, word: &Node) -> Option<Node> {
        let name = qualified(word.as_str()?, self.origin.as_deref())?;
        let name = match name.strip_suffix('.') {
            Some("") | None => name.as_str(),
            Some(name) => name,
        };
        Some(Node::string(name.to_ascii_lowercase(), word.region))
    }
}

/// What an earlier line stated, for a record that begins at an offset.
fn inherited(earlier: &Node, start: usize) -> Node {
    let mut node = earlier.clone();
    node.notes_mut().origins = vec![earlier.region];
    node.region = Region::new(start, start);
    node
}

fn upper(word: Node) -> Node {
    Node {
        value: crate::document::Value::String(word.as_str().unwrap_or("").to_ascii_uppercase()),
        ..word
    }
}

/// A number of seconds, or numbers with units as BIND takes them: `1h30m`.
fn is_ttl(word: &Node) -> bool {
    word.as_str().is_some_and(|word| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || "smhdwSMHDW".contains(c))
    })
}

fn is_class(word: &Node) -> bool {
    CLASSES.iter().any(|class| is(word, class))
}

/// A mnemonic, or `TYPE65534` (RFC 3597, section 5).
fn is_type(word: &Node) -> bool {
    word.as_str().is_some_and(|word| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> serde_json::Value {
        parse(text).roots[0].get("records").unwrap().to_json()
    }

    #[test]
    fn the_owner_of_the_soa_names_the_zone() {
        let found = records("Example.org. SOA a b 1 2 3 4 5\nwww A 10.0.0.5\n");
        assert_eq!(found[1]["fqdn"], "www.example.org");
        assert_eq!(found[0]["targets"][0], "a.example.org");
        assert_eq!(records("www A 10.0.0.5\n")[0].get("fqdn"), None);
        let moved = records("$ORIGIN a.\nb A 10.0.0.5\n$ORIGIN c.\n  A 10.0.0.6\n");
        assert_eq!(moved[1]["fqdn"], "b.a");
    }

    #[test]
    fn what_an_earlier_line_states_stands_where_the_record_begins() {
        let text = "$ORIGIN a.\n$TTL 1h\nb CH A 10.0.0.5\n  A 10.0.0.6\n";
        let parsed = parse(text);
        let record = &parsed.roots[0].get("records").unwrap().items()[1];
        for (name, value, origin) in [
            ("name", "b", Region::new(19, 20)),
            ("fqdn", "b.a", Region::new(19, 20)),
            ("ttl", "1h", Region::new(16, 18)),
            ("class", "CH", Region::new(21, 23)),
        ] {
            let node = record.get(name).unwrap();
            assert_eq!(node.as_str(), Some(value));
            assert_eq!(node.region, Region::new(37, 37));
            assert_eq!(node.notes.as_ref().unwrap().origins, [origin]);
        }
    }

    #[test]
    fn a_pointer_has_the_address_of_its_owner() {
        let found = records("$ORIGIN 0.0.10.in-addr.arpa.\n5 PTR db-1.example.org.\n");
        assert_eq!(found[0]["address"], "10.0.0.5");
        assert_eq!(found[0]["targets"][0], "db-1.example.org");
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let text = "  A 10.0.0.1\n$WHAT x\n$TTL\na 10.0.0.2\nb A\nc TXT \"x\nd A ( 10.0.0.3\ne A ) 1\nf A 10.0.0.4\n";
        let parsed = parse(text);
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [2, 13, 21, 26, 40, 47]);
        assert_eq!(parsed.roots[0].get("records").unwrap().items().len(), 3);
    }
}
