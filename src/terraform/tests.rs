//! What Terraform means, as small texts and the documents they become.

mod expressions;
mod hostile;
mod modules;
mod repetition;
mod shapes;

use serde_json::{Value as Json, json};

use super::*;
use crate::document::{FileName, Node, Step, Value};
use crate::parse::json;

fn source(name: &str, text: &str) -> Arc<Source> {
    Source::new(FileName::plain(name), text.to_owned())
}

fn assembled(files: &[(&str, &str)]) -> Assembly {
    let files: Vec<Arc<Source>> = files
        .iter()
        .map(|(name, text)| source(name, text))
        .collect();
    assemble(&files, Absent::Keep)
}

/// The only module of one file, which has no errors.
fn module(text: &str) -> Module {
    let mut assembly = assembled(&[("main.tf", text)]);
    assert_eq!(assembly.errors.len(), 0, "{:?}", assembly.errors);
    assert_eq!(assembly.modules.len(), 1);
    assembly.modules.remove(0)
}

fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => (*value).into(),
        Value::Float(value) => (*value).into(),
        Value::String(value) => value.as_str().into(),
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|entry| (entry.key.clone(), to_json(&entry.value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

fn at<'a>(module: &'a Module, path: &str) -> &'a Node {
    let steps = steps(path);
    let found = module.document.find(&steps);
    assert_eq!(
        found.depth,
        steps.len(),
        "{path} in {}",
        to_json(&module.document.root)
    );
    found.node
}

fn steps(path: &str) -> Vec<Step> {
    path.split('.')
        .map(|step| match step.parse() {
            Ok(index) => Step::Index(index),
            Err(_) => Step::Key(step.to_owned()),
        })
        .collect()
}

/// The text at a region.
fn shown(module: &Module, region: Region) -> &str {
    let source = module.document.source(region).unwrap();
    source
        .text
        .get(region.start as usize..region.end as usize)
        .unwrap()
}

/// Evaluates expressions in a module that declares a few things.
fn value(expression: &str) -> Node {
    let text = format!(
        "variable \"unknown\" {{\n}}\nvariable \"name\" {{\n  default = \"app\"\n}}\nresource \"aws_vpc\" \"main\" {{\n  cidr_block = \"10.0.0.0/16\"\n}}\nlocals {{\n  x = {expression}\n}}\n"
    );
    let module = module(&text);
    at(&module, "locals.x").clone()
}

#[track_caller]
fn gives(expression: &str, expected: Json) {
    let node = value(expression);
    assert_eq!(to_json(&node), expected, "{expression}: {:?}", node.notes);
    assert!(node.unknown().is_none(), "{expression}: {:?}", node.notes);
}

#[track_caller]
fn unknown(expression: &str, text: &str, reason: &str) {
    let node = value(expression);
    assert_eq!(to_json(&node), json!(text), "{expression}");
    assert_eq!(
        node.unknown().map(|unknown| unknown.reason.as_str()),
        Some(reason),
        "{expression}"
    );
}
