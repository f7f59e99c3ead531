//! Sets of addresses that a file gives a name and uses elsewhere: the set `old` of nftables,
//! a table of pf, a set of ipset, an `acl` of BIND, a `geo` of nginx, a matcher of Caddy, an
//! address list of MikroTik, an object group of Cisco. What is in one is refused where rules
//! that refuse use it and nothing else does.
//!
//! Each kind of file says where a set is defined, which words use it, and what a line does
//! with it; the rest is the same for all.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::classify::Kind;

/// Longest text that is read, in bytes, and most lines of one definition.
const LONGEST: usize = 2_000_000;
const MOST_LINES: usize = 20_000;

/// Words of rules that refuse, and of those that let through.
const REFUSING: &[&str] = &[
    "drop", "reject", "deny", "block", "tarpit", "abort", "discard",
];
const LETTING: &[&str] = &["accept", "permit", "allow", "pass", "return", "queue"];

/// How a kind of file writes sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Nftables,
    Pf,
    Ipset,
    Bind,
    Nginx,
    Caddy,
    MikroTik,
    Cisco,
}

/// A line with what it begins at.
struct Line<'t> {
    at: usize,
    text: &'t str,
}

/// What the rest of a file does with a set.
#[derive(Debug, Default)]
struct Uses {
    definitions: Vec<Range<usize>>,
    is_refused: bool,
    is_used: bool,
}

/// Where the members of sets stand that are only refused.
pub(super) fn members(file: &str, kind: Option<Kind>, text: &str) -> Vec<Range<usize>> {
    let Some(dialect) = Dialect::of(file, kind, text).filter(|_| text.len() < LONGEST) else {
        return Vec::new();
    };
    let lines = lines(text);
    let mut sets: BTreeMap<String, Uses> = BTreeMap::new();
    let mut defined: Vec<Option<String>> = vec![None; lines.len()];
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let Some(name) = dialect.defines(line.text) else {
            at += 1;
            continue;
        };
        let length = dialect.length(lines.get(at..).unwrap_or(&[]));
        let uses = sets.entry(name.clone()).or_default();
        for (line, own) in lines.iter().zip(&mut defined).skip(at).take(length) {
            if dialect.is_member(line.text) {
                uses.definitions.push(line.at..line.at + line.text.len());
            }
            *own = Some(name.clone());
        }
        at += length;
    }
    if sets.is_empty() {
        return Vec::new();
    }
    let mut head = "";
    for (number, (line, own)) in lines.iter().zip(&defined).enumerate() {
        if line.text.contains('{') {
            head = line.text;
        }
        let next = lines.get(number + 1).map_or("", |next| next.text);
        for (name, is_opposite) in dialect.uses(line.text) {
            let Some(uses) = sets.get_mut(&name).filter(|_| own.as_ref() != Some(&name)) else {
                continue;
            };
            // What is in another set is whatever that is.
            if own.is_some() {
                uses.is_used = true;
                continue;
            }
            if dialect.only_logs(line.text) {
                continue;
            }
            let refuses = dialect.refuses(line.text, head, next, &name) != is_opposite
                && (dialect == Dialect::Bind || !is_opposite);
            uses.is_refused |= refuses;
            uses.is_used |= !refuses;
        }
    }
    let refused = sets.into_values();
    let refused = refused.filter(|uses| uses.is_refused && !uses.is_used);
    let ranges = refused.flat_map(|uses| uses.definitions);
    ranges.collect()
}

/// The lines of a text, without what is remarked.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let plain = line.trim_end();
        let remark = plain
            .find(" #")
            .or_else(|| plain.find("//"))
            .filter(|_| !plain.contains("://"));
        let plain = remark.map_or(plain, |end| plain.get(..end).unwrap_or(plain));
        let own = plain.trim_start();
        let is_remark = own.starts_with(['#', ';']) || own == "!" || own.starts_with("! ");
        lines.push(Line {
            at,
            text: if is_remark { "" } else { plain },
        });
        at += line.len();
    }
    lines
}

/// The words of a line, without quotes and what ends a statement.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let words =
        line.split(|one: char| one.is_whitespace() || matches!(one, ',' | ';' | '(' | ')' | '"'));
    words.filter(|word| !word.is_empty())
}

/// The name at the beginning of a text.
fn name(text: &str) -> Option<String> {
    let is_name = |one: char| one.is_alphanumeric() || matches!(one, '_' | '-' | '.');
    let end = text.find(|one| !is_name(one)).unwrap_or(text.len());
    text.get(..end)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
}

impl Dialect {
    fn of(file: &str, kind: Option<Kind>, text: &str) -> Option<Self> {
        let name = file.rsplit('/').next().unwrap_or("").to_lowercase();
        let is = |part: &str| name.contains(part);
        Some(match kind {
            Some(Kind::Nftables) => Self::Nftables,
            Some(Kind::Nginx) => Self::Nginx,
            _ if is("nftables") || name.ends_with(".nft") => Self::Nftables,
            _ if name == "pf.conf" || name.ends_with(".pf") => Self::Pf,
            _ if is("named") || is("bind") => Self::Bind,
            _ if is("caddyfile") => Self::Caddy,
            _ if name.ends_with(".rsc") => Self::MikroTik,
            _ if text.contains("--match-set ") => Self::Ipset,
            _ if text.contains("object-group ") => Self::Cisco,
            _ => return None,
        })
    }

    /// The set that a line defines, or adds to.
    fn defines(self, line: &str) -> Option<String> {
        let own = line.trim();
        let mut words = words(own);
        let first = words.next()?;
        match self {
            Self::Nftables => match first {
                "set" => name(words.next()?),
                "define" => name(words.next()?).map(|name| format!("${name}")),
                "add" | "create" => {
                    let what = words.next()?;
                    let is_set = matches!(what, "element" | "set");
                    let names = words.take_while(|word| !word.starts_with('{'));
                    name(names.last().filter(|_| is_set)?)
                }
                _ => None,
            }
            .map(|name| {
                if name.starts_with('$') {
                    name
                } else {
                    format!("@{name}")
                }
            }),
            Self::Pf => match first {
                "table" => words.next().map(str::to_owned),
                _ => {
                    let (macro_name, _) = own.split_once('=')?;
                    let is_macro = name(macro_name.trim())? == macro_name.trim();
                    is_macro.then(|| format!("${}", macro_name.trim()))
                }
            },
            Self::Ipset => {
                let second = if first == "ipset" || first.ends_with("/ipset") {
                    words.next()?
                } else if first == "sudo" {
                    words.find(|word| word.ends_with("ipset"))?;
                    words.next()?
                } else {
                    first
                };
                let is_of_set = matches!(second, "add" | "create" | "-A" | "-N" | "-exist");
                is_of_set
                    .then(|| words.find(|word| !word.starts_with(['-', '!'])))
                    .flatten()
                    .map(str::to_owned)
            }
            Self::Bind => (first == "acl").then(|| name(words.next()?)).flatten(),
            Self::Nginx => matches!(first, "geo" | "map").then(|| {
                let names = words.take_while(|word| *word != "{");
                names.last().map(str::to_owned)
            })?,
            Self::Caddy => {
                let is_matcher = first.starts_with('@') && words.next().is_some();
                is_matcher.then(|| first.to_owned())
            }
            Self::MikroTik => {
                let is_list = own.contains("address-list") && own.contains(" add ")
                    || own.starts_with("add ")
                        && own.contains(" address=")
                        && !own.contains("chain=");
                is_list
                    .then(|| words.find_map(|word| word.strip_prefix("list=")))
                    .flatten()
                    .map(str::to_owned)
            }
            Self::Cisco => {
                let is_group = first == "object-group" && !line.starts_with(' ');
                is_group.then(|| words.nth(1).map(str::to_owned)).flatten()
            }
        }
    }

    /// Whether a line of a definition has members: a `geo` gives each a value, and what is
    /// not set is nobody that a rule is about.
    fn is_member(self, line: &str) -> bool {
        let value = line.trim_end().strip_suffix(';').unwrap_or(line);
        self != Self::Nginx
            || words(value)
                .last()
                .is_some_and(|last| last.trim_matches('\'') == "1")
    }

    /// Whether a line does nothing but write down what it sees.
    fn only_logs(self, line: &str) -> bool {
        let says =
            |known: &[&str]| words(line).any(|word| known.contains(&word.to_lowercase().as_str()));
        matches!(self, Self::Nftables | Self::Ipset)
            && says(&["log"])
            && !says(REFUSING)
            && !says(LETTING)
    }

    /// Over how many lines a definition goes.
    fn length(self, lines: &[Line<'_>]) -> usize {
        let lines = lines.get(..lines.len().min(MOST_LINES)).unwrap_or(lines);
        if self == Self::Cisco {
            let below = lines.iter().skip(1);
            return 1 + below.take_while(|line| line.text.starts_with(' ')).count();
        }
        let mut depth = 0_usize;
        for (number, line) in lines.iter().enumerate() {
            depth += line.text.matches('{').count();
            depth = depth.saturating_sub(line.text.matches('}').count());
            if depth == 0 && !line.text.ends_with('\\') {
                return number + 1;
            }
        }
        1
    }

    /// The sets that a line uses, each with whether it is turned around.
    fn uses(self, line: &str) -> Vec<(String, bool)> {
        let mut before = "";
        let mut found = Vec::new();
        let splits = |one: char| {
            one.is_whitespace()
                || matches!(one, ',' | ';' | '"' | '{' | '}')
                || (one == '(' || one == ')') && self != Self::Caddy
        };
        for word in line.split(splits).filter(|word| !word.is_empty()) {
            let plain = word.trim_start_matches('!');
            let is_opposite = plain.len() < word.len() || matches!(before, "!" | "!=" | "not");
            let used = match self {
                Self::Nftables => {
                    plain.starts_with(['@', '$']) && !matches!(before, "add" | "update" | "delete")
                }
                Self::Pf => plain.starts_with(['<', '$']),
                Self::Ipset => before == "--match-set",
                Self::Bind => true,
                Self::Nginx => plain.starts_with('$'),
                Self::Caddy => plain.starts_with('@'),
                Self::MikroTik => plain.contains("address-list="),
                Self::Cisco => matches!(before, "object-group" | "addrgroup" | "group-object"),
            };
            if used {
                let value = plain.split_once("address-list=").map(|(_, value)| value);
                let value = value.filter(|_| self == Self::MikroTik).unwrap_or(plain);
                let name = value.trim_start_matches('!');
                let is_turned = is_opposite
                    || name.len() < value.len()
                    || self == Self::Ipset && line.contains("! --match-set");
                found.push((name.to_owned(), is_turned));
            }
            before = word;
        }
        found
    }

    /// Whether a line, in a block with this head and before another line, refuses what it
    /// uses.
    fn refuses(self, line: &str, head: &str, next: &str, name: &str) -> bool {
        let says =
            |known: &[&str]| words(line).any(|word| known.contains(&word.to_lowercase().as_str()));
        match self {
            Self::Bind => {
                let block = if line.contains('{') { line } else { head };
                let block = block.rsplit_once('{').map_or("", |(front, _)| front);
                let is_of = |word: &str| word == "blackhole" || word.starts_with("deny-");
                words(block).last().is_some_and(is_of)
            }
            Self::Nginx => {
                let condition = line.trim().strip_prefix("if");
                let is_set = condition.is_some_and(|rest| {
                    let inner = rest.trim().strip_prefix('(').unwrap_or("");
                    let inner = inner.split(')').next().unwrap_or("").trim();
                    let value = inner.strip_prefix(name).map(str::trim);
                    value.is_some_and(|value| {
                        let stated = value.trim_start_matches('=').trim();
                        let stated = stated.trim_matches(['"', '\'']);
                        value.is_empty() || value.starts_with('=') && stated == "1"
                    })
                });
                let returns = |text: &str| {
                    text.split_once("return").is_some_and(|(_, code)| {
                        code.trim_start().starts_with('4') || code.trim_start().starts_with("503")
                    })
                };
                is_set && (returns(line) || returns(next))
            }
            Self::Caddy => {
                let mut words = words(line);
                let first = words.next().unwrap_or("");
                let code = words.find(|word| word.len() == 3 && word.starts_with('4'));
                first == "abort" || matches!(first, "respond" | "error") && code.is_some()
            }
            Self::MikroTik => ["action=drop", "action=reject", "action=tarpit"]
                .iter()
                .any(|action| line.contains(action)),
            Self::Pf => words(line).next() == Some("block"),
            Self::Nftables | Self::Ipset | Self::Cisco => says(REFUSING) && !says(LETTING),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, kind: Option<Kind>, text: &str) -> bool {
        let at = text.find("10.0.0.5").unwrap();
        members(file, kind, text)
            .iter()
            .any(|range| range.contains(&at))
    }

    #[test]
    fn a_set_is_refused_where_nothing_else_uses_it() {
        let nft = Some(Kind::Nftables);
        for (file, kind, set, refuses, lets) in [
            (
                "f",
                nft,
                "set old {\n type ipv4_addr\n elements = { 10.0.0.9,\n 10.0.0.5 }\n}",
                "ip saddr @old counter drop",
                "ip saddr @old accept",
            ),
            (
                "a.nft",
                None,
                "add element inet f old { 10.0.0.5 }",
                "ip daddr @old reject",
                "ip saddr != @old drop",
            ),
            (
                "f",
                nft,
                "define old = { 10.0.0.5 }",
                "ip saddr $old drop",
                "ip saddr $old jump seen",
            ),
            (
                "pf.conf",
                None,
                "table <old> persist { 10.0.0.5 }",
                "block in quick from <old>",
                "pass in from <old>",
            ),
            (
                "pf.conf",
                None,
                "old = \"{ 10.0.0.5 }\"",
                "block in quick from $old",
                "block in from ! $old",
            ),
            (
                "a.sh",
                None,
                "ipset add old 10.0.0.5",
                "iptables -I INPUT -m set --match-set old src -j DROP",
                "iptables -I INPUT -m set ! --match-set old src -j DROP",
            ),
            (
                "named.conf",
                None,
                "acl \"old\" { 10.0.0.5; };",
                "blackhole { old; };",
                "allow-transfer { old; };",
            ),
            (
                "named.conf",
                None,
                "acl old {\n  10.0.0.5;\n};",
                "allow-query { !old; any; };",
                "blackhole { !old; };",
            ),
            (
                "f",
                Some(Kind::Nginx),
                "geo $old {\n default 0;\n 10.0.0.5 1;\n}",
                "if ($old) { return 403; }",
                "proxy_set_header X $old;",
            ),
            (
                "f",
                Some(Kind::Nginx),
                "map $remote_addr $old {\n default 0;\n 10.0.0.5 1;\n}",
                "if ($old = 1) {\n return 444;\n}",
                "if ($old = 0) { return 403; }",
            ),
            (
                "Caddyfile",
                None,
                "@old remote_ip 10.0.0.5",
                "respond @old 403",
                "reverse_proxy @old app:80",
            ),
            (
                "a.rsc",
                None,
                "/ip firewall address-list add list=old address=10.0.0.5",
                "/ip firewall filter add chain=input src-address-list=old action=drop",
                "/ip firewall filter add chain=input src-address-list=!old action=drop",
            ),
            (
                "asa.txt",
                None,
                "object-group network OLD\n network-object host 10.0.0.5",
                "access-list X extended deny ip object-group OLD any",
                "access-list X extended permit ip object-group OLD any",
            ),
        ] {
            assert!(
                found(file, kind, &format!("{set}\n{refuses}\n")),
                "{set} {refuses}"
            );
            assert!(
                !found(file, kind, &format!("{set}\n{lets}\n")),
                "{set} {lets}"
            );
            assert!(
                !found(file, kind, &format!("{set}\n{refuses}\n{lets}\n")),
                "{set} and {lets}"
            );
            assert!(!found(file, kind, &format!("{set}\n")), "{set}");
        }
    }

    #[test]
    fn what_is_in_another_set_or_not_set_is_not_refused() {
        let text = "acl old { 10.0.0.5; };\nacl ours { old; };\nblackhole { old; };\n";
        assert!(!found("named.conf", None, text));
        let text = "geo $old {\n 10.0.0.5 0;\n 10.0.0.9 1;\n}\nif ($old) { return 403; }\n";
        assert!(!found("f", Some(Kind::Nginx), text));
    }

    #[test]
    fn what_is_only_logged_is_neither() {
        let text = "define old = { 10.0.0.5 }\nip saddr $old log\nip saddr $old drop\n";
        assert!(found("f", Some(Kind::Nftables), text));
    }
}
