//! Policies: Rego modules loaded, checked, given their rules, grouped and compiled.
//!
//! A [`Pack`] is loaded from source, or decoded from what the build script made of the
//! built-in policies with this same module; a [`PolicySet`] is the packs of a run.
//! Nothing here looks at a document.

mod builtins;
mod catalog;
mod complaint;
mod conditions;
mod encoding;
mod group;
mod lint;
mod metadata;
pub(crate) mod module;
mod modules;
mod mutants;
mod need;
mod needs;
mod pack;
mod reach;
mod rewrite;
mod set;
mod shape;
mod strip;
mod syntax;
mod words;

pub use complaint::Complaint;
pub(crate) use group::{About, Group, about, compile, new_engine};
pub(crate) use module::{Role, name_of};
pub(crate) use mutants::{Mutant, of as mutants_of};
pub use pack::{Pack, Policy};
pub use set::PolicySet;
pub(crate) use words::Words;

use crate::document::FileName;

/// The text of a Rego module, or of a data file beside the policies.
#[derive(Debug, Clone)]
pub struct PolicyFile {
    /// What to call it in messages.
    pub name: FileName,
    /// Its text.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

/// Where a policy came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Part of the program.
    BuiltIn,
    /// Given by the user.
    Given,
}

impl PolicyFile {
    /// Whether it is data, `policies/data/<name>.json`, read as `data.catalog.<name>`.
    pub fn is_data(&self) -> bool {
        self.name.shown.ends_with(".json")
    }

    /// The name of a data file, without folders and ending.
    pub(crate) fn stem(&self) -> &str {
        let file = self.name.shown.rsplit('/').next().unwrap_or_default();
        file.strip_suffix(".json").unwrap_or(file)
    }

    /// Whether it is part of the Rego that built-in policies share.
    pub fn is_library(&self) -> bool {
        self.text.contains("package rearguard.lib")
    }
}
