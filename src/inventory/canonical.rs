//! The canonical model itself: `schema: rearguard-inventory/v1`, `scope` and `assets`.

use super::doubt::{Doubt, Topic};
use super::reading::{Draft, Reading};
use crate::document::Node;

/// The version that we read.
pub(super) const SCHEMA: &str = "rearguard-inventory/v1";

/// Reads a tree of the canonical model.
pub(super) fn read(root: &Node, reading: &mut Reading<'_>) {
    for entry in root.entries() {
        match entry.key.as_str() {
            "schema" => {
                if entry.value.as_str() != Some(SCHEMA) {
                    reading.doubt(Doubt::new(
                        Topic::BadValue,
                        entry.value.region,
                        format!("this version of the model is not known, it is read as {SCHEMA}"),
                        "write the inventory for this version",
                    ));
                }
            }
            "scope" | "assets" => {}
            _ => reading.unknown_key(&entry.key, entry),
        }
    }
    let Some(assets) = root.get("assets") else {
        return;
    };
    for asset in assets.items() {
        if !asset.is_map() {
            reading.doubt(Doubt::new(
                Topic::BadValue,
                asset.region,
                "an asset is a map".to_owned(),
                "see `rearguard inventory --schema`",
            ));
            continue;
        }
        let mut draft = Draft::new(asset.region);
        for entry in asset.entries() {
            one(&mut draft, "", entry, reading);
        }
        reading.finish(draft);
    }
}

/// Puts one member, going down into maps so that each field is counted by itself.
fn one(draft: &mut Draft, prefix: &str, entry: &crate::document::Entry, reading: &mut Reading<'_>) {
    use super::model::{Place, place};
    let path = if prefix.is_empty() {
        entry.key.clone()
    } else {
        format!("{prefix}.{}", entry.key)
    };
    match place(&path) {
        None => reading.unknown_key(&path, entry),
        Some(Place::Map) if entry.value.is_map() && path != "decommission.checklist" => {
            for below in entry.value.entries() {
                one(draft, &path, below, reading);
            }
        }
        // Follows from the kind.
        Some(_) if path == "tangible" || path == "status_stated" => {}
        Some(_) => reading.put_named(draft, &path, &path, entry.key_region, &entry.value),
    }
}
