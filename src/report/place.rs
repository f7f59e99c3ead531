//! Where a finding or problem is, for people and for viewers.
//!
//! Viewers draw nothing for a region without characters, so an empty one is widened
//! by a character of its line where the line has one.

use super::escape::visible;
use crate::document::Position;
use crate::finding::{Finding, Location};
use crate::problem::Problem;

/// `file:line:column` of a finding, safe at the start of a line.
pub(super) fn of_location(location: &Location) -> String {
    let Position { line, column } = location.start;
    format!("{}:{line}:{column}", file(&location.file.shown))
}

/// `file:line:column` of a problem, or what of it is known.
pub(super) fn of_problem(problem: &Problem) -> String {
    match problem.position {
        Some(Position { line, column }) => format!("{}:{line}:{column}", file(&problem.file.shown)),
        None => file(&problem.file.shown),
    }
}

/// `place: message` of the first related locations, and how many more there are.
pub(super) fn related(finding: &Finding, most: usize) -> Vec<String> {
    let shown = finding.related.iter().take(most).map(|related| {
        let place = of_location(&related.location);
        format!("{place}: {}", visible(&related.message))
    });
    let mut lines: Vec<String> = shown.collect();
    if finding.related.len() > most {
        lines.push(format!("and {} more", finding.related.len() - most));
    }
    lines
}

/// The name of a file, safe at the start of a line: a name that would be read as a
/// workflow command there is preceded by `./`.
pub(super) fn file(shown: &str) -> String {
    let safe = visible(shown);
    if safe.trim_start().starts_with("::") {
        format!("./{safe}")
    } else {
        safe.into_owned()
    }
}

/// The region with its end after its start, unless its line is empty.
pub(super) fn region(location: &Location) -> (Position, Position) {
    let first = Position { line: 1, column: 1 };
    let at_least = |position: Position, least: Position| Position {
        line: position.line.max(least.line),
        column: position.column.max(least.column),
    };
    let start = at_least(location.start, first);
    let end = at_least(location.end, first).max(start);
    if end > start {
        return (start, end);
    }
    let length = location.line.chars().count();
    let is_cut = length > Location::MAX_LINE;
    if is_cut || (start.column as usize) <= length {
        let column = start.column.saturating_add(1);
        (start, Position { column, ..end })
    } else if start.column > 1 {
        let column = start.column - 1;
        (Position { column, ..start }, end)
    } else {
        (start, end)
    }
}

/// The columns of the region's part on its first line, the second exclusive.
pub(super) fn first_line_columns(location: &Location) -> (u32, u32) {
    let (start, end) = region(location);
    if end.line == start.line {
        return (start.column, end.column);
    }
    let length = u32::try_from(location.line.trim_end().chars().count()).unwrap_or(u32::MAX);
    (
        start.column,
        length.saturating_add(1).max(start.column.saturating_add(1)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Region};

    fn location(line: &str, start: (u32, u32), end: (u32, u32)) -> Location {
        let position = |(line, column)| Position { line, column };
        Location {
            file: FileName::plain("a"),
            start: position(start),
            end: position(end),
            bytes: Region::default(),
            line: line.into(),
            text: String::new(),
            line_hash: None,
        }
    }

    fn columns(location: &Location) -> (u32, u32) {
        let (start, end) = region(location);
        (start.column, end.column)
    }

    #[test]
    fn an_empty_region_gets_a_character_where_there_is_one() {
        assert_eq!(columns(&location("a: b", (1, 2), (1, 2))), (2, 3));
        assert_eq!(columns(&location("a:", (1, 3), (1, 3))), (2, 3));
        assert_eq!(columns(&location("", (1, 1), (1, 1))), (1, 1));
    }

    #[test]
    fn a_region_that_ends_before_it_starts_is_mended() {
        assert_eq!(columns(&location("abc", (2, 3), (1, 1))), (3, 4));
    }

    #[test]
    fn a_region_of_many_lines_is_shown_to_the_end_of_the_first() {
        let block = location("  spec:  ", (3, 3), (9, 2));
        assert_eq!(first_line_columns(&block), (3, 8));
    }

    #[test]
    fn a_file_name_cannot_start_a_workflow_command() {
        assert_eq!(file("::error::x"), "./::error::x");
        assert_eq!(file(" ::x"), "./ ::x");
        assert_eq!(file("a\n::error::x"), "a\\n::error::x");
    }
}
