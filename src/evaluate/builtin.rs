//! The policies that are part of the program.

use super::{Origin, PolicyFile};
use crate::document::FileName;

/// Name below the project's root, and text.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/policies.rs"));

/// The built-in policies, libraries and catalogue data.
pub fn builtin() -> Vec<PolicyFile> {
    FILES
        .iter()
        .map(|(name, text)| PolicyFile {
            name: FileName::plain(name),
            text: (*text).to_owned(),
            origin: Origin::BuiltIn,
        })
        .collect()
}
