//! The assets, listed: what inventories declare, what files define, or both.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::document::{Document, Region};
use crate::finding::Location;
use crate::inventory::{Asset, Inventory, Uses};
use crate::report::{self, visible};
use crate::scan::Stranger;

/// How many of an asset's identifiers a line of text shows.
const MOST_IDENTIFIERS: usize = 4;
/// How many doubts the text shows; the other formats and `--explain` have all.
const MOST_DOUBTS: usize = 30;

/// What is listed.
pub(super) struct Listing<'l> {
    /// What inventories declare.
    pub(super) inventory: &'l Inventory,
    /// How often files name each asset.
    pub(super) uses: &'l [Uses],
    /// What is defined and in no inventory.
    pub(super) strangers: &'l [Stranger],
}

impl Listing<'_> {
    /// `declared`, `discovered` or `both`.
    fn provenance(&self, number: usize, asset: Asset<'_>) -> &'static str {
        let is_named = self.uses.get(number).is_some_and(|uses| uses.total() > 0);
        match (asset.is_declared(), is_named) {
            (false, _) => "discovered",
            (true, true) => "both",
            (true, false) => "declared",
        }
    }
}

/// `file:line:column` of a place.
fn at(location: &Location) -> String {
    format!(
        "{}:{}:{}",
        visible(&location.file.shown),
        location.start.line,
        location.start.column
    )
}

/// `file:line:column` of a region.
pub(super) fn place(document: &Document, region: Region) -> String {
    let Some(source) = document.source(region) else {
        return String::new();
    };
    let position = source.position(region.start);
    format!(
        "{}:{}:{}",
        visible(&source.name.shown),
        position.line,
        position.column
    )
}

pub(super) fn identifiers(asset: Asset<'_>) -> Vec<&str> {
    asset
        .identifiers()
        .map(|identifier| identifier.text)
        .collect()
}

/// For people.
pub(super) fn text(found: &Listing<'_>) -> String {
    let document = &found.inventory.document;
    let mut out = String::new();
    let mut rows = Vec::new();
    for (number, asset) in found.inventory.assets().enumerate() {
        let names = identifiers(asset);
        let mut shown = names
            .iter()
            .take(MOST_IDENTIFIERS)
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        if names.len() > MOST_IDENTIFIERS {
            let _ = write!(shown, " +{}", names.len() - MOST_IDENTIFIERS);
        }
        rows.push([
            asset.id().to_owned(),
            found.provenance(number, asset).to_owned(),
            asset.status().name().to_owned(),
            asset.kind().unwrap_or("-").to_owned(),
            asset.text("owner.team").unwrap_or("-").to_owned(),
            shown,
            place(document, asset.node.region),
        ]);
    }
    for stranger in found.strangers {
        rows.push([
            stranger.title.clone(),
            "discovered".to_owned(),
            "-".to_owned(),
            stranger.kind.to_owned(),
            "-".to_owned(),
            String::new(),
            at(&stranger.location),
        ]);
    }
    let mut widths = [0; 7];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(visible(cell).chars().count()).min(44);
        }
    }
    for row in &rows {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{:width$}", visible(cell)))
            .collect();
        let _ = writeln!(out, "{}", cells.join("  ").trim_end());
    }
    for doubt in found.inventory.doubts.iter().take(MOST_DOUBTS) {
        let times = if doubt.count > 1 {
            format!(" ({} times)", doubt.count)
        } else {
            String::new()
        };
        let _ = writeln!(out, "\n{}{times}", visible(&doubt.message));
        let _ = writeln!(out, "  --> {}", place(document, doubt.region));
        if let Some((message, region)) = &doubt.related {
            let _ = writeln!(
                out,
                "    = {}: {}",
                place(document, *region),
                visible(message)
            );
        }
        let _ = writeln!(out, "    = next: {}", visible(&doubt.next));
    }
    if found.inventory.doubts.len() > MOST_DOUBTS {
        let _ = writeln!(
            out,
            "\n{} more doubts; --format json has all",
            found.inventory.doubts.len() - MOST_DOUBTS
        );
    }
    let files = found.inventory.files().len();
    if rows.is_empty() && files == 0 {
        let _ = writeln!(
            out,
            "no inventory found\n  next: name the file and its columns under [[inventory]] in rearguard.toml, or write one after --schema"
        );
    } else {
        let _ = writeln!(
            out,
            "\n{} in {}, {} defined in files and in no inventory, {}",
            count(found.inventory.assets().len(), "asset"),
            count(files, "inventory"),
            found.strangers.len(),
            count(found.inventory.doubts.len(), "doubt")
        );
    }
    out
}

/// A number and its noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "inventory") => format!("{number} inventories"),
        _ => format!("{number} {noun}s"),
    }
}

/// Everything, with places.
pub(super) fn as_json(found: &Listing<'_>) -> String {
    let document = &found.inventory.document;
    let at = |region: Region| Location::resolve(document, region).map(|one| place_json(&one));
    let assets: Vec<_> = found
        .inventory
        .assets()
        .enumerate()
        .map(|(number, asset)| {
            let mut json = asset.node.to_json();
            if let Some(members) = json.as_object_mut() {
                members.insert(
                    "provenance".to_owned(),
                    json!(found.provenance(number, asset)),
                );
                members.insert("place".to_owned(), json!(at(asset.node.region)));
            }
            json
        })
        .collect();
    let discovered: Vec<_> = found
        .strangers
        .iter()
        .map(|stranger| {
            json!({
                "provenance": "discovered",
                "kind": stranger.kind,
                "title": stranger.title,
                "place": place_json(&stranger.location),
            })
        })
        .collect();
    let doubts: Vec<_> = found
        .inventory
        .doubts
        .iter()
        .map(|doubt| {
            json!({
                "topic": doubt.topic.name(),
                "message": doubt.message,
                "next": doubt.next,
                "field": doubt.field,
                "value": doubt.value,
                "asset": doubt.asset,
                "count": doubt.count,
                "place": at(doubt.region),
                "related": doubt.related.as_ref().map(|(message, region)| json!({
                    "message": message,
                    "place": at(*region),
                })),
            })
        })
        .collect();
    let files: Vec<_> = found
        .inventory
        .files()
        .iter()
        .map(crate::document::Node::to_json)
        .collect();
    let all = json!({"assets": assets, "discovered": discovered, "doubts": doubts, "files": files});
    written(&all)
}

/// A place as JSON.
pub(super) fn place_json(location: &Location) -> Value {
    json!({
        "file": location.file.shown,
        "line": location.start.line,
        "column": location.start.column,
        "endLine": location.end.line,
        "endColumn": location.end.column,
    })
}

/// JSON as all commands write it.
pub(super) fn written(all: &Value) -> String {
    let mut out = Vec::new();
    let _ = report::write_json(all, &mut out);
    let mut text = String::from_utf8(out).unwrap_or_default();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// A table for spreadsheets.
pub(super) fn as_csv(found: &Listing<'_>) -> String {
    let mut out = String::from(
        "id,provenance,kind,name,status,owner,environment,retired_on,identifiers,file,line\n",
    );
    let row = |out: &mut String, cells: [String; 11]| {
        let cells: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
        let _ = writeln!(out, "{}", cells.join(","));
    };
    for (number, asset) in found.inventory.assets().enumerate() {
        let document = &found.inventory.document;
        let region = asset.node.region;
        let source = document.source(region);
        let line = source.map_or(0, |source| source.position(region.start).line);
        let cells = [
            asset.id().to_owned(),
            found.provenance(number, asset).to_owned(),
            asset.kind().unwrap_or_default().to_owned(),
            asset.text("name").unwrap_or_default().to_owned(),
            asset.status().name().to_owned(),
            asset.text("owner.team").unwrap_or_default().to_owned(),
            asset.text("environment").unwrap_or_default().to_owned(),
            asset
                .text("decommission.retired_on")
                .unwrap_or_default()
                .to_owned(),
            identifiers(asset).join(" "),
            source.map_or_else(String::new, |source| source.name.shown.clone()),
            line.to_string(),
        ];
        row(&mut out, cells);
    }
    for stranger in found.strangers {
        let mut cells: [String; 11] = Default::default();
        let filled = [
            (0, stranger.title.clone()),
            (1, "discovered".to_owned()),
            (2, stranger.kind.to_owned()),
            (9, stranger.location.file.shown.clone()),
            (10, stranger.location.start.line.to_string()),
        ];
        for (at, text) in filled {
            if let Some(cell) = cells.get_mut(at) {
                *cell = text;
            }
        }
        row(&mut out, cells);
    }
    out
}

/// A cell that no spreadsheet takes for a formula.
fn csv_cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
