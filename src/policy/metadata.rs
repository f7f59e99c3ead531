//! The METADATA block of a policy becomes a [`Rule`].
//!
//! The block is YAML behind `# `. Blanking the comment signs keeps every offset, so that
//! the YAML parser's regions are regions of the policy file and a wrong word is shown
//! where it stands.

use std::collections::BTreeMap;

use super::Complaint;
use super::module::Module;
use crate::classify::Kind;
use crate::document::{Node, Value};
use crate::parse::yaml;
use crate::rule::{Countermeasure, Details, Parameter, Precision, Rule, Scope, Severity};

/// The words a countermeasure's kind may be.
const COUNTERMEASURES: &[&str] = &[
    "patch",
    "configure",
    "encrypt",
    "remove",
    "hardware",
    "policy",
    "software",
    "training",
    "monitor",
    "accept",
];

/// What may be harmed.
const IMPACTS: &[&str] = &["confidentiality", "integrity", "availability"];

/// Reads the metadata of a policy.
///
/// # Errors
/// Every complaint about it: no block, wrong words, missing members.
pub(super) fn rule_of(module: &Module) -> Result<Rule, Vec<Complaint>> {
    let mut reader = Reader {
        module,
        complaints: Vec::new(),
    };
    let Some(root) = reader.block() else {
        return Err(reader.complaints);
    };
    let rule = reader.rule(&root);
    if reader.complaints.is_empty() {
        Ok(rule)
    } else {
        Err(reader.complaints)
    }
}

struct Reader<'m> {
    module: &'m Module,
    complaints: Vec<Complaint>,
}

impl Reader<'_> {
    fn complain(&mut self, at: usize, message: impl Into<String>) {
        let complaint = Complaint::new(&self.module.source, at, message.into());
        self.complaints.push(complaint);
    }

    /// The block before `package`, as a tree.
    fn block(&mut self) -> Option<Node> {
        let text = &self.module.source.text;
        let Some(blanked) = blank_comment_signs(text) else {
            self.complain(
                0,
                "the policy has no METADATA block before its package; see CONTRIBUTING, \"Add a rule\"",
            );
            return None;
        };
        let mut parsed = yaml::parse(&blanked, yaml::Scalars::Core);
        for error in parsed.errors.drain(..) {
            self.complain(error.at, format!("METADATA: {}", error.message));
        }
        let root = parsed.roots.into_iter().next()?;
        self.complaints.is_empty().then_some(root)
    }

    fn rule(&mut self, root: &Node) -> Rule {
        self.only(
            root,
            &[
                "title",
                "description",
                "custom",
                "related_resources",
                "scope",
                "authors",
                "organizations",
                "schemas",
                "entrypoint",
            ],
        );
        let nothing = Node::new(Value::Map(Vec::new()), root.region);
        let custom = root.get("custom").unwrap_or(&nothing);
        self.only(
            custom,
            &[
                "severity",
                "precision",
                "kinds",
                "scope",
                "resources",
                "impact",
                "controls",
                "countermeasure",
                "parameters",
                "aliases",
                "secret",
            ],
        );
        let (practice, id) = names(&self.module.package);
        let details = Details {
            aliases: self.words(custom, "aliases"),
            title: self.text(root, "title"),
            description: self.text(root, "description"),
            impact: self.allowed_words(custom, "impact", IMPACTS),
            controls: self.controls(custom),
            countermeasure: self.countermeasure(custom),
            links: self.links(root),
            resources: self.words(custom, "resources"),
        };
        Rule {
            id,
            practice,
            severity: self
                .word(custom, "severity", None)
                .unwrap_or(Severity::Info),
            precision: self
                .word(custom, "precision", Some(Precision::High))
                .unwrap_or(Precision::High),
            kinds: self.kinds(custom),
            scope: self.scope(custom),
            parameters: self.parameters(custom),
            secret: self.switch(custom, "secret"),
            details: details.into(),
        }
    }

    /// Complains about members that mean nothing here.
    fn only(&mut self, map: &Node, known: &[&str]) {
        for entry in map.entries() {
            if !known.contains(&entry.key.as_str()) {
                self.complain(
                    entry.key_region.start as usize,
                    format!(
                        "METADATA: {:?} is not one of {}",
                        entry.key,
                        known.join(", ")
                    ),
                );
            }
        }
    }

    fn text(&mut self, map: &Node, key: &str) -> String {
        match map.get(key).and_then(Node::as_str) {
            Some(text) if !text.trim().is_empty() => text.trim().to_owned(),
            _ => {
                let at = map.get(key).unwrap_or(map).region.start as usize;
                self.complain(at, format!("METADATA: {key} is missing, it takes a text"));
                String::new()
            }
        }
    }

    fn switch(&mut self, map: &Node, key: &str) -> bool {
        match map.get(key).map(|node| (&node.value, node.region)) {
            None => false,
            Some((Value::Bool(value), _)) => *value,
            Some((_, region)) => {
                let message = format!("METADATA: {key} takes true or false");
                self.complain(region.start as usize, message);
                false
            }
        }
    }

    fn word<T>(&mut self, map: &Node, key: &str, default: Option<T>) -> Option<T>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let Some(node) = map.get(key) else {
            if default.is_none() {
                self.complain(
                    map.region.start as usize,
                    format!("METADATA: custom.{key} is missing"),
                );
            }
            return default;
        };
        match node.as_str().unwrap_or("").parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.complain(
                    node.region.start as usize,
                    format!("METADATA: {key}: {error}"),
                );
                None
            }
        }
    }

    fn words(&mut self, map: &Node, key: &str) -> Vec<String> {
        let Some(node) = map.get(key) else {
            return Vec::new();
        };
        if !node.is_list() {
            self.complain(
                node.region.start as usize,
                format!("METADATA: {key} takes a list of words"),
            );
        }
        let mut words = Vec::new();
        for item in node.items() {
            match &item.value {
                Value::String(word) => words.push(word.clone()),
                // `cis-v8: [5.4, 10]` reads as numbers, which lose a trailing zero.
                Value::Int(_) | Value::Float(_) => words.push(
                    self.module
                        .source
                        .text
                        .get(item.region.start as usize..item.region.end as usize)
                        .unwrap_or("")
                        .to_owned(),
                ),
                _ => self.complain(
                    item.region.start as usize,
                    format!("METADATA: {key} takes a list of words"),
                ),
            }
        }
        words
    }

    fn allowed_words(&mut self, map: &Node, key: &str, allowed: &[&str]) -> Vec<String> {
        let words = self.words(map, key);
        for word in &words {
            if !allowed.contains(&word.as_str()) {
                let at = map.get(key).unwrap_or(map).region.start as usize;
                self.complain(
                    at,
                    format!(
                        "METADATA: {key}: {word:?} is not one of {}",
                        allowed.join(", ")
                    ),
                );
            }
        }
        words
    }

    fn kinds(&mut self, custom: &Node) -> Vec<Kind> {
        let words = self.words(custom, "kinds");
        let at = custom.get("kinds").unwrap_or(custom).region.start as usize;
        let estate = custom.get("scope").and_then(Node::as_str) == Some("estate");
        if words.is_empty() && !estate {
            self.complain(
                at,
                "METADATA: custom.kinds is missing, it lists kinds of documents",
            );
        }
        let mut kinds = Vec::new();
        for word in words {
            match Kind::selected_by(&word) {
                Ok(selected) => kinds.extend(selected),
                Err(error) => self.complain(at, format!("METADATA: kinds: {error}")),
            }
        }
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    fn scope(&mut self, custom: &Node) -> Scope {
        match custom.get("scope").map(|node| (node, node.as_str())) {
            None | Some((_, Some("document"))) => Scope::Document,
            Some((_, Some("estate"))) => Scope::Estate,
            Some((node, _)) => {
                self.complain(
                    node.region.start as usize,
                    "METADATA: scope is not one of document, estate",
                );
                Scope::Document
            }
        }
    }

    fn controls(&mut self, custom: &Node) -> BTreeMap<String, Vec<String>> {
        let mut controls = BTreeMap::new();
        if let Some(node) = custom.get("controls") {
            for entry in node.entries() {
                let words = self.words(node, &entry.key);
                controls.insert(entry.key.clone(), words);
            }
        }
        controls
    }

    fn countermeasure(&mut self, custom: &Node) -> Countermeasure {
        let Some(node) = custom.get("countermeasure") else {
            self.complain(
                custom.region.start as usize,
                "METADATA: custom.countermeasure is missing, it takes {kind, text}",
            );
            return Countermeasure::default();
        };
        self.only(node, &["kind", "text"]);
        let kind = self.text(node, "kind");
        if !kind.is_empty() && !COUNTERMEASURES.contains(&kind.as_str()) {
            self.complain(
                node.region.start as usize,
                format!(
                    "METADATA: countermeasure kind {kind:?} is not one of {}",
                    COUNTERMEASURES.join(", ")
                ),
            );
        }
        Countermeasure {
            kind,
            text: self.text(node, "text"),
        }
    }

    fn parameters(&mut self, custom: &Node) -> BTreeMap<String, Parameter> {
        let mut parameters = BTreeMap::new();
        let Some(node) = custom.get("parameters") else {
            return parameters;
        };
        for entry in node.entries() {
            self.only(&entry.value, &["default", "description"]);
            let description = self.text(&entry.value, "description");
            match entry.value.get("default") {
                Some(default) => {
                    let default = default.to_json();
                    parameters.insert(
                        entry.key.clone(),
                        Parameter {
                            default,
                            description,
                        },
                    );
                }
                None => self.complain(
                    entry.key_region.start as usize,
                    format!("METADATA: parameter {:?} has no default", entry.key),
                ),
            }
        }
        parameters
    }

    fn links(&mut self, root: &Node) -> Vec<String> {
        let Some(node) = root.get("related_resources") else {
            return Vec::new();
        };
        node.items()
            .iter()
            .filter_map(|item| {
                item.as_str()
                    .or_else(|| item.get("ref").and_then(Node::as_str))
                    .map(str::to_owned)
            })
            .collect()
    }
}

/// Practice and rule id, from `rearguard.access_control.root_login`.
pub(super) fn names(package: &str) -> (String, String) {
    let mut parts = package.rsplit('.').map(|part| part.replace('_', "-"));
    let id = parts.next().unwrap_or_default();
    let practice = parts.next().unwrap_or_default();
    (practice, id)
}

/// The text up to the end of its first METADATA block, everything but the block's YAML
/// blanked; `None` if there is no block before the package.
fn blank_comment_signs(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !inside {
            if trimmed.starts_with("package ") {
                return None;
            }
            inside = trimmed == "# METADATA";
            out.extend(line.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
        } else if let Some(rest) = line.strip_prefix('#') {
            out.push(' ');
            out.push_str(rest);
        } else {
            return Some(out);
        }
    }
    inside.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;

    const GOOD: &str = "\
# METADATA
# title: A
# description: B.
# custom:
#   severity: high
#   kinds: [compose]
#   impact: [integrity]
#   controls: {cis-v8: [3.10]}
#   countermeasure: {kind: configure, text: do it}
#   parameters: {days: {default: 90, description: in days}}
package rearguard.access_control.some_rule
deny contains {\"message\": \"m\", \"path\": []} if input.x
";

    fn read(text: &str) -> Result<Rule, Vec<Complaint>> {
        let source = Source::new(FileName::plain("policy.rego"), text.to_owned());
        let module = Module::parse(source, Origin::Given).unwrap_or_else(|_| panic!("parses"));
        rule_of(&module)
    }

    #[test]
    fn a_full_block_becomes_a_rule() {
        let rule = read(GOOD).unwrap();
        assert_eq!(rule.id, "some-rule");
        assert_eq!(rule.practice, "access-control");
        assert_eq!(rule.controls["cis-v8"], ["3.10"]);
        assert_eq!(rule.parameters["days"].default, 90);
    }

    #[test]
    fn a_wrong_word_is_shown_where_it_stands() {
        let complaints = read(&GOOD.replace("high", "hihg")).unwrap_err();
        assert_eq!(complaints[0].position.line, 5);
        assert_eq!(complaints[0].position.column, 15);
        assert!(complaints[0].message.contains("critical, high"));
    }

    #[test]
    fn a_policy_without_block_is_refused() {
        let complaints = read("package a.b\ndeny contains 1 if input.x\n").unwrap_err();
        assert!(complaints[0].message.contains("METADATA"));
    }
}
