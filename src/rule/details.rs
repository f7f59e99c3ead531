//! What a rule says when it is shown, decoded when it is first asked for: a run judges by a
//! thousand rules and shows a few.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Countermeasure;

/// What nobody needs to know of a rule to run it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Details {
    /// Other names it answers to, such as `CH-01`.
    pub aliases: Vec<String>,
    /// One line: what is wrong where it fires.
    pub title: String,
    /// Why it matters, two or three sentences.
    pub description: String,
    /// Which of confidentiality, integrity and availability is harmed.
    pub impact: Vec<String>,
    /// Framework (`cwe`, `attack`, `nist-800-53`, `cis-v8`, `samm`, ...) to identifiers in it.
    pub controls: BTreeMap<String, Vec<String>>,
    /// What to do.
    pub countermeasure: Countermeasure,
    /// Pages worth reading.
    pub links: Vec<String>,
    /// Narrows its kinds to documents that hold one of these, such as `aws_s3_bucket`; empty
    /// for all.
    pub resources: Vec<String>,
}
