//! From the records of all files to assets: records that name the same thing become one.
//!
//! What joins two records is an identifier that only one thing can have. An address is
//! none, for it is given to the next; a short host name joins only where nothing else
//! speaks against it. Records of one file are never joined: a list that has something
//! twice means two things, or is wrong, and either way that must be seen.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::{Doubt, Topic};
use super::identifier::Type;
use super::reading::shown;
use super::recognise::{Reader, Role};
use super::status::Status;
use super::{Asset, Listed, model};
use crate::document::{Entry, Node, Region, Value};

/// Identifiers that only one thing can have.
const STRONG: &[Type] = &[
    Type::Serial,
    Type::Arn,
    Type::ResourceId,
    Type::Bucket,
    Type::Mac,
    Type::Fqdn,
    Type::Tag,
    Type::ResourceAddress,
    Type::Fingerprint,
    Type::KeyId,
];

/// Identifiers that show two records to be of two things, if they have none in common.
const TELLING: &[Type] = &[Type::Serial, Type::Arn, Type::ResourceId];

/// Fields that differ without contradiction: names and remarks.
const FREE: &[&str] = &[
    "id",
    "name",
    "notes",
    "status_stated",
    "tangible",
    "product",
    "last_seen",
];

/// One thing: what its records say together.
struct Cluster {
    node: Node,
    files: BTreeSet<usize>,
    records: Vec<(usize, Region)>,
}

/// Joins the records of files, which come in the order in which they are believed.
pub(super) fn merge(files: &[Listed], doubts: &mut Vec<Doubt>) -> Vec<Node> {
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut index: BTreeMap<(&'static str, String), Vec<usize>> = BTreeMap::new();
    for (number, file) in files.iter().enumerate() {
        let mut joined = Vec::new();
        for record in &file.assets {
            let found = find(record, number, &clusters, &index, doubts);
            let at = match found {
                Some(at) => {
                    if let Some(cluster) = clusters.get_mut(at) {
                        join(&mut cluster.node, record, file.reader, "", doubts);
                        cluster.files.insert(number);
                        cluster.records.push((number, record.region));
                    }
                    at
                }
                None => {
                    clusters.push(Cluster {
                        node: record.clone(),
                        files: BTreeSet::from([number]),
                        records: vec![(number, record.region)],
                    });
                    clusters.len() - 1
                }
            };
            joined.push((at, keys(record)));
        }
        // Only now, so that records of this file do not find each other.
        for (at, keys) in joined {
            for key in keys {
                let known = index.entry(key).or_default();
                if !known.contains(&at) {
                    known.push(at);
                }
            }
        }
    }
    clusters
        .into_iter()
        .map(|cluster| with_sources(cluster, files))
        .collect()
}

/// What a record can be found by, the strongest first.
fn keys(record: &Node) -> Vec<(&'static str, String)> {
    let mut keys = Vec::new();
    let asset = Asset { node: record };
    keys.push(("id", asset.id().to_lowercase()));
    for &of in STRONG.iter().chain(&[Type::Hostname]) {
        for node in asset.identifiers_of(of) {
            keys.extend(node.as_str().map(|text| (of.name(), text.to_lowercase())));
        }
    }
    keys
}

/// The one cluster that a record is of.
fn find(
    record: &Node,
    file: usize,
    clusters: &[Cluster],
    index: &BTreeMap<(&'static str, String), Vec<usize>>,
    doubts: &mut Vec<Doubt>,
) -> Option<usize> {
    for key in keys(record) {
        let Some(known) = index.get(&key) else {
            continue;
        };
        let mut fitting: Vec<usize> = known
            .iter()
            .copied()
            .filter(|&at| {
                clusters.get(at).is_some_and(|cluster| {
                    !cluster.files.contains(&file) && may_be_one(&cluster.node, record, key.0)
                })
            })
            .collect();
        // Of a retired thing and its successor, what is in use is the successor.
        if fitting.len() > 1 && (Asset { node: record }).status().is_live() {
            let is_live = |at: &usize| {
                clusters.get(*at).is_some_and(|cluster| {
                    (Asset {
                        node: &cluster.node,
                    })
                    .status()
                    .is_live()
                })
            };
            if fitting.iter().filter(|at| is_live(at)).count() == 1 {
                fitting.retain(|at| is_live(at));
            }
        }
        match fitting.as_slice() {
            [] => {}
            [one] => return Some(*one),
            several => {
                let related = several
                    .first()
                    .and_then(|&at| clusters.get(at))
                    .map(|cluster| ("one of them".to_owned(), cluster.node.region));
                doubts.push(Doubt {
                    related,
                    field: key.0.to_owned(),
                    value: shown(&key.1),
                    asset: (Asset { node: record }).id().to_owned(),
                    ..Doubt::new(
                        Topic::SharedIdentifier,
                        record.region,
                        format!(
                            "{} assets have the {} {:?}, so it is not known which this is",
                            several.len(),
                            key.0,
                            shown(&key.1)
                        ),
                        "give each of them an identifier of its own",
                    )
                });
                return None;
            }
        }
    }
    None
}

/// Whether nothing shows two records to be of two things.
fn may_be_one(one: &Node, other: &Node, key: &str) -> bool {
    let (one, other) = (Asset { node: one }, Asset { node: other });
    let disjoint = |of: Type| {
        let texts = |asset: &Asset<'_>| -> BTreeSet<String> {
            asset
                .identifiers_of(of)
                .iter()
                .filter_map(|node| node.as_str().map(str::to_lowercase))
                .collect()
        };
        let (one, other) = (texts(&one), texts(&other));
        !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
    };
    if TELLING.iter().any(|&of| of.name() != key && disjoint(of)) {
        return false;
    }
    if key == "hostname" && disjoint(Type::Fqdn) {
        return false;
    }
    let touched = |asset: &Asset<'_>| match asset.node.get("tangible").map(|node| &node.value) {
        Some(Value::Bool(value)) => Some(*value),
        _ => None,
    };
    match (touched(&one), touched(&other)) {
        (Some(one), Some(other)) => one == other || key == "id",
        _ => true,
    }
}

/// Adds to a map what another states and it does not; where both state something else,
/// the first stays and the difference is kept as a doubt.
fn join(map: &mut Node, other: &Node, reader: Reader, prefix: &str, doubts: &mut Vec<Doubt>) {
    let id = (Asset { node: map }).id().to_owned();
    join_below(map, other, reader, prefix, &id, doubts);
}

fn join_below(
    map: &mut Node,
    other: &Node,
    reader: Reader,
    prefix: &str,
    id: &str,
    doubts: &mut Vec<Doubt>,
) {
    let statuses = (
        (Asset { node: map }).status(),
        (Asset { node: other }).status(),
    );
    let Value::Map(entries) = &mut map.value else {
        return;
    };
    for entry in other.entries() {
        let path = match prefix {
            "" => entry.key.clone(),
            _ => format!("{prefix}.{}", entry.key),
        };
        let Some(mine) = entries.iter_mut().find(|mine| mine.key == entry.key) else {
            entries.push(entry.clone());
            continue;
        };
        if mine.value.is_map() && entry.value.is_map() {
            join_below(&mut mine.value, &entry.value, reader, &path, id, doubts);
            continue;
        }
        if let (Value::List(items), Value::List(more)) = (&mut mine.value.value, &entry.value.value)
        {
            for item in more {
                if !items.iter().any(|one| one.value == item.value) {
                    items.push(item.clone());
                }
            }
            continue;
        }
        if says_nothing(&mine.value) {
            if !says_nothing(&entry.value) {
                *mine = entry.clone();
            }
            continue;
        }
        let top = path.split('.').next().unwrap_or(&path);
        let differs = mine.value.value != entry.value.value && !says_nothing(&entry.value);
        let is_status = path == "status";
        // What observes knows only whether something is there; a list of hosts that still has
        // one is reported as that.
        let matters = if is_status && reader == Reader::Ansible {
            false
        } else if is_status && reader.role() == Role::Observes {
            statuses.0.is_gone() != statuses.1.is_gone()
        } else {
            !FREE.contains(&top)
        };
        // What follows from the kind of file is no statement.
        let stated = !mine.value.region.is_empty() && !entry.value.region.is_empty();
        if !stated && mine.value.region.is_empty() && differs {
            *mine = entry.clone();
        } else if differs && matters && stated {
            let (one, two) = (text(&mine.value), text(&entry.value));
            doubts.push(Doubt {
                related: Some((format!("{two} is stated here"), entry.value.region)),
                field: path.clone(),
                value: one.clone(),
                asset: id.to_owned(),
                ..Doubt::new(
                    Topic::Conflict,
                    mine.value.region,
                    format!(
                        "the {path} of {} is {one} here and {two} elsewhere",
                        shown(id)
                    ),
                    "correct the one that is out of date; until then this one counts",
                )
            });
        }
    }
}

/// Nothing that would stand against another statement.
fn says_nothing(node: &Node) -> bool {
    node.value == Value::Null || node.as_str() == Some(Status::Unknown.name())
}

fn text(node: &Node) -> String {
    match &node.value {
        Value::String(text) => shown(text),
        _ => shown(&node.to_json().to_string()),
    }
}

/// The record of each file, so that rules can point at any of them.
fn with_sources(mut cluster: Cluster, files: &[Listed]) -> Node {
    let sources = cluster
        .records
        .iter()
        .filter_map(|&(number, region)| {
            let file = files.get(number)?;
            let entry = |key: &str, text: &str| Entry {
                key: key.to_owned(),
                key_region: region.before(),
                value: Node::string(text, region),
            };
            let role = match file.reader.role() {
                Role::Declares => "declares",
                Role::Observes => "observes",
            };
            Some(Node::new(
                Value::Map(vec![
                    entry("file", &file.source.name.shown),
                    entry("reader", file.reader.name()),
                    entry("role", role),
                ]),
                region,
            ))
        })
        .collect();
    let region = cluster.node.region;
    if let Value::Map(entries) = &mut cluster.node.value {
        entries.sort_by_key(|entry| model::order(&entry.key));
        entries.push(Entry {
            key: "sources".to_owned(),
            key_region: region.before(),
            value: Node::new(Value::List(sources), region),
        });
    }
    cluster.node
}
