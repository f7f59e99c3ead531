//! The `json` output cut into lines, for tools that read a stream: a `run` line, then
//! rules, findings and problems, and a `counts` line to end with. Each line is an object
//! with a `type`; one without the last line is not complete.

use std::io;

use serde::Serialize;

use super::json::{self, CountsView, FindingView, ProblemView, RuleView, ToolView};
use super::{Options, escape};
use crate::finding::Report;

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Line<'a> {
    Run { tool: ToolView<'a>, as_of: String },
    Rule(RuleView<'a>),
    Finding(FindingView<'a>),
    Problem(ProblemView<'a>),
    Counts(CountsView),
}

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let run = Line::Run {
        tool: ToolView::new(options),
        as_of: report.as_of.to_string(),
    };
    let rules = report
        .rules
        .iter()
        .map(|rule| Line::Rule(RuleView::new(rule)));
    let findings = json::findings(report).map(Line::Finding);
    let problems = report
        .problems
        .iter()
        .map(|problem| Line::Problem(ProblemView::new(problem)));
    let counts = Line::Counts(CountsView::new(report));
    std::iter::once(run)
        .chain(rules)
        .chain(findings)
        .chain(problems)
        .chain(std::iter::once(counts))
        .try_for_each(|line| escape::write_json_line(&line, out))
}
