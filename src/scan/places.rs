//! From what a policy states, a path, to a place in a file.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::document::{Document, Region, Source};
use crate::evaluate::RawFinding;
use crate::finding::{Finding, Location, Related, line_hashes};
use crate::view::View;

/// What code scanning tells findings apart by, for the findings of one source.
pub(super) fn add_line_hashes(findings: &mut [Finding], source: &Source) {
    let lines: BTreeSet<u32> = findings
        .iter()
        .filter(|finding| finding.location.file == source.name)
        .map(|finding| finding.location.start.line)
        .collect();
    if lines.is_empty() {
        return;
    }
    let hashes = if source.byte_order_mark {
        line_hashes(&format!("\u{feff}{}", source.text), &lines)
    } else {
        line_hashes(&source.text, &lines)
    };
    for finding in findings {
        let location = &mut finding.location;
        if location.file == source.name
            && let Some(hash) = hashes.get(&location.start.line)
        {
            location.line_hash = Some(Arc::clone(hash));
        }
    }
}

/// Keeps each line that several findings show once: a run holds the findings of all files.
pub(super) fn share_lines(findings: &mut [Finding]) {
    let mut seen: BTreeSet<Arc<str>> = BTreeSet::new();
    for finding in findings {
        let line = &mut finding.location.line;
        match seen.get(line) {
            Some(known) => *line = Arc::clone(known),
            None => {
                seen.insert(Arc::clone(line));
            }
        }
    }
}

/// Turns a path into a place.
pub(super) fn resolve(view: &View, raw: RawFinding) -> Option<Finding> {
    let document = &view.document;
    let found = document.find(&raw.path);
    let region = raw
        .text
        .and_then(|text| narrow(document, found.region, &text))
        .unwrap_or(found.region);
    let mut related: Vec<Related> = Vec::new();
    for one in raw.related {
        let place = document.find(&one.path);
        related.push(Related {
            message: one.message,
            location: Location::resolve(document, place.region)?,
        });
    }
    let origins = found.node.notes.as_ref().map(|notes| &notes.origins);
    for &origin in origins.into_iter().flatten().take(4) {
        related.push(Related {
            message: "the value comes from here".to_owned(),
            location: Location::resolve(document, origin)?,
        });
    }
    Some(Finding {
        rule: raw.rule,
        message: raw.message,
        location: Location::resolve(document, region)?,
        path: view.path_text(&raw.path, found.depth),
        related,
    })
}

/// The part of a region whose text is given, if it is there.
fn narrow(document: &Document, region: Region, text: &str) -> Option<Region> {
    let source = document.source(region)?;
    let within = source
        .text
        .get(region.start as usize..region.end as usize)?;
    let at = region.start as usize + within.find(text).filter(|_| !text.is_empty())?;
    Some(Region {
        source: region.source,
        ..Region::new(at, at + text.len())
    })
}
