//! One JSON document with all there is. Its field names are a promise: new ones may
//! come, none changes its meaning. Places are given for people (`file`, `line`,
//! `column`) and for machines (`uri`, byte offsets).

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::{Options, escape, tally};
use crate::finding::{Finding, Location, Report, fingerprints};
use crate::problem::Problem;
use crate::rule::{Parameter, Rule, Scope};

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    escape::write_json(&Everything::new(report, options), out)
}

/// A rule with all its metadata, as this output and the list of rules show it.
pub fn rule(rule: &Rule) -> serde_json::Value {
    serde_json::to_value(RuleView::new(rule)).unwrap_or_default()
}

#[derive(Serialize)]
struct Everything<'a> {
    tool: ToolView<'a>,
    as_of: String,
    rules: Vec<RuleView<'a>>,
    findings: Vec<FindingView<'a>>,
    problems: Vec<ProblemView<'a>>,
    counts: CountsView,
}

impl<'a> Everything<'a> {
    fn new(report: &'a Report, options: &'a Options) -> Self {
        Self {
            tool: ToolView::new(options),
            as_of: report.as_of.to_string(),
            rules: report
                .rules
                .iter()
                .map(|rule| RuleView::new(rule))
                .collect(),
            findings: findings(report).collect(),
            problems: report.problems.iter().map(ProblemView::new).collect(),
            counts: CountsView::new(report),
        }
    }
}

/// The findings with their fingerprints.
pub(super) fn findings(report: &Report) -> impl Iterator<Item = FindingView<'_>> {
    report
        .findings
        .iter()
        .zip(fingerprints(&report.findings))
        .map(|(finding, fingerprint)| FindingView::new(finding, fingerprint))
}

#[derive(Serialize)]
pub(super) struct ToolView<'a> {
    name: &'static str,
    version: &'a str,
}

impl<'a> ToolView<'a> {
    pub(super) fn new(options: &'a Options) -> Self {
        Self {
            name: env!("CARGO_PKG_NAME"),
            version: &options.version,
        }
    }
}

#[derive(Serialize)]
pub(super) struct RuleView<'a> {
    id: &'a str,
    aliases: &'a [String],
    practice: &'a str,
    title: &'a str,
    description: &'a str,
    severity: &'static str,
    precision: &'static str,
    kinds: Vec<&'static str>,
    scope: &'static str,
    resources: &'a [String],
    impact: &'a [String],
    controls: &'a BTreeMap<String, Vec<String>>,
    countermeasure: CountermeasureView<'a>,
    parameters: BTreeMap<&'a str, ParameterView<'a>>,
    links: &'a [String],
}

#[derive(Serialize)]
struct CountermeasureView<'a> {
    kind: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct ParameterView<'a> {
    default: &'a serde_json::Value,
    description: &'a str,
}

impl<'a> RuleView<'a> {
    pub(super) fn new(rule: &'a Rule) -> Self {
        let parameter = |(name, parameter): (&'a String, &'a Parameter)| {
            let view = ParameterView {
                default: &parameter.default,
                description: &parameter.description,
            };
            (name.as_str(), view)
        };
        Self {
            id: &rule.id,
            aliases: &rule.aliases,
            practice: &rule.practice,
            title: &rule.title,
            description: &rule.description,
            severity: rule.severity.name(),
            precision: rule.precision.name(),
            kinds: rule.kinds.iter().map(|kind| kind.name()).collect(),
            scope: match rule.scope {
                Scope::Document => "document",
                Scope::Estate => "estate",
            },
            resources: &rule.resources,
            impact: &rule.impact,
            controls: &rule.controls,
            countermeasure: CountermeasureView {
                kind: &rule.countermeasure.kind,
                text: &rule.countermeasure.text,
            },
            parameters: rule.parameters.iter().map(parameter).collect(),
            links: &rule.links,
        }
    }
}

#[derive(Serialize)]
pub(super) struct FindingView<'a> {
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: PlaceView<'a>,
    path: &'a str,
    related: Vec<RelatedView<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct RelatedView<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: PlaceView<'a>,
}

#[derive(Serialize)]
struct PlaceView<'a> {
    file: &'a str,
    uri: &'a str,
    region: RegionView,
    /// The exact text of the region and the line it starts on, as far as kept.
    text: &'a str,
    line: &'a str,
}

/// From 1, the end exclusive; bytes from 0.
#[derive(Serialize)]
struct RegionView {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
    start_byte: u32,
    end_byte: u32,
}

impl<'a> FindingView<'a> {
    fn new(finding: &'a Finding, fingerprint: String) -> Self {
        let related = finding.related.iter().map(|related| RelatedView {
            message: &related.message,
            place: PlaceView::new(&related.location),
        });
        Self {
            rule: &finding.rule.id,
            severity: finding.rule.severity.name(),
            message: &finding.message,
            place: PlaceView::new(&finding.location),
            path: &finding.path,
            related: related.collect(),
            fingerprint,
        }
    }
}

impl<'a> PlaceView<'a> {
    fn new(location: &'a Location) -> Self {
        Self {
            file: &location.file.shown,
            uri: &location.file.uri,
            region: RegionView {
                start_line: location.start.line,
                start_column: location.start.column,
                end_line: location.end.line,
                end_column: location.end.column,
                start_byte: location.bytes.start,
                end_byte: location.bytes.end,
            },
            text: &location.text,
            line: &location.line,
        }
    }
}

#[derive(Serialize)]
pub(super) struct ProblemView<'a> {
    class: &'static str,
    message: &'a str,
    next: &'a str,
    file: &'a str,
    uri: &'a str,
    line: Option<u32>,
    column: Option<u32>,
}

impl<'a> ProblemView<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        Self {
            class: problem.class.name(),
            message: &problem.message,
            next: &problem.next,
            file: &problem.file.shown,
            uri: &problem.file.uri,
            line: problem.position.map(|position| position.line),
            column: problem.position.map(|position| position.column),
        }
    }
}

#[derive(Serialize)]
pub(super) struct CountsView {
    files: usize,
    documents: usize,
    searched_files: usize,
    other_files: usize,
    rules: usize,
    findings: usize,
    /// Findings by severity, zeros included.
    severities: BTreeMap<&'static str, usize>,
    /// What could not be read or judged, and what was left out on purpose.
    problems: usize,
    not_evaluated: usize,
}

impl CountsView {
    pub(super) fn new(report: &Report) -> Self {
        let severities = tally::by_severity(&report.findings)
            .into_iter()
            .map(|(severity, count)| (severity.name(), count));
        let problems = tally::problems(report).count();
        Self {
            files: report.counts.files,
            documents: report.counts.documents,
            searched_files: report.counts.searched_files,
            other_files: report.counts.other_files,
            rules: report.rules.len(),
            findings: report.findings.len(),
            severities: severities.collect(),
            problems,
            not_evaluated: report.problems.len() - problems,
        }
    }
}
