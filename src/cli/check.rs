//! `rearguard check`: the main job.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::settings::{self, Policies};
use super::{Status, base};
use crate::evaluate::Evaluator;
use crate::inventory::Settings;
use crate::judge::verdict::{Verdict, allow_unparsed, verdict};
use crate::report::{self, Output, Verbosity};
use crate::scan::{self, Progress, scan};
use crate::walk;

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files and directories to check; the working directory if there are none
    paths: Vec<PathBuf>,
    /// Also check the paths listed in this file, one per line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    /// The paths of --files-from end in NUL bytes instead of lines
    #[arg(short = '0', long, requires = "files_from")]
    null: bool,
    /// Leave out what matches this glob
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Check what .gitignore and .rearguardignore name, too
    #[arg(long)]
    no_ignore: bool,
    /// Follow symbolic links
    #[arg(long)]
    follow_links: bool,
    #[command(flatten)]
    policies: Policies,
    /// The least severity that makes the run fail, or never [default: high]
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<String>,
    /// A form of report, and the file it goes to if not standard output: text, concise,
    /// json, ndjson, sarif, github, markdown, junit, gitlab
    #[arg(long, value_name = "FORMAT[=FILE]")]
    report: Vec<String>,
    /// Compare with this commit: the status of each asset, and what only deleted resources used
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// The date to judge by, instead of today
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// Files that cannot be read or parsed are noted and do not fail the run
    #[arg(long)]
    allow_unparsed: bool,
    /// The largest file to read, in bytes
    #[arg(long, value_name = "BYTES")]
    max_file_size: Option<u64>,
    /// The most results that SARIF holds
    #[arg(long, value_name = "N")]
    max_results: Option<usize>,
    /// Threads to use; one per processor by default
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// Findings and problems only
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Why and what next with every finding, every file that was not evaluated
    #[arg(short, long)]
    verbose: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Checks, reports, and says how it went.
pub(super) fn run(arguments: &Arguments) -> Status {
    match check(arguments) {
        Ok(status) | Err(status) => status,
    }
}

fn check(arguments: &Arguments) -> Result<Status, Status> {
    let fail = |message: String| super::fail(&message);
    let paths = paths(arguments).map_err(fail)?;
    let first = paths.first().cloned().unwrap_or_else(|| PathBuf::from("."));
    let first = first.as_path();
    let loaded = arguments.policies.load(first)?;
    let config = &loaded.config;
    let fail_on = settings::fail_on(arguments.fail_on.as_deref(), config).map_err(fail)?;
    let reports =
        settings::reports(&settings::over(&arguments.report, &config.report)).map_err(fail)?;
    let as_of = arguments
        .as_of
        .unwrap_or_else(|| chrono::Local::now().date_naive());

    let walked = walk::walk(&walk::Options {
        paths: paths.clone(),
        exclude: arguments
            .exclude
            .iter()
            .chain(&config.exclude)
            .cloned()
            .collect(),
        follow_links: arguments.follow_links || config.follow_links == Some(true),
        respect_ignore: !arguments.no_ignore,
    })
    .map_err(|bad| fail(format!("--exclude {}: {}", bad.glob, bad.source)))?;

    let rules: Vec<_> = loaded
        .set
        .rules()
        .iter()
        .filter(|rule| loaded.selection.includes(rule))
        .cloned()
        .collect();
    if rules.is_empty() {
        return Err(fail("the selection leaves no rule".to_owned()));
    }
    let data = loaded.data(as_of).map_err(fail)?;
    let evaluator = Evaluator::new(loaded.set.clone(), &data, |rule| {
        loaded.selection.includes(rule)
    });
    let inventory = Settings {
        as_of: Some(as_of),
        ..config.inventory.clone()
    };
    let before = arguments
        .base
        .as_ref()
        .map(|base| base::before(base, &paths, &inventory));
    let before = before.transpose().map_err(fail)?;
    let options = scan::Options {
        threads: arguments.threads.or(config.threads).unwrap_or(0),
        max_bytes: arguments
            .max_file_size
            .or(config.max_file_size)
            .unwrap_or(walk::DEFAULT_MAX_BYTES),
        as_of,
        progress: if std::io::stderr().is_terminal() && !arguments.quiet {
            Progress::Shown(show_progress)
        } else {
            Progress::Silent
        },
        inventory,
        named_inventories: settings::named_inventories(config),
        before,
    };
    let mut report = scan(walked, &evaluator, rules, &options);
    let allowed = arguments.allow_unparsed || config.allow_unparsed == Some(true);
    if allowed {
        allow_unparsed(&mut report.problems);
    }
    for (output, file) in &reports {
        write(&report, *output, file.as_deref(), arguments, allowed).map_err(fail)?;
    }
    let verdict = verdict(&report, fail_on);
    // The program ends here: giving every string back one by one would take longer than
    // many a run.
    std::mem::forget((loaded, evaluator, report));
    Ok(match verdict {
        Verdict::Clean => Status::Clean,
        Verdict::Findings => Status::Findings,
        Verdict::Incomplete => Status::Failed,
    })
}

/// What to check: arguments and list. A path that does not exist is a mistake of the call.
fn paths(arguments: &Arguments) -> Result<Vec<PathBuf>, String> {
    let mut paths = arguments.paths.clone();
    match arguments.files_from.as_deref() {
        None => {
            if paths.is_empty() {
                paths.push(PathBuf::from("."));
            }
        }
        Some(list) => {
            let read = if list == Path::new("-") {
                walk::read_list(std::io::stdin().lock(), arguments.null)
            } else {
                std::fs::File::open(list).and_then(|file| walk::read_list(file, arguments.null))
            };
            paths.extend(read.map_err(|error| format!("{}: {error}", list.display()))?);
        }
    }
    for path in &paths {
        if let Err(error) = std::fs::symlink_metadata(path) {
            let shown = report::visible(&path.to_string_lossy()).into_owned();
            return Err(format!("{shown}: {error}"));
        }
    }
    Ok(paths)
}

fn write(
    report: &crate::finding::Report,
    output: Output,
    file: Option<&Path>,
    arguments: &Arguments,
    allow_unparsed: bool,
) -> Result<(), String> {
    let terminal = file.is_none() && std::io::stdout().is_terminal();
    let mut options = report::Options {
        colour: match arguments.color {
            Color::Auto => {
                terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
            Color::Always => true,
            Color::Never => false,
        },
        verbosity: match (arguments.quiet, arguments.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        },
        allow_unparsed,
        ..report::Options::default()
    };
    if let Some(most) = arguments.max_results {
        options.max_results = most;
    }
    let rendered = match file {
        None => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            report::render(report, output, &options, &mut out).and_then(|()| out.flush())
        }
        Some(path) => std::fs::File::create(path).and_then(|file| {
            let mut out = std::io::BufWriter::new(file);
            report::render(report, output, &options, &mut out).and_then(|()| out.flush())
        }),
    };
    match rendered {
        // The reader has seen enough, as `head` does.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(match file {
            Some(path) => format!("--report {output}: {}: {error}", path.display()),
            None => format!("--report {output}: {error}"),
        }),
        Ok(()) => Ok(()),
    }
}

/// One line on standard error that overwrites itself, and is gone at the end.
fn show_progress(done: usize, of: usize) {
    let mut err = std::io::stderr().lock();
    let _ = if done == of {
        write!(err, "\r\x1b[K")
    } else {
        write!(err, "\r{done} of {of} files\x1b[K")
    };
    let _ = err.flush();
}
