//! An asset under construction: nodes put at paths of the model.

use crate::document::{Entry, Node, Region, Value};
use crate::inventory::identifier::Type;

/// Up to how many members a list is kept free of repeats.
const MAX_COMPARED: usize = 1000;

/// An asset under construction.
#[derive(Debug)]
pub(in crate::inventory) struct Draft {
    pub(super) root: Node,
}

impl Draft {
    /// An asset that states nothing yet; its region is its row or block.
    pub(in crate::inventory) fn new(region: Region) -> Self {
        Self {
            root: Node::new(Value::Map(Vec::new()), region),
        }
    }

    /// Its row or block.
    pub(in crate::inventory) fn region(&self) -> Region {
        self.root.region
    }

    /// What a path leads to.
    pub(in crate::inventory) fn get(&self, path: &str) -> Option<&Node> {
        path.split('.')
            .try_fold(&self.root, |node, key| node.get(key))
    }

    /// The text a path leads to.
    pub(in crate::inventory) fn text(&self, path: &str) -> Option<&str> {
        self.get(path)?.as_str()
    }

    /// Puts a node at a path unless there is one; members of lists are added.
    pub(in crate::inventory) fn insert(&mut self, path: &str, key_region: Region, node: Node) {
        insert(&mut self.root, path, key_region, node);
    }

    /// The identifiers of a type, if there are any.
    pub(in crate::inventory) fn identifiers(&self, of: Type) -> Option<&Node> {
        self.root.get("identifiers")?.get(of.name())
    }

    /// Adds an identifier that the asset has by what another says.
    pub(super) fn identify(&mut self, of: Type, text: &str, region: Region) {
        let list = Node::new(Value::List(vec![Node::string(text, region)]), region);
        let path = format!("identifiers.{}", of.name());
        self.insert(&path, region.before(), list);
    }

    /// Takes away what is at a path of two keys.
    pub(in crate::inventory) fn take(&mut self, outer: &str, inner: &str) -> Option<Node> {
        let Value::Map(entries) = &mut self.root.value else {
            return None;
        };
        let at = entries.iter().position(|entry| entry.key == outer)?;
        let Value::Map(members) = &mut entries.get_mut(at)?.value.value else {
            return None;
        };
        let found = members.iter().position(|entry| entry.key == inner)?;
        let node = members.remove(found).value;
        if members.is_empty() {
            entries.remove(at);
        }
        Some(node)
    }

    /// Puts a node at a path in place of what is there.
    pub(in crate::inventory) fn replace(&mut self, path: &str, node: Node) {
        if let Value::Map(entries) = &mut self.root.value {
            entries.retain(|entry| entry.key != path);
        }
        let region = node.region;
        self.insert(path, region.before(), node);
    }
}

fn insert(map: &mut Node, path: &str, key_region: Region, node: Node) {
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    let region = node.region;
    let Value::Map(entries) = &mut map.value else {
        return;
    };
    let at = entries.iter().position(|entry| entry.key == key);
    let at = at.unwrap_or_else(|| {
        let value = match (rest, &node.value) {
            (Some(_), _) => Value::Map(Vec::new()),
            (None, Value::List(_)) => Value::List(Vec::new()),
            (None, _) => {
                entries.push(Entry {
                    key: key.to_owned(),
                    key_region,
                    value: node.clone(),
                });
                return usize::MAX;
            }
        };
        entries.push(Entry {
            key: key.to_owned(),
            key_region: region.before(),
            value: Node::new(value, region),
        });
        entries.len() - 1
    });
    let Some(entry) = entries.get_mut(at) else {
        return;
    };
    if entry.value.is_map() || entry.value.is_list() {
        entry.value.region = entry.value.region.to(region);
    }
    match (rest, node.value) {
        (Some(rest), value) => insert(&mut entry.value, rest, key_region, Node { value, ..node }),
        (None, Value::List(more)) => {
            if let Value::List(items) = &mut entry.value.value {
                for item in more {
                    let is_new = items.len() > MAX_COMPARED
                        || !items.iter().any(|one| one.value == item.value);
                    if is_new {
                        items.push(item);
                    }
                }
            }
        }
        (None, _) => {}
    }
}
