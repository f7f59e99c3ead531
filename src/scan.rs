//! The sentence: walk, classify, parse, evaluate, judge - and hand over for the report.
//!
//! Files are independent units of work, done in parallel and collected in order, so
//! that the result is the same on any number of threads. A unit's text is dropped when
//! its findings are resolved; a run never holds all files.

mod documents;
mod estate;
mod modules;
mod places;
mod progress;
mod secrets;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::classify::{Format, Kind, by_name};
use crate::document::{FileName, Region};
use crate::evaluate::{Evaluator, Outcome, Subject, Worker};
use crate::finding::{Counts, Finding, Report};
use crate::problem::{Class, Problem};
use crate::rule::Rule;
use crate::terraform;
use crate::view::{self, View};
use crate::walk::{self, File, Walked};
pub use documents::read_views;
use places::{add_line_hashes, resolve};
use progress::Meter;
pub use progress::Progress;

/// Stack of a thread: compiling policies and printing trees recurse.
const STACK: usize = 64 * 1024 * 1024;

/// Settings of a scan.
#[derive(Debug, Clone)]
pub struct Options {
    /// Threads to use; 0 for one per processor.
    pub threads: usize,
    /// Largest file to read, in bytes.
    pub max_bytes: u64,
    /// The date to judge by.
    pub as_of: NaiveDate,
    /// Who hears how far the scan is.
    pub progress: Progress,
}

/// What one thread works on at a time.
enum Unit<'w> {
    /// A file that stands for itself.
    File(&'w File, Format, Option<Kind>),
    /// Terraform directories that call each other.
    Modules(&'w modules::Family),
}

/// What one unit of work gives.
#[derive(Default)]
struct Part {
    findings: Vec<Finding>,
    problems: Vec<Problem>,
    counts: Counts,
    /// Where rules found secrets.
    secrets: Vec<(FileName, Region)>,
}

/// Reads and judges all files of a walk.
pub fn scan(
    walked: Walked,
    evaluator: &Evaluator,
    rules: Vec<Arc<Rule>>,
    options: &Options,
) -> Report {
    let mut files = Vec::new();
    let mut terraform = Vec::new();
    let mut other_files = 0;
    for file in &walked.files {
        match by_name(&file.name.shown) {
            Some((_, Some(Kind::Terraform))) => terraform.push(file),
            Some((format, kind)) => files.push((file, format, kind)),
            None => other_files += 1,
        }
    }
    let gathered = modules::gather(&terraform, options);
    let mut units: Vec<Unit<'_>> = gathered.families.iter().map(Unit::Modules).collect();
    units.extend(
        files
            .into_iter()
            .map(|(file, format, kind)| Unit::File(file, format, kind)),
    );
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads)
        .stack_size(STACK)
        .build();
    let progress = Meter::new(options.progress, walked.files.len() - other_files);
    let work = || {
        let workers: Vec<Mutex<Worker<'_>>> = (0..rayon::current_num_threads())
            .map(|_| Mutex::new(evaluator.worker()))
            .collect();
        units
            .par_iter()
            .map(|unit| {
                let mine = rayon::current_thread_index().unwrap_or(0) % workers.len();
                let Some(worker) = workers.get(mine) else {
                    return Part::default();
                };
                // A poisoned worker only means that an earlier file panicked outside the engine.
                let mut worker = worker.lock().unwrap_or_else(PoisonError::into_inner);
                let part = match unit {
                    Unit::File(file, format, kind) => {
                        one_file(file, *format, *kind, &mut worker, options)
                    }
                    Unit::Modules(family) => modules_of(family, &gathered.context, &mut worker),
                };
                progress.advance(part.counts.files);
                part
            })
            .collect::<Vec<Part>>()
    };
    let mut parts = match &pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    };
    progress.finish();
    if evaluator.has_estate_rules() {
        let work = || estate::judge(&walked.files, evaluator);
        parts.push(match &pool {
            Ok(pool) => pool.install(work),
            Err(_) => work(),
        });
    }
    let mut report = Report {
        rules,
        findings: Vec::new(),
        problems: [walked.problems, gathered.problems].concat(),
        counts: Counts {
            other_files,
            ..Counts::default()
        },
        as_of: options.as_of,
    };
    for mut part in parts {
        report.findings.append(&mut part.findings);
        report.problems.append(&mut part.problems);
        report.counts.files += part.counts.files;
        report.counts.documents += part.counts.documents;
    }
    report
        .findings
        .sort_by(|one, other| key(one).cmp(&key(other)));
    report
        .findings
        .dedup_by(|one, other| key(one) == key(other));
    report.problems.sort();
    report.problems.dedup();
    report
}

/// What findings are sorted by: file, place, rule, message.
fn key(finding: &Finding) -> impl Ord + '_ {
    (
        &finding.location.file,
        finding.location.start,
        finding.location.end,
        &finding.rule.id,
        &finding.message,
    )
}

fn one_file(
    file: &File,
    format: Format,
    kind: Option<Kind>,
    worker: &mut Worker<'_>,
    options: &Options,
) -> Part {
    let mut part = Part::default();
    if format == Format::Yaml && walk::is_helm_template(&file.path) {
        part.problems
            .push(not_evaluated(file, "Helm template, needs rendering"));
        return part;
    }
    let source = match walk::read(file, options.max_bytes) {
        Ok(source) => source,
        Err(problem) => {
            part.problems.push(*problem);
            return part;
        }
    };
    part.counts.files = 1;
    for view in read_views(&source, file, format, kind, &mut part.problems) {
        part.counts.documents += 1;
        judge(&view, worker, &mut part);
    }
    add_line_hashes(&mut part.findings, &source);
    secrets::conceal(&mut part.findings, &part.secrets, &source);
    part
}

/// Terraform modules: assembled from their files, judged as one document per module and call.
fn modules_of(
    family: &modules::Family,
    context: &BTreeSet<String>,
    worker: &mut Worker<'_>,
) -> Part {
    let mut part = Part::default();
    part.counts.files = family.named;
    let assembly = terraform::assemble(&family.sources, terraform::Absent::Keep);
    for (source, error) in assembly.errors {
        let position = source.position(u32::try_from(error.at).unwrap_or(u32::MAX));
        part.problems.push(Problem {
            file: source.name.clone(),
            position: Some(position),
            class: Class::Unparsed,
            message: error.message,
            next: "correct the block; the others were read".to_owned(),
        });
    }
    for (source, at, message) in assembly.notes {
        part.problems.push(Problem {
            file: source.name.clone(),
            position: Some(source.position(u32::try_from(at).unwrap_or(u32::MAX))),
            class: Class::NotEvaluated,
            message,
            next: String::new(),
        });
    }
    for module in assembly.modules {
        part.counts.documents += 1;
        let view = View {
            kind: Kind::Terraform,
            document: module.document,
            base: String::new(),
        };
        judge(&view, worker, &mut part);
    }
    let named = |file: &FileName| !context.contains(&file.uri);
    part.findings
        .retain(|finding| named(&finding.location.file));
    part.problems.retain(|problem| named(&problem.file));
    for source in &family.sources {
        add_line_hashes(&mut part.findings, source);
        secrets::conceal(&mut part.findings, &part.secrets, source);
    }
    part
}

fn not_evaluated(file: &File, reason: &str) -> Problem {
    Problem {
        file: file.name.clone(),
        position: None,
        class: Class::NotEvaluated,
        message: reason.to_owned(),
        next: String::new(),
    }
}

fn judge(view: &View, worker: &mut Worker<'_>, part: &mut Part) {
    let Some(first) = view.document.sources.first() else {
        return;
    };
    let subject = Subject {
        kind: view.kind,
        resources: view::resources(view.kind, &view.document.root),
        file: &first.name.shown,
        root: &view.document.root,
    };
    let Outcome {
        findings, failures, ..
    } = worker.document(&subject);
    for failure in failures {
        part.problems.push(Problem {
            file: first.name.clone(),
            position: None,
            class: Class::PolicyFailed,
            message: format!(
                "the rule {} failed here: {}",
                failure.rule.id, failure.message
            ),
            next: "correct the policy, or leave the rule out with --ignore".to_owned(),
        });
    }
    for raw in findings {
        let secret = raw.secret;
        let Some(finding) = resolve(view, raw) else {
            continue;
        };
        if secret {
            let place = &finding.location;
            part.secrets.push((place.file.clone(), place.bytes));
        }
        part.findings.push(finding);
    }
}

fn failed(file: &FileName, failure: &crate::evaluate::Failure) -> Problem {
    Problem {
        file: file.clone(),
        position: None,
        class: Class::PolicyFailed,
        message: format!(
            "the rule {} failed here: {}",
            failure.rule.id, failure.message
        ),
        next: "correct the policy, or leave the rule out with --ignore".to_owned(),
    }
}
