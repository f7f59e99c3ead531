//! `rearguard test`: the tests and fixtures of policies.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;

use super::{Status, policies};
use crate::evaluate::tests;
use crate::fixtures::mutants::{self, Fault};
use crate::fixtures::{self, EXPECTED};
use crate::policy::{Pack, Policy, PolicyFile, PolicySet};
use crate::report;
use crate::scan;
use crate::walk;

/// Arguments of `test`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The directory of the policies
    #[arg(default_value = "policies")]
    path: PathBuf,
    /// The date that fixtures are judged by
    #[arg(long, value_name = "DATE", default_value = "2026-11-01")]
    as_of: NaiveDate,
    /// Write what the fixtures give to their expected.txt (also UPDATE_EXPECT=1)
    #[arg(long)]
    update: bool,
    /// Take each condition out of each policy in turn: a case must notice
    #[arg(long, conflicts_with = "update")]
    mutants: bool,
}

/// Runs `test_` rules, then fixtures.
pub(super) fn run(arguments: &Arguments) -> Status {
    let mut out = std::io::stdout().lock();
    let files = match policies::read_directory(&arguments.path) {
        Ok(files) => policies::with_library(files),
        Err(message) => return super::fail(&message),
    };
    let set = match Pack::load(&files).and_then(|pack| PolicySet::new(vec![pack])) {
        Ok(set) => Arc::new(set),
        Err(complaints) => return policies::show_complaints(&complaints),
    };
    let mut failed = 0;
    let tests = tests::run(&set);
    for test in &tests {
        for print in &test.prints {
            let _ = writeln!(out, "{}", super::printable(print));
        }
        if let Some(failure) = &test.failure {
            failed += 1;
            let (line, column) = (test.position.line, test.position.column);
            let _ = writeln!(
                out,
                "{}:{line}:{column}: {}: {}",
                report::visible(&test.file.shown),
                test.name,
                super::printable(failure)
            );
        }
    }
    let options = scan::Options {
        threads: 1,
        max_bytes: walk::DEFAULT_MAX_BYTES,
        as_of: arguments.as_of,
        progress: scan::Progress::Silent,
        inventory: crate::inventory::Settings {
            as_of: Some(arguments.as_of),
            ..crate::inventory::Settings::default()
        },
        named_inventories: Vec::new(),
        before: None,
    };
    let policies: Vec<&Policy> = set.policies().collect();
    if arguments.mutants {
        return run_mutants(&set, &policies, &files, &options);
    }
    let results = on_all_processors(&policies, |policy| {
        fixtures::run(&set, &policy.rule, Path::new(&policy.file), &options)
    });
    let update = arguments.update || std::env::var("UPDATE_EXPECT").is_ok_and(|set| set == "1");
    let mut cases = 0;
    for result in &results {
        cases += result.cases;
        if update
            && let Some(directory) = &result.directory
            && let Err(error) = std::fs::write(directory.join(EXPECTED), &result.actual)
        {
            return super::fail(&format!("{}: {error}", directory.display()));
        }
        // A case that says it fails and finds nothing is wrong whatever is written down.
        let differences = if update { &[][..] } else { &result.differences };
        let failures = result.failures.iter().chain(differences);
        for failure in failures {
            failed += 1;
            let _ = writeln!(out, "{}: {}", result.rule.id, report::visible(failure));
        }
        if result.cases == 0 {
            let _ = writeln!(out, "{}: no fixtures", result.rule.id);
        }
    }
    let _ = writeln!(
        out,
        "{} rules, {} tests, {cases} fixtures, {failed} failed",
        results.len(),
        tests.len(),
    );
    if failed > 0 {
        Status::Findings
    } else {
        Status::Clean
    }
}

/// Shows each condition that is not proved.
fn run_mutants(
    set: &Arc<PolicySet>,
    policies: &[&Policy],
    files: &[PolicyFile],
    options: &scan::Options,
) -> Status {
    let mut out = std::io::stdout().lock();
    let results = on_all_processors(policies, |policy| mutants::run(set, policy, files, options));
    let unproved: Vec<_> = results.iter().flat_map(|result| &result.unproved).collect();
    for one in &unproved {
        let fault = match one.fault {
            Fault::Unnoticed => "no case notices when this is gone",
            Fault::NotOnlyForSpeed => {
                "a case notices when this is gone, so it is not only for speed"
            }
            Fault::Refused => "the policy cannot be loaded without this, so no case can tell",
        };
        let _ = writeln!(
            out,
            "{}:{}:{}: {fault}: {}",
            report::visible(&one.file.shown),
            one.position.line,
            one.position.column,
            super::printable(&one.removed),
        );
    }
    let _ = writeln!(
        out,
        "{} rules, {} conditions, {} not proved",
        policies.len(),
        results.iter().map(|result| result.tried).sum::<usize>(),
        unproved.len(),
    );
    if unproved.is_empty() {
        Status::Clean
    } else {
        Status::Findings
    }
}

/// What `work` gives for each policy, in their order.
///
/// Plain threads, because each scan waits for a pool of its own: a worker of rayon would
/// begin another scan while it waits, and another within that, until its stack is full.
fn on_all_processors<T: Send>(policies: &[&Policy], work: impl Fn(&Policy) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads)
            .map(|first| {
                let mine = policies.iter().enumerate().skip(first).step_by(threads);
                // Compiling a policy recurses with its expressions.
                std::thread::Builder::new()
                    .stack_size(super::STACK)
                    .spawn_scoped(scope, move || {
                        mine.map(|(index, policy)| (index, work(policy)))
                            .collect::<Vec<_>>()
                    })
                    .expect("the system has a thread for each processor")
            })
            .collect();
        handles
            .into_iter()
            .flat_map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    results.sort_by_key(|&(index, _)| index);
    results.into_iter().map(|(_, result)| result).collect()
}
