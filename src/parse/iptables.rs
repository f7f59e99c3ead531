//! Firewall rules as iptables-save(8) writes them and as commands of iptables.
//!
//! ```text
//! *filter
//! :INPUT DROP [0:0]
//! -A INPUT ! -s 10.0.0.5,10.0.0.6 -p tcp --dport 22 -j ACCEPT
//! COMMIT
//! iptables -t nat -A PREROUTING -j DNAT --to-destination 10.0.0.7:80
//! ```
//! is
//! ```text
//! {"chains": [{"table": "filter", "name": "INPUT", "policy": "DROP"}],
//!  "rules": [
//!    {"table": "filter", "command": "append", "chain": "INPUT",
//!     "not_source": ["10.0.0.5", "10.0.0.6"], "protocol": "tcp",
//!     "destination_ports": ["22"], "jump": "ACCEPT",
//!     "arguments": ["-A", "INPUT", "!", "-s", "10.0.0.5,10.0.0.6", ...]},
//!    {"program": "iptables", "table": "nat", "command": "append", ...,
//!     "to": "10.0.0.7:80", ...}]}
//! ```
//!
//! `arguments` are the whole rule; the other members are what it states, found again.
//! `policy` and new chains that commands make stand among the chains.

use super::arguments::{Style, arguments_or_words, plain};
use super::entries::{Entries, list, map, named};
use super::slice::{Slice, lines, shown};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region};

/// Options that name what is done to a chain.
const COMMANDS: &[(&str, &str, &str)] = &[
    ("-A", "--append", "append"),
    ("-C", "--check", "check"),
    ("-D", "--delete", "delete"),
    ("-E", "--rename-chain", "rename"),
    ("-F", "--flush", "flush"),
    ("-I", "--insert", "insert"),
    ("-L", "--list", "list"),
    ("-N", "--new-chain", "new"),
    ("-P", "--policy", "policy"),
    ("-R", "--replace", "replace"),
    ("-S", "--list-rules", "list"),
    ("-X", "--delete-chain", "delete-chain"),
    ("-Z", "--zero", "zero"),
];

/// Options, the member they become, and whether their value is a list with commas.
const OPTIONS: &[(&str, &str, bool)] = &[
    ("-s", "source", true),
    ("--src", "source", true),
    ("--source", "source", true),
    ("-d", "destination", true),
    ("--dst", "destination", true),
    ("--destination", "destination", true),
    ("--src-range", "source_range", false),
    ("--dst-range", "destination_range", false),
    ("--mac-source", "source_mac", false),
    ("-p", "protocol", false),
    ("--proto", "protocol", false),
    ("--protocol", "protocol", false),
    ("-i", "in_interface", false),
    ("--in-interface", "in_interface", false),
    ("-o", "out_interface", false),
    ("--out-interface", "out_interface", false),
    ("--sport", "source_ports", true),
    ("--source-port", "source_ports", true),
    ("--sports", "source_ports", true),
    ("--source-ports", "source_ports", true),
    ("--dport", "destination_ports", true),
    ("--destination-port", "destination_ports", true),
    ("--dports", "destination_ports", true),
    ("--destination-ports", "destination_ports", true),
    ("--to-destination", "to", false),
    ("--to-source", "to", false),
    ("--to", "to", false),
    ("--gateway", "to", false),
    ("--match-set", "set", false),
    ("--comment", "comment", false),
    ("-j", "jump", false),
    ("--jump", "jump", false),
    ("-g", "goto", false),
    ("--goto", "goto", false),
];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut file = File {
        text,
        table: None,
        chains: Vec::new(),
        rules: Vec::new(),
        errors: Vec::new(),
    };
    let mut lines = lines(text);
    while let Some(line) = lines.next() {
        let mut line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let first = line;
        let mut words = Vec::new();
        loop {
            let continued = line.text.strip_suffix('\\');
            let content = line.before(continued.unwrap_or(line.text).len());
            words.extend(arguments_or_words(content, Style::Shell, &mut file.errors));
            if continued.is_none() {
                break;
            }
            let Some(next) = lines.next() else { break };
            line = next.trim();
        }
        file.read(first, words);
    }
    // A quote is found wrong before the line that it stands in is.
    file.errors.sort_by_key(|error| error.at);
    let root = map(
        vec![
            named("chains", list(file.chains, 0)),
            named("rules", list(file.rules, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, file.errors)
}

struct File<'a> {
    text: &'a str,
    /// The table that is open.
    table: Option<Node>,
    chains: Vec<Node>,
    rules: Vec<Node>,
    errors: Vec<SyntaxError>,
}

impl File<'_> {
    fn read(&mut self, line: Slice<'_>, words: Vec<Node>) {
        if let Some(table) = line.after_prefix("*") {
            self.table = Some(table.first_word().0.node());
        } else if let Some(chain) = line.after_prefix(":") {
            self.chain(chain);
        } else if line.text == "COMMIT" {
            self.table = None;
        } else {
            self.rule(line, words);
        }
    }

    /// The open table, which stands elsewhere: found at an offset, it notes where.
    fn open_table(&self, at: usize) -> Node {
        let here = Region::new(at, at);
        match &self.table {
            Some(table) => {
                let mut node = table.clone();
                node.notes_mut().origins = vec![table.region];
                node.region = here;
                node
            }
            None => Node::string("filter", here),
        }
    }

    /// `INPUT DROP [0:0]`; a chain of one's own has `-` for a policy.
    fn chain(&mut self, line: Slice<'_>) {
        let (name, rest) = line.first_word();
        let (policy, _) = rest.first_word();
        if policy.is_empty() {
            self.errors.push(SyntaxError {
                at: line.start,
                message: "expected a chain and its policy".to_owned(),
            });
            return;
        }
        let mut members = vec![
            named("table", self.open_table(line.start)),
            named("name", name.node()),
        ];
        if policy.text != "-" {
            members.push(named("policy", policy.node()));
        }
        self.chains.push(map(members, line.start));
    }

    fn rule(&mut self, line: Slice<'_>, mut words: Vec<Node>) {
        // What the rule was counted.
        if line.text.starts_with('[') && !words.is_empty() {
            words.remove(0);
        }
        let program = words
            .iter()
            .take(2)
            .position(|word| word.as_str().is_some_and(is_program));
        let mut members = Entries::default();
        if let Some(at) = program {
            let program = words.drain(..=at).next_back();
            if let Some(program) = program {
                members.add("program", place(&program), program);
            }
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        let start = first.region.start as usize;
        if !first
            .as_str()
            .is_some_and(|word| word.starts_with(['-', '!']))
        {
            self.errors.push(SyntaxError {
                at: line.start,
                message: format!("expected a rule, not {}", shown(line.first_word().0.text)),
            });
            return;
        }
        let end = last.region.end as usize;
        members.add("table", Region::new(start, start), self.open_table(start));
        self.options(&words, &mut members);
        let is_chain = match members.get_mut("command").map(|entry| &entry.value) {
            Some(command) => matches!(command.as_str(), Some("policy" | "new")),
            None => {
                self.errors.push(SyntaxError {
                    at: start,
                    message: "the rule does not say what to do with it, such as -A".to_owned(),
                });
                false
            }
        };
        if is_chain {
            let chain = members.into_entries().into_iter().filter_map(|mut entry| {
                entry.key = match entry.key.as_str() {
                    "chain" => "name".to_owned(),
                    "table" | "policy" | "program" => entry.key,
                    _ => return None,
                };
                Some(entry)
            });
            self.chains.push(map(chain.collect(), start));
            return;
        }
        members.add("arguments", Region::new(start, start), list(words, start));
        let mut rule = members.into_map(start);
        rule.region = rule.region.to(Region::new(start, end));
        self.rules.push(rule);
    }

    /// What the options of a rule state.
    fn options(&self, words: &[Node], members: &mut Entries) {
        let mut words = words.iter().peekable();
        let mut negated = false;
        while let Some(word) = words.next() {
            let text = word.as_str().unwrap_or("");
            if text == "!" {
                negated = true;
                continue;
            }
            let command = COMMANDS
                .iter()
                .find(|(short, long, _)| text == *short || text == *long);
            if let Some((.., command)) = command {
                members.add("command", place(word), Node::string(*command, word.region));
                if let Some(chain) = words.next_if(|next| !is_option(next)) {
                    members.add("chain", place(chain), chain.clone());
                }
                if *command == "policy"
                    && let Some(policy) = words.next_if(|next| !is_option(next))
                {
                    members.add("policy", place(policy), policy.clone());
                }
            } else if matches!(text, "-t" | "--table") {
                if let Some(table) = words.next() {
                    members.replace("table", place(table), table.clone());
                    if let Some(entry) = members.get_mut("table") {
                        entry.value.notes = None;
                    }
                }
            } else {
                let (option, value) = self.option(word);
                let known = OPTIONS.iter().find(|(name, ..)| *name == option);
                if let Some(&(_, member, is_list)) = known {
                    if value.is_none() && words.next_if(|next| next.as_str() == Some("!")).is_some()
                    {
                        negated = true;
                    }
                    if let Some(value) = value.or_else(|| words.next().cloned()) {
                        self.state(member, negated, is_list, value, members);
                    }
                }
            }
            negated = false;
        }
    }

    /// An option, and its value where that stands behind a `=`.
    fn option<'n>(&self, word: &'n Node) -> (&'n str, Option<Node>) {
        let text = word.as_str().unwrap_or("");
        match (text.split_once('='), plain(self.text, word)) {
            (Some((option, _)), Some(slice)) if text.starts_with("--") => {
                (option, Some(slice.from(option.len() + 1).node()))
            }
            _ => (text, None),
        }
    }

    fn state(
        &self,
        member: &str,
        negated: bool,
        is_list: bool,
        value: Node,
        members: &mut Entries,
    ) {
        let key = if negated {
            format!("not_{member}")
        } else {
            member.to_owned()
        };
        if !is_list {
            members.add(&key, place(&value), value);
            return;
        }
        match plain(self.text, &value) {
            Some(values) => {
                for value in values.split(',').map(Slice::node) {
                    members.append(&key, place(&value), value);
                }
            }
            None => members.append(&key, place(&value), value),
        }
    }
}

/// The name of a member is ours: it stands nowhere, which is where its value begins.
fn place(value: &Node) -> Region {
    let start = value.region.start as usize;
    Region::new(start, start)
}

fn is_option(word: &Node) -> bool {
    word.as_str()
        .is_some_and(|word| word.starts_with(['-', '!']))
}

fn is_program(word: &str) -> bool {
    let name = word.rsplit('/').next().unwrap_or(word);
    ["iptables", "ip6tables"].iter().any(|program| {
        name.strip_prefix(program)
            .is_some_and(|rest| matches!(rest, "" | "-legacy" | "-nft"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> serde_json::Value {
        let parsed = parse(text);
        assert_eq!(parsed.errors, [], "{text}");
        let rules = parsed.roots[0].get("rules").unwrap().to_json();
        let mut rule = rules[0].clone();
        rule.as_object_mut().unwrap().remove("arguments");
        rule
    }

    #[test]
    fn a_rule_states_its_options() {
        assert_eq!(
            rule("*nat\n[1:2] -A IN -s a,b --dport=80 ! -d c -j X\n"),
            serde_json::json!({
                "table": "nat", "command": "append", "chain": "IN", "source": ["a", "b"],
                "destination_ports": ["80"], "not_destination": ["c"], "jump": "X",
            })
        );
        assert_eq!(
            rule("sudo /sbin/ip6tables -t raw \\\n  -I OUT 1 -s ! a\n"),
            serde_json::json!({
                "program": "/sbin/ip6tables", "table": "raw", "command": "insert",
                "chain": "OUT", "not_source": ["a"],
            })
        );
    }

    #[test]
    fn addresses_stand_where_they_are() {
        let parsed = parse("-A IN -s \"a,b\" -j X\n");
        let rule = &parsed.roots[0].get("rules").unwrap().items()[0];
        let source = rule.get("source").unwrap().items();
        assert_eq!(source[1].region, Region::new(12, 13));
        assert_eq!(rule.region, Region::new(0, 19));
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse(":INPUT\nwhat\n-s a\n-A IN -m comment --comment \"x -j Y\n-A IN -j Z\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [1, 7, 12, 44]);
        assert_eq!(parsed.roots[0].get("rules").unwrap().items().len(), 3);
    }
}
