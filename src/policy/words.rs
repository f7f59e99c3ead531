//! The names and texts of a document, which policies may need.

use std::cell::OnceCell;
use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::need::folded;
use crate::document::{Node, Value};

/// The names and texts of a document.
#[derive(Debug)]
pub(crate) struct Words<'d> {
    names: HashSet<&'d str, RandomState>,
    texts: HashSet<&'d str, RandomState>,
    /// All of them, folded and each on a line, when a part is first looked for.
    all: OnceCell<String>,
}

impl<'d> Words<'d> {
    /// Those of a tree of so many nodes.
    pub(crate) fn of(root: &'d Node, nodes: usize) -> Self {
        let mut words = Self::with_capacity(nodes);
        words.add(root);
        words
    }

    /// Those of some JSON.
    pub(crate) fn of_json(json: &'d serde_json::Value) -> Self {
        let mut words = Self::with_capacity(0);
        words.add_json(json);
        words
    }

    fn with_capacity(nodes: usize) -> Self {
        Self {
            names: HashSet::with_capacity_and_hasher(nodes, RandomState::default()),
            texts: HashSet::with_capacity_and_hasher(nodes, RandomState::default()),
            all: OnceCell::new(),
        }
    }

    pub(super) fn has_name(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    pub(super) fn has_text(&self, text: &str) -> bool {
        self.texts.contains(text)
    }

    /// Names and texts as parts are looked for in them: a part lies within one line.
    pub(super) fn all(&self) -> &str {
        self.all.get_or_init(|| {
            let lines: Vec<&str> = self.names.union(&self.texts).copied().collect();
            folded(&lines.join("\n"))
        })
    }

    fn add(&mut self, node: &'d Node) {
        match &node.value {
            Value::String(text) => {
                self.texts.insert(text);
            }
            Value::List(items) => items.iter().for_each(|item| self.add(item)),
            Value::Map(entries) => {
                for entry in entries {
                    self.names.insert(&entry.key);
                    self.add(&entry.value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
        }
    }

    fn add_json(&mut self, json: &'d serde_json::Value) {
        match json {
            serde_json::Value::String(text) => {
                self.texts.insert(text);
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.add_json(item)),
            serde_json::Value::Object(members) => {
                for (name, value) in members {
                    self.names.insert(name);
                    self.add_json(value);
                }
            }
            _ => {}
        }
    }
}
