//! Kubernetes objects that a Terraform module makes, as rules for Kubernetes see them.
//!
//! Terraform's provider spells an object in its own way (see [`spelling`]); here each
//! instance of such a resource becomes a document with the fields of the API. Every value
//! keeps its region and its notes, so that findings point into the module's files. What
//! states an object as it is, `kubernetes_manifest` and `kubectl_manifest`, is taken as it is.

mod kinds;
mod spelling;

use super::View;
use crate::classify::{Format, by_shape};
use crate::document::{Document, Entry, Node, Region, Value};
use spelling::Scalar;

/// Resources that hold whole objects, with the argument that does.
const MANIFESTS: &[(&str, &str)] = &[
    ("kubernetes_manifest", "manifest"),
    ("kubectl_manifest", "yaml_body__yaml"),
];

/// The objects that a module makes. They are made one by one, since each names all the
/// files of its module.
pub(super) fn objects(module: &View) -> impl Iterator<Item = View> {
    let types = module.document.root.get("resource");
    let types = types.map_or(&[][..], Node::entries).iter();
    types.flat_map(move |of_type| {
        let names = of_type.value.entries().iter();
        names.flat_map(move |named| {
            let bodies = named.value.items().iter().enumerate();
            bodies.filter_map(move |(index, body)| {
                let (root, within) = object(&of_type.key, named, body)?;
                let resource = format!("resource.{}.{}[{index}]", of_type.key, named.key);
                Some(View {
                    kind: by_shape(&root, Format::Hcl),
                    document: Document {
                        sources: module.document.sources.clone(),
                        root,
                    },
                    base: format!("{resource}{within}"),
                })
            })
        })
    })
}

/// The object that a resource makes, and where it lies in it.
fn object(kind: &str, named: &Entry, body: &Node) -> Option<(Node, String)> {
    if let Some((_, argument)) = MANIFESTS.iter().find(|(known, _)| *known == kind) {
        let manifest = body.get(argument)?;
        let stated = |field| manifest.get(field).and_then(Node::as_str).is_some();
        let is_object = stated("apiVersion") && stated("kind");
        return is_object.then(|| {
            (
                manifest.clone(),
                format!(".{}", argument.trim_end_matches("__yaml")),
            )
        });
    }
    let (kind, version) = kinds::made_by(kind)?;
    if !body.is_map() {
        return None;
    }
    let head = head(named, body);
    let mut entries = vec![
        stated("apiVersion", &version, head),
        stated("kind", kind, head),
    ];
    let own = body.entries().iter();
    add(
        own.filter(|entry| spelling::is_of_the_object(&entry.key)),
        kind,
        &mut entries,
    );
    let root = Node {
        value: Value::Map(entries),
        region: body.region,
        notes: body.notes.clone(),
    };
    Some((root, String::new()))
}

/// Where a resource says what it makes: from its block's start to its name.
fn head(named: &Entry, body: &Node) -> Region {
    let name = named.key_region;
    if name.source == body.region.source && body.region.start <= name.start {
        Region {
            end: name.end,
            ..body.region
        }
    } else {
        name
    }
}

fn stated(key: &str, text: &str, region: Region) -> Entry {
    Entry {
        key: key.to_owned(),
        key_region: region.before(),
        value: Node::string(text, region),
    }
}

/// Adds fields of a block to those of an object.
fn add<'n>(fields: impl Iterator<Item = &'n Entry>, within: &str, entries: &mut Vec<Entry>) {
    for field in fields {
        let block = bodies(field);
        if let Some(first) = block.and_then(<[Node]>::first)
            && spelling::is_unwrapped(&field.key)
        {
            add(first.entries().iter(), &field.key, entries);
            continue;
        }
        let key = block
            .and_then(|_| spelling::list(&field.key, within))
            .map_or_else(|| spelling::name(&field.key, within), str::to_owned);
        // What comes second under one name has nowhere to stand.
        if entries.iter().all(|entry| entry.key != key) {
            entries.push(Entry {
                key,
                key_region: field.key_region,
                value: value(field, within),
            });
        }
    }
}

/// The bodies of a block. Blocks are lists of maps; no attribute of the provider is one.
/// Metadata is a map where JSON does not tell a block from a map.
fn bodies(field: &Entry) -> Option<&[Node]> {
    match &field.value.value {
        Value::List(items) if !items.is_empty() && items.iter().all(Node::is_map) => Some(items),
        Value::Map(_) if field.key == "metadata" => Some(std::slice::from_ref(&field.value)),
        _ => None,
    }
}

fn value(field: &Entry, within: &str) -> Node {
    let Some(bodies) = bodies(field) else {
        return scalar(field);
    };
    let object = |body: &Node| {
        if spelling::is_map(&field.key, body) {
            return body.clone();
        }
        let mut entries = Vec::new();
        add(body.entries().iter(), &field.key, &mut entries);
        Node {
            value: Value::Map(entries),
            region: body.region,
            notes: body.notes.clone(),
        }
    };
    match bodies {
        [first, ..] if spelling::list(&field.key, within).is_none() => object(first),
        _ => Node {
            value: Value::List(bodies.iter().map(object).collect()),
            region: field.value.region,
            notes: field.value.notes.clone(),
        },
    }
}

/// An attribute with the type that the API gives it, where Terraform takes others, too.
fn scalar(field: &Entry) -> Node {
    let value = match (spelling::scalar(&field.key), &field.value.value) {
        (Scalar::Number, Value::String(text)) => text.parse().ok().map(Value::Int),
        (Scalar::Switch, Value::String(text)) => text.parse().ok().map(Value::Bool),
        (Scalar::Mode, Value::String(text)) => i64::from_str_radix(text, 8).ok().map(Value::Int),
        (Scalar::Text, Value::Int(number)) => Some(Value::String(number.to_string())),
        (Scalar::Text, Value::Float(number)) => Some(Value::String(number.to_string())),
        (Scalar::Text, Value::Bool(is_on)) => Some(Value::String(is_on.to_string())),
        _ => None,
    };
    let mut node = field.value.clone();
    if let Some(value) = value {
        node.value = value;
    }
    node
}

#[cfg(test)]
mod tests;
