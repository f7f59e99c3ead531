//! The reading of one file: readers put cells where the model has a field for them, and
//! this turns each cell into the field's value, keeps its place, and remembers what was
//! understood and what was not.
//!
//! A value is one node whose region is the cell; of a cell with several identifiers each
//! has the region of its own piece. Nothing that looks like a secret gets in.

mod by_word;
mod completion;
mod draft;
mod tree;
mod understood;
mod value;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::date::Order;
use super::doubt::{Doubt, Topic};
use super::legend::Legend;
use super::model::{self, Holds, Place};
use super::phrase;
use super::secret::is_secret;
use super::settings::Mapping;
use super::status::{Status, System};
use super::words::folded;
use crate::document::{Node, Region, Source, Value};

pub(super) use draft::Draft;
pub use understood::{Column, StatusWord, Understood};
pub(super) use value::host_kind;
use value::states_nothing;

/// Words for what was not renewed.
const EXPIRED: &[&str] = &[
    "expired", "caducado", "caducada", "vencido", "vencida", "expirado", "expirada", "lapsed",
];

/// Whether a text says that something was not renewed; what stands behind may tell why.
fn has_expired(text: &str) -> bool {
    let at = [" - ", " – ", " — ", " (", "; ", ", "]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min();
    let (word, remark) = at
        .and_then(|at| text.split_at_checked(at))
        .unwrap_or((text, ""));
    let remark = folded(remark);
    let is_same = matches!(
        remark.as_str(),
        "not renewed" | "no renovado" | "no renovada"
    );
    EXPIRED.contains(&folded(word).as_str()) && (is_same || !phrase::leaves_open(&remark))
}

/// How many doubts of one topic are kept per file; a wrong column map makes thousands.
const MAX_DOUBTS: usize = 200;

/// The reading of one file.
pub(super) struct Reading<'a> {
    /// The file.
    pub(super) source: &'a Source,
    /// What the user says of it.
    pub(super) mapping: &'a Mapping,
    /// The date of the run, where it is known.
    pub(super) as_of: Option<NaiveDate>,
    /// Whose words it uses.
    pub(super) system: System,
    /// The assets in canonical shape.
    pub(super) assets: Vec<Node>,
    /// What could not be used.
    pub(super) doubts: Vec<Doubt>,
    /// What was understood.
    pub(super) understood: Understood,
    /// Teams and users, in small letters.
    pub(super) teams: Vec<String>,
    /// Whether what has expired is gone: a domain or a contract, not the warranty of a host.
    pub(super) expires: bool,
    /// What marks mean by the words of the file.
    pub(super) legend: Legend,
    orders: HashMap<String, Order>,
    counts: HashMap<Topic, usize>,
}
impl<'a> Reading<'a> {
    /// Nothing is read yet.
    pub(super) fn new(source: &'a Source, mapping: &'a Mapping, system: System) -> Self {
        Self {
            source,
            mapping,
            as_of: None,
            system,
            assets: Vec::new(),
            doubts: Vec::new(),
            understood: Understood::default(),
            teams: Vec::new(),
            expires: false,
            legend: Legend::default(),
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
        if cell.is_list() || cell.is_map() {
            self.bad_value("status", cell, "one word");
            return;
        }
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
        if !is_secret(stated) {
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
        let word = folded(text);
        // `retired?` is another word than `retired`.
        let mark = if text.contains('?') { "?" } else { "" };
        let key = (system as u8, format!("{word}{mark}"));
        if let Some(word) = self.understood.words.get_mut(&key) {
            word.count += 1;
            return word.status;
        }
        let mapped = self.mapping.status.get(&word).copied();
        let mapped = mapped.or_else(|| self.legend.meaning(text));
        let status = mapped.or_else(|| phrase::read_on(system, text, self.as_of));
        let has_expired = self.expires && has_expired(text);
        let status = status.or(has_expired.then_some(Status::Retired));
        let word = StatusWord {
            written: shown(text),
            status,
            count: 1,
            region,
        };
        self.understood.words.insert(key, word);
        status
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
}

/// A text of the file as a message quotes it: short, on one line, no secret.
pub(super) fn shown(text: &str) -> String {
    if is_secret(text) {
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
