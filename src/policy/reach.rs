//! Which rules a policy may read, through whatever rules it uses: found by name in their
//! texts, so that too much is found rather than too little.

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::Rule;

use super::module::{Module, Role, name_of};
use super::syntax::dotted;

/// A rule by its module and its place among the names that the module defines.
type Place = (usize, usize);

/// The rules of a pack.
pub(super) struct Reach<'m> {
    modules: &'m [Module],
    packages: BTreeMap<&'m str, Vec<usize>>,
    /// What each rule uses, as far as it was asked.
    uses: BTreeMap<Place, Vec<Place>>,
}

impl<'m> Reach<'m> {
    pub(super) fn new(modules: &'m [Module]) -> Self {
        let mut packages: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, module) in modules.iter().enumerate() {
            if module.role != Role::Test {
                packages.entry(&module.package).or_default().push(at);
            }
        }
        Self {
            modules,
            packages,
            uses: BTreeMap::new(),
        }
    }

    /// The texts of all rules that a package may read.
    pub(super) fn texts(&mut self, package: &str) -> Vec<&'m str> {
        let mut found = BTreeSet::new();
        let mut open = self.named(package);
        while let Some(rule) = open.pop() {
            if !found.insert(rule) {
                continue;
            }
            if !self.uses.contains_key(&rule) {
                let texts = self.texts_of(rule);
                let used = texts.flat_map(|text| self.used(rule.0, text)).collect();
                self.uses.insert(rule, used);
            }
            open.extend(self.uses.get(&rule).into_iter().flatten());
        }
        found
            .into_iter()
            .flat_map(|rule| self.texts_of(rule))
            .collect()
    }

    /// The definitions of a rule, and those in its module that have no plain name.
    fn texts_of(&self, (module, rule): Place) -> impl Iterator<Item = &'m str> + use<'m> {
        let modules = self.modules;
        let module = modules.get(module);
        let name = module.and_then(|module| module.defines.get(rule));
        let rules = module.into_iter().flat_map(|module| &module.tree.policy);
        rules
            .filter(move |rule| name_of(rule).is_none_or(|other| Some(&other) == name))
            .map(|rule| match rule.as_ref() {
                Rule::Spec { span, .. } | Rule::Default { span, .. } => span.text(),
            })
    }

    /// The rules that a text of a module may mean.
    fn used(&self, at: usize, text: &str) -> Vec<Place> {
        let Some(module) = self.modules.get(at) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
        let words: BTreeSet<&str> = text.split(|letter| !is_part(letter)).collect();
        for word in words {
            let (first, rest) = word.split_once('.').unwrap_or((word, ""));
            let own = module.defines.iter().enumerate();
            let own = own.filter(|(_, name)| name.split('.').next() == Some(first));
            found.extend(own.map(|(place, _)| (at, place)));
            if first == "data" {
                found.extend(self.named(rest));
            }
            for import in &module.tree.imports {
                let Some(full) = dotted(&import.refr) else {
                    continue;
                };
                let alias = match &import.r#as {
                    Some(alias) => alias.text(),
                    None => full.rsplit('.').next().unwrap_or(""),
                };
                if let (true, Some(path)) = (alias == first, full.strip_prefix("data.")) {
                    let path = format!("{path}.{rest}");
                    found.extend(self.named(path.trim_end_matches('.')));
                }
            }
        }
        found
    }

    /// The rules that a path below `data` may mean: one, or all of one or more packages.
    fn named(&self, path: &str) -> Vec<Place> {
        let mut found = Vec::new();
        // The path of a rule, and perhaps of something in it.
        for (end, _) in path.match_indices('.') {
            let (package, rest) = path.split_at(end);
            let name = rest.split('.').nth(1);
            for &at in self.packages.get(package).into_iter().flatten() {
                let names = self
                    .modules
                    .get(at)
                    .map_or(&[][..], |module| module.defines.as_slice());
                let places = names.iter().enumerate();
                let places = places.filter(|(_, one)| one.split('.').next() == name);
                found.extend(places.map(|(place, _)| (at, place)));
            }
        }
        let below = self.packages.range(path..);
        let below = below.take_while(|(package, _)| package.starts_with(path));
        for &at in below.flat_map(|(_, modules)| modules) {
            let names = self
                .modules
                .get(at)
                .map_or(0, |module| module.defines.len());
            found.extend((0..names).map(|place| (at, place)));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;

    #[test]
    fn only_what_a_policy_uses_is_reached() {
        let module = |text: &str| {
            let source = Source::new(FileName::plain("p.rego"), text.to_owned());
            Module::parse(source, Origin::Given).unwrap_or_else(|error| panic!("{}", error.message))
        };
        let modules = [
            module("package p\nimport data.lib.one as other\ndeny contains 1 if other.a\n"),
            module("package lib.one\nimport data.lib.two\na if two[\"x\"]\nb := 2\nunused := 0\n"),
            module("package lib.two\nx if true\ny := data.lib.one.b\n"),
        ];
        let mut reach = Reach::new(&modules);
        let of_p = reach.texts("p").join("\n");
        assert!(of_p.contains("y :=") && of_p.contains("b := 2"));
        assert!(!of_p.contains("unused"));
        assert_eq!(reach.texts("lib.one.b"), ["b := 2"]);
    }
}
