//! GitLab's code quality report, which merge requests show beside the changed lines.
//!
//! Of the two reports that would fit, this is the one every GitLab tier shows; the SAST
//! report needs the highest tier, and identifiers of a registered scanner.

use std::io;

use serde::Serialize;

use super::escape::{self, visible};
use super::{Options, place, tally};
use crate::finding::{Finding, Report, fingerprints, numbered_digests};
use crate::problem::Problem;
use crate::rule::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let findings = report
        .findings
        .iter()
        .zip(fingerprints(&report.findings))
        .map(|(finding, fingerprint)| finding_issue(finding, fingerprint));
    let identities = numbered_digests(report.problems.iter().map(|problem| {
        let class = problem.class.name();
        [class, problem.file.uri.as_str(), problem.message.as_str()]
    }));
    let problems = report
        .problems
        .iter()
        .zip(identities)
        .map(|(problem, fingerprint)| problem_issue(problem, fingerprint, options));
    let issues: Vec<Issue<'_>> = findings.chain(problems).collect();
    escape::write_json(&issues, out)
}

fn finding_issue(finding: &Finding, fingerprint: String) -> Issue<'_> {
    let (start, end) = place::region(&finding.location);
    Issue {
        description: visible(&finding.message).into_owned(),
        check_name: &finding.rule.id,
        fingerprint,
        severity: match finding.rule.severity {
            Severity::Critical => "blocker",
            Severity::High => "critical",
            Severity::Medium => "major",
            Severity::Low => "minor",
            Severity::Info => "info",
        },
        location: Place {
            path: &finding.location.file.shown,
            lines: Lines {
                begin: start.line,
                end: end.line,
            },
        },
    }
}

fn problem_issue<'a>(problem: &'a Problem, fingerprint: String, options: &Options) -> Issue<'a> {
    let line = problem.position.map_or(1, |position| position.line.max(1));
    let mut description = visible(&problem.message).into_owned();
    if !problem.next.is_empty() {
        description.push_str("; next: ");
        description.push_str(&visible(&problem.next));
    }
    Issue {
        description,
        check_name: problem.class.name(),
        fingerprint,
        severity: if tally::is_grave(problem, options) {
            "major"
        } else {
            "info"
        },
        location: Place {
            path: &problem.file.shown,
            lines: Lines {
                begin: line,
                end: line,
            },
        },
    }
}
