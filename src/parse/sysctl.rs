//! Kernel parameters as sysctl(8) and systemd-sysctl read them: one flat map.
//!
//! ```text
//! # router                      {"net.ipv4.ip_forward": "1",
//! net/ipv4/ip_forward = 1        "kernel.kptr_restrict": "2"}
//! -kernel.kptr_restrict = 2
//! ```
//!
//! Names are in the form with dots, the last value of a name wins and notes where
//! the earlier ones stood. A name without value (`-net.ipv4.conf.*.rp_filter`, which
//! exempts it from other patterns) is null.

use super::entries::Entries;
use super::slice::{Slice, lines};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with(['#', ';']) {
            continue;
        }
        let may_fail = line.after_prefix("-").map(Slice::trim_start);
        let assignment = may_fail.unwrap_or(line);
        let (name, value) = match assignment.text.find('=') {
            Some(equals) => {
                let value = assignment.from(equals + 1).trim().node();
                (assignment.before(equals).trim_end(), value)
            }
            None if may_fail.is_some() => {
                let nothing = Region::new(line.end(), line.end());
                (assignment, Node::new(Value::Null, nothing))
            }
            None => {
                errors.push(SyntaxError {
                    at: line.start,
                    message: "expected `name = value`".to_owned(),
                });
                continue;
            }
        };
        if name.is_empty() {
            errors.push(SyntaxError {
                at: line.start,
                message: "the value has no name".to_owned(),
            });
            continue;
        }
        entries.replace(&dotted(name.text), name.region(), value);
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

/// The first separator decides which of the two forms a name is in (sysctl.d(5)):
/// `net/ipv4/conf/eth0.100/x` is `net.ipv4.conf.eth0/100.x`.
fn dotted(name: &str) -> String {
    match name.find(['.', '/']).map(|at| name.get(at..=at)) {
        Some(Some("/")) => name
            .chars()
            .map(|character| match character {
                '/' => '.',
                '.' => '/',
                other => other,
            })
            .collect(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, name: &str) -> Option<String> {
        let parsed = parse(text);
        parsed.roots[0].get(name)?.as_str().map(str::to_owned)
    }

    #[test]
    fn both_ways_to_write_a_name_are_one_name() {
        assert_eq!(
            value("net/ipv4/ip_forward=1", "net.ipv4.ip_forward").unwrap(),
            "1"
        );
        let vlan = "net/ipv4/conf/eth0.100/rp_filter = 1";
        assert_eq!(
            value(vlan, "net.ipv4.conf.eth0/100.rp_filter").unwrap(),
            "1"
        );
    }

    #[test]
    fn the_last_value_wins_and_names_the_earlier() {
        let parsed = parse("a.b = 0\n-a.b = 1\n");
        let winner = parsed.roots[0].get("a.b").unwrap();
        assert_eq!(winner.as_str(), Some("1"));
        assert_eq!(winner.region, Region::new(15, 16));
        assert_eq!(winner.notes.as_ref().unwrap().origins, [Region::new(6, 7)]);
    }

    #[test]
    fn a_line_that_assigns_nothing_is_an_error_beside_the_rest() {
        let parsed = parse("a.b = 0\nwhat\n; c\n# d\nc.d=\n");
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(parsed.errors[0].at, 8);
        assert_eq!(parsed.roots[0].get("c.d").unwrap().as_str(), Some(""));
    }
}
