//! A page for the summary of a job: numbers first, then the findings, the worst first,
//! what to do about each rule, and what was not checked.
//!
//! GitHub drops a summary above one mebibyte, so rows are left out before that, and the
//! page says how many. Text of scanned files stands in code spans only.

use std::collections::BTreeSet;
use std::io;

use super::escape::{code_cell, code_span, prose};
use super::{Options, place, tally};
use crate::finding::{Finding, Report};
use crate::problem::Problem;

/// How large the page may become, with room for what else a job writes there.
const MAX_PAGE: usize = 900 << 10;
/// How much of that the findings may take.
const MAX_FINDINGS: usize = 700 << 10;
/// How many related places of a finding are named.
const MAX_RELATED: usize = 5;
/// How many code points of a message are shown.
const MAX_MESSAGE: usize = 500;

/// Writes the report.
pub(super) fn write(
    report: &Report,
    _options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut page = String::new();
    numbers(&mut page, report);
    findings(&mut page, report);
    what_to_do(&mut page, report);
    problems(&mut page, report);
    not_evaluated(&mut page, report);
    out.write_all(page.as_bytes())
}

fn numbers(page: &mut String, report: &Report) {
    let words = tally::findings_in_words(&report.findings);
    page.push_str(&format!("## {}: {words}\n", env!("CARGO_PKG_NAME")));
    page.push_str("\n| Severity | Findings |\n| --- | ---: |\n");
    for (severity, count) in tally::by_severity(&report.findings) {
        page.push_str(&format!("| {severity} | {count} |\n"));
    }
    page.push_str(&format!("\n{}.\n", tally::work_in_words(report)));
}

fn findings(page: &mut String, report: &Report) {
    let mut severity = None;
    let worst_first = tally::worst_first(report);
    for (number, finding) in worst_first.iter().enumerate() {
        let row = row(finding);
        if page.len() + row.len() > MAX_FINDINGS {
            left_out(page, worst_first.len() - number, "finding");
            return;
        }
        if severity != Some(finding.rule.severity) {
            severity = Some(finding.rule.severity);
            page.push_str(&format!(
                "\n### Findings: {}\n\n| Rule | Place | Finding |\n| --- | --- | --- |\n",
                finding.rule.severity
            ));
        }
        page.push_str(&row);
    }
}

fn row(finding: &Finding) -> String {
    let mut row = format!(
        "| {} | {} | {}",
        code_cell(&finding.rule.id),
        code_cell(&place::of_location(&finding.location)),
        code_cell(&shortened(&finding.message)),
    );
    for related in place::related(finding, MAX_RELATED) {
        row.push_str(&format!("<br>see {}", code_cell(&shortened(&related))));
    }
    row.push_str(" |\n");
    row
}

fn what_to_do(page: &mut String, report: &Report) {
    if report.findings.is_empty() {
        return;
    }
    page.push_str("\n### What to do\n\n");
    let mut told = BTreeSet::new();
    for finding in tally::worst_first(report) {
        let rule = &finding.rule;
        if !told.insert(rule.id.as_str()) {
            continue;
        }
        let why = prose(&shortened(&rule.description));
        let next = prose(&shortened(&rule.countermeasure.text));
        let line = format!("- {}: {why}\n  **Next:** {next}\n", code_span(&rule.id));
        if page.len() + line.len() < MAX_PAGE {
            page.push_str(&line);
        }
    }
}

fn problems(page: &mut String, report: &Report) {
    let problems: Vec<&Problem> = tally::problems(report).collect();
    if problems.is_empty() {
        return;
    }
    page.push_str("\n### Not everything could be checked\n\n");
    page.push_str("| Place | Problem | Class |\n| --- | --- | --- |\n");
    for (number, problem) in problems.iter().enumerate() {
        let mut row = format!(
            "| {} | {}",
            code_cell(&place::of_problem(problem)),
            code_cell(&shortened(&problem.message)),
        );
        if !problem.next.is_empty() {
            row.push_str(&format!(
                "<br>next: {}",
                code_cell(&shortened(&problem.next))
            ));
        }
        row.push_str(&format!(" | {} |\n", problem.class.name()));
        if page.len() + row.len() > MAX_PAGE {
            left_out(page, problems.len() - number, "problem");
            return;
        }
        page.push_str(&row);
    }
}

fn not_evaluated(page: &mut String, report: &Report) {
    let groups = tally::not_evaluated(report);
    if groups.is_empty() {
        return;
    }
    page.push_str("\n### Not evaluated\n\n");
    for (number, group) in groups.iter().enumerate() {
        let mut line = format!(
            "- {}, {}: {}",
            tally::counted(group.problems.len(), "file"),
            code_span(&shortened(group.message)),
            code_span(&tally::some_places(&group.problems, 3)),
        );
        if !group.next.is_empty() {
            line.push_str(&format!("; next: {}", code_span(&shortened(group.next))));
        }
        line.push('\n');
        if page.len() + line.len() > MAX_PAGE {
            left_out(page, groups.len() - number, "reason");
            return;
        }
        page.push_str(&line);
    }
}

fn left_out(page: &mut String, number: usize, noun: &str) {
    let counted = tally::counted(number, noun);
    page.push_str(&format!(
        "\n{counted} more, left out as a summary may not be larger; other outputs have all.\n"
    ));
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_MESSAGE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.to_owned(),
    }
}
