//! `rearguard inventory --evidence`: what shows that an asset is gone, for whoever asks
//! later: its history and checklist as the inventory has them, and where files were
//! searched for it, with what was found.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::list::{identifiers, place, place_json, written};
use crate::document::Node;
use crate::inventory::Asset;
use crate::report;
use crate::scan::{Place, Survey};

/// Everything that is shown.
pub(super) struct Evidence<'s> {
    asset: Asset<'s>,
    survey: &'s Survey,
    commit: Option<String>,
    as_of: NaiveDate,
}

/// Collects the evidence of an asset, if an inventory lists it.
pub(super) fn of<'s>(
    id: &str,
    survey: &'s Survey,
    commit: Option<String>,
    as_of: NaiveDate,
) -> Option<Evidence<'s>> {
    let mut assets = survey.inventory.assets();
    let asset = assets.find(|asset| asset.id().eq_ignore_ascii_case(id))?;
    Some(Evidence {
        asset,
        survey,
        commit,
        as_of,
    })
}

/// The commit that was searched, `+` behind it where files differ from it; `None` outside
/// of a repository.
pub(super) fn commit(path: &Path) -> Option<String> {
    let directory = if path.is_dir() { path } else { path.parent()? };
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        let output = command.arg("-C").arg(directory).args(arguments).output();
        let output = output.ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()
    };
    let commit = git(&["rev-parse", "HEAD"])?;
    let is_changed =
        git(&["status", "--porcelain", "--", "."]).is_some_and(|text| !text.is_empty());
    Some(format!(
        "{}{}",
        commit.trim(),
        if is_changed { "+" } else { "" }
    ))
}

impl Evidence<'_> {
    fn references(&self) -> impl Iterator<Item = &Place> {
        let places = self.survey.places.iter();
        places.filter(|place| place.site.is_reference())
    }

    fn remarks(&self) -> impl Iterator<Item = &Place> {
        let places = self.survey.places.iter();
        places.filter(|place| !place.site.is_reference())
    }

    fn items(&self, path: &str) -> &[Node] {
        self.asset.get(path).map_or(&[], Node::items)
    }

    /// `3 places` or, what the reader hopes for, `0 hits`.
    fn hits(&self) -> String {
        match self.references().count() {
            0 => "0 hits".to_owned(),
            1 => "1 hit".to_owned(),
            many => format!("{many} hits"),
        }
    }
}

/// The evidence as JSON.
pub(super) fn as_json(evidence: &Evidence<'_>) -> String {
    let at = |place: &Place| {
        let mut json = place_json(&place.location);
        if let Some(members) = json.as_object_mut() {
            members.insert("site".to_owned(), json!(place.site.name()));
            members.insert("text".to_owned(), json!(place.location.text));
        }
        json
    };
    let asset = evidence.asset;
    let part = |path: &str| asset.get(path).map_or(Value::Null, Node::to_json);
    let survey = evidence.survey;
    let all = json!({
        "asset": asset.node.to_json(),
        "as_of": evidence.as_of.to_string(),
        "commit": evidence.commit,
        "history": part("history"),
        "checklist": part("decommission.checklist"),
        "certificates": certificates(asset),
        "searched": {
            "for": identifiers(asset),
            "files": survey.searched,
            "notSearched": survey.not_searched,
        },
        "hits": evidence.references().map(at).collect::<Vec<_>>(),
        "remarks": evidence.remarks().map(at).collect::<Vec<_>>(),
        "problems": survey.problems.iter().filter(|problem| !problem.class.is_note()).map(|problem| json!({
            "file": problem.file.shown,
            "message": problem.message,
        })).collect::<Vec<_>>(),
    });
    written(&all)
}

fn certificates(asset: Asset<'_>) -> Vec<Value> {
    let wipes = asset.get("decommission.sanitization");
    wipes
        .map_or(&[][..], Node::items)
        .iter()
        .filter_map(|wipe| {
            let certificate = wipe.get("certificate")?.to_json();
            let serial = wipe.get("media_serial").map(Node::to_json);
            Some(json!({"media_serial": serial, "certificate": certificate}))
        })
        .collect()
}

/// A text that can do nothing in a cell of a table.
fn cell(text: &str) -> String {
    report::prose(text)
}

fn words(node: Option<&Node>) -> String {
    match node {
        None => String::new(),
        Some(node) => match node.as_str() {
            Some(text) => cell(text),
            None if node.is_map() || node.is_list() => cell(&node.to_json().to_string()),
            None => cell(&node.to_json().to_string()),
        },
    }
}

/// The evidence as a page.
pub(super) fn as_markdown(evidence: &Evidence<'_>) -> String {
    let asset = evidence.asset;
    let mut page = format!("# Decommissioning evidence: {}\n\n", cell(asset.id()));
    let commit = evidence.commit.as_deref().unwrap_or("no repository");
    let _ = writeln!(
        page,
        "**{} in configuration** as of {}, commit {}.\n",
        evidence.hits(),
        evidence.as_of,
        cell(commit)
    );
    page.push_str("| | |\n|---|---|\n");
    let _ = writeln!(page, "| status | {} |", asset.status().name());
    for (title, path) in [
        ("kind", "kind"),
        ("name", "name"),
        ("owner", "owner.team"),
        ("classification", "classification"),
        ("retired on", "decommission.retired_on"),
        ("disposed on", "decommission.disposed_on"),
        ("disposition", "decommission.disposition"),
        ("replaced by", "replaced_by"),
    ] {
        if let Some(node) = asset.get(path) {
            let _ = writeln!(page, "| {title} | {} |", words(Some(node)));
        }
    }
    for source in evidence.items("sources") {
        let shown = place(&evidence.survey.inventory.document, source.region);
        let _ = writeln!(page, "| listed at | {} |", cell(&shown));
    }
    history(&mut page, evidence);
    checklist(&mut page, asset);
    sanitisation(&mut page, evidence);
    searched(&mut page, evidence);
    page
}

fn history(page: &mut String, evidence: &Evidence<'_>) {
    page.push_str("\n## History\n\n");
    let changes = evidence.items("history");
    if changes.is_empty() {
        page.push_str("The inventory states none.\n");
        return;
    }
    page.push_str("| at | from | to | by | record |\n|---|---|---|---|---|\n");
    for change in changes {
        let cells: Vec<String> = ["at", "from", "to", "by", "ref"]
            .iter()
            .map(|key| words(change.get(key)))
            .collect();
        let _ = writeln!(page, "| {} |", cells.join(" | "));
    }
}

fn checklist(page: &mut String, asset: Asset<'_>) {
    page.push_str("\n## Checklist\n\n");
    let steps = asset.get("decommission.checklist");
    let steps = steps.map_or(&[][..], Node::entries);
    if steps.is_empty() {
        page.push_str("The inventory states none.\n");
        return;
    }
    for step in steps {
        let done = step
            .value
            .entries()
            .iter()
            .find(|entry| entry.key.ends_with("_on"));
        let line = match (done, step.value.get("not_applicable")) {
            (Some(entry), _) => format!(
                "[x] {}: {} {}",
                cell(&step.key),
                cell(&entry.key.replace('_', " ")),
                words(Some(&entry.value))
            ),
            (None, Some(reason)) => format!(
                "[x] {}: not applicable, {}",
                cell(&step.key),
                words(Some(reason))
            ),
            (None, None) => format!("[ ] {}: open", cell(&step.key)),
        };
        let _ = writeln!(page, "- {line}");
    }
}

fn sanitisation(page: &mut String, evidence: &Evidence<'_>) {
    let wipes = evidence.items("decommission.sanitization");
    if wipes.is_empty() {
        return;
    }
    page.push_str("\n## Sanitisation\n\n| medium | method | technique | on | by | certificate | sha256 |\n|---|---|---|---|---|---|---|\n");
    for wipe in wipes {
        let certificate = |key: &str| words(wipe.get("certificate").and_then(|one| one.get(key)));
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} |",
            words(wipe.get("media_serial")),
            words(wipe.get("method")),
            words(wipe.get("technique")),
            words(wipe.get("performed_on")),
            words(wipe.get("performed_by")),
            certificate("id"),
            certificate("sha256")
        );
    }
}

fn searched(page: &mut String, evidence: &Evidence<'_>) {
    let survey = evidence.survey;
    page.push_str("\n## Searched\n\nFor ");
    let names: Vec<String> = identifiers(evidence.asset)
        .iter()
        .map(|name| cell(name))
        .collect();
    let _ = writeln!(page, "{}, in:\n", names.join(", "));
    page.push_str("| sort of file | files |\n|---|---:|\n");
    for (sort, files) in &survey.searched {
        let _ = writeln!(page, "| {} | {files} |", cell(sort));
    }
    let _ = writeln!(
        page,
        "\nNot searched: {} (inventories themselves, lock files, packages of others, binary files).",
        super::list::count(survey.not_searched, "file")
    );
    let problems = survey
        .problems
        .iter()
        .filter(|problem| !problem.class.is_note());
    for problem in problems {
        let _ = writeln!(
            page,
            "- could not be parsed, so it was searched as text at most: {}: {}",
            cell(&problem.file.shown),
            cell(&problem.message)
        );
    }
    let _ = writeln!(page, "\n## {}\n", evidence.hits());
    table(page, evidence.references());
    if evidence.remarks().next().is_some() {
        page.push_str("\nNamed in comments and documents, where nothing trusts it:\n\n");
        table(page, evidence.remarks());
    }
}

/// The places; not their lines, which may hold a password.
fn table<'p>(page: &mut String, places: impl Iterator<Item = &'p Place>) {
    let mut rows = String::new();
    for place in places {
        let location = &place.location;
        let _ = writeln!(
            rows,
            "| {}:{}:{} | {} | {} |",
            cell(&location.file.shown),
            location.start.line,
            location.start.column,
            place.site.name(),
            cell(&location.text)
        );
    }
    if rows.is_empty() {
        page.push_str("Nothing refers to it.\n");
    } else {
        let _ = write!(page, "| place | site | text |\n|---|---|---|\n{rows}");
    }
}
