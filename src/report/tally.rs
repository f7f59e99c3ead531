//! Numbers of a report, in figures and in words.

use super::Options;
use crate::finding::{Finding, Report};
use crate::problem::{Class, Problem};
use crate::rule::Severity;

/// How many findings of each severity there are, the worst first, zeros included.
pub(super) fn by_severity(findings: &[Finding]) -> [(Severity, usize); 5] {
    Severity::ALL.map(|severity| {
        let of_it = |finding: &&Finding| finding.rule.severity == severity;
        (severity, findings.iter().filter(of_it).count())
    })
}

/// The findings, the worst first, else in the order of the report.
pub(super) fn worst_first(report: &Report) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.rule.severity));
    findings
}

/// `1 finding`, `2 findings`.
pub(super) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// `3 findings: 1 critical, 2 high`.
pub(super) fn findings_in_words(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "no findings".to_owned();
    }
    let parts: Vec<String> = by_severity(findings)
        .into_iter()
        .filter(|&(_, count)| count > 0)
        .map(|(severity, count)| format!("{count} {severity}"))
        .collect();
    format!(
        "{}: {}",
        counted(findings.len(), "finding"),
        parts.join(", ")
    )
}

/// `read 5 documents in 4 files, checked 36 rules as of 2026-11-22`.
pub(super) fn work_in_words(report: &Report) -> String {
    let counts = report.counts;
    let mut words = format!(
        "read {} in {}, checked {} as of {}",
        counted(counts.documents, "document"),
        counted(counts.files, "file"),
        counted(report.rules.len(), "rule"),
        report.as_of,
    );
    if counts.searched_files > 0 {
        let searched = counted(counts.searched_files, "file");
        words.push_str(&format!("; searched {searched} more for names of assets"));
    }
    if counts.other_files > 0 {
        let others = counted(counts.other_files, "file");
        words.push_str(&format!("; {others} of other formats not opened"));
    }
    words
}

/// The problems that are shown one by one: all but what was left out on purpose.
pub(super) fn problems(report: &Report) -> impl Iterator<Item = &Problem> {
    report
        .problems
        .iter()
        .filter(|problem| problem.class != Class::NotEvaluated)
}

/// Whether a problem makes the run fail, as far as the caller allows.
pub(super) fn is_grave(problem: &Problem, options: &Options) -> bool {
    match problem.class {
        Class::NotEvaluated => false,
        Class::Unreadable | Class::Unparsed => !options.allow_unparsed,
        Class::PolicyFailed => true,
    }
}

/// Problems that say the same of several files.
pub(super) struct Group<'a> {
    /// What they say.
    pub(super) message: &'a str,
    /// What to do next.
    pub(super) next: &'a str,
    /// In the order of the report.
    pub(super) problems: Vec<&'a Problem>,
}

/// What was left out on purpose, grouped by reason; the largest group first.
pub(super) fn not_evaluated(report: &Report) -> Vec<Group<'_>> {
    let mut problems: Vec<&Problem> = report
        .problems
        .iter()
        .filter(|problem| problem.class == Class::NotEvaluated)
        .collect();
    problems.sort_by_key(|problem| (&problem.message, &problem.next));
    let mut groups: Vec<Group<'_>> = problems
        .chunk_by(|one, other| one.message == other.message && one.next == other.next)
        .filter_map(|same| {
            let first = same.first()?;
            Some(Group {
                message: &first.message,
                next: &first.next,
                problems: same.to_vec(),
            })
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.problems.len()));
    groups
}

/// `a, b, c and 9 more`: at most `most` places.
pub(super) fn some_places(problems: &[&Problem], most: usize) -> String {
    let mut places: Vec<String> = problems
        .iter()
        .take(most)
        .map(|problem| super::place::of_problem(problem))
        .collect();
    let more = problems.len().saturating_sub(most);
    if more > 0 {
        let last = places.pop().unwrap_or_default();
        places.push(format!("{last} and {more} more"));
    }
    places.join(", ")
}
