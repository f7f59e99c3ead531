//! From a tree to the value that a policy sees as `input`.
//!
//! Built directly, never through JSON text; names of members are shared per thread,
//! since the same few hundred words make up most documents.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

use foldhash::fast::RandomState;
use regorus::{Rc, Value as Rego};

use crate::document::{Node, Step, Value};

/// Names kept per thread; beyond it the table starts anew, so hostile input cannot grow it.
const MAX_NAMES: usize = 20_000;

thread_local! {
    static NAMES: RefCell<HashSet<Rc<str>, RandomState>> = RefCell::default();
}

/// The value of a node.
pub(super) fn value_of(node: &Node) -> Rego {
    match &node.value {
        Value::Null => Rego::Null,
        Value::Bool(value) => Rego::from(*value),
        Value::Int(value) => Rego::from(*value),
        Value::Float(value) => Rego::from(*value),
        Value::String(text) => Rego::from(text.as_str()),
        Value::List(items) => Rego::from(items.iter().map(value_of).collect::<Vec<_>>()),
        Value::Map(entries) => {
            let members: BTreeMap<Rego, Rego> = entries
                .iter()
                .map(|entry| (name(&entry.key), value_of(&entry.value)))
                .collect();
            Rego::from(members)
        }
    }
}

/// A member's name.
pub(super) fn name(text: &str) -> Rego {
    NAMES.with(|names| {
        let mut names = names.borrow_mut();
        if let Some(shared) = names.get(text) {
            return Rego::String(shared.clone());
        }
        if names.len() >= MAX_NAMES {
            names.clear();
        }
        let shared: Rc<str> = Rc::from(text);
        names.insert(shared.clone());
        Rego::String(shared)
    })
}

/// A value from JSON.
pub(super) fn from_json(json: &serde_json::Value) -> Rego {
    use serde_json::Value as Json;
    match json {
        Json::Null => Rego::Null,
        Json::Bool(value) => Rego::from(*value),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Rego::from(whole),
            None => Rego::from(number.as_f64().unwrap_or(0.0)),
        },
        Json::String(text) => Rego::from(text.as_str()),
        Json::Array(items) => Rego::from(items.iter().map(from_json).collect::<Vec<_>>()),
        Json::Object(members) => {
            let members: BTreeMap<Rego, Rego> = members
                .iter()
                .map(|(key, value)| (name(key), from_json(value)))
                .collect();
            Rego::from(members)
        }
    }
}

/// A path as Rego writes it.
pub(super) fn path_value(path: &[Step]) -> Rego {
    Rego::from(
        path.iter()
            .map(|step| match step {
                Step::Key(key) => name(key),
                Step::Index(index) => Rego::from(*index as u64),
            })
            .collect::<Vec<_>>(),
    )
}

/// The places of a document that a policy can look up without a walk.
///
/// `scalars`: every scalar as `{"path", "key", "value"}`, where `key` is the nearest name
/// above it; `unknown`: every value that is not known, as `{"path", "reason", "reference"}`.
pub(super) fn index_of(root: &Node) -> (Rego, Rego) {
    let mut index = Index::default();
    index.node(root, &mut Vec::new(), "");
    (Rego::from(index.scalars), Rego::from(index.unknown))
}

#[derive(Default)]
struct Index {
    scalars: Vec<Rego>,
    unknown: Vec<Rego>,
}

impl Index {
    fn node(&mut self, node: &Node, path: &mut Vec<Step>, key: &str) {
        if let Some(unknown) = node.unknown() {
            self.unknown.push(object([
                ("path", path_value(path)),
                ("reason", Rego::from(unknown.reason.as_str())),
                ("reference", Rego::from(unknown.reference.as_str())),
            ]));
        }
        match &node.value {
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(Step::Index(index));
                    self.node(item, path, key);
                    path.pop();
                }
            }
            Value::Map(entries) => {
                for entry in entries {
                    path.push(Step::Key(entry.key.clone()));
                    self.node(&entry.value, path, &entry.key);
                    path.pop();
                }
            }
            _ => self.scalars.push(object([
                ("path", path_value(path)),
                ("key", name(key)),
                ("value", value_of(node)),
            ])),
        }
    }
}

/// An object of a few members.
pub(super) fn object<const N: usize>(members: [(&str, Rego); N]) -> Rego {
    let members: BTreeMap<Rego, Rego> = members
        .into_iter()
        .map(|(key, value)| (name(key), value))
        .collect();
    Rego::from(members)
}
