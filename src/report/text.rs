//! The default output, for people: what is wrong and where, why it matters, what to do.
//!
//! Why and next are told once per rule, with its first finding, so that a run with a
//! hundred findings of one rule stays readable. Everything is in lines that mean the
//! same when a tool picks them out: a headline starts with the severity, a place with
//! `-->`, what is said about a finding with `=`.

use std::collections::BTreeSet;
use std::io;

use super::escape::{one_line, visible};
use super::excerpt::{excerpt, wrap};
use super::paint::Paint;
use super::{Options, Verbosity, place, tally};
use crate::finding::{Finding, Report};
use crate::problem::Problem;

/// The width of excerpts where no terminal tells its own.
const WIDTH: usize = 120;
/// How many related places of a finding are listed.
const MOST_RELATED: usize = 8;
/// How many reasons for not evaluating files are listed.
const MOST_GROUPS: usize = 10;
/// How many files are named per reason.
const MOST_PLACES: usize = 3;

/// Writes the report.
pub(super) fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let page = Page {
        paint: Paint(options.colour),
        width: options.width,
        most_related: if options.verbosity == Verbosity::Verbose {
            usize::MAX
        } else {
            MOST_RELATED
        },
    };
    let mut told = BTreeSet::new();
    for found in &report.findings {
        let first = told.insert(found.rule.id.as_str());
        let tell = options.verbosity == Verbosity::Verbose
            || (options.verbosity == Verbosity::Normal && first);
        page.finding(found, tell, out)?;
    }
    for problem in tally::problems(report) {
        page.problem(problem, tally::is_grave(problem, options), out)?;
    }
    if options.verbosity > Verbosity::Quiet {
        page.summary(report, options, out)?;
    }
    Ok(())
}

/// How wide, colourful and detailed the page is.
struct Page {
    paint: Paint,
    width: Option<usize>,
    most_related: usize,
}

impl Page {
    fn finding(&self, found: &Finding, tell: bool, out: &mut dyn io::Write) -> io::Result<()> {
        let rule = &found.rule;
        let location = &found.location;
        let head = format!("{}[{}]", rule.severity, visible(&rule.id));
        writeln!(
            out,
            "{}{}",
            self.paint.severity(rule.severity, &head),
            self.paint.strong(&format!(": {}", visible(&found.message))),
        )?;
        let number = location.start.line.to_string();
        let margin = " ".repeat(number.len());
        let arrow = self.paint.frame("-->");
        writeln!(out, "{margin}{arrow} {}", place::of_location(location))?;
        let bar = self.paint.frame("|");
        let width = self.width.unwrap_or(WIDTH).saturating_sub(number.len() + 3);
        if let Some(excerpt) = excerpt(location, width) {
            let carets = self.paint.severity(rule.severity, &excerpt.carets);
            writeln!(out, "{margin} {bar}")?;
            let line = format!("{} {bar} {}", self.paint.frame(&number), excerpt.line);
            writeln!(out, "{}", line.trim_end())?;
            writeln!(out, "{margin} {bar} {carets}")?;
        }
        for related in place::related(found, self.most_related) {
            self.remark(&margin, "note", &related, out)?;
        }
        if tell {
            let why = first_sentence(&rule.description);
            self.remark(&margin, "why", &why, out)?;
            let next = one_line(&rule.countermeasure.text);
            self.remark(&margin, "next", &next, out)?;
        }
        writeln!(out)
    }

    /// `= word: text`, unless there is no text.
    fn remark(
        &self,
        margin: &str,
        word: &str,
        text: &str,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        // Room for ` = next: `.
        let indent = margin.len() + 9;
        let sign = self.paint.frame("=");
        let label = self.paint.strong(&format!("{:<5}", format!("{word}:")));
        let text = wrap(text, self.width, indent, indent);
        writeln!(out, "{margin} {sign} {label} {text}")
    }

    fn problem(
        &self,
        problem: &Problem,
        is_grave: bool,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let word = if is_grave {
            self.paint.problem("problem")
        } else {
            self.paint.strong("note")
        };
        writeln!(
            out,
            "{word}: {}: {} ({})",
            place::of_problem(problem),
            visible(&problem.message),
            problem.class.name(),
        )?;
        if !problem.next.is_empty() {
            self.remark(" ", "next", &visible(&problem.next), out)?;
        }
        writeln!(out)
    }

    fn summary(
        &self,
        report: &Report,
        options: &Options,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let findings = tally::findings_in_words(&report.findings);
        writeln!(out, "{}", self.paint.strong(&findings))?;
        writeln!(out, "{}", tally::work_in_words(report))?;
        not_evaluated(report, options.verbosity, out)?;
        let problems = tally::problems(report).count();
        if problems > 0 {
            let problems = tally::counted(problems, "problem");
            let line = format!("{problems}: not everything could be checked, see above");
            writeln!(out, "{}", self.paint.problem(&line))?;
        }
        Ok(())
    }
}

fn not_evaluated(report: &Report, verbosity: Verbosity, out: &mut dyn io::Write) -> io::Result<()> {
    let groups = tally::not_evaluated(report);
    if groups.is_empty() {
        return Ok(());
    }
    let all: usize = groups.iter().map(|group| group.problems.len()).sum();
    writeln!(out, "{} not evaluated:", tally::counted(all, "file"))?;
    let (most_groups, most_places) = if verbosity == Verbosity::Verbose {
        (usize::MAX, usize::MAX)
    } else {
        (MOST_GROUPS, MOST_PLACES)
    };
    for group in groups.iter().take(most_groups) {
        let places = tally::some_places(&group.problems, most_places);
        let reason = visible(group.message);
        writeln!(out, "  {reason} ({}): {places}", group.problems.len())?;
        if !group.next.is_empty() {
            writeln!(out, "    next: {}", visible(group.next))?;
        }
    }
    if groups.len() > most_groups {
        let rest = groups.iter().skip(most_groups);
        let files: usize = rest.map(|group| group.problems.len()).sum();
        let reasons = tally::counted(groups.len() - most_groups, "other reason");
        writeln!(out, "  {files} for {reasons}")?;
    }
    Ok(())
}

/// The text up to the first full stop that ends a sentence, which is one before a
/// capital letter; the stop itself is left out.
fn first_sentence(text: &str) -> String {
    let line = one_line(text);
    let end = line.match_indices(". ").find_map(|(at, stop)| {
        let rest = line.get(at + stop.len()..)?;
        rest.starts_with(char::is_uppercase).then_some(at)
    });
    let sentence = end.and_then(|end| line.get(..end)).unwrap_or(&line);
    sentence.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_capital() {
        assert_eq!(
            first_sentence("Ports, e.g. 22, are\n open. They get scanned."),
            "Ports, e.g. 22, are open"
        );
        assert_eq!(first_sentence("Only one."), "Only one");
        assert_eq!(first_sentence(""), "");
    }
}
