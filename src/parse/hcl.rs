//! HCL files as they are written, not evaluated: Terraform, tfvars, Packer, Nomad.
//!
//! The shape is the one conftest gives: blocks become nested maps by kind and labels
//! that end in a list of bodies (`resource.aws_s3_bucket.b[0].acl`), literals keep
//! their types, and any other expression is the text `"${...}"` with a note that it is
//! unknown. `terraform` evaluates; this module and its syntax tree do not.

pub(crate) mod members;
mod recover;
pub mod syntax;

use std::collections::HashMap;

use self::members::{Members, Taken};
use self::syntax::{Attribute, Block, Body, Expr, ExprKind, Item, Piece};
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Unknown, Value};

/// Reads a text into its syntax tree; regions name the given source. What could not
/// be read is in the errors, the blocks around it are in the tree.
pub fn read(text: &str, source: u32) -> (Body, Vec<SyntaxError>) {
    recover::read(text, source)
}

/// Reads a text as a template whose first byte stands at an offset of a file;
/// `fixed` is the region of all of it where offsets do not carry over.
pub(crate) fn read_template(
    text: &str,
    file: &str,
    base: usize,
    source: u32,
    fixed: Option<Region>,
) -> Option<Vec<Piece>> {
    let template = hcl_edit::parser::parse_template(text).ok()?;
    let place = syntax::Place {
        text: file,
        base,
        source,
        fixed,
    };
    Some(syntax::template(&template, place))
}

/// Parses one HCL file.
pub fn parse(text: &str) -> Parsed {
    let (body, mut errors) = read(text, 0);
    let mut builder = Builder {
        text,
        errors: Vec::new(),
    };
    let region = Region::new(0, text.len());
    let root = builder.body(&body, region, 0);
    errors.append(&mut builder.errors);
    errors.sort_by_key(|error| error.at);
    let nothing_read = body.items.is_empty() && !errors.is_empty();
    Parsed {
        roots: if nothing_read { Vec::new() } else { vec![root] },
        errors,
        ..Parsed::default()
    }
}

struct Builder<'a> {
    text: &'a str,
    errors: Vec<SyntaxError>,
}

impl Builder<'_> {
    fn body(&mut self, body: &Body, region: Region, depth: usize) -> Node {
        let mut members = Members::default();
        for item in &body.items {
            match item {
                Item::Attribute(attribute) => self.attribute(attribute, &mut members, depth),
                Item::Block(block) => self.block(block, &mut members, depth),
            }
        }
        members.into_node(Some(region))
    }

    fn attribute(&mut self, attribute: &Attribute, members: &mut Members, depth: usize) {
        let (name, region) = (attribute.name.as_str(), attribute.name_region);
        match members.taken(name) {
            None => {}
            Some(Taken::ByValue) => {
                self.errors.push(SyntaxError {
                    at: region.start as usize,
                    message: format!("{name} is set twice in one body"),
                });
                return;
            }
            Some(Taken::ByBlocks) => return self.twice(name, region),
        }
        if let Some(node) = self.expression(&attribute.value, depth + 1) {
            members.set(&[(name, region)], node);
        }
    }

    fn block(&mut self, block: &Block, members: &mut Members, depth: usize) {
        let inner = depth + block.labels.len() + 2;
        if inner > MAX_DEPTH {
            self.too_deep(block.region);
            return;
        }
        let node = self.body(&block.body, block.region, inner);
        let mut path = vec![(block.kind.as_str(), block.kind_region)];
        path.extend(
            block
                .labels
                .iter()
                .map(|(label, region)| (label.as_str(), *region)),
        );
        if !members.push_bodies(&path, vec![node], None) {
            self.twice(&block.kind, block.kind_region);
        }
    }

    fn twice(&mut self, name: &str, region: Region) {
        self.errors.push(SyntaxError {
            at: region.start as usize,
            message: format!("{name} stands for two different things in one body"),
        });
    }

    fn too_deep(&mut self, region: Region) {
        self.errors.push(SyntaxError {
            at: region.start as usize,
            message: format!("nested deeper than {MAX_DEPTH} levels"),
        });
    }

    /// `None` where the nesting is too deep.
    fn expression(&mut self, expr: &Expr, depth: usize) -> Option<Node> {
        if depth > MAX_DEPTH {
            self.too_deep(expr.region);
            return None;
        }
        let value = match &expr.kind {
            ExprKind::Null => Value::Null,
            ExprKind::Bool(value) => Value::Bool(*value),
            ExprKind::Int(value) => Value::Int(*value),
            ExprKind::Float(value) => Value::Float(*value),
            ExprKind::Text(text) => Value::String(text.clone()),
            ExprKind::Template(pieces) => return Some(self.template(pieces, expr.region)),
            ExprKind::List(items) => Value::List(
                items
                    .iter()
                    .map(|item| self.expression(item, depth + 1))
                    .collect::<Option<_>>()?,
            ),
            ExprKind::Object(items) => {
                let mut entries: Vec<Entry> = Vec::with_capacity(items.len());
                let mut index: HashMap<String, usize> = HashMap::new();
                for (key, value) in items {
                    let entry = Entry {
                        key: self.key(key),
                        key_region: key.region,
                        value: self.expression(value, depth + 1)?,
                    };
                    // A repeated key is legal here, the last one counts.
                    match index.get(&entry.key).and_then(|&at| entries.get_mut(at)) {
                        Some(earlier) => *earlier = entry,
                        None => {
                            index.insert(entry.key.clone(), entries.len());
                            entries.push(entry);
                        }
                    }
                }
                Value::Map(entries)
            }
            _ => return Some(self.unknown(expr)),
        };
        Some(Node::new(value, expr.region))
    }

    fn key(&self, key: &Expr) -> String {
        match &key.kind {
            ExprKind::Text(text) => text.clone(),
            ExprKind::Template(pieces) => self
                .template(pieces, key.region)
                .as_str()
                .map_or_else(String::new, str::to_owned),
            _ => {
                let source = self.source(key.region);
                match &key.kind {
                    ExprKind::Int(_) | ExprKind::Float(_) => source.to_owned(),
                    _ => format!("${{{}}}", unwrap_parentheses(source)),
                }
            }
        }
    }

    fn source(&self, region: Region) -> &str {
        self.text
            .get(region.start as usize..region.end as usize)
            .unwrap_or("")
    }

    fn unknown(&self, expr: &Expr) -> Node {
        let source = self.source(expr.region);
        let mut node = Node::string(format!("${{{source}}}"), expr.region);
        node.notes_mut().unknown = Some(Unknown {
            reason: "an expression, not evaluated".to_owned(),
            reference: source.to_owned(),
        });
        node
    }

    /// Literal pieces as text, the others as they stand in the source.
    fn template(&self, pieces: &[Piece], region: Region) -> Node {
        let mut text = String::new();
        let mut reference = None;
        for piece in pieces {
            match piece {
                Piece::Text { text: literal, .. } => text.push_str(literal),
                Piece::Interpolation(expr, region) => {
                    reference.get_or_insert(self.source(expr.region));
                    text.push_str(self.source(*region));
                }
                Piece::If { region, .. } | Piece::For { region, .. } => {
                    reference.get_or_insert("");
                    text.push_str(self.source(*region));
                }
            }
        }
        let mut node = Node::string(text, region);
        if let Some(reference) = reference {
            node.notes_mut().unknown = Some(Unknown {
                reason: "a template, not evaluated".to_owned(),
                reference: reference.to_owned(),
            });
        }
        node
    }
}

/// The key of `{(a) = b}` without its parentheses, as an interpolation shows it.
fn unwrap_parentheses(source: &str) -> &str {
    source
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
        .unwrap_or(source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, FileName, Source, Step};

    fn root(text: &str) -> Node {
        let mut parsed = parse(text);
        assert_eq!(parsed.errors, [], "{text}");
        parsed.roots.remove(0)
    }

    /// The tree as JSON, for comparison.
    fn json(node: &Node) -> serde_json::Value {
        match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Int(value) => (*value).into(),
            Value::Float(value) => (*value).into(),
            Value::String(value) => value.as_str().into(),
            Value::List(items) => items.iter().map(json).collect(),
            Value::Map(entries) => entries
                .iter()
                .map(|entry| (entry.key.clone(), json(&entry.value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    #[test]
    fn blocks_are_maps_by_kind_and_label_that_end_in_a_list() {
        let text = "resource \"a\" \"b\" {\n  x = 1\n  inner {\n    y = true\n  }\n  inner {}\n}\nresource \"a\" \"b\" {\n}\nlocals {\n}\n";
        assert_eq!(
            json(&root(text)),
            serde_json::json!({
                "resource": {"a": {"b": [{"x": 1, "inner": [{"y": true}, {}]}, {}]}},
                "locals": [{}],
            })
        );
    }

    #[test]
    fn literals_keep_their_types_and_expressions_their_source() {
        let text = "a = 1.5\nb = -3\nc = null\nd = [1, \"x\"]\ne = { k = var.x, (var.k) = 2, \"q r\" : 3 }\nf = \"p-${var.x}-${1 + 2}\"\ng = max(1, 2)\nh = 18446744073709551615\n";
        let root = root(text);
        assert_eq!(
            json(&root),
            serde_json::json!({
                "a": 1.5, "b": -3, "c": null, "d": [1, "x"],
                "e": {"k": "${var.x}", "${var.k}": 2, "q r": 3},
                "f": "p-${var.x}-${1 + 2}", "g": "${max(1, 2)}", "h": 18446744073709551615.0,
            })
        );
        assert!(root.get("f").unwrap().unknown().is_some());
        assert_eq!(
            root.get("g").unwrap().unknown().unwrap().reference,
            "max(1, 2)"
        );
        assert!(root.get("d").unwrap().unknown().is_none());
    }

    #[test]
    fn heredocs_lose_their_common_indentation_only_where_they_ask_for_it() {
        let text = "a = <<-EOT\n    one\n\n      two $${x}\n  EOT\nb = <<EOT\n  raw\nEOT\nc = <<-EOT\n    ${var.a}\n  x\n    EOT\n";
        let root = root(text);
        assert_eq!(root.get("a").unwrap().as_str(), Some("one\n\n  two ${x}\n"));
        assert_eq!(root.get("b").unwrap().as_str(), Some("  raw\n"));
        assert_eq!(root.get("c").unwrap().as_str(), Some("  ${var.a}\nx\n"));
    }

    #[test]
    fn a_broken_block_costs_only_itself() {
        let text = "resource \"a\" \"one\" {\n  x = 1\n}\n\nresource \"a\" \"two\" {\n  x = = 2\n}\n\nresource \"a\" \"three\" {\n  x = \"}{\" # {\n}\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(
            text.get(parsed.errors[0].at..parsed.errors[0].at + 3),
            Some("= 2")
        );
        let names = parsed.roots[0].get("resource").unwrap().get("a").unwrap();
        let names: Vec<&str> = names
            .entries()
            .iter()
            .map(|entry| entry.key.as_str())
            .collect();
        assert_eq!(names, ["one", "three"]);
        let three = &parsed.roots[0]
            .get("resource")
            .unwrap()
            .get("a")
            .unwrap()
            .get("three")
            .unwrap()
            .items()[0];
        let region = three.get("x").unwrap().region;
        assert_eq!(
            text.get(region.start as usize..region.end as usize),
            Some("\"}{\"")
        );
    }

    #[test]
    fn a_long_file_reads_like_a_short_one() {
        let block =
            "resource \"a\" \"NAME\" {\n  x = <<-E\n    } \" {\n  E\n  y = \"${\"}\"}\" # {\n}\n\n";
        let text: String = (0..2000)
            .map(|n| block.replace("NAME", &format!("n{n}")))
            .collect();
        assert!(text.len() > 64 * 1024);
        let names = root(&text)
            .get("resource")
            .unwrap()
            .get("a")
            .unwrap()
            .entries()
            .len();
        assert_eq!(names, 2000);
        let last = root(&text);
        let last = last
            .get("resource")
            .unwrap()
            .get("a")
            .unwrap()
            .entries()
            .last()
            .unwrap();
        let region = last.value.items()[0].region;
        assert_eq!(region.end as usize, text.trim_end().len());
        let broken = text.replacen("y = ", "y = = ", 1);
        let parsed = parse(&broken);
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(
            parsed.roots[0]
                .get("resource")
                .unwrap()
                .get("a")
                .unwrap()
                .entries()
                .len(),
            1999
        );
    }

    #[test]
    fn countless_mistakes_are_counted_and_not_listed() {
        let parsed = parse(&"a = = 1\n".repeat(1000));
        assert_eq!(parsed.errors.len(), 51);
        assert_eq!(
            parsed.errors[50].message,
            "from here on 950 more mistakes of this kind"
        );
    }

    #[test]
    fn a_missing_brace_does_not_hide_the_blocks_after_it() {
        let text = "variable \"v\" {\n  default = 1\n\nresource \"a\" \"b\" {\n  x = 1\n}\n\noutput \"o\" {\n  value = 1\n}\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors.len(), 1);
        assert!(parsed.roots[0].get("resource").is_some());
        assert!(parsed.roots[0].get("output").is_some());
        assert!(parsed.roots[0].get("variable").is_none());
    }

    #[test]
    fn a_name_set_twice_is_reported_and_costs_nothing_else() {
        let text = "resource \"a\" \"b\" {\n  x = 1\n  y = 2\n  x = 3\n}\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(parsed.errors[0].message, "x is set twice in one body");
        assert_eq!(parsed.errors[0].at, text.rfind('x').unwrap());
        let body = &parsed.roots[0]
            .get("resource")
            .unwrap()
            .get("a")
            .unwrap()
            .get("b")
            .unwrap()
            .items()[0];
        assert_eq!(json(body), serde_json::json!({"x": 1, "y": 2}));
    }

    #[test]
    fn a_repeated_key_of_an_object_is_legal_and_the_last_counts() {
        let text = "a = { name = 1, other = 2, name = 3 }\nb = object({ n = string, n = number })\nc = { \"k\" = 1, \"k\" = 2 }\n";
        assert_eq!(
            json(&root(text)),
            serde_json::json!({
                "a": {"name": 3, "other": 2},
                "b": "${object({ n = string, n = number })}",
                "c": {"k": 2},
            })
        );
    }

    #[test]
    fn deep_nesting_is_an_error_and_never_a_crash() {
        for (open, close) in [
            ("[", "]"),
            ("(", ")"),
            ("{a=", "}"),
            ("!", ""),
            ("-", ""),
            ("\"${", "}\""),
        ] {
            let text = format!("a = {}1{}\nb = 1\n", open.repeat(5000), close.repeat(5000));
            let parsed = parse(&text);
            assert!(!parsed.errors.is_empty(), "{open}");
            assert!(parsed.roots[0].get("b").is_some(), "{open}");
        }
        let blocks = format!("{}{}", "a {\n".repeat(3000), "}\n".repeat(3000));
        assert!(!parse(&blocks).errors.is_empty());
        let labels = format!("a {} {{\n}}\n", "\"l\" ".repeat(3000));
        assert!(!parse(&labels).errors.is_empty());
    }

    #[test]
    fn every_literal_stands_where_its_region_says() {
        let text = include_str!("../../fixtures/formats/terraform/literals.tf");
        let root = root(text);
        let mut checked = 0;
        check_leaves(&root, text, &mut checked);
        assert!(checked > 20, "only {checked} leaves");
        let document = Document::new(Source::new(FileName::plain("l.tf"), text.to_owned()), root);
        let found = document.find(&[
            Step::Key("resource".into()),
            Step::Key("aws_s3_bucket".into()),
            Step::Key("logs".into()),
            Step::Index(0),
            Step::Key("acl".into()),
        ]);
        assert_eq!(found.depth, 5);
        assert_eq!(
            text.get(found.region.start as usize..found.region.end as usize),
            Some("\"private\"")
        );
    }

    fn check_leaves(node: &Node, text: &str, checked: &mut usize) {
        let raw = text
            .get(node.region.start as usize..node.region.end as usize)
            .unwrap();
        match &node.value {
            Value::List(items) => items
                .iter()
                .for_each(|item| check_leaves(item, text, checked)),
            Value::Map(entries) => {
                for entry in entries {
                    let key = text
                        .get(entry.key_region.start as usize..entry.key_region.end as usize)
                        .unwrap();
                    assert_eq!(key.trim_matches('"'), entry.key);
                    check_leaves(&entry.value, text, checked);
                }
            }
            _ if node.unknown().is_some() => {
                let value = node.as_str().unwrap();
                assert!(
                    value.contains(raw) || raw.contains('"') || raw.starts_with("<<"),
                    "{raw}"
                );
            }
            _ => {
                let again = parse(&format!("x = {raw}\n"));
                assert_eq!(again.errors, [], "{raw}");
                assert_eq!(again.roots[0].get("x").unwrap().value, node.value, "{raw}");
                *checked += 1;
            }
        }
    }
}
