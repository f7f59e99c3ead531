//! Terraform's JSON syntax (`.tf.json`, `.tfvars.json`) as the same syntax tree.
//!
//! JSON does not say whether an object is a block or a map; the provider's schema would.
//! In the body of a resource an object is taken for a block, unless its name is one that
//! providers use for maps.

use crate::document::{Node, Region, Value};
use crate::parse::hcl::read_template;
use crate::parse::hcl::syntax::{Attribute, Block, Body, Expr, ExprKind, Item, Piece};

/// Top-level kinds and their numbers of labels.
const TOP_LEVEL: &[(&str, usize)] = &[
    ("resource", 2),
    ("data", 2),
    ("ephemeral", 2),
    ("module", 1),
    ("variable", 1),
    ("output", 1),
    ("provider", 1),
    ("check", 1),
    ("terraform", 0),
    ("locals", 0),
    ("moved", 0),
    ("import", 0),
    ("removed", 0),
];

/// Attributes of resources that are maps.
const MAPS: &[&str] = &[
    "annotations",
    "default_tags",
    "environment_variables",
    "keepers",
    "labels",
    "metadata",
    "parameters",
    "request_parameters",
    "tags",
    "tags_all",
    "triggers",
    "triggers_replace",
    "user_labels",
    "variables",
];

/// Blocks of resources that have a label.
const LABELLED: &[&str] = &["dynamic", "provisioner", "backend"];

/// One JSON file.
pub(super) struct JsonFile<'a> {
    pub(super) text: &'a str,
    pub(super) source: u32,
}

impl JsonFile<'_> {
    /// The blocks of a configuration.
    pub(super) fn configuration(&self, root: &Node) -> Body {
        let mut items = Vec::new();
        for object in objects(root) {
            for entry in object.entries() {
                let found = TOP_LEVEL.iter().find(|(kind, _)| *kind == entry.key);
                // `//` is how JSON configurations comment.
                let Some((kind, labels)) = found else {
                    continue;
                };
                let head = Head {
                    kind,
                    kind_region: self.region(entry.key_region),
                    labels: Vec::new(),
                };
                self.blocks(head, *labels, &entry.value, &mut items);
            }
        }
        Body { items }
    }

    /// The values of a variables file, in which no text is a template.
    pub(super) fn values(&self, root: &Node) -> Body {
        Body {
            items: root
                .entries()
                .iter()
                .map(|entry| {
                    Item::Attribute(Attribute {
                        name: entry.key.clone(),
                        name_region: self.region(entry.key_region),
                        value: self.expression(&entry.value, false),
                    })
                })
                .collect(),
        }
    }

    fn region(&self, region: Region) -> Region {
        Region {
            source: self.source,
            ..region
        }
    }

    fn blocks(&self, head: Head<'_>, labels: usize, node: &Node, items: &mut Vec<Item>) {
        for object in objects(node) {
            if labels == 0 {
                items.push(Item::Block(Block {
                    kind: head.kind.to_owned(),
                    kind_region: head.kind_region,
                    labels: head.labels.clone(),
                    body: self.body(head.kind, object),
                    region: self.region(object.region),
                }));
                continue;
            }
            for entry in object.entries() {
                let mut head = head.clone();
                head.labels
                    .push((entry.key.clone(), self.region(entry.key_region)));
                self.blocks(head, labels - 1, &entry.value, items);
            }
        }
    }

    fn body(&self, kind: &str, object: &Node) -> Body {
        let has_blocks = !matches!(kind, "locals" | "module" | "variable" | "output");
        let mut items = Vec::new();
        for entry in object.entries() {
            if entry.key == "//" {
                continue;
            }
            let is_block = has_blocks
                && !MAPS.contains(&entry.key.as_str())
                && objects(&entry.value).next().is_some()
                && objects(&entry.value).count() == entry.value.items().len().max(1);
            if is_block {
                let labels = usize::from(LABELLED.contains(&entry.key.as_str()));
                let head = Head {
                    kind: &entry.key,
                    kind_region: self.region(entry.key_region),
                    labels: Vec::new(),
                };
                self.blocks(head, labels, &entry.value, &mut items);
            } else {
                items.push(Item::Attribute(Attribute {
                    name: entry.key.clone(),
                    name_region: self.region(entry.key_region),
                    value: self.expression(&entry.value, true),
                }));
            }
        }
        Body { items }
    }

    fn expression(&self, node: &Node, templates: bool) -> Expr {
        let kind = match &node.value {
            Value::Null => ExprKind::Null,
            Value::Bool(value) => ExprKind::Bool(*value),
            Value::Int(value) => ExprKind::Int(*value),
            Value::Float(value) => ExprKind::Float(*value),
            Value::String(text) => self.text(text, node.region, templates),
            Value::List(items) => ExprKind::List(
                items
                    .iter()
                    .map(|item| self.expression(item, templates))
                    .collect(),
            ),
            Value::Map(entries) => ExprKind::Object(
                entries
                    .iter()
                    .map(|entry| {
                        let key = Expr {
                            kind: self.text(&entry.key, entry.key_region, templates),
                            region: self.region(entry.key_region),
                        };
                        (key, self.expression(&entry.value, templates))
                    })
                    .collect(),
            ),
        };
        Expr {
            kind,
            region: self.region(node.region),
        }
    }

    fn text(&self, text: &str, region: Region, templates: bool) -> ExprKind {
        if !templates || !text.contains(['$', '%']) {
            return ExprKind::Text(text.to_owned());
        }
        let (start, end) = (region.start as usize + 1, (region.end as usize).max(1) - 1);
        let is_plain = self.text.get(start..end) == Some(text);
        let fixed = (!is_plain).then(|| self.region(region));
        let Some(pieces) = read_template(text, self.text, start, self.source, fixed) else {
            return ExprKind::Text(text.to_owned());
        };
        match pieces.as_slice() {
            [Piece::Text { text, .. }] => ExprKind::Text(text.clone()),
            _ => ExprKind::Template(pieces),
        }
    }
}

#[derive(Clone)]
struct Head<'a> {
    kind: &'a str,
    kind_region: Region,
    labels: Vec<(String, Region)>,
}

/// An object itself, or the objects of a list.
fn objects(node: &Node) -> impl Iterator<Item = &Node> {
    let items = node.items().iter().filter(|item| item.is_map());
    node.is_map().then_some(node).into_iter().chain(items)
}
