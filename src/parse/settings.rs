//! `name arguments` and `name=values` lines, as dnsmasq, Squid, chrony, resolv.conf and many
//! daemons have them.
//!
//! ```text
//! nameserver 10.0.0.5 # old        {"nameserver": [{"arguments": ["10.0.0.5"]}],
//! Server=10.0.0.6,mon-1             "server": [{"arguments": ["10.0.0.6", "mon-1"]}]}
//! ```
//!
//! Names are lower case. Every line of a name is kept, for which of them counts is
//! knowledge of the consumer. Behind a `=` commas part the arguments too. `#` begins a
//! comment at the start of a word, `;`, `!` and `%` begin one at the start of a line.

use super::Parsed;
use super::arguments::{Style, arguments_or_words, plain};
use super::entries::{Entries, list, map, named};
use super::slice::{Slice, is_blank, lines};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut entries = Entries::default();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with(['#', ';', '!', '%']) {
            continue;
        }
        let end = line
            .text
            .find(|c: char| c == '=' || is_blank(c))
            .unwrap_or(line.text.len());
        let (name, rest) = line.split_at(end);
        let rest = rest.trim_start();
        let assigned = rest.after_prefix("=");
        let rest = assigned.unwrap_or(rest).trim_start();
        let mut arguments = arguments_or_words(rest, Style::OpenSsh, &mut errors);
        if assigned.is_some() {
            arguments = arguments
                .into_iter()
                .flat_map(|argument| parts(text, argument))
                .collect();
        }
        let value = map(
            vec![named("arguments", list(arguments, rest.start))],
            rest.start,
        );
        entries.append(&name.text.to_ascii_lowercase(), name.region(), value);
    }
    Parsed::with_errors(entries.into_map(0), errors)
}

/// The parts between commas, unless quotes keep them together.
fn parts(text: &str, argument: Node) -> Vec<Node> {
    match plain(text, &argument) {
        Some(parts) if parts.region() == argument.region => parts
            .split(',')
            .filter(|part| !part.is_empty())
            .map(Slice::node)
            .collect(),
        _ => vec![argument],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn commas_part_what_is_assigned() {
        let parsed = parse("A = b,c \"d,e\" # f\na g,h\n");
        let lines = parsed.roots[0].get("a").unwrap();
        assert_eq!(
            lines.to_json(),
            serde_json::json!([{"arguments": ["b", "c", "d,e"]}, {"arguments": ["g,h"]}])
        );
        let arguments = lines.items()[0].get("arguments").unwrap().items();
        assert_eq!(arguments[1].region, Region::new(6, 7));
    }
}
