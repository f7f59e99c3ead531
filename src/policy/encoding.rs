//! A pack as bytes: the build script encodes the built-in policies, compiled, and the
//! program decodes them without parsing a line of Rego.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::catalog::Catalog;
use super::group::{About, Group, Groups, Prepared};
use super::pack::{Pack, Policy, Texts};
use super::{Origin, PolicyFile};
use crate::classify::Kind;
use crate::rule::{Details, Later, Parameter, Precision, Rule, Scope, Severity};

#[derive(Serialize, Deserialize)]
struct Encoded<'b> {
    #[serde(borrow)]
    policies: Vec<EncodedPolicy<'b>>,
    #[serde(borrow)]
    groups: Vec<EncodedGroups<'b>>,
    #[serde(borrow)]
    catalogs: Vec<(&'b str, &'b [u8])>,
}

#[derive(Serialize, Deserialize)]
struct EncodedPolicy<'b> {
    #[serde(borrow)]
    rule: EncodedRule<'b>,
    file: &'b str,
    has_subject: bool,
    interpreter_only: bool,
    package: &'b str,
}

#[derive(Serialize, Deserialize)]
struct EncodedRule<'b> {
    id: &'b str,
    practice: &'b str,
    severity: Severity,
    precision: Precision,
    kinds: Vec<Kind>,
    estate: bool,
    parameters: BTreeMap<String, Parameter>,
    secret: bool,
    /// Encoded by themselves, as most rules are never shown.
    #[serde(borrow)]
    details: Bytes<'b>,
}

#[derive(Serialize, Deserialize)]
struct EncodedGroups<'b> {
    about: About,
    /// Encoded by themselves, as a run meets few sorts of documents.
    #[serde(borrow)]
    groups: Bytes<'b>,
}

#[derive(Serialize, Deserialize)]
struct EncodedGroup<'b> {
    resources: Vec<String>,
    policies: Vec<usize>,
    indexed: Vec<usize>,
    catalogs: Vec<String>,
    interpreted: Vec<usize>,
    /// Encoded by themselves, as most groups of a run never ask.
    #[serde(borrow)]
    conditions: Bytes<'b>,
    #[serde(borrow)]
    program: Option<&'b [u8]>,
}

/// Bytes that stay where they are when decoded.
struct Bytes<'b>(Cow<'b, [u8]>);

impl<'b> Bytes<'b> {
    /// Those that were decoded.
    fn decoded(self) -> &'b [u8] {
        match self.0 {
            Cow::Borrowed(bytes) => bytes,
            Cow::Owned(_) => &[],
        }
    }
}

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de: 'b, 'b> Deserialize<'de> for Bytes<'b> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = <&'de [u8]>::deserialize(deserializer)?;
        Ok(Self(Cow::Borrowed(bytes)))
    }
}

impl Pack {
    /// The pack as bytes, every group compiled.
    ///
    /// # Errors
    /// Those of the encoder.
    pub fn encode(&self) -> postcard::Result<Vec<u8>> {
        let mut details = Vec::new();
        for policy in &self.policies {
            let all: &Details = &policy.rule;
            details.push(postcard::to_allocvec(all)?);
        }
        let mut groups = Vec::new();
        for same in &self.groups {
            groups.push(EncodedGroups {
                about: same.about,
                groups: Bytes(Cow::Owned(encoded_groups(self, same.groups.get())?)),
            });
        }
        let encoded = Encoded {
            policies: self
                .policies
                .iter()
                .zip(details)
                .map(|(policy, details)| EncodedPolicy {
                    rule: encoded_rule(&policy.rule, details),
                    file: &policy.file,
                    has_subject: policy.has_subject,
                    interpreter_only: policy.interpreter_only,
                    package: &policy.package,
                })
                .collect(),
            groups,
            catalogs: self
                .catalogs
                .iter()
                .map(|(name, catalog)| (name.as_str(), catalog.bytes()))
                .collect(),
        };
        postcard::to_allocvec(&encoded)
    }

    /// A pack from the bytes of [`Pack::encode`]; `texts` gives the files it was made from.
    ///
    /// # Errors
    /// Those of the decoder.
    pub fn decode(bytes: &'static [u8], texts: fn() -> Vec<PolicyFile>) -> postcard::Result<Self> {
        let encoded: Encoded<'static> = postcard::from_bytes(bytes)?;
        Ok(Self {
            policies: encoded
                .policies
                .into_iter()
                .map(|policy| Policy {
                    rule: Arc::new(rule(policy.rule)),
                    file: policy.file.to_owned(),
                    origin: Origin::BuiltIn,
                    has_subject: policy.has_subject,
                    interpreter_only: policy.interpreter_only,
                    package: Cow::Borrowed(policy.package),
                })
                .collect(),
            groups: encoded.groups.into_iter().map(groups).collect(),
            catalogs: encoded
                .catalogs
                .into_iter()
                .map(|(name, bytes)| (name.to_owned(), Catalog::from_bytes(bytes)))
                .collect(),
            source: Texts {
                parsed: OnceLock::new(),
                texts,
            },
        })
    }
}

fn encoded_groups(pack: &Pack, groups: &[Group]) -> postcard::Result<Vec<u8>> {
    let mut all = Vec::new();
    for group in groups {
        let prepared = group.prepare(pack);
        let conditions = postcard::to_allocvec(group.conditions())?;
        all.push(EncodedGroup {
            resources: group.resources.clone(),
            policies: group.policies.clone(),
            indexed: group.indexed.clone(),
            catalogs: group.catalogs.clone(),
            interpreted: prepared.interpreted.clone(),
            conditions: Bytes(Cow::Owned(conditions)),
            program: prepared.program.as_deref(),
        });
    }
    postcard::to_allocvec(&all)
}

fn encoded_rule(rule: &Rule, details: Vec<u8>) -> EncodedRule<'_> {
    EncodedRule {
        id: &rule.id,
        practice: &rule.practice,
        severity: rule.severity,
        precision: rule.precision,
        kinds: rule.kinds.clone(),
        estate: rule.scope == Scope::Estate,
        parameters: rule.parameters.clone(),
        secret: rule.secret,
        details: Bytes(Cow::Owned(details)),
    }
}

fn rule(encoded: EncodedRule<'static>) -> Rule {
    Rule {
        id: encoded.id.to_owned(),
        practice: encoded.practice.to_owned(),
        severity: encoded.severity,
        precision: encoded.precision,
        kinds: encoded.kinds,
        scope: scope(encoded.estate),
        parameters: encoded.parameters,
        secret: encoded.secret,
        details: Later::new(encoded.details.decoded(), |bytes| {
            // The same code wrote them.
            postcard::from_bytes(bytes).unwrap_or_default()
        }),
    }
}

fn scope(is_estate: bool) -> Scope {
    if is_estate {
        Scope::Estate
    } else {
        Scope::Document
    }
}

fn groups(encoded: EncodedGroups<'static>) -> Groups {
    Groups {
        about: encoded.about,
        groups: Later::new(encoded.groups.decoded(), |bytes| {
            let groups: Vec<EncodedGroup<'static>> =
                postcard::from_bytes(bytes).unwrap_or_default();
            groups.into_iter().map(group).collect()
        }),
    }
}

fn group(encoded: EncodedGroup<'static>) -> Group {
    Group {
        resources: encoded.resources,
        policies: encoded.policies,
        indexed: encoded.indexed,
        catalogs: encoded.catalogs,
        conditions: Later::new(encoded.conditions.decoded(), |bytes| {
            // Without them every policy runs.
            postcard::from_bytes(bytes).unwrap_or_default()
        }),
        prepared: OnceLock::from(Prepared {
            program: encoded.program.map(Cow::Borrowed),
            interpreted: encoded.interpreted,
        }),
    }
}
