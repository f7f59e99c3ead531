//! `rearguard check`: the main job.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;

use super::{Status, policies};
use crate::evaluate::{Data, Evaluator, PolicySet, builtin};
use crate::rule::Severity;
use crate::scan::{self, scan};
use crate::walk;

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files and directories to check
    #[arg(default_value = ".")]
    paths: Vec<PathBuf>,
    /// Also load the policies of this directory
    #[arg(long, value_name = "DIR")]
    policy: Vec<PathBuf>,
    /// Do not load the built-in policies
    #[arg(long)]
    no_builtin: bool,
    /// The least severity that makes the run fail
    #[arg(long, value_name = "SEVERITY", default_value = "high")]
    fail_on: Severity,
    /// The date to judge by, instead of today
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// Threads to use; one per processor by default
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
}

/// Checks, reports, and says how it went.
pub(super) fn run(arguments: &Arguments) -> Status {
    let mut out = std::io::stdout().lock();
    let mut err = std::io::stderr().lock();
    let mut files = if arguments.no_builtin {
        Vec::new()
    } else {
        builtin()
    };
    for directory in &arguments.policy {
        match policies::read_directory(directory) {
            Ok(mut given) => files.append(&mut given),
            Err(message) => return super::fail(&message),
        }
    }
    let set = match PolicySet::load(&files) {
        Ok(set) => Arc::new(set),
        Err(complaints) => return policies::show_complaints(&complaints),
    };
    let as_of = arguments
        .as_of
        .unwrap_or_else(|| chrono::Local::now().date_naive());
    let rules = set.rules().cloned().collect();
    let data = Data {
        as_of: as_of.to_string(),
        ..Data::default()
    };
    let evaluator = Evaluator::new(set, &data, |_| true);
    let walked = match walk::walk(&walk::Options {
        paths: arguments.paths.clone(),
        respect_ignore: true,
        ..walk::Options::default()
    }) {
        Ok(walked) => walked,
        Err(bad) => {
            let _ = writeln!(err, "{}: {}", bad.glob, bad.source);
            return Status::Failed;
        }
    };
    let options = scan::Options {
        threads: arguments.threads,
        max_bytes: walk::DEFAULT_MAX_BYTES,
        as_of,
    };
    let report = scan(walked, &evaluator, rules, &options);
    for finding in &report.findings {
        let place = &finding.location;
        let _ = writeln!(
            out,
            "{}:{}:{}-{}:{}: {} {}: {}",
            place.file.shown,
            place.start.line,
            place.start.column,
            place.end.line,
            place.end.column,
            finding.rule.severity,
            finding.rule.id,
            finding.message
        );
    }
    for problem in &report.problems {
        let _ = writeln!(
            out,
            "{}: {:?} {}",
            problem.file.shown, problem.position, problem.message
        );
    }
    let fails = report
        .findings
        .iter()
        .any(|finding| finding.rule.severity >= arguments.fail_on);
    if report
        .problems
        .iter()
        .any(|problem| !problem.class.is_note())
    {
        Status::Failed
    } else if fails {
        Status::Findings
    } else {
        Status::Clean
    }
}
