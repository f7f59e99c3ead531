//! The policies that are part of the program, as the build script left them.

use crate::document::FileName;
use crate::policy::{Origin, Pack, PolicyFile};

/// Name below the project's root, and text.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/policies.rs"));

/// The same, loaded and compiled.
const PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/policies.bin"));

/// The built-in policies, ready to run.
///
/// # Panics
/// Never: the bytes were made by the same code when the program was built.
pub fn pack() -> Pack {
    Pack::decode(PACK, files).expect("the build script encoded it with this code")
}

/// The texts of the built-in policies, libraries and data.
pub fn files() -> Vec<PolicyFile> {
    FILES
        .iter()
        .map(|(name, text)| PolicyFile {
            name: FileName::plain(name),
            text: (*text).to_owned(),
            origin: Origin::BuiltIn,
        })
        .collect()
}

/// The Rego and data that built-in policies share, for policies of the user's own.
pub fn library() -> impl Iterator<Item = PolicyFile> {
    files()
        .into_iter()
        .filter(|file| file.is_library() || file.is_data())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_encoded_pack_is_what_its_texts_say() {
        let decoded = super::pack();
        let loaded = crate::policy::Pack::load(&super::files())
            .unwrap_or_else(|complaints| panic!("{complaints:?}"));
        let ids = |pack: &crate::policy::Pack| -> Vec<String> {
            pack.policies
                .iter()
                .map(|policy| policy.rule.id.clone())
                .collect()
        };
        assert_eq!(ids(&decoded), ids(&loaded));
        assert!(!ids(&decoded).is_empty());
    }
}
