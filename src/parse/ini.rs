//! Sections of `key = value`, as MySQL, Ansible, PHP and pip write them.
//!
//! ```text
//! top = 1                 {"": {"top": "1"},
//! [mysqld]                 "mysqld": {"skip-grant-tables": null,
//! skip-grant-tables                   "user": "mysql", "plugin": ["a", "b"]}}
//! user = "mysql" # who
//! plugin: a
//! plugin: b
//! ```
//!
//! No two readers of such files agree, so this takes what most of them have in
//! common. Values are strings, without their quotes; a repeated key is a list in the
//! order of the file; a key without value is null. `#` and `;` begin a comment at the
//! start of a line and after a blank. A line that is indented deeper than its key
//! continues the value on a new line, unless it looks like an assignment, for MySQL
//! and PHP ignore indentation. Of a directive such as `!includedir /x` of MySQL the
//! first word is the key, in the section named "".

use super::sections::Sections;
use super::slice::{Slice, lines};
use super::{Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut file = File::default();
    file.sections.open("", Region::new(0, 0));
    for line in lines(text) {
        let content = line.trim();
        if content.is_empty() || content.text.starts_with(['#', ';']) {
            continue;
        }
        let indent = content.start - line.start;
        if file.last.as_ref().is_some_and(|last| indent > last.indent) && !is_assignment(content) {
            file.extend(content);
            continue;
        }
        file.keep_last();
        if content.text.starts_with('[') {
            file.open(content);
        } else if content.text.starts_with('!') {
            file.directive(content);
        } else {
            file.assign(content, indent);
        }
    }
    file.keep_last();
    Parsed::with_errors(without_empty_top(file.sections.into_map()), file.errors)
}

#[derive(Default)]
struct File<'a> {
    sections: Sections,
    /// The header that is open, to come back to after a directive.
    header: Option<Slice<'a>>,
    /// The last assignment, as long as a line may continue it.
    last: Option<Assignment<'a>>,
    errors: Vec<SyntaxError>,
}

struct Assignment<'a> {
    indent: usize,
    key: Slice<'a>,
    value: Node,
}

impl<'a> File<'a> {
    fn open(&mut self, line: Slice<'a>) {
        let closing = line
            .text
            .find(']')
            .filter(|&at| uncommented(line.from(at + 1)).is_empty())
            .or_else(|| line.text.rfind(']'));
        let Some(closing) = closing else {
            self.errors.push(SyntaxError {
                at: line.start,
                message: "the section header does not end in `]`".to_owned(),
            });
            self.sections.close();
            self.header = None;
            return;
        };
        let name = line.before(closing).from(1).trim();
        self.sections.open(name.text, name.region());
        self.header = Some(name);
    }

    fn directive(&mut self, line: Slice<'a>) {
        let (key, value) = line.first_word();
        self.sections.open("", Region::new(key.start, key.start));
        if let Some(top) = self.sections.current() {
            top.append(key.text, key.region(), value.node());
        }
        if let Some(header) = self.header {
            self.sections.open(header.text, header.region());
        }
    }

    fn assign(&mut self, line: Slice<'a>, indent: usize) {
        let content = uncommented(line);
        let Some(separator) = content.text.find(['=', ':']) else {
            let nothing = Region::new(content.end(), content.end());
            self.keep(content, Node::new(Value::Null, nothing));
            return;
        };
        let key = line.before(separator).trim_end();
        if key.is_empty() {
            self.errors.push(SyntaxError {
                at: line.start,
                message: "the value has no key".to_owned(),
            });
            return;
        }
        self.last = Some(Assignment {
            indent,
            key,
            value: value(line.from(separator + 1).trim_start()),
        });
    }

    fn extend(&mut self, line: Slice<'a>) {
        let Some(Assignment { value, .. }) = &mut self.last else {
            return;
        };
        let more = uncommented(line);
        if let Value::String(text) = &mut value.value {
            if text.is_empty() {
                value.region = more.region();
            } else {
                text.push('\n');
                value.region = value.region.to(more.region());
            }
            text.push_str(more.text);
        }
    }

    fn keep_last(&mut self) {
        if let Some(Assignment { key, value, .. }) = self.last.take() {
            self.keep(key, value);
        }
    }

    fn keep(&mut self, key: Slice<'a>, value: Node) {
        let Some(settings) = self.sections.current() else {
            self.errors.push(SyntaxError {
                at: key.start,
                message: "the key stands below a section header that cannot be read".to_owned(),
            });
            return;
        };
        match settings.get_mut(key.text) {
            None => {
                settings.add(key.text, key.region(), value);
            }
            Some(entry) if entry.value.is_list() => {
                settings.append(key.text, key.region(), value);
            }
            Some(entry) if entry.value.value == Value::Null && value.value == Value::Null => {}
            Some(entry) => {
                let first = entry.value.clone();
                let region = first.region.to(value.region);
                entry.value = Node::new(Value::List(vec![first, value]), region);
            }
        }
    }
}

/// A value that begins here: what its quotes hold, or all up to a comment.
fn value(rest: Slice<'_>) -> Node {
    let quote = rest
        .text
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    if let Some(closing) = quote.and_then(|quote| rest.from(1).text.find(quote)) {
        let (quoted, after) = rest.split_at(closing + 2);
        if uncommented(after).is_empty() {
            let inside = quoted.before(closing + 1).from(1);
            return Node::string(inside.text, quoted.region());
        }
    }
    uncommented(rest).node()
}

/// Without the comment at the end of the line, and trimmed.
fn uncommented(line: Slice<'_>) -> Slice<'_> {
    let end = line.find_word_start(&['#', ';']).unwrap_or(line.text.len());
    line.before(end).trim()
}

fn is_assignment(line: Slice<'_>) -> bool {
    let name_end = line
        .text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .unwrap_or(line.text.len());
    line.text.starts_with('[')
        || (line.text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && line.from(name_end).trim_start().text.starts_with('='))
}

/// The section named "" is there only if it has keys.
fn without_empty_top(root: Node) -> Node {
    match root.value {
        Value::Map(mut entries) => {
            entries.retain(|entry| !entry.key.is_empty() || !entry.value.entries().is_empty());
            super::entries::map(entries, 0)
        }
        _ => root,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting<'a>(parsed: &'a Parsed, section: &str, key: &str) -> &'a Node {
        parsed.roots[0].get(section).unwrap().get(key).unwrap()
    }

    #[test]
    fn a_key_without_value_is_null_and_keeps_its_place() {
        let text = "[mysqld]\nskip-grant-tables # why\n";
        let parsed = parse(text);
        let entry = parsed.roots[0]
            .get("mysqld")
            .unwrap()
            .entry("skip-grant-tables")
            .unwrap();
        assert_eq!(entry.value.value, Value::Null);
        assert!(entry.value.region.is_empty());
        assert_eq!(entry.key_region, Region::new(9, 26));
    }

    #[test]
    fn quotes_belong_to_the_region_and_not_to_the_value() {
        let parsed = parse("[a]\nb = \"x # y\" # z\nc='1' '2'\n");
        let quoted = setting(&parsed, "a", "b");
        assert_eq!(quoted.as_str(), Some("x # y"));
        assert_eq!(quoted.region, Region::new(8, 15));
        assert_eq!(setting(&parsed, "a", "c").as_str(), Some("'1' '2'"));
    }

    #[test]
    fn repeated_keys_are_a_list_in_order() {
        let parsed = parse("[a]\nb=1\nb=2\nb=3\n");
        let values: Vec<_> = setting(&parsed, "a", "b")
            .items()
            .iter()
            .map(Node::as_str)
            .collect();
        assert_eq!(values, [Some("1"), Some("2"), Some("3")]);
    }

    #[test]
    fn deeper_lines_continue_a_value_unless_they_assign() {
        let parsed = parse("[a]\npath =\n  one\n  --two=2 ; c\n  port = 3\n");
        assert_eq!(setting(&parsed, "a", "path").as_str(), Some("one\n--two=2"));
        assert_eq!(setting(&parsed, "a", "port").as_str(), Some("3"));
    }

    #[test]
    fn directives_and_early_keys_stand_in_the_unnamed_section() {
        let parsed = parse("early: 1\n[a]\n!includedir /etc/x\nb=1\n");
        assert_eq!(setting(&parsed, "", "early").as_str(), Some("1"));
        assert_eq!(
            setting(&parsed, "", "!includedir").items()[0].as_str(),
            Some("/etc/x")
        );
        assert_eq!(setting(&parsed, "a", "b").as_str(), Some("1"));
        assert!(parse("[a]\nb=1\n").roots[0].get("").is_none());
    }

    #[test]
    fn a_broken_header_is_an_error_beside_the_rest() {
        let parsed = parse("[a\nb=1\n[c]\nd=1\n=2\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 3, 15]);
        assert_eq!(setting(&parsed, "c", "d").as_str(), Some("1"));
    }
}
