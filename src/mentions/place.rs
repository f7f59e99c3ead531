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
    /// The nodes above it, the root first.
    pub(super) above: Vec<&'t Node>,
    /// The scalar there.
    pub(super) scalar: Option<&'t Node>,
    /// The value, where the place lies in its key.
    pub(super) value: Option<&'t Node>,
}

impl Found<'_> {
    /// Whether the place lies in a key.
    pub(super) fn in_key(&self) -> bool {
        self.value.is_some()
    }

    /// Whether the place lies in a text, not merely somewhere within a list or map.
    pub(super) fn is_exact(&self) -> bool {
        self.scalar.is_some() || self.in_key()
    }
}

/// A tree with its nodes by place, so that a place is found without going through all.
pub(super) struct Places<'t> {
    /// What it is about.
    pub(super) kind: Kind,
    /// Its root.
    pub(super) root: &'t Node,
    nodes: Vec<Place<'t>>,
    /// Scalars and keys in the order of the text.
    spots: Vec<Spot>,
}

struct Place<'t> {
    node: &'t Node,
    /// The number of the node above; the root is above itself.
    above: usize,
    step: Option<Step>,
}

struct Spot {
    start: u32,
    end: u32,
    node: usize,
    is_key: bool,
}

/// How many texts that begin before a place are asked whether they reach it: parts of a
/// text may be nodes of their own.
const OVERLAPPING: usize = 32;

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

impl<'t> Places<'t> {
    pub(super) fn of(tree: &Tree<'t>) -> Self {
        let mut places = Self {
            kind: tree.kind,
            root: tree.root,
            nodes: Vec::new(),
            spots: Vec::new(),
        };
        places.take(tree.root, 0, None, tree.source);
        places.spots.sort_by_key(|spot| spot.start);
        places
    }

    fn take(&mut self, node: &'t Node, above: usize, step: Option<Step>, source: u32) {
        let number = self.nodes.len();
        self.nodes.push(Place { node, above, step });
        match &node.value {
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.take(item, number, Some(Step::Index(index)), source);
                }
            }
            Value::Map(entries) => {
                for entry in entries {
                    let value = self.nodes.len();
                    self.spot(entry.key_region, value, true, source);
                    let step = Step::Key(entry.key.clone());
                    self.take(&entry.value, number, Some(step), source);
                }
            }
            _ => self.spot(node.region, number, false, source),
        }
    }

    fn spot(&mut self, region: Region, node: usize, is_key: bool, source: u32) {
        if region.source == source && region.start < region.end {
            self.spots.push(Spot {
                start: region.start,
                end: region.end,
                node,
                is_key,
            });
        }
    }

    /// What lies at a byte of the text, if any node does.
    pub(super) fn at(&self, offset: usize) -> Option<Found<'t>> {
        let offset = u32::try_from(offset).ok()?;
        let behind = self.spots.partition_point(|spot| spot.start <= offset);
        let earlier = self.spots.get(..behind)?.iter().rev();
        let exact = earlier
            .clone()
            .take(OVERLAPPING)
            .filter(|spot| offset < spot.end)
            .min_by_key(|spot| spot.node);
        if let Some(spot) = exact {
            let (path, above) = self.way_to(spot.node);
            let node = self.nodes.get(spot.node)?.node;
            return Some(Found {
                path,
                above,
                scalar: (!spot.is_key).then_some(node),
                value: spot.is_key.then_some(node),
            });
        }
        // Between texts it is the nearest list or map around.
        let mut number = earlier.clone().next().map_or(0, |spot| spot.node);
        loop {
            let place = self.nodes.get(number)?;
            let region = place.node.region;
            let is_scalar = !place.node.is_map() && !place.node.is_list();
            if !is_scalar && region.start <= offset && offset < region.end {
                let (path, above) = self.way_to(number);
                return Some(Found {
                    path,
                    above,
                    scalar: None,
                    value: None,
                });
            }
            if place.above == number {
                return None;
            }
            number = place.above;
        }
    }

    /// The path to a node, and the nodes above it from the root on.
    fn way_to(&self, mut number: usize) -> (Vec<Step>, Vec<&'t Node>) {
        let (mut path, mut above) = (Vec::new(), Vec::new());
        while let Some(place) = self.nodes.get(number) {
            let Some(step) = &place.step else { break };
            path.push(step.clone());
            number = place.above;
            above.extend(self.nodes.get(number).map(|place| place.node));
        }
        path.reverse();
        above.reverse();
        (path, above)
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
