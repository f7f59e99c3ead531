//! `rearguard inventory --explain`: how the columns and status words of one file were
//! understood.

use std::fmt::Write as _;
use std::path::Path;

use super::list::count;
use super::{print, shown};
use crate::cli::{Status, fail};
use crate::inventory::{self, Settings};
use crate::report::visible;
use crate::walk::{self, File};

/// Shows how one file was understood.
pub(super) fn explain(path: &Path, settings: &Settings, max_bytes: u64) -> Status {
    let here = std::env::current_dir().unwrap_or_default();
    let file = File {
        name: walk::file_name(&here, path),
        path: path.to_owned(),
    };
    let source = match walk::read(&file, max_bytes) {
        Ok(source) => source,
        Err(problem) => return fail(&shown(&problem)),
    };
    let Some(listed) = inventory::read(&source, settings) else {
        return fail(&format!(
            "{}: this is not recognised as an inventory: it needs a column that names assets and one that states their status\n  next: name the file and its columns under [[inventory]] in rearguard.toml",
            visible(&file.name.shown)
        ));
    };
    let mut out = format!(
        "{}: {} read as {}\n",
        visible(&file.name.shown),
        count(listed.assets.len(), "asset"),
        listed.reader.name()
    );
    let _ = writeln!(out, "\ncolumns");
    for column in &listed.understood.columns {
        let field = column
            .field
            .as_deref()
            .map_or("(not used)", |field| field.trim_start_matches('@'));
        let note = if column.note.is_empty() {
            String::new()
        } else {
            format!("; {}", column.note)
        };
        let _ = writeln!(
            out,
            "  {:28} -> {field} ({}{note})",
            visible(&column.label),
            count(column.filled, "cell")
        );
    }
    let _ = writeln!(out, "\nstatus words");
    for word in listed.understood.words.values() {
        let status = word
            .status
            .map_or("NOT UNDERSTOOD", inventory::Status::name);
        let _ = writeln!(
            out,
            "  {:28} -> {status} ({})",
            visible(&word.written),
            count(word.count, "cell")
        );
    }
    if listed.understood.words.is_empty() {
        let _ = writeln!(out, "  none");
    }
    let _ = writeln!(out, "\nnot understood");
    for error in &listed.errors {
        let position = source.position(u32::try_from(error.at).unwrap_or(u32::MAX));
        let _ = writeln!(
            out,
            "  {}:{} {}",
            position.line,
            position.column,
            visible(&error.message)
        );
    }
    for doubt in &listed.doubts {
        let position = source.position(doubt.region.start);
        let _ = writeln!(
            out,
            "  {}:{} {}{}\n      next: {}",
            position.line,
            position.column,
            visible(&doubt.message),
            if doubt.count > 1 {
                format!(" ({} times)", doubt.count)
            } else {
                String::new()
            },
            visible(&doubt.next)
        );
    }
    let columns = &listed.understood.columns;
    let unused = columns.iter().filter(|column| column.field.is_none());
    let unused: Vec<_> = unused.map(|column| visible(&column.label)).collect();
    if !unused.is_empty() {
        let _ = writeln!(out, "  columns that are not used: {}", unused.join(", "));
    } else if listed.doubts.is_empty() && listed.errors.is_empty() {
        let _ = writeln!(out, "  nothing");
    }
    print(&out)
}
