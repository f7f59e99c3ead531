//! Templates of Azure Resource Manager as rules see them: one flat list of resources.
//!
//! A child stands inside its parent, beside it with both names in its own, or names it
//! (`parent`, `scope`); a template stands in a deployment or a blueprint's artifact. Here
//! all become members of `resources`, with the full `type` and `name`, what identifies
//! the resource as `resourceId` and its parent's as `parentId`. Expressions are replaced
//! by what they give (see [`evaluation`]); what is known not to be made is left out.

mod evaluation;
mod functions;
mod scope;

use crate::document::{Entry, Node, Region, Value};
use crate::parse::bicep::expression::Dialect;
use evaluation::Evaluation;
use scope::{Scope, segments};

/// Deepest nesting of resources and templates that is followed.
const MAX_NESTING: usize = 16;

/// A resource's place among others.
#[derive(Clone, Default)]
struct Parent {
    kind: String,
    name: String,
}

/// What rules see of a template.
pub(super) fn flat(root: &Node, dialect: Dialect) -> Node {
    let artifact = root
        .get("properties")
        .and_then(|properties| properties.get("template"));
    let template = match artifact {
        Some(template) if root.get("resources").is_none() => template,
        _ => root,
    };
    let evaluation = Evaluation::default();
    let scope = Scope::of(template, dialect, None);
    let mut found = Vec::new();
    Flattening {
        evaluation: &evaluation,
        found: &mut found,
    }
    .resources(template, &scope, None, 0);
    let region = template
        .get("resources")
        .map_or(root.region.before(), |all| all.region);
    let key_region = template
        .entry("resources")
        .map_or(region, |all| all.key_region);
    let mut flat = root.clone();
    let Value::Map(entries) = &mut flat.value else {
        return flat;
    };
    entries.retain(|entry| entry.key != "resources");
    if artifact.is_some() {
        // The artifact's template is what is judged; its sections stand where rules look.
        entries.retain(|entry| entry.key != "properties" && entry.key != "parameters");
        let sections = template
            .entries()
            .iter()
            .filter(|entry| entry.key != "resources");
        for section in sections {
            if entries.iter().all(|known| known.key != section.key) {
                entries.push(section.clone());
            }
        }
    }
    entries.push(Entry {
        key: "resources".to_owned(),
        key_region,
        value: Node::new(Value::List(found), region),
    });
    flat
}

struct Flattening<'f> {
    evaluation: &'f Evaluation,
    found: &'f mut Vec<Node>,
}

impl Flattening<'_> {
    /// The resources of a template or of a resource.
    fn resources(
        &mut self,
        holder: &Node,
        scope: &Scope<'_>,
        parent: Option<&Parent>,
        depth: usize,
    ) {
        if depth > MAX_NESTING {
            return;
        }
        let Some(resources) = holder.get("resources") else {
            return;
        };
        let symbols = resources.entries().iter().map(|entry| &entry.value);
        for resource in resources.items().iter().chain(symbols) {
            self.resource(resource, scope, parent, depth);
        }
    }

    fn resource(&mut self, node: &Node, scope: &Scope<'_>, parent: Option<&Parent>, depth: usize) {
        let Some(kind) = node.get("type").and_then(Node::as_str) else {
            return;
        };
        if let Some(condition) = node.get("condition")
            && self.evaluation.node(condition, scope, 0).value == Value::Bool(false)
        {
            return;
        }
        let name = node
            .get("name")
            .map_or(String::new(), |name| self.evaluation.text_of(name, scope));
        let own = self.place(node, kind, name, scope, parent);
        if !matches!(
            node.get("existing").map(|node| &node.value),
            Some(Value::Bool(true))
        ) {
            let made = self.made(node, &own, scope, parent);
            self.found.push(made);
        }
        self.resources(node, scope, Some(&own), depth + 1);
        let properties = node.get("properties");
        if let Some(template) = properties.and_then(|properties| properties.get("template")) {
            let inner = Scope::of_deployment(template, properties, scope);
            self.resources(template, &inner, None, depth + 1);
        }
    }

    /// The full type and name.
    fn place(
        &self,
        node: &Node,
        kind: &str,
        name: String,
        scope: &Scope<'_>,
        parent: Option<&Parent>,
    ) -> Parent {
        let kind = capital(kind);
        let named = node
            .get("parent")
            .and_then(|named| self.evaluation.resource(named, scope));
        let is_full = kind
            .split('/')
            .next()
            .is_some_and(|space| space.contains('.'));
        match (parent, named) {
            (Some(parent), _) if !is_full => Parent {
                kind: format!("{}/{kind}", parent.kind),
                name: format!("{}/{name}", parent.name),
            },
            (_, Some((_, parent))) => Parent {
                kind,
                name: format!("{parent}/{name}"),
            },
            _ => Parent { kind, name },
        }
    }

    fn made(&self, node: &Node, own: &Parent, scope: &Scope<'_>, parent: Option<&Parent>) -> Node {
        let mut made = self.evaluation.resource_body(node, scope);
        let (own, extends) = extension(own.clone());
        let scoped = node
            .get("scope")
            .map(|target| self.evaluation.text_of(target, scope));
        let stands_in = parent.filter(|parent| !own.kind.starts_with(&format!("{}/", parent.kind)));
        let parent = scoped
            .or(extends)
            .or_else(|| stands_in.map(|parent| id(&parent.kind, &parent.name)))
            .or_else(|| above(&own));
        let region = node.get("type").map_or(node.region, |kind| kind.region);
        let name_region = node.get("name").map_or(region.before(), |name| name.region);
        let Value::Map(entries) = &mut made.value else {
            return made;
        };
        set(entries, "type", own.kind.clone(), region);
        set(
            entries,
            "resourceId",
            id(&own.kind, &own.name),
            region.before(),
        );
        let last = segments(&own.name).pop().unwrap_or_default();
        set(entries, "ownName", last, name_region);
        set(entries, "name", own.name, name_region);
        if let Some(parent) = parent {
            set(entries, "parentId", parent.to_lowercase(), region.before());
        }
        made
    }
}

fn set(entries: &mut Vec<Entry>, key: &str, text: String, region: Region) {
    if let Some(entry) = entries.iter_mut().find(|entry| entry.key == key) {
        let notes = entry.value.notes.take();
        entry.value = Node::string(text, region);
        entry.value.notes = notes;
        return;
    }
    entries.push(Entry {
        key: key.to_owned(),
        key_region: region.before(),
        value: Node::string(text, region),
    });
}

/// `microsoft.insights` is `Microsoft.Insights`: names of types have no case.
fn capital(kind: &str) -> String {
    let mut up = true;
    let (space, rest) = kind
        .split_once('/')
        .map_or((kind, None), |(space, rest)| (space, Some(rest)));
    if !space.contains('.') {
        return kind.to_owned();
    }
    let mut made = String::with_capacity(kind.len());
    for letter in space.chars() {
        if up {
            made.extend(letter.to_uppercase());
        } else {
            made.push(letter);
        }
        up = letter == '.';
    }
    if let Some(rest) = rest {
        made.push('/');
        made.push_str(rest);
    }
    made
}

/// What identifies a resource in a template, in small letters: `type/name`.
pub(super) fn id(kind: &str, name: &str) -> String {
    format!("{kind}/{name}").to_lowercase()
}

/// The parent whose type and name begin a resource's own.
fn above(own: &Parent) -> Option<String> {
    let (kind, _) = own.kind.rsplit_once('/')?;
    if !kind.contains('/') {
        return None;
    }
    let parts = segments(&own.name);
    let (_, name) = parts.split_last()?;
    (!name.is_empty()).then(|| id(kind, &name.join("/")))
}

/// An extension in the older form, `Vendor.A/b/providers/c` or `.../providers/Vendor.C/d`,
/// and the resource it extends.
fn extension(own: Parent) -> (Parent, Option<String>) {
    let Some((target, kind)) = own.kind.split_once("/providers/") else {
        return (own, None);
    };
    let parts = segments(&own.name);
    let levels = target.matches('/').count();
    let name = parts.get(..levels).unwrap_or(&[]).join("/");
    let space = parts.get(levels).filter(|space| space.contains('.'));
    let kind = match space {
        Some(space) if !kind.contains('.') => capital(&format!("{space}/{kind}")),
        _ => capital(kind),
    };
    let extended = id(target, &name);
    (
        Parent {
            kind,
            name: own.name.clone(),
        },
        Some(extended),
    )
}

#[cfg(test)]
mod tests;
