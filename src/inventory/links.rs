//! What an asset is to others: replacements, dependents, namesakes, and how often files
//! name it. Computed once over all assets, so that a rule about one asset needs no other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::identifier::Type;
use super::people::People;
use super::{Asset, Inventory, Status};
use crate::document::{Node, Region, Value};

/// How many others with one identifier are told; a list that has one address in every row
/// would otherwise grow with its square.
const NAMESAKES: usize = 10;

/// Identifiers that two things cannot share.
const OWN: &[Type] = &[
    Type::Fqdn,
    Type::Hostname,
    Type::Ip,
    Type::Mac,
    Type::Serial,
    Type::Arn,
    Type::Account,
    Type::ResourceId,
    Type::Bucket,
    Type::ResourceAddress,
    Type::KeyId,
    Type::Fingerprint,
    Type::Tag,
];

/// How often files name one asset, by the name of the site.
#[derive(Debug, Clone, Default)]
pub struct Uses {
    /// By site.
    pub sites: BTreeMap<&'static str, usize>,
    /// How many of them define it.
    pub definitions: usize,
}

impl Uses {
    /// Adds what other files say.
    pub fn add(&mut self, other: &Self) {
        for (site, count) in &other.sites {
            *self.sites.entry(site).or_default() += count;
        }
        self.definitions += other.definitions;
    }

    /// How often it is named.
    pub fn total(&self) -> usize {
        self.sites.values().sum()
    }
}

/// The assets of an inventory by what they can be found by.
pub struct Links<'i> {
    assets: Vec<Asset<'i>>,
    by_id: HashMap<String, usize>,
    /// Names that lists use in place of ids, where one asset alone has them.
    by_name: HashMap<String, Option<usize>>,
    by_identifier: HashMap<(Type, &'i str), Vec<usize>>,
    /// Who states that it depends on the key, by number.
    dependents: HashMap<usize, Vec<usize>>,
    /// By file: the fields that some asset of it states.
    stated: HashMap<&'i str, BTreeSet<String>>,
    /// By file.
    scopes: HashMap<&'i str, &'i Node>,
    before: Option<&'i BTreeMap<String, Status>>,
    people: People<'i>,
}

impl<'i> Links<'i> {
    /// Reads all assets once. `before` has the statuses at the git base, by id in small
    /// letters, where there is one.
    pub fn new(inventory: &'i Inventory, before: Option<&'i BTreeMap<String, Status>>) -> Self {
        let assets: Vec<Asset<'i>> = inventory.assets().collect();
        let mut links = Self {
            by_id: HashMap::with_capacity(assets.len()),
            by_name: HashMap::new(),
            by_identifier: HashMap::new(),
            dependents: HashMap::new(),
            stated: HashMap::new(),
            scopes: HashMap::new(),
            before,
            people: People::of(inventory),
            assets,
        };
        for (number, asset) in links.assets.iter().enumerate() {
            links
                .by_id
                .entry(asset.id().to_lowercase())
                .or_insert(number);
            for identifier in asset.identifiers().filter(|one| OWN.contains(&one.of)) {
                let list = links.by_identifier.entry((identifier.of, identifier.text));
                list.or_default().push(number);
            }
            for name in names(*asset) {
                links
                    .by_name
                    .entry(name)
                    .and_modify(|known| {
                        if *known != Some(number) {
                            *known = None;
                        }
                    })
                    .or_insert(Some(number));
            }
            for file in files(*asset) {
                state(asset.node, links.stated.entry(file).or_default());
            }
        }
        for (number, asset) in links.assets.iter().enumerate() {
            for id in texts(asset.get("depends_on")) {
                if let Some(on) = links.number_of(id) {
                    links.dependents.entry(on).or_default().push(number);
                }
            }
        }
        for file in inventory.files() {
            if let (Some(name), Some(scope)) = (
                file.get("file").and_then(Node::as_str),
                file.get("scope").filter(|scope| scope.is_map()),
            ) {
                links.scopes.insert(name, scope);
            }
        }
        links
    }

    /// The tree of an asset with its `links`, as rules see it.
    pub fn document_of(&self, asset: Asset<'i>, uses: &Uses) -> Node {
        let mut node = asset.node.clone();
        let links = self.of(asset, uses);
        if let Value::Map(entries) = &mut node.value {
            entries.push(crate::document::Entry {
                key: "links".to_owned(),
                key_region: asset.node.region.before(),
                value: links,
            });
        }
        node
    }

    fn of(&self, asset: Asset<'i>, uses: &Uses) -> Node {
        let here = asset.node.region.before();
        let mut members = vec![
            ("replaced_by", self.replacements(asset)),
            (
                "replacement_cycle",
                Node::new(Value::Bool(self.is_replaced_in_a_circle(asset)), here),
            ),
            ("dependents", self.dependents(asset)),
            ("depends_on", self.depends_on(asset)),
            ("same", self.namesakes(asset)),
            ("mentions", mentions(uses, here)),
            ("scope", self.scope(asset, here)),
            ("stated", self.stated(asset, here)),
            ("people", self.people.of_asset(asset)),
        ];
        if let Some(before) = self.before
            && let Some(status) = before.get(&asset.id().to_lowercase())
        {
            members.push(("before", Node::string(status.name(), here)));
        }
        Node::map(here, members)
    }

    /// The asset that an id means, or a name that is written in place of one.
    fn number_of(&self, id: &str) -> Option<usize> {
        let id = id.to_lowercase();
        let by_name = || self.by_name.get(&id).copied().flatten();
        self.by_id.get(&id).copied().or_else(by_name)
    }

    fn known(&self, id: &str) -> Option<Asset<'i>> {
        self.assets.get(self.number_of(id)?).copied()
    }

    /// `{id, known, status}` of the asset that an id in this one means.
    fn reference(&self, id: &Node, extra: Vec<(&str, Node)>) -> Option<Node> {
        let text = id.as_str()?;
        let found = self.known(text);
        let region = found.map_or(id.region, |asset| asset.node.region);
        let status = found.map_or(Status::Unknown, Asset::status);
        let mut members = vec![
            ("id", Node::string(text, region)),
            ("known", Node::new(Value::Bool(found.is_some()), region)),
            ("status", Node::string(status.name(), region)),
        ];
        members.extend(extra);
        Some(Node::map(region, members))
    }

    fn replacements(&self, asset: Asset<'i>) -> Node {
        let mut found = Vec::new();
        for (from, path) in [("replaced_by", "replaced_by"), ("plan", "plan.replaced_by")] {
            for id in asset.get(path).map_or(&[][..], Node::items) {
                let from = Node::string(from, id.region);
                found.extend(self.reference(id, vec![("from", from)]));
            }
        }
        list(found)
    }

    fn is_replaced_in_a_circle(&self, asset: Asset<'i>) -> bool {
        let start = self.number_of(asset.id());
        let replacing = |asset: Asset<'i>| -> Vec<usize> {
            let ids = replacing(asset).into_iter();
            ids.filter_map(|id| self.number_of(&id)).collect()
        };
        let mut seen = BTreeSet::new();
        let mut next = replacing(asset);
        while let Some(number) = next.pop() {
            if Some(number) == start {
                return true;
            }
            if seen.insert(number)
                && let Some(asset) = self.assets.get(number)
            {
                next.extend(replacing(*asset));
            }
        }
        false
    }

    fn dependents(&self, asset: Asset<'i>) -> Node {
        let stating = self
            .number_of(asset.id())
            .and_then(|number| self.dependents.get(&number))
            .into_iter()
            .flatten()
            .copied();
        let listed = texts(asset.get("dependents"))
            .into_iter()
            .filter_map(|id| self.number_of(id));
        let all: BTreeSet<usize> = stating.chain(listed).collect();
        let found = all.into_iter().filter_map(|number| {
            let other = self.assets.get(number)?;
            self.reference(&Node::string(other.id(), other.node.region), Vec::new())
        });
        list(found.collect())
    }

    fn depends_on(&self, asset: Asset<'i>) -> Node {
        let ids = asset.get("depends_on").map_or(&[][..], Node::items);
        let found = ids.iter().filter_map(|id| self.reference(id, Vec::new()));
        list(found.collect())
    }

    fn namesakes(&self, asset: Asset<'i>) -> Node {
        let mut found = Vec::new();
        for identifier in asset.identifiers().filter(|one| OWN.contains(&one.of)) {
            let others = self.by_identifier.get(&(identifier.of, identifier.text));
            let others = others.into_iter().flatten();
            for other in others.take(NAMESAKES + 1) {
                let Some(other) = self.assets.get(*other) else {
                    continue;
                };
                // Lists of hosts have a host under several names.
                if std::ptr::eq(other.node, asset.node) || !other.is_declared() {
                    continue;
                }
                let region = other.node.region;
                found.push(Node::map(
                    region,
                    vec![
                        ("type", Node::string(identifier.of.name(), region)),
                        ("value", Node::string(identifier.text, region)),
                        ("id", Node::string(other.id(), region)),
                        ("status", Node::string(other.status().name(), region)),
                        (
                            "kind",
                            Node::string(other.kind().unwrap_or("unknown"), region),
                        ),
                    ],
                ));
            }
        }
        list(found)
    }

    fn scope(&self, asset: Asset<'i>, here: Region) -> Node {
        let scopes: Vec<&Node> = files(asset)
            .filter_map(|file| self.scopes.get(file).copied())
            .collect();
        let complete = scopes
            .iter()
            .any(|scope| scope.get("complete").map(|node| &node.value) == Some(&Value::Bool(true)));
        let both = |key: &str| {
            let items = scopes.iter().filter_map(|scope| scope.get(key));
            list(items.flat_map(Node::items).cloned().collect())
        };
        Node::map(
            here,
            vec![
                ("complete", Node::new(Value::Bool(complete), here)),
                ("repos", both("repos")),
                ("kinds", both("kinds")),
            ],
        )
    }

    fn stated(&self, asset: Asset<'i>, here: Region) -> Node {
        let all: BTreeSet<&String> = files(asset)
            .filter_map(|file| self.stated.get(file))
            .flatten()
            .collect();
        list(
            all.into_iter()
                .map(|name| Node::string(name.as_str(), here))
                .collect(),
        )
    }
}

/// The files that list an asset.
fn files<'i>(asset: Asset<'i>) -> impl Iterator<Item = &'i str> {
    let sources = asset.get("sources").map_or(&[][..], Node::items);
    sources
        .iter()
        .filter_map(|source| source.get("file")?.as_str())
}

fn texts(list: Option<&Node>) -> Vec<&str> {
    let items = list.map_or(&[][..], Node::items);
    items.iter().filter_map(Node::as_str).collect()
}

/// What an asset is called besides its id, in small letters.
fn names(asset: Asset<'_>) -> BTreeSet<String> {
    let name = asset.get("name").and_then(Node::as_str);
    let hosts = [Type::Hostname, Type::Fqdn].map(|of| asset.identifiers_of(of));
    let hosts = hosts.iter().flat_map(|nodes| nodes.iter());
    let texts = hosts.filter_map(|node| node.as_str()).chain(name);
    texts.map(str::to_lowercase).collect()
}

fn replacing(asset: Asset<'_>) -> Vec<String> {
    ["replaced_by", "plan.replaced_by"]
        .iter()
        .flat_map(|path| texts(asset.get(path)))
        .map(str::to_lowercase)
        .collect()
}

/// The fields that an asset states, such as `criticality`, `owner.team` and, of whatever
/// member of a list, `decommission.media.serial`.
fn state(asset: &Node, into: &mut BTreeSet<String>) {
    for entry in asset.entries() {
        if entry.key != "sources" {
            into.insert(entry.key.clone());
            state_below(&entry.key, &entry.value, into);
        }
    }
}

/// The model is a few levels deep, and so is this.
fn state_below(path: &str, node: &Node, into: &mut BTreeSet<String>) {
    for item in node.items() {
        state_below(path, item, into);
    }
    for entry in node.entries() {
        let below = format!("{path}.{}", entry.key);
        state_below(&below, &entry.value, into);
        into.insert(below);
    }
}

fn mentions(uses: &Uses, here: Region) -> Node {
    let count =
        |number: usize| Node::new(Value::Int(i64::try_from(number).unwrap_or(i64::MAX)), here);
    let sites = uses
        .sites
        .iter()
        .map(|(site, number)| (*site, count(*number)))
        .collect();
    Node::map(
        here,
        vec![
            ("total", count(uses.total())),
            ("definitions", count(uses.definitions)),
            ("sites", Node::map(here, sites)),
        ],
    )
}

fn list(items: Vec<Node>) -> Node {
    let region = items.first().map_or(Region::default(), |item| item.region);
    Node::new(Value::List(items), region)
}
