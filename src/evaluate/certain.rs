//! What rules find in a document whatever its unknown values are.
//!
//! Rules for Terraform ask whether a value is known; rules for Kubernetes were written for
//! files in which every value is. Where an object has values that are not known, it is
//! judged again with each taken to be absent, on, off, a number and what nobody would
//! mind: only what is found every time, and not at such a value, is found at all.

use super::outcome::RawFinding;
use crate::document::{Entry, Node, Step, Value};

/// What the unknown values of a document are taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guess {
    Absent,
    On,
    Off,
    Number,
    Harmless,
}

impl Guess {
    pub(super) const ALL: [Self; 5] = [
        Self::Absent,
        Self::On,
        Self::Off,
        Self::Number,
        Self::Harmless,
    ];
}

/// A number that is neither zero nor small: as a user's id, a count or a time it is fine.
const NUMBER: i64 = 65_534;

/// What nobody would mind, by field.
const HARMLESS: &[(&str, &[&str])] = &[
    ("drop", &["ALL"]),
    ("image", &[IMAGE]),
    ("imagePullPolicy", &["Always"]),
    ("limits", QUANTITIES),
    ("namespace", &["x"]),
    ("policyTypes", &["Ingress", "Egress"]),
    ("requests", QUANTITIES),
    ("topologyKey", &["kubernetes.io/hostname"]),
    ("type", &["RuntimeDefault"]),
];

const QUANTITIES: &[&str] = &["cpu", "memory", "ephemeral-storage"];

const IMAGE: &str =
    "registry.k8s.io/x:1@sha256:0000000000000000000000000000000000000000000000000000000000000001";

/// The end of an image that is pinned, in place of an unknown end.
const TAG: &str = "1@sha256:0000000000000000000000000000000000000000000000000000000000000001";

/// Whether anything in the tree is not known.
pub(super) fn has_unknown(node: &Node) -> bool {
    node.unknown().is_some()
        || match &node.value {
            Value::List(items) => items.iter().any(has_unknown),
            Value::Map(entries) => entries.iter().any(|entry| has_unknown(&entry.value)),
            _ => false,
        }
}

/// The tree with its unknown values as guessed. Members of lists keep their places.
pub(super) fn guessed(root: &Node, guess: Guess) -> Node {
    node(root, "", guess).unwrap_or_else(|| root.clone())
}

/// `None` where the value is taken to be absent.
fn node(from: &Node, field: &str, guess: Guess) -> Option<Node> {
    let is_open = from.unknown().is_some();
    let value = match &from.value {
        Value::String(text) if is_open => {
            let parts = parts(text);
            if parts.len() > 1 {
                Value::String(partly(&parts, field, guess).unwrap_or_else(|| text.clone()))
            } else {
                match guess {
                    Guess::Absent => return None,
                    Guess::On => Value::Bool(true),
                    Guess::Off => Value::Bool(false),
                    Guess::Number => Value::Int(NUMBER),
                    Guess::Harmless => harmless(from, field).unwrap_or(from.value.clone()),
                }
            }
        }
        Value::List(items) => {
            let known = items
                .iter()
                .map(|item| node(item, field, guess).unwrap_or_else(|| item.clone()));
            let mut items: Vec<Node> = known.collect();
            if is_open
                && guess == Guess::Harmless
                && let Some(Value::List(more)) = harmless(from, field)
            {
                items.extend(more);
            }
            Value::List(items)
        }
        Value::Map(entries) => {
            let known = entries.iter().filter_map(|entry| {
                Some(Entry {
                    key: entry.key.clone(),
                    key_region: entry.key_region,
                    value: node(&entry.value, &entry.key, guess)?,
                })
            });
            let mut entries: Vec<Entry> = known.collect();
            if is_open
                && guess == Guess::Harmless
                && let Some(Value::Map(more)) = harmless(from, field)
            {
                entries.extend(more);
            }
            Value::Map(entries)
        }
        known => known.clone(),
    };
    Some(Node::new(value, from.region))
}

/// What nobody would mind in place of an unknown value.
fn harmless(from: &Node, field: &str) -> Option<Value> {
    let (_, words) = HARMLESS.iter().find(|(known, _)| *known == field)?;
    let region = from.region;
    let texts = words.iter().map(|word| Node::string(*word, region));
    Some(match (field, *words) {
        ("limits" | "requests", _) => Value::Map(
            words
                .iter()
                .map(|word| Entry {
                    key: (*word).to_owned(),
                    key_region: region,
                    value: Node::string("1", region),
                })
                .collect(),
        ),
        ("drop" | "policyTypes", _) => Value::List(texts.collect()),
        (_, [word, ..]) => Value::String((*word).to_owned()),
        _ => return None,
    })
}

/// A text that is known in part.
fn partly(parts: &[(bool, &str)], field: &str, guess: Guess) -> Option<String> {
    if guess != Guess::Harmless {
        return None;
    }
    let last = parts.len() - 1;
    let filled =
        parts
            .iter()
            .enumerate()
            .map(|(index, (is_known, text))| match (is_known, field) {
                (true, _) => text,
                (false, "image") if index == last => TAG,
                (false, _) => "x",
            });
    Some(filled.collect())
}

/// The known and the unknown parts of a text: `a-${b}` has one of each.
fn parts(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("${") {
        let (before, from) = rest.split_at(at);
        let mut depth = 0_usize;
        let end = from.char_indices().find_map(|(at, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return None,
            }
            (depth == 0).then_some(at + 1)
        });
        let (unknown, after) = from.split_at(end.unwrap_or(from.len()));
        if !before.is_empty() {
            parts.push((true, before));
        }
        parts.push((false, unknown));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push((true, rest));
    }
    parts
}

/// Whether a path leads to a value that is not known, or to what may be in one.
pub(super) fn is_in_doubt(root: &Node, path: &[Step]) -> bool {
    let mut here = root;
    for step in path {
        let next = match (step, &here.value) {
            (Step::Key(key), Value::Map(_)) => here.get(key),
            (Step::Index(index), Value::List(items)) => items.get(*index),
            _ => None,
        };
        match next {
            Some(next) => here = next,
            None => return here.unknown().is_some(),
        }
    }
    let is_text = here.as_str().is_some_and(|text| parts(text).len() < 2);
    is_text && here.unknown().is_some()
}

/// What was found before and is found again. A rule may say something of a whole or of
/// its parts; the smaller is certain.
pub(super) fn in_both(before: Vec<RawFinding>, again: &[RawFinding]) -> Vec<RawFinding> {
    let mut both: Vec<RawFinding> = Vec::new();
    for found in before {
        let same = |one: &&RawFinding| one.rule.id == found.rule.id;
        if again
            .iter()
            .filter(same)
            .any(|one| found.path.starts_with(&one.path))
        {
            both.push(found);
            continue;
        }
        for one in again.iter().filter(same) {
            let is_known =
                |known: &RawFinding| known.rule.id == one.rule.id && known.path == one.path;
            if one.path.starts_with(&found.path) && !both.iter().any(is_known) {
                both.push(one.clone());
            }
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Region, Unknown};

    fn unknown(mut node: Node) -> Node {
        node.notes_mut().unknown = Some(Unknown {
            reason: "variable without default".to_owned(),
            reference: "var.x".to_owned(),
        });
        node
    }

    fn text(text: &str) -> Node {
        unknown(Node::string(text, Region::default()))
    }

    fn map(members: Vec<(&str, Node)>) -> Node {
        Node::map(Region::default(), members)
    }

    fn json(root: &Node, guess: Guess) -> serde_json::Value {
        guessed(root, guess).to_json()
    }

    #[test]
    fn each_guess_fills_what_is_not_known() {
        let root = map(vec![
            ("privileged", text("${var.x}")),
            ("image", text("shop:${var.x}")),
            ("drop", text("${var.x}")),
            ("name", Node::string("${HOME}", Region::default())),
        ]);
        for (guess, privileged) in [
            (Guess::Absent, serde_json::Value::Null),
            (Guess::On, true.into()),
            (Guess::Off, false.into()),
            (Guess::Number, NUMBER.into()),
            (Guess::Harmless, "${var.x}".into()),
        ] {
            let filled = json(&root, guess);
            assert_eq!(filled["privileged"], privileged, "{guess:?}");
            assert_eq!(filled["name"], "${HOME}");
        }
        let harmless = json(&root, Guess::Harmless);
        assert_eq!(harmless["image"], format!("shop:{TAG}"));
        assert_eq!(harmless["drop"][0], "ALL");
        assert_eq!(json(&root, Guess::Absent)["image"], "shop:${var.x}");
    }

    #[test]
    fn members_of_lists_keep_their_places() {
        let items = vec![text("${var.x}"), Node::string("b", Region::default())];
        let root = map(vec![(
            "args",
            Node::new(Value::List(items), Region::default()),
        )]);
        for guess in Guess::ALL {
            assert_eq!(json(&root, guess)["args"][1], "b", "{guess:?}");
        }
    }

    #[test]
    fn what_is_open_may_hold_what_is_asked_for() {
        let root = map(vec![(
            "limits",
            unknown(map(vec![("cpu", Node::string("2", Region::default()))])),
        )]);
        let filled = json(&root, Guess::Harmless);
        assert_eq!(filled["limits"]["memory"], "1");
        assert!(json(&root, Guess::Absent)["limits"].get("memory").is_none());
        let step = |key: &str| Step::Key(key.to_owned());
        assert!(is_in_doubt(&root, &[step("limits"), step("memory")]));
        assert!(!is_in_doubt(&root, &[step("limits"), step("cpu")]));
        assert!(!is_in_doubt(&root, &[step("requests")]));
    }

    #[test]
    fn texts_are_taken_apart_at_their_braces() {
        for (text, expected) in [
            ("a", &[(true, "a")][..]),
            ("${a}", &[(false, "${a}")]),
            ("${a[\"{\"]}", &[(false, "${a[\"{\"]}")]),
            (
                "${merge({}, {})}-b${c}",
                &[(false, "${merge({}, {})}"), (true, "-b"), (false, "${c}")],
            ),
            ("ä${", &[(true, "ä"), (false, "${")]),
            ("", &[]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
