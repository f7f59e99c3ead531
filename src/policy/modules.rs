//! The modules of a pack by their package, so that what is loaded costs by what it
//! imports and not by how much was loaded with it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Bound, Deref};

use super::module::{Module, Role};

/// Modules in the order of loading.
pub(crate) struct Modules {
    all: Vec<Module>,
    /// Places in `all` by package, tests among them.
    packages: BTreeMap<String, Vec<usize>>,
}

impl Modules {
    pub(crate) fn new(all: Vec<Module>) -> Self {
        let mut packages: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, module) in all.iter().enumerate() {
            packages.entry(module.package.clone()).or_default().push(at);
        }
        Self { all, packages }
    }

    /// The places of the modules of a package that are no tests.
    pub(super) fn of<'m>(&'m self, package: &str) -> impl Iterator<Item = usize> + use<'m> {
        self.without_tests(self.packages.get(package))
    }

    /// The places of the modules whose package is this path or lies below it, or merely
    /// begins with its letters; no tests.
    pub(super) fn starting<'m>(&'m self, path: &'m str) -> impl Iterator<Item = usize> + use<'m> {
        self.below(path)
            .flat_map(|places| self.without_tests(Some(places)))
    }

    /// The place of the policy of a package.
    pub(super) fn policy(&self, package: &str) -> Option<usize> {
        self.of(package).find(|&at| {
            self.all
                .get(at)
                .is_some_and(|module| module.role == Role::Policy)
        })
    }

    /// Whether an import is of a package, of something in one or of what holds some.
    pub(super) fn has(&self, import: &str) -> bool {
        let inside = format!("{import}.");
        outward(import).any(|package| self.packages.contains_key(package))
            || self.below(&inside).next().is_some()
    }

    /// Modules, and all that they import; in the order of loading.
    pub(super) fn closure(&self, mut open: Vec<usize>) -> Vec<&Module> {
        let mut found = BTreeSet::new();
        while let Some(at) = open.pop() {
            let Some(module) = self.all.get(at).filter(|_| found.insert(at)) else {
                continue;
            };
            let packages = module.imports.iter().flat_map(|import| outward(import));
            open.extend(packages.flat_map(|package| self.of(package)));
        }
        found
            .into_iter()
            .filter_map(|at| self.all.get(at))
            .collect()
    }

    /// The places by package of those whose name begins so.
    fn below<'m>(&'m self, start: &'m str) -> impl Iterator<Item = &'m Vec<usize>> {
        let from = (Bound::Included(start), Bound::Unbounded);
        let names = self.packages.range::<str, _>(from);
        let names = names.take_while(move |(package, _)| package.starts_with(start));
        names.map(|(_, places)| places)
    }

    fn without_tests<'m>(
        &'m self,
        places: Option<&'m Vec<usize>>,
    ) -> impl Iterator<Item = usize> + use<'m> {
        places.into_iter().flatten().copied().filter(|&at| {
            self.all
                .get(at)
                .is_some_and(|module| module.role != Role::Test)
        })
    }
}

impl Deref for Modules {
    type Target = [Module];

    fn deref(&self) -> &[Module] {
        &self.all
    }
}

/// A dotted path and all it lies in: `a.b.c`, `a.b`, `a`.
fn outward(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once('.').map(|(up, _)| up))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;

    #[test]
    fn an_import_means_a_package_what_is_in_it_or_what_holds_it() {
        let module = |text: &str| {
            let source = Source::new(FileName::plain("p.rego"), text.to_owned());
            Module::parse(source, Origin::Given).unwrap_or_else(|error| panic!("{}", error.message))
        };
        let modules = Modules::new(vec![
            module("package a.b\nimport data.c.f\nx := 1\n"),
            module("package c\nf := 1\n"),
            module("package c.d\nf := 1\n"),
            module("package cd\nf := 1\n"),
        ]);
        for import in ["a", "a.b", "a.b.x", "c.d"] {
            assert!(modules.has(import), "{import}");
        }
        for import in ["b", "ab", "a-b", "aa"] {
            assert!(!modules.has(import), "{import}");
        }
        let names = |of: Vec<&Module>| of.iter().map(|one| one.package.clone()).collect::<Vec<_>>();
        assert_eq!(names(modules.closure(vec![0])), ["a.b", "c"]);
        assert_eq!(modules.starting("c").collect::<Vec<_>>(), [1, 2, 3]);
    }
}
