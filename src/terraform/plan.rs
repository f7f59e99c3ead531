//! Terraform plans as `terraform show -json` prints them, in the shape of a module.
//!
//! The planned resources of the root and of all child modules come under
//! `resource.<type>.<name>`, data sources under `data`. What the plan says is known only
//! after the apply is marked unknown. Regions lie in the plan file.

use std::collections::HashMap;

use crate::document::{Entry, Node, Region, Unknown, Value};
use crate::parse::hcl::members::Members;
use crate::parse::json;

/// Deepest chain of child modules.
const MAX_MODULES: usize = 32;

/// The document of a plan; `None` where the tree is no plan.
pub fn plan_document(root: &Node) -> Option<Node> {
    root.get("format_version")?;
    let planned = root.get("planned_values")?.get("root_module")?;
    let mut plan = Plan {
        changes: root
            .get("resource_changes")
            .map_or(&[][..], Node::items)
            .iter()
            .filter_map(|change| {
                let address = change.get("address")?.as_str()?;
                Some((address, change.get("change")?.get("after_unknown")?))
            })
            .collect(),
        members: Members::default(),
    };
    plan.module(planned, 0);
    if let Some(read) = root
        .get("prior_state")
        .and_then(|state| state.get("values"))
        .and_then(|values| values.get("root_module"))
    {
        plan.data_sources(read, 0);
    }
    Some(plan.members.into_node(Some(root.region)))
}

struct Plan<'a> {
    /// What is unknown of each resource, by address.
    changes: HashMap<&'a str, &'a Node>,
    members: Members,
}

impl Plan<'_> {
    fn module(&mut self, module: &Node, depth: usize) {
        for resource in module.get("resources").map_or(&[][..], Node::items) {
            self.resource(resource);
        }
        if depth < MAX_MODULES {
            for child in module.get("child_modules").map_or(&[][..], Node::items) {
                self.module(child, depth + 1);
            }
        }
    }

    /// Data sources stand in the prior state, because they were read before the plan.
    fn data_sources(&mut self, module: &Node, depth: usize) {
        for resource in module.get("resources").map_or(&[][..], Node::items) {
            if resource.get("mode").and_then(Node::as_str) == Some("data") {
                self.resource(resource);
            }
        }
        if depth < MAX_MODULES {
            for child in module.get("child_modules").map_or(&[][..], Node::items) {
                self.data_sources(child, depth + 1);
            }
        }
    }

    fn resource(&mut self, resource: &Node) {
        let text = |name: &str| {
            let node = resource.get(name)?;
            Some((node.as_str()?, node.region))
        };
        let (Some((kind, kind_region)), Some((name, name_region))) = (text("type"), text("name"))
        else {
            return;
        };
        let is_data = text("mode").is_some_and(|(mode, _)| mode == "data");
        let Some(values) = resource.get("values").filter(|values| values.is_map()) else {
            return;
        };
        let mut body = values.clone();
        let address = text("address").map_or("", |(address, _)| address);
        if let Some(unknown) = self.changes.get(address) {
            mark(&mut body, unknown, address);
        }
        drop_nulls(&mut body);
        add_json(&mut body);
        let top = if is_data { "data" } else { "resource" };
        self.members.push_bodies(
            &[
                (top, resource.region),
                (kind, kind_region),
                (name, name_region),
            ],
            vec![body],
            None,
        );
    }
}

/// Puts what is known only after the apply into the values.
fn mark(node: &mut Node, unknown: &Node, path: &str) {
    let region = node.region;
    match (&mut node.value, &unknown.value) {
        (_, Value::Bool(true)) => *node = unknown_node(path, region),
        (Value::Map(entries), Value::Map(marks)) => {
            for entry in marks {
                let path = format!("{path}.{}", entry.key);
                match entries.iter_mut().find(|known| known.key == entry.key) {
                    Some(known) => mark(&mut known.value, &entry.value, &path),
                    None if entry.value.value == Value::Bool(true) => entries.push(Entry {
                        key: entry.key.clone(),
                        key_region: region,
                        value: unknown_node(&path, region),
                    }),
                    None => {}
                }
            }
        }
        (Value::List(items), Value::List(marks)) => {
            for (index, (item, unknown)) in items.iter_mut().zip(marks).enumerate() {
                mark(item, unknown, &format!("{path}[{index}]"));
            }
        }
        _ => {}
    }
}

fn unknown_node(path: &str, region: Region) -> Node {
    let mut node = Node::string(format!("${{{path}}}"), region);
    node.notes_mut().unknown = Some(Unknown {
        reason: "known after apply".to_owned(),
        reference: path.to_owned(),
    });
    node
}

/// A plan lists every attribute of the schema; those that are null are not set.
fn drop_nulls(node: &mut Node) {
    match &mut node.value {
        Value::Map(entries) => {
            entries.retain(|entry| entry.value.value != Value::Null);
            for entry in entries {
                drop_nulls(&mut entry.value);
            }
        }
        Value::List(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

/// Puts the parsed form beside attributes that hold JSON, as for configurations. The
/// text of a plan is escaped, therefore all of it has the region of the attribute.
fn add_json(body: &mut Node) {
    let Value::Map(entries) = &mut body.value else {
        return;
    };
    let mut added = Vec::new();
    for entry in entries.iter_mut() {
        if let Value::List(items) = &mut entry.value.value {
            items.iter_mut().for_each(add_json);
        }
        let Some(text) = entry.value.as_str().map(str::trim) else {
            continue;
        };
        let looks_right = (text.starts_with('{') && text.ends_with('}'))
            || (text.starts_with('[') && text.ends_with(']'));
        if !looks_right || entry.value.unknown().is_some() {
            continue;
        }
        let mut parsed = json::parse(text, json::Dialect::Strict);
        let is_object = |node: &Node| {
            node.is_map() || (!node.items().is_empty() && node.items().iter().all(Node::is_map))
        };
        if let (Some(mut tree), true) = (parsed.roots.pop(), parsed.errors.is_empty())
            && is_object(&tree)
        {
            set_region(&mut tree, entry.value.region);
            added.push(Entry {
                key: format!("{}__json", entry.key),
                key_region: entry.key_region,
                value: tree,
            });
        }
    }
    entries.append(&mut added);
}

fn set_region(node: &mut Node, region: Region) {
    node.region = region;
    match &mut node.value {
        Value::Map(entries) => {
            for entry in entries {
                entry.key_region = region;
                set_region(&mut entry.value, region);
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| set_region(item, region)),
        _ => {}
    }
}
