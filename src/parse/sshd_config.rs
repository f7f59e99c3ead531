//! OpenSSH server configuration as sshd_config(5) has it.
//!
//! ```text
//! Port 22                        {"global": {"port": ["22"], "permitrootlogin": "no"},
//! PermitRootLogin no              "match": [{"criteria": "User git",
//! PermitRootLogin yes                        "settings": {"banner": "/x y"}}],
//! Include conf.d/*.conf           "include": ["conf.d/*.conf"]}
//! Match User git
//!   Banner "/x y"
//! ```
//!
//! Names are lower case. Of the values of one block the first wins, as in sshd: a
//! repeated setting is dead text. The few keywords that accumulate are lists: one
//! item for each argument where arguments are independent (`AllowUsers a b`), one for
//! each line otherwise. A Match block ends at the next one or with the file.

use super::arguments::{Style, arguments};
use super::entries::{Entries, list, map, named};
use super::slice::{Slice, is_blank, lines, shown};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Keywords of which every argument of every line counts.
const ARGUMENT_LISTS: &[&str] = &[
    "acceptenv",
    "allowgroups",
    "allowusers",
    "denygroups",
    "denyusers",
    "include",
];

/// Keywords of which every line counts.
const LINE_LISTS: &[&str] = &["hostkey", "listenaddress", "port", "subsystem"];

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut global = Entries::default();
    let mut includes = Vec::new();
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        let (keyword, rest) = keyword(line);
        let arguments = match arguments(rest, Style::OpenSsh) {
            Ok(arguments) if arguments.is_empty() => {
                errors.push(SyntaxError {
                    at: keyword.start,
                    message: format!("{} has no argument", shown(keyword.text)),
                });
                continue;
            }
            Ok(arguments) => arguments,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        let name = keyword.text.to_ascii_lowercase();
        if name == "match" {
            blocks.push(Block {
                keyword,
                criteria: whole(rest, &arguments),
                settings: Entries::default(),
            });
            continue;
        }
        if name == "include" && blocks.is_empty() {
            includes.extend(arguments);
            continue;
        }
        let settings = blocks
            .last_mut()
            .map_or(&mut global, |block| &mut block.settings);
        if ARGUMENT_LISTS.contains(&name.as_str()) {
            for argument in arguments {
                settings.append(&name, keyword.region(), argument);
            }
        } else if LINE_LISTS.contains(&name.as_str()) {
            settings.append(&name, keyword.region(), whole(rest, &arguments));
        } else {
            settings.add(&name, keyword.region(), whole(rest, &arguments));
        }
    }
    let blocks = blocks.into_iter().map(Block::into_node).collect();
    let root = map(
        vec![
            named("global", global.into_map(0)),
            named("match", list(blocks, text.len())),
            named("include", list(includes, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, errors)
}

struct Block<'a> {
    keyword: Slice<'a>,
    criteria: Node,
    settings: Entries,
}

impl Block<'_> {
    /// The block stands from its keyword to its last setting.
    fn into_node(self) -> Node {
        let end = self.criteria.region.end as usize;
        let mut node = map(
            vec![
                named("criteria", self.criteria),
                named("settings", self.settings.into_map(end)),
            ],
            end,
        );
        node.region = node.region.to(self.keyword.region());
        node
    }
}

/// The keyword and what follows it; between them may stand one `=`.
pub(super) fn keyword(line: Slice<'_>) -> (Slice<'_>, Slice<'_>) {
    let end = line
        .text
        .find(|c: char| c == '=' || is_blank(c))
        .unwrap_or(line.text.len());
    let (keyword, rest) = line.split_at(end);
    let rest = rest.trim_start();
    (keyword, rest.after_prefix("=").unwrap_or(rest).trim_start())
}

/// All arguments as one text: a single one without its quotes, several as written.
pub(super) fn whole(rest: Slice<'_>, arguments: &[Node]) -> Node {
    match arguments {
        [only] => only.clone(),
        _ => {
            let end = arguments
                .last()
                .map_or(rest.start, |last| last.region.end as usize);
            rest.before(end - rest.start).node()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn the_first_value_of_a_block_wins() {
        let parsed =
            parse("PermitRootLogin no\nPERMITROOTLOGIN=yes\nMatch User a\nPermitRootLogin yes\n");
        let root = &parsed.roots[0];
        let global = root.get("global").unwrap().get("permitrootlogin").unwrap();
        assert_eq!(global.as_str(), Some("no"));
        assert_eq!(global.region, Region::new(16, 18));
        let block = &root.get("match").unwrap().items()[0];
        let inside = block
            .get("settings")
            .unwrap()
            .get("permitrootlogin")
            .unwrap();
        assert_eq!(inside.as_str(), Some("yes"));
        assert_eq!(block.region, Region::new(39, 71));
    }

    #[test]
    fn accumulating_keywords_are_lists() {
        let parsed = parse("Port 22\nPort 2222\nAllowUsers a \"b c\"\nAllowUsers d # e\n");
        let global = parsed.roots[0].get("global").unwrap();
        let texts = |name: &str| -> Vec<String> {
            let items = global.get(name).unwrap().items();
            items
                .iter()
                .map(|item| item.as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(texts("port"), ["22", "2222"]);
        assert_eq!(texts("allowusers"), ["a", "b c", "d"]);
    }

    #[test]
    fn an_include_belongs_to_its_block() {
        let parsed = parse("Include a b\nMatch all\n  Include c\n");
        let root = &parsed.roots[0];
        assert_eq!(root.get("include").unwrap().items().len(), 2);
        let settings = root.get("match").unwrap().items()[0]
            .get("settings")
            .unwrap();
        assert_eq!(
            settings.get("include").unwrap().items()[0].as_str(),
            Some("c")
        );
    }

    #[test]
    fn comments_and_quotes_do_not_belong_to_a_value() {
        let parsed = parse("Ciphers a,b # old\nBanner \"/a b\"\nSubsystem sftp \"x y\" -f\n");
        let global = parsed.roots[0].get("global").unwrap();
        assert_eq!(global.get("ciphers").unwrap().as_str(), Some("a,b"));
        assert_eq!(global.get("banner").unwrap().as_str(), Some("/a b"));
        assert_eq!(
            global.get("subsystem").unwrap().items()[0].as_str(),
            Some("sftp \"x y\" -f")
        );
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("UsePAM\nBanner \"x\nX11Forwarding no\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 14]);
        assert!(
            parsed.roots[0]
                .get("global")
                .unwrap()
                .get("x11forwarding")
                .is_some()
        );
    }
}
