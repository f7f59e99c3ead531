//! `rearguard inventory`: the assets that inventories declare and files define, the evidence
//! that one is gone, how a file was understood, and the schema of the canonical model.

mod evidence;
mod explain;
mod list;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{Status, settings};
use crate::evaluate::{Data, Evaluator};
use crate::inventory::{self, Settings};
use crate::policy::PolicySet;
use crate::problem::Problem;
use crate::report::visible;
use crate::scan;
use crate::walk;

/// Arguments of `inventory`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files and directories that hold inventories; the working directory if there are none
    paths: Vec<PathBuf>,
    /// How to write: text (the default), json or csv; evidence as markdown (the default) or json
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write the evidence that this asset is gone: its history, its checklist, and every
    /// place that was searched for it
    #[arg(long, value_name = "ASSET", conflicts_with_all = ["schema", "explain"])]
    evidence: Option<String>,
    /// The date of the evidence, instead of today
    #[arg(long, value_name = "DATE")]
    as_of: Option<chrono::NaiveDate>,
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
    /// A page, for evidence
    Markdown,
}

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
        return explain::explain(path, &config.inventory, max_bytes);
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
    let as_of = arguments
        .as_of
        .unwrap_or_else(|| chrono::Local::now().date_naive());
    let options = scan::Options {
        threads: config.threads.unwrap_or(0),
        max_bytes,
        as_of,
        progress: scan::Progress::Silent,
        inventory: Settings {
            as_of: Some(as_of),
            ..config.inventory.clone()
        },
        named_inventories: settings::named_inventories(&config),
        before: None,
    };
    let set = match PolicySet::new(Vec::new()) {
        Ok(set) => Arc::new(set),
        Err(_) => return fail("no policies"),
    };
    let nothing = Evaluator::new(set, &Data::default(), |_| false);
    let survey = scan::survey(walked, &nothing, arguments.evidence.as_deref(), &options);
    let listing = list::Listing {
        inventory: &survey.inventory,
        uses: &survey.uses,
        strangers: &survey.strangers,
    };
    let text = match (&arguments.evidence, arguments.format) {
        (Some(id), format) => {
            let commit = evidence::commit(first);
            let Some(evidence) = evidence::of(id, &survey, commit, options.as_of) else {
                return fail(&format!(
                    "--evidence {}: no inventory lists an asset of this id\n  next: `rearguard inventory` lists them",
                    visible(id)
                ));
            };
            match format {
                Some(Format::Json) => evidence::as_json(&evidence),
                None | Some(Format::Markdown) => evidence::as_markdown(&evidence),
                Some(_) => return fail("--evidence is written as markdown or json"),
            }
        }
        (None, None | Some(Format::Text)) => list::text(&listing),
        (None, Some(Format::Json)) => list::as_json(&listing),
        (None, Some(Format::Csv)) => list::as_csv(&listing),
        (None, Some(Format::Markdown)) => {
            return fail("--format markdown is for --evidence; use text, json or csv");
        }
    };
    let problems = &survey.problems;
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
