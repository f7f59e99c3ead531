//! CycloneDX in JSON: components that are things of their own (devices, platforms, data,
//! applications), and services. Libraries are parts of something and no assets. Status
//! and dates stand in properties named `rearguard:<field>`.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{Draft, Reading};
use crate::document::Node;

/// Names of components with the versions in which they come.
type Versions<'n> = BTreeMap<&'n str, BTreeSet<&'n str>>;

/// Types of components that are assets.
const TYPES: &[&str] = &[
    "device",
    "firmware",
    "platform",
    "data",
    "operating-system",
    "container",
    "application",
    "cryptographic-asset",
    "machine-learning-model",
];

/// How deep components lie in components.
const MAX_DEPTH: usize = 16;

/// Reads a bill of materials.
pub(super) fn read(root: &Node, reading: &mut Reading<'_>) {
    let mut versions = Versions::new();
    let components = root.get("components").map_or(&[][..], Node::items);
    for component in components {
        let text = |key: &str| component.get(key).and_then(Node::as_str);
        if let (Some(name), Some(version)) = (text("name"), text("version")) {
            versions.entry(name).or_default().insert(version);
        }
    }
    for component in components {
        one(component, 0, &versions, reading);
    }
    for service in root.get("services").map_or(&[][..], Node::items) {
        one_service(service, 0, reading);
    }
}

fn one_service(service: &Node, depth: usize, reading: &mut Reading<'_>) {
    let mut draft = common(service, reading);
    for url in service.get("endpoints").map_or(&[][..], Node::items) {
        reading.put(&mut draft, "identifiers.fqdn", "endpoints", url);
    }
    // Others reach a service by its name as well, as they do a host.
    let is_name = |name: &&Node| {
        let text = name.as_str().unwrap_or_default();
        let is_called = text.contains('-') || text.contains(|one: char| one.is_ascii_digit());
        is_called && !text.contains([' ', '.', '/', ':', '@'])
    };
    if let Some(name) = service.get("name").filter(is_name) {
        reading.put(&mut draft, "identifiers.hostname", "name", name);
    }
    reading.imply(&mut draft, "kind", "service", service.region);
    reading.finish(draft);
    if depth < MAX_DEPTH {
        for part in service.get("services").map_or(&[][..], Node::items) {
            one_service(part, depth + 1, reading);
        }
    }
}

fn one(component: &Node, depth: usize, versions: &Versions<'_>, reading: &mut Reading<'_>) {
    let of = component.get("type");
    let is_asset = of
        .and_then(Node::as_str)
        .is_some_and(|of| TYPES.contains(&of));
    let says_so = component
        .get("properties")
        .map_or(&[][..], Node::items)
        .iter()
        .any(|property| name(property).is_some_and(|name| name.starts_with("rearguard:")));
    if is_asset || says_so {
        let mut draft = common(component, reading);
        if let Some(of) = of {
            reading.put(&mut draft, "kind", "type", of);
        }
        if component.get("type").and_then(Node::as_str) == Some("container")
            && let Some(name) = component.get("name")
        {
            let of_version = image_of_version(component, name, versions);
            let name = of_version.as_ref().unwrap_or(name);
            reading.put(&mut draft, "identifiers.image", "name", name);
        }
        let is_machine = matches!(of.and_then(Node::as_str), Some("platform" | "device"));
        let is_name = |name: &&Node| {
            name.as_str()
                .is_some_and(|text| text.contains('.') && !text.contains(' '))
        };
        if let Some(name) = component.get("name").filter(is_name)
            && is_machine
        {
            reading.put(&mut draft, "identifiers.fqdn", "name", name);
        }
        reading.finish(draft);
    }
    if depth < MAX_DEPTH {
        for part in component.get("components").map_or(&[][..], Node::items) {
            one(part, depth + 1, versions, reading);
        }
    }
}

/// The image of one version, where others of the same name are listed as well: the old one
/// is gone, and the name alone is that of the new one, too.
fn image_of_version(component: &Node, name: &Node, versions: &Versions<'_>) -> Option<Node> {
    let text = name.as_str()?;
    let version = component.get("version")?.as_str()?;
    let others = versions.get(text).filter(|versions| versions.len() > 1)?;
    let is_plain = !text.contains('@') && !text.rsplit('/').next()?.contains(':');
    (is_plain && others.contains(version))
        .then(|| Node::string(format!("{text}:{version}"), name.region))
}

fn name(property: &Node) -> Option<&str> {
    property.get("name")?.as_str()
}

fn common(component: &Node, reading: &mut Reading<'_>) -> Draft {
    let mut draft = Draft::new(component.region);
    for property in component.get("properties").map_or(&[][..], Node::items) {
        let (Some(name), Some(value)) = (name(property), property.get("value")) else {
            continue;
        };
        let Some(field) = name.strip_prefix("rearguard:") else {
            // What others say in a namespace of their own is read like a header.
            let bare = name.rsplit(':').next().unwrap_or(name);
            let known = super::table::field(bare, reading.mapping).filter(|path| {
                !path.starts_with('@')
                    && (path == "status"
                        || path.starts_with("identifiers.")
                        || path.starts_with("decommission."))
            });
            if let Some(path) = known.filter(|_| name.contains(':')) {
                reading.put(&mut draft, &path, name, value);
            }
            continue;
        };
        let field = field.replace('-', "_");
        let path = super::model::place(&field)
            .map(|_| field.clone())
            .or_else(|| super::columns::named(&field).map(str::to_owned))
            .filter(|path| !path.starts_with('@'));
        match path {
            Some(path) => reading.put(&mut draft, &path, name, value),
            None => {
                if let Some(entry) = property.entry("name") {
                    let mut entry = entry.clone();
                    entry.key_region = entry.value.region;
                    reading.unknown_key(&field, &entry);
                }
            }
        }
    }
    for (member, path) in [
        ("bom-ref", "id"),
        ("name", "name"),
        ("version", "product.version"),
        ("purl", "identifiers.purl"),
        ("cpe", "identifiers.cpe"),
        ("description", "notes"),
    ] {
        if let Some(cell) = component.get(member) {
            reading.put(&mut draft, path, member, cell);
        }
    }
    for reference in component
        .get("externalReferences")
        .map_or(&[][..], Node::items)
    {
        if reference.get("type").and_then(Node::as_str) == Some("vcs")
            && let Some(url) = reference.get("url")
        {
            reading.put(&mut draft, "identifiers.repo", "externalReferences", url);
        }
    }
    draft
}
