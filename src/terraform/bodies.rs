//! Bodies of blocks: attributes, nested blocks, `dynamic` blocks, and the parsed form of
//! attributes that hold JSON.

use std::collections::HashMap;
use std::sync::Arc;

use super::doubt::Doubt;
use super::evaluation::{Evaluation, Scope};
use super::expansion::Key;
use super::json;
use super::term::{Data, Member, Place, Term};
use crate::document::Region;
use crate::parse::hcl::syntax::{Block, Body, Expr, ExprKind, Item};

/// The end of the name under which the parsed form of a JSON text stands.
const JSON_SUFFIX: &str = "__json";

/// The attribute that holds a YAML document, and the name of its parsed form.
const YAML: (&str, &str) = ("yaml_body", "yaml_body__yaml");

/// Attributes of a block that name things and have no value.
fn references(kind: &str, is_nested: bool) -> &'static [&'static str] {
    match kind {
        "variable" if !is_nested => &["type"],
        "resource" | "data" | "ephemeral" | "module" | "output" if !is_nested => {
            &["depends_on", "provider", "providers"]
        }
        "lifecycle" => &["ignore_changes", "replace_triggered_by"],
        _ => &[],
    }
}

/// The nested blocks of one kind, by label where they have labels.
#[derive(Default)]
struct Nested {
    key_region: Region,
    bodies: Vec<Term>,
    open: Option<Arc<Doubt>>,
    labelled: Vec<(String, Region, Vec<Term>)>,
}

impl Evaluation<'_> {
    /// The body of a block as a map.
    pub(super) fn body(&self, block: &Block, scope: &Scope<'_>) -> Term {
        let references = references(&block.kind, false);
        self.members(&block.body, block.region, references, scope)
    }

    fn members(&self, body: &Body, region: Region, references: &[&str], scope: &Scope<'_>) -> Term {
        let term = self.deeper(|| self.member_list(body, references, scope));
        let term = match term {
            Some((members, open)) => Term::map(members, open),
            None => Doubt::new("nested too deeply", "").into(),
        };
        term.with_region(region)
    }

    fn member_list(
        &self,
        body: &Body,
        references: &[&str],
        scope: &Scope<'_>,
    ) -> (Vec<Member>, Option<Arc<Doubt>>) {
        let mut members: Vec<Member> = Vec::with_capacity(body.items.len());
        // Where the nested blocks of a kind stand among the members.
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut nested: Vec<Nested> = Vec::new();
        for item in &body.items {
            let (kind, key_region) = match item {
                Item::Attribute(attribute) => {
                    let value = if references.contains(&attribute.name.as_str()) {
                        self.named_only(&attribute.value)
                    } else {
                        self.eval(&attribute.value, scope)
                    };
                    // Null is how Terraform says that an argument is not given.
                    if value.is_null() {
                        continue;
                    }
                    let embedded = if attribute.name == YAML.0 {
                        json::decode_yaml(&value).map(|term| (YAML.1.to_owned(), term))
                    } else {
                        json::embedded(&value)
                            .map(|term| (format!("{}{JSON_SUFFIX}", attribute.name), term))
                    };
                    members.push(Member {
                        place: Place::Written,
                        ..Member::at(&attribute.name, attribute.name_region, value)
                    });
                    if let Some((name, embedded)) = embedded {
                        members.push(Member {
                            place: Place::Own,
                            ..Member::at(&name, attribute.name_region, embedded)
                        });
                    }
                    continue;
                }
                Item::Block(block) if block.kind == "dynamic" => match block.labels.first() {
                    Some((kind, region)) => (kind.as_str(), *region),
                    None => continue,
                },
                Item::Block(block) => (block.kind.as_str(), block.kind_region),
            };
            let Item::Block(block) = item else { continue };
            let at = *places.entry(kind).or_insert_with(|| {
                nested.push(Nested {
                    key_region,
                    ..Nested::default()
                });
                nested.len() - 1
            });
            let Some(nested) = nested.get_mut(at) else {
                continue;
            };
            if block.kind == "dynamic" {
                self.dynamic(block, kind, scope, nested);
                continue;
            }
            let term = self.members(
                &block.body,
                block.region,
                self::references(&block.kind, true),
                scope,
            );
            match block.labels.first() {
                None => nested.bodies.push(term),
                Some((label, region)) => {
                    match nested.labelled.iter_mut().find(|(name, ..)| name == label) {
                        Some((_, _, bodies)) => bodies.push(term),
                        None => nested.labelled.push((label.clone(), *region, vec![term])),
                    }
                }
            }
        }
        let mut kinds: Vec<(&str, usize)> = places.into_iter().collect();
        kinds.sort_by_key(|(_, at)| *at);
        for ((kind, _), nested) in kinds.into_iter().zip(nested) {
            if let Some(member) = nested.member(kind) {
                members.push(member);
            }
        }
        (members, None)
    }

    /// One `dynamic` block. Where it is not known how often it repeats, one block of
    /// unknown leaves says that there may be some.
    fn dynamic(&self, block: &Block, kind: &str, scope: &Scope<'_>, nested: &mut Nested) {
        let Some(content) = block.body.blocks("content").next() else {
            return;
        };
        let name = block
            .body
            .attribute("iterator")
            .and_then(|attribute| attribute.value.as_word())
            .unwrap_or(kind);
        let Some(for_each) = block.body.attribute("for_each") else {
            return;
        };
        let expansion = self.expand_each(&for_each.value, name, scope);
        for iteration in &expansion.iterations {
            let inner = scope.iterate(iteration);
            let mut term = self.members(&content.body, content.region, &[], &inner);
            if iteration.key == Key::Symbolic
                && let (Data::Map(map), Some(doubt)) = (&term.data, &expansion.doubt)
            {
                let members = map.members.clone();
                term.data = Term::map(members, Some(Arc::clone(doubt))).data;
            }
            nested.bodies.push(term);
        }
        if nested.open.is_none() {
            nested.open.clone_from(&expansion.doubt);
        }
    }

    /// An attribute that names something, as the source has it.
    fn named_only(&self, expr: &Expr) -> Term {
        let term = match &expr.kind {
            ExprKind::List(items) => Term::list(
                items.iter().map(|item| self.named_only(item)).collect(),
                None,
            ),
            ExprKind::Object(items) => Term::map(
                items
                    .iter()
                    .filter_map(|(key, value)| {
                        let name = key.as_word()?;
                        Some(Member::at(name, key.region, self.named_only(value)))
                    })
                    .collect(),
                None,
            ),
            ExprKind::Text(text) => Term::text(text.as_str()),
            ExprKind::Null => Term::null(),
            _ => Term::text(format!("${{{}}}", self.source(expr.region))),
        };
        term.with_region(expr.region)
    }
}

impl Nested {
    fn member(self, kind: &str) -> Option<Member> {
        let value = if !self.labelled.is_empty() {
            let members = self
                .labelled
                .into_iter()
                .map(|(label, region, bodies)| {
                    Member::at(&label, region, blocks(bodies, None, region))
                })
                .collect();
            Term::map(members, None).with_region(self.key_region)
        } else if self.bodies.is_empty() {
            return None;
        } else {
            blocks(self.bodies, self.open, self.key_region)
        };
        Some(Member {
            place: Place::Written,
            ..Member::at(kind, self.key_region, value)
        })
    }
}

/// A list of bodies; its region covers those that stand in one file.
fn blocks(bodies: Vec<Term>, open: Option<Arc<Doubt>>, otherwise: Region) -> Term {
    let regions = bodies.iter().filter_map(|body| body.trail.first());
    let region = regions
        .reduce(|a, b| if a.source == b.source { a.to(b) } else { a })
        .unwrap_or(otherwise);
    Term::list(bodies, open).with_region(region)
}
