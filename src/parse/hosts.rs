//! Names of addresses as hosts(5) has them.
//!
//! ```text
//! 10.0.0.5 db-1.example.org db-1 # old     {"entries": [{"address": "10.0.0.5",
//!                                            "names": ["db-1.example.org", "db-1"]}]}
//! ```

use super::entries::{list, map, named};
use super::slice::{Slice, lines, shown};
use super::{Parsed, SyntaxError};
use crate::classify::is_address;
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let end = line.text.find('#').unwrap_or(line.text.len());
        let (address, names) = line.before(end).first_word();
        if address.is_empty() {
            continue;
        }
        let names: Vec<Node> = names.words().map(Slice::node).collect();
        let message = if !is_address(address.text) {
            format!("{} is no address", shown(address.text))
        } else if names.is_empty() {
            "the address has no name".to_owned()
        } else {
            let members = vec![
                named("address", address.node()),
                named("names", list(names, address.start)),
            ];
            entries.push(map(members, address.start));
            continue;
        };
        errors.push(SyntaxError {
            at: address.start,
            message,
        });
    }
    Parsed {
        roots: vec![map(vec![named("entries", list(entries, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("10.0.0.300 a\n10.0.0.1 # b\nfe80::1%lo0 c\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 13]);
        let entries = parsed.roots[0].get("entries").unwrap();
        assert_eq!(entries.items().len(), 1);
    }
}
