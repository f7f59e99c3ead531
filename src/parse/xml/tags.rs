//! Tags and their attributes.

use super::names::name_at;
use super::{Element, MAX_ELEMENTS, Reader};
use crate::document::Node;
use crate::parse::MAX_DEPTH;
use crate::parse::entries::Entries;
use crate::parse::slice::{Slice, shown};

impl<'a> Reader<'a> {
    pub(super) fn start_tag(&mut self) {
        let start = self.at;
        let name = name_at(self.rest().from(1));
        self.at = name.end();
        let mut element = Element {
            name,
            start,
            content: 0,
            entries: Entries::default(),
            text: String::new(),
            text_region: None,
            unknown: None,
        };
        let is_empty = self.attributes(&mut element);
        element.content = self.at;
        if self.too_deep > 0 || self.open.len() >= MAX_ELEMENTS {
            if self.too_deep == 0 {
                self.error(start, format!("nested deeper than {MAX_DEPTH} levels"));
            }
            self.too_deep += usize::from(!is_empty);
            return;
        }
        if self.open.is_empty() && !self.root.is_empty() {
            self.error(start, "a second element stands beside the root");
        }
        self.open.push(element);
        if is_empty {
            self.close();
        }
    }

    /// Reads attributes up to the end of the tag; says whether the tag closes itself.
    fn attributes(&mut self, element: &mut Element<'a>) -> bool {
        loop {
            let rest = self.rest();
            let blanks = rest.text.len() - rest.text.trim_start().len();
            self.at += blanks;
            let rest = rest.from(blanks);
            if rest.text.starts_with('>') {
                self.at += 1;
                return false;
            }
            if rest.text.starts_with("/>") {
                self.at += 2;
                return true;
            }
            let name = name_at(rest);
            self.at = name.end();
            let value = self.attribute_value();
            let Some(written) = value.filter(|_| !name.is_empty()) else {
                self.error(
                    rest.start,
                    "expected `name=\"value\"` or the end of the tag",
                );
                // The next tag is the next place where reading makes sense.
                let rest = self.rest();
                let end = rest.text.find(['<', '>']).unwrap_or(rest.text.len());
                self.at += end;
                let closes_itself = rest.before(end).text.ends_with('/');
                if rest.from(end).text.starts_with('>') {
                    self.at += 1;
                }
                return closes_itself;
            };
            if name.text == "xmlns" || name.text.starts_with("xmlns:") {
                continue;
            }
            let inside = written.before(written.text.len() - 1).from(1);
            if let Some(sign) = inside.text.find('<') {
                self.error(inside.start + sign, "`<` in an attribute is `&lt;`");
            }
            let (text, unknown) = self.decoded(inside);
            let text = text.replace(['\n', '\t'], " ");
            let mut node = Node::string(text, written.region());
            if unknown.is_some() {
                node.notes_mut().unknown = unknown;
            }
            let key = format!("-{}", name.text);
            if !element.entries.add(&key, name.region(), node) {
                let message = format!("the attribute {} stands twice in one tag", shown(name.text));
                self.error(name.start, message);
            }
        }
    }

    /// `= "value"`, of which the value with its quotes is returned.
    fn attribute_value(&mut self) -> Option<Slice<'a>> {
        let skip = |slice: Slice<'a>| slice.from(slice.text.len() - slice.text.trim_start().len());
        let value = skip(skip(self.rest()).after_prefix("=")?);
        let quote = value
            .text
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let end = value.from(1).text.find(quote)?;
        let written = value.before(end + 2);
        self.at = written.end();
        Some(written)
    }

    pub(super) fn end_tag(&mut self) {
        let start = self.at;
        let name = name_at(self.rest().from(2));
        self.at = name.end();
        let rest = self.rest();
        match rest.text.find(['<', '>']) {
            Some(end)
                if rest
                    .text
                    .get(end..)
                    .is_some_and(|text| text.starts_with('>')) =>
            {
                if !rest.before(end).text.trim().is_empty() {
                    self.error(name.end(), "expected `>`");
                }
                self.at += end + 1;
            }
            end => {
                self.error(start, "the end tag is never closed");
                self.at += end.unwrap_or(rest.text.len());
            }
        }
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let opened = self
            .open
            .iter()
            .rposition(|open| open.name.text == name.text);
        let Some(opened) = opened else {
            self.error(start, format!("</{}> closes no element", shown(name.text)));
            return;
        };
        while self.open.len() > opened + 1 {
            self.error_unclosed();
            let end = self.at;
            self.at = start;
            self.close();
            self.at = end;
        }
        self.close();
    }

    pub(super) fn error_unclosed(&mut self) {
        if let Some(element) = self.open.last() {
            let message = format!("<{}> is never closed", shown(element.name.text));
            self.error(element.start, message);
        }
    }
}
