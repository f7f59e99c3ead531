//! Apache httpd configuration: directives with arguments, and sections of them.
//!
//! ```text
//! <VirtualHost *:443>            {"directives": [{"name": "virtualhost", "arguments": ["*:443"],
//!   ServerName www.example.org     "block": [{"name": "servername",
//! </VirtualHost>                              "arguments": ["www.example.org"]}]}]}
//! ```
//!
//! This is the tree of nginx configuration; names are lower case. Arguments are without
//! quotes; variables stay as written. A section that is never closed ends where one around
//! it does; a tag that closes nothing is an error and nothing else.

use super::arguments::{Style, arguments_or_words};
use super::entries::{list, map, named};
use super::joined::Joined;
use super::slice::{Slice, is_blank, lines, shown};
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Node, Region, Value};

/// Deepest nesting of sections: each is a map in a list, around all stand a map and a
/// list, and a list of arguments lies inside.
const MAX_SECTIONS: usize = (MAX_DEPTH - 4) / 2;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut file = File::default();
    let mut lines = lines(text);
    while let Some(first) = lines.next() {
        let mut joined = Joined::new(first.start);
        let mut line = first;
        loop {
            let content = line.before(line.text.trim_end_matches('\r').len());
            let Some(kept) = content.text.strip_suffix('\\') else {
                joined.push(content);
                break;
            };
            joined.push(content.before(kept.len()));
            let Some(next) = lines.next() else { break };
            line = next;
        }
        file.read(&joined);
    }
    file.close_until(0, text.len());
    let root = map(vec![named("directives", list(file.directives, 0))], 0);
    file.errors.sort_by_key(|error| error.at);
    Parsed::with_errors(root, file.errors)
}

#[derive(Default)]
struct File {
    directives: Vec<Node>,
    /// The sections that are open, the outermost first.
    open: Vec<Section>,
    errors: Vec<SyntaxError>,
}

struct Section {
    name: Node,
    arguments: Node,
    /// From the first to the last character of the tag.
    tag: Region,
    block: Vec<Node>,
}

impl File {
    fn error(&mut self, at: usize, message: String) {
        self.errors.push(SyntaxError { at, message });
    }

    fn add(&mut self, directive: Node) {
        match self.open.last_mut() {
            Some(section) => section.block.push(directive),
            None => self.directives.push(directive),
        }
    }

    fn read(&mut self, joined: &Joined) {
        let line = Slice::whole(&joined.text).trim();
        if line.is_empty() || line.text.starts_with('#') {
            return;
        }
        let region = |start: usize, end: usize| joined.region(start, end);
        let whole = region(line.start, line.end());
        if let Some(tag) = line.after_prefix("</") {
            let name = tag.text.trim_end_matches('>').trim_end();
            self.close(name, whole);
            return;
        }
        let tag = line.after_prefix("<");
        let content = tag.unwrap_or(line);
        let content = match content.text.strip_suffix('>') {
            Some(inside) if tag.is_some() => content.before(inside.len()),
            None if tag.is_some() => {
                self.error(
                    whole.start as usize,
                    "expected `>` at the end of the line".to_owned(),
                );
                content
            }
            _ => content,
        };
        let end = content.text.find(is_blank).unwrap_or(content.text.len());
        let (name, rest) = content.split_at(end);
        if name.is_empty() {
            self.error(whole.start as usize, "the section has no name".to_owned());
            return;
        }
        let mut found = Vec::new();
        let mut arguments = arguments_or_words(rest, Style::Apache, &mut found);
        for error in found {
            let at = region(error.at, error.at + 1).start as usize;
            self.error(at, error.message);
        }
        for argument in &mut arguments {
            let own = argument.region;
            argument.region = region(own.start as usize, own.end as usize);
        }
        let name_region = region(name.start, name.end());
        let name = Node::string(name.text.to_ascii_lowercase(), name_region);
        let arguments = list(arguments, name_region.end as usize);
        if tag.is_none() {
            let mut node = map(
                vec![named("name", name), named("arguments", arguments)],
                whole.start as usize,
            );
            node.region = node.region.to(whole);
            self.add(node);
        } else if self.open.len() >= MAX_SECTIONS {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            self.error(whole.start as usize, message);
        } else {
            self.open.push(Section {
                name,
                arguments,
                tag: whole,
                block: Vec::new(),
            });
        }
    }

    /// Closes the innermost section of this name, and with it those inside of it.
    fn close(&mut self, name: &str, tag: Region) {
        let found = self.open.iter().rposition(|section| {
            matches!(&section.name.value, Value::String(open) if open.eq_ignore_ascii_case(name))
        });
        let Some(place) = found else {
            let message = format!("</{}> closes no section", shown(name));
            self.error(tag.start as usize, message);
            return;
        };
        self.close_until(place + 1, tag.start as usize);
        if let Some(section) = self.open.pop() {
            self.add(section.into_node(tag.end as usize));
        }
    }

    /// Ends the sections above a depth, which nothing closed, at an offset.
    fn close_until(&mut self, depth: usize, end: usize) {
        while self.open.len() > depth {
            let Some(section) = self.open.pop() else {
                return;
            };
            let name = section.name.as_str().unwrap_or("");
            let message = format!("the section <{}> is never closed", shown(name));
            self.error(section.tag.start as usize, message);
            let last = section
                .block
                .last()
                .map_or(section.tag.end, |last| last.region.end);
            let end = end.min(last as usize);
            self.add(section.into_node(end));
        }
    }
}

impl Section {
    fn into_node(self, end: usize) -> Node {
        let behind_tag = self.tag.end as usize;
        let mut node = map(
            vec![
                named("name", self.name),
                named("arguments", self.arguments),
                named("block", list(self.block, behind_tag)),
            ],
            behind_tag,
        );
        let start = self.tag.start as usize;
        node.region = node.region.to(Region::new(start, end.max(behind_tag)));
        node
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_exact_over_continuations() {
        let parsed = parse("Require ip \\\n  10.0.0.5 \"a b\"\n");
        let directive = &parsed.roots[0].get("directives").unwrap().items()[0];
        let arguments = directive.get("arguments").unwrap().items();
        assert_eq!(arguments[1].region, Region::new(15, 23));
        assert_eq!(arguments[2].region, Region::new(24, 29));
        assert_eq!(directive.region, Region::new(0, 29));
    }

    #[test]
    fn a_section_that_is_never_closed_ends_with_the_one_around_it() {
        let parsed = parse("<A x>\n<B>\nc d\n</A>\n</B>\ne\n<F\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [6, 19, 26, 26]);
        let found = parsed.roots[0].get("directives").unwrap().to_json();
        assert_eq!(found[0]["block"][0]["block"][0]["name"], "c");
        assert_eq!(found[1]["name"], "e");
        assert_eq!(found[2]["name"], "f");
    }
}
