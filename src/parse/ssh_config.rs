//! OpenSSH client configuration as ssh_config(5) has it.
//!
//! ```text
//! User ana                         {"global": {"user": "ana"},
//! Host web-* !web-9                 "blocks": [{"host": ["web-*", "!web-9"],
//!   HostName web.example.org          "settings": {"hostname": "web.example.org",
//!   ProxyJump ana@bastion:22            "proxyjump": [{"jump": "ana@bastion:22", "user": "ana",
//! Match host db-1,db-2 exec true        "host": "bastion", "port": "22"}]}},
//!   LocalForward 5432 db-1:5432      {"match": [{"name": "host", "patterns": ["db-1", "db-2"]}, ...],
//!                                     "settings": {"localforward": [{"listen": "5432",
//!                                       "target": "db-1:5432", "host": "db-1", "port": "5432"}]}}],
//!                                   "include": []}
//! ```
//!
//! Names are lower case. Of the values of one block the first wins, as in ssh; the
//! keywords that accumulate are lists. A block ends at the next one or with the file.

use super::arguments::{Style, arguments, plain};
use super::endpoint::Endpoint;
use super::entries::{Entries, list, map, named};
use super::slice::{Slice, lines, shown};
use super::sshd_config::{keyword, whole};
use super::{Parsed, SyntaxError};
use crate::document::{Entry, Node, Region};

/// Keywords of which every argument of every line counts.
const ARGUMENT_LISTS: &[&str] = &[
    "canonicaldomains",
    "globalknownhostsfile",
    "include",
    "permitremoteopen",
    "sendenv",
    "userknownhostsfile",
];

/// Keywords of which every line counts.
const LINE_LISTS: &[&str] = &["certificatefile", "identityfile", "setenv"];

/// Keywords of `listen target` lines.
const FORWARDS: &[&str] = &["dynamicforward", "localforward", "remoteforward"];

/// Criteria of `Match` that take no argument.
const LONE_CRITERIA: &[&str] = &["all", "canonical", "final"];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut file = File {
        text,
        global: Entries::default(),
        includes: Vec::new(),
        blocks: Vec::new(),
        errors: Vec::new(),
    };
    for line in lines(text) {
        let line = line.trim();
        if !line.is_empty() && !line.text.starts_with('#') {
            file.read(line);
        }
    }
    let blocks = file.blocks.into_iter().map(Block::into_node).collect();
    let root = map(
        vec![
            named("global", file.global.into_map(0)),
            named("blocks", list(blocks, text.len())),
            named("include", list(file.includes, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, file.errors)
}

struct File<'a> {
    text: &'a str,
    global: Entries,
    includes: Vec<Node>,
    blocks: Vec<Block>,
    errors: Vec<SyntaxError>,
}

struct Block {
    keyword: Region,
    selector: Entry,
    settings: Entries,
}

impl Block {
    /// The block stands from its keyword to its last setting.
    fn into_node(self) -> Node {
        let end = self.selector.value.region.end as usize;
        let settings = named("settings", self.settings.into_map(end));
        let mut node = map(vec![self.selector, settings], end);
        node.region = node.region.to(self.keyword);
        node
    }
}

impl File<'_> {
    fn read(&mut self, line: Slice<'_>) {
        let (keyword, rest) = keyword(line);
        let arguments = match arguments(rest, Style::OpenSsh) {
            Ok(arguments) if arguments.is_empty() => {
                self.errors.push(SyntaxError {
                    at: keyword.start,
                    message: format!("{} has no argument", shown(keyword.text)),
                });
                return;
            }
            Ok(arguments) => arguments,
            Err(error) => {
                self.errors.push(error);
                return;
            }
        };
        let name = keyword.text.to_ascii_lowercase();
        let selector = match name.as_str() {
            "host" => Some(named("host", list(arguments.clone(), rest.start))),
            "match" => Some(named("match", list(self.criteria(&arguments), rest.start))),
            _ => None,
        };
        if let Some(selector) = selector {
            self.blocks.push(Block {
                keyword: keyword.region(),
                selector,
                settings: Entries::default(),
            });
            return;
        }
        if name == "include" && self.blocks.is_empty() {
            self.includes.extend(arguments);
            return;
        }
        let settings = match self.blocks.last_mut() {
            Some(block) => &mut block.settings,
            None => &mut self.global,
        };
        if ARGUMENT_LISTS.contains(&name.as_str()) {
            for argument in arguments {
                settings.append(&name, keyword.region(), argument);
            }
        } else if LINE_LISTS.contains(&name.as_str()) {
            settings.append(&name, keyword.region(), whole(rest, &arguments));
        } else if FORWARDS.contains(&name.as_str()) {
            settings.append(&name, keyword.region(), forward(self.text, arguments));
        } else if name == "proxyjump" {
            let jumps = arguments
                .iter()
                .flat_map(|jumps| jumps_of(self.text, jumps));
            let jumps = list(jumps.collect(), rest.start);
            settings.add(&name, keyword.region(), jumps);
        } else {
            settings.add(&name, keyword.region(), whole(rest, &arguments));
        }
    }

    /// `host a,b exec "x y" all`.
    fn criteria(&self, arguments: &[Node]) -> Vec<Node> {
        let mut criteria = Vec::new();
        let mut arguments = arguments.iter();
        while let Some(name) = arguments.next() {
            let word = name.as_str().unwrap_or("").trim_start_matches('!');
            let is_lone = LONE_CRITERIA
                .iter()
                .any(|lone| lone.eq_ignore_ascii_case(word));
            let patterns = match arguments.as_slice().first() {
                Some(pattern) if !is_lone => {
                    arguments.next();
                    if word.eq_ignore_ascii_case("exec") {
                        vec![pattern.clone()]
                    } else {
                        split(self.text, pattern)
                    }
                }
                _ => Vec::new(),
            };
            let end = name.region.end as usize;
            let entries = vec![
                named("name", name.clone()),
                named("patterns", list(patterns, end)),
            ];
            criteria.push(map(entries, end));
        }
        criteria
    }
}

/// The parts of a list with commas; a single one where escapes hide its parts.
pub(super) fn split(text: &str, node: &Node) -> Vec<Node> {
    match plain(text, node) {
        Some(parts) => parts.split(',').map(Slice::node).collect(),
        None => vec![node.clone()],
    }
}

fn jumps_of(text: &str, node: &Node) -> Vec<Node> {
    let jump = |part: Slice<'_>| {
        let mut entries = vec![named("jump", part.node())];
        if part.text != "none" {
            entries.extend(Endpoint::of(part).entries());
        }
        map(entries, part.start)
    };
    match plain(text, node) {
        Some(parts) => parts.split(',').map(jump).collect(),
        None => vec![map(vec![named("jump", node.clone())], 0)],
    }
}

/// `[address:]port target`; the target is missing where the forward is dynamic.
fn forward(text: &str, arguments: Vec<Node>) -> Node {
    let mut entries = Vec::new();
    let mut arguments = arguments.into_iter();
    entries.extend(arguments.next().map(|listen| named("listen", listen)));
    if let Some(target) = arguments.next() {
        let parts = plain(text, &target).map(|target| Endpoint::of(target).entries());
        entries.push(named("target", target));
        entries.extend(parts.into_iter().flatten());
    }
    map(entries, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_value_of_a_block_wins() {
        let parsed = parse("User a\nHost b\nUser=c\nuser d\n");
        let root = &parsed.roots[0];
        assert_eq!(
            root.get("global").unwrap().get("user").unwrap().as_str(),
            Some("a")
        );
        let block = &root.get("blocks").unwrap().items()[0];
        let user = block.get("settings").unwrap().get("user").unwrap();
        assert_eq!(
            (user.as_str(), user.region),
            (Some("c"), Region::new(19, 20))
        );
        assert_eq!(block.region, Region::new(7, 20));
    }

    #[test]
    fn jumps_and_targets_are_taken_apart() {
        let text = "ProxyJump \"a@b:22,c\"\nRemoteForward 8080 [::1]:80\nDynamicForward 1080\n";
        let global = parse(text).roots[0].get("global").unwrap().to_json();
        assert_eq!(
            global,
            serde_json::json!({
                "proxyjump": [{"jump": "a@b:22", "user": "a", "host": "b", "port": "22"},
                              {"jump": "c", "host": "c"}],
                "remoteforward": [{"listen": "8080", "target": "[::1]:80", "host": "::1", "port": "80"}],
                "dynamicforward": [{"listen": "1080"}],
            })
        );
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("Host\nHost \"x\nUser a\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 10]);
        assert!(parsed.roots[0].get("global").unwrap().get("user").is_some());
    }
}
