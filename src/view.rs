//! The views of a document: what rules see as `input`.
//!
//! A view is a tree too, so that a path into it leads to a region. The native view is
//! the parsed tree, with four changes that spare every rule the same work: a Kubernetes
//! `List` is taken apart, CloudFormation's short forms (`!Ref x`) are written out
//! (`{"Ref": "x"}`), templates of Azure become one list of resources (see [`arm`]), and
//! Terraform files become modules (see [`crate::terraform`]).

mod arm;
mod conftest;
mod deployment;
mod kubernetes;
pub(crate) mod pods;
mod shape;

use std::collections::BTreeSet;

use crate::classify::{Format, Kind, by_shape};
use crate::document::{Document, Entry, Node, Step, Value};
use crate::parse::bicep::expression::Dialect;
use crate::terraform;
pub use shape::{Shape, shaped};

/// One document as rules see it.
#[derive(Debug, Clone)]
pub struct View {
    /// What it is about.
    pub kind: Kind,
    /// The tree and its sources.
    pub document: Document,
    /// Where the tree lies in its file's document, such as `items[2]`; mostly empty.
    pub base: String,
}

impl View {
    /// A path as people write it: `spec.containers[0].image`, up to `depth` steps.
    pub fn path_text(&self, path: &[Step], depth: usize) -> String {
        path_text(&self.base, path.get(..depth).unwrap_or(path))
    }
}

/// A path below `base` as people write it.
pub fn path_text(base: &str, path: &[Step]) -> String {
    let mut text = base.to_owned();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
        }
    }
    text
}

/// The native views of a parsed document, whose kind may be known by its file's name.
pub fn native(document: Document, format: Format, named: Option<Kind>) -> Vec<View> {
    let kind = named.unwrap_or_else(|| by_shape(&document.root, format));
    if kind == Kind::KubernetesObject && is_list(&document.root) {
        return list_items(&document, format);
    }
    let mut document = document;
    if kind == Kind::Cloudformation {
        write_out_short_forms(&mut document.root);
    }
    if kind == Kind::ArmTemplate {
        let dialect = match format {
            Format::Bicep => Dialect::Bicep,
            _ => Dialect::Json,
        };
        document.root = arm::flat(&document.root, dialect);
    }
    if kind == Kind::DeploymentManager {
        deployment::with_metadata(&mut document.root);
    }
    if kind == Kind::TerraformPlan
        && let Some(root) = terraform::plan_document(&document.root)
    {
        document.root = root;
    }
    vec![View {
        kind,
        document,
        base: String::new(),
    }]
}

/// The view of an evaluated Terraform module.
pub fn of_module(document: Document) -> View {
    View {
        kind: Kind::Terraform,
        document,
        base: String::new(),
    }
}

/// The views of what a view makes beside itself: Kubernetes objects of a Terraform module.
pub fn made_by(view: &View) -> impl Iterator<Item = View> {
    let is_module = matches!(view.kind, Kind::Terraform | Kind::TerraformPlan);
    let module = is_module.then_some(view);
    module.into_iter().flat_map(kubernetes::objects)
}

fn is_list(root: &Node) -> bool {
    root.get("kind")
        .and_then(Node::as_str)
        .is_some_and(|kind| kind == "List" || kind.ends_with("List"))
        && root.get("items").is_some_and(Node::is_list)
}

fn list_items(document: &Document, format: Format) -> Vec<View> {
    let items = document.root.get("items").map_or(&[][..], Node::items);
    items
        .iter()
        .enumerate()
        .map(|(index, item)| View {
            kind: by_shape(item, format),
            document: Document {
                sources: document.sources.clone(),
                root: item.clone(),
            },
            base: format!("items[{index}]"),
        })
        .collect()
}

/// `!Ref x` is `{"Ref": x}`, `!GetAtt a.b` is `{"Fn::GetAtt": ["a", "b"]}`, any other
/// `!Name x` is `{"Fn::Name": x}` (AWS CloudFormation User Guide, intrinsic functions).
fn write_out_short_forms(node: &mut Node) {
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(write_out_short_forms),
        Value::Map(entries) => entries
            .iter_mut()
            .for_each(|entry| write_out_short_forms(&mut entry.value)),
        _ => {}
    }
    let Some(tag) = node.tag().and_then(|tag| tag.strip_prefix('!')) else {
        return;
    };
    let tag = tag.to_owned();
    let key = match tag.as_str() {
        "Ref" | "Condition" => tag.clone(),
        _ => format!("Fn::{tag}"),
    };
    let region = node.region;
    let mut inner = std::mem::replace(node, Node::new(Value::Null, region));
    inner.notes_mut().tag = None;
    if tag == "GetAtt"
        && let Some((resource, attribute)) = inner.as_str().and_then(|text| text.split_once('.'))
    {
        inner.value = Value::List(vec![
            Node::string(resource, region),
            Node::string(attribute, region),
        ]);
    }
    node.value = Value::Map(vec![Entry {
        key,
        key_region: region,
        value: inner,
    }]);
}

/// What a document holds, for rules that narrow themselves: Terraform, CloudFormation and
/// ARM resource types, what Deployment Manager makes, Kubernetes object kinds, Ansible
/// modules.
pub fn resources(kind: Kind, root: &Node) -> Vec<String> {
    let mut found = BTreeSet::new();
    match kind {
        Kind::Terraform | Kind::TerraformPlan => {
            for block in ["resource", "data"] {
                found.extend(names(root.get(block)));
            }
            found.extend(
                ["module", "provider", "variable", "output"]
                    .iter()
                    .filter(|block| root.get(block).is_some())
                    .map(|block| (*block).to_owned()),
            );
        }
        Kind::Cloudformation => {
            for entry in root.get("Resources").map_or(&[][..], Node::entries) {
                found.extend(text(entry.value.get("Type")));
            }
        }
        Kind::ArmTemplate => {
            for item in root.get("resources").map_or(&[][..], Node::items) {
                found.extend(text(item.get("type")));
            }
        }
        Kind::DeploymentManager => {
            for item in root.get("resources").map_or(&[][..], Node::items) {
                let kind = item.get("type").and_then(Node::as_str);
                found.extend(kind.and_then(deployment::made_by));
            }
        }
        Kind::AnsiblePlaybook | Kind::AnsibleTasks => modules(root, 0, &mut found),
        _ if kind == Kind::LinkedObject || kind.name().starts_with("kubernetes-") => {
            found.extend(text(root.get("kind")))
        }
        _ => {}
    }
    found.into_iter().collect()
}

fn names(node: Option<&Node>) -> impl Iterator<Item = String> + '_ {
    node.map_or(&[][..], Node::entries)
        .iter()
        .map(|entry| entry.key.clone())
}

fn text(node: Option<&Node>) -> Option<String> {
    node.and_then(Node::as_str).map(str::to_owned)
}

/// The keys of tasks, in blocks and plays too; a rule names the module by one of its
/// spellings, so more keys than modules do no harm.
fn modules(node: &Node, depth: usize, found: &mut BTreeSet<String>) {
    for task in node.items() {
        for name in names(Some(task)) {
            // A module is known by its name within its collection, too.
            if let Some((_, short)) = name.rsplit_once('.') {
                found.insert(short.to_owned());
            }
            found.insert(name);
        }
        if depth < 8 {
            for list in [
                "tasks",
                "pre_tasks",
                "post_tasks",
                "handlers",
                "block",
                "rescue",
                "always",
            ] {
                if let Some(list) = task.get(list) {
                    modules(list, depth + 1, found);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::parse::yaml;

    fn views(text: &str) -> Vec<View> {
        let root = yaml::parse(text, yaml::Scalars::Core).roots.remove(0);
        let source = Source::new(FileName::plain("f.yaml"), text.to_owned());
        native(Document::new(source, root), Format::Yaml, None)
    }

    #[test]
    fn a_list_is_taken_apart() {
        let views = views(
            "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: v1, kind: Service}\n",
        );
        let kinds: Vec<Kind> = views.iter().map(|view| view.kind).collect();
        assert_eq!(kinds, [Kind::KubernetesWorkload, Kind::KubernetesService]);
        assert_eq!(views[1].base, "items[1]");
    }

    #[test]
    fn short_forms_are_written_out() {
        let views = views(
            "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      Name: !Sub x\n      Arn: !GetAtt B.Arn\n",
        );
        let properties = views[0].document.root.get("Resources").unwrap();
        let json = properties.to_json();
        assert_eq!(json["A"]["Properties"]["Name"]["Fn::Sub"], "x");
        assert_eq!(json["A"]["Properties"]["Arn"]["Fn::GetAtt"][1], "Arn");
        assert_eq!(
            resources(views[0].kind, &views[0].document.root),
            ["AWS::S3::Bucket"]
        );
    }
}
