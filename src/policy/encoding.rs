//! A pack as bytes: the build script encodes the built-in policies, compiled, and the
//! program decodes them without parsing a line of Rego.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::group::{Group, Prepared};
use super::pack::{Modules, Pack, Policy};
use super::{Origin, PolicyFile};
use crate::classify::Kind;
use crate::rule::{Rule, Scope};

#[derive(Serialize, Deserialize)]
struct Encoded<'b> {
    policies: Vec<EncodedPolicy>,
    #[serde(borrow)]
    groups: Vec<EncodedGroup<'b>>,
    catalogs: Vec<(String, String)>,
}

#[derive(Serialize, Deserialize)]
struct EncodedPolicy {
    rule: Rule,
    file: String,
    has_subject: bool,
    interpreter_only: bool,
    package: String,
}

#[derive(Serialize, Deserialize)]
struct EncodedGroup<'b> {
    kind: Option<Kind>,
    resources: Vec<String>,
    estate: bool,
    policies: Vec<usize>,
    wants_index: bool,
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
        let mut conditions = Vec::new();
        for group in &self.groups {
            conditions.push(postcard::to_allocvec(group.conditions())?);
        }
        let encoded = Encoded {
            policies: self
                .policies
                .iter()
                .map(|policy| EncodedPolicy {
                    rule: (*policy.rule).clone(),
                    file: policy.file.clone(),
                    has_subject: policy.has_subject,
                    interpreter_only: policy.interpreter_only,
                    package: policy.package.clone(),
                })
                .collect(),
            groups: self
                .groups
                .iter()
                .zip(conditions)
                .map(|(group, conditions)| {
                    let prepared = group.prepare(self);
                    EncodedGroup {
                        kind: group.kind,
                        resources: group.resources.clone(),
                        estate: group.scope == Scope::Estate,
                        policies: group.policies.clone(),
                        wants_index: group.wants_index,
                        catalogs: group.catalogs.clone(),
                        interpreted: prepared.interpreted.clone(),
                        conditions: Bytes(Cow::Owned(conditions)),
                        program: prepared.program.as_deref(),
                    }
                })
                .collect(),
            catalogs: self.catalogs.clone().into_iter().collect(),
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
                    rule: Arc::new(policy.rule),
                    file: policy.file,
                    origin: Origin::BuiltIn,
                    has_subject: policy.has_subject,
                    interpreter_only: policy.interpreter_only,
                    package: policy.package,
                })
                .collect(),
            groups: encoded.groups.into_iter().map(group).collect(),
            catalogs: encoded.catalogs.into_iter().collect(),
            modules: Modules {
                parsed: OnceLock::new(),
                texts,
            },
        })
    }
}

fn group(encoded: EncodedGroup<'static>) -> Group {
    Group {
        kind: encoded.kind,
        resources: encoded.resources,
        scope: if encoded.estate {
            Scope::Estate
        } else {
            Scope::Document
        },
        policies: encoded.policies,
        wants_index: encoded.wants_index,
        catalogs: encoded.catalogs,
        conditions: OnceLock::new(),
        encoded_conditions: encoded.conditions.0,
        prepared: OnceLock::from(Prepared {
            program: encoded.program.map(Cow::Borrowed),
            interpreted: encoded.interpreted,
        }),
    }
}
