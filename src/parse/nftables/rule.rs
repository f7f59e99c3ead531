//! What a rule states, found again among its words.

use super::is;
use crate::document::{Node, Region};
use crate::parse::entries::{Entries, list};

/// Words that end a packet's way through a chain.
const VERDICTS: &[&str] = &[
    "accept",
    "continue",
    "drop",
    "masquerade",
    "queue",
    "redirect",
    "reject",
    "return",
];

/// Fields of a packet and the member they become.
const FIELDS: &[(&str, &str)] = &[
    ("saddr", "source"),
    ("daddr", "destination"),
    ("sport", "source_ports"),
    ("dport", "destination_ports"),
    ("iif", "in_interface"),
    ("iifname", "in_interface"),
    ("oif", "out_interface"),
    ("oifname", "out_interface"),
];

/// What stands behind a field where its value does not.
const OPERATORS: &[&str] = &[".", "&", "^", "|", "<<", ">>", "map", "vmap", "set"];

/// A rule or command of these words.
pub(super) fn rule(words: Vec<Node>, start: usize) -> Node {
    let mut members = Entries::default();
    let mut rest = words.iter().peekable();
    let mut previous = "";
    while let Some(word) = rest.next() {
        let Some(text) = word.as_str() else { continue };
        let of = std::mem::replace(&mut previous, text);
        if let Some((_, member)) = FIELDS.iter().find(|(field, _)| *field == text) {
            let negated = rest.next_if(|next| is(next, "!=")).is_some();
            rest.next_if(|next| is(next, "=="));
            let is_value = |next: &&Node| !OPERATORS.iter().any(|operator| is(next, operator));
            if let Some(value) = rest.next_if(is_value) {
                let not = if negated { "not_" } else { "" };
                let mac = if of == "ether" { "_mac" } else { "" };
                state(&mut members, &format!("{not}{member}{mac}"), value);
            }
        } else if matches!(text, "jump" | "goto" | "to" | "comment") {
            if let Some(value) = rest.next_if(|next| !next.is_list()) {
                members.add(text, place(value), value.clone());
            }
        } else if VERDICTS.contains(&text) {
            members.add("jump", place(word), word.clone());
        }
    }
    members.add("arguments", Region::new(start, start), list(words, start));
    members.into_map(start)
}

/// Of a member of several words the first is the value.
fn state(members: &mut Entries, key: &str, value: &Node) {
    if !value.is_list() {
        members.append(key, place(value), value.clone());
        return;
    }
    for item in value.items() {
        let item = item.items().first().unwrap_or(item);
        if !item.is_list() {
            members.append(key, place(item), item.clone());
        }
    }
}

/// The name of a member is ours: it stands nowhere, which is where its value begins.
fn place(value: &Node) -> Region {
    let start = value.region.start as usize;
    Region::new(start, start)
}

#[cfg(test)]
mod tests {
    use crate::parse::nftables::parse;

    #[test]
    fn a_rule_states_its_fields() {
        let text = "add rule a b ip saddr != { 10.0.0.1 timeout 1h, x } ip daddr @c ether saddr aa:bb \
                    tcp dport vmap { 80 : accept } dnat to 10.0.0.2:80 comment \"d\"";
        let rule = parse(text).roots[0].get("commands").unwrap().to_json()[0].clone();
        assert_eq!(rule["not_source"], serde_json::json!(["10.0.0.1", "x"]));
        assert_eq!(rule["destination"], serde_json::json!(["@c"]));
        assert_eq!(rule["source_mac"], serde_json::json!(["aa:bb"]));
        assert_eq!(rule["to"], "10.0.0.2:80");
        assert_eq!(rule["comment"], "d");
        assert_eq!(rule.get("destination_ports"), None);
        assert_eq!(
            rule["arguments"][17],
            serde_json::json!([["80", ":", "accept"]])
        );
    }
}
