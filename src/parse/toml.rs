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
//! mistake; the table around it is then left out, from its header to the next, and
//! the rest is read again. After a few mistakes nothing is kept.

use std::borrow::Cow;
use std::ops::Range;

use toml_edit::{Document, Item, Key, Table, TableLike};

use super::entries::{list, map};
use super::slice::lines;
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Value};

/// How many tables with mistakes may be left out: each costs a reading of the text.
const MAX_LEFT_OUT: usize = 8;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut errors = Vec::new();
    let mut kept = Cow::Borrowed(text);
    let document = loop {
        let error = match Document::parse(kept.as_ref()) {
            Ok(document) => break document,
            Err(error) => error,
        };
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        errors.push(SyntaxError { at, message });
        let around = table_around(&kept, at);
        let is_blank = kept
            .get(around.clone())
            .is_none_or(|table| table.trim().is_empty());
        if errors.len() > MAX_LEFT_OUT || is_blank {
            errors.sort_by_key(|error| error.at);
            return Parsed {
                roots: Vec::new(),
                errors,
                ..Parsed::default()
            };
        }
        kept = Cow::Owned(without(&kept, &around));
    };
    let root = table(document.as_table(), 0, 0, &mut errors);
    errors.sort_by_key(|error| error.at);
    Parsed {
        roots: root.into_iter().collect(),
        errors,
        ..Parsed::default()
    }
}

/// From the header before an offset to the next one behind it.
fn table_around(text: &str, at: usize) -> Range<usize> {
    let mut around = 0..text.len();
    for line in lines(text) {
        let content = line.trim();
        let is_header = content.text.starts_with('[')
            && content
                .text
                .split('#')
                .next()
                .is_some_and(|header| header.trim_end().ends_with(']'));
        if is_header && line.start <= at {
            around.start = line.start;
        } else if is_header {
            around.end = line.start;
            break;
        }
    }
    around
}

/// A text of the same length with blanks in a place.
fn without(text: &str, place: &Range<usize>) -> String {
    let bytes = text.bytes().enumerate().map(|(at, byte)| {
        if place.contains(&at) && byte != b'\n' {
            b' '
        } else {
            byte
        }
    });
    String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned()
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
    fn a_mistake_hides_its_own_table_only() {
        let text = "a = 1\n[b]\nc = \n[d]\ne = 'é'\n[[f]]\ng = ]\n[[f]]\ng = 2\n";
        let parsed = parse(text);
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [14, text.find("]\n[[f]]\ng = 2").unwrap()]);
        assert!(parsed.roots[0].get("b").is_none());
        assert_eq!(find(&parsed, &["a"]).value, Value::Int(1));
        let value = find(&parsed, &["d", "e"]);
        assert_eq!(
            (value.as_str(), value.region),
            (Some("é"), Region::new(23, 27))
        );
        assert_eq!(find(&parsed, &["f"]).items().len(), 1);
    }

    #[test]
    fn after_many_mistakes_nothing_is_kept() {
        let parsed = parse(&"[a]\nb = \n".repeat(99));
        assert_eq!(parsed.errors.len(), MAX_LEFT_OUT + 1);
        assert!(parsed.roots.is_empty());
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
