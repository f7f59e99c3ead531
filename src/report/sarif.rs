//! SARIF 2.1.0, as code scanning, editors and other tools read it.
//!
//! The standard is <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>. Code scanning
//! takes less than the standard allows and refuses a file above its limits, so the
//! limits are kept here and what is cut is told in a notification. No address of this
//! machine and no time is in it: the same findings give the same bytes.
//!
//! Byte offsets are left out: ours count from the text after the byte order mark, while
//! SARIF counts from the start of the file.

mod controls;
mod rules;

use std::collections::BTreeMap;
use std::io;

use serde_json::{Value, json};
use serde_sarif::sarif::{
    Artifact, ArtifactContent, ArtifactLocation, Invocation, Location as SarifLocation,
    LogicalLocation, Message, Notification, PhysicalLocation, PropertyBag, Region as SarifRegion,
    ReportingDescriptor, ReportingDescriptorReference, Result as SarifResult, ResultLevel, Run,
    RunAutomationDetails, Sarif, Tool, ToolComponent,
};

use super::{Options, escape, place, tally};
use crate::document::{FileName, Position};
use crate::finding::{Finding, Location, Related, Report, fingerprints};
use crate::problem::Problem;
use crate::rule::Severity;
use controls::Taxonomies;

/// The most results that code scanning takes in one run.
pub(super) const MAX_RESULTS: usize = 25_000;
/// The most related locations that it takes for one result.
const MAX_RELATED: usize = 1_000;
/// How many related locations the message itself names.
const MAX_LINKS: usize = 5;
/// The base that all relative addresses have: the root of the checked tree.
const ROOT: &str = "%SRCROOT%";
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Where to read about the tool, which validators ask for: the package's repository, or
/// as long as it has none a name that leads nowhere rather than to a host of others.
const INFORMATION_URI: &str = if env!("CARGO_PKG_REPOSITORY").is_empty() {
    concat!("urn:", env!("CARGO_PKG_NAME"))
} else {
    env!("CARGO_PKG_REPOSITORY")
};

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    escape::write_json(&log(report, options), out)
}

fn log(report: &Report, options: &Options) -> Sarif {
    let kept = Kept::new(report, options.max_results.min(MAX_RESULTS));
    let taxonomies = Taxonomies::new(&report.rules);
    let files = Files::new(&kept.findings);
    let rule_indexes: BTreeMap<&str, usize> = report
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| (rule.id.as_str(), index))
        .collect();
    let results: Vec<SarifResult> = kept
        .findings
        .iter()
        .map(|(finding, fingerprint)| result(finding, fingerprint, &rule_indexes, &files))
        .collect();
    let driver = ToolComponent::builder()
        .name(env!("CARGO_PKG_NAME"))
        .semantic_version(options.version.as_str())
        .information_uri(INFORMATION_URI)
        .rules(rules::descriptors(&report.rules, &taxonomies))
        .notifications(notification_descriptors())
        .supported_taxonomies(taxonomies.references())
        .build();
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .invocations(vec![invocation(report, options, &kept, &files)])
        .taxonomies(taxonomies.components())
        .results(results)
        .artifacts(files.artifacts())
        .original_uri_base_ids(BTreeMap::from([(
            ROOT.to_owned(),
            ArtifactLocation::builder()
                .description(message("The root of the tree that was checked."))
                .build(),
        )]))
        .automation_details(
            RunAutomationDetails::builder()
                .id(concat!(env!("CARGO_PKG_NAME"), "/"))
                .build(),
        )
        .column_kind(json!("unicodeCodePoints"))
        .properties(properties([
            ("as_of", json!(report.as_of.to_string())),
            ("files", json!(report.counts.files)),
            ("documents", json!(report.counts.documents)),
        ]))
        .build();
    Sarif::builder()
        .schema(SCHEMA)
        .version(json!("2.1.0"))
        .runs(vec![run])
        .build()
}

/// The findings that fit, in the order of the report.
struct Kept<'a> {
    findings: Vec<(&'a Finding, String)>,
    cut: usize,
}

impl<'a> Kept<'a> {
    fn new(report: &'a Report, most: usize) -> Self {
        let mut numbered: Vec<(usize, (&Finding, String))> = report
            .findings
            .iter()
            .zip(fingerprints(&report.findings))
            .enumerate()
            .collect();
        let cut = numbered.len().saturating_sub(most);
        if cut > 0 {
            numbered.sort_by_key(|(_, (finding, _))| std::cmp::Reverse(finding.rule.severity));
            numbered.truncate(most);
            numbered.sort_by_key(|&(number, _)| number);
        }
        Self {
            findings: numbered.into_iter().map(|(_, kept)| kept).collect(),
            cut,
        }
    }
}

/// The files that results are in, by address.
struct Files<'a> {
    indexes: BTreeMap<&'a str, usize>,
}

impl<'a> Files<'a> {
    fn new(findings: &[(&'a Finding, String)]) -> Self {
        let mut indexes: BTreeMap<&str, usize> = BTreeMap::new();
        for (finding, _) in findings {
            indexes.insert(&finding.location.file.uri, 0);
            for related in finding.related.iter().take(MAX_RELATED) {
                indexes.insert(&related.location.file.uri, 0);
            }
        }
        for (number, index) in indexes.values_mut().enumerate() {
            *index = number;
        }
        Self { indexes }
    }

    fn artifacts(&self) -> Vec<Artifact> {
        self.indexes
            .iter()
            .map(|(uri, &index)| {
                let mut location = bare_address(uri);
                location.index = i64::try_from(index).ok();
                Artifact::builder()
                    .location(location)
                    .roles(vec![json!("analysisTarget")])
                    .build()
            })
            .collect()
    }

    fn address(&self, file: &FileName) -> ArtifactLocation {
        let mut address = bare_address(&file.uri);
        address.index = self
            .indexes
            .get(file.uri.as_str())
            .and_then(|&index| i64::try_from(index).ok());
        address
    }
}

/// A relative address goes with the root; an absolute path is an address of its own.
fn bare_address(uri: &str) -> ArtifactLocation {
    if uri.starts_with('/') {
        return ArtifactLocation::builder()
            .uri(format!("file://{uri}"))
            .build();
    }
    ArtifactLocation::builder()
        .uri(uri)
        .uri_base_id(ROOT)
        .build()
}

fn result(
    finding: &Finding,
    fingerprint: &str,
    rule_indexes: &BTreeMap<&str, usize>,
    files: &Files<'_>,
) -> SarifResult {
    let mut place = location(&finding.location, files);
    if !finding.path.is_empty() {
        place.logical_locations = Some(vec![
            LogicalLocation::builder()
                .fully_qualified_name(finding.path.as_str())
                .build(),
        ]);
    }
    let mut partial = BTreeMap::from([("rearguard/v1".to_owned(), fingerprint.to_owned())]);
    if let Some(hash) = &finding.location.line_hash {
        partial.insert("primaryLocationLineHash".to_owned(), hash.to_string());
    }
    let mut result = SarifResult::builder()
        .rule_id(finding.rule.id.as_str())
        .level(level(finding.rule.severity))
        .message(message(linked_message(finding)))
        .locations(vec![place])
        .partial_fingerprints(partial)
        .build();
    result.rule_index = rule_indexes
        .get(finding.rule.id.as_str())
        .and_then(|&index| i64::try_from(index).ok());
    let related: Vec<SarifLocation> = (1..)
        .zip(finding.related.iter().take(MAX_RELATED))
        .map(|(id, related)| related_location(id, related, files))
        .collect();
    if !related.is_empty() {
        result.related_locations = Some(related);
    }
    result
}

/// The message with a link to each of the first related locations.
fn linked_message(finding: &Finding) -> String {
    let links: Vec<String> = (1..)
        .zip(finding.related.iter().take(MAX_LINKS))
        .map(|(id, related)| format!("[{}]({id})", link_text(&related_text(related))))
        .collect();
    let text = without_links(&finding.message);
    if links.is_empty() {
        return text;
    }
    format!("{text}; see {}", links.join(", "))
}

/// Text that is not ours as the text of a link (SARIF 3.11.6: brackets are escaped).
fn link_text(text: &str) -> String {
    escape::visible(text)
        .replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
}

/// Text that is not ours in a message: whatever looks like a link is taken apart, as
/// some viewers know no escape for it outside a link.
fn without_links(text: &str) -> String {
    escape::visible(text).replace("](", "] (")
}

fn location(location: &Location, files: &Files<'_>) -> SarifLocation {
    let (start, end) = place::region(location);
    let mut region = SarifRegion::builder()
        .start_line(start.line)
        .start_column(start.column)
        .end_line(end.line)
        .end_column(end.column)
        .build();
    let is_whole = location.text.len() as u64
        == u64::from(location.bytes.end.saturating_sub(location.bytes.start));
    if is_whole && !location.text.is_empty() {
        region.snippet = Some(
            ArtifactContent::builder()
                .text(location.text.as_str())
                .build(),
        );
    }
    SarifLocation::builder()
        .physical_location(
            PhysicalLocation::builder()
                .artifact_location(files.address(&location.file))
                .region(region)
                .build(),
        )
        .build()
}

fn related_location(id: i64, related: &Related, files: &Files<'_>) -> SarifLocation {
    let mut place = location(&related.location, files);
    place.id = Some(id);
    place.message = Some(message(without_links(&related_text(related))));
    place
}

/// What is to be seen at a related place, or at least where that is.
fn related_text(related: &Related) -> String {
    if related.message.trim().is_empty() {
        place::of_location(&related.location)
    } else {
        related.message.clone()
    }
}

fn level(severity: Severity) -> ResultLevel {
    match severity {
        Severity::Critical | Severity::High => ResultLevel::Error,
        Severity::Medium => ResultLevel::Warning,
        Severity::Low | Severity::Info => ResultLevel::Note,
    }
}

/// What a result's level is called where the type is not used.
fn level_name(severity: Severity) -> &'static str {
    match level(severity) {
        ResultLevel::Error => "error",
        ResultLevel::Warning => "warning",
        ResultLevel::Note => "note",
        ResultLevel::None => "none",
    }
}

/// What a notification is about, by id. Code scanning asks as much of these as of rules.
const NOTIFICATIONS: [(&str, &str); 5] = [
    (
        "unreadable",
        "A file could not be opened or its name not used.",
    ),
    (
        "unparsed",
        "A text breaks the rules of its format; what could be read was checked.",
    ),
    ("not-evaluated", "A file was left out on purpose."),
    ("policy-failed", "A policy failed on a document."),
    (
        "results-cut",
        "There were more results than the file may hold; the least severe are missing.",
    ),
];

fn notification_descriptors() -> Vec<ReportingDescriptor> {
    NOTIFICATIONS
        .iter()
        .map(|(id, text)| {
            ReportingDescriptor::builder()
                .id(*id)
                .name(rules::friendly_name(id, "Problem"))
                .short_description(rules::plain(text))
                .full_description(rules::plain(text))
                .help(rules::plain(text))
                .build()
        })
        .collect()
}

fn notification(id: &str, level: &str, text: impl Into<String>) -> Notification {
    let mut descriptor = ReportingDescriptorReference::builder().id(id).build();
    descriptor.index = NOTIFICATIONS
        .iter()
        .position(|(known, _)| *known == id)
        .and_then(|index| i64::try_from(index).ok());
    Notification::builder()
        .descriptor(descriptor)
        .level(json!(level))
        .message(message(text))
        .build()
}

fn invocation(
    report: &Report,
    options: &Options,
    kept: &Kept<'_>,
    files: &Files<'_>,
) -> Invocation {
    let mut notifications: Vec<Notification> = report
        .problems
        .iter()
        .map(|problem| problem_notification(problem, options, files))
        .collect();
    if kept.cut > 0 {
        let text = format!(
            "{} of {} are missing here, the least severe",
            tally::counted(kept.cut, "finding"),
            report.findings.len(),
        );
        notifications.push(notification("results-cut", "warning", text));
    }
    let failed = report
        .problems
        .iter()
        .any(|problem| tally::is_grave(problem, options));
    Invocation::builder()
        .execution_successful(!failed)
        .tool_execution_notifications(notifications)
        .build()
}

fn problem_notification(problem: &Problem, options: &Options, files: &Files<'_>) -> Notification {
    let level = if tally::is_grave(problem, options) {
        "error"
    } else {
        "note"
    };
    let mut text = without_links(&problem.message);
    if !problem.next.is_empty() {
        text.push_str("; next: ");
        text.push_str(&without_links(&problem.next));
    }
    let mut notification = notification(problem.class.name(), level, text);
    if problem.file.uri.is_empty() {
        return notification;
    }
    let mut place = PhysicalLocation::builder()
        .artifact_location(files.address(&problem.file))
        .build();
    if let Some(Position { line, column }) = problem.position {
        place.region = Some(
            SarifRegion::builder()
                .start_line(line.max(1))
                .start_column(column.max(1))
                .build(),
        );
    }
    notification.locations = Some(vec![
        SarifLocation::builder().physical_location(place).build(),
    ]);
    notification
}

fn message(text: impl Into<String>) -> Message {
    Message::builder().text(text).build()
}

/// A bag of properties without tags.
fn properties<const N: usize>(entries: [(&str, Value); N]) -> PropertyBag {
    PropertyBag::builder()
        .additional_properties(
            entries
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect::<BTreeMap<String, Value>>(),
        )
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Class;

    #[test]
    fn every_class_of_problem_has_a_descriptor() {
        for class in [
            Class::Unreadable,
            Class::Unparsed,
            Class::NotEvaluated,
            Class::PolicyFailed,
        ] {
            assert!(NOTIFICATIONS.iter().any(|(id, _)| *id == class.name()));
        }
    }

    #[test]
    fn text_of_others_makes_no_link() {
        assert_eq!(without_links("[a](http://b)"), "[a] (http://b)");
        assert_eq!(link_text("a[0]\\"), "a\\[0\\]\\\\");
    }
}
