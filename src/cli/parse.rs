//! `rearguard parse FILE`: what a policy sees.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::Status;
use crate::classify::{Format, by_name};
use crate::document::{Document, Node};
use crate::problem::Problem;
use crate::scan::read_views;
use crate::walk::{self, File};

/// Arguments of `parse`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file to read
    file: PathBuf,
    /// Read it as this format, instead of the one its name says
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// The view to show: native, or one that policies for another tool expect
    #[arg(long, value_name = "VIEW", default_value = "native")]
    view: crate::view::Shape,
    /// Show every value with its region and kind of document
    #[arg(long)]
    regions: bool,
}

/// Prints one JSON value per document.
pub(super) fn run(arguments: &Arguments) -> Status {
    let here = std::env::current_dir().unwrap_or_default();
    let file = File {
        name: walk::file_name(&here, &arguments.file),
        path: arguments.file.clone(),
    };
    let named = by_name(&file.name.shown);
    let (format, kind) = match &arguments.format {
        Some(word) => match Format::ALL.iter().find(|format| format.name() == word) {
            Some(&format) => (format, None),
            None => {
                let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
                return super::fail(&format!(
                    "--format: {word:?} is not one of {}",
                    names.join(", ")
                ));
            }
        },
        None => match named {
            Some(named) => named,
            None => {
                return super::fail(&format!(
                    "{}: its name says no format we read\n  next: give it with --format",
                    file.name.shown
                ));
            }
        },
    };
    let source = match walk::read(&file, walk::DEFAULT_MAX_BYTES) {
        Ok(source) => source,
        Err(problem) => return show(&problem),
    };
    let mut problems = Vec::new();
    let views = read_views(&source, &file, format, kind, &mut problems);
    if let Some(problem) = problems.first() {
        return show(problem);
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for view in crate::view::shaped(views, format, arguments.view) {
        let value = if arguments.regions {
            json!({
                "kind": view.kind.name(),
                "document": with_regions(&view.document.root, &view.document),
            })
        } else {
            view.document.root.to_json()
        };
        let text = serde_json::to_string_pretty(&value).unwrap_or_default();
        if writeln!(out, "{text}").is_err() {
            break;
        }
    }
    let _ = out.flush();
    Status::Clean
}

fn show(problem: &Problem) -> Status {
    let place = problem.position.map_or_else(String::new, |position| {
        format!(":{}:{}", position.line, position.column)
    });
    super::fail(&format!(
        "{}{place}: {}",
        problem.file.shown, problem.message
    ))
}

/// The tree with, for every value, where it stands; for members also where their name does.
fn with_regions(node: &Node, document: &Document) -> serde_json::Value {
    let place = |region| {
        let source = document.source(region)?;
        let (start, end) = (source.position(region.start), source.position(region.end));
        Some(json!({
            "file": source.name.shown,
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }))
    };
    let mut shown = serde_json::Map::new();
    if node.is_list() {
        let items: Vec<_> = node
            .items()
            .iter()
            .map(|item| with_regions(item, document))
            .collect();
        shown.insert("list".to_owned(), items.into());
    } else if node.is_map() {
        let entries: Vec<_> = node
            .entries()
            .iter()
            .map(|entry| {
                json!({
                    "key": entry.key,
                    "region": place(entry.key_region),
                    "value": with_regions(&entry.value, document),
                })
            })
            .collect();
        shown.insert("map".to_owned(), entries.into());
    } else {
        shown.insert("value".to_owned(), node.to_json());
    }
    shown.insert("region".to_owned(), json!(place(node.region)));
    if let Some(unknown) = node.unknown() {
        shown.insert(
            "unknown".to_owned(),
            json!({"reason": unknown.reason, "reference": unknown.reference}),
        );
    }
    shown.into()
}
