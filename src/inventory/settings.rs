//! What a user says of inventories in `rearguard.toml`, where the file does not tell by
//! itself: which files are inventories, what their columns and words mean.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::date::Order;
use super::recognise::Reader;
use super::status::Status;
use super::words::folded;
use crate::classify::matches_path;

/// What is said of the files that a pattern names: one `[[inventory]]` table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// Patterns of paths, `*` within one part, compared with the end of a path.
    pub paths: Vec<String>,
    /// How to read them, instead of by their shape.
    pub reader: Option<Reader>,
    /// Path in the model to headers; an empty path leaves a column out.
    pub columns: Vec<(String, String)>,
    /// Status words, as [`super::words::folded`] gives them.
    pub status: BTreeMap<String, Status>,
    /// Which of day and month stands first.
    pub date: Option<Order>,
    /// Whether every asset of its scope is listed.
    pub complete: Option<bool>,
    /// Repositories that it speaks of.
    pub repos: Vec<String>,
    /// Kinds of assets that it lists.
    pub kinds: Vec<String>,
    /// What stands between cells.
    pub separator: Option<char>,
    /// The row of the headers, from 1.
    pub header_row: Option<usize>,
    /// Higher wins where sources disagree; 0 is what readers have by themselves.
    pub precedence: i64,
}

impl Mapping {
    /// What a column of this header holds, where it is said: a path in the model, empty if
    /// the column is left out.
    pub(super) fn field_of(&self, header: &str) -> Option<&str> {
        let header = folded(header);
        let mut columns = self.columns.iter();
        let said = columns.find(|(_, name)| folded(name) == header);
        said.map(|(path, _)| path.as_str())
    }
}

/// All that is said, in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// The tables.
    pub mappings: Vec<Mapping>,
    /// The date of the run: what is to happen later has not happened.
    pub as_of: Option<NaiveDate>,
}

impl Settings {
    /// What is said of a file: the first table whose pattern names it.
    pub fn of(&self, path: &str) -> Option<&Mapping> {
        self.mappings.iter().find(|mapping| {
            mapping
                .paths
                .iter()
                .any(|pattern| matches_path(pattern, path))
        })
    }
}
