//! Rules that are evaluated together: one program with one entry point per group.
//!
//! Evaluating a group's rules one by one costs several times as much, and a rule that
//! cannot apply costs nothing if its group never runs; so rules are grouped by kind of
//! document and, within it, by the resources they narrow themselves to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

use regorus::Engine;
use regorus::languages::rego::compiler::Compiler;
use regorus::unstable::Module as Tree;

use super::module::length_limits;
use super::policies::PolicySet;
use super::rewrite;
use crate::classify::Kind;
use crate::rule::Scope;

/// The package of the generated entry point.
const ENTRY: &str = "rearguard_group";

/// Rules that apply to the same documents.
pub(super) struct Group {
    /// `None` for rules that look at documents of every kind.
    pub(super) kind: Option<Kind>,
    /// Runs where a document has one of these; always if empty.
    pub(super) resources: Vec<String>,
    pub(super) scope: Scope,
    /// Indices into [`PolicySet::policies`].
    pub(super) policies: Vec<usize>,
    /// Whether a policy asks for the places that the host looks up (`data.document`).
    pub(super) wants_index: bool,
    prepared: OnceLock<Prepared>,
}

/// What a group runs as.
pub(super) struct Prepared {
    /// The serialised program; `None` if no policy of the group compiles.
    pub(super) program: Option<Vec<u8>>,
    /// The policies that only the interpreter runs.
    pub(super) interpreted: Vec<usize>,
}

/// Puts policies into groups, in a stable order.
pub(super) fn groups(set: &PolicySet, selected: &[usize]) -> Vec<Group> {
    let mut members: BTreeMap<(bool, Option<Kind>, Vec<String>), Vec<usize>> = BTreeMap::new();
    for &index in selected {
        let Some(policy) = set.policies.get(index) else {
            continue;
        };
        let rule = &policy.rule;
        let estate = rule.scope == Scope::Estate;
        let mut resources = rule.resources.clone();
        resources.sort_unstable();
        let kinds: Vec<Option<Kind>> = if estate || rule.kinds.len() == Kind::ALL.len() {
            vec![None]
        } else {
            rule.kinds.iter().copied().map(Some).collect()
        };
        for kind in kinds {
            members
                .entry((estate, kind, resources.clone()))
                .or_default()
                .push(index);
        }
    }
    members
        .into_iter()
        .map(|((estate, kind, resources), policies)| Group {
            kind,
            resources,
            scope: if estate {
                Scope::Estate
            } else {
                Scope::Document
            },
            wants_index: modules_of(set, &policies).iter().any(|&module| {
                set.modules.get(module).is_some_and(|module| {
                    let text = &module.source.text;
                    text.contains("data.document.scalars") || text.contains("data.document.unknown")
                })
            }),
            policies,
            prepared: OnceLock::new(),
        })
        .collect()
}

impl Group {
    /// Compiles the group when it is first needed.
    pub(super) fn prepare(&self, set: &PolicySet) -> &Prepared {
        self.prepared.get_or_init(|| {
            let (mut interpreted, compiled): (Vec<usize>, Vec<usize>) =
                self.policies.iter().partition(|&&index| {
                    set.policies
                        .get(index)
                        .is_none_or(|policy| policy.interpreter_only)
                });
            if compiled.is_empty() {
                return Prepared {
                    program: None,
                    interpreted,
                };
            }
            if let Ok(program) = compile(set, &compiled) {
                return Prepared {
                    program: Some(program),
                    interpreted,
                };
            }
            // One that does not compile spoils the program of all: find it.
            let (works, fails): (Vec<usize>, Vec<usize>) = compiled
                .into_iter()
                .partition(|&index| compile(set, &[index]).is_ok());
            interpreted.extend(fails);
            let program = (!works.is_empty())
                .then(|| compile(set, &works).ok())
                .flatten();
            if program.is_none() {
                interpreted.extend(works);
            }
            interpreted.sort_unstable();
            Prepared {
                program,
                interpreted,
            }
        })
    }
}

/// The modules that some policies need, each once.
pub(super) fn modules_of(set: &PolicySet, policies: &[usize]) -> BTreeSet<usize> {
    policies
        .iter()
        .filter_map(|&index| set.policies.get(index))
        .flat_map(|policy| set.closure(policy.module))
        .collect()
}

/// Compiles policies into one serialised program whose only entry point gives
/// `{"deny": {[policy, finding]}, "subject": {[policy, path]}}`.
pub(super) fn compile(set: &PolicySet, policies: &[usize]) -> Result<Vec<u8>, String> {
    let mut engine = new_engine();
    for index in modules_of(set, policies) {
        let Some(module) = set.modules.get(index) else {
            continue;
        };
        let tree: &Tree = &module.tree;
        let text = rewrite::for_engine(&module.source.text, tree);
        engine
            .add_policy(module.source.name.shown.clone(), text)
            .map_err(|error| error.to_string())?;
    }
    engine
        .add_policy(format!("{ENTRY}.rego"), entry_module(set, policies))
        .map_err(|error| error.to_string())?;
    let entry = format!("data.{ENTRY}.result");
    let compiled = engine
        .compile_with_entrypoint(&entry.as_str().into())
        .map_err(|error| error.to_string())?;
    let program =
        Compiler::compile_from_policy(&compiled, &[&entry]).map_err(|error| error.to_string())?;
    // Sources and spans are two thirds of the bytes, and no message is made from them.
    let mut program = (*program).clone();
    for source in &mut program.sources {
        source.content.clear();
    }
    program.instruction_spans.fill(None);
    program.serialize_binary()
}

/// An engine with our limits.
pub(super) fn new_engine() -> Engine {
    let mut engine = Engine::new();
    engine.set_policy_length_config(length_limits());
    engine.set_strict_builtin_errors(false);
    engine.set_gather_prints(true);
    engine
}

fn entry_module(set: &PolicySet, policies: &[usize]) -> String {
    let mut text = format!(
        "package {ENTRY}\n\nresult := {{\"deny\": deny, \"subject\": subject}}\n\nsubject contains 0 if false\n"
    );
    for &index in policies {
        let Some(policy) = set.policies.get(index) else {
            continue;
        };
        let Some(module) = set.modules.get(policy.module) else {
            continue;
        };
        let package = &module.package;
        let _ = writeln!(
            text,
            "deny contains [{index}, it] if some it in data.{package}.deny"
        );
        if policy.has_subject {
            let _ = writeln!(
                text,
                "subject contains [{index}, it] if some it in data.{package}.subject"
            );
        }
    }
    text
}
