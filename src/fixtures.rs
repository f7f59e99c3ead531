//! Proof of a rule by files: each `fail-<case>` must be found, each `pass-<case>` must
//! stay silent, and `expected.txt`, where there is one, says exactly what and where.
//!
//! A case is a file or a directory; one that holds `before` and `now` is a change. Cases
//! stand in `fixtures/` beside the policy, or for a tree `X/policies/<practice>/<rule>` in
//! `X/fixtures/rules/<practice>/<rule>`.

pub mod mutants;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::evaluate::{Data, Evaluator};
use crate::finding::Report;
use crate::policy::PolicySet;
use crate::rule::Rule;
use crate::scan::{self, Before};
use crate::walk::{self, File};

/// The file that says what the cases give.
pub const EXPECTED: &str = "expected.txt";

/// How the cases of one rule went.
#[derive(Debug)]
pub struct FixtureResult {
    /// The rule.
    pub rule: Arc<Rule>,
    /// The directory of its cases, if there is one.
    pub directory: Option<PathBuf>,
    /// How many cases ran.
    pub cases: usize,
    /// What the cases gave, in the form of `expected.txt`.
    pub actual: String,
    /// What is not as it should be, one line each.
    pub failures: Vec<String>,
    /// How `expected.txt` differs from what the cases gave, one line each.
    pub differences: Vec<String>,
}

/// Runs the cases of every rule that has a policy file on disk.
pub fn run(
    set: &Arc<PolicySet>,
    rule: &Arc<Rule>,
    policy: &Path,
    options: &scan::Options,
) -> FixtureResult {
    let mut result = FixtureResult {
        rule: rule.clone(),
        directory: directory_of(policy, rule),
        cases: 0,
        actual: String::new(),
        failures: Vec::new(),
        differences: Vec::new(),
    };
    let Some(directory) = result.directory.clone() else {
        return result;
    };
    let data = Data {
        as_of: options.as_of.to_string(),
        ..Data::default()
    };
    let evaluator = Evaluator::new(set.clone(), &data, |one| one.id == rule.id);
    for case in cases(&directory) {
        result.cases += 1;
        run_case(&case, &directory, &evaluator, options, &mut result);
    }
    compare(&directory, &mut result);
    result
}

fn run_case(
    case: &Path,
    directory: &Path,
    evaluator: &Evaluator,
    options: &scan::Options,
    result: &mut FixtureResult,
) {
    let shown = relative(case, directory);
    let Some(report) = scan_case(case, evaluator, options) else {
        return;
    };
    for problem in &report.problems {
        result
            .failures
            .push(format!("{}: {}", problem.file.shown, problem.message));
    }
    let fails = shown.starts_with("fail");
    if fails && report.findings.is_empty() {
        result.failures.push(format!(
            "{shown}: nothing was found, the case says it fails"
        ));
    }
    if !fails {
        for finding in &report.findings {
            result.failures.push(format!(
                "{shown}:{}:{}: found although the case says it passes: {}",
                finding.location.start.line, finding.location.start.column, finding.message
            ));
        }
    }
    write_findings(&report, directory, &mut result.actual);
}

fn scan_case(case: &Path, evaluator: &Evaluator, options: &scan::Options) -> Option<Report> {
    let walk = |path: &Path| {
        walk::walk(&walk::Options {
            paths: vec![path.to_path_buf()],
            ..walk::Options::default()
        })
    };
    let (before, now) = (case.join("before"), case.join("now"));
    let is_change = before.is_dir() && now.is_dir();
    let walked = walk(if is_change { &now } else { case }).ok()?;
    let mut options = options.clone();
    if is_change && let Ok(files) = walk(&before) {
        options.before = Some(state(&before, &now, &files.files, &options));
    }
    Some(scan::scan(walked, evaluator, Vec::new(), &options))
}

/// All that a case gives, findings and problems, as one text to compare.
fn outcome(case: &Path, evaluator: &Evaluator, options: &scan::Options) -> String {
    let mut out = String::new();
    if let Some(report) = scan_case(case, evaluator, options) {
        write_findings(&report, case, &mut out);
        for finding in &report.findings {
            let _ = writeln!(out, "{} {:?}", finding.path, finding.related);
        }
        for problem in &report.problems {
            let _ = writeln!(out, "{}: {}", problem.file.shown, problem.message);
        }
    }
    out
}

/// Files of a directory, as what those of another one said before a change.
fn state(before: &Path, now: &Path, files: &[File], options: &scan::Options) -> Before {
    let here = std::env::current_dir().unwrap_or_default();
    let read = files.iter().filter_map(|file| {
        let within = file.path.strip_prefix(before).ok()?;
        let path = now.join(within);
        let content = std::fs::read(&file.path).ok()?;
        let name = walk::file_name(&here, &path);
        Some(Ok::<_, std::convert::Infallible>((
            File { path, name },
            content,
            true,
        )))
    });
    match Before::of(read, &options.inventory) {
        Ok(before) => before,
        Err(never) => match never {},
    }
}

/// One line per finding: file, region, message.
fn write_findings(report: &Report, directory: &Path, out: &mut String) {
    let prefix = walk::file_name(&std::env::current_dir().unwrap_or_default(), directory);
    for finding in &report.findings {
        let place = &finding.location;
        let file = place
            .file
            .shown
            .strip_prefix(&prefix.shown)
            .map_or(place.file.shown.as_str(), |rest| {
                rest.trim_start_matches('/')
            });
        let _ = writeln!(
            out,
            "{file}:{}:{}-{}:{} {}",
            place.start.line, place.start.column, place.end.line, place.end.column, finding.message
        );
    }
}

/// Compares with `expected.txt`, line by line.
fn compare(directory: &Path, result: &mut FixtureResult) {
    let path = directory.join(EXPECTED);
    let Ok(expected) = std::fs::read_to_string(&path) else {
        return;
    };
    let expected: Vec<&str> = expected.lines().collect();
    let actual: Vec<&str> = result.actual.lines().collect();
    let differences = &mut result.differences;
    for (index, line) in expected.iter().enumerate() {
        if !actual.contains(line) {
            differences.push(format!(
                "{}:{}:1: not found: {line}",
                path.display(),
                index + 1
            ));
        }
    }
    for line in &actual {
        if !expected.contains(line) {
            differences.push(format!("{}:1:1: not expected: {line}", path.display()));
        }
    }
}

fn directory_of(policy: &Path, rule: &Rule) -> Option<PathBuf> {
    let own = policy.parent()?;
    let beside = own.join("fixtures");
    if beside.is_dir() {
        return Some(beside);
    }
    own.ancestors()
        .map(|ancestor| {
            ancestor
                .join("fixtures/rules")
                .join(&rule.practice)
                .join(&rule.id)
        })
        .find(|directory| directory.is_dir())
}

/// The cases of a directory, by name.
fn cases(directory: &Path) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(directory)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("fail") || name.starts_with("pass")
        })
        .collect();
    cases.sort();
    cases
}

fn relative(path: &Path, directory: &Path) -> String {
    path.strip_prefix(directory)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}
