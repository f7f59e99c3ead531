//! Configurations of Google Cloud Deployment Manager as rules see them.
//!
//! The native view is the parsed tree, but for one thing: the interface of Compute Engine
//! writes metadata as a list of pairs, `items: [{key: a, value: b}]`; here the pairs are
//! members of `metadata` too, as everywhere else.

use crate::document::{Entry, Node, Value};

/// What a type makes, without the version of its interface: `compute.instance` for
/// `compute.v1.instance` and for `gcp-types/compute-v1:instances`.
pub(super) fn made_by(kind: &str) -> Option<String> {
    let kind = kind.strip_prefix("gcp-types/").unwrap_or(kind);
    let (service, rest) = kind.split_once(['.', '-'])?;
    let (version, made) = rest.split_once(['.', ':'])?;
    let is_version = version.starts_with('v') || matches!(version, "alpha" | "beta");
    let made = made.rsplit('.').next().unwrap_or(made);
    let made = made.strip_suffix('s').unwrap_or(made);
    (is_version && !made.is_empty()).then(|| format!("{service}.{made}"))
}

/// Adds the pairs of metadata to the maps they stand in.
pub(super) fn with_metadata(node: &mut Node) {
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(with_metadata),
        Value::Map(entries) => {
            for entry in entries.iter_mut() {
                with_metadata(&mut entry.value);
                if entry.key == "metadata" {
                    add_pairs(&mut entry.value);
                }
            }
        }
        _ => {}
    }
}

fn add_pairs(metadata: &mut Node) {
    let pairs: Vec<Entry> = metadata
        .get("items")
        .map_or(&[][..], Node::items)
        .iter()
        .filter_map(|pair| {
            let value = pair.entry("value")?;
            Some(Entry {
                key: pair.get("key")?.as_str()?.to_owned(),
                key_region: value.key_region,
                value: value.value.clone(),
            })
        })
        .collect();
    let Value::Map(entries) = &mut metadata.value else {
        return;
    };
    for pair in pairs {
        if entries.iter().all(|entry| entry.key != pair.key) {
            entries.push(pair);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::yaml;

    #[test]
    fn types_are_known_in_both_forms() {
        for kind in [
            "compute.v1.instance",
            "compute.beta.instance",
            "gcp-types/compute-v1:instances",
        ] {
            assert_eq!(made_by(kind).as_deref(), Some("compute.instance"), "{kind}");
        }
        let nested = "gcp-types/container-v1beta1:projects.locations.clusters";
        assert_eq!(made_by(nested).as_deref(), Some("container.cluster"));
        assert_eq!(made_by("vm_template.jinja"), None);
    }

    #[test]
    fn metadata_has_its_pairs_as_members() {
        let text = "metadata:\n  items:\n  - {key: enable-oslogin, value: 'TRUE'}\n  - {key: items, value: x}\n";
        let mut root = yaml::parse(text, yaml::Scalars::Core).roots.remove(0);
        with_metadata(&mut root);
        let json = root.to_json();
        assert_eq!(json["metadata"]["enable-oslogin"], "TRUE");
        assert!(json["metadata"]["items"].is_array());
    }
}
