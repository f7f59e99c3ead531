//! The sentence: walk, classify, parse, evaluate, judge - and hand over for the report.
//!
//! Files are independent units of work, done in parallel and collected in order, so
//! that the result is the same on any number of threads. A unit's text is dropped when
//! its findings are resolved; a run never holds all files.

mod aliases;
mod assets;
mod before;
mod documents;
mod estate;
mod inventories;
mod joined;
mod judged;
mod leftovers;
mod manifests;
mod modules;
mod places;
mod progress;
mod secrets;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::classify::{Format, Kind, by_name};
use crate::document::{FileName, Position, Region, Source};
use crate::evaluate::{Evaluator, Worker};
use crate::finding::{Counts, Finding, Location, Report};
use crate::inventory::{self, Inventory, Uses};
use crate::mentions::{Site, Tree};
use crate::problem::{Class, Problem};
use crate::rule::Rule;
use crate::terraform;
use crate::view;
use crate::walk::{self, File, Walked};
pub use before::Before;
pub use documents::read_views;
use joined::Joined;
use judged::{failed, judge};
pub use manifests::Manifests;
use places::{add_line_hashes, share_lines};
use progress::Meter;
pub use progress::Progress;
use units::Unit;

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
    /// What the user says of inventories.
    pub inventory: inventory::Settings,
    /// Inventories that are read although they may not be among the files to check.
    pub named_inventories: Vec<File>,
    /// What was before the change that is judged.
    pub before: Option<Before>,
}

/// The threads of a scan.
struct Pool(Option<rayon::ThreadPool>);

impl Pool {
    /// So many threads; for a single file the one that asks, as to start another and to
    /// give it memory takes longer than many a file.
    fn new(threads: usize, files: usize) -> Self {
        let builder = rayon::ThreadPoolBuilder::new().stack_size(STACK);
        let builder = if files < 2 {
            builder.num_threads(1).use_current_thread()
        } else {
            builder.num_threads(threads)
        };
        Self(builder.build().ok())
    }

    fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// What one unit of work gives.
#[derive(Default)]
struct Part {
    findings: Vec<Finding>,
    problems: Vec<Problem>,
    counts: Counts,
    /// Which assets are named, and where.
    uses: Vec<(usize, Site)>,
    /// The places that name the asset that is asked about.
    places: Vec<Place>,
    /// What is defined and in no inventory.
    strangers: Vec<Stranger>,
    /// Aliases to names that can be claimed.
    aliases: Vec<aliases::Found>,
    /// How many files of each sort were searched.
    searched: BTreeMap<String, usize>,
    /// Where rules found secrets.
    secrets: Vec<(FileName, Region)>,
}

impl Part {
    /// Completes the findings in a source while its text is at hand: what code scanning
    /// tells them apart by, and no secret in what is shown.
    fn settle(&mut self, source: &Source) {
        add_line_hashes(&mut self.findings, source);
        secrets::conceal(&mut self.findings, &self.secrets, source);
        share_lines(&mut self.findings);
        // A run holds the findings of all files.
        self.findings.shrink_to_fit();
    }
}

/// A place that names an asset.
#[derive(Debug, Clone)]
pub struct Place {
    /// What sort of place it is.
    pub site: Site,
    /// Where.
    pub location: Location,
}

/// Something that a file defines and no inventory lists.
#[derive(Debug, Clone)]
pub struct Stranger {
    /// What sort of asset it would be.
    pub kind: &'static str,
    /// How the file calls it.
    pub title: String,
    /// Where.
    pub location: Location,
}

/// What files say of assets, without any rule.
pub struct Survey {
    /// The inventories; without assets where there is none.
    pub inventory: Inventory,
    /// How often files name each asset, in the order of the inventory.
    pub uses: Vec<Uses>,
    /// The places that name the asset that was asked about, in order.
    pub places: Vec<Place>,
    /// What is defined and in no inventory, in order.
    pub strangers: Vec<Stranger>,
    /// How many files of each sort were searched.
    pub searched: BTreeMap<String, usize>,
    /// How many files were not: inventories, lock files, packages of others, binary files.
    pub not_searched: usize,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads and judges all files of a walk.
pub fn scan(
    walked: Walked,
    evaluator: &Evaluator,
    rules: Vec<Arc<Rule>>,
    options: &Options,
) -> Report {
    let pool = Pool::new(options.threads, walked.files.len());
    let mut problems = Vec::new();
    let inventory = evaluator
        .judges(|kind| kind.name().starts_with("inventory-"))
        .then(|| pool.run(|| inventories::read(&walked.files, options, &mut problems)))
        .flatten();
    let joined = inventory.as_ref().and_then(|all| Joined::new(all, None));
    let mut parts = read_all(&walked.files, evaluator, joined.as_ref(), options, &pool);
    if evaluator.has_estate_rules() {
        parts.push(pool.run(|| estate::judge(&walked.files, evaluator)));
    }
    let found: Vec<_> = parts
        .iter_mut()
        .flat_map(|part| std::mem::take(&mut part.aliases))
        .collect();
    if !found.is_empty() && evaluator.judges(|kind| kind == Kind::DnsAlias) {
        let part = aliases::judge_all(found, &walked.files, options, evaluator, &pool);
        parts.push(part);
    }
    if evaluator.judges(|kind| kind == Kind::ChangeLeftover) {
        let part = leftovers::judge_all(&walked.files, options, evaluator, &pool);
        parts.push(part);
    }
    if let Some(inventory) = &inventory {
        let uses = parts.iter().flat_map(|part| part.uses.iter().copied());
        let uses = joined::count(inventory.assets().len(), uses);
        let mut part = assets::judge_all(inventory, &uses, options, evaluator, &pool);
        let context = inventories::context(&walked.files, options);
        part.findings
            .retain(|finding| !context.contains(&finding.location.file));
        parts.push(part);
    }
    let findings = parts.iter().map(|part| part.findings.len()).sum();
    let mut report = Report {
        rules,
        findings: Vec::with_capacity(findings),
        problems: [walked.problems, problems].concat(),
        counts: Counts::default(),
        as_of: options.as_of,
    };
    for mut part in parts {
        report.findings.append(&mut part.findings);
        report.problems.append(&mut part.problems);
        report.counts.files += part.counts.files;
        report.counts.documents += part.counts.documents;
        report.counts.searched_files += part.counts.searched_files;
        report.counts.other_files += part.counts.other_files;
    }
    // A row that another finding points at may hold a secret in another cell.
    if let Some(inventory) = &inventory {
        let secrets = inventories::secrets(inventory);
        for source in &inventory.document.sources {
            secrets::conceal(&mut report.findings, &secrets, source);
        }
    }
    // In place, as a copy of all findings is much. Of those that say the same, the one stays
    // whose other places come first.
    report.findings.sort_unstable_by(|one, other| {
        let related = || related_places(one).cmp(related_places(other));
        key(one).cmp(&key(other)).then_with(related)
    });
    report
        .findings
        .dedup_by(|one, other| key(one) == key(other));
    report.problems.sort();
    report.problems.dedup();
    report
}

/// Reads all files of a walk for what they say of assets; `asked` is the id of the asset
/// whose places are wanted.
pub fn survey(
    walked: Walked,
    nothing: &Evaluator,
    asked: Option<&str>,
    options: &Options,
) -> Survey {
    let pool = Pool::new(options.threads, walked.files.len());
    let mut problems = walked.problems;
    let inventory = pool
        .run(|| inventories::read(&walked.files, options, &mut problems))
        .unwrap_or_else(|| inventory::gather(Vec::new()));
    let joined = Joined::new(&inventory, asked);
    let parts = read_all(&walked.files, nothing, joined.as_ref(), options, &pool);
    let assets = inventory.assets().len();
    let uses = parts.iter().flat_map(|part| part.uses.iter().copied());
    let uses = joined::count(assets, uses);
    let (mut places, mut strangers) = (Vec::new(), Vec::new());
    let mut searched: BTreeMap<String, usize> = BTreeMap::new();
    for mut part in parts {
        places.append(&mut part.places);
        strangers.append(&mut part.strangers);
        problems.append(&mut part.problems);
        for (sort, files) in part.searched {
            *searched.entry(sort).or_default() += files;
        }
    }
    let place = |location: &Location| (location.file.clone(), location.start);
    places.sort_by_key(|one: &Place| place(&one.location));
    strangers.sort_by_key(|one: &Stranger| place(&one.location));
    problems.sort();
    problems.dedup();
    drop(joined);
    Survey {
        not_searched: walked.files.len() - searched.values().sum::<usize>().min(walked.files.len()),
        inventory,
        uses,
        places,
        strangers,
        searched,
        problems,
    }
}

/// Reads every file, in parallel.
fn read_all(
    all: &[File],
    evaluator: &Evaluator,
    joined: Option<&Joined<'_>>,
    options: &Options,
    pool: &Pool,
) -> Vec<Part> {
    let mut files = Vec::new();
    let mut terraform = Vec::new();
    let mut others = Vec::new();
    let mut left = Part::default();
    for file in all {
        match by_name(&file.name.shown) {
            Some((_, Some(Kind::Terraform))) => terraform.push(file),
            Some((format, kind)) => files.push((file, format, kind)),
            None => match joined {
                Some(joined) if joined.is_site(&file.name.shown) => others.push(file),
                _ => left.counts.other_files += 1,
            },
        }
    }
    let mut gathered = modules::gather(&terraform, options);
    left.problems.append(&mut gathered.problems);
    let mut units: Vec<Unit<'_>> = gathered.families.iter().map(Unit::Modules).collect();
    units.extend(units::of_files(
        files,
        evaluator.judges(|kind| kind == Kind::LinkedObject),
    ));
    units.extend(others.into_iter().map(Unit::Other));
    let progress = Meter::new(options.progress, all.len() - left.counts.other_files);
    let work = || {
        let workers: Vec<Mutex<Worker<'_>>> = (0..rayon::current_num_threads())
            .map(|_| Mutex::new(evaluator.worker()))
            .collect();
        units
            .par_iter()
            .flat_map_iter(|unit| {
                let mine = rayon::current_thread_index().unwrap_or(0) % workers.len();
                let Some(worker) = workers.get(mine) else {
                    return Vec::new();
                };
                // A poisoned worker only means that an earlier file panicked outside the engine.
                let mut worker = worker.lock().unwrap_or_else(PoisonError::into_inner);
                let parts = unit.read(&gathered.context, joined, &mut worker, options);
                let files = |part: &Part| part.counts.files + part.counts.searched_files;
                progress.advance(parts.iter().map(files).sum());
                parts
            })
            .collect::<Vec<Part>>()
    };
    let mut parts = pool.run(work);
    progress.finish();
    parts.push(left);
    parts
}

/// What findings are sorted by: file, place, rule, message.
fn key(finding: &Finding) -> impl Ord + '_ {
    (place(&finding.location), &finding.rule.id, &finding.message)
}

fn related_places(finding: &Finding) -> impl Iterator<Item = impl Ord + '_> {
    finding.related.iter().map(|one| place(&one.location))
}

fn place(location: &Location) -> (&FileName, Position, Position) {
    (&location.file, location.start, location.end)
}

fn one_file(
    (file, format, kind): (&File, Format, Option<Kind>),
    joined: Option<&Joined<'_>>,
    set: Option<&mut Manifests>,
    worker: &mut Worker<'_>,
    options: &Options,
) -> Part {
    let mut part = Part::default();
    if format == Format::Yaml && walk::is_helm_template(&file.path) {
        part.problems
            .push(not_evaluated(file, "Helm template, needs rendering"));
        if let (Some(joined), Some(source)) = (joined, walk::read_any(file, options.max_bytes)) {
            joined.search(&source, None, Vec::new(), worker, &mut part);
            part.settle(&source);
        }
        return part;
    }
    let source = match walk::read(file, options.max_bytes) {
        Ok(source) => source,
        Err(problem) => {
            part.problems.push(*problem);
            // What cannot be parsed may still be searched.
            if let (Some(joined), Some(source)) = (joined, walk::read_any(file, options.max_bytes))
            {
                joined.search(&source, Some(format), Vec::new(), worker, &mut part);
                part.settle(&source);
            }
            return part;
        }
    };
    part.counts.files = 1;
    let views = read_views(&source, file, format, kind, &mut part.problems);
    for view in &views {
        part.counts.documents += 1;
        judge(view, worker, &mut part);
        part.aliases.extend(aliases::of(view));
    }
    if let Some(joined) = joined {
        let trees = views.iter().map(|view| Tree {
            kind: view.kind,
            root: &view.document.root,
            source: 0,
        });
        joined.search(&source, Some(format), trees.collect(), worker, &mut part);
        for view in &views {
            joined.define(view, worker, &mut part);
        }
    }
    if let Some(set) = set {
        set.add(&source, &views);
    }
    part.settle(&source);
    part
}

/// A file of no format we read, searched for the names of assets.
fn other_file(
    file: &File,
    joined: Option<&Joined<'_>>,
    worker: &mut Worker<'_>,
    options: &Options,
) -> Part {
    let mut part = Part::default();
    match (joined, walk::read_any(file, options.max_bytes)) {
        (Some(joined), Some(source)) => {
            part.counts.searched_files = 1;
            joined.search(&source, None, Vec::new(), worker, &mut part);
            part.settle(&source);
        }
        _ => part.counts.other_files = 1,
    }
    part
}

/// Terraform modules: assembled from their files, judged as one document per module and call.
fn modules_of(
    family: &modules::Family,
    context: &BTreeSet<String>,
    joined: Option<&Joined<'_>>,
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
    let mut views = Vec::new();
    for module in assembly.modules {
        part.counts.documents += 1;
        let view = view::of_module(module.document);
        judge(&view, worker, &mut part);
        part.aliases.extend(aliases::of(&view));
        views.push(view);
    }
    if let Some(joined) = joined {
        for source in &family.sources {
            let trees = views.iter().filter_map(|view| {
                let mut sources = view.document.sources.iter();
                let number = sources.position(|one| Arc::ptr_eq(one, source))?;
                Some(Tree {
                    kind: view.kind,
                    root: &view.document.root,
                    source: u32::try_from(number).unwrap_or(u32::MAX),
                })
            });
            let format = by_name(&source.name.shown).map(|(format, _)| format);
            joined.search(source, format, trees.collect(), worker, &mut part);
        }
        for view in &views {
            joined.define(view, worker, &mut part);
        }
    }
    let named = |file: &FileName| !context.contains(&file.uri);
    part.findings
        .retain(|finding| named(&finding.location.file));
    part.problems.retain(|problem| named(&problem.file));
    for source in &family.sources {
        part.settle(source);
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
