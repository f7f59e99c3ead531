//! Workflow commands, which GitHub shows as annotations beside the changed lines.
//!
//! GitHub keeps ten of each level per step, so the worst come first, then what could not
//! be read, and what was left out on purpose is one command per reason. Columns are only
//! allowed within one line, therefore a region of many lines becomes its first line.

use std::io;

use super::escape::{command_message, command_property, one_line, visible};
use super::{Options, place, tally};
use crate::document::Position;
use crate::finding::{Finding, Report};
use crate::problem::{Class, Problem};
use crate::rule::Severity;

/// How many related places of a finding are named.
const MOST_RELATED: usize = 8;

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    for found in tally::worst_first(report) {
        finding(found, out)?;
    }
    for unread in tally::problems(report) {
        problem(unread, options, out)?;
    }
    for group in tally::not_evaluated(report) {
        let places = tally::some_places(&group.problems, 10);
        let reason = visible(group.message);
        let mut message = format!("{reason} ({}): {places}", group.problems.len());
        next(&mut message, group.next);
        command(
            "notice",
            &[("title", Class::NotEvaluated.name())],
            &message,
            out,
        )?;
    }
    Ok(())
}

fn finding(found: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
    let rule = &found.rule;
    let location = &found.location;
    let level = match rule.severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "notice",
    };
    let line = location.start.line.to_string();
    let (column, end_column) = place::first_line_columns(location);
    let mut message = visible(&found.message).into_owned();
    for related in place::related(found, MOST_RELATED) {
        message.push_str("\nnote: ");
        message.push_str(&related);
    }
    next(&mut message, &rule.countermeasure.text);
    let properties = [
        ("file", location.file.shown.as_str()),
        ("line", &line),
        ("endLine", &line),
        ("col", &column.to_string()),
        ("endColumn", &end_column.to_string()),
        ("title", &format!("{} ({})", rule.id, rule.severity)),
    ];
    command(level, &properties, &message, out)
}

fn problem(problem: &Problem, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let level = if tally::is_grave(problem, options) {
        "error"
    } else {
        "notice"
    };
    let mut message = visible(&problem.message).into_owned();
    next(&mut message, &problem.next);
    let title = problem.class.name();
    let file = problem.file.shown.as_str();
    let Some(Position { line, column }) = problem.position else {
        return command(level, &[("file", file), ("title", title)], &message, out);
    };
    let properties = [
        ("file", file),
        ("line", &line.to_string()),
        ("col", &column.to_string()),
        ("title", title),
    ];
    command(level, &properties, &message, out)
}

/// Adds what to do next, if that is known.
fn next(message: &mut String, next: &str) {
    if !next.is_empty() {
        message.push_str("\nnext: ");
        message.push_str(&one_line(next));
    }
}

/// One command; the message is visible text already, its line ends are ours.
fn command(
    level: &str,
    properties: &[(&str, &str)],
    message: &str,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let properties: Vec<String> = properties
        .iter()
        .map(|(name, value)| format!("{name}={}", command_property(value)))
        .collect();
    writeln!(
        out,
        "::{level} {}::{}",
        properties.join(","),
        command_message(message)
    )
}
