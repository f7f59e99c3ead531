//! Policies that were loaded together, with the libraries and data they use.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::catalog::Catalog;
use super::group::{Groups, groups};
use super::module::{Module, Role};
use super::modules::Modules;
use super::{Complaint, Origin, PolicyFile, lint, metadata};
use crate::document::Source;
use crate::rule::Rule;

/// A policy: the rule it implements, and what is known of its module.
pub struct Policy {
    /// What it reports.
    pub rule: Arc<Rule>,
    /// Its file, as it was named when loaded.
    pub file: String,
    /// Where it came from.
    pub origin: Origin,
    /// Whether it says what it judged (`subject contains path`).
    pub(crate) has_subject: bool,
    /// Whether only the interpreter answers it right.
    pub(crate) interpreter_only: bool,
    /// Its package without `data`.
    pub(crate) package: Cow<'static, str>,
}

/// Policies that were loaded together.
pub struct Pack {
    /// By rule id.
    pub(crate) policies: Vec<Policy>,
    pub(crate) groups: Vec<Groups>,
    /// By name.
    pub(crate) catalogs: BTreeMap<String, Catalog>,
    pub(crate) source: Texts,
}

/// The parsed modules of a pack; those of a decoded pack are parsed only when something
/// fails and has to be run another way.
pub(crate) struct Texts {
    pub(crate) parsed: OnceLock<Modules>,
    pub(crate) texts: fn() -> Vec<PolicyFile>,
}

impl Pack {
    /// Loads modules and data from source.
    ///
    /// # Errors
    /// Every complaint about every module; a pack is only made without any.
    pub fn load(files: &[PolicyFile]) -> Result<Self, Vec<Complaint>> {
        let mut complaints = Vec::new();
        let mut catalogs = BTreeMap::new();
        let mut modules = Vec::new();
        let mut policies = Vec::new();
        for file in files {
            let source = Source::new(file.name.clone(), file.text.clone());
            if file.is_data() {
                match serde_json::from_str::<serde_json::Value>(&file.text) {
                    Ok(json) => {
                        catalogs.insert(file.stem().to_owned(), Catalog::new(&json));
                    }
                    Err(error) => {
                        let at = source.line_start(error.line()) as usize + error.column();
                        complaints.push(Complaint::new(&source, at, error.to_string()));
                    }
                }
                continue;
            }
            match Module::parse(source, file.origin) {
                Ok(mut module) => {
                    policies.extend(policy_of(&mut module, &mut complaints));
                    modules.push(module);
                }
                Err(complaint) => complaints.push(*complaint),
            }
        }
        complain_about_duplicates(&modules, &mut complaints);
        let modules = Modules::new(modules);
        complain_about_imports(&modules, &mut complaints);
        if !complaints.is_empty() {
            return Err(complaints);
        }
        policies.sort_by(|one: &Policy, other| one.rule.id.cmp(&other.rule.id));
        let mut pack = Self {
            policies,
            groups: Vec::new(),
            catalogs,
            source: Texts {
                parsed: OnceLock::from(modules),
                texts: Vec::new,
            },
        };
        // What a policy uses runs where it runs.
        let interpreted: Vec<bool> = (0..pack.policies.len())
            .map(|policy| {
                let uses = pack.needed(&[policy]);
                uses.iter().any(|module| module.interpreter_only)
            })
            .collect();
        for (policy, interpreted) in pack.policies.iter_mut().zip(interpreted) {
            policy.interpreter_only = interpreted;
        }
        pack.groups = groups(&pack);
        Ok(pack)
    }

    /// The modules, parsed now if they were not.
    pub(crate) fn modules(&self) -> &Modules {
        self.source.parsed.get_or_init(|| {
            let files = (self.source.texts)();
            let modules = files
                .into_iter()
                .filter(|file| !file.is_data())
                .filter_map(|file| {
                    // What was decoded parsed when it was encoded.
                    Module::parse(Source::new(file.name, file.text), file.origin).ok()
                })
                .collect();
            Modules::new(modules)
        })
    }

    /// The modules that some policies need, in the order of loading.
    pub(crate) fn needed(&self, policies: &[usize]) -> Vec<&Module> {
        let modules = self.modules();
        let open = policies
            .iter()
            .filter_map(|&policy| self.policies.get(policy))
            .filter_map(|policy| modules.policy(&policy.package))
            .collect();
        modules.closure(open)
    }
}

/// Checks a module, and gives its policy if it is one and has no fault.
fn policy_of(module: &mut Module, complaints: &mut Vec<Complaint>) -> Option<Policy> {
    let mut verdict = lint::judge(module);
    complaints.append(&mut verdict.refused);
    module.interpreter_only = verdict.interpreter_only;
    if module.role != Role::Policy {
        return None;
    }
    match metadata::rule_of(module) {
        Ok(rule) => Some(Policy {
            rule: Arc::new(rule),
            file: module.source.name.shown.clone(),
            origin: module.origin,
            has_subject: module.has("subject"),
            interpreter_only: module.interpreter_only,
            package: Cow::Owned(module.package.clone()),
        }),
        Err(mut more) => {
            complaints.append(&mut more);
            None
        }
    }
}

/// Two modules of one package would be one rule with two texts.
fn complain_about_duplicates(modules: &[Module], complaints: &mut Vec<Complaint>) {
    let mut seen: BTreeMap<&str, &Module> = BTreeMap::new();
    for module in modules.iter().filter(|module| module.role == Role::Policy) {
        if let Some(first) = seen.insert(&module.package, module) {
            let message = format!(
                "the package {} is also that of {}",
                module.package, first.source.name.shown
            );
            complaints.push(Complaint::new(&module.source, 0, message));
        }
    }
}

/// An import of nothing would make every expression that uses it undefined.
fn complain_about_imports(modules: &Modules, complaints: &mut Vec<Complaint>) {
    for module in modules.iter() {
        for import in &module.imports {
            let root = import.split('.').next().unwrap_or_default();
            let is_data = ["context", "parameters", "catalog", "document"].contains(&root);
            if !is_data && !modules.has(import) {
                let at = module.source.text.find(import.as_str()).unwrap_or(0);
                let message = format!("no module defines data.{import}");
                complaints.push(Complaint::new(&module.source, at, message));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::FileName;

    fn file(name: &str, text: &str) -> PolicyFile {
        PolicyFile {
            name: FileName::plain(name),
            text: text.to_owned(),
            origin: Origin::Given,
        }
    }

    const POLICY: &str = "# METADATA\n# title: A\n# description: B\n# custom:\n#   severity: low\n\
        #   kinds: [compose]\n#   impact: [integrity]\n#   controls: {}\n\
        #   countermeasure: {kind: configure, text: C}\n\
        package rearguard.patching.one\nimport data.outer\n\
        deny contains {\"message\": \"m\", \"path\": []} if outer.f(input)\n";
    const OUTER: &str = "package outer\nimport data.inner\nf(x) if inner.g(x) == 1\n";

    #[test]
    fn a_policy_is_interpreted_if_a_library_it_uses_must_be() {
        let loaded = |inner: &str| {
            let files = [
                file("policy.rego", POLICY),
                file("outer.rego", OUTER),
                file("inner.rego", inner),
            ];
            let pack = Pack::load(&files).unwrap_or_else(|all| panic!("{all:?}"));
            pack.policies[0].interpreter_only
        };
        assert!(!loaded("package inner\ng(x) := 1 if x.a else := 2\n"));
        // A loop before `else` is what the compiled program gets wrong.
        assert!(loaded(
            "package inner\ng(x) := 1 if { some y in x; y } else := 2\n"
        ));
    }
}
