//! systemd units as in systemd.syntax(7): sections of settings, each a list.
//!
//! ```text
//! [Service]                     {"Service": {"ExecStart": ["/bin/a -v"],
//! ExecStart=/bin/a \                         "Environment": ["A=1", "B=2"]}}
//!     -v
//! Environment=A=1
//! Environment=B=2
//! ```
//!
//! Every setting is a list in the order of the file, since whether a setting
//! accumulates is knowledge of its consumer. An empty assignment empties the list.
//! A backslash at the end of a line continues it: the pieces are joined by one
//! blank, comments between them are dropped. Sections of one name are merged.

use super::joined::Joined;
use super::sections::Sections;
use super::slice::{Slice, lines};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut unit = Unit::default();
    let mut lines = lines(text).map(content);
    while let Some(line) = lines.next() {
        if line.trim().is_empty() || is_comment(line) {
            continue;
        }
        let equals = line.text.find('=');
        let value = join(line.from(equals.map_or(0, |at| at + 1)), &mut lines);
        if line.text.starts_with('[') {
            unit.open(line.trim_end());
        } else if let Some(equals) = equals {
            unit.assign(line, line.before(equals).trim_end(), &value);
        } else {
            unit.error(line.start, "expected `Setting=value` or `[Section]`");
        }
    }
    Parsed::with_errors(unit.sections.into_map(), unit.errors)
}

fn content(line: Slice<'_>) -> Slice<'_> {
    let line = line.trim_start();
    line.before(line.text.trim_end_matches('\r').len())
}

fn is_comment(line: Slice<'_>) -> bool {
    line.text.starts_with(['#', ';'])
}

/// What is left of a line without the backslash that continues it, if one does.
fn continued(line: Slice<'_>) -> Option<Slice<'_>> {
    let backslashes = line.text.len() - line.text.trim_end_matches('\\').len();
    (backslashes % 2 == 1).then(|| line.before(line.text.len() - 1))
}

/// A line with the lines that continue it.
fn join<'a>(first: Slice<'a>, lines: &mut impl Iterator<Item = Slice<'a>>) -> Joined {
    let mut joined = Joined::new(first.start);
    let mut line = first;
    loop {
        let more = continued(line);
        let piece = more.unwrap_or(line).trim();
        if !piece.is_empty() {
            joined.push_spaced(piece);
        }
        let next = more.and_then(|_| lines.find(|line| !is_comment(*line)));
        match next {
            Some(next) => line = next,
            None => return joined,
        }
    }
}

#[derive(Default)]
struct Unit {
    sections: Sections,
    errors: Vec<SyntaxError>,
}

impl Unit {
    fn error(&mut self, at: usize, message: &str) {
        self.errors.push(SyntaxError {
            at,
            message: message.to_owned(),
        });
    }

    fn open(&mut self, header: Slice<'_>) {
        match header.text.strip_suffix(']') {
            Some(inside) => {
                let name = header.before(inside.len()).from(1);
                self.sections.open(name.text, name.region());
            }
            None => {
                self.sections.close();
                self.error(header.start, "the section header does not end in `]`");
            }
        }
    }

    fn assign(&mut self, line: Slice<'_>, name: Slice<'_>, value: &Joined) {
        if name.is_empty() {
            self.error(line.start, "the value has no setting name");
            return;
        }
        let Some(settings) = self.sections.current() else {
            self.error(line.start, "the setting stands outside of a section");
            return;
        };
        if !value.text.is_empty() {
            let node = Node::string(value.text.clone(), value.whole());
            settings.append(name.text, name.region(), node);
            return;
        }
        let nothing = Node::new(Value::List(Vec::new()), Region::new(line.end(), line.end()));
        match settings.get_mut(name.text) {
            Some(entry) => {
                entry.key_region = name.region();
                entry.value = nothing;
            }
            None => {
                settings.add(name.text, name.region(), nothing);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(parsed: &Parsed, section: &str, name: &str) -> Vec<String> {
        let items = parsed.roots[0]
            .get(section)
            .unwrap()
            .get(name)
            .unwrap()
            .items();
        items
            .iter()
            .map(|item| item.as_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn an_empty_assignment_forgets_what_came_before() {
        let parsed = parse("[Service]\nExecStart=/a\nExecStart=\nExecStart=/b\nUser=\n");
        assert_eq!(setting(&parsed, "Service", "ExecStart"), ["/b"]);
        assert!(setting(&parsed, "Service", "User").is_empty());
    }

    #[test]
    fn a_continued_value_keeps_its_place_and_loses_comments() {
        let text = "[Service]\nExecStart=/a \\\n# why\n   -v\nUser=x\n";
        let parsed = parse(text);
        assert_eq!(setting(&parsed, "Service", "ExecStart"), ["/a -v"]);
        let value = &parsed.roots[0]
            .get("Service")
            .unwrap()
            .get("ExecStart")
            .unwrap()
            .items()[0];
        assert_eq!(value.region, Region::new(20, text.find("\nUser").unwrap()));
    }

    #[test]
    fn sections_of_one_name_are_one_section() {
        let parsed = parse("[Unit]\nAfter=a\n[Service]\nUser=x\n[Unit]\nAfter=b\n");
        assert_eq!(setting(&parsed, "Unit", "After"), ["a", "b"]);
        assert!(parsed.errors.is_empty());
    }

    #[test]
    fn what_is_no_setting_is_an_error_beside_the_rest() {
        let parsed = parse("A=1\n[Unit\nB=2\n[Service]\njunk \\\n C=3\nD=4\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 4, 10, 24]);
        assert_eq!(setting(&parsed, "Service", "D"), ["4"]);
    }
}
