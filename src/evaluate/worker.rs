//! Running groups on documents.
//!
//! Each worker deserialises its own copy of a program: sharing one across threads
//! contends on its reference counts. What fails in a group is found by running its
//! policies one by one, so that one bad policy never hides the others' findings.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::panic::{AssertUnwindSafe, catch_unwind};

use regorus::rvm::RegoVM;
use regorus::{Engine, Value as Rego};

use super::certain;
use super::evaluator::{Evaluator, GroupKey, PolicyKey};
use super::input::{self, index_of, object, value_of};
use super::outcome::{Failure, Outcome, finding, steps};
use super::program::{Answer, Task, load, run};
use crate::classify::Kind;
use crate::document::Node;
use crate::policy::{About, Group, Pack, Words, compile, new_engine};

/// Instructions that every evaluation may use, and how many more per node of its input.
/// A policy that needs more loops over its input several times nested.
const INSTRUCTIONS: usize = 2_000_000;
const INSTRUCTIONS_PER_NODE: usize = 2_000;

/// The same for the rules about the estate.
const ESTATE_INSTRUCTIONS: usize = 2_000_000_000;

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

/// What the conditions of a group answer.
struct Asked {
    /// By number of the need: whether it is met.
    met: Vec<bool>,
    /// By place of the policy: whether it may find something.
    may_find: Vec<bool>,
}

/// What one thread needs to run groups.
pub struct Worker<'e> {
    evaluator: &'e Evaluator,
    machines: HashMap<GroupKey, RegoVM>,
    engines: HashMap<PolicyKey, Engine>,
}

impl Evaluator {
    /// A worker for one thread.
    pub fn worker(&self) -> Worker<'_> {
        Worker {
            evaluator: self,
            machines: HashMap::new(),
            engines: HashMap::new(),
        }
    }
}

impl Worker<'_> {
    /// Evaluates all groups that apply to a document.
    pub fn document(&mut self, subject: &Subject<'_>) -> Outcome {
        let mut outcome = self.as_it_is(subject);
        let is_object = subject.kind.name().starts_with("kubernetes-");
        if outcome.findings.is_empty() || !is_object || !certain::has_unknown(subject.root) {
            return outcome;
        }
        let mut findings = std::mem::take(&mut outcome.findings);
        findings.retain(|found| !certain::is_in_doubt(subject.root, &found.path));
        for guess in certain::Guess::ALL {
            if findings.is_empty() {
                break;
            }
            let root = certain::guessed(subject.root, guess);
            let again = self.as_it_is(&Subject {
                resources: subject.resources.clone(),
                root: &root,
                ..*subject
            });
            findings = certain::in_both(findings, &again.findings);
        }
        outcome.findings = findings;
        outcome
    }

    /// Evaluates all groups that apply to a document, with its values as they stand.
    fn as_it_is(&mut self, subject: &Subject<'_>) -> Outcome {
        let evaluator = self.evaluator;
        let of_every = (!subject.kind.is_joined()).then_some(About::EveryKind);
        let of_its_own = Some(About::Kind(subject.kind));
        let sorts = of_every.into_iter().chain(of_its_own);
        let applies = |group: &Group| {
            let mut resources = group.resources.iter();
            group.resources.is_empty()
                || resources.any(|resource| subject.resources.contains(resource))
        };
        let mut outcome = Outcome::default();
        let nodes = count(subject.root);
        let mut input: Option<Rego> = None;
        let mut indexed: Option<Rego> = None;
        let mut words: Option<Words<'_>> = None;
        for key in sorts.flat_map(|about| evaluator.groups(about)) {
            let Some((_, group)) = evaluator.group(key) else {
                continue;
            };
            if !applies(group) {
                continue;
            }
            let asked = self.ask(group, || {
                words.get_or_insert_with(|| Words::of(subject.root, nodes))
            });
            if !self.evaluator.wants_subjects && !asked.may_find.contains(&true) {
                continue;
            }
            let wants_index = group.indexed.iter().any(|&place| {
                self.evaluator.wants_subjects || asked.may_find.get(place) == Some(&true)
            });
            let document = if wants_index {
                indexed
                    .get_or_insert_with(|| {
                        let (scalars, unknown) = index_of(subject.root);
                        object([
                            ("path", Rego::from(subject.file)),
                            ("kind", Rego::from(subject.kind.name())),
                            ("scalars", scalars),
                            ("unknown", unknown),
                        ])
                    })
                    .clone()
            } else {
                object([
                    ("path", Rego::from(subject.file)),
                    ("kind", Rego::from(subject.kind.name())),
                ])
            };
            let task = Task {
                input: input.get_or_insert_with(|| value_of(subject.root)),
                data: self.evaluator.data(key, document, &asked.met),
                limit: INSTRUCTIONS + INSTRUCTIONS_PER_NODE * nodes,
                may_find: asked.may_find,
            };
            self.run_group(key, &task, &mut outcome);
        }
        outcome
    }

    /// Evaluates the rules about the estate.
    pub fn estate(&mut self, input: &serde_json::Value) -> Outcome {
        let evaluator = self.evaluator;
        let words = Words::of_json(input);
        let mut value: Option<Rego> = None;
        let mut outcome = Outcome::default();
        for key in evaluator.groups(About::Estate) {
            let Some((_, group)) = evaluator.group(key) else {
                continue;
            };
            let asked = self.ask(group, || &words);
            if !evaluator.wants_subjects && !asked.may_find.contains(&true) {
                continue;
            }
            let task = Task {
                input: value.get_or_insert_with(|| input::from_json(input)),
                data: evaluator.data(key, Rego::new_object(), &asked.met),
                limit: ESTATE_INSTRUCTIONS,
                may_find: asked.may_find,
            };
            self.run_group(key, &task, &mut outcome);
        }
        outcome
    }

    /// Which policies of a group may find something in what holds some words.
    fn ask<'w>(&self, group: &Group, words: impl FnOnce() -> &'w Words<'w>) -> Asked {
        let conditions = group.conditions();
        let met = if self.evaluator.run_all || self.evaluator.interpret_all {
            vec![true; conditions.len()]
        } else {
            conditions.met(words())
        };
        Asked {
            may_find: (0..group.policies.len())
                .map(|place| conditions.may_find(place, &met))
                .collect(),
            met,
        }
    }

    fn run_group(&mut self, key: GroupKey, task: &Task<'_>, into: &mut Outcome) {
        let Some((pack, group)) = self.evaluator.group(key) else {
            return;
        };
        let waits = |policy: usize| {
            let place = group.policies.iter().position(|&one| one == policy);
            place.is_some_and(|place| task.may_find.get(place) == Some(&false))
        };
        if self.evaluator.interpret_all {
            for &policy in &group.policies {
                self.interpret((key.0, policy), task, into);
            }
            return;
        }
        let prepared = group.prepare(pack);
        for &policy in prepared
            .interpreted
            .iter()
            .filter(|&&policy| !waits(policy))
        {
            self.interpret((key.0, policy), task, into);
        }
        let Some(program) = &prepared.program else {
            return;
        };
        let wants_subjects = self.evaluator.wants_subjects;
        let result = guarded(|| {
            let machine = match self.machines.entry(key) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => entry.insert(load(program)?),
            };
            run(machine, task, wants_subjects)
        });
        if result
            .and_then(|values| self.read(key.0, &values, into))
            .is_err()
        {
            // After a panic or a limit the machine's state is not to be trusted.
            self.machines.remove(&key);
            for &policy in &group.policies {
                if !prepared.interpreted.contains(&policy) && !waits(policy) {
                    self.run_alone((key.0, policy), task, into);
                }
            }
        }
    }

    /// The slow way after a failure: a policy in a machine of its own.
    fn run_alone(&self, key: PolicyKey, task: &Task<'_>, into: &mut Outcome) {
        let Some(pack) = self.evaluator.set.packs.get(key.0) else {
            return;
        };
        let result = guarded(|| {
            let program = compile(pack, &[key.1])?;
            run(&mut load(&program)?, task, self.evaluator.wants_subjects)
        });
        if let Err(message) = result.and_then(|values| self.read(key.0, &values, into)) {
            self.fail(key, &message, into);
        }
    }

    fn interpret(&mut self, key: PolicyKey, task: &Task<'_>, into: &mut Outcome) {
        let Some(pack) = self.evaluator.set.packs.get(key.0) else {
            return;
        };
        let Some(policy) = pack.policies.get(key.1) else {
            return;
        };
        if !self.evaluator.is_selected(key) {
            return;
        }
        let result = guarded(|| {
            let engine = match self.engines.entry(key) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => entry.insert(interpreter(pack, key.1)?),
            };
            engine.clear_data();
            engine
                .add_data(task.data.clone())
                .map_err(|error| error.to_string())?;
            engine.set_input(task.input.clone());
            engine
                .eval_rule(format!("data.{}.deny", policy.package))
                .map_err(|error| error.to_string())
        });
        let result = result.and_then(|value| {
            let Ok(members) = value.as_set() else {
                return Err("deny is not a set: write `deny contains {...} if ...`".to_owned());
            };
            for member in members.iter() {
                self.add(key, member, into)?;
            }
            Ok(())
        });
        if let Err(message) = result {
            self.engines.remove(&key);
            self.fail(key, &message, into);
        }
    }

    /// Reads what the entry points give.
    fn read(&self, pack: usize, values: &Answer, into: &mut Outcome) -> Result<(), String> {
        let wrong = "deny is not a set of findings: write `deny contains {...} if ...`";
        let mut fresh = Outcome::default();
        let subjects = values.subject.iter().map(|value| (value, false));
        for (value, is_finding) in [(&values.deny, true)].into_iter().chain(subjects) {
            let members = value.as_set().map_err(|_| wrong)?;
            for pair in members.iter() {
                let pair = pair.as_array().map_err(|_| wrong)?;
                let mut parts = pair.iter();
                let policy = parts.next().and_then(|index| index.as_u32().ok());
                let (Some(policy), Some(member)) = (policy, parts.next()) else {
                    return Err(wrong.to_owned());
                };
                let key = (pack, policy as usize);
                if is_finding {
                    self.add(key, member, &mut fresh)?;
                } else if let (Some(rule), true) =
                    (self.evaluator.rule(key), self.evaluator.is_selected(key))
                {
                    fresh.subjects.push((rule.clone(), steps(member)?));
                }
            }
        }
        into.findings.append(&mut fresh.findings);
        into.subjects.append(&mut fresh.subjects);
        Ok(())
    }

    fn add(&self, key: PolicyKey, member: &Rego, into: &mut Outcome) -> Result<(), String> {
        if let (Some(rule), true) = (self.evaluator.rule(key), self.evaluator.is_selected(key)) {
            into.findings.push(finding(rule, member)?);
        }
        Ok(())
    }

    fn fail(&self, key: PolicyKey, message: &str, into: &mut Outcome) {
        if let (Some(rule), true) = (self.evaluator.rule(key), self.evaluator.is_selected(key)) {
            into.failures.push(Failure {
                rule: rule.clone(),
                message: message
                    .rsplit("error: ")
                    .next()
                    .unwrap_or("")
                    .trim()
                    .replace('\n', " "),
            });
        }
    }
}

/// An interpreter with a policy and what it imports.
fn interpreter(pack: &Pack, policy: usize) -> Result<Engine, String> {
    let mut engine = new_engine();
    for module in pack.needed(&[policy]) {
        engine
            .add_policy(module.source.name.shown.clone(), module.source.text.clone())
            .map_err(|error| error.to_string())?;
    }
    Ok(engine)
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
