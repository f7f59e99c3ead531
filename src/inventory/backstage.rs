//! Backstage `catalog-info.yaml`: one entity per document. Resources have no lifecycle and
//! nothing has dates, so annotations `rearguard.dev/<field>` may state any field.

use super::reading::{Draft, Reading};
use crate::document::Node;

/// Kinds of entities that are assets, and what they are; others are people and groups.
fn kind(entity: &str, of: Option<&str>) -> Option<&'static str> {
    Some(match (entity, of) {
        ("Component", Some("website" | "application" | "app")) => "application",
        ("Component" | "API" | "System", _) => "service",
        ("Resource", Some("database" | "db")) => "database",
        ("Resource", Some("s3-bucket" | "bucket" | "queue" | "topic")) => "cloud_resource",
        ("Resource", Some("kubernetes-cluster" | "cluster")) => "cluster",
        ("Resource", Some("server" | "host")) => "server",
        ("Resource", Some("vm" | "virtual-machine")) => "vm",
        ("Resource", _) => "cloud_resource",
        _ => return None,
    })
}

/// Annotations that name the source.
const REPOSITORIES: &[&str] = &[
    "github.com/project-slug",
    "gitlab.com/project-slug",
    "backstage.io/source-location",
];

/// Reads one entity.
pub(super) fn read(root: &Node, reading: &mut Reading<'_>) {
    let (Some(entity), Some(metadata)) = (root.get("kind"), root.get("metadata")) else {
        return;
    };
    if matches!(entity.as_str(), Some("Group" | "User")) {
        let name = metadata.get("name").and_then(Node::as_str);
        reading.teams.extend(name.map(str::to_lowercase));
        return;
    }
    let spec = root.get("spec");
    let member = |key: &str| spec.and_then(|spec| spec.get(key));
    let of = member("type");
    let Some(kind) = entity
        .as_str()
        .and_then(|name| kind(name, of.and_then(Node::as_str)))
    else {
        return;
    };
    let Some(name) = metadata.get("name") else {
        return;
    };
    let mut draft = Draft::new(root.region);
    reading.put(&mut draft, "id", "metadata.name", name);
    let title = metadata.get("title").unwrap_or(name);
    reading.put(&mut draft, "name", "metadata.title", title);
    let annotations = metadata.get("annotations").map_or(&[][..], Node::entries);
    for entry in annotations {
        if let Some(field) = entry.key.strip_prefix("rearguard.dev/") {
            let field = field.replace('-', "_");
            match super::columns::named(&field).filter(|path| !path.starts_with('@')) {
                Some(path) => reading.put(&mut draft, path, &entry.key, &entry.value),
                None => reading.unknown_key(&field, entry),
            }
        } else if REPOSITORIES.contains(&entry.key.as_str()) {
            repository(&mut draft, &entry.key, &entry.value, reading);
        } else if entry
            .value
            .as_str()
            .is_some_and(|text| text.starts_with("arn:"))
        {
            reading.put(&mut draft, "identifiers.arn", &entry.key, &entry.value);
        }
    }
    let place = of.unwrap_or(entity).region;
    reading.imply(&mut draft, "kind", kind, place);
    for (key, path) in [
        ("owner", "owner.team"),
        ("lifecycle", "status"),
        ("dependsOn", "depends_on"),
        ("dependencyOf", "dependents"),
    ] {
        if let Some(cell) = member(key) {
            let cell = if key.starts_with("depend") {
                &names(cell)
            } else {
                cell
            };
            reading.put(&mut draft, path, &format!("spec.{key}"), cell);
        }
    }
    if draft.get("identifiers.hostname").is_none() {
        // Services are reached under the name of their entity.
        reading.put(&mut draft, "identifiers.hostname", "metadata.name", name);
    }
    let links = metadata.get("links").map_or(&[][..], Node::items);
    for link in links {
        if let Some(url) = link.get("url")
            && url
                .as_str()
                .is_some_and(|url| !url.contains("grafana") && !url.contains("wiki"))
            && link
                .get("type")
                .is_some_and(|of| of.as_str() == Some("endpoint"))
        {
            reading.put(&mut draft, "identifiers.fqdn", "metadata.links[].url", url);
        }
    }
    reading.finish(draft);
}

/// References `resource:default/cart-db` by their names, which are the ids here.
fn names(cell: &Node) -> Node {
    let mut cell = cell.clone();
    match &mut cell.value {
        crate::document::Value::List(items) => {
            for item in items {
                *item = names(item);
            }
        }
        crate::document::Value::String(text) => {
            *text = text.rsplit([':', '/']).next().unwrap_or(text).to_owned();
        }
        _ => {}
    }
    cell
}

/// `org/repo` of a known host, or `url:https://host/path/`.
fn repository(draft: &mut Draft, key: &str, cell: &Node, reading: &mut Reading<'_>) {
    let Some(text) = cell.as_str() else { return };
    let full = match key.split_once('/') {
        Some((host, "project-slug")) => format!("{host}/{text}"),
        _ => {
            let url = text.strip_prefix("url:").unwrap_or(text);
            let end = url
                .find("/tree/")
                .or(url.find("/blob/"))
                .unwrap_or(url.len());
            url.get(..end).unwrap_or(url).to_owned()
        }
    };
    let node = Node::string(full, cell.region);
    reading.put(draft, "identifiers.repo", key, &node);
}
