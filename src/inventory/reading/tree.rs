//! From a tree in canonical shape to fields, key by key.

use super::Reading;
use super::value::{parts, states_nothing};
use crate::document::{Entry, Node, Value};
use crate::inventory::doubt::{Doubt, Topic};
use crate::inventory::model::{self, Place};
use crate::inventory::words::folded;

impl Reading<'_> {
    /// A tree that is in the shape of the model already.
    pub(in crate::inventory) fn tree(&mut self, path: &str, node: &Node) -> Option<Node> {
        match model::place(path)? {
            Place::Leaf(holds) => self.leaf(holds, path, path, node),
            Place::Map
                if path.starts_with(&format!("{}.", model::CHECKLIST_PATH)) && !node.is_map() =>
            {
                self.checklist_short(path, node)
            }
            Place::Map => {
                if !node.is_map() {
                    self.bad_value(path, node, "a map");
                    return None;
                }
                Some(self.map(path, node))
            }
            Place::Maps => {
                let prefix = format!("{path}[]");
                let items: Vec<Node> = parts(node)
                    .iter()
                    .filter_map(|item| {
                        if item.is_map() {
                            return Some(self.map(&prefix, item));
                        }
                        self.bad_value(path, item, "a list of maps");
                        None
                    })
                    .collect();
                Some(Node::new(Value::List(items), node.region))
            }
        }
    }

    fn map(&mut self, path: &str, node: &Node) -> Node {
        let mut map = Node::new(Value::Map(Vec::new()), node.region);
        for entry in node.entries() {
            let below = format!("{path}.{}", entry.key);
            if model::place(&below).is_none() {
                self.unknown_key(&below, entry);
            } else if states_nothing(&entry.value) {
                // Nothing is stated, which the absence of the key says best.
            } else if let Some(value) = self.tree(&below, &entry.value)
                && let Value::Map(entries) = &mut map.value
            {
                entries.push(Entry {
                    key: entry.key.clone(),
                    key_region: entry.key_region,
                    value,
                });
            }
        }
        map
    }

    /// A step of the checklist in one word or date.
    fn checklist_short(&mut self, path: &str, node: &Node) -> Option<Node> {
        let step = path.rsplit('.').next()?;
        let (_, dates) = model::CHECKLIST.iter().find(|(name, _)| *name == step)?;
        let text = folded(&self.text_of(node));
        let (key, value) = match text.as_str() {
            "pending" | "pendiente" | "no" | "false" => {
                ("pending", Node::new(Value::Bool(true), node.region))
            }
            "n a" | "na" | "not applicable" | "no aplica" => {
                ("not_applicable", Node::string("", node.region))
            }
            _ => (*dates.first()?, self.date(path, path, node)?),
        };
        let entry = Entry {
            key: key.to_owned(),
            key_region: node.region.before(),
            value,
        };
        Some(Node::new(Value::Map(vec![entry]), node.region))
    }

    /// A key that the model does not have.
    pub(in crate::inventory) fn unknown_key(&mut self, path: &str, entry: &Entry) {
        let message = format!("the model has no {path}");
        self.doubt(Doubt {
            field: path.to_owned(),
            ..Doubt::new(
                Topic::UnknownKey,
                entry.key_region,
                message,
                "see `rearguard inventory --schema` for the keys",
            )
        });
    }
}
