//! Whether a run fails.

use crate::finding::Report;
use crate::problem::{Class, Problem};
use crate::rule::Severity;

/// How a run went, from best to worst; the exit status of `check` is its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing at or above the severity that fails.
    Clean,
    /// A finding at or above it.
    Findings,
    /// Something could not be read or judged.
    Incomplete,
}

/// Judges a report; `fail_on` of `None` never fails for findings.
pub fn verdict(report: &Report, fail_on: Option<Severity>) -> Verdict {
    if report
        .problems
        .iter()
        .any(|problem| !problem.class.is_note())
    {
        Verdict::Incomplete
    } else if report
        .findings
        .iter()
        .any(|finding| fail_on.is_some_and(|least| finding.rule.severity >= least))
    {
        Verdict::Findings
    } else {
        Verdict::Clean
    }
}

/// Makes what could not be read a note, for runs that accept it.
pub fn allow_unparsed(problems: &mut [Problem]) {
    for problem in problems {
        if matches!(problem.class, Class::Unreadable | Class::Unparsed) {
            problem.class = Class::NotEvaluated;
        }
    }
}
