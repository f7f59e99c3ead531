//! What a document must hold before a policy can find anything in it.
//!
//! A need is a condition without negation on the names and texts that occur anywhere in
//! a document. Where it does not hold, no body of the policy can succeed, and the policy
//! is not run; where it holds, nothing is known. [`super::needs`] reads it off the policy,
//! [`super::conditions`] asks it.

use std::collections::BTreeSet;

/// Parts that a need may have; a larger one is given up for no need at all.
const MOST_PARTS: usize = 300;

/// A condition on a document. What is quickly asked comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// A member of this name.
    Name(String),
    /// This text as a value.
    Text(String),
    /// A name or text with this in it, whatever the case; [`folded`].
    Part(String),
    /// A rule that gives a set or list, by package and name, has members. The host cannot know;
    /// the entry point of a group asks it once for all policies that need it.
    Rule(String),
    /// Every one holds; an empty list always does.
    All(Vec<Self>),
    /// One of them holds; an empty list never does.
    Any(Vec<Self>),
}

impl Need {
    pub(super) const NOTHING: Self = Self::All(Vec::new());
    pub(super) const IMPOSSIBLE: Self = Self::Any(Vec::new());

    /// All of some needs.
    pub(super) fn all(needs: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = BTreeSet::new();
        for need in needs {
            match need {
                Self::All(more) => parts.extend(more),
                Self::Any(none) if none.is_empty() => return Self::IMPOSSIBLE,
                other => {
                    parts.insert(other);
                }
            }
        }
        Self::All(parts.into_iter().collect()).bounded()
    }

    /// One of some needs.
    pub(super) fn any(needs: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = BTreeSet::new();
        for need in needs {
            match need {
                Self::Any(more) => parts.extend(more),
                Self::All(none) if none.is_empty() => return Self::NOTHING,
                other => {
                    parts.insert(other);
                }
            }
        }
        Self::Any(parts.into_iter().collect()).bounded()
    }

    fn bounded(self) -> Self {
        match self {
            Self::All(mut parts) | Self::Any(mut parts) if parts.len() == 1 => {
                parts.pop().unwrap_or(Self::NOTHING)
            }
            large if large.parts() > MOST_PARTS => Self::NOTHING,
            other => other,
        }
    }

    /// How many parts it is made of.
    pub(super) fn parts(&self) -> usize {
        match self {
            Self::All(needs) | Self::Any(needs) => 1 + needs.iter().map(Self::parts).sum::<usize>(),
            Self::Name(_) | Self::Text(_) | Self::Part(_) | Self::Rule(_) => 1,
        }
    }

    /// Whether every document meets it as far as the host can know.
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::All(needs) if needs.is_empty())
    }

    /// The rules of which this needs every one to have members.
    pub(super) fn rules(&self) -> BTreeSet<String> {
        match self {
            Self::Rule(name) => BTreeSet::from([name.clone()]),
            Self::All(needs) => needs.iter().flat_map(Self::rules).collect(),
            Self::Any(needs) => {
                let mut sets = needs.iter().map(Self::rules);
                let first = sets.next().unwrap_or_default();
                sets.fold(first, |common, set| &common & &set)
            }
            Self::Name(_) | Self::Text(_) | Self::Part(_) => BTreeSet::new(),
        }
    }

    /// What is left for the host to ask.
    pub(super) fn of_the_document(&self) -> Self {
        match self {
            Self::Rule(_) => Self::NOTHING,
            Self::All(needs) => Self::all(needs.iter().map(Self::of_the_document)),
            Self::Any(needs) => Self::any(needs.iter().map(Self::of_the_document)),
            Self::Name(_) | Self::Text(_) | Self::Part(_) => self.clone(),
        }
    }
}

/// A text as parts are looked for in it: the same for a text in small and in capital
/// letters, the long s and the sharp s included.
pub(super) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let small = text.chars().flat_map(char::to_lowercase);
    let capital = small.flat_map(char::to_uppercase);
    capital.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Need {
        Need::Name(text.to_owned())
    }

    #[test]
    fn needs_are_put_together() {
        assert!(Need::any([name("a"), Need::NOTHING]).is_nothing());
        assert_eq!(Need::all([name("a"), Need::IMPOSSIBLE]), Need::IMPOSSIBLE);
        assert_eq!(Need::all([name("a"), name("a")]), name("a"));
        let both = Need::all([name("b"), Need::all([name("a")])]);
        assert_eq!(both, Need::All(vec![name("a"), name("b")]));
    }

    #[test]
    fn a_rule_is_needed_where_every_way_needs_it() {
        let rule = |text: &str| Need::Rule(text.to_owned());
        let need = Need::any([
            Need::all([rule("a"), rule("b")]),
            Need::all([rule("a"), name("x")]),
        ]);
        assert_eq!(need.rules(), BTreeSet::from(["a".to_owned()]));
        assert!(need.of_the_document().is_nothing());
    }

    #[test]
    fn a_part_is_found_whatever_its_case() {
        for text in ["Straße", "STRASSE", "ſtrasse", "οδός ΟΔΟΣ", "K"] {
            assert_eq!(folded(&text.to_lowercase()), folded(text));
            assert_eq!(folded(&text.to_uppercase()), folded(text));
        }
    }

    #[test]
    fn what_grows_too_large_is_no_need() {
        let many = (0..MOST_PARTS + 1).map(|number| name(&number.to_string()));
        assert!(Need::all(many).is_nothing());
    }
}
