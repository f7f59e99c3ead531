//! What NFS serves to whom, as exports(5) has it.
//!
//! ```text
//! /srv/data -sync db-1(rw,no_root_squash) 10.0.0.0/24
//! ```
//! is
//! ```text
//! {"exports": [{"path": "/srv/data", "options": ["sync"], "clients": [
//!    {"host": "db-1", "options": ["rw", "no_root_squash"]},
//!    {"host": "10.0.0.0/24", "options": []}]}]}
//! ```
//!
//! `options` beside the path hold for all clients. A client without host is every host.

use super::arguments::{Style, arguments_or_words, plain};
use super::entries::{list, map, named};
use super::slice::{Slice, lines};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut exports = Vec::new();
    let mut errors = Vec::new();
    let mut lines = lines(text);
    while let Some(first) = lines.next() {
        let mut line = first.trim();
        let mut words = Vec::new();
        loop {
            let continued = line.text.strip_suffix('\\');
            let content = line.before(continued.unwrap_or(line.text).len());
            words.extend(arguments_or_words(content, Style::Shell, &mut errors));
            if continued.is_none() {
                break;
            }
            let Some(next) = lines.next() else { break };
            line = next.trim();
        }
        if let Some((path, clients)) = words.split_first() {
            exports.push(export(text, path, clients, &mut errors));
        }
    }
    errors.sort_by_key(|error| error.at);
    Parsed {
        roots: vec![map(vec![named("exports", list(exports, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

fn export(text: &str, path: &Node, words: &[Node], errors: &mut Vec<SyntaxError>) -> Node {
    let end = path.region.end as usize;
    let mut common = Vec::new();
    let mut clients = Vec::new();
    for word in words {
        let Some(written) = plain(text, word) else {
            clients.push(client(word.clone(), Vec::new(), word.region.end as usize));
            continue;
        };
        if let Some(options) = written.after_prefix("-") {
            common.extend(options.split(',').map(Slice::node));
            continue;
        }
        let Some(open) = written.text.find('(') else {
            clients.push(client(written.node(), Vec::new(), written.end()));
            continue;
        };
        let (host, options) = written.split_at(open);
        let options = options.from(1);
        let inside = match options.text.strip_suffix(')') {
            Some(inside) => options.before(inside.len()),
            None => {
                errors.push(SyntaxError {
                    at: written.start + open,
                    message: "the parenthesis is never closed".to_owned(),
                });
                options
            }
        };
        let options = inside.split(',').filter(|option| !option.is_empty());
        clients.push(client(
            host.node(),
            options.map(Slice::node).collect(),
            inside.start,
        ));
    }
    let members = vec![
        named("path", path.clone()),
        named("options", list(common, end)),
        named("clients", list(clients, end)),
    ];
    map(members, end)
}

fn client(host: Node, options: Vec<Node>, options_at: usize) -> Node {
    let members = vec![
        named("host", host),
        named("options", list(options, options_at)),
    ];
    map(members, options_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn hosts_stand_apart_from_their_options() {
        let parsed = parse("# a\n\"/b c\" d(rw,sync) \\\n  (ro)\n/e f(rw\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [35]);
        let exports = parsed.roots[0].get("exports").unwrap();
        assert_eq!(
            exports.to_json()[0]["clients"],
            serde_json::json!([
                {"host": "d", "options": ["rw", "sync"]}, {"host": "", "options": ["ro"]},
            ])
        );
        let client = &exports.items()[0].get("clients").unwrap().items()[0];
        assert_eq!(client.get("host").unwrap().region, Region::new(11, 12));
    }
}
