//! OSCAL inventory items of system security plans and component definitions. An item has
//! no status of its own: it has that of the component it implements.

use std::collections::HashMap;

use super::reading::{Draft, Reading};
use crate::document::Node;

/// Names of properties, and their fields.
const PROPERTIES: &[(&str, &str)] = &[
    ("asset-id", "id"),
    ("asset-tag", "identifiers.tag"),
    ("asset-type", "kind"),
    ("ipv4-address", "identifiers.ip"),
    ("ipv6-address", "identifiers.ip"),
    ("fqdn", "identifiers.fqdn"),
    ("hostname", "identifiers.hostname"),
    ("netbios-name", "identifiers.hostname"),
    ("uri", "identifiers.fqdn"),
    ("mac-address", "identifiers.mac"),
    ("serial-number", "identifiers.serial"),
    ("os-name", "product.name"),
    ("os-version", "product.version"),
    ("software-name", "product.name"),
    ("software-version", "product.version"),
    ("physical-location", "site"),
    ("label", "name"),
    ("status", "status"),
    ("last-scanned", "last_seen"),
    ("allows-authenticated-scan", ""),
    ("is-scanned", ""),
    ("public", ""),
    ("virtual", ""),
];

/// Types of items that are called after what runs on them, and their kinds.
const TYPES: &[(&str, &str)] = &[
    ("operating-system", "server"),
    ("email-server", "server"),
    ("directory-server", "server"),
    ("pbx", "appliance"),
    ("storage-array", "storage_media"),
];

/// Reads a plan or definition.
pub(super) fn read(root: &Node, reading: &mut Reading<'_>) {
    let implementation = root
        .get("system-security-plan")
        .and_then(|plan| plan.get("system-implementation"))
        .or_else(|| root.get("component-definition"))
        .unwrap_or(root);
    let components = implementation
        .get("components")
        .map_or(&[][..], Node::items);
    let by_id: HashMap<&str, &Node> = components
        .iter()
        .filter_map(|component| Some((component.get("uuid")?.as_str()?, component)))
        .collect();
    for item in implementation
        .get("inventory-items")
        .map_or(&[][..], Node::items)
    {
        let mut draft = Draft::new(item.region);
        properties(&mut draft, item, reading);
        if let Some(id) = item.get("uuid") {
            reading.put(&mut draft, "id", "uuid", id);
        }
        if let Some(description) = item.get("description") {
            reading.put(&mut draft, "notes", "description", description);
        }
        parties(&mut draft, item, reading);
        for implemented in item
            .get("implemented-components")
            .map_or(&[][..], Node::items)
        {
            let component = implemented
                .get("component-uuid")
                .and_then(Node::as_str)
                .and_then(|id| by_id.get(id));
            let state = component.and_then(|component| component.get("status")?.get("state"));
            if let Some(state) = state
                && draft.get("status").is_none()
            {
                reading.put(&mut draft, "status", "components[].status.state", state);
            }
        }
        reading.finish(draft);
    }
    for component in components {
        let stated = component
            .get("status")
            .and_then(|status| status.get("state"));
        // Policies and processes are components, too, and no assets.
        let of = component.get("type").filter(|of| {
            matches!(
                of.as_str(),
                Some("software" | "hardware" | "service" | "network")
            )
        });
        let (Some(state), Some(of)) = (stated, of) else {
            continue;
        };
        let mut draft = Draft::new(component.region);
        properties(&mut draft, component, reading);
        for (member, path) in [("uuid", "id"), ("title", "name")] {
            if let Some(cell) = component.get(member) {
                reading.put(&mut draft, path, member, cell);
            }
        }
        reading.put(&mut draft, "kind", "type", of);
        reading.put(&mut draft, "status", "status.state", state);
        reading.finish_as_described(draft);
    }
}

fn properties(draft: &mut Draft, item: &Node, reading: &mut Reading<'_>) {
    for property in item.get("props").map_or(&[][..], Node::items) {
        let (Some(name), Some(value)) = (
            property.get("name").and_then(Node::as_str),
            property.get("value"),
        ) else {
            continue;
        };
        let known = PROPERTIES.iter().find(|(known, _)| *known == name);
        let path = match known {
            Some((_, path)) => Some((*path).to_owned()),
            None => super::table::field(name, reading.mapping),
        };
        if let Some(path) = path.filter(|path| !path.is_empty() && !path.starts_with('@')) {
            let of = value.as_str().filter(|_| name == "asset-type");
            let kind = TYPES.iter().find(|(known, _)| of == Some(*known));
            let kind = kind.map(|(_, kind)| Node::string(*kind, value.region));
            // What a component is, its type says.
            let kind = kind.filter(|_| item.get("type").is_none());
            let value = kind.as_ref().unwrap_or(value);
            reading.put(draft, &path, &format!("props.{name}"), value);
        }
    }
}

fn parties(draft: &mut Draft, item: &Node, reading: &mut Reading<'_>) {
    for party in item.get("responsible-parties").map_or(&[][..], Node::items) {
        let path = match party.get("role-id").and_then(Node::as_str) {
            Some("asset-owner") => "owner.team",
            Some("asset-administrator") => "custodian",
            _ => continue,
        };
        if let Some(who) = party
            .get("party-uuids")
            .and_then(|list| list.items().first())
        {
            reading.put(draft, path, "responsible-parties", who);
        }
    }
}
