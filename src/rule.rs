//! A rule: what we report. Its text, severity and controls come from the METADATA
//! block of its policy; this module only holds them.

mod details;
mod later;
pub mod page;

pub use details::Details;
pub use later::Later;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::classify::Kind;

/// What a rule states about itself: what runs need, and [`Details`] behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Kebab-case, unique; the name of the policy's folder.
    pub id: String,
    /// The folder of rules it belongs to, such as `access-control`.
    pub practice: String,
    /// How bad it is without context.
    pub severity: Severity,
    /// How likely a finding is to be true and worth acting on.
    pub precision: Precision,
    /// The documents it judges.
    pub kinds: Vec<Kind>,
    /// One document, or all of them and the inventories together.
    pub scope: Scope,
    /// What an organisation may set, by name.
    pub parameters: BTreeMap<String, Parameter>,
    /// Whether what it points to is a secret, which no output may show.
    pub secret: bool,
    /// The rest.
    pub details: Later<Details>,
}

impl Deref for Rule {
    type Target = Details;

    fn deref(&self) -> &Details {
        self.details.get()
    }
}

impl Rule {
    /// Whether it judges documents of every kind that files have.
    pub fn is_about_every_file(&self) -> bool {
        let of_files = Kind::ALL.iter().filter(|kind| !kind.is_joined());
        self.kinds.len() == of_files.count() && !self.kinds.iter().any(|kind| kind.is_joined())
    }
}

/// What to do about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Countermeasure {
    /// patch, configure, encrypt, remove, hardware, policy, software, training, monitor or accept.
    pub kind: String,
    /// One or two sentences.
    pub text: String,
}

/// A setting of a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Used where the organisation sets nothing.
    #[serde(with = "json_text")]
    pub default: serde_json::Value,
    /// What it means, with its unit.
    pub description: String,
}

/// Any JSON as its text, for encodings that do not describe themselves.
mod json_text {
    use serde::{Deserialize as _, Deserializer, Serializer, de, ser};

    pub(super) fn serialize<S: Serializer>(
        value: &serde_json::Value,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let text = serde_json::to_string(value).map_err(ser::Error::custom)?;
        serializer.serialize_str(&text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<serde_json::Value, D::Error> {
        let text = String::deserialize(deserializer)?;
        serde_json::from_str(&text).map_err(de::Error::custom)
    }
}

/// How bad a rule's finding is without context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Fix when passing by.
    Low,
    /// Fix in the normal course of work.
    Medium,
    /// Fix soon.
    High,
    /// Stop and fix.
    Critical,
}

/// How likely a finding of a rule is to be true and worth acting on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// Preference or style; not in the default set.
    Low,
    /// Often true, needs a look.
    Medium,
    /// Nearly always true.
    High,
    /// True by construction.
    VeryHigh,
}

/// What a rule looks at in one evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// One document.
    Document,
    /// All documents and inventories together.
    Estate,
}

impl Severity {
    /// From worst to least.
    pub const ALL: [Self; 5] = [
        Self::Critical,
        Self::High,
        Self::Medium,
        Self::Low,
        Self::Info,
    ];

    /// The name used everywhere.
    pub fn name(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::Info => "info",
        }
    }
}

impl Precision {
    /// From surest to least sure.
    pub const ALL: [Self; 4] = [Self::VeryHigh, Self::High, Self::Medium, Self::Low];

    /// The name used everywhere, as in SARIF properties of code scanning.
    pub fn name(self) -> &'static str {
        match self {
            Self::VeryHigh => "very-high",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// A word that is none of those allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAllowed {
    /// The word that was seen.
    pub seen: String,
    /// The words allowed.
    pub allowed: Vec<&'static str>,
}

impl fmt::Display for NotAllowed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} is not one of {}",
            self.seen,
            self.allowed.join(", ")
        )
    }
}

impl std::error::Error for NotAllowed {}

/// The member of `all` whose name is `word`.
fn named<T: Copy>(word: &str, all: &[T], name: fn(T) -> &'static str) -> Result<T, NotAllowed> {
    all.iter()
        .copied()
        .find(|&one| name(one) == word)
        .ok_or_else(|| NotAllowed {
            seen: word.to_owned(),
            allowed: all.iter().map(|&one| name(one)).collect(),
        })
}

impl FromStr for Severity {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        named(word, &Self::ALL, Self::name)
    }
}

impl FromStr for Precision {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        named(word, &Self::ALL, Self::name)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_order_from_info_to_critical() {
        assert!(Severity::Critical > Severity::High);
        assert!(Severity::Low > Severity::Info);
    }

    #[test]
    fn a_wrong_word_is_answered_with_the_right_ones() {
        let error = "hihg".parse::<Severity>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"hihg\" is not one of critical, high, medium, low, info"
        );
    }
}
