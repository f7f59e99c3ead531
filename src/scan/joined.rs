//! The names that inventories give, looked for in a file, and what is found judged: one
//! document per place that names something out of use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Part, Place, Stranger, judge};
use crate::classify::{Format, Kind};
use crate::definitions::{Definition, definitions};
use crate::document::{Document, Node, Region, Source, Step, Value};
use crate::evaluate::Worker;
use crate::finding::Location;
use crate::inventory::{Asset, IdentifierType, Inventory, Uses};
use crate::mentions::{Mention, Names, Site, Text, Tree, is_no_site, is_zone};
use crate::parse;
use crate::problem::{Class, Problem};
use crate::view::{View, path_text};

/// The inventories and what to look for.
pub(super) struct Joined<'i> {
    inventory: &'i Inventory,
    names: Names,
    assets: Vec<Asset<'i>>,
    /// Inventories that declare are no sites; those that show what is in use are.
    declaring: BTreeSet<String>,
    /// Everything that an asset is called, in small letters.
    known: BTreeMap<String, usize>,
    /// The kinds of assets of which every one is listed; `None` where that is not claimed.
    complete: Option<BTreeSet<String>>,
    /// The asset whose places are wanted.
    asked: Option<usize>,
}

impl<'i> Joined<'i> {
    /// Prepares the search; `None` where there is nothing to look for.
    pub(super) fn new(inventory: &'i Inventory, asked: Option<&str>) -> Option<Self> {
        let files = inventory.files().iter();
        let declaring = files
            .filter(|file| {
                let text = |key: &str| file.get(key).and_then(Node::as_str);
                text("role") == Some("declares") || text("reader") == Some("aws-config")
            })
            .filter_map(|file| Some(file.get("file")?.as_str()?.to_owned()))
            .collect();
        let assets: Vec<Asset<'i>> = inventory.assets().collect();
        let is_asked =
            |asset: &Asset<'_>| asked.is_some_and(|id| id.eq_ignore_ascii_case(asset.id()));
        Some(Self {
            names: Names::new(inventory)?,
            known: known(&assets),
            complete: complete(inventory),
            asked: assets.iter().position(is_asked),
            assets,
            inventory,
            declaring,
        })
    }

    /// Holds what a document defines against the inventories.
    pub(super) fn define(&self, view: &View, worker: &mut Worker<'_>, part: &mut Part) {
        for definition in definitions(view) {
            let known = definition.names.iter().find_map(|name| {
                let label = name.split('.').next().unwrap_or(name);
                let is_address = name.parse::<std::net::IpAddr>().is_ok();
                let by_label = || self.known.get(label).filter(|_| !is_address);
                self.known.get(name).or_else(by_label)
            });
            let found = definition.found(&view.document);
            let file = view.document.source(found.region);
            let Some(file) = file.filter(|file| self.is_site(&file.name.shown)) else {
                continue;
            };
            if let Some(asset) = known {
                self.compare(*asset, &definition, view, worker, part);
                continue;
            }
            if let Some(location) = Location::resolve(&view.document, found.region) {
                part.strangers.push(Stranger {
                    kind: definition.kind,
                    title: definition.title.clone(),
                    location,
                });
            }
            let is_claimed = self
                .complete
                .as_ref()
                .is_some_and(|kinds| kinds.is_empty() || kinds.contains(definition.kind));
            if !is_claimed {
                continue;
            }
            let root = definition.tree(&file.name.shown, found.region);
            let view = View {
                kind: Kind::InventoryDefinition,
                document: Document {
                    sources: view.document.sources.clone(),
                    root,
                },
                base: view.path_text(&definition.path, definition.path.len()),
            };
            judge(&view, worker, part);
        }
    }

    /// Holds a resource against the asset that it is, where what its definition says may
    /// contradict the state of the asset.
    fn compare(
        &self,
        asset: usize,
        definition: &Definition<'_>,
        view: &View,
        worker: &mut Worker<'_>,
        part: &mut Part,
    ) {
        let is_cloud = matches!(view.kind, Kind::Terraform | Kind::Cloudformation);
        let Some(asset) = self.assets.get(asset).filter(|_| is_cloud) else {
            return;
        };
        let sources = u32::try_from(view.document.sources.len()).unwrap_or(u32::MAX);
        let mut node = asset.node.clone();
        node.each_region(&|region| region.source = region.source.saturating_add(sources));
        let found = definition.found(&view.document);
        let text = |text: &str| Node::string(text, found.region);
        let root = Node::map(
            found.region,
            vec![
                ("title", text(&definition.title)),
                ("type", text(definition.of)),
                ("body", found.node.clone()),
                ("asset", node),
            ],
        );
        let mut sources = view.document.sources.clone();
        sources.extend(self.inventory.document.sources.iter().cloned());
        let view = View {
            kind: Kind::InventoryMatch,
            document: Document { sources, root },
            base: view.path_text(&definition.path, definition.path.len()),
        };
        judge(&view, worker, part);
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
        let sort = text.trees.first().map(|tree| tree.kind.name());
        let sort = sort.unwrap_or(format.map_or("other text", Format::name));
        *part.searched.entry(sort.to_owned()).or_default() += 1;
        let untried = self.names.untried_hashes(&source.text);
        if untried > 0 {
            part.problems.push(Problem {
                file: source.name.clone(),
                position: None,
                class: Class::NotEvaluated,
                message: format!(
                    "{untried} hashed hosts were not compared with the many names that are retired"
                ),
                next: "remove what is old with ssh-keygen -R".to_owned(),
            });
        }
        for mention in text.mentions(&self.names) {
            if let Some(asked) = self.asked
                && mention.hit.assets.contains(&asked)
            {
                let region = Region::new(mention.hit.start, mention.hit.end);
                let document = Document::new(source.clone(), Node::new(Value::Null, region));
                part.places
                    .extend(Location::resolve(&document, region).map(|location| Place {
                        site: mention.site,
                        location,
                    }));
            }
            if let Some(password) = mention.password {
                part.secrets.push((source.name.clone(), password));
            }
            let is_live = |asset: &&usize| self.names.is_live(**asset);
            let all = &mention.hit.assets;
            let live: Vec<usize> = all.iter().filter(is_live).copied().collect();
            // What a live asset is called is no leftover of another.
            let meant = if live.is_empty() { all } else { &live };
            for asset in meant {
                if mention.site.is_reference() {
                    part.uses.push((*asset, mention.site));
                }
                if live.is_empty() && self.names.is_gone(*asset) && !self.is_own_row(*asset, source)
                {
                    self.judge(*asset, &mention, source, format, worker, part);
                }
            }
        }
    }

    /// Whether a list of hosts is all that says the asset is gone, and this is the list.
    fn is_own_row(&self, asset: usize, source: &Source) -> bool {
        self.assets.get(asset).is_some_and(|asset| {
            let number = asset.node.region.source as usize;
            let list = self.inventory.document.sources.get(number);
            !asset.is_declared() && list.is_some_and(|list| list.name.shown == source.name.shown)
        })
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
        // The file stands before the inventories.
        node.each_region(&|region| region.source += 1);
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
        let root = Node::map(
            region,
            vec![
                ("site", text(mention.site.name())),
                ("text", text(named)),
                ("type", text(mention.hit.of.name())),
                ("key", text(&mention.key)),
                ("file", text(&source.name.shown)),
                ("kind", text(mention.kind.map_or("", Kind::name))),
                ("format", text(format.map_or("", Format::name))),
                ("place", Node::new(Value::List(steps.collect()), region)),
                ("asset", node),
            ],
        );
        let mut sources = vec![source.clone()];
        sources.extend(self.inventory.document.sources.iter().cloned());
        let view = View {
            kind: Kind::InventoryMention,
            document: Document { sources, root },
            base: path_text("", &mention.path),
        };
        judge(&view, worker, part);
    }
}

/// Everything that assets are called: ids, names, identifiers and first labels of names.
fn known(assets: &[Asset<'_>]) -> BTreeMap<String, usize> {
    let mut known = BTreeMap::new();
    for (number, asset) in assets
        .iter()
        .enumerate()
        .filter(|(_, one)| one.is_declared())
    {
        let mut names = BTreeSet::from([asset.id().to_lowercase()]);
        names.extend(asset.text("name").map(str::to_lowercase));
        for identifier in asset.identifiers() {
            let text = identifier.text.to_lowercase();
            if identifier.of == IdentifierType::Fqdn {
                names.extend(text.split('.').next().map(str::to_owned));
            }
            names.insert(text);
        }
        for object in asset.get("identifiers.k8s").map_or(&[][..], Node::items) {
            let name = object.get("name").and_then(Node::as_str);
            names.extend(name.map(str::to_lowercase));
        }
        // Of two assets of one name the first is as good as the other.
        for name in names {
            known.entry(name).or_insert(number);
        }
    }
    known
}

/// The kinds that complete inventories list; empty for all, `None` where none is complete.
pub(super) fn complete(inventory: &Inventory) -> Option<BTreeSet<String>> {
    let mut kinds: Option<BTreeSet<String>> = None;
    for file in inventory.files() {
        let scope = file.get("scope")?;
        if scope.get("complete").map(|node| &node.value) != Some(&Value::Bool(true)) {
            continue;
        }
        let listed = scope.get("kinds").map_or(&[][..], Node::items);
        if listed.is_empty() {
            return Some(BTreeSet::new());
        }
        let names = listed.iter().filter_map(Node::as_str).map(str::to_owned);
        kinds.get_or_insert_default().extend(names);
    }
    kinds
}

/// How often files name each asset.
pub(super) fn count(assets: usize, uses: impl Iterator<Item = (usize, Site)>) -> Vec<Uses> {
    let mut counts = vec![Uses::default(); assets];
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
