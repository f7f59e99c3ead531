//! What a policy may read beside its input, through whatever rules it uses. They are found
//! by name in each other's texts, so that too much is found rather than too little.

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::Rule;

use super::module::name_of;
use super::modules::Modules;
use super::syntax::dotted;

/// A rule by its module and its place among the names that the module defines.
type Place = (usize, usize);

/// What rules read beside their input.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reads {
    /// What the host looks up in a document.
    pub(super) index: bool,
    /// These catalogues.
    pub(super) catalogs: BTreeSet<String>,
}

impl Reads {
    /// What the text of a rule reads itself.
    fn of(text: &str) -> Self {
        let behind = text.split("data.catalog.").skip(1);
        let names = behind.map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            rest.get(..end.unwrap_or(rest.len()))
                .unwrap_or("")
                .to_owned()
        });
        Self {
            index: text.contains("data.document.scalars") || text.contains("data.document.unknown"),
            catalogs: names.collect(),
        }
    }

    fn add(&mut self, other: &Self) {
        self.index |= other.index;
        self.catalogs.extend(other.catalogs.iter().cloned());
    }
}

/// The rules of a pack.
pub(super) struct Reach<'m> {
    modules: &'m Modules,
    /// What each rule reads and which it uses, as far as it was asked.
    rules: BTreeMap<Place, (Reads, Vec<Place>)>,
}

impl<'m> Reach<'m> {
    pub(super) fn new(modules: &'m Modules) -> Self {
        Self {
            modules,
            rules: BTreeMap::new(),
        }
    }

    /// What the rules of a package read, and all that they use.
    pub(super) fn reads(&mut self, package: &str) -> Reads {
        let mut all = Reads::default();
        let mut found = BTreeSet::new();
        let mut open = self.named(package);
        while let Some(rule) = open.pop() {
            if !found.insert(rule) {
                continue;
            }
            if !self.rules.contains_key(&rule) {
                let known = self.read(rule);
                self.rules.insert(rule, known);
            }
            if let Some((reads, uses)) = self.rules.get(&rule) {
                all.add(reads);
                open.extend(uses.iter().filter(|rule| !found.contains(rule)));
            }
        }
        all
    }

    /// The definitions of a rule, and those in its module that have no plain name.
    fn read(&self, rule: Place) -> (Reads, Vec<Place>) {
        let module = self.modules.get(rule.0);
        let name = module.and_then(|module| module.defines.get(rule.1));
        let mut reads = Reads::default();
        let mut uses = BTreeSet::new();
        for one in module.into_iter().flat_map(|module| &module.tree.policy) {
            if name_of(one).is_none_or(|other| Some(&other) == name) {
                let (Rule::Spec { span, .. } | Rule::Default { span, .. }) = one.as_ref();
                reads.add(&Reads::of(span.text()));
                uses.extend(self.used(rule.0, span.text()));
            }
        }
        (reads, uses.into_iter().collect())
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
            // Alone it is a word of a message, unless it is asked by a computed key.
            if first == "data" && (!rest.is_empty() || text.contains("data[")) {
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
            for at in self.modules.of(package) {
                let names = self
                    .modules
                    .get(at)
                    .map_or(&[][..], |module| module.defines.as_slice());
                let places = names.iter().enumerate();
                let places = places.filter(|(_, one)| one.split('.').next() == name);
                found.extend(places.map(|(place, _)| (at, place)));
            }
        }
        for at in self.modules.starting(path) {
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
    use crate::policy::module::Module;

    fn module(text: &str) -> Module {
        let source = Source::new(FileName::plain("p.rego"), text.to_owned());
        Module::parse(source, Origin::Given).unwrap_or_else(|error| panic!("{}", error.message))
    }

    #[test]
    fn only_what_a_policy_uses_is_reached() {
        let modules = Modules::new(vec![
            module("package p\nimport data.lib.one as other\ndeny contains 1 if other.a\n"),
            module(
                "package lib.one\nimport data.lib.two\na if two[\"x\"]\nb := 2\n\
                unused := data.catalog.cloud\n",
            ),
            module(
                "package lib.two\nx if data.document.scalars[_]\n\
                y[k] := data.catalog.eol[k] if some k in data.lib.one.b\n",
            ),
        ]);
        let mut reach = Reach::new(&modules);
        let reads = reach.reads("p");
        assert!(reads.index);
        assert_eq!(reads.catalogs, BTreeSet::from(["eol".to_owned()]));
        assert_eq!(reach.reads("lib.one.b"), Reads::default());
    }

    #[test]
    fn the_word_data_in_a_message_reads_nothing() {
        let modules = Modules::new(vec![
            module("package p\ndeny contains \"it loses data.\" if input.a\n"),
            module("package q\ndeny contains data[name] if some name in input.a\n"),
            module("package lib\nx := data.catalog.eol\n"),
        ]);
        let mut reach = Reach::new(&modules);
        assert_eq!(reach.reads("p"), Reads::default());
        assert!(reach.reads("q").catalogs.contains("eol"));
    }
}
