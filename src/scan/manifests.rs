//! The Kubernetes objects of one directory, held against each other.
//!
//! What a Service selects, what a budget protects and whom a policy shields stands in other
//! documents, often in other files. Objects of one directory are applied together, so each
//! becomes a document of its own with `links` to those it means and that mean it. Rules
//! judge it like any other, and no policy loops over files. A directory of very many files
//! is left alone: it is a store of manifests and no set. So is one whose objects mean each
//! other so often that the links would outgrow the files.

mod links;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Options, Part, documents, judge};
use crate::classify::{Format, Kind, by_name};
use crate::document::{Document, Entry, FileName, Node, Region, Source, Value};
use crate::evaluate::Worker;
use crate::problem::{Class, Problem};
use crate::view::View;
use crate::walk::{self, File};

/// The most files of a directory that are read as one set.
pub(super) const MAX_FILES: usize = 256;

/// The most objects that are held against each other.
const MAX_OBJECTS: usize = 4_000;

/// The most links that they may have together.
const MAX_LINKS: usize = 50_000;

/// An object with what of it others may refer to.
struct Object {
    kind: Kind,
    /// Cut down to what links are made of, with its regions.
    root: Node,
    /// Its source, by number.
    source: usize,
    /// Where it lies in its file's document.
    base: String,
    /// Whether it stands in the directory itself.
    is_beside: bool,
}

/// The objects of a directory.
#[derive(Default)]
pub struct Manifests {
    sources: Vec<Arc<Source>>,
    /// How many of the sources were named; the others are context.
    named: usize,
    objects: Vec<Object>,
}

/// Whether the objects can be held against each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// They are too many, or their links are.
    Crowded,
    /// Something that one of them means is not among them.
    Lacking,
    Whole,
}

impl Manifests {
    /// Takes the objects of a file that is judged.
    pub fn add(&mut self, source: &Arc<Source>, views: &[View]) {
        self.take(source, views, true);
        self.named = self.sources.len();
    }

    fn take(&mut self, source: &Arc<Source>, views: &[View], is_beside: bool) {
        let number = self.sources.len();
        for view in views.iter().filter(|view| is_object(view.kind)) {
            let mut root = cut_down(&view.document.root, false);
            let place = u32::try_from(number).unwrap_or(u32::MAX);
            root.each_region(&|region| region.source = place);
            self.objects.push(Object {
                kind: view.kind,
                root,
                source: number,
                base: view.base.clone(),
                is_beside,
            });
        }
        self.sources.push(source.clone());
    }

    /// Reads the files that were not named, beside those that were, in the directory above
    /// and in those below: what they define is there, too.
    fn add_context(&mut self, options: &Options) {
        let Some(first) = self.sources.first() else {
            return;
        };
        let own = Path::new(&first.name.shown).parent();
        let own = own.filter(|own| !own.as_os_str().is_empty());
        let own = own.unwrap_or(Path::new(".")).to_path_buf();
        let above = own.parent().filter(|one| !one.as_os_str().is_empty());
        let mut directories = vec![own.clone()];
        directories.extend(above.map(Path::to_path_buf));
        directories.extend(entries(&own).into_iter().filter(|path| path.is_dir()));
        let here = std::env::current_dir().unwrap_or_default();
        let mut known: BTreeSet<String> = self
            .sources
            .iter()
            .map(|source| source.name.uri.clone())
            .collect();
        for directory in directories {
            for path in entries(&directory) {
                let file = File {
                    name: walk::file_name(&here, &path),
                    path,
                };
                let Some((format, kind)) = by_name(&file.name.shown) else {
                    continue;
                };
                if !is_candidate(&file.name.shown)
                    || self.sources.len() >= 2 * MAX_FILES
                    || !known.insert(file.name.uri.clone())
                {
                    continue;
                }
                // What cannot be read and was not asked for is no problem of this run.
                if let Ok(source) = walk::read(&file, options.max_bytes) {
                    let views =
                        documents::read_views(&source, &file, format, kind, &mut Vec::new());
                    self.take(&source, &views, directory == own);
                }
            }
        }
    }

    /// Whether any of the objects means others, or is meant by them.
    pub(super) fn has_links(&self) -> bool {
        self.objects.iter().any(links::has_links)
    }

    /// Judges each object that was named with its links.
    pub(super) fn judge(
        mut self,
        options: &Options,
        worker: &mut Worker<'_>,
        parts: &mut Vec<Part>,
    ) {
        if !self.has_links() {
            return;
        }
        let mut part = Part {
            secrets: parts.iter().flat_map(|part| part.secrets.clone()).collect(),
            ..Part::default()
        };
        let mut state = self.state();
        if state == State::Lacking {
            self.add_context(options);
            state = self.state();
        }
        if state == State::Crowded {
            let first = self.sources.first();
            part.problems
                .extend(first.map(|source| too_many(&source.name)));
            parts.push(part);
            return;
        }
        for view in self.views() {
            judge(&view, worker, &mut part);
        }
        for source in &self.sources {
            part.settle(source);
        }
        parts.push(part);
    }

    fn state(&self) -> State {
        if self.objects.len() > MAX_OBJECTS {
            return State::Crowded;
        }
        let all = links::All::new(&self.objects);
        let mut count = 0;
        let mut is_lacking = false;
        for object in self
            .objects
            .iter()
            .filter(|object| links::has_links(object))
        {
            let links = all.links_of(object);
            count += links::count(&links);
            if count > MAX_LINKS {
                return State::Crowded;
            }
            is_lacking |= links::seems_to_lack(object, &links);
        }
        if is_lacking {
            State::Lacking
        } else {
            State::Whole
        }
    }

    /// The objects that were named and that links say something of.
    fn judged(&self) -> impl Iterator<Item = &Object> {
        let named = self.objects.iter();
        named.filter(|object| object.source < self.named && links::has_links(object))
    }

    /// Each object that was named, with its links. They are made one by one, since each
    /// holds all that it is linked to.
    pub fn views(&self) -> impl Iterator<Item = View> {
        let all = links::All::new(&self.objects);
        self.judged().map(move |object| {
            let mut root = object.root.clone();
            if let Value::Map(entries) = &mut root.value {
                entries.push(Entry {
                    key: "links".to_owned(),
                    key_region: root.region.before(),
                    value: all.links_of(object),
                });
            }
            // A document is named after its first source.
            let own = u32::try_from(object.source).unwrap_or(u32::MAX);
            root.each_region(&|region| exchange(region, own));
            let mut sources = self.sources.clone();
            sources.swap(0, object.source);
            View {
                kind: Kind::LinkedObject,
                document: Document { sources, root },
                base: object.base.clone(),
            }
        })
    }
}

/// The note about a directory that is no set.
pub(super) fn too_many(file: &FileName) -> Problem {
    Problem {
        file: file.clone(),
        position: None,
        class: Class::NotEvaluated,
        message: "too many manifests in one directory to hold them against each other".to_owned(),
        next: String::new(),
    }
}

/// What a directory holds, in order.
fn entries(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn exchange(region: &mut Region, own: u32) {
    if region.source == own {
        region.source = 0;
    } else if region.source == 0 {
        region.source = own;
    }
}

/// Whether a file may hold Kubernetes objects, by its name.
pub(super) fn is_candidate(name: &str) -> bool {
    matches!(by_name(name), Some((Format::Yaml | Format::Json, None)))
        && !walk::is_helm_template(Path::new(name))
}

fn is_object(kind: Kind) -> bool {
    kind.name().starts_with("kubernetes-")
}

/// The fields that links are made of and that rules about them point to.
const KEPT: &[&str] = &[
    "apiVersion",
    "kind",
    "metadata",
    "name",
    "generateName",
    "namespace",
    "spec",
    "template",
    "jobTemplate",
    "replicas",
    "serviceName",
    "serviceAccountName",
    "serviceAccount",
    "clusterIP",
    "type",
    "externalName",
    "ports",
    "port",
    "protocol",
    "targetPort",
    "containerPort",
    "containers",
    "image",
    "env",
    "value",
    "command",
    "args",
    "minAvailable",
    "maxUnavailable",
    "scaleTargetRef",
    "roleRef",
    "subjects",
    "apiGroup",
    "defaultBackend",
    "backend",
    "service",
    "rules",
    "http",
    "paths",
    "path",
    "hostNetwork",
    "schedule",
];

/// The fields that are kept whole.
const WHOLE: &[&str] = &["labels", "selector", "podSelector", "matchLabels"];

fn cut_down(node: &Node, whole: bool) -> Node {
    let value = match &node.value {
        Value::Map(entries) => Value::Map(
            entries
                .iter()
                .filter(|entry| {
                    let key = entry.key.as_str();
                    whole || KEPT.contains(&key) || WHOLE.contains(&key)
                })
                .map(|entry| Entry {
                    key: entry.key.clone(),
                    key_region: entry.key_region,
                    value: cut_down(&entry.value, whole || WHOLE.contains(&entry.key.as_str())),
                })
                .collect(),
        ),
        Value::List(items) => Value::List(items.iter().map(|item| cut_down(item, whole)).collect()),
        other => other.clone(),
    };
    Node::new(value, node.region)
}
