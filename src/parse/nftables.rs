//! Rulesets of nftables as nft(8) has them.
//!
//! ```text
//! define web = { 10.0.0.5, 10.0.0.6 }
//! table inet filter {
//!   set blocked { type ipv4_addr; elements = { 10.0.0.9 } }
//!   chain input {
//!     type filter hook input priority 0; policy drop;
//!     ip saddr { 10.0.0.1, 10.0.0.2 } tcp dport 22 accept
//!   }
//! }
//! add rule inet filter input ip saddr != 10.0.0.7 drop
//! ```
//! is
//! ```text
//! {"defines": [{"name": "web", "values": ["10.0.0.5", "10.0.0.6"]}], "includes": [],
//!  "tables": [{"family": "inet", "name": "filter",
//!    "sets": [{"kind": "set", "name": "blocked", "settings": {"type": ["ipv4_addr"]},
//!              "elements": ["10.0.0.9"]}],
//!    "chains": [{"name": "input", "settings": {"type": ["filter", "hook", ...], "policy": ["drop"]},
//!      "rules": [{"source": ["10.0.0.1", "10.0.0.2"], "destination_ports": ["22"], "jump": "accept",
//!        "arguments": ["ip", "saddr", ["10.0.0.1", "10.0.0.2"], "tcp", "dport", "22", "accept"]}]}]}],
//!  "commands": [{"not_source": ["10.0.0.7"], "jump": "drop",
//!                "arguments": ["add", "rule", "inet", "filter", "input", ...]}]}
//! ```
//!
//! Braces inside of a rule are lists; a member of several words (`80 : accept`) is a list
//! of them. A block that is never closed ends where the next one of its level begins.

mod rule;
mod tokens;

use self::tokens::{Mark, Reader};
use super::Parsed;
use super::entries::{Entries, list, map, named};
use crate::document::{Node, Region};

/// What has a block in a table.
const BLOCKS: &[&str] = &[
    "chain",
    "counter",
    "ct",
    "flowtable",
    "limit",
    "map",
    "quota",
    "secmark",
    "set",
    "synproxy",
    "tunnel",
];

/// First words of statements in a chain that are no rules.
const CHAIN_SETTINGS: &[&str] = &["comment", "devices", "flags", "policy", "type"];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut reader = Reader::new(text);
    let mut root = Root::default();
    while let Some(end) = reader.statement(opens_table) {
        root.add(&mut reader, end);
    }
    let root = map(
        vec![
            named("defines", list(root.defines, 0)),
            named("includes", list(root.includes, 0)),
            named("tables", list(root.tables, 0)),
            named("commands", list(root.commands, 0)),
        ],
        0,
    );
    let mut errors = reader.errors;
    errors.sort_by_key(|error| error.at);
    Parsed::with_errors(root, errors)
}

#[derive(Default)]
struct Root {
    defines: Vec<Node>,
    includes: Vec<Node>,
    tables: Vec<Node>,
    commands: Vec<Node>,
}

/// `table ... {` or `add table ... {`.
fn opens_table(words: &[Node]) -> bool {
    table_names(words).is_some()
}

fn table_names(words: &[Node]) -> Option<&[Node]> {
    match words {
        [first, names @ ..] if is(first, "table") => Some(names),
        [first, second, names @ ..]
            if ["add", "create"].iter().any(|word| is(first, word)) && is(second, "table") =>
        {
            Some(names)
        }
        _ => None,
    }
}

fn opens_block(words: &[Node]) -> bool {
    opens_table(words)
        || words
            .first()
            .is_some_and(|first| BLOCKS.iter().any(|word| is(first, word)))
}

fn is(node: &Node, word: &str) -> bool {
    node.as_str() == Some(word)
}

/// What begins a block inside of a chain is beside it: the chain was never closed. A rule
/// may begin with the same words, such as `ct state { new }`.
fn opens_next_block(words: &[Node]) -> bool {
    let is_named = |first| {
        ["chain", "flowtable", "map", "set"]
            .iter()
            .any(|word| is(first, word))
    };
    match words {
        [first, _] if is_named(first) => true,
        _ => opens_table(words),
    }
}

/// How a statement ended, and its words.
pub(super) struct Statement {
    words: Vec<Node>,
    end: Mark,
    /// Where the brace stands that opened a block.
    at: usize,
}

impl Root {
    fn add(&mut self, reader: &mut Reader<'_>, statement: Statement) {
        let Statement { words, end, at } = statement;
        let Some(first) = words.first() else {
            match end {
                Mark::Close => reader.error(at, "`}` closes no block"),
                Mark::Open => {
                    reader.error(at, "the block has no name");
                    reader.skip_block();
                }
                _ => {}
            }
            return;
        };
        let start = first.region.start as usize;
        if end == Mark::Close {
            reader.error(at, "`}` closes no block");
        }
        if end == Mark::Open {
            let table = table(reader, &words, at);
            self.tables.push(table);
        } else if is(first, "include") {
            self.includes.extend(words.into_iter().skip(1));
        } else if is(first, "define") || is(first, "redefine") {
            self.defines.extend(define(&words, start));
        } else {
            self.commands.push(rule::rule(words, start));
        }
    }
}

/// `define name = value` or `define name = { values }`.
fn define(words: &[Node], start: usize) -> Option<Node> {
    let mut words = words.iter().skip(1);
    let name = words.next()?;
    let values = words.filter(|word| !is(word, "=")).flat_map(|word| {
        if word.is_list() {
            word.items()
        } else {
            std::slice::from_ref(word)
        }
    });
    let end = name.region.end as usize;
    let members = vec![
        named("name", name.clone()),
        named("values", list(values.cloned().collect(), end)),
    ];
    Some(map(members, start))
}

/// The names before a block: `[family] name`.
fn table(reader: &mut Reader<'_>, words: &[Node], opened: usize) -> Node {
    let names = table_names(words).unwrap_or(&[]);
    let (family, name) = match names {
        [family, name, ..] => (Some(family), Some(name)),
        [name] => (None, Some(name)),
        [] => (None, None),
    };
    let mut members = Vec::new();
    members.extend(family.map(|family| named("family", family.clone())));
    members.extend(name.map(|name| named("name", name.clone())));
    let mut sets = Vec::new();
    let mut chains = Vec::new();
    let mut statements = Vec::new();
    let end = loop {
        let place = reader.place();
        let Some(statement) = reader.statement(opens_block) else {
            reader.error(opened, "the block is never closed");
            break reader.end();
        };
        let Statement { words, end, at } = statement;
        let Some(first) = words.first() else {
            match end {
                Mark::Close => break at + 1,
                Mark::Open => {
                    reader.error(at, "the block has no name");
                    reader.skip_block();
                }
                _ => {}
            }
            continue;
        };
        if end == Mark::Open && opens_table(&words) {
            reader.error(opened, "the block is never closed");
            let end = first.region.start as usize;
            reader.go_back(place);
            break end;
        }
        let is_chain = is(first, "chain");
        if end == Mark::Open {
            let block = block(reader, words, at, is_chain);
            if is_chain {
                chains.push(block);
            } else {
                sets.push(block);
            }
            continue;
        }
        let start = first.region.start as usize;
        statements.push(rule::rule(words, start));
        if end == Mark::Close {
            break at + 1;
        }
    };
    members.push(named("sets", list(sets, opened)));
    members.push(named("chains", list(chains, opened)));
    if !statements.is_empty() {
        members.push(named("statements", list(statements, opened)));
    }
    spanning(members, words, end)
}

/// A chain with its rules, or a set, map or other object with its elements.
fn block(reader: &mut Reader<'_>, words: Vec<Node>, opened: usize, is_chain: bool) -> Node {
    let mut settings = Entries::default();
    let mut rules = Vec::new();
    let mut elements = Vec::new();
    let end = loop {
        let place = reader.place();
        let Some(statement) = reader.statement(opens_next_block) else {
            reader.error(opened, "the block is never closed");
            break reader.end();
        };
        let Statement { words, end, at } = statement;
        if let Some(first) = words.first() {
            let start = first.region.start as usize;
            if end == Mark::Open {
                reader.error(opened, "the block is never closed");
                reader.go_back(place);
                break start;
            }
            if is(first, "elements") && !is_chain {
                let lists = words.iter().filter(|word| word.is_list());
                elements.extend(lists.flat_map(Node::items).cloned());
            } else if !is_chain || CHAIN_SETTINGS.iter().any(|word| is(first, word)) {
                setting(words, &mut settings);
            } else {
                rules.push(rule::rule(words, start));
            }
        } else if end == Mark::Open {
            reader.error(at, "the block has no name");
            reader.skip_block();
        }
        if end == Mark::Close {
            break at + 1;
        }
    };
    let mut names = words.iter();
    let kind = names.next().filter(|_| !is_chain);
    let name = names.next_back();
    let mut members = Vec::new();
    members.extend(kind.map(|kind| named("kind", kind.clone())));
    members.extend(name.map(|name| named("name", name.clone())));
    members.push(named("settings", settings.into_map(opened)));
    let (key, items) = if is_chain {
        ("rules", rules)
    } else {
        ("elements", elements)
    };
    members.push(named(key, list(items, opened)));
    spanning(members, &words, end)
}

/// `policy drop` is `{"policy": ["drop"]}`.
fn setting(words: Vec<Node>, settings: &mut Entries) {
    let mut words = words.into_iter();
    let Some(name) = words.next() else { return };
    let key = name.as_str().unwrap_or("").to_owned();
    let end = name.region.end as usize;
    let values = words.filter(|word| !is(word, "=")).collect();
    settings.add(&key, name.region, list(values, end));
}

/// A map that stands from the first word before its block to the end of the block.
fn spanning(members: Vec<crate::document::Entry>, words: &[Node], end: usize) -> Node {
    let start = words.first().map_or(end, |word| word.region.start as usize);
    let mut node = map(members, start);
    node.region = node.region.to(Region::new(start, end.max(start)));
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_is_never_closed_costs_itself() {
        let text = "table a {\nchain b {\naccept\nchain c {\ndrop\n}\n}\ntable d {\n}\n";
        let parsed = parse(text);
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [18]);
        let tables = parsed.roots[0].get("tables").unwrap().to_json();
        assert_eq!(tables[0]["chains"][0]["rules"][0]["jump"], "accept");
        assert_eq!(tables[0]["chains"][1]["rules"][0]["jump"], "drop");
        assert_eq!(tables[1]["name"], "d");
    }

    #[test]
    fn regions_reach_from_the_first_word_to_the_brace() {
        let parsed = parse("table inet a { chain b { ip saddr { x, y } drop; } }");
        let table = &parsed.roots[0].get("tables").unwrap().items()[0];
        assert_eq!(table.region, Region::new(0, 52));
        let chain = &table.get("chains").unwrap().items()[0];
        assert_eq!(chain.region, Region::new(15, 50));
        let rule = &chain.get("rules").unwrap().items()[0];
        let source = rule.get("source").unwrap();
        assert_eq!(source.items()[1].region, Region::new(39, 40));
    }
}
