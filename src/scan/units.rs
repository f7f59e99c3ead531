//! What one thread works on at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::joined::Joined;
use super::manifests::{self, Manifests};
use super::{Options, Part, modules, modules_of, one_file, other_file};
use crate::classify::{Format, Kind};
use crate::evaluate::Worker;
use crate::walk::File;

/// A file with what its name says of it.
pub(super) type Named<'w> = (&'w File, Format, Option<Kind>);

/// A unit of work.
pub(super) enum Unit<'w> {
    /// A file that stands for itself.
    File(&'w File, Format, Option<Kind>),
    /// One file of a directory that has too many to be a set.
    Crowded(Named<'w>),
    /// Files of one directory that may hold Kubernetes objects.
    Manifests(Vec<Named<'w>>),
    /// Terraform directories that call each other.
    Modules(&'w modules::Family),
    /// A file of no format we read: it is only searched for the names of assets.
    Other(&'w File),
}

impl Unit<'_> {
    /// Reads and judges the files; `context` names those that were not asked for.
    pub(super) fn read(
        &self,
        context: &BTreeSet<String>,
        joined: Option<&Joined<'_>>,
        worker: &mut Worker<'_>,
        options: &Options,
    ) -> Vec<Part> {
        match self {
            Self::File(file, format, kind) => {
                let file = (*file, *format, *kind);
                vec![one_file(file, joined, None, worker, options)]
            }
            Self::Crowded(file) => {
                let mut set = Manifests::default();
                let mut part = one_file(*file, joined, Some(&mut set), worker, options);
                if set.has_links() {
                    part.problems.push(manifests::too_many(&file.0.name));
                }
                vec![part]
            }
            Self::Manifests(files) => {
                let mut set = Manifests::default();
                let mut parts: Vec<Part> = files
                    .iter()
                    .map(|file| one_file(*file, joined, Some(&mut set), worker, options))
                    .collect();
                set.judge(options, worker, &mut parts);
                parts
            }
            Self::Modules(family) => vec![modules_of(family, context, joined, worker)],
            Self::Other(file) => vec![other_file(file, joined, worker, options)],
        }
    }
}

/// The units of files that are no Terraform: those of one directory that may hold Kubernetes
/// objects are one unit, where rules hold objects against each other.
pub(super) fn of_files<'w>(files: Vec<Named<'w>>, linked: bool) -> Vec<Unit<'w>> {
    let mut units = Vec::new();
    let mut directories: BTreeMap<&str, Vec<Named<'_>>> = BTreeMap::new();
    for (file, format, kind) in files {
        let name = file.name.shown.as_str();
        if linked && manifests::is_candidate(name) {
            let directory = name.rsplit_once('/').map_or("", |(one, _)| one);
            let files = directories.entry(directory).or_default();
            files.push((file, format, kind));
        } else {
            units.push(Unit::File(file, format, kind));
        }
    }
    for files in directories.into_values() {
        if files.len() <= manifests::MAX_FILES {
            units.push(Unit::Manifests(files));
        } else {
            let mut each = files.into_iter();
            units.extend(each.next().map(Unit::Crowded));
            units.extend(each.map(|(file, format, kind)| Unit::File(file, format, kind)));
        }
    }
    units
}
