//! The state before a change, for the rules about what changed: the statuses of assets, and
//! what the files said.

use std::collections::BTreeMap;

use crate::document::FileName;
use crate::inventory::{self, Settings, Status};
use crate::leftovers::is_compared;
use crate::walk::{self, File};

/// The state before a change.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// The status of every asset, by id in small letters.
    pub statuses: BTreeMap<String, Status>,
    /// What files said that say something else now, or are gone, by the names they are shown
    /// under.
    pub(super) texts: BTreeMap<String, String>,
    /// Files that say what they said.
    pub(super) unchanged: Vec<File>,
}

impl Before {
    /// Whether a file has anything to say of what was before.
    pub fn may_say(name: &str, settings: &Settings) -> bool {
        is_compared(name) || inventory::may_be_named(name, settings)
    }

    /// Collects files: each with what it said, and whether it says something else now. What
    /// was no text said nothing.
    ///
    /// # Errors
    /// The first file's that has one.
    pub fn of<E>(
        files: impl Iterator<Item = Result<(File, Vec<u8>, bool), E>>,
        settings: &Settings,
    ) -> Result<Self, E> {
        let mut before = Self::default();
        let mut listed = Vec::new();
        for one in files {
            let (file, content, is_changed) = one?;
            let name = FileName::plain(&file.name.shown);
            let Ok(source) = walk::text_of(name, content) else {
                continue;
            };
            if inventory::may_be_named(&file.name.shown, settings) {
                listed.extend(inventory::read(&source, settings));
            }
            if !is_compared(&file.name.shown) {
                continue;
            }
            if is_changed {
                let text = source.text.clone();
                before.texts.insert(file.name.shown.clone(), text);
            } else {
                before.unchanged.push(file);
            }
        }
        let assets = inventory::gather(listed);
        let statuses = assets.assets();
        before.statuses = statuses
            .map(|asset| (asset.id().to_lowercase(), asset.status()))
            .collect();
        Ok(before)
    }
}
