//! The names that inventories give, looked for in a file, and what is found judged: one
//! document per place that names something out of use.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Part, judge};
use crate::classify::{Format, Kind};
use crate::document::{Document, Entry, Node, Region, Source, Step, Value};
use crate::evaluate::Worker;
use crate::inventory::{Asset, Inventory};
use crate::mentions::{Mention, Names, Site, Text, Tree, is_no_site, is_zone};
use crate::parse;
use crate::view::View;

/// The inventories and what to look for.
pub(super) struct Joined<'i> {
    inventory: &'i Inventory,
    names: Names,
    assets: Vec<Asset<'i>>,
    /// Inventories that declare are no sites; those that show what is in use are.
    declaring: BTreeSet<String>,
}

impl<'i> Joined<'i> {
    /// Prepares the search; `None` where there is nothing to look for.
    pub(super) fn new(inventory: &'i Inventory) -> Option<Self> {
        let files = inventory.files().iter();
        let declaring = files
            .filter(|file| {
                let text = |key: &str| file.get(key).and_then(Node::as_str);
                text("role") == Some("declares") || text("reader") == Some("aws-config")
            })
            .filter_map(|file| Some(file.get("file")?.as_str()?.to_owned()))
            .collect();
        Some(Self {
            names: Names::new(inventory)?,
            assets: inventory.assets().collect(),
            inventory,
            declaring,
        })
    }

    /// Whether a file has to be searched.
    pub(super) fn is_site(&self, file: &str) -> bool {
        !self.declaring.contains(file) && !is_no_site(file)
    }

    /// Finds what a text names, counts it, and judges what is out of use.
    pub(super) fn search(
        &self,
        source: &Arc<Source>,
        format: Option<Format>,
        trees: Vec<Tree<'_>>,
        worker: &mut Worker<'_>,
        part: &mut Part,
    ) {
        let file = source.name.shown.as_str();
        if !self.is_site(file) {
            return;
        }
        // A zone may be called as it likes.
        let zone = (trees.is_empty() && is_zone(&source.text))
            .then(|| parse::parse(&source.text, Format::Zone, parse::yaml::Scalars::Core));
        let roots = zone.as_ref().map_or(&[][..], |zone| &zone.roots);
        let zones = roots.iter().map(|root| Tree {
            kind: Kind::DnsZone,
            root,
            source: 0,
        });
        let text = Text {
            source,
            format,
            trees: trees.into_iter().chain(zones).collect(),
        };
        for mention in text.mentions(&self.names) {
            let is_live = |asset: &&usize| self.names.is_live(**asset);
            let all = &mention.hit.assets;
            let live: Vec<usize> = all.iter().filter(is_live).copied().collect();
            // What a live asset is called is no leftover of another.
            let meant = if live.is_empty() { all } else { &live };
            for asset in meant {
                if mention.site.is_reference() {
                    part.uses.push((*asset, mention.site));
                }
                if live.is_empty() && self.names.is_gone(*asset) {
                    self.judge(*asset, &mention, source, format, worker, part);
                }
            }
        }
    }

    fn judge(
        &self,
        asset: usize,
        mention: &Mention,
        source: &Arc<Source>,
        format: Option<Format>,
        worker: &mut Worker<'_>,
        part: &mut Part,
    ) {
        let Some(asset) = self.assets.get(asset) else {
            return;
        };
        let region = Region::new(mention.hit.start, mention.hit.end);
        let text = |text: &str| Node::string(text, region);
        let mut node = asset.node.clone();
        shift(&mut node);
        let named = source
            .text
            .get(mention.hit.start..mention.hit.end)
            .unwrap_or("");
        let steps = mention.path.iter().map(|step| match step {
            Step::Key(key) => text(key),
            Step::Index(index) => Node::new(
                Value::Int(i64::try_from(*index).unwrap_or(i64::MAX)),
                region,
            ),
        });
        let entry = |key: &str, value: Node| Entry {
            key: key.to_owned(),
            key_region: Region {
                end: region.start,
                ..region
            },
            value,
        };
        let root = Node::new(
            Value::Map(vec![
                entry("site", text(mention.site.name())),
                entry("text", text(named)),
                entry("type", text(mention.hit.of.name())),
                entry("key", text(&mention.key)),
                entry("file", text(&source.name.shown)),
                entry("kind", text(mention.kind.map_or("", Kind::name))),
                entry("format", text(format.map_or("", Format::name))),
                entry("place", Node::new(Value::List(steps.collect()), region)),
                entry("asset", node),
            ]),
            region,
        );
        let mut sources = vec![source.clone()];
        sources.extend(self.inventory.document.sources.iter().cloned());
        let view = View {
            kind: Kind::InventoryMention,
            document: Document { sources, root },
            base: path_text(&mention.path),
        };
        judge(&view, worker, part);
    }
}

/// Makes room for the file before the inventories.
fn shift(node: &mut Node) {
    node.region.source += 1;
    if let Some(notes) = &mut node.notes {
        notes.origins.clear();
    }
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(shift),
        Value::Map(entries) => {
            for entry in entries {
                entry.key_region.source += 1;
                shift(&mut entry.value);
            }
        }
        _ => {}
    }
}

fn path_text(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
        }
    }
    text
}

/// How often files name each asset.
pub(super) fn count(
    assets: usize,
    uses: impl Iterator<Item = (usize, Site)>,
) -> Vec<crate::inventory::Uses> {
    let mut counts = vec![crate::inventory::Uses::default(); assets];
    for (asset, site) in uses {
        let Some(count) = counts.get_mut(asset) else {
            continue;
        };
        *count.sites.entry(site.name()).or_default() += 1;
        if matches!(
            site,
            Site::Definition | Site::Workload | Site::HostList | Site::Dns
        ) {
            count.definitions += 1;
        }
    }
    counts
}
