//! JUnit XML for whatever shows tests: a suite per practice with a test case per rule,
//! so that rules which passed count too, and a suite of what could not be checked.
//! The findings of a rule are the lines of its failure, each with its place.

use std::collections::BTreeMap;
use std::io;

use super::escape::{one_line, visible, xml};
use super::{Options, place, tally};
use crate::finding::{Finding, Report};
use crate::problem::Problem;
use crate::rule::Rule;

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let mut findings: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        findings.entry(&finding.rule.id).or_default().push(finding);
    }
    let mut practices: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    for rule in &report.rules {
        practices.entry(&rule.practice).or_default().push(rule);
    }
    let errors = count_grave(report, options);
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(
        out,
        r#"<testsuites name="{}" tests="{}" failures="{}" errors="{errors}">"#,
        env!("CARGO_PKG_NAME"),
        report.rules.len() + report.problems.len(),
        findings.len(),
    )?;
    for (practice, rules) in practices {
        let failures = rules
            .iter()
            .filter(|rule| findings.contains_key(rule.id.as_str()))
            .count();
        writeln!(
            out,
            r#"  <testsuite name="{}" tests="{}" failures="{failures}" errors="0">"#,
            xml(practice),
            rules.len(),
        )?;
        for rule in rules {
            let found = findings
                .get(rule.id.as_str())
                .map_or(&[][..], |found| found);
            rule_case(rule, found, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    if !report.problems.is_empty() {
        let all = report.problems.len();
        writeln!(
            out,
            r#"  <testsuite name="problems" tests="{all}" failures="0" errors="{errors}" skipped="{}">"#,
            all - errors,
        )?;
        for problem in &report.problems {
            problem_case(problem, options, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn count_grave(report: &Report, options: &Options) -> usize {
    let grave = |problem: &&Problem| tally::is_grave(problem, options);
    report.problems.iter().filter(grave).count()
}

fn rule_case(rule: &Rule, findings: &[&Finding], out: &mut dyn io::Write) -> io::Result<()> {
    let head = format!(
        r#"    <testcase classname="{}" name="{}""#,
        xml(&rule.practice),
        xml(&rule.id)
    );
    if findings.is_empty() {
        return writeln!(out, "{head}/>");
    }
    writeln!(out, "{head}>")?;
    let counted = tally::counted(findings.len(), "finding");
    writeln!(
        out,
        r#"      <failure type="{}" message="{counted}: {}">"#,
        rule.severity,
        xml(&one_line(&rule.title)),
    )?;
    for finding in findings {
        let place = place::of_location(&finding.location);
        let line = format!("{place}: {}", visible(&finding.message));
        writeln!(out, "{}", xml(&line))?;
        for related in place::related(finding, usize::MAX) {
            writeln!(out, "  note: {}", xml(&related))?;
        }
    }
    if !rule.countermeasure.text.is_empty() {
        writeln!(out, "next: {}", xml(&one_line(&rule.countermeasure.text)))?;
    }
    writeln!(out, "      </failure>")?;
    writeln!(out, "    </testcase>")
}

fn problem_case(problem: &Problem, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let class = problem.class.name();
    let mut message = visible(&problem.message).into_owned();
    if !problem.next.is_empty() {
        message.push_str("; next: ");
        message.push_str(&visible(&problem.next));
    }
    let message = xml(&message);
    writeln!(
        out,
        r#"    <testcase classname="problems" name="{}">"#,
        xml(&place::of_problem(problem))
    )?;
    if tally::is_grave(problem, options) {
        writeln!(out, r#"      <error type="{class}" message="{message}"/>"#)?;
    } else {
        writeln!(out, r#"      <skipped message="{class}: {message}"/>"#)?;
    }
    writeln!(out, "    </testcase>")
}
