//! The members of a body while it is put together: blocks go by kind and labels into
//! nested maps that end in lists, with an index so that many blocks stay linear.

use std::collections::HashMap;

use crate::document::{Entry, Node, Region, Unknown, Value};

/// Entries under construction, in the order in which they came.
#[derive(Default)]
pub(crate) struct Members {
    entries: Vec<(String, Region, Member)>,
    index: HashMap<String, usize>,
}

enum Member {
    Value(Node),
    Bodies(Vec<Node>, Option<Unknown>),
    Labelled(Members),
}

/// What stands at a name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    /// A value.
    ByValue,
    /// Blocks, or blocks with another number of labels.
    ByBlocks,
}

impl Members {
    fn find(&mut self, name: &str) -> Option<&mut Member> {
        let index = *self.index.get(name)?;
        self.entries.get_mut(index).map(|(_, _, member)| member)
    }

    fn push(&mut self, name: &str, region: Region, member: Member) {
        self.index.insert(name.to_owned(), self.entries.len());
        self.entries.push((name.to_owned(), region, member));
    }

    /// What stands at a name, if anything does.
    pub(crate) fn taken(&mut self, name: &str) -> Option<Taken> {
        self.find(name).map(|member| match member {
            Member::Value(_) => Taken::ByValue,
            Member::Bodies(..) | Member::Labelled(_) => Taken::ByBlocks,
        })
    }

    /// Walks to the maps that all steps but the last name, making them on the way.
    fn enter<'m, 'p>(
        &'m mut self,
        path: &[(&'p str, Region)],
    ) -> Option<(&'m mut Self, (&'p str, Region))> {
        let (last, steps) = path.split_last()?;
        let mut members = self;
        for (name, region) in steps {
            if members.find(name).is_none() {
                members.push(name, *region, Member::Labelled(Self::default()));
            }
            match members.find(name) {
                Some(Member::Labelled(inner)) => members = inner,
                _ => return None,
            }
        }
        Some((members, *last))
    }

    /// Puts a value at a path; false where something stands there.
    pub(crate) fn set(&mut self, path: &[(&str, Region)], node: Node) -> bool {
        let Some((members, (name, region))) = self.enter(path) else {
            return false;
        };
        if members.find(name).is_some() {
            return false;
        }
        members.push(name, region, Member::Value(node));
        true
    }

    /// Adds bodies at a path; false where something else stands there. `unknown` says
    /// why there may be more or fewer of them.
    pub(crate) fn push_bodies(
        &mut self,
        path: &[(&str, Region)],
        nodes: Vec<Node>,
        unknown: Option<Unknown>,
    ) -> bool {
        let Some((members, (name, region))) = self.enter(path) else {
            return false;
        };
        match members.find(name) {
            Some(Member::Bodies(bodies, doubt)) => {
                bodies.extend(nodes);
                if doubt.is_none() {
                    *doubt = unknown;
                }
                true
            }
            Some(_) => false,
            None => {
                members.push(name, region, Member::Bodies(nodes, unknown));
                true
            }
        }
    }

    /// The map; without a region it covers its entries.
    pub(crate) fn into_node(self, region: Option<Region>) -> Node {
        let entries: Vec<Entry> = self
            .entries
            .into_iter()
            .map(|(key, key_region, member)| Entry {
                value: match member {
                    Member::Value(node) => node,
                    Member::Bodies(bodies, unknown) => {
                        let region = cover(bodies.iter().map(|body| body.region), key_region);
                        let mut list = Node::new(Value::List(bodies), region);
                        if unknown.is_some() {
                            list.notes_mut().unknown = unknown;
                        }
                        list
                    }
                    Member::Labelled(members) => members.into_node(None),
                },
                key,
                key_region,
            })
            .collect();
        let region = region.unwrap_or_else(|| {
            let regions = entries
                .iter()
                .flat_map(|entry| [entry.key_region, entry.value.region]);
            cover(regions, Region::default())
        });
        Node::new(Value::Map(entries), region)
    }
}

/// The smallest range that covers those of the first one's source.
fn cover(regions: impl Iterator<Item = Region>, otherwise: Region) -> Region {
    regions
        .reduce(|a, b| if a.source == b.source { a.to(b) } else { a })
        .unwrap_or(otherwise)
}
