//! Which node of a tree lies at a place of the text, and which files are no sites at all.

use crate::classify::Kind;
use crate::document::{Node, Region, Step, Value};

/// A tree parsed from a text.
pub struct Tree<'t> {
    /// What it is about.
    pub kind: Kind,
    /// Its root.
    pub root: &'t Node,
    /// The number of the text among the sources of the tree's document.
    pub source: u32,
}

/// What lies at a place.
pub(super) struct Found<'t> {
    /// The path to the deepest node, or to the value whose key it is.
    pub(super) path: Vec<Step>,
    /// The scalar there.
    pub(super) scalar: Option<&'t Node>,
    /// Whether the place lies in a key.
    pub(super) in_key: bool,
}

/// Packages of others: what they trust is not decided here.
const VENDORED: &[&str] = &[
    "node_modules",
    "vendor",
    "vendored",
    "third_party",
    "third-party",
    "bower_components",
    "site-packages",
    ".terraform",
    ".venv",
    "venv",
    "__pycache__",
    ".tox",
    ".cache",
];

/// Files that tools write, and our own.
const NO_SITES: &[&str] = &[
    "package-lock.json",
    "npm-shrinkwrap.json",
    "pnpm-lock.yaml",
    "packages.lock.json",
    "go.sum",
    "gradle.lockfile",
    "chart.lock",
    "bun.lockb",
    "rearguard.toml",
    "rearguard.waivers.yaml",
];
const NO_SITE_ENDINGS: &[&str] = &[
    ".lock",
    ".lock.hcl",
    "-lock.json",
    ".sarif",
    ".sarif.json",
    ".min.js",
    ".min.css",
    ".map",
    ".patch",
    ".diff",
    ".orig",
];

/// Whether a file is no site: a lock file, a package of others, a result of a tool.
pub fn is_no_site(path: &str) -> bool {
    let path = path.to_lowercase();
    let (directories, name) = path.rsplit_once('/').unwrap_or(("", &path));
    directories.split('/').any(|part| VENDORED.contains(&part))
        || NO_SITES.contains(&name)
        || NO_SITE_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

impl<'t> Tree<'t> {
    /// What lies at a byte of the text, if any node does.
    pub(super) fn at(&self, offset: usize) -> Option<Found<'t>> {
        let offset = u32::try_from(offset).ok()?;
        let mut path = Vec::new();
        self.below(self.root, offset, &mut path)
    }

    fn covers(&self, region: Region, offset: u32) -> bool {
        region.source == self.source && region.start <= offset && offset < region.end
    }

    fn below(&self, node: &'t Node, offset: u32, path: &mut Vec<Step>) -> Option<Found<'t>> {
        let mut container = None;
        match &node.value {
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    if !self.may_hold(item, offset) {
                        continue;
                    }
                    path.push(Step::Index(index));
                    let found = self.below(item, offset, path);
                    path.pop();
                    match found {
                        Some(found) if found.scalar.is_some() || found.in_key => {
                            return Some(found);
                        }
                        found => container = container.or(found),
                    }
                }
            }
            Value::Map(entries) => {
                for entry in entries {
                    path.push(Step::Key(entry.key.clone()));
                    if self.covers(entry.key_region, offset) {
                        let found = Found {
                            path: path.clone(),
                            scalar: None,
                            in_key: true,
                        };
                        path.pop();
                        return Some(found);
                    }
                    let found = self
                        .may_hold(&entry.value, offset)
                        .then(|| self.below(&entry.value, offset, path))
                        .flatten();
                    path.pop();
                    match found {
                        Some(found) if found.scalar.is_some() || found.in_key => {
                            return Some(found);
                        }
                        found => container = container.or(found),
                    }
                }
            }
            _ => {
                return self.covers(node.region, offset).then(|| Found {
                    path: path.clone(),
                    scalar: Some(node),
                    in_key: false,
                });
            }
        }
        container.or_else(|| {
            self.covers(node.region, offset).then(|| Found {
                path: path.clone(),
                scalar: None,
                in_key: false,
            })
        })
    }

    /// Trees that were evaluated hold nodes of several files below each other, so that only
    /// a scalar's region decides for sure.
    fn may_hold(&self, node: &Node, offset: u32) -> bool {
        let is_scalar = !node.is_map() && !node.is_list();
        !is_scalar || self.covers(node.region, offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_files_and_packages_of_others_are_no_sites() {
        for path in [
            "package-lock.json",
            "web/yarn.lock",
            "a/node_modules/b/config.yaml",
            "infra/.terraform/x.tf",
            "out.sarif",
        ] {
            assert!(is_no_site(path), "{path}");
        }
        for path in ["deploy/locks.yaml", "vendors.csv", "nginx.conf"] {
            assert!(!is_no_site(path), "{path}");
        }
    }
}
