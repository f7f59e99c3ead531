//! Running groups on documents.
//!
//! Each worker deserialises its own copy of a program: sharing one across threads
//! contends on its reference counts. What fails in a group is found by running its
//! policies one by one, so that one bad policy never hides the others' findings.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use regorus::rvm::RegoVM;
use regorus::rvm::program::{DeserializationResult, Program};
use regorus::{Engine, Value as Rego};

use super::group::{Group, compile, groups, modules_of, new_engine};
use super::input::{self, index_of, object, value_of};
use super::outcome::{Failure, Outcome, finding, steps};
use super::policies::{Data, PolicySet};
use crate::classify::Kind;
use crate::document::Node;
use crate::rule::{Rule, Scope};

/// Instructions that every evaluation may use, and how many more per node of its input.
/// A policy that needs more loops over its input several times nested.
const INSTRUCTIONS: usize = 2_000_000;
const INSTRUCTIONS_PER_NODE: usize = 2_000;

/// The selected rules, ready to run.
pub struct Evaluator {
    set: Arc<PolicySet>,
    groups: Vec<Group>,
    context: Rego,
    parameters: Rego,
}

/// One document as policies see it.
pub struct Subject<'d> {
    /// What it is about.
    pub kind: Kind,
    /// What it holds, for rules that narrow themselves: resource types, object kinds.
    pub resources: Vec<String>,
    /// The file, for `data.document.path`.
    pub file: &'d str,
    /// The view that rules see.
    pub root: &'d Node,
}

impl Evaluator {
    /// Selects the rules for which `selected` holds.
    pub fn new(set: Arc<PolicySet>, data: &Data, selected: impl Fn(&Rule) -> bool) -> Self {
        let chosen: Vec<usize> = set
            .policies
            .iter()
            .enumerate()
            .filter(|(_, policy)| selected(&policy.rule))
            .map(|(index, _)| index)
            .collect();
        let groups = groups(&set, &chosen);
        Self {
            context: object([("as_of", Rego::from(data.as_of.as_str()))]),
            parameters: parameters(&set, data),
            groups,
            set,
        }
    }

    /// A worker for one thread.
    pub fn worker(&self) -> Worker<'_> {
        Worker {
            evaluator: self,
            machines: HashMap::new(),
            engines: HashMap::new(),
        }
    }

    /// Whether a selected rule looks at all documents together.
    pub fn has_estate_rules(&self) -> bool {
        self.groups.iter().any(|group| group.scope == Scope::Estate)
    }

    /// The policies, selected or not.
    pub fn policies(&self) -> &PolicySet {
        &self.set
    }

    fn data(&self, document: Rego) -> Rego {
        object([
            ("context", self.context.clone()),
            ("parameters", self.parameters.clone()),
            ("catalog", self.set.catalog.clone()),
            ("document", document),
        ])
    }
}

/// `data.parameters.<rule>`: every rule's defaults, and what the organisation set over them.
fn parameters(set: &PolicySet, data: &Data) -> Rego {
    let mut all = BTreeMap::new();
    for rule in set.rules() {
        if rule.parameters.is_empty() {
            continue;
        }
        let given = data.parameters.get(&rule.id);
        let members: BTreeMap<Rego, Rego> = rule
            .parameters
            .iter()
            .map(|(name, parameter)| {
                let value = given
                    .and_then(|given| given.get(name))
                    .unwrap_or(&parameter.default);
                (input::name(name), input::from_json(value))
            })
            .collect();
        all.insert(input::name(&rule.id.replace('-', "_")), Rego::from(members));
    }
    Rego::from(all)
}

/// What one thread needs to run groups.
pub struct Worker<'e> {
    evaluator: &'e Evaluator,
    /// By index of the group.
    machines: HashMap<usize, RegoVM>,
    /// By index of the policy.
    engines: HashMap<usize, Engine>,
}

impl Worker<'_> {
    /// Evaluates all groups that apply to a document.
    pub fn document(&mut self, subject: &Subject<'_>) -> Outcome {
        let applies: Vec<usize> = self
            .evaluator
            .groups
            .iter()
            .enumerate()
            .filter(|(_, group)| {
                group.scope == Scope::Document
                    && group.kind.is_none_or(|kind| kind == subject.kind)
                    && (group.resources.is_empty()
                        || group
                            .resources
                            .iter()
                            .any(|resource| subject.resources.contains(resource)))
            })
            .map(|(index, _)| index)
            .collect();
        if applies.is_empty() {
            return Outcome::default();
        }
        let plain = [
            ("path", Rego::from(subject.file)),
            ("kind", Rego::from(subject.kind.name())),
        ];
        let mut indexed = None;
        let value = value_of(subject.root);
        let plain_data = self.evaluator.data(object(plain.clone()));
        let nodes = count(subject.root);
        let mut outcome = Outcome::default();
        for index in applies {
            let wants_index = self
                .evaluator
                .groups
                .get(index)
                .is_some_and(|group| group.wants_index);
            let data = if wants_index {
                indexed
                    .get_or_insert_with(|| {
                        let (scalars, unknown) = index_of(subject.root);
                        let [path, kind] = plain.clone();
                        self.evaluator.data(object([
                            path,
                            kind,
                            ("scalars", scalars),
                            ("unknown", unknown),
                        ]))
                    })
                    .clone()
            } else {
                plain_data.clone()
            };
            self.group(index, &value, &data, nodes, &mut outcome);
        }
        outcome
    }

    /// Evaluates the rules about the estate.
    pub fn estate(&mut self, input: &serde_json::Value) -> Outcome {
        let value = input::from_json(input);
        let data = self.evaluator.data(Rego::new_object());
        let mut outcome = Outcome::default();
        for index in 0..self.evaluator.groups.len() {
            let estate = self
                .evaluator
                .groups
                .get(index)
                .is_some_and(|group| group.scope == Scope::Estate);
            if estate {
                self.group(index, &value, &data, 1_000_000, &mut outcome);
            }
        }
        outcome
    }

    fn group(&mut self, index: usize, input: &Rego, data: &Rego, nodes: usize, into: &mut Outcome) {
        let Some(group) = self.evaluator.groups.get(index) else {
            return;
        };
        let prepared = group.prepare(&self.evaluator.set);
        for &policy in &prepared.interpreted {
            self.interpret(policy, input, data, into);
        }
        let Some(program) = &prepared.program else {
            return;
        };
        let limit = INSTRUCTIONS + INSTRUCTIONS_PER_NODE * nodes;
        let result = guarded(|| {
            let machine = match self.machines.entry(index) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => entry.insert(load(program)?),
            };
            run(machine, input, data, limit)
        });
        match result.and_then(|value| self.read(&value, into)) {
            Ok(()) => {}
            Err(_) => {
                // After a panic or a limit the machine's state is not to be trusted.
                self.machines.remove(&index);
                self.one_by_one(group, &prepared.interpreted, input, data, limit, into);
            }
        }
    }

    /// The slow way after a failure: each policy in a machine of its own.
    fn one_by_one(
        &self,
        group: &Group,
        interpreted: &[usize],
        input: &Rego,
        data: &Rego,
        limit: usize,
        into: &mut Outcome,
    ) {
        for &policy in &group.policies {
            if interpreted.contains(&policy) {
                continue;
            }
            let result = guarded(|| {
                let program = compile(&self.evaluator.set, &[policy])?;
                run(&mut load(&program)?, input, data, limit)
            });
            let result = result.and_then(|value| self.read(&value, into));
            if let Err(message) = result {
                self.fail(policy, message, into);
            }
        }
    }

    fn interpret(&mut self, policy: usize, input: &Rego, data: &Rego, into: &mut Outcome) {
        let set = &self.evaluator.set;
        let Some(module) = set
            .policies
            .get(policy)
            .and_then(|policy| set.modules.get(policy.module))
        else {
            return;
        };
        let result = guarded(|| {
            let engine = match self.engines.entry(policy) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    let mut engine = new_engine();
                    for index in modules_of(set, &[policy]) {
                        if let Some(module) = set.modules.get(index) {
                            engine
                                .add_policy(
                                    module.source.name.shown.clone(),
                                    module.source.text.clone(),
                                )
                                .map_err(|error| error.to_string())?;
                        }
                    }
                    entry.insert(engine)
                }
            };
            engine.clear_data();
            engine
                .add_data(data.clone())
                .map_err(|error| error.to_string())?;
            engine.set_input(input.clone());
            engine
                .eval_rule(format!("data.{}.deny", module.package))
                .map_err(|error| error.to_string())
        });
        let result = result.and_then(|value| {
            let Ok(members) = value.as_set() else {
                return Err("deny is not a set: write `deny contains {...} if ...`".to_owned());
            };
            for member in members.iter() {
                self.add(policy, member, into)?;
            }
            Ok(())
        });
        if let Err(message) = result {
            self.engines.remove(&policy);
            self.fail(policy, message, into);
        }
    }

    /// Reads what an entry point gives.
    fn read(&self, value: &Rego, into: &mut Outcome) -> Result<(), String> {
        let wrong = "deny is not a set of findings: write `deny contains {...} if ...`";
        let mut fresh = Outcome::default();
        for (name, is_finding) in [("deny", true), ("subject", false)] {
            let members = value
                .as_object()
                .ok()
                .and_then(|object| object.get(&Rego::from(name)))
                .and_then(|members| members.as_set().ok())
                .ok_or(wrong)?;
            for pair in members.iter() {
                let pair = pair.as_array().map_err(|_| wrong)?;
                let mut parts = pair.iter();
                let policy = parts.next().and_then(|index| index.as_u32().ok());
                let (Some(policy), Some(member)) = (policy, parts.next()) else {
                    return Err(wrong.to_owned());
                };
                let policy = policy as usize;
                if is_finding {
                    self.add(policy, member, &mut fresh)?;
                } else if let Some(rule) = self.rule(policy) {
                    fresh.subjects.push((rule.clone(), steps(member)?));
                }
            }
        }
        into.findings.append(&mut fresh.findings);
        into.subjects.append(&mut fresh.subjects);
        Ok(())
    }

    fn add(&self, policy: usize, member: &Rego, into: &mut Outcome) -> Result<(), String> {
        if let Some(rule) = self.rule(policy) {
            into.findings.push(finding(rule, member)?);
        }
        Ok(())
    }

    fn fail(&self, policy: usize, message: String, into: &mut Outcome) {
        if let Some(rule) = self.rule(policy) {
            let message = message
                .rsplit("error: ")
                .next()
                .unwrap_or("")
                .trim()
                .to_owned();
            into.failures.push(Failure {
                rule: rule.clone(),
                message,
            });
        }
    }

    fn rule(&self, policy: usize) -> Option<&Arc<Rule>> {
        let policy = self.evaluator.set.policies.get(policy)?;
        Some(&policy.rule)
    }
}

fn load(program: &[u8]) -> Result<RegoVM, String> {
    let program: Program = match Program::deserialize_binary(program)? {
        DeserializationResult::Complete(program) => program,
        DeserializationResult::Partial(_) => {
            return Err("the compiled policies are of another engine version".to_owned());
        }
    };
    let mut machine = RegoVM::new();
    machine.load_program(Arc::new(program));
    Ok(machine)
}

fn run(machine: &mut RegoVM, input: &Rego, data: &Rego, limit: usize) -> Result<Rego, String> {
    machine.set_max_instructions(limit);
    machine
        .set_data(data.clone())
        .map_err(|error| error.to_string())?;
    machine.set_input(input.clone());
    machine
        .execute_entry_point_by_index(0)
        .map_err(|error| error.to_string())
}

/// The engine panics on a few inputs; that must cost one rule on one document, not the run.
fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err("the policy engine panicked".to_owned()))
}

fn count(node: &Node) -> usize {
    1 + node.items().iter().map(count).sum::<usize>()
        + node
            .entries()
            .iter()
            .map(|entry| count(&entry.value))
            .sum::<usize>()
}
