//! `rearguard rules`: which rules there are.

use std::io::Write as _;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::Status;
use super::settings::Policies;
use crate::report;

/// Arguments of `rules`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    policies: Policies,
    /// The form of the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A line per rule
    Text,
    /// One JSON list with all metadata
    Json,
}

/// Lists the selected rules.
pub(super) fn run(arguments: &Arguments) -> Status {
    let loaded = match arguments.policies.load(Path::new(".")) {
        Ok(loaded) => loaded,
        Err(status) => return status,
    };
    let rules: Vec<_> = loaded
        .set
        .rules()
        .iter()
        .filter(|rule| loaded.selection.includes(rule))
        .collect();
    let mut out = std::io::stdout().lock();
    let written = match arguments.format {
        Format::Json => {
            let list: Vec<serde_json::Value> = rules
                .iter()
                .map(|rule| report::rule_as_json(rule))
                .collect();
            let text = serde_json::to_string_pretty(&list).unwrap_or_default();
            writeln!(out, "{text}")
        }
        Format::Text => rules.iter().try_for_each(|rule| {
            writeln!(
                out,
                "{:8} {:24} {:40} {}",
                rule.severity,
                rule.practice,
                rule.id,
                report::visible(&rule.title)
            )
        }),
    };
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            super::fail(&error.to_string())
        }
        _ => Status::Clean,
    }
}
