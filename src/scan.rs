//! The sentence: walk, classify, parse, evaluate, judge - and hand over for the report.
//!
//! Files are independent units of work, done in parallel and collected in order, so
//! that the result is the same on any number of threads. A unit's text is dropped when
//! its findings are resolved; a run never holds all files.

mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::classify::{Format, Kind, by_name};
use crate::document::{Document, FileName, Position, Region, Source};
use crate::evaluate::{Evaluator, Outcome, RawFinding, Subject, Worker};
use crate::finding::line_hashes;
use crate::finding::{Counts, Finding, Location, Related, Report};
use crate::parse::{self, yaml};
use crate::problem::{Class, Problem};
use crate::rule::Rule;
use crate::terraform;
use crate::view::{self, View};
use crate::walk::{self, File, Walked};

/// Stack of a thread: compiling policies and printing trees recurse.
const STACK: usize = 64 * 1024 * 1024;

/// How many mistakes of one file are shown; one broken bracket can make thousands.
const MAX_ERRORS: usize = 10;

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

/// Who hears how far a scan is.
#[derive(Debug, Clone, Copy)]
pub enum Progress {
    /// Nobody.
    Silent,
    /// Called with files done and files in all, now and then, from any thread.
    Shown(fn(usize, usize)),
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
        parts.push(estate(&walked.files, evaluator));
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

/// The rules about all files together.
fn estate(files: &[File], evaluator: &Evaluator) -> Part {
    let mut part = Part::default();
    let list: Vec<serde_json::Value> = files
        .iter()
        .map(|file| {
            let path = &file.name.shown;
            let name = path.rsplit('/').next().unwrap_or(path);
            serde_json::json!({"path": path, "name": name})
        })
        .collect();
    let by_path: BTreeMap<&str, &File> = files
        .iter()
        .map(|file| (file.name.shown.as_str(), file))
        .collect();
    let outcome = evaluator
        .worker()
        .estate(&serde_json::json!({"files": list}));
    for raw in outcome.findings {
        let Some(file) = raw.document.as_deref().and_then(|path| by_path.get(path)) else {
            continue;
        };
        part.findings.push(Finding {
            rule: raw.rule,
            message: raw.message,
            location: start_of(file),
            path: String::new(),
            related: Vec::new(),
        });
    }
    for failure in outcome.failures {
        part.problems.push(failed(&FileName::plain("."), &failure));
    }
    part
}

/// The beginning of a file that is not read.
fn start_of(file: &File) -> Location {
    let start = Position { line: 1, column: 1 };
    Location {
        file: file.name.clone(),
        start,
        end: start,
        bytes: Region::default(),
        line: String::new(),
        text: String::new(),
        line_hash: String::new(),
    }
}

/// Counts files and tells of them at most ten times a second, after the first second.
struct Meter {
    progress: Progress,
    of: usize,
    done: AtomicUsize,
    start: Instant,
    told: Mutex<Option<Instant>>,
}

impl Meter {
    fn new(progress: Progress, of: usize) -> Self {
        Self {
            progress,
            of,
            done: AtomicUsize::new(0),
            start: Instant::now(),
            told: Mutex::new(None),
        }
    }

    fn advance(&self, files: usize) {
        let done = self.done.fetch_add(files, Ordering::Relaxed) + files;
        let Progress::Shown(tell) = self.progress else {
            return;
        };
        if self.start.elapsed() < Duration::from_secs(1) || done == self.of {
            return;
        }
        if let Ok(mut told) = self.told.try_lock()
            && told.is_none_or(|last| last.elapsed() > Duration::from_millis(100))
        {
            *told = Some(Instant::now());
            tell(done, self.of);
        }
    }

    fn finish(&self) {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Progress::Shown(tell), true) = (self.progress, told.is_some()) {
            tell(self.of, self.of);
        }
    }
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
    }
    part
}

/// What code scanning tells findings apart by, for the findings of one source.
fn add_line_hashes(findings: &mut [Finding], source: &Source) {
    let lines: BTreeSet<u32> = findings
        .iter()
        .filter(|finding| finding.location.file == source.name)
        .map(|finding| finding.location.start.line)
        .collect();
    if lines.is_empty() {
        return;
    }
    let hashes = if source.byte_order_mark {
        line_hashes(&format!("\u{feff}{}", source.text), &lines)
    } else {
        line_hashes(&source.text, &lines)
    };
    for finding in findings {
        let location = &mut finding.location;
        if location.file == source.name
            && let Some(hash) = hashes.get(&location.start.line)
        {
            location.line_hash.clone_from(hash);
        }
    }
}

/// Parses a text and gives its views; what cannot be parsed becomes a problem.
pub fn read_views(
    source: &Arc<Source>,
    file: &File,
    format: Format,
    kind: Option<Kind>,
    problems: &mut Vec<Problem>,
) -> Vec<View> {
    let mut parsed = parse::parse(&source.text, format, yaml::Scalars::Core);
    let mut views = views_of(&parsed.roots, source, format, kind);
    if parsed.reads_differently && views.iter().any(|view| reads_yaml_11(view.kind)) {
        parsed = parse::parse(&source.text, format, yaml::Scalars::Yaml11);
        views = views_of(&parsed.roots, source, format, kind);
    }
    let more = parsed.errors.len().saturating_sub(MAX_ERRORS);
    for error in parsed.errors.into_iter().take(MAX_ERRORS) {
        let position = source.position(u32::try_from(error.at).unwrap_or(u32::MAX));
        if is_template(source.line(position.line)) {
            problems.push(not_evaluated(file, "template, needs rendering"));
            continue;
        }
        problems.push(Problem {
            file: file.name.clone(),
            position: Some(position),
            class: Class::Unparsed,
            message: error.message,
            next: format!("correct the {}, or exclude the file", format.name()),
        });
    }
    if more > 0 {
        problems.push(Problem {
            file: file.name.clone(),
            position: None,
            class: Class::Unparsed,
            message: format!("{more} more places could not be parsed"),
            next: "correct the first ones".to_owned(),
        });
    }
    views
}

fn views_of(
    roots: &[crate::document::Node],
    source: &Arc<Source>,
    format: Format,
    kind: Option<Kind>,
) -> Vec<View> {
    roots
        .iter()
        .flat_map(|root| {
            let document = Document::new(source.clone(), root.clone());
            view::native(document, format, kind)
        })
        .collect()
}

/// Whose readers take `yes` for true and `0644` for an octal number.
fn reads_yaml_11(kind: Kind) -> bool {
    kind.name().starts_with("kubernetes-") || kind.name().starts_with("ansible-")
}

/// Whether the line that does not parse holds the mark of a template language.
fn is_template(line: &str) -> bool {
    line.contains("{{") || line.contains("{%")
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
    part.findings
        .extend(findings.into_iter().filter_map(|raw| resolve(view, raw)));
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

/// Turns a path into a place.
fn resolve(view: &View, raw: RawFinding) -> Option<Finding> {
    let document = &view.document;
    let found = document.find(&raw.path);
    let region = raw
        .text
        .and_then(|text| narrow(document, found.region, &text))
        .unwrap_or(found.region);
    let mut related: Vec<Related> = Vec::new();
    for one in raw.related {
        let place = document.find(&one.path);
        related.push(Related {
            message: one.message,
            location: Location::resolve(document, place.region)?,
        });
    }
    let origins = found.node.notes.as_ref().map(|notes| &notes.origins);
    for &origin in origins.into_iter().flatten().take(4) {
        related.push(Related {
            message: "the value comes from here".to_owned(),
            location: Location::resolve(document, origin)?,
        });
    }
    Some(Finding {
        rule: raw.rule,
        message: raw.message,
        location: Location::resolve(document, region)?,
        path: view.path_text(&raw.path, found.depth),
        related,
    })
}

/// The part of a region whose text is given, if it is there.
fn narrow(document: &Document, region: Region, text: &str) -> Option<Region> {
    let source = document.source(region)?;
    let within = source
        .text
        .get(region.start as usize..region.end as usize)?;
    let at = region.start as usize + within.find(text).filter(|_| !text.is_empty())?;
    Some(Region {
        source: region.source,
        ..Region::new(at, at + text.len())
    })
}
