//! One line per finding and problem, for editors and `grep`; the last line counts.

use std::io;

use super::escape::visible;
use super::paint::Paint;
use super::{Options, place, tally};
use crate::finding::Report;

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let paint = Paint(options.colour);
    for finding in &report.findings {
        let rule = &finding.rule;
        writeln!(
            out,
            "{}: {} {} {}",
            place::of_location(&finding.location),
            paint.severity(rule.severity, rule.severity.name()),
            paint.strong(&visible(&rule.id)),
            visible(&finding.message),
        )?;
    }
    for problem in &report.problems {
        let word = if tally::is_grave(problem, options) {
            paint.problem("problem")
        } else {
            "note".to_owned()
        };
        writeln!(
            out,
            "{}: {word} {} {}",
            place::of_problem(problem),
            problem.class.name(),
            visible(&problem.message),
        )?;
    }
    let mut counts = vec![tally::findings_in_words(&report.findings)];
    let problems = tally::problems(report).count();
    if problems > 0 {
        counts.push(tally::counted(problems, "problem"));
    }
    let left_out = report.problems.len() - problems;
    if left_out > 0 {
        counts.push(format!("{left_out} not evaluated"));
    }
    writeln!(out, "{}", counts.join("; "))
}
