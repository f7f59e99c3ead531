//! Inventories: what an organisation owns and where each thing is in its life, read from
//! the tables and exports it keeps anyway.
//!
//! Every reader gives assets in one canonical shape ([`model`]) as document trees whose
//! nodes keep the region of the cell they come from. Rules therefore read assets like any
//! document, and a path they return leads to the cell. What could not be used is a
//! [`Doubt`], kept for rules in the same document. [`read`] is for one file, [`gather`]
//! joins them.

mod ansible;
mod aws_config;
mod backstage;
mod by_content;
mod canonical;
mod columns;
mod cyclonedx;
mod date;
mod doubt;
mod fingerprint;
mod former;
mod header;
mod identifier;
mod key_register;
mod legend;
mod links;
mod login;
mod looks;
mod merge;
mod model;
mod oscal;
mod people;
mod phrase;
mod population;
mod product;
mod reading;
mod recognise;
mod schema;
mod secret;
mod sentence;
mod settings;
mod sheet;
mod sort;
mod status;
mod table;
mod told;
mod unused;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::classify::Format;
use crate::document::{Document, Entry, Node, Region, Source, Value};
use crate::parse::{self, SyntaxError, yaml};

pub use columns::named as field_named;
pub use date::Order as DateOrder;
pub use doubt::{Doubt, Topic};
pub use fingerprint::fingerprints_of_keys;
pub use identifier::Type as IdentifierType;
pub use links::{Links, Uses};
pub use reading::{Column, StatusWord, Understood};
pub use recognise::{Reader, Role, may_be};
pub use schema::schema;
pub use settings::{Mapping, Settings};
pub use sort::Sort;
pub use status::Status;
pub use words::{folded, is_host};

use reading::Reading;
use status::System;

/// What one file lists.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The file.
    pub source: Arc<Source>,
    /// Who read it.
    pub reader: Reader,
    /// Its assets in canonical shape.
    pub assets: Vec<Node>,
    /// What could not be used.
    pub doubts: Vec<Doubt>,
    /// How columns and status words were understood.
    pub understood: Understood,
    /// What the file speaks of: `repos`, `kinds`, `complete`; may be an empty map.
    pub scope: Node,
    /// Teams and users it knows, in small letters.
    pub teams: Vec<String>,
    /// What breaks the rules of the format.
    pub errors: Vec<SyntaxError>,
    /// Higher is believed first; the reader decides between equals.
    pub precedence: i64,
}

/// All inventories together.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// The files as sources, and a root with `assets`, `doubts` and `files`: what rules see.
    pub document: Document,
    /// What could not be used, in the order of `doubts` in the document.
    pub doubts: Vec<Doubt>,
    /// Teams and users that a catalogue of them knows, in small letters.
    pub teams: BTreeSet<String>,
}

/// An asset, with what Rust needs of it.
#[derive(Debug, Clone, Copy)]
pub struct Asset<'a> {
    /// Its tree in canonical shape.
    pub node: &'a Node,
}

/// What an asset is called somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identifier<'a> {
    /// What it is.
    pub of: IdentifierType,
    /// In its one spelling.
    pub text: &'a str,
    /// Where it is stated.
    pub region: Region,
}

/// Whether a file could be an inventory by its name alone, so that it has to be opened.
pub fn may_be_named(path: &str, settings: &Settings) -> bool {
    settings.of(path).is_some()
        || matches!(
            recognise::format(path),
            Some(Format::Csv | Format::Yaml | Format::Json | Format::Jsonc)
        )
        || recognise::is_ansible_name(path)
}

/// Reads a file, if it is an inventory by its shape or because the settings say so.
pub fn read(source: &Arc<Source>, settings: &Settings) -> Option<Listed> {
    try_read(source, settings).ok()
}

/// Like [`read`].
///
/// # Errors
/// Where the file is no inventory: what keeps it from being one, if it is a table that seems
/// to list assets.
pub fn try_read(source: &Arc<Source>, settings: &Settings) -> Result<Listed, Option<&'static str>> {
    let path = source.name.shown.as_str();
    let mapping = settings.of(path);
    if mapping.is_none() && !may_be(path, &source.text) {
        return Err(None);
    }
    let nothing = Mapping::default();
    let given = mapping.unwrap_or(&nothing);
    let format = recognise::format(path);
    if format == Some(Format::Csv)
        || (mapping.is_some() && format.is_none() && given.reader != Some(Reader::Ansible))
    {
        let table = table::read(&source.text, given).ok_or(None)?;
        let reader = recognise::of_table(path, &table)
            .or(mapping.map(|_| Reader::Sheet))
            .ok_or_else(|| recognise::missing(path, &table))?;
        let reader = given.reader.unwrap_or(reader);
        let mut reading = Reading::new(source, given, system(reader));
        reading.as_of = settings.as_of;
        sheet::read(&table, reader, &mut reading);
        return Ok(listed(source, reader, reading, given, None, Vec::new()));
    }
    if recognise::is_ansible_name(path) && matches!(format, Some(Format::Ini) | None)
        || given.reader == Some(Reader::Ansible) && matches!(format, Some(Format::Ini) | None)
    {
        let mut reading = Reading::new(source, given, System::Ansible);
        ansible::read_text(&source.text, &mut reading);
        return Ok(listed(
            source,
            Reader::Ansible,
            reading,
            given,
            None,
            Vec::new(),
        ));
    }
    let format =
        format.filter(|format| matches!(format, Format::Yaml | Format::Json | Format::Jsonc));
    let format = format.ok_or(None)?;
    let parsed = parse::parse(&source.text, format, yaml::Scalars::Core);
    let roots = &parsed.roots;
    let by_records = || {
        let is_json = format != Format::Yaml || mapping.is_some();
        let root = roots.first().filter(|_| is_json)?;
        recognise::of_records(path, root, given).or(mapping
            .filter(|_| recognise::records(root).is_some())
            .map(|_| Reader::Sheet))
    };
    let reader = given
        .reader
        .or_else(|| roots.iter().find_map(recognise::of_tree))
        .or_else(by_records)
        .ok_or(None)?;
    let mut reading = Reading::new(source, given, system(reader));
    reading.as_of = settings.as_of;
    for root in roots {
        // Other documents of the same file may be something else.
        if given.reader.is_none()
            && reader != Reader::Sheet
            && recognise::of_tree(root) != Some(reader)
        {
            continue;
        }
        match reader {
            Reader::Canonical => canonical::read(root, &mut reading),
            Reader::Backstage => backstage::read(root, &mut reading),
            Reader::AwsConfig => aws_config::read(root, &mut reading),
            Reader::CycloneDx => cyclonedx::read(root, &mut reading),
            Reader::Oscal => oscal::read(root, &mut reading),
            Reader::Ansible => ansible::read_tree(root, &mut reading),
            Reader::ServiceNow | Reader::NetBox | Reader::Sheet => {
                if let Some(records) = recognise::records(root) {
                    let table = table::Table::of_maps(records, given, table::flat);
                    sheet::read(&table, reader, &mut reading);
                }
            }
        }
    }
    let scope = roots.iter().find_map(|root| root.get("scope")).cloned();
    let scope = scope.filter(|_| reader == Reader::Canonical);
    Ok(listed(source, reader, reading, given, scope, parsed.errors))
}

impl Listed {
    /// Whether nothing says of any of the assets whether it is in use.
    pub fn states_nothing(&self) -> bool {
        let is_table = matches!(
            self.reader,
            Reader::Sheet | Reader::ServiceNow | Reader::NetBox
        );
        let unknown = |node: &Node| (Asset { node }).status() == Status::Unknown;
        is_table
            && !self.assets.is_empty()
            && self.understood.words.is_empty()
            && self.assets.iter().all(unknown)
    }
}

fn system(reader: Reader) -> System {
    match reader {
        Reader::Canonical | Reader::Sheet | Reader::CycloneDx => System::Common,
        Reader::ServiceNow => System::ServiceNowInstall,
        Reader::NetBox => System::NetBox,
        Reader::Oscal => System::Oscal,
        Reader::Backstage => System::Backstage,
        Reader::AwsConfig => System::AwsConfig,
        Reader::Ansible => System::Ansible,
    }
}

fn listed(
    source: &Arc<Source>,
    reader: Reader,
    mut reading: Reading<'_>,
    mapping: &Mapping,
    scope: Option<Node>,
    errors: Vec<SyntaxError>,
) -> Listed {
    reading.end();
    let mut scope = scope
        .filter(Node::is_map)
        .unwrap_or_else(|| Node::new(Value::Map(Vec::new()), Region::default()));
    let texts = |texts: &[String]| {
        let items = texts
            .iter()
            .map(|text| Node::string(text.as_str(), Region::default()));
        Value::List(items.collect())
    };
    if let Value::Map(entries) = &mut scope.value {
        let mut state = |key: &str, value: Value| {
            entries.retain(|entry| entry.key != key);
            entries.push(Entry {
                key: key.to_owned(),
                key_region: Region::default(),
                value: Node::new(value, Region::default()),
            });
        };
        if let Some(complete) = mapping.complete {
            state("complete", Value::Bool(complete));
        }
        if !mapping.repos.is_empty() {
            state("repos", texts(&mapping.repos));
        }
        if !mapping.kinds.is_empty() {
            state("kinds", texts(&mapping.kinds));
        }
    }
    Listed {
        source: source.clone(),
        reader,
        assets: reading.assets,
        doubts: reading.doubts,
        understood: reading.understood,
        teams: reading.teams,
        scope,
        errors,
        precedence: mapping.precedence,
    }
}

/// Joins what files list. The order of the files does not matter.
pub fn gather(mut files: Vec<Listed>) -> Inventory {
    files.sort_by(|one, other| {
        (-one.precedence, one.reader, &one.source.name).cmp(&(
            -other.precedence,
            other.reader,
            &other.source.name,
        ))
    });
    let teams = files.iter().flat_map(|file| file.teams.clone()).collect();
    let mut doubts = Vec::new();
    for (number, file) in files.iter_mut().enumerate() {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let to_file = |region: &mut Region| region.source = number;
        for asset in &mut file.assets {
            asset.each_region(&to_file);
        }
        file.scope.each_region(&to_file);
        for doubt in &mut file.doubts {
            doubt.region.source = number;
            if let Some((_, region)) = &mut doubt.related {
                region.source = number;
            }
        }
        doubts.extend(file.doubts.iter().cloned());
    }
    let mut assets = merge::merge(&files, &mut doubts);
    assets.sort_by_cached_key(|node| {
        let id = (Asset { node }).id();
        (id.to_lowercase(), id.to_owned(), node.region)
    });
    doubts.sort_by(|one, other| {
        (one.region, one.topic, &one.message).cmp(&(other.region, other.topic, &other.message))
    });
    doubts.dedup();
    let list = |key: &str, items: Vec<Node>| Entry {
        key: key.to_owned(),
        key_region: Region::default(),
        value: Node::new(Value::List(items), Region::default()),
    };
    let root = Node::new(
        Value::Map(vec![
            list("assets", assets),
            list("doubts", doubts.iter().map(doubt_node).collect()),
            list("files", files.iter().enumerate().map(file_node).collect()),
        ]),
        Region::default(),
    );
    Inventory {
        document: Document {
            sources: files.into_iter().map(|file| file.source).collect(),
            root,
        },
        doubts,
        teams,
    }
}

fn doubt_node(doubt: &Doubt) -> Node {
    let text = |text: &str| Node::string(text, doubt.region);
    let count = i64::try_from(doubt.count).unwrap_or(i64::MAX);
    let mut members = vec![
        ("topic", text(doubt.topic.name())),
        ("message", text(&doubt.message)),
        ("next", text(&doubt.next)),
        ("field", text(&doubt.field)),
        ("value", text(&doubt.value)),
        ("asset", text(&doubt.asset)),
        ("count", Node::new(Value::Int(count), doubt.region)),
    ];
    if let Some((message, region)) = &doubt.related {
        members.push(("related", Node::string(message.as_str(), *region)));
    }
    Node::map(doubt.region, members)
}

fn file_node((number, file): (usize, &Listed)) -> Node {
    let region = Region {
        source: u32::try_from(number).unwrap_or(u32::MAX),
        ..Region::default()
    };
    let role = match file.reader.role() {
        Role::Declares => "declares",
        Role::Observes => "observes",
    };
    let assets = i64::try_from(file.assets.len()).unwrap_or(i64::MAX);
    Node::map(
        region,
        vec![
            (
                "file",
                Node::string(file.source.name.shown.as_str(), region),
            ),
            ("reader", Node::string(file.reader.name(), region)),
            ("role", Node::string(role, region)),
            ("assets", Node::new(Value::Int(assets), region)),
            ("scope", file.scope.clone()),
        ],
    )
}

impl Inventory {
    /// The assets, by id.
    pub fn assets(&self) -> impl ExactSizeIterator<Item = Asset<'_>> {
        let list = self.document.root.get("assets");
        list.map_or(&[][..], Node::items)
            .iter()
            .map(|node| Asset { node })
    }

    /// The files with their readers, as in the document.
    pub fn files(&self) -> &[Node] {
        self.document.root.get("files").map_or(&[], Node::items)
    }
}

impl<'a> Asset<'a> {
    /// What a path such as `owner.team` leads to.
    pub fn get(self, path: &str) -> Option<&'a Node> {
        path.split('.')
            .try_fold(self.node, |node, key| node.get(key))
    }

    /// The text a path leads to.
    pub fn text(self, path: &str) -> Option<&'a str> {
        self.get(path)?.as_str()
    }

    /// The id.
    pub fn id(self) -> &'a str {
        self.text("id").unwrap_or_default()
    }

    /// Whether an inventory states that it should be, and not only a list of hosts that it is.
    pub fn is_declared(self) -> bool {
        let sources = self.get("sources").map_or(&[][..], Node::items);
        sources.iter().any(|source| {
            source.get("reader").and_then(Node::as_str) != Some(Reader::Ansible.name())
        })
    }

    /// The kind, where it is known.
    pub fn kind(self) -> Option<&'a str> {
        self.text("kind").filter(|&kind| kind != "unknown")
    }

    /// Where it is in its life.
    pub fn status(self) -> Status {
        self.text("status")
            .and_then(Status::named)
            .unwrap_or(Status::Unknown)
    }

    /// The date a path leads to.
    pub fn date(self, path: &str) -> Option<NaiveDate> {
        self.text(path)?.parse().ok()
    }

    /// The identifiers of one type.
    pub fn identifiers_of(self, of: IdentifierType) -> &'a [Node] {
        self.node
            .get("identifiers")
            .and_then(|identifiers| identifiers.get(of.name()))
            .map_or(&[], Node::items)
    }

    /// Every identifier, by type.
    pub fn identifiers(self) -> impl Iterator<Item = Identifier<'a>> {
        IdentifierType::ALL.iter().flat_map(move |&of| {
            let nodes = self.identifiers_of(of).iter();
            nodes.filter_map(move |node| {
                Some(Identifier {
                    of,
                    text: node.as_str()?,
                    region: node.region,
                })
            })
        })
    }
}
