//! What stands beside a value or before it and says what the value is: a name in the same
//! map, the option before it in a list, the key of a placeholder.

use super::program;
use crate::document::{Node, Step};

/// What a value is called by its neighbour: `{name: DB_HOST, value: db-1}`, or in a list
/// the option before it, `[--db-host, db-1]`.
pub(super) fn name_beside<'n>(nodes: &[&'n Node], path: &[Step]) -> Option<&'n str> {
    let above = *nodes.last()?;
    let key = match path.last()? {
        Step::Key(key) => key,
        Step::Index(index) => {
            if let Some(name) = name_of_list(nodes, path) {
                return Some(name);
            }
            let before = above.items().get(index.checked_sub(1)?)?.as_str()?;
            let first = above.items().first().and_then(Node::as_str);
            let first = first.filter(|first| !first.starts_with('-'));
            if before.len() == 2 && program::is_host_option(before, first) {
                return Some("host");
            }
            let option = before.strip_prefix('-')?.trim_start_matches('-');
            let is_word = !option.contains(|one: char| one.is_whitespace() || one == '=');
            return (is_word && option.len() > 1).then_some(option);
        }
    };
    if !VALUES.contains(&key.to_lowercase().trim_start_matches(['-', '#'])) {
        return None;
    }
    NAMES.iter().find_map(|name| above.get(name)?.as_str())
}

/// What the values of a condition are called: `{key: request.auth.claims[azp], values: [x]}`.
fn name_of_list<'n>(nodes: &[&'n Node], path: &[Step]) -> Option<&'n str> {
    let Some(Step::Key(list)) = path.len().checked_sub(2).and_then(|at| path.get(at)) else {
        return None;
    };
    let holder = nodes.len().checked_sub(2).and_then(|at| nodes.get(at))?;
    let is_values = list.eq_ignore_ascii_case("values");
    is_values.then(|| holder.get("key")?.as_str()).flatten()
}

/// The key of a placeholder of Spring before its default: `${db.host:db-1}`.
pub(super) fn key_of_placeholder(before: &str) -> Option<&str> {
    let front = before.strip_suffix(':')?;
    let key = front.get(front.rfind("${")? + 2..)?;
    let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '.' | '-' | '_');
    (!key.is_empty() && key.chars().all(is_word)).then_some(key)
}

/// Keys of the value of a parameter, and those that parameters stand under.
pub(super) const DEFAULTS: &[&str] = &["default", "Default", "defaultValue", "value"];
pub(super) const PARAMETERS: &[&str] = &["variable", "parameters", "Parameters", "inputs"];

/// Keys of values, and those beside them that say what the value is.
#[rustfmt::skip]
const VALUES: &[&str] = &["value", "default", "parametervalue", "val", "content", "stringvalue", "text", "data"];
#[rustfmt::skip]
const NAMES: &[&str] = &["name", "Name", "key", "Key", "ParameterKey", "variable", "option", "attribute", "-name", "-key"];
