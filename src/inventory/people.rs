//! Who answers for an asset, held against the people and teams that inventories list: an
//! owner who has left answers for nothing, nor does a team that nobody has heard of.

use std::collections::{BTreeMap, BTreeSet};

use super::identifier::Type;
use super::{Asset, Inventory, Reader, Status};
use crate::document::{Node, Region, Value};

/// Where an asset names who answers for it.
const ROLES: &[&str] = &["owner.team", "owner.contact", "custodian", "data_owner"];

/// The people and teams of an inventory.
#[derive(Debug, Default)]
pub(super) struct People<'i> {
    /// People by what they are called, in small letters.
    known: BTreeMap<String, Vec<Asset<'i>>>,
    /// Teams and users of a catalogue of such.
    teams: BTreeSet<String>,
    /// Files whose owners are teams of the catalogue.
    speaking: BTreeSet<&'i str>,
}

impl<'i> People<'i> {
    /// Collects them.
    pub(super) fn of(inventory: &'i Inventory) -> Self {
        let mut people = Self {
            teams: inventory.teams.clone(),
            ..Self::default()
        };
        for asset in inventory
            .assets()
            .filter(|one| one.kind() == Some("identity"))
        {
            let identifiers = asset.identifiers();
            let addresses = identifiers
                .filter(|one| matches!(one.of, Type::Email | Type::AccountName))
                .map(|one| one.text);
            let names = [Some(asset.id()), asset.text("name")].into_iter().flatten();
            for name in addresses.chain(names) {
                people
                    .known
                    .entry(name.to_lowercase())
                    .or_default()
                    .push(asset);
            }
        }
        if people.teams.is_empty() {
            return people;
        }
        let mut owners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut is_catalogue: BTreeSet<&str> = BTreeSet::new();
        for asset in inventory.assets() {
            let Some(team) = asset.text("owner.team") else {
                continue;
            };
            for source in asset.get("sources").map_or(&[][..], Node::items) {
                let text = |key: &str| source.get(key).and_then(Node::as_str);
                let Some(file) = text("file") else { continue };
                owners.entry(file).or_default().insert(team);
                if text("reader") == Some(Reader::Backstage.name()) {
                    is_catalogue.insert(file);
                }
            }
        }
        for (file, owners) in owners {
            let known = owners
                .iter()
                .filter(|owner| people.is_listed(owner))
                .count();
            if known > 0 && (is_catalogue.contains(file) || known * 2 > owners.len()) {
                people.speaking.insert(file);
            }
        }
        people
    }

    /// Whether a text names a team or user of the catalogue, or a person.
    fn is_listed(&self, text: &str) -> bool {
        let names = names(text);
        names
            .iter()
            .any(|name| self.teams.contains(name) || self.known.contains_key(name))
    }

    /// Who answers for an asset: `{role, text, status, known}`. The status is that of the
    /// person in the inventories; `known` is false where the file names teams of the
    /// catalogue and this is none.
    pub(super) fn of_asset(&self, asset: Asset<'i>) -> Node {
        let mut found = Vec::new();
        for role in ROLES {
            let Some(node) = asset.get(role) else {
                continue;
            };
            let Some(text) = node.as_str() else { continue };
            let (status, place) = self.status(asset, text);
            let sources = asset.get("sources").map_or(&[][..], Node::items);
            let mut files = sources.iter().filter_map(|one| one.get("file")?.as_str());
            let is_told = *role == "owner.team" && files.any(|file| self.speaking.contains(file));
            let known = !is_told || self.is_listed(text);
            let region = place.unwrap_or(node.region);
            found.push(Node::map(
                region,
                vec![
                    ("role", Node::string(*role, region)),
                    ("text", Node::string(text, region)),
                    ("status", Node::string(status.name(), region)),
                    ("known", Node::new(Value::Bool(known), region)),
                ],
            ));
        }
        let region = found.first().map_or(Region::default(), |one| one.region);
        Node::new(Value::List(found), region)
    }

    /// The status of the person, and where the inventories say so. Of several people of one
    /// name nothing is known unless all have left.
    fn status(&self, asset: Asset<'i>, text: &str) -> (Status, Option<Region>) {
        let names = names(text);
        let mut all = names
            .iter()
            .filter_map(|name| self.known.get(name))
            .flatten()
            .filter(|one| !std::ptr::eq(one.node, asset.node));
        let Some(first) = all.next() else {
            return (Status::Unknown, None);
        };
        let living = all.find(|one| !one.status().is_gone());
        let one = if first.status().is_gone() {
            living.unwrap_or(first)
        } else {
            first
        };
        (one.status(), Some(one.node.region))
    }
}

/// What a text may call somebody: itself, what follows `user:default/`, its mail addresses.
fn names(text: &str) -> Vec<String> {
    let text = text.trim().to_lowercase();
    let plain = text.rsplit([':', '/']).next().unwrap_or(&text);
    let mut names = vec![plain.trim_start_matches('@').to_owned()];
    let words = text.split(|one: char| {
        one.is_whitespace() || matches!(one, '<' | '>' | ',' | ';' | '(' | ')' | ':')
    });
    names.extend(words.filter(|word| word.contains('@')).map(str::to_owned));
    names.push(text.clone());
    names
}
