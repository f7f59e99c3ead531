//! A line of a scanned file with carets under a region.
//!
//! Written here, though crates exist for it, because a location holds one line and not
//! the file, and because every character must first become what may be shown, which
//! moves all columns; what such a crate would have to do after that is the few lines at
//! the end of this file. Widths of characters come from `unicode-width`.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::escape::visible_characters;
use super::place;
use crate::finding::Location;

/// What stands for a part that was cut.
const CUT: &str = "…";
/// Columns from one tab stop to the next.
const TAB: usize = 4;

/// Two lines of text for one line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line, safe to show.
    pub(super) line: String,
    /// Blanks and carets, to stand under it.
    pub(super) carets: String,
}

/// A character of the file as it is shown.
struct Cell {
    shown: Cow<'static, str>,
    /// Where it starts on the screen.
    start: usize,
    /// Where it ends on the screen.
    end: usize,
}

/// The first line of a location in at most `width` columns; none where the line is blank.
pub(super) fn excerpt(location: &Location, width: usize) -> Option<Excerpt> {
    let (first, last) = place::first_line_columns(location);
    let (first, last) = (first as usize - 1, last as usize - 1);
    if first >= Location::MAX_LINE {
        // The line is cut before the region starts: show the region alone.
        let text = location.text.lines().next().unwrap_or("");
        let cells = cells(&format!("{CUT}{text}"));
        let end = cells.len();
        return Some(cut_to(width, &cells, 1, end));
    }
    if location.line.trim().is_empty() {
        return None;
    }
    let cells = cells(location.line.trim_end());
    let first = first.min(cells.len());
    let last = last.clamp(first, cells.len().max(first));
    Some(cut_to(width, &cells, first, last))
}

fn cells(line: &str) -> Vec<Cell> {
    let mut column = 0;
    visible_characters(line)
        .map(|(character, shown)| {
            let shown = if character == '\t' {
                Cow::Owned(" ".repeat(TAB - column % TAB))
            } else {
                shown
            };
            let start = column;
            column += shown.width();
            Cell {
                shown,
                start,
                end: column,
            }
        })
        .collect()
}

/// The part of the cells around `first..last` that fits.
fn cut_to(width: usize, cells: &[Cell], first: usize, last: usize) -> Excerpt {
    let line_end = cells.last().map_or(0, |cell| cell.end);
    let start_of = |index: usize| cells.get(index).map_or(line_end, |cell| cell.start);
    let fits = line_end <= width;
    // Room for one mark of a cut on either side.
    let room = width.saturating_sub(2).max(1);
    let from = if fits || start_of(last) <= room {
        0
    } else {
        // Keep a third of the room for what stands before the region, more if the
        // region is short.
        let region = (start_of(last) - start_of(first)).min(room);
        let context = (room / 3)
            .max(room.saturating_sub(region) / 2)
            .min(room - 1);
        let left = start_of(first).saturating_sub(context);
        cells.partition_point(|cell| cell.start < left)
    };
    let origin = start_of(from);
    let to = if fits {
        cells.len()
    } else {
        cells.partition_point(|cell| cell.end <= origin + room)
    };
    let mark = if from > 0 { CUT } else { "" };
    let mut line = mark.to_owned();
    line.extend(
        cells
            .get(from..to)
            .unwrap_or(&[])
            .iter()
            .map(|cell| &*cell.shown),
    );
    if to < cells.len() {
        line.push_str(CUT);
    }
    let before = mark.width() + start_of(first) - origin;
    let marked = start_of(last.min(to)).saturating_sub(start_of(first));
    Excerpt {
        line,
        carets: format!("{}{}", " ".repeat(before), "^".repeat(marked.max(1))),
    }
}

/// Words in lines of at most `width` columns; the lines after the first are indented.
pub(super) fn wrap(text: &str, width: Option<usize>, first: usize, indent: usize) -> String {
    let Some(width) = width else {
        return text.to_owned();
    };
    let mut out = String::with_capacity(text.len());
    let mut column = first;
    for word in text.split(' ') {
        let wide = word.width();
        if !out.is_empty() {
            if column + 1 + wide > width && column > indent {
                out.push('\n');
                out.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                out.push(' ');
                column += 1;
            }
        }
        out.push_str(word);
        column += wide;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Position, Region};

    fn shown(line: &str, start: u32, end: u32, width: usize) -> (String, String) {
        let location = Location {
            file: FileName::plain("a"),
            start: Position {
                line: 1,
                column: start,
            },
            end: Position {
                line: 1,
                column: end,
            },
            bytes: Region::default(),
            line: line.into(),
            text: "region".into(),
            line_hash: None,
        };
        let excerpt = excerpt(&location, width).unwrap();
        (excerpt.line, excerpt.carets)
    }

    #[test]
    fn carets_stand_under_the_region() {
        assert_eq!(
            shown("a: true", 4, 8, 80),
            ("a: true".into(), "   ^^^^".into())
        );
    }

    #[test]
    fn tabs_wide_and_spelled_out_characters_keep_carets_in_place() {
        assert_eq!(
            shown("\tx: 1", 5, 6, 80),
            ("    x: 1".into(), "       ^".into())
        );
        assert_eq!(
            shown("漢字: 1", 5, 6, 80),
            ("漢字: 1".into(), "      ^".into())
        );
        assert_eq!(
            shown("\u{202e}a: 1", 5, 6, 80),
            ("\\u{202e}a: 1".into(), "           ^".into())
        );
        assert_eq!(
            shown("e\u{301}: 1", 5, 6, 80),
            ("e\u{301}: 1".into(), "   ^".into())
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_region() {
        let line = format!("{} here {}", "x".repeat(100), "y".repeat(100));
        let (text, carets) = shown(&line, 102, 106, 30);
        assert_eq!(text, "…xxxxxxxxxxx here yyyyyyyyyyy…");
        assert_eq!(carets, "             ^^^^");
        assert_eq!(text.width(), 30);
    }

    #[test]
    fn a_region_wider_than_the_screen_is_marked_as_far_as_it_shows() {
        let line = format!("{}{}", "x".repeat(50), "y".repeat(100));
        let (text, carets) = shown(&line, 51, 151, 30);
        assert_eq!(text.width(), 30);
        assert_eq!(
            carets.trim_start().len() + 10,
            text.width() - 1,
            "{text}\n{carets}"
        );
    }

    #[test]
    fn a_region_past_the_kept_part_of_the_line_is_shown_alone() {
        let line = format!("{}…", "x".repeat(Location::MAX_LINE));
        assert_eq!(
            shown(&line, 900, 906, 80),
            ("…region".into(), " ^^^^^^".into())
        );
    }

    #[test]
    fn a_caret_may_stand_after_the_last_character() {
        let (text, carets) = shown("key:", 5, 5, 80);
        assert_eq!((text.as_str(), carets.as_str()), ("key:", "   ^"));
    }

    #[test]
    fn prose_is_wrapped_between_words() {
        assert_eq!(wrap("one two three", Some(12), 2, 4), "one two\n    three");
        assert_eq!(wrap("one two", None, 0, 4), "one two");
    }
}
