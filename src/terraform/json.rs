//! JSON inside Terraform: `jsonencode`, `jsondecode`, and texts that are JSON; and YAML,
//! where it is known to be some.
//!
//! A text that stands in a file byte by byte (a heredoc) is decoded into terms whose
//! trails lead to the places inside it. Parts that are unknown stand as marks while
//! the text is parsed and become unknown leaves again.

use std::sync::Arc;

use super::doubt::Doubt;
use super::term::{Data, Member, Part, Term};
use super::trail::Trail;
use crate::document::{Node, Region, Value};
use crate::parse::{Parsed, json, yaml};

/// Brackets around the number of an unknown part; private use, no text has them.
const MARK_START: char = '\u{F0AA0}';
const MARK_END: char = '\u{F0AA1}';

/// What a text encodes, if it is a JSON object or a list of objects.
pub(super) fn embedded(term: &Term) -> Option<Term> {
    let decoded = decode(term)?;
    let wanted = match &decoded.data {
        Data::Map(_) => true,
        Data::List(list) => {
            !list.items.is_empty() && list.items.iter().all(|item| item.as_map().is_some())
        }
        _ => false,
    };
    wanted.then_some(decoded)
}

/// What a text encodes; `None` where it is not JSON.
pub(super) fn decode(term: &Term) -> Option<Term> {
    decoded(term, true, |text| {
        // A quick look spares the parser all the texts that are none.
        let trimmed = text.trim();
        let may_be = trimmed.starts_with(['{', '[']) && trimmed.ends_with(['}', ']']);
        may_be.then(|| json::parse(text, json::Dialect::Strict))
    })
}

/// What a text encodes that is said to be YAML; `None` where it is not one document of it.
pub(super) fn decode_yaml(term: &Term) -> Option<Term> {
    decoded(term, false, |text| {
        Some(yaml::parse(text, yaml::Scalars::Core))
    })
}

fn decoded(term: &Term, quoted: bool, parse: impl Fn(&str) -> Option<Parsed>) -> Option<Term> {
    let (json, text, map, doubts) = match &term.data {
        Data::Text(text) => (&text.json, text.text.clone(), text.map.clone(), Vec::new()),
        Data::Partial(partial) => {
            let (text, map, doubts) = marked(&partial.parts, quoted);
            (&partial.json, text, map, doubts)
        }
        _ => return None,
    };
    if let Some(term) = json {
        return Some(term.clone());
    }
    let parsed = parse(&text)?;
    let [root] = parsed.roots.as_slice() else {
        return None;
    };
    if !parsed.errors.is_empty() {
        return None;
    }
    let decoder = Decoder {
        map: &map,
        doubts: &doubts,
        whole: term.trail.first(),
    };
    Some(decoder.term(root))
}

/// The parts as one text, unknown ones as marks; with `quoted` a mark outside of a JSON
/// string is quoted.
fn marked(parts: &[Part], quoted: bool) -> (String, Vec<(usize, Region)>, Vec<Arc<Doubt>>) {
    let mut text = String::new();
    let mut map = Vec::new();
    let mut doubts = Vec::new();
    let mut in_string = false;
    for part in parts {
        match part {
            Part::Text(part, region) => {
                if let Some(region) = region {
                    map.push((text.len(), *region));
                }
                let mut escaped = false;
                for c in part.chars() {
                    match c {
                        '\\' if in_string && !escaped => {
                            escaped = true;
                            continue;
                        }
                        '"' if !escaped => in_string = !in_string,
                        _ => {}
                    }
                    escaped = false;
                }
                text.push_str(part);
            }
            Part::Unknown(doubt) => {
                let quote = if in_string || !quoted { "" } else { "\"" };
                let mark = format!("{quote}{MARK_START}{}{MARK_END}{quote}", doubts.len());
                text.push_str(&mark);
                doubts.push(Arc::clone(doubt));
            }
        }
    }
    (text, map, doubts)
}

struct Decoder<'a> {
    map: &'a [(usize, Region)],
    doubts: &'a [Arc<Doubt>],
    whole: Option<Region>,
}

impl Decoder<'_> {
    fn term(&self, node: &Node) -> Term {
        let mut term = match &node.value {
            Value::Null => Term::null(),
            Value::Bool(value) => Term::bool(*value),
            Value::Int(value) => Term::int(*value),
            Value::Float(value) => Term::number(*value),
            Value::String(text) => self.text(text),
            Value::List(items) => {
                Term::list(items.iter().map(|item| self.term(item)).collect(), None)
            }
            Value::Map(entries) => {
                let members = entries
                    .iter()
                    .map(|entry| Member {
                        key_region: self.region(entry.key_region),
                        ..Member::new(&self.text(&entry.key).shown_text(), self.term(&entry.value))
                    })
                    .collect();
                Term::map(members, None)
            }
        };
        if let Some(region) = self.region(node.region) {
            term.trail = Trail::at(region);
        }
        term
    }

    fn text(&self, text: &str) -> Term {
        if self.doubts.is_empty() || !text.contains(MARK_START) {
            return Term::text(text);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(MARK_START) {
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned(), None));
            }
            let (number, after) = after.split_once(MARK_END).unwrap_or(("", after));
            let doubt = number
                .parse::<usize>()
                .ok()
                .and_then(|index| self.doubts.get(index));
            if let Some(doubt) = doubt {
                parts.push(Part::Unknown(Arc::clone(doubt)));
            }
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned(), None));
        }
        match parts.as_slice() {
            [Part::Unknown(doubt)] => Arc::clone(doubt).into(),
            _ => Term::parts(parts, None),
        }
    }

    /// The place in a file of a range of the text; of the whole text where that has none.
    fn region(&self, range: Region) -> Option<Region> {
        let inside = || {
            let start = self.place(range.start as usize)?;
            let end = self.place((range.end as usize).checked_sub(1)?)?;
            (start.0 == end.0 && start.1 <= end.1).then_some(Region {
                source: start.0,
                start: start.1,
                end: end.1 + 1,
            })
        };
        inside().or(self.whole)
    }

    fn place(&self, offset: usize) -> Option<(u32, u32)> {
        let index = self
            .map
            .partition_point(|(start, _)| *start <= offset)
            .checked_sub(1)?;
        let (start, region) = self.map.get(index)?;
        let at = region.start + u32::try_from(offset - start).ok()?;
        (at < region.end).then_some((region.source, at))
    }
}

impl Term {
    /// A text as it is shown, `${...}` for what is unknown.
    pub(super) fn shown_text(&self) -> String {
        match &self.data {
            Data::Text(text) => text.text.clone(),
            Data::Partial(partial) => partial.shown(),
            Data::Unknown(doubt) => doubt.shown(),
            _ => String::new(),
        }
    }
}

/// `jsonencode`: a text that remembers what it encodes.
pub(super) fn encode(term: &Term) -> Term {
    let mut writer = Writer {
        parts: Vec::new(),
        text: String::new(),
    };
    writer.term(term);
    writer.flush();
    Term::parts(writer.parts, Some(term.clone()))
}

struct Writer {
    parts: Vec<Part>,
    text: String,
}

impl Writer {
    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.parts
                .push(Part::Text(std::mem::take(&mut self.text), None));
        }
    }

    fn doubt(&mut self, doubt: &Arc<Doubt>) {
        self.flush();
        self.parts.push(Part::Unknown(Arc::clone(doubt)));
    }

    fn term(&mut self, term: &Term) {
        match &term.data {
            Data::Null => self.text.push_str("null"),
            Data::Bool(value) => self.text.push_str(if *value { "true" } else { "false" }),
            Data::Int(value) => self.text.push_str(&value.to_string()),
            Data::Float(value) => self.text.push_str(&value.to_string()),
            Data::Text(text) => {
                self.text.push('"');
                self.escaped(&text.text);
                self.text.push('"');
            }
            Data::Partial(partial) => {
                self.text.push('"');
                for part in &partial.parts {
                    match part {
                        Part::Text(text, _) => self.escaped(text),
                        Part::Unknown(doubt) => self.doubt(doubt),
                    }
                }
                self.text.push('"');
            }
            Data::Unknown(doubt) => {
                // Most of what is unknown is a string.
                self.text.push('"');
                self.doubt(doubt);
                self.text.push('"');
            }
            Data::List(list) => {
                self.text.push('[');
                for (index, item) in list.items.iter().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    self.term(item);
                }
                self.open(list.open.as_ref(), list.items.is_empty());
                self.text.push(']');
            }
            Data::Map(map) => {
                self.text.push('{');
                for (index, member) in map.sorted().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    self.text.push('"');
                    self.escaped(&member.key);
                    self.text.push_str("\":");
                    self.term(&member.value);
                }
                self.open(map.open.as_ref(), map.members.is_empty());
                self.text.push('}');
            }
        }
    }

    fn open(&mut self, doubt: Option<&Arc<Doubt>>, is_first: bool) {
        if let Some(doubt) = doubt {
            if !is_first {
                self.text.push(',');
            }
            self.doubt(doubt);
        }
    }

    /// Escapes as Terraform does, `<`, `>` and `&` included.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '<' | '>' | '&' | '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                    self.text.push_str(&format!("\\u{:04x}", u32::from(c)));
                }
                c => self.text.push(c),
            }
        }
    }
}

/// A parsed tree as terms without places.
pub(super) fn from_node(node: &Node) -> Term {
    let decoder = Decoder {
        map: &[],
        doubts: &[],
        whole: None,
    };
    decoder.term(node)
}
