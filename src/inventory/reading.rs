//! The reading of one file: readers put cells where the model has a field for them, and
//! this turns each cell into the field's value, keeps its place, and remembers what was
//! understood and what was not.
//!
//! A value is one node whose region is the cell; of a cell with several identifiers each
//! has the region of its own piece. Nothing that looks like a secret gets in.

use std::collections::{BTreeMap, HashMap};

use super::date::{self, NoDate, Order};
use super::doubt::{Doubt, Topic};
use super::identifier::{self, Type};
use super::model::{self, Holds, Place};
use super::product;
use super::settings::Mapping;
use super::status::{Status, System};
use super::words::{self, folded};
use crate::document::{Entry, Node, Region, Source, Unknown, Value};

/// How many doubts of one topic are kept per file; a wrong column map makes thousands.
const MAX_DOUBTS: usize = 200;

/// Up to how many members a list is kept free of repeats.
const MAX_COMPARED: usize = 1000;

/// The reading of one file.
pub(super) struct Reading<'a> {
    /// The file.
    pub(super) source: &'a Source,
    /// What the user says of it.
    pub(super) mapping: &'a Mapping,
    /// Whose words it uses.
    pub(super) system: System,
    /// The assets in canonical shape.
    pub(super) assets: Vec<Node>,
    /// What could not be used.
    pub(super) doubts: Vec<Doubt>,
    /// What was understood.
    pub(super) understood: Understood,
    orders: HashMap<String, Order>,
    counts: HashMap<Topic, usize>,
}

/// How a file was understood, for people.
#[derive(Debug, Clone, Default)]
pub struct Understood {
    /// Columns or keys in the order they came.
    pub columns: Vec<Column>,
    /// Status words with what they were taken for: by the number of the system whose
    /// words they are, since codes mean different things in different columns, and as
    /// compared.
    pub words: BTreeMap<(u8, String), StatusWord>,
}

/// How a column was understood.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its header as written.
    pub label: String,
    /// Where the header stands; empty for keys that stand everywhere.
    pub region: Region,
    /// The field of the model; `None` where it has none.
    pub field: Option<String>,
    /// Cells that state something.
    pub filled: usize,
    /// What else is to be said, such as how its dates were read.
    pub note: String,
}

/// How a status word was understood.
#[derive(Debug, Clone)]
pub struct StatusWord {
    /// As written where it came first.
    pub written: String,
    /// What it was taken for; `None` where it is in no table.
    pub status: Option<Status>,
    /// How often it came.
    pub count: usize,
    /// Where it came first.
    pub region: Region,
}

/// An asset under construction.
#[derive(Debug)]
pub(super) struct Draft {
    root: Node,
}

impl Draft {
    /// An asset that states nothing yet; its region is its row or block.
    pub(super) fn new(region: Region) -> Self {
        Self {
            root: Node::new(Value::Map(Vec::new()), region),
        }
    }

    /// What a path leads to.
    pub(super) fn get(&self, path: &str) -> Option<&Node> {
        path.split('.')
            .try_fold(&self.root, |node, key| node.get(key))
    }

    /// The text a path leads to.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.get(path)?.as_str()
    }

    /// Puts a node at a path unless there is one; members of lists are added.
    pub(super) fn insert(&mut self, path: &str, key_region: Region, node: Node) {
        insert(&mut self.root, path, key_region, node);
    }

    /// Takes away what is at a path of two keys.
    pub(super) fn take(&mut self, outer: &str, inner: &str) -> Option<Node> {
        let Value::Map(entries) = &mut self.root.value else {
            return None;
        };
        let at = entries.iter().position(|entry| entry.key == outer)?;
        let Value::Map(members) = &mut entries.get_mut(at)?.value.value else {
            return None;
        };
        let found = members.iter().position(|entry| entry.key == inner)?;
        let node = members.remove(found).value;
        if members.is_empty() {
            entries.remove(at);
        }
        Some(node)
    }

    /// Puts a node at a path in place of what is there.
    fn replace(&mut self, path: &str, node: Node) {
        if let Value::Map(entries) = &mut self.root.value {
            entries.retain(|entry| entry.key != path);
        }
        let region = node.region;
        self.insert(path, region.before(), node);
    }
}

fn insert(map: &mut Node, path: &str, key_region: Region, node: Node) {
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    let region = node.region;
    let Value::Map(entries) = &mut map.value else {
        return;
    };
    let at = entries.iter().position(|entry| entry.key == key);
    let at = at.unwrap_or_else(|| {
        let value = match (rest, &node.value) {
            (Some(_), _) => Value::Map(Vec::new()),
            (None, Value::List(_)) => Value::List(Vec::new()),
            (None, _) => {
                entries.push(Entry {
                    key: key.to_owned(),
                    key_region,
                    value: node.clone(),
                });
                return usize::MAX;
            }
        };
        entries.push(Entry {
            key: key.to_owned(),
            key_region: region.before(),
            value: Node::new(value, region),
        });
        entries.len() - 1
    });
    let Some(entry) = entries.get_mut(at) else {
        return;
    };
    if entry.value.is_map() || entry.value.is_list() {
        entry.value.region = entry.value.region.to(region);
    }
    match (rest, node.value) {
        (Some(rest), value) => insert(&mut entry.value, rest, key_region, Node { value, ..node }),
        (None, Value::List(more)) => {
            if let Value::List(items) = &mut entry.value.value {
                for item in more {
                    let is_new = items.len() > MAX_COMPARED
                        || !items.iter().any(|one| one.value == item.value);
                    if is_new {
                        items.push(item);
                    }
                }
            }
        }
        (None, _) => {}
    }
}

impl<'a> Reading<'a> {
    /// Nothing is read yet.
    pub(super) fn new(source: &'a Source, mapping: &'a Mapping, system: System) -> Self {
        Self {
            source,
            mapping,
            system,
            assets: Vec::new(),
            doubts: Vec::new(),
            understood: Understood::default(),
            orders: HashMap::new(),
            counts: HashMap::new(),
        }
    }

    /// Keeps a doubt, unless there are too many of its topic already.
    pub(super) fn doubt(&mut self, doubt: Doubt) {
        let count = self.counts.entry(doubt.topic).or_default();
        *count += 1;
        if *count <= MAX_DOUBTS {
            self.doubts.push(doubt);
        }
    }

    /// Says what a column means before its cells are put.
    pub(super) fn column(&mut self, label: &str, region: Region, field: Option<&str>, note: &str) {
        self.understood.columns.push(Column {
            label: label.to_owned(),
            region,
            field: field.map(str::to_owned),
            filled: 0,
            note: note.to_owned(),
        });
    }

    /// Learns from the dates of a column which of day and month stands first.
    pub(super) fn learn_order<'t>(&mut self, label: &str, texts: impl Iterator<Item = &'t str>) {
        if let Some(order) = Order::of_column(texts) {
            self.orders.insert(label.to_owned(), order);
            let note = match order {
                Order::DayFirst => "dates read as dd/mm/yyyy, as one of them can only be",
                Order::MonthFirst => "dates read as mm/dd/yyyy, as one of them can only be",
            };
            if let Some(column) = self
                .understood
                .columns
                .iter_mut()
                .find(|column| column.label == label)
            {
                column.note = note.to_owned();
            }
        }
    }

    /// Puts a cell into the field at a path. `label` is what the source calls it.
    pub(super) fn put(&mut self, draft: &mut Draft, path: &str, label: &str, cell: &Node) {
        self.put_named(draft, path, label, cell.region.before(), cell);
    }

    /// Like [`Self::put`], for a name that stands in the file.
    pub(super) fn put_named(
        &mut self,
        draft: &mut Draft,
        path: &str,
        label: &str,
        key_region: Region,
        cell: &Node,
    ) {
        if states_nothing(cell) {
            return;
        }
        self.count(path, label);
        match model::place(path) {
            Some(Place::Leaf(Holds::Identifiers(of))) => {
                for (of, node) in self.identifiers(of, label, cell) {
                    let region = node.region;
                    let list = Node::new(Value::List(vec![node]), region);
                    draft.insert(&format!("identifiers.{}", of.name()), key_region, list);
                }
            }
            Some(Place::Leaf(Holds::Status)) if path == "status" => self.status(draft, cell),
            Some(Place::Leaf(holds)) => {
                if let Some(node) = self.leaf(holds, path, label, cell) {
                    draft.insert(path, key_region, node);
                }
            }
            Some(Place::Map | Place::Maps) | None => {
                if let Some(node) = self.tree(path, cell) {
                    draft.insert(path, key_region, node);
                }
            }
        }
    }

    /// States what follows from the kind of file rather than from a cell, unless a cell
    /// has stated it.
    pub(super) fn imply(&mut self, draft: &mut Draft, path: &str, text: &str, region: Region) {
        draft.insert(path, region.before(), Node::string(text, region));
    }

    fn count(&mut self, path: &str, label: &str) {
        let columns = &mut self.understood.columns;
        match columns.iter_mut().find(|column| column.label == label) {
            Some(column) => column.filled += 1,
            None => {
                columns.push(Column {
                    label: label.to_owned(),
                    region: Region::default(),
                    field: Some(path.to_owned()),
                    filled: 1,
                    note: String::new(),
                });
            }
        }
    }

    /// The status of a cell, in words of the reading's system.
    fn status(&mut self, draft: &mut Draft, cell: &Node) {
        let text = self.text_of(cell);
        let status = self.status_word(self.system, &text, cell.region);
        self.set_status(draft, status.unwrap_or(Status::Unknown), &text, cell.region);
    }

    /// Sets the status, with the cell that states it.
    pub(super) fn set_status(
        &mut self,
        draft: &mut Draft,
        status: Status,
        stated: &str,
        region: Region,
    ) {
        draft.insert(
            "status",
            region.before(),
            Node::string(status.name(), region),
        );
        if !identifier::is_secret(stated) {
            draft.insert(
                "status_stated",
                region.before(),
                Node::string(stated, region),
            );
        }
    }

    /// What a status word says; remembers the word.
    pub(super) fn status_word(
        &mut self,
        system: System,
        text: &str,
        region: Region,
    ) -> Option<Status> {
        let key = (system as u8, folded(text));
        if let Some(word) = self.understood.words.get_mut(&key) {
            word.count += 1;
            return word.status;
        }
        let mapped = self.mapping.status.get(&key.1).copied();
        let status = mapped.or_else(|| Status::of(system, text));
        let word = StatusWord {
            written: shown(text),
            status,
            count: 1,
            region,
        };
        self.understood.words.insert(key, word);
        status
    }

    /// The node of a field.
    fn leaf(&mut self, holds: Holds, path: &str, label: &str, cell: &Node) -> Option<Node> {
        match holds {
            Holds::Text => self.text(path, cell),
            Holds::Texts => self.texts(path, cell),
            Holds::Date => self.date(path, label, cell),
            Holds::Flag => self.flag(path, cell),
            Holds::Level => self.level(path, cell),
            Holds::Status => {
                let text = self.text_of(cell);
                let status = self.status_word(self.system, &text, cell.region);
                Some(Node::string(
                    status.unwrap_or(Status::Unknown).name(),
                    cell.region,
                ))
            }
            Holds::Word(words) => self.word(words, path, cell),
            Holds::Identifiers(of) => {
                let found = self.identifiers(of, label, cell);
                let items = found.into_iter().map(|(_, node)| node).collect();
                Some(Node::new(Value::List(items), cell.region))
            }
            Holds::Anything => Some(self.without_secrets(path, cell)),
        }
    }

    /// The text of a scalar as written: `1.10` is a version and not a number.
    pub(super) fn text_of(&self, cell: &Node) -> String {
        match &cell.value {
            Value::String(text) => text.trim().to_owned(),
            Value::List(_) | Value::Map(_) | Value::Null => String::new(),
            Value::Bool(_) | Value::Int(_) | Value::Float(_) => {
                self.raw(cell.region).trim().to_owned()
            }
        }
    }

    fn raw(&self, region: Region) -> &'a str {
        self.source
            .text
            .get(region.start as usize..region.end as usize)
            .unwrap_or("")
    }

    fn text(&mut self, path: &str, cell: &Node) -> Option<Node> {
        if cell.is_list() || cell.is_map() {
            self.bad_value(path, cell, "one text");
            return None;
        }
        let text = self.text_of(cell);
        if identifier::is_secret(&text) {
            self.secret(path, cell.region);
            return None;
        }
        Some(Node::string(text, cell.region))
    }

    fn texts(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let mut items = Vec::new();
        for part in parts(cell) {
            if part.is_map() || part.is_list() {
                self.bad_value(path, part, "a list of texts");
                continue;
            }
            let text = self.text_of(part);
            if identifier::is_secret(&text) {
                self.secret(path, part.region);
                continue;
            }
            for (offset, piece) in identifier::pieces(Type::Serial, &text) {
                items.push(Node::string(piece, self.piece(part, &text, offset, piece)));
            }
        }
        Some(Node::new(Value::List(items), cell.region))
    }

    fn date(&mut self, path: &str, label: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let order = self
            .mapping
            .date
            .or_else(|| self.orders.get(label).copied());
        let (topic, reason, next) = match date::read(&text, order) {
            Ok(date) => return Some(Node::string(date.to_string(), cell.region)),
            Err(NoDate::Empty) if !cell.is_map() && !cell.is_list() => return None,
            Err(NoDate::Ambiguous) => (
                Topic::AmbiguousDate,
                "day and month can be read in two ways",
                "write it as 2026-03-31, or state date-format for this file in rearguard.toml",
            ),
            Err(_) => (
                Topic::UnreadableDate,
                "this is no date",
                "write it as 2026-03-31",
            ),
        };
        let message = format!("{reason}: {:?} in {label}", shown(&text));
        self.doubt(Doubt {
            field: path.to_owned(),
            value: shown(&text),
            ..Doubt::new(topic, cell.region, message, next)
        });
        Some(unknown(reason, &text, cell.region))
    }

    fn flag(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let value = match &cell.value {
            Value::Bool(value) => Some(*value),
            _ => match folded(&self.text_of(cell)).as_str() {
                "yes" | "y" | "true" | "1" | "si" | "s" | "x" | "verdadero" => Some(true),
                "no" | "n" | "false" | "0" | "falso" => Some(false),
                _ => None,
            },
        };
        let Some(value) = value else {
            self.bad_value(path, cell, "yes or no");
            return Some(unknown("neither yes nor no", "", cell.region));
        };
        Some(Node::new(Value::Bool(value), cell.region))
    }

    fn level(&mut self, path: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let level = match level_of(&text, self.system) {
            Some(level) => level,
            None if folded(&text) == "unknown" => {
                return Some(Node::string("unknown", cell.region));
            }
            None => {
                self.bad_value(path, cell, "a level from 1 to 5");
                return Some(unknown("no level from 1 to 5", "", cell.region));
            }
        };
        Some(Node::new(Value::Int(level), cell.region))
    }

    fn word(&mut self, words: words::Words, path: &str, cell: &Node) -> Option<Node> {
        let text = self.text_of(cell);
        let bare = ["cmdb_ci_", "alm_", "cmdb_", "u_"]
            .iter()
            .find_map(|prefix| text.strip_prefix(prefix))
            .unwrap_or(&text);
        let by_type = || match path {
            "kind" => kind_of_type(&text).or_else(|| host_kind(bare)),
            _ => None,
        };
        if let Some(name) = words::canonical(words, bare).or_else(by_type) {
            return Some(Node::string(name, cell.region));
        }
        if date::is_nothing(&text) {
            return Some(Node::string("unknown", cell.region));
        }
        let known = self.doubts.iter_mut().find(|doubt| {
            doubt.topic == Topic::UnknownWord && doubt.field == path && doubt.value == shown(&text)
        });
        if let Some(doubt) = known {
            doubt.count += 1;
        } else {
            let names: Vec<&str> = words.iter().map(|&(name, _)| name).collect();
            let message = format!("{:?} is not one of the words of {path}", shown(&text));
            let next = format!("use one of {}", names.join(", "));
            self.doubt(Doubt {
                field: path.to_owned(),
                value: shown(&text),
                ..Doubt::new(Topic::UnknownWord, cell.region, message, &next)
            });
        }
        Some(Node::string("unknown", cell.region))
    }

    /// The identifiers of a cell, each with its own place.
    fn identifiers(&mut self, of: Type, label: &str, cell: &Node) -> Vec<(Type, Node)> {
        let mut found = Vec::new();
        for part in parts(cell) {
            if part.is_map() || part.is_list() {
                self.bad_value(
                    &format!("identifiers.{}", of.name()),
                    part,
                    "a list of texts",
                );
                continue;
            }
            let text = self.text_of(part);
            if date::is_nothing(&text) {
                continue;
            }
            let is_key = of == Type::Fingerprint && text.starts_with("ssh-");
            let pieces = if is_key {
                vec![(0, text.as_str())]
            } else {
                identifier::pieces(of, &text)
            };
            for (offset, piece) in pieces {
                let region = self.piece(part, &text, offset, piece);
                if date::is_nothing(piece) {
                    continue;
                }
                if let Some(normal) = identifier::normal(of, piece) {
                    if identifier::is_secret(&normal.text) {
                        self.secret(&format!("identifiers.{}", of.name()), region);
                    } else {
                        found.push((normal.of, Node::string(normal.text, region)));
                    }
                    continue;
                }
                // What a fingerprint column holds instead may be the key itself.
                let hidden = of == Type::Fingerprint || identifier::is_secret(piece);
                let value = if hidden { String::new() } else { shown(piece) };
                let message = if hidden {
                    format!(
                        "{label} holds something else than {}; it is not shown",
                        about(of)
                    )
                } else {
                    format!("{value:?} in {label} is not {}", about(of))
                };
                self.doubt(Doubt {
                    field: format!("identifiers.{}", of.name()),
                    value,
                    ..Doubt::new(
                        Topic::BadIdentifier,
                        region,
                        message,
                        "correct the cell, or map the column to another field",
                    )
                });
            }
        }
        found
    }

    /// Where a piece of a cell stands: found in the text as written, else the whole cell.
    fn piece(&self, cell: &Node, text: &str, offset: usize, piece: &str) -> Region {
        let raw = self.raw(cell.region);
        let at = raw
            .find(text)
            .map(|at| at + offset)
            .or_else(|| raw.find(piece));
        let Some(at) = at.filter(|_| !piece.is_empty()) else {
            return cell.region;
        };
        let start = cell.region.start as usize + at;
        Region {
            source: cell.region.source,
            ..Region::new(start, start + piece.len())
        }
    }

    /// A tree that is in the shape of the model already.
    pub(super) fn tree(&mut self, path: &str, node: &Node) -> Option<Node> {
        match model::place(path)? {
            Place::Leaf(holds) => self.leaf(holds, path, path, node),
            Place::Map
                if path.starts_with(&format!("{}.", model::CHECKLIST_PATH)) && !node.is_map() =>
            {
                self.checklist_short(path, node)
            }
            Place::Map => {
                if !node.is_map() {
                    self.bad_value(path, node, "a map");
                    return None;
                }
                Some(self.map(path, node))
            }
            Place::Maps => {
                let prefix = format!("{path}[]");
                let items: Vec<Node> = parts(node)
                    .iter()
                    .filter_map(|item| {
                        if item.is_map() {
                            return Some(self.map(&prefix, item));
                        }
                        self.bad_value(path, item, "a list of maps");
                        None
                    })
                    .collect();
                Some(Node::new(Value::List(items), node.region))
            }
        }
    }

    fn map(&mut self, path: &str, node: &Node) -> Node {
        let mut map = Node::new(Value::Map(Vec::new()), node.region);
        for entry in node.entries() {
            let below = format!("{path}.{}", entry.key);
            if model::place(&below).is_none() {
                self.unknown_key(&below, entry);
            } else if states_nothing(&entry.value) {
                // Nothing is stated, which the absence of the key says best.
            } else if let Some(value) = self.tree(&below, &entry.value)
                && let Value::Map(entries) = &mut map.value
            {
                entries.push(Entry {
                    key: entry.key.clone(),
                    key_region: entry.key_region,
                    value,
                });
            }
        }
        map
    }

    /// A step of the checklist in one word or date.
    fn checklist_short(&mut self, path: &str, node: &Node) -> Option<Node> {
        let step = path.rsplit('.').next()?;
        let (_, dates) = model::CHECKLIST.iter().find(|(name, _)| *name == step)?;
        let text = folded(&self.text_of(node));
        let (key, value) = match text.as_str() {
            "pending" | "pendiente" | "no" | "false" => {
                ("pending", Node::new(Value::Bool(true), node.region))
            }
            "n a" | "na" | "not applicable" | "no aplica" => {
                ("not_applicable", Node::string("", node.region))
            }
            _ => (*dates.first()?, self.date(path, path, node)?),
        };
        let entry = Entry {
            key: key.to_owned(),
            key_region: node.region.before(),
            value,
        };
        Some(Node::new(Value::Map(vec![entry]), node.region))
    }

    /// A key that the model does not have.
    pub(super) fn unknown_key(&mut self, path: &str, entry: &Entry) {
        let message = format!("the model has no {path}");
        self.doubt(Doubt {
            field: path.to_owned(),
            ..Doubt::new(
                Topic::UnknownKey,
                entry.key_region,
                message,
                "see `rearguard inventory --schema` for the keys",
            )
        });
    }

    fn without_secrets(&mut self, path: &str, node: &Node) -> Node {
        let value = match &node.value {
            Value::String(text) if identifier::is_secret(text) => {
                self.secret(path, node.region);
                Value::Null
            }
            Value::List(items) => Value::List(
                items
                    .iter()
                    .map(|item| self.without_secrets(path, item))
                    .collect(),
            ),
            Value::Map(entries) => Value::Map(
                entries
                    .iter()
                    .map(|entry| Entry {
                        value: self.without_secrets(path, &entry.value),
                        ..entry.clone()
                    })
                    .collect(),
            ),
            other => other.clone(),
        };
        Node::new(value, node.region)
    }

    fn secret(&mut self, path: &str, region: Region) {
        self.doubt(Doubt {
            field: path.to_owned(),
            ..Doubt::new(
                Topic::Secret,
                region,
                format!("the {path} of an asset looks like a secret; it was not kept"),
                "remove it from the inventory and replace it where it is used",
            )
        });
    }

    fn bad_value(&mut self, path: &str, node: &Node, takes: &str) {
        self.doubt(Doubt {
            field: path.to_owned(),
            ..Doubt::new(
                Topic::BadValue,
                node.region,
                format!("{path} takes {takes}"),
                "see `rearguard inventory --schema` for what each key takes",
            )
        });
    }

    /// Completes an asset with what follows from what it states, and keeps it.
    pub(super) fn finish(&mut self, mut draft: Draft) {
        self.name_as_identifier(&mut draft);
        short_names(&mut draft);
        if let Some(name) = draft.get("product.name").cloned()
            && let Some(text) = name.as_str()
            && let Some((slug, version)) = product::of(text)
        {
            let key = name.region.before();
            draft.insert("product.slug", key, Node::string(slug, name.region));
            if let Some(version) = version {
                draft.insert("product.version", key, Node::string(version, name.region));
            }
        }
        if let Some(kind) = draft.get("kind").cloned()
            && let Some(name) = kind.as_str().filter(|&name| name != "unknown")
        {
            let tangible = Node::new(Value::Bool(words::is_tangible(name)), kind.region);
            draft.replace("tangible", tangible);
        }
        let region = draft.root.region;
        if draft.get("status").is_none() {
            draft.insert(
                "status",
                region.before(),
                Node::string(Status::Unknown.name(), region),
            );
        }
        let refers = draft
            .get("identifiers")
            .is_some_and(|identifiers| !identifiers.entries().is_empty());
        if draft.get("id").is_none() {
            let (text, place) = self.substitute_id(&draft);
            draft.insert("id", place.before(), Node::string(text, place));
        }
        if !refers {
            let id = draft.text("id").unwrap_or_default().to_owned();
            self.doubt(Doubt {
                asset: id.clone(),
                ..Doubt::new(
                    Topic::NoIdentifier,
                    region,
                    format!(
                        "{} has no identifier, so nothing that refers to it can be found",
                        shown(&id)
                    ),
                    "give it a host name, address or other identifier",
                )
            });
        }
        if let Value::Map(entries) = &mut draft.root.value {
            entries.sort_by_key(|entry| model::order(&entry.key));
        }
        self.assets.push(draft.root);
    }

    /// What stands for a missing id: the name, else the first identifier, else the line.
    fn substitute_id(&self, draft: &Draft) -> (String, Region) {
        if let Some(node) = draft.get("name")
            && let Some(name) = node.as_str()
        {
            return (name.to_owned(), node.region);
        }
        let first = Type::ALL.iter().find_map(|of| {
            let list = draft.get(&format!("identifiers.{}", of.name()))?;
            list.items().first()
        });
        if let Some(node) = first
            && let Some(text) = node.as_str()
        {
            return (text.to_owned(), node.region);
        }
        let region = draft.root.region;
        let line = self.source.position(region.start).line;
        (format!("{}:{line}", self.source.name.shown), region)
    }

    /// People name hosts by their host name: without another name of a host, the name
    /// or else the id counts as one, if it can be.
    fn name_as_identifier(&mut self, draft: &mut Draft) {
        let has = |of: Type| draft.get(&format!("identifiers.{}", of.name())).is_some();
        if has(Type::Fqdn) || has(Type::Hostname) {
            return;
        }
        let kind = draft.text("kind").unwrap_or("unknown").to_owned();
        for path in ["name", "id"] {
            let Some(node) = draft.get(path).cloned() else {
                continue;
            };
            let Some(text) = node.as_str() else { continue };
            let identifier = match kind.as_str() {
                "image" => identifier::normal(Type::Image, text),
                "source_repo" => identifier::normal(Type::Repo, text),
                "network" => identifier::normal(Type::Cidr, text),
                "identity" | "credential" => {
                    if text.contains('@') {
                        identifier::normal(Type::Email, text)
                    } else {
                        identifier::normal(Type::AccountName, text)
                            .filter(|_| path == "name" && !text.contains(' '))
                    }
                }
                "domain" | "dns_zone" => identifier::normal(Type::Fqdn, text),
                _ if is_uuid(text) => None,
                kind if words::is_host(kind) => identifier::normal(Type::Hostname, text),
                "unknown" | "service" | "application" if looks_like_host(text) => {
                    identifier::normal(Type::Hostname, text)
                }
                _ => None,
            };
            if let Some(normal) = identifier {
                let list = Node::new(
                    Value::List(vec![Node::string(normal.text, node.region)]),
                    node.region,
                );
                draft.insert(
                    &format!("identifiers.{}", normal.of.name()),
                    node.region.before(),
                    list,
                );
                return;
            }
        }
    }

    /// Ends the file: what can only be said when all of it is read.
    pub(super) fn end(&mut self) {
        let mut seen: HashMap<String, Region> = HashMap::new();
        let mut twice = Vec::new();
        for asset in &self.assets {
            let Some(id) = asset.get("id") else { continue };
            let Some(text) = id.as_str() else { continue };
            match seen.get(&text.to_lowercase()) {
                Some(&first) => twice.push((text.to_owned(), id.region, first)),
                None => {
                    seen.insert(text.to_lowercase(), id.region);
                }
            }
        }
        for (id, region, first) in twice {
            self.doubt(Doubt {
                related: Some(("first listed here".to_owned(), first)),
                field: "id".to_owned(),
                value: shown(&id),
                asset: id.clone(),
                ..Doubt::new(
                    Topic::DuplicateId,
                    region,
                    format!("{} is listed twice in this file", shown(&id)),
                    "merge the two entries, or give them ids of their own",
                )
            });
        }
        let unmapped: Vec<StatusWord> = self
            .understood
            .words
            .values()
            .filter(|word| word.status.is_none())
            .cloned()
            .collect();
        for word in unmapped {
            self.doubt(Doubt {
                field: "status".to_owned(),
                value: word.written.clone(),
                count: word.count,
                ..Doubt::new(
                    Topic::UnmappedStatus,
                    word.region,
                    format!("nobody says what the status {:?} means", word.written),
                    "map it to a status under [[inventory]] status in rearguard.toml",
                )
            });
        }
        self.doubts.sort_by_key(|doubt| (doubt.region, doubt.topic));
    }
}

/// The short name of every host whose full name is known.
fn short_names(draft: &mut Draft) {
    let kind = draft.text("kind").unwrap_or("unknown");
    let is_host = words::is_host(kind);
    if !is_host && kind != "unknown" {
        return;
    }
    let names: Vec<Node> = draft
        .get("identifiers.fqdn")
        .map_or(&[][..], Node::items)
        .to_vec();
    for name in names {
        let Some((short, _)) = name.as_str().and_then(|text| text.split_once('.')) else {
            continue;
        };
        if is_host || short.contains(|one: char| one.is_ascii_digit()) {
            let list = Node::new(
                Value::List(vec![Node::string(short, name.region)]),
                name.region,
            );
            draft.insert("identifiers.hostname", name.region.before(), list);
        }
    }
}

/// Whether a text is the id of a record in some database.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// Whether a text is more likely the name of a host than a word: it has a dot, or a
/// hyphen or digit beside letters.
fn looks_like_host(text: &str) -> bool {
    let text = identifier::url_host(text);
    identifier::is_host_name(text)
        && text.contains([
            '.', '-', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        ])
}

/// The kind of host that one of several words names, as in `Servidor HP` and `Core switch`.
pub(super) fn host_kind(text: &str) -> Option<&'static str> {
    folded(text)
        .split(' ')
        .filter_map(|word| words::canonical(words::KIND, word))
        .find(|kind| words::is_host(kind))
}

/// The kind of `AWS::EC2::Instance` and `aws_db_instance`.
fn kind_of_type(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    if !lower.starts_with("aws") && !lower.starts_with("google_") && !lower.starts_with("azurerm_")
    {
        return None;
    }
    let ends = |words: &[&str]| words.iter().any(|word| lower.ends_with(word));
    Some(
        if ends(&[
            "ec2::instance",
            "aws_instance",
            "compute_instance",
            "virtual_machine",
        ]) {
            "vm"
        } else if ends(&[
            "dbinstance",
            "dbcluster",
            "db_instance",
            "rds_cluster",
            "dynamodb::table",
        ]) {
            "database"
        } else if ends(&["iam::user", "iam::role", "iam_user", "iam_role"]) {
            "identity"
        } else if ends(&["kms::key", "kms_key"]) {
            "key"
        } else if ends(&["acm::certificate", "acm_certificate"]) {
            "certificate"
        } else if ends(&["subnet", "vpc"]) {
            "network"
        } else if ends(&["eks::cluster", "eks_cluster", "container_cluster"]) {
            "cluster"
        } else {
            "cloud_resource"
        },
    )
}

/// 1 to 5, 5 the highest; ServiceNow counts from the other end.
fn level_of(text: &str, system: System) -> Option<i64> {
    let folded = folded(text);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    if let Ok(number) = first.parse::<i64>() {
        let is_service_now = matches!(system, System::ServiceNowInstall | System::ServiceNowAsset);
        if is_service_now && (1..=4).contains(&number) {
            return Some(6 - number);
        }
        return (rest.is_empty() && (1..=5).contains(&number)).then_some(number);
    }
    Some(match folded.as_str() {
        "very high" | "critical" | "muy alta" | "muy alto" | "critica" | "critico"
        | "mission critical" => 5,
        "high" | "alta" | "alto" => 4,
        "medium" | "moderate" | "media" | "medio" | "normal" => 3,
        "low" | "baja" | "bajo" => 2,
        "very low" | "none" | "muy baja" | "muy bajo" | "minimal" | "nula" => 1,
        _ => return None,
    })
}

fn about(of: Type) -> &'static str {
    match of {
        Type::Fqdn => "a full domain name",
        Type::Hostname => "a host name",
        Type::Ip => "an IP address",
        Type::Cidr => "a network",
        Type::Mac => "a hardware address",
        Type::Serial => "a serial number",
        Type::Arn => "an ARN",
        Type::Account => "an AWS account id",
        Type::ResourceId => "a resource id",
        Type::ResourceAddress => "a resource address",
        Type::Image => "an image",
        Type::Repo => "a repository",
        Type::Purl => "a package URL",
        Type::Cpe => "a CPE name",
        Type::Email => "a mail address",
        Type::AccountName => "the name of an account",
        Type::KeyId => "the id of a key",
        Type::Fingerprint => "a fingerprint",
        Type::Tag => "an asset tag",
    }
}

/// A value that is known to be stated and cannot be read.
fn unknown(reason: &str, text: &str, region: Region) -> Node {
    let mut node = Node::new(Value::Null, region);
    node.notes_mut().unknown = Some(Unknown {
        reason: reason.to_owned(),
        reference: shown(text),
    });
    node
}

fn states_nothing(cell: &Node) -> bool {
    match &cell.value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty() || text.trim() == "-",
        Value::List(items) => items.is_empty(),
        _ => false,
    }
}

/// The members of a list, or the one value itself.
fn parts(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}

/// A text of the file as a message quotes it: short, on one line, no secret.
pub(super) fn shown(text: &str) -> String {
    if identifier::is_secret(text) {
        return "(not shown)".to_owned();
    }
    let mut short: String = text
        .chars()
        .take(60)
        .map(|one| if one.is_control() { ' ' } else { one })
        .collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
