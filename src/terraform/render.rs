//! From terms to the document that rules see.
//!
//! A node's region is where the value is used: the place inside the attribute's
//! expression that yields it. Where it came from otherwise is in its origins.

use std::collections::HashMap;
use std::sync::Arc;

use super::doubt::{Doubt, Handle};
use super::evaluation::{Evaluation, Scope};
use super::term::{Data, Member, Part, Place, Term};
use super::{Call, Module};
use crate::document::{Document, Entry, Node, Region, Source, Unknown, Value};
use crate::parse::hcl::members::Members;
use crate::parse::hcl::syntax::{Block, Item};

/// Origins kept of a value.
const MAX_ORIGINS: usize = 4;

/// What is left of the budgets that all modules of a run share.
pub(super) struct Budget {
    /// Instances that are not written one by one: those of repeated blocks after the
    /// first, and all in called modules.
    pub(super) instances: usize,
    /// Steps of evaluation.
    pub(super) steps: u64,
    /// Nodes of documents; 64 bytes of text count as one.
    pub(super) nodes: usize,
}

impl Evaluation<'_> {
    /// The documents of a module instance and of all it calls.
    pub(super) fn modules(&self, instance: usize, budget: &mut Budget, out: &mut Vec<Module>) {
        let calls = self.one_module(instance, budget, out);
        for call in calls {
            if let Some(child) = self.child(call) {
                self.modules(child, budget, out);
            }
        }
    }

    /// Adds the document of one module instance; returns the calls in it.
    fn one_module(&self, index: usize, budget: &mut Budget, out: &mut Vec<Module>) -> Vec<Handle> {
        let Some(instance) = self.instance(index) else {
            return Vec::new();
        };
        let declared = instance.declared;
        let mut renderer = Renderer { left: budget.nodes };
        let mut root = Members::default();
        let mut calls = Vec::new();
        for (at, block) in declared.blocks.iter().enumerate() {
            if !declared.shows(block) {
                continue;
            }
            if block.kind == "locals" {
                self.locals(block, index, &mut renderer, &mut root);
                continue;
            }
            let repeats = matches!(
                block.kind.as_str(),
                "resource" | "data" | "module" | "ephemeral"
            );
            let mut path = vec![(block.kind.as_str(), block.kind_region)];
            path.extend(
                block
                    .labels
                    .iter()
                    .map(|(label, region)| (label.as_str(), *region)),
            );
            if !repeats {
                let term = self.body(block, &Scope::new(index));
                let node = renderer.node(&term, block.region, false);
                root.push_bodies(&path, vec![node], None);
                continue;
            }
            let expansion = self.expansion(index, at);
            let mut nodes = Vec::with_capacity(expansion.iterations.len());
            for iteration in 0..expansion.iterations.len() {
                if (iteration > 0 || instance.call.is_some()) && !self.take(block, budget) {
                    break;
                }
                let handle = Handle {
                    instance: index,
                    block: at,
                    iteration: Some(iteration),
                };
                if block.kind == "module" {
                    calls.push(handle);
                }
                let term = self.in_iteration(handle, |scope| self.body(block, scope));
                nodes.push(renderer.node(&term, block.region, false));
            }
            if !nodes.is_empty() {
                let unknown = expansion.doubt.as_deref().map(unknown);
                root.push_bodies(&path, nodes, unknown);
            }
        }
        budget.nodes = renderer.left;
        if renderer.left == 0
            && let Some(block) = declared.blocks.first()
        {
            self.note(
                block.region,
                "the modules of this run have too many values; the rest is unknown",
            );
        }
        let first = declared.files.first().copied().unwrap_or(0);
        let length = self
            .library
            .files
            .get(first as usize)
            .map_or(0, |source| source.text.len());
        let whole = Region {
            source: first,
            ..Region::new(0, length)
        };
        let call = self.call_chain(index);
        out.push(self.finish(
            &declared.files,
            root.into_node(Some(whole)),
            &declared.directory,
            call,
        ));
        calls
    }

    /// Takes one instance from the budget; false where none is left.
    fn take(&self, block: &Block, budget: &mut Budget) -> bool {
        if budget.instances == 0 {
            self.note(
                block.region,
                "the run has more than 10,000 instances by repetition; those from here on are not evaluated",
            );
            return false;
        }
        budget.instances -= 1;
        true
    }

    fn locals(&self, block: &Block, index: usize, renderer: &mut Renderer, root: &mut Members) {
        for item in &block.body.items {
            if let Item::Attribute(attribute) = item {
                let term = self
                    .local(index, &attribute.name)
                    .through(attribute.value.region);
                let node = renderer.node(&term, attribute.value.region, false);
                root.set(
                    &[
                        ("locals", block.kind_region),
                        (&attribute.name, attribute.name_region),
                    ],
                    node,
                );
            }
        }
    }

    /// The calls that lead to an instance, nearest first.
    fn call_chain(&self, index: usize) -> Vec<Call> {
        let mut chain = Vec::new();
        let mut here = self.instance(index).and_then(|instance| instance.call);
        while let Some(call) = here {
            let caller = self.instance(call.instance);
            if let Some(block) = caller
                .as_ref()
                .and_then(|caller| caller.declared.block(call.block))
            {
                let expansion = self.expansion(call.instance, call.block);
                let key = call
                    .iteration
                    .and_then(|iteration| expansion.iterations.get(iteration))
                    .map(|iteration| super::references::key_text(&iteration.key))
                    .unwrap_or_default();
                let region = block
                    .labels
                    .first()
                    .map_or(block.kind_region, |(_, label)| block.kind_region.to(*label));
                chain.push(Call {
                    label: format!("module.{}{key}", block.label(0).unwrap_or("")),
                    region,
                });
            }
            here = caller.and_then(|caller| caller.call);
        }
        chain
    }

    /// Numbers the sources anew: the module's own files, then those that regions name.
    fn finish(&self, own: &[u32], mut root: Node, directory: &str, mut call: Vec<Call>) -> Module {
        let mut sources = Sources {
            files: self.library.files,
            numbers: HashMap::new(),
            used: Vec::new(),
        };
        for &file in own {
            sources.number(file);
        }
        sources.renumber(&mut root);
        for call in &mut call {
            call.region.source = sources.number(call.region.source);
        }
        Module {
            document: Document {
                sources: sources.used,
                root,
            },
            directory: directory.to_owned(),
            call,
        }
    }
}

struct Sources<'a> {
    files: &'a [Arc<Source>],
    numbers: HashMap<u32, u32>,
    used: Vec<Arc<Source>>,
}

impl Sources<'_> {
    fn number(&mut self, file: u32) -> u32 {
        if let Some(&number) = self.numbers.get(&file) {
            return number;
        }
        let Some(source) = self.files.get(file as usize) else {
            return 0;
        };
        let number = u32::try_from(self.used.len()).unwrap_or(0);
        self.used.push(Arc::clone(source));
        self.numbers.insert(file, number);
        number
    }

    fn renumber(&mut self, node: &mut Node) {
        node.region.source = self.number(node.region.source);
        if let Some(notes) = &mut node.notes {
            for origin in &mut notes.origins {
                origin.source = self.number(origin.source);
            }
        }
        match &mut node.value {
            Value::List(items) => items.iter_mut().for_each(|item| self.renumber(item)),
            Value::Map(entries) => {
                for entry in entries {
                    entry.key_region.source = self.number(entry.key_region.source);
                    self.renumber(&mut entry.value);
                }
            }
            _ => {}
        }
    }
}

struct Renderer {
    /// Nodes that may still be made.
    left: usize,
}

impl Renderer {
    /// A term as a node. `within` is the region of what contains it; with `own` the
    /// term's regions are shown wherever they lie.
    fn node(&mut self, term: &Term, within: Region, own: bool) -> Node {
        let weight = match &term.data {
            Data::Text(text) => 1 + text.text.len() / 64,
            _ => 1,
        };
        self.left = self.left.saturating_sub(weight);
        if self.left == 0 {
            let mut node = Node::string("${...}", within);
            node.notes_mut().unknown = Some(Unknown {
                reason: "a document too large".to_owned(),
                reference: String::new(),
            });
            return node;
        }
        let region = match term.trail.first() {
            Some(site) if own || contains(within, site) => site,
            _ => within,
        };
        let in_place = term.trail.first() == Some(region);
        let mut doubt = None;
        let value = match &term.data {
            Data::Null => Value::Null,
            Data::Bool(value) => Value::Bool(*value),
            Data::Int(value) => Value::Int(*value),
            Data::Float(value) => Value::Float(*value),
            Data::Text(text) => Value::String(text.text.clone()),
            Data::Partial(partial) => {
                doubt = partial.parts.iter().find_map(|part| match part {
                    Part::Unknown(doubt) => Some(doubt),
                    Part::Text(..) => None,
                });
                Value::String(partial.shown())
            }
            Data::Unknown(unknown) => {
                doubt = Some(unknown);
                Value::String(unknown.shown())
            }
            Data::List(list) => {
                doubt = list.open.as_ref();
                Value::List(
                    list.items
                        .iter()
                        .map(|item| self.node(item, region, own))
                        .collect(),
                )
            }
            Data::Map(map) => {
                doubt = map.open.as_ref();
                Value::Map(
                    map.members
                        .iter()
                        .map(|member| self.entry(member, region, own, in_place))
                        .collect(),
                )
            }
        };
        let mut node = Node::new(value, region);
        if let Some(doubt) = doubt {
            node.notes_mut().unknown = Some(unknown(doubt));
        }
        let origins = origins(term, region);
        if !origins.is_empty() {
            node.notes_mut().origins = origins;
        }
        node
    }

    fn entry(&mut self, member: &Member, region: Region, own: bool, in_place: bool) -> Entry {
        let own = own || member.place == Place::Own;
        let written = in_place && member.place == Place::Written;
        let key_region = match member.key_region {
            Some(site) if own || written || contains(region, site) => site,
            _ => region,
        };
        let within = match member.value.trail.first() {
            Some(site) if written && site.source == key_region.source => site,
            _ => region,
        };
        Entry {
            key: member.key.to_string(),
            key_region,
            value: self.node(&member.value, within, own),
        }
    }
}

fn contains(outer: Region, inner: Region) -> bool {
    outer.source == inner.source && outer.start <= inner.start && inner.end <= outer.end
}

/// The places a value came from, other than the one where it is shown.
fn origins(term: &Term, region: Region) -> Vec<Region> {
    let mut origins: Vec<Region> = Vec::new();
    for &site in term.trail.regions() {
        if origins.len() < MAX_ORIGINS && site != region && !origins.contains(&site) {
            origins.push(site);
        }
    }
    origins
}

fn unknown(doubt: &Doubt) -> Unknown {
    Unknown {
        reason: doubt.reason.to_string(),
        reference: doubt.reference.clone(),
    }
}
