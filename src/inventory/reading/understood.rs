//! How a file was understood, for people.

use std::collections::BTreeMap;

use crate::document::Region;
use crate::inventory::status::Status;

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
