//! Names in a DNS zone: a relative one means what it is together with the origin.

use std::collections::BTreeMap;

use super::Tree;
use super::names::{Hit, Names};
use crate::document::Node;
use crate::inventory::IdentifierType as Type;

/// Adds the hits of relative names that mean a full name, and takes away those of short
/// names that mean another.
pub(super) fn resolved(tree: &Tree<'_>, text: &str, names: &Names, hits: Vec<Hit>) -> Vec<Hit> {
    let mut means: BTreeMap<(usize, usize), String> = BTreeMap::new();
    let records = tree.root.get("records").map_or(&[][..], Node::items);
    for record in records {
        let owner = record.get("fqdn").into_iter();
        let targets = record.get("targets").map_or(&[][..], Node::items);
        for node in owner.chain(targets) {
            let place = (node.region.start as usize, node.region.end as usize);
            let Some(written) = text.get(place.0..place.1) else {
                continue;
            };
            // What is taken from an earlier line stands nowhere in this one.
            let written = written.trim_matches('"').to_lowercase();
            let written = written.strip_suffix('.').unwrap_or(&written);
            if let Some(full) = node.as_str().map(str::to_lowercase)
                && (written == "@" || (!written.is_empty() && full.starts_with(written)))
            {
                means.insert(place, full);
            }
        }
    }
    let mut kept: Vec<Hit> = hits
        .into_iter()
        .filter_map(|mut hit| {
            if hit.of == Type::Hostname
                && let Some(full) = means.get(&(hit.start, hit.end))
            {
                hit.assets
                    .retain(|asset| !names.is_called_otherwise(*asset, full));
            }
            (!hit.assets.is_empty()).then_some(hit)
        })
        .collect();
    for ((start, end), full) in means {
        let Some(assets) = names.of_full_name(&full) else {
            continue;
        };
        if !kept.iter().any(|hit| hit.start == start) {
            kept.push(Hit {
                start,
                end,
                assets: assets.to_vec(),
                of: Type::Fqdn,
                is_qualified: true,
            });
        }
    }
    kept.sort_by_key(|hit| (hit.start, hit.end));
    kept
}
