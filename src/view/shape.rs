//! Views in the shape that policies written for another tool take as `input`.
//!
//! They are trees like the native view, made of its nodes, so that positions hold.

use std::str::FromStr;

use super::{View, conftest};
use crate::classify::Format;
use crate::document::{Entry, Node, Region, Value};
use crate::rule::NotAllowed;

/// Whose policies a view is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Ours.
    Native,
    /// conftest: what its parsers make of a file.
    Conftest,
    /// Gatekeeper: an object under review.
    Gatekeeper,
    /// Trivy's checks of Dockerfiles and of Kubernetes objects.
    Trivy,
    /// KICS: a list of documents.
    Kics,
}

impl Shape {
    const ALL: [Self; 5] = [
        Self::Native,
        Self::Conftest,
        Self::Gatekeeper,
        Self::Trivy,
        Self::Kics,
    ];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Conftest => "conftest",
            Self::Gatekeeper => "gatekeeper",
            Self::Trivy => "trivy",
            Self::Kics => "kics",
        }
    }
}

impl FromStr for Shape {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        Self::ALL
            .into_iter()
            .find(|shape| shape.name() == word)
            .ok_or_else(|| NotAllowed {
                seen: word.to_owned(),
                allowed: Self::ALL.iter().map(|shape| shape.name()).collect(),
            })
    }
}

/// The native views of one file in another shape.
pub fn shaped(mut views: Vec<View>, format: Format, shape: Shape) -> Vec<View> {
    match shape {
        Shape::Native => return views,
        Shape::Conftest => return conftest::views(views, format),
        Shape::Gatekeeper => {
            for view in &mut views {
                let root = take(&mut view.document.root);
                view.document.root = review(root);
            }
        }
        Shape::Trivy => {
            for view in &mut views {
                if format == Format::Dockerfile {
                    view.document.root = stages(&view.document.root);
                }
            }
        }
        Shape::Kics => {
            let file = views
                .first()
                .and_then(|view| view.document.sources.first())
                .map(|source| source.name.shown.clone())
                .unwrap_or_default();
            let mut documents = Vec::new();
            for (index, view) in views.iter_mut().enumerate() {
                let root = if format == Format::Dockerfile {
                    commands(&view.document.root)
                } else {
                    take(&mut view.document.root)
                };
                documents.push(document(root, index, &file));
            }
            if let Some(first) = views.first_mut() {
                let region = Region::default();
                let list = Node::new(Value::List(documents), region);
                first.document.root = map(region, vec![("document", list)]);
            }
            views.truncate(1);
        }
    }
    views
}

/// `{"review": {"object": ..., "kind": {...}, ...}}`, as an admission request on creation.
fn review(object: Node) -> Node {
    let region = object.region;
    let text = |path: &[&str]| {
        path.iter()
            .try_fold(&object, |node, key| node.get(key))
            .and_then(Node::as_str)
            .unwrap_or("")
            .to_owned()
    };
    let version = text(&["apiVersion"]);
    let (group, version) = version.split_once('/').unwrap_or(("", &version));
    let kind = map(
        region,
        vec![
            ("group", Node::string(group, region)),
            ("version", Node::string(version, region)),
            ("kind", Node::string(text(&["kind"]), region)),
        ],
    );
    let review = map(
        region,
        vec![
            ("kind", kind),
            ("operation", Node::string("CREATE", region)),
            ("name", Node::string(text(&["metadata", "name"]), region)),
            (
                "namespace",
                Node::string(text(&["metadata", "namespace"]), region),
            ),
            ("object", object),
        ],
    );
    map(region, vec![("review", review)])
}

/// `{"Stages": [{"Name": image, "Commands": [...]}]}`.
fn stages(root: &Node) -> Node {
    let mut list = Vec::new();
    for (number, stage) in items(root, "stages").iter().enumerate() {
        let commands = conftest::stage_commands(stage, number);
        list.push(map(
            stage.region,
            vec![
                ("Name", string(stage, "raw")),
                ("Commands", Node::new(Value::List(commands), stage.region)),
            ],
        ));
    }
    let list = Node::new(Value::List(list), root.region);
    map(root.region, vec![("Stages", list)])
}

/// `{"command": {"<image>": [...]}}`.
fn commands(root: &Node) -> Node {
    let mut entries = Vec::new();
    for (number, stage) in items(root, "stages").iter().enumerate() {
        let name = string(stage, "raw");
        entries.push(Entry {
            key: name.as_str().unwrap_or("").to_owned(),
            key_region: name.region,
            value: Node::new(
                Value::List(conftest::stage_commands(stage, number)),
                stage.region,
            ),
        });
    }
    let by_image = Node::new(Value::Map(entries), root.region);
    map(root.region, vec![("command", by_image)])
}

/// A document with the identity that KICS gives one.
fn document(mut root: Node, index: usize, file: &str) -> Node {
    let region = Region::default();
    if let Value::Map(entries) = &mut root.value {
        for (key, value) in [("id", index.to_string()), ("file", file.to_owned())] {
            entries.push(Entry {
                key: key.to_owned(),
                key_region: region,
                value: Node::string(value, region),
            });
        }
    }
    root
}

/// A map of members that stand together.
pub(super) fn map(region: Region, members: Vec<(&str, Node)>) -> Node {
    let entries = members
        .into_iter()
        .map(|(key, value)| Entry {
            key: key.to_owned(),
            key_region: value.region,
            value,
        })
        .collect();
    Node::new(Value::Map(entries), region)
}

/// The members of a list in a map; none if there is no such list.
pub(super) fn items<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    node.get(key).map_or(&[][..], Node::items)
}

/// A text in a map; an empty one if there is none.
pub(super) fn string(node: &Node, key: &str) -> Node {
    node.get(key)
        .cloned()
        .unwrap_or_else(|| Node::string("", node.region))
}

fn take(node: &mut Node) -> Node {
    let region = node.region;
    std::mem::replace(node, Node::new(Value::Null, region))
}
