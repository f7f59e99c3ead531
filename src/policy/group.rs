//! Rules that are evaluated together: one program with one entry point per group.
//!
//! Evaluating a group's rules one by one costs several times as much, and a rule that
//! cannot apply costs nothing if its group never runs; so rules are grouped by kind of
//! document and, within it, by the resources they narrow themselves to. Preferences,
//! which most runs leave out, are groups of their own.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

use regorus::Engine;
use regorus::languages::rego::compiler::Compiler;

use super::module::{Module, length_limits};
use super::pack::Pack;
use super::rewrite;
use crate::classify::Kind;
use crate::rule::{Precision, Scope};

/// The package of the generated entry point.
const ENTRY: &str = "rearguard_group";

/// Rules that apply to the same documents.
pub(crate) struct Group {
    /// `None` for rules that look at documents of every kind.
    pub(crate) kind: Option<Kind>,
    /// Runs where a document has one of these; always if empty.
    pub(crate) resources: Vec<String>,
    pub(crate) scope: Scope,
    /// Indices into [`Pack::policies`].
    pub(crate) policies: Vec<usize>,
    /// Whether a policy asks for the places that the host looks up (`data.document`).
    pub(crate) wants_index: bool,
    /// The catalogues that its policies read.
    pub(crate) catalogs: Vec<String>,
    pub(crate) prepared: OnceLock<Prepared>,
}

/// What a group runs as.
pub(crate) struct Prepared {
    /// The serialised program; `None` if no policy of the group compiles.
    pub(crate) program: Option<Cow<'static, [u8]>>,
    /// The policies that only the interpreter runs.
    pub(crate) interpreted: Vec<usize>,
}

/// Puts the policies of a pack into groups, in a stable order.
pub(crate) fn groups(pack: &Pack) -> Vec<Group> {
    type Key = (bool, Option<Kind>, bool, Vec<String>);
    let mut members: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (index, policy) in pack.policies.iter().enumerate() {
        let rule = &policy.rule;
        let estate = rule.scope == Scope::Estate;
        let preference = rule.precision == Precision::Low;
        let mut resources = rule.resources.clone();
        resources.sort_unstable();
        let kinds: Vec<Option<Kind>> = if estate || rule.is_about_every_file() {
            vec![None]
        } else {
            rule.kinds.iter().copied().map(Some).collect()
        };
        for kind in kinds {
            members
                .entry((estate, kind, preference, resources.clone()))
                .or_default()
                .push(index);
        }
    }
    members
        .into_iter()
        .map(|((estate, kind, _, resources), policies)| {
            let modules = pack.needed(&policies);
            Group {
                kind,
                resources,
                scope: if estate {
                    Scope::Estate
                } else {
                    Scope::Document
                },
                wants_index: modules.iter().any(|module| {
                    let text = &module.source.text;
                    text.contains("data.document.scalars") || text.contains("data.document.unknown")
                }),
                catalogs: catalogs_of(&modules),
                policies,
                prepared: OnceLock::new(),
            }
        })
        .collect()
}

/// The names behind `data.catalog.` in some modules.
fn catalogs_of(modules: &[&Module]) -> Vec<String> {
    let mut names = BTreeSet::new();
    for module in modules {
        for rest in module.source.text.split("data.catalog.").skip(1) {
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            names.extend(rest.get(..end).map(str::to_owned));
        }
    }
    names.into_iter().collect()
}

impl Group {
    /// Compiles the group when it is first needed.
    pub(crate) fn prepare(&self, pack: &Pack) -> &Prepared {
        self.prepared.get_or_init(|| {
            let (mut interpreted, compiled): (Vec<usize>, Vec<usize>) =
                self.policies.iter().partition(|&&index| {
                    pack.policies
                        .get(index)
                        .is_none_or(|policy| policy.interpreter_only)
                });
            let mut program = None;
            if !compiled.is_empty() {
                program = compile(pack, &compiled).ok();
            }
            if program.is_none() {
                // One that does not compile spoils the program of all: find it.
                let (works, fails): (Vec<usize>, Vec<usize>) = compiled
                    .into_iter()
                    .partition(|&index| compile(pack, &[index]).is_ok());
                interpreted.extend(fails);
                if !works.is_empty() {
                    program = compile(pack, &works).ok();
                    if program.is_none() {
                        interpreted.extend(works);
                    }
                }
            }
            interpreted.sort_unstable();
            Prepared {
                program: program.map(Cow::Owned),
                interpreted,
            }
        })
    }
}

/// Compiles policies into one serialised program whose only entry point gives
/// `{"deny": {[policy, finding]}, "subject": {[policy, path]}}`.
pub(crate) fn compile(pack: &Pack, policies: &[usize]) -> Result<Vec<u8>, String> {
    let mut engine = new_engine();
    for module in pack.needed(policies) {
        let text = rewrite::for_engine(&module.source.text, &module.tree);
        engine
            .add_policy(module.source.name.shown.clone(), text)
            .map_err(|error| error.to_string())?;
    }
    engine
        .add_policy(format!("{ENTRY}.rego"), entry_module(pack, policies))
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
pub(crate) fn new_engine() -> Engine {
    let mut engine = Engine::new();
    engine.set_policy_length_config(length_limits());
    engine.set_strict_builtin_errors(false);
    engine.set_gather_prints(true);
    engine
}

fn entry_module(pack: &Pack, policies: &[usize]) -> String {
    let mut text = format!(
        "package {ENTRY}\n\nresult := {{\"deny\": deny, \"subject\": subject}}\n\nsubject contains 0 if false\n"
    );
    for &index in policies {
        let Some(policy) = pack.policies.get(index) else {
            continue;
        };
        let package = &policy.package;
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
