//! The selected rules of a run, and the data that they read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use regorus::Value as Rego;

use super::input::{self, object};
use crate::classify::Kind;
use crate::policy::{About, Group, Pack, PolicySet, about};
use crate::rule::Rule;

/// What policies read beside their input.
#[derive(Debug, Clone, Default)]
pub struct Data {
    /// `YYYY-MM-DD`, `data.context.as_of`.
    pub as_of: String,
    /// Rule id to parameter to value, for those that the organisation set.
    pub parameters: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
    /// Catalogues in place of those of the same name that come with the policies.
    pub catalogs: BTreeMap<String, serde_json::Value>,
}

/// The groups of a pack about one sort of documents, of which at least one rule is selected.
struct Active {
    pack: usize,
    /// Their place in the pack.
    groups: usize,
    /// Those of which at least one rule is selected; found when first asked for.
    selected: OnceLock<Vec<GroupKey>>,
}

/// A group: its pack, the sort of documents it is about, and its place among those.
pub(super) type GroupKey = (usize, usize, usize);

/// A policy: its pack and its place there.
pub(super) type PolicyKey = (usize, usize);

/// The selected rules, ready to run.
pub struct Evaluator {
    pub(super) set: Arc<PolicySet>,
    /// By what they look at, so that groups about something else cost a document nothing.
    active: BTreeMap<About, Vec<Active>>,
    /// By pack and policy.
    selected: Vec<Vec<bool>>,
    context: Rego,
    parameters: Rego,
    /// By pack: the catalogues, each read when first needed.
    catalogs: Vec<BTreeMap<String, OnceLock<Rego>>>,
    pub(super) interpret_all: bool,
    pub(super) run_all: bool,
    pub(super) wants_subjects: bool,
}

impl Evaluator {
    /// Selects the rules for which `selected` holds.
    pub fn new(set: Arc<PolicySet>, data: &Data, selected: impl Fn(&Rule) -> bool) -> Self {
        let selected: Vec<Vec<bool>> = set
            .packs
            .iter()
            .map(|pack| {
                pack.policies
                    .iter()
                    .map(|policy| selected(&policy.rule))
                    .collect()
            })
            .collect();
        let mut active: BTreeMap<About, Vec<Active>> = BTreeMap::new();
        for (pack, (contents, selected)) in set.packs.iter().zip(&selected).enumerate() {
            let policies = contents.policies.iter().zip(selected);
            let wanted: BTreeSet<About> = policies
                .filter(|(_, selected)| **selected)
                .flat_map(|(policy, _)| about(&policy.rule))
                .collect();
            for (place, groups) in contents.groups.iter().enumerate() {
                if !wanted.contains(&groups.about) {
                    continue;
                }
                active.entry(groups.about).or_default().push(Active {
                    pack,
                    groups: place,
                    selected: OnceLock::new(),
                });
            }
        }
        let catalogs = set
            .packs
            .iter()
            .map(|pack| {
                let own = |name: &String| match data.catalogs.get(name) {
                    Some(given) => OnceLock::from(input::from_json(given)),
                    None => OnceLock::new(),
                };
                let names = pack.catalogs.keys();
                names.map(|name| (name.clone(), own(name))).collect()
            })
            .collect();
        Self {
            context: object([("as_of", Rego::from(data.as_of.as_str()))]),
            parameters: parameters(&set, data),
            catalogs,
            active,
            selected,
            set,
            interpret_all: false,
            run_all: false,
            wants_subjects: false,
        }
    }

    /// Gives what was judged, too: [`Outcome::subjects`].
    #[must_use]
    pub fn with_subjects(mut self) -> Self {
        self.wants_subjects = true;
        self
    }

    /// Runs every policy, whether or not the document has what it needs to find anything.
    #[must_use]
    pub fn on_every_document(mut self) -> Self {
        self.run_all = true;
        self
    }

    /// Runs everything on the interpreter, to compare the engines.
    #[must_use]
    pub fn on_the_interpreter(mut self) -> Self {
        self.interpret_all = true;
        self
    }

    /// Whether a selected rule looks at all documents together.
    pub fn has_estate_rules(&self) -> bool {
        self.active.contains_key(&About::Estate)
    }

    /// Whether a selected rule names a kind for which this holds.
    pub fn judges(&self, holds: impl Fn(Kind) -> bool) -> bool {
        let mut sorts = self.active.keys();
        sorts.any(|about| matches!(about, About::Kind(kind) if holds(*kind)))
    }

    /// The groups about one sort of documents of which a rule is selected.
    pub(super) fn groups(&self, about: About) -> impl Iterator<Item = GroupKey> {
        let active = self.active.get(&about).into_iter().flatten();
        active.flat_map(|active| {
            let keys = active.selected.get_or_init(|| {
                let pack = self.set.packs.get(active.pack);
                let groups = pack.and_then(|pack| pack.groups.get(active.groups));
                let groups = groups.map_or(&[][..], |same| same.groups.get());
                let wanted = |group: &Group| {
                    let mut policies = group.policies.iter();
                    policies.any(|&policy| self.is_selected((active.pack, policy)))
                };
                let places = groups.iter().enumerate();
                let wanted = places.filter(|(_, group)| wanted(group));
                wanted
                    .map(|(place, _)| (active.pack, active.groups, place))
                    .collect()
            });
            keys.iter().copied()
        })
    }

    pub(super) fn group(&self, (pack, groups, group): GroupKey) -> Option<(&Pack, &Group)> {
        let pack = self.set.packs.get(pack)?;
        Some((pack, pack.groups.get(groups)?.groups.get().get(group)?))
    }

    pub(super) fn data(&self, key: GroupKey, document: Rego, met: &[bool]) -> Rego {
        let run: Vec<Rego> = met.iter().map(|&met| Rego::from(met)).collect();
        object([
            ("context", self.context.clone()),
            ("parameters", self.parameters.clone()),
            ("catalog", self.catalog(key)),
            ("document", document),
            ("run", Rego::from(run)),
        ])
    }

    /// The catalogues that a group reads.
    fn catalog(&self, key: GroupKey) -> Rego {
        let Some((pack, group)) = self.group(key) else {
            return Rego::new_object();
        };
        let mut members = BTreeMap::new();
        for wanted in &group.catalogs {
            let read = self.catalogs.get(key.0).and_then(|read| read.get(wanted));
            if let (Some(read), Some(catalog)) = (read, pack.catalogs.get(wanted)) {
                let value = read.get_or_init(|| catalog.value());
                members.insert(input::name(wanted), value.clone());
            }
        }
        Rego::from(members)
    }

    pub(super) fn is_selected(&self, (pack, policy): PolicyKey) -> bool {
        self.selected.get(pack).and_then(|pack| pack.get(policy)) == Some(&true)
    }

    pub(super) fn rule(&self, (pack, policy): PolicyKey) -> Option<&Arc<Rule>> {
        Some(&self.set.packs.get(pack)?.policies.get(policy)?.rule)
    }
}

/// `data.parameters.<rule>`: every rule's defaults, and what the organisation set over them.
fn parameters(set: &PolicySet, data: &Data) -> Rego {
    let mut all = BTreeMap::new();
    for rule in set.rules() {
        if rule.parameters.is_empty() {
            continue;
        }
        let given = data.parameters.get(&rule.id);
        let members: BTreeMap<Rego, Rego> = rule
            .parameters
            .iter()
            .map(|(name, parameter)| {
                let value = given
                    .and_then(|given| given.get(name))
                    .unwrap_or(&parameter.default);
                (input::name(name), input::from_json(value))
            })
            .collect();
        all.insert(input::name(&rule.id.replace('-', "_")), Rego::from(members));
    }
    Rego::from(all)
}
