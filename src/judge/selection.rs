//! Which rules a run uses.
//!
//! A word selects by any name a rule answers to: its id, an alias such as `CH-01`, its
//! practice, its severity, a framework (`cwe`) or a control in one (`CWE-250`).

use std::str::FromStr;

use crate::rule::{NotAllowed, Precision, Rule, Severity};

/// Rules chosen by how sure and how bad they are, before words add or remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Severity high and above, precision high and above.
    Minimal,
    /// Every rule but those of low precision, which state preferences.
    #[default]
    Default,
    /// Every rule.
    Strict,
}

impl Profile {
    const ALL: [Self; 3] = [Self::Minimal, Self::Default, Self::Strict];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minimal => "minimal",
            Self::Default => "default",
            Self::Strict => "strict",
        }
    }

    fn includes(self, rule: &Rule) -> bool {
        match self {
            Self::Minimal => rule.severity >= Severity::High && rule.precision >= Precision::High,
            Self::Default => rule.precision > Precision::Low,
            Self::Strict => true,
        }
    }
}

impl FromStr for Profile {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        Self::ALL
            .into_iter()
            .find(|profile| profile.name() == word)
            .ok_or_else(|| NotAllowed {
                seen: word.to_owned(),
                allowed: Self::ALL.iter().map(|profile| profile.name()).collect(),
            })
    }
}

/// Profile and words.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The rules to begin with.
    pub profile: Profile,
    /// Only rules that one of these names; all of the profile if empty.
    pub select: Vec<String>,
    /// Not the rules that one of these names.
    pub ignore: Vec<String>,
}

impl Selection {
    /// Whether a rule is used. Naming a rule itself overrides the profile.
    pub fn includes(&self, rule: &Rule) -> bool {
        if self.ignore.iter().any(|word| names(word, rule)) {
            return false;
        }
        if self.select.is_empty() {
            return self.profile.includes(rule);
        }
        self.select
            .iter()
            .any(|word| is_name_of(word, rule) || names(word, rule) && self.profile.includes(rule))
    }

    /// The words that name no rule at all.
    pub fn unmatched<'s>(&'s self, rules: &[impl AsRef<Rule>]) -> Vec<&'s str> {
        self.select
            .iter()
            .chain(&self.ignore)
            .filter(|word| !rules.iter().any(|rule| names(word, rule.as_ref())))
            .map(String::as_str)
            .collect()
    }
}

/// Whether a word is a rule's id or alias.
pub fn is_name_of(word: &str, rule: &Rule) -> bool {
    rule.id == word
        || rule
            .aliases
            .iter()
            .any(|alias| alias.eq_ignore_ascii_case(word))
}

fn names(word: &str, rule: &Rule) -> bool {
    is_name_of(word, rule)
        || rule.practice == word
        || rule.severity.name() == word
        || rule.controls.iter().any(|(framework, controls)| {
            framework == word
                || controls
                    .iter()
                    .any(|control| control.eq_ignore_ascii_case(word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Details, Scope};
    use std::collections::BTreeMap;
    use std::sync::Arc;

    fn rule(id: &str, severity: Severity, precision: Precision) -> Arc<Rule> {
        let details = Details {
            aliases: vec!["CH-01".to_owned()],
            controls: BTreeMap::from([("cwe".to_owned(), vec!["CWE-250".to_owned()])]),
            ..Details::default()
        };
        Arc::new(Rule {
            id: id.to_owned(),
            practice: "configuration-hardening".to_owned(),
            severity,
            precision,
            kinds: Vec::new(),
            scope: Scope::Document,
            parameters: BTreeMap::new(),
            secret: false,
            details: details.into(),
        })
    }

    fn select(words: &[&str]) -> Selection {
        Selection {
            select: words.iter().map(|word| (*word).to_owned()).collect(),
            ..Selection::default()
        }
    }

    #[test]
    fn a_rule_answers_to_all_its_names() {
        let rule = rule("root", Severity::High, Precision::High);
        for word in [
            "root",
            "ch-01",
            "configuration-hardening",
            "high",
            "cwe",
            "cwe-250",
        ] {
            assert!(select(&[word]).includes(&rule), "{word}");
        }
        assert!(!select(&["low"]).includes(&rule));
    }

    #[test]
    fn preferences_are_used_only_when_named_or_strict() {
        let rule = rule("style", Severity::Low, Precision::Low);
        assert!(!Selection::default().includes(&rule));
        assert!(!select(&["low"]).includes(&rule));
        assert!(select(&["style"]).includes(&rule));
        let strict = Selection {
            profile: Profile::Strict,
            ..Selection::default()
        };
        assert!(strict.includes(&rule));
    }

    #[test]
    fn ignoring_wins_over_selecting() {
        let rule = rule("root", Severity::High, Precision::High);
        let mut selection = select(&["high"]);
        selection.ignore.push("root".to_owned());
        assert!(!selection.includes(&rule));
    }

    #[test]
    fn a_word_that_names_nothing_is_told() {
        let rules = [rule("root", Severity::High, Precision::High)];
        assert_eq!(select(&["roto", "root"]).unmatched(&rules), ["roto"]);
    }
}
