//! TOML by `toml_edit`, as JSON data.
//!
//! ```text
//! [server]                  {"server": {"port": 80, "tls": {"on": true}},
//! port = 80                  "mirror": [{"since": "2024-01-01"}]}
//! tls.on = true
//! [[mirror]]
//! since = 2024-01-01
//! ```
//!
//! Dates and times are strings as written. Numbers that JSON has no form for (`inf`,
//! `nan`) are strings, too. `toml_edit` bounds the nesting and stops at the first
//! mistake: what stands before it cannot be told from what it breaks.

use std::ops::Range;

use toml_edit::{Document, Item, Key, Table, TableLike};

use super::entries::{list, map};
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            return Parsed::error(at.min(text.len()), message);
        }
    };
    let mut errors = Vec::new();
    let root = table(document.as_table(), 0, 0, &mut errors);
    Parsed {
        roots: root.into_iter().collect(),
        errors,
        ..Parsed::default()
    }
}

/// A table from its first name to its last value, `None` where it is nested too deep.
/// An empty one stands at an offset.
fn table(
    table: &dyn TableLike,
    empty_at: usize,
    depth: usize,
    errors: &mut Vec<SyntaxError>,
) -> Option<Node> {
    if depth >= MAX_DEPTH {
        errors.push(too_deep(empty_at));
        return None;
    }
    let mut entries = Vec::with_capacity(table.len());
    for (name, _) in table.iter() {
        let Some((key, item)) = table.get_key_value(name) else {
            continue;
        };
        let value = item_node(item, key_end(key), depth + 1, errors);
        let Some(value) = value else { continue };
        let key_region = key
            .span()
            .map_or(Region::new(empty_at, empty_at), |span| region(&span));
        entries.push(Entry {
            key: name.to_owned(),
            key_region,
            value,
        });
    }
    Some(map(entries, empty_at))
}

/// An item, `None` where it is nested too deep.
fn item_node(
    item: &Item,
    empty_at: usize,
    depth: usize,
    errors: &mut Vec<SyntaxError>,
) -> Option<Node> {
    match item {
        Item::None => None,
        Item::Value(value) => value_node(value, empty_at, depth, errors),
        Item::Table(inner) => table(inner, empty_at, depth, errors),
        Item::ArrayOfTables(tables) => {
            let tables = tables
                .iter()
                .filter_map(|inner| headed(inner, empty_at, depth + 1, errors));
            Some(list(tables.collect(), empty_at))
        }
    }
}

/// A table of an array of tables stands from its header on.
fn headed(
    inner: &Table,
    empty_at: usize,
    depth: usize,
    errors: &mut Vec<SyntaxError>,
) -> Option<Node> {
    let header = inner.span().map(|span| region(&span));
    let start = header.map_or(empty_at, |header| header.start as usize);
    let mut node = table(inner, start, depth, errors)?;
    if let Some(header) = header {
        node.region = node.region.to(header);
    }
    Some(node)
}

fn value_node(
    value: &toml_edit::Value,
    empty_at: usize,
    depth: usize,
    errors: &mut Vec<SyntaxError>,
) -> Option<Node> {
    let place = value
        .span()
        .map_or(Region::new(empty_at, empty_at), |span| region(&span));
    let data = match value {
        toml_edit::Value::String(text) => Value::String(text.value().clone()),
        toml_edit::Value::Integer(number) => Value::Int(*number.value()),
        toml_edit::Value::Float(number) => {
            let number = *number.value();
            if number.is_finite() {
                Value::Float(number)
            } else {
                Value::String(number.to_string().to_lowercase())
            }
        }
        toml_edit::Value::Boolean(truth) => Value::Bool(*truth.value()),
        toml_edit::Value::Datetime(time) => Value::String(time.value().to_string()),
        toml_edit::Value::InlineTable(inner) => {
            let mut node = table(inner, empty_at, depth, errors)?;
            if value.span().is_some() {
                node.region = node.region.to(place);
            }
            return Some(node);
        }
        toml_edit::Value::Array(array) => {
            if depth >= MAX_DEPTH {
                errors.push(too_deep(empty_at));
                return None;
            }
            let items = array
                .iter()
                .filter_map(|item| value_node(item, empty_at, depth + 1, errors));
            Value::List(items.collect())
        }
    };
    Some(Node::new(data, place))
}

fn too_deep(at: usize) -> SyntaxError {
    SyntaxError {
        at,
        message: format!("nested deeper than {MAX_DEPTH} levels"),
    }
}

fn key_end(key: &Key) -> usize {
    key.span().map_or(0, |span| span.end)
}

fn region(span: &Range<usize>) -> Region {
    Region::new(span.start, span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find<'a>(parsed: &'a Parsed, path: &[&str]) -> &'a Node {
        let step = |node: &'a Node, key: &&str| node.get(key).unwrap();
        path.iter().fold(&parsed.roots[0], step)
    }

    #[test]
    fn dotted_names_and_tables_are_one_tree() {
        let parsed = parse("[a.b]\nx.y = 1\nx.z = 2\n[a]\nk = 'v'\n");
        assert_eq!(find(&parsed, &["a", "b", "x", "z"]).value, Value::Int(2));
        let value = find(&parsed, &["a", "k"]);
        assert_eq!(
            (value.as_str(), value.region),
            (Some("v"), Region::new(30, 33))
        );
    }

    #[test]
    fn an_array_of_tables_is_a_list_of_maps_with_their_headers() {
        let parsed = parse("[[m]]\nz = 1\n[m.sub]\ny = 1\n[[m]]\n");
        let items = find(&parsed, &["m"]).items();
        assert_eq!(items[0].region, Region::new(0, 25));
        assert_eq!(items[1].region, Region::new(26, 31));
        assert_eq!(
            items[0].get("sub").unwrap().get("y").unwrap().value,
            Value::Int(1)
        );
    }

    #[test]
    fn what_json_cannot_say_is_text() {
        let parsed = parse("d = 2024-01-01T00:00:00Z\ni = -inf\nf = 1.5\n");
        assert_eq!(find(&parsed, &["d"]).as_str(), Some("2024-01-01T00:00:00Z"));
        assert_eq!(find(&parsed, &["i"]).as_str(), Some("-inf"));
        assert_eq!(find(&parsed, &["f"]).value, Value::Float(1.5));
    }

    #[test]
    fn a_mistake_has_its_place() {
        let parsed = parse("a = 1\nb = \nc = 2\n");
        assert!(parsed.roots.is_empty());
        assert_eq!(parsed.errors[0].at, 10);
    }

    #[test]
    fn nesting_is_bounded() {
        let dots = ["b"; 70].join(".");
        let text = format!("{}z=1{}", format!("{dots}={{").repeat(3), "}".repeat(3));
        let parsed = parse(&text);
        assert_eq!(parsed.errors.len(), 1);
        assert!(!parse(&"a=[".repeat(9999)).errors.is_empty());
    }
}
