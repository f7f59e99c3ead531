//! What stands behind the name of an instruction: flags, and the list of the exec form.

use super::words::Words;
use crate::document::{Entry, Node, Value};
use crate::parse::entries::Entries;

/// The leading `--name=value` words, and what follows them.
pub(super) fn flags(content: Words<'_>) -> (Vec<Entry>, Words<'_>) {
    let mut flags = Vec::new();
    let mut rest = content;
    loop {
        let (word, after) = rest.first_word();
        let Some(flag) = word
            .slice
            .after_prefix("--")
            .filter(|flag| !flag.is_empty())
        else {
            return (flags, rest);
        };
        let sign = flag.text.find('=');
        let name = word.cut(flag.before(sign.unwrap_or(flag.text.len())));
        let value = match sign {
            Some(sign) => word.cut(flag.from(sign + 1)).node(),
            None => Node::new(Value::Bool(true), name.region()),
        };
        flags.push(Entry {
            key: name.slice.text.to_ascii_lowercase(),
            key_region: name.region(),
            value,
        });
        rest = after;
    }
}

/// A flag that is given more than once, such as `--mount`, is a list.
pub(super) fn merged(flags: Vec<Entry>) -> Vec<Entry> {
    let mut merged = Entries::default();
    for flag in flags {
        match merged.get_mut(&flag.key) {
            None => {
                merged.add(&flag.key, flag.key_region, flag.value);
            }
            Some(entry) => {
                if !entry.value.is_list() {
                    let first = entry.value.clone();
                    entry.value = Node::new(Value::List(vec![first.clone()]), first.region);
                }
                merged.append(&flag.key, flag.key_region, flag.value);
            }
        }
    }
    merged.into_entries()
}

pub(super) fn takes_exec_form(instruction: &str) -> bool {
    matches!(
        instruction,
        "run" | "cmd" | "entrypoint" | "shell" | "volume" | "copy" | "add"
    )
}

/// The strings of a JSON list that is the whole text, each with its quotes in its region.
pub(super) fn json_array(content: Words<'_>) -> Option<Vec<Node>> {
    let mut rest = content.slice.after_prefix("[")?.trim();
    let mut strings = Vec::new();
    if let Some(after) = rest.after_prefix("]") {
        return after.trim().is_empty().then_some(strings);
    }
    loop {
        let mut escaped = true;
        let end = rest.text.char_indices().find_map(|(at, character)| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends.then_some(at + 1)
        })?;
        let (written, after) = rest.split_at(end);
        let value: String = serde_json::from_str(written.text).ok()?;
        strings.push(Node::string(value, content.cut(written).region()));
        let after = after.trim_start();
        match after.after_prefix(",") {
            Some(next) => rest = next.trim_start(),
            None => {
                let after = after.after_prefix("]")?;
                return after.trim().is_empty().then_some(strings);
            }
        }
    }
}
