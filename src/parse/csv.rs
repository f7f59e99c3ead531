//! Comma-separated values as in RFC 4180, with a header row: a list of maps.
//!
//! ```text
//! Name, Owner         [{"Name": "web-01", "Owner": "ops, night"},
//! web-01,"ops, night"  {"Name": "web-02", "Owner": ""}]
//! web-02,
//! ```
//!
//! The separator is the one of `,` `;` tab `|` that is most frequent in the header.
//! Blanks around a cell are layout, unless quoted; a quoted cell may go over lines.
//! Between tabs, where most writers do not quote, a quote may also be text.
//! A row that is too short lacks its last cells, one that is too long has `"#4"` and
//! so on: both are errors, and the row is kept. A cell is kept under the number of
//! its column, too, where the header is empty or comes twice.

use std::collections::HashSet;

use super::entries::{list, map, named};
use super::slice::{Slice, shown};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// The rows of a text as they stand, the header among them, and what is wrong with their
/// quotes: for readers that seek the header themselves.
pub fn rows(text: &str, separator: char) -> (Vec<Vec<Node>>, Vec<SyntaxError>) {
    let mut reader = Reader {
        rest: Slice::whole(text),
        separator,
        errors: Vec::new(),
    };
    let rows = std::iter::from_fn(|| reader.row()).collect();
    (rows, reader.errors)
}

/// Parses a text; one without any row is an empty list.
pub fn parse(text: &str) -> Parsed {
    let mut reader = Reader {
        rest: Slice::whole(text),
        separator: separator(text),
        errors: Vec::new(),
    };
    let mut rows = Vec::new();
    if let Some(header) = reader.row() {
        let mut header = Header::new(header, &mut reader.errors);
        while let Some(cells) = reader.row() {
            let row = header.row(cells, &mut reader.errors);
            rows.push(row);
        }
    }
    // A row is counted only after its cells were read.
    reader.errors.sort_by_key(|error| error.at);
    Parsed::with_errors(list(rows, text.len()), reader.errors)
}

struct Header {
    names: Vec<String>,
    /// How many of the names stand in the header; rows may need more.
    columns: usize,
    taken: HashSet<String>,
}

impl Header {
    fn new(cells: Vec<Node>, errors: &mut Vec<SyntaxError>) -> Self {
        let mut header = Self {
            names: Vec::with_capacity(cells.len()),
            columns: cells.len(),
            taken: cells
                .iter()
                .filter_map(|cell| cell.as_str().map(str::to_owned))
                .collect(),
        };
        let mut seen = HashSet::new();
        for cell in cells {
            let name = cell.as_str().unwrap_or("");
            if name.is_empty() {
                header.add_number();
            } else if seen.insert(name.to_owned()) {
                header.names.push(name.to_owned());
            } else {
                errors.push(SyntaxError {
                    at: cell.region.start as usize,
                    message: format!("the header has {} twice", shown(name)),
                });
                header.add_number();
            }
        }
        header
    }

    /// Names the next column by its number, unless another one is named like that.
    fn add_number(&mut self) {
        let mut name = format!("#{}", self.names.len() + 1);
        while !self.taken.insert(name.clone()) {
            name.insert(0, '#');
        }
        self.names.push(name);
    }

    /// A row stands from its first to its last cell. The names of its cells stand in
    /// the header and not here, therefore their regions are empty.
    fn row(&mut self, cells: Vec<Node>, errors: &mut Vec<SyntaxError>) -> Node {
        let start = cells.first().map_or(0, |cell| cell.region.start as usize);
        if cells.len() != self.columns {
            errors.push(SyntaxError {
                at: start,
                message: format!(
                    "the row has {}, the header has {}",
                    count(cells.len()),
                    count(self.columns)
                ),
            });
        }
        while self.names.len() < cells.len() {
            self.add_number();
        }
        let entries = self.names.iter().zip(cells);
        map(
            entries.map(|(name, cell)| named(name, cell)).collect(),
            start,
        )
    }
}

fn count(cells: usize) -> String {
    match cells {
        1 => "1 cell".to_owned(),
        _ => format!("{cells} cells"),
    }
}

/// The separator that is most frequent in the first line that is not blank.
fn separator(text: &str) -> char {
    let mut counts = [(',', 0), (';', 0), ('\t', 0), ('|', 0)];
    let mut in_quotes = false;
    for character in text.trim_start().chars() {
        match character {
            '"' => in_quotes = !in_quotes,
            '\n' if !in_quotes => break,
            _ if in_quotes => {}
            _ => {
                for (separator, count) in &mut counts {
                    *count += usize::from(character == *separator);
                }
            }
        }
    }
    let most = counts.iter().map(|&(_, count)| count).max();
    counts
        .iter()
        .find(|&&(_, count)| Some(count) == most)
        .map_or(',', |&(separator, _)| separator)
}

struct Reader<'a> {
    rest: Slice<'a>,
    separator: char,
    errors: Vec<SyntaxError>,
}

impl<'a> Reader<'a> {
    /// The cells of the next row that is not blank.
    fn row(&mut self) -> Option<Vec<Node>> {
        let blank = self.rest.text.len() - self.rest.text.trim_start().len();
        let lines_end = self
            .rest
            .before(blank)
            .text
            .rfind('\n')
            .map_or(0, |at| at + 1);
        self.rest = self.rest.from(lines_end);
        if blank == self.rest.text.len() + lines_end {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            let more = self.rest.text.starts_with(self.separator);
            self.rest = self.rest.from(1);
            if !more {
                return Some(cells);
            }
        }
    }

    /// The next cell; what is left then begins with a separator or a line end.
    fn cell(&mut self) -> Node {
        let rest = self.rest.from(self.blanks(self.rest.text));
        let is_tabbed = self.separator == '\t';
        if rest.text.starts_with('"') {
            match quoted(rest.text) {
                Some((value, length)) => {
                    let (written, after) = rest.split_at(length);
                    let after = after.from(self.blanks(after.text));
                    let is_whole =
                        after.is_empty() || after.text.starts_with([self.separator, '\n']);
                    let goes_on = written.text.contains('\n');
                    if is_whole && !(goes_on && is_tabbed) {
                        self.rest = after;
                        return Node::string(value, written.region());
                    }
                    if goes_on && !is_tabbed {
                        self.error(
                            rest.start,
                            "the quote is not closed before other text begins",
                        );
                    } else if !is_tabbed {
                        self.error(after.start, "unexpected text behind the closing quote");
                    }
                }
                None if is_tabbed => {}
                None => self.error(rest.start, "the quote is never closed"),
            }
        }
        let end = rest
            .text
            .find([self.separator, '\n'])
            .unwrap_or(rest.text.len());
        let (cell, after) = rest.split_at(end);
        self.rest = after;
        let trimmed = cell.before(cell.text.trim_end_matches([' ', '\t', '\r']).len());
        trimmed.node()
    }

    fn error(&mut self, at: usize, message: &str) {
        self.errors.push(SyntaxError {
            at,
            message: message.to_owned(),
        });
    }

    /// The length of the blanks that a text begins with.
    fn blanks(&self, text: &str) -> usize {
        let is_layout = |c: char| c != self.separator && matches!(c, ' ' | '\t' | '\r');
        text.len() - text.trim_start_matches(is_layout).len()
    }
}

/// The value of a text that begins with a quote, and the length as written.
fn quoted(text: &str) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        if character == '"' && characters.next_if(|&(_, next)| next == '"').is_none() {
            return Some((value, at + 1));
        }
        value.push(character);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    fn cells(parsed: &Parsed) -> Vec<Vec<(String, String)>> {
        let rows = parsed.roots[0].items().iter();
        let cell = |entry: &crate::document::Entry| {
            (entry.key.clone(), entry.value.as_str().unwrap().to_owned())
        };
        rows.map(|row| row.entries().iter().map(cell).collect())
            .collect()
    }

    fn row(cells: &[(&str, &str)]) -> Vec<(String, String)> {
        let own = |&(key, value): &(&str, &str)| (key.to_owned(), value.to_owned());
        cells.iter().map(own).collect()
    }

    #[test]
    fn quoted_cells_may_hold_anything() {
        let text = "a, b\r\n\"x,\"\"\ny\" , z \r\n\r\n,\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        assert_eq!(
            cells(&parsed),
            [
                row(&[("a", "x,\"\ny"), ("b", "z")]),
                row(&[("a", ""), ("b", "")])
            ]
        );
        let first = &parsed.roots[0].items()[0];
        assert_eq!(first.get("a").unwrap().region, Region::new(6, 14));
        assert_eq!(first.region, Region::new(6, 18));
    }

    #[test]
    fn the_separator_is_the_most_frequent_in_the_header() {
        for text in ["a;b\n1,0;2", "a\tb\n1,0\t2", "a|b\n1,0|2", "a,b\n\"1,0\",2"] {
            assert_eq!(cells(&parse(text)), [row(&[("a", "1,0"), ("b", "2")])]);
        }
        assert_eq!(
            cells(&parse("\"a;b\",c\n1,2")),
            [row(&[("a;b", "1"), ("c", "2")])]
        );
    }

    #[test]
    fn ragged_rows_are_errors_and_kept() {
        let parsed = parse("a,b\n1\n2,3,4\n");
        let errors: Vec<_> = parsed
            .errors
            .iter()
            .map(|error| (error.at, error.message.as_str()))
            .collect();
        assert_eq!(
            errors,
            [
                (4, "the row has 1 cell, the header has 2 cells"),
                (6, "the row has 3 cells, the header has 2 cells")
            ]
        );
        assert_eq!(
            cells(&parsed),
            [
                row(&[("a", "1")]),
                row(&[("a", "2"), ("b", "3"), ("#3", "4")])
            ]
        );
    }

    #[test]
    fn columns_without_a_name_of_their_own_are_numbered() {
        let parsed = parse("a,,a,#3\n1,2,3,4\n");
        assert_eq!(parsed.errors[0].at, 3);
        assert_eq!(
            cells(&parsed),
            [row(&[("a", "1"), ("#2", "2"), ("##3", "3"), ("#3", "4")])]
        );
    }

    #[test]
    fn a_broken_quote_does_not_hide_the_next_row() {
        let parsed = parse("a,b\n\"x\"y,1\n\"z,2\n3,4\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [7, 11]);
        assert_eq!(cells(&parsed)[2], row(&[("a", "3"), ("b", "4")]));
    }

    #[test]
    fn between_tabs_a_quote_may_be_text() {
        let parsed = parse("a\tb\n\"x\" y\t\"1\n\"z\"\t2\n");
        assert_eq!(parsed.errors, []);
        let expected = [
            row(&[("a", "\"x\" y"), ("b", "\"1")]),
            row(&[("a", "z"), ("b", "2")]),
        ];
        assert_eq!(cells(&parsed), expected);
    }

    #[test]
    fn a_text_without_rows_is_an_empty_list() {
        assert!(parse(" \n\n").roots[0].items().is_empty());
        assert!(parse("a,b\n").roots[0].items().is_empty());
    }
}
