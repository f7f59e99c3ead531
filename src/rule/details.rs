//! What a rule says when it is shown, decoded when it is first asked for: a run judges by a
//! thousand rules and shows a few.

use std::collections::BTreeMap;
use std::sync::OnceLock;

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
}

/// The details of a rule, at hand or still encoded.
#[derive(Debug, Clone)]
pub struct Later {
    decoded: OnceLock<Details>,
    encoded: &'static [u8],
    decode: fn(&[u8]) -> Details,
}

impl Later {
    /// Details that `decode` reads from some bytes.
    pub(crate) fn new(encoded: &'static [u8], decode: fn(&[u8]) -> Details) -> Self {
        Self {
            decoded: OnceLock::new(),
            encoded,
            decode,
        }
    }

    pub(super) fn get(&self) -> &Details {
        self.decoded.get_or_init(|| (self.decode)(self.encoded))
    }
}

impl From<Details> for Later {
    fn from(details: Details) -> Self {
        Self {
            decoded: OnceLock::from(details),
            encoded: &[],
            decode: |_| Details::default(),
        }
    }
}

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}
