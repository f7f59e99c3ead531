//! Build arguments in the image of a stage: `${NAME}` is replaced by the default
//! that stands in the file, as a build without `--build-arg` would.

use std::collections::HashMap;

use crate::document::{Region, Unknown};

/// Longest text that is put together: arguments may double each other.
const MAX_LENGTH: usize = 4096;

const NOT_EVALUATED: &str = "substitution that is not evaluated";

/// Arguments that every build sets, without a value in the file.
const BUILDER: &[&str] = &[
    "BUILDARCH",
    "BUILDOS",
    "BUILDPLATFORM",
    "BUILDVARIANT",
    "TARGETARCH",
    "TARGETOS",
    "TARGETPLATFORM",
    "TARGETVARIANT",
];

/// The arguments declared before the first stage.
#[derive(Debug, Default)]
pub(super) struct Variables {
    /// The default with its place, `None` for a name without default.
    defaults: HashMap<String, Option<(String, Region)>>,
}

/// A text with its variables replaced.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) text: String,
    /// Why part of it is not known; that part stays `${NAME}`.
    pub(super) unknown: Option<Unknown>,
    /// Where the defaults stand.
    pub(super) origins: Vec<Region>,
}

impl Variables {
    /// Declares an argument; the last declaration counts.
    pub(super) fn declare(&mut self, name: &str, default: Option<(&str, Region)>) {
        let default = default.and_then(|(text, region)| {
            let resolved = self.resolve(text);
            resolved
                .unknown
                .is_none()
                .then_some((resolved.text, region))
        });
        self.defaults.insert(name.to_owned(), default);
    }

    /// Replaces the variables of a text.
    pub(super) fn resolve(&self, text: &str) -> Resolved {
        let mut resolved = Resolved::default();
        let mut rest = text;
        if text.len() > MAX_LENGTH {
            return Resolved::too_long(text);
        }
        while let Some(dollar) = rest.find('$') {
            let (before, from) = rest.split_at(dollar);
            resolved.text.push_str(before);
            match Reference::read(from) {
                Some(reference) => {
                    self.replace(&reference, &mut resolved);
                    rest = reference.rest;
                }
                None => {
                    if from.starts_with("${") {
                        resolved.miss(NOT_EVALUATED, "");
                    }
                    resolved.text.push('$');
                    rest = from.get(1..).unwrap_or("");
                }
            }
            if resolved.text.len() > MAX_LENGTH {
                return Resolved::too_long(text);
            }
        }
        resolved.text.push_str(rest);
        resolved
    }

    fn replace(&self, reference: &Reference<'_>, resolved: &mut Resolved) {
        let name = reference.name;
        let known = self.defaults.get(name);
        let value = known.and_then(Option::as_ref);
        let is_set = value.is_some_and(|(text, _)| !(reference.empty_is_unset && text.is_empty()));
        match (reference.operator, value) {
            ('+', _) if is_set => resolved.push_word(reference.word),
            ('+', _) => {}
            (_, Some((text, region))) if is_set => {
                resolved.text.push_str(text);
                resolved.origins.push(*region);
            }
            ('-', _) => resolved.push_word(reference.word),
            _ => {
                let reason = if BUILDER.contains(&name) {
                    "set by the builder"
                } else if known.is_some() {
                    "build argument without default"
                } else {
                    "build argument that is not declared before the first stage"
                };
                resolved.text.push_str(&format!("${{{name}}}"));
                resolved.miss(reason, name);
            }
        }
    }
}

impl Resolved {
    fn too_long(text: &str) -> Self {
        let mut resolved = Self {
            text: text.to_owned(),
            ..Self::default()
        };
        resolved.miss("too long to be put together", "");
        resolved
    }

    /// Notes why a part is not known, unless an earlier part is not known either.
    fn miss(&mut self, reason: &str, reference: &str) {
        self.unknown.get_or_insert_with(|| Unknown {
            reason: reason.to_owned(),
            reference: reference.to_owned(),
        });
    }

    fn push_word(&mut self, word: &str) {
        if word.contains('$') {
            self.miss(NOT_EVALUATED, "");
        }
        self.text.push_str(word);
    }
}

/// `$NAME`, `${NAME}`, `${NAME:-word}` or `${NAME:+word}`.
struct Reference<'a> {
    name: &'a str,
    /// `-`, `+`, or `=` where the value itself is meant.
    operator: char,
    /// Whether an empty value counts as none.
    empty_is_unset: bool,
    word: &'a str,
    rest: &'a str,
}

impl<'a> Reference<'a> {
    /// Reads a reference off a text that begins with a dollar sign.
    fn read(text: &'a str) -> Option<Self> {
        let after = text.strip_prefix('$')?;
        let inside = after.strip_prefix('{');
        let from = inside.unwrap_or(after);
        let end = from
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(from.len());
        let (name, rest) = from.split_at(end);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
            return None;
        }
        let mut reference = Self {
            name,
            operator: '=',
            empty_is_unset: false,
            word: "",
            rest,
        };
        if inside.is_none() {
            return Some(reference);
        }
        let (modifier, rest) = rest.split_once('}')?;
        reference.rest = rest;
        let word = match modifier.strip_prefix(':') {
            Some(word) => {
                reference.empty_is_unset = true;
                word
            }
            None => modifier,
        };
        if let Some(operator @ ('-' | '+')) = word.chars().next() {
            reference.operator = operator;
            reference.word = word.get(1..)?;
            return Some(reference);
        }
        word.is_empty().then_some(reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(declared: &[(&str, Option<&str>)]) -> Variables {
        let mut variables = Variables::default();
        for (name, default) in declared {
            variables.declare(name, default.map(|text| (text, Region::new(1, 2))));
        }
        variables
    }

    #[test]
    fn defaults_are_put_in_wherever_docker_would() {
        let variables = variables(&[("A", Some("1")), ("B", Some("x-${A}")), ("E", Some(""))]);
        for (text, expected) in [
            ("i:$A.2", "i:1.2"),
            ("i:${B}", "i:x-1"),
            ("${N:-d}${E:-e}${E-f}${A:+g}${N+h}", "deg"),
            ("a$", "a$"),
            ("${A#1}", "${A#1}"),
        ] {
            assert_eq!(variables.resolve(text).text, expected);
        }
    }

    #[test]
    fn what_has_no_default_is_unknown_and_says_why() {
        let variables = variables(&[("A", None), ("B", Some("$A"))]);
        for (text, reason) in [
            ("i:$A", "build argument without default"),
            ("i:${A}", "build argument without default"),
            ("${TARGETARCH}", "set by the builder"),
            ("${A#1}", NOT_EVALUATED),
            ("${X:-${A}}", NOT_EVALUATED),
            (
                "$X",
                "build argument that is not declared before the first stage",
            ),
        ] {
            assert_eq!(variables.resolve(text).unknown.unwrap().reason, reason);
        }
        assert_eq!(variables.resolve("i:$A").text, "i:${A}");
        assert_eq!(variables.resolve("$B").text, "${B}");
    }

    #[test]
    fn arguments_that_double_each_other_stay_short() {
        let mut variables = variables(&[("A", Some("xxxxxxxx"))]);
        for _ in 0..64 {
            variables.declare("A", Some(("$A$A", Region::new(0, 0))));
        }
        assert!(variables.resolve("$A").text.len() <= MAX_LENGTH);
    }
}
