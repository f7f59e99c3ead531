//! XML 1.0: elements as maps, for pom.xml, web.config, log4j and the like.
//!
//! ```text
//! <server port="80">           {"server": {"-port": "80", "host": ["a", "b"],
//!   <host>a</host>              "user": {"-id": "1", "#text": "x"}}}
//!   <host>b</host>
//!   <user id="1">x</user>
//! </server>
//! ```
//!
//! Names are as written, prefixes included; namespace declarations are dropped. An
//! element that has text only is that text, without the blanks around it; one that
//! is repeated is a list. Entities of the document type are not expanded: a bomb
//! stays a few words, and a text with one is noted as unknown.
//!
//! This is not built on `roxmltree`, which stops at the first mistake and takes time
//! with the cube of nested namespace declarations; the tests compare both.

mod names;
mod references;
mod tags;

use std::collections::HashSet;

use self::names::{is_allowed, is_name_start, is_space};
use self::references::normalized;
use super::entries::{Entries, map};
use super::slice::Slice;
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Node, Region, Unknown, Value};

/// Deepest nesting of elements: each may be a map in a list.
const MAX_ELEMENTS: usize = (MAX_DEPTH - 2) / 2;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut reader = Reader {
        text,
        at: 0,
        root: Entries::default(),
        open: Vec::new(),
        too_deep: 0,
        entities: HashSet::new(),
        errors: Vec::new(),
    };
    if let Some((at, character)) = text.char_indices().find(|&(_, c)| !is_allowed(c)) {
        let shown = character.escape_debug();
        reader.error(at, format!("the character {shown} is not allowed in XML"));
    }
    while reader.at < text.len() {
        reader.step();
    }
    reader.finish()
}

/// An element that is not closed yet.
struct Element<'a> {
    name: Slice<'a>,
    /// Where its tag begins.
    start: usize,
    /// Where its content begins.
    content: usize,
    entries: Entries,
    text: String,
    text_region: Option<Region>,
    unknown: Option<Unknown>,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    root: Entries,
    open: Vec<Element<'a>>,
    /// How many elements are open that are nested too deep to be kept.
    too_deep: usize,
    /// The entities that the document type declares.
    entities: HashSet<&'a str>,
    errors: Vec<SyntaxError>,
}

impl<'a> Reader<'a> {
    fn error(&mut self, at: usize, message: impl Into<String>) {
        self.errors.push(SyntaxError {
            at,
            message: message.into(),
        });
    }

    fn rest(&self) -> Slice<'a> {
        Slice::whole(self.text).from(self.at)
    }

    /// Reads one piece of text or markup.
    fn step(&mut self) {
        let rest = self.rest();
        if !rest.text.starts_with('<') {
            let end = rest.text.find('<').unwrap_or(rest.text.len());
            self.at += end;
            self.push_text(rest.before(end));
        } else if rest.text.starts_with("<!--") {
            self.skip_past(4, "-->", "the comment is never closed");
        } else if rest.text.starts_with("<![CDATA[") {
            let end = rest.text.find("]]>");
            self.skip_past(9, "]]>", "the CDATA section is never closed");
            if let Some(end) = end {
                let inside = rest.before(end).from(9);
                self.push_piece(&normalized(inside.text), rest.before(end + 3).region());
            }
        } else if rest.text.starts_with("<?") {
            self.skip_past(2, "?>", "the processing instruction is never closed");
        } else if rest.text.starts_with("<!DOCTYPE") {
            self.document_type();
        } else if rest.text.starts_with("</") {
            self.end_tag();
        } else if rest.from(1).text.starts_with(is_name_start) {
            self.start_tag();
        } else {
            self.error(self.at, "`<` begins no markup, as text it is `&lt;`");
            self.at += 1;
            self.push_piece("<", rest.before(1).region());
        }
    }

    fn skip_past(&mut self, opening: usize, closing: &str, message: &str) {
        let inside = self.rest().from(opening);
        match inside.text.find(closing) {
            Some(end) => self.at = inside.start + end + closing.len(),
            None => {
                self.error(self.at, message);
                self.at = self.text.len();
            }
        }
    }

    /// Skips the document type and notes the entities it declares.
    fn document_type(&mut self) {
        let start = self.at;
        let mut in_subset = false;
        self.at += "<!DOCTYPE".len();
        loop {
            let rest = self.rest();
            let Some(next) = rest.text.find(['"', '\'', '[', ']', '>', '<']) else {
                self.error(start, "the document type is never closed");
                self.at = self.text.len();
                return;
            };
            let sign = rest.from(next);
            self.at = sign.start + 1;
            match sign.text.chars().next() {
                Some(quote @ ('"' | '\'')) => match sign.from(1).text.find(quote) {
                    Some(end) => self.at += end + 1,
                    None => self.at = self.text.len(),
                },
                Some('[') => in_subset = true,
                Some(']') => in_subset = false,
                Some('>') if !in_subset => return,
                _ if sign.text.starts_with("<!--") => {
                    self.at = sign.start;
                    self.skip_past(4, "-->", "the comment is never closed");
                }
                _ => {
                    if let Some(declared) = sign.after_prefix("<!ENTITY") {
                        let name = declared.first_word().0;
                        self.entities.insert(name.text);
                    }
                }
            }
        }
    }

    /// Closes the innermost element, which ends here, and hands it to the one around it.
    fn close(&mut self) {
        let Some(element) = self.open.pop() else {
            return;
        };
        let whole = Region::new(element.start, self.at);
        let name = element.name;
        let node = element.into_node(whole);
        let around = self
            .open
            .last_mut()
            .map_or(&mut self.root, |open| &mut open.entries);
        match around.get_mut(name.text) {
            None => {
                around.add(name.text, name.region(), node);
            }
            Some(entry) => {
                if !entry.value.is_list() {
                    let region = entry.value.region;
                    let first = std::mem::replace(&mut entry.value, Node::new(Value::Null, region));
                    entry.value = Node::new(Value::List(vec![first]), region);
                }
                around.append(name.text, name.region(), node);
            }
        }
    }

    fn push_text(&mut self, written: Slice<'a>) {
        let content = written.text.trim_start_matches(is_space);
        let start = written.text.len() - content.len();
        let content = written
            .before(start + content.trim_end_matches(is_space).len())
            .from(start);
        if content.is_empty() {
            if let Some(element) = self.open.last_mut() {
                element.text.push_str(&normalized(written.text));
            }
            return;
        }
        if self.open.is_empty() {
            self.error(content.start, "text stands outside of the root element");
            return;
        }
        if let Some(end) = written.text.find("]]>") {
            self.error(written.start + end, "`]]>` in a text is `]]&gt;`");
        }
        let (text, unknown) = self.decoded(written);
        self.push_piece(&text, content.region());
        if let Some(element) = self.open.last_mut().filter(|_| self.too_deep == 0) {
            element.unknown = element.unknown.take().or(unknown);
        }
    }

    fn push_piece(&mut self, text: &str, region: Region) {
        if self.too_deep > 0 {
            return;
        }
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
            element.text_region = Some(element.text_region.map_or(region, |all| all.to(region)));
        }
    }

    fn finish(mut self) -> Parsed {
        self.error_unclosed();
        while !self.open.is_empty() {
            self.close();
        }
        let root = self.root.into_map(0);
        if root.entries().is_empty() && self.errors.is_empty() {
            self.errors.push(SyntaxError {
                at: 0,
                message: "there is no root element".to_owned(),
            });
        }
        self.errors.sort_by_key(|error| error.at);
        Parsed {
            roots: if root.entries().is_empty() {
                Vec::new()
            } else {
                vec![root]
            },
            errors: self.errors,
            ..Parsed::default()
        }
    }
}

impl Element<'_> {
    fn into_node(self, whole: Region) -> Node {
        let text = self.text.trim_matches(is_space);
        let region = self
            .text_region
            .unwrap_or(Region::new(self.content, self.content));
        let mut node = Node::string(text, region);
        if self.unknown.is_some() {
            node.notes_mut().unknown = self.unknown;
        }
        if self.entries.is_empty() {
            return node;
        }
        let mut entries = self.entries;
        if !text.is_empty() {
            let start = node.region.start as usize;
            entries.add("#text", Region::new(start, start), node);
        }
        Node {
            region: whole,
            ..map(entries.into_entries(), 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find<'a>(parsed: &'a Parsed, path: &str) -> &'a Node {
        let step = |node: &'a Node, step: &str| match step.parse::<usize>() {
            Ok(index) => &node.items()[index],
            Err(_) => node.get(step).unwrap_or_else(|| panic!("{step} in {path}")),
        };
        path.split(' ').fold(&parsed.roots[0], step)
    }

    #[test]
    fn attributes_text_and_repeated_elements_have_their_places() {
        let text = "<?xml version='1.0'?>\n<a:s port = '80' xmlns:a='u'>\n <h> x </h><h/>\n t<b c=\"d\">e</b></a:s>";
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        let port = find(&parsed, "a:s -port");
        assert_eq!(
            (port.as_str(), port.region),
            (Some("80"), Region::new(34, 38))
        );
        let first = find(&parsed, "a:s h 0");
        assert_eq!(
            (first.as_str(), first.region),
            (Some("x"), Region::new(57, 58))
        );
        assert_eq!(find(&parsed, "a:s h 1").as_str(), Some(""));
        assert_eq!(find(&parsed, "a:s #text").as_str(), Some("t"));
        assert_eq!(find(&parsed, "a:s b #text").as_str(), Some("e"));
        assert!(find(&parsed, "a:s").get("-xmlns:a").is_none());
        assert_eq!(find(&parsed, "a:s").region, Region::new(22, text.len()));
    }

    #[test]
    fn references_and_cdata_are_text() {
        let parsed = parse("<a b='&lt;&#65;&#x42;'>1 &amp; <![CDATA[<2>]]><!-- no --> 3</a>");
        assert_eq!(parsed.errors, []);
        assert_eq!(find(&parsed, "a -b").as_str(), Some("<AB"));
        assert_eq!(find(&parsed, "a #text").as_str(), Some("1 & <2> 3"));
    }

    #[test]
    fn entities_of_the_document_type_are_not_expanded() {
        let text = "<!DOCTYPE a [<!ENTITY x \"lol > ]\"><!-- ' --><!ENTITY y '&x;&x;'>]><a>&y;</a>";
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        let node = find(&parsed, "a");
        assert_eq!(node.as_str(), Some("&y;"));
        assert_eq!(node.unknown().unwrap().reference, "y");
    }

    #[test]
    fn mistakes_do_not_hide_what_surrounds_them() {
        for (text, at, path, kept) in [
            ("<a><b>1<c>2</a>", 3, "a b c", "2"),
            ("<a><b>1</x></b></a>", 7, "a b", "1"),
            ("<a><b c>1</b><d>2</d></a>", 6, "a d", "2"),
            ("<a><b c='1><d>2</d></a>", 6, "a b d", "2"),
            ("<a>1 & 2</a>", 5, "a", "1 & 2"),
            ("<a>1 < 2</a>", 5, "a", "1 < 2"),
            ("<a>&no;</a>", 3, "a", "&no;"),
            ("<a>1</a><b>2</b>", 8, "b", "2"),
            ("x<a>1</a>", 0, "a", "1"),
            ("<a b='1' b='2'/>", 9, "a -b", "1"),
            ("<a>1", 0, "a", "1"),
            ("<a>\u{1}</a>", 3, "a", "\u{1}"),
        ] {
            let parsed = parse(text);
            let errors = &parsed.errors;
            assert!(
                errors.iter().any(|error| error.at == at),
                "{text}: {errors:?}"
            );
            assert_eq!(find(&parsed, path).as_str(), Some(kept), "{text}");
        }
        for text in ["", "<!-- x", "<!DOCTYPE a [", "<", "</a>"] {
            let parsed = parse(text);
            assert!(
                parsed.roots.is_empty() && !parsed.errors.is_empty(),
                "{text}"
            );
        }
    }

    #[test]
    fn nesting_is_bounded_and_the_rest_is_kept() {
        let text = format!(
            "<r>{}{}<b>1</b></r>",
            "<a>".repeat(9999),
            "</a>".repeat(9999)
        );
        let parsed = parse(&text);
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(find(&parsed, "r b").as_str(), Some("1"));
    }
}
