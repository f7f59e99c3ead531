//! Named sections of settings under construction, merged by name, as INI files and
//! systemd units have them.

use std::collections::HashMap;

use super::entries::{Entries, map};
use crate::document::{Entry, Node, Region};

/// The sections of a file in the order in which their names first came.
#[derive(Debug, Default)]
pub(super) struct Sections {
    sections: Vec<Section>,
    places: HashMap<String, usize>,
    current: Option<usize>,
}

#[derive(Debug)]
struct Section {
    name: String,
    name_region: Region,
    settings: Entries,
}

impl Sections {
    /// Makes a section the current one, a new one if the name is new.
    pub(super) fn open(&mut self, name: &str, name_region: Region) {
        let new = self.sections.len();
        let place = *self.places.entry(name.to_owned()).or_insert(new);
        if place == new {
            self.sections.push(Section {
                name: name.to_owned(),
                name_region,
                settings: Entries::default(),
            });
        }
        self.current = Some(place);
    }

    /// After a header that cannot be read no section is the current one.
    pub(super) fn close(&mut self) {
        self.current = None;
    }

    /// The settings of the current section.
    pub(super) fn current(&mut self) -> Option<&mut Entries> {
        let section = self.sections.get_mut(self.current?)?;
        Some(&mut section.settings)
    }

    /// A map from section to settings.
    pub(super) fn into_map(self) -> Node {
        let entries = self
            .sections
            .into_iter()
            .map(|section| Entry {
                key: section.name,
                key_region: section.name_region,
                value: section.settings.into_map(section.name_region.end as usize),
            })
            .collect();
        map(entries, 0)
    }
}
