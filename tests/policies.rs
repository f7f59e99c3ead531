//! What every built-in rule must be: proved by its fixtures, named alike everywhere, mapped
//! to real identifiers, compiled, and with the page that `explain` prints.
//!
//! `UPDATE_EXPECT=1 cargo test --test policies` rewrites `docs/rules`; `expected.txt` is
//! rewritten by `rearguard test` itself.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rearguard::builtin;
use rearguard::policy::{Policy, PolicySet};
use rearguard::rule::{Rule, page};
use regex::Regex;

const PRACTICES: &[&str] = &[
    "access-control",
    "configuration-hardening",
    "data-protection",
    "patching",
    "decommissioning",
    "detection",
    "response",
    "exposure",
    "assurance",
];

/// Framework, and how its identifiers are written.
const CONTROLS: &[(&str, &str)] = &[
    ("cwe", r"^CWE-[1-9]\d{0,3}$"),
    ("attack", r"^T\d{4}(\.\d{3})?$"),
    (
        "nist-800-53",
        r"^(AC|AT|AU|CA|CM|CP|IA|IR|MA|MP|PE|PL|PM|PS|PT|RA|SA|SC|SI|SR)-[1-9]\d?(\([1-9]\d?\))?$",
    ),
    ("cis-docker", r"^[1-7](\.[1-9]\d?){1,2}$"),
    ("cis-kubernetes-1.23", r"^[1-5](\.[1-9]\d?){1,2}$"),
    ("owasp-api", r"^API([1-9]|10):2023$"),
    ("cis-v8", r"^([1-9]|1[0-8])\.[1-9]\d?$"),
    ("samm", r"^O-(IM|EM|OM)-[123]-[AB]$"),
];

/// How the candidates of the rule catalogue are numbered.
const ALIAS: &str = r"^(AC|CH|CI|DL|DP|ID|IR|PU|RA)-\d\d$";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn built_in() -> PolicySet {
    PolicySet::new(vec![builtin::pack()]).unwrap_or_else(|_| panic!("the built-in policies load"))
}

/// Fails with all that is wrong with all rules, not with the first.
fn hold(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_rule_is_proved_by_its_tests_and_fixtures() {
    let output = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args(["test", "policies"])
        .current_dir(root())
        .env_remove("UPDATE_EXPECT")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.trim_end().ends_with(" 0 failed"), "{said}");
}

#[test]
fn every_condition_of_every_rule_is_missed_by_some_case() {
    let output = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args(["test", "--mutants", "policies"])
        .current_dir(root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.trim_end().ends_with(" 0 not proved"), "{said}");
    assert!(output.status.success());
}

#[test]
fn folder_package_and_id_are_one_name() {
    let set = built_in();
    let mut wrong = Vec::new();
    for Policy { rule, file, .. } in set.policies() {
        let (practice, id) = (&rule.practice, &rule.id);
        let package = format!(
            "package rearguard.{}.{}\n",
            practice.replace('-', "_"),
            id.replace('-', "_")
        );
        let expected = format!("policies/{practice}/{id}/policy.rego");
        if *file != expected {
            wrong.push(format!("{file}: the package says {expected}"));
        }
        if !fs::read_to_string(root().join(file))
            .unwrap()
            .contains(&package)
        {
            wrong.push(format!("{file}: there is no `{}`", package.trim_end()));
        }
        if !PRACTICES.contains(&practice.as_str()) {
            wrong.push(format!("{file}: {practice} is no practice"));
        }
    }
    hold(&wrong);
}

#[test]
fn every_rule_has_cases_that_fail_and_cases_that_pass() {
    let set = built_in();
    let mut wrong = Vec::new();
    let mut known = BTreeSet::new();
    for rule in set.rules() {
        let directory = fixtures(rule);
        let names = names_in(&directory);
        known.insert(directory);
        for (start, what) in [
            ("fail", "case that fails"),
            ("pass", "case that passes"),
            ("expected.txt", "expected.txt"),
        ] {
            // What only fires with a parameter set is proved on objects instead.
            let proved_on_objects = start == "fail" && policy_tests(rule).is_file();
            if !names.iter().any(|name| name.starts_with(start)) && !proved_on_objects {
                wrong.push(format!("{}: there is no {what}", rule.id));
            }
        }
        for name in names {
            let is_case = name.starts_with("fail") || name.starts_with("pass");
            if !is_case && name != "expected.txt" {
                wrong.push(format!("{}: {name} is no case", rule.id));
            }
        }
    }
    for practice in directories(&root().join("fixtures/rules")) {
        for directory in directories(&practice) {
            if !known.contains(&directory) {
                wrong.push(format!("{}: there is no such rule", directory.display()));
            }
        }
    }
    hold(&wrong);
}

#[test]
fn metadata_says_enough_and_says_it_right() {
    let alias = Regex::new(ALIAS).unwrap();
    let set = built_in();
    let mut wrong = Vec::new();
    for rule in set.rules() {
        let mut fault = |what: String| wrong.push(format!("{}: {what}", rule.id));
        if rule.title.chars().count() > 80 {
            fault("the title is longer than 80 characters".to_owned());
        }
        if rule.title.ends_with('.') {
            fault("the title ends in a full stop".to_owned());
        }
        if sentences(&rule.description) < 1 || rule.description.chars().count() < 30 {
            fault("the description does not say why: write two sentences".to_owned());
        }
        if rule.description.chars().count() > 1000 {
            fault("the description is longer than code scanning shows".to_owned());
        }
        if rule.impact.is_empty() {
            fault("it does not say what is harmed (impact)".to_owned());
        }
        for name in rule.aliases.iter().filter(|name| !alias.is_match(name)) {
            fault(format!("the alias {name} is not of the form AC-01"));
        }
        if rule.controls.is_empty() {
            fault("it is mapped to no framework".to_owned());
        }
        for (framework, controls) in &rule.controls {
            let Some((_, form)) = CONTROLS.iter().find(|(name, _)| name == framework) else {
                fault(format!("the framework {framework} is not known"));
                continue;
            };
            let form = Regex::new(form).unwrap();
            for control in controls.iter().filter(|control| !form.is_match(control)) {
                fault(format!("{framework} has no identifier such as {control:?}"));
            }
        }
    }
    hold(&wrong);
}

/// The interpreter is many times slower, and fails where the compiled program goes on.
#[test]
fn every_policy_runs_compiled() {
    let set = built_in();
    let interpreted: Vec<String> = set
        .interpreted()
        .iter()
        .map(|policy| format!("{}: does not compile", policy.file))
        .collect();
    hold(&interpreted);
}

#[test]
fn every_rule_has_the_page_that_explain_prints() {
    let set = built_in();
    let directory = root().join("docs/rules");
    let mut wanted = vec![("README.md".to_owned(), index(set.rules()))];
    for rule in set.rules() {
        let text = format!(
            "<!-- Generated from the policy's metadata: UPDATE_EXPECT=1 cargo test --test policies -->\n\n{}",
            page::markdown(rule)
        );
        wanted.push((format!("{}.md", rule.id), text));
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory).unwrap();
        for (name, text) in &wanted {
            fs::write(directory.join(name), text).unwrap();
        }
    }
    let mut wrong: Vec<String> = wanted
        .iter()
        .filter(|(name, text)| {
            fs::read_to_string(directory.join(name)).unwrap_or_default() != *text
        })
        .map(|(name, _)| format!("docs/rules/{name} differs; UPDATE_EXPECT=1 rewrites it"))
        .collect();
    for name in names_in(&directory) {
        if !wanted.iter().any(|(wanted, _)| *wanted == name) {
            wrong.push(format!("docs/rules/{name}: there is no such rule"));
        }
    }
    hold(&wrong);
}

/// The list of all rules, by practice and severity.
fn index(rules: &[std::sync::Arc<Rule>]) -> String {
    let mut text = String::from(
        "<!-- Generated from the policies' metadata: UPDATE_EXPECT=1 cargo test --test policies -->\n\n# Rules\n\n",
    );
    let _ = writeln!(
        text,
        "{} rules; `rearguard explain ID` prints a page. Rules of low precision state preferences and run only with `--profile strict` or when they are named.",
        rules.len()
    );
    for practice in PRACTICES {
        let mut of_practice: Vec<&Rule> = rules
            .iter()
            .map(AsRef::as_ref)
            .filter(|rule: &&Rule| rule.practice == *practice)
            .collect();
        if of_practice.is_empty() {
            continue;
        }
        of_practice.sort_by(|one, other| (other.severity, &one.id).cmp(&(one.severity, &other.id)));
        let _ = write!(
            text,
            "\n## {practice}\n\n| rule | severity | precision | what is wrong |\n|---|---|---|---|\n"
        );
        for rule in of_practice {
            let _ = writeln!(
                text,
                "| [{id}]({id}.md) | {} | {} | {} |",
                rule.severity,
                rule.precision.name(),
                rule.title.replace('|', "\\|"),
                id = rule.id,
            );
        }
    }
    text
}

/// Counted roughly: a sentence ends in a mark before a space or the end.
fn sentences(text: &str) -> usize {
    Regex::new(r"[.!?](\s|$)").unwrap().find_iter(text).count()
}

fn policy_tests(rule: &Rule) -> PathBuf {
    root()
        .join("policies")
        .join(&rule.practice)
        .join(&rule.id)
        .join("policy_test.rego")
}

fn fixtures(rule: &Rule) -> PathBuf {
    root()
        .join("fixtures/rules")
        .join(&rule.practice)
        .join(&rule.id)
}

fn names_in(directory: &Path) -> Vec<String> {
    fs::read_dir(directory)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn directories(of: &Path) -> Vec<PathBuf> {
    fs::read_dir(of)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect()
}
