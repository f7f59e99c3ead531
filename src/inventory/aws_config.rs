//! AWS Config snapshots and histories: what an account holds, seen by AWS itself. The
//! configuration of a resource may hold secrets; only what names it is read.

use std::borrow::Cow;

use super::reading::{Draft, Reading};
use super::status::Status;
use super::table::field;
use crate::classify::Format;
use crate::document::{Node, Value};
use crate::parse::{self, yaml};

/// Members of an item that are fields.
const MEMBERS: &[(&str, &str)] = &[
    ("resourceName", "name"),
    ("resourceType", "kind"),
    ("ARN", "identifiers.arn"),
    ("arn", "identifiers.arn"),
    ("resourceId", "identifiers.resource_id"),
    ("configurationItemStatus", "status"),
    ("awsRegion", "site"),
    ("configurationItemCaptureTime", "last_seen"),
];

/// Members of `configuration` that name the resource.
const CONFIGURATION: &[(&str, &str)] = &[
    ("privateIpAddress", "identifiers.ip"),
    ("publicIpAddress", "identifiers.ip"),
    ("publicIp", "identifiers.ip"),
    ("PublicIp", "identifiers.ip"),
    ("privateDnsName", "identifiers.fqdn"),
    ("DNSName", "identifiers.fqdn"),
    ("DomainName", "identifiers.fqdn"),
    ("domainEndpoint", "identifiers.fqdn"),
    ("RepositoryUri", "identifiers.image"),
    ("repositoryUri", "identifiers.image"),
    ("CidrBlock", "identifiers.cidr"),
    ("accessKeyId", "identifiers.key_id"),
    ("keyId", "identifiers.key_id"),
    ("publicDnsName", "identifiers.fqdn"),
    ("dNSName", "identifiers.fqdn"),
    ("domainName", "identifiers.fqdn"),
    ("cidrBlock", "identifiers.cidr"),
];

/// Reads a snapshot.
pub(super) fn read(root: &Node, reading: &mut Reading<'_>) {
    let items = root.get("configurationItems").map_or(&[][..], Node::items);
    for item in items.iter().filter(|item| item.is_map()) {
        let mut draft = Draft::new(item.region);
        for id in ["ARN", "arn", "resourceId"] {
            if let Some(cell) = item.get(id) {
                reading.put(&mut draft, "id", id, cell);
            }
        }
        for (member, path) in MEMBERS {
            if let Some(cell) = item.get(member) {
                reading.put(&mut draft, path, member, cell);
            }
        }
        let inside = item.get("configuration").and_then(unpacked);
        let configuration = inside.as_deref();
        let interfaces = configuration.and_then(|node| node.get("networkInterfaces"));
        for interface in interfaces.map_or(&[][..], Node::items) {
            let more = interface.get("privateIpAddresses");
            for address in more.map_or(&[][..], Node::items) {
                if let Some(cell) = address.get("privateIpAddress") {
                    let label = "configuration.networkInterfaces[]";
                    reading.put(&mut draft, "identifiers.ip", label, cell);
                }
            }
        }
        for (member, path) in CONFIGURATION {
            if let Some(cell) = configuration.and_then(|node| node.get(member)) {
                reading.put(&mut draft, path, &format!("configuration.{member}"), cell);
            }
        }
        if let Some((status, cell)) = configuration.and_then(state) {
            draft.replace("status", Node::string(status.name(), cell.region));
            let stated = cell.as_str().unwrap_or_default();
            draft.replace("status_stated", Node::string(stated, cell.region));
        }
        let endpoint = configuration
            .and_then(|node| node.get("endpoint"))
            .map(|node| node.get("address").unwrap_or(node))
            .filter(|node| node.as_str().is_some());
        if let Some(cell) = endpoint {
            reading.put(
                &mut draft,
                "identifiers.fqdn",
                "configuration.endpoint",
                cell,
            );
        }
        tags(&mut draft, item, reading);
        reading.finish(draft);
    }
}

/// What the service says of a resource that the recorder still knows: an instance is listed
/// for an hour after it was terminated, and snapshots keep that.
fn state(configuration: &Node) -> Option<(Status, &Node)> {
    let state = configuration.get("state").or(configuration.get("status"))?;
    let cell = state.get("name").unwrap_or(state);
    let status = match cell.as_str()?.to_lowercase().as_str() {
        "terminated" | "deleted" | "cancelled" => Status::Retired,
        "shutting-down" | "deleting" => Status::Decommissioning,
        _ => return None,
    };
    Some((status, cell))
}

/// A configuration, which histories have as a text of JSON; what is in that stands where
/// the text does.
fn unpacked(node: &Node) -> Option<Cow<'_, Node>> {
    let Some(text) = node.as_str() else {
        return Some(Cow::Borrowed(node));
    };
    let parsed = parse::parse(text, Format::Json, yaml::Scalars::Core);
    let mut root = parsed.roots.into_iter().next()?;
    root.each_region(&|region| *region = node.region);
    Some(Cow::Owned(root))
}

/// Tags are a map, or a list of keys and values; their names are read like headers.
fn tags(draft: &mut Draft, item: &Node, reading: &mut Reading<'_>) {
    let Some(tags) = item.get("tags") else { return };
    let pairs: Vec<(&str, &Node)> = match &tags.value {
        Value::Map(entries) => entries
            .iter()
            .map(|entry| (entry.key.as_str(), &entry.value))
            .collect(),
        Value::List(items) => items
            .iter()
            .filter_map(|tag| Some((tag.get("key")?.as_str()?, tag.get("value")?)))
            .collect(),
        _ => Vec::new(),
    };
    for (name, cell) in pairs {
        let label = format!("tags.{name}");
        // The status is what AWS sees, whatever a tag says.
        let known = field(name, reading.mapping).filter(|path| {
            !path.starts_with('@')
                && path != "status"
                && path != "id"
                && !path.starts_with("identifiers.")
        });
        if let Some(path) = known {
            reading.put(draft, &path, &label, cell);
        }
    }
}
