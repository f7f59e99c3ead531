//! Rules that are evaluated together: one program with one entry point per group.
//!
//! Evaluating a group's rules one by one costs several times as much, and a rule that
//! cannot apply costs nothing if its group never runs; so rules are grouped by kind of
//! document and, within it, by the resources they narrow themselves to. Preferences,
//! which most runs leave out, are groups of their own. Within a group, a policy waits for
//! what it needs to find anything ([`Need`]).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

use regorus::Engine;
use regorus::languages::rego::compiler::Compiler;
use serde::{Deserialize, Serialize};

use super::conditions::{Conditions, Guard};
use super::module::length_limits;
use super::need::Need;
use super::needs::Reader;
use super::pack::Pack;
use super::reach::{Reach, Reads};
use super::rewrite;
use super::strip::stripped;
use crate::classify::Kind;
use crate::rule::{Later, Precision, Rule, Scope};

/// The package of the generated entry point.
const ENTRY: &str = "rearguard_group";

/// Policies of one group: a program holds 256 modules, libraries among them.
const MOST_POLICIES: usize = 160;

/// What the policies of a group look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum About {
    /// Documents of every kind that files have.
    EveryKind,
    /// Documents of this kind.
    Kind(Kind),
    /// All documents together.
    Estate,
}

/// The groups about one sort of documents, as most runs meet few sorts.
pub(crate) struct Groups {
    pub(crate) about: About,
    pub(crate) groups: Later<Vec<Group>>,
}

/// Rules that apply to the same documents.
pub(crate) struct Group {
    /// Runs where a document has one of these; always if empty.
    pub(crate) resources: Vec<String>,
    /// Indices into [`Pack::policies`].
    pub(crate) policies: Vec<usize>,
    /// Of `policies`, those that ask for the places that the host looks up
    /// (`data.document`), by their place there.
    pub(crate) indexed: Vec<usize>,
    /// The catalogues that its policies read.
    pub(crate) catalogs: Vec<String>,
    /// What its policies wait for.
    pub(crate) conditions: Later<Conditions>,
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
pub(crate) fn groups(pack: &Pack) -> Vec<Groups> {
    type Key = (About, bool, Vec<String>);
    let mut members: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (index, policy) in pack.policies.iter().enumerate() {
        let rule = &policy.rule;
        let preference = rule.precision == Precision::Low;
        let mut resources = rule.resources.clone();
        resources.sort_unstable();
        for about in about(rule) {
            members
                .entry((about, preference, resources.clone()))
                .or_default()
                .push(index);
        }
    }
    let needs = needs_of(pack);
    let mut reach = Reach::new(pack.modules());
    let reads: Vec<Reads> = pack
        .policies
        .iter()
        .map(|policy| reach.reads(&policy.package))
        .collect();
    let mut groups: BTreeMap<About, Vec<Group>> = BTreeMap::new();
    for ((about, _, resources), policies) in members {
        for policies in policies.chunks(MOST_POLICIES) {
            let mut catalogs = BTreeSet::new();
            let mut indexed = Vec::new();
            for (place, &policy) in policies.iter().enumerate() {
                if let Some(reads) = reads.get(policy) {
                    catalogs.extend(reads.catalogs.iter().cloned());
                    if reads.index {
                        indexed.push(place);
                    }
                }
            }
            groups.entry(about).or_default().push(Group {
                resources: resources.clone(),
                policies: policies.to_vec(),
                indexed,
                catalogs: catalogs.into_iter().collect(),
                conditions: Conditions::new(policies, &needs).into(),
                prepared: OnceLock::new(),
            });
        }
    }
    let groups = groups.into_iter().map(|(about, groups)| Groups {
        about,
        groups: groups.into(),
    });
    groups.collect()
}

/// The documents that a rule looks at.
pub(crate) fn about(rule: &Rule) -> Vec<About> {
    if rule.scope == Scope::Estate {
        vec![About::Estate]
    } else if rule.is_about_every_file() {
        vec![About::EveryKind]
    } else {
        rule.kinds.iter().copied().map(About::Kind).collect()
    }
}

/// By policy: what it needs to find anything.
fn needs_of(pack: &Pack) -> Vec<Need> {
    let mut reader = Reader::new(pack.modules());
    pack.policies
        .iter()
        .enumerate()
        .map(|(index, policy)| reader.policy(&policy.package, &pack.needed(&[index])))
        .collect()
}

impl Group {
    /// What its policies wait for.
    pub(crate) fn conditions(&self) -> &Conditions {
        self.conditions.get()
    }

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
                program = self.compile(pack, &compiled).ok();
            }
            if program.is_none() {
                // One that does not compile spoils the program of all: find it.
                let (works, fails): (Vec<usize>, Vec<usize>) = compiled
                    .into_iter()
                    .partition(|&index| compile(pack, &[index]).is_ok());
                interpreted.extend(fails);
                if !works.is_empty() {
                    program = self.compile(pack, &works).ok();
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

    fn compile(&self, pack: &Pack, policies: &[usize]) -> Result<Vec<u8>, String> {
        compile_with(
            pack,
            policies,
            |policy| {
                let at = self.policies.iter().position(|&one| one == policy)?;
                self.conditions().need_of(at)
            },
            &self.conditions().guards,
        )
    }
}

/// Compiles policies into one serialised program with two entry points: the first gives
/// `{[policy, finding]}`, the second `{[policy, path]}` of what was judged.
pub(crate) fn compile(pack: &Pack, policies: &[usize]) -> Result<Vec<u8>, String> {
    compile_with(pack, policies, |_| None, &[])
}

fn compile_with(
    pack: &Pack,
    policies: &[usize],
    need: impl Fn(usize) -> Option<usize>,
    guards: &[Guard],
) -> Result<Vec<u8>, String> {
    let mut engine = new_engine();
    for module in pack.needed(policies) {
        let text = rewrite::for_engine(&module.source.text, &module.tree);
        engine
            .add_policy(module.source.name.shown.clone(), text)
            .map_err(|error| error.to_string())?;
    }
    engine
        .add_policy(
            format!("{ENTRY}.rego"),
            entry_module(pack, policies, need, guards),
        )
        .map_err(|error| error.to_string())?;
    let entries = [
        format!("data.{ENTRY}.deny"),
        format!("data.{ENTRY}.subject"),
    ];
    let [deny, subject] = &entries;
    let compiled = engine
        .compile_with_entrypoint(&deny.as_str().into())
        .map_err(|error| error.to_string())?;
    let program = Compiler::compile_from_policy(&compiled, &[deny, subject])
        .map_err(|error| error.to_string())?;
    stripped(&program).serialize_binary()
}

/// An engine with our limits.
pub(crate) fn new_engine() -> Engine {
    let mut engine = Engine::new();
    engine.set_policy_length_config(length_limits());
    engine.set_strict_builtin_errors(false);
    engine.set_gather_prints(true);
    engine
}

fn entry_module(
    pack: &Pack,
    policies: &[usize],
    need: impl Fn(usize) -> Option<usize>,
    guards: &[Guard],
) -> String {
    let mut text =
        format!("package {ENTRY}\n\ndeny contains 0 if false\n\nsubject contains 0 if false\n");
    let run = |number: Option<usize>| {
        number.map_or_else(String::new, |number| format!("data.run[{number}]; "))
    };
    let mut under = BTreeMap::new();
    for (number, guard) in guards.iter().enumerate() {
        let rule = &guard.rule;
        let _ = writeln!(text, "under{number} contains 0 if false");
        let _ = writeln!(
            text,
            "deny contains it if {{ {}count(data.{rule}) > 0; some it in under{number} }}",
            run(guard.need)
        );
        under.extend(guard.policies.iter().map(|policy| (policy, number)));
    }
    for &index in policies {
        let Some(policy) = pack.policies.get(index) else {
            continue;
        };
        let package = &policy.package;
        let set = match under.get(&index) {
            Some(number) => format!("under{number}"),
            None => "deny".to_owned(),
        };
        let run = run(need(index));
        let _ = writeln!(
            text,
            "{set} contains [{index}, it] if {{ {run}some it in data.{package}.deny }}"
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
