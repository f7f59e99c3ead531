//! `rearguard inventory`: the assets that inventories declare, how a file was understood,
//! and the schema of the canonical model.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::{Status, settings};
use crate::document::{Document, Region};
use crate::inventory::{self, Asset, Inventory, Listed, Settings};
use crate::problem::Problem;
use crate::report::{self, visible};
use crate::walk::{self, File};

/// Arguments of `inventory`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files and directories that hold inventories; the working directory if there are none
    paths: Vec<PathBuf>,
    /// How to list the assets
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Print the JSON Schema of rearguard-inventory/v1
    #[arg(long, conflicts_with_all = ["explain", "paths"])]
    schema: bool,
    /// Show how the columns and status words of this file were understood
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    explain: Option<PathBuf>,
    /// Leave out what matches this glob
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Read what .gitignore and .rearguardignore name, too
    #[arg(long)]
    no_ignore: bool,
    /// The largest file to read, in bytes
    #[arg(long, value_name = "BYTES")]
    max_file_size: Option<u64>,
    /// The configuration file, instead of the nearest rearguard.toml upward from the first path
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Read no configuration file
    #[arg(long, conflicts_with = "config")]
    isolated: bool,
}

/// How to list assets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// Everything, with places
    Json,
    /// A table for spreadsheets
    Csv,
}

/// How many of an asset's identifiers a line of text shows.
const MOST_IDENTIFIERS: usize = 4;
/// How many doubts the text shows; the other formats and `--explain` have all.
const MOST_DOUBTS: usize = 30;

/// Lists, explains or prints the schema.
pub(super) fn run(arguments: &Arguments) -> Status {
    let fail = |message: &str| super::fail(message);
    if arguments.schema {
        let schema = serde_json::to_string_pretty(&inventory::schema()).unwrap_or_default();
        return print(&format!("{schema}\n"));
    }
    let current = [PathBuf::from(".")];
    let paths = match (&arguments.explain, arguments.paths.as_slice()) {
        (Some(file), _) => std::slice::from_ref(file),
        (None, []) => &current,
        (None, given) => given,
    };
    let first = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let config = match settings::config_of(arguments.config.as_deref(), arguments.isolated, first) {
        Ok(config) => config,
        Err(message) => return fail(&message),
    };
    let max_bytes = arguments
        .max_file_size
        .or(config.max_file_size)
        .unwrap_or(walk::DEFAULT_MAX_BYTES);
    if let Some(path) = &arguments.explain {
        return explain(path, &config.inventory, max_bytes);
    }
    let walked = walk::walk(&walk::Options {
        paths: paths.to_vec(),
        exclude: arguments
            .exclude
            .iter()
            .chain(&config.exclude)
            .cloned()
            .collect(),
        follow_links: config.follow_links == Some(true),
        respect_ignore: !arguments.no_ignore,
    });
    let walked = match walked {
        Ok(walked) => walked,
        Err(bad) => return fail(&format!("--exclude {}: {}", bad.glob, bad.source)),
    };
    let mut problems: Vec<Problem> = walked.problems;
    let mut listed = Vec::new();
    for file in &walked.files {
        // Most files of a repository are no inventories, and need not be opened.
        if !inventory::may_be_named(&file.name.shown, &config.inventory) {
            continue;
        }
        match walk::read(file, max_bytes) {
            Ok(source) => listed.extend(inventory::read(&source, &config.inventory)),
            Err(problem) => problems.push(*problem),
        }
    }
    for one in &listed {
        problems.extend(unparsed(one));
    }
    let found = inventory::gather(listed);
    let text = match arguments.format {
        Format::Text => text(&found),
        Format::Json => as_json(&found),
        Format::Csv => as_csv(&found),
    };
    let status = print(&text);
    let mut failed = false;
    for problem in problems.iter().filter(|problem| !problem.class.is_note()) {
        failed = true;
        super::fail(&shown(problem));
    }
    if failed { Status::Failed } else { status }
}

fn print(text: &str) -> Status {
    // A reader that has seen enough closes its end; that is no failure.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Status::Clean
}

fn shown(problem: &Problem) -> String {
    let place = problem.position.map_or_else(String::new, |position| {
        format!(":{}:{}", position.line, position.column)
    });
    let next = if problem.next.is_empty() {
        String::new()
    } else {
        format!("\n  next: {}", problem.next)
    };
    format!(
        "{}{place}: {}{next}",
        visible(&problem.file.shown),
        visible(&problem.message)
    )
}

fn unparsed(listed: &Listed) -> impl Iterator<Item = Problem> + '_ {
    listed.errors.iter().take(10).map(|error| Problem {
        file: listed.source.name.clone(),
        position: Some(
            listed
                .source
                .position(u32::try_from(error.at).unwrap_or(u32::MAX)),
        ),
        class: crate::problem::Class::Unparsed,
        message: error.message.clone(),
        next: "correct the file; what could be read was used".to_owned(),
    })
}

/// `file:line:column` of a region.
fn place(document: &Document, region: Region) -> String {
    let Some(source) = document.source(region) else {
        return String::new();
    };
    let position = source.position(region.start);
    format!(
        "{}:{}:{}",
        visible(&source.name.shown),
        position.line,
        position.column
    )
}

fn identifiers(asset: Asset<'_>) -> Vec<&str> {
    asset
        .identifiers()
        .map(|identifier| identifier.text)
        .collect()
}

fn text(found: &Inventory) -> String {
    let document = &found.document;
    let mut out = String::new();
    let mut rows = Vec::new();
    for asset in found.assets() {
        let names = identifiers(asset);
        let mut shown = names
            .iter()
            .take(MOST_IDENTIFIERS)
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        if names.len() > MOST_IDENTIFIERS {
            let _ = write!(shown, " +{}", names.len() - MOST_IDENTIFIERS);
        }
        rows.push([
            asset.id().to_owned(),
            asset.status().name().to_owned(),
            asset.kind().unwrap_or("-").to_owned(),
            asset.text("owner.team").unwrap_or("-").to_owned(),
            shown,
            place(document, asset.node.region),
        ]);
    }
    let mut widths = [0; 6];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(visible(cell).chars().count()).min(44);
        }
    }
    for row in &rows {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{:width$}", visible(cell)))
            .collect();
        let _ = writeln!(out, "{}", cells.join("  ").trim_end());
    }
    for doubt in found.doubts.iter().take(MOST_DOUBTS) {
        let times = if doubt.count > 1 {
            format!(" ({} times)", doubt.count)
        } else {
            String::new()
        };
        let _ = writeln!(out, "\n{}{times}", visible(&doubt.message));
        let _ = writeln!(out, "  --> {}", place(document, doubt.region));
        if let Some((message, region)) = &doubt.related {
            let _ = writeln!(
                out,
                "    = {}: {}",
                place(document, *region),
                visible(message)
            );
        }
        let _ = writeln!(out, "    = next: {}", visible(&doubt.next));
    }
    if found.doubts.len() > MOST_DOUBTS {
        let _ = writeln!(
            out,
            "\n{} more doubts; --format json has all",
            found.doubts.len() - MOST_DOUBTS
        );
    }
    let files = found.files().len();
    if rows.is_empty() && files == 0 {
        let _ = writeln!(
            out,
            "no inventory found\n  next: name the file and its columns under [[inventory]] in rearguard.toml, or write one after --schema"
        );
    } else {
        let _ = writeln!(
            out,
            "\n{} in {}, {}",
            count(rows.len(), "asset"),
            count(files, "inventory"),
            count(found.doubts.len(), "doubt")
        );
    }
    out
}

fn count(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "inventory") => format!("{number} inventories"),
        _ => format!("{number} {noun}s"),
    }
}

fn as_json(found: &Inventory) -> String {
    let document = &found.document;
    let at = |region: Region| {
        let source = document.source(region)?;
        let (start, end) = (source.position(region.start), source.position(region.end));
        Some(json!({
            "file": source.name.shown,
            "line": start.line,
            "column": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }))
    };
    let assets: Vec<_> = found
        .assets()
        .map(|asset| {
            let mut json = asset.node.to_json();
            if let Some(members) = json.as_object_mut() {
                members.insert("provenance".to_owned(), json!("declared"));
                members.insert("place".to_owned(), json!(at(asset.node.region)));
            }
            json
        })
        .collect();
    let doubts: Vec<_> = found
        .doubts
        .iter()
        .map(|doubt| {
            json!({
                "topic": doubt.topic.name(),
                "message": doubt.message,
                "next": doubt.next,
                "field": doubt.field,
                "value": doubt.value,
                "asset": doubt.asset,
                "count": doubt.count,
                "place": at(doubt.region),
                "related": doubt.related.as_ref().map(|(message, region)| json!({
                    "message": message,
                    "place": at(*region),
                })),
            })
        })
        .collect();
    let files: Vec<_> = found
        .files()
        .iter()
        .map(crate::document::Node::to_json)
        .collect();
    let all = json!({"assets": assets, "doubts": doubts, "files": files});
    let mut out = Vec::new();
    let _ = report::write_json(&all, &mut out);
    let mut text = String::from_utf8(out).unwrap_or_default();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn as_csv(found: &Inventory) -> String {
    let mut out = String::from(
        "id,provenance,kind,name,status,owner,environment,retired_on,identifiers,file,line\n",
    );
    for asset in found.assets() {
        let document = &found.document;
        let region = asset.node.region;
        let source = document.source(region);
        let line = source.map_or(0, |source| source.position(region.start).line);
        let cells = [
            asset.id().to_owned(),
            "declared".to_owned(),
            asset.kind().unwrap_or_default().to_owned(),
            asset.text("name").unwrap_or_default().to_owned(),
            asset.status().name().to_owned(),
            asset.text("owner.team").unwrap_or_default().to_owned(),
            asset.text("environment").unwrap_or_default().to_owned(),
            asset
                .text("decommission.retired_on")
                .unwrap_or_default()
                .to_owned(),
            identifiers(asset).join(" "),
            source.map_or_else(String::new, |source| source.name.shown.clone()),
            line.to_string(),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
        let _ = writeln!(out, "{}", cells.join(","));
    }
    out
}

/// A cell that no spreadsheet takes for a formula.
fn csv_cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// Shows how one file was understood.
fn explain(path: &Path, settings: &Settings, max_bytes: u64) -> Status {
    let here = std::env::current_dir().unwrap_or_default();
    let file = File {
        name: walk::file_name(&here, path),
        path: path.to_owned(),
    };
    let source = match walk::read(&file, max_bytes) {
        Ok(source) => source,
        Err(problem) => return super::fail(&shown(&problem)),
    };
    let Some(listed) = inventory::read(&source, settings) else {
        return super::fail(&format!(
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
    if listed.doubts.is_empty() && listed.errors.is_empty() {
        let _ = writeln!(out, "  nothing");
    }
    print(&out)
}
