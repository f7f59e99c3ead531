//! YAML by `granit-parser`'s events: several documents, anchors, merge keys, tags.
//!
//! Ours are the parts in which YAML readers differ: how plain scalars are read
//! ([`Scalars`]), that `<<` merges, that a repeated key is an error, and how much an
//! alias may expand before the text counts as a bomb. After an error the parser goes
//! on with the next document.

mod scalar;

use std::collections::{HashMap, HashSet};

use granit_parser::{Event, Options, Parser, ScalarStyle, Span, Tag};

use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Value};
pub use scalar::Scalars;

/// How much all aliases of a text may expand, in nodes; sixteen bytes of text weigh one node.
const ALIAS_BUDGET: usize = 200_000;

/// Parses all documents of a text. A text without any has no roots; an empty
/// document between separators is null.
pub fn parse(text: &str, scalars: Scalars) -> Parsed {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut parsed = Parsed::default();
    let mut spent = 0;
    loop {
        let mut builder = Builder::new(text, scalars, spent);
        let end = builder.document(&mut parser);
        spent = builder.spent;
        parsed.errors.append(&mut builder.errors);
        parsed.reads_differently |= builder.reads_differently;
        match end {
            End::Document(root) => parsed.roots.push(root),
            End::Stream => return parsed,
            End::Error(error) => {
                parsed.errors.push(error);
                if !matches!(parser.proceed_next_document(), Ok(true)) {
                    return parsed;
                }
            }
        }
    }
}

enum End {
    Document(Node),
    Stream,
    Error(SyntaxError),
}

/// A list or map that is still open.
struct Frame {
    children: Children,
    start: usize,
    /// Where the last child ended.
    last: usize,
    anchor: usize,
    tag: Option<String>,
}

enum Children {
    List(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        key: Option<Key>,
        /// Merged maps in the order of their precedence.
        merged: Vec<Node>,
    },
}

struct Key {
    name: String,
    region: Region,
    merges: bool,
}

/// What an alias would copy.
struct Anchored {
    node: Node,
    weight: usize,
    depth: usize,
}

struct Builder<'t> {
    text: &'t str,
    scalars: Scalars,
    frames: Vec<Frame>,
    anchors: HashMap<usize, Anchored>,
    errors: Vec<SyntaxError>,
    reads_differently: bool,
    spent: usize,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str, scalars: Scalars, spent: usize) -> Self {
        Self {
            text,
            scalars,
            frames: Vec::new(),
            anchors: HashMap::new(),
            errors: Vec::new(),
            reads_differently: false,
            spent,
        }
    }

    /// Reads events up to the end of one document.
    fn document<'i>(&mut self, parser: &mut Parser<'i, granit_parser::StrInput<'i>>) -> End {
        let mut root = None;
        loop {
            let (event, span) = match parser.next_event() {
                None => return End::Stream,
                Some(Ok(event)) => event,
                Some(Err(error)) => {
                    return End::Error(SyntaxError {
                        at: error.marker().byte_offset().unwrap_or(0),
                        message: error.info().replace('\n', " "),
                    });
                }
            };
            let complete = match event {
                Event::StreamEnd => return End::Stream,
                Event::DocumentEnd => {
                    return End::Document(
                        root.unwrap_or_else(|| Node::new(Value::Null, Region::default())),
                    );
                }
                Event::Scalar(value, style, anchor, tag) => {
                    Some(self.scalar(&value, style, anchor, tag.as_deref(), span))
                }
                Event::SequenceStart(_, anchor, tag) => {
                    self.open(Children::List(Vec::new()), anchor, tag.as_deref(), span)
                }
                Event::MappingStart(_, anchor, tag) => {
                    let children = Children::Map {
                        entries: Vec::new(),
                        key: None,
                        merged: Vec::new(),
                    };
                    self.open(children, anchor, tag.as_deref(), span)
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(span),
                Event::Alias(id) => match self.alias(id, span) {
                    Ok(node) => Some((node, false)),
                    Err(error) => return End::Error(error),
                },
                _ => None,
            };
            if self.frames.len() > MAX_DEPTH {
                return End::Error(SyntaxError {
                    at: start_of(span),
                    message: format!("nested deeper than {MAX_DEPTH} levels"),
                });
            }
            if let Some((node, merges)) = complete {
                self.attach(node, merges, &mut root);
            }
        }
    }

    fn open(
        &mut self,
        children: Children,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Option<(Node, bool)> {
        self.frames.push(Frame {
            children,
            start: start_of(span),
            last: end_of(span),
            anchor,
            tag: tag.and_then(local_tag),
        });
        None
    }

    fn close(&mut self, span: Span) -> Option<(Node, bool)> {
        let frame = self.frames.pop()?;
        // A block collection ends with its last child; its end event may stand lines below.
        let is_flow = self
            .text
            .get(start_of(span)..end_of(span))
            .is_some_and(|end| end == "]" || end == "}");
        let end = if is_flow { end_of(span) } else { frame.last };
        let value = match frame.children {
            Children::List(items) => Value::List(items),
            Children::Map {
                entries, merged, ..
            } => Value::Map(self.finish_map(entries, merged)),
        };
        let mut node = Node::new(value, Region::new(frame.start, end.max(frame.start)));
        if frame.tag.is_some() {
            node.notes_mut().tag = frame.tag;
        }
        self.remember(frame.anchor, &node);
        Some((node, false))
    }

    /// Reports repeated keys, the last of which counts, and appends what `<<` merges.
    fn finish_map(&mut self, entries: Vec<Entry>, merged: Vec<Node>) -> Vec<Entry> {
        let mut seen: HashMap<String, usize> = HashMap::with_capacity(entries.len());
        let mut unique: Vec<Entry> = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(&index) = seen.get(&entry.key) {
                self.errors.push(SyntaxError {
                    at: entry.key_region.start as usize,
                    message: format!("the key {:?} stands twice in one mapping", entry.key),
                });
                if let Some(earlier) = unique.get_mut(index) {
                    *earlier = entry;
                }
            } else {
                seen.insert(entry.key.clone(), unique.len());
                unique.push(entry);
            }
        }
        let mut names: HashSet<String> = seen.into_keys().collect();
        for map in merged {
            if let Value::Map(entries) = map.value {
                for entry in entries {
                    if names.insert(entry.key.clone()) {
                        unique.push(entry);
                    }
                }
            }
        }
        unique
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> (Node, bool) {
        let mut text = text;
        let mut end = end_of(span);
        let start = start_of(span).min(end);
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            let raw = self.text.get(start..end).unwrap_or("");
            // The events claim a line end that a text without a last one does not have.
            if end == self.text.len() && !raw.ends_with(['\n', '\r']) {
                text = text.strip_suffix('\n').unwrap_or(text);
            }
            end = start + raw.trim_end().len();
        }
        let plain = style == ScalarStyle::Plain;
        let value = match tag.and_then(Tag::core_suffix) {
            Some("str") => Value::String(text.to_owned()),
            Some(_) => scalar::resolve(text, self.scalars),
            // The non-specific tag `!` and local tags keep the text as it is.
            None if tag.is_some() || !plain => Value::String(text.to_owned()),
            None => {
                self.reads_differently |= scalar::reads_differently(text);
                scalar::resolve(text, self.scalars)
            }
        };
        let mut node = Node::new(value, Region::new(start, end));
        if let Some(tag) = tag.and_then(local_tag) {
            node.notes_mut().tag = Some(tag);
        }
        self.remember(anchor, &node);
        (node, plain && tag.is_none() && text == "<<")
    }

    fn remember(&mut self, anchor: usize, node: &Node) {
        if anchor != 0 {
            let (weight, depth) = weigh(node);
            let node = node.clone();
            self.anchors.insert(
                anchor,
                Anchored {
                    node,
                    weight,
                    depth,
                },
            );
        }
    }

    fn alias(&mut self, id: usize, span: Span) -> Result<Node, SyntaxError> {
        let at = start_of(span);
        let error = |message: &str| SyntaxError {
            at,
            message: message.to_owned(),
        };
        let anchored = self
            .anchors
            .get(&id)
            .ok_or_else(|| error("an alias inside its own anchor never ends"))?;
        self.spent += anchored.weight;
        if self.spent > ALIAS_BUDGET {
            return Err(error(
                "the aliases expand to more than a document may hold, as in a YAML bomb",
            ));
        }
        if self.frames.len() + anchored.depth > MAX_DEPTH {
            return Err(error("an alias nests deeper than a document may"));
        }
        let mut node = anchored.node.clone();
        // Changing the value means changing the anchor, so that is where a finding points;
        // the alias is remembered as the place that uses it.
        node.notes_mut().origins.push(Region::new(at, end_of(span)));
        Ok(node)
    }

    /// Puts a complete node into the innermost open list or map.
    fn attach(&mut self, node: Node, merges: bool, root: &mut Option<Node>) {
        let Some(frame) = self.frames.last_mut() else {
            *root = Some(node);
            return;
        };
        // An alias lies elsewhere, but its use ends the frame's text.
        let used = node
            .notes
            .as_ref()
            .and_then(|notes| notes.origins.first())
            .unwrap_or(&node.region);
        frame.last = frame.last.max(used.end as usize);
        match &mut frame.children {
            Children::List(items) => items.push(node),
            Children::Map {
                entries,
                key,
                merged,
            } => match key.take() {
                None => {
                    *key = Some(Key {
                        region: node.region,
                        name: key_name(&node, self.text),
                        merges,
                    });
                }
                Some(key) if key.merges && is_mergeable(&node) => match node.value {
                    Value::List(items) => merged.extend(items),
                    _ => merged.push(node),
                },
                Some(key) => entries.push(Entry {
                    key: key.name,
                    key_region: key.region,
                    value: node,
                }),
            },
        }
    }
}

fn is_mergeable(node: &Node) -> bool {
    node.is_map() || (node.is_list() && node.items().iter().all(Node::is_map))
}

/// The name of a key: scalars as they are written, anything else as its source text.
fn key_name(node: &Node, text: &str) -> String {
    match &node.value {
        Value::String(name) => name.clone(),
        _ => text
            .get(node.region.start as usize..node.region.end as usize)
            .unwrap_or("")
            .to_owned(),
    }
}

/// Nodes in a tree, and how deep it nests.
fn weigh(node: &Node) -> (usize, usize) {
    let children: &mut dyn Iterator<Item = &Node> = &mut node
        .items()
        .iter()
        .chain(node.entries().iter().map(|entry| &entry.value));
    let text = node.as_str().map_or(0, str::len);
    children.fold((1 + text / 16, 0), |(weight, depth), child| {
        let (child_weight, child_depth) = weigh(child);
        (weight + child_weight, depth.max(child_depth + 1))
    })
}

/// A tag that is not one of the core schema, as written: `!Ref`, `!vault`.
fn local_tag(tag: &Tag) -> Option<String> {
    (!tag.is_yaml_core_schema()).then(|| tag.original())
}

fn start_of(span: Span) -> usize {
    span.start.byte_offset().unwrap_or(0)
}

fn end_of(span: Span) -> usize {
    span.end.byte_offset().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Node {
        let mut parsed = parse(text, Scalars::Core);
        assert_eq!(parsed.errors, []);
        assert_eq!(parsed.roots.len(), 1);
        parsed.roots.remove(0)
    }

    fn slice<'t>(text: &'t str, node: &Node) -> &'t str {
        text.get(node.region.start as usize..node.region.end as usize)
            .unwrap()
    }

    #[test]
    fn regions_cover_values_as_written() {
        let text = "a: \"x\"\nb:\n  - 1\n  - {c: d}\nc: |\n  text\n  more\n\nd: end\n";
        let root = one(text);
        assert_eq!(slice(text, root.get("a").unwrap()), "\"x\"");
        let list = root.get("b").unwrap();
        assert_eq!(slice(text, list), "- 1\n  - {c: d}");
        assert_eq!(slice(text, &list.items()[1]), "{c: d}");
        assert_eq!(slice(text, root.get("c").unwrap()), "text\n  more");
        assert_eq!(slice(text, &root), text.trim_end());
    }

    #[test]
    fn a_block_that_ends_the_text_has_the_line_ends_it_has() {
        assert_eq!(one("a: |\n  x").get("a").unwrap().as_str(), Some("x"));
        assert_eq!(one("a: |\n  x\n").get("a").unwrap().as_str(), Some("x\n"));
        assert_eq!(one("a: |-\n  x\n").get("a").unwrap().as_str(), Some("x"));
    }

    #[test]
    fn merge_keys_fill_in_what_is_not_stated() {
        let root = one("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  a: 9\n");
        let merged = root.get("z").unwrap();
        assert_eq!(merged.get("a").unwrap().value, Value::Int(9));
        assert_eq!(merged.get("b").unwrap().value, Value::Int(2));
        assert_eq!(merged.get("c").unwrap().value, Value::Int(4));
    }

    #[test]
    fn an_aliased_value_is_where_its_anchor_is() {
        let text = "a: &x {b: 1}\nc: *x\n";
        let root = one(text);
        assert_eq!(slice(text, root.get("c").unwrap()), "{b: 1}");
        assert_eq!(slice(text, &root), text.trim_end());
    }

    #[test]
    fn a_repeated_key_is_an_error_and_the_last_counts() {
        let parsed = parse("a: 1\na: 2\n", Scalars::Core);
        assert_eq!(parsed.errors[0].at, 5);
        assert_eq!(parsed.roots[0].get("a").unwrap().value, Value::Int(2));
    }

    #[test]
    fn a_broken_document_does_not_hide_its_neighbours() {
        let parsed = parse("a: 1\n---\nb: [1\n---\nc: 3\n", Scalars::Core);
        assert_eq!(parsed.roots.len(), 2);
        assert_eq!(parsed.errors.len(), 1);
    }

    #[test]
    fn a_bomb_is_refused() {
        let mut text = String::from("a0: &a0 [x]\n");
        for level in 1..12 {
            let below = level - 1;
            let many = vec![format!("*a{below}"); 10].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{many}]\n"));
        }
        let parsed = parse(&text, Scalars::Core);
        assert!(parsed.errors[0].message.contains("bomb"));
    }

    #[test]
    fn an_alias_inside_its_anchor_is_an_error() {
        let parsed = parse("a: &a [*a]\n", Scalars::Core);
        assert_eq!(parsed.errors.len(), 1);
    }

    #[test]
    fn deep_nesting_is_refused() {
        let text = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(parse(&text, Scalars::Core).errors.len(), 1);
    }

    #[test]
    fn local_tags_are_kept_and_the_text_stays_text() {
        let root = one("a: !Ref 12\nb: !!str 12\nc: !vault |\n  x\n");
        let reference = root.get("a").unwrap();
        assert_eq!(reference.tag(), Some("!Ref"));
        assert_eq!(reference.as_str(), Some("12"));
        assert_eq!(root.get("b").unwrap().as_str(), Some("12"));
        assert_eq!(root.get("c").unwrap().tag(), Some("!vault"));
    }

    #[test]
    fn comments_alone_are_no_document() {
        assert!(parse("# nothing\n", Scalars::Core).roots.is_empty());
        assert!(parse("", Scalars::Core).roots.is_empty());
    }
}
