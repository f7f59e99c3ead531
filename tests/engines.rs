//! Both engines answer alike: the virtual machine, which runs the built-in policies, and
//! the interpreter, which is slower and fails loudly.
//!
//! Ordinary fixtures agree anyway; the engines differ where something is absent or of
//! another type. So each fixture is judged as it is and then with one node after another
//! deleted, set to null and to values of other types.
//!
//! That is a product of two million, so each rule gets a sample: every n-th of its
//! (document, node, alteration), the same in every run. REARGUARD_ALTERED=1000000 takes all.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rearguard::builtin;
use rearguard::classify::{Kind, by_name};
use rearguard::document::{Document, Node, Step, Value};
use rearguard::evaluate::{Data, Evaluator, Outcome, Subject, Worker};
use rearguard::inventory::{self, Inventory, Links, Uses};
use rearguard::policy::{Pack, PolicyFile, PolicySet};
use rearguard::rule::{Rule, Scope};
use rearguard::scan::{Manifests, read_views};
use rearguard::view::{self, View, resources};
use rearguard::{terraform, walk};

/// Altered documents per rule.
const ALTERED: usize = 60;

/// What the interpreter calls an error and the virtual machine, rightly, no value. Whatever
/// else only one engine reports is a fault of the policy: say, arithmetic on a value that
/// may be a text ends the loop there, and the rest is never judged.
const EXPLAINED: &[&str] = &[
    // It iterates over null, a text, a number or a boolean.
    "`some .. in collection` expects array/set/object",
    // It meets an absent field in the head of a rule inside a loop.
    "not an object",
];

/// The documents of a rule's cases, altered in no way.
fn documents(rule: &Rule) -> Vec<View> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/rules")
        .join(&rule.practice)
        .join(&rule.id);
    let mut cases: Vec<PathBuf> = std::fs::read_dir(&directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.ends_with("expected.txt"))
        .collect();
    cases.sort();
    cases.into_iter().flat_map(documents_of).collect()
}

fn documents_of(case: PathBuf) -> Vec<View> {
    let walked = walk::walk(&walk::Options {
        paths: vec![case],
        ..walk::Options::default()
    })
    .unwrap();
    let mut views = Vec::new();
    let mut modules = Vec::new();
    let mut listed = Vec::new();
    let mut set = Manifests::default();
    for file in walked.files {
        let Some((format, kind)) = by_name(&file.name.shown) else {
            continue;
        };
        let source = walk::read(&file, walk::DEFAULT_MAX_BYTES).unwrap();
        listed.extend(inventory::read(&source, &inventory::Settings::default()));
        if kind == Some(Kind::Terraform) {
            modules.push(source);
        } else {
            let read = read_views(&source, &file, format, kind, &mut Vec::new());
            set.add(&source, &read);
            views.extend(read);
        }
    }
    views.extend(set.views());
    let assembly = terraform::assemble(&modules, terraform::Absent::Keep);
    let modules = assembly.modules.into_iter();
    views.extend(modules.map(|module| view::of_module(module.document)));
    let made: Vec<View> = views.iter().flat_map(view::made_by).collect();
    views.extend(made);
    if !listed.is_empty() {
        views.extend(assets_and_doubts(&inventory::gather(listed)));
    }
    views
}

/// What an inventory says, as rules see it.
fn assets_and_doubts(inventory: &Inventory) -> Vec<View> {
    let view = |kind, root| View {
        kind,
        document: Document {
            sources: inventory.document.sources.clone(),
            root,
        },
        base: String::new(),
    };
    let links = Links::new(inventory, None);
    let assets = inventory.assets().map(|asset| {
        let root = links.document_of(asset, &Uses::default());
        view(Kind::InventoryAsset, root)
    });
    let doubts = inventory.document.root.get("doubts");
    let doubts = doubts.map_or(&[][..], Node::items).iter();
    let doubts = doubts.map(|doubt| view(Kind::InventoryDoubt, doubt.clone()));
    assets.chain(doubts).collect()
}

#[test]
fn both_engines_find_the_same_in_every_altered_fixture() {
    let most = std::env::var("REARGUARD_ALTERED").map_or(ALTERED, |number| number.parse().unwrap());
    let rules: Vec<Arc<Rule>> = PolicySet::new(vec![builtin::pack()])
        .unwrap_or_else(|_| panic!("loads"))
        .rules()
        .iter()
        .filter(|rule| rule.scope == Scope::Document)
        .cloned()
        .collect();
    assert!(!rules.is_empty());
    let tallies: Vec<Tally> = rules.par_iter().map(|rule| tally(rule, most)).collect();
    let mut total = Tally::default();
    for one in tallies {
        total.compared += one.compared;
        total.found += one.found;
        total.explained += one.explained;
        total.firsts.extend(one.differences.first().cloned());
        total.differences.extend(one.differences);
    }
    println!(
        "{} rules, {} documents compared, {} with findings, {} where the interpreter alone fails",
        rules.len(),
        total.compared,
        total.found,
        total.explained
    );
    assert!(total.found > 0, "nothing was found at all");
    assert!(
        total.differences.is_empty(),
        "{} differences, the first of each rule:\n{}",
        total.differences.len(),
        total.firsts.join("\n")
    );
}

/// A policy is not run on a document that lacks what it needs to find anything; here all
/// policies run on the cases of all rules, and find no more than those that were chosen.
#[test]
fn policies_that_are_left_out_would_find_nothing() {
    let set = PolicySet::new(vec![builtin::pack()]).unwrap_or_else(|_| panic!("loads"));
    let set = Arc::new(set);
    let data = Data {
        as_of: "2026-11-01".to_owned(),
        ..Data::default()
    };
    let chosen = Evaluator::new(set.clone(), &data, |_| true);
    let all = Evaluator::new(set.clone(), &data, |_| true).on_every_document();
    let rules = set.rules().iter();
    let rules: Vec<&Arc<Rule>> = rules.filter(|rule| rule.scope == Scope::Document).collect();
    let results: Vec<(usize, Vec<String>)> = rules
        .par_chunks(rules.len().div_ceil(2 * rayon::current_num_threads()))
        .map(|rules| {
            let (mut chosen, mut all) = (chosen.worker(), all.worker());
            let mut found = 0;
            let mut differences = Vec::new();
            for view in rules.iter().flat_map(|rule| documents(rule)) {
                let mut compare = |root: &Node, how: &str| {
                    let name = &view.document.sources[0].name.shown;
                    let subject = Subject {
                        kind: view.kind,
                        resources: resources(view.kind, root),
                        file: name,
                        root,
                    };
                    let (one, other) = (chosen.document(&subject), all.document(&subject));
                    found += one.findings.len();
                    let (one, other) = (findings(&one), findings(&other));
                    if one != other {
                        differences.push(format!("{name} {how}: {one:?}\n{other:?}"));
                    }
                };
                compare(&view.document.root, "as it is");
                let mut paths = Vec::new();
                collect(&view.document.root, &mut Vec::new(), &mut paths);
                // One alteration per document, another for each.
                let path = paths.get(view.document.sources[0].text.len() % paths.len().max(1));
                if let Some(path) = path.filter(|_| !has_fixed_shape(view.kind)) {
                    let mut altered = view.document.root.clone();
                    let value = Value::String("seven".to_owned());
                    alter(&mut altered, path, Some(&value));
                    compare(&altered, &format!("{path:?} altered"));
                }
            }
            (found, differences)
        })
        .collect();
    let found: usize = results.iter().map(|(found, _)| found).sum();
    let differences: Vec<&str> = results
        .iter()
        .flat_map(|(_, differences)| differences.iter().map(String::as_str))
        .collect();
    assert!(found > 0, "nothing was found at all");
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// Compares the engines on the cases of a rule, loaded with nothing but what it needs.
fn tally(rule: &Rule, most: usize) -> Tally {
    let own = format!("policies/{}/{}/policy.rego", rule.practice, rule.id);
    let files: Vec<PolicyFile> = builtin::files()
        .into_iter()
        .filter(|file| file.is_library() || file.is_data() || file.name.shown == own)
        .collect();
    let pack = Pack::load(&files).unwrap_or_else(|complaints| panic!("{complaints:?}"));
    let set = Arc::new(PolicySet::new(vec![pack]).unwrap_or_else(|_| panic!("loads")));
    let data = Data {
        as_of: "2026-11-01".to_owned(),
        parameters: BTreeMap::new(),
        ..Data::default()
    };
    let compiled = Evaluator::new(set.clone(), &data, |_| true);
    let interpreted = Evaluator::new(set, &data, |_| true).on_the_interpreter();
    let mut comparison = Comparison {
        machine: compiled.worker(),
        interpreter: interpreted.worker(),
        tally: Tally::default(),
    };
    let views = documents(rule);
    let mut places = Vec::new();
    for view in &views {
        comparison.compare(view, &view.document.root, "as it is");
        let mut paths = Vec::new();
        collect(&view.document.root, &mut Vec::new(), &mut paths);
        places.extend(
            paths
                .into_iter()
                .filter(|_| !has_fixed_shape(view.kind))
                .map(|path| (view, path)),
        );
    }
    let alterations = alterations();
    let all = places.len() * alterations.len();
    // An odd step comes past every alteration, as their number is a power of two.
    let step = all.div_ceil(most) | 1;
    for number in (0..all).step_by(step) {
        let (view, path) = &places[number / alterations.len()];
        let (how, value) = &alterations[number % alterations.len()];
        let mut altered = view.document.root.clone();
        alter(&mut altered, path, value.as_ref());
        comparison.compare(view, &altered, &format!("{path:?} {how}"));
    }
    comparison.tally
}

/// What was compared, and how it came out.
#[derive(Default)]
struct Tally {
    compared: usize,
    found: usize,
    explained: usize,
    differences: Vec<String>,
    firsts: Vec<String>,
}

/// One rule on both engines.
struct Comparison<'e> {
    machine: Worker<'e>,
    interpreter: Worker<'e>,
    tally: Tally,
}

impl Comparison<'_> {
    fn compare(&mut self, view: &View, root: &Node, how: &str) {
        let name = &view.document.sources[0].name.shown;
        let subject = Subject {
            kind: view.kind,
            resources: resources(view.kind, root),
            file: name,
            root,
        };
        let machine = self.machine.document(&subject);
        let interpreter = self.interpreter.document(&subject);
        self.tally.compared += 1;
        self.tally.found += usize::from(!machine.findings.is_empty());
        let (one, other) = (findings(&machine), findings(&interpreter));
        let failures: Vec<&str> = interpreter
            .failures
            .iter()
            .map(|failure| failure.message.as_str())
            .collect();
        if one == other && failures.len() == machine.failures.len() {
            return;
        }
        let explained = !failures.is_empty()
            && machine.failures.is_empty()
            && failures
                .iter()
                .all(|message| EXPLAINED.iter().any(|known| message.contains(known)));
        if explained {
            self.tally.explained += 1;
        } else {
            self.tally.differences.push(format!(
                "{name}: {how}\n  machine:     {one:?} {:?}\n  interpreter: {other:?} {failures:?}",
                machine.failures
            ));
        }
    }
}

/// Whether our own parser decides the shape of the tree, so that no file can lack a part of
/// it or give it another type.
fn has_fixed_shape(kind: Kind) -> bool {
    matches!(kind, Kind::Dockerfile | Kind::Nginx)
}

/// What a node is replaced by; `None` deletes it.
fn alterations() -> Vec<(&'static str, Option<Value>)> {
    vec![
        ("deleted", None),
        ("is null", Some(Value::Null)),
        ("is a number", Some(Value::Int(7))),
        ("is a text", Some(Value::String("seven".to_owned()))),
        ("is true", Some(Value::Bool(true))),
        ("is an empty list", Some(Value::List(Vec::new()))),
        ("is an empty object", Some(Value::Map(Vec::new()))),
        ("is a list of null", Some(Value::List(vec![null()]))),
    ]
}

fn null() -> Node {
    Node::new(Value::Null, rearguard::document::Region::default())
}

/// The paths of all nodes below the root.
fn collect(node: &Node, path: &mut Vec<Step>, into: &mut Vec<Vec<Step>>) {
    let items = node.items().iter().enumerate();
    let items = items.map(|(index, item)| (Step::Index(index), item));
    let entries = node.entries().iter();
    let entries = entries.map(|entry| (Step::Key(entry.key.clone()), &entry.value));
    for (step, child) in items.chain(entries) {
        path.push(step);
        into.push(path.clone());
        collect(child, path, into);
        path.pop();
    }
}

/// Replaces or deletes the node at a path.
fn alter(node: &mut Node, path: &[Step], value: Option<&Value>) {
    let (step, rest) = path.split_first().unwrap();
    let child = match (&mut node.value, step) {
        (Value::List(items), Step::Index(index)) => {
            if let (true, None) = (rest.is_empty(), value) {
                items.remove(*index);
                return;
            }
            &mut items[*index]
        }
        (Value::Map(entries), Step::Key(key)) => {
            if let (true, None) = (rest.is_empty(), value) {
                entries.retain(|entry| entry.key != *key);
                return;
            }
            let entry = entries.iter_mut().find(|entry| entry.key == *key);
            &mut entry.unwrap().value
        }
        _ => panic!("no such path"),
    };
    match (rest.is_empty(), value) {
        (true, Some(value)) => child.value = value.clone(),
        _ => alter(child, rest, value),
    }
}

fn findings(outcome: &Outcome) -> Vec<String> {
    let mut shown: Vec<String> = outcome
        .findings
        .iter()
        .map(|finding| {
            format!(
                "{} at {:?} text {:?} related {:?}",
                finding.message, finding.path, finding.text, finding.related
            )
        })
        .collect();
    shown.sort();
    shown
}
