//! Terraform files of a run, put together with the files they need.
//!
//! A module is its directory, whichever of its files were named: a pre-commit hook that
//! passes one file still wants that file judged with the variables beside it. Files
//! that were not named are read as context only, and findings in them are not shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::Options;
use crate::document::Source;
use crate::problem::Problem;
use crate::terraform::local_module_directories;
use crate::walk::{self, File};

/// Modules that call each other, as files.
#[derive(Debug, Default)]
pub(super) struct Family {
    /// All files, by name.
    pub(super) sources: Vec<Arc<Source>>,
    /// How many of them were named.
    pub(super) named: usize,
}

/// What became of the Terraform files.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) families: Vec<Family>,
    pub(super) problems: Vec<Problem>,
    /// The URIs of files that are context only.
    pub(super) context: BTreeSet<String>,
}

/// One directory of Terraform files.
#[derive(Default)]
struct Directory {
    sources: Vec<Arc<Source>>,
    named: usize,
    calls: Vec<String>,
}

/// Reads the files and what they need, and puts directories that call each other together.
pub(super) fn gather(files: &[&File], options: &Options) -> Gathered {
    let mut gathered = Gathered::default();
    let mut directories: BTreeMap<String, Directory> = BTreeMap::new();
    for file in files {
        let directory = parent(&file.name.shown);
        match walk::read(file, options.max_bytes) {
            Ok(source) => {
                let entry = directories.entry(directory).or_default();
                entry.sources.push(source);
                entry.named += 1;
            }
            Err(problem) => gathered.problems.push(*problem),
        }
    }
    let mut open: Vec<String> = directories.keys().cloned().collect();
    let mut complete = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !complete.insert(name.clone()) {
            continue;
        }
        let directory = directories.entry(name.clone()).or_default();
        add_context(&name, directory, &mut gathered.context, options);
        directory
            .sources
            .sort_by(|one, other| one.name.cmp(&other.name));
        for source in &directory.sources {
            directory.calls.extend(local_module_directories(source));
        }
        open.extend(directory.calls.iter().cloned());
    }
    gathered.families = families(directories);
    gathered
}

/// The files of a directory that were not named. Variable files are left alone: which
/// of them apply is not for us to guess.
fn add_context(
    name: &str,
    directory: &mut Directory,
    context: &mut BTreeSet<String>,
    options: &Options,
) {
    let here = std::env::current_dir().unwrap_or_default();
    let mut siblings: Vec<PathBuf> = std::fs::read_dir(name)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.to_string_lossy();
            name.ends_with(".tf") || name.ends_with(".tf.json")
        })
        .collect();
    siblings.sort();
    for path in siblings {
        let name = walk::file_name(&here, &path);
        if directory.sources.iter().any(|source| source.name == name) {
            continue;
        }
        let file = File { path, name };
        // What cannot be read and was not asked for is no problem of this run.
        if let Ok(source) = walk::read(&file, options.max_bytes) {
            context.insert(file.name.uri.clone());
            directory.sources.push(source);
        }
    }
}

/// Directories joined by calls, in the order of their first directory.
fn families(directories: BTreeMap<String, Directory>) -> Vec<Family> {
    let mut joined: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, directory) in &directories {
        for call in &directory.calls {
            joined.entry(name).or_default().insert(call);
            joined.entry(call).or_default().insert(name);
        }
    }
    let mut seen = BTreeSet::new();
    let mut families = Vec::new();
    for name in directories.keys() {
        let mut open = vec![name.as_str()];
        let mut family = Family::default();
        while let Some(name) = open.pop() {
            if !seen.insert(name.to_owned()) {
                continue;
            }
            if let Some(directory) = directories.get(name) {
                family.sources.extend(directory.sources.iter().cloned());
                family.named += directory.named;
            }
            open.extend(joined.get(name).into_iter().flatten());
        }
        family
            .sources
            .sort_by(|one, other| one.name.cmp(&other.name));
        if !family.sources.is_empty() {
            families.push(family);
        }
    }
    families
}

fn parent(path: &str) -> String {
    path.rsplit_once('/')
        .map_or(".", |(parent, _)| parent)
        .to_owned()
}
