//! A map under construction, for formats in which a name may come twice: it finds
//! an entry by name in constant time and knows the three ways to treat the second.

use std::collections::HashMap;

use crate::document::{Entry, Node, Region, Value};

/// The entries of a map, in the order in which their names first came.
#[derive(Debug, Default)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
}

impl Entries {
    /// The entry of this name.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Entry> {
        let place = *self.places.get(key)?;
        self.entries.get_mut(place)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether there is an entry of this name.
    pub(super) fn contains(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// The first value wins: adds the entry unless there is one of this name.
    /// Says whether it was added.
    pub(super) fn add(&mut self, key: &str, key_region: Region, value: Node) -> bool {
        if self.contains(key) {
            return false;
        }
        self.places.insert(key.to_owned(), self.entries.len());
        self.entries.push(Entry {
            key: key.to_owned(),
            key_region,
            value,
        });
        true
    }

    /// The last value wins; where earlier ones stood is noted as its origins.
    pub(super) fn replace(&mut self, key: &str, key_region: Region, mut value: Node) {
        let Some(entry) = self.get_mut(key) else {
            self.add(key, key_region, value);
            return;
        };
        let earlier = std::mem::replace(&mut entry.value, Node::new(Value::Null, key_region));
        let earlier_region = earlier.region;
        if let Some(notes) = earlier.notes {
            value.notes_mut().origins = notes.origins;
        }
        value.notes_mut().origins.push(earlier_region);
        entry.value = value;
        entry.key_region = key_region;
    }

    /// All values count: the value joins the list of this name.
    pub(super) fn append(&mut self, key: &str, key_region: Region, value: Node) {
        let Some(entry) = self.get_mut(key) else {
            let region = value.region;
            let list = Node::new(Value::List(vec![value]), region);
            self.add(key, key_region, list);
            return;
        };
        if let Value::List(items) = &mut entry.value.value {
            entry.value.region = if items.is_empty() {
                value.region
            } else {
                entry.value.region.to(value.region)
            };
            items.push(value);
        }
    }

    /// The entries, to build something else than a plain map of them.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// The map; an empty one stands at an offset.
    pub(super) fn into_map(self, empty_at: usize) -> Node {
        map(self.entries, empty_at)
    }
}

/// A map that stands from its first name to its last value; an empty one at an offset.
pub(super) fn map(entries: Vec<Entry>, empty_at: usize) -> Node {
    let regions = entries
        .iter()
        .flat_map(|entry| [entry.key_region, entry.value.region]);
    let region = spanning(regions, empty_at);
    Node::new(Value::Map(entries), region)
}

/// A list that stands from its first to its last item; an empty one at an offset.
pub(super) fn list(items: Vec<Node>, empty_at: usize) -> Node {
    let region = spanning(items.iter().map(|item| item.region), empty_at);
    Node::new(Value::List(items), region)
}

/// An entry whose name is ours and stands nowhere in the text: its region is empty
/// and lies where the value begins.
pub(super) fn named(key: &str, value: Node) -> Entry {
    let start = value.region.start as usize;
    Entry {
        key: key.to_owned(),
        key_region: Region::new(start, start),
        value,
    }
}

/// The smallest region that covers all of these.
fn spanning(regions: impl Iterator<Item = Region>, empty_at: usize) -> Region {
    regions
        .reduce(Region::to)
        .unwrap_or(Region::new(empty_at, empty_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, start: usize) -> Node {
        Node::string(text, Region::new(start, start + text.len()))
    }

    #[test]
    fn a_replaced_value_is_noted_where_it_stood() {
        let mut entries = Entries::default();
        for (start, value) in [(2, "1"), (6, "2"), (10, "3")] {
            entries.replace("a", Region::new(start - 2, start - 1), text(value, start));
        }
        let map = entries.into_map(0);
        let winner = map.get("a").unwrap();
        assert_eq!(winner.as_str(), Some("3"));
        assert_eq!(
            winner.notes.as_ref().unwrap().origins,
            [Region::new(2, 3), Region::new(6, 7)]
        );
    }

    #[test]
    fn a_map_covers_its_names_and_values() {
        let mut entries = Entries::default();
        entries.add("a", Region::new(4, 5), text("x", 6));
        assert_eq!(entries.into_map(0).region, Region::new(4, 7));
        assert_eq!(Entries::default().into_map(9).region, Region::new(9, 9));
    }
}
