//! Running the `test_` rules of `*_test.rego`, on the interpreter, which knows `with`.

use crate::document::{FileName, Position};
use crate::policy::module::Module;
use crate::policy::{Pack, PolicySet, Role, name_of, new_engine};

/// How one `test_` rule ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestResult {
    /// The rule's name.
    pub name: String,
    /// Its file.
    pub file: FileName,
    /// Where it begins.
    pub position: Position,
    /// Why it failed, if it did.
    pub failure: Option<String>,
    /// What it printed.
    pub prints: Vec<String>,
}

/// Runs every `test_` rule of a set, in the order of files and lines.
pub fn run(set: &PolicySet) -> Vec<TestResult> {
    let mut results = Vec::new();
    for pack in &set.packs {
        for module in pack.modules().iter() {
            if module.role == Role::Test {
                results.extend(run_module(pack, module));
            }
        }
    }
    results
}

fn run_module(pack: &Pack, module: &Module) -> Vec<TestResult> {
    let mut engine = new_engine();
    let added = pack.modules().iter().try_for_each(|other| {
        let wanted = other.role != Role::Test || std::ptr::eq(other, module);
        if !wanted {
            return Ok(());
        }
        engine
            .add_policy(other.source.name.shown.clone(), other.source.text.clone())
            .map(|_| ())
    });
    engine.clear_data();
    let catalog: std::collections::BTreeMap<_, _> = pack
        .catalogs
        .iter()
        .map(|(name, catalog)| (super::input::name(name), catalog.value()))
        .collect();
    let added = added.and_then(|()| {
        engine.add_data(super::input::object([(
            "catalog",
            regorus::Value::from(catalog),
        )]))
    });
    let mut seen = Vec::new();
    let mut results = Vec::new();
    for rule in &module.tree.policy {
        let Some(name) = name_of(rule).filter(|name| name.starts_with("test_")) else {
            continue;
        };
        if seen.contains(&name) {
            continue;
        }
        seen.push(name.clone());
        let failure = match &added {
            Err(error) => Some(error.to_string()),
            Ok(()) => {
                let value = engine.eval_rule(format!("data.{}.{name}", module.package));
                match value {
                    Ok(value) if value == regorus::Value::from(true) => None,
                    Ok(regorus::Value::Undefined) => Some("the test does not hold".to_owned()),
                    Ok(value) => Some(format!("the test is {value}, not true")),
                    Err(error) => Some(error.to_string()),
                }
            }
        };
        results.push(TestResult {
            name,
            file: module.source.name.clone(),
            position: module.source.position(rule.span().start),
            failure,
            prints: engine.take_prints().unwrap_or_default(),
        });
    }
    results
}
