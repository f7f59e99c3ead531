//! The policies of a run: loaded, checked, each with its rule.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use regorus::Value as Rego;

use super::module::{Module, Role};
use super::{Complaint, Origin, input, lint, metadata};
use crate::document::{FileName, Source};
use crate::rule::Rule;

/// The text of a Rego module or of a data file beside the policies.
#[derive(Debug, Clone)]
pub struct PolicyFile {
    /// What to call it in messages.
    pub name: FileName,
    /// Its text.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

/// A policy and the rule it implements.
pub(super) struct Policy {
    pub(super) rule: Arc<Rule>,
    /// Index into [`PolicySet::modules`].
    pub(super) module: usize,
    /// Whether it says what it judged (`subject contains path`).
    pub(super) has_subject: bool,
    pub(super) interpreter_only: bool,
}

/// Everything loaded: policies, the libraries they share, tests and catalogue data.
pub struct PolicySet {
    pub(super) modules: Vec<Module>,
    /// By rule id.
    pub(super) policies: Vec<Policy>,
    pub(super) catalog: Rego,
}

/// What policies read beside their input.
#[derive(Debug, Clone, Default)]
pub struct Data {
    /// `YYYY-MM-DD`, `data.context.as_of`.
    pub as_of: String,
    /// Rule id to parameter to value, for those that the organisation set.
    pub parameters: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
}

impl PolicySet {
    /// Loads Rego modules and catalogue data (JSON files, each becoming `data.catalog.<name>`).
    ///
    /// # Errors
    /// Every complaint about every module; a set is only made without any.
    pub fn load(files: &[PolicyFile]) -> Result<Self, Vec<Complaint>> {
        let mut set = Self {
            modules: Vec::new(),
            policies: Vec::new(),
            catalog: Rego::new_object(),
        };
        let mut complaints = Vec::new();
        let mut catalog = BTreeMap::new();
        for file in files {
            let source = Source::new(file.name.clone(), file.text.clone());
            if is_data(&file.name.shown) {
                match serde_json::from_str(&file.text) {
                    Ok(json) => {
                        catalog
                            .insert(input::name(stem(&file.name.shown)), input::from_json(&json));
                    }
                    Err(error) => {
                        let at = source.line_start(error.line()) as usize + error.column();
                        complaints.push(Complaint::new(&source, at, error.to_string()));
                    }
                }
                continue;
            }
            match Module::parse(source, file.origin) {
                Ok(module) => set.add(module, &mut complaints),
                Err(complaint) => complaints.push(complaint),
            }
        }
        set.catalog = Rego::from(catalog);
        set.policies
            .sort_by(|one, other| one.rule.id.cmp(&other.rule.id));
        set.complain_about_duplicates(&mut complaints);
        set.complain_about_imports(&mut complaints);
        if complaints.is_empty() {
            Ok(set)
        } else {
            Err(complaints)
        }
    }

    fn add(&mut self, module: Module, complaints: &mut Vec<Complaint>) {
        let mut verdict = lint::judge(&module);
        complaints.append(&mut verdict.refused);
        if module.role == Role::Policy {
            match metadata::rule_of(&module) {
                Ok(rule) => self.policies.push(Policy {
                    rule: Arc::new(rule),
                    module: self.modules.len(),
                    has_subject: module.has("subject"),
                    interpreter_only: verdict.interpreter_only,
                }),
                Err(mut more) => complaints.append(&mut more),
            }
        }
        self.modules.push(module);
    }

    fn complain_about_duplicates(&self, complaints: &mut Vec<Complaint>) {
        for pair in self.policies.windows(2) {
            let [one, other] = pair else { continue };
            if one.rule.id == other.rule.id
                && let (Some(first), Some(second)) =
                    (self.modules.get(one.module), self.modules.get(other.module))
            {
                complaints.push(Complaint::new(
                    &second.source,
                    0,
                    format!(
                        "the rule {} is also defined in {}",
                        other.rule.id, first.source.name.shown
                    ),
                ));
            }
        }
    }

    /// An import of nothing would make every expression that uses it undefined.
    fn complain_about_imports(&self, complaints: &mut Vec<Complaint>) {
        let packages: BTreeSet<&str> = self
            .modules
            .iter()
            .map(|module| module.package.as_str())
            .collect();
        for module in &self.modules {
            for import in &module.imports {
                let is_data = ["context", "parameters", "catalog", "document"]
                    .iter()
                    .any(|root| import == root || import.starts_with(&format!("{root}.")));
                let found = packages
                    .iter()
                    .any(|package| begins_with(import, package) || begins_with(package, import));
                if !is_data && !found {
                    let at = module.source.text.find(import.as_str()).unwrap_or(0);
                    complaints.push(Complaint::new(
                        &module.source,
                        at,
                        format!("no module defines data.{import}"),
                    ));
                }
            }
        }
    }

    /// Every rule, by id.
    pub fn rules(&self) -> impl Iterator<Item = &Arc<Rule>> {
        self.policies.iter().map(|policy| &policy.rule)
    }

    /// Whether a rule was given by the user.
    pub fn origin(&self, rule: &str) -> Option<Origin> {
        let policy = self.policies.iter().find(|policy| policy.rule.id == rule)?;
        Some(self.modules.get(policy.module)?.origin)
    }

    /// The file of a rule's policy, as it was named when loaded.
    pub fn file_of(&self, rule: &str) -> Option<&str> {
        let policy = self.policies.iter().find(|policy| policy.rule.id == rule)?;
        Some(&self.modules.get(policy.module)?.source.name.shown)
    }

    /// The modules a module needs to run, itself first.
    pub(super) fn closure(&self, module: usize) -> Vec<usize> {
        let mut found = vec![module];
        let mut next = 0;
        while let Some(module) = found.get(next).and_then(|&index| self.modules.get(index)) {
            for (index, other) in self.modules.iter().enumerate() {
                let imported = module
                    .imports
                    .iter()
                    .any(|import| begins_with(import, &other.package));
                if imported && other.role != Role::Test && !found.contains(&index) {
                    found.push(index);
                }
            }
            next += 1;
        }
        found
    }
}

/// Whether a dotted name is another or lies below it.
fn begins_with(name: &str, start: &str) -> bool {
    name.strip_prefix(start)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn is_data(name: &str) -> bool {
    name.ends_with(".json")
}

fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.strip_suffix(".json").unwrap_or(file)
}
