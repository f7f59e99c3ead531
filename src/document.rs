//! A document: a tree of nodes in which every node, key and value knows its region.
//!
//! Parsers build it, rules see it as `input`, and a path that a rule returns leads
//! back through it to a place in a file. It knows no syntax and no kind of subject.
//! A document may be assembled from several files (a Terraform module), therefore a
//! region names the source it lies in.

mod base64;
mod source;

pub use base64::{from_base64, to_base64};
pub use source::{Encoding, FileName, Names, Position, Source, percent_encode};

use std::sync::Arc;

/// Deepest nesting of lists and maps that any parser accepts. Bounded here, before
/// a tree is dropped, printed or handed to the policy engine, all of which recurse.
pub const MAX_DEPTH: usize = 128;

/// A byte range in one of a document's sources; `end` is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Region {
    /// Index into [`Document::sources`].
    pub source: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Region {
    /// A range of the first (and for most documents only) source.
    /// Sources are shorter than 4 GiB, larger offsets saturate.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            source: 0,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        }
    }

    /// Whether the range covers no byte.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The empty range before this one, for names that stand in no file.
    pub fn before(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }

    /// The smallest range that covers both; the ranges are of one source.
    pub fn to(self, other: Self) -> Self {
        Self {
            source: self.source,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// A value of the JSON data model, the one that policies see.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing stated, or an explicit null.
    Null,
    /// true or false.
    Bool(bool),
    /// A whole number that fits 64 bits.
    Int(i64),
    /// Any other finite number.
    Float(f64),
    /// Text.
    String(String),
    /// A sequence.
    List(Vec<Node>),
    /// Named entries in the order of the file; names are unique.
    Map(Vec<Entry>),
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where the value stands: for a quoted scalar with its quotes, for a block
    /// from its first to its last character, without trailing blank.
    pub region: Region,
    /// What few nodes have; kept apart so that most nodes stay small.
    pub notes: Option<Box<Notes>>,
}

/// What a parser or evaluator knows of a node beyond value and place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// A tag of the syntax, such as `!Ref` or `!vault`.
    pub tag: Option<String>,
    /// Why the value is not known; the value is then the source text as `"${...}"`,
    /// or a list or map that may have more members than it shows.
    pub unknown: Option<Unknown>,
    /// Where the value came from, nearest first: the default, the argument, the anchor.
    pub origins: Vec<Region>,
}

/// Why a value cannot be known from the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// In a few words, such as `variable without default`.
    pub reason: String,
    /// What it refers to, such as `var.region` or `aws_vpc.main.id`; may be empty.
    pub reference: String,
}

/// A named member of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The name.
    pub key: String,
    /// Where the name stands.
    pub key_region: Region,
    /// What it names.
    pub value: Node,
}

/// One step of a path into a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A member of a map.
    Key(String),
    /// A member of a list, from 0.
    Index(usize),
}

/// A tree and the texts it was made from.
#[derive(Debug, Clone)]
pub struct Document {
    /// The texts that regions point into; the first is the file the document is named after.
    pub sources: Vec<Arc<Source>>,
    /// The tree.
    pub root: Node,
}

impl Node {
    /// A node without notes.
    pub fn new(value: Value, region: Region) -> Self {
        Self {
            value,
            region,
            notes: None,
        }
    }

    /// A map that stands in no file as such: its members have places, its names have none.
    pub fn map(region: Region, members: Vec<(&str, Self)>) -> Self {
        let entries = members.into_iter().map(|(key, value)| Entry {
            key: key.to_owned(),
            key_region: value.region.before(),
            value,
        });
        Self::new(Value::Map(entries.collect()), region)
    }

    /// Changes every region of the tree.
    pub fn each_region(&mut self, change: &impl Fn(&mut Region)) {
        change(&mut self.region);
        if let Some(notes) = &mut self.notes {
            notes.origins.iter_mut().for_each(change);
        }
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.each_region(change)),
            Value::Map(entries) => {
                for entry in entries {
                    change(&mut entry.key_region);
                    entry.value.each_region(change);
                }
            }
            _ => {}
        }
    }

    /// A text node.
    pub fn string(text: impl Into<String>, region: Region) -> Self {
        Self::new(Value::String(text.into()), region)
    }

    /// The member of a map with this name.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The entry of a map with this name.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The entries of a map; none for any other value.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The members of a list; none for any other value.
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The plain data, without places.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Int(value) => Json::from(*value),
            Value::Float(value) => Json::from(*value),
            Value::String(text) => Json::String(text.clone()),
            Value::List(items) => items.iter().map(Self::to_json).collect(),
            Value::Map(entries) => entries
                .iter()
                .map(|entry| (entry.key.clone(), entry.value.to_json()))
                .collect(),
        }
    }

    /// Whether the value is a map.
    pub fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    /// Whether the value is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    /// The syntax tag, if any.
    pub fn tag(&self) -> Option<&str> {
        self.notes.as_ref()?.tag.as_deref()
    }

    /// Why the value is unknown, if it is.
    pub fn unknown(&self) -> Option<&Unknown> {
        self.notes.as_ref()?.unknown.as_ref()
    }

    /// The notes, made if there are none yet.
    pub fn notes_mut(&mut self) -> &mut Notes {
        self.notes.get_or_insert_default()
    }
}

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found<'a> {
    /// The deepest node that exists on the path.
    pub node: &'a Node,
    /// Where to point: the value itself, or for a list, map or empty value that has
    /// a key, from the key on.
    pub region: Region,
    /// How many steps of the path exist.
    pub depth: usize,
}

impl Document {
    /// A document of one source.
    pub fn new(source: Arc<Source>, root: Node) -> Self {
        Self {
            sources: vec![source],
            root,
        }
    }

    /// Follows a path as far as it exists.
    pub fn find(&self, path: &[Step]) -> Found<'_> {
        let mut found = Found {
            node: &self.root,
            region: self.root.region,
            depth: 0,
        };
        for step in path {
            let next = match (step, &found.node.value) {
                (Step::Key(key), Value::Map(_)) => found.node.entry(key).map(|entry| {
                    let points_at_value = !entry.value.is_map()
                        && !entry.value.is_list()
                        && !entry.value.region.is_empty();
                    let region = if points_at_value
                        || entry.key_region.source != entry.value.region.source
                    {
                        entry.value.region
                    } else if entry.value.region.is_empty() {
                        entry.key_region
                    } else {
                        entry.key_region.to(entry.value.region)
                    };
                    (&entry.value, region)
                }),
                (Step::Index(index), Value::List(items)) => {
                    items.get(*index).map(|item| (item, item.region))
                }
                _ => None,
            };
            let Some((node, region)) = next else { break };
            found = Found {
                node,
                region,
                depth: found.depth + 1,
            };
        }
        found
    }

    /// The source a region lies in.
    pub fn source(&self, region: Region) -> Option<&Arc<Source>> {
        self.sources.get(region.source as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Document {
        // a: [1, {b: x}]
        let text = "a: [1, {b: x}]";
        let inner = Node::new(
            Value::Map(vec![Entry {
                key: "b".into(),
                key_region: Region::new(8, 9),
                value: Node::string("x", Region::new(11, 12)),
            }]),
            Region::new(7, 13),
        );
        let list = Node::new(
            Value::List(vec![Node::new(Value::Int(1), Region::new(4, 5)), inner]),
            Region::new(3, 14),
        );
        let root = Node::new(
            Value::Map(vec![Entry {
                key: "a".into(),
                key_region: Region::new(0, 1),
                value: list,
            }]),
            Region::new(0, 14),
        );
        Document::new(Source::new(FileName::plain("f"), text.into()), root)
    }

    fn key(name: &str) -> Step {
        Step::Key(name.into())
    }

    #[test]
    fn a_path_leads_to_the_value() {
        let document = sample();
        let found = document.find(&[key("a"), Step::Index(1), key("b")]);
        assert_eq!(found.region, Region::new(11, 12));
        assert_eq!(found.depth, 3);
    }

    #[test]
    fn a_container_is_pointed_at_from_its_key() {
        assert_eq!(sample().find(&[key("a")]).region, Region::new(0, 14));
    }

    #[test]
    fn a_missing_step_ends_at_the_deepest_node() {
        let document = sample();
        let found = document.find(&[key("a"), Step::Index(1), key("z"), key("y")]);
        assert_eq!(found.region, Region::new(7, 13));
        assert_eq!(found.depth, 2);
    }
}
