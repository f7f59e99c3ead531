//! What an evaluation gives: findings as the policy states them, checked for shape.

use std::sync::Arc;

use regorus::Value as Rego;

use crate::document::Step;
use crate::rule::Rule;

/// A finding as a policy states it: a place is still a path.
#[derive(Debug, Clone)]
pub struct RawFinding {
    /// The rule that fired.
    pub rule: Arc<Rule>,
    /// What is wrong here.
    pub message: String,
    /// The node, or as much of the way to it as exists.
    pub path: Vec<Step>,
    /// Part of the node's text to point at, where the policy names one.
    pub text: Option<String>,
    /// The document meant, for rules about the estate.
    pub document: Option<String>,
    /// Places that explain the finding.
    pub related: Vec<RawRelated>,
    /// Whether the path leads to a secret.
    pub secret: bool,
}

/// A place that explains a finding.
#[derive(Debug, Clone)]
pub struct RawRelated {
    /// What is to be seen there.
    pub message: String,
    /// The node.
    pub path: Vec<Step>,
    /// The document meant; the finding's own if none.
    pub document: Option<String>,
}

/// A rule that failed on a document.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The rule.
    pub rule: Arc<Rule>,
    /// Why, in one line.
    pub message: String,
}

/// All that a document, or the estate, gives.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// What fired.
    pub findings: Vec<RawFinding>,
    /// What was judged: rule and path.
    pub subjects: Vec<(Arc<Rule>, Vec<Step>)>,
    /// What failed.
    pub failures: Vec<Failure>,
}

/// Reads one member of a `deny` set.
pub(super) fn finding(rule: &Arc<Rule>, value: &Rego) -> Result<RawFinding, String> {
    let message = text_of(value, "message")
        .ok_or("a finding has no message: deny takes {\"message\": text, \"path\": [...]}")?;
    let path =
        steps(member(value, "path").ok_or("a finding has no path: give [] for the document")?)?;
    let mut related = Vec::new();
    if let Some(list) = member(value, "related") {
        let list = list
            .as_array()
            .map_err(|_| "related is not a list of {message, path}")?;
        for one in list.iter() {
            related.push(RawRelated {
                message: text_of(one, "message").ok_or("a related place has no message")?,
                path: steps(member(one, "path").ok_or("a related place has no path")?)?,
                document: text_of(one, "document"),
            });
        }
    }
    Ok(RawFinding {
        rule: rule.clone(),
        message,
        path,
        text: text_of(value, "text"),
        document: text_of(value, "document"),
        related,
        // A rule about secrets may point to what only names one.
        secret: rule.secret && member(value, "secret") != Some(&Rego::from(false)),
    })
}

/// Reads a path.
pub(super) fn steps(value: &Rego) -> Result<Vec<Step>, String> {
    let wrong = || format!("the path {value} is not a list of names and indices");
    let list = value.as_array().map_err(|_| wrong())?;
    list.iter()
        .map(|step| match step {
            Rego::String(name) => Ok(Step::Key(name.to_string())),
            Rego::Number(_) => match step.as_u32() {
                Ok(index) => Ok(Step::Index(index as usize)),
                Err(_) => Err(wrong()),
            },
            _ => Err(wrong()),
        })
        .collect()
}

fn member<'v>(value: &'v Rego, name: &str) -> Option<&'v Rego> {
    value.as_object().ok()?.get(&Rego::from(name))
}

fn text_of(value: &Rego, name: &str) -> Option<String> {
    Some(member(value, name)?.as_string().ok()?.to_string())
}
